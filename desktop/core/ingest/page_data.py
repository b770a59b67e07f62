"""Read what a web page says of itself to machines: JSON-LD and meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, cast

from desktop.core.ingest.page_dates import iso_moment
from desktop.core.ingest.page_tree import PageElement

_WRAPPING = re.compile(r"<!\[CDATA\[|\]\]>|<!--|-->|//(?=\s)")
_ARTICLE = re.compile(r"article|posting|report|story|liveblog|review|webpage", re.IGNORECASE)


@dataclass(slots=True)
class PageData:
    """The machine-readable side of a page; `meta` is keyed by name, property or itemprop."""

    meta: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    articles: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    named: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])

    def first(self, *names: str) -> str:
        """Give the first value under any of the meta names."""
        return next((value for name in names for value in self.meta.get(name, ())), "")

    def told(self, key: str) -> str:
        """Give a text that JSON-LD tells of the article."""
        values = (article.get(key) for article in self.articles)
        return next((v for v in values if isinstance(v, str) and v.strip()), "")

    def authors(self) -> list[tuple[str, bool]]:
        """Give the authors that JSON-LD names, each with whether it is a person."""
        for article in self.articles:
            found = list(self._people(article.get("author") or article.get("creator")))
            if found:
                return found
        return []

    def _people(self, value: object) -> Iterator[tuple[str, bool]]:
        """Give the names in an author field: a text, a list, an object or a reference."""
        if isinstance(value, str):
            yield value, True
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                yield from self._people(item)
        elif isinstance(value, dict):
            item = cast("dict[str, Any]", value)
            item = self.named.get(str(item.get("@id")), item) if "name" not in item else item
            kinds = str(item.get("@type", "")).lower()
            name = item.get("name")
            for text in cast("list[object]", name) if isinstance(name, list) else [name]:
                if isinstance(text, str):
                    yield text, "person" in kinds or "organization" not in kinds

    def publisher(self) -> str:
        """Give the name of the site."""
        for article in self.articles:
            publisher = article.get("publisher")
            if isinstance(publisher, dict):
                return str(cast("dict[str, Any]", publisher).get("name", ""))
        return self.first("og:site_name", "application-name")

    def published(self) -> str:
        """Give the moment of publication, as ISO 8601; of a change where that is all there is."""
        changed = (iso_moment(self.first(name)) for name in _CHANGED_NAMES)
        return next(chain(self.published_moments(), filter(_is_set, changed)), "")

    def published_moments(self) -> Iterator[str]:
        """Give every moment of publication that the page tells, the most careful first."""
        return filter(_is_set, map(iso_moment, self.published_texts()))

    def published_texts(self) -> Iterator[str]:
        """Give what the page tells of its publication, as it is written."""
        yield self.first("date")
        yield self.told("datePublished") or self.told("dateCreated")
        yield from map(self.first, _DATE_NAMES)


_DATE_NAMES = (
    "article:published_time", "datepublished", "og:article:published_time", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "gsa_publish_date", "sort_date",
    "publication_date", "cxenseparse:recs:publishtime", "article.published", "datecreated",
    "article:published", "article-published", "lp.article:published", "article_date_original",
    "originalpublicationdate", "rnews:datepublished", "dc.date.created",
)  # fmt: skip
_CHANGED_NAMES = ("last-modified", "article:modified_time", "datemodified")
_UNSET = ("0001-01-01", "1970-01-01T00:00:00", "0000")
"""What systems write where nobody has set a date: the first moment they can count."""


def _is_set(moment: str) -> bool:
    return bool(moment) and not moment.startswith(_UNSET)


def page_data(root: PageElement) -> PageData:
    """Read a page's JSON-LD and meta tags; broken JSON is passed over."""
    data = PageData()
    for element in root.iter("meta", "time"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = (
            element.get("content") or element.get("datetime") or element.get("value") or ""
        ).strip()
        if name and value:
            data.meta.setdefault(name.lower(), []).append(value)
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for item in _objects(_loaded(script.text or "")):
                if _ARTICLE.search(str(item.get("@type", ""))):
                    data.articles.append(item)
                if "@id" in item and "name" in item:
                    data.named[str(item["@id"])] = item
    data.articles.sort(key=lambda article: "webpage" in str(article.get("@type")).lower())
    return data


def _loaded(text: str) -> object:
    try:
        return json.loads(_WRAPPING.sub("", text).strip(" \n;"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Give every object of a JSON-LD text, graphs and lists unfolded."""
    queue = [value]
    while queue:
        value = queue.pop(0)
        if isinstance(value, list):
            queue += cast("list[object]", value)
        elif isinstance(value, dict):
            item = cast("dict[str, Any]", value)
            yield item
            queue += [
                item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item
            ]
