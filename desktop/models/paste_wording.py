"""How a paste is said: what came in, from where, and what was left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models import wording

if TYPE_CHECKING:
    from desktop.core.ingest.paste.clean import Pasted
    from desktop.core.ingest.paste.rich import Removed

MOST_ITEMS = 12


def pasted_sentence(pasted: Pasted) -> str:
    """Say “Pasted 412 words from Word; 3 comments removed.”"""
    say = QCoreApplication.translate
    count = wording.words(pasted.words)
    text = say("Pasting", "Pasted {0} from {1}") if pasted.origin else say("Pasting", "Pasted {0}")
    text = text.format(count, pasted.origin)
    if not pasted.removed:
        return f"{text}."
    left = ", ".join(_counted(each) for each in pasted.removed)
    return say("Pasting", "{0}; {1} removed.").format(text, left)


def removed_list(removed: tuple[Removed, ...]) -> str:
    """Give what was left behind as lines to be read, a group for each kind."""
    groups: list[str] = []
    for each in removed:
        shown = [f"– {item}" for item in each.items[:MOST_ITEMS] if item]
        if len(each.items) > MOST_ITEMS:
            more = QCoreApplication.translate("Pasting", "… and {0} more")
            shown.append(more.format(wording.number(len(each.items) - MOST_ITEMS)))
        groups.append("\n".join((_counted(each), *shown)))
    return "\n\n".join(groups)


def _counted(removed: Removed) -> str:
    say = QCoreApplication.translate
    one, many = {
        "comment": (say("Pasting", "1 comment"), say("Pasting", "{0} comments")),
        "deletion": (say("Pasting", "1 deletion"), say("Pasting", "{0} deletions")),
        "struck": (
            say("Pasting", "1 struck-out passage"),
            say("Pasting", "{0} struck-out passages"),
        ),
        "picture": (say("Pasting", "1 picture"), say("Pasting", "{0} pictures")),
        "tracker": (say("Pasting", "1 tracking picture"), say("Pasting", "{0} tracking pictures")),
        "script": (say("Pasting", "1 script"), say("Pasting", "{0} scripts")),
        "navigation": (say("Pasting", "1 menu"), say("Pasting", "{0} menus")),
        "embed": (say("Pasting", "1 embedded player"), say("Pasting", "{0} embedded players")),
        "form": (say("Pasting", "1 form field"), say("Pasting", "{0} form fields")),
        "hidden": (say("Pasting", "1 hidden passage"), say("Pasting", "{0} hidden passages")),
    }[removed.kind]
    count = len(removed.items)
    return one if count == 1 else many.format(wording.number(count))
