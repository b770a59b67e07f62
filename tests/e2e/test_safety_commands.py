"""The commands for the worst day, as scripts use them."""

import json
from pathlib import Path

import pytest

from db.records import Story
from db.store import sidecars, stories
from db.store.beside import backups_folder, stories_folder
from db.store.library import close_library, open_library
from desktop.cli import main
from tests.db.samples import sample


@pytest.fixture
def story() -> Story:
    return sample("The quay is open.", slug="quay")


@pytest.fixture
def library(tmp_path: Path, story: Story) -> Path:
    path = tmp_path / "library.db"
    db = open_library(path)
    stories.add(db, story)
    close_library(db)
    return path


def test_backup_restore_doctor(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(library), "backup"]) == 0
    kept = Path(capsys.readouterr().out.strip())
    assert kept.parent == backups_folder(library)
    copy, new = tmp_path / "copy.db", tmp_path / "new.db"
    assert main(["--library", str(library), "backup", str(copy)]) == 0
    assert main(["restore", str(copy), str(new)]) == 0
    assert "1 story" in capsys.readouterr().out
    assert main(["restore", str(copy), str(new)]) == 1
    assert "left as it is" in capsys.readouterr().err
    assert main(["--library", str(new), "doctor", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"]
    assert report["stories"] == 1
    assert report["problems"] == []
    assert main(["--library", str(library), "doctor"]) == 0
    assert "Nothing is wrong" in capsys.readouterr().out


def test_doctor_finds_a_flipped_letter_and_rebuilds(
    library: Path, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    stories_folder(library).mkdir()
    copy = stories_folder(library) / sidecars.file_name(story.id)
    copy.write_text(sidecars.to_text(story), encoding="utf-8")
    library.write_bytes(library.read_bytes().replace(b"The quay is open.", b"The quay is 0pen."))
    damaged = library.read_bytes()
    assert main(["--library", str(library), "doctor"]) == 1
    assert "is damaged" in capsys.readouterr().out
    assert main(["--library", str(library), "doctor", "--rebuild", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["stories"] == 1
    assert library.read_bytes() == damaged
    db = open_library(Path(answer["library"]), readonly=True)
    assert stories.get(db, story.id) == story
    close_library(db)


def test_nothing_to_rebuild_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "library.db"
    library.write_bytes(b"lost" * 2000)
    assert main(["--library", str(library), "doctor"]) == 1
    assert main(["--library", str(library), "doctor", "--rebuild"]) == 1
    assert "no backup and no readable copy" in capsys.readouterr().err
    assert [path.name for path in tmp_path.glob("*.db")] == ["library.db"]
