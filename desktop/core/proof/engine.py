"""One check of a whole story: every rule once, what did not change from memory."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from db.records import Story
from desktop.core.markup import blocks
from desktop.core.markup.blocks import Block, BlockKind, subhead_words
from desktop.core.markup.languages import primary
from desktop.core.proof.decisions import is_set_aside
from desktop.core.proof.findings import Finding, Fix, Severity, Where
from desktop.core.proof.names import Words, is_at_home, words_of
from desktop.core.proof.passages import Passage, Placed, body_passages, language_of, passage
from desktop.core.proof.readability import Readability, readability
from desktop.core.proof.rule import Circumstances, Hit, Reading, Rule, Sheet
from desktop.core.proof.rules import RULES
from desktop.core.proof.spelling import Speller
from desktop.core.proof.styles import Style

_REMEMBERED = 20_000
_SNIPPET = 120
# English patterns that a paragraph in another language would only confuse.
_ENGLISH = ("en",)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, gravest first and down the story; `passed` rules were silent.

    `set_aside` are findings that someone ignored or overrode; they stand in no other list.
    """

    findings: tuple[Finding, ...]
    passed: int
    spelling: bool
    readability: Readability | None
    set_aside: tuple[Finding, ...] = ()

    @property
    def blockers(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity is Severity.BLOCKER)


@dataclass(frozen=True, slots=True)
class _Remembered:
    """What one passage gave: hits in the text by rule, and its words."""

    hits: tuple[tuple[Rule, Hit], ...]
    words: Words


class Checker:
    """Checks stories by one style and one set of words; keeps what it found by paragraph.

    Make a new one when style or words change.
    """

    def __init__(self, style: Style, speller: Speller, rules: tuple[Rule, ...] = RULES) -> None:
        self.style = style
        self.speller = speller
        self._rules = tuple(
            (rule, severity)
            for rule in rules
            if (severity := style.severity(rule.id, rule.severity, ships_off=rule.ships_off))
        )
        self._severity = {rule.id: severity for rule, severity in self._rules}
        self._of_passages = tuple(rule for rule, _ in self._rules if rule.find)
        self._of_story = tuple(rule for rule, _ in self._rules if rule.survey)
        self._about_words = any(rule.about_words for rule, _ in self._rules)
        self._memory: dict[tuple[str, BlockKind | None, str], _Remembered] = {}

    @cached_property
    def _gate(self) -> Checker:
        """The rules that can hold a story back, alone."""
        grave = (rule for rule, severity in self._rules if severity is Severity.BLOCKER)
        return Checker(self.style, self.speller, tuple(grave))

    def blockers(self, story: Story, around: Circumstances) -> tuple[Finding, ...]:
        """Give what `check` would call blockers, in a fraction of its time."""
        _sheet, kept, _aside = self._gate._looked_at(story, around)  # noqa: SLF001 - one of us
        return tuple(found for found in kept if found.severity is Severity.BLOCKER)

    def check(self, story: Story, around: Circumstances) -> Report:
        """Run every rule of the style."""
        sheet, kept, aside = self._looked_at(story, around)
        spoke = {finding.rule for finding in kept}
        return Report(
            findings=kept,
            passed=sum(rule.id not in spoke for rule, _ in self._rules),
            spelling=self.speller.speaks(sheet.language),
            readability=readability(sheet.blocks, sheet.language),
            set_aside=aside,
        )

    def _looked_at(
        self, story: Story, around: Circumstances
    ) -> tuple[Sheet, tuple[Finding, ...], tuple[Finding, ...]]:
        """Give the story as laid out, what stands of the findings, and what was set aside."""
        language = story.filing.language.strip() or around.assumed_language
        cut = blocks.split(story.body)
        body, fields = body_passages(cut), _fields(story)
        known = {p.passage: self._remembered(p.passage, language) for p in (*fields, *body)}
        sheet = Sheet(
            story=story,
            language=language,
            style=self.style,
            speller=self.speller,
            around=around,
            blocks=cut,
            body=body,
            fields=fields,
            foreign=frozenset(p.source for p, seen in known.items() if seen.words.is_foreign),
            words={p: _trusted(seen.words) for p, seen in known.items()},
        )
        found = [*self._from_passages(sheet, known), *self._from_story(sheet)]
        told = _Places(sheet).findings(found, self._severity)
        return (sheet, *_sorted_out(_without_covered(told), around))

    def _remembered(self, given: Passage, language: str) -> _Remembered:
        key = (given.source, given.kind, language)
        seen = self._memory.get(key)
        if seen is None:
            if len(self._memory) >= _REMEMBERED:
                self._memory.clear()
            seen = self._memory[key] = self._look(given, language)
        return seen

    def _look(self, given: Passage, language: str) -> _Remembered:
        code = language_of(given, language)
        tag = language if code == primary(language) else given.language
        words = self._words(given, tag) if self.speller.speaks(tag) else Words()
        reading = Reading(code, self.style, self.speller)
        hits = tuple(
            (rule, hit)
            for rule in self._of_passages
            if _applies(rule, given, code, foreign=words.is_foreign)
            for hit in _found(rule, given, reading)
        )
        return _Remembered(hits, words)

    def _words(self, given: Passage, tag: str) -> Words:
        """Look the words up; where no rule is about them, only whether they are foreign."""
        if not self._about_words and is_at_home(given.text, tag, self.speller):
            return Words()
        return words_of(given, tag, self.speller)

    def _from_passages(
        self, sheet: Sheet, known: dict[Passage, _Remembered]
    ) -> Iterator[tuple[Rule, Hit]]:
        for placed in sheet.everywhere:
            for rule, hit in known[placed.passage].hits:
                yield rule, _moved(hit, placed)

    def _from_story(self, sheet: Sheet) -> Iterator[tuple[Rule, Hit]]:
        code = primary(sheet.language)
        for rule in self._of_story:
            if rule.survey and (not rule.languages or code in rule.languages):
                for hit in rule.survey(sheet):
                    yield (
                        rule,
                        hit if hit.field else replace(hit, field=_FIELDS.get(rule.id, "body")),
                    )


