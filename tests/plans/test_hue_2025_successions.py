"""What became of Huế's agencies: the events against the lists they were taken from, where those are at hand."""

import csv
import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from unicodedata import combining, is_normalized, normalize

import pytest
from attrs import evolve

from cchc_rules import Attestation, Figure, Period, RollCall, Tally, agenda, assess, judge, responsible
from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.errors import AgencyAbsent, AmbiguousAgency
from cchc_rules.findings.reasons import Reason, Status, UnusedReason
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import Role, agencies_named
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import (
    COMMUNES,
    COMMUNES_BEFORE,
    SO_NONG_NGHIEP_MOI_TRUONG,
    SUCCESSIONS,
    UBND_PHU_XUAN,
    UBND_THUAN_HOA,
)
from cchc_rules.source import Certainty

ROSTER = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
DATA = Path(__file__).parents[3] / "shared" / "data"
CITY, DEPARTMENTS, TWO_LEVELS = date(2025, 1, 1), date(2025, 3, 1), date(2025, 7, 1)


def read(name: str) -> str:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not at hand")
    return path.read_text(encoding="utf-8-sig")


def lowered(unit: str) -> str:
    return unit[0].lower() + unit[1:]


def slug(text: str) -> str:
    bare = normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in bare.lower() if each.isalnum() and not combining(each))


def keys(agencies: Iterable[Agency]) -> list[str]:
    return sorted(each.key for each in agencies)


def test_districts_and_communes_are_as_many_as_the_law_says() -> None:
    counted = {
        day: (len(ROSTER.members(hue_2025.UBND_CAP_HUYEN, day)), len(ROSTER.members(hue_2025.UBND_CAP_XA, day)))
        for day in (CITY - timedelta(days=1), CITY, TWO_LEVELS - timedelta(days=1), TWO_LEVELS)
    }
    assert list(counted.values()) == [(9, 0), (9, 133), (9, 133), (0, 40)]
    signed, afterwards = (ROSTER.members(hue_2025.UBND_CAP_HUYEN, day) for day in (date(2024, 12, 31), CITY))
    assert len(set(keys(signed)) & set(keys(afterwards))) == 6
    kinds = [each.name.vi.split()[1] for each in COMMUNES]
    assert (kinds.count("phường"), kinds.count("xã")) == (21, 19)
    assert set(COMMUNES) & set(COMMUNES_BEFORE) == {COMMUNES[-1]}


def test_names_are_spelled_and_identifiers_are_not_guessed() -> None:
    for event in SUCCESSIONS:
        for each in event.successors:
            assert is_normalized("NFC", each.name.vi)
            assert each.key.isascii()
            assert each.official_id is None


def test_the_communes_are_those_of_the_lists() -> None:
    old = list(csv.DictReader(read("hue_units_legacy_2025h1.csv").splitlines()))
    new = list(csv.DictReader(read("hue_units_2025h2.csv").splitlines()))
    on_the_list = {f"UBND {lowered(row['ward'])}, {lowered(row['district'])}" for row in old}
    unchanged = {"UBND phường Dương Nỗ, quận Thuận Hóa"}
    assert {each.name.vi for each in COMMUNES_BEFORE[:-1]} == on_the_list - unchanged
    assert {each.name.vi for each in COMMUNES} == {f"UBND {lowered(row['ward'])}" for row in new}


def test_the_communes_merged_as_the_map_says() -> None:
    mapped = json.loads(read("hue_ward_mapping_2025.json"))["no_divided"]
    merged = [event for event in SUCCESSIONS if event.day == TWO_LEVELS and event.kind is SuccessionKind.MERGED]
    assert len(merged) == 39
    found = {}
    for event in merged:
        (to,) = event.successors
        units = [each.name.vi.removeprefix("UBND ").split(", ") for each in event.predecessors]
        found[slug(to.name.vi.removeprefix("UBND "))] = {slug(f"thành phố Huế {there} {unit}") for unit, there in units}
    # The map spells two wards with their marks, for without them they would be one.
    spelled = {new: {slug(each.replace("_", "")) for each in old} for new, old in mapped.items()}
    assert spelled.pop("phuongduongno") == {"thanhphohuequanthuanhoaphuongduongno"}
    assert found == spelled


