"""Running a theme: a sandbox that sees only what it is handed, in pieces and size-limited."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, cast

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from desktop.core.publish.themes import PAGE_TEMPLATE, Theme, ThemeError

_LARGEST_PAGE = 8_000_000
_KEPT = 8
_compiled: OrderedDict[tuple[tuple[str, str], ...], Template] = OrderedDict()

# What a template's own expressions can raise, beside Jinja's errors.
_TEMPLATE_FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)


def run(theme: Theme, values: Mapping[str, object]) -> str:
    """Render the theme's page with frozen plain `values`, piece by piece and size-limited."""
    pieces: list[str] = []
    size = 0
    try:
        for piece in _template(theme).generate(values):
            size += len(piece)
            if size > _LARGEST_PAGE:
                raise ThemeError(f"The theme “{theme.title}” makes a page that is too large.")
            pieces.append(piece)
    except _TEMPLATE_FAULTS as error:
        raise ThemeError(_explained(theme, error)) from error
    return "".join(pieces)


def _template(theme: Theme) -> Template:
    """Compile once a theme; the key is what the files say, not what the theme is called."""
    key = tuple(sorted(theme.files.items()))
    if key in _compiled:
        _compiled.move_to_end(key)
        return _compiled[key]
    template = _environment(theme).get_template(PAGE_TEMPLATE)
    _compiled[key] = template
    if len(_compiled) > _KEPT:
        _compiled.popitem(last=False)
    return template


def _environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    def source(name: str) -> tuple[str, str, None] | None:
        text = theme.files.get(name)
        return None if text is None else (text, name, None)

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(cast("Any", source)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _explained(theme: Theme, error: BaseException) -> str:
    place = _place(theme, error)
    where = f" ({place})" if place else ""
    return f"The theme “{theme.title}” has a fault{where}: {error}"


def _place(theme: Theme, error: BaseException) -> str:
    """Return ``file line N`` of the innermost line of the theme that `error` went through."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name} line {error.lineno}"
    place = ""
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in theme.files:
            place = f"{name} line {trace.tb_lineno}"
        trace = trace.tb_next
    return place


def style_element(theme: Theme) -> Markup:
    """Return the theme's style as the one element that a single page carries."""
    return Markup("<style>\n{}\n</style>").format(Markup(theme.style))  # noqa: S704


def linked_style(sheet: str) -> Markup:
    """Return the link to a style sheet that stands beside the page."""
    return Markup('<link rel="stylesheet" href="{}">').format(sheet)
