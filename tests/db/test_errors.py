"""What the user is told."""

from __future__ import annotations

import pickle

import pytest

from db import errors

LIBRARY_ERRORS = sorted(errors.LibraryError.__subclasses__(), key=lambda kind: kind.__name__)
OTHERS = [
    errors.StoryMissing("id"),
    errors.StoryUnreadable("id"),
    errors.StaleRevision("id", 3),
    errors.NotSpiked(),
    errors.IllegalText(),
    errors.PictureMissing("a.jpg"),
    errors.FileTaken("a.db"),
    errors.CopyNotWritten("a.db", "No space left on device"),
    errors.LibraryHeld("a.db", "process 7 on desk-3"),
]


@pytest.mark.parametrize("error", [*(kind("news.db") for kind in LIBRARY_ERRORS), *OTHERS])
def test_each_error_is_a_plain_sentence(error: errors.StoreError) -> None:
    sentence = str(error)
    assert sentence[0].isupper() or sentence[0] == "“"
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert str(pickle.loads(pickle.dumps(error))) == sentence


def test_the_library_is_named() -> None:
    assert "“{odd} name.db”" in str(errors.LibraryFull("{odd} name.db"))
