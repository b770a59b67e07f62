"""Answer one JSON line of the command line's stream; no line can stop the stream."""

from __future__ import annotations

import json
from typing import Any, cast

from desktop.core.ingest.assemble import assemble, to_answer
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise


def answer_line(json_line: str) -> str:
    """Answer ``{"id","input_kind","input"}`` with the recognised parts, as one JSON line.

    Never raises: a line that cannot be read is answered with ``error``, a plain sentence.
    """
    ident: object = None
    try:
        job = json.loads(json_line)
        if not isinstance(job, dict):
            return _say({"id": None, "error": "The line is not a JSON object."})
        job = cast("dict[str, Any]", job)
        ident = job.get("id")
        text, kind = job.get("input"), job.get("input_kind") or "auto"
        if not isinstance(text, str) or not isinstance(kind, str):
            return _say({"id": ident, "error": "The line has no text in “input”."})
        return _say({"id": ident, **to_answer(assemble(recognise(text, kind=kind)))})
    except IngestError as error:
        return _say({"id": ident, "error": str(error)})
    except ValueError:
        return _say({"id": ident, "error": "The line is not JSON."})


def _say(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
