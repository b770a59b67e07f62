"""How long a body takes: cold, after one edit, and its outline. Run by ``make bench``."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from desktop.core.markup import counting, outline, render
from desktop.core.markup.render import RenderContext

_PARAGRAPHS = (
    (
        "The harbour strike entered its second week on Monday as crews refused to load the "
        "ferries and the port said {n} of them lay idle in the bay below the old pier."
    ),
    (
        "“Nobody here wants this to last,” said Ada Byrne, who has run the *Kestrel* for {n} "
        "years, “but nobody will sign that paper either.”"
    ),
    (
        "The [port authority](https://example.org/port/{n}) would not say when talks resume, and "
        "**both** sides blamed the other for the empty quays."
    ),
)
_CONTEXT = RenderContext("en")
_serial = count()


def _story(words: int) -> list[str]:
    """Write a story no cache has seen."""
    paragraphs: list[str] = []
    total = 0
    while total < words:
        if len(paragraphs) % 9 == 8:
            paragraphs.append(f"## Day {next(_serial)}")
        text = _PARAGRAPHS[len(paragraphs) % 3].format(n=next(_serial))
        paragraphs.append(text)
        total += counting.count_words(text)
    return paragraphs


@pytest.mark.parametrize("words", [1_000, 10_000])
def test_render_cold(benchmark: Any, words: int) -> None:
    def fresh() -> tuple[tuple[str, RenderContext], dict[str, Any]]:
        return ("\n\n".join(_story(words)), _CONTEXT), {}

    rendered = benchmark.pedantic(render.render, setup=fresh, rounds=20)
    assert rendered.html


@pytest.mark.parametrize("words", [1_000, 10_000])
@pytest.mark.parametrize("work", [render.render, outline.outline, counting.body_words])
def test_after_one_edit(benchmark: Any, words: int, work: Callable[..., Any]) -> None:
    paragraphs = _story(words)
    more = (_CONTEXT,) if work is render.render else ()
    work("\n\n".join(paragraphs), *more)

    def edited() -> tuple[tuple[Any, ...], dict[str, Any]]:
        paragraphs[len(paragraphs) // 2] += f" {next(_serial)}"
        return ("\n\n".join(paragraphs), *more), {}

    assert benchmark.pedantic(work, setup=edited, rounds=100)
