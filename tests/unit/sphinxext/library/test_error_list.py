import re
from html import unescape
from pathlib import Path

import pytest

from cchc_rules import errors
from cchc_rules.sphinxext.library.error_list import remedies
from tests.site import build_site

PAGE = "Errors\n======\n\n.. cchc-errors::\n\n.. py:module:: cchc_rules.errors\n\n"
CLASSES = "".join(f".. py:exception:: {name}\n\n" for name in errors.__all__)


def page(folder: Path, language: str) -> str:
    assert not build_site(folder, {"index": PAGE + CLASSES}, language=language, locale_dirs=["locale"])
    return (folder / "out/index.html").read_text(encoding="utf-8")


def test_every_error_says_when_it_is_raised_and_how_it_is_caught(tmp_path: Path) -> None:
    said = page(tmp_path, "en")
    for name in set(errors.__all__) - {"CchcError"}:
        code = re.sub("(?<=[a-z])(?=[A-Z])", "-", name).lower()
        assert said.count(f'id="error-{code}"') == 1
        assert f'href="#cchc_rules.errors.{name}"' in said  # to its class
    words = unescape(re.sub("<[^>]+>", "", said))
    assert "A figure of one measure was held against a target of another." in words
    assert "Also caught as ValueError" in words
    assert "Also caught as ExceptionGroup" in words
    assert "Name those who lead." in words


def test_what_to_do_is_said_in_the_language_of_the_site(tmp_path: Path) -> None:
    words = unescape(re.sub("<[^>]+>", "", page(tmp_path, "vi")))
    assert "Hãy lưu văn bản với mã UTF-8." in words
    assert "Save the document as UTF-8." not in words
    assert "Cũng bắt được bằng" in words


def test_when_an_error_is_raised_is_translated_with_the_page(tmp_path: Path) -> None:
    catalogue = tmp_path / "locale/vi/LC_MESSAGES/index.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        'msgid "No rule of the plan has this key."\nmsgstr "Kế hoạch không có quy định mang mã này."\n',
        encoding="utf-8",
    )
    said = page(tmp_path, "vi")
    assert "Kế hoạch không có quy định mang mã này." in said
    assert "No rule of the plan has this key." not in said
    assert "No measure of the plan has this key." in said  # what nobody has translated


def test_each_remedy_is_found_with_its_error() -> None:
    found = remedies()
    assert "Save the document as UTF-8." in found["BadSheet"]
    assert "Write {whole} if that is meant." not in found["BadSheet"]
    assert "WrongLevel" not in found  # made where its reason says
    assert all(name in errors.__all__ for name in found)


@pytest.mark.parametrize("name", ["AmbiguousAgency", "BadCell", "UnknownAgency"])
def test_what_is_nothing_but_gaps_is_left_out(name: str) -> None:
    assert "{advice}: {shown}." not in remedies()[name]


def test_code_in_a_sentence_is_shown_as_code(tmp_path: Path) -> None:
    said = page(tmp_path, "en")
    assert "A cell of a sheet cannot be read; <code" in said
    assert "{{" not in said
