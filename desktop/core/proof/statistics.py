"""What can be counted of a text: its length, its sentences, and how much of it is quoted."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.markup import blocks
from desktop.core.markup.counting import (
    column_inches,
    count_characters,
    count_words,
    minutes_aloud,
    reading_minutes,
)
from desktop.core.markup.outline import Section, outline
from desktop.core.proof.passages import body_passages
from desktop.core.proof.readability import Readability, readability
from desktop.core.proof.tokens import sentences

_PROSE = (blocks.BlockKind.PARAGRAPH, blocks.BlockKind.QUOTE)
"""What has sentences; those of lists and tables are seldom whole."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of one body. `sections` are its outline's, the lede first.

    `characters` are those of the text as it is typed, as the status bar counts them;
    `longest` and `average` are words a sentence. `reading` is None where no formula is known
    for the language.
    """

    words: int
    characters: int
    characters_unspaced: int
    paragraphs: int
    sentences: int
    longest: int
    average: float
    quotes: int
    quoted_words: int
    minutes: int
    minutes_aloud: int
    column_inches: int
    sections: tuple[Section, ...]
    reading: Readability | None = None

    @property
    def subheads(self) -> int:
        return len(self.sections) - 1


def statistics(body: str, language: str) -> Statistics:
    """Count a Markdown body, or a part of one."""
    cut, sections = blocks.split(body), outline(body)
    passages = [placed.passage for placed in body_passages(cut)]
    lengths = [
        length
        for each in passages
        if each.kind in _PROSE
        for start, end in sentences(each.text)
        if (length := count_words(each.text[start:end]))
    ]
    words = sum(section.words for section in sections)
    return Statistics(
        words=words,
        characters=count_characters(body),
        characters_unspaced=count_characters("".join(body.split())),
        paragraphs=sum(section.paragraphs for section in sections),
        sentences=len(lengths),
        longest=max(lengths, default=0),
        average=sum(lengths) / len(lengths) if lengths else 0.0,
        quotes=sum(section.quotes for section in sections),
        quoted_words=sum(
            count_words(each.text[start:end]) for each in passages for start, end in each.quoted
        ),
        minutes=reading_minutes(words, language),
        minutes_aloud=minutes_aloud(words),
        column_inches=column_inches(words),
        sections=sections,
        reading=readability(cut, language),
    )
