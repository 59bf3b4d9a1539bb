"""Responsibility: whom a rule concerns, found by hand."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import responsible
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Role, Rule
from tests import changing, tiny
from tests.laws.strategies import any_party, days

RULES: tuple[Rule, ...] = (
    tiny.DOSSIERS_ON_TIME,
    tiny.ALL_OFFICES_READY,
    tiny.CONNECTED,
    tiny.OVERSIGHT,
    tiny.QUARTERLY,
)
parties = st.lists(any_party, max_size=2).map(tuple)
somebody = st.lists(any_party, min_size=1, max_size=2).map(tuple)
present = days.flatmap(
    lambda on: st.tuples(
        st.sampled_from([each for each in changing.ROSTER if changing.ROSTER.why_absent(each, on) is None]), st.just(on)
    )
)
"""An agency or class, and a day on which it exists."""
classes = st.sampled_from([tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY])


@st.composite
def named_rules(draw: st.DrawFn) -> tuple[Rule, dict[Role, tuple[AgencyOrClass, ...]]]:
    """A rule of any kind, and whom it names in each role."""
    rule = draw(st.sampled_from(RULES))
    lead, support, own = draw(somebody if rule is tiny.QUARTERLY else parties), draw(parties), draw(somebody)
    named: dict[str, Any] = {"lead": lead, "support": support}
    roles = {Role.LEAD: lead, Role.SUPPORT: support}
    if rule is tiny.OVERSIGHT:
        named["agencies"], roles[Role.OVERSEE] = own, own
    elif rule is tiny.CONNECTED:
        named["answered_by"], roles[Role.ANSWER] = own[0], own[:1]
    elif rule is not tiny.QUARTERLY:
        answers = draw(classes)
        named["answered_by"], roles[Role.ANSWER] = answers, (answers,)
        named["counted"], roles[Role.COUNTED] = own, own
    return evolve(rule, related=(), **named), roles


def plan_of(rule: Rule) -> Plan:
    """The tiny plan with this rule in place of the one it was made of."""
    return evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))


def heirs(agency: Agency, day: date, since: date = date.min) -> Iterator[str]:
    """Who answers for an agency on a day, by hand: itself, until something becomes of it."""
    for event in sorted(changing.SUCCESSIONS, key=lambda event: event.day):
        if agency.key in {each.key for each in event.predecessors} and since < event.day <= day:
            for heir in event.successors:
                yield from heirs(heir, day, event.day)
            return
    yield agency.key


def concerns(named: AgencyOrClass, agency: AgencyOrClass, day: date | None) -> bool:
    """Whether it is the agency, a class it belongs to, or, on a day, one that it answers for."""
    if isinstance(named, AgencyClass):
        return named.key == agency.key or named.key in getattr(agency, "classes", ())
    return agency.key in ([named.key] if day is None else heirs(named, day))


@given(named_rules(), any_party)
def test_the_rules_of_an_agency_are_those_that_name_it(
    named: tuple[Rule, dict[Role, tuple[AgencyOrClass, ...]]], agency: AgencyOrClass
) -> None:
    """A rule is of an agency if and only if it, or a class of its, leads, supports, carries, answers or is counted."""
    rule, roles = named
    concerned = any(concerns(each, agency, None) for parties in roles.values() for each in parties)
    assert (rule in plan_of(rule).rules_of_agency(agency)) is concerned


@given(named_rules(), present)
def test_one_is_responsible_for_what_names_oneself_a_class_or_a_predecessor(
    named: tuple[Rule, dict[Role, tuple[AgencyOrClass, ...]]], asked: tuple[AgencyOrClass, date]
) -> None:
    """In each role, a rule concerns whoever it names, the members of its classes, and whoever succeeds to those."""
    (rule, roles), (agency, on) = named, asked
    duties = responsible(plan_of(rule), agency, on=on, roster=changing.ROSTER)
    found = {each.role for each in duties if each.rule == rule}
    assert found == {role for role, parties in roles.items() if any(concerns(each, agency, on) for each in parties)}
