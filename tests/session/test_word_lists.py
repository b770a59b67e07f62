"""Lists are plain files: read, written, joined, and told when they are none."""

from pathlib import Path

import pytest

from desktop.jobs.files import FileError
from desktop.session.word_lists import (
    Entry,
    copy_list,
    joined,
    read_list,
    with_entry,
    write_list,
)

KYIV = Entry("Kyiv", "city", ("Kiev", "Kieff"), "2026-01")


def test_a_list_reads_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "words" / "desk.csv"
    assert read_list(path) == ()
    write_list(path, [KYIV])
    with_entry(path, Entry("kuzhak", "word"))
    with_entry(path, Entry("Kyiv"))
    assert read_list(path) == (KYIV, Entry("kuzhak", "word"))
    copy_list(path, tmp_path / "shared.csv")
    assert joined(path, tmp_path / "shared.csv") == read_list(path)


@pytest.mark.parametrize("data", [b"nonsense\n", b"\xff\xfe\x00", b""])
def test_what_is_no_list_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "desk.csv"
    path.write_bytes(data)
    with pytest.raises(FileError, match=r"\.$"):
        read_list(path)
