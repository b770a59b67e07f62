"""What was typed narrows the palette; what was used lately leads."""

from desktop.models.palette import Choice, narrowed, spoken

ROWS = [
    Choice("action", "file.new", "New Story", "File", "Ctrl+N"),
    Choice("action", "file.export", "Export…", "File"),
    Choice("action", "story.next", "Next in List", "Story"),
]


def ids(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [choice.id for choice in narrowed(ROWS, query, recent)]


def test_without_a_query_the_recent_lead_and_the_rest_keep_their_order():
    assert ids("") == ["file.new", "file.export", "story.next"]
    assert ids("", ("story.next",)) == ["story.next", "file.new", "file.export"]


def test_a_query_keeps_what_it_names():
    assert ids("exp") == ["file.export"]
    assert ids("ne") == ["file.new", "story.next"]
    assert ids("ne", ("story.next",)) == ["story.next", "file.new"]
    assert ids("zzz") == []


def test_a_menu_finds_its_actions_after_the_titles():
    assert ids("story") == ["file.new", "story.next"]


def test_a_screen_reader_hears_the_reason():
    assert spoken(Choice("status", "draft", "Draft", "Status", reason="It is that already")) == (
        "Draft, Status, It is that already"
    )
