from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Reason, RollCall, Status, Tally, assess, judge
from cchc_rules.errors import (
    MixedAgencies,
    NotADay,
    NotALead,
    NotJudged,
    WrongKind,
    WrongLevel,
    WrongMeasure,
    WrongPeriod,
)
from cchc_rules.finding import Finding, Findings, UnusedReason
from cchc_rules.model import Rule
from cchc_rules.observation import Observation
from cchc_rules.roster import Level, Party
from tests import tiny

AFTER = date(2026, 1, 1)
GOOD = Tally(99, 1)


def figure(**changed: Any) -> Figure:
    fields: dict[str, Any] = {"measure": tiny.ON_TIME, "agency": tiny.HOME, "period": tiny.YEAR, "value": GOOD}
    return Figure(**(fields | changed))


def delivery(rule: Any, agency: Party, day: date = date(2025, 1, 2)) -> Delivery:
    return Delivery(rule, agency, day)


ANOTHER_OUTCOME = evolve(tiny.CONNECTED, key="tiny-2025:II.1.5/2")
ANOTHER_ACTIVITY = evolve(tiny.QUARTERLY, key="tiny-2025:II.1.9/2")
AFTERWARDS = Period.year(2026)

MISFITS = [
    (tiny.DOSSIERS_ON_TIME, figure(measure=tiny.ON_TIME_OF_ALL), WrongMeasure, UnusedReason.OTHER_DEFINITION),
    (
        tiny.DOSSIERS_ON_TIME,
        figure(measure=evolve(tiny.ON_TIME, definition=tiny.HOME.name)),
        WrongMeasure,
        UnusedReason.OTHER_DEFINITION,
    ),
    (
        tiny.DOSSIERS_ON_TIME,
        figure(measure=evolve(tiny.ON_TIME_OF_LAND, part_of="elsewhere")),
        WrongMeasure,
        UnusedReason.OTHER_DEFINITION,
    ),
    (tiny.DOSSIERS_ON_TIME, figure(measure=tiny.measure("x", "x")), WrongMeasure, UnusedReason.NO_RULE),
    (tiny.DOSSIERS_ONLINE, figure(measure=tiny.ONLINE), WrongLevel, UnusedReason.OTHER_LEVEL),
    (tiny.DOSSIERS_ONLINE, figure(measure=tiny.ONLINE, agency=tiny.EVERYBODY), WrongLevel, UnusedReason.OTHER_LEVEL),
    (
        tiny.DOSSIERS_ON_TIME,
        figure(agency=evolve(tiny.HOME, level=Level.CENTRAL)),
        WrongLevel,
        UnusedReason.OTHER_LEVEL,
    ),
    (
        tiny.ALL_OFFICES_READY,
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, evolve(tiny.HOME, level=Level.CENTRAL)]),
        WrongLevel,
        UnusedReason.OTHER_LEVEL,
    ),
    (tiny.DOSSIERS_ON_TIME, figure(period=AFTERWARDS), WrongPeriod, UnusedReason.OTHER_PERIOD),
    (
        tiny.DOSSIERS_ON_TIME,
        figure(period=Period(date(2024, 12, 31), date(2026, 1, 1))),
        WrongPeriod,
        UnusedReason.OTHER_PERIOD,
    ),
    (tiny.CONNECTED, Attestation(tiny.CONNECTED, tiny.NORTH, AFTER, True), WrongLevel, UnusedReason.OTHER_LEVEL),
    (tiny.CONNECTED, Attestation(ANOTHER_OUTCOME, tiny.HOME, AFTER, True), WrongKind, UnusedReason.NO_RULE),
    (
        tiny.CONNECTED,
        Attestation(tiny.CONNECTED, tiny.HOME, date(2026, 1, 2), True),
        WrongPeriod,
        UnusedReason.NOT_YET_KNOWN,
    ),
    (tiny.QUARTERLY, delivery(tiny.QUARTERLY, tiny.HOME), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.MEETINGS, delivery(tiny.MEETINGS, tiny.HOME), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.JOINT_PLAN, delivery(tiny.JOINT_PLAN, tiny.DISTRICTS), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.QUARTERLY, delivery(ANOTHER_ACTIVITY, tiny.JUSTICE), WrongKind, UnusedReason.NO_RULE),
    (
        tiny.QUARTERLY,
        delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2026, 1, 2)),
        WrongPeriod,
        UnusedReason.NOT_YET_KNOWN,
    ),
]


