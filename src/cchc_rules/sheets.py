"""Observation sheets: CSV files in, observations out, every bad cell named; and figures back into a sheet.

A sheet is a CSV file in UTF-8, with or without a byte order mark, whose first line names its columns, in any order and
case; those in brackets may be left out:

- figures: measure, agency, start, end, yes, no, (unknown), (share), (source)
- roll calls: measure, start, end, agency, answer
- deliveries: rule, agency, day, (reference)
- attestations: rule, agency, day, holds, (reference)

Where the first line holds no comma, semicolons separate the cells, as Excel writes them in a Vietnamese locale. Days
are written 2025-12-31 or 31/12/2025; the day in `end` is the first one after the period. A sheet without rows holds no
observations, and rows with nothing in them are passed over. All bad cells of a file are reported together.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from os import PathLike, fspath
from types import MappingProxyType
from typing import Any, Final, TextIO, TypeAlias, TypeVar

from cchc_rules.errors import AmbiguousAgency, BadCell, BadSheet, CchcError, WrongKind
from cchc_rules.exact import written
from cchc_rules.measure import Case, Measure, Unit
from cchc_rules.model import Activity, Duty, Outcome, Rule, Target
from cchc_rules.observation import LARGEST_COUNT, Attestation, Delivery, Figure, RollCall, Share, Tally
from cchc_rules.plan import Plan
from cchc_rules.roster import Agency, AgencyClass, Party, Roster
from cchc_rules.rows import read_rows
from cchc_rules.when import Period

__all__ = ["read_attestations", "read_day", "read_deliveries", "read_figures", "read_roll_calls", "write_figures"]

_Read: TypeAlias = Callable[[str], Any]
_R = TypeVar("_R", Activity, Outcome)
_T = TypeVar("_T")

_OPTIONAL: Final = frozenset({"unknown", "share", "source", "reference"})
_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({answer: answer for answer in ("yes", "no", "unknown")})
_TRUTHS: Final[Mapping[str, bool]] = MappingProxyType({"yes": True, "true": True, "no": False, "false": False})
_INSTEAD: Final[Mapping[type[Rule], str]] = MappingProxyType(
    {
        Target: "It is a target: report a figure of its measure, or a roll call.",
        Outcome: "It is an outcome: attest it.",
        Activity: "It is an activity: report its delivery.",
        Duty: "It is a duty, which is never judged.",
    }
)
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOCAL_DAY = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_COUNT = re.compile(f"[0-9]{{1,{len(str(LARGEST_COUNT))}}}")
_NO_LINE = re.compile("[\0\r\n\ud800-\udfff]")
_REMEMBERED = 4096


def read_figures(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[Figure, ...]:
    """The figures of a sheet, in its order.

    Each row holds either counts or a share: `yes` and `no`, and `unknown` where some cases are not decided; or `share`,
    a percentage from 0 to 100 with a decimal point or comma, taken as exact.

    Args:
        path: The CSV file.
        plan: Whose measures and agencies the sheet names: measures by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_events(...)`. A name that passed from one
            agency to another is meant as on the last day of the period. None for the agencies as the plan names them.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        ExceptionGroup: Of all the `BadCell` errors of the file.
        OSError: Where the file cannot be read.
    """
    who = plan.roster if roster is None else roster

    def figure(
        measure: Measure,
        agency: Party | str,
        start: date,
        end: date,
        yes: int | None,
        no: int | None,
        unknown: int | None = None,
        share: Share | None = None,
        source: str = "",
    ) -> Figure:
        if share is not None and any(count is not None for count in (yes, no, unknown)):
            raise BadCell(str(share), "counts or a share, not both", "Leave one of them empty.", "share")
        if share is None and (yes is None or no is None):
            missing = "yes" if yes is None else "no"
            raise BadCell("", "a whole number of cases", "Give yes and no, or else a share.", missing)
        value = share or Tally(yes or 0, no or 0, unknown or 0)
        period = _blamed("end", Period, start, end)
        return _blamed("measure", Figure, measure, _meant(who, agency, period.last_day), period, value, source)

    columns: dict[str, _Read] = {
        "measure": plan.measure,
        "agency": _finder(who),
        "start": read_day,
        "end": read_day,
        "yes": _count,
        "no": _count,
        "unknown": _count,
        "share": lambda cell: Share(cell) if cell else None,
        "source": str,
    }
    return tuple(_observed(path, columns, lambda _, cells: figure(**cells), progress))


def read_roll_calls(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[RollCall, ...]:
    """The roll calls of a sheet: the rows of one measure and one period are one call, in the order they begin.

    Args:
        path: The CSV file; its answers are yes, no or unknown. An agency may stand twice in a call with one answer.
        plan: Whose measures and agencies the sheet names; a class cannot answer, its members can.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_events(...)`. A name that passed from one
            agency to another is meant as on the last day of the period. None for the agencies as the plan names them.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        ExceptionGroup: Of all the `BadCell` errors of the file, two answers of one agency in a call among them.
        OSError: Where the file cannot be read.
    """
    who = plan.roster if roster is None else roster
    calls: dict[tuple[str, Period], tuple[Measure, dict[str, tuple[Agency, str, int]]]] = {}

    def measure_of_agencies(cell: str) -> Measure:
        measure = plan.measure(cell)
        if measure.case is not Case.AGENCY or measure.unit is not Unit.PERCENT:
            raise BadCell(cell, "a percentage of agencies", "It counts something else: report a figure.")
        return measure

    find = _finder(who)

    def called(cell: str) -> Party | str:
        party = find(cell)
        if isinstance(party, AgencyClass):
            raise BadCell(cell, "one agency", "It is a class of agencies: give a row to each of its members.")
        return party

    def answered(line: int, cells: Mapping[str, Any]) -> None:
        measure, answer = cells["measure"], cells["answer"]
        period = _blamed("end", Period, cells["start"], cells["end"])
        agency = _meant(who, cells["agency"], period.last_day)
        _, answers = calls.setdefault((measure.key, period), (measure, {}))
        _, before, earlier = answers.setdefault(agency.key, (agency, answer, line))
        if answer != before:
            raise BadCell(answer, f"{before}, as {agency.key} answered in line {earlier}", where="answer")

    columns: dict[str, _Read] = {
        "measure": measure_of_agencies,
        "start": read_day,
        "end": read_day,
        "agency": called,
        "answer": lambda cell: _one_of(_ANSWERS, cell),
    }
    for _ in _observed(path, columns, answered, progress):
        pass
    return tuple(
        RollCall(measure, period, *([one for one, said, _ in answers.values() if said == each] for each in _ANSWERS))
        for (_, period), (measure, answers) in calls.items()
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
        path: The CSV file.
        plan: Whose activities and agencies the sheet names: rules by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_events(...)`. A name that passed from one
            agency to another is meant as on the day of the row. None for the agencies as the plan names them.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        ExceptionGroup: Of all the `BadCell` errors of the file.
        OSError: Where the file cannot be read.
    """
    who = plan.roster if roster is None else roster
    columns: dict[str, _Read] = {
        "rule": lambda cell: _rule(plan, cell, Activity),
        "agency": _finder(who),
        "day": read_day,
        "reference": str,
    }
    return tuple(_observed(path, columns, lambda _, cells: Delivery(**_of_its_day(who, cells)), progress))


