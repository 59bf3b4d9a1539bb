"""Phụ lục II, mục II: institutions and law, tasks 14 to 42."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Duty, OwedBy
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import (
    BO_LUAT_HINH_SU,
    DECREE_79_2021_ND_CP,
    DECREE_80_2020_ND_CP,
    DECREE_97_2018_ND_CP,
    DECREE_109_2022_ND_CP,
    LUAT_CHAT_LUONG_SAN_PHAM_HANG_HOA,
    LUAT_DAU_GIA_TAI_SAN,
    LUAT_DAU_THAU,
    LUAT_DAU_TU_CONG,
    LUAT_DOANH_NGHIEP,
    LUAT_DU_LIEU,
    LUAT_GIA,
    LUAT_GIAO_DICH_DIEN_TU,
    LUAT_GIAO_DUC,
    LUAT_GIAO_DUC_DAI_HOC,
    LUAT_KHOA_HOC_VA_CONG_NGHE,
    LUAT_NANG_LUONG_NGUYEN_TU,
    LUAT_NGAN_SACH_NHA_NUOC,
    LUAT_NHAP_CANH_XUAT_CANH_QUA_CANH_CU_TRU_CUA_NGUOI_NUOC_NGOAI_TAI_VIET_NAM,
    LUAT_PHONG_CHONG_THAM_NHUNG,
    LUAT_QUAN_LY_VA_SU_DUNG_TAI_SAN_CONG,
    LUAT_SO_HUU_TRI_TUE,
    LUAT_THUE_GIA_TRI_GIA_TANG,
    LUAT_THUE_THU_NHAP_CA_NHAN,
    LUAT_THUE_THU_NHAP_DOANH_NGHIEP,
    LUAT_THUE_XUAT_KHAU_NHAP_KHAU,
    LUAT_TIEU_CHUAN_VA_QUY_CHUAN_KY_THUAT,
    LUAT_TO_CHUC_CHINH_PHU,
    LUAT_TO_CHUC_CHINH_QUYEN_DIA_PHUONG,
    LUAT_VIEN_CHUC,
)
from nq_03_2025.products import ASSEMBLY_RESOLUTION, DECREE, LAW, MINISTER_DECISION, PRIME_MINISTER_DECISION
from nq_03_2025.readings import COMPLETED_BY, CONCERNED_ONLY, EACH_OF_THE_CLASS, LEAD_SUPPORTS_TOO, NO_PRODUCT, NO_TIME
from nq_03_2025.roster import (
    BO_CONG_AN,
    BO_GIAO_DUC_DAO_TAO,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_LAO_DONG_THUONG_BINH_XA_HOI,
    BO_NOI_VU,
    BO_QUOC_PHONG,
    BO_TAI_CHINH,
    BO_THONG_TIN_TRUYEN_THONG,
    BO_TU_PHAP,
    CAC_BO_NGANH,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_BO_NGANH_LIEN_QUAN,
    THANH_TRA_CHINH_PHU,
)

__all__ = [
    "ATOMIC_ENERGY_LAW",
    "CIPHER_LAW",
    "COST_NORMS",
    "DECREES_ON_DATA_LAW",
    "DECREES_ON_SCIENCE_LAW",
    "DIGITAL_INDUSTRY_LAW",
    "DUAL_USE_PRODUCTS",
    "FOREIGN_ACADEMICS_DECREE",
    "FOREIGN_AID_DECREE",
    "INTERNAL_PROCESSES",
    "LAW_FOR_DIGITAL_ACTIVITY",
    "NETWORKS_FOR_DEFENCE",
    "ON_LENDING_DECREES",
    "ORGANISATION_LAWS",
    "PRODUCT_QUALITY_LAW",
    "REGULATORY_SANDBOX",
    "RESOURCES_FOR_TALENT",
    "REVIEW_OF_LAWS",
    "RULES",
    "SCHOLARSHIPS_DECREE",
    "SCIENCE_LAW",
    "SPECIAL_INVESTMENT_RULES",
    "STANDARDS_LAW",
    "STATE_BUDGET_LAW",
    "STATE_ENTERPRISE_INVESTMENT",
    "TAX_LAWS",
    "TEACHERS_LAW",
    "TECHNOLOGY_ACQUISITION",
    "UNIVERSITY_RESEARCH_DECREE",
    "VENTURE_FUNDS_DECREE",
]

SCIENCE_LAW = Activity(
    key="nq-03-2025:PL.II.14/1",
    clause=Clause(
        "PL.II.14",
        9274,
        " 14SửađổiLuậ",
        1329,
        "2:f68bff935633e4bb2a7084c28d685f77c088ddedd7c1a527f8d5cb4324153e15",
    ),
    area=4,
    title=Bilingual("Luật Khoa học, Công nghệ và Đổi mới sáng tạo", "Law on Science, Technology and Innovation"),
    instruments=(
        LUAT_KHOA_HOC_VA_CONG_NGHE,
        LUAT_VIEN_CHUC,
        LUAT_PHONG_CHONG_THAM_NHUNG,
        LUAT_DOANH_NGHIEP,
        LUAT_SO_HUU_TRI_TUE,
        BO_LUAT_HINH_SU,
        LUAT_DAU_TU_CONG,
        LUAT_DAU_THAU,
        LUAT_QUAN_LY_VA_SU_DUNG_TAI_SAN_CONG,
        LUAT_GIA,
        LUAT_DAU_GIA_TAI_SAN,
        LUAT_NHAP_CANH_XUAT_CANH_QUA_CANH_CU_TRU_CUA_NGUOI_NUOC_NGOAI_TAI_VIET_NAM,
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(
        BO_CONG_AN,
        BO_NOI_VU,
        BO_KE_HOACH_DAU_TU,
        BO_TAI_CHINH,
        BO_LAO_DONG_THUONG_BINH_XA_HOI,
        THANH_TRA_CHINH_PHU,
        CAC_BO_NGANH_DIA_PHUONG,
    ),
    printed_code="14",
    product=LAW,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Law on Science, Technology and Innovation: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.14.

Luật Khoa học, Công nghệ và Đổi mới sáng tạo.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ATOMIC_ENERGY_LAW = Activity(
    key="nq-03-2025:PL.II.15/1",
    clause=Clause(
        "PL.II.15",
        10603,
        " 15DựánLuậtN",
        93,
        "2:23f028f0ff6a7a0b10565e6759d5623ac0a1510def9709e9250f5694f89b1b48",
    ),
    area=4,
    title=Bilingual("Luật Năng lượng nguyên tử sửa đổi", "Revised Law on Atomic Energy"),
    instruments=(LUAT_NANG_LUONG_NGUYEN_TU,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="15",
    product=LAW,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Revised Law on Atomic Energy: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.15.

Luật Năng lượng nguyên tử sửa đổi.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PRODUCT_QUALITY_LAW = Activity(
    key="nq-03-2025:PL.II.16/1",
    clause=Clause(
        "PL.II.16",
        10696,
        " 16DựánLuậts",
        129,
        "2:33156e5923be4c44cb38dd948c51509c548c983c7e20484bb1a8eb027d2bd9f8",
    ),
    area=4,
    title=Bilingual("Luật sửa đổi về chất lượng sản phẩm, hàng hóa", "Amendment of the Law on Product Quality"),
    instruments=(LUAT_CHAT_LUONG_SAN_PHAM_HANG_HOA,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="16",
    product=LAW,
    due=During(Period(date(2025, 10, 1), date(2025, 11, 1)), "Tháng 10/2025", completion=True),
)
"""Amendment of the Law on Product Quality: due “Tháng 10/2025”, so by 31/10/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.16.

