"""Recognise the parts of wire copy: gather evidence line by line, let the scorer decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from desktop.core.ingest import advisories, chrome, subheads
from desktop.core.ingest.bylines import find_byline, is_role_line
from desktop.core.ingest.calendar_words import match_day
from desktop.core.ingest.datelines import AGENCIES, find_dateline
from desktop.core.ingest.evidence import Evidence, Verdict, decide
from desktop.core.ingest.lines import Block
from desktop.core.ingest.parts import Kind

HEAD_ROWS = 10
"""How many lines may stand above the lede."""

AFTER_RULE = 4
"""Below a closing rule stand at most this many lines, itself included."""

WEAK_DATELINE = 0.8
"""A dateline no surer than this (a place and a dash) yields to a better one below."""

SAID_BYLINE = 0.9
"""Surer than this is a byline that says "by": it is none the less so without a headline."""

PROSE = 90
"""A line this long is a paragraph, unless it stands where headlines do."""

KICKER_WORDS = 3

_BODY = Verdict(Kind.PARAGRAPH, "a paragraph", 0.95)
_UNSURE = Verdict(Kind.PARAGRAPH, "kept: nothing says what it is", 0.5)


@dataclass(slots=True)
class Scene:
    """The copy as the rules see it: where the story starts and ends, what was decided.

    `mark` is the first line below the story that opens what is not story, `rule` AP's closing
    rule; both are the number of lines where there is none.
    """

    blocks: list[Block]
    start: int
    end: int
    dateline: bool
    mark: int
    rule: int
    at: int = 0
    taken: dict[Kind, int] = field(default_factory=dict[Kind, int])
    seen: dict[str, int] = field(default_factory=dict[str, int])

    def is_twice_above_story(self, index: int) -> bool:
        """Tell whether a line stands again above the story, as pages repeat headlines."""
        head = [block.text.casefold() for block in self.blocks[: self.start]]
        return index < len(head) and head.count(head[index]) > 1

    def neighbour(self, step: int) -> str:
        """Give the text of a line near the one in hand, "" outside the copy."""
        index = self.at + step
        return self.blocks[index].text if 0 <= index < len(self.blocks) else ""


Rule = Callable[[Scene, Block], Evidence | None]


def recognise_blocks(
    blocks: list[Block], known: frozenset[Kind] = frozenset(), above: Iterable[str] = ()
) -> list[Verdict]:
    """Say of every block what it is.

    `known` are the kinds that the format has told already, `above` the texts it told.
    """
    if not blocks:
        return []
    start, dateline = find_start(blocks)
    if Kind.HEADLINE in known and not dateline:
        start = min(start, _first_unlabelled(blocks))
    end = find_end(blocks, start)
    below = range(end, len(blocks))
    mark = next((at for at in below if chrome.ends_story(blocks[at].text)), len(blocks))
    rule = next((at for at in below if set(blocks[at].text) == {"_"}), len(blocks))
    scene = Scene(blocks, start, end, dateline, mark, rule)
    scene.taken.update(dict.fromkeys(known & {Kind.HEADLINE, Kind.DECK}, -1))
    scene.seen.update((text.casefold(), -1) for text in above)
    return [_judge(scene, at) for at in range(len(blocks))]


def find_start(blocks: list[Block]) -> tuple[int, bool]:
    """Find the lede: the line with the best dateline, else the first that reads as prose."""
    weak = first_prose = -1
    for at, block in enumerate(blocks[: HEAD_ROWS + 1]):
        if _is_advisory(block.text):
            continue
        found = find_dateline(block.text)
        if found and found.confidence > WEAK_DATELINE:
            return at, True
        if found and weak < 0:
            weak = at
        if first_prose >= 0:
            break
        if is_prose(block.text):
            first_prose = at
    if weak >= 0 and (first_prose < 0 or weak <= first_prose + 1):
        return weak, True
    if first_prose >= 0:
        return first_prose, False
    return (1 if _may_be_headline(blocks[0]) else 0), False


def _first_unlabelled(blocks: list[Block]) -> int:
    """Find the first line that is neither an advisory nor a byline."""
    for at, block in enumerate(blocks):
        if not (_is_advisory(block.text) or find_byline(block.text)):
            return at
    return len(blocks) - 1


def find_end(blocks: list[Block], start: int) -> int:
    """Find where the story ends: after it stand only sign-offs, sources and furniture."""
    after_mark = next(
        (at for at in range(start + 1, len(blocks)) if chrome.ends_story(blocks[at].text)),
        len(blocks),
    )
    end = _closing_rule(blocks, start)
    while end > start + 1 and (
        _is_tail(blocks[end - 1].text, end - 1 > after_mark)
        or advisories.closes_credits(blocks[end - 2].text, blocks[end - 1].text)
    ):
        end -= 1
    return end


def _closing_rule(blocks: list[Block], start: int) -> int:
    """Find the rule (``___``) that AP sets below a story, with a line or two on its writers."""
    below = range(max(start + 1, len(blocks) - AFTER_RULE), len(blocks))
    return next((at for at in below if set(blocks[at].text) == {"_"}), len(blocks))


def is_prose(text: str) -> bool:
    """Tell whether a line reads as a paragraph: long, or a whole sentence of some length."""
    return len(text) >= 2 * PROSE or (len(text) >= 60 and text.rstrip("\"”'’)»")[-1:] in ".!?…:")


def _is_tail(text: str, after_mark: bool) -> bool:
    if advisories.is_signoff(text) or advisories.source_name(text) or chrome.is_chrome(text):
        return True
    return after_mark and not is_prose(text)


def _is_advisory(text: str) -> bool:
    return advisories.is_note(text) or advisories.is_embargo(text) or advisories.is_flag(text)


def _may_be_headline(block: Block) -> bool:
    return len(block.text) < 2 * PROSE and not find_dateline(block.text)


def _judge(scene: Scene, at: int) -> Verdict:
    scene.at = at
    block = scene.blocks[at]
    if at < scene.start:
        rules, otherwise = HEAD_RULES, _UNSURE
    elif at < scene.end:
        rules, otherwise = BODY_RULES, _BODY
    else:
        rules, otherwise = TAIL_RULES, _UNSURE
    verdict = decide(_gather(rules, scene, block), otherwise)
    scene.taken.setdefault(verdict.kind, at)
    scene.seen.setdefault(block.text.casefold(), at)
    return verdict


def _gather(rules: tuple[Rule, ...], scene: Scene, block: Block) -> Iterator[Evidence]:
    for rule in rules:
        evidence = rule(scene, block)
        if evidence:
            yield evidence


# What each rule looks at is one sign; it never decides alone.


def _repeated(scene: Scene, block: Block) -> Evidence | None:
    if block.text.casefold() in scene.seen:
        return Evidence(Kind.DROPPED, 4, "repeats a line above")
    return None


def _repeated_headline(scene: Scene, block: Block) -> Evidence | None:
    if scene.seen.get(block.text.casefold(), 1) < 1:
        return Evidence(Kind.DROPPED, 4, "repeats the headline")
    return None


def _embargo(_: Scene, block: Block) -> Evidence | None:
    return Evidence(Kind.EMBARGO, 4, "an embargo") if advisories.is_embargo(block.text) else None


def _note(_: Scene, block: Block) -> Evidence | None:
    return (
        Evidence(Kind.NOTE, 3.5, "a note to editors") if advisories.is_note(block.text) else None
    )


def _flag(_: Scene, block: Block) -> Evidence | None:
    return Evidence(Kind.FLAG, 3, "a wire flag") if advisories.is_flag(block.text) else None


def _byline(scene: Scene, block: Block) -> Evidence | None:
    found = find_byline(block.text)
    if found:
        is_headed = Kind.HEADLINE in scene.taken
        is_said = found.confidence > SAID_BYLINE
        weight = 3.0 * found.confidence + (0.5 if is_headed else 0.0 if is_said else -0.5)
        return Evidence(Kind.BYLINE, weight, "names the writer")
    if scene.taken.get(Kind.BYLINE) == scene.at - 1 and is_role_line(block.text):
        return Evidence(Kind.BYLINE, 3, "the writer's job")
    return None


def _agency_byline(scene: Scene, block: Block) -> Evidence | None:
    """``AFP, LIMA``: agency and place stand where the byline does."""
    agency, comma, _place = block.text.partition(",")
    if comma and scene.taken and len(block.text) < 40 and agency.strip().upper() in AGENCIES:
        return Evidence(Kind.DATELINE, 2, "agency and place")
    return None


def _published(_: Scene, block: Block) -> Evidence | None:
    """A line that is a date, alone or behind an agency's name."""
    text = block.text
    agency, comma, rest = text.partition(",")
    behind = comma and agency.strip().upper() in AGENCIES
    found = match_day(rest.strip().replace(",", "") if behind else text)
    length = len(rest.strip().replace(",", "")) if behind else len(text)
    if found and length - found.end() < 12 and len(text) < 60:
        return Evidence(Kind.PUBLISHED, 3, "the day of publication")
    return None


