"""Small pictures full of what must not leave, made for a test."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from PIL import Image, PngImagePlugin

SECRET = b"zanzibar7"


@cache
def jpeg(*, orientation: int = 1) -> bytes:
    """A JPEG with owner, serial number, place, thumbnail, XMP, IPTC, a comment and a tail."""
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[29] = SECRET.decode()
    exif.get_ifd(0x8769)[0xA431] = SECRET.decode()
    data = io.BytesIO()
    picture = Image.effect_noise((64, 48), 60).convert("RGB")
    picture.save(data, "JPEG", exif=exif, comment=SECRET, progressive=True, dpi=(72, 72))
    iptc = b"Photoshop 3.0\x00" + SECRET
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    made = data.getvalue()
    return made[:2] + made[2:20] + segment + made[20:] + b"\xff\xd8" + SECRET


@cache
def png() -> bytes:
    """A PNG with texts and EXIF."""
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Author", SECRET.decode())
    facts.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    data = io.BytesIO()
    Image.new("P", (8, 6), 3).save(data, "PNG", pnginfo=facts, exif=exif, transparency=0)
    return data.getvalue()


@cache
def gif() -> bytes:
    """A moving GIF with a comment."""
    data = io.BytesIO()
    frames = [Image.new("P", (8, 6), colour) for colour in (1, 2)]
    frames[0].putpalette(bytes(range(255)))
    frames[0].save(
        data, "GIF", save_all=True, append_images=frames[1:], comment=SECRET, loop=0, duration=90
    )
    return data.getvalue()


@cache
def webp() -> bytes:
    """A WebP with EXIF and XMP."""
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    data = io.BytesIO()
    Image.new("RGB", (8, 6), "#446688").save(data, "WEBP", exif=exif.tobytes(), xmp=SECRET)
    return data.getvalue()


@cache
def bomb() -> bytes:
    """A PNG that claims to be immense and ends early."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk
    return start + struct.pack(">I", zlib.crc32(chunk)) + struct.pack(">I", 900) + b"IDAT"
