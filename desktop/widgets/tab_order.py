"""The order in which Tab visits widgets that were made after their neighbours."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def follow(anchor: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let Tab visit the widgets one by one after the anchor, which keeps its place.

    Qt ends the chain of a window with every new widget, and QWidget::setTabOrder passes
    over one that takes no focus: for the moment of the call it takes it.
    """
    chain = [anchor, *widgets]
    policies = [widget.focusPolicy() for widget in chain]
    for widget in chain:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for first, second in pairwise(chain):
        QWidget.setTabOrder(first, second)
    for widget, policy in zip(chain, policies, strict=True):
        widget.setFocusPolicy(policy)


def stops_in(container: QWidget) -> list[QWidget]:
    """List what takes focus inside a widget, in the present order."""
    stops: list[QWidget] = []
    widget = container.nextInFocusChain()
    while widget is not None and widget is not container:
        if container.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops
