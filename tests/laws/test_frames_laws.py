"""A data frame of any library is asked the same, and answers the same, as its records one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from operator import eq, ge, gt, le, lt
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules import Period
from cchc_rules.counting import frames, records
from cchc_rules.counting.case_records import CaseRecord, CaseRecords
from cchc_rules.counting.cells import as_text, is_missing
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.deciding_conditions import conditions_of
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.conditions import fields_of
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import Not, Predicate, field, flag
from cchc_rules.text import Bilingual
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import EVERY_LIBRARY, Columns, in_library, records_of, rows_of

PERIOD = Period.year(2025)
AS = date(2025, 11, 5)
DAYS = ("received_on", "due_on", "completed_on")

days = st.dates(date(2024, 12, 20), date(2025, 2, 10)) | st.sampled_from([date(2025, 11, 4), AS, date(2025, 12, 31)])
times = st.builds(
    lambda day, seconds: datetime.combine(day, time()) + timedelta(seconds=seconds),
    days,
    st.sampled_from([0, 1, 6 * 3600, 16 * 3600 + 59 * 60 + 59, 17 * 3600, 86399]),
)


@st.composite
def written_days(draw: st.DrawFn) -> str:
    """A day as text: two ways to write the day, three to add a time, and an offset or none."""
    moment = draw(times)
    day = draw(st.sampled_from([f"{moment:%Y-%m-%d}", f"{moment:%d/%m/%Y}"]))
    hour = draw(st.sampled_from(["", f" {moment:%H:%M}", f"T{moment:%H:%M:%S}", f" {moment:%H:%M:%S}.123456"]))
    offset = draw(st.sampled_from(["", "Z", "+07:00", "-11:30", "+14:00"])) if hour else ""
    return day + hour + offset


def cells(kind: Any, held: st.SearchStrategy[Any], size: int) -> st.SearchStrategy[tuple[Any, list[Any]]]:
    """A column: now and then a cell is missing, and now and then all are."""
    some = st.lists(st.none() | held, min_size=size, max_size=size)
    return st.tuples(st.just(kind), some | st.just([None] * size))


@st.composite
def tables(draw: st.DrawFn) -> Columns:
    """A table with a column of every kind that a field can have, each kept in one of the ways that systems keep it."""
    size = draw(st.integers(1, 6))
    day = [
        cells(pl.Date, days, size),
        cells(pl.Datetime("us"), times, size),
        cells(pl.Datetime("us", "UTC"), times.map(lambda moment: moment.replace(tzinfo=UTC)), size),
        cells(pl.String, written_days() | st.just(""), size),
    ]
    number = [
        cells(pl.Int64, st.integers(-2, 3), size),
        cells(pl.Float64, st.sampled_from([-1.0, 0.0, 0.5, 2.0, float("nan")]), size),
        cells(pl.String, st.sampled_from(["0", "2", "-1", ""]), size),
    ]
    yes_or_no = [
        cells(pl.Boolean, st.booleans(), size),
        cells(pl.Int64, st.integers(0, 1), size),
        cells(pl.String, st.sampled_from(["yes", "NO", "true", "0", ""]), size),
    ]
    return {
        **{name: draw(st.one_of(day)) for name in DAYS},
        "fee": draw(st.one_of(number)),
        "apologised": draw(st.one_of(yes_or_no)),
        "channel": draw(cells(pl.String, st.sampled_from(["online", "counter", "post", ""]), size)),
        "second_channel": draw(cells(pl.Int64, st.integers(1, 3), size)),
        "procedure": draw(
            st.one_of(
                cells(pl.String, st.sampled_from(["a", "b", "1", ""]), size),
                cells(pl.Int64, st.integers(1, 3), size),
            )
        ),
        "agency": (pl.String, draw(st.lists(st.sampled_from("xyz"), min_size=size, max_size=size))),
    }


VALUES: dict[str, dict[Any, Any]] = {"second_channel": {1: "online", 2: "counter", 3: "post"}}
_fee, _channel = field("fee", int), field("channel", Channel)
_other, _procedure = field("second_channel", Channel), field("procedure", str)
moments = st.sampled_from([AS_OF, PERIOD_START, PERIOD_END])
compared = st.sampled_from(["<", "<=", ">", ">=", "=="])


def _compare(left: Any, operator: str, right: Any) -> Predicate:
    made: Predicate = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq}[operator](left, right)
    return made


leaves: st.SearchStrategy[Predicate] = st.one_of(
    st.builds(_compare, st.sampled_from(DAYS).map(field), compared, st.sampled_from(DAYS).map(field) | moments | days),
    st.builds(_compare, st.just(_fee), compared, st.integers(-1, 2) | st.just(_fee)),
    st.builds(lambda name: field(name).is_null(), st.sampled_from(DAYS)),
    st.sampled_from([_fee.is_null(), _channel.is_null(), _procedure.is_null(), flag("apologised").field.is_null()]),
    st.just(flag("apologised")),
    st.builds(lambda codes: _channel.one_of(*codes), st.lists(st.sampled_from(Channel), min_size=1)),
    st.sampled_from([_channel == Channel.POST, _channel != Channel.POST, _channel == _other, _procedure == "a"]),
    st.builds(lambda texts: _procedure.one_of(*texts), st.lists(st.sampled_from("ab1"), min_size=1)),
    st.builds(lambda numbers: _fee.one_of(*numbers), st.lists(st.integers(-1, 2), min_size=1)),
)
predicates: st.SearchStrategy[Predicate] = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(lambda a, b: a & b, parts, parts),
        st.builds(lambda a, b: a | b, parts, parts),
        st.builds(Not, parts),
    ),
    max_leaves=5,
)


def about(*asked: Predicate) -> dict[str, Any]:
    """When, and what codes mean, of the fields that are asked about."""
    meant = {name: VALUES[name] for name in (each.name for each in fields_of(*asked)) if name in VALUES}
    return {"period": PERIOD, "as_of": AS, "codes": meant}


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@given(columns=tables(), predicate=predicates)
def test_both_interpreters_agree_on_every_record(library: str, columns: Columns, predicate: Predicate) -> None:
    """Whatever is missing and however a system keeps it, both interpreters say the same of every record."""
    asked = about(predicate)
    one_by_one = records.compile_predicate(predicate, **mapped(**asked))
    expected = [one_by_one(record) for record in records_of(columns)]
    assert frames.evaluate(predicate, in_library(library, columns), **mapped(**asked)) == expected


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@settings(max_examples=settings().max_examples // 2)
@given(columns=tables(), population=predicates, yes=predicates, by=st.sampled_from([(), ("agency",)]))
def test_both_ways_of_counting_agree(
    library: str, columns: Columns, population: Predicate, yes: Predicate, by: tuple[str, ...]
) -> None:
    """Counting a table and counting its records give the same tallies, to the last case."""
    measures = [
        Measure(
            key,
            key,
            Bilingual("x", "x"),
            Bilingual("x", "x"),
            CaseKind.DOSSIER,
            population=population,
            yes=yes,
            case_field=each,
        )
        for key, each in (("of-records", None), ("of-cases", "channel"))
    ]
    asked = {"by": by, **about(population, yes)}
    asked["codes"] |= {"channel": {None: "online"}, "agency": {"z": "x"}}
    expected = records.tally(records_of(columns), measures, **mapped(**asked))
    assert frames.tally(in_library(library, columns), measures, **mapped(**asked)) == expected


@st.composite
def twice_in_other_letters(draw: st.DrawFn) -> Columns:
    """A table of which each record comes again under its id, its codes in small letters, capitals or either."""
    columns = draw(tables())
    size = len(columns["agency"][1])
    again = {
        name: (kind, [*cells, *(_in_other_letters(draw, cell) if name in CODED else cell for cell in cells)])
        for name, (kind, cells) in columns.items()
    }
    return {**again, "id": (pl.Int64, [*range(size), *range(size)])}


CODED = ("channel", "apologised")


def _in_other_letters(draw: st.DrawFn, cell: Any) -> Any:
    return draw(st.sampled_from([cell, cell.upper(), cell.title()])) if isinstance(cell, str) else cell


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@settings(max_examples=settings().max_examples // 20)
@given(columns=twice_in_other_letters(), population=predicates, yes=predicates)
def test_records_that_say_the_same_in_other_letters_are_one_in_both(
    library: str, columns: Columns, population: Predicate, yes: Predicate
) -> None:
    """Where an id tells records apart, both ways of counting leave out as many, and refuse none that reads alike."""
    of_records = Measure(
        "x", "x", Bilingual("x", "x"), Bilingual("x", "x"), CaseKind.DOSSIER, population=population, yes=yes
    )
    asked = {**about(population, yes), "unique": "id"}
    expected = records.tally(records_of(columns), of_records, **mapped(**asked))
    assert expected.repeated == len(columns["id"][1]) // 2
    assert frames.tally(in_library(library, columns), of_records, **mapped(**asked)) == expected


@pytest.mark.parametrize("library", EVERY_LIBRARY)
@settings(max_examples=settings().max_examples // 4)
@given(
    columns=tables(),
    population=predicates,
    yes=predicates,
    by=st.sampled_from([(), ("agency",), ("procedure", "agency")]),
    case_field=st.sampled_from([None, "channel"]),
    which=st.sets(st.sampled_from(Answer), min_size=1) | st.just(set(Answer)),
)
def test_both_ways_list_the_same_records_with_the_same_conditions(
    library: str,
    columns: Columns,
    population: Predicate,
    yes: Predicate,
    by: tuple[str, ...],
    case_field: str | None,
    which: set[Answer],
) -> None:
    """Of whatever table, both ways list the same records, as the same cases, with the same conditions that decided."""
    measure = measure_of(population, yes, each=case_field)
    columns = {**columns, "id": (pl.Int64, [*range(len(columns["agency"][1]))])}
    asked = {"by": by, "which": which, **about(population, yes)}
    asked["codes"] |= {"channel": {None: "online"}, "agency": {"z": "x"}, "procedure": {None: "c"}}
    expected = records.cases(records_of(columns), measure, **mapped(**asked))
    found = frames.cases(in_library(library, columns), measure, **mapped(**asked))
    assert sorted(map(told_of_row, rows_of(found)), key=str) == sorted(
        (told_of_record(each, expected) for each in expected), key=str
    )


def told_of_row(row: dict[str, Any]) -> dict[str, Any]:
    """What a row tells; nothing is not a number to NumPy."""
    told = {name: None if is_missing(cell) else cell for name, cell in row.items()}
    return {**told, "id": as_text(told["id"])}


def told_of_record(record: CaseRecord, listed: CaseRecords) -> dict[str, Any]:
    """The same of a record that was asked by itself."""
    told = {"id": record.id, **dict(zip(listed.by, record.group, strict=True)), "answer": record.answer.value}
    if record.case is not None:
        alone = record.decision.answer.value
        told |= {"agency": record.agency, "case": record.case, "record_answer": alone}
    decided = dict(record.decision.conditions)
    for turn, condition in enumerate(conditions_of(listed.measure), 1):
        told[f"condition_{turn}"] = decided[condition].value if condition in decided else None
    return told
