"""II.4 Cải cách chế độ công vụ: targets and tasks of civil-service reform."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Duty, Outcome, Target
from cchc_rules.plans.hue_2025.measures import (
    JOB_POSITION_SCHEMES_DONE,
    JOB_POSITION_SCHEMES_REVISED_OF_CHANGED,
    STAFF_PLACED,
)
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ARTICLES_MISSING,
    COMMITTEE_ANSWERS,
    EVERY_MEMBER_CALLED,
    HUNDRED,
    HUNDRED_CARRIES_OVER,
    OF_APPROVED,
    OF_CHANGED,
    OPINION,
    PLAN_YEAR,
    PROVINCE_SETS_BENEFITS,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    BAN_CHI_DAO_TONG_KET,
    BO_CHINH_TRI,
    CAC_SO_BAN_NGANH,
    CO_QUAN_DON_VI_DIA_PHUONG,
    CO_QUAN_HANH_CHINH,
    DON_VI_SU_NGHIEP_CONG_LAP,
    TOAN_TINH,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "BOLD_OFFICIALS_PROTECTED",
    "CIVIL_SERVICE_WELL_STRUCTURED",
    "COMMUNE_STAFF_REFORMED",
    "JOB_POSITION_SCHEMES_COMPLETED",
    "JOB_POSITION_SCHEMES_REVISED",
    "RECRUITMENT_SUSPENDED",
    "RULES",
    "STAFF_LAW_APPLIED",
    "STAFF_PLACED_BY_JOB_POSITION",
    "STAFF_REDUCED",
]

_II_4_A_1 = Clause(
    "II.4.a.1", 14898, "Xâydựngđộing", 252, "2:9b5b8fcf5f6efa0c434386612cce673a616749f5af0674d466f48bf729c13f2e"
)
CIVIL_SERVICE_WELL_STRUCTURED = Outcome(
    key="hue-2025:II.4.a.1/1",
    version=3,
    clause=_II_4_A_1,
    area=4,
    title=Bilingual(
        "Cơ cấu nhân sự hợp lý, người đạt chuẩn chức danh",
        "A soundly structured, qualified civil service",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""A soundly structured, qualified civil service: attested by 31/12/2025. Source: II.4.a.1.

Cơ cấu nhân sự hợp lý, người đạt chuẩn chức danh.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

JOB_POSITION_SCHEMES_COMPLETED = Target(
    key="hue-2025:II.4.a.1/2",
    version=3,
    clause=_II_4_A_1,
    area=4,
    title=Bilingual("Hoàn thành đề án vị trí việc làm", "Job-position schemes completed"),
    measure=JOB_POSITION_SCHEMES_DONE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH, DON_VI_SU_NGHIEP_CONG_LAP),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED),
    related=("hue-2025:PL.4.2/1",),
)
"""Job-position schemes completed: at least 100 % of job-position-schemes by 31/12/2025. Source: II.4.a.1.

Hoàn thành đề án vị trí việc làm.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown.
"""

STAFF_PLACED_BY_JOB_POSITION = Target(
    key="hue-2025:II.4.a.1/3",
    version=3,
    clause=_II_4_A_1,
    area=4,
    title=Bilingual(
        "Bố trí người theo tiêu chuẩn vị trí việc làm", "Staff placed by the standards of their job position"
    ),
    measure=STAFF_PLACED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH, DON_VI_SU_NGHIEP_CONG_LAP),
    interpretations=(HUNDRED, TO_YEAR_END, HUNDRED_CARRIES_OVER, OF_APPROVED, EVERY_MEMBER_CALLED),
)
"""Staff placed by the standards of their job position: at least 100 % of staff-placed-by-job-position by 31/12/2025. Source: II.4.a.1.

Bố trí người theo tiêu chuẩn vị trí việc làm.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the 100 % carries over to a second predicate of one subject; only where the scheme is approved; every member of the classes named is counted: who was not called is unknown.
"""

_II_4_A_2 = Clause(
    "II.4.a.2", 15150, " 100%cơquanđ", 139, "2:ff8e3a6a0b90dd72464eeb5c87f4fa10c94ddcf5d2e35fdad30b6313d4176e30"
)
JOB_POSITION_SCHEMES_REVISED = Target(
    key="hue-2025:II.4.a.2/1",
    version=4,
    clause=_II_4_A_2,
    area=4,
    title=Bilingual(
        "Rà soát, trình phê duyệt đề án vị trí việc làm sau sắp xếp",
        "Job-position schemes revised and submitted for approval after reorganisation",
    ),
    measure=JOB_POSITION_SCHEMES_REVISED_OF_CHANGED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_DON_VI_DIA_PHUONG,),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED, OF_CHANGED),
    related=("hue-2025:PL.4.2/1",),
)
"""Job-position schemes revised and submitted for approval after reorganisation: at least 100 % of job-position-schemes-revised by 31/12/2025. Source: II.4.a.2.

