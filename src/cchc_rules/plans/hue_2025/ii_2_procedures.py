"""II.2 Cải cách thủ tục hành chính: targets and tasks of procedural reform."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Basis, Duty, Interpretation, Outcome, Target
from cchc_rules.plans.hue_2025.measures import (
    DOCUMENTS_REUSED_BY_PERSON,
    DOSSIERS_DIGITISED,
    DOSSIERS_RESOLVED_ONLINE_OF_ALL,
    DOSSIERS_ROUTED_ELECTRONICALLY,
    FEEDBACK_HANDLED_IN_TIME,
    FEEDBACK_SETTLED,
    INTERNAL_PROCEDURES_LISTED,
    INTERNAL_PROCEDURES_PUBLIC,
    LATE_DOSSIERS_APOLOGISED_FOR,
    NEW_PROCEDURES_ASSESSED,
    ON_TIME_OF_CLOSED,
    ONLINE_SERVICES_ON_NATIONAL_PORTAL,
    PAYMENTS_ON_NATIONAL_PORTAL,
    PROCEDURE_DECISIONS_PUBLISHED,
    PROCEDURES_AT_DISTRICT_CENTRES,
    PROCEDURES_FOUR_ON_THE_SPOT,
    PROCEDURES_FULLY_ONLINE,
    PROCEDURES_ON_NATIONAL_DATABASE,
    PROCEDURES_SYNCHRONISED,
    PROCEDURES_THROUGH_ONE_STOP,
    SATISFACTION_WITH_CONSTRUCTION,
    SATISFACTION_WITH_INVESTMENT,
    SATISFACTION_WITH_KEY_FIELDS,
    SATISFACTION_WITH_LAND,
    SATISFACTION_WITH_PROCEDURES,
)
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ALL_GOVERNMENT_LEVELS,
    ARTICLES_MISSING,
    CALLER_EXCLUDES,
    CENTRE_IS_ITS_DISTRICT,
    COMMITTEE_ANSWERS,
    DIGITISED_BOTH,
    EACH_DISTRICT,
    EACH_FIELD,
    FEEDBACK_OF_THE_KIND,
    FEEDBACK_RATES,
    FLOOR,
    FLOOR_COVERS_BOTH,
    FOUR_COVERS_FIRST,
    HUNDRED,
    HUNDRED_CARRIES_OVER,
    IN_TIME,
    LEVEL_POOLED,
    MISPRINT,
    NATIONAL_PORTAL_ONLY,
    OF_ALL_CLOSED,
    OF_APPLICANTS,
    OF_CLOSED,
    OF_CLOSED_NOT_OPEN,
    OF_DOSSIERS_PASSED_ON,
    OF_DOSSIERS_WITH_A_FEE,
    OF_FEEDBACK_RECEIVED,
    OF_LATE_BY_DUE_DAY,
    ONLINE_AND_REMOTE,
    ONLINE_BY_CHANNEL,
    OPINION,
    PLAN_YEAR,
    PROCEDURES_OF_THREE_LEVELS,
    PROVINCE_AS_A_WHOLE,
    PROVINCIAL_BODIES,
    PUBLISHED_LIST,
    SATISFACTION_APART,
    SHARE_OF_THOSE_ASKED,
    STATED_FLOOR,
    THREE_RATES,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    CAC_SO_BAN_NGANH,
    CAP_TINH,
    CHINH_PHU,
    HDND_TINH,
    TOAN_TINH,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "BUSINESS_RULES_CUT",
    "DECISIONS_ON_PROCEDURES_PUBLISHED",
    "DIGITISED_AT_COMMUNE",
    "DIGITISED_AT_DISTRICT",
    "DIGITISED_AT_PROVINCE",
    "DOCUMENTS_REUSED",
    "DOSSIERS_ON_TIME",
    "DOSSIERS_RESOLVED_ONLINE",
    "ELECTRONIC_HANDLING_PROMOTED",
    "ELECTRONIC_ROUTING",
    "ELIGIBLE_PROCEDURES_FULLY_ONLINE",
    "FEEDBACK_CHANNEL_USED",
    "FEEDBACK_RECEIVED_AND_HANDLED",
    "FEEDBACK_SETTLED_DEFINITIVELY",
    "FOUR_ON_THE_SPOT",
    "GOOD_PRACTICE_SPREAD",
    "INTERNAL_PROCEDURES_FIRST_PUBLISHED",
    "INTERNAL_PROCEDURES_ON_NATIONAL_DATABASE",
    "INTERNAL_PROCEDURES_REVIEWED",
    "LATE_DOSSIERS_APOLOGISED",
    "NEW_PROCEDURES_CONTROLLED",
    "NEW_PROCEDURES_IMPACT_ASSESSED",
    "ONE_STOP_RENEWED",
    "ONE_STOP_SECTIONS_EQUIPPED",
    "ONLINE_USE_ENCOURAGED",
    "PAYMENTS_ONLINE",
    "PROCEDURES_IN_DISTRICT_CENTRES",
    "PROCEDURES_IN_ONE_STOP_SECTIONS",
    "PROCEDURES_PUBLIC_ON_NATIONAL_DATABASE",
    "PROCEDURES_SYNCHRONISED_WITH_PROVINCE",
    "PROCEDURES_TRANSPARENT",
    "PROCEDURE_LISTS_STANDARDISED",
    "PROCEDURE_REFORM_DRIVEN",
    "RECEPTION_ORGANISED",
    "RULES",
    "SATISFIED_WITH_KEY_FIELDS",
    "SATISFIED_WITH_PROCEDURES",
    "SERVICES_ON_NATIONAL_PORTAL",
]

_II_2_A_1 = Clause(
    "II.2.a.1", 6358, "Hoànthànhviệ", 237, "2:5c5d55bb060c0d911c0c70e2c7e15231b34df8e3ad5e615b3fe5567ba53e953f"
)
ONE_STOP_RENEWED = Outcome(
    key="hue-2025:II.2.a.1/1",
    version=3,
    clause=_II_2_A_1,
    area=2,
    title=Bilingual(
        "Hoàn thành đổi mới cơ chế một cửa, một cửa liên thông", "Renewal of the one-stop mechanism completed"
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
    related=("hue-2025:PL.2.5/1",),
)
"""Renewal of the one-stop mechanism completed: attested by 31/12/2025. Source: II.2.a.1.

