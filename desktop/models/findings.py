"""How findings are gathered into cards and said to people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.markup.counting import column_inches, minutes_aloud
from desktop.core.proof.findings import Finding, Fix, Severity
from desktop.models.sentences import localised
from desktop.models.wording import number

if TYPE_CHECKING:
    from desktop.core.proof.engine import Report
    from desktop.core.proof.findings import Where
    from desktop.core.proof.readability import Readability

BLOCKERS, WARNINGS, HINTS, SPELLING, NAMES = "blocker", "warning", "hint", "spelling", "name"
KINDS = (BLOCKERS, WARNINGS, SPELLING, NAMES, HINTS)
MISSPELT, NEAR, UNKNOWN_NAME = "T11", "T12", "T13"
WORD_RULES = (MISSPELT, NEAR, UNKNOWN_NAME)
SNIPPET = 60


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """What one card shows: findings of one rule that say the same, in the story's order.

    `word` is the misspelt word or unknown name.
    """

    kind: str
    title: str
    place: str
    why: str
    findings: tuple[Finding, ...]
    word: str = ""

    @property
    def key(self) -> str:
        first = self.findings[0]
        return f"{self.kind}:{first.rule}:{first.message}"

    @property
    def fixable(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.fix is not None)

    @property
    def is_gap(self) -> bool:
        """Say whether something is to be written that is not there yet."""
        where = self.findings[0].where
        return self.kind == BLOCKERS and where.start == where.end

    @property
    def may_stand(self) -> bool:
        """Say whether these may be set aside in the panel: blockers are passed on export."""
        return self.kind != BLOCKERS


def with_fix(group: FindingGroup, text: str) -> tuple[Finding, ...]:
    """Give a group's findings as if `text` in their place would mend them."""
    return tuple(
        replace(each, fix=Fix(each.where.start, each.where.end, text, safe=False))
        for each in group.findings
    )


def grouped(report: Report) -> dict[str, list[FindingGroup]]:
    """Gather a report's findings by kind, in the order in which the panel shows them."""
    by_card: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in report.findings:
        by_card.setdefault((kind_of(finding), finding.rule, finding.message), []).append(finding)
    groups: dict[str, list[FindingGroup]] = {kind: [] for kind in KINDS}
    for (kind, _rule, _message), findings in by_card.items():
        groups[kind].append(_group(kind, tuple(findings)))
    return groups


def kind_of(finding: Finding) -> str:
    """Tell under which heading a finding stands."""
    if finding.rule == MISSPELT:
        return SPELLING
    if finding.rule == UNKNOWN_NAME:
        return NAMES
    return finding.severity.value


def heading(kind: str, count: int) -> str:
    """Say a group's heading: “2 warnings”."""
    one, many = {
        BLOCKERS: (tr("1 blocker — fix before export"), tr("{0} blockers — fix before export")),
        WARNINGS: (tr("1 warning"), tr("{0} warnings")),
        HINTS: (tr("1 hint"), tr("{0} hints")),
        SPELLING: (tr("1 spelling"), tr("{0} spellings")),
        NAMES: (tr("1 name to check"), tr("{0} names to check")),
    }[kind]
    return one if count == 1 else many.format(number(count))


def badge_name(report: Report) -> str:
    """Say what the number on the Check button counts."""
    blockers = sum(f.severity is Severity.BLOCKER for f in report.findings)
    warnings = sum(f.severity is Severity.WARNING for f in report.findings)
    return tr("Checks: blockers {0}, warnings {1}").format(number(blockers), number(warnings))


def badge_count(report: Report) -> int:
    return sum(f.severity is not Severity.HINT for f in report.findings)


def spelling_state(report: Report) -> str:
    """Say in the status bar how many words to look at, or that nobody looks."""
    if not report.spelling:
        return tr("Spelling off")
    count = sum(finding.rule in (MISSPELT, NEAR) for finding in report.findings)
    return heading(SPELLING, count) if count else ""


def by_section(report: Report) -> dict[int, int]:
    """Count the findings in each section of the outline that deserve its mark."""
    counts: dict[int, int] = {}
    for finding in report.findings:
        if finding.where.field == "body" and finding.severity is not Severity.HINT:
            counts[finding.where.section] = counts.get(finding.where.section, 0) + 1
    return counts


def footer(report: Report, usual: tuple[float, float] | None = None) -> str:
    """Say how the text reads, and how many checks were silent.

    `usual` are grade and words a sentence of the desk's own stories, where they are known.
    """
    parts: list[str] = []
    if (reading := report.readability) is not None:
        parts += _reading(reading, usual)
    if not report.spelling:
        parts.append(tr("spelling is off: there is no dictionary for this language"))
    parts.append(tr("{0} checks passed").format(number(report.passed)))
    line = " · ".join(parts)
    return QLocale().toUpper(line[:1]) + line[1:]


def _reading(reading: Readability, usual: tuple[float, float] | None) -> list[str]:
    parts: list[str] = []
    if reading.grade:
        parts.append(tr("Readability: grade {0}").format(number(round(reading.grade))))
    average = number(round(reading.average))
    parts.append(tr("sentences average {0} words").format(average))
    if usual is not None and reading.grade:
        own = tr("the desk’s own: grade {0}, {1} words")
        parts.append(own.format(*(number(round(each)) for each in usual)))
    parts.append(tr("longest sentence {0} words").format(number(reading.longest)))
    parts.append(tr("{0} min aloud").format(number(minutes_aloud(reading.words))))
    inches = column_inches(reading.words)
    one, many = tr("1 column inch"), tr("{0} column inches")
    parts.append(one if inches == 1 else many.format(number(inches)))
    return parts


def place(where: Where) -> str:
    """Say where a finding is: “Terms of the deal · paragraph 1”."""
    if where.field != "body":
        return field_name(where.field)
    section = where.section_title or (tr("Lede") if where.section == 0 else tr("Untitled section"))
    if not where.paragraph:
        return section
    return tr("{0} · paragraph {1}").format(section, number(where.paragraph))


def field_name(field: str) -> str:
    name, _colon, picture = field.partition(":")
    known = {
        "kicker": tr("Kicker"), "headline": tr("Headline"), "deck": tr("Deck"),
        "slug": tr("Slug"), "section": tr("Section"), "language": tr("Language"),
        "byline": tr("Byline"), "dateline": tr("Dateline"), "source": tr("Source"),
        "description": tr("Search description"), "search title": tr("Search title"),
        "social title": tr("Social title"), "social text": tr("Social text"),
        "embargo": tr("Embargo"), "topics": tr("Topics"), "caption": tr("Caption"),
        "alt": tr("Alt text"), "credit": tr("Credit"),
    }.get(name, name.capitalize())  # fmt: skip
    return f"{known} · {picture}" if picture else known


def tr(text: str) -> str:
    return QCoreApplication.translate("Findings", text)


def _group(kind: str, findings: tuple[Finding, ...]) -> FindingGroup:
    first = findings[0]
    word = first.snippet if first.rule in WORD_RULES else ""
    parts = [place(first.where)]
    if len(findings) > 1:
        parts.append(tr("{0} places").format(number(len(findings))))
    elif first.snippet.strip() and not word:
        parts.append(f"“{_short(first.snippet)}”")
    title = word if kind in (SPELLING, NAMES) else localised(first.message)
    return FindingGroup(kind, title, " · ".join(parts), localised(first.why), findings, word)


def _short(snippet: str) -> str:
    words = " ".join(snippet.split())
    return words if len(words) <= SNIPPET else words[:SNIPPET].rsplit(" ", 1)[0] + "…"
