"""A picture in the sizes that a site asks for, never larger than it came.

Encoders differ between versions of Pillow: a size is the same bytes on the same machine only.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PIL import Image, ImageOps

from db.records import Picture
from desktop.core.picture_facts import MOST_PIXELS
from desktop.core.publish.pictures import PictureError, public_picture

_STILLS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}
"""Kinds that are made anew, by Pillow's names; a moving picture stays as it is."""

_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})
"""Colours that are mixed as they are seen: neither a printer's inks nor more than 8 bits."""

_WITHOUT_ALPHA = "JPEG"


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture, upright, with nothing private in it."""

    width_px: int
    height_px: int
    data: bytes


def renditions(
    data: bytes, picture: Picture, widths: Sequence[int], quality: int
) -> tuple[Rendition, ...]:
    """Make the sizes of a picture that is wider than the least of `widths`, the widest first.

    The first takes the picture's own place: it is as wide as the widest asked for, or as the
    picture, which is then left as it is. None is more bytes than a wider one. Nothing is
    given where there is nothing to make: for a small picture, a moving one, one in a
    printer's colours, and one that cannot be read.
    """
    asked = sorted({width for width in widths if width > 0}, reverse=True)
    if not asked:
        return ()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as opened:
                return _sizes(data, opened, picture, asked, quality)
    except PictureError:
        raise
    except Exception:  # noqa: BLE001 - Pillow's readers raise of all kinds; the original leaves
        return ()


def on_paper(
    pictures: Iterable[Picture], stored: Mapping[str, bytes], widths: Sequence[int], quality: int
) -> dict[str, bytes]:
    """Give each picture as a page on paper shows it: the widest size, nothing private in it.

    One that cannot leave is not there.
    """
    found: dict[str, bytes] = {}
    for picture in pictures:
        data = stored.get(picture.name, b"")
        try:
            sizes = renditions(data, picture, widths, quality)
            found[picture.name] = sizes[0].data if sizes else public_picture(data)
        except PictureError:
            continue
    return found


def _sizes(
    data: bytes, opened: Image.Image, picture: Picture, asked: list[int], quality: int
) -> tuple[Rendition, ...]:
    kind = _STILLS.get(opened.format or "")
    is_moving = getattr(opened, "n_frames", 1) > 1 and opened.format != "MPO"
    is_still = not is_moving and opened.mode in _MODES
    turned = opened.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    width, height = reversed(opened.size) if turned else opened.size
    if kind is None or not is_still or width <= asked[-1] or width * height > MOST_PIXELS:
        return ()
    if kind == "JPEG":  # decoded no larger than needed
        opened.draft(None, (asked[0], asked[0]))
    upright = ImageOps.exif_transpose(opened)
    said = picture.caption, picture.credit
    own = Rendition(width, height, public_picture(data, *said))
    kept, least = list[Rendition](), len(own.data)
    for wanted in (size for size in asked if size < width):
        drawn = _drawn(upright, (wanted, max(1, round(height * wanted / width))), kind)
        made = _encoded(drawn, kind, quality, opened.info.get("icc_profile"))
        size = Rendition(*drawn.size, public_picture(made, *said))
        if len(size.data) < least:  # a drawing in few colours grows when it is made smaller
            kept.append(size)
            least = len(size.data)
    if not kept:
        return ()
    has_widest = kept[0].width_px == asked[0]
    return tuple(kept) if has_widest else (own, *kept)


def _drawn(picture: Image.Image, size: tuple[int, int], kind: str) -> Image.Image:
    """Draw a picture at a size, in colours that can be mixed."""
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    if picture.mode not in ("RGB", "L"):
        plain = "RGB" if kind == _WITHOUT_ALPHA or not has_alpha else "RGBA"
        picture = picture.convert(plain)
    # Pillow leaves a type of its arguments open.
    return cast("Any", picture).resize(size, Image.Resampling.LANCZOS)


def _encoded(picture: Image.Image, kind: str, quality: int, profile: bytes | None) -> bytes:
    out = io.BytesIO()
    profile = profile if picture.mode != "L" else None
    if kind == "PNG":
        picture.save(out, kind, optimize=True, icc_profile=profile)
    elif kind == "WEBP":
        picture.save(out, kind, quality=quality, method=4, icc_profile=profile)
    else:
        picture.save(
            out, kind, quality=quality, optimize=True, progressive=True, icc_profile=profile
        )
    return out.getvalue()
