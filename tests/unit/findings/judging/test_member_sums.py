from collections.abc import Container, Sequence
from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Quantity, Reason, Roster, Share, Status, Tally, UnusedReason, assess
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.member_sums import judge_by_members
from cchc_rules.law.bound import AtLeast, AtMost
from cchc_rules.measures.measure import Direction, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from tests import changing, tiny

JUNE, AFTER = date(2025, 6, 15), date(2026, 1, 1)
Q1, Q2 = (Period.quarter(2025, number) for number in (1, 2))
FROM_APRIL = Period(date(2025, 4, 1), AFTER)
ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM, over_agencies=OverAgencies.SUM)
TARGET = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=tiny.DEPARTMENTS)


def figure(agency: Agency, value: Tally | Share, period: Period = tiny.YEAR) -> Figure:
    return Figure(ADDS, agency, period, value)


def judged(*figures: Figure, own: Sequence[Figure] = (), as_of: date = AFTER, disputed: Container[str] = ()) -> Finding:
    """The finding about the departments, two of which there are."""
    heard = [(each.agency, [each]) for each in (*figures, *own)]
    finding = judge_by_members(TARGET, tiny.DEPARTMENTS, heard, as_of, tiny.ROSTER, disputed=disputed)
    assert finding is not None
    return finding


def of_class(value: Tally | Share, period: Period = tiny.YEAR) -> Figure:
    return Figure(ADDS, tiny.DEPARTMENTS, period, value)


HOME, JUSTICE = figure(tiny.HOME, Tally(90, 0)), figure(tiny.JUSTICE, Tally(8, 1, unknown=1))


def test_the_sum_of_all_members_is_the_class() -> None:
    """With the cases of which a member does not know; the evidence is what they reported."""
    finding = judged(JUSTICE, HOME)
    assert (finding.status, finding.reason, finding.value) == (Status.MET, Reason.REACHED, Tally(98, 1, unknown=1))
    assert (finding.agency, {*finding.evidence}) == (tiny.DEPARTMENTS, {HOME, JUSTICE})
    assert finding.sentence() == "Departments: Met – the threshold is reached (98–99/100; at least 98 %)"


def test_a_member_of_whom_there_is_no_count_is_named() -> None:
    """A share is no count, and half of the year is not the year."""
    for known in ([], [figure(tiny.JUSTICE, Share(99))], [figure(tiny.JUSTICE, Tally(9, 0), Q1)]):
        finding = judged(HOME, *known)
        assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE)
        assert (finding.missing, finding.evidence, finding.value) == ((tiny.JUSTICE,), (), None)
    assert finding.sentence().endswith("(at least 98 %; no full count of: Department of Justice)")
    assert finding.sentence("vi").endswith("(tối thiểu 98 %; chưa có đủ số đếm của: Sở Tư pháp)")


def test_before_the_end_what_all_counted_so_far_tells_be_it_until_different_days() -> None:
    """Until all have reported a part, those are named of whom nothing is known."""
    known = [figure(tiny.HOME, Tally(90, 0), Q1), figure(tiny.HOME, Tally(50, 50), Q2)]
    finding = judged(*known, as_of=JUNE)
    assert (finding.status, finding.reason, finding.missing) == (
        Status.OPEN,
        Reason.MEMBERS_INCOMPLETE,
        (tiny.JUSTICE,),
    )
    finding = judged(*known, figure(tiny.JUSTICE, Tally(9, 1), Q1), as_of=JUNE)
    assert (finding.status, finding.reason, finding.value) == (Status.OPEN, Reason.BEHIND, Tally(149, 51))
    assert (len(finding.evidence), finding.missing_days) == (3, (Q2,))
    finding = judged(known[1], figure(tiny.JUSTICE, Tally(9, 1), Q1), as_of=JUNE)
    assert (finding.status, finding.reason, finding.value) == (Status.OPEN, Reason.BEHIND, Tally(59, 51))
    assert finding.missing_days == (Period.half(2025, 1),)


