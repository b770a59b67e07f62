"""Bring resources/translations up to the code: new strings in, stale ones out, .qm made.

Run by `make translations`. The strings are read from the syntax tree, as Qt's own lupdate
sees neither an alias of `translate`, nor a module's `tr`, nor the table of the menus.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from sentences import sentences

from desktop.models.languages import LANGUAGES, english_name

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
KEYS = ("Ctrl", "Shift", "Alt", "Meta", "PgUp", "PgDown", "Del", "Ins", "Home", "End", "Enter",
        "Return", "Esc", "Space", "Tab", "Backspace", "Left", "Right", "Up", "Down")  # fmt: skip
"""Qt's words for keys, said as they stand on keyboards."""

TRANSLATE, SENTENCES = "translate", "Sentences"

Key = tuple[str, str]
"""A context, which is the class or what `translate` was given, and the English words."""


@dataclass
class Found:
    """What the code says: each key with a place of it, and calls that cannot be read."""

    places: dict[Key, str] = field(default_factory=dict[Key, str])
    unread: list[str] = field(default_factory=list[str])


def extract(root: Path = ROOT) -> Found:
    """Read every string that the interface shows."""
    found = Found()
    trees = {
        ".".join(path.relative_to(root).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
        for path in sorted((root / "desktop").rglob("*.py"))
    }
    own = {name: _own_functions(tree) for name, tree in trees.items()}
    for name, tree in trees.items():
        known = own[name] | _imported_functions(tree, own)
        _Reader(name, known, _aliases(tree), found).visit(tree)
    for text, place in sentences(root).items():
        found.places[SENTENCES, text] = place
    return found


class _Reader(ast.NodeVisitor):
    """Walk one module, knowing in which class it is."""

    def __init__(
        self, module: str, functions: dict[str, str], aliases: set[str], found: Found
    ) -> None:
        self._module = module
        self._functions = functions
        self._aliases = aliases
        self._found = found
        self._class = ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """The table of the menus: its keys, the words of each entry and of its submenu."""
        if isinstance(node.target, ast.Name) and node.target.id == "MENUS":
            assert isinstance(node.value, ast.Dict)
            calls = [each for each in ast.walk(node.value) if isinstance(each, ast.Call)]
            words = [call.args[1] for call in calls]
            named = (each for call in calls for each in call.keywords)
            submenus = [each.value for each in named if each.arg == "under"]
            for text in (*node.value.keys, *words, *submenus):
                assert text is not None
                self._take("Actions", text)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called, args = node.func, node.args
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            self._take(self._class, args[0])
        elif _is_translate(called) or (
            isinstance(called, ast.Name) and called.id in self._aliases
        ):
            self._take_pair(args)
        elif isinstance(called, ast.Name) and called.id in self._functions:
            self._take(self._functions[called.id], args[0])
        self.generic_visit(node)

    def _take_pair(self, args: list[ast.expr]) -> None:
        if isinstance(args[0], ast.Constant):
            self._take(str(args[0].value), args[1])
        else:
            self._found.unread.append(self._place(args[0]))

    def _take(self, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant):
            self._found.places.setdefault((context, str(text.value)), self._place(text))
        elif isinstance(text, ast.IfExp):
            self._take(context, text.body)
            self._take(context, text.orelse)
        elif not self._is_read_elsewhere(context, text):
            self._found.unread.append(self._place(text))

    def _place(self, node: ast.expr) -> str:
        return f"{self._module.replace('.', '/')}.py:{node.lineno}"

    def _is_read_elsewhere(self, context: str, text: ast.expr) -> bool:
        """Whether this is the parameter of a module's `tr`, of the menus' table or a name."""
        known = ("text", "title", "entry.text", "entry.under")
        return ast.unparse(text) in known or context == "Language"


def _own_functions(tree: ast.Module) -> dict[str, str]:
    """Name the module's functions that only translate, with their contexts."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            last = node.body[-1]
            if (
                isinstance(last, ast.Return)
                and isinstance(last.value, ast.Call)
                and _is_translate(last.value.func)
                and [ast.unparse(arg) for arg in last.value.args[1:]] == [node.args.args[0].arg]
                and isinstance(last.value.args[0], ast.Constant)
            ):
                found[node.name] = str(last.value.args[0].value)
    return found


def _imported_functions(tree: ast.Module, own: dict[str, dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            there = own.get(node.module or "", {})
            for name in node.names:
                if name.name in there:
                    found[name.asname or name.name] = there[name.name]
    return found


def _aliases(tree: ast.Module) -> set[str]:
    """Names that stand for QCoreApplication.translate itself."""
    return {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _is_translate(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_translate(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == TRANSLATE
        and isinstance(node.value, ast.Name)
        and node.value.id == "QCoreApplication"
    )


def read(path: Path) -> dict[Key, str]:
    """Read a .ts file; an unfinished translation is empty."""
    found: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            words = message.findtext("translation") or ""
            found[name, message.findtext("source", "")] = words
    return found


def write(path: Path, language: str, words: dict[Key, str]) -> None:
    """Write a .ts file, sorted, without line numbers: its changes stay readable."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (name, source), translation in sorted(words.items()):
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        unfinished = {} if translation else {"type": "unfinished"}
        ET.SubElement(message, "translation", unfinished).text = translation
    ET.indent(root)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def everything() -> Found:
    """What the code says, and the words of Qt that we say better."""
    found = extract()
    for key in KEYS:
        found.places["QShortcut", key] = "Qt"
    for tag in ("en", *LANGUAGES):
        found.places["Language", english_name(tag)] = "Qt"
    return found


def write_sentences(found: Found) -> None:
    """List the templates that a sentence from below is looked up by: most words first."""
    said = (text for context, text in found.places if context == SENTENCES)
    listed = json.dumps(sorted(said, key=lambda text: (-len(text), text)), ensure_ascii=False)
    (FOLDER / "sentences.json").write_text(listed.replace('", "', '",\n"') + "\n", "utf-8")


def main() -> int:
    """Update each language; fail while one is not complete."""
    found = everything()
    write_sentences(found)
    missing = 0
    for path in sorted(FOLDER.glob("copydesk_*.ts")):
        known = read(path)
        words = {key: known.get(key, "") for key in found.places}
        write(path, path.stem.removeprefix("copydesk_"), words)
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        made = path.with_suffix(".qm")
        subprocess.run([lrelease, "-silent", path, "-qm", made], check=True)
        empty = [key for key, translation in words.items() if not translation]
        missing += len(empty)
        for context, source in empty:
            print(f"{path.name}: {found.places[context, source]}: [{context}] {source}")
        print(f"{path.name}: {len(words)} strings, {len(empty)} not translated")
    for place in found.unread:
        print(f"cannot be read: {place}")
    return 1 if missing or found.unread else 0


if __name__ == "__main__":
    sys.exit(main())
