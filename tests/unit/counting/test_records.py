import sqlite3
from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, NamedTuple

import pandas as pd
import pytest
from attrs import frozen

from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.records import compile_predicate, tally
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell, BadColumn, BadValue, MissingColumn, UnknownField, WrongPeriod
from cchc_rules.findings.values import Tally
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_START
from cchc_rules.measures.predicate import Predicate, field, flag, in_period
from cchc_rules.measures.record_types import Dossier, Feedback
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

received, due, completed = field("received_on"), field("due_on"), field("completed_on")
channel, fee, procedure = field("channel", Channel), field("fee", int), field("procedure", str)
YEAR, AFTERWARDS = Period.year(2025), date(2026, 1, 1)
ASKED: dict[str, Any] = {"period": YEAR, "as_of": AFTERWARDS}

ON_TIME = measure_of(
    in_period(received), (~completed.is_null() & (completed <= due)) | (completed.is_null() & (due >= AS_OF)), "on-time"
)
ONLINE = measure_of(in_period(received), channel == Channel.ONLINE, "online")
CLOSED_ONLINE = measure_of(in_period(completed), channel == Channel.ONLINE, "closed-online")
APOLOGISED = measure_of(completed > due, flag("apologised"), "apologised")
ONE_STOP = measure_of(in_period(received), flag("one_stop"), "one-stop", each="procedure")


def row(agency: str | None = "A", **cells: Any) -> dict[str, Any]:
    plain = {"received_on": date(2025, 3, 1), "due_on": date(2025, 3, 9), "completed_on": date(2025, 3, 8)}
    return {"agency": agency, **plain, "channel": "online", "apologised": None, **cells}


def counted(table: Any, measures: Any = ON_TIME, **more: Any) -> Tallies:
    given: dict[str, Any] = {"period": YEAR, "as_of": AFTERWARDS}
    return tally(table, measures, **mapped(**given | more))


def faults(table: Any, measures: Any = ON_TIME, **more: Any) -> list[str]:
    with pytest.raises(ExceptionGroup, match="records that cannot be read") as caught:
        counted(table, measures, **more)
    assert all(type(fault) is BadColumn for fault in caught.value.exceptions)
    return [str(fault) for fault in caught.value.exceptions]


def answer_of(predicate: Predicate, record: Any, **more: Any) -> bool | None:
    given: dict[str, Any] = {"period": YEAR, "as_of": AFTERWARDS}
    return compile_predicate(predicate, **mapped(**given | more))(record)


def test_each_record_is_one_of_five() -> None:
    table = [
        row(),
        row(completed_on=date(2025, 3, 10)),
        row(due_on=None),
        row(received_on=date(2024, 12, 31)),
        row(received_on=None),
        row("B", completed_on=None),
    ]
    found = counted(table)
    assert found.groups == (
        GroupCount(ON_TIME, ("A",), Tally(1, 1, 1), outside=1, undetermined=1),
        GroupCount(ON_TIME, ("B",), Tally(0, 1)),
    )
    assert (found.rows, found.by, found.period, found.as_of) == (6, ("agency",), YEAR, AFTERWARDS)
    assert found.contradictions == ()


def test_several_measures_share_one_pass() -> None:
    once = iter([row(), row(channel="post"), row("B", channel=None, completed_on=date(2025, 4, 1), apologised=True)])
    found = counted(once, (ON_TIME, ONLINE, APOLOGISED))
    assert found.total(ON_TIME).tally == Tally(2, 1)
    assert found.total(ONLINE).tally == Tally(1, 1, 1)
    assert found.total(APOLOGISED) == GroupCount(APOLOGISED, (), Tally(1, 0), outside=2)
    assert next(once, None) is None


def test_no_records() -> None:
    assert counted([]).groups == ()
    assert counted([], by=()).groups == (GroupCount(ON_TIME, (), Tally(0, 0)),)
    assert (counted([]).rows, counted([]).repeated) == (0, None)


