from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Reason, RollCall, Share, Status, Tally, assess, judge
from cchc_rules.agencies.agency import AgencyClass, AgencyOrClass
from cchc_rules.dates.due import By
from cchc_rules.errors import (
    AgencyAbsent,
    BadValue,
    MixedAgencies,
    NotADay,
    NotALead,
    NotJudged,
    WrongAgency,
    WrongLevel,
    WrongMeasure,
    WrongPeriod,
)
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Observation, UnusedObservation
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.changing import ROSTER

AFTER = date(2026, 1, 1)
GOOD = Tally(99, 1)


def figure(**changed: Any) -> Figure:
    fields: dict[str, Any] = {"measure": tiny.ON_TIME, "agency": tiny.HOME, "period": tiny.YEAR, "value": GOOD}
    return Figure(**(fields | changed))


def delivery(rule: Any, agency: AgencyOrClass, day: date = date(2025, 1, 2)) -> Delivery:
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
        tiny.ALL_OFFICES_READY,
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.RIVERSIDE]),
        WrongAgency,
        UnusedReason.NOT_COUNTED,
    ),
    (
        tiny.ALL_OFFICES_READY,
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], agency=tiny.NORTH),
        WrongAgency,
        UnusedReason.NOT_WHO_ANSWERS,
    ),
    (tiny.ALL_OFFICES_READY, figure(measure=tiny.OFFICES_READY), WrongAgency, UnusedReason.NOT_THE_WHOLE),
    (tiny.DOSSIERS_ON_TIME, figure(period=AFTERWARDS), WrongPeriod, UnusedReason.OTHER_PERIOD),
    (
        tiny.DOSSIERS_ON_TIME,
        figure(period=Period(date(2024, 12, 31), date(2026, 1, 1))),
        WrongPeriod,
        UnusedReason.OTHER_PERIOD,
    ),
    (tiny.CONNECTED, Attestation(tiny.CONNECTED, tiny.OFFICE, AFTER, True), WrongAgency, UnusedReason.NOT_WHO_ANSWERS),
    (tiny.CONNECTED, Attestation(ANOTHER_OUTCOME, tiny.HOME, AFTER, True), BadValue, UnusedReason.NO_RULE),
    (
        tiny.CONNECTED,
        Attestation(tiny.CONNECTED, tiny.HOME, date(2026, 1, 2), True),
        WrongPeriod,
        UnusedReason.NOT_YET_KNOWN,
    ),
    (
        tiny.CONNECTED,
        Attestation(tiny.CONNECTED, tiny.HOME, date(2024, 12, 31), True),
        WrongPeriod,
        UnusedReason.BEFORE_THE_PERIOD,
    ),
    (tiny.QUARTERLY, delivery(tiny.QUARTERLY, tiny.HOME), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.MEETINGS, delivery(tiny.MEETINGS, tiny.HOME), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.JOINT_PLAN, delivery(tiny.JOINT_PLAN, tiny.DISTRICTS), NotALead, UnusedReason.NOT_A_LEAD),
    (tiny.QUARTERLY, delivery(ANOTHER_ACTIVITY, tiny.JUSTICE), BadValue, UnusedReason.NO_RULE),
    (
        tiny.QUARTERLY,
        delivery(tiny.QUARTERLY, tiny.JUSTICE, date(2026, 1, 2)),
        WrongPeriod,
        UnusedReason.NOT_YET_KNOWN,
    ),
]


@pytest.mark.parametrize(("rule", "observation", "error", "reason"), MISFITS)
def test_what_does_not_bear_on_a_rule(
    rule: Any, observation: Observation, error: type[Exception], reason: UnusedReason
) -> None:
    with pytest.raises(error, match=rule.key):
        judge(rule, [observation], as_of=AFTER)
    (unused,) = assess(tiny.PLAN, [observation], as_of=AFTER).unused
    assert (unused.observation, unused.reason) == (observation, reason)


