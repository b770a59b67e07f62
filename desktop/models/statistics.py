"""A story's figures in words, for the screen and for a table elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.wording import minutes, number, reader_locale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.markup.outline import Section
    from desktop.core.proof.statistics import Statistics


def figures(counted: Statistics) -> list[tuple[str, str]]:
    """Give each figure its name, those of length first; what is not known is left out."""
    found = [
        (tr("Words"), number(counted.words)),
        (tr("Characters"), number(counted.characters)),
        (tr("Characters without spaces"), number(counted.characters_unspaced)),
        (tr("Paragraphs"), number(counted.paragraphs)),
        (tr("Subheads"), number(counted.subheads)),
        (tr("Sentences"), number(counted.sentences)),
        (tr("Words a sentence"), _one_place(counted.average)),
        (tr("Longest sentence"), number(counted.longest)),
        (tr("Quotations"), number(counted.quotes)),
        (tr("Quoted words"), _with_share(counted.quoted_words, counted.words)),
        (tr("To read"), minutes(counted.minutes)),
        (tr("To read aloud"), minutes(counted.minutes_aloud)),
        (tr("Column inches"), number(counted.column_inches)),
    ]
    if counted.reading is not None:
        if counted.reading.grade:
            found.append((tr("Reading grade"), number(round(counted.reading.grade))))
        found.append((tr("Reading ease"), number(round(counted.reading.ease))))
    return found


def section_heads() -> list[str]:
    return [tr("Section"), tr("Words"), tr("Share"), tr("Paragraphs"), tr("Quotations")]


def section_cells(section: Section, words: int) -> list[str]:
    """Write one section's row; `words` are the whole story's."""
    name = section.title or (tr("Lede") if section.index == 0 else tr("Untitled section"))
    return [
        name,
        number(section.words),
        _share(section.words, words),
        number(section.paragraphs),
        number(section.quotes),
    ]


def table(columns: Sequence[tuple[str, Statistics]]) -> str:
    """Write the figures for a spreadsheet: tabs between cells, and the sections below."""
    named = [dict(figures(counted)) for _name, counted in columns]
    heads = ["", *(name for name, _counted in columns)]
    rows = [heads, *([name, *(each.get(name, "") for each in named)] for name in named[0])]
    whole = columns[0][1]
    rows += [[""], section_heads()]
    rows += [section_cells(section, whole.words) for section in whole.sections]
    return "\n".join("\t".join(row) for row in rows) + "\n"


def tr(text: str) -> str:
    return QCoreApplication.translate("Statistics", text)


def _one_place(value: float) -> str:
    return reader_locale().toString(value, "f", 1)


def _share(part: int, whole: int) -> str:
    return tr("{0} %").format(number(round(100 * part / whole))) if whole else "–"


def _with_share(part: int, whole: int) -> str:
    return f"{number(part)} · {_share(part, whole)}" if part and whole else number(part)
