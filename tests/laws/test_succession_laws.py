"""Successions: no agency is lost, and nothing changes before its day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import agenda, assess, responsible
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.laws.strategies import agencies, observations, records

ALL = AgencyClass("tat-ca", Bilingual("Tất cả", "All"), complete=True)
START = date(2025, 1, 1)


def agency(number: int) -> Agency:
    name = Bilingual(f"Cơ quan {number}", f"Agency {number}")
    return Agency(f"co-quan-{number}", name, AgencyKind.OFFICE, Level.PROVINCE, classes=(ALL.key,))


FOUNDERS = tuple(agency(number) for number in range(4))
PEOPLE = Roster((ALL, *FOUNDERS))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Succession, ...]:
    """Events that could have happened one after another: whoever ends, or is joined, exists on that day."""
    living, events, day = list(FOUNDERS), list[Succession](), START
    fresh = iter(range(len(FOUNDERS), 1000))
    for _ in range(draw(st.integers(0, 6))):
        day += timedelta(days=draw(st.integers(1, 60)))
        possible = [
            SuccessionKind.FORMED,
            *([SuccessionKind.RENAMED, SuccessionKind.DIVIDED, SuccessionKind.DISSOLVED] if living else []),
        ]
        change = draw(st.sampled_from([*possible, *([SuccessionKind.MERGED] if len(living) > 1 else [])]))
        most = {
            SuccessionKind.FORMED: 0,
            SuccessionKind.MERGED: len(living) - 1,
            SuccessionKind.DISSOLVED: len(living),
        }.get(change, 1)
        order = draw(st.permutations(living))
        of = order[: draw(st.integers(min(1, most), most))]
        new = [agency(next(fresh)) for _ in range(draw(st.integers(2, 3)))]
        to = {SuccessionKind.DISSOLVED: [], SuccessionKind.RENAMED: new[:1], SuccessionKind.MERGED: order[-1:]}.get(
            change, new
        )
        if change is SuccessionKind.MERGED and len(of) > 1 and draw(st.booleans()):
            to = new[:1]
        source = draw(st.sampled_from([changing.READ, changing.HEARD]))
        events.append(Succession(change, day, tuple(of), tuple(to), source))
        living = [each for each in living if each not in of] + [each for each in to if each not in living]
    return tuple(events)


looking = st.integers(-10, 400).map(lambda days: START + timedelta(days=days))


def living_on(events: tuple[Succession, ...], day: date) -> set[str]:
    """Who exists on a day, event by event."""
    keys = {each.key for each in FOUNDERS}
    for event in events:
        if event.day <= day:
            keys = keys - {each.key for each in event.predecessors} | {each.key for each in event.successors}
    return keys


@given(histories(), looking)
def test_members_of_a_class_are_those_who_live(events: tuple[Succession, ...], day: date) -> None:
    """On every day the members of a class are those who have begun and not ended: nobody twice, nobody left out."""
    members = [each.key for each in PEOPLE.with_successions(events).members(ALL, day)]
    assert len(members) == len(set(members))
    assert set(members) == living_on(events, day)


@given(histories(), looking)
def test_nobody_is_lost(events: tuple[Succession, ...], day: date) -> None:
    """For whoever has existed somebody who exists answers, or it was dissolved, and the event says so."""
    roster = PEOPLE.with_successions(events)
    for party in roster:
        if isinstance(party, Agency) and (party.since is None or party.since <= day):
            found = roster.successors(party, day)
            assert {each.key for each in found.agencies} <= living_on(events, day)
            assert found.agencies or SuccessionKind.DISSOLVED in {event.kind for event in found.successions}
            assert found.certain is all(event.source is changing.READ for event in found.successions)


@given(histories(), looking, looking)
def test_following_on_from_a_successor_leads_to_the_same(
    events: tuple[Succession, ...], one: date, other: date
) -> None:
    """Who answers later is whoever then answers for those who answered earlier."""
    roster = PEOPLE.with_successions(events)
    first, later = sorted((one, other))
    for founder in FOUNDERS:
        steps = [roster.successors(each, later).agencies for each in roster.successors(founder, first).agencies]
        assert {heir for step in steps for heir in step} == set(roster.successors(founder, later).agencies)


@given(histories(), looking)
def test_before_its_day_an_event_changes_nothing(events: tuple[Succession, ...], day: date) -> None:
    """On a day, events of later days make no difference to who exists and who answers."""
    known, all_of_them = (PEOPLE.with_successions(some) for some in ([e for e in events if e.day <= day], events))
    assert [each.key for each in known.members(ALL, day)] == [each.key for each in all_of_them.members(ALL, day)]
    for founder in FOUNDERS:
        one, other = known.successors(founder, day), all_of_them.successors(founder, day)
        assert [each.key for each in one.agencies] == [each.key for each in other.agencies]
        assert one.successions == other.successions


@given(histories(), st.data())
def test_events_can_be_given_in_any_order_and_one_after_another(
    events: tuple[Succession, ...], data: st.DataObject
) -> None:
    """Neither the order in which events are given nor giving the later ones later makes another roster."""
    roster = PEOPLE.with_successions(events)
    assert set(PEOPLE.with_successions(data.draw(st.permutations(events)))) == set(roster)
    cut = data.draw(st.integers(0, len(events)))
    assert PEOPLE.with_successions(events[:cut]).with_successions(events[cut:]) == roster


before = st.dates(date(2024, 12, 1), date(2025, 1, 31))


@given(records, before, agencies, st.integers(0, 30))
def test_before_the_first_event_a_plan_is_followed_as_it_was_signed(
    seen: list[Observation], on: date, asked: Agency, within: int
) -> None:
    """Before the first event the same findings, the same agenda and the same duties result with it and without it."""
    earlier = [each for each in seen if spoken_of(each) < changing.RENAMED.day]
    plain, followed = (assess(tiny.PLAN, earlier, as_of=on, roster=roster) for roster in (None, changing.ROSTER))
    assert [plain_row(each) for each in plain] == [plain_row(each) for each in followed]
    assert responsible(tiny.PLAN, asked, on=on) == responsible(tiny.PLAN, asked, on=on, roster=changing.ROSTER)
    one, other = (
        agenda(tiny.PLAN, earlier, as_of=on, days_ahead=within, agency=asked, roster=roster)
        for roster in (None, changing.ROSTER)
    )
    assert [(each.activity, each.last_day) for each in one] == [(each.activity, each.last_day) for each in other]


def spoken_of(each: Observation) -> date:
    return each.period.last_day if isinstance(each, Figure | RollCall) else each.day


def plain_row(each: Finding) -> tuple[object, ...]:
    agency = each.agency and each.agency.key
    return each.rule, agency, each.status, each.reason, each.reaches, each.evidence


@given(st.lists(observations, max_size=8), st.dates(date(2024, 12, 1), date(2026, 2, 1)))
def test_what_was_seen_is_used_or_told_with_its_reason(seen: list[Observation], on: date) -> None:
    """With successions, too, every observation is evidence of a finding or comes back unused."""
    found = assess(tiny.PLAN, seen, as_of=on, roster=changing.ROSTER)
    used = {each for finding in found for each in finding.evidence}
    assert set(seen) == used | {each.observation for each in found.unused}
