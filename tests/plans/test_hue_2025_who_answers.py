"""Who must answer for Huế's plan: no verdict on a whole rests on those who happened to report."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import (
    Attestation,
    Delivery,
    Figure,
    Period,
    RollCall,
    Status,
    Tally,
    agenda,
    assess,
    judge,
    responsible,
)
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.errors import WrongAgency
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason, UnusedReason
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import Outcome, Role, Rule, Target
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import (
    COMMUNES_BEFORE,
    SUCCESSIONS,
    UBND_PHONG_DIEN_THI_XA,
    UBND_THANH_PHO,
)

YEAR, AFTERWARDS = Period.year(2025), date(2026, 1, 5)
A_LUOI = [each for each in COMMUNES_BEFORE if hue_2025.UBND_A_LUOI.key in each.districts]
DISTRICTS = hue_2025.PLAN.roster.members(hue_2025.UBND_CAP_HUYEN)


def found(rule: Rule, *known: Observation, closed_world: bool = False) -> dict[str, tuple[Status, Reason]]:
    """What is found about one rule, by who it is about."""
    findings = assess(hue_2025.PLAN, known, as_of=AFTERWARDS, closed_world=closed_world).about(rule)
    return {finding.agency.key if finding.agency else "": (finding.status, finding.reason) for finding in findings}


def unused(*known: Observation) -> list[UnusedReason]:
    return [each.reason for each in assess(hue_2025.PLAN, known, as_of=AFTERWARDS).unused]


def test_one_department_says_nothing_of_the_agencies_of_three_levels() -> None:
    """100 % of agencies: those who were not called are unknown and named."""
    call = RollCall(hue_2025.ISO_9001_IN_USE, YEAR, done={hue_2025.SO_NOI_VU})
    finding = judge(hue_2025.ISO_9001_APPLIED, [call], as_of=AFTERWARDS, roster=hue_2025.PLAN.roster)
    assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED)
    assert {hue_2025.UBND_TINH, *DISTRICTS, hue_2025.CO_QUAN_HANH_CHINH} <= set(finding.missing)
    assert hue_2025.SO_NOI_VU not in finding.missing


def test_communes_are_inspected_in_each_district() -> None:
    """Nine districts answer, each for its communes; a call of districts and a figure of the province are unused."""
    measure, rule = hue_2025.COMMUNES_INSPECTED_OF_DISTRICT, hue_2025.COMMUNES_INSPECTED
    of_districts = RollCall(measure, YEAR, done=DISTRICTS[:1], not_done=DISTRICTS[1:2])
    pooled = Figure(measure, hue_2025.TOAN_TINH, YEAR, Tally(50, 91))
    assert unused(of_districts) == [UnusedReason.NOT_COUNTED]
    assert len(unused(pooled)) == 1
    assert {status for status, _ in found(rule, of_districts, pooled).values()} == {Status.UNKNOWN}
    named = RollCall(
        measure,
        YEAR,
        done=A_LUOI[:3],
        not_done=A_LUOI[3:6],
        agency=hue_2025.UBND_A_LUOI,
        complete=True,
    )
    verdicts = found(rule, named)
    assert set(verdicts) == {district.key for district in DISTRICTS}
    assert [key for key, (status, _) in verdicts.items() if status is Status.MET] == ["ubnd-a-luoi"]


def test_a_district_answers_for_its_own_communes_and_for_all_of_them() -> None:
    """Those of another district are refused; those who were not called are named; all eighteen settle it."""
    measure, rule = hue_2025.COMMUNES_INSPECTED_OF_DISTRICT, hue_2025.COMMUNES_INSPECTED
    roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    assert len(A_LUOI) == 18

    def call(*done: Agency, **more: Any) -> RollCall:
        return RollCall(measure, YEAR, done, agency=hue_2025.UBND_A_LUOI, **more)

    others = [each for each in COMMUNES_BEFORE if hue_2025.UBND_PHONG_DIEN.key in each.districts]
    for asked in (None, roster):
        with pytest.raises(WrongAgency, match="it names a commune of another district"):
            judge(rule, [call(*A_LUOI, others[0])], as_of=AFTERWARDS, roster=asked)
        found = assess(hue_2025.PLAN, [call(*others)], as_of=AFTERWARDS, roster=asked)
        assert [each.reason for each in found.unused] == [UnusedReason.OTHER_DISTRICT]
    for district in (hue_2025.UBND_PHONG_DIEN, UBND_PHONG_DIEN_THI_XA):
        named = evolve(call(*others, complete=True), agency=district)
        assert judge(rule, [named], as_of=AFTERWARDS).status is Status.MET
        ended = judge(rule, [named], as_of=AFTERWARDS, roster=roster)
        assert (ended.status, ended.reason, ended.missing) == (Status.UNKNOWN, Reason.LEVEL_ENDED, ())
    for complete in (False, True):
        known = call(*A_LUOI[:3], not_done=A_LUOI[3:9], complete=complete)
        finding = judge(rule, [known], as_of=AFTERWARDS, roster=roster)
        assert set(finding.missing) == {roster.get(each.key) for each in A_LUOI[9:]}
        assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.LEVEL_ENDED)
    for done, status in ((6, Status.MET), (5, Status.MISSED)):
        all_named = call(*A_LUOI[:done], not_done=A_LUOI[done:])
        for asked, expected in (
            (hue_2025.PLAN.roster.with_agencies(*COMMUNES_BEFORE), status),
            (roster, Status.UNKNOWN),
        ):
            finding = judge(rule, [all_named], as_of=AFTERWARDS, roster=asked)
            assert (finding.status, finding.missing) == (expected, ())


def test_a_class_of_which_nobody_was_named_is_missing_however_complete_the_call() -> None:
    """Twenty departments and nine districts are not the agencies of three levels."""
    roster = hue_2025.PLAN.roster
    by_class, by_level = rule_that_counts(hue_2025.UBND_CAP_XA), hue_2025.ISO_9001_APPLIED
    for rule, left_out in ((by_class, hue_2025.UBND_CAP_XA), (by_level, hue_2025.CO_QUAN_HANH_CHINH)):
        named = {each for group in rule.counted if isinstance(group, AgencyClass) for each in roster.members(group)}
        call = RollCall(rule.measure, YEAR, done=named, complete=True)
        for asked in (None, roster):
            finding = judge(rule, [call], as_of=AFTERWARDS, roster=asked)
            assert (finding.status, finding.missing) == (Status.UNKNOWN, (left_out,))
        with_one = evolve(call, done=[*named, COMMUNES_BEFORE[0]])
        assert judge(rule, [with_one], as_of=AFTERWARDS, roster=roster).status is Status.MET


def rule_that_counts(group: AgencyClass) -> Target:
    """The target of the whole province that counts a class beside others."""
    targets = hue_2025.PLAN.rules_of_kind(Target)
    return next(each for each in targets if group in each.counted and hue_2025.UBND_CAP_HUYEN in each.counted)


def test_departments_and_districts_are_pooled_and_neither_decides_alone() -> None:
    measure = hue_2025.AGENCIES_INSPECTED_OF_ALL
    one = Figure(measure, hue_2025.UBND_A_LUOI, YEAR, Tally(1, 0))
    departments = Figure(measure, hue_2025.SO_VA_CO_QUAN_NGANG_SO, YEAR, Tally(6, 14))
    assert unused(one, departments) == [UnusedReason.NOT_THE_WHOLE] * 2
    verdicts = found(hue_2025.AGENCIES_INSPECTED, one, departments)
    assert verdicts == {"toan-tinh": (Status.UNKNOWN, Reason.NOTHING_REPORTED)}
    whole = Figure(measure, hue_2025.TOAN_TINH, YEAR, Tally(9, 21))
    assert found(hue_2025.AGENCIES_INSPECTED, whole)["toan-tinh"][0] is Status.MET


@pytest.mark.parametrize("closed_world", [False, True])
def test_a_whole_of_which_thirty_parts_reported_is_not_silent(closed_world: bool) -> None:
    """What is known in part stays unknown, and what is missing is the figure of the whole."""
    known = [
        Figure(hue_2025.ON_TIME_OF_CLOSED, each, YEAR, Tally(1000, 5))
        for each in hue_2025.PLAN.roster
        if isinstance(each, Agency) and each.level in hue_2025.TOAN_TINH.levels
    ][:30]
    findings = assess(hue_2025.PLAN, known, as_of=AFTERWARDS, closed_world=closed_world)
    whole = next(each for each in findings.about(hue_2025.DOSSIERS_ON_TIME) if each.decides)
    assert (whole.status, whole.reason) == (Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE)
    assert whole.missing == (hue_2025.TOAN_TINH,)
    assert "no full count of: the others (The province as a whole)" in whole.sentence()
    assert "chưa có đủ số đếm của: các cơ quan còn lại (Toàn tỉnh)" in whole.sentence("vi")
    refuted = [*known, Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.TOAN_TINH, YEAR, Tally(19000, 100))]
    findings = assess(hue_2025.PLAN, refuted, as_of=AFTERWARDS, closed_world=closed_world)
    whole = next(each for each in findings.about(hue_2025.DOSSIERS_ON_TIME) if each.decides)
    assert "(19000/19100 ≠ 30000/30150; at least 98 %)" in whole.sentence()


def test_a_class_is_not_added_to_its_own_members() -> None:
    """Their cases are among its own; bodies that together have more than the whole are printed as a sum."""
    measure, quarter = hue_2025.ON_TIME_OF_CLOSED, Period.quarter(2025, 1)

    def figure(agency: AgencyOrClass, count: int) -> Figure:
        return Figure(measure, agency, quarter, Tally(count, 0))

    whole, districts = figure(hue_2025.TOAN_TINH, 100), figure(hue_2025.UBND_CAP_HUYEN, 60)
    one, other = figure(DISTRICTS[0], 60), figure(DISTRICTS[1], 50)

    def of_whole(*known: Figure) -> Finding:
        findings = assess(hue_2025.PLAN, [whole, *known], as_of=AFTERWARDS)
        return next(each for each in findings.about(hue_2025.DOSSIERS_ON_TIME) if each.decides)

    assert of_whole(districts, one).status is Status.UNKNOWN
    contested = of_whole(one, other)
    assert contested.status is Status.CONTESTED
    assert "(100/100 ≠ 110/110; at least 98 %)" in contested.sentence()


@pytest.mark.parametrize(("closed_world", "silent"), [(False, Status.UNKNOWN), (True, Status.MISSED)])
def test_silent_districts_have_a_finding_each(closed_world: bool, silent: Status) -> None:
    """One of nine reports; the other eight are there, and missed only where the record is said to be complete."""
    known = Figure(hue_2025.PROCEDURES_AT_DISTRICT_CENTRES, hue_2025.UBND_A_LUOI, YEAR, Tally(60, 40))
    verdicts = found(hue_2025.PROCEDURES_IN_DISTRICT_CENTRES, known, closed_world=closed_world)
    assert len(verdicts) == len(DISTRICTS) == 9
    assert verdicts.pop("ubnd-a-luoi")[0] is Status.MET
    assert {status for status, _ in verdicts.values()} == {silent}


@pytest.mark.parametrize(
    "rule", [hue_2025.CONNECTED_TO_NATIONAL_PORTAL, hue_2025.BUDGET_BALANCED, hue_2025.COST_NORMS_ISSUED]
)
@pytest.mark.parametrize(
    "agency",
    [
        COMMUNES_BEFORE[0],
        hue_2025.UBND_A_LUOI,
        hue_2025.UBND_CAP_HUYEN,
        hue_2025.SO_TAI_CHINH,
        hue_2025.VAN_PHONG_UBND_TINH,
        hue_2025.CAP_TINH,
    ],
)
def test_nobody_else_attests_for_the_province(rule: Outcome, agency: AgencyOrClass) -> None:
    """Neither a commune, nor a district, nor a department, nor all of them: the provincial committee answers."""
    word = Attestation(rule, agency, date(2025, 6, 1), holds=True)
    assert unused(word) == [UnusedReason.NOT_WHO_ANSWERS]
    with pytest.raises(WrongAgency, match="not of an agency that has to answer"):
        judge(rule, [word], as_of=AFTERWARDS)
    assert found(rule, word) == {"ubnd-tinh": (Status.UNKNOWN, Reason.NOTHING_REPORTED)}
    own = Attestation(rule, hue_2025.UBND_TINH, date(2025, 7, 1), holds=False)
    assert found(rule, word, own) == {"ubnd-tinh": (Status.UNKNOWN, Reason.ATTESTED_NOT_YET)}
    assert found(rule, word, evolve(own, holds=True)) == {"ubnd-tinh": (Status.MET, Reason.ATTESTED)}


def test_the_committee_attests_under_the_name_that_it_has_on_the_day() -> None:
    """Since 01/01/2025 it is the city's: its word counts, and the finding is about it, by the succession."""
    roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    rule = hue_2025.CONNECTED_TO_NATIONAL_PORTAL
    word = Attestation(rule, UBND_THANH_PHO, date(2025, 6, 1), holds=True)
    for known, status in (([], Status.UNKNOWN), ([word], Status.MET)):
        (finding,) = assess(hue_2025.PLAN, known, as_of=AFTERWARDS, roster=roster).about(rule)
        assert (finding.agency and finding.agency.key, finding.status, finding.certain) == (
            "ubnd-thanh-pho",
            status,
            True,
        )
        assert len(finding.successions) == 1
        assert judge(rule, known, as_of=AFTERWARDS, roster=roster) == finding
    old_name = evolve(word, agency=hue_2025.UBND_TINH)
    found = judge(rule, [old_name], as_of=AFTERWARDS, roster=roster)
    assert (found.id, found.sentence()) == (finding.id, finding.sentence())


