"""What every test of the window needs: the application's start, and Qt's known chatter."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# Tests share fakes and pages of their own: `from tests.fakes import …`.
sys.path.insert(0, str(Path(__file__).parents[1]))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The interface speaks the system's language: tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# The same examples on every run, with time enough on a busy machine; `make torture` throws dice.
settings.register_profile(
    "unhurried",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not os.environ.get("COPYDESK_TORTURE"),
)
settings.load_profile("unhurried")

PATIENCE_MS = 20_000

START_LINES = (
    # The offscreen platform has no window manager and no graphics card.
    r"This plugin does not support",
    # The web engine falls back to drawing in software.
    r"QRhiGles2: Failed to create (temporary )?context",
    r"Failed to create RHI for backend",
    r"QVulkanInstance: Failed to initialize Vulkan",
    r"Failed to create platform Vulkan instance",
    r"Failed to load vulkan",
    r"No Vulkan library available",
    r"GBM is not supported with the current configuration",
    r"GPUInfo not initialized on GpuInfoUpdate",
    r"Unable to detect GPU vendor",
    r"Sandboxing disabled by user",
)
"""Warnings of Qt that say nothing about us; any other fails its test."""


def pytest_configure(config: pytest.Config) -> None:
    for line in START_LINES:
        config.addinivalue_line("qt_log_ignore", line)


class PatientBot(QtBot):
    """Wait longer than pytest-qt does: machines are slow and busy, and what never comes fails."""

    def waitUntil(  # noqa: N802 - pytest-qt named it
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Set what must precede the application: the web engine draws into the window."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication


def pytest_sessionfinish() -> None:
    """End every widget before the application: the web engine asks for pages, then profiles.

    A desk that a failed test left open still works in its threads and is left alone.
    What a test has copied is of Python's making and must go before Python does.
    """
    core, widgets = (sys.modules.get(f"PySide6.{name}") for name in ("QtCore", "QtWidgets"))
    if core and widgets and widgets.QApplication.instance():
        for widget in widgets.QApplication.topLevelWidgets():
            if widget.parent() is None and not widget.isVisible():
                widget.deleteLater()
        for _ in range(2):
            core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
        widgets.QApplication.clipboard().clear()
