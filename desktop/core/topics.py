"""Subjects that a story can be filed under: the IPTC Media Topics, as the desk has them.

IPTC publishes the vocabulary as SKOS in JSON, https://cv.iptc.org/newscodes/mediatopic/.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from desktop.core.markup.casing import upper

ENGLISH = "en"
MOST_BYTES = 32 * 1024 * 1024
_TAGS = {"se": "sv", "dk": "da", "en-GB": ENGLISH}
"""IPTC marks Swedish and Danish by their countries."""


class TopicsError(Exception):
    """A file is not a vocabulary of IPTC; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject: its code, such as ``medtop:04000000``, and its name by language."""

    code: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])

    def name(self, language: str) -> str:
        """Name it in a BCP 47 language, else in English, else by its code."""
        for tag in (language, language.partition("-")[0], ENGLISH):
            if tag in self.names:
                return self.names[tag]
        return next(iter(self.names.values()), self.code)


def read_table(text: str) -> tuple[Topic, ...]:
    """Read our own table: a code, then a column for each language."""
    return tuple(
        Topic(row.pop("code"), {tag: name for tag, name in row.items() if name})
        for row in csv.DictReader(io.StringIO(text))
    )


def write_table(topics: Iterable[Topic]) -> str:
    """Write what `read_table` reads."""
    listed = tuple(topics)
    tags = sorted({tag for topic in listed for tag in topic.names})
    out = io.StringIO()
    table = csv.DictWriter(out, ["code", *tags], restval="", lineterminator="\n")
    table.writeheader()
    table.writerows({"code": topic.code, **topic.names} for topic in listed)
    return out.getvalue()


def read_iptc(data: bytes) -> tuple[Topic, ...]:
    """Read IPTC's file, without the subjects it has retired.

    Raises TopicsError with a sentence for the reader.
    """
    if len(data) > MOST_BYTES:
        raise TopicsError("This file is too large to be a list of topics.")
    try:
        concepts = json.loads(data)["conceptSet"]
        topics = tuple(
            Topic(str(one["qcode"]), _names(one["prefLabel"]))
            for one in concepts
            if "retired" not in one
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TopicsError(
            "This is not IPTC’s Media Topics file. Choose the JSON file from cv.iptc.org."
        ) from error
    if not topics:
        raise TopicsError("This file names no topics.")
    return topics


def _names(labels: object) -> dict[str, str]:
    by_tag = cast("dict[str, Any]", labels)
    return {
        _TAGS.get(tag, tag): upper(name[:1], tag) + name[1:]
        for tag, label in by_tag.items()
        if (name := " ".join(str(label).split()))
    }


def merged(shipped: Iterable[Topic], imported: Iterable[Topic]) -> tuple[Topic, ...]:
    """Join two lists by code: names that only the shipped ones have are kept."""
    names: dict[str, dict[str, str]] = {topic.code: dict(topic.names) for topic in shipped}
    for topic in imported:
        names[topic.code] = {**names.get(topic.code, {}), **topic.names}
    return tuple(Topic(code, known) for code, known in names.items())
