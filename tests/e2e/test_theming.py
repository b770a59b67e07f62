"""A theme is copied, changed and worn in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.core.publish.page import Page
from desktop.main import Desk, open_desk
from desktop.session import themes

WAIT_MS = 60_000


@pytest.fixture
def desk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    opened = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    yield opened
    opened.close()


def offered(desk: Desk) -> list[str]:
    choice = desk.window.findChild(QComboBox, "themeChoice")
    assert choice is not None
    return [choice.itemText(row) for row in range(choice.count())]


def worn(desk: Desk) -> str:
    choice = desk.window.findChild(QComboBox, "themeChoice")
    assert choice is not None
    return choice.currentText()


def test_a_copied_theme_is_worn_and_follows_its_files(desk: Desk, qtbot: QtBot) -> None:
    pages: list[str] = []

    def note(page: Page, _story_id: str) -> None:
        pages.append(page.html)

    desk.rest.preview.page_ready.connect(note)
    actions = desk.window.actions_by_name
    actions["tools.copy_theme"].trigger()
    assert worn(desk) == "Broadsheet 2"
    assert desk.settings.preferences.page_theme == "broadsheet-2"
    assert "is yours to change" in desk.window.toast.accessibleName()

    sheet = themes.themes_folder() / "broadsheet-2" / "article.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\nh1 { color: teal }\n")
    actions["view.refresh"].trigger()
    qtbot.waitUntil(lambda: any("color: teal" in page for page in pages), timeout=WAIT_MS)


def test_a_broken_theme_is_said_and_the_page_goes_on(desk: Desk) -> None:
    desk.window.actions_by_name["tools.copy_theme"].trigger()
    (themes.themes_folder() / "broadsheet-2" / "theme.json").write_text("{")
    desk.window.actions_by_name["view.refresh"].trigger()
    assert worn(desk) == "Broadsheet"
    assert offered(desk) == ["Broadsheet", "Plain", "Portal"]
    assert "not valid JSON" in desk.window.toast.accessibleName()


def test_a_template_that_fails_keeps_the_last_page(desk: Desk, qtbot: QtBot) -> None:
    said: list[str] = []
    desk.rest.preview.paused.connect(said.append)
    desk.window.actions_by_name["tools.copy_theme"].trigger()
    template = themes.themes_folder() / "broadsheet-2" / "page.html.j2"
    template.write_text("{{ head }}{{ body }}\n{{ story.nonsense }}")
    desk.window.actions_by_name["view.refresh"].trigger()
    qtbot.waitUntil(lambda: any("page.html.j2 line 2" in text for text in said), timeout=WAIT_MS)
