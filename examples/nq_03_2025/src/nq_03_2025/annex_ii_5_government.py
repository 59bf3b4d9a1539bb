"""Phụ lục II, mục V: digital government, defence and security, tasks 89 to 116."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import DIRECTIVE_CHI_THI_18, SCHEME_DE_AN_06
from nq_03_2025.products import DECISION, GOVERNMENT_RESOLUTION, PLAN_DOCUMENT, PRIME_MINISTER_DECISION, SCHEME
from nq_03_2025.readings import COMPLETED_BY, EACH_OF_THE_CLASS, FROM_2025_ON, NO_PRODUCT, ROW_GOES_ON
from nq_03_2025.roster import (
    BAC_NINH_BINH_DUONG_AN_GIANG,
    BAO_HIEM_XA_HOI_VIET_NAM,
    BO_CONG_AN,
    BO_CONG_THUONG,
    BO_GIAO_THONG_VAN_TAI,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_LAO_DONG_THUONG_BINH_XA_HOI,
    BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
    BO_QUOC_PHONG,
    BO_TAI_CHINH,
    BO_TAI_NGUYEN_MOI_TRUONG,
    BO_THONG_TIN_TRUYEN_THONG,
    BO_VAN_HOA_THE_THAO_DU_LICH,
    BO_Y_TE,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_CO_QUAN_DANG,
    CAC_DIA_PHUONG,
    CAC_TINH_THANH_PHO,
    NGAN_HANG_NHA_NUOC,
    QUOC_HOI,
    TOA_AN_NHAN_DAN_TOI_CAO,
    VAN_PHONG_CHINH_PHU,
    VIEN_KIEM_SAT_NHAN_DAN_TOI_CAO,
)

__all__ = [
    "AI_FOR_CLIMATE",
    "ARMY_MODERNISATION",
    "BETTER_ONLINE_SERVICES",
    "COMMERCE_AND_TAX_DATA",
    "CULTURE_TRANSFORMATION",
    "CYBERATTACK_PREVENTION",
    "DIGITAL_CITIZENS",
    "DIGITAL_CULTURE_CODE",
    "DIGITAL_GOVERNMENT_PROGRAMME",
    "ECOMMERCE_IDENTITY",
    "ENVIRONMENT_DATA_PLATFORM",
    "GOVERNMENT_DASHBOARD",
    "HEALTH_DATA_MONITORING",
    "HOSPITALS_TRANSFORMATION",
    "LICENCES_CUT",
    "LOCAL_DATA_DIGITISED",
    "MONITORING_CENTRE_MODEL",
    "PARTNERSHIP_FOR_SERVICES",
    "PROCEDURES_REFORM",
    "PROJECT_06_TASKS",
    "PROTECTION_ONLINE",
    "RULES",
    "RULES_FOR_POLITICAL_SYSTEM",
    "SECURITY_FORCES",
    "SECURITY_INDUSTRY",
    "SECURITY_PLATFORMS",
    "SECURITY_STAFF",
    "SIGNATURES_IN_HEALTH",
    "TRANSPORT_TRANSFORMATION",
]

DIGITAL_GOVERNMENT_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.89/1",
    clause=Clause(
        "PL.II.89",
        27107,
        " 89XâydựngCh",
        117,
        "2:0590a7207849fc1429230279d7d0355f4956a4bce2784ec15a23d66b02acdc6a",
    ),
    area=7,
    title=Bilingual("Chương trình chính phủ số", "Programme for digital government"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="89",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 9, 1), date(2025, 10, 1)), "9/2025", completion=True),
)
"""Programme for digital government: due “9/2025”, so by 30/09/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.89.

