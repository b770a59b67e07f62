"""What each kind of CMS lets through, and how a text is rewritten to pass it whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import nh3

from desktop.core.publish import rewriting
from desktop.core.publish.content_tree import html_of, tree_of, words_of
from desktop.core.publish.errors import PublishError

_TEXT_TAGS = frozenset({"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"})
_WORD_TAGS = frozenset({"strong", "em", "a", "br"})
_TABLE_TAGS = frozenset({"table", "caption", "thead", "tbody", "tr", "th", "td"})
_GENERIC_TAGS = (
    _TEXT_TAGS
    | _WORD_TAGS
    | _TABLE_TAGS
    | {"pre", "hr", "div", "sub", "sup", "code", "span", "figure", "figcaption", "img"}
)
_OWN_ATTRIBUTES = {
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
_LANGUAGE = {"lang", "dir"}


class FragmentError(PublishError):
    """A fragment would be changed by a site's filter; the message says where."""


@dataclass(frozen=True)
class FilterProfile:
    """What a CMS lets through; `rewrite` changes a tree so that nothing is taken from it."""

    name: str
    tags: frozenset[str]
    attributes: Mapping[str, set[str]]
    schemes: frozenset[str]
    rewrite: Callable[[Element], None] | None = None

    @property
    def keeps_direction(self) -> bool:
        """Tell whether a ``div`` may say in which direction its text runs."""
        return "dir" in self.attributes.get("div", self.attributes.get("*", set()))


_GENERIC = FilterProfile(
    "generic",
    _GENERIC_TAGS,
    {"*": {"class", "id", *_LANGUAGE}, "blockquote": {"cite"}, **_OWN_ATTRIBUTES},
    frozenset({"http", "https", "mailto", "tel"}),
)
_WORDPRESS = FilterProfile(
    "wordpress",
    _GENERIC_TAGS,
    {
        "*": {"class", "id"},
        **_OWN_ATTRIBUTES,
        **dict.fromkeys(sorted(rewriting.SPEAKING), _LANGUAGE),
        "blockquote": {"cite", "lang"},
    },
    _GENERIC.schemes,
    rewriting.for_wordpress,
)
_MSN = FilterProfile(
    "msn",
    _TEXT_TAGS | _WORD_TAGS | _TABLE_TAGS | {"sub", "sup", "img", "span", "div"},
    {"a": {"href"}, "img": {"src", "alt", "width", "height"}},
    frozenset({"http", "https", "mailto"}),
    rewriting.for_msn,
)
_STRICT = FilterProfile(
    "strict",
    (_TEXT_TAGS - {"h4"}) | _WORD_TAGS,
    {"a": {"href"}},
    _GENERIC.schemes,
    rewriting.for_strict,
)
_PROFILES = {one.name: one for one in (_GENERIC, _WORDPRESS, _MSN, _STRICT)}


def filter_profile(name: str) -> FilterProfile:
    """Return the profile of that name; raises FragmentError when there is none."""
    try:
        return _PROFILES[name]
    except KeyError:
        known = ", ".join(_PROFILES)
        sentence = f"There is no filter profile named “{name}”. Choose one of: {known}."
        raise FragmentError(sentence) from None


def rewritten(html: str, profile: FilterProfile) -> str:
    """Rewrite `html` for `profile`; raises FragmentError should a word be lost."""
    if profile.rewrite is None:
        return html
    tree = tree_of(html)
    rewriting.drop_ways_back(tree, profile.attributes)
    before = words_of(tree)
    profile.rewrite(tree)
    if words_of(tree) != before:
        sentence = f"The fragment was not written: the profile “{profile.name}” would lose words."
        raise FragmentError(sentence)
    return html_of(tree)


def prove(html: str, profile: FilterProfile) -> None:
    """Run the filter's own allow-list last: it must have nothing to do."""
    cleaned = nh3.clean(
        html,
        tags=set(profile.tags),
        attributes={tag: set(names) for tag, names in profile.attributes.items()},
        url_schemes=set(profile.schemes),
        link_rel=None,
        strip_comments=True,
    )
    before, after = rewriting.events(html), rewriting.events(cleaned)
    if before == after:
        return
    changed = next((pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]), None)
    where = " ".join(changed[0]) if changed else "the end of the text"
    sentence = f"The fragment was not written: a site's filter would change it at “{where[:120]}”."
    raise FragmentError(sentence)
