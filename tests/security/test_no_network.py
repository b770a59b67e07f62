"""The window sends no packet, whatever a story or a page in its preview asks for (G12)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.widgets.preview.environment import FLAGS

PROBE = Path(__file__).with_name("leak_probe.py")
LONGEST_S = 200

pytestmark = pytest.mark.timeout(2 * LONGEST_S)


def probe(folder: Path, *words: str) -> dict[str, Any]:
    """Run the probe in a network namespace; skip where there can be none."""
    if not (shutil.which("unshare") and shutil.which("ip")):
        pytest.skip("unshare and ip are needed to count packets")
    tried = subprocess.run(
        ["unshare", "--net", "ip", "link", "add", "leak", "type", "veth"], capture_output=True
    )
    if tried.returncode:
        pytest.skip(f"no network of our own here: {tried.stderr.decode()[-80:]}")
    # A desk that was opened by an earlier test left its flags here.
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", FLAGS: ""}
    done = subprocess.run(
        ["unshare", "--net", sys.executable, str(PROBE), str(folder), *words],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        env=environ,
    )
    assert done.stdout, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_the_window_sends_no_packet(tmp_path: Path) -> None:
    answer = probe(tmp_path)
    print(f"{len(answer['packets'])} packets by {answer['constructs']} constructs")
    assert answer["constructs"] > 40
    assert answer["shown"]
    assert answer["packets"] == []


def test_a_bare_web_view_would_be_counted(tmp_path: Path) -> None:
    answer = probe(tmp_path, "bare")
    print(f"unprotected: {len(answer['packets'])} packets")
    assert len(answer["packets"]) > 20
