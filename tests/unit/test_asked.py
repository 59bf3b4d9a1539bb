from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from cchc_rules.asked import TIME_ZONE, Asked, of_a_case
from cchc_rules.dossier import CONTRADICTIONS, Channel
from cchc_rules.errors import NotADay, NotCountable, UnknownField, UnknownTimeZone, WrongKind, WrongPeriod
from cchc_rules.observation import Tally
from cchc_rules.predicate import AS_OF, PERIOD_END, PERIOD_START, field, flag, in_period
from cchc_rules.when import Period
from tests import tiny
from tests.laws.records_strategies import question

RECEIVED, DUE = field("received_on"), field("due_on")
CHANNEL = field("channel", Channel)
ON_TIME = question(in_period(RECEIVED), DUE >= AS_OF, "on-time")
ONLINE = question(in_period(RECEIVED), CHANNEL == Channel.ONLINE, "online")
ALL_OF_THEM = question(in_period(RECEIVED), flag("one_stop"), "all", each="procedure")


def asked(*measures: Any, **more: Any) -> Asked:
    given: dict[str, Any] = {
        "by": ("agency",),
        "period": Period.year(2025),
        "as_of": date(2026, 1, 1),
        "columns": {},
        "values": {},
        "time_zone": TIME_ZONE,
        "unique": None,
    }
    return Asked.of(measures or ON_TIME, **(given | more))


@pytest.mark.parametrize(
    ("counts", "which"),
    [
        ((1, 0, 0, 0), 0),
        ((0, 1, 0, 0), 1),
        ((9, 1, 9, 9), 1),
        ((0, 0, 1, 0), 2),
        ((1, 0, 1, 0), 2),
        ((1, 0, 0, 1), 2),
        ((0, 0, 1, 1), 2),
        ((0, 0, 0, 0), 3),
        ((0, 0, 0, 1), 4),
    ],
)
def test_a_case_is_one_of_five(counts: tuple[int, int, int, int], which: int) -> None:
    assert of_a_case(*counts) == which


def test_the_fields_are_those_of_all_measures() -> None:
    assert [each.name for each in asked(ON_TIME, ONLINE).fields] == ["received_on", "due_on", "channel"]
    assert asked(ON_TIME, ONLINE, ALL_OF_THEM).cases == ("agency", "procedure")
    assert asked().cases == ()


def test_contradictions_are_those_of_which_both_days_are_asked_about() -> None:
    assert asked().contradictions == (CONTRADICTIONS[2],)
    assert asked(ONLINE).contradictions == ()


def test_moments_are_days_of_the_question() -> None:
    late, early = asked(), asked(as_of=date(2025, 3, 31))
    assert [late.day(moment) for moment in (AS_OF, PERIOD_START, PERIOD_END)] == [
        date(2026, 1, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
    ]
    assert early.day(PERIOD_END) == date(2025, 4, 1)
    assert early.period == Period.quarter(2025, 1)


def test_columns_are_ours_unless_said_otherwise() -> None:
    question = asked(columns={"due_on": "NgayHenTra"})
    assert (question.column("due_on"), question.column("agency")) == ("NgayHenTra", "agency")


def test_codes_mean_themselves_unless_said_otherwise() -> None:
    question = asked(ONLINE, values={"channel": {2: Channel.ONLINE, "1": "counter", "post": None, None: "counter"}})
    meant = question.spellings(CHANNEL)
    assert meant == {
        "counter": "counter",
        "online": "online",
        "post": None,
        "2": "online",
        "1": "counter",
        None: "counter",
    }
    assert question.may_lack("channel")
    assert not question.may_lack("agency")


def test_yes_and_no_are_known_in_english_and_digits() -> None:
    meant = asked(values={"one_stop": {"có": True, "1": False}}).spellings(field("one_stop", bool))
    assert (meant["có"], meant["1"], meant["Yes"], meant["FALSE"], meant["0"]) == (True, False, True, False, False)


def test_groups_are_renamed_summed_and_sorted() -> None:
    question = asked(ON_TIME, ONLINE, values={"agency": {1: "B", "2": "B", None: "A"}})
    one = (1, 0, 0, 0, 2)
    tallies = question.answers(
        {("1",): [one, one], ("2",): [one, one], (None,): [one, one], ("0",): [one, one]}, rows=9
    )
    assert [(each.measure.key, each.group) for each in tallies.counted] == [
        (key, (group,)) for key in ("on-time", "online") for group in ("0", "A", "B")
    ]
    assert tallies.of(ON_TIME, "B").tally == Tally(2, 0)
    assert tallies.of(ON_TIME, "B").undetermined == 4
    assert (tallies.rows, tallies.repeated, tallies.contradictions) == (9, None, ())


def test_groups_that_say_yes_are_written_as_tables_write_them() -> None:
    assert asked(by=("one_stop",), values={"one_stop": {"có": True}}).named(("one_stop",), ("có",)) == ("true",)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"channel": {2: "fax"}}, "expected counter, online, post"),
        ({"channel": {2: True}}, "expected counter, online, post"),
        ({"one_stop": {"x": "yes"}}, "expected True or False"),
        ({"procedure": {"x": ""}}, "expected a text"),
        ({"procedure": {"x": 3}}, "expected a text"),
        ({"due_on": {"x": "y"}}, "Days and numbers are read as they are"),
        ({"fee": {"x": "y"}}, "Days and numbers are read as they are"),
        ({"agency": {"x": None}}, "expected a text"),
        ({"agency": {1: "A", "1": "B"}}, "one meaning for each code as text"),
    ],
)
def test_codes_mean_what_a_field_can_hold(values: Mapping[str, Mapping[Any, Any]], message: str) -> None:
    with pytest.raises(WrongKind, match=message):
        asked(values=values)


