"""Phụ lục II, mục VI: enterprises, tasks 117 to 131."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, OwedBy
from cchc_rules.text import Bilingual
from nq_03_2025.products import PRIME_MINISTER_DECISION, PROGRAMME_APPROVED
from nq_03_2025.readings import COMPLETED_BY, CONCERNED_ONLY, EACH_OF_THE_CLASS, NO_PRODUCT, ROW_GOES_ON
from nq_03_2025.roster import (
    BO_CONG_AN,
    BO_GIAO_DUC_DAO_TAO,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_QUOC_PHONG,
    BO_THONG_TIN_TRUYEN_THONG,
    CAC_BO_NGANH,
    CAC_BO_NGANH_DIA_PHUONG,
)

__all__ = [
    "ATTRACTING_TOP_TECH",
    "BIG_PROBLEMS_PUBLISHED",
    "CHAMPION_CRITERIA",
    "DATA_INNOVATION_CENTRE",
    "DIGITAL_CONSUMPTION",
    "DIGITAL_INDUSTRY_PARKS",
    "ENTERPRISE_CRITERIA",
    "ENTERPRISE_TRANSFORMATION",
    "FIRMS_GO_GLOBAL",
    "INVESTMENT_CRITERIA",
    "KEY_TASKS_LIST",
    "LARGE_TECH_FIRMS",
    "ORDERING_RULES",
    "RULES",
    "SMART_PRODUCTION",
    "SUPPORT_FOR_SMALL_FIRMS",
]

DATA_INNOVATION_CENTRE = Activity(
    key="nq-03-2025:PL.II.117/1",
    clause=Clause(
        "PL.II.117",
        32691,
        " 117XâydựngT",
        132,
        "2:552ea53662fe18ed5651c44fce0374c4384567bc0447abe07189d7a262b65b83",
    ),
    area=8,
    title=Bilingual("Trung tâm đổi mới sáng tạo về dữ liệu", "Innovation centre for data"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    support=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="117",
    product=Bilingual("Trung tâm đi vào hoạt động", "Centre in operation"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Innovation centre for data: due “2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.117.

Trung tâm đổi mới sáng tạo về dữ liệu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ENTERPRISE_TRANSFORMATION = Activity(
    key="nq-03-2025:PL.II.118/1",
    clause=Clause(
        "PL.II.118",
        32823,
        " 118Xâydựngt",
        177,
        "2:b4bc233bd330ba920f988a8a58e591738bc12f302edf4d0abc7fb7da06cdd765",
    ),
    area=8,
    title=Bilingual("Đề án chuyển đổi số doanh nghiệp", "Digital transformation of enterprises"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="118",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Digital transformation of enterprises: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.118.

Đề án chuyển đổi số doanh nghiệp.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
LARGE_TECH_FIRMS = Activity(
    key="nq-03-2025:PL.II.119/1",
    clause=Clause(
        "PL.II.119",
        33000,
        " 119XâydựngĐ",
        241,
        "2:0605aa1b9f4e6bc049d249a56be79626b3aa316c4654e8e6be6f64e7524d9714",
    ),
    area=8,
    title=Bilingual(
        "Đề án hình thành doanh nghiệp công nghệ chiến lược lớn",
        "Scheme to form large strategic technology companies",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG, BO_GIAO_DUC_DAO_TAO, BO_QUOC_PHONG),
    support=(BO_KE_HOACH_DAU_TU,),
    printed_code="119",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to form large strategic technology companies: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong and bo-giao-duc-dao-tao and bo-quoc-phong. Source: PL.II.119.

Đề án hình thành doanh nghiệp công nghệ chiến lược lớn.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ENTERPRISE_CRITERIA = Activity(
    key="nq-03-2025:PL.II.120/1",
    clause=Clause(
        "PL.II.120",
        33241,
        " 120Xâydựngb",
        128,
        "2:b92fc01cc04344a7d2c430835eaf1203383a05c858b4b7fb33b16fc58b095382",
    ),
    area=8,
    title=Bilingual("Bộ tiêu chí chuyển đổi số doanh nghiệp", "Criteria for the digital transformation of enterprises"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="120",
    product=Bilingual("Bộ tiêu chí được ban hành", "Criteria that are adopted"),
    due=During(Period(date(2025, 9, 1), date(2025, 10, 1)), "9/2025", completion=True),
)
"""Criteria for the digital transformation of enterprises: due “9/2025”, so by 30/09/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.120.

