from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Head,
    Times,
)
from desktop.core.publish.export import export_bytes
from desktop.core.publish.page import preview_page
from desktop.core.publish.site import default_profile
from tests.core.publish import stories
from tests.core.publish.reading import by_class, json_ld, metas, one, tree, words

THEME = stories.broadsheet()
ALL = [stories.harbour, stories.rich, stories.turkish, stories.arabic, stories.french]


def exported(story, site=stories.SITE) -> bytes:
    result = export_bytes(story, "page", site, THEME, stories.NOW)
    assert result.refused is None
    return result.data


def page_of(story, site=stories.SITE):
    return tree(exported(story, site))


def test_the_head_says_everything_that_is_known():
    root = page_of(stories.harbour())
    address = "https://courier.example/world/2026/11/harbour-strike"
    assert root.xpath("//head/*")[0].get("charset") == "utf-8"
    assert one(root, "//title").text == (
        "Dockers and port sign deal to end nine-day harbour strike | The Port Alder Courier"
    )
    assert one(root, "//link[@rel='canonical']").get("href") == address
    assert metas(root, "og:url") == [address]
    assert metas(root, "robots") == ["max-image-preview:large"]
    assert metas(root, "author") == ["Mira Halvorsen"]
    assert metas(root, "twitter:card") == ["summary_large_image"]
    assert metas(root, "og:locale") == ["en_US"]
    assert metas(root, "article:published_time") == ["2026-11-24T09:41:00+03:00"]
    assert metas(root, "article:modified_time") == ["2026-11-24T12:10:00+03:00"]
    assert metas(root, "article:tag") == ["ports", "strikes"]
    assert metas(root, "og:image") == ["https://media.courier.example/pictures/quay.jpg"]
    assert not metas(root, "article:author")


def test_the_structured_data_says_the_same():
    data = json_ld(page_of(stories.harbour()))
    assert data["@type"] == "NewsArticle"
    assert data["mainEntityOfPage"] == "https://courier.example/world/2026/11/harbour-strike"
    assert data["author"] == [
        {
            "@type": "Person",
            "name": "Mira Halvorsen",
            "url": "https://courier.example/authors/mira-halvorsen",
        }
    ]
    assert data["publisher"]["name"] == "The Port Alder Courier"
    assert data["dateline"] == "PORT ALDER (CD) —"
    assert data["about"] == [
        {"@type": "Thing", "sameAs": "http://cv.iptc.org/newscodes/mediatopic/09000000"}
    ]
    assert data["isAccessibleForFree"] is True
    assert data["image"][0]["width"] == 1600


def test_the_story_stands_in_the_marks_that_readers_look_for():
    root = page_of(stories.harbour())
    article = one(root, "//main/article[@class='h-entry']")
    assert [child.tag for child in article] == ["header", "figure", "div", "footer"]
    assert one(root, "//h1").get("class") == "p-name"
    assert by_class(root, "p-summary")[0].text == stories.harbour().head.deck
    assert [one_.text_content() for one_ in by_class(root, "p-author")] == ["Mira Halvorsen"]
    first = by_class(root, "e-content")[0][0]
    assert first.tag == "p"
    assert first[0].get("class") == "p-location"
    assert first[0].text == "PORT ALDER (CD) —"
    assert first.text_content().startswith("PORT ALDER (CD) — Dock workers and")
    assert by_class(root, "source")[0].text_content() == "Source: Copydesk Wire"
    assert not by_class(root, "dateline")


@pytest.mark.parametrize("story", [make() for make in ALL], ids=[make.__name__ for make in ALL])
def test_what_the_page_says_twice_it_says_alike(story):
    root = page_of(story)
    data = json_ld(root)
    headline = one(root, "//h1").text_content()
    assert headline == data["headline"] == metas(root, "og:title")[0] == story.head.headline
    assert one(root, "//title").text.startswith(f"{headline} | ")
    assert one(root, "//html").get("lang") == data["inLanguage"] == story.filing.language
    shown = root.xpath("//time/@datetime")
    assert data["datePublished"] in shown
    assert data["dateModified"] in shown
    assert metas(root, "article:published_time") == [data["datePublished"]]
    assert metas(root, "article:modified_time") == [data["dateModified"]]
    names = [author["name"] for author in data["author"]]
    assert names == metas(root, "author")
    assert names == [author.text_content() for author in by_class(root, "p-author")]
    notes = data.get("correction", [])
    visible = [note.text_content() for note in by_class(root, "correction")]
    assert len(notes) == len(visible)
    assert all(note["text"] in text for note, text in zip(notes, visible, strict=True))


def test_a_page_runs_nothing_and_asks_for_nothing():
    for make in ALL:
        root = page_of(make())
        assert root.xpath("//script/@type") == ["application/ld+json"]
        assert not root.xpath("//@style | //form | //iframe | //link[@rel='stylesheet']")
        assert not [name for name in root.xpath("//@*") if name.attrname.startswith("on")]
        assert all(source.startswith("pictures/") for source in root.xpath("//img/@src"))
        style = one(root, "//style").text
        assert "http" not in style.replace('[href^="http"]', "")
        assert "@import" not in style
        assert "url(" not in style.replace('url("data:font/woff2;base64,', "")


