"""One story, one format: the bytes that a file gets, or why it gets none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.records import Story
from desktop.core.publish.clearance import Channel, Cleared, Refused, may_leave
from desktop.core.publish.naming import file_stem
from desktop.core.publish.page import render_page
from desktop.core.publish.results import Exported, ExportedSet, Missing
from desktop.core.publish.site import SiteProfile

if TYPE_CHECKING:
    from desktop.core.publish.around import Around
    from desktop.core.publish.themes import Theme

__all__ = [
    "Exported",
    "ending_of",
    "export_bytes",
    "export_set",
    "file_name",
    "formats",
    "has_links",
    "has_pictures",
    "set_name",
]

_ENDINGS = {
    Channel.PAGE: ".html",
    Channel.FRAGMENT: ".fragment.html",
    Channel.NINJS: ".ninjs.json",
    Channel.KIT: "",
    Channel.KIT_ZIP: ".zip",
    Channel.MARKDOWN: ".md",
    Channel.WXR: ".wxr.xml",
    Channel.RSS: ".rss.xml",
    Channel.NITF: ".nitf.xml",
    Channel.SITEMAP: ".sitemap.xml",
}
_SET_NAMES = {
    Channel.WXR: "posts.wxr.xml",
    Channel.RSS: "feed.rss.xml",
    Channel.SITEMAP: "news.sitemap.xml",
}
_KITS = frozenset({Channel.KIT, Channel.KIT_ZIP})
_NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})
_PICTURE = re.compile(rb'<img[^>]* src="pictures/([a-z0-9._-]+)"')


def formats() -> tuple[str, ...]:
    """Return the names of the formats that `export_bytes` makes."""
    return tuple(str(channel) for channel in _ENDINGS)


def ending_of(fmt: str) -> str:
    """Return how the names of a format's files end; raises ValueError for no format."""
    return _ENDINGS[Channel(fmt)]


def file_name(story: Story, fmt: str) -> str:
    """Return the name that an export of `story` gets; raises ValueError for no format."""
    return file_stem(story) + ending_of(fmt)


def has_pictures(fmt: str) -> bool:
    """Tell whether an export of this format carries the bytes of the story's pictures."""
    return Channel(fmt) in _KITS


def has_links(fmt: str) -> bool:
    """Tell whether an export of this format points to the stories round the story."""
    return Channel(fmt) in _KITS | {Channel.PAGE}


def set_name(fmt: str) -> str:
    """Return the name of the one file that a set of stories gets; empty for one file each."""
    return _SET_NAMES.get(Channel(fmt), "")


def export_set(
    stories: Sequence[Story], fmt: str, site: SiteProfile, now_utc: dt.datetime
) -> ExportedSet:
    """Make one file of several stories, in a format that has a `set_name`."""
    from desktop.core.publish.sets import make_set

    return make_set(stories, Channel(fmt), site, now_utc)


def export_bytes(
    story: Story,
    fmt: str,
    site: SiteProfile,
    theme: Theme,
    now_utc: dt.datetime,
    pictures: Mapping[str, bytes] = _NO_PICTURES,
    around: Around | None = None,
) -> Exported:
    """Make the file of one format; `now_utc` serves the embargo and reaches no byte.

    `pictures` are the stored bytes by name, for formats that carry them; `around` are the
    stories that a page points to.
    """
    channel = Channel(fmt)
    name = file_name(story, fmt)
    if channel in _SET_NAMES:
        made = export_set((story,), fmt, site, now_utc)
        [row] = made.rows
        return Exported(name, made.data, missing=row.missing, refused=row.refused)
    cleared = may_leave(story, channel, now_utc)
    if isinstance(cleared, Refused):
        return Exported(name, refused=cleared)
    if channel is Channel.PAGE:
        page = render_page(cleared, site, theme, around)
        return Exported(name, page.data, missing=page.missing, pictures=_pictures(page.data))
    if channel in _KITS:
        from desktop.core.publish.kit import make_kit, zipped

        files, missing = make_kit(cleared, site, theme, pictures, around)
        if channel is Channel.KIT_ZIP:
            return Exported(name, zipped(files), missing=missing)
        return Exported(name, files=files, missing=missing)
    data = _rendered(channel, cleared, site)
    return Exported(name, data, missing=_missing(cleared, site), pictures=_pictures(data))


def _rendered(channel: Channel, cleared: Cleared, site: SiteProfile) -> bytes:
    """Render what has no theme; each format is imported when it is first asked for."""
    match channel:
        case Channel.MARKDOWN:
            from desktop.core.publish.markdown import render_markdown as render
        case Channel.NINJS:
            from desktop.core.publish.ninjs import render_ninjs as render
        case Channel.NITF:
            from desktop.core.publish.nitf import render_nitf as render
        case _:
            from desktop.core.publish.fragment import render_fragment as render
    return render(cleared, site)


def _missing(cleared: Cleared, site: SiteProfile) -> tuple[Missing, ...]:
    from desktop.core.publish.facts import facts_of
    from desktop.core.publish.missing import missing_facts

    return missing_facts(facts_of(cleared, site))


def _pictures(data: bytes) -> tuple[str, ...]:
    return tuple(sorted({name.decode("ascii") for name in _PICTURE.findall(data)}))
