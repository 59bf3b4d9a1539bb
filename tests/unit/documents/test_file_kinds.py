from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.records import cases
from cchc_rules.dates.period import Period
from cchc_rules.documents.file_kinds import FileKind, kind_of_file
from cchc_rules.formats.to_json import dump_observations
from cchc_rules.plans import hue_2025
from cchc_rules.reports.case_sheets import write_case_csv, write_case_workbook
from cchc_rules.text import Language

FILES = {
    "figures": ("a.csv", "Chỉ số;Kỳ;Cơ quan;Có;Không\n"),
    "roll-calls": ("a.csv", "measure,period,agency,answer\n"),
    "attestations": ("a.csv", "Quy định,Cơ quan,Ngày,Kết quả\n"),
    "deliveries": ("a.csv", "BÁO CÁO,,\nrule,agency,day\n"),
    "observations": ("a.json", dump_observations([])),
    "agencies": ("a.csv", "key,vi,kind,level\n"),
    "agencies of TOML": ("a.toml", '[x]\nvi = "X"\n'),
    "mapping": ("a.toml", '[columns]\ndue_on = "NgayHenTra"\n'),
    "columns": ("a.toml", 'lead = "Đơn vị thực hiện"\n'),
    "receipt": ("a.json", '{"seal": "x"}'),
    "tally-state": ("a.json", '{"tallies": {}, "seal": "x"}'),
    "findings": ("a.json", '{"findings": []}'),
    "records": ("a.csv", "received_on,due_on\n"),
    "records in Vietnamese": ("a.csv", "Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả\n"),
}
"""What a file of each kind begins with."""


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_known_by_its_headings_or_its_keys(tmp_path: Path, kind: str) -> None:
    name, content = FILES[kind]
    path = tmp_path / name
    path.write_text(content, encoding="utf-8-sig")
    assert kind_of_file(path) is FileKind(kind.partition(" ")[0].replace("-", "_"))


@pytest.mark.parametrize(
    "content",
    ["", "{}", "3", "[x]\na = 1\n", "rule,agency\n", "\xff", "a\n", '"', "[" * 100_000, '{"format": 1, "rules": []}'],
)
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xlsx"])
def test_what_looks_like_nothing_is_of_no_kind(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="latin-1")
    assert kind_of_file(str(path)) is None
    assert kind_of_file(tmp_path / "none.csv") is None


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_list_of_cases_is_known_as_it_is_written(tmp_path: Path, language: Language) -> None:
    """As CSV and as a workbook of two sheets, though a sheet of roll calls has columns that are called alike."""
    row = {"agency": "Sở Tư pháp", "completed_on": "2025-03-10", "due_on": "2025-03-09"}
    listed = [cases([row], hue_2025.ON_TIME_OF_CLOSED, period=Period.year(2025), as_of=date(2026, 1, 1))]
    text, book = tmp_path / "a.csv", tmp_path / "a.xlsx"
    text.write_text(write_case_csv(listed, hue_2025.PLAN.roster, language=language), encoding="utf-8")
    book.write_bytes(
        write_case_workbook(listed, hue_2025.PLAN.roster, title="", language=language, which=tuple(Answer))
    )
    assert kind_of_file(text) is kind_of_file(book) is FileKind.CASES


def test_a_workbook_of_other_sheets_is_of_no_kind(tmp_path: Path) -> None:
    """So is one without a row, and an archive that is none."""
    book = Workbook()
    book.create_sheet()["A1"] = "x"
    book.save(tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("a.txt", "a")
    assert kind_of_file(tmp_path / "a.xlsx") is kind_of_file(tmp_path / "b.xlsx") is None


@pytest.mark.parametrize("name", ["hồ sơ.xls", "hồ sơ.ods", "hồ sơ.csv"])
def test_a_workbook_is_known_by_whatever_name_and_another_archive_is_of_no_kind(tmp_path: Path, name: str) -> None:
    book = Workbook()
    for turn, heading in enumerate(("measure", "agency", "period", "yes", "no"), start=1):
        book.worksheets[0].cell(1, turn, heading)
    path = tmp_path / name
    with path.open("wb") as file:
        book.save(file)
    assert kind_of_file(path) is FileKind.FIGURES
    with ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    assert kind_of_file(path) is None
