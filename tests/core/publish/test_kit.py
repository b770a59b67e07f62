from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest

from desktop.core.publish.export import export_bytes
from desktop.core.publish.results import Exported
from tests.core.publish import photographs, reading, stories

THEME = stories.broadsheet()
PICTURES = {"quay.jpg": photographs.jpeg(), "cranes.jpg": photographs.jpeg(orientation=3)}


def kit(story=None, pictures=PICTURES, site=stories.SITE, fmt="kit") -> Exported:
    return export_bytes(story or stories.rich(), fmt, site, THEME, stories.NOW, pictures)


def files(made: Exported) -> dict[str, bytes]:
    assert made.refused is None
    return {file.path.removeprefix(f"{made.name}/"): file.data for file in made.files}


def test_the_kit_holds_everything_that_a_site_needs():
    made = files(kit())
    fonts = [name for name in made if name.startswith("fonts/") and name.endswith(".woff2")]
    pictures = sorted(name for name in made if name.startswith("pictures/"))
    assert re.fullmatch(r"pictures/cranes-1200-[0-9a-f]{8}\.jpg", pictures[0])
    assert re.fullmatch(r"pictures/quay-1600-[0-9a-f]{8}\.jpg", pictures[1])
    assert set(made) == {
        "harbour-day.html", "harbour-day.fragment.html", "harbour-day.ninjs.json", "article.css",
        "manifest.json", "fonts/FONTS.txt", *fonts, *pictures,
    }  # fmt: skip
    assert fonts


def test_the_page_links_its_sheet_and_names_the_files():
    made = files(kit())
    page = made["harbour-day.html"].decode()
    assert '<link rel="stylesheet" href="article.css">' in page
    assert "<style" not in page
    root = reading.tree(made["harbour-day.html"])
    assert [source for source in root.xpath("//img/@src") if source not in made] == []
    [address] = reading.metas(root, "og:image")
    assert address.removeprefix("https://media.courier.example/") in made
    sheet = made["article.css"].decode()
    assert "data:" not in sheet
    assert set(re.findall(r'url\("([^"]+)"\)', sheet)) <= set(made)
    assert "<h1" not in made["harbour-day.fragment.html"].decode()


def test_the_manifest_proves_every_file():
    made = files(kit())
    manifest = json.loads(made["manifest.json"])
    rows = {row["path"]: row for row in manifest["files"]}
    assert list(rows) == sorted(set(made) - {"manifest.json"})
    for path, row in rows.items():
        assert row["sha256"] == hashlib.sha256(made[path]).hexdigest()
        assert row["size"] == len(made[path])
        assert row["mediaType"]
    assert rows["article.css"]["role"] == "style"
    assert manifest["story"] == stories.rich().id
    assert manifest["theme"]["name"] == "broadsheet"


def test_pictures_leave_nothing_private_in_the_kit():
    assert photographs.SECRET not in b"".join(files(kit()).values())


@pytest.mark.parametrize("stored", [{}, {"cranes.jpg": b"broken"}])
def test_a_picture_without_a_file_is_left_out_everywhere_and_named(stored):
    made = kit(pictures={"quay.jpg": PICTURES["quay.jpg"], **stored})
    held = files(made)
    assert not [path for path in held if "cranes" in path]
    assert b"cranes.jpg" not in b"".join(held.values())
    [fact] = [fact for fact in made.missing if fact.id == "picture-file"]
    assert fact.text.startswith("file of cranes.jpg")


def test_the_zip_is_the_folder():
    packed = kit(fmt="kit-zip")
    assert packed.name == "harbour-day.zip"
    with zipfile.ZipFile(io.BytesIO(packed.data)) as archive:
        held = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        entry = archive.infolist()[0]
    assert held == {file.path: file.data for file in kit().files}
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert entry.compress_type == zipfile.ZIP_STORED


def test_without_a_media_address_the_fragment_names_the_kits_files():
    made = files(kit(site=replace(stories.SITE, media_url="")))
    root = reading.pieces(made["harbour-day.fragment.html"])
    assert [source for source in root.xpath(".//img/@src") if source not in made] == []


def test_a_kit_needs_headline_and_text():
    refused = kit(replace(stories.sparse(), body="")).refused
    assert refused is not None
    assert refused.reason_id == "no-body"
