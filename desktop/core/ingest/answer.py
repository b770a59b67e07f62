"""Answer one JSON line of the command line's stream; a bad line does not stop it."""

from __future__ import annotations

import json
import logging
from typing import Any, cast

from desktop.core.ingest.assemble import assemble, to_answer
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise

_log = logging.getLogger(__name__)

_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a fault of ours, or of a library, may raise: it must not end the stream."""


def answer_line(json_line: str) -> str:
    """Answer ``{"id","input_kind","input"}`` with the recognised parts, as one JSON line.

    Never raises: a line that cannot be read is answered with ``error``, a plain sentence.
    """
    try:
        loaded: object = json.loads(json_line)
    except ValueError:
        return _say({"id": None, "error": "The line is not JSON."})
    if not isinstance(loaded, dict):
        return _say({"id": None, "error": "The line is not a JSON object."})
    job = cast("dict[str, Any]", loaded)
    ident = job.get("id")
    text, kind = job.get("input"), job.get("input_kind") or "auto"
    if not isinstance(text, str) or not isinstance(kind, str):
        return _say({"id": ident, "error": "The line has no text in “input”."})
    try:
        return _say({"id": ident, **to_answer(assemble(recognise(text, kind=kind)))})
    except IngestError as error:
        return _say({"id": ident, "error": str(error)})
    except _FAULTS:
        _log.exception("A line could not be parsed")
        return _say({"id": ident, "error": "This text could not be read; the fault is logged."})


def answer_lines(json_lines: tuple[str, ...]) -> tuple[str, ...]:
    """Answer several lines at once, in their order."""
    return tuple(map(answer_line, json_lines))


def _say(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
