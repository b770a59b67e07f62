"""Read the agencies' XML: NITF, NewsML 1.2 and NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from desktop.core.ingest.advisories import stands_alone
from desktop.core.ingest.bylines import find_byline
from desktop.core.ingest.lines import blocks_of, rows_of
from desktop.core.ingest.markup_tree import DEEPEST, blocks_in, depth_of, local_name, text_of
from desktop.core.ingest.parts import Copy, IngestError, Kind, Meta
from desktop.core.ingest.told import Told, lines_from

_TOLD = "told by the file"


@dataclass(slots=True)
class _Item:
    """What one item of a file says, before it becomes lines."""

    head: list[Told] = field(default_factory=list[Told])
    body: list[Told] = field(default_factory=list[Told])
    meta: Meta = field(default_factory=Meta)
    language: str = ""
    published: str = ""

    def tell(self, text: str, kind: Kind) -> None:
        """Add a line above the body, unless it is there already."""
        text = " ".join(text.split())
        if text and all(text != told.text for told in self.head):
            self.head.append(Told(text, kind, _TOLD))

    def copy(self, original: str, input_kind: str) -> Copy:
        """Make the account of the item's lines."""
        return Copy(
            lines_from(self.head + self.body),
            original=original,
            language=self.language,
            published=self.published,
            input_kind=input_kind,
            meta=self.meta,
        )


def read_agency_xml(text: str, input_kind: str) -> tuple[Copy, ...]:
    """Read every story of an agency's XML file.

    Raises IngestError when the file is damaged, nested too deep, or uses entities.
    """
    root = parse_xml(text)
    items = list(_items(root))
    if not items:
        msg = "This XML file holds no story. Nothing was taken in."
        raise IngestError(msg)
    return tuple(item.copy(text, input_kind) for item in items)


def parse_xml(text: str) -> Element:
    """Parse XML without entities or anything from outside."""
    # Imported here: only XML needs it.
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(
            text.lstrip(), forbid_dtd=False, forbid_entities=True, forbid_external=True
        )
    except DefusedXmlException as error:
        msg = "This XML file uses entities, which are refused. Its text was taken as it is."
        raise IngestError(msg) from error
    except (ParseError, ValueError) as error:
        msg = "This XML file is damaged. Its text was taken as it is."
        raise IngestError(msg) from error
    if depth_of(root) > DEEPEST:
        msg = "This XML file is nested too deep. Its text was taken as it is."
        raise IngestError(msg)
    return root


def _items(root: Element) -> Iterator[_Item]:
    if local_name(root) == "nitf":
        yield _nitf(root)
        return
    for element in root.iter():
        if local_name(element) == "newsitem":
            is_g2 = element.tag.startswith("{") or element.get("standard") == "NewsML-G2"
            yield _newsml_g2(element) if is_g2 else _newsml_1(element)


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if local_name(element) == name)


def _first(root: Element, *names: str) -> Element | None:
    return next((found for name in names for found in _all(root, name)), None)


def _text(root: Element, *names: str) -> str:
    return text_of(_first(root, *names))


def _nitf(root: Element) -> _Item:
    item = _Item()
    item.tell(_text(root, "hl1") or _text(root, "title"), Kind.HEADLINE)
    head = _first(root, "body.head")
    if head is not None:
        _nitf_head(item, head)
    content = _first(root, "body.content")
    item.body = list(blocks_in(content)) if content is not None else []
    abstract = _text(root, "abstract")
    if abstract and all(abstract != told.text for told in item.body):
        item.tell(abstract, Kind.DECK)
    issued = _first(root, "date.issue", "date.release")
    item.published = issued.get("norm", "") if issued is not None else ""
    item.meta = replace(item.meta, source=_text(root, "distributor"), rights=_rights(root))
    urgency = _first(root, "urgency")
    if urgency is not None and urgency.get("ed-urg", "").isdigit():
        item.meta = replace(item.meta, priority=int(urgency.get("ed-urg", "0")))
    return item


def _nitf_head(item: _Item, head: Element) -> None:
    for deck in _all(head, "hl2"):
        item.tell(text_of(deck), Kind.DECK)
    for byline in _all(head, "byline"):
        text = text_of(byline).strip(" ,")
        item.tell(text, Kind.BYLINE if find_byline(text) else Kind.DECK)
    for place in _all(head, "dateline"):
        item.tell(text_of(place), Kind.DATELINE)
    for note in _all(head, "note"):
        item.tell(text_of(note), Kind.NOTE)


def _rights(root: Element) -> str:
    owner = _first(root, "doc.copyright")
    return (
        f"© {owner.get('holder', '')} {owner.get('year', '')}".strip() if owner is not None else ""
    )


def _newsml_1(root: Element) -> _Item:
    item = _Item()
    item.tell(_text(root, "headline"), Kind.HEADLINE)
    item.tell(_text(root, "subheadline"), Kind.DECK)
    item.tell(_text(root, "byline"), Kind.BYLINE)
    item.tell(_text(root, "dateline"), Kind.DATELINE)
    item.published = _text(root, "firstcreated", "thisrevisioncreated", "dateandtime")
    language = _first(root, "language")
    item.language = language.get("FormalName", "") if language is not None else ""
    provider = _first(root, "provider")
    party = _first(provider, "party") if provider is not None else None
    name = party.get("FormalName", "") if party is not None else ""
    item.meta = Meta(source=_text(root, "creditline") or name, rights=_text(root, "copyrightline"))
    content = _first(root, "body.content", "datacontent")
    item.body = list(blocks_in(content)) if content is not None else []
    return item


def _newsml_g2(root: Element) -> _Item:
    item = _Item()
    for headline in _all(root, "headline"):
        is_deck = "sub" in headline.get("role", "").lower()
        item.tell(text_of(headline), Kind.DECK if is_deck else Kind.HEADLINE)
    item.tell(_text(root, "by"), Kind.BYLINE)
    item.tell(_text(root, "dateline"), Kind.DATELINE)
    for note in _all(root, "ednote"):
        item.tell(text_of(note), Kind.NOTE)
    embargo = _text(root, "embargoed")
    item.tell(f"Embargoed until {embargo}" if embargo else "", Kind.EMBARGO)
    item.published = _text(root, "versioncreated", "firstcreated", "contentcreated")
    language = _first(root, "language")
    item.language = language.get("tag", "") if language is not None else ""
    source = _first(root, "infosource")
    literal = source.get("literal", "") if source is not None else ""
    urgency = _text(root, "urgency")
    item.meta = Meta(
        source=_text(root, "creditline") or literal,
        rights=_text(root, "copyrightnotice"),
        slug=_text(root, "slugline"),
        priority=int(urgency) if urgency.isdigit() else 0,
    )
    item.body = list(_g2_body(root))
    return item


def _g2_body(root: Element) -> Iterator[Told]:
    for inline in _all(root, "inlinexml"):
        body = _first(inline, "body.content", "body")
        yield from blocks_in(inline if body is None else body)
    for data in _all(root, "inlinedata"):
        yield from plain_blocks(data.text or "")


def plain_blocks(text: str) -> Iterator[Told]:
    """Give the paragraphs of text that lies in a file as it came over the wire."""
    bare = text.replace("<p>", "\n\n").replace("</p>", "\n\n")
    for block in blocks_of(rows_of(bare.expandtabs()), stands_alone):
        yield Told(block.text, gap=block.gap)
