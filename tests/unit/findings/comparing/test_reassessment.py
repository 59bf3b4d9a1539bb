"""What the evidence of findings comes to by itself; the laws hold it against every assessment."""

from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Reason, Status, Tally, assess
from cchc_rules.findings.comparing.reassessment import reassess
from cchc_rules.findings.selection import Selection
from cchc_rules.measures.measure import OverAgencies, OverTime
from tests import tiny

SUMMED = evolve(tiny.ON_TIME, over_time=OverTime.SUM, over_agencies=OverAgencies.SUM)
TARGET = evolve(tiny.DOSSIERS_ON_TIME, measure=SUMMED, answered_by=tiny.DEPARTMENTS)
PLAN = tiny.plan_with(TARGET)
HALF = Figure(SUMMED, tiny.HOME, Period.half(2025, 1), Tally(590, 10))


@pytest.mark.parametrize(
    ("as_of", "status"), [(date(2025, 7, 1), Status.OPEN), (tiny.AFTERWARDS, Status.UNKNOWN)], ids=["before", "after"]
)
def test_who_of_a_class_gave_no_count_is_taken_where_the_others_are_not_told_of(as_of: date, status: Status) -> None:
    """Of the class alone nothing is told of the member that reported, and so is whether it is due."""
    found = assess(PLAN, [HALF], as_of=as_of)
    (whole,) = (each for each in found if each.agency == tiny.DEPARTMENTS)
    assert (whole.reason, whole.status, bool(whole.missing)) == (Reason.MEMBERS_INCOMPLETE, status, True)
    told = found.only([whole])
    assert reassess(told) == told
    settled = evolve(told, findings=(evolve(whole, status=Status.MET, reaches=True),))
    assert reassess(settled) == told


def test_a_stranger_is_not_taken_for_one_of_a_class() -> None:
    """Who is named as missing has to be of the class, or the class itself."""
    found = assess(PLAN, [HALF], as_of=tiny.AFTERWARDS)
    (whole,) = (each for each in found if each.agency == tiny.DEPARTMENTS)
    told = found.only([evolve(whole)])
    (again,) = reassess(evolve(told, findings=(evolve(whole, missing=(tiny.NORTH,)),)))
    assert again.reason is Reason.NOTHING_REPORTED


def test_what_is_no_finding_of_the_plan_is_left_out() -> None:
    found = assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS)
    first = found.findings[0]
    assert len(reassess(evolve(found, findings=(evolve(first, agency=tiny.RIVERSIDE), *found.findings)))) == len(found)


def test_a_part_stays_what_it_is_a_part_of() -> None:
    told = assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS, closed_world=True).selected(Selection(kind="activity"))
    assert reassess(told) == told
