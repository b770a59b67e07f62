"""What a picture's file says of itself: its kind, its size, and who made it."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import Any, cast

from PIL import Image, ImageFile, IptcImagePlugin

KINDS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
"""What browsers show and exports carry, by Pillow's names, with their file endings."""

MOST_PIXELS = 100_000_000
"""A small file may unpack to gigabytes; no camera of the press makes more than this."""

_CAPTION, _CREDIT, _BYLINE = (2, 120), (2, 110), (2, 80)
_DESCRIPTION, _ARTIST = 0x010E, 0x013B


class PictureRefused(Exception):  # noqa: N818 - the file is at fault, in a sentence for the reader
    """The file cannot be a picture of a story; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Size as it is seen, after the camera's turn; caption and credit where it names them."""

    ending: str
    media_type: str
    width_px: int
    height_px: int
    caption: str = ""
    credit: str = ""


def picture_facts(name: str, data: bytes) -> PictureFacts:
    """Read a picture without unpacking it further than needed. Raises PictureRefused."""
    if data[:512].lstrip().startswith((b"<svg", b"<?xml", b"<!DOCTYPE svg")):
        raise PictureRefused(
            f"“{name}” is a drawing in SVG, which may carry programs. Save it as PNG first."
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                return _facts(name, picture)
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureRefused(_too_large(name)) from error
    except Exception as error:  # Pillow's readers raise of all kinds on broken files
        raise PictureRefused(
            f"“{name}” is not a picture that can be read. Open it elsewhere and save it anew."
        ) from error


def _facts(name: str, picture: Image.Image) -> PictureFacts:
    ending = KINDS.get(picture.format or "")
    if ending is None:
        raise PictureRefused(f"“{name}” is no JPEG, PNG, GIF or WebP. Save it as one of them.")
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise PictureRefused(_too_large(name))
    turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    picture.load()
    said = _said(picture)
    return PictureFacts(
        ending,
        Image.MIME[picture.format or ""],
        height if turned else width,
        width if turned else height,
        said.get(_CAPTION, "") or _exif(picture, _DESCRIPTION),
        said.get(_CREDIT, "") or said.get(_BYLINE, "") or _exif(picture, _ARTIST),
    )


def _said(picture: Image.Image) -> dict[tuple[int, int], str]:
    """Give the IPTC fields as text; agencies write them in UTF-8 or Latin-1."""
    if not isinstance(picture, ImageFile.ImageFile):
        return {}
    found = cast("dict[Any, Any]", IptcImagePlugin.getiptcinfo(picture) or {})
    return {key: _text(_first(found.get(key, b""))) for key in (_CAPTION, _CREDIT, _BYLINE)}


def _first(value: Any) -> Any:
    """Give the first of several values of a field."""
    return cast("list[Any]", value)[0] if isinstance(value, list) else value


def _exif(picture: Image.Image, tag: int) -> str:
    return _text(picture.getexif().get(tag, ""))


def _text(value: object) -> str:
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError:
            value = value.decode("latin-1")
    return " ".join(str(value).replace("\x00", " ").split())[:2000]


def _too_large(name: str) -> str:
    return f"“{name}” has too many pixels to be opened safely. Make it smaller elsewhere first."
