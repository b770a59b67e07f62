"""The preview: the page that export writes, on three widths."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.core.publish.errors import NO_PRESS
from desktop.models.sentences import localised
from desktop.widgets.look import read_palette
from desktop.widgets.preview.bar import PreviewBar
from desktop.widgets.preview.mat import Mat, Width
from desktop.widgets.preview.page_view import PageView
from desktop.widgets.preview.simple_view import SimpleView
from desktop.widgets.preview.site_bar import SiteBar
from desktop.widgets.preview.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.publish.page import Page
    from desktop.widgets.look import Look
    from desktop.widgets.preview.page_view import PictureSource
    from desktop.widgets.preview.paper_view import PaperView

PUBLICATION = "light"
"""The page keeps a publication's paper, whatever the window wears."""

SCROLL_KEYS = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}


ON_PAPER = "print"

EngineMaker = Callable[[QColor, QWidget], PageView]
PaperMaker = Callable[["Look", QWidget], "PaperView"]


def web_engine(ground: QColor, parent: QWidget) -> PageView:
    """Load the web engine and make its view; raises ImportError where it cannot be had."""
    from desktop.widgets.preview.web_view import WebView

    return WebView(ground, parent=parent)


def paper_view(look: Look, parent: QWidget) -> PaperView:
    """Load what prints and shows PDFs; raises ImportError where it cannot be had."""
    from desktop.widgets.preview.paper_view import PaperView
    from desktop.widgets.preview.press import EnginePress

    return PaperView(look, EnginePress(), parent)


