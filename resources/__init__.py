"""The files that ship with Copydesk, by name."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """Find a bundled file or folder by its path here, such as ``palettes/light.json``.

    Raises FileNotFoundError when nothing of that name ships.
    """
    found = files(__name__).joinpath(*name.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise FileNotFoundError(f"Copydesk has no resource named {name}")
    return found
