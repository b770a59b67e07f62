"""The page in the web engine: loaded once a story, then patched.

Importing this module loads the web engine, so it is imported after the first paint.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo, QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QStyle, QVBoxLayout, QWidget

from desktop.widgets.preview.page_view import PageView
from desktop.widgets.preview.patches import (
    block_of_element,
    count_elements,
    element_at,
    patch,
)
from desktop.widgets.preview.reading_place import place_in_text, place_on_page
from desktop.widgets.preview.seal import (
    SealedPage,
    SealedProfile,
    Shelf,
    block_proxy,
    no_pictures,
    page_url,
    register_scheme,
)
from resources import resource

if TYPE_CHECKING:
    from desktop.core.publish.page import Page
    from desktop.widgets.preview.page_view import PictureSource

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
GLIDE_MS = 180
DEATHS_ALLOWED = 1


class WebView(PageView):
    """Show a story's page in the sealed web engine; it gives up when that failed twice."""

    def __init__(
        self, ground: QColor, pictures: PictureSource = no_pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        register_scheme()
        block_proxy()
        self._story_id = ""
        self._wanted: Page | None = None
        self._served: Page | None = None
        self._current: Page | None = None
        self._whole = False
        self._followed: float | None = None
        self._leads = self._is_asking = self._moved = False
        self._failures = 0
        self._ticket = 0
        self._pressed = QPoint()
        self._glide = QVariantAnimation(self, duration=GLIDE_MS)
        self._glide.valueChanged.connect(self._scroll)
        self._shelf = Shelf(pictures, QApplication.instance())
        self._shelf.served.connect(self._on_served)
        self._profile = SealedProfile(self._shelf, self._shelf)
        self.destroyed.connect(self._shelf.deleteLater)
        self._view = self._make_view()
        self._page = self._make_page(ground)
        self._view.setPage(self._page)
        self._script = resource("preview/page.js").read_text(encoding="utf-8")

    def set_pictures(self, pictures: PictureSource) -> None:
        self._shelf.set_pictures(pictures)

    @property
    def page(self) -> QWebEnginePage:
        """Look into the engine's page, as tests do."""
        return self._page

    def show_page(self, page: Page, story_id: str) -> None:
        """Show a page: loaded when it is another story's, else patched in place."""
        self._wanted = page
        if story_id != self._story_id:
            self._story_id = story_id
            self._load()
        elif self._current is not None:
            self._patch()
        else:
            self._shelf.put(story_id, page.data)

    def refresh(self) -> None:
        if self._wanted is not None:
            self._load()

    def set_zoom(self, factor: float) -> None:
        self._view.setZoomFactor(factor)

    def scroll_to_place(self, index: int) -> None:
        if self._current is None:
            return
        element = element_at(self._current.blocks, index)
        script = f"[scrollY, copydesk.top({element})].join()"
        self._page.runJavaScript(script, WORLD, self._glide_to)

    def follow(self, place: float) -> None:
        self._leads = False
        self._followed = place
        if self._current is not None:
            self._glide.stop()
            there = place_on_page(self._current.blocks, place)
            self._page.runJavaScript(f"copydesk.follow({there})", WORLD)

    @property
    def leads(self) -> bool:
        return self._leads

    def scroll_by_pages(self, share: float) -> None:
        self._leads = True
        self._page.runJavaScript(f"scrollBy(0, innerHeight * {share})", WORLD)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ChildAdded:
            self._refuse_focus()
        elif kind == QEvent.Type.Wheel:
            self._leads = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._leads = True
            self._pressed = cast("QMouseEvent", event).position().toPoint()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._choose_place(cast("QMouseEvent", event))
        return super().eventFilter(watched, event)

    def _make_view(self) -> QWebEngineView:
        view = QWebEngineView(self)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        view.setAcceptDrops(False)
        view.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        return view

    def _make_page(self, ground: QColor) -> SealedPage:
        page = SealedPage(self._profile, ground, self._view)
        page.linkHovered.connect(self.link_hovered)
        page.link_refused.connect(self.link_hovered)
        page.loadingChanged.connect(self._on_loading)
        page.scrollPositionChanged.connect(self._on_scrolled)
        page.contentsSizeChanged.connect(self._stay)
        page.renderProcessTerminated.connect(self._on_died)
        return page

    def _load(self) -> None:
        assert self._wanted is not None
        self._followed = None
        self._current = None
        self._served = None
        self._shelf.put(self._story_id, self._wanted.data)
        self._page.go_to(page_url(self._story_id))

    @Slot()
    def _on_served(self) -> None:
        self._served = self._wanted

    @Slot(QWebEngineLoadingInfo)
    def _on_loading(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        if info.status() == status.LoadFailedStatus:
            self._stumble(self.tr("The page could not be loaded."))
        elif info.status() == status.LoadSucceededStatus and self._served is not None:
            self._on_loaded()

    def _on_loaded(self) -> None:
        self._refuse_focus()
        self._current = self._served
        self._run(self._script + ";copydesk.count()")
        self._patch()

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _on_died(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        self._stumble(
            self.tr("The page's process ended: {status}, {code}.").format(
                status=status.name, code=code
            )
        )

    def _stumble(self, reason: str) -> None:
        """Load again once; the second failure hands over to the simple view."""
        self._failures += 1
        self._current = None
        if self._failures > DEATHS_ALLOWED:
            self.gave_up.emit(reason)
        elif self._wanted is not None:
            self._load()

    def _patch(self) -> None:
        assert self._current is not None
        assert self._wanted is not None
        change = patch(self._current, self._wanted, whole=self._whole)
        self._current = self._wanted
        if change:
            self._run(change.script())

    def _run(self, script: str) -> None:
        self._ticket += 1
        self._page.runJavaScript(script, WORLD, partial(self._on_patched, self._ticket))

    def _on_patched(self, ticket: int, count: object) -> None:
        """Replace blocks whole from now on when their elements were not counted right."""
        if ticket != self._ticket or self._current is None:
            return
        if isinstance(count, (int, float)) and count != count_elements(self._current.blocks):
            self._whole = True
        self.shown.emit()

    @Slot()
    def _stay(self) -> None:
        """Be at the place followed again: a page of another width has it elsewhere."""
        if self._followed is not None and not self._leads:
            self.follow(self._followed)

    @Slot()
    def _on_scrolled(self) -> None:
        """Ask where the reader went; while an answer is awaited, ask once more after it."""
        self._moved = self._leads
        if self._moved and not self._is_asking:
            self._moved, self._is_asking = False, True
            self._page.runJavaScript("copydesk.place()", WORLD, self._on_place)

    def _on_place(self, place: object) -> None:
        self._is_asking = False
        if self._moved:
            self._on_scrolled()
        if self._leads and self._current is not None and isinstance(place, (int, float)):
            self.scrolled.emit(place_in_text(self._current.blocks, place))

    def _refuse_focus(self) -> None:
        """Keep the caret where it is: the engine makes its inner widgets when it likes."""
        for widget in (self._view, *self._view.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                widget.installEventFilter(self)

    def _choose_place(self, event: QMouseEvent) -> None:
        place = event.position()
        moved = (place.toPoint() - self._pressed).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if moved < QApplication.startDragDistance():
            place = QPointF(place / self._view.zoomFactor())
            script = f"copydesk.elementAt({place.x()}, {place.y()})"
            self._page.runJavaScript(script, WORLD, self._on_element_chosen)

    def _on_element_chosen(self, element: object) -> None:
        if self._current is None or not isinstance(element, (int, float)):
            return
        block = block_of_element(self._current.blocks, int(element))
        if block is not None and block.start >= 0:
            self.place_chosen.emit(block.start)

    def _glide_to(self, answer: object) -> None:
        here, _, there = str(answer).partition(",")
        self._followed = None
        self._glide.stop()
        if not there:
            return
        if not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animate):
            self._scroll(float(there))
            return
        self._glide.setStartValue(float(here))
        self._glide.setEndValue(float(there))
        self._glide.start()

    @Slot(object)
    def _scroll(self, top: object) -> None:
        self._page.runJavaScript(f"scrollTo(0, {top})", WORLD)
