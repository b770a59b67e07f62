"""Composition root without a screen: the command line."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import Order, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where each command is; imported when asked for, so that the desk opens without the rest.
COMMANDS = {
    "desk": ("screen", "open_the_desk"),
    "demo": ("demo", "demo"),
    "parse": ("taking_in", "parse"),
    "import": ("taking_in", "import_files"),
    "new": ("library", "new"),
    "show": ("library", "show"),
    "list": ("library", "list_stories"),
    "search": ("library", "search"),
    "export": ("exporting", "export"),
    "check": ("checking", "check"),
    "backup": ("safety", "back_up"),
    "restore": ("safety", "restore"),
    "doctor": ("safety", "doctor"),
}

# As `core.publish.export.formats` has them, without importing what makes them, and on paper.
FORMATS = (
    "page", "fragment", "ninjs", "kit", "kit-zip", "markdown", "wxr", "rss", "nitf", "sitemap",
    "pdf",
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the desk when none is named; give the exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    asked = _parser().parse_args(_with_command(words))
    library = Path(asked.library).expanduser() if asked.library else _default_library()
    module, name = COMMANDS[asked.command]
    command = getattr(import_module(f"desktop.cli.{module}"), name)
    if asked.command == "desk":
        return command(library, asked)  # says what is wrong in its own window

    from desktop.cli.terminal import speaking_plainly

    return speaking_plainly(command, library, asked)


def _default_library() -> Path:
    from desktop.session.places import default_library

    return default_library()


def _with_command(words: list[str]) -> list[str]:
    """Put ``desk`` before what names no command: `copydesk [STORY]` opens the desk."""
    skip = False
    for index, word in enumerate(words):
        if skip or word.startswith("-"):
            skip = word == "--library"
            if word in {"-h", "--help", "--version"}:
                return words
            continue
        return words if word in COMMANDS else [*words[:index], "desk", *words[index:]]
    return [*words, "desk"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="copydesk",
        description="Draft news stories, see the page, export publishable HTML. "
        "Without a command the desk opens, at STORY when a file is named.",
    )
    parser.add_argument("--library", metavar="PATH", help="the library file to use")
    parser.add_argument("--version", action="version", version=f"copydesk {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words)

    desk = command("desk", "open the desk")
    desk.add_argument("story", nargs="?", metavar="STORY")
    sub = command("parse", "print the recognised parts as JSON; save nothing")
    sub.add_argument("files", nargs="*", metavar="FILE")
    sub.add_argument("--jsonl", action="store_true", help="answer JSON lines on standard input")
    sub = command("import", "save each file as a draft and print its id")
    sub.add_argument("files", nargs="+", metavar="FILE")
    _add_json(sub)
    sub = command("new", "create an empty draft and print its id")
    sub.add_argument("--headline", default="")
    sub.add_argument("--language", default="", help="BCP 47, such as en-GB or tr")
    _add_json(sub)
    sub = command("show", "print a story")
    sub.add_argument("id", metavar="ID")
    _add_json(sub)
    sub = command("list", "list the stories")
    sub.add_argument("--status", choices=[status.value for status in Status])
    sub.add_argument("--order", choices=[order.value for order in Order], default="updated")
    sub.add_argument("--limit", type=int, default=200)
    _add_json(sub)
    sub = command("search", "list the stories that match")
    sub.add_argument("query", nargs="+", metavar="QUERY")
    sub.add_argument("--limit", type=int, default=200)
    _add_json(sub)
    sub = command("export", "write stories as files")
    sub.add_argument("stories", nargs="*", metavar="ID|FILE")
    sub.add_argument("--all", action="store_true")
    sub.add_argument("--status", choices=[status.value for status in Status])
    sub.add_argument("--format", choices=FORMATS, default="page")
    sub.add_argument("--theme", default="broadsheet")
    sub.add_argument("--out", required=True, metavar="DIR")
    sub.add_argument("--site", metavar="PROFILE.json")
    sub.add_argument("--strict", action="store_true", help="hold back what the checks block")
    _add_json(sub)
    sub = command("backup", "copy the library while it is in use, and verify the copy")
    sub.add_argument("file", nargs="?", metavar="FILE", help="else its own folder of backups")
    sub = command("restore", "make a new library of a backup")
    sub.add_argument("backup", metavar="BACKUP")
    sub.add_argument("new", metavar="NEW.db")
    sub = command("doctor", "examine the library: pages, texts, journal, backups")
    sub.add_argument("--rebuild", action="store_true", help="make a new library of what is whole")
    _add_json(sub)
    sub = command("check", "say what stands between stories and their readers")
    sub.add_argument("stories", nargs="+", metavar="ID|FILE")
    sub.add_argument("--style", default="consistency", metavar="NAME")
    _add_json(sub)
    sub = command("demo", "do the main job on the bundled example, without a screen")
    sub.add_argument("--out", required=True, metavar="DIR")
    return parser


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def _version() -> str:
    from importlib.metadata import version

    return version("copydesk")
