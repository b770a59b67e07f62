"""What is the desk's own business never leaves it, and an embargo holds everything (G14).

A token stands in every text of a story that is not on the list of public ones, so a new
field is tested from the day it is made. Every command runs and the window exports and copies,
in each of the six statuses; then everything written, printed, copied and logged is searched.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import uuid
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Dropped, Embargo, Relations, Status, Story
from db.store import stories
from db.store.library import close_library, open_library
from desktop import cli
from desktop.core.publish import clearance
from desktop.core.publish.clearance import Channel, Cleared, may_leave
from desktop.core.publish.export import export_bytes, formats
from desktop.main import Desk, open_desk
from desktop.session.themes import bundled_theme
from tests.core.publish import stories as published

pytestmark = pytest.mark.timeout(300)

TOKEN = "Zyzzogeton"
NOW = dt.datetime.now(dt.UTC)
LATER = NOW + dt.timedelta(days=400)
EARLIER = NOW - dt.timedelta(days=400)
WAIT_MS = 20_000

PUBLIC = {
    "id", "body",
    "head.kicker", "head.headline", "head.deck",
    "head.alternates.search_title", "head.alternates.search_description",
    "head.alternates.social_title", "head.alternates.social_text",
    "head.alternates.social_picture",
    "byline.authors.name", "byline.authors.place", "byline.authors.url", "byline.override",
    "dateline.place", "dateline.region", "dateline.agency", "dateline.date",
    "dateline.separator",
    "source.name", "source.url", "source.credit", "source.rights",
    "filing.slug", "filing.section", "filing.keywords", "filing.topics", "filing.genre",
    "filing.language",
    "corrections.text",
    "pictures.name", "pictures.caption", "pictures.credit", "pictures.alt",
}  # fmt: skip
"""What readers may get; all other texts of a story are the desk's own."""

BESIDE = ("library.db", "library.stories", "library.backups", "restored.db", "copy.db")
"""What is the library itself, and its copies."""


def planted(value: Any, place: str = "") -> Any:
    """Put the token into every text that is not public."""
    if isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, str):
        return value if place in PUBLIC else f"{TOKEN} {place}"
    if isinstance(value, tuple):
        return tuple(planted(one, place) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        inner = {
            field.name: planted(getattr(value, field.name), f"{place}.{field.name}".strip("."))
            for field in fields(value)
        }
        return replace(value, **inner)
    return value


def secretive(status: Status = Status.DRAFT, embargo: Embargo | None = None) -> Story:
    rich = published.secretive(TOKEN)
    story = replace(
        rich,
        id=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{status} {embargo}")),
        status=status,
        relations=Relations(related=("x", "y"), replaces="x", package="x"),
        source=replace(rich.source, dropped=(Dropped(1, "x", "x"),)),
        filing=replace(rich.filing, slug=f"dockers-sign-{status.value.replace(' ', '-')}"),
        times=replace(rich.times, embargo=Embargo(EARLIER, "x")),
    )
    story = planted(story)
    return (
        story if embargo is None else replace(story, times=replace(story.times, embargo=embargo))
    )


def leaves(value: Any, place: str = "") -> set[str]:
    """Name every place of a story that holds a text."""
    if isinstance(value, Enum):
        return set()
    if isinstance(value, str):
        return {place}
    if isinstance(value, tuple):
        return {name for one in value for name in leaves(one, place)}
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name
            for field in fields(value)
            for name in leaves(getattr(value, field.name), f"{place}.{field.name}".strip("."))
        }
    return set()


