"""Put the parts of a story together from its lines, and take a correction of a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from db.records import Author, Dateline, Dropped, Story
from desktop.core.ingest import advisories, bylines, outcome, subheads
from desktop.core.ingest.calendar_words import day_of
from desktop.core.ingest.datelines import FoundDateline, find_dateline
from desktop.core.ingest.markdown_copy import authors_of, markdown_words
from desktop.core.ingest.parts import BODY_KINDS, Copy, Kind, Line, Parts, Piece

_ACCOUNTED = {
    Kind.PUBLISHED: "day of publication",
    Kind.SIGNOFF: "sign-off",
    Kind.FLAG: "wire flag",
    Kind.NOTE: "note to editors, kept in the internal notes",
    Kind.EMBARGO: "embargo, kept with the story",
}


def reassign(copy: Copy, number: int, kind: Kind) -> Copy:
    """Take the user's word for what a line is; a hard-wrapped line is changed as a whole.

    Putting a dropped line back is the same as calling it a paragraph.
    """
    first = number
    while first > 0 and copy.lines[first].continues:
        first -= 1
    last = number + 1
    while last < len(copy.lines) and copy.lines[last].continues:
        last += 1
    changed = tuple(
        replace(line, kind=kind, reason="chosen by hand", confidence=1.0, marked="")
        for line in copy.lines[first:last]
    )
    return replace(copy, lines=copy.lines[:first] + changed + copy.lines[last:])


def to_story(parts: Parts, *, story_id: str, now: dt.datetime, language: str = "") -> Story:
    """Make a draft of the parts; `language` is used where the copy does not tell its own."""
    return outcome.story_of(parts, story_id, now, language)


def to_answer(parts: Parts) -> dict[str, object]:
    """Give the parts as the JSON object that the command line prints."""
    return outcome.answer_of(parts)


def assemble(copy: Copy) -> Parts:
    """Put the parts together; every word of the copy is in a part, in `dropped` or in `cut`."""
    building = _Building(copy)
    for line, text in _whole_lines(copy):
        building.add(line, text)
    return building.finish()


def _whole_lines(copy: Copy) -> list[tuple[Line, str]]:
    """Join the rows of each line, the first speaking for the rest; Markdown keeps its rows."""
    whole: list[tuple[Line, list[str]]] = []
    for line in copy.lines:
        text = line.text.rstrip() if copy.markdown else line.text.strip()
        if line.continues and whole:
            whole[-1][1].append(text)
        elif line.kind is not Kind.BLANK:
            whole.append((line, [text]))
    joint = "\n" if copy.markdown else " "
    return [(line, joint.join(texts)) for line, texts in whole]


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
    signed: str = ""
    opened: bool = False

    def add(self, line: Line, text: str) -> None:
        """Put one whole line where its kind belongs."""
        kind = line.kind
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
        if self.copy.markdown:
            text = markdown_words(line, text)
        elif kind is Kind.HEADLINE:
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
        elif kind is Kind.SOURCE:
            name = advisories.source_name(text) or text
            self._cut(line, text.removesuffix(name), "label of the source")
            text = name
        held = self.texts.setdefault(kind, [])
        if kind is Kind.SOURCE and held:
            self._cut(line, text, "names the source again")
        elif text not in held:
            held.append(text)

    def _add_body(self, line: Line, text: str) -> None:
        if not self.copy.markdown and line.kind is Kind.SUBHEAD:
            words = subheads.hyphened(text) or text
            self._cut(line, text.removesuffix(words), "mark of a subhead")
            text = words
        elif not (self.opened or self.copy.markdown) and line.kind is Kind.PARAGRAPH:
            text = self._without_dateline(text)
            self.opened = bool(text)
        if text:
            marked = _marked_end(line, text)
            self.pieces.append(Piece(line.kind, text, line.number, line.level, marked))

    def _without_flags(self, line: Line, text: str) -> str:
        at = advisories.flag_prefix(text)
        if at:
            self.flags.append(text[:at].strip(" -:"))
            self._cut(line, text[:at], "wire flag")
        return text[at:]

    def _add_byline(self, line: Line, text: str) -> None:
        told = tuple(author for author in self.copy.meta.authors if author.name in text)
        authors = told or (authors_of(text) if self.copy.markdown else bylines.people(text))
        if not (self.authors and self.copy.meta.authors):
            known = {author.name.casefold() for author in self.authors}
            self.authors += [a for a in authors if a.name.casefold() not in known]
        left = text
        for author in authors:
            left = left.replace(author.name, "", 1)
        self._cut(line, left, "round the names of the byline")

    def _add_dateline_line(self, line: Line, text: str) -> None:
        agency, comma, place = text.partition(",")
        found = find_dateline(text) or find_dateline(text + " -")
        if found:
            self.dateline = record_of(found)
        elif comma and agency.isupper() and len(agency) <= 8:
            self.dateline = Dateline(place=place.strip(), agency=agency.strip())
        else:
            self.dateline = Dateline(place=text)
        self.confidence["dateline"] = line.confidence

    def _without_dateline(self, text: str) -> str:
        found = find_dateline(text)
        if not found or (self.dateline.agency and not found.agency):
            return text
        self.dateline = record_of(found)
        self.confidence["dateline"] = found.confidence
        return text[found.end :].strip()

    def _cut(self, line: Line, words: str, reason: str) -> None:
        if any(c.isalnum() for c in words):
            self.cut.append(Dropped(line.number, " ".join(words.split()), reason))

    def _cut_signoff(self) -> None:
        """Take a sign-off off the last sentence it is glued to."""
        if not self.pieces or self.copy.markdown:
            return
        last = self.pieces[-1]
        at = advisories.glued_signoff(last.text)
        if at < len(last.text):
            self.cut.append(Dropped(last.line, last.text[at:].strip(), _ACCOUNTED[Kind.SIGNOFF]))
            self.pieces[-1] = replace(last, text=last.text[:at].rstrip())

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
            captions=tuple(self.texts.get(Kind.CAPTION, ())),
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
        )

    def _joined(self, kind: Kind) -> str:
        return " ".join(self.texts.get(kind, ()))


def record_of(found: FoundDateline) -> Dateline:
    """Make the record of a dateline; what follows the town's comma is its region."""
    place, comma, region = found.place.partition(", ")
    if "," in region or " and " in region or not comma:
        place, region = found.place, ""
    return Dateline(place, region, found.agency, found.date, found.separator, day_of(found.date))


def _marked_end(line: Line, text: str) -> str:
    """Give a line's Markdown for the end of it that stays; "" where the two do not meet."""
    if not line.marked or text == line.text:
        return line.marked
    cut = line.text.removesuffix(text).rstrip()
    rest = line.marked.removeprefix(cut)
    return rest.lstrip() if len(rest) < len(line.marked) else ""


def _mean_confidence(lines: tuple[Line, ...]) -> float:
    body = [line.confidence for line in lines if line.kind in BODY_KINDS]
    return round(sum(body) / len(body), 2) if body else 0.0
