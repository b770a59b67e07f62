"""Rules about the dateline (D01–D04)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.ingest.datelines import find_dateline
from desktop.core.markup.blocks import BlockKind
from desktop.core.markup.casing import upper
from desktop.core.proof.findings import Fix, Severity
from desktop.core.proof.places import fold
from desktop.core.proof.rule import Hit, Rule, Sheet

_AGENCIES = frozenset(
    [
        "aa",
        "aap",
        "afp",
        "anadolu",
        "ansa",
        "ap",
        "ani",
        "apa",
        "belga",
        "bernama",
        "bta",
        "cp",
        "ctk",
        "dpa",
        "efe",
        "ians",
        "interfax",
        "ina",
        "irna",
        "itar-tass",
        "jiji",
        "kyodo",
        "lusa",
        "mti",
        "ntb",
        "pa",
        "pap",
        "pti",
        "reuters",
        "rtr",
        "sana",
        "spa",
        "tass",
        "tt",
        "ukrinform",
        "wam",
        "xinhua",
        "yonhap",
    ]
)


def _is_agency(name: str) -> bool:
    words = re.findall(r"[\w-]+", name.casefold())
    return bool(words) and (words[0] in _AGENCIES or name.casefold() == "associated press")


def _no_dateline(sheet: Sheet) -> Iterator[Hit]:
    if _is_agency(sheet.story.source.name) and not sheet.story.dateline.place.strip():
        yield Hit(0, 0)


def _unknown_place(sheet: Sheet) -> Iterator[Hit]:
    place, lexicon = sheet.story.dateline.place, sheet.speller.lexicon
    if (
        not place.strip()
        or not lexicon.places
        or (not place.isascii() and not fold(place).isascii())
    ):
        return
    for part in re.split(r"\s*[/;]\s*|\s+and\s+", place.strip()):
        name = part.split(",")[0]
        key = fold(name)
        if not key or key in lexicon.places or key in lexicon.datelines:
            continue
        start = place.index(name)
        near = lexicon.places.near(key)
        shown = [upper(n, "en") if name.isupper() else n.title() for n in near]
        asked = f" Did you mean {' or '.join(shown)}?" if shown else " Check its spelling."
        fix = Fix(start, start + len(name), shown[0]) if shown else None
        yield Hit(start, start + len(name), f"No place “{name}” is known.{asked}", fix)


_DASH = re.compile(r"(?<=\s)[—–](?=\s)")


def _form(sheet: Sheet) -> Iterator[Hit]:
    dateline = sheet.story.dateline
    separator, place = dateline.separator, dateline.place
    if not place.strip():
        return
    if sheet.style.dateline_capitals and place != upper(place, sheet.language):
        fix = Fix(0, len(place), upper(place, sheet.language), safe=True)
        yield Hit(0, len(place), "The style sets the place of a dateline in capitals.", fix)
    used = next((mark for mark in separator if mark in "-–—_"), "")
    wanted = sheet.style.dateline_dash or _usual_dash(sheet)
    if used and wanted and used != wanted:
        fix = Fix(0, len(separator), separator.replace(used, wanted), safe=True)
        told = f"The dateline ends in “{used}”; elsewhere the dash is “{wanted}”."
        yield Hit(0, len(separator), told, fix, field="dateline separator")


def _usual_dash(sheet: Sheet) -> str:
    dashes = _DASH.findall(" ".join(placed.passage.text for placed in sheet.body))
    return max(set(dashes), key=dashes.count) if dashes and not sheet.style.dash else ""


def _twice(sheet: Sheet) -> Iterator[Hit]:
    if not sheet.story.dateline.place.strip():
        return
    first = next((p for p in sheet.body if p.kind is BlockKind.PARAGRAPH), None)
    found = find_dateline(first.passage.source) if first else None
    if first and found and found.confidence >= 0.8:
        fix = Fix(first.start, first.start + found.end, "")
        told = "The text opens with a dateline, and Details has one too. Keep one."
        yield Hit(first.start, first.start + len(found.raw), told, fix, field="body")


_DASHED = "The quay – closed for nine days – is open."

RULES = (
    Rule(
        id="D01", title="Agency dateline", severity=Severity.WARNING, survey=_no_dateline,
        message="The source is an agency, but there is no dateline. Add one in Details.",
        why="A dateline tells readers where agency copy was gathered.",
        source="AP",
        good=(
            {"source": "AP", "place": "MOSCOW"},
            {"source": "Port Alder Gazette", "place": ""},
            {"source": "", "place": ""},
        ),
        bad=(
            {"source": "AP", "place": ""},
            {"source": "Reuters", "place": " "},
            {"source": "Anadolu Agency", "place": ""},
        ),
    ),
    Rule(
        id="D02", title="Place of the dateline", severity=Severity.WARNING,
        survey=_unknown_place,
        message="The place is not known.",
        why="A misspelt dateline is the first word that readers see.",
        source="GeoNames",
        good=({"place": "MOSCOW"}, {"place": "New York"}, {"place": "UNITED NATIONS"},
              {"place": "İSTANBUL"}, {"place": "JERUSALEM/GAZA"}),
        bad=({"place": "MOSCWO"}, {"place": "Lodnon"}, {"place": "QQXZ"}),
    ),
    Rule(
        id="D03", title="Form of the dateline", severity=Severity.HINT, survey=_form,
        message="The dateline is not in the style's form.",
        why="One dash and one form of dateline through all stories.",
        source="wire copy",
        good=(
            {"place": "MOSCOW", "separator": "-", "body": "No dash here."},
            {"place": "MOSCOW", "separator": " – ", "body": _DASHED},
            {"place": "MOSCOW", "separator": "-", "body": _DASHED, "style": "aa"},
        ),
        bad=(
            {"place": "MOSCOW", "separator": "-", "body": _DASHED},
            {"place": "MOSCOW", "separator": "-", "style": "ap"},
            {"place": "Moscow", "separator": "—", "style": "ap"},
        ),
    ),
    Rule(
        id="D04", title="Two datelines", severity=Severity.WARNING, survey=_twice,
        message="The dateline stands twice.",
        why="The page sets the dateline before the text; readers would see two.",
        source="desk practice",
        good=(
            {"place": "MOSCOW", "body": "The ferry is back."},
            {"place": "", "body": "MOSCOW (AA) - The ferry is back."},
            {"place": "MOSCOW", "body": "The ferry - at last - is back."},
        ),
        bad=(
            {"place": "MOSCOW", "body": "MOSCOW (AA) - The ferry is back."},
            {"place": "MOSCOW", "body": "NEW YORK (AP) — The ferry is back."},
            {"place": "MOSCOW", "body": "BEIRUT (Reuters) - The ferry is back."},
        ),
    ),
)  # fmt: skip
