"""The page and its preview: the same bytes, made wherever this is called.

What lays a page out is imported when it is first needed: the window names these functions
and their results without ever loading Markdown, Jinja2 and Babel.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from db.records import Story
from desktop.core.publish.clearance import Channel, Cleared, Refused, may_leave
from desktop.core.publish.results import Missing, Page
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.themes import Theme

if TYPE_CHECKING:
    from desktop.core.publish.around import Around

__all__ = ["Missing", "Page", "preview_card", "preview_page", "render_page"]


def render_page(
    cleared: Cleared, site: SiteProfile, theme: Theme, around: Around | None = None
) -> Page:
    """Fill `theme` with `cleared`; raises ThemeError and SiteError for a bad theme or site."""
    from desktop.core.publish.around import ALONE
    from desktop.core.publish.layout import lay_out

    return lay_out(cleared, site, theme, around=around or ALONE)


def preview_page(
    story: Story,
    site: SiteProfile,
    theme: Theme,
    now_utc: dt.datetime,
    around: Around | None = None,
) -> Page:
    """Render what export would write, whatever is still wrong with the story."""
    cleared = may_leave(story, Channel.PREVIEW, now_utc)
    if isinstance(cleared, Refused):
        raise TypeError(cleared.reason_id)
    return render_page(cleared, site, theme, around)


def preview_card(story: Story, site: SiteProfile, now_utc: dt.datetime, kind: str) -> Page:
    """Draw what a search engine or a social network would make of the page."""
    from desktop.core.publish.cards import card

    cleared = may_leave(story, Channel.PREVIEW, now_utc)
    if isinstance(cleared, Refused):
        raise TypeError(cleared.reason_id)
    return card(cleared, site, kind)
