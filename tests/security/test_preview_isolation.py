"""Each layer round the preview holds by itself: its own sign, and the page without it.

Packets alone cannot tell the layers apart, so the probe takes some away and says what the
page tried (requests seen by the interceptor), what came through (connections to a server on
this machine), and what became of the page (title, widths of its pictures, its origin).
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QColor
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineSettings, QWebEngineUrlScheme

from desktop.session.themes import bundled_theme
from desktop.widgets.preview.environment import (
    DEBUGGING,
    FLAGS,
    NO_SANDBOX,
    OFFLINE_FLAGS,
    prepare_environment,
)
from desktop.widgets.preview.seal import CONTENT_SECURITY_POLICY, SealedPage
from desktop.widgets.preview.web_view import WebView
from tests.widgets.preview_pages import ask, page, show

PROBE = Path(__file__).with_name("isolation_probe.py")
STORY = "0b9e7a52-1111-4222-8333-444455556666"
ITS_OWN = [f"story://{STORY}/"]
MAIN_FRAME = True
NAVIGATION = QWebEnginePage.NavigationType


def probe(*off: str) -> dict[str, Any]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(PROBE), *off], capture_output=True, text=True, timeout=60, env=environ
    )
    assert done.stdout, done.stderr
    answer = json.loads(done.stdout)
    if not answer["routed"]:
        pytest.skip("this machine has no address but its loopback")
    return answer


@pytest.fixture
def view(qtbot) -> WebView:
    made = WebView(QColor("white"))
    qtbot.addWidget(made)
    made.resize(480, 600)
    made.show()
    return made


def test_unprotected_page_gets_out() -> None:
    answer = probe("csp", "interceptor", "flags", "proxy", "scripts")
    assert answer["arrived"] > 2
    assert answer["page"].startswith("executed,")


def test_protected_page_neither_asks_nor_arrives() -> None:
    answer = probe()
    assert answer == {
        "routed": True,
        "requests": ITS_OWN,
        "arrived": 0,
        # The title is untouched, no picture has a width, and the origin is nobody's.
        "page": "quiet,0,0,null",
    }


def test_policy_keeps_requests_from_being_made() -> None:
    assert probe("interceptor", "flags", "proxy", "scripts", "no-hints")["requests"] == ITS_OWN
    assert len(probe("csp")["requests"]) > 2


def test_interceptor_stops_what_is_asked() -> None:
    answer = probe("csp", "flags", "proxy", "no-hints")
    assert len(answer["requests"]) > 2
    assert answer["arrived"] == 0


def test_flags_alone_stop_what_asks_nobody() -> None:
    assert probe("proxy", "only-hints")["arrived"] == 0
    assert probe("proxy", "flags", "only-hints")["arrived"] > 0


def test_proxy_alone_stops_everything() -> None:
    assert probe("csp", "interceptor", "flags")["arrived"] == 0


def test_settings_alone_stop_scripts() -> None:
    assert probe("csp")["page"].startswith("quiet,")
    assert probe("csp", "scripts")["page"].startswith("executed,")


def test_page_script_returns_nothing(qtbot, view: WebView) -> None:
    show(qtbot, view, page("a"), STORY)
    assert not ask(qtbot, view, "1 + 1", world=0)
    assert ask(qtbot, view, "1 + 1") == 2


def test_every_setting_is_off_but_pictures(view: WebView) -> None:
    settings = view.page.settings()
    on = {name for name in QWebEngineSettings.WebAttribute if settings.testAttribute(name)}
    assert on == {QWebEngineSettings.WebAttribute.AutoLoadImages}


def test_scheme_is_secure_and_far_from_files(view: WebView) -> None:
    scheme = QWebEngineUrlScheme.schemeByName(QByteArray(b"story"))
    flag = QWebEngineUrlScheme.Flag
    assert scheme.flags() == flag.SecureScheme | flag.CorsEnabled


def test_policy_is_the_agreed_one() -> None:
    assert CONTENT_SECURITY_POLICY == (
        "default-src 'none'; img-src story:; style-src 'unsafe-inline'; "
        "font-src story: data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; sandbox"
    )


def test_profile_keeps_nothing(view: WebView) -> None:
    profile = view.page.profile()
    assert profile.isOffTheRecord()
    assert profile.httpCacheType() is profile.HttpCacheType.NoCache
    assert not profile.isSpellCheckEnabled()


def test_large_page_shows(qtbot, view: WebView) -> None:
    text = "“Quoted” text. " * 60
    wanted = page(*(text for _ in range(3200)))
    assert len(wanted.data) > 3_000_000
    show(qtbot, view, wanted, STORY)
    count = ask(qtbot, view, "document.querySelectorAll('.e-content > p').length")
    assert count == 3200


def test_fonts_of_the_theme_load_under_the_sandbox(qtbot, view: WebView) -> None:
    fonts = bundled_theme().files["fonts.css"]
    extra = f'<style>{fonts}\np {{ font-family: "Broadsheet Serif" }}</style>'
    show(qtbot, view, page("some words", extra=extra), STORY)
    script = "[...document.fonts].filter((font) => font.status === 'loaded').length"
    qtbot.waitUntil(lambda: ask(qtbot, view, script) == 1)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/", "file:///etc/passwd", f"story://{STORY}/other", "data:text/html,x"],
)
@pytest.mark.parametrize(
    "kind",
    [
        NAVIGATION.NavigationTypeLinkClicked,
        NAVIGATION.NavigationTypeTyped,
        NAVIGATION.NavigationTypeFormSubmitted,
        NAVIGATION.NavigationTypeRedirect,
        NAVIGATION.NavigationTypeOther,
    ],
)
def test_navigation_is_refused(view: WebView, address: str, kind) -> None:
    view.show_page(page("a"), STORY)
    assert not view.page.acceptNavigationRequest(QUrl(address), kind, MAIN_FRAME)


def test_frames_and_links_to_the_page_itself_are_refused(view: WebView) -> None:
    view.show_page(page("a"), STORY)
    own = QUrl(ITS_OWN[0])
    accepts = view.page.acceptNavigationRequest
    assert accepts(own, NAVIGATION.NavigationTypeTyped, MAIN_FRAME)
    assert not accepts(own, NAVIGATION.NavigationTypeTyped, not MAIN_FRAME)
    assert not accepts(own, NAVIGATION.NavigationTypeLinkClicked, MAIN_FRAME)


def test_no_window_opens_and_no_file_is_chosen(view: WebView) -> None:
    sealed = view.page
    assert isinstance(sealed, SealedPage)
    assert sealed.createWindow(QWebEnginePage.WebWindowType.WebBrowserWindow) is None
    assert sealed.chooseFiles(QWebEnginePage.FileSelectionMode.FileSelectOpen, [], []) == []


def test_other_stories_and_files_are_not_served(qtbot, view: WebView) -> None:
    pictures = (
        '<img src="story://other-story/pictures/a.png"><img src="pictures/../a.png">'
        '<img src="pictures/none.png">'
    )
    show(qtbot, view, page("a", lead=pictures), STORY)
    script = "[...document.images].every((image) => image.complete && !image.naturalWidth)"
    qtbot.waitUntil(lambda: ask(qtbot, view, script) is True)


def test_pictures_come_from_their_source_by_name(qtbot) -> None:
    asked: list[tuple[str, str]] = []
    gif = bytes.fromhex("47494638396103000200800000ff0000ffffff2c000000000300020000020284510b003b")

    def source(story_id: str, name: str) -> bytes | None:
        asked.append((story_id, name))
        return gif if name == "pier.gif" else None

    view = WebView(QColor("white"), source)
    qtbot.addWidget(view)
    view.show()
    lead = '<img src="pictures/pier.gif"><img src="pictures/gone.png"><img src="pictures/x.svg">'
    show(qtbot, view, page("a", lead=lead), STORY)
    qtbot.waitUntil(lambda: ask(qtbot, view, "document.images[0].naturalWidth") == 3)
    assert set(asked) == {(STORY, "pier.gif"), (STORY, "gone.png")}


def test_application_speaks_through_a_dead_port(view: WebView) -> None:
    proxy = QNetworkProxy.applicationProxy()
    assert (proxy.hostName(), proxy.port()) == ("127.0.0.1", 9)


def test_inherited_sandbox_switch_is_refused_but_to_root() -> None:
    environ = {NO_SANDBOX: "1", DEBUGGING: "9222"}
    prepare_environment(environ, 1000)
    assert NO_SANDBOX not in environ
    assert DEBUGGING not in environ
    prepare_environment(environ, None)
    assert NO_SANDBOX not in environ
    prepare_environment(environ, 0)
    assert environ[NO_SANDBOX] == "1"


def test_inherited_flags_are_dropped_but_for_drawing() -> None:
    environ = {
        FLAGS: '--no-sandbox --disable-gpu --host-resolver-rules="MAP * 127.0.0.1" '
        "--remote-debugging-port=9222 --disable-web-security --proxy-server=evil:1"
    }
    prepare_environment(environ, 1000)
    assert environ[FLAGS] == " ".join(["--disable-gpu", *OFFLINE_FLAGS])
    prepare_environment(environ, 1000)
    assert environ[FLAGS] == " ".join(["--disable-gpu", *OFFLINE_FLAGS])


def test_unreadable_flags_are_dropped() -> None:
    environ = {FLAGS: '--disable-gpu "'}
    prepare_environment(environ, 1000)
    assert environ[FLAGS] == " ".join(OFFLINE_FLAGS)
