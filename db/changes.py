"""What a write touched, so that each panel can decide whether to reload."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of the stories and the names of the tables that a write touched."""

    stories: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()

    def merge(self, other: Changes) -> Changes:
        return Changes(self.stories | other.stories, self.tables | other.tables)

    def __bool__(self) -> bool:
        return bool(self.stories or self.tables)
