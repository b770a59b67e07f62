"""Joins pictures to the story: chosen, dropped or pasted, described, and shown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Slot
from PySide6.QtWidgets import QFileDialog

from db.records import PictureRole
from desktop.core.markup.paragraphs import paragraph_at, with_block
from desktop.dialogs.picture import PictureSheet

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from db.records import Picture
    from desktop.session.draft import DraftSession
    from desktop.session.pictures import NewPicture, PictureSession
    from desktop.session.settings import Settings
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

_IN_BODY = re.compile(r"!\[[^\[\]]*\]\(\s*pictures/([^\s()<>]+)\s*\)")


class Picturing(QObject):
    """Ask what each picture needs, one after the other, and put it where it belongs."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        pictures: PictureSession,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._pictures = pictures
        self._draft = draft
        self._settings = settings
        self._waiting: list[NewPicture] = []
        self._new: NewPicture | None = None
        self._sheet: PictureSheet | None = None
        self._picker: QFileDialog | None = None
        window.actions_by_name["insert.picture"].triggered.connect(self._choose)
        window.panels.preview.set_pictures(pictures.bytes_of)
        pictures.looked.connect(self._take)
        pictures.came.connect(self._show_anew)
        pictures.failed.connect(window.toast.say)

    @Slot(object)
    def take_files(self, paths: list[str]) -> None:
        """Look at files and ask about each."""
        for path in paths:
            self._pictures.read(Path(path))

    @Slot(object)
    def take_image(self, image: QImage) -> None:
        """Take a picture from the clipboard, as PNG: nothing of it is lost."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        self._pictures.look(self.tr("pasted") + ".png", bytes(data.data()))

    @Slot(str)
    def edit(self, name: str, field: str = "alt") -> None:
        """Ask again about one of the story's pictures."""
        story = self._draft.story
        known = {each.name: each for each in story.pictures} if story is not None else {}
        if story is None or name not in known or self._sheet is not None:
            return
        data = self._pictures.bytes_of(story.id, name) or b""
        self._ask(known[name], data, is_new=False)
        if self._sheet is not None:
            self._sheet.focus_field(field)

    @Slot()
    def _choose(self) -> None:
        """Ask about the picture that the caret is at, or for a file."""
        body = self._window.panels.editor.body
        start, end = paragraph_at(body.text(), body.caret())
        found = _IN_BODY.search(body.text()[start:end])
        if found:
            self.edit(found[1])
            return
        self._picker = QFileDialog(
            self._window,
            self.tr("Choose pictures"),
            self._settings.preferences.import_folder,
            self.tr("Pictures (*.jpg *.jpeg *.png *.gif *.webp)"),
        )
        self._picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._picker.filesSelected.connect(self.take_files)
        self._picker.finished.connect(self._picker.deleteLater)
        self._picker.open()

    @Slot(object)
    def _take(self, new: NewPicture) -> None:
        self._waiting.append(new)
        self._ask_next()

    def _ask_next(self) -> None:
        if self._sheet is None and self._waiting:
            self._new = self._waiting.pop(0)
            self._ask(self._new.picture, self._new.data, is_new=True)

    def _ask(self, picture: Picture, data: bytes, *, is_new: bool) -> None:
        self._sheet = PictureSheet(self._look, picture, data, is_new=is_new, parent=self._window)
        self._sheet.removed.connect(self._remove)
        self._sheet.finished.connect(self._on_finished)
        self._sheet.open()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        sheet, self._sheet = self._sheet, None
        new, self._new = self._new, None
        if sheet is None:
            return
        sheet.deleteLater()
        if result == PictureSheet.DialogCode.Accepted:
            picture = sheet.value()
            if new is not None:
                self._pictures.keep(replace(new, picture=picture))
            else:
                self._pictures.change(picture)
            self._place(picture, is_new=new is not None)
        self._ask_next()

    def _place(self, picture: Picture, *, is_new: bool) -> None:
        """Name an inline picture in the body; a lead picture stands above it."""
        body = self._window.panels.editor.body
        named = picture.name in _IN_BODY.findall(body.text())
        if picture.role is PictureRole.INLINE and not named and not body.isReadOnly():
            place = body.caret() if is_new else len(body.text())
            made, start = with_block(body.text(), place, f"![](pictures/{picture.name})")
            body.rearrange(made, start)
        elif picture.role is PictureRole.LEAD and named:
            self._take_out(picture.name)
        self._show_anew("")

    @Slot()
    def _remove(self) -> None:
        if self._sheet is not None:
            name = self._sheet.value().name
            self._take_out(name)
            self._pictures.remove(name)
            self._window.toast.say(self.tr("Removed {0} from the story.").format(name))

    def _take_out(self, name: str) -> None:
        body = self._window.panels.editor.body
        text = body.text()
        for found in reversed(list(_IN_BODY.finditer(text))):
            if found[1] == name:
                before, after = (
                    text[: found.start()].rstrip("\n"),
                    text[found.end() :].lstrip("\n"),
                )
                text = f"{before}\n\n{after}" if before and after else before + after
        body.replace_text(text)

    @Slot(str)
    def _show_anew(self, _story_id: str) -> None:
        self._window.panels.preview.refresh()
