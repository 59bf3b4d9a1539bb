from pathlib import Path

import pytest

from cchc_rules.documents.table_columns import PlanColumn, columns_of, read_column_names
from cchc_rules.errors import BadDocument


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (
            ["STT", "1-Mục tiêu", "2-Hoạt động", "3-Nhiệm vụ", "4-Phối hợp", "5-Kết quả/ Sản phẩm", "6-Chủ trì"],
            "number objective activity task support product lead",
        ),
        (
            ["Stt", "Chi tiết", "Tên nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời hạn"],
            "number detail task lead support product due",
        ),
        (["TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan chủ trì theo dõi"], "number target unit value lead"),
        (["**Chỉ tiêu**", "ĐVT", "Chỉ tiêu năm 2026", "Cơ quan thực hiện"], "target unit value lead"),
        (["Nội dung", "Thời gian hoàn thành", "Kinh phí (triệu đồng)"], "task due budget"),
    ],
)
def test_columns_are_told_by_their_headings(headings: list[str], found: str) -> None:
    columns = columns_of(headings)
    assert columns is not None
    assert sorted(columns, key=columns.__getitem__) == [PlanColumn(name) for name in found.split()]


@pytest.mark.parametrize(
    "row",
    [
        ["1", "Ban hành kế hoạch", "Sở Nội vụ", "Quý II"],
        ["STT", "Cơ quan chủ trì", "Thời hạn"],  # says not what its rows are about
        ["Nhiệm vụ", "", ""],
    ],
)
def test_another_row_is_no_row_of_headings(row: list[str]) -> None:
    assert columns_of(row) is None


def test_a_column_that_is_called_otherwise_is_found_by_that_name_alone() -> None:
    names = {PlanColumn.LEAD: "Đầu mối", PlanColumn.TASK: "Việc cần làm"}
    assert columns_of(["Việc cần làm", "Đầu mối", "Cơ quan chủ trì"], names) == {PlanColumn.TASK: 0, PlanColumn.LEAD: 1}


def test_a_file_says_what_the_columns_are_called(tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text('lead = "Đầu mối"\n', encoding="utf-8")
    assert read_column_names(path) == {PlanColumn.LEAD: "Đầu mối"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"lead = ", "line 1, column 7: .*; expected a line of TOML"),
        (b'lead = "\xff"', "expected text in UTF-8"),
        (b'boss = "X"', "expected one of number, detail, target, objective"),
        (b"lead = 3", "lead: got 3; expected the heading of the column, as text"),
        (b'lead = " "', "expected the heading of the column, as text"),
    ],
)
def test_a_file_that_says_something_else_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "columns.toml"
    path.write_bytes(content)
    with pytest.raises(BadDocument, match=expected):
        read_column_names(path)
