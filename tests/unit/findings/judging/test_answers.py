from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Reason, Share, Status, Tally, assess, judge
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import BadValue, NotACount, PlanConflict, WrongMeasure
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.judging.answers import judge_answers, judge_part
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Measure, OverAgencies, OverTime
from tests import changing, tiny

AFTER = date(2026, 1, 1)
LAND = tiny.ON_TIME_OF_LAND
ROADS = evolve(tiny.measure("on-time-of-roads", "on-time"), part_of=tiny.ON_TIME.key)
EACH_FIELD = evolve(tiny.DOSSIERS_ON_TIME, parts=(LAND, ROADS), answered_by=tiny.EVERYBODY)
ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM, over_agencies=OverAgencies.SUM)
POOLED = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=tiny.EVERYBODY)
SILENT = (Status.UNKNOWN, Reason.NOTHING_REPORTED)


def figure(agency: AgencyOrClass, value: Tally | Share, measure: Measure = LAND, period: Period = tiny.YEAR) -> Figure:
    return Figure(measure, agency, period, value)


def assessed(target: Target, *figures: Figure, **asked: Any) -> Findings:
    return assess(tiny.plan_with(target), figures, **{"as_of": AFTER, **asked})


def found(target: Target, *figures: Figure, **asked: Any) -> dict[str, Status]:
    """What is found about one target, by whom and which part it is about."""
    about = assessed(target, *figures, **asked)
    return {finding.id.removeprefix(target.key): finding.status for finding in about}


def test_each_part_that_has_to_reach_the_threshold_has_a_finding_heard_or_not() -> None:
    """Silence about a field is found, and what one body asked is a part of what the whole answers in that field."""
    assert found(EACH_FIELD) == {
        "@moi-co-quan#on-time-of-land": Status.UNKNOWN,
        "@moi-co-quan#on-time-of-roads": Status.UNKNOWN,
    }
    assert found(EACH_FIELD, closed_world=True) == dict.fromkeys(found(EACH_FIELD), Status.MISSED)
    of_land, of_home = figure(tiny.EVERYBODY, Tally(98, 2)), figure(tiny.HOME, Tally(1, 1), ROADS)
    assert found(EACH_FIELD, of_land, of_home, closed_world=True) == {
        "@moi-co-quan#on-time-of-land": Status.MET,
        "@moi-co-quan#on-time-of-roads": Status.UNKNOWN,
        "@so-noi-vu#on-time-of-roads": Status.MISSED,
    }
    whole, _, part = assessed(EACH_FIELD, of_land, of_home).findings[0], None, assessed(EACH_FIELD, of_home).findings[2]
    assert (whole.part, whole.decides, part.part, part.decides) == (LAND, True, ROADS, False)
    assert whole.sentence() == "All agencies: Met – the threshold is reached (on-time-of-land; 98/100; at least 98 %)"


def test_a_figure_that_pools_the_parts_is_not_used() -> None:
    pooled = figure(tiny.EVERYBODY, Tally(99, 1), tiny.ON_TIME)
    findings = assessed(EACH_FIELD, pooled)
    assert [(each.observation, each.reason) for each in findings.unused] == [(pooled, UnusedReason.POOLED)]
    assert {(each.status, each.reason) for each in findings} == {SILENT}
    with pytest.raises(WrongMeasure, match="it pools parts each of which"):
        judge(EACH_FIELD, [pooled], as_of=AFTER)
    one = judge(EACH_FIELD, [figure(tiny.EVERYBODY, Tally(99, 1))], as_of=AFTER)
    assert (one.status, one.part) == (Status.MET, LAND)