def test_one_code_may_be_written_in_two_ways() -> None:
    assert asked(values={"agency": {1: "A", "1": "A"}}).values["agency"] == {"1": "A"}


def test_a_case_is_never_nothing() -> None:
    with pytest.raises(WrongKind):
        asked(ALL_OF_THEM, by=(), values={"agency": {"x": None}})
    with pytest.raises(WrongKind):
        asked(ALL_OF_THEM, by=(), values={"procedure": {"x": None}})
    assert asked(by=(), values={"agency": {"x": None}}).values == {"agency": {"x": None}}


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"by": "agency"}, WrongKind),
        ({"by": ("agency", "agency")}, WrongKind),
        ({"columns": {"duedate": "x"}}, UnknownField),
        ({"values": {"chanel": {}}}, UnknownField),
        ({"unique": "number"}, UnknownField),
        ({"as_of": datetime(2026, 1, 1)}, NotADay),  # noqa: DTZ001  the mistake itself
        ({"as_of": date(2024, 12, 31)}, WrongPeriod),
        ({"time_zone": "Asia/Hue"}, UnknownTimeZone),
        ({"time_zone": ""}, UnknownTimeZone),
        ({"time_zone": "../etc/passwd"}, UnknownTimeZone),
    ],
)
def test_what_cannot_be_asked_is_refused_before_anything_is_read(more: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        asked(**more)


def test_only_measures_that_records_can_answer_are_counted() -> None:
    with pytest.raises(NotCountable, match="at least one measure"):
        Asked.of(
            (),
            by=(),
            period=Period.year(2025),
            as_of=date(2026, 1, 1),
            columns={},
            values={},
            time_zone=TIME_ZONE,
            unique=None,
        )
    with pytest.raises(NotCountable, match="Records cannot answer it"):
        asked(tiny.ON_TIME_OF_LAND)
    with pytest.raises(WrongKind, match="a Measure"):
        asked(ON_TIME, object.__new__(Keyed))
    with pytest.raises(WrongKind, match="each measure once"):
        asked(ON_TIME, ON_TIME)


class Keyed:
    key = "not a measure"


def test_a_field_is_one_thing_throughout() -> None:
    other = question(in_period(RECEIVED), field("due_on", int) > 1, "other")
    with pytest.raises(WrongKind, match="a field that is a day throughout"):
        asked(ON_TIME, other)
    with pytest.raises(WrongKind, match="a field that is text throughout"):
        asked(question(field("x", str) == "1", field("x", int) == 1))
    with pytest.raises(WrongKind, match="throughout"):
        Asked.about(
            (field("x", str) == "1") & (field("x", int) == 1),
            period=Period.year(2025),
            as_of=date(2026, 1, 1),
            columns={},
            values={},
            time_zone=TIME_ZONE,
        )