def test_one_plan_is_not_two() -> None:
    """The plan for 2026 and the plan for 2026–2030 are two products; one delivery makes one of them met."""
    one, other = hue_2025.PLAN.rule("PL.7.1/1"), hue_2025.PLAN.rule("PL.7.1/2")
    assert one in hue_2025.PLAN.rules
    delivered = Delivery(hue_2025.REFORM_PLAN_2026_2030, hue_2025.SO_NOI_VU, date(2025, 12, 1))
    assert other == hue_2025.REFORM_PLAN_2026_2030
    assert {status for status, _ in found(other, delivered).values()} == {Status.MET}
    assert Status.MET not in {status for status, _ in found(one, delivered).values()}


def test_departments_are_parts_of_the_province_and_do_not_decide_for_it() -> None:
    """A department that is late or in time says nothing of the province, whose own finding waits for its figure."""
    part = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, YEAR, Tally(979, 21))
    findings = assess(hue_2025.PLAN, [part], as_of=AFTERWARDS).about(hue_2025.DOSSIERS_ON_TIME)
    decided = {finding.agency.key: (finding.decides, finding.status) for finding in findings if finding.agency}
    assert decided == {"so-tu-phap": (False, Status.MISSED), "toan-tinh": (True, Status.UNKNOWN)}


