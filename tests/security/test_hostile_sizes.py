"""No text, however shaped, stops the window, ends the program or keeps a process busy.

Counts are asserted, never seconds of a wall clock: a machine with other work would lie. A
stall is time that the window's own thread computes without a look at its events, less what
Qt's plain text field takes for the same text and set against a fixed computation, so that a
slow machine is no stall.
durability.md, G11.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from db.records import Filing
from db.store import stories
from db.store.library import close_library, open_library
from desktop.core.publish.page import preview_page
from desktop.jobs.worker import TextWorker, WorkerDied, WorkerError, WorkerTimeout
from desktop.main import Desk, open_desk
from desktop.session import errands
from desktop.session.outline import OutlineSession
from desktop.widgets.look import bundled_look
from desktop.widgets.story_editor import StoryEditor
from tests.core.publish import stories as published
from tests.fakes import sample_story
from tests.security.families import Shape, own, shared
from tests.security.judging import SITE, THEME
from tests.security.vectors import EVERYTHING

pytestmark = pytest.mark.timeout(0 if EVERYTHING else 600)

USUAL = 20_000
LIMIT_S = 2.0
STALL_S = 0.1
PACE_S = 0.008
"""Time that `pace` computes on a machine where a stall of STALL_S is felt."""

TRIES = 6
WAIT_MS = 20_000
RUNAWAY = "[" * 12_000
# Emoji and turned letters: Qt shapes 20,000 of them in one line for 0.2 s, at every layout.
SHAPED_BY_QT = {"own-wide", "own-turned", "own-joined"}
CALM = Shape("calm", "markdown", "The crane hall was full.")


@pytest.fixture
def worker() -> Iterator[TextWorker]:
    made = TextWorker()
    yield made
    made.close()


def outcome(worker: TextWorker, shape: Shape) -> str:
    """Render or take in one shape as the desk does, and say how it ended."""
    try:
        if shape.door == "html":
            worker.call(errands.take_in_text, shape.text, limit_s=LIMIT_S, memory_mb=1024)
        else:
            story = published.harbour(body=shape.text)
            worker.call(preview_page, story, SITE, THEME, published.NOW, limit_s=LIMIT_S)
    except WorkerTimeout:
        return "stopped"
    except WorkerDied as death:
        return "died" if type(death) is WorkerDied else "stopped"
    except (WorkerError, errands.ErrandError):
        return "refused"
    return "made"


def is_running(worker: TextWorker) -> bool:
    process = worker._process
    return process is not None and process.is_alive()


def test_every_shape_is_made_or_stopped(worker: TextWorker) -> None:
    shapes = [*own(5 * USUAL), *shared(2)]
    if EVERYTHING:
        shapes += [*own(USUAL), *shared(0, 1, 3)]
    ends: Counter[str] = Counter()
    left: list[str] = []
    for shape in shapes:
        end = outcome(worker, shape)
        ends[end] += 1
        if end == "died" or (end == "stopped" and is_running(worker)):
            left.append(shape.id)
    print(f"{len(shapes) - len(left)} of {len(shapes)} shapes ended: {dict(ends)}")
    assert shapes
    assert left == []
    assert ends["made"] > len(shapes) * 0.8


def test_a_runaway_is_killed_and_would_go_on_without_the_limit(worker: TextWorker) -> None:
    worker.call(len, "warm")
    first = worker._process
    began = time.process_time()
    with pytest.raises(WorkerTimeout):
        worker.call(markdown.markdown, RUNAWAY, limit_s=LIMIT_S)
    assert not is_running(worker)
    with pytest.raises(WorkerTimeout):
        # Three times the limit: nothing but the limit ends it.
        worker.call(markdown.markdown, RUNAWAY, limit_s=LIMIT_S * 3)
    assert worker.call(len, "again") == 5
    assert worker._process is not first
    assert time.process_time() - began < LIMIT_S  # the waiting itself computes nothing


def pace() -> float:
    """Say how many times slower than usual this machine computes now, never under 1."""
    spent: list[float] = []
    for _ in range(3):
        began = time.thread_time()
        counted: dict[int, str] = {}
        for number in range(60_000):
            counted[number & 1023] = str(number)
        spent.append(time.thread_time() - began)
    return max(1.0, min(spent) / PACE_S)


class QtAlone(QPlainTextEdit):
    """Qt's own field for text, beside which the desk's is judged."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(700, 800)
        self.show()

    def shown_s(self, text: str) -> float:
        """Say how long this thread computes, at most in one turn, to show `text`."""
        turns = turns_s(lambda: self.setPlainText(text), QApplication.processEvents)
        self.clear()
        return max(turns)


def turns_s(*turns: Callable[[], object]) -> list[float]:
    """Take each turn, and say how long this thread computed for it."""
    spent: list[float] = []
    for turn in turns:
        began = time.thread_time()
        turn()
        spent.append(time.thread_time() - began)
    return spent


