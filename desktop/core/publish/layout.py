"""The whole page: a theme filled with the public facts of a story."""

from __future__ import annotations

from markupsafe import Markup

from db.records import Picture
from desktop.core.markup.pictures import image_attributes
from desktop.core.markup.rendered import HtmlBlock
from desktop.core.publish.around import ALONE, Around, labels, links, site_values, slots
from desktop.core.publish.body import blocks_of
from desktop.core.publish.bylines import Piece
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.head import head
from desktop.core.publish.links import absolute
from desktop.core.publish.missing import missing_facts
from desktop.core.publish.results import Page
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.templating import linked_style, run, style_element
from desktop.core.publish.themes import Theme, ThemeError

_END = HtmlBlock(start=-1, end=-1, html="<br hidden>", elements=1)
_TAGS_OF_ONE = 2
_BODY_GOES_HERE = Markup("<!-- the story's text goes here -->")


def lay_out(
    cleared: Cleared, site: SiteProfile, theme: Theme, sheet: str = "", around: Around = ALONE
) -> Page:
    """Fill `theme` with `cleared`; a `sheet` of that name is linked, else the style embedded.

    Raises ThemeError and SiteError for a bad theme or site.
    """
    facts = facts_of(cleared, site)
    style = linked_style(sheet) if sheet else style_element(theme)
    html = run(theme, _values(facts, style, around))
    prefix, found, suffix = html.partition(_BODY_GOES_HERE)
    if not found or _BODY_GOES_HERE in suffix:
        raise ThemeError(f"The theme “{theme.title}” must place {{{{ body }}}} exactly once.")
    return Page(
        prefix=prefix,
        blocks=_closed(blocks_of(facts)),
        suffix=f"{suffix.rstrip()}\n",
        missing=missing_facts(facts),
    )


def _closed(blocks: tuple[HtmlBlock, ...]) -> tuple[HtmlBlock, ...]:
    """End the text with a break that nobody sees, where its last element holds others.

    newspaper4k 0.9 takes such a last paragraph for a list of links and drops it
    (`_remove_trailing_media_div` in its outputformatters.py); a break it leaves alone.
    """
    last = next((block for block in reversed(blocks) if block.elements), None)
    holds_others = last is not None and last.html.count("<") > _TAGS_OF_ONE
    return (*blocks, _END) if holds_others else blocks


def _values(facts: Facts, style: Markup, around: Around) -> dict[str, object]:
    """Return what a theme receives: new plain values, no path, no field of the desk's."""
    return {
        "head": head(facts),
        "style": style,
        "body": _BODY_GOES_HERE,
        "story": _story(facts),
        "lead": _lead(facts.cleared.lead),
        "site": site_values(facts),
        "links": links(around, facts.language),
        "slots": slots(facts),
        "labels": labels(facts),
    }


def _story(facts: Facts) -> dict[str, object]:
    cleared = facts.cleared
    return {
        "language": facts.language,
        "direction": facts.direction,
        "kicker": cleared.kicker or cleared.section,
        "section": cleared.section,
        "genre": cleared.genre,
        "headline": cleared.headline,
        "deck": cleared.deck,
        "byline": [[_piece(piece, facts) for piece in line] for line in facts.byline.lines],
        "published": _published(facts),
        "updated": _updated(facts),
        "source": _source(facts),
        "credit": cleared.source.credit,
        "rights": cleared.source.rights or facts.site.copyright_line,
    }


def _piece(piece: Piece, facts: Facts) -> dict[str, object]:
    author = piece.author
    if author is None:
        return {"text": piece.text}
    wrote = author in facts.byline.writers
    return {"name": author.name, "url": author.url, "wrote": wrote}


def _published(facts: Facts) -> dict[str, str]:
    moment = facts.published
    if moment is None:
        return {}
    return {"iso": facts.iso(moment), "words": facts.moment_words(moment)}


def _updated(facts: Facts) -> dict[str, str]:
    moment = facts.cleared.modified
    if moment is None:
        return {}
    before, _, after = facts.labels.updated.partition("{date}")
    words = facts.moment_words(moment)
    return {"iso": facts.iso(moment), "before": before, "words": words, "after": after}


def _source(facts: Facts) -> dict[str, str]:
    source = facts.cleared.source
    if not source.name:
        return {}
    before, _, after = facts.source_wording.partition("{source}")
    url = absolute(source.url)
    return {"before": before, "name": source.name, "url": url, "after": after}


def _lead(picture: Picture | None) -> dict[str, object]:
    attributes = image_attributes(picture) if picture else {}
    if picture is None or not attributes:
        return {}
    return {"attributes": attributes, "caption": picture.caption, "credit": picture.credit}