def test_a_figure_of_a_period_that_has_not_begun_is_not_known() -> None:
    autumn = figure(period=Period.quarter(2025, 4))
    with pytest.raises(WrongPeriod, match="later than the day of looking"):
        judge(tiny.DOSSIERS_ON_TIME, [autumn], as_of=date(2025, 9, 30))
    assert judge(tiny.DOSSIERS_ON_TIME, [autumn], as_of=date(2025, 10, 1)).status is Status.OPEN
    (unused,) = assess(tiny.PLAN, [autumn], as_of=date(2025, 9, 30)).unused
    assert unused.reason is UnusedReason.NOT_YET_KNOWN


def test_a_duty_is_not_judged() -> None:
    duty: Any = tiny.OVERSIGHT
    with pytest.raises(NotJudged, match="responsible"):
        judge(duty, [], as_of=AFTER)


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
    with pytest.raises(BadValue, match=f"judge {rule.key}"):
        judge(rule, [known], as_of=AFTER)


def test_a_rule_is_judged_for_one_agency_at_a_time() -> None:
    with pytest.raises(MixedAgencies, match="assess"):
        judge(tiny.DOSSIERS_ON_TIME, [figure(), figure(agency=tiny.NORTH)], as_of=AFTER)
    by_each = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.DISTRICTS, each=True)
    with pytest.raises(MixedAgencies):
        judge(by_each, [evolve(CALL, agency=agency) for agency in (tiny.NORTH, tiny.SOUTH)], as_of=AFTER)
    same = judge(tiny.DOSSIERS_ON_TIME, [figure(), figure(agency=evolve(tiny.HOME), source="2")], as_of=AFTER)
    assert same.agency == tiny.HOME


CALL = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.NORTH], not_done=[tiny.SOUTH])
EVERYBODY_DONE = RollCall(
    tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH], complete=True
)


def test_a_rule_is_judged_for_the_whole_or_for_one_part() -> None:
    land = figure(measure=tiny.ON_TIME_OF_LAND, value=Tally(1, 1))
    assert judge(tiny.DOSSIERS_ON_TIME, [land], as_of=AFTER).status is Status.MISSED
    with pytest.raises(WrongMeasure, match="each part by itself"):
        judge(tiny.DOSSIERS_ON_TIME, [figure(), land], as_of=AFTER)
    whole, part = assess(tiny.PLAN, [land, figure()], as_of=AFTER).about(tiny.DOSSIERS_ON_TIME)
    assert (whole.status, whole.evidence) == (Status.MET, (figure(),))
    assert (part.status, part.evidence) == (Status.MISSED, (land,))


@pytest.mark.parametrize("as_of", [datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01", None, 2026])
def test_one_looks_on_a_day(as_of: Any) -> None:
    with pytest.raises(NotADay, match=r"^as_of: got"):
        judge(tiny.DOSSIERS_ON_TIME, [], as_of=as_of)
    with pytest.raises(NotADay, match=r"^as_of: got"):
        assess(tiny.PLAN, [], as_of=as_of)


@pytest.mark.parametrize("stray", [None, "x", tiny.DOSSIERS_ON_TIME, Tally(1, 1), 0.98])
def test_only_observations_are_assessed(stray: Any) -> None:
    with pytest.raises(BadValue, match=r"^assess: got"):
        assess(tiny.PLAN, [figure(), stray], as_of=AFTER)


def test_what_is_owed_by_each_member_is_judged_of_one_of_them() -> None:
    delivered = [delivery(tiny.MEETINGS, each) for each in (tiny.NORTH, tiny.SOUTH)]
    with pytest.raises(MixedAgencies, match="what is known of one agency"):
        judge(tiny.MEETINGS, delivered, as_of=AFTER)


def test_a_finding_is_about_who_reported_or_has_to_answer() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [figure()], as_of=AFTER).agency == tiny.HOME
    assert judge(tiny.ALL_OFFICES_READY, [CALL], as_of=AFTER).agency is None
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).agency is None
    assert judge(tiny.CONNECTED, [], as_of=AFTER).agency == tiny.HOME
    assert judge(tiny.QUARTERLY, [], as_of=AFTER).agency == tiny.JUSTICE
    assert judge(tiny.JOINT_PLAN, [], as_of=AFTER).agency is None
    assert judge(tiny.JOINT_PLAN, [delivery(tiny.JOINT_PLAN, tiny.HOME)], as_of=AFTER).agency == tiny.HOME


