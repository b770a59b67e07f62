"""The web view comes late and leaves the window round it as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LATE_VIEW = """
import os, sys
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QTimer, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QWidget
from desktop.widgets.preview import mat, native_place
from desktop.widgets.preview.environment import prepare_environment
prepare_environment(os.environ, os.geteuid())
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
app = QApplication([])
protection = sys.argv[1]
if protection == "none":
    mat.give_native_window = lambda widget: None
if protection == "unwatched":
    native_place._Follower._watch_exposures = lambda follower: None
from desktop.widgets.look import bundled_look
from desktop.widgets.preview.web_view import WebView
from tests.widgets.preview_pages import page

def pause(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()

def wait_for(signal):
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()

window = QWidget()
row = QHBoxLayout(window)
label = QLabel("text", window)
label.setAutoFillBackground(True)
row.addWidget(label, 1)
ground = mat.Mat(bundled_look(), window)
row.addWidget(ground, 1)
window.resize(900, 500)
window.move(0, 0)
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
before = int(window.winId())
view = WebView(QColor("white"), parent=ground)
view.show_page(page("a"), "aa-bb")
wait_for(view.shown)
ground.set_sheet(view)
pause(500)

def corner():
    return app.primaryScreen().grabWindow(0).toImage().pixelColor(20, 20)

clean = corner()
dialog = QDialog(window)
dialog.setStyleSheet("background: #00ff00")
dialog.resize(300, 300)
dialog.move(QPoint(0, 0))
dialog.open()
while corner() == clean:
    pause(50)
dialog.accept()
pause(1500)
print(
    "same" if int(window.winId()) == before else "recreated",
    "clean" if corner() == clean else "stained",
    flush=True,
)
os._exit(0)
"""


FOLLOWER = """
import os
from PySide6.QtCore import QEventLoop, QPoint, QTimer, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QVBoxLayout, QWidget
app = QApplication([])
from desktop.widgets.look import bundled_look
from desktop.widgets.preview.mat import Mat

def pause(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()

window = QSplitter(Qt.Orientation.Horizontal)
window.addWidget(QLineEdit())
pane = QWidget()
column = QVBoxLayout(pane)
ground = Mat(bundled_look())
ground.setFixedSize(300, 400)  # its place changes, its size does not
column.addWidget(ground)
window.addWidget(pane)
window.resize(1200, 600)
window.show()
pause(300)
strays = 0
for left in (600, 400, 800, 500):
    window.setSizes([left, 1200 - left])
    pause(300)
    strays += ground.windowHandle().position() != ground.mapTo(window, QPoint())
ground.move(ground.x() + 7, ground.y())
pause(300)
strays += ground.windowHandle().position() != ground.mapTo(window, QPoint())
print("strayed" if strays else "followed", flush=True)
os._exit(0)
"""

RETURN = """
import os
from PySide6.QtCore import QEventLoop, QPoint, QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget
app = QApplication([])
from desktop.widgets.look import bundled_look
from desktop.widgets.preview.mat import Mat
from desktop.widgets.toast import Toast

def pause(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()

look = bundled_look()
window = QWidget()
around = QVBoxLayout(window)
tabs = QTabWidget(window)
around.addWidget(tabs)
pane = QWidget(tabs)
column = QVBoxLayout(pane)
bar = QLabel("bar", pane)
ground = Mat(look, pane)
column.addWidget(bar)
column.addWidget(ground, 1)
tabs.addTab(pane, "Preview")
tabs.addTab(QLabel("History"), "History")
toast = Toast(look, window)
window.resize(700, 500)
window.show()
pause(300)
place = ground.windowHandle().mapToGlobal(QPoint())
tabs.setCurrentIndex(1)
pause(300)
tabs.setCurrentIndex(0)
pause(300)
back = ground.windowHandle().mapToGlobal(QPoint())
natives = {each for each in window.findChildren(QWidget) if each.internalWinId()}
words = [
    "there" if back == place == ground.mapToGlobal(QPoint()) else "astray",
    "alone" if natives <= {ground, toast} else "many",
]
chosen = []
toast.action_chosen.connect(chosen.append)
toast.say("Pasted", [("undo", "Undo")])
pause(300)
undo = next(each for each in toast.findChildren(QPushButton) if each.text())
spot = undo.mapToGlobal(undo.rect().center())
assert ground.rect().contains(ground.mapFromGlobal(spot))
hit = toast.windowHandle() or ground.windowHandle()
button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
QTest.mouseClick(hit, button, keys, hit.mapFromGlobal(spot))
print(*words, "undone" if chosen == ["undo"] else "deaf", flush=True)
os._exit(0)
"""

in_xvfb = pytest.mark.skipif(
    shutil.which("xvfb-run") is None or shutil.which("xauth") is None, reason="no Xvfb here"
)


def answer(script: str, *words: str) -> list[str]:
    """Run a script on a screen of its own and give the words of its last line."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", script, *words],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.stdout.strip(), done.stderr
    return done.stdout.splitlines()[-1].split()


@in_xvfb
@pytest.mark.parametrize(
    ("protection", "outcome"),
    [
        ("protected", ["same", "clean"]),
        ("none", ["recreated", "clean"]),
        ("unwatched", ["same", "stained"]),
    ],
)
def test_the_window_round_a_late_view_stays_itself(protection: str, outcome: list[str]) -> None:
    """Neither opened anew, nor left with the picture of a dialog that is gone."""
    assert answer(LATE_VIEW, protection) == outcome


@in_xvfb
def test_native_child_follows_the_panes_round_it() -> None:
    assert answer(FOLLOWER) == ["followed"]


@in_xvfb
def test_native_child_is_found_in_its_place_again() -> None:
    """Behind another tab and back; what lies over it is native too and hears its clicks."""
    assert answer(RETURN) == ["there", "alone", "undone"]
