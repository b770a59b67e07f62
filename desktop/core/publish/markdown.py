"""Markdown with front matter: the page's words as a static site takes them.

The body is standard Markdown (https://spec.commonmark.org/0.31.2/) with the tables and
footnotes of GitHub's; the front matter is YAML whose values are JSON literals.
"""

from __future__ import annotations

import json

from desktop.core.publish.body import blocks_of
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.content_tree import tree_of
from desktop.core.publish.datelines import dateline_text
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.links import absolute
from desktop.core.publish.markdown_text import markdown_of
from desktop.core.publish.site import SiteProfile

# YAML 1.1 reads these as line ends inside a string, which JSON leaves as they are.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029\ufeff"}


def render_markdown(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return front matter and body as UTF-8; the words of the body are those of the page."""
    facts = facts_of(cleared, site)
    lines = [f"{key}: {_literal(value)}" for key, value in _front_matter(facts).items() if value]
    body = markdown_of(tree_of("\n".join(block.html for block in blocks_of(facts))))
    text = "\n".join(["---", *lines, "---", "", body])
    return f"{text.rstrip()}\n".encode()


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)


def _front_matter(facts: Facts) -> dict[str, object]:
    cleared, own = facts.cleared, facts.cleared.alternates
    return {
        "id": f"urn:uuid:{cleared.id}",
        "title": cleared.headline,
        "kicker": cleared.kicker,
        "description": cleared.deck,
        "slug": facts.stem,
        "authors": [one.name for one in facts.byline.writers],
        "byline": cleared.byline,
        "dateline": dateline_text(cleared.dateline, facts.language),
        "date": facts.iso(facts.published),
        "lastmod": facts.iso(facts.modified),
        "lang": facts.language,
        "section": cleared.section,
        "genre": cleared.genre,
        "tags": list(cleared.keywords),
        "topics": list(cleared.topics),
        "canonical": facts.address,
        "image": _image(facts),
        "search_title": own.search_title,
        "search_description": own.search_description,
        "social_title": own.social_title,
        "social_description": own.social_text,
        "source": cleared.source.name,
        "source_url": absolute(cleared.source.url),
        "credit": cleared.source.credit,
        "rights": cleared.source.rights or facts.site.copyright_line,
    }


def _image(facts: Facts) -> dict[str, str]:
    picture = facts.cleared.lead
    if picture is None:
        return {}
    parts = {
        "src": facts.picture_address(picture) or f"pictures/{picture.name}",
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
    }
    return {name: value for name, value in parts.items() if value}
