"""Who has to deliver today what is not settled, and which turns of it were not answered; see `test_agenda`, too."""

from datetime import date

from attrs import evolve

from cchc_rules import Delivery, assess, judge
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.findings.judging.waiting import answering_days, bearers_today, waiting_turns
from cchc_rules.law.rule import OwedBy, Role
from tests import changing, tiny

AUGUST = date(2025, 8, 1)
STATED = Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3))
QUARTERLY = evolve(tiny.QUARTERLY, due=STATED)
PLAN = evolve(tiny.PLAN, rules=tuple(QUARTERLY if each is tiny.QUARTERLY else each for each in tiny.RULES))


def test_the_days_that_answer_are_in_order_and_none_for_a_class_that_does_not_owe_as_one() -> None:
    days = (date(2025, 5, 2), date(2025, 5, 1))
    found = judge(tiny.QUARTERLY, [Delivery(tiny.QUARTERLY, tiny.JUSTICE, day) for day in days], as_of=AUGUST)
    assert answering_days(found) == sorted(days)
    of_class = evolve(tiny.MEETINGS, owed_by=OwedBy.CONCERNED)
    as_one = evolve(tiny.MEETINGS, owed_by=OwedBy.ONE)
    for activity, answers in ((of_class, []), (as_one, [date(2025, 5, 1)])):
        made = Delivery(activity, tiny.DISTRICTS, date(2025, 5, 1))
        assert answering_days(judge(activity, [made], as_of=AUGUST)) == answers


def test_a_turn_waits_until_a_delivery_after_it_came_round_answers_it() -> None:
    def waiting(*days: date) -> list[date | None]:
        made = [Delivery(QUARTERLY, tiny.JUSTICE, day) for day in days]
        finding = judge(QUARTERLY, made, as_of=AUGUST)
        return [turn.last_day for turn in waiting_turns(PLAN, STATED, finding, AUGUST, date(2025, 9, 30), None)]

    first, second, third = date(2025, 3, 20), date(2025, 6, 20), date(2025, 9, 20)
    assert waiting() == [first, second, third]
    assert waiting(date(2025, 3, 19)) == [second, third]
    assert waiting(date(2025, 4, 1), date(2025, 4, 2)) == [third]


def test_whoever_answers_today_bears_it_in_the_role_of_whoever_is_asked() -> None:
    found = assess(tiny.PLAN, [], as_of=AUGUST, roster=changing.ROSTER).about(tiny.JOINT_PLAN)
    borne = bearers_today(tiny.PLAN, tiny.JOINT_PLAN, found, (), AUGUST, changing.ROSTER)
    assert [(role, agency and agency.key) for role, _, agency, _ in borne] == [
        (Role.LEAD, "van-phong-thanh-pho"),
        (Role.LEAD, "so-tu-phap"),
    ]
    signed = assess(tiny.PLAN, [], as_of=AUGUST).about(tiny.JOINT_PLAN)
    helped = bearers_today(tiny.PLAN, tiny.JOINT_PLAN, signed, (tiny.NORTH,), AUGUST, None)
    assert {role for role, *_ in helped} == {Role.SUPPORT}
    assert bearers_today(tiny.PLAN, tiny.JOINT_PLAN, signed, (tiny.RIVERSIDE,), AUGUST, None) == []
