"""The example that greets in Turkish: every part found, the page's furniture set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.ingest.assemble import assemble
from desktop.core.ingest.chrome import is_chrome
from desktop.core.ingest.parts import Kind
from desktop.core.ingest.read import recognise_file

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "tr" / "harbour-strike.txt"


def test_every_part_is_found() -> None:
    parts = assemble(recognise_file(EXAMPLE.name, EXAMPLE.read_bytes()))
    assert parts.headline == "Dokuz günlük liman grevi anlaşmayla sona erdi"
    assert parts.deck.startswith("Ücretler iki adımda")
    assert parts.kicker == "DÜNYA"
    assert [author.name for author in parts.authors] == ["Defne Karaca"]
    assert (parts.dateline.place, parts.dateline.agency) == ("KAVAKBURNU", "CD")
    assert parts.source == "Copydesk Haber"
    assert parts.language == "tr"
    assert sum(piece.kind is Kind.SUBHEAD for piece in parts.body) == 3
    assert parts.body[-1].text.endswith("Aynı biçimde geri döneriz.”")


@pytest.mark.parametrize(
    ("line", "is_furniture"),
    [
        ("Bu haber toplam 1.214 kez okundu", True),
        ("HABERE YORUM YAZ", True),
        ("Akşam bültenimize kaydolun, günü beş dakikada öğrenin", True),
        ("Bu haber bütün ülkede okundu.", False),
        ("Yorum yapmaktan kaçınan bakan salondan ayrıldı.", False),
    ],
)
def test_furniture_of_turkish_pages(line: str, is_furniture: bool) -> None:
    assert is_chrome(line) is is_furniture
