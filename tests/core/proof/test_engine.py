"""Findings say where they are, keep out of quotations, hide no more than they should."""

import dataclasses

import pytest

from desktop.core.proof.engine import Report
from desktop.core.proof.findings import Severity
from desktop.core.proof.rule import Circumstances, Rule
from desktop.core.proof.rules import RULES
from desktop.core.proof.styles import StyleError, style_from_json
from tests.core.proof.desks import NOW, checked, checker, rules_in, story_of

AROUND = Circumstances(now_utc=NOW, leaving=True)


def find(report: Report, rule: str) -> list[str]:
    return [finding.snippet for finding in report.findings if finding.rule == rule]


def test_place_in_the_markdown() -> None:
    body = "One.\n\n## The *quay*\n\nTwo.\n\nIt is [the **the** quay](https://x.example)."
    [finding] = [found for found in checked(body).findings if found.rule == "T05"]
    where = finding.where
    assert (where.section, where.paragraph, where.field) == (1, 2, "body")
    assert body[where.start : where.end] == "the **the"
    assert where.label == "The *quay* · paragraph 2"


def test_quotations_are_left_alone() -> None:
    assert "T05" not in rules_in("“It is the the quay,” he said.")
    assert "T05" in rules_in("It is “so” the the quay.")
    assert "T11" in rules_in("“They recieve it,” he said.")


def test_marks_of_the_desk_are_not_read() -> None:
    assert "T11" not in rules_in("The boat is back. %% recieve it %%")
    assert "T11" not in rules_in("The boat is back.\n\n%%%\nThey recieve it.\n%%%")
    assert "T11" not in rules_in("Run `recieve` now.")


def test_finding_inside_a_graver_one_is_hidden() -> None:
    found = checked("Kaynak:Source of it.")
    assert find(found, "X02") == ["Kaynak:"]
    assert "Kaynak" not in find(found, "T13")


def test_fix_mends_what_was_found() -> None:
    body = "## Now\n\nThe  quay *is* open -- now."
    fixes = [finding.fix for finding in checked(body).findings if finding.fix]
    for fix in sorted(fixes, key=lambda fix: -fix.start):
        body = body[: fix.start] + fix.text + body[fix.end :]
    assert body == "## Now\n\nThe quay *is* open – now."


def test_a_style_decides_how_grave_a_rule_is() -> None:
    [topics] = [f for f in checked({"topics": "", "style": "ap"}).findings if f.rule == "M12"]
    assert topics.severity is Severity.WARNING
    [topics] = [f for f in checked({"topics": ""}).findings if f.rule == "M12"]
    assert topics.severity is Severity.HINT


@pytest.mark.parametrize("given", [{"embargo": "2099-01-01"}, {"body": "[a](javascript:b) x"}])
def test_some_blockers_have_no_override(given: dict[str, str]) -> None:
    assert [found.may_override for found in checked(given).blockers] == [False]


def test_a_tk_mark_has_no_override_and_a_bare_one_has() -> None:
    assert [found.may_override for found in checked("He is [TK age].").blockers] == [False]
    assert [found.may_override for found in checked("He is TK.").blockers] == [True]


def test_embargo_holds_only_what_is_leaving() -> None:
    at_the_desk = dataclasses.replace(AROUND, leaving=False)
    story = story_of({"embargo": "2099-01-01"})
    assert not checker().check(story, at_the_desk).blockers
    assert checker().check(story, AROUND).blockers


def test_what_did_not_change_is_the_same_from_memory() -> None:
    story = story_of({"body": "It is the the quay.\n\nThey recieve it."})
    once = checker().check(story, AROUND)
    assert checker().check(story, AROUND) == once


def test_nothing_to_mend() -> None:
    report = checked("The boat is back.")
    assert report.findings == ()
    assert report.passed >= 45


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"colour": 1}',
        '{"dash": 1}',
        '{"dash": "~"}',
        '{"severities": {"T01": "bad"}}',
        '{"cliches": [1]}',
        "[" * 100_000,
    ],
)
def test_a_broken_style_says_so(text: str) -> None:
    with pytest.raises(StyleError):
        style_from_json(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_blockers_alone_are_those_of_the_whole_check(rule: Rule) -> None:
    around = Circumstances(now_utc=NOW, leaving=True, slugs=frozenset({"taken"}))
    for example in (*rule.good, *rule.bad):
        given = {"body": example} if isinstance(example, str) else example
        story, by_style = story_of(given), checker(given.get("style", "consistency"))
        assert by_style.blockers(story, around) == by_style.check(story, around).blockers
