"""Site profiles are files: kept, chosen, shared; a broken one hides no other."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.publish.site import SiteProfile, default_profile
from desktop.session.sites import SiteSession
from tests.fakes import HeldRunner

COURIER = SiteProfile("Courier", site_name="The Courier", base_url="https://courier.example")


class Room:
    """A session over a folder, and what it said."""

    def __init__(self, folder: Path, current: str = "") -> None:
        self.session = SiteSession(HeldRunner(), folder, current)
        self.names: list[str] = []
        self.chosen: list[SiteProfile] = []
        self.said: list[str] = []
        self.session.listed.connect(
            lambda sites: setattr(self, "names", [site.name for site in sites])
        )
        self.session.chosen.connect(self.chosen.append)
        self.session.failed.connect(self.said.append)
        self.session.start()


@pytest.fixture
def folder(qapp: QApplication, tmp_path: Path) -> Path:
    return tmp_path / "sites"


def test_a_kept_profile_is_there_at_the_next_start(folder: Path) -> None:
    room = Room(folder)
    room.session.keep(COURIER)
    room.session.choose("Courier")
    assert room.chosen == [COURIER]
    again = Room(folder, "Courier")
    assert again.names == ["Default", "Courier"]
    assert again.session.site == COURIER


def test_a_change_of_the_chosen_one_is_told(folder: Path) -> None:
    Room(folder).session.keep(COURIER)
    room = Room(folder, "Courier")
    changed = replace(COURIER, comments=True)
    room.session.keep(changed)
    assert room.chosen[-1] == changed
    room.session.remove("Courier")
    assert room.chosen[-1] == default_profile()


def test_profiles_are_shared_as_files(folder: Path, tmp_path: Path) -> None:
    room = Room(folder)
    room.session.hand_out(COURIER, tmp_path / "shared.json")
    room.session.take_in(tmp_path / "shared.json")
    assert room.names == ["Default", "Courier"]


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"name": ""}', b"\xff\xfe"])
def test_what_is_no_profile_is_told_and_hides_no_other(
    folder: Path, tmp_path: Path, data: bytes
) -> None:
    room = Room(folder)
    room.session.keep(COURIER)
    (tmp_path / "bad.json").write_bytes(data)
    (folder / "bad.json").write_bytes(data)
    room.session.take_in(tmp_path / "bad.json")
    assert room.said[0].endswith(".")
    room.session.start()
    assert room.names == ["Default", "Courier"]
