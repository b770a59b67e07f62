"""Find who wrote a web page's story among what the page tells machines and shows readers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from desktop.core.ingest.bylines import find_byline, is_name, people
from desktop.core.ingest.page_data import PageData
from desktop.core.ingest.page_tree import PageElement, line_of
from desktop.core.ingest.wording import any_of

MOST = 8
LONGEST = 150

_CLASS = re.compile(r"by-?line|author|auteur|autor|yazar|writer|firma|contributor", re.IGNORECASE)
_ADDRESS = any_of(
    r"""
    authors?|autor(?:e|es)?|auteurs?|by|profiles?|people|staff|newsteam|journalists?|writers?
    contributors?|reporters?|team|yazar(?:lar)?|redakteur|person|redaktion
    """,
    before="/",
    after=r"s?[/=]",
)
_PREFIXED = any_of(
    r"""
    (?:written|posted|story)\ by
    by|von|par|por|text|author|yazan
    autor(?:in|en)?
    """,
    after=r"\b:?\s",
)
_NO_NAME = any_of(
    r"""
    https?:|www\.|@
    ^\d+$
    ^(?:admin|administrator|guest|user|no\ author|unknown|anonymous|null|undefined)$
    [。、！？：]
    """
)
_NOISE = any_of(
    r"""
    \s+(?:twitter|facebook|instagram|linkedin|e-?mail|follow|contact|bio|image|photo)\b.*
    \s*\(.*
    \s+\|.*
    \+\s?follow\b.*
    ,\s*\w*(?:leiter|redakteur|direktor|referent)(?:in)?\b.*
    \s+(?:on|in|at)\s.*
    ,\s*(?:ph\.?\s?d|m\.?d|r\.?d|m\.?sc|m\.?a|b\.?a|cscs|jr|esq)\b\.?
    """
)
_OFFICE = any_of(
    r"""
    \b(?:e\.\s?v|gmbh|ag|inc|ltd|llc|redaktion|stiftung|news|verlag|media|magazin|zeitung|agency)\b
    \w\.(?:com|net|org|de|at|ch|fr|es|it|uk|tv)\b
    """
)
_DOMAIN = re.compile(r"\S+\.\w{2,3}")
_GLUED_BY = re.compile(r"^(?:By|Von|Par)(?=[A-Z])")
_CREDENTIAL = any_of(
    r"ph\.?\s?d|m\.?d|r\.?d|m\.?sc|m\.?a|b\.?a|rdn|cscs|faap|esq|msn?|rn", after=r"\.?$"
)
_ASIDE = re.compile(
    r"comment|related|sidebar|footer|promo|recommend|newsletter|widget|popular|most-",
    re.IGNORECASE,
)


def page_authors(root: PageElement, data: PageData, site: str) -> tuple[str, ...]:
    """Give the bare names: persons told to machines first, then what readers see."""
    told = data.authors()
    by_machine = data.meta.get("author", []) + data.meta.get("article:author", [])
    sources: Iterable[Iterable[str]] = (
        [name for name, person in told if person and not _is_site(name, site)],
        [name for name in by_machine if _is_person(name)],
        _prefixed_lines(root),
        data.meta.get("parsely-author", []) + data.meta.get("sailthru.author", []),
        _named_elements(root),
        _signed_names(root),
        by_machine + data.meta.get("dc.creator", []),
        [name for name, _ in told],
    )
    return next(filter(None, (bare_names(source) for source in sources)), ())


def name_key(text: str) -> str:
    """Give the form in which two names or titles are the same."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()


def is_aside(element: PageElement) -> bool:
    """Tell whether an element stands in a page's margins: footer, comments, related stories."""
    for above in element.iterancestors():
        if above.tag in ("aside", "footer", "nav", "form"):
            return True
        names = f"{above.get('class', '')} {above.get('id', '')}"
        if above.tag not in ("body", "html", "main", "article") and _ASIDE.search(names):
            return True
    return False


def bare_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the bare names in author fields, each once."""
    names: dict[str, str] = {}
    for text in texts:
        text = " ".join(text.split())
        if not text or len(text) > LONGEST or _NO_NAME.search(text):
            continue
        text = _GLUED_BY.sub("", _NOISE.sub("", text))
        found = [author.name for author in people(text)] or ([text] if len(text) < 40 else [])
        for name in found:
            names.setdefault(name_key(name), name)
    return _without_extras(list(names.values()))[:MOST]


def _is_site(name: str, site: str) -> bool:
    return name_key(name) == name_key(site) or bool(_DOMAIN.fullmatch(name))


def _is_person(name: str) -> bool:
    return is_name(name) and not _OFFICE.search(name) and (" " in name or not name.isascii())


def _without_extras(names: list[str]) -> tuple[str, ...]:
    """Leave out credentials, and the capitals that follow a name: a place or an agency."""
    kept = [name for name in names if not _CREDENTIAL.match(name)]
    first_is_mixed = bool(kept) and not kept[0].isupper()
    return tuple(
        name for name in kept if not (first_is_mixed and name.isupper() and " " not in name)
    )


def _prefixed_lines(root: PageElement) -> Iterator[str]:
    """Give the first short line that opens with "By"."""
    for element in root.iter(
        "p", "div", "span", "h3", "h4", "h5", "h6", "li", "address", "byline", "em", "small"
    ):
        if not _PREFIXED.match(_own_opening(element)):
            continue
        text = line_of(element)
        if len(text) > LONGEST or not _PREFIXED.match(text) or is_aside(element):
            continue
        found = find_byline(_NOISE.sub("", text))
        if found and all(is_name(author.name) for author in found.authors):
            yield ", ".join(author.name for author in found.authors)
            return


def _signed_names(root: PageElement) -> Iterator[str]:
    """Give the name that stands alone, in bold or italics, as a paragraph of its own."""
    signed = ""
    for element in root.iter("p"):
        if (element.text or "").strip() or len(element) != 1:
            continue
        text = line_of(element)
        is_set_off = element[0].tag in ("b", "strong", "em", "i") and 1 < len(text.split()) < 4
        if is_set_off and is_name(text) and not is_aside(element):
            signed = text
    if signed:
        yield signed


def _own_opening(element: PageElement) -> str:
    """Give the text before an element's first child, or that of the child it opens with."""
    text = element.text or ""
    if not text.strip() and len(element) and isinstance(element[0].tag, str):
        text = f"{element[0].text or ''} {element[0].tail or ''}"
    return text.strip() + " "


def _named_elements(root: PageElement) -> Iterator[str]:
    """Give the names in elements and links that are marked as the author's."""
    for element in root.iter("a", "span", "p", "div", "address", "li", "b", "strong", "h3", "h4"):
        is_link = element.tag == "a"
        marks = " ".join(
            element.get(name, "") for name in ("class", "itemprop", "rel", "data-testid")
        )
        marked = _CLASS.search(marks) or (is_link and _ADDRESS.search(element.get("href", "")))
        if not marked:
            continue
        text = line_of(element)
        is_author_link = is_link and "author" in element.get("rel", "")
        if not 2 < len(text) < LONGEST or (is_aside(element) and not is_author_link):
            continue
        if is_author_link and len(text.split()) <= 3:
            yield text
            return
        found = find_byline(_NOISE.sub("", text))
        names = [author.name for author in found.authors] if found else []
        if not names and (prefix := _PREFIXED.match(text)) and len(text.split()) < 5:
            yield text[prefix.end() :]
            return
        named_author = "author" in f"{element.get('class', '')} {element.get('rel', '')}"
        sure = named_author or any(" " in name or not name.isascii() for name in names)
        if names and sure and all(is_name(name) for name in names):
            yield ", ".join(names)
            return
