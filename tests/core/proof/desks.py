"""Checkers, stories made of an example, and words, for the tests of proofing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Embargo,
    Filing,
    Head,
    Picture,
    Source,
    Story,
    Times,
)
from desktop.core.proof.engine import Checker, Report
from desktop.core.proof.rule import Circumstances, Rule
from desktop.core.proof.rules import RULES
from desktop.core.proof.spelling import PyspellDictionary, Speller
from desktop.core.proof.styles import Style
from desktop.session.word_lists import house_style, lexicon

NOW = dt.datetime(2026, 6, 1, 12, 0, tzinfo=dt.UTC)
DESCRIPTION = (
    "The island ferry is sailing again after nine days, with forty passengers on the first "
    "boat and a queue of cars at the old quay."
)


@cache
def speller() -> Speller:
    return Speller(PyspellDictionary(), lexicon())


@cache
def checker(style: str = "consistency") -> Checker:
    if style == "all":
        every = {rule.id: rule.severity.value for rule in RULES if rule.ships_off}
        return Checker(
            Style(name="all", severities=every, cliches=("at the end of the day",)), speller()
        )
    return Checker(house_style(style), speller())


def _embargo(text: str) -> Embargo | None:
    if not text:
        return None
    try:
        return Embargo(dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC))
    except ValueError:
        return Embargo(text=text)


def story_of(given: Mapping[str, str]) -> Story:
    """Make a story in which all that is not given is right."""

    def get(name: str, usual: str = "") -> str:
        return given.get(name, usual)

    correction = get("correction")
    byline, place = get("byline", "Mira"), get("place")
    pictures = ()
    if {"alt", "credit", "caption", "decorative"} & set(given):
        pictures = (
            Picture(
                name="quay.jpg",
                alt=get("alt", "Cars wait at the quay"),
                caption=get("caption", "Cars wait at dawn."),
                credit=get("credit", "Copydesk"),
                decorative=bool(get("decorative")),
            ),
        )
    return Story(
        id="4b0f6c3e-0000-4000-8000-000000000000",
        times=Times(created=NOW, modified=NOW, embargo=_embargo(get("embargo"))),
        head=Head(
            headline=get("headline", "The boat returns"),
            deck=get("deck"),
            alternates=Alternates(search_description=get("description", DESCRIPTION)),
        ),
        byline=Byline((Author(byline),) if byline else ()),
        dateline=Dateline(place=place, separator=get("separator")),
        body=get("body", "The boat is back."),
        source=Source(name=get("source", "")),
        filing=Filing(
            slug=get("slug", "the-boat"),
            section=get("section", "World"),
            language=get("language", "en-US"),
            topics=(get("topics", "Labour"),),
            target_words=int(get("target", "0")),
        ),
        corrections=(Correction(CorrectionKind.CORRECTION, correction, NOW),) * bool(correction),
        pictures=pictures,
    )


def checked(example: str | Mapping[str, str], rules: tuple[Rule, ...] = RULES) -> Report:
    given = {"body": example} if isinstance(example, str) else example
    story = story_of(given)
    published = given.get("published")
    around = Circumstances(
        now_utc=NOW,
        leaving=True,
        slugs=frozenset({"taken"}),
        published=replace(story, body=published, corrections=()) if published else None,
    )
    by_style = checker(given.get("style", "consistency"))
    if rules is not RULES:
        by_style = Checker(by_style.style, by_style.speller, rules)
    return by_style.check(story, around)


def rules_in(example: str | Mapping[str, str], rules: tuple[Rule, ...] = RULES) -> set[str]:
    return {finding.rule for finding in checked(example, rules).findings}
