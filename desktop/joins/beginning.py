"""Joins templates to the menu: a story begun from one, and one made of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.templates import Sample, TemplateNameSheet, TemplatesDialog

if TYPE_CHECKING:
    from desktop.session.draft import DraftSession
    from desktop.session.library import LibrarySession
    from desktop.session.settings import Settings
    from desktop.session.templates import Template, TemplateSession
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

UNDO_DELETE = "template.undo"


class Beginning(QObject):
    """Offer the templates, and keep the open story as one."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        templates: TemplateSession,
        library: LibrarySession,
        draft: DraftSession,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._templates = templates
        self._library = library
        self._draft = draft
        self._settings = settings
        self._listed: tuple[Template, ...] = ()
        self._removed: Template | None = None
        self._dialog: TemplatesDialog | None = None
        self._sheet: TemplateNameSheet | None = None
        for name in ("file.template", "tools.templates"):
            window.actions_by_name[name].triggered.connect(self._open)
        window.actions_by_name["file.save_template"].triggered.connect(self._ask_name)
        window.toast.action_chosen.connect(self._on_toast)
        templates.listed.connect(self._show)
        templates.kept.connect(self._tell_kept)
        templates.removed.connect(self._tell_removed)
        templates.failed.connect(window.toast.say)

    @Slot()
    def _open(self) -> None:
        if self._dialog is not None:
            return
        self._dialog = TemplatesDialog(self._window)
        self._dialog.begun.connect(self._begin)
        self._dialog.delete_asked.connect(self._remove)
        self._dialog.renamed.connect(self._rename)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.finished.connect(self._on_dialog_gone)
        self._templates.ask()
        self._dialog.open()

    @Slot()
    def _on_dialog_gone(self) -> None:
        self._dialog = None

    @Slot(object)
    def _show(self, templates: tuple[Template, ...]) -> None:
        self._listed = templates
        if self._sheet is not None:
            self._sheet.set_taken(each.name for each in templates if each.path)
        if self._dialog is not None:
            self._dialog.show_samples(
                [
                    Sample(self._name(each), _words(each), each.path is not None)
                    for each in templates
                ]
            )

    def _name(self, template: Template) -> str:
        shipped = {
            "news-report": self.tr("News report"),
            "interview": self.tr("Interview"),
            "explainer": self.tr("Explainer"),
        }
        return template.name if template.path else shipped.get(template.name, template.name)

    @Slot(int)
    def _begin(self, place: int) -> None:
        language = self._settings.preferences.language
        self._library.begin_from(self._listed[place].story, language)
        self._window.panels.editor.head.headline.take_focus_at_end()

    @Slot(int)
    def _remove(self, place: int) -> None:
        self._templates.remove(self._listed[place])

    @Slot(int, str)
    def _rename(self, place: int, name: str) -> None:
        self._templates.rename(self._listed[place], name)

    @Slot()
    def _ask_name(self) -> None:
        if self._sheet is not None:
            return
        self._sheet = TemplateNameSheet(self._window)
        self._sheet.accepted.connect(self._keep)
        self._sheet.finished.connect(self._sheet.deleteLater)
        self._sheet.finished.connect(self._on_sheet_gone)
        self._templates.ask()
        self._sheet.open()

    @Slot()
    def _on_sheet_gone(self) -> None:
        self._sheet = None

    @Slot()
    def _keep(self) -> None:
        if self._sheet is not None and self._draft.story is not None:
            self._templates.keep(self._sheet.value(), self._draft.story)

    @Slot(str)
    def _tell_kept(self, name: str) -> None:
        self._window.toast.say(
            self.tr("Kept as the template “{0}”. File ▸ From Template… begins with it.").format(
                name
            )
        )

    @Slot(object)
    def _tell_removed(self, template: Template) -> None:
        self._removed = template
        self._window.toast.say(
            self.tr("Deleted the template “{0}”.").format(template.name),
            ((UNDO_DELETE, self.tr("Undo")),),
        )

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == UNDO_DELETE and self._removed is not None:
            self._templates.bring_back(self._removed)
            self._removed = None


def _words(template: Template) -> str:
    head = template.story.head
    return "\n\n".join(filter(None, (head.kicker, head.headline, head.deck, template.story.body)))