Hoàn thành đổi mới cơ chế một cửa, một cửa liên thông.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

_II_2_A_2 = Clause(
    "II.2.a.2", 6595, " 100%Quyếtđị", 181, "2:b2a30f405818f2136c1bbb6111cfee61a2eab399e72681e84f9347691d5e0f3b"
)
DECISIONS_ON_PROCEDURES_PUBLISHED = Target(
    key="hue-2025:II.2.a.2/1",
    version=4,
    clause=_II_2_A_2,
    area=2,
    title=Bilingual("Quyết định công bố thủ tục được công bố kịp thời", "Decisions on procedures published in time"),
    measure=PROCEDURE_DECISIONS_PUBLISHED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        HUNDRED,
        TO_YEAR_END,
        ALL_GOVERNMENT_LEVELS,
        IN_TIME,
        Interpretation(
            Bilingual(
                "hai loại quyết định công bố được tính chung một chỉ tiêu",
                "the two sorts of decision are counted together",
            ),
            (Bilingual("mỗi loại một chỉ tiêu", "a target for each sort"),),
            Basis.INFERRED,
        ),
        PROVINCE_AS_A_WHOLE,
    ),
)
"""Decisions on procedures published in time: at least 100 % of procedure-decisions-published by 31/12/2025. Source: II.2.a.2.

Quyết định công bố thủ tục được công bố kịp thời.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the levels of government are province, district and commune; the caller says by which rule 'in time' is decided; the two sorts of decision are counted together; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_2_A_3 = Clause(
    "II.2.a.3", 6776, " 100%TTHCđượ", 171, "2:e821417a814c6fb8d409d10ee4f9695174ee2f59b58cf2e051b0e7037a44f729"
)
PROCEDURES_PUBLIC_ON_NATIONAL_DATABASE = Target(
    key="hue-2025:II.2.a.3/1",
    version=3,
    clause=_II_2_A_3,
    area=2,
    title=Bilingual(
        "Thủ tục được chuẩn hóa, công khai trên CSDL quốc gia",
        "Procedures standardised and public on the national database",
    ),
    measure=PROCEDURES_ON_NATIONAL_DATABASE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, PROVINCE_AS_A_WHOLE),
    related=("hue-2025:II.2.b.4/1",),
)
"""Procedures standardised and public on the national database: at least 100 % of procedures-on-national-database by 31/12/2025. Source: II.2.a.3.

Thủ tục được chuẩn hóa, công khai trên CSDL quốc gia.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it.
"""

PROCEDURES_SYNCHRONISED_WITH_PROVINCE = Target(
    key="hue-2025:II.2.a.3/2",
    version=3,
    clause=_II_2_A_3,
    area=2,
    title=Bilingual("Thủ tục được đồng bộ với hệ thống của tỉnh", "Procedures synchronised with the provincial system"),
    measure=PROCEDURES_SYNCHRONISED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, HUNDRED_CARRIES_OVER, PROVINCE_AS_A_WHOLE),
    related=("hue-2025:II.2.b.4/1",),
)
"""Procedures synchronised with the provincial system: at least 100 % of procedures-synchronised by 31/12/2025. Source: II.2.a.3.

Thủ tục được đồng bộ với hệ thống của tỉnh.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the 100 % carries over to a second predicate of one subject; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_2_A_4 = Clause(
    "II.2.a.4", 6947, " 100%TTHCđượ", 262, "2:b37ef84d5f7fabe132d16d99a0d776ef414f374330976e3cf7efd9ec3d59d57c"
)
PROCEDURES_IN_ONE_STOP_SECTIONS = Target(
    key="hue-2025:II.2.a.4/1",
    version=4,
    clause=_II_2_A_4,
    area=2,
    title=Bilingual("Thủ tục được giải quyết theo cơ chế một cửa", "Procedures handled through one-stop sections"),
    measure=PROCEDURES_THROUGH_ONE_STOP,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    exclusions=(Bilingual("các thủ tục đặc thù", "special procedures"),),
    interpretations=(HUNDRED, TO_YEAR_END, CALLER_EXCLUDES, PROVINCE_AS_A_WHOLE, PUBLISHED_LIST),
)
"""Procedures handled through one-stop sections: at least 100 % of procedures-through-one-stop by 31/12/2025. Source: II.2.a.4.

Thủ tục được giải quyết theo cơ chế một cửa.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the caller supplies what is left out of the count; no list is invented; the figure of the province as a whole decides; a body's own is a part of it; the procedures of the published list are counted, each once.
"""

FOUR_ON_THE_SPOT = Target(
    key="hue-2025:II.2.a.4/2",
    version=4,
    clause=_II_2_A_4,
    area=2,
    title=Bilingual(
        "Thủ tục “4 tại chỗ” tại trung tâm cấp tỉnh", "Procedures 'four on the spot' at the provincial centre"
    ),
    measure=PROCEDURES_FOUR_ON_THE_SPOT,
    bound=AtLeast(20),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(STATED_FLOOR, TO_YEAR_END, PROVINCE_AS_A_WHOLE, PUBLISHED_LIST, FOUR_COVERS_FIRST),
)
"""Procedures 'four on the spot' at the provincial centre: at least 20 % of procedures-four-on-the-spot by 31/12/2025. Source: II.2.a.4.

Thủ tục “4 tại chỗ” tại trung tâm cấp tỉnh.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; the procedures of the published list are counted, each once; 'four on the spot' covers 20 % only.
"""

