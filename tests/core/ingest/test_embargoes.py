"""The moment of an embargo is read only where day, hour and zone are all there."""

import datetime as dt

import pytest

from desktop.core.ingest.embargoes import moment_of


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("EMBARGOED UNTIL 2030-01-01 00:00 GMT", dt.datetime(2030, 1, 1, tzinfo=dt.UTC)),
        ("Embargo: 2026-11-30, 6 p.m. CET", dt.datetime(2026, 11, 30, 17, tzinfo=dt.UTC)),
        ("Until 2026-11-30T10:00+03:00", dt.datetime(2026, 11, 30, 7, tzinfo=dt.UTC)),
        ("Not before 12 March 2027 10:30 GMT", dt.datetime(2027, 3, 12, 10, 30, tzinfo=dt.UTC)),
    ],
)
def test_a_whole_moment_is_read(text: str, moment: dt.datetime) -> None:
    assert moment_of(text) == moment


@pytest.mark.parametrize(
    "text",
    ["2030-13-01 10:00 GMT", "2026-11-30 10:00", "2026-11-30 GMT", "10:00 GMT", "Until further"],
)
def test_what_lacks_a_part_holds_the_story(text: str) -> None:
    assert moment_of(text) is None
