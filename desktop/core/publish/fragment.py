"""The fragment: the body as a CMS takes it, proved to pass the CMS's filter unchanged."""

from __future__ import annotations

from html.parser import HTMLParser

import nh3
from markupsafe import Markup, escape

from desktop.core.markup.pictures import figure
from desktop.core.publish.body import blocks_of
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.errors import PublishError
from desktop.core.publish.facts import facts_of
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


class FragmentError(PublishError):
    """A fragment would be changed by a site's filter; the message says where."""


def render_fragment(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return the children of ``e-content`` as UTF-8; right-to-left ones stand in one div.

    Raises FragmentError when the generic filter of a CMS would change anything.
    """
    facts = facts_of(cleared, site)
    parts = [block.html for block in blocks_of(facts)]
    if cleared.lead and site.lead_picture_in_fragment:
        parts.insert(0, figure(cleared.lead))
    html = _rewritten("\n".join(filter(None, parts)), site)
    if facts.direction == "rtl":
        opening = Markup('<div lang="{}" dir="rtl">').format(facts.language)
        html = f"{opening}\n{html}\n</div>"
    _prove(html)
    return f"{html}\n".encode()


def _rewritten(html: str, site: SiteProfile) -> str:
    """Send pictures to the site's media address, where there is one."""
    base = absolute(site.media_url).rstrip("/")
    return html.replace('src="pictures/', f'src="{escape(base)}/pictures/') if base else html


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
