"""Who is named in Resolution 03/NQ-CP: agencies as at signing, and the classes it names together."""

from __future__ import annotations

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.text import Bilingual

__all__ = [
    "BAC_NINH_BINH_DUONG_AN_GIANG",
    "BAN_TUYEN_GIAO_TRUNG_UONG",
    "BAO_HIEM_XA_HOI_VIET_NAM",
    "BO_CHINH_TRI",
    "BO_CONG_AN",
    "BO_CONG_THUONG",
    "BO_GIAO_DUC_DAO_TAO",
    "BO_GIAO_THONG_VAN_TAI",
    "BO_KE_HOACH_DAU_TU",
    "BO_KHOA_HOC_CONG_NGHE",
    "BO_LAO_DONG_THUONG_BINH_XA_HOI",
    "BO_NGOAI_GIAO",
    "BO_NOI_VU",
    "BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON",
    "BO_QUOC_PHONG",
    "BO_TAI_CHINH",
    "BO_TAI_NGUYEN_MOI_TRUONG",
    "BO_THONG_TIN_TRUYEN_THONG",
    "BO_TU_PHAP",
    "BO_VAN_HOA_THE_THAO_DU_LICH",
    "BO_XAY_DUNG",
    "BO_Y_TE",
    "CAC_BO_NGANH",
    "CAC_BO_NGANH_DIA_PHUONG",
    "CAC_BO_NGANH_DIA_PHUONG_LIEN_QUAN",
    "CAC_BO_NGANH_LIEN_QUAN",
    "CAC_CO_QUAN_DANG",
    "CAC_DIA_PHUONG",
    "CAC_TINH_THANH_PHO",
    "CA_NUOC",
    "CHINH_PHU",
    "CHU_QUAN_CO_SO_DU_LIEU",
    "CO_QUAN_DAI_DIEN_O_NUOC_NGOAI",
    "CO_QUAN_NHA_NUOC",
    "DIA_PHUONG_DUOC_LUA_CHON",
    "DOANH_NGHIEP_CONG_NGHE_SO",
    "DOANH_NGHIEP_LIEN_QUAN",
    "JUDICIAL_BODY",
    "NGAN_HANG_NHA_NUOC",
    "QUOC_HOI",
    "ROSTER",
    "THANH_PHO_VA_TINH_DU_DIEU_KIEN",
    "THANH_TRA_CHINH_PHU",
    "THU_TUONG",
    "TOA_AN_NHAN_DAN_TOI_CAO",
    "TTXVN",
    "VAN_PHONG_CHINH_PHU",
    "VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE",
    "VIEN_HAN_LAM_KHOA_HOC_XA_HOI",
    "VIEN_KIEM_SAT_NHAN_DAN_TOI_CAO",
    "VOV",
    "VTV",
]

