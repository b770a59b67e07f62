"""Joins the Help menu to what ships to be read: the guide and what is new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.reading import Leaf, ReadingWindow
from desktop.models.interface_language import resource_text
from resources import resource

if TYPE_CHECKING:
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

GUIDE = ("1-first-story", "2-writing", "3-finding", "4-publishing", "5-safety")


class Guiding(QObject):
    """Show the pages of the guide, offline."""

    def __init__(self, window: MainWindow, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        actions = window.actions_by_name
        actions["help.guide"].triggered.connect(self._show_guide)
        actions["help.whats_new"].triggered.connect(self._show_news)

    @Slot()
    def _show_guide(self) -> None:
        self._show("guide", self.tr("Copydesk Guide"), [_leaf(name) for name in GUIDE])

    @Slot()
    def _show_news(self) -> None:
        self._show("whatsNew", self.tr("What’s New"), [_leaf("whats-new")])

    def _show(self, name: str, title: str, leaves: list[Leaf]) -> None:
        folder = Path(str(resource("guide")))
        shown = ReadingWindow(self._look, name, title, leaves, folder, self._window)
        shown.finished.connect(shown.deleteLater)
        shown.show()


def _leaf(name: str) -> Leaf:
    text = resource_text(f"guide/{name}.md")
    return Leaf(text.partition("\n")[0].lstrip("# "), text)
