"""The names that people write for the bodies of Huế, each found as the one that it means, or refused."""

from collections.abc import Callable
from datetime import date
from unicodedata import normalize

import pytest

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.dates.period import Period
from cchc_rules.errors import AmbiguousAgency, UnknownAgency
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.text import Bilingual, unaccented
from tests.plans.written_names import WRITTEN_NAMES

_DEPARTMENTS = (
    "Sở Công Thương",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Giao thông vận tải",
    "Sở Xây dựng",
    "Sở Tài nguyên và Môi trường",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Văn hóa và Thể thao",
    "Sở Du lịch",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Sở Ngoại vụ",
    "Thanh tra tỉnh",
    "Ban Dân tộc",
)
_LISTED = {entry.name.vi for entry in hue_2025.PLAN.roster}
ROSTER = hue_2025.PLAN.roster.with_agencies(
    *(
        Agency(f"more-{turn}", Bilingual(name, unaccented(name)), AgencyKind.DEPARTMENT, Level.PROVINCE)
        for turn, name in enumerate(_DEPARTMENTS)
        if name not in _LISTED
    )
)


@pytest.mark.parametrize(
    ("meant", "written"),
    [
        ("Sở Tư pháp", "Sở Tư pháp|so tu phap|SỞ TƯ PHÁP|STP|S. Tư pháp|Sở TP|Sở Tư pháp Thừa Thiên Huế"),
        ("Sở Tư pháp", "Sở Tư pháp tỉnh Thừa Thiên Huế|Sở Tư pháp tỉnh TT-Huế|Sở Tư pháp tỉnh|Sở\u00a0Tư\u200b pháp"),
        ("Sở Nội vụ", "SNV|Sở Nội vụ tỉnh Thừa Thiên Huế|so noi vu"),
        (
            "Sở Thông tin và Truyền thông",
            "Sở TTTT|STTTT|Sở TT&TT|Sở Thông tin & Truyền thông|Sở Thông tin, Truyền thông",
        ),
        ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT|Sở KHĐT|Sở KH-ĐT|SKHĐT|Sở Kế hoạch và Ðầu tư|Sở Kế hoạch và Ɖầu tư"),
        ("Sở Tài nguyên và Môi trường", "Sở TN&MT|Sở TNMT|Sở TN-MT|STNMT"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội|Sở LĐ-TB&XH|Sở LĐTBXH"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội|Sở LĐ-TBXH|SLĐTBXH|Sở Lao động"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và PTNT|Sở NN&PTNT|Sở NN và PTNT|SNN&PTNT"),
        ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT|Sở GDĐT|SGDĐT|Sở GD-ĐT"),
        ("Sở Văn hóa và Thể thao", "Sở VHTT|Sở VH&TT|Sở Văn hoá và Thể thao"),
        ("Sở Khoa học và Công nghệ", "Sở KHCN|Sở KH&CN|SKHCN"),
        ("Sở Công Thương", "Sở Công thương|SCT|Sở CT"),
        ("Sở Tài chính", "STC|Sở TC"),
        ("Sở Y tế", "SYT|Sở Y tế tỉnh Thừa Thiên Huế|Y tế"),
        ("Sở Giao thông vận tải", "Sở GTVT|SGTVT|Sở Giao thông Vận tải"),
        ("Sở Ngoại vụ", "SNgV|Sở NgV"),
        ("Thanh tra tỉnh", "Thanh tra tỉnh|Thanh tra tỉnh Thừa Thiên Huế|TTr tỉnh"),
        ("Ban Dân tộc", "Ban Dân tộc tỉnh|BDT"),
        ("Văn phòng UBND tỉnh", "VPUBND tỉnh|VPUBND|VP UBND tỉnh TT Huế|Văn phòng Uỷ ban nhân dân tỉnh"),
        ("Ban Quản lý Khu kinh tế, công nghiệp tỉnh", "Ban Quản lý Khu kinh tế, công nghiệp|BQL KKT-CN|Ban QL KKT"),
        ("UBND huyện A Lưới", "A Lưới|UBND huyen A Luoi|H. A Lưới|Uỷ ban nhân dân huyện A Lưới|huyện A Lưới|a luoi"),
        ("UBND thành phố Huế", "UBND TP. Huế|UBND Tp.Huế|TP Huế|Huế|UBND thành phố Huế|thanh pho hue"),
        ("UBND thị xã Hương Thủy", "TX Hương Thủy|UBND TX Hương Thủy|UBND TX. Hương Thuỷ|Thị xã Hương Thủy"),
        ("UBND tỉnh Thừa Thiên Huế", "UBND tỉnh|UBND tỉnh TT-Huế|UBND T.T.Huế|Uỷ ban nhân dân tỉnh"),
    ],
)
def test_a_body_is_found_by_the_names_that_people_write(meant: str, written: str) -> None:
    for name in written.split("|"):
        assert ROSTER.find(name).name.vi == ROSTER.find(normalize("NFD", name)).name.vi == meant


@pytest.mark.parametrize(
    "written", ["Tổng cộng", "", " ", "Sở Không Có", "STT", "UBND", "Sở", "BCT", "Sở Văn hóa, Thể thao và Du lịch"]
)
def test_what_is_no_body_is_refused(written: str) -> None:
    with pytest.raises(UnknownAgency):
        ROSTER.find(written)


def test_what_several_can_be_called_is_refused_with_all_of_them() -> None:
    for written, count in (("Sở NV", 2), ("Tư pháp", 2), ("Thừa Thiên Huế", 2), ("Sở KH", 2)):
        with pytest.raises(AmbiguousAgency) as caught:
            ROSTER.find(written)
        assert len(caught.value.candidates) == count


@pytest.mark.parametrize(
    "written", ["UBND thành phố Huế", "UBND TP Huế", "UBND TP. Huế", "uy ban nhan dan thanh pho hue"]
)
def test_the_province_has_the_name_that_its_city_had(written: str) -> None:
    """It became a city on 01/01/2025 (Resolution 175/2024/QH15), and the district-level city was divided."""
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    signed = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    assert signed.find(written, date(2024, 12, 31)).key == followed.find(written, date(2024, 12, 31)).key
    assert followed.find(written, date(2024, 12, 31)).key == "ubnd-thanh-pho-hue"
    assert followed.find(written, date(2025, 1, 1)).key == "ubnd-thanh-pho"
    assert followed.find_in(written, Period.year(2025)).key == "ubnd-thanh-pho"
    asked: list[Callable[[], object]] = [
        lambda: followed.find(written),
        lambda: followed.find_in(written, Period(date(2024, 12, 1), date(2025, 2, 1))),
        lambda: signed.find_in(written, Period.year(2025)),
        lambda: signed.find(written, date(2025, 1, 1)),
    ]
    for ask in asked:
        with pytest.raises(AmbiguousAgency) as caught:
            ask()
        assert {agency.key for agency in caught.value.candidates} == {"ubnd-thanh-pho-hue", "ubnd-thanh-pho"}


@pytest.mark.parametrize("period", [Period.year(2024), Period.year(2025), Period.quarter(2025, 3), Period.year(2027)])
def test_a_key_means_its_agency_in_every_period(period: Period) -> None:
    """What became of an agency makes no other bearer of its key; a town that was a district for a while is no other."""
    signed = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    for entry in signed:
        assert signed.find(entry.key) == entry
        assert signed.find(entry.key, period.last_day) == signed.find_in(entry.key, period) == entry
        recorded = followed.get(entry.key)
        assert followed.find_in(entry.key, period) == followed.renamed(recorded, period.last_day)


def test_communes_since_the_second_half_of_2025_are_found() -> None:
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    on = date(2025, 8, 1)
    for written, key in (
        ("phường Thuận Hóa", "ubnd-phuong-thuan-hoa"),
        ("P. Thuận Hóa", "ubnd-phuong-thuan-hoa"),
        ("P.Vĩ Dạ", "ubnd-phuong-vy-da"),
        ("xã A Lưới 1", "ubnd-xa-a-luoi-1"),
        ("X. A Lưới 5", "ubnd-xa-a-luoi-5"),
        ("UBND xã Chân Mây – Lăng Cô", "ubnd-xa-chan-may-lang-co"),
        ("xa Phu Loc, thanh pho Hue", "ubnd-xa-phu-loc"),
    ):
        assert followed.find(written, on).key == key
    assert followed.find("P. Hương Vân", date(2025, 5, 1)) != followed.find("P. Hương Văn", date(2025, 5, 1))
    with pytest.raises(AmbiguousAgency):
        followed.find("P. Huong Van", date(2025, 5, 1))


@pytest.mark.parametrize(
    ("on", "written", "key"),
    [
        ("2024-12-30", "UBND thành phố|UBND TP.|UBND Tp|Ủy ban nhân dân thành phố", "ubnd-thanh-pho-hue"),
        ("2025-08-01", "UBND thành phố|UBND TP.|UBND Tp|Ủy ban nhân dân thành phố", "ubnd-thanh-pho"),
        ("2025-08-01", "HĐND thành phố|HĐND TP|Hội đồng nhân dân thành phố|HĐND TP. Huế", "hdnd-thanh-pho"),
        ("2025-02-01", "VP UBND TP. Huế|Văn phòng UBND TP|Văn phòng UBND TP Huế", "van-phong-ubnd-thanh-pho"),
    ],
)
def test_the_seat_of_a_city_is_called_without_its_name(on: str, written: str, key: str) -> None:
    """Of the province, which is a city since 01/01/2025, or of the one city that it had before."""
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    for name in written.split("|"):
        assert followed.find(name, date.fromisoformat(on)).key == key
    assert hue_2025.PLAN.roster.find("UBND thành phố").key == "ubnd-thanh-pho-hue"
    passed = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    with pytest.raises(AmbiguousAgency):
        passed.find_in("UBND thành phố", Period.year(2025))


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("xã A Ngo, huyện A Lưới|xã A Ngo, H. A Lưới|X. A Ngo, A Lưới|UBND xã A Ngo (A Lưới)", "ubnd-a-luoi-xa-a-ngo"),
        ("xa a ngo - a luoi|xã A Ngo, H. A Lưới, TP. Huế|UBND X. A Ngo H A Lưới", "ubnd-a-luoi-xa-a-ngo"),
        ("thị trấn Sịa, H. Quảng Điền|TT. Sịa, Quảng Điền", "ubnd-quang-dien-thi-tran-sia"),
        ("P. Tứ Hạ, TX. Hương Trà|phường Tứ Hạ, Tx Hương Trà|P. Tứ Hạ, Hương Trà", "ubnd-huong-tra-phuong-tu-ha"),
        ("P. Hương Phong, Q. Thuận Hóa|phường Hương Phong, Thuận Hóa", "ubnd-thuan-hoa-phuong-huong-phong"),
        ("X. Hương Phong, A Lưới|Hương Phong, A Lưới|huong phong, h. a luoi", "ubnd-a-luoi-xa-huong-phong"),
    ],
)
def test_the_kind_of_the_district_behind_a_commune_is_abbreviated_or_left_out(written: str, key: str) -> None:
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    for name in written.split("|"):
        assert followed.find(normalize("NFD", name), date(2025, 2, 1)).key == key


