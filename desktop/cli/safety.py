"""The commands for the worst day: backup, restore and doctor."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.store import backup, health
from db.store.beside import stories_folder
from db.store.rebuild import Rebuilt, rebuild
from desktop.cli.terminal import DONE, FAILED, CommandError, now_utc, print_json
from desktop.core.markup.counting import body_words
from desktop.session.rescue import copies_folders

if TYPE_CHECKING:
    import argparse


def back_up(library: Path, asked: argparse.Namespace) -> int:
    """Copy the library, while it may be in use, into FILE or its own folder of backups."""
    if asked.file:
        target = Path(asked.file)
        backup.copy(library, target)
    else:
        target = backup.back_up(library, now_utc()).path
        backup.thin(library, now_utc())
    print(target)
    return DONE


def restore(_library: Path, asked: argparse.Namespace) -> int:
    """Make a new library of a backup, never over an existing file."""
    counted = backup.copy(Path(asked.backup), Path(asked.new))
    print(f"{asked.new}: {_stories(counted)}")
    return DONE


def doctor(library: Path, asked: argparse.Namespace) -> int:
    """Examine the library and say how it is; with ``--rebuild``, make a new one beside it."""
    if asked.rebuild:
        return _rebuild(library, as_json=asked.json)
    report = health.examine(library)
    if asked.json:
        print_json(_plain(report))
    else:
        print("\n".join(_sentences(report)))
    return FAILED if report.problems else DONE


def _rebuild(library: Path, *, as_json: bool) -> int:
    target = _free_name(library)
    rebuilt = rebuild(library, target, body_words, copies_folders(library))
    if as_json:
        print_json({"library": str(target), **asdict(rebuilt), "backup": _saved(rebuilt)})
        return DONE
    print(f"{target}: {_stories(rebuilt.stories)}")
    for origin, count in rebuilt.origins.items():
        if count:
            print(f"{_stories(count)} from: {origin}")
    for story_id in rebuilt.older:
        print(f"The story {story_id} is older than what was lost.")
    for name in rebuilt.unreadable:
        print(f"The readable copy {name} could not be read.", file=sys.stderr)
    print(f"The damaged library was left as it is. To work in the new one: --library {target}")
    return DONE


def _free_name(library: Path) -> Path:
    for number in range(1, 1000):
        mark = "rebuilt" if number == 1 else f"rebuilt-{number}"
        path = library.with_name(f"{library.stem}-{mark}.db")
        if not path.exists():
            return path
    raise CommandError(f"Too many rebuilt libraries lie beside {library}. Move some away.")


def _saved(rebuilt: Rebuilt) -> str | None:
    return str(rebuilt.backup.path) if rebuilt.backup else None


def _plain(report: health.Report) -> dict[str, Any]:
    return asdict(report) | {
        "library": str(report.library),
        "ok": not report.problems,
        "backups": [
            {"path": str(each.path), "made": each.made.isoformat(), "bytes": each.size_bytes}
            for each in report.backups
        ],
    }


def _sentences(report: health.Report) -> list[str]:
    now = now_utc()
    lines = [
        f"Library: {report.library}",
        f"{_stories(report.stories)} on {report.pages} pages, {report.size_bytes} bytes.",
        f"Journal: {report.journal_mode}, {report.journal_bytes} bytes not yet folded in.",
        f"Schema {report.schema_version}, SQLite {report.sqlite} by {report.driver}.",
        f"Readable copies: {report.sidecars} in {stories_folder(report.library)}",
    ]
    if report.backups:
        ages = ", ".join(health.age(each.made, now) for each in report.backups[:5])
        lines.append(f"Backups: {len(report.backups)}; the newest are {ages}.")
    lines += report.notices
    if not report.problems:
        return [*lines, "Nothing is wrong: every page, text and picture is whole."]
    return [*lines, *report.problems, *_advice(report)]


def _advice(report: health.Report) -> list[str]:
    return [
        "Nothing was changed. “copydesk doctor --rebuild” makes a new library of the newest "
        "whole text of each story."
        if report.backups or report.sidecars
        else "Nothing was changed. There is neither a backup nor a readable copy; “copydesk "
        "doctor --rebuild” saves what can still be read."
    ]


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count} stories"
