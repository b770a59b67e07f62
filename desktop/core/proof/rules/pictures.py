"""Rules about pictures (I01–I03)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.markup.counting import headline_length
from desktop.core.proof.findings import Severity
from desktop.core.proof.rule import Hit, Rule, Sheet

_FILE = re.compile(r"(?i)\S+\.(?:jpe?g|png|gif|webp|tiff?|heic)|(?:IMG|DSC|DSCN|PXL)[_-]?\d+")
_IMAGE_OF = re.compile(r"(?i)(?:an? )?(?:image|photo|picture|photograph) (?:of|showing)\b")


def _no_alt(sheet: Sheet) -> Iterator[Hit]:
    for picture in sheet.story.pictures:
        if not picture.alt.strip() and not picture.decorative:
            told = f"{picture.name} has no alternative text. Describe it, or mark it decorative."
            yield Hit(0, 0, told, field=f"alt:{picture.name}")


def _credit(sheet: Sheet) -> Iterator[Hit]:
    for picture in sheet.story.pictures:
        if not picture.credit.strip():
            told = f"{picture.name} has no credit. Name the photographer or agency."
            yield Hit(0, 0, told, field=f"credit:{picture.name}")
        if not picture.caption.strip():
            told = f"{picture.name} has no caption. Write one."
            name = f"caption:{picture.name}"
            yield Hit(0, 0, told, severity=Severity.WARNING, field=name)


def _poor_alt(sheet: Sheet) -> Iterator[Hit]:
    for picture in sheet.story.pictures:
        alt = picture.alt.strip()
        length = headline_length(alt)
        told = ""
        if _FILE.fullmatch(alt):
            told = "The alternative text is a file name. Describe the picture."
        elif alt and alt.casefold() == picture.caption.strip().casefold():
            told = "The alternative text repeats the caption. Say what is to be seen."
        elif _IMAGE_OF.match(alt):
            told = "Leave out “image of”: screen readers say it already."
        elif 0 < length <= 10:
            told = "The alternative text is very short. Say what is to be seen."
        elif length >= 200:
            told = f"The alternative text has {length} characters. Keep it under 200."
        if told:
            yield Hit(0, len(picture.alt), told, field=f"alt:{picture.name}")


RULES = (
    Rule(
        id="I01", title="Alternative text", severity=Severity.BLOCKER, survey=_no_alt,
        message="A picture has no alternative text.",
        why="Readers who cannot see the picture get its alternative text instead.",
        source="WCAG, PublishPress",
        good=({"alt": "Cars wait at the quay"}, {"alt": "", "decorative": "yes"}, "No picture."),
        bad=({"alt": ""}, {"alt": " "}, {"alt": "\n"}),
    ),
    Rule(
        id="I02", title="Credit and caption", severity=Severity.BLOCKER, survey=_credit,
        message="A picture has no credit.",
        why="Rights: each picture names who made it, and says what, where and when.",
        source="AP captions",
        good=(
            {"credit": "Photo: AA", "caption": "Cars wait."},
            {"credit": "M. Halvorsen", "caption": "The quay"},
            "No picture.",
        ),
        bad=({"credit": "", "caption": "Cars wait."}, {"caption": ""}, {"credit": " "}),
    ),
    Rule(
        id="I03", title="Useful alternative text", severity=Severity.HINT, survey=_poor_alt,
        message="The alternative text does not describe the picture.",
        why="A file name or “image of” tells nothing to those who cannot see it.",
        source="Yoast, accessibility guides",
        good=({"alt": "Cars wait at the quay"}, {"alt": "An imaginary of the quay"},
              {"alt": "", "decorative": "yes"}),
        bad=({"alt": "IMG_1.jpg"}, {"alt": "Photo of the quay"}, {"alt": "Quay"},
             {"alt": "x " * 120}),
    ),
)  # fmt: skip
