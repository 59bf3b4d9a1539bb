"""Names as people write them, by the roster of a made-up province."""

import pickle
from datetime import date
from unicodedata import normalize

import pytest

from cchc_rules.agencies import name_forms, names
from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.name_words import Words, split_listed
from cchc_rules.agencies.names import NameIndex
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.errors import AmbiguousAgency, BadValue, NotADay, UnknownAgency
from cchc_rules.plans import hue_2025
from tests.province import ROSTER, body, department, district


def found(written: str) -> str:
    return ROSTER.find(written).name.vi


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("STP", "Sở Tư pháp"),
        ("stp", "Sở Tư pháp"),
        ("Sở TP", "Sở Tư pháp"),
        ("S. Tư pháp", "Sở Tư pháp"),
        ("S.TP", "Sở Tư pháp"),
        ("SYT", "Sở Y tế"),
        ("Sở YT", "Sở Y tế"),
        ("SKHCN", "Sở Khoa học và Công nghệ"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("Sở KH-CN", "Sở Khoa học và Công nghệ"),
        ("Sở KH và CN", "Sở Khoa học và Công nghệ"),
        ("Sở Khoa học và CN", "Sở Khoa học và Công nghệ"),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư"),
        ("Sở KHDT", "Sở Kế hoạch và Đầu tư"),
        ("SKHĐT", "Sở Kế hoạch và Đầu tư"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở DT&TG", "Sở Dân tộc và Tôn giáo"),
        ("SNV", "Sở Nội vụ"),  # listed, though another has the same initials
        ("SNV tỉnh Sông Hậu", "Sở Nội vụ"),
        ("SNgV", "Sở Ngoại vụ"),
        ("Sở NgV", "Sở Ngoại vụ"),
        ("TTr tỉnh", "Thanh tra tỉnh"),
        ("VPUBND tỉnh", "Văn phòng UBND tỉnh"),
        ("VP Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
        ("BCĐ 35", "Ban Chỉ đạo 35"),
        ("BQL Khu kinh tế, KCN tỉnh", "Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh"),
        ("UBND TP. Mỹ Lộc", "UBND thành phố Mỹ Lộc"),
        ("UBND Tp.Mỹ Lộc", "UBND thành phố Mỹ Lộc"),
        ("U.B.N.D. TX. Điền Hải", "UBND thị xã Điền Hải"),
        ("TX Điền Hải", "UBND thị xã Điền Hải"),
        ("H. Kỳ Sơn", "UBND huyện Kỳ Sơn"),
        ("Huyện Ea Kar", "UBND huyện Ea Kar"),
        ("Q.5", "UBND quận 5"),
        ("P5", "UBND phường 5"),
        ("P. 15", "UBND phường 15"),
        ("P. Hương Vân", "UBND phường Hương Vân"),
        ("Ph. Hương Văn", "UBND phường Hương Văn"),
        ("X. A Lưới 2", "UBND xã A Lưới 2"),
        ("UBND ĐK Hòn Khoai", "UBND đặc khu Hòn Khoai"),
        ("UBND các H, TX", None),
        ("UBND cấp H.", "UBND cấp huyện"),
        ("UBND cấp huyện tỉnh Sông Hậu", "UBND cấp huyện"),
        ("BTP", "Bộ Tư pháp"),
    ],
)
def test_abbreviations_are_read_by_the_words_that_they_begin(written: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(UnknownAgency):
            found(written)
    else:
        assert found(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sở Tư pháp tỉnh", "Sở Tư pháp"),
        ("Sở Tư pháp tỉnh Sông Hậu", "Sở Tư pháp"),
        ("Sở Tư pháp Sông Hậu", "Sở Tư pháp"),
        ("Sở Tư pháp tỉnh SH", "Sở Tư pháp"),
        ("Sở Tư pháp (T. Sông-Hậu)", "Sở Tư pháp"),
        ("STP S.Hậu", "Sở Tư pháp"),
        ("Thanh tra tỉnh Sông Hậu", "Thanh tra tỉnh"),
        ("Thanh tra", "Thanh tra tỉnh"),
        ("VPUBND", "Văn phòng UBND tỉnh"),
        ("Văn phòng UBND Sông Hậu", "Văn phòng UBND tỉnh"),
        ("Chủ tịch UBND tỉnh Sông Hậu", "Chủ tịch UBND tỉnh"),
        ("Báo SH", "Báo Sông Hậu"),
        ("UBND tỉnh SH", "UBND tỉnh Sông Hậu"),
        ("UBND Sông Hậu", "UBND tỉnh Sông Hậu"),
        ("UBND huyện Kỳ Sơn, tỉnh Sông Hậu", "UBND huyện Kỳ Sơn"),
        ("Kỳ Sơn, Sông Hậu", "UBND huyện Kỳ Sơn"),
    ],
)
def test_the_province_may_stand_behind_a_name_or_not(written: str, meant: str) -> None:
    assert found(written) == meant


def test_a_name_may_stand_behind_itself_in_brackets_and_no_other_may() -> None:
    assert found("Sở Tư pháp (STP)") == "Sở Tư pháp"
    for other in ("Sở Tư pháp (Sở Y tế)", "Sở Tư pháp (Cục Hải quan)"):
        with pytest.raises(UnknownAgency):
            found(other)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Kỳ Sơn", "UBND huyện Kỳ Sơn"),
        ("UBND Kỳ Sơn", "UBND huyện Kỳ Sơn"),
        ("A Lưới 1", "UBND xã A Lưới 1"),
        ("xã Vĩnh Thuỷ", "UBND xã Vĩnh Thủy, huyện Kỳ Sơn"),
        ("Vĩnh Thủy, huyện Kỳ Sơn", "UBND xã Vĩnh Thủy, huyện Kỳ Sơn"),
        ("Y tế", "Sở Y tế"),
        ("Khoa học, Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Sở Nông nghiệp", "Sở Nông nghiệp và Môi trường"),
        ("Sở NN", "Sở Nông nghiệp và Môi trường"),
        ("Ban QL KKT", "Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh"),
        ("BQLKKT", "Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh"),
    ],
)
def test_what_says_nothing_new_may_be_left_out(written: str, meant: str) -> None:
    assert found(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("so ke hoach va dau tu", "Sở Kế hoạch và Đầu tư"),
        ("UBND thi xa Dien Hai", "UBND thị xã Điền Hải"),
        ("Uy ban nhan dan huyen Ky Son", "UBND huyện Kỳ Sơn"),
        ("Ky Son", "UBND huyện Kỳ Sơn"),
        ("SoKeHoachDauTu", "Sở Kế hoạch và Đầu tư"),
        ("thanhtratinh", "Thanh tra tỉnh"),
        ("HDND tinh Song Hau", "HĐND tỉnh Sông Hậu"),
        ("Uỷ ban nhân dân phường Mỹ Lộc", "UBND phường Mỹ Lộc"),
        ("thành phố Mĩ Lộc", "UBND thành phố Mỹ Lộc"),
        ("Ban Quản lí Khu kinh tế, khu công nghiệp tỉnh", "Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh"),
        ("Sở Kế hoạch và Ðầu tư", "Sở Kế hoạch và Đầu tư"),
        ("Sở Kế hoạch, Ɖầu tư", "Sở Kế hoạch và Đầu tư"),
        ("Sở\u00a0Tư\u200b\u2009pháp", "Sở Tư pháp"),
        ("S\u00ad. Tư\ufeff pháp", "Sở Tư pháp"),
        (" Sở — Dân tộc – Tôn giáo ", "Sở Dân tộc và Tôn giáo"),
        ("SO-TU-PHAP", "Sở Tư pháp"),
        ("so-tu-phap ", "Sở Tư pháp"),
        ("body so-tu-phap", "Sở Tư pháp"),
    ],
)
def test_marks_and_signs_are_read_as_people_type_them(written: str, meant: str) -> None:
    assert found(written) == found(normalize("NFD", written)) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "–",
        "Tổng cộng",
        "Sở Không Có",
        "STT",  # the heading of a column of running numbers
        "TT",
        "Sở",
        "UBND",
        "UBND huyện",
        "UBND T",
        "BQL",
        "BCT",  # also a ministry, which the roster does not list
        "Bộ CT",
        "Bộ Tư pháp tỉnh Sông Hậu",
        "Sở Tư pháp tỉnh Quảng Nam",
        "UBND xã Kỳ Sơn",
        "UBND huyện KS",
        "H. KS",
        "UBND huyện Kỳ Sơn tỉnh",
        "Sở Tu phap",
        "Sở Tư phạp",
        "phường Hương Vần",
        "P. 1",
        "phường 05",
        "Chủ tịch UBND",
        "Báo",
        "Sở Văn hóa và Thể thao",
        "KH&CN",
        "KHĐT",  # Sở KHĐT is listed, and not this
        "Sở Thông tin",
        "TNgV",
        "UBND cấp",
    ],
)
def test_what_means_no_body_of_the_roster_is_refused(written: str) -> None:
    with pytest.raises(UnknownAgency):
        ROSTER.find(written)


