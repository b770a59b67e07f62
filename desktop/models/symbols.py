"""Letters and signs that newsrooms need and keyboards lack, by their names."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.models.palette import Choice


def symbols() -> Iterator[Choice]:
    """Give each as a row of the palette: the sign, then its name."""
    for sign, name in _named().items():
        shown = sign if sign.strip() else "␣"
        yield Choice("symbol", sign, f"{shown}  {name}", f"U+{ord(sign[0]):04X}")


def _named() -> dict[str, str]:
    say = QCoreApplication.translate
    return {
        "—": say("Symbols", "Em dash"),
        "–": say("Symbols", "En dash"),
        "…": say("Symbols", "Ellipsis"),
        "“": say("Symbols", "Opening quotation mark"),
        "”": say("Symbols", "Closing quotation mark"),
        "‘": say("Symbols", "Opening single quotation mark"),
        "’": say("Symbols", "Apostrophe"),
        "„": say("Symbols", "Low quotation mark"),
        "«": say("Symbols", "Opening guillemet"),
        "»": say("Symbols", "Closing guillemet"),
        "\u00a0": say("Symbols", "No-break space"),
        "\u202f": say("Symbols", "Narrow no-break space"),
        "\u00ad": say("Symbols", "Soft hyphen"),
        "•": say("Symbols", "Bullet"),
        "·": say("Symbols", "Middle dot"),
        "€": say("Symbols", "Euro"),
        "£": say("Symbols", "Pound"),
        "¥": say("Symbols", "Yen"),
        "₺": say("Symbols", "Turkish lira"),
        "₹": say("Symbols", "Indian rupee"),
        "₽": say("Symbols", "Rouble"),
        "₴": say("Symbols", "Hryvnia"),
        "¢": say("Symbols", "Cent"),
        "°": say("Symbols", "Degree"),
        "′": say("Symbols", "Prime, minutes or feet"),
        "″": say("Symbols", "Double prime, seconds or inches"),
        "×": say("Symbols", "Multiplication sign"),
        "÷": say("Symbols", "Division sign"),
        "−": say("Symbols", "Minus sign"),
        "±": say("Symbols", "Plus or minus"),
        "≈": say("Symbols", "About equal"),
        "½": say("Symbols", "One half"),
        "¼": say("Symbols", "One quarter"),
        "¾": say("Symbols", "Three quarters"),
        "²": say("Symbols", "Squared"),
        "³": say("Symbols", "Cubed"),
        "₂": say("Symbols", "Subscript two"),
        "‰": say("Symbols", "Per mille"),
        "©": say("Symbols", "Copyright"),
        "®": say("Symbols", "Registered"),
        "™": say("Symbols", "Trade mark"),
        "§": say("Symbols", "Section sign"),
        "¶": say("Symbols", "Paragraph sign"),
        "†": say("Symbols", "Dagger"),
        "→": say("Symbols", "Arrow to the right"),
        "←": say("Symbols", "Arrow to the left"),
        "↑": say("Symbols", "Arrow up"),
        "↓": say("Symbols", "Arrow down"),
        "✓": say("Symbols", "Tick"),
        "¿": say("Symbols", "Opening question mark"),
        "¡": say("Symbols", "Opening exclamation mark"),
    }
