"""What the files of pictures are called and hold; nothing private leaves in them.

Metadata is cut out of the file as it is, not by making the picture anew: the same picture
gives the same bytes whatever library is installed, and none of its quality is lost.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from xml.sax.saxutils import escape

from desktop.core.publish.errors import PublishError
from desktop.core.publish.naming import plain

_MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
}
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
     b"cICP", b"pHYs", b"bKGD", b"acTL", b"fcTL", b"fdAT"}
)  # fmt: skip
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">{}</rdf:Description></rdf:RDF>'
    '</x:xmpmeta><?xpacket end="r"?>'
)
_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _COM = (
    0xD8,
    0xD9,
    0xDA,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
    0xFE,
)


class PictureError(PublishError):
    """A picture's file cannot leave; the message says why."""


def media_type(name: str) -> str:
    """Return the media type that a picture's file name promises; empty for any other."""
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "")


def hashed_name(name: str, width_px: int, data: bytes) -> str:
    """Name a file after its bytes, so that no cache serves an old picture of that name."""
    stem, _, ending = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:8]
    parts = (plain(stem) or "picture", str(width_px or ""), digest)
    return f"{'-'.join(filter(None, parts))}.{ending.lower()}"


def public_picture(data: bytes, caption: str = "", credit: str = "") -> bytes:
    """Return a picture's bytes without place, serial numbers, owner and thumbnail.

    A JPEG gets `caption` and `credit` as XMP and keeps which way up it is. Raises
    PictureError for a file that is broken or of a kind whose metadata cannot be cut out.
    """
    try:
        if data.startswith(b"\xff\xd8"):
            return _public_jpeg(data, _xmp(caption, credit))
        if data.startswith(_PNG_START):
            return _PNG_START + b"".join(_png_chunks(data))
        if data[:6] in (b"GIF87a", b"GIF89a"):
            return _public_gif(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _public_webp(data)
    except (IndexError, struct.error) as error:
        raise PictureError("The picture is damaged, so it was left out.") from error
    raise PictureError("Private data cannot be taken out of a picture of this kind.")


def _xmp(caption: str, credit: str) -> bytes:
    parts: list[str] = []
    if caption:
        words = f'<rdf:li xml:lang="x-default">{escape(caption)}</rdf:li>'
        parts.append(f"<dc:description><rdf:Alt>{words}</rdf:Alt></dc:description>")
    if credit:
        parts.append(f"<photoshop:Credit>{escape(credit)}</photoshop:Credit>")
    return _XMP.format("".join(parts)).encode() if parts else b""


def _public_jpeg(data: bytes, xmp: bytes) -> bytes:
    kept = [b"\xff\xd8"]
    own: list[bytes] = []
    for marker, segment in _jpeg_segments(data):
        body = segment[4:]
        if marker == _APP1 and body.startswith(b"Exif\0\0"):
            own = _upright(_orientation(body[6:]))
        elif marker == _APP0 and body.startswith(b"JFIF\0"):
            kept.append(_segment(_APP0, body[:12] + b"\0\0"))  # without its thumbnail
        elif _is_needed(marker, body):
            kept.append(segment)
    if xmp and len(xmp) < 65_000:
        own.append(_segment(_APP1, b"http://ns.adobe.com/xap/1.0/\0" + xmp))
    at = 2 if len(kept) > 1 and kept[1][1] == _APP0 else 1
    return b"".join([*kept[:at], *own, *kept[at:]])


def _is_needed(marker: int, body: bytes) -> bool:
    if marker == _APP2:
        return body.startswith(b"ICC_PROFILE\0")
    if marker == _APP14:
        return body.startswith(b"Adobe")
    return not (_APP0 <= marker <= 0xEF or marker == _COM)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its bytes, a scan with its coded data, to the picture's end."""
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            raise IndexError
        marker = data[at + 1]
        if marker == _EOI:
            yield marker, b"\xff\xd9"
            return
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == _SOS:
            end = _scan_end(data, end)
        if end > len(data):
            raise IndexError
        yield marker, data[at:end]
        at = end


def _scan_end(data: bytes, at: int) -> int:
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise IndexError
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _orientation(tiff: bytes) -> int:
    """Return EXIF tag 0x0112, 1 (upright) when it is not there."""
    order = "<" if tiff[:2] == b"II" else ">"
    start = struct.unpack_from(f"{order}I", tiff, 4)[0]
    count = struct.unpack_from(f"{order}H", tiff, start)[0]
    for index in range(count):
        tag, _kind, _count, value = struct.unpack_from(
            f"{order}HHIH", tiff, start + 2 + 12 * index
        )
        if tag == 0x0112:
            return value
    return 1


def _upright(orientation: int) -> list[bytes]:
    """Return an EXIF segment that says nothing but which way up the picture is."""
    if orientation not in range(2, 9):
        return []
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return [_segment(_APP1, b"Exif\0\0" + tiff)]


def _png_chunks(data: bytes) -> Iterator[bytes]:
    at = len(_PNG_START)
    while True:
        size, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + size
        if end > len(data):
            raise IndexError
        if kind in _PNG_KEPT:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _public_gif(data: bytes) -> bytes:
    """Leave out comments and foreign blocks; https://www.w3.org/Graphics/GIF/spec-gif89a.txt."""
    at = 13 + _gif_table(data[10])
    kept = [data[:at]]
    while data[at] != 0x3B:
        if data[at] == 0x21:
            end = _gif_blocks_end(data, at + 2)
            is_loop = data[at + 1] == 0xFF and data[at + 3 : at + 14] == b"NETSCAPE2.0"
            if is_loop or data[at + 1] == 0xF9:
                kept.append(data[at:end])
        elif data[at] == 0x2C:
            end = _gif_blocks_end(data, at + 11 + _gif_table(data[at + 9]))
            kept.append(data[at:end])
        else:
            raise IndexError
        at = end
    return b"".join([*kept, b"\x3b"])


def _gif_table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _gif_blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _public_webp(data: bytes) -> bytes:
    kept: list[bytes] = []
    at, end = 12, 8 + struct.unpack_from("<I", data, 4)[0]
    while at + 8 <= end:
        kind, size = struct.unpack_from("<4sI", data, at)
        chunk = data[at : at + 8 + size + size % 2]
        if len(chunk) < 8 + size:
            raise IndexError
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~0b1100]) + chunk[9:]  # no EXIF, no XMP
        if kind in _WEBP_KEPT:
            kept.append(chunk)
        at += len(chunk)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
