"""How fast a story is checked: whole, after one edit, and with a text made to be slow."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from desktop.core.proof import passages, readability, tokens
from desktop.core.proof.engine import Checker
from desktop.core.proof.rule import Circumstances
from desktop.core.proof.rules import RULES
from desktop.core.proof.spelling import PyspellDictionary
from desktop.session.word_lists import house_style
from tests.core.proof.desks import NOW, speller, story_of

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from db.records import Story

PARAGRAPH = (
    "The council of Port Alder said on Tuesday that the harbor {n} would reopen within days, "
    "after “nine long days” of talks with Tomas Rehn, who leads the dockers’ union. "
    "“We waited for this,” he said, and 40 cars stood at the quay – some since dawn."
)
BODY = "\n\n".join(PARAGRAPH.format(n=number) for number in range(21))
AROUND = Circumstances(now_utc=NOW, leaving=True)


def fastest(benchmark: BenchmarkFixture) -> float:
    """Give the seconds of the round that was least disturbed."""
    stats: Any = benchmark.stats
    return stats.stats.min


def _forget() -> None:
    passages.passage.cache_clear()
    tokens.tokens.cache_clear()
    tokens.sentences.cache_clear()
    readability.measured.cache_clear()


def test_whole_story(benchmark: BenchmarkFixture) -> None:
    story = story_of({"body": BODY})
    words = speller()
    words.is_common("warm", "en-US")

    def check() -> None:
        _forget()
        Checker(house_style(), words).check(story, AROUND)

    benchmark.pedantic(check, rounds=20, warmup_rounds=2)


def test_changed_paragraph(benchmark: BenchmarkFixture) -> None:
    story = story_of({"body": BODY})
    checker = Checker(house_style(), speller())
    checker.check(story, AROUND)
    edits = count()

    def check() -> None:
        body = BODY.replace("harbor 10", f"harbor of {next(edits)} boats")
        checker.check(replace(story, body=body), AROUND)

    benchmark.pedantic(check, rounds=40, warmup_rounds=2)


def test_reading_the_dictionary(benchmark: BenchmarkFixture) -> None:
    benchmark.pedantic(lambda: PyspellDictionary().known("quay", "en"), rounds=3)


def test_suggestions(benchmark: BenchmarkFixture) -> None:
    words = speller()
    words.is_common("warm", "en-US")
    benchmark(lambda: words.suggest("recieve", "en-US"))


def test_each_rule() -> None:
    """Print the slowest rules on 1,000 words; each has 3 ms (proofing.md, Principles)."""
    story = story_of({"body": BODY})
    spent: list[tuple[float, str]] = []
    for rule in RULES:
        loud = replace(house_style(), severities={rule.id: rule.severity.value})
        best = min(_seconds(Checker(loud, speller(), (rule,)), story) for _ in range(5))
        spent.append((best, rule.id))
    alone = min(_seconds(Checker(house_style(), speller(), ()), story) for _ in range(5))
    print()
    for best, rule_id in sorted(spent, reverse=True)[:5]:
        print(f"{rule_id}: {1000 * (best - alone):.2f} ms over the {1000 * alone:.1f} of none")


def _seconds(checker: Checker, story: Story) -> float:
    _forget()
    began = time.thread_time()
    checker.check(story, AROUND)
    return time.thread_time() - began


def test_memory_of_the_dictionaries() -> None:
    """Print what English, Spanish and all lists take in a fresh process."""
    code = (
        "import pathlib, spellchecker\n"
        "from desktop.core.proof.spelling import PyspellDictionary, Speller\n"
        "from desktop.session.word_lists import lexicon\n"
        "pages = lambda: int(pathlib.Path('/proc/self/statm').read_text().split()[1])\n"
        "before = pages()\n"
        "speller = Speller(PyspellDictionary(), lexicon())\n"
        "speller.suggest('recieve', 'en-US')\n"
        "speller.suggest('libertadd', 'es')\n"
        "print(f'{(pages() - before) / 256:.0f} MB')\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    print(f"\ndictionary and lists: {said.stdout.strip()} (budget 80)")


def test_two_megabytes(benchmark: BenchmarkFixture) -> None:
    story = story_of({"body": "\n\n".join([BODY] * 380)})
    checker = Checker(house_style(), speller())

    def check() -> None:
        checker.check(story, AROUND)

    benchmark.pedantic(check, rounds=1)
