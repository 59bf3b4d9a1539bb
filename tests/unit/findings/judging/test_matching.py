"""Which observation bears on which rule: what fits does, and with one thing changed the reason names that thing."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally, assess, judge
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, Level
from cchc_rules.errors import BadValue, WrongAgency
from cchc_rules.findings.finding import JudgedRule
from cchc_rules.findings.judging.matching import (
    FigureOrRollCall,
    ObservationsByRule,
    answers_by_succession,
    drop_absent_agencies,
    is_member,
    match_to_rules,
    strangers_in_call,
    who_answers,
    why_unused_attestation,
    why_unused_delivery,
    why_unused_figure,
)
from cchc_rules.findings.observation import Observation, UnusedObservation
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.rule import Activity, Outcome, Rule, Target
from cchc_rules.text import Bilingual
from tests import changing, tiny

AS_OF, TOMORROW = date(2025, 10, 1), date(2025, 10, 2)
Q1 = Period.quarter(2025, 1)

FITTING: dict[str, tuple[JudgedRule, Observation]] = {
    "figure": (tiny.DOSSIERS_ONLINE, Figure(tiny.ONLINE, tiny.NORTH, Q1, Tally(99, 1))),
    "figure of whoever reports": (tiny.DOSSIERS_ON_TIME, Figure(tiny.ON_TIME, tiny.HOME, Q1, Tally(99, 1))),
    "roll call": (tiny.ALL_OFFICES_READY, RollCall(tiny.OFFICES_READY, Q1, [tiny.HOME])),
    "call of a district": (
        evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.DISTRICTS, each=True),
        RollCall(
            tiny.OFFICES_READY,
            Q1,
            [tiny.HOME],
            not_concerned=[evolve(tiny.JUSTICE, districts=("huyen-bac",))],
            agency=tiny.NORTH,
        ),
    ),
    "attestation": (tiny.CONNECTED, Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 9, 1), holds=True)),
    "delivery": (tiny.MIDYEAR_REPORTS, Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 1))),
}
"""A rule, and an observation that bears on it."""

CHANGED: list[tuple[str, dict[str, Any], UnusedReason | None]] = [
    ("figure", {"measure": tiny.ON_TIME}, UnusedReason.OTHER_DEFINITION),
    ("figure", {"measure": evolve(tiny.ONLINE, definition=tiny.HOME.name)}, UnusedReason.OTHER_DEFINITION),
    ("figure", {"agency": tiny.HOME}, UnusedReason.OTHER_LEVEL),
    ("figure", {"agency": tiny.EVERYBODY}, UnusedReason.OTHER_LEVEL),
    ("figure", {"agency": tiny.DISTRICTS}, None),
    ("figure", {"period": Period(date(2024, 12, 31), date(2025, 4, 1))}, UnusedReason.OTHER_PERIOD),
    ("figure", {"period": Period(AS_OF, date(2026, 1, 2))}, UnusedReason.OTHER_PERIOD),
    ("figure", {"period": Period(TOMORROW, date(2026, 1, 1))}, UnusedReason.NOT_YET_KNOWN),
    ("figure", {"period": Period(AS_OF, date(2026, 1, 1))}, None),
    ("figure", {"period": tiny.YEAR}, None),
    ("figure", {"value": Tally(0, 1)}, None),
    ("figure", {"source": "12/BC"}, None),
    ("figure of whoever reports", {"agency": tiny.EVERYBODY}, None),
    ("figure of whoever reports", {"agency": tiny.MINISTRY}, None),
    ("figure of whoever reports", {"measure": tiny.ON_TIME_OF_ALL}, UnusedReason.OTHER_DEFINITION),
    ("figure of whoever reports", {"measure": tiny.ON_TIME_OF_LAND}, None),
    (
        "figure of whoever reports",
        {"measure": evolve(tiny.ON_TIME_OF_LAND, part_of="elsewhere")},
        UnusedReason.OTHER_DEFINITION,
    ),
    ("roll call", {"done": [tiny.RIVERSIDE]}, UnusedReason.NOT_COUNTED),
    ("roll call", {"not_done": [tiny.RIVERSIDE]}, UnusedReason.NOT_COUNTED),
    ("roll call", {"done": [evolve(tiny.HOME, districts=("huyen-bac",))]}, None),
    ("call of a district", {}, None),
    ("call of a district", {"agency": tiny.SOUTH}, UnusedReason.OTHER_DISTRICT),
    ("roll call", {"unknown": [tiny.RIVERSIDE]}, UnusedReason.NOT_COUNTED),
    ("roll call", {"not_concerned": [tiny.RIVERSIDE]}, UnusedReason.NOT_COUNTED),
    ("roll call", {"not_concerned": [tiny.NORTH], "complete": True}, None),
    ("roll call", {"agency": tiny.NORTH}, UnusedReason.NOT_WHO_ANSWERS),
    ("roll call", {"done": []}, None),
    ("roll call", {"period": Period.quarter(2026, 1)}, UnusedReason.OTHER_PERIOD),
    ("attestation", {"rule": evolve(tiny.CONNECTED, key="tiny-2025:II.1.5/2")}, UnusedReason.NO_RULE),
    ("attestation", {"agency": tiny.JUSTICE}, UnusedReason.NOT_WHO_ANSWERS),
    ("attestation", {"agency": tiny.NORTH}, UnusedReason.NOT_WHO_ANSWERS),
    ("attestation", {"agency": tiny.DEPARTMENTS}, UnusedReason.NOT_WHO_ANSWERS),
    ("attestation", {"day": TOMORROW}, UnusedReason.NOT_YET_KNOWN),
    ("attestation", {"day": AS_OF}, None),
    ("attestation", {"day": date(2024, 12, 31)}, UnusedReason.BEFORE_THE_PERIOD),
    ("attestation", {"day": date(2025, 1, 1)}, None),
    ("attestation", {"holds": False}, None),
    ("attestation", {"reference": "12/BC"}, None),
    ("delivery", {"rule": tiny.QUARTERLY}, UnusedReason.NO_RULE),
    ("delivery", {"agency": tiny.JUSTICE}, None),
    ("delivery", {"agency": tiny.DEPARTMENTS}, None),
    ("delivery", {"agency": tiny.OFFICE}, UnusedReason.NOT_A_LEAD),
    ("delivery", {"agency": tiny.NORTH}, UnusedReason.NOT_A_LEAD),
    ("delivery", {"agency": tiny.DISTRICTS}, UnusedReason.NOT_A_LEAD),
    ("delivery", {"day": TOMORROW}, UnusedReason.NOT_YET_KNOWN),
    ("delivery", {"day": AS_OF}, None),
    ("delivery", {"reference": "12/BC"}, None),
]
"""What is changed of an observation that bears on its rule, and why it then bears on it no longer."""


BY_EVERYBODY = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.EVERYBODY)
BY_EACH_DISTRICT = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.DISTRICTS, each=True)
POOLED = tiny.DOSSIERS_ONLINE
BY_EACH = evolve(POOLED, each=True)
OF_TWO_LEVELS = evolve(POOLED, answered_by=tiny.EVERYBODY)
TWO_LEVELS = AgencyClass("hai-cap", Bilingual("Hai cấp", "Two levels"), (Level.DISTRICT, Level.PROVINCE))
EACH_FIELD = evolve(tiny.DOSSIERS_ON_TIME, parts=(tiny.ON_TIME_OF_LAND,))
READY_OF = Figure(tiny.OFFICES_READY, tiny.EVERYBODY, Q1, Tally(1, 1))
ONLINE_OF = Figure(tiny.ONLINE, tiny.NORTH, Q1, Tally(1, 1))
CALLED = RollCall(tiny.OFFICES_READY, Q1, [tiny.HOME])

WHO_REPORTS: list[tuple[Target, Figure | RollCall, UnusedReason | None]] = [
    # Agencies are counted: one of them, or one class, is not all of them.
    (tiny.ALL_OFFICES_READY, evolve(READY_OF, agency=tiny.HOME), UnusedReason.NOT_THE_WHOLE),
    (tiny.ALL_OFFICES_READY, evolve(READY_OF, agency=tiny.DEPARTMENTS), UnusedReason.NOT_THE_WHOLE),
    (tiny.ALL_OFFICES_READY, READY_OF, UnusedReason.NOT_THE_WHOLE),
    (BY_EVERYBODY, READY_OF, None),
    (BY_EVERYBODY, evolve(READY_OF, agency=tiny.HOME), UnusedReason.NOT_THE_WHOLE),
    (BY_EVERYBODY, CALLED, None),
    (BY_EVERYBODY, evolve(CALLED, agency=tiny.EVERYBODY), UnusedReason.NOT_WHO_ANSWERS),
    # Each member answers for those that it counts.
    (BY_EACH_DISTRICT, evolve(READY_OF, agency=tiny.NORTH), None),
    (BY_EACH_DISTRICT, evolve(READY_OF, agency=tiny.HOME), UnusedReason.NOT_WHO_ANSWERS),
    (BY_EACH_DISTRICT, evolve(READY_OF, agency=tiny.DISTRICTS), UnusedReason.NOT_WHO_ANSWERS),
    (BY_EACH_DISTRICT, CALLED, UnusedReason.NOT_WHO_ANSWERS),
    (BY_EACH_DISTRICT, evolve(CALLED, agency=tiny.NORTH), None),
    # Cases of another kind can be pooled: what one body counts is a part of them.
    (POOLED, ONLINE_OF, None),
    (POOLED, evolve(ONLINE_OF, agency=tiny.DISTRICTS), None),
    (POOLED, evolve(ONLINE_OF, agency=tiny.HOME), UnusedReason.OTHER_LEVEL),
    (BY_EACH, ONLINE_OF, None),
    (BY_EACH, evolve(ONLINE_OF, agency=tiny.DISTRICTS), UnusedReason.NOT_WHO_ANSWERS),
    # The levels of a target are those of who answers; a class may span some of them, and is no part if it spans others.
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=tiny.EVERYBODY), None),
    (OF_TWO_LEVELS, ONLINE_OF, None),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=tiny.HOME), None),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=tiny.DEPARTMENTS), None),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=TWO_LEVELS), None),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=tiny.RIVERSIDE), UnusedReason.OTHER_LEVEL),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=tiny.MINISTRY), UnusedReason.OTHER_LEVEL),
    (OF_TWO_LEVELS, evolve(ONLINE_OF, agency=evolve(TWO_LEVELS, levels=())), UnusedReason.OTHER_LEVEL),
    (POOLED, evolve(ONLINE_OF, agency=TWO_LEVELS), UnusedReason.OTHER_LEVEL),
    # Of a class whose levels nobody recorded, nothing is of another level.
    (evolve(POOLED, answered_by=evolve(TWO_LEVELS, levels=())), evolve(ONLINE_OF, agency=tiny.MINISTRY), None),
    # Each part has to reach the threshold: what pools them is not used.
    (EACH_FIELD, evolve(ONLINE_OF, measure=tiny.ON_TIME), UnusedReason.POOLED),
    (EACH_FIELD, evolve(ONLINE_OF, measure=tiny.ON_TIME_OF_LAND), None),
]
"""Who answers a target, who reports, and why that is not used."""


@pytest.mark.parametrize(("target", "figure", "reason"), WHO_REPORTS)
def test_a_figure_is_that_of_whoever_answers_or_a_part_of_it(
    target: Target, figure: Figure | RollCall, reason: UnusedReason | None
) -> None:
    """Where agencies are the cases, the figure of one agency or class says nothing of all; else it is a part."""
    assert why_unused_figure(target, figure, AS_OF) is reason


def test_an_agency_that_is_counted_by_name_is_called() -> None:
    """A target can count an agency beside classes."""
    named = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.DEPARTMENTS, tiny.RIVERSIDE))
    assert why_unused_figure(named, evolve(CALLED, done=[tiny.RIVERSIDE, tiny.HOME]), AS_OF) is None
    assert why_unused_figure(named, evolve(CALLED, done=[tiny.NORTH]), AS_OF) is UnusedReason.NOT_COUNTED


def test_for_an_agency_that_is_counted_by_name_its_heirs_are_called() -> None:
    """From the day on which they answer, where agencies are followed, and not for a class that ended."""
    named = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.HOME, tiny.DISTRICTS))
    call = evolve(CALLED, done=[tiny.JUSTICE])
    february, march = (evolve(call, period=Period.month(2025, month)) for month in (2, 3))
    assert why_unused_figure(named, march, AS_OF, changing.ROSTER) is None
    assert why_unused_figure(named, february, AS_OF, changing.ROSTER) is UnusedReason.NOT_COUNTED
    assert why_unused_figure(named, march, AS_OF) is UnusedReason.NOT_COUNTED
    office = evolve(march, done=[tiny.OFFICE])
    assert why_unused_figure(named, office, AS_OF, changing.ROSTER) is UnusedReason.NOT_COUNTED
    moved = evolve(changing.TRANSFERRED, rule_keys=(named.key,))
    town = evolve(march, done=[changing.TOWN_OFFICE])
    roster = changing.ROSTER.with_successions([moved])
    assert why_unused_figure(named, town, AS_OF, roster) is None
    plan = tiny.plan_with(named)
    for roster_given, used in ((roster, True), (changing.ROSTER, False)):
        *_, unused = match_to_rules(plan, plan.rules, [town], AS_OF, roster_given)
        assert (unused == []) is used


def test_whom_a_call_names_and_should_not_is_told_with_it() -> None:
    """Those whom the target does not count; where there are none, those of another district than the call's."""
    target, fitting = FITTING["roll call"]
    assert isinstance(target, Target)
    assert isinstance(fitting, RollCall)
    strange = evolve(fitting, not_done=[tiny.RIVERSIDE, tiny.MINISTRY])
    assert strangers_in_call(target, strange) == (tiny.MINISTRY, tiny.RIVERSIDE)
    assert strangers_in_call(target, fitting) == ()
    by_district, call = FITTING["call of a district"]
    assert isinstance(by_district, Target)
    assert isinstance(call, RollCall)
    elsewhere = evolve(call, agency=tiny.SOUTH)
    assert [each.key for each in strangers_in_call(by_district, elsewhere)] == ["so-tu-phap"]
    unused = assess(tiny.PLAN, [strange], as_of=AS_OF).unused
    assert unused == (UnusedObservation(strange, UnusedReason.NOT_COUNTED, strangers=(tiny.MINISTRY, tiny.RIVERSIDE)),)
    assert to_plain(unused[0])["strangers"] == ["bo-noi-vu", "xa-ven-song"]
    assert to_plain(unused[0])["sentence"]["en"].endswith(": Ministry of Home Affairs, Riverside")
    with pytest.raises(WrongAgency, match="not counted: Ministry of Home Affairs, Riverside"):
        judge(target, [strange], as_of=AS_OF, roster=tiny.ROSTER)


