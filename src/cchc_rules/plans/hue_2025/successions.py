"""What became of the agencies of Decision 3322/QĐ-UBND after signing, each with its source and certainty.

The plan names agencies as at signing and is not rewritten; these successions are switched on by whoever needs them:
`ROSTER.with_successions(SUCCESSIONS)`. The 133 communes of the first half of 2025 and the 40 since then are
named as in articles 1.1 to 1.40 of Resolution 1675/NQ-UBTVQH15. The 141 communes before 2025 are not listed: no source
at hand says which of them became which. No identifiers are given, for public lists disagree about them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Final
from unicodedata import combining, normalize

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.plans.hue_2025.roster import (
    BAN_QUAN_LY_KHU_KINH_TE,
    BAO_THUA_THIEN_HUE,
    CHU_TICH_UBND_TINH,
    CO_QUAN_DON_VI_DIA_PHUONG,
    CO_QUAN_HANH_CHINH,
    CONG_THONG_TIN_DIEN_TU,
    DAI_PHAT_THANH_TRUYEN_HINH,
    HDND_TINH,
    SO_GIAO_THONG_VAN_TAI,
    SO_KE_HOACH_DAU_TU,
    SO_KHOA_HOC_CONG_NGHE,
    SO_LAO_DONG_THUONG_BINH_XA_HOI,
    SO_NOI_VU,
    SO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
    SO_TAI_CHINH,
    SO_TAI_NGUYEN_MOI_TRUONG,
    SO_THONG_TIN_TRUYEN_THONG,
    SO_XAY_DUNG,
    THANH_TRA_TINH,
    TRUNG_TAM_PHUC_VU_HANH_CHINH_CONG,
    UBND_A_LUOI,
    UBND_CAP_XA,
    UBND_HUONG_THUY,
    UBND_HUONG_TRA,
    UBND_NAM_DONG,
    UBND_PHONG_DIEN,
    UBND_PHU_LOC,
    UBND_PHU_VANG,
    UBND_QUANG_DIEN,
    UBND_THANH_PHO_HUE,
    UBND_TINH,
    VAN_PHONG_UBND_TINH,
)
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = [
    "BAO_HUE_NGAY_NAY",
    "COMMUNES",
    "COMMUNES_BEFORE",
    "DAI_PHAT_THANH_TRUYEN_HINH_THANH_PHO",
    "HDND_THANH_PHO",
    "SO_NONG_NGHIEP_MOI_TRUONG",
    "SUCCESSIONS",
    "TRUNG_TAM_TRUYEN_THONG",
    "UBND_PHONG_DIEN_THI_XA",
    "UBND_PHU_XUAN",
    "UBND_THANH_PHO",
    "UBND_THUAN_HOA",
    "VAN_PHONG_UBND_THANH_PHO",
]

_CITY_DAY, _DEPARTMENTS_DAY, _TWO_LEVELS_DAY = date(2025, 1, 1), date(2025, 3, 1), date(2025, 7, 1)

# The province becomes a centrally governed city -----------------------------------------------------------------------

_CITY_SOURCE = Source(
    Bilingual("Nghị quyết 175/2024/QH15", "Resolution 175/2024/QH15 of the National Assembly"), Certainty.DOCUMENTED
)
_CITY_NAMES = Source(
    Bilingual(
        "suy ra từ Nghị quyết 175/2024/QH15: cơ quan mang tên tỉnh đổi tên theo thành phố",
        "inferred from Resolution 175/2024/QH15, by which bodies named after the province are named after the city",
    ),
    Certainty.INFERRED,
)
_NEWSPAPER_SOURCE = Source(
    Bilingual(
        "theo báo chí: Báo Thừa Thiên Huế đổi tên khi tỉnh trở thành thành phố",
        "by the press: the newspaper was renamed when the province became a city",
    ),
    Certainty.REPORTED,
)
_DISTRICTS_SOURCE = Source(
    Bilingual("Nghị quyết 175/2024/QH15 và 1314/NQ-UBTVQH15", "Resolutions 175/2024/QH15 and 1314/NQ-UBTVQH15"),
    Certainty.DOCUMENTED,
)


def _as_of_today(agency: Agency, key: str, vi: str, en: str, *aliases: str) -> Agency:
    """The same body under a new name; whether it keeps its identifier was not found."""
    return evolve(agency, key=key, name=Bilingual(vi, en), aliases=aliases, official_id=None)


UBND_THANH_PHO = _as_of_today(
    UBND_TINH, "ubnd-thanh-pho", "UBND thành phố Huế", "People's Committee of the City of Huế", "UBND TP Huế"
)
"""People's Committee of the City of Huế (ubnd-thanh-pho), People's Committee, province.