def test_what_is_only_reported_is_never_certain() -> None:
    reported = [each for each in SUCCESSIONS if each.source.certainty is Certainty.REPORTED]
    assert {each.day for each in reported} == {CITY, DEPARTMENTS, TWO_LEVELS}
    assert {each.source.certainty for each in SUCCESSIONS if each.day == DEPARTMENTS} == {Certainty.REPORTED}
    day = date(2025, 8, 1)
    for event in reported:
        for each in event.predecessors:
            assert not ROSTER.successors(each, day).certain
    for event in (each for each in reported if each.day == DEPARTMENTS and each.successors):
        duties = responsible(hue_2025.PLAN, event.successors[0], on=day, roster=ROSTER)
        carried = [each for each in duties if each.named_as in event.predecessors]
        assert all(not each.certain and event in each.successions for each in carried)
    new = responsible(hue_2025.PLAN, SO_NONG_NGHIEP_MOI_TRUONG, on=day, roster=ROSTER)
    assert not any(each.certain for each in new)


def test_duties_of_information_go_to_science() -> None:
    before = responsible(hue_2025.PLAN, hue_2025.SO_THONG_TIN_TRUYEN_THONG, on=date(2025, 2, 28), roster=ROSTER)
    after = responsible(hue_2025.PLAN, hue_2025.SO_KHOA_HOC_CONG_NGHE, on=DEPARTMENTS, roster=ROSTER)
    own = {each.rule.key for each in before if each.named_as == hue_2025.SO_THONG_TIN_TRUYEN_THONG}
    inherited = {each.rule.key for each in after if each.named_as == hue_2025.SO_THONG_TIN_TRUYEN_THONG}
    assert own - inherited == {"hue-2025:III.5.2/1", "hue-2025:PL.7.3/1"}
    assert inherited < own
    with pytest.raises(AgencyAbsent, match="Ask so-khoa-hoc-cong-nghe"):
        responsible(hue_2025.PLAN, hue_2025.SO_THONG_TIN_TRUYEN_THONG, on=DEPARTMENTS, roster=ROSTER)


def test_five_departments_are_consolidated_and_four_keep_a_name() -> None:
    """In law all ten end and five begin; who keeps its name keeps its key, and answers by the consolidation."""
    events = [each for each in SUCCESSIONS if each.kind is SuccessionKind.CONSOLIDATED and each.day == DEPARTMENTS]
    assert sorted(event.successors[0].key for event in events) == [
        "so-khoa-hoc-cong-nghe",
        "so-noi-vu",
        "so-nong-nghiep-moi-truong",
        "so-tai-chinh",
        "so-xay-dung",
    ]
    assert {each.key for event in events for each in event.predecessors} == {
        "so-giao-thong-van-tai",
        "so-ke-hoach-dau-tu",
        "so-khoa-hoc-cong-nghe",
        "so-lao-dong-thuong-binh-xa-hoi",
        "so-noi-vu",
        "so-nong-nghiep-phat-trien-nong-thon",
        "so-tai-chinh",
        "so-tai-nguyen-moi-truong",
        "so-thong-tin-truyen-thong",
        "so-xay-dung",
    }
    kept = [event for event in events if event.kept_keys]
    assert len(kept) == 4
    for event in kept:
        (heir,) = event.successors
        found = ROSTER.successors(heir, DEPARTMENTS)
        assert ([each.key for each in found.agencies], found.successions) == ([heir.key], (event,))
        assert "về pháp lý là cơ quan mới" in event.sentence("vi")
        assert ROSTER.successors(heir, DEPARTMENTS - timedelta(days=1)).successions == ()


