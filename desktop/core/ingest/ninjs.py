"""Read ninjs, the IPTC's news in JSON, versions 1 to 3."""

from __future__ import annotations

import json
from typing import Any, cast

from desktop.core.ingest.agency_xml import plain_blocks
from desktop.core.ingest.markup_tree import DEEPEST, blocks_in, depth_of
from desktop.core.ingest.page_tree import parse_page
from desktop.core.ingest.parts import Copy, IngestError, Kind, Meta
from desktop.core.ingest.told import Told, lines_from

_TOLD = "told by the file"


def read_ninjs(text: str) -> tuple[Copy, ...]:
    """Read one ninjs object, or every one of a list.

    Raises IngestError when the text is not JSON, or holds no story.
    """
    items = _loaded(text)
    if len(items) == 1:
        return (_read_item(items[0], text),)
    return tuple(_read_item(item, json.dumps(item, ensure_ascii=False)) for item in items)


def _read_item(item: dict[str, Any], text: str) -> Copy:
    head = [
        Told(words, kind, _TOLD)
        for words, kind in (
            (_text(item, "headline", "headlines"), Kind.HEADLINE),
            (_text(item, "subheadline", "headlines", role="sub"), Kind.DECK),
            (_text(item, "byline", "by", "bylines"), Kind.BYLINE),
            (_text(item, "located"), Kind.DATELINE),
            (_text(item, "ednote", "edNote"), Kind.NOTE),
            (_embargo(item), Kind.EMBARGO),
        )
        if words
    ]
    body = _body(item)
    if not head and not body:
        msg = "This JSON file holds no story. Its text was taken as it is."
        raise IngestError(msg)
    urgency = item.get("urgency")
    return Copy(
        lines_from(head + body),
        original=text,
        language=_text(item, "language"),
        published=_text(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated"),
        input_kind="ninjs",
        meta=Meta(
            source=_text(item, "source", "copyrightholder", "infosources", "infoSources"),
            url=_text(item, "uri") if _text(item, "uri").startswith("http") else "",
            rights=_text(item, "copyrightnotice", "usageterms", "usageTerms"),
            slug=_text(item, "slugline", "slug"),
            keywords=tuple(k for k in _list(item.get("keywords")) if isinstance(k, str)),
            priority=urgency if isinstance(urgency, int) and 0 < urgency < 10 else 0,
        ),
    )


def _loaded(text: str) -> list[dict[str, Any]]:
    try:
        loaded: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        msg = "This JSON file is damaged. Its text was taken as it is."
        raise IngestError(msg) from error
    items = _list(loaded) or [loaded]
    objects = [cast("dict[str, Any]", item) for item in items if isinstance(item, dict)]
    if not objects:
        msg = "This JSON file holds no story. Its text was taken as it is."
        raise IngestError(msg)
    return objects


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _text(item: dict[str, Any], *names: str, role: str = "") -> str:
    """Give the first text under the names; lists of versions 2 and 3 are chosen from by role."""
    for name in names:
        value: object = item.get(name)
        if isinstance(value, str) and value.strip() and not (role and name.endswith("s")):
            return " ".join(value.split())
        for entry in _list(value):
            found = _entry_text(entry, role)
            if found:
                return found
    return ""


def _entry_text(entry: object, role: str) -> str:
    if not isinstance(entry, dict):
        return ""
    fields = cast("dict[str, Any]", entry)
    is_sub = "sub" in str(fields.get("role", "")).lower()
    value = fields.get("value") or fields.get("name") or ""
    return " ".join(str(value).split()) if is_sub == bool(role) else ""


def _embargo(item: dict[str, Any]) -> str:
    moment = _text(item, "embargoed", "embargoedReason")
    return f"Embargoed until {moment}" if moment else ""


def _body(item: dict[str, Any]) -> list[Told]:
    """Give the body from XHTML, else from text, else from the description."""
    texts: dict[str, str] = {}
    for entry in _list(item.get("bodies")):
        if isinstance(entry, dict):
            fields = cast("dict[str, Any]", entry)
            kind = str(fields.get("contentType") or fields.get("contenttype") or "text/plain")
            texts.setdefault("html" if "html" in kind else "text", str(fields.get("value", "")))
    markup = _raw(item, "body_xhtml", "body_html") or texts.get("html", "")
    if markup.strip():
        root = parse_page(markup)
        if depth_of(root) <= DEEPEST:
            return list(blocks_in(root))
    plain = _raw(item, "body_text") or texts.get("text", "")
    described = _text(item, "description_text", "descriptions")
    return list(plain_blocks(plain)) or ([Told(described)] if described else [])


def _raw(item: dict[str, Any], *names: str) -> str:
    values = (item.get(name) for name in names)
    return next((value for value in values if isinstance(value, str)), "")
