"""Observation sheets: CSV or Excel in, observations out, every bad cell named; and figures back into a sheet.

A sheet is a CSV file or the one sheet of a workbook of Excel. Its heading names its columns in English or Vietnamese
(`sheets.columns`), in any order and case; those in brackets may be left out:

- figures: measure, agency, period, yes, no, (unknown), (share), (value), (source)
- roll calls: measure, period, agency, answer, (answered_by), (complete)
- deliveries: rule, agency, day, (reference)
- attestations: rule, agency, day, holds, (reference)

Days are written 2025-12-31 or 31/12/2025, a period in any of the ways of `sheets.columns`; behind the key of a measure,
rule or agency its words may stand (`III.8.1/2 – Báo cáo quý`), and those of another are refused. Rows with nothing in
them are passed over, and so is a row that is yet to be filled in: what is asked stands there, and nothing that was
found. The first twenty bad cells of a file are reported together, and how many more there are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from os import PathLike, fspath
from types import MappingProxyType
from typing import Any, Final, TextIO, TypeVar

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, BadValue, CchcError, FaultGroup
from cchc_rules.exact import in_both_languages
from cchc_rules.fault_list import FaultList
from cchc_rules.findings.observation import Attestation, Delivery, Figure, RollCall
from cchc_rules.findings.values import FigureValue, Share, Tally
from cchc_rules.formats.sheets.columns import (
    ANSWERS,
    MAY_BE_LEFT_OUT,
    PERIOD_CHOICES,
    PERIOD_COLUMNS,
    SHEETS,
    TRUTHS,
    Amount,
    quantity_of,
    read_amount,
    read_count,
    read_day,
    read_share,
    read_word,
    value_cells,
)
from cchc_rules.formats.sheets.csv_rows import as_text_cell
from cchc_rules.formats.sheets.rows import TextReader, period_of_row, read_sheet
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.plans.shelf import roster_of_names
from cchc_rules.plans.written_keys import agency_reader, measure_reader, rule_reader

__all__ = ["read_attestations", "read_deliveries", "read_figures", "read_roll_calls", "write_figures"]

_T = TypeVar("_T")
_NAME_CACHE_SIZE: Final = 4096
_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({answer: answer for answer in ANSWERS})
_NO_LINE = re.compile("[\0\r\n\ud800-\udfff]")


def read_figures(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[Figure, ...]:
    """The figures of a sheet, in its order.

    Each row holds counts, a share or a value: `yes` and `no`, and `unknown` where some cases are not decided; `share`,
    a percentage from 0 to 100 with a decimal point or comma, taken as exact, of which one of 1 or less has its sign
    with it, since it may be meant as a fraction of 1; or `value`, a number in the unit of a measure that is no
    percentage, with or without its unit: `19`, `19 lớp tập huấn`, `3,2 tỷ đồng`.

    Args:
        path: The CSV file or the workbook.
        plan: Whose measures and agencies the sheet names: measures by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_successions(...)`. A name means who has it
            on the last day of the period, and is refused where another has it earlier in it. None for the agencies as
            the plan names them; a name that another has had since is refused.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        FaultGroup: Of the first twenty `BadCell` errors of the file, and of how many more there are.
        OSError: Where the file cannot be read.
    """
    who = roster_of_names(plan, roster)
    find_in = lru_cache(_NAME_CACHE_SIZE)(who.find_in)

    def figure(
        measure: Measure,
        agency: str,
        yes: int | None,
        no: int | None,
        unknown: int | None = None,
        share: Share | None = None,
        value: Amount | None = None,
        source: str = "",
        **days: Any,
    ) -> Figure:
        counted = any(count is not None for count in (yes, no, unknown))
        if share is not None and counted:
            raise BadCell(
                message("{share}", share=share), "counts or a share, not both", "Leave one of them empty.", "share"
            )
        if value is not None and (share is not None or counted):
            given = message("{number}", number=in_both_languages(value.number))
            raise BadCell(given, "counts, a share or a value alone", "Leave the others empty.", "value")
        if share is None and value is None and (yes is None or no is None):
            missing = "yes" if yes is None else "no"
            raise BadCell("", "a whole number of cases", "Give yes and no, or else a share or a value.", missing)
        said: FigureValue = share or Tally(yes or 0, no or 0, unknown or 0)
        if value is not None:
            said = _blame_column("value", quantity_of, value, measure.unit)
        period = period_of_row(days)
        found = _blame_column("agency", find_in, agency, period)
        return _blame_column("measure", Figure, measure, found, period, said, source)

    columns: dict[str, TextReader] = {
        "measure": measure_reader(plan),
        "agency": agency_reader(who),
        **PERIOD_COLUMNS,
        "yes": read_count,
        "no": read_count,
        "unknown": read_count,
        "share": read_share,
        "value": read_amount,
        "source": str,
    }
    rows = read_sheet(
        path,
        columns,
        lambda _, cells: figure(**cells),
        progress,
        optional=MAY_BE_LEFT_OUT,
        one_of=PERIOD_CHOICES,
        telling=frozenset({"yes", "no", "unknown", "share", "value", "source"}),
    )
    return tuple(rows)


def read_roll_calls(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[RollCall, ...]:
    """The roll calls of a sheet: the rows of one measure and one period are one call, in the order they begin.

    Args:
        path: The CSV file or the workbook; its answers are yes, no, unknown or not_concerned. An agency may stand twice
            in a call with one answer. Rows with another `answered_by` are another call; one `complete` with yes says of
            the whole call that nobody was left out, so that none of its rows may be without an answer.
        plan: Whose measures and agencies the sheet names; a class cannot answer, its members can.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_successions(...)`. A name means who has it
            on the last day of the period, and is refused where another has it earlier in it. None for the agencies as
            the plan names them; a name that another has had since is refused.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        FaultGroup: Of the first twenty `BadCell` errors of the file, two answers of one agency in a call and no
            answer in one that is complete among them, and of how many more there are.
        OSError: Where the file cannot be read.
    """
    who = roster_of_names(plan, roster)
    calls: dict[tuple[str, Period, str], tuple[Measure, AgencyOrClass | None, dict[str, tuple[Agency, str, int]]]] = {}
    complete: set[tuple[str, Period, str]] = set()
    blank: list[tuple[int, tuple[str, Period, str], AgencyOrClass]] = []

    def measure_of_agencies(cell: str) -> Measure:
        measure = read_measure(cell)
        if measure.case != CaseKind.AGENCY or measure.unit != Unit.PERCENT:
            raise BadCell(cell, "a percentage of agencies", "It counts something else: report a figure.")
        return measure

    find_in = lru_cache(_NAME_CACHE_SIZE)(who.find_in)
    read_measure, read_name = measure_reader(plan), agency_reader(who)

    def answered(line: int, cells: Mapping[str, Any]) -> None:
        measure, answer = cells["measure"], cells["answer"]
        period = period_of_row(cells)
        if not cells["agency"]:
            remedy = "The row answers and names nobody: write the agency in, where cells are merged too, or empty it."
            raise BadCell("", "the agency that answers", remedy, "agency")
        agency = _blame_column("agency", find_in, cells["agency"], period)
        answered_by = cells.get("answered_by")
        by = _blame_column("answered_by", find_in, answered_by, period) if answered_by else None
        call = measure.key, period, "" if by is None else by.key
        if not answer and not cells.get("complete"):
            blank.append((line, call, agency))
            return
        if not answer:
            remedy = "The row is not complete: choose an answer from the list, or empty the row."
            raise BadCell("", message("the answer of {agency}", agency=agency.name), remedy, "answer")
        if isinstance(agency, AgencyClass):
            remedy = "It is a class of agencies: give a row to each of its members."
            raise BadCell(cells["agency"], "one agency", remedy, "agency")
        _, _, answers = calls.setdefault(call, (measure, by, {}))
        if cells.get("complete"):
            complete.add(call)
        _, before, earlier = answers.setdefault(agency.key, (agency, answer, line))
        if answer != before:
            filled = {"before": before, "key": agency.key, "earlier": earlier}
            raise BadCell(answer, message("{before}, as {key} answered in line {earlier}", **filled), where="answer")

    columns: dict[str, TextReader] = {
        "measure": measure_of_agencies,
        **PERIOD_COLUMNS,
        "agency": lambda cell: cell and read_name(cell),
        "answer": lambda cell: cell and read_word(_ANSWERS, cell),
        "answered_by": lambda cell: cell and read_name(cell),
        "complete": lambda cell: bool(cell) and read_word(TRUTHS, cell),
    }
    telling = frozenset({"agency", "answer", "complete"})
    for _ in read_sheet(
        path, columns, answered, progress, optional=MAY_BE_LEFT_OUT, one_of=PERIOD_CHOICES, telling=telling
    ):
        pass
    faults = FaultList(BadCell, fspath(path))
    for line, call, agency in blank:
        if call in complete and agency.key not in calls[call][2]:
            expected = message(
                "the answer of {agency}, since the roll call says that it is complete", agency=agency.name
            )
            remedy = "Fill it in, or empty the cell that says so."
            faults.add(BadCell("", expected, remedy, message("{file}, line {line}", file=fspath(path), line=line)))
    if faults.count:
        raise FaultGroup(f"{fspath(path)}: bad cells", faults.told())
    return tuple(
        RollCall(
            measure,
            call[1],
            *([one for one, said, _ in answers.values() if said == word] for word in ("yes", "no", "unknown")),
            not_concerned=[one for one, said, _ in answers.values() if said == "not_concerned"],
            complete=call in complete,
            agency=by,
        )
        for call, (measure, by, answers) in calls.items()
    )


def read_deliveries(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[Delivery, ...]:
    """The deliveries of a sheet, in its order.

    Args:
        path: The CSV file or the workbook.
        plan: Whose activities and agencies the sheet names: rules by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_successions(...)`. A name means who
            has it on the day of the row. None for the agencies as the plan names them; a name that another has had
            since is refused.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        FaultGroup: Of the first twenty `BadCell` errors of the file, and of how many more there are.
        OSError: Where the file cannot be read.
    """
    who = roster_of_names(plan, roster)
    columns: dict[str, TextReader] = {
        "rule": rule_reader(plan, Activity),
        "agency": agency_reader(who),
        "day": read_day,
        "reference": str,
    }
    return tuple(
        read_sheet(
            path,
            columns,
            lambda _, cells: Delivery(**_with_agency(who, cells)),
            progress,
            optional=MAY_BE_LEFT_OUT,
            telling=frozenset({"day", "reference"}),
        )
    )


def read_attestations(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[Attestation, ...]:
    """The attestations of a sheet, in its order.

    Args:
        path: The CSV file or the workbook; `holds` is yes, no, true or false.
        plan: Whose outcomes and agencies the sheet names: rules by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_successions(...)`. A name means who
            has it on the day of the row. None for the agencies as the plan names them; a name that another has had
            since is refused.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        FaultGroup: Of the first twenty `BadCell` errors of the file, and of how many more there are.
        OSError: Where the file cannot be read.
    """
    who = roster_of_names(plan, roster)
    columns: dict[str, TextReader] = {
        "rule": rule_reader(plan, Outcome),
        "agency": agency_reader(who),
        "day": read_day,
        "holds": lambda cell: read_word(TRUTHS, cell),
        "reference": str,
    }
    return tuple(
        read_sheet(
            path,
            columns,
            lambda _, cells: Attestation(**_with_agency(who, cells)),
            progress,
            optional=MAY_BE_LEFT_OUT,
            telling=frozenset({"day", "holds", "reference"}),
        )
    )


def write_figures(figures: Iterable[Figure], file: TextIO, column_name: Callable[[str], str] = str) -> None:
    """Write figures as a sheet that `read_figures` reads as the same figures.

    Args:
        figures: Tallies, and shares and quantities that are exact; measures and agencies are written by their keys.
        file: A file of text, opened with `newline=""` and in UTF-8.
        column_name: What a column is called in the heading, by its English name.

    Raises:
        BadValue: For what a sheet cannot hold: a share that is rounded, a number that has no last decimal place, and a
            source that is not one line of text without blanks around it. Nothing is written then.
    """
    rows = [
        (
            as_text_cell(figure.measure.key),
            as_text_cell(figure.agency.key),
            figure.period.short,
            *_value_cells(figure),
            _source_cell(figure),
        )
        for figure in figures
    ]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([tuple(map(column_name, SHEETS["figures"])), *rows])


def _value_cells(figure: Figure) -> tuple[int | str, ...]:
    cells = value_cells(figure.value, figure.measure.unit)
    if cells is None:
        where = message("figure of {measure}", measure=figure.measure.key)
        raise BadValue(figure.value, "counts, or a number that is exact and decimal", where=where)
    return tuple(as_text_cell(cell) if isinstance(cell, str) else cell for cell in cells)


def _source_cell(figure: Figure) -> str:
    source = figure.source
    if source != source.strip() or _NO_LINE.search(source):
        where = message("source of {measure}", measure=figure.measure.key)
        raise BadValue(source, "a line of text without blanks around it", where=where)
    return as_text_cell(source)


def _with_agency(roster: Roster, cells: Mapping[str, Any]) -> dict[str, Any]:
    return {**cells, "agency": _blame_column("agency", roster.find, cells["agency"], cells["day"])}


def _blame_column(column: str, make: Callable[..., _T], *given: object) -> _T:
    """What is made of several cells; where it is refused, one column is named for it."""
    try:
        return make(*given)
    except CchcError as refusal:
        raise BadCell(refusal.given, refusal.expected, refusal.remedy, column) from refusal
