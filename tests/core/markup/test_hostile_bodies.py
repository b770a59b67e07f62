"""Hostile bodies: nothing that runs, loads or takes seconds comes out of them."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from desktop.core.markup import blocks, escape, outline, sanitise
from desktop.core.markup.render import RenderContext, render
from tests.core.markup.forbidden import faults

_CORPUS = Path(__file__).parents[3] / "../shared/corpora/hostile"
_LIMIT_S = 2.0

OWN = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><animate onbegin=alert(1)>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "<style>@import 'http://example.org/x.css'</style>",
    "<link rel=stylesheet href=http://example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=http://example.org'>",
    "<form action=//example.org><input name=q autofocus onfocus=alert(1)></form>",
    "<details open ontoggle=alert(1)><summary>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//example.org)",
    "[x](\\\\example.org\\share)",
    "[x](file:///etc/passwd)",
    '[x](http://example.org" onmouseover="alert(1))',
    "[x](<javascript:alert(1)>)",
    "<javascript:alert(1)>",
    '<https://example.org/"onclick=alert(1)>',
    "![x](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "![x](pictures/../../etc/passwd)",
    '![x"onerror="alert(1)](pictures/x.jpg)',
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    '[x]{lang="tr" onclick=alert(1)}',
    "{lang=tr onclick=alert(1)} x",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "Table: <script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "## <img src=x onerror=alert(1)>",
    "> <svg/onload=alert(1)>",
    "`<img src=x onerror=alert(1)>`",
    "    <script>alert(1)</script>",
    "\x02klzzwxh:0000\x03 \x02amp\x03 \x0260\x03script",
]

PASTED = [
    "<p onclick=alert(1)>x</p>",
    "<p style='background:url(//example.org)'>x</p>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<img src=//example.org/x.png>",
    "<img src='pictures/x.jpg' srcset='//example.org/x.png 2x'>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img onerror=x&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><style></noscript><img src=x onerror=alert(1)>",
    "<p id=location>x</p><a id=fn-1 name=body>y</a>",
    "<object data=x></object><embed src=x><base href=//example.org>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href=//example.org>x</a> <a href=/etc/passwd>y</a> <a href='\\\\x.org'>z</a>",
    "<a target=_blank rel=opener href=http://example.org>x</a>",
]


@pytest.mark.parametrize("body", OWN)
def test_a_hostile_body_leaves_nothing_forbidden(body: str) -> None:
    rendered = render(body, RenderContext("en")).html
    assert faults(rendered) == []
    assert sanitise.clean(rendered) == rendered


@pytest.mark.parametrize("markup", PASTED)
def test_pasted_markup_is_cleaned_for_good(markup: str) -> None:
    cleaned = sanitise.clean(markup)
    assert faults(cleaned) == []
    assert sanitise.clean(cleaned) == cleaned


def test_what_nests_too_deeply_or_is_too_long_is_shown_as_text() -> None:
    deep = "<div>" * 201 + "x" + "</div>" * 201
    assert sanitise.clean(deep).startswith("&lt;div&gt;")
    assert sanitise.clean("<b>" + "x" * 2_000_000).startswith("&lt;b&gt;")
    flat = "<table>" + "<tr><td><p>a<td>b" * 300 + "</table><ul>" + "<li>c" * 300 + "</ul>"
    assert sanitise.clean(flat).count("<li>") == 300


def test_a_lone_surrogate_is_replaced() -> None:
    assert render("a \ud800 b *c*", RenderContext("en")).html == "<p>a \ufffd b <em>c</em></p>"


def test_the_judge_sees_what_an_unprotected_body_would_hold() -> None:
    assert all(faults(one) for one in OWN[:8])


def test_no_filter_fails_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", heard.append)
    for body in OWN:
        render(body + " again", RenderContext("en"))
    for markup in PASTED:
        sanitise.clean(markup)
    assert heard == []


@pytest.mark.parametrize(
    "body",
    [
        "[" * 10_000,
        "![" * 10_000,
        "[a](" * 5_000,
        "* " * 5_000 + "x",
        "\n".join("    " * depth + "- a" for depth in range(200)),
        ">" * 10_000 + " x",
        "**_*" * 20_000,
        "`" * 50_000,
        "".join("`" * count + " " for count in range(1, 300)),
        "x" + " " * 100_000 + "x\ny",
        " " * 100_000,
        "# a" + " " * 100_000 + "x",
        "%%" * 20_000,
        "%%%\n" * 20_001,
        "|" * 20_000 + "\n" + "|-" * 20_000,
        "<" * 100_000,
        "\\" * 100_000,
        "[^1]" * 20_000 + "\n\n[^1]: x",
        "{lang=" * 10_000,
    ],
    ids=lambda body: f"{body[:6]!r}",
)
def test_a_hostile_shape_is_over_in_time(body: str) -> None:
    began = time.process_time()
    rendered = render(body, RenderContext("en")).html
    outline.outline(body)
    escape.escape_markdown(body)
    assert faults(rendered) == []
    assert time.process_time() - began < _LIMIT_S


def _vectors() -> list[dict[str, Any]]:
    lines = (_CORPUS / "vectors.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _harmless(payload: str) -> bool:
    shown = (render(payload, RenderContext("en")).html, sanitise.clean(payload))
    return not any(faults(markup) or sanitise.clean(markup) != markup for markup in shown)


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="the hostile corpus is not here")
def test_no_vector_of_the_corpus_leaves_anything_forbidden() -> None:
    vectors = _vectors()
    guilty = [one["id"] for one in vectors if not _harmless(one["payload"])]
    assert vectors
    assert guilty == []


def _grow(part: dict[str, Any], size: int) -> str:
    first, most = part.get("first", 0), part.get("max", sys.maxsize)

    def number(found: re.Match[str], turn: int) -> str:
        return str(turn) if found[1] is None else found[1] * min(turn, most)

    turns = range(first, first + part["repeat"][size])
    pieces = (
        re.sub(r"\{i(?:\*([^}]*))?\}", lambda found, turn=turn: number(found, turn), part["text"])
        for turn in turns
    )
    return part.get("join", "").join(pieces)


@pytest.mark.skipif(not _CORPUS.is_dir(), reason="the hostile corpus is not here")
def test_every_family_of_shapes_is_over_in_time() -> None:
    families = json.loads((_CORPUS / "families.json").read_text("utf-8"))
    slow: list[tuple[str, int, float]] = []
    for family in families:
        for size, _letters in enumerate(family["sizes"][:2]):
            text = "".join(_grow(part, size) for part in family["parts"])
            began = time.process_time()
            if family["door"] == "markdown":
                render(text, RenderContext("en"))
                blocks.split(text)
            else:
                sanitise.clean(text)
            spent = time.process_time() - began
            if spent > _LIMIT_S:
                slow.append((family["name"], size, spent))
    assert families
    assert slow == []
