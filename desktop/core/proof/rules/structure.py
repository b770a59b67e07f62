"""Rules about sentences, paragraphs, subheads and what Markdown would misread (S01–S08)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.markup.blocks import Block, BlockKind, subhead_words
from desktop.core.markup.counting import block_words, count_words
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.passages import Passage, Placed
from desktop.core.proof.rule import Hit, Reading, Rule, Sheet
from desktop.core.proof.tokens import sentences

LONG_LEDE, LONG_STRETCH = 35, 600
"""Words. Agency copy, which nobody would change, has 31 to 35 in every tenth lede and runs on
for 350 to 600 without a subhead in every fifth story; the usual 30 and 350 spoke there."""


def _lede(sheet: Sheet) -> Placed | None:
    headline = sheet.story.head.headline.strip().casefold()
    paragraphs = (placed for placed in sheet.body if placed.kind is BlockKind.PARAGRAPH)
    return next((p for p in paragraphs if p.passage.text.strip().casefold() != headline), None)


def _long_lede(sheet: Sheet) -> Iterator[Hit]:
    lede = _lede(sheet)
    if lede is None:
        return
    for start, end in sentences(lede.passage.text)[:1]:
        words = count_words(lede.passage.text[start:end])
        if words > LONG_LEDE:
            told = f"The first sentence has {words} words. Aim at 25 to 30."
            grave = Severity.WARNING if words > 40 else Severity.HINT
            at = lede.start
            yield Hit(
                at + lede.passage.at(start), at + lede.passage.ends(end), told, severity=grave
            )


def _long_sentences(sheet: Sheet) -> Iterator[Hit]:
    lede = _lede(sheet)
    for placed in sheet.body:
        passage = placed.passage
        if placed.kind is not BlockKind.PARAGRAPH or len(passage.text) < 120:
            continue
        for start, end, words in _too_long(passage):
            if placed is lede and start == 0:
                continue
            told = f"This sentence has {words} words. Split it."
            grave = Severity.WARNING if words > 50 else Severity.HINT
            at = placed.start
            yield Hit(at + passage.at(start), at + passage.ends(end), told, severity=grave)


def _too_long(passage: Passage) -> list[tuple[int, int, int]]:
    """Leave out what is all quotation but for “he said”: nobody may split a quotation."""
    found: list[tuple[int, int, int]] = []
    for start, end in sentences(passage.text):
        if end - start < 120 or passage.is_quoted(start, end):
            continue
        words = count_words(passage.text[start:end])
        if words > 40 and count_words(passage.unquoted[start:end]) > 10:
            found.append((start, end, words))
    return found


def _long_paragraph(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    if passage.kind is not BlockKind.PARAGRAPH or len(passage.text) < 250:
        return
    words = count_words(passage.text)
    if words > 75:
        grave = Severity.WARNING if words > 120 else Severity.HINT
        told = f"This paragraph has {words} words. Split it."
        yield Hit(0, len(passage.text), told, severity=grave)


def _no_subheads(sheet: Sheet) -> Iterator[Hit]:
    words = 0
    start = None
    for index, block in enumerate(sheet.blocks):
        if block.kind is BlockKind.SUBHEAD or _is_dashed_subhead(sheet.blocks, index):
            words, start = 0, None
            continue
        before = words
        words += block_words(block)
        start = block.start if start is None else start
        if before <= LONG_STRETCH < words:
            told = f"More than {LONG_STRETCH} words run without a subhead. Add one about here."
            yield Hit(block.start, block.start, told)


def _subheads(sheet: Sheet) -> Iterator[Hit]:
    level = 1
    previous: Block | None = None
    for block in sheet.blocks:
        if block.kind is BlockKind.SUBHEAD:
            told = ""
            if re.match(r" {0,3}#(?!#)", block.text):
                told = "This subhead has the headline's level. Use ## for a section."
            elif not subhead_words(block.text).strip():
                told = "This subhead is empty. Write it or remove it."
            elif previous and previous.kind is BlockKind.SUBHEAD and block.level <= level:
                told = "Two subheads follow each other. Write text between them."
            elif block.level > level + 1:
                told = f"The subheads step from level {level} to {block.level}. Use {level + 1}."
            if told:
                yield Hit(block.start, block.end, told)
            level = block.level
        previous = block


_DASHED = re.compile(r"- (?=\S)")


def _is_dashed_subhead(cut: tuple[Block, ...], index: int) -> bool:
    block = cut[index]
    after = cut[index + 1] if index + 1 < len(cut) else None
    return (
        block.kind is BlockKind.LIST
        and _DASHED.match(block.text) is not None
        and "\n" not in block.text.strip()
        and not block.text.rstrip().endswith((".", ",", ";", ":"))
        and count_words(block.text) <= 12
        and after is not None
        and after.kind is BlockKind.PARAGRAPH
    )


def _dashed_subheads(sheet: Sheet) -> Iterator[Hit]:
    for index, block in enumerate(sheet.blocks):
        if _is_dashed_subhead(sheet.blocks, index):
            fix = Fix(block.start, block.start + 2, "## ", safe=True)
            yield Hit(block.start, block.end, fix=fix)


_HASH = re.compile(r"^#(?=[^\s#])", re.MULTILINE)
_NUMBER = re.compile(r"\d{1,4}(?=\. )")
_INDENT = re.compile(r"(?: {4,}|\t)[ \t]*")


def _misread(sheet: Sheet) -> Iterator[Hit]:
    for block in sheet.blocks:
        at = block.start
        if block.kind is BlockKind.PARAGRAPH:
            for found in _HASH.finditer(block.text):
                place = at + found.start()
                told = "A line that begins with # may become a subhead. Put \\ before it."
                yield Hit(place, place + 1, told, Fix(place, place, "\\", safe=True))
        elif block.kind is BlockKind.LIST:
            number = _NUMBER.match(block.text)
            if number and "\n" not in block.text.strip():
                dot = at + number.end()
                told = "A number and a full stop here begin a list. Put \\ before the stop."
                yield Hit(at, dot + 1, told, Fix(dot, dot, "\\", safe=True))
        elif block.kind is BlockKind.CODE and (indent := _INDENT.match(block.text)):
            told = "An indented line becomes code. Take the blanks away."
            yield Hit(at, block.end, told, Fix(at, at + indent.end(), "", safe=True))


def _budget(sheet: Sheet) -> Iterator[Hit]:
    target = sheet.story.filing.target_words
    words = sum(map(block_words, sheet.blocks))
    if target and abs(words - target) * 10 > target:
        more = f"{words - target} over" if words > target else f"{target - words} short"
        yield Hit(0, 0, f"The story has {words} of {target} words: {more}.", field="length")


def words(count: int) -> str:
    """Make a sentence of so many words, for the examples."""
    return "The boat " + "of the quay " * ((count - 2) // 3) + "now " * ((count - 2) % 3)


def _said(count: int) -> str:
    return words(count).rstrip() + "."


_SHORT = "The ferry is back."
_BREAKS = "\n\n".join([_said(28)] * 22)

RULES = (
    Rule(
        id="S01", title="First sentence", severity=Severity.HINT, survey=_long_lede,
        scope="body",
        message="The first sentence is long.",
        why="Readers decide by the first sentence; few finish one of more than 30 words.",
        source="Reuters, measured",
        good=(_said(35), _SHORT, f"{_SHORT} {_said(38)}"),
        bad=(_said(36), _said(45), f"“{_said(40)}”"),
    ),
    Rule(
        id="S02", title="Long sentence", severity=Severity.HINT, survey=_long_sentences,
        scope="body",
        message="The sentence is long.",
        why="Long sentences are read twice.",
        source="Reuters, LanguageTool #38",
        good=(f"{_SHORT} {_said(40)}", f"{_SHORT}\n\n> {_said(45)}", f"{_SHORT}\n\n“{_said(45)}”",
              f"{_SHORT}\n\n“{_said(45)[:-1]},” he said."),
        bad=(f"{_SHORT} {_said(41)}", f"{_SHORT}\n\n{_said(55)}", f"{_SHORT} {_said(60)}"),
    ),
    Rule(
        id="S03", title="Long paragraph", severity=Severity.HINT, find=_long_paragraph,
        scope="body", in_quotes=True,
        message="The paragraph is long.",
        why="News runs in short paragraphs, above all on a phone.",
        source="measured; Yoast 150/200",
        good=(_SHORT, _said(25) * 3, f"{_said(60)}\n\n{_said(60)}"),
        bad=(f"{_said(38)} {_said(38)}", f"{_said(40)} " * 4, f"“Well.” {_said(38)} {_said(38)}"),
    ),
    Rule(
        id="S04", title="Subheads", severity=Severity.HINT, survey=_no_subheads,
        message="A long stretch has no subhead.",
        why="Subheads let readers find their way down a long story.",
        source="Yoast 300/350",
        good=(_SHORT, f"{_BREAKS[:1600]}\n\n## Then\n\n{_SHORT}", "\n\n".join([_said(25)] * 24)),
        bad=(_BREAKS, f"## Now\n\n{_BREAKS}", f"{_SHORT}\n\n## Now\n\n{_BREAKS}"),
    ),
    Rule(
        id="S05", title="Order of subheads", severity=Severity.WARNING, survey=_subheads,
        message="The subheads are out of order.",
        why="Screen readers and the outline go by the levels.",
        source="Gutenberg #29562",
        good=(
            "One.\n\n## Two\n\nThree.",
            "One.\n\n## Two\n\nThree.\n\n### Four\n\nFive.",
            "## Two\n\n### Three\n\nFour.\n\n## Five\n\nSix.",
        ),
        bad=(
            "One.\n\n## Two\n\nThree.\n\n#### Four\n\nFive.",
            "One.\n\n# Two\n\nThree.",
            "One.\n\n##\n\nThree.",
            "One.\n\n## Two\n\n## Three\n\nFour.",
        ),
    ),
    Rule(
        id="S06", title="Subhead typed as a list", severity=Severity.WARNING,
        survey=_dashed_subheads,
        message="This line looks like a subhead but is a list of one. Make it a subhead.",
        why="On the page it would have a bullet, and the outline would not show it.",
        source="sample; Markdown test",
        good=(
            "One.\n\n- Two\n- Three\n\nFour.",
            "One.\n\n- The boat sailed at dawn.\n\nFour.",
            "One.\n\n- The last line",
        ),
        bad=(
            "One.\n\n- Queues at the quay\n\nFour.",
            "- Moscow remains open\n\nFour.",
            "One.\n\n- First\n\nTwo.\n\n- Second\n\nThree.",
        ),
    ),
    Rule(
        id="S07", title="Misread by Markdown", severity=Severity.WARNING, survey=_misread,
        message="This would not be published as typed.",
        why="Some openings of a line mean a heading, a list or code.",
        source="Markdown test",
        good=("\\#Gaza is open.", "1984\\. That was the year.", "1. One\n2. Two"),
        bad=("#Gaza is open.", "One.\n\n84. was the year", "One.\n\n    Indented.",
             "One.\n\n\tIndented."),
    ),
    Rule(
        id="S08", title="Length", severity=Severity.HINT, survey=_budget,
        message="The story is off its length.",
        why="The page or the client asked for this length.",
        source="AP, Reuters budgets",
        good=(
            {"target": "10", "body": _said(10)},
            {"target": "0", "body": _said(10)},
            {"target": "10", "body": _said(11)},
        ),
        bad=(
            {"target": "10", "body": _said(12)},
            {"target": "500", "body": _said(20)},
            {"target": "10", "body": _said(8)},
        ),
    ),
)  # fmt: skip
