"""IPTC's vocabulary is read, kept as a table and joined to the topics that ship."""

import json

import pytest

from desktop.core.topics import Topic, TopicsError, merged, read_iptc, read_table, write_table

FILE = {
    "conceptSet": [
        {
            "qcode": "medtop:1",
            "prefLabel": {"en-GB": "harbours", "tr": "iskeleler", "se": "hamnar"},
        },
        {"qcode": "medtop:2", "prefLabel": {"en-GB": "old"}, "retired": "2020-01-01"},
    ]
}


def test_iptc_file_without_what_it_retired() -> None:
    (topic,) = read_iptc(json.dumps(FILE).encode())
    assert topic.code == "medtop:1"
    assert topic.name("en-US") == topic.name("ja") == "Harbours"
    assert topic.name("tr") == "İskeleler"
    assert topic.name("sv") == "Hamnar"


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b'{"conceptSet": [{"qcode": 1}]}', b'{"conceptSet": []}', b"[" * 9999],
)
def test_another_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(TopicsError, match=r"\.$"):
        read_iptc(data)


def test_a_table_reads_as_it_was_written() -> None:
    topics = (Topic("a", {"en": "Crime, law", "tr": "Suç"}), Topic("b", {"de": "Bildung"}))
    assert read_table(write_table(topics)) == topics


def test_joined_lists_keep_names_that_only_one_has() -> None:
    joined = merged([Topic("a", {"en": "A", "tr": "Ah"})], [Topic("a", {"en": "B"}), Topic("c")])
    assert joined == (Topic("a", {"en": "B", "tr": "Ah"}), Topic("c"))