def test_who_tells_people_about_the_reform_is_undetermined_until_a_document_says() -> None:
    """Press and publishing went to culture, and nobody says to whom communication about the reform did."""
    for key in ("III.5.2/1", "PL.7.3/1"):
        rule = hue_2025.PLAN.rule(key)
        found = ROSTER.successors(hue_2025.SO_THONG_TIN_TRUYEN_THONG, DEPARTMENTS, rule=rule.key)
        assert (found.agencies, found.all_known, found.certain) == ((), False, False)
        assert "3566/QĐ-UBND" in found.sentence("vi")
        for agency in (hue_2025.SO_KHOA_HOC_CONG_NGHE, hue_2025.SO_VAN_HOA_THE_THAO):
            carried = responsible(hue_2025.PLAN, agency, on=DEPARTMENTS, roster=ROSTER)
            assert not [each for each in carried if each.rule == rule and each.role is Role.LEAD]
    after = date(2026, 1, 31)
    for closed_world in (False, True):
        found_all = assess(hue_2025.PLAN, [], as_of=after, roster=ROSTER, closed_world=closed_world)
        (finding,) = found_all.about(hue_2025.COMMUNICATION_PLAN_2026)
        assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.HEIR_UNKNOWN)
    items = agenda(hue_2025.PLAN, as_of=date(2025, 12, 20), days_ahead=20, roster=ROSTER)
    assert [item.agency for item in items if item.rule == hue_2025.COMMUNICATION_PLAN_2026] == [None]


def test_every_duty_that_was_handed_on_is_one_of_the_plan() -> None:
    handed_on = [key for event in SUCCESSIONS for key in event.rule_keys]
    assert handed_on
    assert all(hue_2025.PLAN.rule(key).key == key for key in handed_on)


def test_the_media_become_one_centre() -> None:
    for agency in (hue_2025.BAO_THUA_THIEN_HUE, hue_2025.DAI_PHAT_THANH_TRUYEN_HINH):
        keys_on = [
            [each.key for each in ROSTER.successors(agency, day).agencies]
            for day in (date(2024, 12, 31), TWO_LEVELS - timedelta(days=1), TWO_LEVELS)
        ]
        assert keys_on[0] == [agency.key]
        assert keys_on[1][0] in {"bao-hue-ngay-nay", "dai-phat-thanh-truyen-hinh-thanh-pho"}
        assert keys_on[2] == ["trung-tam-truyen-thong"]


def test_nobody_is_ever_left_for_certain() -> None:
    """No document at hand says that nobody takes over: where no heir is known, that is what every answer says."""
    assert not any(event.leaves_nobody for event in SUCCESSIONS)
    for agency in ROSTER:
        if not isinstance(agency, Agency):
            continue
        for day in (date(2024, 12, 31), CITY, DEPARTMENTS, TWO_LEVELS, date(2026, 6, 1)):
            found = ROSTER.successors(agency, day)
            begun = agency.since is None or agency.since <= day
            assert bool(found.agencies) or not found.all_known or not begun
            assert not found.certain or found.all_known


@pytest.mark.parametrize(
    ("day", "departments", "districts"),
    [(date(2024, 12, 31), 20, 9), (DEPARTMENTS - timedelta(days=1), 20, 9), (DEPARTMENTS, 15, 9), (TWO_LEVELS, 15, 0)],
)
def test_who_is_counted_when_bodies_are_inspected(day: date, departments: int, districts: int) -> None:
    """Departments and bodies of their rank: the office, the inspectorate and the committee for minorities too."""
    counted = hue_2025.AGENCIES_INSPECTED.counted
    assert counted == (hue_2025.SO_VA_CO_QUAN_NGANG_SO, hue_2025.UBND_CAP_HUYEN)
    found = [ROSTER.members(group, day) for group in counted]
    assert [len(members) for members in found] == [departments, districts]
    signed = {each.key for each in hue_2025.PLAN.roster.members(hue_2025.SO_VA_CO_QUAN_NGANG_SO)}
    assert {"van-phong-ubnd-tinh", "thanh-tra-tinh", "ban-dan-toc"} < signed
    assert hue_2025.BAN_QUAN_LY_KHU_KINH_TE.key not in signed
    assert not hue_2025.SO_VA_CO_QUAN_NGANG_SO.complete