@pytest.mark.parametrize(
    ("written", "bearers"),
    [
        ("Sở NV", {"so-noi-vu", "so-ngoai-vu"}),
        ("Sở KH", {"so-khoa-hoc-va-cong-nghe", "so-ke-hoach-va-dau-tu"}),
        ("Tư pháp", {"so-tu-phap", "bo-tu-phap"}),
        ("Mỹ Lộc", {"ubnd-thanh-pho-my-loc", "ubnd-phuong-my-loc"}),
        ("phuong Huong Van", {"ubnd-phuong-huong-van", "ubnd-phuong-huong-vawn"}),
        ("Sông Hậu", {"ubnd-tinh-song-hau", "hdnd-tinh-song-hau"}),
        ("5", {"ubnd-quan-5", "ubnd-phuong-5"}),
    ],
)
def test_what_can_mean_several_is_refused_with_all_of_them(written: str, bearers: set[str]) -> None:
    with pytest.raises(
        AmbiguousAgency, match=r"expected a name that one agency has\. Write its key: [\w-]+ \("
    ) as caught:
        ROSTER.find(written)
    assert {agency.key for agency in caught.value.candidates} == bearers
    assert pickle.loads(pickle.dumps(caught.value)).candidates == caught.value.candidates


def test_names_are_taken_apart_when_the_first_is_asked_for_that_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A roster costs no more to make than the names that it lists."""
    split: list[str] = []

    def note(name: str) -> Words:
        split.append(name)
        return split_listed(name)

    monkeypatch.setattr(name_forms, "split_listed", note)
    roster = Roster((department("Sở Tư pháp"), body("UBND xã Hồ")))
    assert roster.find("SỞ TƯ PHÁP").key == "so-tu-phap"
    assert split == []
    assert roster.find("STP").key == roster.find("Sở TP").key == "so-tu-phap"
    assert split == ["Sở Tư pháp", "UBND xã Hồ", "Sở Tư pháp"]


def test_of_many_agencies_names_are_taken_apart_when_the_roster_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody who looks for one name among many waits for all of them to be read."""
    many = Roster(tuple(body(f"UBND phường {number}") for number in range(5_000)))
    monkeypatch.setattr(name_forms, "split_listed", lambda _: ())
    assert many.find("P. 4321").key == "ubnd-phuong-4321"


