"""The three decision tables, row by row."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, Reason, RollCall, Share, Status, Tally, assess
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.dates.due import During, PlanDay, Within
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.verdict import judge_activity, judge_outcome, judge_target
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.findings.values import FigureValue
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan, Rank
from cchc_rules.law.rule import Activity, Target
from cchc_rules.measures.measure import Direction, Measure, OverAgencies, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import tiny

Found: TypeAlias = tuple[Status, Reason, bool | None]

BEFORE, LAST_DAY, AFTER = date(2025, 10, 15), date(2025, 12, 31), date(2026, 1, 1)
Q1, Q2, Q3 = (Period.quarter(2025, quarter) for quarter in (1, 2, 3))
NINE_MONTHS = Period(date(2025, 1, 1), date(2025, 10, 1))
GOOD, BAD, OPEN, NONE = Tally(99, 1), Tally(90, 10), Tally(97, 1, unknown=2), Tally(0, 0)


def figures(*values: tuple[Period, Tally | Share]) -> list[Figure]:
    """One figure of the tiny plan's first target for each value, no two of one source."""
    sources = map(str, range(len(values)))
    return [Figure(tiny.ON_TIME, tiny.HOME, *value, source) for value, source in zip(values, sources, strict=True)]


def what_is_found(finding: Finding) -> Found:
    return finding.status, finding.reason, finding.reaches


