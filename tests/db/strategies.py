"""Any story at all, for Hypothesis."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from db.records import Story

TRICKY = (
    "",
    "Ankara'da ışık, İstanbul ve ÇAĞRI",
    "cafe\u0301 naïve",
    "👩‍👩‍👧‍👦 😀",
    "a\u00a0b\u202fc\u200bd\u00ade",
    "\u202bשלום\u202c السَّلام",
    "- not a list\n    four spaces\n\n",
    "tab\tnul\x00end",
    "\u2028line\u2029paragraph\r\n",
    '"quoted" \\ {braces} %s :name',
)
TEXTS = st.sampled_from(TRICKY) | st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(min_value=0, max_value=2**40),
    float: st.floats(min_value=0, max_value=1),
    bool: st.booleans(),
    dt.date: st.dates(),
    dt.datetime: st.datetimes(timezones=st.just(dt.UTC)),
}


def stories() -> st.SearchStrategy[Story]:
    """Stories with anything in every field."""
    return _values(Story)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    if kind in SCALARS:
        return SCALARS[kind]
    if get_origin(kind) is tuple:
        return st.lists(_values(get_args(kind)[0]), max_size=3).map(tuple)
    if get_args(kind):
        return st.none() | _values(get_args(kind)[0])
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: _values(hint) for name, hint in hints.items()})