def test_a_figure_of_one_agency_is_not_that_of_all() -> None:
    """Where agencies are the cases, only the call says who does it; what one says of itself comes back unused."""
    own = figure(measure=tiny.OFFICES_READY, value=Tally(1, 0))
    found = assess(tiny.PLAN, [own, CALL], as_of=AFTER)
    (everybody,) = found.about(tiny.ALL_OFFICES_READY)
    assert (everybody.agency, everybody.status, everybody.evidence) == (None, Status.MISSED, (CALL,))
    assert found.unused == (UnusedObservation(own, UnusedReason.NOT_THE_WHOLE),)


def about(target: Target, observations: list[Observation], **asked: Any) -> list[tuple[str | None, Status, Reason]]:
    """What is found about one target, in a plan of this target alone."""
    return table(assess(tiny.plan_with(target), observations, **{"as_of": AFTER, **asked}), target)


def test_an_outcome_rests_on_the_word_of_whoever_answers() -> None:
    """Of an agency its own, of a class that of the class: what a member says is not what all of them say."""
    for answers, other in ((tiny.HOME, tiny.DEPARTMENTS), (tiny.DEPARTMENTS, tiny.HOME)):
        rule = evolve(tiny.CONNECTED, answered_by=answers)
        plan = evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))
        word = Attestation(rule, other, date(2025, 6, 1), holds=True)
        assert table(assess(plan, [word], as_of=AFTER), rule) == [(answers.key, *SILENT)]
        own = evolve(word, agency=answers)
        assert table(assess(plan, [word, own], as_of=AFTER), rule) == [(answers.key, Status.MET, Reason.ATTESTED)]


def test_whoever_succeeded_answers_for_an_outcome() -> None:
    """What was said under the old name stands, each that succeeded has the finding, and silence is theirs."""
    before = Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 2, 28), holds=False)
    after = Attestation(tiny.CONNECTED, tiny.JUSTICE, date(2025, 12, 1), holds=True)
    for known, row in (
        ([], SILENT),
        ([before], (Status.UNKNOWN, Reason.ATTESTED_NOT_YET)),
        ([before, after], MET_BY_WORD),
    ):
        (finding,) = assess(tiny.PLAN, known, as_of=AFTER, roster=changing.ROSTER).about(tiny.CONNECTED)
        assert (finding.agency and finding.agency.key, finding.status, finding.reason) == ("so-tu-phap", *row)
        assert finding.successions == (changing.MERGED,)
        assert judge(tiny.CONNECTED, known, as_of=AFTER, roster=changing.ROSTER) == finding
    divided = evolve(tiny.CONNECTED, answered_by=tiny.NORTH)
    plan = evolve(tiny.PLAN, rules=tuple(divided if each.key == divided.key else each for each in tiny.RULES))
    word = Attestation(divided, changing.EAST, date(2025, 5, 1), holds=True)
    rows = table(assess(plan, [word], as_of=date(2025, 6, 1), roster=changing.ROSTER), divided)
    assert rows == [("huyen-dong", *MET_BY_WORD), ("huyen-tay", *MET_BY_WORD)]
    one = judge(divided, [word], as_of=date(2025, 6, 1), roster=changing.ROSTER)
    assert (one.agency, one.status) == (tiny.NORTH, Status.MET)


POOLED = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS)
BY_EACH = evolve(POOLED, each=True)
BY_EACH_DISTRICT = evolve(tiny.DOSSIERS_ONLINE, answered_by=tiny.DISTRICTS, each=True)
BY_EVERYBODY = evolve(tiny.ALL_OFFICES_READY, answered_by=tiny.EVERYBODY)
SILENT = (Status.UNKNOWN, Reason.NOTHING_REPORTED)
REACHED = (Status.MET, Reason.REACHED)
MET_BY_WORD = (Status.MET, Reason.ATTESTED)
LISTED = evolve(tiny.DISTRICTS, complete=True)


