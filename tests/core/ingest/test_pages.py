"""A whole web page, pasted as text, gives its story and drops its menus."""

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.parts import Kind, Parts
from desktop.core.ingest.read import recognise

MENU = "\n".join(f"  * {name}" for name in ("Home", "News", "Sport", "Opinion", "Weather", "Jobs"))
STORY = """\
    Dock workers in Marstrand voted on Sunday to extend their harbour strike by seven days, after \
talks with the port authority ended without a deal.

    "We have not been offered anything that we could take back to our members," the chair of the \
union, Ida Brandt, told reporters.

    Advertisement

    About 4,000 containers are waiting on the quays, the port authority said in a statement.

    Ferries run at half strength

    The two ferry lines said they would keep every second sailing, with priority for residents.
"""
PAGE = f"""\
Skip to main content
{MENU}
  News
    Harbour strike enters second week
    Half of all ferries will not sail on Monday, the port authority says
      Lena Okafor
      Published 12 March 2026
{MENU}
      Ferries at the quay of Marstrand (Image: Island Post)
{STORY}
  Comments
    seagull says:
    March 12, 2026 at 6:34 am
    I walk to work anyway, and I would not miss those ferries if they never came back at all.
    oldsalt says:
    March 12, 2026 at 7:02 am
    Nobody asked you. My mother takes that ferry to the doctor twice a week, and so do others.
{MENU}
  Most read
    Tower to be sold after 140 years
"""


@pytest.fixture(scope="module", params=["auto", "pasted_text"])
def parts(request: pytest.FixtureRequest) -> Parts:
    return assemble(recognise(PAGE, kind=request.param))


def test_the_head_is_found_above_the_story(parts: Parts) -> None:
    assert parts.headline == "Harbour strike enters second week"
    assert parts.deck.startswith("Half of all ferries")
    assert [author.name for author in parts.authors] == ["Lena Okafor"]


def test_the_body_is_the_story_alone(parts: Parts) -> None:
    paragraphs = [piece.text for piece in parts.body if piece.kind is Kind.PARAGRAPH]
    assert len(paragraphs) == 4
    assert paragraphs[0].startswith("Dock workers")
    assert paragraphs[-1].endswith("residents.")
    assert [piece.text for piece in parts.body if piece.kind is Kind.SUBHEAD] == [
        "Ferries run at half strength"
    ]


def test_menus_comments_and_captions_are_set_aside(parts: Parts) -> None:
    dropped = "\n".join(item.text for item in parts.dropped)
    assert "seagull" in dropped
    assert "Most read" in dropped
    assert "Advertisement" in dropped
    assert all(item.reason for item in parts.dropped)


def test_a_short_story_is_no_page() -> None:
    assert recognise("A headline\n\nBy Lena Okafor\n\nA paragraph.\n").input_kind != "pasted_text"
