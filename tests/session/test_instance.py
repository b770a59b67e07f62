"""One Copydesk a library: the second start raises the first; a crash is told apart."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import LibraryHeld
from db.store.beside import lock_file
from desktop.session.instance import Instance, held

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, pathlib
from desktop.session.instance import _locked
lock = _locked(pathlib.Path(sys.argv[1]).resolve())
print("held", flush=True)
sys.stdin.read()
"""
CALL = """
import sys, pathlib
from desktop.session.instance import call_first
print(call_first(pathlib.Path(sys.argv[1]), sys.argv[2]))
"""


def _child(code: str, *words: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_the_second_is_told_who_holds_the_library(tmp_path: Path, qapp: object) -> None:
    library = tmp_path / "library.db"
    first = Instance(library)
    assert first.crashed_at is None
    with pytest.raises(LibraryHeld, match=f"process {os.getpid()} on "):
        Instance(library)
    first.release()
    with held(library), pytest.raises(LibraryHeld):
        Instance(library)
    assert not lock_file(library).exists()


def test_two_names_of_one_file_are_one_library(tmp_path: Path, qapp: object) -> None:
    library = tmp_path / "library.db"
    library.touch()
    link = tmp_path / "link.db"
    link.symlink_to(library)
    with held(library), pytest.raises(LibraryHeld):
        Instance(link)


def test_a_killed_holder_lets_go_and_is_noticed(tmp_path: Path, qapp: object) -> None:
    library = tmp_path / "library.db"
    library.touch()
    with _child(HOLD, library) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LibraryHeld, match=f"process {other.pid} on "):
            Instance(library)
        other.kill()
    instance = Instance(library)
    assert instance.crashed_at is not None
    assert instance.lost_journal
    instance.release()
    again = Instance(library)
    assert again.crashed_at is None
    again.release()


def test_the_first_hears_of_a_second_start(tmp_path: Path, qtbot: QtBot) -> None:
    library = tmp_path / "library.db"
    first = Instance(library)
    first.listen()
    with qtbot.waitSignal(first.called, timeout=30_000) as called:
        other = _child(CALL, library, "ferry.txt")
    assert called.args == ["ferry.txt"]
    assert other.communicate(timeout=30)[0] == "True\n"
    first.release()
    assert _child(CALL, library, "").communicate(timeout=30)[0] == "False\n"
