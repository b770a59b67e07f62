"""Incoming copy finds the story it is a second time."""

from dataclasses import replace

from sqlite_utils import Database

from db.store import stories
from db.store.library import open_library
from desktop.session.twins import twin_of
from tests.db.samples import sample


def library_with(*held: object) -> Database:
    db = open_library(None)
    for story in held:
        stories.add(db, story)  # type: ignore[arg-type]
    return db


def test_the_same_words_come_before_the_same_headline() -> None:
    same = replace(sample("One.", headline="Harbour"), id="same")
    namesake = replace(sample("Two.", headline="Harbour"), id="namesake")
    db = library_with(same, namesake)
    found = twin_of(db, replace(same, id="new"))
    assert found is not None
    assert (found.id, found.has_same_words) == ("same", True)


def test_other_words_under_a_known_headline_are_a_namesake() -> None:
    held = replace(sample("One.", headline="Harbour"), id="held")
    found = twin_of(library_with(held), replace(held, id="new", body="Three."))
    assert found is not None
    assert (found.id, found.has_same_words) == ("held", False)
    assert found.modified == held.times.modified


def test_a_new_headline_has_no_twin() -> None:
    held = sample("One.", headline="Harbour")
    other = replace(sample("One.", headline="Tower"), id="new")
    assert twin_of(library_with(held), other) is None
