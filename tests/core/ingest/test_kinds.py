"""The kind of an input is told by its content alone."""

import pytest

from desktop.core.ingest.kinds import sniff


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("OSLO (NTB) - The bridge will open a year late.\n", "text"),
        ("Headline\n\nA paragraph.\n\n# of people\n", "text"),
        ("---\ntitle: Tower\n---\n\nText.\n", "markdown"),
        ("# Tower\n\nText.\n", "markdown"),
        ("Text.\n\n## One\n\nText.\n\n## Two\n", "markdown"),
        ("<!doctype html><title>x</title>", "html"),
        ("<p>A paragraph from the clipboard</p>", "html"),
        ("<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'x.dtd'>\n<nitf><body/></nitf>", "nitf"),
        ("<NewsML><NewsItem><nitf/></NewsItem></NewsML>", "newsml1.2"),
        ('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><html/></newsItem>', "newsml-g2"),
        ("<rss><channel/></rss>", "text"),
        ('{"uri": "x", "headline": "Tower"}', "ninjs"),
        ('{"a": 1}', "text"),
        ("\x01nna061 4 i 80 cccc   nna 061\n", "iptc7901"),
        ("\x16\x16\x01W0001\n", "anpa"),
        ("<3 is not a tag", "text"),
        ("", "text"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert sniff(text) == kind
