"""What the laws are tried on is what they are about, by construction."""

from datetime import date

from hypothesis import given

from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Tally
from cchc_rules.testing.law_examples import (
    Reordered,
    each_of,
    everything_is_over,
    parts_of_wholes,
    reordered,
    reports_of,
    undecided_tallies,
)
from tests import tiny


def test_everything_is_over_the_day_after_the_last() -> None:
    assert everything_is_over(tiny.PLAN) == tiny.AFTERWARDS
    assert everything_is_over(tiny.plan_of("Một")) == date(2025, 1, 2)  # duties alone: nothing ends


def test_every_body_can_report_what_it_is_asked_for_to_its_credit() -> None:
    """A department's own report settles what it leads, and nothing of what it reports is a miss."""
    found = assess(tiny.PLAN, reports_of(tiny.PLAN, tiny.HOME), as_of=tiny.AFTERWARDS)
    heard = [finding.status for finding in found if finding.evidence]
    assert Status.MET in heard
    assert Status.MISSED not in heard


def test_a_part_is_a_body_of_a_whole() -> None:
    for asked, body in parts_of_wholes(tiny.PLAN):
        assert isinstance(asked.who, AgencyClass)
        assert body.level in asked.who.levels
    assert each_of([]).is_empty


@given(undecided_tallies())
def test_a_case_is_always_unknown(tally: Tally) -> None:
    assert tally.unknown


@given(reordered(tiny.PLAN))
def test_another_order_has_the_same_observations(drawn: Reordered) -> None:
    known, other, _ = drawn
    assert {*known} == {*other}
