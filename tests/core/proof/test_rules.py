"""Every rule speaks on its bad examples and keeps silent on its good ones."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest

from desktop.core.proof.rule import Hit, Rule
from desktop.core.proof.rules import RULES
from tests.core.proof.desks import rules_in


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule.id, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), _examples("bad"))
def test_bad_example_is_found(rule: str, example: str | Mapping[str, str]) -> None:
    assert rule in rules_in(example)


@pytest.mark.parametrize(("rule", "example"), _examples("good"))
def test_good_example_is_left_alone(rule: str, example: str | Mapping[str, str]) -> None:
    assert rule not in rules_in(example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_broken_rule_is_seen(rule: Rule) -> None:
    """Muted, a rule is missed in each bad example; deaf to the text, it spoils a good one."""
    mute = _broken(rule, lambda *_: ())
    assert not any(rule.id in rules_in(example, mute) for example in rule.bad)
    loud = _broken(rule, lambda *_: (Hit(0, 1),))
    assert any(rule.id in rules_in(example, loud) for example in rule.good)


def _broken(rule: Rule, finder: Callable[..., Iterable[Hit]]) -> tuple[Rule, ...]:
    part = {"find": finder} if rule.find else {"survey": finder}
    return tuple(replace(each, **part) if each is rule else each for each in RULES)


def test_every_rule_has_examples_and_reasons() -> None:
    for rule in RULES:
        assert len(rule.good) >= 3, rule.id
        assert len(rule.bad) >= 3, rule.id
        assert rule.message
        assert rule.why
        assert rule.source
        assert (rule.find is None) != (rule.survey is None), rule.id
    assert len({rule.id for rule in RULES}) == len(RULES)
