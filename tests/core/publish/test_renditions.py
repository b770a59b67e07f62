"""Pictures leave in the sizes asked for, upright, small, and with nothing private in them."""

from __future__ import annotations

import io
import random
import re
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image

from db.records import Picture
from desktop.core.publish.export import export_bytes
from desktop.core.publish.renditions import on_paper, renditions
from tests.core.publish import photographs, stories

SECRET = photographs.SECRET.decode()
WIDTHS = (480, 960, 1600)
PICTURE = Picture(name="quay.jpg", caption="The quay", credit="Jon Vale")


@cache
def photograph(kind: str = "JPEG", width: int = 2400, orientation: int = 1) -> bytes:
    """A wide picture, dark on the left, with a place and a serial number."""
    drawn = Image.linear_gradient("L").rotate(90).resize((width, width * 2 // 3)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[29] = SECRET
    exif.get_ifd(0x8769)[0xA431] = SECRET
    out = io.BytesIO()
    drawn.save(out, kind, exif=exif, quality=95)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_width_asked_for_is_made_the_widest_first(kind: str) -> None:
    made = renditions(photograph(kind), PICTURE, WIDTHS, 82)
    assert [(each.width_px, each.height_px) for each in made] == [
        (1600, 1067), (960, 640), (480, 320),
    ]  # fmt: skip
    for each in made:
        assert opened(each.data).size == (each.width_px, each.height_px)
        assert opened(each.data).format == kind
        assert photographs.SECRET not in each.data
    assert len(made[2].data) < len(made[0].data)


def test_none_is_larger_than_the_picture_which_stays_as_it_is() -> None:
    data = photograph(width=1000)
    made = renditions(data, PICTURE, WIDTHS, 82)
    assert [each.width_px for each in made] == [1000, 960, 480]
    assert len(made[0].data) > len(data) / 2  # not made anew
    assert photographs.SECRET not in made[0].data
    assert renditions(photograph(width=480), PICTURE, WIDTHS, 82) == ()
    assert renditions(data, PICTURE, (), 82) == ()


def test_a_camera_held_on_its_side_is_turned() -> None:
    made = renditions(photograph(orientation=6), PICTURE, WIDTHS, 82)
    assert [(each.width_px, each.height_px) for each in made] == [
        (1600, 2400), (960, 1440), (480, 720),
    ]  # fmt: skip
    narrow = opened(made[-1].data)
    assert narrow.getexif().get(0x0112, 1) == 1
    top, foot = (narrow.convert("L").getpixel((240, y)) for y in (20, 700))
    assert isinstance(top, int)
    assert isinstance(foot, int)
    assert abs(top - foot) > 150


def test_credit_and_caption_stay_with_every_size() -> None:
    for each in renditions(photograph(), PICTURE, WIDTHS, 82):
        assert b"Jon Vale" in each.data
        assert b"The quay" in each.data


@pytest.mark.parametrize("data", [b"", b"nothing", photographs.gif(), photograph()[:4000]])
def test_what_cannot_be_made_anew_is_left_to_its_original(data: bytes) -> None:
    assert renditions(data, PICTURE, (4,), 82) == ()


def test_a_printer_s_colours_are_left_alone() -> None:
    out = io.BytesIO()
    Image.effect_noise((900, 600), 90).convert("CMYK").save(out, "JPEG")
    assert renditions(out.getvalue(), PICTURE, (480,), 82) == ()


def test_a_palette_and_clear_parts_are_kept_clear() -> None:
    drawn = Image.effect_noise((900, 600), 90).convert("P")
    drawn.paste(1, (0, 0, 450, 600))
    out = io.BytesIO()
    drawn.save(out, "PNG", transparency=1)
    [_own, small] = renditions(out.getvalue(), PICTURE, (480, 960), 82)
    clear = opened(small.data).convert("RGBA").getchannel("A").crop((0, 0, 200, 320))
    assert clear.getextrema() == (0, 0)


def test_a_drawing_that_would_grow_stays_as_it_is() -> None:
    dice = random.Random(7)
    drawn = Image.new("P", (1000, 600))
    drawn.putpalette([0, 0, 0, 255, 255, 255])
    drawn.putdata([dice.randrange(2) for _dot in range(1000 * 600)])
    out = io.BytesIO()
    drawn.save(out, "PNG", bits=1)
    assert renditions(out.getvalue(), PICTURE, (480, 960), 82) == ()


def test_the_kit_offers_every_size_and_the_fragment_one() -> None:
    pictures = {"quay.jpg": photograph(), "cranes.jpg": photograph(width=700)}
    made = export_bytes(
        stories.rich(), "kit", stories.SITE, stories.broadsheet(), stories.NOW, pictures
    )
    files = {file.path.removeprefix(f"{made.name}/"): file.data for file in made.files}
    widths = sorted(
        (name.split("-")[0], int(name.split("-")[1]))
        for name in files
        if name.startswith("pictures/")
    )
    assert widths == [
        ("pictures/cranes", 480), ("pictures/cranes", 700),
        ("pictures/quay", 480), ("pictures/quay", 960), ("pictures/quay", 1600),
    ]  # fmt: skip
    page, fragment = files["harbour-day.html"].decode(), files["harbour-day.fragment.html"]
    offered = re.findall(r"(pictures/\S+\.jpg) (\d+)w", page)
    assert {name for name, _width in offered} == {name for name in files if "pictures/" in name}
    assert 'width="1600" height="1067"' in page
    assert b"srcset" not in fragment
    assert photographs.SECRET not in b"".join(files.values())


def test_a_site_that_asks_for_no_width_gets_the_pictures_as_they_are() -> None:
    site = replace(stories.SITE, picture_widths=())
    made = export_bytes(
        stories.rich(), "kit", site, stories.broadsheet(), stories.NOW,
        {"quay.jpg": photograph()},
    )  # fmt: skip
    page = next(file.data for file in made.files if file.path.endswith("harbour-day.html"))
    assert b"srcset" not in page


def test_paper_gets_one_size_with_nothing_private_in_it() -> None:
    wide, small = PICTURE, replace(PICTURE, name="small.jpg")
    stored = {"quay.jpg": photograph(), "small.jpg": photographs.jpeg(), "other.jpg": b"x"}
    broken = replace(PICTURE, name="other.jpg")
    found = on_paper((wide, small, broken), stored, WIDTHS, 82)
    assert set(found) == {"quay.jpg", "small.jpg"}
    assert opened(found["quay.jpg"]).size == (1600, 1067)
    assert photographs.SECRET not in b"".join(found.values())
