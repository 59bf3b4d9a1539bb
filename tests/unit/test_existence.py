from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally, assess, judge
from cchc_rules.errors import AgencyNotInExistence, NotALead, WrongKind
from cchc_rules.existence import absentee, while_it_lasts
from cchc_rules.finding import Finding, Reason, Status, Unused, UnusedReason
from cchc_rules.forms import plain
from cchc_rules.model import Activity
from cchc_rules.observation import Observation
from cchc_rules.when import By
from tests import changing, tiny
from tests.changing import EAST, ROSTER, WEST

END = tiny.AFTERWARDS
HALF, YEAR = Period(date(2025, 1, 1), date(2025, 7, 1)), tiny.YEAR
Q1 = Period.quarter(2025, 1)


def figure(agency: Any, period: Period = YEAR) -> Figure:
    return Figure(tiny.ON_TIME, agency, period, Tally(99, 1))


def rows(found: Any) -> list[tuple[str, str | None, Status, Reason]]:
    return [(each.rule.address, each.agency and each.agency.key, each.status, each.reason) for each in found]


@pytest.mark.parametrize(
    ("seen", "missing"),
    [
        (figure(tiny.NORTH, Q1), None),
        (figure(tiny.NORTH, Period(date(2025, 1, 1), date(2025, 4, 2))), tiny.NORTH),
        (figure(tiny.DISTRICTS, HALF), None),
        (figure(tiny.DISTRICTS), tiny.DISTRICTS),
        (figure(changing.HEALTH), None),
        (figure(changing.HEALTH, Q1), changing.HEALTH),
        (RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,), unknown=(tiny.SOUTH,)), tiny.SOUTH),
        (RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,)), None),
        (Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 6, 30)), None),
        (Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 7, 1)), tiny.SOUTH),
        (Attestation(tiny.CONNECTED, changing.HEALTH, date(2025, 4, 30), holds=True), changing.HEALTH),
    ],
)
def test_whoever_an_observation_is_of_existed_then(seen: Observation, missing: Any) -> None:
    found = absentee(ROSTER, seen)
    assert (found and found[0].key) == (missing and missing.key)


def test_a_figure_of_an_agency_after_its_last_day_is_refused_with_its_successor() -> None:
    with pytest.raises(AgencyNotInExistence, match="Ask so-tu-phap"):
        judge(tiny.DOSSIERS_ON_TIME, [figure(tiny.HOME)], on=END, roster=ROSTER)
    found = assess(tiny.PLAN, [figure(tiny.HOME), figure(tiny.JUSTICE)], on=END, roster=ROSTER)
    assert found.unused == (Unused(figure(tiny.HOME), UnusedReason.AGENCY_ABSENT, (changing.MERGED,)),)
    assert plain(found.unused[0])["events"][0]["to"] == ["so-tu-phap"]
    assert "events" not in plain(Unused(figure(tiny.HOME), UnusedReason.NO_RULE))
    assert [each.agency for each in found.about(tiny.DOSSIERS_ON_TIME)] == [tiny.JUSTICE]
    gone = assess(tiny.PLAN, [figure(tiny.JUSTICE, Period.year(2027))], on=END, roster=tiny.ROSTER)
    assert [each.events for each in gone.unused] == [()]


def test_what_is_no_observation_is_refused_with_a_roster_too() -> None:
    with pytest.raises(WrongKind):
        assess(tiny.PLAN, ["x"], on=END, roster=ROSTER)  # type: ignore[list-item]


def test_a_rule_for_a_level_that_has_ended_is_not_applicable() -> None:
    (before,) = assess(tiny.PLAN, [], on=date(2025, 6, 30), roster=ROSTER).about(tiny.DOSSIERS_ONLINE)
    assert (before.status, before.events) == (Status.OPEN, ())
    (after,) = assess(tiny.PLAN, [], on=date(2025, 7, 1), roster=ROSTER).about(tiny.DOSSIERS_ONLINE)
    assert (after.status, after.reason, after.reaches) == (Status.NOT_APPLICABLE, Reason.LEVEL_ENDED, None)
    assert after.events == (changing.DISSOLVED,)
    assert after.certain
    assert "its level of government had ended by then" in after.sentence()
    assert "01/07/2025: Huyện Đông" in after.sentence("vi")
    assert plain(after)["events"][0]["ends"] == "district"
    assert judge(tiny.DOSSIERS_ONLINE, [], on=END, roster=ROSTER) == evolve(after, on=END)


def test_what_was_settled_before_the_end_stays() -> None:
    whole = evolve(tiny.DOSSIERS_ONLINE, period=Q1)
    known = Figure(tiny.ONLINE, tiny.NORTH, Q1, Tally(1, 9))
    found = judge(whole, [known], on=END, roster=ROSTER)
    assert (found.status, found.reason) == (Status.MISSED, Reason.NOT_REACHED)
    part = judge(tiny.DOSSIERS_ONLINE, [known], on=END, roster=ROSTER)
    assert (part.status, part.reason) == (Status.NOT_APPLICABLE, Reason.LEVEL_ENDED)
    assert (part.evidence, part.events) == ((known,), (changing.DIVIDED, changing.DISSOLVED))
    now = judge(tiny.DOSSIERS_ONLINE, [known], on=date(2025, 5, 1), roster=ROSTER)
    assert (now.status, now.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)


def test_what_is_not_yet_there_has_not_ended() -> None:
    health = figure(changing.HEALTH)
    found = judge(tiny.DOSSIERS_ON_TIME, [health], on=date(2025, 4, 1), roster=ROSTER)
    assert (found.status, found.events) == (Status.MET, ())
    silent = Finding(
        tiny.MIDYEAR_REPORTS, changing.HEALTH, date(2025, 4, 1), Status.OPEN, Reason.NOTHING_REPORTED, None, ()
    )
    assert while_it_lasts(ROSTER, silent) is silent
    assert while_it_lasts(ROSTER, evolve(silent, agency=None)) is not None


