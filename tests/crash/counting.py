"""How many times a crash test runs: few with every change, many when asked for."""

from __future__ import annotations

import os
import shutil
import subprocess

TORTURE = bool(os.environ.get("COPYDESK_TORTURE"))


def times(usually: int, torture: int) -> int:
    """Choose between the two counts; `make torture` sets ``COPYDESK_TORTURE``."""
    return torture if TORTURE else usually


def say(what: str, good: int, of: int) -> None:
    """Print the result as every crash test does, and refuse to have tested nothing."""
    print(f"\n{what}: {good} of {of}")
    assert of > 0
    assert good == of


def may_trace() -> bool:
    """Tell whether system calls can be watched here, and made to fail."""
    strace = shutil.which("strace")
    return bool(strace) and subprocess.run([strace, "true"], capture_output=True).returncode == 0