@pytest.mark.parametrize(("inspected", "status"), [(8, Status.MISSED), (9, Status.MET)])
def test_nine_of_twenty_nine_bodies_are_the_fewest_that_reach_thirty_percent(inspected: int, status: Status) -> None:
    """As at signing twenty bodies of department rank and nine districts are counted, pooled, and each is called."""
    roster = hue_2025.PLAN.roster
    groups = (hue_2025.SO_VA_CO_QUAN_NGANG_SO, hue_2025.UBND_CAP_HUYEN)
    assert hue_2025.AGENCIES_INSPECTED.counted == groups
    everybody = [each for group in groups for each in roster.members(group)]
    measure, later = hue_2025.AGENCIES_INSPECTED.measure, date(2026, 1, 5)
    call = RollCall(measure, Period.year(2025), everybody[:inspected], everybody[inspected:], complete=True)
    finding = judge(hue_2025.AGENCIES_INSPECTED, [call], as_of=later, roster=roster)
    assert (str(finding.value), finding.status, finding.missing) == (f"{inspected}/29", status, ())
    silent = evolve(call, not_done=everybody[inspected:-1])
    assert judge(hue_2025.AGENCIES_INSPECTED, [silent], as_of=later, roster=roster).missing == (everybody[-1],)
    zone = evolve(call, unknown=[hue_2025.BAN_QUAN_LY_KHU_KINH_TE])
    (unused,) = assess(hue_2025.PLAN, [zone], as_of=later).unused
    assert unused.reason is UnusedReason.NOT_COUNTED


def test_a_department_that_the_decision_does_not_name_says_by_whose_word_it_is_listed() -> None:
    """Six departments and the office are named in the decision; the others are reported, each saying so."""
    members = hue_2025.PLAN.roster.members(hue_2025.SO_VA_CO_QUAN_NGANG_SO)
    listed = [each for each in members if each.source is not None]
    assert {each.source.certainty for each in listed if each.source} == {Certainty.REPORTED}
    named = {agency.key for rule in hue_2025.PLAN.rules for agency in agencies_named(rule)}
    assert not named & {each.key for each in listed}
    assert {each.key for each in members} - {each.key for each in listed} <= named
    assert len(listed) == 13


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sở TP", "so-tu-phap"),
        ("SNV", "so-noi-vu"),
        ("STTTT", "so-thong-tin-truyen-thong"),
        ("Sở GD&ĐT", "so-giao-duc-dao-tao"),
        ("sở gd và đt", "so-giao-duc-dao-tao"),
        ("SGDĐT", "so-giao-duc-dao-tao"),
        ("Sở LĐ-TB&XH", "so-lao-dong-thuong-binh-xa-hoi"),
        ("Sở NN&PTNT", "so-nong-nghiep-phat-trien-nong-thon"),
        ("SYT", "so-y-te"),
        ("Sở VHTT", "so-van-hoa-the-thao"),
        ("BQL KKT-CN", "ban-quan-ly-khu-kinh-te"),
    ],
)
def test_departments_are_found_as_offices_write_them(written: str, meant: str) -> None:
    assert hue_2025.PLAN.roster.find(written).key == meant


def test_a_duty_can_be_sent_elsewhere() -> None:
    named = hue_2025.LEADS_DIGITAL_GOVERNMENT
    assert hue_2025.SO_THONG_TIN_TRUYEN_THONG in named.lead
    moved = Succession(
        SuccessionKind.TRANSFERRED,
        DEPARTMENTS,
        (hue_2025.SO_THONG_TIN_TRUYEN_THONG,),
        (hue_2025.SO_NOI_VU,),
        SUCCESSIONS[-1].source,
        (named.key,),
    )
    roster = ROSTER.with_successions([moved])
    assert (
        roster.successors(hue_2025.SO_THONG_TIN_TRUYEN_THONG, TWO_LEVELS, rule=named.key).agencies[0].key == "so-noi-vu"
    )
    now = responsible(hue_2025.PLAN, hue_2025.SO_NOI_VU, on=TWO_LEVELS, roster=roster)
    assert any(each.rule == named and each.successions == (moved,) for each in now)


