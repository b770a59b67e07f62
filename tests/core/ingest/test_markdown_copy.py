"""Typed Markdown: its fields, its byline and its dateline are read, its body stays as typed."""

import datetime as dt

import pytest

from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.parts import Parts
from desktop.core.ingest.read import recognise

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
BODY = "The tower will be *sold* in May, the council said.\n\n## Then\n\n- one\n- two"


def parts_of(text: str) -> Parts:
    return assemble(recognise(text))


def body_of(parts: Parts) -> str:
    return to_story(parts, story_id="x", now=NOW).body


def names(parts: Parts) -> list[str]:
    return [author.name for author in parts.authors]


@pytest.mark.parametrize(
    "row",
    ["*By Mia Holm*", "**By Mia Holm**", "_By Mia Holm_", "By Mia Holm", "By **Mia Holm**",
     "*Von Mia Holm*"],
)  # fmt: skip
def test_a_byline_below_the_heading(row: str) -> None:
    parts = parts_of(f"# Tower\n\n{row}\n\n{BODY}")
    assert names(parts) == ["Mia Holm"]
    assert body_of(parts) == BODY


def test_two_writers_share_a_byline() -> None:
    parts = parts_of(f"# Tower\n\n*By Mia Holm and Jo Weiss, Northern News*\n\n{BODY}")
    assert names(parts) == ["Mia Holm", "Jo Weiss"]


@pytest.mark.parametrize(
    "row",
    ["By May the tower will have been sold.", "By Mia Holm\nand the council", "*Mia Holm*",
     "- By Mia Holm", "> By Mia Holm", "Text with *stress*.", "*By the way, it is tall.*"],
)  # fmt: skip
def test_what_only_opens_like_a_byline_stays(row: str) -> None:
    parts = parts_of(f"# Tower\n\n{row}\n\n{BODY}")
    assert names(parts) == []
    assert body_of(parts) == f"{row}\n\n{BODY}"


def test_a_byline_below_the_lede_stays() -> None:
    parts = parts_of(f"# Tower\n\n{BODY}\n\nBy Mia Holm")
    assert (names(parts), body_of(parts)) == ([], f"{BODY}\n\nBy Mia Holm")


def test_fields_name_the_writer_before_the_body_does() -> None:
    parts = parts_of(f"---\nauthor: Mia Holm\n---\n\n*By the Sea*\n\n{BODY}")
    assert (names(parts), body_of(parts)) == (["Mia Holm"], f"*By the Sea*\n\n{BODY}")


@pytest.mark.parametrize(
    ("opening", "place", "agency", "date"),
    [
        ("KALVOE (NNA) - ", "KALVOE", "NNA", ""),
        ("KALVOE, May 3 (NNA) — ", "KALVOE", "NNA", "May 3"),
        ("**KALVOE (NNA) —** ", "KALVOE", "NNA", ""),
        ("**KALVOE (NNA)** — ", "KALVOE", "NNA", ""),
        ("*Kalvoe, May 3* – ", "Kalvoe", "", "May 3"),
        ("***KALVOE, Denmark (NNA)*** -- ", "KALVOE", "NNA", ""),
    ],
)
def test_a_dateline_before_the_lede(opening: str, place: str, agency: str, date: str) -> None:
    parts = parts_of(f"# Tower\n\n{opening}{BODY}")
    line = parts.dateline
    assert (line.place, line.agency, line.date) == (place, agency, date)
    assert body_of(parts) == BODY


@pytest.mark.parametrize(
    "opening",
    ["KALVOE - ", "**KALVOE (NNA) — It is sold.** ", "- KALVOE (NNA) - ", "* KALVOE (NNA) - ",
     "> KALVOE (NNA) - ", "**Apple (AAPL)** - ", "*KALVOE* (NNA) "],
)  # fmt: skip
def test_other_openings_stay_as_typed(opening: str) -> None:
    parts = parts_of(f"# Tower\n\n{opening}{BODY}")
    assert body_of(parts) == f"{opening}{BODY}"
    assert parts.dateline.place == ""


def test_a_later_paragraph_has_no_dateline() -> None:
    text = f"{BODY}\n\nKALVOE (NNA) - It stays open."
    assert body_of(parts_of(f"# Tower\n\n{text}")) == text


def test_a_field_names_the_dateline() -> None:
    parts = parts_of(f'---\ntitle: Tower\ndateline: "KALVOE, May 3 (NNA) —"\n---\n\n{BODY}')
    line = parts.dateline
    assert (line.place, line.agency, line.date) == ("KALVOE", "NNA", "May 3")


def test_quoted_fields_are_read_with_their_escapes() -> None:
    fields = '---\ntitle: "The \\"tower\\""\nauthors: ["Mia Holm", "Jo, Weiss"]\n---\n\n'
    parts = parts_of(fields + BODY)
    assert parts.headline == 'The "tower"'
    assert names(parts) == ["Mia Holm", "Jo, Weiss"]


def test_a_text_folded_over_rows_is_one_field() -> None:
    fields = "---\ntitle: Tower\ndescription: >-\n  It is tall,\n  and old.\nslug: tower\n---\n\n"
    parts = parts_of(fields + BODY)
    assert parts.deck.split() == ["It", "is", "tall,", "and", "old."]
    assert parts.meta.slug == "tower"


def test_windows_line_ends_do_not_hide_the_fields() -> None:
    parts = parts_of(f"---\ntitle: Tower\n---\n\n{BODY}".replace("\n", "\r\n"))
    assert (parts.headline, body_of(parts)) == ("Tower", BODY)


TOML = """\
+++
# of our own site
title = "The \\"tower\\""
description = '''It is tall,
and old.'''
date = 2026-03-12T10:00:00Z
authors = ["Mia Holm", "Jo Weiss"]
tags = [
  "towers",
  "sales",
]
draft = false

[params]
slug = "tower"

[build]
title = "not ours"
+++

"""


def test_toml_fields_are_read() -> None:
    parts = parts_of(TOML + BODY)
    assert parts.headline == 'The "tower"'
    assert parts.deck == "It is tall, and old."
    assert parts.published == "2026-03-12T10:00:00+00:00"
    assert names(parts) == ["Mia Holm", "Jo Weiss"]
    assert parts.meta.keywords == ("towers", "sales")
    assert parts.meta.slug == "tower"
    assert body_of(parts) == BODY
    dropped = "\n".join(item.text for item in (*parts.dropped, *parts.cut))
    assert "not ours" in dropped
    assert "draft = false" in dropped


def test_a_table_of_authors_names_them() -> None:
    fields = '+++\n[[authors]]\nname = "Mia Holm"\n[[authors]]\nname = "Jo Weiss"\n+++\n\n'
    assert names(parts_of(fields + BODY)) == ["Mia Holm", "Jo Weiss"]


def test_broken_toml_is_set_aside_whole() -> None:
    parts = parts_of(f'+++\ntitle = "Tower\ndraft = false\n+++\n\n{BODY}')
    assert (parts.headline, body_of(parts)) == ("", BODY)
    assert 'title = "Tower' in [item.text for item in parts.dropped]


@pytest.mark.parametrize("text", ["+++\nno fields\n+++\nText", "+++\ntitle = 1\nText"])
def test_plus_signs_alone_are_no_front_matter(text: str) -> None:
    assert recognise(text).input_kind == "text"