Bộ tiêu chí chuyển đổi số doanh nghiệp.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SUPPORT_FOR_SMALL_FIRMS = Activity(
    key="nq-03-2025:PL.II.121/1",
    clause=Clause(
        "PL.II.121",
        33369,
        " 121Xâydựngt",
        169,
        "2:197ccf20e1309057860cb8051a2b072af2a1d16ed927f722ee0fa1907b1c9d68",
    ),
    area=8,
    title=Bilingual(
        "Chương trình hỗ trợ doanh nghiệp nhỏ, hộ kinh doanh, hợp tác xã",
        "Programmes to support small firms, households and cooperatives",
    ),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="121",
    product=Bilingual("Chương trình được ban hành, triển khai", "Programmes adopted and carried out"),
    due=During(Period(date(2026, 3, 1), date(2026, 4, 1)), "3/2026", completion=True),
)
"""Programmes to support small firms, households and cooperatives: due “3/2026”, so by 31/03/2026, led by cac-bo-nganh-dia-phuong. Source: PL.II.121.

Chương trình hỗ trợ doanh nghiệp nhỏ, hộ kinh doanh, hợp tác xã.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
FIRMS_GO_GLOBAL = Activity(
    key="nq-03-2025:PL.II.122/1",
    clause=Clause(
        "PL.II.122",
        33538,
        " 122Xâydựngb",
        150,
        "2:cbbe6e699f026e437517fd44b75f2a10045ca0cd391b8271d6cac5bdbfc9d2db",
    ),
    area=8,
    title=Bilingual("Đề án doanh nghiệp công nghệ số vươn ra toàn cầu", "Scheme for digital companies that go global"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="122",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2026, 9, 1), date(2026, 10, 1)), "9/2026", completion=True),
)
"""Scheme for digital companies that go global: due “9/2026”, so by 30/09/2026, led by bo-thong-tin-truyen-thong. Source: PL.II.122.

Đề án doanh nghiệp công nghệ số vươn ra toàn cầu.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
CHAMPION_CRITERIA = Activity(
    key="nq-03-2025:PL.II.123/1",
    clause=Clause(
        "PL.II.123",
        33688,
        " 123Xâydựngb",
        134,
        "2:516e6f84e222e549d971d5787fe07be71e533c9b52914acf7fd31c35cf69294b",
    ),
    area=8,
    title=Bilingual(
        "Tiêu chí doanh nghiệp công nghệ số ngang tầm",
        "Criteria for digital companies on a par with advanced countries",
    ),
    interpretations=(COMPLETED_BY,),
    related=("nq-03-2025:PL.I.7/1",),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="123",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 4, 1), date(2025, 7, 1)), "Quý II/2025", completion=True),
)
"""Criteria for digital companies on a par with advanced countries: due “Quý II/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.123.

Tiêu chí doanh nghiệp công nghệ số ngang tầm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
BIG_PROBLEMS_PUBLISHED = Activity(
    key="nq-03-2025:PL.II.124/1",
    clause=Clause(
        "PL.II.124",
        33822,
        " 124Côngbốda",
        209,
        "2:4b47ceb90848aee609ba5860ebb6086cabfe92f5571cc9094ec7a9de5dec372d",
    ),
    area=8,
    title=Bilingual("Công bố các bài toán lớn cho doanh nghiệp", "Big problems published for companies"),
    interpretations=(EACH_OF_THE_CLASS,),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="124",
    product=Bilingual("Bài toán được đăng trên cổng điện tử", "Problems published on the portal"),
    due=Recurring((Cycle.YEAR,), phrase="Hằng năm"),
)
"""Big problems published for companies: due “Hằng năm”, led by cac-bo-nganh-dia-phuong. Source: PL.II.124.

Công bố các bài toán lớn cho doanh nghiệp.