UBND thành phố Huế; also UBND TP Huế.
"""
HDND_THANH_PHO = _as_of_today(HDND_TINH, "hdnd-thanh-pho", "HĐND thành phố Huế", "People's Council of the City of Huế")
"""People's Council of the City of Huế (hdnd-thanh-pho), People's Council, province.

HĐND thành phố Huế.
"""
VAN_PHONG_UBND_THANH_PHO = _as_of_today(
    VAN_PHONG_UBND_TINH,
    "van-phong-ubnd-thanh-pho",
    "Văn phòng UBND thành phố",
    "Office of the City People's Committee",
    "Văn phòng UBND thành phố Huế",
    "VP UBND thành phố",
)
"""Office of the City People's Committee (van-phong-ubnd-thanh-pho), office, province.

Văn phòng UBND thành phố; also Văn phòng UBND thành phố Huế, VP UBND thành phố.
"""
BAO_HUE_NGAY_NAY = evolve(
    BAO_THUA_THIEN_HUE, key="bao-hue-ngay-nay", name=Bilingual("Báo Huế ngày nay", "Huế Today Newspaper")
)
"""Huế Today Newspaper (bao-hue-ngay-nay), media, province.

Báo Huế ngày nay.
"""
DAI_PHAT_THANH_TRUYEN_HINH_THANH_PHO = _as_of_today(
    DAI_PHAT_THANH_TRUYEN_HINH,
    "dai-phat-thanh-truyen-hinh-thanh-pho",
    "Đài Phát thanh và Truyền hình thành phố",
    "City Radio and Television",
)
"""City Radio and Television (dai-phat-thanh-truyen-hinh-thanh-pho), media, province.

Đài Phát thanh và Truyền hình thành phố.
"""
_RENAMED = (
    (UBND_TINH, UBND_THANH_PHO, _CITY_SOURCE),
    (HDND_TINH, HDND_THANH_PHO, _CITY_SOURCE),
    (
        CHU_TICH_UBND_TINH,
        _as_of_today(
            CHU_TICH_UBND_TINH,
            "chu-tich-ubnd-thanh-pho",
            "Chủ tịch UBND thành phố",
            "Chairperson of the City People's Committee",
        ),
        _CITY_NAMES,
    ),
    (VAN_PHONG_UBND_TINH, VAN_PHONG_UBND_THANH_PHO, _CITY_NAMES),
    (
        BAN_QUAN_LY_KHU_KINH_TE,
        _as_of_today(
            BAN_QUAN_LY_KHU_KINH_TE,
            "ban-quan-ly-khu-kinh-te-thanh-pho",
            "Ban Quản lý Khu kinh tế, công nghiệp thành phố",
            "Management Board of the city's economic zones",
        ),
        _CITY_NAMES,
    ),
    (
        TRUNG_TAM_PHUC_VU_HANH_CHINH_CONG,
        _as_of_today(
            TRUNG_TAM_PHUC_VU_HANH_CHINH_CONG,
            "trung-tam-phuc-vu-hanh-chinh-cong-thanh-pho",
            "Trung tâm Phục vụ hành chính công thành phố",
            "City Public Administration Service Centre",
            "TTPVHCC thành phố",
        ),
        _CITY_NAMES,
    ),
    (DAI_PHAT_THANH_TRUYEN_HINH, DAI_PHAT_THANH_TRUYEN_HINH_THANH_PHO, _CITY_NAMES),
    (BAO_THUA_THIEN_HUE, BAO_HUE_NGAY_NAY, _NEWSPAPER_SOURCE),
    (
        THANH_TRA_TINH,
        _as_of_today(THANH_TRA_TINH, "thanh-tra-thanh-pho", "Thanh tra thành phố", "City Inspectorate"),
        _CITY_NAMES,
    ),
    (
        CONG_THONG_TIN_DIEN_TU,
        _as_of_today(
            CONG_THONG_TIN_DIEN_TU,
            "cong-thong-tin-dien-tu-thanh-pho",
            "Cổng thông tin điện tử thành phố",
            "City web portal",
        ),
        _CITY_NAMES,
    ),
)


def _district(key: str, vi: str, en: str) -> Agency:
    name = Bilingual(f"UBND {vi}", f"People's Committee of {en}")
    return Agency(f"ubnd-{key}", name, AgencyKind.PEOPLES_COMMITTEE, Level.DISTRICT, classes=UBND_THANH_PHO_HUE.classes)


UBND_THUAN_HOA = _district("thuan-hoa", "quận Thuận Hóa", "Thuận Hóa Urban District")
"""People's Committee of Thuận Hóa Urban District (ubnd-thuan-hoa), People's Committee, district.

