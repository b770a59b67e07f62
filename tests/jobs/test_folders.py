from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.jobs.files import FileError
from desktop.jobs.folders import write_folder


def files(*paths: str) -> dict[str, bytes]:
    manifest = {"files": [{"path": path} for path in paths]}
    return {
        **{path: path.encode() for path in paths},
        "manifest.json": json.dumps(manifest).encode(),
    }


def held(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_holds_what_was_given(tmp_path: Path) -> None:
    made = write_folder(tmp_path / "kit", files("a.html", "pictures/b.jpg"))
    assert held(tmp_path / "kit") == {"a.html", "pictures/b.jpg", "manifest.json"}
    assert made[-1] == tmp_path / "kit" / "manifest.json"


def test_a_later_export_takes_away_what_it_no_longer_has(tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    write_folder(kit, files("a.html", "pictures/old.jpg"))
    (kit / "mine.txt").write_text("kept")
    write_folder(kit, files("a.html", "pictures/new.jpg"))
    assert held(kit) == {"a.html", "pictures/new.jpg", "manifest.json", "mine.txt"}


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.html").write_text("mine")
    with pytest.raises(FileError, match="something else"):
        write_folder(tmp_path / "mine", files("a.html"))
    assert (tmp_path / "mine" / "a.html").read_text() == "mine"


def test_a_manifest_cannot_take_away_files_elsewhere(tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    kit.mkdir()
    (tmp_path / "precious").write_text("x")
    (kit / "manifest.json").write_bytes(files("../precious", "/etc/hosts")["manifest.json"])
    write_folder(kit, files("a.html"))
    assert (tmp_path / "precious").exists()


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kit").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="link"):
        write_folder(tmp_path / "kit", files("a.html"))
    write_folder(tmp_path / "other", files("a.html"))
    (tmp_path / "other" / "pictures").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="link"):
        write_folder(tmp_path / "other", files("pictures/b.jpg"))
    assert held(tmp_path / "elsewhere") == set()


def test_a_missing_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        write_folder(tmp_path / "gone" / "kit", files("a.html"))
