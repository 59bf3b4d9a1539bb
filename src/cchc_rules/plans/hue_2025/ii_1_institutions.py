"""II.1 Cải cách thể chế: targets and tasks of institutional reform.

The published copy lost this heading; its name stands in III.2.2, and its place is that of the first group (inferred).
"""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Basis, Duty, Interpretation, Modality, Target
from cchc_rules.plans.hue_2025.measures import LAW_DRAFTING_ON_SCHEDULE, LEGAL_DOCUMENTS_REVIEWED
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    AREA_RESTORED,
    ARTICLES_MISSING,
    EVERY_MEMBER_CALLED,
    HUNDRED,
    OF_ASSIGNED,
    PLAN_YEAR,
    PROVINCE_AS_A_WHOLE,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    BO_CHINH_TRI,
    BO_TU_PHAP,
    CAC_SO_BAN_NGANH,
    CHINH_PHU,
    CHU_TICH_UBND_TINH,
    CO_QUAN_DON_VI_DIA_PHUONG,
    THU_TUONG,
    TINH_UY,
    TOAN_TINH,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "ALL_LEGAL_DOCUMENTS_REVIEWED",
    "CONFLICTING_LAW_RESOLVED",
    "LAW_DRAFTING_ON_SCHEDULE_BY_ALL",
    "LAW_ENFORCEMENT_MONITORED",
    "LAW_MAKING_IMPROVED",
    "LEGAL_DOCUMENTS_CHECKED",
    "LEGAL_EDUCATION",
    "LEGAL_UNITS_STRENGTHENED",
    "RULES",
]

_II_1_A_1 = Clause(
    "II.1.a.1", 2732, " 100%cơquanđ", 262, "2:595f318cca75abb18bc672ae310520b9784c78c1be076a6a6feee26b3062b838"
)
LAW_DRAFTING_ON_SCHEDULE_BY_ALL = Target(
    key="hue-2025:II.1.a.1/1",
    version=4,
    clause=_II_1_A_1,
    area=1,
    title=Bilingual(
        "Soạn thảo văn bản đúng tiến độ, đúng quy trình", "Legal drafting on schedule and by the procedure"
    ),
    measure=LAW_DRAFTING_ON_SCHEDULE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_DON_VI_DIA_PHUONG,),
    instruments=(
        Instrument(InstrumentKind.LAW, "Luật Ban hành văn bản quy phạm pháp luật"),
        Instrument(
            InstrumentKind.LAW, "Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật"
        ),
    ),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED, OF_ASSIGNED, AREA_RESTORED),
)
"""Legal drafting on schedule and by the procedure: at least 100 % of law-drafting-on-schedule by 31/12/2025. Source: II.1.a.1.

Soạn thảo văn bản đúng tiến độ, đúng quy trình.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; only those who were assigned a draft are counted; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_II_1_A_2 = Clause(
    "II.1.a.2", 2994, "Phấnđấu 100%", 184, "2:2b9c8549cf652b967d02181f564104701aca3bfea337fdae53c94381c0923f11"
)
ALL_LEGAL_DOCUMENTS_REVIEWED = Target(
    key="hue-2025:II.1.a.2/1",
    version=4,
    clause=_II_1_A_2,
    area=1,
    title=Bilingual("Mọi văn bản quy phạm pháp luật được rà soát", "Every legal document reviewed"),
    modality=Modality.STRIVE,
    measure=LEGAL_DOCUMENTS_REVIEWED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, PROVINCE_AS_A_WHOLE, AREA_RESTORED),
)
"""Every legal document reviewed: at least 100 % of legal-documents-reviewed by 31/12/2025. Source: II.1.a.2.

