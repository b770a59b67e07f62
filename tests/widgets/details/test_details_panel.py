"""The details form says each change once, and loading says nothing."""

import datetime as dt
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.records import (
    Alternates,
    Author,
    Byline,
    Dateline,
    Dropped,
    Embargo,
    Filing,
    Head,
    Internal,
    Role,
    Source,
    Story,
    Times,
)
from desktop.widgets.details import DetailsPanel
from desktop.widgets.details.author_row import AuthorRow
from desktop.widgets.details.original import OriginalDialog
from desktop.widgets.look import Look
from desktop.widgets.tab_order import stops_in

NOW = dt.datetime(2026, 11, 24, 9, 41, tzinfo=dt.UTC)
STORY = Story(
    "1",
    Times(NOW, NOW),
    head=Head("World", "Dockers and port sign deal", "Agreement lifts pay in two steps"),
    byline=Byline((Author("Mira Halvorsen", place="Port Alder"), Author("Tomas Rehn"))),
    dateline=Dateline("PORT ALDER", "", "CD", "24 November 2026", "", dt.date(2026, 11, 24)),
    source=Source("Copydesk Wire", "https://wire.example/4471", rights="Subscribers only."),
    filing=Filing("harbour-strike", "World", ("ports", "labour"), language="en-US"),
)
OBJECT_NAMES = (
    "bylineField",
    "datelinePlaceField",
    "datelineAgencyField",
    "datelineDateField",
    "sourceField",
    "slugField",
    "sectionField",
    "embargoField",
    "editorsNoteField",
)
Found = TypeVar("Found", bound=QWidget)