@pytest.mark.parametrize(("rule", "seen", "error", "reason"), MISFITS)
def test_what_does_not_bear_on_a_rule(
    rule: Any, seen: Observation, error: type[Exception], reason: UnusedReason
) -> None:
    with pytest.raises(error, match=rule.key):
        judge(rule, [seen], on=AFTER)
    (unused,) = assess(tiny.PLAN, [seen], on=AFTER).unused
    assert (unused.observation, unused.reason) == (seen, reason)


def test_a_figure_of_a_period_that_has_not_begun_is_not_known() -> None:
    seen = figure(period=Period.quarter(2025, 4))
    with pytest.raises(WrongPeriod, match="later than the day of looking"):
        judge(tiny.DOSSIERS_ON_TIME, [seen], on=date(2025, 9, 30))
    assert judge(tiny.DOSSIERS_ON_TIME, [seen], on=date(2025, 10, 1)).status is Status.OPEN
    (unused,) = assess(tiny.PLAN, [seen], on=date(2025, 9, 30)).unused
    assert unused.reason is UnusedReason.NOT_YET_KNOWN


def test_the_most_telling_reason_is_given() -> None:
    """Of two targets on one measure, one is for another level and one for another period."""
    next_year = evolve(tiny.DOSSIERS_ONLINE, key="tiny-2025:II.1.2/2", period=AFTERWARDS, levels=(Level.PROVINCE,))
    plan = evolve(tiny.PLAN, rules=(*tiny.RULES, next_year))
    (unused,) = assess(plan, [figure(measure=tiny.ONLINE)], on=AFTER).unused
    assert unused.reason is UnusedReason.OTHER_PERIOD


def test_a_duty_is_not_judged() -> None:
    duty: Any = tiny.OVERSIGHT
    with pytest.raises(NotJudged, match="responsible"):
        judge(duty, [], on=AFTER)


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        (tiny.DOSSIERS_ON_TIME, delivery(tiny.QUARTERLY, tiny.JUSTICE)),
        (tiny.DOSSIERS_ON_TIME, tiny.HOME),
        (tiny.CONNECTED, figure()),
        (tiny.QUARTERLY, Attestation(tiny.CONNECTED, tiny.HOME, AFTER, True)),
        (tiny.QUARTERLY, None),
    ],
)
def test_a_rule_is_judged_by_its_own_kind_of_observation(rule: Any, known: Any) -> None:
    with pytest.raises(WrongKind, match=f"judge {rule.key}"):
        judge(rule, [known], on=AFTER)


def test_a_rule_is_judged_for_one_agency_at_a_time() -> None:
    with pytest.raises(MixedAgencies, match="assess"):
        judge(tiny.DOSSIERS_ON_TIME, [figure(), figure(agency=tiny.NORTH)], on=AFTER)
    with pytest.raises(MixedAgencies):
        judge(tiny.ALL_OFFICES_READY, [CALL, figure(measure=tiny.OFFICES_READY)], on=AFTER)
    same = judge(tiny.DOSSIERS_ON_TIME, [figure(), figure(agency=evolve(tiny.HOME), source="2")], on=AFTER)
    assert same.agency == tiny.HOME


CALL = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.NORTH], not_done=[tiny.SOUTH])


