"""Rich text gives its story; what is deleted, hidden or beside it stays out."""

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.parts import IngestError, Kind, Parts
from desktop.core.ingest.read import recognise_file

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset162 Arial Tur;}"
    rb"{\f2\fcharset128 Mincho;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}"
    rb"{\s1\sb240 heading 2;}{\s2 Quote;}{\s15 Title;}{\s16 Subtitle;}{\*\cs10 Default;}}"
    rb"{\info{\title Not the headline}{\author Nobody}}"
)
STORY = (
    HEAD + rb"\pard\plain\s15 Tower to be sold\par"
    rb"\pard\plain\s16 The council wants a school\par"
    rb"\pard\plain By Mia Holm\par"
    rb"\pard\plain KALVOE (NNA) \endash  The \b tower\b0  will be sold in May, the council said on"
    rb" Sunday; the caf\'e9 stays open.\par"
    rb"\pard\plain\s1 What comes then\par"
    rb"\pard\plain The \ldblquote best\rdblquote  bid wins.\par}"
)
LEDE = "The tower will be sold in May, the council said on Sunday; the café stays open."
BESIDE = {
    rb"{\v a hidden word}": "Hidden text was left out.",
    rb"{\deleted a struck word}": "Text that was marked as deleted was left out.",
    rb"{\footnote A note.}": "Footnotes were left out.",
    rb"{\*\annotation A word of the desk.}": "Comments were left out.",
    rb"{\*\shppict{\pict\pngblip 89504e47}}": "Pictures were left out.",
    rb"{\pict\bin8 }}\par{\\x}": "Pictures were left out.",
    rb"{\object{\*\objdata 0105}}": "Embedded objects were left out.",
    rb"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt A box.}}}": (
        "Text boxes and drawings were left out."
    ),
}


def parts_of(data: bytes) -> Parts:
    return assemble(recognise_file("tower.rtf", data))


def lines_of(inside: bytes) -> list[str]:
    return [line.text for line in recognise_file("tower.rtf", HEAD + inside + b"}").lines]


def test_the_parts_of_a_story() -> None:
    parts = parts_of(STORY)
    assert parts.headline == "Tower to be sold"
    assert parts.deck == "The council wants a school"
    assert [author.name for author in parts.authors] == ["Mia Holm"]
    assert (parts.dateline.place, parts.dateline.agency) == ("KALVOE", "NNA")
    assert [(piece.kind, piece.text) for piece in parts.body] == [
        (Kind.PARAGRAPH, LEDE),
        (Kind.SUBHEAD, "What comes then"),
        (Kind.PARAGRAPH, "The “best” bid wins."),
    ]
    assert parts.notices == ()


@pytest.mark.parametrize(("beside", "notice"), BESIDE.items())
def test_what_is_no_running_text_is_left_out_with_a_notice(beside: bytes, notice: str) -> None:
    copy = recognise_file("tower.rtf", HEAD + rb"The tower " + beside + rb"stays open.}")
    assert [line.text for line in copy.lines] == ["The tower stays open."]
    assert copy.notices == (notice,)


def test_hidden_and_deleted_end_where_they_are_switched_off() -> None:
    assert lines_of(rb"One \v two \v0 three \deleted four \deleted0 five.") == ["One three five."]
    assert lines_of(rb"One \v two \plain three.") == ["One three."]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (rb"{\f1 \'fe\'fdk}", "şık"),
        (rb"{\f2 \'83\'7d\'83X\'83g}", "マスト"),
        (rb"\u350?\u-10179?\u-8704?", "Ş😀"),
        (rb"\uc2\u8364\'3f\'3f5 {\uc0\u8364 5}", "€5 €5"),
        (rb"10\~000, 3\_4 co\-op", "10\u00a0000, 3\u20114 coop"),
        (rb"\{x\} \\ y", "{x} \\ y"),
        (rb"so\line on", "so on"),
        (rb"\u1 a\u65534?b\u-10179?", "\ufffdb\ufffd"),
        (rb'{\field{\*\fldinst{HYPERLINK "https://x.example"}}{\fldrslt a link}}', "a link"),
    ],
)
def test_letters_are_read_in_all_their_forms(inside: bytes, text: str) -> None:
    assert lines_of(rb"The sign reads: " + inside + rb" and no more.") == [
        f"The sign reads: {text} and no more."
    ]


def test_lists_quotes_and_tables() -> None:
    parts = parts_of(
        HEAD + rb"The tower will be sold, the council said on Sunday, by two ways.\par"
        rb"\pard{\listtext\'b7\tab}\ls1 By auction\par{\pntext\'b7\tab}By lot\par"
        rb"\pard\s2 It is ours.\par\pard\plain\intbl Year\cell Bids\cell\row"
        rb"\pard\intbl 2025\cell 3\cell\row\pard It ends here.}"
    )
    assert [(piece.kind, piece.text) for piece in parts.body[1:]] == [
        (Kind.LIST_ITEM, "By auction"),
        (Kind.LIST_ITEM, "By lot"),
        (Kind.QUOTE, "It is ours."),
        (Kind.TABLE, "Year | Bids"),
        (Kind.TABLE, "2025 | 3"),
        (Kind.PARAGRAPH, "It ends here."),
    ]


def test_a_row_that_ends_in_a_backslash_ends_a_paragraph() -> None:
    text = b"One sentence, as TextEdit writes it.\\\nAnother one.\\\n}"
    assert lines_of(text) == ["One sentence, as TextEdit writes it.", "Another one."]


@pytest.mark.parametrize("end", [400, 500, 600, len(STORY) - 1])
def test_a_file_cut_short_gives_what_is_there(end: int) -> None:
    assert parts_of(STORY[:end]).headline.startswith("Tower")


@pytest.mark.parametrize("end", [6, 60, 200])
def test_a_file_cut_short_above_its_text_is_refused_in_words(end: int) -> None:
    with pytest.raises(IngestError, match="holds no text"):
        parts_of(STORY[:end])


@pytest.mark.parametrize("inside", [rb"{" * 200_000, rb"{\b x}" * 300_000, rb"a\par " * 40_000])
def test_what_no_story_holds_is_refused_in_words(inside: bytes) -> None:
    with pytest.raises(IngestError, match="larger inside"):
        recognise_file("a.rtf", HEAD + inside)


def test_an_empty_document_is_refused_in_words() -> None:
    with pytest.raises(IngestError, match="holds no text"):
        recognise_file("a.rtf", HEAD + rb"\par\par}")


def test_what_stands_behind_the_document_is_none_of_it() -> None:
    assert lines_of(rb"It ends here.} \par and more{") == ["It ends here."]