def test_what_was_delivered_before_the_plan_was_decided_is_not_its_product() -> None:
    """On the day of the decision it may be; a rule by itself does not know of that day."""
    delivery = Delivery(tiny.JOINT_PLAN, tiny.HOME, tiny.DECISION.issued_on)
    early = evolve(delivery, day=date(2015, 1, 3))
    found, unused = matched([early, delivery])
    assert [each.observation for each in unused] == [early]
    assert [each.reason for each in unused] == [UnusedReason.BEFORE_THE_PLAN]
    assert found == {tiny.JOINT_PLAN.key: [(tiny.HOME, [delivery])]}
    assert why_unused_delivery(tiny.JOINT_PLAN, early, AS_OF) is None


def test_figures_of_an_agency_and_of_its_parts_are_filed_apart() -> None:
    """An agency whose key reads like another one and a part is another agency."""
    pile = ObservationsByRule[FigureOrRollCall]()
    one, other = evolve(tiny.RIVERSIDE, key="xa"), evolve(tiny.RIVERSIDE, key="xa-dat")
    whole, part = (Figure(each, one, Q1, Tally(1, 0)) for each in (tiny.ON_TIME, tiny.ON_TIME_OF_LAND))
    rest = evolve(whole, agency=other)
    pile.place(tiny.DOSSIERS_ON_TIME.key, other).append(rest)
    pile.place(tiny.DOSSIERS_ON_TIME.key, one, "dat").append(part)
    pile.place(tiny.DOSSIERS_ON_TIME.key, one).append(whole)
    assert pile.for_rule(tiny.DOSSIERS_ON_TIME) == [(one, [whole]), (one, [part]), (other, [rest])]