def _headline(scene: Scene, block: Block) -> Evidence | None:
    if Kind.HEADLINE in scene.taken or len(block.text) > 3 * PROSE:
        return None
    if scene.is_twice_above_story(scene.at):
        return Evidence(Kind.HEADLINE, 4, "stands twice above the story")
    return Evidence(Kind.HEADLINE, 2.5, "the first line above the story")


def _kicker(scene: Scene, block: Block) -> Evidence | None:
    """``WORLD`` above a headline that the page repeats."""
    text = block.text
    is_label = text.isupper() and len(text.split()) <= KICKER_WORDS and text[-1:].isalnum()
    if scene.at == 0 and is_label and scene.is_twice_above_story(1):
        return Evidence(Kind.KICKER, 3.5, "a label above the headline")
    return None


def _deck(scene: Scene, block: Block) -> Evidence | None:
    if Kind.HEADLINE not in scene.taken or Kind.DECK in scene.taken or Kind.BYLINE in scene.taken:
        return None
    if scene.taken[Kind.HEADLINE] < 0:
        return None
    if 20 <= len(block.text) <= 3 * PROSE:
        return Evidence(Kind.DECK, 2, "stands between headline and story")
    return None


def _release_number(_: Scene, block: Block) -> Evidence | None:
    if advisories.is_release_number(block.text):
        return Evidence(Kind.DROPPED, 4, "a press wire's number")
    return None


