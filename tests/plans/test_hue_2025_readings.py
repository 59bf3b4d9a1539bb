"""How Huế 2025 reads the decision: which rules carry which reading, by a table, and by laws where the text tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from cchc_rules import Delivery, Figure, Period, Share, Status, Tally, assess, judge, quote
from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.dates.due import Before
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import WrongMeasure
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.law.budget import BudgetState
from cchc_rules.law.rule import Activity, Duty, Interpretation, Outcome, OwedBy, Rule, Target
from cchc_rules.measures.measure import CaseKind, OverTime
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025 import readings as read
from tests.plans.printed import row
from tests.plans.test_hue_2025 import PLAN, TEXT, with_text

TABLE: tuple[tuple[str, str, tuple[Interpretation, ...]], ...] = (
    ("a bare percentage is a floor", "II.2.a.10/1 II.2.a.11/1 II.2.a.13/1 II.6.a.4/2 II.6.a.5/1", (read.FLOOR,)),
    ("100 % carries over", "II.2.a.3/2 II.4.a.1/3 II.6.a.7/2", (read.HUNDRED_CARRIES_OVER,)),
    ("procedures of the published list", "II.2.a.4/1 II.2.a.4/2 II.2.a.4/3", (read.PUBLISHED_LIST,)),
    ("tối thiểu covers both", "II.2.a.4/3", (read.FLOOR_COVERS_BOTH,)),
    ("“4 tại chỗ” covers the first only", "II.2.a.4/2 II.2.a.4/3", (read.FOUR_COVERS_FIRST,)),
    ("a centre's figure is its district's", "II.2.a.4/3", (read.CENTRE_IS_ITS_DISTRICT, read.EACH_DISTRICT)),
    ("three rates, and what is digitised", "II.2.a.9/1 II.2.a.9/2 II.2.a.9/3", (read.THREE_RATES, read.DIGITISED_BOTH)),
    ("all bodies of a level", "II.2.a.14/1 II.2.a.9/1 II.2.a.9/2 II.2.a.9/3", (read.LEVEL_POOLED,)),
    ("all bodies of the provincial level", "II.2.a.9/1", (read.PROVINCIAL_BODIES,)),
    ("80 % and 60 % are two measures", "II.2.a.8/1 II.6.a.4/2", (read.ONLINE_AND_REMOTE,)),
    (
        "satisfaction by what is rated",
        "II.2.a.12/1 II.2.a.12/2 II.3.a.2/1 II.3.a.2/2 II.6.a.5/1 PL.2.5/1 PL.3.3/1",
        (read.SATISFACTION_APART,),
    ),
    (
        "a share and an index are two definitions",
        "II.2.a.12/1 II.2.a.12/2 II.3.a.2/1 II.3.a.2/2 II.6.a.5/1",
        (read.SHARE_OF_THOSE_ASKED,),
    ),
    ("85 % in several fields", "II.2.a.12/2 II.3.a.2/2", (read.EACH_FIELD,)),
    ("objectives repeat the body", "PL.2.5/1 PL.3.3/1 PL.7.2/1", (read.OBJECTIVE_REPEATS,)),
    (
        "feedback: its two rates, and its qualifier",
        "II.2.a.13/1 II.2.a.13/2",
        (read.FEEDBACK_RATES, read.FEEDBACK_OF_THE_KIND, read.OF_FEEDBACK_RECEIVED),
    ),
    (
        "pooled over departments and districts",
        "II.7.a.3/1",
        (read.POOLED_OVER_BOTH, read.BODIES_OF_RANK, read.INSPECTED_ITSELF),
    ),
    ("of the communes of each district", "II.7.a.3/2", (read.OF_EACH_DISTRICT,)),
    ("counts only after approval", "II.4.a.1/3", (read.OF_APPROVED,)),
    ("counts only where something changed", "II.4.a.2/1", (read.OF_CHANGED,)),
    ("counts only where something was assigned", "II.1.a.1/1", (read.OF_ASSIGNED,)),
    ("the caller leaves out", "II.2.a.4/1 II.2.a.7/1 II.2.a.7/2 II.6.a.2/1", (read.CALLER_EXCLUDES,)),
    ("kịp thời", "II.2.a.2/1 II.2.a.13/2", (read.IN_TIME,)),
    ("các cấp chính quyền", "II.2.a.2/1 II.2.a.13/2", (read.ALL_GOVERNMENT_LEVELS,)),
    ("05/01/2025 binds departments and districts", "II.7.a.2/1 III.8.1/2", (read.DEPARTMENTS_AND_DISTRICTS,)),
    ("PL.1.14 is two obligations", "PL.1.14/1 PL.1.14/2", (read.TWO_OBLIGATIONS,)),
    ("cả năm", "PL.1.14/1", (read.ALL_YEAR,)),
    ("one budget cell for two activities", "PL.1.14/1 PL.1.14/2 PL.7.1/1 PL.7.1/2", (read.ONE_BUDGET_CELL,)),
    ("quarters are of 2025", "PL.1.7/1 PL.1.12/1 PL.1.13/1 PL.4.1/1", (read.QUARTER_OF_PLAN_YEAR,)),
    ("two quarters are one window", "PL.1.7/1 PL.1.12/1 PL.1.13/1", (read.ONE_WINDOW,)),
    ("commas group thousands", "PL.6.1/1 PL.6.3/1 PL.6.4/1 PL.6.5/1 PL.6.6/1", (read.THOUSANDS,)),
    (
        "every member is called",
        """II.1.a.1/1 II.3.a.1/1 II.4.a.1/2 II.4.a.1/3 II.4.a.2/1 II.5.a.2/1 II.6.a.3/1 II.6.a.6/1 II.6.a.7/1 II.6.a.7/2
        II.6.a.8/1 II.7.a.2/1 II.7.a.3/1 II.7.a.3/2 PL.7.1/3 PL.7.1/4""",
        (read.EVERY_MEMBER_CALLED,),
    ),
    ("PL.7.1 is two products", "PL.7.1/1 PL.7.1/2", (read.TWO_PLANS,)),
    ("the objective of PL.7.1 is two targets", "PL.7.1/3 PL.7.1/4", (read.OBJECTIVE_IS_A_TARGET,)),
    (
        "several results in one cell",
        "PL.1.1/1 PL.1.4/1 PL.1.5/1 PL.1.7/1 PL.1.12/1 PL.1.13/1 PL.2.3/1 PL.2.5/1 PL.3.1/1 PL.3.3/1",
        (read.ONE_PRODUCT,),
    ),
    (
        "a class leads, those concerned act",
        "PL.1.1/1 PL.1.2/1 PL.1.4/1 PL.1.14/1 PL.5.1/1 PL.5.2/1 PL.5.3/1 PL.6.2/1",
        (read.CONCERNED_ONLY,),
    ),
    ("one resolution of the provincial council", "PL.5.2/1", (read.ONE_RESOLUTION,)),
    ("each member delivers its own", "III.8.1/2 PL.1.8/1 PL.1.9/1", (read.EACH_OF_THE_CLASS,)),
    ("coordination repeats the lead", "PL.1.14/1 PL.5.2/1 PL.5.3/1", (read.SUPPORT_REPEATS_LEAD,)),
    ("one merged cell", "PL.5.3/1", (read.MERGED_CELL,)),
    ("an area each", "III.1.2/1 III.1.2/2 III.3.1/1 III.3.1/2", (read.AN_AREA_EACH,)),
    ("a weak lead of area 7", "III.3.1/2", (read.WEAK_LEAD,)),
    ("what III.2.1 covers", "III.2.1/1", (read.LEADS_ALL_OF_AREA_1,)),
    ("the closing sentence is a duty", "III.end/1", (read.CLOSING_DUTY,)),
    ("two leads in one cell", "PL.1.10/1", (read.TWO_LEADS,)),
    ("“TTHC của tỉnh”", "II.2.a.7/1", (read.PROCEDURES_OF_THREE_LEVELS,)),
    ("reach of the decrees", "II.3.a.3/1 II.3.a.3/2", (read.DECREES_ON_DEPUTIES,)),
    ("reach of the resolution", "II.3.a.1/1 II.3.a.1/2", (read.RESOLUTION_ON_BOTH,)),
    ("wages", "II.5.a.3/4 III.1.2/2", (read.WAGES_APART,)),
    ("literally each commune", "II.6.a.3/1", (read.LITERALLY_EACH,)),
    ("“một số đơn vị”", "II.6.a.9/1 II.6.a.9/2", (read.SOME_UNITS,)),
    ("a missing word", "PL.3.1/1", (read.WORD_MISSING,)),
    ("the level of Ban Chỉ đạo 19", "II.6.b.8/1", (read.COMMITTEE_19_IS_PROVINCIAL,)),
    ("who guides a pilot supports", "II.6.b.8/1", (read.GUIDES_ARE_SUPPORT,)),
    ("who is named beside the lead supports", "III.3.3/1", (read.NAMED_BESIDE_THE_LEAD,)),
    ("rating is the province's own task", "II.7.b.3/1", (read.RATED_BY_THE_PROVINCE,)),
    ("so are the benefits of commune staff", "II.4.b.5/1", (read.PROVINCE_SETS_BENEFITS,)),
    ("heads of all bodies", "II.7.a.1/1", (read.HEADS_OF_ALL_BODIES,)),
    ("through Home Affairs", "III.8.2/2", (read.COMPILED_BY_HOME_AFFAIRS,)),
    ("and on to the Ministry", "III.8.2/3", (read.ON_TO_THE_MINISTRY,)),
    ("businesses and organisations", "II.3.a.2/1 PL.3.3/1", (read.BUSINESSES_ARE_ORGANISATIONS,)),
    ("three names of one system", "II.6.a.1/2 III.3.1/1 III.3.2/1", (read.ONE_REPORTING_SYSTEM,)),
    (
        "outcomes without a criterion",
        """II.2.a.1/1 II.3.a.3/1 II.4.a.1/1 II.5.a.3/1 II.5.a.3/2 II.5.a.3/3 II.5.a.3/4 II.5.a.4/1 II.5.a.4/2 II.6.a.6/2
        II.7.a.1/1""",
        (read.OPINION,),
    ),
    ("counted over the dossiers closed", "II.2.a.9/1 II.2.a.9/2 II.2.a.9/3", (read.OF_CLOSED,)),
    ("counted over the dossiers closed, not open", "II.2.a.11/1", (read.OF_CLOSED_NOT_OPEN,)),
    ("what “tổng số hồ sơ” is, and what tells", "II.2.a.8/1", (read.OF_ALL_CLOSED, read.ONLINE_BY_CHANNEL)),
    ("over what payments are counted", "II.2.a.8/2", (read.NATIONAL_PORTAL_ONLY, read.OF_DOSSIERS_WITH_A_FEE)),
    ("over the dossiers passed on", "II.2.a.5/1", (read.OF_DOSSIERS_PASSED_ON,)),
    ("over those who apply", "II.2.a.10/1", (read.OF_APPLICANTS,)),
    ("over the dossiers late", "II.2.a.11/2", (read.OF_LATE_BY_DUE_DAY,)),
    ("over the dossiers received", "II.6.a.4/1 II.6.a.4/2", (read.OF_RECEIVED,)),
)
"""What is read, by which rules and no others, and by which readings."""

BY_LAW = (
    read.ADDRESSEES,
    read.AREA_RESTORED,
    read.ARTICLES_MISSING,
    read.COMMITTEE_ANSWERS,
    read.DAY_BEFORE,
    read.HUNDRED,
    read.MISPRINT,
    read.NO_DUE_DAY,
    read.NOT_ZERO,
    read.PROVINCE_AS_A_WHOLE,
    read.PROVINCIAL_ACT,
    read.STATED_FLOOR,
    read.TO_YEAR_END,
)
"""The readings whose rules the laws below, and those of who answers, find by what the rules say."""

DENOMINATORS = (
    read.OF_CLOSED,
    read.OF_ALL_CLOSED,
    read.OF_CLOSED_NOT_OPEN,
    read.OF_DOSSIERS_WITH_A_FEE,
    read.OF_DOSSIERS_PASSED_ON,
    read.OF_APPLICANTS,
    read.OF_LATE_BY_DUE_DAY,
    read.OF_RECEIVED,
    read.OF_FEEDBACK_RECEIVED,
    read.PUBLISHED_LIST,
)
SATISFIED = (
    hue_2025.SATISFIED_WITH_PROCEDURES,
    hue_2025.SATISFIED_WITH_KEY_FIELDS,
    hue_2025.SATISFIED_WITH_ADMINISTRATION,
    hue_2025.SATISFIED_WITH_HEALTH_EDUCATION,
    hue_2025.SATISFIED_WITH_ONLINE_SERVICES,
)
BY_DOSSIERS = (
    (hue_2025.PROCEDURES_IN_ONE_STOP_SECTIONS, hue_2025.PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS),
    (hue_2025.FOUR_ON_THE_SPOT, hue_2025.PROCEDURES_FOUR_ON_THE_SPOT_BY_DOSSIERS),
)
LEADS = {
    "III.1.2/1": (3, hue_2025.SO_NOI_VU),
    "III.1.2/2": (4, hue_2025.SO_NOI_VU),
    "III.2.1/1": (1, hue_2025.SO_TU_PHAP),
    "III.3.1/1": (2, hue_2025.VAN_PHONG_UBND_TINH),
    "III.3.1/2": (7, hue_2025.VAN_PHONG_UBND_TINH),
    "III.4.1/1": (5, hue_2025.SO_TAI_CHINH),
    "III.5.1/1": (6, hue_2025.SO_THONG_TIN_TRUYEN_THONG),
    "III.7.1/1": (6, hue_2025.SO_KHOA_HOC_CONG_NGHE),
}
MISPRINTED = r"liệu lực|bản bản|văn bản văn bản|theo theo|dự liệu|Cácsở|quan quan|trang cấp"
YEAR, AFTERWARDS = Period.year(2025), date(2026, 1, 5)


def reads(reading: Interpretation) -> list[Rule]:
    return [rule for rule in PLAN.rules if reading in rule.interpretations]


def keys(rules: Iterable[Rule]) -> list[str]:
    return sorted(rule.key for rule in rules)


@pytest.mark.parametrize(("addresses", "chosen"), [entry[1:] for entry in TABLE], ids=[entry[0] for entry in TABLE])
def test_a_choice_is_carried_by_the_rules_it_touches(addresses: str, chosen: tuple[Interpretation, ...]) -> None:
    for reading in chosen:
        assert keys(reads(reading)) == sorted(f"hue-2025:{address}" for address in addresses.split())


def test_every_reading_that_has_a_name_is_in_the_table_or_under_a_law() -> None:
    named = {value for value in vars(read).values() if isinstance(value, Interpretation)}
    assert named == {*BY_LAW, *(reading for _, _, chosen in TABLE for reading in chosen)}
    assert all(reads(reading) for reading in named)


def test_no_two_readings_say_the_same() -> None:
    """A choice is made once, under one name, however many rules it touches; and it rejects what it does not choose."""
    read_by_rules = {chosen for rule in PLAN.rules for chosen in rule.interpretations}
    for language in ("vi", "en"):
        said = Counter(getattr(chosen.reading, language) for chosen in read_by_rules)
        assert not [words for words, times in said.items() if times > 1]
    assert all(chosen.reading not in chosen.rejected for chosen in read_by_rules)


def test_a_threshold_is_read_in_one_way() -> None:
    """Each target says by one reading how its percentage is meant; 100 % is every case, unless tối thiểu is printed."""
    for target in PLAN.rules_of_kind(Target):
        meant = {read.FLOOR, read.STATED_FLOOR, read.FLOOR_COVERS_BOTH, read.HUNDRED} & {*target.interpretations}
        assert len(meant) == 1, target.key
        if target.bound.numbers[0] == 100 and target.address != "II.2.a.9":
            assert meant == {read.HUNDRED}, target.key


def test_what_records_are_counted_over_is_a_reading_of_the_rule() -> None:
    """Where a definition of the indicator asks about records, the target says what its own is counted over."""
    of_records = {measure.indicator for measure in PLAN.measures if measure.population is not None}
    asked = [target for target in PLAN.rules_of_kind(Target) if target.measure.indicator in of_records]
    assert len(asked) == 15
    for target in asked:
        own = {*target.interpretations} & {*DENOMINATORS}
        assert len(own) == 1, target.key


@pytest.mark.parametrize("target", SATISFIED, ids=lambda target: target.key)
def test_a_share_of_those_asked_and_an_index_are_two_definitions(target: Target) -> None:
    """The target's own is the share; the index is a level, of a whole period only, and of no cases."""
    own, index = [
        measure
        for measure in PLAN.measures
        if measure.indicator == target.measure.indicator and measure.part_of is None
    ]
    assert target.measure == own
    assert (index.case, index.over_time, index.unit) == (CaseKind.INDEX, OverTime.WHOLE_ONLY, own.unit)
    figure = Figure(index, hue_2025.TOAN_TINH, YEAR, Share("91,2"))
    findings = assess(PLAN, [figure], as_of=AFTERWARDS)
    assert {finding.status for finding in findings.about(target)} == {Status.UNKNOWN}
    assert [each.reason for each in findings.unused] == [UnusedReason.OTHER_DEFINITION]
    if target.parts:  # an index of the fields together says nothing of each
        with pytest.raises(WrongMeasure, match="asks for parts"):
            target.with_measure(index)
    else:
        assert judge(target.with_measure(index), [figure], as_of=AFTERWARDS).status is Status.MET
    with pytest.raises(WrongMeasure):
        hue_2025.DOSSIERS_ON_TIME.with_measure(index)