# A name that several have had

_MAY, _JULY = date(2025, 5, 1), date(2025, 7, 1)
_PASSED = Roster(
    (
        body("UBND huyện Kỳ Sơn", level=Level.DISTRICT, until=_MAY),
        body("UBND thị trấn Kỳ Sơn", until=_MAY),
        body("UBND quận Kỳ Sơn", level=Level.DISTRICT, since=_MAY, until=_JULY),
        body("UBND phường Kỳ Sơn", since=_JULY),
        body("UBND xã Kỳ Sơn", since=date(2025, 9, 1)),
    )
)


@pytest.mark.parametrize(
    ("day", "bearers"),
    [
        (None, "huyen thi-tran quan phuong xa"),
        (date(2025, 4, 30), "huyen thi-tran"),
        (_MAY, "quan"),
        (_JULY, "phuong"),
        (date(2025, 9, 1), "phuong xa"),
    ],
)
def test_a_name_means_on_a_day_who_exists_on_it(day: date | None, bearers: str) -> None:
    keys = [f"ubnd-{unit}-ky-son" for unit in bearers.split()]
    if len(keys) == 1:
        assert _PASSED.find("Kỳ Sơn", day).key == keys[0]
        return
    with pytest.raises(AmbiguousAgency) as caught:
        _PASSED.find("Kỳ Sơn", day)
    assert [agency.key for agency in caught.value.candidates] == keys


