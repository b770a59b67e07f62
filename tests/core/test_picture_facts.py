"""Pictures tell their size and maker; bombs, drawings and broken files are refused in words."""

import io
import struct
import zlib

import pytest
from PIL import Image

from desktop.core.picture_facts import PictureRefused, picture_facts


def saved(kind: str, size: tuple[int, int] = (40, 20), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **options)
    return out.getvalue()


def with_iptc(data: bytes) -> bytes:
    """Put caption and credit where press cameras and agencies put them: IPTC in APP13."""
    fields = b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text
        for number, text in ((120, "Cranes at düsk".encode()), (110, b"Copydesk"))
    )
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(fields)) + fields
    block += b"\x00" * (len(fields) % 2)
    body = b"Photoshop 3.0\x00" + block
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + data[2:]


@pytest.mark.parametrize(
    ("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("GIF", "gif"), ("WEBP", "webp")]
)
def test_kinds_are_known_by_their_bytes(kind: str, ending: str) -> None:
    facts = picture_facts("wrong.txt", saved(kind))
    assert (facts.ending, facts.width_px, facts.height_px) == (ending, 40, 20)
    assert facts.media_type == f"image/{kind.lower()}"


def test_a_turned_picture_has_the_size_in_which_it_is_seen() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    facts = picture_facts("a.jpg", saved("JPEG", exif=exif))
    assert (facts.width_px, facts.height_px) == (20, 40)


def test_caption_and_credit_come_from_the_file() -> None:
    facts = picture_facts("a.jpg", with_iptc(saved("JPEG")))
    assert (facts.caption, facts.credit) == ("Cranes at düsk", "Copydesk")


def bomb() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"0"))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cannot|not a picture"),
        (b"GIF89a nonsense", "not a picture"),
        (saved("JPEG")[:200], "not a picture"),
        (saved("BMP"), "no JPEG"),
        (b"<svg onload='x'/>", "SVG"),
        (bomb(), "too many pixels"),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(PictureRefused, match=said):
        picture_facts("a.jpg", data)
