"""The look that every widget under test wears."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.widgets.look import Look, bundled_look


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return bundled_look()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over the offscreen plugin's own remark on minimum sizes (qtbase, QPlatformWindow)."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