PROCEDURES_IN_DISTRICT_CENTRES = Target(
    key="hue-2025:II.2.a.4/3",
    version=4,
    clause=_II_2_A_4,
    area=2,
    title=Bilingual(
        "Thủ tục được tiếp nhận và trả kết quả tại trung tâm cấp huyện",
        "Procedures received and their results returned at district centres",
    ),
    measure=PROCEDURES_AT_DISTRICT_CENTRES,
    bound=AtLeast(50),
    period=PLAN_YEAR,
    answered_by=UBND_CAP_HUYEN,
    each=True,
    interpretations=(
        TO_YEAR_END,
        EACH_DISTRICT,
        PUBLISHED_LIST,
        FLOOR_COVERS_BOTH,
        FOUR_COVERS_FIRST,
        CENTRE_IS_ITS_DISTRICT,
    ),
)
"""Procedures received and their results returned at district centres: at least 50 % of procedures-at-district-centres by 31/12/2025. Source: II.2.a.4.

Thủ tục được tiếp nhận và trả kết quả tại trung tâm cấp huyện.

Read so: no day is printed: it runs to the end of 2025; each district answers by itself; the procedures of the published list are counted, each once; the floor stated before 20 % covers both 20 % and 50 %; 'four on the spot' covers 20 % only; a centre's figure is that of its district.
"""

_II_2_A_5 = Clause(
    "II.2.a.5", 7209, "Tốithiểu 80%", 141, "2:f9ce8d664390de1b6696e7f0725f0ad11bfef2b4325fb565458816d6864047d9"
)
ELECTRONIC_ROUTING = Target(
    key="hue-2025:II.2.a.5/1",
    version=5,
    clause=_II_2_A_5,
    area=2,
    title=Bilingual(
        "Luân chuyển hồ sơ giữa các cơ quan bằng phương thức điện tử", "Dossiers routed electronically between agencies"
    ),
    measure=DOSSIERS_ROUTED_ELECTRONICALLY,
    bound=AtLeast(80),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(STATED_FLOOR, TO_YEAR_END, PROVINCE_AS_A_WHOLE, OF_DOSSIERS_PASSED_ON),
)
"""Dossiers routed electronically between agencies: at least 80 % of dossiers-routed-electronically by 31/12/2025. Source: II.2.a.5.

Luân chuyển hồ sơ giữa các cơ quan bằng phương thức điện tử.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; counted over the dossiers that were passed on, closed in the period.
"""

_II_2_A_6 = Clause(
    "II.2.a.6", 7350, "Kiểmsoátchặt", 293, "2:19f9f10144895f3472483eb6fdcf23f037a14514e2ac0022376e0ca8b4898845"
)
NEW_PROCEDURES_IMPACT_ASSESSED = Target(
    key="hue-2025:II.2.a.6/1",
    version=3,
    clause=_II_2_A_6,
    area=2,
    title=Bilingual("Thủ tục mới được đánh giá tác động", "New procedures assessed for their impact"),
    measure=NEW_PROCEDURES_ASSESSED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    instruments=(
        Instrument(InstrumentKind.DECREE, "63/2010/NĐ-CP", CHINH_PHU, date(2010, 6, 8)),
        Instrument(InstrumentKind.DECREE, "92/2017/NĐ-CP", CHINH_PHU, date(2017, 8, 7)),
    ),
    interpretations=(HUNDRED, TO_YEAR_END, PROVINCE_AS_A_WHOLE),
)
"""New procedures assessed for their impact: at least 100 % of new-procedures-assessed by 31/12/2025. Source: II.2.a.6.

Thủ tục mới được đánh giá tác động.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_2_A_7 = Clause(
    "II.2.a.7", 7643, " 100%TTHCcủa", 256, "2:a8baef8524ee7a44719ce1429565ad9b63d81c09e678d62cf66ac44a44aae446"
)
ELIGIBLE_PROCEDURES_FULLY_ONLINE = Target(
    key="hue-2025:II.2.a.7/1",
    version=4,
    clause=_II_2_A_7,
    area=2,
    title=Bilingual("Thủ tục đủ điều kiện được trực tuyến toàn trình", "Eligible procedures online from end to end"),
    measure=PROCEDURES_FULLY_ONLINE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    exclusions=(
        Bilingual("các thủ tục chưa đủ điều kiện", "procedures that are not eligible"),
        Bilingual("các thủ tục đặc thù", "special procedures"),
    ),
    interpretations=(HUNDRED, TO_YEAR_END, CALLER_EXCLUDES, PROVINCE_AS_A_WHOLE, PROCEDURES_OF_THREE_LEVELS),
)
"""Eligible procedures online from end to end: at least 100 % of procedures-fully-online by 31/12/2025. Source: II.2.a.7.

Thủ tục đủ điều kiện được trực tuyến toàn trình.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the caller supplies what is left out of the count; no list is invented; the figure of the province as a whole decides; a body's own is a part of it; 'of the province' means in the province: the procedures of all three levels, as in the second half of the bullet.
"""

SERVICES_ON_NATIONAL_PORTAL = Target(
    key="hue-2025:II.2.a.7/2",
    version=4,
    clause=_II_2_A_7,
    area=2,
    title=Bilingual(
        "Dịch vụ trực tuyến được tích hợp trên cổng quốc gia", "Online services integrated with the national portal"
    ),
    measure=ONLINE_SERVICES_ON_NATIONAL_PORTAL,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    exclusions=(Bilingual("các thủ tục chưa đủ điều kiện", "procedures that are not eligible"),),
    instruments=(Instrument(InstrumentKind.DECISION, "Quyết định phê duyệt của UBND tỉnh", UBND_TINH),),
    interpretations=(HUNDRED, TO_YEAR_END, CALLER_EXCLUDES, PROVINCE_AS_A_WHOLE),
)
"""Online services integrated with the national portal: at least 100 % of online-services-on-national-portal by 31/12/2025. Source: II.2.a.7.

