"""Every rule, in the order of the list that people know them by."""

from __future__ import annotations

from desktop.core.proof.rules import (
    datelines,
    forms,
    head,
    leftovers,
    pictures,
    speech,
    structure,
    typography,
    words,
)

_FAMILIES = "MDISTQLKX"

RULES = tuple(
    sorted(
        (
            *head.RULES,
            *datelines.RULES,
            *pictures.RULES,
            *structure.RULES,
            *typography.RULES,
            *forms.RULES,
            *words.RULES,
            *speech.RULES,
            *leftovers.RULES,
        ),
        key=lambda rule: (_FAMILIES.index(rule.id[0]), rule.id),
    )
)
