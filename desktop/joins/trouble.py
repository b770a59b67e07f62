"""What is shown instead of the desk when the library cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate

from db.errors import LibraryShared
from desktop.dialogs.ask import Answer, Question
from desktop.models.sentences import localised
from desktop.models.wording import reader_locale
from desktop.session import mending
from desktop.session.places import home_for
from desktop.widgets.look import bundled_look

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

QUIT = "quit"


def ask_what_to_do(app: QApplication, library: Path, fault: Exception) -> str:
    """Say why in a window of its own; give a way to mend the library, or `QUIT`."""
    return _asked(app, library, fault, answers(library, fault))


def say_and_leave(app: QApplication, library: Path, fault: Exception) -> None:
    """Say why, where nothing can be done from here."""
    _asked(app, library, fault, [Answer(QUIT, _tr("Quit"), is_safe=True)])


def _asked(app: QApplication, library: Path, fault: Exception, given: list[Answer]) -> str:
    bundled_look()
    question = Question(
        _tr("The library cannot be opened"),
        f"{localised(str(fault))}\n\n{library}",
        given,
    )
    question.finished.connect(app.quit)
    question.show()
    app.exec()
    return question.answer


def answers(library: Path, fault: Exception) -> list[Answer]:
    """List what can be done, quitting first: it changes nothing."""
    found = [Answer(QUIT, _tr("Quit"), is_safe=True)]
    if isinstance(fault, LibraryShared) and library.exists() and home_for(library):
        found.append(Answer(mending.MOVE, _tr("Copy to This Machine")))
    if not isinstance(fault, mending.MENDABLE):
        return found
    ways = mending.ways(library)
    made = mending.newest_backup(library)
    if mending.RESTORE in ways and made is not None:
        moment = _moment(made.astimezone())
        found.append(
            Answer(mending.RESTORE, _tr("Restore Backup of {moment}").format(moment=moment))
        )
    if mending.REBUILD in ways:
        found.append(Answer(mending.REBUILD, _tr("Rebuild Library")))
    return found


def moved(stories: int, target: Path) -> str:
    """Say where the library is from now on."""
    said = _tr("{stories} stories were copied to “{target}”. Open that library from now on.")
    if stories == 1:
        said = _tr("1 story was copied to “{target}”. Open that library from now on.")
    return said.format(stories=stories, target=target)


def mended(stories: int, kept: str) -> str:
    """Say what came back."""
    said = _tr("{stories} stories are back.").format(stories=stories)
    if stories == 1:
        said = _tr("1 story is back.")
    if kept:
        said += " " + _tr("The damaged library was kept as “{kept}”.").format(kept=kept)
    return said


def _moment(moment: dt.datetime) -> str:
    day = QDate(moment.year, moment.month, moment.day)
    return f"{reader_locale().toString(day, 'd MMM')} {moment:%H:%M}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trouble", text)
