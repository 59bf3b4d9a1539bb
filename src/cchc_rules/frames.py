"""Frames: records in a data frame of any library, asked in one pass; needs the extra `frames`.

The table stays what it is, a Polars, pandas or Arrow table, a DuckDB relation or a Spark data frame, and lazy where it
is lazy: narwhals turns the question into the table's own expressions. Each predicate becomes a pair of them, surely
true and surely false. Neither is true of a record whose answer is unknown, whatever the library makes of a comparison
with something missing: null, as SQL does, or False, as NumPy does.
"""

from __future__ import annotations

from cchc_rules.columns import Columns  # first, for it says what to install where narwhals is missing

# isort: split
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

import narwhals as nw
from attrs import Factory, define, evolve, frozen

from cchc_rules.asked import TIME_ZONE, Answers, Asked, Written
from cchc_rules.cells import as_day, as_number, as_text, is_missing
from cchc_rules.errors import BadCell, BadColumn, WrongKind
from cchc_rules.expressions import Expressions
from cchc_rules.measure import Measure
from cchc_rules.predicate import Field, Kind, Predicate
from cchc_rules.tallies import Tallies
from cchc_rules.when import Period

__all__ = ["tally", "truth"]

_SQL: Final = frozenset({"duckdb", "pyspark", "pyspark[connect]", "sqlframe", "ibis"})
_SPARK: Final = frozenset({"pyspark", "pyspark[connect]"})
_SHOWN = 5
_KEY = "key_{}"
_NOTHING: Final[Answers] = (0, 0, 0, 0, 0)

_ByGroup: TypeAlias = dict[Written, dict[str, Answers]]


def tally(
    table: Any,
    measures: Measure | Iterable[Measure],
    *,
    by: Sequence[str] = ("agency",),
    period: Period,
    as_of: date,
    columns: Mapping[str, str] = MappingProxyType({}),
    values: Mapping[str, Mapping[Any, Any]] = MappingProxyType({}),
    time_zone: str = TIME_ZONE,
    unique: str | None = None,
) -> Tallies:
    """Count the records of a data frame: the figures that `records.tally` makes of the same records.

    All measures are counted in one pass, and one more for each field that names cases. A table with a column for the
    field `id` is passed over once more for repeated ids.

    Args:
        table: A Polars data frame or lazy frame, a pandas data frame, an Arrow table, a DuckDB relation, a Spark data
            frame, an Ibis table whose times have no zone, a Dask data frame whose days are not written as text, or what
            else narwhals takes. DuckDB and Spark hand over what they counted through pyarrow.
        measures: What to count; each has a population.
        by: The fields to group by; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it,
            and the figures say so.
        as_of: The day of looking; what happened later is not known yet.
        columns: What the table calls our fields, where it calls them otherwise: `{"due_on": "NgayHenTra"}`.
        values: What the table's codes mean, by field: `{"channel": {2: "online"}}`; None stands for what is missing.
        time_zone: Where days begin and end, for what has a time of day.
        unique: A field that no two records may share: records that agree in all that is asked are counted once.

    Raises:
        MissingColumn: Where the table lacks a column; the message lists those it has.
        ExceptionGroup: Of a `BadColumn` for each column with something that cannot be read, and for each that is
            grouped by and missing in some record.
        CchcError: As `Asked.of` raises, for a question that cannot be asked.
    """
    asked = Asked.of(
        measures,
        by=by,
        period=period,
        as_of=as_of,
        columns=columns,
        values=values,
        time_zone=time_zone,
        unique=unique,
    )
    frame = _Frame.of(table, asked)
    if unique is not None:
        rows, frame = frame.distinct(unique)
        counted = frame.counted()
        return evolve(counted, rows=rows, repeated=rows - counted.rows)
    counted = frame.counted()
    if counted.rows and asked.column("id") in frame.columns.schema:
        return evolve(counted, repeated=frame.repeated("id"))
    return counted


