"""A data frame together with the question that is asked of it: conditions, counted in one pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from types import MappingProxyType
from typing import Any, Final
from unicodedata import normalize

from attrs import evolve, frozen

from cchc_rules.counting.cells import BLANKS, MAX_SHOWN, as_text, fold_code, is_missing, rows_words, serial_day_remedy
from cchc_rules.counting.field_mapping import code_remedy
from cchc_rules.counting.frame_query.columns import FrameColumns
from cchc_rules.counting.frame_query.condition_counts import ConditionCounts, counted_in_spark
from cchc_rules.counting.frame_query.expressions import PredicateExpressions, said_by_column
from cchc_rules.counting.frame_query.object_columns import read_object_columns
from cchc_rules.counting.frame_query.plain_types import with_plain_types
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import RawCounts, to_tallies
from cchc_rules.errors import BadColumn, BadValue, FaultGroup
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.predicate import Field
from cchc_rules.message import message

with needing_extra("frames"):
    import narwhals as nw
    from narwhals.exceptions import DuplicateError

__all__ = ["KEY_COLUMN", "ColumnFault", "FrameTable"]

_SQL: Final = frozenset({"duckdb", "pyspark", "pyspark[connect]", "sqlframe", "ibis"})
_SPARK: Final = frozenset({"pyspark", "pyspark[connect]"})
KEY_COLUMN: Final = "key_{}"
_BEYOND_ASCII: Final = "[^\\x00-\\x7F]"
_LETTER_APART: Final = re.compile(f"[\\x00-\\x7F]?{_BEYOND_ASCII}+", re.DOTALL)  # nothing composes with ASCII behind it


@frozen(eq=False)
class ColumnFault:
    """What may be wrong with a column: of which records, and what was expected."""

    name: str
    where: nw.Expr
    expected: str
    remedy: str = ""


@frozen
class FrameTable:
    """A table together with what is asked of it."""

    table: nw.LazyFrame[Any]
    columns: FrameColumns
    library: str
    eager: nw.DataFrame[Any] | None
    is_tidy: bool = False

    @classmethod
    def of(cls, table: Any, question: Question) -> FrameTable:
        """The table, with what its library cannot express read beforehand.

        Raises:
            BadValue: For what is no data frame, and for one with two columns of one name.
        """
        try:
            given = nw.from_native(table)
        except TypeError:
            raise BadValue(table, "a data frame", "Records one by one are counted by records.tally.", "table") from None
        except DuplicateError:
            names = Counter(getattr(table, "column_names", table))  # a table of pandas goes over its columns' names
            twice = ", ".join(str(name) for name, times in names.items() if times > 1)
            expected = "columns that each have a name of their own"
            raise BadValue(twice, expected, "Rename the others, or leave them out.", "table") from None
        question = question.in_columns(given.collect_schema().names())
        given = with_plain_types(given, question.columns_asked())
        pandas = given.implementation.is_pandas_like()
        if isinstance(given, nw.DataFrame) and pandas:
            given = read_object_columns(given, question)
        library, lazy = given.implementation.value, given.lazy()
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
        shared = library not in _SPARK
        columns = FrameColumns(
            question, schema, three_valued=nulls, days_are_times=pandas, shares_comparisons=shared, zones=zones
        )
        made = cls(lazy, columns, library, given if isinstance(given, nw.DataFrame) else None)
        there = (each for each in question.fields if question.column(each.name) in schema)
        texts = [each for each in there if each.kind is FieldKind.TEXT]
        made = made.without_blanks([*(each.name for each in texts), question.unique or "id"])
        for each in texts:
            if isinstance(made.columns.type_of(each.name), nw.String):
                apart = made.columns.column(each.name).str.contains(_BEYOND_ASCII)  # what alone has two forms
                coded = each.name in question.codes
                made = made.with_spellings(each, made.table if coded else made.table.filter(apart))
        return made

    def count(self) -> Tallies:
        """Everything that is asked, counted in one pass, and in one more for each field that names cases.

        Where something that is written as text cannot be read, the table is gone over once more as `tidied`.
        """
        question, columns = self.columns.question, self.columns
        sums = ConditionCounts(PredicateExpressions(columns))
        names = {each.key: sums.add_measure(each) for each in question.measures if each.case_field is None}
        impossible = [sums.add(sums.expressions.pair(each.condition)[0]) for each in question.contradictions]
        faults = {sums.add(fault.where): fault for fault in self.faults()}
        groups = self.lists(self.count_by(self.table, [columns.key(name) for name in question.by], sums))
        bad = {fault: _total(groups[name]) for name, fault in faults.items()}
        tidied = self.tidied(bad)
        if tidied is not None:
            return tidied.count()
        self.raise_faults({**bad, **self.nameless(question.by, groups)})
        return to_tallies(
            question,
            _counts_by_name(groups, names, len(question.by)),
            {each: self.count_cases(each) for each in question.case_fields[1:]},
            rows=_total(groups["records"]),
            impossible=[_total(groups[name]) for name in impossible],
        )

    def count_cases(self, case_field: str) -> RawCounts:
        """How many records of each case are what, by group, agency and the name of the case."""
        question = self.columns.question
        sums = ConditionCounts(PredicateExpressions(self.columns))
        names = {each.key: sums.add_measure(each) for each in question.measures if each.case_field == case_field}
        told_apart = (*question.by, "agency", case_field)
        found = self.lists(self.count_by(self.table, [self.columns.key(name) for name in told_apart], sums))
        self.raise_faults(self.nameless(told_apart, found))
        counted = _counts_by_name(found, names, len(told_apart))
        return evolve(counted, counts={key: [*five[:3], five[4]] for key, five in counted.counts.items()})

    def nameless(self, fields: Sequence[str], groups: Mapping[str, Sequence[Any]]) -> dict[ColumnFault, int]:
        """Of how many records something has no name that they are grouped or told apart by, and needs one."""
        found: dict[ColumnFault, int] = {}
        for index, name in enumerate(fields):
            if not self.columns.question.allows_missing(name):
                are_missing = map(is_missing, groups[KEY_COLUMN.format(index)])
                found[self.missing_fault(name)] = _total(compress(groups["records"], are_missing))
        return found

    def tidied(self, bad: Mapping[ColumnFault, int]) -> FrameTable | None:
        """The table without blanks around text, and its codes known in whatever spelling; None where that is no help.

        Args:
            bad: What cannot be read, and of how many records.
        """
        columns, question = self.columns, self.columns.question
        names = {fault.name for fault, count in bad.items() if count}
        fields = [each for each in question.fields if each.name in names]
        fields = [each for each in fields if isinstance(columns.type_of(each.name), nw.String)]
        if self.is_tidy or not fields:
            return None
        tidy = self.without_blanks([each.name for each in fields])
        for field in fields:
            bad_cells = tidy.columns.is_unreadable(field)
            if bad_cells is not None and question.folded_meanings(field):
                tidy = tidy.with_spellings(field, tidy.table.filter(bad_cells))
        return evolve(tidy, is_tidy=True)

    def readable(self) -> FrameTable:
        """The table, tidied where that helps to read it; it is gone over only where something may be wrong.

        Raises:
            FaultGroup: Of a `BadColumn` for each column with something that cannot be read.
        """
        if not self.faults():
            return self
        _, bad = self.count_faults()
        tidied = self.tidied(bad)
        if tidied is not None:
            return tidied.readable()
        self.raise_faults(bad)
        return self

    def with_spellings(self, field: Field[Any], written: nw.LazyFrame[Any]) -> FrameTable:
        """The table with what some of its text in a field means, other than by being a code as it stands."""
        meanings = self.columns.question.folded_meanings(field)
        found = self.rows(written.select(self.columns.column(field.name).alias("value")).unique())
        learned: dict[str | None, str | bool | None] = {}
        for text in (row["value"] for row in found if not is_missing(row["value"])):
            if fold_code(text) in meanings:
                learned[text] = meanings[fold_code(text)]
            elif field.kind is FieldKind.TEXT and as_text(text) != text:
                learned[text] = as_text(text)
        return evolve(self, columns=evolve(self.columns, spellings={**self.columns.spellings, field.name: learned}))

    def without_blanks(self, names: Iterable[str]) -> FrameTable:
        """The table with what is text in some of its fields without blanks around it."""
        return self._with_texts({name: text.str.strip_chars(BLANKS) for name, text in self._texts(names).items()})

    def in_one_form(self, names: Iterable[str]) -> FrameTable:
        """The table with what is text in some of its fields in NFC, in which a letter and its marks are one sign.

        No library composes text, so that each letter that is written apart is replaced by the one that it stands for.
        """
        composed: dict[str, nw.Expr] = {}
        for name, text in self._texts(names).items():
            beyond = self.rows(self.table.filter(text.str.contains(_BEYOND_ASCII)).select(text.alias("value")).unique())
            letters = {letter for row in beyond for letter in _LETTER_APART.findall(row["value"])}
            for letter in sorted(letters, key=len, reverse=True):
                if (one := normalize("NFC", letter)) != letter:
                    composed[name] = composed.get(name, text).str.replace_all(letter, one, literal=True)
        made = self._with_texts(composed)
        learned = {
            name: {**known, **{written and normalize("NFC", written): meant for written, meant in known.items()}}
            for name, known in made.columns.spellings.items()
        }
        return evolve(made, columns=evolve(made.columns, spellings=learned))

    def _texts(self, names: Iterable[str]) -> dict[str, nw.Expr]:
        """The columns, among those of some fields, that are there and hold text."""
        there = [name for name in names if self.columns.question.column(name) in self.columns.schema]
        return {name: self.columns.column(name) for name in there if isinstance(self.columns.type_of(name), nw.String)}

    def _with_texts(self, written: Mapping[str, nw.Expr]) -> FrameTable:
        """The table with other text in some of its fields."""
        if not written:
            return self
        made = {self.columns.question.column(name): text for name, text in written.items()}
        schema = MappingProxyType({**self.columns.schema, **dict.fromkeys(made, nw.String())})
        return evolve(
            self,
            table=self.table.with_columns(**made),
            eager=None if self.eager is None else self.eager.with_columns(**made),
            columns=evolve(self.columns, schema=schema),
        )

    def count_by(self, table: nw.LazyFrame[Any], keys: Sequence[nw.Expr], sums: ConditionCounts) -> nw.LazyFrame[Any]:
        """How many records there are, and of how many each condition is true, by group."""
        groups, told = [KEY_COLUMN.format(index) for index in range(len(keys))], [*sums.conditions]
        named = (key.alias(name) for key, name in zip(keys, groups, strict=True))
        conditions = sums.expressions.with_shared_columns(table).select(*named, **sums.conditions)
        if self.library in _SPARK:
            return counted_in_spark(conditions, groups, told)
        counts = [nw.len().alias("records"), *(nw.col(name).sum() for name in told)]
        counted = conditions.group_by(*groups).agg(*counts) if keys else conditions.select(*counts)
        return counted.with_columns(nw.col(name).cast(nw.Int64) for name in told)  # some add up in a wider type

    def rows(self, table: nw.LazyFrame[Any]) -> list[dict[str, Any]]:
        """A small result, as dictionaries."""
        return self._collected(table).rows(named=True)

    def lists(self, table: nw.LazyFrame[Any]) -> dict[str, list[Any]]:
        """A small result, as a list for each column."""
        return {each.name: each.to_list() for each in self._collected(table).iter_columns()}

    def _collected(self, table: nw.LazyFrame[Any]) -> nw.DataFrame[Any]:
        """A small result; Polars works through what is larger than memory in pieces."""
        return table.collect("polars", engine="streaming") if self.library == "polars" else table.collect()

    def drop_repeats(self, unique: str) -> tuple[int, FrameTable]:
        """How many records there are, and the table with those left out that say the same under the same name.

        What is asked is the same where it is read alike, what records are grouped by where it is written alike, whether
        the marks of its letters are composed with them or stand behind them.

        Raises:
            FaultGroup: Of a `BadColumn` where some lack the name, or say different things under it.
        """
        question, columns = self.columns.question, self.columns
        expected = message("a value for {name} in every record", name=unique)
        nameless = ColumnFault(unique, columns.is_missing(unique), expected)
        rows, bad = self.count_faults(nameless)
        tidied = self.tidied(bad)
        if tidied is not None:
            return tidied.drop_repeats(unique)
        self.raise_faults(bad)
        words = [each.name for each in question.fields if each.kind not in {FieldKind.DAY, FieldKind.NUMBER}]
        composed = self.in_one_form(dict.fromkeys((unique, *question.by, *question.case_fields, *words)))
        columns = composed.columns
        told = {question.column(name): columns.column(name) for name in (unique, *question.by, *question.case_fields)}
        exact = {FieldKind.DAY, FieldKind.NUMBER}
        read = {
            each.name: each for each in question.fields if each.kind in exact or question.column(each.name) not in told
        }
        told |= {question.column(name): said_by_column(columns, field) for name, field in read.items()}
        table = composed.table.select(**told).unique()
        schema = MappingProxyType(dict(table.collect_schema()))
        # What is read says what it means from here on.
        asked = evolve(question, codes={name: said for name, said in question.codes.items() if name not in read})
        columns = evolve(columns, question=asked, schema=schema)
        shared = nw.col(KEY_COLUMN.format(0))
        twice = (
            self.count_by(table, [columns.column(unique)], ConditionCounts(PredicateExpressions(columns)))
            .filter(nw.col("records") > 1)
            .select(shared)
        )
        differing = sorted(each[KEY_COLUMN.format(0)] for each in self.rows(twice))
        if differing:
            raise FaultGroup(
                "records that cannot be read",
                [
                    BadColumn(
                        tuple(differing[:MAX_SHOWN]),
                        "records that say the same where they share it",
                        "Correct them, or count without unique.",
                        message(
                            "column {column!r}, {count} values", column=question.column(unique), count=len(differing)
                        ),
                    )
                ],
            )
        return rows, evolve(self, table=table, columns=columns, eager=None)

    def count_repeats(self, name: str) -> int:
        """How many records have a value that another one before them has; those without one are not compared."""
        composed = self.in_one_form([name])
        value = composed.columns.column(name).alias("value")
        there = composed.table.filter(~composed.columns.is_missing(name)).select(value)
        (row,) = self.rows(there.select(nw.len().alias("records"), nw.col("value").n_unique()))
        return int(row["records"] - (row["value"] or 0))  # SQL counts null where there is nothing to count

    def repeats(self, name: str) -> dict[str | None, int]:
        """How many records have each value that more than one of them has."""
        composed = self.in_one_form([name])
        value = composed.columns.column(name).alias("value")
        there = composed.table.filter(~composed.columns.is_missing(name)).select(value)
        counted = there.group_by("value").agg(nw.len().alias("records")).filter(nw.col("records") > 1)
        return {as_text(row["value"]): int(row["records"]) for row in self.rows(counted)}

    def faults(self) -> list[ColumnFault]:
        """Everything that may be wrong with the columns, but for a group without a name, which the groups show."""
        question, columns = self.columns.question, self.columns
        names = dict.fromkeys((*question.by, *question.case_fields))
        read = [*question.fields, *(Field(name, FieldKind.TEXT) for name in names)]
        return [
            ColumnFault(each.name, bad, columns.expected(each), columns.remedy(each))
            for each in read
            if (bad := columns.is_unreadable(each)) is not None
        ]

    def count_faults(self, *more: ColumnFault) -> tuple[int, dict[ColumnFault, int]]:
        """How many records there are, and of how many something is wrong."""
        sums = ConditionCounts(PredicateExpressions(self.columns))
        faults = {sums.add(fault.where): fault for fault in (*more, *self.faults())}
        (row,) = self.rows(self.count_by(self.table, (), sums))
        return int(row["records"]), {fault: int(row[name]) for name, fault in faults.items()}

    def missing_fault(self, name: str) -> ColumnFault:
        """Where something has no name that is told apart by it."""
        remedy = code_remedy(name, "")
        return ColumnFault(
            name, self.columns.is_blank(name), message("a value for {name} in every record", name=name), remedy
        )

    def raise_faults(self, faults: Mapping[ColumnFault, int]) -> None:
        """Raise what is wrong with the columns, given of how many records it is, with the first cells of each."""
        if refused := [*self.told_faults(faults)]:
            raise FaultGroup("records that cannot be read", refused)

    def told_faults(self, faults: Mapping[ColumnFault, int]) -> Iterator[BadColumn]:
        """What is wrong with the columns, given of how many records it is, with the first cells of each."""
        days = {each.name for each in self.columns.question.fields if each.kind is FieldKind.DAY}
        for fault, count in ((fault, count) for fault, count in faults.items() if count):
            column = self.columns.question.column(fault.name)
            rows: str = message("1 row") if count == 1 else message("{count} rows", count=count)
            if self.eager is None:
                first = self.rows(self.table.filter(fault.where).select(nw.col(column).alias("value")).head(MAX_SHOWN))
            else:
                told = self.eager.select(nw.col(column).alias("value"), fault.where.alias("bad")).with_row_index("row")
                first = told.filter(nw.col("bad")).head(MAX_SHOWN).rows(named=True)
                rows = rows_words([row["row"] + 1 for row in first], count)
            given = tuple({repr(row["value"]): row["value"] for row in first}.values())
            remedy = (serial_day_remedy(*given) if fault.name in days else "") or fault.remedy
            where = message("column {column!r}, {rows}", column=column, rows=rows)
            yield BadColumn(given, fault.expected, remedy, where)


def _counts_by_name(groups: Mapping[str, Sequence[Any]], names: Mapping[str, Sequence[str]], width: int) -> RawCounts:
    """What was counted of each measure, by the cells of a group or a case."""
    cells = [map(as_text, groups[KEY_COLUMN.format(index)]) for index in range(width)]
    records = groups["records"]
    counts: dict[str, Sequence[Sequence[int]]] = {}
    for key, of_measure in names.items():
        yes, no, inside, outside = (list(map(int, groups[name])) for name in of_measure)
        unknown = [whole - part - other for whole, part, other in zip(inside, yes, no, strict=True)]
        undetermined = [whole - part - other for whole, part, other in zip(records, inside, outside, strict=True)]
        counts[key] = (yes, no, unknown, outside, undetermined)
    return RawCounts([*zip(*cells, strict=True)] if cells else [()], counts)


def _total(counts: Iterable[Any]) -> int:
    return sum(map(int, counts))
