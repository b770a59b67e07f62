"""What people decide about findings: to ignore one here, or to pass a blocker.

How to call it: make a record with `decided(finding, …)` and keep it with
`db.store.decisions.add`. Before each check read `db.store.decisions.standing` and `.words`
and hand them to `in_force`; give its answer to `Checker.check`. The report then leaves those
findings out of `findings` and lists them in `set_aside`, so that a panel can offer them back
(`db.store.decisions.withdraw`). Whatever lies in the library, a blocker is never ignored and
an embargo, an unsafe link or a ``[TK …]`` mark never overridden.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from db.records import Decision, Story, StoryWord, Verdict
from desktop.core.proof.findings import Finding, Severity
from desktop.core.proof.rule import Circumstances


class DecisionError(ValueError):
    """A finding may not be decided so; the message is for the user."""


def verdict_for(finding: Finding) -> Verdict | None:
    """Say how a finding may be set aside, None when it must be mended."""
    if finding.severity is not Severity.BLOCKER:
        return Verdict.IGNORED
    return Verdict.OVERRIDDEN if finding.may_override else None


def decided(
    finding: Finding, story: Story, *, user: str, reason: str, now_utc: dt.datetime
) -> Decision:
    """Record that a finding stands: ignored, or for a blocker overridden.

    Raises DecisionError when it must be mended, and when a blocker is passed without a
    reason.
    """
    verdict = verdict_for(finding)
    if verdict is None:
        raise DecisionError("This cannot be overridden. Mend it before the story leaves.")
    because = " ".join(reason.split())
    if verdict is Verdict.OVERRIDDEN and not because:
        raise DecisionError("Say why this story may leave in spite of it.")
    return Decision(
        story_id=story.id,
        verdict=verdict,
        rule=finding.rule,
        key=finding.key,
        words=finding.snippet,
        user=user,
        reason=because,
        moment=now_utc,
    )


def in_force(
    around: Circumstances, decisions: Iterable[Decision] = (), words: Iterable[StoryWord] = ()
) -> Circumstances:
    """Let decisions and a story's own words bear on a check; withdrawn ones do not."""
    keys: dict[Verdict, set[str]] = {verdict: set() for verdict in Verdict}
    for decision in decisions:
        if decision.withdrawn is None:
            keys[decision.verdict].add(decision.key)
    return replace(
        around,
        ignored=around.ignored | keys[Verdict.IGNORED],
        overridden=around.overridden | keys[Verdict.OVERRIDDEN],
        story_words=around.story_words | {word.word for word in words},
    )


def is_set_aside(finding: Finding, around: Circumstances) -> bool:
    """Say whether a decision holds for a finding."""
    verdict = verdict_for(finding)
    if verdict is Verdict.IGNORED:
        return finding.key in around.ignored
    return verdict is Verdict.OVERRIDDEN and finding.key in around.overridden
