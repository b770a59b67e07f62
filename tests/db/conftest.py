"""An open library in memory, and time enough for Hypothesis on a busy machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from sqlite_utils import Database

from db.store.library import close_library, open_library

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture
def db() -> Iterator[Database]:
    library = open_library(None)
    yield library
    close_library(library)
