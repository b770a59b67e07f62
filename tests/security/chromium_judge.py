"""Open pages in Chromium with everything switched on, and say what they did.

Run as a program: the web engine takes its flags once a process. Standard input holds JSON
lines of ``{"id", "html"}``; each is answered by a line of ``{"id", "executed", "requests",
"forbidden"}``. Scripts run here, so a page that carries one is found out: Chromium reports
every script, handler and script address that it runs against a policy that only reports.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWidgets import QApplication

SCHEME = b"judge"
PAGE_URL = "judge://page/"
OWN_PICTURE = re.compile(r"judge://page/pictures/[a-z0-9][a-z0-9._-]*")
LONGEST_MS = 4000
PATIENCE_MS = 5

REPORT_ONLY = b"script-src 'none'; script-src-attr 'none'; script-src-elem 'none'"

# Events are fired at every element: what waits for a click or a focus runs now.
LOOK = Path(__file__).with_name("chromium_judge.js").read_text(encoding="utf-8")
WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
SWITCHED_ON = (
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.AllowRunningInsecureContent,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
)


class Shelf(QWebEngineUrlSchemeHandler):
    """Serve the page that is on trial, and nothing else."""

    data = b""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if job.requestUrl().path() not in ("", "/"):
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(self.data))
        name = QByteArray(b"Content-Security-Policy-Report-Only")
        headers: Any = {name: [QByteArray(REPORT_ONLY)]}
        job.setAdditionalResponseHeaders(headers)
        job.reply(QByteArray(b"text/html;charset=utf-8"), buffer)


class Doorkeeper(QWebEngineUrlRequestInterceptor):
    """Note what the page asks for, but itself and its own pictures."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        address = info.requestUrl().toString()
        if address != PAGE_URL and not OWN_PICTURE.fullmatch(address):
            self.seen.append(address)
        info.block(info.requestUrl().scheme().encode() != SCHEME)


class Page(QWebEnginePage):
    """A page that lets everything run and notes what ran."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.executed: list[str] = []
        self.went: list[str] = []
        self.permissionRequested.connect(lambda permission: permission.deny())
        for switch in SWITCHED_ON:
            self.settings().setAttribute(switch, True)  # noqa: FBT003

    def javaScriptConsoleMessage(self, level: Any, message: str, line: int, source: str) -> None:
        if "script-src" in message:
            self.executed.append(message)
        elif "Not allowed to load" in message:
            self.went.append(message)

    def javaScriptAlert(self, origin: Any, message: str) -> None:  # noqa: N802
        self.executed.append("alert")

    def javaScriptConfirm(self, origin: Any, message: str) -> bool:  # noqa: N802
        self.executed.append("confirm")
        return False

    def javaScriptPrompt(self, *about: Any) -> Any:  # noqa: N802
        self.executed.append("prompt")
        return (False, "")

    def acceptNavigationRequest(self, url: Any, kind: Any, isMainFrame: bool) -> bool:  # noqa: N803
        address = QUrl(url).toString()
        if isMainFrame and address == PAGE_URL:
            return True
        if isMainFrame or address not in ("about:blank", "about:srcdoc"):
            self.went.append(address)
        return not isMainFrame

    def createWindow(self, kind: Any) -> Any:
        self.went.append("window")

    def chooseFiles(self, mode: Any, old: Any, types: Any) -> list[str]:  # noqa: N802
        return []


class Court:
    """One application, one profile, and a page that is made anew when it was guilty."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._shelf = Shelf(app)
        self._profile = QWebEngineProfile(app)
        self._doorkeeper = Doorkeeper(self._profile)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME), self._shelf)
        self._profile.setUrlRequestInterceptor(self._doorkeeper)
        self._loop = QEventLoop()
        self._clock = QTimer(singleShot=True)
        self._clock.timeout.connect(self._loop.quit)
        self._page = self._opened()

    def judge(self, html: str) -> dict[str, list[str]]:
        page = self._page
        self._shelf.data = html.encode("utf-8", "replace")
        self._doorkeeper.seen.clear()
        page.load(QUrl(PAGE_URL))
        self._wait(LONGEST_MS)
        found = self._ask(LOOK)
        self._wait(PATIENCE_MS)
        hung = found is None or self._ask("1") is None
        answer = {
            "executed": sorted({*page.executed, *["hung"] * hung}),
            "requests": sorted({*self._doorkeeper.seen, *page.went}),
            "forbidden": json.loads(found or "[]"),
        }
        if answer["executed"] or answer["requests"]:
            page.deleteLater()  # what it started must not be put down to the next
            self._page = self._opened()
        return answer

    def _opened(self) -> Page:
        page = Page(self._profile, self._app)
        page.loadFinished.connect(self._loop.quit)
        return page

    def _wait(self, longest_ms: int) -> bool:
        self._clock.start(longest_ms)
        self._loop.exec()
        in_time = self._clock.isActive()
        self._clock.stop()
        return in_time

    def _ask(self, script: str) -> Any:
        answers: list[Any] = []

        def answer(value: Any) -> None:
            answers.append(value)
            self._loop.quit()

        self._page.runJavaScript(script, WORLD, answer)
        while not answers and self._wait(LONGEST_MS):
            pass
        return answers[0] if answers else None


def main() -> None:
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)
    court = Court(QApplication([]))
    for line in sys.stdin.buffer:
        given = json.loads(line)
        sys.stdout.write(json.dumps({"id": given["id"], **court.judge(given["html"])}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
    os._exit(0)
