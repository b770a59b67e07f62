"""What sessions ask of the text process. No Qt here: the process imports this module.

The work itself is imported inside each function, so that the window does not load
Markdown, Jinja2 or lxml to name it.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records import Story
    from desktop.core.ingest.parts import Copy, Kind, Parts
    from desktop.core.ingest.paste.clean import Pasted
    from desktop.core.picture_facts import PictureFacts
    from desktop.core.proof.engine import Checker, Report
    from desktop.core.proof.findings import Finding
    from desktop.core.proof.rule import Circumstances
    from desktop.core.proof.spelling import Dictionary
    from desktop.core.proof.statistics import Statistics
    from desktop.core.publish.around import Around
    from desktop.core.publish.corrections import Since
    from desktop.core.publish.export import Exported
    from desktop.core.publish.site import SiteProfile
    from desktop.core.publish.themes import Theme
    from desktop.core.topics import Topic

IMPORT_MEMORY_MB = 1024
PICTURES_MEMORY_MB = 2048
LEAST_STORIES_MEASURED, LEAST_WORDS_MEASURED = 5, 100
"""Fewer stories, or shorter ones, say nothing of a desk's habit."""


class ErrandError(Exception):
    """The text is at fault, not we; the message is the sentence for the user."""


def take_in_file(name: str, data: bytes) -> tuple[Copy, Parts]:
    """Recognise the copy in a file of this name."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.parts import IngestError
    from desktop.core.ingest.read import recognise_file

    try:
        copy = recognise_file(name, data)
        return copy, assemble(copy)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def take_in_stories(
    name: str, data: bytes, now: dt.datetime, language: str
) -> tuple[tuple[Story, str], ...]:
    """Make a draft of every story in a file, each with the kind of copy that it was."""
    from desktop.core.ingest.assemble import assemble, to_story
    from desktop.core.ingest.parts import IngestError
    from desktop.core.ingest.read import recognise_all

    try:
        return tuple(
            (
                to_story(assemble(copy), story_id=str(uuid.uuid4()), now=now, language=language),
                copy.input_kind,
            )
            for copy in recognise_all(name, data)
        )
    except IngestError as error:
        raise ErrandError(str(error)) from error


def take_in_text(text: str) -> tuple[Copy, Parts]:
    """Recognise pasted copy."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.parts import IngestError
    from desktop.core.ingest.read import recognise

    try:
        copy = recognise(text)
        return copy, assemble(copy)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def take_in_paste(html: str, text: str) -> tuple[Copy, Parts]:
    """Recognise what a clipboard holds."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.clipboard import recognise_paste
    from desktop.core.ingest.parts import IngestError

    try:
        copy = recognise_paste(html, text)
        return copy, assemble(copy)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def clean_paste(html: str, text: str, base: str) -> Pasted:
    """Turn what a clipboard holds into clean Markdown."""
    from desktop.core.ingest.parts import IngestError
    from desktop.core.ingest.paste.clean import clean_paste

    try:
        return clean_paste(html, text, base=base)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def plain_paste(text: str, escape: bool) -> Pasted:
    """Turn plain text into Markdown; with `escape`, nothing in it is read as such."""
    from desktop.core.ingest.parts import IngestError
    from desktop.core.ingest.paste.clean import plain_paste

    try:
        return plain_paste(text, escape=escape)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def correct(copy: Copy, number: int, kind: Kind) -> tuple[Copy, Parts]:
    """Give one line of the copy another part, as the desk says."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.passages import reassign

    corrected = reassign(copy, number, kind)
    return corrected, assemble(corrected)


def correct_all(copy: Copy, numbers: tuple[int, ...], kind: Kind) -> tuple[Copy, Parts]:
    """Give several lines of the copy the same part, as the desk says."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.passages import reassign

    for number in numbers:
        copy = reassign(copy, number, kind)
    return copy, assemble(copy)


def correct_part(copy: Copy, number: int, start: int, end: int, kind: Kind) -> tuple[Copy, Parts]:
    """Make some words of a line what the desk says they are."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.passages import reassign_part

    corrected = reassign_part(copy, number, start, end, kind)
    return corrected, assemble(corrected)


def put_back_all(copy: Copy) -> tuple[Copy, Parts]:
    """Take in all that was set aside."""
    from desktop.core.ingest.assemble import assemble
    from desktop.core.ingest.passages import put_back_all

    whole = put_back_all(copy)
    return whole, assemble(whole)


def story_of(parts: Parts, story_id: str, now: dt.datetime, language: str) -> Story:
    """Make the story that the parts describe; `language` stands in for one not known."""
    from desktop.core.ingest.assemble import to_story
    from desktop.core.ingest.parts import IngestError

    try:
        return to_story(parts, story_id=story_id, now=now, language=language)
    except IngestError as error:
        raise ErrandError(str(error)) from error


def export(
    story: Story,
    fmt: str,
    site: SiteProfile,
    theme: Theme,
    now_utc: dt.datetime,
    pictures: dict[str, bytes],
    around: Around | None = None,
) -> Exported:
    """Make the bytes of one story in one format; `pictures` are the stored ones by name.

    `around` are the stories that a page points to.
    """
    from desktop.core.publish.errors import PublishError
    from desktop.core.publish.export import export_bytes

    try:
        return export_bytes(story, fmt, site, theme, now_utc, pictures, around)
    except PublishError as error:
        raise ErrandError(str(error)) from error