def test_a_class_that_answers_as_a_whole_has_a_finding_heard_or_not() -> None:
    """What its members report is a part, which decides nothing about the whole."""
    assert about(POOLED, []) == [("cac-so", *SILENT)]
    for closed_world in (False, True):
        of_part = about(POOLED, [figure()], closed_world=closed_world)
        assert of_part == [("cac-so", Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE), ("so-noi-vu", *REACHED)]
    own = figure(agency=tiny.DEPARTMENTS)
    assert about(POOLED, [own, figure()]) == [("cac-so", *REACHED), ("so-noi-vu", *REACHED)]
    assert about(POOLED, [], closed_world=True) == [("cac-so", Status.MISSED, Reason.NOTHING_REPORTED)]
    assert judge(POOLED, [], as_of=AFTER).agency == tiny.DEPARTMENTS


def test_each_member_of_a_class_that_answers_by_itself_has_a_finding_heard_or_not() -> None:
    """In the order of their keys, as everywhere; a class whose members are all listed has none of its own."""
    assert about(BY_EACH, []) == [("so-noi-vu", *SILENT), ("so-tu-phap", *SILENT)]
    of_justice = figure(agency=tiny.JUSTICE)
    assert about(BY_EACH, [of_justice]) == [("so-noi-vu", *SILENT), ("so-tu-phap", *REACHED)]
    assert about(BY_EACH, [of_justice, figure()]) == [("so-noi-vu", *REACHED), ("so-tu-phap", *REACHED)]
    assert judge(BY_EACH, [], as_of=AFTER).agency is None


@pytest.mark.parametrize(("as_of", "status"), [(date(2025, 12, 31), Status.OPEN), (AFTER, Status.UNKNOWN)])
def test_of_a_class_that_is_not_all_listed_the_others_wait(as_of: date, status: Status) -> None:
    """Who they are is not known, and the class stands for them; in a complete record one that is listed missed it."""
    assert about(BY_EACH_DISTRICT, [], as_of=as_of) == [("ubnd-cap-huyen", status, Reason.NOTHING_REPORTED)]
    known: list[Observation] = [figure(measure=tiny.ONLINE, agency=tiny.NORTH, period=Period.quarter(2025, 1))]
    missed = Status.MISSED if status is Status.UNKNOWN else status
    for closed_world, found in ((False, status), (True, missed)):
        rows = about(BY_EACH_DISTRICT, known, as_of=as_of, closed_world=closed_world)
        assert rows[1:] == [("ubnd-cap-huyen", found, Reason.OTHERS_SILENT)]
        assert rows[0][:2] == ("huyen-bac", status)


def test_a_class_without_members_is_silent_itself() -> None:
    """No rule is left without a finding, though nobody of the class is left to answer."""
    empty = AgencyClass("khong-ai", Bilingual("Không ai", "Nobody"), complete=True)
    assert about(evolve(BY_EACH, answered_by=empty), []) == [("khong-ai", *SILENT)]


def test_who_reports_on_a_part_of_the_measure_has_not_answered_for_the_whole() -> None:
    """The silence on the whole stands beside what is said of the part."""
    land = figure(measure=tiny.ON_TIME_OF_LAND)
    assert about(BY_EACH, [land]) == [("so-noi-vu", *SILENT), ("so-noi-vu", *REACHED), ("so-tu-phap", *SILENT)]
    of_class = evolve(land, agency=tiny.DEPARTMENTS)
    assert about(POOLED, [of_class]) == [("cac-so", *SILENT), ("cac-so", *REACHED)]
    of_north = evolve(land, measure=evolve(tiny.ON_TIME_OF_LAND, part_of=tiny.ONLINE.key), agency=tiny.NORTH)
    assert about(BY_EACH_DISTRICT, [of_north]) == [("huyen-bac", *REACHED), ("ubnd-cap-huyen", *SILENT)]


def test_before_a_level_ends_its_members_answer_and_afterwards_nobody_knows_who() -> None:
    """An event changes nothing before its day; from then on the class stands for those who took over."""
    target = evolve(BY_EACH_DISTRICT, answered_by=LISTED)
    june, july = date(2025, 6, 30), date(2025, 7, 1)
    waiting = (Status.OPEN, Reason.NOTHING_REPORTED)
    districts = ("huyen-dong", "huyen-nam", "huyen-tay")
    divided = (
        "huyen-bac",
        Status.NOT_APPLICABLE,
        Reason.AGENCY_ENDED,
    )  # a member to its last day, which others followed
    assert about(target, [], as_of=june, roster=ROSTER) == [divided, *((key, *waiting) for key in districts)]
    ended = ("ubnd-cap-huyen", Status.UNKNOWN, Reason.LEVEL_ENDED)
    assert about(target, [], as_of=july, roster=ROSTER) == [ended]
    known = figure(measure=tiny.ONLINE, agency=tiny.SOUTH, period=Period.quarter(2025, 1))
    assert about(target, [known], as_of=july, roster=ROSTER) == [
        ("huyen-nam", Status.UNKNOWN, Reason.LEVEL_ENDED),
        ended,
    ]