Dịch vụ trực tuyến được tích hợp trên cổng quốc gia.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the caller supplies what is left out of the count; no list is invented; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_2_A_8 = Clause(
    "II.2.a.8", 7899, "Tỷlệhồsơđược", 128, "2:1b889189d55ceda181768775dcdec86fbe9d6e9d7ac07f34f19d51762968f420"
)
DOSSIERS_RESOLVED_ONLINE = Target(
    key="hue-2025:II.2.a.8/1",
    version=5,
    clause=_II_2_A_8,
    area=2,
    title=Bilingual("Hồ sơ được giải quyết trực tuyến", "Dossiers resolved online"),
    measure=DOSSIERS_RESOLVED_ONLINE_OF_ALL,
    bound=AtLeast(80),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        STATED_FLOOR,
        TO_YEAR_END,
        PROVINCE_AS_A_WHOLE,
        ONLINE_AND_REMOTE,
        OF_ALL_CLOSED,
        ONLINE_BY_CHANNEL,
    ),
    related=("hue-2025:II.6.a.4/2",),
)
"""Dossiers resolved online: at least 80 % of dossiers-resolved-online by 31/12/2025. Source: II.2.a.8.

Hồ sơ được giải quyết trực tuyến.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; resolved online (80 %) and filed from afar (60 %, II.6.a.4) are two measures; 'all dossiers' are all those closed in the period; a dossier is resolved online where it was filed through the online channel.
"""

PAYMENTS_ONLINE = Target(
    key="hue-2025:II.2.a.8/2",
    version=5,
    clause=_II_2_A_8,
    area=2,
    title=Bilingual("Thanh toán qua cổng dịch vụ công quốc gia", "Payments through the national portal"),
    measure=PAYMENTS_ON_NATIONAL_PORTAL,
    bound=AtLeast(50),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(STATED_FLOOR, TO_YEAR_END, PROVINCE_AS_A_WHOLE, NATIONAL_PORTAL_ONLY, OF_DOSSIERS_WITH_A_FEE),
)
"""Payments through the national portal: at least 50 % of payments-on-national-portal by 31/12/2025. Source: II.2.a.8.

Thanh toán qua cổng dịch vụ công quốc gia.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; only the national portal counts; counted over the dossiers with a fee closed in the period, one payment each.
"""

_II_2_A_9 = Clause(
    "II.2.a.9", 8027, "Thựchiệnsốhó", 296, "2:4aadb05c0baa9b2ccfef3e7e16e2224b733d7361dbf38bf6c136c7a602db6063"
)
DIGITISED_AT_PROVINCE = Target(
    key="hue-2025:II.2.a.9/1",
    version=5,
    clause=_II_2_A_9,
    area=2,
    title=Bilingual("Số hóa hồ sơ, kết quả cấp tỉnh", "Dossiers and results digitised at provincial level"),
    measure=DOSSIERS_DIGITISED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=CAP_TINH,
    instruments=(
        Instrument(InstrumentKind.DECREE, "45/2020/NĐ-CP", CHINH_PHU),
        Instrument(InstrumentKind.DECREE, "107/2021/NĐ-CP", CHINH_PHU),
    ),
    interpretations=(
        STATED_FLOOR,
        TO_YEAR_END,
        LEVEL_POOLED,
        THREE_RATES,
        DIGITISED_BOTH,
        OF_CLOSED,
        PROVINCIAL_BODIES,
    ),
)
"""Dossiers and results digitised at provincial level: at least 100 % of dossiers-digitised by 31/12/2025. Source: II.2.a.9.

Số hóa hồ sơ, kết quả cấp tỉnh.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; all bodies of the level are pooled; one body's own figure is a part; the three rates are for province, district and commune in turn; a dossier counts where its components and its result are both digitised; counted over the dossiers closed in the period; what the provincial committee has the power to decide is that of all bodies of the provincial level.
"""

DIGITISED_AT_DISTRICT = Target(
    key="hue-2025:II.2.a.9/2",
    version=5,
    clause=_II_2_A_9,
    area=2,
    title=Bilingual("Số hóa hồ sơ, kết quả cấp huyện", "Dossiers and results digitised at district level"),
    measure=DOSSIERS_DIGITISED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=UBND_CAP_HUYEN,
    instruments=(
        Instrument(InstrumentKind.DECREE, "45/2020/NĐ-CP", CHINH_PHU),
        Instrument(InstrumentKind.DECREE, "107/2021/NĐ-CP", CHINH_PHU),
    ),
    interpretations=(STATED_FLOOR, TO_YEAR_END, LEVEL_POOLED, THREE_RATES, DIGITISED_BOTH, OF_CLOSED),
)
"""Dossiers and results digitised at district level: at least 100 % of dossiers-digitised by 31/12/2025. Source: II.2.a.9.

Số hóa hồ sơ, kết quả cấp huyện.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; all bodies of the level are pooled; one body's own figure is a part; the three rates are for province, district and commune in turn; a dossier counts where its components and its result are both digitised; counted over the dossiers closed in the period.
"""

DIGITISED_AT_COMMUNE = Target(
    key="hue-2025:II.2.a.9/3",
    version=5,
    clause=_II_2_A_9,
    area=2,
    title=Bilingual("Số hóa hồ sơ, kết quả cấp xã", "Dossiers and results digitised at commune level"),
    measure=DOSSIERS_DIGITISED,
    bound=AtLeast(95),
    period=PLAN_YEAR,
    answered_by=UBND_CAP_XA,
    instruments=(
        Instrument(InstrumentKind.DECREE, "45/2020/NĐ-CP", CHINH_PHU),
        Instrument(InstrumentKind.DECREE, "107/2021/NĐ-CP", CHINH_PHU),
    ),
    interpretations=(STATED_FLOOR, TO_YEAR_END, LEVEL_POOLED, THREE_RATES, DIGITISED_BOTH, OF_CLOSED),
)
"""Dossiers and results digitised at commune level: at least 95 % of dossiers-digitised by 31/12/2025. Source: II.2.a.9.

Số hóa hồ sơ, kết quả cấp xã.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; all bodies of the level are pooled; one body's own figure is a part; the three rates are for province, district and commune in turn; a dossier counts where its components and its result are both digitised; counted over the dossiers closed in the period.
"""