@pytest.mark.parametrize(("target", "by_dossiers"), BY_DOSSIERS)
def test_procedures_of_the_list_and_those_that_had_dossiers_are_two_definitions(
    target: Target, by_dossiers: object
) -> None:
    """A figure of those that had dossiers says nothing of the published list; the target's own is the list."""
    own, other = [measure for measure in PLAN.measures if measure.indicator == target.measure.indicator]
    assert (own, other) == (target.measure, by_dossiers)
    assert own.population is None
    assert other.case_field == "procedure"
    figures = [Figure(each, hue_2025.TOAN_TINH, YEAR, Tally(20, 0)) for each in (own, other)]
    findings = assess(PLAN, figures[1:], as_of=AFTERWARDS)
    assert {finding.status for finding in findings.about(target)} == {Status.UNKNOWN}
    assert [each.reason for each in findings.unused] == [UnusedReason.OTHER_DEFINITION]
    assert {each.status for each in assess(PLAN, figures, as_of=AFTERWARDS).about(target)} == {Status.MET}


def test_a_class_leads_together_or_each_of_it_by_itself() -> None:
    """Where a class leads what falls due once, a reading says whether all of it deliver or those concerned."""
    of_a_class = [
        activity
        for activity in PLAN.rules_of_kind(Activity)
        if any(isinstance(lead, AgencyClass) for lead in activity.lead) and not isinstance(activity.due, Recurring)
    ]
    assert keys(of_a_class) == keys([*reads(read.CONCERNED_ONLY), *reads(read.EACH_OF_THE_CLASS)])


