from datetime import date
from pathlib import Path

import pytest

from cchc_rules.agencies.agency import AgencyKind
from cchc_rules.authoring.document_blocks import blocks_of
from cchc_rules.authoring.document_passages import passages_of
from cchc_rules.authoring.draft_decision import document_word, draft_decision
from cchc_rules.documents.document_lines import read_document
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Draft
from tests import authored


def decision(folder: Path, text: str) -> tuple[Draft, list[str]]:
    passages = passages_of(blocks_of(read_document(authored.write(folder, text))))
    clauses = {each.address: Clause.from_passage(each.address, each.text) for each in passages}
    made, todos = draft_decision("mau-2026", passages, clauses)
    return made, [todo.what.en for todo in todos]


def test_the_head_of_a_document_tells_its_number_its_day_and_who_issues(tmp_path: Path) -> None:
    made, todos = decision(tmp_path, authored.TEXT)
    assert (made.number, made.issued_on, made.issuer.kind) == (
        "12/KH-UBND",
        date(2026, 1, 5),
        AgencyKind.PEOPLES_COMMITTEE,
    )
    assert [clause.address for clause in made.clauses] == ["front.2"]
    assert todos == ["who signed it, its title, what it is based on, its day of effect"]


def test_the_title_of_an_annex_tells_it_where_there_is_no_head(tmp_path: Path) -> None:
    made, _ = decision(tmp_path, "PHỤ LỤC I\n(Kèm theo Nghị quyết số 3/NQ-CP ngày 01/01/2025 của Chính phủ)\nI. Việc")
    assert (made.number, made.issued_on, made.issuer.key) == ("3/NQ-CP", date(2025, 1, 1), "chinh-phu")
    assert [clause.address for clause in made.clauses] == ["PL.P1"]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Số: /KH-UBND ngày tháng năm 2026", None, AgencyKind.PEOPLES_COMMITTEE),
        ("Số: 5/QC-XYZ, ngày 31 tháng 02 năm 2026", "5/QC-XYZ", AgencyKind.GOVERNMENT),
        (
            "Số: /KH-UBND Mẫu, ngày   tháng   năm 2026\nKẾ HOẠCH\nThực hiện Kế hoạch số 5/KH-X ngày 11/7/2026 của Ban",
            None,
            AgencyKind.PEOPLES_COMMITTEE,
        ),
        ("KẾ HOẠCH\ntriển khai Kế hoạch số 5/NQ-CP, ngày 11 tháng 7 năm 2026", None, AgencyKind.GOVERNMENT),
        ("Số: 5/KH-UBND\n(Kèm theo Nghị quyết số 3/NQ-CP ngày 01/01/2025)", "5/KH-UBND", AgencyKind.PEOPLES_COMMITTEE),
        ("(Kèm theo Kế hoạch số 5/KH-UBND ngày   tháng 7 năm 2026)", "5/KH-UBND", AgencyKind.PEOPLES_COMMITTEE),
        ("Kế hoạch năm 2026", None, AgencyKind.GOVERNMENT),
    ],
)
def test_what_is_not_printed_is_to_do(tmp_path: Path, text: str, number: str | None, kind: AgencyKind) -> None:
    made, todos = decision(tmp_path, text)
    assert (made.number, made.issued_on, made.issuer.kind) == (number, None, kind)
    assert "no day of the document is printed" in todos
    assert ("no number of the document is printed" in todos) is (number is None)
    assert ("the issuer cannot be told" in todos) is (kind == AgencyKind.GOVERNMENT)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Số: 12/KH-UBND", "Kế hoạch"),
        ("Căn cứ Luật số 3/QĐ-X;\nSố 5/NQ-HĐND", "Nghị quyết"),
        ("Số 5/XY-Z", ""),
        ("Lời", ""),
    ],
)
def test_what_a_document_calls_itself_its_number_tells(tmp_path: Path, text: str, word: str) -> None:
    assert document_word(passages_of(blocks_of(read_document(authored.write(tmp_path, text))))) == word


@pytest.mark.parametrize(
    "line",
    [
        "Hà Nội, ngày 05 tháng 01 năm 2026",
        "Số: 12/KH-UBND Bà Rịa - Vũng Tàu, ngày 5 tháng 1 năm 2026",
        "UBND TỈNH Số: 12/KH-UBND | CỘNG HÒA Độc lập - Tự do - Hạnh phúc Thừa Thiên Huế, ngày 5/1/2026",
        "Đà Nẵng, ngày 05 tháng 01 năm 2026",
        "TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2026",
        "Số 12/KH-UBND ngày 05 tháng 01 năm 2026",
    ],
)
def test_the_day_of_a_document_stands_behind_its_place_or_its_number(tmp_path: Path, line: str) -> None:
    made, _ = decision(
        tmp_path, f"{line}\nKẾ HOẠCH\nCải cách hành chính\nTiếp theo Chương trình ngày 11/7/2025 của Ban"
    )
    assert made.issued_on == date(2026, 1, 5)
