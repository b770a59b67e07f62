"""Guess the language of copy from its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in a that is for on was with said by from it has he as at",
    "tr": "ve bir bu için ile olarak da de olan çok daha gibi sonra kadar dedi göre ise",
    "de": "der die das und ist nicht mit dem den ein eine auf für von im zu sich des auch",
    "fr": "le la les des et est un une dans pour que qui sur au du pas par avec plus ce",
    "es": "el la los las de que en y un una por con para del se su al es más lo",
    "it": "il la di che è un una per del della in con non sono dei alla nel da lo gli",
    "pt": "o a os as de que em um uma para com não do da no na por dos ao mais se",
    "nl": "de het een en van is dat op te zijn niet met voor in aan er ook om als",
    "ms": "yang dan di untuk pada dengan ini itu dalam kepada tidak akan oleh bagi beliau",
    "id": "yang dan di untuk pada dengan ini itu dari dalam tidak akan oleh adalah juga",
    "no": "og i det er på til en av for at som med ikke har de et den han fra",
    "sv": "och i att det som en på är av för med till den har de inte om ett han",
    "pl": "w i na z się nie do że to jest o jak po za od przez który dla przy",
    "ar": "في من على إلى أن إن عن مع هذا هذه التي الذي بعد قبل قال وقال كان كانت بين كما",
    "fa": "در به از که این را با است برای آن یک می بود کرد گفت شد تا هم خود",
    "he": "של את על עם לא הוא היא זה כי אל גם או אמר אחרי בין יותר כל לפני",
    "ru": "и в не на с что по как за из для от это о был его к",
}
_WORD = re.compile(r"[^\W\d_]+")
_OF: dict[str, tuple[str, ...]] = {}
for _code, _words in _COMMON.items():
    for _word in _words.split():
        _OF[_word] = (*_OF.get(_word, ()), _code)


def guess_language(text: str) -> str:
    """Name the language (BCP 47) of the text's beginning, or "" when it does not show."""
    words = Counter(_WORD.findall(text[:1500].lower()))
    votes: Counter[str] = Counter()
    for word in words.keys() & _OF.keys():
        for code in _OF[word]:
            votes[code] += words[word]
    if not votes:
        return ""
    (best, count), *others = votes.most_common(2)
    return best if count >= 3 and (not others or count > others[0][1]) else ""
