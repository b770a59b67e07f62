"""How versions are said in History."""

from __future__ import annotations

import datetime as dt

import pytest

from db.records import Reason, VersionRow
from desktop.models.versions import reason_label

NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


def labelled(reason: Reason, note: str = "") -> str:
    return reason_label(VersionRow(1, "s", 1, NOON, reason, note), NOON)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words_of_its_own(reason: Reason) -> None:
    assert labelled(reason) not in ("", reason.value)


@pytest.mark.parametrize(
    ("reason", "note", "label"),
    [
        (Reason.BEFORE_REPLACE, "", "Before Replace in Library"),
        (Reason.BEFORE_FIXES, "", "Before Fix All"),
        (Reason.BEFORE_PASTE, "412", "Before paste of 412 words"),
    ],
)
def test_acts_that_change_much_are_named(reason: Reason, note: str, label: str) -> None:
    assert labelled(reason, note) == label
    assert not reason.is_automatic
