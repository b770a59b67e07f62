"""Show a page that tries to get out, with some layers off, and say what happened as JSON.

Run as a program, for the web engine takes its flags once a process. Arguments: the layers
to take away, of ``csp interceptor flags proxy scripts``, and ``only-hints`` or ``no-hints``
for a page with nothing but hints to connect, or with none.
"""

import json
import os
import socket
import sys
import tempfile
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

STORY = "0b9e7a52-1111-4222-8333-444455556666"
QUIET_MS = 800
LONGEST_MS = 8000


def own_address() -> str:
    """Find an address of this machine that is no loopback, which no proxy is asked for."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only picks a route
            return probe.getsockname()[0]
        except OSError:
            return ""


class Listener:
    """A server that counts who knocks."""

    def __init__(self, address: str) -> None:
        self.arrived = 0
        self._socket = socket.create_server((address, 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            visitor, _ = self._socket.accept()
            self.arrived += 1
            visitor.close()


def local_picture() -> str:
    """Leave a picture in a file, of a width that tells whether it was loaded."""
    from PySide6.QtGui import QImage

    file = Path(tempfile.mkdtemp()) / "local.png"
    image = QImage(77, 5, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(file))
    return file.as_uri()


def hostile_page(base: str, local: str, off: set[str]):
    from desktop.core.markup.render import HtmlBlock
    from desktop.core.publish.page import Page

    head, body, elements = "", "<p>text</p>", 1
    if "no-hints" not in off:
        head = f'<link rel="preconnect" href="{base}"><link rel="dns-prefetch" href="{base}">'
    if "only-hints" not in off:
        elements = 6
        head += (
            f'<link rel="stylesheet" href="{base}/a.css"><link rel="icon" href="{base}/i.png">'
            f"<style>@font-face {{ font-family: x; src: url({base}/f.woff2) }}"
            f"p {{ font-family: x; background: url({base}/b.png) }}</style>"
            f'<script src="{base}/s.js"></script>'
            f'<script>document.title = "executed"</script>'
        )
        body += (
            f'<img src="{base}/p.png"><iframe src="{base}/f.html"></iframe>'
            f'<object data="{base}/o"></object><video src="{base}/v.mp4" autoplay></video>'
            f'<img src="{local}" onerror="document.title = `executed`">'
        )
    prefix = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>quiet</title>{head}</head>'
        '<body><main><article><div class="e-content">'
    )
    blocks = (HtmlBlock(0, 1, body, elements),)
    return Page(prefix, blocks, "</div></article></main></body></html>")


def main(off: set[str]) -> dict[str, object]:
    from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
    from PySide6.QtGui import QColor
    from PySide6.QtWebEngineCore import QWebEngineSettings
    from PySide6.QtWidgets import QApplication

    from desktop.widgets.preview import environment, seal, web_view

    environment.prepare_environment(os.environ, os.geteuid())
    if "flags" in off:
        os.environ[environment.FLAGS] = ""
    if "csp" in off:
        del seal.HEADERS[b"Content-Security-Policy"]
    if "proxy" in off:
        web_view.block_proxy = lambda: None
    requests: list[str] = []
    blocked = seal.Doorkeeper.interceptRequest

    def intercept(self, info) -> None:
        requests.append(info.requestUrl().toString())
        if "interceptor" not in off:
            blocked(self, info)

    seal.Doorkeeper.interceptRequest = intercept
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([])
    address = own_address()
    listener = Listener(address or "127.0.0.1")
    view = web_view.WebView(QColor("white"))
    if "scripts" in off:
        view.page.settings().setAttribute(
            QWebEngineSettings.WebAttribute.JavascriptEnabled,
            True,  # noqa: FBT003
        )
    view.resize(600, 400)
    view.show()
    loop = QEventLoop()
    view.shown.connect(loop.quit)
    base = f"http://{address or '127.0.0.1'}:{listener.port}"
    view.show_page(hostile_page(base, local_picture(), off), STORY)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    for _ in range(LONGEST_MS // QUIET_MS):
        seen = (len(requests), listener.arrived)
        QTimer.singleShot(QUIET_MS, loop.quit)
        loop.exec()
        if seen == (len(requests), listener.arrived):
            break
    answers: list[object] = []

    def answer(value: object) -> None:
        answers.append(value)
        loop.quit()

    script = "[document.title, [...document.images].map((i) => i.naturalWidth), origin].join()"
    view.page.runJavaScript(script, web_view.WORLD, answer)
    loop.exec()
    view.deleteLater()
    app.processEvents()
    return {
        "routed": bool(address),
        "requests": requests,
        "arrived": listener.arrived,
        "page": answers[0],
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(set(sys.argv[1:]))) + "\n")
    sys.stdout.flush()
    os._exit(0)
