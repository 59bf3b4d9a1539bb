"""An illustrative assessment: invented figures and deliveries, as a system of the Government could report them."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import pytest

import nq_03_2025 as plan
from cchc_rules import Attestation, Delivery, Figure, Observation, Quantity, Share, Status, Tally, Target, assess, judge
from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.period import Period
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.law.rule import Duty
from nq_03_2025.successions import SUCCESSIONS

Value: TypeAlias = Tally | Share | Quantity

BY_2030 = Period.year(2030)
DAY_AFTER, MIDSUMMER = date(2031, 1, 1), date(2025, 7, 1)


def figure(target: Target, value: Value, period: Period = BY_2030) -> Figure:
    return Figure(target.measure, plan.CA_NUOC, period, value)


@pytest.mark.parametrize(
    ("target", "value", "status"),
    [
        (plan.END_TO_END_SERVICES, Tally(yes=90, no=10), Status.MET),
        (plan.END_TO_END_SERVICES, Tally(yes=89, no=11), Status.MISSED),
        (plan.END_TO_END_SERVICES, Tally(yes=89, no=10, unknown=1), Status.UNKNOWN),
        (plan.SOCIAL_RESEARCH_FUNDS, Share("60"), Status.MISSED),
        (plan.SOCIAL_RESEARCH_FUNDS, Share("60.1"), Status.MET),
        (plan.SEA_CABLE_CAPACITY, Quantity(350, plan.SEA_CABLE_CAPACITY.bound.unit), Status.MET),
        (plan.RANKED_INSTITUTES, Quantity(39, plan.RANKED_INSTITUTES.bound.unit), Status.MISSED),
        (plan.RANKED_INSTITUTES, Quantity(50, plan.RANKED_INSTITUTES.bound.unit), Status.MET),
        (plan.CYBERSECURITY_RANK, Quantity(11, plan.CYBERSECURITY_RANK.bound.unit), Status.MISSED),
        (plan.CYBERSECURITY_RANK, Quantity(7, plan.CYBERSECURITY_RANK.bound.unit), Status.MET),
        (plan.HUMAN_DEVELOPMENT, Quantity("0.7", plan.HUMAN_DEVELOPMENT.bound.unit), Status.MISSED),
        (plan.HUMAN_DEVELOPMENT, Quantity("0.701", plan.HUMAN_DEVELOPMENT.bound.unit), Status.MET),
        (plan.DIGITAL_ECONOMY_2030, Quantity(30, plan.DIGITAL_ECONOMY_2030.bound.unit), Status.MET),
    ],
)
def test_a_figure_of_2030_decides_a_target(target: Target, value: Value, status: Status) -> None:
    assert judge(target, [figure(target, value)], as_of=DAY_AFTER).status is status
    assert judge(target, [], as_of=MIDSUMMER).status is Status.OPEN
    assert judge(target, [], as_of=DAY_AFTER).status is Status.UNKNOWN


def test_a_state_is_that_of_the_last_quarter() -> None:
    coverage = plan.POPULATION_UNDER_5G
    last = figure(coverage, Tally(yes=99, no=1), Period.quarter(2030, 4))
    assert judge(coverage, [last], as_of=DAY_AFTER).status is Status.MET
    third = figure(coverage, Tally(yes=99, no=1), Period.quarter(2030, 3))
    assert judge(coverage, [third], as_of=DAY_AFTER).status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2025, 2, 3), Status.MET), (date(2025, 6, 30), Status.MET), (date(2025, 7, 1), Status.MISSED)],
)
def test_a_delivery_is_in_time_until_the_month_ends_however_early(day: date, status: Status) -> None:
    rule = plan.COMMUNICATION_PROGRAMME
    delivered = Delivery(rule, plan.BO_THONG_TIN_TRUYEN_THONG, day, "minh họa")
    assert judge(rule, [delivered], as_of=MIDSUMMER).status is status


def test_the_heir_delivers_what_the_ministry_that_ended_was_given() -> None:
    roster = plan.PLAN.roster.with_successions(SUCCESSIONS)
    heir = roster.get("bo-khoa-hoc-cong-nghe")
    assert isinstance(heir, Agency)
    delivered = Delivery(plan.CHAMPION_CRITERIA, heir, date(2025, 6, 2), "minh họa")
    found = assess(plan.PLAN, [delivered], as_of=MIDSUMMER, roster=roster)
    (finding,) = (each for each in found if each.rule == plan.CHAMPION_CRITERIA)
    assert finding.status is Status.MET
    assert not finding.certain


def test_a_few_observations_leave_everything_else_open_or_unknown() -> None:
    known: list[Observation] = [
        Delivery(plan.ORGANISATION_LAWS, plan.BO_NOI_VU, date(2025, 2, 19), "minh họa"),
        Delivery(plan.DATA_COMMITTEE, plan.BO_CONG_AN, date(2025, 4, 2), "minh họa"),
        Attestation(plan.DIGITAL_INFRASTRUCTURE, plan.BO_THONG_TIN_TRUYEN_THONG, date(2025, 2, 1), False, "minh họa"),
    ]
    found = assess(plan.PLAN, known, as_of=MIDSUMMER)
    statuses = {each.rule.key: each.status for each in found}
    assert statuses[plan.ORGANISATION_LAWS.key] is Status.MET
    assert statuses[plan.DATA_COMMITTEE.key] is Status.MISSED
    assert statuses[plan.DIGITAL_INFRASTRUCTURE.key] is Status.OPEN
    assert statuses[plan.CHAMPION_CRITERIA.key] is Status.UNKNOWN
    assert set(statuses) == {rule.key for rule in plan.PLAN.rules if not isinstance(rule, Duty)}
    assert [each.reason for each in found.unused] == [UnusedReason.BEFORE_THE_PERIOD]  # the word of 2025 on 2030
