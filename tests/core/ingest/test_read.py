"""Whatever comes in, nothing raises and nothing is lost."""

import json
import re
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.core.ingest.answer import answer_line
from desktop.core.ingest.assemble import assemble, to_answer
from desktop.core.ingest.parts import IngestError, Kind
from desktop.core.ingest.passages import reassign
from desktop.core.ingest.read import admit, decode, recognise, recognise_file

ROWS = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "By Lena Okafor",
            "MARSTRAND (NNA) - Dock workers voted to extend their strike by seven days.",
            "- Ferries run at half strength",
            "Source: Northern News Agency",
            "Reuter",
            "(Reporting by Lena Okafor; Editing by Jonas Weiss)",
            "    The tower has stood empty since 2009, and residents want it open.",
            "EMBARGOED UNTIL NOON",
            "UPDATE 1-Tower to be sold",
            "ADD A COMMENT",
            "## Subhead",
            "",
        ]
    ),
)
COPY = st.lists(ROWS, max_size=12).map("\n".join)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for item in value.values() for s in strings(item)]
    return [s for item in value for s in strings(item)] if isinstance(value, list) else []


@settings(deadline=None)
@given(COPY)
def test_every_row_is_a_line_of_one_kind(text: str) -> None:
    copy = recognise(text, kind="text")
    assert [line.number for line in copy.lines] == list(range(len(copy.lines)))
    assert words("\n".join(line.text for line in copy.lines)) == words(
        admit(text).text.replace("\u00ad", "").replace("\u200b", "")
    )
    assert all(line.reason for line in copy.lines if line.kind is not Kind.BLANK)


@settings(deadline=None)
@given(COPY, st.sampled_from(["auto", "text", "markdown"]))
@example("|0", "markdown")
def test_every_word_is_somewhere_in_the_answer(text: str, kind: str) -> None:
    copy = recognise(text, kind=kind)
    answer = to_answer(assemble(copy))
    answer.pop("lede")
    answer.pop("sections")
    given_words = words("\n".join(line.text for line in copy.lines))
    assert not given_words - words("\n".join(strings(answer)))


@settings(deadline=None)
@given(st.text())
def test_admitting_twice_changes_nothing(text: str) -> None:
    once = admit(text)
    assert admit(once.text).text == once.text
    assert admit(once.text).notices == ()


@settings(deadline=None)
@given(COPY, st.integers(min_value=0), st.sampled_from(list(Kind)))
def test_a_reassigned_line_can_be_put_back(text: str, number: int, kind: Kind) -> None:
    copy = recognise(text, kind="text")
    number %= len(copy.lines)
    before = copy.lines[number].kind
    changed = reassign(copy, number, kind)
    assert changed.lines[number].kind is kind
    back = reassign(changed, number, before)
    assert [line.kind for line in back.lines] == [line.kind for line in copy.lines]
    assert assemble(back).body == assemble(copy).body


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(IngestError):
        assemble(recognise_file("story.txt", data))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Fermé à Nîmes – “déjà”\n\nNÎMES (NNA) - Le café a été fermé cet été."),
        ("cp1251", "Паром вернулся\n\nВИБОРГ (ННА) - Паром вернулся в порт на рассвете в среду."),
        (
            "shift_jis",
            "東京湾で船が衝突\n\n東京湾で船が衝突し、三人がけがをした。海上保安庁が調べている。",
        ),
    ],
)
def test_scripts_are_sniffed_in_short_copy(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1254"])
def test_encodings_are_sniffed(encoding: str) -> None:
    text = (
        "İstanbul'da vapur seferleri bugün de yapılamadı, çünkü gece başlayan fırtına boğazı "
        "kapattı; şehrin iki yakası arasında yalnızca tren işliyor."
    )
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "line", ["", "no json", "[]", "{}", '{"id": 1, "input": 3}', '{"id": "\\ud800"}']
)
def test_a_bad_line_is_answered_with_an_error(line: str) -> None:
    assert "error" in json.loads(answer_line(line))


def test_a_good_line_is_answered_under_its_id() -> None:
    answer = json.loads(
        answer_line('{"id": "a", "input_kind": "text", "input": "STRIKE IS OVER"}')
    )
    assert (answer["id"], answer["headline"]) == ("a", "STRIKE IS OVER")


def test_illegal_characters_go_with_a_notice() -> None:
    admitted = admit("a\x00b\r\nc\ud800d\u2028e")
    assert admitted.text == "ab\nc\ufffdd\ne"
    assert len(admitted.notices) == 2


def test_the_short_way_admits_no_illegal_character() -> None:
    every = map(chr, range(0x20000))
    changed = {c for c in every if admit(f"{c}\0").text not in {c, c.lstrip("\ufeff")}}
    assert {"\x0b", "\u2028", "\ufdd0", "\U0001ffff"} < changed
    assert all(admit(c).text != c for c in changed)


def test_an_empty_file_and_a_picture_are_refused_in_words() -> None:
    with pytest.raises(IngestError, match="empty"):
        recognise_file("a.txt", b"")
    with pytest.raises(IngestError, match="not text"):
        recognise_file("a.png", b"\x89PNG\r\n\x1a\n\x00\x00")


def test_a_text_that_is_no_story_is_refused_in_words() -> None:
    with pytest.raises(IngestError, match="too long"):
        recognise("x\n" * 60_000)


@pytest.mark.parametrize("row", ["x", "- x", "ABC", "By Mia", "a says:", "___", "    Indented"])
def test_many_like_rows_take_no_more_than_their_share(row: str) -> None:
    few, many = (recognise("\n".join([row] * count)) for count in (100, 2_000))
    assert len(many.lines) == 20 * len(few.lines)
