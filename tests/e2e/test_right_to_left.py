"""A story read from the right in an English window, and a window mirrored as a whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk
from desktop.models import interface_language
from desktop.models.interface_language import speak
from desktop.widgets.details.calendar import CalendarField
from resources import resource

WAIT_MS = 60_000
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
COPY = """عودة العبّارة إلى الميناء بعد تسعة أيام

بقلم ليلى حداد

بيروت (رويترز) - عادت العبّارة إلى الميناء فجر الثلاثاء بعد إضراب دام تسعة أيام.

وقال رئيس النقابة إن الاتفاق على الأجور كان في صالح العمال (NAQL-2026).
"""


@pytest.fixture(autouse=True)
def _then_english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())


def _without_words(name: str) -> object:
    """Find what ships, save for the words of a language that nobody speaks."""
    return name if name.startswith("translations/") else resource(name)


def opened(qtbot: QtBot, folder: Path) -> Desk:
    desk = open_desk(folder / "library.db", settings_file=folder / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(desk.window.panels.editor.body.text()), timeout=WAIT_MS)
    return desk


def test_every_block_of_the_story_follows_its_language(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    desk = opened(qtbot, tmp_path)
    (tmp_path / "ferry.txt").write_text(COPY, encoding="utf-8")
    desk.rest.arriving.take_in([str(tmp_path / "ferry.txt")])
    qtbot.waitUntil(lambda: desk.window.findChild(ImportDialog) is not None, timeout=WAIT_MS)
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.accept()
    editor = desk.window.panels.editor
    qtbot.waitUntil(lambda: "النقابة" in editor.body.text(), timeout=WAIT_MS)
    assert desk.draft.story is not None
    assert desk.draft.story.filing.language == "ar"
    assert [author.name for author in desk.draft.story.byline.authors] == ["ليلى حداد"]
    head = editor.head
    for text in (editor.body, head.headline, head.deck):
        option: QTextOption = text.document().defaultTextOption()
        assert option.textDirection() == RIGHT
    assert desk.window.layoutDirection() == LEFT
    pages: list[str] = []
    desk.rest.preview.page_ready.connect(lambda page, _id: pages.append(page.html))
    desk.rest.preview.show(desk.draft.story)
    qtbot.waitUntil(lambda: any('dir="rtl"' in page for page in pages), timeout=WAIT_MS)
    desk.close()


def test_a_locale_from_the_right_mirrors_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """In a pseudo-locale, which has a direction and no words."""
    monkeypatch.setattr(interface_language, "INTERFACE_LANGUAGES", {"ar": "pseudo"})
    monkeypatch.setattr(interface_language, "resource", _without_words)
    (tmp_path / "settings.json").write_text('{"interface_language": "ar"}')
    desk = opened(qtbot, tmp_path)
    panels = desk.window.panels
    desk.window.actions_by_name["view.details"].trigger()
    places = [
        widget.mapTo(desk.window, QPoint()).x()
        for widget in (panels.details, panels.editor, panels.stories)
    ]
    assert places == sorted(places)
    date = desk.window.findChild(CalendarField)
    assert date is not None
    assert date.layoutDirection() == RIGHT
    export = desk.window.findChild(QToolButton, "exportButton")
    new = desk.window.findChild(QToolButton, "newButton")
    assert export is not None
    assert new is not None
    assert export.x() < new.x()
    assert panels.editor.body.document().defaultTextOption().textDirection() == LEFT
    desk.close()
