"""Phụ lục II, mục IV: people and talent, tasks 77 to 88."""

from __future__ import annotations

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import (
    DECISION_05_2022_QD_TTG,
    DECISION_37_2018_QD_TTG,
    DECISION_157_2007_QD_TTG,
    DECREE_87_2021_ND_CP,
    DECREE_97_2023_ND_CP,
)
from nq_03_2025.products import COMPETENT_INSTRUMENT, DECREE, PRIME_MINISTER_DECISION
from nq_03_2025.readings import COMPLETED_BY, DECREE_81
from nq_03_2025.roster import (
    BO_GIAO_DUC_DAO_TAO,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_NOI_VU,
    BO_TAI_CHINH,
    BO_THONG_TIN_TRUYEN_THONG,
    CAC_BO_NGANH,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_BO_NGANH_LIEN_QUAN,
    VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE,
    VIEN_HAN_LAM_KHOA_HOC_XA_HOI,
)

__all__ = [
    "ACADEMIES_UPGRADED",
    "DIGITAL_STAFF_POLICY",
    "HIGHER_EDUCATION_FRAMEWORK",
    "PROFESSORS_RULES",
    "PUBLIC_INSTITUTES_PLAN",
    "RESEARCH_UNIVERSITIES",
    "RULES",
    "SCIENTISTS_IN_ENTERPRISES",
    "STUDENT_CREDIT",
    "TALENT_SCHEME",
    "TUITION_DECREE",
    "UNIVERSITIES_UNDER_MINISTRY",
    "UNIVERSITY_INSTITUTES",
]