def test_each_part_is_asked_of_each_member_or_of_nobody_in_particular() -> None:
    by_each = evolve(EACH_FIELD, answered_by=tiny.DEPARTMENTS, each=True)
    assert found(by_each, figure(tiny.HOME, Tally(1, 0))) == {
        "@so-noi-vu#on-time-of-land": Status.MET,
        "@so-noi-vu#on-time-of-roads": Status.UNKNOWN,
        "@so-tu-phap#on-time-of-land": Status.UNKNOWN,
        "@so-tu-phap#on-time-of-roads": Status.UNKNOWN,
    }
    by_districts = evolve(EACH_FIELD, answered_by=tiny.DISTRICTS, each=True)
    (_, others, roads) = assessed(by_districts, figure(tiny.NORTH, Tally(1, 0)))
    assert (others.reason, others.part) == (Reason.OTHERS_SILENT, LAND)
    assert (roads.reason, roads.part) == (Reason.NOTHING_REPORTED, ROADS)
    by_anybody = evolve(EACH_FIELD, answered_by=None)
    assert found(by_anybody, figure(tiny.HOME, Tally(1, 0))) == {
        "#on-time-of-roads": Status.UNKNOWN,
        "@so-noi-vu#on-time-of-land": Status.MET,
    }


def test_a_part_that_is_asked_for_is_one_of_the_measure_and_of_the_plan() -> None:
    with pytest.raises(BadValue, match="a part of on-time-of-closed"):
        evolve(tiny.DOSSIERS_ON_TIME, parts=(tiny.ONLINE,))
    with pytest.raises(WrongMeasure, match="asks for parts"):
        EACH_FIELD.with_measure(tiny.ON_TIME_OF_ALL)
    assert EACH_FIELD.with_measure(tiny.ON_TIME) == EACH_FIELD
    with pytest.raises(PlanConflict, match="counted by on-time-of-roads"):
        evolve(tiny.PLAN, rules=(evolve(EACH_FIELD, answered_by=None), *tiny.RULES[1:]))


