"""II.5 Cải cách tài chính công: targets and tasks of public-finance reform."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Duty, Outcome, Target
from cchc_rules.plans.hue_2025.measures import PUBLIC_ASSETS_RECORDED
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ARTICLES_MISSING,
    COMMITTEE_ANSWERS,
    EVERY_MEMBER_CALLED,
    HUNDRED,
    OPINION,
    PLAN_YEAR,
    PROVINCIAL_ACT,
    TO_YEAR_END,
    WAGES_APART,
)
from cchc_rules.plans.hue_2025.roster import (
    CAC_SO_BAN_NGANH,
    CHINH_PHU,
    CO_QUAN_DON_VI_DIA_PHUONG,
    TOAN_TINH,
    TRUNG_UONG_DANG,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "ASSETS_AFTER_REORGANISATION",
    "AUTONOMY_OF_SERVICE_UNITS",
    "BUDGET_BALANCED",
    "BUDGET_DECENTRALISED",
    "BUDGET_DISCIPLINE",
    "COST_NORMS_ISSUED",
    "FINANCIAL_AUTONOMY",
    "HEADS_ACCOUNTABLE_FOR_BUDGET",
    "PUBLIC_ASSETS_UPDATED",
    "PUBLIC_SERVICE_LISTS_ISSUED",
    "RESULTS_BASED_BUDGETING",
    "REVENUE_SECURED",
    "RULES",
    "SOCIAL_INVESTMENT_ENCOURAGED",
    "SOCIAL_POLICY_FUNDED",
    "THRIFT_PRACTISED",
]

_II_5_A_1 = Clause(
    "II.5.a.1", 16627, "Banhànhsửađổ", 168, "2:f1f11324a4d7be25f8523b8fcf613e5d111a31a0c3df89c0ad16ce116876081d"
)
PUBLIC_SERVICE_LISTS_ISSUED = Outcome(
    key="hue-2025:II.5.a.1/1",
    version=3,
    clause=_II_5_A_1,
    area=5,
    title=Bilingual(
        "Danh mục dịch vụ sự nghiệp công sử dụng ngân sách được ban hành, sửa đổi, bổ sung",
        "Lists of public services paid from the budget issued, amended, supplemented",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, PROVINCIAL_ACT),
    related=("hue-2025:PL.5.2/1",),
)
"""Lists of public services paid from the budget issued, amended, supplemented: attested by 31/12/2025. Source: II.5.a.1.

Danh mục dịch vụ sự nghiệp công sử dụng ngân sách được ban hành, sửa đổi, bổ sung.

Read so: no day is printed: it runs to the end of 2025; it is the province's own act, so its People's Committee answers.
"""

COST_NORMS_ISSUED = Outcome(
    key="hue-2025:II.5.a.1/2",
    version=3,
    clause=_II_5_A_1,
    area=5,
    title=Bilingual(
        "Định mức kinh tế - kỹ thuật, định mức chi phí được ban hành, sửa đổi, bổ sung",
        "Economic-technical and cost norms issued, amended, supplemented",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, PROVINCIAL_ACT),
    related=("hue-2025:PL.5.3/1",),
)
"""Economic-technical and cost norms issued, amended, supplemented: attested by 31/12/2025. Source: II.5.a.1.

Định mức kinh tế - kỹ thuật, định mức chi phí được ban hành, sửa đổi, bổ sung.

Read so: no day is printed: it runs to the end of 2025; it is the province's own act, so its People's Committee answers.
"""

_II_5_A_2 = Clause(
    "II.5.a.2", 16795, " 100%cơquanđ", 72, "2:a0923adf6a53c8bd85289dcc4fee24fa9c5f393c118052a37c092dafe0fc4808"
)
PUBLIC_ASSETS_UPDATED = Target(
    key="hue-2025:II.5.a.2/1",
    version=3,
    clause=_II_5_A_2,
    area=5,
    title=Bilingual(
        "Cập nhật số liệu tài sản công lên CSDL quốc gia", "Public assets recorded in the national database"
    ),
    measure=PUBLIC_ASSETS_RECORDED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_DON_VI_DIA_PHUONG,),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED),
)
"""Public assets recorded in the national database: at least 100 % of public-assets-recorded by 31/12/2025. Source: II.5.a.2.

