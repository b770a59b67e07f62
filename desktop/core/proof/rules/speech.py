"""Rules about what people said and are said to have done (Q01, L01–L03)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from db.records import CorrectionKind, Story
from desktop.core.markup.blocks import BlockKind
from desktop.core.markup.counting import count_words
from desktop.core.markup.marks import public
from desktop.core.proof.findings import Severity
from desktop.core.proof.passages import Passage
from desktop.core.proof.rule import Hit, Reading, Rule, Sheet
from desktop.core.proof.tokens import opens_sentence, sentences, tokens

_SPEECH = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according to"
    r"|(?:add|ask|announc|argu|call|caution|claim|comment|complain|conclud|confirm|declar|describ"
    r"|demand|emphasi[sz]|explain|express|insist|joke|mention|not|observ|pledg|point|post|prais"
    r"|predict|promis|quot|recall|reiterat|remark|repeat|report|respond|reveal|shout|stat|stress"
    r"|suggest|tweet|underlin|underscor|urg|vow|warn|ask|agre|admit|acknowledg|accus|appeal"
    r"|answer|boast|challeng|counter|deni|criticis|criticiz|label|list|maintain|present|question"
    r"|read|reckon|refer|repl|request|signal|term|voic|title|entitle|wish|conced|blam|assert)"
    r"(?:s|es|ed|d|ing|ied|ies|t?ted|ting)?"
    r"|wr(?:ote|ites?|iting|itten)|sp(?:oke|eaks?|eaking)|began|begins|went on|goes on|sang|sings"
    r"|put it|th(?:ought|inks?)|felt|feels|believes?d?|continued?|continues|reads|titled|slogan"
    r"|statement|chant(?:ed|ing|s)?|quoted?|known as|so-called|asks?|agreed?|yelled|cried|quipped"
    r"|swore|swears|sworn|heard|wondered|recounted|opined|lamented|mused|noted|notes)\b",
    re.IGNORECASE,
)


def _unattributed(sheet: Sheet) -> Iterator[Hit]:
    introduced = False
    for placed in sheet.body:
        passage = placed.passage
        spoken = _SPEECH.search(passage.unquoted) is not None
        if placed.kind is BlockKind.PARAGRAPH and not spoken:
            found = next((span for span in passage.quoted if _is_long(passage, *span)), None)
            # A paragraph that is all quotation goes on where the one before named the speaker.
            goes_on = introduced and found and not _outside(passage, *found)
            if found and not goes_on:
                start, end = found
                at = placed.start
                yield Hit(at + passage.at(start), at + passage.ends(end))
            spoken = bool(goes_on)
        introduced = spoken


def _is_long(passage: Passage, start: int, end: int) -> bool:
    quote = passage.text[start:end]
    return quote[0] != "‘" and quote[-1] in '”"»“' and count_words(quote) >= 5


def _outside(passage: Passage, start: int, end: int) -> str:
    return (passage.text[:start] + passage.text[end:]).strip()


_CRIME = re.compile(
    r"\b(?:murderers?|murdered|fraud|fraudsters?|terrorists?|stole|corrupt|raped?|rapists?"
    r"|embezzled|bribed|killer|thief|paedophile|pedophile|traitor)\b"
)
_SAFE = re.compile(
    r"\b(?:said|says|say|according|alleg\w*|charg\w*|convict\w*|courts?|police|prosecut\w*"
    r"|den(?:y|ied|ies)|accus\w*|suspect\w*|trial|guilty|sentenced|jury|judge|indict\w*"
    r"|investigat\w*|claim\w*|told|plead\w*|arrest\w*|law|case|inquiry)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?<!^)(?<![.!?“\"] )\b[A-Z][a-z]+ [A-Z][a-z]+\b|^[A-Z][a-z]+ [A-Z][a-z]+\b")


def _crime(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    text = passage.unquoted
    if passage.kind is not BlockKind.PARAGRAPH or not _CRIME.search(text):
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        found = _CRIME.search(sentence)
        quoted = any(start < last and first < end for first, last in passage.quoted)
        if found and not quoted and _PERSON.search(sentence) and not _SAFE.search(sentence):
            yield Hit(start + found.start(), start + found.end())


_LABELLED = re.compile(r"\b(?:accused|alleged|suspected) [a-z]+ [A-Z][\w’'-]+ [A-Z][\w’'-]+")


def _labelled(passage: Passage, _reading: Reading) -> Iterator[Hit]:
    for found in _LABELLED.finditer(passage.text):
        yield Hit(*found.span())


_NUMBER = re.compile(r"\d[\d.,]*")
_QUOTE = re.compile(r"“[^”]*”|\"[^\"\n]*\"")


def _facts(story: Story) -> Counter[str]:
    text = public(story.body)
    found = Counter(number.rstrip(".,") for number in _NUMBER.findall(text))
    found.update(_QUOTE.findall(text))
    found.update(
        token.text
        for token in tokens(text)
        if token.is_capitalised and not opens_sentence(text, token.start)
    )
    return found


def _changed(sheet: Sheet) -> Iterator[Hit]:
    published = sheet.around.published
    if published is None or published.body == sheet.story.body:
        return
    notes = [c for c in sheet.story.corrections if c.kind is CorrectionKind.CORRECTION]
    before = [c for c in published.corrections if c.kind is CorrectionKind.CORRECTION]
    old, new = _facts(published), _facts(sheet.story)
    changed = [*(old - new), *(new - old)]
    if changed and len(notes) <= len(before):
        told = f"“{changed[0]}” differs from what was published. Add a note labelled Correction."
        yield Hit(0, 0, told, field="corrections")


RULES = (
    Rule(
        id="Q01", title="Who said it", severity=Severity.HINT, survey=_unattributed, scope="body",
        languages=("en",), in_quotes=True,
        message="This quotation does not say who spoke. Add “he said” or the like.",
        why="A quotation without a speaker cannot be checked.",
        source="AP",
        good=(
            "“We waited nine days for this,” he said.",
            "According to him, “we waited nine days for this.”",
            "He called it “nine days”.",
            "“A short one.”",
            "He said so on Monday.\n\n“We waited nine days for this.”",
        ),
        bad=(
            "“We waited nine days for this.”",
            "The quay is open. “We waited nine days for this.”",
            "“It is very good to be back,” with a smile.",
        ),
    ),
    Rule(
        id="L01", title="Crime and a name", severity=Severity.HINT, find=_crime, scope="body",
        languages=("en",),
        message="A crime stands beside a name without a source. Say who says so.",
        why="To call someone guilty without a court is a libel.",
        source="AP",
        good=(
            "Police said John Jones stole the boat.",
            "John Jones, convicted of fraud, was freed.",
            "The thief fled.",
        ),
        bad=(
            "On Monday John Jones stole the boat.",
            "The murderer, John Jones, fled.",
            "They met the corrupt Tomas Rehn there.",
        ),
    ),
    Rule(
        id="L02", title="Label before a name", severity=Severity.HINT, find=_labelled,
        scope="body", languages=("en",),
        message="The label convicts the person. Write the name, then “accused of …”.",
        why="“Alleged murderer John Jones” still calls him a murderer.",
        source="AP",
        good=(
            "John Jones, accused of murder, fled.",
            "The alleged murder of John Jones.",
            "The suspected boat sank.",
        ),
        bad=(
            "They saw alleged murderer John Jones.",
            "The accused thief Tomas Rehn fled.",
            "They hold suspected spy Mira Halvorsen.",
        ),
    ),
    Rule(
        id="L03", title="Change after publication", severity=Severity.WARNING, survey=_changed,
        message="A fact differs from what was published.",
        why="Readers are told when a name, figure or quotation was wrong.",
        source="AP",
        good=(
            {"body": "There were 40 boats.", "published": "There were 40 boats."},
            {"body": "There were just 40 boats.", "published": "There were 40 boats."},
            {"body": "There were 41.", "published": "There were 40.", "correction": "It was 41."},
        ),
        bad=(
            {"body": "There were 41 boats.", "published": "There were 40 boats."},
            {"body": "Then Rehn left.", "published": "Then Lund left."},
            {"body": "He said “no”.", "published": "He said “yes”."},
        ),
    ),
)  # fmt: skip