EMBARGOES = {
    "dated": Embargo(LATER, "tomorrow at noon"),
    "unreadable": Embargo(None, "when the minister has spoken"),
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every folder that anything may write to under one that can be searched."""
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def filled(home: Path, *held: Story) -> Path:
    """Make a library of stories in `home`."""
    library = home / "desk" / "library.db"
    library.parent.mkdir()
    db = open_library(library)
    for story in held:
        stories.add(db, story)
    close_library(db)
    return library


def leaks(home: Path) -> list[str]:
    """Search every file outside the library and its copies, names included."""
    found: list[str] = []
    for path in home.rglob("*"):
        place = path.relative_to(home)
        if any(part.startswith(BESIDE) for part in place.parts):
            continue
        if TOKEN in str(place) or (path.is_file() and TOKEN.encode() in path.read_bytes()):
            found.append(str(place))
    return found


def run(library: Path, *words: object) -> int:
    try:
        return cli.main(["--library", str(library), *map(str, words)])
    except SystemExit as end:
        return int(str(end.code))


def command_lines(home: Path, ids: list[str]) -> dict[str, list[list[object]]]:
    """Say how each command is run; `desk` and `demo` have tests of their own."""
    copy = home / "copy.txt"
    copy.write_text("Ferry returns\n\nThe ferry left at dawn.\n", encoding="utf-8")
    out = home / "out"
    out.mkdir()
    exports: list[list[object]] = []
    for number, fmt in enumerate(formats()):
        folder = out / str(number)
        folder.mkdir()
        exports.append(["export", *ids, "--format", fmt, "--out", folder, "--json"])
        exports.append(["export", "--all", "--format", fmt, "--out", folder])
    exports += [["export", "--status", one.value, "--out", out] for one in Status]
    return {
        "desk": [],
        "demo": [],
        "parse": [["parse", copy]],
        "import": [["import", copy], ["import", copy, "--json"]],
        "new": [["new", "--headline", "Quay reopens"], ["new", "--json"]],
        # `show --json` prints the whole record, which is what it is for.
        "show": [["show", story_id] for story_id in ids],
        "list": [["list"], ["list", "--json"], *(["list", "--status", s.value] for s in Status)],
        "search": [["search", TOKEN], ["search", TOKEN, "--json"], ["search", "dockers"]],
        "export": exports,
        "backup": [["backup"], ["backup", home / "copy.db"]],
        "restore": [["restore", home / "copy.db", home / "restored.db"]],
        "check": [["check", *ids], ["check", *ids, "--json"]],
        "doctor": [["doctor"], ["doctor", "--json"]],
    }


def test_no_command_lets_anything_out(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    held = [secretive(status) for status in Status]
    library = filled(home, *held)
    lines = command_lines(home, [story.id for story in held])
    assert set(cli.COMMANDS) <= set(lines), "say here how the new command is run"
    asked = [line for name in lines if name in cli.COMMANDS for line in lines[name]]
    loud = []
    for line in asked:
        run(library, *line)
        told = capfd.readouterr()
        if TOKEN in (told.out + told.err).replace(f"“{TOKEN}”", ""):
            loud.append(line)
    written = [path for path in (home / "out").rglob("*") if path.is_file()]
    print(f"{len(asked)} command lines of {len(asked)} ran, {len(written)} files searched")
    assert len(asked) > 20
    assert len(written) >= len(formats()) * len(Status)
    assert loud == []
    assert leaks(home) == []


@pytest.mark.parametrize("kind", EMBARGOES)
def test_no_command_lets_an_embargoed_story_out(
    home: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    held = [secretive(status, EMBARGOES[kind]) for status in Status]
    library = filled(home, *held)
    for fmt in formats():
        for story in held:
            assert run(library, "export", story.id, "--format", fmt, "--out", home) == 1
            told = capfd.readouterr()
            assert told.out == ""
            assert "embargo" in told.err
            assert "Traceback" not in told.err
    written = [path for path in home.iterdir() if path.is_file()]
    print(f"{len(formats()) * len(held)} of {len(formats()) * len(held)} exports refused")
    assert written == []


def test_copy_with_an_embargo_is_held_and_its_notes_stay(
    home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    copy = home / "held.txt"
    copy.write_text(
        "EMBARGOED UNTIL 00:01 GMT, Saturday 1 January 2050\n\nFerry returns\n\n"
        "The ferry left the quay at dawn with forty passengers.\n",
        encoding="utf-8",
    )
    out = home / "out"
    out.mkdir()
    assert run(home / "library.db", "export", copy, "--out", out) == 1
    assert "embargo" in capfd.readouterr().err
    assert list(out.iterdir()) == []


def test_every_text_of_a_story_is_public_or_planted() -> None:
    story = secretive()
    places = leaves(story)
    empty = {
        "head.alternates.search_description", "head.alternates.social_title",
        "head.alternates.social_text", "head.alternates.social_picture",
        "byline.authors.place", "byline.authors.url", "byline.override", "dateline.region",
        "dateline.date", "source.credit", "source.rights", "filing.topics", "filing.genre",
        "corrections.text",
    }  # fmt: skip
    assert places - PUBLIC
    assert places | empty >= PUBLIC - {"pictures.name"}
    for channel in Channel:
        cleared = may_leave(story, channel, NOW)
        assert isinstance(cleared, Cleared)
        assert TOKEN not in repr(replace(cleared, body=""))


def test_an_internal_field_that_slips_onto_the_list_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The saboteur: the desk's flags are shown above the headline."""
    honest = clearance._project

    def leaky(story: Story) -> Cleared:
        return replace(honest(story), kicker=" ".join(story.head.flags))

    monkeypatch.setattr(clearance, "_project", leaky)
    made = export_bytes(secretive(), "page", published.SITE, bundled_theme(), NOW)
    assert TOKEN.encode() in made.data


def test_a_gate_left_open_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The saboteur: the embargo is not asked."""
    held = secretive(embargo=EMBARGOES["dated"])
    honest = export_bytes(held, "page", published.SITE, bundled_theme(), NOW)
    assert honest.refused is not None
    assert honest.data == b""
    monkeypatch.setattr(clearance, "_embargoed", lambda story, now_utc: None)
    assert export_bytes(held, "page", published.SITE, bundled_theme(), NOW).data


@pytest.mark.parametrize("kind", EMBARGOES)
@pytest.mark.parametrize("fmt", formats())
def test_the_refusal_says_why_in_a_sentence(kind: str, fmt: str) -> None:
    held = secretive(embargo=EMBARGOES[kind])
    made = export_bytes(held, fmt, published.SITE, bundled_theme(), NOW)
    assert made.refused is not None
    said = made.refused.sentence
    if kind == "dated":
        assert said.startswith("The story is under embargo until ")
        assert said.endswith(" UTC. Nothing was written.")
    else:
        assert "could not be read, so the story is held" in said


def opened(qtbot: QtBot, library: Path) -> Desk:
    desk = open_desk(library)
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    return desk


def copied(desk: Desk, qtbot: QtBot) -> str:
    """Copy the open story as HTML and give what the clipboard then holds."""
    QGuiApplication.clipboard().setText("before")
    answered: list[object] = []
    noted: Callable[[object], None] = answered.append
    for signal in (desk.rest.export.made, desk.rest.export.refused, desk.rest.export.failed):
        signal.connect(noted)
    desk.window.actions_by_name["file.copy_html"].trigger()
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT_MS)
    for signal in (desk.rest.export.made, desk.rest.export.refused, desk.rest.export.failed):
        signal.disconnect(noted)
    return QGuiApplication.clipboard().text()


def test_the_window_lets_nothing_out(qapp: QApplication, qtbot: QtBot, home: Path) -> None:
    held = [secretive(status) for status in Status]
    desk = opened(qtbot, filled(home, *held))
    out = home / "out"
    out.mkdir()
    shown: list[str] = []
    desk.rest.preview.page_ready.connect(lambda page, _id: shown.append(page.html))
    for story in held:
        shown.clear()
        desk.library.open(story.id)
        qtbot.waitUntil(
            lambda story=story: (
                bool(shown) and desk.draft.story is not None and desk.draft.story.id == story.id
            ),
            timeout=WAIT_MS,
        )
        assert TOKEN not in shown[-1]
        html = copied(desk, qtbot)
        assert html.startswith("<")
        assert TOKEN not in html
        assert TOKEN not in desk.window.windowTitle()
        path = out / f"{story.filing.slug}.html"
        with qtbot.waitSignal(desk.rest.export.exported, timeout=WAIT_MS):
            desk.rest.export.export(story, "page", path, published.SITE, bundled_theme())
    assert desk.close()
    QGuiApplication.clipboard().clear()
    print(f"{len(held)} of {len(held)} statuses exported and copied")
    assert len(list(out.iterdir())) == len(held) > 0
    assert leaks(home) == []


def test_the_window_holds_an_embargoed_story(qapp: QApplication, qtbot: QtBot, home: Path) -> None:
    held = [secretive(status, EMBARGOES["dated"]) for status in Status]
    desk = opened(qtbot, filled(home, *held))
    out = home / "out"
    out.mkdir()
    for story in held:
        desk.library.open(story.id)
        qtbot.waitUntil(
            lambda story=story: desk.draft.story is not None and desk.draft.story.id == story.id,
            timeout=WAIT_MS,
        )
        assert copied(desk, qtbot) == "before"
        path = out / "held.html"
        with qtbot.waitSignal(desk.rest.export.refused, timeout=WAIT_MS) as told:
            desk.rest.export.export(story, "page", path, published.SITE, bundled_theme())
        assert told.args is not None
        assert "under embargo until" in told.args[0]
    assert desk.close()
    print(f"{len(held)} of {len(held)} statuses held")
    assert list(out.iterdir()) == []