def test_a_place_that_nothing_was_filed_in_is_of_nobody_who_was_heard() -> None:
    """A figure of another year leaves a commune as silent as none does."""
    pile = ObservationsByRule[FigureOrRollCall]()
    assert pile.place(tiny.DOSSIERS_ON_TIME.key, tiny.RIVERSIDE) == []
    assert pile.for_rule(tiny.DOSSIERS_ON_TIME) == []


def test_copies_of_an_agency_and_a_measure_are_matched_as_they_are() -> None:
    """Figures that came from another process have copies of their own of what they name, and of one another's."""
    quarters = [Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, each), Tally(9, each)) for each in (1, 2, 3, 4)]
    copies = [pickle.loads(pickle.dumps(each)) for each in quarters]
    as_of = date(2025, 12, 31)
    assert copies[0].agency is not copies[1].agency
    assert assess(tiny.PLAN, copies, as_of=as_of) == assess(tiny.PLAN, quarters, as_of=as_of)


def test_what_names_no_agency_is_about_whoever_answers_as_a_whole() -> None:
    """The call of everybody and the figure of everybody are about the same, so that they can contradict each other."""
    assert who_answers(BY_EVERYBODY, None) is tiny.EVERYBODY
    assert who_answers(BY_EVERYBODY, tiny.HOME) is tiny.HOME
    assert who_answers(tiny.ALL_OFFICES_READY, None) is None
    assert who_answers(BY_EACH_DISTRICT, None) is None
    found, unused = matched([CALLED, READY_OF], (BY_EVERYBODY,))
    assert (found, unused) == ({BY_EVERYBODY.key: [(tiny.EVERYBODY, [CALLED, READY_OF])]}, [])


