"""Phụ lục II, mục VII: international cooperation, tasks 132 to 140."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, OwedBy, Target
from cchc_rules.text import Bilingual
from nq_03_2025.measures import POLICY_INSTITUTES_SET_UP_MEASURE
from nq_03_2025.products import PRIME_MINISTER_DECISION, PROGRAMME_DOCUMENT
from nq_03_2025.readings import (
    BODIES_TOGETHER,
    BY_2030,
    COMPLETED_BY,
    COUNTED_AS_NAMED,
    NUMBER_IS_A_TARGET,
    WHOLE_COUNTRY,
)
from nq_03_2025.roster import (
    BO_KHOA_HOC_CONG_NGHE,
    BO_NGOAI_GIAO,
    BO_THONG_TIN_TRUYEN_THONG,
    CA_NUOC,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_BO_NGANH_DIA_PHUONG_LIEN_QUAN,
    CO_QUAN_DAI_DIEN_O_NUOC_NGOAI,
    DOANH_NGHIEP_CONG_NGHE_SO,
    DOANH_NGHIEP_LIEN_QUAN,
)
from nq_03_2025.units import CENTRES

__all__ = [
    "EXPERTS_ABROAD",
    "GLOBAL_RULES",
    "INNOVATION_BRAND",
    "LESSONS_FROM_ABROAD",
    "PARTNERSHIPS_ABROAD",
    "POLICY_INSTITUTES",
    "POLICY_INSTITUTES_RULES",
    "POLICY_INSTITUTES_SET_UP",
    "RULES",
    "STANDARDS_BODIES",
    "TECH_DIPLOMACY",
]

STANDARDS_BODIES = Activity(
    key="nq-03-2025:PL.II.132/1",
    clause=Clause(
        "PL.II.132",
        35697,
        " 132XâydựngĐ",
        272,
        "2:5eadcebec62ebeb1faf3a16e11d0cbd69ada8f45dffc7a059861906c0462b5e0",
    ),
    area=9,
    title=Bilingual(
        "Đề án tham gia tổ chức tiêu chuẩn quốc tế",
        "Scheme to take part in international standards bodies",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="132",
    product=PRIME_MINISTER_DECISION,
    due=During(Period.year(2025), "2025", completion=True),
)
"""Scheme to take part in international standards bodies: due “2025”, so by 31/12/2025, led by bo-khoa-hoc-cong-nghe. Source: PL.II.132.

