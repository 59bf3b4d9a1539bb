from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally, assess, judge
from cchc_rules.agencies.agency import AgencyClass, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.judging.ended_agencies import absent_agencies, answering_day, while_somebody_answers
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.formats.to_json import to_plain
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.changing import EAST, ROSTER, WEST

END = tiny.AFTERWARDS
HALF, YEAR = Period(date(2025, 1, 1), date(2025, 7, 1)), tiny.YEAR
Q1 = Period.quarter(2025, 1)
TWO_LEVELS = AgencyClass("hai-cap", Bilingual("Hai cấp", "Two levels"), (Level.DISTRICT, Level.COMMUNE))


def figure(agency: Any, period: Period = YEAR) -> Figure:
    return Figure(tiny.ON_TIME, agency, period, Tally(99, 1))


def rows(found: Any) -> list[tuple[str, str | None, Status, Reason]]:
    return [
        (finding.rule.address, finding.agency and finding.agency.key, finding.status, finding.reason)
        for finding in found
    ]


@pytest.mark.parametrize(
    ("observation", "absent"),
    [
        (figure(tiny.NORTH, Q1), None),
        (figure(tiny.NORTH, Period(date(2025, 1, 1), date(2025, 4, 2))), None),
        (figure(tiny.NORTH, Period(date(2025, 3, 31), date(2026, 1, 1))), None),
        (figure(tiny.NORTH, Period(date(2025, 4, 1), date(2026, 1, 1))), tiny.NORTH),
        (figure(tiny.DISTRICTS, HALF), None),
        (figure(tiny.DISTRICTS), None),
        (figure(tiny.DISTRICTS, Period.quarter(2025, 3)), tiny.DISTRICTS),
        (figure(changing.HEALTH), None),
        (figure(changing.HEALTH, Q1), changing.HEALTH),
        (RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,), unknown=(tiny.SOUTH,)), tiny.SOUTH),
        (RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,)), None),
        (Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 6, 30)), None),
        (Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 7, 1)), tiny.SOUTH),
        (Attestation(tiny.CONNECTED, changing.HEALTH, date(2025, 4, 30), holds=True), changing.HEALTH),
    ],
)
def test_whoever_an_observation_is_of_existed_then(observation: Observation, absent: AgencyOrClass | None) -> None:
    found = absent_agencies(ROSTER, observation)
    assert [agency.key for agency, _ in found] == [each.key for each in (absent,) if each is not None]
    assert all(ROSTER.why_absent(*each) is not None for each in found)


def test_who_answers_for_a_roll_call_existed_then_too() -> None:
    """A district answers for its communes of a period until its own last day, and for none of a later period."""
    call = RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,), agency=tiny.SOUTH)
    assert absent_agencies(ROSTER, call) == []
    late = evolve(call, period=Period.quarter(2025, 3))
    assert absent_agencies(ROSTER, late) == [(tiny.SOUTH, date(2025, 9, 30))]


def test_those_who_are_absent_are_named_in_the_order_of_their_keys() -> None:
    call = RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.SOUTH, tiny.HOME), not_done=(tiny.NORTH,))
    assert absent_agencies(ROSTER, call) == [
        (agency, date(2025, 12, 31)) for agency in (tiny.NORTH, tiny.SOUTH, tiny.HOME)
    ]


@pytest.mark.parametrize(
    ("rule", "as_of", "day"),
    [
        (tiny.DOSSIERS_ON_TIME, date(2025, 6, 20), date(2025, 6, 20)),
        (tiny.DOSSIERS_ON_TIME, date(2026, 6, 20), date(2025, 12, 31)),
        (tiny.CONNECTED, date(2026, 6, 20), date(2025, 12, 31)),
        (tiny.JOINT_PLAN, date(2025, 1, 3), date(2025, 1, 3)),
        (tiny.JOINT_PLAN, date(2025, 6, 20), date(2025, 1, 4)),  # due before the fifth
        (tiny.QUARTERLY, date(2099, 1, 1), date(2099, 1, 1)),  # due on no day
    ],
)
def test_somebody_answers_for_a_rule_on_its_last_day_or_today_before_it(
    rule: JudgedRule, as_of: date, day: date
) -> None:
    assert answering_day(rule, as_of) == day


