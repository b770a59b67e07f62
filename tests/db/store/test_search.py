"""The list and the search."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from db import errors
from db.records import (
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Facets,
    Filing,
    Head,
    Internal,
    Order,
    Picture,
    Source,
    Status,
    Story,
    StoryQuery,
)
from db.store import search, stories
from db.store.library import open_library
from db.store.search import counts, facets, page
from tests.db.samples import NOON, sample
from tests.db.strategies import TEXTS

DAY = dt.timedelta(days=1)


def slugs_found(db: Database, text: str = "", **query: Any) -> list[str]:
    found = page(db, replace(StoryQuery(text=text), **query))
    assert found.total >= len(found.rows)
    return [row.slug for row in found.rows]


def add(db: Database, *found: Story) -> None:
    for story in found:
        stories.add(db, story)


def numbered(**fields: Any) -> Story:
    return replace(sample("", slug="here"), **fields)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("ISPARTA'da yangın", "ısparta"),
        ("Isparta'da yangın", "ISPARTA"),
        ("İstanbul Boğazı", "istanbul bogaz"),
        ("istanbul", "ISTANBUL"),
        ("ışık", "ISIK"),
        ("Çağrı Ünlü", "cagri unlu"),
        ("cagri", "ÇAĞRI"),
        ("café", "cafe\u0301"),
        ("cafe\u0301s open", "cafés"),
        ("Łódź", "lodz"),
        ("السَّلام عليكم", "السلام"),
        ("हिन्दी समाचार", "हिन्दी"),
        ("Zeitungs\u00adredaktion", "zeitungsredaktion"),
        ("well-known names", "well-known"),
        ("well known names", "well-known"),
        ("don’t", "don't"),
        ("nul\x00led text", "led"),
        ("harbour", "harb"),
    ],
)
def test_case_accents_and_marks_do_not_matter(db: Database, body: str, text: str) -> None:
    add(db, sample(body, slug="here"), sample("something else", slug="other"))
    assert slugs_found(db, text) == ["here"]


@pytest.mark.parametrize(
    "story",
    [
        numbered(head=Head(kicker="Quayside")),
        numbered(head=Head(headline="Quayside")),
        numbered(head=Head(deck="Quayside")),
        numbered(head=Head(flags=("QUAYSIDE",))),
        numbered(byline=Byline((Author("Quayside Reed"),))),
        numbered(byline=Byline(override="by Quayside")),
        numbered(dateline=Dateline(place="QUAYSIDE")),
        numbered(source=Source(name="Quayside Wire")),
        numbered(filing=Filing(slug="here", section="Quayside")),
        numbered(filing=Filing(slug="here", keywords=("a", "quayside"))),
        numbered(filing=Filing(slug="here", topics=("quayside",))),
        numbered(internal=Internal(editors_note="ask quayside")),
        numbered(internal=Internal(private_sources="quayside")),
        numbered(internal=Internal(desk_notes=("", "quayside"))),
        numbered(corrections=(Correction(CorrectionKind.UPDATE, "quayside", NOON),)),
        numbered(pictures=(Picture("a.jpg", caption="quayside"),)),
        numbered(body="the quayside"),
    ],
)
def test_every_field_is_searched_and_shown(db: Database, story: Story) -> None:
    add(db, story, sample("nothing"))
    found = page(db, StoryQuery(text="quayside"))
    assert [row.slug for row in found.rows] == ["here"]
    snippet = found.rows[0].snippet
    assert snippet
    assert [snippet.text[start:end].lower() for start, end in snippet.marks] == ["quayside"]


def test_all_words_must_be_there_in_any_field(db: Database) -> None:
    add(db, sample("liman sustu", slug="a", note="grev"), sample("liman", slug="b"))
    assert slugs_found(db, "grev liman") == ["a"]


def test_a_phrase_keeps_its_order(db: Database) -> None:
    add(db, sample("grev liman", slug="a"), sample("liman grev", slug="b"))
    assert slugs_found(db, '"liman grev"') == ["b"]


def test_only_the_last_word_may_be_unfinished(db: Database) -> None:
    add(db, sample("harbour strike", slug="a"))
    assert slugs_found(db, "harbour str") == ["a"]
    assert slugs_found(db, "harb strike") == []
    assert slugs_found(db, "strike harb ") == []


def test_the_names_of_statuses_are_not_words_of_stories(db: Database) -> None:
    add(db, sample("", slug="a"), sample("a draft law", slug="b", status=Status.READY))
    assert slugs_found(db, "draft") == ["b"]


def test_typed_filters_narrow(db: Database) -> None:
    add(
        db,
        sample("port", slug="a", section="World", authors=("Işıl Aksoy",)),
        sample("port", slug="b", section="Sport", authors=("John Reed",), status=Status.READY),
        sample("port", slug="c", section="World", status=Status.SPIKED),
        sample("port", slug="d", updated=NOON - 400 * DAY, status=Status.IN_REVIEW),
    )
    assert slugs_found(db, "port by:isil") == ["a"]
    assert slugs_found(db, "by:reed") == ["b"]
    assert slugs_found(db, "section:wor port") == ["a"]
    assert slugs_found(db, "status:ready") == ["b"]
    assert slugs_found(db, "status:spiked port") == ["c"]
    assert slugs_found(db, "status:review port") == ["d"]
    assert slugs_found(db, "status:burnt port") == []
    assert slugs_found(db, "before:2026 port") == ["d"]
    assert sorted(slugs_found(db, "after:2026-11-24")) == ["a", "b"]
    assert slugs_found(db, "after:2026-11-25 port") == []
    assert slugs_found(db, "before:2026-11-24 port") == ["d"]


def test_chosen_filters_narrow(db: Database) -> None:
    world = sample("port", slug="a", section="World", authors=("Ann Lee", "Işıl Aksoy"))
    turkish = sample("port", slug="b", section="World News")
    add(db, world, replace(turkish, filing=replace(turkish.filing, language="tr")))
    assert slugs_found(db, section="World") == ["a"]
    assert slugs_found(db, "port", section="World") == ["a"]
    assert slugs_found(db, author="Işıl Aksoy") == ["a"]
    assert slugs_found(db, "port", author="Ann Lee", section="World") == ["a"]
    assert slugs_found(db, author="???") == []
    assert slugs_found(db, language="tr") == ["b"]
    assert slugs_found(db, "port", language="tr") == ["b"]
    assert slugs_found(db, statuses=(Status.READY,)) == []
    assert slugs_found(db, "status:draft", statuses=(Status.READY,)) == []


def test_spiked_stories_come_only_when_named(db: Database) -> None:
    add(db, sample(slug="a"), sample(slug="b", status=Status.SPIKED))
    assert slugs_found(db) == ["a"]
    assert slugs_found(db, statuses=(Status.SPIKED,)) == ["b"]
    assert sorted(slugs_found(db, statuses=tuple(Status))) == ["a", "b"]


@pytest.mark.parametrize("text", ["", "port"])
def test_each_order(db: Database, text: str) -> None:
    def at(hour: int, headline: str, status: Status, deadline: int | None) -> Story:
        moment = NOON + dt.timedelta(hours=hour)
        story = sample("port", headline=headline, slug=str(hour), status=status, updated=moment)
        due = NOON + deadline * DAY if deadline else None
        return replace(story, times=replace(story.times, deadline=due))

    add(
        db,
        at(1, "Zeytin", Status.DRAFT, None),
        at(2, "çilek", Status.PUBLISHED, 9),
        at(3, "Cacık", Status.DRAFT, 2),
        at(4, "Ayran", Status.READY, None),
    )
    untitled = sample("port", slug="", updated=NOON)
    add(db, untitled)
    assert slugs_found(db, text, order=Order.DEADLINE) == ["3", "2", "4", "1", ""]
    assert slugs_found(db, text, order=Order.HEADLINE) == ["4", "3", "2", "1", ""]
    assert slugs_found(db, text, order=Order.STATUS) == ["3", "1", "", "4", "2"]
    assert slugs_found(db, order=Order.UPDATED) == ["4", "3", "2", "1", ""]


def test_few_hits_are_ranked_by_where_they_stand(db: Database) -> None:
    newest = NOON + DAY
    add(
        db,
        sample("The strike is on.", slug="body", headline="Harbour", updated=newest),
        sample("Ships wait.", slug="head", headline="Strike"),
    )
    assert slugs_found(db, "strike") == ["head", "body"]


def test_pages_follow_each_other(db: Database) -> None:
    add(db, *(sample("port", slug=str(n), updated=NOON - n * DAY) for n in range(7)))
    for text in ("", "port"):
        pages = [slugs_found(db, text, limit=3, offset=offset) for offset in (0, 3, 6, 9)]
        assert sorted(chain.from_iterable(pages)) == [str(n) for n in range(7)]
        assert [len(found) for found in pages] == [3, 3, 1, 0]
        assert page(db, StoryQuery(text=text, limit=3, offset=3)).total == 7


@pytest.mark.parametrize(("frequent", "narrow"), [(0, 0), (10_000, 0), (10_000, 10_000)])
@pytest.mark.parametrize("text", ["port", "po", "port status:ready", "port section:sport", "por"])
@pytest.mark.parametrize("section", ["", "Sport"])
@pytest.mark.parametrize("limit", [2, 50])
def test_every_way_to_the_page_gives_the_same(
    db: Database,
    monkeypatch: pytest.MonkeyPatch,
    frequent: int,
    narrow: int,
    text: str,
    section: str,
    limit: int,
) -> None:
    kinds = [(section, status) for section in ("Sport", "World") for status in Status]
    for n, (where, status) in enumerate(kinds * 2):
        moment = NOON - n * DAY
        add(db, sample("port", slug=str(n), section=where, status=status, updated=moment))
    query = StoryQuery(text=text, section=section, limit=limit, offset=1, order=Order.DEADLINE)
    expected = page(db, query)
    monkeypatch.setattr(search, "FREQUENT", frequent)
    monkeypatch.setattr(search, "NARROW", narrow)
    assert page(db, query) == expected
    sections = 1 if section or "section:" in text else 2
    assert expected.total == 2 * sections * (1 if "status:" in text else len(Status) - 1)


def test_a_word_only_in_old_stories_is_found_all_the_same(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FREQUENT", 0)
    monkeypatch.setattr(search, "NARROW", 0)
    monkeypatch.setattr(search, "PROBES", 1)
    add(db, sample("new", slug="a"), sample("old", slug="b", updated=NOON - DAY))
    assert slugs_found(db, "old") == ["b"]


def test_the_index_keeps_in_step(db: Database) -> None:
    story = sample("liman", slug="a", status=Status.SPIKED)
    every: dict[str, Any] = {"statuses": tuple(Status)}
    add(db, story)
    stories.save(db, replace(story, revision=1, body="deniz"), committed=0)
    assert slugs_found(db, "liman", **every) == []
    assert slugs_found(db, "deniz", **every) == ["a"]
    stories.set_status(db, [story.id], Status.READY, NOON)
    assert slugs_found(db, "deniz status:ready") == ["a"]
    stories.set_status(db, [story.id], Status.SPIKED, NOON)
    stories.delete(db, [story.id])
    assert slugs_found(db, "deniz", **every) == []
    db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


@settings(max_examples=30)
@given(st.lists(st.tuples(TEXTS, st.sampled_from(list(Status))), max_size=6), st.data())
def test_index_and_counts_keep_in_step_whatever_happens(
    drawn: list[tuple[str, Status]], data: st.DataObject
) -> None:
    with open_library(None) as db:
        for body, status in drawn:
            story = sample(body, status=status)
            add(db, story)
            newer = replace(story, revision=1, body=data.draw(TEXTS))
            stories.save(
                db, replace(newer, status=data.draw(st.sampled_from(Status))), committed=0
            )
        spiked = db.execute("SELECT id FROM stories WHERE status = 'spiked'").fetchall()
        stories.delete(db, [story_id for (story_id,) in spiked])
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        counted = db.execute("SELECT status, count(*) FROM stories GROUP BY status").fetchall()
        assert {s.value: n for s, n in counts(db).items() if n} == dict(counted)


ODD = ('"', "'", "(", ")", "*", "^", ":", "-", "+", "{", "}", "\\", "%", "\x00", "\ud800", "😀")


@settings(max_examples=200)
@given(
    st.text()
    | st.lists(
        st.sampled_from((*ODD, "AND", "OR", "NOT", "NEAR(", "a", "by:", "status:", "ı", " ")),
        max_size=12,
    ).map("".join)
)
def test_no_search_raises(text: str) -> None:
    page(_ODD_LIBRARY, StoryQuery(text=text))
    page(_ODD_LIBRARY, StoryQuery(author=text, section=text, language=text))


_ODD_LIBRARY = open_library(None)
stories.add(_ODD_LIBRARY, sample("a “quoted” 😀 text: NEAR(a b) ı", section="a"))


@pytest.mark.parametrize("text", ['"', "“", "!!!", "by:", "status:", "before:20", " "])
def test_what_asks_for_nothing_yet_shows_everything(db: Database, text: str) -> None:
    add(db, sample(slug="a"))
    assert slugs_found(db, text) == ["a"]


@given(st.text(st.characters(categories=("Ll", "Lu", "Zs")), min_size=1), st.data())
def test_a_whole_word_of_a_story_finds_it(body: str, data: st.DataObject) -> None:
    words = body.split()
    if not words:
        return
    with open_library(None) as db:
        add(db, sample(body, slug="here"))
        word = data.draw(st.sampled_from(words))
        found = page(db, StoryQuery(text=f"{word} "))
        assert [row.slug for row in found.rows] == ["here"]
        snippet = found.rows[0].snippet
        assert snippet
        assert snippet.marks


def test_the_list_row_says_what_the_story_is(db: Database) -> None:
    story = sample("one two", headline="Strike", slug="a", section="World", authors=("A", "B"))
    stories.add(db, story, words=2)
    row = page(db, StoryQuery()).rows[0]
    assert (row.id, row.headline, row.section, row.author) == (story.id, "Strike", "World", "A, B")
    assert (row.words, row.updated, row.deadline, row.embargoed) == (2, NOON, None, False)
    assert row.snippet is None


def test_a_row_changed_by_hand_is_named(db: Database) -> None:
    story = sample()
    add(db, story)
    db.execute("UPDATE stories SET status = 'burnt'")
    with pytest.raises(errors.StoryUnreadable, match=story.id):
        page(db, StoryQuery())


def test_facets_are_what_stories_have(db: Database) -> None:
    assert facets(db) == Facets()
    turkish = sample(section="Çevre", authors=("Işıl Aksoy", "Ann Lee"))
    add(
        db,
        replace(turkish, filing=replace(turkish.filing, language="tr")),
        sample(section="World", authors=("Ann Lee",)),
        sample(section="Dünya"),
        sample(section="Spiked", authors=("Nobody",), status=Status.SPIKED),
    )
    assert facets(db) == Facets(("Çevre", "Dünya", "World"), ("Ann Lee", "Işıl Aksoy"), ("tr",))