TALENT_SCHEME = Activity(
    key="nq-03-2025:PL.II.77/1",
    clause=Clause(
        "PL.II.77",
        24153,
        " 77XâydựngĐề",
        327,
        "2:718a914837db37a733bf74079cf28f9867cc9a3b5769c497888218b900af71ee",
    ),
    area=6,
    title=Bilingual(
        "Đề án trọng dụng nhân tài khoa học và chuyển đổi số",
        "Scheme for talent in science and digital transformation",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    support=(BO_NOI_VU, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="77",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme for talent in science and digital transformation: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe and bo-thong-tin-truyen-thong. Source: PL.II.77.

Đề án trọng dụng nhân tài khoa học và chuyển đổi số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
DIGITAL_STAFF_POLICY = Activity(
    key="nq-03-2025:PL.II.78/1",
    clause=Clause(
        "PL.II.78",
        24480,
        " 78Ràsoátđảm",
        219,
        "2:3dbda6923ac5ebadbcf21746fd5abb236f2b81cb8e8f0768e0bf8a82b3c3557d",
    ),
    area=6,
    title=Bilingual(
        "Chính sách thu hút nhân lực số cho cơ quan nhà nước",
        "Policy to attract digital staff to state agencies",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="78",
    product=COMPETENT_INSTRUMENT,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Policy to attract digital staff to state agencies: due “2025”, so by 31/12/2025, led by bo-noi-vu. Source: PL.II.78.

Chính sách thu hút nhân lực số cho cơ quan nhà nước.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PUBLIC_INSTITUTES_PLAN = Activity(
    key="nq-03-2025:PL.II.79/1",
    clause=Clause(
        "PL.II.79",
        24699,
        " 79Đềánràsoá",
        305,
        "2:039b972e9b979a6808329bf350fb089867f23ce28add86c0077609da980a7fd0",
    ),
    area=6,
    title=Bilingual("Đề án sắp xếp tổ chức khoa học công lập", "Scheme to rearrange public research institutes"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(BO_NOI_VU, CAC_BO_NGANH_DIA_PHUONG),
    printed_code="79",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to rearrange public research institutes: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.79.

Đề án sắp xếp tổ chức khoa học công lập.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
SCIENTISTS_IN_ENTERPRISES = Activity(
    key="nq-03-2025:PL.II.80/1",
    clause=Clause(
        "PL.II.80",
        25004,
        " 80Xâydựngcơ",
        211,
        "2:8a0802ec2cdeaa09dc575783fb9f16cfd59d1cdf4dc056ccc54edea813f8c822",
    ),
    area=6,
    title=Bilingual(
        "Cơ chế để nhà khoa học tham gia doanh nghiệp",
        "Rules that let scientists take part in enterprises",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(BO_KHOA_HOC_CONG_NGHE, CAC_BO_NGANH),
    printed_code="80",
    product=Bilingual("Quy định pháp luật", "Legal rules"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Rules that let scientists take part in enterprises: due “2025”, so by 31/12/2025, led by bo-noi-vu. Source: PL.II.80.

Cơ chế để nhà khoa học tham gia doanh nghiệp.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
UNIVERSITY_INSTITUTES = Activity(
    key="nq-03-2025:PL.II.81/1",
    clause=Clause(
        "PL.II.81",
        25215,
        " 81Đềánràsoá",
        231,
        "2:b21f961e482e2351433446ddbfc1f582014c324b9a918c149934a283b10b1456",
    ),
    area=6,
    title=Bilingual("Đề án sắp xếp viện nghiên cứu trong đại học", "Scheme to rearrange institutes in universities"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_NOI_VU),
    printed_code="81",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to rearrange institutes in universities: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.81.

Đề án sắp xếp viện nghiên cứu trong đại học.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RESEARCH_UNIVERSITIES = Activity(
    key="nq-03-2025:PL.II.82/1",
    clause=Clause(
        "PL.II.82",
        25446,
        " 82Đềánphátt",
        197,
        "2:ce01756d35bdb61109f401bf31388f1d560dacc6515e3e1d277fe59007798b3e",
    ),
    area=6,
    title=Bilingual("Đề án đại học nghiên cứu mạnh", "Scheme for strong research universities"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_KE_HOACH_DAU_TU, BO_TAI_CHINH),
    printed_code="82",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme for strong research universities: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.82.

Đề án đại học nghiên cứu mạnh.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ACADEMIES_UPGRADED = Activity(
    key="nq-03-2025:PL.II.83/1",
    clause=Clause(
        "PL.II.83",
        25643,
        " 83Đềánđầutư",
        271,
        "2:735c4bfa32a80d5b92f561af027fe256abf94bf4ca4113c35cb381bef81774de",
    ),
    area=6,
    title=Bilingual(
        "Đề án nâng cấp hai viện hàn lâm và cơ sở trọng điểm",
        "Scheme to upgrade the two academies and key institutes",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(VIEN_HAN_LAM_KHOA_HOC_CONG_NGHE, VIEN_HAN_LAM_KHOA_HOC_XA_HOI),
    support=(BO_KE_HOACH_DAU_TU, BO_KHOA_HOC_CONG_NGHE),
    printed_code="83",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to upgrade the two academies and key institutes: due “2025”, so by 31/12/2025, led by vien-han-lam-khoa-hoc-cong-nghe and vien-han-lam-khoa-hoc-xa-hoi. Source: PL.II.83.

Đề án nâng cấp hai viện hàn lâm và cơ sở trọng điểm.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
UNIVERSITIES_UNDER_MINISTRY = Activity(
    key="nq-03-2025:PL.II.84/1",
    clause=Clause(
        "PL.II.84",
        25914,
        " 84Đềánchuyể",
        149,
        "2:348bb2f7125a14496ee59dcccf1d954646114c52ac2c2ff9eaaaf0a546e8fdca",
    ),
    area=6,
    title=Bilingual(
        "Đề án chuyển đại học đa ngành về một bộ quản lý",
        "Scheme to bring universities of many fields under one ministry",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="84",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to bring universities of many fields under one ministry: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.84.

Đề án chuyển đại học đa ngành về một bộ quản lý.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TUITION_DECREE = Activity(
    key="nq-03-2025:PL.II.85/1",
    clause=Clause(
        "PL.II.85",
        26063,
        " 85XâydựngNg",
        285,
        "2:76269221dbbb9e1be1a474f9dee0a5cc32c6e8978e588e9fc0936c5aed566df8",
    ),
    area=6,
    title=Bilingual("Nghị định về học phí và hỗ trợ chi phí học tập", "Decree on tuition fees and support of students"),
    instruments=(DECREE_87_2021_ND_CP, DECREE_97_2023_ND_CP),
    interpretations=(COMPLETED_BY, DECREE_81),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_TAI_CHINH, CAC_BO_NGANH_LIEN_QUAN),
    printed_code="85",
    product=DECREE,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Decree on tuition fees and support of students: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.85.

Nghị định về học phí và hỗ trợ chi phí học tập.

Read so: The column says when it is complete: what is done before the period named is in time; Printed 87/2021/NĐ-CP and kept so; the decree on tuition has the number 81/2021/NĐ-CP.
"""
HIGHER_EDUCATION_FRAMEWORK = Activity(
    key="nq-03-2025:PL.II.86/1",
    clause=Clause(
        "PL.II.86",
        26348,
        " 86Xâydựngkh",
        103,
        "2:db45ea2134df639229b17b8fa74b20c1bcaa2715980496fa6d759594cf9bd275",
    ),
    area=6,
    title=Bilingual("Khung chiến lược giáo dục đại học", "Strategic framework for higher education"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="86",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Strategic framework for higher education: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.86.

Khung chiến lược giáo dục đại học.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PROFESSORS_RULES = Activity(
    key="nq-03-2025:PL.II.87/1",
    clause=Clause(
        "PL.II.87",
        26451,
        " 87Sửađổihoặ",
        287,
        "2:22369c0a26029702320705e4468cf5b444378cf5bf4fdcd2f4678df4eabddac0",
    ),
    area=6,
    title=Bilingual("Quy định mới về chức danh giáo sư, phó giáo sư", "New rules on professors"),
    instruments=(DECISION_37_2018_QD_TTG,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_GIAO_DUC_DAO_TAO,),
    support=(BO_NOI_VU, BO_KHOA_HOC_CONG_NGHE),
    printed_code="87",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""New rules on professors: due “2025”, so by 31/12/2025, led by bo-giao-duc-dao-tao. Source: PL.II.87.

Quy định mới về chức danh giáo sư, phó giáo sư.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
STUDENT_CREDIT = Activity(
    key="nq-03-2025:PL.II.88/1",
    clause=Clause(
        "PL.II.88",
        26738,
        " 88Sửađổihoặ",
        185,
        "2:cc4c4bd41bfe4edb2d848f2ad860f5a25070639d2087135ba39f5c7b62b38507",
    ),
    area=6,
    title=Bilingual("Quy định mới về tín dụng học sinh, sinh viên", "New rules on student credit"),
    instruments=(DECISION_157_2007_QD_TTG, DECISION_05_2022_QD_TTG),
    interpretations=(COMPLETED_BY,),
    lead=(BO_TAI_CHINH,),
    support=(BO_GIAO_DUC_DAO_TAO,),
    printed_code="88",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""New rules on student credit: due “2025”, so by 31/12/2025, led by bo-tai-chinh. Source: PL.II.88.

Quy định mới về tín dụng học sinh, sinh viên.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RULES = (
    TALENT_SCHEME,
    DIGITAL_STAFF_POLICY,
    PUBLIC_INSTITUTES_PLAN,
    SCIENTISTS_IN_ENTERPRISES,
    UNIVERSITY_INSTITUTES,
    RESEARCH_UNIVERSITIES,
    ACADEMIES_UPGRADED,
    UNIVERSITIES_UNDER_MINISTRY,
    TUITION_DECREE,
    HIGHER_EDUCATION_FRAMEWORK,
    PROFESSORS_RULES,
    STUDENT_CREDIT,
)
