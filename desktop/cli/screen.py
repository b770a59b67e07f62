"""The command that shows the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def open_the_desk(library: Path, asked: argparse.Namespace) -> int:
    """Open the window, and in it the story or the file that was named."""
    from desktop.main import run

    return run(library, asked.story)
