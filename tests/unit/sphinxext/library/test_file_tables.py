import re
from html import unescape
from pathlib import Path

import pytest

from cchc_rules.formats.sheets.columns import COLUMN_NOTES, HEADINGS, SHEETS
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings
from cchc_rules.reports.letter import LETTER_NAMES
from cchc_rules.text import Language
from tests.site import build_site


def built(folder: Path, directive: str, language: str = "en") -> str:
    page = f"Files\n=====\n\n.. {directive}\n"
    assert not build_site(folder, {"index": page}, language=language, smartquotes=False)
    return unescape((folder / "out/index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "column"), [("en", "Headings in Vietnamese"), ("vi", "Tiêu đề tiếng Việt")])
def test_every_column_is_told_with_its_headings_and_what_stands_in_it(
    tmp_path: Path, language: Language, column: str
) -> None:
    page = built(tmp_path, "cchc-columns::", language)
    assert column in page
    assert all(heading in page for spelled in HEADINGS.values() for heading in spelled)
    assert all(meaning.in_(language) in page for meaning in COLUMN_NOTES.values())
    assert page.count("<tr") == len(COLUMN_NOTES) + 1


@pytest.mark.parametrize(("language", "column"), [("en", "May be left out"), ("vi", "Có thể bỏ")])
def test_every_sheet_is_told_with_its_columns(tmp_path: Path, language: str, column: str) -> None:
    page = built(tmp_path, "cchc-sheets::", language)
    assert column in page
    assert page.count("<tr") == len(SHEETS) + 1
    row = page[page.index(">figures<") :].partition("</tr>")[0]
    told = re.findall(r">(\w+)</span>", row)
    assert told == ["figures", *SHEETS["figures"], *("unknown", "share", "value", "source")]


@pytest.mark.parametrize(("name", "record"), [("dossier", Dossier), ("feedback", Feedback)])
def test_every_field_says_what_it_holds_and_means(tmp_path: Path, name: str, record: type[Dossier | Feedback]) -> None:
    page = built(tmp_path, f"cchc-fields:: {name}")
    meanings = field_meanings(record)
    assert all(f">{field}<" in page for field in meanings)
    assert all(meaning.en in page for meaning in meanings.values())
    assert "yes or no" in page


def test_fields_are_told_in_vietnamese(tmp_path: Path) -> None:
    page = built(tmp_path, "cchc-fields:: dossier", "vi")
    assert "Ngày hẹn trả" in page
    assert "có hoặc không" in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_name_of_a_template_is_told(tmp_path: Path, language: Language) -> None:
    page = built(tmp_path, "cchc-letter-names::", language)
    assert all(f">{name}<" in page for name in LETTER_NAMES)
    assert all(about.in_(language) in page for about in LETTER_NAMES.values())
    assert page.count("<tr") == len(LETTER_NAMES) + 1


def test_other_records_have_no_fields(tmp_path: Path) -> None:
    page = "Files\n=====\n\n.. cchc-fields:: nothing\n"
    assert "expected one of dossier, feedback" in build_site(tmp_path, {"index": page})
