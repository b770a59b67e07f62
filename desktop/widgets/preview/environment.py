"""What must stand in the environment before the web engine starts (durability.md, 5)."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"
DEBUGGING = "QTWEBENGINE_REMOTE_DEBUGGING"

OFFLINE_FLAGS = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--disable-background-networking",
    "--no-pings",
    "--dns-prefetch-disable",
    "--disable-component-update",
    "--disable-sync",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)

QUIET = "--log-level=3"

SAFE_DRAWING = "--disable-gpu"
DRAWING_FLAGS = (
    "--disable-gpu",
    "--enable-gpu",
    "--ignore-gpu-blocklist",
    "--in-process-gpu",
    "--num-raster-threads",
    "--use-angle",
    "--use-gl",
)
"""The only inherited flags that stay: a machine may need them to draw at all."""


def prepare_environment(environ: MutableMapping[str, str], uid: int | None) -> None:
    """Seal the web engine before it exists: offline, sandboxed, not to be debugged.

    Chromium refuses to start sandboxed as root (`uid` 0), so only there the sandbox goes.
    Call it before the first web engine object; calling it twice changes nothing.
    """
    environ.pop(DEBUGGING, None)
    environ.pop(NO_SANDBOX, None)
    if uid == 0:
        environ[NO_SANDBOX] = "1"
    kept = [flag for flag in _words(environ.get(FLAGS, "")) if flag.startswith(DRAWING_FLAGS)]
    environ[FLAGS] = " ".join([*kept, *OFFLINE_FLAGS])


def silence(environ: MutableMapping[str, str]) -> None:
    """Have Chromium keep to itself what it misses on this machine."""
    environ[FLAGS] = f"{environ.get(FLAGS, '')} {QUIET}".strip()


def draw_safely(environ: MutableMapping[str, str]) -> None:
    """Have the web engine draw without the graphics card; call it before its first object."""
    if SAFE_DRAWING not in _words(environ.get(FLAGS, "")):
        environ[FLAGS] = f"{SAFE_DRAWING} {environ.get(FLAGS, '')}".strip()


def _words(flags: str) -> list[str]:
    try:
        return shlex.split(flags)
    except ValueError:
        return []
