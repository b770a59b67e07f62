"""Composition root of the window: the one place that constructs and joins."""

from __future__ import annotations

import datetime as dt
import os
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.errors import StoreError
from db.store.first_page import first_page
from desktop.dialogs.ask import Answer, Ask, Question, WindowAsk
from desktop.jobs.files import FileError
from desktop.jobs.threads import ThreadRunner
from desktop.jobs.worker import TextWorker
from desktop.joins.browsing import Browsing
from desktop.joins.formatting import Formatting
from desktop.joins.helping import Helping
from desktop.joins.wearing import Wearing
from desktop.joins.writing import Writing
from desktop.session.draft import DraftSession
from desktop.session.faults import Faults
from desktop.session.library import LibrarySession
from desktop.session.outline import OutlineSession
from desktop.session.settings import Settings
from desktop.widgets.details.panel import DetailsPanel
from desktop.widgets.history.panel import HistoryPanel
from desktop.widgets.look import bundled_look, theme_named
from desktop.widgets.outline_tree import OutlinePanel
from desktop.widgets.preview.environment import prepare_environment
from desktop.widgets.preview_pane import PreviewPane
from desktop.widgets.status import StatusLine
from desktop.widgets.story_editor import StoryEditor
from desktop.widgets.story_list import StoryListPanel
from desktop.windows.main_window import MainWindow, Panels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.records import FirstPage

CLOSE_MS = 5000
FAILED = 1
NO_SCREEN = (
    "There is no screen here. Set DISPLAY to show the window on one, "
    "or run “copydesk demo --out FOLDER” to see the main job without."
)

# What the first paint does not need and would wait 200 ms for.
LATER = (
    "desktop.joins.arriving",
    "desktop.joins.leaving",
    "desktop.joins.pasting",
    "desktop.joins.previewing",
    "desktop.joins.remembering",
    "desktop.session.export",
    "desktop.session.history",
    "desktop.session.preview",
    "desktop.session.taking_in",
    "desktop.widgets.details.form",
    "desktop.widgets.preview.web_view",
)

# What the worker loads before its first call: a cold import must not eat a call's time.
WORKER_MODULES = (
    "desktop.core.publish.export",
    "desktop.core.ingest.read",
    "desktop.core.ingest.assemble",
)


def prepare() -> None:
    """Set what must stand before the QApplication; calling it twice changes nothing."""
    uid = os.getuid() if hasattr(os, "getuid") else None
    prepare_environment(os.environ, uid)
    if QCoreApplication.instance() is None:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setApplicationName("copydesk")
    QGuiApplication.setApplicationDisplayName("")
    QGuiApplication.setDesktopFileName("org.copydesk.Copydesk")


def open_desk(
    library: Path, *, argv: Sequence[str] = (), settings_file: Path | None = None
) -> Desk:
    """Build the desk on a library, made if there is none, without entering the event loop.

    Uses a QApplication that exists already; `settings_file` stands in for the user's own.
    Raises StoreError when the library cannot be
    opened; nothing was written into it then.
    """
    prepare()
    app = QApplication.instance() or QApplication([*argv] or ["copydesk"])
    assert isinstance(app, QApplication)
    library.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    is_new = not library.exists()
    settings_file = (
        settings_file or user_config_path("copydesk", appauthor=False) / "settings.json"
    )
    desk = Desk(app, library, first_page(library), settings_file, greets=is_new)
    desk.window.show()
    return desk