UBND quận Thuận Hóa.
"""
UBND_PHU_XUAN = _district("phu-xuan", "quận Phú Xuân", "Phú Xuân Urban District")
"""People's Committee of Phú Xuân Urban District (ubnd-phu-xuan), People's Committee, district.

UBND quận Phú Xuân.
"""
UBND_PHONG_DIEN_THI_XA = _district("thi-xa-phong-dien", "thị xã Phong Điền", "Phong Điền Town")
"""People's Committee of Phong Điền Town (ubnd-thi-xa-phong-dien), People's Committee, district.

UBND thị xã Phong Điền.
"""

_NINE_SINCE_2025 = (
    UBND_THUAN_HOA,
    UBND_PHU_XUAN,
    UBND_PHONG_DIEN_THI_XA,
    UBND_QUANG_DIEN,
    UBND_PHU_VANG,
    UBND_HUONG_THUY,
    UBND_HUONG_TRA,
    UBND_A_LUOI,
    UBND_PHU_LOC,
)

# Departments are consolidated -----------------------------------------------------------------------------------------

_CONSOLIDATIONS_SOURCE = Source(
    Bilingual(
        "theo báo chí về kỳ họp thứ 22 của HĐND thành phố; ngày 01/3/2025 cần đối chiếu quyết định của thành phố",
        "by the press, of session 22 of the city's People's Council; the day, 01/03/2025, is to be checked against the "
        "city's decisions",
    ),
    Certainty.REPORTED,
)
_PRESS_SOURCE = Source(
    Bilingual(
        "Quyết định 3566/QĐ-UBND ngày 21/11/2025 xếp thủ tục báo chí, xuất bản vào Sở Văn hóa và Thể thao; "
        "chưa có văn bản giao việc tuyên truyền cải cách hành chính",
        "Decision 3566/QĐ-UBND of 21/11/2025 puts the procedures of press and publishing to the Department of Culture and "
        "Sports; no document gives communication about administrative reform to anybody",
    ),
    Certainty.REPORTED,
)

SO_NONG_NGHIEP_MOI_TRUONG = Agency(
    "so-nong-nghiep-moi-truong",
    Bilingual("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    aliases=("Sở NN&MT", "Sở NNMT", "SNNMT"),
    classes=SO_NOI_VU.classes,
)
"""Department of Agriculture and Environment (so-nong-nghiep-moi-truong), department, province.

Sở Nông nghiệp và Môi trường; also Sở NN&MT, Sở NNMT, SNNMT.
"""
_CONSOLIDATED = (
    ((SO_THONG_TIN_TRUYEN_THONG, SO_KHOA_HOC_CONG_NGHE), SO_KHOA_HOC_CONG_NGHE),
    ((SO_TAI_CHINH, SO_KE_HOACH_DAU_TU), SO_TAI_CHINH),
    ((SO_NOI_VU, SO_LAO_DONG_THUONG_BINH_XA_HOI), SO_NOI_VU),
    ((SO_XAY_DUNG, SO_GIAO_THONG_VAN_TAI), SO_XAY_DUNG),
    ((SO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON, SO_TAI_NGUYEN_MOI_TRUONG), SO_NONG_NGHIEP_MOI_TRUONG),
)

# The media ------------------------------------------------------------------------------------------------------------

_MEDIA_SOURCE = Source(
    Bilingual(
        "theo báo chí: hợp nhất báo và đài từ ngày 01/7/2025",
        "by the press: newspaper and broadcaster consolidated from 01/07/2025",
    ),
    Certainty.REPORTED,
)

TRUNG_TAM_TRUYEN_THONG = Agency(
    "trung-tam-truyen-thong",
    Bilingual("Trung tâm Truyền thông thành phố Huế", "Media Centre of the City of Huế"),
    AgencyKind.MEDIA,
    Level.PROVINCE,
    aliases=("Trung tâm Truyền thông thành phố",),
)
"""Media Centre of the City of Huế (trung-tam-truyen-thong), media, province.

