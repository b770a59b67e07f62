"""Rules about links and about what must not stay in a story (K01–K03, X01–X03)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop.core.markup.blocks import BlockKind, subhead_words
from desktop.core.markup.casing import slugify
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.passages import Passage
from desktop.core.proof.rule import Hit, Reading, Rule, Sheet
from desktop.core.publish.links import is_unsafe, unsafe_links

_BARE = re.compile(
    r"\]\([^()\s]*\)|\]:[ \t]*\S+|(?P<url><?(?:https?://|www\.)[^\s<>\[\]()“”\"]{3,})"
)


def _bare_address(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    if "://" not in passage.source and "www." not in passage.source:
        return
    for found in _BARE.finditer(passage.source):
        if found["url"]:
            yield Hit(*found.span("url"))


_PLAIN_HTTP = re.compile(r"\bhttp://[^\s<>\[\]()“”\"]+")


def _insecure(sheet: Sheet) -> Iterator[Hit]:
    if "http://" not in sheet.story.body:
        return
    for block in sheet.blocks:
        for found in _PLAIN_HTTP.finditer(block.text) if block.kind not in _INSIDE else ():
            start, end = block.start + found.start(), block.start + found.end()
            told = "The link is not encrypted. Try https."
            yield Hit(start, end, told, Fix(start, start + 5, "https:"))


_INSIDE = frozenset({BlockKind.NOTE, BlockKind.STASH, BlockKind.CODE})

_TARGET = re.compile(r"\]\(\s*+<?([^()\s>]*+(?:\([^()\s]*\)[^()\s>]*+)*+)>?[^()\n]*+\)")


def _links(sheet: Sheet) -> Iterator[Hit]:
    body = sheet.story.body
    for address in dict.fromkeys(unsafe_links(body)):
        at = max(0, body.find(address))
        told = f"The link “{address[:60]}” could run a program. Remove it."
        yield Hit(at, at + len(address), told, final=True, field="body")
    source = sheet.story.source.url
    if source and is_unsafe(source):
        told = "The source's address could run a program. Remove it."
        yield Hit(0, len(source), told, final=True, field="source")
    anchors = _anchors(sheet) if "](#" in body else frozenset[str]()
    for found in _TARGET.finditer(body):
        target = found[1]
        if target and (not target.startswith("#") or target[1:] in anchors):
            continue
        told = f"No subhead answers to “{target}”." if target else "The link leads nowhere."
        yield Hit(found.start(), found.end(), told, severity=Severity.WARNING, field="body")


def _anchors(sheet: Sheet) -> frozenset[str]:
    heads = (block for block in sheet.blocks if block.kind is BlockKind.SUBHEAD)
    return frozenset(slugify(subhead_words(block.text), sheet.language) for block in heads)


_MARKS = re.compile(
    r"(?P<skip>(?:https?://|www\.)\S+|pictures/\S+)|(?P<final>\[TK(?:TK)*\b[^\[\]]*\])"
    r"|\b(?:TK(?:TK)*|XX+|FIXME|TODO|TBC)\b|\b[Ll]orem [Ii]psum\b|\[\[[^\[\]\n]*\]\]"
    r"|\{\{[^{}\n]*\}\}|\?\?\?+|<<<<+|>>>>+|\{\+\+|\+\+\}|\{--|--\}"
)
_LIKELY = re.compile(
    r"TK|XX|FIXME|TODO|TBC|orem [Ii]psum|\[\[|\{\{|\?\?\?|<<<<|>>>>|\{\+\+|\{--|--\}"
)


def _placeholders(sheet: Sheet) -> Iterator[Hit]:
    """Look into indented lines too: they are printed although nobody proofreads code."""
    texts = [(placed.passage.source, placed.field, placed.start) for placed in sheet.everywhere]
    code = (block for block in sheet.blocks if block.kind is BlockKind.CODE)
    for text, field, at in (*texts, *((block.text, "body", block.start) for block in code)):
        for found in _MARKS.finditer(text) if _LIKELY.search(text) else ():
            if not found["skip"]:
                told = f"“{found.group()[:40]}” is still to be filled in."
                final = found["final"] is not None
                yield Hit(at + found.start(), at + found.end(), told, field=field, final=final)


_CHROME = re.compile(
    r"ADD A COMMENT|Add a comment\b|\bhas been read \d+ times(?: in total)?"
    r"|\bPrevious and Next(?: News)?|^UYARI:|\bKaynak:|^Read more\b|^Share this\b"
    r"|\b[Aa]ll rights reserved\b",
    re.MULTILINE,
)


@lru_cache(maxsize=4096)
def _phrases_of_sites(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _CHROME.finditer(text))


def _site_text(sheet: Sheet) -> Iterator[Hit]:
    for placed in sheet.body:
        passage = placed.passage
        phrases = _phrases_of_sites(passage.text)
        for first, last in phrases:
            start = placed.start + passage.at(first)
            told = f"“{passage.text[first:last]}” comes from the web page. Remove it."
            yield Hit(start, placed.start + passage.ends(last), told)
        if not phrases and passage.source in sheet.foreign:
            end = placed.start + len(passage.source)
            told = "This paragraph is in another language. Mark it so, or remove it."
            yield Hit(placed.start, end, told)


_DESK = re.compile(
    r"^Eds?:|\(Adds [^()\n]*\)|\(more\)|\bMORE TO COME\b|(?<!\w)-30-(?!\w)"
    r"|\b[Nn]ot for publication\b|\bNOT FOR PUBLICATION\b",
    re.MULTILINE,
)


def _desk_talk(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    for found in _DESK.finditer(passage.text):
        yield Hit(*found.span(), f"“{found.group()}” is meant for the desk. Remove it.")


RULES = (
    Rule(
        id="K01", title="Bare address", severity=Severity.WARNING, find=_bare_address,
        scope="source", in_quotes=True,
        message="A web address stands in the text. Link words instead.",
        why="Addresses cannot be read aloud and break across lines.",
        source="accessibility guides",
        good=("See [the timetable](https://x.example).", "The quay.", "[a]: https://x.example/b"),
        bad=("See https://x.example/b.", "See <https://x.example/b>.", "See www.x.example."),
    ),
    Rule(
        id="K02", title="Unencrypted link", severity=Severity.HINT, survey=_insecure,
        in_quotes=True,
        message="The link is not encrypted.",
        why="Browsers warn of http pages.",
        source="web practice",
        good=("See [it](https://x.example).", "The quay.", "It speaks http to all."),
        bad=("See [it](http://x.example).", "[Two](http://x.example/a) [b](https://x.example)",
             "[a]\n\n[a]: http://x.example"),
    ),
    Rule(
        id="K03", title="Unsafe link", severity=Severity.BLOCKER, survey=_links, in_quotes=True,
        message="The link is not safe.",
        why="A link may only lead to a page, a mail or a telephone number.",
        source="WHATWG URL",
        good=("See [it](https://x.example).", "[a](#now)\n\n## Now\n\nIt is.",
              "[Mail](mailto:a@b.example)"),
        bad=("See [it](javascript:alert(1)).", "See [it]().", "See [it](#nowhere).",
             "See [it](data:text/html,x)."),
    ),
    Rule(
        id="X01", title="Still to fill in", severity=Severity.BLOCKER, survey=_placeholders,
        in_quotes=True,
        message="Something is still to be filled in.",
        why="Placeholders have been printed before.",
        source="Ghost",
        good=("The TKO came in 2026.", "See [it](https://x.example/TK).", "Louis X sailed.",
              {"headline": "What is todo"}),
        bad=("He is [TK age].", "Some TK here.", "Ask {{name}} ???", "XXX boats", "lorem ipsum",
             "The boat.\n\n    It has [TK number] seats."),
    ),
    Rule(
        id="X02", title="Text of the site", severity=Severity.BLOCKER, survey=_site_text,
        in_quotes=True,
        message="A piece of the web page is in the text. Remove it.",
        why="Counters, buttons and policies of another site are not the story.",
        source="sample",
        good=("She likes to read more.", "They share this view.",
              {"body": "Ferry seferleri dokuz gün sonra yeniden başladı.", "language": "tr"},
              "{lang=tr} Ferry seferleri dokuz gün sonra yeniden başladı."),
        bad=("This news has been read 12 times in total", "ADD A COMMENT",
             "Feribot seferleri dokuz gün aradan sonra yeniden başladı ve sürüyor.",
             "Previous and Next News"),
    ),
    Rule(
        id="X03", title="Words for the desk", severity=Severity.BLOCKER, find=_desk_talk,
        languages=("en",), in_quotes=True,
        message="A word for the desk is in the text.",
        why="Advisories to editors are not for readers.",
        source="Reuters, dpa",
        good=("The eds: list is long.", "It adds (more or less).", "Route 30-31 is open."),
        bad=("Eds: updates follow.", "The quay is open. (more)", "-30-",
             "This is not for publication."),
    ),
)  # fmt: skip
