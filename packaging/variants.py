"""Build resources/dictionaries/en-variants.txt: British spellings and their American forms.

Run by hand. The stems are ours; the endings are those that pyspellchecker's list knows.
"""

from __future__ import annotations

import re
from pathlib import Path

from spellchecker import SpellChecker

TARGET = Path(__file__).parents[1] / "resources" / "dictionaries" / "en-variants.txt"
OUR = [
    "arbor",
    "ardor",
    "armor",
    "behavior",
    "candor",
    "clamor",
    "clangor",
    "color",
    "demeanor",
    "discolor",
    "dishonor",
    "endeavor",
    "favor",
    "fervor",
    "flavor",
    "glamor",
    "harbor",
    "honor",
    "humor",
    "labor",
    "neighbor",
    "odor",
    "parlor",
    "rancor",
    "rigor",
    "rumor",
    "savior",
    "savor",
    "splendor",
    "tumor",
    "valor",
    "vapor",
    "vigor",
]
TRE = [
    "center",
    "fiber",
    "liter",
    "meager",
    "theater",
    "somber",
    "specter",
    "luster",
    "caliber",
    "saber",
    "scepter",
]
DOUBLE = [
    "cancel",
    "channel",
    "counsel",
    "control",
    "dial",
    "duel",
    "enamel",
    "enrol",
    "equal",
    "fuel",
    "gambol",
    "grovel",
    "initial",
    "instal",
    "jewel",
    "label",
    "level",
    "libel",
    "marshal",
    "marvel",
    "medal",
    "model",
    "panel",
    "pedal",
    "pencil",
    "quarrel",
    "ravel",
    "revel",
    "rival",
    "shovel",
    "shrivel",
    "signal",
    "snivel",
    "spiral",
    "stencil",
    "tinsel",
    "total",
    "towel",
    "travel",
    "trowel",
    "tunnel",
    "unravel",
    "dishevel",
    "bevel",
    "chisel",
    "funnel",
]
WHOLE = {
    "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing",
    "paralyse": "paralyze", "paralysed": "paralyzed", "paralysing": "paralyzing",
    "catalyse": "catalyze", "catalysed": "catalyzed", "defence": "defense",
    "defences": "defenses", "offence": "offense", "offences": "offenses", "pretence": "pretense",
    "licence": "license", "licences": "licenses", "aluminium": "aluminum", "grey": "gray",
    "greys": "grays", "greying": "graying", "mould": "mold", "mouldy": "moldy",
    "moulded": "molded", "moult": "molt", "plough": "plow", "ploughed": "plowed",
    "ploughing": "plowing", "ploughs": "plows", "sceptic": "skeptic", "sceptics": "skeptics",
    "sceptical": "skeptical", "scepticism": "skepticism", "tyre": "tire", "tyres": "tires",
    "kerb": "curb", "kerbs": "curbs", "jewellery": "jewelry", "pyjamas": "pajamas",
    "moustache": "mustache", "skilful": "skillful", "skilfully": "skillfully",
    "wilful": "willful", "wilfully": "willfully", "fulfil": "fulfill", "fulfils": "fulfills",
    "fulfilment": "fulfillment", "instalment": "installment", "instalments": "installments",
    "enrolment": "enrollment", "programme": "program", "programmes": "programs",
    "cheque": "check", "cheques": "checks", "catalogue": "catalog", "catalogues": "catalogs",
    "anaemia": "anemia", "anaesthetic": "anesthetic", "caesarean": "cesarean",
    "diarrhoea": "diarrhea", "encyclopaedia": "encyclopedia", "foetus": "fetus",
    "foetal": "fetal", "haemorrhage": "hemorrhage", "leukaemia": "leukemia",
    "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "manoeuvred": "maneuvered",
    "manoeuvring": "maneuvering", "oestrogen": "estrogen", "orthopaedic": "orthopedic",
    "paediatric": "pediatric", "paediatrician": "pediatrician", "gynaecologist": "gynecologist",
    "paedophile": "pedophile", "paedophiles": "pedophiles", "archaeology": "archeology",
    "ageing": "aging", "acknowledgement": "acknowledgment", "judgement": "judgment",
    "judgements": "judgments", "storey": "story", "storeys": "stories", "draught": "draft",
    "draughts": "drafts", "artefact": "artifact", "artefacts": "artifacts", "cosy": "cozy",
    "furore": "furor", "aeroplane": "airplane", "aeroplanes": "airplanes",
    "travelogue": "travelog",
    "whisky": "whiskey", "yoghurt": "yogurt", "mum": "mom", "mums": "moms", "doughnut": "donut",
    "practise": "practice", "practised": "practiced", "practising": "practicing",
    "kilometre": "kilometer", "kilometres": "kilometers", "metre": "meter", "metres": "meters",
    "millimetre": "millimeter", "millimetres": "millimeters", "centimetre": "centimeter",
    "centimetres": "centimeters", "litre": "liter", "litres": "liters",
}  # fmt: skip
# American spellings that are good British too: a pair here would accuse the innocent.
AMBIGUOUS = {
    "practice", "check", "checks", "program", "programs", "story", "stories", "draft", "drafts",
    "tire", "tires", "curb", "curbs", "meter", "meters", "license", "licenses", "practiced",
    "whiskey", "donut", "mom", "moms", "archeology", "judgment", "judgments", "acknowledgment",
    "furor", "installment", "catalog", "catalogs", "travelog", "yogurt", "mustache", "dialed",
}  # fmt: skip
NOT_ISE = re.compile(r"^(?:size|sizes|sized|prize|prizes|prized|seiz|siz|capsiz|maize|.{0,3}iz)")


def pairs(words: set[str]) -> dict[str, str]:
    found = {british: american for british, american in WHOLE.items() if american in words}
    for stem in OUR:
        for word in words:
            if re.match(
                rf"(?:{stem})(?:s|ed|ing|ful|fully|able|ably|hood|hoods|less|ite|ites|al"
                r"|ist|ists|er|ers|y)?$",
                word,
            ):
                found[stem[:-2] + "our" + word[len(stem) :]] = word
    for stem in TRE:
        found |= {stem[:-2] + "re": stem, stem[:-2] + "res": stem + "s"}
    for stem in DOUBLE:
        for ending in ("ed", "ing", "er", "ers"):
            if stem + ending in words:
                found[stem + "l" + ending] = stem + ending
    for word in words:
        form = re.fullmatch(r"(\w{3,}i)z(e|es|ed|ing|er|ers|ation|ations|able)", word)
        if form and not NOT_ISE.match(word):
            found[f"{form[1]}s{form[2]}"] = word
    found |= {
        "centred": "centered",
        "centring": "centering",
        "favourite": "favorite",
        "favourites": "favorites",
        "neighbouring": "neighboring",
        "counsellor": "counselor",
        "counsellors": "counselors",
        "cancelled": "canceled",
        "cancelling": "canceling",
    }
    return found


def main() -> None:
    counts = SpellChecker(language="en", distance=1).word_frequency.dictionary
    common = {word for word, count in counts.items() if count >= 50}
    found = pairs(common)
    lines = [
        f"{british} {american}" + (" *" if american in AMBIGUOUS else "")
        for british, american in sorted(found.items())
        if british != american
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines))


if __name__ == "__main__":
    main()