DIGITISED = [Figure(hue_2025.DOSSIERS_DIGITISED, district, YEAR, Tally(100, 0)) for district in DISTRICTS]


def test_nine_districts_are_the_district_level() -> None:
    """A closed dossier is one body's, and the roster lists them all: their sum decides, and without one it is open."""
    (whole,) = (
        each
        for each in assess(hue_2025.PLAN, DIGITISED, as_of=AFTERWARDS).about(hue_2025.DIGITISED_AT_DISTRICT)
        if each.decides
    )
    assert (whole.status, whole.value) == (Status.MET, Tally(900, 0))
    verdicts = found(hue_2025.DIGITISED_AT_DISTRICT, *DIGITISED[1:])
    assert verdicts["ubnd-cap-huyen"] == (Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE)
    assert found(hue_2025.DIGITISED_AT_DISTRICT, *DIGITISED[1:], closed_world=True) == verdicts


def test_the_list_of_all_that_handle_dossiers_is_never_whole() -> None:
    """So the province's figure alone decides, and none of its bodies may have more cases than it has."""
    of_districts = [
        Figure(hue_2025.ON_TIME_OF_CLOSED, district, YEAR, Tally(100, 0))
        for district in hue_2025.PLAN.roster.members(hue_2025.UBND_CAP_HUYEN)
    ]
    assert found(hue_2025.DOSSIERS_ON_TIME, *of_districts)["toan-tinh"] == (Status.UNKNOWN, Reason.MEMBERS_INCOMPLETE)
    province = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.TOAN_TINH, YEAR, Tally(899, 0))
    assert found(hue_2025.DOSSIERS_ON_TIME, province, *of_districts)["toan-tinh"][0] is Status.CONTESTED


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        (
            hue_2025.SATISFIED_WITH_KEY_FIELDS,
            ["satisfaction-construction", "satisfaction-investment", "satisfaction-land"],
        ),
        (hue_2025.SATISFIED_WITH_HEALTH_EDUCATION, ["satisfaction-education", "satisfaction-health"]),
    ],
)
def test_each_field_named_has_a_finding_and_what_pools_them_is_not_used(rule: Target, fields: list[str]) -> None:
    """85 % of several fields: the province answers in each, heard or not; a body's own survey is a part."""
    pooled = Figure(rule.measure, hue_2025.TOAN_TINH, YEAR, Tally(90, 10))
    survey = Figure(rule.parts[0], hue_2025.UBND_A_LUOI, YEAR, Tally(90, 10))
    findings = assess(hue_2025.PLAN, [pooled, survey], as_of=AFTERWARDS)
    of_province = [each for each in findings.about(rule) if each.decides]
    assert [each.part.key for each in of_province if each.part] == fields
    heard = next(each for each in of_province if each.part == rule.parts[0])
    assert heard.reason is Reason.MEMBERS_INCOMPLETE
    assert {each.reason for each in of_province if each is not heard} == {Reason.NOTHING_REPORTED}
    (part,) = (each for each in findings.about(rule) if not each.decides)
    assert (part.part, part.status, part.agency) == (rule.parts[0], Status.MET, hue_2025.UBND_A_LUOI)
    assert [each.reason for each in findings.unused] == [UnusedReason.POOLED]


