from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import responsible
from cchc_rules.errors import AgencyAbsent, BadValue, NotADay
from cchc_rules.law.responsibility import Responsibility, bearers, includes
from cchc_rules.law.rule import Role
from tests import changing, tiny
from tests.amending import amendment, repeal, revise

JUNE = date(2025, 6, 20)


# What an agency carries


def test_who_is_responsible_and_through_whom() -> None:
    assert responsible(tiny.PLAN, tiny.HOME, on=JUNE) == (
        Responsibility(tiny.ALL_OFFICES_READY, Role.COUNTED, tiny.EVERYBODY),
        Responsibility(tiny.CONNECTED, Role.ANSWER, tiny.HOME),
        Responsibility(tiny.JOINT_PLAN, Role.LEAD, tiny.HOME),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.HOME),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.DEPARTMENTS),
        Responsibility(tiny.OVERSIGHT, Role.OVERSEE, tiny.HOME),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, tiny.EVERYBODY),
    )
    assert responsible(tiny.PLAN, tiny.SOUTH, on=JUNE) == (
        Responsibility(tiny.DOSSIERS_ONLINE, Role.ANSWER, tiny.DISTRICTS),
        Responsibility(tiny.ALL_OFFICES_READY, Role.COUNTED, tiny.EVERYBODY),
        Responsibility(tiny.JOINT_PLAN, Role.SUPPORT, tiny.DISTRICTS),
        Responsibility(tiny.MEETINGS, Role.LEAD, tiny.DISTRICTS),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, tiny.EVERYBODY),
    )


@pytest.mark.parametrize("on", [datetime(2025, 6, 20, tzinfo=UTC), "2025-06-20", None])
def test_one_is_responsible_on_a_day(on: Any) -> None:
    with pytest.raises(NotADay):
        responsible(tiny.PLAN, tiny.HOME, on=on)


def test_nobody_is_responsible_before_or_after_existing() -> None:
    assert responsible(tiny.PLAN, tiny.JUSTICE, on=date(2026, 12, 31))
    for day in (date(1989, 12, 31), date(2027, 1, 1)):
        with pytest.raises(AgencyAbsent, match="so-tu-phap"):
            responsible(tiny.PLAN, tiny.JUSTICE, on=day)


def test_a_class_is_responsible_for_what_names_it() -> None:
    found = responsible(tiny.PLAN, tiny.DISTRICTS, on=JUNE)
    assert {duty.named_as for duty in found} == {tiny.DISTRICTS}
    assert (tiny.MEETINGS, Role.LEAD) in {(duty.rule, duty.role) for duty in found}


def test_nobody_carries_what_names_others() -> None:
    """A duty binds whom it names and the members of the classes it names, never everybody of the roster."""
    assert responsible(tiny.PLAN, tiny.RIVERSIDE, on=JUNE) == ()


def test_who_answers_for_a_target_and_who_is_counted_in_it() -> None:
    """A target concerns the class that must answer for it and those who are counted, each with its members."""
    answered = evolve(tiny.DOSSIERS_ONLINE, answered_by=tiny.DISTRICTS, counted=(tiny.HOME,))
    plan = evolve(tiny.PLAN, rules=(answered, *(rule for rule in tiny.RULES if rule.key != answered.key)))
    for agency, role, named_as in (
        (tiny.NORTH, Role.ANSWER, tiny.DISTRICTS),
        (tiny.DISTRICTS, Role.ANSWER, tiny.DISTRICTS),
        (tiny.HOME, Role.COUNTED, tiny.HOME),
    ):
        assert answered in plan.rules_of_agency(agency)
        assert responsible(plan, agency, on=JUNE)[0] == Responsibility(answered, role, named_as)
    (first, *_) = responsible(plan, tiny.JUSTICE, on=JUNE, roster=changing.ROSTER)
    assert first == Responsibility(answered, Role.COUNTED, tiny.HOME, (changing.MERGED,))
    assert answered not in {each.rule for each in responsible(plan, tiny.OFFICE, on=JUNE)}


def test_the_responsible_follow_the_law() -> None:
    may = date(2025, 5, 1)
    plan = tiny.PLAN.with_amendments(
        amendment(90, may, revise(tiny.MIDYEAR_REPORTS, lead=(tiny.JUSTICE,))),
        amendment(91, may, repeal(tiny.OVERSIGHT)),
    )
    before, after = (
        {duty.rule.key for duty in responsible(plan, tiny.HOME, on=day)} for day in (date(2025, 4, 30), may)
    )
    assert before - after == {tiny.OVERSIGHT.key, tiny.MIDYEAR_REPORTS.key}
    assert after < before


