import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.errors import BadValue, FloatRefused, NotCountable
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START, FieldKind, Operator
from cchc_rules.measures.measure import Condition
from cchc_rules.measures.predicate import (
    And,
    Comparison,
    Field,
    IsNull,
    IsTrue,
    Not,
    OneOf,
    Or,
    Predicate,
    field,
    fields_of,
    flag,
    in_period,
    population_and_yes,
)
from tests import tiny

received, due, completed = field("received_on"), field("due_on"), field("completed_on")
fee, channel, procedure = field("fee", int), field("channel", Channel), field("procedure", str)
NEW_YEAR = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        (completed <= due, "completed_on <= due_on"),
        (completed < NEW_YEAR, "completed_on < 2025-01-01"),
        (completed > AS_OF, "completed_on > as_of"),
        (fee >= 5, "fee >= 5"),
        (fee != 5, "not fee == 5"),
        (channel == Channel.ONLINE, "channel == 'online'"),
        (channel == "online", "channel == 'online'"),
        (channel.one_of(Channel.POST, Channel.COUNTER), "channel is one of 'counter', 'post'"),
        (fee.one_of(2, 1, 2), "fee is one of 1, 2"),
        (due.is_null(), "due_on is null"),
        (~due.is_null(), "due_on is not null"),
        (flag("apologised"), "apologised"),
        (~flag("apologised"), "not apologised"),
        (in_period(received), "received_on >= period.start and received_on < period.end"),
        (flag("a") & flag("b") | flag("c"), "(a and b) or c"),
        (flag("a") & (flag("b") | flag("c")), "a and (b or c)"),
        (~(flag("a") & flag("b")), "not (a and b)"),
        (~(fee > 0) & flag("a"), "not fee > 0 and a"),
    ],
)
def test_a_predicate_reads_as_a_formula(predicate: Predicate, text: str) -> None:
    assert str(predicate) == text
    assert repr(predicate) == f"<{type(predicate).__name__} {text}>"


def test_a_predicate_has_no_truth_of_its_own() -> None:
    with pytest.raises(BadValue, match=r"Write & \| ~ for and, or, not"):
        bool(received < due)
    with pytest.raises(BadValue, match=r"\(a <= b\) & \(b <= c\)"):
        received <= due <= completed  # noqa: B015  the mistake itself


def test_predicates_are_compared_by_what_they_ask() -> None:
    assert (received <= due) == (field("received_on") <= field("due_on"))
    assert (received <= due) != (received < due)
    assert (received <= due) != (received <= NEW_YEAR)
    assert (received <= due) != ~(received <= due)
    assert (procedure == "as_of") != (field("procedure") == AS_OF)
    assert len({received <= due, field("received_on") <= field("due_on"), received.is_null()}) == 2
    assert channel.one_of(Channel.POST, Channel.ONLINE) == channel.one_of(Channel.ONLINE, Channel.POST, Channel.ONLINE)


def test_brackets_and_double_negation_leave_no_trace() -> None:
    a, b, c = flag("a"), flag("b"), flag("c")
    assert (a & b) & c == a & (b & c) == And((a, b, c))
    assert (a | b) | c == Or((a, b, c))
    assert ~~a == a
    assert (a & b) != (b & a)


def test_predicates_pickle() -> None:
    predicate = in_period(received) & ~(channel.one_of(Channel.POST) | flag("a") | due.is_null() | (fee == 1))
    assert pickle.loads(pickle.dumps(predicate)) == predicate


def test_fields_are_met_in_order_and_each_once() -> None:
    predicate = (completed <= due) & ~flag("a") | channel.one_of(Channel.POST) & due.is_null() & (completed > AS_OF)
    assert [met.name for met in fields_of(predicate)] == ["completed_on", "due_on", "a", "channel"]
    assert [met.name for met in fields_of(predicate, fee > 0)][-1] == "fee"
    assert len(fields_of(field("x", int) == 1, field("x", str) == "1")) == 2
    assert fields_of() == ()