def test_on_a_day_without_any_a_name_means_who_ended_last_or_begins_first() -> None:
    gone = Roster((body("UBND xã Hồ", until=_MAY), body("UBND phường Hồ", since=_MAY, until=_JULY)))
    assert gone.find("Hồ", _JULY).key == "ubnd-phuong-ho"
    to_come = Roster((body("UBND xã Hồ", since=_MAY, until=_JULY), body("UBND phường Hồ", since=_JULY)))
    assert to_come.find("Hồ", date(2025, 1, 1)).key == "ubnd-xa-ho"
    with pytest.raises(NotADay):
        to_come.find("Hồ", "2025-05-01")  # type: ignore[arg-type]


def test_a_name_means_in_a_period_the_only_one_who_had_it() -> None:
    assert _PASSED.find_in("Kỳ Sơn", Period(_MAY, _JULY)).key == "ubnd-quan-ky-son"
    with pytest.raises(AmbiguousAgency, match="ubnd-quan-ky-son, from 2025-05-01 and before 2025-07-01; ubnd-phuong"):
        _PASSED.find_in("Kỳ Sơn", Period(_MAY, date(2025, 7, 2)))
    ended = Roster((body("UBND xã Hồ", until=_MAY), body("UBND phường Hồ", since=_JULY)))
    assert ended.find_in("Hồ", Period.month(2025, 6)).key == "ubnd-xa-ho"
    assert ROSTER.find_in("UBND cấp huyện", Period.year(2025)).key == "ubnd-cap-huyen"
    with pytest.raises(UnknownAgency):
        ROSTER.find_in("Sở Không Có", Period.year(2025))
    with pytest.raises(BadValue, match="as text"):
        ROSTER.find_in(None, Period.year(2025))  # type: ignore[arg-type]


def test_of_many_bearers_the_first_are_told_and_all_are_there() -> None:
    many = NameIndex([body(f"UBND phường Hồ, quận {number}") for number in range(1, 31)])
    with pytest.raises(AmbiguousAgency, match="; and 21 more") as caught:
        many.find("Hồ")
    assert len(caught.value.candidates) == 30
    assert len(str(caught.value)) < 800


# What is told of a name that nobody bears


def test_the_nearest_names_are_looked_for_only_when_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def look(name: str, *_: object, **__: object) -> tuple[str, ...]:
        looked.append(name)
        return ("sotuphap",)

    monkeypatch.setattr(names, "nearest_names", look)
    with pytest.raises(UnknownAgency) as caught:
        ROSTER.find("Sở Tư phạp")
    assert looked == []
    assert [agency.key for agency in caught.value.nearest] == ["so-tu-phap"]
    assert "Nearest: Sở Tư pháp." in str(caught.value)
    assert looked == ["sotuphap"]


def test_the_nearest_names_are_agencies_that_programs_can_read() -> None:
    with pytest.raises(UnknownAgency) as caught:
        ROSTER.find("So Tai chanh")
    assert caught.value.nearest[0].key == "so-tai-chinh"
    kept = pickle.loads(pickle.dumps(caught.value))
    assert (kept.nearest, str(kept), kept.args) == (caught.value.nearest, str(caught.value), caught.value.args)
    moved = kept.at("a.csv, line 2")
    assert (type(moved), moved.where, moved.nearest) == (UnknownAgency, "a.csv, line 2", kept.nearest)
    assert str(moved) == f"a.csv, line 2: {kept}"
    assert pickle.loads(pickle.dumps(moved)).where == "a.csv, line 2"


