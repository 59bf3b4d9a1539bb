from pathlib import Path

import pytest

from cchc_rules.authoring.document_blocks import Block, Paragraph, TableHead, TableRow, blocks_of
from cchc_rules.documents.document_lines import read_document
from cchc_rules.documents.table_columns import PlanColumn
from tests import authored


def blocks(folder: Path, text: str) -> tuple[Block, ...]:
    return blocks_of(read_document(authored.write(folder, text)))


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("- Phục vụ người dân\nngày càng tốt hơn.", 1),
        ("- Phục vụ người dân;\nvà doanh nghiệp.", 1),
        ("- Việc thứ nhất của các\n- Việc thứ hai", 2),
        ("- Việc thứ nhất của các\n1. Sở Nội vụ", 2),
        ("- Việc thứ nhất.\nViệc thứ hai", 2),
        ("Việc thứ nhất\nSở Nội vụ thực hiện", 1),
        ("DANH MỤC\nNHIỆM VỤ", 1),
        ("DANH MỤC\nNhiệm vụ", 2),
        ("Phụ lục\nNhiệm vụ", 2),
        ("Nhiệm vụ\nPHỤ LỤC II", 2),
        ("Nhiệm vụ\n(Kèm theo)", 2),
        ("Cải cách hành chính\nCăn cứ Luật", 2),
        ("Số hiệu\nSố | 12", 2),
    ],
)
def test_a_line_goes_on_where_the_one_before_it_has_not_ended(tmp_path: Path, text: str, paragraphs: int) -> None:
    found = blocks(tmp_path, text)
    assert len(found) == paragraphs
    assert all(isinstance(block, Paragraph) for block in found)


def test_rows_stand_under_the_headings_and_what_continues_one_is_part_of_it(tmp_path: Path) -> None:
    rows = [block for block in blocks(tmp_path, authored.TEXT) if isinstance(block, TableRow)]
    assert len(rows) == 11
    checked = next(row for row in rows if row.cells.get(PlanColumn.NUMBER) == "2." and PlanColumn.DUE in row.cells)
    assert [line.number for line in checked.lines] == [39, 40]
    assert checked.cells[PlanColumn.LEAD] == "Sở Tư pháp"
    assert all(row.is_whole for row in rows)


def test_a_row_of_too_few_or_too_many_cells_is_not_whole(tmp_path: Path) -> None:
    text = "TT | Nhiệm vụ | Chủ trì\n1 | Một | Sở Nội vụ\n2 | Hai | Sở Y tế | thừa\n3 | Ba | \n"
    rows = [block for block in blocks(tmp_path, text) if isinstance(block, TableRow)]
    assert [row.is_whole for row in rows] == [True, False, True]


def test_a_table_ends_with_its_annex(tmp_path: Path) -> None:
    text = "TT | Nhiệm vụ | Chủ trì\n1 | Một | Sở Nội vụ\nPHỤ LỤC II\na | b | c\n"
    assert [type(block) for block in blocks(tmp_path, text)] == [TableHead, TableRow, Paragraph, Paragraph]


def test_cells_below_each_other_are_placed_by_what_is_merged(tmp_path: Path) -> None:
    found = blocks(tmp_path, authored.CELL_A_LINE)
    assert isinstance(found[0], TableHead)
    rows = [block for block in found if isinstance(block, TableRow)]
    said = [
        (row.cells[PlanColumn.NUMBER], row.cells[PlanColumn.ACTIVITY], row.cells[PlanColumn.DUE], row.merged)
        for row in rows
    ]
    assert said == [
        ("1", "Lập danh mục văn bản", "Quý I", 0),
        ("", "Kiểm tra văn bản", "Quý II", 2),
        ("2", "In tờ rơi", "", 0),
        ("1", "Mở lớp", "Quý IV", 0),
    ]
    assert all(row.is_whole for row in rows)
    assert isinstance(found[-1], Paragraph)


def test_a_row_whose_merged_cells_leave_a_gap_is_not_whole(tmp_path: Path) -> None:
    text = authored.CELL_A_LINE.replace("Quý II |\n||\n", "||\n")
    rows = [block for block in blocks(tmp_path, text) if isinstance(block, TableRow)]
    assert [row.is_whole for row in rows] == [True, False, True, True]


def test_a_table_of_such_cells_may_end_the_document(tmp_path: Path) -> None:
    text = authored.CELL_A_LINE.partition("Nguồn")[0].rstrip()
    assert len(blocks(tmp_path, text)) == 5
    assert len(blocks(tmp_path, f"{text}\n" + "Lời kết\n" * 20)) == 6


def test_few_cells_below_each_other_are_no_headings(tmp_path: Path) -> None:
    assert not [block for block in blocks(tmp_path, "STT |\nNhiệm vụ |\nKhác |\n") if isinstance(block, TableHead)]
