from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Observation, RollCall, Status, Tally, assess
from cchc_rules.errors import BadValue, NotADay
from cchc_rules.findings.comparison import FindingPair, consequences, pair_findings
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Target
from cchc_rules.law.versions import reference_day
from cchc_rules.measures.measure import CaseKind, Measure
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, revise
from tests.years import NEXT_YEAR, PLAN_2026, PLAN_JULY, REPLACED

MAY, AFTER = date(2025, 5, 1), date(2026, 1, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
SHORTER = amendment(91, MAY, repeal(tiny.MEETINGS), insert(tiny.SCORE_OF_80))
AMENDED = tiny.PLAN.with_amendments(STRICTER, SHORTER)


def figure(tally: Tally, **changed: Any) -> Figure:
    return evolve(Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally), **changed)


def test_consequences_are_the_findings_that_flip() -> None:
    observations = [
        figure(Tally(985, 15)),
        figure(Tally(999, 1), agency=tiny.NORTH),
        figure(Tally(0, 1), agency=tiny.SOUTH),
    ]
    flipped, gone, come = consequences(tiny.PLAN, AMENDED, observations, as_of=AFTER)
    assert flipped.before is not None
    assert flipped.after is not None
    assert (flipped.agency, flipped.before.status, flipped.after.status) == (tiny.HOME, Status.MET, Status.MISSED)
    assert isinstance(flipped.rule, Target)
    assert flipped.rule.bound == AtLeast(99)
    assert (gone.rule, gone.after, gone.agency) == (tiny.MEETINGS, None, tiny.DISTRICTS)
    assert (come.before, come.agency, come.rule.key) == (None, None, "tiny-2025:SD.91.2/1")
    assert flipped.sentence() == "Department of Home Affairs: Met → Missed"
    assert flipped.sentence("vi") == "Sở Nội vụ: Đạt → Không đạt"
    assert come.sentence() == "– → Unknown"


def test_nothing_flips_from_a_plan_to_itself_and_everything_flips_back() -> None:
    observations = [figure(Tally(985, 15)), figure(Tally(999, 1), agency=tiny.NORTH)]
    assert consequences(AMENDED, AMENDED, observations, as_of=AFTER) == ()
    there = consequences(tiny.PLAN, AMENDED, observations, as_of=AFTER)
    back = consequences(AMENDED, tiny.PLAN, observations, as_of=AFTER)
    assert {(change.before, change.after) for change in there} == {(change.after, change.before) for change in back}
    assert len(there) == len(back) == 3


def test_observations_can_be_given_once() -> None:
    observations = [figure(Tally(985, 15))]
    once = consequences(tiny.PLAN, AMENDED, iter(observations), as_of=AFTER)
    assert once == consequences(tiny.PLAN, AMENDED, observations, as_of=AFTER)


def test_a_closed_world_and_a_roster_are_those_of_both_findings() -> None:
    """Silence is missed only in a complete record, and who was handed what an ended level still owed is not known."""
    found = consequences(tiny.PLAN, AMENDED, [], as_of=AFTER)
    closed = consequences(tiny.PLAN, AMENDED, [], as_of=AFTER, closed_world=True)
    followed = consequences(tiny.PLAN, AMENDED, [], as_of=AFTER, roster=changing.ROSTER)
    statuses = [
        [(change.before and change.before.status, change.after and change.after.status) for change in changes]
        for changes in (found, closed, followed)
    ]
    assert statuses == [
        [(Status.UNKNOWN, None), (None, Status.UNKNOWN)],
        [(Status.MISSED, None), (None, Status.MISSED)],
        [(Status.UNKNOWN, None), (None, Status.UNKNOWN)],
    ]


def test_a_change_is_of_a_finding_that_one_plan_has_at_least() -> None:
    (finding,) = assess(tiny.PLAN, [], as_of=AFTER).about(tiny.CONNECTED)
    for change in (FindingPair(None, finding), FindingPair(finding, None), FindingPair(finding, finding)):
        assert (change.rule, change.agency) == (tiny.CONNECTED, tiny.HOME)
    assert FindingPair(finding, None).sentence("vi") == "Sở Nội vụ: Chưa đủ thông tin → –"


