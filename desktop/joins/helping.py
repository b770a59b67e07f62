"""Joins the Help menu to what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop.session.fault_log import log_folder

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.windows.main_window import MainWindow

PACKAGES = {
    "PySide6": "LGPL-3.0",
    "sqlite-utils": "Apache-2.0",
    "pysqlite3": "zlib; SQLite: public domain",
    "Markdown": "BSD-3-Clause",
    "pyspellchecker": "MIT",
    "Jinja2": "BSD-3-Clause",
    "nh3": "MIT",
    "platformdirs": "MIT",
    "click": "BSD-3-Clause",
    "trafilatura": "Apache-2.0",
    "lxml": "BSD-3-Clause",
    "lxml_html_clean": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "charset-normalizer": "MIT",
    "mammoth": "BSD-2-Clause",
    "babel": "BSD-3-Clause",
    "pillow": "MIT-CMU",
}
ASSETS = {
    "Inter": "SIL Open Font License 1.1",
    "Source Serif 4": "SIL Open Font License 1.1",
    "Lucide icons": "ISC",
    "Place names: GeoNames": "CC BY 4.0",
    "Media Topics: IPTC": "CC BY 4.0",
}


class Helping(QObject):
    """Show where the library and the log are, and whose work is in the product."""

    def __init__(self, window: MainWindow, library: Path) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        actions = window.actions_by_name
        actions["help.library"].triggered.connect(self._show_library)
        actions["help.log"].triggered.connect(self._show_log)
        actions["help.about"].triggered.connect(self._show_about)

    @Slot()
    def _show_library(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._library.parent)))

    @Slot()
    def _show_log(self) -> None:
        folder = log_folder()
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self._window.toast.say(self.tr("There is no log: nothing has gone wrong here yet."))

    @Slot()
    def _show_about(self) -> None:
        from desktop.dialogs.about import AboutDialog, Licence

        licences = [
            *(Licence(name, terms, _version(name)) for name, terms in PACKAGES.items()),
            *(Licence(name, terms) for name, terms in ASSETS.items()),
        ]
        about = AboutDialog(_version("copydesk"), licences, self._window)
        about.finished.connect(about.deleteLater)
        about.open()


def _version(name: str) -> str:
    # Takes 13 ms to import, and few starts ask for it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
