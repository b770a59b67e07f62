"""An open library in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from db.store.library import close_library, open_library


@pytest.fixture
def db() -> Iterator[Database]:
    library = open_library(None)
    yield library
    close_library(library)
