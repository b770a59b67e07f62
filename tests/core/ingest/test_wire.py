"""Wire copy falls into its parts."""

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.parts import Kind, Parts
from desktop.core.ingest.read import recognise

HARBOUR = """\
Harbour strike enters second week as talks stall

Harbour strike enters second week as talks stall

Port says half of all ferries will not sail on Monday

By Lena Okafor

MARSTRAND (NNA) - Dock workers in Marstrand voted on Sunday to extend their strike by seven days, \
after talks with the port authority ended without a deal.

“We have not been offered anything that we could take back to our members,” the union's chair, \
Ida Brandt, told reporters at the gate.


- Ferries run at half strength

The two ferry lines said they would keep every second sailing, with priority for residents and \
for lorries that carry food.


- Fuel for ten days

The island has fuel for ten days, the county's emergency planners said, and a further tanker is \
due on Thursday.


Source: Northern News Agency

This news has been read 112 times in total

ADD A COMMENT
Previous and Next News
"""

WRAPPED = """\
UPDATE 1-LIGHTHOUSE TO BE SOLD AFTER 140 YEARS

    By Jonas Weiss, Reuters
    KALVOE, March 12 - The lighthouse of Kalvoe, which guided
fishermen home for 140 years, will be sold to the highest bidder
in May, the coastal office said.
    The tower has stood empty since 2009. Residents have asked
that it stay open to visitors.
    "We would rather see a school in it than a hotel," said Mia
Holm, who chairs the island's council.
 Reuter
"""


def parts_of(text: str) -> Parts:
    return assemble(recognise(text))


def texts(parts: Parts, kind: Kind) -> list[str]:
    return [piece.text for piece in parts.body if piece.kind is kind]


def test_a_story_copied_from_a_site_falls_into_its_parts() -> None:
    parts = parts_of(HARBOUR)
    assert parts.headline == "Harbour strike enters second week as talks stall"
    assert parts.deck == "Port says half of all ferries will not sail on Monday"
    assert [author.name for author in parts.authors] == ["Lena Okafor"]
    assert (parts.dateline.place, parts.dateline.agency) == ("MARSTRAND", "NNA")
    assert texts(parts, Kind.SUBHEAD) == ["Ferries run at half strength", "Fuel for ten days"]
    assert len(texts(parts, Kind.PARAGRAPH)) == 4
    assert texts(parts, Kind.PARAGRAPH)[0].startswith("Dock workers")
    assert parts.source == "Northern News Agency"
    assert parts.language == "en"


def test_chrome_and_the_repeated_headline_are_dropped_with_a_reason() -> None:
    parts = parts_of(HARBOUR)
    assert [item.text for item in parts.dropped] == [
        "Harbour strike enters second week as talks stall",
        "This news has been read 112 times in total",
        "ADD A COMMENT",
        "Previous and Next News",
    ]
    assert all(item.reason for item in parts.dropped)


def test_hard_wraps_are_joined_and_the_signoff_is_taken_off() -> None:
    parts = parts_of(WRAPPED)
    assert parts.headline == "LIGHTHOUSE TO BE SOLD AFTER 140 YEARS"
    assert parts.flags == ("UPDATE 1",)
    assert [author.name for author in parts.authors] == ["Jonas Weiss"]
    assert (parts.dateline.place, parts.dateline.date) == ("KALVOE", "March 12")
    body = texts(parts, Kind.PARAGRAPH)
    assert body[1] == (
        "The tower has stood empty since 2009. Residents have asked that it stay open to visitors."
    )
    assert len(body) == 3
    assert body[-1].endswith("council.")


def test_a_lede_is_never_promoted_to_headline() -> None:
    parts = parts_of(
        "OSLO (NTB) - The bridge across the sound will open a year late, the ministry said.\n\n"
        "The contractor blamed the winter, which was the coldest in thirty years there.\n"
    )
    assert parts.headline == ""
    assert parts.deck == ""
    assert parts.authors == ()
    assert parts.dateline.place == "OSLO"


def test_a_flash_is_a_headline_alone() -> None:
    parts = parts_of("MARSTRAND PORT SAYS STRIKE IS OVER\n")
    assert parts.headline == "MARSTRAND PORT SAYS STRIKE IS OVER"
    assert parts.body == ()


def test_notes_and_embargoes_stay_out_of_the_body() -> None:
    parts = parts_of(
        "EMBARGOED UNTIL 00:01 GMT 25 November 2026\n\nSalt found on moon of ice\n\n"
        "(Adds comment of the institute, background)\n\n"
        "TROMSO, Nov 24 (NTB) - Salt has been found on a moon of ice, the institute said.\n"
    )
    assert parts.embargo.startswith("EMBARGOED")
    assert parts.notes == ("(Adds comment of the institute, background)",)
    assert parts.headline == "Salt found on moon of ice"
    assert len(parts.body) == 1


def test_a_chrome_word_inside_a_sentence_stays() -> None:
    parts = parts_of(
        "Comment form stays open\n\n"
        "OSLO (NTB) - Add a comment, the page says, and so a thousand readers did in a day.\n\n"
        "Share this, said the next page to its readers, and they did not, the court was told.\n"
    )
    assert len(parts.body) == 2
    assert parts.dropped == ()


