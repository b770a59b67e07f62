"""A house style: which forms a desk writes, and how grave each rule is to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, cast

from desktop.core.proof.findings import Severity

OFF = "off"
_MONTH_FORMS = ("", "ap", "reuters", "uk")
_DASHES = ("", "—", "–", "-")


class StyleError(ValueError):
    """A style profile cannot be used; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style file holds. An empty text means that the house does not mind.

    `severities` maps a rule to ``blocker``, ``warning``, ``hint`` or ``off``. `dash` is the
    one between clauses, `dateline_dash` the one after a dateline.
    """

    name: str = "consistency"
    title: str = "Consistency"
    severities: Mapping[str, str] = field(default_factory=dict[str, str])
    month_day: str = ""
    comma_after_year: bool = False
    percent: str = ""
    dash: str = ""
    dateline_dash: str = ""
    dateline_capitals: bool = False
    headline_single_quotes: bool = False
    headline_capitals: bool = False
    headline_limit: int = 70
    cliches: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Tell two styles apart, however they came by the same name."""
        return repr(self)

    def severity(self, rule: str, usual: Severity, *, ships_off: bool) -> Severity | None:
        """Give what the house makes of a rule, None when it is switched off."""
        chosen = self.severities.get(rule)
        if chosen == OFF or (chosen is None and ships_off):
            return None
        return Severity(chosen) if chosen else usual


def style_from_json(text: str) -> Style:
    """Read a style file; raises StyleError for what a style cannot be."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise StyleError(f"It is not JSON: {fault}.") from fault
    if not isinstance(given, dict):
        raise StyleError("It is not a JSON object.")
    values = cast("dict[str, Any]", given)
    known = {part.name: part for part in fields(Style)}
    if unknown := sorted(set(values) - set(known)):
        raise StyleError(f"It has an unknown entry, “{unknown[0]}”.")
    if isinstance(values.get("cliches"), list):
        cliches = cast("list[object]", values["cliches"])
        if all(isinstance(each, str) for each in cliches):
            values["cliches"] = tuple(cliches)
    plain = Style()
    for name, value in values.items():
        if type(value) is not type(getattr(plain, name)):
            raise StyleError(f"“{name}” has a value of the wrong kind.")
    _check(values)
    return Style(**values)


def _check(values: dict[str, Any]) -> None:
    for rule, severity in values.get("severities", {}).items():
        if severity not in (*Severity, OFF):
            raise StyleError(f"“{severity}” is no severity for {rule}.")
    if values.get("month_day", "") not in _MONTH_FORMS:
        raise StyleError("“month_day” is one of ap, reuters and uk, or empty.")
    if values.get("dash", "") not in _DASHES or values.get("dateline_dash", "") not in _DASHES:
        raise StyleError("A dash is one of —, – and -, or empty.")
