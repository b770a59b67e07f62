"""What changed since readers got a story, and the note that tells them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, NamedTuple

from db.records import Correction, CorrectionKind, Status, Story
from desktop.core.compare.stories import Comparison, FieldChange, compare_stories
from desktop.core.compare.words import Act, Piece
from desktop.core.markup.counting import count_words
from desktop.core.markup.languages import primary
from desktop.core.markup.marks import public

READERS_SEE: Final = frozenset(
    {"kicker", "headline", "deck", "authors", "byline", "place", "region", "agency", "date",
     "source", "source_url", "credit", "rights", "pictures"}
)  # fmt: skip
"""Fields, as `compare.stories` names them, that stand on the page."""

LONGEST_QUOTED = 12
"""Words; a longer passage is described by the editor, not quoted."""
MOST_QUOTED = 3
_ARTICLE = 3
"""Letters of the words that open sentences: The, But, And."""
_MARKS = re.compile(r"[*_>#`]|^- ")
_FIGURE_OR_QUOTE = re.compile(r"[\d“”\"«»]")
_NAME = re.compile(r"\b(?=[^\W\d_])(\w{2,})")
_SENTENCE_END = re.compile(r"(?:^|[.!?…][”\"»’)]*\s*)$")
_LETTER = r"[^\W\d_]"
# Points inside 1,200 and a.m. belong to the word, and so does the last one of a.m. alone.
_WORD = rf"[^\s.,;:!?]+(?:[.,:][^\s.,;:!?]+)*(?:(?<={_LETTER}\.{_LETTER})\.)?"
# A word like in, of or ve says nothing at an end: the word after it is quoted too.
_SHORT_WORD = rf"{_LETTER}{{1,3}}(?=\s)"
_TIE_BEFORE, _TIE_AFTER = (
    re.compile(rf"(?<!\S){_WORD}\s*$"),
    re.compile(rf"^(?:\s*{_SHORT_WORD}){{0,2}}\s*{_WORD}(?:\s+(?!{_SHORT_WORD}){_WORD})?"),
)
_SHORTENED = re.compile(rf"\b{_LETTER}\.{_LETTER}$")

# The wording follows what newsrooms print: what stood there, then what should have.
_SAID: Final = {
    "en": (
        "An earlier version of this story said “{old}”. It should have said “{new}”.",
        "It also said “{old}” instead of “{new}”.",
    ),
    "tr": (
        "Haberin önceki hâlinde “{old}” yazıyordu; doğrusu “{new}”.",
        "Ayrıca “{old}” yerine “{new}” olmalıydı.",
    ),
    "fr": (
        "Une version antérieure indiquait «\xa0{old}\xa0» au lieu de «\xa0{new}\xa0».",
        "Elle indiquait aussi «\xa0{old}\xa0» au lieu de «\xa0{new}\xa0».",
    ),
    "ar": (
        "ورد في نسخة سابقة من هذا الخبر «{old}»، والصواب «{new}».",
        "كما ورد «{old}» بدلاً من «{new}».",
    ),
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A note to begin from. `kind` None: small enough to be a minor edit without a note."""

    kind: CorrectionKind | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the story left for its readers at `moment` (UTC)."""

    moment: dt.datetime
    changes: Comparison
    suggestion: Suggestion
    is_told: bool
    """A note for readers was added after that."""


class _Swap(NamedTuple):
    """What was replaced by what, with a word or two around to know it by."""

    old: str
    new: str
    is_fact: bool


def look_back(published: Story, moment: dt.datetime, story: Story) -> Since:
    """Compare a story with what left at `moment`, and suggest what to tell readers."""
    changes = changes_since(published, story)
    told = len(story.corrections) > len(published.corrections)
    moved = (story.times.updated or moment) > (published.times.updated or moment)
    return Since(moment, changes, suggest(changes, story.filing.language), told or moved)


def changes_since(published: Story, story: Story) -> Comparison:
    """Compare what readers have with what they would get; what stays internal is left out."""
    whole = compare_stories(_readable(published), _readable(story))
    fields = tuple(change for change in whole.fields if change.name in READERS_SEE)
    return replace(whole, fields=fields)


def suggest(changes: Comparison, language: str) -> Suggestion:
    """Suggest how to tell readers: swapped facts are a correction, new words an update.

    Nothing is invented: the note quotes both texts, or is left for the editor to write.
    """
    swaps = [*_field_swaps(changes.fields), *_body_swaps(changes)]
    facts = [swap for swap in swaps if swap.is_fact]
    if facts:
        quotable = [swap for swap in facts if _is_short(swap.old) and _is_short(swap.new)]
        return Suggestion(CorrectionKind.CORRECTION, _said(quotable, language))
    if changes.inserted_words > LONGEST_QUOTED:
        return Suggestion(CorrectionKind.UPDATE)
    return Suggestion(None)


def publish(story: Story, now_utc: dt.datetime) -> Story:
    """Mark a story as published; a second time changes neither date nor status."""
    if story.times.first_published is not None:
        return story
    times = replace(story.times, first_published=_whole_second(now_utc))
    return replace(story, times=times, status=Status.PUBLISHED)


def tell_readers(story: Story, kind: CorrectionKind, text: str, now_utc: dt.datetime) -> Story:
    """Add a note for readers and move the time of the last change.

    An update may go without words: then only the time moves. Raises ValueError for any
    other kind without words, and for a story that readers do not have.
    """
    if story.times.first_published is None:
        raise ValueError("only a published story is corrected")
    text, moment = " ".join(text.split()), _whole_second(now_utc)
    if not text and kind is not CorrectionKind.UPDATE:
        raise ValueError("a note for readers needs words")
    note = (Correction(kind, text, moment),) if text else ()
    corrects = kind in (CorrectionKind.CORRECTION, CorrectionKind.RETRACTION)
    return replace(
        story,
        times=replace(story.times, updated=moment),
        corrections=(*story.corrections, *note),
        status=Status.CORRECTED if corrects else story.status,
    )


def _readable(story: Story) -> Story:
    return replace(story, body=public(story.body))


def _whole_second(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(microsecond=0)


def _is_short(text: str) -> bool:
    return 0 < count_words(text) <= LONGEST_QUOTED


def _said(swaps: Iterable[_Swap], language: str) -> str:
    first, further = _SAID.get(primary(language), _SAID["en"])
    told: list[str] = []
    for old, new in list(dict.fromkeys((swap.old, swap.new) for swap in swaps))[:MOST_QUOTED]:
        told.append((further if told else first).format(old=old, new=new))
    return " ".join(told)


def _field_swaps(fields: Iterable[FieldChange]) -> Iterator[_Swap]:
    for change in fields:
        if change.name in ("headline", "deck"):
            yield from _swaps(change.pieces)


def _body_swaps(changes: Comparison) -> Iterator[_Swap]:
    for passage in changes.passages:
        yield from _swaps(passage.pieces)


def _swaps(pieces: tuple[Piece, ...]) -> Iterator[_Swap]:
    edged = (Piece(Act.SAME, ""), *pieces, Piece(Act.SAME, ""))
    for place, (gone, come) in enumerate(pairwise(edged)):
        if (gone.act, come.act) == (Act.DELETED, Act.INSERTED):
            start = edged[place - 1].text
            before = _tie(_TIE_BEFORE, start)
            after = _tie(_TIE_AFTER, edged[place + 2].text)
            yield _Swap(
                _plain(before + gone.text + after),
                _plain(before + come.text + after),
                _is_fact(start, gone.text, come.text),
            )


def _is_fact(start: str, gone: str, come: str) -> bool:
    """Tell whether a figure, a quotation or a name was replaced."""
    if _FIGURE_OR_QUOTE.search(gone + come):
        return True
    old, new = _names(gone), _names(come)
    if not _SENTENCE_END.search(start):
        return bool(old or new)
    # The first word of a sentence is a name only where a capital stands for a capital.
    return len(old) > 1 or len(new) > 1 or (bool(old and new) and len(old[0]) > _ARTICLE)


def _names(text: str) -> list[str]:
    return [word for word in _NAME.findall(text) if word[0].isupper()]


def _tie(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _plain(text: str) -> str:
    """Take the marks of Markdown and a closing stop off a quoted text; a.m. keeps its own."""
    whole = " ".join(_MARKS.sub("", text).split())
    bare = whole.strip(' .,;:“”"«»')
    return f"{bare}." if _SHORTENED.search(bare) and f"{bare}." in whole else bare
