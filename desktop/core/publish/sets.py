"""Several stories in one file: a feed, a sitemap, an import file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from db.records import Story
from desktop.core.publish.clearance import Channel, Refused, may_leave
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.feeds import render_rss, render_sitemap
from desktop.core.publish.links import absolute
from desktop.core.publish.missing import missing_facts
from desktop.core.publish.results import TOO_OLD, ExportedSet, InSet
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.wxr import render_wxr

_NEWS_AGE = dt.timedelta(days=2)
_LARGEST_SITEMAP = 1000


def make_set(
    stories: Sequence[Story], channel: Channel, site: SiteProfile, now_utc: dt.datetime
) -> ExportedSet:
    """Make one file of every story that may be in it, the newest first.

    `now_utc` serves embargoes and the sitemap's two days; it reaches no byte.
    """
    rows: list[InSet] = []
    chosen: list[Facts] = []
    for story in stories:
        found = _facts(story, channel, site, now_utc)
        if isinstance(found, Refused):
            rows.append(InSet(story.id, refused=found))
        else:
            rows.append(InSet(story.id, missing_facts(found)))
            chosen.append(found)
    chosen.sort(key=_newest_first)
    if not chosen:
        return ExportedSet(b"", tuple(rows))
    if channel is Channel.SITEMAP:
        data = render_sitemap(chosen[:_LARGEST_SITEMAP], site)
    else:
        data = (render_wxr if channel is Channel.WXR else render_rss)(chosen, site)
    return ExportedSet(data, tuple(rows))


def _facts(
    story: Story, channel: Channel, site: SiteProfile, now_utc: dt.datetime
) -> Facts | Refused:
    cleared = may_leave(story, channel, now_utc)
    if isinstance(cleared, Refused):
        return cleared
    facts = facts_of(cleared, site)
    if channel is Channel.WXR:
        return facts
    if not absolute(site.base_url):
        return Refused("no-base-url", "The site profile has no base address. Give it one first.")
    if facts.published is None:
        return Refused("no-date", "The story has no date of publication, so no feed can carry it.")
    if not facts.address:
        return Refused("no-address", "The story has no web address: its slug or section is open.")
    if channel is Channel.SITEMAP and facts.published < now_utc - _NEWS_AGE:
        return Refused(TOO_OLD, "The story was first published more than two days ago.")
    return facts


def _newest_first(facts: Facts) -> tuple[float, str]:
    moment = facts.published
    return (-moment.timestamp() if moment else 0.0, facts.cleared.id)