_FIELDS = {
    "M06": "slug", "M07": "description", "M08": "embargo", "M09": "headline", "M10": "headline",
    "M12": "topics", "D01": "dateline", "D02": "dateline", "D03": "dateline",
}  # fmt: skip


def _fields(story: Story) -> tuple[Placed, ...]:
    head, more = story.head, story.head.alternates
    texts = [
        ("kicker", head.kicker), ("headline", head.headline), ("deck", head.deck),
        ("search title", more.search_title), ("description", more.search_description),
        ("social title", more.social_title), ("social text", more.social_text),
    ]  # fmt: skip
    for picture in story.pictures:
        texts += [
            (f"caption:{picture.name}", picture.caption),
            (f"alt:{picture.name}", picture.alt),
        ]
    return tuple(Placed(passage(text, None), field) for field, text in texts if text.strip())


def _trusted(words: Words) -> Words:
    """Leave out what was looked up in the wrong language."""
    return Words() if words.is_foreign else words


def _applies(rule: Rule, given: Passage, code: str, *, foreign: bool) -> bool:
    if rule.scope == "body" and given.kind is None:
        return False
    return not rule.languages or (code in rule.languages and not (foreign and code in _ENGLISH))


def _found(rule: Rule, given: Passage, reading: Reading) -> Iterator[Hit]:
    """Give a rule's hits, in the source; those within quotations only where it may look."""
    for hit in rule.find(given, reading) if rule.find else ():
        if rule.scope == "source":
            yield hit
        elif rule.in_quotes or not given.is_quoted(hit.start, hit.end):
            yield _in_source(hit, given)


def _in_source(hit: Hit, given: Passage) -> Hit:
    fix = hit.fix and Fix(
        given.at(hit.fix.start), _end(given, hit.fix), hit.fix.text, safe=hit.fix.safe
    )
    return replace(hit, start=given.at(hit.start), end=given.ends(hit.end), fix=fix)


