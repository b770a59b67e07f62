from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from db.records import Correction, CorrectionKind
from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import default_profile
from tests.core.publish import stories

THEME = stories.broadsheet()


def item(story, site=stories.SITE) -> dict:
    made = export_bytes(story, "ninjs", site, THEME, stories.NOW)
    assert made.refused is None
    return json.loads(made.data)


def by_role(rows: list[dict]) -> dict[str, str]:
    return {row["role"]: row["value"] for row in rows}


def test_every_public_field_is_carried():
    story = stories.harbour()
    full = replace(story, filing=replace(story.filing, priority=2, genre="Analysis"))
    found = item(full)
    assert found["uri"] == "urn:uuid:7d4f6a52-6f0e-4a52-9a43-0d8d1a7b2c11"
    assert by_role(found["headlines"])["main"] == story.head.headline
    assert by_role(found["descriptions"]) == {"main": story.head.deck}
    assert found["by"] == "By Mira Halvorsen"
    assert found["people"][0]["uri"] == "https://courier.example/authors/mira-halvorsen"
    assert found["located"] == "PORT ALDER"
    assert found["firstCreated"] == "2026-11-24T09:41:00+03:00"
    assert found["urgency"] == 2
    assert found["genres"] == [{"name": "Analysis"}]
    topic = {"rel": "topic", "uri": "http://cv.iptc.org/newscodes/mediatopic/09000000"}
    assert topic in found["subjects"]
    assert found["altIds"][0]["value"] == "https://courier.example/world/2026/11/harbour-strike"
    assert found["trustIndicators"][0]["href"] == "https://courier.example/corrections"
    assert found["associations"][0]["renditions"][0]["poi"] == {"x": 800, "y": 450}


@pytest.mark.parametrize("make", [stories.rich, stories.arabic, stories.french])
def test_the_body_is_the_fragment(make):
    fragment = export_bytes(make(), "fragment", stories.SITE, THEME, stories.NOW).data.decode()
    body = item(make())["bodies"][0]
    assert body["value"] + "\n" == fragment
    assert body["contentType"] == "text/html"


def test_what_is_unknown_is_left_out():
    found = item(stories.sparse(), default_profile())
    assert set(found) == {
        "uri", "standard", "type", "representationType", "pubStatus", "language", "headlines",
        "bodies",
    }  # fmt: skip


def test_without_a_media_address_a_rendition_has_no_address():
    found = item(stories.harbour(), replace(stories.SITE, media_url=""))
    assert "href" not in found["associations"][0]["renditions"][0]


def test_notes_to_readers_are_the_editorial_note():
    assert item(stories.rich())["edNote"].startswith("Correction, 24 Nov 2026: An earlier")
    moment = dt.datetime(2026, 11, 24, 11, 0, tzinfo=dt.UTC)
    taken_back = Correction(CorrectionKind.RETRACTION, "We withdraw this.", moment)
    assert item(stories.harbour(corrections=(taken_back,)))["pubStatus"] == "canceled"


def test_a_story_without_text_has_no_body():
    assert "bodies" not in item(replace(stories.sparse(), body=""), default_profile())
