"""The one door to lxml: a web page's tree behind a type of our own, for lxml ships no stubs."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any, Protocol, cast

from desktop.core.ingest.parts import IngestError

_TAG = re.compile(r"[a-zA-Z][\w.:-]*")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class PageElement(Protocol):
    """What is used of an lxml element."""

    tag: Any

    @property
    def text(self) -> str | None: ...
    @property
    def tail(self) -> str | None: ...
    def __iter__(self) -> Iterator[PageElement]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> PageElement: ...
    def get(self, key: str, default: str = "", /) -> str: ...
    def iter(self, *tags: str) -> Iterator[PageElement]: ...
    def find(self, path: str, /) -> PageElement | None: ...
    def getparent(self) -> PageElement | None: ...
    def getnext(self) -> PageElement | None: ...
    def iterancestors(self) -> Iterator[PageElement]: ...
    def itertext(self) -> Iterator[str]: ...
    def text_content(self) -> str: ...


def parse_page(text: str) -> PageElement:
    """Parse a page as browsers do, forgiving everything.

    Raises IngestError when there is no element in the text at all.
    """
    # Imported here: lxml is only needed for web pages.
    html: Any = importlib.import_module("lxml.html")
    etree: Any = importlib.import_module("lxml.etree")
    parser = html.HTMLParser(encoding="utf-8")
    data = _DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        root = cast("PageElement", html.document_fromstring(data, parser=parser))
    except (etree.LxmlError, ValueError) as error:
        msg = "There is no page in this HTML. Its text was taken as it is."
        raise IngestError(msg) from error
    for element in root.iter():
        if isinstance(element.tag, str) and not _TAG.fullmatch(element.tag):
            element.tag = "span"  # damaged markup: extractors raise on such names
    return root


def line_of(element: PageElement) -> str:
    """Give all text in an element in one line; fast, for elements that hold no scripts."""
    return " ".join(element.text_content().split())
