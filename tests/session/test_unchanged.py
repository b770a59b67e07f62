"""A file counts as unchanged only while it is what it would be made now."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Embargo
from desktop.core.publish.around import Around, Link
from desktop.core.publish.site import default_profile
from desktop.session.errands import Going
from desktop.session.themes import bundled_theme
from desktop.session.unchanged import Unchanged, digest_of, digest_of_run
from tests.fakes import sample_story

NOW = dt.datetime(2026, 6, 1, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    made.mkdir()
    return made


def left(folder: Path, digest: str = "d") -> Path:
    """Leave a file, and note it as an export does."""
    path = folder / "ferry.html"
    path.write_text("<p>The ferry</p>", encoding="utf-8")
    kept = Unchanged(folder)
    kept.note(path, digest, ("address",), {"M04": "A section is missing."})
    kept.keep()
    return path


def test_what_was_said_of_it_is_remembered(folder: Path) -> None:
    left(folder)
    found = Unchanged(folder).find("ferry.html", "d")
    assert found is not None
    assert found.missing == ("address",)
    assert dict(found.blockers) == {"M04": "A section is missing."}


def test_another_digest_is_another_file(folder: Path) -> None:
    left(folder)
    assert Unchanged(folder).find("ferry.html", "e") is None
    assert Unchanged(folder).find("boat.html", "d") is None


def test_a_touched_or_missing_file_is_made_again(folder: Path) -> None:
    path = left(folder)
    path.write_text("<p>The ferry!</p>", encoding="utf-8")
    assert Unchanged(folder).find("ferry.html", "d") is None
    path = left(folder)
    path.unlink()
    assert Unchanged(folder).find("ferry.html", "d") is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"ferry.html": 3}', '{"ferry.html": {}}'])
def test_broken_records_are_no_records(folder: Path, tmp_path: Path, text: str) -> None:
    left(folder)
    [records] = (tmp_path / "cache" / "copydesk" / "pages").iterdir()
    records.write_text(text, encoding="utf-8")
    assert Unchanged(folder).find("ferry.html", "d") is None


def test_records_that_cannot_be_kept_cost_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    left(folder)
    assert Unchanged(folder).find("ferry.html", "d") is None


def test_a_digest_follows_all_that_a_file_comes_from() -> None:
    site, theme = default_profile(), bundled_theme()
    run = digest_of_run("page", site, theme)
    story = sample_story()
    under = replace(story, times=replace(story.times, embargo=Embargo(NOW)))
    going = Going(story)
    company = Around(related=(Link("Ferry", "https://courier.example/ferry"),))
    found = {
        digest_of(going, run, NOW),
        digest_of(replace(going, slug_taken=True), run, NOW),
        digest_of(replace(going, around=company), run, NOW),
        digest_of(Going(replace(story, body="Another.")), run, NOW),
        digest_of(Going(under), run, NOW),
        digest_of(Going(under), run, NOW - dt.timedelta(seconds=1)),
        digest_of(going, digest_of_run("ninjs", site, theme), NOW),
        digest_of(going, digest_of_run("page", replace(site, site_name="X"), theme), NOW),
        digest_of(going, digest_of_run("page", site, bundled_theme("plain")), NOW),
    }
    assert len(found) == 9
    assert digest_of(going, run, NOW) == digest_of(going, run, NOW + dt.timedelta(days=3))