Trung tâm Truyền thông thành phố Huế; also Trung tâm Truyền thông thành phố.
"""

# Communes -------------------------------------------------------------------------------------------------------------

_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "huyện": "District",
        "phường": "Ward",
        "quận": "Urban District",
        "thị trấn": "Township",
        "thị xã": "Town",
        "xã": "Commune",
    }
)
_SPELLED: Final[Mapping[str, str]] = MappingProxyType(
    {"phường Hương Vân": "phuong-huong-vaan", "phường Hương Văn": "phuong-huong-vawn"}
)
"""Two wards whose names differ by a mark alone, with the mark written as it is typed."""

_FORMED_OF: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "phường Phong Điền": {"thị xã Phong Điền": ("phường Phong Thu", "xã Phong Mỹ", "xã Phong Xuân")},
        "phường Phong Thái": {"thị xã Phong Điền": ("phường Phong Hiền", "phường Phong An", "xã Phong Sơn")},
        "phường Phong Dinh": {"thị xã Phong Điền": ("xã Phong Bình", "xã Phong Chương", "phường Phong Hòa")},
        "phường Phong Phú": {"thị xã Phong Điền": ("xã Phong Thạnh", "phường Phong Phú")},
        "phường Phong Quảng": {
            "thị xã Phong Điền": ("phường Phong Hải",),
            "huyện Quảng Điền": ("xã Quảng Ngạn", "xã Quảng Công"),
        },
        "phường Hương Trà": {"thị xã Hương Trà": ("phường Tứ Hạ", "phường Hương Vân", "phường Hương Văn")},
        "phường Kim Trà": {"thị xã Hương Trà": ("xã Hương Toàn", "phường Hương Xuân", "phường Hương Chữ")},
        "phường Kim Long": {"quận Phú Xuân": ("phường Kim Long", "phường Hương Long", "phường Long Hồ")},
        "phường Hương An": {"quận Phú Xuân": ("phường An Hòa", "phường Hương Sơ", "phường Hương An")},
        "phường Phú Xuân": {
            "quận Phú Xuân": (
                "phường Tây Lộc",
                "phường Thuận Lộc",
                "phường Gia Hội",
                "phường Phú Hậu",
                "phường Thuận Hòa",
                "phường Đông Ba",
            )
        },
        "phường Thuận An": {"quận Thuận Hóa": ("phường Thuận An",), "huyện Phú Vang": ("xã Phú Thuận", "xã Phú Hải")},
        "phường Hóa Châu": {
            "quận Thuận Hóa": ("phường Hương Phong",),
            "quận Phú Xuân": ("phường Hương Vinh",),
            "huyện Quảng Điền": ("xã Quảng Thành",),
        },
        "phường Mỹ Thượng": {"quận Thuận Hóa": ("phường Phú Thượng",), "huyện Phú Vang": ("xã Phú An", "xã Phú Mỹ")},
        "phường Vỹ Dạ": {"quận Thuận Hóa": ("phường Vỹ Dạ", "phường Xuân Phú", "phường Thủy Vân")},
        "phường Thuận Hóa": {
            "quận Thuận Hóa": (
                "phường Phường Đúc",
                "phường Vĩnh Ninh",
                "phường Phú Hội",
                "phường Phú Nhuận",
                "phường Trường An",
                "phường Phước Vĩnh",
            )
        },
        "phường An Cựu": {"quận Thuận Hóa": ("phường An Cựu", "phường An Đông", "phường An Tây")},
        "phường Thủy Xuân": {"quận Thuận Hóa": ("phường Thủy Biều", "phường Thủy Xuân", "phường Thủy Bằng")},
        "phường Thanh Thủy": {"thị xã Hương Thủy": ("xã Thủy Thanh", "phường Thủy Dương", "phường Thủy Phương")},
        "phường Hương Thủy": {"thị xã Hương Thủy": ("phường Thủy Châu", "phường Thủy Lương", "xã Thủy Tân")},
        "phường Phú Bài": {"thị xã Hương Thủy": ("phường Phú Bài", "xã Thủy Phù", "xã Phú Sơn", "xã Dương Hòa")},
        "xã Đan Điền": {"huyện Quảng Điền": ("xã Quảng Thái", "xã Quảng Lợi", "xã Quảng Vinh", "xã Quảng Phú")},
        "xã Quảng Điền": {"huyện Quảng Điền": ("thị trấn Sịa", "xã Quảng Phước", "xã Quảng An", "xã Quảng Thọ")},
        "xã Bình Điền": {"thị xã Hương Trà": ("xã Hương Bình", "xã Bình Tiến", "xã Bình Thành")},
        "xã Phú Vinh": {"huyện Phú Vang": ("xã Phú Diên", "xã Vinh Xuân", "xã Vinh Thanh", "xã Vinh An")},
        "xã Phú Hồ": {"huyện Phú Vang": ("xã Phú Xuân", "xã Phú Hồ", "xã Phú Lương")},
        "xã Phú Vang": {"huyện Phú Vang": ("thị trấn Phú Đa", "xã Phú Gia", "xã Vinh Hà")},
        "xã Vinh Lộc": {"huyện Phú Lộc": ("xã Vinh Mỹ", "xã Vinh Hưng", "xã Giang Hải", "xã Vinh Hiền")},
        "xã Hưng Lộc": {"huyện Phú Lộc": ("xã Lộc Bổn", "thị trấn Lộc Sơn", "xã Xuân Lộc")},
        "xã Lộc An": {"huyện Phú Lộc": ("xã Lộc An", "xã Lộc Điền", "xã Lộc Hòa")},
        "xã Phú Lộc": {"huyện Phú Lộc": ("thị trấn Phú Lộc", "xã Lộc Bình", "xã Lộc Trì")},
        "xã Chân Mây - Lăng Cô": {"huyện Phú Lộc": ("thị trấn Lăng Cô", "xã Lộc Vĩnh", "xã Lộc Thủy", "xã Lộc Tiến")},
        "xã Long Quảng": {"huyện Phú Lộc": ("xã Thượng Quảng", "xã Hương Hữu", "xã Thượng Long")},
        "xã Nam Đông": {"huyện Phú Lộc": ("xã Hương Sơn", "xã Hương Xuân", "xã Thượng Nhật")},
        "xã Khe Tre": {"huyện Phú Lộc": ("thị trấn Khe Tre", "xã Hương Phú", "xã Hương Lộc", "xã Thượng Lộ")},
        "xã A Lưới 1": {"huyện A Lưới": ("xã Hồng Vân", "xã Hồng Kim", "xã Trung Sơn", "xã Hồng Thủy")},
        "xã A Lưới 2": {"huyện A Lưới": ("thị trấn A Lưới", "xã Hồng Bắc", "xã A Ngo", "xã Quảng Nhâm")},
        "xã A Lưới 3": {"huyện A Lưới": ("xã Sơn Thủy", "xã Phú Vinh", "xã Hồng Thượng", "xã Hồng Thái")},
        "xã A Lưới 4": {"huyện A Lưới": ("xã Hương Phong", "xã A Roàng", "xã Đông Sơn", "xã Lâm Đớt")},
        "xã A Lưới 5": {"huyện A Lưới": ("xã Hồng Hạ", "xã Hương Nguyên")},
    }
)
"""Each commune formed on 01/07/2025, in the order of the resolution, and what it was formed of, district by district."""

_UNCHANGED = "phường Dương Nỗ"


_DISTRICT_KEYS: Final = MappingProxyType({"thị xã Phong Điền": (UBND_PHONG_DIEN_THI_XA.key, UBND_PHONG_DIEN.key)})
"""The committees of a district that was renamed, under both names."""


def _split(unit: str) -> tuple[str, str]:
    kind = next(kind for kind in _UNITS if unit.startswith(f"{kind} "))
    return kind, unit.removeprefix(f"{kind} ")


def _key(unit: str) -> str:
    bare = "".join(each for each in normalize("NFD", unit.replace("đ", "d").replace("Đ", "D")) if not combining(each))
    return _SPELLED.get(unit) or "-".join(bare.lower().replace("-", " ").split())


def _commune(unit: str, district: str = "") -> Agency:
    """The committee of a commune; one of the first half of 2025 is told by its district from a later one of its name."""
    kind, name = _split(unit)
    place = _split(district)[1] if district else ""
    of = _DISTRICT_KEYS.get(district, (f"ubnd-{_key(place)}",)) if district else ()
    within = (f", {district}", f", {place}") if district else ("", "")
    return Agency(
        "-".join(filter(None, ("ubnd", _key(place), _key(unit)))),
        Bilingual(f"UBND {unit}{within[0]}", f"People's Committee of {name} {_UNITS[kind]}{within[1]}"),
        AgencyKind.PEOPLES_COMMITTEE,
        Level.COMMUNE,
        (f"UBND {unit}",) if district else (),
        (UBND_CAP_XA.key, CO_QUAN_HANH_CHINH.key, CO_QUAN_DON_VI_DIA_PHUONG.key),
        districts=of,
    )


def _communes(of: Mapping[str, Iterable[str]]) -> tuple[Agency, ...]:
    return tuple(_commune(unit, district) for district, units in of.items() for unit in units)


_MERGED = tuple((_communes(of), _commune(unit)) for unit, of in _FORMED_OF.items())
_DUONG_NO = evolve(_commune(_UNCHANGED), districts=(UBND_THUAN_HOA.key,))

COMMUNES_BEFORE = (*chain.from_iterable(of for of, _ in _MERGED), _DUONG_NO)
"""The committees of the 133 communes from 01/01/2025 to 30/06/2025.

