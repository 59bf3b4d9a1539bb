"""Who is named in Decision 3322/QĐ-UBND: agencies and classes of agencies, as at signing on 25/12/2024.

Names and classes are read in the decision; the nine district units as at signing and the two exchange identifiers come
from the documents on which the province's reorganisation rests. The departments that the decision does not name are
those that every province had at that time and that are known for this one, as reported: each says so by its `source`,
and their classes stay not complete. `ROSTER.with_agencies(...)` adds others.
"""

from __future__ import annotations

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = ["ROSTER"]

_EVERY_LEVEL = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)

# Classes --------------------------------------------------------------------------------------------------------------

TOAN_TINH = AgencyClass(
    "toan-tinh",
    Bilingual("Toàn tỉnh", "The province as a whole"),
    _EVERY_LEVEL,
    aliases=("cả tỉnh", "trên địa bàn tỉnh"),
)
"""The province as a whole (toan-tinh), a class, province, district, commune.

Toàn tỉnh; also cả tỉnh, trên địa bàn tỉnh.
"""
CAP_TINH = AgencyClass(
    "cap-tinh", Bilingual("Cấp tỉnh", "The provincial level"), (Level.PROVINCE,), aliases=("các cơ quan cấp tỉnh",)
)
"""The provincial level (cap-tinh), a class, province.

Cấp tỉnh; also các cơ quan cấp tỉnh.
"""
CO_QUAN_DON_VI_DIA_PHUONG = AgencyClass(
    "co-quan-don-vi-dia-phuong",
    Bilingual("Các cơ quan, đơn vị, địa phương", "Agencies, units and localities"),
    _EVERY_LEVEL,
    aliases=("các cơ quan, đơn vị", "cơ quan, đơn vị"),
)
"""Agencies, units and localities (co-quan-don-vi-dia-phuong), a class, province, district, commune.

Các cơ quan, đơn vị, địa phương; also các cơ quan, đơn vị, cơ quan, đơn vị.
"""
CO_QUAN_HANH_CHINH = AgencyClass(
    "co-quan-hanh-chinh",
    Bilingual("Các cơ quan hành chính từ cấp tỉnh đến cấp xã", "Administrative agencies from province to commune"),
    _EVERY_LEVEL,
    aliases=("các cơ quan hành chính nhà nước các cấp", "cơ quan hành chính từ tỉnh đến cấp xã"),
)
"""Administrative agencies from province to commune (co-quan-hanh-chinh), a class, province, district, commune.

Các cơ quan hành chính từ cấp tỉnh đến cấp xã; also các cơ quan hành chính nhà nước các cấp, cơ quan hành chính từ tỉnh đến cấp xã.
"""
CO_QUAN_LIEN_QUAN = AgencyClass(
    "co-quan-lien-quan",
    Bilingual("Các cơ quan liên quan", "Agencies concerned"),
    aliases=("các cơ quan, đơn vị liên quan",),
)
"""Agencies concerned (co-quan-lien-quan), a class, levels not recorded.

Các cơ quan liên quan; also các cơ quan, đơn vị liên quan.
"""
CO_QUAN_SOAN_THAO = AgencyClass(
    "co-quan-soan-thao",
    Bilingual("Cơ quan soạn thảo văn bản quy phạm pháp luật", "Agencies that draft legal documents"),
    aliases=("Cơ quan soạn thảo văn bản QPPL", "Cơ quan soạn thảo VBQPPL"),
)
"""Agencies that draft legal documents (co-quan-soan-thao), a class, levels not recorded.

Cơ quan soạn thảo văn bản quy phạm pháp luật; also Cơ quan soạn thảo văn bản QPPL, Cơ quan soạn thảo VBQPPL.
"""
CAC_SO_BAN_NGANH = AgencyClass(
    "cac-so-ban-nganh",
    Bilingual("Các sở, ban, ngành cấp tỉnh", "Provincial departments, boards and branches"),
    (Level.PROVINCE,),
    aliases=("các sở, ban, ngành", "các sở, ngành", "các sở, ban, ngành tỉnh", "sở, ban, ngành"),
)
"""Provincial departments, boards and branches (cac-so-ban-nganh), a class, province.

Các sở, ban, ngành cấp tỉnh; also các sở, ban, ngành, các sở, ngành, các sở, ban, ngành tỉnh, sở, ban, ngành.
"""
CO_QUAN_CHUYEN_MON_CAP_TINH = AgencyClass(
    "co-quan-chuyen-mon-cap-tinh",
    Bilingual("Các cơ quan chuyên môn thuộc UBND tỉnh", "Specialised agencies of the provincial People's Committee"),
    (Level.PROVINCE,),
    aliases=("cơ quan chuyên môn cấp tỉnh",),
)
"""Specialised agencies of the provincial People's Committee (co-quan-chuyen-mon-cap-tinh), a class, province.

Các cơ quan chuyên môn thuộc UBND tỉnh; also cơ quan chuyên môn cấp tỉnh.
"""
SO_VA_CO_QUAN_NGANG_SO = AgencyClass(
    "so-va-co-quan-ngang-so",
    Bilingual("Các sở, cơ quan ngang sở", "Departments and agencies of department rank"),
    (Level.PROVINCE,),
)
"""Departments and agencies of department rank (so-va-co-quan-ngang-so), a class, province.

Các sở, cơ quan ngang sở.
"""
CO_QUAN_CHUYEN_MON_CAP_HUYEN = AgencyClass(
    "co-quan-chuyen-mon-cap-huyen",
    Bilingual("Các cơ quan chuyên môn thuộc UBND cấp huyện", "Specialised agencies of district People's Committees"),
    (Level.DISTRICT,),
    aliases=("cơ quan chuyên môn cấp huyện",),
)
"""Specialised agencies of district People's Committees (co-quan-chuyen-mon-cap-huyen), a class, district.

Các cơ quan chuyên môn thuộc UBND cấp huyện; also cơ quan chuyên môn cấp huyện.
"""
HDND_CAP_HUYEN = AgencyClass(
    "hdnd-cap-huyen", Bilingual("HĐND cấp huyện", "District People's Councils"), (Level.DISTRICT,)
)
"""District People's Councils (hdnd-cap-huyen), a class, district.

HĐND cấp huyện.
"""
UBND_CAP_HUYEN = AgencyClass(
    "ubnd-cap-huyen",
    Bilingual("UBND cấp huyện", "District People's Committees"),
    (Level.DISTRICT,),
    aliases=("UBND các huyện, thị xã, thành phố", "UBND các huyện, thị xã, thành phố Huế"),
    complete=True,
)
"""District People's Committees (ubnd-cap-huyen), every member listed, district.

UBND cấp huyện; also UBND các huyện, thị xã, thành phố, UBND các huyện, thị xã, thành phố Huế.
"""
PHONG_TAI_CHINH_KE_HOACH = AgencyClass(
    "phong-tai-chinh-ke-hoach",
    Bilingual("Phòng Tài chính - Kế hoạch các huyện, thị xã, thành phố Huế", "District finance and planning offices"),
    (Level.DISTRICT,),
    aliases=("Phòng Tài chính - Kế hoạch", "Phòng TC-KH"),
)
"""District finance and planning offices (phong-tai-chinh-ke-hoach), a class, district.

Phòng Tài chính - Kế hoạch các huyện, thị xã, thành phố Huế; also Phòng Tài chính - Kế hoạch, Phòng TC-KH.
"""
TRUNG_TAM_HANH_CHINH_CONG_CAP_HUYEN = AgencyClass(
    "trung-tam-hanh-chinh-cong-cap-huyen",
    Bilingual("Trung tâm Hành chính công cấp huyện", "District public administration centres"),
    (Level.DISTRICT,),
)
"""District public administration centres (trung-tam-hanh-chinh-cong-cap-huyen), a class, district.

Trung tâm Hành chính công cấp huyện.
"""
HDND_CAP_XA = AgencyClass("hdnd-cap-xa", Bilingual("HĐND cấp xã", "Commune People's Councils"), (Level.COMMUNE,))
"""Commune People's Councils (hdnd-cap-xa), a class, commune.

HĐND cấp xã.
"""
UBND_CAP_XA = AgencyClass(
    "ubnd-cap-xa",
    Bilingual("UBND cấp xã", "Commune People's Committees"),
    (Level.COMMUNE,),
    aliases=("UBND các xã, phường, thị trấn",),
)
"""Commune People's Committees (ubnd-cap-xa), a class, commune.

UBND cấp xã; also UBND các xã, phường, thị trấn.
"""
BO_PHAN_MOT_CUA = AgencyClass(
    "bo-phan-mot-cua",
    Bilingual("Bộ phận Một cửa các cấp", "One-stop sections at all levels"),
    _EVERY_LEVEL,
    aliases=("Bộ phận Một cửa",),
)
"""One-stop sections at all levels (bo-phan-mot-cua), a class, province, district, commune.

Bộ phận Một cửa các cấp; also Bộ phận Một cửa.
"""
DON_VI_SU_NGHIEP_CONG_LAP = AgencyClass(
    "don-vi-su-nghiep-cong-lap", Bilingual("Các đơn vị sự nghiệp công lập", "Public service units"), _EVERY_LEVEL
)
"""Public service units (don-vi-su-nghiep-cong-lap), a class, province, district, commune.

Các đơn vị sự nghiệp công lập.
"""
DON_VI_THI_DIEM = AgencyClass("don-vi-thi-diem", Bilingual("Các đơn vị thí điểm", "Pilot units"))
"""Pilot units (don-vi-thi-diem), a class, levels not recorded.

Các đơn vị thí điểm.
"""
DOANH_NGHIEP_NHA_NUOC = AgencyClass(
    "doanh-nghiep-nha-nuoc", Bilingual("Doanh nghiệp nhà nước", "State-owned enterprises")
)
"""State-owned enterprises (doanh-nghiep-nha-nuoc), a class, levels not recorded.

Doanh nghiệp nhà nước.
"""
TO_CHUC_CHINH_TRI_XA_HOI = AgencyClass(
    "to-chuc-chinh-tri-xa-hoi",
    Bilingual("Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp", "Socio-political and professional organisations"),
)
"""Socio-political and professional organisations (to-chuc-chinh-tri-xa-hoi), a class, levels not recorded.

Các tổ chức chính trị - xã hội, xã hội - nghề nghiệp.
"""
BO_NGANH = AgencyClass("bo-nganh", Bilingual("Các bộ, ngành", "Ministries and branches"), (Level.CENTRAL,))
"""Ministries and branches (bo-nganh), a class, central.

Các bộ, ngành.
"""

