"""Templates ship, are kept without what belongs to one story, and come back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.records import Embargo, Internal
from desktop.session.templates import SHIPPED, Template, TemplateSession, file_name
from tests.fakes import MORNING, HeldRunner, sample_story


class Room:
    """A template session and what it said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.session = TemplateSession(HeldRunner(), folder)
        self.listed: tuple[Template, ...] = ()
        self.said: list[str] = []
        self.session.listed.connect(lambda found: setattr(self, "listed", found))
        self.session.failed.connect(self.said.append)
        self.session.ask()

    def names(self) -> list[str]:
        return [template.name for template in self.listed]


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Room:
    return Room(tmp_path / "templates")


def test_three_ship_and_each_has_something_to_come(room: Room) -> None:
    assert room.names() == list(SHIPPED)
    assert all("[TK" in template.story.body for template in room.listed)


def test_a_kept_story_leaves_its_own_facts_behind(room: Room) -> None:
    story = sample_story(internal=Internal("Call back", "A name nobody may know"))
    times = replace(story.times, embargo=Embargo(MORNING), deadline=MORNING)
    room.session.keep("Court: day/one", replace(story, times=times))
    kept = room.listed[0]
    assert kept.name == "Court day one"
    assert kept.story.body == story.body
    assert kept.story.filing.slug == ""
    assert kept.story.times.embargo is None
    assert "nobody may know" not in (room.folder / "Court day one.md").read_text("utf-8")


def test_a_removed_one_comes_back_to_its_place(room: Room) -> None:
    room.session.keep("Court", sample_story())
    kept = room.listed[0]
    room.session.remove(kept)
    assert "Court" not in room.names()
    room.session.bring_back(kept)
    assert room.listed[0] == kept


def test_what_comes_back_replaces_nothing(room: Room) -> None:
    room.session.keep("Court", sample_story())
    removed = room.listed[0]
    room.session.remove(removed)
    room.session.keep("Match", replace(sample_story(), body="A match."))
    room.session.rename(room.listed[0], "Court")
    room.session.bring_back(removed)
    bodies = {template.name: template.story.body for template in room.listed[:2]}
    assert bodies == {"Court": "A match.", "Court 2": removed.story.body}


def test_after_a_failure_the_list_is_told_as_it_is(room: Room) -> None:
    room.session.keep("Court", sample_story())
    stale = room.listed[0]
    (room.folder / "Court.md").unlink()
    room.session.rename(stale, "Match")
    assert room.names() == list(SHIPPED)
    assert len(room.said) == 1


def test_a_template_gets_another_name_unless_one_has_it(room: Room) -> None:
    for name in ("Court", "Match"):
        room.session.keep(name, sample_story())
    room.session.rename(room.listed[0], "court")
    assert room.names()[:2] == ["court", "Match"]
    room.session.rename(room.listed[0], "Match")
    assert room.names()[:2] == ["court", "Match"]
    assert room.said == [
        "There is a template “Match” already. Nothing was renamed; choose another name."
    ]
    room.session.rename(room.listed[0], "Verdict: day/one")
    assert room.names()[:2] == ["Match", "Verdict day one"]
    assert len(list(room.folder.iterdir())) == 2


def test_a_broken_file_is_passed_over(room: Room) -> None:
    room.session.keep("Court", sample_story())
    (room.folder / "Bad.md").write_text("nothing", "utf-8")
    room.session.ask()
    assert room.names() == ["Court", *SHIPPED]


def test_a_folder_that_cannot_be_written_is_told(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("in the way")
    room = Room(tmp_path / "templates")
    room.session.keep("Court", sample_story())
    assert "stories are safe" in room.said[0]


@pytest.mark.parametrize(("name", "expected"), [("a/b", "a b"), ("...", "Template"), ("İş", "İş")])
def test_names_that_any_file_system_takes(name: str, expected: str) -> None:
    assert file_name(name) == expected
