from datetime import date

import pytest
from attrs import evolve

from cchc_rules.dates.period import Period
from cchc_rules.law.rule import Outcome
from cchc_rules.verification.claims import ClaimKind
from cchc_rules.verification.printed_dues import TimeReader
from cchc_rules.verification.printed_periods import unproven_period, years_above
from tests import tiny

TIMES = TimeReader(tiny.PLAN)
"""Reads what has no year in 2025."""


def printed(period: Period, passage: str, *above: int) -> tuple[str, ...] | None:
    """What is printed in the place of a period; None where the passage bears it out."""
    told = []
    for rule in (tiny.DOSSIERS_ON_TIME, tiny.PLAN.rules_of_kind(Outcome)[0]):
        claims = unproven_period(evolve(rule, period=period), [passage], frozenset(above), TIMES)
        told.append([(claim.kind, claim.claimed, claim.printed) for claim in claims])
    assert told[0] == told[1]
    assert [claim[:2] for claim in told[0]] == [(ClaimKind.PERIOD, str(period))] * len(told[0])
    return told[0][0][2] if told[0] else None


@pytest.mark.parametrize(
    ("period", "passage", "above"),
    [
        (Period.year(2025), "98 % hồ sơ", ()),
        (Period.year(2030), "98 % hồ sơ", (2030,)),
        (Period.year(2025), "98 % hồ sơ", (2021,)),
        (Period.year(2027), "98 % hồ sơ đến năm 2027", (2030,)),
        (Period.year(2027), "98 % hồ sơ, 12/2027", ()),
        (Period.years(2025, 2030), "98 % hồ sơ giai đoạn 2025 - 2030", ()),
        (Period.year(2030), "| 5 | Việc | % | 98 | Đến năm 2030 |", (2027,)),
        (
            Period.of_days(date(2025, 1, 1), date(2025, 12, 24)),
            "| 5 | Việc năm 2026 | 98 | Trước ngày 25/12/2025 |",
            (),
        ),
        (Period.of_days(date(2025, 1, 1), date(2025, 6, 29)), "98 % hồ sơ trước ngày 30/6/2025", ()),
        (Period.of_days(date(2025, 1, 1), date(2025, 6, 30)), "98 % hồ sơ đến hết ngày 30/6/2025", ()),
        (Period.quarter(2025, 2), "| 5 | Việc | 98 | Quý II |", ()),
    ],
)
def test_a_period_ends_as_its_passage_says_or_what_stands_above_it(
    period: Period, passage: str, above: tuple[int, ...]
) -> None:
    assert printed(period, passage, *above) is None


@pytest.mark.parametrize(
    ("period", "passage", "above", "instead"),
    [
        (Period.year(2026), "98 % hồ sơ", (), ("2025",)),
        (Period.year(2025), "98 % hồ sơ", (2030,), ("2030",)),
        (Period.quarter(2025, 4), "98 % hồ sơ", (), ("2025",)),
        (Period.year(2023), "98 % hồ sơ theo Nghị định 61/2023/NĐ-CP ngày 5/3/2023", (), ("2025",)),
        (Period.year(2027), "| 5 | Việc năm 2027 | % | 98 | Đến năm 2030 |", (), ("31/12/2030",)),
        (Period.year(2025), "| 5 | Việc năm 2026 | 98 | Trước ngày 25/12/2025 |", (), ("24/12/2025",)),
        (Period.year(2025), "| 5 | Việc | 98 | Quý II |", (), ("30/06/2025",)),
    ],
)
def test_another_year_or_day_is_told(
    period: Period, passage: str, above: tuple[int, ...], instead: tuple[str, ...]
) -> None:
    assert printed(period, passage, *above) == instead


def test_the_years_above_a_passage_are_those_of_the_nearest_that_is_no_rule_and_prints_any() -> None:
    title, heading = tiny.SIGNING, tiny.PURPOSE
    told = years_above(tiny.PLAN, {title: "QUYẾT ĐỊNH ngày 02 tháng 01 năm 2025", heading: "I. Mục đích"})
    assert told["II.1.1"] == {2025}
    told = years_above(tiny.PLAN, {title: "QUYẾT ĐỊNH năm 2025", heading: "I. Mục đích đến năm 2030"})
    assert told[title.address] == {2025}
    assert told["II.1.1"] == {2030}
