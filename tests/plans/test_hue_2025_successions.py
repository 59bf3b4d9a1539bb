"""What became of Huế's agencies: the events against the lists they were taken from, where those are at hand."""

import csv
import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from unicodedata import combining, is_normalized, normalize

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Tally, agenda, assess, responsible
from cchc_rules.agencies.agency import Agency
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.errors import AgencyAbsent, AmbiguousAgency
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import (
    COMMUNES,
    COMMUNES_BEFORE,
    SO_LAO_DONG_THUONG_BINH_XA_HOI,
    SO_NONG_NGHIEP_MOI_TRUONG,
    SUCCESSIONS,
    UBND_PHU_XUAN,
    UBND_THUAN_HOA,
)
from cchc_rules.source import Certainty

ROSTER = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
DATA = Path(__file__).parents[3] / "shared" / "data"
CITY, MERGERS, TWO_LEVELS = date(2025, 1, 1), date(2025, 3, 1), date(2025, 7, 1)


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
    assert {each.day for each in reported} == {MERGERS}
    assert {each.day for each in SUCCESSIONS if each.day == MERGERS} == {MERGERS}
    day = date(2025, 6, 1)
    for event in reported:
        for each in event.predecessors:
            assert not ROSTER.successors(each, day).certain
        duties = responsible(hue_2025.PLAN, event.successors[0], on=day, roster=ROSTER)
        carried = [each for each in duties if each.named_as in event.predecessors]
        assert all(not each.certain and event in each.successions for each in carried)
    new = responsible(hue_2025.PLAN, SO_NONG_NGHIEP_MOI_TRUONG, on=day, roster=ROSTER)
    assert not any(each.certain for each in new)


def test_duties_of_information_go_to_science() -> None:
    before = responsible(hue_2025.PLAN, hue_2025.SO_THONG_TIN_TRUYEN_THONG, on=date(2025, 2, 28), roster=ROSTER)
    after = responsible(hue_2025.PLAN, hue_2025.SO_KHOA_HOC_CONG_NGHE, on=MERGERS, roster=ROSTER)
    own = {each.rule.key for each in before if each.named_as == hue_2025.SO_THONG_TIN_TRUYEN_THONG}
    inherited = {each.rule.key for each in after if each.named_as == hue_2025.SO_THONG_TIN_TRUYEN_THONG}
    assert own
    assert own == inherited
    with pytest.raises(AgencyAbsent, match="Ask so-khoa-hoc-cong-nghe"):
        responsible(hue_2025.PLAN, hue_2025.SO_THONG_TIN_TRUYEN_THONG, on=MERGERS, roster=ROSTER)


def test_a_duty_can_be_sent_elsewhere() -> None:
    named = hue_2025.LEADS_DIGITAL_GOVERNMENT
    assert hue_2025.SO_THONG_TIN_TRUYEN_THONG in named.agencies
    moved = Succession(
        SuccessionKind.TRANSFERRED,
        MERGERS,
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
    assert ROSTER.successors(SO_LAO_DONG_THUONG_BINH_XA_HOI, TWO_LEVELS).agencies[0].key == "so-noi-vu"


def test_a_rule_for_districts_is_open_to_unknown_heirs_once_they_have_ended() -> None:
    """The tasks of the district level were handed on, and no document at hand says to whom."""
    found = assess(hue_2025.PLAN, [], as_of=TWO_LEVELS, roster=ROSTER)
    ended = [each for each in found if each.reason is Reason.LEVEL_ENDED]
    assert {each.status for each in ended} == {Status.UNKNOWN}
    assert hue_2025.PLAN.rule("II.2.a.9/2") in {each.rule for each in ended}
    assert all(each.certain for each in ended)
    known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_A_LUOI, Period.year(2025), Tally(99, 1))
    (unused,) = assess(hue_2025.PLAN, [known], as_of=date(2026, 1, 1), roster=ROSTER).unused
    assert unused.successions[-1].kind is SuccessionKind.DISSOLVED
    ward = evolve(known, agency=COMMUNES_BEFORE[0])
    (unused,) = assess(hue_2025.PLAN, [ward], as_of=date(2026, 1, 1), roster=ROSTER).unused
    assert keys(unused.successions[-1].successors) == ["ubnd-phuong-phong-dien"]


def test_reports_are_asked_of_those_who_are_there() -> None:
    def asked(day: date) -> set[str | None]:
        items = agenda(hue_2025.PLAN, as_of=day, days_ahead=30, reporting_cycle=BNV_581, roster=ROSTER)
        return {each.agency and each.agency.key for each in items if each.activity == hue_2025.AGENCY_REPORTS}

    assert {UBND_THUAN_HOA.key, UBND_PHU_XUAN.key} <= asked(date(2025, 3, 1))
    assert asked(date(2025, 9, 1)) == {"cac-so-ban-nganh"}


def test_the_plan_is_as_it_was_signed() -> None:
    assert hue_2025.PLAN.roster.successions == ()
    signed = [party for party in hue_2025.PLAN.roster if isinstance(party, Agency)]
    assert all(party.since is None and party.until is None for party in signed)
