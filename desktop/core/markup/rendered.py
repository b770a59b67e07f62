"""What rendering takes and gives: records that a window may hold without a Markdown library."""

from __future__ import annotations

from dataclasses import dataclass

from db.records import Picture


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What a body needs to become HTML.

    `lead_in_html` is safe markup for the beginning of the first paragraph (the dateline);
    `id_prefix` keeps footnotes of two stories on one page apart; `back_label` is what the
    links from notes to the text say.
    """

    language: str
    pictures: tuple[Picture, ...] = ()
    lead_in_html: str = ""
    id_prefix: str = ""
    show_tk: bool = False
    back_label: str = "↩"


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """The HTML of one block of the body, and how many outermost elements it has.

    `start` and `end` are indexes in the body, -1 for what was generated. A block with
    nothing to show has empty HTML and no elements.
    """

    start: int
    end: int
    html: str
    elements: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body as HTML, in order."""

    blocks: tuple[HtmlBlock, ...]

    @property
    def html(self) -> str:
        """The whole, one block a line."""
        return "\n".join(block.html for block in self.blocks if block.html)
