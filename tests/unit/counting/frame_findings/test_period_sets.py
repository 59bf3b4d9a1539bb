"""What figures of some periods say is told once for all that are of the same, for each outcome."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Period, Reason, Status
from cchc_rules.counting.frame_findings.period_sets import MAX_PERIODS, OUTCOMES, PeriodSets
from cchc_rules.counting.frame_findings.services import Service
from cchc_rules.findings.threshold import reaches
from cchc_rules.measures.measure import OverTime
from tests import tiny

AFTER = date(2026, 1, 1)
QUARTERS = tuple(Period.quarter(2025, each) for each in (1, 2, 3, 4))
PERIODS = (*QUARTERS, tiny.YEAR, Period.half(2025, 1), Period(date(2025, 2, 1), date(2025, 4, 1)))


def service(over_time: OverTime) -> Service:
    measure = evolve(tiny.ON_TIME, over_time=over_time)
    return Service(evolve(tiny.DOSSIERS_ON_TIME, measure=measure), measure)


def sets(on: date = AFTER) -> PeriodSets:
    return PeriodSets(PERIODS, tiny.HOME, on, tiny.ROSTER)


def test_each_outcome_is_one_of_a_floor() -> None:
    assert [reaches(tiny.DOSSIERS_ON_TIME, each) for each in OUTCOMES] == [True, False, None, None]
    assert MAX_PERIODS < 53


def test_quarters_are_summed_and_each_outcome_has_its_finding() -> None:
    known = sets().judge(service(OverTime.SUM), 0b1111, 4)
    assert known is not None
    assert known.summed
    assert [(each.status, each.reason) for each in known.findings] == [
        (Status.MET, Reason.REACHED),
        (Status.MISSED, Reason.NOT_REACHED),
        (Status.UNKNOWN, Reason.UNDECIDED),
        (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE),
    ]


@pytest.mark.parametrize("over_time", [OverTime.LATEST, OverTime.WHOLE_ONLY])
def test_what_does_not_add_up_is_told_by_its_latest_part(over_time: OverTime) -> None:
    known = sets().judge(service(over_time), 0b0111, 3)
    assert known is not None
    assert (known.summed, known.latest) == (False, 2)
    assert {each.reason for each in known.findings} == {Reason.PART_OF_PERIOD}


@pytest.mark.parametrize(
    ("over_time", "bits", "count"),
    [
        (OverTime.SUM, 0b0001, 2),  # one period twice
        (OverTime.SUM, 0b0000, 1),  # a period that is not told apart
        (OverTime.SUM, 0b0010001, 2),  # a quarter and its year
        (OverTime.SUM, 0b1000001, 2),  # two that overlap
        (OverTime.LATEST, 0b0100010, 2),  # two that end together
    ],
)
def test_what_hangs_on_the_values_is_not_told(over_time: OverTime, bits: int, count: int) -> None:
    assert sets().judge(service(over_time), bits, count) is None


def test_periods_of_a_state_may_overlap_and_of_a_whole_too() -> None:
    assert sets().judge(service(OverTime.LATEST), 0b1000001, 2) is None  # both end with March
    for over_time in (OverTime.LATEST, OverTime.WHOLE_ONLY):
        known = sets().judge(service(over_time), 0b0010001, 2)
        assert known is not None
        assert known.latest == 4


@pytest.mark.parametrize(("bits", "count"), [(0b0111, 3), (0b1001, 2), (0b1101, 3)])
def test_while_a_year_runs_all_parts_are_summed_be_there_a_gap_or_not(bits: int, count: int) -> None:
    known = sets(date(2025, 12, 1)).judge(service(OverTime.SUM), bits, count)
    assert known is not None
    assert (known.summed, known.latest) == (True, bits.bit_length() - 1)


def test_a_set_is_judged_once_for_all_targets_of_one_period() -> None:
    known, one = sets(), service(OverTime.SUM)
    other = Service(evolve(one.target, key="tiny-2025:II.1.1/2"), one.measure)
    assert known.judge(one, 0b1111, 4) is known.judge(other, 0b1111, 4)
