"""A library lies on a disk of this machine; elsewhere it is refused and may be copied home."""

from pathlib import Path

import pytest

from db.errors import LibraryShared
from db.store import stories
from db.store.library import close_library, open_library
from desktop.joins import trouble
from desktop.session import mending, places
from desktop.session.instance import Instance, held
from tests.fakes import sample_story


def lie_on(monkeypatch: pytest.MonkeyPatch, kinds: dict[Path, str]) -> None:
    """Let paths below these folders lie on these file systems, all else on ext4."""

    def file_system(path: Path) -> str:
        found = (kind for folder, kind in kinds.items() if path.is_relative_to(folder))
        return next(found, "ext4")

    monkeypatch.setattr(places, "file_system", file_system)


@pytest.mark.parametrize(
    ("kind", "shared"),
    [("ext4", False), ("tmpfs", False), ("fuseblk", False), ("fuse.gocryptfs", False),
     ("nfs4", True), ("cifs", True), ("9p", True), ("fuse.sshfs", True)],
)  # fmt: skip
def test_what_a_network_shares_is_no_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, shared: bool
) -> None:
    lie_on(monkeypatch, {tmp_path: kind})
    assert places.is_shared(tmp_path / "library.db") is shared


def test_a_machine_that_lives_on_a_networks_disk_may_keep_its_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lie_on(monkeypatch, {Path("/"): "nfs4"})
    assert not places.is_shared(tmp_path / "library.db")


@pytest.mark.parametrize(
    ("folder", "shared"),
    [("Dropbox", True), ("OneDrive - The Courier", True), ("Mobile Documents", True),
     ("Dropbox exports", False), ("News", False)],
)  # fmt: skip
def test_what_a_cloud_carries_away_is_no_place(tmp_path: Path, folder: str, shared: bool) -> None:
    assert places.is_shared(tmp_path / folder / "desk" / "library.db") is shared


def test_the_real_file_system_has_a_name(tmp_path: Path) -> None:
    assert places.file_system(tmp_path / "not" / "there" / "library.db")


def test_a_shared_library_is_refused_and_left_as_it_is(tmp_path: Path, qapp: object) -> None:
    library = tmp_path / "Dropbox" / "library.db"
    library.parent.mkdir()
    close_library(open_library(library))
    before = library.read_bytes()
    with pytest.raises(LibraryShared, match="keep it on a disk of this machine"):
        Instance(library)
    with pytest.raises(LibraryShared), held(library):
        pass
    assert library.read_bytes() == before
    assert [each.name for each in library.parent.iterdir()] == ["library.db"]


def test_it_is_copied_home_whole(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    library = tmp_path / "Dropbox" / "courier.db"
    library.parent.mkdir()
    db = open_library(library)
    story = sample_story(body="The ferry sails at noon.")
    stories.add(db, story)
    close_library(db)

    fault = LibraryShared(library.name)
    assert [each.id for each in trouble.answers(library, fault)] == [trouble.QUIT, mending.MOVE]
    first, taken = places.home_for(library), tmp_path / "data" / "copydesk" / "library.db"
    assert first == taken
    assert mending.move(library, taken) == 1
    db = open_library(taken, readonly=True)
    assert stories.get(db, story.id) == story
    close_library(db)
    assert library.exists()
    assert places.home_for(library) == taken.with_name("courier-2.db")
    assert "1 story was copied to" in trouble.moved(1, taken)


def test_where_home_is_shared_too_nothing_is_offered(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Dropbox"))
    library = tmp_path / "Dropbox" / "library.db"
    library.parent.mkdir()
    library.touch()
    offered = trouble.answers(library, LibraryShared(library.name))
    assert [each.id for each in offered] == [trouble.QUIT]
