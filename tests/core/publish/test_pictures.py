from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from desktop.core.publish.pictures import PictureError, hashed_name, public_picture
from tests.core.publish import photographs

MAKERS = [photographs.jpeg, photographs.png, photographs.gif, photographs.webp]


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_private_leaves_and_not_a_point_changes(make):
    before = make()
    assert photographs.SECRET in before
    after = public_picture(before)
    assert photographs.SECRET not in after
    first, second = opened(before).convert("RGBA"), opened(after).convert("RGBA")
    assert ImageChops.difference(first, second).getbbox() is None
    assert getattr(opened(before), "n_frames", 1) == getattr(opened(after), "n_frames", 1)


@pytest.mark.parametrize("make", MAKERS)
def test_what_is_public_stays_as_it_is(make):
    once = public_picture(make())
    assert public_picture(once) == once


def test_a_photograph_stays_the_right_way_up():
    after = opened(public_picture(photographs.jpeg(orientation=6)))
    assert dict(after.getexif()) == {0x0112: 6}
    assert dict(opened(public_picture(photographs.jpeg())).getexif()) == {}


def test_caption_and_credit_travel_with_a_photograph():
    after = public_picture(photographs.jpeg(), "Cranes & <quay>", "Photo: Jon Vale")
    assert b"<photoshop:Credit>Photo: Jon Vale</photoshop:Credit>" in after
    assert b"Cranes &amp; &lt;quay&gt;" in after
    assert opened(after).size == (64, 48)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff", b"<svg/>", photographs.bomb()])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(PictureError):
        public_picture(data)


@pytest.mark.parametrize("make", MAKERS)
@given(cut=st.integers(0, 400), at=st.integers(0, 400), byte=st.integers(0, 255))
def test_a_damaged_file_is_refused_or_cleaned(make, cut, at, byte):
    data = bytearray(make()[: cut + 20])
    data[at % len(data)] = byte
    try:
        public_picture(bytes(data))
    except PictureError:
        return


def test_a_name_changes_with_the_picture():
    assert hashed_name("Pier & Quay.JPG", 1600, b"a") == "pier-quay-1600-ca978112.jpg"
    assert hashed_name("pier.jpg", 0, b"b") == "pier-3e23e816.jpg"
