"""Rules about quotation marks, brackets, dashes and blanks (T01–T05, T09, T10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.markup.blocks import BlockKind
from desktop.core.markup.typography import quotes
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.passages import Passage, Placed
from desktop.core.proof.rule import Hit, Reading, Rule, Sheet

_CURLED = re.compile(r"[“”„«»]")
_STRAIGHT = re.compile(r'(?<!\d)"([^"\n]*)"')


def _mixed_quotes(sheet: Sheet) -> Iterator[Hit]:
    if not any(_CURLED.search(placed.passage.text) for placed in sheet.body):
        return
    marks = quotes(sheet.language)
    for placed in sheet.body:
        if '"' not in placed.passage.text:
            continue
        for found in _STRAIGHT.finditer(placed.passage.text):
            start, end = _span(placed, *found.span())
            inside = placed.passage.source[start - placed.start + 1 : end - placed.start - 1]
            blank = marks.inner_blank
            text = f"{marks.opening}{blank}{inside}{blank}{marks.closing}"
            yield Hit(start, end, fix=Fix(start, end, text, safe=True))


def _span(placed: Placed, start: int, end: int) -> tuple[int, int]:
    passage = placed.passage
    return placed.start + passage.at(start), placed.start + passage.ends(end)


_NUMBERED = re.compile(r"(?:^|[\s;,])(?:\d{1,3}[A-Za-z]?|[A-Za-z]|[ivx]{1,4})$")


def _unbalanced(sheet: Sheet) -> Iterator[Hit]:
    marks = quotes(sheet.language)
    for index, placed in enumerate(sheet.body):
        text = placed.passage.text
        if marks.opening != marks.closing:
            excess = text.count(marks.opening) - text.count(marks.closing)
            later = sheet.body[index + 1 : index + 2]
            goes_on = bool(later) and later[0].passage.text.lstrip().startswith(marks.opening)
            if excess and not (excess == 1 and goes_on):
                mark = marks.opening if excess > 0 else marks.closing
                at = text.rfind(mark) if excess > 0 else text.find(mark)
                told = f"A quotation mark {mark} has no partner here. Add or remove one."
                yield Hit(*_span(placed, at, at + 1), told)
        if "(" in text or ")" in text:
            yield from _brackets(placed)


def _brackets(placed: Placed) -> Iterator[Hit]:
    """Pair the brackets; one that closes nothing may number a point: ``a)``."""
    text = placed.passage.text
    opened: list[int] = []
    alone: list[int] = []
    for found in re.finditer(r"[()]", text):
        at = found.start()
        if found.group() == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        elif not _NUMBERED.search(text[max(0, at - 6) : at]):
            alone.append(at)
    for at in [*alone, *opened][:1]:
        told = f"A bracket {text[at]} has no partner in this paragraph. Add or remove one."
        yield Hit(*_span(placed, at, at + 1), told)


_HYPHENS = re.compile(r"(?<![-\w])--(?!-)|(?<=\w)--(?=\w)|(?<=\S )_(?= \S)")
_SPACED = re.compile(r"(?<=\S )[—–-](?= \S)")


def _dashes(passage: Passage, reading: Reading) -> Iterator[Hit]:
    """Speak once a paragraph: a pair of dashes is one slip."""
    text, wanted = passage.text, reading.style.dash
    wrong = [found.span() for found in _HYPHENS.finditer(text)]
    if wanted:
        wrong += [found.span() for found in _SPACED.finditer(text) if found.group() != wanted]
    if not wrong:
        return
    mark = wanted or "–"
    start, end = min(wrong)[0], max(wrong)[1]
    mended = _HYPHENS.sub(mark, text)
    if wanted:
        mended = _SPACED.sub(mark, mended)
    told = f"“{text[min(wrong)[0] : min(wrong)[1]]}” stands for a dash. Use “{mark}”."
    yield Hit(start, end, told, Fix(start, end, mended[start : len(mended) - len(text) + end]))


_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE = re.compile(r"(?<=[\w”’)\]])[ \u00a0\u202f]+(?=[,.;:!?](?![\w.…)(-]))")
_JOINED = re.compile(r"(?<!\w)(\w*[a-zà-öø-ÿğışčžł][,;:])[^\W\d_]\w*")
_FRENCH_PLAIN = re.compile(r"(?<=\w) (?=[;:!?](?!\w))|(?<=«) (?=\S)|(?<=\S) (?=»)")
_FRENCH_MARKS = ";:!?"


def _blanks(passage: Passage, reading: Reading) -> Iterator[Hit]:
    text = passage.text
    french = reading.language == "fr"
    if "  " in text or "\u00a0" in text:
        for found in _DOUBLE.finditer(text):
            start, end = found.span()
            yield Hit(start, end, "Two blanks stand together.", Fix(start, end, " ", safe=True))
    for found in _BEFORE.finditer(text):
        start, end = found.span()
        if not (french and text[end] in _FRENCH_MARKS):
            told = f"A blank stands before “{text[end]}”."
            yield Hit(start, end, told, Fix(start, end, "", safe=True))
    for found in _JOINED.finditer(text):
        cut = found.end(1)
        told = f"A blank is missing after “{text[cut - 1]}”."
        yield Hit(found.start(), found.end(), told, Fix(cut, cut, " ", safe=True))
    for found in _FRENCH_PLAIN.finditer(text) if french else ():
        start, end = found.span()
        blank = "\u00a0" if text[end] == ":" else "\u202f"
        told = "French sets a no-break space here."
        yield Hit(start, end, told, Fix(start, end, blank, safe=True))


_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]+)\s+\1(?![\w’'-])", re.IGNORECASE)
_MAY_REPEAT = frozenset({"had", "that", "is", "was", "no", "very", "who", "so"})


def _repeated(passage: Passage, reading: Reading) -> Iterator[Hit]:
    for found in _TWICE.finditer(passage.text):
        first, second = found[1], found.group().split()[-1]
        if first.lower() in _MAY_REPEAT or (first[0].isupper() and second[0].isupper()):
            continue
        if len(first) == 1 and reading.language != "en":
            continue
        start, end = found.span()
        told = f"“{first}” stands twice. Remove one."
        yield Hit(start, end, told, Fix(start + len(first), end, ""))


_CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞĞİŞ]{2,}(?: +[A-ZÀ-ÖØ-ÞĞİŞ]{2,}){2,}(?![\w-])")


def _shouting(passage: Passage, reading: Reading) -> Iterator[Hit]:
    if reading.style.headline_capitals and passage.kind in (None, BlockKind.SUBHEAD):
        return
    if passage.kind is BlockKind.PARAGRAPH and passage.text == passage.text.upper():
        return  # A line of its own in capitals is a label, as wires set them.
    for found in _CAPITALS.finditer(passage.text):
        # Acronyms in a row are no shouting: at least two words are those of the language.
        common = sum(
            reading.speller.is_common(word, reading.language) for word in found.group().split()
        )
        if common >= 2 or not reading.speller.speaks(reading.language):
            yield Hit(*found.span())


def _exclaiming(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    if "!" in passage.text and passage.kind is not None:
        for found in re.finditer(r"(?<=\w)!+(?!\w)", passage.text):
            yield Hit(*found.span())


RULES = (
    Rule(
        id="T01", title="One kind of quotation marks", severity=Severity.WARNING,
        survey=_mixed_quotes, in_quotes=True,
        message="Straight quotation marks stand among curled ones. Curl them.",
        why="One story, one kind of quotation marks.",
        source="sample",
        good=("“Back,” he said.", 'He said "back" twice.', "“One” and 5'10\" tall."),
        bad=('“One” and "two".', '“One.”\n\nHe said "two".', 'He said "two" and “three”.'),
    ),
    Rule(
        id="T02", title="Pairs", severity=Severity.WARNING, survey=_unbalanced, in_quotes=True,
        message="A mark has no partner.",
        why="An open quotation mark or bracket swallows what follows it.",
        source="desk practice",
        good=(
            "He said “back” (twice).",
            "“It is back.\n\n“At last,” he said.",
            "They want a) bread, b) roses and 1A) both.",
            "1) Bread, 2) roses (on Oct 15).",
        ),
        bad=("He said “back twice.", "The quay (see below is open.", "The quay) is open.",
             "Back,” he said."),
    ),
    Rule(
        id="T03", title="Dashes", severity=Severity.HINT, find=_dashes,
        message="The dash is typed as hyphens.",
        why="A hyphen joins, a dash parts.",
        source="AP, wire copy",
        good=(
            "The quay – closed – is open.",
            "A well-known quay - open.",
            {"body": "The quay — closed — is open.", "style": "ap"},
        ),
        bad=(
            "The quay -- closed -- is open.",
            "The quay _ closed _ is open.",
            {"body": "The quay – closed – is open.", "style": "ap"},
        ),
    ),
    Rule(
        id="T04", title="Blanks", severity=Severity.WARNING, find=_blanks,
        message="A blank is wrong.",
        why="Stray blanks leave holes in the line.",
        source="sample",
        good=(
            "Source: the quay, at 10:30, see http://x.example/a,b.",
            {"body": "Vraiment\u202f? Oui\u00a0: «\u202fbon\u202f».", "language": "fr"},
            "It cost .5 of it … or less.",
            "The line  \nbreaks.",
        ),
        bad=(
            "Kaynak:Source of it.",
            "The  quay is open.",
            "The quay , now open.",
            {"body": "Vraiment ? Oui.", "language": "fr"},
        ),
    ),
    Rule(
        id="T05", title="A word twice", severity=Severity.WARNING, find=_repeated,
        message="A word stands twice.",
        why="The commonest slip of a quick edit.",
        source="LanguageTool, Harper",
        good=("They had had it.", "He sailed to Bora Bora.", "Day-to-day to him.",
              "He said that that was it."),
        bad=("It is the the quay.", "Comment to TO the news.", "The The quay sailed and and."),
    ),
    Rule(
        id="T09", title="Capitals", severity=Severity.HINT, find=_shouting,
        message="Several words stand in capitals. Use small letters.",
        why="Capitals read as shouting, and screen readers may spell them out.",
        source="desk practice",
        good=("NATO, the EU and the UN met.", "The BBC, ITV and ABC say so.",
              "NATO UNHCR UNICEF met.", "BIG NEWS now.", "ON THIS DAY IN SPORT"),
        bad=("It is BIG NEWS NOW.", "Comment on TO THE NEWS.", "THE QUAY IS OPEN, he wrote."),
    ),
    Rule(
        id="T10", title="Exclamation mark", severity=Severity.HINT, find=_exclaiming,
        scope="body",
        message="News does not exclaim. Use a full stop.",
        why="Let the facts surprise.",
        source="desk practice",
        good=("“Won!” he said.", "It won.", "He works for Yahoo!7 now."),
        bad=("It won!", "The quay is open!! Now.", "Surprise! It won."),
    ),
)  # fmt: skip
