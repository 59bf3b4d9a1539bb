"""II.3 Cải cách tổ chức bộ máy: targets and tasks of organisational reform."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Basis, Duty, Interpretation, Outcome, Target
from cchc_rules.plans.hue_2025.measures import (
    SATISFACTION_WITH_ADMINISTRATION,
    SATISFACTION_WITH_EDUCATION,
    SATISFACTION_WITH_HEALTH,
    SATISFACTION_WITH_HEALTH_EDUCATION,
    SPECIALISED_AGENCIES_REORGANISED_OF_ALL,
)
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ARTICLES_MISSING,
    BUSINESSES_ARE_ORGANISATIONS,
    COMMITTEE_ANSWERS,
    DECREES_ON_DEPUTIES,
    EACH_FIELD,
    EVERY_MEMBER_CALLED,
    HUNDRED,
    OPINION,
    PLAN_YEAR,
    PROVINCE_AS_A_WHOLE,
    RESOLUTION_ON_BOTH,
    SATISFACTION_APART,
    SHARE_OF_THOSE_ASKED,
    STATED_FLOOR,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    CAC_SO_BAN_NGANH,
    CHINH_PHU,
    CO_QUAN_CHUYEN_MON_CAP_HUYEN,
    CO_QUAN_CHUYEN_MON_CAP_TINH,
    QUOC_HOI,
    TOAN_TINH,
    TRUNG_UONG_DANG,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "APPARATUS_STREAMLINED",
    "DEPUTIES_REVIEWED",
    "FUNCTIONS_CLARIFIED",
    "POWERS_DECENTRALISED",
    "RESOLUTION_18_REVIEWED",
    "RULES",
    "SATISFIED_WITH_ADMINISTRATION",
    "SATISFIED_WITH_HEALTH_EDUCATION",
    "SERVICE_UNITS_REORGANISED",
    "SERVICE_UNIT_NETWORK_PLANNED",
    "SPECIALISED_AGENCIES_REORGANISED",
    "STAFF_OF_MERGED_UNITS_PLACED",
]

_II_3_A_1 = Clause(
    "II.3.a.1", 12790, " 100%cáccơqu", 287, "2:6aa07a766038f1118eb3cb4681465cad616f4e2d1dc4a8738617cfa48845e328"
)
SPECIALISED_AGENCIES_REORGANISED = Target(
    key="hue-2025:II.3.a.1/1",
    version=4,
    clause=_II_3_A_1,
    area=3,
    title=Bilingual("Cơ quan chuyên môn được rà soát, sắp xếp", "Specialised agencies reviewed and reorganised"),
    measure=SPECIALISED_AGENCIES_REORGANISED_OF_ALL,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_CHUYEN_MON_CAP_TINH, CO_QUAN_CHUYEN_MON_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(
            InstrumentKind.RESOLUTION, "Nghị quyết Quốc hội về xây dựng thành phố Huế trực thuộc Trung ương", QUOC_HOI
        ),
    ),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED, RESOLUTION_ON_BOTH),
    related=("hue-2025:PL.3.1/1",),
)
"""Specialised agencies reviewed and reorganised: at least 100 % of specialised-agencies-reorganised by 31/12/2025. Source: II.3.a.1.

Cơ quan chuyên môn được rà soát, sắp xếp.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; the resolution at the end of the sentence governs both parts: specialised agencies and service units.
"""

SERVICE_UNITS_REORGANISED = Outcome(
    key="hue-2025:II.3.a.1/2",
    version=4,
    clause=_II_3_A_1,
    area=3,
    title=Bilingual("Sắp xếp lại đơn vị sự nghiệp công lập", "Public service units reorganised"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    instruments=(
        Instrument(
            InstrumentKind.RESOLUTION, "Nghị quyết Quốc hội về xây dựng thành phố Huế trực thuộc Trung ương", QUOC_HOI
        ),
    ),
    interpretations=(
        TO_YEAR_END,
        COMMITTEE_ANSWERS,
        Interpretation(
            Bilingual("vế này không có mức định lượng của riêng nó", "this part carries no figure of its own"),
            (Bilingual("mức 100 % áp dụng cả cho đơn vị sự nghiệp", "the 100 % covers service units as well"),),
            Basis.INFERRED,
        ),
        RESOLUTION_ON_BOTH,
    ),
)
"""Public service units reorganised: attested by 31/12/2025. Source: II.3.a.1.

