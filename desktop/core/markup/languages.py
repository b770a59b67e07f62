"""Language tags as HTML accepts them, and the direction each language is written in."""

from __future__ import annotations

import re
from functools import lru_cache

_CODE_LIST = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht "
    "hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
    "la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
    "za zh zu arc ast ceb ckb crh fil gag gsw haw hsb kab kmr nds prs sco syr tzm yue zza"
)
_CODES = frozenset(_CODE_LIST.split())
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa"})
_SCRIPTS = frozenset({*_RIGHT_TO_LEFT_SCRIPTS, "Cyrl", "Deva", "Grek", "Hans", "Hant", "Latn"})
_REGION_LIST = (
    "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY "
    "BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI "
    "FJ FM FO FR GA GB GD GE GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS "
    "IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK "
    "PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD "
    "TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW"
)
_REGIONS = frozenset(_REGION_LIST.split())
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@lru_cache(maxsize=256)
def primary(language: str) -> str:
    """Give the bare language of a tag: ``tr`` for ``tr-TR``."""
    return language.replace("_", "-").split("-", 1)[0].lower()


def tag(language: str) -> str:
    """Give a tag that validators accept, or nothing when the language is unknown.

    Script and region are kept when known and dropped when not: a checker calls an unlisted
    subtag an error (BCP 47, section 2.2.9).
    """
    if not _TAG.fullmatch(language) or primary(language) not in _CODES:
        return ""
    kept = [primary(language)]
    for part in language.replace("_", "-").split("-")[1:]:
        if len(kept) == 1 and part.title() in _SCRIPTS:
            kept.append(part.title())
        elif part.upper() in _REGIONS:
            kept.append(part.upper())
            break
    return "-".join(kept)


def direction(language: str) -> str:
    """Give ``rtl`` or ``ltr``."""
    parts = language.replace("_", "-").split("-")
    script = next((part.title() for part in parts[1:] if len(part) == 4), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"
