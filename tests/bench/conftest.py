"""What the benches share: a library with 100,000 stories, and folders of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.bench.stock import stock_library

STORIES = 100_000


@pytest.fixture(scope="session")
def big_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 100,000 stories, made once; BENCH_LIBRARY names one that is kept."""
    kept = os.environ.get("BENCH_LIBRARY")
    path = Path(kept) if kept else tmp_path_factory.mktemp("stock") / "library.db"
    if not path.exists():
        stock_library(path, STORIES)
    return path


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings and logs away from the user's."""
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