def why_unused(rule: Any, observation: Any) -> UnusedReason | None:
    ask: Any = {Target: why_unused_figure, Outcome: why_unused_attestation, Activity: why_unused_delivery}[type(rule)]
    reason: UnusedReason | None = ask(rule, observation, AS_OF)
    return reason


@pytest.mark.parametrize("name", FITTING)
def test_what_fits_in_everything_bears_on_its_rule(name: str) -> None:
    assert why_unused(*FITTING[name]) is None


@pytest.mark.parametrize(("name", "changes", "reason"), CHANGED)
def test_the_reason_names_the_one_thing_that_does_not_fit(
    name: str, changes: dict[str, Any], reason: UnusedReason | None
) -> None:
    rule, observation = FITTING[name]
    assert why_unused(rule, evolve(observation, **changes)) is reason


def test_every_reason_that_a_rule_itself_tells_is_one_of_the_tables() -> None:
    """Who did not exist then is set aside before anything is matched."""
    of_parts = [reason for _, _, reason in WHO_REPORTS]
    told_by_others = {UnusedReason.AGENCY_ABSENT, UnusedReason.BEFORE_THE_PLAN}
    assert {*(reason for _, _, reason in CHANGED), *of_parts} == {*UnusedReason, None} - told_by_others


def matched(
    observations: list[Observation], rules: tuple[Rule, ...] = tiny.RULES
) -> tuple[dict[str, list[tuple[AgencyOrClass | None, list[Any]]]], list[UnusedObservation]]:
    """What bears on each rule on which anything does, by the rule's key, and what bears on none."""
    measured, attested, delivered, unused = match_to_rules(tiny.PLAN, rules, observations, AS_OF, None)
    piles: tuple[ObservationsByRule[Any], ...] = (measured, attested, delivered)
    found = {
        rule.key: pile.for_rule(rule)
        for rule in rules
        if isinstance(rule, Target | Outcome | Activity)
        for pile in piles
        if pile.for_rule(rule)
    }
    return found, unused