def on_paper(story: Story, pictures: dict[str, bytes], site: SiteProfile) -> dict[str, bytes]:
    """Make the pictures that a page on paper shows, by their names."""
    from desktop.core.publish.renditions import on_paper

    return on_paper(story.pictures, pictures, site.picture_widths, site.picture_quality)


@dataclass(frozen=True, slots=True)
class Going:
    """A story to export, with the stored pictures by name where its format carries them."""

    story: Story
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])
    slug_taken: bool = False
    around: Around | None = None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A story made ready to leave, with what the checks hold against it: messages by rule.

    Where nothing could be made, `exported` is None and `error` a sentence.
    """

    exported: Exported | None
    blockers: dict[str, str]
    error: str = ""


def leave(
    going: list[Going],
    fmt: str,
    site: SiteProfile,
    theme: Theme,
    style: str,
    now_utc: dt.datetime,
) -> list[Leaving]:
    """Make the files of several stories; one that cannot be made costs no other its file."""
    left: list[Leaving] = []
    for each in going:
        try:
            made = export(each.story, fmt, site, theme, now_utc, each.pictures, each.around)
        except ErrandError as error:
            left.append(Leaving(None, {}, str(error)))
            continue
        [against] = [{}] if made.refused else held([each], style, now_utc)
        left.append(Leaving(made, against))
    return left


def held(going: list[Going], style: str, now_utc: dt.datetime) -> list[dict[str, str]]:
    """Find what the checks hold against each story's leaving: messages by rule."""
    from desktop.core.proof.rule import Circumstances

    found: list[dict[str, str]] = []
    for each in going:
        slugs = frozenset({each.story.filing.slug} if each.slug_taken else ())
        around = Circumstances(now_utc, leaving=True, slugs=slugs)
        grave = blockers(each.story, style, (), around)
        found.append({finding.rule: finding.message for finding in grave})
    return found


def check_story(story: Story, style: str, lists: tuple[str, ...], around: Circumstances) -> Report:
    """Run every check of a house style; `lists` are the desk's own, as CSV texts."""
    return _checker(style, lists).check(story, around)


def blockers(
    story: Story, style: str, lists: tuple[str, ...], around: Circumstances
) -> tuple[Finding, ...]:
    """Find what holds a story back by a house style, and nothing else."""
    return _checker(style, lists).blockers(story, around)


def statistics(texts: tuple[str, ...], language: str) -> tuple[Statistics, ...]:
    """Count a story's body, and the parts of one."""
    from desktop.core.proof.statistics import statistics as counted

    return tuple(counted(text, language) for text in texts)


def suggest(word: str, language: str, style: str, lists: tuple[str, ...]) -> tuple[str, ...]:
    """Give right spellings of a word, the likeliest first."""
    return _checker(style, lists).speller.suggest(word, language)


def usual_reading(bodies: tuple[tuple[str, str], ...]) -> tuple[float, float] | None:
    """Give the middle grade and words a sentence of texts, each with its language."""
    from statistics import median

    from desktop.core.markup.blocks import split
    from desktop.core.proof.readability import readability

    read = [found for tag, body in bodies if (found := readability(split(body), tag))]
    graded = [each for each in read if each.grade and each.words >= LEAST_WORDS_MEASURED]
    if len(graded) < LEAST_STORIES_MEASURED:
        return None
    return median(each.grade for each in graded), median(each.average for each in graded)


@lru_cache(maxsize=1)
def _checker(style: str, lists: tuple[str, ...]) -> Checker:
    from desktop.core.proof.engine import Checker
    from desktop.core.proof.spelling import Speller
    from desktop.session.word_lists import house_style, lexicon

    return Checker(house_style(style), Speller(_dictionary(), lexicon(lists)))


@cache
def _dictionary() -> Dictionary:
    """Keep the words of a language, 0.3 s to read, when lists or style change."""
    from desktop.core.proof.spelling import PyspellDictionary
    from desktop.session.dictionaries import HunspellDictionary, Together, folders

    return Together(PyspellDictionary(), HunspellDictionary(folders()))


def look_at_picture(name: str, data: bytes) -> PictureFacts:
    """Read what a picture's file says of itself."""
    from desktop.core.picture_facts import PictureRefused, picture_facts

    try:
        return picture_facts(name, data)
    except PictureRefused as error:
        raise ErrandError(str(error)) from error


def read_topics(data: bytes) -> tuple[Topic, ...]:
    """Read IPTC's file of Media Topics."""
    from desktop.core.topics import TopicsError, read_iptc

    try:
        return read_iptc(data)
    except TopicsError as error:
        raise ErrandError(str(error)) from error


def since_published(left: Story, moment: dt.datetime, story: Story) -> Since:
    """Compare a story with what readers have of it."""
    from desktop.core.publish.corrections import look_back

    return look_back(left, moment, story)
