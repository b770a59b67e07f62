"""Find the sentences that are said below the window, in plain English, without Qt.

A sentence with parts filled in is found as its template: f"The slug has {end} characters."
is “The slug has {0} characters.”
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

FILES = (
    "db/errors.py",
    "db/store/sweep.py",
    "desktop/jobs/*.py",
    "desktop/core/topics.py",
    "desktop/core/ingest/*.py",
    "desktop/core/ingest/paste/clean.py",
    "desktop/core/proof/decisions.py",
    "desktop/core/proof/rules/*.py",
    "desktop/core/proof/styles.py",
    "desktop/core/publish/*.py",
    "desktop/session/themes.py",
    "desktop/session/word_lists.py",
)
LEFT_OUT = {"labels.py", "corrections.py", "language.py", "bylines.py"}
"""These hold text for readers, by the story's language, or lists of words."""

NOT_SAID = {"good", "bad", "source", "title", "id", "source_url", "scope"}
"""Arguments of a rule that are not shown: its examples and its origin."""

SENTENCE = re.compile(
    r"\s?(?!SELECT )[A-Z“{].*[.?](\{\d\})?|Add to it|Shorten it|\{0\} (over|short)|The theme .*",
    re.DOTALL,
)
PHRASE = re.compile(r"[a-z][a-z’': ,]* [a-z’': ,]*")
PHRASES_IN, SAMPLES_IN = "/ingest/", "/rules/"
NO_PHRASES = {"chrome.py", "datelines.py", "parts.py", "outcome.py", "rtf_words.py"}


def sentences(root: Path) -> dict[str, str]:
    """Give each sentence with its first place."""
    found: dict[str, str] = {}
    for pattern in FILES:
        for path in sorted(root.glob(pattern)):
            if path.name not in LEFT_OUT:
                name = path.relative_to(root).as_posix()
                for text, line in _said(ast.parse(path.read_text("utf-8")), name):
                    found.setdefault(text, f"{name}:{line}")
    return found


def _said(tree: ast.Module, name: str) -> Iterator[tuple[str, int]]:
    hidden = _hidden(tree, name)
    phrases = PHRASES_IN in name and Path(name).name not in NO_PHRASES
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Missing":
            hidden |= {id(each) for each in (node.args[0], node.args[2])}
            yield from _facts(node.args[1])
        elif isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in hidden:
            text = template(node)
            if " " in text and (SENTENCE.fullmatch(text) or (phrases and PHRASE.fullmatch(text))):
                yield text, node.lineno


def _facts(text: ast.expr) -> Iterator[tuple[str, int]]:
    """Read what a page lacks: a few words, given at once or by a name."""
    if isinstance(text, ast.Constant | ast.JoinedStr):
        yield template(text), text.lineno


def template(node: ast.Constant | ast.JoinedStr) -> str:
    """Write a string with holes where parts are filled in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    parts: list[str] = []
    holes = 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{holes}}}")
            holes += 1
    return "".join(parts)


def _hidden(tree: ast.Module, name: str) -> set[int]:
    """Docstrings, parts of f-strings, samples of a rule and what else it does not say."""
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            hidden.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            hidden |= {id(part) for part in node.values}
        elif isinstance(node, ast.Module) and SAMPLES_IN in name:
            hidden |= {id(each.value) for each in node.body if isinstance(each, ast.Assign)}
        elif isinstance(node, ast.keyword) and node.arg in NOT_SAID:
            hidden |= {id(each) for each in ast.walk(node.value)}
    return hidden