def test_the_style_knows_dark_paper_and_still_readers():
    style = one(page_of(stories.harbour()), "//style").text
    for promise in ("prefers-color-scheme: dark", "@media print", "prefers-reduced-motion"):
        assert promise in style
    for physical in ("margin-left", "margin-right", "padding-left", "text-align: left", "float"):
        assert physical not in style


def test_corrections_come_first_and_move_the_dates_together():
    root = page_of(stories.rich())
    content = by_class(root, "e-content")[0]
    assert [child.get("class") for child in content[:3]] == ["correction", "correction", None]
    assert content[0].text_content().startswith("Correction, 24 Nov 2026: An earlier version")
    data = json_ld(root)
    assert data["dateModified"] == "2026-11-24T14:00:00+03:00"
    assert by_class(root, "dt-updated")[0].text == "24 Nov 2026, 14:00"
    assert [note["@type"] for note in data["correction"]] == ["CorrectionComment"] * 2


@pytest.mark.parametrize("kind", list(CorrectionKind))
def test_every_kind_of_note_has_a_label_in_every_language(kind):
    labels = set()
    for language in ("en", "tr", "ar", "fr"):
        note = Correction(kind, "–", stories.NOW)
        story = stories.harbour(corrections=(note,))
        story = replace(story, filing=replace(story.filing, language=language))
        labels.add(by_class(page_of(story), "correction")[0][0].text)
    assert len(labels) == 4


def test_updated_is_said_only_after_a_real_change():
    times = Times(
        created=stories.CREATED,
        modified=stories.UPDATED,
        first_published=stories.PUBLISHED,
        updated=stories.PUBLISHED,
    )
    root = page_of(stories.harbour(times=times))
    assert not by_class(root, "dt-updated")
    data = json_ld(root)
    assert data["dateModified"] == data["datePublished"]


def test_a_draft_has_no_date_of_publication():
    times = Times(created=stories.CREATED, modified=stories.UPDATED)
    root = page_of(stories.harbour(times=times))
    assert not root.xpath("//time")
    assert "datePublished" not in json_ld(root)
    assert not metas(root, "article:published_time")


def test_dates_are_words_of_the_storys_language():
    assert by_class(page_of(stories.turkish()), "dt-published")[0].text == "24 Kasım 2026, 09:41"
    assert by_class(page_of(stories.arabic()), "dt-published")[0].text == "24 نوفمبر 2026، 09:41"
    assert by_class(page_of(stories.french()), "dt-published")[0].text == (
        "24 novembre 2026 à 09:41"
    )


def test_a_clock_of_no_known_zone_says_utc():
    root = page_of(stories.harbour(), default_profile())
    assert by_class(root, "dt-published")[0].text == "24 Nov 2026, 06:41 UTC"


def test_the_story_sets_the_direction_and_the_wording():
    root = page_of(stories.arabic())
    assert one(root, "//html").get("dir") == "rtl"
    assert by_class(root, "signed-part")[0].text_content() == "بقلم ليلى حداد وMira Halvorsen"
    assert by_class(root, "source")[0].text_content() == "المصدر: Copydesk Wire"
    root = page_of(stories.turkish())
    assert by_class(root, "signed-part")[0].text_content() == "Işıl Çağlayan ve Mira Halvorsen"
    assert by_class(root, "source")[0].text_content() == "Kaynak: Copydesk Wire"


def test_others_are_credited_but_are_no_authors():
    root = page_of(stories.rich())
    assert [part.text_content() for part in by_class(root, "signed-part")[:2]] == [
        "By Mira Halvorsen and Tomas O’Rehn",
        "Photographs by Jon Vale",
    ]
    assert [author["name"] for author in json_ld(root)["author"]] == [
        "Mira Halvorsen",
        "Tomas O’Rehn",
    ]


def test_an_override_is_kept_and_only_its_names_are_authors():
    byline = Byline(
        authors=(Author("Mira Halvorsen"), Author("Ines Okonjo")),
        override="From Mira Halvorsen at the quay",
    )
    root = page_of(stories.harbour(byline=byline))
    assert by_class(root, "signed-part")[0].text_content() == "From Mira Halvorsen at the quay"
    assert [author["name"] for author in json_ld(root)["author"]] == ["Mira Halvorsen"]


def test_an_agency_is_an_organisation():
    story = stories.harbour(byline=Byline(authors=(Author("Copydesk Wire"),)))
    assert json_ld(page_of(story))["author"][0]["@type"] == "Organization"


def test_own_titles_replace_what_search_and_social_show():
    alternates = Alternates(
        search_title="Strike ends", social_title="They are back", search_description="S"
    )
    head = replace(stories.harbour().head, alternates=alternates)
    root = page_of(stories.harbour(head=head))
    assert one(root, "//title").text == "Strike ends | The Port Alder Courier"
    assert metas(root, "og:title") == ["They are back"]
    assert metas(root, "description") == ["S"]
    assert json_ld(root)["headline"] == one(root, "//h1").text


