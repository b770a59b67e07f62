"""Words inside a line become what the desk says they are, and no word is lost."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Author, Dateline
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.clipboard import recognise_paste
from desktop.core.ingest.marked import part_of
from desktop.core.ingest.parts import Copy, Kind, Line, Parts
from desktop.core.ingest.passages import put_back_all, reassign, reassign_part, whole_lines
from desktop.core.ingest.read import recognise
from desktop.core.markup.counting import count_words
from tests.core.ingest.test_outcome import COPY, NOW
from tests.core.ingest.test_wire import HARBOUR, WRAPPED

CHOICES = [kind for kind in Kind if kind is not Kind.BLANK]


def copy_of(*lines: tuple[str, Kind], markdown: bool = False) -> Copy:
    made = tuple(Line(number, text, kind) for number, (text, kind) in enumerate(lines))
    return Copy(made, original="\n".join(text for text, _ in lines), markdown=markdown)


def choose(copy: Copy, words: str, kind: Kind) -> Copy:
    """Call these words something else, wherever they stand."""
    whole = next(each for each in whole_lines(copy) if words in each.text)
    start = whole.text.index(words)
    return reassign_part(copy, whole.line.number, start, start + len(words), kind)


def found_in(parts: Parts) -> list[str]:
    date = parts.dateline
    said = [parts.kicker, parts.headline, parts.deck, parts.source, parts.embargo]
    said += [date.place, date.region, date.agency, date.date]
    said += [each.name for each in parts.authors]
    for texts in (parts.flags, parts.credits, parts.notes):
        said += texts
    said += [each.text for each in (*parts.body, *parts.dropped, *parts.captions, *parts.cut)]
    return said


def letters(texts: list[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


PARAGRAPH = "MOSCOW (AA) — Russia and the United States have reached an agreement, a source said."


@pytest.mark.parametrize(
    ("words", "place", "agency", "separator"),
    [
        ("Kalvoe (NNA) – ", "Kalvoe", "NNA", "–"),
        ("Kalvoe (NNA)", "Kalvoe", "NNA", "–"),
        ("Kalvoe", "Kalvoe", "", ""),
    ],
)
def test_a_dateline_is_taken_out_of_a_paragraph(
    words: str, place: str, agency: str, separator: str
) -> None:
    copy = copy_of(("A first paragraph.", Kind.PARAGRAPH), ("x", Kind.BLANK),
                   ("Kalvoe (NNA) – the tower stays open.", Kind.PARAGRAPH))  # fmt: skip
    parts = assemble(choose(copy, words, Kind.DATELINE))
    assert parts.dateline == Dateline(place, "", agency, "", separator)
    rest = "the tower stays open." if agency else "(NNA) – the tower stays open."
    assert [piece.text for piece in parts.body] == ["A first paragraph.", rest]


def test_a_dateline_may_be_chosen_in_parts() -> None:
    copy = copy_of(("Kalvoe, by (NNA) - the tower stays open.", Kind.PARAGRAPH))
    copy = choose(choose(copy, "Kalvoe", Kind.DATELINE), "(NNA)", Kind.DATELINE)
    dateline = assemble(copy).dateline
    assert (dateline.place, dateline.agency) == ("Kalvoe", "NNA")


def test_a_later_dateline_stands_for_an_earlier_one_which_is_accounted_for() -> None:
    copy = copy_of(("Filed in Kalvoe, not in Marstrand, it says.", Kind.PARAGRAPH))
    copy = choose(choose(copy, "Kalvoe", Kind.DATELINE), "Marstrand", Kind.DATELINE)
    parts = assemble(copy)
    assert parts.dateline.place == "Marstrand"
    assert [(each.text, each.reason) for each in parts.cut] == [("Kalvoe", "another dateline")]


def test_a_dateline_that_was_found_is_told_and_can_be_given_back() -> None:
    copy = copy_of((PARAGRAPH, Kind.PARAGRAPH))
    parts = assemble(copy)
    (found,) = parts.passages
    assert (found.kind, PARAGRAPH[found.start : found.end]) == (Kind.DATELINE, "MOSCOW (AA) — ")
    assert not found.by_hand
    given_back = assemble(choose(copy, "MOSCOW", Kind.PARAGRAPH))
    assert given_back.dateline == Dateline()
    assert [(each.kind, each.by_hand) for each in given_back.passages] == [(Kind.PARAGRAPH, True)]
    assert [piece.text for piece in given_back.body] == [PARAGRAPH]


def test_a_byline_out_of_a_paragraph_leaves_the_rest() -> None:
    copy = copy_of(("By Mia Holm, who saw it all", Kind.PARAGRAPH))
    parts = assemble(choose(copy, "By Mia Holm", Kind.BYLINE))
    assert parts.authors == (Author("Mia Holm"),)
    assert [piece.text for piece in parts.body] == ["who saw it all"]


def test_what_a_byline_names_can_be_narrowed() -> None:
    copy = copy_of(("By Mia Holm and Travel Weekly, Reuters", Kind.BYLINE))
    parts = assemble(choose(copy, "By Mia Holm", Kind.BYLINE))
    assert parts.authors == (Author("Mia Holm"),)
    (rest,) = parts.dropped
    assert (rest.text, rest.reason) == (
        "and Travel Weekly, Reuters", "beside the words chosen by hand",
    )  # fmt: skip


def test_a_name_by_hand_need_not_look_like_one() -> None:
    copy = copy_of(("by our own correspondent of many years", Kind.PARAGRAPH))
    parts = assemble(choose(copy, "by our own correspondent", Kind.BYLINE))
    assert parts.authors == (Author("our own correspondent"),)


def test_the_source_by_hand_stands_for_the_one_that_was_found() -> None:
    copy = copy_of(
        ("The Courier first told of it.", Kind.PARAGRAPH), ("Source: Wire", Kind.SOURCE)
    )
    parts = assemble(choose(copy, "The Courier", Kind.SOURCE))
    assert parts.source == "The Courier"
    assert ("Wire", "names the source again") in [(c.text, c.reason) for c in parts.cut]
    other = copy_of(("Source: Wire", Kind.SOURCE), ("Told by the Courier.", Kind.PARAGRAPH))
    assert assemble(choose(other, "the Courier", Kind.SOURCE)).source == "the Courier"


def test_a_subhead_inside_a_paragraph_parts_it() -> None:
    copy = copy_of(("One ended. What next? Two began.", Kind.PARAGRAPH))
    parts = assemble(choose(copy, "What next?", Kind.SUBHEAD))
    assert [(piece.kind, piece.text) for piece in parts.body] == [
        (Kind.PARAGRAPH, "One ended."),
        (Kind.SUBHEAD, "What next?"),
        (Kind.PARAGRAPH, "Two began."),
    ]


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("The port (photo by Ada) was shut.", "(photo by Ada)", "The port was shut."),
        ("The port was shut (Ada).", "(Ada)", "The port was shut."),
        ("Ada: the port was shut", "Ada:", "the port was shut"),
        ("shutdown", "down", "shut"),
    ],
)
def test_words_dropped_out_of_a_paragraph_leave_it_whole(text: str, words: str, rest: str) -> None:
    parts = assemble(choose(copy_of((text, Kind.PARAGRAPH)), words, Kind.DROPPED))
    assert [piece.text for piece in parts.body] == [rest]
    assert [(each.text, each.reason) for each in parts.dropped] == [(words, "chosen by hand")]


def test_words_of_a_dropped_line_come_back_alone() -> None:
    copy = copy_of(("Share this · Photo: Ada Lind · Subscribe", Kind.DROPPED))
    parts = assemble(choose(copy, "Ada Lind", Kind.CREDIT))
    assert parts.credits == ("Ada Lind",)
    assert [each.text for each in parts.dropped] == ["Share this · Photo: · Subscribe"]


def test_a_later_choice_cuts_into_an_earlier_one() -> None:
    copy = copy_of(("one two three four", Kind.PARAGRAPH))
    copy = choose(copy, "two three", Kind.DROPPED)
    copy = choose(copy, "three four", Kind.NOTE)
    assert [(each.start, each.end, each.kind) for each in copy.passages] == [
        (4, 8, Kind.DROPPED),
        (8, 18, Kind.NOTE),
    ]


def test_the_whole_of_a_line_is_the_line() -> None:
    copy = copy_of((PARAGRAPH, Kind.PARAGRAPH))
    assert choose(copy, PARAGRAPH, Kind.NOTE) == reassign(copy, 0, Kind.NOTE)
    assert choose(copy, " ", Kind.NOTE) == copy


def test_giving_a_line_another_kind_forgets_what_was_chosen_inside() -> None:
    copy = copy_of((PARAGRAPH, Kind.PARAGRAPH), ("Another.", Kind.PARAGRAPH))
    copy = choose(choose(copy, "Russia", Kind.NOTE), "Another", Kind.NOTE)
    assert [each.line for each in reassign(copy, 0, Kind.QUOTE).passages] == [1]


def test_a_hard_wrapped_line_is_chosen_from_as_a_whole() -> None:
    copy = recognise(WRAPPED)
    words = "which guided fishermen home for 140 years,"
    parts = assemble(choose(copy, words, Kind.DROPPED))
    lede = parts.body[0].text
    assert lede.startswith("The lighthouse of Kalvoe, will be sold to the highest bidder")
    assert words in [each.text for each in parts.dropped]


@pytest.mark.parametrize(
    ("words", "kind", "body"),
    [
        ("**Kalvoe (NNA)** –", Kind.DATELINE, "The tower *stays*.\n\n## Next\n\n- a\n- b"),
        ("Next", Kind.PARAGRAPH, "The tower *stays*.\n\nNext\n\n- a\n- b"),
        ("The tower *stays*.", Kind.QUOTE, "> The tower *stays*.\n\n## Next\n\n- a\n- b"),
        ("The tower *stays*.", Kind.SUBHEAD, "## The tower *stays*.\n\n## Next\n\n- a\n- b"),
    ],
)  # fmt: skip
def test_typed_markdown_keeps_its_marks(words: str, kind: Kind, body: str) -> None:
    text = "# Tower\n\n**Kalvoe (NNA)** – The tower *stays*.\n\n## Next\n\n- a\n- b"
    copy = recognise(text)
    copy = reassign(copy, 4, kind) if words == "Next" else choose(copy, words, kind)
    story = to_story(assemble(copy), story_id="x", now=NOW)
    assert story.body == body
    if kind is Kind.DATELINE:
        assert (story.dateline.place, story.dateline.agency) == ("Kalvoe", "NNA")


HTML = (
    "<h1>Tower</h1><p><b>KALVOE (NNA)</b> – The <a href='https://x.example/a'>tower"
    " of stone</a> stays <i>open</i>, Ada Lind said.</p><p>It is 1984. Yes.</p>"
)


def test_links_and_emphasis_of_what_stays_are_kept() -> None:
    copy = recognise_paste(HTML, "")
    whole = "The [tower of stone](https://x.example/a) stays *open*, Ada Lind said."
    assert to_story(assemble(copy), story_id="x", now=NOW).body.split("\n\n")[0] == whole
    parts = assemble(choose(copy, "of stone", Kind.DROPPED))
    assert to_story(parts, story_id="x", now=NOW).body.split("\n\n")[0] == (
        "The [tower](https://x.example/a) stays *open*, Ada Lind said."
    )
    parts = assemble(choose(copy, "It is", Kind.NOTE))
    assert to_story(parts, story_id="x", now=NOW).body.split("\n\n")[1] == "1984\\. Yes."


def test_marks_that_cannot_be_followed_leave_the_words() -> None:
    assert part_of("| a | b |", "a | b", ((0, 1),)) == ""
    assert part_of("***a*** **b** c\\*", "a b c*", ((0, 6),)) == "***a*** **b** c\\*"


def test_all_that_was_set_aside_comes_back() -> None:
    copy = copy_of(
        ("By Mia Holm, Travel Weekly", Kind.BYLINE),
        ("Share this · Photo: Ada Lind", Kind.DROPPED),
        ("It stays open (see below) to visitors.", Kind.PARAGRAPH),
    )
    copy = choose(copy, "Mia Holm", Kind.BYLINE)
    copy = choose(copy, "Ada Lind", Kind.CREDIT)
    copy = choose(choose(copy, "(see below)", Kind.DROPPED), "visitors", Kind.NOTE)
    assert len(assemble(copy).dropped) == 3
    parts = assemble(put_back_all(copy))
    assert parts.dropped == ()
    assert (parts.credits, parts.notes) == (("Ada Lind",), ("visitors",))
    texts = ["Share this · Photo:", "It stays open (see below) to."]
    assert [piece.text for piece in parts.body] == texts


def test_captions_stay_with_the_story() -> None:
    copy = copy_of(("The tower at dawn, by Ada. It stays open.", Kind.PARAGRAPH))
    parts = assemble(choose(copy, "The tower at dawn, by Ada.", Kind.CAPTION))
    story = to_story(parts, story_id="x", now=NOW)
    assert story.body == "It stays open."
    assert [(each.text, each.reason) for each in story.source.dropped] == [
        ("The tower at dawn, by Ada.", "caption of a picture"),
    ]


@given(
    st.sampled_from([HARBOUR, WRAPPED, COPY, "# Tower\n\n**A** b c.\n\n> d *e* f\n\n## g\n\nh i"]),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 200), st.integers(1, 60),
                  st.sampled_from(CHOICES)),
        max_size=6,
    ),
)  # fmt: skip
def test_every_letter_is_accounted_for(text: str, acts: list[tuple[int, int, int, Kind]]) -> None:
    copy = recognise(text)
    before = copy.original
    for number, start, length, kind in acts:
        lines = whole_lines(copy)
        whole = lines[number % len(lines)]
        start %= max(len(whole.text), 1)
        copy = reassign_part(copy, whole.line.number, start, start + length, kind)
    parts = assemble(copy)
    told = letters([line.text for line in copy.lines])
    assert not told - letters(found_in(parts))
    assert parts.original == before
    assert all(one.end <= two.start or one.line < two.line
               for one, two in zip(parts.passages, parts.passages[1:], strict=False))  # fmt: skip
    story = to_story(replace(parts, embargo=""), story_id="x", now=NOW)
    assert count_words(story.body) <= count_words(before) + len(acts)
