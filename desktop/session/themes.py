"""The themes that ship with Copydesk, read for whoever renders with them."""

from __future__ import annotations

from functools import cache

from desktop.core.publish.themes import Theme, theme_from_files
from resources import resource

DEFAULT_THEME = "broadsheet"


@cache
def bundled_theme(name: str = DEFAULT_THEME) -> Theme:
    """Read a bundled theme; raises FileNotFoundError when none of that name ships."""
    folder = resource(f"themes/{name}")
    return theme_from_files(
        {
            file.name: file.read_text(encoding="utf-8")
            for file in folder.iterdir()
            if file.is_file()
        }
    )


def bundled_themes() -> tuple[Theme, ...]:
    """Read all bundled themes, by title."""
    folders = [entry.name for entry in resource("themes").iterdir() if entry.is_dir()]
    return tuple(sorted(map(bundled_theme, folders), key=lambda theme: theme.title))
