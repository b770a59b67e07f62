"""The furniture of web pages that gets copied along with a story."""

from __future__ import annotations

from desktop.core.ingest.wording import any_of

_SERVICES = (
    "facebook|twitter|whatsapp|linkedin|telegram|instagram|pinterest|reddit|youtube|e-?mail|x|rss"
    "|messenger|flipboard|bluesky|threads|tiktok"
)
_WHOLE = any_of(
    rf"""
    this news has been read \d+ times.*
    (?:add|post|write|leave|join|view|show|see|read|load)(?: an?| all| more| the)*(?: \d+)? (?:comments?|conversation|reply)\b.{{0,30}}
    \d* ?(?:comments?|yorum(?:lar)?|kommentare?|commentaires?|comentarios?)(?: \(?\d+\)?)?
    (?:previous|next|older|newer)(?: and (?:next|previous))?(?: news| article| story| post| page)?
    (?:share|follow|tweet|print|save|subscribe|sign (?:in|up)|log ?in|register|menu|search|close|home)(?: (?:this|us|on|to|by|with|via|for|in|now|free|article|story|page|link|all|news|updates|our|newsletters?|the|more|{_SERVICES}))*[:.!»>]?
    advertise?ment|sponsored|back to top|read more|more|copy link|skip to (?:main )?content
    anzeige|werbung|publicité|publicidad|pubblicità|reklam|annonse?|advertentie
    (?:related|most (?:read|popular|viewed|shared)|trending|recommended|top|latest)(?: (?:now|news|stories|articles|topics|content|posts|links|coverage|headlines|videos?|in|for|you))*(?:\s*[:|].{{0,80}})?
    (?:you may (?:also )?like|more (?:on|from)|read (?:also|next)|see also|also read|editors?.? picks?)\b.{{0,80}}
    (?:mehr zum thema|lesen sie (?:auch|mehr|hier)|das könnte sie auch interessieren|meistgelesen)\b.{{0,80}}
    (?:à lire (?:aussi|également)|lire aussi|sur le même sujet|lee también|te puede interesar)\b.{{0,80}}
    (?:leggi anche|ilgili haberler|çok okunanlar|lees ook|les også|läs också)\b.{{0,80}}
    (?:{_SERVICES}|paylaş|yazdır|teilen|drucken|partager|imprimer|compartir|condividi)[:.]?
    (?:tags?|topics?|schlagwörter|themen|etiketler|mots-clés|etiquetas|categor(?:y|ies))\s*:.{{0,200}}
    \d{{1,3}} ?(?:min(?:ute)?s?|dk|minuten)\.?(?: read| to read| lesezeit| okuma.*)?
    getty images|shutterstock|image source.*|image caption.*|file photo.*|photo\s*:.{{0,80}}
    (?:https?://|www\.)\S+
    (?:we use cookies|this (?:site|website) uses cookies|by continuing to|accept (?:all )?cookies).{{0,200}}
    (?:this material may not be published|all rights reserved|tüm hakları saklıdır).{{0,160}}
    (?:sign up (?:for|to)|subscribe (?:for|to)|get the latest)\s.{{0,80}}
    article content|story continues below|this advertisement has not loaded yet.*|recommended videos?
    view image in fullscreen|hide (?:caption|message bar)|toggle .{{0,30}}|copied!|loading\.*
    (?:image|photo|video|source)s?:?|join the conversation|author of the article:?|social sharing
    (?:read more|see more|don't miss|watch|more|breaking|also read|czytaj więcej|related)\s?:.{{0,160}}
    czytaj więcej|passer la publicité|skip past newsletter promotion|privacy notice:.*
    published under\s?:.*|follow \w+ on twitter.{{0,40}}|you can save this article .*
    (?:this|the) (?:post|article|page) (?:contains|may contain|includes)\b.{{0,30}}\b(?:affiliate|references|links)\b.*
    (?:we|buying through us) may (?:earn|receive)\b.{{0,80}}\bcommission\b.*|we independently select.*
    (?:do you|would you like to|want to|möchten sie|vous souhaitez|desea)\b.{{0,30}}\b(?:informed|informiert|updates|newsletter|notified)\b.{{0,120}}
    (?:crédits?|photos?|fotos?|bilder?|images?|source photo)(?: photos?| credit)?\s?:.{{0,80}}
    \(?(?:alle )?angaben ohne gewähr.{{0,40}}|(?:die )?aktuelle ausgabe\b.{{0,160}}|weitere informationen\b.{{0,80}}:
    (?:puede escribirnos|write to us|schreiben sie uns|contact us|contactez-nous)\b.{{0,120}}
    anadolu agency website contains only .*
    (?:follow|find|read|see) .{{0,40}}\bcoverage\b.{{0,40}}(?:https?://\S+|www\.\S+).{{0,10}}
    uyarı:.*
    bu haber (?:toplam )?[\d.]+ (?:kez|kere|defa) okundu.*
    (?:habere |siz de )?yorum (?:yap|yaz|ekle|bırak)\w*[.!]?
    """  # noqa: E501 - one wording a line is easier to read and to extend
)
_INSIDE = any_of(
    r"""
    .{0,60}\b(?:log(?:ged)? in|sign(?:ed)? in|angemeldet|eingeloggt|connecté|registered)\b.{0,30}\b(?:comment|kommentar|reply|post|schreiben).{0,60}
    .{0,60}\b(?:bültenimize|e-bültene) (?:kaydol|abone ol)\w*.{0,80}
    .{0,80}\bcontact us for subscription options.{0,20}
    .*\byorumlar onaylanmamaktadır\.?
    """  # noqa: E501 - one wording a line
)
"""Wordings that may stand anywhere in a line: each is tried at every word of it."""

_INSIDE_SIGNS = (
    "comment",
    "kommentar",
    "reply",
    "post",
    "schreiben",
    "bülten",
    "yorumlar",
    "contact us",
)
"""One of these is in every line that `_INSIDE` matches; few lines of a story have one."""

_END_MARK = any_of(
    r"""
    add a comment|leave a (?:comment|reply)|post a comment|\d* ?comments?$|\d+ responses? to
    comment section|join the discussion|show comments
    yorum(?:lar| yap| yaz)?|kommentare?
    this news has been read
    bu haber (?:toplam )?[\d.]+ (?:kez|kere|defa) okundu
    habere yorum
    related|most read|mehr zum thema|ilgili haberler
    previous and next|previous (?:article|news)
    tags:
    """,
    after=r"\b",
)


def is_chrome(text: str) -> bool:
    """Tell whether a whole line is worded as page furniture; inside a sentence nothing is."""
    if len(text) >= 400:
        return False
    return bool(_WHOLE.fullmatch(text)) or _is_worded_inside(text)


def _is_worded_inside(text: str) -> bool:
    words = text.lower()
    return any(sign in words for sign in _INSIDE_SIGNS) and bool(_INSIDE.fullmatch(text))


def ends_story(text: str) -> bool:
    """Tell whether a line opens what stands below a story: comments, related stories, counters."""
    return len(text) < 80 and text[-1:] not in '.,”"' and bool(_END_MARK.match(text))