def test_a_class_is_shown_what_its_members_owe() -> None:
    owed = agenda(hue_2025.PLAN, as_of=date(2024, 12, 26), days_ahead=20, agency=hue_2025.UBND_CAP_HUYEN)
    assert {item.agency for item in owed if item.agency in DISTRICTS} == set(DISTRICTS)


def test_the_ministrys_cycle_is_laid_on_the_provinces_report_alone() -> None:
    """Of the three reports it dates that to the Ministry, and names itself; what Home Affairs is owed has no day."""
    reports = (hue_2025.AGENCY_REPORTS, hue_2025.PROVINCIAL_REPORTS, hue_2025.MINISTRY_REPORTS)
    items = agenda(hue_2025.PLAN, as_of=date(2025, 6, 10), days_ahead=12, reporting_cycle=BNV_581)
    dated = [each for each in items if each.rule in reports and each.last_day is not None]
    assert {each.rule for each in dated} == {hue_2025.MINISTRY_REPORTS}
    assert {each.agency for each in dated} == {hue_2025.UBND_TINH}
    assert [str(each.last_day) for each in dated] == ["2025-03-20", "2025-06-20"]
    for each in items:
        assert each.reporting_cycle is (BNV_581 if each.rule is hue_2025.MINISTRY_REPORTS else None)
    mine = agenda(
        hue_2025.PLAN, as_of=date(2025, 6, 10), days_ahead=12, agency=hue_2025.UBND_A_LUOI, reporting_cycle=BNV_581
    )
    assert [(each.last_day, each.role) for each in mine if each.rule in reports] == [(None, Role.LEAD)]


