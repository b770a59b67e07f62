"""How long until the desk is there and takes words, beside a bare window and ReText."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.screen import Opening, missing, own_screen

ROUNDS = 7
ROOT = Path(__file__).parents[2]
WORDS = "The ferry left the quay at dawn with forty passengers and one crate of post. "

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication(sys.argv)
window = QMainWindow()
editor = QPlainTextEdit(sys.argv[1] * 100)
window.setCentralWidget(editor)
window.resize(1440, 900)
window.show()
editor.setFocus()
app.exec()
"""

MARKS = """
import sys, time
from pathlib import Path
def mark(name):
    print(name, round((time.clock_gettime(time.CLOCK_MONOTONIC) - float(sys.argv[1])) * 1000))
mark("python")
from desktop.main import open_desk
mark("imported")
desk = open_desk(Path(sys.argv[2]))
mark("shown")
desk.window.painted.connect(lambda: mark("painted"))
desk.awake.connect(lambda: (mark("awake"), desk.close(), desk.app.quit()))
desk.app.exec()
"""

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(bool(missing()), reason=f"not measured: {missing()} is missing"),
]


@pytest.mark.usefixtures("own_folders")
def test_start_beside_peers(big_library: Path, tmp_path: Path) -> None:
    """From exec to mapped, to painted text, and to the first key painted, seen from outside."""
    text = tmp_path / "story.md"
    text.write_text((WORDS * 6 + "\n\n") * 20, encoding="utf-8")
    desk = [sys.executable, "-m", "desktop.cli", "--library", str(big_library)]
    commands = {"bare window": [sys.executable, "-c", BARE, WORDS], "Copydesk": desk}
    retext = os.environ.get("RETEXT") or shutil.which("retext")
    if retext:
        commands["ReText"] = [retext, str(text)]
    env = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    found: dict[str, list[Opening]] = {name: [] for name in commands}
    with own_screen() as screen:
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                opening = screen.open(command, env)
                if turn:  # the first is for the file system
                    found[name].append(opening)
    _print_openings(found)


@pytest.mark.usefixtures("own_folders")
def test_marks_inside(big_library: Path) -> None:
    """What the start is made of, in milliseconds from exec."""
    marks: dict[str, list[float]] = {}
    with own_screen() as screen:
        env = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        for _ in range(ROUNDS):
            began = time.clock_gettime(time.CLOCK_MONOTONIC)
            command = [sys.executable, "-c", MARKS, str(began), str(big_library)]
            done = subprocess.run(
                command, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
            )
            for name, value in re.findall(r"(\w+) (\d+)", done.stdout):
                marks.setdefault(name, []).append(float(value))
    print("\nInside, ms from exec, median [range]")
    for name, times in marks.items():
        print(f"  {name:12}{_spread(times)}")
    assert "awake" in marks


def _print_openings(found: dict[str, list[Opening]]) -> None:
    load = os.getloadavg()[0]
    print(f"\nStart, 100,000 stories, ms from exec, median [range] of {ROUNDS}; load {load:.1f}")
    print(f"  {'':12}{'mapped':>22}{'painted':>22}{'key painted':>22}")
    for name, openings in found.items():
        columns = zip(*((each.mapped, each.painted, each.ready) for each in openings), strict=True)
        print(f"  {name:12}" + "".join(f"{_spread(times):>22}" for times in columns))
    ours, bare = found["Copydesk"], found["bare window"]
    over = _median(ours) - _median(bare)
    print(f"  painted {over:+.0f} ms against the bare window (target: at most +100)")
    if "ReText" in found:
        ratio = _median(ours) / _median(found["ReText"])
        print(f"  painted {ratio:.2f} times ReText's (target: at most 1)")
    else:
        print("  ReText: not measured (not on PATH, and RETEXT is not set)")


def _median(openings: Sequence[Opening]) -> float:
    return statistics.median(opening.painted for opening in openings)


def _spread(times: Sequence[float]) -> str:
    return f"{statistics.median(times):.0f} [{min(times):.0f}–{max(times):.0f}]"
