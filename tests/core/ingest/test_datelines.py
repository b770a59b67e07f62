"""Datelines are read as printed, and what only looks like one is left alone."""

import pytest

from desktop.core.ingest.datelines import find_dateline

PRINTED = [
    ("THE HAVEN (AFP) - The", "THE HAVEN", "AFP", ""),
    ("Viborg/Aarhus (dpa/lno) - The", "Viborg/Aarhus", "dpa/lno", ""),
    ("VİBORG - AA - The", "VİBORG", "AA", ""),
    ("Viborg (x), 11 lug (ANSA) - The", "Viborg (x)", "ANSA", "11 lug"),
    ("ВИБОРГ (ННА) - Паром", "ВИБОРГ", "ННА", ""),
    ("ВИБОРГ, Дания (ТАСС) — Паром", "ВИБОРГ, Дания", "ТАСС", ""),
    ("VIBORG (NNA) - The", "VIBORG", "NNA", ""),
    ("VIBORG, Denmark (NNA) — The", "VIBORG, Denmark", "NNA", ""),
    ("VIBORG, Denmark, Jan. 1(NNA) -- The", "VIBORG, Denmark", "NNA", "Jan. 1"),
    ("Viborg (dpa) - The", "Viborg", "dpa", ""),
    ("VIBORG, January 12. /NNA/. The", "VIBORG", "NNA", "January 12"),
    ("VIBORG, Feb. 1, 2017 /NNAwire/ -- The", "VIBORG", "NNAwire", "Feb. 1, 2017"),
    ("VIBORG, Denmark, Dec. 9 Kyodo - The", "VIBORG, Denmark", "Kyodo", "Dec. 9"),
    ("(ANSA) - VIBORG, JUL 11 - The", "VIBORG", "ANSA", "JUL 11"),
    ("VIBORG, March 13, Reuter - The", "VIBORG", "Reuter", "March 13"),
    ("New Viborg, July 26 (NNA) The", "New Viborg", "NNA", "July 26"),
    ("VIBORG (AA/AFP) – The", "VIBORG", "AA/AFP", ""),
    ("(NNA) -- The", "", "NNA", ""),
    ("VIBORG, Alberta, April 3 - The", "VIBORG, Alberta", "", "April 3"),
    ("ST. VIBORG, Mich. (AP) — The", "ST. VIBORG, Mich.", "AP", ""),
    ("VIBORG, AARHUS and RIBE, 13 Jan (NNA) - The", "VIBORG, AARHUS and RIBE", "NNA", "13 Jan"),
    ("VIBORG-SUR-MER - The mayor", "VIBORG-SUR-MER", "", ""),
    ("ANKARA (ANKA) - Belediye", "ANKARA", "ANKA", ""),
    ("Washington (CNN) - The", "Washington", "CNN", ""),
    ("APPLE, May 3 (AAPL) - The", "APPLE", "AAPL", "May 3"),
    ("İNEBOLU (AA) - Belediye", "İNEBOLU", "AA", ""),
    ("VIBORG, Junee 2 - The", "VIBORG", "", "Junee 2"),
    ("VIBORG, Calif. March 24 - The", "VIBORG, Calif.", "", "March 24"),
    ("VIBORG, March 24, - The", "VIBORG", "", "March 24"),
]

NOT = [
    "BREAKING - The port was closed on Tuesday.",
    "VIDEO - The ferry leaves its quay.",
    "APRIL 7 - 1000 hrs cdt",
    "COPPER SORT A - Cash easier on the day",
    "MAR8 -- --MINNEAPOLIS WHEAT",
    "- Jan 1-25 - MEXICO - Between 100 and 400",
    "Mia Holm - a teacher - said so",
    "The minister said - and nobody laughed - that it was over",
    "Apple (AAPL) - The company said on Sunday that it would sell fewer telephones.",
    "KALVOE FERRY LINES (KFL) - The ferries will not sail on Sunday.",
    "Marstrand (NYSE: MRST) - The shipyard has new owners.",
    "FOB RIVER - CLOSE APRIL 6",
    "",
]


@pytest.mark.parametrize(("text", "place", "agency", "date"), PRINTED)
def test_parts_are_kept_as_printed(text: str, place: str, agency: str, date: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.date) == (place, agency, date)
    assert text[found.end :].split()[0] in {"The", "Belediye", "Паром"}


@pytest.mark.parametrize("text", NOT)
def test_what_only_looks_like_a_dateline_is_left_alone(text: str) -> None:
    assert find_dateline(text) is None