def test_records_are_grouped_by_any_columns() -> None:
    table = [row(channel="online"), row(channel="post"), row("B", channel="online")]
    found = counted(table, by=("channel", "agency"))
    assert [count.group for count in found.groups] == [("online", "A"), ("online", "B"), ("post", "A")]
    assert counted(table, by=()).get(ON_TIME).tally == Tally(3, 0)
    assert counted(table, by=["ward"], columns={"ward": "channel"}).get(ON_TIME, "online").tally == Tally(2, 0)


def test_the_table_has_names_and_codes_of_its_own() -> None:
    table = [
        {"Ma": 7, "NgayTiepNhan": "01/03/2025", "Kenh": 2},
        {"Ma": "7", "NgayTiepNhan": "02/03/2025 07:30", "Kenh": "3"},
        {"Ma": 7.0, "NgayTiepNhan": datetime(2025, 12, 31, 17, tzinfo=UTC), "Kenh": None},
        {"Ma": None, "NgayTiepNhan": "2025-03-01", "Kenh": float("nan")},
    ]
    found = counted(
        table,
        ONLINE,
        columns={"agency": "Ma", "received_on": "NgayTiepNhan", "channel": "Kenh"},
        codes={"channel": {1: "counter", 2: "online", 3: "post", None: "counter"}, "agency": {None: "?", 7: "A"}},
    )
    assert found.groups == (
        GroupCount(ONLINE, ("?",), Tally(0, 1)),
        GroupCount(ONLINE, ("A",), Tally(1, 1), outside=1),
    )


@pytest.mark.parametrize(
    ("cell", "answer"),
    [(True, True), (False, False), (1, True), (0.0, False), ("Yes", True), ("", None), (None, None), ("no", False)],
)
def test_yes_and_no(cell: Any, answer: bool | None) -> None:
    assert answer_of(flag("apologised"), {"apologised": cell}) is answer


@pytest.mark.parametrize(
    ("meanings", "answers"),
    [
        ({None: False}, (True, False, True, False, False)),
        ({True: False}, (False, False, True, False, None)),
        ({1: None, "x": True}, (True, False, None, False, None)),
        ({False: True}, (True, True, True, False, None)),
    ],
)
def test_yes_and_no_mean_what_the_caller_says(meanings: Mapping[Any, Any], answers: tuple[bool | None, ...]) -> None:
    ask = compile_predicate(flag("apologised"), **ASKED, mapping=FieldMapping(codes={"apologised": meanings}))
    assert tuple(ask({"apologised": cell}) for cell in (True, False, 1, 0, None)) == answers


def test_true_is_not_one_among_codes() -> None:
    ask = compile_predicate(channel == Channel.ONLINE, **ASKED, mapping=FieldMapping(codes={"channel": {1: "online"}}))
    assert (ask({"channel": 1}), ask({"channel": 1.0}), ask({"channel": "1"})) == (True, True, True)
    with pytest.raises(BadCell):
        ask({"channel": True})
    named = compile_predicate(
        channel == Channel.ONLINE,
        period=YEAR,
        as_of=AFTERWARDS,
        mapping=FieldMapping(codes={"channel": {True: "online"}}),
    )
    assert named({"channel": True}) is True


def test_text_is_itself_unless_it_means_something() -> None:
    ask = compile_predicate(
        procedure.one_of("1.2", "3"),
        period=YEAR,
        as_of=AFTERWARDS,
        mapping=FieldMapping(codes={"procedure": {"x": "3", "y": None}}),
    )
    cells = ["1.2", "x", "y", "z", 3, "", None]
    assert [ask({"procedure": cell}) for cell in cells] == [True, True, None, False, True, None, None]


def test_numbers_are_compared_as_numbers() -> None:
    cells = [1, 0, "1", "0", 0.5, None, float("nan")]
    assert [answer_of(fee > 0, {"fee": cell}) for cell in cells] == [True, False, True, False, True, None, None]


def test_days_are_compared_as_days_of_the_time_zone() -> None:
    late = datetime(2025, 3, 31, 18, tzinfo=UTC)
    assert answer_of(due == date(2025, 4, 1), {"due_on": late}) is True
    assert answer_of(due == date(2025, 3, 31), {"due_on": late}, time_zone="Europe/London") is True
    assert answer_of(due < AS_OF, {"due_on": "01/04/2025"}, as_of=date(2025, 4, 1)) is False
    assert answer_of(due >= PERIOD_START, {"due_on": "31/12/2024"}) is False


