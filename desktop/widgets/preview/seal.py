"""The sealed room in which the page is shown: its scheme, profile and rules.

The layers and their reasons are those of durability.md, 5. Importing this module loads
the web engine, so it is imported after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from desktop.widgets.preview.page_view import PictureSource

SCHEME = b"story"

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; img-src story:; style-src 'unsafe-inline'; font-src story: data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
)

HEADERS = {
    b"Content-Security-Policy": CONTENT_SECURITY_POLICY.encode(),
    b"Access-Control-Allow-Origin": b"*",
    b"X-Content-Type-Options": b"nosniff",
}

PICTURE_TYPES = {
    "jpg": b"image/jpeg",
    "jpeg": b"image/jpeg",
    "png": b"image/png",
    "gif": b"image/gif",
    "webp": b"image/webp",
    "avif": b"image/avif",
}

DEAD_PORT = 9
"""The discard port, where nothing answers."""


def no_pictures(story_id: str, name: str) -> bytes | None:  # noqa: ARG001
    """Stand in until a story's pictures are kept in memory."""
    return None


def register_scheme() -> None:
    """Make ``story:`` known; once, after the application exists and before any profile.

    Without LocalAccess no page can name a file; with Cors its fonts load under the
    ``sandbox`` of the policy.
    """
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


def block_proxy() -> None:
    """Send whatever would still leave the application to a port where nothing answers."""
    QNetworkProxy.setApplicationProxy(
        QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", DEAD_PORT)
    )


def page_url(story_id: str) -> QUrl:
    """Name the page of a story."""
    return QUrl(f"{SCHEME.decode()}://{story_id}/")


class Shelf(QWebEngineUrlSchemeHandler):
    """Serve one story: its page, and its pictures by name.

    Signals: `served` when the page was handed out, with no payload.
    """

    served = Signal()

    def __init__(self, pictures: PictureSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._story_id = ""
        self._data = b""

    def set_pictures(self, pictures: PictureSource) -> None:
        self._pictures = pictures

    def put(self, story_id: str, data: bytes) -> None:
        """Lay out the page that the next request gets."""
        self._story_id = story_id
        self._data = data

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != self._story_id.lower():
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url.path() in ("", "/"):
            self._reply(job, b"text/html;charset=utf-8", self._data)
            self.served.emit()
        else:
            self._reply_picture(job, url.path())

    def _reply_picture(self, job: QWebEngineUrlRequestJob, path: str) -> None:
        folder, _, name = path.rpartition("/")
        media_type = PICTURE_TYPES.get(name.rpartition(".")[2])
        if folder == "/pictures" and media_type:
            data = self._pictures(self._story_id, name)
            if data is not None:
                self._reply(job, media_type, data)
                return
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    @staticmethod
    def _reply(job: QWebEngineUrlRequestJob, media_type: bytes, data: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(data))
        # PySide6 6.11.3 drops a value that is no list without a word, whatever its stub says.
        headers = {QByteArray(name): [QByteArray(value)] for name, value in HEADERS.items()}
        job.setAdditionalResponseHeaders(cast("dict[QByteArray, QByteArray]", headers))
        job.reply(QByteArray(media_type), buffer)


class Doorkeeper(QWebEngineUrlRequestInterceptor):
    """Block every request but the story's own."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme().encode() != SCHEME)


class SealedPage(QWebEnginePage):
    """A page that goes nowhere and asks for nothing.

    Signals: `link_refused` with the address of a link that was clicked.
    """

    link_refused = Signal(str)

    def __init__(self, profile: QWebEngineProfile, ground: QColor, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._allowed = QUrl()
        self.setBackgroundColor(ground)
        only_pictures(self.settings())
        self.permissionRequested.connect(self._deny)
        self.newWindowRequested.connect(self._refuse_window)
        self.fileSystemAccessRequested.connect(self._refuse_files)
        self.registerProtocolHandlerRequested.connect(self._refuse_protocol)

    def go_to(self, url: QUrl) -> None:
        """Load the one address that may be loaded."""
        self._allowed = url
        self.load(url)

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,  # noqa: A002
        isMainFrame: bool,  # noqa: N803
    ) -> bool:
        url = QUrl(url)
        kinds = QWebEnginePage.NavigationType
        if type == kinds.NavigationTypeLinkClicked:
            self.link_refused.emit(url.toString())
            return False
        return (
            isMainFrame
            and url == self._allowed
            and type in (kinds.NavigationTypeTyped, kinds.NavigationTypeReload)
        )

    def chooseFiles(  # noqa: N802
        self,
        mode: QWebEnginePage.FileSelectionMode,  # noqa: ARG002
        oldFiles: Sequence[str],  # noqa: ARG002, N803
        acceptedMimeTypes: Sequence[str],  # noqa: ARG002, N803
    ) -> list[str]:
        return []

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803
        sourceID: str,  # noqa: N803
    ) -> None:
        """Stay silent: Chromium quotes the story here, and a log holds no text."""

    @Slot(QWebEnginePermission)
    def _deny(self, permission: QWebEnginePermission) -> None:
        permission.deny()

    @Slot(QWebEngineNewWindowRequest)
    def _refuse_window(self, request: QWebEngineNewWindowRequest) -> None:
        self.link_refused.emit(request.requestedUrl().toString())

    @Slot(QWebEngineFileSystemAccessRequest)
    def _refuse_files(self, request: QWebEngineFileSystemAccessRequest) -> None:
        request.reject()

    @Slot(QWebEngineRegisterProtocolHandlerRequest)
    def _refuse_protocol(self, request: QWebEngineRegisterProtocolHandlerRequest) -> None:
        request.reject()


def only_pictures(settings: QWebEngineSettings) -> None:
    """Switch every ability of the web off, but showing pictures."""
    for attribute in QWebEngineSettings.WebAttribute:
        wanted = attribute is QWebEngineSettings.WebAttribute.AutoLoadImages
        settings.setAttribute(attribute, wanted)


class SealedProfile(QWebEngineProfile):
    """A profile that keeps nothing and reaches nothing but the shelf.

    It has no name, so it is off the record.
    """

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.setPersistentPermissionsPolicy(
            QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
        )
        self.setSpellCheckEnabled(False)
        self.setPushServiceEnabled(False)
        self.installUrlSchemeHandler(QByteArray(SCHEME), shelf)
        # Held from Python too: a wrapper that is let go is never called, parent or not.
        self._doorkeeper = Doorkeeper(self)
        self.setUrlRequestInterceptor(self._doorkeeper)
        self.downloadRequested.connect(self._cancel)

    @Slot(QWebEngineDownloadRequest)
    def _cancel(self, request: QWebEngineDownloadRequest) -> None:
        request.cancel()
