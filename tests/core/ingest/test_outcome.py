"""Recognised parts become a draft that Markdown cannot misread."""

import datetime as dt

import pytest

from db.records import Role
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.read import recognise

pytest.importorskip("desktop.core.markup.escape")

NOW = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)
COPY = """\
Tower to stay open

Embargoed until 00:01 GMT, 2 March 2026

(Adds quote of the council)

By Mia Holm

KALVOE (NNA) - The tower of Kalvoe will stay open to visitors, the council said on Sunday.

#Kalvoe was on every lamp post of the island, and nobody would say who had put it there.

- What comes next

1984. was the year in which it was last painted, the keeper said, and it shows on all sides.

(Reporting by Mia Holm; Editing by Jonas Weiss)

Source: Northern News Agency
"""


def test_a_draft_is_made_of_the_parts() -> None:
    story = to_story(assemble(recognise(COPY)), story_id="x", now=NOW)
    assert story.head.headline == "Tower to stay open"
    assert [(a.name, a.role) for a in story.byline.authors] == [
        ("Mia Holm", Role.REPORTER),
        ("Jonas Weiss", Role.EDITOR),
    ]
    assert story.dateline.agency == "NNA"
    assert story.source.name == "Northern News Agency"
    assert story.source.original == COPY
    assert story.internal.editors_note == "(Adds quote of the council)"
    assert story.filing.language == "en"
    assert story.times.embargo is not None
    assert story.times.embargo.moment == dt.datetime(2026, 3, 2, 0, 1, tzinfo=dt.UTC)


def test_what_markdown_would_misread_is_escaped_and_subheads_are_marked() -> None:
    blocks = to_story(assemble(recognise(COPY)), story_id="x", now=NOW).body.split("\n\n")
    assert blocks[1].startswith("\\#Kalvoe")
    assert blocks[2] == "## What comes next"
    assert not blocks[3].startswith("1984. ")


def test_an_embargo_that_cannot_be_read_is_held() -> None:
    parts = assemble(
        recognise("Embargoed until the minister sits down\n\n" + COPY.split("\n\n")[4])
    )
    story = to_story(parts, story_id="x", now=NOW)
    assert story.times.embargo is not None
    assert story.times.embargo.moment is None
    assert story.times.embargo.text == "Embargoed until the minister sits down"


@pytest.mark.parametrize(
    "text",
    ["Embargoed until 2026-13-45T00:01:00Z", "Embargoed until 0001-01-01T00:00:00+05:00",
     "EMBARGO 31 Dec 9999 23:00 EST", "EMBARGO 12 May 2026 10:00 GMT+99"],
)  # fmt: skip
def test_an_embargo_outside_the_calendar_is_held(text: str) -> None:
    parts = assemble(recognise(f"{text}\n\n" + COPY.split("\n\n")[4]))
    embargo = to_story(parts, story_id="x", now=NOW).times.embargo
    assert embargo is not None
    assert (embargo.moment, embargo.text) == (None, text)


def test_typed_markdown_keeps_its_marks() -> None:
    text = "---\ntitle: Tower\n---\n\nText with *stress*.\n\n## Then\n\n- one\n- two\n"
    story = to_story(assemble(recognise(text)), story_id="x", now=NOW)
    assert story.head.headline == "Tower"
    assert story.body == "Text with *stress*.\n\n## Then\n\n- one\n- two"
