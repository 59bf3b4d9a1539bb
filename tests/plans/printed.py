"""An independent reading of the decision's text: what its bullets and annex cells print, without the encoded plan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

_PERCENT = re.compile(r"([0-9]+) ?%")
_NUMBERED = re.compile(r"(?<![0-9/])[0-9]{1,4}(?:/[0-9]{4})?[-/][A-ZĐ][A-Za-zĐ]*(?:[-/] ?[A-ZĐ]{2,}g?)+")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True)
class Row:
    """A row of the annex, as far as it is printed on its own lines."""

    lead: str
    support: str
    time: str
    budget: str
    first_cells: int


def bullets(text: str, section: int, letter: str) -> list[str]:
    """The bullets under II.<section> a) or b), in order."""
    found: list[list[str]] = []
    for line in normalize("NFC", text).splitlines():
        if line.startswith("III. "):
            break
        if line.startswith(("a) ", "b) ")):
            found.append([])
        elif line.startswith("- ") and found:
            found[-1].append(line)
    return found[2 * (section - 1) + (letter == "b")]


def percentages(passage: str) -> list[int]:
    """The percentages that a passage prints, in order."""
    return [int(number) for number in _PERCENT.findall(passage)]


def instrument_numbers(passage: str) -> set[str]:
    """The numbers of instruments that a passage prints, without stray spaces."""
    return {number.replace(" ", "") for number in _NUMBERED.findall(passage)}


def is_number(name: str) -> bool:
    """Whether an instrument goes by a number; the others go by their names."""
    return bool(_NUMBERED.fullmatch(name))


def row(passage: str) -> Row:
    """The last four cells of an annex row; an empty budget cell is no cell in the passage."""
    cells = [cell for cell in (line.strip(" |") for line in passage.splitlines()) if cell]
    budget = cells.pop() if re.fullmatch(r"[0-9],[0-9]{3}|[0-9]{2},[0-9]{3}|Theo dự toán.*", cells[-1]) else ""
    return Row(cells[-3], cells[-2], cells[-1], budget, len(cells[:-3]))


def names(cell: str) -> list[str]:
    """The agencies a cell names, one by one."""
    spelled = cell.replace("HĐND, UBND cấp huyện", "HĐND cấp huyện; UBND cấp huyện").replace(
        " và các cơ quan", "; các cơ quan"
    )
    departments = re.search(r"các Sở: ([^;]*)", spelled)
    if departments:
        listed = "; ".join(f"Sở {name.strip()}" for name in departments[1].split(","))
        spelled = spelled.replace(departments[0], listed)
    for together in ("Các sở, ban, ngành", "các huyện, thị xã", "các xã, phường, thị trấn"):
        spelled = spelled.replace(together, together.replace(",", "‚"))
    spelled = spelled.replace("Cácsở,ban, ngành", "Cácsở‚ban‚ ngành")
    parts = re.split(r"[;,]", spelled)
    joined = [part.strip().replace("‚", ",") for part in parts]
    return _rejoined(joined)


def _rejoined(parts: list[str]) -> list[str]:
    """Names that hold a comma of their own, put together again."""
    whole: list[str] = []
    for part in parts:
        if part == "thành phố Huế":
            whole[-1] = f"{whole[-1]}, {part}"
        else:
            whole.append(part)
    return whole


def days(time: str, year: int) -> tuple[date | None, date]:
    """The first and last permitted day of a time cell of the annex."""
    before = re.fullmatch(r"[Tt]rước ngày ([0-9]{2})/([0-9]{2})/([0-9]{4})", time)
    if before:
        day = date(int(before[3]), int(before[2]), int(before[1]))
        return None, date.fromordinal(day.toordinal() - 1)
    month = re.fullmatch(r"Tháng ([0-9]{2})/([0-9]{4})", time)
    if month:
        return date(int(month[2]), int(month[1]), 1), date(int(month[2]), int(month[1]), 31)
    quarters = re.fullmatch(r"Quý ([IV]+)(?:, ([IV]+))?", time)
    if quarters:
        first, last = _ROMAN[quarters[1]], _ROMAN[quarters[2] or quarters[1]]
        ends = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
        return date(year, 3 * first - 2, 1), date(year, *ends[last])
    assert time.endswith(f"ăm {year}"), time
    return date(year, 1, 1), date(year, 12, 31)