class AsRow(NamedTuple):
    due_on: date | None


@frozen
class AsClass:
    due_on: date | None


@pytest.mark.parametrize(
    "kind",
    [Dossier, Feedback, AsRow, AsClass, SimpleNamespace, dict, lambda **cells: pd.Series(cells, dtype=object)],
)
def test_records_are_mappings_or_objects(kind: Any) -> None:
    ask = compile_predicate(due >= AS_OF, period=YEAR, as_of=AFTERWARDS)
    days = (date(2025, 12, 31), AFTERWARDS, None)
    assert [ask(kind(due_on=day)) for day in days] == [False, True, None]
    measure = measure_of(due.is_null() | ~due.is_null(), due >= AS_OF)
    assert counted([kind(due_on=day) for day in days], measure, by=()).get(measure).tally == Tally(1, 1, 1)


def test_rows_of_a_database_are_records() -> None:
    with sqlite3.connect(":memory:") as base:
        base.row_factory = sqlite3.Row
        rows = base.execute("select 'A' as agency, '2025-03-01' as received_on, 'online' as channel, 1 as id")
        assert counted(rows, ONLINE).groups == (GroupCount(ONLINE, ("A",), Tally(1, 0)),)
    base.close()


def test_records_of_both_forms_may_be_mixed() -> None:
    mixed = [{"agency": "A", "received_on": None, "channel": None, "id": None}, Dossier(agency="A"), {**row(), "id": 1}]
    assert counted(mixed, ONLINE).rows == 3
    assert counted(reversed(mixed), ONLINE).groups == counted(mixed, ONLINE).groups


def test_a_measure_of_cases_of_several_records() -> None:
    table = [
        {"agency": agency, "procedure": procedure, "received_on": received, "one_stop": one_stop}
        for agency, procedure, received, one_stop in [
            ("A", "1", "2025-03-01", True),
            ("A", "1", "2025-03-02", True),
            ("A", "2", "2025-03-01", True),
            ("A", "2", "2025-03-02", False),
            ("A", "3", "2025-03-01", None),
            ("A", "4", "2024-03-01", None),
            ("A", "5", None, True),
            ("B", "1", "2025-03-01", False),
        ]
    ]
    found = counted(table, ONE_STOP)
    assert found.groups == (
        GroupCount(ONE_STOP, ("A",), Tally(1, 1, 1), outside=1, undetermined=1),
        GroupCount(ONE_STOP, ("B",), Tally(0, 1)),
    )
    assert found.rows == 8
    assert counted(table, ONE_STOP, by=()).groups == (
        GroupCount(ONE_STOP, (), Tally(1, 2, 1), outside=1, undetermined=1),
    )


def test_a_case_that_is_written_in_two_ways_is_one_case() -> None:
    table = [
        {"agency": agency, "procedure": procedure, "received_on": "2025-03-01", "one_stop": one_stop}
        for agency, procedure, one_stop in [("1", "p", True), ("01", "P", False), ("A", "p", True)]
    ]
    codes = {"agency": {"1": "A", "01": "A"}, "procedure": {"P": "p"}}
    assert counted(table, ONE_STOP, codes=codes).groups == (GroupCount(ONE_STOP, ("A",), Tally(0, 1)),)
    assert counted(table, ONE_STOP).total(ONE_STOP).tally == Tally(2, 1)


def test_measures_of_records_and_of_cases_are_counted_together() -> None:
    table = [{**row(), "procedure": "1", "one_stop": True}, {**row(), "procedure": "1", "one_stop": True}]
    found = counted(table, (ONE_STOP, ONLINE))
    assert (found.get(ONE_STOP, "A").tally, found.get(ONLINE, "A").tally) == (Tally(1, 0), Tally(2, 0))