@pytest.mark.parametrize("written", ["Hương Phong", "xã A Ngo, huyện Phú Lộc", "xã A Ngo, TX. A Lưới", "UBND T", "TP"])
def test_a_commune_of_another_district_is_not_guessed(written: str) -> None:
    with pytest.raises((UnknownAgency, AmbiguousAgency)):
        hue_2025.PLAN.roster.with_successions(SUCCESSIONS).find(written, date(2025, 2, 1))


FOLLOWED = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)


@pytest.mark.parametrize("row", WRITTEN_NAMES.strip().splitlines())
def test_a_name_as_people_write_it_means_its_body_or_is_refused(row: str) -> None:
    on, written, meant = (cell.strip() for cell in row.split("|"))
    roster, day = (hue_2025.PLAN.roster, None) if on == "signed" else (FOLLOWED, date.fromisoformat(on))
    for name in (written, normalize("NFD", written)):
        try:
            found = {roster.find(name, day).key}
        except AmbiguousAgency as refusal:
            found = {agency.key for agency in refusal.candidates}
        except UnknownAgency:
            found = set()
        if meant.endswith("?") or not meant:
            assert len(found) != 1 or found == {meant.removesuffix("?")}
        else:
            assert found == set(meant.split(" or "))


@pytest.mark.parametrize("written", ["TP Huế", "TP. Huế", "TPHuế", "thanh pho hue"])
def test_a_city_that_passed_on_its_name_is_not_taken_for_the_province(written: str) -> None:
    """Without its committee as with it: told by the day, or refused with both."""
    signed = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    assert FOLLOWED.find(written, date(2024, 12, 31)).key == "ubnd-thanh-pho-hue"
    assert FOLLOWED.find(written, date(2025, 1, 1)).key == "ubnd-thanh-pho"
    asked: list[Callable[[], object]] = [
        lambda: FOLLOWED.find(written),
        lambda: FOLLOWED.find_in(written, Period(date(2024, 12, 1), date(2025, 2, 1))),
        lambda: signed.find(written, date(2025, 1, 1)),
        lambda: signed.find_in(written, Period.year(2025)),
    ]
    for ask in asked:
        with pytest.raises(AmbiguousAgency) as caught:
            ask()
        assert {agency.key for agency in caught.value.candidates} == {"ubnd-thanh-pho-hue", "ubnd-thanh-pho"}


def test_the_bare_name_of_a_province_is_refused_with_all_that_have_borne_it() -> None:
    signed = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    with pytest.raises(AmbiguousAgency) as caught:
        signed.find("Huế", date(2025, 1, 1))
    assert {each.key for each in caught.value.candidates} == {"ubnd-thanh-pho-hue", "ubnd-thanh-pho", "hdnd-thanh-pho"}
