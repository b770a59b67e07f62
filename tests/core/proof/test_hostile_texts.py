"""No text makes a check crawl: shapes that break careless patterns."""

import time

import pytest

from desktop.core.proof.rule import Circumstances
from tests.core.proof.desks import NOW, checker, story_of

SHAPES = (
    ".",
    "a",
    "-",
    "“",
    "‘",
    "„",
    "«",
    "[",
    "](",
    "](a",
    "{{",
    "[[",
    "(Adds ",
    "a,",
    "a@",
    "`",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_repeated_shape(shape: str) -> None:
    body = "x " + shape * (60_000 // len(shape)) + " y"
    story = story_of({"body": body})
    checker().check(story_of({}), Circumstances(now_utc=NOW))
    begun = time.process_time()
    checker().check(story, Circumstances(now_utc=NOW))
    assert time.process_time() - begun < 3