def test_the_readings_of_who_acts_are_acted_on() -> None:
    """Where only those concerned act, nobody is named who was silent; one resolution is all that its class owes."""
    owing = {activity.key: activity.owed_by for activity in PLAN.rules_of_kind(Activity)}
    one = keys(reads(read.ONE_RESOLUTION))
    assert {key for key, owed_by in owing.items() if owed_by is OwedBy.ONE} == set(one)
    assert {key for key, owed_by in owing.items() if owed_by is not OwedBy.EACH} == set(
        keys(reads(read.CONCERNED_ONLY))
    )
    of_districts = Delivery(hue_2025.AUTONOMY_GRANTED, hue_2025.UBND_A_LUOI, date(2025, 6, 2))
    resolution = Delivery(hue_2025.SERVICE_LIST_RESOLUTION, hue_2025.SO_TAI_CHINH, date(2025, 6, 2))
    findings = assess(PLAN, [of_districts, resolution], as_of=AFTERWARDS, closed_world=True)
    assert [
        (finding.agency and finding.agency.key, finding.status) for finding in findings.about(of_districts.rule)
    ] == [("cac-so-ban-nganh", Status.UNKNOWN), ("ubnd-cap-huyen", Status.UNKNOWN)]
    assert [finding.status for finding in findings.about(resolution.rule)] == [Status.MET]


