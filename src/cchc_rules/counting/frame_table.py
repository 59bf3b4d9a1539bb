"""A data frame together with the question that is asked of it: conditions, counted in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from attrs import Factory, define, evolve, frozen

from cchc_rules.counting.cells import MAX_SHOWN, as_text, is_missing, rows_words
from cchc_rules.counting.frame_columns import FrameColumns
from cchc_rules.counting.frame_expressions import PredicateExpressions
from cchc_rules.counting.frame_pandas import read_object_columns
from cchc_rules.counting.question import CaseCounts, Question, RawGroup
from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import BadColumn, BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field, Predicate

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["ColumnFault", "ConditionCounts", "FrameTable"]

_SQL: Final = frozenset({"duckdb", "pyspark", "pyspark[connect]", "sqlframe", "ibis"})
_SPARK: Final = frozenset({"pyspark", "pyspark[connect]"})
_KEY_COLUMN = "key_{}"
_NOTHING: Final[CaseCounts] = (0, 0, 0, 0, 0)
_ByGroup: TypeAlias = dict[RawGroup, dict[str, CaseCounts]]


@frozen(eq=False)
class ColumnFault:
    """What may be wrong with a column: of which records, and what was expected."""

    name: str
    where: nw.Expr
    expected: str
    remedy: str = ""


@define
class ConditionCounts:
    """Conditions that are counted in one pass, each under a name."""

    expressions: PredicateExpressions
    conditions: dict[str, nw.Expr] = Factory(dict)
    _populations: dict[Predicate, tuple[str, str]] = Factory(dict)

    def add(self, condition: nw.Expr) -> str:
        """The name under which the records are counted that a condition is true of."""
        name = f"sum_{len(self.conditions)}"
        self.conditions[name] = condition
        return name

    def add_measure(self, measure: Measure) -> tuple[str, str, str, str]:
        """The names of those that are yes, no, in the population and outside it; a population is counted once."""
        population, yes = population_and_yes(measure)
        inside, outside = self.expressions.pair(population)
        surely, surely_not = self.expressions.pair(yes)
        if population not in self._populations:
            self._populations[population] = (self.add(inside), self.add(outside))
        return self.add(inside & surely), self.add(inside & surely_not), *self._populations[population]


@frozen
class FrameTable:
    """A table together with what is asked of it."""

    table: nw.LazyFrame[Any]
    columns: FrameColumns
    library: str
    eager: nw.DataFrame[Any] | None

    @classmethod
    def of(cls, table: Any, question: Question) -> FrameTable:
        """The table, with what its library cannot express read beforehand."""
        try:
            given = nw.from_native(table)
        except TypeError:
            raise BadValue(table, "a data frame", "Records one by one are counted by records.tally.", "table") from None
        pandas = given.implementation.is_pandas_like()
        if isinstance(given, nw.DataFrame) and pandas:
            given = read_object_columns(given, question)
        library = given.implementation.value
        lazy = given.lazy()
        session = getattr(table, "sparkSession", None)  # narwhals asks a Spark session for its time zone only once
        zone = None if session is None else session.conf.get("spark.sql.session.timeZone")
        schema = MappingProxyType(
            {
                name: nw.Datetime(kind.time_unit, zone)
                if zone and isinstance(kind, nw.Datetime) and kind.time_zone
                else kind
                for name, kind in lazy.collect_schema().items()
            }
        )
        nulls = library == "polars" or library in _SQL
        zones = None if library not in _SQL else [] if library == "ibis" else [question.zone.key]
        columns = FrameColumns(question, schema, three_valued=nulls, days_are_times=pandas, zones=zones)
        return cls(lazy, columns, library, given if isinstance(given, nw.DataFrame) else None)

    def count(self) -> Tallies:
        """Everything that is asked, counted in one pass, and in one more for each field that names cases."""
        question, columns = self.columns.question, self.columns
        sums = ConditionCounts(PredicateExpressions(self.columns))
        names = {each.key: sums.add_measure(each) for each in question.measures if each.case_field is None}
        impossible = [
            sums.add(sums.expressions.pair(contradiction.condition)[0]) for contradiction in question.contradictions
        ]
        faults = {sums.add(fault.where): fault for fault in self.faults()}
        groups = self.rows(self.count_by(self.table, [columns.column(name) for name in question.by], sums))
        bad = {fault: _total(groups, name) for name, fault in faults.items()}
        for index, name in enumerate(question.by):
            if not question.allows_missing(name):
                nameless = [row for row in groups if is_missing(row[_KEY_COLUMN.format(index)])]
                bad[self.missing_fault(name)] = _total(nameless, "records")
        self.raise_faults(bad)
        answers: _ByGroup = {}
        for row in groups:
            for key, (yes, no, inside, outside) in names.items():
                unknown = row[inside] - row[yes] - row[no]
                undetermined = row["records"] - row[inside] - row[outside]
                self.add_counts(answers, row, key, (row[yes], row[no], unknown, row[outside], undetermined))
        for each in question.case_fields[1:]:
            cases, states = self.count_cases(
                [measure for measure in question.measures if measure.case_field == each], each
            )
            for row in map(self.with_raw_groups, self.rows(cases)):
                for key, of_measure in states.items():
                    self.add_counts(answers, row, key, [row[state] for state in of_measure])
        return question.to_tallies(
            {group: [found[measure.key] for measure in question.measures] for group, found in answers.items()},
            rows=_total(groups, "records"),
            contradictions=tuple(
                (each, _total(groups, name)) for each, name in zip(question.contradictions, impossible, strict=True)
            ),
            repeated=None,
        )

    def count_cases(
        self, measures: Sequence[Measure], case_field: str
    ) -> tuple[nw.LazyFrame[Any], dict[str, list[str]]]:
        """How many cases are in which state, by group; and the names of the five states, by measure.

        What a case is follows from its records as `case_answer` says.
        """
        columns = self.columns
        sums, states = ConditionCounts(PredicateExpressions(columns)), ConditionCounts(PredicateExpressions(columns))
        names = {measure.key: sums.add_measure(measure) for measure in measures}
        by = columns.question.by
        told_apart = [columns.text(Field(name, FieldKind.TEXT)) for name in dict.fromkeys((*by, "agency", case_field))]
        cases = self.count_by(self.table, told_apart, sums)
        found: dict[str, list[str]] = {}
        for key, of_measure in names.items():
            yes, no, inside, outside = (nw.col(name) for name in of_measure)
            undetermined = nw.col("records") > inside + outside
            hangs = undetermined | (inside > yes + no)
            found[key] = [
                states.add((no == 0) & (inside > 0) & ~hangs),
                states.add(no > 0),
                states.add((no == 0) & (inside > 0) & hangs),
                states.add((inside == 0) & ~undetermined),
                states.add((inside == 0) & undetermined),
            ]
        return self.count_by(cases, [nw.col(_KEY_COLUMN.format(index)) for index in range(len(by))], states), found

    def with_raw_groups(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row of cases, with its group as the table may write it, since what that means is said in the end."""
        found = dict(row)
        for index, name in enumerate(self.columns.question.by):
            key = _KEY_COLUMN.format(index)
            codes = {as_text(meaning): code for code, meaning in self.columns.question.codes.get(name, {}).items()}
            found[key] = codes.get(found[key], found[key])
        return found

    def count_by(self, table: nw.LazyFrame[Any], keys: Sequence[nw.Expr], sums: ConditionCounts) -> nw.LazyFrame[Any]:
        """How many records there are, and of how many each condition is true, by group."""
        named = [key.alias(_KEY_COLUMN.format(index)) for index, key in enumerate(keys)]
        asked = [*named, *(condition.alias(name) for name, condition in sums.conditions.items())]
        if not asked:  # no library selects nothing and still knows how many rows there were
            return table.select(nw.len().alias("records"))
        conditions = sums.expressions.with_shared_columns(table).select(*asked)
        adds_up = self.library not in _SPARK  # Spark does not add up booleans
        true = (nw.col(name) if adds_up else nw.col(name).cast(nw.Int64) for name in sums.conditions)
        counts = [nw.len().alias("records"), *(each.sum() for each in true)]
        return (
            conditions.group_by(*(_KEY_COLUMN.format(index) for index in range(len(keys)))).agg(*counts)
            if keys
            else conditions.select(*counts)
        )

    def rows(self, table: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
        """A small result, as dictionaries; Polars works through what is larger than memory in pieces."""
        collected = table.collect("polars", engine="streaming") if self.library == "polars" else table.collect()
        return collected.rows(named=True)

    def add_counts(self, answers: _ByGroup, row: Mapping[str, Any], key: str, counts: Sequence[int]) -> None:
        """Add what was counted of a measure to its group; what is written in two ways and reads alike is one group."""
        group = tuple(as_text(row[_KEY_COLUMN.format(index)]) for index in range(len(self.columns.question.by)))
        of_group = answers.setdefault(group, {measure.key: _NOTHING for measure in self.columns.question.measures})
        yes, no, unknown, outside, undetermined = map(int, counts)
        before = of_group[key]
        of_group[key] = (
            before[0] + yes,
            before[1] + no,
            before[2] + unknown,
            before[3] + outside,
            before[4] + undetermined,
        )

    def drop_repeats(self, unique: str) -> tuple[int, FrameTable]:
        """How many records there are, and the table with those left out that say the same under the same name.

        Days and numbers are the same where they are read alike, everything else where it is written alike.

        Raises:
            ExceptionGroup: Of a `BadColumn` where some lack the name, or say different things under it.
        """
        question, columns = self.columns.question, self.columns
        sums = ConditionCounts(PredicateExpressions(columns))
        nameless = ColumnFault(unique, columns.is_missing(unique), f"a value for {unique} in every record")
        faults = {sums.add(fault.where): fault for fault in (nameless, *self.faults())}
        (row,) = self.rows(self.count_by(self.table, (), sums))
        self.raise_faults({fault: int(row[name]) for name, fault in faults.items()})
        told = {question.column(name): columns.column(name) for name in (unique, *question.by, *question.case_fields)}
        for field in question.fields:
            read = {FieldKind.DAY: columns.day, FieldKind.NUMBER: columns.number}.get(field.kind)
            told[question.column(field.name)] = columns.column(field.name) if read is None else read(field)
        table = self.table.select(**told).unique()
        columns = evolve(columns, schema=MappingProxyType(dict(table.collect_schema())))
        shared = nw.col(_KEY_COLUMN.format(0))
        twice = (
            self.count_by(table, [columns.column(unique)], ConditionCounts(PredicateExpressions(columns)))
            .filter(nw.col("records") > 1)
            .select(shared)
        )
        differing = sorted(each[_KEY_COLUMN.format(0)] for each in self.rows(twice))
        if differing:
            raise ExceptionGroup(
                "records that cannot be read",
                [
                    BadColumn(
                        tuple(differing[:MAX_SHOWN]),
                        "records that say the same where they share it",
                        "Correct them, or count without unique.",
                        f"column {question.column(unique)!r}, {len(differing)} values",
                    )
                ],
            )
        return int(row["records"]), evolve(self, table=table, columns=columns, eager=None)

    def count_repeats(self, name: str) -> int:
        """How many records have a value that another one before them has; those without one are not compared."""
        there = self.table.filter(~self.columns.is_missing(name)).select(self.columns.column(name).alias("value"))
        (row,) = self.rows(there.select(nw.len().alias("records"), nw.col("value").n_unique()))
        return int(row["records"] - (row["value"] or 0))  # SQL counts null where there is nothing to count

    def faults(self) -> list[ColumnFault]:
        """Everything that may be wrong with the columns, but for a group without a name, which the groups show."""
        question, columns = self.columns.question, self.columns
        cases = question.case_fields
        read = [*question.fields, *(Field(name, FieldKind.TEXT) for name in dict.fromkeys((*question.by, *cases)))]
        faults = [
            ColumnFault(each.name, bad, columns.expected(each), columns.remedy(each))
            for each in read
            if (bad := columns.is_unreadable(each)) is not None
        ]
        return faults + [self.missing_fault(name) for name in cases if not question.allows_missing(name)]

    def missing_fault(self, name: str) -> ColumnFault:
        """Where something has no name that is told apart by it."""
        remedy = f'Say what it means where it is missing: codes={{"{name}": {{None: "…"}}}}.'
        return ColumnFault(name, self.columns.is_missing(name), f"a value for {name} in every record", remedy)

    def raise_faults(self, faults: Mapping[ColumnFault, int]) -> None:
        """Raise what is wrong with the columns, given of how many records it is, with the first cells of each."""
        refused = []
        for fault, count in ((fault, count) for fault, count in faults.items() if count):
            column = self.columns.question.column(fault.name)
            rows = "1 row" if count == 1 else f"{count} rows"
            if self.eager is None:
                first = self.rows(self.table.filter(fault.where).select(nw.col(column).alias("value")).head(MAX_SHOWN))
            else:
                told = self.eager.select(nw.col(column).alias("value"), fault.where.alias("bad")).with_row_index("row")
                first = told.filter(nw.col("bad")).head(MAX_SHOWN).rows(named=True)
                rows = rows_words([row["row"] + 1 for row in first], count)
            given = tuple(row["value"] for row in first)
            refused.append(BadColumn(given, fault.expected, fault.remedy, f"column {column!r}, {rows}"))
        if refused:
            raise ExceptionGroup("records that cannot be read", refused)


def _total(groups: Iterable[Mapping[str, Any]], name: str) -> int:
    return sum(int(row[name]) for row in groups)