def test_an_agency_is_shown_the_targets_and_outcomes_that_wait_for_it() -> None:
    """A district sees what it answers for by itself or with the others, and in what it is counted."""
    year_end = date(2025, 12, 31)
    items = agenda(hue_2025.PLAN, as_of=year_end, days_ahead=0, agency=hue_2025.UBND_A_LUOI)
    roles = {each.rule: each.role for each in items}
    assert roles[hue_2025.COMMUNES_INSPECTED] is roles[hue_2025.DIGITISED_AT_DISTRICT] is Role.ANSWER
    assert roles[hue_2025.REFORM_PLANS_OF_ALL] is roles[hue_2025.ISO_9001_APPLIED] is Role.COUNTED
    assert hue_2025.DOSSIERS_ON_TIME not in roles
    committee = agenda(hue_2025.PLAN, as_of=year_end, days_ahead=0, agency=hue_2025.UBND_TINH)
    answers = {each.rule for each in committee if each.role is Role.ANSWER}
    assert answers == set(hue_2025.PLAN.rules_of_kind(Outcome))
    carried = {each.rule for each in responsible(hue_2025.PLAN, hue_2025.UBND_A_LUOI, on=year_end)}
    assert set(roles) <= carried == set(hue_2025.PLAN.rules_of_agency(hue_2025.UBND_A_LUOI))


