"""Damages a library in every way that disks, people and programs have been seen to."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

PAGE = 4096


def flip_bits(library: Path, chance: random.Random) -> None:
    data = bytearray(library.read_bytes())
    for _ in range(chance.choice((1, 1, 3, 20))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    library.write_bytes(data)


def zero_a_page(library: Path, chance: random.Random) -> None:
    data = bytearray(library.read_bytes())
    at = chance.randrange(len(data) // PAGE) * PAGE
    data[at : at + PAGE] = bytes(PAGE)
    library.write_bytes(data)


def swap_pages(library: Path, chance: random.Random) -> None:
    data = bytearray(library.read_bytes())
    one, two = (number * PAGE for number in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[two : two + PAGE] = data[two : two + PAGE], data[one : one + PAGE]
    library.write_bytes(data)


def truncate(library: Path, chance: random.Random) -> None:
    size = library.stat().st_size
    with library.open("r+b") as file:
        file.truncate(chance.choice((0, 100, PAGE, chance.randrange(size), size - 1, size - PAGE)))


def garbage_first_page(library: Path, chance: random.Random) -> None:
    data = bytearray(library.read_bytes())
    data[:PAGE] = chance.randbytes(PAGE)
    library.write_bytes(data)


def garbage_in_the_middle(library: Path, chance: random.Random) -> None:
    data = bytearray(library.read_bytes())
    at = chance.randrange(len(data) - 600)
    data[at : at + 600] = chance.randbytes(600)
    library.write_bytes(data)


def become_text(library: Path, chance: random.Random) -> None:
    library.write_text("Notes of the night desk.\n" * chance.randrange(1, 2000))


def lose(library: Path, _chance: random.Random) -> None:
    library.unlink()


def take_foreign_journal(library: Path, chance: random.Random) -> None:
    """Put the ``-wal`` of another library beside this one, as a careless copy does."""
    foreign = library.with_name("foreign.wal")
    shutil.copyfile(foreign, library.with_name(f"{library.name}-wal"))


def go_back_in_time(library: Path, _chance: random.Random) -> None:
    """Be an older copy than the readable ones: as after a lost ``-wal``."""
    shutil.copyfile(library.with_name("older.copy"), library)


MUTATIONS: tuple[Callable[[Path, random.Random], None], ...] = (
    flip_bits,
    flip_bits,
    flip_bits,
    zero_a_page,
    zero_a_page,
    swap_pages,
    truncate,
    truncate,
    garbage_first_page,
    garbage_in_the_middle,
    become_text,
    lose,
    take_foreign_journal,
    go_back_in_time,
)