_II_2_A_10 = Clause(
    "II.2.a.10", 8323, " 80%ngườidân", 254, "2:6aa12e06a8799eff4f59faf1c412a38790a1de2b88193819fad36f77acf650ed"
)
DOCUMENTS_REUSED = Target(
    key="hue-2025:II.2.a.10/1",
    version=4,
    clause=_II_2_A_10,
    area=2,
    title=Bilingual("Không phải nộp lại giấy tờ nhà nước đã có", "No document asked for twice"),
    measure=DOCUMENTS_REUSED_BY_PERSON,
    bound=AtLeast(80),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        FLOOR,
        TO_YEAR_END,
        Interpretation(
            Bilingual(
                "đếm theo người dân, doanh nghiệp như văn bản viết",
                "counted by people and businesses, as the text has it",
            ),
            (Bilingual("đếm theo hồ sơ có tái sử dụng giấy tờ", "counted by dossiers that reuse a document"),),
            Basis.EXPLICIT,
        ),
        PROVINCE_AS_A_WHOLE,
        OF_APPLICANTS,
    ),
)
"""No document asked for twice: at least 80 % of documents-reused-by-person by 31/12/2025. Source: II.2.a.10.

Không phải nộp lại giấy tờ nhà nước đã có.

Read so: a bare percentage is a floor: at least; no day is printed: it runs to the end of 2025; counted by people and businesses, as the text has it; the figure of the province as a whole decides; a body's own is a part of it; counted over the people and businesses with a dossier received in the period.
"""

_II_2_A_11 = Clause(
    "II.2.a.11", 8577, " 98%hồsơTTHC", 105, "2:5a4edbefd9ed564be26a01013c4a7cc3a72cc53d6155bdb4d47fb6697d0d4334"
)
DOSSIERS_ON_TIME = Target(
    key="hue-2025:II.2.a.11/1",
    version=4,
    clause=_II_2_A_11,
    area=2,
    title=Bilingual("Hồ sơ được giải quyết đúng hạn, trước hạn", "Dossiers resolved on time"),
    measure=ON_TIME_OF_CLOSED,
    bound=AtLeast(98),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(FLOOR, TO_YEAR_END, OF_CLOSED_NOT_OPEN, PROVINCE_AS_A_WHOLE),
)
"""Dossiers resolved on time: at least 98 % of on-time-of-closed by 31/12/2025. Source: II.2.a.11.

Hồ sơ được giải quyết đúng hạn, trước hạn.

Read so: a bare percentage is a floor: at least; no day is printed: it runs to the end of 2025; counted over the dossiers that were closed; the figure of the province as a whole decides; a body's own is a part of it.
"""

LATE_DOSSIERS_APOLOGISED = Target(
    key="hue-2025:II.2.a.11/2",
    version=5,
    clause=_II_2_A_11,
    area=2,
    title=Bilingual("Hồ sơ trễ hạn được xin lỗi và hẹn lại ngày trả", "Late dossiers apologised for, with a new date"),
    measure=LATE_DOSSIERS_APOLOGISED_FOR,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        HUNDRED,
        TO_YEAR_END,
        Interpretation(
            Bilingual("phải có cả lời xin lỗi và ngày hẹn mới", "both the apology and the new date are needed"),
            (Bilingual("chỉ cần một trong hai", "either is enough"),),
            Basis.EXPLICIT,
        ),
        PROVINCE_AS_A_WHOLE,
        OF_LATE_BY_DUE_DAY,
    ),
)
"""Late dossiers apologised for, with a new date: at least 100 % of late-dossiers-apologised by 31/12/2025. Source: II.2.a.11.

Hồ sơ trễ hạn được xin lỗi và hẹn lại ngày trả.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; both the apology and the new date are needed; the figure of the province as a whole decides; a body's own is a part of it; a late dossier belongs to the period of the day it was due.
"""

_II_2_A_12 = Clause(
    "II.2.a.12", 8682, "Mứcđộhàilòng", 141, "2:255d5af1ce692fc8dcc19a44e98312155fcbe81fda10b2a9cc9a1d184eb14420"
)
SATISFIED_WITH_PROCEDURES = Target(
    key="hue-2025:II.2.a.12/1",
    version=4,
    clause=_II_2_A_12,
    area=2,
    title=Bilingual("Hài lòng về giải quyết thủ tục", "Satisfaction with the handling of procedures"),
    measure=SATISFACTION_WITH_PROCEDURES,
    bound=AtLeast(90),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(STATED_FLOOR, TO_YEAR_END, SATISFACTION_APART, PROVINCE_AS_A_WHOLE, SHARE_OF_THOSE_ASKED),
    related=("hue-2025:II.3.a.2/1", "hue-2025:II.6.a.5/1", "hue-2025:PL.2.5/1"),
)
"""Satisfaction with the handling of procedures: at least 90 % of satisfaction-procedures by 31/12/2025. Source: II.2.a.12.

Hài lòng về giải quyết thủ tục.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; satisfaction is one measure for each thing that is rated; the figure of the province as a whole decides; a body's own is a part of it; the share of those asked who are satisfied.
"""

