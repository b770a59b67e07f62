"""Rules about the story's particulars: headline, byline, filing, embargo (M01–M12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.markup.blocks import BlockKind
from desktop.core.markup.counting import headline_length
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.rule import Hit, Rule, Sheet

_SLUG = re.compile(r"[a-z0-9-]+")
_SLUG_LENGTH = 60


def _no_headline(sheet: Sheet) -> Iterator[Hit]:
    if not sheet.story.head.headline.strip():
        yield Hit(0, 0, field="headline")


def _no_body(sheet: Sheet) -> Iterator[Hit]:
    prose = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.TABLE)
    if not any(p.kind in prose and any(map(str.isalnum, p.passage.text)) for p in sheet.body):
        yield Hit(0, 0, field="body")


def _no_byline(sheet: Sheet) -> Iterator[Hit]:
    byline, source = sheet.story.byline, sheet.story.source
    if byline.override.strip() or byline.none_because.strip():
        return
    if any(author.name.strip() for author in byline.authors):
        return
    if (source.name or source.credit).strip():
        text = "The story has no byline. Add one, or say in Details why it has none."
        yield Hit(0, 0, text, severity=Severity.HINT, field="byline")
    else:
        yield Hit(0, 0, field="byline")


def _no_section(sheet: Sheet) -> Iterator[Hit]:
    if not sheet.story.filing.section.strip():
        yield Hit(0, 0, field="section")


def _no_language(sheet: Sheet) -> Iterator[Hit]:
    if not sheet.story.filing.language.strip():
        yield Hit(0, 0, field="language")


def _slug(sheet: Sheet) -> Iterator[Hit]:
    slug = sheet.story.filing.slug
    end = len(slug)
    if not slug:
        yield Hit(0, 0, "The slug is missing. Give the story one; its file is named by it.")
    elif not _SLUG.fullmatch(slug):
        yield Hit(0, end, "A slug has only the letters a to z, digits and hyphens. Retype it.")
    elif slug in sheet.around.slugs:
        yield Hit(0, end, f"Another story has the slug “{slug}”. Change one of them.")
    elif end > _SLUG_LENGTH:
        text = f"The slug has {end} characters. Cut it to {_SLUG_LENGTH}."
        yield Hit(0, end, text, severity=Severity.HINT)


def _description(sheet: Sheet) -> Iterator[Hit]:
    text = sheet.story.head.alternates.search_description.strip()
    length = headline_length(text)
    if not text:
        yield Hit(0, 0)
    elif not 120 <= length <= 155:
        change = "Add to it" if length < 120 else "Shorten it"
        told = f"The search description has {length} characters. {change}: 120 to 155 fit."
        yield Hit(0, len(text), told, severity=Severity.HINT)


def _embargo(sheet: Sheet) -> Iterator[Hit]:
    embargo = sheet.story.times.embargo
    if embargo is None or not sheet.around.leaving:
        return
    if embargo.moment is None:
        yield Hit(0, 0, f"The embargo “{embargo.text}” cannot be read. Set its date and time.")
    elif embargo.moment > sheet.around.now_utc:
        until = f"{embargo.moment:%d %B %Y, %H:%M} UTC".lstrip("0")
        yield Hit(0, 0, f"The story is under embargo until {until}. Wait, or clear it.")


# Advance widths in thousandths of the size, as Helvetica's and Arial's metrics give them.
_SAME_WIDTH = {
    222: "ijl'’‘", 278: "ftI !,./:;[]|", 333: "r()-“”", 500: "cksvxyzJ", 611: "FTZ",
    667: "ABEKPSVXY&", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1000: "—",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _SAME_WIDTH.items() for letter in letters}
_USUAL_WIDTH = 556
_PIXELS, _SIZE = 600, 20


def _pixels(text: str) -> int:
    return sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in text) * _SIZE // 1000


def _headline_length(sheet: Sheet) -> Iterator[Hit]:
    text = sheet.story.head.headline
    length, limit = headline_length(text), sheet.style.headline_limit
    cut = " It may be cut where it is shared." if length > 110 else ""
    if length > limit:
        told = f"The headline has {length} characters, {length - limit} too many.{cut}"
        yield Hit(0, len(text), told, severity=Severity.WARNING)
    elif length > 60 or _pixels(text.strip()) > _PIXELS:
        told = f"The headline has {length} characters; search results may cut it. Try 60."
        yield Hit(0, len(text), told)


_FULL_STOP = re.compile(r"(?<![.\s])(?<!\b[A-Z])\.[\s\"”’]*$")


def _headline_form(sheet: Sheet) -> Iterator[Hit]:
    text = sheet.story.head.headline
    letters = [letter for letter in text if letter.isalpha()]
    end = len(text)
    if stop := _FULL_STOP.search(text):
        fix = Fix(stop.start(), stop.start() + 1, "", safe=True)
        yield Hit(stop.start(), stop.start() + 1, "The headline ends in a full stop.", fix)
    if "!" in text:
        yield Hit(text.index("!"), text.index("!") + 1, "The headline has an exclamation mark.")
    capitals = len(letters) > 7 and " " in text.strip() and "".join(letters).isupper()
    if capitals and not sheet.style.headline_capitals:
        yield Hit(0, end, "The headline is all in capitals. Use small letters.")
    if sheet.style.headline_single_quotes and (found := re.search(r"[“\"][^”\"]*[”\"]", text)):
        inside = found.group()[1:-1]
        fix = Fix(found.start(), found.end(), f"‘{inside}’", safe=True)
        told = "The style puts single quotation marks in headlines."
        yield Hit(found.start(), found.end(), told, fix)


def _repeated(sheet: Sheet) -> Iterator[Hit]:
    head = sheet.story.head
    headline = _bare(head.headline)
    if not headline:
        return
    if _bare(head.deck) == headline:
        yield Hit(0, len(head.deck), "The deck repeats the headline. Change it.", field="deck")
    first = next((block for block in sheet.blocks if block.text.strip()), None)
    line = first.text.split("\n")[0] if first else ""
    if first and _bare(line.lstrip("# ")) == headline:
        fix = Fix(first.start, first.start + len(line), "")
        told = "The first line repeats the headline. Remove it."
        yield Hit(first.start, first.start + len(line), told, fix, field="body")


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _no_topics(sheet: Sheet) -> Iterator[Hit]:
    if not any(topic.strip() for topic in sheet.story.filing.topics):
        yield Hit(0, 0)


LONG = "Council agrees to reopen the harbour after nine days of talks with the dockers’ union"
_FITTING = (
    "The island ferry is sailing again after nine days, with forty passengers on the first "
    "boat and a queue of cars at the old quay."
)

RULES = (
    Rule(
        id="M01", title="Headline", severity=Severity.BLOCKER, survey=_no_headline,
        message="The headline is missing. Write one.",
        why="A story cannot be listed, linked to or found without a headline.",
        source="Superdesk",
        good=({"headline": "Ferry returns"}, {"headline": " Ferry"}, {"headline": "7"}),
        bad=({"headline": ""}, {"headline": "  "}, {"headline": "\u00a0"}),
    ),
    Rule(
        id="M02", title="Text", severity=Severity.BLOCKER, survey=_no_body,
        message="The story has no text. Write some.",
        why="A page without a paragraph is published empty.",
        source="Superdesk",
        good=("The ferry is back.", "> “Back,” he said.", "- One\n- Two"),
        bad=({"body": ""}, {"body": "%% only a note %%"}, {"body": "## A subhead"}),
    ),
    Rule(
        id="M03", title="Byline", severity=Severity.BLOCKER, survey=_no_byline,
        message="Neither a byline nor a source is given. Say who the story comes from.",
        why="Readers and the desk must know who answers for the story.",
        source="AP, Superdesk",
        good=({"byline": "Mira Halvorsen"}, {"byline": "M"}, {"byline": "Staff", "source": ""}),
        bad=(
            {"byline": "", "source": ""},
            {"byline": "", "source": "AA"},
            {"byline": " ", "source": " "},
        ),
    ),
    Rule(
        id="M04", title="Section", severity=Severity.BLOCKER, survey=_no_section,
        message="The section is not set. Choose one.",
        why="Without a section the site cannot place the story.",
        source="Superdesk",
        good=({"section": "World"}, {"section": "Sport"}, {"section": "A"}),
        bad=({"section": ""}, {"section": " "}, {"section": "\t"}),
    ),
    Rule(
        id="M05", title="Language", severity=Severity.BLOCKER, survey=_no_language,
        message="The language is not set. Choose one.",
        why="Screen readers, hyphenation and spelling all go by the language.",
        source="W3C",
        good=({"language": "en-US"}, {"language": "tr"}, {"language": "ar"}),
        bad=({"language": ""}, {"language": " "}, {"language": "\t"}),
    ),
    Rule(
        id="M06", title="Slug", severity=Severity.BLOCKER, survey=_slug,
        message="The slug cannot be used.",
        why="The slug names the file and the address; both must be plain and unique.",
        source="PublishPress",
        good=({"slug": "haber-s"}, {"slug": "a"}, {"slug": "harbour-strike-2026"}),
        bad=({"slug": ""}, {"slug": "haber-ş"}, {"slug": "taken"}, {"slug": "a" * 61}),
    ),
    Rule(
        id="M07", title="Search description", severity=Severity.WARNING, survey=_description,
        message="The search description is missing. Write 120 to 155 characters.",
        why="Search engines show it under the headline; without it they take any line.",
        source="Yoast",
        good=(
            {"description": _FITTING},
            {"description": _FITTING + " "},
            {"description": _FITTING[:-1]},
        ),
        bad=({"description": ""}, {"description": "Too short."}, {"description": "long " * 40}),
    ),
    Rule(
        id="M08", title="Embargo", severity=Severity.BLOCKER, survey=_embargo,
        message="The story is under embargo.", may_override=False,
        why="A broken embargo costs the source's trust.",
        source="Superdesk",
        good=({"embargo": ""}, {"embargo": "2020-01-01T00:00"}, {"embargo": "2026-01-02T03:04"}),
        bad=(
            {"embargo": "2099-01-01T00:00"},
            {"embargo": "until the vote"},
            {"embargo": "2026-06-01T12:01"},
        ),
    ),
    Rule(
        id="M09", title="Headline length", severity=Severity.HINT, survey=_headline_length,
        message="The headline is long.",
        why="Lists, search results and social cards cut long headlines.",
        source="Yoast, X cards, Google",
        good=({"headline": "Ferry returns"}, {"headline": "n" * 53}, {"headline": "i" * 60}),
        bad=({"headline": LONG}, {"headline": "i" * 61}, {"headline": "W" * 40}),
    ),
    Rule(
        id="M10", title="Headline form", severity=Severity.WARNING, survey=_headline_form,
        message="The headline has an unusual form.",
        why="Headlines carry no full stop, no shouting and no exclamation mark.",
        source="AP",
        good=(
            {"headline": "Ferry returns"},
            {"headline": "What next…"},
            {"headline": "Talks open in the U.S."},
            {"headline": "“Never again” say dockers"},
            {"headline": "NATO"},
        ),
        bad=(
            {"headline": "Ferry returns."},
            {"headline": "FERRY RETURNS TODAY"},
            {"headline": "Ferry returns!"},
            {"headline": "Dockers say “never”", "style": "ap"},
        ),
    ),
    Rule(
        id="M11", title="Repeated headline", severity=Severity.WARNING, survey=_repeated,
        message="The headline is repeated.",
        why="The headline stands above the text already; readers would see it twice.",
        source="sample",
        good=(
            {"headline": "Ferry returns", "body": "The ferry returns today."},
            {"headline": "Ferry returns", "deck": "After nine days"},
            {"headline": "Ferry returns", "body": "One.\n\nFerry returns\n\nTwo."},
        ),
        bad=(
            {"headline": "Ferry returns", "body": "Ferry returns\n\nOne."},
            {"headline": "Ferry returns", "body": "# FERRY RETURNS\n\nOne."},
            {"headline": "Ferry returns", "deck": "ferry  returns"},
        ),
    ),
    Rule(
        id="M12", title="Topics", severity=Severity.HINT, survey=_no_topics,
        message="No topic is set. Choose one.",
        why="Clients and readers follow topics; without one the story is not found by them.",
        source="Superdesk",
        good=({"topics": "Diplomacy"}, {"topics": "a"}, {"topics": "Labour"}),
        bad=({"topics": ""}, {"topics": " "}, {"topics": "", "style": "ap"}),
    ),
)  # fmt: skip
