"""PDF among the formats: the gated page, put on paper by whoever can draw it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Protocol

from desktop.core.publish.errors import NO_PRESS, PrintError

PDF = "pdf"
PDF_ENDING = ".pdf"


class Press(Protocol):
    """Print pages; `done` gets a PDF, later, or `failed` a PrintError."""

    def to_pdf(
        self,
        story_id: str,
        page: bytes,
        pictures: Mapping[str, bytes],
        done: Callable[[bytes], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


PressMaker = Callable[[], Press]
"""Gives the press, made when it is first wanted; raises ImportError where there is none."""


def no_press() -> Press:
    """Stand in where nothing can be printed."""
    raise ImportError("there is no web engine here")


def made_as(fmt: str) -> str:
    """Name the format whose bytes a format begins with: a PDF is a page first."""
    return "page" if fmt == PDF else fmt


def pdf_name(page_name: str) -> str:
    """Name the PDF of a page's file."""
    return PurePath(page_name).stem + PDF_ENDING


def print_pdf(
    press: PressMaker,
    story_id: str,
    page: bytes,
    pictures: Mapping[str, bytes],
    done: Callable[[bytes], None],
    failed: Callable[[Exception], None],
) -> None:
    """Have a page printed; without a press it fails in a sentence."""
    try:
        made = press()
    except ImportError as error:
        told = PrintError(NO_PRESS)
        told.__cause__ = error
        failed(told)
        return
    made.to_pdf(story_id, page, pictures, done, failed)