def test_a_case_has_an_agency_and_a_name() -> None:
    table = [{"agency": None, "procedure": "", "received_on": "2025-03-01", "one_stop": True}]
    assert faults(table, ONE_STOP, by=()) == [
        (
            "column 'agency', row 1: got None; expected the name of a group. "
            'Say what it means, under [codes.agency] of the mapping: "" = ….'
        ),
        (
            "column 'procedure', row 1: got ''; expected the name of a group. "
            'Say what it means, under [codes.procedure] of the mapping: "" = ….'
        ),
    ]
    named = {"agency": {None: "?"}, "procedure": {None: "?"}}
    assert counted(table, ONE_STOP, by=(), codes=named).total(ONE_STOP).tally == Tally(1, 0)


def test_contradictions_are_counted_and_kept() -> None:
    found = counted([row(completed_on=date(2025, 2, 1)), row(due_on=date(2025, 2, 1)), row()])
    assert [(contradiction.title.en, count) for contradiction, count in found.contradictions] == [
        ("completed before it was received", 1),
        ("due before it was received", 1),
    ]
    assert found.total(ON_TIME).cases == 3


def test_contradictions_are_told_whichever_measure_is_counted() -> None:
    """The days that they are about are read where they are there, and need not be in every record."""
    asked = {"agency": "A", "completed_on": "2025-03-03", "channel": "online"}
    table = [{**asked, "received_on": "04/03/2025", "due_on": "2025-03-03"}, asked, {**asked, "received_on": ""}]
    counted_online = counted(table, CLOSED_ONLINE)
    assert [(each.title.en, count) for each, count in counted_online.contradictions] == [
        ("completed before it was received", 1),
        ("due before it was received", 1),
    ]
    assert counted_online.groups == counted([asked] * 3, CLOSED_ONLINE).groups


def test_a_day_that_only_a_contradiction_reads_is_still_a_day() -> None:
    row = {"agency": "A", "completed_on": "2025-03-03", "channel": "online", "received_on": "hôm qua"}
    assert "column 'received_on', row 1: got 'hôm qua'" in faults([row], CLOSED_ONLINE)[0]


def test_repeated_ids_are_counted_and_kept() -> None:
    table = [row(id=1), row(id="1"), row(id=2), row(id=None), row(id=None), row(id="1")]
    found = counted(table)
    assert (found.repeated, found.total(ON_TIME).cases) == (2, 6)
    assert counted([row()]).repeated is None
    assert counted([{**row(), "Ma": 1}] * 2, columns={"id": "Ma"}).repeated == 1


def test_records_that_are_told_apart_are_counted_once() -> None:
    found = counted([row(id=1), row(id="1", fee=3), row(id=2)], unique="id")
    assert (found.rows, found.repeated, found.total(ON_TIME).cases) == (3, 1, 2)
    assert counted([], unique="id").repeated == 0


