"""What the agencies' file formats tell is believed, and what they leave out is recognised."""

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.parts import Kind, Parts
from desktop.core.ingest.read import recognise

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><docdata><urgency ed-urg="3"/><date.issue norm="20260312T100000Z"/></docdata></head>
<body><body.head><hedline><hl1>Tower to be sold</hl1><hl2>Island wants it open</hl2></hedline>
<byline>By Jonas Weiss<byttl>Staff Writer</byttl></byline>
<distributor>Northern News Agency</distributor>
<dateline><location>KALVOE</location></dateline></body.head>
<body.content><p>KALVOE (NNA) - The tower of Kalvoe will be sold in May, the coast office said.</p>
<hl2>A school, not a hotel</hl2><p>Residents have asked that it stay open to visitors.</p>
<p>___</p><p>Jonas Weiss can be reached at the desk in Kalvoe.</p></body.content></body></nitf>"""

NEWSML_G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2">
<itemMeta><versionCreated>2026-03-12T10:00:00Z</versionCreated></itemMeta>
<contentMeta><urgency>4</urgency><slugline>KALVOE-TOWER</slugline><language tag="en"/>
<headline>UPDATE 1-Tower to be sold</headline><headline role="hld:subHeadline">In May</headline>
<creditline>NNA</creditline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body>
<p>(Adds quote of the council)</p><p>By Jonas Weiss</p>
<p>KALVOE, March 12 (NNA) - The tower will be sold in May,
the coast office said on Thursday.
(Reporting by Jonas Weiss; Editing by Mia Holm)</p></body></html></inlineXML></contentSet>
</newsItem>"""

NEWSML_1 = """<NewsML Version="1.2"><NewsItem><NewsManagement>
<FirstCreated>20260312T100000+0000</FirstCreated></NewsManagement><NewsComponent><NewsLines>
<DateLine>Kalvoe, 12 mars 2026 (ANN) -</DateLine><HeadLine>La tour est vendue</HeadLine>
</NewsLines>
<ContentItem><DataContent><nitf><body><body.content>
<p>La tour de Kalvoe sera vendue en mai, selon le bureau des côtes.</p><p>jw/mh</p>
</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""

ANPA = (
    "\x16\x16\x01W0001\x1f_nnaed\nr i\x13\x11 BC-NN--Tower 03-12 0200\n"
    "\x02\x1fBC-NN--Tower,80<\n^Tower to be sold<\n^Eds: With NNA Photos.<\n"
    "^By JONAS WEISS=\n^Associated Press=\n"
    "\t   KALVOE, Denmark (NNA) _ The tower will be sold in May, the coast office said.\n \n"
    "\t   ``We want a school,'' said Mia Holm, who chairs the council of the island.\n \n"
    "\t   \x03NNA-03-12-26 1000GMT<\n\x0c\n\x04"
)

IPTC = (
    "\x01nna061 4 i 80 cccc   nna 061\r\n\nDenmark-tower/\r\n\x021ST LEAD\r\nTower to be sold\r\n"
    "By Jonas Weiss, dpa =\r\n\nKalvoe (dpa) - The tower will be sold in May, the office that\r\n"
    "keeps the coast said.\r\n\n# Notebook\r\n\n## Note to editors\r\n- adds quote\r\n\n* * *\r\n"
    "- Editing by: Mia Holm\r\n\x031000 GMT Mar 26 \r\n\x7f\x04"
)


def parts_of(text: str) -> Parts:
    return assemble(recognise(text))


def paragraphs(parts: Parts) -> list[str]:
    return [piece.text for piece in parts.body if piece.kind is Kind.PARAGRAPH]


def test_nitf_with_its_dateline_twice() -> None:
    parts = parts_of(NITF)
    assert (parts.headline, parts.deck) == ("Tower to be sold", "Island wants it open")
    assert [author.name for author in parts.authors] == ["Jonas Weiss"]
    assert (parts.dateline.place, parts.dateline.agency) == ("KALVOE", "NNA")
    assert parts.source == "Northern News Agency"
    assert parts.published == "20260312T100000Z"
    assert [p.text for p in parts.body if p.kind is Kind.SUBHEAD] == ["A school, not a hotel"]
    assert len(paragraphs(parts)) == 2
    assert parts.dropped[-1].text.startswith("Jonas Weiss can be reached")


def test_newsml_g2_with_note_and_byline_in_the_body() -> None:
    parts = parts_of(NEWSML_G2)
    assert (parts.headline, parts.deck, parts.flags) == (
        "Tower to be sold",
        "In May",
        ("UPDATE 1",),
    )
    assert parts.notes == ("(Adds quote of the council)",)
    assert [author.name for author in parts.authors] == ["Jonas Weiss"]
    assert [author.name for author in parts.contributors] == ["Jonas Weiss", "Mia Holm"]
    assert parts.meta.slug == "KALVOE-TOWER"
    assert paragraphs(parts) == [
        "The tower will be sold in May, the coast office said on Thursday."
    ]


def test_newsml_1_with_a_dateline_of_its_own() -> None:
    parts = parts_of(NEWSML_1)
    assert (parts.dateline.place, parts.dateline.date) == ("Kalvoe", "12 mars 2026")
    assert paragraphs(parts) == [
        "La tour de Kalvoe sera vendue en mai, selon le bureau des côtes."
    ]


def test_anpa_says_its_parts_with_marks() -> None:
    parts = parts_of(ANPA)
    assert parts.headline == "Tower to be sold"
    assert [author.name for author in parts.authors] == ["JONAS WEISS"]
    assert parts.notes == ("Eds: With NNA Photos.",)
    assert (parts.dateline.place, parts.dateline.region) == ("KALVOE", "Denmark")
    assert len(paragraphs(parts)) == 2


def test_what_iptc_7901_marks_as_private_becomes_notes() -> None:
    parts = parts_of(IPTC)
    assert (parts.headline, parts.flags) == ("Tower to be sold", ("1ST LEAD",))
    assert [author.name for author in parts.authors] == ["Jonas Weiss"]
    assert paragraphs(parts) == [
        "The tower will be sold in May, the office that keeps the coast said."
    ]
    assert "- adds quote" in parts.notes


def test_entities_are_refused_and_the_text_is_kept() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>'
    copy = recognise(bomb)
    assert any("entities" in notice for notice in copy.notices)
    assert copy.original == bomb


def test_damaged_and_deep_files_are_kept_as_text() -> None:
    for text in (NITF[:400], "<nitf>" + "<p>" * 5000 + "</p>" * 5000 + "</nitf>"):
        assert recognise(text).notices


def test_anpa_whose_head_was_cut_off() -> None:
    parts = assemble(
        recognise("   KALVOE (NNA) _ The tower will be sold.\n^Staff Writer=\n", kind="anpa")
    )
    assert [piece.text for piece in parts.body] == ["The tower will be sold."]
    assert parts.notes == ("Staff Writer",)
