"""A story as plain values, and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from db.plain import story_from_plain, story_to_plain
from db.records import Story
from tests.db.samples import sample
from tests.db.strategies import stories


@given(stories())
def test_a_story_survives_json(story: Story) -> None:
    assert story_from_plain(json.loads(json.dumps(story_to_plain(story)))) == story


def test_unknown_keys_are_passed_over_and_absent_ones_default() -> None:
    story = sample("text")
    plain = story_to_plain(story)
    del plain["head"]
    assert story_from_plain({**plain, "colour": "red"}) == story


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"revision": "one"}, "Story.revision"),
        ({"revision": True}, "Story.revision"),
        ({"status": "burnt"}, "Story.status"),
        ({"pictures": "a.jpg"}, "Story.pictures"),
        ({"pictures": [{}]}, "Story.pictures[0]"),
        ({"head": []}, "Story.head"),
        ({"times": {"created": "yesterday"}}, "Story.times.created"),
        ({"times": {"created": "2026-11-24T12:00:00"}}, "Story.times.created"),
        ({"times": None}, "Story.times"),
    ],
)
def test_a_wrong_value_is_named(change: dict[str, Any], place: str) -> None:
    with pytest.raises(ValueError, match="Story") as caught:
        story_from_plain({**story_to_plain(sample()), **change})
    assert str(caught.value).startswith(f"{place} ")


def test_an_absent_id_is_named() -> None:
    with pytest.raises(ValueError, match="Story lacks"):
        story_from_plain({})