def test_a_part_that_is_reported_flips_by_itself() -> None:
    land = figure(Tally(985, 15), measure=tiny.ON_TIME_OF_LAND)
    flips = consequences(tiny.PLAN, tiny.PLAN.with_amendments(STRICTER), [figure(Tally(999, 1)), land], as_of=AFTER)
    assert [flip.before and flip.before.evidence for flip in flips] == [(land,)]


def part_of_ready(name: str) -> Measure:
    """A part of the agencies that are to be ready."""
    return evolve(
        tiny.measure(f"offices-ready-{name}", tiny.OFFICES_READY.indicator, CaseKind.AGENCY),
        part_of=tiny.OFFICES_READY.key,
    )


ONLINE_READY, STAFF_READY = part_of_ready("online"), part_of_ready("staff")


def with_half_ready() -> Plan:
    """The tiny plan, where half of the agencies are enough."""
    half = evolve(tiny.ALL_OFFICES_READY, bound=AtLeast(50))
    return evolve(tiny.PLAN, rules=tuple(half if rule.key == half.key else rule for rule in tiny.RULES))


@pytest.mark.parametrize(("flipping", "steady"), [(ONLINE_READY, STAFF_READY), (STAFF_READY, ONLINE_READY)])
def test_two_parts_heard_by_roll_call_are_two_findings_and_the_one_that_flips_is_named(
    flipping: Measure, steady: Measure
) -> None:
    """Three of five are enough for a half and not for all; five of five are enough for both."""
    three = (tiny.HOME, tiny.JUSTICE, tiny.OFFICE)
    districts = (tiny.NORTH, tiny.SOUTH)
    three_of_five = RollCall(flipping, tiny.YEAR, done=three, not_done=districts, complete=True)
    all_five = RollCall(steady, tiny.YEAR, done=(*three, *districts), complete=True)
    observations: list[Observation] = [three_of_five, all_five]
    plans = (with_half_ready(), tiny.PLAN)
    before, after = (assess(plan, observations, as_of=AFTER).about(tiny.ALL_OFFICES_READY) for plan in plans)
    assert {finding.part: finding.status for finding in before} == {flipping: Status.MET, steady: Status.MET}
    assert {finding.part: finding.status for finding in after} == {flipping: Status.MISSED, steady: Status.MET}
    (change,) = consequences(*plans, observations, as_of=AFTER)
    assert change.before in before
    assert change.after in after
    assert change.after is not None
    assert change.after.evidence == (three_of_five,)
    assert change.sentence() == "Met → Missed"
    assert consequences(*plans, observations[::-1], as_of=AFTER) == (change,)


def test_one_looks_on_a_day() -> None:
    as_of: Any = "2026-01-01"
    with pytest.raises(NotADay, match="as_of: got"):
        consequences(tiny.PLAN, AMENDED, [], as_of=as_of)


def test_only_observations_are_judged() -> None:
    observations: Any = [Tally(1, 0)]
    with pytest.raises(BadValue, match="a Figure, RollCall, Delivery or Attestation"):
        consequences(tiny.PLAN, AMENDED, observations, as_of=AFTER)


def test_a_flip_has_a_form() -> None:
    changes = consequences(tiny.PLAN, AMENDED, [figure(Tally(985, 15))], as_of=AFTER)
    flip, gone, _ = (to_plain(change) for change in changes)
    assert (flip["rule"], flip["agency"]) == ("tiny-2025:II.1.1/1", "so-noi-vu")
    assert (flip["before"]["status"], flip["after"]["status"]) == ("met", "missed")
    assert (gone["before"]["status"], gone["after"]) == ("unknown", None)