# The province ---------------------------------------------------------------------------------------------------------

_DEPARTMENT = (
    CAC_SO_BAN_NGANH.key,
    CO_QUAN_CHUYEN_MON_CAP_TINH.key,
    SO_VA_CO_QUAN_NGANG_SO.key,
    CO_QUAN_HANH_CHINH.key,
    CO_QUAN_DON_VI_DIA_PHUONG.key,
)


_LISTED = Source(
    Bilingual(
        "danh mục chung các cơ quan chuyên môn cấp tỉnh khi đó và thực tế của tỉnh; quyết định không nêu tên",
        "the unified list of provincial departments of that time, and what is known of this province; the decision does "
        "not name it",
    ),
    Certainty.REPORTED,
)


def _department(key: str, vi: str, en: str, *aliases: str, source: Source | None = None) -> Agency:
    name = Bilingual(vi, en)
    return Agency(key, name, AgencyKind.DEPARTMENT, Level.PROVINCE, aliases, _DEPARTMENT, source=source)


def _listed_department(key: str, vi: str, en: str, *aliases: str) -> Agency:
    """One that the decision does not name."""
    return _department(key, vi, en, *aliases, source=_LISTED)


UBND_TINH = Agency(
    "ubnd-tinh",
    Bilingual("UBND tỉnh Thừa Thiên Huế", "People's Committee of Thừa Thiên Huế Province"),
    AgencyKind.PEOPLES_COMMITTEE,
    Level.PROVINCE,
    aliases=("UBND tỉnh",),
    classes=(CO_QUAN_HANH_CHINH.key,),
    official_id="H57",
)
"""People's Committee of Thừa Thiên Huế Province (ubnd-tinh), People's Committee, province.

UBND tỉnh Thừa Thiên Huế; also UBND tỉnh.
"""
CHU_TICH_UBND_TINH = Agency(
    "chu-tich-ubnd-tinh",
    Bilingual("Chủ tịch UBND tỉnh", "Chairperson of the provincial People's Committee"),
    AgencyKind.OFFICE_HOLDER,
    Level.PROVINCE,
)
"""Chairperson of the provincial People's Committee (chu-tich-ubnd-tinh), office holder, province.

Chủ tịch UBND tỉnh.
"""
HDND_TINH = Agency(
    "hdnd-tinh",
    Bilingual("HĐND tỉnh Thừa Thiên Huế", "People's Council of Thừa Thiên Huế Province"),
    AgencyKind.PEOPLES_COUNCIL,
    Level.PROVINCE,
    aliases=("HĐND tỉnh",),
    official_id="K57",
)
"""People's Council of Thừa Thiên Huế Province (hdnd-tinh), People's Council, province.

HĐND tỉnh Thừa Thiên Huế; also HĐND tỉnh.
"""
SO_NOI_VU = _department("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "SNV")
"""Department of Home Affairs (so-noi-vu), department, province.

Sở Nội vụ; also SNV.
"""
SO_TU_PHAP = _department("so-tu-phap", "Sở Tư pháp", "Department of Justice", "Sở TP", "STP")
"""Department of Justice (so-tu-phap), department, province.

Sở Tư pháp; also Sở TP, STP.
"""
SO_TAI_CHINH = _department("so-tai-chinh", "Sở Tài chính", "Department of Finance", "Sở TC", "STC")
"""Department of Finance (so-tai-chinh), department, province.

Sở Tài chính; also Sở TC, STC.
"""
SO_THONG_TIN_TRUYEN_THONG = _department(
    "so-thong-tin-truyen-thong",
    "Sở Thông tin và Truyền thông",
    "Department of Information and Communications",
    "Sở TT&TT",
    "Sở TTTT",
    "STTTT",
)
"""Department of Information and Communications (so-thong-tin-truyen-thong), department, province.

Sở Thông tin và Truyền thông; also Sở TT&TT, Sở TTTT, STTTT.
"""
SO_KE_HOACH_DAU_TU = _department(
    "so-ke-hoach-dau-tu",
    "Sở Kế hoạch và Đầu tư",
    "Department of Planning and Investment",
    "Sở KH&ĐT",
    "Sở KHĐT",
    "SKHĐT",
)
"""Department of Planning and Investment (so-ke-hoach-dau-tu), department, province.

Sở Kế hoạch và Đầu tư; also Sở KH&ĐT, Sở KHĐT, SKHĐT.
"""
SO_KHOA_HOC_CONG_NGHE = _department(
    "so-khoa-hoc-cong-nghe",
    "Sở Khoa học và Công nghệ",
    "Department of Science and Technology",
    "Sở KH&CN",
    "Sở KHCN",
    "SKHCN",
)
"""Department of Science and Technology (so-khoa-hoc-cong-nghe), department, province.

Sở Khoa học và Công nghệ; also Sở KH&CN, Sở KHCN, SKHCN.
"""
SO_CONG_THUONG = _listed_department(
    "so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade", "Sở CT", "SCT"
)
"""Department of Industry and Trade (so-cong-thuong), department, province.

Sở Công Thương; also Sở CT, SCT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON = _listed_department(
    "so-nong-nghiep-phat-trien-nong-thon",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Department of Agriculture and Rural Development",
    "Sở NN&PTNT",
    "Sở NNPTNT",
    "SNNPTNT",
)
"""Department of Agriculture and Rural Development (so-nong-nghiep-phat-trien-nong-thon), department, province.

Sở Nông nghiệp và Phát triển nông thôn; also Sở NN&PTNT, Sở NNPTNT, SNNPTNT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_GIAO_THONG_VAN_TAI = _listed_department(
    "so-giao-thong-van-tai", "Sở Giao thông vận tải", "Department of Transport", "Sở GTVT", "SGTVT"
)
"""Department of Transport (so-giao-thong-van-tai), department, province.

Sở Giao thông vận tải; also Sở GTVT, SGTVT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_XAY_DUNG = _listed_department("so-xay-dung", "Sở Xây dựng", "Department of Construction", "Sở XD", "SXD")
"""Department of Construction (so-xay-dung), department, province.

Sở Xây dựng; also Sở XD, SXD.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_TAI_NGUYEN_MOI_TRUONG = _listed_department(
    "so-tai-nguyen-moi-truong",
    "Sở Tài nguyên và Môi trường",
    "Department of Natural Resources and Environment",
    "Sở TN&MT",
    "Sở TNMT",
    "STNMT",
)
"""Department of Natural Resources and Environment (so-tai-nguyen-moi-truong), department, province.

Sở Tài nguyên và Môi trường; also Sở TN&MT, Sở TNMT, STNMT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_LAO_DONG_THUONG_BINH_XA_HOI = _listed_department(
    "so-lao-dong-thuong-binh-xa-hoi",
    "Sở Lao động - Thương binh và Xã hội",
    "Department of Labour, War Invalids and Social Affairs",
    "Sở LĐTBXH",
    "Sở LĐ-TB&XH",
    "SLĐTBXH",
)
"""Department of Labour, War Invalids and Social Affairs (so-lao-dong-thuong-binh-xa-hoi), department, province.

Sở Lao động - Thương binh và Xã hội; also Sở LĐTBXH, Sở LĐ-TB&XH, SLĐTBXH.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_VAN_HOA_THE_THAO = _listed_department(
    "so-van-hoa-the-thao",
    "Sở Văn hóa và Thể thao",
    "Department of Culture and Sports",
    "Sở VH&TT",
    "Sở VHTT",
    "SVHTT",
)
"""Department of Culture and Sports (so-van-hoa-the-thao), department, province.

Sở Văn hóa và Thể thao; also Sở VH&TT, Sở VHTT, SVHTT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_DU_LICH = _listed_department("so-du-lich", "Sở Du lịch", "Department of Tourism", "Sở DL", "SDL")
"""Department of Tourism (so-du-lich), department, province.

Sở Du lịch; also Sở DL, SDL.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_GIAO_DUC_DAO_TAO = _listed_department(
    "so-giao-duc-dao-tao",
    "Sở Giáo dục và Đào tạo",
    "Department of Education and Training",
    "Sở GD&ĐT",
    "Sở GDĐT",
    "SGDĐT",
)
"""Department of Education and Training (so-giao-duc-dao-tao), department, province.

Sở Giáo dục và Đào tạo; also Sở GD&ĐT, Sở GDĐT, SGDĐT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_Y_TE = _listed_department("so-y-te", "Sở Y tế", "Department of Health", "Sở YT", "SYT")
"""Department of Health (so-y-te), department, province.

Sở Y tế; also Sở YT, SYT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
SO_NGOAI_VU = _listed_department("so-ngoai-vu", "Sở Ngoại vụ", "Department of Foreign Affairs", "Sở NgV", "SNgV")
"""Department of Foreign Affairs (so-ngoai-vu), department, province.

Sở Ngoại vụ; also Sở NgV, SNgV.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
THANH_TRA_TINH = Agency(
    "thanh-tra-tinh",
    Bilingual("Thanh tra tỉnh", "Provincial Inspectorate"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    classes=_DEPARTMENT,
    source=_LISTED,
)
"""Provincial Inspectorate (thanh-tra-tinh), department, province.

Thanh tra tỉnh.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
BAN_DAN_TOC = Agency(
    "ban-dan-toc",
    Bilingual("Ban Dân tộc", "Committee for Ethnic Minorities"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    aliases=("Ban Dân tộc tỉnh", "BDT"),
    classes=_DEPARTMENT,
    source=_LISTED,
)
"""Committee for Ethnic Minorities (ban-dan-toc), department, province.

Ban Dân tộc; also Ban Dân tộc tỉnh, BDT.

Source, reported: the unified list of provincial departments of that time, and what is known of this province; the decision does not name it.
"""
VAN_PHONG_UBND_TINH = Agency(
    "van-phong-ubnd-tinh",
    Bilingual("Văn phòng UBND tỉnh", "Office of the provincial People's Committee"),
    AgencyKind.OFFICE,
    Level.PROVINCE,
    aliases=("VP UBND tỉnh", "VPUB tỉnh"),
    classes=_DEPARTMENT,
)
"""Office of the provincial People's Committee (van-phong-ubnd-tinh), office, province.

Văn phòng UBND tỉnh; also VP UBND tỉnh, VPUB tỉnh.
"""
BAN_QUAN_LY_KHU_KINH_TE = Agency(
    "ban-quan-ly-khu-kinh-te",
    Bilingual("Ban Quản lý Khu kinh tế, công nghiệp tỉnh", "Management Board of the province's economic zones"),
    AgencyKind.MANAGEMENT_BOARD,
    Level.PROVINCE,
    aliases=(
        "Ban Quản lý Khu kinh tế, công nghiệp",
        "BQL Khu kinh tế, công nghiệp tỉnh",
        "BQL KKT-CN",
        "BQL KKTCN tỉnh",
    ),
    classes=(CAC_SO_BAN_NGANH.key, CO_QUAN_HANH_CHINH.key, CO_QUAN_DON_VI_DIA_PHUONG.key),
)
"""Management Board of the province's economic zones (ban-quan-ly-khu-kinh-te), management board, province.

Ban Quản lý Khu kinh tế, công nghiệp tỉnh; also Ban Quản lý Khu kinh tế, công nghiệp, BQL Khu kinh tế, công nghiệp tỉnh, BQL KKT-CN, BQL KKTCN tỉnh.
"""
TRUNG_TAM_PHUC_VU_HANH_CHINH_CONG = Agency(
    "trung-tam-phuc-vu-hanh-chinh-cong",
    Bilingual("Trung tâm Phục vụ hành chính công tỉnh", "Provincial Public Administration Service Centre"),
    AgencyKind.SERVICE_CENTRE,
    Level.PROVINCE,
    aliases=("TTPVHCC tỉnh",),
)
"""Provincial Public Administration Service Centre (trung-tam-phuc-vu-hanh-chinh-cong), service centre, province.

Trung tâm Phục vụ hành chính công tỉnh; also TTPVHCC tỉnh.
"""
TRUNG_TAM_DIEU_HANH_DO_THI = Agency(
    "trung-tam-dieu-hanh-do-thi",
    Bilingual("Trung tâm Giám sát, điều hành đô thị thông minh", "Smart City Monitoring and Operations Centre"),
    AgencyKind.SERVICE_CENTRE,
    Level.PROVINCE,
)
"""Smart City Monitoring and Operations Centre (trung-tam-dieu-hanh-do-thi), service centre, province.

Trung tâm Giám sát, điều hành đô thị thông minh.
"""
BAO_THUA_THIEN_HUE = Agency(
    "bao-thua-thien-hue",
    Bilingual("Báo Thừa Thiên Huế", "Thừa Thiên Huế Newspaper"),
    AgencyKind.MEDIA,
    Level.PROVINCE,
)
"""Thừa Thiên Huế Newspaper (bao-thua-thien-hue), media, province.

Báo Thừa Thiên Huế.
"""
DAI_PHAT_THANH_TRUYEN_HINH = Agency(
    "dai-phat-thanh-truyen-hinh",
    Bilingual("Đài Phát thanh và Truyền hình tỉnh", "Provincial Radio and Television"),
    AgencyKind.MEDIA,
    Level.PROVINCE,
    aliases=("Đài PT&TH tỉnh",),
)
"""Provincial Radio and Television (dai-phat-thanh-truyen-hinh), media, province.

Đài Phát thanh và Truyền hình tỉnh; also Đài PT&TH tỉnh.
"""
CONG_THONG_TIN_DIEN_TU = Agency(
    "cong-thong-tin-dien-tu",
    Bilingual("Cổng thông tin điện tử tỉnh", "Provincial web portal"),
    AgencyKind.MEDIA,
    Level.PROVINCE,
    aliases=("Cổng TTĐT tỉnh",),
)
"""Provincial web portal (cong-thong-tin-dien-tu), media, province.

Cổng thông tin điện tử tỉnh; also Cổng TTĐT tỉnh.
"""
BAN_CHI_DAO_19 = Agency(
    "ban-chi-dao-19",
    Bilingual("Ban Chỉ đạo 19", "Steering Committee 19"),
    AgencyKind.STEERING_COMMITTEE,
    Level.PROVINCE,
)
"""Steering Committee 19 (ban-chi-dao-19), steering committee, province.

Ban Chỉ đạo 19.
"""
TINH_UY = Agency(
    "tinh-uy",
    Bilingual("Tỉnh ủy Thừa Thiên Huế", "Provincial Party Committee of Thừa Thiên Huế"),
    AgencyKind.PARTY_BODY,
    Level.PROVINCE,
    aliases=("Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh"),
)
"""Provincial Party Committee of Thừa Thiên Huế (tinh-uy), body of the Party, province.

Tỉnh ủy Thừa Thiên Huế; also Tỉnh ủy, Ban Chấp hành Đảng bộ tỉnh.
"""
DAI_HOI_DANG_BO_TINH = Agency(
    "dai-hoi-dang-bo-tinh",
    Bilingual("Đại hội đại biểu Đảng bộ tỉnh", "Provincial Party Congress"),
    AgencyKind.PARTY_BODY,
    Level.PROVINCE,
)
"""Provincial Party Congress (dai-hoi-dang-bo-tinh), body of the Party, province.

Đại hội đại biểu Đảng bộ tỉnh.
"""

# The nine district units at signing -----------------------------------------------------------------------------------


def _district(key: str, vi: str, en: str) -> Agency:
    classes = (UBND_CAP_HUYEN.key, CO_QUAN_HANH_CHINH.key, CO_QUAN_DON_VI_DIA_PHUONG.key)
    name = Bilingual(f"UBND {vi}", f"People's Committee of {en}")
    return Agency(f"ubnd-{key}", name, AgencyKind.PEOPLES_COMMITTEE, Level.DISTRICT, classes=classes)


UBND_THANH_PHO_HUE = _district("thanh-pho-hue", "thành phố Huế", "Huế City")
"""People's Committee of Huế City (ubnd-thanh-pho-hue), People's Committee, district.

UBND thành phố Huế.
"""
UBND_HUONG_THUY = _district("huong-thuy", "thị xã Hương Thủy", "Hương Thủy Town")
"""People's Committee of Hương Thủy Town (ubnd-huong-thuy), People's Committee, district.

UBND thị xã Hương Thủy.
"""
UBND_HUONG_TRA = _district("huong-tra", "thị xã Hương Trà", "Hương Trà Town")
"""People's Committee of Hương Trà Town (ubnd-huong-tra), People's Committee, district.

UBND thị xã Hương Trà.
"""
UBND_A_LUOI = _district("a-luoi", "huyện A Lưới", "A Lưới District")
"""People's Committee of A Lưới District (ubnd-a-luoi), People's Committee, district.

UBND huyện A Lưới.
"""
UBND_NAM_DONG = _district("nam-dong", "huyện Nam Đông", "Nam Đông District")
"""People's Committee of Nam Đông District (ubnd-nam-dong), People's Committee, district.

UBND huyện Nam Đông.
"""
UBND_PHONG_DIEN = _district("phong-dien", "huyện Phong Điền", "Phong Điền District")
"""People's Committee of Phong Điền District (ubnd-phong-dien), People's Committee, district.

UBND huyện Phong Điền.
"""
UBND_PHU_LOC = _district("phu-loc", "huyện Phú Lộc", "Phú Lộc District")
"""People's Committee of Phú Lộc District (ubnd-phu-loc), People's Committee, district.

UBND huyện Phú Lộc.
"""
UBND_PHU_VANG = _district("phu-vang", "huyện Phú Vang", "Phú Vang District")
"""People's Committee of Phú Vang District (ubnd-phu-vang), People's Committee, district.

UBND huyện Phú Vang.
"""
UBND_QUANG_DIEN = _district("quang-dien", "huyện Quảng Điền", "Quảng Điền District")
"""People's Committee of Quảng Điền District (ubnd-quang-dien), People's Committee, district.

UBND huyện Quảng Điền.
"""

# The centre -----------------------------------------------------------------------------------------------------------


def _central(key: str, kind: AgencyKind, vi: str, en: str, *aliases: str) -> Agency:
    classes = (BO_NGANH.key,) if kind == AgencyKind.MINISTRY else ()
    return Agency(key, Bilingual(vi, en), kind, Level.CENTRAL, aliases, classes)


QUOC_HOI = _central("quoc-hoi", AgencyKind.ASSEMBLY, "Quốc hội", "National Assembly")
"""National Assembly (quoc-hoi), National Assembly, central.

Quốc hội.
"""
UB_THUONG_VU_QUOC_HOI = _central(
    "ub-thuong-vu-quoc-hoi",
    AgencyKind.ASSEMBLY,
    "Ủy ban Thường vụ Quốc hội",
    "Standing Committee of the National Assembly",
    "UBTV Quốc hội",
    "UBTVQH",
)
"""Standing Committee of the National Assembly (ub-thuong-vu-quoc-hoi), National Assembly, central.

Ủy ban Thường vụ Quốc hội; also UBTV Quốc hội, UBTVQH.
"""
CHINH_PHU = _central("chinh-phu", AgencyKind.GOVERNMENT, "Chính phủ", "Government")
"""Government (chinh-phu), Government, central.

Chính phủ.
"""
THU_TUONG = _central("thu-tuong", AgencyKind.OFFICE_HOLDER, "Thủ tướng Chính phủ", "Prime Minister", "TTg")
"""Prime Minister (thu-tuong), office holder, central.

Thủ tướng Chính phủ; also TTg.
"""
VAN_PHONG_CHINH_PHU = _central(
    "van-phong-chinh-phu", AgencyKind.OFFICE, "Văn phòng Chính phủ", "Office of the Government", "VPCP"
)
"""Office of the Government (van-phong-chinh-phu), office, central.

Văn phòng Chính phủ; also VPCP.
"""
BO_NOI_VU = _central("bo-noi-vu", AgencyKind.MINISTRY, "Bộ Nội vụ", "Ministry of Home Affairs", "BNV")
"""Ministry of Home Affairs (bo-noi-vu), ministry, central.

Bộ Nội vụ; also BNV.
"""
BO_TU_PHAP = _central(
    "bo-tu-phap", AgencyKind.MINISTRY, "Bộ Tư pháp", "Ministry of Justice", "BTP", "Bộ trưởng Bộ Tư pháp"
)
"""Ministry of Justice (bo-tu-phap), ministry, central.

Bộ Tư pháp; also BTP, Bộ trưởng Bộ Tư pháp.
"""
BO_CHINH_TRI = _central("bo-chinh-tri", AgencyKind.PARTY_BODY, "Bộ Chính trị", "Politburo")
"""Politburo (bo-chinh-tri), body of the Party, central.

Bộ Chính trị.
"""
TRUNG_UONG_DANG = _central(
    "trung-uong-dang",
    AgencyKind.PARTY_BODY,
    "Ban Chấp hành Trung ương Đảng",
    "Central Committee of the Party",
    "BCH Trung ương Đảng",
    "BCH Trung ương",
)
"""Central Committee of the Party (trung-uong-dang), body of the Party, central.

Ban Chấp hành Trung ương Đảng; also BCH Trung ương Đảng, BCH Trung ương.
"""
BAN_CHI_DAO_TONG_KET = _central(
    "ban-chi-dao-tong-ket",
    AgencyKind.STEERING_COMMITTEE,
    "Ban Chỉ đạo tổng kết Nghị quyết 18-NQ/TW",
    "Steering Committee for the review of Resolution 18-NQ/TW",
)
"""Steering Committee for the review of Resolution 18-NQ/TW (ban-chi-dao-tong-ket), steering committee, central.

Ban Chỉ đạo tổng kết Nghị quyết 18-NQ/TW.
"""
MAT_TRAN_TO_QUOC = _central(
    "mat-tran-to-quoc", AgencyKind.MASS_ORGANISATION, "Mặt trận Tổ quốc", "Fatherland Front", "MTTQ"
)
"""Fatherland Front (mat-tran-to-quoc), mass organisation, central.

Mặt trận Tổ quốc; also MTTQ.
"""

ROSTER = Roster(
    (
        TOAN_TINH,
        CAP_TINH,
        UBND_TINH,
        CHU_TICH_UBND_TINH,
        HDND_TINH,
        SO_NOI_VU,
        SO_TU_PHAP,
        SO_TAI_CHINH,
        SO_THONG_TIN_TRUYEN_THONG,
        SO_KE_HOACH_DAU_TU,
        SO_KHOA_HOC_CONG_NGHE,
        SO_CONG_THUONG,
        SO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
        SO_GIAO_THONG_VAN_TAI,
        SO_XAY_DUNG,
        SO_TAI_NGUYEN_MOI_TRUONG,
        SO_LAO_DONG_THUONG_BINH_XA_HOI,
        SO_VAN_HOA_THE_THAO,
        SO_DU_LICH,
        SO_GIAO_DUC_DAO_TAO,
        SO_Y_TE,
        SO_NGOAI_VU,
        THANH_TRA_TINH,
        BAN_DAN_TOC,
        VAN_PHONG_UBND_TINH,
        BAN_QUAN_LY_KHU_KINH_TE,
        TRUNG_TAM_PHUC_VU_HANH_CHINH_CONG,
        TRUNG_TAM_DIEU_HANH_DO_THI,
        BAO_THUA_THIEN_HUE,
        DAI_PHAT_THANH_TRUYEN_HINH,
        CONG_THONG_TIN_DIEN_TU,
        BAN_CHI_DAO_19,
        TINH_UY,
        DAI_HOI_DANG_BO_TINH,
        CAC_SO_BAN_NGANH,
        CO_QUAN_CHUYEN_MON_CAP_TINH,
        SO_VA_CO_QUAN_NGANG_SO,
        CO_QUAN_SOAN_THAO,
        UBND_CAP_HUYEN,
        HDND_CAP_HUYEN,
        CO_QUAN_CHUYEN_MON_CAP_HUYEN,
        PHONG_TAI_CHINH_KE_HOACH,
        TRUNG_TAM_HANH_CHINH_CONG_CAP_HUYEN,
        UBND_THANH_PHO_HUE,
        UBND_HUONG_THUY,
        UBND_HUONG_TRA,
        UBND_A_LUOI,
        UBND_NAM_DONG,
        UBND_PHONG_DIEN,
        UBND_PHU_LOC,
        UBND_PHU_VANG,
        UBND_QUANG_DIEN,
        UBND_CAP_XA,
        HDND_CAP_XA,
        CO_QUAN_HANH_CHINH,
        CO_QUAN_DON_VI_DIA_PHUONG,
        CO_QUAN_LIEN_QUAN,
        BO_PHAN_MOT_CUA,
        DON_VI_SU_NGHIEP_CONG_LAP,
        DON_VI_THI_DIEM,
        DOANH_NGHIEP_NHA_NUOC,
        TO_CHUC_CHINH_TRI_XA_HOI,
        QUOC_HOI,
        UB_THUONG_VU_QUOC_HOI,
        CHINH_PHU,
        THU_TUONG,
        VAN_PHONG_CHINH_PHU,
        BO_NOI_VU,
        BO_TU_PHAP,
        BO_CHINH_TRI,
        TRUNG_UONG_DANG,
        BAN_CHI_DAO_TONG_KET,
        MAT_TRAN_TO_QUOC,
        BO_NGANH,
    )
)