def test_duties_follow_to_whoever_answers_with_the_successions() -> None:
    roster = changing.ROSTER.with_successions([changing.TRANSFERRED])
    assert responsible(tiny.PLAN, tiny.JUSTICE, on=JUNE, roster=roster) == (
        Responsibility(tiny.ALL_OFFICES_READY, Role.COUNTED, tiny.EVERYBODY),
        Responsibility(tiny.CONNECTED, Role.ANSWER, tiny.HOME, (changing.MERGED,)),
        Responsibility(tiny.JOINT_PLAN, Role.LEAD, tiny.HOME, (changing.MERGED,)),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.HOME, (changing.MERGED,)),
        Responsibility(tiny.MIDYEAR_REPORTS, Role.LEAD, tiny.DEPARTMENTS),
        Responsibility(tiny.QUARTERLY, Role.LEAD, tiny.JUSTICE),
        Responsibility(tiny.EVERYONES, Role.CARRY_OUT, tiny.EVERYBODY),
    )
    office = responsible(tiny.PLAN, changing.TOWN_OFFICE, on=JUNE, roster=roster)
    assert Responsibility(tiny.OVERSIGHT, Role.OVERSEE, tiny.HOME, (changing.TRANSFERRED,)) in office
    new = responsible(tiny.PLAN, changing.EAST, on=JUNE, roster=roster)
    assert new[0] == Responsibility(tiny.DOSSIERS_ONLINE, Role.ANSWER, tiny.DISTRICTS, (changing.DIVIDED,))
    assert new[1] == Responsibility(tiny.JOINT_PLAN, Role.SUPPORT, tiny.DISTRICTS, (changing.DIVIDED,))
    assert new[0].certain
    assert not responsible(tiny.PLAN, changing.HEALTH, on=JUNE, roster=roster)[0].certain
    with pytest.raises(AgencyAbsent, match="Ask so-tu-phap"):
        responsible(tiny.PLAN, tiny.HOME, on=JUNE, roster=roster)
    assert responsible(tiny.PLAN, tiny.DISTRICTS, on=JUNE, roster=roster) == responsible(
        tiny.PLAN, tiny.DISTRICTS, on=JUNE
    )
    with pytest.raises(AgencyAbsent, match="ubnd-cap-huyen"):
        responsible(tiny.PLAN, tiny.DISTRICTS, on=date(2025, 7, 1), roster=roster)


# Who bears an activity


def test_who_bears_an_activity() -> None:
    assert list(bearers(tiny.MIDYEAR_REPORTS, None, date(2025, 6, 1))) == ["so-noi-vu", "cac-so"]
    now = bearers(tiny.MIDYEAR_REPORTS, changing.ROSTER, date(2025, 6, 1))
    assert {key: successions for key, (_, successions) in now.items()} == {
        "so-tu-phap": (changing.MERGED,),
        "so-y-te": (),
    }
    twice = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME, tiny.HOME))
    assert list(bearers(twice, None, date(2025, 6, 1))) == ["so-noi-vu"]


def test_of_a_class_that_is_complete_its_members_bear_an_activity_and_of_another_itself() -> None:
    led = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.DISTRICTS, tiny.DEPARTMENTS, tiny.JUSTICE))
    named = bearers(led, None, JUNE)
    assert list(named) == ["ubnd-cap-huyen", "cac-so", "so-tu-phap"]
    known = bearers(led, tiny.ROSTER, JUNE)
    assert list(known) == ["so-tu-phap", "ubnd-cap-huyen", "so-noi-vu"]
    assert {agency.key: successions for agency, successions in known.values()} == dict.fromkeys(known, ())


def test_whoever_has_ended_bears_on_in_name_where_no_heir_is_known() -> None:
    """A lead stands there with the successions by which it handed on its task, unless it left nobody."""
    led = evolve(tiny.MEETINGS, lead=(tiny.SOUTH, tiny.DISTRICTS))
    assert list(bearers(led, changing.ROSTER, date(2025, 6, 30))) == ["huyen-nam", "ubnd-cap-huyen"]
    ended = bearers(led, changing.ROSTER, date(2025, 7, 1))
    assert {key: successions for key, (_, successions) in ended.items()} == {
        "huyen-nam": (changing.DISSOLVED,),
        "ubnd-cap-huyen": (changing.DISSOLVED,),
    }
    nobody = evolve(changing.DISSOLVED, leaves_nobody=True)
    events = [nobody if event is changing.DISSOLVED else event for event in changing.SUCCESSIONS]
    assert bearers(led, tiny.ROSTER.with_successions(events), date(2025, 7, 1)) == {}


def test_a_task_that_was_handed_to_nobody_knows_whom_stays_with_its_lead_in_name() -> None:
    roster = changing.ROSTER.with_successions([changing.LEFT_OPEN])
    found = bearers(evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME,)), roster, date(2025, 3, 1))
    assert {key: successions for key, (_, successions) in found.items()} == {"so-noi-vu": (changing.LEFT_OPEN,)}
    ours = responsible(tiny.PLAN, tiny.JUSTICE, on=date(2025, 3, 1), roster=roster)
    assert [each.named_as for each in ours if each.rule is tiny.MIDYEAR_REPORTS] == [tiny.DEPARTMENTS]


def test_an_agency_is_included_in_itself_and_in_its_classes() -> None:
    assert includes(tiny.HOME, tiny.HOME)
    assert includes(tiny.DEPARTMENTS, tiny.HOME)
    assert includes(tiny.DEPARTMENTS, tiny.DEPARTMENTS)
    assert not includes(tiny.HOME, tiny.DEPARTMENTS)
    assert not includes(tiny.DISTRICTS, tiny.HOME)
    assert not includes(None, tiny.HOME)


@pytest.mark.parametrize("wrong", [{"plan": "tiny-2025"}, {"agency": "Sở Nội vụ"}, {"roster": tiny.PLAN}])
def test_names_are_refused_where_objects_are_wanted(wrong: dict[str, Any]) -> None:
    asked: dict[str, Any] = {"plan": tiny.PLAN, "agency": tiny.HOME, "on": date(2025, 6, 1)}
    with pytest.raises(BadValue, match=r"expected an? (Plan|Agency|Roster)"):
        responsible(**(asked | wrong))
