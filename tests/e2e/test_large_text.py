"""Interface text at twice its size, in the smallest window: nothing is cut off."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.main import Desk, open_desk
from desktop.models.interface_language import speak
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.meta_chips import Chip

WAIT_MS = 60_000
LEAST_PX = (1024, 680)
SLACK_PX = 2
TRIES = 8
DIALOGS = [
    "file.template",
    "file.export",
    "file.save_version_note",
    "edit.replace_library",
    "edit.preferences",
    "insert.edit_snippets",
    "insert.link",
    "tools.lists",
    "tools.sites",
    "help.about",
]


@pytest.fixture(params=["en", "tr"])
def desk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Desk]:
    kept = {"interface_language": request.param, "interface_percent": 200, "greeted": True}
    (tmp_path / "settings.json").write_text(json.dumps(kept))
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    desk.window.resize(*LEAST_PX)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(desk.window.panels.editor.body.text()), timeout=WAIT_MS)
    yield desk
    desk.close()
    speak(qapp, "en")
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize("action", ["view.preview", "view.details", "view.checks", "view.history"])
def test_no_words_are_cut_off(desk: Desk, qtbot: QtBot, action: str):
    desk.window.actions_by_name["edit.find"].trigger()
    desk.window.actions_by_name[action].trigger()
    qtbot.wait(300)
    assert desk.window.width() == LEAST_PX[0]
    assert settled(desk.window, qtbot) == []
    themes = desk.window.findChild(QComboBox, "themeChoice")
    assert themes is not None
    assert not themes.isVisible() or themes.width() + SLACK_PX >= themes.sizeHint().width()


@pytest.mark.parametrize("action", DIALOGS)
def test_no_words_of_a_dialog_are_cut_off(
    desk: Desk, qtbot: QtBot, qapp: QApplication, action: str
):
    before = set(qapp.topLevelWidgets())

    def opened() -> list[QWidget]:
        return [each for each in qapp.topLevelWidgets() if each.isVisible() and each not in before]

    desk.window.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: bool(opened()), timeout=WAIT_MS)
    qtbot.wait(250)  # what a dialog fetches comes after it
    shown = opened()
    found = [line for each in shown for line in settled(each, qtbot)]
    found += [line for each in shown for line in short_headers(each)]
    for each in shown:
        each.close()
    assert found == []


def short_headers(root: QWidget) -> list[str]:
    """Name the columns that are narrower than their heads."""
    return [
        str(header.model().headerData(column, Qt.Orientation.Horizontal))
        for header in root.findChildren(QHeaderView)
        if header.isVisible()
        for column in range(header.count() - 1)
        if header.sectionSize(column) < header.sectionSizeHint(column)
    ]


def settled(root: QWidget, qtbot: QtBot) -> list[str]:
    """Name what is cut off still once layouts and late answers have come to rest."""
    for _ in range(TRIES):
        if not cut_off(root):
            break
        qtbot.wait(250)
    return cut_off(root)


def cut_off(root: QWidget) -> list[str]:
    """Name what is narrower or lower than its words; what shortens itself with … may be."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | Chip):
            continue
        is_icon = isinstance(widget.parent(), QLineEdit)
        if (
            isinstance(widget, QLabel | QPushButton | QToolButton)
            and widget.text()
            and not is_icon
        ):
            needs = widget.sizeHint()
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            is_narrow = not wraps and widget.width() + SLACK_PX < needs.width()
            is_button = isinstance(widget, QPushButton | QToolButton)
            needs_px = needs.height() if is_button else widget.fontMetrics().height()
            if is_narrow or widget.height() + SLACK_PX < needs_px:
                found.append(f"{type(widget).__name__} “{widget.text()}” {widget.size()} {needs}")
    return found