def test_what_a_level_that_has_ended_still_owed_is_unknown() -> None:
    """A level of government that ended left its tasks to others, and who they are is not known."""
    (before,) = assess(tiny.PLAN, [], as_of=date(2025, 6, 30), roster=ROSTER).about(tiny.DOSSIERS_ONLINE)
    assert (before.status, before.successions) == (Status.OPEN, ())
    (after,) = assess(tiny.PLAN, [], as_of=date(2025, 7, 1), roster=ROSTER).about(tiny.DOSSIERS_ONLINE)
    assert (after.status, after.reason, after.reaches) == (Status.UNKNOWN, Reason.LEVEL_ENDED, None)
    assert after.successions == (changing.DISSOLVED,)
    assert not after.certain
    assert "its level of government had ended by then, and who took over is not known" in after.sentence()
    assert "01/07/2025: Huyện Đông" in after.sentence("vi")
    assert to_plain(after)["successions"][0]["ends_level"] == "district"
    assert judge(tiny.DOSSIERS_ONLINE, [], as_of=END, roster=ROSTER) == evolve(after, as_of=END)


def test_what_was_settled_before_the_end_stays() -> None:
    whole = evolve(tiny.DOSSIERS_ONLINE, period=Q1)
    known = Figure(tiny.ONLINE, tiny.NORTH, Q1, Tally(1, 9))
    found = judge(whole, [known], as_of=END, roster=ROSTER)
    assert (found.status, found.reason) == (Status.MISSED, Reason.NOT_REACHED)
    part = judge(tiny.DOSSIERS_ONLINE, [known], as_of=END, roster=ROSTER)
    assert (part.status, part.reason) == (Status.UNKNOWN, Reason.LEVEL_ENDED)
    assert (part.evidence, part.successions) == ((known,), (changing.DIVIDED, changing.DISSOLVED))
    now = judge(tiny.DOSSIERS_ONLINE, [known], as_of=date(2025, 5, 1), roster=ROSTER)
    assert (now.status, now.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)


OF_SOUTH = figure(tiny.SOUTH, Q1)


LED_BY_SOUTH = evolve(tiny.MEETINGS, lead=(tiny.SOUTH,))
OF_SOUTH_BY_WORD = evolve(tiny.CONNECTED, answered_by=tiny.SOUTH)


@pytest.mark.parametrize(
    ("rule", "status", "reason", "evidence", "stays"),
    [
        (tiny.DOSSIERS_ON_TIME, Status.MET, Reason.REACHED, (OF_SOUTH,), False),
        (tiny.DOSSIERS_ON_TIME, Status.CONTESTED, Reason.FIGURES_DISAGREE, (OF_SOUTH,), True),
        (tiny.DOSSIERS_ON_TIME, Status.MISSED, Reason.NOT_REACHED, (OF_SOUTH,), False),
        (tiny.DOSSIERS_ON_TIME, Status.MISSED, Reason.NOTHING_REPORTED, (), False),
        (tiny.DOSSIERS_ON_TIME, Status.OPEN, Reason.NOTHING_REPORTED, (), False),
        (tiny.DOSSIERS_ON_TIME, Status.OPEN, Reason.ON_TRACK, (OF_SOUTH,), False),
        (tiny.DOSSIERS_ON_TIME, Status.UNKNOWN, Reason.NOTHING_REPORTED, (), False),
        (tiny.DOSSIERS_ON_TIME, Status.UNKNOWN, Reason.PART_OF_PERIOD, (OF_SOUTH,), False),
        (tiny.DOSSIERS_ON_TIME, Status.NOT_APPLICABLE, Reason.NOTHING_TO_MEASURE, (OF_SOUTH,), False),
        (OF_SOUTH_BY_WORD, Status.MET, Reason.ATTESTED, (), True),
        (OF_SOUTH_BY_WORD, Status.MISSED, Reason.ATTESTED_NOT, (), True),
        (OF_SOUTH_BY_WORD, Status.MISSED, Reason.NOTHING_REPORTED, (), False),
        (OF_SOUTH_BY_WORD, Status.UNKNOWN, Reason.ATTESTED_NOT, (), False),
        (LED_BY_SOUTH, Status.MET, Reason.DELIVERED, (), True),
        (LED_BY_SOUTH, Status.MISSED, Reason.DELIVERED_LATE, (), True),
    ],
)
def test_of_whom_has_ended_what_was_done_stays_and_no_figure_settles_a_period_that_it_did_not_live_out(
    rule: JudgedRule, status: Status, reason: Reason, evidence: tuple[Observation, ...], stays: bool
) -> None:
    before = Finding(rule, tiny.SOUTH, END, status, reason, False, evidence)
    after = while_somebody_answers(ROSTER, before)
    ended = evolve(
        before,
        status=Status.UNKNOWN,
        reason=Reason.LEVEL_ENDED,
        reaches=None,
        successions=(changing.DISSOLVED,),
    )
    assert after == (before if stays else ended)
    with_others = evolve(before, agency=tiny.JUSTICE)
    assert while_somebody_answers(ROSTER, with_others) is with_others