Chương trình chính phủ số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RULES_FOR_POLITICAL_SYSTEM = Activity(
    key="nq-03-2025:PL.II.90/1",
    clause=Clause(
        "PL.II.90",
        27224,
        " 90Xâydựngqu",
        214,
        "2:0b79998959d6aeca6995c19c969a1c700b54c3b64ea59bdbd6e00bb0af81021c",
    ),
    area=7,
    title=Bilingual(
        "Quy định liên thông và bảo mật cho cả hệ thống chính trị",
        "Rules on links and secrecy through the political system",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_CO_QUAN_DANG, QUOC_HOI, TOA_AN_NHAN_DAN_TOI_CAO, VIEN_KIEM_SAT_NHAN_DAN_TOI_CAO),
    printed_code="90",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 9, 1), date(2025, 10, 1)), "9/2025", completion=True),
)
"""Rules on links and secrecy through the political system: due “9/2025”, so by 30/09/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.90.

Quy định liên thông và bảo mật cho cả hệ thống chính trị.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
MONITORING_CENTRE_MODEL = Activity(
    key="nq-03-2025:PL.II.91/1",
    clause=Clause(
        "PL.II.91",
        27438,
        " 91Xâydựngba",
        124,
        "2:4fc09f668f910a41e4fb208f69d4b63934ed08b6190c66e8f47f359d69a60b44",
    ),
    area=7,
    title=Bilingual("Mô hình trung tâm giám sát, điều hành thông minh", "Model of a smart monitoring centre"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="91",
    product=DECISION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Model of a smart monitoring centre: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.91.

Mô hình trung tâm giám sát, điều hành thông minh.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
BETTER_ONLINE_SERVICES = Activity(
    key="nq-03-2025:PL.II.92/1",
    clause=Clause(
        "PL.II.92",
        27562,
        " 92XâydựngKế",
        240,
        "2:c59ba57b7f7b7afc5c528681bff950c5db56454fc0f99051bb60c89941ff873f",
    ),
    area=7,
    title=Bilingual("Kế hoạch nâng chất lượng dịch vụ công trực tuyến", "Plan for better online services"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="92",
    product=DECISION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Plan for better online services: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.92.

Kế hoạch nâng chất lượng dịch vụ công trực tuyến.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PARTNERSHIP_FOR_SERVICES = Activity(
    key="nq-03-2025:PL.II.93/1",
    clause=Clause(
        "PL.II.93",
        27802,
        " 93Xâydựngkế",
        128,
        "2:2bc6f1cff8c03f2c1d0901c59f463177e15c2cb23d4760fb832fe11d97165aa0",
    ),
    area=7,
    title=Bilingual("Kế hoạch hợp tác công tư về ứng dụng, dịch vụ số", "Plan of partnership for digital applications"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="93",
    product=PLAN_DOCUMENT,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Plan of partnership for digital applications: due “2025”, so by 31/12/2025, led by cac-bo-nganh-dia-phuong. Source: PL.II.93.

Kế hoạch hợp tác công tư về ứng dụng, dịch vụ số.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
LICENCES_CUT = Activity(
    key="nq-03-2025:PL.II.94/1",
    clause=Clause(
        "PL.II.94",
        27930,
        " 94XâydựngCh",
        206,
        "2:b0688291770609f9f5ca7108b40e6e51f7b64a2afd653755d15735c4439da5f1",
    ),
    area=7,
    title=Bilingual("Chương trình cắt giảm giấy phép", "Programme to cut licences"),
    interpretations=(COMPLETED_BY,),
    lead=(VAN_PHONG_CHINH_PHU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="94",
    product=GOVERNMENT_RESOLUTION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Programme to cut licences: due “6/2025”, so by 30/06/2025, led by van-phong-chinh-phu. Source: PL.II.94.

Chương trình cắt giảm giấy phép.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PROCEDURES_REFORM = Activity(
    key="nq-03-2025:PL.II.95/1",
    clause=Clause(
        "PL.II.95",
        28136,
        " 95XâydựngNg",
        171,
        "2:6b04c008958f52c3ccbf6a61c26f314c1ad72774541b30c51041414fddf40256",
    ),
    area=7,
    title=Bilingual(
        "Nghị quyết đổi mới giải quyết thủ tục hành chính",
        "Resolution to renew the handling of procedures",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(VAN_PHONG_CHINH_PHU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="95",
    product=GOVERNMENT_RESOLUTION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Resolution to renew the handling of procedures: due “6/2025”, so by 30/06/2025, led by van-phong-chinh-phu. Source: PL.II.95.

Nghị quyết đổi mới giải quyết thủ tục hành chính.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_CITIZENS = Activity(
    key="nq-03-2025:PL.II.96/1",
    clause=Clause(
        "PL.II.96",
        28307,
        " 96Xâydựngkế",
        139,
        "2:5e974a49bf78059a4403b5fe082f08992205f311ac1fec375518a1b96b3a40c3",
    ),
    area=7,
    title=Bilingual("Kế hoạch hình thành công dân số", "Plan for digital citizens"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="96",
    product=Bilingual("Quyết định ban hành kế hoạch", "Decision that adopts the plan"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Plan for digital citizens: due “2025”, so by 31/12/2025, led by cac-bo-nganh-dia-phuong. Source: PL.II.96.

Kế hoạch hình thành công dân số.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
PROTECTION_ONLINE = Activity(
    key="nq-03-2025:PL.II.97/1",
    clause=Clause(
        "PL.II.97",
        28446,
        " 97LậpKếhoạc",
        126,
        "2:273051e33a063601d495daece89956ceca0518c38a4081a7ad7fdbb650fbb7b5",
    ),
    area=7,
    title=Bilingual("Kế hoạch bảo vệ người dân trên không gian mạng", "Plan to protect people online"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="97",
    product=PLAN_DOCUMENT,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Plan to protect people online: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.97.

Kế hoạch bảo vệ người dân trên không gian mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_CULTURE_CODE = Activity(
    key="nq-03-2025:PL.II.98/1",
    clause=Clause(
        "PL.II.98",
        28572,
        " 98Xâydựngqu",
        135,
        "2:8bee38d6ccb03842cfcd90006f5319e0f7c77d2ed001f753db54c45a5c0953c1",
    ),
    area=7,
    title=Bilingual("Quy chế văn hóa số và ứng xử trên mạng", "Code of digital culture and conduct"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_VAN_HOA_THE_THAO_DU_LICH,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="98",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Code of digital culture and conduct: due “2025”, so by 31/12/2025, led by bo-van-hoa-the-thao-du-lich. Source: PL.II.98.

Quy chế văn hóa số và ứng xử trên mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
CULTURE_TRANSFORMATION = Activity(
    key="nq-03-2025:PL.II.99/1",
    clause=Clause(
        "PL.II.99",
        28707,
        " 99Xâydựngtr",
        108,
        "2:152acb44dd5c23988b183189a6bf9255f191ffc161c76c6095795599bcbbd988",
    ),
    area=7,
    title=Bilingual("Đề án chuyển đổi số ngành văn hóa", "Digital transformation of culture"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_VAN_HOA_THE_THAO_DU_LICH,),
    printed_code="99",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Digital transformation of culture: due “2025”, so by 31/12/2025, led by bo-van-hoa-the-thao-du-lich. Source: PL.II.99.

Đề án chuyển đổi số ngành văn hóa.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ENVIRONMENT_DATA_PLATFORM = Activity(
    key="nq-03-2025:PL.II.100/1",
    clause=Clause(
        "PL.II.100",
        28815,
        " 100Xâydựngn",
        163,
        "2:527c79798e39b354f7ab9492e98841b2d99e75d83572ccf07c647de60c031857",
    ),
    area=7,
    title=Bilingual("Nền tảng dữ liệu tài nguyên, môi trường", "Data platform for natural resources and environment"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_NGUYEN_MOI_TRUONG,),
    support=(BO_THONG_TIN_TRUYEN_THONG, CAC_DIA_PHUONG),
    printed_code="100",
    product=Bilingual("Các nền tảng được triển khai", "Platforms put to work"),
    due=During(Period.year(2026), "2026", completion=True),
)
"""Data platform for natural resources and environment: due “2026”, so by 31/12/2026, led by bo-tai-nguyen-moi-truong. Source: PL.II.100.

