"""How statuses, counts and moments are said in lists and bars."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.records import Role, Status

if TYPE_CHECKING:
    from db.records import StoryRow

THIS_WEEK_DAYS = 6
"""How far back a weekday alone is not ambiguous."""


def status_name(status: Status) -> str:
    say = QCoreApplication.translate
    return {
        Status.DRAFT: say("Status", "Draft"),
        Status.IN_REVIEW: say("Status", "In review"),
        Status.READY: say("Status", "Ready"),
        Status.PUBLISHED: say("Status", "Published"),
        Status.CORRECTED: say("Status", "Corrected"),
        Status.SPIKED: say("Status", "Spiked"),
    }[status]


def role_name(role: Role) -> str:
    say = QCoreApplication.translate
    return {
        Role.REPORTER: say("Role", "Reporter"),
        Role.WRITER: say("Role", "Writer"),
        Role.PHOTOGRAPHER: say("Role", "Photographer"),
        Role.TRANSLATOR: say("Role", "Translator"),
        Role.EDITOR: say("Role", "Editor"),
        Role.CONTRIBUTOR: say("Role", "Contributor"),
    }[role]


def bundled_title(title: str) -> str:
    """Say the title of a theme or house style of ours; a desk's own stays as it is written."""
    say = QCoreApplication.translate
    return {
        "Broadsheet": say("Titles", "Broadsheet"),
        "Portal": say("Titles", "Portal"),
        "Plain": say("Titles", "Plain"),
        "Consistency": say("Titles", "Consistency"),
        "UK": say("Titles", "UK"),
    }.get(title, title)


def reader_locale() -> QLocale:
    """Give the reader's locale; English where the system names none."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English)
    return locale


def number(value: int) -> str:
    """Group thousands as the reader's locale does."""
    return reader_locale().toString(value)


def words(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Counts", "1 word")
    return QCoreApplication.translate("Counts", "{0} words").format(number(count))


def characters(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Counts", "1 character")
    return QCoreApplication.translate("Counts", "{0} characters").format(number(count))


def minutes(count: int) -> str:
    return QCoreApplication.translate("Counts", "{0} min").format(number(count))


def minutes_read(count: int) -> str:
    return QCoreApplication.translate("Counts", "{0} min read").format(number(count))


def moment_label(moment: dt.datetime, now: dt.datetime) -> str:
    """Say when, as a list does: a clock today, a weekday this week, else a date.

    Both moments carry a zone; the answer is in the zone of `now`.
    """
    there = moment.astimezone(now.tzinfo)
    days = (now.date() - there.date()).days
    if days == 0:
        return f"{there:%H:%M}"
    locale = reader_locale()
    day = QDate(there.year, there.month, there.day)
    if 0 < days <= THIS_WEEK_DAYS:
        return locale.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    if there.year == now.year:
        return locale.toString(day, "d MMM")
    return locale.toString(day, "d MMM yyyy")


def local_now() -> dt.datetime:
    """Read the clock in the reader's zone."""
    return dt.datetime.now(dt.UTC).astimezone()


def story_title(row: StoryRow) -> str:
    """Name a story by its headline, else its slug."""
    return row.headline or row.slug or QCoreApplication.translate("StoryList", "Untitled")


def _due(row: StoryRow, now: dt.datetime) -> str:
    """Say when a story that is not out yet is due, or that it was."""
    out = (Status.PUBLISHED, Status.CORRECTED, Status.SPIKED)
    if row.deadline is None or row.status in out:
        return ""
    say = QCoreApplication.translate
    pattern = say("StoryList", "Due {0}")
    if row.deadline < now:
        pattern = say("StoryList", "Overdue {0}")
    return pattern.format(moment_label(row.deadline, now))


def story_facts(row: StoryRow, now: dt.datetime) -> str:
    """Say section, time and length: the second line of a row, after its status."""
    facts = [
        _due(row, now),
        QCoreApplication.translate("StoryList", "Embargo") if row.embargoed else "",
        row.section,
        moment_label(row.updated, now),
        words(row.words),
    ]
    return " · ".join(fact for fact in facts if fact)
