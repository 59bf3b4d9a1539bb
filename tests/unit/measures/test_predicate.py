import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, fields

from cchc_rules.counting.records import compile_predicate
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, CchcError, FloatRefused
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START, FieldKind, Operator
from cchc_rules.measures.predicate import (
    MAX_DEPTH,
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
    flag,
    in_period,
)

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
        (lambda: procedure == 5, "expected text"),
        (lambda: procedure == " ", "expected text"),
        (lambda: Field("x", FieldKind.CODE, ("1",)) == True, "expected one of 1"),  # noqa: E712  the mistake itself
        (lambda: Field("x", FieldKind.CODE, ("1",)) == 1, "expected one of 1"),
        (lambda: fee > 2**53, "a number of at most 9,007,199,254,740,991 either way"),
        (lambda: fee.one_of(-(2**53)), "a number of at most 9,007,199,254,740,991 either way"),
        (lambda: field("x", "str"), "expected date, int, str, bool or a StrEnum"),  # type: ignore[call-overload]
    ],
)
def test_what_cannot_be_asked_is_refused(make: Callable[[], Any], message: str) -> None:
    with pytest.raises(BadValue, match=message):
        make()


HOSTILE = "== 1 or __import__('os').abort() or 0 =="


class HostileStr(str):
    """Text that says that it is something else than it is."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("<")

    def __str__(self) -> str:
        return HOSTILE

    __repr__ = __str__


class HostileInt(int):
    def __str__(self) -> str:
        return HOSTILE

    __repr__ = __str__


class HostileDate(date):
    def __str__(self) -> str:
        return HOSTILE

    __repr__ = __str__


class Pretender:
    """What has every attribute, and says that it is of any class."""

    parts: Any = ()
    part: Any = None
    depth = 1

    def __init__(self, claimed: type) -> None:
        self.claimed = claimed
        self.name = self.kind = self.operator = self.left = self.right = HOSTILE
        self.codes = self.values = (HOSTILE,)
        self.field = self

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return self.claimed

    def __repr__(self) -> str:
        return HOSTILE


ALL_FORMS: dict[type, Predicate] = {
    Comparison: due <= completed,
    IsNull: due.is_null(),
    OneOf: channel.one_of(Channel.POST),
    IsTrue: flag("a"),
    And: flag("a") & flag("b"),
    Or: flag("a") | flag("b"),
    Not: Not(flag("a")),
}
SUSPECTS: list[Any] = [
    HOSTILE,
    (HOSTILE,),
    HostileStr("<="),
    HostileStr("due_on"),
    (HostileStr("post"),),
    HostileInt(1),
    HostileDate(2025, 1, 1),
    Decimal(1),
    b"due_on",
    None,
    *(Pretender(claimed) for claimed in (*ALL_FORMS, Field, Operator, str, int, date, bool, tuple)),
    *((Pretender(claimed),) for claimed in (*ALL_FORMS, str)),
]


@pytest.mark.parametrize("suspect", SUSPECTS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("of", [*ALL_FORMS.values(), due], ids=lambda each: type(each).__name__)
def test_nothing_but_what_it_takes_becomes_part_of_a_predicate(of: Any, suspect: Any) -> None:
    """Whatever stands in any place of a field or a predicate is of that place's own type, or is refused at once."""
    for place in (each.name for each in fields(type(of)) if each.init):
        with pytest.raises(CchcError):
            evolve(of, **{place: suspect})


def test_text_is_what_is_compared_and_never_what_is_run() -> None:
    text: Any = field("t", str) == HOSTILE
    code: Any = Field("t", FieldKind.CODE, (HOSTILE,)) == HOSTILE
    for asked in (text, code, field("t", str).one_of(HOSTILE, "x")):
        truth = compile_predicate(asked, period=Period.year(2025), as_of=date(2026, 1, 1))
        assert (truth({"t": HOSTILE}), truth({"t": None})) == (True, None)


@pytest.mark.parametrize("of", [*ALL_FORMS, Field], ids=lambda each: each.__name__)
def test_fields_and_predicates_have_no_subclasses(of: type) -> None:
    with pytest.raises(BadValue, match="got 'Child'; expected no class of its own"):
        type("Child", (of,), {})


def nested(depth: int) -> Predicate:
    """`&` within `|` within `~`, so deep."""
    found: Predicate = flag("a")
    for turn in range(depth - 1):
        found = Not(found) if turn % 3 == 2 else flag("b") | found if turn % 3 else flag("b") & found
    return found


def test_a_predicate_is_refused_where_it_becomes_too_deep() -> None:
    deepest = nested(MAX_DEPTH)
    assert deepest.depth == MAX_DEPTH == 100
    assert pickle.loads(pickle.dumps(deepest)) == copy.deepcopy(deepest) == deepest
    for deeper in (lambda: deepest & flag("c"), lambda: flag("c") | deepest, lambda: Not(deepest)):
        with pytest.raises(BadValue, match="got 'a predicate nested 101 deep'; expected one nested at most 100 deep"):
            deeper()


def test_how_many_stand_beside_one_another_makes_nothing_deeper() -> None:
    whole: Predicate = flag("a") & flag("b")
    for turn in range(300):
        whole &= flag(f"f{turn}")
    assert (whole.depth, str(whole).count(" and "), due.is_null().depth) == (2, 301, 1)


def test_floats_are_refused() -> None:
    with pytest.raises(FloatRefused, match="Write it as an int"):
        fee > 0.5  # type: ignore[operator]  # noqa: B015  the mistake itself


def test_the_forms_are_what_they_are_built_from() -> None:
    assert in_period(due) == And(
        (Comparison(due, Operator.AT_LEAST, PERIOD_START), Comparison(due, Operator.BELOW, PERIOD_END))
    )
    assert due.is_null() == IsNull(due)
    assert channel.one_of(Channel.POST) == OneOf(channel, ("post",))
