"""II.7 Tổ chức chỉ đạo, điều hành: targets and tasks of steering the reform."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Duty, Outcome, Target
from cchc_rules.plans.hue_2025.measures import (
    AGENCIES_INSPECTED_OF_ALL,
    COMMUNES_INSPECTED_OF_DISTRICT,
    REFORM_PLANS_ADOPTED,
)
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ARTICLES_MISSING,
    BODIES_OF_RANK,
    DEPARTMENTS_AND_DISTRICTS,
    EVERY_MEMBER_CALLED,
    HEADS_OF_ALL_BODIES,
    HUNDRED,
    INSPECTED_ITSELF,
    OF_EACH_DISTRICT,
    OPINION,
    PLAN_YEAR,
    POOLED_OVER_BOTH,
    RATED_BY_THE_PROVINCE,
    STATED_FLOOR,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    CAC_SO_BAN_NGANH,
    SO_VA_CO_QUAN_NGANG_SO,
    TOAN_TINH,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "AGENCIES_INSPECTED",
    "COMMUNES_INSPECTED",
    "HEADS_LEAD_REFORM",
    "HEADS_RESPONSIBLE",
    "PLANS_WITH_CLEAR_TASKS",
    "REFORM_COMMUNICATED",
    "REFORM_INSPECTED",
    "REFORM_PLANS_OF_ALL",
    "REFORM_RANKED",
    "RULES",
]

_II_7_A_1 = Clause(
    "II.7.a.1", 22051, "Thủtrưởngcơq", 134, "2:fc0febad45227a8233f024870e6f86e94e1c91837e81888443e3e68feb60b58c"
)
HEADS_LEAD_REFORM = Outcome(
    key="hue-2025:II.7.a.1/1",
    version=4,
    clause=_II_7_A_1,
    area=7,
    title=Bilingual(
        "Người đứng đầu trực tiếp phụ trách và chịu trách nhiệm về cải cách hành chính",
        "Heads lead administrative reform in person and answer for it",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, HEADS_OF_ALL_BODIES, OPINION),
    related=("hue-2025:II.7.b.4/1",),
)
"""Heads lead administrative reform in person and answer for it: attested by 31/12/2025. Source: II.7.a.1.

Người đứng đầu trực tiếp phụ trách và chịu trách nhiệm về cải cách hành chính.

Read so: no day is printed: it runs to the end of 2025; each head is responsible for his own body; whether all of them lead is for the provincial committee to say; the text states no criterion: a yes is the opinion of whoever attests it.
"""

_II_7_A_2 = Clause(
    "II.7.a.2", 22185, " 100%cácsởba", 108, "2:f30dc6a243286d01fffe334f5ed8761dbeb49cd27366810f50e9fb5250136353"
)
REFORM_PLANS_OF_ALL = Target(
    key="hue-2025:II.7.a.2/1",
    version=4,
    clause=_II_7_A_2,
    area=7,
    title=Bilingual(
        "Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC năm 2025",
        "Every department and district and commune committee has an administrative-reform plan for 2025",
    ),
    measure=REFORM_PLANS_ADOPTED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(
        HUNDRED,
        TO_YEAR_END,
        DEPARTMENTS_AND_DISTRICTS,
        EVERY_MEMBER_CALLED,
    ),
    related=(
        "hue-2025:II.7.b.1/1",
        "hue-2025:III.8.1/1",
        "hue-2025:III.8.1/2",
        "hue-2025:PL.7.1/3",
        "hue-2025:PL.7.1/4",
    ),
)
"""Every department and district and commune committee has an administrative-reform plan for 2025: at least 100 % of reform-plans-adopted by 31/12/2025. Source: II.7.a.2.

Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC năm 2025.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the day 05/01/2025 (III.8.1) binds departments and districts; communes have the target II.7.a.2 without a day; every member of the classes named is counted: who was not called is unknown.
"""

_II_7_A_3 = Clause(
    "II.7.a.3", 22293, "Thựchiệnkiểm", 136, "2:5bd407ec09261bf48547787442b5f87f9038454c25feaf79e7afbd34a5689291"
)
AGENCIES_INSPECTED = Target(
    key="hue-2025:II.7.a.3/1",
    version=4,
    clause=_II_7_A_3,
    area=7,
    title=Bilingual(
        "Kiểm tra sở, cơ quan ngang sở, UBND cấp huyện",
        "Departments, agencies of their rank and district committees inspected",
    ),
    measure=AGENCIES_INSPECTED_OF_ALL,
    bound=AtLeast(30),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(SO_VA_CO_QUAN_NGANG_SO, UBND_CAP_HUYEN),
    interpretations=(
        STATED_FLOOR,
        TO_YEAR_END,
        EVERY_MEMBER_CALLED,
        POOLED_OVER_BOTH,
        BODIES_OF_RANK,
        INSPECTED_ITSELF,
    ),
    related=("hue-2025:PL.7.2/1",),
)
"""Departments, agencies of their rank and district committees inspected: at least 30 % of agencies-inspected by 31/12/2025. Source: II.7.a.3.

