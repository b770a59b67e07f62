"""The commands that take copy in: parse and import."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, cast

from desktop.cli.streaming import answer_stream
from desktop.cli.terminal import (
    DONE,
    FAILED,
    PLAIN_FAULTS,
    WrongUse,
    now_utc,
    opened_library,
    print_json,
    recognised,
    sentence,
    text_worker,
)
from desktop.core.ingest.assemble import assemble, to_answer, to_story
from desktop.session.filing_in import take_in

if TYPE_CHECKING:
    import argparse
    from io import BufferedReader

    from sqlite_utils import Database

    from desktop.jobs.worker import TextWorker


def parse(_library: Path, asked: argparse.Namespace) -> int:
    """Print the recognised parts of each file, or answer JSON lines, saving nothing."""
    with text_worker() as worker:
        if asked.jsonl:
            answer_stream(worker, cast("BufferedReader", sys.stdin.buffer), sys.stdout.buffer)
            return DONE
        if not asked.files:
            raise WrongUse("Name the files to parse, or use --jsonl with lines on standard input.")
        answers = [to_answer(assemble(recognised(worker, Path(name)))) for name in asked.files]
    print_json(answers[0] if len(answers) == 1 else answers)
    return DONE


def import_files(library: Path, asked: argparse.Namespace) -> int:
    """Save each file as a draft; a bad file does not stop the rest."""
    with text_worker() as worker, opened_library(library) as db:
        report = [_import_one(worker, db, name) for name in asked.files]
    for row in report:
        if row["error"]:
            print(f"copydesk: {row['file']}: {row['error']}", file=sys.stderr)
        elif not asked.json:
            print(row["id"])
    if asked.json:
        print_json(report)
    return FAILED if any(row["error"] for row in report) else DONE


def _import_one(worker: TextWorker, db: Database, name: str) -> dict[str, str | None]:
    try:
        copy = recognised(worker, Path(name))
        story = to_story(assemble(copy), story_id=str(uuid.uuid4()), now=now_utc())
        take_in(db, story, copy.input_kind)
    except PLAIN_FAULTS as fault:
        return {"file": name, "id": None, "error": sentence(fault)}
    return {"file": name, "id": story.id, "error": None}