def _furniture(_: Scene, block: Block) -> Evidence | None:
    if chrome.is_chrome(block.text) and not advisories.flag_prefix(block.text):
        return Evidence(Kind.DROPPED, 3, "page furniture")
    return None


def _source(_: Scene, block: Block) -> Evidence | None:
    if advisories.source_name(block.text):
        return Evidence(Kind.SOURCE, 3, "names the source")
    return None


def _signoff(scene: Scene, block: Block) -> Evidence | None:
    if advisories.is_signoff(block.text):
        return Evidence(Kind.SIGNOFF, 3.5, "a sign-off")
    if advisories.closes_credits(scene.neighbour(-1), block.text):
        return Evidence(Kind.SIGNOFF, 3.5, "the end of the credits")
    return None


def _hyphen_subhead(scene: Scene, block: Block) -> Evidence | None:
    if not subheads.hyphened(block.text) or not is_prose(scene.neighbour(1)):
        return None
    if subheads.is_list_item(scene.neighbour(-1)):
        return None
    return Evidence(Kind.SUBHEAD, 3 if block.gap > 1 else 2, "a line that opens with a hyphen")


def _capital_subhead(scene: Scene, block: Block) -> Evidence | None:
    following = scene.neighbour(1)
    if scene.at == scene.start or not subheads.is_capitals(block.text):
        return None
    if len(following) > PROSE and not following.isupper() and is_prose(scene.neighbour(-1)):
        return Evidence(Kind.SUBHEAD, 2, "a line in capitals above a paragraph")
    return None


def _set_apart_subhead(scene: Scene, block: Block) -> Evidence | None:
    """A clock time, a line wholly in quotation marks, a short line below two empty rows."""
    if scene.at == scene.start or not is_prose(scene.neighbour(1)):
        return None
    if subheads.is_clock(block.text):
        return Evidence(Kind.SUBHEAD, 2, "a clock time above a paragraph")
    if not is_prose(scene.neighbour(-1)):
        return None
    if subheads.is_quoted(block.text):
        return Evidence(Kind.SUBHEAD, 1.5, "a line wholly in quotation marks")
    below = scene.blocks[scene.at + 1]
    if block.gap > 1 and below.gap < block.gap and subheads.is_title_like(block.text):
        return Evidence(Kind.SUBHEAD, 1.5, "a short line below two empty ones")
    return None


def _list_item(scene: Scene, block: Block) -> Evidence | None:
    if not subheads.is_list_item(block.text):
        return None
    if subheads.is_list_item(scene.neighbour(1)) or subheads.is_list_item(scene.neighbour(-1)):
        return Evidence(Kind.LIST_ITEM, 2, "one of several lines with a mark")
    return None


def _after_story(scene: Scene, block: Block) -> Evidence | None:
    """Short lines below the comment form; lines below the closing rule."""
    if scene.at > scene.rule:
        return Evidence(Kind.DROPPED, 3, "stands below the closing rule")
    if scene.at > scene.mark and not is_prose(block.text):
        return Evidence(Kind.DROPPED, 2, "stands below the story")
    return None


HEAD_RULES: tuple[Rule, ...] = (
    _repeated, _embargo, _note, _flag, _byline, _agency_byline, _published, _release_number,
    _furniture, _source, _kicker, _headline, _deck,
)  # fmt: skip
BODY_RULES: tuple[Rule, ...] = (
    _repeated_headline, _embargo, _note, _furniture, _hyphen_subhead, _capital_subhead,
    _set_apart_subhead, _list_item, _signoff, _source,
)  # fmt: skip
TAIL_RULES: tuple[Rule, ...] = (_repeated, _furniture, _source, _signoff, _note, _after_story)
