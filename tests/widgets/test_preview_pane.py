"""The pane: bar, widths, skeleton, the engine when it comes, the simple view when not."""

from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QPushButton, QWidget

from desktop.core.publish.errors import NO_PRESS
from desktop.core.publish.page import Page
from desktop.widgets.look import Look
from desktop.widgets.preview.mat import Mat, Width
from desktop.widgets.preview.page_view import PageView
from desktop.widgets.preview.simple_view import InertBrowser, SimpleView
from desktop.widgets.preview_pane import EngineMaker, PaperMaker, PreviewPane
from tests.widgets.preview_pages import page

W = TypeVar("W", bound=QWidget)
STORY = "0b9e7a52-1111-4222-8333-444455556666"


class FakeEngine(PageView):
    """An engine that remembers what it was told."""

    def __init__(self, ground: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self.ground = ground
        self.pages: list[tuple[Page, str]] = []
        self.zooms: list[float] = []
        self.places: list[int] = []
        self.scrolls: list[float] = []
        self.refreshes = 0

    def show_page(self, page: Page, story_id: str) -> None:
        self.pages.append((page, story_id))
        self.shown.emit()

    def refresh(self) -> None:
        self.refreshes += 1

    def set_zoom(self, factor: float) -> None:
        self.zooms.append(factor)

    def scroll_to_place(self, index: int) -> None:
        self.places.append(index)

    def scroll_by_pages(self, share: float) -> None:
        self.scrolls.append(share)


def no_engine(ground: QColor, parent: QWidget) -> PageView:
    raise ImportError("libnss3.so: cannot open shared object file")


def part(parent: QWidget, kind: type[W], name: str = "") -> W:
    """Find a widget that must be there."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def simple_text(pane: PreviewPane) -> InertBrowser:
    return part(pane, InertBrowser, "simplePreview")


@pytest.fixture
def pane(qtbot, look: Look) -> PreviewPane:
    made = PreviewPane(look, make_engine=FakeEngine)
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    return made


def engine_of(pane: PreviewPane) -> FakeEngine:
    engine = pane.engine
    assert isinstance(engine, FakeEngine)
    return engine


def width_button(pane: PreviewPane, name: str) -> QPushButton:
    widths = part(pane, QFrame, "previewWidths")
    return next(b for b in widths.findChildren(QPushButton) if b.accessibleName() == name)


def test_no_engine_before_the_start(pane: PreviewPane) -> None:
    pane.show_page(page("a"), STORY)
    assert pane.engine is None
    pane.start_engine()
    assert engine_of(pane).pages == [(page("a"), STORY)]
    assert engine_of(pane).isVisible()
    assert engine_of(pane).ground == QColor("white")


def test_hidden_pane_takes_no_engine_until_it_is_shown(qtbot, pane: PreviewPane) -> None:
    pane.hide()
    pane.show_page(page("a"), STORY)
    pane.start_engine()
    assert pane.engine is None
    pane.show()
    qtbot.waitUntil(lambda: pane.engine is not None)
    assert engine_of(pane).pages == [(page("a"), STORY)]


def test_watched_tells_whether_the_page_can_be_seen(qtbot, pane: PreviewPane) -> None:
    with qtbot.waitSignal(pane.watched) as told:
        pane.hide()
    assert told.args == [False]
    with qtbot.waitSignal(pane.watched) as told:
        pane.show()
    assert told.args == [True]


def test_sheet_keeps_its_margin(pane: PreviewPane) -> None:
    pane.start_engine()
    sheet = engine_of(pane)
    mat = part(pane, Mat)
    assert sheet.geometry() == mat.rect().adjusted(15, 15, -15, -15)


@pytest.mark.parametrize(
    ("name", "css_px"), [("Tablet", 768), ("Phone", 390)], ids=["tablet", "phone"]
)
def test_widths_scale_down_never_up(qtbot, pane: PreviewPane, name: str, css_px: int) -> None:
    pane.start_engine()
    engine = engine_of(pane)
    for pane_px in (340, 500, 1400):
        pane.resize(pane_px, 700)
        with qtbot.waitSignal(pane.width_chosen):
            qtbot.mouseClick(width_button(pane, name), Qt.MouseButton.LeftButton)
        zoom = engine.zooms[-1]
        assert zoom == min(1.0, (pane_px - 30) / css_px)
        assert engine.width() == round(css_px * zoom)
        left, right = engine.x(), pane_px - engine.geometry().right() - 1
        assert abs(left - right) <= 1
        qtbot.mouseClick(width_button(pane, "Desktop"), Qt.MouseButton.LeftButton)
        assert engine.zooms[-1] == 1.0
    assert pane.width_choice is Width.DESKTOP


def test_desktop_stops_at_1200(pane: PreviewPane) -> None:
    pane.start_engine()
    pane.resize(1600, 700)
    assert engine_of(pane).width() == 1200


def test_hidden_pane_keeps_only_the_newest(pane: PreviewPane) -> None:
    pane.start_engine()
    pane.hide()
    for number in range(3):
        pane.show_page(page(str(number)), STORY)
    assert engine_of(pane).pages == []
    pane.show()
    assert engine_of(pane).pages == [(page("2"), STORY)]
    pane.hide()
    pane.show()
    assert len(engine_of(pane).pages) == 1


def test_signals_of_the_engine_are_passed_on(qtbot, pane: PreviewPane) -> None:
    pane.start_engine()
    engine = engine_of(pane)
    with qtbot.waitSignals([pane.place_chosen, pane.link_hovered]):
        engine.place_chosen.emit(7)
        engine.link_hovered.emit("https://example.org/")
    pane.scroll_to_block(12)
    pane.refresh()
    assert engine.places == [12]
    assert engine.refreshes == 1


def test_page_keys_scroll(qtbot, pane: PreviewPane) -> None:
    pane.start_engine()
    qtbot.keyClick(pane, Qt.Key.Key_PageDown)
    qtbot.keyClick(pane, Qt.Key.Key_PageUp)
    assert engine_of(pane).scrolls == [0.9, -0.9]


def test_themes_are_offered(qtbot, pane: PreviewPane) -> None:
    pane.set_themes([("broadsheet", "Broadsheet"), ("plain", "Plain")], "plain")
    choice = part(pane, QComboBox, "themeChoice")
    assert choice.currentText() == "Plain"
    with qtbot.waitSignal(pane.theme_chosen) as chosen:
        choice.activated.emit(0)
    assert chosen.args == ["broadsheet"]


@pytest.mark.parametrize(
    ("width_px", "words"),
    [(900, ["Desktop", "Search", "Social", "Print"]), (480, ["Desktop"]), (340, [])],
)
def test_the_bar_says_what_it_has_room_for(
    qtbot, pane: PreviewPane, width_px: int, words: list[str]
) -> None:
    pane.set_themes([("broadsheet", "Broadsheet")])
    pane.resize(width_px, 700)
    QApplication.processEvents()
    widths = part(pane, QFrame, "previewWidths")
    buttons = widths.findChildren(QPushButton)
    assert [b.text().strip() for b in buttons if b.text()] == words
    themes = part(pane, QComboBox, "themeChoice")
    for widget in (*buttons, themes):
        assert widget.width() >= widget.sizeHint().width()


def test_keyboard_goes_through_the_bar_in_order(qtbot, pane: PreviewPane) -> None:
    qtbot.waitActive(pane)
    pane.setFocus()
    assert width_button(pane, "Desktop").hasFocus()
    qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Right)
    assert pane.width_choice is Width.TABLET
    qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
    assert part(pane, QComboBox, "themeChoice").hasFocus()


def test_pause_is_said_until_the_next_page(pane: PreviewPane) -> None:
    pane.start_engine()
    pane.show_paused("Preview paused: this text is too complex")
    notice = next(n for n in pane.findChildren(QLabel) if n.text().startswith("Preview paused"))
    assert notice.isVisible()
    pane.show_page(page("a"), STORY)
    assert not notice.isVisible()


def test_nothing_to_show(pane: PreviewPane) -> None:
    pane.start_engine()
    pane.show_page(page("a"), STORY)
    pane.show_nothing()
    assert not engine_of(pane).isVisible()
    pane.show_page(page("b"), STORY)
    assert engine_of(pane).isVisible()


def test_simple_view_when_there_is_no_engine(qtbot, look: Look) -> None:
    makers: list[EngineMaker] = [no_engine]
    pane = PreviewPane(look, make_engine=lambda ground, parent: makers[-1](ground, parent))
    qtbot.addWidget(pane)
    pane.resize(500, 700)
    pane.show()
    pane.show_page(page("the story", headline="A headline"), STORY)
    pane.start_engine()
    simple = part(pane, SimpleView)
    shown = [label.text() for label in simple.findChildren(QLabel)]
    assert "Simplified preview. Export is unaffected." in shown
    assert any("libnss3" in text for text in shown)
    text = simple_text(pane).toPlainText()
    assert "A headline" in text
    assert "the story" in text
    buttons = {button.text(): button for button in simple.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
    assert next(
        label for label in simple.findChildren(QLabel) if "nss3" in label.text()
    ).isVisible()
    makers.append(FakeEngine)
    with qtbot.waitSignal(pane.retry_asked):
        qtbot.mouseClick(buttons["Try Again"], Qt.MouseButton.LeftButton)
    assert engine_of(pane).pages


def test_simple_view_when_the_engine_gives_up(pane: PreviewPane) -> None:
    pane.start_engine()
    pane.show_page(page("a"), STORY)
    engine_of(pane).gave_up.emit("The page's process ended.")
    assert pane.engine is None
    simple = part(pane, SimpleView)
    assert simple.isVisible()
    pane.show_page(page("b"), STORY)
    assert "b" in simple_text(pane).toPlainText()


def test_simple_view_can_be_read_in_the_dark(qtbot, look: Look) -> None:
    look.set_theme("dark")
    pane = PreviewPane(look, make_engine=no_engine)
    qtbot.addWidget(pane)
    pane.resize(500, 700)
    pane.show()
    pane.start_engine()
    pane.show_page(page("some words to read"), STORY)
    image = simple_text(pane).grab().toImage()
    seen = [image.pixelColor(x, y).lightness() for x in range(400) for y in range(200)]
    assert max(seen) == 255
    assert min(seen) < 60
    look.set_theme("light")


def test_simple_view_loads_nothing(qtbot, look: Look) -> None:
    pane = PreviewPane(look, make_engine=no_engine)
    qtbot.addWidget(pane)
    pane.show()
    pane.start_engine()
    browser = simple_text(pane)
    assert browser.loadResource(2, "file:///etc/passwd") is None
    pane.show_page(page("a"), STORY)
    browser.setSource("file:///etc/hostname")
    assert "a" in browser.toPlainText()


class FakePaper(FakeEngine):
    """Sheets that are there at once."""

    save_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(QColor("white"), parent)


def no_paper(look: Look, parent: QWidget) -> FakePaper:
    raise ImportError("libQt6Pdf.so.6: cannot open shared object file")


def button(pane: PreviewPane, name: str) -> QPushButton:
    return next(each for each in pane.findChildren(QPushButton) if each.accessibleName() == name)


def printing(qtbot, look: Look, make_paper: object) -> tuple[PreviewPane, FakeEngine]:
    """Open a pane with a page on show, and sheets as `make_paper` has them."""
    pane = PreviewPane(look, make_engine=FakeEngine, make_paper=cast("PaperMaker", make_paper))
    qtbot.addWidget(pane)
    pane.show()
    pane.start_engine()
    pane.show_page(page("a"), STORY)
    return pane, part(pane, FakeEngine)


def test_print_shows_the_page_on_paper_and_no_card(qtbot, look: Look) -> None:
    pane, engine = printing(qtbot, look, FakePaper)
    kinds: list[str] = []
    pane.kind_chosen.connect(kinds.append)
    button(pane, "Print").click()
    paper = part(pane, FakePaper)
    assert paper.isVisible()
    assert not engine.isVisible()
    assert paper.pages == [(page("a"), STORY)]
    pane.show_page(page("b"), STORY)
    assert paper.pages[-1] == (page("b"), STORY)
    assert engine.pages[-1] == (page("a"), STORY)
    with qtbot.waitSignal(pane.pdf_asked):
        paper.save_asked.emit()
    button(pane, "Phone").click()
    assert not paper.isVisible()
    assert engine.pages[-1] == (page("b"), STORY)
    assert set(kinds) == {""}


def test_where_nothing_prints_the_page_stays(qtbot, look: Look) -> None:
    pane, engine = printing(qtbot, look, no_paper)
    button(pane, "Print").click()
    assert engine.isVisible()
    assert any(
        label.text() == NO_PRESS and label.isVisible() for label in pane.findChildren(QLabel)
    )


def test_a_desk_of_several_sites_chooses_one(qtbot, look: Look) -> None:
    pane = PreviewPane(look, make_engine=FakeEngine)
    qtbot.addWidget(pane)
    pane.show()
    choice = part(pane, QComboBox, "siteChoice")
    pane.set_sites(["Site"], "Site")
    assert not choice.isVisible()
    pane.set_sites(["Site", "Courier", "Wire"], "Courier")
    assert choice.isVisible()
    assert choice.currentText() == "Courier"
    with qtbot.waitSignal(pane.site_chosen) as chosen:
        choice.activated.emit(choice.findText("Wire"))
    assert chosen.args == ["Wire"]
