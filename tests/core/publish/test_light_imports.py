from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
import desktop.core.publish.export, desktop.core.publish.page, desktop.core.publish.missing
import desktop.core.publish.naming, desktop.core.publish.site, desktop.core.publish.themes
import desktop.session.preview, desktop.session.export, desktop.session.export_run
print(sorted({"markdown", "jinja2", "babel", "nh3", "markupsafe"} & set(sys.modules)))
"""


def test_the_window_can_name_publishing_without_loading_it():
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"