def test_duties_follow_to_whoever_answers_on_the_last_day() -> None:
    found = assess(tiny.PLAN, [], on=date(2025, 6, 20), roster=ROSTER)
    reports = found.about(tiny.MIDYEAR_REPORTS)
    assert rows(reports) == [
        ("II.1.7", "so-tu-phap", Status.OPEN, Reason.NOTHING_REPORTED),
        ("II.1.7", "so-y-te", Status.OPEN, Reason.NOTHING_REPORTED),
    ]
    assert (reports[0].events, reports[0].certain) == ((changing.MERGED,), False)
    assert "by the press" in reports[0].because()


def test_what_was_due_before_an_agency_ended_stays_its_own() -> None:
    found = assess(tiny.PLAN, [], on=date(2025, 6, 20), roster=ROSTER).about(tiny.JOINT_PLAN)
    assert rows(found) == [
        ("II.1.6", "van-phong", Status.UNKNOWN, Reason.NOTHING_REPORTED),
        ("II.1.6", "so-noi-vu", Status.UNKNOWN, Reason.NOTHING_REPORTED),
    ]


def test_a_successor_delivers_for_its_predecessor() -> None:
    early = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 2, 1))
    late = Delivery(tiny.JOINT_PLAN, changing.TOWN_OFFICE, date(2025, 2, 2))
    found = assess(tiny.PLAN, [early, late], on=date(2025, 6, 20), roster=ROSTER)
    assert found.unused == ()
    assert rows(found.about(tiny.MIDYEAR_REPORTS))[0] == ("II.1.7", "so-tu-phap", Status.MET, Reason.DELIVERED)
    assert {each.reason for each in found.about(tiny.JOINT_PLAN)} == {Reason.DELIVERED_LATE}
    (unused,) = assess(tiny.PLAN, [late], on=date(2025, 6, 20)).unused
    assert unused.reason is UnusedReason.NOT_A_LEAD
    stranger = Delivery(tiny.JOINT_PLAN, tiny.JUSTICE, date(2025, 2, 2))
    (unused,) = assess(tiny.PLAN, [stranger], on=date(2025, 6, 20), roster=ROSTER).unused
    assert unused.reason is UnusedReason.NOT_A_LEAD


def test_judge_follows_a_single_lead() -> None:
    single = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME,))
    silent = judge(single, [], on=date(2025, 6, 1), roster=ROSTER)
    assert (silent.agency, silent.events, silent.rule) == (tiny.JUSTICE, (changing.MERGED,), single)
    day = date(2025, 6, 1)
    done = judge(single, [Delivery(single, tiny.JUSTICE, day)], on=day, roster=ROSTER)
    assert (done.status, done.events) == (Status.MET, (changing.MERGED,))
    own = judge(single, [Delivery(single, tiny.HOME, date(2025, 2, 1))], on=day, roster=ROSTER)
    assert (own.agency, own.status, own.events) == (tiny.HOME, Status.MET, ())
    with pytest.raises(NotALead):
        judge(single, [Delivery(single, tiny.JUSTICE, date(2025, 2, 1))], on=day, roster=ROSTER)
    was_due = judge(evolve(single, lead=(tiny.SOUTH,)), [], on=date(2025, 8, 1), roster=ROSTER)
    assert (was_due.agency and was_due.agency.key, was_due.status) == ("huyen-nam", Status.UNKNOWN)
    nobody = judge(due_in_december(evolve(single, lead=(tiny.SOUTH,))), [], on=date(2025, 8, 1), roster=ROSTER)
    assert (nobody.agency, nobody.status) == (tiny.SOUTH, Status.NOT_APPLICABLE)
    both = judge(tiny.JOINT_PLAN, [], on=day, roster=ROSTER)
    assert (both.agency, both.events) == (None, ())


def due_in_december(activity: Activity) -> Activity:
    return evolve(activity, due=By(date(2025, 12, 31)))


def test_a_class_whose_level_has_ended_is_not_applicable_and_what_its_members_did_stays() -> None:
    done = Delivery(tiny.MEETINGS, EAST, date(2025, 6, 1))
    found = assess(tiny.PLAN, [done], on=date(2025, 8, 1), roster=ROSTER).about(tiny.MEETINGS)
    assert rows(found) == [
        ("II.1.8", "huyen-dong", Status.MET, Reason.DELIVERED),
        ("II.1.8", "ubnd-cap-huyen", Status.NOT_APPLICABLE, Reason.LEVEL_ENDED),
    ]


def test_a_lead_that_nobody_follows_is_not_applicable() -> None:
    again = evolve(tiny.QUARTERLY, lead=(WEST, tiny.JUSTICE))
    rules = tuple(again if rule.key == again.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, roster=tiny.ROSTER.with_parties(WEST), rules=rules)
    found = assess(plan, [], on=date(2025, 8, 1), roster=ROSTER).about(again)
    assert rows(found) == [
        ("II.1.9", "huyen-tay", Status.NOT_APPLICABLE, Reason.LEVEL_ENDED),
        ("II.1.9", "so-tu-phap", Status.OPEN, Reason.NO_DUE_DAY),
    ]


def test_with_the_plans_own_roster_nothing_changes() -> None:
    seen: list[Observation] = [figure(tiny.JUSTICE), Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 8, 1))]
    followed, plain_ones = assess(tiny.PLAN, seen, on=END, roster=tiny.ROSTER), assess(tiny.PLAN, seen, on=END)
    assert (followed.all, followed.unused) == (plain_ones.all, plain_ones.unused)