def test_records_that_are_told_apart_agree() -> None:
    table = [row(id=index // 3, due_on=date(2025, 3, 9 + index % 2)) for index in range(18)]
    assert faults(table, unique="id") == [
        (
            "column 'id', 6 rows, the first of them 2, 5, 8, 11, 14: got '0', '1', '2', '3', '4'; "
            "expected records that say the same wherever they share it. Correct them, or count without unique."
        )
    ]


def test_what_tells_records_apart_is_there() -> None:
    assert faults([row(id=""), row(id=None, due_on=None), row(id="x")], unique="id") == [
        "column 'id', 2 rows, the first of them 1, 2: got '', None; expected something that tells records apart."
    ]
    with pytest.raises(MissingColumn):
        counted([row()], unique="id")


def test_all_that_cannot_be_read_is_said_at_once() -> None:
    bad = {"due_on": "hôm nay", "channel": "fax", "apologised": "x", "agency": None}
    table = [row(), *[row(**bad) for _ in range(12)], row(received_on=1.5)]
    day = "expected a day: 2025-12-31 or 31/12/2025, with or without a time."
    flags = "expected one of 0, 1, false, no, true, yes."
    twelve = "12 rows, the first of them 2, 3, 4, 5, 6"
    assert faults(table, (ON_TIME, ONLINE, APOLOGISED)) == [
        f"column 'received_on', row 14: got 1.5; {day}",
        (
            f"column 'due_on', {twelve}: got {bad['due_on']!r}; {day} "
            'If it means that there is no day, write under [codes.due_on] of the mapping: "hôm nay" = "".'
        ),
        (
            f"column 'channel', {twelve}: got {bad['channel']!r}; expected one of counter, online, post. "
            'Say what it means, under [codes.channel] of the mapping: "fax" = …. '
            'What can stand there: "counter", "online", "post"; "" where it is not known.'
        ),
        (
            f"column 'apologised', {twelve}: got {bad['apologised']!r}; {flags} "
            'Say what it means, under [codes.apologised] of the mapping: "x" = …. '
            'What can stand there: true, false; "" where it is not known.'
        ),
        (
            f"column 'agency', {twelve}: got {bad['agency']!r}; expected the name of a group. "
            'Say what it means, under [codes.agency] of the mapping: "" = ….'
        ),
    ]


@pytest.mark.parametrize("cell", [[], {}, date(2025, 1, 1), b"online", object()])
def test_a_code_is_no_thing(cell: Any) -> None:
    assert len(faults([row(channel=cell)], ONLINE)) == 1
    assert len(faults([row(apologised=cell)], APOLOGISED)) == 1
    assert len(faults([row(cell)])) == 1


def test_a_column_of_nulls_is_unknown_throughout() -> None:
    assert counted([row(due_on=None, completed_on=None)] * 3).total(ON_TIME).tally == Tally(0, 0, 3)


@pytest.mark.parametrize("wrong", ["due_on", "Due_On", "NgayHenTra"])
def test_a_column_that_is_missing_is_named_with_those_that_are_there(wrong: str) -> None:
    record = row()
    record["due"] = record.pop("due_on")
    with pytest.raises(MissingColumn) as caught:
        counted([record], columns={"due_on": wrong})
    nearest = {"due_on": "Nearest: due. "}
    assert str(caught.value) == (
        f"row 1: got '{wrong}'; expected a column for due_on. There are: agency, received_on, completed_on, channel, "
        f"apologised, due. {nearest.get(wrong, '')}A mapping says what it is called."
    )


def test_a_later_row_may_not_lack_a_column() -> None:
    with pytest.raises(MissingColumn, match=r"^row 3: got 'received_on'; .* There are: –\. A mapping"):
        counted([row(), row(), {}])


@pytest.mark.parametrize("record", [None, 3, "due_on", ["due_on"], (), object()])
def test_what_is_no_record_is_refused(record: Any) -> None:
    with pytest.raises(MissingColumn, match="row 1"):
        counted([record])
    with pytest.raises(MissingColumn, match="row 2"):
        counted([row(), record])
    with pytest.raises(MissingColumn, match="row 1"):
        answer_of(due >= AS_OF, record)


def test_an_object_lists_what_it_holds() -> None:
    with pytest.raises(MissingColumn, match="There are: due_on") as caught:
        answer_of(received >= AS_OF, AsClass(None))
    assert "index" not in str(caught.value)


def test_one_bad_cell_is_refused_with_its_column() -> None:
    with pytest.raises(BadCell, match=r"column 'NgayHenTra': got 'nay'; expected a day"):
        answer_of(due >= AS_OF, {"NgayHenTra": "nay"}, columns={"due_on": "NgayHenTra"})


def test_a_question_is_checked_before_a_record_is_read() -> None:
    untouched = iter([row()])
    with pytest.raises(UnknownField):
        counted(untouched, columns={"duedate": "x"})
    with pytest.raises(WrongPeriod):
        counted(untouched, as_of=date(2024, 1, 1))
    assert next(untouched)
    with pytest.raises(BadValue):
        compile_predicate(
            channel == Channel.ONLINE,
            period=YEAR,
            as_of=AFTERWARDS,
            mapping=FieldMapping(codes={"channel": {1: "fax"}}),
        )


def test_a_period_that_is_not_over_is_counted_up_to_the_day_of_looking() -> None:
    early = counted([row(), row(received_on=date(2025, 3, 2))], ONLINE, as_of=date(2025, 3, 1))
    assert early.total(ONLINE) == GroupCount(ONLINE, (), Tally(1, 0), outside=1)
    assert early.period == Period(date(2025, 1, 1), date(2025, 3, 2))
