"""A damaged library is never opened unnoticed, and every story comes back."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db import errors
from db.records import Head, PictureFile, Story
from db.store import backup, health, pictures, sidecars, stories, sweep
from db.store.beside import backups_folder, stories_folder
from db.store.first_page import first_page
from db.store.library import close_library, open_library
from db.store.presence import require_present
from db.store.rebuild import rebuild
from desktop.core.markup.counting import body_words
from tests.crash.counting import say, times
from tests.crash.mutants import MUTATIONS
from tests.db.samples import NOON, sample

STORIES = 24
MUTANTS = times(42, 700)
"""Of each kind of safety: three times as many in all."""


def _story(number: int, chance: random.Random) -> Story:
    words = ("harbour", "strike", "grain", "Işıl", "naïve", "deal", "quay", "ferry", "ağır")
    body = "\n\n".join(" ".join(chance.choices(words, k=60)) for _ in range(number % 7))
    story = sample(body, headline=f"Story {number}", slug=f"story-{number}", note="Ask again.")
    return replace(story, source=replace(story.source, original=body.upper()))


def _made(folder: Path) -> dict[str, Story]:
    """Make a library, an older copy of it, a foreign journal, sidecars and a backup."""
    chance = random.Random(7)
    library = folder / "library.db"
    db = open_library(library)
    first = [_story(number, chance) for number in range(STORIES)]
    for story in first:
        stories.add(db, story)
    pictures.add(db, first[0].id, PictureFile("quay.png", chance.randbytes(9000), "image/png"))
    close_library(db)
    shutil.copyfile(library, folder / "older.copy")
    db = open_library(library)
    last = [
        replace(story, revision=5, head=Head(headline=f"{story.head.headline}, again"))
        for story in first
    ]
    for story in last:
        stories.save(db, story, committed=0)
    close_library(db)
    backup.back_up(library, NOON)
    stories_folder(library).mkdir()
    for story in last:
        path = stories_folder(library) / sidecars.file_name(story.id)
        path.write_bytes(sidecars.to_text(story).encode())
    _make_foreign_journal(folder)
    return {story.id: story for story in last}


def _make_foreign_journal(folder: Path) -> None:
    other = folder / "other.db"
    db = open_library(other)
    for number in range(8):
        stories.add(db, sample("Foreign words. " * 300, headline=f"Foreign {number}"))
    shutil.copyfile(folder / "other.db-wal", folder / "foreign.wal")
    close_library(db)
    other.unlink()


def _is_noticed(library: Path) -> bool:
    """Look as the desk does when it starts: the first page, then the whole file."""
    try:
        require_present(library)
        first_page(library)
        return bool(health.problems(library))
    except errors.StoreError:
        return True


def _is_unchanged(library: Path, truth: dict[str, Story]) -> bool:
    """Tell whether every story reads as it did: then the damage hit what nobody reads."""
    try:
        db = open_library(library, readonly=True)
    except errors.StoreError:
        return False
    try:
        return all(stories.get(db, story_id) == story for story_id, story in truth.items())
    except Exception:  # noqa: BLE001 - whatever it is, the story cannot be read
        return False
    finally:
        close_library(db)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Story]]:
    folder = tmp_path_factory.mktemp("whole")
    return folder, _made(folder)


def _mutant(whole: Path, place: Path, number: int) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(whole, place)
    library = place / "library.db"
    MUTATIONS[number % len(MUTATIONS)](library, random.Random(number))
    return library


def test_a_whole_library_has_no_problems(whole: tuple[Path, dict[str, Story]]) -> None:
    library = whole[0] / "library.db"
    assert health.problems(library, thorough=True) == ()
    assert _is_unchanged(library, whole[1])


def test_without_digests_a_changed_word_would_pass(
    whole: tuple[Path, dict[str, Story]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library.db"
    shutil.copyfile(whole[0] / "library.db", library)
    library.write_bytes(library.read_bytes().replace(b"harbour strike", b"harbour str1ke"))
    assert health.problems(library)
    monkeypatch.setattr(sweep, "_texts", lambda _connection: (0, []))
    assert health.problems(library) == ()


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("safety", ["sidecars and backup", "sidecars", "backup"])
def test_damage_is_noticed_and_every_story_comes_back(
    whole: tuple[Path, dict[str, Story]], tmp_path: Path, safety: str
) -> None:
    folder, truth = whole
    noticed = back = harmless = 0
    for number in range(MUTANTS):
        library = _mutant(folder, tmp_path / "mutant", number)
        if "sidecars" not in safety:
            shutil.rmtree(stories_folder(library))
        if "backup" not in safety:
            shutil.rmtree(backups_folder(library))
        before = library.read_bytes() if library.exists() else b""
        is_harmless = _is_unchanged(library, truth)
        harmless += is_harmless
        is_noticed = _is_noticed(library)
        noticed += is_noticed or is_harmless
        if not (is_noticed or is_harmless):
            print("unnoticed", number, MUTATIONS[number % len(MUTATIONS)].__name__)
        target = tmp_path / "mutant" / "new.db"
        rebuild(library, target, body_words)
        db = open_library(target, readonly=True)
        for story_id, story in truth.items():
            if stories.get(db, story_id) != story:
                print("lost", number, MUTATIONS[number % len(MUTATIONS)].__name__, story_id)
                break
        else:
            back += 1
        close_library(db)
        assert (library.read_bytes() if library.exists() else b"") == before
    print(f"harmless: {harmless}")
    say(f"damage noticed, {safety}", noticed, MUTANTS)
    say(f"all stories back, {safety}", back, MUTANTS)
