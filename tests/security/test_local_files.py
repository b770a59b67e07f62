"""No byte of another file of this machine is read into a page, by export, import or preview.

durability.md, G13. The preview's own layers are tried one by one in `test_preview_isolation`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Alternates, Author, Byline, Head, Source
from desktop.core.ingest.assemble import assemble, to_answer, to_story
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise, recognise_file
from desktop.core.publish.errors import PublishError
from desktop.core.publish.page import preview_page
from desktop.core.publish.themes import theme_from_files
from tests.core.publish import stories
from tests.security.judging import SITE, THEME, exported

SECRET = "Gezundheitsamt-4711"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET, encoding="utf-8")
    return file


def addresses(secret: Path) -> list[str]:
    """Write the address of a file in every way that someone may read it."""
    plain = str(secret)
    return [
        secret.as_uri(), f"file://localhost{plain}", f"file:{plain}", plain,
        f"pictures/../../../../../../../..{plain}", f"pictures/{plain}", f"..{plain}",
        f"FILE://{plain}", f"//localhost{plain}", f"view-source:{secret.as_uri()}",
        f"pictures/%2e%2e/%2e%2e{plain}", f"story:{plain}", f"qrc:{plain}",
    ]  # fmt: skip


def bodies(secret: Path) -> list[str]:
    frames = ("[a]({})", "![]({})", "![a]({} 'b')", "<{}>", "<iframe src='{}'></iframe>",
              "{{!{}!}}", "--8<-- '{}'", "!include {}", "<object data={}>", "@import '{}'",
              "<?php include '{}' ?>", "{{% include '{}' %}}")  # fmt: skip
    return [frame.format(address) for frame in frames for address in addresses(secret)]


def test_no_export_reads_a_file(secret: Path) -> None:
    asked = bodies(secret)
    found = [body for body in asked if SECRET in exported(stories.harbour(body=body))]
    for address in addresses(secret):
        story = stories.harbour(
            head=Head(headline=address, deck=address, alternates=Alternates(*[address] * 5)),
            byline=Byline(authors=(Author("Mira Halvorsen", url=address),)),
            source=Source("Wire", address, address, address),
            pictures=(replace(stories.lead_picture(), name=address),),
        )
        page = exported(story)
        asked.append(address)
        if SECRET in page or 'src="file' in page.lower() or 'href="file' in page.lower():
            found.append(address)
    print(f"{len(asked) - len(found)} of {len(asked)} addresses read nothing")
    assert asked
    assert found == []


def documents(secret: Path) -> dict[str, str]:
    """Write files of every kind that ask for another file."""
    uri = secret.as_uri()
    entity = f'<!DOCTYPE {{}} [<!ENTITY x SYSTEM "{uri}"><!ENTITY % p SYSTEM "{uri}"> %p;]>'
    nitf = (
        "<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry &x;</hl1>"
        "</hedline></body.head><body.content><p>At dawn &x;.</p></body.content></body></nitf>"
    )
    newsml = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1"><itemMeta/>'
        "<contentMeta><headline>Ferry &x;</headline></contentMeta><contentSet><inlineXML>"
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>At dawn &x;.</p></body></html>"
        "</inlineXML></contentSet></newsItem>"
    )
    including = (
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{uri}" parse="text"/>'
    )
    html = "<article><h1>Ferry</h1><p>The ferry left the quay at dawn.</p>{}</article>"
    return {
        "nitf-entity.xml": '<?xml version="1.0"?>' + entity.format("nitf") + nitf,
        "nitf-bare.xml": entity.format("nitf") + nitf,
        "nitf-include.xml": nitf.replace("&x;", including),
        "newsml-entity.xml": '<?xml version="1.0"?>' + entity.format("newsItem") + newsml,
        "newsml-include.xml": newsml.replace("&x;", including),
        "style.xml": f'<?xml version="1.0"?><?xml-stylesheet href="{uri}"?>'
        + nitf.replace("&x;", ""),
        "schema.xml": nitf.replace("&x;", "").replace(
            "<nitf>",
            '<nitf xmlns:i="http://www.w3.org/2001/XMLSchema-instance" '
            f'i:noNamespaceSchemaLocation="{uri}">',
        ),
        "doctype.xml": f'<!DOCTYPE nitf SYSTEM "{uri}">' + nitf.replace("&x;", ""),
        "entity.html": entity.format("html") + html.format("<p>&x;</p>"),
        "frame.html": html.format(f'<iframe src="{uri}"></iframe><object data="{uri}"></object>'),
        "picture.html": html.format(f'<img src="{uri}"><link rel=import href="{uri}">'),
        "include.html": html.format(f'<!--#include file="{secret}" -->{including}'),
        "base.html": f'<base href="{secret.parent.as_uri()}/">' + html.format('<img src="a">'),
        "address.txt": f"{uri}\n\nThe ferry left the quay at dawn.\n",
        "story.md": f'# Ferry\n\n![]({uri})\n\n--8<-- "{secret}"\n',
        "story.json": json.dumps({"uri": uri, "headline": "Ferry", "body_text": f"&x; {uri}"}),
    }


def taken_in(name: str, text: str) -> str:
    """Take a file in as the door does, and give all that came of it."""
    told = ""
    for read in (lambda: recognise_file(name, text.encode()), lambda: recognise(text)):
        try:
            copy = read()
        except IngestError:
            continue
        parts = assemble(copy)
        story = to_story(parts, story_id=stories.harbour().id, now=stories.NOW)
        told += f"{copy}{to_answer(parts)}{story}{exported(story)}"
    return told


def test_no_import_reads_another_file(secret: Path) -> None:
    files = documents(secret)
    found = [name for name, text in files.items() if SECRET in taken_in(name, text)]
    print(f"{len(files) - len(found)} of {len(files)} files brought in themselves alone")
    assert files
    assert found == []
    # The search sees what an import would bring in.
    assert SECRET in taken_in("story.txt", f"The ferry left at dawn.\n\n{SECRET}.\n")


@pytest.mark.parametrize(
    "place",
    ["{{% include '{0}' %}}", "{{% import '{0}' as x %}}", "{{% extends '{0}' %}}",
     "{{{{ ''.__class__.__base__.__subclasses__() }}}}", "{{{{ open('{0}').read() }}}}",
     "{{{{ cycler.__init__.__globals__.os.popen('cat {0}').read() }}}}"],
)  # fmt: skip
def test_no_theme_reads_a_file(secret: Path, place: str) -> None:
    files = dict(THEME.files)
    files["page.html.j2"] += place.format(secret)
    theme = theme_from_files(files)
    with pytest.raises(PublishError) as fault:
        preview_page(stories.harbour(), SITE, theme, stories.NOW)
    assert SECRET not in str(fault.value)