Kiểm tra sở, cơ quan ngang sở, UBND cấp huyện.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; departments and districts pooled; the smallest whole number that reaches 30 %; the Management Board of the economic zones is of no such rank, for II.2.a.14 sets it apart; by the list as at signing, with successions by that of the last day; the inspection of a body that ended does not count for its heir.
"""

COMMUNES_INSPECTED = Target(
    key="hue-2025:II.7.a.3/2",
    version=4,
    clause=_II_7_A_3,
    area=7,
    title=Bilingual(
        "UBND cấp huyện kiểm tra UBND cấp xã trên địa bàn", "District committees inspect their commune committees"
    ),
    measure=COMMUNES_INSPECTED_OF_DISTRICT,
    bound=AtLeast(30),
    period=PLAN_YEAR,
    answered_by=UBND_CAP_HUYEN,
    each=True,
    counted=(UBND_CAP_XA,),
    interpretations=(STATED_FLOOR, TO_YEAR_END, OF_EACH_DISTRICT, EVERY_MEMBER_CALLED),
    related=("hue-2025:PL.7.2/1",),
)
"""District committees inspect their commune committees: at least 30 % of communes-inspected by 31/12/2025. Source: II.7.a.3.

UBND cấp huyện kiểm tra UBND cấp xã trên địa bàn.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; it holds in each district; the smallest whole number that reaches 30 %; every member of the classes named is counted: who was not called is unknown.
"""

_II_7_B_1 = Clause(
    "II.7.b.1", 22437, "Tổchứctriểnk", 221, "2:a59ce130c00e78a6d9641075f0503196e55f22b69d646d99135d4cd26868566d"
)
PLANS_WITH_CLEAR_TASKS = Duty(
    key="hue-2025:II.7.b.1/1",
    clause=_II_7_B_1,
    area=7,
    title=Bilingual(
        "Xây dựng kế hoạch cụ thể, rõ trách nhiệm, bố trí kinh phí",
        "Concrete plans with clear responsibility and funds",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    related=("hue-2025:II.7.a.2/1",),
)
"""Concrete plans with clear responsibility and funds: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.7.b.1.

Xây dựng kế hoạch cụ thể, rõ trách nhiệm, bố trí kinh phí.
"""

_II_7_B_2 = Clause(
    "II.7.b.2", 22658, "Cácsởbanngàn", 260, "2:ed2bf4cc4de22f15b75b9ce8dfeff2d6ebf5eaf0390350d0dd0d58a148e20130"
)
REFORM_COMMUNICATED = Duty(
    key="hue-2025:II.7.b.2/1",
    version=2,
    clause=_II_7_B_2,
    area=7,
    title=Bilingual("Tuyên truyền về cải cách hành chính", "Communicating administrative reform"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    related=("hue-2025:PL.7.3/1",),
)
"""Communicating administrative reform: cac-so-ban-nganh and ubnd-cap-huyen carries out. Source: II.7.b.2.

Tuyên truyền về cải cách hành chính.
"""

_II_7_B_3 = Clause(
    "II.7.b.3", 22918, "Tiếptụctriển", 144, "2:cba820773eaab3121dda0187bd3e4810a67488e2545a33c403e545bb22d2760f"
)
REFORM_RANKED = Duty(
    key="hue-2025:II.7.b.3/1",
    version=4,
    clause=_II_7_B_3,
    area=7,
    title=Bilingual(
        "Đánh giá, xếp loại công tác cải cách hành chính",
        "Rating the administrative-reform work of departments and district committees",
    ),
    agencies=(UBND_TINH,),
    instruments=(Instrument(InstrumentKind.DECISION, "1963/QĐ-UBND", UBND_TINH, date(2021, 8, 10)),),
    interpretations=(RATED_BY_THE_PROVINCE,),
    related=("hue-2025:PL.7.4/1",),
)
"""Rating the administrative-reform work of departments and district committees: ubnd-tinh carries out. Source: II.7.b.3.

Đánh giá, xếp loại công tác cải cách hành chính.

Read so: the provincial committee rates, by a decision of its own; departments and districts are those rated.
"""

_II_7_B_4 = Clause(
    "II.7.b.4", 23062, "Nângcaotrách", 337, "2:152710ae1a4d8d32fc31073504108a7ad3b22382c2172a549eb879ffb06649f0"
)
HEADS_RESPONSIBLE = Duty(
    key="hue-2025:II.7.b.4/1",
    version=3,
    clause=_II_7_B_4,
    area=7,
    title=Bilingual(
        "Nâng cao trách nhiệm người đứng đầu, gắn cải cách hành chính với công nghệ thông tin và ISO",
        "Greater responsibility of heads; administrative reform with IT and ISO",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:II.7.a.1/1",),
)
"""Greater responsibility of heads; administrative reform with IT and ISO: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.7.b.4.

Nâng cao trách nhiệm người đứng đầu, gắn cải cách hành chính với công nghệ thông tin và ISO.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_7_B_5 = Clause(
    "II.7.b.5", 23399, "Tăngcườngvàt", 144, "2:7893b5bcf74a1fc99f3bd193851ef1eb3fa40da02e62ade1f19a4e9670b936d9"
)
REFORM_INSPECTED = Duty(
    key="hue-2025:II.7.b.5/1",
    version=3,
    clause=_II_7_B_5,
    area=7,
    title=Bilingual(
        "Thanh tra, kiểm tra, giám sát cải cách hành chính", "Inspecting and supervising administrative reform"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.7.2/1",),
)
"""Inspecting and supervising administrative reform: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.7.b.5.

Thanh tra, kiểm tra, giám sát cải cách hành chính.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    HEADS_LEAD_REFORM,
    REFORM_PLANS_OF_ALL,
    AGENCIES_INSPECTED,
    COMMUNES_INSPECTED,
    PLANS_WITH_CLEAR_TASKS,
    REFORM_COMMUNICATED,
    REFORM_RANKED,
    HEADS_RESPONSIBLE,
    REFORM_INSPECTED,
)