Sắp xếp lại đơn vị sự nghiệp công lập.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; this part carries no figure of its own; the resolution at the end of the sentence governs both parts: specialised agencies and service units.
"""

_II_3_A_2 = Clause(
    "II.3.a.2", 13077, "Mứcđộhàilòng", 153, "2:aa0bfac5a3420517be2d58cda5816b36c077e6f756ab9b9ac96b235641cf9219"
)
SATISFIED_WITH_ADMINISTRATION = Target(
    key="hue-2025:II.3.a.2/1",
    version=4,
    clause=_II_3_A_2,
    area=3,
    title=Bilingual("Hài lòng về sự phục vụ của cơ quan hành chính", "Satisfaction with administrative agencies"),
    measure=SATISFACTION_WITH_ADMINISTRATION,
    bound=AtLeast(90),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        STATED_FLOOR,
        TO_YEAR_END,
        SATISFACTION_APART,
        PROVINCE_AS_A_WHOLE,
        SHARE_OF_THOSE_ASKED,
        BUSINESSES_ARE_ORGANISATIONS,
    ),
    related=("hue-2025:II.2.a.12/1", "hue-2025:II.6.a.5/1", "hue-2025:PL.3.3/1"),
)
"""Satisfaction with administrative agencies: at least 90 % of satisfaction-administration by 31/12/2025. Source: II.3.a.2.

Hài lòng về sự phục vụ của cơ quan hành chính.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; satisfaction is one measure for each thing that is rated; the figure of the province as a whole decides; a body's own is a part of it; the share of those asked who are satisfied; the 'organisations' of the target include the businesses that the survey names: it is one survey.
"""

SATISFIED_WITH_HEALTH_EDUCATION = Target(
    key="hue-2025:II.3.a.2/2",
    version=5,
    clause=_II_3_A_2,
    area=3,
    title=Bilingual("Hài lòng về y tế, giáo dục công lập", "Satisfaction with public health and education"),
    measure=SATISFACTION_WITH_HEALTH_EDUCATION,
    bound=AtLeast(85),
    period=PLAN_YEAR,
    parts=(SATISFACTION_WITH_HEALTH, SATISFACTION_WITH_EDUCATION),
    answered_by=TOAN_TINH,
    interpretations=(
        STATED_FLOOR,
        TO_YEAR_END,
        SATISFACTION_APART,
        EACH_FIELD,
        PROVINCE_AS_A_WHOLE,
        SHARE_OF_THOSE_ASKED,
    ),
)
"""Satisfaction with public health and education: at least 85 % of satisfaction-health and of satisfaction-education by 31/12/2025. Source: II.3.a.2.

Hài lòng về y tế, giáo dục công lập.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; satisfaction is one measure for each thing that is rated; each field named has to reach it, heard or not; a figure pooled over the fields is not used; the figure of the province as a whole decides; a body's own is a part of it; the share of those asked who are satisfied.
"""

_II_3_A_3 = Clause(
    "II.3.a.3", 13230, "Thựchiệnsắpx", 212, "2:ce1d862c5cbc3f24af8be364165ec8dd75fe088d24ce2d47bb4c4c2427c0e5f2"
)
APPARATUS_STREAMLINED = Outcome(
    key="hue-2025:II.3.a.3/1",
    version=3,
    clause=_II_3_A_3,
    area=3,
    title=Bilingual("Sắp xếp bộ máy và tinh giản biên chế", "Apparatus reorganised and staff reduced"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, DECREES_ON_DEPUTIES, OPINION),
)
"""Apparatus reorganised and staff reduced: attested by 31/12/2025. Source: II.3.a.3.

Sắp xếp bộ máy và tinh giản biên chế.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the two decrees at the end of the sentence govern the part right before them alone: the numbers of deputies; the text states no criterion: a yes is the opinion of whoever attests it.
"""

DEPUTIES_REVIEWED = Outcome(
    key="hue-2025:II.3.a.3/2",
    version=4,
    clause=_II_3_A_3,
    area=3,
    title=Bilingual(
        "Rà soát, sắp xếp lại số lượng cấp phó theo quy định",
        "Numbers of deputies reviewed and rearranged by the rules",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    instruments=(
        Instrument(InstrumentKind.DECREE, "107/2020/NĐ-CP", CHINH_PHU, date(2020, 9, 14)),
        Instrument(InstrumentKind.DECREE, "108/2020/NĐ-CP", CHINH_PHU, date(2020, 9, 14)),
    ),
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, DECREES_ON_DEPUTIES),
)
"""Numbers of deputies reviewed and rearranged by the rules: attested by 31/12/2025. Source: II.3.a.3.

