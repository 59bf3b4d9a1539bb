"""Case sheets: the records behind what was counted as CSV or a workbook, a row a record, to be sent to whoever acts."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO, StringIO
from types import MappingProxyType
from typing import Final, NamedTuple

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.case_records import CaseRecord, CaseRecords
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.flat_table import CellValue
from cchc_rules.formats.sheets.csv_rows import as_text_cell
from cchc_rules.measures.record_types import vietnamese_field_name
from cchc_rules.message import message
from cchc_rules.reports.deciding_cases import answers_to_list
from cchc_rules.reports.sheets import FONT, SheetLooks, write_table
from cchc_rules.text import Bilingual, Language

__all__ = ["not_listed", "write_case_csv", "write_case_workbook"]

_MOST_ROWS: Final = 1_048_575
"""Below its head, a sheet of Excel holds no more."""

_SHEET_NAME: Final = Bilingual("Trường hợp", "Cases")
_COUNTS_NAME: Final = Bilingual("Kết quả đếm", "Counts")
_ANSWER: Final = Bilingual("kết quả", "answer")
_FILLS: Final[Mapping[Answer, str]] = MappingProxyType(
    {
        Answer.YES: "#C6E0B4",
        Answer.NO: "#F4B6B6",
        Answer.UNKNOWN: "#FFE699",
        Answer.UNDETERMINED: "#FFE699",
        Answer.OUTSIDE: "#E7E6E6",
    }
)


class _CaseColumn(NamedTuple):
    """A column: what stands above it, how many letters wide it is, and what stands in it."""

    head: Bilingual
    width: int
    value: Callable[[CaseRecords, CaseRecord], CellValue]


def not_listed(listed: CaseRecords, which: Collection[Answer], language: Language) -> str:
    """How many cases a figure counts as unknown that are undetermined and not asked for, and how to list them.

    Empty where there are none, or where what is unknown was not asked for either.

    Args:
        listed: The records of a measure.
        which: What was asked for.
        language: "vi" or "en".
    """
    count = listed.total.undetermined
    if not count or Answer.UNKNOWN not in which or Answer.UNDETERMINED in which:
        return ""
    to_list = f"--cases {answers_to_list(which, language)}"
    return Bilingual(
        f"chưa xác định {count}, số liệu tính là chưa rõ; liệt kê bằng {to_list}",
        f"undetermined {count}, unknown in the figure; to list them: {to_list}",
    ).in_(language)


def write_case_csv(listed: Sequence[CaseRecords], roster: Roster, *, language: Language = "en") -> str:
    """The records of the cases of some measures, as CSV.

    The columns are the measure, the id of the record, its line in the file where it has one, what it is grouped by with
    its agency, what its case is called where that is several records, what the case is, what decided, and what is to be
    looked at before it is relied on; of what none of them has no column is written. Text that a program might take for
    a formula stands behind an apostrophe.

    Args:
        listed: The records, by measure.
        roster: Where the agencies are found that records name by key.
        language: "vi" or "en".
    """
    columns = _columns(listed, roster, language)
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(each.head.in_(language) for each in columns)
    for row in _rows_of_cases(listed, columns):
        writer.writerow(as_text_cell(cell) if isinstance(cell, str) else cell for cell in row)
    return file.getvalue()


def write_case_workbook(
    listed: Sequence[CaseRecords],
    roster: Roster,
    *,
    title: str,
    language: Language,
    which: Collection[Answer],
) -> bytes:
    """The same as a workbook of Excel, in which no cell is a formula; the same records make the same bytes.

    On a sheet of its own stands how many cases were counted of each measure, so that an empty list tells whether there
    was anything to count, and what of a figure's unknown cases is not listed.

    Args:
        listed: The records, by measure, of at least one.
        roster: As in `write_case_csv`.
        title: What stands above every page that is printed.
        language: "vi" or "en".
        which: What was asked for.

    Raises:
        BadValue: For more records than a sheet holds.
        MissingExtra: Where XlsxWriter is not installed; the extra is `excel`.
    """
    records = sum(map(len, listed))
    if records > _MOST_ROWS:
        expected = message("at most {most} records in a workbook", most=_MOST_ROWS)
        raise BadValue(records, expected, "Write them as .csv, or ask for fewer.", "write_case_workbook")
    with needing_extra("excel", "XlsxWriter"):
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra
    columns = _columns(listed, roster, language)
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "default_format_properties": {"font_name": FONT}}) as book:
        day = listed[0].as_of
        book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001  a day
        looks = SheetLooks.of(
            book,
            language,
            _as_heading(_ANSWER.in_(language)),
            {each.label.in_(language): colour for each, colour in _FILLS.items()},
        )
        heads = [(_as_heading(each.head.in_(language)), each.width) for each in columns]
        header = title.replace("&", "&&")
        sheet = book.add_worksheet(_SHEET_NAME.in_(language))
        write_table(sheet, looks, heads, [*_rows_of_cases(listed, columns)], header)
        counts = [_counts(each, which, language) for each in listed]
        heads = [(_as_heading(each), 28 if isinstance(cell, str) else 14) for each, cell in counts[0].items()]
        sheet = book.add_worksheet(_COUNTS_NAME.in_(language))
        write_table(sheet, looks, heads, [[*each.values()] for each in counts], header)
    return content.getvalue()


def _counts(listed: CaseRecords, which: Collection[Answer], language: Language) -> dict[str, CellValue]:
    """How many cases of a measure were counted, by what they are; and how many records are in doubt."""
    total, tallies = listed.total, listed.tallies
    told: dict[Bilingual, CellValue] = {
        Bilingual("chỉ số", "measure"): listed.measure.key,
        Bilingual("số dòng", "rows"): tallies.rows,
        Bilingual("được đếm", "counted"): total.tally.total,
        **{each.label: total.count(each) for each in Answer},
        Bilingual("mã lặp lại", "repeated ids"): tallies.repeated,
        Bilingual("mâu thuẫn", "contradictory"): (
            "; ".join(f"{each.title.in_(language)}: {count}" for each, count in tallies.contradictions) or None
        ),
        Bilingual("không liệt kê", "not listed"): not_listed(listed, which, language) or None,
    }
    return {each.in_(language): cell for each, cell in told.items()}


def _as_heading(said: str) -> str:
    return said[:1].upper() + said[1:]


def _rows_of_cases(listed: Iterable[CaseRecords], columns: Sequence[_CaseColumn]) -> Iterator[list[CellValue]]:
    for of_measure in listed:
        for record in of_measure:
            yield [column.value(of_measure, record) for column in columns]


def _columns(listed: Sequence[CaseRecords], roster: Roster, language: Language) -> list[_CaseColumn]:
    """The columns of which some record has something to say, and those that always stand there."""
    known = {each.key: each.name.in_(language) for each in roster}
    found = [
        _CaseColumn(Bilingual("chỉ số", "measure"), 28, lambda all_, _: all_.measure.key),
        _CaseColumn(Bilingual("mã", "id"), 24, lambda _, each: each.id),
    ]

    def add(
        vi: str, en: str, width: int, value: Callable[[CaseRecords, CaseRecord], CellValue], *, always: bool = False
    ) -> None:
        if always or any(value(of_measure, record) is not None for of_measure in listed for record in of_measure):
            found.append(_CaseColumn(Bilingual(vi, en), width, value))

    nobody = not any(map(len, listed))
    add("dòng", "line", 8, lambda _, each: each.row, always=nobody)
    add("cơ quan", "agency", 36, lambda _, each: known.get(each.agency or "", each.agency), always=nobody)
    for place, name in enumerate(listed[0].by if listed else ()):
        if name != "agency":
            add(vietnamese_field_name(name), name, 20, lambda _, each, place=place: each.group[place])  # type: ignore[misc]
    add("trường hợp", "case", 20, lambda _, each: each.case)
    found += [
        _CaseColumn(_ANSWER, 14, lambda _, each: each.answer.label.in_(language)),
        _CaseColumn(
            Bilingual("điều kiện quyết định", "deciding conditions"), 80, lambda _, each: each.decision.in_(language)
        ),
    ]
    add("cần xem lại", "to be looked at", 36, lambda _, each: None if each.note is None else each.note.in_(language))
    return found
