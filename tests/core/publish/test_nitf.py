from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import default_profile
from tests.core.publish import reading, stories

etree: Any = import_module("lxml.etree")
THEME = stories.broadsheet()
NAMES = {"n": "http://iptc.org/std/NITF/2006-10-18/"}


def exported(story, site=stories.SITE):
    made = export_bytes(story, "nitf", site, THEME, stories.NOW)
    assert made.refused is None
    return etree.fromstring(made.data)


def texts(root, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=NAMES)]


def letters(text: str) -> list[str]:
    return reading.re.findall(r"\w", text)


def test_head_and_docdata():
    story = stories.harbour()
    root = exported(replace(story, filing=replace(story.filing, priority=3)))
    assert texts(root, "n:head/n:title/text()") == [story.head.headline]
    assert texts(root, "//n:doc-id/@id-string") == [f"urn:uuid:{story.id}"]
    assert texts(root, "//n:urgency/@ed-urg") == ["3"]
    assert texts(root, "//n:keyword/@key") == ["ports", "strikes"]
    assert texts(root, "//n:hl1/text()") == [story.head.headline]
    assert texts(root, "//n:byline/n:person/text()") == ["Mira Halvorsen"]
    assert texts(root, "//n:dateline/n:location/text()") == ["PORT ALDER (CD) —"]
    assert texts(root, "//n:abstract/n:p/text()") == [story.head.deck]
    assert texts(root, "//n:distributor/n:org/text()") == ["Copydesk Wire"]


@pytest.mark.parametrize("make", [stories.harbour, stories.turkish, stories.french, stories.rich])
def test_no_word_of_the_text_is_lost(make):
    story = make()
    root = exported(replace(story, pictures=()))
    data = export_bytes(replace(story, pictures=()), "fragment", stories.SITE, THEME, stories.NOW)
    fragment = reading.pieces(data.data)
    for link in fragment.xpath(".//a[@class='note-back']"):
        link.drop_tree()
    dateline = "".join(texts(root, "//n:dateline//text()"))
    text = "".join(texts(root, "//n:body.content//text()"))
    wanted = letters(fragment.text_content())
    assert sorted(letters(dateline + text)) == sorted(wanted)


def test_every_block_has_its_element():
    root = exported(stories.rich())
    assert texts(root, "//n:body.content/n:table/n:caption/text()") == ["Ships moved on Wednesday"]
    assert texts(root, "//n:bq/n:block/n:p/text()")[0].startswith("We walked out")
    assert texts(root, "//n:ol[1]/n:li[1]/text()") == ["perishable cargo"]
    assert texts(root, "//n:lang/@value") == ["tr"]
    sources = texts(root, "//n:media-reference/@source")
    assert sources[1] == "https://media.courier.example/pictures/cranes.jpg"
    assert texts(root, "//n:media-producer/text()")[0] == "Photo: Jon Vale"
    assert "promised. [1]" in "".join(texts(root, "//n:body.content/n:p//text()"))


def test_a_sparse_story_says_little():
    root = exported(stories.sparse(), default_profile())
    assert texts(root, "//n:pubdata/@*") == []
    assert texts(root, "//n:body.head/*/@*") == []