SATISFIED_WITH_KEY_FIELDS = Target(
    key="hue-2025:II.2.a.12/2",
    version=5,
    clause=_II_2_A_12,
    area=2,
    title=Bilingual(
        "Hài lòng về thủ tục đất đai, xây dựng, đầu tư",
        "Satisfaction with land, construction and investment procedures",
    ),
    measure=SATISFACTION_WITH_KEY_FIELDS,
    bound=AtLeast(85),
    period=PLAN_YEAR,
    parts=(SATISFACTION_WITH_LAND, SATISFACTION_WITH_CONSTRUCTION, SATISFACTION_WITH_INVESTMENT),
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
"""Satisfaction with land, construction and investment procedures: at least 85 % of satisfaction-land and of satisfaction-construction and of satisfaction-investment by 31/12/2025. Source: II.2.a.12.

Hài lòng về thủ tục đất đai, xây dựng, đầu tư.

Read so: the text itself says that it is a floor; no day is printed: it runs to the end of 2025; satisfaction is one measure for each thing that is rated; each field named has to reach it, heard or not; a figure pooled over the fields is not used; the figure of the province as a whole decides; a body's own is a part of it; the share of those asked who are satisfied.
"""

_II_2_A_13 = Clause(
    "II.2.a.13", 8823, " 95%phảnánhk", 203, "2:8e7a5647c5e46d05fb03da6bdbce9aa3865cf004e8133e85498e48eb29f9107a"
)
FEEDBACK_SETTLED_DEFINITIVELY = Target(
    key="hue-2025:II.2.a.13/1",
    version=5,
    clause=_II_2_A_13,
    area=2,
    title=Bilingual("Phản ánh, kiến nghị được xử lý dứt điểm", "Feedback and petitions settled"),
    measure=FEEDBACK_SETTLED,
    bound=AtLeast(95),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        FLOOR,
        TO_YEAR_END,
        PROVINCE_AS_A_WHOLE,
        FEEDBACK_RATES,
        FEEDBACK_OF_THE_KIND,
        OF_FEEDBACK_RECEIVED,
    ),
    related=("hue-2025:II.2.b.7/1",),
)
"""Feedback and petitions settled: at least 95 % of feedback-settled by 31/12/2025. Source: II.2.a.13.

Phản ánh, kiến nghị được xử lý dứt điểm.

Read so: a bare percentage is a floor: at least; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; 95 % are settled; 100 % are received and handled in time; only feedback about administrative rules or conduct is counted, at both rates; counted over the feedback and petitions received in the period.
"""

FEEDBACK_RECEIVED_AND_HANDLED = Target(
    key="hue-2025:II.2.a.13/2",
    version=5,
    clause=_II_2_A_13,
    area=2,
    title=Bilingual(
        "Phản ánh, kiến nghị được tiếp nhận, xử lý kịp thời", "Feedback and petitions received and handled in time"
    ),
    measure=FEEDBACK_HANDLED_IN_TIME,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(
        HUNDRED,
        TO_YEAR_END,
        ALL_GOVERNMENT_LEVELS,
        IN_TIME,
        PROVINCE_AS_A_WHOLE,
        FEEDBACK_RATES,
        FEEDBACK_OF_THE_KIND,
        OF_FEEDBACK_RECEIVED,
    ),
    related=("hue-2025:II.2.b.7/1",),
)
"""Feedback and petitions received and handled in time: at least 100 % of feedback-handled-in-time by 31/12/2025. Source: II.2.a.13.

Phản ánh, kiến nghị được tiếp nhận, xử lý kịp thời.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the levels of government are province, district and commune; the caller says by which rule 'in time' is decided; the figure of the province as a whole decides; a body's own is a part of it; 95 % are settled; 100 % are received and handled in time; only feedback about administrative rules or conduct is counted, at both rates; counted over the feedback and petitions received in the period.
"""

_II_2_A_14 = Clause(
    "II.2.a.14", 9026, " 100%TTHCnội", 204, "2:b973197700e226c13e5dc592463df541bc2ad304142df2a6ea68310c9505ffad"
)
INTERNAL_PROCEDURES_FIRST_PUBLISHED = Target(
    key="hue-2025:II.2.a.14/1",
    version=3,
    clause=_II_2_A_14,
    area=2,
    title=Bilingual("Thủ tục nội bộ được thống kê, công bố lần đầu", "Internal procedures listed and first published"),
    measure=INTERNAL_PROCEDURES_LISTED,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=CAP_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, LEVEL_POOLED),
    related=("hue-2025:II.2.b.12/1",),
)
"""Internal procedures listed and first published: at least 100 % of internal-procedures-listed by 31/12/2025. Source: II.2.a.14.

Thủ tục nội bộ được thống kê, công bố lần đầu.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; all bodies of the level are pooled; one body's own figure is a part.
"""

INTERNAL_PROCEDURES_ON_NATIONAL_DATABASE = Target(
    key="hue-2025:II.2.a.14/2",
    version=3,
    clause=_II_2_A_14,
    area=2,
    title=Bilingual(
        "Thủ tục nội bộ được công khai trên CSDL quốc gia", "Internal procedures public on the national database"
    ),
    measure=INTERNAL_PROCEDURES_PUBLIC,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, PROVINCE_AS_A_WHOLE),
    related=("hue-2025:II.2.b.12/1",),
)
"""Internal procedures public on the national database: at least 100 % of internal-procedures-public by 31/12/2025. Source: II.2.a.14.

Thủ tục nội bộ được công khai trên CSDL quốc gia.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_2_B_1 = Clause(
    "II.2.b.1", 9238, "Đẩymạnhhơnnữ", 467, "2:30a37a1ce8696ede04af0c44f2dc739c9e313ee0b06603fbd6580d2eaaafebd1"
)
PROCEDURE_REFORM_DRIVEN = Duty(
    key="hue-2025:II.2.b.1/1",
    version=3,
    clause=_II_2_B_1,
    area=2,
    title=Bilingual(
        "Đẩy mạnh cải cách và kiểm soát thủ tục, rõ trách nhiệm người đứng đầu",
        "Driving procedural reform and control, with heads held responsible",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Driving procedural reform and control, with heads held responsible: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.1.

Đẩy mạnh cải cách và kiểm soát thủ tục, rõ trách nhiệm người đứng đầu.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_2 = Clause(
    "II.2.b.2", 9705, "Kiểmsoátchặt", 219, "2:3545e5bd1de83102e7bff5171ae55da5017dae1efdd69931824c53a8ca680e13"
)
NEW_PROCEDURES_CONTROLLED = Duty(
    key="hue-2025:II.2.b.2/1",
    version=3,
    clause=_II_2_B_2,
    area=2,
    title=Bilingual(
        "Kiểm soát chặt chẽ quy định thủ tục mới, trọng tâm đất đai, xây dựng, đầu tư",
        "Strict control of new procedures, above all in land, construction and investment",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.2.1/1",),
)
"""Strict control of new procedures, above all in land, construction and investment: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.2.

