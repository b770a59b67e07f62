"""A screen of the bench's own, and when a program's window is there, painted and answering."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SIZE = "1600x1000x24"
MIN_WIDTH_PX = 300
"""Narrower windows are splash screens and tips."""
TEXT_COLOURS = 8
"""A ground and its smoothed letters have more colours than this; an empty window has fewer."""
POLL_S = 0.001
LIMIT_S = 30.0
CLOSE_S = 6.0

MAP_NOTIFY, CLIENT_MESSAGE = 19, 33
SUBSTRUCTURE_NOTIFY = 1 << 19
Z_PIXMAP, ALL_PLANES = 2, 0xFFFFFFFF
KEY_X = 53


@dataclass(frozen=True, slots=True)
class Opening:
    """Milliseconds from exec to window mapped, text painted, and first key painted."""

    mapped: float
    painted: float
    ready: float


class _Image(ctypes.Structure):
    """The first fields of Xlib's XImage."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("offset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("orders", ctypes.c_int * 5),
        ("bytes_per_line", ctypes.c_int),
    )


class _Message(ctypes.Structure):
    """Xlib's XClientMessageEvent with two longs of data."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 12),
    )


def missing() -> str:
    """Name what this machine lacks for a screen of our own; empty when nothing."""
    if shutil.which("Xvfb") is None:
        return "Xvfb"
    lacking = [name for name in ("X11", "Xtst") if ctypes.util.find_library(name) is None]
    return lacking[0] if lacking else ""


@contextlib.contextmanager
def own_screen() -> Iterator[Screen]:
    """Run an Xvfb as long as the screen is in use."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        name = f":{answer.readline().strip()}"
    try:
        yield Screen(name)
    finally:
        server.terminate()
        server.wait()


class Screen:
    """Start programs on one X display and watch from outside, as their user does."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x: Any = ctypes.CDLL(ctypes.util.find_library("X11"))
        # A window may be gone before its size is asked for; Xlib would end the bench.
        self._pardon = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_pardoned)
        self._x.XSetErrorHandler(self._pardon)
        self._test: Any = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, 0)

    def open(self, command: Sequence[str], env: Mapping[str, str]) -> Opening:
        """Start a program, type one key into its first window, and close it."""
        env = {**os.environ, **env, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self._x.XSync(self._display, 1)
        began = time.perf_counter()
        program = subprocess.Popen(
            command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            window, width, height = self._await_window(began)
            mapped = time.perf_counter()
            self._x.XSetInputFocus(self._display, window, 1, 0)
            middle = (int(width * 0.35), int(height * 0.4), width // 4, height // 7)
            self._until(lambda: _colours(self._pixels(window, *middle)) > TEXT_COLOURS, began)
            painted = time.perf_counter()
            column = (int(width * 0.25), 0, width // 3, int(height * 0.9))
            before = self._pixels(window, *column)
            self._press(KEY_X)
            self._until(lambda: self._pixels(window, *column) != before, began)
            ready = time.perf_counter()
            self._ask_to_close(window)
            with contextlib.suppress(subprocess.TimeoutExpired):  # some ask about the letter
                program.wait(CLOSE_S)
        finally:
            program.kill()
            program.wait()
        return Opening(*((moment - began) * 1000 for moment in (mapped, painted, ready)))

    def _await_window(self, began: float) -> tuple[ctypes.c_ulong, int, int]:
        event = (ctypes.c_ulong * 24)()
        while time.perf_counter() - began < LIMIT_S:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, event)
                window = ctypes.c_ulong(event[5])
                if event[0] & 0xFFFFFFFF == MAP_NOTIFY:
                    width, height = self._size(window)
                    if width >= MIN_WIDTH_PX:
                        return window, width, height
            time.sleep(POLL_S)
        message = "no window came"
        raise TimeoutError(message)

    def _size(self, window: ctypes.c_ulong) -> tuple[int, int]:
        root, place = ctypes.c_ulong(), (ctypes.c_int * 2)()
        sizes = (ctypes.c_uint * 4)()
        at = ctypes.byref
        self._x.XGetGeometry(
            self._display, window, at(root), at(place, 0), at(place, 4),
            at(sizes, 0), at(sizes, 4), at(sizes, 8), at(sizes, 12),
        )  # fmt: skip
        return sizes[0], sizes[1]

    def _pixels(self, window: ctypes.c_ulong, x: int, y: int, width: int, height: int) -> bytes:
        image = self._x.XGetImage(
            self._display, window, x, y, width, height, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP
        )
        found = image.contents
        pixels = ctypes.string_at(found.data, found.bytes_per_line * height)
        self._x.XDestroyImage(image)
        return pixels

    def _press(self, key: int) -> None:
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, key, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def _ask_to_close(self, window: ctypes.c_ulong) -> None:
        protocols, wish = (
            self._x.XInternAtom(self._display, name, 0)
            for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        data = (ctypes.c_long * 5)(wish, 0, 0, 0, 0)
        message = _Message(
            type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32, data=data
        )
        self._x.XSendEvent(self._display, window, 0, ctypes.c_long(0), ctypes.byref(message))
        self._x.XFlush(self._display)

    @staticmethod
    def _until(reached: Any, began: float) -> None:
        while not reached():
            if time.perf_counter() - began > LIMIT_S:
                message = "the window stayed as it was"
                raise TimeoutError(message)
            time.sleep(POLL_S)


def _pardoned(_display: int, _error: int) -> int:
    return 0


def _colours(pixels: bytes) -> int:
    return len(set(memoryview(pixels).cast("I")))