def test_a_class_that_supports_itself_is_read() -> None:
    both = [activity for activity in PLAN.rules_of_kind(Activity) if {*activity.lead} & {*activity.support}]
    assert keys(both) == keys(reads(read.SUPPORT_REPEATS_LEAD))


def test_days_and_money_that_are_read_say_so() -> None:
    """“Trước ngày” is the day before, what recurs has no due day, and a cell without an amount is not zero."""
    activities = PLAN.rules_of_kind(Activity)
    before = [activity for activity in activities if isinstance(activity.due, Before)]
    assert keys(before) == keys(rule for rule in reads(read.DAY_BEFORE) if isinstance(rule, Activity))
    assert keys(rule for rule in activities if isinstance(rule.due, Recurring)) == keys(reads(read.NO_DUE_DAY))
    unstated = [each for each in activities if each.budget and each.budget.state is not BudgetState.AMOUNT]
    assert keys(unstated) == keys(reads(read.NOT_ZERO))
    assert len(unstated) == 33
    in_the_annex = [activity for activity in activities if activity.printed_code is not None]
    assert {rule.address for rule in in_the_annex if rule.budget is None} == {"PL.1.14", "PL.7.1"}
    to_year_end = [rule for rule in PLAN.rules if isinstance(rule, Target | Outcome) and rule.period == read.PLAN_YEAR]
    assert keys(to_year_end) == keys(reads(read.TO_YEAR_END))