:meta hide-value:
"""

COMMUNES = (*(to for _, to in _MERGED), _DUONG_NO)
"""The committees of the 40 communes since 01/07/2025; that of phường Dương Nỗ went on.

:meta hide-value:
"""

_LISTED_SOURCE = Source(
    Bilingual(
        "Nghị quyết 1314/NQ-UBTVQH15: còn 133 xã, phường, thị trấn; tên theo Nghị quyết 1675/NQ-UBTVQH15; "
        "chưa có nguồn về 141 đơn vị trước đó",
        "Resolution 1314/NQ-UBTVQH15: 133 communes from then on; named as in Resolution 1675/NQ-UBTVQH15; "
        "no source at hand for the 141 before",
    ),
    Certainty.DOCUMENTED,
)
_REARRANGED_SOURCE = Source(
    Bilingual("Điều 1 Nghị quyết 1675/NQ-UBTVQH15", "Article 1 of Resolution 1675/NQ-UBTVQH15"), Certainty.DOCUMENTED
)
_NO_DISTRICTS = Source(
    Bilingual(
        "chính quyền địa phương hai cấp từ 01/7/2025; nhiệm vụ của cấp huyện được chuyển giao "
        "(Luật số 72/2025/QH15, điều khoản chuyển tiếp; Nghị quyết 190/2025/QH15)",
        "two levels of local government from 01/07/2025; the tasks of the districts were handed on (Law 72/2025/QH15, "
        "transitional provisions; Resolution 190/2025/QH15)",
    ),
    Certainty.DOCUMENTED,
)

SUCCESSIONS = (
    *(Succession(SuccessionKind.RENAMED, _CITY_DAY, (of,), (to,), source) for of, to, source in _RENAMED),
    Succession(
        SuccessionKind.DIVIDED, _CITY_DAY, (UBND_THANH_PHO_HUE,), (UBND_THUAN_HOA, UBND_PHU_XUAN), _DISTRICTS_SOURCE
    ),
    Succession(SuccessionKind.RENAMED, _CITY_DAY, (UBND_PHONG_DIEN,), (UBND_PHONG_DIEN_THI_XA,), _DISTRICTS_SOURCE),
    Succession(SuccessionKind.MERGED, _CITY_DAY, (UBND_NAM_DONG,), (UBND_PHU_LOC,), _DISTRICTS_SOURCE),
    Succession(SuccessionKind.FORMED, _CITY_DAY, (), COMMUNES_BEFORE, _LISTED_SOURCE),
    *(
        Succession(SuccessionKind.CONSOLIDATED, _DEPARTMENTS_DAY, of, (to,), _CONSOLIDATIONS_SOURCE)
        for of, to in _CONSOLIDATED
    ),
    Succession(
        SuccessionKind.TRANSFERRED,
        _DEPARTMENTS_DAY,
        (SO_THONG_TIN_TRUYEN_THONG,),
        (),
        _PRESS_SOURCE,
        ("hue-2025:III.5.2/1", "hue-2025:PL.7.3/1"),
    ),
    Succession(
        SuccessionKind.CONSOLIDATED,
        _TWO_LEVELS_DAY,
        (BAO_HUE_NGAY_NAY, DAI_PHAT_THANH_TRUYEN_HINH_THANH_PHO),
        (TRUNG_TAM_TRUYEN_THONG,),
        _MEDIA_SOURCE,
    ),
    Succession(
        SuccessionKind.DISSOLVED, _TWO_LEVELS_DAY, _NINE_SINCE_2025, (), _NO_DISTRICTS, ends_level=Level.DISTRICT
    ),
    *(Succession(SuccessionKind.MERGED, _TWO_LEVELS_DAY, of, (to,), _REARRANGED_SOURCE) for of, to in _MERGED),
)
"""What is known of what became of the agencies, in the order of the days; what is only reported says so.

:meta hide-value:
"""