def _end(given: Passage, fix: Fix) -> int:
    return given.ends(fix.end) if fix.end > fix.start else given.at(fix.start)


def _moved(hit: Hit, placed: Placed) -> Hit:
    by = placed.start
    fix = hit.fix and replace(hit.fix, start=hit.fix.start + by, end=hit.fix.end + by)
    return replace(hit, start=hit.start + by, end=hit.end + by, fix=fix, field=placed.field)


def _sorted_out(
    found: Iterable[Finding], around: Circumstances
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    kept: list[Finding] = []
    aside: list[Finding] = []
    for finding in found:
        (aside if is_set_aside(finding, around) else kept).append(finding)
    return tuple(kept), tuple(aside)


class _Places:
    """Turns hits into findings that say where in the story they are."""

    def __init__(self, sheet: Sheet) -> None:
        self._story = sheet.story
        self._texts = {placed.field: placed.passage.source for placed in sheet.fields}
        self._texts["body"] = sheet.story.body
        self._rows = list(_rows(sheet.blocks))
        self._starts = [row[0] for row in self._rows]

    def findings(
        self, found: Iterable[tuple[Rule, Hit]], severities: dict[str, Severity]
    ) -> list[tuple[Rule, Finding]]:
        told = [(rule, self._finding(rule, hit, severities[rule.id])) for rule, hit in found]
        return sorted(told, key=_order)

    def _finding(self, rule: Rule, hit: Hit, severity: Severity) -> Finding:
        graver = hit.severity if severity is rule.severity else None
        text = self._texts.get(hit.field, "")
        return Finding(
            rule=rule.id,
            severity=graver or severity,
            where=self._where(hit),
            message=hit.message or rule.message,
            why=rule.why,
            snippet=text[hit.start : hit.end][:_SNIPPET],
            fix=hit.fix,
            may_override=rule.may_override and not hit.final,
        )

    def _where(self, hit: Hit) -> Where:
        if hit.field != "body" or not self._rows:
            return Where(hit.field, hit.start, hit.end)
        row = max(0, bisect_right(self._starts, hit.start) - 1)
        _start, section, title, paragraph = self._rows[row]
        return Where("body", hit.start, hit.end, section, paragraph, title)


def _rows(cut: tuple[Block, ...]) -> Iterator[tuple[int, int, str, int]]:
    section = paragraph = 0
    title = ""
    for block in cut:
        if block.kind is BlockKind.SUBHEAD:
            section, paragraph = section + 1, 0
            title = subhead_words(block.text).strip()
        else:
            paragraph += 1
        yield block.start, section, title, paragraph


def _order(told: tuple[Rule, Finding]) -> tuple[int, bool, int, str]:
    finding = told[1]
    where = finding.where
    return finding.severity.rank, where.field == "body", where.start, finding.rule


def _without_covered(told: list[tuple[Rule, Finding]]) -> Iterator[Finding]:
    """Leave out what lies wholly inside a graver finding about words; `told` is in order.

    A long sentence or paragraph hides nothing: what is wrong within it stays wrong.
    """
    # For each grave and field, where covers begin, and how far those before reach.
    covers: dict[tuple[int, str], tuple[list[int], list[int]]] = {}
    for _rule, finding in told:
        where = finding.where
        family = finding.rule[0] in _ABOUT_WORDS
        graver = range(finding.severity.rank) if family else ()
        if not any(_reaches(covers.get((rank, where.field)), where) for rank in graver):
            yield finding
        if family and where.end:
            starts, ends = covers.setdefault((finding.severity.rank, where.field), ([], []))
            starts.append(where.start)
            ends.append(max(where.end, ends[-1] if ends else 0))


_ABOUT_WORDS = frozenset("TQLKX")


def _reaches(cover: tuple[list[int], list[int]] | None, where: Where) -> bool:
    if cover is None or where.end == where.start:
        return False
    starts, ends = cover
    before = bisect_right(starts, where.start)
    return before > 0 and ends[before - 1] >= where.end
