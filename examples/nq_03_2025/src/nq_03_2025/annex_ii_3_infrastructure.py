"""Phụ lục II, mục III: infrastructure and investment, tasks 43 to 76."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, OwedBy, Target
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import DECREE_107_2021_ND_CP, LETTER_708_BTTTT_CATTT, LETTER_1552_BTTTT_TTH
from nq_03_2025.measures import DATABASES_IN_USE_MEASURE
from nq_03_2025.products import (
    COMPETENT_INSTRUMENT,
    GOVERNMENT_RESOLUTION,
    MINISTER_DECISION,
    PRIME_MINISTER_DECISION,
    PROGRESS_REPORT,
    RESOLUTION_AND_DECISION,
    SCHEME,
)
from nq_03_2025.readings import (
    BARE_NUMBER,
    BODIES_TOGETHER,
    COMPLETED_BY,
    CONCERNED_ONLY,
    COUNTED_AS_NAMED,
    EACH_OF_THE_CLASS,
    FROM_2025_ON,
    LEAD_SUPPORTS_TOO,
    NAME_MISSPELT,
    NO_PRODUCT,
    NUMBER_IS_A_TARGET,
    WHOLE_COUNTRY,
    YEARLY_FLOOR,
)
from nq_03_2025.roster import (
    BO_CONG_AN,
    BO_CONG_THUONG,
    BO_GIAO_THONG_VAN_TAI,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_NGOAI_GIAO,
    BO_QUOC_PHONG,
    BO_TAI_CHINH,
    BO_TAI_NGUYEN_MOI_TRUONG,
    BO_THONG_TIN_TRUYEN_THONG,
    BO_XAY_DUNG,
    CA_NUOC,
    CAC_BO_NGANH,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_DIA_PHUONG,
    CHU_QUAN_CO_SO_DU_LIEU,
    DIA_PHUONG_DUOC_LUA_CHON,
    THANH_PHO_VA_TINH_DU_DIEU_KIEN,
    VAN_PHONG_CHINH_PHU,
    VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE,
)
from nq_03_2025.units import DATABASES

__all__ = [
    "AI_ON_BIG_DATA",
    "BUDGET_FOR_PLATFORMS",
    "BUDGET_FOR_STRATEGIC_RESEARCH",
    "DATABASES_IN_USE",
    "DATABASES_SYNCHRONISED",
    "DATA_COMMITTEE",
    "DATA_SHARING",
    "DATA_STANDARDS",
    "DIGITAL_ECONOMY_PROGRAMME",
    "DIGITAL_TWIN_PILOT",
    "ENERGY_AND_MINERALS",
    "GREEN_ENERGY_PROGRAMME",
    "INCENTIVES_FOR_DIGITAL_PRODUCTS",
    "INDUSTRIAL_PARK_NETWORKS",
    "INFRASTRUCTURE_PLAN",
    "INNOVATION_NETWORK",
    "IOT_SCHEMES",
    "MINERALS_AND_RARE_EARTHS",
    "MOVE_TO_DATA_CENTRE",
    "NATIONAL_DATA_CENTRE",
    "PARTNERSHIP_PROJECTS_LIST",
    "PLATFORMS_IN_OPERATION",
    "PLATFORMS_LIST",
    "POLICY_TRIALS",
    "POWER_PLAN",
    "PUBLIC_INSTITUTES_CAPACITY",
    "PUBLIC_PRIVATE_PARTNERSHIP",
    "RULES",
    "SEA_UNDERGROUND_SPACE",
    "SHARED_DATABASES",
    "SMART_CITY_SCHEMES",
    "STRATEGIC_INDUSTRY_FUND",
    "STRATEGIC_INDUSTRY_PROGRAMME",
    "STRATEGIC_TECHNOLOGY_LIST",
    "SUPPORT_FOR_LABORATORIES",
    "SYSTEMS_UPGRADED",
]

STRATEGIC_INDUSTRY_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.43/1",
    clause=Clause(
        "PL.II.43",
        17332,
        " 43XâydựngCh",
        276,
        "2:5d343f1ae4c91d2622e5d5ac495577a8cd8ecb731b45735f0d4a81e83cda4883",
    ),
    area=5,
    title=Bilingual(
        "Chương trình quốc gia về công nghệ và công nghiệp chiến lược",
        "National programme for strategic technology and industry",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="43",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""National programme for strategic technology and industry: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong. Source: PL.II.43.

Chương trình quốc gia về công nghệ và công nghiệp chiến lược.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STRATEGIC_TECHNOLOGY_LIST = Activity(
    key="nq-03-2025:PL.II.44/1",
    clause=Clause(
        "PL.II.44",
        17608,
        " 44XâydựngDa",
        119,
        "2:54f025b335dc5f75cc7dfbc32c1e2fe661487f91ae44093f433c7622fe3f8db7",
    ),
    area=5,
    title=Bilingual("Danh mục công nghệ chiến lược", "List of strategic technologies"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    support=(CAC_BO_NGANH,),
    printed_code="44",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""List of strategic technologies: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong. Source: PL.II.44.

Danh mục công nghệ chiến lược.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STRATEGIC_INDUSTRY_FUND = Activity(
    key="nq-03-2025:PL.II.45/1",
    clause=Clause(
        "PL.II.45",
        17727,
        " 45Xâydựngtr",
        146,
        "2:8bc2dc67ca98844597be2252ba9878d471cefb779a838fd976f6ba573d69b1d2",
    ),
    area=5,
    title=Bilingual("Quỹ đầu tư công nghiệp chiến lược", "Investment fund for strategic industry"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU, BO_CONG_THUONG),
    support=(CAC_BO_NGANH,),
    printed_code="45",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Investment fund for strategic industry: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu and bo-cong-thuong. Source: PL.II.45.

Quỹ đầu tư công nghiệp chiến lược.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
INNOVATION_NETWORK = Activity(
    key="nq-03-2025:PL.II.46/1",
    clause=Clause(
        "PL.II.46",
        17873,
        " 46Pháttriển",
        253,
        "2:b26e93b74f7057886e97b77dbf614ca3b53172053b350f792c01b43d3eb77b17",
    ),
    area=5,
    title=Bilingual("Mạng lưới các trung tâm đổi mới sáng tạo", "Network of innovation centres"),
    interpretations=(COMPLETED_BY, BODIES_TOGETHER, LEAD_SUPPORTS_TOO, NAME_MISSPELT),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG, BO_KE_HOACH_DAU_TU, CAC_DIA_PHUONG),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG, BO_NGOAI_GIAO),
    printed_code="46",
    product=Bilingual("Mạng lưới kết nối", "Network that is connected"),
    due=During(Period.year(2030), "2030", completion=True),
    owed_by=OwedBy.ONE,
)
"""Network of innovation centres: due “2030”, so by 31/12/2030, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong and bo-ke-hoach-dau-tu and cac-dia-phuong, owed by the leading class together, one product. Source: PL.II.46.

