"""Many stories are made side by side, told in order, and left alone while unchanged."""

import datetime as dt
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Embargo, Picture, Story
from desktop.cli.pressing import Outcome, Press, print_all
from desktop.core.publish.site import default_profile
from desktop.session import errands
from desktop.session.errands import Going
from desktop.session.themes import bundled_theme
from tests.cli import leaving
from tests.core.publish import photographs
from tests.fakes import sample_story


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def press(tmp_path: Path) -> Press:
    folder = tmp_path / "site"
    folder.mkdir()
    return Press("page", default_profile(), bundled_theme(), folder, strict=False)


def named(slug: str, **changes: object) -> Story:
    story = sample_story(**changes)
    return replace(story, filing=replace(story.filing, slug=slug))


def printed(press: Press, *told: Story) -> list[Outcome]:
    return list(print_all(press, [Going(story) for story in told]))


def times(press: Press) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in press.folder.iterdir()}


def test_outcomes_come_in_order_each_with_its_file(press: Press) -> None:
    told = [named(f"story-{number}") for number in range(30)]
    told[7] = replace(told[7], body="They [TK who] came.")
    found = printed(press, *told)
    assert [each.id for each in found] == [story.id for story in told]
    assert found[7].error
    names = [Path(file).name for each in found for file in each.files]
    assert names == [f"story-{number}.html" for number in range(30) if number != 7]
    assert sorted(names) == sorted(times(press))


def test_an_unchanged_story_is_left_as_it_is(press: Press) -> None:
    first, second = named("first"), named("second")
    before = printed(press, first, second)
    old = times(press)
    second = replace(second, body="The ferry has sailed.")
    after = printed(press, first, second)
    assert after == before
    new = times(press)
    assert new["first.html"] == old["first.html"]
    assert new["second.html"] != old["second.html"]
    assert "The ferry has sailed." in (press.folder / "second.html").read_text("utf-8")


def test_a_file_changed_by_hand_is_made_again(press: Press) -> None:
    story = named("first")
    printed(press, story)
    path = press.folder / "first.html"
    made = path.read_bytes()
    path.write_bytes(b"<p>Something else</p>")
    printed(press, story)
    assert path.read_bytes() == made


def test_an_embargo_holds_what_was_exported_before_it(press: Press) -> None:
    story = named("first")
    printed(press, story)
    until = Embargo(dt.datetime.now(dt.UTC) + dt.timedelta(days=1))
    [found] = printed(press, replace(story, times=replace(story.times, embargo=until)))
    assert found.error
    assert not found.files


def test_strict_holds_back_what_left_before(press: Press) -> None:
    story = named("first")
    story = replace(story, filing=replace(story.filing, section=""))
    [loose] = printed(press, story)
    assert loose.files
    assert loose.blockers == ("M04",)
    [found] = printed(replace(press, strict=True), story)
    assert found.error
    assert found.blockers == ("M04",)


def test_two_stories_of_one_slug_get_two_files(press: Press) -> None:
    found = printed(press, named("same"), named("same"))
    assert [Path(each.files[0]).name for each in found] == ["same.html", "same-2.html"]
    assert printed(press, named("same"), named("same"))[1].files == found[1].files


def test_a_kit_s_pictures_are_fetched_when_its_turn_comes(press: Press) -> None:
    fetched: list[str] = []

    def fetch(story: Story) -> dict[str, bytes]:
        fetched.append(story.id)
        return {"quay.jpg": photographs.jpeg()}

    shown = Picture("quay.jpg", alt="A quay", width_px=64, height_px=48)
    story = named("first", body="The quay.\n\n![](pictures/quay.jpg)\n\nThe end.")
    told = [replace(story, pictures=(shown,)), named("second")]
    found = printed(replace(press, fmt="kit", pictures=fetch), *told)
    assert fetched == [told[0].id]
    assert [Path(file).name for each in found for file in each.files if file.endswith(".jpg")]
    assert not any(each.error for each in found)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process ends itself")
def test_a_story_that_ends_its_process_costs_no_other_its_file(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errands, "leave", leaving.leave_or_die)
    told = [named(f"story-{number}") for number in range(12)]
    told[4] = replace(told[4], body=leaving.DEADLY)
    found = printed(press, *told)
    assert [bool(each.files) for each in found] == [number != 4 for number in range(12)]
    assert found[4].error == (
        "Working on this text failed, so Copydesk stopped. The text is safe."
    )
