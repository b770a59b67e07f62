"""The worked example of the design: every part found, all chrome out, nothing lost."""

import re
from collections import Counter
from pathlib import Path

import pytest

from desktop.core.ingest.assemble import assemble, to_answer
from desktop.core.ingest.parts import Kind, Parts
from desktop.core.ingest.read import recognise_file

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "anadolu-story.txt"


@pytest.fixture
def parts() -> Parts:
    if not SAMPLE.exists():
        pytest.skip("the shared sample is not here")
    return assemble(recognise_file(SAMPLE.name, SAMPLE.read_bytes()))


def test_head_byline_and_dateline(parts: Parts) -> None:
    assert parts.headline.startswith("Russia working")
    assert parts.deck.startswith("Implementing")
    assert [author.name for author in parts.authors] == ["Elena Teslova"]
    assert (parts.dateline.place, parts.dateline.agency) == ("MOSCOW", "AA")
    assert parts.source == "Source of News"


def test_body(parts: Parts) -> None:
    kinds = Counter(piece.kind for piece in parts.body)
    assert kinds == {Kind.SUBHEAD: 3, Kind.PARAGRAPH: 19}


def test_chrome_is_dropped_and_nothing_is_lost(parts: Parts) -> None:
    assert len(parts.dropped) == 6
    answer = to_answer(parts)
    del answer["lede"], answer["sections"]
    known = Counter(re.findall(r"\w+", str(answer)))
    original = Counter(re.findall(r"\w+", parts.original))
    assert not original - known