class Desk:
    """Play the draft: keep the newest story and show it again after each edit."""

    def __init__(self, panel: DetailsPanel, story: Story) -> None:
        self.panel, self.story = panel, story
        self.heard: list[tuple[str, Any]] = []
        panel.edited.connect(self.hear)

    def hear(self, part: str, record: Any) -> None:
        self.heard.append((part, record))
        self.story = replace(self.story, **{part: record})
        self.panel.load(self.story)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> DetailsPanel:
    made = DetailsPanel(look, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(500, 900)
    made.load(STORY)
    made.show()
    return made


@pytest.fixture
def desk(panel: DetailsPanel) -> Desk:
    return Desk(panel, STORY)


def get(panel: QWidget, kind: type[Found], name: str) -> Found:
    found = panel.findChild(kind, name)
    assert found is not None
    return found


def line(panel: QWidget, name: str) -> QLineEdit:
    return get(panel, QLineEdit, name)


def words(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("name", OBJECT_NAMES)
def test_the_public_names_are_there(panel: DetailsPanel, name: str) -> None:
    assert get(panel, QWidget, name).accessibleName()


def test_loading_is_silent_and_shows_all(panel: DetailsPanel, desk: Desk) -> None:
    panel.load(
        replace(STORY, id="2", filing=Filing("other", "City", ("x",), ("y",), "News", "tr"))
    )
    assert desk.heard == []
    assert line(panel, "slugField").text() == "other"
    assert get(panel, QComboBox, "languageField").currentText() == "Turkish"


@pytest.mark.parametrize(
    ("name", "part", "wanted"),
    [
        ("datelinePlaceField", "dateline", replace(STORY.dateline, place="X")),
        ("datelineAgencyField", "dateline", replace(STORY.dateline, agency="X")),
        ("datelineRegionField", "dateline", replace(STORY.dateline, region="X")),
        ("sourceField", "source", replace(STORY.source, name="X")),
        ("sourceLinkField", "source", replace(STORY.source, url="X")),
        ("rightsField", "source", replace(STORY.source, rights="X")),
        ("creditField", "source", replace(STORY.source, credit="X")),
        ("slugField", "filing", replace(STORY.filing, slug="X")),
        (
            "searchTitleField",
            "head",
            replace(STORY.head, alternates=Alternates(search_title="X")),
        ),
        (
            "socialTitleField",
            "head",
            replace(STORY.head, alternates=Alternates(social_title="X")),
        ),
    ],
)
def test_a_line_makes_its_record(
    panel: DetailsPanel, desk: Desk, name: str, part: str, wanted: object
) -> None:
    line(panel, name).setText("X")
    assert desk.heard == [(part, wanted)]


@pytest.mark.parametrize(
    ("name", "part", "wanted"),
    [
        ("editorsNoteField", "internal", Internal(editors_note="a\u00a0b\nc")),
        ("privateSourcesField", "internal", Internal(private_sources="a\u00a0b\nc")),
        (
            "searchDescriptionField",
            "head",
            replace(STORY.head, alternates=Alternates(search_description="a\u00a0b\nc")),
        ),
        (
            "socialTextField",
            "head",
            replace(STORY.head, alternates=Alternates(social_text="a\u00a0b\nc")),
        ),
    ],
)
def test_a_text_keeps_its_letters(
    panel: DetailsPanel, desk: Desk, name: str, part: str, wanted: object
) -> None:
    get(panel, QPlainTextEdit, name).setPlainText("a\u00a0b\nc")
    assert desk.heard[-1] == (part, wanted)


def test_typing_a_space_is_not_undone_by_the_answer(
    panel: DetailsPanel, desk: Desk, qtbot: QtBot
) -> None:
    place = line(panel, "datelinePlaceField")
    place.clear()
    qtbot.keyClicks(place, "Port Alder")
    assert place.text() == "Port Alder"
    assert desk.story.dateline.place == "Port Alder"


def test_a_change_elsewhere_keeps_the_caret(panel: DetailsPanel, desk: Desk) -> None:
    slug = line(panel, "slugField")
    slug.setCursorPosition(3)
    panel.load(replace(STORY, body="New"))
    assert slug.cursorPosition() == 3


def test_fields_of_one_record_never_undo_each_other(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "slugField").setText("a")
    line(panel, "targetField").setText("850")
    line(panel, "embargoField").setText("25 November 2026, 06:00")
    line(panel, "deadlineField").setText("18:00")
    get(panel, QPlainTextEdit, "editorsNoteField").setPlainText("n")
    get(panel, QPlainTextEdit, "privateSourcesField").setPlainText("p")
    assert (desk.story.filing.slug, desk.story.filing.target_words) == ("a", 850)
    assert desk.story.times.embargo is not None
    assert desk.story.times.deadline == NOW.replace(hour=18, minute=0)
    assert desk.story.internal == Internal("n", "p")


def test_the_head_of_the_editor_is_kept(panel: DetailsPanel, desk: Desk) -> None:
    panel.load(replace(STORY, head=replace(STORY.head, headline="Changed meanwhile")))
    line(panel, "searchTitleField").setText("Short")
    assert desk.story.head.headline == "Changed meanwhile"


def test_nothing_half_typed_passes_to_another_story(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "deadlineField").setText("abc")
    line(panel, "bylineField").setText("Ines")
    panel.load(replace(STORY, id="2"))
    assert line(panel, "deadlineField").text() == ""
    assert line(panel, "bylineField").text() == ""


# Byline

INES = Author("Ines Okonjo", Role.PHOTOGRAPHER, "Lisbon", "https://okonjo.example")


def rows(panel: DetailsPanel) -> list[AuthorRow]:
    found = [row for row in panel.findChildren(AuthorRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.y())


def test_enter_on_an_unknown_name_adds_an_author(
    panel: DetailsPanel, desk: Desk, qtbot: QtBot
) -> None:
    panel.set_contributors([INES])
    qtbot.keyClicks(line(panel, "bylineField"), "Ana Ruiz")
    qtbot.keyClick(line(panel, "bylineField"), Qt.Key.Key_Return)
    assert [author.name for author in desk.story.byline.authors][-1] == "Ana Ruiz"
    assert line(panel, "bylineField").text() == ""
    assert len(desk.heard) == 1


def test_contributors_complete_after_two_letters(
    panel: DetailsPanel, desk: Desk, qtbot: QtBot
) -> None:
    panel.set_contributors([INES])
    add = line(panel, "bylineField")
    qtbot.keyClicks(add, "o")
    assert add.completer() is None
    qtbot.keyClicks(add, "k")
    completer = add.completer()
    assert completer is not None
    completer.activated.emit("Ines Okonjo")
    add.setText("Ines Okonjo")
    qtbot.waitUntil(lambda: len(desk.story.byline.authors) == 3)
    assert desk.story.byline.authors[-1] == INES


def test_alt_and_arrows_reorder(panel: DetailsPanel, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(rows(panel)[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [author.name for author in desk.story.byline.authors] == [
        "Tomas Rehn",
        "Mira Halvorsen",
    ]


def test_dragging_past_a_neighbour_reorders(panel: DetailsPanel, desk: Desk) -> None:
    first, second = rows(panel)
    first.dragged.emit(second.mapToGlobal(second.rect().bottomLeft()).y())
    assert [author.name for author in desk.story.byline.authors] == [
        "Tomas Rehn",
        "Mira Halvorsen",
    ]


def test_an_author_can_be_removed(panel: DetailsPanel, desk: Desk) -> None:
    remove = next(
        button
        for button in rows(panel)[0].findChildren(QPushButton)
        if button.accessibleName() == "Remove Mira Halvorsen"
    )
    remove.click()
    assert [author.name for author in desk.story.byline.authors] == ["Tomas Rehn"]


def test_an_author_is_edited_in_the_open_row(
    panel: DetailsPanel, desk: Desk, qtbot: QtBot
) -> None:
    row = rows(panel)[1]
    panel.activateWindow()
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    place = next(
        field for field in row.findChildren(QLineEdit) if field.accessibleName() == "Place"
    )
    assert place.isVisible()
    qtbot.keyClicks(place, "Oslo")
    role = row.findChild(QComboBox)
    assert role is not None
    role.setCurrentIndex(role.findText("Translator"))
    role.activated.emit(role.currentIndex())
    assert desk.story.byline.authors[1] == Author("Tomas Rehn", Role.TRANSLATOR, "Oslo")


# Dateline, source, filing, times


def test_a_typed_date_is_read_and_the_line_shown(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "datelineDateField").setText("Nov. 25")
    assert desk.story.dateline.day is None
    assert "Not a whole date; it is printed as typed." in words(panel)
    assert "Reads: PORT ALDER, Nov. 25 (CD) —" in words(panel)
    line(panel, "datelineDateField").setText("25 November 2026")
    assert desk.story.dateline.day == dt.date(2026, 11, 25)


def test_a_bad_link_is_told_and_still_kept(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "sourceLinkField").setText("ftp://x")
    assert "A link begins with https:// or http://." in words(panel)
    assert desk.story.source.url == "ftp://x"


def test_the_original_gives_lines_back(panel: DetailsPanel, qtbot: QtBot) -> None:
    source = Source(
        original="A\nRead 412 times", dropped=(Dropped(1, "Read 412 times", "counter"),)
    )
    panel.load(replace(STORY, id="2", source=source))
    get(panel, QPushButton, "originalButton").click()
    dialog = get(panel, OriginalDialog, "originalDialog")
    back = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Put Back")
    with qtbot.waitSignal(panel.put_back_asked) as asked:
        back.click()
    assert asked.args == [0]
    dialog.reject()


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("Harbour Strike", "Use a–z, 0–9 and single hyphens."),
        ("a--b", "Use a–z, 0–9 and single hyphens."),
        ("taken", "Another story has this slug."),
        ("new-slug", "Exported as “harbour-strike”; links to it will break."),
    ],
)
def test_a_slug_is_judged_in_words(panel: DetailsPanel, slug: str, said: str) -> None:
    panel.set_slugs({"taken"}, "harbour-strike")
    line(panel, "slugField").setText(slug)
    assert said in words(panel)
    line(panel, "slugField").setText("harbour-strike")
    assert said not in words(panel)


def test_typing_the_slug_tells_that_it_is_touched(panel: DetailsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.slug_touched):
        panel.load(replace(STORY, filing=replace(STORY.filing, slug="made")))
    with qtbot.waitSignal(panel.slug_touched):
        qtbot.keyClicks(line(panel, "slugField"), "x")


def test_any_section_can_be_typed(panel: DetailsPanel, desk: Desk) -> None:
    panel.set_sections(["City", "World"])
    assert desk.heard == []
    get(panel, QComboBox, "sectionField").setEditText("Harbours")
    assert desk.story.filing.section == "Harbours"


def test_an_embargo_to_come_is_told_in_both_times(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "embargoField").setText("25 November 2026, 06:00 Europe/Istanbul")
    assert desk.story.times.embargo == Embargo(
        dt.datetime(2026, 11, 25, 3, tzinfo=dt.UTC), "25 November 2026, 06:00 Europe/Istanbul"
    )
    assert "Held until 25 November 2026, 03:00 here, 03:00 UTC." in words(panel)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("after the vote", "Cannot be read as a day and a time: held until cleared."),
        ("23 November 2026, 06:00", "This moment has passed; give one to come."),
    ],
)
def test_an_embargo_that_cannot_stand_is_told(
    panel: DetailsPanel, desk: Desk, text: str, said: str
) -> None:
    line(panel, "embargoField").setText(text)
    assert said in words(panel)
    assert desk.story.times.embargo is not None
    line(panel, "embargoField").setText("")
    assert desk.story.times.embargo is None


def test_empty_alternates_show_what_they_inherit(panel: DetailsPanel, desk: Desk) -> None:
    assert line(panel, "searchTitleField").placeholderText() == "Dockers and port sign deal"
    line(panel, "searchTitleField").setText("Strike ends")
    assert line(panel, "socialTitleField").placeholderText() == "Strike ends"
    get(panel, QPlainTextEdit, "searchDescriptionField").setPlainText("x" * 157)
    assert "2 over" in words(panel)


def test_focus_unfolds_what_hides_the_field(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.focus_field("credit")
    assert panel.focusWidget() is line(panel, "creditField")
    assert line(panel, "creditField").isVisible()


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("filing.slug", "slugField"),
        ("editorsNote", "editorsNoteField"),
        ("times.embargo", "embargoField"),
        ("language", "languageField"),
    ],
)
def test_fields_answer_to_the_names_that_others_use(
    panel: DetailsPanel, asked: str, name: str
) -> None:
    panel.activateWindow()
    panel.focus_field(asked)
    assert panel.focusWidget() is get(panel, QWidget, name)
    panel.focus_field("pictures")
    assert panel.focusWidget() is get(panel, QWidget, name)


def test_nothing_is_cut_at_its_narrowest(panel: DetailsPanel) -> None:
    panel.resize(320, 900)
    for field in panel.findChildren(QLineEdit):
        if field.isVisible() and not isinstance(field.parent(), QComboBox):
            assert field.mapTo(panel, field.rect().topRight()).x() <= 320


def test_tab_walks_the_form_from_top_to_bottom(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "bylineField").setText("Ana Ruiz")
    line(panel, "bylineField").editingFinished.emit()
    places = [
        stop.mapTo(panel, stop.rect().topLeft()).y()
        for stop in stops_in(panel)
        if stop.isVisible() and not isinstance(stop.parent(), (QFrame, QComboBox))
    ]
    assert len(places) > 20
    assert places == sorted(places)


def test_words_under_a_field_are_said_with_it(panel: DetailsPanel, desk: Desk) -> None:
    line(panel, "slugField").setText("Bad slug")
    described = line(panel, "slugField").accessibleDescription()
    assert described == "Use a–z, 0–9 and single hyphens."


def test_the_form_is_made_when_there_is_need(qtbot: QtBot, look: Look) -> None:
    made = DetailsPanel(look, now=lambda: NOW)
    qtbot.addWidget(made)
    made.set_sections(["City"])
    made.load(STORY)
    made.load(replace(STORY, filing=Filing("newest")))
    assert made.findChild(QLineEdit, "slugField") is None
    made.build()
    assert line(made, "slugField").text() == "newest"
    assert get(made, QComboBox, "sectionField").itemText(0) == "City"


def test_the_form_is_made_by_itself_after_the_first_story(qtbot: QtBot, look: Look) -> None:
    made = DetailsPanel(look, now=lambda: NOW)
    qtbot.addWidget(made)
    made.load(STORY)
    qtbot.waitUntil(lambda: made.findChild(QLineEdit, "slugField") is not None)


def test_a_known_source_fills_what_is_empty_beside_it(panel: DetailsPanel, desk: Desk) -> None:
    known = Source("Coast News", "https://coast.example", credit="Coast", rights="All rights")
    panel.set_sources([known])
    name = line(panel, "sourceField")
    line(panel, "rightsField").setText("One use")
    line(panel, "sourceLinkField").clear()
    line(panel, "creditField").clear()
    name.setText("Coast News")
    completer = name.completer()
    assert completer is not None
    completer.activated.emit("Coast News")
    source = desk.story.source
    assert (source.url, source.credit) == ("https://coast.example", "Coast")
    assert source.rights == "One use"


def test_the_agency_completes(panel: DetailsPanel) -> None:
    panel.set_agencies(["Coast News"])
    completer = line(panel, "datelineAgencyField").completer()
    assert completer is not None
    completer.setCompletionPrefix("news")
    assert completer.currentCompletion() == "Coast News"
