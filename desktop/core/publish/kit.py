"""The upload kit: page, fragment, fields, style, pictures and a manifest that proves them."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.records import Picture
from desktop.core.publish.around import ALONE, Around
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import facts_of
from desktop.core.publish.fragment import render_fragment
from desktop.core.publish.layout import lay_out
from desktop.core.publish.ninjs import render_ninjs
from desktop.core.publish.pictures import PictureError, hashed_name, media_type, public_picture
from desktop.core.publish.renditions import Rendition, renditions
from desktop.core.publish.results import ExportedFile, Missing
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.themes import Theme

STYLE_NAME, LICENCE_NAME, MANIFEST_NAME = "article.css", "FONTS.txt", "manifest.json"
_FORMAT = 1
_FONT = re.compile(r'url\("data:font/(woff2?);base64,([A-Za-z0-9+/=]+)"\)')
_REFERENCE = re.compile(r"(!\[[^\]\n]*\]\(\s*pictures/)([^)\s]+)")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_SIZES = "(min-width: 48em) 46em, 100vw"
"""No theme sets a column wider than that."""


@dataclass(frozen=True, slots=True)
class _Part:
    path: str
    role: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Shown:
    """One picture as it leaves: its files by width, the one that is shown first."""

    picture: Picture
    widths_px: tuple[int, ...]
    parts: tuple[_Part, ...]


def make_kit(
    cleared: Cleared,
    site: SiteProfile,
    theme: Theme,
    pictures: Mapping[str, bytes],
    around: Around | None = None,
) -> tuple[tuple[ExportedFile, ...], tuple[Missing, ...]]:
    """Return the kit's files, sorted, below a folder named like the story; and what is missing.

    `pictures` are the stored bytes by name; a picture without any is left out everywhere.
    """
    cleared, shown, left_out = _with_public_pictures(cleared, pictures, site)
    picture_parts = {part.path: part for each in shown for part in each.parts}.values()
    stem = facts_of(cleared, site).stem
    page = lay_out(cleared, site, theme, STYLE_NAME, around or ALONE)
    parts = [
        _Part(f"{stem}.html", "page", "text/html", _with_sizes(page.data, shown)),
        _Part(f"{stem}.fragment.html", "fragment", "text/html", render_fragment(cleared, site)),
        _Part(f"{stem}.ninjs.json", "fields", "application/json", render_ninjs(cleared, site)),
        *_style(theme),
        *picture_parts,
    ]
    parts.sort(key=lambda part: part.path)
    parts.append(_manifest(parts, cleared, site, theme))
    files = (ExportedFile(f"{stem}/{part.path}", part.data) for part in parts)
    return tuple(sorted(files, key=lambda file: file.path)), (*page.missing, *left_out)


def zipped(files: tuple[ExportedFile, ...]) -> bytes:
    """Pack `files` so that the same files are the same bytes: stored, undated, unowned."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.path, _FIRST_DAY)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            archive.writestr(entry, file.data)
    return packed.getvalue()


def _with_public_pictures(
    cleared: Cleared, stored: Mapping[str, bytes], site: SiteProfile
) -> tuple[Cleared, list[_Shown], list[Missing]]:
    kept: list[_Shown] = []
    names: dict[str, str] = {}
    left_out: list[Missing] = []
    for picture in cleared.pictures:
        try:
            shown = _shown(picture, stored.get(picture.name, b""), site)
        except PictureError as error:
            why = "" if picture.name not in stored else f" ({str(error).rstrip('.')})"
            left_out.append(Missing("picture-file", f"file of {picture.name}{why}", "pictures"))
            continue
        names[picture.name] = shown.picture.name
        kept.append(shown)
    return _renamed(cleared, [shown.picture for shown in kept], names), kept, left_out


def _shown(picture: Picture, data: bytes, site: SiteProfile) -> _Shown:
    """Make a picture's files in the widths that the site asks for; its own where it is small."""
    sizes = renditions(data, picture, site.picture_widths, site.picture_quality) or (
        Rendition(
            picture.width_px,
            picture.height_px,
            public_picture(data, picture.caption, picture.credit),
        ),
    )
    parts: list[_Part] = []
    for size in sizes:
        name = hashed_name(picture.name, size.width_px, size.data)
        parts.append(_Part(f"pictures/{name}", "picture", media_type(name), size.data))
    name = parts[0].path.removeprefix("pictures/")
    own = replace(picture, name=name, width_px=sizes[0].width_px, height_px=sizes[0].height_px)
    return _Shown(own, tuple(size.width_px for size in sizes), tuple(parts))


def _with_sizes(page: bytes, shown: list[_Shown]) -> bytes:
    """Let a reader's screen choose among a picture's files."""
    for each in shown:
        if len(each.parts) > 1:
            files = zip(each.parts, each.widths_px, strict=True)
            choice = ", ".join(f"{part.path} {width}w" for part, width in files)
            source = f' src="{each.parts[0].path}"'
            more = f'{source} srcset="{choice}" sizes="{_SIZES}"'
            page = page.replace(source.encode(), more.encode())
    return page


def _renamed(cleared: Cleared, pictures: list[Picture], names: dict[str, str]) -> Cleared:
    """Let record and text speak of the files as the kit names them."""

    def reference(found: re.Match[str]) -> str:
        return found[1] + names.get(found[2], found[2])

    social = names.get(cleared.alternates.social_picture, "")
    return replace(
        cleared,
        pictures=tuple(pictures),
        body=_REFERENCE.sub(reference, cleared.body),
        alternates=replace(cleared.alternates, social_picture=social),
    )


def _style(theme: Theme) -> list[_Part]:
    """Return the linked sheet, and its fonts as files: a strict policy refuses embedded ones."""
    fonts: dict[str, _Part] = {}

    def beside(found: re.Match[str]) -> str:
        data = base64.b64decode(found[2])
        path = f"fonts/{hashlib.sha256(data).hexdigest()[:8]}.{found[1]}"
        fonts[path] = _Part(path, "font", f"font/{found[1]}", data)
        return f'url("{path}")'

    sheet = _FONT.sub(beside, theme.style)
    parts = [_Part(STYLE_NAME, "style", "text/css", f"{sheet}\n".encode()), *fonts.values()]
    if fonts and LICENCE_NAME in theme.files:
        text = theme.files[LICENCE_NAME].encode()
        parts.append(_Part(f"fonts/{LICENCE_NAME}", "licence", "text/plain", text))
    return parts


def _manifest(parts: list[_Part], cleared: Cleared, site: SiteProfile, theme: Theme) -> _Part:
    listed = [
        {
            "path": part.path,
            "role": part.role,
            "mediaType": part.media_type,
            "size": len(part.data),
            "sha256": hashlib.sha256(part.data).hexdigest(),
        }
        for part in parts
    ]
    manifest = {
        "format": _FORMAT,
        "story": cleared.id,
        "revision": cleared.revision,
        "theme": {"name": theme.name, "version": theme.version},
        "profile": site.name,
        "files": listed,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return _Part(MANIFEST_NAME, "manifest", "application/json", f"{text}\n".encode())