def test_the_id_of_a_finding_does_not_depend_on_what_was_heard() -> None:
    """A target whose own measure is a part of another one is about the whole of its own, in silence and not."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=LAND, answered_by=tiny.EVERYBODY)
    for known in ((), (figure(tiny.EVERYBODY, Tally(1, 0)),)):
        (finding,) = assessed(target, *known)
        assert (finding.id, finding.part) == (f"{target.key}@moi-co-quan", None)
        assert to_plain(finding)["id"] == finding.id
        assert "part" not in to_plain(finding)
    assert to_plain(assessed(EACH_FIELD).findings[0])["part"] == LAND.key
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).id == tiny.DOSSIERS_ON_TIME.key


def test_all_members_of_a_class_that_is_listed_make_it_up_where_the_measure_adds() -> None:
    departments = evolve(POOLED, answered_by=tiny.DEPARTMENTS)
    both = [figure(agency, Tally(49, 1), ADDS) for agency in (tiny.HOME, tiny.JUSTICE)]
    assert found(departments, *both)["@cac-so"] is Status.MET
    assert found(departments, both[0])["@cac-so"] is Status.UNKNOWN
    assert found(departments, both[0], closed_world=True)["@cac-so"] is Status.UNKNOWN
    assert found(departments, closed_world=True) == {"@cac-so": Status.MISSED}
    (whole, *_) = assessed(departments, *both)
    assert to_plain(whole)["value"] == {"yes": 98, "no": 2, "unknown": 0}
    assert to_plain(whole)["total"] == to_plain(whole)["value"]
    alone = evolve(departments, measure=evolve(ADDS, over_agencies=OverAgencies.WHOLE_ONLY))
    known = [evolve(each, measure=alone.measure) for each in both]
    assert found(alone, *known)["@cac-so"] is Status.UNKNOWN


def test_members_of_a_level_that_has_ended_do_not_make_it_up() -> None:
    """Its tasks were handed on, so that half a year of its members is not the year."""
    districts = evolve(POOLED, answered_by=evolve(tiny.DISTRICTS, complete=True))
    spring = Period(date(2025, 4, 1), date(2025, 7, 1))
    bodies = (changing.EAST, changing.WEST, tiny.SOUTH)
    known = [figure(each, Tally(9, 0), ADDS, spring) for each in bodies]
    (whole,) = (each for each in assessed(districts, *known, roster=changing.ROSTER) if each.decides)
    assert (whole.status, whole.reason) == (Status.UNKNOWN, Reason.LEVEL_ENDED)


def test_several_bodies_may_be_too_many_together() -> None:
    """Each may be in the whole, and not all; then it is the whole that is contested."""
    whole = figure(tiny.EVERYBODY, Tally(98, 2), ADDS)
    bodies = [figure(each, Tally(60, 0), ADDS) for each in (tiny.HOME, tiny.JUSTICE)]
    assert found(POOLED, whole, *bodies) == {
        "@moi-co-quan": Status.CONTESTED,
        "@so-noi-vu": Status.MET,
        "@so-tu-phap": Status.MET,
    }
    (contested,) = (each for each in assessed(POOLED, whole, *bodies) if each.decides)
    assert {*contested.evidence} == {whole, *bodies}
    quarter = [evolve(each, period=Period.quarter(2025, 2)) for each in bodies]
    assert found(POOLED, whole, *quarter)["@moi-co-quan"] is Status.CONTESTED
    halves = [evolve(whole, period=Period(*days), value=Tally(49, 1)) for days in HALVES]
    assert found(POOLED, *halves, *bodies)["@moi-co-quan"] is Status.CONTESTED


HALVES = ((date(2025, 1, 1), date(2025, 7, 1)), (date(2025, 7, 1), AFTER))


def test_what_reaches_back_before_its_agency_began_may_count_what_another_one_did() -> None:
    """Sở Y tế begins in May: of the year it counts what it took over, so that it is not added to others."""
    whole = figure(tiny.EVERYBODY, Tally(98, 2), ADDS)
    bodies = [figure(each, Tally(60, 0), ADDS) for each in (tiny.JUSTICE, changing.HEALTH)]
    assert found(POOLED, whole, *bodies, roster=changing.ROSTER)["@moi-co-quan"] is Status.MET
    health = evolve(bodies[1], period=Period(date(2025, 5, 1), AFTER))
    assert found(POOLED, whole, bodies[0], health, roster=changing.ROSTER)["@moi-co-quan"] is Status.CONTESTED


def test_what_is_counted_otherwise_contradicts_no_whole() -> None:
    """A part of the measure, or a part of the period of a measure that does not add over time."""
    whole = figure(tiny.EVERYBODY, Tally(1, 0), ADDS)
    assert Status.CONTESTED not in found(POOLED, whole, figure(tiny.HOME, Tally(0, 9))).values()
    states = evolve(ADDS, over_time=OverTime.WHOLE_ONLY)
    target = evolve(POOLED, measure=states)
    year, quarter = (
        figure(tiny.HOME, Tally(0, 9), states),
        figure(tiny.HOME, Tally(0, 9), states, Period.quarter(2025, 4)),
    )
    whole = evolve(whole, measure=states)
    assert found(target, whole, year)["@moi-co-quan"] is Status.CONTESTED
    assert found(target, whole, quarter)["@moi-co-quan"] is Status.MET


def test_a_whole_in_percent_is_refuted_by_a_body_that_it_excludes() -> None:
    """No body has a no in 100 %, a yes in 0 %, or a share of no case."""
    for value, own in (
        (Share(100), Tally(9, 1)),
        (Share(100), Share(99)),
        (Share(0), Share(1)),
        (Tally(0, 0), Share(50)),
        (Tally(1, 0), Share(0)),
    ):
        known = figure(tiny.EVERYBODY, value, ADDS), figure(tiny.HOME, own, ADDS)
        assert {*found(POOLED, *known).values()} == {Status.CONTESTED}
    two = figure(tiny.EVERYBODY, Tally(1, 0), ADDS), *(figure(each, Share(100), ADDS) for each in DEPARTMENTS)
    assert found(POOLED, *two)["@moi-co-quan"] is Status.CONTESTED


DEPARTMENTS = (tiny.HOME, tiny.JUSTICE)


@pytest.mark.parametrize(
    ("shares", "whole", "status"),
    [
        ((90, 90), Share(98), Status.CONTESTED),
        ((90, 90), Share(90), Status.MISSED),
        ((90, 99), Share(98), Status.MET),
        ((90, 97), Share("97.1"), Status.CONTESTED),
        ((99, 100), Tally(98, 2), Status.CONTESTED),
        ((98, 100), Tally(98, 2), Status.MET),
    ],
)
def test_a_class_lies_between_its_members(shares: tuple[int, int], whole: Any, status: Status) -> None:
    """Where every member is listed and reported; the members' own findings stand."""
    departments = evolve(POOLED, answered_by=tiny.DEPARTMENTS)
    own = figure(tiny.DEPARTMENTS, whole, ADDS)
    known = [figure(agency, Share(share), ADDS) for agency, share in zip(DEPARTMENTS, shares, strict=True)]
    assert found(departments, own, *known)["@cac-so"] is status
    members = [each.status for each in assessed(departments, own, *known) if not each.decides]
    assert members == [Status.MET if share >= 98 else Status.MISSED for share in shares]
    halves = [evolve(each, period=Period(*days)) for each in known for days in HALVES]
    assert found(departments, own, *halves)["@cac-so"] is status
    assert found(departments, own, known[0])["@cac-so"] is not Status.CONTESTED
    open_class = evolve(tiny.DEPARTMENTS, complete=False)
    alone = evolve(departments, answered_by=open_class)
    assert found(alone, own, *known)["@cac-so"] is not Status.CONTESTED


