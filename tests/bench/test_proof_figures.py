"""How quiet and how watchful the checks are, on the development corpora: tables."""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.records import Author, Byline, Filing, Head, Source, Story, Times
from desktop.core.ingest.paste.clean import plain_paste
from desktop.core.proof.engine import Checker, Report
from desktop.core.proof.rule import Circumstances
from desktop.core.proof.tokens import tokens
from desktop.session.word_lists import house_style
from tests.core.proof.desks import NOW, speller

DEV = Path(__file__).parents[3] / "shared" / "corpora" / "gold" / "dev"
NOT_PROSE = ("T11", "T12", "T13")
TYPOS = 1000

pytestmark = pytest.mark.skipif(not DEV.is_dir(), reason="no corpora")


@cache
def checker() -> Checker:
    return Checker(house_style(), speller())


def check(paragraphs: list[str]) -> Report:
    story = Story(
        id="bench",
        times=Times(NOW, NOW),
        head=Head(headline="A headline"),
        byline=Byline((Author("A B"),)),
        body=plain_paste("\n\n".join(paragraphs), escape=True).markdown,
        source=Source(name="Wire"),
        filing=Filing(slug="x", section="World", language="en", topics=("a",)),
    )
    return checker().check(story, Circumstances(now_utc=NOW))


def bodies(*names: str) -> Iterator[list[str]]:
    """Give the bodies of records in English: a paragraph in another language tells."""
    for name in names:
        for line in (DEV / f"{name}.jsonl").read_text("utf-8").splitlines():
            record: dict[str, Any] = json.loads(line)
            found = record["gold"].get("body_paragraphs") or []
            if found and (record.get("lang") or "en") == "en":
                yield found


def test_alerts_on_clean_agency_copy() -> None:
    """Print alerts a rule, on copy that nobody would change."""
    words = looked_at = 0
    by_rule: Counter[str] = Counter()
    for paragraphs in bodies("agency", "wire_formats"):
        report = check(paragraphs)
        if any(finding.rule == "X02" for finding in report.findings):
            continue
        words += sum(len(paragraph.split()) for paragraph in paragraphs)
        looked_at += sum(len(tokens(paragraph, "en")) for paragraph in paragraphs)
        by_rule.update(f.rule for f in report.findings if f.where.field == "body")
    print(f"\n{words} words")
    for rule, count in by_rule.most_common():
        print(f"{rule}  {count:4}  {1000 * count / words:6.2f} per 1,000 words")
    prose = sum(n for rule, n in by_rule.items() if rule[0] in "STQL" and rule not in NOT_PROSE)
    print(f"prose alerts: {1000 * prose / words:.2f} per 1,000 words (budget 5)")
    print(f"squiggled: {100 * by_rule['T11'] / looked_at:.2f} % of words (budget 0.8)")
    assert by_rule


def test_good_names_that_are_taken_for_slips() -> None:
    """Print how many names in clean copy stand amber, one edit away from another."""
    names = unknown = amber = 0
    for paragraphs in bodies("agency", "wire_formats", "reuters21578"):
        report = check(paragraphs)
        text = " ".join(paragraphs)
        names += len({token.text for token in tokens(text, "en") if token.is_capitalised})
        amber += len({f.snippet for f in report.findings if f.rule == "T12"})
        unknown += len({f.snippet for f in report.findings if f.rule in ("T12", "T13")})
    print(f"\namber: {amber} of {names} capitalised words, {100 * amber / names:.2f} %")
    print(
        f"amber: {amber} of {unknown} names on no list, {100 * amber / unknown:.2f} % (budget 3)"
    )
    assert unknown


def test_suggestions_for_many_slips() -> None:
    """Print how long suggestions take, and how often the right word is among them."""
    dice = random.Random(5)
    words = [t for body in bodies("agency", "wire_formats") for p in body for t in p.split()]
    common = sorted(
        {w for w in words if len(w) > 3 and w.isascii() and w.isalpha() and w.islower()}
    )
    spent: list[float] = []
    right = 0
    for word in dice.sample(common, 400):
        wrong = slip(word, dice)
        began = time.thread_time()
        found = checker().speller.suggest(wrong, "en-US")
        spent.append(1000 * (time.thread_time() - began))
        right += word in found
    spent.sort()
    print(f"\nsuggestions: 95 of 100 within {spent[379]:.1f} ms (budget 50), right {right} of 400")
    assert spent


def slip(word: str, dice: random.Random) -> str:
    """Make one of the four slips of a finger, never in the first letter."""
    at = dice.randrange(1, len(word))
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        )
    )


def test_slips_that_are_caught() -> None:
    """Print how many slips are told, apart from those that make another word."""
    dice = random.Random(4)
    paragraphs = [p for body in bodies("agency", "wire_formats", "reuters21578") for p in body]
    dice.shuffle(paragraphs)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for paragraph in paragraphs:
        places = [m for m in re.finditer(r"\b[A-Za-z]{4,}\b", paragraph) if m.start()]
        if not places or sum(made.values()) >= TYPOS:
            continue
        place = dice.choice(places)
        word, small = place[0], place[0].islower()
        wrong = slip(word, dice)
        right = checker().speller.is_common if small else _is_name
        if wrong.lower() == word.lower() or not right(word, "en"):
            continue
        kind = "lower case" if small else "capitals"
        if checker().speller.is_common(wrong, "en"):
            kind = "another word"
        found = check([paragraph[: place.start()] + wrong + paragraph[place.end() :]])
        made[kind] += 1
        caught[kind] += any(
            f.rule in NOT_PROSE and (wrong in f.snippet or f.snippet in wrong)
            for f in found.findings
        )
    print()
    for kind, count in made.items():
        print(f"{kind:14} {caught[kind]:4} of {count:4}  {caught[kind] / count:.3f}")
    assert made


def _is_name(word: str, _language: str) -> bool:
    return checker().speller.is_name(word)
