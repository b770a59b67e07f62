"""Only web and mail addresses are opened, and it is their true host that is named."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.widgets.link_hints import hint, host, opened_url


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://port.example/terms?a=1#b", "port.example"),
        ("HTTP://Port.Example", "port.example"),
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://\u0430pple.com", "\u0430pple.com (xn--pple-43d.com)"),
        ("mailto:desk@port.example", "desk@port.example"),
    ],
)
def test_the_host_that_opens_is_named(qapp: QApplication, address: str, shown: str) -> None:
    url = opened_url(address)
    assert url is not None
    assert host(url) == shown
    assert hint(address).startswith(shown + "\n")
    assert "click" in hint(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "tel:112", "smb://a/b",
        "www.a.example", "/terms", "#note", "", "https:", "https:///x", "mailto:",
        "https://a.example\\@b.example", "https://a.exam\nple", " https://a.example",
        "https://a b.example", "vbscript:x", "ms-msdt:/id", "pictures/a.jpg",
    ],
)  # fmt: skip
def test_nothing_else_is_opened(qapp: QApplication, address: str) -> None:
    assert opened_url(address) is None
    assert "click" not in hint(address)


def test_a_letter_takes_no_file_along(qapp: QApplication) -> None:
    url = opened_url("mailto:a@b.example?subject=x&attach=/etc/passwd")
    assert url is not None
    assert url.toString() == "mailto:a@b.example"


def test_a_long_address_is_cut(qapp: QApplication) -> None:
    assert len(hint("https://a.example/" + "x" * 5000)) < 250
