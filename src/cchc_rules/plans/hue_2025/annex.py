"""Phụ lục: the 38 rows of the annex, with products, leads, time and budget.

The published copy lost the seven group headings of the table; the area of a row is restored from its place, each area
beginning where the numbering starts again with another subject (inferred).
"""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import Before, During
from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Activity, Basis, Budget, BudgetState, Interpretation, OwedBy, Target
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
    INHERITED_CELLS,
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
    "PL.1.1", 27013, "1Hoànthiệnhệ", 259, "4b9f8b6cb15e4d737b10623b55f331e611b4d9093211d47f37f48e095f21611e"
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
    row_number=1,
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
    "PL.1.2", 27272, "Soạnthảolấyý", 135, "dc97992e7711642d4347cfa40819dc0d8ea3ffe29c2cc38a296d79c9fb3cc72e"
)
DRAFTS_CONSULTED = Activity(
    key="hue-2025:PL.1.2/1",
    version=3,
    clause=_PL_1_2,
    area=1,
    title=Bilingual("Soạn thảo và lấy ý kiến dự thảo", "Drafting, and consulting on drafts"),
    product=Bilingual("Công văn lấy ý kiến", "Letters of consultation"),
    lead=(CO_QUAN_SOAN_THAO,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Drafting, and consulting on drafts: due “Năm 2025”, so by 31/12/2025, led by co-quan-soan-thao, owed by whoever of the leading class is concerned. Source: PL.1.2.

Soạn thảo và lấy ý kiến dự thảo.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_3 = Clause(
    "PL.1.3", 27407, "Thẩmđịnhdựth", 100, "15560c271ca057448401d30e7d9ec21cb72e0c6505bc2f2868b3244f528c3bf3"
)
DRAFTS_APPRAISED = Activity(
    key="hue-2025:PL.1.3/1",
    version=2,
    clause=_PL_1_3,
    area=1,
    title=Bilingual("Thẩm định dự thảo", "Appraising drafts"),
    product=Bilingual("Báo cáo thẩm định", "Appraisal reports"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Appraising drafts: due “Năm 2025”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.3.

Thẩm định dự thảo.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_4 = Clause(
    "PL.1.4", 27507, "Banhànhvănbả", 115, "e8eae9b2717fe77348c6c12a9b26f79aed2355568da453a6dd232c66f62a4d88"
)
LEGAL_DOCUMENTS_ISSUED = Activity(
    key="hue-2025:PL.1.4/1",
    version=3,
    clause=_PL_1_4,
    area=1,
    title=Bilingual("Ban hành nghị quyết, quyết định", "Issuing resolutions and decisions"),
    product=Bilingual("Nghị quyết, quyết định", "Resolutions and decisions"),
    lead=(CO_QUAN_SOAN_THAO,),
    support=(VAN_PHONG_UBND_TINH, SO_TU_PHAP),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_ISSUING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(CONCERNED_ONLY, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Issuing resolutions and decisions: due “Năm 2025”, so by 31/12/2025, led by co-quan-soan-thao, owed by whoever of the leading class is concerned. Source: PL.1.4.

Ban hành nghị quyết, quyết định.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_5 = Clause(
    "PL.1.5", 27622, "Kiểmtravănbả", 144, "6fd3584755a8a747d35063583c0d92aadc3674515a321784dc888cc5bb282865"
)
_CHECKING_LEGAL_DOCUMENTS = Bilingual("Kiểm tra văn bản", "Checking legal documents")
OWN_DECISIONS_CHECKED = Activity(
    key="hue-2025:PL.1.5/1",
    version=4,
    clause=_PL_1_5,
    area=1,
    title=Bilingual("Tự kiểm tra quyết định của UBND", "Self-checking the committee's decisions"),
    product=Bilingual(
        "Phiếu kiểm tra và, nếu có, báo cáo về nội dung trái pháp luật",
        "Check sheets; a report on unlawful content, if any",
    ),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Self-checking the committee's decisions: due “Năm 2025”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.5.

Tự kiểm tra quyết định của UBND.

Read so: the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_6 = Clause(
    "PL.1.6", 27766, "Xâydựngvàban", 123, "aeeb55eec6390b138d8ad911a525235ec63ab967d790ce26bc3e3933899b907b"
)
CHECKING_PLAN_2026 = Activity(
    key="hue-2025:PL.1.6/1",
    version=3,
    clause=_PL_1_6,
    area=1,
    title=Bilingual("Kế hoạch kiểm tra văn bản năm 2026", "Plan for checking legal documents in 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(SO_TU_PHAP,),
    support=(HDND_CAP_HUYEN, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, MISPRINT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Plan for checking legal documents in 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by so-tu-phap. Source: PL.1.6.

Kế hoạch kiểm tra văn bản năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_7 = Clause(
    "PL.1.7", 27889, "Kiểmtravănbả", 110, "0755bfb75741b54180ce8392f8154d40305fedfcf4503748ae3fb2c476309953"
)
DOCUMENTS_CHECKED = Activity(
    key="hue-2025:PL.1.7/1",
    version=3,
    clause=_PL_1_7,
    area=1,
    title=Bilingual("Kiểm tra văn bản quy phạm pháp luật", "Checking legal documents"),
    product=Bilingual("Quyết định, biên bản, kết luận kiểm tra", "Decision, minutes and conclusions of the check"),
    lead=(SO_TU_PHAP,),
    support=(HDND_CAP_HUYEN, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 4, 1), date(2025, 10, 1)), "Quý II, III"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_CHECKING_LEGAL_DOCUMENTS,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, MISPRINT, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Checking legal documents: due “Quý II, III”, so by 30/09/2025, led by so-tu-phap. Source: PL.1.7.

Kiểm tra văn bản quy phạm pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_8 = Clause(
    "PL.1.8", 27999, "Ràsoátvănbản", 149, "8e562a70d28bfdab154648802f7239402ede97ffa9cf3cb66deda45ca505454e"
)
_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD = Bilingual("Rà soát văn bản theo ngành", "Reviewing legal documents by field")
REVIEW_PLAN_2025 = Activity(
    key="hue-2025:PL.1.8/1",
    version=4,
    clause=_PL_1_8,
    area=1,
    title=Bilingual("Kế hoạch rà soát văn bản năm 2025", "Plan for reviewing legal documents in 2025"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(SO_TU_PHAP,),
    due=Before(date(2025, 1, 15), "Trước ngày 15/01/2025"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, EACH_OF_THE_CLASS, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Plan for reviewing legal documents in 2025: due “Trước ngày 15/01/2025”, so by 14/01/2025, led by cac-so-ban-nganh. Source: PL.1.8.

Kế hoạch rà soát văn bản năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; each member of the leading class delivers its own; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_9 = Clause(
    "PL.1.9", 28148, "Báocáokếtquả", 103, "68abad90f54f53df2a6716c0802625b3a76e018da37d8b4332fe6c5be6d4c2b0"
)
REVIEW_REPORT_2024 = Activity(
    key="hue-2025:PL.1.9/1",
    version=4,
    clause=_PL_1_9,
    area=1,
    title=Bilingual("Báo cáo rà soát, hệ thống hóa năm 2024", "Report on the review of 2024"),
    product=Bilingual("Báo cáo", "Report"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(SO_TU_PHAP,),
    due=Before(date(2025, 1, 15), "Trước ngày 15/01/2025"),
    row_number=1,
    objective=_A_COMPLETE_BODY_OF_LOCAL_LAW,
    task=_REVIEWING_LEGAL_DOCUMENTS_BY_FIELD,
    budget=Budget(BudgetState.BLANK),
    interpretations=(DAY_BEFORE, EACH_OF_THE_CLASS, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Report on the review of 2024: due “Trước ngày 15/01/2025”, so by 14/01/2025, led by cac-so-ban-nganh. Source: PL.1.9.

Báo cáo rà soát, hệ thống hóa năm 2024.

Read so: before a day leaves that day out; no weekend or holiday moves it; each member of the leading class delivers its own; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_10 = Clause(
    "PL.1.10", 28251, "Côngbốdanhmụ", 136, "af14cc666db719edc864574a716a34b4c9a21be089d5dd8e6ed7dc84143f930e"
)
EXPIRED_DOCUMENTS_PUBLISHED = Activity(
    key="hue-2025:PL.1.10/1",
    version=4,
    clause=_PL_1_10,
    area=1,
    title=Bilingual("Công bố văn bản hết hiệu lực, ngưng hiệu lực", "Publishing which legal documents have lapsed"),
    product=Bilingual("Quyết định công bố", "Decision that publishes the list"),
    lead=(SO_TU_PHAP, VAN_PHONG_UBND_TINH),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 1, 31), "Trước ngày 31/01/2025"),
    row_number=1,
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
        INHERITED_CELLS,
    ),
    related=("hue-2025:II.3.b.3/1",),
)
"""Publishing which legal documents have lapsed: due “Trước ngày 31/01/2025”, so by 30/01/2025, led by so-tu-phap and van-phong-ubnd-tinh. Source: PL.1.10.

Công bố văn bản hết hiệu lực, ngưng hiệu lực.

Read so: at odds with the plan's own principle of one lead for one task (II.3.b.3); 31/01/2025 is the third day of Tết; the last working day before it is 24/01/2025, yet the due day does not move; before a day leaves that day out; no weekend or holiday moves it; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; two agencies lead one product together, in the order printed; one delivery serves both; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_11 = Clause(
    "PL.1.11", 28387, "2Đổimớinângc", 342, "22a1cd16859a90c6f9f55f6f18af8793df4b05f83b9afcb9c85da976940059b0"
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
    row_number=2,
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
    "PL.1.12", 28729, "Thựchiệncông", 149, "80607743bacbc00af39d1b89aff9ebef2a380822b23bf52b4a85685aa70a58b8"
)
ENFORCEMENT_CHECKED = Activity(
    key="hue-2025:PL.1.12/1",
    version=4,
    clause=_PL_1_12,
    area=1,
    title=Bilingual("Kiểm tra tình hình thi hành pháp luật", "Checking law enforcement"),
    product=Bilingual("Quyết định, thông báo, kết luận kiểm tra", "Decision, notice and conclusions of the check"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 7, 1), date(2026, 1, 1)), "Quý III, IV"),
    row_number=2,
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Checking law enforcement: due “Quý III, IV”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.12.

Kiểm tra tình hình thi hành pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_13 = Clause(
    "PL.1.13", 28878, "Thựchiệnhoạt", 160, "1c2ece41cac03d3a241fe5e04c8b9b6c300d98d28e27b527c4f4c369e98c5ed5"
)
ENFORCEMENT_SURVEYED = Activity(
    key="hue-2025:PL.1.13/1",
    version=4,
    clause=_PL_1_13,
    area=1,
    title=Bilingual("Điều tra, khảo sát thi hành pháp luật", "Surveying law enforcement"),
    product=Bilingual("Phương án và báo cáo khảo sát", "Survey design and report"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(Period(date(2025, 7, 1), date(2026, 1, 1)), "Quý III, IV"),
    row_number=2,
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_CARRYING_OUT_THE_LAW_AND_MONITORING_THAT,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(QUARTER_OF_PLAN_YEAR, ONE_WINDOW, MISPRINT, ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Surveying law enforcement: due “Quý III, IV”, so by 31/12/2025, led by so-tu-phap. Source: PL.1.13.

Điều tra, khảo sát thi hành pháp luật.

Read so: a quarter without a year is one of 2025, the plan's year; two quarters in a row are one window; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_1_14 = Clause(
    "PL.1.14", 29038, "Tăngcườngvai", 607, "ab4647046e9617897b192357eb73f9975af6e9bd44a3d1cfda4590a4f43dadb7"
)
_PUBLIC_COMMENT_ON_POLICY_AND_OVERSIGHT_O = Bilingual(
    "Phản biện chính sách, giám sát thi hành pháp luật", "Public comment on policy and oversight of enforcement"
)
MONITORING_RESULTS_ACTED_ON = Activity(
    key="hue-2025:PL.1.14/1",
    version=4,
    clause=_PL_1_14,
    area=1,
    title=Bilingual("Xử lý kết quả theo dõi thi hành pháp luật", "Acting on the results of monitoring"),
    product=Bilingual("Văn bản xử lý kết quả theo dõi", "Documents that act on the results"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=During(PLAN_YEAR, "Cả năm 2025"),
    owed_by=OwedBy.CONCERNED,
    row_number=2,
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
        INHERITED_CELLS,
    ),
    related=("hue-2025:II.1.b.5/1", "hue-2025:II.1.b.6/1"),
)
"""Acting on the results of monitoring: due “Cả năm 2025”, so by 31/12/2025, led by cac-so-ban-nganh, owed by whoever of the leading class is concerned. Source: PL.1.14.

Xử lý kết quả theo dõi thi hành pháp luật.

Read so: a class is named as lead, yet only those of it who are concerned deliver; the leading class stands again as support: those of it who do not lead support those who do; one time cell, two obligations: the departments all year, the report of the Department of Justice by a day; one budget cell for the row: it stands at the first of its activities, and is not counted twice; 'all year' is one window, from 01/01 to 31/12: a delivery on any day of it is in time; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

MONITORING_REPORT_2025 = Activity(
    key="hue-2025:PL.1.14/2",
    version=3,
    clause=_PL_1_14,
    area=1,
    title=Bilingual("Báo cáo theo dõi thi hành pháp luật năm 2025", "Report on monitoring law enforcement in 2025"),
    product=Bilingual("Báo cáo tổng hợp", "Compiled report"),
    lead=(SO_TU_PHAP,),
    support=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 12, 10), "trước ngày 10/12/2025"),
    row_number=2,
    objective=_MORE_EFFECTIVE_LAW_ENFORCEMENT,
    task=_PUBLIC_COMMENT_ON_POLICY_AND_OVERSIGHT_O,
    interpretations=(DAY_BEFORE, TWO_OBLIGATIONS, ONE_BUDGET_CELL, AREA_RESTORED, INHERITED_CELLS),
    related=("hue-2025:II.1.b.5/1", "hue-2025:II.1.b.6/1"),
)
"""Report on monitoring law enforcement in 2025: due “trước ngày 10/12/2025”, so by 09/12/2025, led by so-tu-phap. Source: PL.1.14.

Báo cáo theo dõi thi hành pháp luật năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; one time cell, two obligations: the departments all year, the report of the Department of Justice by a day; one budget cell for the row: it stands at the first of its activities, and is not counted twice; the heading is missing from the published copy; the area is restored from the place in the document; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_2_1 = Clause(
    "PL.2.1", 29645, "1Cảicáchquyế", 431, "e5f8f29370cb369c365f050e90b19c32c27f02bf661b075c95c1b992812ff888"
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
    row_number=1,
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
    "PL.2.2", 30076, "Ràsoátđánhgi", 249, "d628ad3ada5993a63a41335fa2db42bf2a0488cd1a0d3c945814f50bd3e8daf5"
)
_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU = Bilingual(
    "Rà soát, loại bỏ thủ tục rườm rà", "Reviewing procedures and dropping the cumbersome"
)
PROCEDURE_REVIEW_PLAN_2026 = Activity(
    key="hue-2025:PL.2.2/1",
    version=3,
    clause=_PL_2_2,
    area=2,
    title=Bilingual("Kế hoạch rà soát thủ tục năm 2026", "Plan for reviewing procedures in 2026"),
    product=Bilingual("Kế hoạch", "Plan"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=Before(date(2025, 12, 31), "Trước ngày 31/12/2025"),
    row_number=1,
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    interpretations=(DAY_BEFORE, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Plan for reviewing procedures in 2026: due “Trước ngày 31/12/2025”, so by 30/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.2.

Kế hoạch rà soát thủ tục năm 2026.

Read so: before a day leaves that day out; no weekend or holiday moves it; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_2_3 = Clause(
    "PL.2.3", 30325, "Báocáokếtquả", 140, "527a60f3163ee445962a67c187dc41886f389dfe492fc4ba028cc4fdd71d300b"
)
SIMPLIFICATION_PROPOSED = Activity(
    key="hue-2025:PL.2.3/1",
    version=3,
    clause=_PL_2_3,
    area=2,
    title=Bilingual(
        "Báo cáo rà soát và đề xuất đơn giản hóa thủ tục", "Report on the review, with proposals to simplify"
    ),
    product=Bilingual("Báo cáo, phương án", "Report and proposals"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    row_number=1,
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.BLANK),
    interpretations=(ONE_PRODUCT, AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Report on the review, with proposals to simplify: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.3.

Báo cáo rà soát và đề xuất đơn giản hóa thủ tục.

Read so: the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists; the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_2_4 = Clause(
    "PL.2.4", 30465, "Quyếtđịnhphê", 102, "554560eb52231e00894b250b0c0b63042fde6deb9cd2c16b101aad0a46a63e48"
)
SIMPLIFICATION_APPROVED = Activity(
    key="hue-2025:PL.2.4/1",
    version=2,
    clause=_PL_2_4,
    area=2,
    title=Bilingual("Phê duyệt phương án đơn giản hóa thủ tục", "Approving the proposals to simplify"),
    product=Bilingual("Quyết định", "Decision"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CAC_SO_BAN_NGANH,),
    due=During(PLAN_YEAR, "Năm 2025"),
    row_number=1,
    objective=_BOLD_REFORM_OF_PROCEDURES_FOR_A_BETTER_B,
    task=_REVIEWING_PROCEDURES_AND_DROPPING_THE_CU,
    budget=Budget(BudgetState.BLANK),
    interpretations=(AREA_RESTORED, NOT_ZERO, INHERITED_CELLS),
)
"""Approving the proposals to simplify: due “Năm 2025”, so by 31/12/2025, led by van-phong-ubnd-tinh. Source: PL.2.4.

Phê duyệt phương án đơn giản hóa thủ tục.

Read so: the heading is missing from the published copy; the area is restored from the place in the document; a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero; cells not printed in this row are those of the row above, as the bars after the row tell.
"""

_PL_2_5 = Clause(
    "PL.2.5", 30567, "2Mứcđộhàilòn", 442, "97d7b1a02358fc1bf3e8fd88ff9d972177678f5fc8744d8285e170a42993c5ae"
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
    row_number=2,
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
    "PL.3.1", 31009, "1Tiếptụcràso", 407, "15089ad2b44ae86bc8b8a13662c8afa1599ee8c330dfaa35d9373f060afc4642"
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
    row_number=1,
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
    "PL.3.2", 31416, "2Tăngcườngđổ", 426, "34d472bb6e01586045748c3bd50174da1294ac542a117a591541b535ae97f4a9"
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
    row_number=2,
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
    "PL.3.3", 31842, "3Mứcđộhàilòn", 362, "8d535389f1cbc87f373b2a5bba31ad6beaad6c223d8f81b1d63a19f930d0fd59"
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
    row_number=3,
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
    "PL.4.1", 32204, "1Xâydựngnềnc", 310, "cac2c9ea2c581a71869b3fee15dff7afe304fe856e38ecd58854d214560562db"
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
    row_number=1,
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
    "PL.4.2", 32514, "2Phêduyệtđềá", 225, "00d5afb9fc2b649be5d56d4bd4b32b1d8028419853a5a4ac86c1bec8d5722c61"
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
    row_number=2,
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
    "PL.5.1", 32739, "1Nângcaotính", 444, "0f234bc099138f8cfa474a3cb298d2d3c0535a19717d53d097321812917cd809"
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
    row_number=1,
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
    "PL.5.2", 33183, "2Banhànhdanh", 367, "5eedf1df39e633ab948ee3435664e64b85700c8f8257effde8481ac7ac8a9d68"
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
    row_number=2,
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
    "PL.5.3", 33550, "3Banhànhđịnh", 167, "310807ee8e2b5ea2fda21a5090bcfef4519689951f67bea6fc708f7e9b18c98e"
)
COST_NORM_DECISIONS = Activity(
    key="hue-2025:PL.5.3/1",
    version=4,
    clause=_PL_5_3,
    area=5,
    title=Bilingual("Quyết định về định mức kinh tế - kỹ thuật", "Decisions on economic-technical norms"),
    product=Bilingual("Quyết định", "Decisions"),
    lead=(CAC_SO_BAN_NGANH,),
    support=(CAC_SO_BAN_NGANH, SO_TAI_CHINH, CO_QUAN_LIEN_QUAN),
    due=During(PLAN_YEAR, "Năm 2025"),
    owed_by=OwedBy.CONCERNED,
    row_number=3,
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
    "PL.6.1", 33717, "1XâydựngNềnt", 225, "d565291b38c4d7f86f2a9028284c3b2daec8e1554f9fa0407ca89bc04c41996d"
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
    row_number=1,
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
    "PL.6.2", 33942, "2Thựchiệnsốh", 259, "f61835c2e7747ba7403ae84dcef97cb6f63db90d7c0e5719a51fa74ee0a2e208"
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
    row_number=2,
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
    "PL.6.3", 34201, "3XâydựngNềnt", 215, "2752173f239e4161019448e5e9bd0d918056cd811b15306387977fad47689522"
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
    row_number=3,
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
    "PL.6.4", 34416, "4Hệthốnggiám", 252, "513a2d029ed1617afd9b722fa2bf83c6254d2e5a95411ec0b94fc9342d5a2eb0"
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
    row_number=4,
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
    "PL.6.5", 34668, "5Đầutưhệthốn", 291, "5db0c808ffdcc1a30a869fd8b29116d0053c8749d1a676ee9ac33903319d7480"
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
    row_number=5,
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
    "PL.6.6", 34959, "6NềntảngHueS", 221, "38b06ee938737ef8a5e81849bea5d2c9d2786d296d9b6e4726e2b9d3083d2c70"
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
    row_number=6,
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
    "PL.6.7", 35180, "7Đầutưhệthốn", 451, "1225578b80452beb3e77d4fd77982dd2c15d456b743c3f152531084efa8fdfa5"
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
    row_number=7,
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
    "PL.7.1", 35631, "1100cácsởban", 380, "d8d663d000880fb45a968b72a0523b78f6b712d5899147f7780fe66c3c7f1715"
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
    row_number=1,
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
    row_number=1,
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
    at_least=AtLeast(100),
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
    at_least=AtLeast(100),
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
    "PL.7.2", 36011, "2Hàngnămthực", 409, "0d27f56b5e5d71ecd9f2509b13faae86beb65e26bb5f8daa181b4723eefdace7"
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
    row_number=2,
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
    "PL.7.3", 36420, "3Tăngcườngcô", 390, "4a7d0e1eb60a1f65726881386b465b455106c62f6d1db9c43aefe8e49b510ada"
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
    row_number=3,
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
    "PL.7.4", 36810, "4Đổimớinângc", 487, "a1d84c98ab1de50192803b66d8bfbedd2ebecedc2ab7b2934d5d8f3cc26a0963"
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
    row_number=4,
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