Kiểm soát chặt chẽ quy định thủ tục mới, trọng tâm đất đai, xây dựng, đầu tư.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_3 = Clause(
    "II.2.b.3", 9924, "Ràsoátcắtgiả", 246, "2:3303b8aafebd1d32492c22111937e55e55957302fc0ab3b09a319868c3240dbc"
)
BUSINESS_RULES_CUT = Duty(
    key="hue-2025:II.2.b.3/1",
    version=3,
    clause=_II_2_B_3,
    area=2,
    title=Bilingual("Cắt giảm, đơn giản hóa quy định kinh doanh", "Cutting and simplifying business regulation"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(
            InstrumentKind.PROGRAMME,
            "Chương trình cắt giảm, đơn giản hóa các quy định liên quan đến hoạt động kinh doanh giai đoạn 2020 - 2025",
        ),
    ),
    interpretations=(
        Interpretation(
            Bilingual(
                "câu “phấn đấu” về chương trình 2020 - 2025 nằm chung nhiệm vụ này",
                "the sentence on what is striven for under the 2020 - 2025 programme is part of this duty",
            ),
            (Bilingual("một chỉ tiêu phấn đấu riêng", "a target of its own"),),
            Basis.INFERRED,
        ),
        ADDRESSEES,
        ARTICLES_MISSING,
    ),
)
"""Cutting and simplifying business regulation: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.3.

Cắt giảm, đơn giản hóa quy định kinh doanh.

Read so: the sentence on what is striven for under the 2020 - 2025 programme is part of this duty; a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_4 = Clause(
    "II.2.b.4", 10170, "Tiếptụcchuẩn", 251, "2:a55cabd91793dd91d1615829de72b90e941439b1d1c85419fadc33e55c57ba42"
)
PROCEDURE_LISTS_STANDARDISED = Duty(
    key="hue-2025:II.2.b.4/1",
    version=3,
    clause=_II_2_B_4,
    area=2,
    title=Bilingual(
        "Chuẩn hóa danh mục, công khai và đồng bộ thủ tục",
        "Standardising, publishing and synchronising the lists of procedures",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:II.2.a.3/1", "hue-2025:II.2.a.3/2", "hue-2025:II.2.b.12/1"),
)
"""Standardising, publishing and synchronising the lists of procedures: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.4.

