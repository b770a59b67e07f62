"""The JSON-LD block: schema.org NewsArticle, of known facts only.

https://schema.org/NewsArticle and
https://developers.google.com/search/docs/appearance/structured-data/article
"""

from __future__ import annotations

import json
import re
from typing import Any, cast

from markupsafe import Markup

from db.records import Role
from desktop.core.publish.bylines import Credited
from desktop.core.publish.datelines import dateline_text
from desktop.core.publish.facts import Facts
from desktop.core.publish.links import absolute

_TOPIC_CODE = re.compile(r"(?:medtop:)?(\d{8})")
_TOPIC_BASE = "http://cv.iptc.org/newscodes/mediatopic/"
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

_Object = dict[str, Any]


def json_ld(facts: Facts) -> Markup:
    """Return the one script element; no text in it can end it."""
    text = json.dumps(known(article(facts)), ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">{}</script>').format(
        Markup(text.translate(_ESCAPES))  # noqa: S704
    )


def article(facts: Facts) -> _Object:
    """Return the NewsArticle; unknown properties are empty and dropped on writing."""
    cleared, site = facts.cleared, facts.site
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": cleared.headline,
        "description": facts.description,
        "image": _images(facts),
        "datePublished": facts.iso(facts.published),
        "dateModified": facts.iso(facts.modified),
        "author": [_author(one) for one in facts.byline.writers],
        "editor": _people(facts, Role.EDITOR),
        "translator": _people(facts, Role.TRANSLATOR),
        "publisher": _publisher(facts),
        "mainEntityOfPage": facts.address,
        "inLanguage": facts.language,
        "articleSection": cleared.section,
        "genre": cleared.genre,
        "keywords": list(cleared.keywords),
        "about": [_topic(topic) for topic in cleared.topics],
        "dateline": dateline_text(cleared.dateline, facts.language),
        "locationCreated": _place(cleared.dateline.place),
        "correction": _corrections(facts),
        "isBasedOn": absolute(cleared.source.url),
        "creditText": cleared.source.credit,
        "copyrightNotice": cleared.source.rights or site.copyright_line,
        "license": absolute(site.licence_url),
        "isAccessibleForFree": site.free_to_read,
    }


def known(value: Any) -> Any:
    """Return `value` without what is empty, all the way down."""
    if isinstance(value, dict):
        parts = {key: known(part) for key, part in cast("_Object", value).items()}
        return {key: part for key, part in parts.items() if part not in ("", None, [], {})}
    if isinstance(value, list):
        return [known(part) for part in cast("list[Any]", value)]
    return value


def _author(one: Credited) -> _Object:
    kind = "Organization" if one.is_organisation else "Person"
    return {"@type": kind, "name": one.name, "url": one.url}


def _people(facts: Facts, role: Role) -> list[_Object]:
    writers = facts.byline.writers
    named = facts.byline.named
    return [_author(one) for one in named if one.role is role and one not in writers]


def _publisher(facts: Facts) -> _Object:
    site = facts.site
    if not site.site_name:
        return {}
    logo = absolute(site.logo_url)
    return {
        "@type": site.publisher_kind,
        "name": site.site_name,
        "url": absolute(site.base_url),
        "logo": {"@type": "ImageObject", "url": logo} if logo else "",
        "correctionsPolicy": absolute(site.corrections_policy),
        "ethicsPolicy": absolute(site.ethics_policy),
        "publishingPrinciples": absolute(site.principles),
        "actionableFeedbackPolicy": absolute(site.feedback_policy),
        "ownershipFundingInfo": absolute(site.ownership),
    }


def _images(facts: Facts) -> list[_Object]:
    picture = facts.share_picture
    address = facts.picture_address(picture) if picture else ""
    if not picture or not address:
        return []
    return [
        {
            "@type": "ImageObject",
            "url": address,
            "width": picture.width_px or "",
            "height": picture.height_px or "",
            "caption": picture.caption,
            "creditText": picture.credit,
        }
    ]


def topic_uri(topic: str) -> str:
    """Return the address of a Media Topic in the IPTC's list; empty for a free topic."""
    code = _TOPIC_CODE.fullmatch(topic)
    return f"{_TOPIC_BASE}{code.group(1)}" if code else ""


def _topic(topic: str) -> _Object:
    address = topic_uri(topic)
    return {"@type": "Thing", **({"sameAs": address} if address else {"name": topic})}


def _place(place: str) -> _Object:
    return {"@type": "Place", "name": place} if place else {}


def _corrections(facts: Facts) -> list[_Object]:
    return [
        {
            "@type": "CorrectionComment",
            "text": correction.text,
            "datePublished": facts.iso(correction.moment),
        }
        for correction in facts.cleared.corrections
    ]
