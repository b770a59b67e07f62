"""A change after publication becomes a note that tells readers, with its times."""

import datetime as dt
from dataclasses import replace

import pytest

from db.records import CorrectionKind, Filing, Head, Internal, Status, Story, Times
from desktop.core.publish.corrections import (
    changes_since,
    look_back,
    publish,
    suggest,
    tell_readers,
)

NOW = dt.datetime(2026, 11, 24, 9, 0, 0, 123456, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=3)
BODY = (
    "Forty ships waited. The strike cost 40 million crowns in nine days, the port said.\n\n"
    "Its chair, Tomas Rehn, said so."
)
OUT = publish(Story("1", Times(NOW, NOW), head=Head(headline="Strike ends"), body=BODY), NOW)


def suggested(body: str, language: str = "en") -> tuple[CorrectionKind | None, str]:
    found = suggest(changes_since(OUT, replace(OUT, body=body)), language)
    return found.kind, found.text


@pytest.mark.parametrize(
    ("old", "new", "said", "right"),
    [
        ("40 million", "41 million", "cost 40 million crowns", "cost 41 million crowns"),
        ("Tomas Rehn", "Thomas Rehn", "Tomas Rehn", "Thomas Rehn"),
    ],
)
def test_a_swapped_fact_is_quoted_as_a_correction(
    old: str, new: str, said: str, right: str
) -> None:
    text = f"An earlier version of this story said “{said}”. It should have said “{right}”."
    assert suggested(BODY.replace(old, new)) == (CorrectionKind.CORRECTION, text)


@pytest.mark.parametrize(
    ("old", "new", "said", "right"),
    [
        ("It ended after 3 a.m., they said.", "It ended after 4 a.m., they said.",
         "after 3 a.m.", "after 4 a.m."),
        ("It cost 1,200 Danes their jobs.", "It cost 1,200 Swedes their jobs.",
         "1,200 Danes their jobs", "1,200 Swedes their jobs"),
        ("It cost 4.5.", "It cost 5.5.", "cost 4.5", "cost 5.5"),
        ("It adds 4.5 percent in May.", "It adds 5.4 percent in May.",
         "adds 4.5 percent", "adds 5.4 percent"),
        ("It rose by 4 in the first week.", "It rose by 5 in the first week.",
         "by 4 in the first week", "by 5 in the first week"),
        ("So said, Danes left.", "So said, Swedes left.", "Danes left", "Swedes left"),
    ],
)  # fmt: skip
def test_a_quotation_begins_and_ends_at_words_that_say_something(
    old: str, new: str, said: str, right: str
) -> None:
    out = replace(OUT, body=old)
    found = suggest(changes_since(out, replace(out, body=new)), "en")
    assert (
        found.text
        == f"An earlier version of this story said “{said}”. It should have said “{right}”."
    )


def test_the_note_speaks_the_story_s_language() -> None:
    assert suggested(BODY.replace("40", "41"), "tr-TR")[1].startswith("Haberin önceki hâlinde")


def test_a_turn_of_phrase_is_a_minor_edit() -> None:
    assert suggested(BODY.replace("waited", "were waiting")) == (None, "")


def test_many_new_words_are_an_update_for_the_editor_to_describe() -> None:
    more = (
        BODY + "\n\nMinisters met the union late on that evening and promised to come back soon."
    )
    assert suggested(more) == (CorrectionKind.UPDATE, "")


def test_what_stays_internal_is_no_change() -> None:
    inside = replace(
        OUT,
        body=BODY.replace("said so.", "said so. %% call him %%"),
        internal=Internal(editors_note="cut here"),
        filing=Filing(slug="strike"),
    )
    assert not changes_since(OUT, inside)


def test_publishing_twice_keeps_the_first_date() -> None:
    assert OUT.times.first_published == NOW.replace(microsecond=0)
    assert OUT.status is Status.PUBLISHED
    assert publish(OUT, LATER) is OUT


def test_a_correction_moves_time_and_status_together() -> None:
    told = tell_readers(OUT, CorrectionKind.CORRECTION, " It was\n41. ", LATER)
    [note] = told.corrections
    assert note.text == "It was 41."
    assert note.moment == told.times.updated == LATER.replace(microsecond=0)
    assert told.times.first_published == OUT.times.first_published
    assert told.status is Status.CORRECTED
    assert look_back(OUT, NOW, told).is_told
    assert not look_back(OUT, NOW, replace(OUT, body="Other words.")).is_told


def test_an_update_may_go_without_words_and_nothing_else_may() -> None:
    told = tell_readers(OUT, CorrectionKind.UPDATE, "", LATER)
    assert told.corrections == ()
    assert told.times.updated == LATER.replace(microsecond=0)
    assert told.status is Status.PUBLISHED
    with pytest.raises(ValueError, match="words"):
        tell_readers(OUT, CorrectionKind.CLARIFICATION, "", LATER)


def test_only_a_published_story_is_corrected() -> None:
    with pytest.raises(ValueError, match="published"):
        tell_readers(Story("1", Times(NOW, NOW)), CorrectionKind.UPDATE, "x", LATER)