def test_whose_figure_decides_is_read_for_every_target() -> None:
    """Whether the whole, a level, each district or every member answers, no target leaves it unsaid."""
    said = {
        read.PROVINCE_AS_A_WHOLE,
        read.LEVEL_POOLED,
        read.EACH_DISTRICT,
        read.OF_EACH_DISTRICT,
        read.EVERY_MEMBER_CALLED,
    }
    for target in PLAN.rules_of_kind(Target):
        assert said & {*target.interpretations}, target.key
        assert target.each is bool({read.EACH_DISTRICT, read.OF_EACH_DISTRICT} & {*target.interpretations}), target.key


def test_who_is_counted_is_who_the_passage_names() -> None:
    """Councils are state agencies and no administrative ones; service units count only where they are named."""
    counted = {target.key.removeprefix("hue-2025:"): target.counted for target in PLAN.rules_of_kind(Target)}
    councils = {hue_2025.HDND_TINH, hue_2025.HDND_CAP_HUYEN, hue_2025.HDND_CAP_XA}
    assert {key for key, classes in counted.items() if councils & {*classes}} == {"II.6.a.3/1"}
    assert councils < {*counted["II.6.a.3/1"]}
    assert {counted[f"II.6.a.{place}"] for place in ("6/1", "7/1", "7/2", "8/1")} == {(hue_2025.CO_QUAN_HANH_CHINH,)}
    units = {key for key, classes in counted.items() if hue_2025.DON_VI_SU_NGHIEP_CONG_LAP in classes}
    assert units == {"II.4.a.1/2", "II.4.a.1/3"}
    addressees = (hue_2025.CAC_SO_BAN_NGANH, hue_2025.UBND_CAP_HUYEN, hue_2025.UBND_CAP_XA)
    assert counted["II.7.a.2/1"] == counted["PL.7.1/3"] == counted["PL.7.1/4"] == addressees
    assert counted["II.7.a.3/1"] == (hue_2025.SO_VA_CO_QUAN_NGANG_SO, hue_2025.UBND_CAP_HUYEN)
    assert counted["II.7.a.3/2"] == (hue_2025.UBND_CAP_XA,)


