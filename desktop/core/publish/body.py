"""The children of ``e-content``: notes to readers first, then the story."""

from __future__ import annotations

from markupsafe import Markup, escape

from desktop.core.markup.render import render
from desktop.core.markup.rendered import HtmlBlock, RenderContext
from desktop.core.publish.datelines import dateline_text
from desktop.core.publish.facts import Facts

_CORRECTION = Markup('<p class="correction"><strong>{}{}{}:</strong> {}</p>')
_LEAD_IN = Markup('<span class="p-location">{}</span> ')


def blocks_of(facts: Facts) -> tuple[HtmlBlock, ...]:
    """Return corrections and body as blocks; those that show nothing are left out."""
    return (*_corrections(facts), *(block for block in _body(facts) if block.html))


def _corrections(facts: Facts) -> tuple[HtmlBlock, ...]:
    return tuple(
        HtmlBlock(
            start=-1,
            end=-1,
            html=_CORRECTION.format(
                facts.labels.of_correction(one.kind),
                facts.labels.comma,
                facts.day_words(one.moment),
                one.text,
            ),
            elements=1,
        )
        for one in facts.cleared.corrections
    )


def _body(facts: Facts) -> tuple[HtmlBlock, ...]:
    cleared = facts.cleared
    dateline = dateline_text(cleared.dateline, facts.language)
    context = RenderContext(
        language=facts.language,
        pictures=cleared.pictures,
        lead_in_html=str(_LEAD_IN.format(escape(dateline))) if dateline else "",
        id_prefix=f"{facts.stem}-",
        back_label=facts.labels.back,
    )
    return render(cleared.body, context).blocks
