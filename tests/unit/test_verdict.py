"""The three decision tables, row by row."""

from datetime import date
from typing import TypeAlias

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Reason, Share, Status, Tally, judge
from cchc_rules.when import Within
from tests import tiny

Found: TypeAlias = tuple[Status, Reason, bool | None]

BEFORE, LAST_DAY, AFTER = date(2025, 10, 15), date(2025, 12, 31), date(2026, 1, 1)
Q1, Q2, Q3 = (Period.quarter(2025, quarter) for quarter in (1, 2, 3))
NINE_MONTHS = Period(date(2025, 1, 1), date(2025, 10, 1))
GOOD, BAD, OPEN, NONE = Tally(99, 1), Tally(90, 10), Tally(97, 1, unknown=2), Tally(0, 0)


def figures(*values: tuple[Period, Tally | Share]) -> list[Figure]:
    sources = map(str, range(len(values)))
    return [Figure(tiny.ON_TIME, tiny.HOME, *value, source) for value, source in zip(values, sources, strict=True)]


@pytest.mark.parametrize(
    ("values", "on", "found"),
    [
        ([], BEFORE, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
        ([], LAST_DAY, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
        ([], AFTER, (Status.UNKNOWN, Reason.NOTHING_REPORTED, None)),
        ([(tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
        ([(tiny.YEAR, GOOD)], LAST_DAY, (Status.MET, Reason.REACHED_EARLY, True)),
        ([(tiny.YEAR, BAD)], AFTER, (Status.MISSED, Reason.NOT_REACHED, False)),
        ([(tiny.YEAR, BAD)], BEFORE, (Status.MISSED, Reason.NOT_REACHED_EARLY, False)),
        ([(tiny.YEAR, OPEN)], BEFORE, (Status.OPEN, Reason.UNDECIDED, None)),
        ([(tiny.YEAR, OPEN)], AFTER, (Status.UNKNOWN, Reason.UNDECIDED, None)),
        ([(tiny.YEAR, NONE)], BEFORE, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
        ([(tiny.YEAR, NONE)], AFTER, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
        ([(tiny.YEAR, NONE)] * 2, AFTER, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
        ([(tiny.YEAR, NONE), (tiny.YEAR, GOOD)], AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
        ([(tiny.YEAR, GOOD)] * 2, AFTER, (Status.MET, Reason.REACHED, True)),
        ([(tiny.YEAR, GOOD), (tiny.YEAR, BAD)], AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
        ([(tiny.YEAR, GOOD), (tiny.YEAR, Share(99))], AFTER, (Status.MET, Reason.REACHED, True)),
        ([(tiny.YEAR, OPEN), (tiny.YEAR, Tally(98, 2))], AFTER, (Status.MET, Reason.REACHED, True)),
        ([(tiny.YEAR, OPEN), (tiny.YEAR, Tally(96, 3, 1))], AFTER, (Status.MISSED, Reason.NOT_REACHED, False)),
        ([(Q1, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
        ([(Q1, BAD)], BEFORE, (Status.OPEN, Reason.BEHIND, False)),
        ([(Q1, OPEN)], BEFORE, (Status.OPEN, Reason.UNDECIDED, None)),
        ([(Q1, GOOD)], AFTER, (Status.UNKNOWN, Reason.PART_OF_PERIOD, None)),
        ([(Q1, GOOD), (Q2, BAD)], BEFORE, (Status.OPEN, Reason.BEHIND, False)),
        ([(Q3, BAD), (NINE_MONTHS, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
        ([(Q1, GOOD), (Q1, BAD)], BEFORE, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
        ([(Q1, GOOD), (Q1, BAD), (Q2, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
        ([(Q1, BAD), (tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
        ([(Period.quarter(2025, 4), BAD), (tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
    ],
)
def test_a_target(values: list[tuple[Period, Tally | Share]], on: date, found: Found) -> None:
    known = figures(*values)
    for seen in (known, known[::-1], [*known, *known]):
        finding = judge(tiny.DOSSIERS_ON_TIME, seen, on=on)
        assert (finding.status, finding.reason, finding.reaches) == found
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


@pytest.mark.parametrize("rule", [tiny.DOSSIERS_ON_TIME, tiny.CONNECTED, tiny.MIDYEAR_REPORTS])
def test_silence_in_a_complete_record(rule: object) -> None:
    assert isinstance(rule, type(tiny.DOSSIERS_ON_TIME) | type(tiny.CONNECTED) | type(tiny.MIDYEAR_REPORTS))
    finding = judge(rule, [], on=AFTER, closed_world=True)
    assert (finding.status, finding.reason, finding.reaches) == (Status.MISSED, Reason.NOTHING_REPORTED, False)
    assert judge(rule, [], on=date(2025, 6, 30), closed_world=True).status is Status.OPEN


MAY, JUNE, LATER, LATER_STILL = date(2025, 5, 1), date(2025, 6, 1), date(2026, 1, 10), date(2026, 2, 10)
MET: Found = (Status.MET, Reason.ATTESTED, True)
MISSED: Found = (Status.MISSED, Reason.ATTESTED_NOT, False)
CONTESTED: Found = (Status.CONTESTED, Reason.ATTESTATIONS_DISAGREE, None)
AFTERWARDS: Found = (Status.UNKNOWN, Reason.ATTESTED_AFTERWARDS, None)
NOT_YET: Found = (Status.OPEN, Reason.ATTESTED_NOT, False)
WAS_NOT: Found = (Status.UNKNOWN, Reason.ATTESTED_NOT, None)


@pytest.mark.parametrize(
    ("said", "on", "found"),
    [
        ([(MAY, True)], BEFORE, MET),
        ([(MAY, False)], BEFORE, NOT_YET),
        ([(MAY, False)], AFTER, WAS_NOT),
        ([(MAY, False), (JUNE, True)], AFTER, MET),
        ([(MAY, True), (JUNE, False)], BEFORE, NOT_YET),
        ([(MAY, True), (JUNE, False)], AFTER, WAS_NOT),
        ([(MAY, True), (MAY, False)], AFTER, CONTESTED),
        ([(LAST_DAY, True)], AFTER, MET),
        ([(LAST_DAY, False)], AFTER, MISSED),
        ([(LAST_DAY, False)], LAST_DAY, MISSED),
        ([(MAY, True), (LAST_DAY, False)], AFTER, MISSED),
        ([(LAST_DAY, False), (LATER, True)], LATER, MISSED),
        ([(LAST_DAY, True), (LATER, False)], LATER, MET),
        ([(AFTER, False)], AFTER, MISSED),
        ([(AFTER, True)], AFTER, AFTERWARDS),
        ([(MAY, False), (LATER, True)], LATER, AFTERWARDS),
        ([(MAY, True), (LATER, False)], LATER, MET),
        ([(LATER, False), (LATER_STILL, True)], LATER_STILL, MISSED),
        ([(LATER, True), (LATER_STILL, False)], LATER_STILL, AFTERWARDS),
        ([(LATER, True), (LATER, False)], LATER, CONTESTED),
    ],
)
def test_an_outcome(said: list[tuple[date, bool]], on: date, found: Found) -> None:
    known = [Attestation(tiny.CONNECTED, tiny.HOME, day, holds) for day, holds in said]
    for seen in (known, known[::-1], [*known, *known]):
        finding = judge(tiny.CONNECTED, seen, on=on)
        assert (finding.status, finding.reason, finding.reaches) == found
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


def test_an_outcome_attested_not_to_hold_is_missed_in_a_complete_record() -> None:
    known = [Attestation(tiny.CONNECTED, tiny.HOME, MAY, holds=False)]
    assert judge(tiny.CONNECTED, known, on=AFTER, closed_world=True).status is Status.MISSED
    assert judge(tiny.CONNECTED, known, on=LAST_DAY, closed_world=True).status is Status.OPEN


EARLY, DURING, DUE, LATE = date(2024, 12, 31), date(2025, 2, 1), date(2025, 12, 31), date(2026, 1, 1)
DELIVERED: Found = (Status.MET, Reason.DELIVERED, True)


@pytest.mark.parametrize(
    ("delivered", "on", "found"),
    [
        ([], DUE, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
        ([], LATE, (Status.UNKNOWN, Reason.NOTHING_REPORTED, None)),
        ([DURING], BEFORE, DELIVERED),
        ([DUE], LATE, DELIVERED),
        ([EARLY, DURING, LATE], LATE, DELIVERED),
        ([EARLY], BEFORE, (Status.OPEN, Reason.DELIVERED_EARLY, None)),
        ([EARLY], LATE, (Status.UNKNOWN, Reason.DELIVERED_EARLY, None)),
        ([EARLY, LATE], LATE, (Status.UNKNOWN, Reason.DELIVERED_EARLY, None)),
        ([LATE], LATE, (Status.MISSED, Reason.DELIVERED_LATE, False)),
    ],
)
def test_an_activity_during_a_year(delivered: list[date], on: date, found: Found) -> None:
    known = [Delivery(tiny.MEETINGS, tiny.NORTH, day) for day in delivered]
    for seen in (known, known[::-1], [*known, *known]):
        finding = judge(tiny.MEETINGS, seen, on=on)
        assert (finding.status, finding.reason, finding.reaches) == found
        assert set(finding.evidence) == set(known)


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("delivered", [[], [DURING], [EARLY, LATE]])
def test_a_recurrent_activity_is_never_settled(delivered: list[date], closed: bool) -> None:
    known = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, day) for day in delivered]
    finding = judge(tiny.QUARTERLY, known, on=LATE, closed_world=closed)
    assert (finding.status, finding.reason, finding.reaches) == (Status.OPEN, Reason.NO_DUE_DAY, None)
    assert set(finding.evidence) == set(known)


def test_the_decisive_evidence_comes_first() -> None:
    known = figures((Q1, BAD), (tiny.YEAR, GOOD), (Q2, GOOD))
    assert judge(tiny.DOSSIERS_ON_TIME, known, on=AFTER).evidence == (known[1], known[2], known[0])
    words = [Attestation(tiny.CONNECTED, tiny.HOME, day, holds=True) for day in (MAY, JUNE)]
    assert judge(tiny.CONNECTED, words, on=AFTER).evidence == (words[1], words[0])
    late, on_time = (Delivery(tiny.MEETINGS, tiny.NORTH, day) for day in (LATE, DUE))
    assert judge(tiny.MEETINGS, [late, on_time], on=LATE).evidence == (on_time, late)


@pytest.mark.parametrize("closed_world", [False, True])
@pytest.mark.parametrize("on", [BEFORE, date(2099, 1, 1)])
def test_an_activity_whose_event_has_no_day_is_never_missed(on: date, closed_world: bool) -> None:
    waiting = evolve(tiny.QUARTERLY, due=Within(5, "ngày nhận đủ hồ sơ", working=True))
    days = [date(2025, month, 1) for month in (9, 8)]
    seen = [Delivery(waiting, tiny.JUSTICE, day) for day in days]
    silent = judge(waiting, [], on=on, closed_world=closed_world)
    assert (silent.status, silent.reason, silent.reaches) == (Status.OPEN, Reason.EVENT_UNKNOWN, None)
    delivered = judge(waiting, seen, on=on, closed_world=closed_world)
    assert (delivered.status, delivered.reason, delivered.reaches) == (Status.UNKNOWN, Reason.EVENT_UNKNOWN, None)
    assert delivered.evidence == tuple(reversed(seen))
    assert delivered.sentence() == (
        "Department of Justice: Unknown – the event it is counted from has no day yet "
        "(delivered on 01/08/2025, 01/09/2025; within 5 working days of “ngày nhận đủ hồ sơ”)"
    )
    assert silent.sentence("vi") == (
        "Sở Tư pháp: Chưa đến hạn – chưa có ngày của sự kiện tính hạn (trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ)"
    )
