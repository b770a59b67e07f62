"""How long a key takes to reach the page, worker and patch included."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor

from db.records import Story
from desktop.core.publish.page import preview_page
from desktop.core.publish.site import default_profile
from desktop.jobs.threads import ThreadRunner
from desktop.session.preview import PreviewSession
from desktop.session.themes import bundled_theme
from desktop.widgets.preview.web_view import WebView
from tests.fakes import MORNING, sample_story

PARAGRAPH = (
    "The port’s operator said on Tuesday that the **first cranes** would move before noon "
    "and that [overtime](https://example.org/rates) would be offered through the weekend. "
) * 2
WORDS_A_PARAGRAPH = len(PARAGRAPH.split())


def story_of(words: int) -> Story:
    count = words // WORDS_A_PARAGRAPH
    return sample_story(
        body="\n\n".join(
            f"{number}. {PARAGRAPH}".replace(".", " of", 1) for number in range(count)
        )
    )


def edited(story: Story, key: int) -> Story:
    """Type in the middle of the body."""
    middle = story.body.index("\n\n", len(story.body) // 2)
    body = f"{story.body[:middle]} {'typed' * (1 + key % 5)}{key}{story.body[middle:]}"
    return replace(story, body=body, revision=key)


def await_shown(view: WebView) -> None:
    loop = QEventLoop()
    view.shown.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()


@pytest.fixture
def view(qtbot) -> WebView:
    made = WebView(QColor("white"))
    qtbot.addWidget(made)
    made.resize(470, 740)
    made.show()
    return made


@pytest.mark.parametrize("words", [1_000, 10_000])
def test_patch_of_one_block(benchmark, view: WebView, words: int) -> None:
    """From the page in hand to the changed document."""
    story, theme = story_of(words), bundled_theme()
    pages = [preview_page(edited(story, key), default_profile(), theme, MORNING) for key in (1, 2)]
    view.show_page(pages[0], story.id)
    await_shown(view)
    turn = iter(range(10_000))

    def patch() -> None:
        view.show_page(pages[(next(turn) + 1) % 2], story.id)
        await_shown(view)

    benchmark.pedantic(patch, rounds=60, warmup_rounds=4)


@pytest.mark.parametrize("words", [1_000, 10_000])
@pytest.mark.parametrize("where", ["body", "headline"])
def test_key_to_changed_page(benchmark, view: WebView, words: int, where: str) -> None:
    """From the edited story, through the worker process, to the changed document."""
    runner = ThreadRunner(lambda: None, lambda: None)
    runner.start()
    session = PreviewSession(runner, lambda: MORNING, default_profile(), bundled_theme())
    session.page_ready.connect(view.show_page)
    story = story_of(words)
    keys = iter(range(1, 10_000))
    session.show(story)
    await_shown(view)

    def type_key() -> None:
        key = next(keys)
        if where == "body":
            session.show(edited(story, key))
        else:
            head = replace(story.head, headline=f"{story.head.headline} {key}")
            session.show(replace(story, head=head, revision=key))
        await_shown(view)

    benchmark.pedantic(type_key, rounds=60, warmup_rounds=6)
    runner.close(2_000)
