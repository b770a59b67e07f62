"""Copy is read in whatever it was written: by its marks, its declaration, or how it reads."""

import pytest

from desktop.core.ingest.encodings import decode, is_text
from desktop.core.ingest.parts import IngestError
from desktop.core.ingest.read import recognise_file

JAPANESE = (
    "マルストランド港のストライキ、２週目に入る\n\n【マルストランド共同】港湾労働者は日曜日、"
    "ストライキを七日間延長することを決めた。フェリーの半数が月曜日に運休する見通しだ。"
)
SIMPLIFIED = (
    "港口罢工进入第二周\n\n港口工人星期日投票决定将罢工延长七天，此前与港务局的谈判未能达成协议。"
    "半数渡轮星期一将停航。"
)
TRADITIONAL = (
    "港口罷工進入第二週\n\n港口工人星期日投票決定將罷工延長七天，先前與港務局的談判未能達成協議。"
    "半數渡輪星期一將停航。"
)
KOREAN = (
    "항만 파업 2주째로 접어들어\n\n(마르스트란드=연합뉴스) 항만 노동자들은 일요일 파업을 7일"
    " 연장하기로 결정했다. 월요일에는 여객선의 절반이 운항하지 않을 전망이다."
)
RUSSIAN = "Забастовка в порту\n\nВИБОРГ (ТАСС) — Докеры продлили забастовку ещё на семь дней."
GREEK = "Η απεργία στο λιμάνι\n\nΟι λιμενεργάτες ψήφισαν να παρατείνουν την απεργία τους."
HEBREW = "השביתה בנמל נכנסת לשבוע השני\n\nעובדי הנמל הצביעו ביום ראשון להאריך את השביתה."
ARABIC = "إضراب الميناء يدخل أسبوعه الثاني\n\nصوت عمال الميناء يوم الأحد على تمديد إضرابهم."
TURKISH = "Liman grevi ikinci haftasında\n\n“İşçiler pazar günü uzatma kararı aldı”, dedi."
POLISH = "Strajk w porcie\n\nDokerzy głosowali za przedłużeniem; część załóg też się przyłączyła."
FRENCH = "La grève du port\n\nMARSTRAND (NNA) – Les dockers l’ont votée à l’unanimité, dès l’été."
ENGLISH = "Harbour strike\n\nMARSTRAND (NNA) - Dock workers voted on Sunday to extend it."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"),
        (SIMPLIFIED, "gb18030"), (SIMPLIFIED, "gb2312"), (TRADITIONAL, "big5"),
        (KOREAN, "euc_kr"), (KOREAN, "cp949"), (KOREAN, "iso2022_kr"),
        (RUSSIAN.replace("—", "-"), "koi8_r"), (RUSSIAN, "cp1251"), (GREEK, "cp1253"),
        (HEBREW, "cp1255"), (ARABIC, "cp1256"), (TURKISH, "cp1254"), (POLISH, "cp1250"),
        (POLISH, "iso8859_2"), (FRENCH, "cp1252"),
    ],
)  # fmt: skip
def test_a_text_without_a_mark_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [JAPANESE, KOREAN, RUSSIAN, ENGLISH, FRENCH, POLISH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert is_text(data)
    assert decode(data) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (SIMPLIFIED, "gbk"), (KOREAN, "euc_kr")],
)
def test_a_page_that_is_mostly_marks_is_read_by_its_letters(text: str, encoding: str) -> None:
    menu = '<li class="item"><a href="https://example.org/section">Section</a></li>\n' * 200
    page = f"<html><body>{menu}<h1>{text}</h1>{menu}</body></html>"
    assert decode(page.encode(encoding)) == page


def test_a_damaged_byte_does_not_cost_the_rest() -> None:
    data = bytearray(JAPANESE.encode("shift_jis"))
    data[60] = 0xFF
    assert decode(bytes(data)).startswith("マルストランド港のストライキ")


def test_rows_of_no_break_spaces_are_no_script() -> None:
    text = "Strike\u00a0\u00a0\u00a0\u00a0by Mia Holm, caf\u00e9"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "name", ["undefined", "idna", "punycode", "unicode_escape", "utf-16", "hex", "nonsense"]
)
def test_a_declaration_that_names_no_charset_is_passed_over(name: str) -> None:
    page = f'<meta charset="{name}">caf\u00e9  '
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    ("name", "encoding", "letters"),
    [("gb2312", "gbk", "朱镕基"), ("Shift_JIS", "cp932", "①髙橋"), ("x-sjis", "cp932", "はし"),
     ("euc-kr", "cp949", "펲샾"), ("iso-8859-1", "cp1252", "“é”"), ("windows-874", "cp874", "ก")],
)  # fmt: skip
def test_a_declaration_means_the_wider_set_of_its_name(
    name: str, encoding: str, letters: str
) -> None:
    page = f'<meta charset="{name}"><p>{letters}</p>'
    assert decode(page.encode(encoding)) == page


def test_a_file_in_utf_16_without_its_mark_is_taken_in() -> None:
    copy = recognise_file("a.txt", ENGLISH.encode("utf-16-le"))
    assert copy.lines[0].text == "Harbour strike"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b"\x3e\0\3\0\xfe\xff\x09\0" * 20,
        b"\x7fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0\1\0\0\0",
        b"Text, then \0\0\0 and more",
    ],
    ids=["picture", "old Word", "program", "zeros"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(IngestError, match="not text"):
        recognise_file("a.bin", data)
