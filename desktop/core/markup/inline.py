"""What stands within a line: links, footnote marks, foreign passages, breaks and TK marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    InlineProcessor,
    LinkInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import AtomicString

from desktop.core.markup.emphasis import Emphasis
from desktop.core.markup.languages import tag

_Found = tuple[Element | str | None, int | None, int | None]
_UNUSED = ("image_reference", "short_image_ref", "html", "entity", "automail")
_EMPHASIS = ("em_strong", "em_strong2", "not_strong")
_ESCAPABLE = list("%<:|~\"'&/,;=@$^?")
_LANGUAGE = re.compile(r"\{lang=([A-Za-z0-9_-]+)\}")


class NamedNote(Protocol):
    """A footnote that a text may name."""

    @property
    def label(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def before(self) -> int: ...


def install(markdown: Markdown) -> None:
    """Put the dialect's patterns in and take raw HTML out."""
    markdown.ESCAPED_CHARS = [*markdown.ESCAPED_CHARS, *_ESCAPABLE]
    patterns = markdown.inlinePatterns
    for name in _UNUSED:
        patterns.deregister(name)
    for name in _EMPHASIS:
        patterns.deregister(name, strict=False)
    patterns.register(_TkMark(r"\[TK(?:TK)*\b[^\[\]]*\]", markdown), "tk", 178)
    patterns.register(NoteMark(r"\[\^([^\]\s]+)\]", markdown), "footnote", 175)
    patterns.register(_Foreign(r"(?<!!)\[", markdown), "foreign", 172)
    patterns.register(_Autolink(r"<([^<>\s]+)>", markdown), "autolink", 120)
    patterns.register(SubstituteTagInlineProcessor(r"(?<! ) {2,}\n", "br"), "linebreak", 100)
    patterns.register(Emphasis(markdown), "em_strong", 60)


def attach(markdown: Markdown, notes: Iterable[NamedNote], id_prefix: str) -> None:
    """Tell the footnote pattern which notes there are."""
    pattern = markdown.inlinePatterns["footnote"]
    assert isinstance(pattern, NoteMark)
    pattern.know(notes, id_prefix)


def note_id(prefix: str, number: int) -> str:
    """Give the id of a footnote."""
    return f"{_prefix(prefix)}fn-{number}"


def mention_id(prefix: str, number: int, turn: int) -> str:
    """Give the id of the place that names a footnote for the `turn`-th time."""
    return f"{_prefix(prefix)}fnref-{number}" + (f"-{turn}" if turn > 1 else "")


def _prefix(prefix: str) -> str:
    safe = re.sub(r"[^A-Za-z0-9_-]+", "-", prefix).strip("-")
    return f"{safe}-" if safe else ""


def link_back(item: Element, prefix: str, number: int, times: int, label: str) -> None:
    """End a footnote with a link to each place that names it.

    A note of one paragraph is bare text in its item, and no class says "foot": newspaper4k
    0.9.6 takes either for page furniture and loses the note.
    """
    last = _bare(item) if times or len(item) == 1 else item
    for turn in range(1, times + 1):
        if len(last):
            last[-1].tail = (last[-1].tail or "") + "\u00a0"
        else:
            last.text = (last.text or "") + "\u00a0"
        link = SubElement(last, "a")
        link.set("class", "note-back")
        link.set("href", f"#{mention_id(prefix, number, turn)}")
        link.text = AtomicString(label)


def _bare(item: Element) -> Element:
    """Return where a note's last words stand, having unwrapped an only paragraph."""
    if len(item) == 1 and item[0].tag == "p" and not item[0].get("lang"):
        paragraph = item[0]
        item.remove(paragraph)
        item.text = paragraph.text
        item.extend(list(paragraph))
        return item
    if not len(item):
        return item
    return item[-1] if item[-1].tag == "p" else SubElement(item, "p")


class NoteMark(InlineProcessor):
    """Turn ``[^label]`` into a raised number that leads to the note."""

    _prefix = ""

    def know(self, notes: Iterable[NamedNote], prefix: str) -> None:
        """Take the notes of one block; each mark that follows counts one up."""
        self._notes = {note.label: note.number for note in notes}
        self._turns = {note.label: note.before for note in notes}
        self._prefix = prefix

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # noqa: ARG002, N802
        label = m[1]
        if label not in self._notes:
            return None, None, None
        self._turns[label] += 1
        number = self._notes[label]
        raised = Element("sup", {"class": "note-ref"})
        raised.set("id", mention_id(self._prefix, number, self._turns[label]))
        link = SubElement(raised, "a", {"href": f"#{note_id(self._prefix, number)}"})
        link.text = AtomicString(str(number))
        return raised, m.start(), m.end()


class _TkMark(InlineProcessor):
    """Show a mark for a missing fact; where it must not show it is gone before this."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # noqa: ARG002, N802
        mark = Element("mark")
        mark.text = AtomicString(m[0])
        return mark, m.start(), m.end()


class _Foreign(LinkInlineProcessor):
    """Turn ``[text]{lang=tr}`` into a span in that language."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # noqa: N802
        text, index, handled = self.getText(data, m.end())
        named = _LANGUAGE.match(data, index) if handled else None
        if named is None or not tag(named[1]):
            return None, None, None
        span = Element("span", {"lang": tag(named[1])})
        span.text = text
        return span, m.start(), named.end()


class _Autolink(InlineProcessor):
    """Turn ``<https://…>`` and ``<name@host>`` into links; other angle brackets stay."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # noqa: ARG002, N802
        shown = m[1]
        if re.match(r"(?:https?|mailto|tel):", shown, re.IGNORECASE):
            address = shown
        elif re.fullmatch(r"[^@/:]+@[^@/:]+\.[^@/:]+", shown):
            address = f"mailto:{shown}"
        else:
            return None, None, None
        link = Element("a", {"href": self.unescape(address)})
        link.text = AtomicString(shown)
        return link, m.start(), m.end()
