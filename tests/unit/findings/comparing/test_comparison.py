from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import (
    Delivery,
    Figure,
    Finding,
    FindingPair,
    Findings,
    Observation,
    PairKind,
    RollCall,
    Status,
    Tally,
    assess,
    compare,
)
from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.findings.selection import EVERYTHING, Selection
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.law.versions import reference_day
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, revise
from tests.years import NEXT_YEAR, PLAN_2026, PLAN_JULY, REPLACED

MAY, AFTER = date(2025, 5, 1), date(2026, 1, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
SHORTER = amendment(91, MAY, repeal(tiny.MEETINGS), insert(tiny.SCORE_OF_80))
AMENDED = tiny.PLAN.with_amendments(STRICTER, SHORTER)


def figure(tally: Tally, **changed: Any) -> Figure:
    return evolve(Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally), **changed)


def flips(before: Plan, after: Plan, known: Iterable[Observation], **asked: Any) -> tuple[FindingPair, ...]:
    """What comes out otherwise by another plan, of one record on one day."""
    said = tuple(known)
    return compare(assess(before, said, **asked), assess(after, said, **asked)).changes


def test_an_amendment_turns_findings() -> None:
    observations = [
        figure(Tally(985, 15)),
        figure(Tally(999, 1), agency=tiny.NORTH),
        figure(Tally(0, 1), agency=tiny.SOUTH),
    ]
    flipped, gone, come = flips(tiny.PLAN, AMENDED, observations, as_of=AFTER)
    assert flipped.before is not None
    assert flipped.after is not None
    assert (flipped.agency, flipped.before.status, flipped.after.status) == (tiny.HOME, Status.MET, Status.MISSED)
    assert isinstance(flipped.rule, Target)
    assert flipped.rule.bound == AtLeast(99)
    assert (gone.rule, gone.after, gone.agency) == (tiny.MEETINGS, None, tiny.DISTRICTS)
    assert (come.before, come.agency, come.rule.key) == (None, None, "tiny-2025:SD.91.2/1")
    assert [each.kind for each in (flipped, gone, come)] == [
        PairKind.WORSE,
        PairKind.ONLY_BEFORE,
        PairKind.ONLY_AFTER,
    ]
    assert flipped.sentence() == (
        "Department of Home Affairs: worse: Met – the threshold is reached (985/1000 = 98.5 %) → "
        "Missed – the threshold is not reached (985/1000 = 98.5 %)"
    )
    assert flipped.sentence("vi") == (
        "Sở Nội vụ: kém đi: Đạt – đã đạt mức chỉ tiêu (985/1000 = 98,5 %) → "
        "Không đạt – thấp hơn mức chỉ tiêu (985/1000 = 98,5 %)"
    )
    assert come.sentence() == "only after: – → Unknown – nothing was reported"


def test_nothing_flips_from_a_plan_to_itself_and_everything_flips_back() -> None:
    observations = [figure(Tally(985, 15)), figure(Tally(999, 1), agency=tiny.NORTH)]
    assert flips(AMENDED, AMENDED, observations, as_of=AFTER) == ()
    there = flips(tiny.PLAN, AMENDED, observations, as_of=AFTER)
    back = flips(AMENDED, tiny.PLAN, observations, as_of=AFTER)
    assert {(change.before, change.after) for change in there} == {(change.after, change.before) for change in back}
    assert len(there) == len(back) == 3


def test_a_closed_world_and_a_roster_are_those_of_both_findings() -> None:
    """Silence is missed only in a complete record, and who was handed what an ended level still owed is not known."""
    found = flips(tiny.PLAN, AMENDED, [], as_of=AFTER)
    closed = flips(tiny.PLAN, AMENDED, [], as_of=AFTER, closed_world=True)
    followed = flips(tiny.PLAN, AMENDED, [], as_of=AFTER, roster=changing.ROSTER)
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
    said = "Sở Nội vụ: chỉ có ở lần trước: Chưa đủ thông tin – chưa có báo cáo → –"
    assert FindingPair(finding, None).sentence("vi") == said