@pytest.mark.parametrize("each", [True, False])
def test_a_figure_of_a_year_says_of_who_ended_in_it_what_a_figure_of_its_days_does(each: bool) -> None:
    """A district that ended in July is not met for the year; its dossiers stay in the sum of its class."""
    answered_by = tiny.DISTRICTS
    rule = evolve(tiny.DOSSIERS_ON_TIME, answered_by=answered_by, each=each)
    plan = evolve(tiny.PLAN, rules=tuple(rule if one.key == rule.key else one for one in tiny.RULES))
    told = []
    for period in (YEAR, HALF):
        findings = assess(plan, [figure(tiny.SOUTH, period)], as_of=END, roster=ROSTER).about(rule)
        (found,) = [finding for finding in findings if finding.agency and finding.agency.key == tiny.SOUTH.key]
        assert found.value == Tally(99, 1)
        told.append((found.status, found.reason, found.reaches, found.successions))
    assert told == [(Status.UNKNOWN, Reason.LEVEL_ENDED, None, (changing.DISSOLVED,))] * 2


def test_what_is_not_yet_there_has_not_ended() -> None:
    health = figure(changing.HEALTH)
    found = judge(tiny.DOSSIERS_ON_TIME, [health], as_of=date(2025, 4, 1), roster=ROSTER)
    assert (found.status, found.reaches, found.successions) == (Status.OPEN, True, ())
    silent = Finding(
        tiny.MIDYEAR_REPORTS, changing.HEALTH, date(2025, 4, 1), Status.OPEN, Reason.NOTHING_REPORTED, None, ()
    )
    assert while_somebody_answers(ROSTER, silent) is silent
    about_nobody = evolve(silent, agency=None)
    assert while_somebody_answers(ROSTER, about_nobody) is about_nobody


def test_what_a_class_owed_whose_level_has_ended_is_unknown_and_what_its_members_did_stays() -> None:
    """What is not known is who took over; what was done before is known."""
    done = Delivery(tiny.MEETINGS, EAST, date(2025, 6, 1))
    found = assess(tiny.PLAN, [done], as_of=date(2025, 8, 1), roster=ROSTER).about(tiny.MEETINGS)
    assert rows(found) == [
        ("II.1.8", "huyen-dong", Status.MET, Reason.DELIVERED),
        ("II.1.8", "ubnd-cap-huyen", Status.UNKNOWN, Reason.LEVEL_ENDED),
    ]


def test_a_lead_whose_level_has_ended_is_unknown() -> None:
    """Nobody is recorded to follow it, but its level left its tasks to somebody."""
    again = evolve(tiny.QUARTERLY, lead=(WEST, tiny.JUSTICE))
    rules = tuple(again if rule.key == again.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, roster=tiny.ROSTER.with_agencies(WEST), rules=rules)
    found = assess(plan, [], as_of=date(2025, 8, 1), roster=ROSTER).about(again)
    assert rows(found) == [
        ("II.1.9", "huyen-tay", Status.UNKNOWN, Reason.LEVEL_ENDED),
        ("II.1.9", "so-tu-phap", Status.OPEN, Reason.NO_DUE_DAY),
    ]


def test_a_word_from_before_the_end_of_an_agency_is_none_about_the_end_of_the_year() -> None:
    """What a department said was not yet so in June, before it ended in September, no record makes a miss."""
    roster = ROSTER.with_successions([changing.CLOSED])
    rule = evolve(tiny.CONNECTED, answered_by=changing.HEALTH)
    said = Attestation(rule, changing.HEALTH, date(2025, 6, 1), holds=False)
    for as_of in (date(2025, 10, 1), date(2026, 1, 31)):
        for closed_world in (False, True):
            found = judge(rule, [said], as_of=as_of, closed_world=closed_world, roster=roster)
            assert (found.status, found.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)
            assert found.evidence == (said,)