class PreviewPane(QWidget):
    """Show a story's page as readers will see it.

    Signals: `place_chosen` with an index in the body; `scrolled` with the place in the text
    that the page's reader went to; `shown` without payload once the newest page is in the
    document; `link_hovered` with an address, "" when none; `theme_chosen` with a theme's
    name; `width_chosen` with a Width; `kind_chosen`, see PreviewBar; `site_chosen` with a
    profile's name; `pdf_asked` without payload when the pages are wanted as a file;
    `retry_asked` without payload when the simple view's Try Again was pressed; `watched`
    with whether anyone can see the page.
    """

    place_chosen = Signal(int)
    scrolled = Signal(float)
    shown = Signal()
    link_hovered = Signal(str)
    theme_chosen = Signal(str)
    site_chosen = Signal(str)
    width_chosen = Signal(object)
    kind_chosen = Signal(str)
    retry_asked = Signal()
    pdf_asked = Signal()
    watched = Signal(bool)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        make_engine: EngineMaker = web_engine,
        make_paper: PaperMaker = paper_view,
    ) -> None:
        super().__init__(parent)
        self._make_paper = make_paper
        self._paper: PaperView | None = None
        self._on_paper = False
        self.setObjectName("previewPane")
        self.setAccessibleName(self.tr("Preview"))
        self._make_engine = make_engine
        self._look = look
        self._engine: PageView | None = None
        self._simple: SimpleView | None = None
        self._due = False
        self._page: Page | None = None
        self._pictures: PictureSource | None = None
        self._story_id = ""
        self._behind = False
        self._bar = PreviewBar(look, self)
        self._site_bar = SiteBar(self)
        self.setFocusProxy(self._bar)
        self._notice = QLabel(self)
        self._notice.setProperty("role", "warn")
        self._notice.setContentsMargins(12, 4, 12, 4)
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._mat = Mat(look, self)
        paper = read_palette(PUBLICATION).tokens
        self._ground, self._ink = QColor(paper["paper"]), QColor(paper["ink"])
        self._skeleton = Skeleton(
            self._ground, QColor(paper["selection"]), QColor(paper["mutedText"]), self._mat
        )
        self._mat.set_sheet(self._skeleton)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._site_bar)
        column.addWidget(self._notice)
        column.addWidget(self._mat, 1)
        self._bar.width_chosen.connect(self._choose_width)
        self._bar.kind_chosen.connect(self._choose_kind)
        self._bar.theme_chosen.connect(self.theme_chosen)
        self._site_bar.site_chosen.connect(self.site_chosen)
        self._mat.zoomed.connect(self._zoom)

    @property
    def engine(self) -> PageView | None:
        """The view in use, None before the start and while the simple view stands in."""
        return self._engine

    @property
    def width_choice(self) -> Width:
        return self._bar.width_choice

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        """Show a card in the page's place, or the page itself on paper."""
        if kind:
            self._mat.set_width(Width.DESKTOP)
        self._on_paper = kind == ON_PAPER
        self.kind_chosen.emit("" if self._on_paper else kind)
        if self._on_paper and self._paper is None:
            self._lay_out_paper()
        self._hand_over()

    def _lay_out_paper(self) -> None:
        try:
            paper = self._make_paper(self._look, self._mat)
        except ImportError:
            self._on_paper = False
            self.show_paused(localised(NO_PRESS))
            return
        self._paper = paper
        paper.shown.connect(self._reveal)
        paper.gave_up.connect(self.show_paused)
        paper.save_asked.connect(self.pdf_asked)
        if self._pictures is not None:
            paper.set_pictures(self._pictures)

    @Slot()
    def start_engine(self) -> None:
        """Make the web view, or the simple one when there is no engine; after first paint.

        A hidden pane waits until it is shown: the engine takes 300 MB.
        """
        self._due = not self.isVisible()
        if self._due or self._engine is not None:
            return
        try:
            engine = self._make_engine(self._ground, self._mat)
        except ImportError as error:
            self._fall_back(str(error))
            return
        self._engine = engine
        engine.shown.connect(self._reveal)
        engine.place_chosen.connect(self.place_chosen)
        engine.scrolled.connect(self.scrolled)
        engine.link_hovered.connect(self.link_hovered)
        engine.gave_up.connect(self._fall_back)
        if self._pictures is not None:
            engine.set_pictures(self._pictures)
        self._mat.fit(engine)
        engine.set_zoom(self._mat.zoom)
        self._hand_over()

    def set_pictures(self, pictures: PictureSource) -> None:
        """Ask `pictures` for the bytes of a picture, by its story's id and its name."""
        self._pictures = pictures
        for view in (self._engine, self._paper):
            if view is not None:
                view.set_pictures(pictures)

    def show_page(self, page: Page, story_id: str) -> None:
        """Show the newest page; while the pane is hidden it is only kept."""
        self._page, self._story_id = page, story_id
        self._notice.hide()
        self._skeleton.say("")
        self._hand_over()

    def show_nothing(self) -> None:
        """Say that there is no page yet."""
        self._page = None
        self._story_id = ""
        self._skeleton.say(self.tr("Start typing; the page appears here."))
        self._mat.set_sheet(self._skeleton)

    def show_paused(self, sentence: str) -> None:
        """Say why the page on show is not the newest; the next page takes it away."""
        self._notice.setText(sentence)
        self._notice.show()

    def set_themes(self, themes: Sequence[tuple[str, str]], current: str = "") -> None:
        """Offer themes as (name, title)."""
        self._bar.set_themes(themes, current)

    def set_sites(self, names: Sequence[str], current: str) -> None:
        """Offer site profiles by their names, where there are several."""
        self._site_bar.set_sites(names, current)

    def set_width(self, width: Width) -> None:
        """Try the page on another screen, as a menu asks."""
        self._bar.set_width(width)

    def refresh(self) -> None:
        """Load the page anew."""
        if self._engine is not None:
            self._engine.refresh()

    def scroll_to_block(self, index: int) -> None:
        """Glide to the paragraph that holds a place in the body, counted in Python's way."""
        if self._engine is not None:
            self._engine.scroll_to_place(index)

    def follow(self, place: float) -> None:
        """Be at a place of the text, see `reading_place`; nobody is told."""
        if self._engine is not None and self.isVisible():
            self._engine.follow(place)

    @property
    def leads(self) -> bool:
        """Tell whether the page's reader scrolled it since it was last told to follow."""
        return self._engine is not None and self._engine.leads

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watched.emit(True)  # noqa: FBT003 - a signal has no keywords
        if self._due:
            QTimer.singleShot(0, self.start_engine)
        elif self._behind:
            self._hand_over()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.watched.emit(False)  # noqa: FBT003 - a signal has no keywords

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page, which never has the focus itself."""
        share = SCROLL_KEYS.get(Qt.Key(event.key()))
        if share is None or self._engine is None:
            super().keyPressEvent(event)
        else:
            self._engine.scroll_by_pages(share)

    def _hand_over(self) -> None:
        view = self._paper if self._on_paper else self._simple or self._engine
        self._behind = not self.isVisible()
        if self._page is None or view is None or self._behind:
            return
        view.show_page(self._page, self._story_id)
        if self._simple is not None and not self._on_paper:
            self._mat.set_sheet(self._simple)

    @Slot()
    def _reveal(self) -> None:
        view = self._paper if self._on_paper else self._engine
        if view is not None and self._page is not None:
            self._mat.set_sheet(view, has_edge=not self._on_paper)
            self.shown.emit()

    @Slot(str)
    def _fall_back(self, details: str) -> None:
        if self._engine is not None:
            self._engine.hide()
            self._engine.deleteLater()
            self._engine = None
        if self._simple is None:
            self._simple = SimpleView(self._look, self._ground, self._ink, self._mat)
            self._simple.link_hovered.connect(self.link_hovered)
            self._simple.retry_asked.connect(self._retry)
        self._simple.explain(details)
        self._mat.set_sheet(self._simple)
        self._hand_over()

    @Slot()
    def _retry(self) -> None:
        if self._simple is not None:
            self._simple.deleteLater()
            self._simple = None
        self._mat.set_sheet(self._skeleton)
        self.retry_asked.emit()
        self.start_engine()

    @Slot(object)
    def _choose_width(self, width: Width) -> None:
        self._mat.set_width(width)
        self.width_chosen.emit(width)

    @Slot(float)
    def _zoom(self, factor: float) -> None:
        if self._engine is not None:
            self._mat.fit(self._engine)
            self._engine.set_zoom(factor)
