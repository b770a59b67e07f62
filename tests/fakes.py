"""Stand-ins for what tests must not wait for or cannot have: time, threads, a broken disk."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.records import (
    Author,
    Byline,
    Dateline,
    Filing,
    Head,
    Source,
    Story,
    Times,
)
from db.store.library import open_library
from desktop.dialogs.ask import Answer
from desktop.jobs.runner import Done, Failed, InlineRunner

MORNING = dt.datetime(2026, 3, 5, 9, 41, 23, tzinfo=dt.UTC)

BODY = """Dock workers in the harbour city walked out on Tuesday, halting the loading of grain.

## Terms of the deal

The union asked for “a wage that keeps pace”, its secretary said.

The port’s operator offered 4% and a bonus.

## What comes next

Talks resume on Friday."""


def sample_story(**changes: Any) -> Story:
    """Make a whole story; `changes` replace its fields."""
    fields: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "times": Times(created=MORNING, modified=MORNING),
        "head": Head(
            kicker="Labour",
            headline="Harbour strike halts grain exports",
            deck="Dockers and operator resume talks on Friday",
        ),
        "byline": Byline(authors=(Author("Lena Brandt"),)),
        "dateline": Dateline(place="PORT HAVEN", agency="CD", separator=" - "),
        "body": BODY,
        "source": Source(name="Copydesk Wire"),
        "filing": Filing(
            slug="harbour-strike-halts-grain-exports", section="World", language="en"
        ),
    }
    return Story(**(fields | changes))


class HandTimer(QObject):
    """A timer that only its clock can make fire."""

    timeout = Signal()

    def __init__(self, clock: HandClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._interval_ms = 0
        self.due: dt.datetime | None = None

    def setSingleShot(self, single: bool) -> None:  # noqa: N802
        assert single

    def setInterval(self, interval_ms: int) -> None:  # noqa: N802
        self._interval_ms = interval_ms

    def start(self, interval_ms: int | None = None) -> None:
        if interval_ms is not None:
            self._interval_ms = interval_ms
        self.due = self._clock.moment + dt.timedelta(milliseconds=self._interval_ms)

    def stop(self) -> None:
        self.due = None

    def isActive(self) -> bool:  # noqa: N802
        return self.due is not None


class HandClock:
    """Time that stands still until `advance`; the timers it made follow it."""

    def __init__(self, moment: dt.datetime = MORNING) -> None:
        self.moment = moment
        self._timers: list[HandTimer] = []

    def now(self) -> dt.datetime:
        return self.moment

    def make_timer(self, parent: QObject | None = None) -> Any:
        timer = HandTimer(self, parent)
        self._timers.append(timer)
        return timer

    def advance(self, ms: int) -> None:
        """Move on, firing each timer at its own moment."""
        end = self.moment + dt.timedelta(milliseconds=ms)
        while due := [t for t in self._timers if t.due is not None and t.due <= end]:
            timer = min(due, key=lambda each: each.due or end)
            assert timer.due is not None
            self.moment = max(self.moment, timer.due)
            timer.stop()
            timer.timeout.emit()
        self.moment = end


class HeldRunner(InlineRunner):
    """An inline runner that can be told to hold work back, or to let the disk fail."""

    def __init__(self, db: Any = None) -> None:
        super().__init__(open_library(None) if db is None else db)
        self.is_holding = False
        self.fault: Exception | None = None
        self.is_fault_after_commit = False
        self.disk_jobs = 0
        self._held: deque[Callable[[], None]] = deque()

    def disk(
        self, job: Callable[[Any], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        self.disk_jobs += 1
        super().disk(partial(self._faulty, job), done, failed)

    def release(self, count: int | None = None) -> None:
        """Let the work held back run, oldest first; all of it, or `count` pieces."""
        for _ in range(len(self._held) if count is None else count):
            self._held.popleft()()

    def _run(self, call: Callable[[], Any], done: Done | None, failed: Failed | None) -> None:
        if self.is_holding:
            self._held.append(lambda: InlineRunner._run(self, call, done, failed))
        else:
            super()._run(call, done, failed)

    def _faulty(self, job: Callable[[Any], Any], db: Any) -> Any:
        if self.fault is None:
            return job(db)
        if self.is_fault_after_commit:
            job(db)
        raise self.fault


class FakeAsk:
    """Answer each question at once with the next of `answers`, and keep what was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = deque(answers)
        self.asked: list[tuple[str, str, tuple[str, ...]]] = []

    def ask(
        self, title: str, text: str, answers: Sequence[Answer], done: Callable[[str], None]
    ) -> None:
        self.asked.append((title, text, tuple(answer.id for answer in answers)))
        done(self.answers.popleft())
