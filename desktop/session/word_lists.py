"""The word lists and house styles that ship with Copydesk, read for whoever checks stories."""

from __future__ import annotations

import gzip
from functools import cache

from desktop.core.proof.lists import lexicon_from
from desktop.core.proof.spelling import Lexicon
from desktop.core.proof.styles import Style, style_from_json
from resources import resource

DEFAULT_STYLE = "consistency"


@cache
def bundled_style(name: str = DEFAULT_STYLE) -> Style:
    """Read a bundled house style; raises FileNotFoundError when none of that name ships."""
    return style_from_json(_text(f"profiles/style/{name}.json"))


def bundled_styles() -> tuple[Style, ...]:
    """Read all bundled house styles, by title."""
    files = (entry.name for entry in resource("profiles/style").iterdir())
    names = sorted(name.removesuffix(".json") for name in files if name.endswith(".json"))
    return tuple(sorted(map(bundled_style, names), key=lambda style: style.title))


@cache
def bundled_lexicon() -> Lexicon:
    """Read every bundled list: about 0.1 s, so never on the window's thread."""
    return lexicon_from(
        towns=gzip.decompress(resource("places/towns.txt.gz").read_bytes()).decode(),
        places=gzip.decompress(resource("places/keys.txt.gz").read_bytes()),
        names=(_text("dictionaries/names.csv"),),
        variants=_text("dictionaries/en-variants.txt"),
        never=_text("dictionaries/en-never.txt"),
        extra=_text("dictionaries/en-extra.txt"),
        datelines=_text("dictionaries/datelines.txt"),
    )


def _text(name: str) -> str:
    return resource(name).read_text(encoding="utf-8")