Mạng lưới các trung tâm đổi mới sáng tạo.

Read so: The column says when it is complete: what is done before the period named is in time; Those who lead owe one product together; Who leads is named among those who support, too: both are kept as printed; A name is misspelt or lacks a word: it is the ministry of that name.
"""
PUBLIC_INSTITUTES_CAPACITY = Activity(
    key="nq-03-2025:PL.II.47/1",
    clause=Clause(
        "PL.II.47",
        18126,
        " 47Đềánđầutư",
        139,
        "2:8de63aba4f94cf27db6b0f82a5383663b32d05e39f308e4a17098bd997069d8d",
    ),
    area=5,
    title=Bilingual(
        "Đề án nâng năng lực tổ chức nghiên cứu công lập",
        "Scheme to strengthen public research institutes",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(BO_KE_HOACH_DAU_TU, CAC_BO_NGANH),
    printed_code="47",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 1, 1), date(2027, 1, 1)), "2025 - 2026", completion=True),
)
"""Scheme to strengthen public research institutes: due “2025 - 2026”, so by 31/12/2026, led by bo-khoa-hoc-cong-nghe. Source: PL.II.47.

Đề án nâng năng lực tổ chức nghiên cứu công lập.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
POLICY_TRIALS = Activity(
    key="nq-03-2025:PL.II.48/1",
    clause=Clause(
        "PL.II.48",
        18265,
        " 48Xâydựngcá",
        185,
        "2:fdadc19f6c559a5f298e1b8273b7b90aa10aab3fa5ad511120896b2f89e75fb7",
    ),
    area=5,
    title=Bilingual(
        "Các đề án thử nghiệm chính sách cho công nghệ chiến lược",
        "Schemes for policy trials in strategic technology",
    ),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY, LEAD_SUPPORTS_TOO),
    lead=(CAC_BO_NGANH,),
    support=(CAC_BO_NGANH,),
    printed_code="48",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Schemes for policy trials in strategic technology: due “2025”, so by 31/12/2025, led by cac-bo-nganh, owed by whoever of the leading class is concerned. Source: PL.II.48.

