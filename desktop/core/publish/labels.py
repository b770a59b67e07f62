"""The few words that a page adds to a story, in the story's language."""

from __future__ import annotations

from dataclasses import dataclass

from db.records import CorrectionKind, Role
from desktop.core.markup.languages import primary


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's wording; braces mark where a value goes.

    `moment` and `day` are CLDR patterns: https://unicode.org/reports/tr35/tr35-dates.html
    """

    byline: str
    comma: str
    last_comma: str
    photographs: str
    translated: str
    edited: str
    updated: str
    source: str
    correction: str
    clarification: str
    update: str
    editors_note: str
    retraction: str
    moment: str
    day: str
    back: str

    def of_correction(self, kind: CorrectionKind) -> str:
        """Return the label of a note to readers; a correction is always called one."""
        return {
            CorrectionKind.CORRECTION: self.correction,
            CorrectionKind.CLARIFICATION: self.clarification,
            CorrectionKind.UPDATE: self.update,
            CorrectionKind.EDITORS_NOTE: self.editors_note,
            CorrectionKind.RETRACTION: self.retraction,
        }[kind]

    def of_credit(self, role: Role) -> str:
        """Return the wording for a role that is credited after the writers."""
        return {
            Role.PHOTOGRAPHER: self.photographs,
            Role.TRANSLATOR: self.translated,
            Role.EDITOR: self.edited,
        }[role]


_ENGLISH = Labels(
    byline="By {authors}",
    comma=", ",
    last_comma=" and ",
    photographs="Photographs by {authors}",
    translated="Translated by {authors}",
    edited="Edited by {authors}",
    updated="Updated {date}",
    source="Source: {source}",
    correction="Correction",
    clarification="Clarification",
    update="Update",
    editors_note="Editor’s note",
    retraction="Retraction",
    moment="d MMM y, HH:mm",
    day="d MMM y",
    back="Back to the text",
)

_TURKISH = Labels(
    byline="{authors}",
    comma=", ",
    last_comma=" ve ",
    photographs="Fotoğraf: {authors}",
    translated="Çeviri: {authors}",
    edited="Editör: {authors}",
    updated="Güncelleme: {date}",
    source="Kaynak: {source}",
    correction="Düzeltme",
    clarification="Açıklama",
    update="Güncelleme",
    editors_note="Editörün notu",
    retraction="Geri çekme",
    moment="d MMMM y, HH:mm",
    day="d MMMM y",
    back="Metne geri dön",
)

_ARABIC = Labels(
    byline="بقلم {authors}",
    comma="، ",
    last_comma=" و",
    photographs="تصوير {authors}",
    translated="ترجمة {authors}",
    edited="تحرير {authors}",
    updated="آخر تحديث {date}",
    source="المصدر: {source}",
    correction="تصحيح",
    clarification="توضيح",
    update="تحديث",
    editors_note="ملاحظة المحرر",
    retraction="سحب",
    moment="d MMMM y، HH:mm",
    day="d MMMM y",
    back="العودة إلى النص",
)

_FRENCH = Labels(
    byline="Par {authors}",
    comma=", ",
    last_comma=" et ",
    photographs="Photographies : {authors}",
    translated="Traduction : {authors}",
    edited="Édition : {authors}",
    updated="Mis à jour le {date}",
    source="Source : {source}",
    correction="Rectificatif",
    clarification="Précision",
    update="Mise à jour",
    editors_note="Note de la rédaction",
    retraction="Rétractation",
    moment="d MMMM y 'à' HH:mm",
    day="d MMMM y",
    back="Retour au texte",
)

_BY_LANGUAGE = {"en": _ENGLISH, "tr": _TURKISH, "ar": _ARABIC, "fr": _FRENCH}


def labels_for(tag: str) -> Labels:
    """Return the wording for a language tag; English where there is no set for it."""
    return _BY_LANGUAGE.get(primary(tag), _ENGLISH)
