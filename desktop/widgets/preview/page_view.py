"""What the pane asks of a view that draws pages, whichever draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.core.publish.page import Page


class PictureSource(Protocol):
    """Give the bytes of a story's picture from memory, None when it has none."""

    def __call__(self, story_id: str, name: str) -> bytes | None: ...


class PageView(QWidget):
    """Draw a story's page. What a view cannot do, it leaves undone.

    Signals: `shown` without payload once the page last handed over is in the document;
    `place_chosen` with an index in the body; `scrolled` with the place in the text that its
    reader went to, see `reading_place`; `link_hovered` with an address, "" when none;
    `gave_up` with a sentence for the details once the view cannot go on.
    """

    shown = Signal()
    place_chosen = Signal(int)
    scrolled = Signal(float)
    link_hovered = Signal(str)
    gave_up = Signal(str)

    def show_page(self, page: Page, story_id: str) -> None:
        """Show a page; a story's first one at its top, the next ones where the reader is."""
        raise NotImplementedError

    def set_pictures(self, pictures: PictureSource) -> None:
        """Ask `pictures` for the bytes of a story's picture by its name."""

    def refresh(self) -> None:
        """Load the page anew."""

    def set_zoom(self, factor: float) -> None:
        """Draw the page smaller, at most at 1.0."""

    def scroll_to_place(self, index: int) -> None:
        """Glide to the paragraph that holds a place in the body."""

    def follow(self, place: float) -> None:
        """Be at a place of the text, without telling of it."""

    @property
    def leads(self) -> bool:
        """Tell whether its reader scrolled it since it was last told to follow."""
        return False

    def scroll_by_pages(self, share: float) -> None:
        """Scroll by a share of the height on show."""
