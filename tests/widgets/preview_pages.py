"""Pages of our own for the preview's tests, and a way to ask a page what it holds."""

from __future__ import annotations

import html as entities
import random

from desktop.core.markup.render import HtmlBlock
from desktop.core.publish.page import Page
from desktop.widgets.preview.web_view import WORLD, WebView

WORDS = ("dock", "crane", "harbour", "arbitrator", "“quay”", "naïve", "İzmir", "😀", "שלום")


def paragraph(text: str, start: int = 0) -> HtmlBlock:
    html = f"<p>{entities.escape(text)}</p>"
    return HtmlBlock(start=start, end=start + len(text), html=html, elements=1)


def page(
    *blocks: HtmlBlock | str,
    headline: str = "Dockers sign deal",
    language: str = "en",
    lead: str = "",
    extra: str = "",
) -> Page:
    made: list[HtmlBlock] = []
    at = 0
    for block in blocks:
        found = paragraph(block, at) if isinstance(block, str) else block
        made.append(found)
        at += len(found.html)
    prefix = (
        f'<!doctype html>\n<html lang="{language}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{headline}</title>\n{extra}<style>\nbody {{ margin: 25px; background: #fff }}\n"
        f"p {{ line-height: 25px }}\n</style>\n</head>\n<body>\n<main>\n<article>\n<header>"
        f'\n<h1 class="p-name">{headline}</h1>\n</header>\n{lead}<div class="e-content">\n'
    )
    suffix = (
        "\n</div>\n<footer>\n<p>Copydesk Wire</p>\n</footer>\n"
        "</article>\n</main>\n</body>\n</html>\n"
    )
    return Page(prefix=prefix, blocks=tuple(made), suffix=suffix)


def long_page(paragraphs: int, changed: str = "") -> Page:
    texts = [f"Paragraph {number} {'of the story ' * 12}" for number in range(paragraphs)]
    if changed:
        texts[paragraphs // 2] = changed
    return page(*texts)


def random_block(dice: random.Random) -> HtmlBlock:
    text = " ".join(dice.choices(WORDS, k=dice.randint(1, 8)))
    kind = dice.randrange(6)
    if kind == 0:
        return HtmlBlock(start=0, end=1, html="", elements=0)
    if kind == 1:
        html = f"<h2>{text}</h2>"
    elif kind == 2:
        html = f"<ul>\n<li>{text}</li>\n<li>two</li>\n</ul>\n<p>{text}</p>"
        return HtmlBlock(start=0, end=1, html=html, elements=2)
    elif kind == 3:
        html = f'<p>{text} <a href="https://example.org/">x</a><br>\n&amp; more</p>'
    else:
        return paragraph(text)
    return HtmlBlock(start=0, end=1, html=html, elements=1)


def edited(dice: random.Random, old: list[HtmlBlock]) -> list[HtmlBlock]:
    new = list(old)
    for _ in range(dice.randint(1, 3)):
        at = dice.randint(0, len(new))
        act = dice.randrange(4)
        if act == 0 or not new:
            new.insert(at, random_block(dice))
        elif act == 1:
            del new[at % len(new)]
        elif act == 2:
            new[at % len(new)] = random_block(dice)
        else:
            new = new[at:] + new[:at]
    return new


def ask(qtbot, view: WebView, script: str, world: int = WORLD) -> object:
    """Run a script in the page and wait for what it says."""
    answers: list[object] = []
    view.page.runJavaScript(script, world, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def show(qtbot, view: WebView, wanted: Page, story_id: str) -> None:
    with qtbot.waitSignal(view.shown, timeout=15_000):
        view.show_page(wanted, story_id)


def dom(qtbot, view: WebView) -> object:
    return ask(qtbot, view, "document.documentElement.outerHTML")


def reload(qtbot, view: WebView) -> None:
    with qtbot.waitSignal(view.shown, timeout=15_000):
        view.refresh()
