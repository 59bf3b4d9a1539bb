from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally, assess, judge
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.findings.ended_agencies import answering_day, first_absent_agency, not_applicable_if_ended
from cchc_rules.findings.finding import Finding, JudgedRule
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.formats.to_json import to_plain
from tests import changing, tiny
from tests.changing import EAST, ROSTER, WEST

END = tiny.AFTERWARDS
HALF, YEAR = Period(date(2025, 1, 1), date(2025, 7, 1)), tiny.YEAR
Q1 = Period.quarter(2025, 1)


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
def test_whoever_an_observation_is_of_existed_then(observation: Observation, absent: AgencyOrClass | None) -> None:
    found = first_absent_agency(ROSTER, observation)
    assert (found and found[0].key) == (absent and absent.key)
    assert found is None or ROSTER.why_absent(*found) is not None


def test_who_answers_for_a_roll_call_existed_then_too() -> None:
    """A district that has ended answers for no communes, whoever of them was called."""
    call = RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.JUSTICE,), agency=tiny.SOUTH)
    assert first_absent_agency(ROSTER, call) == (tiny.SOUTH, date(2025, 12, 31))
    assert first_absent_agency(ROSTER, evolve(call, period=HALF)) is None


def test_of_several_who_are_absent_the_first_by_key_is_named() -> None:
    call = RollCall(tiny.OFFICES_READY, YEAR, done=(tiny.SOUTH, tiny.HOME), not_done=(tiny.NORTH,))
    assert first_absent_agency(ROSTER, call) == (tiny.NORTH, date(2025, 12, 31))


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
    assert after.certain
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


@pytest.mark.parametrize(
    ("status", "evidence", "stays"),
    [
        (Status.MET, (OF_SOUTH,), True),
        (Status.CONTESTED, (OF_SOUTH,), True),
        (Status.MISSED, (OF_SOUTH,), True),
        (Status.MISSED, (), False),
        (Status.OPEN, (), False),
        (Status.OPEN, (OF_SOUTH,), False),
        (Status.UNKNOWN, (), False),
        (Status.UNKNOWN, (OF_SOUTH,), False),
        (Status.NOT_APPLICABLE, (OF_SOUTH,), False),
    ],
)
def test_only_what_still_waits_is_ended_by_the_end_of_its_agency(
    status: Status, evidence: tuple[Observation, ...], stays: bool
) -> None:
    rule = tiny.DOSSIERS_ON_TIME
    before = Finding(rule, tiny.SOUTH, END, status, Reason.NOTHING_REPORTED, False, evidence)
    after = not_applicable_if_ended(ROSTER, before)
    ended = evolve(
        before,
        status=Status.UNKNOWN,
        reason=Reason.LEVEL_ENDED,
        reaches=None,
        successions=(changing.DISSOLVED,),
    )
    assert after == (before if stays else ended)
    with_others = evolve(before, agency=tiny.JUSTICE)
    assert not_applicable_if_ended(ROSTER, with_others) is with_others


def test_what_is_not_yet_there_has_not_ended() -> None:
    health = figure(changing.HEALTH)
    found = judge(tiny.DOSSIERS_ON_TIME, [health], as_of=date(2025, 4, 1), roster=ROSTER)
    assert (found.status, found.successions) == (Status.MET, ())
    silent = Finding(
        tiny.MIDYEAR_REPORTS, changing.HEALTH, date(2025, 4, 1), Status.OPEN, Reason.NOTHING_REPORTED, None, ()
    )
    assert not_applicable_if_ended(ROSTER, silent) is silent
    about_nobody = evolve(silent, agency=None)
    assert not_applicable_if_ended(ROSTER, about_nobody) is about_nobody


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
