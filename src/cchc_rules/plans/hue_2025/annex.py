"""Phụ lục: the 38 rows of the annex, with products, leads, time and budget.

The published copy lost the seven group headings of the table; the area of a row is restored from its place, each area
beginning where the numbering starts again with another subject (inferred).
"""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import Before, During
from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Activity, Basis, Interpretation, OwedBy, Target
from cchc_rules.plans.hue_2025.measures import REFORM_PLANS_2026_2030_ADOPTED, REFORM_PLANS_2026_ADOPTED
from cchc_rules.plans.hue_2025.readings import (
    ALL_YEAR,
    AREA_RESTORED,
    BUSINESSES_ARE_ORGANISATIONS,
    CONCERNED_ONLY,
    DAY_BEFORE,
    EACH_OF_THE_CLASS,
    EVERY_MEMBER_CALLED,
    HUNDRED,
    MERGED_CELL,
    MISPRINT,
    NOT_ZERO,
    OBJECTIVE_IS_A_TARGET,
    OBJECTIVE_REPEATS,
    ONE_BUDGET_CELL,
    ONE_PRODUCT,
    ONE_RESOLUTION,
    ONE_WINDOW,
    PLAN_YEAR,
    QUARTER_OF_PLAN_YEAR,
    SATISFACTION_APART,
    SUPPORT_REPEATS_LEAD,
    THOUSANDS,
    TWO_LEADS,
    TWO_OBLIGATIONS,
    TWO_PLANS,
    WORD_MISSING,
)
from cchc_rules.plans.hue_2025.roster import (
    CAC_SO_BAN_NGANH,
    CO_QUAN_LIEN_QUAN,
    CO_QUAN_SOAN_THAO,
    HDND_CAP_HUYEN,
    PHONG_TAI_CHINH_KE_HOACH,
    QUOC_HOI,
    SO_KHOA_HOC_CONG_NGHE,
    SO_NOI_VU,
    SO_TAI_CHINH,
    SO_THONG_TIN_TRUYEN_THONG,
    SO_TU_PHAP,
    THU_TUONG,
    TOAN_TINH,
    UB_THUONG_VU_QUOC_HOI,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    VAN_PHONG_UBND_TINH,
)
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = [
    "AGENCIES_REORGANISED",
    "AUTONOMY_GRANTED",
    "BACKUP_DATA_CENTRE",
    "CAMERAS",
    "CHECKING_PLAN_2026",
    "COMMUNICATION_PLAN_2026",
    "COST_NORM_DECISIONS",
    "DATA_PLATFORM",
    "DOCUMENTS_CHECKED",
    "DRAFTS_APPRAISED",
    "DRAFTS_CONSULTED",
    "ENFORCEMENT_CHECKED",
    "ENFORCEMENT_SURVEYED",
    "EXPIRED_DOCUMENTS_PUBLISHED",
    "FUNCTIONS_DECIDED",
    "HUE_S_UPGRADED",
    "INSPECTION_PLAN_2026",
    "JOB_POSITION_SCHEMES_APPRAISED",
    "LAW_PROPOSALS",
    "LEGAL_DOCUMENTS_ISSUED",
    "MONITORING_PLAN_2025",
    "MONITORING_REPORT_2025",
    "MONITORING_RESULTS_ACTED_ON",
    "ONE_STOP_SCHEME_CARRIED_OUT",
    "OWN_DECISIONS_CHECKED",
    "PROCEDURE_CONTROL_PLAN_2026",
    "PROCEDURE_REVIEW_PLAN_2026",
    "REFORM_PLANS_2026_2030_OF_ALL",
    "REFORM_PLANS_2026_OF_ALL",
    "REFORM_PLAN_2026",
    "REFORM_PLAN_2026_2030",
    "REFORM_RATING_2025",
    "REVIEW_PLAN_2025",
    "REVIEW_REPORT_2024",
    "RULES",
    "SATISFACTION_SURVEYED",
    "SECURITY_OPERATIONS",
    "SERVICE_LIST_RESOLUTION",
    "SIMPLIFICATION_APPROVED",
    "SIMPLIFICATION_PROPOSED",
    "SPECIALISED_DATA_DIGITISED",
    "TRAINING_PLAN_2026",
    "VIRTUAL_ASSISTANT",
]