def test_the_findings_of_two_years_stand_beside_one_another() -> None:
    """By what the rules continue, agency by agency and part by part; what one year has alone stands alone."""
    land = figure(Tally(1, 0), measure=tiny.ON_TIME_OF_LAND)
    earlier = assess(tiny.PLAN, [figure(Tally(985, 15)), land], as_of=AFTER)
    later_land, later_all = evolve(land, period=NEXT_YEAR), figure(Tally(985, 15), period=NEXT_YEAR)
    later = assess(PLAN_2026, [later_all, later_land], as_of=date(2027, 1, 1))
    pairs = pair_findings(earlier, later)
    told = [
        (pair.before and pair.before.id.partition(":")[2], pair.after and pair.after.id.partition(":")[2])
        for pair in pairs
    ]
    assert told == [
        ("II.1.1/1@so-noi-vu", "A.1/1@so-noi-vu"),
        ("II.1.1/1@so-noi-vu#on-time-of-land", "A.1/1@so-noi-vu#on-time-of-land"),
        ("II.1.2/1@ubnd-cap-huyen", "A.2/1@ubnd-cap-huyen"),
        ("II.1.3/1", None),
        ("II.1.4/1", None),  # it goes on as a duty, which is not judged
        ("II.1.5/1@so-noi-vu", None),
        ("II.1.6/1@van-phong", "A.3/1@van-phong"),
        ("II.1.6/1@so-noi-vu", "A.3/1@so-noi-vu"),
        ("II.1.7/1@so-noi-vu", "A.4/1@so-noi-vu"),
        ("II.1.7/1@so-tu-phap", None),
        ("II.1.8/1@ubnd-cap-huyen", "A.6/1@ubnd-cap-huyen"),
        ("II.1.8/1@ubnd-cap-huyen", "A.7/1@ubnd-cap-huyen"),
        ("II.1.9/1@so-tu-phap", "A.10/1@so-tu-phap"),
        (None, "A.8/1@so-noi-vu"),
    ]
    assert [each.status for each in (pairs[0].before, pairs[0].after) if each] == [Status.MET, Status.MISSED]


def test_a_replaced_plan_loses_no_verdict() -> None:
    """What came due before the day comes out as without it; what comes due later is the other plan's to judge."""
    known: list[Observation] = [figure(Tally(96, 4)), Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 30))]
    for looking in (date(2025, 7, 1), AFTER):
        gone = consequences(tiny.PLAN, REPLACED, known, as_of=looking)
        assert all(pair.after is None and reference_day(pair.rule) != date(2025, 6, 30) for pair in gone)
        kept = [finding.rule.address for finding in assess(REPLACED, known, as_of=looking)]
        assert kept == ["II.1.6", "II.1.6", "II.1.7", "II.1.7"]
    (old,) = assess(tiny.PLAN, known, as_of=AFTER).about(tiny.DOSSIERS_ON_TIME)
    (new,) = assess(PLAN_JULY, known, as_of=AFTER).about(PLAN_JULY.rule("B.1"))
    assert (old.status, new.status) == (Status.MISSED, Status.MET)
    unused = assess(REPLACED, known, as_of=AFTER).unused
    assert [each.reason for each in unused] == [UnusedReason.NO_RULE]


def test_before_it_is_issued_nothing_is_replaced() -> None:
    eve = date(2025, 6, 19)
    assert consequences(tiny.PLAN, REPLACED, [], as_of=eve) == ()
    assert not assess(PLAN_JULY, [], as_of=eve).findings


def test_what_was_delivered_before_a_plan_was_replaced_is_not_asked_for_again() -> None:
    """Where the new plan continues the activity; of what it sets anew it is from before the plan."""
    continued, new = PLAN_JULY.rule("B.3"), PLAN_JULY.rule("B.4")
    assert isinstance(continued, Activity)
    assert isinstance(new, Activity)
    known = [Delivery(rule, tiny.NORTH, MAY) for rule in (continued, new)]
    found = assess(PLAN_JULY, known, as_of=AFTER)
    assert found.about(continued)[0].status is Status.MET
    assert [(each.observation, each.reason) for each in found.unused] == [(known[1], UnusedReason.BEFORE_THE_PLAN)]
