"""The site profile: what is true of the site that stories are published on."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.publish.errors import PublishError

BY_HAND, BY_SECTION, BY_DATE, NONE = "hand", "section", "date", "none"
CHOICES = {
    "related": (BY_HAND, BY_SECTION, NONE),
    "neighbours": (BY_SECTION, BY_DATE, NONE),
    "wxr_status": ("draft", "pending", "publish"),
}
"""The settings that are one of a few words."""

_FORMAT = 1
_KINDS: dict[type[object], str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    tuple: "a list of numbers",
}


class SiteError(PublishError):
    """A site profile cannot be used; the message is a sentence for the user."""


def _in(group: str, default: Any = "") -> Any:
    return field(default=default, metadata={"group": group})


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """Settings of one site, empty where unknown; only `name` is compulsory.

    `name` labels the profile on the desk; readers see `site_name`. Patterns may hold
    ``{section} {yyyy} {mm} {dd} {slug} {id}``, ``{author}`` in `author_page` and
    ``{section}`` in `section_page`. Empty wording is that of the label set: `label_set`,
    else the story's language. `related` and `neighbours` say where a story's links come
    from. `unknown` keeps the settings of newer versions as JSON text.
    """

    name: str
    site_name: str = _in("identity")
    publisher_kind: str = _in("identity", "NewsMediaOrganization")
    logo_url: str = _in("identity")
    social_account: str = _in("identity")
    base_url: str = _in("addresses")
    media_url: str = _in("addresses")
    permalink: str = _in("addresses", "{section}/{yyyy}/{mm}/{slug}")
    author_page: str = _in("addresses")
    section_page: str = _in("addresses")
    corrections_policy: str = _in("policies")
    ethics_policy: str = _in("policies")
    principles: str = _in("policies")
    feedback_policy: str = _in("policies")
    ownership: str = _in("policies")
    licence_url: str = _in("policies")
    copyright_line: str = _in("policies")
    free_to_read: bool | None = _in("policies", None)
    time_zone: str = _in("time_and_language", "UTC")
    language: str = _in("time_and_language", "en")
    date_pattern: str = _in("time_and_language")
    label_set: str = _in("time_and_language")
    source_line: str = _in("wording")
    byline: str = _in("wording")
    comma: str = _in("wording")
    last_comma: str = _in("wording")
    correction: str = _in("wording")
    clarification: str = _in("wording")
    update: str = _in("wording")
    editors_note: str = _in("wording")
    retraction: str = _in("wording")
    related: str = _in("parts", BY_HAND)
    neighbours: str = _in("parts", BY_SECTION)
    comments: bool = _in("parts", default=False)
    comments_id: str = _in("parts", "comments")
    comments_heading: str = _in("parts")
    comments_notice: str = _in("parts")
    reads: bool = _in("parts", default=False)
    reads_line: str = _in("parts")
    contact: str = _in("parts")
    theme: str = _in("output", "broadsheet")
    filter_profile: str = _in("output", "generic")
    wxr_status: str = _in("output", "draft")
    lead_picture_in_fragment: bool = _in("output", default=False)
    picture_widths: tuple[int, ...] = _in("output", (480, 960, 1600))
    picture_quality: int = _in("output", 82)
    unknown: str = "{}"

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone; raises SiteError when there is none of that name."""
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            sentence = (
                f"The site profile “{self.name}” names a time zone that does not exist: "
                f"“{self.time_zone}”. Choose one such as Europe/Istanbul."
            )
            raise SiteError(sentence) from error


def default_profile() -> SiteProfile:
    """Return the profile of a site of which nothing is known."""
    return SiteProfile(name="Default")


def from_json(text: str) -> SiteProfile:
    """Read a profile; settings that this version does not know are kept.

    Raises SiteError when the text is no profile or a setting is of the wrong kind.
    """
    data = _read_object(text)
    name = data.pop("name", "")
    if not isinstance(name, str) or not name.strip():
        raise SiteError("The site profile has no name. Give it one and import it again.")
    data.pop("format", None)
    known: dict[str, Any] = {}
    for setting in _settings():
        group = data.get(setting.metadata["group"])
        values = cast("dict[str, Any]", group) if isinstance(group, dict) else {}
        # A group where we know a value is a newer version's, and stays among the unknown.
        if not isinstance(values.get(setting.name, {}), dict):
            known[setting.name] = _checked(setting, values.pop(setting.name))
    leftover = {key: value for key, value in data.items() if value != {}}
    return SiteProfile(name=name, unknown=_dump(leftover), **known)


def to_json(site: SiteProfile) -> str:
    """Write a profile as JSON that `from_json` reads back to an equal one."""
    data: dict[str, Any] = {"format": _FORMAT, "name": site.name}
    for setting in _settings():
        data.setdefault(setting.metadata["group"], {})[setting.name] = getattr(site, setting.name)
    for key, value in _read_object(site.unknown).items():
        if isinstance(data.get(key), dict) and isinstance(value, dict):
            data[key].update(value)
        else:
            data.setdefault(key, value)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _settings() -> list[dataclasses.Field[Any]]:
    return [setting for setting in dataclasses.fields(SiteProfile) if "group" in setting.metadata]


def _checked(setting: dataclasses.Field[Any], value: Any) -> Any:
    """Return a setting's value as the record holds it, or say what it must be."""
    usual: Any = setting.default
    kind = cast("type[object]", bool if usual is None else type(usual))
    if kind is tuple and isinstance(value, list):
        numbers: tuple[Any, ...] = tuple(cast("list[Any]", value))
        fits = all(type(number) is int for number in numbers)
        value = numbers
    else:
        fits = type(value) is kind or (value is None and usual is None)
    if not fits:
        sentence = f"“{setting.name}” must be {_KINDS[kind]}"
        raise SiteError(f"In the site profile, {sentence}. Correct the file.")
    choices = CHOICES.get(setting.name)
    if choices and value not in choices:
        sentence = f"“{setting.name}” must be one of: {', '.join(choices)}"
        raise SiteError(f"In the site profile, {sentence}. Correct the file.")
    return cast("Any", value)


def _read_object(text: str) -> dict[str, Any]:
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SiteError("The site profile is not valid JSON. Correct the file.") from error
    if not isinstance(data, dict):
        raise SiteError("The site profile is not a JSON object. Correct the file.")
    return cast("dict[str, Any]", data)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