Các đề án thử nghiệm chính sách cho công nghệ chiến lược.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it; Who leads is named among those who support, too: both are kept as printed.
"""
BUDGET_FOR_STRATEGIC_RESEARCH = Activity(
    key="nq-03-2025:PL.II.49/1",
    clause=Clause(
        "PL.II.49",
        18450,
        " 49Bốtríítnh",
        195,
        "2:7dcb1fb8bf77c058fb52d88fd2ad0bb40eff1cf82a7f8252ba25d3e8fb27f75f",
    ),
    area=5,
    title=Bilingual(
        "Ngân sách sự nghiệp khoa học dành cho công nghệ chiến lược",
        "Part of the science budget for strategic technology",
    ),
    interpretations=(YEARLY_FLOOR,),
    lead=(BO_TAI_CHINH,),
    support=(BO_KHOA_HOC_CONG_NGHE, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="49",
    product=Bilingual(
        "Ít nhất 15 % chi sự nghiệp khoa học, theo nghị quyết và quyết định",
        "At least 15 % of the science budget, by resolution and decision",
    ),
    due=Recurring((Cycle.YEAR,), phrase="Hằng năm"),
)
"""Part of the science budget for strategic technology: due “Hằng năm”, led by bo-tai-chinh. Source: PL.II.49.

Ngân sách sự nghiệp khoa học dành cho công nghệ chiến lược.

Read so: The 15 % of each year is part of that year's product; the resolution names no last year.
"""
PUBLIC_PRIVATE_PARTNERSHIP = Activity(
    key="nq-03-2025:PL.II.50/1",
    clause=Clause(
        "PL.II.50",
        18645,
        " 50Banhànhcơ",
        262,
        "2:3ea9dbc487904f12c93559b970e3af959a5b849e1ce873659f28cc6a06808a6e",
    ),
    area=5,
    title=Bilingual(
        "Chính sách hợp tác công tư về công nghệ, hạ tầng và nhân lực số",
        "Policy of public-private partnership in technology, digital infrastructure and people",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="50",
    product=GOVERNMENT_RESOLUTION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Policy of public-private partnership in technology, digital infrastructure and people: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.50.

Chính sách hợp tác công tư về công nghệ, hạ tầng và nhân lực số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SEA_UNDERGROUND_SPACE = Activity(
    key="nq-03-2025:PL.II.51/1",
    clause=Clause(
        "PL.II.51",
        18907,
        " 51Ràsoátban",
        286,
        "2:f831bfb2254d5613fcd73443b05b43bd4f5fcf39af8883018d1f690873464f84",
    ),
    area=5,
    title=Bilingual(
        "Chiến lược về không gian biển, không gian ngầm, vũ trụ",
        "Strategies for sea, underground and outer space",
    ),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_TAI_NGUYEN_MOI_TRUONG),
    support=(BO_QUOC_PHONG, VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="51",
    product=Bilingual(
        "Quyết định của Thủ tướng, báo cáo thực hiện",
        "Decision of the Prime Minister, reports on progress",
    ),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Strategies for sea, underground and outer space: due “Thường xuyên”, led by bo-khoa-hoc-cong-nghe and bo-tai-nguyen-moi-truong. Source: PL.II.51.

Chiến lược về không gian biển, không gian ngầm, vũ trụ.
"""
ENERGY_AND_MINERALS = Activity(
    key="nq-03-2025:PL.II.52/1",
    clause=Clause(
        "PL.II.52",
        19193,
        " 52Tổchứctri",
        326,
        "2:989345b6a4103a6b50b983499e2a75330d78c4ca157f9200bd6062acfbbc7a7a",
    ),
    area=5,
    title=Bilingual(
        "Hạ tầng năng lượng, tài nguyên cho khoa học và công nghiệp chiến lược",
        "Energy and minerals for science and strategic industry",
    ),
    lead=(BO_CONG_THUONG, BO_TAI_NGUYEN_MOI_TRUONG, BO_XAY_DUNG, BO_GIAO_THONG_VAN_TAI),
    support=(BO_KHOA_HOC_CONG_NGHE, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="52",
    product=PROGRESS_REPORT,
    due=Recurring((), phrase="Thường xuyên"),
)
"""Energy and minerals for science and strategic industry: due “Thường xuyên”, led by bo-cong-thuong and bo-tai-nguyen-moi-truong and bo-xay-dung and bo-giao-thong-van-tai. Source: PL.II.52.

Hạ tầng năng lượng, tài nguyên cho khoa học và công nghiệp chiến lược.
"""
MINERALS_AND_RARE_EARTHS = Activity(
    key="nq-03-2025:PL.II.53/1",
    clause=Clause(
        "PL.II.53",
        19519,
        " 53Quảnlýchặ",
        201,
        "2:8d9814736cb9a11167776b4380ee754f0dddabb088708719a54a735c7dd9e5e4",
    ),
    area=5,
    title=Bilingual("Quản lý và sử dụng khoáng sản, đất hiếm", "Management and use of minerals and rare earths"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_NGUYEN_MOI_TRUONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="53",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2026), "2026", completion=True),
)
"""Management and use of minerals and rare earths: due “2026”, so by 31/12/2026, led by bo-tai-nguyen-moi-truong. Source: PL.II.53.

Quản lý và sử dụng khoáng sản, đất hiếm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SUPPORT_FOR_LABORATORIES = Activity(
    key="nq-03-2025:PL.II.54/1",
    clause=Clause(
        "PL.II.54",
        19720,
        " 54Xâydựngcơ",
        247,
        "2:2aa8c3d9e133117d1eac7d6bdfce0753c9b32f92939a040e6ef5c5964fced147",
    ),
    area=5,
    title=Bilingual("Chính sách hỗ trợ đầu tư phòng thí nghiệm", "Policy to support investment in laboratories"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(BO_KE_HOACH_DAU_TU, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="54",
    product=RESOLUTION_AND_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Policy to support investment in laboratories: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.54.

Chính sách hỗ trợ đầu tư phòng thí nghiệm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
AI_ON_BIG_DATA = Activity(
    key="nq-03-2025:PL.II.55/1",
    clause=Clause(
        "PL.II.55",
        19967,
        " 55Tổchứcứng",
        118,
        "2:ec5f35f4377b25d38508c142d09b5dcb41be8d22100bb34fbb82f9dffe9e7a89",
    ),
    area=5,
    title=Bilingual(
        "Ứng dụng trí tuệ nhân tạo trong các ngành quan trọng",
        "Artificial intelligence in important sectors",
    ),
    interpretations=(EACH_OF_THE_CLASS,),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="55",
    product=PROGRESS_REPORT,
    due=Recurring((), phrase="Thường xuyên"),
)
"""Artificial intelligence in important sectors: due “Thường xuyên”, led by cac-bo-nganh-dia-phuong. Source: PL.II.55.