Rà soát, sắp xếp lại số lượng cấp phó theo quy định.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the two decrees at the end of the sentence govern the part right before them alone: the numbers of deputies.
"""

_II_3_B_1 = Clause(
    "II.3.b.1", 13450, "Tổngkếtđánhg", 248, "2:344059547955b44cabe5fb1996f89359e99e3b79e422764705c9577bab150cef"
)
RESOLUTION_18_REVIEWED = Duty(
    key="hue-2025:II.3.b.1/1",
    version=3,
    clause=_II_3_B_1,
    area=3,
    title=Bilingual(
        "Tổng kết Nghị quyết 18-NQ/TW, gắn sắp xếp bộ máy với giảm biên chế",
        "Reviewing Resolution 18-NQ/TW; reorganising with fewer staff",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(Instrument(InstrumentKind.RESOLUTION, "18-NQ/TW", TRUNG_UONG_DANG, date(2017, 10, 25)),),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Reviewing Resolution 18-NQ/TW; reorganising with fewer staff: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.3.b.1.

Tổng kết Nghị quyết 18-NQ/TW, gắn sắp xếp bộ máy với giảm biên chế.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_3_B_2 = Clause(
    "II.3.b.2", 13698, "Sắpxếpbốtríc", 237, "2:b027d7ed34ccb2708d868d6384db340d8544a5d812f6bb615bee0efa8273fcae"
)
STAFF_OF_MERGED_UNITS_PLACED = Duty(
    key="hue-2025:II.3.b.2/1",
    version=3,
    clause=_II_3_B_2,
    area=3,
    title=Bilingual(
        "Bố trí nhân sự sau sắp xếp và chính sách cho người dôi dư",
        "Placing the staff of merged units, with support for the redundant",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(Instrument(InstrumentKind.PLAN, "435/KH-UBND", UBND_TINH, date(2024, 12, 2)),),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Placing the staff of merged units, with support for the redundant: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.3.b.2.

Bố trí nhân sự sau sắp xếp và chính sách cho người dôi dư.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_3_B_3 = Clause(
    "II.3.b.3", 13935, "Thườngxuyênr", 396, "2:bb70b20f4a270dd70294575d41e6de4aa152ddf746bac935a0d50fd9a4423739"
)
FUNCTIONS_CLARIFIED = Duty(
    key="hue-2025:II.3.b.3/1",
    version=3,
    clause=_II_3_B_3,
    area=3,
    title=Bilingual(
        "Phân định rõ chức năng; một việc một cơ quan chủ trì", "Clear division of functions: one task, one lead agency"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.1.10/1", "hue-2025:PL.3.2/1"),
)
"""Clear division of functions: one task, one lead agency: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.3.b.3.

Phân định rõ chức năng; một việc một cơ quan chủ trì.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_3_B_4 = Clause(
    "II.3.b.4", 14331, "Tiếptụcphânc", 333, "2:a276662109c39140230a584c6c301d6d8a00389535699831d8f374defd099542"
)
POWERS_DECENTRALISED = Duty(
    key="hue-2025:II.3.b.4/1",
    version=3,
    clause=_II_3_B_4,
    area=3,
    title=Bilingual(
        "Phân cấp mạnh, thí điểm chuyển giao dịch vụ công, cổ phần hóa",
        "Decentralising powers, transferring services and equitising units",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Decentralising powers, transferring services and equitising units: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.3.b.4.

Phân cấp mạnh, thí điểm chuyển giao dịch vụ công, cổ phần hóa.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_3_B_5 = Clause(
    "II.3.b.5", 14664, "Quyhoạchmạng", 206, "2:069dccbb4da88af92c5e81ac650f334bab1acdda43235f2be631c607f31bfc0e"
)
SERVICE_UNIT_NETWORK_PLANNED = Duty(
    key="hue-2025:II.3.b.5/1",
    version=3,
    clause=_II_3_B_5,
    area=3,
    title=Bilingual("Quy hoạch mạng lưới đơn vị sự nghiệp công lập", "Planning the network of public service units"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Planning the network of public service units: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.3.b.5.

Quy hoạch mạng lưới đơn vị sự nghiệp công lập.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    SPECIALISED_AGENCIES_REORGANISED,
    SERVICE_UNITS_REORGANISED,
    SATISFIED_WITH_ADMINISTRATION,
    SATISFIED_WITH_HEALTH_EDUCATION,
    APPARATUS_STREAMLINED,
    DEPUTIES_REVIEWED,
    RESOLUTION_18_REVIEWED,
    STAFF_OF_MERGED_UNITS_PLACED,
    FUNCTIONS_CLARIFIED,
    POWERS_DECENTRALISED,
    SERVICE_UNIT_NETWORK_PLANNED,
)
