"""Which facts an output leaves out because nobody knows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.core.markup.languages import tag
from desktop.core.publish.links import absolute
from desktop.core.publish.results import Missing

if TYPE_CHECKING:
    from desktop.core.publish.facts import Facts

_WIDE_PX = 1200


def missing_facts(facts: Facts) -> tuple[Missing, ...]:
    """List every fact that the page would have carried, in the order of the page."""
    return (*_head(facts), *_people(facts), *_pictures(facts), *_site(facts))


def as_sentence(missing: tuple[Missing, ...]) -> str:
    """Say in one sentence what was left out; empty when nothing was."""
    if not missing:
        return ""
    return "Left out, because unknown: " + " · ".join(fact.text for fact in missing)


def _head(facts: Facts) -> Iterator[Missing]:
    cleared = facts.cleared
    if not tag(cleared.language):
        yield Missing("language", "language of the story", "filing.language")
    if not facts.description:
        yield Missing("description", "deck or search description", "head.deck")
    if not cleared.section:
        yield Missing("section", "section", "filing.section")
    if facts.published is None:
        yield Missing("published", "date of publication", "times.first_published")
    if not facts.address:
        yield _address(facts)


def _address(facts: Facts) -> Missing:
    cleared, site = facts.cleared, facts.site
    if not absolute(site.base_url):
        return Missing("address", "web address (site profile has no base URL)", "site.base_url")
    if not site.permalink:
        return Missing(
            "address", "web address (site profile has no permalink pattern)", "site.permalink"
        )
    if "{slug}" in site.permalink and not cleared.slug:
        return Missing("address", "web address (the story has no slug)", "filing.slug")
    if "{section}" in site.permalink and not cleared.section:
        return Missing("address", "web address (the story has no section)", "filing.section")
    return Missing("address", "web address (not published yet)", "times.first_published")


def _people(facts: Facts) -> Iterator[Missing]:
    named = facts.byline.named
    if not named:
        yield Missing("byline", "author", "byline")
    for one in named:
        if not one.url:
            yield Missing("author-page", f"{one.name}’s page", "byline")
    shown = {one.name for one in named}
    for author in facts.cleared.authors:
        if author.name not in shown:
            yield Missing(
                "author-unnamed",
                f"{author.name} as author (not in the byline’s own text)",
                "byline.override",
            )


def _pictures(facts: Facts) -> Iterator[Missing]:
    picture = facts.share_picture
    if picture is None:
        yield Missing("picture", "lead picture", "pictures")
    elif not facts.picture_address(picture):
        yield Missing(
            "picture-address", "picture address (site profile has no media URL)", "site.media_url"
        )
    if picture is not None and 0 < picture.width_px < _WIDE_PX:
        yield Missing(
            "picture-size", f"picture of 1,200 px (widest is {picture.width_px:,})", "pictures"
        )
    for one in facts.cleared.pictures:
        if not one.alt and not one.decorative:
            yield Missing("alt-text", f"alternative text of {one.name}", "pictures")
        if not (one.width_px and one.height_px):
            yield Missing("picture-measure", f"size of {one.name}", "pictures")


def _site(facts: Facts) -> Iterator[Missing]:
    site = facts.site
    if not site.site_name:
        yield Missing("site-name", "site name", "site.site_name")
    elif not absolute(site.logo_url):
        yield Missing("logo", "publisher’s logo", "site.logo_url")
    if site.free_to_read is None:
        yield Missing("free-to-read", "whether the page is free to read", "site.free_to_read")
