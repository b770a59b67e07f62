from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import default_profile
from tests.core.publish import reading, stories

markdown_it = pytest.importorskip("markdown_it")

THEME = stories.broadsheet()
TRICKY = """\
1984. was a year & \\&amp; a [bracket] and a | bar, a_b_c, 2 * 3 * 4 and <b>no tag</b>.

\\# 5 is not a heading

“Ends in a mark” said C\\#\x20\x20
- and this is a line of its own

+ one
+ two
    - two and a half

`code *kept*` and **bold *both* bold**
"""


def exported(story, site=stories.SITE) -> str:
    made = export_bytes(story, "markdown", site, THEME, stories.NOW)
    assert made.refused is None
    return made.data.decode()


def front_matter(text: str) -> dict:
    head = text.split("---\n")[1]
    pairs = (line.split(": ", 1) for line in head.splitlines())
    return {key: json.loads(value) for key, value in pairs}


def shown(text: str) -> list[str]:
    """Read the body as CommonMark, and give the words that it shows."""
    body = text.split("---\n", 2)[2]
    html = markdown_it.MarkdownIt("commonmark").enable("table").render(body)
    return reading.words(reading.pieces(html.encode()))


def page_words(story, site=stories.SITE) -> list[str]:
    made = export_bytes(story, "fragment", site, THEME, stories.NOW)
    tree = reading.pieces(made.data)
    for link in tree.xpath(".//a[@class='note-back']"):
        link.drop_tree()
    return reading.words(tree)


@pytest.mark.parametrize(
    "make", [stories.harbour, stories.turkish, stories.arabic, stories.french, stories.sparse]
)
def test_the_body_has_the_words_of_the_page(make):
    assert shown(exported(make())) == page_words(make())


def test_what_looks_like_a_mark_stays_text():
    story = stories.harbour(body=TRICKY)
    assert "".join(shown(exported(story))) == "".join(page_words(story))
    assert "\\<b>no tag" in exported(story)


@example("](a:")
@example("](a:\n\n)")
@given(st.text("ab1. \n#-+*_>|`[]()&;!~=:<\\", max_size=60))
def test_no_text_is_misread(text):
    story = stories.harbour(body=f"Begin\n\n{text.replace('[TK', '')}\n\nend")
    made = exported(story)
    letters = re.compile(r"[ab1]")
    wanted = letters.findall("".join(page_words(story)))
    assert letters.findall("".join(shown(made))) == wanted


def test_the_rich_story_is_standard_markdown():
    text = exported(stories.rich())
    assert "| Kind | In | Out |\n| --- | ---: | ---: |\n| Containers | 4 | 2 |" in text
    assert "promised.[^1]" in text
    assert "\n[^1]: The harbour master’s daily list" in text
    assert "![Two workers kneel beside a crane rail](pictures/cranes.jpg)" in text
    assert '<span lang="tr">Sabır ve deniz</span>' in text
    assert "1. perishable cargo\n2. grain" in text
    assert "Back to the text" not in text


def test_the_front_matter_holds_json_literals():
    facts = front_matter(exported(stories.rich()))
    assert facts["title"] == "Harbour clears eleven ships in a day & finds its voice"
    assert facts["authors"] == ["Mira Halvorsen", "Tomas O’Rehn"]
    assert facts["date"] == "2026-11-24T09:41:00+03:00"
    assert facts["canonical"] == "https://courier.example/world/2026/11/harbour-day"
    assert facts["image"]["alt"] == "Four idle cranes above an empty quay in morning fog"


def test_what_is_unknown_is_left_out():
    facts = front_matter(exported(stories.sparse(), default_profile()))
    assert set(facts) == {"id", "title", "slug", "lang"}


def test_a_headline_cannot_end_the_front_matter():
    head = replace(stories.harbour().head, headline='A: "b"\n---\u2028c')
    text = exported(stories.harbour(head=head))
    assert front_matter(text)["title"] == 'A: "b"\n---\u2028c'


def test_an_empty_story_still_leaves():
    text = exported(replace(stories.sparse(), body=""), default_profile())
    assert text.endswith("---\n")