_PL_1_1 = Clause(
    "PL.1.1", 27366, " 1Hoànthiệnh", 261, "2:3d66945c46d86019ae8d2e0dc7a04a43926729ea954d992b5234b1a0d694ebac"
)
_A_COMPLETE_BODY_OF_LOCAL_LAW = Bilingual("Hoàn thiện pháp luật của HĐND, UBND", "A complete body of local law")
_ISSUING_LEGAL_DOCUMENTS = Bilingual("Ban hành văn bản quy phạm pháp luật", "Issuing legal documents")
LAW_PROPOSALS = Activity(
    key="hue-2025:PL.1.1/1",
    version=3,
    clause=_PL_1_1,
    area=1,
    title=Bilingual("Đề nghị xây dựng nghị quyết, quyết định", "Proposals for resolutions and decisions"),
    product=Bilingual("Tờ trình và đề cương hoặc dự thảo", "Submission, with an outline or a draft"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(VAN_PHONG_UBND_TINH, SO_TU_PHAP),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Proposals for resolutions and decisions: due “Năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh, owed by whoever of the leading class is concerned. Source: PL.1.1.

Đề nghị xây dựng nghị quyết, quyết định.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_2 = Clause(
    "PL.1.2", 27627, "Soạnthảolấyý", 136, "2:8c8aeceee896b1c2b7305f2e3b555a2199f9ab2560864b52419b2a4acb823da8"
)
DRAFTS_CONSULTED = Activity(
    key="hue-2025:PL.1.2/1",
    version=4,
    clause=_PL_1_2,
    inherits=(_PL_1_1,),
    area=1,
    title=Bilingual("Soạn thảo và lấy ý kiến dự thảo", "Drafting, and consulting on drafts"),
    product=Bilingual("Công văn lấy ý kiến", "Letters of consultation"),
    lead=(CO_QUAN_SOAN_THAO,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, AREA_RESTORED, NOT_ZERO),
)
"""Drafting, and consulting on drafts: due “Năm 2025”, so by 31/12/2025, led by co-quan-soan-thao, owed by whoever of the leading class is concerned. Source: PL.1.2.

Soạn thảo và lấy ý kiến dự thảo.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_3 = Clause(
    "PL.1.3", 27763, "Thẩmđịnhdựth", 101, "2:ca2577e9336c89e50473b9898969112ce758a5c8b48636a4b9a9a5832d78660f"
)
DRAFTS_APPRAISED = Activity(
    key="hue-2025:PL.1.3/1",
    version=3,
    clause=_PL_1_3,
    inherits=(_PL_1_1,),
    area=1,
    title=Bilingual("Thẩm định dự thảo", "Appraising drafts"),
    product=Bilingual("Báo cáo thẩm định", "Appraisal reports"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(AREA_RESTORED, NOT_ZERO),
)
"""Appraising drafts: due “Năm 2025”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.3.

Thẩm định dự thảo.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_4 = Clause(
    "PL.1.4", 27864, "Banhànhvănbả", 116, "2:7c8803cb8d4ac608f64dc0d33fe550fd7c4867846fb13870ad0059c065ad0441"
)
LEGAL_DOCUMENTS_ISSUED = Activity(
    key="hue-2025:PL.1.4/1",
    version=4,
    clause=_PL_1_4,
    inherits=(_PL_1_1,),
    area=1,
    title=Bilingual("Ban hành nghị quyết, quyết định", "Issuing resolutions and decisions"),
    product=Bilingual("Nghị quyết, quyết định", "Resolutions and decisions"),
    lead=(CO_QUAN_SOAN_THAO,),
    support=(VAN_PHONG_UBND_TINH, SO_TU_PHAP),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Issuing resolutions and decisions: due “Năm 2025”, so by 31/12/2025, led by co-quan-soan-thao, owed by whoever of the leading class is concerned. Source: PL.1.4.

Ban hành nghị quyết, quyết định.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_5 = Clause(
    "PL.1.5", 27980, "Kiểmtravănbả", 145, "2:b52ca421fdadc4fef437de3847a41ecb0d23b4d50ae30ffebe7425447c68a14a"
)
_CHECKING_LEGAL_DOCUMENTS = Bilingual("Kiểm tra văn bản", "Checking legal documents")
OWN_DECISIONS_CHECKED = Activity(
    key="hue-2025:PL.1.5/1",
    version=5,
    clause=_PL_1_5,
    inherits=(_PL_1_1,),
    area=1,
    title=Bilingual("Tự kiểm tra quyết định của UBND", "Self-checking the committee's decisions"),
    product=Bilingual(
        "Phiếu kiểm tra và, nếu có, báo cáo về nội dung trái pháp luật",
        "Check sheets; a report on unlawful content, if any",
    ),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Self-checking the committee's decisions: due “Năm 2025”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.5.

Tự kiểm tra quyết định của UBND.

Read so: the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_6 = Clause(
    "PL.1.6", 28125, "Xâydựngvàban", 127, "2:335223de64e1125002ee6650fdf3d4765ff9cce84553fe34a0b323a6b00f7e81"
)
CHECKING_PLAN_2026 = Activity(
    key="hue-2025:PL.1.6/1",
    version=4,
    clause=_PL_1_6,
    inherits=(_PL_1_1, _PL_1_5),
    area=1,
    title=Bilingual("Kế hoạch kiểm tra văn bản năm 2026", "Plan for checking legal documents in 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_TU_PHAP,),
    support=(HDND_CAP_HUYEN, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, MISPRINT, AREA_RESTORED, NOT_ZERO),
)
"""Plan for checking legal documents in 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by so-tu-phap. Source: PL.1.6.

Kế hoạch kiểm tra văn bản năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_7 = Clause(
    "PL.1.7", 28252, "Kiểmtravănbả", 110, "2:0755bfb75741b54180ce8392f8154d40305fedfcf4503748ae3fb2c476309953"
)
DOCUMENTS_CHECKED = Activity(
    key="hue-2025:PL.1.7/1",
    version=4,
    clause=_PL_1_7,
    inherits=(_PL_1_1, _PL_1_5),
    area=1,
    title=Bilingual("Kiểm tra văn bản quy phạm pháp luật", "Checking legal documents"),
    product=Bilingual("Quyết định, biên bản, kết luận kiểm tra", "Decision, minutes and conclusions of the check"),
    lead=(SO_TU_PHAP,),
    support=(HDND_CAP_HUYEN, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 4, 1), date(2025, 10, 1)), "Quý II, III"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, MISPRINT, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Checking legal documents: due “Quý II, III”, so by 30/09/2025, led by so-tu-phap. Source: PL.1.7.

Kiểm tra văn bản quy phạm pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_8 = Clause(
    "PL.1.8", 28362, "Ràsoátvănbản", 153, "2:fd10e049b5a027dca2517b24349af15708203ec0b78b7230f007b708811308e8"
)
_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD = Bilingual("Rà soát văn bản theo ngành", "Reviewing legal documents by field")
REVIEW_PLAN_2025 = Activity(
    key="hue-2025:PL.1.8/1",
    version=5,
    clause=_PL_1_8,
    inherits=(_PL_1_1,),
    area=1,
    title=Bilingual("Kế hoạch rà soát văn bản năm 2025", "Plan for reviewing legal documents in 2025"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(SO_TU_PHAP,),
    due=Before(date(2025, 1, 15), "Trước ngày 15/01/2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, EACH_OF_THE_CLASS, AREA_RESTORED, NOT_ZERO),
)
"""Plan for reviewing legal documents in 2025: due “Trước ngày 15/01/2025”, so by 14/01/2025, led by cac-so-ban-nganh. Source: PL.1.8.

Kế hoạch rà soát văn bản năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; each member of the leading class delivers its own; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_9 = Clause(
    "PL.1.9", 28515, "Báocáokếtquả", 107, "2:bffb5f1a72eed530bdbc38ec919cc02786cdc000dfb4eb179d6dab3f20615462"
)
REVIEW_REPORT_2024 = Activity(
    key="hue-2025:PL.1.9/1",
    version=5,
    clause=_PL_1_9,
    inherits=(_PL_1_1, _PL_1_8),
    area=1,
    title=Bilingual("Báo cáo rà soát, hệ thống hóa năm 2024", "Report on the review of 2024"),
    product=Bilingual("Báo cáo", "Report"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(SO_TU_PHAP,),
    due=Before(date(2025, 1, 15), "Trước ngày 15/01/2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD,
    budget=Budget(BudgetState.BLANK),
    interpretations=(DAY_BEFORE, EACH_OF_THE_CLASS, AREA_RESTORED, NOT_ZERO),
)
"""Report on the review of 2024: due “Trước ngày 15/01/2025”, so by 14/01/2025, led by cac-so-ban-nganh. Source: PL.1.9.

Báo cáo rà soát, hệ thống hóa năm 2024.

Read so: before a day leaves that day out; no weekend or holiday moves it; each member of the leading class delivers its own; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_10 = Clause(
    "PL.1.10", 28622, "Côngbốdanhmụ", 139, "2:c2651f4e554295ed39443e8210c466dfaed3a5b598d457a70c342b800afefebd"
)
EXPIRED_DOCUMENTS_PUBLISHED = Activity(
    key="hue-2025:PL.1.10/1",
    version=5,
    clause=_PL_1_10,
    inherits=(_PL_1_1, _PL_1_8),
    area=1,
    title=Bilingual("Công bố văn bản hết hiệu lực, ngưng hiệu lực", "Publishing which legal documents have lapsed"),
    product=Bilingual("Quyết định công bố", "Decision that publishes the list"),
    lead=(SO_TU_PHAP, VAN_PHONG_UBND_TINH),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 1, 31), "Trước ngày 31/01/2025"),
    printed_code="1",
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD,
    budget=Budget(BudgetState.BLANK),
    interpretations=(
        Interpretation(
            Bilingual(
                "trái với nguyên tắc một việc một cơ quan chủ trì của chính kế hoạch (II.3.b.3)",
                "at odds with the plan's own principle of one lead for one task (II.3.b.3)",
            ),
            (),
            Basis.INFERRED,
        ),
        Interpretation(
            Bilingual(
                "31/01/2025 là mùng ba Tết; ngày làm việc cuối cùng trước đó là 24/01/2025, nhưng thời hạn không thay đổi",
                "31/01/2025 is the third day of Tết; the last working day before it is 24/01/2025, yet the due day does not move",
            ),
            (Bilingual("thời hạn đổi theo ngày làm việc", "the due day follows the working days"),),
            Basis.EXTERNAL,
            Source(
                Bilingual(
                    "lịch nghỉ Tết Ất Tỵ theo Công văn 8726/VPCP-KGVX ngày 26/11/2024 và Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024; khoản 5 Điều 148 Bộ luật Dân sự 2015 chỉ nói về thời hạn, không dời một ngày ấn định",
                    "the days off of Tết Ất Tỵ by official letter 8726/VPCP-KGVX of 26/11/2024 and notice 6150/TB-BLĐTBXH of 03/12/2024; article 148.5 of the Civil Code 2015 speaks of time limits alone and moves no fixed date",
                ),
                Certainty.REPORTED,
            ),
        ),
        DAY_BEFORE,
        MISPRINT,
        TWO_LEADS,
        AREA_RESTORED,
        NOT_ZERO,
    ),
    related=("hue-2025:II.3.b.3/1",),
)
"""Publishing which legal documents have lapsed: due “Trước ngày 31/01/2025”, so by 30/01/2025, led by so-tu-phap and van-phong-ubnd-tinh. Source: PL.1.10.

Công bố văn bản hết hiệu lực, ngưng hiệu lực.

Read so: at odds with the plan's own principle of one lead for one task (II.3.b.3); 31/01/2025 is the third day of Tết; the last working day before it is 24/01/2025, yet the due day does not move; before a day leaves that day out; no weekend or holiday moves it; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; two agencies lead one product together, in the order printed; one delivery serves both; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_11 = Clause(
    "PL.1.11", 28761, " 2Đổimớinâng", 347, "2:2024ca1df7c350b99e95fcedc0c6173294faa5710d7f71e1233e4739a7dae09e"
)
_MORE_EFFECTIVE_LAW_ENFORCEMENT = Bilingual(
    "Nâng cao chất lượng, hiệu quả thực thi pháp luật", "Better and more effective law enforcement"
)
_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT = Bilingual(
    "Tổ chức, theo dõi thi hành pháp luật", "Enforcing the law and monitoring its enforcement"
)
MONITORING_PLAN_2025 = Activity(
    key="hue-2025:PL.1.11/1",
    version=3,
    clause=_PL_1_11,
    area=1,
    title=Bilingual("Kế hoạch theo dõi thi hành pháp luật năm 2025", "Plan for monitoring law enforcement in 2025"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 1, 31), "Trước ngày 31/01/2025"),
    printed_code="2",
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.1.b.5/1",),
)
"""Plan for monitoring law enforcement in 2025: due “Trước ngày 31/01/2025”, so by 30/01/2025, led by so-tu-phap. Source: PL.1.11.

Kế hoạch theo dõi thi hành pháp luật năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_12 = Clause(
    "PL.1.12", 29108, "Thựchiệncông", 149, "2:80607743bacbc00af39d1b89aff9ebef2a380822b23bf52b4a85685aa70a58b8"
)
ENFORCEMENT_CHECKED = Activity(
    key="hue-2025:PL.1.12/1",
    version=5,
    clause=_PL_1_12,
    inherits=(_PL_1_11,),
    area=1,
    title=Bilingual("Kiểm tra tình hình thi hành pháp luật", "Checking law enforcement"),
    product=Bilingual("Quyết định, thông báo, kết luận kiểm tra", "Decision, notice and conclusions of the check"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 7, 1), date(2026, 1, 1)), "Quý III, IV"),
    printed_code="2",
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Checking law enforcement: due “Quý III, IV”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.12.

Kiểm tra tình hình thi hành pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_13 = Clause(
    "PL.1.13", 29257, "Thựchiệnhoạt", 160, "2:1c2ece41cac03d3a241fe5e04c8b9b6c300d98d28e27b527c4f4c369e98c5ed5"
)
ENFORCEMENT_SURVEYED = Activity(
    key="hue-2025:PL.1.13/1",
    version=5,
    clause=_PL_1_13,
    inherits=(_PL_1_11,),
    area=1,
    title=Bilingual("Điều tra, khảo sát thi hành pháp luật", "Surveying law enforcement"),
    product=Bilingual("Phương án và báo cáo khảo sát", "Survey design and report"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 7, 1), date(2026, 1, 1)), "Quý III, IV"),
    printed_code="2",
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, MISPRINT, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Surveying law enforcement: due “Quý III, IV”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.13.

Điều tra, khảo sát thi hành pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_1_14 = Clause(
    "PL.1.14", 29417, "Tăngcườngvai", 612, "2:e6a39d6154f3511f5bb3702af81d5f357cfd863198adc8532b16a410a916563d"
)
_PUBLIC_COMMENT_ON_POLICY_AND_OVERSIGHT_O = Bilingual(
    "Phản biện chính sách, giám sát thi hành pháp luật", "Public comment on policy and oversight of enforcement"
)
MONITORING_RESULTS_ACTED_ON = Activity(
    key="hue-2025:PL.1.14/1",
    version=5,
    clause=_PL_1_14,
    inherits=(_PL_1_11,),
    area=1,
    title=Bilingual("Xử lý kết quả theo dõi thi hành pháp luật", "Acting on the results of monitoring"),
    product=Bilingual("Văn bản xử lý kết quả theo dõi", "Documents that act on the results"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Cả năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="2",
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_PUBLIC_COMMENT_ON_POLICY_AND_OVERSIGHT_O,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(
        CONCERNED_ONLY,
        SUPPORT_REPEATS_LEAD,
        TWO_OBLIGATIONS,
        ONE_BUDGET_CELL,
        ALL_YEAR,
        AREA_RESTORED,
        NOT_ZERO,
    ),
    related=("hue-2025:II.1.b.5/1", "hue-2025:II.1.b.6/1"),
)
"""Acting on the results of monitoring: due “Cả năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh, owed by whoever of the leading class is concerned. Source: PL.1.14.

Xử lý kết quả theo dõi thi hành pháp luật.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the leading class stands again as support: those of it who do not lead support those who do; one time cell, two obligations: the departments all year, the report of the Department of Justice by a day; one budget cell for the row: it stands at the first of its activities, and is not counted twice; 'all year' is one window, from 01/01 to 31/12: a delivery on any day of it is in time; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

MONITORING_REPORT_2025 = Activity(
    key="hue-2025:PL.1.14/2",
    version=4,
    clause=_PL_1_14,
    inherits=(_PL_1_11,),
    area=1,
    title=Bilingual("Báo cáo theo dõi thi hành pháp luật năm 2025", "Report on monitoring law enforcement in 2025"),
    product=Bilingual("Báo cáo tổng hợp", "Compiled report"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 10), "trước ngày 10/12/2025"),
    printed_code="2",
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_PUBLIC_COMMENT_ON_POLICY_AND_OVERSIGHT_O,
    interpretations=(DAY_BEFORE, TWO_OBLIGATIONS, ONE_BUDGET_CELL, AREA_RESTORED),
    related=("hue-2025:II.1.b.5/1", "hue-2025:II.1.b.6/1"),
)
"""Report on monitoring law enforcement in 2025: due “trước ngày 10/12/2025”, so by 09/12/2025, led by so-tu-phap. Source: PL.1.14.

Báo cáo theo dõi thi hành pháp luật năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; one time cell, two obligations: the departments all year, the report of the Department of Justice by a day; one budget cell for the row: it stands at the first of its activities, and is not counted twice; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_2_1 = Clause(
    "PL.2.1", 30029, " 1Cảicáchquy", 436, "2:5d6ce54261e714521d66bec4ca9632705acb14289c71af18223d7980d1d1b671"
)
_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B = Bilingual(
    "Cải cách mạnh quy trình thủ tục, cải thiện môi trường kinh doanh",
    "Bold reform of procedures, for a better business environment",
)
PROCEDURE_CONTROL_PLAN_2026 = Activity(
    key="hue-2025:PL.2.1/1",
    version=3,
    clause=_PL_2_1,
    area=2,
    title=Bilingual("Kế hoạch kiểm soát thủ tục năm 2026", "Plan for controlling procedures in 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    printed_code="1",
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=Bilingual("Kiểm soát quy định thủ tục mới", "Controlling new procedures"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.2.b.2/1",),
)
"""Plan for controlling procedures in 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.1.

Kế hoạch kiểm soát thủ tục năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_2_2 = Clause(
    "PL.2.2", 30465, "Ràsoátđánhgi", 253, "2:35c7af60f3c3f268b546ecae501339e272c85512d77ee1ce1bb4a18edeb9d058"
)
_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU = Bilingual(
    "Rà soát, loại bỏ thủ tục rườm rà", "Reviewing procedures and dropping the cumbersome"
)
PROCEDURE_REVIEW_PLAN_2026 = Activity(
    key="hue-2025:PL.2.2/1",
    version=4,
    clause=_PL_2_2,
    inherits=(_PL_2_1,),
    area=2,
    title=Bilingual("Kế hoạch rà soát thủ tục năm 2026", "Plan for reviewing procedures in 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    printed_code="1",
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, AREA_RESTORED, NOT_ZERO),
)
"""Plan for reviewing procedures in 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.2.

Kế hoạch rà soát thủ tục năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_2_3 = Clause(
    "PL.2.3", 30718, "Báocáokếtquả", 141, "2:7a745338e98b91da7fa06bc5ce572f8769a944e8cb21776cd0e7d8488ed700a2"
)
SIMPLIFICATION_PROPOSED = Activity(
    key="hue-2025:PL.2.3/1",
    version=4,
    clause=_PL_2_3,
    inherits=(_PL_2_1, _PL_2_2),
    area=2,
    title=Bilingual(
        "Báo cáo rà soát và đề xuất đơn giản hóa thủ tục", "Report on the review, with proposals to simplify"
    ),
    product=Bilingual("Báo cáo, phương án", "Report and proposals"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.BLANK),
    interpretations=(ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
)
"""Report on the review, with proposals to simplify: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.3.

Báo cáo rà soát và đề xuất đơn giản hóa thủ tục.

Read so: the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_2_4 = Clause(
    "PL.2.4", 30859, "Quyếtđịnhphê", 103, "2:01611eff0f13cfa0e77c97862b93a80abcb14e6c24485b6b41e72774039a3f5d"
)
SIMPLIFICATION_APPROVED = Activity(
    key="hue-2025:PL.2.4/1",
    version=3,
    clause=_PL_2_4,
    inherits=(_PL_2_1, _PL_2_2),
    area=2,
    title=Bilingual("Phê duyệt phương án đơn giản hóa thủ tục", "Approving the proposals to simplify"),
    product=Bilingual("Quyết định", "Decision"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.BLANK),
    interpretations=(AREA_RESTORED, NOT_ZERO),
)
"""Approving the proposals to simplify: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.4.

Phê duyệt phương án đơn giản hóa thủ tục.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_2_5 = Clause(
    "PL.2.5", 30962, " 2Mứcđộhàilò", 451, "2:9b78871e2585071db24c10e4d71c9ce776378ec2dbe7360e91f28aaef17c2220"
)
ONE_STOP_SCHEME_CARRIED_OUT = Activity(
    key="hue-2025:PL.2.5/1",
    version=4,
    clause=_PL_2_5,
    area=2,
    title=Bilingual(
        "Triển khai đề án đổi mới một cửa gắn với chuyển đổi số",
        "Carrying out the one-stop scheme with digital transformation",
    ),
    product=Bilingual("Công văn, báo cáo, lớp tập huấn", "Letters, reports and training"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="2",
    objective=Bilingual(
        "Hài lòng về giải quyết thủ tục đạt mức chỉ tiêu", "Satisfaction with procedures at its target"
    ),
    task=Bilingual("Đổi mới cơ chế một cửa", "Renewing the one-stop mechanism"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    instruments=(
        Instrument(InstrumentKind.DECISION, "468/QĐ-TTg", THU_TUONG, date(2021, 3, 27)),
        Instrument(
            InstrumentKind.SCHEME,
            "Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết TTHC gắn với chuyển đổi số dịch vụ công trên địa bàn tỉnh Thừa Thiên Huế đến năm 2025",
        ),
    ),
    interpretations=(SATISFACTION_APART, OBJECTIVE_REPEATS, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.2.a.1/1", "hue-2025:II.2.a.12/1"),
)
"""Carrying out the one-stop scheme with digital transformation: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.5.

Triển khai đề án đổi mới một cửa gắn với chuyển đổi số.

Read so: satisfaction is one measure for each thing that is rated; the objective of the row repeats a target of the body; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_3_1 = Clause(
    "PL.3.1", 31413, " 1Tiếptụcràs", 409, "2:9165735df5815362ddd9f890ba2039b15bdac9c8553214ce6121facec4f15302"
)
AGENCIES_REORGANISED = Activity(
    key="hue-2025:PL.3.1/1",
    version=4,
    clause=_PL_3_1,
    area=3,
    title=Bilingual(
        "Sắp xếp cơ quan chuyên môn cấp tỉnh, cấp huyện", "Reorganising provincial and district specialised agencies"
    ),
    product=Bilingual("Đề án, quyết định", "Schemes and decisions"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=Bilingual("Tinh gọn cơ quan hành chính các cấp", "Leaner administrative agencies at all levels"),
    task=Bilingual("Thực hiện nghị quyết về sắp xếp bộ máy", "Carrying out the resolutions on reorganisation"),
    budget=Budget(BudgetState.BLANK),
    instruments=(
        Instrument(InstrumentKind.RESOLUTION, "Nghị quyết Quốc hội và UBTV Quốc hội", QUOC_HOI),
        Instrument(InstrumentKind.RESOLUTION, "Nghị quyết Quốc hội và UBTV Quốc hội", UB_THUONG_VU_QUOC_HOI),
    ),
    interpretations=(ONE_PRODUCT, WORD_MISSING, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.3.a.1/1",),
)
"""Reorganising provincial and district specialised agencies: due “Năm 2025”, so by 31/12/2025, led by so-noi-vu. Source: PL.3.1.

Sắp xếp cơ quan chuyên môn cấp tỉnh, cấp huyện.

Read so: the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; a word is missing before the resolutions: agencies are reorganised 'by' those resolutions and plans; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_3_2 = Clause(
    "PL.3.2", 31822, " 2Tăngcườngđ", 428, "2:205061cb3851d1fe83f866e7a86ba3b52c4aec1d6de0bf194d135da8a267e72b"
)
FUNCTIONS_DECIDED = Activity(
    key="hue-2025:PL.3.2/1",
    version=2,
    clause=_PL_3_2,
    area=3,
    title=Bilingual("Quyết định chức năng, nhiệm vụ của các cơ quan", "Decisions on the functions of agencies"),
    product=Bilingual("Quyết định", "Decisions"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="2",
    objective=Bilingual(
        "Đổi mới phương thức làm việc, đẩy mạnh phân cấp", "Better ways of working and more decentralisation"
    ),
    task=Bilingual("Rà soát chức năng, nhiệm vụ các cơ quan", "Reviewing the functions of agencies"),
    budget=Budget(BudgetState.BLANK),
    interpretations=(AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.3.b.3/1",),
)
"""Decisions on the functions of agencies: due “Năm 2025”, so by 31/12/2025, led by so-noi-vu. Source: PL.3.2.

Quyết định chức năng, nhiệm vụ của các cơ quan.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_3_3 = Clause(
    "PL.3.3", 32250, " 3Mứcđộhàilò", 367, "2:e651df64351b2b14b0c1e4af9b5495ab11ec3efe4a5cc129f873dee8b108463f"
)
SATISFACTION_SURVEYED = Activity(
    key="hue-2025:PL.3.3/1",
    version=3,
    clause=_PL_3_3,
    area=3,
    title=Bilingual("Khảo sát mức độ hài lòng", "Surveying satisfaction"),
    product=Bilingual("Kế hoạch, báo cáo", "Plan and report"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="3",
    objective=Bilingual(
        "Hài lòng về cơ quan hành chính đạt mức chỉ tiêu", "Satisfaction with administrative agencies at its target"
    ),
    task=Bilingual("Đánh giá thường xuyên mức độ hài lòng", "Regular rating of satisfaction"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(
        SATISFACTION_APART,
        OBJECTIVE_REPEATS,
        BUSINESSES_ARE_ORGANISATIONS,
        ONE_PRODUCT,
        AREA_RESTORED,
        NOT_ZERO,
    ),
    related=("hue-2025:II.3.a.2/1",),
)
"""Surveying satisfaction: due “Năm 2025”, so by 31/12/2025, led by so-noi-vu. Source: PL.3.3.

Khảo sát mức độ hài lòng.

Read so: satisfaction is one measure for each thing that is rated; the objective of the row repeats a target of the body; the 'organisations' of the target include the businesses that the survey names: it is one survey; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_4_1 = Clause(
    "PL.4.1", 32617, " 1Xâydựngnền", 312, "2:805bf04ed303208fe1d886df80b4e72ffd6d56f16a126feeace106aa87b0d1a5"
)
TRAINING_PLAN_2026 = Activity(
    key="hue-2025:PL.4.1/1",
    version=2,
    clause=_PL_4_1,
    area=4,
    title=Bilingual("Kế hoạch đào tạo, bồi dưỡng năm 2026", "Training plan for 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 10, 1), date(2026, 1, 1)), "Quý IV"),
    printed_code="1",
    objective=Bilingual("Công vụ chuyên nghiệp, trách nhiệm", "A professional and responsible civil service"),
    task=Bilingual("Đổi mới đào tạo theo vị trí việc làm", "Training renewed, by job position"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.4.b.4/1",),
)
"""Training plan for 2026: due “Quý IV”, so by 31/12/2025, led by so-noi-vu. Source: PL.4.1.

Kế hoạch đào tạo, bồi dưỡng năm 2026.

Read so: a quarter without a year is one of 2025, the plan's year; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_4_2 = Clause(
    "PL.4.2", 32929, " 2Phêduyệtđề", 227, "2:21f0c9bb28964e7ef25c585ae2e6c7ff7c5f75865967096aed97d608e733596e"
)
JOB_POSITION_SCHEMES_APPRAISED = Activity(
    key="hue-2025:PL.4.2/1",
    version=3,
    clause=_PL_4_2,
    area=4,
    title=Bilingual("Xây dựng, thẩm định đề án vị trí việc làm", "Drawing up and appraising job-position schemes"),
    product=Bilingual("Đề án", "Schemes"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="2",
    objective=Bilingual("Đề án vị trí việc làm được phê duyệt", "Job-position schemes approved"),
    task=Bilingual(
        "Rà soát, trình phê duyệt đề án sau thay đổi tổ chức",
        "Revising schemes after organisational change and submitting them for approval",
    ),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.4.a.1/2", "hue-2025:II.4.a.2/1"),
)
"""Drawing up and appraising job-position schemes: due “Năm 2025”, so by 31/12/2025, led by so-noi-vu. Source: PL.4.2.

Xây dựng, thẩm định đề án vị trí việc làm.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_5_1 = Clause(
    "PL.5.1", 33156, " 1Nângcaotín", 452, "2:c5cb742ab87a1825d2b4acc62d8a8e4ba1691346f5af1c9a55837e5172d2cfc7"
)
AUTONOMY_GRANTED = Activity(
    key="hue-2025:PL.5.1/1",
    version=4,
    clause=_PL_5_1,
    area=5,
    title=Bilingual(
        "Quyết định giao quyền tự chủ cho đơn vị sự nghiệp", "Decisions granting autonomy to service units"
    ),
    product=Bilingual("Quyết định", "Decisions"),
    lead=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    support=(SO_TAI_CHINH, PHONG_TAI_CHINH_KE_HOACH),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="1",
    objective=Bilingual(
        "Tự chủ, sáng tạo, kiểm soát tham nhũng", "Autonomy and initiative, with corruption controlled"
    ),
    task=Bilingual("Thực hiện cơ chế tự chủ", "Carrying out financial autonomy"),
    budget=Budget(BudgetState.BLANK),
    instruments=(
        Instrument(InstrumentKind.DECREE, "130/2005/NĐ-CP"),
        Instrument(InstrumentKind.DECREE, "117/2013/NĐ-CP"),
        Instrument(InstrumentKind.DECREE, "60/2021/NĐ-CP"),
    ),
    interpretations=(CONCERNED_ONLY, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.5.b.3/1",),
)
"""Decisions granting autonomy to service units: due “Năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh and ubnd-cap-huyen, owed by whoever of the leading class is concerned. Source: PL.5.1.

Quyết định giao quyền tự chủ cho đơn vị sự nghiệp.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_5_2 = Clause(
    "PL.5.2", 33608, " 2Banhànhdan", 369, "2:4d39f44b0f5e555f80edd7889cd34d0672c75eb8dae948a33a44c2a9bf29e9f6"
)
_AUTONOMY_MADE_EFFECTIVE = Bilingual(
    "Nâng cao hiệu quả tự chủ của đơn vị sự nghiệp công lập", "Making the autonomy of service units effective"
)
SERVICE_LIST_RESOLUTION = Activity(
    key="hue-2025:PL.5.2/1",
    version=4,
    clause=_PL_5_2,
    area=5,
    title=Bilingual("Nghị quyết về danh mục dịch vụ sự nghiệp công", "Resolution on the list of public services"),
    product=Bilingual("Nghị quyết của HĐND tỉnh", "Resolution of the provincial People's Council"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(CAC_SO_BAN_NGANH, SO_TAI_CHINH, UBND_CAP_HUYEN, CO_QUAN_LIEN_QUAN),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.ONE,
    printed_code="2",
    objective=Bilingual(
        "Có danh mục dịch vụ sự nghiệp công sử dụng ngân sách", "A list of services paid from the budget"
    ),
    task=_AUTONOMY_MADE_EFFECTIVE,
    budget=Budget(BudgetState.BLANK),
    interpretations=(CONCERNED_ONLY, ONE_RESOLUTION, SUPPORT_REPEATS_LEAD, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.5.a.1/1", "hue-2025:II.5.b.4/1"),
)
"""Resolution on the list of public services: due “Năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh, owed by the leading class together, one product. Source: PL.5.2.

Nghị quyết về danh mục dịch vụ sự nghiệp công.

Read so: a class is named as lead, yet only those of it who are concerned deliver; one resolution of the provincial council; once it is there, nobody owes another; the leading class stands again as support: those of it who do not lead support those who do; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_5_3 = Clause(
    "PL.5.3", 33977, " 3Banhànhđịn", 169, "2:a76b3ce334d17a3d941855fc79cc27f0067ffd388a4a45d4ffd2ce49b1b85101"
)
COST_NORM_DECISIONS = Activity(
    key="hue-2025:PL.5.3/1",
    version=5,
    clause=_PL_5_3,
    inherits=(_PL_5_2,),
    area=5,
    title=Bilingual("Quyết định về định mức kinh tế - kỹ thuật", "Decisions on economic-technical norms"),
    product=Bilingual("Quyết định", "Decisions"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(CAC_SO_BAN_NGANH, SO_TAI_CHINH, CO_QUAN_LIEN_QUAN),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="3",
    objective=Bilingual("Có định mức kinh tế - kỹ thuật", "Economic-technical norms in place"),
    task=_AUTONOMY_MADE_EFFECTIVE,
    budget=Budget(BudgetState.BLANK),
    interpretations=(CONCERNED_ONLY, SUPPORT_REPEATS_LEAD, MERGED_CELL, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.5.a.1/2",),
)
"""Decisions on economic-technical norms: due “Năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh, owed by whoever of the leading class is concerned. Source: PL.5.3.

Quyết định về định mức kinh tế - kỹ thuật.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the leading class stands again as support: those of it who do not lead support those who do; one merged cell: the row inherits the task of row PL.5.2; its objective and its activity are its own; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_6_1 = Clause(
    "PL.6.1", 34146, " 1XâydựngNền", 229, "2:b4153fc6a86006e48857925452de52a1bc5a36b785161857e8a851ebdf3b6558"
)
_DEVELOPING_THE_PROVINCE_S_DIGITAL_GOVERN = Bilingual(
    "Phát triển chính quyền số của tỉnh", "Developing the province's digital government"
)
DATA_PLATFORM = Activity(
    key="hue-2025:PL.6.1/1",
    version=2,
    clause=_PL_6_1,
    area=6,
    title=Bilingual("Xây dựng nền tảng phân tích dữ liệu", "Building a data-analysis platform"),
    product=Bilingual("Sản phẩm, ứng dụng chính quyền số", "Digital-government products"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="1",
    objective=Bilingual("Có nền tảng dữ liệu tổng hợp tập trung", "A central data platform"),
    task=_DEVELOPING_THE_PROVINCE_S_DIGITAL_GOVERN,
    budget=Budget(BudgetState.AMOUNT, 4455, "4,455"),
    interpretations=(THOUSANDS, AREA_RESTORED),
    related=("hue-2025:II.6.b.4/1",),
)
"""Building a data-analysis platform: due “Năm 2025”, so by 31/12/2025, led by so-thong-tin-truyen-thong. Source: PL.6.1.

Xây dựng nền tảng phân tích dữ liệu.

Read so: the comma groups thousands; the unit is a million đồng; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_6_2 = Clause(
    "PL.6.2", 34375, " 2Thựchiệnsố", 261, "2:d83912027f695141ebf674b0c26dfa62f47a6473680b643486f5ea2f19925c60"
)
SPECIALISED_DATA_DIGITISED = Activity(
    key="hue-2025:PL.6.2/1",
    version=3,
    clause=_PL_6_2,
    area=6,
    title=Bilingual("Số hóa dữ liệu chuyên ngành", "Digitising specialised data"),
    product=Bilingual("Sản phẩm, ứng dụng chính quyền số", "Digital-government products"),
    lead=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    support=(SO_THONG_TIN_TRUYEN_THONG,),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    printed_code="2",
    objective=Bilingual("Dữ liệu chuyên ngành được số hóa", "Specialised data digitised"),
    task=_DEVELOPING_THE_PROVINCE_S_DIGITAL_GOVERN,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.6.b.6/1",),
)
"""Digitising specialised data: due “Năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh and ubnd-cap-huyen, owed by whoever of the leading class is concerned. Source: PL.6.2.

Số hóa dữ liệu chuyên ngành.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_6_3 = Clause(
    "PL.6.3", 34636, " 3XâydựngNền", 219, "2:9929b1644b4938ddde7c3aa312c718a42545cc54e077728f8c4366f8c740b730"
)
_BUILDING_THE_PROVINCE_S_DIGITAL_PLATFORM = Bilingual(
    "Xây dựng nền tảng số của tỉnh", "Building the province's digital platforms"
)
VIRTUAL_ASSISTANT = Activity(
    key="hue-2025:PL.6.3/1",
    version=2,
    clause=_PL_6_3,
    area=6,
    title=Bilingual("Xây dựng nền tảng trợ lý ảo", "Building a virtual-assistant platform"),
    product=Bilingual("Ứng dụng nền tảng đô thị thông minh", "Smart-city platform applications"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="3",
    objective=Bilingual("Có trợ lý ảo cho người dân, doanh nghiệp", "A virtual assistant for people and businesses"),
    task=_BUILDING_THE_PROVINCE_S_DIGITAL_PLATFORM,
    budget=Budget(BudgetState.AMOUNT, 1782, "1,782"),
    interpretations=(THOUSANDS, AREA_RESTORED),
    related=("hue-2025:II.6.b.4/1",),
)
"""Building a virtual-assistant platform: due “Năm 2025”, so by 31/12/2025, led by so-thong-tin-truyen-thong. Source: PL.6.3.

Xây dựng nền tảng trợ lý ảo.

Read so: the comma groups thousands; the unit is a million đồng; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_6_4 = Clause(
    "PL.6.4", 34855, " 4Hệthốnggiá", 256, "2:ebaaff9a3f619c198a08e0d42a228819b50206c1d78f6d4baf2590729571edf0"
)
SECURITY_OPERATIONS = Activity(
    key="hue-2025:PL.6.4/1",
    version=3,
    clause=_PL_6_4,
    area=6,
    title=Bilingual(
        "Triển khai hệ thống giám sát an toàn, an ninh mạng (SOC)",
        "Deploying the network safety and security monitoring system (SOC)",
    ),
    product=Bilingual("Sản phẩm, ứng dụng chính quyền số", "Digital-government products"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="4",
    objective=Bilingual(
        "Có hệ thống giám sát an toàn, an ninh mạng toàn tỉnh",
        "A system that monitors network safety and security province-wide",
    ),
    task=_BUILDING_THE_PROVINCE_S_DIGITAL_PLATFORM,
    budget=Budget(BudgetState.AMOUNT, 8910, "8,910"),
    interpretations=(THOUSANDS, AREA_RESTORED),
    related=("hue-2025:II.6.b.4/1",),
)
"""Deploying the network safety and security monitoring system (SOC): due “Năm 2025”, so by 31/12/2025, led by so-thong-tin-truyen-thong. Source: PL.6.4.

Triển khai hệ thống giám sát an toàn, an ninh mạng (SOC).

Read so: the comma groups thousands; the unit is a million đồng; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_6_5 = Clause(
    "PL.6.5", 35111, " 5Đầutưhệthố", 295, "2:144b064fb649e0c918a5a3d562361bf02d645030eec6ac6693c85e91228382a4"
)
_DEVELOPING_SMART_CITY_SERVICES = Bilingual("Phát triển dịch vụ đô thị thông minh", "Developing smart-city services")
CAMERAS = Activity(
    key="hue-2025:PL.6.5/1",
    version=2,
    clause=_PL_6_5,
    area=6,
    title=Bilingual("Lắp đặt camera, máy chủ, phần mềm", "Installing cameras, servers and software"),
    product=Bilingual("Thiết bị, hạ tầng đô thị thông minh", "Smart-city equipment"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="5",
    objective=Bilingual("Camera giám sát giao thông, an ninh", "Cameras for traffic and public security"),
    task=_DEVELOPING_SMART_CITY_SERVICES,
    budget=Budget(BudgetState.AMOUNT, 17789, "17,789"),
    interpretations=(THOUSANDS, AREA_RESTORED),
)
"""Installing cameras, servers and software: due “Năm 2025”, so by 31/12/2025, led by so-thong-tin-truyen-thong. Source: PL.6.5.

Lắp đặt camera, máy chủ, phần mềm.

Read so: the comma groups thousands; the unit is a million đồng; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_6_6 = Clause(
    "PL.6.6", 35406, " 6NềntảngHue", 225, "2:526ec1aad49e40a2abd6ef8ea536ad5e565140c14cf5964f5487ec04949c5eec"
)
HUE_S_UPGRADED = Activity(
    key="hue-2025:PL.6.6/1",
    version=2,
    clause=_PL_6_6,
    area=6,
    title=Bilingual("Nâng cấp, mở rộng nền tảng Hue-S", "Upgrading and extending the Hue-S platform"),
    product=Bilingual("Ứng dụng nền tảng đô thị thông minh", "Smart-city platform applications"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="6",
    objective=Bilingual("Nền tảng Hue-S tích hợp dịch vụ", "Hue-S, one platform for city services"),
    task=_DEVELOPING_SMART_CITY_SERVICES,
    budget=Budget(BudgetState.AMOUNT, 2673, "2,673"),
    interpretations=(THOUSANDS, AREA_RESTORED),
)
"""Upgrading and extending the Hue-S platform: due “Năm 2025”, so by 31/12/2025, led by so-thong-tin-truyen-thong. Source: PL.6.6.

Nâng cấp, mở rộng nền tảng Hue-S.

Read so: the comma groups thousands; the unit is a million đồng; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_6_7 = Clause(
    "PL.6.7", 35631, " 7Đầutưhệthố", 454, "2:07eb1224c27c1d8e3e082266edbac003a9cf408faff2b1681fefc18b985411a2"
)
BACKUP_DATA_CENTRE = Activity(
    key="hue-2025:PL.6.7/1",
    version=2,
    clause=_PL_6_7,
    area=6,
    title=Bilingual("Đầu tư thiết bị dự phòng trung tâm dữ liệu", "Equipping the backup data centre"),
    product=Bilingual("Thiết bị, hạ tầng chính quyền số", "Digital-government equipment"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(SO_THONG_TIN_TRUYEN_THONG,),
    due=During(PLAN_YEAR, "Năm 2025"),
    printed_code="7",
    objective=Bilingual("Dự phòng cho trung tâm dữ liệu", "A backup for the data centre"),
    task=Bilingual("Nâng cấp hạ tầng số", "Upgrading digital infrastructure"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(MISPRINT, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.6.b.2/1",),
)
"""Equipping the backup data centre: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.6.7.

Đầu tư thiết bị dự phòng trung tâm dữ liệu.

Read so: what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_7_1 = Clause(
    "PL.7.1", 36085, " 1 100%cácsở", 391, "2:08e1fd3361f40fb7234436166d6db6538171f6c52e732cb749587ee8e0035e08"
)
_YEARLY_AND_FIVE_YEAR_PLANS = Bilingual(
    "Mọi cơ quan có kế hoạch hằng năm và giai đoạn 2026 - 2030", "Every agency has yearly and five-year plans"
)
_CARRYING_OUT_REFORM_PLANS_IN_TIME = Bilingual(
    "Triển khai kịp thời kế hoạch cải cách hành chính", "Carrying out the administrative-reform plans in time"
)
_TO_ITS_LAST_DAY = Period(date(2025, 1, 1), date(2025, 12, 25))
REFORM_PLAN_2026 = Activity(
    key="hue-2025:PL.7.1/1",
    version=4,
    clause=_PL_7_1,
    area=7,
    title=Bilingual(
        "Kế hoạch cải cách hành chính năm 2026 của tỉnh", "The province's administrative-reform plan for 2026"
    ),
    product=Bilingual("Kế hoạch năm 2026", "Plan for 2026"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 25), "Trước ngày 25/12/2025"),
    printed_code="1",
    objective=_YEARLY_AND_FIVE_YEAR_PLANS,
    task=_CARRYING_OUT_REFORM_PLANS_IN_TIME,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, TWO_PLANS, ONE_BUDGET_CELL, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:PL.7.1/3",),
)
"""The province's administrative-reform plan for 2026: due “Trước ngày 25/12/2025”, so by 24/12/2025, led by so-noi-vu. Source: PL.7.1.

Kế hoạch cải cách hành chính năm 2026 của tỉnh.

Read so: before a day leaves that day out; no weekend or holiday moves it; the two plans are two products, an activity for each; one budget cell for the row: it stands at the first of its activities, and is not counted twice; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

REFORM_PLAN_2026_2030 = Activity(
    key="hue-2025:PL.7.1/2",
    version=3,
    clause=_PL_7_1,
    area=7,
    title=Bilingual(
        "Kế hoạch cải cách hành chính giai đoạn 2026 - 2030 của tỉnh",
        "The province's administrative-reform plan for 2026–2030",
    ),
    product=Bilingual("Kế hoạch giai đoạn 2026 - 2030", "Plan for 2026–2030"),
    lead=(SO_NOI_VU,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 25), "Trước ngày 25/12/2025"),
    printed_code="1",
    objective=_YEARLY_AND_FIVE_YEAR_PLANS,
    task=_CARRYING_OUT_REFORM_PLANS_IN_TIME,
    interpretations=(DAY_BEFORE, TWO_PLANS, ONE_BUDGET_CELL, AREA_RESTORED),
    related=("hue-2025:PL.7.1/4",),
)
"""The province's administrative-reform plan for 2026–2030: due “Trước ngày 25/12/2025”, so by 24/12/2025, led by so-noi-vu. Source: PL.7.1.

Kế hoạch cải cách hành chính giai đoạn 2026 - 2030 của tỉnh.

Read so: before a day leaves that day out; no weekend or holiday moves it; the two plans are two products, an activity for each; one budget cell for the row: it stands at the first of its activities, and is not counted twice; the heading is missing from the published copy; the area is restored from the place in the document.
"""

REFORM_PLANS_2026_OF_ALL = Target(
    key="hue-2025:PL.7.1/3",
    version=3,
    clause=_PL_7_1,
    area=7,
    title=Bilingual(
        "Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC năm 2026",
        "Every department and district and commune committee has an administrative-reform plan for 2026",
    ),
    measure=REFORM_PLANS_2026_ADOPTED,
    bound=AtLeast(100),
    period=_TO_ITS_LAST_DAY,
    answered_by=TOAN_TINH,
    counted=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(HUNDRED, DAY_BEFORE, EVERY_MEMBER_CALLED, OBJECTIVE_IS_A_TARGET, AREA_RESTORED),
    related=("hue-2025:II.7.a.2/1", "hue-2025:PL.7.1/1"),
)
"""Every department and district and commune committee has an administrative-reform plan for 2026: at least 100 % of reform-plans-2026-adopted by 24/12/2025. Source: PL.7.1.

Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC năm 2026.

Read so: 100 % is every case that is counted, without rounding; before a day leaves that day out; no weekend or holiday moves it; every member of the classes named is counted: who was not called is unknown; the objective of the row speaks of the plans for 2026 and 2026–2030: targets of its own, to the row's last day; the heading is missing from the published copy; the area is restored from the place in the document.
"""

REFORM_PLANS_2026_2030_OF_ALL = Target(
    key="hue-2025:PL.7.1/4",
    version=3,
    clause=_PL_7_1,
    area=7,
    title=Bilingual(
        "Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC giai đoạn 2026 - 2030",
        "Every department and district and commune committee has an administrative-reform plan for 2026–2030",
    ),
    measure=REFORM_PLANS_2026_2030_ADOPTED,
    bound=AtLeast(100),
    period=_TO_ITS_LAST_DAY,
    answered_by=TOAN_TINH,
    counted=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(HUNDRED, DAY_BEFORE, EVERY_MEMBER_CALLED, OBJECTIVE_IS_A_TARGET, AREA_RESTORED),
    related=("hue-2025:II.7.a.2/1", "hue-2025:PL.7.1/2"),
)
"""Every department and district and commune committee has an administrative-reform plan for 2026–2030: at least 100 % of reform-plans-2026-2030-adopted by 24/12/2025. Source: PL.7.1.

Mọi sở, ban, ngành, UBND cấp huyện, cấp xã có kế hoạch CCHC giai đoạn 2026 - 2030.

Read so: 100 % is every case that is counted, without rounding; before a day leaves that day out; no weekend or holiday moves it; every member of the classes named is counted: who was not called is unknown; the objective of the row speaks of the plans for 2026 and 2026–2030: targets of its own, to the row's last day; the heading is missing from the published copy; the area is restored from the place in the document.
"""

_PL_7_2 = Clause(
    "PL.7.2", 36476, " 2Hàngnămthự", 418, "2:2180e7aee3999dfe906e92712b9482ae93c45be52c72db826d136f933f5147c1"
)
INSPECTION_PLAN_2026 = Activity(
    key="hue-2025:PL.7.2/1",
    version=3,
    clause=_PL_7_2,
    area=7,
    title=Bilingual("Kế hoạch kiểm tra cải cách hành chính năm 2026", "Administrative-reform inspection plan for 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_NOI_VU,),
    support=(VAN_PHONG_UBND_TINH,),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    printed_code="2",
    objective=Bilingual("Kiểm tra đủ số cơ quan, đơn vị hằng năm", "Enough agencies inspected each year"),
    task=Bilingual(
        "Thanh tra, kiểm tra, giám sát cải cách hành chính", "Inspecting and supervising administrative reform"
    ),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(OBJECTIVE_REPEATS, DAY_BEFORE, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.7.a.3/1", "hue-2025:II.7.a.3/2", "hue-2025:II.7.b.5/1"),
)
"""Administrative-reform inspection plan for 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by so-noi-vu. Source: PL.7.2.

Kế hoạch kiểm tra cải cách hành chính năm 2026.

Read so: the objective of the row repeats a target of the body; before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_7_3 = Clause(
    "PL.7.3", 36894, " 3Tăngcườngc", 395, "2:5ff49206c3135afe269fee0a4e79474882d3d6534a7691efdceae2557012192e"
)
COMMUNICATION_PLAN_2026 = Activity(
    key="hue-2025:PL.7.3/1",
    version=3,
    clause=_PL_7_3,
    area=7,
    title=Bilingual(
        "Kế hoạch tuyên truyền cải cách hành chính năm 2026", "Administrative-reform communication plan for 2026"
    ),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    printed_code="3",
    objective=Bilingual(
        "Cán bộ và người dân hiểu, đồng thuận với cải cách hành chính",
        "Officials and people understand administrative reform and support it",
    ),
    task=Bilingual("Thông tin, tuyên truyền về cải cách hành chính", "Communicating administrative reform"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.7.b.2/1", "hue-2025:III.5.2/1"),
)
"""Administrative-reform communication plan for 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by so-thong-tin-truyen-thong. Source: PL.7.3.

Kế hoạch tuyên truyền cải cách hành chính năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

_PL_7_4 = Clause(
    "PL.7.4", 37289, " 4Đổimớinâng", 491, "2:18ed46105d1431882ecb0c25d6dd64c16e6c758b769d4fffd72c09a8bdd694f3"
)
REFORM_RATING_2025 = Activity(
    key="hue-2025:PL.7.4/1",
    version=3,
    clause=_PL_7_4,
    area=7,
    title=Bilingual(
        "Công bố xếp loại cải cách hành chính năm 2025", "Publishing the administrative-reform ratings for 2025"
    ),
    product=Bilingual("Quyết định", "Decision"),
    lead=(SO_NOI_VU,),
    support=(
        VAN_PHONG_UBND_TINH,
        SO_TU_PHAP,
        SO_TAI_CHINH,
        SO_THONG_TIN_TRUYEN_THONG,
        SO_KHOA_HOC_CONG_NGHE,
        UBND_CAP_HUYEN,
    ),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "Tháng 12/2025"),
    printed_code="4",
    objective=Bilingual(
        "Chỉ số cải cách hành chính được đánh giá công khai, minh bạch", "The administrative-reform index rated openly"
    ),
    task=Bilingual("Đánh giá, xếp loại công tác cải cách hành chính", "Rating the administrative-reform work"),
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(AREA_RESTORED, NOT_ZERO),
    related=("hue-2025:II.7.b.3/1",),
)
"""Publishing the administrative-reform ratings for 2025: due “Tháng 12/2025”, so by 31/12/2025, led by so-noi-vu. Source: PL.7.4.

Công bố xếp loại cải cách hành chính năm 2025.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero.
"""

RULES = (
    LAW_PROPOSALS,
    DRAFTS_CONSULTED,
    DRAFTS_APPRAISED,
    LEGAL_DOCUMENTS_ISSUED,
    OWN_DECISIONS_CHECKED,
    CHECKING_PLAN_2026,
    DOCUMENTS_CHECKED,
    REVIEW_PLAN_2025,
    REVIEW_REPORT_2024,
    EXPIRED_DOCUMENTS_PUBLISHED,
    MONITORING_PLAN_2025,
    ENFORCEMENT_CHECKED,
    ENFORCEMENT_SURVEYED,
    MONITORING_RESULTS_ACTED_ON,
    MONITORING_REPORT_2025,
    PROCEDURE_CONTROL_PLAN_2026,
    PROCEDURE_REVIEW_PLAN_2026,
    SIMPLIFICATION_PROPOSED,
    SIMPLIFICATION_APPROVED,
    ONE_STOP_SCHEME_CARRIED_OUT,
    AGENCIES_REORGANISED,
    FUNCTIONS_DECIDED,
    SATISFACTION_SURVEYED,
    TRAINING_PLAN_2026,
    JOB_POSITION_SCHEMES_APPRAISED,
    AUTONOMY_GRANTED,
    SERVICE_LIST_RESOLUTION,
    COST_NORM_DECISIONS,
    DATA_PLATFORM,
    SPECIALISED_DATA_DIGITISED,
    VIRTUAL_ASSISTANT,
    SECURITY_OPERATIONS,
    CAMERAS,
    HUE_S_UPGRADED,
    BACKUP_DATA_CENTRE,
    REFORM_PLAN_2026,
    REFORM_PLAN_2026_2030,
    REFORM_PLANS_2026_OF_ALL,
    REFORM_PLANS_2026_2030_OF_ALL,
    INSPECTION_PLAN_2026,
    COMMUNICATION_PLAN_2026,
    REFORM_RATING_2025,
)