def test_pictures_keep_their_three_texts_apart():
    root = page_of(stories.rich())
    lead, inline = root.xpath("//figure")
    assert lead.getparent().tag == "article"
    assert lead.find("img").get("alt").startswith("Four idle cranes")
    assert lead.find("img").get("width") == "1600"
    caption = lead.find("figcaption")
    assert caption.text_content() == (
        "Cranes at the north quay stood still for nine days. Photo: Jon Vale"
    )
    assert caption.find("span").get("class") == "credit"
    assert inline.getparent().get("class") == "e-content"


def test_an_alternative_text_is_empty_only_for_decoration():
    plain = replace(stories.lead_picture(), alt="")
    image = one(page_of(stories.harbour(pictures=(plain,))), "//figure/img")
    assert image.get("alt") is None
    decorative = replace(plain, decorative=True)
    image = one(page_of(stories.harbour(pictures=(decorative,))), "//figure/img")
    assert image.get("alt") == ""


def test_notes_carry_the_storys_name_in_their_ids():
    ids = page_of(stories.rich()).xpath("//*[@class='e-content']//@id")
    assert ids
    assert all(name.startswith("harbour-day-") for name in ids)


def test_the_preview_is_the_export():
    for make in (*ALL, stories.sparse):
        story = make()
        page = preview_page(story, stories.SITE, THEME, stories.NOW)
        assert page.data == exported(story)
        assert page.data == page.html.encode()


def test_the_pages_blocks_are_the_children_of_its_content():
    for make in (*ALL, stories.sparse):
        page = preview_page(make(), stories.SITE, THEME, stories.NOW)
        content = by_class(tree(page.data), "e-content")[0]
        assert page.prefix.endswith('<div class="e-content">\n')
        assert page.suffix.startswith("\n</div>")
        assert sum(block.elements for block in page.blocks) == len(content)
        assert all(block.html for block in page.blocks)


def test_a_block_knows_its_place_in_the_storys_own_body():
    story = stories.secretive("canary")
    blocks = preview_page(story, stories.SITE, THEME, stories.NOW).blocks
    last = blocks[-1]
    assert story.body[last.start : last.end].startswith("of the story.")


def test_the_preview_shows_what_is_not_fit_to_leave():
    story = stories.harbour(head=Head(), body="Only [TK words] text [x](javascript:alert) here.")
    page = preview_page(story, stories.SITE, THEME, stories.NOW)
    assert "TK" not in page.html.partition("<main>")[2]
    assert "javascript" not in page.html
    assert not tree(page.data).xpath("//h1")


def test_an_empty_story_has_a_preview():
    story = replace(stories.sparse(), head=Head(), body="")
    assert preview_page(story, default_profile(), THEME, stories.NOW).data


@pytest.mark.parametrize(
    ("dateline", "words_"),
    [
        (Dateline(place="MOSCOW", agency="AA", separator="-"), "MOSCOW (AA) —"),
        (Dateline(place="PARIS", date="Nov. 24", separator="--"), "PARIS, Nov. 24 —"),
        (Dateline(place="ALDER", region="N.D.", agency="CD"), "ALDER, N.D. (CD) —"),
        (Dateline(place="ANKARA", agency="AA", separator=":"), "ANKARA (AA):"),
    ],
)
def test_a_dateline_is_kept_as_printed_but_for_its_dash(dateline, words_):
    root = page_of(stories.harbour(dateline=dateline))
    assert by_class(root, "p-location")[0].text == words_


def test_no_dateline_no_mark():
    assert not by_class(page_of(stories.harbour(dateline=Dateline())), "p-location")


def test_an_alternative_language_tag_is_shown_as_html_wants_it():
    story = stories.harbour()
    story = replace(story, filing=replace(story.filing, language="tr_TR"))
    root = page_of(story)
    assert one(root, "//html").get("lang") == "tr-TR"
    assert metas(root, "og:locale") == ["tr_TR"]


def test_the_address_comes_from_the_first_publication():
    late = Times(
        created=stories.CREATED,
        modified=stories.UPDATED,
        first_published=dt.datetime(2026, 12, 31, 22, 30, tzinfo=dt.UTC),
    )
    root = page_of(stories.harbour(times=late))
    assert metas(root, "og:url") == ["https://courier.example/world/2027/01/harbour-strike"]


def test_words_of_page_and_story_agree():
    root = page_of(stories.harbour())
    shown = words(by_class(root, "e-content")[0])
    assert shown[:6] == ["PORT", "ALDER", "CD", "Dock", "workers", "and"]


def test_an_export_names_the_pictures_it_needs_beside_it():
    made = export_bytes(stories.rich(), "page", stories.SITE, THEME, stories.NOW)
    assert made.pictures == ("cranes.jpg", "quay.jpg")
    made = export_bytes(stories.rich(), "fragment", default_profile(), THEME, stories.NOW)
    assert made.pictures == ("cranes.jpg",)
    made = export_bytes(stories.rich(), "fragment", stories.SITE, THEME, stories.NOW)
    assert made.pictures == ()
