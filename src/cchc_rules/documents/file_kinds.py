"""File kinds: what a file seems to be, by its headings or its keys, where it cannot be read as what it was given as."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zipfile import is_zipfile

from cchc_rules.counting.cells import fold_code
from cchc_rules.documents.table_columns import PlanColumn
from cchc_rules.errors import CchcError
from cchc_rules.extras import needing_extra
from cchc_rules.formats.sheets.columns import HEADINGS
from cchc_rules.formats.sheets.csv_rows import read_rows
from cchc_rules.formats.sheets.excel_rows import is_excel, read_excel_rows
from cchc_rules.formats.sheets.rows import below_titles
from cchc_rules.measures.record_types import vietnamese_field_name
from cchc_rules.text import LabelledEnum
from cchc_rules.toml_file import read_toml

__all__ = ["FileKind", "kind_of_file"]


class FileKind(LabelledEnum):
    """What a file can be that the library reads (loại tệp)."""

    FIGURES = "figures", "bảng số liệu", "a sheet of figures"
    ROLL_CALLS = "roll_calls", "danh sách thực hiện theo cơ quan", "a sheet of roll calls"
    DELIVERIES = "deliveries", "bảng sản phẩm đã hoàn thành", "a sheet of deliveries"
    ATTESTATIONS = "attestations", "bảng xác nhận", "a sheet of attestations"
    OBSERVATIONS = "observations", "thông tin đầu vào dạng JSON", "observations as JSON"
    AGENCIES = "agencies", "tệp nêu thêm cơ quan", "a file of agencies"
    MAPPING = "mapping", "bảng ánh xạ", "a mapping"
    COLUMNS = "columns", "tệp nêu tên cột của văn bản", "a file of what columns are called"
    FINDINGS = "findings", "bảng đánh giá dạng JSON", "findings as JSON"
    RECEIPT = "receipt", "phiếu kết quả", "a receipt"
    RECORDS = "records", "bảng bản ghi", "a table of records"
    CASES = "cases", "danh sách trường hợp đã liệt kê", "a list of cases"
    TALLY_STATE = "tally_state", "tệp kết quả lũy kế", "what was counted so far"


_TOLD_BY: Final[Mapping[FileKind, frozenset[str]]] = MappingProxyType(
    {
        FileKind.CASES: frozenset({"measure", "answer", "deciding conditions"}),
        FileKind.ROLL_CALLS: frozenset({"measure", "agency", "answer"}),
        FileKind.FIGURES: frozenset({"measure", "agency", "period"}),
        FileKind.ATTESTATIONS: frozenset({"rule", "agency", "holds"}),
        FileKind.DELIVERIES: frozenset({"rule", "agency", "day"}),
        FileKind.AGENCIES: frozenset({"key", "vi", "kind", "level"}),
        FileKind.RECORDS: frozenset({"received_on", "due_on"}),
    }
)
"""The columns by which a sheet is told from the others; the first whose columns are all there is meant."""

_ONLY_LISTED: Final[Mapping[str, str]] = MappingProxyType(
    {"answer": "kết quả", "deciding conditions": "điều kiện quyết định"}
)
"""What columns of a list of cases are called in Vietnamese, which is read by nobody but people."""

_KEYS_OF_TOML: Final[Mapping[FileKind, frozenset[str]]] = MappingProxyType(
    {
        FileKind.MAPPING: frozenset({"columns", "codes", "time_zone", "unique"}),
        FileKind.COLUMNS: frozenset(PlanColumn),
    }
)


def kind_of_file(path: str | PathLike[str]) -> FileKind | None:
    """What a file seems to be; None where nothing tells, or it cannot be read.

    Args:
        path: The file.
    """
    for find in (_kind_of_json, _kind_of_toml, _kind_of_sheet, _kind_of_workbook):
        with suppress(CchcError, LookupError, OSError, ValueError, RecursionError):
            if kind := find(Path(path)):
                return kind
    return None


def _kind_of_json(path: Path) -> FileKind | None:
    said = json.loads(path.read_text(encoding="utf-8-sig"))
    keys = said if isinstance(said, dict) else ()
    if "tallies" in keys:
        return FileKind.TALLY_STATE
    if "seal" in keys:
        return FileKind.RECEIPT
    if "findings" in keys:
        return FileKind.FINDINGS
    return FileKind.OBSERVATIONS if isinstance(said, list) or "observations" in keys else None


def _kind_of_toml(path: Path) -> FileKind | None:
    said = read_toml(path, "")
    for kind, keys in _KEYS_OF_TOML.items():
        if said and said.keys() <= keys:
            return kind
    named = any(isinstance(each, dict) and "vi" in each for each in said.values())
    return FileKind.AGENCIES if named else None


def _kind_of_sheet(path: Path) -> FileKind | None:
    _, heading, _ = below_titles(read_excel_rows(path) if is_excel(path) else read_rows(path, None))
    return _kind_told_by(heading if isinstance(heading, list) else ())


def _kind_of_workbook(path: Path) -> FileKind | None:
    """Of several sheets, such as the two of a list of cases, the first row of the first tells; none, of no workbook."""
    if not is_zipfile(path):
        return None
    with needing_extra("excel"):
        from openpyxl import load_workbook  # noqa: PLC0415  an extra
    try:
        with path.open("rb") as file, closing(load_workbook(file, read_only=True)) as book:
            rows = book.worksheets[0].iter_rows(max_row=1, values_only=True) if book.worksheets else ()
            return _kind_told_by(cell for row in rows for cell in row)
    except (KeyError, ValueError):  # another archive, such as an OpenDocument sheet
        return None


def _kind_told_by(heading: Iterable[object]) -> FileKind | None:
    """The kind of a sheet with this heading."""
    written = {fold_code(str(cell)) for cell in heading}
    return next((kind for kind, columns in _TOLD_BY.items() if _has(written, columns)), None)


def _has(written: set[str], columns: Iterable[str]) -> bool:
    """Whether a heading has some columns, in either language."""
    called = {
        column: (column, *HEADINGS.get(column, ()), _ONLY_LISTED.get(column, column), vietnamese_field_name(column))
        for column in columns
    }
    return all(written & {*map(fold_code, names)} for names in called.values())
