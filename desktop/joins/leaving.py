"""Joins the export dialog and Copy as HTML to what lets a story leave."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.core.proof.findings import Severity
from desktop.core.publish.corrections import publish
from desktop.core.publish.export import ending_of
from desktop.core.publish.naming import file_stem
from desktop.dialogs.export import ExportDialog, ExportOffer, ExportRequest, Format
from desktop.models.wording import bundled_title
from desktop.session.printing import PDF, PDF_ENDING
from desktop.session.themes import DEFAULT_THEME, page_theme, page_themes

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from db.records import Story
    from desktop.core.proof.engine import Report
    from desktop.core.proof.findings import Finding
    from desktop.core.publish.corrections import Since
    from desktop.core.publish.export import Exported
    from desktop.core.publish.missing import Missing
    from desktop.core.publish.site import SiteProfile
    from desktop.joins.correcting import Correcting
    from desktop.session.draft import DraftSession
    from desktop.session.export import ExportSession
    from desktop.session.proofing import ProofingSession
    from desktop.session.publication import PublicationSession
    from desktop.session.settings import Settings
    from desktop.widgets.look import Look
    from desktop.windows.main_window import MainWindow

OPEN_PAGE, SHOW_FOLDER, COPY_PATH = "export.open", "export.folder", "export.path"


class Leaving(QObject):
    """Show what an export would make, and write it when asked."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        export: ExportSession,
        correcting: Correcting,
        publication: PublicationSession,
        proofing: ProofingSession,
        draft: DraftSession,
        settings: Settings,
        site: SiteProfile,
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(window)
        self._now = now
        self._correcting = correcting
        self._publication = publication
        self._proofing = proofing
        self._blockers: tuple[Finding, ...] = ()
        self._window = window
        self._look = look
        self._export = export
        self._draft = draft
        self._settings = settings
        self._site = site
        self._dialog: ExportDialog | None = None
        self._copying = False
        self._written = Path()
        window.actions_by_name["file.export"].triggered.connect(self._open_dialog)
        window.panels.preview.pdf_asked.connect(self._open_for_pdf)
        window.actions_by_name["file.copy_html"].triggered.connect(self._copy_html)
        window.toast.action_chosen.connect(self._on_toast)
        export.made.connect(self._on_made)
        export.found.connect(self._on_found)
        export.refused.connect(self._on_refused)
        export.failed.connect(self._on_failed)
        export.exported.connect(self._on_exported)
        correcting.told.connect(self._look_again)
        publication.looked.connect(self._on_looked)
        proofing.checked.connect(self._on_checked)

    @property
    def site(self) -> SiteProfile:
        """The site that everything is made for."""
        return self._site

    @Slot(object)
    def set_site(self, site: SiteProfile) -> None:
        """Make everything for this site from now on."""
        self._site = site

    @Slot()
    def _open_dialog(self) -> None:
        self._open_with(self._settings.preferences.export_format)

    @Slot()
    def _open_for_pdf(self) -> None:
        self._open_with(PDF)

    def _open_with(self, fmt: str) -> None:
        story = self._draft.story
        if story is None or self._dialog is not None:
            return
        self._dialog = ExportDialog(self._look, self._offer(story, fmt), self._window)
        self._dialog.request_changed.connect(self._try_out)
        self._dialog.copy_asked.connect(self._copy_from_dialog)
        self._dialog.review_asked.connect(self._review)
        self._dialog.checks_asked.connect(self._review_checks)
        self._dialog.change_asked.connect(self._ask_what_changed)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()
        self._publication.look(story)
        self._proofing.check_now()

    @Slot()
    def _ask_what_changed(self) -> None:
        if self._dialog is not None:
            self._correcting.ask_over(self._dialog)

    @Slot()
    def _look_again(self) -> None:
        """The story has a note now: its bytes and what is said of it are new."""
        if self._dialog is not None and self._draft.story is not None:
            self._publication.look(self._draft.story)
            self._try_out(self._dialog.value())

    @Slot(str, object)
    def _on_looked(self, story_id: str, since: Since | None) -> None:
        story = self._draft.story
        if self._dialog is not None and story is not None and story.id == story_id:
            self._dialog.show_since(since)

    @Slot(object, object)
    def _on_checked(self, report: Report, _story: Story) -> None:
        self._blockers = report.blockers
        if self._dialog is not None:
            self._dialog.show_checks(
                [finding.message for finding in report.blockers],
                sum(finding.severity is Severity.WARNING for finding in report.findings),
                may_pass=all(finding.may_override for finding in report.blockers),
            )

    @Slot()
    def _review_checks(self) -> None:
        self._window.show_tab(self._window.panels.checks)

    def _offer(self, story: Story, fmt: str) -> ExportOffer:
        kept = self._settings.preferences
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        folder = (
            kept.export_folder
            or QStandardPaths.locate(documents, "", QStandardPaths.LocateOption.LocateDirectory)
            or home
        )
        return ExportOffer(
            headline=story.head.headline,
            stem=file_stem(story),
            formats=self.formats(),
            themes=tuple((theme.name, bundled_title(theme.title)) for theme in page_themes()),
            folder=Path(folder),
            format=fmt,
            theme=kept.page_theme,
            is_published=story.times.first_published is not None,
        )

    def formats(self) -> tuple[Format, ...]:
        """Name the formats that a story can leave in."""
        page = self.tr("Web page — one .html file with its style")
        fragment = self.tr("Fragment — the body for a CMS")
        kit = self.tr("Upload kit — a folder of page, style, pictures and data")
        packed = self.tr("Upload kit — the same as one .zip file")
        ninjs = self.tr("ninjs — every field and the fragment as JSON")
        markdown = self.tr("Markdown — with front matter, for static sites")
        wxr = self.tr("WXR — for WordPress’s importer; pictures go with a kit")
        rss = self.tr("RSS — a feed with the full text")
        nitf = self.tr("NITF — for agencies and archives")
        sitemap = self.tr("News sitemap — for search engines")
        pdf = self.tr("PDF — the page on paper")
        return (
            Format("page", page, ending_of("page"), has_theme=True, is_html=True),
            Format("fragment", fragment, ending_of("fragment"), is_html=True),
            Format(PDF, pdf, PDF_ENDING, has_theme=True),
            Format("kit", kit, ending_of("kit"), has_theme=True),
            Format("kit-zip", packed, ending_of("kit-zip"), has_theme=True),
            Format("ninjs", ninjs, ending_of("ninjs")),
            Format("markdown", markdown, ending_of("markdown")),
            Format("wxr", wxr, ending_of("wxr")),
            Format("rss", rss, ending_of("rss")),
            Format("nitf", nitf, ending_of("nitf")),
            Format("sitemap", sitemap, ending_of("sitemap")),
        )

    @Slot(object)
    def _try_out(self, request: ExportRequest) -> None:
        """Make the bytes without a file: what is missing or forbidden is known before."""
        story = self._asked_for(request)
        if story is not None:
            theme = page_theme(request.theme or DEFAULT_THEME)
            self._export.make(story, request.format, self._site, theme)
            self._export.look_for(request.path)

    def _asked_for(self, request: ExportRequest) -> Story | None:
        """Give the story as it would leave: dated, when readers get it now."""
        story = self._draft.story
        if story is None or not request.publishes:
            return story
        return publish(story, self._now())

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        request = dialog.value()
        story = self._asked_for(request)
        if story is None or result != ExportDialog.DialogCode.Accepted:
            return
        if request.reason:
            self._proofing.set_aside(self._blockers, request.reason)
        self._settings.change(export_folder=str(request.folder), export_format=request.format)
        theme = page_theme(request.theme or DEFAULT_THEME)
        self._export.export(story, request.format, request.path, self._site, theme)

    @Slot()
    def _copy_html(self) -> None:
        story = self._draft.story
        if story is not None:
            self._copying = True
            self._export.make(story, "fragment", self._site, page_theme())

    @Slot()
    def _copy_from_dialog(self) -> None:
        story, dialog = self._draft.story, self._dialog
        if story is not None and dialog is not None:
            request = dialog.value()
            self._copying = True
            theme = page_theme(request.theme or DEFAULT_THEME)
            self._export.make(story, request.format, self._site, theme)

    @Slot(object)
    def _on_made(self, exported: Exported) -> None:
        if self._copying:
            self._copying = False
            QGuiApplication.clipboard().setText(exported.data.decode("utf-8"))
            self._window.toast.say(self.tr("The HTML is on the clipboard."))
        if self._dialog is not None:
            self._dialog.show_missing([fact.text for fact in exported.missing])

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._copying = False
        if self._dialog is not None:
            self._dialog.show_refusal(sentence)
        else:
            self._window.toast.say(sentence)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._copying = False
        if self._dialog is not None:
            self._dialog.show_refusal(sentence)
        else:
            self._window.toast.say(sentence)

    @Slot(object, object)
    def _on_found(self, path: Path, moment: dt.datetime | None) -> None:
        if self._dialog is not None and self._dialog.value().path == path:
            self._dialog.show_replaces(moment)

    @Slot()
    def _review(self) -> None:
        self._window.show_tab(self._window.panels.details)

    @Slot(object, object, object)
    def _on_exported(self, path: Path, _missing: tuple[Missing, ...], story: Story) -> None:
        self._written = path
        self._note_published(story)
        self._window.toast.say(
            self.tr("Exported {0}").format(path.name),
            (
                (OPEN_PAGE, self.tr("Open")),
                (SHOW_FOLDER, self.tr("Show in Folder")),
                (COPY_PATH, self.tr("Copy Path")),
            ),
        )

    def _note_published(self, left: Story) -> None:
        """Date the draft as the file is dated; only a file that was written publishes."""
        story, first = self._draft.story, left.times.first_published
        if story is None or story.id != left.id or first is None:
            return
        published = publish(story, first)
        if published.times != story.times:
            self._draft.set_part("times", published.times)
            self._draft.set_part("status", published.status)

    @Slot(str)
    def _on_toast(self, action: str) -> None:
        if action == OPEN_PAGE:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))
        elif action == SHOW_FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
        elif action == COPY_PATH:
            QGuiApplication.clipboard().setText(str(self._written))
