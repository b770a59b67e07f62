"""What is left when the library cannot be written."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.store import sidecars
from db.store.beside import reserve_file
from desktop.jobs.files import FileError
from desktop.session import rescue
from desktop.session.rescue import RESERVE_BYTES, Rescue
from tests.fakes import sample_story


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "other" / rescue.FOLDER
    monkeypatch.setattr(rescue, "copies_folders", lambda _library: (folder,))
    return folder


def test_a_copy_is_whole_and_only_the_newest_stays(tmp_path: Path, other: Path) -> None:
    keeper = Rescue(tmp_path / "library.db")
    story = sample_story(revision=4)
    keeper.keep(story)
    newer = replace(story, revision=5, body="Newest words.")
    path = keeper.keep(newer)
    assert path == other / f"{story.id}-5.md"
    assert sidecars.read_file(path) == sidecars.Sidecar(newer)
    assert [file.name for file in other.iterdir()] == [path.name]
    keeper.forget(newer)
    assert not list(other.iterdir())


def test_a_place_that_takes_nothing_is_passed_over(tmp_path: Path, other: Path) -> None:
    other.parent.mkdir()
    other.write_text("a file stands where the folder should")
    path = Rescue(tmp_path / "library.db").keep(sample_story())
    assert path.parent == tmp_path / "library.stories"


def test_no_place_at_all_is_said(tmp_path: Path, other: Path) -> None:
    other.parent.mkdir()
    other.write_text("")
    (tmp_path / "library.stories").write_text("")
    with pytest.raises(FileError):
        Rescue(tmp_path / "library.db").keep(sample_story())


def test_the_reserve_is_there_until_it_is_needed(tmp_path: Path) -> None:
    keeper = Rescue(tmp_path / "library.db")
    keeper.make_reserve()
    assert reserve_file(tmp_path / "library.db").stat().st_size == RESERVE_BYTES
    keeper.free_reserve()
    keeper.free_reserve()
    assert not reserve_file(tmp_path / "library.db").exists()