def test_a_roll_call_is_about_whoever_answers_as_a_whole() -> None:
    """What the figure of the whole and the call of everybody say is weighed together, by `judge` as by `assess`."""
    missed = (Status.MISSED, Reason.NOT_REACHED)
    share = figure(measure=tiny.OFFICES_READY, agency=tiny.EVERYBODY, value=Share(100))
    contested = (Status.CONTESTED, Reason.FIGURES_DISAGREE)
    assert about(BY_EVERYBODY, [CALL]) == [("moi-co-quan", *missed)]
    assert about(BY_EVERYBODY, [EVERYBODY_DONE, share]) == [("moi-co-quan", *REACHED)]
    assert about(BY_EVERYBODY, [CALL, share]) == [("moi-co-quan", *contested)]
    known: list[Observation] = [CALL, share]
    for given in (known, known[::-1]):
        finding = judge(BY_EVERYBODY, given, as_of=AFTER)
        assert (finding.agency, finding.status) == (tiny.EVERYBODY, Status.CONTESTED)


def test_a_roll_call_is_completed_from_the_roster_of_the_plan_or_the_one_given() -> None:
    """Without a roster, `judge` knows of no members, and only a call that says so is complete."""
    departments = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.DEPARTMENTS,))
    both = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME, tiny.JUSTICE])
    assert about(departments, [both]) == [(None, *REACHED)]
    one = evolve(both, done=[tiny.JUSTICE])
    not_all = (Status.UNKNOWN, Reason.NOT_ALL_CALLED)
    assert about(departments, [one]) == [(None, *not_all)]
    assert about(departments, [one], roster=ROSTER) == [(None, *not_all)]
    found = judge(departments, [one], as_of=AFTER, roster=ROSTER)
    assert [each.key for each in found.missing] == ["so-y-te"]
    assert judge(departments, [one], as_of=AFTER).missing == (tiny.DEPARTMENTS,)
    assert judge(departments, [evolve(one, complete=True)], as_of=AFTER).status is Status.MET


def test_each_member_answers_for_those_it_calls() -> None:
    """The district of the communes: its call is its own, and complete where it says so."""
    target = evolve(tiny.ALL_OFFICES_READY, answered_by=LISTED, each=True)
    of_north = evolve(CALL, agency=tiny.NORTH)
    of_south = evolve(EVERYBODY_DONE, agency=tiny.SOUTH)
    missed = (Status.MISSED, Reason.NOT_REACHED)
    assert about(target, [of_north, of_south]) == [("huyen-bac", *missed), ("huyen-nam", *REACHED)]
    assert about(target, [evolve(of_south, complete=False)]) == [
        ("huyen-bac", *SILENT),
        ("huyen-nam", Status.UNKNOWN, Reason.NOT_ALL_CALLED),
    ]


def test_a_figure_serves_every_target_that_it_is_about() -> None:
    stricter = evolve(tiny.DOSSIERS_ON_TIME, key="tiny-2025:II.1.1/2", bound=tiny.target(100).bound)
    findings = assess(evolve(tiny.PLAN, rules=(*tiny.RULES, stricter)), [figure()], as_of=AFTER)
    assert not findings.unused
    statuses = [findings.about(rule)[0].status for rule in (tiny.DOSSIERS_ON_TIME, stricter)]
    assert statuses == [Status.MET, Status.MISSED]


def test_findings_come_in_the_order_of_the_agencies_keys() -> None:
    known = [figure(agency=agency) for agency in (tiny.RIVERSIDE, tiny.HOME, tiny.NORTH)]
    about = assess(tiny.PLAN, known, as_of=AFTER).about(tiny.DOSSIERS_ON_TIME)
    assert [finding.agency for finding in about] == [tiny.NORTH, tiny.HOME, tiny.RIVERSIDE]


