"""The guide and the news open from the Help menu, without a network."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.dialogs.reading import ReadingWindow
from desktop.joins.guiding import GUIDE
from desktop.main import open_desk
from desktop.models.interface_language import resource_text, speak


def test_the_guide_opens(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    close_library(open_library(tmp_path / "library.db"))
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=60_000)
    for action, name, words in (
        ("help.guide", "guide", "Your first story"),
        ("help.whats_new", "whatsNew", "command palette"),
    ):
        desk.window.actions_by_name[action].trigger()
        shown = desk.window.findChild(ReadingWindow, name)
        assert shown is not None
        assert words in shown.text()
        shown.accept()
    desk.close()


def test_the_guide_speaks_the_interfaces_language(qapp: QApplication):
    speak(qapp, "tr")
    assert resource_text("guide/2-writing.md").startswith("# Yazmak")
    assert "dedi" in resource_text("templates/news-report.md")
    speak(qapp, "en")
    assert resource_text("guide/2-writing.md").startswith("# Writing")
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_guide_names_menus_as_they_are(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
):
    (tmp_path / "settings.json").write_text(json.dumps({"interface_language": language}))
    close_library(open_library(tmp_path / "library.db"))
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=60_000)
    menus = {
        menu.title().replace("&", ""): [each.text() for each in menu.actions()]
        for menu in desk.window.menuBar().findChildren(QMenu)
    }
    text = "".join(resource_text(f"guide/{page}.md") for page in GUIDE)
    told = re.findall(r"\*\*([^*▸]+) ▸ ([^*▸]+)\*\*", text)
    wrong = [(menu, words) for menu, words in told if words not in menus.get(menu, [words])]
    desk.close()
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())
    assert len({menu for menu, _ in told} & set(menus)) > 2
    assert wrong == []
