"""What others make of a page: a search result and a shared card, cut as they cut it.

Lengths: Google shows about 600 px of a title (60 characters) and 155 characters of a
description on a desk; X and Facebook cut a card's title after two lines (about 70 characters)
and its text after two (about 125).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup, escape

from desktop.core.markup.pictures import image_attributes
from desktop.core.markup.rendered import HtmlBlock
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.head import title
from desktop.core.publish.results import Page
from desktop.core.publish.site import SiteProfile

SEARCH, SOCIAL = "search", "social"
TITLE_SHOWN, DESCRIPTION_SHOWN, CARD_TITLE_SHOWN, CARD_TEXT_SHOWN = 60, 155, 70, 125
NO_SITE = "example.org"

_STYLE = Markup("""
body { margin: 0; padding: 28px 24px; font: 14px/1.5 Arial, Helvetica, sans-serif; color: #202124;
  background: #fff; }
.where { display: flex; gap: 10px; align-items: center; font-size: 13px; color: #4d5156; }
.mark { width: 26px; height: 26px; border-radius: 50%; background: #e8eaed; text-align: center;
  line-height: 26px; font-weight: bold; color: #5f6368; flex: none; }
.result h1 { font: 20px/1.3 Arial, Helvetica, sans-serif; color: #1a0dab; margin: 6px 0 4px; }
.result p { margin: 0; color: #4d5156; max-width: 600px; }
.result .date { color: #70757a; }
.card { border: 1px solid #cfd9de; border-radius: 16px; overflow: hidden; max-width: 520px; }
.card img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; }
.card .none { aspect-ratio: 1.91; background: #eff3f4; color: #536471; display: grid;
  place-items: center; }
.card div { padding: 12px 16px; }
.card .none { padding: 0; }
.card .host { color: #536471; font-size: 13px; }
.card h1 { font: bold 16px/1.3 Arial, Helvetica, sans-serif; margin: 2px 0; color: #0f1419; }
.card p { margin: 0; color: #536471; }
.cut { color: #b3261e; }
""")


def card(cleared: Cleared, site: SiteProfile, kind: str) -> Page:
    """Draw the story as a search result or as a shared card."""
    facts = facts_of(cleared, site)
    body = _result(facts) if kind == SEARCH else _shared(facts)
    head = Markup(
        '<!DOCTYPE html><html lang="{}" dir="{}"><head><meta charset="utf-8"><title>{}</title>'
        '<style>{}</style></head><body><div class="e-content">'
    ).format(facts.language, facts.direction, title(facts), _STYLE)
    block = HtmlBlock(start=-1, end=-1, html=str(body), elements=1)
    return Page(prefix=str(head), blocks=(block,), suffix="</div></body></html>")


def _result(facts: Facts) -> Markup:
    parts = urlsplit(facts.address)
    path = " › ".join(part for part in parts.path.split("/")[:-1] if part)
    name = facts.site.site_name or parts.hostname or NO_SITE
    date = f"{facts.published:%d %b %Y} — " if facts.published else ""
    return Markup(
        '<article class="result"><p class="where"><span class="mark">{}</span>'
        "<span><bdi>{}</bdi><br>{}</span></p><h1>{}</h1>"
        '<p><span class="date">{}</span>{}</p></article>'
    ).format(
        name[:1].upper(),
        name,
        " › ".join(filter(None, (parts.hostname or NO_SITE, path))),
        _cut(title(facts), TITLE_SHOWN),
        date,
        _cut(facts.description, DESCRIPTION_SHOWN),
    )


def _shared(facts: Facts) -> Markup:
    alternates = facts.cleared.alternates
    picture = facts.share_picture
    drawn = image_attributes(picture) if picture else {}
    image = Markup('<img src="{}" alt="{}">').format(drawn.get("src", ""), drawn.get("alt", ""))
    host = urlsplit(facts.address).hostname or NO_SITE
    return Markup(
        '<article class="card">{}<div><p class="host">{}</p><h1>{}</h1><p>{}</p></div></article>'
    ).format(
        image if drawn else Markup('<div class="none">—</div>'),
        host,
        _cut(alternates.social_title or facts.cleared.headline, CARD_TITLE_SHOWN),
        _cut(alternates.social_text or facts.description, CARD_TEXT_SHOWN),
    )


def _cut(text: str, limit: int) -> Markup:
    """Cut where others cut: at a word, with an ellipsis."""
    if len(text) <= limit:
        return escape(text)
    kept = text[:limit].rsplit(" ", 1)[0]
    return Markup('{}<span class="cut"> …</span>').format(kept)
