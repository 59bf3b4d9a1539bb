"""The agenda: everything that waits, and nothing that does not."""

from datetime import date, timedelta
from itertools import combinations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Delivery, Period, agenda
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.findings.agenda import AgendaItem, Urgency
from cchc_rules.findings.observation import Observation
from cchc_rules.law.rule import Activity, Role
from tests import tiny
from tests.laws.strategies import agencies, days, deliveries, records

LEADS = {
    tiny.JOINT_PLAN: (tiny.OFFICE, tiny.HOME),
    tiny.MIDYEAR_REPORTS: (tiny.HOME, tiny.JUSTICE),
    tiny.MEETINGS: (tiny.NORTH, tiny.SOUTH),
    tiny.QUARTERLY: (tiny.JUSTICE,),
}


CONCERNED = {
    tiny.MIDYEAR_REPORTS: (Role.SUPPORT, (tiny.OFFICE,)),
    tiny.JOINT_PLAN: (Role.SUPPORT, (tiny.NORTH, tiny.SOUTH)),
    tiny.DOSSIERS_ONLINE: (Role.ANSWER, (tiny.NORTH, tiny.SOUTH)),
    tiny.CONNECTED: (Role.ANSWER, (tiny.HOME,)),
    tiny.ALL_OFFICES_READY: (Role.COUNTED, (tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH)),
}
"""Who supports, answers or is counted, by themselves or in a class; who leads as well is not said to support."""


def owed_by(agency: Agency, delivered: list[Delivery], on: date, within: int) -> set[str]:
    """What an agency has to deliver, activity by activity: nothing that was delivered, nothing that is due later."""
    found = set()
    for activity, leads in LEADS.items():
        answers = leads if activity is tiny.JOINT_PLAN else (agency,)
        since = tiny.DECISION.issued_on  # nothing delivered before the plan was there is its product
        known = [each for each in delivered if each.rule is activity and since <= each.day <= on]
        own = [each for each in known if each.agency in answers]
        last = activity.due.last_day
        in_time = any(activity.due.accepts(each.day) for each in own)
        done = last is not None and own != [] and (in_time or all(each.day > last for each in own))
        if agency in leads and not done and (last is None or (last - on).days <= within):
            found.add(activity.key)
    return found


@given(st.lists(deliveries, max_size=8), days, st.integers(0, 400), agencies)
def test_an_agenda_holds_what_waits_for_an_agency(
    delivered: list[Delivery], on: date, within: int, agency: Agency
) -> None:
    """An agency leads on its agenda each activity that it leads, by itself or in a class, and has not delivered."""
    items = agenda(tiny.PLAN, delivered, as_of=on, days_ahead=within, agency=agency)
    found = [item.rule.key for item in items if item.role is Role.LEAD]
    assert set(found) == owed_by(agency, delivered, on, within)
    assert len(set(found)) == len(found)


@given(records, days, st.integers(0, 400), agencies)
def test_an_agenda_holds_what_concerns_an_agency_in_its_role(
    seen: list[Observation], on: date, within: int, agency: Agency
) -> None:
    """What waits for others is on an agency's agenda if and only if it supports it, answers for it or is counted."""
    everybodys = [item for item in agenda(tiny.PLAN, seen, as_of=on, days_ahead=within) if item.rule in CONCERNED]
    concerned = [
        (evolve(item, role=role), item.rule)
        for item in everybodys
        for role, who in [CONCERNED[item.rule]]
        if agency in who
    ]
    items = agenda(tiny.PLAN, seen, as_of=on, days_ahead=within, agency=agency)
    leads = {item.rule for item in items if item.role is Role.LEAD} | {
        rule for rule, who in LEADS.items() if agency in who
    }
    assert [item for item in items if item.rule in CONCERNED and item.rule not in leads] == [
        item for item, rule in concerned if rule not in leads
    ]