Rà soát, trình phê duyệt đề án vị trí việc làm sau sắp xếp.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; only those are counted whose functions or structure changed in the reorganisation.
"""

_II_4_B_1 = Clause(
    "II.4.b.1", 15297, "Triểnkhaithự", 244, "2:f04c410d5af18172c26231e2474d1865f555eff241a18ef4b180693583a5ea6c"
)
STAFF_LAW_APPLIED = Duty(
    key="hue-2025:II.4.b.1/1",
    version=3,
    clause=_II_4_B_1,
    area=4,
    title=Bilingual(
        "Thực hiện nghiêm pháp luật về cán bộ, công chức, viên chức",
        "Strict application of the law on officials and public employees",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.LAW, "Luật Cán bộ, công chức"),
        Instrument(InstrumentKind.LAW, "Luật Viên chức"),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Strict application of the law on officials and public employees: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.4.b.1.

Thực hiện nghiêm pháp luật về cán bộ, công chức, viên chức.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_4_B_2 = Clause(
    "II.4.b.2", 15541, "Thựchiệnthôn", 177, "2:936feff653e93c0de30da993753c4135b0a0a5b48e34df8c790f8a0520755e28"
)
RECRUITMENT_SUSPENDED = Duty(
    key="hue-2025:II.4.b.2/1",
    version=3,
    clause=_II_4_B_2,
    area=4,
    title=Bilingual(
        "Tạm dừng tuyển dụng công chức và bổ nhiệm vào chức vụ cao hơn để sắp xếp bộ máy",
        "Recruitment of civil servants and appointment to higher posts suspended for the reorganisation",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.NOTICE, "134/TB-BCĐTKNQ", BAN_CHI_DAO_TONG_KET, date(2024, 12, 3)),
        Instrument(InstrumentKind.RESOLUTION, "18-NQ/TW"),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Recruitment of civil servants and appointment to higher posts suspended for the reorganisation: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.4.b.2.

Tạm dừng tuyển dụng công chức và bổ nhiệm vào chức vụ cao hơn để sắp xếp bộ máy.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_4_B_3 = Clause(
    "II.4.b.3", 15718, "Tiếptụcthựch", 265, "2:546c58b9d86d73a4e3ad5fa1528a8c48d818edb7365de21876068e54fa16becf"
)
STAFF_REDUCED = Duty(
    key="hue-2025:II.4.b.3/1",
    version=3,
    clause=_II_4_B_3,
    area=4,
    title=Bilingual("Tinh giản và quản lý chặt biên chế", "Staff reduced, and numbers strictly managed"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(Instrument(InstrumentKind.RESOLUTION, "39-NQ/TW", BO_CHINH_TRI, date(2015, 4, 17)),),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Staff reduced, and numbers strictly managed: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.4.b.3.

Tinh giản và quản lý chặt biên chế.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_4_B_4 = Clause(
    "II.4.b.4", 15983, "TriểnkhaiNgh", 394, "2:a275e741c1e5d120c26bda18c569d9478b6664e5e26023f9dc15ad5bdddb4a48"
)
BOLD_OFFICIALS_PROTECTED = Duty(
    key="hue-2025:II.4.b.4/1",
    version=3,
    clause=_II_4_B_4,
    area=4,
    title=Bilingual(
        "Khuyến khích, bảo vệ cán bộ dám làm; đổi mới đào tạo",
        "Encouraging and protecting officials who dare to act; renewing training",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(Instrument(InstrumentKind.DECREE, "73/2023/NĐ-CP", issued_on=date(2023, 9, 29)),),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.4.1/1",),
)
"""Encouraging and protecting officials who dare to act; renewing training: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.4.b.4.

Khuyến khích, bảo vệ cán bộ dám làm; đổi mới đào tạo.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_4_B_5 = Clause(
    "II.4.b.5", 16377, "Đổimớicơchếq", 221, "2:ae13e5059fe3c598393b68f8ad7a3ef20c9cb25636de7c541a48c0b66499914b"
)
COMMUNE_STAFF_REFORMED = Duty(
    key="hue-2025:II.4.b.5/1",
    version=4,
    clause=_II_4_B_5,
    area=4,
    title=Bilingual(
        "Đổi mới chế độ với cán bộ cấp xã và người không chuyên trách",
        "Reforming the regime of commune officials and part-time staff",
    ),
    agencies=(UBND_TINH,),
    interpretations=(PROVINCE_SETS_BENEFITS,),
)
"""Reforming the regime of commune officials and part-time staff: ubnd-tinh carries out. Source: II.4.b.5.

Đổi mới chế độ với cán bộ cấp xã và người không chuyên trách.

Read so: the rules and benefits of commune staff are set by the province, so the task is its People's Committee's.
"""

RULES = (
    CIVIL_SERVICE_WELL_STRUCTURED,
    JOB_POSITION_SCHEMES_COMPLETED,
    STAFF_PLACED_BY_JOB_POSITION,
    JOB_POSITION_SCHEMES_REVISED,
    STAFF_LAW_APPLIED,
    RECRUITMENT_SUSPENDED,
    STAFF_REDUCED,
    BOLD_OFFICIALS_PROTECTED,
    COMMUNE_STAFF_REFORMED,
)
