"""What the columns of a plan's tables hold, told by their headings or by a file that says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from os import PathLike, fspath
from types import MappingProxyType
from typing import Final

from cchc_rules.errors import BadDocument
from cchc_rules.message import message
from cchc_rules.text import unaccented
from cchc_rules.toml_file import read_toml

__all__ = ["PlanColumn", "columns_of", "fold_heading", "read_column_names"]


class PlanColumn(StrEnum):
    """What a column of a plan's table holds (cột)."""

    NUMBER = "number"
    DETAIL = "detail"
    """A second number, of what stands under a row."""
    TARGET = "target"
    OBJECTIVE = "objective"
    TASK = "task"
    ACTIVITY = "activity"
    UNIT = "unit"
    VALUE = "value"
    PRODUCT = "product"
    LEAD = "lead"
    SUPPORT = "support"
    DUE = "due"
    BUDGET = "budget"


_HEADINGS: Final[Mapping[PlanColumn, str]] = MappingProxyType(
    {
        PlanColumn.NUMBER: "s?tt|so tt|so thu tu",
        PlanColumn.DETAIL: "chi tiet",
        PlanColumn.TARGET: "(?:ten )?(?:cac )?chi tieu(?! nam).*",
        PlanColumn.OBJECTIVE: "muc tieu",
        PlanColumn.TASK: "(?:ten |noi dung |cac )?nhiem vu.*|noi dung(?: cong viec| thuc hien)?|cong viec",
        PlanColumn.ACTIVITY: "hoat dong",
        PlanColumn.UNIT: "don vi(?: tinh)?|dvt",
        PlanColumn.VALUE: "muc(?: phan dau| dat)?|gia tri|chi tieu nam.*|nam [0-9]{4}",
        PlanColumn.LEAD: ".*chu tri.*|(?:co quan|don vi) thuc hien",
        PlanColumn.SUPPORT: ".*phoi hop.*",
        PlanColumn.PRODUCT: "(?:ket qua|san pham).*",
        PlanColumn.DUE: "(?:thoi gian|thoi han|tien do|han|moc thoi gian)(?: .*)?",
        PlanColumn.BUDGET: "(?:kinh phi|nguon kinh phi|nguon von).*",
    }
)
"""What each is called, without accents."""

_WHAT_A_ROW_IS_ABOUT: Final = (PlanColumn.TARGET, PlanColumn.TASK, PlanColumn.ACTIVITY)


def fold_heading(heading: str) -> str:
    """A heading without accents, case, stars and the number before it.

    >>> fold_heading("**4-Kết quả/ Sản phẩm**")
    'ket qua/ san pham'
    """
    return " ".join(re.sub(r"^[*\s]*(?:[0-9]+ ?[-.)])?|[*]|\(.*\)", "", unaccented(heading)).split())


def columns_of(
    cells: Sequence[str], names: Mapping[PlanColumn, str] = MappingProxyType({})
) -> dict[PlanColumn, int] | None:
    """The places of the columns whose headings stand in a row, from 0; None where it is no row of headings.

    A row of headings names what its rows are about, a target, a task or an activity, and something else. Where it names
    a target and a unit, the column of results holds the value of the target.

    Args:
        cells: The row.
        names: The headings of some columns, where they are called otherwise.

    >>> columns_of(["TT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Ghi chú"])
    {<PlanColumn.NUMBER: 'number'>: 0, <PlanColumn.TASK: 'task'>: 1, <PlanColumn.LEAD: 'lead'>: 2}
    """
    given = {fold_heading(heading): column for column, heading in names.items()}
    found: dict[PlanColumn, int] = {}
    for place, cell in enumerate(cells):
        heading = fold_heading(cell)
        known = given.get(heading)
        if known is None:
            matched = (column for column, form in _HEADINGS.items() if re.fullmatch(form, heading))
            known = next((column for column in matched if column not in names), None)
        if known is not None:
            found.setdefault(known, place)
    if len(found) < 2 or not any(column in found for column in _WHAT_A_ROW_IS_ABOUT):
        return None
    if (
        PlanColumn.TARGET in found
        and PlanColumn.UNIT in found
        and PlanColumn.VALUE not in found
        and PlanColumn.PRODUCT in found
    ):
        found[PlanColumn.VALUE] = found.pop(PlanColumn.PRODUCT)
    return found


def read_column_names(path: str | PathLike[str]) -> dict[PlanColumn, str]:
    """What a TOML file says the columns are called: `lead = "Đơn vị thực hiện"`.

    Args:
        path: The file, UTF-8.

    Raises:
        BadDocument: Where it is not TOML, is too long, or names a column that there is not or by anything but text.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    document = read_toml(path, 'A line says lead = "Đơn vị thực hiện".')
    for key, heading in document.items():
        if key not in set(PlanColumn):
            raise BadDocument(key, message("one of {names}", names=", ".join(PlanColumn)), where=name)
        if not isinstance(heading, str) or not heading.strip():
            raise BadDocument(heading, "the heading of the column, as text", where=f"{name}, {key}")
    return {PlanColumn(key): heading for key, heading in document.items()}
