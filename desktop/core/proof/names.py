"""Words that no dictionary knows: misspelt ones, near misses of names, names to check."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Story
from desktop.core.proof.passages import Passage
from desktop.core.proof.spelling import Speller
from desktop.core.proof.tokens import Token, tokens

_FOREIGN_WORDS, _FOREIGN_SHARE = 6, 0.6
_HOME_SHARE = 0.7
_PIECES = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """What spelling makes of one passage."""

    unknown: tuple[Token, ...] = ()
    is_foreign: bool = False


def words_of(passage: Passage, language: str, speller: Speller) -> Words:
    """Look up each word of a passage once; `language` is the whole tag."""
    found = tokens(passage.text, language.partition("-")[0].lower())
    common = {text: _is_known(text, language, speller) for text in {t.text for t in found}}
    unknown = tuple(token for token in found if not common[token.text])
    long = [token for token in found if len(token.text) >= 3]
    foreign = sum(not common[token.text] for token in long)
    return Words(
        unknown=unknown,
        is_foreign=len(found) >= _FOREIGN_WORDS and foreign >= _FOREIGN_SHARE * len(long) > 0,
    )


def is_at_home(text: str, language: str, speller: Speller) -> bool:
    """Tell at a glance, without cutting it into words, that a text is not in another language.

    A text that this calls at home is one that `words_of` would not call foreign; of the
    rest it says nothing. The margin is for words that are cut in another way there.
    """
    pieces = [piece for piece in _PIECES.findall(text) if len(piece) >= 3]
    known = sum(speller.is_common(piece, language) for piece in pieces)
    return known > _HOME_SHARE * len(pieces)


def _is_known(word: str, language: str, speller: Speller) -> bool:
    if len(word) == 1 or speller.is_common(word, language):
        return True
    if not has_capital(word):
        return False
    if speller.is_name(word):
        return True
    return word.endswith("s") and speller.is_name(word[:-1])


def has_capital(word: str) -> bool:
    return word != word.lower()


def names_of(story: Story) -> frozenset[str]:
    """Give the words of the story's own particulars, which need no checking."""
    authors = (part for a in story.byline.authors for part in (a.name, a.place))
    dateline, source, filing = story.dateline, story.source, story.filing
    texts: Iterable[str] = (
        *authors, story.byline.override, dateline.place, dateline.region, dateline.agency,
        source.name, source.credit, *filing.keywords, *filing.topics, filing.section,
        *(picture.credit for picture in story.pictures),
    )  # fmt: skip
    found = {token.text for text in texts for token in tokens(text)}
    return frozenset(found | {word.title() for word in found if word.isupper()})


def repeated(names: Iterable[Iterable[Token]]) -> frozenset[str]:
    """Give the capitalised words that stand twice or more."""
    counts = Counter(
        token.text for passage in names for token in passage if has_capital(token.text)
    )
    return frozenset(word for word, count in counts.items() if count > 1)
