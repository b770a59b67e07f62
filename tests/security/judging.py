"""Pages with a hostile text in them, and Chromium's verdict on many of them at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Filing,
    Head,
    PictureRole,
    Source,
    Story,
)
from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise
from desktop.core.publish.clearance import Channel, Cleared, may_leave
from desktop.core.publish.fragment import FragmentError, render_fragment
from desktop.core.publish.page import preview_page
from desktop.core.publish.themes import theme_from_files
from desktop.widgets.preview.environment import FLAGS, OFFLINE_FLAGS
from tests.core.publish import stories
from tests.security.vectors import EVERYTHING

JUDGE = Path(__file__).with_name("chromium_judge.py")
# Without its fonts, which are two thirds of a page and nobody's text.
THEME = theme_from_files({**stories.broadsheet().files, "fonts.css": ""})
SITE = replace(stories.SITE, media_url="")
LONGEST_S = 5000 if EVERYTHING else 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one page did in Chromium, and which of its nodes no page may hold."""

    id: str
    executed: tuple[str, ...]
    requests: tuple[str, ...]
    forbidden: tuple[str, ...]

    @property
    def guilty(self) -> bool:
        return bool(self.executed or self.requests or self.forbidden)


def judged(pages: Iterable[tuple[str, str]]) -> list[Verdict]:
    """Open each page `(id, html)` in Chromium with every script allowed."""
    lines = "".join(json.dumps({"id": name, "html": html}) + "\n" for name, html in pages)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", FLAGS: " ".join(OFFLINE_FLAGS)}
    done = subprocess.run(
        [sys.executable, str(JUDGE)],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST_S,
        env=environ,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == lines.count("\n"), done.stderr[-2000:]
    return [
        Verdict(
            one["id"],
            tuple(one["executed"]),
            tuple(one["requests"]),
            tuple(one["forbidden"]),
        )
        for one in found
    ]


def exported(story: Story) -> str:
    """Give the page that an export writes; the preview's channel refuses nothing."""
    return preview_page(story, SITE, THEME, stories.NOW).html


def fragment(story: Story) -> str:
    """Give the fragment; one that its own last proof holds back leaves nothing."""
    cleared = may_leave(story, Channel.PREVIEW, stories.NOW)
    assert isinstance(cleared, Cleared)
    try:
        return render_fragment(cleared, SITE).decode("utf-8")
    except FragmentError:
        return "held back"


def by_body(payload: str) -> Story:
    return stories.harbour(body=f"{payload}\n\nThe crane hall was full.\n")


def by_fields(payload: str) -> Story:
    """Put `payload` into every field but the body that reaches readers."""
    named = replace(stories.lead_picture(), caption=payload, credit=payload, alt=payload)
    return stories.harbour(
        head=Head(
            kicker=payload,
            headline=payload,
            deck=payload,
            alternates=Alternates(payload, payload, payload, payload, payload),
        ),
        byline=Byline(
            authors=(
                Author(payload, place=payload, url=payload, email=payload),
                Author("Mira Halvorsen", url=f"https://ok.example/{payload}"),
            )
        ),
        dateline=Dateline(payload, payload, payload, payload, payload),
        body="Cranes moved.\n\n![](pictures/quay.jpg)\n\n![](pictures/cranes.jpg)\n",
        source=Source(payload, payload, payload, payload),
        filing=Filing(
            slug=payload,
            section=payload,
            keywords=(payload, payload),
            topics=(payload,),
            genre=payload,
            language=payload,
        ),
        corrections=(Correction(CorrectionKind.CORRECTION, payload, stories.NOW),),
        pictures=(
            named,
            replace(named, name="cranes.jpg", role=PictureRole.INLINE),
            replace(named, name=payload, role=PictureRole.INLINE),
        ),
    )


def by_import(payload: str, kind: str) -> Story:
    """Take `payload` in as a file or paste of that kind; what is refused leaves nothing."""
    html = f"<article><h1>Cranes move</h1><p>The crane hall was full.</p>{payload}</article>"
    try:
        copy = recognise(html if kind == "html" else payload, kind=kind)
    except IngestError:
        return stories.harbour()
    return to_story(assemble(copy), story_id=stories.harbour().id, now=stories.NOW)
