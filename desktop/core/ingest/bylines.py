"""Recognise who wrote it: the bare names, their roles, and what stands round them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from db.records import Author, Role
from desktop.core.ingest.datelines import AGENCIES
from desktop.core.ingest.wording import any_of

LONGEST = 160
LONGEST_UNSPACED = 14
"""Names in scripts without blanks are short; longer ones are sentences."""

_PREFIX = any_of(
    r"""
    (?:reported|words|written|posted|story|text|report|analysis)\ by
    by|par|von|por|di|door|av|przez|oleh|автор|بقلم|מאת
    haber|yazan|muhabir|author|text|autor(?:in|en)?
    """,
    after=r"\s*:?\s+(?=\S)",
)
_CREDITS = re.compile(
    r"\(?(?P<did>reporting|additional reporting|writing|editing|compiled|translat\w+|photos?)"
    r"(?:(?: and |/)(?:writing|editing|reporting))? by (?P<who>.+?)(?=[;.)]|$)",
    re.IGNORECASE,
)
_ROLE_OF = {
    "reporting": Role.REPORTER,
    "additional reporting": Role.CONTRIBUTOR,
    "writing": Role.WRITER,
    "editing": Role.EDITOR,
    "compiled": Role.CONTRIBUTOR,
    "photo": Role.PHOTOGRAPHER,
    "photos": Role.PHOTOGRAPHER,
}
_SPLIT = re.compile(r"\s*[,;|·•&/，、]\s*|\s+(?:and|und|et|ve|y|with|avec|mit)\s+", re.IGNORECASE)
_JOB = any_of(
    r"""
    writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalist|staff|chief
    redakteur\w*|korrespondent\w*|muhabir\w*
    press|news|newspaper|agency|agencies|times|post|desk|bureau
    """,
    before=r"\b",
    after=r"\.?$",
)
_PERSON_JOB = any_of(r"writer|reporter|correspondent|editor|columnist", before=r"\b", after=r"$")
_NETWORK = re.compile(r"\s+(?:twitter|facebook|instagram|linkedin|x)$", re.IGNORECASE)
_TAIL = any_of(
    r"""
    (?:the\s+)?associated\ press
    ap|reuters?|afp|dpa|upi|efe
    """,
    before=r"\s+",
    after=r"(?:\s+[\w ]*(?:writer|reporter))?$",
)
_WHERE = re.compile(r",?\s(?:in|at|from|for)\s+(?:the\s+)?[A-ZÀ-Þ][^,;&]*?(?=,|;| and |$)")
"""Where the writers are, and for whom: ``By X in Kalvoe, for the Courier``."""

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|(?<!\w)@\w+")
_PARTICLE_WORDS = """
de la le da do dos del della der den van von und al el bin bint ibn abu ter ten di du af av zu
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


@dataclass(frozen=True, slots=True)
class FoundByline:
    """The people of a byline; empty where only an agency or a job is named."""

    authors: tuple[Author, ...]
    confidence: float


def find_byline(text: str) -> FoundByline | None:
    """Read a line that names its writers: ``By X``, ``X, Associated Press``, ``X | x@site``."""
    if len(text) > LONGEST:
        return None
    found = _PREFIX.match(text)
    names = people(text)
    if found:
        return FoundByline(names, 0.95) if names and _short(text) else None
    if not names:
        return None
    if _ADDRESS.search(text):
        return FoundByline(names, 0.8)
    employed = any(_is_employer(piece) for piece in _SPLIT.split(text)[1:]) or _TAIL.search(text)
    return FoundByline(names, 0.85 if employed else 0.5)


def is_role_line(text: str) -> bool:
    """Tell whether a line only says what the people above it are: ``AP Sports Writer``."""
    return len(text) < 60 and bool(_JOB.search(text) or text.upper() in AGENCIES)


def contributors(text: str) -> tuple[Author, ...]:
    """Read the credits of a sign-off: ``(Reporting by X; Editing by Y)``."""
    return tuple(
        Author(author.name, _ROLE_OF.get(found["did"].casefold(), Role.TRANSLATOR))
        for found in _CREDITS.finditer(text)
        for author in people(found["who"])
    )


@lru_cache(maxsize=256)  # The scorer asks, and then the one who puts the story together.
def people(text: str) -> tuple[Author, ...]:
    """List the bare names in a printed byline, without employers, jobs and addresses."""
    addresses = _ADDRESS.findall(text)
    if _PREFIX.match(text):
        text = _WHERE.sub("", text)
    pieces = _SPLIT.split(_ADDRESS.sub(" ", text).strip(" ()[]«»"))
    names: list[str] = []
    for piece in pieces:
        piece = _PREFIX.sub("", _NETWORK.sub("", piece.strip(" .,;:-–—\u00a0")))
        piece = _without_job(_TAIL.sub("", piece))
        if not piece or piece.casefold() == "the" or _is_employer(piece):
            continue
        if not is_name(piece):
            return () if not names else tuple(map(Author, names))
        names.append(piece)
    mail = next((a for a in addresses if "@" in a[1:]), "")
    return tuple(Author(name, email=mail if len(names) == 1 else "") for name in names)


def without_prefix(text: str) -> str:
    """Give a byline as printed, without the word that opens it: ``By``, ``Von``."""
    return _PREFIX.sub("", text.strip()) or text.strip()


def _without_job(piece: str) -> str:
    """Take the job off a name that it follows without a comma: ``Mia Holm Travel Reporter``."""
    words = piece.split()
    if len(words) < 3 or not _PERSON_JOB.search(piece) or words[0].upper() in AGENCIES:
        return piece
    name = " ".join(words[:2])
    return name if is_name(name) and not _JOB.search(name) else piece


def is_name(text: str) -> bool:
    """Tell whether words can be one person's name: two to five, each capitalised."""
    words = text.split()
    if not 1 <= len(words) <= 5 or len(text) > 45 or any(c.isdigit() for c in text):
        return False
    if words[0].casefold() in _PARTICLES and len(words) == 1:
        return False
    if len(text) > LONGEST_UNSPACED and any(c > "\u2e80" for c in text):
        return False
    return all(_name_word(word) for word in words) and words[-1][0].isalpha()


def _name_word(word: str) -> bool:
    if word.casefold() in _PARTICLES:
        return True
    bare = word.removeprefix("d'").removeprefix("d’").strip(".'’\"“”()")
    return (
        bool(bare)
        and (bare[0].isupper() or not bare[0].isascii())
        and bare[0].isalpha()
        and ":" not in bare
    )


def _is_employer(piece: str) -> bool:
    return piece.strip(" .").upper() in AGENCIES or bool(_JOB.search(piece))


def _short(text: str) -> bool:
    return len(text.split()) <= 18
