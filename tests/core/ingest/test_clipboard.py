"""A story on the clipboard falls into its parts and keeps its looks."""

from __future__ import annotations

import datetime as dt

from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.clipboard import recognise_paste
from desktop.core.ingest.parts import Kind
from desktop.core.ingest.passages import reassign

NOW = dt.datetime(2026, 3, 5, tzinfo=dt.UTC)
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1><span style="font-weight:400">Ferry returns to Port Alder</span></h1>
<p><span style="font-weight:400">By Mira Halvorsen</span></p>
<p><span style="font-weight:400">PORT ALDER (CD) - The island ferry left the quay at </span><span
style="font-weight:700">dawn</span><span style="font-weight:400"> on Tuesday, said
</span><a href="https://port.example/log?utm_source=x"><span>the log</span></a>.</p>
<h2>Queues at the quay</h2>
<p>Cars stood as far as the old customs house, the harbour <i>master</i> said on Tuesday.</p>
<ul><li>forty seats</li><ul><li>and a dog</li></ul></ul>
<table><tr><td>Quay</td><td>Ships</td></tr><tr><td>North</td><td>4</td></tr></table></b>"""


def test_a_document_keeps_emphasis_links_lists_and_tables() -> None:
    copy = recognise_paste(DOCS, "")
    parts = assemble(copy)
    story = to_story(parts, story_id="x", now=NOW)
    assert story.head.headline == "Ferry returns to Port Alder"
    assert [author.name for author in story.byline.authors] == ["Mira Halvorsen"]
    assert (story.dateline.place, story.dateline.agency) == ("PORT ALDER", "CD")
    assert story.body == (
        "The island ferry left the quay at **dawn** on Tuesday, said "
        "[the log](https://port.example/log).\n\n"
        "## Queues at the quay\n\n"
        "Cars stood as far as the old customs house, the harbour *master* said on Tuesday.\n\n"
        "- forty seats\n    - and a dog\n\n"
        "| Quay | Ships |\n| --- | --- |\n| North | 4 |"
    )


def test_a_line_made_something_else_is_plain_again() -> None:
    copy = recognise_paste(DOCS, "")
    number = next(line.number for line in copy.lines if "customs" in line.text)
    parts = assemble(reassign(copy, number, Kind.QUOTE))
    assert "> Cars stood as far as the old customs house, the harbour master said" in (
        to_story(parts, story_id="x", now=NOW).body
    )


def test_text_alone_is_recognised_as_copy() -> None:
    copy = recognise_paste("", "Ferry returns\n\nPORT ALDER (CD) - The ferry left at dawn today.")
    assert assemble(copy).dateline.place == "PORT ALDER"


def test_a_copied_page_is_read_as_a_person_sees_it() -> None:
    menu = [f"* Menu item {number}" for number in range(30)]
    story = [f"The {word} paragraph of the story says enough to be one of them." for word in
             ("first", "second", "third", "fourth")]  # fmt: skip
    text = "\n".join((*menu, "Ferry returns", *story, *menu))
    html = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    assert recognise_paste(html, text).input_kind == "pasted_text"


def test_nothing_recognisable_is_a_body() -> None:
    assert recognise_paste("<!-- -->", "").lines == recognise_paste("", "").lines
