"""Text and page are scrolled together, in the real window with the real page."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.joins.scrolling import FRAME_MS
from desktop.main import Desk, open_desk
from desktop.widgets.preview.web_view import WORLD, WebView

WAIT_MS = 60_000
WORDS = "of a story about a harbour that was written to be scrolled through. "
BODY = "\n\n".join(
    f"## Part {n}" if n % 10 == 5 else f"Paragraph {n} {WORDS * (1 + n % 4)}" for n in range(90)
)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = tmp_path / "library.db"
    close_library(open_library(library))
    opened = open_desk(library)
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.body.replace_text(BODY)
    opened.window.panels.editor.body.jump_to(0)
    opened.window.show_tab(opened.window.panels.preview)
    qtbot.waitUntil(lambda: elements(qtbot, opened) == 90, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not opened.window.panels.editor.body.layout_pending)
    qtbot.waitUntil(lambda: is_seen(opened), timeout=WAIT_MS)
    qtbot.wait(3 * FRAME_MS)  # the last patch takes the page along once more
    yield opened
    opened.close()


def is_seen(desk: Desk) -> bool:
    engine = desk.window.panels.preview.engine
    return engine is not None and engine.isVisible()


def ask(qtbot: QtBot, desk: Desk, script: str) -> object:
    engine = desk.window.panels.preview.engine
    if not isinstance(engine, WebView):
        return None
    answers: list[object] = []
    engine.page.runJavaScript(script, WORLD, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def elements(qtbot: QtBot, desk: Desk) -> object:
    return ask(qtbot, desk, "globalThis.copydesk ? copydesk.count() : -1")


def part_on_page(qtbot: QtBot, desk: Desk) -> float:
    return float(str(ask(qtbot, desk, "copydesk.place()")))


def part_in_text(desk: Desk) -> float:
    place = desk.window.panels.editor.place()
    if place < 0:
        return place
    parts = BODY[: int(place)].count("\n\n")
    start = BODY.rfind("\n\n", 0, int(place)) + 2 if parts else 0
    end = BODY.find("\n\n", int(place))
    return parts + (place - start) / ((end if end >= 0 else len(BODY)) - start)


def turn_wheel(desk: Desk, notches: int) -> None:
    editor = desk.window.panels.editor
    point = QPointF(editor.rect().center())
    event = QWheelEvent(
        point,
        editor.mapToGlobal(point),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by place
    )
    QApplication.sendEvent(editor, event)


def test_page_follows_the_text(desk: Desk, qtbot: QtBot) -> None:
    for notches in (2, 9, 30, -8):
        turn_wheel(desk, notches)
        qtbot.waitUntil(lambda: abs(part_on_page(qtbot, desk) - part_in_text(desk)) < 0.7)
    assert part_in_text(desk) > 10
    turn_wheel(desk, -400)
    qtbot.waitUntil(lambda: ask(qtbot, desk, "scrollY") == 0)


def followed(qtbot: QtBot, desk: Desk, before: float) -> None:
    text, page = part_in_text(desk), part_on_page(qtbot, desk)
    leads = desk.window.panels.preview.leads
    assert text != before, f"text stays at {text}, page is at {page}, {leads=}"
    assert abs(page - text) < 1.2, f"text is at {text}, page at {page}, {leads=}"


def test_text_follows_the_page(desk: Desk, qtbot: QtBot) -> None:
    engine = desk.window.panels.preview.engine
    assert engine is not None
    for pages in (1, 4, 3, -2):
        before = part_in_text(desk)
        engine.scroll_by_pages(pages)
        qtbot.waitUntil(partial(followed, qtbot, desk, before))
    assert part_in_text(desk) > 10
    engine.scroll_by_pages(-50)
    qtbot.waitUntil(lambda: desk.window.panels.editor.place() == -1)


def test_each_side_alone_when_so_chosen(desk: Desk, qtbot: QtBot) -> None:
    desk.window.actions_by_name["view.together"].trigger()
    before = ask(qtbot, desk, "scrollY")
    turn_wheel(desk, 20)
    assert part_in_text(desk) > 5
    qtbot.wait(6 * FRAME_MS)
    assert ask(qtbot, desk, "scrollY") == before
    desk.window.actions_by_name["view.together"].trigger()
    qtbot.waitUntil(lambda: abs(part_on_page(qtbot, desk) - part_in_text(desk)) < 0.7)


def test_page_follows_typing_at_the_end(desk: Desk, qtbot: QtBot) -> None:
    body = desk.window.panels.editor.body
    body.jump_to(len(BODY))
    qtbot.waitUntil(lambda: part_on_page(qtbot, desk) > 80)
    body.rearrange(BODY + "\n\n" + "\n\n".join(f"More {n}." for n in range(20)), len(BODY))
    body.jump_to(len(body.text()))
    qtbot.waitUntil(lambda: part_on_page(qtbot, desk) > 105)


def test_a_folded_place_of_the_page_is_followed_to_its_fold(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.window.panels.editor
    editor.body.folds.fold_all()
    for element in (7.5, 44.2, 89.0):
        place = BODY.index(f"{int(element)} {WORDS[:4]}") if int(element) % 10 != 5 else 0
        editor.follow(float(place))
        assert editor.body.firstVisibleBlock().isValid()
        assert editor.place() >= -1
    editor.body.folds.unfold_all()
    assert editor.body.text() == BODY
