"""The smallest change that turns the page on show into the page wanted."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.markup.render import HtmlBlock
    from desktop.core.publish.page import Page

EVERYTHING = -1
"""A count of removed elements that stands for all of them."""


@dataclass(frozen=True, slots=True)
class Patch:
    """What to hand to the page: `frame` is the page without its blocks, "" when it stays.

    `html` replaces `removed` elements of the content from `first` on; None leaves them.
    """

    frame: str = ""
    first: int = 0
    removed: int = 0
    html: str | None = None

    def __bool__(self) -> bool:
        return bool(self.frame) or self.html is not None

    def script(self) -> str:
        """Write the call; JSON is a subset of JavaScript, so no text can leave its string."""
        frame = json.dumps(self.frame) if self.frame else "null"
        blocks = "null" if self.html is None else json.dumps([self.first, self.removed, self.html])
        return f"copydesk.patch({frame}, {blocks})"


def patch(old: Page, new: Page, *, whole: bool = False) -> Patch:
    """Compare two pages; `whole` replaces all blocks when their elements cannot be told."""
    frame = ""
    if (old.prefix, old.suffix) != (new.prefix, new.suffix):
        frame = new.prefix + new.suffix
    head, tail = _inner_ends(new)
    if _inner_ends(old) != (head, tail):
        whole = True
    if whole:
        if not frame and old.blocks == new.blocks:
            return Patch()
        html = head + "\n".join(block.html for block in new.blocks) + tail
        return Patch(frame, 0, EVERYTHING, html)
    first, old_end, new_end = changed_range(old.blocks, new.blocks)
    if first == old_end and first == new_end:
        return Patch(frame)
    html = _slot(new.blocks, first, new_end, head, tail)
    removed = count_elements(old.blocks[first:old_end])
    return Patch(frame, count_elements(old.blocks[:first]), removed, html)


def changed_range(old: Sequence[HtmlBlock], new: Sequence[HtmlBlock]) -> tuple[int, int, int]:
    """Tell which blocks differ: the first, and the end of the range in old and in new.

    The range is widened until its neighbours hold an element: the page is cut between
    elements, so a block without one belongs to the cut.
    """
    first, shorter = 0, min(len(old), len(new))
    while first < shorter and old[first].html == new[first].html:
        first += 1
    same = 0
    while same < shorter - first and old[-1 - same].html == new[-1 - same].html:
        same += 1
    if first == len(old) == len(new):
        return first, first, first
    while first and not old[first - 1].elements:
        first -= 1
    while same and not old[len(old) - same].elements:
        same -= 1
    return first, len(old) - same, len(new) - same


def count_elements(blocks: Sequence[HtmlBlock]) -> int:
    """Count the elements that the blocks put into the content."""
    return sum(block.elements for block in blocks)


def block_of_element(blocks: Sequence[HtmlBlock], element: int) -> HtmlBlock | None:
    """Find the block that made an element of the content."""
    for block in blocks:
        if element < block.elements:
            return block if element >= 0 else None
        element -= block.elements
    return None


def element_at(blocks: Sequence[HtmlBlock], index: int) -> int:
    """Find the element of the content for a place in the body; -1 when there is none.

    A place in text that makes no element belongs to the one before it.
    """
    found, element = -1, 0
    for block in blocks:
        if block.start >= 0 and block.elements:
            if block.start > index and found >= 0:
                break
            found = element
        element += block.elements
    return found


def _slot(blocks: Sequence[HtmlBlock], first: int, end: int, head: str, tail: str) -> str:
    """Write what stands between two kept elements, line ends included."""
    middle = [block.html for block in blocks[first:end]]
    if first:
        middle.insert(0, "")
    if end < len(blocks):
        middle.append("")
    text = "\n".join(middle)
    return ("" if first else head) + text + ("" if end < len(blocks) else tail)


def _inner_ends(page: Page) -> tuple[str, str]:
    """Cut out the text between the content's own tags and its first and last block."""
    return page.prefix[page.prefix.rfind(">") + 1 :], page.suffix[: page.suffix.find("<")]
