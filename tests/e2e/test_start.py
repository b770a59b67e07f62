"""What may be loaded before the first paint, and what may not."""

import subprocess
import sys
from pathlib import Path

# The rule and its figures: docs/decisions/0001-two-stage-start.md.
LATE = (
    "sqlite_utils", "markdown", "jinja2", "nh3", "lxml", "trafilatura", "mammoth", "babel",
    "spellchecker", "PIL", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
)  # fmt: skip


def test_the_first_paint_waits_for_qt_and_the_driver_alone(tmp_path: Path) -> None:
    code = (
        "import sys, desktop.main; print(*(name for name in sys.argv[1:] if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), *LATE],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split() == []