def test_what_is_longer_than_any_name_is_read_no_further() -> None:
    """The time that it takes grows with its length alone."""
    for written in ("S. " + "Tư pháp " * 20_000, "S" * 100_000, "Sở Tư pháp, " * 20_000 + "tỉnh Sông Hậu"):
        with pytest.raises(UnknownAgency) as caught:
            ROSTER.find(written)
        assert len(str(caught.value)) < 500


# Rosters that others write


def test_a_roster_in_capitals_is_read_as_any_other() -> None:
    roster = Roster((district("UBND HUYỆN NAM ĐÔNG"), department("SỞ Y TẾ"), department("SỞ KH&CN", key="so-khcn")))
    assert [roster.find(name).key for name in ("H. Nam Đông", "nam dong", "SYT", "Sở KHCN")] == [
        "ubnd-huyen-nam-dong",
        "ubnd-huyen-nam-dong",
        "so-y-te",
        "so-khcn",
    ]


def test_what_is_listed_in_short_is_found_spelled_out() -> None:
    roster = Roster(
        (body("UBND TP Vinh", AgencyKind.PEOPLES_COMMITTEE, Level.DISTRICT), body("Huyện Bắc", level=Level.DISTRICT))
    )
    written = ("Thành phố Vinh", "UBND thành phố Vinh", "TP. Vinh", "UBND huyện Bắc", "UBND Bắc", "Bắc")
    assert [roster.find(name).key for name in written] == ["ubnd-tp-vinh"] * 3 + ["huyen-bac"] * 3


def test_a_word_of_the_listed_names_is_never_taken_for_initials() -> None:
    """“An” is a place here, and not two words."""
    roster = Roster((body("UBND xã An"), department("Sở Anh Ninh")))
    assert roster.find("UBND an").key == "ubnd-xa-an"
    with pytest.raises(UnknownAgency):
        roster.find("Sở AN")


def test_a_council_is_never_meant_by_its_committee_nor_by_its_unit() -> None:
    council = body("HĐND huyện Kỳ Sơn", AgencyKind.PEOPLES_COUNCIL, Level.DISTRICT)
    roster = Roster((council, district("UBND huyện Kỳ Sơn")))
    assert roster.find("HDND H. Kỳ Sơn") == council
    for written in ("UBND H. Kỳ Sơn", "H. Kỳ Sơn", "Kỳ Sơn"):
        assert roster.find(written).key == roster.find("UBND huyện Kỳ Sơn").key != council.key


def test_a_blank_means_nobody_even_where_a_listed_name_is_a_dash() -> None:
    dashed = Agency("x", ROSTER.entries[0].name, AgencyKind.OFFICE, Level.PROVINCE, aliases=("–",))
    assert NameIndex([dashed]).find("X") == dashed
    for blank in ("", " ", "–"):
        with pytest.raises(UnknownAgency):
            NameIndex([dashed]).find(blank)
        with pytest.raises(UnknownAgency):
            NameIndex([]).find(blank)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Sở Du lịch Quảng Trị", ["Sở Du lịch"]),
        ("Đài Phát thanh", ["Đài Phát thanh và Truyền hình tỉnh"]),
        ("Sở Lao đông TBXH", ["Sở Lao động - Thương binh và Xã hội"]),
        *(
            (far, [])
            for far in ("Công ty Xăng dầu", "Ngân hàng Nhà nước", "Trường THPT Hai Bà Trưng", "Cục Thuế", "UBND")
        ),
    ],
)
def test_no_name_is_near_to_one_that_is_far_from_all(written: str, near: list[str]) -> None:
    """What the sentence says is what programs read: the nearest, or what to do where nothing is near."""
    with pytest.raises(UnknownAgency) as raised:
        hue_2025.PLAN.roster.find(written)
    assert [each.name.vi for each in raised.value.nearest] == near
    said = f"Gần giống: {'; '.join(near)}." if near else "thêm cơ quan khác bằng --agencies TỆP."
    assert raised.value.sentence("vi").endswith(said)
