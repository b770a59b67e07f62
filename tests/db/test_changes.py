"""What a write touched."""

from __future__ import annotations

from db.changes import Changes


def test_merging_takes_both() -> None:
    first = Changes(frozenset({"a"}), frozenset({"stories"}))
    second = Changes(frozenset({"b"}), frozenset({"pictures"}))
    assert first.merge(second) == Changes(
        frozenset({"a", "b"}), frozenset({"stories", "pictures"})
    )


def test_nothing_touched_is_false() -> None:
    assert not Changes()
    assert Changes(tables=frozenset({"places"}))