@pytest.mark.parametrize(
    ("justice", "found"),
    [
        ([(Q1, Tally(9, 0)), (Q1, Tally(8, 1))], (Reason.FIGURES_DISAGREE, None)),
        ([(Q1, Share(90)), (Q2, Tally(10, 0))], (Reason.ON_TRACK, Tally(60, 0))),
        ([(Q1, Share(90))], (Reason.MEMBERS_INCOMPLETE, None)),
    ],
)
def test_what_a_member_counted_so_far_is_no_sum_where_it_does_not_fit_or_cannot_be_added(
    justice: list[tuple[Period, Tally | Share]], found: tuple[Reason, Tally | None]
) -> None:
    """Then the class is told by the days that all of them counted alone, or not at all."""
    known = [figure(tiny.HOME, Tally(90, 0), Q1), figure(tiny.HOME, Tally(50, 0), Q2)]
    finding = judged(*known, *(figure(tiny.JUSTICE, value, days) for days, value in justice), as_of=JUNE)
    assert (finding.reason, finding.agreed_value) == found


def test_figures_of_the_year_before_alone_say_nothing_of_this_one() -> None:
    target = evolve(tiny.against(AtLeast(10, Unit.PERCENTAGE_POINT), ADDS), answered_by=tiny.DEPARTMENTS)
    heard = [(each, [Figure(ADDS, each, tiny.LAST_YEAR, Tally(6, 4))]) for each in (tiny.HOME, tiny.JUSTICE)]
    finding = judge_by_members(target, tiny.DEPARTMENTS, heard, JUNE, tiny.ROSTER, disputed=())
    assert finding is not None
    assert (finding.status, finding.reason, finding.missing) == (
        Status.OPEN,
        Reason.MEMBERS_INCOMPLETE,
        (),
    )


def test_parts_of_the_class_and_of_its_members_make_up_the_year_together() -> None:
    rest = [figure(tiny.HOME, Tally(60, 0), FROM_APRIL), figure(tiny.JUSTICE, Tally(30, 2), FROM_APRIL)]
    winter = of_class(Tally(8, 0), Q1)
    finding = judged(*rest, own=[winter])
    assert (finding.status, finding.value) == (Status.MET, Tally(98, 2))
    assert {*finding.evidence} == {winter, *rest}
    lone = judged(HOME, own=[winter])
    assert (lone.status, lone.reason, lone.evidence) == (Status.UNKNOWN, Reason.PART_OF_PERIOD, (winter,))


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (Tally(98, 1, unknown=1), Status.MET),
        (Tally(98, 2), Status.MET),
        (Tally(97, 3), Status.CONTESTED),
        (Tally(99, 0), Status.CONTESTED),
        (Share("98.5"), Status.CONTESTED),
    ],
)
def test_a_figure_of_the_class_and_the_sum_have_to_agree(value: Tally | Share, status: Status) -> None:
    own = of_class(value)
    finding = judged(HOME, JUSTICE, own=[own])
    assert finding.status is status
    assert {*finding.evidence} == {own, HOME, JUSTICE}
    assert (" ≠ 98–99/100" in finding.sentence()) is (status is Status.CONTESTED)


def test_no_sum_rests_on_figures_that_disagree() -> None:
    """Whether two of one period do, or the member was found to contradict itself otherwise."""
    rival = figure(tiny.HOME, Tally(89, 1))
    contested = judged(HOME, rival, JUSTICE)
    assert (contested.status, contested.reaches) == (Status.CONTESTED, None)
    assert {*contested.evidence} == {HOME, rival, JUSTICE}
    assert judged(HOME, JUSTICE, disputed={tiny.JUSTICE.key}).status is Status.CONTESTED
    assert judged(HOME, rival).reason is Reason.MEMBERS_INCOMPLETE


def test_each_member_counts_for_the_days_on_which_it_existed() -> None:
    """One that ended in March is asked for two months, and one that begins in May from May on; so is nobody else."""

    def found(*figures: Figure) -> tuple[Status, tuple[object, ...]]:
        heard = [(each.agency, [each]) for each in figures]
        finding = judge_by_members(TARGET, tiny.DEPARTMENTS, heard, AFTER, changing.ROSTER, disputed=())
        assert finding is not None
        return finding.status, finding.missing

    home = figure(tiny.HOME, Tally(40, 0), Period(tiny.YEAR.start, date(2025, 3, 1)))
    justice = figure(tiny.JUSTICE, Tally(50, 0))
    health = Figure(ADDS, changing.HEALTH, Period(date(2025, 5, 1), AFTER), Tally(8, 2))
    assert found(home, justice, health) == (Status.MET, ())
    assert found(home, justice) == (Status.UNKNOWN, (changing.ROSTER.get("so-y-te"),))
    reaching_back = Figure(ADDS, changing.HEALTH, Period(date(2025, 3, 1), date(2025, 4, 1)), Tally(8, 2))
    assert found(home, justice, reaching_back) == (Status.UNKNOWN, (changing.ROSTER.get("so-y-te"),))


