"""The fragment: the body as a CMS takes it, proved to pass the CMS's filter unchanged."""

from __future__ import annotations

from html.parser import HTMLParser

import nh3
from markupsafe import Markup, escape

from desktop.core.publish.body import blocks_of
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.links import absolute
from desktop.core.publish.site import SiteProfile

_TEXT_TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "div"}
_WORD_TAGS = {"strong", "em", "a", "br", "sub", "sup", "code", "span"}
_FIGURE_TAGS = {"figure", "figcaption", "img"}
_TABLE_TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
_TAGS = _TEXT_TAGS | _WORD_TAGS | _FIGURE_TAGS | _TABLE_TAGS
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir"},
    "a": {"href", "rel"},
    "blockquote": {"cite"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}

Event = tuple[str, ...]


class FragmentError(Exception):
    """A fragment would be changed by a site's filter; the message says where."""


def render_fragment(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return the children of ``e-content`` as UTF-8; right-to-left ones stand in one div.

    Raises FragmentError when the generic filter of a CMS would change anything.
    """
    facts = facts_of(cleared, site)
    html = _rewritten("\n".join(block.html for block in blocks_of(facts)), site)
    lead = _lead(facts) if site.lead_picture_in_fragment else ""
    html = "\n".join(filter(None, (lead, html)))
    if facts.direction == "rtl":
        opening = Markup('<div lang="{}" dir="rtl">').format(facts.language)
        html = f"{opening}\n{html}\n</div>"
    _prove(html)
    return f"{html}\n".encode()


def _rewritten(html: str, site: SiteProfile) -> str:
    """Say in the filter's elements what the page says in its own."""
    html = html.replace(' loading="lazy"', "").replace(' decoding="async"', "")
    html = html.replace("<bdi>", '<span dir="auto">').replace("</bdi>", "</span>")
    base = absolute(site.media_url).rstrip("/")
    return html.replace('src="pictures/', f'src="{escape(base)}/pictures/') if base else html


def _lead(facts: Facts) -> str:
    picture = facts.cleared.lead
    if picture is None:
        return ""
    source = facts.picture_address(picture) or f"pictures/{picture.name}"
    image = Markup('<img src="{}" alt="{}"{}{}>').format(
        source,
        "" if picture.decorative else picture.alt,
        Markup(' width="{}"').format(picture.width_px) if picture.width_px else "",
        Markup(' height="{}"').format(picture.height_px) if picture.height_px else "",
    )
    credit = Markup('<span class="credit">{}</span>').format(picture.credit)
    texts = Markup(" ").join(filter(None, (escape(picture.caption), picture.credit and credit)))
    caption = Markup("<figcaption>{}</figcaption>").format(texts) if texts else ""
    return Markup("<figure>{}{}</figure>").format(image, caption)


def _prove(html: str) -> None:
    """Run the filter's own allow-list last: it must have nothing to do."""
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    before, after = _events(html), _events(cleaned)
    if before == after:
        return
    changed = next((pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]), None)
    where = " ".join(changed[0]) if changed else "the end of the text"
    sentence = f"The fragment was not written: a site's filter would change it at “{where[:120]}”."
    raise FragmentError(sentence)


def _events(html: str) -> list[Event]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.events()


class _Reader(HTMLParser):
    """Flatten HTML to tags with sorted attributes and runs of text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._events: list[Event] = []
        self._text: list[str] = []

    def events(self) -> list[Event]:
        """Return what was read, text runs joined."""
        self._end_text()
        return self._events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_text()
        flat = (part for name, value in sorted(attrs) for part in (name, value or ""))
        self._events.append((tag, *flat))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._end_text()
        self._events.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def _end_text(self) -> None:
        if self._text:
            self._events.append(("text", "".join(self._text)))
            self._text.clear()
