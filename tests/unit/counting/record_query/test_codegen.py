"""What is written as Python: it parses, holds no word of a caller's, reads each column once, and says what is true."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import product
from operator import eq, ge, gt, le, lt, ne
from typing import Any

import pytest

from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query.codegen import CODED_KINDS, FunctionWriter
from cchc_rules.counting.records import tally
from cchc_rules.dates.period import Period
from cchc_rules.findings.values import Tally
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import AS_OF, FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate, field, flag, in_period
from cchc_rules.plans import hue_2025
from tests.kleene import FORMULAS, PAIRS, truth_of
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

received, due, completed = field("received_on"), field("due_on"), field("completed_on")
channel, fee, procedure = field("channel", Channel), field("fee", int), field("procedure", str)

EVERY_KIND = measure_of(
    in_period(received) & ((completed <= due) | (due >= AS_OF)) & (fee > 0),
    channel.one_of(Channel.ONLINE, Channel.POST) | flag("apologised") | (procedure == "1"),
    "every-kind",
)
OF_CASES = measure_of(in_period(received), flag("one_stop"), "of-cases", each="procedure")
OF_HUE = tuple(measure for measure in hue_2025.PLAN.measures if measure.population is not None)
DAYS = dict.fromkeys(["received_on", "due_on", "completed_on"], "09/03/2025")
WHEN: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}


def question_of(*measures: Measure, **more: Any) -> Question:
    given: dict[str, Any] = {"by": ("agency",)}
    return Question.from_arguments(measures, **mapped(**WHEN | given | more))


def written(question: Question, *, ids: bool = False, by_name: bool = True) -> tuple[str, FunctionWriter]:
    writer = FunctionWriter(question.codes)
    return writer.write_tally(question, ids=ids, by_name=by_name), writer


QUESTIONS = {
    "one measure": question_of(EVERY_KIND),
    "no groups": question_of(EVERY_KIND, by=()),
    "several groups": question_of(EVERY_KIND, by=("channel", "agency", "procedure")),
    "cases": question_of(OF_CASES, EVERY_KIND),
    "cases alone": question_of(OF_CASES, by=()),
    "unique records": question_of(EVERY_KIND, unique="id"),
    "codes": question_of(
        EVERY_KIND, codes={"channel": {2: "online"}, "apologised": {"có": True}, "procedure": {1: "2"}}
    ),
    "every measure of Hue that records answer": question_of(*OF_HUE),
}
every_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
every_way = pytest.mark.parametrize(("ids", "by_name"), list(product((True, False), repeat=2)))

_NAMES = re.compile(
    "ask|table|row|rows|repeated|groups|counts[0-9]*|cases[0-9]+|impossible|told|before|first|differs|seen|cells"
    "|[cCftkp][0-9]+|known_[ft][0-9]+|read_[ft][0-9]+"
    "|LEAST|MOST|date|type|int|str|bool|getattr|NOT_THERE|KeyError|TypeError"
)


@every_question
@every_way
def test_what_is_written_is_python_of_numbered_names_and_no_text(question: Question, ids: bool, by_name: bool) -> None:
    nodes = list(ast.walk(ast.parse(written(question, ids=ids, by_name=by_name)[0])))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    names |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    assert [name for name in sorted(names) if not _NAMES.fullmatch(name)] == []
    assert {node.name for node in nodes if isinstance(node, ast.FunctionDef)} == {"ask"}
    assert {type(node.value) for node in nodes if isinstance(node, ast.Constant)} <= {int, bool, type(None)}
    assert {node.attr for node in nodes if isinstance(node, ast.Attribute)} <= {"get", "setdefault", "add"}
    assert not [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom | ast.Lambda)]


@every_way
def test_no_word_of_a_caller_is_written(ids: bool, by_name: bool) -> None:
    """The source is the same whatever the table calls its columns, and whatever its codes are."""
    population, _ = population_and_yes(EVERY_KIND)
    evil = "x'] or __import__('os').abort() #"
    hostile = measure_of(population, procedure == evil, "hostile")
    harmless = measure_of(population, procedure == "1", "harmless")
    names = {"due_on": evil, "agency": f"{evil}1", "procedure": f"{evil}\n2", "received_on": '"""'}
    bad = question_of(
        hostile, columns=names, codes={"agency": {evil: evil}, "procedure": {evil: evil}}, unique="agency"
    )
    good = question_of(harmless, codes={"agency": {"1": "A"}, "procedure": {"1": "2"}}, unique="agency")
    text = written(bad, ids=ids, by_name=by_name)[0]
    assert text == written(good, ids=ids, by_name=by_name)[0]
    assert not {"import", "os", "abort"} & set(re.findall("[a-z]+", text))


@every_question
@every_way
def test_each_column_is_fetched_in_one_place(question: Question, ids: bool, by_name: bool) -> None:
    text, writer = written(question, ids=ids, by_name=by_name)
    (loop,) = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.For))
    loaded = Counter(node.id for node in ast.walk(loop) if isinstance(node, ast.Name))
    assert {f"C{number}": loaded[f"C{number}"] for number in range(len(writer.columns))} == {
        f"C{number}": 1 for number in range(len(writer.columns))
    }
    told_apart = {question.unique} if question.unique else {"id"} if ids else set()
    assert Counter(writer.columns) == Counter(
        {field.name for field in question.fields} | {*question.by, *question.case_fields} | told_apart
    )


