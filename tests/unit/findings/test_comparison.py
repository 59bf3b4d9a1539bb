from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Observation, RollCall, Status, Tally, assess
from cchc_rules.errors import BadValue, NotADay
from cchc_rules.findings.comparison import FindingChange, consequences
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import CaseKind, Measure
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, revise

MAY, AFTER = date(2025, 5, 1), date(2026, 1, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99)))
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
    assert flipped.rule.at_least == AtLeast(99)
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
    for change in (FindingChange(None, finding), FindingChange(finding, None), FindingChange(finding, finding)):
        assert (change.rule, change.agency) == (tiny.CONNECTED, tiny.HOME)
    assert FindingChange(finding, None).sentence("vi") == "Sở Nội vụ: Chưa đủ thông tin → –"


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
    half = evolve(tiny.ALL_OFFICES_READY, at_least=AtLeast(50))
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
