"""Figure groups: what a table says of each measure by each agency, added up, and whom and what its cells name."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.cells import is_missing
from cchc_rules.counting.frame_findings.figure_cells import Party, find_measures, find_parties
from cchc_rules.counting.frame_findings.figure_table import COUNTS, FigureTable
from cchc_rules.counting.frame_findings.native_tables import pc
from cchc_rules.counting.frame_findings.period_sets import MAX_PERIODS
from cchc_rules.counting.frame_findings.services import era_of, kin_of, target_periods
from cchc_rules.dates.period import Period
from cchc_rules.errors import FaultGroup
from cchc_rules.extras import needing_extra
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.measures.measure import Measure

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["FigureGroups", "NamedCells"]

_SUMMED: tuple[str, ...] = ("figures", "bits", *COUNTS, "odd")


@frozen(eq=False)
class NamedCells:
    """What the cells of a column name (các ô có tên).

    Args:
        cells: The cells, each once.
        places: For each cell the place of what it names among those; null where that is not told apart.
    """

    cells: pa.Array
    places: pa.Array

    @classmethod
    def of(cls, cells: pa.Array, keys: Sequence[Hashable], among: Iterable[Hashable]) -> NamedCells:
        """Cells that name what has these keys, by its place among others; None of what has no place."""
        places = {key: place for place, key in enumerate(among)}
        return cls(cells, pa.array([places.get(key) for key in keys], pa.int64()))

    def place_of(self, column: pa.ChunkedArray) -> pa.ChunkedArray:
        """The place of what each cell of a column names."""
        return self.places.take(pc.index_in(column, self.cells))


@frozen(eq=False)
class FigureGroups:
    """The figures of a table by measure, agency and era (các nhóm số liệu).

    Args:
        table: A row for each group, as `FigureTable.add_up` gives it, with its own number, `group`, from 1; with the
            place of its agency, `agency_place`; and with a number that all those have in common whose figures serve
            alike, `cell`. Of an agency that is not steady these two are null.
        eras: The era of each period.
        periods: The periods that are told apart in a group, each by its bit.
        measures: The measures that are named.
        agencies: The agencies that are named and steady; see `Party`.
        measure_of: The measure that each cell of the table names.
        measure_cells: The same, by the places of the measures.
        agency_cells: The agency that each cell of the table names, by the places of the agencies.
        others: The keys of whoever else is named beside a measure, by the key of that.
        alike: For each `cell` the measure, the agency and the period of a figure that serves as all of it do.
    """

    table: pa.Table
    eras: Mapping[Period, int]
    periods: tuple[Period, ...]
    measures: tuple[Measure, ...]
    agencies: tuple[Agency, ...]
    measure_of: Mapping[Any, Measure]
    measure_cells: NamedCells
    agency_cells: NamedCells
    others: Mapping[str, set[str]]
    alike: Mapping[int, tuple[Measure, Agency, Period]]

    @classmethod
    def of(
        cls,
        figures: FigureTable,
        plan: Plan,
        rules: Sequence[Rule],
        roster: Roster,
        as_of: date,
        counted: Mapping[str, Measure] | None = None,
    ) -> FigureGroups:
        """What a table says, for a plan that is judged by some rules, on a day of looking.

        Args:
            figures: The table.
            plan: The plan.
            rules: Its rules, as they are judged by on the day.
            roster: Where the agencies are found.
            as_of: The day of looking.
            counted: By key the measures that were counted, where they are known, whether or not they are the plan's.

        Raises:
            FaultGroup: Of an error for each column, measure, agency or period that cannot be read.
        """
        wholes = target_periods(rules)
        faults: list[Exception] = [fault for _, fault in figures.faults]
        periods = figures.periods(faults)
        told = {each: era_of(each, wholes, as_of, roster) for each in periods}
        numbers = {era: place for place, era in enumerate(dict.fromkeys(told.values()))}
        eras = {period: numbers[era] for period, era in told.items()}
        known = tuple(period for period, era in told.items() if era.may_serve)[:MAX_PERIODS]
        table = (
            figures.names() if faults else figures.add_up({each: 1 << turn for turn, each in enumerate(known)}, eras)
        )
        named, by = (table.column(name).combine_chunks().dictionary_encode() for name in ("measure", "agency"))
        measure_of = find_measures(plan, _cells_with_a_name(named), faults, counted)
        days = {as_of, *(day for each in wholes for day in (each.start, each.last_day))}
        parties = find_parties(roster, _cells_with_a_name(by), periods, days, faults)
        of_name = {"measure": named, "agency": by}
        nameless = [
            name
            for name, each in of_name.items()
            if each.null_count or len(_cells_with_a_name(each)) < len(each.dictionary)
        ]
        faults += figures.gaps(table.select([*nameless, "figures"]).to_pylist(), nameless)
        if faults:
            raise FaultGroup("figures that cannot be read", faults)
        measures = {each.key: each for each in measure_of.values()}
        steady = [each.steady for each in parties.values()]
        agencies = {each.key: each for each in steady if each is not None}
        kins = dict.fromkeys(map(kin_of, agencies.values()))
        measure_cells = NamedCells.of(named.dictionary, [each.key for each in measure_of.values()], measures)
        agency_cells = NamedCells.of(by.dictionary, [each and each.key for each in steady], agencies)
        kin_cells = NamedCells.of(by.dictionary, [each and kin_of(each) for each in steady], kins)
        cell = pc.multiply(measure_cells.places.take(named.indices), len(kins))
        cell = pc.multiply(pc.add(cell, kin_cells.places.take(by.indices)), len(numbers))
        table = table.append_column("cell", pc.add(cell, table["era"]))
        table = table.append_column("agency_place", agency_cells.places.take(by.indices))
        table = table.append_column("group", pc.cumulative_sum(pa.repeat(pa.scalar(1, pa.int64()), table.num_rows)))
        return cls(
            table,
            eras,
            known,
            tuple(measures.values()),
            tuple(agencies.values()),
            measure_of,
            measure_cells,
            agency_cells,
            _unsteady_names(table, measure_of, parties),
            _one_of_each_cell(table, measure_of, tuple(agencies.values()), eras),
        )

    def serving(self, places: Sequence[Sequence[int]]) -> pa.Table:
        """The groups of steady agencies beside each service that they have: `group`, `service` and what was added up.

        Args:
            places: For each of `alike` the places of the services.
        """
        place = pc.index_in(self.table["cell"], pa.array(list(self.alike), pa.int64()))
        rows = self.table.select(["group", "agency_place", *_SUMMED])
        made = [rows.append_column("service", pa.nulls(rows.num_rows, pa.int64())).slice(0, 0)]
        for turn in range(max(map(len, places), default=0)):
            service = pa.array([each[turn] if turn < len(each) else None for each in places], pa.int64()).take(place)
            made.append(rows.append_column("service", service).filter(pc.is_valid(service)))
        return pa.concat_tables(made).combine_chunks()

    def merged(self, serving: pa.Table) -> pa.Table:
        """What serves one target by one agency in one row: of several eras, and of one that is written in two ways."""
        key = self.finding_key(serving)
        if pc.count_distinct(key).as_py() == serving.num_rows:
            return serving
        sums = serving.append_column("key", key).group_by("key")
        found = sums.aggregate([*((name, "sum") for name in _SUMMED), ("service", "min"), ("agency_place", "min")])
        names = [each.removesuffix("_sum").removesuffix("_min") for each in found.column_names]
        return found.rename_columns(names).drop_columns(["key"])

    def said_of(self, measure: pa.ChunkedArray, agency: pa.ChunkedArray, period: pa.ChunkedArray) -> pa.ChunkedArray:
        """A number for a measure, an agency and a period, by their places."""
        of_agency = pc.add(pc.multiply(measure, len(self.agencies)), agency)
        return pc.add(pc.multiply(of_agency, MAX_PERIODS + 1), period)

    def finding_key(self, serving: pa.Table) -> pa.ChunkedArray:
        """A number for each service and agency."""
        return pc.add(pc.multiply(serving["service"], len(self.agencies)), serving["agency_place"])


def _cells_with_a_name(cells: pa.DictionaryArray) -> list[Any]:
    """What some cells say, each once, where they say something."""
    return [each for each in cells.dictionary.to_pylist() if not is_missing(each)]


def _unsteady_names(
    table: pa.Table, measure_of: Mapping[Any, Measure], parties: Mapping[Any, Party]
) -> dict[str, set[str]]:
    """The keys of whoever is named beside a measure and is not steady, by the key of that."""
    found: dict[str, set[str]] = {}
    named = table.filter(pc.is_null(table["agency_place"])).group_by(["measure", "agency"]).aggregate([])
    for row in named.to_pylist():
        meant = (each.key for each in parties[row["agency"]].meant)
        found.setdefault(measure_of[row["measure"]].key, set()).update(meant)
    return found


def _one_of_each_cell(
    table: pa.Table, measure_of: Mapping[Any, Measure], agencies: Sequence[Agency], eras: Mapping[Period, int]
) -> dict[int, tuple[Measure, Agency, Period]]:
    """For each cell a figure that serves as all of it do."""
    of_era = {era: period for period, era in eras.items()}
    firsts = table.group_by("cell").aggregate([("group", "min")])["group_min"]
    rows = table.take(pc.subtract(firsts, 1)).select(["cell", "measure", "agency_place", "era"]).to_pylist()
    return {
        row["cell"]: (measure_of[row["measure"]], agencies[row["agency_place"]], of_era[row["era"]])
        for row in rows
        if row["cell"] is not None
    }