def truth(
    predicate: Predicate,
    table: Any,
    *,
    period: Period,
    as_of: date,
    columns: Mapping[str, str] = MappingProxyType({}),
    values: Mapping[str, Mapping[Any, Any]] = MappingProxyType({}),
    time_zone: str = TIME_ZONE,
) -> list[bool | None]:
    """What a predicate is of each record of a table, in the table's order where it has one; None is unknown.

    Args:
        predicate: What is asked.
        table: As in `tally`.
        period: The days that the predicate may ask about; as in `tally`.
        as_of: The day of looking.
        columns: What the table calls our fields.
        values: What the table's codes mean.
        time_zone: Where days begin and end.

    Raises:
        MissingColumn: Where the table lacks a column.
        ExceptionGroup: Of a `BadColumn` for each column with something that cannot be read.
    """
    asked = Asked.about(predicate, period=period, as_of=as_of, columns=columns, values=values, time_zone=time_zone)
    frame = _Frame.of(table, asked)
    sums = _Sums(Expressions(frame.columns))
    faults = {sums.add(fault.where): fault for fault in frame.faults()}
    if faults:
        (row,) = frame.rows(frame.grouped(frame.table, (), sums))
        frame.refuse({fault: int(row[name]) for name, fault in faults.items()})
    expressions = Expressions(frame.columns)
    surely, surely_not = expressions.pair(predicate)
    answers = frame.rows(
        expressions.prepared(frame.table).select(surely.alias("surely"), surely_not.alias("surely_not"))
    )
    return [True if row["surely"] is True else False if row["surely_not"] is True else None for row in answers]


@frozen(eq=False)
class _Fault:
    """What may be wrong with a column: of which records, and what was expected."""

    name: str
    where: nw.Expr
    expected: str
    remedy: str = ""


@define
class _Sums:
    """Conditions that are counted in one pass, each under a name."""

    expressions: Expressions
    conditions: dict[str, nw.Expr] = Factory(dict)
    _populations: dict[Predicate, tuple[str, str]] = Factory(dict)

    def add(self, condition: nw.Expr) -> str:
        """The name under which the records are counted that a condition is true of."""
        name = f"sum_{len(self.conditions)}"
        self.conditions[name] = condition
        return name

    def add_measure(self, measure: Measure) -> tuple[str, str, str, str]:
        """The names of those that are yes, no, in the population and outside it; a population is counted once."""
        population, yes = cast("Predicate", measure.population), cast("Predicate", measure.yes)
        inside, outside = self.expressions.pair(population)
        surely, surely_not = self.expressions.pair(yes)
        if population not in self._populations:
            self._populations[population] = (self.add(inside), self.add(outside))
        return self.add(inside & surely), self.add(inside & surely_not), *self._populations[population]


