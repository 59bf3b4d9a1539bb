"""A table of figures in any library: checked, and added up by who said what of when, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import or_
from typing import Any, Final

from attrs import evolve, frozen

from cchc_rules.counting.cells import fold_code, is_missing
from cchc_rules.counting.field_mapping import FieldMapping, no_day_remedy
from cchc_rules.counting.frame_findings.figure_cells import BESIDE, as_plain_day, period_of
from cchc_rules.counting.frame_findings.native_tables import (
    from_arrow,
    pc,
    require_library,
    to_arrow,
    with_nested,
    without_nested,
)
from cchc_rules.counting.frame_query.columns import FrameColumns, combine
from cchc_rules.counting.frame_query.condition_counts import ConditionCounts
from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.counting.frame_query.table import KEY_COLUMN, ColumnFault, FrameTable
from cchc_rules.counting.question import Question
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadColumn, CchcError, MissingColumn
from cchc_rules.exact import in_both_languages
from cchc_rules.extras import needing_extra
from cchc_rules.findings.values import MAX_COUNT
from cchc_rules.measures.predicate import Field, Not, Or, field
from cchc_rules.message import join_messages, message
from cchc_rules.text import nearest_names

with needing_extra("arrow"):
    import pyarrow as pa
with needing_extra("frames"):
    import narwhals as nw

__all__ = ["COUNTS", "FigureTable"]

_UNUSED_REASON: Final = "unused_reason"
COUNTS: Final = ("yes", "no", "unknown")
_CALLED_UNKNOWN: Final = ("undetermined", *map(fold_code, ("chưa rõ", "chưa xác định")))
_KEY_COLUMNS: Final = ("measure", "agency")
_FIRST_AND_LAST: Final[tuple[Field[date], ...]] = (field("first_day"), field("last_day"))
_NUMBERS: Final[tuple[Field[int], ...]] = tuple(field(name, int) for name in COUNTS)
_EXACT: Final = ("share", "value")
_AS_GIVEN: Final = (*_EXACT, "source")
_EVERY_NAME: Final = (*_KEY_COLUMNS, "first_day", "last_day", *COUNTS, *_AS_GIVEN)
_PREFIX: Final = "cchc_rules_"
_A_DAY = Period(date(2025, 1, 1), date(2025, 1, 2))
_EVERY_FIELD: Final = (_FIRST_AND_LAST[0] <= _FIRST_AND_LAST[1]) & Not(Or(tuple(each < 0 for each in _NUMBERS)))


@frozen
class FigureTable:
    """A table of figures (bảng số liệu): a measure, an agency, a period by its first and last day, and what was found.

    Args:
        given: The table as it was given, to narwhals.
        frame: The same, with what its library cannot express read beforehand.
        has_odd: Whether some figure says anything but yes and no.
        faults: What is wrong with its cells, each by our name of the column.
        days: The first and the last day that some figures have in common, and how many do, a row for each.
    """

    given: Any
    frame: FrameTable
    has_odd: bool = True
    faults: tuple[tuple[str, BadColumn], ...] = ()
    days: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def of(cls, table: Any) -> FigureTable:
        """The table, of which it is known what cannot be read.

        Raises:
            BadValue: For what is no data frame, and for one with two columns of one name.
            MissingColumn: Where the table lacks a column.
        """
        asked = Question.from_predicate(_EVERY_FIELD, period=_A_DAY, as_of=_A_DAY.start, mapping=None)
        joinable = without_nested(table) if isinstance(table, pa.Table) else table
        frame = FrameTable.of(joinable, evolve(asked, by=_KEY_COLUMNS))
        require_library(frame.table)
        columns, names = frame.columns, FieldMapping()
        named = {each: column for each in _EVERY_NAME if (column := names.column_among(each, columns.schema))}
        counts = () if named.keys() & {*_EXACT} else ("yes", "no")
        for name in (*_KEY_COLUMNS, *(each.name for each in _FIRST_AND_LAST), *counts):
            if name not in named:
                there = message("There are: {there}.", there=", ".join(columns.schema))
                expected = message("a column for {name}", name=name)
                raise MissingColumn(name, expected, join_messages([there, "Rename the one that holds it."]), "table")
        _refuse_other_unknown(columns.schema, named)
        fields = tuple(each for each in columns.question.fields if each.name in named)
        question = evolve(columns.question, columns=named, fields=fields)
        made = cls(nw.from_native(table), evolve(frame, columns=evolve(columns, question=question)))
        return made._checked()

    def _checked(self) -> FigureTable:
        """The same, with blanks around text left out where that makes it readable, and with what cannot be read."""
        columns = self.frame.columns
        expected = message("a whole number of cases from 0 to {most}", most=in_both_languages(MAX_COUNT))
        counts = {each.name: each for each in self._counts()}
        in_numbers = {name for name in counts if columns.type_of(name).is_numeric()}
        faults = [_without_mapping(each) for each in self.frame.faults() if each.name not in in_numbers]
        faults += [ColumnFault(name, _is_no_count(columns, each), expected) for name, each in counts.items()]
        sums = ConditionCounts(PredicateExpressions(columns))
        of_name = {sums.add(each.where): each for each in faults}
        odd = sums.add(self._says_otherwise())
        first_and_last = [columns.day(each) for each in _FIRST_AND_LAST]
        rows = self.frame.rows(self.frame.count_by(self.frame.table, first_and_last, sums))
        bad = {fault: sum(int(row[name] or 0) for row in rows) for name, fault in of_name.items()}
        tidied = self.frame.tidied(bad)
        if tidied is not None:
            return evolve(self, frame=tidied)._checked()  # noqa: SLF001  of a table of figures too
        wrong = (fault.name for fault, count in bad.items() if count)
        told = tuple(zip(wrong, self.frame.told_faults(bad), strict=True))
        first, last = (KEY_COLUMN.format(turn) for turn in range(2))
        days = tuple({"first_day": row[first], "last_day": row[last], "figures": row["records"]} for row in rows)
        return evolve(self, has_odd=any(row[odd] for row in rows), faults=told, days=days)

    def _counts(self) -> list[Field[Any]]:
        return [each for each in self.frame.columns.question.fields if each.name in COUNTS]

    def _has(self, name: str) -> bool:
        return name in self.frame.columns.question.columns

    def periods(self, faults: list[Exception]) -> list[Period]:
        """Each period that a figure is of, in order.

        Args:
            faults: Where to add what is wrong with the days: those that are missing, and those that make no period.
        """
        faults += self.gaps(self.days, [each.name for each in _FIRST_AND_LAST])
        found: list[Period] = []
        wrong: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for row in self.days:
            if not any(map(is_missing, row.values())):
                try:
                    found.append(period_of(row))
                except CchcError as fault:
                    wrong.setdefault((fault.expected, fault.remedy), []).append(row)
        no_periods = {
            ColumnFault("last_day", combine(map(self._is_of_days, days), or_), *why): sum(
                each["figures"] for each in days
            )
            for why, days in wrong.items()
        }
        faults += self.frame.told_faults(no_periods)
        return sorted(found, key=lambda each: (each.start, each.end))

    def _is_of_days(self, row: Mapping[str, Any]) -> nw.Expr:
        """Where a figure is of two days."""
        columns = self.frame.columns
        first, last = (columns.day(each) == columns.literal(as_plain_day(row[each.name])) for each in _FIRST_AND_LAST)
        return first & last

    def gaps(self, groups: Sequence[Mapping[str, Any]], names: Iterable[str]) -> Iterator[BadColumn]:
        """What is wrong with columns in which a name or a day is missing, of figures in groups; not told twice."""
        told = {name for name, _ in self.faults}
        missing = {
            ColumnFault(
                name,
                self.frame.columns.is_blank(name),
                message("a value for {name} in every record", name=name),
                "Fill it in, or leave the row out.",
            ): sum(row["figures"] for row in groups if is_missing(row[name]))
            for name in names
            if name not in told
        }
        return self.frame.told_faults(missing)

    def names(self) -> pa.Table:
        """The measures and agencies that are named together, and how many figures are of both."""
        return to_arrow(self.frame.table.select(*self._keys({})).group_by(*_KEY_COLUMNS).agg(nw.len().alias("figures")))

    def add_up(self, bits: Mapping[Period, int], eras: Mapping[Period, int]) -> pa.Table:
        """What is said of each measure by each agency, of the periods of each era together, counts added up.

        Args:
            bits: What stands for each period, to be added up; 0 for one that is not told apart.
            eras: The era of each period.

        Returns:
            A row for each measure, agency and era, with how many figures there are, the sums of their bits and of
            their counts, and how many of them say anything but yes and no.
        """
        keys = (*_KEY_COLUMNS, *_era_key(eras))
        odd = {"odd": self._says_otherwise().cast(nw.Int64)} if self.has_odd else {}
        bit = self._chosen(bits).alias("bits")
        rows = self.frame.table.select(*self._keys(eras), bit, *self._whole_counts(), **odd)
        sums = (nw.col(name).sum() for name in ("bits", *COUNTS, *odd))
        found = to_arrow(rows.group_by(*keys).agg(nw.len().alias("figures"), *sums))
        for name in {"era", "odd"}.difference(found.column_names):
            found = found.append_column(name, pa.repeat(pa.scalar(0, pa.int64()), found.num_rows))
        return _in_whole_numbers(found)

    def counts_of(self, bits: Mapping[Period, int]) -> pa.Table:
        """What each figure counts that is of some periods, with what stands for its period."""
        rows = self.frame.table.select(*self._keys({}), self._chosen(bits).alias("bits"), *self._whole_counts())
        return _in_whole_numbers(to_arrow(rows.filter(nw.col("bits") > 0)))

    def rows_of(self, groups: pa.Table, eras: Mapping[Period, int]) -> list[dict[str, Any]]:
        """The figures of some measures and agencies, in the periods of an era, each by what its columns hold.

        What stands in other columns stands under their names behind `BESIDE`.
        """
        columns = self.frame.columns
        beside = set(columns.schema) - set(columns.question.columns.values())
        exact = (self._as_given(name).alias(name) for name in _AS_GIVEN if self._has(name))
        asked = self.frame.table.select(
            *self._keys(eras),
            *(columns.day(each).alias(each.name) for each in _FIRST_AND_LAST),
            *(columns.number(each).alias(each.name) for each in self._counts()),
            *exact,
            *(nw.col(name).alias(f"{BESIDE}{name}") for name in sorted(beside)),
        )
        keys = [*_KEY_COLUMNS, *_era_key(eras)]
        return self.frame.rows(asked.join(self._same_library(groups.select(keys)), on=keys, how="semi"))

    def _as_given(self, name: str) -> nw.Expr:
        """A column as it is; decimals, which elsewhere are read as floats, exact."""
        column = self.frame.columns.question.column(name)
        exact = isinstance(self.frame.columns.schema[column], nw.Decimal)
        return nw.col(column) if exact else self.frame.columns.column(name)

    def unused(self, alike: pa.Table, others: pa.Table, eras: Mapping[Period, int]) -> Any:
        """The figures that bear on no rule, as they stand in the table, each with its reason.

        Args:
            alike: The reason of all figures of a measure and an agency in the periods of an era.
            others: The reason of each figure of a measure, an agency and two days, which are written 2025-12-31.
            eras: The era of each period.
        """
        columns = self.frame.columns
        names = [name for name in columns.schema if name != _UNUSED_REASON]
        by_era = [*_KEY_COLUMNS, *_era_key(eras), "reason"]
        days = [columns.day(each).dt.to_string("%Y-%m-%d") for each in _FIRST_AND_LAST]
        parts = []
        for reasons, on in ((alike.select(by_era), self._keys(eras)), (others, [*self._keys({}), *days])):
            if reasons.num_rows:
                own = [f"{_PREFIX}{name}" for name in reasons.column_names]
                marked = self.frame.table.with_columns(**dict(zip(own, on, strict=False)))
                found = marked.join(self._same_library(reasons.rename_columns(own)), on=own[:-1], how="inner")
                parts.append(found.select(*names, nw.col(own[-1]).alias(_UNUSED_REASON)))
        none = self.frame.table.select(*names, nw.lit(None, nw.String).alias(_UNUSED_REASON)).head(0)
        made = nw.concat(parts, how="vertical") if parts else none
        found = nw.to_native(made if self.frame.eager is None else made.collect())
        given = nw.to_native(self.given)
        return with_nested(found, given) if isinstance(given, pa.Table) else found

    def _keys(self, eras: Mapping[Period, int]) -> list[nw.Expr]:
        """The measure, the agency and, where there are several, the era of each row."""
        keys = [self.frame.columns.key(name).alias(name) for name in _KEY_COLUMNS]
        return [*keys, *(self._chosen(eras).alias(name) for name in _era_key(eras))]

    def _whole_counts(self) -> list[nw.Expr]:
        """Whole numbers of cases, with nothing where nothing stands: whatever adds up leaves that out."""
        columns = self.frame.columns
        made: dict[str, nw.Expr] = dict.fromkeys(COUNTS, nw.lit(0, nw.Int64))
        for each in self._counts():
            kind = columns.type_of(each.name)
            number = columns.column(each.name) if kind.is_integer() else columns.number(each)
            number = number.fill_null(0) if kind.is_float() else number  # of no number there is no whole one
            made[each.name] = number if kind == nw.Int64() else number.cast(nw.Int64)
        return [number.alias(name) for name, number in made.items()]

    def _says_otherwise(self) -> nw.Expr:
        """Where a figure says anything but yes and no."""
        columns = self.frame.columns
        read = {each.name for each in self._counts()}
        ways = [columns.is_missing(name) if name in read else nw.lit(True) for name in ("yes", "no")]
        return combine([*ways, *(~columns.is_missing(name) for name in _EXACT if self._has(name))], or_)

    def _same_library(self, made: pa.Table) -> Any:
        """A small table of text and whole numbers beside this one."""
        in_pandas = self.frame.table.implementation.is_pandas()  # which joins no types of Arrow with its own
        return nw.from_native(made.to_pandas() if in_pandas else from_arrow(made, self.frame.table)).lazy()

    def _chosen(self, of_period: Mapping[Period, int]) -> nw.Expr:
        """A number for the period of each row; what most of them have is not asked for."""
        first, last = (self.frame.columns.day(each) for each in _FIRST_AND_LAST)
        chosen = nw.lit(0, nw.Int64)
        literal = self.frame.columns.literal
        for period, number in of_period.items():
            here = (last == literal(period.last_day)) & (first == literal(period.start))
            chosen = nw.when(here).then(nw.lit(number, nw.Int64)).otherwise(chosen)
        return chosen


def _refuse_other_unknown(there: Iterable[str], named: Mapping[str, str]) -> None:
    """Refuse a column that seems to hold the unknown cases under another name: without them a verdict is too sure."""
    if "unknown" in named:
        return
    folded = {fold_code(column): column for column in there if column not in named.values()}
    meant = [*filter(folded.__contains__, _CALLED_UNKNOWN), *nearest_names("unknown", folded, 1, alike=0.85)]
    if meant:
        remedy = "Rename it, and add to it what is undetermined; or leave it out."
        raise MissingColumn(folded[meant[0]], message("a column for {name}", name="unknown"), remedy, "table")


def _without_mapping(fault: ColumnFault) -> ColumnFault:
    """The same, where a remedy would be written into a mapping, of which a table of figures has none."""
    return evolve(fault, remedy="") if fault.remedy == no_day_remedy(fault.name) else fault


def _era_key(eras: Mapping[Period, int]) -> tuple[str, ...]:
    return ("era",) if len(set(eras.values())) > 1 else ()


def _in_whole_numbers(found: pa.Table) -> pa.Table:
    """Numbers in the type of whole numbers, since SQL adds up in a wider one, and 0 where nothing was added up."""
    told = (name for name in found.column_names if name not in _KEY_COLUMNS)
    numbers = {name: pc.fill_null(found[name].cast(pa.int64()), 0) for name in told}
    return pa.table({**{name: found[name] for name in _KEY_COLUMNS}, **numbers})


def _is_no_count(columns: FrameColumns, counted: Field[Any]) -> nw.Expr:
    """Where a column that can be read holds what is no number of cases."""
    kind = columns.type_of(counted.name)
    number = columns.column(counted.name) if kind.is_numeric() else columns.number(counted)
    outside = (number < 0) | (number > MAX_COUNT)
    return ~columns.is_missing(counted.name) & (outside | (number.round(0) != number)) if kind.is_float() else outside
