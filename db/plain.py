"""Records as plain values that JSON can carry, and back."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from db.records import Story

T = TypeVar("T")


def story_to_plain(story: Story) -> dict[str, Any]:
    """Turn the whole story into dicts, lists and strings; moments become ISO 8601."""
    return cast("dict[str, Any]", to_plain(story))


def story_from_plain(plain: Mapping[str, Any]) -> Story:
    """Read what `story_to_plain` wrote. Unknown keys are passed over, absent ones default.

    Raises ValueError with a plain sentence when a value has the wrong form.
    """
    return from_plain(Story, plain)


def to_plain(value: object) -> Any:
    """Turn records, tuples, enums, days and moments into what JSON can carry."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def from_plain(kind: type[T], plain: object) -> T:
    """Read a value of the record class `kind` from plain values."""
    return cast("T", _read(kind, plain, kind.__name__))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, plain: object, place: str) -> object:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return None if plain is None else _read(get_args(kind)[0], plain, place)
    if origin is tuple:
        return _read_list(get_args(kind)[0], plain, place)
    if is_dataclass(kind):
        return _read_record(kind, plain, place)
    try:
        return _read_scalar(kind, plain)
    except ValueError as error:
        message = f"{place} has the wrong form: {str(plain)[:60]!r}"
        raise ValueError(message) from error


def _read_list(kind: Any, plain: object, place: str) -> tuple[object, ...]:
    if not isinstance(plain, Sequence) or isinstance(plain, (str, bytes)):
        message = f"{place} should be a list"
        raise ValueError(message)
    items = cast("Sequence[object]", plain)
    return tuple(_read(kind, item, f"{place}[{index}]") for index, item in enumerate(items))


def _read_record(kind: Any, plain: object, place: str) -> object:
    if not isinstance(plain, Mapping):
        message = f"{place} should be an object"
        raise ValueError(message)
    given = cast("Mapping[str, object]", plain)
    hints = _hints(kind)
    values = {
        name: _read(hint, given[name], f"{place}.{name}")
        for name, hint in hints.items()
        if name in given
    }
    try:
        return kind(**values)
    except TypeError as error:
        message = f"{place} lacks something it needs"
        raise ValueError(message) from error


def _read_scalar(kind: Any, plain: object) -> object:
    if kind is float and isinstance(plain, int) and not isinstance(plain, bool):
        return float(plain)
    if type(plain) is kind:
        return plain
    if isinstance(plain, str):
        if kind is dt.datetime:
            return _aware(dt.datetime.fromisoformat(plain))
        if kind is dt.date:
            return dt.date.fromisoformat(plain)
        if issubclass(kind, Enum):
            return kind(plain)
    raise ValueError


def _aware(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(dt.UTC)