def test_fields_know_what_they_hold() -> None:
    assert field("due_on").kind is FieldKind.DAY
    assert field("x", bool).kind is FieldKind.FLAG
    assert (channel.kind, channel.codes) == (FieldKind.CODE, ("counter", "online", "post"))
    assert hash(field("due_on")) == hash(due)


@pytest.mark.parametrize("name", ["", "Due", "1st", "due on", "due.on", "d" * 65, "due_on\n"])
def test_a_field_has_a_plain_name(name: str) -> None:
    with pytest.raises(BadValue, match="a field's name"):
        field(name)


@pytest.mark.parametrize(
    "make",
    [
        lambda: field("x", float),  # type: ignore[type-var]
        lambda: Field("x", FieldKind.CODE),
        lambda: Field("x", FieldKind.TEXT, ("a",)),
        lambda: Field("x", "day"),  # type: ignore[arg-type]
    ],
)
def test_a_field_is_of_a_kind(make: Callable[[], Any]) -> None:
    with pytest.raises(BadValue):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: due <= datetime(2025, 1, 1), "expected a day"),  # noqa: DTZ001  the mistake itself
        (lambda: due <= "2025-01-01", "expected a day"),  # type: ignore[operator]
        (lambda: fee > True, "expected a whole number"),
        (lambda: fee > Decimal(1), "expected a whole number"),  # type: ignore[operator]
        (lambda: fee > AS_OF, "a day, which alone is compared with a moment"),
        (lambda: fee > due, "expected a whole number, as fee is"),  # type: ignore[operator]
        (lambda: channel == Gateway.NATIONAL, "expected one of counter, online, post"),
        (lambda: channel == field("gateway", Gateway), "as channel is"),
        (lambda: channel == "fax", "expected one of counter, online, post"),
        (lambda: channel < Channel.POST, "which have an order"),
        (lambda: procedure == "", "expected text"),
        (lambda: due == None, r"Ask whether it is missing: due_on\.is_null\(\)"),  # noqa: E711  the mistake itself
        (lambda: field("x", bool) == True, 'flag\\("x"\\)'),  # noqa: E712  the mistake itself
        (lambda: field("x", bool).one_of(True), "of a field that is no flag"),
        (channel.one_of, "at least one value"),
        (lambda: IsTrue(due), "expected a flag"),
        (lambda: flag("a") & due, "expected a predicate"),  # type: ignore[operator]
        (lambda: flag("a") | True, "expected a predicate"),  # type: ignore[operator]
        (lambda: And(()), "at least one predicate"),
        (lambda: Not(due), "expected a predicate"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_asked_is_refused(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(BadValue, match=message):
        make()


def test_floats_are_refused() -> None:
    with pytest.raises(FloatRefused, match="Write it as an int"):
        fee > 0.5  # type: ignore[operator]  # noqa: B015  the mistake itself


def test_the_forms_are_what_they_are_built_from() -> None:
    assert in_period(due) == And(
        (Comparison(due, Operator.AT_LEAST, PERIOD_START), Comparison(due, Operator.BELOW, PERIOD_END))
    )
    assert due.is_null() == IsNull(due)
    assert channel.one_of(Channel.POST) == OneOf(channel, ("post",))


def test_a_measure_that_records_can_answer_has_two_predicates() -> None:
    assert population_and_yes(tiny.ON_TIME) == (tiny.ON_TIME.population, tiny.ON_TIME.yes)
    with pytest.raises(NotCountable, match=f"got '{tiny.ONLINE.key}'; expected a measure with a population and a yes"):
        population_and_yes(tiny.ONLINE)


def test_a_condition_of_another_kind_is_no_predicate() -> None:
    """A measure may hold any condition; only ours can be asked of a record."""
    for condition in (Condition(), type("Other", (Condition,), {})()):
        measure = evolve(tiny.ON_TIME, yes=condition)
        with pytest.raises(NotCountable, match="a measure whose conditions are predicates"):
            population_and_yes(measure)