def test_a_part_that_is_reported_flips_by_itself() -> None:
    land = figure(Tally(985, 15), measure=tiny.ON_TIME_OF_LAND)
    turned = flips(tiny.PLAN, tiny.PLAN.with_amendments(STRICTER), [figure(Tally(999, 1)), land], as_of=AFTER)
    assert [flip.before and flip.before.evidence for flip in turned] == [(land,)]


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
    (change,) = flips(*plans, observations, as_of=AFTER)
    assert change.before in before
    assert change.after in after
    assert change.after is not None
    assert change.after.evidence == (three_of_five,)
    assert change.sentence() == (
        "worse: Met – the threshold is reached (3/5 = 60 %) → Missed – the threshold is not reached (3/5 = 60 %)"
    )
    assert flips(*plans, observations[::-1], as_of=AFTER) == (change,)


@pytest.mark.parametrize("given", [None, tiny.PLAN, ()])
def test_only_assessments_are_compared(given: Any) -> None:
    found = assess(tiny.PLAN, [], as_of=AFTER)
    for pair in ((found, given), (given, found)):
        with pytest.raises(BadValue, match=r"compare: .* expected Findings, as assess\(\) returns them"):
            compare(*pair)


def test_plans_that_have_nothing_to_do_with_one_another_are_not_compared() -> None:
    with pytest.raises(BadValue, match="a plan that succeeds"):
        compare(assess(PLAN_JULY, [], as_of=AFTER), assess(PLAN_2026, [], as_of=AFTER))


def test_a_flip_has_a_form() -> None:
    changes = flips(tiny.PLAN, AMENDED, [figure(Tally(985, 15))], as_of=AFTER)
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
    pairs = compare(earlier, later).pairs
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
        ("II.1.8/1@ubnd-cap-huyen", None),  # it was split
        ("II.1.9/1@so-tu-phap", "A.10/1@so-tu-phap"),
        (None, "A.6/1@ubnd-cap-huyen"),
        (None, "A.7/1@ubnd-cap-huyen"),
        (None, "A.8/1@so-noi-vu"),
    ]
    beside = {pair.rule.address: [each.rule.address for each in pair.beside] for pair in pairs if pair.beside}
    assert beside == {"II.1.8": ["A.6", "A.7"], "A.6": ["II.1.8"], "A.7": ["II.1.8"]}
    split = next(pair for pair in pairs if pair.rule.address == "A.6")
    assert split.sentence() == (
        "District People's Committees: only after: – → Unknown – nothing was reported; not one to one with: "
        "tiny-2025:II.1.8/1@ubnd-cap-huyen (Unknown – nothing was reported)"
    )
    assert [each.status for each in (pairs[0].before, pairs[0].after) if each] == [Status.MET, Status.MISSED]


def test_a_replaced_plan_loses_no_verdict() -> None:
    """What came due before the day comes out as without it; what comes due later is the other plan's to judge."""
    known: list[Observation] = [figure(Tally(96, 4)), Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 30))]
    for looking in (date(2025, 7, 1), AFTER):
        gone = flips(tiny.PLAN, REPLACED, known, as_of=looking)
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
    assert flips(tiny.PLAN, REPLACED, [], as_of=eve) == ()
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


MARCH, JUNE = date(2025, 3, 31), date(2025, 6, 30)


def test_two_quarters_of_one_plan_stand_side_by_side() -> None:
    """Who was silent speaks, who was on track falls behind, and nobody is left out."""
    first = [figure(Tally(99, 1), period=Period.quarter(2025, 1))]
    second = [*first, figure(Tally(190, 10), period=Period.half(2025, 1))]
    second.append(figure(Tally(99, 1), measure=tiny.ONLINE, agency=tiny.DISTRICTS, period=Period.half(2025, 1)))
    found = compare(assess(tiny.PLAN, first, as_of=MARCH), assess(tiny.PLAN, second, as_of=JUNE))
    kinds = {pair.after.id.partition(":")[2]: pair.kind for pair in found.changes if pair.after}
    assert kinds["II.1.1/1@so-noi-vu"] is PairKind.WORSE
    assert kinds["II.1.2/1@ubnd-cap-huyen"] is PairKind.NEWLY_HEARD
    assert sum(map(len, found.by_kind().values())) == len(found) == len(found.before) == len(found.after)
    assert list(found.by_kind()) == [kind for kind in PairKind if kind in found.by_kind()]
    assert list(found) == list(found.pairs)


def followed(*successions: Succession) -> Roster:
    return tiny.ROSTER.with_successions(successions)


def addresses(pairs: Iterable[FindingPair], rule: Rule) -> list[tuple[str | None, str | None, list[str | None]]]:
    """Of a rule, who stands beside whom, and who stands beside those who stand alone."""

    def who(finding: Finding | None) -> str | None:
        return None if finding is None or finding.agency is None else finding.agency.key

    return [
        (who(pair.before), who(pair.after), [who(each) for each in pair.beside])
        for pair in pairs
        if pair.rule.key == rule.key
    ]


