"""What was copied outlives the desk, and ending with it on the clipboard is no crash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIES = """
from PySide6.QtWidgets import QApplication
from desktop.widgets.look import bundled_look
from desktop.widgets.story_editor import StoryEditor
app = QApplication([])
column = StoryEditor(bundled_look())
body = column.body
body.setPlainText("The ferry left at dawn.")
body.selectAll()
body.copy()
print(app.clipboard().text(), app.clipboard().mimeData().formats())
"""


def test_a_copy_on_the_clipboard_does_not_take_the_ending_program_down() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", COPIES],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "The ferry left at dawn. ['text/plain', 'application/x-copydesk-text']" in done.stdout
    assert done.returncode == 0
