"""The translations fit the code, and what is compiled is what is written."""

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from desktop.models.interface_language import ENGLISH, INTERFACE_LANGUAGES
from desktop.windows.actions import MENUS
from resources import resource

ROOT = Path(__file__).parents[2]
LANGUAGES = [tag for tag in INTERFACE_LANGUAGES if tag != ENGLISH]


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    sys.path.append(str(ROOT / "packaging"))
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_string_is_translated_and_none_is_stale(translations: ModuleType, tag: str):
    found = translations.everything()
    assert found.unread == [], "the extraction cannot read these"
    written = _written(translations, tag)
    missing = {key: place for key, place in found.places.items() if not written.get(key)}
    assert missing == {}, "make translations, then translate what it names"
    assert set(written) - set(found.places) == set(), "make translations"


def test_the_list_of_sentences_is_that_of_the_code(translations: ModuleType):
    listed = json.loads((translations.FOLDER / "sentences.json").read_text("utf-8"))
    said = {text for context, text in translations.everything().places if context == "Sentences"}
    assert set(listed) == said, "make translations"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_placeholders_are_kept(translations: ModuleType, tag: str):
    for (context, source), words in _written(translations, tag).items():
        if words:
            assert _holes(words) == _holes(source), (context, source)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_compiled_file_says_what_the_written_one_says(translations: ModuleType, tag: str):
    translator = QTranslator()
    assert translator.load(str(resource(f"translations/copydesk_{tag}.qm")))
    for (context, source), words in _written(translations, tag).items():
        assert translator.translate(context, source) == words, "make translations"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_menus_have_a_letter_each(translations: ModuleType, tag: str):
    written = _written(translations, tag)
    letters = [
        words[words.index("&") + 1].casefold()
        for words in (written["Actions", title] for title in MENUS)
    ]
    assert len(set(letters)) == len(MENUS)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("folder", ["guide", "templates"])
def test_guide_and_templates_are_whole_and_name_the_same_keys(folder: str, tag: str):
    english = ROOT / "resources" / folder
    pages = {path.name for path in english.glob("*.md")} - {"README.md"}
    assert {path.name for path in (english / tag).glob("*.md")} == pages
    for page in pages:
        kept = [_keys(path.read_text("utf-8")) for path in (english / page, english / tag / page)]
        assert kept[0] == kept[1], page


def test_strings_are_found_wherever_they_stand(translations: ModuleType, tmp_path: Path):
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "one.py").write_text(
        "class Outer(QObject):\n"
        "    class Inner(QObject):\n"
        "        def say(self):\n"
        "            self.tr('inner')\n"
        "    def say(self):\n"
        "        self.tr('outer ' 'joined')\n"
        "        self.tr('this' if self else 'that')\n"
        "def short(text):\n"
        "    return QCoreApplication.translate('Module', text)\n"
        "def other():\n"
        "    say = QCoreApplication.translate\n"
        "    say('Alias', 'aliased')\n"
        "    short('own')\n"
        "    short(unseen)\n"
        "MENUS: dict = {'&File': (Entry('file.new', 'New', under='More'), None)}\n"
    )
    (tmp_path / "desktop" / "two.py").write_text(
        "from desktop.one import short as tr\ntr('imported')\n"
    )
    found = translations.extract(tmp_path)
    assert set(found.places) == {
        ("Inner", "inner"),
        ("Outer", "outer joined"),
        ("Outer", "this"),
        ("Outer", "that"),
        ("Alias", "aliased"),
        ("Module", "own"),
        ("Module", "imported"),
        ("Actions", "&File"),
        ("Actions", "New"),
        ("Actions", "More"),
    }
    assert found.unread == ["desktop/one.py:14"]


def test_sentences_from_below_are_found_with_holes(translations: ModuleType, tmp_path: Path):
    rules = tmp_path / "desktop" / "core" / "proof" / "rules"
    rules.mkdir(parents=True)
    (rules / "some.py").write_text(
        '"""A docstring is no sentence."""\n'
        "_SAMPLE = 'The sample is back.'\n"
        "def find(end):\n"
        "    yield f'It has {end} words, {end - 1} too many.{end}'\n"
        "Rule(message='It is long.', why='Readers stop.', good=('It is short.',))\n"
    )
    found = translations.extract(tmp_path)
    assert set(found.places) == {
        ("Sentences", "It has {0} words, {1} too many.{2}"),
        ("Sentences", "It is long."),
        ("Sentences", "Readers stop."),
    }


def _written(translations: ModuleType, tag: str) -> dict[tuple[str, str], str]:
    return translations.read(translations.FOLDER / f"copydesk_{tag}.ts")


def _holes(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%\d", words))


def _keys(text: str) -> list[str]:
    """List what no translation changes: keys, code, subheads and gaps to fill."""
    return sorted(
        re.findall(r"Ctrl\+[A-Z\d]\w*(?:\+\w+)*|F\d+|`[^`]+`|^## |\[TK", text, re.MULTILINE)
    )
