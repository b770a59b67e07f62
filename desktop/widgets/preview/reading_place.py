"""The same place of a story, told in its text and on its page.

In the text a place is an index in the body with a fraction, on the page an element of the
content with a fraction. On both, -1 to 0 is the head, from its top to its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.markup.rendered import HtmlBlock

TOP = -1.0
"""The very top of text and page."""


def place_on_page(blocks: Sequence[HtmlBlock], place: float) -> float:
    """Find the elements that show a place of the text; between two blocks, where they meet."""
    if place < 0:
        return max(place, TOP)
    found, element = 0, 0
    for block in blocks:
        if block.start >= 0:
            if place < block.start:
                break
            if place < block.end:
                share = (place - block.start) / (block.end - block.start)
                return element + share * block.elements
            found = element + block.elements
        element += block.elements
    return float(found)


def place_in_text(blocks: Sequence[HtmlBlock], place: float) -> float:
    """Find the text that a place on the page shows; for what was generated, the text before."""
    if place < 0:
        return max(place, TOP)
    found, element = 0, 0
    for block in blocks:
        if place < element + block.elements:
            if block.start < 0:
                break
            share = (place - element) / block.elements
            return block.start + share * (block.end - block.start)
        if block.start >= 0:
            found = block.end
        element += block.elements
    return float(found)
