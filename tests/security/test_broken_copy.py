"""Broken, cut short and wrongly encoded copy is taken in or refused, never a crash or a hang.

Processor time is measured, not a wall clock, against the two seconds that no input may
take. `make torture` tries many more, and the collection of real copy where it is present.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import time
import zipfile
from pathlib import Path

import pytest

from desktop.core.ingest.answer import answer_line
from desktop.core.ingest.assemble import assemble, to_answer, to_story
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise_all
from tests.core.ingest.test_agency_files import ANPA, IPTC, NEWSML_1, NEWSML_G2, NITF
from tests.core.ingest.test_documents import NINJS_1, docx
from tests.core.ingest.test_markdown_copy import TOML
from tests.core.ingest.test_pages import PAGE as PASTED
from tests.core.ingest.test_rtf import STORY as RTF
from tests.core.ingest.test_web import PAGE as WEB
from tests.core.ingest.test_wire import HARBOUR, WRAPPED
from tests.security.vectors import CORPUS, EVERYTHING

pytestmark = pytest.mark.timeout(0 if EVERYTHING else 120)

LIMIT_S = 2.0
COUNT = 4000 if EVERYTHING else 40
KINDS = (
    "auto", "text", "pasted_text", "html", "nitf", "newsml1.2", "newsml-g2", "anpa", "iptc7901",
    "kyodo-text", "pr-wire-text", "ninjs", "markdown", "nonsense",
)  # fmt: skip
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
ENCODINGS = ("utf-16", "utf-16-le", "cp1252", "utf-7", "utf-32", "shift_jis", "cp500")
SPLINTERS = (
    b"<", b">", b"\0", b"\xff", b"\x1f", b"\n\n", b"&x;", b"<![CDATA[", b"<p><p>", b"<table>",
    b"{", b'"', b"](", b"- ", b"    ", b'<!DOCTYPE a [<!ENTITY x "&x;&x;">]>',
)  # fmt: skip


BOMB = (
    b'<!DOCTYPE w [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(9))
    + b"]><w>&j;</w>"
)


def _samples() -> dict[str, bytes]:
    texts = {
        "wire": HARBOUR, "wrapped": WRAPPED, "pasted": PASTED, "web": WEB, "nitf": NITF,
        "newsml": NEWSML_1, "newsml-g2": NEWSML_G2, "anpa": ANPA, "iptc7901": IPTC,
        "ninjs": str(NINJS_1).replace("'", '"'),
        "markdown": "---\ntitle: Tower\nauthor: [Mia Holm]\n---\n\n# Tower\n\n## Then\n\nSold.",
        "toml": f"{TOML}# Tower\n\n*By Mia Holm*\n\nKALVOE (NNA) - It will be sold in May.\n",
        "embargo": f"EMBARGOED UNTIL 00:01 GMT 25 November 2026\n\n{HARBOUR}",
    }  # fmt: skip
    word = docx(("Title", "Tower to be sold"), ("Normal", "The tower will be sold in May."))
    return {**{name: text.encode() for name, text in texts.items()}, "docx": word, "rtf": RTF}


SAMPLES = _samples()


def _real_copy() -> dict[str, bytes]:
    files = sorted((CORPUS.parent / "wire").rglob("*.*")) if EVERYTHING else []
    return {path.name: path.read_bytes() for path in files if path.is_file()}


def broken(data: bytes, chance: random.Random) -> bytes:
    """Break data in one of the ways that disks, mails and bad converters break it."""
    at, to = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    match chance.randrange(7):
        case 0:
            flipped = bytearray(data)
            for _ in range(chance.randrange(1, 60)):
                flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 1:
            return data[: to + 1]
        case 2:
            return data[at:]
        case 3:
            return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
        case 4:
            return data[:at] + data[at : at + 2000] * chance.randrange(2, 40) + data[at:]
        case 5:
            return data[:at] + chance.choice(SPLINTERS) * chance.randrange(1, 200) + data[at:]
        case _:
            return (
                data.replace(b"\n", b" ") if chance.random() < 0.5 else data.replace(b" ", b"\n")
            )


def taken_in(data: bytes) -> float:
    """Take copy in as far as a story, and give the processor time it took in seconds."""
    start_s = time.process_time()
    try:
        for copy in recognise_all("broken", data):
            parts = assemble(copy)
            to_answer(parts)
            to_story(parts, story_id="1", now=NOW)
    except IngestError:
        pass  # A plain sentence for the user: the other good ending.
    return time.process_time() - start_s


@pytest.mark.parametrize("name", SAMPLES)
def test_broken_copy_is_taken_in_or_refused(name: str) -> None:
    for seed in range(COUNT):
        chance = random.Random(f"{name} {seed}")
        data = broken(SAMPLES[name], chance)
        if chance.random() < 0.3:
            data = broken(data, chance) if data else data
        assert taken_in(data) < LIMIT_S, f"{name}, seed {seed}"


def mixed(chance: random.Random) -> bytes:
    """Set a piece of one sample into another, as a clipboard or a bad disk does."""
    into, out_of = (SAMPLES[chance.choice(sorted(SAMPLES))] for _ in range(2))
    at, first = chance.randrange(len(into)), chance.randrange(len(out_of))
    return into[:at] + out_of[first : first + chance.randrange(1, 4000)] + into[at:]


def test_copy_mixed_of_two_kinds_is_taken_in_or_refused() -> None:
    for seed in range(COUNT * 4):
        chance = random.Random(f"mixed {seed}")
        assert taken_in(mixed(chance)) < LIMIT_S, f"mixed, seed {seed}"


def test_broken_copy_is_answered_as_any_kind_it_is_said_to_be() -> None:
    for seed in range(COUNT * 4):
        chance = random.Random(f"kind {seed}")
        text = broken(mixed(chance), chance).decode("utf-8", "surrogateescape")
        kind = chance.choice(KINDS)
        start_s = time.process_time()
        answer = answer_line(json.dumps({"id": seed, "input_kind": kind, "input": text}))
        assert time.process_time() - start_s < LIMIT_S, (kind, seed)
        assert "the fault is logged" not in answer, (kind, seed)
        assert json.loads(answer)["id"] == seed


@pytest.mark.skipif(not EVERYTHING, reason="for `make torture`")
def test_broken_real_copy() -> None:
    for name, whole in _real_copy().items():
        for seed in range(60):
            assert taken_in(broken(whole, random.Random(f"{name} {seed}"))) < LIMIT_S, (name, seed)


def _archive(name: str, data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def _nested(depth: int) -> bytes:
    data = b"\0" * 1_000_000
    for _ in range(depth):
        data = _archive("word/document.xml", data)
    return data


@pytest.mark.parametrize(
    "data",
    [
        _nested(1),
        _nested(12),
        _archive("word/document.xml", b"<w:p>" * 400_000),
        _archive("[Content_Types].xml", b"x"),
        _archive("../../word/document.xml", b"<w:document/>"),
        b"PK\x03\x04" + b"\xff" * 4000,
        _archive("word/document.xml", BOMB),
        SAMPLES["docx"].replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\x54"),
        b'<!DOCTYPE n [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><nitf>&b;</nitf>',
        b'<!DOCTYPE n [<!ENTITY f SYSTEM "file:///etc/passwd">]><nitf><p>&f;</p></nitf>',
        b"<nitf>" * 20_000,
        b"<div>" * 50_000 + b"x",
        b"[" * 200_000,
        b'{"headline":' * 50_000,
        b"(" * 300_000,
        b"- \n" * 40_000,
        b"A " * 400_000,
        b"By " * 100_000,
        b"a@" * 200_000,
        b"{\\rtf1" + b"{}" * 300_000,
        b"{\\rtf1 " + b"a\\par " * 200_000,
        b"{\\rtf1 " + b"\\u350?\\'e9" * 100_000,
        b"{\\rtf1 \\bin999999999 x",
        b"{\\rtf1{\\fonttbl" + b"{\\f1\\fcharset128 x;}" * 50_000,
        b"+++\n" + b"a." * 200_000 + b"b = 1\n+++\nText",
        b"+++\na = " + b"[" * 9_000 + b"\n+++\nText",
        b"---\ntags: " + b"[" * 100_000 + b"\n---\nText",
        b"charset=punycode " + b"\xe9-" * 200_000,
        b"charset=hz " + b"~{" * 200_000,
        b"\x1b$B" * 100_000,
    ],
    ids=lambda data: repr(data[:12]),
)
def test_traps_are_taken_in_or_refused(data: bytes) -> None:
    assert taken_in(data) < LIMIT_S


def test_an_outside_file_named_by_an_entity_stays_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the password is swordfish")
    text = f'<!DOCTYPE n [<!ENTITY f SYSTEM "{secret.as_uri()}">]><nitf><p>Sold. &f;</p></nitf>'
    for copy in recognise_all("trap.xml", text.encode()):
        assert "swordfish" not in str(to_answer(assemble(copy)))
