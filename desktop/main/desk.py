"""The desk: what the first paint needs, made and joined at once."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal, Slot

from db.errors import StoreError
from desktop.dialogs.ask import Ask, WindowAsk
from desktop.jobs.files import FileError
from desktop.jobs.garbage import MainThreadGarbage
from desktop.jobs.threads import ThreadRunner
from desktop.jobs.worker import TextWorker
from desktop.joins.arranging import Arranging
from desktop.joins.browsing import Browsing
from desktop.joins.closing import Closing
from desktop.joins.composing import Composing
from desktop.joins.folding import Folding
from desktop.joins.formatting import Formatting
from desktop.joins.helping import Helping
from desktop.joins.revisiting import Revisiting
from desktop.joins.searching import Searching
from desktop.joins.wearing import Wearing
from desktop.joins.writing import Writing
from desktop.main.waking import Base, Rest, import_the_rest
from desktop.session.draft import DraftSession
from desktop.session.faults import Faults
from desktop.session.library import LibrarySession
from desktop.session.outline import OutlineSession
from desktop.session.rescue import Rescue
from desktop.session.seeking import SeekSession
from desktop.session.settings import Settings
from desktop.widgets.checks.panel import ChecksPanel
from desktop.widgets.details.panel import DetailsPanel
from desktop.widgets.find_bar import FindBar
from desktop.widgets.history.panel import HistoryPanel
from desktop.widgets.look import bundled_look, theme_named
from desktop.widgets.outline_tree import OutlinePanel
from desktop.widgets.preview.environment import draw_safely
from desktop.widgets.preview_pane import PreviewPane
from desktop.widgets.status import StatusLine
from desktop.widgets.story_editor import StoryEditor
from desktop.widgets.story_list import StoryListPanel
from desktop.windows.main_window import MainWindow, Panels

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from db.records import FirstPage
    from desktop.session.instance import Instance

CLOSE_MS = 5000
LOG_OUT_MS = 1000

# What the worker loads before its first call: a cold import must not eat a call's time.
WORKER_MODULES = (
    "desktop.core.publish.export",
    "desktop.core.ingest.read",
    "desktop.core.ingest.assemble",
)


class Desk(QObject):
    """The open desk: `app`, `window`, `close()`.

    What the first paint needs is made at once; the rest (`_wake`) once the window has been
    painted and the modules were imported on another thread. A desk that `greets` takes in
    the example story: its library is new.

    Signals, without payload: `awake`, everything is made; `closed`; `stayed`, the last words
    could not be saved and the window stays.
    """

    awake = Signal()
    closed = Signal()
    stayed = Signal()

    def __init__(
        self,
        app: QApplication,
        library: Path,
        first: FirstPage,
        settings_file: Path,
        instance: Instance,
        *,
        greets: bool,
    ) -> None:
        super().__init__()
        self.app = app
        self.is_closed = self.is_to_be_mended = self.is_to_be_reopened = False
        self._garbage = MainThreadGarbage(self)
        self._distrust: StoreError | None = None
        self._instance = instance
        self.is_awake = False
        self._greets = greets
        self._path = library
        self._first = first
        self.faults = Faults(self)
        self.runner = ThreadRunner(
            self._open_to_write,
            partial(_open, library, readonly=True),
            close_disk=self._close_written,
            close_reading=_close,
            worker=TextWorker(preload=WORKER_MODULES),
            parent=self,
        )
        self.settings = Settings(settings_file, self.runner, self)
        if self.settings.preferences.safe_graphics:
            draw_safely(os.environ)
        self._look = bundled_look(theme_named(self.settings.preferences.theme))
        rescue = Rescue(library)
        self.draft = DraftSession(self.runner, now_utc, rescue=rescue, parent=self)
        self.library = LibrarySession(self.runner, self.draft, now_utc, self)
        self.outline = OutlineSession(parent=self)
        self.window = self._made_window()
        self.ask: Ask = WindowAsk(self.window)
        self.closing = Closing(self.window, self.draft, self.runner, rescue, self.ask)
        self._join()
        self._show_first_page()

    def begin_with(self, story: str | None) -> None:
        """Open a story by its id, or take in the file of that path, once awake."""
        if story is None:
            return
        self._greets = False
        if Path(story).exists():
            self._when_awake(partial(self._take_in, [story]))
        else:
            self.library.open(story)

    def say(self, text: str) -> None:
        """Say something once, when the desk is awake."""
        if text:
            self._when_awake(partial(self.window.toast.say, text))

    @Slot()
    def end_at_once(self) -> None:
        """Save within a second and close, asking nothing: the system wants it."""
        self.closing.end_at_once()

    @Slot()
    def save_for_log_out(self) -> None:
        """Have everything on the disk when this returns, or a second later give up."""
        loop = QEventLoop()
        QTimer.singleShot(LOG_OUT_MS, loop.quit)
        self.draft.flush(partial(_quit, loop))
        if not self.draft.is_saved:
            loop.exec()

    @Slot(str)
    def begin_with_called(self, story: str) -> None:
        """Open what a later start was asked to open."""
        if story:
            self.begin_with(story)

    def close(self) -> bool:
        """Save and close, as Quit does; False when the window had to stay."""
        if not self.is_closed:
            loop = QEventLoop()
            self.closed.connect(loop.quit)
            self.stayed.connect(loop.quit)
            QTimer.singleShot(0, self.closing.begin)
            loop.exec()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self.is_closed

    def _made_window(self) -> MainWindow:
        look = self._look
        return MainWindow(
            look,
            Panels(
                stories=StoryListPanel(look),
                outline=OutlinePanel(look),
                editor=StoryEditor(look),
                preview=PreviewPane(look),
                details=DetailsPanel(look),
                checks=ChecksPanel(look),
                history=HistoryPanel(look),
                status=StatusLine(look),
                find=FindBar(look),
            ),
        )

    def _join(self) -> None:
        Writing(self.window, self.draft, self.outline)
        Browsing(self.window, self.library, self.draft, self.ask)
        Searching(self.window, self.settings)
        seek = SeekSession(self.runner, self)
        Revisiting(self.window, self.library, self.draft, seek, self.settings)
        Formatting(self.window)
        Arranging(self.window, self.outline)
        Composing(self.window)
        Folding(self.window, self.draft, self.settings)
        Helping(self.window, self._path)
        self._wearing = Wearing(self.window, self._look, self.settings)
        self._wearing.wear()
        self.window.painted.connect(self._on_painted)
        self.closing.allowed.connect(self._finish)
        self.closing.refused.connect(self._stay)
        self.faults.happened.connect(self.window.toast.say)

    def _show_first_page(self) -> None:
        first = self._first
        self.window.panels.stories.show_page(first.page)
        if first.open_story is not None:
            self.draft.open(first.open_story, first.caret, first.scroll)
        else:
            self.library.create(self.settings.preferences.language)
        self.window.panels.editor.setFocus()

    @Slot()
    def _on_painted(self) -> None:
        # Behind the paint events that are still queued.
        QTimer.singleShot(0, self._start)

    @Slot()
    def _start(self) -> None:
        self.runner.start()
        self.runner.files(import_the_rest, done=self._wake)
        self.library.ask_facets()
        if self.settings.notice:
            self.window.toast.say(self.settings.notice)

    def _wake(self, _nothing: object) -> None:
        base = Base(
            self._path,
            self._instance,
            self.runner,
            now_utc,
            self.settings,
            self._look,
            self.window,
            self.ask,
            self.draft,
            self.library,
            self.outline,
        )
        self.rest = rest = Rest(base, self)
        rest.guarding.distrusted.connect(self.distrust)
        rest.preferring.reopen_asked.connect(self._close_to_be_reopened)
        rest.guarding.mend_asked.connect(self._close_to_be_mended)
        self._instance.called.connect(self.begin_with_called)
        self._instance.listen()
        if self._greets:
            rest.arriving.take_in_example()
            rest.welcoming.greet()
        self._garbage.spare_the_living()
        self.is_awake = True
        self.awake.emit()

    def _when_awake(self, act: Callable[[], None]) -> None:
        if self.is_awake:
            act()
        else:
            self.awake.connect(act, Qt.ConnectionType.SingleShotConnection)

    def _take_in(self, paths: list[str]) -> None:
        self.rest.arriving.take_in(paths)

    @Slot(object)
    def distrust(self, fault: StoreError) -> None:
        """Write nothing more into the library: it is damaged."""
        self._distrust = fault
        self.draft.stop_writing(fault)

    @Slot()
    def _close_to_be_reopened(self) -> None:
        """Make the window anew, as its words change; closing saves all and keeps the place."""
        self.is_to_be_reopened = True
        self.closing.begin()

    @Slot()
    def _stay(self) -> None:
        self.is_to_be_reopened = False
        self.stayed.emit()

    @Slot()
    def _close_to_be_mended(self) -> None:
        self.is_to_be_mended = True
        self.end_at_once()

    def _open_to_write(self) -> Any:
        """Runs on the *disk* thread, as does its counterpart."""
        if self._distrust is not None:
            raise self._distrust
        return _open(self._path, readonly=False)

    def _close_written(self, db: Any) -> None:
        if self._distrust is None:
            _close(db)
        else:
            db.close()  # without folding the journal in: that would be writing

    @Slot()
    def _finish(self) -> None:
        if self.is_closed:
            return
        self._wearing.keep()
        if self.is_awake:
            self.rest.history.leave()
            self.rest.copies.write_now()
        with suppress(FileError):
            self.settings.write_now()
        self.runner.close(CLOSE_MS)
        self._instance.release()
        self.faults.release()
        self._garbage.release()
        self.is_closed = True
        self.window.let_close()
        # While the application lives on, no event may reach a desk that is half gone.
        self.window.deleteLater()
        self._look.deleteLater()
        self.closed.emit()
        self.deleteLater()


def now_utc() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _open(library: Path, *, readonly: bool) -> Any:
    from db.store.backup import before_migration
    from db.store.library import open_library

    if not readonly:
        before_migration(library, now_utc())
    return open_library(library, readonly=readonly)


def _close(db: Any) -> None:
    from db.store.library import close_library

    close_library(db)


def _quit(loop: QEventLoop, _saved: bool) -> None:
    loop.quit()
