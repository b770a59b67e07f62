"""Put the parts of a story together from its lines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from db.records import Author, Dateline, Dropped, Story
from desktop.core.ingest import advisories, bylines, outcome, subheads
from desktop.core.ingest.calendar_words import day_of
from desktop.core.ingest.datelines import FoundDateline, find_dateline
from desktop.core.ingest.markdown_copy import authors_of, markdown_words, remade, unmarked
from desktop.core.ingest.markdown_lead import find_typed_dateline
from desktop.core.ingest.marked import part_of
from desktop.core.ingest.parts import BODY_KINDS, Copy, Kind, Line, Parts, Passage, Piece
from desktop.core.ingest.passages import (
    BESIDE,
    BY_HAND,
    Fragment,
    Range,
    Whole,
    fragments,
    joined,
    ranges_of_words,
    whole_lines,
)

_ACCOUNTED = {
    Kind.PUBLISHED: "day of publication",
    Kind.SIGNOFF: "sign-off",
    Kind.FLAG: "wire flag",
    Kind.NOTE: "note to editors, kept in the internal notes",
    Kind.EMBARGO: "embargo, kept with the story",
}
_SAID_ONCE = frozenset({Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.CREDIT})
_DASH = re.compile(r"[ \u00a0]*(?:\.-|--?|[–—_:])$")


def to_story(parts: Parts, *, story_id: str, now: dt.datetime, language: str = "") -> Story:
    """Make a draft of the parts; `language` is used where the copy does not tell its own."""
    return outcome.story_of(parts, story_id, now, language)


def to_answer(parts: Parts) -> dict[str, object]:
    """Give the parts as the JSON object that the command line prints."""
    return outcome.answer_of(parts)


def assemble(copy: Copy) -> Parts:
    """Put the parts together; every word of the copy is in a part, in `dropped` or in `cut`."""
    building = _Building(copy)
    for whole in whole_lines(copy):
        building.add(whole)
    return building.finish()


@dataclass(slots=True)
class _Building:
    """Parts in the making."""

    copy: Copy
    texts: dict[Kind, list[str]] = field(default_factory=dict[Kind, list[str]])
    pieces: list[Piece] = field(default_factory=list[Piece])
    flags: list[str] = field(default_factory=list[str])
    authors: list[Author] = field(default_factory=list[Author])
    credited: list[Author] = field(default_factory=list[Author])
    dropped: list[Dropped] = field(default_factory=list[Dropped])
    cut: list[Dropped] = field(default_factory=list[Dropped])
    confidence: dict[str, float] = field(default_factory=dict[str, float])
    dateline: Dateline = field(default_factory=Dateline)
    captions: list[Dropped] = field(default_factory=list[Dropped])
    found: list[Passage] = field(default_factory=list[Passage])
    ranges: tuple[Range, ...] = ()
    ending: tuple[Range, ...] = ()
    signed: str = ""
    opened: bool = False

    def add(self, whole: Whole) -> None:
        """Put one whole line, or each fragment of it, where its kind belongs."""
        chosen = [each for each in self.copy.passages if each.line == whole.line.number]
        if not chosen:
            self._add(whole.line, whole.text, ((0, len(whole.text)),))
            return
        for fragment in fragments(whole, chosen):
            self._add_fragment(whole, fragment)

    @property
    def is_dated_by_hand(self) -> bool:
        """Tell whether the desk has said where the dateline is: then none is guessed."""
        of_lines = (line.kind for line in self.copy.lines if line.reason == BY_HAND)
        of_words = (each.kind for each in self.copy.passages)
        return Kind.DATELINE in (*of_lines, *of_words)

    def _add_fragment(self, whole: Whole, fragment: Fragment) -> None:
        line, kind, ranges = whole.line, fragment.kind, fragment.ranges
        if not fragment.is_by_hand:
            ranges = ranges_of_words(whole.text, ranges)
        text = joined(whole.text, ranges)
        if not text:
            return
        keeps_looks = kind is line.kind or kind is Kind.PARAGRAPH
        marked = part_of(line.marked, whole.text, ranges) if line.marked and keeps_looks else ""
        line = replace(line, kind=kind, text=text, marked=marked)
        if fragment.reason == BESIDE:
            self.found += [Passage(line.number, *each, kind, by_hand=False) for each in ranges]
        if fragment.reason:
            line = replace(line, reason=fragment.reason, confidence=1.0, level=0)
        self._add(line, text, ranges)

    def _add(self, line: Line, text: str, ranges: tuple[Range, ...]) -> None:
        kind, self.ranges = line.kind, ranges
        if kind in BODY_KINDS:
            self._add_body(line, text)
        elif kind is Kind.DROPPED:
            self.dropped.append(Dropped(line.number, text, line.reason))
        else:
            self._add_part(line, text)
        if kind not in (Kind.DROPPED, *BODY_KINDS):
            self.confidence[kind.value] = min(
                line.confidence, self.confidence.get(kind.value, 1.0)
            )

    def _add_part(self, line: Line, text: str) -> None:
        kind = line.kind
        if kind in _ACCOUNTED:
            self.cut.append(Dropped(line.number, text, _ACCOUNTED[kind]))
        is_by_hand = line.reason == BY_HAND
        if self.copy.markdown:
            text = markdown_words(line, text)
            text = unmarked(text) if is_by_hand else text
        elif kind is Kind.HEADLINE and not is_by_hand:
            text = self._without_flags(line, text)
        if kind is Kind.BYLINE:
            self._add_byline(line, text)
        elif kind is Kind.DATELINE:
            self._add_dateline_line(line, text)
        elif kind is Kind.SIGNOFF:
            self.credited += bylines.contributors(text)
            self.signed = self.signed or advisories.signed_agency(text)
        elif kind is Kind.FLAG:
            self.flags.append(text)
        elif kind is Kind.CAPTION:
            self.captions.append(Dropped(line.number, text, "caption of a picture"))
        elif kind is Kind.SOURCE:
            self._add_source(line, text)
        else:
            self._add_text(line, text)

    def _add_source(self, line: Line, text: str) -> None:
        """Keep one source: the first that was found, or the last that the desk chose."""
        name = advisories.source_name(text) or text
        self._cut(line, text.removesuffix(name), "label of the source")
        held = self._joined(Kind.SOURCE)
        kept, again = (name, held) if line.reason == BY_HAND or not held else (held, name)
        self._cut(line, again, "names the source again")
        self.texts[Kind.SOURCE] = [kept]

    def _add_text(self, line: Line, text: str) -> None:
        held = self.texts.setdefault(line.kind, [])
        if text not in held:
            held.append(text)
        elif line.kind in _SAID_ONCE:
            self._cut(line, text, "says the same again")

    def _add_body(self, line: Line, text: str) -> None:
        if self.copy.markdown and line.reason == BY_HAND:
            text = remade(line.kind, text)
        elif not self.copy.markdown and line.kind is Kind.SUBHEAD:
            words = subheads.hyphened(text) or text
            self._cut(line, text.removesuffix(words), "mark of a subhead")
            text = words
        elif not self.opened and line.kind is Kind.PARAGRAPH:
            text = self._without_dateline(line, text)
            self.opened = bool(text)
        if text:
            marked = _marked_end(line, text)
            self.pieces.append(Piece(line.kind, text, line.number, line.level, marked))
            self.ending = self.ranges

    def _without_flags(self, line: Line, text: str) -> str:
        at = advisories.flag_prefix(text)
        if not at or not self._finds(line, self._start(at), Kind.FLAG):
            return text
        self.flags.append(text[:at].strip(" -:"))
        self._cut(line, text[:at], "wire flag")
        return text[at:]

    def _add_byline(self, line: Line, text: str) -> None:
        told = tuple(author for author in self.copy.meta.authors if author.name in text)
        authors = told or (authors_of(text) if self.copy.markdown else bylines.people(text))
        is_by_hand = line.reason == BY_HAND
        if is_by_hand and not authors:
            authors = (Author(bylines.without_prefix(text)),)
        if is_by_hand or not (self.authors and self.copy.meta.authors):
            known = {author.name.casefold() for author in self.authors}
            self.authors += [a for a in authors if a.name.casefold() not in known]
            for author in authors:
                if author.name.casefold() in known:
                    self._cut(line, author.name, "names the writer again")
        left = text
        for author in authors:
            left = left.replace(author.name, "", 1)
        self._cut(line, left, "round the names of the byline")

    def _add_dateline_line(self, line: Line, text: str) -> None:
        agency, comma, place = text.partition(",")
        found = find_dateline(text) or find_dateline(text + " -")
        if found:
            dateline = record_of(found)
        elif comma and agency.isupper() and len(agency) <= 8:
            dateline = Dateline(place=place.strip(), agency=agency.strip())
        else:
            dateline = split_place(text) if line.reason == BY_HAND else Dateline(place=text)
        if self.is_dated_by_hand:
            dateline = self._filled_in(dateline)
        self._date(line, dateline)
        self.confidence["dateline"] = line.confidence

    def _filled_in(self, dateline: Dateline) -> Dateline:
        """Take what a dateline leaves open from the one before: its parts may be chosen apart."""
        last = self.dateline
        return Dateline(
            dateline.place or last.place,
            dateline.region if dateline.place else last.region,
            dateline.agency or last.agency,
            dateline.date or last.date,
            dateline.separator or last.separator,
            dateline.day or last.day,
        )

    def _date(self, line: Line, dateline: Dateline) -> None:
        for name in ("place", "region", "agency", "date"):
            last = getattr(self.dateline, name)
            if last != getattr(dateline, name):
                self._cut(line, last, "another dateline")
        self.dateline = dateline

    def _without_dateline(self, line: Line, text: str) -> str:
        find = find_typed_dateline if self.copy.markdown else find_dateline
        found = None if self.is_dated_by_hand else find(text)
        if not found or (self.dateline.agency and not found.agency):
            return text
        if not self._finds(line, self._start(found.end), Kind.DATELINE):
            return text
        self._date(line, record_of(found))
        self.confidence["dateline"] = found.confidence
        return text[found.end :].strip()

    def _start(self, length: int) -> Range:
        """Give the range of the first so many letters of the text in hand."""
        start = self.ranges[0][0]
        return start, start + length

    def _finds(self, line: Line, found: Range, kind: Kind) -> bool:
        """Note what was found inside a line, unless the desk says that it is none."""
        start, end = found
        whole = any(first <= start and end <= last for first, last in (*self.ranges, *self.ending))
        kept = any(
            each.line == line.number and each.start < end and start < each.end
            for each in self.copy.passages
        )
        if whole and not kept:
            self.found.append(Passage(line.number, start, end, kind, by_hand=False))
        return whole and not kept

    def _cut(self, line: Line, words: str, reason: str) -> None:
        if any(c.isalnum() for c in words):
            self.cut.append(Dropped(line.number, " ".join(words.split()), reason))

    def _cut_signoff(self) -> None:
        """Take a sign-off off the last sentence it is glued to."""
        if not self.pieces or self.copy.markdown:
            return
        last = self.pieces[-1]
        at = advisories.glued_signoff(last.text)
        end = self.ending[-1][1]
        place = end - len(last.text) + at, end
        line = self.copy.lines[last.line]
        if at < len(last.text) and self._finds(line, place, Kind.SIGNOFF):
            self.cut.append(Dropped(last.line, last.text[at:].strip(), _ACCOUNTED[Kind.SIGNOFF]))
            text = last.text[:at].rstrip()
            marked = part_of(last.marked, last.text, ((0, len(text)),)) if last.marked else ""
            self.pieces[-1] = replace(last, text=text, marked=marked)

    def finish(self) -> Parts:
        """Give the finished parts."""
        self._cut_signoff()
        copy, meta = self.copy, self.copy.meta
        if not self.dateline.place and not self.dateline.agency:
            self.dateline = meta.dateline
        self.confidence["body"] = _mean_confidence(copy.lines)
        return Parts(
            kicker=self._joined(Kind.KICKER),
            headline=self._joined(Kind.HEADLINE),
            deck=self._joined(Kind.DECK),
            flags=tuple(self.flags),
            authors=tuple(self.authors) or meta.authors,
            contributors=tuple(self.credited),
            dateline=self.dateline,
            body=tuple(self.pieces),
            source=self._joined(Kind.SOURCE) or meta.source or self.signed,
            credits=tuple(self.texts.get(Kind.CREDIT, ())),
            captions=tuple(self.captions),
            notes=tuple(self.texts.get(Kind.NOTE, ())),
            embargo=self._joined(Kind.EMBARGO),
            published=copy.published,
            language=copy.language,
            dropped=tuple(self.dropped),
            cut=tuple(self.cut),
            confidence=self.confidence,
            notices=copy.notices,
            original=copy.original,
            markdown=copy.markdown,
            meta=meta,
            passages=tuple(sorted((*copy.passages, *self.found), key=_place)),
        )

    def _joined(self, kind: Kind) -> str:
        return " ".join(self.texts.get(kind, ()))


def record_of(found: FoundDateline) -> Dateline:
    """Make the record of a dateline; what follows the town's comma is its region."""
    place, comma, region = found.place.partition(", ")
    if "," in region or " and " in region or not comma:
        place, region = found.place, ""
    return Dateline(place, region, found.agency, found.date, found.separator, day_of(found.date))


def split_place(text: str) -> Dateline:
    """Make a dateline of words that follow no formula: a place, and a dash behind it."""
    found = _DASH.search(text)
    place = text[: found.start()] if found else text
    return Dateline(place=place.strip(), separator=found[0].strip() if found else "")


def _place(passage: Passage) -> tuple[int, int]:
    return passage.line, passage.start


def _marked_end(line: Line, text: str) -> str:
    """Give a line's Markdown for the end of it that stays; "" where that cannot be told."""
    if not line.marked or text == line.text:
        return line.marked
    start = len(line.text) - len(text)
    return part_of(line.marked, line.text, ((start, len(line.text)),))


def _mean_confidence(lines: tuple[Line, ...]) -> float:
    body = [line.confidence for line in lines if line.kind in BODY_KINDS]
    return round(sum(body) / len(body), 2) if body else 0.0
