"""The rest of the desk: what is made once the window was painted."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from desktop.dialogs.ask import Ask
    from desktop.jobs.threads import ThreadRunner
    from desktop.session.desk_folders import DeskFolders
    from desktop.session.draft import DraftSession
    from desktop.session.instance import Instance
    from desktop.session.library import LibrarySession
    from desktop.session.outline import OutlineSession
    from desktop.session.settings import Preferences, Settings
    from desktop.widgets.look import Look
    from desktop.widgets.preview.press import EnginePress
    from desktop.windows.main_window import MainWindow

# What the first paint does not need and would wait 200 ms for.
LATER = (
    "PySide6.QtNetwork",
    "desktop.joins.arriving",
    "desktop.joins.beginning",
    "desktop.joins.finding",
    "desktop.joins.commanding",
    "desktop.joins.completing",
    "desktop.joins.guarding",
    "desktop.joins.correcting",
    "desktop.joins.leaving",
    "desktop.joins.listing",
    "desktop.joins.measuring",
    "desktop.joins.pasting",
    "desktop.joins.preferring",
    "desktop.joins.previewing",
    "desktop.joins.printing",
    "desktop.joins.proofing",
    "desktop.joins.remembering",
    "desktop.joins.replacing",
    "desktop.session.backup",
    "desktop.session.copies",
    "desktop.session.export",
    "desktop.session.finding",
    "desktop.session.history",
    "desktop.session.preview",
    "desktop.session.taking_in",
    "desktop.widgets.details.form",
    "desktop.widgets.preview.web_view",
)


def import_the_rest() -> None:
    """Import what the rest needs; runs on another thread."""
    for module in LATER:
        with suppress(ImportError):
            # The preview pane itself says when there is no web engine.
            import_module(module)


class Base(NamedTuple):
    """What stood at the first paint; `path` is the library's."""

    path: Path
    instance: Instance
    runner: ThreadRunner
    now_utc: Callable[[], dt.datetime]
    settings: Settings
    look: Look
    window: MainWindow
    ask: Ask
    draft: DraftSession
    library: LibrarySession
    outline: OutlineSession