@pytest.mark.parametrize("name", FITTING)
def test_an_observation_is_put_to_its_rule_under_its_agency(name: str) -> None:
    rule, observation = FITTING[name]
    assert matched([observation], (rule,)) == ({rule.key: [(observation.agency, [observation])]}, [])


def fits(rule: Rule, observation: Observation) -> bool:
    kinds: dict[type, tuple[type, ...]] = {Target: (Figure, RollCall), Outcome: (Attestation,), Activity: (Delivery,)}
    return isinstance(observation, kinds.get(type(rule), ())) and why_unused(rule, observation) is None


@pytest.mark.parametrize(("name", "changes"), [(name, changes) for name, changes, _ in CHANGED])
def test_an_observation_serves_exactly_the_rules_of_a_plan_that_it_fits(name: str, changes: dict[str, Any]) -> None:
    observation = evolve(FITTING[name][1], **changes)
    found, unused = matched([observation])
    assert list(found) == [rule.key for rule in tiny.RULES if fits(rule, observation)]
    assert [misfit.observation for misfit in unused] == ([] if found else [observation])


def reason_of(observation: Observation, rules: tuple[Rule, ...] = tiny.RULES) -> UnusedReason:
    (unused,) = matched([observation], rules)[1]
    assert unused.observation is observation
    return unused.reason