def read_attestations(
    path: str | PathLike[str],
    plan: Plan,
    *,
    progress: Callable[[int], object] | None = None,
    roster: Roster | None = None,
) -> tuple[Attestation, ...]:
    """The attestations of a sheet, in its order.

    Args:
        path: The CSV file; `holds` is yes, no, true or false.
        plan: Whose outcomes and agencies the sheet names: rules by key, agencies by any name people write.
        progress: Called with the number of lines read so far, every 10,000 lines.
        roster: Who is named, where agencies are followed: `plan.roster.with_events(...)`. A name that passed from one
            agency to another is meant as on the day of the row. None for the agencies as the plan names them.

    Raises:
        BadSheet: Where the file is empty, is not UTF-8 text, or has other columns.
        ExceptionGroup: Of all the `BadCell` errors of the file.
        OSError: Where the file cannot be read.
    """
    who = plan.roster if roster is None else roster
    columns: dict[str, _Read] = {
        "rule": lambda cell: _rule(plan, cell, Outcome),
        "agency": _finder(who),
        "day": read_day,
        "holds": lambda cell: _one_of(_TRUTHS, cell),
        "reference": str,
    }
    return tuple(_observed(path, columns, lambda _, cells: Attestation(**_of_its_day(who, cells)), progress))


def read_day(cell: str) -> date:
    """A day as sheets write it: 2025-12-31 or 31/12/2025.

    Raises:
        BadCell: For anything else, a shorter year or a missing zero included.

    >>> read_day("05/01/2025") == read_day("2025-01-05")
    True
    """
    if matched := _ISO_DAY.fullmatch(cell):
        year, month, of_month = matched.groups()
    elif matched := _LOCAL_DAY.fullmatch(cell):
        of_month, month, year = matched.groups()
    else:
        raise BadCell(cell, "a day: 2025-12-31 or 31/12/2025")
    try:
        return date(int(year), int(month), int(of_month))
    except ValueError:
        raise BadCell(cell, "a day of the calendar", "It is read as year-month-day or day/month/year.") from None


