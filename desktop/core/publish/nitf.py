"""NITF 3.6: a story as agencies and archives keep it.

https://iptc.org/standards/nitf/, namespace ``http://iptc.org/std/NITF/2006-10-18/``.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from desktop.core.markup.pictures import figure
from desktop.core.publish.body import blocks_of
from desktop.core.publish.bylines import Piece
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.content_tree import (
    INLINE,
    NOTE_BACK,
    NOTE_REF,
    is_kind,
    text_of,
    tree_of,
)
from desktop.core.publish.datelines import dateline_text
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.pictures import media_type
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.structured_data import topic_uri
from desktop.core.publish.xml_text import document, element, group

_NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
_SAME = frozenset({"ul", "thead", "tbody", "tr"})
_CELLS = frozenset({"li", "th", "td", "caption"})


def render_nitf(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return one NITF document as UTF-8."""
    facts = facts_of(cleared, site)
    parts = [_head(facts), group("body", [_body_head(facts), _content(facts)])]
    return document(group("nitf", parts, xmlns=_NAMESPACE, baselang=facts.language))


def _head(facts: Facts) -> str:
    cleared = facts.cleared
    docdata = [
        *(element("correction", info=one.text) for one in cleared.corrections if one.text),
        element("doc-id", **{"id-string": f"urn:uuid:{cleared.id}"}),
        _known("urgency", **{"ed-urg": str(cleared.priority or "")}),
        _known("date.issue", norm=facts.iso(facts.published)),
        _known("du-key", key=cleared.slug),
        group("key-list", [_known("keyword", key=word) for word in cleared.keywords]),
        group("identified-content", [_topic(topic) for topic in cleared.topics]),
    ]
    place = {
        "name": facts.site.site_name,
        "position.section": cleared.section,
        "ex-ref": facts.address,
        "date.publication": facts.iso(facts.published),
    }
    parts = [element("title", cleared.headline), group("docdata", docdata)]
    return group("head", [*parts, _known("pubdata", **place)])


def _known(name: str, /, **attributes: str) -> str:
    """Write an element of attributes; nothing when none of them is known."""
    return element(name, **attributes) if any(attributes.values()) else ""


def _topic(topic: str) -> str:
    return element("classifier", type="subject", value=topic_uri(topic) or topic)


def _body_head(facts: Facts) -> str:
    cleared = facts.cleared
    source = cleared.source
    dateline = dateline_text(cleared.dateline, facts.language)
    parts = [
        group("hedline", [element("hl1", cleared.headline)]),
        element("rights", source.rights or facts.site.copyright_line),
        *(_tagged("byline", "".join(map(_piece, line))) for line in facts.byline.lines),
        _tagged("distributor", element("org", source.name)),
        _tagged("dateline", element("location", dateline)),
        group("abstract", [element("p", cleared.deck)]),
    ]
    return group("body.head", parts)


def _piece(piece: Piece) -> str:
    if piece.author is None:
        return _text(piece.text)
    return element("org" if piece.author.is_organisation else "person", piece.text)


def _content(facts: Facts) -> str:
    lead = figure(facts.cleared.lead) if facts.cleared.lead else ""
    root = tree_of("\n".join([lead, *(block.html for block in blocks_of(facts))]))
    return group("body.content", [_block(one, facts) for one in root])


def _block(one: Element, facts: Facts) -> str:
    match one.tag:
        case "h2" | "h3" | "h4":
            return _tagged("hl2", _mixed(one, facts))
        case "figure":
            return _media(one, facts)
        case "blockquote":
            blocks = [_block(child, facts) for child in one]
            return group("bq", [group("block", blocks)])
        case "ol":
            start = one.get("start", "")
            return group("ol", [_block(child, facts) for child in one], seqnum=start)
        case "table":
            return group("table", [_block(child, facts) for child in one])
        case "pre":
            return element("pre", text_of(one))
        case "hr":
            return "<hr/>"
        case tag if tag in _SAME:
            return group(tag, [_block(child, facts) for child in one])
        case tag if tag in _CELLS:
            return _tagged(tag, _mixed(one, facts)) or f"<{tag}/>"
        case _:
            return _tagged("p", _mixed(one, facts))


def _tagged(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>" if inside else ""


def _mixed(one: Element, facts: Facts) -> str:
    """Write words and what stands among them; the dateline has its own element."""
    pieces = [_text(one.text or "")]
    for child in one:
        tail = child.tail or ""
        if is_kind(child, "p-location"):
            pieces.append(_text(tail.lstrip()))
            continue
        made = _word(child, facts) if child.tag in INLINE else _block(child, facts)
        pieces += [made, _text(tail)]
    return "".join(pieces)


def _word(one: Element, facts: Facts) -> str:
    if is_kind(one, NOTE_REF):
        return _text(f" [{text_of(one).strip()}]")
    if is_kind(one, NOTE_BACK) or one.tag == "img":
        return ""
    if one.tag == "br":
        return "<br/>"
    inside = _mixed(one, facts)
    if one.tag in ("em", "strong"):
        return _tagged("em", inside)
    if one.tag == "span" and one.get("lang"):
        return _around("lang", inside, value=one.get("lang", ""), idsrc="BCP47")
    if one.tag == "a" and not one.get("href", "").startswith("#"):
        return _around("a", inside, href=one.get("href", ""))
    return inside


def _around(name: str, inside: str, /, **attributes: str) -> str:
    """Write an element round words, adding no blank to them."""
    return element(name, **attributes).removesuffix(f"</{name}>") + f"{inside}</{name}>"


def _media(one: Element, facts: Facts) -> str:
    image, caption = one.find("img"), one.find("figcaption")
    if image is None:
        return ""
    name = image.get("src", "").removeprefix("pictures/")
    picture = next((each for each in facts.cleared.pictures if each.name == name), None)
    if picture is None:
        return ""
    reference = {
        "source": facts.picture_address(picture) or f"pictures/{name}",
        "mime-type": media_type(name),
        "alternate-text": picture.alt,
        "width": image.get("width", ""),
        "height": image.get("height", ""),
    }
    parts = [
        element("media-reference", **reference),
        element("media-caption", picture.caption) if caption is not None else "",
        element("media-producer", picture.credit),
    ]
    return group("media", parts, **{"media-type": "image"})


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