Chuẩn hóa danh mục, công khai và đồng bộ thủ tục.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_5 = Clause(
    "II.2.b.5", 10421, "Tổchứctốtviệ", 396, "2:977120e822eed5c18748e1a48efc49d0df075f3b2d944d9931a12092717a19c7"
)
RECEPTION_ORGANISED = Duty(
    key="hue-2025:II.2.b.5/1",
    version=3,
    clause=_II_2_B_5,
    area=2,
    title=Bilingual(
        "Tổ chức tốt tiếp nhận, giảm trễ hẹn, xin lỗi khi trễ, chấn chỉnh tác phong",
        "Sound reception of dossiers, fewer delays, apologies and conduct",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Sound reception of dossiers, fewer delays, apologies and conduct: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.5.

Tổ chức tốt tiếp nhận, giảm trễ hẹn, xin lỗi khi trễ, chấn chỉnh tác phong.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_6 = Clause(
    "II.2.b.6", 10817, "Tăngcườngviệ", 214, "2:30f90db6295aceffe78a97c691daf08f1c748f89d6dd201da5537ef7c16c7dd7"
)
ELECTRONIC_HANDLING_PROMOTED = Duty(
    key="hue-2025:II.2.b.6/1",
    version=3,
    clause=_II_2_B_6,
    area=2,
    title=Bilingual(
        "Tăng cường giải quyết thủ tục trên môi trường điện tử; lập kế hoạch truyền thông hằng năm",
        "More electronic handling of procedures; a communication plan drawn up every year",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""More electronic handling of procedures; a communication plan drawn up every year: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.6.

Tăng cường giải quyết thủ tục trên môi trường điện tử; lập kế hoạch truyền thông hằng năm.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_7 = Clause(
    "II.2.b.7", 11031, "Tiếptụcpháth", 227, "2:b226f62bdd517e73fd50fd95fee4ed7b535a9866bc47d67ca6156aad50b36a55"
)
FEEDBACK_CHANNEL_USED = Duty(
    key="hue-2025:II.2.b.7/1",
    version=3,
    clause=_II_2_B_7,
    area=2,
    title=Bilingual(
        "Phát huy kênh phản ánh, kiến nghị trên cổng quốc gia",
        "Good use of the feedback channel on the national portal",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:II.2.a.13/1", "hue-2025:II.2.a.13/2"),
)
"""Good use of the feedback channel on the national portal: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.7.

Phát huy kênh phản ánh, kiến nghị trên cổng quốc gia.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_8 = Clause(
    "II.2.b.8", 11258, "Tăngcườngcôn", 214, "2:000c6ddfe568950485c2d9a385c5d4999184b4ecd6e2db9f8465a8ea9dda62b2"
)
GOOD_PRACTICE_SPREAD = Duty(
    key="hue-2025:II.2.b.8/1",
    version=3,
    clause=_II_2_B_8,
    area=2,
    title=Bilingual("Lan tỏa mô hình hay; kiểm tra, đôn đốc", "Spreading good practice; inspecting and urging"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Spreading good practice; inspecting and urging: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.8.

Lan tỏa mô hình hay; kiểm tra, đôn đốc.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_9 = Clause(
    "II.2.b.9", 11472, "Tăngcườngcôn", 152, "2:cecc492a588e082933a75a1f8b8643ac806811c17078789345dbc5535339f47e"
)
PROCEDURES_TRANSPARENT = Duty(
    key="hue-2025:II.2.b.9/1",
    version=3,
    clause=_II_2_B_9,
    area=2,
    title=Bilingual(
        "Công khai, minh bạch và đối thoại về thủ tục", "Transparency of procedures, and dialogue about them"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Transparency of procedures, and dialogue about them: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.9.

Công khai, minh bạch và đối thoại về thủ tục.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_10 = Clause(
    "II.2.b.10", 11624, "Đẩymạnhcôngt", 524, "2:4d33d1f187eaa7537312431b57292ac224d934251abdd3fa2a7ffea6dc4b29ec"
)
ONLINE_USE_ENCOURAGED = Duty(
    key="hue-2025:II.2.b.10/1",
    version=3,
    clause=_II_2_B_10,
    area=2,
    title=Bilingual(
        "Khuyến khích sử dụng dịch vụ công và thanh toán trực tuyến", "Encouraging online services and payments"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.RESOLUTION, "18/2023/NQ-HĐND", HDND_TINH, date(2023, 8, 21)),
        Instrument(InstrumentKind.DECREE, "45/2020/NĐ-CP", CHINH_PHU, date(2020, 4, 8)),
        Instrument(InstrumentKind.DECREE, "87/2020/NĐ-CP", CHINH_PHU, date(2020, 7, 28)),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Encouraging online services and payments: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.10.

Khuyến khích sử dụng dịch vụ công và thanh toán trực tuyến.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_11 = Clause(
    "II.2.b.11", 12148, "Tiếptụcđầutư", 271, "2:6a12b4c1f31c280de2973978218b2e54e7bf833b01a72d5d4721c2f5010444fe"
)
ONE_STOP_SECTIONS_EQUIPPED = Duty(
    key="hue-2025:II.2.b.11/1",
    version=3,
    clause=_II_2_B_11,
    area=2,
    title=Bilingual(
        "Đầu tư cơ sở vật chất và bồi dưỡng công chức Bộ phận Một cửa",
        "Equipping one-stop sections and training their staff",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, MISPRINT, ARTICLES_MISSING),
)
"""Equipping one-stop sections and training their staff: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.11.

Đầu tư cơ sở vật chất và bồi dưỡng công chức Bộ phận Một cửa.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_2_B_12 = Clause(
    "II.2.b.12", 12419, "Thựchiệnthốn", 318, "2:bbb7ffc11a340cf65ecce68ff99efc0ac4ef7f6b70d8550a27e736982da688a6"
)
INTERNAL_PROCEDURES_REVIEWED = Duty(
    key="hue-2025:II.2.b.12/1",
    version=3,
    clause=_II_2_B_12,
    area=2,
    title=Bilingual(
        "Thống kê, rà soát, công khai quy trình nội bộ", "Listing, reviewing and publishing internal procedures"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:II.2.a.14/1", "hue-2025:II.2.a.14/2", "hue-2025:II.2.b.4/1"),
)
"""Listing, reviewing and publishing internal procedures: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.2.b.12.

Thống kê, rà soát, công khai quy trình nội bộ.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    ONE_STOP_RENEWED,
    DECISIONS_ON_PROCEDURES_PUBLISHED,
    PROCEDURES_PUBLIC_ON_NATIONAL_DATABASE,
    PROCEDURES_SYNCHRONISED_WITH_PROVINCE,
    PROCEDURES_IN_ONE_STOP_SECTIONS,
    FOUR_ON_THE_SPOT,
    PROCEDURES_IN_DISTRICT_CENTRES,
    ELECTRONIC_ROUTING,
    NEW_PROCEDURES_IMPACT_ASSESSED,
    ELIGIBLE_PROCEDURES_FULLY_ONLINE,
    SERVICES_ON_NATIONAL_PORTAL,
    DOSSIERS_RESOLVED_ONLINE,
    PAYMENTS_ONLINE,
    DIGITISED_AT_PROVINCE,
    DIGITISED_AT_DISTRICT,
    DIGITISED_AT_COMMUNE,
    DOCUMENTS_REUSED,
    DOSSIERS_ON_TIME,
    LATE_DOSSIERS_APOLOGISED,
    SATISFIED_WITH_PROCEDURES,
    SATISFIED_WITH_KEY_FIELDS,
    FEEDBACK_SETTLED_DEFINITIVELY,
    FEEDBACK_RECEIVED_AND_HANDLED,
    INTERNAL_PROCEDURES_FIRST_PUBLISHED,
    INTERNAL_PROCEDURES_ON_NATIONAL_DATABASE,
    PROCEDURE_REFORM_DRIVEN,
    NEW_PROCEDURES_CONTROLLED,
    BUSINESS_RULES_CUT,
    PROCEDURE_LISTS_STANDARDISED,
    RECEPTION_ORGANISED,
    ELECTRONIC_HANDLING_PROMOTED,
    FEEDBACK_CHANNEL_USED,
    GOOD_PRACTICE_SPREAD,
    PROCEDURES_TRANSPARENT,
    ONLINE_USE_ENCOURAGED,
    ONE_STOP_SECTIONS_EQUIPPED,
    INTERNAL_PROCEDURES_REVIEWED,
)