def test_section_iii_gives_each_area_its_lead() -> None:
    assert {
        duty.key.removeprefix("hue-2025:"): (duty.area, *duty.lead)
        for duty in PLAN.rules_of_kind(Duty)
        if duty.key.removeprefix("hue-2025:") in LEADS
    } == LEADS


def test_what_the_copy_lost_is_told_where_it_matters() -> None:
    """Areas of II.1 and of the annex are restored; article 3 would have said whom a task that names nobody binds."""
    restored = [rule for rule in PLAN.rules if rule.address.startswith(("II.1.", "PL."))]
    assert keys(restored) == keys(reads(read.AREA_RESTORED))
    addressed = [duty for duty in PLAN.rules_of_kind(Duty) if read.ADDRESSEES in duty.interpretations]
    assert keys([*addressed, hue_2025.CARRY_OUT_THE_PLAN]) == keys(reads(read.ARTICLES_MISSING))


@with_text
def test_the_copy_lacks_two_articles_a_heading_and_the_groups_of_the_annex() -> None:
    assert re.findall(r"^Điều \d+", TEXT, re.MULTILINE) == ["Điều 2"]
    assert "1. Cải cách thể chế" not in TEXT
    assert "2. Cải cách thủ tục hành chính" in TEXT
    assert "cải cách thể chế" in quote(hue_2025.OVERSEES_INSTITUTIONS, TEXT)