def write_figures(figures: Iterable[Figure], file: TextIO) -> None:
    """Write figures as a sheet that `read_figures` reads as the same figures.

    Args:
        figures: Tallies, and shares that are exact; measures and agencies are written by their keys.
        file: A file of text, opened with `newline=""` and in UTF-8.

    Raises:
        WrongKind: For what a sheet cannot hold: a quantity, a share that is rounded or has no last decimal place, and a
            source that is not one line of text without blanks around it. Nothing is written then.
    """
    rows = [
        (each.measure.key, each.agency.key, each.period.start, each.period.end, *_cells(each), _source(each))
        for each in figures
    ]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([("measure", "agency", "start", "end", "yes", "no", "unknown", "share", "source"), *rows])


def _cells(figure: Figure) -> tuple[int | str, int | str, int | str, str]:
    """Counts or a share, as the columns of a sheet take them."""
    value = figure.value
    if isinstance(value, Tally):
        return value.yes, value.no, value.unknown, ""
    if isinstance(value, Share) and value.decimals is None and "/" not in (share := written(value.value)):
        return "", "", "", share
    raise WrongKind(value, "counts, or a share that is exact and decimal", where=f"figure of {figure.measure.key}")


def _source(figure: Figure) -> str:
    source = figure.source
    if source != source.strip() or _NO_LINE.search(source):
        raise WrongKind(source, "a line of text without blanks around it", where=f"source of {figure.measure.key}")
    return source


def _finder(roster: Roster) -> Callable[[str], Party | str]:
    """What finds an agency by its name; a name that passed from one to another stays one until its day is known."""

    def found(cell: str) -> Party | str:
        try:
            return roster.find(cell)
        except AmbiguousAgency:
            return cell

    return found


def _meant(roster: Roster, agency: Party | str, day: date) -> Any:
    return roster.find(agency, day) if isinstance(agency, str) else agency


def _of_its_day(roster: Roster, cells: Mapping[str, Any]) -> dict[str, Any]:
    return {**cells, "agency": _meant(roster, cells["agency"], cells["day"])}


def _count(cell: str) -> int | None:
    if not cell:
        return None
    count = int(cell) if _COUNT.fullmatch(cell) else LARGEST_COUNT + 1
    if count > LARGEST_COUNT:
        raise BadCell(cell, f"a whole number of cases from 0 to {LARGEST_COUNT}, in digits alone")
    return count


def _one_of(meanings: Mapping[str, _T], cell: str) -> _T:
    meaning = meanings.get(cell.casefold())
    if meaning is None:
        raise BadCell(cell, " or ".join(meanings))
    return meaning


