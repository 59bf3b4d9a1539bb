"""Figure cells: the names in a table of figures as measures and agencies, and a row of it as a figure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.cells import as_text, is_missing
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, CchcError, FaultGroup
from cchc_rules.fault_list import FaultList
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally, share_without_sign
from cchc_rules.law.plan import Plan
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message

__all__ = ["BESIDE", "Party", "as_plain_day", "find_measures", "find_parties", "period_of", "read_figures"]

BESIDE: Final = "beside "
"""What the names of columns begin with that say nothing of a figure, beside those that do."""


@frozen
class Party:
    """Whom a name means in the periods of a table.

    Args:
        meant: Everybody whom it means in one of them.
        steady: The one agency that it always means, which is there on the days of all targets, and from which nobody
            takes over; else None.
    """

    meant: tuple[AgencyOrClass, ...]
    steady: Agency | None


def find_measures(
    plan: Plan, names: Iterable[object], faults: list[Exception], counted: Mapping[str, Measure] | None = None
) -> dict[Any, Measure]:
    """The measures that some cells name, by key or title.

    Args:
        plan: The plan.
        names: The cells.
        counted: By key the measures that were counted, where they are known, whether or not they are the plan's.
        faults: Where to add an `UnknownMeasure` for each that names none.
    """
    found: dict[Any, Measure] = {}
    for name in names:
        try:
            found[name] = (counted or {}).get(str(name)) or plan.measure(str(as_text(name)))
        except CchcError as fault:
            faults.append(fault)
    return found


def find_parties(
    roster: Roster,
    names: Iterable[object],
    periods: Collection[Period],
    days: Collection[date],
    faults: list[Exception],
) -> dict[object, Party]:
    """Whom some cells name.

    Args:
        roster: Where the agencies are found, by any name people write.
        names: The cells.
        periods: The periods that figures of them may be of.
        days: Days on which they may be asked about, the first and the last among them.
        faults: Where to add an `UnknownAgency` or `AmbiguousAgency` for each that names nobody in any of the periods.
    """
    first, last = min(days), max(days)
    succeeded = {each.key for succession in roster.successions for each in succession.predecessors}
    lives = ((each.since, each.until) for each in roster if isinstance(each, Agency))
    changes = bool(succeeded) or roster.names_since is not None or any(life != (None, None) for life in lives)
    asked = tuple(periods) if changes else tuple(periods)[:1]
    by_key = {} if changes else {each.key: each for each in roster}
    parties: dict[object, Party] = {}
    for name in names:
        meant: dict[str, AgencyOrClass] = {}
        refused: list[Exception] = []
        for period in asked:
            try:
                found = by_key.get(str(name)) or roster.find_in(str(as_text(name)), period)
                meant[found.key] = found
            except LookupError as fault:
                refused.append(fault)
        if not meant:
            faults += refused[:1]
            continue
        sole = next(iter(meant.values()))
        stays = len(meant) == 1 and not refused and sole.key not in succeeded
        there = isinstance(sole, Agency) and sole.exists_on(first) and sole.exists_on(last)
        parties[name] = Party(tuple(meant.values()), sole if isinstance(sole, Agency) and stays and there else None)
    unsteady = {each.key for party in parties.values() if party.steady is None for each in party.meant}
    for name, party in parties.items():
        if party.steady is not None and party.steady.key in unsteady:
            parties[name] = Party(party.meant, None)
    return parties


def read_figures(
    rows: Iterable[Mapping[str, Any]], measures: Mapping[Any, Measure], roster: Roster
) -> list[tuple[Mapping[str, Any], Figure]]:
    """Rows as figures, each beside its row; of one that is given twice all rows say the same.

    Args:
        rows: The rows, by the names of the columns.
        measures: What the cells of `measure` name.
        roster: Where the agencies are found.

    Raises:
        FaultGroup: Of an error for each row that is no figure, the first twenty of them.
    """
    faults = FaultList(BadCell, "table")
    found: list[tuple[Mapping[str, Any], Figure]] = []
    agencies: dict[tuple[object, Period], AgencyOrClass] = {}
    beside: dict[tuple[object, ...], dict[str, str]] = {}
    for row in rows:
        days = period_of(row)
        measure, named = measures[row["measure"]], (row["agency"], days)
        try:
            if named not in agencies:
                agencies[named] = roster.find_in(str(as_text(row["agency"])), days)
            value = _value_of_row(row, measure)
            source = row.get("source")
            figure = Figure(measure, agencies[named], days, value, "" if is_missing(source) else str(source))
            more = {name.removeprefix(BESIDE): str(cell) for name, cell in row.items() if name.startswith(BESIDE)}
            said = measure.key, figure.agency.key, days, value, figure.source
            _check_given_twice(more, beside.setdefault(said, more))
            found.append((row, figure))
        except CchcError as fault:
            where = message(
                "the figure of {measure}, {agency}, {period}",
                measure=measure.key,
                agency=row["agency"],
                period=days.short,
            )
            faults.add(BadCell(fault.given, fault.expected, fault.remedy, where))
    if faults.count:
        raise FaultGroup("figures that cannot be read", faults.told())
    return found


def _check_given_twice(row: Mapping[str, str], other: Mapping[str, str]) -> None:
    """Refuse a figure that is given twice, with something else beside it: it may be of two groups of one agency.

    Raises:
        BadCell: With what is otherwise.
    """
    differing = [name for name, cell in row.items() if other[name] != cell]
    if differing:
        given = tuple(f"{name} {told[name]}" for name in differing for told in (other, row))
        remedy = message(
            "Add up what is split by {names}, or leave that column out where one figure is given twice.",
            names=", ".join(differing),
        )
        raise BadCell(given, "one figure of an agency and a period", remedy)


def period_of(row: Mapping[str, Any]) -> Period:
    """The period of a row, of which libraries that have no days keep the days as times.

    Raises:
        ReversedPeriod: Where its last day is before its first.
        NotADay: Where no day comes after the last.
    """
    return Period.of_days(*(as_plain_day(row[name]) for name in ("first_day", "last_day")))


def as_plain_day(given: date) -> date:
    """A day, which some libraries keep as a time."""
    return given.date() if isinstance(given, datetime) else given


def _value_of_row(row: Mapping[str, Any], measure: Measure) -> FigureValue:
    """What a row says: counts, a share or a value alone."""
    counts = [None if is_missing(row.get(name)) else int(row[name]) for name in ("yes", "no", "unknown")]
    share, value = (None if is_missing(row.get(name)) else row[name] for name in ("share", "value"))
    counted = any(count is not None for count in counts)
    if share is not None and counted:
        raise BadCell(share, "counts or a share, not both", "Leave one of them empty.")
    if value is not None and (share is not None or counted):
        raise BadCell(value, "counts, a share or a value alone", "Leave the others empty.")
    if share is not None:
        return _share_of(share)
    if value is not None and measure.unit == Unit.PERCENT:
        raise BadCell(value, "counts or a share, of a percentage", "Write it under share.")
    if value is not None:
        return Quantity(value.strip() if isinstance(value, str) else value, measure.unit)
    yes, no, unknown = counts
    if yes is None or no is None:
        raise BadCell("", "a whole number of cases", "Give yes and no, or else a share or a value.")
    return Tally(yes, no, unknown or 0)


def _share_of(given: Any) -> Share:
    """A percentage as it is written, with or without its sign; floats are for whoever takes it to refuse."""
    written = given.strip() if isinstance(given, str) else given
    if isinstance(written, str) and written.endswith("%"):
        return Share(written.removesuffix("%").rstrip())
    return share_without_sign(written)
