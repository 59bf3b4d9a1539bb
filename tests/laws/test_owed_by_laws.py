"""What a class that leads owes: a product of each member, or one finding of the class and nobody named as silent."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Delivery, agenda, assess, judge
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.rule import Activity, OwedBy
from tests import tiny
from tests.laws.strategies import LAST, days

MEMBERS = (tiny.HOME, tiny.JUSTICE)
CONCERNED = evolve(tiny.MEETINGS, lead=(tiny.DEPARTMENTS,), owed_by=OwedBy.CONCERNED)
ONE = evolve(CONCERNED, owed_by=OwedBy.ONE)

whoever = st.sampled_from([*MEMBERS, tiny.DEPARTMENTS])
delivered = st.lists(st.tuples(whoever, st.dates(tiny.DECISION.issued_on, LAST)), max_size=5)
Delivered = Sequence[tuple[AgencyOrClass, date]]


def found(activity: Activity, delivered: Delivered, on: date, *, closed: bool) -> tuple[Finding, ...]:
    """What is found about an activity in place of the meetings of the tiny plan."""
    plan = evolve(tiny.PLAN, rules=tuple(activity if each is tiny.MEETINGS else each for each in tiny.PLAN.rules))
    known = [Delivery(activity, agency, day) for agency, day in delivered]
    return assess(plan, known, as_of=on, closed_world=closed).about(activity)


@given(delivered, days, st.booleans())
def test_what_whoever_is_concerned_owes_is_never_settled(delivered: Delivered, on: date, closed: bool) -> None:
    """The class has the only finding: open to the last day, unknown after it, with all that its members delivered.

    Its sentence says who of them delivered, and on which day.
    """
    (finding,) = found(CONCERNED, delivered, on, closed=closed)
    assert finding.agency == tiny.DEPARTMENTS
    assert finding.status is (Status.UNKNOWN if on > date(2025, 12, 31) else Status.OPEN)
    assert (finding.reason, finding.reaches) == (Reason.CONCERNED_UNKNOWN, None)
    assert {(each.agency, each.day) for each in finding.evidence if isinstance(each, Delivery)} == {
        (agency, day) for agency, day in delivered if day <= on
    }
    for member, day in ((agency, day) for agency, day in delivered if agency in MEMBERS):
        assert (f"{day:%d/%m/%Y} ({member.name.vi})" in finding.sentence("vi")) is (day <= on)


@given(delivered, days, st.booleans())
def test_one_product_of_any_member_is_the_product_of_the_class(delivered: Delivered, on: date, closed: bool) -> None:
    """The class has the only finding, the same as that of one body which delivered all that its members did."""
    (finding,) = found(ONE, delivered, on, closed=closed)
    sole = evolve(tiny.MEETINGS, lead=(tiny.HOME,))
    (of_sole,) = found(sole, [(tiny.HOME, day) for _, day in delivered], on, closed=closed)
    assert finding.agency == tiny.DEPARTMENTS
    assert (finding.status, finding.reason, finding.reaches) == (of_sole.status, of_sole.reason, of_sole.reaches)


@given(st.sampled_from([CONCERNED, ONE]), delivered, days, st.booleans())
def test_a_class_is_judged_as_it_is_assessed(activity: Activity, delivered: Delivered, on: date, closed: bool) -> None:
    """Deliveries of several members are judged together, about their class, as they are where the plan is assessed."""
    known = [Delivery(activity, agency, day) for agency, day in delivered if day <= on]
    assessed = found(activity, delivered, on, closed=closed)
    assert (judge(activity, known, as_of=on, closed_world=closed),) == assessed


@given(st.sampled_from([CONCERNED, ONE]), delivered, days, st.sampled_from(MEMBERS))
def test_no_member_is_said_to_owe(activity: Activity, delivered: Delivered, on: date, asked: Agency) -> None:
    """On nobody's agenda does it wait for a member; a member's own has it until one in time, or its own, is there."""
    plan = evolve(tiny.PLAN, rules=tuple(activity if each is tiny.MEETINGS else each for each in tiny.PLAN.rules))
    known = [Delivery(activity, agency, day) for agency, day in delivered]

    def waiting(agency: Agency | None) -> list[AgencyOrClass | None]:
        items = agenda(plan, known, as_of=on, days_ahead=730, agency=agency)
        return [item.agency for item in items if item.rule == activity]

    in_time = {agency for agency, day in delivered if day <= on and activity.due.accepts(day)}
    late = any(day <= on and day > date(2025, 12, 31) for _, day in delivered)
    early = any(day <= on and day < date(2025, 1, 1) for _, day in delivered)
    settled = activity is ONE and (bool(in_time) or (late and not early))
    assert waiting(None) == ([] if settled else [tiny.DEPARTMENTS])
    assert waiting(asked) == ([] if settled or asked in in_time else [tiny.DEPARTMENTS])


@given(delivered, days, st.booleans())
def test_what_a_class_is_said_to_have_delivered_clears_none_of_those_who_owe_it(
    delivered: Delivered, on: date, closed: bool
) -> None:
    """Where each member owes it, each is judged by its own alone, and one of the class leaves open whose it was."""
    each_owes = evolve(CONCERNED, owed_by=OwedBy.EACH)
    own = [(agency, day) for agency, day in delivered if agency in MEMBERS]
    findings = found(each_owes, delivered, on, closed=closed)
    alone = found(each_owes, own, on, closed=closed)
    assert [each for each in findings if each.agency in MEMBERS] == [each for each in alone if each.agency in MEMBERS]
    as_one = [finding for finding in findings if finding.agency == tiny.DEPARTMENTS]
    assert bool(as_one) is any(agency == tiny.DEPARTMENTS and day <= on for agency, day in delivered)
    for finding in as_one:
        assert finding.reason is Reason.WHO_DELIVERED_UNKNOWN
        assert finding.status is (Status.UNKNOWN if on > date(2025, 12, 31) else Status.OPEN)


WEST = evolve(tiny.NORTH, key="huyen-tay")  # of the districts, and in no roster
DISTRICTS = (tiny.NORTH, tiny.SOUTH, WEST)
by_district = st.lists(st.tuples(st.sampled_from(DISTRICTS), st.dates(tiny.DECISION.issued_on, LAST)), max_size=4)


def own_status(mine: Sequence[date], on: date, *, closed: bool) -> Status:
    """What is found about somebody who owes the meetings of 2025, by the days that were theirs, told day by day."""
    if any(day.year == 2025 for day in mine):
        return Status.MET
    if on <= date(2025, 12, 31):
        return Status.OPEN
    if mine:
        return Status.UNKNOWN if min(mine).year < 2025 else Status.MISSED
    return Status.MISSED if closed else Status.UNKNOWN


@given(by_district, days, st.booleans())
def test_whoever_of_a_class_is_silent_missed_it_in_a_complete_record(
    delivered: Delivered, on: date, closed: bool
) -> None:
    """Whoever delivered is judged by that, whoever else did; the class stands for the others, and names the listed.

    They missed it if the record is complete, and a class of which no listed member is silent did not: whether there are
    any whom nobody lists is not known.
    """
    findings = {each.agency: each for each in found(tiny.MEETINGS, delivered, on, closed=closed)}
    told = {agency: [day for who, day in delivered if who is agency and day <= on] for agency in DISTRICTS}
    heard = {agency for agency in DISTRICTS if told[agency]}
    assert findings.keys() == {*heard, tiny.DISTRICTS}
    for agency in heard:
        assert findings[agency].status is own_status(told[agency], on, closed=closed)
    silent = [agency for agency in (tiny.NORTH, tiny.SOUTH) if agency not in heard]
    others = findings[tiny.DISTRICTS]
    assert others.status is (own_status([], on, closed=closed) if silent else own_status([], on, closed=False))
    assert others.missing == ((*silent, tiny.DISTRICTS) if heard else ())
    if heard:
        for agency in silent:
            assert agency.name.vi in others.sentence("vi")


@given(by_district, days, st.sampled_from([tiny.NORTH, tiny.SOUTH]))
def test_what_a_silent_member_owes_waits_for_it_on_the_agenda(delivered: Delivered, on: date, asked: Agency) -> None:
    """Through its class, where others were heard as well as where nobody was."""
    known = [Delivery(tiny.MEETINGS, agency, day) for agency, day in delivered]
    waits = any(item.rule == tiny.MEETINGS for item in agenda(tiny.PLAN, known, as_of=on, days_ahead=730, agency=asked))
    assert waits or any(agency is asked and day <= on for agency, day in delivered)