def test_findings_come_in_the_order_of_agencies_and_then_of_parts() -> None:
    known = [(tiny.HOME, [figure(tiny.HOME, Tally(1, 0), each)]) for each in (ROADS, LAND)]
    judged = judge_answers(EACH_FIELD, known, AFTER, closed_world=False, roster=tiny.ROSTER)
    assert [finding.id for finding in judged] == sorted(finding.id for finding in judged)


def test_what_a_member_that_ended_leaves_open_is_not_settled_by_its_own_days() -> None:
    """The rest of the period is for whoever took over, so that a part of the period stays one."""
    ended = evolve(tiny.JUSTICE, until=date(2025, 7, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(ended if each is tiny.JUSTICE else each for each in tiny.ROSTER.entries))
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS, each=True)
    first = figure(ended, Tally(9, 0), tiny.ON_TIME, Period.quarter(2025, 1))
    finding = judge_part(target, ended, [first], AFTER, False, roster)
    assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.PART_OF_PERIOD)


def test_what_reaches_back_before_a_member_began_is_evidence_all_the_same() -> None:
    """Its own days settle what it owes, and nothing that was heard is lost."""
    begun = evolve(tiny.JUSTICE, since=date(2025, 7, 1))
    roster = evolve(tiny.ROSTER, entries=tuple(begun if each is tiny.JUSTICE else each for each in tiny.ROSTER.entries))
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS, each=True)
    own = figure(begun, Tally(99, 1), tiny.ON_TIME, Period.half(2025, 2))
    back = figure(begun, Tally(9, 0), tiny.ON_TIME, Period(date(2025, 4, 1), date(2025, 10, 1)))
    finding = judge_part(target, begun, [back, own], AFTER, False, roster)
    assert (finding.status, finding.value, finding.evidence) == (Status.MET, Tally(99, 1), (own, back))


def test_figures_that_are_too_many_together_are_named() -> None:
    """Two quarters of one body, and a year of all members of a class: each is a count, and their sum is none."""
    many = Tally(10**12, 0)
    quarters = [figure(tiny.HOME, many, ADDS, Period.quarter(2025, each)) for each in (1, 2)]
    with pytest.raises(
        NotACount, match=r"^the figure of on-time-of-closed, so-noi-vu, 2025: got 2000000000000; expected"
    ):
        assessed(POOLED, *quarters)
    departments = evolve(POOLED, answered_by=tiny.DEPARTMENTS)
    members = [figure(each, many, ADDS) for each in (tiny.HOME, tiny.JUSTICE)]
    with pytest.raises(NotACount, match=r"^the figure of on-time-of-closed, cac-so, 2025: got 2000000000000; expected"):
        assessed(departments, *members)


@pytest.mark.parametrize(("of_members", "status"), [(Share(100), Status.CONTESTED), (Share(99), Status.MISSED)])
def test_what_is_missed_already_is_contested_where_all_members_reach_it(of_members: Share, status: Status) -> None:
    departments = evolve(tiny.DEPARTMENTS, complete=True)
    target = evolve(tiny.bounded(AtLeast(100)), measure=ADDS, answered_by=departments)
    known = [figure(each, of_members, ADDS) for each in (tiny.HOME, tiny.JUSTICE)]
    half = figure(departments, Share(98), ADDS, Period.half(2025, 1))
    assert [each.status for each in assessed(target, *known, half) if each.decides] == [status]
