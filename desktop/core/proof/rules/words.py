"""Rules about spelling and names (T11–T13)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.names import has_capital, names_of, repeated
from desktop.core.proof.passages import Placed
from desktop.core.proof.rule import Hit, Rule, Sheet
from desktop.core.proof.tokens import Token


def _unknown(sheet: Sheet) -> Iterator[tuple[Placed, Token]]:
    own = names_of(sheet.story) | sheet.around.story_words
    for placed in sheet.everywhere:
        for token in sheet.words[placed.passage].unknown:
            if token.text not in own and token.text.lower() not in own:
                yield placed, token


def _place(placed: Placed, token: Token) -> tuple[int, int]:
    passage = placed.passage
    return placed.start + passage.at(token.start), placed.start + passage.ends(token.end)


def _misspelt(sheet: Sheet) -> Iterator[Hit]:
    for placed, token in _unknown(sheet):
        if not has_capital(token.text):
            told = f"“{token.text}” is in no word list. Check its spelling, or add it."
            yield Hit(*_place(placed, token), told, field=placed.field)


def _names(sheet: Sheet) -> Iterator[tuple[Placed, Token, str]]:
    """Give each unknown name once, with the known name that it nearly is."""
    used = repeated(sheet.words[placed.passage].unknown for placed in sheet.everywhere)
    used |= frozenset(sheet.speller.lexicon.banned)
    by_letters = {name.lower(): name for name in sorted(used)}
    seen: set[str] = set()
    for placed, token in _unknown(sheet):
        if has_capital(token.text) and token.text not in seen:
            seen.add(token.text)
            near = sheet.speller.near_name(token.text, {} if token.text in used else by_letters)
            yield placed, token, near


def _near_misses(sheet: Sheet) -> Iterator[Hit]:
    banned = sheet.speller.lexicon.banned
    for placed, token, near in _names(sheet):
        name = banned.get(token.text, near)
        if name:
            start, end = _place(placed, token)
            told = f"“{token.text}” is nearly “{name}”. Check it."
            yield Hit(start, end, told, Fix(start, end, name), field=placed.field)


def _to_check(sheet: Sheet) -> Iterator[Hit]:
    for placed, token, near in _names(sheet):
        if not near and token.text not in sheet.speller.lexicon.banned:
            told = f"“{token.text}” is not on the lists of names. Check how it is spelt."
            yield Hit(*_place(placed, token), told, field=placed.field)


RULES = (
    Rule(
        id="T11", title="Spelling", about_words=True, severity=Severity.WARNING,
        survey=_misspelt, in_quotes=True,
        message="The word is in no word list.",
        why="A word that no list knows is most often misspelt.",
        source="word lists, section 4 of the proofing notes",
        good=("They receive the boats.", "In the 1990s it wasn’t the 40th.",
              {"body": "The colour of the harbour.", "language": "en-GB"},
              {"body": "Das Schiff ist zurück.", "headline": "Schiff", "language": "de-DE"},
              {"body": "Gemi limana gerisin döndü.", "language": "tr"}),
        bad=("They recieve the boats.", "The boat sailed accross.", "It is a miniscule boat.",
             {"body": "The colour of it.", "language": "en-US"}),
    ),
    Rule(
        id="T12", title="Nearly a name", about_words=True, severity=Severity.WARNING,
        survey=_near_misses, in_quotes=True,
        message="The name is one letter from a known one.",
        why="Names are what readers write in about.",
        source="word lists, section 4 of the proofing notes",
        good=("They met in Azerbaijan.", "Then Karabakh fell.", "It was in Moscow and Kyiv."),
        bad=("They met in Azerbiajan.", "Then they left Istanbull.",
             "First Halvorsen came, then Halvorsen went to the quay, then Halvorsan."),
    ),
    Rule(
        id="T13", title="Names to check", about_words=True, severity=Severity.HINT,
        survey=_to_check, in_quotes=True,
        message="The name is on no list.",
        why="Each unknown name is worth one look.",
        source="AP accuracy",
        good=("They met in Moscow.", {"body": "Then Halvorsen left.", "byline": "M Halvorsen"},
              "The BRICS group met."),
        bad=("Then Qarabeykh fell.", "They met Xhelilaj there.",
             {"headline": "Ferry of Zbrotnik returns"}),
    ),
)  # fmt: skip
