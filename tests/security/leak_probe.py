"""Run the window in a network of its own, full of constructs that leak, and count packets.

Run as a program under ``unshare --net``. Arguments: a folder to work in, and ``bare`` to
load the same constructs in a web view without any of the desk's layers.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

HOST = "203.0.113.7"
SETTLE_MS = 2500
LONGEST_MS = 60_000
ALL_PROTOCOLS = 3
TCP_UDP = {6, 17}

CONSTRUCTS = (
    '<link rel="preconnect" href="{}">', '<link rel="dns-prefetch" href="{}">',
    '<link rel="prefetch" href="{}/a">', '<link rel="preload" as="image" href="{}/b">',
    '<link rel="prerender" href="{}/c">', '<link rel="stylesheet" href="{}/d">',
    '<link rel="icon" href="{}/e">', '<link rel="manifest" href="{}/f">',
    '<link rel="modulepreload" href="{}/g">', '<img src="{}/h">',
    '<img srcset="{}/i 1x">', '<picture><source srcset="{}/j"><img></picture>',
    '<input type="image" src="{}/k">', '<video src="{}/l" autoplay></video>',
    '<video poster="{}/m"></video>', '<audio src="{}/n" autoplay></audio>',
    '<video><track src="{}/o" default></video>', '<iframe src="{}/p"></iframe>',
    '<object data="{}/q"></object>', '<embed src="{}/r">', '<script src="{}/s"></script>',
    '<script type="module" src="{}/t"></script>', '<style>@import "{}/u";</style>',
    '<style>p {{ background: url({}/v) }}</style>',
    '<style>@font-face {{ font-family: x; src: url({}/w) }} p {{ font-family: x }}</style>',
    '<p style="background: url({}/x)">x</p>', '<p style="list-style: url({}/y)">x</p>',
    '<p style="cursor: url({}/z), auto">x</p>', '<svg><image href="{}/1"/></svg>',
    '<svg><use href="{}/2#a"/></svg>', '<svg><feImage href="{}/3"/></svg>',
    '<body background="{}/4">', '<table background="{}/5"><td background="{}/6">x</table>',
    '<meta http-equiv="refresh" content="9;url={}/7">', '<base href="{}/8/">',
    '<form action="{}/9"></form>', '<a href="{}/10" ping="{}/11">x</a>',
    '<iframe srcdoc="&lt;img src={}/12&gt;"></iframe>', '<frameset><frame src="{}/13"></frameset>',
    "<script>fetch('{}/14'); new Image().src = '{}/15'; navigator.sendBeacon('{}/16')</script>",
    "<script>new WebSocket('ws://203.0.113.7/')</script>",
)  # fmt: skip


def constructs() -> list[str]:
    addresses = (f"http://{HOST}", "https://leak.example")
    return [one.replace("{}", at).format() for one in CONSTRUCTS for at in addresses]


def lay_network() -> None:
    """Give this empty network a way out that ends in nothing, for IPv4 and IPv6."""
    for words in (
        "link set lo up",
        "link add leak type veth peer name sink",
        "link set sink up",
        "addr add 198.51.100.2/24 dev leak",
        "-6 addr add 2001:db8::2/64 dev leak nodad",
        "link set leak up",
        "neigh add 198.51.100.1 lladdr 02:00:00:00:00:01 dev leak nud permanent",
        "-6 neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev leak nud permanent",
        "route add default via 198.51.100.1",
        "-6 route add default via 2001:db8::1",
    ):
        subprocess.run(["ip", *words.split()], check=True)


class Counter:
    """Count packets that carry TCP or UDP, on every device of this network."""

    def __init__(self) -> None:
        self.packets: list[str] = []
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(3))
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            data, about = self._socket.recvfrom(2048)
            protocol = data[9] if data[0] >> 4 == 4 else data[6]
            if about[2] == socket.PACKET_OUTGOING and protocol in TCP_UDP:
                self.packets.append(f"{about[0]} {protocol}")


def settle(milliseconds: int, until=None) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, clock, end = QEventLoop(), QTimer(), QTimer(singleShot=True)
    clock.timeout.connect(lambda: loop.quit() if until and until() else None)
    end.timeout.connect(loop.quit)
    clock.start(20)
    end.start(milliseconds)
    loop.exec()
    clock.stop()


def show_bare() -> None:
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    view = QWebEngineView()
    view.show()
    for construct in constructs():
        view.setHtml(f"<!doctype html><p>x</p>{construct}")
        settle(150)
    settle(SETTLE_MS)
    view.deleteLater()
    app.processEvents()


def show_desk(folder: Path) -> int:
    """Open the desk on the constructs as a story, then force them raw into its preview."""
    from dataclasses import replace

    from db.store import stories
    from db.store.library import close_library, open_library
    from desktop.core.markup.render import HtmlBlock
    from desktop.core.publish.page import Page
    from desktop.main import open_desk
    from tests.security.judging import by_fields

    texts = constructs()
    story = by_fields(f"x http://{HOST}/ {texts[0]}")
    story = replace(story, body="\n\n".join(texts) + f"\n\n![](http://{HOST}/a.png)\n")
    library = folder / "library.db"
    db = open_library(library)
    stories.add(db, story)
    close_library(db)
    desk = open_desk(library, settings_file=folder / "settings.json")
    settle(LONGEST_MS, lambda: desk.is_awake)
    shown: list[object] = []
    desk.rest.preview.page_ready.connect(lambda page, _id: shown.append(page))
    desk.library.open(story.id)
    settle(LONGEST_MS, lambda: bool(shown))
    settle(SETTLE_MS)
    desk.window.actions_by_name["file.copy_html"].trigger()
    desk.window.panels.editor.head.headline.setFocus()
    for number in range(0, len(texts), 8):
        raw = "".join(texts[number : number + 8])
        block = HtmlBlock(0, 1, f"<p>x</p>{raw}", 9)
        page = Page(f"<!doctype html><head>{raw}</head><div class=e-content>", (block,), "</div>")
        desk.window.panels.preview.show_page(page, f"raw-{number}")
        settle(400)
    settle(SETTLE_MS)
    desk.close()
    return len(shown)


def main(folder: Path, *, bare: bool) -> dict[str, object]:
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    lay_network()
    counter = Counter()
    if bare:
        show_bare()
        shown = 1
    else:
        from desktop.main import prepare

        prepare()
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        shown = show_desk(folder)
        del app
    return {"constructs": len(constructs()), "shown": shown, "packets": counter.packets}


if __name__ == "__main__":
    answer = main(Path(sys.argv[1]), bare="bare" in sys.argv[2:])
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(0)
