import unicodedata
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.counting.field_mapping import TIME_ZONE, FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, NotADay, NotCountable, UnknownField, UnknownTimeZone, WrongPeriod
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START
from cchc_rules.measures.predicate import field, flag, in_period
from cchc_rules.measures.record_types import CONTRADICTIONS, far_day
from tests import tiny
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

RECEIVED, DUE = field("received_on"), field("due_on")
CHANNEL = field("channel", Channel)
ON_TIME = measure_of(in_period(RECEIVED), DUE >= AS_OF, "on-time")
ONLINE = measure_of(in_period(RECEIVED), CHANNEL == Channel.ONLINE, "online")
ALL_OF_THEM = measure_of(in_period(RECEIVED), flag("one_stop"), "all", each="procedure")


def question_of(*measures: Any, **more: Any) -> Question:
    given: dict[str, Any] = {
        "by": ("agency",),
        "period": Period.year(2025),
        "as_of": date(2026, 1, 1),
    }
    return Question.from_arguments(measures or ON_TIME, **mapped(**given | more))


def test_a_code_that_means_nothing_names_no_group() -> None:
    """It may mean nothing where it is only asked about, and is refused, with why, where records are grouped by it."""
    codes = {"channel": {"ZALO": None}}
    assert question_of(ONLINE, codes=codes).codes["channel"] == {"ZALO": None}
    with pytest.raises(
        BadValue, match=r"codes\.channel\.ZALO: got ''; expected counter, .*\. Records are grouped by channel"
    ):
        question_of(ONLINE, by=("channel",), codes=codes)


def test_the_fields_are_those_of_all_measures() -> None:
    assert [found.name for found in question_of(ON_TIME, ONLINE).fields] == ["received_on", "due_on", "channel"]
    assert question_of(ON_TIME, ONLINE, ALL_OF_THEM).case_fields == ("agency", "procedure")
    assert question_of().case_fields == ()


def test_a_predicate_alone_makes_a_question_without_measures() -> None:
    found = Question.from_predicate(
        DUE >= AS_OF,
        period=Period.year(2025),
        as_of=date(2025, 3, 31),
        mapping=FieldMapping({"due_on": "NgayHenTra"}, unique="id"),
    )
    assert (found.measures, found.by, found.case_fields, found.unique) == ((), (), (), None)
    assert [asked.name for asked in found.fields] == ["due_on"]
    assert (found.period, found.column("due_on"), found.zone.key) == (Period.quarter(2025, 1), "NgayHenTra", TIME_ZONE)


def told_of(question: Question, there: Collection[str]) -> list[str]:
    return [str(each.condition) for each in question.in_columns(there).contradictions]


def test_contradictions_are_those_of_which_the_table_has_both_days() -> None:
    asked = {"received_on", "due_on", "agency"}
    assert question_of().in_columns(asked).contradictions[:2] == CONTRADICTIONS[2:4]
    assert [each.title.en for each in question_of().in_columns(asked).contradictions[2:]] == [
        "received_on more than 20 years from the year in which the period begins",
        "due_on more than 20 years from the year in which the period begins",
    ]
    far = "received_on < 2005-01-01 or received_on > 2045-12-31"
    later = "received_on > as_of"
    assert told_of(question_of(ONLINE), {"received_on", "channel"}) == [later, far]
    assert told_of(question_of(ONLINE), {"received_on", "channel", "due_on"})[:3] == [
        "due_on < received_on",
        later,
        far,
    ]


def test_a_day_that_no_measure_asks_about_is_read_where_a_contradiction_needs_it() -> None:
    online = question_of(measure_of(flag("one_stop"), CHANNEL == Channel.ONLINE))
    theirs = evolve(online, columns={"received_on": "NgayTiepNhan"})
    read = theirs.in_columns(["one_stop", "channel", "ngaytiepnhan", "due_on", "handled_on"])
    assert [str(each.condition) for each in read.contradictions[:4]] == [
        "handled_on < received_on",
        "due_on < received_on",
        "received_on > as_of",
        "handled_on > as_of",
    ]
    assert {each.name for each in read.fields} == {"one_stop", "channel", "received_on", "due_on", "handled_on"}
    assert read.column("received_on") == "ngaytiepnhan"
    assert far_day(RECEIVED, Period.year(2025)) in read.contradictions
    assert online.in_columns(["one_stop", "channel", "due_on"]).contradictions == ()


def test_a_day_that_a_measure_asks_about_as_something_else_contradicts_nothing() -> None:
    as_text = question_of(measure_of(field("received_on", str) == "x", flag("one_stop")))
    assert told_of(as_text, ["received_on", "one_stop", "due_on"]) == []


def test_of_a_predicate_alone_nothing_is_told() -> None:
    found = Question.from_predicate(DUE >= AS_OF, period=Period.year(2025), as_of=date(2025, 3, 31), mapping=None)
    assert (found.in_columns(["due_on", "received_on"]), found.contradictions) == (found, ())


