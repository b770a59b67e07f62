"""The words of RTF: characters, destinations, character sets and the names of styles."""

from __future__ import annotations

import re

from desktop.core.ingest.parts import Kind

CHARACTERS = {
    "tab": "\t", "line": "\n", "softline": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d",
    "zwnj": "\u200c", "zwbo": "", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
SIGNS = {"~": "\u00a0", "-": "", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "|": ""}

_SILENT_WORDS = """
colortbl info pict object header headerl headerr headerf footer footerl footerr footerf footnote
annotation shp shpgrp do listtable listoverridetable revtbl rsidtbl generator themedata fldinst
colorschememapping latentstyles datastore xmlnstbl filetbl bkmkstart bkmkend xe tc rxe txe
nonshppict shppict template userprops docvar pgptbl mmathPr pntxta pntxtb pnseclvl atnid atnauthor
falt panose fontemb fontfile fname
"""
SILENT = frozenset(_SILENT_WORDS.split())
"""Destinations whose text is no part of the running text."""

LEFT_OUT = {
    "pict": "Pictures were left out.",
    "object": "Embedded objects were left out.",
    "footnote": "Footnotes were left out.",
    "annotation": "Comments were left out.",
    "shp": "Text boxes and drawings were left out.",
    "shpinst": "Text boxes and drawings were left out.",
    "shppict": "Pictures were left out.",
    "do": "Text boxes and drawings were left out.",
    "v": "Hidden text was left out.",
    "deleted": "Text that was marked as deleted was left out.",
}

CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip

_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|başlık|kop|rubrik|overskrift|nagłówek|заголовок)"
    r" ?(\d)"
)
_KINDS = {
    "title": Kind.HEADLINE, "headline": Kind.HEADLINE, "titel": Kind.HEADLINE,
    "konu başlığı": Kind.HEADLINE, "subtitle": Kind.DECK, "untertitel": Kind.DECK,
    "deck": Kind.DECK, "altyazı": Kind.DECK, "alt konu başlığı": Kind.DECK,
    "quote": Kind.QUOTE, "intense quote": Kind.QUOTE, "caption": Kind.CAPTION,
}  # fmt: skip


def kind_of_style(name: str, outline: int) -> tuple[Kind | None, int]:
    """Give the kind and depth of a paragraph by its style's name and its outline level."""
    if kind := _KINDS.get(name):
        return kind, 0
    heading = _HEADING.match(name)
    number = int(heading[1]) if heading else outline + 1
    return (Kind.SUBHEAD, min(max(number, 2), 4)) if 0 < number < 10 else (None, 0)