def test_names_that_changed_hands() -> None:
    for name, day, key in (
        ("UBND thành phố Huế", date(2024, 12, 31), "ubnd-thanh-pho-hue"),
        ("UBND thành phố Huế", CITY, "ubnd-thanh-pho"),
        ("UBND phường Vỹ Dạ", date(2025, 6, 30), "ubnd-thuan-hoa-phuong-vy-da"),
        ("UBND phường Vỹ Dạ", TWO_LEVELS, "ubnd-phuong-vy-da"),
        ("UBND phường Dương Nỗ", TWO_LEVELS, "ubnd-phuong-duong-no"),
    ):
        assert ROSTER.find_existing(name, day).key == key
    with pytest.raises(AmbiguousAgency):
        ROSTER.find("UBND phường Vỹ Dạ")
    assert ROSTER.successors(hue_2025.SO_LAO_DONG_THUONG_BINH_XA_HOI, TWO_LEVELS).agencies[0].key == "so-noi-vu"


def test_a_rule_for_districts_is_open_to_unknown_heirs_once_they_have_ended() -> None:
    """The tasks of the district level were handed on, and no document at hand says to whom."""
    found = assess(hue_2025.PLAN, [], as_of=TWO_LEVELS, roster=ROSTER)
    ended = [each for each in found if each.reason is Reason.LEVEL_ENDED]
    assert {each.status for each in ended} == {Status.UNKNOWN}
    assert hue_2025.PLAN.rule("II.2.a.9/2") in {each.rule for each in ended}
    for agency in (hue_2025.UBND_CAP_HUYEN, hue_2025.UBND_A_LUOI):
        with pytest.raises(AgencyAbsent, match="who took over is not known"):
            responsible(hue_2025.PLAN, agency, on=TWO_LEVELS, roster=ROSTER)
    assert not any(each.certain for each in ended)
    known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.quarter(2025, 3), Tally(99, 1))
    (unused,) = assess(hue_2025.PLAN, [known], as_of=date(2026, 1, 1), roster=ROSTER).unused
    assert unused.successions[-1].kind is SuccessionKind.DISSOLVED
    ward = evolve(known, agency=COMMUNES_BEFORE[0])
    (unused,) = assess(hue_2025.PLAN, [ward], as_of=date(2026, 1, 1), roster=ROSTER).unused
    assert keys(unused.successions[-1].successors) == ["ubnd-phuong-phong-dien"]


def test_a_figure_of_a_period_in_which_its_agency_ended_is_a_part_that_can_refute_the_whole() -> None:
    """It counts what came until the last day; only who existed on no day of the period is absent."""
    whole = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.TOAN_TINH, Period.year(2025), Tally(1000, 0))
    part = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_THONG_TIN_TRUYEN_THONG, Period.quarter(2025, 1), Tally(4, 6))
    found = assess(hue_2025.PLAN, [whole, part], as_of=date(2026, 1, 5), roster=ROSTER)
    assert found.unused == ()
    of_whole = next(each for each in found.about(hue_2025.DOSSIERS_ON_TIME) if each.decides)
    assert (of_whole.status, of_whole.reason) == (Status.CONTESTED, Reason.FIGURES_DISAGREE)
    (late,) = assess(
        hue_2025.PLAN, [evolve(part, period=Period.quarter(2025, 2))], as_of=date(2026, 1, 5), roster=ROSTER
    ).unused
    assert late.reason is UnusedReason.AGENCY_ABSENT


