"""A predicate as two expressions: surely true and surely false, of the same records in every library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import eq, ge, gt, le, lt, ne
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.counting.frame_query.table import FrameTable
from cchc_rules.counting.question import Question
from cchc_rules.counting.records import compile_predicate
from cchc_rules.errors import BadValue
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import MAX_DEPTH, And, Field, Predicate, field, flag
from tests.dossiers import (
    APOLOGISED,
    DOSSIERS,
    ON_TIME,
    ONLINE,
    SAME,
    WHEN,
    answers,
    apologised,
    as_records,
    channel,
    completed,
    counted,
    due,
    every_library,
    faults,
    fee,
    procedure,
    table,
)
from tests.kleene import FORMULAS, PAIRS, truth_of
from tests.tables import LIBRARIES, Columns, in_library, records_of

pytestmark = pytest.mark.one_python

TRUTHS: Columns = {"a": (pl.Boolean, [one for one, _ in PAIRS]), "b": (pl.Boolean, [other for _, other in PAIRS])}
DAYS = (None, date(2025, 3, 8), date(2025, 3, 9), date(2025, 3, 10))


def expressions_of(columns: Columns, predicate: Predicate) -> tuple[PredicateExpressions, nw.LazyFrame[Any]]:
    question = Question.from_predicate(predicate, mapping=None, **WHEN)
    frame = FrameTable.of(in_library("polars", columns), question)
    return PredicateExpressions(frame.columns), frame.table


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_connectives_are_true_as_in_kleenes_tables(library: str, formula: Callable[[Any, Any], Any]) -> None:
    found = answers(formula(flag("a"), flag("b")), in_library(library, TRUTHS))
    assert found == [truth_of(formula, one, other) for one, other in PAIRS]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("compare", [lt, le, gt, ge, eq, ne])
def test_a_comparison_with_something_missing_is_unknown_and_so_is_its_negation(
    library: str, compare: Callable[[Any, Any], Any]
) -> None:
    """To NumPy nothing is late and nothing is early where no day stands, which negated would be true."""
    pairs = [(day, due_day) for day in DAYS for due_day in DAYS]
    columns: Columns = {
        "completed_on": (pl.Date, [day for day, _ in pairs]),
        "due_on": (pl.Date, [due_day for _, due_day in pairs]),
    }
    given = in_library(library, columns)
    between = [None if day is None or due_day is None else compare(day, due_day) for day, due_day in pairs]
    literal = [None if day is None else compare(day, DAYS[2]) for day, _ in pairs]
    for predicate, expected in ((compare(completed, due), between), (compare(completed, DAYS[2]), literal)):
        assert answers(predicate, given) == expected
        assert answers(~predicate, given) == [None if answer is None else not answer for answer in expected]


@pytest.mark.parametrize("library", LIBRARIES)
def test_one_of_some_values_is_unknown_where_there_is_none(library: str) -> None:
    given = in_library(library, DOSSIERS)
    few_fees = fee.one_of(0, 1)
    assert answers(few_fees, given) == [True, False, None, False, True]
    assert answers(~few_fees, given) == [False, True, None, True, False]
    some_channels = channel.one_of(Channel.ONLINE, Channel.COUNTER)
    assert answers(some_channels, given) == [True, False, None, True, True]
    assert answers(~some_channels, given) == [False, True, None, False, False]
    assert answers(procedure.one_of("1", "3") | fee.is_null(), given) == [True, True, True, True, True]


@pytest.mark.parametrize("library", LIBRARIES)
def test_whether_something_is_missing_is_always_known(library: str) -> None:
    given = in_library(library, DOSSIERS)
    apologised = flag("apologised").field
    missing: list[tuple[Field[Any], list[int]]] = [(due, [2]), (completed, [4]), (channel, [2]), (fee, [2])]
    for column, rows in [*missing, (apologised, [0, 4])]:
        assert answers(column.is_null(), given) == [row in rows for row in range(5)]
        assert answers(~column.is_null(), given) == [row not in rows for row in range(5)]


def test_what_predicates_share_is_computed_once() -> None:
    late = completed > due
    expressions, given = expressions_of(DOSSIERS, late)
    pairs = [expressions.pair(predicate) for predicate in (late, ~late, late & flag("apologised"), late | ~late)]
    added = [name for name in expressions.with_shared_columns(given).collect_schema().names() if name not in DOSSIERS]
    assert len(pairs) == 4
    assert len(added) == 2 + 2 + 2  # both days, whether the one is later or not, and whether someone apologised or not


def test_what_is_added_to_a_table_has_names_that_it_does_not_use_in_capitals_either() -> None:
    columns: Columns = {**DOSSIERS, "CCHC_Rules_due_on": (pl.Int64, [0] * 5), "_cchc_rules_x": (pl.Int64, [0] * 5)}
    expressions, given = expressions_of(columns, completed > due)
    expressions.pair(completed > due)
    names = expressions.with_shared_columns(given).collect_schema().names()
    assert len({name.casefold() for name in names}) == len(columns) + 4


@every_library
def test_a_table_may_use_our_names_for_its_own(library: str) -> None:
    """What a query calls its parts is confused neither with columns beside those asked for, nor with these."""
    names = {"agency": "row", "channel": "cchc_rules_pair_0", "received_on": "CCHC_rules_pair_1", "id": "value"}
    names |= {"due_on": "cchc_rules_received_on", "completed_on": "cchc_rules_due_on", "procedure": "key_0"}
    columns = {names.get(name, name): cells for name, cells in DOSSIERS.items()}
    columns |= {name: (pl.String, ["x"] * 5) for name in ("key_1", "sum_0", "sum_1", "records", "bad", "surely")}
    measures = (ON_TIME, ONLINE, APOLOGISED, SAME)
    assert counted(library, columns, *measures, columns=names) == as_records(DOSSIERS, *measures)
    columns["cchc_rules_pair_0"] = (pl.String, ["fax"] + ["post"] * 4)
    (said,) = faults(in_library(library, columns), *measures, columns=names)
    assert said.startswith("column 'cchc_rules_pair_0'")
    assert "got 'fax';" in said


@pytest.mark.parametrize("library", LIBRARIES)
def test_two_systems_may_write_one_code_in_two_ways(library: str) -> None:
    columns = table(
        channel=(pl.Int64, [1, 2, 3, None, 2]), second_channel=(pl.String, ["on", "on", None, "on", "by post"])
    )
    meant = {
        "channel": {1: "online", 2: "post", 3: "counter"},
        "second_channel": {"on": "online", "by post": "post", None: "counter"},
    }
    other = field("second_channel", Channel)
    given = in_library(library, columns)
    assert answers(channel == other, given, codes=meant) == [True, False, True, None, True]
    assert answers(channel != other, given, codes=meant) == [False, True, False, None, False]
    assert answers(other.is_null(), given, codes={"second_channel": meant["second_channel"]}) == [False] * 5


@every_library
def test_the_deepest_predicate_and_a_wide_one_are_asked_alike(library: str) -> None:
    """Whatever can be made can be asked, by both interpreters: a hundred deep, or four hundred side by side."""
    deepest: Predicate = channel == Channel.ONLINE
    while deepest.depth < MAX_DEPTH:
        deepest = (apologised & deepest) if deepest.depth % 2 else (due.is_null() | deepest)
    wide = And(tuple(fee != number for number in range(1, 401)))
    for asked in (deepest, wide):
        one_by_one = compile_predicate(asked, **WHEN)
        expected = [one_by_one(record) for record in records_of(DOSSIERS)]
        assert answers(asked, in_library(library, DOSSIERS)) == expected
        assert {True, None} & set(expected)


def test_what_is_no_predicate_is_refused() -> None:
    words: Any = "due_on >= as_of"
    with pytest.raises(BadValue, match="expected a predicate"):
        compile_predicate(words, **WHEN)
    with pytest.raises(BadValue, match="expected a predicate"):
        answers(words, in_library("polars", DOSSIERS))
