"""A web page gives its story; its furniture is set aside."""

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.page_dates import day_in_address, iso_moment
from desktop.core.ingest.parts import Kind, Parts
from desktop.core.ingest.read import recognise

BODY = """\
Dock workers in Marstrand voted on Sunday to extend their strike by seven days, after talks with \
the port authority ended without a deal and without a date for the next meeting.
About four thousand containers are waiting on the quays, the authority said in a statement, and \
no ship has been unloaded since Tuesday of last week, when the strike began.
The two ferry lines said that they would keep every second sailing, with priority for the people \
who live on the island and for the lorries that carry its food and its medicine.
The island has fuel for ten days, its emergency planners said, and a further tanker is due on \
Thursday if the tug crews, who are not on strike, can bring it in."""
PARAGRAPHS = BODY.split("\n")

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Harbour strike | The Island Post</title>
<meta property="og:site_name" content="The Island Post">
<meta property="og:title" content="Harbour strike enters second week">
<meta property="og:description" content="Half of all ferries will not sail on Monday, port says.">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"headline": "Harbour strike enters second week", "datePublished": "2026-03-12T10:00:00+01:00",
"author": {{"@id": "#lena"}}}}, {{"@type": "Person", "@id": "#lena", "name": "Lena Okafor"}}]}}
</script><script>broken {{</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour strike enters second week</h1>
<h2 class="standfirst">Half of all ferries will not sail on Monday, port says.</h2>
<div class="byline">By <a href="/author/lena">Lena Okafor</a> on <time>12 March 2026</time></div>
<div class="body"><p>MARSTRAND (NNA) - {PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<h2>Ferries run at half strength</h2><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p></div></article>
<aside><h3>Most read</h3><ul><li><a href="/a">Tower to be sold</a></li></ul></aside>
<footer>© The Island Post</footer></body></html>"""


@pytest.fixture(scope="module")
def parts() -> Parts:
    return assemble(recognise(PAGE))


def test_the_head_is_weighed_from_all_claims(parts: Parts) -> None:
    assert parts.headline == "Harbour strike enters second week"
    assert parts.deck == "Half of all ferries will not sail on Monday, port says."
    assert [author.name for author in parts.authors] == ["Lena Okafor"]
    assert parts.published.startswith("2026-03-12")
    assert (parts.source, parts.language) == ("The Island Post", "en")


def test_the_body_keeps_its_subheads_and_loses_its_dateline(parts: Parts) -> None:
    assert [(p.kind, p.text) for p in parts.body] == [
        (Kind.PARAGRAPH, PARAGRAPHS[0]),
        (Kind.PARAGRAPH, PARAGRAPHS[1]),
        (Kind.SUBHEAD, "Ferries run at half strength"),
        (Kind.PARAGRAPH, PARAGRAPHS[2]),
        (Kind.PARAGRAPH, PARAGRAPHS[3]),
    ]
    assert parts.dateline.place == "MARSTRAND"


def test_what_stands_beside_the_story_is_dropped_with_a_reason(parts: Parts) -> None:
    dropped = {item.text: item.reason for item in parts.dropped}
    assert "Tower to be sold" in dropped
    assert "Most read" in dropped
    assert all(dropped.values())


@pytest.mark.parametrize(
    "page",
    [
        "<html>",
        "<p>",
        "<!doctype html><body>" + "<div>" * 3000,
        "<x",
        PAGE.replace("<p>", "<p&x>"),
    ],
)
def test_a_broken_page_is_taken_in_all_the_same(page: str) -> None:
    assemble(recognise(page, kind="html"))


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2026-03-12T10:00:00Z", "2026-03-12"),
        ("Thu, 12 Mar 2026 10:00:00 GMT", "2026-03-12"),
        ("Thu Mar 12 10:00:00 EST 2026", "2026-03-12"),
        ("March 12, 2026", "2026-03-12"),
        ("12. März 2026, 10:00 Uhr", "2026-03-12"),
        ("12 mars 2026", "2026-03-12"),
        ("12.3.2026", "2026-03-12"),
        ("2026年3月12日", "2026-03-12"),
        ("1773309600000", "2026-03-12"),
        ("yesterday", ""),
        ("Thu, 12 Mar 2026 1773309600000:00:00 +0300", "2026-03-12"),
    ],
)
def test_moments_are_read_in_any_form(printed: str, day: str) -> None:
    assert iso_moment(printed)[:10] == day


def test_a_day_in_an_address() -> None:
    assert day_in_address("https://example.org/2026/03/12/tower/") == "2026-03-12"
    assert day_in_address("https://example.org/story-99999999.html") == ""


def test_an_afternoon_is_not_read_as_a_morning() -> None:
    assert iso_moment("Thursday, March 12, 2026, 06:47 PM") == "2026-03-12"


def _page_told(moment: str, beside: str) -> str:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    told = f'<meta property="article:published_time" content="{moment}">'
    return f"<html><head>{told}{beside}</head><body><h1>Strike</h1>{story}</body></html>"


IN_ADDRESS = '<link rel="canonical" href="https://example.org/2026/03/12/strike/">'
IN_META = '<meta name="article_date_original" content="March 12, 2026, 9:30 p.m.">'
PRINTED = '<time datetime="2026-03-12 20:30:09">12 March</time>'


@pytest.mark.parametrize(
    ("moment", "beside", "published"),
    [
        ("2026-03-13T02:30:00Z", IN_ADDRESS, "2026-03-12"),
        ("2026-03-13T02:30:00+00:00", IN_META, "2026-03-12T21:30:00-05:00"),
        ("2026-03-13T02:30:09Z", IN_ADDRESS + PRINTED, "2026-03-12T20:30:09-06:00"),
        ("2026-03-13T09:30:00Z", IN_ADDRESS + PRINTED.replace("20:", "00:"), "2026-03-12"),
        ("2026-03-13T02:34:00Z", IN_ADDRESS + PRINTED, "2026-03-12"),
        ("2026-03-11T15:30:00Z", IN_ADDRESS, "2026-03-12"),
        ("2026-03-11T08:00:00Z", IN_ADDRESS, "2026-03-11T08:00:00+00:00"),
        ("2026-03-13T02:30:00+03:00", IN_ADDRESS, "2026-03-13T02:30:00+03:00"),
        ("2026-03-15T02:30:00Z", IN_ADDRESS, "2026-03-15T02:30:00+00:00"),
    ],
)
def test_the_day_is_the_site_s_own_where_greenwich_is_a_day_off(
    moment: str, beside: str, published: str
) -> None:
    assert recognise(_page_told(moment, beside), kind="html").published == published


@pytest.mark.parametrize("unset", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00"])
def test_a_moment_nobody_has_set_is_no_day_of_publication(unset: str) -> None:
    assert recognise(_page_told(unset, IN_ADDRESS), kind="html").published == "2026-03-12"


COMMENTS = """\
<div class='comment'><b class='comment-time' title=On><i>14.03.26</i><i>12:44</i></b></div>
<div class='comment'><b class='comment-time' title=On><i>13.03.26</i><i>09:10</i></b></div>"""


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("<em> 12.03.2026 11:35 </em>", "2026-03-12"),
        ("<dl class='x'><dt>2026.03.12</dt><dd>More</dd></dl>", "2026-03-12"),
        ("<p>12.3.2026 - The harbour of Marstrand is closed.</p>", "2026-03-12"),
        (COMMENTS, "2026-03-13"),
        ("<p>The strike began in 2026 and may end on 3 April.</p>", ""),
    ],
)
def test_a_day_no_machine_is_told_is_read_from_the_page(printed: str, day: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    copy = recognise(f"<html><body><h1>Strike</h1>{printed}{story}</body></html>", kind="html")
    assert copy.published == day


def test_no_day_is_searched_in_running_text_for_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    extractors = pytest.importorskip("htmldate.extractors")
    asked: list[str] = []
    monkeypatch.setattr(extractors, "_external_date", asked.append)
    doubtful = "<p>Strike am 3. Hornung 2026 um 12 Uhr</p><p>den 4 xyzember 2026 gegen 9</p>"
    recognise(f"<html><body><h1>Strike</h1>{doubtful}</body></html>", kind="html")
    assert asked == []