@frozen
class _Frame:
    """A table together with what is asked of it."""

    table: nw.LazyFrame[Any]
    columns: Columns
    library: str
    eager: nw.DataFrame[Any] | None

    @classmethod
    def of(cls, table: Any, asked: Asked) -> _Frame:
        """The table, with what its library cannot express read beforehand."""
        try:
            given = nw.from_native(table)
        except TypeError:
            raise WrongKind(
                table, "a data frame", "Records one by one are counted by records.tally.", "table"
            ) from None
        pandas = given.implementation.is_pandas_like()
        if isinstance(given, nw.DataFrame) and pandas:
            given = _readable(given, asked)
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
        zones = None if library not in _SQL else [] if library == "ibis" else [asked.zone.key]
        columns = Columns(asked, schema, nulls=nulls, midnight=pandas, zones=zones)
        return cls(lazy, columns, library, given if isinstance(given, nw.DataFrame) else None)

    def counted(self) -> Tallies:
        """Everything that is asked, counted in one pass, and in one more for each field that names cases."""
        asked, columns = self.columns.asked, self.columns
        sums = _Sums(Expressions(self.columns))
        names = {each.key: sums.add_measure(each) for each in asked.measures if each.each is None}
        impossible = [sums.add(sums.expressions.pair(each.holds)[0]) for each in asked.contradictions]
        faults = {sums.add(fault.where): fault for fault in self.faults()}
        groups = self.rows(self.grouped(self.table, [columns.raw(name) for name in asked.by], sums))
        bad = {fault: _total(groups, name) for name, fault in faults.items()}
        for turn, name in enumerate(asked.by):
            if not asked.may_lack(name):
                nameless = [row for row in groups if is_missing(row[_KEY.format(turn)])]
                bad[self.lacking(name)] = _total(nameless, "records")
        self.refuse(bad)
        answers: _ByGroup = {}
        for row in groups:
            for key, (yes, no, inside, outside) in names.items():
                unknown = row[inside] - row[yes] - row[no]
                undetermined = row["records"] - row[inside] - row[outside]
                self.add(answers, row, key, (row[yes], row[no], unknown, row[outside], undetermined))
        for each in asked.cases[1:]:
            cases, states = self.cases([measure for measure in asked.measures if measure.each == each], each)
            for row in map(self.as_written, self.rows(cases)):
                for key, of_measure in states.items():
                    self.add(answers, row, key, [row[state] for state in of_measure])
        return asked.answers(
            {group: [found[measure.key] for measure in asked.measures] for group, found in answers.items()},
            rows=_total(groups, "records"),
            contradictions=tuple(
                (each, _total(groups, name)) for each, name in zip(asked.contradictions, impossible, strict=True)
            ),
            repeated=None,
        )

    def cases(self, measures: Sequence[Measure], each: str) -> tuple[nw.LazyFrame[Any], dict[str, list[str]]]:
        """How many cases are in which state, by group; and the names of the five states, by measure.

        What a case is follows from its records as `of_a_case` says.
        """
        columns = self.columns
        sums, states = _Sums(Expressions(columns)), _Sums(Expressions(columns))
        names = {measure.key: sums.add_measure(measure) for measure in measures}
        by = columns.asked.by
        told_apart = [columns.text(Field(name, Kind.TEXT)) for name in dict.fromkeys((*by, "agency", each))]
        cases = self.grouped(self.table, told_apart, sums)
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
        return self.grouped(cases, [nw.col(_KEY.format(turn)) for turn in range(len(by))], states), found

    def as_written(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row of cases, with its group as the table may write it, since what that means is said in the end."""
        found = dict(row)
        for turn, name in enumerate(self.columns.asked.by):
            key = _KEY.format(turn)
            codes = {as_text(meaning): code for code, meaning in self.columns.asked.values.get(name, {}).items()}
            found[key] = codes.get(found[key], found[key])
        return found

    def grouped(self, table: nw.LazyFrame[Any], keys: Sequence[nw.Expr], sums: _Sums) -> nw.LazyFrame[Any]:
        """How many records there are, and of how many each condition is true, by group."""
        named = [key.alias(_KEY.format(turn)) for turn, key in enumerate(keys)]
        asked = sums.expressions.prepared(table).select(
            *named, *(condition.alias(name) for name, condition in sums.conditions.items())
        )
        adds_up = self.library not in _SPARK  # Spark does not add up booleans
        true = (nw.col(name) if adds_up else nw.col(name).cast(nw.Int64) for name in sums.conditions)
        counts = [nw.len().alias("records"), *(each.sum() for each in true)]
        return (
            asked.group_by(*(_KEY.format(turn) for turn in range(len(keys)))).agg(*counts)
            if keys
            else asked.select(*counts)
        )

    def rows(self, table: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
        """A small result, as dictionaries; Polars works through what is larger than memory in pieces."""
        collected = table.collect("polars", engine="streaming") if self.library == "polars" else table.collect()
        return collected.rows(named=True)

    def add(self, answers: _ByGroup, row: Mapping[str, Any], key: str, counts: Sequence[int]) -> None:
        """Add what was counted of a measure to its group; what is written in two ways and reads alike is one group."""
        group = tuple(as_text(row[_KEY.format(turn)]) for turn in range(len(self.columns.asked.by)))
        of_group = answers.setdefault(group, {each.key: _NOTHING for each in self.columns.asked.measures})
        yes, no, unknown, outside, undetermined = map(int, counts)
        before = of_group[key]
        of_group[key] = (
            before[0] + yes,
            before[1] + no,
            before[2] + unknown,
            before[3] + outside,
            before[4] + undetermined,
        )

    def distinct(self, unique: str) -> tuple[int, _Frame]:
        """How many records there are, and the table with those left out that say the same under the same name.

        Days and numbers are the same where they are read alike, everything else where it is written alike.

        Raises:
            ExceptionGroup: Of a `BadColumn` where some lack the name, or say different things under it.
        """
        asked, columns = self.columns.asked, self.columns
        sums = _Sums(Expressions(columns))
        nameless = _Fault(unique, columns.missing(unique), f"a value for {unique} in every record")
        faults = {sums.add(fault.where): fault for fault in (nameless, *self.faults())}
        (row,) = self.rows(self.grouped(self.table, (), sums))
        self.refuse({fault: int(row[name]) for name, fault in faults.items()})
        told = {asked.column(name): columns.raw(name) for name in (unique, *asked.by, *asked.cases)}
        for each in asked.fields:
            read = {Kind.DAY: columns.day, Kind.NUMBER: columns.number}.get(each.kind)
            told[asked.column(each.name)] = columns.raw(each.name) if read is None else read(each)
        table = self.table.select(**told).unique()
        columns = evolve(columns, schema=MappingProxyType(dict(table.collect_schema())))
        shared = nw.col(_KEY.format(0))
        twice = (
            self.grouped(table, [columns.raw(unique)], _Sums(Expressions(columns)))
            .filter(nw.col("records") > 1)
            .select(shared)
        )
        differing = sorted(each[_KEY.format(0)] for each in self.rows(twice))
        if differing:
            raise ExceptionGroup(
                "records that cannot be read",
                [
                    BadColumn(
                        tuple(differing[:_SHOWN]),
                        "records that say the same where they share it",
                        "Correct them, or count without unique.",
                        f"column {asked.column(unique)!r}, {len(differing)} values",
                    )
                ],
            )
        return int(row["records"]), evolve(self, table=table, columns=columns, eager=None)

    def repeated(self, name: str) -> int:
        """How many records have a value that another one before them has; those without one are not compared."""
        there = self.table.filter(~self.columns.missing(name)).select(self.columns.raw(name).alias("value"))
        (row,) = self.rows(there.select(nw.len().alias("records"), nw.col("value").n_unique()))
        return int(row["records"] - (row["value"] or 0))  # SQL counts null where there is nothing to count

    def faults(self) -> list[_Fault]:
        """Everything that may be wrong with the columns, but for a group without a name, which the groups show."""
        asked, columns = self.columns.asked, self.columns
        cases = asked.cases
        read = [*asked.fields, *(Field(name, Kind.TEXT) for name in dict.fromkeys((*asked.by, *cases)))]
        faults = [
            _Fault(each.name, bad, columns.expected(each), columns.remedy(each))
            for each in read
            if (bad := columns.bad(each)) is not None
        ]
        return faults + [self.lacking(name) for name in cases if not asked.may_lack(name)]

    def lacking(self, name: str) -> _Fault:
        """Where something has no name that is told apart by it."""
        remedy = f'Say what it means where it is missing: values={{"{name}": {{None: "…"}}}}.'
        return _Fault(name, self.columns.missing(name), f"a value for {name} in every record", remedy)

    def refuse(self, faults: Mapping[_Fault, int]) -> None:
        """Raise what is wrong with the columns, given of how many records it is, with the first cells of each."""
        refused = []
        for fault, count in ((fault, count) for fault, count in faults.items() if count):
            column = self.columns.asked.column(fault.name)
            rows = "1 row" if count == 1 else f"{count} rows"
            if self.eager is None:
                first = self.rows(self.table.filter(fault.where).select(nw.col(column).alias("value")).head(_SHOWN))
            else:
                told = self.eager.select(nw.col(column).alias("value"), fault.where.alias("bad")).with_row_index("row")
                first = told.filter(nw.col("bad")).head(_SHOWN).rows(named=True)
                rows = _which([row["row"] + 1 for row in first], count)
            given = tuple(row["value"] for row in first)
            refused.append(BadColumn(given, fault.expected, fault.remedy, f"column {column!r}, {rows}"))
        if refused:
            raise ExceptionGroup("records that cannot be read", refused)


def _total(groups: Iterable[Mapping[str, Any]], name: str) -> int:
    return sum(int(row[name]) for row in groups)


def _which(first: Sequence[int], count: int) -> str:
    shown = ", ".join(map(str, first))
    return f"row {shown}" if count == 1 else f"{count} rows, the first of them {shown}"


def _readable(given: nw.DataFrame[Any], asked: Asked) -> nw.DataFrame[Any]:
    """A pandas data frame with its columns of Python objects, and its days in text, read one by one.

    Raises:
        ExceptionGroup: Of a `BadColumn` for each that cannot be read.
    """
    fields = {name: Field(name, Kind.TEXT) for name in (*asked.by, *asked.cases, asked.unique or "id")}
    fields |= {each.name: each for each in asked.fields}
    read: list[nw.Series[Any]] = []
    refused: list[BadColumn] = []
    for of in fields.values():
        column = asked.column(of.name)
        kind = given.schema.get(column)
        if kind is None:
            continue  # which is told when it is asked for
        written = of.kind in {Kind.DAY, Kind.NUMBER} and kind == nw.String
        if kind in {nw.Object, nw.Unknown} or written or (of.kind is Kind.TEXT and kind.is_float()):
            cells, bad = _read(given[column].to_list(), of.kind, asked)
            held = {Kind.DAY: nw.Datetime("us"), Kind.NUMBER: nw.Float64()}.get(of.kind, nw.String())
            read.append(nw.new_series(column, cells, held, backend=given.implementation))
            if bad:
                refused.append(_unreadable(column, bad))
    if refused:
        raise ExceptionGroup("records that cannot be read", refused)
    return given.with_columns(*read)


def _read(cells: Iterable[object], kind: Kind, asked: Asked) -> tuple[list[Any], dict[int, tuple[object, BadCell]]]:
    """What cells hold, and by row those that cannot be read."""
    read: list[Any] = []
    bad: dict[int, tuple[object, BadCell]] = {}
    for row, cell in enumerate(cells, 1):
        held: Any = None
        try:
            if kind is Kind.DAY:
                day = as_day(cell, asked.zone)
                held = None if day is None else datetime.combine(day, time())
            else:
                held = as_number(cell) if kind is Kind.NUMBER else _name(cell)
        except BadCell as fault:
            bad[row] = (cell, fault)
        read.append(held)
    return read, bad


def _name(cell: object) -> str | None:
    """A cell as text, but for fractions, of which every library makes another text."""
    if isinstance(cell, float) and not is_missing(cell) and cell % 1:
        raise BadCell(cell, "text, whole numbers, or yes or no", "Cast it to text.")
    return as_text(cell)


def _unreadable(column: str, bad: Mapping[int, tuple[object, BadCell]]) -> BadColumn:
    first = list(bad)[:_SHOWN]
    why = bad[first[0]][1]
    given = tuple(bad[row][0] for row in first)
    return BadColumn(given, why.expected, why.remedy, f"column {column!r}, {_which(first, len(bad))}")
