"""The look that every dialog under test wears."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.widgets.look import Look, bundled_look


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return bundled_look()