def test_a_rule_is_judged_for_the_whole_or_for_one_part() -> None:
    land = figure(measure=tiny.ON_TIME_OF_LAND, value=Tally(1, 1))
    assert judge(tiny.DOSSIERS_ON_TIME, [land], on=AFTER).status is Status.MISSED
    with pytest.raises(WrongMeasure, match="each part by itself"):
        judge(tiny.DOSSIERS_ON_TIME, [figure(), land], on=AFTER)
    whole, part = assess(tiny.PLAN, [land, figure()], on=AFTER).about(tiny.DOSSIERS_ON_TIME)
    assert (whole.status, whole.evidence) == (Status.MET, (figure(),))
    assert (part.status, part.evidence) == (Status.MISSED, (land,))


@pytest.mark.parametrize("on", [datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01", None, 2026])
def test_one_looks_on_a_day(on: Any) -> None:
    with pytest.raises(NotADay, match="on: got"):
        judge(tiny.DOSSIERS_ON_TIME, [], on=on)
    with pytest.raises(NotADay, match="on: got"):
        assess(tiny.PLAN, [], on=on)


@pytest.mark.parametrize("stray", [None, "x", tiny.DOSSIERS_ON_TIME, Tally(1, 1), 0.98])
def test_only_observations_are_assessed(stray: Any) -> None:
    with pytest.raises(WrongKind, match="assess: got"):
        assess(tiny.PLAN, [figure(), stray], on=AFTER)


def test_a_finding_is_about_who_reported() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [figure()], on=AFTER).agency == tiny.HOME
    assert judge(tiny.ALL_OFFICES_READY, [CALL], on=AFTER).agency is None
    assert judge(tiny.DOSSIERS_ON_TIME, [], on=AFTER).agency is None
    assert judge(tiny.CONNECTED, [], on=AFTER).agency is None
    assert judge(tiny.QUARTERLY, [], on=AFTER).agency == tiny.JUSTICE
    assert judge(tiny.JOINT_PLAN, [], on=AFTER).agency is None
    assert judge(tiny.JOINT_PLAN, [delivery(tiny.JOINT_PLAN, tiny.HOME)], on=AFTER).agency == tiny.HOME


def test_a_roll_call_has_its_own_finding_beside_the_agencies() -> None:
    own = figure(measure=tiny.OFFICES_READY, value=Tally(1, 0))
    everybody, home = assess(tiny.PLAN, [own, CALL], on=AFTER).about(tiny.ALL_OFFICES_READY)
    assert (everybody.agency, everybody.status, everybody.evidence) == (None, Status.MISSED, (CALL,))
    assert (home.agency, home.status, home.evidence) == (tiny.HOME, Status.MET, (own,))


def test_a_figure_serves_every_target_that_it_is_about() -> None:
    stricter = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/2", at_least=tiny.target(100).at_least)
    findings = assess(evolve(tiny.PLAN, rules=(*tiny.RULES, stricter)), [figure()], on=AFTER)
    assert not findings.unused
    statuses = [findings.about(rule)[0].status for rule in (tiny.DOSSIERS_ON_TIME, stricter)]
    assert statuses == [Status.MET, Status.MISSED]


def test_findings_come_in_the_order_of_the_agencies_keys() -> None:
    known = [figure(agency=agency) for agency in (tiny.RIVERSIDE, tiny.HOME, tiny.NORTH)]
    about = assess(tiny.PLAN, known, on=AFTER).about(tiny.DOSSIERS_ON_TIME)
    assert [finding.agency for finding in about] == [tiny.NORTH, tiny.HOME, tiny.RIVERSIDE]


def table(findings: Findings, rule: Rule) -> list[tuple[str | None, Status, Reason]]:
    def row(each: Finding) -> tuple[str | None, Status, Reason]:
        return (each.agency.key if each.agency else None, each.status, each.reason)

    return [row(each) for each in findings.about(rule)]


def test_agencies_named_together_deliver_together() -> None:
    seen = [delivery(tiny.JOINT_PLAN, tiny.HOME)]
    met = (Status.MET, Reason.DELIVERED)
    assert table(assess(tiny.PLAN, seen, on=AFTER), tiny.JOINT_PLAN) == [("van-phong", *met), ("so-noi-vu", *met)]
    silent = (Status.UNKNOWN, Reason.NOTHING_REPORTED)
    assert table(assess(tiny.PLAN, [], on=AFTER), tiny.JOINT_PLAN) == [("van-phong", *silent), ("so-noi-vu", *silent)]


def test_members_of_a_class_deliver_each_their_own() -> None:
    rule = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.DEPARTMENTS,))
    plan = evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))
    met, silent = (Status.MET, Reason.DELIVERED), (Status.UNKNOWN, Reason.NOTHING_REPORTED)
    assert table(assess(plan, [], on=AFTER), rule) == [("so-noi-vu", *silent), ("so-tu-phap", *silent)]
    seen = [delivery(rule, tiny.JUSTICE)]
    assert table(assess(plan, seen, on=AFTER), rule) == [("so-noi-vu", *silent), ("so-tu-phap", *met)]
    as_one = [delivery(rule, tiny.DEPARTMENTS)]
    assert table(assess(plan, as_one, on=AFTER), rule) == [
        ("so-noi-vu", *silent),
        ("so-tu-phap", *silent),
        ("cac-so", *met),
    ]