def test_where_a_document_says_that_nobody_is_left_what_was_owed_is_not_applicable() -> None:
    roster = ROSTER.with_successions([changing.CLOSED])
    rule = evolve(tiny.MEETINGS, lead=(changing.HEALTH,))
    before, after = (judge(rule, [], as_of=day, roster=roster) for day in (date(2025, 8, 31), date(2025, 9, 1)))
    assert (before.status, before.reason) == (Status.OPEN, Reason.NOTHING_REPORTED)
    assert (after.status, after.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)
    assert (after.successions, after.certain) == ((changing.CLOSED,), True)


def test_where_no_level_ended_the_reason_says_that_an_heir_is_not_known() -> None:
    unknown = evolve(changing.CLOSED, source=changing.HEARD, leaves_nobody=False)
    roster = ROSTER.with_successions([unknown])
    rule = evolve(tiny.MEETINGS, lead=(changing.HEALTH,))
    for closed_world in (False, True):
        found = judge(rule, [], as_of=END, closed_world=closed_world, roster=roster)
        assert (found.status, found.reason, found.reaches) == (Status.UNKNOWN, Reason.HEIR_UNKNOWN, None)
        assert (found.successions, found.certain) == ((unknown,), False)


def test_a_task_that_its_lead_handed_to_nobody_knows_whom_is_unknown_though_the_lead_goes_on() -> None:
    """Who has to deliver is not known: silence of the former lead is no miss, and what it delivered before counts."""
    left_open = evolve(changing.LEFT_OPEN, predecessors=(tiny.JUSTICE,), rule_keys=(tiny.QUARTERLY.key,))
    rule = evolve(tiny.QUARTERLY, due=tiny.MEETINGS.due)
    roster = ROSTER.with_successions([left_open])
    for closed_world in (False, True):
        found = judge(rule, [], as_of=END, closed_world=closed_world, roster=roster)
        assert (found.agency, found.status, found.reason) == (tiny.JUSTICE, Status.UNKNOWN, Reason.HEIR_UNKNOWN)
        assert found.successions == (left_open,)
    assert judge(rule, [], as_of=date(2025, 2, 28), roster=roster).status is Status.OPEN
    assert judge(rule, [Delivery(rule, tiny.JUSTICE, date(2025, 2, 1))], as_of=END, roster=roster).status is Status.MET


def test_an_end_that_the_plan_itself_records_leaves_open_who_took_over() -> None:
    """No document says what became of the task, so that the silence of who is gone is no miss."""
    gone = evolve(tiny.JUSTICE, until=date(2025, 5, 1))
    roster = Roster(tuple(gone if entry is tiny.JUSTICE else entry for entry in tiny.ROSTER))
    rule = evolve(tiny.QUARTERLY, due=tiny.MEETINGS.due)
    for closed_world in (False, True):
        found = judge(rule, [], as_of=END, closed_world=closed_world, roster=roster)
        assert (found.status, found.reason, found.successions) == (Status.UNKNOWN, Reason.HEIR_UNKNOWN, ())
    assert judge(rule, [], as_of=date(2025, 4, 30), roster=roster).status is Status.OPEN


def test_a_level_that_a_document_leaves_without_heirs_leaves_nothing_to_judge() -> None:
    nobody = evolve(changing.DISSOLVED, leaves_nobody=True)
    events = [nobody if event is changing.DISSOLVED else event for event in changing.SUCCESSIONS]
    (found,) = assess(tiny.PLAN, [], as_of=END, roster=tiny.ROSTER.with_successions(events)).about(tiny.DOSSIERS_ONLINE)
    assert (found.status, found.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)


def test_a_rule_for_several_levels_waits_while_one_of_them_is_left() -> None:
    both = evolve(tiny.DOSSIERS_ONLINE, answered_by=TWO_LEVELS)
    silent = Finding(both, TWO_LEVELS, END, Status.UNKNOWN, Reason.NOTHING_REPORTED, None, ())
    assert while_somebody_answers(ROSTER, silent) is silent
    ended = while_somebody_answers(ROSTER, evolve(silent, rule=tiny.DOSSIERS_ONLINE, agency=tiny.DISTRICTS))
    assert ended.reason is Reason.LEVEL_ENDED


def test_a_figure_of_an_activity_is_refused_with_a_roster_too() -> None:
    with pytest.raises(BadValue, match="expected a Delivery"):
        judge(tiny.MIDYEAR_REPORTS, [figure(tiny.JUSTICE, Q1)], as_of=END, roster=ROSTER)
    with pytest.raises(BadValue, match="a Figure, RollCall, Delivery or Attestation"):
        judge(tiny.MIDYEAR_REPORTS, ["figure"], as_of=END, roster=ROSTER)  # type: ignore[list-item]