def test_a_body_that_ended_is_not_added_to_the_heir_that_counted_its_cases() -> None:
    """What the heir took over may be counted by both: the two together refute no whole; beside others they do."""
    quarter = Period.quarter(2025, 1)
    ended, heir, other = (
        Figure(hue_2025.ON_TIME_OF_CLOSED, agency, quarter, Tally(60, 0))
        for agency in (hue_2025.SO_THONG_TIN_TRUYEN_THONG, hue_2025.SO_KHOA_HOC_CONG_NGHE, hue_2025.SO_TU_PHAP)
    )
    whole = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.TOAN_TINH, quarter, Tally(100, 0))

    def of_whole(*known: Figure) -> Status:
        found = assess(hue_2025.PLAN, [whole, *known], as_of=date(2026, 1, 5), roster=ROSTER)
        return next(each.status for each in found.about(hue_2025.DOSSIERS_ON_TIME) if each.decides)

    assert of_whole(ended, heir) is Status.UNKNOWN
    assert of_whole(ended, other) is of_whole(ended, heir, other) is Status.CONTESTED


def test_a_roll_call_with_a_name_of_before_is_used_for_the_others() -> None:
    """Who had ended comes back as a call of them alone, and silence settles nothing about those who were called."""
    measure, rule = hue_2025.AGENCIES_INSPECTED_OF_ALL, hue_2025.AGENCIES_INSPECTED
    there = [hue_2025.SO_TU_PHAP, hue_2025.SO_NOI_VU]
    gone = [hue_2025.SO_THONG_TIN_TRUYEN_THONG]
    call = RollCall(measure, Period.year(2025), done=[*there, *gone])
    found = assess(hue_2025.PLAN, [call], as_of=date(2026, 1, 5), closed_world=True, roster=ROSTER)
    (finding,) = found.about(rule)
    assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED)
    assert finding.evidence == (RollCall(measure, Period.year(2025), done=there),)
    (unused,) = found.unused
    assert (unused.observation, unused.reason) == (
        RollCall(measure, Period.year(2025), done=gone),
        UnusedReason.AGENCY_ABSENT,
    )
    with pytest.raises(AgencyAbsent, match="so-thong-tin-truyen-thong"):
        judge(rule, [call], as_of=date(2026, 1, 5), roster=ROSTER)


@pytest.mark.parametrize("closed_world", [False, True])
def test_what_is_said_by_a_body_under_its_former_name_is_its_own(closed_world: bool) -> None:
    """The committee was renamed on 01/01/2025: a word under the old key is the word of the same body."""
    rule, day = hue_2025.CONNECTED_TO_NATIONAL_PORTAL, date(2025, 2, 10)
    word = Attestation(rule, hue_2025.UBND_TINH, day, holds=True)
    found = assess(hue_2025.PLAN, [word], as_of=date(2026, 1, 5), closed_world=closed_world, roster=ROSTER)
    (finding,) = found.about(rule)
    assert (finding.agency and finding.agency.key, finding.status) == ("ubnd-thanh-pho", Status.MET)
    assert found.unused == ()
    for name in ("UBND tỉnh", "ubnd-tinh", "UBND thành phố Huế"):
        assert ROSTER.find(name, day).key == ROSTER.find_in(name, Period.year(2025)).key == "ubnd-thanh-pho"
    assert ROSTER.find("UBND tỉnh", date(2024, 12, 31)).key == "ubnd-tinh"


def test_reports_are_asked_of_those_who_are_there() -> None:
    def asked(day: date) -> set[str | None]:
        items = agenda(hue_2025.PLAN, as_of=day, days_ahead=30, reporting_cycle=BNV_581, roster=ROSTER)
        return {each.agency and each.agency.key for each in items if each.rule == hue_2025.AGENCY_REPORTS}

    assert {UBND_THUAN_HOA.key, UBND_PHU_XUAN.key} <= asked(date(2025, 3, 1))
    assert asked(date(2025, 9, 1)) == {"cac-so-ban-nganh", None}


def test_the_plan_is_as_it_was_signed() -> None:
    assert hue_2025.PLAN.roster.successions == ()
    signed = [party for party in hue_2025.PLAN.roster if isinstance(party, Agency)]
    assert all(party.since is None and party.until is None for party in signed)
