from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from desktop.core.publish.export import export_bytes, formats
from desktop.core.publish.page import preview_page
from tests.core.publish import stories

CANARY = "zanzibar7"
THEME = stories.broadsheet()


def test_the_story_under_test_is_full_of_canaries():
    assert json.dumps(asdict(stories.secretive(CANARY)), default=str).count(CANARY) >= 14


@pytest.mark.parametrize("fmt", formats())
def test_nothing_of_the_desks_own_is_in_an_export(fmt):
    result = export_bytes(stories.secretive(CANARY), fmt, stories.SITE, THEME, stories.NOW)
    assert result.refused is None
    data = result.data + b"".join(file.data for file in result.files)
    assert b"Dock workers signed." in data or fmt == "sitemap"
    assert CANARY.encode() not in data
    assert CANARY not in result.name


def test_nothing_of_the_desks_own_is_in_the_preview():
    page = preview_page(stories.secretive(CANARY), stories.SITE, THEME, stories.NOW)
    assert CANARY.encode() not in page.data
    assert CANARY not in repr(page.missing)


def test_a_masked_note_leaves_no_trace():
    page = preview_page(stories.secretive(CANARY), stories.SITE, THEME, stories.NOW)
    body = "\n".join(block.html for block in page.blocks)
    assert "x" * len(CANARY) not in body
    assert "%%" not in body
