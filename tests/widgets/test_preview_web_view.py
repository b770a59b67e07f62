"""The web view is loaded once a story, then patched into what a fresh load would show."""

import os
import random
import signal

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.core.markup.render import HtmlBlock
from desktop.widgets.preview.reading_place import place_in_text
from desktop.widgets.preview.web_view import WebView
from tests.widgets.preview_pages import ask, dom, edited, long_page, page, paragraph, reload, show

STORY, OTHER = "0b9e7a52-1111-4222-8333-444455556666", "1c9e7a52-1111-4222-8333-444455556666"


@pytest.fixture
def view(qtbot) -> WebView:
    made = WebView(QColor("white"))
    qtbot.addWidget(made)
    made.resize(480, 600)
    made.show()
    return made


def loads(view: WebView) -> list[bool]:
    seen: list[bool] = []
    view.page.loadStarted.connect(lambda: seen.append(True))
    return seen


def test_served_bytes_are_the_page(qtbot, view: WebView) -> None:
    wanted = page("One ‘quoted’ word", headline="İstanbul & co")
    show(qtbot, view, wanted, STORY)
    assert ask(qtbot, view, "document.title") == "İstanbul & co"
    assert ask(qtbot, view, "document.compatMode") == "CSS1Compat"
    assert "<p>One ‘quoted’ word</p>" in str(dom(qtbot, view))


@pytest.mark.parametrize("seed", range(4))
def test_patched_page_equals_a_fresh_load(qtbot, view: WebView, seed: int) -> None:
    dice = random.Random(seed)
    blocks: list[HtmlBlock] = []
    wanted = page()
    show(qtbot, view, wanted, STORY)
    started = loads(view)
    for step in range(25):
        blocks = edited(dice, blocks)
        wanted = page(
            *blocks,
            headline=dice.choice(["Deal", "Deal <em>signed</em>"]),
            language=dice.choice(["en", "tr"]),
            lead=dice.choice(["", '<figure><img src="pictures/a.png" alt=""></figure>\n']),
            extra=dice.choice(["", f'<meta name="author" content="{step}">\n']),
        )
        view.show_page(wanted, STORY)
    patched = dom(qtbot, view)
    assert not started
    reload(qtbot, view)
    assert started
    assert patched == dom(qtbot, view)


def test_headline_patch_leaves_style_and_text_alone(qtbot, view: WebView) -> None:
    show(qtbot, view, page("a", extra='<meta name="author" content="x">\n'), STORY)
    mark = "for (const node of document.querySelectorAll('style, .e-content, p')) node.kept = 1"
    ask(qtbot, view, mark)
    show(qtbot, view, page("a", headline="Changed", extra='<meta name="author">\n'), STORY)
    kept = "[...document.querySelectorAll('style, .e-content, p')].map((n) => n.kept).join()"
    assert ask(qtbot, view, kept) == "1,1,1,1"
    assert ask(qtbot, view, "document.querySelector('h1').textContent") == "Changed"


def test_another_shape_of_page_is_taken_over(qtbot, view: WebView) -> None:
    show(qtbot, view, page("a", "b"), STORY)
    old = page("a", "b")
    other = type(old)(
        old.prefix.replace("<main>", '<section class="x">'), old.blocks,
        old.suffix.replace("</main>", "</section>"),
    )  # fmt: skip
    show(qtbot, view, other, STORY)
    patched = dom(qtbot, view)
    reload(qtbot, view)
    assert patched == dom(qtbot, view)


def test_wrongly_counted_blocks_are_replaced_whole(qtbot, view: WebView) -> None:
    wrong = HtmlBlock(start=0, end=1, html="<p>a</p><p>b</p><p>c</p>", elements=1)
    show(qtbot, view, page(wrong, "x"), STORY)
    show(qtbot, view, page(wrong, "y"), STORY)
    show(qtbot, view, page(wrong, "z"), STORY)
    assert ask(qtbot, view, "document.querySelector('.e-content').textContent") == "\nabc\nz\n"


def test_typing_keeps_the_scroll_position(qtbot, view: WebView) -> None:
    show(qtbot, view, long_page(120), STORY)
    ask(qtbot, view, "scrollTo(0, 2000)")
    started = loads(view)
    for key in range(20):
        show(qtbot, view, long_page(120, f"typing {key}"), STORY)
    assert ask(qtbot, view, "scrollY") == 2000
    assert not started


def test_another_story_is_loaded_at_its_top(qtbot, view: WebView) -> None:
    show(qtbot, view, long_page(120), STORY)
    ask(qtbot, view, "scrollTo(0, 2000)")
    show(qtbot, view, page("other"), OTHER)
    assert ask(qtbot, view, "scrollY") == 0
    assert view.page.url() == QUrl(f"story://{OTHER}/")


def test_page_asked_for_while_loading_wins(qtbot, view: WebView) -> None:
    view.show_page(page("first"), STORY)
    view.show_page(page("second"), STORY)
    view.show_page(page("third"), OTHER)
    with qtbot.waitSignal(view.shown):
        view.show_page(page("fourth"), OTHER)
    assert ask(qtbot, view, "document.querySelector('.e-content p').textContent") == "fourth"


def test_zoom_survives_another_story(qtbot, view: WebView) -> None:
    view.set_zoom(480 / 768)
    show(qtbot, view, page("a"), STORY)
    assert ask(qtbot, view, "innerWidth") == pytest.approx(768, abs=1)
    show(qtbot, view, page("b"), OTHER)
    assert ask(qtbot, view, "innerWidth") == pytest.approx(768, abs=1)


