from __future__ import annotations

from desktop.cli import FORMATS
from desktop.core.publish.export import ending_of, formats
from desktop.session.printing import PDF


def test_the_command_line_offers_every_format():
    assert (*formats(), PDF) == FORMATS


def test_no_two_formats_share_an_ending():
    assert len({ending_of(fmt) for fmt in formats()}) == len(formats())
