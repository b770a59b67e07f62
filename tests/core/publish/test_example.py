from __future__ import annotations

from pathlib import Path

from desktop.core.ingest.assemble import assemble, to_story
from desktop.core.ingest.read import recognise
from desktop.core.publish.export import export_bytes
from desktop.core.publish.site import default_profile
from tests.core.publish import stories
from tests.core.publish.reading import by_class, one, tree

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "harbour-strike.txt"


def test_the_bundled_example_becomes_a_page_of_its_parts_alone():
    parts = assemble(recognise(EXAMPLE.read_text(encoding="utf-8")))
    story = to_story(parts, story_id=stories.harbour().id, now=stories.NOW)
    made = export_bytes(story, "page", default_profile(), stories.broadsheet(), stories.NOW)
    assert made.refused is None
    root = tree(made.data)
    assert one(root, "//h1").text.startswith("Dockers and port sign deal")
    assert by_class(root, "p-author")[0].text_content() == "Mira Halvorsen"
    assert by_class(root, "p-location")[0].text == "PORT ALDER (CD) —"
    assert [heading.text for heading in root.xpath("//h2")] == [
        "Terms of the deal",
        "Backlog of ships",
        "What happens next",
    ]
    assert by_class(root, "source")[0].text_content() == "Source: Copydesk Wire"
    shown = root.text_content()
    for chrome in ("has been read", "ADD A COMMENT", "Previous and Next", "Ferry timetable"):
        assert chrome not in shown
