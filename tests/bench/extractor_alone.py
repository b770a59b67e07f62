"""Answer the scorer's JSON lines by trafilatura alone, to stand beside ours in the tables."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any, cast

import trafilatura

PARAGRAPHS = {"p", "quote", "item", "cell"}


def answer(text: str) -> dict[str, Any]:
    """Give what the extractor finds in a page, in the form of `copydesk parse`."""
    found: Any = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    blocks = [] if found.body is None else list(found.body.iter())
    return {
        "headline": found.title,
        "deck": None,
        "byline": [name.strip() for name in (found.author or "").split(";") if name.strip()],
        "published": found.date,
        "body_paragraphs": [" ".join(b.itertext()) for b in blocks if b.tag in PARAGRAPHS],
        "subheads": [" ".join(b.itertext()) for b in blocks if b.tag == "head"],
    }


def main() -> None:
    logging.disable(logging.CRITICAL)
    for line in sys.stdin:
        job = cast("dict[str, Any]", json.loads(line))
        print(json.dumps({"id": job["id"], **answer(job["input"])}), flush=True)


if __name__ == "__main__":
    main()