def _rule(plan: Plan, cell: str, kind: type[_R]) -> _R:
    rule = plan.rule(cell)
    if not isinstance(rule, kind):
        raise BadCell(cell, f"the key of an {kind.__name__.lower()}", _INSTEAD[type(rule)])
    return rule


def _blamed(column: str, make: Callable[..., _T], *given: object) -> _T:
    """What is made of several cells; where it is refused, one column is named for it."""
    try:
        return make(*given)
    except CchcError as refusal:
        raise BadCell(refusal.given, refusal.expected, refusal.remedy, column) from None


def _observed(
    path: str | PathLike[str],
    columns: Mapping[str, _Read],
    observe: Callable[[int, Mapping[str, Any]], _T],
    progress: Callable[[int], object] | None,
) -> Iterator[_T]:
    """What each row says; the bad cells of all the others are raised together at the end.

    Args:
        path: The file.
        columns: How to read a cell of each column.
        observe: What to make of a row, given its line and its cells; it raises `BadCell` with `where` naming a column.
        progress: Called with the number of lines read so far.
    """
    name = fspath(path)
    faults: list[BadCell] = []
    rows = read_rows(path, None if progress is None else lambda lines, _: progress(lines))
    readers = _readers(next(rows)[1], columns, name)
    for line, cells in rows:
        here = f"{name}, line {line}"
        if isinstance(cells, BadCell):
            faults.append(cells)
            continue
        if len(cells) != len(readers):
            faults.append(_ragged(cells, readers, here))
            continue
        read: dict[str, Any] = {}
        bad = len(faults)
        for (column, reader), cell in zip(readers, cells, strict=True):
            read[column] = content = reader(cell.strip())
            if isinstance(content, CchcError):
                faults.append(_fault(content, f"{here}, column {column}"))
        if len(faults) > bad:
            continue
        try:
            yield observe(line, read)
        except BadCell as refusal:
            faults.append(_fault(refusal, f"{here}, column {refusal.where}"))
    if faults:
        raise ExceptionGroup(f"{name}: bad cells", faults)


def _readers(first: list[str] | BadCell, columns: Mapping[str, _Read], name: str) -> list[tuple[str, _Read]]:
    """How to read the cells of a row, in the order of the first line."""
    named = ", ".join(f"({column})" if column in _OPTIONAL else column for column in columns)
    expected, where = f"the columns {named}", f"{name}, line 1"
    if isinstance(first, BadCell):
        raise BadSheet(first.given, expected, where=where)
    given = [cell.strip().casefold() for cell in first]
    if not any(given):
        raise BadSheet("", expected, "The file begins without a line that names them.", where)
    faults = {
        "missing": [column for column in columns if column not in given and column not in _OPTIONAL],
        "not known": [column for column in given if column not in columns],
        "twice": [column for column in columns if given.count(column) > 1],
    }
    said = "; ".join(f"{fault}: {', '.join(map(repr, which))}" for fault, which in faults.items() if which)
    if said:
        raise BadSheet(", ".join(given), expected, f"{said.capitalize()}.", where)
    return [(column, _remembering(columns[column])) for column in given]


def _remembering(read: _Read) -> _Read:
    """The same, with refusals returned: names repeat in their thousands, and to look for near ones takes long."""

    @lru_cache(_REMEMBERED)
    def remembered(cell: str) -> object:
        try:
            return read(cell)
        except CchcError as refusal:
            return refusal

    return remembered


def _ragged(cells: list[str], readers: list[tuple[str, _Read]], here: str) -> BadCell:
    expected, found = f"{len(readers)} cells, as in the first line", f"{len(cells)} stand there"
    if len(cells) < len(readers):
        return BadCell(cells, expected, f"{found}.", f"{here}, column {readers[len(cells)][0]}")
    remedy = f"{found}; put quotes around a cell that holds a comma or semicolon of its own."
    return BadCell(cells, expected, remedy, f"{here}, column {len(readers) + 1}")


def _fault(refusal: CchcError, where: str) -> BadCell:
    return BadCell(refusal.given, refusal.expected, refusal.remedy, where)
