"""Pasting into the real desk: from the clipboard, through the text process, into the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.store.library import close_library, open_library
from desktop.core.ingest.parts import Kind
from desktop.dialogs.ask import Question
from desktop.dialogs.quote import Attribution, QuoteSheet
from desktop.dialogs.taking_in import ImportDialog
from desktop.main import Desk, open_desk
from desktop.widgets.editor import BodyEditor

WAIT_MS = 60_000
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<h1>Terms of the deal<o:p></o:p></h1>
<p class=MsoNormal>The operator offered <b>four per cent</b> and a bonus.<span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[MH1]</a></span></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'>
<p class=MsoCommentText>Ask the secretary again</p></div></div></body></html>"""
CLEAN = "## Terms of the deal\n\nThe operator offered **four per cent** and a bonus."


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    close_library(open_library(tmp_path / "library.db"))
    desk = open_desk(tmp_path / "library.db", settings_file=tmp_path / "settings.json")
    qtbot.waitUntil(lambda: desk.is_awake, timeout=WAIT_MS)
    QTest.keyClicks(desk.window.panels.editor.head.headline, "A story that has begun")
    yield desk
    desk.close()


def body_of(desk: Desk) -> BodyEditor:
    return desk.window.panels.editor.body


def put_on_clipboard(html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def paste(desk: Desk, action: str = "edit.paste") -> None:
    body_of(desk).setFocus()
    desk.window.actions_by_name[action].trigger()


def toast_text(desk: Desk) -> str:
    labels = desk.window.toast.findChildren(QLabel)
    return labels[0].text()


def click_toast(desk: Desk, words: str) -> None:
    buttons = desk.window.toast.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()


def test_a_paste_from_word_arrives_clean_and_is_said(desk: Desk, qtbot: QtBot) -> None:
    body = body_of(desk)
    body.replace_text("Before.")
    body.jump_to(7)
    put_on_clipboard(WORD, "Terms of the deal\nThe operator offered four per cent")
    paste(desk)
    qtbot.waitUntil(lambda: body.text() == f"Before.\n\n{CLEAN}", timeout=WAIT_MS)
    assert toast_text(desk) == "Pasted 13 words from Word; 1 comment removed."
    click_toast(desk, "What Was Removed")
    question = desk.window.findChild(Question)
    assert question is not None
    assert "Ask the secretary again" in question.accessibleDescription()
    question.accept()


def test_one_undo_takes_a_paste_back(desk: Desk, qtbot: QtBot) -> None:
    body = body_of(desk)
    body.replace_text("Before.")
    put_on_clipboard(WORD)
    paste(desk)
    qtbot.waitUntil(lambda: "deal" in body.text(), timeout=WAIT_MS)
    click_toast(desk, "Undo")
    assert body.text() == "Before."


def test_what_is_typed_meanwhile_stays_behind_the_paste(desk: Desk, qtbot: QtBot) -> None:
    body = body_of(desk)
    body.replace_text("One.")
    body.jump_to(4)
    put_on_clipboard("<p> a <b>word</b></p>", "a word")
    paste(desk)
    QTest.keyClicks(body, " Two.")
    body.textCursor().insertText("Zero. ")
    qtbot.waitUntil(lambda: "word" in body.text(), timeout=WAIT_MS)
    assert body.text() == "One.a **word** Two.Zero. "
    QTest.keyClicks(body, "x")
    assert body.text().endswith("Zero. x")


def test_a_selection_is_replaced(desk: Desk, qtbot: QtBot) -> None:
    body = body_of(desk)
    body.replace_text("One two three.")
    body.jump_to(4)
    cursor = body.textCursor()
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    put_on_clipboard("<i>the</i> 2nd", "the 2nd")
    paste(desk)
    qtbot.waitUntil(lambda: body.text() == "One *the* 2nd three.", timeout=WAIT_MS)
    assert body.caret() == len("One *the* 2nd")


def test_one_line_of_plain_text_comes_at_once_and_as_it_is(desk: Desk) -> None:
    put_on_clipboard(text="plain *words*")
    paste(desk)
    assert body_of(desk).text() == "plain *words*"


def test_paste_plain_shows_every_mark(desk: Desk, qtbot: QtBot) -> None:
    put_on_clipboard("<b>a</b>", "# a *b*")
    paste(desk, "edit.paste_plain")
    qtbot.waitUntil(lambda: body_of(desk).text() == r"\# a \*b\*", timeout=WAIT_MS)


def test_a_quote_says_who_said_it(desk: Desk, qtbot: QtBot) -> None:
    body = body_of(desk)
    body.replace_text("Before.")
    body.jump_to(7)
    put_on_clipboard("<p>We waited <i>nine</i> days.</p>", "We waited nine days.")
    desk.window.actions_by_name["edit.paste_quote"].trigger()
    sheet = desk.window.findChild(QuoteSheet)
    assert sheet is not None
    sheet.set_value(Attribution("Tomas Rehn", "Copydesk Wire"))
    sheet.accept()
    made = "Before.\n\n> We waited *nine* days.\n>\n> — Tomas Rehn, Copydesk Wire"
    qtbot.waitUntil(lambda: body.text() == made, timeout=WAIT_MS)


def test_words_copied_here_stay_markdown(desk: Desk) -> None:
    body = body_of(desk)
    body.replace_text("# a *b*\nc  \nd")
    body.selectAll()
    body.copy()
    body.jump_to(len(body.text()))
    body.paste()
    assert body.text() == "# a *b*\nc  \nd" * 2


def test_a_paste_of_a_story_left_meanwhile_is_not_lost_in_another(
    desk: Desk, qtbot: QtBot
) -> None:
    body_of(desk).replace_text("First story.")
    put_on_clipboard(WORD)
    paste(desk)
    asked_in = desk.draft.story
    desk.library.create()
    qtbot.waitUntil(lambda: desk.window.toast.isVisible(), timeout=WAIT_MS)
    assert asked_in is not None
    assert desk.draft.story is not None
    if desk.draft.story.id != asked_in.id:
        assert body_of(desk).text() == ""


COPY = """Ferry returns to Port Alder

By Mira Halvorsen

PORT ALDER (CD) - The island ferry left the quay at dawn on Tuesday.

This news has been read 12 times in total
"""


@pytest.fixture
def empty(desk: Desk, qtbot: QtBot) -> Desk:
    desk.library.create()
    qtbot.waitUntil(
        lambda: desk.draft.story is not None and not desk.draft.story.head.headline,
        timeout=WAIT_MS,
    )
    return desk


def test_copy_in_an_empty_story_is_recognised_at_once(empty: Desk, qtbot: QtBot) -> None:
    put_on_clipboard(text=COPY)
    paste(empty)
    headline = empty.window.panels.editor.head.headline
    qtbot.waitUntil(lambda: headline.text() == "Ferry returns to Port Alder", timeout=WAIT_MS)
    story = empty.draft.story
    assert story is not None
    assert story.body == "The island ferry left the quay at dawn on Tuesday."
    assert story.dateline.place == "PORT ALDER"
    assert story.filing.slug == "ferry-returns-to-port-alder"
    assert story.source.original == COPY
    assert "1 line was set aside" in toast_text(empty)


def test_one_undo_takes_a_recognised_story_back(empty: Desk, qtbot: QtBot) -> None:
    put_on_clipboard(text=COPY)
    paste(empty)
    headline = empty.window.panels.editor.head.headline
    qtbot.waitUntil(lambda: bool(headline.text()), timeout=WAIT_MS)
    body_of(empty).setFocus()
    empty.window.actions_by_name["edit.undo"].trigger()
    qtbot.waitUntil(lambda: headline.text() == "", timeout=WAIT_MS)
    assert body_of(empty).text() == ""
    assert empty.draft.story is not None
    assert empty.draft.story.dateline.place == ""
    empty.window.actions_by_name["edit.redo"].trigger()
    qtbot.waitUntil(lambda: headline.text() != "", timeout=WAIT_MS)
    assert body_of(empty).text().startswith("The island ferry")


def test_review_corrects_what_was_recognised(empty: Desk, qtbot: QtBot) -> None:
    put_on_clipboard(text=COPY)
    paste(empty)
    qtbot.waitUntil(lambda: empty.window.toast.isVisible(), timeout=WAIT_MS)
    click_toast(empty, "Review")
    dialog = empty.window.findChild(ImportDialog)
    assert dialog is not None
    dialog.reassign_asked.emit(6, Kind.PARAGRAPH)
    qtbot.waitUntil(lambda: "0 set aside" in said(dialog) or "set aside" not in said(dialog),
                    timeout=WAIT_MS)  # fmt: skip
    dialog.accept()
    qtbot.waitUntil(lambda: "12 times" in body_of(empty).text(), timeout=WAIT_MS)


def said(dialog: ImportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_single_line_is_not_taken_for_a_story(empty: Desk) -> None:
    put_on_clipboard(text="PORT ALDER (CD) - The island ferry left the quay at dawn.")
    paste(empty)
    assert body_of(empty).text().startswith("PORT ALDER")


def test_formatting_that_is_too_much_gives_the_words(desk: Desk, qtbot: QtBot) -> None:
    html = "<p>x<br>" * 180_000
    put_on_clipboard(html, "the words\n\nalone")
    paste(desk)
    qtbot.waitUntil(lambda: body_of(desk).text() == "the words\n\nalone", timeout=WAIT_MS)
    assert "too complex" in toast_text(desk)