Luật sửa đổi về chất lượng sản phẩm, hàng hóa.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STANDARDS_LAW = Activity(
    key="nq-03-2025:PL.II.17/1",
    clause=Clause(
        "PL.II.17",
        10825,
        " 17Hoànthiện",
        169,
        "2:78f72904f09d8c5d98b13b3a5bf09e1d0b0f1edce4369dfb09a03e3531d14a74",
    ),
    area=4,
    title=Bilingual(
        "Luật sửa đổi về tiêu chuẩn và quy chuẩn kỹ thuật",
        "Amendment of the Law on Standards and Technical Regulations",
    ),
    instruments=(LUAT_TIEU_CHUAN_VA_QUY_CHUAN_KY_THUAT,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="17",
    product=LAW,
    due=During(Period(date(2025, 5, 1), date(2025, 6, 1)), "Tháng 5/2025", completion=True),
)
"""Amendment of the Law on Standards and Technical Regulations: due “Tháng 5/2025”, so by 31/05/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.17.

Luật sửa đổi về tiêu chuẩn và quy chuẩn kỹ thuật.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STATE_BUDGET_LAW = Activity(
    key="nq-03-2025:PL.II.18/1",
    clause=Clause(
        "PL.II.18",
        10994,
        " 18Sửađổimột",
        229,
        "2:405560f14a98ce61e67ccc1a263d391fc77db536c686e1701181f082f74f171c",
    ),
    area=4,
    title=Bilingual(
        "Quy định ngân sách riêng cho khoa học và công nghệ",
        "Budget rules of their own for science and technology",
    ),
    instruments=(LUAT_NGAN_SACH_NHA_NUOC,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_CHINH,),
    support=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="18",
    product=LAW,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Budget rules of their own for science and technology: due “2025”, so by 31/12/2025, led by bo-tai-chinh. Source: PL.II.18.

Quy định ngân sách riêng cho khoa học và công nghệ.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TAX_LAWS = Activity(
    key="nq-03-2025:PL.II.19/1",
    clause=Clause(
        "PL.II.19",
        11223,
        " 19Ràsoátđểs",
        476,
        "2:dbc3b6ac5f122c4687d41f3265d6da594e161900b625e59d8673c7fa1de99e2b",
    ),
    area=4,
    title=Bilingual(
        "Đề xuất sửa các luật thuế để khuyến khích đầu tư cho khoa học",
        "Proposal to revise tax laws in favour of investment in science",
    ),
    instruments=(
        LUAT_THUE_THU_NHAP_DOANH_NGHIEP,
        LUAT_THUE_THU_NHAP_CA_NHAN,
        LUAT_THUE_GIA_TRI_GIA_TANG,
        LUAT_THUE_XUAT_KHAU_NHAP_KHAU,
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_CHINH,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG, BO_GIAO_DUC_DAO_TAO),
    printed_code="19",
    product=Bilingual("Đề xuất sửa luật", "Proposal to revise the laws"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Proposal to revise tax laws in favour of investment in science: due “2025”, so by 31/12/2025, led by bo-tai-chinh. Source: PL.II.19.

Đề xuất sửa các luật thuế để khuyến khích đầu tư cho khoa học.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ORGANISATION_LAWS = Activity(
    key="nq-03-2025:PL.II.20/1",
    clause=Clause(
        "PL.II.20",
        11699,
        " 20SửađổiLuậ",
        190,
        "2:de524fdd1f0ef4389d1bb3d4f7ca0f7c958b43341375fba4e3dd014cccd00471",
    ),
    area=4,
    title=Bilingual(
        "Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương sửa đổi",
        "Revised laws on the organisation of the Government and of local government",
    ),
    instruments=(LUAT_TO_CHUC_CHINH_PHU, LUAT_TO_CHUC_CHINH_QUYEN_DIA_PHUONG),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="20",
    product=LAW,
    due=During(Period(date(2025, 2, 1), date(2025, 3, 1)), "2/2025", completion=True),
)
"""Revised laws on the organisation of the Government and of local government: due “2/2025”, so by 28/02/2025, led by bo-noi-vu. Source: PL.II.20.

Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương sửa đổi.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_INDUSTRY_LAW = Activity(
    key="nq-03-2025:PL.II.21/1",
    clause=Clause(
        "PL.II.21",
        11889,
        " 21Bổsungcác",
        153,
        "2:aee45c26813c2fada5314b23978938e2032291b6c642a1414607e73d0d014f7f",
    ),
    area=4,
    title=Bilingual("Luật Công nghiệp công nghệ số", "Law on the Digital Technology Industry"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="21",
    product=LAW,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Law on the Digital Technology Industry: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.21.

Luật Công nghiệp công nghệ số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TEACHERS_LAW = Activity(
    key="nq-03-2025:PL.II.22/1",
    clause=Clause(
        "PL.II.22",
        12042,
        " 22XâydựngLu",
        148,
        "2:f13d7ce12dca533cce0313172aa06fcf3db7a0034904026ca742ddd19e8908ea",
    ),
    area=4,
    title=Bilingual("Luật Nhà giáo", "Law on Teachers"),
    instruments=(LUAT_GIAO_DUC, LUAT_GIAO_DUC_DAI_HOC),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="22",
    product=LAW,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Law on Teachers: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.22.

Luật Nhà giáo.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
CIPHER_LAW = Activity(
    key="nq-03-2025:PL.II.23/1",
    clause=Clause(
        "PL.II.23",
        12190,
        " 23Nghiêncứu",
        243,
        "2:293e2d73a11d32e7c205214d17cfd5ca083fa2df8a054de72008111242ece800",
    ),
    area=4,
    title=Bilingual("Sửa đổi pháp luật về cơ yếu", "Revision of the law on ciphers"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_QUOC_PHONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="23",
    product=LAW,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Revision of the law on ciphers: due “2025”, so by 31/12/2025, led by bo-quoc-phong. Source: PL.II.23.

Sửa đổi pháp luật về cơ yếu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SPECIAL_INVESTMENT_RULES = Activity(
    key="nq-03-2025:PL.II.24/1",
    clause=Clause(
        "PL.II.24",
        12433,
        " 24XâydựngNg",
        196,
        "2:bed10981a0ad6942e8bd56edca501da0d1c5a1e9f3f863dc19987d5043b579f1",
    ),
    area=4,
    title=Bilingual(
        "Cơ chế đặc thù về đầu tư và mua sắm công cho sản phẩm số",
        "Special rules on investment and procurement of digital products",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="24",
    product=ASSEMBLY_RESOLUTION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Special rules on investment and procurement of digital products: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.24.

Cơ chế đặc thù về đầu tư và mua sắm công cho sản phẩm số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
REGULATORY_SANDBOX = Activity(
    key="nq-03-2025:PL.II.25/1",
    clause=Clause(
        "PL.II.25",
        12629,
        " 25XâydựngĐề",
        326,
        "2:d3bad21356312653f179042567a84bfac786195ab25bf897327b12d20b7900f4",
    ),
    area=4,
    title=Bilingual(
        "Đề án cơ chế thử nghiệm công nghệ mới có giám sát",
        "Scheme for the supervised trial of new technology",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    support=(CAC_BO_NGANH_LIEN_QUAN,),
    printed_code="25",
    product=ASSEMBLY_RESOLUTION,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Scheme for the supervised trial of new technology: due “12/2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong. Source: PL.II.25.

Đề án cơ chế thử nghiệm công nghệ mới có giám sát.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DECREES_ON_SCIENCE_LAW = Activity(
    key="nq-03-2025:PL.II.26/1",
    clause=Clause(
        "PL.II.26",
        12955,
        " 26Xâydựngcá",
        931,
        "2:fa165f2a978dbba8a4e5eedd6625ce5af6bf2de12267eda5f913dcee90f8fe6c",
    ),
    area=4,
    title=Bilingual(
        "Các nghị định hướng dẫn Luật Khoa học, Công nghệ và Đổi mới sáng tạo",
        "Decrees under the Law on Science, Technology and Innovation",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="26",
    product=DECREE,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Decrees under the Law on Science, Technology and Innovation: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.26.

Các nghị định hướng dẫn Luật Khoa học, Công nghệ và Đổi mới sáng tạo.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
VENTURE_FUNDS_DECREE = Activity(
    key="nq-03-2025:PL.II.27/1",
    clause=Clause(
        "PL.II.27",
        13886,
        " 27XâydựngNg",
        213,
        "2:862b5ee3cee3cef156f5d37e3b775b561663a7fef25213fef82721e40060098d",
    ),
    area=4,
    title=Bilingual("Nghị định về quỹ đầu tư mạo hiểm", "Decree on venture funds"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    support=(BO_KE_HOACH_DAU_TU, BO_TAI_CHINH),
    printed_code="27",
    product=DECREE,
    due=During(Period.year(2026), "2026", completion=True),
)
"""Decree on venture funds: due “2026”, so by 31/12/2026, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong. Source: PL.II.27.

Nghị định về quỹ đầu tư mạo hiểm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RESOURCES_FOR_TALENT = Activity(
    key="nq-03-2025:PL.II.28/1",
    clause=Clause(
        "PL.II.28",
        14099,
        " 28Xâydựngcơ",
        198,
        "2:53e166d7646b0e14eb49b0fae4c55e25d1f547860a5e436682fd70c47ee85dfc",
    ),
    area=4,
    title=Bilingual(
        "Chính sách huy động nguồn lực phát triển nhân lực đổi mới sáng tạo",
        "Policy to raise resources for people in innovation",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(BO_TAI_CHINH, BO_GIAO_DUC_DAO_TAO),
    printed_code="28",
    product=Bilingual("Chính sách được ban hành", "Policy that is adopted"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Policy to raise resources for people in innovation: due “12/2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.28.

Chính sách huy động nguồn lực phát triển nhân lực đổi mới sáng tạo.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DECREES_ON_DATA_LAW = Activity(
    key="nq-03-2025:PL.II.29/1",
    clause=Clause(
        "PL.II.29",
        14297,
        " 29Xâydựngcá",
        127,
        "2:054f75c0461ed6285f3f67faf15e41062981a47415c3fa5368015815544baefd",
    ),
    area=4,
    title=Bilingual("Các văn bản hướng dẫn Luật Dữ liệu", "Instruments under the Law on Data"),
    instruments=(LUAT_DU_LIEU,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    support=(CAC_BO_NGANH_LIEN_QUAN,),
    printed_code="29",
    product=DECREE,
    due=During(Period(date(2025, 7, 1), date(2025, 8, 1)), "7/2025", completion=True),
)
"""Instruments under the Law on Data: due “7/2025”, so by 31/07/2025, led by bo-cong-an. Source: PL.II.29.

Các văn bản hướng dẫn Luật Dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STATE_ENTERPRISE_INVESTMENT = Activity(
    key="nq-03-2025:PL.II.30/1",
    clause=Clause(
        "PL.II.30",
        14424,
        " 30Xâydựngcơ",
        174,
        "2:4da09cdd86f41d970109f2dd7b8689f88eea1e588c6336f8aff9ef2446a88354",
    ),
    area=4,
    title=Bilingual(
        "Cơ chế đánh giá tổng thể đầu tư của doanh nghiệp nhà nước",
        "Rules to assess the investment of state enterprises as a whole",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(CAC_BO_NGANH_LIEN_QUAN,),
    printed_code="30",
    product=MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Rules to assess the investment of state enterprises as a whole: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.30.

Cơ chế đánh giá tổng thể đầu tư của doanh nghiệp nhà nước.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
FOREIGN_ACADEMICS_DECREE = Activity(
    key="nq-03-2025:PL.II.31/1",
    clause=Clause(
        "PL.II.31",
        14598,
        " 31XâydựngNg",
        173,
        "2:3871eb5f290d4e666b03f1a4d091115865c589849a219fdc4291324cf812bc27",
    ),
    area=4,
    title=Bilingual(
        "Nghị định về người nước ngoài giảng dạy, nghiên cứu tại Việt Nam",
        "Decree on foreigners who teach and do research in Viet Nam",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_NOI_VU,),
    printed_code="31",
    product=DECREE,
    due=During(Period.year(2027), "2027", completion=True),
)
"""Decree on foreigners who teach and do research in Viet Nam: due “2027”, so by 31/12/2027, led by bo-giao-duc-dao-tao. Source: PL.II.31.

Nghị định về người nước ngoài giảng dạy, nghiên cứu tại Việt Nam.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
UNIVERSITY_RESEARCH_DECREE = Activity(
    key="nq-03-2025:PL.II.32/1",
    clause=Clause(
        "PL.II.32",
        14771,
        " 32Sửađổibổs",
        155,
        "2:52b8cc4b96f6b288bb943159b4552421ea59d462033b9c37dc6027fb6301ca3d",
    ),
    area=4,
    title=Bilingual(
        "Sửa Nghị định 109/2022/NĐ-CP về khoa học trong đại học",
        "Revision of Decree 109/2022/NĐ-CP on science in universities",
    ),
    instruments=(DECREE_109_2022_ND_CP,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="32",
    product=DECREE,
    due=During(Period.year(2026), "2026", completion=True),
)
"""Revision of Decree 109/2022/NĐ-CP on science in universities: due “2026”, so by 31/12/2026, led by bo-giao-duc-dao-tao. Source: PL.II.32.

Sửa Nghị định 109/2022/NĐ-CP về khoa học trong đại học.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SCHOLARSHIPS_DECREE = Activity(
    key="nq-03-2025:PL.II.33/1",
    clause=Clause(
        "PL.II.33",
        14926,
        " 33XâydựngNg",
        166,
        "2:1a50c3e39e4b42ac2e0f264a80e2e6ef07fbbbafa702361c6a0535b99796cb78",
    ),
    area=4,
    title=Bilingual(
        "Nghị định về học bổng ngành khoa học cơ bản và công nghệ chiến lược",
        "Decree on scholarships in basic science and strategic technology",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="33",
    product=DECREE,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Decree on scholarships in basic science and strategic technology: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.33.

Nghị định về học bổng ngành khoa học cơ bản và công nghệ chiến lược.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
FOREIGN_AID_DECREE = Activity(
    key="nq-03-2025:PL.II.34/1",
    clause=Clause(
        "PL.II.34",
        15092,
        " 34SửađổiNgh",
        302,
        "2:223191b7dfe2dbc3ae13194c56a49143109d84ec43fe35f6a8c83399cfbfb5b9",
    ),
    area=4,
    title=Bilingual(
        "Sửa Nghị định 80/2020/NĐ-CP về viện trợ không hoàn lại",
        "Revision of Decree 80/2020/NĐ-CP on non-refundable aid",
    ),
    instruments=(DECREE_80_2020_ND_CP,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="34",
    product=DECREE,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Revision of Decree 80/2020/NĐ-CP on non-refundable aid: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.34.

Sửa Nghị định 80/2020/NĐ-CP về viện trợ không hoàn lại.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ON_LENDING_DECREES = Activity(
    key="nq-03-2025:PL.II.35/1",
    clause=Clause(
        "PL.II.35",
        15394,
        " 35SửađổiNgh",
        283,
        "2:937dd7c287f613f8358254340ce791697787d057cf69bf64baf5231d5615ac12",
    ),
    area=4,
    title=Bilingual("Sửa các nghị định về cho vay lại vốn ODA", "Revision of the decrees on on-lending of ODA"),
    instruments=(DECREE_79_2021_ND_CP, DECREE_97_2018_ND_CP),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_CHINH,),
    support=(BO_KE_HOACH_DAU_TU,),
    printed_code="35",
    product=DECREE,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Revision of the decrees on on-lending of ODA: due “2025”, so by 31/12/2025, led by bo-tai-chinh. Source: PL.II.35.

Sửa các nghị định về cho vay lại vốn ODA.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TECHNOLOGY_ACQUISITION = Activity(
    key="nq-03-2025:PL.II.36/1",
    clause=Clause(
        "PL.II.36",
        15677,
        " 36XâydựngQu",
        186,
        "2:f377a09b7dbc64f301647e72e3ee88cef64325ede5d2417018ee2c467222e433",
    ),
    area=4,
    title=Bilingual(
        "Cơ chế đặc biệt để tiếp cận và mua bí quyết công nghệ",
        "Special rules to reach and buy technological know-how",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(BO_TAI_CHINH, CAC_BO_NGANH),
    printed_code="36",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Special rules to reach and buy technological know-how: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.36.

Cơ chế đặc biệt để tiếp cận và mua bí quyết công nghệ.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
REVIEW_OF_LAWS = Activity(
    key="nq-03-2025:PL.II.37/1",
    clause=Clause(
        "PL.II.37",
        15863,
        " 37Ràsoátcác",
        223,
        "2:aefad6431def3aa728983ab0654c935064a251153a2125ff23626bad9cf3d573",
    ),
    area=4,
    title=Bilingual("Rà soát quy định pháp luật để gỡ điểm nghẽn", "Review of legal rules to remove bottlenecks"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS, LEAD_SUPPORTS_TOO),
    lead=(CAC_BO_NGANH,),
    support=(BO_TU_PHAP, CAC_BO_NGANH),
    printed_code="37",
    product=Bilingual(
        "Phương án sửa đổi do Bộ Tư pháp tổng hợp",
        "Proposals for revision, put together by the Ministry of Justice",
    ),
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Review of legal rules to remove bottlenecks: due “6/2025”, so by 30/06/2025, led by cac-bo-nganh. Source: PL.II.37.

Rà soát quy định pháp luật để gỡ điểm nghẽn.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product; Who leads is named among those who support, too: both are kept as printed.
"""
LAW_FOR_DIGITAL_ACTIVITY = Activity(
    key="nq-03-2025:PL.II.38/1",
    version=2,
    clause=Clause(
        "PL.II.38",
        16086,
        " 38Xâydựngho",
        171,
        "2:a4fdb76650f571c8d7a6e5dc78c4a5822678921be6226b9b946d9c5d64f438d4",
    ),
    area=4,
    title=Bilingual(
        "Khung pháp lý cho hoạt động trên môi trường số",
        "Legal frame for activity in the digital environment",
    ),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY, LEAD_SUPPORTS_TOO),
    lead=(CAC_BO_NGANH_LIEN_QUAN,),
    support=(CAC_BO_NGANH_LIEN_QUAN,),
    printed_code="38",
    product=Bilingual("Các văn bản pháp luật đã ban hành", "Legal instruments that are adopted"),
    due=During(Period(date(2026, 9, 1), date(2026, 10, 1)), "9/2026", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Legal frame for activity in the digital environment: due “9/2026”, so by 30/09/2026, led by cac-bo-nganh-lien-quan, owed by whoever of the leading class is concerned. Source: PL.II.38.

Khung pháp lý cho hoạt động trên môi trường số.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it; Who leads is named among those who support, too: both are kept as printed.
"""
COST_NORMS = Activity(
    key="nq-03-2025:PL.II.39/1",
    clause=Clause(
        "PL.II.39",
        16257,
        " 39Hoànthiện",
        297,
        "2:cc2a30f7c97064a27a1317261772e4b6a4d754d13e016537143ac6f42cb1fd47",
    ),
    area=4,
    title=Bilingual("Định mức, đơn giá cho hoạt động chuyển đổi số", "Norms and unit costs of digital transformation"),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_LIEN_QUAN,),
    printed_code="39",
    product=Bilingual("Định mức, đơn giá", "Norms and unit costs"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Norms and unit costs of digital transformation: due “Thường xuyên”, led by bo-thong-tin-truyen-thong. Source: PL.II.39.

Định mức, đơn giá cho hoạt động chuyển đổi số.
"""
INTERNAL_PROCESSES = Activity(
    key="nq-03-2025:PL.II.40/1",
    clause=Clause(
        "PL.II.40",
        16554,
        " 40Ràsoátđiề",
        378,
        "2:bfe2e2a9497d9df9d28921b3bcfeb5925c989645c1c2572e5d1b18eee5b6605d",
    ),
    area=4,
    title=Bilingual(
        "Điều chỉnh quy trình nội bộ theo Luật Giao dịch điện tử",
        "Internal processes in line with the Law on E-Transactions",
    ),
    instruments=(LUAT_GIAO_DICH_DIEN_TU,),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH,),
    support=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="40",
    product=Bilingual("Quy trình nội bộ được ban hành", "Internal processes that are adopted"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Internal processes in line with the Law on E-Transactions: due “12/2025”, so by 31/12/2025, led by cac-bo-nganh. Source: PL.II.40.

Điều chỉnh quy trình nội bộ theo Luật Giao dịch điện tử.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
DUAL_USE_PRODUCTS = Activity(
    key="nq-03-2025:PL.II.41/1",
    clause=Clause(
        "PL.II.41",
        16932,
        " 41XâydựngĐề",
        218,
        "2:0d62a4caeeed97b9d7c8424c14cf738b7c779672ddd7ee73bb1907f66897644d",
    ),
    area=4,
    title=Bilingual(
        "Đề án sản phẩm lưỡng dụng cho công nghiệp an ninh",
        "Scheme for dual-use products of the security industry",
    ),
    interpretations=(COMPLETED_BY, NO_PRODUCT),
    lead=(BO_CONG_AN,),
    printed_code="41",
    product=Bilingual("Đề án và cơ chế về sản phẩm lưỡng dụng", "Scheme and rules for dual-use products"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme for dual-use products of the security industry: due “2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.41.

Đề án sản phẩm lưỡng dụng cho công nghiệp an ninh.

Read so: The column says when it is complete: what is done before the period named is in time; Its product is blank: it is what the task asks for.
"""
NETWORKS_FOR_DEFENCE = Duty(
    key="nq-03-2025:PL.II.42/1",
    clause=Clause(
        "PL.II.42",
        17150,
        " 42Đềánhuyđộ",
        99,
        "2:e78667938dc422042bb04261c59bf45685ab025e49bc064d26af63c0c82fe8bf",
    ),
    area=4,
    title=Bilingual(
        "Đề án huy động hạ tầng viễn thông cho quốc phòng, an ninh",
        "Scheme to call on telecommunications for defence and security",
    ),
    interpretations=(NO_TIME,),
    lead=(BO_CONG_AN,),
    support=(BO_QUOC_PHONG,),
    printed_code="42",
)
"""Scheme to call on telecommunications for defence and security: bo-cong-an leads, bo-quoc-phong supports. Source: PL.II.42.

Đề án huy động hạ tầng viễn thông cho quốc phòng, an ninh.

Read so: Its time and its product are blank: a standing responsibility, for which nobody can be late.
"""
RULES = (
    SCIENCE_LAW,
    ATOMIC_ENERGY_LAW,
    PRODUCT_QUALITY_LAW,
    STANDARDS_LAW,
    STATE_BUDGET_LAW,
    TAX_LAWS,
    ORGANISATION_LAWS,
    DIGITAL_INDUSTRY_LAW,
    TEACHERS_LAW,
    CIPHER_LAW,
    SPECIAL_INVESTMENT_RULES,
    REGULATORY_SANDBOX,
    DECREES_ON_SCIENCE_LAW,
    VENTURE_FUNDS_DECREE,
    RESOURCES_FOR_TALENT,
    DECREES_ON_DATA_LAW,
    STATE_ENTERPRISE_INVESTMENT,
    FOREIGN_ACADEMICS_DECREE,
    UNIVERSITY_RESEARCH_DECREE,
    SCHOLARSHIPS_DECREE,
    FOREIGN_AID_DECREE,
    ON_LENDING_DECREES,
    TECHNOLOGY_ACQUISITION,
    REVIEW_OF_LAWS,
    LAW_FOR_DIGITAL_ACTIVITY,
    COST_NORMS,
    INTERNAL_PROCESSES,
    DUAL_USE_PRODUCTS,
    NETWORKS_FOR_DEFENCE,
)
