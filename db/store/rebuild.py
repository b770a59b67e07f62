"""Makes a new library out of everything that a damaged one left behind."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db import errors
from db.records import Story
from db.store import backup, pictures, sidecars, stories
from db.store.beside import journal_file, stories_folder
from db.store.library import close_library, open_library, reading
from db.store.salvage import Salvaged, salvage
from db.store.sidecars import Sidecar

SIDECAR, BACKUP, LIBRARY = "readable copy", "backup", "damaged library"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came back. `older` names stories of which a newer text is known to be lost."""

    stories: int
    origins: dict[str, int]
    backup: backup.Backup | None = None
    older: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sources:
    copies: dict[str, Sidecar]
    unreadable: tuple[str, ...]
    salvaged: Salvaged


def rebuild(
    library: Path,
    target: Path,
    count_words: Callable[[str], int],
    folders: Iterable[Path] = (),
) -> Rebuilt:
    """Make a new library at `target`, of each story the newest text that is whole.

    Asked are the newest verified backup, the sidecars, those in more `folders`, and the
    damaged library itself, which stays as it is. Raises FileTaken, NothingToRestore.
    """
    if target.exists() or target.is_symlink():
        raise errors.FileTaken(target.name)
    sources = _gather(library, folders)
    saved = backup.newest_verified(library)
    work = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        if saved is not None:
            backup.copy(saved.path, work)
        db = open_library(work)
        try:
            rebuilt = _fill(db, sources, saved, count_words)
        finally:
            close_library(db)
        if not rebuilt.stories:
            raise errors.NothingToRestore(library.name)
        backup.copy(work, target)
        return rebuilt
    finally:
        for leftover in (work, journal_file(work), work.with_name(f"{work.name}-shm")):
            with suppress(OSError):
                leftover.unlink()


def _gather(library: Path, folders: Iterable[Path]) -> _Sources:
    found: list[Sidecar] = []
    unreadable: list[str] = []
    for folder in (stories_folder(library), *folders):
        for path, sidecar in sidecars.read_folder(folder):
            if sidecar is None:
                unreadable.append(path.name)
            else:
                found.append(sidecar)
    salvaged = salvage(library) if library.is_file() else Salvaged()
    return _Sources(sidecars.newest(found), tuple(unreadable), salvaged)


def _fill(
    db: Database,
    sources: _Sources,
    saved: backup.Backup | None,
    count_words: Callable[[str], int],
) -> Rebuilt:
    present = _revisions(db)
    best = {story_id: (revision, BACKUP) for story_id, revision in present.items()}
    texts: dict[str, Story] = {}
    # Equal revisions: a whole sidecar is wholly proven, a row of the damaged library only
    # in its body; a sidecar that was changed by hand comes last.
    for story, origin, wins_ties in _candidates(sources):
        known = best.get(story.id, (-1, ""))[0]
        if story.revision > known or (wins_ties and story.revision == known):
            best[story.id] = (story.revision, origin)
            texts[story.id] = story
    for story_id, story in texts.items():
        _put(db, story, present.get(story_id), count_words(story.body))
    _put_pictures(db, sources.salvaged)
    origins = [origin for _revision, origin in best.values()]
    return Rebuilt(
        stories=len(best),
        origins={name: origins.count(name) for name in (SIDECAR, BACKUP, LIBRARY)},
        backup=saved,
        older=_older(best, sources),
        unreadable=sources.unreadable,
    )


def _candidates(sources: _Sources) -> Iterable[tuple[Story, str, bool]]:
    for story in sources.salvaged.stories:
        yield story, LIBRARY, False
    for sidecar in sources.copies.values():
        yield sidecar.story, SIDECAR, sidecar.is_whole


def _put(db: Database, story: Story, revision: int | None, words: int) -> None:
    if revision is None:
        stories.add(db, story, words=words)
    else:
        stories.save(db, story, committed=revision, words=words)


def _put_pictures(db: Database, salvaged: Salvaged) -> None:
    for (story_id, name), picture in salvaged.pictures.items():
        with suppress(errors.StoryMissing):
            if name not in pictures.names(db, story_id):
                pictures.add(db, story_id, picture)


def _revisions(db: Database) -> dict[str, int]:
    with reading(db) as connection:
        return dict(connection.execute("SELECT id, revision FROM stories").fetchall())


def _older(best: dict[str, tuple[int, str]], sources: _Sources) -> tuple[str, ...]:
    broken = {*sources.salvaged.broken}
    return tuple(
        sorted({name for name, revision in broken if revision > best.get(name, (-1, ""))[0]})
    )