@pytest.mark.parametrize("name", ["Quốc hội", "Bộ Nội vụ", "Doanh nghiệp nhà nước"])
def test_a_task_that_names_nobody_binds_the_addressees_alone(name: str) -> None:
    """Neither the National Assembly, nor a ministry, nor a state enterprise carries out the province's plan."""
    agency = hue_2025.PLAN.roster.find(name)
    assert responsible(hue_2025.PLAN, agency, on=date(2025, 6, 1)) == ()
    home: Agency = hue_2025.SO_NOI_VU
    assert responsible(hue_2025.PLAN, home, on=date(2025, 6, 1))


def test_a_figure_of_five_agencies_is_not_one_of_all() -> None:
    """Those who are listed besides may not do it, so that it takes a count of all, or a call by name."""
    known = Figure(hue_2025.ISO_9001_IN_USE, hue_2025.TOAN_TINH, YEAR, Tally(5, 0))
    (finding,) = assess(hue_2025.PLAN, [known], as_of=date(2026, 1, 1)).about(hue_2025.ISO_9001_APPLIED)
    assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED)
    counted = hue_2025.ISO_9001_APPLIED.counted
    listed = {member.key for each in counted for member in members_of(each)}
    assert finding.value == Tally(5, 0, len(listed) - 5)
    assert finding.missing == counted
    assert "others may exist" not in finding.sentence()
    everybody = Figure(hue_2025.ISO_9001_IN_USE, hue_2025.TOAN_TINH, YEAR, Tally(len(listed), 0))
    (finding,) = assess(hue_2025.PLAN, [everybody], as_of=date(2026, 1, 1)).about(hue_2025.ISO_9001_APPLIED)
    assert finding.status is Status.MET


def members_of(group: AgencyOrClass) -> Iterable[Agency]:
    return (group,) if isinstance(group, Agency) else hue_2025.PLAN.roster.members(group)
