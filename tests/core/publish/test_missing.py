from __future__ import annotations

from dataclasses import replace

from db.records import Author, Byline
from desktop.core.publish.export import export_bytes
from desktop.core.publish.missing import as_sentence
from desktop.core.publish.site import default_profile
from tests.core.publish import stories
from tests.core.publish.reading import json_ld, metas, tree

THEME = stories.broadsheet()


def exported(story, site=stories.SITE):
    return export_bytes(story, "page", site, THEME, stories.NOW)


def ids(story, site=stories.SITE) -> list[str]:
    return [fact.id for fact in exported(story, site).missing]


def test_a_full_story_on_a_known_site_lacks_nothing():
    assert ids(stories.harbour()) == []


def test_a_sparse_draft_names_what_it_lacks_in_the_order_of_the_page():
    assert ids(stories.sparse(), default_profile()) == [
        "description",
        "section",
        "published",
        "address",
        "byline",
        "picture",
        "site-name",
        "free-to-read",
    ]


def test_nothing_is_invented_for_a_sparse_draft():
    root = tree(exported(stories.sparse(), default_profile()).data)
    assert json_ld(root) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry timetable changes for the winter",
        "inLanguage": "en",
    }
    for name in ("description", "author", "og:url", "og:image", "og:site_name", "article:section"):
        assert metas(root, name) == []
    assert not root.xpath("//link | //time | //img | //footer")


def test_the_sentence_reads_as_the_dialog_shows_it():
    small = replace(stories.lead_picture(), width_px=900, height_px=600)
    story = stories.harbour(pictures=(small,))
    site = replace(stories.SITE, base_url="", author_page="")
    assert as_sentence(exported(story, site).missing) == (
        "Left out, because unknown: web address (site profile has no base URL) · "
        "Mira Halvorsen’s page · picture of 1,200 px (widest is 900)"
    )
    assert as_sentence(()) == ""


def test_each_missing_part_of_an_address_is_named():
    story = stories.harbour()
    cases = {
        "the story has no slug": replace(story, filing=replace(story.filing, slug="")),
        "the story has no section": replace(story, filing=replace(story.filing, section="")),
        "not published yet": replace(
            story, times=replace(story.times, first_published=None, updated=None)
        ),
    }
    for reason, lacking in cases.items():
        texts = [fact.text for fact in exported(lacking).missing if fact.id == "address"]
        assert texts == [f"web address ({reason})"]


def test_an_unknown_language_is_listed_and_the_sites_is_used():
    story = stories.harbour()
    story = replace(story, filing=replace(story.filing, language=""))
    assert "language" in ids(story)


def test_an_author_whom_the_byline_does_not_name_is_listed():
    byline = Byline(authors=(Author("Ines Okonjo"),), override="From our own staff")
    facts = exported(stories.harbour(byline=byline)).missing
    assert [fact.text for fact in facts] == [
        "author",
        "Ines Okonjo as author (not in the byline’s own text)",
    ]


def test_a_picture_without_its_text_is_listed():
    plain = replace(stories.lead_picture(), alt="")
    assert ids(stories.harbour(pictures=(plain,))) == ["alt-text"]
