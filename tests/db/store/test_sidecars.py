"""A story as a readable file: the whole record, there and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from db.records import Story
from db.store import sidecars
from tests.db.samples import sample
from tests.db.strategies import stories as any_story


@settings(max_examples=80, deadline=None)
@given(any_story())
def test_every_story_comes_back_whole(story: Story) -> None:
    assert sidecars.from_text(sidecars.to_text(story)) == sidecars.Sidecar(story)


@pytest.mark.parametrize("body", ["", "\n", "\n\nTwo\n\n", "---\n", "a\n---\nb", "\r\nCR\r"])
def test_bodies_that_look_like_the_frame(body: str) -> None:
    story = sample(body)
    assert sidecars.from_text(sidecars.to_text(story)).story.body == body


def test_a_text_changed_by_hand_is_read_but_not_called_whole() -> None:
    text = sidecars.to_text(sample("The quay is open."))
    found = sidecars.from_text(text.replace("open", "shut"))
    assert found.story.body == "The quay is shut."
    assert not found.is_whole


@pytest.mark.parametrize("text", ["", "Notes.", "---\n[1]\n---\n\nx\n", "---\n{}\n---\n\nx\n"])
def test_other_files_are_no_sidecars(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"."):
        sidecars.from_text(text)
    (tmp_path / "notes.md").write_text(text)
    assert [found for _path, found in sidecars.read_folder(tmp_path)] == [None]


def test_an_id_that_is_no_uuid_cannot_leave_the_folder() -> None:
    assert sidecars.file_name("0c6e-11") == "0c6e-11.md"
    for story_id in ("../up", "a/b", "", "x" * 300, "con:", "-"):
        assert "/" not in sidecars.file_name(story_id)
        assert len(sidecars.file_name(story_id)) == 67


def test_the_newest_whole_one_counts() -> None:
    old = sample("Old.")
    new = replace(old, revision=4, body="New.")
    broken = sidecars.Sidecar(replace(old, revision=9), is_whole=False)
    found = sidecars.newest([sidecars.Sidecar(old), sidecars.Sidecar(new), broken])
    assert found == {old.id: sidecars.Sidecar(new)}
