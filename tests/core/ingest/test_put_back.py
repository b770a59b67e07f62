"""A dropped line returns to its place, whatever was edited since."""

from db.records import Dropped, Source
from desktop.core.ingest.put_back import put_back

ORIGINAL = (
    "Quay reopens\nPORT ALDER (CD) - The ferry left at dawn.\nShare this\n- Queues\nCars stood."
)
DROPPED = (Dropped(2, "Share this", "site text"), Dropped(5, "# 3 comments", "site text"))
SOURCE = Source(original=ORIGINAL, dropped=DROPPED)


def test_the_line_goes_behind_what_stood_before_it() -> None:
    body, source = put_back("The ferry left at dawn.\n\n## Queues\n\nCars stood.", SOURCE, 0)
    assert body == "The ferry left at dawn.\n\nShare this\n\n## Queues\n\nCars stood."
    assert source.dropped == DROPPED[1:]
    assert source.original == ORIGINAL


def test_a_line_before_it_that_was_edited_is_passed_over() -> None:
    source = Source(original=ORIGINAL, dropped=(Dropped(5, "Late line", "site text"),))
    body, _ = put_back("The ferry left at dawn.\n\nBuses stood.", source, 0)
    assert body == "The ferry left at dawn.\n\nLate line\n\nBuses stood."


def test_with_nothing_left_of_the_original_it_goes_first() -> None:
    body, _ = put_back("Another story.", SOURCE, 0)
    assert body == "Share this\n\nAnother story."
    assert put_back("", SOURCE, 0)[0] == "Share this"


def test_what_markdown_would_misread_is_escaped() -> None:
    body, _ = put_back("", SOURCE, 1)
    assert body == r"\# 3 comments"