def test_outline_glides_to_its_block(qtbot, view: WebView) -> None:
    wanted = long_page(80)
    show(qtbot, view, wanted, STORY)
    block = wanted.blocks[50]
    top = "document.querySelector('.e-content').children[50].getBoundingClientRect().top"
    view.scroll_to_place(block.start + 3)
    qtbot.waitUntil(lambda: abs(float(str(ask(qtbot, view, top))) - 16) < 2)


def inner_widget(view: WebView) -> QWidget:
    return next(widget for widget in view.findChildren(QWidget) if type(widget) is QWidget)


def test_click_chooses_the_paragraph(qtbot, view: WebView) -> None:
    wanted = page("first paragraph", paragraph("second paragraph", 40), "third")
    view.set_zoom(0.5)
    show(qtbot, view, wanted, STORY)
    middle = ask(
        qtbot,
        view,
        "(() => { const r = document.querySelectorAll('.e-content p')[1].getBoundingClientRect();"
        "return r.top + r.height / 2; })()",
    )
    with qtbot.waitSignal(view.place_chosen) as chosen:
        place = QPoint(30, int(float(str(middle)) / 2))
        qtbot.mouseClick(inner_widget(view), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [40]


def test_link_shows_its_target_and_stays(qtbot, view: WebView) -> None:
    link = HtmlBlock(0, 5, '<p><a href="https://example.org/pay">the whole line</a></p>', 1)
    show(qtbot, view, page(link), STORY)
    middle = ask(
        qtbot,
        view,
        "(() => { const r = document.querySelector('a').getBoundingClientRect();"
        "return r.top + r.height / 2; })()",
    )
    chosen: list[int] = []
    view.place_chosen.connect(chosen.append)
    place = QPoint(40, int(float(str(middle))))
    with qtbot.waitSignal(view.link_hovered, check_params_cb=bool) as hovered:
        qtbot.mouseClick(inner_widget(view), Qt.MouseButton.LeftButton, pos=place)
    assert hovered.args == ["https://example.org/pay"]
    assert ask(qtbot, view, "document.title") == "Dockers sign deal"
    assert view.page.url() == QUrl(f"story://{STORY}/")
    assert not chosen


def test_focus_stays_with_the_writer(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, web = QLineEdit(window), WebView(QColor("white"), parent=window)
    row = QHBoxLayout(window)
    row.addWidget(field)
    row.addWidget(web, 1)
    window.resize(900, 500)
    window.show()
    qtbot.waitActive(window)
    field.setFocus()
    show(qtbot, web, page("a"), STORY)
    assert field.hasFocus()
    show(qtbot, web, page("a", "b"), STORY)
    show(qtbot, web, page("c"), OTHER)
    assert field.hasFocus()
    qtbot.mouseClick(inner_widget(web), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    ask(qtbot, web, "1")
    assert field.hasFocus()
    qtbot.keyClicks(field, "typed")
    assert field.text() == "typed"


def test_dead_renderer_is_loaded_again_once(qtbot, view: WebView) -> None:
    show(qtbot, view, page("a"), STORY)
    first = view.page.renderProcessPid()
    with qtbot.waitSignal(view.shown, timeout=15_000):
        os.kill(first, signal.SIGKILL)
    assert view.page.renderProcessPid() != first
    assert ask(qtbot, view, "document.querySelector('.e-content p').textContent") == "a"
    with qtbot.waitSignal(view.gave_up, timeout=15_000) as given_up:
        os.kill(view.page.renderProcessPid(), signal.SIGKILL)
    assert "ended" in given_up.args[0]


def test_page_that_cannot_be_loaded_gives_up_the_second_time(qtbot, view: WebView) -> None:
    view._shelf.put = lambda story_id, data: None
    with qtbot.waitSignal(view.gave_up) as given_up:
        view.show_page(page("a"), STORY)
    assert given_up.args == ["The page could not be loaded."]


@pytest.mark.parametrize("element", [0.0, 0.5, 20.25, 79.9])
def test_view_follows_and_tells_where_it_is(qtbot, view: WebView, element: float) -> None:
    show(qtbot, view, long_page(80), STORY)
    block = long_page(80).blocks[int(element)]
    place = block.start + element % 1 * (block.end - block.start)
    told: list[float] = []
    view.scrolled.connect(told.append)
    view.follow(place)
    found = ask(qtbot, view, "copydesk.place()")
    assert isinstance(found, float | int)
    assert abs(found - element) < 0.05
    assert not told


def test_view_follows_to_both_ends(qtbot, view: WebView) -> None:
    show(qtbot, view, long_page(80), STORY)
    view.follow(1e9)
    assert ask(qtbot, view, "scrollY + innerHeight > document.documentElement.scrollHeight - 90")
    view.follow(-1.0)
    assert ask(qtbot, view, "scrollY") == 0


def test_wheel_tells_the_place(qtbot, view: WebView) -> None:
    wanted = long_page(80)
    show(qtbot, view, wanted, STORY)
    told: list[float] = []
    view.scrolled.connect(told.append)
    view.scroll_by_pages(5)
    qtbot.waitUntil(lambda: bool(told))
    found = ask(qtbot, view, "copydesk.place()")
    qtbot.waitUntil(lambda: abs(told[-1] - place_in_text(wanted.blocks, float(str(found)))) < 1)
    told.clear()
    view.follow(-1.0)
    ask(qtbot, view, "new Promise((done) => requestAnimationFrame(done)) && scrollY")
    assert not told


def test_place_followed_survives_another_width(qtbot, view: WebView) -> None:
    wanted = long_page(80)
    show(qtbot, view, wanted, STORY)
    view.follow(wanted.blocks[40].start)
    view.resize(900, 600)
    qtbot.waitUntil(lambda: ask(qtbot, view, "innerWidth") == 900)
    place = "copydesk.place()"
    qtbot.waitUntil(lambda: abs(float(str(ask(qtbot, view, place))) - 40) < 0.1)
