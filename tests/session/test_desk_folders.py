"""What a desk shares lies with its data; what lay beside the settings is brought there once."""

from pathlib import Path

import pytest

from desktop.session import desk_folders
from desktop.session.desk_folders import DeskFolders, bring_over, data_folder, settings_file


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def folders() -> DeskFolders:
    found = desk_folders.desk_folders(settings_file())
    for folder in found.before:
        folder.mkdir(parents=True)
    return found


def test_they_lie_in_the_data_folder() -> None:
    found = desk_folders.desk_folders(settings_file())
    assert found.sites == data_folder() / "profiles" / "site"
    assert found.words == data_folder() / "words"


def test_settings_of_another_place_have_theirs_beside_them(tmp_path: Path) -> None:
    found = desk_folders.desk_folders(tmp_path / "demo" / "settings.json")
    assert found.all == tuple(tmp_path / "demo" / name for name in ("sites", "words", "templates"))
    assert bring_over(found) == ()
    assert not data_folder().exists()


def test_what_was_beside_the_settings_is_brought_over_once(folders: DeskFolders) -> None:
    (folders.before[0] / "courier.json").write_text("{}")
    (folders.before[1] / "desk.csv").write_text("name\n")
    assert bring_over(folders) == ()
    assert (folders.sites / "courier.json").read_text() == "{}"
    assert (folders.words / "desk.csv").read_text() == "name\n"
    assert [path for old in folders.before for path in old.iterdir()] == []
    (folders.sites / "courier.json").unlink()
    assert bring_over(folders) == ()
    assert list(folders.sites.iterdir()) == []


def test_what_is_there_already_holds_and_the_old_stays(folders: DeskFolders) -> None:
    folders.sites.mkdir(parents=True)
    (folders.sites / "courier.json").write_text("new")
    (folders.before[0] / "courier.json").write_text("old")
    assert bring_over(folders) == ()
    assert (folders.sites / "courier.json").read_text() == "new"
    assert (folders.before[0] / "courier.json").read_text() == "old"


def test_a_file_that_cannot_be_moved_is_named_and_kept(folders: DeskFolders) -> None:
    folders.words.parent.mkdir(parents=True, exist_ok=True)
    folders.words.write_text("a file is in the way")
    old = folders.before[1] / "desk.csv"
    old.write_text("name\n")
    [sentence] = bring_over(folders)
    assert "desk.csv" in sentence
    assert old.read_text() == "name\n"
