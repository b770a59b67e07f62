"""The web view comes late and leaves the window round it as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop.widgets.preview.web_view import WebView
from tests.widgets.preview_pages import page, show

STORY = "0b9e7a52-1111-4222-8333-444455556666"
LATE_VIEW = """
import os, sys
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from desktop.widgets.preview.environment import prepare_environment
prepare_environment(os.environ, os.geteuid())
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
app = QApplication([])
if sys.argv[1] == "unprotected":
    from desktop.widgets.preview import native_place
    native_place.give_native_window = lambda widget: None
window = QWidget()
row = QHBoxLayout(window)
row.addWidget(QLineEdit())
window.resize(900, 500)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
before = int(window.winId())
from desktop.widgets.preview.web_view import WebView
from tests.widgets.preview_pages import page
view = WebView(QColor("white"))
row.addWidget(view, 1)
loop = QEventLoop()
view.shown.connect(loop.quit)
view.show_page(page("a"), "aa-bb")
loop.exec()
print("same" if int(window.winId()) == before else "recreated", flush=True)
os._exit(0)
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no Xvfb here")
@pytest.mark.parametrize(
    ("protection", "window"), [("protected", "same"), ("unprotected", "recreated")]
)
def test_window_on_show_is_not_recreated(protection: str, window: str) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", LATE_VIEW, protection],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.stdout.split()[-1:] == [window], done.stderr


def test_native_child_follows_the_panes_round_it(qtbot) -> None:
    window = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(window)
    window.addWidget(QLineEdit())
    pane = QWidget()
    column = QVBoxLayout(pane)
    web = WebView(QColor("white"))
    web.setFixedSize(300, 400)  # its place changes, its size does not
    column.addWidget(web)
    window.addWidget(pane)
    window.resize(1200, 600)
    window.setSizes([600, 600])
    window.show()
    show(qtbot, web, page("a"), STORY)
    view = next(child for child in web.findChildren(QWidget) if child.windowHandle() is not None)

    def follows() -> bool:
        handle, place = view.windowHandle(), view.mapTo(window, QPoint())
        return (handle.position(), handle.size()) == (place, view.size())

    for left in (400, 800, 500):
        window.setSizes([left, 1200 - left])
        qtbot.waitUntil(lambda left=left: abs(pane.x() - left) < 10)
        qtbot.waitUntil(follows)
    web.move(web.x() + 7, web.y())
    qtbot.waitUntil(follows)
