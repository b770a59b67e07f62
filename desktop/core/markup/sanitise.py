"""HTML that is safe to publish: a fixed list of tags, attributes, classes and addresses."""

from __future__ import annotations

import html as entities
import re

import nh3

SIZE_LIMIT = 2_000_000
DEPTH_LIMIT = 200
_ROUNDS = 3

TAGS = frozenset(
    {
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code",
        "em", "strong", "b", "i", "s", "del", "ins", "sub", "sup", "small", "mark", "abbr",
        "cite", "q", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a", "div", "span", "aside",
        "time",
    }
)  # fmt: skip

CLASSES: dict[str, frozenset[str]] = {
    "p": frozenset({"correction"}),
    "span": frozenset({"credit", "p-location", "caption"}),
    "ol": frozenset({"notes"}),
    "sup": frozenset({"note-ref"}),
    "a": frozenset({"note-back"}),
    "th": frozenset({"centre", "right"}),
    "td": frozenset({"centre", "right"}),
    "figure": frozenset({"lead", "inline"}),
}

_EVERYWHERE = frozenset({"class", "lang", "dir"})
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "rel"}),
    "abbr": frozenset({"title"}),
    "blockquote": frozenset({"cite"}),
    "q": frozenset({"cite"}),
    "del": frozenset({"cite", "datetime"}),
    "ins": frozenset({"cite", "datetime"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "li": frozenset({"id", "value"}),
    "ol": frozenset({"start"}),
    "sup": frozenset({"id"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}

# What these hold is code or foreign markup, never words of a story.
_DROPPED_WHOLE = frozenset(
    {"script", "style", "svg", "math", "iframe", "object", "embed", "template", "noscript",
     "noembed", "noframes", "xmp", "plaintext", "title", "textarea", "select", "audio", "video"}
)  # fmt: skip

_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f-\x9f\\]+", re.IGNORECASE)
_OWN_ANCHOR = re.compile(r"#[a-zA-Z0-9_-]*fn(?:ref)?-\d{1,4}(?:-\d{1,4})?")
_PICTURE = re.compile(r"pictures/[a-z0-9][a-z0-9._-]{0,120}\.(?:jpe?g|png|gif|webp|avif)")
_NUMBER = re.compile(r"\d{1,4}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_MOMENT = re.compile(r"[0-9TZ:.+-]{4,35}")
_OPENING_TAG = re.compile(r"<[a-zA-Z]")
_NUMBERS = frozenset({"width", "height", "colspan", "rowspan", "start", "value"})


def safe_address(address: str) -> bool:
    """Say whether a link may lead there: http, https, mailto or tel, plainly written."""
    return _ADDRESS.fullmatch(address) is not None


def safe_picture(address: str) -> bool:
    """Say whether an image may come from there: our own ``pictures/`` alone."""
    return _PICTURE.fullmatch(address) is not None


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name in ("href", "cite"):
        own = name == "href" and _OWN_ANCHOR.fullmatch(value)
        return value if own or safe_address(value) else None
    if name == "src":
        return value if safe_picture(value) else None
    if name == "id":
        return value if _OWN_ANCHOR.fullmatch("#" + value) else None
    if name in _NUMBERS:
        return value if _NUMBER.fullmatch(value) else None
    return _word(tag, name, value)


def _word(tag: str, name: str, value: str) -> str | None:
    match name:
        case "lang":
            return value if _LANGUAGE.fullmatch(value) else None
        case "dir":
            return value if value in ("ltr", "rtl", "auto") else None
        case "scope":
            return value if value in ("col", "row", "colgroup", "rowgroup") else None
        case "class":
            allowed = CLASSES.get(tag, frozenset())
            return " ".join(one for one in value.split() if one in allowed) or None
        case "rel":
            return value if value in ("noopener", "author", "license", "nofollow") else None
        case "datetime":
            return value if _MOMENT.fullmatch(value) else None
        case _:
            return value


_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(_DROPPED_WHOLE),
    attributes={tag: set(_EVERYWHERE | ATTRIBUTES.get(tag, frozenset())) for tag in sorted(TAGS)},
    attribute_filter=_attribute,
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel"},
    url_relative="pass_through",
)


def clean(html: str) -> str:
    """Give `html` with nothing left in it that could run, load or mislead.

    Cleaning goes on until it changes nothing, at most three times; what still changes, is
    too long or nests too deeply is given as escaped text (nh3 is quadratic in depth).
    """
    html = _legal(html)
    if len(html) > SIZE_LIMIT or _depth(html) > DEPTH_LIMIT:
        return as_text(html)
    for _round in range(_ROUNDS):
        cleaned = _cleaner.clean(html)
        if cleaned == html:
            return cleaned
        html = cleaned
    return html if _cleaner.clean(html) == html else as_text(html)


def _legal(html: str) -> str:
    """Replace lone surrogates, on which nh3 raises."""
    try:
        html.encode()
    except UnicodeEncodeError:
        return html.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return html


def as_text(html: str) -> str:
    """Show markup as the characters it is made of."""
    return entities.escape(html[:SIZE_LIMIT], quote=False).replace("\x00", "\ufffd")


_NEVER_CLOSED = frozenset({"br", "hr", "img", "wbr", "input", "meta", "link", "col"})
# HTML lets these end without an end tag, and pasted pages do.
_CELLS = frozenset({"td", "th"})
_ENDS = {
    "p": frozenset({"p"}),
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": _CELLS | {"p"},
    "th": _CELLS | {"p"},
    "tr": _CELLS | {"p", "tr"},
}
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")


def _depth(html: str) -> int:
    """Bound how deep the markup nests; tags that are closed out of turn count as open."""
    if len(_OPENING_TAG.findall(html)) <= DEPTH_LIMIT:
        return 0
    deepest = 0
    open_tags: list[str] = []
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if not tag[1]:
            ended = _ENDS.get(name, frozenset())
            while open_tags and open_tags[-1] in ended:
                open_tags.pop()
            if name not in _NEVER_CLOSED:
                open_tags.append(name)
                deepest = max(deepest, len(open_tags))
        elif open_tags and open_tags[-1] == name:
            open_tags.pop()
        if deepest > DEPTH_LIMIT:
            break
    return deepest