def test_an_agency_that_was_renamed_stands_beside_itself() -> None:
    """Before it was, the office answered; after, the city's office does, and the two are one."""
    earlier = assess(tiny.PLAN, [], as_of=AFTER)
    later = assess(tiny.PLAN, [], as_of=AFTER, roster=followed(evolve(changing.RENAMED, day=date(2025, 1, 3))))
    there, back = (addresses(pairs, tiny.JOINT_PLAN) for pairs in (compare(earlier, later), compare(later, earlier)))
    assert there == [("van-phong", "van-phong-thanh-pho", []), ("so-noi-vu", "so-noi-vu", [])]
    assert back == [("van-phong-thanh-pho", "van-phong", []), ("so-noi-vu", "so-noi-vu", [])]
    pairs = [pair for pair in compare(earlier, later) if pair.rule.key == tiny.JOINT_PLAN.key]
    assert [pair.kind for pair in pairs] == [PairKind.UNCHANGED, PairKind.UNCHANGED]


def test_an_agency_that_was_merged_into_another_stands_alone_with_that_beside_it() -> None:
    """The other was there before, and stands beside itself."""
    early = evolve(changing.MERGED, day=date(2025, 1, 3))
    earlier = assess(tiny.PLAN, [], as_of=AFTER)
    later = assess(tiny.PLAN, [], as_of=AFTER, roster=followed(early))
    assert addresses(compare(earlier, later), tiny.MIDYEAR_REPORTS) == [
        ("so-noi-vu", None, ["so-tu-phap"]),
        ("so-tu-phap", "so-tu-phap", []),
    ]


def test_duties_that_were_handed_on_are_followed_as_far_as_they_go() -> None:
    """Of the rule that is transferred, and of no other."""
    plan = evolve(changing.TRANSFERRED, rule_keys=(tiny.CONNECTED.key,), day=date(2025, 1, 3))
    earlier = assess(tiny.PLAN, [], as_of=AFTER)
    roster = followed(evolve(changing.RENAMED, day=date(2025, 1, 3)), plan)
    later = assess(tiny.PLAN, [], as_of=AFTER, roster=roster)
    assert addresses(compare(earlier, later), tiny.CONNECTED) == [("so-noi-vu", "van-phong-thanh-pho", [])]
    assert addresses(compare(earlier, later), tiny.MIDYEAR_REPORTS)[0] == ("so-noi-vu", "so-noi-vu", [])


def test_an_agency_that_was_divided_stands_alone_with_both_that_came_of_it_beside_it() -> None:
    earlier = assess(tiny.PLAN, [Delivery(tiny.MEETINGS, tiny.NORTH, JUNE)], as_of=AFTER)
    heard = [Delivery(tiny.MEETINGS, each, JUNE) for each in (changing.EAST, changing.WEST)]
    roster = followed(evolve(changing.DIVIDED, day=date(2025, 1, 3)))
    later = assess(tiny.PLAN, heard, as_of=AFTER, roster=roster)
    told = addresses(compare(earlier, later), tiny.MEETINGS)
    assert ("huyen-bac", None, ["huyen-dong", "huyen-tay"]) in told
    assert (None, "huyen-dong", ["huyen-bac"]) in told
    assert ("ubnd-cap-huyen", "ubnd-cap-huyen", []) in told


def test_whoever_need_not_answer_and_is_heard_no_more_has_fallen_silent() -> None:
    """A part has a finding only where it was heard; of a rule that is gone nothing is said to be silent."""
    spoke = [figure(Tally(99, 1)), figure(Tally(99, 1), agency=tiny.NORTH)]
    first, second = (assess(tiny.PLAN, spoke[:turn], as_of=AFTER) for turn in (1, 2))
    (heard,), (silent,) = compare(first, second).changes, compare(second, first).changes
    assert (heard.kind, silent.kind) == (PairKind.NEWLY_HEARD, PairKind.NEWLY_SILENT)
    assert silent.sentence() == "North District: newly silent: Met – the threshold is reached (99/100 = 99 %) → –"
    gone = evolve(tiny.PLAN, amendments=(amendment(92, MAY, repeal(tiny.DOSSIERS_ON_TIME)),))
    kinds = {pair.kind for pair in compare(second, assess(gone, spoke, as_of=AFTER)) if pair.rule.address == "II.1.1"}
    assert kinds == {PairKind.ONLY_BEFORE}