Ứng dụng trí tuệ nhân tạo trong các ngành quan trọng.

Read so: Each member of the class that leads owes the product.
"""
INCENTIVES_FOR_DIGITAL_PRODUCTS = Activity(
    key="nq-03-2025:PL.II.56/1",
    clause=Clause(
        "PL.II.56",
        20085,
        " 56Ràsoátcác",
        177,
        "2:99db622b9c906089f58fa102fbff01c518659a8f9bf58205fcbb2cd0b0500d34",
    ),
    area=5,
    title=Bilingual("Rà soát ưu đãi đầu tư, thuế cho sản phẩm số", "Review of incentives for digital products"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(BO_THONG_TIN_TRUYEN_THONG, BO_TAI_CHINH, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="56",
    product=COMPETENT_INSTRUMENT,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Review of incentives for digital products: due “2025”, so by 31/12/2025, led by bo-ke-hoach-dau-tu. Source: PL.II.56.

Rà soát ưu đãi đầu tư, thuế cho sản phẩm số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PLATFORMS_LIST = Activity(
    key="nq-03-2025:PL.II.57/1",
    clause=Clause(
        "PL.II.57",
        20262,
        " 57Xâydựngda",
        162,
        "2:f253d671146ad75460b1209dad2e2aa64521a271918060f25cb20410eb8ed194",
    ),
    area=5,
    title=Bilingual("Danh mục và kế hoạch nền tảng số dùng chung", "List and plan of shared digital platforms"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="57",
    product=MINISTER_DECISION,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""List and plan of shared digital platforms: due “12/2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.57.

Danh mục và kế hoạch nền tảng số dùng chung.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PLATFORMS_IN_OPERATION = Activity(
    key="nq-03-2025:PL.II.58/1",
    clause=Clause(
        "PL.II.58",
        20424,
        " 58Triểnkhai",
        205,
        "2:84fbf510b9fd2c08d6afea02f509426948cb2d142386002c9ddf3f9665cc0d4c",
    ),
    area=5,
    title=Bilingual("Triển khai các nền tảng số dùng chung", "Shared digital platforms put to work"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="58",
    product=Bilingual("Các nền tảng số hoàn thành", "Digital platforms completed"),
    due=During(Period(date(2028, 12, 1), date(2029, 1, 1)), "12/2028", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Shared digital platforms put to work: due “12/2028”, so by 31/12/2028, led by cac-bo-nganh-dia-phuong, owed by whoever of the leading class is concerned. Source: PL.II.58.

Triển khai các nền tảng số dùng chung.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
BUDGET_FOR_PLATFORMS = Activity(
    key="nq-03-2025:PL.II.59/1",
    clause=Clause(
        "PL.II.59",
        20629,
        " 59Xâydựngcơ",
        231,
        "2:e2a12d1a18717609e8b5c329b568a6f9dddd17e120f9a026d06271d8618f0e4d",
    ),
    area=5,
    title=Bilingual("Cơ chế dùng ngân sách đầu tư nền tảng số", "Rules for public money in digital platforms"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_CHINH,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="59",
    product=RESOLUTION_AND_DECISION,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Rules for public money in digital platforms: due “12/2025”, so by 31/12/2025, led by bo-tai-chinh. Source: PL.II.59.

Cơ chế dùng ngân sách đầu tư nền tảng số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_ECONOMY_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.60/1",
    clause=Clause(
        "PL.II.60",
        20860,
        " 60XâydựngCh",
        112,
        "2:c2ebedaed9862ac2f27aa7166d28cd0bd9b5833f34d4d21cb4f6ffc3b75edd29",
    ),
    area=5,
    title=Bilingual("Chương trình kinh tế số và xã hội số", "Programme for the digital economy and society"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_DIA_PHUONG,),
    printed_code="60",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 9, 1), date(2025, 10, 1)), "9/2025", completion=True),
)
"""Programme for the digital economy and society: due “9/2025”, so by 30/09/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.60.

