"""How versions, their days and what changed in them are said in History."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.records import Reason, Status
from desktop.models.wording import (
    THIS_WEEK_DAYS,
    moment_label,
    number,
    reader_locale,
    status_name,
    words,
)

if TYPE_CHECKING:
    from db.records import VersionRow


def version_title(row: VersionRow, now: dt.datetime) -> str:
    """Say when and why: “09:12 — Saved version “before the union called back””."""
    return f"{clock(row.moment, now)} — {reason_label(row, now)}"


def present_title(moment: dt.datetime, now: dt.datetime) -> str:
    return tr("{0} — now").format(clock(moment, now))


def reason_label(row: VersionRow, now: dt.datetime) -> str:
    """Say why a version was kept."""
    note = row.note
    match row.reason:
        case Reason.NAMED if note:
            return tr("Saved version “{0}”").format(note)
        case Reason.STATUS:
            return tr("Status: {0}").format(_status(note))
        case Reason.IMPORTED:
            return _imported(note)
        case Reason.EXPORTED if note:
            return tr("Exported as {0}").format(note)
        case Reason.BEFORE_PASTE:
            return tr("Before paste of {0} words").format(note)
        case Reason.BEFORE_RESTORE:
            return tr("Before restoring {0}").format(_since(note, now))
        case Reason.RESTORED:
            return tr("Restored from {0}").format(_since(note, now))
        case reason:
            return _plain_label(reason)


def _plain_label(reason: Reason) -> str:
    automatic = tr("Kept automatically")
    return {
        Reason.NAMED: tr("Saved version"),
        Reason.EXPORTED: tr("Exported"),
        Reason.BEFORE_REPLACE: tr("Before Replace in Library"),
        Reason.BEFORE_FIXES: tr("Before Fix All"),
        Reason.RECOVERED: tr("Recovered"),
        Reason.BRANCH: tr("Second version, saved while another program wrote"),
        Reason.OPENED: tr("As it was opened"),
        Reason.TYPED: automatic,
        Reason.LEFT: automatic,
    }[reason]


def version_facts(row: VersionRow, older: VersionRow | None, now: dt.datetime) -> str:
    """Say how long the text is, and by how much that changed."""
    return _facts(row.words, older, now)


def present_facts(word_count: int, older: VersionRow | None, now: dt.datetime) -> str:
    return _facts(word_count, older, now)


def changes_title(older: VersionRow, newer: VersionRow | None, now: dt.datetime) -> str:
    since = when(older.moment, now)
    if newer is None:
        return tr("Changes since {0}").format(since)
    return tr("Changes from {0} to {1}").format(since, when(newer.moment, now))


def change_count(count: int) -> str:
    if count == 1:
        return tr("1 change")
    return tr("{0} changes").format(number(count)) if count else tr("No differences")


def clock(moment: dt.datetime, now: dt.datetime) -> str:
    return f"{moment.astimezone(now.tzinfo):%H:%M}"


def when(moment: dt.datetime, now: dt.datetime) -> str:
    """Say a moment within a sentence: a clock today, else the day before it."""
    label = moment_label(moment, now)
    return label if label == clock(moment, now) else f"{label} {clock(moment, now)}"


def day_label(moment: dt.datetime, now: dt.datetime) -> str:
    """Name the day of a group of versions."""
    there = moment.astimezone(now.tzinfo).date()
    days = (now.date() - there).days
    if days == 0:
        return tr("Today")
    if days == 1:
        return tr("Yesterday")
    locale, day = reader_locale(), QDate(there.year, there.month, there.day)
    if 0 < days <= THIS_WEEK_DAYS:
        return locale.dayName(day.dayOfWeek(), QLocale.FormatType.LongFormat)
    return locale.toString(day, "d MMMM" if there.year == now.year else "d MMMM yyyy")


def field_label(name: str) -> str:
    """Name a field of `core.compare.stories.FIELDS`."""
    return {
        "kicker": tr("Kicker"),
        "headline": tr("Headline"),
        "deck": tr("Deck"),
        "flags": tr("Flags"),
        "authors": tr("Byline"),
        "byline": tr("Byline as printed"),
        "no_byline": tr("No byline because"),
        "place": tr("Dateline place"),
        "region": tr("Dateline region"),
        "agency": tr("Dateline agency"),
        "date": tr("Dateline date"),
        "day": tr("Dateline day"),
        "separator": tr("Dateline separator"),
        "source": tr("Source"),
        "source_url": tr("Source address"),
        "credit": tr("Credit line"),
        "rights": tr("Rights"),
        "original": tr("Original text"),
        "dropped": tr("Dropped lines"),
        "slug": tr("Slug"),
        "section": tr("Section"),
        "keywords": tr("Keywords"),
        "topics": tr("Topics"),
        "genre": tr("Genre"),
        "language": tr("Language"),
        "priority": tr("Priority"),
        "target": tr("Target length"),
        "search_title": tr("Search title"),
        "search_description": tr("Search description"),
        "social_title": tr("Social title"),
        "social_text": tr("Social text"),
        "social_picture": tr("Social picture"),
        "editors_note": tr("Editor’s note"),
        "private_sources": tr("Private sources"),
        "desk_notes": tr("Desk notes"),
        "status": tr("Status"),
        "deadline": tr("Deadline"),
        "embargo": tr("Embargo"),
        "first_published": tr("First published"),
        "updated": tr("Updated"),
        "corrections": tr("Corrections"),
        "pictures": tr("Pictures"),
        "related": tr("Related stories"),
        "replaces": tr("Replaces"),
        "package": tr("Package"),
    }[name]


def tr(text: str) -> str:
    return QCoreApplication.translate("History", text)


def _facts(word_count: int, older: VersionRow | None, now: dt.datetime) -> str:
    if older is None:
        return words(word_count)
    difference = word_count - older.words
    sign = "+" if difference > 0 else "−" if difference < 0 else "±"
    since = tr("{0} since {1}").format(f"{sign}{number(abs(difference))}", when(older.moment, now))
    return f"{words(word_count)} · {since}"


def _status(note: str) -> str:
    """Name a status, and on the next line of the note who gave it."""
    status, _line, user = note.partition("\n")
    try:
        name = status_name(Status(status))
    except ValueError:
        name = status
    return tr("{0}, by {1}").format(name, user) if user else name


def _since(note: str, now: dt.datetime) -> str:
    try:
        return when(dt.datetime.fromisoformat(note), now)
    except ValueError:
        return note


def _imported(kind: str) -> str:
    known = {
        "text": tr("Imported from wire copy"),
        "pasted_text": tr("Imported from a pasted page"),
        "html": tr("Imported from a web page"),
        "docx": tr("Imported from a Word document"),
        "rtf": tr("Imported from rich text"),
        "markdown": tr("Imported from Markdown"),
        "ninjs": tr("Imported from ninjs"),
        "nitf": tr("Imported from NITF"),
        "newsml": tr("Imported from NewsML"),
    }
    return known.get(kind, tr("Imported"))
