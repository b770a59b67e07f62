from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace

import pytest

from db.records import Author, Byline, Embargo, Head, Picture, Source, Times
from desktop.core.publish.clearance import Channel, Cleared, Refused, may_leave
from tests.core.publish import stories

EXPORTS = [Channel.PAGE, Channel.FRAGMENT]
TOMORROW = stories.NOW + dt.timedelta(days=1)


def refusal(story, channel) -> Refused:
    answer = may_leave(story, channel, stories.NOW)
    assert isinstance(answer, Refused)
    return answer


def cleared(story, channel=Channel.PAGE) -> Cleared:
    answer = may_leave(story, channel, stories.NOW)
    assert isinstance(answer, Cleared)
    return answer


def embargoed(moment: dt.datetime | None, text: str = ""):
    return stories.harbour(
        times=Times(
            created=stories.CREATED, modified=stories.CREATED, embargo=Embargo(moment, text)
        )
    )


@pytest.mark.parametrize("channel", EXPORTS)
def test_an_embargo_in_the_future_holds_every_export(channel):
    answer = refusal(embargoed(TOMORROW), channel)
    assert answer.reason_id == "embargo"
    assert "25 November 2026, 12:00 UTC" in answer.sentence


@pytest.mark.parametrize("channel", EXPORTS)
def test_an_embargo_that_could_not_be_read_holds_every_export(channel):
    answer = refusal(embargoed(None, "NOT BEFORE EVENING"), channel)
    assert answer.reason_id == "embargo-unreadable"
    assert "NOT BEFORE EVENING" in answer.sentence


@pytest.mark.parametrize("channel", EXPORTS)
def test_an_embargo_ends_at_its_moment(channel):
    assert cleared(embargoed(stories.NOW), channel)


@pytest.mark.parametrize("channel", EXPORTS)
@pytest.mark.parametrize(
    "story",
    [
        stories.harbour(body="The rise adds [TK percent] in January."),
        stories.harbour(head=Head(headline="Dockers win [TK]")),
        stories.harbour(head=Head(headline="Dockers win", deck="After [TK days] days")),
        stories.harbour(pictures=(Picture(name="a.jpg", caption="[TK who is this]"),)),
        stories.harbour(source=Source(rights="© [TK year]")),
    ],
)
def test_a_bracketed_tk_mark_refuses_every_export(story, channel):
    assert refusal(story, channel).reason_id == "tk"


def test_a_tk_mark_inside_a_desk_note_holds_nothing():
    assert cleared(stories.harbour(body="Signed at dawn. %% ask her: [TK age] %%"))


def test_a_bare_tk_is_a_word():
    assert cleared(stories.harbour(body="Flight TK 1821 landed late."))


@pytest.mark.parametrize("channel", EXPORTS)
@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "java\tscript:alert(1)",
        "javascript%3Aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:\\stories\\deal.html",
    ],
)
def test_an_unsafe_link_refuses_every_export(link, channel):
    answer = refusal(stories.harbour(body=f"Read [the deal]({link}) today."), channel)
    assert answer.reason_id == "unsafe-link"


def test_an_unsafe_link_is_found_in_definitions_and_fields():
    body = "Read [the deal][1].\n\n[1]: javascript:alert(1)\n"
    author = Author("Mira Halvorsen", url="javascript:alert(1)")
    for story in (
        stories.harbour(body=body),
        stories.harbour(source=Source(name="Wire", url="data:text/html,x")),
        stories.harbour(byline=Byline(authors=(author,))),
    ):
        assert refusal(story, Channel.PAGE).reason_id == "unsafe-link"


@pytest.mark.parametrize(
    "body",
    [
        "See [the port](https://port.example/a:b), [call](tel:+90) or [write](mailto:a@b.org).",
        "A note.[^1]\n\n[^1]: Statement: the port spoke at noon.",
        "He said [sic] (Note: nobody laughed).",
    ],
)
def test_ordinary_links_and_brackets_pass(body):
    assert cleared(stories.harbour(body=body))


def test_a_page_needs_a_headline_and_a_body():
    headless = stories.harbour(head=Head(deck="A deck"))
    assert refusal(headless, Channel.PAGE).reason_id == "no-headline"
    assert cleared(headless, Channel.FRAGMENT)
    for body in ("", " \n\n ", "%% only a note %%", "%%%\nstashed\n%%%\n"):
        for channel in EXPORTS:
            assert refusal(stories.harbour(body=body), channel).reason_id == "no-body"


def test_the_preview_is_always_cleared():
    story = replace(embargoed(TOMORROW), body="[x](javascript:a) [TK all]", head=Head())
    assert isinstance(may_leave(story, Channel.PREVIEW, stories.NOW), Cleared)


def test_the_preview_leaves_tk_marks_out_of_the_head():
    story = stories.harbour(head=Head(headline="Dockers win [TK percent] more pay"))
    assert cleared(story, Channel.PREVIEW).headline == "Dockers win more pay"


def test_every_refusal_is_a_sentence():
    bad = [
        embargoed(TOMORROW),
        embargoed(None, "later"),
        stories.harbour(body="[TK]"),
        stories.harbour(body="[x](data:a)"),
        stories.harbour(body=""),
        stories.harbour(head=Head()),
    ]
    sentences = {refusal(story, Channel.PAGE).sentence for story in bad}
    assert len(sentences) == len(bad)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)


def test_cleared_has_no_field_of_the_desks_own():
    names = {field.name for field in fields(Cleared)}
    assert names.isdisjoint({"internal", "status", "relations", "times", "filing"})


def test_masking_keeps_every_place_in_the_body():
    story = stories.secretive("canary")
    body = cleared(story).body
    assert len(body) == len(story.body)
    assert "canary" not in body
    assert body.index("The end") == story.body.index("The end")
    assert [i for i, c in enumerate(body) if c == "\n"] == [
        i for i, c in enumerate(story.body) if c == "\n"
    ]


def test_text_after_a_stash_is_not_masked():
    body = cleared(stories.harbour(body="One.\n\n%%%\nstash\n%%%\nTwo stays.\n")).body
    assert "Two stays." in body
    assert "stash" not in body
