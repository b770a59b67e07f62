"""The fields sidecar: every public field of a story as ninjs 3.1.

https://iptc.org/standards/ninjs/ and its schema, which refuses what it does not know.
"""

from __future__ import annotations

import json
import uuid

from db.records import CorrectionKind, Picture, Role
from desktop.core.markup.counting import body_words
from desktop.core.publish.bylines import Credited
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.fragment import fragment_html
from desktop.core.publish.links import absolute, as_uri
from desktop.core.publish.pictures import media_type
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.structured_data import known, topic_uri

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_POLICIES = {
    "correctionsPolicy": "corrections_policy",
    "ethicsPolicy": "ethics_policy",
    "publishingPrinciples": "principles",
    "actionableFeedbackPolicy": "feedback_policy",
    "ownershipFundingInfo": "ownership",
}

_Object = dict[str, object]


def render_ninjs(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return one ninjs object as UTF-8; what is unknown is not in it."""
    facts = facts_of(cleared, site)
    text = json.dumps(known(_item(facts)), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _item(facts: Facts) -> _Object:
    cleared = facts.cleared
    return {
        "uri": f"urn:uuid:{cleared.id}",
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "type": "text",
        "representationType": "full",
        "firstCreated": facts.iso(facts.published),
        "versionCreated": facts.iso(facts.modified),
        "pubStatus": _status(cleared),
        "urgency": cleared.priority or "",
        "language": facts.language,
        "headlines": _headlines(facts),
        "descriptions": _descriptions(facts),
        "bodies": _bodies(facts),
        "by": by(facts),
        "people": [_person(one) for one in facts.byline.named if not one.is_organisation],
        "organisations": [_person(one) for one in facts.byline.named if one.is_organisation],
        "located": cleared.dateline.place,
        "slugline": cleared.slug,
        "subjects": _subjects(cleared),
        "genres": [{"name": cleared.genre}] if cleared.genre else [],
        "infoSources": _sources(cleared),
        "copyrightNotice": cleared.source.rights or facts.site.copyright_line,
        "rightsInfo": {"linkedRights": as_uri(facts.site.licence_url)},
        "edNote": _notes(facts),
        "altIds": [{"role": "permalink", "value": facts.address}] if facts.address else [],
        "trustIndicators": _policies(facts.site),
        "associations": [_picture(facts, one) for one in cleared.pictures],
    }


def by(facts: Facts) -> str:
    """Return the byline as words, its lines set apart."""
    lines = ("".join(piece.text for piece in line) for line in facts.byline.lines)
    return " · ".join(lines)


def _status(cleared: Cleared) -> str:
    kinds = {one.kind for one in cleared.corrections}
    return "canceled" if CorrectionKind.RETRACTION in kinds else "usable"


def _headlines(facts: Facts) -> list[_Object]:
    cleared = facts.cleared
    return _texts(
        ("main", cleared.headline),
        ("deck", cleared.deck),
        ("kicker", cleared.kicker),
        ("seo", cleared.alternates.search_title),
        ("social", cleared.alternates.social_title),
    )


def _descriptions(facts: Facts) -> list[_Object]:
    own = facts.cleared.alternates
    return _texts(
        ("main", facts.cleared.deck), ("seo", own.search_description), ("social", own.social_text)
    )


def _texts(*pairs: tuple[str, str]) -> list[_Object]:
    return [
        {"role": role, "contentType": "text/plain", "value": text} for role, text in pairs if text
    ]


def _bodies(facts: Facts) -> list[_Object]:
    html = fragment_html(facts, facts.site.filter_profile)
    words = body_words(facts.cleared.body)
    if not html:
        return []
    return [{"role": "main", "contentType": "text/html", "wordCount": words, "value": html}]


def _person(one: Credited) -> _Object:
    rel = "author" if one.role in (Role.REPORTER, Role.WRITER) else str(one.role)
    return {"name": one.name, "rel": rel, "uri": as_uri(one.url)}


def _subjects(cleared: Cleared) -> list[_Object]:
    subjects: list[_Object] = []
    subjects.append({"rel": "section", "name": cleared.section})
    for topic in cleared.topics:
        address = topic_uri(topic)
        subjects.append({"rel": "topic", "uri": address, "name": "" if address else topic})
    subjects.extend({"rel": "keyword", "name": word} for word in cleared.keywords)
    return [one for one in subjects if one["name"] or "uri" in one]


def _sources(cleared: Cleared) -> list[_Object]:
    source = cleared.source
    named: list[_Object] = [
        {"role": "source", "name": source.name, "uri": as_uri(source.url)},
        {"role": "credit", "name": source.credit},
    ]
    return [one for one in named if one["name"]]


def _notes(facts: Facts) -> str:
    return "\n".join(
        f"{facts.labels.of_correction(one.kind)}{facts.labels.comma}"
        f"{facts.day_words(one.moment)}: {one.text}"
        for one in facts.cleared.corrections
    )


def _policies(site: SiteProfile) -> list[_Object]:
    return [
        {"role": f"https://schema.org/{role}", "href": as_uri(getattr(site, setting))}
        for role, setting in _POLICIES.items()
        if absolute(getattr(site, setting))
    ]


def _picture(facts: Facts, picture: Picture) -> _Object:
    own_id = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:uuid:{facts.cleared.id}/{picture.name}")
    width_px, height_px = picture.width_px, picture.height_px
    focus = {"x": round(picture.focal_x * width_px), "y": round(picture.focal_y * height_px)}
    return {
        "name": picture.name,
        "rel": str(picture.role),
        "uri": f"urn:uuid:{own_id}",
        "type": "picture",
        "by": picture.credit,
        "descriptions": _texts(("caption", picture.caption), ("alt", picture.alt)),
        "renditions": [
            {
                "name": "original",
                "href": as_uri(facts.picture_address(picture)),
                "contentType": media_type(picture.name),
                "width": width_px or "",
                "height": height_px or "",
                "poi": focus if width_px and height_px else {},
            }
        ],
    }
