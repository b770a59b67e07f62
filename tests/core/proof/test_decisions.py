"""Ignoring and overriding: what holds, what never does, and what survives edits."""

from __future__ import annotations

import dataclasses

import pytest

from db.records import Decision, Story, StoryWord, Verdict
from desktop.core.proof.decisions import DecisionError, decided, in_force, verdict_for
from desktop.core.proof.engine import Report
from desktop.core.proof.findings import Finding
from desktop.core.proof.rule import Circumstances
from tests.core.proof.desks import NOW, checker, story_of

AROUND = Circumstances(now_utc=NOW, leaving=True)


def _found(story: Story, rule: str) -> Finding:
    return next(f for f in checker().check(story, AROUND).findings if f.rule == rule)


def _decision(story: Story, rule: str, reason: str = "Asked the desk.") -> Decision:
    return decided(_found(story, rule), story, user="Mira", reason=reason, now_utc=NOW)


def _report(story: Story, *decisions: Decision) -> Report:
    return checker().check(story, in_force(AROUND, decisions))


def test_what_is_ignored_is_set_aside_and_survives_edits_elsewhere() -> None:
    story = story_of({"body": "It is the the quay."})
    decision = _decision(story, "T05")
    assert (decision.verdict, decision.words) == (Verdict.IGNORED, "the the")
    later = _report(dataclasses.replace(story, body="More.\n\nIt is the the quay."), decision)
    assert "T05" not in {f.rule for f in later.findings}
    assert [f.rule for f in later.set_aside] == ["T05"]
    other = _report(dataclasses.replace(story, body="It is a a quay."), decision)
    assert "T05" in {f.rule for f in other.findings}


def test_what_was_withdrawn_is_told_again() -> None:
    story = story_of({"body": "It is the the quay."})
    withdrawn = dataclasses.replace(_decision(story, "T05"), withdrawn=NOW)
    assert "T05" in {f.rule for f in _report(story, withdrawn).findings}


def test_a_blocker_is_passed_with_a_reason_only() -> None:
    story = story_of({"section": ""})
    with pytest.raises(DecisionError, match="why"):
        _decision(story, "M04", reason=" \n ")
    decision = _decision(story, "M04")
    assert decision.verdict is Verdict.OVERRIDDEN
    report = _report(story, decision)
    assert report.blockers == ()
    assert [f.rule for f in report.set_aside] == ["M04"]


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        ("M08", {"embargo": "2099-01-01"}),
        ("K03", {"body": "A [b](javascript:c) d."}),
        ("X01", {"body": "He is [TK age] years old."}),
    ],
)
def test_some_blockers_are_never_passed(rule: str, given: dict[str, str]) -> None:
    story = story_of(given)
    finding = _found(story, rule)
    assert verdict_for(finding) is None
    with pytest.raises(DecisionError, match="Mend"):
        _decision(story, rule)
    forged = dataclasses.replace(AROUND, ignored={finding.key}, overridden={finding.key})
    assert rule in {f.rule for f in checker().check(story, forged).blockers}


def test_ignoring_does_not_pass_a_blocker() -> None:
    story = story_of({"section": ""})
    forged = dataclasses.replace(_decision(story, "M04"), verdict=Verdict.IGNORED)
    assert "M04" in {f.rule for f in _report(story, forged).blockers}


def test_a_bare_tk_may_be_an_airline() -> None:
    story = story_of({"body": "The flight TK 1 left."})
    assert _report(story, _decision(story, "X01", "Turkish Airlines")).blockers == ()


def test_words_of_the_story_are_right_in_it() -> None:
    story = story_of({"body": "They grumbelate with Xhelilaj there."})
    words = [StoryWord(story.id, word, "Mira", NOW) for word in ("grumbelate", "Xhelilaj")]
    told = checker().check(story, in_force(AROUND, words=words)).findings
    assert not {"T11", "T12", "T13"} & {f.rule for f in told}
    assert {"T11", "T13"} <= {f.rule for f in checker().check(story, AROUND).findings}
