"""The word lists and house styles that ship with Copydesk, read for whoever checks stories."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from desktop.core.proof.lists import lexicon_from
from desktop.core.proof.spelling import Lexicon
from desktop.core.proof.styles import Style, StyleError, style_from_json
from desktop.jobs.files import FileError, read_bounded, write_atomically
from desktop.session.desk_folders import data_folder, settings_file
from resources import resource

DEFAULT_STYLE = "consistency"
COLUMNS = ("name", "kind", "not", "checked")
MOST_BYTES = 4 * 1024 * 1024
DESK, HOUSE = "desk", "house"
"""The lists that a desk and a house keep, each a file that can be shared."""


@cache
def house_style(name: str = DEFAULT_STYLE) -> Style:
    """Read a house style: the desk's own of that name, else the one that ships.

    Raises FileNotFoundError when there is neither.
    """
    for style in _own_styles()[0]:
        if style.name == name:
            return style
    return style_from_json(_text(f"profiles/style/{name}.json"))


def house_styles() -> tuple[Style, ...]:
    """Read all house styles, by title; one of the desk's own stands in for one that ships."""
    files = (entry.name for entry in resource("profiles/style").iterdir())
    names = {name.removesuffix(".json") for name in files if name.endswith(".json")}
    names |= {style.name for style in _own_styles()[0]}
    return tuple(sorted(map(house_style, names), key=lambda style: style.title))


def style_folders() -> tuple[Path, ...]:
    """Say where a desk keeps styles of its own, JSON files like those that ship.

    The first holds; the second is where they lay before.
    """
    return data_folder() / "profiles" / "style", settings_file().with_name("styles")


def broken_styles() -> tuple[str, ...]:
    """Say of each style file of the desk's own that cannot be used what is wrong with it."""
    return _own_styles()[1]


@cache
def _own_styles() -> tuple[tuple[Style, ...], tuple[str, ...]]:
    """Read the desk's own styles; a broken one hides no other, and the shipped one holds."""
    found: list[Style] = []
    broken: list[str] = []
    folders = [folder for folder in style_folders() if folder.is_dir()]
    for path in (path for folder in folders for path in sorted(folder.glob("*.json"))):
        try:
            found.append(_style_in(path))
        except StyleError as fault:
            broken.append(str(fault))
    return tuple(found), tuple(broken)


def _style_in(path: Path) -> Style:
    try:
        return style_from_json(path.read_text(encoding="utf-8-sig"))
    except (OSError, StyleError, UnicodeDecodeError) as fault:
        reason = str(fault) if isinstance(fault, StyleError) else "It cannot be read."
        raise StyleError(
            f"The style file “{path.name}” is not used. {reason} The styles that come with "
            "Copydesk hold; put the file right, then start Copydesk again."
        ) from fault


@lru_cache(maxsize=2)
def lexicon(own: tuple[str, ...] = ()) -> Lexicon:
    """Lay out every bundled list, and CSV texts of the desk's own below them.

    About 0.1 s, so never on the window's thread.
    """
    return lexicon_from(
        towns=gzip.decompress(resource("places/towns.txt.gz").read_bytes()).decode(),
        places=gzip.decompress(resource("places/keys.txt.gz").read_bytes()),
        names=(_text("dictionaries/names.csv"), *own),
        variants=_text("dictionaries/en-variants.txt"),
        never=_text("dictionaries/en-never.txt"),
        extra=_text("dictionaries/en-extra.txt"),
        datelines=_text("dictionaries/datelines.txt"),
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a list: a name or word, what it is, and the forms that are not to be used."""

    name: str
    kind: str = ""
    banned: tuple[str, ...] = ()
    checked: str = ""


def read_list(path: Path) -> tuple[Entry, ...]:
    """Read one of the desk's own lists; one that is not there is empty. Raises FileError."""
    if not path.exists():
        return ()
    try:
        return entries_of(read_bounded(path, MOST_BYTES).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FileError(f"“{path.name}” is not a list in UTF-8.") from error


def entries_of(text: str) -> tuple[Entry, ...]:
    """Read a CSV list with the columns name, kind, not and checked; the first is needed."""
    rows = csv.DictReader(io.StringIO(text))
    if "name" not in (rows.fieldnames or ()):
        raise FileError("A list begins with a line that names its columns: name,kind,not,checked.")
    return tuple(
        Entry(
            name,
            (row.get("kind") or "").strip(),
            tuple(form.strip() for form in (row.get("not") or "").split(";") if form.strip()),
            (row.get("checked") or "").strip(),
        )
        for row in rows
        if (name := " ".join((row.get("name") or "").split()))
    )


def list_text(entries: Iterable[Entry]) -> str:
    """Write what `entries_of` reads."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(
        (entry.name, entry.kind, "; ".join(entry.banned), entry.checked) for entry in entries
    )
    return out.getvalue()


def write_list(path: Path, entries: Iterable[Entry]) -> None:
    """Replace one of the desk's own lists. Raises FileError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, list_text(entries).encode())


def copy_list(path: Path, target: Path) -> None:
    """Write a list to another file. Raises FileError."""
    write_atomically(target, list_text(read_list(path)).encode())


def with_entry(path: Path, entry: Entry) -> None:
    """Add a row to a list, unless its name is there already. Raises FileError."""
    write_list(path, _without_twins((*read_list(path), entry)))


def joined(path: Path, other: Path) -> tuple[Entry, ...]:
    """Read a list and the rows that another file has beside it. Raises FileError."""
    return _without_twins((*read_list(path), *read_list(other)))


def _without_twins(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    named: dict[str, Entry] = {}
    for entry in entries:
        named.setdefault(entry.name, entry)
    return tuple(named.values())


def _text(name: str) -> str:
    return resource(name).read_text(encoding="utf-8")
