"""How long a key takes to reach the screen, and a story to open. Run by ``make bench``."""

from __future__ import annotations

import datetime as dt
import time
from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from db.records import Filing, Head, Story, Times
from desktop.widgets.look import bundled_look
from desktop.widgets.story_editor import StoryEditor

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
KEYS = 'the crews said "no" to -- *every* offer. '
LENGTHS = (1_000, 10_000, 100_000)


def story(words: int) -> Story:
    parts = [
        "“Nobody got everything,” said *Ines Okonjo*, who led the talks for " + "nine days " * 20,
        "## Terms of the deal",
        "The [authority](https://port.example/a) said the **first** cranes moved " * 5,
    ]
    body: list[str] = []
    count = 0
    for part in cycle(parts):
        body.append(part.strip())
        count += len(part.split())
        if count >= words:
            break
    head = Head("World", "Dockers and port sign deal", "It lifts pay in two steps")
    text = "\n\n".join(body)
    return Story("id", Times(NOW, NOW), head=head, filing=Filing(language="en"), body=text)


def column_with(qtbot: QtBot, words: int) -> StoryEditor:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    column = StoryEditor(bundled_look())
    qtbot.addWidget(column)
    column.resize(669, 788)
    column.load(story(words))
    column.show()
    column.activateWindow()
    qtbot.waitUntil(lambda: not column.body.layout_pending, timeout=60_000)
    text = column.body.text()
    column.body.jump_to(text.index(".", len(text) // 2))
    column.body.setFocus()
    app.processEvents()
    return column


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("words", LENGTHS)
def test_key_to_paint(qtbot: QtBot, benchmark: BenchmarkFixture, words: int, folded: bool) -> None:
    column = column_with(qtbot, words)
    if folded:
        column.body.folds.fold_all()
    keys = cycle(KEYS)

    def press() -> None:
        QTest.keyClicks(column.body, next(keys))
        QApplication.processEvents()

    benchmark.pedantic(press, rounds=400, warmup_rounds=40)
    assert benchmark.stats is not None
    times = sorted(benchmark.stats.stats.data)
    p50, p95, p99 = (times[len(times) * share // 100] * 1000 for share in (50, 95, 99))
    state = "folded" if folded else "open"
    print(
        f"\n{words:>7} words, {state}: key to paint p50 {p50:.2f} ms, p95 {p95:.2f}, p99 {p99:.2f}"
    )


@pytest.mark.parametrize("words", LENGTHS)
def test_new_paragraph(qtbot: QtBot, benchmark: BenchmarkFixture, words: int) -> None:
    column = column_with(qtbot, words)

    def write() -> None:
        QTest.keyClicks(column.body, "One.")
        QApplication.processEvents()

    def press() -> None:
        QTest.keyClick(column.body, Qt.Key.Key_Return)
        QApplication.processEvents()

    benchmark.pedantic(press, setup=write, rounds=50, warmup_rounds=5)


@pytest.mark.parametrize("words", LENGTHS)
def test_open_story(qtbot: QtBot, benchmark: BenchmarkFixture, words: int) -> None:
    column = column_with(qtbot, 100)
    opened = story(words)

    def load() -> float:
        begin = time.perf_counter()
        column.load(opened, 50)
        column.repaint()
        return time.perf_counter() - begin

    benchmark.pedantic(load, rounds=10, warmup_rounds=1)
