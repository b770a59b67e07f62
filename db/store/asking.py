"""What is typed into the search field, understood: never wrong, at worst without an answer."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from dataclasses import dataclass, field

from db.folding import fold
from db.records import Status
from db.store.cutting import Word

LONGEST = 400
MOST_PIECES = 16

LONGEST_PREFIX = 3
"""The longest beginning of a word that the full-text index keeps ready."""

_PIECE = re.compile(r'(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("“”„«»", '"""""')
_COLUMNS = {"by": "byline", "section": "section"}
_BARE_FILTERS = ("status:", "section:", "by:", "before:", "after:")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as understood: `match` in FTS5's words, empty when no text was asked for.

    `words` is what to mark in the text found; `statuses` is None when none was named;
    days are UTC and `before` is exclusive. With `grows_far` the match holds a beginning too
    long for the prefix index: all the words that it may grow into are gathered each time.
    """

    match: str = ""
    words: tuple[Word, ...] = ()
    grows_far: bool = False
    statuses: frozenset[Status] | None = None
    before: dt.date | None = None
    after: dt.date | None = None


def understand(text: str) -> Asked:
    """Read words, "phrases" and ``status: section: by: before: after:``.

    The last word counts as unfinished; a filter without a value or with a day that cannot
    be read yet is passed over.
    """
    text = text[:LONGEST].translate(_QUOTES)
    asked = _Asking()
    for piece in itertools.islice(_PIECE.finditer(text), MOST_PIECES):
        asked.take(piece, is_last=piece.end() == len(text))
    return asked.understood()


def column_match(column: str, value: str) -> str:
    """Return FTS5's words for `value` as a phrase in `column`; empty when it has no word."""
    return "".join(f"{column} : {_match(word)}" for word in _words(value, unfinished=False))


@dataclass(slots=True)
class _Asking:
    words: list[Word] = field(default_factory=list[Word])
    filters: list[tuple[str, Word]] = field(default_factory=list[tuple[str, Word]])
    statuses: frozenset[Status] | None = None
    days: dict[str, dt.date] = field(default_factory=dict[str, dt.date])

    def take(self, piece: re.Match[str], *, is_last: bool) -> None:
        name = fold(piece["field"] or "")
        value = piece["phrase"] or piece["word"] or ""
        unfinished = piece["phrase"] is None
        if name == "status":
            self._take_statuses(_statuses(value))
        elif name in ("before", "after"):
            self._take_day(name, _first_day(value))
        elif name in _COLUMNS:
            words = _words(value, unfinished=unfinished)
            self.filters.extend((_COLUMNS[name], word) for word in words)
        elif fold(piece[0]) not in _BARE_FILTERS:
            self.words.extend(_words(piece[0], unfinished=unfinished and is_last))

    def understood(self) -> Asked:
        words = " ".join(map(_match, self.words))
        text = f"- status : ({words})" if words else ""
        filters = (f"{column} : {_match(word)}" for column, word in self.filters)
        asked = (*self.words, *(word for _, word in self.filters))
        return Asked(
            match=" AND ".join(filter(None, (text, *filters))),
            words=tuple(self.words),
            grows_far=any(w.unfinished and len(w.folded) > LONGEST_PREFIX for w in asked),
            statuses=self.statuses,
            before=self.days.get("before"),
            after=self.days.get("after"),
        )

    def _take_statuses(self, statuses: frozenset[Status] | None) -> None:
        if statuses is not None:
            self.statuses = statuses if self.statuses is None else self.statuses & statuses

    def _take_day(self, name: str, day: dt.date | None) -> None:
        if day:
            self.days[name] = day


def _words(value: str, *, unfinished: bool) -> list[Word]:
    folded = fold(value).replace('"', " ").strip()
    if not any(map(str.isalnum, folded)):
        return []
    return [Word(folded, unfinished and folded[-1].isalnum())]


def _match(word: Word) -> str:
    # FTS5 takes whatever stands in quotes as text and splits it as it splits the stories.
    return f'"{word.folded}"{" *" if word.unfinished else ""}'


def _statuses(value: str) -> frozenset[Status] | None:
    wanted = re.sub(r"[\W_]+", " ", fold(value)).strip()
    if not wanted:
        return None
    return frozenset(
        status
        for status in Status
        if status.startswith(wanted) or status.removeprefix("in ").startswith(wanted)
    )


def _first_day(value: str) -> dt.date | None:
    found = _DAY.fullmatch(value)
    if not found:
        return None
    try:
        return dt.date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return None
