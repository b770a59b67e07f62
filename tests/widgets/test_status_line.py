"""The status line counts, warns past the target and says what is saved."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.look import Look
from desktop.widgets.status import MESSAGE_MS, StatusLine


@pytest.fixture
def line(qtbot: QtBot, look: Look) -> StatusLine:
    made = StatusLine(look)
    qtbot.addWidget(made)
    made.resize(1024, made.height())
    made.show()
    return made


def count(line: StatusLine) -> QPushButton:
    found = line.findChild(QPushButton, "wordCount")
    assert found is not None
    return found


def texts(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_counts_and_target(line: StatusLine) -> None:
    line.show_counts(612, 3604, 3, 850)
    assert count(line).text() == "612 words"
    assert {"3,604 characters", "3 min read", "Target 850"} <= set(texts(line))
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (612, 850)


def test_past_the_target(line: StatusLine) -> None:
    line.show_counts(867, 5000, 4, 850)
    assert "17 over" in texts(line)


def test_without_a_target_no_bar(line: StatusLine) -> None:
    line.show_counts(612, 3604, 3)
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert bar.isHidden()


def test_a_click_turns_the_counts(line: StatusLine) -> None:
    line.show_counts(612, 3604, 3)
    shown = []
    for _ in range(3):
        count(line).click()
        shown.append(count(line).text())
    assert shown == ["3,604 characters", "3 min read", "612 words"]


def test_a_selection_is_counted(line: StatusLine) -> None:
    line.show_counts(612, 3604, 3)
    line.show_selection(128, 612)
    assert count(line).text() == "128 of 612 words"
    line.show_selection(0, 612)
    assert count(line).text() == "612 words"


@pytest.mark.parametrize(("tone", "role"), [("ok", "ok"), ("busy", "small"), ("bad", "error")])
def test_the_save_state_wears_its_tone(line: StatusLine, tone: str, role: str) -> None:
    line.show_save_state("Saved 09:41:23", tone)
    label = line.findChild(QLabel, "saveState")
    assert label is not None
    assert label.text() == "Saved 09:41:23"
    assert label.property("role") == role


def test_a_message_goes_by_itself(line: StatusLine) -> None:
    assert MESSAGE_MS == 15_000
    line.show_message("Copied")
    assert "Copied" in texts(line)
    line._timer.timeout.emit()
    assert "Copied" not in texts(line)


@pytest.mark.parametrize(
    ("minutes", "said", "role"),
    [
        (90, "Deadline 11:11", "small"),
        (9.5, "Deadline in 10 min", "warn"),
        (0, "Deadline passed 09:41", "error"),
    ],
)
def test_a_deadline_is_quiet_until_its_last_minutes(
    qtbot: QtBot, look: Look, minutes: float, said: str, role: str
) -> None:
    now = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
    line = StatusLine(look, now=lambda: now)
    qtbot.addWidget(line)
    line.show()
    line.show_deadline(now + dt.timedelta(minutes=minutes))
    label = line.findChild(QLabel, "deadlineState")
    assert label is not None
    assert (label.text(), label.property("role")) == (said, role)
    line.show_deadline(None)
    assert label.isHidden()