def table(findings: Findings, rule: Rule) -> list[tuple[str | None, Status, Reason]]:
    def row(finding: Finding) -> tuple[str | None, Status, Reason]:
        return (finding.agency.key if finding.agency else None, finding.status, finding.reason)

    return [row(finding) for finding in findings.about(rule)]


def test_agencies_named_together_deliver_together() -> None:
    deliveries = [delivery(tiny.JOINT_PLAN, tiny.HOME)]
    met = (Status.MET, Reason.DELIVERED)
    assert table(assess(tiny.PLAN, deliveries, as_of=AFTER), tiny.JOINT_PLAN) == [
        ("van-phong", *met),
        ("so-noi-vu", *met),
    ]
    silent = (Status.UNKNOWN, Reason.NOTHING_REPORTED)
    assert table(assess(tiny.PLAN, [], as_of=AFTER), tiny.JOINT_PLAN) == [
        ("van-phong", *silent),
        ("so-noi-vu", *silent),
    ]


def test_members_of_a_class_deliver_each_their_own() -> None:
    rule = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.DEPARTMENTS,))
    plan = evolve(tiny.PLAN, rules=tuple(rule if other.key == rule.key else other for other in tiny.RULES))
    met, silent = (Status.MET, Reason.DELIVERED), (Status.UNKNOWN, Reason.NOTHING_REPORTED)
    assert table(assess(plan, [], as_of=AFTER), rule) == [("so-noi-vu", *silent), ("so-tu-phap", *silent)]
    deliveries = [delivery(rule, tiny.JUSTICE)]
    assert table(assess(plan, deliveries, as_of=AFTER), rule) == [("so-noi-vu", *silent), ("so-tu-phap", *met)]
    as_one = [delivery(rule, tiny.DEPARTMENTS)]
    assert table(assess(plan, as_one, as_of=AFTER), rule) == [
        ("so-noi-vu", *silent),
        ("so-tu-phap", *silent),
        ("cac-so", Status.UNKNOWN, Reason.WHO_DELIVERED_UNKNOWN),
    ]


@pytest.mark.parametrize(("as_of", "status"), [(date(2025, 12, 31), Status.OPEN), (AFTER, Status.UNKNOWN)])
def test_a_class_whose_members_are_not_all_known_waits_for_the_others(as_of: date, status: Status) -> None:
    assert table(assess(tiny.PLAN, [], as_of=as_of), tiny.MEETINGS) == [
        ("ubnd-cap-huyen", status, Reason.NOTHING_REPORTED)
    ]
    deliveries = [delivery(tiny.MEETINGS, tiny.NORTH)]
    missed = Status.MISSED if status is Status.UNKNOWN else status
    for closed_world, found in ((False, status), (True, missed)):
        assert table(assess(tiny.PLAN, deliveries, as_of=as_of, closed_world=closed_world), tiny.MEETINGS) == [
            ("huyen-bac", Status.MET, Reason.DELIVERED),
            ("ubnd-cap-huyen", found, Reason.OTHERS_SILENT),
        ]
    as_one = [*deliveries, delivery(tiny.MEETINGS, tiny.DISTRICTS)]
    assert table(assess(tiny.PLAN, as_one, as_of=as_of), tiny.MEETINGS) == [
        ("huyen-bac", Status.MET, Reason.DELIVERED),
        ("ubnd-cap-huyen", status, Reason.WHO_DELIVERED_UNKNOWN),
    ]


def test_the_others_of_a_class_have_no_day_where_the_activity_has_none() -> None:
    rule = evolve(tiny.QUARTERLY, lead=(tiny.DISTRICTS,))
    plan = evolve(tiny.PLAN, rules=tuple(rule if other.key == rule.key else other for other in tiny.RULES))
    assert table(assess(plan, [delivery(rule, tiny.NORTH)], as_of=AFTER), rule) == [
        ("huyen-bac", Status.OPEN, Reason.NO_DUE_DAY),
        ("ubnd-cap-huyen", Status.OPEN, Reason.OTHERS_SILENT),
    ]


