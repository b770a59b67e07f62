"""Themes of the desk's own: copied, changed, offered, and refused in a sentence."""

import json
from pathlib import Path

import pytest

from desktop.core.publish.page import preview_page
from desktop.core.publish.themes import ThemeError
from desktop.jobs.worker import TextWorker, WorkerDied, WorkerTimeout
from desktop.session import themes
from tests.core.publish import stories


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "copydesk" / "themes"


def page(name: str) -> str:
    return preview_page(stories.harbour(), stories.SITE, themes.page_theme(name), stories.NOW).html


def test_a_copy_makes_the_same_page_until_it_is_changed(folder: Path) -> None:
    theme, where = themes.copy_theme("portal")
    assert (theme.name, theme.title, where) == ("portal-2", "Portal 2", folder / "portal-2")
    assert page("portal-2") == page("portal")
    sheet = where / "article.css"
    sheet.write_text(sheet.read_text() + "\nh1 { color: teal }\n")
    assert "h1 { color: teal }" in page("portal-2")
    assert "teal" not in page("portal")


def test_copies_never_share_a_name(folder: Path) -> None:
    names = [themes.copy_theme(name)[0].name for name in ("plain", "plain", "plain-2")]
    assert names == ["plain-2", "plain-3", "plain-2-2"]
    assert {*names} < {theme.name for theme in themes.page_themes()}


def test_a_theme_of_a_bundled_name_stands_in_for_it(folder: Path) -> None:
    _, where = themes.copy_theme("plain")
    facts = json.loads((where / "theme.json").read_text()) | {"name": "plain", "title": "Ours"}
    (where / "theme.json").write_text(json.dumps(facts))
    assert themes.page_theme("plain").title == "Ours"
    assert [theme.name for theme in themes.page_themes()].count("plain") == 1


def test_where_a_theme_is_gone_the_default_one_is_worn(folder: Path) -> None:
    assert themes.page_theme("tabloid").name == themes.DEFAULT_THEME


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"theme.json": "{"}, "not valid JSON"),
        ({"theme.json": '{"name": "a"}', "article.css": ""}, "no page.html.j2"),
        ({"theme.json": '{"name": "a"}', "page.html.j2": "{{ body }}"}, "no article.css"),
        ({}, "no theme.json"),
        ({"theme.json": "[" * 100_000}, "not valid JSON"),
        ({"theme.json": '{"name": "a", "styles": 5}'}, "other than a list"),
        ({"theme.json": '{"name": "../../a"}'}, "letters, digits and hyphens"),
    ],
)
def test_a_folder_that_is_no_theme_is_said_and_not_offered(
    folder: Path, files: dict[str, str], words: str
) -> None:
    broken = folder / "ours"
    broken.mkdir(parents=True)
    for name, text in files.items():
        (broken / name).write_text(text)
    [said] = themes.broken_themes()
    assert said.startswith("The theme in “ours” is not offered. The theme")
    assert words in said
    assert [theme.name for theme in themes.page_themes()] == ["broadsheet", "plain", "portal"]


def test_a_theme_too_large_or_not_text_is_refused(folder: Path) -> None:
    _, where = themes.copy_theme("plain")
    (where / "huge.css").write_bytes(b" " * themes.MOST_BYTES)
    with pytest.raises(ThemeError, match="larger"):
        themes.theme_in(where)
    (where / "huge.css").write_bytes(b"\xff\xfe")
    with pytest.raises(ThemeError, match="UTF-8"):
        themes.theme_in(where)


def test_a_link_in_a_theme_is_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET-7F")
    _, where = themes.copy_theme("plain")
    (where / "aside.j2").symlink_to(secret)
    template = where / "page.html.j2"
    template.write_text(template.read_text() + "{% include 'aside.j2' %}")
    with pytest.raises(ThemeError, match=r"aside\.j2") as fault:
        page("plain-2")
    assert "SECRET-7F" not in str(fault.value)


@pytest.mark.parametrize(
    "runaway",
    ["{{ 'a' * 3000000000 }}",
     "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"],
)  # fmt: skip
def test_a_theme_that_runs_away_is_stopped(folder: Path, runaway: str) -> None:
    _, where = themes.copy_theme("plain")
    template = where / "page.html.j2"
    template.write_text(runaway + template.read_text())
    theme = themes.page_theme("plain-2")
    worker = TextWorker()
    try:
        with pytest.raises((WorkerTimeout, WorkerDied, ThemeError)):
            worker.call(
                preview_page, stories.harbour(), stories.SITE, theme, stories.NOW,
                limit_s=2.0, memory_mb=512,
            )  # fmt: skip
        assert worker.call(len, "still there") == 11
    finally:
        worker.close()
