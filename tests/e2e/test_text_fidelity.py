"""Legal text comes back as it went in: by the door, the store, the export and the import.

Naughty strings and generated text go through `admit`, a draft, saving, opening again, the
exported page as a browser reads it, and the page taken in once more; durability.md, G8.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as lxml_html
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Filing, Head, Internal, Source, Story
from db.store import stories
from db.store.library import close_library, open_library
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.lines import one_line
from desktop.core.ingest.read import admit, recognise
from desktop.core.markup.escape import escape_markdown
from desktop.core.publish.page import preview_page
from desktop.core.publish.themes import theme_from_files
from desktop.main import open_desk
from tests.core.publish import stories as published

TORTURED = bool(os.environ.get("COPYDESK_TORTURE"))
CASES = 100_000 if TORTURED else 5_000
SAVED_AGAIN = 10
"""One story in so many is saved a second time, over its first revision."""
A_LIBRARY = 500
WINDOW_CASES = 40
pytestmark = pytest.mark.timeout(0 if TORTURED else 600)

NAUGHTY = Path(__file__).parents[2] / "../shared/corpora/hostile/blns.json"
THEME = theme_from_files({**published.broadsheet().files, "fonts.css": ""})
HTML_BLANKS = " \t\n\f\r"

ALPHABETS = (
    "abcdefghij klm nop", "çğıöşüİIiı ", "אבגדה ", "شارع مدينة ", "नमस्ते ", "漢字仮名 ", "สวัสดี ",
    "e\u0301a\u0308\u0323 ", "\u00a0\u202f\u2009\u2060 ", "\u200d\u200c\u00ad\u200b ",
    "😀👩‍👩‍👧🏽🇹🇷❤️ ", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069 x",
    "\ue000\uf8ff\U000f0000 ", "*_`[]()<>#+-.!|~%{}\\\"'&=^:/ ", "“”‘’—–…«»‹› ", "0123456789.,% ",
    "\ufeff\u034f\u115f\u3164 x", "ﬁ½²ªº№™ſ ", "\x00\x01\x0b\x0c\x1b\x7f\x85\ufffc x",
    "\ud800\udfff\ufdd0\ufffe\uffff x", "\r\n\u2028\u2029\t x",
)  # fmt: skip


def naughty() -> list[str]:
    """Read the shared strings; ours alone where they are absent."""
    return json.loads(NAUGHTY.read_text(encoding="utf-8")) if NAUGHTY.exists() else []


def cases() -> Iterator[str]:
    """Give texts as they may be pasted, the naughty ones first."""
    yield from naughty()
    dice = random.Random(20261124)
    while True:
        alphabets = dice.sample(ALPHABETS, dice.randint(1, 4))
        letters = "".join(alphabets)
        yield "".join(dice.choices(letters, k=dice.choice((1, 3, 12, 60, 300))))


def some(count: int) -> list[str]:
    found = cases()
    return [next(found) for _ in range(count)]


def drafted(number: int, text: str) -> Story:
    """Put legal text into every kind of field that holds it untouched."""
    return published.harbour(
        id=f"00000000-0000-4000-8000-{number:012d}",
        head=Head(kicker=text, headline=text, deck=text, flags=(text,)),
        body=text,
        source=Source(name="Wire", original=text),
        filing=Filing(slug=f"case-{number}", section=text, keywords=(text,), language="en"),
        internal=Internal(editors_note=text, desk_notes=(text,)),
        pictures=(),
        corrections=(),
    )


def kept(folder: Path, given: list[Story]) -> list[Story]:
    """Save stories, close the library, open it again and read them."""
    folder.mkdir()
    library = folder / "library.db"
    db = open_library(library)
    for story in given:
        stories.add(db, story)
    for story in given[::SAVED_AGAIN]:
        stories.save(db, replace(story, revision=1), committed=0)
    close_library(db)
    db = open_library(library, readonly=True)
    found = [stories.get(db, story.id) for story in given]
    close_library(db)
    return found


def words_of(text: str) -> str:
    """Give a paragraph as HTML has it: runs of its own blanks are one.

    Blanks of every kind at a paragraph's ends are left out of a page, which shows none.
    """
    return " ".join(part for part in _split(text) if part).strip()


def _split(text: str) -> list[str]:
    for blank in HTML_BLANKS:
        text = text.replace(blank, " ")
    return text.split(" ")


def read_back(story: Story) -> str:
    """Give the words of the exported page's text as a browser has them."""
    page = preview_page(story, published.SITE, THEME, published.NOW)
    tree = lxml_html.document_fromstring(page.data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    [content] = tree.find_class("e-content")
    return words_of(content.text_content())


def test_every_text_is_legal_once_it_is_in() -> None:
    texts = some(CASES)
    changed = []
    for text in texts:
        legal = admit(text).text
        legal.encode("utf-8")
        if admit(legal).text != legal or not set(legal).isdisjoint("\x00\r\ufffc\u2028\u2029"):
            changed.append(text)
    print(f"{len(texts) - len(changed)} of {len(texts)} texts were admitted once for all")
    assert texts
    assert changed == []


def test_every_text_is_opened_as_it_was_saved(tmp_path: Path) -> None:
    given = [drafted(number, admit(text).text) for number, text in enumerate(some(CASES))]
    differing: list[str] = []
    for first in range(0, len(given), A_LIBRARY):
        part = given[first : first + A_LIBRARY]
        found = kept(tmp_path / str(first), part)
        differing += [
            repr(story.body)
            for story, again in zip(part, found, strict=True)
            if replace(again, revision=0) != story
        ]
    print(f"{len(given) - len(differing)} of {len(given)} stories were opened as saved")
    assert given
    assert differing == []


def test_every_text_is_exported_as_it_was_written() -> None:
    differing: list[str] = []
    count = 0
    for text in some(CASES):
        wanted = words_of(admit(text).text)
        body = escape_markdown(wanted)
        story = published.harbour(body=body, dateline=published.sparse().dateline, corrections=())
        count += 1
        if read_back(story) != wanted:
            differing.append(f"{wanted!r} as {body!r} is {read_back(story)!r}")
    print(f"{count - len(differing)} of {count} texts were exported as written")
    assert count == CASES > 0
    assert differing[:5] == []


def test_every_text_survives_the_page_taken_in_again() -> None:
    differing: list[str] = []
    count = 0
    for text in some(CASES // 5)[1::2]:
        wanted = words_of(one_line(admit(text).text.translate({0xAD: None, 0x200B: None})))
        body = f"The ferry left the quay at dawn.\n\n{escape_markdown(wanted)}\n\nIt returned."
        story = published.harbour(body=body, dateline=published.sparse().dateline, corrections=())
        page = preview_page(story, published.SITE, THEME, published.NOW).html
        again = to_story(
            assemble(recognise(page, kind="html")), story_id=story.id, now=published.NOW
        )
        count += 1
        account = words_of(f"{read_back(again)} {again.head} {again.source.dropped}")
        if wanted not in account and repr(wanted)[1:-1] not in account:
            differing.append(f"{wanted!r} is not in {again.body!r}")
    print(f"{count - len(differing)} of {count} texts came back from their page")
    assert count == CASES // 10 > 0
    assert differing[:5] == []


def test_the_comparison_sees_a_no_break_space_lost() -> None:
    """The saboteur: what Qt's own plain text does to a body."""
    body = "10\u00a0000 crew"
    story = published.harbour(body=body, dateline=published.sparse().dateline, corrections=())
    assert read_back(story) == body
    assert read_back(replace(story, body=body.replace("\u00a0", " "))) != body


def test_the_window_keeps_what_it_is_given(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    library = tmp_path / "desk" / "library.db"
    library.parent.mkdir()
    close_library(open_library(library))
    texts = some(500)[:: 500 // WINDOW_CASES]
    desk = open_desk(library)
    body = desk.window.panels.editor.body
    wanted: dict[str, str] = {}
    for text in texts:
        legal = admit(text).text
        if not legal.strip():
            continue
        desk.library.create("en")
        qtbot.waitUntil(lambda: body.text() == "", timeout=20_000)
        body.replace_text(legal)
        story = desk.draft.story
        assert story is not None
        wanted[story.id] = legal
        assert body.text() == legal
        qtbot.waitUntil(lambda: desk.draft.is_saved, timeout=20_000)
    assert desk.close()
    db = open_library(library, readonly=True)
    differing = [text for name, text in wanted.items() if stories.get(db, name).body != text]
    close_library(db)
    print(f"{len(wanted) - len(differing)} of {len(wanted)} texts went through the window")
    assert wanted
    assert differing == []