class Heart(QObject):
    """Beat in the window's thread, and remember how long that thread once computed."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last_s = time.thread_time()
        self._timer = QTimer(self, interval=2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def rest(self) -> None:
        self.longest_s = 0.0

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest_s = max(self.longest_s, now - self._last_s)
        self._last_s = now


def sown(library: Path, shapes: list[Shape]) -> dict[str, Shape]:
    """Put a story of each shape into a new library."""
    library.parent.mkdir(parents=True)
    db = open_library(library)
    sown: dict[str, Shape] = {}
    for number, shape in enumerate(shapes):
        filing = Filing(slug=f"shape-{number}", language="en")
        story = sample_story(body=shape.text, filing=filing)
        stories.add(db, story)
        sown[story.id] = shape
    close_library(db)
    return sown


def longest_turn(desk: Desk, qtbot: QtBot, heart: Heart, story_id: str) -> float:
    """Open a story, wait until it is laid out and previewed, and say the longest turn."""
    answered: list[object] = []

    def note(*answer: object) -> None:
        answered.append(answer)

    desk.rest.preview.page_ready.connect(note)
    desk.rest.preview.paused.connect(note)
    heart.rest()
    desk.library.open(story_id)
    body = desk.window.panels.editor.body
    qtbot.waitUntil(
        lambda: (
            desk.draft.story is not None
            and desk.draft.story.id == story_id
            and bool(answered)
            and not body.layout_pending
        ),
        timeout=WAIT_MS,
    )
    desk.rest.preview.page_ready.disconnect(note)
    desk.rest.preview.paused.disconnect(note)
    return heart.longest_s / pace()


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def shown_s(editor: StoryEditor, outline: OutlineSession, shape: Shape) -> float:
    """Say how long the window's thread computes, at most in one turn, to show a shape."""
    story = sample_story(body=shape.text)
    return max(
        turns_s(
            lambda: editor.load(story, 0, 0),
            lambda: outline.show(story),
            QApplication.processEvents,
        )
    )


def test_no_shape_stalls_editor_and_outline(qapp: QApplication, qtbot: QtBot) -> None:
    shapes = [*own(USUAL), *shared(0, 1)]
    shapes = [one for one in shapes if one.door == "markdown" and one.name not in SHAPED_BY_QT]
    editor, outline, alone = StoryEditor(bundled_look()), OutlineSession(), QtAlone()
    qtbot.addWidget(editor)
    qtbot.addWidget(alone)
    editor.resize(700, 800)
    editor.show()
    slow: dict[str, float] = {}
    for shape in shapes:
        shown_s(editor, outline, CALM)
        spent = shown_s(editor, outline, shape)
        for _ in range(TRIES - 1):
            if spent > STALL_S:
                added = shown_s(editor, outline, shape) - alone.shown_s(shape.text)
                spent = min(spent, added / pace())
        if spent > STALL_S:
            slow[shape.id] = round(spent, 3)
    print(f"{len(shapes) - len(slow)} of {len(shapes)} shapes were shown without a stall")
    assert shapes
    assert slow == {}


def test_the_window_never_stalls_while_a_shape_is_opened(
    qapp: QApplication, qtbot: QtBot, folders: Path
) -> None:
    shapes = [CALM, *own(USUAL // 2), *shared(1)]
    shapes = [one for one in shapes if one.door == "markdown" and one.name not in SHAPED_BY_QT]
    library = folders / "desk" / "library.db"
    todo = sown(library, shapes)
    calm = next(iter(todo))
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    heart, alone = Heart(), QtAlone()
    qtbot.addWidget(alone)
    slow: dict[str, float] = {}
    for _ in range(TRIES):
        longest_turn(desk, qtbot, heart, calm)
        slow = {}
        for story_id in todo.keys() - {calm}:
            turn = longest_turn(desk, qtbot, heart, story_id)
            if turn > STALL_S:
                turn -= alone.shown_s(todo[story_id].text) / pace()
            if turn > STALL_S:
                slow[story_id] = turn
        todo = {story_id: todo[story_id] for story_id in slow}
        if not todo:
            break
    print(f"{len(shapes) - len(todo)} of {len(shapes)} shapes opened without a stall")
    assert len(shapes) > 1
    assert {todo[one].id: round(turn, 3) for one, turn in slow.items()} == {}
    assert desk.close()


def test_the_heart_feels_a_stall(qapp: QApplication, qtbot: QtBot) -> None:
    heart = Heart()

    def compute() -> None:
        end = time.thread_time() + STALL_S * 1.5
        while time.thread_time() < end:
            pass

    QTimer.singleShot(5, compute)
    qtbot.waitUntil(lambda: heart.longest_s > STALL_S)