def test_a_figure_that_no_rule_asks_for_is_counted_otherwise_only_where_its_indicator_is_asked_for() -> None:
    figure = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, Q1, Tally(1, 0))
    assert reason_of(figure) is UnusedReason.OTHER_DEFINITION
    assert reason_of(evolve(figure, measure=tiny.measure("speed", "speed"))) is UnusedReason.NO_RULE
    assert reason_of(figure, rules=(tiny.DOSSIERS_ONLINE,)) is UnusedReason.NO_RULE
    assert reason_of(figure, rules=()) is UnusedReason.NO_RULE


def test_the_most_telling_reason_is_given() -> None:
    """Of two targets on one measure, one is for another level and one for another period."""
    figure = Figure(tiny.ONLINE, tiny.HOME, Q1, Tally(1, 0))
    next_year = evolve(
        tiny.DOSSIERS_ONLINE, key="tiny-2025:II.1.2/2", period=Period.year(2026), answered_by=tiny.DEPARTMENTS
    )
    for rules in ((tiny.DOSSIERS_ONLINE, next_year), (next_year, tiny.DOSSIERS_ONLINE)):
        assert reason_of(figure, rules) is UnusedReason.OTHER_PERIOD
    assert reason_of(figure, (tiny.DOSSIERS_ONLINE,)) is UnusedReason.OTHER_LEVEL


def test_a_figure_serves_every_target_on_its_measure_that_it_fits() -> None:
    stricter = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/2", bound=tiny.target(100).bound)
    next_year = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/3", period=Period.year(2026))
    _, figure = FITTING["figure of whoever reports"]
    found, unused = matched([figure], (tiny.DOSSIERS_ON_TIME, stricter, next_year))
    assert (list(found), unused) == ([tiny.DOSSIERS_ON_TIME.key, stricter.key], [])


def test_a_figure_of_a_part_serves_the_target_on_the_whole_by_itself() -> None:
    whole = Figure(tiny.ON_TIME, tiny.HOME, Q1, Tally(99, 1))
    part = evolve(whole, measure=tiny.ON_TIME_OF_LAND)
    found, unused = matched([part, whole])
    assert (found, unused) == ({tiny.DOSSIERS_ON_TIME.key: [(tiny.HOME, [whole]), (tiny.HOME, [part])]}, [])


@pytest.mark.parametrize("stray", [None, "x", tiny.DOSSIERS_ON_TIME, Tally(1, 1), 0.98])
def test_only_observations_are_matched(stray: Any) -> None:
    with pytest.raises(BadValue, match="a Figure, RollCall, Delivery or Attestation"):
        matched([FITTING["figure"][1], stray])


def test_a_pile_keeps_agencies_by_their_keys_and_parts_apart() -> None:
    pile = ObservationsByRule[FigureOrRollCall]()
    key = tiny.ALL_OFFICES_READY.key
    south, north, again = (
        Figure(tiny.OFFICES_READY, agency, Q1, Tally(1, 0)) for agency in (tiny.SOUTH, tiny.NORTH, tiny.SOUTH)
    )
    call = RollCall(tiny.OFFICES_READY, Q1, [tiny.HOME])
    for figure in (south, north, again):
        pile.place(key, figure.agency).append(figure)
    pile.place(key, None).append(call)
    pile.place(key, tiny.NORTH, "part").append(north)
    assert pile.for_rule(tiny.ALL_OFFICES_READY) == [
        (None, [call]),
        (tiny.NORTH, [north]),
        (tiny.NORTH, [north]),
        (tiny.SOUTH, [south, again]),
    ]
    assert pile.for_rule(tiny.DOSSIERS_ON_TIME) == []


def test_what_is_said_of_agencies_that_did_not_exist_then_is_set_aside_with_what_became_of_them() -> None:
    before, justice = (Figure(tiny.ON_TIME, agency, tiny.YEAR, Tally(1, 0)) for agency in (tiny.HOME, tiny.JUSTICE))
    home = evolve(before, period=Period.quarter(2025, 2))
    heard, absent, _ = drop_absent_agencies(changing.ROSTER, iter([justice, home, before]))
    assert heard == [justice, before]
    assert absent == [UnusedObservation(home, UnusedReason.AGENCY_ABSENT, (changing.MERGED,))]
    assert drop_absent_agencies(tiny.ROSTER, [home, justice]) == ([home, justice], [], [])