class Watched(dict[str, Any]):
    """A record that says which of its columns were read."""

    read: list[str]

    def __getitem__(self, name: str) -> Any:
        self.read.append(name)
        return super().__getitem__(name)


@pytest.mark.parametrize("measures", [(EVERY_KIND,), (OF_CASES, EVERY_KIND)])
def test_each_column_is_read_once_in_every_row(measures: tuple[Measure, ...]) -> None:
    asked = (field for measure in measures for field in fields_of(*population_and_yes(measure)))
    names = {"agency", *(field.name for field in asked)}
    cells: dict[str, Any] = dict.fromkeys([*names, "unasked"], "1")
    rows = [Watched(cells, **DAYS) for _ in range(3)]
    for row in rows:
        row.read = []
    tally(rows, measures, mapping=FieldMapping(codes={"channel": {1: "online"}}), **WHEN)
    assert [sorted(row.read) for row in rows] == [sorted(names)] * 3


def run(predicate: Predicate, **cells: Any) -> bool | None:
    """What a written predicate says of cells that hold what they mean."""
    writer = FunctionWriter()
    text = writer.write_truth(predicate)
    names: dict[str, Any] = {"date": date, "cells": lambda row, _: [row[name] for name in writer.columns]}
    for number, column in writer.fields.items():
        if column.kind in CODED_KINDS:
            meanings: list[Any] = [None, *column.codes, *((True, False) if column.kind is FieldKind.FLAG else ())]
            names[f"known_f{number}"] = {meaning: meaning for meaning in meanings}
            names[f"read_f{number}"] = lambda cell, _: cell
    names |= {name: value for (_, value), name in writer.constants.items()}
    exec(text, names)  # noqa: S102  what is written is what is tested
    answer: bool | None = names["ask"](cells)
    return answer


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_what_is_written_is_true_as_in_kleenes_tables(formula: Callable[[Any, Any], Any]) -> None:
    predicate = formula(flag("a"), flag("b"))
    for one, other in PAIRS:
        assert run(predicate, a=one, b=other) is truth_of(formula, one, other)


@pytest.mark.parametrize("compare", [lt, le, gt, ge, eq, ne])
def test_a_comparison_with_something_missing_is_unknown(compare: Callable[[Any, Any], Any]) -> None:
    days = (None, date(2025, 3, 8), date(2025, 3, 9), date(2025, 3, 10))
    ninth = days[2]
    for due_day, day in product(days, repeat=2):
        between = None if due_day is None or day is None else compare(day, due_day)
        assert run(compare(completed, due), completed_on=day, due_on=due_day) is between
        literal = None if due_day is None else compare(due_day, ninth)
        assert run(compare(due, ninth), due_on=due_day) is literal
        assert run(compare(due, ninth) & due.is_null(), due_on=due_day) is (None if due_day is None else False)


@pytest.mark.parametrize(
    ("cell", "among", "missing"), [("online", True, False), ("post", False, False), (None, None, True)]
)
def test_one_of_some_codes_is_unknown_where_there_is_none(cell: str | None, among: bool | None, missing: bool) -> None:
    assert run(channel.one_of(Channel.ONLINE, Channel.COUNTER), channel=cell) is among
    assert run(channel.is_null(), channel=cell) is missing


def test_a_constant_has_one_name_and_two_of_different_types_have_two() -> None:
    ninth = date(2025, 3, 9)
    writer = FunctionWriter()
    writer.write_truth((due == ninth) & (received == ninth) & (fee == 1) & (procedure == "1") & (completed <= AS_OF))
    assert writer.constants == {(date, ninth): "k0", (int, 1): "k1", (str, "1"): "k2", (type(AS_OF), AS_OF): "k3"}


def test_columns_are_numbered_as_they_are_met() -> None:
    writer = FunctionWriter()
    writer.write_tally(question_of(OF_CASES, by=("ward",)), ids=True, by_name=True)
    assert writer.columns == ["received_on", "one_stop", "ward", "agency", "procedure", "id"]
    assert {number: column.name for number, column in writer.fields.items()} == {0: "received_on", 1: "one_stop"}
    assert writer.texts == [2, 3, 4, 5]


def test_what_is_asked_twice_is_settled_once() -> None:
    late, apologised = completed > due, flag("apologised")
    measures = (
        measure_of(late & apologised, late, "one"),
        measure_of((late & apologised) | apologised, apologised, "two"),
    )
    text, _ = written(question_of(*measures))
    assert text.count("f0 > f1") == 1
    assert "p1 = True if p0 and f2 else False if p0 is False or f2 is False else None" in text
    record = {"agency": "A", "due_on": date(2025, 3, 9), "completed_on": date(2025, 4, 1)}
    found = tally([{**record, "apologised": answer} for answer in (True, False, None)], measures, **WHEN)
    assert found.groups == tuple(
        GroupCount(measure, ("A",), Tally(1, 0), outside=1, undetermined=1) for measure in measures
    )
