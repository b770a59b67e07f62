"""Every rule speaks on its bad examples and keeps silent on its good ones."""

from collections.abc import Mapping

import pytest

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


def test_every_rule_has_examples_and_reasons() -> None:
    for rule in RULES:
        assert len(rule.good) >= 3, rule.id
        assert len(rule.bad) >= 3, rule.id
        assert rule.message
        assert rule.why
        assert rule.source
        assert (rule.find is None) != (rule.survey is None), rule.id
    assert len({rule.id for rule in RULES}) == len(RULES)