@given(records, days, st.integers(0, 400), st.sampled_from([tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY]))
def test_the_agenda_of_a_class_is_what_it_owes_and_what_its_members_owe(
    seen: list[Observation], on: date, within: int, group: AgencyClass
) -> None:
    """On a class's agenda stands what waits for the class itself or stands on the agenda of one of its members.

    What waits for one of them stands there as waiting for it, though others of them support it or are counted in it.
    """
    items = agenda(tiny.PLAN, seen, as_of=on, days_ahead=within, agency=group)
    found = {evolve(item, role=Role.LEAD): item.role for item in items}
    owed: dict[AgendaItem, set[Role]] = {}
    everybodys = [item for item in agenda(tiny.PLAN, seen, as_of=on, days_ahead=within) if item.agency == group]
    for asked in tiny.ROSTER.members(group):
        everybodys.extend(agenda(tiny.PLAN, seen, as_of=on, days_ahead=within, agency=asked))
    for item in everybodys:
        owed.setdefault(evolve(item, role=Role.LEAD), set()).add(item.role)
    for item, role in found.items():
        if item in owed:
            bearing = owed[item] & {Role.LEAD, Role.ANSWER}
            assert role in (bearing or owed[item])
        else:  # the class itself is named, as a class
            assert role in {Role.SUPPORT, Role.COUNTED}
    assert set(owed) <= set(found)
    assert len(items) == len(found)


@given(records, days, st.integers(0, 400))
def test_an_agenda_is_in_order(seen: list[Observation], on: date, within: int) -> None:
    """First what is overdue, then what is due, then what has no day; each by its last day, with the days left."""
    items = agenda(tiny.PLAN, seen, as_of=on, days_ahead=within)
    keys = [(item.last_day is None, item.last_day or on) for item in items]
    assert keys == sorted(keys)
    for item in items:
        assert item.last_day == (item.rule.due if isinstance(item.rule, Activity) else item.rule.period).last_day
        if item.last_day is None:
            assert (item.urgency, item.days_left) == (Urgency.UNDATED, None)
        else:
            assert item.days_left == item.last_day.toordinal() - on.toordinal()
            assert item.days_left <= within
            assert item.urgency is (Urgency.OVERDUE if item.days_left < 0 else Urgency.DUE)


@given(records, days, st.integers(0, 200), st.integers(0, 200))
def test_looking_further_ahead_loses_nothing(seen: list[Observation], on: date, within: int, further: int) -> None:
    """What is on the agenda for some days ahead is on it for more days too."""
    near = agenda(tiny.PLAN, seen, as_of=on, days_ahead=within)
    far = agenda(tiny.PLAN, seen, as_of=on, days_ahead=within + further)
    assert set(near) <= set(far)


first_of_january = date(2025, 1, 1)
in_weeks = st.builds(
    lambda weeks, weekday, before: Recurring((), weeks=weeks, due_day=WeekDay(weekday, before), since=first_of_january),
    st.integers(1, 3),
    st.integers(1, 7),
    st.booleans(),
)


@given(
    in_weeks,
    st.lists(st.dates(date(2025, 1, 2), date(2025, 3, 31)), max_size=6),
    st.dates(date(2025, 1, 5), date(2025, 3, 31)),
)
def test_each_week_is_answered_by_a_delivery_of_its_own(due: Recurring, delivered: list[date], on: date) -> None:
    """As many turns are answered, from the first on, as deliveries came each of which is later than the turn before."""
    led = evolve(tiny.QUARTERLY, due=due)
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    known = [Delivery(led, tiny.JUSTICE, day) for day in delivered]
    items = agenda(plan, known, as_of=on, days_ahead=20)
    waiting = [item.last_day for item in items if item.rule == led]
    found, monday = [], date(2025, 1, 6)
    while monday < date(2025, 5, 1):
        found.append(due.last_day_of(Period(monday, monday + timedelta(weeks=due.weeks or 0))))
        monday += timedelta(weeks=due.weeks or 0)
    turns = [last for last in found if last is not None and last <= on + timedelta(days=20)]
    heard = sorted({day for day in delivered if day <= on})
    answered = max(
        count
        for count in range(min(len(turns), len(heard)) + 1)
        if any(
            all(day > turn for day, turn in zip(days_of[1:], turns, strict=False))
            for days_of in combinations(heard, count)
        )
    )
    assert waiting == turns[answered:]
