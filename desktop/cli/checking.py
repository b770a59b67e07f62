"""The command that checks stories before they leave: check."""

from __future__ import annotations

import sys
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.store import decisions, stories
from desktop.cli.terminal import (
    DONE,
    FAILED,
    PLAIN_FAULTS,
    CommandError,
    now_utc,
    opened_library,
    print_json,
    recognised,
    sentence,
    text_worker,
)
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.proof.decisions import in_force
from desktop.core.proof.rule import Circumstances
from desktop.session import errands
from desktop.session.word_lists import broken_styles, house_styles

if TYPE_CHECKING:
    import argparse

    from db.records import Story
    from desktop.core.proof.engine import Report
    from desktop.core.proof.findings import Finding
    from desktop.jobs.worker import TextWorker

CHECK_LIMIT_S = 20.0
"""Generous: the first check of a run reads the dictionary."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One story asked about: its report, or why there is none."""

    id: str
    report: Report | None = None
    error: str | None = None


def check(library: Path, asked: argparse.Namespace) -> int:
    """Print what stands between each story and its readers."""
    names = [style.name for style in house_styles()]
    for broken in broken_styles():
        print(f"copydesk: {broken}", file=sys.stderr)
    if asked.style not in names:
        raise CommandError(f"There is no style named {asked.style}. Use {', '.join(names)}.")
    with text_worker() as worker:
        done = [_checked(worker, library, name, asked.style) for name in asked.stories]
    if asked.json:
        print_json([_plain(row) for row in done])
    for row in done:
        if row.error:
            print(f"copydesk: {row.id}: {row.error}", file=sys.stderr)
        elif row.report and not asked.json:
            _print(row.id, row.report)
    held = any(row.error or (row.report and row.report.blockers) for row in done)
    return FAILED if held else DONE


def _checked(worker: TextWorker, library: Path, name: str, style: str) -> Checked:
    try:
        story, around = _story(worker, library, name)
        report = worker.call(errands.check_story, story, style, (), around, limit_s=CHECK_LIMIT_S)
    except PLAIN_FAULTS as fault:
        return Checked(name, error=sentence(fault))
    return Checked(story.id, report=report)


def _story(worker: TextWorker, library: Path, name: str) -> tuple[Story, Circumstances]:
    around = Circumstances(now_utc=now_utc(), leaving=True)
    if Path(name).exists():
        copy = recognised(worker, Path(name))
        story_id = str(uuid.uuid5(uuid.NAMESPACE_OID, copy.original))
        return to_story(assemble(copy), story_id=story_id, now=now_utc()), around
    with opened_library(library, readonly=True) as db:
        story = stories.get(db, name)
        taken = stories.has_slug(db, story.filing.slug, but=story.id)
        around = replace(around, slugs=frozenset({story.filing.slug} if taken else ()))
        return story, in_force(around, decisions.standing(db, name), decisions.words(db, name))


def _plain(row: Checked) -> dict[str, Any]:
    findings = [_plain_finding(found) for found in row.report.findings] if row.report else []
    return {"id": row.id, "findings": findings} | ({"error": row.error} if row.error else {})


def _plain_finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": asdict(finding.where) | {"label": finding.where.label, "text": finding.snippet},
        "message": finding.message,
        "why": finding.why,
        "fix": asdict(finding.fix) if finding.fix else None,
    }


def _print(story_id: str, report: Report) -> None:
    print(story_id)
    for finding in report.findings:
        place = finding.where.label
        print(f"  {finding.severity.value:<8} {finding.rule}  {place}: {finding.message}")
    if not report.findings:
        print("  Nothing to mend.")
    if not report.spelling:
        print("  Spelling was not checked: there is no dictionary for this language.")
    print(f"  {report.passed} checks passed.")