class Rest(QObject):
    """Make and join, one method a concern, what the first paint did not need."""

    def __init__(self, desk: Base, parent: QObject) -> None:
        super().__init__(parent)
        from desktop.core.publish.site import default_profile

        self._site = default_profile()
        self._folders = self._bring_over(desk)
        self._take_in(desk)
        self._find(desk)
        self._replace(desk)
        self._begin(desk)
        self._complete(desk)
        self._proof(desk)
        self._show_pages(desk)
        self._remember(desk)
        self._guard(desk)
        self._command(desk)
        self._prefer(desk)

    def _bring_over(self, desk: Base) -> DeskFolders:
        """What the desk shares, where it is kept now: before anything reads it."""
        from desktop.session.desk_folders import bring_over, desk_folders

        folders = desk_folders(desk.settings.path)
        done = partial(self._tell, desk.window)
        desk.runner.files(partial(bring_over, folders), done=done)
        return folders

    def _tell(self, window: MainWindow, sentences: tuple[str, ...]) -> None:
        for sentence in sentences:
            window.toast.say(sentence)

    def _find(self, desk: Base) -> None:
        """Find and replace in the open story."""
        from desktop.joins.finding import Finding
        from desktop.session.finding import FindSession

        self.finding = Finding(desk.window, desk.draft, FindSession(desk.runner, self))

    def _complete(self, desk: Base) -> None:
        """What the forms complete from."""
        from desktop.joins.completing import Completing
        from desktop.session.reference import ReferenceSession

        kept = desk.settings.path.with_name("topics.csv")
        reference = ReferenceSession(desk.runner, desk.draft, kept, self)
        Completing(desk.window, reference, desk.library, desk.draft)
        reference.start()

    def _proof(self, desk: Base) -> None:
        """The checks while writing."""
        from desktop.joins.listing import Listing
        from desktop.joins.measuring import Measuring
        from desktop.joins.proofing import Proofing
        from desktop.session.measuring import MeasuringSession
        from desktop.session.proofing import ProofingSession

        words = self._folders.words
        self.proofing = ProofingSession(desk.runner, desk.draft, desk.now_utc, words, self)
        Proofing(desk.window, self.proofing, self.picturing, desk.draft)
        Measuring(desk.window, MeasuringSession(desk.runner, self), desk.draft)
        Listing(desk.window, self.proofing, desk.settings)
        self.proofing.start()

    def _replace(self, desk: Base) -> None:
        """Find and replace in every story."""
        from desktop.joins.replacing import Replacing
        from desktop.session.replacing import ReplaceSession

        Replacing(
            desk.window,
            desk.look,
            ReplaceSession(desk.runner, desk.now_utc, self),
            desk.library,
            desk.draft,
        )

    def _begin(self, desk: Base) -> None:
        """Stories begun from templates."""
        from desktop.joins.beginning import Beginning
        from desktop.session.templates import TemplateSession

        Beginning(
            desk.window,
            desk.look,
            TemplateSession(desk.runner, self._folders.templates, self),
            desk.library,
            desk.draft,
            desk.settings,
        )

    def _take_in(self, desk: Base) -> None:
        """Imports, pastes, links and pictures."""
        from desktop.joins.arriving import Arriving
        from desktop.joins.exchange import Exchange
        from desktop.joins.filing import Filing
        from desktop.joins.linking import Linking
        from desktop.joins.pasting import Pasting
        from desktop.joins.picturing import Picturing
        from desktop.joins.recognising import Recognising
        from desktop.session.importing import ImportRun
        from desktop.session.pasting import PastingSession
        from desktop.session.pictures import PictureSession
        from desktop.session.taking_in import ImportSession
        from desktop.session.twins import TwinSession

        exchange = Exchange(desk.window, desk.draft)
        filing = Filing(
            desk.window,
            TwinSession(desk.runner, self),
            desk.library,
            desk.draft,
            exchange,
            desk.ask,
        )
        self.arriving = Arriving(
            desk.window,
            desk.look,
            ImportSession(desk.runner, desk.now_utc, self),
            ImportRun(desk.runner, desk.now_utc, self),
            desk.library,
            filing,
            desk.draft,
            desk.settings,
        )
        recognising = Recognising(
            desk.window,
            desk.look,
            ImportSession(desk.runner, desk.now_utc, self),
            exchange,
            desk.draft,
            desk.settings,
        )
        Linking(desk.window)
        pasting = Pasting(
            desk.window, PastingSession(desk.runner, self), recognising, desk.draft, desk.ask
        )
        picturing = Picturing(
            desk.window,
            desk.look,
            PictureSession(desk.runner, desk.draft, self),
            desk.draft,
            desk.settings,
        )
        pasting.picture_pasted.connect(picturing.take_image)
        self.arriving.pictures_dropped.connect(picturing.take_files)
        self.picturing = picturing

    def _show_pages(self, desk: Base) -> None:
        """The preview and every way out."""
        from desktop.joins.correcting import Correcting
        from desktop.joins.leaving import Leaving
        from desktop.joins.previewing import Previewing
        from desktop.joins.printing import Printing
        from desktop.joins.scrolling import Scrolling
        from desktop.joins.shipping import Shipping
        from desktop.joins.siting import Siting
        from desktop.session.export import ExportSession
        from desktop.session.export_run import ExportRun
        from desktop.session.preview import PreviewSession
        from desktop.session.publication import PublicationSession
        from desktop.session.sites import SiteSession
        from desktop.session.themes import bundled_theme

        self.preview = PreviewSession(desk.runner, desk.now_utc, self._site, bundled_theme(), self)
        previewing = Previewing(desk.window, self.preview, desk.draft, desk.settings)
        Scrolling(desk.window, desk.settings)
        press = cache(partial(_engine_press, desk.window))
        self.export = ExportSession(desk.runner, desk.now_utc, self, press=press)
        publication = PublicationSession(desk.runner, desk.now_utc, self)
        self.export.exported.connect(publication.note_left)
        leaving = Leaving(
            desk.window,
            desk.look,
            self.export,
            Correcting(desk.window, desk.look, publication, desk.draft, desk.now_utc),
            publication,
            self.proofing,
            desk.draft,
            desk.settings,
            self._site,
            desk.now_utc,
        )
        run = ExportRun(desk.runner, desk.now_utc, self, press=press)
        printed = ExportSession(desk.runner, desk.now_utc, self)
        Printing(desk.window, printed, leaving, desk.draft, desk.settings, press)
        Shipping(desk.window, desk.look, run, leaving, desk.draft, desk.settings)
        current = desk.settings.preferences.site_profile
        sites = SiteSession(desk.runner, self._folders.sites, current, self)
        Siting(desk.window, desk.look, sites, self.preview, leaving, desk.settings)
        sites.start()
        if desk.draft.story is not None:
            self.preview.show(desk.draft.story)
        previewing.start()

    def _remember(self, desk: Base) -> None:
        """Versions and their panel."""
        from desktop.joins.remembering import Remembering
        from desktop.session.history import HistorySession

        self.history = HistorySession(desk.runner, desk.draft, desk.now_utc, parent=self)
        self.history.set_user(desk.settings.preferences.byline)
        desk.settings.changed.connect(self._sign)
        Remembering(desk.window, self.history, desk.draft, desk.outline, self.export)
        self.history.start()

    @Slot(object)
    def _sign(self, kept: Preferences) -> None:
        self.history.set_user(kept.byline)

    def _guard(self, desk: Base) -> None:
        """Backups, sidecars, the lock and what a crash left."""
        from desktop.joins.guarding import Guarding
        from desktop.session.backup import BackupSession
        from desktop.session.copies import CopiesSession
        from desktop.session.rescue import Rescue

        self.backups = BackupSession(desk.runner, desk.path, desk.now_utc, self)
        self.backups.found_whole.connect(self.history.allow_thinning)
        self.copies = CopiesSession(desk.runner, desk.path, self)
        self.guarding = Guarding(desk.window, desk.path, self.backups, self.copies, desk.ask)
        self.guarding.watch(desk.library, desk.draft)
        self.guarding.tell_of_crash(desk.instance, desk.runner)
        desk.instance.called.connect(self.guarding.come_forward)
        desk.runner.files(Rescue(desk.path).make_reserve)
        self.backups.start()

    def _prefer(self, desk: Base) -> None:
        """Preferences, shortcuts and what is to be read."""
        from desktop.joins.guiding import Guiding
        from desktop.joins.preferring import Offers, Preferring
        from desktop.joins.welcoming import Welcoming
        from desktop.models.wording import bundled_title
        from desktop.session.themes import page_themes
        from desktop.session.word_lists import house_styles

        themes = tuple((theme.name, bundled_title(theme.title)) for theme in page_themes())
        Guiding(desk.window, desk.look)
        self.welcoming = Welcoming(desk.window, desk.settings)
        styles = tuple((style.name, bundled_title(style.title)) for style in house_styles())
        offers = Offers(themes, styles)
        self.preferring = Preferring(
            desk.window,
            desk.look,
            desk.settings,
            desk.library,
            desk.path,
            offers,
            desk.ask,
        )

    def _command(self, desk: Base) -> None:
        """The palette and the way to every story."""
        from desktop.joins.commanding import Commanding
        from desktop.session.seeking import SeekSession

        Commanding(
            desk.window,
            desk.look,
            SeekSession(desk.runner, self),
            desk.library,
            desk.draft,
            desk.outline,
            desk.settings,
        )


def _engine_press(window: MainWindow) -> EnginePress:
    """Make what prints pages, when the first is printed: it loads the web engine."""
    from desktop.widgets.preview.press import EnginePress

    return EnginePress(window)