def test_a_class_of_which_some_members_report_is_not_silent() -> None:
    """Its own figure is gone, and members do not make one up: nobody knows whether that is better or worse."""
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS)
    plan = tiny.plan_with(target)
    whole, member = figure(Tally(99, 1), agency=tiny.DEPARTMENTS), figure(Tally(99, 1))
    found = [assess(plan, [*known, member], as_of=AFTER) for known in ([whole], [])]
    kinds = {pair.agency: pair.kind for pair in compare(*found)}
    assert kinds == {tiny.DEPARTMENTS: PairKind.CHANGED, tiny.HOME: PairKind.UNCHANGED}
    nothing = assess(plan, [], as_of=AFTER)
    assert [pair.kind for pair in compare(nothing, found[1])] == [PairKind.NEWLY_HEARD] * 2


def test_a_comparison_shows_itself_on_one_line_and_on_one_screen() -> None:
    spoke = [figure(Tally(99, 1)), figure(Tally(99, 1), agency=tiny.NORTH)]
    compared = compare(*(assess(tiny.PLAN, spoke[:turn], as_of=AFTER) for turn in (1, 2)))
    same = len(compared) - 1
    sides = "tiny-2025 on 2026-01-01 and tiny-2025 on 2026-01-01"
    assert repr(compared) == f"<FindingsComparison {sides}: 1 newly_heard, {same} unchanged>"
    assert str(compared).splitlines() == [
        "tiny-2025 2026-01-01 → tiny-2025 2026-01-01",
        "  newly heard  1",
        f"  unchanged    {same}",
        "",
        "  newly heard  Dossiers on time",
    ]
    assert "mới có báo cáo" in compared.card("vi").to_html()
    assert repr(evolve(compared, pairs=())).endswith(": none>")


EARLY = evolve(changing.RENAMED, day=date(2025, 1, 3))
OFFICE_OF_TODAY = evolve(tiny.OFFICE, key="van-phong-hom-nay", name=Bilingual("Văn phòng hôm nay", "Office of today"))
AGAIN = evolve(EARLY, day=date(2025, 1, 4), predecessors=EARLY.successors, successors=(OFFICE_OF_TODAY,))


@pytest.mark.parametrize("renamings", [(EARLY,), (EARLY, AGAIN)])
def test_a_body_that_was_only_renamed_is_unchanged_and_by_which_renamings_is_told(
    renamings: tuple[Succession, ...],
) -> None:
    """Once, or twice on the way; whichever of the two assessments is the earlier."""
    earlier = assess(tiny.PLAN, [Delivery(tiny.JOINT_PLAN, tiny.OFFICE, JUNE)], as_of=AFTER)
    now = renamings[-1].successors[0]
    later = assess(tiny.PLAN, [Delivery(tiny.JOINT_PLAN, now, JUNE)], as_of=AFTER, roster=followed(*renamings))
    for pairs in (compare(earlier, later), compare(later, earlier)):
        (pair,) = (each for each in pairs if each.agency and each.agency.key in (tiny.OFFICE.key, now.key))
        assert (pair.kind, pair.renamings) == (PairKind.UNCHANGED, renamings)
        assert all(pair.sentence("vi").count(each.sentence("vi")) == 1 for each in renamings)
        assert to_plain(pair)["renamings"] == [to_plain(each) for each in renamings]


def test_a_renamed_body_that_does_otherwise_has_changed() -> None:
    """What it delivered, or when, is a change under whichever name; where none is named otherwise, none is told."""
    earlier = assess(tiny.PLAN, [Delivery(tiny.JOINT_PLAN, tiny.OFFICE, JUNE)], as_of=AFTER)
    known = [Delivery(tiny.JOINT_PLAN, changing.TOWN_OFFICE, date(2025, 6, 29))]
    later = assess(tiny.PLAN, known, as_of=AFTER, roster=followed(EARLY))
    compared = compare(earlier, later)
    joint = [pair for pair in compared if pair.rule.key == tiny.JOINT_PLAN.key]
    assert [pair.kind for pair in joint] == [PairKind.CHANGED_FIGURE] * 2
    assert [pair for pair in compared if pair.renamings] == joint


