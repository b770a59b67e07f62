"""Themes: a folder of Jinja2 and CSS, handed in as texts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from desktop.core.publish.errors import PublishError

PAGE_TEMPLATE = "page.html.j2"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,79}")


class ThemeError(PublishError):
    """A theme cannot be used; the message names its file and line."""


@dataclass(frozen=True)
class Theme:
    """A named way to lay out a page; `files` maps paths inside its folder to texts."""

    name: str
    title: str
    version: str
    files: Mapping[str, str]
    styles: tuple[str, ...]

    @property
    def style(self) -> str:
        """The style sheets, in the order that ``theme.json`` gives."""
        return "\n".join(self.files[name].strip("\n") for name in self.styles)


def theme_from_files(files: Mapping[str, str]) -> Theme:
    """Make a theme of its folder's texts; raises ThemeError for a folder that is none."""
    facts = _facts(files)
    styles = _style_names(facts, files)
    if PAGE_TEMPLATE not in files:
        raise ThemeError(f"The theme has no {PAGE_TEMPLATE}.")
    return Theme(
        name=str(facts["name"]),
        title=str(facts.get("title", facts["name"])),
        version=str(facts.get("version", "")),
        files=dict(files),
        styles=styles,
    )


def _facts(files: Mapping[str, str]) -> dict[str, Any]:
    try:
        facts: object = json.loads(files["theme.json"])
    except KeyError:
        raise ThemeError("The theme has no theme.json.") from None
    except (ValueError, RecursionError) as error:
        raise ThemeError(f"The theme's theme.json is not valid JSON: {error}.") from error
    if not isinstance(facts, dict) or not cast("dict[str, Any]", facts).get("name"):
        raise ThemeError("The theme's theme.json gives no name.")
    # It becomes the name of a folder.
    if not _NAME.fullmatch(str(cast("dict[str, Any]", facts)["name"])):
        raise ThemeError("The theme's name is made of other than letters, digits and hyphens.")
    return cast("dict[str, Any]", facts)


def _style_names(facts: dict[str, Any], files: Mapping[str, str]) -> tuple[str, ...]:
    given = facts.get("styles", ["article.css"])
    if not isinstance(given, list):
        raise ThemeError("The theme's theme.json names its styles in other than a list.")
    names = tuple(map(str, cast("list[object]", given)))
    for name in names:
        if name not in files:
            raise ThemeError(f"The theme has no {name}, which its theme.json names.")
        if "</" in files[name]:
            raise ThemeError(f"The theme's {name} holds “</”, which would end the style.")
    return names
