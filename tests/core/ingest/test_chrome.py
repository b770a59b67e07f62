"""Page furniture is known by the wording of a whole line, never by a word in a sentence."""

import pytest

from desktop.core.ingest.chrome import is_chrome


@pytest.mark.parametrize(
    "line",
    [
        "You must be logged in to post a comment.",
        "Bitte melden Sie sich an: nur angemeldet können Sie einen Kommentar schreiben",
        "Gelişmeler için e-bültenimize değil, e-bültene kaydolun!",
        "Hakaret içeren yorumlar onaylanmamaktadır.",
        "For the whole of the harbour news, please contact us for subscription options.",
        "Follow all our coverage of the strike at https://example.org/strike",
        "SHARE ON FACEBOOK",
        "3 comments",
    ],
)
def test_a_line_worded_as_furniture(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister declined to comment on Sunday.",
        "She was registered as a voter in Marstrand, and her ballot came by post.",
        "“I will not share it on Facebook,” the mayor said.",
        "Read the ministry's coverage of the strike with care, the union said.",
        "Comments by the harbour master followed",
    ],
)
def test_the_same_words_in_a_sentence(line: str) -> None:
    assert not is_chrome(line)
