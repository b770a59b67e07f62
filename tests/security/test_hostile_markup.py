"""No hostile text, by whatever door it comes, executes, loads or leaves a forbidden node.

Judged in Chromium, on the bytes that an export writes; durability.md, G9.
"""

from __future__ import annotations

from collections.abc import Callable

import markdown
import nh3
import pytest

from desktop.core.markup import sanitise
from tests.security.judging import (
    Verdict,
    by_body,
    by_fields,
    by_import,
    exported,
    fragment,
    judged,
)
from tests.security.vectors import EVERYTHING, OWN, Vector, corpus, own, within

pytestmark = pytest.mark.timeout(0 if EVERYTHING else 600)


def bare(html: str) -> str:
    return f'<!DOCTYPE html><meta charset="utf-8"><title>x</title><main>{html}</main>'


def verdicts(vectors: list[Vector], page: Callable[[str], str]) -> list[Verdict]:
    return judged((one.id, page(one.payload)) for one in vectors)


def tell(door: str, found: list[Verdict]) -> None:
    innocent = [one for one in found if not one.guilty]
    print(f"{door}: {len(innocent)} of {len(found)} executed, asked for and left nothing")
    assert found
    assert [one for one in found if one.guilty] == []


def test_by_the_body() -> None:
    tell("body", verdicts(own() + corpus(), lambda text: exported(by_body(text))))


def test_in_every_place_of_a_body() -> None:
    tell(
        "places of a body",
        verdicts(own() + corpus(16), lambda text: exported(by_body(within(text)))),
    )


def test_by_every_other_field() -> None:
    tell("fields", verdicts(own() + corpus(8), lambda text: exported(by_fields(text))))


def test_in_the_fragment() -> None:
    tell("fragment", verdicts(own() + corpus(8), lambda text: bare(fragment(by_body(text)))))


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_by_import(kind: str) -> None:
    tell(
        f"import of {kind}",
        verdicts(own() + corpus(24), lambda text: exported(by_import(text, kind))),
    )


def test_through_the_sanitiser_alone() -> None:
    """The last layer is judged without the ones before it, as if each had failed."""
    tell("sanitiser", verdicts(own() + corpus(12), lambda text: bare(sanitise.clean(text))))


def test_the_judge_sees_what_raw_markdown_does() -> None:
    found = verdicts(own(), lambda text: bare(markdown.markdown(text)))
    print(
        f"unprotected: {sum(bool(one.executed) for one in found)} executed, "
        f"{sum(bool(one.requests) for one in found)} asked, of {len(found)}"
    )
    assert len(found) == len(OWN)
    assert sum(bool(one.executed) for one in found) > 40
    assert sum(bool(one.requests) for one in found) > 30
    assert sum(bool(one.forbidden) for one in found) > 80


def test_the_judge_sees_what_the_librarys_own_profile_lets_through() -> None:
    found = verdicts(own(), lambda text: bare(nh3.clean(text)))
    assert [one for one in found if one.executed] == []
    assert sum(bool(one.requests) for one in found) > 3
    assert sum(bool(one.forbidden) for one in found) > 3