def test_of_a_roll_call_those_who_were_there_are_heard_and_the_others_come_back_alone() -> None:
    call = RollCall(
        tiny.OFFICES_READY, tiny.YEAR, [tiny.JUSTICE, tiny.HOME], [tiny.NORTH], [tiny.OFFICE], complete=True
    )
    heard, absent, read = drop_absent_agencies(changing.ROSTER, [call])
    assert read == [(heard[0], call), (absent[0].observation, call)]
    office = changing.ROSTER.get(changing.TOWN_OFFICE.key)
    assert isinstance(office, Agency)
    assert heard == [RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.JUSTICE], unknown=[office], complete=True)]
    ended = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.NORTH])
    by = (changing.DIVIDED, changing.DISSOLVED, changing.MERGED)
    assert absent == [UnusedObservation(ended, UnusedReason.AGENCY_ABSENT, by)]
    assert drop_absent_agencies(changing.ROSTER, [ended]) == ([], absent, [])
    of_south = RollCall(tiny.OFFICES_READY, Period.quarter(2025, 3), [tiny.JUSTICE], agency=tiny.SOUTH)
    (heard, (unused,), _) = drop_absent_agencies(changing.ROSTER, [of_south])
    assert (heard, unused.observation) == ([], of_south)


def test_what_is_no_observation_is_left_for_matching_to_refuse() -> None:
    stray: Any = "x"
    heard, absent, _ = drop_absent_agencies(changing.ROSTER, [stray])
    assert heard == [stray]
    assert absent == []


@pytest.mark.parametrize(
    ("agency", "day", "answers"),
    [
        (tiny.JUSTICE, date(2025, 2, 28), False),
        (tiny.JUSTICE, date(2025, 3, 1), True),  # the day of the merger
        (tiny.HOME, date(2025, 2, 28), True),
        (tiny.HOME, date(2025, 3, 1), False),
        (changing.TOWN_OFFICE, date(2025, 1, 31), False),
        (changing.TOWN_OFFICE, date(2025, 2, 1), True),
        (changing.HEALTH, date(2025, 6, 1), False),
    ],
)
def test_who_answers_for_a_lead_on_a_day(agency: AgencyOrClass, day: date, answers: bool) -> None:
    delivery = Delivery(tiny.JOINT_PLAN, agency, day)
    assert answers_by_succession(changing.ROSTER, tiny.JOINT_PLAN, delivery) is answers


def test_a_delivery_by_a_successor_is_used_where_agencies_are_followed() -> None:
    delivery = Delivery(tiny.JOINT_PLAN, changing.TOWN_OFFICE, date(2025, 2, 2))
    assert why_unused_delivery(tiny.JOINT_PLAN, delivery, AS_OF) is UnusedReason.NOT_A_LEAD
    assert why_unused_delivery(tiny.JOINT_PLAN, delivery, AS_OF, changing.ROSTER) is None
    early = evolve(delivery, day=date(2025, 1, 31))
    assert why_unused_delivery(tiny.JOINT_PLAN, early, AS_OF, changing.ROSTER) is UnusedReason.NOT_A_LEAD


def test_the_word_of_a_successor_is_used_where_agencies_are_followed() -> None:
    word = Attestation(tiny.CONNECTED, tiny.JUSTICE, date(2025, 3, 1), holds=True)
    assert why_unused_attestation(tiny.CONNECTED, word, AS_OF) is UnusedReason.NOT_WHO_ANSWERS
    assert why_unused_attestation(tiny.CONNECTED, word, AS_OF, changing.ROSTER) is None
    early = evolve(word, day=date(2025, 2, 28))
    assert why_unused_attestation(tiny.CONNECTED, early, AS_OF, changing.ROSTER) is UnusedReason.NOT_WHO_ANSWERS


@pytest.mark.parametrize(
    ("agency", "lead", "member"),
    [
        (tiny.HOME, tiny.DEPARTMENTS, True),
        (tiny.NORTH, tiny.DEPARTMENTS, False),
        (tiny.RIVERSIDE, tiny.EVERYBODY, False),  # which it is not said to belong to
        (tiny.HOME, tiny.HOME, False),
        (tiny.DEPARTMENTS, tiny.DEPARTMENTS, False),
    ],
)
def test_an_agency_is_a_member_of_the_classes_that_it_names(
    agency: AgencyOrClass, lead: AgencyOrClass, member: bool
) -> None:
    assert is_member(agency, lead) is member