def run(library: Path, story: str | None) -> int:
    """Show the window until it is closed; `story` is an id, or a file to take in."""
    if not _has_screen():
        print(f"copydesk: {NO_SCREEN}", file=sys.stderr)
        return FAILED
    prepare()
    app = QApplication(["copydesk"])
    try:
        desk = open_desk(library)
    except (StoreError, OSError) as fault:
        return _tell_and_leave(app, library, fault)
    desk.begin_with(story)
    return app.exec()


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
        *,
        greets: bool,
    ) -> None:
        super().__init__()
        self.app = app
        self.is_closed = False
        self.is_awake = False
        self._greets = greets
        self._path = library
        self._first = first
        self.faults = Faults(self)
        self.runner = ThreadRunner(
            partial(_open, library, readonly=False),
            partial(_open, library, readonly=True),
            close_disk=_close,
            close_reading=_close,
            worker=TextWorker(preload=WORKER_MODULES),
            parent=self,
        )
        self.settings = Settings(settings_file, self.runner, self)
        self._look = bundled_look(theme_named(self.settings.preferences.theme))
        self.draft = DraftSession(self.runner, now_utc, parent=self)
        self.library = LibrarySession(self.runner, self.draft, now_utc, self)
        self.outline = OutlineSession(parent=self)
        self.window = self._made_window()
        self.ask: Ask = WindowAsk(self.window)
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

    def close(self) -> bool:
        """Save and close, as Quit does; False when the window had to stay."""
        if not self.is_closed:
            loop = QEventLoop()
            self.closed.connect(loop.quit)
            self.stayed.connect(loop.quit)
            QTimer.singleShot(0, self._begin_to_close)
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
                history=HistoryPanel(look),
                status=StatusLine(look),
            ),
        )

    def _join(self) -> None:
        Writing(self.window, self.draft, self.outline)
        Browsing(self.window, self.library, self.draft, self.ask)
        Formatting(self.window)
        Helping(self.window, self._path)
        self._wearing = Wearing(self.window, self._look, self.settings)
        self._wearing.wear()
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self._begin_to_close)
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
        self.runner.files(_import_the_rest, done=self._wake)
        self.library.ask_facets()
        if self.settings.notice:
            self.window.toast.say(self.settings.notice)

    def _wake(self, _nothing: object) -> None:
        from desktop.core.publish.site import default_profile
        from desktop.joins.arriving import Arriving
        from desktop.joins.exchange import Exchange
        from desktop.joins.leaving import Leaving
        from desktop.joins.pasting import Pasting
        from desktop.joins.previewing import Previewing
        from desktop.joins.recognising import Recognising
        from desktop.joins.remembering import Remembering
        from desktop.session.export import ExportSession
        from desktop.session.history import HistorySession
        from desktop.session.importing import ImportRun
        from desktop.session.pasting import PastingSession
        from desktop.session.preview import PreviewSession
        from desktop.session.taking_in import ImportSession
        from desktop.session.themes import bundled_theme

        window, runner, site = self.window, self.runner, default_profile()
        taking_in = ImportSession(runner, now_utc, self)
        self._arriving = Arriving(
            window,
            self._look,
            taking_in,
            ImportRun(runner, now_utc, self),
            self.library,
            self.draft,
            self.settings,
        )
        recognising = Recognising(
            window,
            self._look,
            ImportSession(runner, now_utc, self),
            Exchange(window, self.draft),
            self.draft,
            self.settings,
        )
        Pasting(window, PastingSession(runner, self), recognising, self.draft, self.ask)
        self.preview = preview = PreviewSession(runner, now_utc, site, bundled_theme(), self)
        previewing = Previewing(window, preview, self.draft, self.settings)
        self.export = ExportSession(runner, now_utc, self)
        Leaving(window, self._look, self.export, self.draft, self.settings, site)
        self.history = HistorySession(runner, self.draft, now_utc, parent=self)
        Remembering(window, self.history, self.draft, self.outline, self.export)
        self.history.start()
        if self.draft.story is not None:
            preview.show(self.draft.story)
        previewing.start()
        if self._greets:
            self._arriving.take_in_example()
        self.is_awake = True
        self.awake.emit()

    def _when_awake(self, act: Callable[[], None]) -> None:
        if self.is_awake:
            act()
        else:
            self.awake.connect(act, Qt.ConnectionType.SingleShotConnection)

    def _take_in(self, paths: list[str]) -> None:
        self._arriving.take_in(paths)

    @Slot()
    def _begin_to_close(self) -> None:
        self.draft.note_place(
            self.window.panels.editor.body.caret(), self.window.panels.editor.scroll_value()
        )
        self.draft.flush(self._on_flushed)

    def _on_flushed(self, saved: bool) -> None:
        if saved:
            self._finish()
            return
        self.ask.ask(
            self.tr("The last words are not saved"),
            self.tr(
                "The library could not be written, so the window stays open with your text. "
                "Copydesk keeps trying to save."
            ),
            (
                Answer("stay", self.tr("Keep Open"), is_safe=True),
                Answer("leave", self.tr("Close Without Saving")),
            ),
            self._on_answer,
        )

    def _on_answer(self, answer: str) -> None:
        if answer == "leave":
            self._finish()
        else:
            self.stayed.emit()

    def _finish(self) -> None:
        self._wearing.keep()
        if self.is_awake:
            self.history.leave()
        with suppress(FileError):
            self.settings.write_now()
        self.runner.close(CLOSE_MS)
        self.faults.release()
        self.is_closed = True
        self.window.let_close()
        # While the application lives on, no event may reach a desk that is half gone.
        self.window.deleteLater()
        self._look.deleteLater()
        self.closed.emit()


def now_utc() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _open(library: Path, *, readonly: bool) -> Any:
    from db.store.library import open_library

    return open_library(library, readonly=readonly)


def _close(db: Any) -> None:
    from db.store.library import close_library

    close_library(db)


def _import_the_rest() -> None:
    for module in LATER:
        with suppress(ImportError):
            # The preview pane itself says when there is no web engine.
            import_module(module)


def _has_screen() -> bool:
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tell_and_leave(app: QApplication, library: Path, fault: Exception) -> int:
    """Say in a window of its own why the library cannot be opened, and end."""
    bundled_look()
    question = Question(
        QCoreApplication.translate("Desk", "The library cannot be opened"),
        f"{fault}\n\n{library}",
        (Answer("quit", QCoreApplication.translate("Desk", "Quit"), is_safe=True),),
    )
    question.finished.connect(app.quit)
    question.show()
    app.exec()
    return FAILED