TARGETS: list[tuple[list[tuple[Period, Tally | Share]], date, Found]] = [
    ([], BEFORE, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
    ([], LAST_DAY, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
    ([], AFTER, (Status.UNKNOWN, Reason.NOTHING_REPORTED, None)),
    ([(tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
    ([(tiny.YEAR, GOOD)], LAST_DAY, (Status.OPEN, Reason.ON_TRACK, True)),
    ([(tiny.YEAR, BAD)], AFTER, (Status.MISSED, Reason.NOT_REACHED, False)),
    ([(tiny.YEAR, BAD)], BEFORE, (Status.OPEN, Reason.BEHIND, False)),
    ([(tiny.YEAR, OPEN)], BEFORE, (Status.OPEN, Reason.UNDECIDED, None)),
    ([(tiny.YEAR, OPEN)], AFTER, (Status.UNKNOWN, Reason.UNDECIDED, None)),
    ([(tiny.YEAR, NONE)], BEFORE, (Status.OPEN, Reason.NOTHING_TO_MEASURE, None)),
    ([(tiny.YEAR, NONE)], AFTER, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
    ([(tiny.YEAR, NONE)] * 2, AFTER, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
    ([(tiny.YEAR, NONE), (tiny.YEAR, GOOD)], AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
    ([(tiny.YEAR, GOOD)] * 2, AFTER, (Status.MET, Reason.REACHED, True)),
    ([(tiny.YEAR, GOOD), (tiny.YEAR, BAD)], AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
    ([(tiny.YEAR, GOOD), (tiny.YEAR, Share(99))], AFTER, (Status.MET, Reason.REACHED, True)),
    ([(tiny.YEAR, OPEN), (tiny.YEAR, Tally(98, 2))], AFTER, (Status.MET, Reason.REACHED, True)),
    ([(tiny.YEAR, OPEN), (tiny.YEAR, Tally(96, 3, 1))], AFTER, (Status.MISSED, Reason.NOT_REACHED, False)),
    ([(tiny.YEAR, Share(98, decimals=0))], AFTER, (Status.UNKNOWN, Reason.ROUNDED, None)),
    (
        [(tiny.YEAR, Share(98, decimals=0)), (tiny.YEAR, Tally(970, 10, 20))],
        AFTER,
        (Status.UNKNOWN, Reason.UNDECIDED, None),
    ),
    ([(Q1, Share(98, decimals=0))], BEFORE, (Status.OPEN, Reason.ROUNDED, None)),
    ([(Q1, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    ([(Q1, BAD)], BEFORE, (Status.OPEN, Reason.BEHIND, False)),
    ([(Q1, OPEN)], BEFORE, (Status.OPEN, Reason.UNDECIDED, None)),
    ([(Q1, GOOD)], AFTER, (Status.UNKNOWN, Reason.PART_OF_PERIOD, None)),
    ([(Q1, GOOD), (Q2, BAD)], BEFORE, (Status.OPEN, Reason.PARTS_DIFFER, None)),
    ([(Q1, BAD), (Q2, GOOD)], BEFORE, (Status.OPEN, Reason.PARTS_DIFFER, None)),
    ([(Q1, BAD), (Q2, BAD)], BEFORE, (Status.OPEN, Reason.BEHIND, False)),
    ([(Q1, BAD), (Period.half(2025, 1), GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    ([(Q1, Share(90)), (Q2, Share(99))], BEFORE, (Status.OPEN, Reason.PARTS_DIFFER, None)),
    ([(Q1, OPEN), (Q2, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    ([(Q3, BAD), (NINE_MONTHS, GOOD)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    ([(Q1, GOOD), (Q1, BAD)], BEFORE, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
    ([(Q1, GOOD), (Q1, BAD), (Q2, GOOD)], BEFORE, (Status.OPEN, Reason.PARTS_DIFFER, None)),
    ([(Q1, BAD), (tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
    ([(Period.quarter(2025, 4), BAD), (tiny.YEAR, GOOD)], AFTER, (Status.MET, Reason.REACHED, True)),
    ([(Period.quarter(2025, 4), BAD), (NINE_MONTHS, GOOD)], AFTER, (Status.UNKNOWN, Reason.PARTS_DO_NOT_ADD, None)),
    (
        [(Period.quarter(2025, 4), BAD), (NINE_MONTHS, GOOD), (Q2, GOOD)],
        AFTER,
        (Status.UNKNOWN, Reason.PARTS_DO_NOT_ADD, None),
    ),
]


@pytest.mark.parametrize(("values", "as_of", "found"), TARGETS)
def test_a_target(values: list[tuple[Period, Tally | Share]], as_of: date, found: Found) -> None:
    known = figures(*values)
    for given in (known, known[::-1], [*known, *known]):
        finding = judge_target(tiny.DOSSIERS_ON_TIME, tiny.HOME, given, as_of, closed_world=False)
        assert what_is_found(finding) == found
        assert (finding.rule, finding.agency, finding.as_of) == (tiny.DOSSIERS_ON_TIME, tiny.HOME, as_of)
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


@pytest.mark.parametrize("agency", [tiny.HOME, tiny.DEPARTMENTS, None])
def test_silence_in_a_complete_record(agency: AgencyOrClass | None) -> None:
    missed: Found = (Status.MISSED, Reason.NOTHING_REPORTED, False)
    still_open: Found = (Status.OPEN, Reason.NOTHING_REPORTED, None)
    for as_of, found in ((AFTER, missed), (date(2025, 6, 30), still_open)):
        of_target = judge_target(tiny.DOSSIERS_ON_TIME, agency, [], as_of, closed_world=True)
        of_outcome = judge_outcome(tiny.CONNECTED, agency, [], as_of, closed_world=True)
        of_activity = judge_activity(tiny.MIDYEAR_REPORTS, agency, [], as_of, closed_world=True)
        assert [what_is_found(finding) for finding in (of_target, of_outcome, of_activity)] == [found] * 3
        assert {finding.agency for finding in (of_target, of_outcome, of_activity)} == {agency}


def call(*done: Agency, period: Period = tiny.YEAR, **more: Any) -> RollCall:
    return RollCall(tiny.OFFICES_READY, period, done, **more)


def of_all(value: Tally | Share) -> Figure:
    return Figure(tiny.OFFICES_READY, tiny.EVERYBODY, tiny.YEAR, value)


FIVE = (tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH)
FOUR = FIVE[:4]
NEWCOMER = evolve(tiny.HOME, key="so-moi", name=Bilingual("Sở mới", "A new department"))
ALL_CALLED = call(*FIVE, complete=True)
REACHED: Found = (Status.MET, Reason.REACHED, True)
NOT_REACHED: Found = (Status.MISSED, Reason.NOT_REACHED, False)
NOT_ALL: Found = (Status.UNKNOWN, Reason.NOT_ALL_CALLED, None)
UNDECIDED: Found = (Status.UNKNOWN, Reason.UNDECIDED, None)
DISAGREE: Found = (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)
NOTHING: Found = (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)

ROLL_CALLS: list[tuple[list[Figure | RollCall], date, Found, tuple[AgencyOrClass, ...]]] = [
    ([ALL_CALLED], AFTER, REACHED, ()),
    ([ALL_CALLED], LAST_DAY, (Status.OPEN, Reason.ON_TRACK, True), ()),
    ([call(*FIVE)], AFTER, NOT_ALL, (tiny.EVERYBODY,)),
    ([call(*FIVE)], BEFORE, (Status.OPEN, Reason.NOT_ALL_CALLED, None), (tiny.EVERYBODY,)),
    ([call(*FOUR, complete=True)], AFTER, NOT_ALL, (tiny.SOUTH,)),
    ([call(*FOUR, complete=True, unknown=[tiny.SOUTH])], AFTER, UNDECIDED, ()),
    ([call(*FOUR, complete=True, not_done=[tiny.SOUTH])], AFTER, NOT_REACHED, ()),
    ([call(*FOUR, complete=True, not_concerned=[tiny.SOUTH])], AFTER, REACHED, ()),
    ([call(*FOUR, not_done=[tiny.SOUTH])], AFTER, NOT_REACHED, (tiny.EVERYBODY,)),
    ([call(complete=True, not_concerned=FIVE)], AFTER, NOTHING, ()),
    ([call(not_concerned=FIVE)], AFTER, NOT_ALL, (tiny.EVERYBODY,)),
    ([call(complete=True, not_concerned=FOUR), call(unknown=[tiny.SOUTH])], AFTER, UNDECIDED, ()),
    ([call(*FOUR), call(tiny.SOUTH, complete=True)], AFTER, REACHED, ()),
    ([call(*FOUR), call(not_done=[tiny.HOME])], AFTER, DISAGREE, ()),
    # A call that says it is complete is contradicted by one that counts somebody whom no roster lists.
    ([ALL_CALLED, call(not_done=[NEWCOMER])], AFTER, DISAGREE, ()),
    ([ALL_CALLED, call(unknown=[NEWCOMER])], AFTER, DISAGREE, ()),
    ([ALL_CALLED, call(not_concerned=[NEWCOMER])], AFTER, REACHED, ()),
    ([call(*FIVE, NEWCOMER, complete=True), call(NEWCOMER)], AFTER, REACHED, ()),
    ([call(*FOUR, complete=True), call(not_done=[tiny.SOUTH])], AFTER, NOT_REACHED, ()),
    # Parts of the period: only those count who were there by its end, and the latest tells.
    ([call(*FIVE, period=Q1, complete=True)], BEFORE, (Status.OPEN, Reason.ON_TRACK, True), ()),
    ([call(period=Q1, not_done=FIVE)], BEFORE, (Status.OPEN, Reason.BEHIND, False), (tiny.EVERYBODY,)),
    ([call(*FIVE, period=Q1)], BEFORE, (Status.OPEN, Reason.NOT_ALL_CALLED, None), (tiny.EVERYBODY,)),
    ([call(*FIVE, period=Q1)], AFTER, (Status.UNKNOWN, Reason.PART_OF_PERIOD, None), (tiny.EVERYBODY,)),
    ([call(period=Q1, not_done=FIVE), ALL_CALLED], AFTER, REACHED, ()),
    # Beside a figure of the whole: what both leave possible decides.
    ([ALL_CALLED, of_all(Tally(5, 0))], AFTER, REACHED, ()),
    ([ALL_CALLED, of_all(Tally(6, 0))], AFTER, DISAGREE, ()),
    ([ALL_CALLED, of_all(Share(80))], AFTER, DISAGREE, ()),
    ([call(*FIVE), of_all(Tally(9, 0))], AFTER, REACHED, (tiny.EVERYBODY,)),
    ([call(*FIVE), of_all(Share(100))], AFTER, REACHED, (tiny.EVERYBODY,)),
    ([call(*FIVE), of_all(Share(90))], AFTER, NOT_REACHED, (tiny.EVERYBODY,)),
    ([call(*FIVE), of_all(Tally(4, 0))], AFTER, DISAGREE, (tiny.EVERYBODY,)),
    ([call(*FIVE), of_all(Tally(4, 5))], AFTER, DISAGREE, (tiny.EVERYBODY,)),
    ([call(*FIVE), of_all(Tally(5, 0, 4))], AFTER, NOT_ALL, (tiny.EVERYBODY,)),
    ([call(*FOUR, not_done=[tiny.SOUTH]), of_all(Share(100))], AFTER, DISAGREE, (tiny.EVERYBODY,)),
    ([call(*FOUR, not_done=[tiny.SOUTH]), of_all(Tally(9, 0))], AFTER, DISAGREE, (tiny.EVERYBODY,)),
    ([call(*FOUR, not_done=[tiny.SOUTH]), of_all(Share(100, decimals=0))], AFTER, NOT_REACHED, (tiny.EVERYBODY,)),
]
BY_EVERYBODY = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.EVERYBODY)
MOST = evolve(BY_EVERYBODY, bound=AtLeast(80))


@pytest.mark.parametrize(
    ("call", "value", "found"),
    [
        (call(not_done=[tiny.SOUTH]), Share(100), DISAGREE),
        (call(not_done=[tiny.SOUTH]), Share("99.9"), REACHED),
        (call(not_done=[tiny.SOUTH]), Share(100, decimals=0), REACHED),
        (call(unknown=[tiny.SOUTH]), Share(100), REACHED),
        (call(tiny.SOUTH), Share(0), DISAGREE),
        (call(tiny.SOUTH), Share("0.1"), NOT_REACHED),
        (call(not_done=[tiny.SOUTH]), Share(0), NOT_REACHED),
        (call(complete=True, not_concerned=FIVE), Tally(0, 0), NOTHING),
    ],
)
def test_one_who_does_not_refutes_all_of_however_many(call: RollCall, value: Tally | Share, found: Found) -> None:
    """However many a class has that no roster lists, 100 % of them leave out nobody, and 0 % include nobody."""
    known: list[Figure | RollCall] = [call, of_all(value)]
    for given in (known, known[::-1]):
        finding = judge_target(MOST, tiny.EVERYBODY, given, AFTER, closed_world=False, roster=tiny.ROSTER)
        assert what_is_found(finding) == found


def test_a_roster_that_lists_everybody_is_contradicted_by_a_call_that_counts_another() -> None:
    """Unless it may belong to another class that is counted, of which the roster does not list every member."""
    listed = evolve(tiny.EVERYBODY, complete=True)
    whole = evolve(tiny.ALL_OFFICES_READY, counted=(listed,))
    one_of_them = evolve(NEWCOMER, classes=(listed.key,))
    known = [call(*FIVE, one_of_them)]
    assert what_is_found(judge_target(whole, None, known, AFTER, closed_world=False, roster=tiny.ROSTER)) == DISAGREE
    assert what_is_found(judge_target(whole, None, known, AFTER, closed_world=False, roster=None)) == NOT_ALL
    of_both = evolve(whole, counted=(listed, tiny.DISTRICTS))
    known = [call(*FIVE, evolve(NEWCOMER, classes=(listed.key, tiny.DISTRICTS.key)))]
    assert what_is_found(judge_target(of_both, None, known, AFTER, closed_world=False, roster=tiny.ROSTER)) == NOT_ALL


def test_a_state_at_the_last_day_is_one_however_long_the_period_of_its_figure() -> None:
    """The last quarter and the year end on one day: figures of a state that differ there are contested."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=evolve(tiny.ON_TIME, over_time=OverTime.LATEST))

    def found(*values: Tally) -> Found:
        periods = (Period.quarter(2025, 4), tiny.YEAR)
        known = [Figure(target.measure, tiny.HOME, *each) for each in zip(periods, values, strict=False)]
        return what_is_found(judge_target(target, tiny.HOME, known, AFTER, closed_world=False))

    assert found(Tally(98, 2)) == found(Tally(98, 2), Tally(98, 2)) == found(Tally(98, 1, 1), Tally(98, 2)) == REACHED
    assert found(Tally(98, 2), Tally(97, 3)) == DISAGREE


@pytest.mark.parametrize(("known", "as_of", "found", "missing"), ROLL_CALLS)
def test_roll_calls(
    known: list[Figure | RollCall], as_of: date, found: Found, missing: tuple[AgencyOrClass, ...]
) -> None:
    """Calls of one period are one list, completed from the roster; who is not on it is named wherever it is weighed."""
    for given in (known, known[::-1], [*known, *known]):
        finding = judge_target(BY_EVERYBODY, tiny.EVERYBODY, given, as_of, closed_world=False, roster=tiny.ROSTER)
        assert what_is_found(finding) == found
        assert finding.missing == (() if found is DISAGREE else missing)
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


MAY, JUNE, LATER, LATER_STILL = date(2025, 5, 1), date(2025, 6, 1), date(2026, 1, 10), date(2026, 2, 10)
MET: Found = (Status.MET, Reason.ATTESTED, True)
MISSED: Found = (Status.MISSED, Reason.ATTESTED_NOT, False)
CONTESTED: Found = (Status.CONTESTED, Reason.ATTESTATIONS_DISAGREE, None)
AFTERWARDS: Found = (Status.UNKNOWN, Reason.ATTESTED_AFTERWARDS, None)
NOT_YET: Found = (Status.OPEN, Reason.ATTESTED_NOT, False)
WAS_NOT: Found = (Status.UNKNOWN, Reason.ATTESTED_NOT_YET, None)


OUTCOMES: list[tuple[list[tuple[date, bool]], date, Found]] = [
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
]


@pytest.mark.parametrize(("words", "as_of", "found"), OUTCOMES)
def test_an_outcome(words: list[tuple[date, bool]], as_of: date, found: Found) -> None:
    known = [Attestation(tiny.CONNECTED, tiny.HOME, day, holds) for day, holds in words]
    for given in (known, known[::-1], [*known, *known]):
        finding = judge_outcome(tiny.CONNECTED, tiny.HOME, given, as_of, closed_world=False)
        assert what_is_found(finding) == found
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


def test_a_complete_record_that_says_not_yet_is_no_silence() -> None:
    """What was not so in May may have been so by the end; only entire silence is missed in a complete record."""
    known = [Attestation(tiny.CONNECTED, tiny.HOME, MAY, holds=False)]
    after, before = (
        judge_outcome(tiny.CONNECTED, tiny.HOME, known, as_of, closed_world=True) for as_of in (AFTER, LAST_DAY)
    )
    assert (what_is_found(after), what_is_found(before)) == (WAS_NOT, NOT_YET)


EARLY, DURING, DUE, LATE = date(2024, 12, 31), date(2025, 2, 1), date(2025, 12, 31), date(2026, 1, 1)
DELIVERED: Found = (Status.MET, Reason.DELIVERED, True)


ACTIVITIES: list[tuple[list[date], date, Found]] = [
    ([], DUE, (Status.OPEN, Reason.NOTHING_REPORTED, None)),
    ([], LATE, (Status.UNKNOWN, Reason.NOTHING_REPORTED, None)),
    ([DURING], BEFORE, DELIVERED),
    ([DUE], LATE, DELIVERED),
    ([EARLY, DURING, LATE], LATE, DELIVERED),
    ([EARLY], BEFORE, (Status.OPEN, Reason.DELIVERED_EARLY, None)),
    ([EARLY], LATE, (Status.UNKNOWN, Reason.DELIVERED_EARLY, None)),
    ([EARLY, LATE], LATE, (Status.UNKNOWN, Reason.DELIVERED_EARLY, None)),
    ([LATE], LATE, (Status.MISSED, Reason.DELIVERED_LATE, False)),
]


@pytest.mark.parametrize(("days", "as_of", "found"), ACTIVITIES)
def test_an_activity_during_a_year(days: list[date], as_of: date, found: Found) -> None:
    known = [Delivery(tiny.MEETINGS, tiny.NORTH, day) for day in days]
    for given in (known, known[::-1], [*known, *known]):
        finding = judge_activity(tiny.MEETINGS, tiny.NORTH, given, as_of, closed_world=False)
        assert what_is_found(finding) == found
        assert set(finding.evidence) == set(known)
        assert len(finding.evidence) == len(known)


@pytest.mark.parametrize("closed_world", [True, False])
@pytest.mark.parametrize("days", [[], [DURING], [EARLY, LATE]])
def test_a_recurrent_activity_is_never_settled(days: list[date], closed_world: bool) -> None:
    known = [Delivery(tiny.QUARTERLY, tiny.JUSTICE, day) for day in days]
    finding = judge_activity(tiny.QUARTERLY, tiny.JUSTICE, known, LATE, closed_world)
    assert what_is_found(finding) == (Status.OPEN, Reason.NO_DUE_DAY, None)
    assert set(finding.evidence) == set(known)


def test_the_decisive_evidence_comes_first() -> None:
    known = figures((Q1, BAD), (tiny.YEAR, GOOD), (Q2, GOOD))
    of_target = judge_target(tiny.DOSSIERS_ON_TIME, tiny.HOME, known, AFTER, closed_world=False)
    assert of_target.evidence == (known[1], known[2], known[0])
    words = [Attestation(tiny.CONNECTED, tiny.HOME, day, holds=True) for day in (MAY, JUNE)]
    of_outcome = judge_outcome(tiny.CONNECTED, tiny.HOME, words, AFTER, closed_world=False)
    assert of_outcome.evidence == (words[1], words[0])
    late, on_time = (Delivery(tiny.MEETINGS, tiny.NORTH, day) for day in (LATE, DUE))
    of_activity = judge_activity(tiny.MEETINGS, tiny.NORTH, [late, on_time], LATE, closed_world=False)
    assert of_activity.evidence == (on_time, late)


BOUNDS: list[tuple[Bound, Tally | Quantity, date, Found]] = [
    (AtMost(5), Tally(5, 95), AFTER, (Status.MET, Reason.REACHED, True)),
    (AtMost(5), Tally(6, 94), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (AtMost(5), Tally(5, 95), BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    (AtMost(5), Tally(6, 94), BEFORE, (Status.OPEN, Reason.OUT_OF_BOUNDS_SO_FAR, False)),
    (AtMost(5), Tally(5, 94, unknown=1), AFTER, (Status.UNKNOWN, Reason.UNDECIDED, None)),
    (AtMost(0), Tally(0, 9), AFTER, (Status.MET, Reason.REACHED, True)),
    (LessThan(5), Tally(5, 95), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (MoreThan(60), Tally(60, 40), AFTER, (Status.MISSED, Reason.NOT_REACHED, False)),
    (MoreThan(60), Tally(61, 39), AFTER, (Status.MET, Reason.REACHED, True)),
    (Between(20, 50), Tally(1, 9), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (Between(20, 50), Tally(6, 4), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (Exactly(50), Tally(2, 2, unknown=1), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),  # no half of 5 cases
    (Exactly(5, Unit.COUNT), Quantity(5, Unit.COUNT), AFTER, (Status.MET, Reason.REACHED, True)),
    (Exactly(5, Unit.COUNT), Quantity(6, Unit.COUNT), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (Rank(3), Quantity(3, Unit.RANK), AFTER, (Status.MET, Reason.REACHED, True)),
    (Rank(3), Quantity(4, Unit.RANK), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (About(30, Unit.DAY), Quantity(30, Unit.DAY), AFTER, (Status.MET, Reason.REACHED, True)),
    (About(30, Unit.DAY), Quantity(31, Unit.DAY), AFTER, (Status.UNKNOWN, Reason.HOW_FAR_OFF_UNKNOWN, None)),
    (About(30, Unit.DAY), Quantity(31, Unit.DAY), BEFORE, (Status.OPEN, Reason.HOW_FAR_OFF_UNKNOWN, None)),
    (
        AtLeast(3, Unit.BILLION_VND),
        Quantity(2999, Unit.MILLION_VND),
        AFTER,
        (Status.MISSED, Reason.NOT_REACHED, False),
    ),
]


@pytest.mark.parametrize(("bound", "value", "as_of", "found"), BOUNDS)
def test_a_bound_of_any_form_is_judged(bound: Bound, value: Tally | Quantity, as_of: date, found: Found) -> None:
    target = tiny.bounded(bound)
    known = [Figure(target.measure, tiny.HOME, tiny.YEAR, value)]
    assert what_is_found(judge_target(target, tiny.HOME, known, as_of, False)) == found


COST = evolve(tiny.measure("cost", "cost", unit=Unit.MILLION_VND), direction=Direction.LESS_IS_BETTER)
DURATION = evolve(COST, unit=Unit.DAY)
SALES = evolve(tiny.measure("sales", "sales", unit=Unit.COUNT), over_time=OverTime.SUM)
LATENESS = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
HALVED, LITTLE_MORE = tiny.against(AtLeast(50), COST), tiny.against(AtMost(5), COST)
DAYS_LESS = tiny.against(AtLeast(2, Unit.DAY), DURATION)
DOUBLED, FEWER_LATE = tiny.against(AtLeast(100), SALES), tiny.against(AtLeast(10), LATENESS)
REACHED, NOT_REACHED = (Status.MET, Reason.REACHED, True), (Status.MISSED, Reason.NOT_REACHED, False)
NO_BASE, NO_PART = (Status.UNKNOWN, Reason.BASELINE_UNKNOWN, None), (Status.UNKNOWN, Reason.BASELINE_ZERO, None)
SILENT, MAY_TURN = (Status.UNKNOWN, Reason.NOTHING_REPORTED, None), (Status.UNKNOWN, Reason.UNDECIDED, None)


def cost(*millions: int) -> list[Quantity]:
    return [Quantity(each, Unit.MILLION_VND) for each in millions]


def took(*days: int) -> list[Quantity]:
    return [Quantity(each, Unit.DAY) for each in days]


def sold(*pieces: int) -> list[Quantity]:
    return [Quantity(each, Unit.COUNT) for each in pieces]


CHANGES: list[tuple[Target, Sequence[Tally | Share | Quantity], Sequence[Tally | Share | Quantity], date, Found]] = [
    (HALVED, cost(100), cost(50), AFTER, REACHED),
    (HALVED, cost(100), cost(51), AFTER, NOT_REACHED),
    (HALVED, cost(100), cost(50), BEFORE, (Status.OPEN, Reason.ON_TRACK, True)),
    (HALVED, cost(100), cost(99), BEFORE, (Status.OPEN, Reason.BEHIND, False)),
    (HALVED, [Quantity(1, Unit.BILLION_VND)], cost(500), AFTER, REACHED),
    (HALVED, [], cost(1), AFTER, NO_BASE),
    (HALVED, [], cost(1), BEFORE, (Status.OPEN, Reason.BASELINE_UNKNOWN, None)),
    (HALVED, cost(0), cost(0), AFTER, NO_PART),
    (HALVED, cost(100), [], AFTER, SILENT),
    (HALVED, [], [], AFTER, SILENT),
    (HALVED, cost(100, 200), cost(50), AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
    (HALVED, cost(100), cost(50, 60), AFTER, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)),
    (LITTLE_MORE, cost(100), cost(105), AFTER, REACHED),
    (LITTLE_MORE, cost(100), cost(106), AFTER, (Status.MISSED, Reason.OUT_OF_BOUNDS, False)),
    (LITTLE_MORE, cost(100), cost(106), BEFORE, (Status.OPEN, Reason.OUT_OF_BOUNDS_SO_FAR, False)),
    (DOUBLED, sold(10), sold(20), AFTER, REACHED),
    (DOUBLED, sold(10), sold(9), BEFORE, (Status.OPEN, Reason.PART_OF_PERIOD, None)),
    (DAYS_LESS, took(9), took(7), AFTER, REACHED),
    (DAYS_LESS, took(0), took(0), AFTER, NOT_REACHED),
    (FEWER_LATE, [Tally(10, 90)], [Tally(9, 91)], AFTER, REACHED),
    (FEWER_LATE, [Tally(10, 90)], [NONE], AFTER, (Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, None)),
    (FEWER_LATE, [NONE], [Tally(9, 91)], AFTER, NO_BASE),
    (FEWER_LATE, [Tally(10, 90)], [Tally(9, 90, 1)], AFTER, MAY_TURN),
    (FEWER_LATE, [Share(10, decimals=0)], [Share(9, decimals=0)], AFTER, (Status.UNKNOWN, Reason.ROUNDED, None)),
    (FEWER_LATE, [Tally(0, 9, 1)], [Tally(1, 9)], AFTER, NO_PART),
]


@pytest.mark.parametrize(("target", "then", "now", "as_of", "found"), CHANGES)
def test_a_change_is_judged_by_two_figures(
    target: Target,
    then: Sequence[Tally | Share | Quantity],
    now: Sequence[Tally | Share | Quantity],
    as_of: date,
    found: Found,
) -> None:
    figures = [Figure(target.measure, tiny.HOME, tiny.LAST_YEAR, value) for value in then]
    figures += [Figure(target.measure, tiny.HOME, tiny.YEAR, value) for value in now]
    finding = judge_target(target, tiny.HOME, figures, as_of, False)
    assert what_is_found(finding) == found
    assert set(finding.evidence) == set(figures)
    assert what_is_found(judge_target(target, tiny.HOME, figures[::-1], as_of, False)) == found


def test_parts_make_up_the_period_that_is_compared_with_and_a_part_alone_does_not() -> None:
    now = Figure(SALES, tiny.HOME, tiny.YEAR, sold(40)[0])
    quarters = [Figure(SALES, tiny.HOME, Period.quarter(2024, each), sold(5)[0]) for each in (1, 2, 3, 4)]
    assert what_is_found(judge_target(DOUBLED, tiny.HOME, [now, *quarters], AFTER, False)) == REACHED
    assert what_is_found(judge_target(DOUBLED, tiny.HOME, [now, *quarters[:3]], AFTER, False)) == NO_BASE
    part = Figure(SALES, tiny.HOME, Q1, sold(40)[0])
    found = judge_target(DOUBLED, tiny.HOME, [part, *quarters], AFTER, False)
    assert what_is_found(found) == (Status.UNKNOWN, Reason.PART_OF_PERIOD, None)
    assert found.missing_days == (Period(Q1.end, tiny.YEAR.end),)


def test_of_the_two_periods_only_silence_in_its_own_is_missed_where_the_record_is_complete() -> None:
    then, now = (
        Figure(COST, tiny.HOME, period, cost(number)[0]) for period, number in ((tiny.LAST_YEAR, 100), (tiny.YEAR, 50))
    )
    silent = judge_target(HALVED, tiny.HOME, [then], AFTER, True)
    assert what_is_found(silent) == (Status.MISSED, Reason.NOTHING_REPORTED, False)
    assert what_is_found(judge_target(HALVED, tiny.HOME, [now], AFTER, True)) == NO_BASE


def test_who_was_not_called_in_either_period_leaves_a_change_open() -> None:
    """Of a class that no roster lists nobody knows how many, so that there is no share to compare."""
    measure = evolve(tiny.OFFICES_READY, over_time=OverTime.LATEST)
    target = evolve(tiny.ALL_OFFICES_READY, measure=measure, bound=AtLeast(10), baseline=tiny.LAST_YEAR)
    then, now = (RollCall(measure, period, [tiny.HOME]) for period in (tiny.LAST_YEAR, tiny.YEAR))
    for known in ([then, now], [now]):
        finding = judge_target(target, None, known, AFTER, False)
        assert what_is_found(finding) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED, None)
    complete = evolve(now, done=[tiny.HOME, tiny.NORTH], complete=True)
    assert what_is_found(judge_target(target, None, [then, complete], AFTER, False)) == NO_BASE


def test_a_change_is_told_with_both_figures() -> None:
    now, then = (Quantity(number, Unit.MILLION_VND) for number in (1600, "3200,5"))
    known = [Figure(COST, tiny.HOME, tiny.LAST_YEAR, then), Figure(COST, tiny.HOME, tiny.YEAR, now)]
    finding = judge_target(HALVED, tiny.HOME, known, AFTER, False)
    assert (finding.value, finding.baseline) == (now, then)
    assert finding.sentence("vi") == (
        "Sở Nội vụ: Đạt – đã đạt mức chỉ tiêu (1.600 triệu đồng; kỳ được so sánh: 3.200,5 triệu đồng; "
        "giảm tối thiểu 50 % so với năm 2024)"
    )
    assert finding.sentence("en") == (
        "Department of Home Affairs: Met – the threshold is reached (1,600 million VND; compared with 3,200.5 million "
        "VND; decrease by at least 50 % against 2024)"
    )


def test_counts_that_agree_leave_only_the_ratios_that_fit_them_all() -> None:
    """Of 40 cases 19 or 20 are yes by both, so that it is 47.5 % or 50 %, and nothing in between."""
    both = (Tally(19, 19, unknown=2), Tally(18, 20, unknown=2))
    known = [Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, value) for value in both]
    found = [
        what_is_found(judge_target(tiny.bounded(bound), tiny.HOME, known, AFTER, False))
        for bound in (Exactly(50), Exactly(49), Between(47, 50))
    ]
    assert found == [
        (Status.UNKNOWN, Reason.UNDECIDED, None),
        (Status.MISSED, Reason.OUT_OF_BOUNDS, False),
        (Status.MET, Reason.REACHED, True),
    ]


@pytest.mark.parametrize("closed_world", [False, True])
@pytest.mark.parametrize("as_of", [BEFORE, date(2099, 1, 1)])
def test_an_activity_whose_event_has_no_day_is_never_missed(as_of: date, closed_world: bool) -> None:
    waiting: Activity = evolve(tiny.QUARTERLY, due=Within(5, "ngày nhận đủ hồ sơ", working_days=True))
    known = [Delivery(waiting, tiny.JUSTICE, date(2025, month, 1)) for month in (9, 8)]
    silent = judge_activity(waiting, tiny.JUSTICE, [], as_of, closed_world)
    assert what_is_found(silent) == (Status.OPEN, Reason.EVENT_UNKNOWN, None)
    delivered = judge_activity(waiting, tiny.JUSTICE, known, as_of, closed_world)
    assert what_is_found(delivered) == (Status.UNKNOWN, Reason.EVENT_UNKNOWN, None)
    assert delivered.evidence == tuple(reversed(known))


@pytest.mark.parametrize(
    ("delivered", "found"),
    [
        (date(2025, 1, 20), (Status.MET, Reason.DELIVERED, True)),
        (date(2025, 3, 3), (Status.MET, Reason.DELIVERED, True)),
        (date(2025, 3, 4), (Status.MISSED, Reason.DELIVERED_LATE, False)),
        (None, (Status.UNKNOWN, Reason.NOTHING_REPORTED, None)),
    ],
)
def test_what_counts_from_the_plans_own_day_is_judged_by_its_last_day(
    delivered: date | None, found: tuple[Status, Reason, bool | None]
) -> None:
    """60 days from 02/01/2025 end on 03/03/2025; a draft, which has no day, is not judged."""
    due = Within(60, PlanDay.ISSUED, event_day=date(2025, 1, 2))
    activity: Activity = evolve(tiny.QUARTERLY, due=due)
    known = [] if delivered is None else [Delivery(activity, tiny.JUSTICE, delivered)]
    assert what_is_found(judge_activity(activity, tiny.JUSTICE, known, AFTER, closed_world=False)) == found
    draft: Activity = evolve(activity, due=evolve(due, event_day=None))
    of_a_draft = judge_activity(draft, tiny.JUSTICE, known, AFTER, closed_world=True)
    assert of_a_draft.reason is Reason.EVENT_UNKNOWN


@pytest.mark.parametrize(
    ("delivered", "found"),
    [
        (date(2025, 4, 1), (Status.MET, Reason.DELIVERED, True)),
        (date(2025, 6, 30), (Status.MET, Reason.DELIVERED, True)),
        (date(2025, 7, 1), (Status.MISSED, Reason.DELIVERED_LATE, False)),
    ],
)
def test_what_is_complete_early_is_complete(delivered: date, found: tuple[Status, Reason, bool | None]) -> None:
    activity: Activity = evolve(tiny.QUARTERLY, due=During(Period.month(2025, 6), completion=True))
    known = [Delivery(activity, tiny.JUSTICE, delivered)]
    assert what_is_found(judge_activity(activity, tiny.JUSTICE, known, AFTER, closed_world=False)) == found


def test_the_tables_hold_every_reason_that_one_rule_and_what_is_known_of_it_can_have() -> None:
    """The others come with who carries a rule, such as a class whose others are silent, or with what is expected."""
    found = [row[-1] for table in (TARGETS, OUTCOMES, ACTIVITIES) for row in table]
    found += [row[2] for row in ROLL_CALLS]
    without_a_day = {Reason.NO_DUE_DAY, Reason.EVENT_UNKNOWN}
    of_agencies = {
        Reason.OTHERS_SILENT,
        Reason.CONCERNED_UNKNOWN,
        Reason.WHO_DELIVERED_UNKNOWN,
        Reason.MEMBERS_INCOMPLETE,
        Reason.AGENCY_ENDED,
        Reason.HEIR_UNKNOWN,
        Reason.LEVEL_ENDED,
    }
    of_sums = {Reason.SHARES_DO_NOT_ADD, Reason.MISSED_ALREADY}
    of_what_is_expected = {Reason.OUT_OF_REACH}
    found += [row[-1] for row in BOUNDS]
    found += [row[-1] for row in CHANGES]
    assert {reason for _, reason, _ in found} == set(
        Reason
    ) - without_a_day - of_agencies - of_sums - of_what_is_expected
    assert {status for status, _, _ in found} == set(Status)


@pytest.mark.parametrize(
    ("over_time", "reason"),
    [(OverTime.SUM, Reason.SHARES_DO_NOT_ADD), (OverTime.WHOLE_ONLY, Reason.PARTS_DO_NOT_ADD)],
)
def test_shares_of_all_quarters_are_no_share_of_the_year(over_time: OverTime, reason: Reason) -> None:
    """Where counts would add up, the finding says that they do and shares do not."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=evolve(tiny.ON_TIME, over_time=over_time))
    known = [Figure(target.measure, tiny.HOME, Period.quarter(2025, each), Share(99)) for each in (1, 2, 3, 4)]
    finding = judge_target(target, tiny.HOME, known, AFTER, closed_world=False)
    assert what_is_found(finding) == (Status.UNKNOWN, reason, None)


def test_a_part_in_which_nothing_happened_is_told_as_such() -> None:
    """No case can still change 0 of 0 of a quarter that is over; the year is open for what comes after it."""
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(0, 0))
    finding = judge_target(tiny.DOSSIERS_ON_TIME, tiny.HOME, [quarter], date(2025, 4, 15), closed_world=False)
    assert (finding.status, finding.reason, finding.reaches) == (Status.OPEN, Reason.NOTHING_TO_MEASURE, None)


def test_a_part_in_which_nothing_happened_hides_no_cases_before_it() -> None:
    """What is added up so far has cases that are not decided, though the last part of it has none."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=evolve(tiny.ON_TIME, over_time=OverTime.SUM))
    told = ((1, Tally(0, 0, unknown=3)), (2, Tally(0, 0)))
    known = [Figure(target.measure, tiny.HOME, Period.quarter(2025, quarter), value) for quarter, value in told]
    finding = judge_target(target, tiny.HOME, known, date(2025, 7, 15), closed_world=False)
    assert (finding.status, finding.reason, finding.reaches) == (Status.OPEN, Reason.UNDECIDED, None)
    assert finding.value == Tally(0, 0, unknown=3)


CABLES = Unit("sea_cable", Bilingual("tuyến cáp quang biển", "sea cables"))
IN_USE = evolve(tiny.measure("cables", "cables", unit=CABLES), over_time=OverTime.LATEST)
OPENED = evolve(IN_USE, over_time=OverTime.SUM)
TO_2030 = evolve(tiny.bounded(AtLeast(9, CABLES)), measure=IN_USE, period=Period.years(2025, 2030))
IN_2031 = date(2031, 1, 1)


def cables(measure: Measure, period: Period, number: int) -> Figure:
    return Figure(measure, tiny.HOME, period, Quantity(number, CABLES))


def test_a_state_of_things_counts_on_the_last_day_of_years() -> None:
    """What is asked until 2030 is told by any figure to its last day, and by none that ends before."""
    earlier = cables(IN_USE, Period.year(2029), 12)
    for days in (Period.month(2030, 12), Period.of_days(date(2030, 12, 31), date(2030, 12, 31)), TO_2030.period):
        for number, found in ((9, REACHED), (8, NOT_REACHED)):
            figures = [cables(IN_USE, days, number), earlier]
            assert what_is_found(judge_target(TO_2030, tiny.HOME, figures, IN_2031, False)) == found
    ended, before = (judge_target(TO_2030, tiny.HOME, [earlier], as_of, False) for as_of in (IN_2031, AFTER))
    assert what_is_found(ended) == (Status.UNKNOWN, Reason.PART_OF_PERIOD, None)
    assert what_is_found(before) == (Status.OPEN, Reason.ON_TRACK, True)


def test_years_add_up_to_several_years() -> None:
    target = evolve(TO_2030, measure=OPENED)
    years = [
        cables(OPENED, Period.year(year), number) for year, number in zip(range(2025, 2031), range(6), strict=True)
    ]
    found = judge_target(target, tiny.HOME, years, IN_2031, False)
    assert (what_is_found(found), str(found.value)) == (REACHED, "15 sea cables")
    missing = judge_target(target, tiny.HOME, years[:3] + years[4:], IN_2031, False)
    assert (missing.status, missing.missing_days) == (Status.UNKNOWN, (Period.year(2028),))
    assert missing.explanation("vi") == (
        "mới có số liệu một phần của kỳ (các phần đã có cộng lại: 12 tuyến cáp quang biển; "
        "tối thiểu 9 tuyến cáp quang biển; chưa có số liệu: 01/01/2028–31/12/2028)"
    )


def test_figures_of_one_state_in_two_multiples_agree() -> None:
    """They agree as amounts of đồng, and disagree by one of them."""
    measure = evolve(COST, over_time=OverTime.LATEST)
    target = evolve(tiny.bounded(AtMost(3, Unit.BILLION_VND)), measure=measure)
    known = [Figure(measure, tiny.HOME, tiny.YEAR, Quantity(3000, Unit.MILLION_VND))]
    for number, found in ((3 * 10**9, REACHED), (3 * 10**9 + 1, (Status.CONTESTED, Reason.FIGURES_DISAGREE, None))):
        figures = [*known, Figure(measure, tiny.HOME, Period.month(2025, 12), Quantity(number, Unit.VND))]
        assert what_is_found(judge_target(target, tiny.HOME, figures, AFTER, False)) == found


def test_a_milestone_is_a_target_of_its_own_that_the_same_figure_serves() -> None:
    milestone = evolve(
        TO_2030,
        key="tiny-2025:II.1.2/1",
        clause=tiny.DOSSIERS_ONLINE.clause,
        bound=AtLeast(4, CABLES),
        period=Period.years(2025, 2026),
        related=(TO_2030.key,),
    )
    plan = tiny.plan_with(TO_2030)
    others = tuple(each for each in plan.not_encoded if each.clause != milestone.clause)
    plan = evolve(plan, rules=(*plan.rules, milestone), not_encoded=others)
    assessed = assess(plan, [cables(IN_USE, Period.month(2026, 12), 5)], as_of=date(2027, 1, 1))
    assert [(each.rule.key, each.status) for each in assessed] == [
        (TO_2030.key, Status.OPEN),
        (milestone.key, Status.MET),
    ]
    assert assessed.unused == ()


def test_nothing_is_compared_with_a_period_that_is_not_over() -> None:
    """What is counted of it by then is a running count, and what begins later is not known yet."""
    then = [Figure(SALES, tiny.HOME, period, sold(5)[0]) for period in (tiny.LAST_YEAR, Period.half(2024, 2))]
    found = assess(tiny.plan_with(DOUBLED), then, as_of=date(2024, 6, 1))
    assert [(each.as_of, each.status, each.reason, each.baseline) for each in found] == [
        (date(2024, 6, 1), Status.OPEN, Reason.NOTHING_REPORTED, None)
    ]
    assert [(each.observation, each.reason) for each in found.unused] == [(then[1], UnusedReason.NOT_YET_KNOWN)]
    (finding,) = assess(tiny.plan_with(DOUBLED), then, as_of=tiny.YEAR.start)
    assert finding.baseline == sold(5)[0]
    assert judge_target(DOUBLED, tiny.HOME, then[:1], date(2024, 12, 31), False).baseline is None


@pytest.mark.parametrize("turned", [1, -1])
def test_a_change_rests_on_all_that_is_said_of_either_period(turned: int) -> None:
    """What one figure leaves open another one tells; the finding has the value that leaves least open."""
    said: dict[Period, list[Tally | Share]] = {tiny.YEAR: [Tally(0, 0, 1), Tally(0, 1)], tiny.LAST_YEAR: [Share(100)]}
    known = [Figure(LATENESS, tiny.HOME, period, each) for period, values in said.items() for each in values]
    finding = judge_target(FEWER_LATE, tiny.HOME, known[::turned], AFTER, False)
    assert what_is_found(finding) == REACHED
    assert (finding.value, finding.baseline) == (Tally(0, 1), Share(100))


def test_calls_and_figures_of_agencies_tell_a_change() -> None:
    """A figure of June tells nothing of a state in December; one that counts fewer than are listed leaves it open."""
    measure = evolve(tiny.OFFICES_READY, over_time=OverTime.LATEST)
    listed = evolve(tiny.ALL_OFFICES_READY, measure=measure, counted=(tiny.DEPARTMENTS,), baseline=tiny.LAST_YEAR)
    target = evolve(listed, bound=AtLeast(100))
    then = RollCall(measure, tiny.LAST_YEAR, [tiny.HOME], [tiny.JUSTICE])
    now = RollCall(measure, tiny.YEAR, [tiny.HOME, tiny.JUSTICE])
    june = Figure(measure, tiny.EVERYBODY, Period.half(2025, 1), Tally(0, 2))
    finding = judge_target(target, None, [then, now, june], AFTER, False, tiny.ROSTER)
    assert (what_is_found(finding), finding.value, finding.baseline) == (REACHED, Tally(2, 0), Tally(1, 1))
    by_name = evolve(target, counted=(tiny.HOME, tiny.JUSTICE))
    fewer = Figure(measure, tiny.EVERYBODY, tiny.YEAR, Tally(1, 0))
    finding = judge_target(by_name, None, [then, fewer], AFTER, False, tiny.ROSTER)
    assert what_is_found(finding) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED, None)


ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (Tally(500, 100), Tally(300, 0), (Status.OPEN, Reason.BEHIND, False)),
        (Tally(1000, 0), Tally(95, 5), (Status.OPEN, Reason.ON_TRACK, True)),
        (Tally(97, 1, unknown=4), Tally(98, 0), (Status.OPEN, Reason.UNDECIDED, None)),
    ],
)
def test_quarters_that_add_up_are_weighed_together_while_the_year_is_open(
    first: Tally, second: Tally, found: Found
) -> None:
    """800 of 900 are behind though the second quarter is whole, and 1095 of 1100 on track though it is not."""
    quarters = [Figure(ADDS, tiny.HOME, Q1, first), Figure(ADDS, tiny.HOME, Q2, second)]
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
    finding = judge_target(target, tiny.HOME, quarters, BEFORE, closed_world=False)
    assert what_is_found(finding) == found
    assert (finding.value, finding.value_period) == (first + second, Period.half(2025, 1))


def test_a_change_is_told_by_all_that_was_counted_so_far() -> None:
    """70 % of both quarters are ten points more than 60 %, though the last one has 50 % alone."""
    target = tiny.against(AtLeast(10, Unit.PERCENTAGE_POINT), ADDS)
    known = [(tiny.LAST_YEAR, Tally(6, 4)), (Q1, Tally(90, 10)), (Q2, Tally(50, 50))]
    figures = [Figure(ADDS, tiny.HOME, period, value) for period, value in known]
    finding = judge_target(target, tiny.HOME, figures, BEFORE, closed_world=False)
    assert what_is_found(finding) == (Status.OPEN, Reason.ON_TRACK, True)
    assert finding.value == Tally(140, 60)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((Share(97), Share(99)), (Status.OPEN, Reason.PARTS_DIFFER, None)),
        ((Share(99), Share(97)), (Status.OPEN, Reason.PARTS_DIFFER, None)),
        ((Tally(90, 10), Share(99)), (Status.OPEN, Reason.PARTS_DIFFER, None)),
        ((Share("98.5"), Share(99)), (Status.OPEN, Reason.ON_TRACK, True)),
        ((Share(96), Tally(90, 10)), (Status.OPEN, Reason.BEHIND, False)),
        ((Tally(0, 0), Share(99)), (Status.OPEN, Reason.ON_TRACK, True)),
        ((Tally(98, 0, unknown=3), Share(99)), (Status.OPEN, Reason.ON_TRACK, True)),
    ],
)
def test_what_cannot_be_added_and_says_the_opposite_leaves_it_open_whether_it_is_on_track(
    values: tuple[FigureValue, FigureValue], found: Found
) -> None:
    """Percentages of two quarters are those of a half-year only together with what they are percentages of."""
    quarters = [Figure(ADDS, tiny.HOME, days, value) for days, value in zip((Q1, Q2), values, strict=True)]
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
    finding = judge_target(target, tiny.HOME, quarters, BEFORE, closed_world=False)
    assert what_is_found(finding) == found
    assert (finding.value, finding.value_period) == (values[1], Q2)


def test_of_tilings_that_disagree_while_the_year_is_open_nothing_follows() -> None:
    """January to June in two ways, of which neither says so of the whole half-year."""
    cut = [Period(date(2025, 1, 1), date(2025, 3, 1)), Period(date(2025, 3, 1), date(2025, 7, 1))]
    known = [(Q1, Tally(98, 2)), (Q2, Tally(98, 2)), (cut[0], Tally(49, 1)), (cut[1], Tally(49, 1))]
    figures = [Figure(ADDS, tiny.HOME, days, value) for days, value in known]
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
    finding = judge_target(target, tiny.HOME, figures, BEFORE, closed_world=False)
    assert what_is_found(finding) == (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)


def test_a_change_is_not_told_by_one_quarter_where_the_other_says_the_opposite() -> None:
    """75 % of the second quarter are ten points more than 60 %, and 65 % of the first are not."""
    target = tiny.against(AtLeast(10, Unit.PERCENTAGE_POINT), ADDS)
    known: list[tuple[Period, FigureValue]] = [
        (tiny.LAST_YEAR, Tally(6, 4)),
        (Q1, Share(65)),
        (Q2, Tally(75, 25)),
    ]
    figures = [Figure(ADDS, tiny.HOME, period, value) for period, value in known]
    finding = judge_target(target, tiny.HOME, figures, BEFORE, closed_world=False)
    assert what_is_found(finding) == (Status.OPEN, Reason.PARTS_DIFFER, None)
    agreeing = [*figures[:1], evolve(figures[1], value=Share(71)), figures[2]]
    told = judge_target(target, tiny.HOME, agreeing, BEFORE, closed_world=False)
    assert what_is_found(told) == (Status.OPEN, Reason.ON_TRACK, True)


@pytest.mark.parametrize("as_of", [BEFORE, AFTER])
@pytest.mark.parametrize("beside", [(), ((Q3, Tally(5, 0)),), ((Q2, Share(100)), (Q3, Tally(5, 0)))])
def test_two_percentages_of_one_quarter_are_contested_whatever_else_is_reported(
    beside: tuple[tuple[Period, FigureValue], ...], as_of: date
) -> None:
    """Either may be the slip: of 98 % the year is missed already, of 100 % it is not."""
    target = evolve(tiny.bounded(AtLeast(100)), measure=ADDS)
    told = [(Q1, Share(98)), (Q1, Share(100)), *beside]
    known = [Figure(ADDS, tiny.HOME, period, value) for period, value in told]
    found = judge_target(target, tiny.HOME, known, as_of, closed_world=False)
    assert what_is_found(found) == (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)
    agreeing = [evolve(each, value=Share(98, decimals=0)) if each.value == Share(100) else each for each in known[:2]]
    assert judge_target(target, tiny.HOME, agreeing, as_of, closed_world=False).status is not Status.CONTESTED


def test_days_that_nobody_reported_are_named_while_the_year_is_open() -> None:
    """With what was counted before and behind them: 890 of 1000 are behind, whatever the third quarter says."""
    third = Period.quarter(2025, 3)
    figures = [Figure(ADDS, tiny.HOME, Q1, Tally(790, 110)), Figure(ADDS, tiny.HOME, third, Tally(100, 0))]
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
    finding = judge_target(target, tiny.HOME, figures, BEFORE, closed_world=False)
    assert what_is_found(finding) == (Status.OPEN, Reason.BEHIND, False)
    assert (finding.value, finding.missing_days) == (Tally(890, 110), (Q2, Period(date(2025, 10, 1), BEFORE)))
    assert "not reported: 01/04/2025–30/06/2025" in finding.sentence()
    late = judge_target(target, tiny.HOME, figures[1:], BEFORE, closed_world=False)
    since = Period(date(2025, 10, 1), BEFORE)
    assert (late.value_period, late.missing_days) == (third, (Period.half(2025, 1), since))


def test_a_class_is_weighed_by_what_its_members_counted_so_far() -> None:
    """Both quarters of both departments: 790 of 800 are on track, 195 of 200 of the last quarter alone are not."""
    measure = evolve(ADDS, over_agencies=OverAgencies.SUM)
    departments = evolve(tiny.DEPARTMENTS, complete=True)
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=measure, answered_by=departments)
    known = [
        Figure(measure, agency, period, value)
        for agency in (tiny.HOME, tiny.JUSTICE)
        for period, value in ((Q1, Tally(300, 0)), (Q2, Tally(95, 5)))
    ]
    whole = next(each for each in assess(tiny.plan_with(target), known, as_of=BEFORE) if each.agency == departments)
    assert what_is_found(whole) == (Status.OPEN, Reason.ON_TRACK, True)
    assert (whole.value, whole.value_period) == (Tally(790, 10), Period.half(2025, 1))
    later = [each for each in known if each.agency == tiny.HOME or each.period == Q2]
    until_then = next(
        each for each in assess(tiny.plan_with(target), later, as_of=BEFORE) if each.agency == departments
    )
    assert (until_then.value, until_then.value_period) == (Tally(490, 10), Period.half(2025, 1))


def test_a_share_that_the_counts_of_its_days_refute_is_contested_while_the_year_is_open() -> None:
    """As it is by itself, and once the year is over."""
    adds = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=adds)
    first, second = Period.quarter(2025, 1), Period.quarter(2025, 2)
    counted = [Figure(adds, tiny.HOME, first, Tally(0, 10)), Figure(adds, tiny.HOME, second, Tally(100, 0))]
    for share, status in ((Share(100), Status.CONTESTED), (Share(0), Status.OPEN)):
        figures = [*counted, evolve(counted[0], value=share)]
        found = judge_target(target, tiny.HOME, figures, date(2025, 7, 15), closed_world=False)
        assert found.status is status
    assert (found.value, found.reaches) == (Tally(100, 10), False)
