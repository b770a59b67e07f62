"""The few words that a page adds to a story, in the story's language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.records import CorrectionKind, Role
from desktop.core.markup.languages import primary

if TYPE_CHECKING:
    from desktop.core.publish.site import SiteProfile


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
    home: str
    path: str
    related: str
    more: str
    previous: str
    next: str
    comments: str
    reads: str
    contact: str
    about: str
    corrections_policy: str
    ethics_policy: str
    principles: str
    feedback_policy: str
    ownership: str

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
    home="Home",
    path="You are here",
    related="Related stories",
    more="More stories",
    previous="Previous story",
    next="Next story",
    comments="Comments",
    reads="This story has been read {count} times",
    contact="Contact",
    about="About this site",
    corrections_policy="Corrections",
    ethics_policy="Ethics",
    principles="Principles",
    feedback_policy="Feedback",
    ownership="Ownership",
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
    home="Ana sayfa",
    path="Buradasınız",
    related="İlgili haberler",
    more="Diğer haberler",
    previous="Önceki haber",
    next="Sonraki haber",
    comments="Yorumlar",
    reads="Bu haber {count} kez okundu",
    contact="İletişim",
    about="Bu site hakkında",
    corrections_policy="Düzeltme politikası",
    ethics_policy="Etik ilkeler",
    principles="Yayın ilkeleri",
    feedback_policy="Geri bildirim",
    ownership="Sahiplik",
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
    home="الرئيسية",
    path="أنت هنا",
    related="أخبار ذات صلة",
    more="المزيد من الأخبار",
    previous="الخبر السابق",
    next="الخبر التالي",
    comments="التعليقات",
    reads="قُرئ هذا الخبر {count} مرة",
    contact="اتصل بنا",
    about="عن هذا الموقع",
    corrections_policy="سياسة التصحيح",
    ethics_policy="أخلاقيات المهنة",
    principles="المبادئ",
    feedback_policy="آراء القراء",
    ownership="الملكية",
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
    home="Accueil",
    path="Vous êtes ici",
    related="À lire aussi",
    more="Autres articles",
    previous="Article précédent",
    next="Article suivant",
    comments="Commentaires",
    reads="Cet article a été lu {count} fois",
    contact="Contact",
    about="À propos de ce site",
    corrections_policy="Rectifications",
    ethics_policy="Déontologie",
    principles="Principes",
    feedback_policy="Vos retours",
    ownership="Propriété",
)

_BY_LANGUAGE = {"en": _ENGLISH, "tr": _TURKISH, "ar": _ARABIC, "fr": _FRENCH}


LANGUAGES = tuple(_BY_LANGUAGE)
"""The languages that have a label set."""

_OWN = ("comma", "last_comma", "correction", "clarification", "update", "editors_note")


def labels_for(tag: str) -> Labels:
    """Return the wording for a language tag; English where there is no set for it."""
    return _BY_LANGUAGE.get(primary(tag), _ENGLISH)


def site_labels(tag: str, site: SiteProfile) -> Labels:
    """Return the wording for a language tag, with the site's own in its place."""
    own = {name: getattr(site, name) for name in (*_OWN, "retraction")}
    return replace(labels_for(tag), **{name: text for name, text in own.items() if text})
