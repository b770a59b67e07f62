"""Tints between two palette colours."""

from __future__ import annotations

from PySide6.QtGui import QColor


def mixed(ground: QColor, over: QColor, share: float) -> QColor:
    """Lay a share of one colour, from 0.0 to 1.0, over another."""
    return QColor.fromRgbF(
        ground.redF() * (1 - share) + over.redF() * share,
        ground.greenF() * (1 - share) + over.greenF() * share,
        ground.blueF() * (1 - share) + over.blueF() * share,
    )
