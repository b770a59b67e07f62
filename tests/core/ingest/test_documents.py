"""ninjs and Word documents give their stories."""

import io
import json
import zipfile

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.parts import IngestError, Kind, Parts
from desktop.core.ingest.read import recognise, recognise_all, recognise_file

XHTML = (
    "<p>KALVOE (NNA) - The tower will be sold in May.</p><h2>Then</h2><p>A school, they hope.</p>"
)
NINJS_1 = {
    "uri": "https://example.org/1",
    "headline": "Tower to be sold",
    "byline": "By Mia Holm",
    "body_xhtml": XHTML,
    "urgency": 4,
    "language": "en",
    "versioncreated": "2026-03-12T10:00:00Z",
    "ednote": "Picture to follow",
    "embargoed": "2026-03-13T00:01:00Z",
}
NINJS_3 = {
    "uri": "urn:1",
    "headlines": [
        {"role": "main", "value": "Tower to be sold"},
        {"role": "sub", "value": "In May"},
    ],
    "bodies": [{"contentType": "text/html", "value": XHTML}],
}

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*paragraphs: tuple[str, str]) -> bytes:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "Subtitle", "Normal")
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS)
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{NS}"><w:body>{body}'
            "<w:p><w:ins><w:r><w:t>An insertion stays in the story, and no more is said."
            "</w:t></w:r></w:ins><w:del><w:r><w:delText>A deletion goes.</w:delText></w:r>"
            "</w:del></w:p></w:body></w:document>",
        )
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{NS}">{styles}</w:styles>')
    return held.getvalue()


def texts(parts: Parts, kind: Kind) -> list[str]:
    return [piece.text for piece in parts.body if piece.kind is kind]


@pytest.mark.parametrize("item", [NINJS_1, NINJS_3])
def test_ninjs(item: dict[str, object]) -> None:
    parts = assemble(recognise(json.dumps(item)))
    assert parts.headline == "Tower to be sold"
    assert texts(parts, Kind.PARAGRAPH) == [
        "The tower will be sold in May.",
        "A school, they hope.",
    ]
    assert texts(parts, Kind.SUBHEAD) == ["Then"]
    assert parts.dateline.place == "KALVOE"


def test_what_ninjs_says_beside_the_text() -> None:
    parts = assemble(recognise(json.dumps(NINJS_1)))
    assert [author.name for author in parts.authors] == ["Mia Holm"]
    assert parts.notes == ("Picture to follow",)
    assert parts.embargo == "Embargoed until 2026-03-13T00:01:00Z"
    assert parts.meta.priority == 4
    assert assemble(recognise(json.dumps(NINJS_3))).deck == "In May"


def test_ninjs_without_a_body_gives_its_description() -> None:
    parts = assemble(recognise('{"uri": "x", "headline": "Tower", "description_text": "Sold."}'))
    assert texts(parts, Kind.PARAGRAPH) == ["Sold."]


def test_several_stories_in_one_file() -> None:
    item = '<newsItem standard="NewsML-G2"><headline>{}</headline></newsItem>'
    data = (
        f"<newsMessage><itemSet>{item.format('One')}{item.format('Two')}</itemSet></newsMessage>"
    )
    stories = recognise_all("two.xml", data.encode())
    assert [assemble(copy).headline for copy in stories] == ["One", "Two"]


def test_a_word_document_with_styles() -> None:
    data = docx(
        ("Title", "Tower to be sold"),
        ("Subtitle", "Island wants it open"),
        ("Normal", "By Mia Holm"),
        ("Normal", "KALVOE (NNA) - The tower of Kalvoe will be sold in May, the office said."),
    )
    parts = assemble(recognise_file("tower.docx", data))
    assert (parts.headline, parts.deck) == ("Tower to be sold", "Island wants it open")
    assert [author.name for author in parts.authors] == ["Mia Holm"]
    assert texts(parts, Kind.PARAGRAPH) == [
        "The tower of Kalvoe will be sold in May, the office said.",
        "An insertion stays in the story, and no more is said.",
    ]


def test_a_broken_and_a_swollen_document_are_refused_in_words() -> None:
    with pytest.raises(IngestError, match="damaged"):
        recognise_file("a.docx", b"PK\x03\x04 word/ nothing else")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 5_000_000)
    with pytest.raises(IngestError, match="larger inside"):
        recognise_file("a.docx", held.getvalue())


def test_a_list_of_ninjs_objects_is_as_many_stories() -> None:
    items = [{"uri": "a", "headline": "One"}, {"uri": "b", "headline": "Two", "by": "Mia Holm"}]
    stories = [assemble(copy) for copy in recognise_all("two.json", json.dumps(items).encode())]
    assert [parts.headline for parts in stories] == ["One", "Two"]
    assert [author.name for author in stories[1].authors] == ["Mia Holm"]
    assert json.loads(stories[1].original) == items[1]


def test_front_matter_with_its_authors_in_a_list() -> None:
    text = (
        "---\ntitle: 'Tower: sold'\nauthors:\n  - Mia Holm\n  - name: Jo Weiss\ntags:\n  - tower\n"
        "  - island\n---\n\n# Tower: sold\n\nIt was *sold*.\n\n# Then\n\nMore.\n"
    )
    parts = assemble(recognise(text))
    assert parts.headline == "Tower: sold"
    assert [author.name for author in parts.authors] == ["Mia Holm", "Jo Weiss"]
    assert parts.meta.keywords == ("tower", "island")
    assert texts(parts, Kind.SUBHEAD) == ["# Then"]
    assert "# Tower: sold" in [dropped.text for dropped in parts.dropped]