JUDICIAL_BODY = AgencyKind("judicial_body", Bilingual("cơ quan tư pháp", "judicial body"))
CHINH_PHU = Agency("chinh-phu", Bilingual("Chính phủ", "The Government"), AgencyKind.GOVERNMENT, Level.CENTRAL)
"""The Government (chinh-phu), Government, central.

Chính phủ.
"""
THU_TUONG = Agency(
    "thu-tuong",
    Bilingual("Thủ tướng Chính phủ", "The Prime Minister"),
    AgencyKind.OFFICE_HOLDER,
    Level.CENTRAL,
    ("Thủ tướng",),
)
"""The Prime Minister (thu-tuong), office holder, central.

Thủ tướng Chính phủ; also Thủ tướng.
"""
QUOC_HOI = Agency("quoc-hoi", Bilingual("Quốc hội", "National Assembly"), AgencyKind.ASSEMBLY, Level.CENTRAL)
"""National Assembly (quoc-hoi), National Assembly, central.

Quốc hội.
"""
BO_CHINH_TRI = Agency("bo-chinh-tri", Bilingual("Bộ Chính trị", "Politburo"), AgencyKind.PARTY_BODY, Level.CENTRAL)
"""Politburo (bo-chinh-tri), body of the Party, central.

Bộ Chính trị.
"""
BAN_TUYEN_GIAO_TRUNG_UONG = Agency(
    "ban-tuyen-giao-trung-uong",
    Bilingual("Ban Tuyên giáo Trung ương", "Central Commission for Propaganda"),
    AgencyKind.PARTY_BODY,
    Level.CENTRAL,
)
"""Central Commission for Propaganda (ban-tuyen-giao-trung-uong), body of the Party, central.

Ban Tuyên giáo Trung ương.
"""
TOA_AN_NHAN_DAN_TOI_CAO = Agency(
    "toa-an-nhan-dan-toi-cao",
    Bilingual("Tòa án nhân dân tối cao", "Supreme People's Court"),
    JUDICIAL_BODY,
    Level.CENTRAL,
)
"""Supreme People's Court (toa-an-nhan-dan-toi-cao), judicial body, central.

Tòa án nhân dân tối cao.
"""
VIEN_KIEM_SAT_NHAN_DAN_TOI_CAO = Agency(
    "vien-kiem-sat-nhan-dan-toi-cao",
    Bilingual("Viện Kiểm sát nhân dân tối cao", "Supreme People's Procuracy"),
    JUDICIAL_BODY,
    Level.CENTRAL,
)
"""Supreme People's Procuracy (vien-kiem-sat-nhan-dan-toi-cao), judicial body, central.

Viện Kiểm sát nhân dân tối cao.
"""
BO_CONG_AN = Agency(
    "bo-cong-an",
    Bilingual("Bộ Công an", "Ministry of Public Security"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Public Security (bo-cong-an), ministry, central.

Bộ Công an.
"""
BO_CONG_THUONG = Agency(
    "bo-cong-thuong",
    Bilingual("Bộ Công Thương", "Ministry of Industry and Trade"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Industry and Trade (bo-cong-thuong), ministry, central.

Bộ Công Thương.
"""
BO_GIAO_DUC_DAO_TAO = Agency(
    "bo-giao-duc-dao-tao",
    Bilingual("Bộ Giáo dục và Đào tạo", "Ministry of Education and Training"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Education and Training (bo-giao-duc-dao-tao), ministry, central.

Bộ Giáo dục và Đào tạo.
"""
BO_GIAO_THONG_VAN_TAI = Agency(
    "bo-giao-thong-van-tai",
    Bilingual("Bộ Giao thông vận tải", "Ministry of Transport"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Transport (bo-giao-thong-van-tai), ministry, central.

Bộ Giao thông vận tải.
"""
BO_KE_HOACH_DAU_TU = Agency(
    "bo-ke-hoach-dau-tu",
    Bilingual("Bộ Kế hoạch và Đầu tư", "Ministry of Planning and Investment"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Planning and Investment (bo-ke-hoach-dau-tu), ministry, central.

Bộ Kế hoạch và Đầu tư.
"""
BO_KHOA_HOC_CONG_NGHE = Agency(
    "bo-khoa-hoc-cong-nghe",
    Bilingual("Bộ Khoa học và Công nghệ", "Ministry of Science and Technology"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
    ("Bộ Khoa học, Công nghệ",),
)
"""Ministry of Science and Technology (bo-khoa-hoc-cong-nghe), ministry, central.

Bộ Khoa học và Công nghệ; also Bộ Khoa học, Công nghệ.
"""
BO_LAO_DONG_THUONG_BINH_XA_HOI = Agency(
    "bo-lao-dong-thuong-binh-xa-hoi",
    Bilingual("Bộ Lao động - Thương binh và Xã hội", "Ministry of Labour, Invalids and Social Affairs"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Labour, Invalids and Social Affairs (bo-lao-dong-thuong-binh-xa-hoi), ministry, central.

Bộ Lao động - Thương binh và Xã hội.
"""
BO_NGOAI_GIAO = Agency(
    "bo-ngoai-giao",
    Bilingual("Bộ Ngoại giao", "Ministry of Foreign Affairs"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Foreign Affairs (bo-ngoai-giao), ministry, central.

Bộ Ngoại giao.
"""
BO_NOI_VU = Agency("bo-noi-vu", Bilingual("Bộ Nội vụ", "Ministry of Home Affairs"), AgencyKind.MINISTRY, Level.CENTRAL)
"""Ministry of Home Affairs (bo-noi-vu), ministry, central.

Bộ Nội vụ.
"""
BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON = Agency(
    "bo-nong-nghiep-phat-trien-nong-thon",
    Bilingual("Bộ Nông nghiệp và Phát triển nông thôn", "Ministry of Agriculture and Rural Development"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Agriculture and Rural Development (bo-nong-nghiep-phat-trien-nong-thon), ministry, central.

Bộ Nông nghiệp và Phát triển nông thôn.
"""
BO_QUOC_PHONG = Agency(
    "bo-quoc-phong",
    Bilingual("Bộ Quốc phòng", "Ministry of National Defence"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of National Defence (bo-quoc-phong), ministry, central.

Bộ Quốc phòng.
"""
BO_TAI_CHINH = Agency(
    "bo-tai-chinh",
    Bilingual("Bộ Tài chính", "Ministry of Finance"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Finance (bo-tai-chinh), ministry, central.

Bộ Tài chính.
"""
BO_TAI_NGUYEN_MOI_TRUONG = Agency(
    "bo-tai-nguyen-moi-truong",
    Bilingual("Bộ Tài nguyên và Môi trường", "Ministry of Natural Resources and Environment"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Natural Resources and Environment (bo-tai-nguyen-moi-truong), ministry, central.

Bộ Tài nguyên và Môi trường.
"""
BO_THONG_TIN_TRUYEN_THONG = Agency(
    "bo-thong-tin-truyen-thong",
    Bilingual("Bộ Thông tin và Truyền thông", "Ministry of Information and Communications"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Information and Communications (bo-thong-tin-truyen-thong), ministry, central.

Bộ Thông tin và Truyền thông.
"""
BO_TU_PHAP = Agency("bo-tu-phap", Bilingual("Bộ Tư pháp", "Ministry of Justice"), AgencyKind.MINISTRY, Level.CENTRAL)
"""Ministry of Justice (bo-tu-phap), ministry, central.

Bộ Tư pháp.
"""
BO_VAN_HOA_THE_THAO_DU_LICH = Agency(
    "bo-van-hoa-the-thao-du-lich",
    Bilingual("Bộ Văn hóa, Thể thao và Du lịch", "Ministry of Culture, Sports and Tourism"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Culture, Sports and Tourism (bo-van-hoa-the-thao-du-lich), ministry, central.

Bộ Văn hóa, Thể thao và Du lịch.
"""
BO_XAY_DUNG = Agency(
    "bo-xay-dung",
    Bilingual("Bộ Xây dựng", "Ministry of Construction"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Construction (bo-xay-dung), ministry, central.

Bộ Xây dựng.
"""
BO_Y_TE = Agency("bo-y-te", Bilingual("Bộ Y tế", "Ministry of Health"), AgencyKind.MINISTRY, Level.CENTRAL)
"""Ministry of Health (bo-y-te), ministry, central.

Bộ Y tế.
"""
NGAN_HANG_NHA_NUOC = Agency(
    "ngan-hang-nha-nuoc",
    Bilingual("Ngân hàng Nhà nước Việt Nam", "State Bank of Viet Nam"),
    AgencyKind.MINISTERIAL_BODY,
    Level.CENTRAL,
    ("Ngân hàng Nhà nước",),
)
"""State Bank of Viet Nam (ngan-hang-nha-nuoc), body of ministerial rank, central.

Ngân hàng Nhà nước Việt Nam; also Ngân hàng Nhà nước.
"""
THANH_TRA_CHINH_PHU = Agency(
    "thanh-tra-chinh-phu",
    Bilingual("Thanh tra Chính phủ", "Government Inspectorate"),
    AgencyKind.MINISTERIAL_BODY,
    Level.CENTRAL,
)
"""Government Inspectorate (thanh-tra-chinh-phu), body of ministerial rank, central.

Thanh tra Chính phủ.
"""
VAN_PHONG_CHINH_PHU = Agency(
    "van-phong-chinh-phu",
    Bilingual("Văn phòng Chính phủ", "Office of the Government"),
    AgencyKind.MINISTERIAL_BODY,
    Level.CENTRAL,
)
"""Office of the Government (van-phong-chinh-phu), body of ministerial rank, central.

Văn phòng Chính phủ.
"""
BAO_HIEM_XA_HOI_VIET_NAM = Agency(
    "bao-hiem-xa-hoi-viet-nam",
    Bilingual("Bảo hiểm xã hội Việt Nam", "Viet Nam Social Security"),
    AgencyKind.GOVERNMENT_BODY,
    Level.CENTRAL,
)
"""Viet Nam Social Security (bao-hiem-xa-hoi-viet-nam), body under the Government, central.

Bảo hiểm xã hội Việt Nam.
"""
TTXVN = Agency(
    "ttxvn",
    Bilingual("Thông tấn xã Việt Nam", "Vietnam News Agency"),
    AgencyKind.MEDIA,
    Level.CENTRAL,
    ("TTXVN",),
)
"""Vietnam News Agency (ttxvn), media, central.

Thông tấn xã Việt Nam; also TTXVN.
"""
VOV = Agency(
    "vov",
    Bilingual("Đài Tiếng nói Việt Nam", "Radio the Voice of Vietnam"),
    AgencyKind.MEDIA,
    Level.CENTRAL,
    ("VOV",),
)
"""Radio the Voice of Vietnam (vov), media, central.

Đài Tiếng nói Việt Nam; also VOV.
"""
VTV = Agency(
    "vtv",
    Bilingual("Đài Truyền hình Việt Nam", "Vietnam Television"),
    AgencyKind.MEDIA,
    Level.CENTRAL,
    ("VTV",),
)
"""Vietnam Television (vtv), media, central.

Đài Truyền hình Việt Nam; also VTV.
"""
VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE = Agency(
    "vien-han-lam-khoa-hoc-cong-nghe",
    Bilingual("Viện Hàn lâm Khoa học và Công nghệ Việt Nam", "Vietnam Academy of Science and Technology"),
    AgencyKind.GOVERNMENT_BODY,
    Level.CENTRAL,
    ("Viện Hàn lâm Khoa học và Công nghệ",),
)
"""Vietnam Academy of Science and Technology (vien-han-lam-khoa-hoc-cong-nghe), body under the Government, central.

Viện Hàn lâm Khoa học và Công nghệ Việt Nam; also Viện Hàn lâm Khoa học và Công nghệ.
"""
VIEN_HAN_LAM_KHOA_HOC_XA_HOI = Agency(
    "vien-han-lam-khoa-hoc-xa-hoi",
    Bilingual("Viện Hàn lâm Khoa học Xã hội Việt Nam", "Vietnam Academy of Social Sciences"),
    AgencyKind.GOVERNMENT_BODY,
    Level.CENTRAL,
)
"""Vietnam Academy of Social Sciences (vien-han-lam-khoa-hoc-xa-hoi), body under the Government, central.

Viện Hàn lâm Khoa học Xã hội Việt Nam.
"""
CA_NUOC = AgencyClass("ca-nuoc", Bilingual("Cả nước", "The country as a whole"), (Level.CENTRAL, Level.PROVINCE))
"""The country as a whole (ca-nuoc), a class, central, province.

Cả nước.
"""
CO_QUAN_NHA_NUOC = AgencyClass(
    "co-quan-nha-nuoc",
    Bilingual("Các cơ quan nhà nước", "State agencies"),
    (Level.CENTRAL, Level.PROVINCE),
)
"""State agencies (co-quan-nha-nuoc), a class, central, province.

Các cơ quan nhà nước.
"""
CAC_BO_NGANH = AgencyClass(
    "cac-bo-nganh",
    Bilingual("Các bộ, ngành", "Ministries and sectors"),
    (Level.CENTRAL,),
    ("Bộ, ngành",),
)
"""Ministries and sectors (cac-bo-nganh), a class, central.

Các bộ, ngành; also Bộ, ngành.
"""
CAC_BO_NGANH_LIEN_QUAN = AgencyClass(
    "cac-bo-nganh-lien-quan",
    Bilingual("Các bộ, ngành liên quan", "Ministries and sectors concerned"),
    (Level.CENTRAL,),
    ("Các bộ, ngành có liên quan", "Bộ, ngành liên quan"),
)
"""Ministries and sectors concerned (cac-bo-nganh-lien-quan), a class, central.

Các bộ, ngành liên quan; also Các bộ, ngành có liên quan, Bộ, ngành liên quan.
"""
CAC_BO_NGANH_DIA_PHUONG = AgencyClass(
    "cac-bo-nganh-dia-phuong",
    Bilingual("Các bộ, ngành, địa phương", "Ministries, sectors and localities"),
    (Level.CENTRAL, Level.PROVINCE),
    ("Bộ, ngành, địa phương", "Các bộ, ngành và địa phương"),
)
"""Ministries, sectors and localities (cac-bo-nganh-dia-phuong), a class, central, province.

Các bộ, ngành, địa phương; also Bộ, ngành, địa phương, Các bộ, ngành và địa phương.
"""
CAC_BO_NGANH_DIA_PHUONG_LIEN_QUAN = AgencyClass(
    "cac-bo-nganh-dia-phuong-lien-quan",
    Bilingual("Các bộ, ngành, địa phương liên quan", "Ministries, sectors and localities concerned"),
    (Level.CENTRAL, Level.PROVINCE),
)
"""Ministries, sectors and localities concerned (cac-bo-nganh-dia-phuong-lien-quan), a class, central, province.

Các bộ, ngành, địa phương liên quan.
"""
CHU_QUAN_CO_SO_DU_LIEU = AgencyClass(
    "chu-quan-co-so-du-lieu",
    Bilingual(
        "Các bộ, ngành, địa phương là chủ quản CSDLQG, CSDL chuyên ngành",
        "Owners of national and sector databases",
    ),
    (Level.CENTRAL, Level.PROVINCE),
)
"""Owners of national and sector databases (chu-quan-co-so-du-lieu), a class, central, province.

Các bộ, ngành, địa phương là chủ quản CSDLQG, CSDL chuyên ngành.
"""
CAC_DIA_PHUONG = AgencyClass(
    "cac-dia-phuong",
    Bilingual("Các địa phương", "Localities"),
    (Level.PROVINCE,),
    ("Địa phương",),
)
"""Localities (cac-dia-phuong), a class, province.

Các địa phương; also Địa phương.
"""
CAC_TINH_THANH_PHO = AgencyClass(
    "cac-tinh-thanh-pho",
    Bilingual("Các tỉnh, thành phố trực thuộc TW", "Provinces and centrally governed cities"),
    (Level.PROVINCE,),
)
"""Provinces and centrally governed cities (cac-tinh-thanh-pho), a class, province.

Các tỉnh, thành phố trực thuộc TW.
"""
BAC_NINH_BINH_DUONG_AN_GIANG = AgencyClass(
    "bac-ninh-binh-duong-an-giang",
    Bilingual("Các địa phương Bắc Ninh, Bình Dương, An Giang", "Bắc Ninh, Bình Dương and An Giang"),
    (Level.PROVINCE,),
)
"""Bắc Ninh, Bình Dương and An Giang (bac-ninh-binh-duong-an-giang), a class, province.

Các địa phương Bắc Ninh, Bình Dương, An Giang.
"""
DIA_PHUONG_DUOC_LUA_CHON = AgencyClass(
    "dia-phuong-duoc-lua-chon",
    Bilingual("Địa phương được lựa chọn", "Localities that are chosen"),
    (Level.PROVINCE,),
)
"""Localities that are chosen (dia-phuong-duoc-lua-chon), a class, province.

Địa phương được lựa chọn.
"""
THANH_PHO_VA_TINH_DU_DIEU_KIEN = AgencyClass(
    "thanh-pho-va-tinh-du-dieu-kien",
    Bilingual(
        "Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện",
        "Centrally governed cities and eligible provinces",
    ),
    (Level.PROVINCE,),
)
"""Centrally governed cities and eligible provinces (thanh-pho-va-tinh-du-dieu-kien), a class, province.

Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện.
"""
CAC_CO_QUAN_DANG = AgencyClass("cac-co-quan-dang", Bilingual("Các cơ quan Đảng", "Bodies of the Party"))
"""Bodies of the Party (cac-co-quan-dang), a class, levels not recorded.

Các cơ quan Đảng.
"""
CO_QUAN_DAI_DIEN_O_NUOC_NGOAI = AgencyClass(
    "co-quan-dai-dien-o-nuoc-ngoai",
    Bilingual("Các cơ quan đại diện Việt Nam ở nước ngoài", "Vietnamese missions abroad"),
    (Level.CENTRAL,),
)
"""Vietnamese missions abroad (co-quan-dai-dien-o-nuoc-ngoai), a class, central.

Các cơ quan đại diện Việt Nam ở nước ngoài.
"""
DOANH_NGHIEP_LIEN_QUAN = AgencyClass(
    "doanh-nghiep-lien-quan",
    Bilingual("Doanh nghiệp liên quan", "Enterprises concerned"),
)
"""Enterprises concerned (doanh-nghiep-lien-quan), a class, levels not recorded.

Doanh nghiệp liên quan.
"""
DOANH_NGHIEP_CONG_NGHE_SO = AgencyClass(
    "doanh-nghiep-cong-nghe-so",
    Bilingual("Tập đoàn, doanh nghiệp công nghệ số", "Digital-technology groups and companies"),
)
"""Digital-technology groups and companies (doanh-nghiep-cong-nghe-so), a class, levels not recorded.

Tập đoàn, doanh nghiệp công nghệ số.
"""
ROSTER = Roster(
    (
        CHINH_PHU,
        THU_TUONG,
        QUOC_HOI,
        BO_CHINH_TRI,
        BAN_TUYEN_GIAO_TRUNG_UONG,
        TOA_AN_NHAN_DAN_TOI_CAO,
        VIEN_KIEM_SAT_NHAN_DAN_TOI_CAO,
        BO_CONG_AN,
        BO_CONG_THUONG,
        BO_GIAO_DUC_DAO_TAO,
        BO_GIAO_THONG_VAN_TAI,
        BO_KE_HOACH_DAU_TU,
        BO_KHOA_HOC_CONG_NGHE,
        BO_LAO_DONG_THUONG_BINH_XA_HOI,
        BO_NGOAI_GIAO,
        BO_NOI_VU,
        BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
        BO_QUOC_PHONG,
        BO_TAI_CHINH,
        BO_TAI_NGUYEN_MOI_TRUONG,
        BO_THONG_TIN_TRUYEN_THONG,
        BO_TU_PHAP,
        BO_VAN_HOA_THE_THAO_DU_LICH,
        BO_XAY_DUNG,
        BO_Y_TE,
        NGAN_HANG_NHA_NUOC,
        THANH_TRA_CHINH_PHU,
        VAN_PHONG_CHINH_PHU,
        BAO_HIEM_XA_HOI_VIET_NAM,
        TTXVN,
        VOV,
        VTV,
        VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE,
        VIEN_HAN_LAM_KHOA_HOC_XA_HOI,
        CA_NUOC,
        CO_QUAN_NHA_NUOC,
        CAC_BO_NGANH,
        CAC_BO_NGANH_LIEN_QUAN,
        CAC_BO_NGANH_DIA_PHUONG,
        CAC_BO_NGANH_DIA_PHUONG_LIEN_QUAN,
        CHU_QUAN_CO_SO_DU_LIEU,
        CAC_DIA_PHUONG,
        CAC_TINH_THANH_PHO,
        BAC_NINH_BINH_DUONG_AN_GIANG,
        DIA_PHUONG_DUOC_LUA_CHON,
        THANH_PHO_VA_TINH_DU_DIEU_KIEN,
        CAC_CO_QUAN_DANG,
        CO_QUAN_DAI_DIEN_O_NUOC_NGOAI,
        DOANH_NGHIEP_LIEN_QUAN,
        DOANH_NGHIEP_CONG_NGHE_SO,
    )
)
"""Who is who."""
