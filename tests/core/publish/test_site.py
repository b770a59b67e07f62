from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.publish.site import SiteError, SiteProfile, default_profile, from_json, to_json
from tests.core.publish import stories

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PROFILES = st.builds(
    SiteProfile,
    name=TEXT.filter(str.strip),
    site_name=TEXT,
    base_url=TEXT,
    copyright_line=TEXT,
    source_line=TEXT,
    free_to_read=st.sampled_from([None, True, False]),
    lead_picture_in_fragment=st.booleans(),
)


@given(PROFILES)
def test_a_profile_survives_its_file(profile):
    assert from_json(to_json(profile)) == profile


def test_settings_of_a_newer_version_survive():
    text = json.dumps(
        {
            "name": "Courier",
            "format": 9,
            "identity": {"site_name": "The Courier", "mascot": "gull"},
            "parts": {"comments": {"heading": "Say it"}},
        }
    )
    profile = from_json(text)
    assert profile.site_name == "The Courier"
    again = json.loads(to_json(replace(profile, base_url="https://a.example")))
    assert again["identity"]["mascot"] == "gull"
    assert again["parts"]["comments"] == {"heading": "Say it"}
    assert again["addresses"]["base_url"] == "https://a.example"


def test_only_the_name_is_compulsory():
    assert from_json('{"name": "Courier"}') == SiteProfile(name="Courier")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "{}",
        '{"name": " "}',
        '{"name": 3}',
        '{"name": "A", "identity": {"site_name": 3}}',
        '{"name": "A", "policies": {"free_to_read": "yes"}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_profile_is_refused_in_a_sentence(text):
    with pytest.raises(SiteError, match=r"^(The site profile|In the site profile).*\.$"):
        from_json(text)


def test_a_zone_that_does_not_exist_is_named():
    with pytest.raises(SiteError, match="Alder/Port"):
        _ = replace(stories.SITE, time_zone="Alder/Port").zone


def test_nothing_is_known_of_the_default_site():
    assert default_profile().site_name == ""
    assert default_profile().zone.key == "UTC"