@with_text
def test_misprints_are_read_where_they_stand() -> None:
    """A rule reads a misprint exactly where its passage holds one."""
    misprinted = [rule for rule in PLAN.rules if re.search(MISPRINTED, quote(rule, TEXT))]
    assert keys(misprinted) == keys(reads(read.MISPRINT))


@with_text
def test_rows_that_print_no_number_inherit_cells() -> None:
    """A row that begins with its number prints all its cells; PL.5.3 alone does and still inherits one.

    The others take the objective of the row that has the number; the task, too, unless they print one before the
    activity and the product, from the last row that prints one.
    """
    annex = [activity for activity in PLAN.rules_of_kind(Activity) if activity.printed_code is not None]
    unnumbered = [activity for activity in annex if not re.match(r"\d+ \|", quote(activity, TEXT))]
    assert keys([*unnumbered, PLAN.rule("PL.5.3")]) == keys(rule for rule in PLAN.rules if rule.inherits)
    numbered = {activity.address: activity for activity in annex if activity not in unnumbered}
    assert [clause.address for clause in numbered["PL.5.3"].inherits] == ["PL.5.2"]
    for activity in unnumbered:
        head, *more = (PLAN.rule(f"{clause.address}/1") for clause in activity.inherits)
        assert isinstance(head, Activity)
        assert head is numbered[head.address], activity.key
        assert (activity.printed_code, activity.objective) == (head.printed_code, head.objective), activity.key
        lender = PLAN.rule(f"{activity.inherits[-1].address}/1")
        assert isinstance(lender, Activity)
        own = row(quote(activity, TEXT)).first_cells == 3
        assert (activity.task == lender.task) is not own, activity.key
        assert not (own and more), activity.key


@with_text
def test_three_states_of_a_budget_cell() -> None:
    """Nine cells are blank, 24 refer to the annual estimates, five hold an amount: in the text, and in the plan."""
    activities = [activity for activity in PLAN.rules_of_kind(Activity) if activity.printed_code is not None]
    cells = {activity.address: row(quote(activity, TEXT)).budget for activity in activities}
    printed = Counter("estimate" if "dự toán" in cell else "amount" if cell else "blank" for cell in cells.values())
    assert printed == {"blank": 9, "estimate": 24, "amount": 5}
    states = Counter(activity.budget.state for activity in activities if activity.budget)
    assert states == {BudgetState.BLANK: 9, BudgetState.ANNUAL_ESTIMATE: 24, BudgetState.AMOUNT: 5}


@with_text
def test_what_is_no_rule_says_why_of_its_own_passage() -> None:
    """A passage that names its addressees does not pretend otherwise, and headings say whose duties follow."""
    reasons = {passage.clause.address: (quote(passage.clause, TEXT), passage.reason) for passage in PLAN.not_encoded}
    names_addressees = {
        address: bool(re.match("Các (sở, ban, ngành|cơ quan, đơn vị), địa phương", passage))
        for address, (passage, _) in reasons.items()
        if re.fullmatch(r"I\.[12]\.\d", address)
    }
    assert names_addressees == {**dict.fromkeys(names_addressees, False), "I.2.1": True, "I.2.3": True}
    assert len(names_addressees) == 8
    for address, named in names_addressees.items():
        assert reasons[address][1].en.startswith("it names its addressees") is named, address
    for address, (passage, reason) in reasons.items():
        party = re.match(r"\d\. ((?:Sở|Văn phòng|Các sở).*)", passage)
        assert reason.en.startswith("a heading that names who carries") is bool(party), address
        assert (reason.en == "a heading") <= (len(passage) < 120), address
        assert address.startswith("page.") is ("page of publication" in reason.en), address