def test_moments_are_days_of_the_question() -> None:
    late, early = question_of(), question_of(as_of=date(2025, 3, 31))
    assert [late.day_of(moment) for moment in (AS_OF, PERIOD_START, PERIOD_END)] == [
        date(2026, 1, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
    ]
    assert early.day_of(PERIOD_END) == date(2025, 4, 1)
    assert early.period == Period.quarter(2025, 1)


def test_columns_are_ours_unless_said_otherwise() -> None:
    question = question_of(columns={"due_on": "NgayHenTra"})
    assert (question.column("due_on"), question.column("agency")) == ("NgayHenTra", "agency")


def test_codes_mean_themselves_unless_said_otherwise() -> None:
    question = question_of(
        ONLINE, codes={"channel": {2: Channel.ONLINE, "1": "counter", "post": None, None: "counter"}}
    )
    meant = question.code_meanings(CHANNEL)
    assert meant == {
        "counter": "counter",
        "online": "online",
        "post": None,
        "2": "online",
        "1": "counter",
        None: "counter",
    }
    assert question.allows_missing("channel")
    assert not question.allows_missing("agency")


def test_yes_and_no_are_known_in_english_and_digits() -> None:
    meant = question_of(codes={"one_stop": {"có": True, "1": False}}).code_meanings(field("one_stop", bool))
    assert (meant["có"], meant["1"], meant["Yes"], meant["FALSE"], meant["0"]) == (True, False, True, False, False)


def test_groups_that_say_yes_are_written_as_tables_write_them() -> None:
    assert [
        question_of(by=("one_stop",), codes={"one_stop": {"có": True}}).group_name("one_stop", cell)
        for cell in ("có", "CÓ ", True, "x")
    ] == ["true", "true", "true", "x"]


@pytest.mark.parametrize(
    ("codes", "message"),
    [
        ({"channel": {2: "fax"}}, "expected counter, online, post"),
        ({"channel": {2: True}}, "expected counter, online, post"),
        ({"one_stop": {"x": "yes"}}, "expected True or False"),
        ({"procedure": {"x": ""}}, "expected a text"),
        ({"procedure": {"x": 3}}, "expected a text"),
        ({"due_on": {"x": "y"}}, "of days a code can mean that there is none"),
        ({"fee": {"x": "y"}}, "Numbers are read as they are"),
        ({"agency": {"x": None}}, "expected a text"),
        ({"agency": {1: "A", "1": "B"}}, "one meaning for each code as text"),
        ({"agency": {"x": "A", "X ": "B"}}, "one meaning for each code as text"),
        ({"channel": {"Trực tuyến": "online", unicodedata.normalize("NFD", "trực  tuyến"): "post"}}, "one meaning"),
    ],
)
def test_codes_mean_what_a_field_can_hold(codes: Mapping[str, Mapping[Any, Any]], message: str) -> None:
    with pytest.raises(BadValue, match=message) as refused:
        question_of(codes=codes)
    (name,) = codes
    assert refused.value.where in {f"codes.{name}", *(f"codes.{name}.{code}" for code in codes[name])}


def test_one_code_may_be_written_in_two_ways() -> None:
    assert question_of(codes={"agency": {1: "A", "1": "A"}}).codes["agency"] == {"1": "A"}


def test_a_case_is_never_nothing() -> None:
    with pytest.raises(BadValue):
        question_of(ALL_OF_THEM, by=(), codes={"agency": {"x": None}})
    with pytest.raises(BadValue):
        question_of(ALL_OF_THEM, by=(), codes={"procedure": {"x": None}})
    assert question_of(by=(), codes={"agency": {"x": None}}).codes == {"agency": {"x": None}}


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"by": "agency"}, BadValue),
        ({"by": ("agency", "agency")}, BadValue),
        ({"columns": {"duedate": "x"}}, UnknownField),
        ({"codes": {"chanel": {}}}, UnknownField),
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
        question_of(**more)


def test_only_measures_that_records_can_answer_are_counted() -> None:
    with pytest.raises(NotCountable, match="at least one measure"):
        Question.from_arguments(
            (),
            by=(),
            period=Period.year(2025),
            as_of=date(2026, 1, 1),
            mapping=None,
        )
    with pytest.raises(NotCountable, match="Records cannot answer it"):
        question_of(tiny.ON_TIME_OF_LAND)
    with pytest.raises(BadValue, match="a Measure"):
        question_of(ON_TIME, object.__new__(Keyed))
    with pytest.raises(BadValue, match="each measure once"):
        question_of(ON_TIME, ON_TIME)


class Keyed:
    key = "not a measure"


def test_what_is_no_predicate_is_told_with_one() -> None:
    with pytest.raises(
        BadValue, match=r"predicate: got True; expected a predicate\. field\(\"due_on\"\) >= AS_OF is one\."
    ):
        Question.from_predicate(True, period=Period.year(2025), as_of=date(2026, 1, 1), mapping=None)  # type: ignore[arg-type]


def test_a_field_is_one_thing_throughout() -> None:
    other = measure_of(in_period(RECEIVED), field("due_on", int) > 1, "other")
    with pytest.raises(BadValue, match="a field that is a day throughout"):
        question_of(ON_TIME, other)
    with pytest.raises(BadValue, match="a field that is text throughout"):
        question_of(measure_of(field("x", str) == "1", field("x", int) == 1))
    with pytest.raises(BadValue, match="throughout"):
        Question.from_predicate(
            (field("x", str) == "1") & (field("x", int) == 1),
            period=Period.year(2025),
            as_of=date(2026, 1, 1),
            mapping=None,
        )


@pytest.mark.parametrize("given", [tiny.DOSSIERS_ON_TIME, "on-time", [tiny.DOSSIERS_ON_TIME], ["on-time"], None])
def test_what_is_no_measure_is_told_where_one_is_found(given: Any) -> None:
    with pytest.raises(BadValue, match=r"measures: got .*; expected a Measure\. target\.measure is that of a target"):
        Question.from_arguments(given, by=(), period=Period.year(2025), as_of=date(2026, 1, 1), mapping=None)


def test_a_period_is_no_text() -> None:
    with pytest.raises(BadValue, match=r"period: got '2025'; expected a Period\. Period\.year\(2025\)"):
        question_of(period="2025")