Read so: Each member of the class that leads owes the product.
"""
ORDERING_RULES = Activity(
    key="nq-03-2025:PL.II.125/1",
    clause=Clause(
        "PL.II.125",
        34031,
        " 125Xâydựngc",
        176,
        "2:011a5e04e22bf40556a573bd2a97b00279050423b32348e7fcc85b82cbb8dad7",
    ),
    area=8,
    title=Bilingual("Cơ chế đặt hàng doanh nghiệp công nghệ số", "Rules to commission digital companies"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="125",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Rules to commission digital companies: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.125.

Cơ chế đặt hàng doanh nghiệp công nghệ số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
KEY_TASKS_LIST = Activity(
    key="nq-03-2025:PL.II.126/1",
    clause=Clause(
        "PL.II.126",
        34207,
        " 126Xâydựngc",
        184,
        "2:386a2417f2a790a90b2eac09ce4872ef9c2571bef21a9dfe6ee1fe3489b5857c",
    ),
    area=8,
    title=Bilingual("Danh mục nhiệm vụ trọng điểm và việc đặt hàng", "List of key tasks and what is commissioned"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="126",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""List of key tasks and what is commissioned: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.126.

Danh mục nhiệm vụ trọng điểm và việc đặt hàng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_INDUSTRY_PARKS = Activity(
    key="nq-03-2025:PL.II.127/1",
    clause=Clause(
        "PL.II.127",
        34391,
        " 127Triểnkha",
        214,
        "2:165f48382267eccf3d3b1656608976069fa08e4e5a6ac65d3ebee1c70a80ac2c",
    ),
    area=8,
    title=Bilingual("Khu công nghiệp công nghệ số", "Digital-industry parks"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="127",
    product=Bilingual("Khu công nghiệp công nghệ số triển khai", "Digital-industry parks under way"),
    due=During(Period.year(2028), "2028", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Digital-industry parks: due “2028”, so by 31/12/2028, led by cac-bo-nganh-dia-phuong, owed by whoever of the leading class is concerned. Source: PL.II.127.

Khu công nghiệp công nghệ số.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
INVESTMENT_CRITERIA = Activity(
    key="nq-03-2025:PL.II.128/1",
    clause=Clause(
        "PL.II.128",
        34605,
        " 128Xâydựngb",
        220,
        "2:c8fa31a7e94379625fb93e3fa9a4ce46ae09e039c53d46d19473b34340a0c254",
    ),
    area=8,
    title=Bilingual("Tiêu chí hiệu quả đầu tư chuyển đổi số", "Criteria for the return on digital investment"),
    interpretations=(COMPLETED_BY, ROW_GOES_ON),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="128",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Criteria for the return on digital investment: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.128.

Tiêu chí hiệu quả đầu tư chuyển đổi số.

Read so: The column says when it is complete: what is done before the period named is in time; What is printed on the next page belongs to the same task.
"""
DIGITAL_CONSUMPTION = Activity(
    key="nq-03-2025:PL.II.129/1",
    clause=Clause(
        "PL.II.129",
        34825,
        " 129Xâydựngc",
        251,
        "2:f636b83f3157e233e60c99b2a9f2730fdaf42c85783ede72b83e07faf045f353",
    ),
    area=8,
    title=Bilingual("Chương trình tiêu dùng sản phẩm, dịch vụ số", "Programme for the use of digital products"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="129",
    product=PROGRAMME_APPROVED,
    due=During(Period(date(2026, 9, 1), date(2026, 10, 1)), "9/2026", completion=True),
)
"""Programme for the use of digital products: due “9/2026”, so by 30/09/2026, led by cac-bo-nganh-dia-phuong. Source: PL.II.129.

Chương trình tiêu dùng sản phẩm, dịch vụ số.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
SMART_PRODUCTION = Activity(
    key="nq-03-2025:PL.II.130/1",
    clause=Clause(
        "PL.II.130",
        35076,
        " 130Xâydựngb",
        224,
        "2:350f58badd46bef20eb8923cbe5754ab4fe6045195bbaec9d27df9efd09d05cf",
    ),
    area=8,
    title=Bilingual("Chương trình sản xuất thông minh theo lĩnh vực", "Programme for smart production by sector"),
    interpretations=(COMPLETED_BY, CONCERNED_ONLY),
    lead=(CAC_BO_NGANH,),
    printed_code="130",
    product=PROGRAMME_APPROVED,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
    owed_by=OwedBy.CONCERNED,
)
"""Programme for smart production by sector: due “6/2025”, so by 30/06/2025, led by cac-bo-nganh, owed by whoever of the leading class is concerned. Source: PL.II.130.

Chương trình sản xuất thông minh theo lĩnh vực.

Read so: The column says when it is complete: what is done before the period named is in time; Only those of the class that are concerned owe it.
"""
ATTRACTING_TOP_TECH = Activity(
    key="nq-03-2025:PL.II.131/1",
    clause=Clause(
        "PL.II.131",
        35300,
        " 131Thườngxu",
        318,
        "2:bb607a38079363abcd5dd0797585084532b3b18f7473ee0af74bc4611c4d0b32",
    ),
    area=8,
    title=Bilingual("Cơ chế thu hút doanh nghiệp công nghệ hàng đầu", "Rules to attract leading technology companies"),
    interpretations=(NO_PRODUCT,),
    lead=(BO_KE_HOACH_DAU_TU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="131",
    product=Bilingual("Cơ chế thu hút", "Rules that attract"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Rules to attract leading technology companies: due “Thường xuyên”, led by bo-ke-hoach-dau-tu. Source: PL.II.131.

Cơ chế thu hút doanh nghiệp công nghệ hàng đầu.

Read so: Its product is blank: it is what the task asks for.
"""
RULES = (
    DATA_INNOVATION_CENTRE,
    ENTERPRISE_TRANSFORMATION,
    LARGE_TECH_FIRMS,
    ENTERPRISE_CRITERIA,
    SUPPORT_FOR_SMALL_FIRMS,
    FIRMS_GO_GLOBAL,
    CHAMPION_CRITERIA,
    BIG_PROBLEMS_PUBLISHED,
    ORDERING_RULES,
    KEY_TASKS_LIST,
    DIGITAL_INDUSTRY_PARKS,
    INVESTMENT_CRITERIA,
    DIGITAL_CONSUMPTION,
    SMART_PRODUCTION,
    ATTRACTING_TOP_TECH,
)