Cập nhật số liệu tài sản công lên CSDL quốc gia.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown.
"""

_II_5_A_3 = Clause(
    "II.5.a.3", 16867, "Tăngcườngcác", 430, "2:2d8bf6d3fc9b5c0c9a2a766d8167f41bf9c8ceb53fe1f34b4e4f230e8b981894"
)
REVENUE_SECURED = Outcome(
    key="hue-2025:II.5.a.3/1",
    version=3,
    clause=_II_5_A_3,
    area=5,
    title=Bilingual(
        "Quản lý, bảo đảm nguồn thu và huy động nguồn lực", "Revenue managed and secured, resources mobilised"
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""Revenue managed and secured, resources mobilised: attested by 31/12/2025. Source: II.5.a.3.

Quản lý, bảo đảm nguồn thu và huy động nguồn lực.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

BUDGET_BALANCED = Outcome(
    key="hue-2025:II.5.a.3/2",
    version=4,
    clause=_II_5_A_3,
    area=5,
    title=Bilingual("Cân đối ngân sách tích cực, tích lũy hợp lý", "Budget balanced, with reasonable accumulation"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, PROVINCIAL_ACT, OPINION),
)
"""Budget balanced, with reasonable accumulation: attested by 31/12/2025. Source: II.5.a.3.

Cân đối ngân sách tích cực, tích lũy hợp lý.

Read so: no day is printed: it runs to the end of 2025; it is the province's own act, so its People's Committee answers; the text states no criterion: a yes is the opinion of whoever attests it.
"""

THRIFT_PRACTISED = Outcome(
    key="hue-2025:II.5.a.3/3",
    version=3,
    clause=_II_5_A_3,
    area=5,
    title=Bilingual("Tiết kiệm, chống lãng phí vốn ngân sách", "Thrift in the use of budget funds"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""Thrift in the use of budget funds: attested by 31/12/2025. Source: II.5.a.3.

Tiết kiệm, chống lãng phí vốn ngân sách.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

SOCIAL_POLICY_FUNDED = Outcome(
    key="hue-2025:II.5.a.3/4",
    version=4,
    clause=_II_5_A_3,
    area=5,
    title=Bilingual(
        "Bảo đảm an sinh xã hội và chế độ tiền lương mới", "Social security and the new salary regime funded"
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    instruments=(Instrument(InstrumentKind.RESOLUTION, "27-NQ/TW", TRUNG_UONG_DANG),),
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION, WAGES_APART),
    related=("hue-2025:III.1.2/2",),
)
"""Social security and the new salary regime funded: attested by 31/12/2025. Source: II.5.a.3.

Bảo đảm an sinh xã hội và chế độ tiền lương mới.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it; funding the new salaries (II.5.a.3) and carrying out the salary policy (III.1.2) are two matters, in two areas.
"""

_II_5_A_4 = Clause(
    "II.5.a.4", 17297, "Tăngcườngkỷl", 72, "2:2b99d6a35a0ae9079b075cf0630ee0fa68e648cd16c52f02ad0156ce46a5c3bf"
)
BUDGET_DISCIPLINE = Outcome(
    key="hue-2025:II.5.a.4/1",
    version=4,
    clause=_II_5_A_4,
    area=5,
    title=Bilingual("Tăng cường kỷ luật, kỷ cương quản lý ngân sách", "Stronger discipline in managing the budget"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""Stronger discipline in managing the budget: attested by 31/12/2025. Source: II.5.a.4.

Tăng cường kỷ luật, kỷ cương quản lý ngân sách.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

HEADS_ACCOUNTABLE_FOR_BUDGET = Outcome(
    key="hue-2025:II.5.a.4/2",
    version=3,
    clause=_II_5_A_4,
    area=5,
    title=Bilingual("Xác định trách nhiệm người đứng đầu về ngân sách", "Heads' responsibility for the budget defined"),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""Heads' responsibility for the budget defined: attested by 31/12/2025. Source: II.5.a.4.

Xác định trách nhiệm người đứng đầu về ngân sách.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

_II_5_B_1 = Clause(
    "II.5.b.1", 17377, "Thựchiệncóhi", 143, "2:6c8d68c734883309e872620c2121317a3d4641b07ca4619ecb7c1667d9afcfa4"
)
RESULTS_BASED_BUDGETING = Duty(
    key="hue-2025:II.5.b.1/1",
    version=3,
    clause=_II_5_B_1,
    area=5,
    title=Bilingual("Cấp ngân sách theo kết quả và chất lượng hoạt động", "Budgeting by results and quality"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Budgeting by results and quality: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.1.

Cấp ngân sách theo kết quả và chất lượng hoạt động.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_5_B_2 = Clause(
    "II.5.b.2", 17520, "Ràsoátxâydựn", 76, "2:31f5c5dcc635aab761655c110febaa38dc8884549ef56e7a02f0c026874a4ab3"
)
ASSETS_AFTER_REORGANISATION = Duty(
    key="hue-2025:II.5.b.2/1",
    version=3,
    clause=_II_5_B_2,
    area=5,
    title=Bilingual(
        "Rà soát, lập phương án xử lý tài sản công sau sắp xếp cơ quan, đơn vị hành chính",
        "Reviewing, and planning for, public assets after agencies and units are reorganised",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Reviewing, and planning for, public assets after agencies and units are reorganised: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.2.

Rà soát, lập phương án xử lý tài sản công sau sắp xếp cơ quan, đơn vị hành chính.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_5_B_3 = Clause(
    "II.5.b.3", 17596, "Tiếptụcthựch", 225, "2:13661f45c4808ec0847f52f6dff4be6bf80d364544469e1e29f9bc394de288ad"
)
FINANCIAL_AUTONOMY = Duty(
    key="hue-2025:II.5.b.3/1",
    version=3,
    clause=_II_5_B_3,
    area=5,
    title=Bilingual("Thực hiện cơ chế tự chủ tài chính", "Financial autonomy of agencies and service units"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.DECREE, "130/2005/NĐ-CP", issued_on=date(2005, 10, 17)),
        Instrument(InstrumentKind.DECREE, "117/2013/NĐ-CP"),
        Instrument(InstrumentKind.DECREE, "60/2021/NĐ-CP", CHINH_PHU, date(2021, 6, 21)),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.5.1/1",),
)
"""Financial autonomy of agencies and service units: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.3.

