"""What counts as a change of a story."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from db.records import (
    Author,
    Correction,
    CorrectionKind,
    Dropped,
    Embargo,
    Picture,
    Status,
    Story,
)
from desktop.core.compare.stories import FIELDS, changed_fields, compare_stories
from tests.fakes import MORNING, sample_story

NOT_COMPARED = {"id", "revision", "body", "times.created", "times.modified"}
OTHER: dict[str, Any] = {
    "times.embargo": Embargo(None, "after the vote"),
    "dateline.day": dt.date(2026, 3, 4),
    "byline.authors": (Author("Mira Halvorsen"),),
    "source.dropped": (Dropped(3, "Read 12 times", "counter"),),
    "corrections": (Correction(CorrectionKind.CORRECTION, "A name was wrong.", MORNING),),
    "pictures": (Picture("quay.jpg"),),
    "status": Status.READY,
}


def places(record: Any, path: str = "") -> list[str]:
    found: list[str] = []
    for field in fields(record):
        value, name = getattr(record, field.name), f"{path}{field.name}"
        found += places(value, f"{name}.") if is_dataclass(value) else [name]
    return found


def with_other(record: Any, path: str, whole: str) -> Any:
    name, _, rest = path.partition(".")
    value = getattr(record, name)
    if rest:
        return replace(record, **{name: with_other(value, rest, whole)})
    if whole in OTHER:
        other = OTHER[whole]
    elif isinstance(value, tuple):
        other = ("other",)
    elif isinstance(value, int):
        other = value + 7
    elif isinstance(value, str):
        other = f"{value}other"
    else:
        other = MORNING
    return replace(record, **{name: other})


@pytest.mark.parametrize("path", [p for p in places(sample_story()) if p not in NOT_COMPARED])
def test_every_field_counts(path: str) -> None:
    story = sample_story()
    assert len(changed_fields(story, with_other(story, path, path))) == 1


@pytest.mark.parametrize("path", sorted(NOT_COMPARED - {"body"}))
def test_the_clock_does_not(path: str) -> None:
    story = sample_story()
    assert not compare_stories(story, with_other(story, path, path))


def test_fields_come_in_the_order_of_the_forms() -> None:
    story = sample_story()
    head = replace(story.head, headline="Other", kicker="Ports")
    filing = replace(story.filing, section="City")
    names = [each.name for each in changed_fields(story, replace(story, head=head, filing=filing))]
    assert names == ["kicker", "headline", "section"]
    assert set(names) <= set(FIELDS)


def test_words_are_counted_and_the_answer_travels() -> None:
    story: Story = sample_story(body="Two words.\n\nStay here.")
    after = replace(story, body="Three words now.\n\nStay here.")
    found = compare_stories(story, after)
    assert (found.inserted_words, found.deleted_words) == (2, 1)
    assert len(found.passages) == 1
    assert not found.fields
    assert pickle.loads(pickle.dumps(found)) == found
    assert not compare_stories(story, story)