def test_a_sentence_that_opens_like_a_heading_does_not_end_the_story() -> None:
    parts = parts_of(
        "Tower case closed\n\nOSLO (NTB) - The court closed the case of the tower on Monday.\n\n"
        "Related charges were dropped last week, the prosecutor told the court.\n\n"
        "“At last,” he said.\n"
    )
    assert len(parts.body) == 3


def test_a_label_above_a_repeated_headline_is_the_kicker() -> None:
    copy = recognise(
        "WORLD\n\nDockers and port sign deal\n\nDockers and port sign deal\n\n"
        "Pay rises in two steps from January\n\nBy Mira Halvorsen\n\n"
        "PORT ALDER (CD) - Dock workers and the port signed an agreement on Tuesday.\n"
    )
    parts = assemble(copy)
    assert (parts.kicker, parts.headline) == ("WORLD", "Dockers and port sign deal")
    assert parts.deck == "Pay rises in two steps from January"
    assert [author.name for author in parts.authors] == ["Mira Halvorsen"]


def test_capitals_above_an_unrepeated_line_stay_the_headline() -> None:
    parts = assemble(recognise("COPPER FALLS\n\nLONDON, March 3 - Copper fell on Monday.\n"))
    assert (parts.kicker, parts.headline) == ("", "COPPER FALLS")


LEDE = (
    "PORT ALDER (CD) - The ferry left the quay at dawn on Tuesday, the port authority said.\n\n"
    "More than three hundred people were on board, many of them children on their way home.\n"
)


@pytest.mark.parametrize(
    "end",
    [
        "(PTI)", "/ends/", "--IANS\nab/cd", "PTI AB CD", "- AFP", "AAP ab/cd",
        "- Edited by Mira Holm", "Editing by: Mira Holm", "(With inputs from agencies)",
        "(Reporting by Mira Holm\nin Kalvoe; Editing by Jo Weiss)",
    ],
)  # fmt: skip
def test_signoffs_of_the_agencies_stay_out(end: str) -> None:
    parts = assemble(recognise(f"Ferry returns to the island\n\n{LEDE}\n{end}\n"))
    assert [piece.text[:9] for piece in parts.body] == ["The ferry", "More than"]


@pytest.mark.parametrize(
    ("printed", "flag"),
    [("BREAKING: Ferry returns", "BREAKING"), ("URGENT - Ferry returns", "URGENT"),
     ("ASIA: Ferry returns", "ASIA"), ("ROUNDUP: Ferry returns", "ROUNDUP"),
     ("UPDATE1: Ferry returns", "UPDATE1"), ("News Analysis: Ferry returns", "News Analysis"),
     ("BC-Ferry, 3rd Ld-Writethru, 400\nFerry returns", "BC-Ferry, 3rd Ld-Writethru, 400")],
)  # fmt: skip
def test_flags_leave_the_headline(printed: str, flag: str) -> None:
    parts = assemble(recognise(f"{printed}\n\nBy Mira Holm\n\n{LEDE}"))
    assert (parts.headline, parts.flags) == ("Ferry returns", (flag,))


def test_who_speaks_in_a_headline_is_no_flag() -> None:
    parts = assemble(recognise(f"NATO: Ferry returns\n\nBy Mira Holm\n\n{LEDE}"))
    assert (parts.headline, parts.flags) == ("NATO: Ferry returns", ())


@pytest.mark.parametrize(
    ("printed", "names"),
    [("By Mira Holm in Kalvoe", ["Mira Holm"]),
     ("By Mira Holm and Jo Weiss in Kalvoe, for the Courier", ["Mira Holm", "Jo Weiss"])],
)  # fmt: skip
def test_where_the_writers_are_is_no_name(printed: str, names: list[str]) -> None:
    parts = assemble(recognise(f"Ferry returns to the island\n\n{printed}\n\n{LEDE}"))
    assert [author.name for author in parts.authors] == names


def test_a_byline_without_a_headline_is_not_one() -> None:
    parts = assemble(recognise(f"By Mira Holm\n\n{LEDE}"))
    assert parts.headline == ""
    assert [author.name for author in parts.authors] == ["Mira Holm"]


@pytest.mark.parametrize(
    ("row", "is_subhead"),
    [("\n10:30 a.m.", True), ("\n“We will not sign”", True), ("\n\nWhat happens next", True),
     ("\nWhat happens next", False), ("\n\nHe agreed.", False), ("\n“We agree,” he said.", False)],
)  # fmt: skip
def test_subheads_without_a_mark(row: str, is_subhead: bool) -> None:
    more = "The harbour master had never seen so many people wait on the quay in one morning.\n"
    parts = assemble(recognise(f"Ferry returns\n\n{LEDE}{row}\n\n{more}\n{more}"))
    kinds = [piece.kind for piece in parts.body]
    assert (kinds[2] is Kind.SUBHEAD) is is_subhead
