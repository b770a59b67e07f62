"""Joins the site profiles to the preview and to every export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.core.publish.site import SiteProfile
from desktop.dialogs.site_profile import SiteProfileDialog
from desktop.models.site_settings import choice_title
from desktop.models.wording import bundled_title
from desktop.session.themes import page_themes

if TYPE_CHECKING:
    from desktop.joins.leaving import Leaving
    from desktop.session.preview import PreviewSession
    from desktop.session.settings import Settings
    from desktop.session.sites import SiteSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

FILTERS = ("generic", "wordpress", "msn", "strict")


class Siting(QObject):
    """Make pages for the chosen site, and let its profile be edited."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        sites: SiteSession,
        preview: PreviewSession,
        leaving: Leaving,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._sites = sites
        self._settings = settings
        self._dialog: SiteProfileDialog | None = None
        window.actions_by_name["tools.sites"].triggered.connect(self._open)
        sites.listed.connect(self._show)
        sites.chosen.connect(preview.set_site)
        sites.chosen.connect(leaving.set_site)
        sites.failed.connect(window.toast.say)
        window.panels.preview.site_chosen.connect(self._choose)

    @Slot()
    def _open(self) -> None:
        offers = {
            "theme": tuple((theme.name, bundled_title(theme.title)) for theme in page_themes()),
            "filter_profile": tuple((name, choice_title(name)) for name in FILTERS),
        }
        self._dialog = SiteProfileDialog(self._look, offers, self._window)
        self._dialog.show_sites((self._sites.site,), self._sites.site.name)
        self._dialog.site_chosen.connect(self._choose)
        self._dialog.save_asked.connect(self._sites.keep)
        self._dialog.delete_asked.connect(self._delete)
        self._dialog.import_asked.connect(self._import)
        self._dialog.export_asked.connect(self._export)
        self._dialog.finished.connect(self._on_gone)
        self._sites.start()
        self._dialog.open()

    @Slot()
    def _on_gone(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot(object)
    def _show(self, sites: tuple[SiteProfile, ...]) -> None:
        current = self._settings.preferences.site_profile or self._sites.site.name
        self._window.panels.preview.set_sites([site.name for site in sites], current)
        if self._dialog is not None:
            self._dialog.show_sites(sites, self._settings.preferences.site_profile)

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._settings.change(site_profile=name)
        self._sites.choose(name)

    @Slot(str)
    def _delete(self, name: str) -> None:
        self._settings.change(site_profile="")
        self._sites.remove(name)

    @Slot(str)
    def _import(self, path: str) -> None:
        self._sites.take_in(Path(path))

    @Slot(object, str)
    def _export(self, site: SiteProfile, path: str) -> None:
        self._sites.hand_out(site, Path(path))