def test_a_lead_that_is_also_named_by_its_class_answers_once() -> None:
    seen = [delivery(tiny.MIDYEAR_REPORTS, tiny.HOME)]
    assert table(assess(tiny.PLAN, seen, on=AFTER), tiny.MIDYEAR_REPORTS) == [
        ("so-noi-vu", Status.MET, Reason.DELIVERED),
        ("so-tu-phap", Status.UNKNOWN, Reason.NOTHING_REPORTED),
    ]


@pytest.mark.parametrize(("on", "status"), [(date(2025, 12, 31), Status.OPEN), (AFTER, Status.UNKNOWN)])
def test_a_class_whose_members_are_not_all_known_waits_for_the_others(on: date, status: Status) -> None:
    assert table(assess(tiny.PLAN, [], on=on), tiny.MEETINGS) == [("ubnd-cap-huyen", status, Reason.NOTHING_REPORTED)]
    seen = [delivery(tiny.MEETINGS, tiny.NORTH)]
    for closed in (False, True):
        assert table(assess(tiny.PLAN, seen, on=on, closed_world=closed), tiny.MEETINGS) == [
            ("huyen-bac", Status.MET, Reason.DELIVERED),
            ("ubnd-cap-huyen", status, Reason.OTHERS_SILENT),
        ]
    as_one = [*seen, delivery(tiny.MEETINGS, tiny.DISTRICTS)]
    assert table(assess(tiny.PLAN, as_one, on=on), tiny.MEETINGS) == [
        ("huyen-bac", Status.MET, Reason.DELIVERED),
        ("ubnd-cap-huyen", Status.MET, Reason.DELIVERED),
    ]


def test_the_others_of_a_class_have_no_day_where_the_activity_has_none() -> None:
    rule = evolve(tiny.QUARTERLY, lead=(tiny.DISTRICTS,))
    plan = evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))
    assert table(assess(plan, [delivery(rule, tiny.NORTH)], on=AFTER), rule) == [
        ("huyen-bac", Status.OPEN, Reason.NO_DUE_DAY),
        ("ubnd-cap-huyen", Status.OPEN, Reason.OTHERS_SILENT),
    ]


def test_a_member_that_the_roster_does_not_list_answers_for_itself() -> None:
    west = evolve(tiny.NORTH, key="huyen-tay")
    rows = table(assess(tiny.PLAN, [delivery(tiny.MEETINGS, west)], on=AFTER), tiny.MEETINGS)
    assert rows[0] == ("huyen-tay", Status.MET, Reason.DELIVERED)


def test_duties_are_not_assessed() -> None:
    findings = assess(tiny.PLAN, [], on=AFTER)
    assert findings.about(tiny.OVERSIGHT) == findings.about(tiny.EVERYONES) == ()