def test_whoever_is_missing_or_called_under_another_name_is_the_same() -> None:
    """In a roll call, and among those whom it did not call; one who did otherwise is a change."""
    town_office = evolve(changing.TOWN_OFFICE, classes=tiny.OFFICE.classes)
    roster = followed(evolve(changing.RENAMED, day=date(2024, 1, 3), successors=(town_office,)))

    def of(office: Agency, home: bool, roster: Roster | None) -> Findings:
        done, others = ([tiny.HOME, office], []) if home else ([office], [tiny.HOME])
        return assess(tiny.PLAN, [RollCall(tiny.OFFICES_READY, tiny.YEAR, done, others)], as_of=AFTER, roster=roster)

    earlier = of(tiny.OFFICE, True, None)
    kinds = [
        next(pair.kind for pair in compare(earlier, later) if pair.rule.key == tiny.ALL_OFFICES_READY.key)
        for later in (of(town_office, True, roster), of(town_office, False, roster))
    ]
    assert kinds == [PairKind.UNCHANGED, PairKind.CHANGED]  # unknown before, and missed by one who has not done it


SPOKE = [figure(Tally(99, 1)), figure(Tally(99, 1), agency=tiny.NORTH)]
FIRST, SECOND = (assess(tiny.PLAN, SPOKE[:turn], as_of=AFTER) for turn in (1, 2))
CUTS = (Selection(tiny.HOME), Selection(kind="target"), Selection(area=1), Selection(tiny.NORTH, "target", 1))


@pytest.mark.parametrize("cut", [*CUTS, EVERYTHING])
def test_two_assessments_of_the_same_part_are_compared_as_two_wholes(cut: Selection) -> None:
    """What one cut took away of both is told by neither; what either has alone is gone, or new, and not left out."""
    whole, part = compare(FIRST, SECOND), compare(FIRST.selected(cut), SECOND.selected(cut))
    assert part.pairs == tuple(pair for pair in whole if cut.covers(pair.rule, pair.agency))
    assert PairKind.LEFT_OUT not in part.by_kind()


@pytest.mark.parametrize("cut", CUTS)
def test_what_a_cut_of_one_took_away_is_left_out_of_it_and_nothing_else_is(cut: Selection) -> None:
    for pairs in (compare(FIRST, SECOND.selected(cut)), compare(FIRST.selected(cut), SECOND)):
        left_out = [pair for pair in pairs if pair.kind is PairKind.LEFT_OUT]
        assert {cut.covers(pair.rule, pair.agency) for pair in left_out} == {False}
        untold = [pair for pair in pairs if not cut.covers(pair.rule, pair.agency)]
        assert all((pair.before and pair.after) or pair in left_out for pair in untold)
    gone = compare(SECOND.selected(Selection(kind="target")), FIRST.selected(Selection(kind="target"))).changes
    assert [(pair.agency, pair.kind) for pair in gone] == [(tiny.NORTH, PairKind.NEWLY_SILENT)]


def test_whose_status_changed_is_left_out_by_one_of_two_assessments_of_one_status() -> None:
    """It may be of another status, or gone: of what one status tells nobody can say which."""
    better, worse = (assess(tiny.PLAN, [figure(Tally(yes, 1))], as_of=AFTER) for yes in (99, 9))
    missed = Selection(status=Status.MISSED)
    compared = compare(worse.selected(missed), better.selected(missed))
    assert [(pair.rule.key, pair.kind) for pair in compared] == [(tiny.DOSSIERS_ON_TIME.key, PairKind.LEFT_OUT)]
    same = compare(worse.selected(missed), worse.selected(missed))
    assert [pair.kind for pair in same] == [PairKind.UNCHANGED]


def test_what_was_picked_leaves_out_what_it_may_have() -> None:
    """Nothing says which findings were picked, be all there that must be."""
    must = {each.id for each in FIRST}
    picked = SECOND.only(each for each in SECOND if each.id in must)
    assert left_out(picked) == ()
    assert [(each.agency, each.kind) for each in compare(picked, SECOND) if not each.before] == [
        (tiny.NORTH, PairKind.LEFT_OUT)
    ]


def test_rules_of_two_years_are_cut_alike_where_one_goes_on_by_the_other() -> None:
    earlier, later = assess(tiny.PLAN, SPOKE, as_of=AFTER), assess(PLAN_2026, [], as_of=date(2027, 1, 1))
    compared = compare(earlier.selected(Selection(kind="target")), later.selected(Selection(kind="activity")))
    assert not any(pair.before and pair.after for pair in compared)
    assert {pair.kind for pair in compared if pair.rule.key == tiny.DOSSIERS_ON_TIME.key} == {PairKind.LEFT_OUT}
