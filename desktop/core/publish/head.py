"""What a page says about itself in its head, the same for every theme."""

from __future__ import annotations

from markupsafe import Markup

from desktop.core.publish.facts import Facts
from desktop.core.publish.languages import open_graph_locale
from desktop.core.publish.links import absolute
from desktop.core.publish.structured_data import json_ld


def head(facts: Facts) -> Markup:
    """Return every element of the head but the style: all of it known, none of it a theme's."""
    lines = [
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup("<title>{}</title>").format(title(facts)),
        *_plain_metas(facts),
        *_link("canonical", facts.address),
        *_link("license", absolute(facts.site.licence_url)),
        *_open_graph(facts),
        *_social(facts),
        json_ld(facts),
    ]
    return Markup("\n").join(lines)


def title(facts: Facts) -> str:
    """Return the title: the search title or headline, a bar, the site's name."""
    own = facts.cleared.alternates.search_title or facts.cleared.headline
    return " | ".join(filter(None, (own, facts.site.site_name))) or facts.stem


def _plain_metas(facts: Facts) -> list[Markup]:
    names = [("description", facts.description), ("robots", "max-image-preview:large")]
    names += [("author", one.name) for one in facts.byline.writers]
    return _metas("name", names)


def _open_graph(facts: Facts) -> list[Markup]:
    cleared, alternates = facts.cleared, facts.cleared.alternates
    properties = [
        ("og:title", alternates.social_title or cleared.headline),
        ("og:type", "article"),
        ("og:url", facts.address),
        *_picture(facts),
        ("og:description", alternates.social_text or facts.description),
        ("og:site_name", facts.site.site_name),
        ("og:locale", open_graph_locale(facts.language)),
        ("article:published_time", facts.iso(facts.published)),
        ("article:modified_time", facts.iso(facts.modified)),
        ("article:section", cleared.section),
        *(("article:tag", keyword) for keyword in cleared.keywords),
    ]
    return _metas("property", properties)


def _picture(facts: Facts) -> list[tuple[str, str]]:
    picture = facts.share_picture
    address = facts.picture_address(picture) if picture else ""
    if not picture or not address:
        return []
    return [
        ("og:image", address),
        ("og:image:width", str(picture.width_px or "")),
        ("og:image:height", str(picture.height_px or "")),
        ("og:image:alt", picture.alt),
    ]


def _social(facts: Facts) -> list[Markup]:
    names = [("twitter:card", "summary_large_image"), ("twitter:site", facts.site.social_account)]
    return _metas("name", names)


def _metas(attribute: str, pairs: list[tuple[str, str]]) -> list[Markup]:
    element = Markup('<meta {}="{}" content="{}">')
    return [element.format(attribute, name, text) for name, text in pairs if text]


def _link(relation: str, address: str) -> list[Markup]:
    return [Markup('<link rel="{}" href="{}">').format(relation, address)] if address else []