Đề án tham gia tổ chức tiêu chuẩn quốc tế.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TECH_DIPLOMACY = Activity(
    key="nq-03-2025:PL.II.133/1",
    clause=Clause(
        "PL.II.133",
        35969,
        " 133XâydựngC",
        173,
        "2:f95319849e4707b1cf565aa2b6a9e3d49d192dcd551e601034c6cf7fb2a80db6",
    ),
    area=9,
    title=Bilingual("Chương trình ngoại giao công nghệ", "Programme for technology diplomacy"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NGOAI_GIAO,),
    printed_code="133",
    product=Bilingual("Chương trình hoặc kế hoạch được phê duyệt", "Programme or plan that is approved"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Programme for technology diplomacy: due “2025”, so by 31/12/2025, led by bo-ngoai-giao. Source: PL.II.133.

Chương trình ngoại giao công nghệ.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
PARTNERSHIPS_ABROAD = Activity(
    key="nq-03-2025:PL.II.134/1",
    clause=Clause(
        "PL.II.134",
        36142,
        " 134Thiếtlập",
        227,
        "2:115a406d937a6cc9bee5cd189b9158f05b277edaafe1244264a64b3b871a4ff6",
    ),
    area=9,
    title=Bilingual(
        "Khuôn khổ đối tác quốc tế về khoa học, chuyển đổi số",
        "International partnerships in science and digital transformation",
    ),
    lead=(BO_NGOAI_GIAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="134",
    product=Bilingual("Đề án, thỏa thuận hợp tác", "Schemes and agreements"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""International partnerships in science and digital transformation: due “Thường xuyên”, led by bo-ngoai-giao. Source: PL.II.134.

Khuôn khổ đối tác quốc tế về khoa học, chuyển đổi số.
"""
LESSONS_FROM_ABROAD = Activity(
    key="nq-03-2025:PL.II.135/1",
    clause=Clause(
        "PL.II.135",
        36369,
        " 135Thúcđẩyn",
        236,
        "2:a7ea7e2714f4cd2768f436f5f8c198ee2925556a54ee80cd83c5ea886cbabb09",
    ),
    area=9,
    title=Bilingual("Nghiên cứu, chia sẻ kinh nghiệm quốc tế", "Study and sharing of experience from abroad"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NGOAI_GIAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG, DOANH_NGHIEP_LIEN_QUAN, CO_QUAN_DAI_DIEN_O_NUOC_NGOAI),
    printed_code="135",
    product=Bilingual("Báo cáo Thủ tướng", "Report to the Prime Minister"),
    due=During(Period.year(2025), "2025", completion=True),
)
"""Study and sharing of experience from abroad: due “2025”, so by 31/12/2025, led by bo-ngoai-giao. Source: PL.II.135.

Nghiên cứu, chia sẻ kinh nghiệm quốc tế.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
EXPERTS_ABROAD = Activity(
    key="nq-03-2025:PL.II.136/1",
    clause=Clause(
        "PL.II.136",
        36605,
        " 136Xâydựngc",
        301,
        "2:cdbcf5a8b65a78eed58649f4b74b96739f07d435f00ae325bc67da792e526ecb",
    ),
    area=9,
    title=Bilingual("Cơ sở dữ liệu chuyên gia người Việt ở nước ngoài", "Database of Vietnamese experts abroad"),
    lead=(BO_NGOAI_GIAO,),
    support=(CAC_BO_NGANH_DIA_PHUONG_LIEN_QUAN, CO_QUAN_DAI_DIEN_O_NUOC_NGOAI),
    printed_code="136",
    product=Bilingual("Cơ sở dữ liệu chuyên gia", "Database of experts"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Database of Vietnamese experts abroad: due “Thường xuyên”, led by bo-ngoai-giao. Source: PL.II.136.

Cơ sở dữ liệu chuyên gia người Việt ở nước ngoài.
"""
POLICY_INSTITUTES_RULES = Activity(
    key="nq-03-2025:PL.II.137/1",
    clause=Clause(
        "PL.II.137",
        36906,
        " 137Xâydựngq",
        253,
        "2:3c2c7bacb55f820a5b02754e9607995ea4ef5b3aa3425e820c5a7ad0a6e0d7a3",
    ),
    area=9,
    title=Bilingual(
        "Quy định về cơ sở nghiên cứu chính sách tại doanh nghiệp",
        "Rules on policy research institutes in enterprises",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="137",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2026, 12, 1), date(2027, 1, 1)), "12/2026", completion=True),
)
"""Rules on policy research institutes in enterprises: due “12/2026”, so by 31/12/2026, led by bo-thong-tin-truyen-thong. Source: PL.II.137.

Quy định về cơ sở nghiên cứu chính sách tại doanh nghiệp.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
POLICY_INSTITUTES = Activity(
    key="nq-03-2025:PL.II.138/1",
    clause=Clause(
        "PL.II.138",
        37159,
        " 138Lậpcáccơ",
        209,
        "2:ee7316f20fb469a087aca42f6d15d27ac6d4352973c1e798fcd1c53bc32c776a",
    ),
    area=9,
    title=Bilingual("Cơ sở nghiên cứu chính sách công nghệ số", "Policy research institutes for digital technology"),
    interpretations=(COMPLETED_BY, BODIES_TOGETHER, NUMBER_IS_A_TARGET),
    related=("nq-03-2025:PL.II.138/2",),
    lead=(DOANH_NGHIEP_CONG_NGHE_SO,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="138",
    product=Bilingual("Ít nhất 10 cơ sở được lập", "At least 10 institutes set up"),
    due=During(Period.year(2030), "2030", completion=True),
    owed_by=OwedBy.ONE,
)
"""Policy research institutes for digital technology: due “2030”, so by 31/12/2030, led by doanh-nghiep-cong-nghe-so, owed by the leading class together, one product. Source: PL.II.138.

Cơ sở nghiên cứu chính sách công nghệ số.

Read so: The column says when it is complete: what is done before the period named is in time; Those who lead owe one product together; The task names a number: a product to deliver and a target to reach.
"""
POLICY_INSTITUTES_SET_UP = Target(
    key="nq-03-2025:PL.II.138/2",
    clause=Clause(
        "PL.II.138",
        37159,
        " 138Lậpcáccơ",
        209,
        "2:ee7316f20fb469a087aca42f6d15d27ac6d4352973c1e798fcd1c53bc32c776a",
    ),
    area=9,
    title=Bilingual(
        "Số cơ sở nghiên cứu chính sách công nghệ số được lập",
        "Policy research institutes that are set up",
    ),
    interpretations=(BY_2030, NUMBER_IS_A_TARGET, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    related=("nq-03-2025:PL.II.138/1",),
    lead=(DOANH_NGHIEP_CONG_NGHE_SO,),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="138",
    measure=POLICY_INSTITUTES_SET_UP_MEASURE,
    bound=AtLeast(10, CENTRES),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Policy research institutes that are set up: at least 10 centres of policy-institutes-set-up by 31/12/2030. Source: PL.II.138.

Số cơ sở nghiên cứu chính sách công nghệ số được lập.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The task names a number: a product to deliver and a target to reach; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
INNOVATION_BRAND = Activity(
    key="nq-03-2025:PL.II.139/1",
    clause=Clause(
        "PL.II.139",
        37368,
        " 139Xâydựngv",
        171,
        "2:762f6ef8fffd11ae8f1ac30085c348c4ecd4901d8afd8ec1d24e8610b1d1e520",
    ),
    area=9,
    title=Bilingual("Thương hiệu quốc gia về đổi mới sáng tạo", "National brand for innovation"),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(CAC_BO_NGANH_DIA_PHUONG, DOANH_NGHIEP_LIEN_QUAN, CO_QUAN_DAI_DIEN_O_NUOC_NGOAI),
    printed_code="139",
    product=PROGRAMME_DOCUMENT,
    due=Recurring((), phrase="Thường xuyên"),
)
"""National brand for innovation: due “Thường xuyên”, led by bo-khoa-hoc-cong-nghe. Source: PL.II.139.

Thương hiệu quốc gia về đổi mới sáng tạo.
"""
GLOBAL_RULES = Activity(
    key="nq-03-2025:PL.II.140/1",
    clause=Clause(
        "PL.II.140",
        37539,
        " 140Tíchcựcc",
        288,
        "2:1eb980c20f64885650530e7a191727c0468bc7ded7a58dbcfd9edffe98e973e3",
    ),
    area=9,
    title=Bilingual("Tham gia định hình khuôn khổ quản trị toàn cầu", "Part in shaping global frameworks"),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    support=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="140",
    product=Bilingual("Hoạt động hợp tác", "Activities of cooperation"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Part in shaping global frameworks: due “Thường xuyên”, led by bo-khoa-hoc-cong-nghe. Source: PL.II.140.

Tham gia định hình khuôn khổ quản trị toàn cầu.
"""
RULES = (
    STANDARDS_BODIES,
    TECH_DIPLOMACY,
    PARTNERSHIPS_ABROAD,
    LESSONS_FROM_ABROAD,
    EXPERTS_ABROAD,
    POLICY_INSTITUTES_RULES,
    POLICY_INSTITUTES,
    POLICY_INSTITUTES_SET_UP,
    INNOVATION_BRAND,
    GLOBAL_RULES,
)
