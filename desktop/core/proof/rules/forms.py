"""Rules about the house's forms: dates, percent, numbers, variants (T06–T08, T14, T15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.markup.blocks import BlockKind
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.passages import Passage, Placed, language_of
from desktop.core.proof.rule import Hit, Reading, Rule, Sheet
from desktop.core.proof.tokens import sentences, tokens

_SHORT = {
    "January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.",
    "October": "Oct.", "November": "Nov.", "December": "Dec.",
    "Jan": "Jan.", "Feb": "Feb.", "Aug": "Aug.", "Sep": "Sept.", "Sept": "Sept.", "Oct": "Oct.",
    "Nov": "Nov.", "Dec": "Dec.", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
}  # fmt: skip
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|January|February|March|April|May"
    r"|June|July|August|September|October|November|December"
)
_MONTH_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(st|nd|rd|th)?\b(?![:.]\d|%)")
_YEAR = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}, \d{{4}}(?=\s+[^\W\d_])")


def _dates(passage: Passage, reading: Reading) -> Iterator[Hit]:
    form = reading.style.month_day
    if not form:
        return
    for found in _MONTH_DAY.finditer(passage.text):
        month, day, ordinal = found[1], found[2], found[3] or ""
        wanted = month if form == "uk" else _SHORT.get(month.rstrip("."), month)
        if month == "Sep.":
            wanted = "Sept."
        if wanted != month or ordinal:
            start, end = found.span()
            text = f"{wanted} {day}"
            told = f"The style writes “{text}”."
            yield Hit(start, end, told, Fix(start, end, text, safe=True))
    for found in _YEAR.finditer(passage.text) if reading.style.comma_after_year else ():
        start, end = found.span()
        told = "A comma follows the year within a sentence."
        yield Hit(start, end, told, Fix(end, end, ",", safe=True))


_PERCENT = {
    "%": re.compile(r"(?<=\d)\s?%|%(?=\d)"),
    "percent": re.compile(r"\bpercent\b"),
    "per cent": re.compile(r"\bper cent\b"),
}


def _percent(sheet: Sheet) -> Iterator[Hit]:
    found: dict[str, list[tuple[Placed, re.Match[str]]]] = {}
    for placed in sheet.body:
        text = placed.passage.text
        if "%" not in text and "cent" not in text:
            continue
        for form, pattern in _PERCENT.items():
            for match in pattern.finditer(placed.passage.unquoted):
                found.setdefault(form, []).append((placed, match))
    wanted = sheet.style.percent
    if not wanted and len(found) < 2:
        return
    usual = wanted or max(found, key=lambda form: len(found[form]))
    for form, matches in found.items():
        if form != usual:
            placed, match = matches[0]
            told = f"“{form}” and “{usual}” are both used. Keep to one."
            if wanted:
                told = f"The style writes “{wanted}”, not “{form}”."
            yield _hit(placed, *match.span(), told)


def _hit(placed: Placed, start: int, end: int, told: str, fix: str = "") -> Hit:
    first = placed.start + placed.passage.at(start)
    last = placed.start + placed.passage.ends(end)
    mended = Fix(first, last, fix) if fix else None
    return Hit(first, last, told, mended, field=placed.field)


_FIGURE = re.compile(r"(?<![\w.,:$€£¥#/–-])[1-9] (?=[a-z]{3,}s\b)([a-z]+)")
_UNITS = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|points?|goals?|runs?|wickets?"
    r"|percent|cents|dollars|euros|pounds|miles|met(?:er|re)s|kilomet(?:er|re)s|feet|inches"
    r"|tons|tonnes|degrees|pages|pts|reps|sets)\b"
)


def _small_numbers(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    if passage.kind is not BlockKind.PARAGRAPH:
        return
    for found in _FIGURE.finditer(passage.text):
        before = passage.text[: found.start()].rstrip()
        if not _UNITS.match(found[1]) and not before.endswith(("No.", "No", "Chapter", "to")):
            yield Hit(found.start(), found.start() + 1)


def _variants(sheet: Sheet) -> Iterator[Hit]:
    american, banned = sheet.speller.lexicon.american, sheet.speller.lexicon.banned
    own, watched = sheet.speller.house_forms, sheet.speller.variants
    seen: dict[str, tuple[Placed, int, int]] = {}
    for placed in sheet.body:
        for token in tokens(placed.passage.text, language_of(placed.passage, sheet.language)):
            word = token.text if token.text in own else token.text.lower()
            if word not in watched or (token.is_capitalised and word not in own):
                continue
            if not placed.passage.is_quoted(token.start, token.end):
                seen.setdefault(word, (placed, token.start, token.end))
    for word, place in seen.items():
        if word in american and american[word] in seen:
            told = f"Both “{word}” and “{american[word]}” are used. Keep to one."
            yield _hit(*place, told)
        elif word in banned and banned[word] in seen:
            told = f"Both “{word}” and “{banned[word]}” are used; the house writes the second."
            yield _hit(*place, told, banned[word])


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:\w{2,}ed|born|built|done|given|held"
    r"|hit|kept|known|left|lost|made|met|paid|put|said|seen|sent|set|shot|shown|sold|spent|taken"
    r"|told|won|written)\b"
)


def _passive(sheet: Sheet) -> Iterator[Hit]:
    passages = [p for p in sheet.body if p.kind is BlockKind.PARAGRAPH]
    spans = [(p, *span) for p in passages for span in sentences(p.passage.unquoted)]
    passive = [(p, a, b) for p, a, b in spans if _PASSIVE.search(p.passage.unquoted, a, b)]
    if len(spans) >= 4 and len(passive) * 4 > len(spans):
        share = round(100 * len(passive) / len(spans))
        yield Hit(0, 0, f"{share}% of the sentences are passive. Say who did it.", field="body")
    for cliche in sheet.style.cliches:
        for placed in passages:
            found = re.search(rf"\b{re.escape(cliche)}\b", placed.passage.unquoted, re.IGNORECASE)
            if found:
                yield _hit(placed, *found.span(), f"“{cliche}” is on the house’s list of clichés.")


_ON = {"style": "all"}

RULES = (
    Rule(
        id="T06", title="Dates", severity=Severity.HINT, find=_dates, languages=("en",),
        message="The date is not in the style's form.",
        why="One form of dates in all stories.",
        source="AP",
        good=(
            "It was on October 7 and Oct 8.",
            {"body": "It was on Oct. 7, 2023, at the quay.", "style": "ap"},
            {"body": "In October 2023 and on March 3.", "style": "ap"},
            {"body": "It may 3 times. On 7 October 2023 it was.", "style": "uk"},
        ),
        bad=(
            {"body": "It was on Oct 7.", "style": "ap"},
            {"body": "It was on October 7.", "style": "ap"},
            {"body": "On Oct. 7, 2023 attacks began.", "style": "aa"},
            {"body": "On March 3rd it began.", "style": "uk"},
        ),
    ),
    Rule(
        id="T07", title="Percent", severity=Severity.HINT, survey=_percent,
        message="Percent is written in two ways.",
        why="One form in one story.",
        source="desk practice",
        good=("It rose 5% and 6%.", "It rose 5 percent and 6 percent.",
              "It rose 5%. “Six percent,” he said."),
        bad=("It rose 5% and then 6 percent.", "It rose 5 per cent.\n\nOr 6%.",
             "It rose 5 percent or 6 per cent.", {"body": "It rose 5%.", "style": "reuters"}),
    ),
    Rule(
        id="T08", title="Small numbers", severity=Severity.HINT, find=_small_numbers,
        languages=("en",), ships_off=True,
        message="Numbers from one to nine are words.",
        why="Figures under 10 stop the eye.",
        source="AP",
        good=("It had 3 boats.", {"body": "It ran 3 miles.", **_ON},
              {"body": "No. 3 boats and $3 notes.", **_ON}),
        bad=({"body": "It had 3 boats.", **_ON}, {"body": "Then 4 cars came.", **_ON},
             {"body": "In all 9 ferries sailed.", **_ON}),
    ),
    Rule(
        id="T14", title="Two spellings", severity=Severity.HINT, survey=_variants,
        languages=("en",),
        message="One word is spelt in two ways.",
        why="One spelling in one story.",
        source="proselint",
        good=("The harbour and the colour.", "The harbor. “The harbour,” he wrote.",
              "Kyiv and then Kyiv."),
        bad=({"body": "The harbor is a harbour.", "language": "en"},
             {"body": "They criticize and criticise.", "language": "en-GB"},
             "Kyiv, then Kiev."),
    ),
    Rule(
        id="T15", title="Passive and clichés", severity=Severity.HINT, survey=_passive,
        languages=("en",), ships_off=True,
        message="Many sentences are passive.",
        why="Readers ask who did it.",
        source="Yoast 10/15%",
        good=(
            "It was seen. It was held. It was sold. It was lost.",
            {"body": "It sailed. It came. It went. It was seen.", **_ON},
            {"body": "It was seen.", **_ON},
        ),
        bad=(
            {"body": "It was seen. It was held. It came. It went.", **_ON},
            {"body": "At the end of the day it sailed.", **_ON},
            {"body": "It was seen. It was held. It was sold. It was lost.", **_ON},
        ),
    ),
)  # fmt: skip