Thực hiện cơ chế tự chủ tài chính.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_5_B_4 = Clause(
    "II.5.b.4", 17821, "Nângcaohiệuq", 101, "2:e314033b5f1130a9e408e5cfe73aa7c26af975bedbf278911380f1596934d0d7"
)
AUTONOMY_OF_SERVICE_UNITS = Duty(
    key="hue-2025:II.5.b.4/1",
    version=3,
    clause=_II_5_B_4,
    area=5,
    title=Bilingual(
        "Nâng cao hiệu quả tự chủ biên chế, kinh phí của đơn vị sự nghiệp công lập",
        "Service units' autonomy over staff and funds made effective",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.5.2/1",),
)
"""Service units' autonomy over staff and funds made effective: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.4.

Nâng cao hiệu quả tự chủ biên chế, kinh phí của đơn vị sự nghiệp công lập.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_5_B_5 = Clause(
    "II.5.b.5", 17922, "Phâncấpquảnl", 145, "2:523989039b41430a4e851d9d8fdee57d2d3e3e11d14b9435834af8f4812f7528"
)
BUDGET_DECENTRALISED = Duty(
    key="hue-2025:II.5.b.5/1",
    version=3,
    clause=_II_5_B_5,
    area=5,
    title=Bilingual("Phân cấp quản lý tài chính, ngân sách", "Decentralising the management of finance and budget"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Decentralising the management of finance and budget: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.5.

Phân cấp quản lý tài chính, ngân sách.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_5_B_6 = Clause(
    "II.5.b.6", 18067, "Tăngcườngtri", 134, "2:880f05e3409b3f9ccb63579b1d931d9411d29658f07276e7b8b85870dcfee7c2"
)
SOCIAL_INVESTMENT_ENCOURAGED = Duty(
    key="hue-2025:II.5.b.6/1",
    version=3,
    clause=_II_5_B_6,
    area=5,
    title=Bilingual(
        "Khuyến khích xã hội hóa giáo dục, y tế và lĩnh vực khác",
        "Encouraging private provision in education, health and other fields",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Encouraging private provision in education, health and other fields: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.5.b.6.

Khuyến khích xã hội hóa giáo dục, y tế và lĩnh vực khác.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    PUBLIC_SERVICE_LISTS_ISSUED,
    COST_NORMS_ISSUED,
    PUBLIC_ASSETS_UPDATED,
    REVENUE_SECURED,
    BUDGET_BALANCED,
    THRIFT_PRACTISED,
    SOCIAL_POLICY_FUNDED,
    BUDGET_DISCIPLINE,
    HEADS_ACCOUNTABLE_FOR_BUDGET,
    RESULTS_BASED_BUDGETING,
    ASSETS_AFTER_REORGANISATION,
    FINANCIAL_AUTONOMY,
    AUTONOMY_OF_SERVICE_UNITS,
    BUDGET_DECENTRALISED,
    SOCIAL_INVESTMENT_ENCOURAGED,
)