Mọi văn bản quy phạm pháp luật được rà soát.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_II_1_B_1 = Clause(
    "II.1.b.1", 3186, "Tiếptụctriển", 1189, "2:de035f727749c5cb70dcde207fcc2909f0b0b967c0d00fe9a8040d6a2e0351ef"
)
LAW_MAKING_IMPROVED = Duty(
    key="hue-2025:II.1.b.1/1",
    version=3,
    clause=_II_1_B_1,
    area=1,
    title=Bilingual(
        "Nâng cao chất lượng xây dựng pháp luật, tham vấn chuyên gia và đối tượng chịu tác động",
        "Better law-making, with experts and those affected consulted",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.LAW, "Luật Ban hành văn bản quy phạm pháp luật"),
        Instrument(InstrumentKind.DIRECTIVE, "03/CT-UBND", UBND_TINH, date(2021, 1, 20)),
        Instrument(InstrumentKind.DIRECTIVE, "17/CT-UBND", CHU_TICH_UBND_TINH, date(2023, 9, 13)),
        Instrument(InstrumentKind.RESOLUTION, "126/NQ-CP", CHINH_PHU, date(2023, 8, 14)),
        Instrument(InstrumentKind.PLAN, "388/KH-UBND", UBND_TINH, date(2024, 10, 17)),
        Instrument(InstrumentKind.DECISION, "916/QĐ-TTg", THU_TUONG, date(2024, 8, 27)),
        Instrument(
            InstrumentKind.SCHEME,
            "Đề án phát triển nguồn nhân lực làm công tác xây dựng pháp luật đáp ứng yêu cầu nhiệm vụ đến năm 2030",
        ),
        Instrument(InstrumentKind.PLAN, "218-KH/TU", TINH_UY, date(2024, 9, 6)),
        Instrument(InstrumentKind.REGULATION, "178-QĐ/TW", BO_CHINH_TRI, date(2024, 6, 27)),
        Instrument(
            InstrumentKind.PLAN,
            "Kế hoạch của UBND tỉnh triển khai thực hiện Kế hoạch số 218-KH/TU ngày 06/9/2024 của Tỉnh ủy",
            UBND_TINH,
        ),
    ),
    interpretations=(
        Interpretation(
            Bilingual(
                "kế hoạch không ghi số được nêu bằng tên như trong văn bản",
                "a plan that is cited without a number is named as the text names it",
            ),
            (),
            Basis.INFERRED,
        ),
        ADDRESSEES,
        AREA_RESTORED,
        ARTICLES_MISSING,
    ),
)
"""Better law-making, with experts and those affected consulted: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.1.

Nâng cao chất lượng xây dựng pháp luật, tham vấn chuyên gia và đối tượng chịu tác động.

Read so: a plan that is cited without a number is named as the text names it; a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_1_B_2 = Clause(
    "II.1.b.2", 4375, "Tăngcườnghoạ", 247, "2:5b07ff12b37f8ff0dccd9727fdf43033044fc835436443350d1d2c1d2dfb2854"
)
LEGAL_DOCUMENTS_CHECKED = Duty(
    key="hue-2025:II.1.b.2/1",
    version=3,
    clause=_II_1_B_2,
    area=1,
    title=Bilingual(
        "Tự kiểm tra, rà soát, hệ thống hóa văn bản và cập nhật CSDL quốc gia về pháp luật",
        "Self-checking, reviewing and systematising legal documents, and updating the national law database",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, AREA_RESTORED, ARTICLES_MISSING),
)
"""Self-checking, reviewing and systematising legal documents, and updating the national law database: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.2.