def test_where_no_member_was_heard_the_class_speaks_for_itself() -> None:
    figures = [of_class(Tally(1, 0)), figure(tiny.OFFICE, Tally(1, 0))]
    heard = [(each.agency, [each]) for each in figures]
    assert judge_by_members(TARGET, tiny.DEPARTMENTS, heard, AFTER, tiny.ROSTER, disputed=()) is None


def test_a_figure_that_reaches_beyond_the_end_of_its_agency_is_one_of_its_days() -> None:
    """After them it had no cases: its figure of the year and that of its own days are one."""
    ended = evolve(tiny.JUSTICE, until=date(2025, 7, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(ended if each is tiny.JUSTICE else each for each in tiny.ROSTER.entries))
    of_its_days = Period(tiny.YEAR.start, date(2025, 7, 1))
    for period in (tiny.YEAR, of_its_days):
        known = [HOME, figure(ended, Tally(9, 1), period)]
        heard = [(each.agency, [each]) for each in known]
        finding = judge_by_members(TARGET, tiny.DEPARTMENTS, heard, AFTER, roster, disputed=())
        assert finding is not None
        assert (finding.status, finding.value) == (Status.MET, Tally(99, 1))


SALES = evolve(ADDS, key="sales", indicator="sales", unit=Unit.COUNT, population=None, yes=None)
DOUBLED = evolve(tiny.against(AtLeast(100), SALES), answered_by=tiny.DEPARTMENTS)


def sold(agency: AgencyOrClass, number: int, period: Period) -> Figure:
    return Figure(SALES, agency, period, Quantity(number, Unit.COUNT))


def doubled(*figures: Figure, roster: Roster = tiny.ROSTER) -> Finding:
    """The finding about the departments, of whether they sold twice as much as the year before."""
    found = assess(tiny.plan_with(DOUBLED), figures, as_of=AFTER, roster=roster).about(DOUBLED)
    return next(each for each in found if each.decides)


THEN = [sold(tiny.HOME, 5, tiny.LAST_YEAR), sold(tiny.JUSTICE, 5, tiny.LAST_YEAR)]
NOW = [sold(tiny.HOME, 12, tiny.YEAR), sold(tiny.JUSTICE, 8, tiny.YEAR)]


def test_members_add_up_in_both_periods_of_a_change() -> None:
    finding = doubled(*THEN, *NOW)
    assert (finding.status, finding.value, finding.baseline) == (
        Status.MET,
        Quantity(20, Unit.COUNT),
        Quantity(10, Unit.COUNT),
    )
    assert {*finding.evidence} == {*THEN, *NOW}
    assert doubled(*THEN, NOW[0], sold(tiny.JUSTICE, 7, tiny.YEAR)).status is Status.MISSED


def test_whichever_member_is_silent_of_either_period_is_named() -> None:
    before = doubled(THEN[0], *NOW)
    assert (before.status, before.reason) == (Status.UNKNOWN, Reason.BASELINE_UNKNOWN)
    assert before.missing == (tiny.JUSTICE,)
    assert before.sentence() == (
        "Departments: Unknown – the figure of the period that it is compared with is not known "
        "(20; increase by at least 100 % against 2024; no full count of: Department of Justice)"
    )
    since = doubled(*THEN, NOW[0])
    assert (since.status, since.reason, since.missing) == (Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE, (tiny.JUSTICE,))


def test_a_member_that_had_ended_counts_in_the_period_that_is_compared_with() -> None:
    """Else the years after its end would look better than they are."""
    ended = evolve(tiny.JUSTICE, until=date(2024, 7, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(ended if each == tiny.JUSTICE else each for each in tiny.ROSTER))
    of_half = sold(ended, 5, Period.half(2024, 1))
    for number, status in ((20, Status.MET), (10, Status.MISSED)):
        finding = doubled(THEN[0], of_half, sold(tiny.HOME, number, tiny.YEAR), roster=roster)
        assert (finding.status, finding.baseline) == (status, Quantity(10, Unit.COUNT))


def test_a_figure_of_neither_period_is_not_used() -> None:
    earlier = sold(tiny.HOME, 5, Period.year(2023))
    found = assess(tiny.plan_with(DOUBLED), [*THEN, *NOW, earlier], as_of=AFTER)
    assert [(each.observation, each.reason) for each in found.unused] == [(earlier, UnusedReason.OTHER_PERIOD)]


def test_evidence_stands_once_and_in_one_order() -> None:
    """Whatever order the figures of members come in, and however often one is given."""
    halves = [sold(each.agency, 6, Period.half(2025, number)) for each in NOW for number in (1, 2)]
    given = [*THEN, *NOW, *halves]
    once = doubled(*given)
    assert len(once.evidence) == len(given)
    assert doubled(*reversed(given), *given) == once


STAFF = evolve(SALES, key="staff", indicator="staff", over_time=OverTime.LATEST, direction=Direction.LESS_IS_BETTER)
FEW = evolve(tiny.bounded(AtMost(30, Unit.COUNT)), measure=STAFF, answered_by=tiny.DEPARTMENTS)


def staff(agency: AgencyOrClass, number: int, period: Period) -> Figure:
    return Figure(STAFF, agency, period, Quantity(number, Unit.COUNT))


def few(*figures: Figure, roster: Roster = tiny.ROSTER) -> Finding:
    """The finding about the departments, of whether they have few people at the end of the year."""
    found = assess(tiny.plan_with(FEW), figures, as_of=AFTER, roster=roster).about(FEW)
    return next(each for each in found if each.decides)


def test_of_a_state_those_count_who_are_there_on_the_last_day() -> None:
    """Whoever took over counts the people of who ended, so that the two together would count them twice."""
    ended = evolve(tiny.HOME, until=date(2025, 7, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(ended if each == tiny.HOME else each for each in tiny.ROSTER))
    before, after = staff(ended, 10, Period.half(2025, 1)), staff(tiny.JUSTICE, 25, tiny.YEAR)
    of_june = staff(tiny.DEPARTMENTS, 3, Period.half(2025, 1))
    for known in ([after], [before, after], [of_june, before, after]):
        finding = few(*known, roster=roster)
        assert (finding.status, finding.value) == (Status.MET, Quantity(25, Unit.COUNT))


def test_states_of_one_day_add_up_whatever_days_they_reach_back_to() -> None:
    at_home, at_justice = staff(tiny.HOME, 10, tiny.YEAR), staff(tiny.JUSTICE, 25, Period.half(2025, 2))
    finding = few(at_home, at_justice)
    assert (finding.status, finding.value) == (Status.MISSED, Quantity(35, Unit.COUNT))
    assert few(at_home, staff(tiny.JUSTICE, 25, Period.half(2025, 1))).missing == (tiny.JUSTICE,)


def test_only_states_of_the_last_day_contradict_one_another() -> None:
    """What was said of June is past in December, and what one of them has then no whole can do without."""
    whole, june = staff(tiny.DEPARTMENTS, 20, tiny.YEAR), staff(tiny.DEPARTMENTS, 3, Period.half(2025, 1))
    assert few(whole, june, staff(tiny.HOME, 10, Period.half(2025, 1))).status is Status.MET
    disputed = few(whole, june, staff(tiny.HOME, 21, Period.half(2025, 2)))
    assert disputed.sentence() == (
        "Departments: Contested – the figures disagree "
        "(20 (01/01/2025–31/12/2025) ≠ 21 (01/07/2025–31/12/2025); at most 30)"
    )


def test_where_a_member_contradicts_itself_its_figures_are_told() -> None:
    """And none of those that agree, be they of another member or of the other period."""
    finding = doubled(*THEN, sold(tiny.JUSTICE, 7, tiny.LAST_YEAR), *NOW)
    assert finding.sentence() == (
        "Departments: Contested – the figures disagree (5 ≠ 7; increase by at least 100 % against 2024)"
    )