def test_a_member_that_the_roster_does_not_list_answers_for_itself() -> None:
    west = evolve(tiny.NORTH, key="huyen-tay")
    rows = table(assess(tiny.PLAN, [delivery(tiny.MEETINGS, west)], as_of=AFTER), tiny.MEETINGS)
    assert rows[0] == ("huyen-tay", Status.MET, Reason.DELIVERED)


def test_duties_are_not_assessed() -> None:
    findings = assess(tiny.PLAN, [], as_of=AFTER)
    assert findings.about(tiny.OVERSIGHT) == findings.about(tiny.EVERYONES) == ()


def test_a_figure_of_an_agency_after_its_last_day_is_refused_with_its_successor() -> None:
    late = figure(agency=tiny.HOME, period=Period.quarter(2025, 2))
    with pytest.raises(AgencyAbsent, match="Ask so-tu-phap"):
        judge(tiny.DOSSIERS_ON_TIME, [late], as_of=AFTER, roster=ROSTER)
    found = assess(tiny.PLAN, [late, figure(agency=tiny.JUSTICE)], as_of=AFTER, roster=ROSTER)
    assert found.unused == (UnusedObservation(late, UnusedReason.AGENCY_ABSENT, (changing.MERGED,)),)
    assert to_plain(found.unused[0])["successions"][0]["successors"] == ["so-tu-phap"]
    assert "successions" not in to_plain(UnusedObservation(figure(agency=tiny.HOME), UnusedReason.NO_RULE))
    assert [finding.agency for finding in found.about(tiny.DOSSIERS_ON_TIME)] == [tiny.JUSTICE]
    gone = assess(tiny.PLAN, [figure(agency=tiny.JUSTICE, period=Period.year(2027))], as_of=AFTER, roster=tiny.ROSTER)
    assert [(unused.reason, unused.successions) for unused in gone.unused] == [(UnusedReason.AGENCY_ABSENT, ())]


def test_what_is_no_observation_is_refused_with_a_roster_too() -> None:
    with pytest.raises(BadValue):
        assess(tiny.PLAN, ["x"], as_of=AFTER, roster=ROSTER)  # type: ignore[list-item]


def test_duties_follow_to_whoever_answers_on_the_last_day() -> None:
    found = assess(tiny.PLAN, [], as_of=date(2025, 6, 20), roster=ROSTER)
    reports = found.about(tiny.MIDYEAR_REPORTS)
    assert table(found, tiny.MIDYEAR_REPORTS) == [
        ("so-tu-phap", Status.OPEN, Reason.NOTHING_REPORTED),
        ("so-y-te", Status.OPEN, Reason.NOTHING_REPORTED),
    ]
    assert (reports[0].successions, reports[0].certain) == ((changing.MERGED,), False)
    assert "by the press" in reports[0].explanation()


def test_what_was_due_before_an_agency_ended_stays_its_own() -> None:
    found = assess(tiny.PLAN, [], as_of=date(2025, 6, 20), roster=ROSTER)
    assert table(found, tiny.JOINT_PLAN) == [
        ("van-phong", Status.UNKNOWN, Reason.NOTHING_REPORTED),
        ("so-noi-vu", Status.UNKNOWN, Reason.NOTHING_REPORTED),
    ]


def test_a_successor_delivers_for_its_predecessor() -> None:
    early = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 2, 1))
    late = Delivery(tiny.JOINT_PLAN, changing.TOWN_OFFICE, date(2025, 2, 2))
    found = assess(tiny.PLAN, [early, late], as_of=date(2025, 6, 20), roster=ROSTER)
    assert found.unused == ()
    assert table(found, tiny.MIDYEAR_REPORTS)[0] == ("so-tu-phap", Status.MET, Reason.DELIVERED)
    assert {finding.reason for finding in found.about(tiny.JOINT_PLAN)} == {Reason.DELIVERED_LATE}
    (unused,) = assess(tiny.PLAN, [late], as_of=date(2025, 6, 20)).unused
    assert unused.reason is UnusedReason.NOT_A_LEAD
    stranger = Delivery(tiny.JOINT_PLAN, tiny.JUSTICE, date(2025, 2, 2))
    (unused,) = assess(tiny.PLAN, [stranger], as_of=date(2025, 6, 20), roster=ROSTER).unused
    assert unused.reason is UnusedReason.NOT_A_LEAD