Tự kiểm tra, rà soát, hệ thống hóa văn bản và cập nhật CSDL quốc gia về pháp luật.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_1_B_3 = Clause(
    "II.1.b.3", 4622, "Chủđộngràsoá", 294, "2:aa24bc9ae70e24b8bfc72ea6ba600c8aa0555a5c35d4cf53e8074b5378b1048f"
)
CONFLICTING_LAW_RESOLVED = Duty(
    key="hue-2025:II.1.b.3/1",
    version=3,
    clause=_II_1_B_3,
    area=1,
    title=Bilingual(
        "Chủ động rà soát, xử lý quy định mâu thuẫn, chồng chéo trong từng lĩnh vực",
        "Finding and resolving conflicting provisions in each field",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, AREA_RESTORED, ARTICLES_MISSING),
)
"""Finding and resolving conflicting provisions in each field: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.3.

Chủ động rà soát, xử lý quy định mâu thuẫn, chồng chéo trong từng lĩnh vực.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_1_B_4 = Clause(
    "II.1.b.4", 4916, "Tiếptụccủngc", 647, "2:fb9116e450710aacfc3f84d65d8b86dd30474d47ee65b618a055e08ee1b43775"
)
LEGAL_UNITS_STRENGTHENED = Duty(
    key="hue-2025:II.1.b.4/1",
    version=3,
    clause=_II_1_B_4,
    area=1,
    title=Bilingual("Củng cố tổ chức và nhân sự pháp chế", "Stronger legal-affairs units and staff"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.DECREE, "56/2024/NĐ-CP", CHINH_PHU, date(2024, 5, 18)),
        Instrument(InstrumentKind.DECREE, "55/2011/NĐ-CP", issued_on=date(2011, 7, 4)),
        Instrument(InstrumentKind.PLAN, "350/KH-UBND", UBND_TINH, date(2024, 9, 16)),
        Instrument(InstrumentKind.CIRCULAR, "Thông tư của Bộ trưởng Bộ Tư pháp", BO_TU_PHAP),
    ),
    interpretations=(
        Interpretation(
            Bilingual(
                "thông tư được viện dẫn khi chưa ban hành nên chưa có số",
                "the circular is cited before it was issued, so without a number",
            ),
            (),
            Basis.INFERRED,
        ),
        ADDRESSEES,
        AREA_RESTORED,
        ARTICLES_MISSING,
    ),
)
"""Stronger legal-affairs units and staff: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.4.

Củng cố tổ chức và nhân sự pháp chế.

Read so: the circular is cited before it was issued, so without a number; a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_1_B_5 = Clause(
    "II.1.b.5", 5563, "Triểnkhaicóh", 288, "2:772b445a7719a0726040ff47d3666a0f0d538aa04f93bb1a795065719cad0c4f"
)
LAW_ENFORCEMENT_MONITORED = Duty(
    key="hue-2025:II.1.b.5/1",
    version=3,
    clause=_II_1_B_5,
    area=1,
    title=Bilingual(
        "Tổ chức và theo dõi thi hành pháp luật năm 2025", "Enforcing the law in 2025 and monitoring its enforcement"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, AREA_RESTORED, ARTICLES_MISSING),
    related=("hue-2025:PL.1.11/1", "hue-2025:PL.1.14/1", "hue-2025:PL.1.14/2"),
)
"""Enforcing the law in 2025 and monitoring its enforcement: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.5.

Tổ chức và theo dõi thi hành pháp luật năm 2025.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_1_B_6 = Clause(
    "II.1.b.6", 5851, "Thựchiệnhiệu", 475, "2:daa86983c1893006cfa41b4148c229679194d8bb3eeac094e625d8f997020e31"
)
LEGAL_EDUCATION = Duty(
    key="hue-2025:II.1.b.6/1",
    version=3,
    clause=_II_1_B_6,
    area=1,
    title=Bilingual(
        "Phổ biến pháp luật bằng công nghệ số, truyền thông chính sách, phản biện xã hội",
        "Legal education by digital means, policy communication and public comment",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.PLAN, "277/KH-UBND", UBND_TINH, date(2022, 7, 28)),
        Instrument(
            InstrumentKind.SCHEME,
            "Đề án “Tổ chức truyền thông chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật giai đoạn 2022 - 2027”",
        ),
    ),
    interpretations=(ADDRESSEES, AREA_RESTORED, ARTICLES_MISSING),
    related=("hue-2025:PL.1.14/1", "hue-2025:PL.1.14/2"),
)
"""Legal education by digital means, policy communication and public comment: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.1.b.6.

Phổ biến pháp luật bằng công nghệ số, truyền thông chính sách, phản biện xã hội.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; the heading is missing from the published copy; the area is restored from the place in the document; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    LAW_DRAFTING_ON_SCHEDULE_BY_ALL,
    ALL_LEGAL_DOCUMENTS_REVIEWED,
    LAW_MAKING_IMPROVED,
    LEGAL_DOCUMENTS_CHECKED,
    CONFLICTING_LAW_RESOLVED,
    LEGAL_UNITS_STRENGTHENED,
    LAW_ENFORCEMENT_MONITORED,
    LEGAL_EDUCATION,
)
