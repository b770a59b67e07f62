"""Stories are looked up for the palette without touching the list."""

from dataclasses import replace

from db.records import StoryRow
from db.store import stories
from desktop.session.seeking import SeekSession
from tests.fakes import HeldRunner, sample_story


def stocked(*headlines: str) -> tuple[HeldRunner, list[str]]:
    runner, ids = HeldRunner(), []
    for headline in headlines:
        story = sample_story()
        story = replace(story, head=replace(story.head, headline=headline))
        stories.add(runner.disk_db, story)
        ids.append(story.id)
    return runner, ids


def test_words_find_and_no_words_give_the_recent_first(qapp):
    runner, ids = stocked("Ferry returns", "Frost in the groves", "Council votes")
    told: list[tuple[str, list[str]]] = []
    seek = SeekSession(runner)
    seek.found.connect(lambda text, rows: told.append((text, [row.id for row in rows])))
    seek.seek("ferry", ())
    seek.seek("", (ids[2], "gone", ids[0]))
    assert told[0] == ("ferry", [ids[0]])
    assert told[1][1] == [ids[2], ids[0], ids[1]]


def test_only_the_newest_question_is_answered(qapp):
    runner, _ids = stocked("Ferry returns")
    told: list[tuple[str, tuple[StoryRow, ...]]] = []
    seek = SeekSession(runner)
    seek.found.connect(lambda text, rows: told.append((text, rows)))
    runner.is_holding = True
    for text in ("f", "fe", "ferry"):
        seek.seek(text)
    runner.is_holding = False
    runner.release()
    assert [text for text, _rows in told] == ["ferry"]
