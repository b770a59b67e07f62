from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.jobs import files
from desktop.jobs.files import FileError, modified_s, read_bounded, write_atomically

not_as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything"
)


def names_in(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


@settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=some.binary(min_size=1))
def test_what_is_written_is_read(tmp_path: Path, data: bytes):
    path = tmp_path / "story.html"
    write_atomically(path, data)
    assert read_bounded(path) == data
    assert names_in(tmp_path) == ["story.html"]


BAD_READS = [
    ("missing.txt", "not there"),
    ("empty.txt", "is empty"),
    ("folder", "folder|not a file"),
    ("pipe", "not a file"),
    ("large.txt", "larger than 1 MB"),
    ("file.txt/inside.txt", "not there"),
    ("nul\0byte", "could not be read"),
]


@pytest.mark.parametrize(("name", "sentence"), BAD_READS)
def test_each_bad_file_has_its_sentence(tmp_path: Path, name: str, sentence: str):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    (tmp_path / "file.txt").write_text("text")
    with pytest.raises(FileError, match=sentence):
        read_bounded(tmp_path / name, 1024 * 1024)


@not_as_root
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path):
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(FileError, match="permission"):
        read_bounded(path)


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(FileError, match="does not exist"):
        write_atomically(tmp_path / "gone" / "story.html", b"x")


def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path):
    target = tmp_path / "target"
    target.write_text("precious")
    link = tmp_path / "story.html"
    link.symlink_to(target)
    with pytest.raises(FileError, match="link"):
        write_atomically(link, b"x")
    assert target.read_text() == "precious"
    assert link.is_symlink()


def test_a_folder_in_the_way_stays(tmp_path: Path):
    (tmp_path / "story.html").mkdir()
    with pytest.raises(FileError, match="is a folder"):
        write_atomically(tmp_path / "story.html", b"x")
    assert names_in(tmp_path) == ["story.html"]


FAULTS = [
    (errno.ENOSPC, "is full"),
    (errno.EACCES, "may not be written"),
    (errno.EROFS, "read-only disk"),
    (errno.EIO, "could not be written"),
]


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
@pytest.mark.parametrize(("code", "sentence"), FAULTS)
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, sentence: str
):
    path = tmp_path / "story.html"
    path.write_text("old")

    def fail(*_args: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, call, fail)
        with pytest.raises(FileError, match=sentence):
            write_atomically(path, b"new")
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["story.html"]


def test_the_bytes_are_on_the_disk_before_the_name(tmp_path: Path, monkeypatch):
    calls: list[str] = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(
            files.os, name, lambda *args, _n=name, _r=real: (calls.append(_n), _r(*args))[1]
        )
    write_atomically(tmp_path / "story.html", b"x")
    assert calls == ["fsync", "replace", "fsync"]


def test_tells_when_a_file_was_written(tmp_path: Path):
    path = tmp_path / "story.html"
    assert modified_s(path) is None
    path.touch()
    os.utime(path, (5, 7))
    assert modified_s(path) == 7
