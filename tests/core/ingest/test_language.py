from __future__ import annotations

import pytest

from desktop.core.ingest.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "عادت العبّارة إلى الميناء بعد إضراب دام تسعة أيام في بيروت، وقال الوزير إن",
            "ar",
        ),
        ("کشتی به بندر برگشت و این را وزیر گفت که از آن روز تا امروز در راه بود", "fa"),
        ("המעבורת חזרה אל הנמל אחרי תשעה ימים, אמר השר, והיא גם של כל העיר", "he"),
        ("The ferry is back in the harbour, said the minister of the island.", "en"),
        ("Feribot seferleri bir grev sonrası yeniden başladı ve bu karar için dedi.", "tr"),
        ("Xyzzy.", ""),
    ],
)
def test_the_language_is_told_by_common_words(text: str, language: str):
    assert guess_language(text) == language