Nền tảng dữ liệu tài nguyên, môi trường.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TRANSPORT_TRANSFORMATION = Activity(
    key="nq-03-2025:PL.II.101/1",
    clause=Clause(
        "PL.II.101",
        28978,
        " 101Xâydựngt",
        140,
        "2:44caab2211a2dc128920c0c38382d78ee586f1f6bcae8155112b087162b4eb71",
    ),
    area=7,
    title=Bilingual("Đề án chuyển đổi số hạ tầng giao thông", "Digital transformation of transport infrastructure"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_THONG_VAN_TAI,),
    printed_code="101",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Digital transformation of transport infrastructure: due “2025”, so by 31/12/2025, led by bo-giao-thong-van-tai. Source: PL.II.101.

Đề án chuyển đổi số hạ tầng giao thông.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
AI_FOR_CLIMATE = Activity(
    key="nq-03-2025:PL.II.102/1",
    clause=Clause(
        "PL.II.102",
        29118,
        " 102Xâydựngv",
        229,
        "2:804a446d18f705eb3318a89d7197648d3ffd55f82c76360698a3649890f9e358",
    ),
    area=7,
    title=Bilingual(
        "Ứng dụng trí tuệ nhân tạo về thiên tai, khí hậu, môi trường",
        "Artificial intelligence for disasters, climate and environment",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_NGUYEN_MOI_TRUONG,),
    support=(BO_THONG_TIN_TRUYEN_THONG, CAC_DIA_PHUONG),
    printed_code="102",
    product=Bilingual(
        "Ứng dụng trí tuệ nhân tạo được phổ cập",
        "Applications of artificial intelligence in general use",
    ),
    due=During(Period(date(2026, 12, 1), date(2027, 1, 1)), "12/2026", completion=True),
)
"""Artificial intelligence for disasters, climate and environment: due “12/2026”, so by 31/12/2026, led by bo-tai-nguyen-moi-truong. Source: PL.II.102.

Ứng dụng trí tuệ nhân tạo về thiên tai, khí hậu, môi trường.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SECURITY_PLATFORMS = Activity(
    key="nq-03-2025:PL.II.103/1",
    clause=Clause(
        "PL.II.103",
        29347,
        " 103Xâydựngp",
        125,
        "2:57794ea1f5acc14a15c669f437de56d418aa6d9394f146abe93866a0d2d3c661",
    ),
    area=7,
    title=Bilingual("Nền tảng, sản phẩm quốc gia về an ninh mạng", "National platforms and products for cybersecurity"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG, BO_QUOC_PHONG, BO_CONG_AN),
    printed_code="103",
    product=Bilingual("Các nền tảng số an toàn", "Platforms for security"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""National platforms and products for cybersecurity: due “12/2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong and bo-quoc-phong and bo-cong-an. Source: PL.II.103.

Nền tảng, sản phẩm quốc gia về an ninh mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SECURITY_FORCES = Activity(
    key="nq-03-2025:PL.II.104/1",
    clause=Clause(
        "PL.II.104",
        29472,
        " 104XâydựngĐ",
        157,
        "2:22fb6b97e5c5ceb44d3dd5f76cbbc9ea82ced21261992f677770eecb73c1f3c1",
    ),
    area=7,
    title=Bilingual("Đề án nâng năng lực lực lượng an ninh mạng", "Scheme to strengthen cybersecurity forces"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG, BO_QUOC_PHONG, BO_CONG_AN),
    printed_code="104",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to strengthen cybersecurity forces: due “2025”, so by 31/12/2025, led by bo-thong-tin-truyen-thong and bo-quoc-phong and bo-cong-an. Source: PL.II.104.

Đề án nâng năng lực lực lượng an ninh mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SECURITY_STAFF = Activity(
    key="nq-03-2025:PL.II.105/1",
    clause=Clause(
        "PL.II.105",
        29629,
        " 105XâydựngĐ",
        124,
        "2:9fe1a83f4316f0aff9796c3acc334d22c8e5d44c5e6b37eb05a4edb4347ef6c9",
    ),
    area=7,
    title=Bilingual("Đề án nhân lực an toàn thông tin mạng", "Scheme for people in cybersecurity"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="105",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2026), "2026", completion=True),
)
"""Scheme for people in cybersecurity: due “2026”, so by 31/12/2026, led by bo-thong-tin-truyen-thong. Source: PL.II.105.

Đề án nhân lực an toàn thông tin mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
CYBERATTACK_PREVENTION = Activity(
    key="nq-03-2025:PL.II.106/1",
    clause=Clause(
        "PL.II.106",
        29753,
        " 106XâydựngĐ",
        205,
        "2:02e4bc995996a682b476774142b54e9f4b9afdd64ff7e92d611cfe6a81142656",
    ),
    area=7,
    title=Bilingual("Đề án ngăn chặn sớm tấn công và tội phạm mạng", "Scheme to prevent cyberattacks and cybercrime"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    printed_code="106",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to prevent cyberattacks and cybercrime: due “2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.106.

Đề án ngăn chặn sớm tấn công và tội phạm mạng.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ARMY_MODERNISATION = Activity(
    key="nq-03-2025:PL.II.107/1",
    clause=Clause(
        "PL.II.107",
        29958,
        " 107XâydựngĐ",
        149,
        "2:f4186526a9c386dae74fad3cf23ddcb57e7c082ae0254add341001aed8a7cd7c",
    ),
    area=7,
    title=Bilingual(
        "Đề án khoa học và chuyển đổi số phục vụ quân đội",
        "Science and digital transformation for the army",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_QUOC_PHONG,),
    printed_code="107",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Science and digital transformation for the army: due “2025”, so by 31/12/2025, led by bo-quoc-phong. Source: PL.II.107.

Đề án khoa học và chuyển đổi số phục vụ quân đội.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PROJECT_06_TASKS = Activity(
    key="nq-03-2025:PL.II.108/1",
    clause=Clause(
        "PL.II.108",
        30107,
        " 108Hoànthàn",
        795,
        "2:4a7f5480aebe2c91a01097681f11b2e19d8a69774d2b1f3f2b1cc78bdca4084f",
    ),
    area=7,
    title=Bilingual("Các nhiệm vụ kết nối với Đề án 06", "Tasks connected with Project 06"),
    instruments=(SCHEME_DE_AN_06, DIRECTIVE_CHI_THI_18),
    interpretations=(COMPLETED_BY, NO_PRODUCT, ROW_GOES_ON),
    lead=(
        BO_CONG_AN,
        BO_LAO_DONG_THUONG_BINH_XA_HOI,
        BO_TAI_NGUYEN_MOI_TRUONG,
        BO_GIAO_THONG_VAN_TAI,
        NGAN_HANG_NHA_NUOC,
        BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
        BO_KHOA_HOC_CONG_NGHE,
        BO_TAI_CHINH,
    ),
    printed_code="108",
    product=Bilingual("Mười một nhiệm vụ hoàn thành", "Eleven tasks completed"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Tasks connected with Project 06: due “2025”, so by 31/12/2025, led by bo-cong-an and bo-lao-dong-thuong-binh-xa-hoi and bo-tai-nguyen-moi-truong and bo-giao-thong-van-tai and ngan-hang-nha-nuoc and bo-nong-nghiep-phat-trien-nong-thon and bo-khoa-hoc-cong-nghe and bo-tai-chinh. Source: PL.II.108.

Các nhiệm vụ kết nối với Đề án 06.

Read so: The column says when it is complete: what is done before the period named is in time; Its product is blank: it is what the task asks for; What is printed on the next page belongs to the same task.
"""
ECOMMERCE_IDENTITY = Activity(
    key="nq-03-2025:PL.II.109/1",
    clause=Clause(
        "PL.II.109",
        30902,
        " 109Hướngdẫn",
        214,
        "2:00ef4c97095c7980601052b09cfef9639b32b652d1502b662e6c6f7d076e63cc",
    ),
    area=7,
    title=Bilingual("Định danh điện tử trong thương mại điện tử", "Electronic identity in e-commerce"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="109",
    product=Bilingual(
        "Thương mại điện tử được quản lý, không thất thu thuế",
        "E-commerce that is managed, and no tax lost",
    ),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Electronic identity in e-commerce: due “2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.109.

Định danh điện tử trong thương mại điện tử.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
HEALTH_DATA_MONITORING = Activity(
    key="nq-03-2025:PL.II.110/1",
    clause=Clause(
        "PL.II.110",
        31116,
        " 110Xâydựngg",
        255,
        "2:76161b74190ed033f3e68b96ebb76fc74e3426febe6d9be0d43b62322b050c83",
    ),
    area=7,
    title=Bilingual(
        "Công cụ giám sát liên thông dữ liệu khám chữa bệnh",
        "Tools to monitor the exchange of health data",
    ),
    interpretations=(COMPLETED_BY, ROW_GOES_ON),
    lead=(BO_Y_TE,),
    printed_code="110",
    product=Bilingual("Giải pháp, công cụ giám sát", "Tools for monitoring"),
    due=During(Period(date(2025, 3, 1), date(2025, 4, 1)), "03/2025", completion=True),
)
"""Tools to monitor the exchange of health data: due “03/2025”, so by 31/03/2025, led by bo-y-te. Source: PL.II.110.

Công cụ giám sát liên thông dữ liệu khám chữa bệnh.

Read so: The column says when it is complete: what is done before the period named is in time; What is printed on the next page belongs to the same task.
"""
HOSPITALS_TRANSFORMATION = Activity(
    key="nq-03-2025:PL.II.111/1",
    clause=Clause(
        "PL.II.111",
        31371,
        " 111Triểnkha",
        196,
        "2:b4eef9e2343038cf0810ba884d159d3ed04bc0e416429f596cd35e6317dfaa6d",
    ),
    area=7,
    title=Bilingual(
        "Chuyển đổi số bệnh viện và các tỉnh thí điểm",
        "Digital transformation of hospitals and pilot provinces",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_Y_TE,),
    support=(BAO_HIEM_XA_HOI_VIET_NAM, BO_CONG_AN, BAC_NINH_BINH_DUONG_AN_GIANG),
    printed_code="111",
    product=SCHEME,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Digital transformation of hospitals and pilot provinces: due “2025”, so by 31/12/2025, led by bo-y-te. Source: PL.II.111.

Chuyển đổi số bệnh viện và các tỉnh thí điểm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SIGNATURES_IN_HEALTH = Activity(
    key="nq-03-2025:PL.II.112/1",
    clause=Clause(
        "PL.II.112",
        31567,
        " 112Nghiêncứ",
        235,
        "2:bf8b629923c5c6af3879bf516d41fd76820b083b14808b52ab5688ff733c053c",
    ),
    area=7,
    title=Bilingual("Chữ ký số cho cơ sở y tế và người bệnh", "Digital signatures for health care and patients"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(BO_Y_TE,),
    printed_code="112",
    product=Bilingual("Chữ ký số ở cơ sở y tế và người bệnh", "Digital signatures in health care and with patients"),
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "06/2025", completion=True),
)
"""Digital signatures for health care and patients: due “06/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.112.

Chữ ký số cho cơ sở y tế và người bệnh.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
GOVERNMENT_DASHBOARD = Activity(
    key="nq-03-2025:PL.II.113/1",
    clause=Clause(
        "PL.II.113",
        31802,
        " 113Xâydựngp",
        224,
        "2:4766d3f192607590c8db4edbd94abdb3b872d27cc57ef66ad90fea999db727e0",
    ),
    area=7,
    title=Bilingual(
        "Bộ chỉ số và hệ thống thông tin điều hành của Chính phủ",
        "Indicators and information system for the Government's steering",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(VAN_PHONG_CHINH_PHU, BO_CONG_AN),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="113",
    product=Bilingual("Bộ chỉ số, hệ thống thông tin", "Indicators and information system"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Indicators and information system for the Government's steering: due “2025”, so by 31/12/2025, led by van-phong-chinh-phu and bo-cong-an. Source: PL.II.113.

Bộ chỉ số và hệ thống thông tin điều hành của Chính phủ.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
COMMERCE_AND_TAX_DATA = Activity(
    key="nq-03-2025:PL.II.114/1",
    clause=Clause(
        "PL.II.114",
        32026,
        " 114Đẩymạnhk",
        247,
        "2:0b9f702afb3641688c29d0b53bef4e01444cf4bf02c31186d505c75f0054620c",
    ),
    area=7,
    title=Bilingual(
        "Chia sẻ dữ liệu thương mại điện tử, thuế, đăng ký kinh doanh",
        "Sharing of data on e-commerce, tax and registration",
    ),
    interpretations=(FROM_2025_ON, NO_PRODUCT),
    lead=(BO_CONG_AN, BO_TAI_CHINH, BO_CONG_THUONG, BO_THONG_TIN_TRUYEN_THONG),
    support=(BO_KE_HOACH_DAU_TU, NGAN_HANG_NHA_NUOC),
    printed_code="114",
    product=Bilingual("Dữ liệu được kết nối, chia sẻ", "Data connected and shared"),
    due=Recurring((), phrase="2025 và những năm tiếp theo", since=date(2025, 1, 1)),
)
"""Sharing of data on e-commerce, tax and registration: due “2025 và những năm tiếp theo”, led by bo-cong-an and bo-tai-chinh and bo-cong-thuong and bo-thong-tin-truyen-thong. Source: PL.II.114.

Chia sẻ dữ liệu thương mại điện tử, thuế, đăng ký kinh doanh.

Read so: From 01/01/2025 on, without a last day; Its product is blank: it is what the task asks for.
"""
LOCAL_DATA_DIGITISED = Activity(
    key="nq-03-2025:PL.II.115/1",
    clause=Clause(
        "PL.II.115",
        32273,
        " 115Cácđịaph",
        181,
        "2:e8e185531fed74b4ca131263abab10afb93d866279761efc9f955bd58ea278ce",
    ),
    area=7,
    title=Bilingual("Số hóa dữ liệu địa phương để giảm thủ tục", "Local data digitised to cut procedures"),
    interpretations=(FROM_2025_ON, NO_PRODUCT, EACH_OF_THE_CLASS),
    lead=(CAC_TINH_THANH_PHO,),
    printed_code="115",
    product=Bilingual("Dữ liệu số hóa, thủ tục được cắt giảm", "Data digitised, procedures cut"),
    due=Recurring((), phrase="2025 và những năm tiếp theo", since=date(2025, 1, 1)),
)
"""Local data digitised to cut procedures: due “2025 và những năm tiếp theo”, led by cac-tinh-thanh-pho. Source: PL.II.115.

Số hóa dữ liệu địa phương để giảm thủ tục.

Read so: From 01/01/2025 on, without a last day; Its product is blank: it is what the task asks for; Each member of the class that leads owes the product.
"""
SECURITY_INDUSTRY = Activity(
    key="nq-03-2025:PL.II.116/1",
    clause=Clause(
        "PL.II.116",
        32454,
        " 116Đềánđộtp",
        157,
        "2:0c3d083abe797f552b4f94927880f7e517405b582c1017e9eb06d9dddb0b64fc",
    ),
    area=7,
    title=Bilingual(
        "Đề án công nghiệp an ninh và hiện đại hóa Công an",
        "Scheme for the security industry and a modern police",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_CONG_AN,),
    printed_code="116",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme for the security industry and a modern police: due “2025”, so by 31/12/2025, led by bo-cong-an. Source: PL.II.116.

Đề án công nghiệp an ninh và hiện đại hóa Công an.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RULES = (
    DIGITAL_GOVERNMENT_PROGRAMME,
    RULES_FOR_POLITICAL_SYSTEM,
    MONITORING_CENTRE_MODEL,
    BETTER_ONLINE_SERVICES,
    PARTNERSHIP_FOR_SERVICES,
    LICENCES_CUT,
    PROCEDURES_REFORM,
    DIGITAL_CITIZENS,
    PROTECTION_ONLINE,
    DIGITAL_CULTURE_CODE,
    CULTURE_TRANSFORMATION,
    ENVIRONMENT_DATA_PLATFORM,
    TRANSPORT_TRANSFORMATION,
    AI_FOR_CLIMATE,
    SECURITY_PLATFORMS,
    SECURITY_FORCES,
    SECURITY_STAFF,
    CYBERATTACK_PREVENTION,
    ARMY_MODERNISATION,
    PROJECT_06_TASKS,
    ECOMMERCE_IDENTITY,
    HEALTH_DATA_MONITORING,
    HOSPITALS_TRANSFORMATION,
    SIGNATURES_IN_HEALTH,
    GOVERNMENT_DASHBOARD,
    COMMERCE_AND_TAX_DATA,
    LOCAL_DATA_DIGITISED,
    SECURITY_INDUSTRY,
)
