"""Stories leave as PDFs by the command line: the gated page, printed without a screen."""

import datetime as dt
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from db.records import Embargo, Picture, Story
from desktop.cli.paper import print_on_paper
from desktop.cli.pressing import Outcome, Press
from desktop.cli.terminal import CommandError
from desktop.core.publish.site import default_profile
from desktop.session.errands import Going
from desktop.session.themes import bundled_theme
from tests.core.publish import photographs
from tests.core.publish.test_renditions import photograph
from tests.fakes import sample_story

COPY = """Ferry returns to Port Alder

By Mira Halvorsen

PORT ALDER, Nov 26 (CD) - The ferry came back on Thursday after nine days.
"""


@pytest.fixture
def press(tmp_path: Path, qapp: QApplication) -> Press:
    return Press("page", default_profile(), bundled_theme(), tmp_path, strict=False)


def printed(press: Press, *told: Story) -> list[Outcome]:
    return list(print_on_paper(press, [Going(story) for story in told]))


def words_of(path: str) -> str:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(Path(path).read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return " ".join(document.getAllText(n).text() for n in range(document.pageCount()))


def test_each_story_gets_its_own_pdf(press: Press) -> None:
    told = [sample_story(body=body) for body in ("About the quay.", "About the pier.")]
    found = printed(press, *told)
    assert [each.id for each in found] == [story.id for story in told]
    first, second = (each.files[0] for each in found)
    assert first != second
    assert "About the quay." in words_of(first)
    assert "About the pier." in words_of(second)


def test_what_may_not_leave_is_told_and_the_rest_leaves(press: Press) -> None:
    story = sample_story()
    until = Embargo(dt.datetime.now(dt.UTC) + dt.timedelta(days=1))
    held = replace(story, times=replace(story.times, embargo=until))
    [refused, left] = printed(press, held, sample_story())
    assert refused.error
    assert refused.files == ()
    assert len(left.files) == 1
    assert [path.name for path in press.folder.glob("*.pdf")] == [Path(left.files[0]).name]


def test_strict_holds_back_what_the_checks_block(press: Press) -> None:
    story = sample_story()
    story = replace(story, filing=replace(story.filing, section=""))
    [found] = printed(replace(press, strict=True), story)
    assert found.blockers == ("M04",)
    assert found.files == ()


def test_a_picture_is_printed_small_and_without_its_secrets(press: Press) -> None:
    name = "quay.jpg"
    data = photograph()
    story = sample_story(body=f"The quay.\n\n![](pictures/{name})\n\nThe end.")
    shown = Picture(name, alt="A quay", width_px=2400, height_px=1600)
    going = Going(replace(story, pictures=(shown,)), {name: data})
    [found] = print_on_paper(press, [going])
    made = Path(found.files[0]).read_bytes()
    assert b"/DCTDecode" in made
    assert b"/Width 1600" in made
    assert photographs.SECRET not in made


def test_where_there_is_no_web_engine_a_sentence_says_so(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "desktop.widgets.preview.press", None)
    with pytest.raises(CommandError, match="web engine is missing"):
        printed(press, sample_story())


def test_the_command_prints_without_a_screen_and_says_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(COPY, encoding="utf-8")
    kept = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in kept}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "desktop.cli",
            "export",
            "ferry.txt",
            "--format",
            "pdf",
            "--out",
            ".",
        ],
        cwd=tmp_path,
        env={**environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.split() == ["ferry-returns-to-port-alder.pdf"]
    assert all("exported in spite of this" in line for line in done.stderr.splitlines())
    assert (tmp_path / "ferry-returns-to-port-alder.pdf").read_bytes().startswith(b"%PDF")