def test_of_a_joint_activity_the_share_without_a_known_heir_is_not_left_out() -> None:
    """A lead was divided, and of one half it is not known who carries the activity now: both stand there."""
    left_open = evolve(changing.LEFT_OPEN, day=date(2025, 5, 1), predecessors=(EAST,), rule_keys=(tiny.MEETINGS.key,))
    led = evolve(tiny.MEETINGS, lead=(tiny.NORTH,))
    rules = tuple(led if rule.key == led.key else rule for rule in tiny.RULES)
    roster = ROSTER.with_successions([left_open])
    found = assess(evolve(tiny.PLAN, rules=rules), [], as_of=date(2025, 6, 1), roster=roster).about(led)
    assert rows(found) == [
        ("II.1.8", "huyen-tay", Status.OPEN, Reason.NOTHING_REPORTED),
        ("II.1.8", "huyen-bac", Status.UNKNOWN, Reason.HEIR_UNKNOWN),
    ]


def test_a_body_that_is_new_in_law_under_an_old_name_still_answers() -> None:
    """A department that was consolidated and kept its name owes what it owed, and is missed where it is silent."""
    roster = ROSTER.with_successions([changing.CONSOLIDATED])
    rule = evolve(tiny.QUARTERLY, due=tiny.MEETINGS.due)
    for closed_world, status in ((False, Status.UNKNOWN), (True, Status.MISSED)):
        found = judge(rule, [], as_of=END, closed_world=closed_world, roster=roster)
        assert (found.agency, found.status, found.reason) == (tiny.JUSTICE, status, Reason.NOTHING_REPORTED)
        assert (found.successions, found.certain) == ((changing.CONSOLIDATED,), False)


def test_of_two_levels_that_have_ended_one_that_left_its_tasks_to_others_leaves_them_open() -> None:
    nobody = evolve(changing.DISSOLVED, leaves_nobody=True)
    communes = evolve(
        changing.DISSOLVED, day=date(2025, 8, 1), predecessors=(tiny.RIVERSIDE,), ends_level=Level.COMMUNE
    )
    events = [nobody if event is changing.DISSOLVED else event for event in changing.SUCCESSIONS]
    both = evolve(tiny.DOSSIERS_ONLINE, answered_by=TWO_LEVELS)
    silent = Finding(both, TWO_LEVELS, END, Status.UNKNOWN, Reason.NOTHING_REPORTED, None, ())
    for last, status in ((communes, Status.UNKNOWN), (evolve(communes, leaves_nobody=True), Status.NOT_APPLICABLE)):
        found = while_somebody_answers(tiny.ROSTER.with_successions([*events, last]), silent)
        assert (found.status, found.successions) == (status, (nobody, last))


def test_who_handed_on_a_task_is_not_said_to_have_ended() -> None:
    """The agency is there; it is its task that went to another."""
    rule = evolve(tiny.DOSSIERS_ON_TIME, each=False)
    handed_on = evolve(changing.TRANSFERRED, rule_keys=(rule.key,))
    roster = tiny.ROSTER.with_successions([handed_on])
    said = Figure(tiny.ON_TIME, tiny.HOME, Q1, Tally(1, 9))
    found = judge(rule, [said], as_of=END, roster=roster)
    assert (found.status, found.reason) == (Status.NOT_APPLICABLE, Reason.AGENCY_ENDED)
    assert "had ended or handed on the task by then" in found.sentence()
    assert "đã kết thúc hoạt động hoặc thôi phụ trách trước hạn" in found.sentence("vi")


@pytest.mark.parametrize("as_of", [date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 1)])
def test_the_value_of_who_has_ended_is_all_that_it_counted(as_of: date) -> None:
    """Not its last part alone, which may hide what the parts before it say."""
    roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    parts = ((1, Tally(0, 900)), (2, Tally(100, 0)))
    known = [
        Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, number), value)
        for number, value in parts
    ]
    (found,) = [
        each
        for each in assess(hue_2025.PLAN, known, as_of=as_of, roster=roster).about(hue_2025.DOSSIERS_ON_TIME)
        if each.agency == hue_2025.UBND_A_LUOI
    ]
    assert (found.value, found.value_period) == (Tally(100, 900), Period.half(2025, 1))