Chương trình kinh tế số và xã hội số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PARTNERSHIP_PROJECTS_LIST = Activity(
    key="nq-03-2025:PL.II.61/1",
    clause=Clause(
        "PL.II.61",
        20972,
        " 61Xâydựngba",
        125,
        "2:c60b3e633a803d43561cc16c8608d9c9b28dad5bea169e7f1ac7b8550dde87fd",
    ),
    area=5,
    title=Bilingual(
        "Danh mục dự án hợp tác công tư về hạ tầng số",
        "List of partnership projects in digital infrastructure",
    ),
    interpretations=(NO_PRODUCT,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH,),
    printed_code="61",
    product=Bilingual("Danh mục được ban hành", "List that is adopted"),
    due=Recurring((Cycle.YEAR,), phrase="hằng năm"),
)
"""List of partnership projects in digital infrastructure: due “hằng năm”, led by bo-thong-tin-truyen-thong. Source: PL.II.61.

Danh mục dự án hợp tác công tư về hạ tầng số.

Read so: Its product is blank: it is what the task asks for.
"""
INFRASTRUCTURE_PLAN = Activity(
    key="nq-03-2025:PL.II.62/1",
    clause=Clause(
        "PL.II.62",
        21097,
        " 62Xâydựngba",
        105,
        "2:1d3b240b3188bbefbff05fc6093505ae87cf6e28f1e35795cb85d261af848399",
    ),
    area=5,
    title=Bilingual("Kế hoạch phát triển hạ tầng số", "Plan for digital infrastructure"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="62",
    product=MINISTER_DECISION,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Plan for digital infrastructure: due “12/2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.62.

Kế hoạch phát triển hạ tầng số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_TWIN_PILOT = Activity(
    key="nq-03-2025:PL.II.63/1",
    clause=Clause(
        "PL.II.63",
        21202,
        " 63XâydựngĐề",
        186,
        "2:a913d7764aea2c3f352da7d84e05be039d7c913df8928ccd5594370bef4771d4",
    ),
    area=5,
    title=Bilingual("Đề án thí điểm bản sao số đô thị", "Pilot of digital twins of cities"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(DIA_PHUONG_DUOC_LUA_CHON,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="63",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2026, 12, 1), date(2027, 1, 1)), "12/2026", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Pilot of digital twins of cities: due “12/2026”, so by 31/12/2026, led by dia-phuong-duoc-lua-chon, owed by whoever of the leading class is concerned. Source: PL.II.63.

Đề án thí điểm bản sao số đô thị.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
SMART_CITY_SCHEMES = Activity(
    key="nq-03-2025:PL.II.64/1",
    clause=Clause(
        "PL.II.64",
        21388,
        " 64Xâydựngvà",
        167,
        "2:f258b39273be22c71d4f3b9f1af7fd87645eefea435e5383d52623f505d78d06",
    ),
    area=5,
    title=Bilingual("Các đề án đô thị thông minh", "Smart-city schemes"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    related=("nq-03-2025:PL.I.24/1",),
    lead=(THANH_PHO_VA_TINH_DU_DIEU_KIEN,),
    support=(BO_THONG_TIN_TRUYEN_THONG, BO_XAY_DUNG),
    printed_code="64",
    product=Bilingual("Đề án được ban hành và triển khai xong", "Schemes adopted and carried out"),
    due=During(Period(date(2028, 12, 1), date(2029, 1, 1)), "12/2028", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Smart-city schemes: due “12/2028”, so by 31/12/2028, led by thanh-pho-va-tinh-du-dieu-kien, owed by whoever of the leading class is concerned. Source: PL.II.64.

Các đề án đô thị thông minh.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
IOT_SCHEMES = Activity(
    key="nq-03-2025:PL.II.65/1",
    clause=Clause(
        "PL.II.65",
        21555,
        " 65Xâydựngtr",
        235,
        "2:6ee2337385c4239cdee4533f7735a1ac77318313e5d44d5234ec98965882eaa4",
    ),
    area=5,
    title=Bilingual("Đề án ứng dụng Internet vạn vật theo ngành", "Schemes for the Internet of things by sector"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="65",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Schemes for the Internet of things by sector: due “12/2025”, so by 31/12/2025, led by cac-bo-nganh-dia-phuong, owed by whoever of the leading class is concerned. Source: PL.II.65.

Đề án ứng dụng Internet vạn vật theo ngành.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
INDUSTRIAL_PARK_NETWORKS = Activity(
    key="nq-03-2025:PL.II.66/1",
    clause=Clause(
        "PL.II.66",
        21790,
        " 66Xâydựngkế",
        154,
        "2:918bd6e9a880ef5227c4261e61a1f78b04973ae94c448a3d38434d6216af2161",
    ),
    area=5,
    title=Bilingual("Hạ tầng 5G, IoT tại khu, cụm công nghiệp", "5G and IoT networks in industrial parks"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_DIA_PHUONG,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="66",
    product=SCHEME,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""5G and IoT networks in industrial parks: due “12/2025”, so by 31/12/2025, led by cac-dia-phuong. Source: PL.II.66.

Hạ tầng 5G, IoT tại khu, cụm công nghiệp.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
POWER_PLAN = Activity(
    key="nq-03-2025:PL.II.67/1",
    clause=Clause(
        "PL.II.67",
        21944,
        " 67Sửađổibổs",
        199,
        "2:35a89d5b20a2dbb986b81af47eeef79ec7c5b14c0179fa293fbc6dd81b7a3e46",
    ),
    area=5,
    title=Bilingual("Điều chỉnh quy hoạch điện cho trung tâm dữ liệu", "Power plan revised for data centres"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_THUONG,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="67",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 9, 1), date(2025, 10, 1)), "9/2025", completion=True),
)
"""Power plan revised for data centres: due “9/2025”, so by 30/09/2025, led by bo-cong-thuong. Source: PL.II.67.

Điều chỉnh quy hoạch điện cho trung tâm dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
GREEN_ENERGY_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.68/1",
    clause=Clause(
        "PL.II.68",
        22143,
        " 68XâydựngCh",
        166,
        "2:373d72f237d97141b3a2ae20ab954bf247b0f5a0679eaf64720466c4d2f60450",
    ),
    area=5,
    title=Bilingual("Chương trình năng lượng xanh cho trung tâm dữ liệu", "Green-energy programme for data centres"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_THUONG,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="68",
    product=Bilingual("Chương trình được ban hành", "Programme that is adopted"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Green-energy programme for data centres: due “2025”, so by 31/12/2025, led by bo-cong-thuong. Source: PL.II.68.

Chương trình năng lượng xanh cho trung tâm dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
NATIONAL_DATA_CENTRE = Activity(
    key="nq-03-2025:PL.II.69/1",
    clause=Clause(
        "PL.II.69",
        22309,
        " 69Hoànthành",
        123,
        "2:6d7fbc6306cfb0a7b93bc1894506bbd1545ca6ad20fdf0f189414fd69c4fb976",
    ),
    area=5,
    title=Bilingual("Trung tâm dữ liệu quốc gia vận hành", "National data centre in operation"),
    interpretations=(COMPLETED_BY, NAME_MISSPELT),
    lead=(BO_CONG_AN,),
    printed_code="69",
    product=Bilingual("Trung tâm dữ liệu quốc gia vận hành", "National data centre in operation"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""National data centre in operation: due “12/2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.69.

Trung tâm dữ liệu quốc gia vận hành.

Read so: The column says when it is complete: what is done before the period named is in time; A name is misspelt or lacks a word: it is the ministry of that name.
"""
DATABASES_SYNCHRONISED = Activity(
    key="nq-03-2025:PL.II.70/1",
    clause=Clause(
        "PL.II.70",
        22432,
        " 70Hoànthiện",
        336,
        "2:23d366931ec8d4b2de9269d8c1426850ff7cf0da1af3b3e8e321598bf107ebc9",
    ),
    area=5,
    title=Bilingual(
        "114 cơ sở dữ liệu được vận hành và đồng bộ về trung tâm quốc gia",
        "114 databases in operation and synchronised with the national centre",
    ),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY, NUMBER_IS_A_TARGET),
    related=("nq-03-2025:PL.II.70/2",),
    lead=(CHU_QUAN_CO_SO_DU_LIEU,),
    support=(BO_CONG_AN, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="70",
    product=Bilingual("114 cơ sở dữ liệu được khai thác", "114 databases in use"),
    due=During(Period.year(2025), "2025", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""114 databases in operation and synchronised with the national centre: due “2025”, so by 31/12/2025, led by chu-quan-co-so-du-lieu, owed by whoever of the leading class is concerned. Source: PL.II.70.

114 cơ sở dữ liệu được vận hành và đồng bộ về trung tâm quốc gia.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it; The task names a number: a product to deliver and a target to reach.
"""
DATABASES_IN_USE = Target(
    key="nq-03-2025:PL.II.70/2",
    clause=Clause(
        "PL.II.70",
        22432,
        " 70Hoànthiện",
        336,
        "2:23d366931ec8d4b2de9269d8c1426850ff7cf0da1af3b3e8e321598bf107ebc9",
    ),
    area=5,
    title=Bilingual("Số cơ sở dữ liệu được đưa vào khai thác", "Databases that are put to use"),
    interpretations=(BARE_NUMBER, NUMBER_IS_A_TARGET, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    related=("nq-03-2025:PL.II.70/1",),
    lead=(CHU_QUAN_CO_SO_DU_LIEU,),
    support=(BO_CONG_AN, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="70",
    measure=DATABASES_IN_USE_MEASURE,
    bound=AtLeast(114, DATABASES),
    period=Period.year(2025),
    answered_by=CA_NUOC,
)
"""Databases that are put to use: at least 114 databases of databases-in-use by 31/12/2025. Source: PL.II.70.

Số cơ sở dữ liệu được đưa vào khai thác.

Read so: A number without a sign is reached from there on; The task names a number: a product to deliver and a target to reach; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
SHARED_DATABASES = Activity(
    key="nq-03-2025:PL.II.71/1",
    clause=Clause(
        "PL.II.71",
        22768,
        " 71Hoànthành",
        214,
        "2:bb7a9561d6683534508f0c92383c6b7386d5b2848855fbb45b4b55102111a535",
    ),
    area=5,
    title=Bilingual("Cơ sở dữ liệu quốc gia và dùng chung được khai thác", "National and shared databases in use"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="71",
    product=Bilingual("Cơ sở dữ liệu quốc gia và dùng chung hoàn thành", "National and shared databases completed"),
    due=During(Period.year(2026), "2026", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""National and shared databases in use: due “2026”, so by 31/12/2026, led by cac-bo-nganh-dia-phuong, owed by whoever of the leading class is concerned. Source: PL.II.71.

Cơ sở dữ liệu quốc gia và dùng chung được khai thác.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
DATA_SHARING = Activity(
    key="nq-03-2025:PL.II.72/1",
    clause=Clause(
        "PL.II.72",
        22982,
        " 72Hoànthành",
        140,
        "2:8b2dc8e913bcc1662c0eb3839ad777ae76db83f4bd551c7d2522ebcbeae5f8ba",
    ),
    area=5,
    title=Bilingual("Kết nối, chia sẻ và mở dữ liệu", "Connecting, sharing and opening data"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    support=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="72",
    product=Bilingual("Kết nối hoàn thành", "Connections completed"),
    due=During(Period(date(2025, 1, 1), date(2027, 1, 1)), "2025-2026", completion=True),
)
"""Connecting, sharing and opening data: due “2025-2026”, so by 31/12/2026, led by cac-bo-nganh-dia-phuong. Source: PL.II.72.

Kết nối, chia sẻ và mở dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
SYSTEMS_UPGRADED = Activity(
    key="nq-03-2025:PL.II.73/1",
    clause=Clause(
        "PL.II.73",
        23122,
        " 73Nângcấpho",
        524,
        "2:5894ad3f1896d8004c47821353e5ecceda091f698b7d4cbab6bc00b60bf3507c",
    ),
    area=5,
    title=Bilingual("Nâng cấp hệ thống để kết nối dữ liệu dân cư", "Systems upgraded to connect to population data"),
    instruments=(LETTER_1552_BTTTT_TTH, LETTER_708_BTTTT_CATTT, DECREE_107_2021_ND_CP),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    support=(BO_CONG_AN, BO_THONG_TIN_TRUYEN_THONG, VAN_PHONG_CHINH_PHU),
    printed_code="73",
    product=Bilingual(
        "Hệ thống an toàn, dữ liệu được kết nối, giấy tờ được cắt giảm",
        "Safe systems, connected data, less paper",
    ),
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "06/2025", completion=True),
)
"""Systems upgraded to connect to population data: due “06/2025”, so by 30/06/2025, led by cac-bo-nganh-dia-phuong. Source: PL.II.73.

Nâng cấp hệ thống để kết nối dữ liệu dân cư.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
DATA_STANDARDS = Activity(
    key="nq-03-2025:PL.II.74/1",
    clause=Clause(
        "PL.II.74",
        23646,
        " 74Banhànhtr",
        138,
        "2:9c15bca15e37c93f0a5232ac55f15cdc324df7e72ffcb4aa8c876d0c6e273506",
    ),
    area=5,
    title=Bilingual("Chiến lược, tiêu chuẩn, quy chuẩn dữ liệu", "Strategies, standards and regulations for data"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH,),
    support=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="74",
    product=Bilingual("Tiêu chuẩn, quy chuẩn", "Standards and regulations"),
    due=During(Period.year(2025), "2025", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Strategies, standards and regulations for data: due “2025”, so by 31/12/2025, led by cac-bo-nganh, owed by whoever of the leading class is concerned. Source: PL.II.74.

Chiến lược, tiêu chuẩn, quy chuẩn dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
DATA_COMMITTEE = Activity(
    key="nq-03-2025:PL.II.75/1",
    clause=Clause(
        "PL.II.75",
        23784,
        " 75ThammưuCh",
        87,
        "2:734d0d8e87c4c40eaae428b0ed662056d5e25d9b95cac8735bfc9bcf9daba391",
    ),
    area=5,
    title=Bilingual("Ủy ban Dữ liệu quốc gia", "National data committee"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    printed_code="75",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 3, 1), date(2025, 4, 1)), "3/2025", completion=True),
)
"""National data committee: due “3/2025”, so by 31/03/2025, led by bo-cong-an. Source: PL.II.75.

Ủy ban Dữ liệu quốc gia.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
MOVE_TO_DATA_CENTRE = Activity(
    key="nq-03-2025:PL.II.76/1",
    clause=Clause(
        "PL.II.76",
        23871,
        " 76Bảođảmngu",
        156,
        "2:6089042854e288a7e90f0ef7c8dcbd08460a488f6dbc6309073513a81f4b5e80",
    ),
    area=5,
    title=Bilingual(
        "Nguồn lực chuyển hệ thống lên trung tâm dữ liệu quốc gia",
        "Resources to move systems to the national data centre",
    ),
    interpretations=(FROM_2025_ON, NO_PRODUCT),
    lead=(BO_KE_HOACH_DAU_TU, BO_TAI_CHINH),
    support=(BO_CONG_AN,),
    printed_code="76",
    product=Bilingual("Nguồn lực được bảo đảm", "Resources secured"),
    due=Recurring((), phrase="2025 và những năm tiếp theo", since=date(2025, 1, 1)),
)
"""Resources to move systems to the national data centre: due “2025 và những năm tiếp theo”, led by bo-ke-hoach-dau-tu and bo-tai-chinh. Source: PL.II.76.

Nguồn lực chuyển hệ thống lên trung tâm dữ liệu quốc gia.

Read so: From 01/01/2025 on, without a last day; Its product is blank: it is what the task asks for.
"""
RULES = (
    STRATEGIC_INDUSTRY_PROGRAMME,
    STRATEGIC_TECHNOLOGY_LIST,
    STRATEGIC_INDUSTRY_FUND,
    INNOVATION_NETWORK,
    PUBLIC_INSTITUTES_CAPACITY,
    POLICY_TRIALS,
    BUDGET_FOR_STRATEGIC_RESEARCH,
    PUBLIC_PRIVATE_PARTNERSHIP,
    SEA_UNDERGROUND_SPACE,
    ENERGY_AND_MINERALS,
    MINERALS_AND_RARE_EARTHS,
    SUPPORT_FOR_LABORATORIES,
    AI_ON_BIG_DATA,
    INCENTIVES_FOR_DIGITAL_PRODUCTS,
    PLATFORMS_LIST,
    PLATFORMS_IN_OPERATION,
    BUDGET_FOR_PLATFORMS,
    DIGITAL_ECONOMY_PROGRAMME,
    PARTNERSHIP_PROJECTS_LIST,
    INFRASTRUCTURE_PLAN,
    DIGITAL_TWIN_PILOT,
    SMART_CITY_SCHEMES,
    IOT_SCHEMES,
    INDUSTRIAL_PARK_NETWORKS,
    POWER_PLAN,
    GREEN_ENERGY_PROGRAMME,
    NATIONAL_DATA_CENTRE,
    DATABASES_SYNCHRONISED,
    DATABASES_IN_USE,
    SHARED_DATABASES,
    DATA_SHARING,
    SYSTEMS_UPGRADED,
    DATA_STANDARDS,
    DATA_COMMITTEE,
    MOVE_TO_DATA_CENTRE,
)
