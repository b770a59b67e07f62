"""A desk that writes for several sites chooses one above the preview."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.core.publish.site import default_profile, to_json
from desktop.main import Desk, open_desk
from desktop.widgets.preview.web_view import WORLD, WebView

WAIT_MS = 60_000


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library, sites = tmp_path / "library.db", tmp_path / "sites"
    close_library(open_library(library))
    sites.mkdir()
    for name in ("Courier", "Wire"):
        site = replace(default_profile(), name=name, site_name=f"The {name}")
        (sites / f"{name.lower()}.json").write_text(to_json(site), encoding="utf-8")
    opened = open_desk(library, settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: opened.is_awake, timeout=WAIT_MS)
    opened.window.panels.editor.head.headline.replace_text("Boats come")
    opened.window.panels.editor.body.replace_text("They came.")
    yield opened
    opened.close()


def title(qtbot: QtBot, desk: Desk) -> object:
    engine = desk.window.panels.preview.engine
    if not isinstance(engine, WebView):
        return None
    answers: list[object] = []
    engine.page.runJavaScript("document.title", WORLD, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_the_page_is_made_for_the_chosen_site(desk: Desk, qtbot: QtBot) -> None:
    choice = desk.window.panels.preview.findChild(QComboBox, "siteChoice")
    assert choice is not None
    qtbot.waitUntil(lambda: choice.count() == 3, timeout=WAIT_MS)
    for name in ("Courier", "Wire"):
        choice.setCurrentText(name)
        choice.activated.emit(choice.currentIndex())
        qtbot.waitUntil(
            lambda name=name: f"The {name}" in str(title(qtbot, desk)), timeout=WAIT_MS
        )
    assert desk.settings.preferences.site_profile == "Wire"
    assert choice.currentText() == "Wire"