def test_the_word_of_a_predecessor_and_that_of_its_heir_are_of_one_outcome() -> None:
    not_yet = Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 2, 1), holds=False)
    holds = Attestation(tiny.CONNECTED, tiny.JUSTICE, date(2025, 6, 1), holds=True)
    found = judge(tiny.CONNECTED, [not_yet, holds], as_of=tiny.AFTERWARDS, roster=ROSTER)
    assert found.agency is not None
    assert (found.agency.key, found.status, found.reason) == ("so-tu-phap", Status.MET, Reason.ATTESTED)


def test_judge_follows_a_single_lead() -> None:
    single = evolve(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME,))
    silent = judge(single, [], as_of=date(2025, 6, 1), roster=ROSTER)
    assert (silent.agency, silent.successions, silent.rule) == (tiny.JUSTICE, (changing.MERGED,), single)
    day = date(2025, 6, 1)
    done = judge(single, [Delivery(single, tiny.JUSTICE, day)], as_of=day, roster=ROSTER)
    assert (done.status, done.successions) == (Status.MET, (changing.MERGED,))
    own = judge(single, [Delivery(single, tiny.HOME, date(2025, 2, 1))], as_of=day, roster=ROSTER)
    assert (own.agency, own.status, own.successions) == (tiny.HOME, Status.MET, ())
    with pytest.raises(NotALead):
        judge(single, [Delivery(single, tiny.JUSTICE, date(2025, 2, 1))], as_of=day, roster=ROSTER)
    was_due = judge(evolve(single, lead=(tiny.SOUTH,)), [], as_of=date(2025, 8, 1), roster=ROSTER)
    assert (was_due.agency and was_due.agency.key, was_due.status) == ("huyen-nam", Status.UNKNOWN)
    nobody = judge(due_in_december(evolve(single, lead=(tiny.SOUTH,))), [], as_of=date(2025, 8, 1), roster=ROSTER)
    assert (nobody.agency, nobody.status) == (tiny.SOUTH, Status.UNKNOWN)  # its level has ended
    both = judge(tiny.JOINT_PLAN, [], as_of=day, roster=ROSTER)
    assert (both.agency, both.successions) == (None, ())


def due_in_december(activity: Activity) -> Activity:
    return evolve(activity, due=By(date(2025, 12, 31)))


def test_with_the_plans_own_roster_nothing_changes() -> None:
    observations: list[Observation] = [
        figure(agency=tiny.JUSTICE),
        Delivery(tiny.MEETINGS, tiny.SOUTH, date(2025, 8, 1)),
    ]
    as_signed = assess(tiny.PLAN, observations, as_of=AFTER)
    followed = assess(tiny.PLAN, observations, as_of=AFTER, roster=tiny.ROSTER)
    assert (followed.findings, followed.unused) == (as_signed.findings, as_signed.unused)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"plan": "tiny-2025"}, "a Plan"),
        ({"roster": tiny.PLAN}, "a Roster"),
        ({"observations": figure()}, "observations, in a list"),
        ({"observations": None}, "observations, in a list"),
    ],
    ids=str,
)
def test_names_are_refused_where_objects_are_wanted(wrong: dict[str, Any], expected: str) -> None:
    """By what was given, and not by what an object of that kind lacks."""
    known: dict[str, Any] = {"observations": [], "as_of": AFTER}
    with pytest.raises(BadValue, match=f"expected {expected}"):
        assess(**({"plan": tiny.PLAN} | known | wrong))
    asked: dict[str, Any] = {"rule": tiny.DOSSIERS_ON_TIME} | known | wrong
    if "plan" in wrong:
        asked["rule"], expected = asked.pop("plan"), "a target, an outcome or an activity"
    with pytest.raises(BadValue, match=f"expected {expected}"):
        judge(**asked)


def test_one_word_given_twice_is_one_word_however_its_agency_was_made() -> None:
    copied = evolve(tiny.HOME)
    assert copied is not tiny.HOME
    words = [Attestation(tiny.CONNECTED, each, date(2025, 12, 31), holds=True) for each in (tiny.HOME, copied)]
    found = judge(tiny.CONNECTED, words, as_of=date(2026, 1, 5))
    assert (found.status, found.evidence) == (Status.MET, (words[0],))
