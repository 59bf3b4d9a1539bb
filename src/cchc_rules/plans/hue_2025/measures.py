"""What the targets of the plan are counted by, and other definitions of the same indicators.

The decision leaves most denominators open; each definition here is a reading, and a target refuses figures of another.
What records can answer says so in predicates, and where it was read. A source is as certain as the least certain thing
that the definition rests on.
"""

from __future__ import annotations

from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import CaseKind, Measure, OverAgencies, OverTime
from cchc_rules.measures.predicate import field, flag, in_period
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = ["MEASURES"]

RECEIVED_ON = field("received_on")
DUE_ON = field("due_on")
COMPLETED_ON = field("completed_on")
NEW_DUE_ON = field("new_due_on")
HANDLED_ON = field("handled_on")
CHANNEL = field("channel", Channel)
GATEWAY = field("gateway", Gateway)
FEE = field("fee", int)
REUSED_COMPONENTS = field("reused_components", int)

_RECEIVED = in_period(RECEIVED_ON)
_CLOSED = ~COMPLETED_ON.is_null() & in_period(COMPLETED_ON)
_WITH_A_FEE = _CLOSED & (FEE > 0)
_FEEDBACK = _RECEIVED & flag("about_rules_or_conduct")


def _decision_source(address: str, vi: str, en: str, certainty: Certainty = Certainty.INFERRED) -> Source:
    """A passage of the decision, and what was read out of it."""
    passage = Bilingual(f"Quyết định 3322/QĐ-UBND, {address}: {vi}", f"Decision 3322/QĐ-UBND, {address}: {en}")
    return Source(passage, certainty)


def _practice_source(vi: str, en: str) -> Source:
    """What is reported of the practice under Decision 766/QĐ-TTg."""
    reported = Bilingual(
        f"thực tiễn theo Quyết định 766/QĐ-TTg ngày 23/6/2022: {vi}",
        f"practice under Decision 766/QĐ-TTg of 23/6/2022: {en}",
    )
    return Source(reported, Certainty.REPORTED)


def _satisfaction_index(share: Measure, vi: str, en: str) -> Measure:
    """The index beside a share of the people asked: another definition of the same satisfaction."""
    return Measure(
        key=f"{share.key}-index",
        indicator=share.indicator,
        title=Bilingual(f"Chỉ số hài lòng về {vi}", f"Index of satisfaction with {en}"),
        definition=Bilingual(
            f"Mức độ hài lòng về {vi}, là một chỉ số tính bằng phần trăm: mức hài lòng của người được hỏi, không phải tỷ lệ người hài lòng.",
            f"The level of satisfaction with {en}, as an index in percent: how satisfied those asked are, not how many of them.",
        ),
        case=CaseKind.INDEX,
    )


LAW_DRAFTING_ON_SCHEDULE = Measure(
    key="law-drafting-on-schedule",
    indicator="law-drafting-on-schedule",
    title=Bilingual("Soạn thảo văn bản đúng tiến độ", "Law drafting on schedule"),
    definition=Bilingual(
        "Trong số cơ quan được giao chủ trì soạn thảo: cơ quan hoàn thành đúng tiến độ, đúng quy trình.",
        "Of the agencies assigned to draft legal documents: those that finish on schedule and by the procedure.",
    ),
    case=CaseKind.AGENCY,
)
"""Law drafting on schedule (law-drafting-on-schedule), in percent.

Of the agencies assigned to draft legal documents: those that finish on schedule and by the procedure.

Soạn thảo văn bản đúng tiến độ.
"""

LEGAL_DOCUMENTS_REVIEWED = Measure(
    key="legal-documents-reviewed",
    indicator="legal-documents-reviewed",
    title=Bilingual("Văn bản được rà soát", "Legal documents reviewed"),
    definition=Bilingual(
        "Trong số văn bản quy phạm pháp luật của HĐND, UBND ba cấp: văn bản đã được rà soát.",
        "Of the legal documents of the councils and committees of all three levels: those that were reviewed.",
    ),
    case=CaseKind.DOCUMENT,
)
"""Legal documents reviewed (legal-documents-reviewed), in percent.

Of the legal documents of the councils and committees of all three levels: those that were reviewed.

Văn bản được rà soát.
"""

PROCEDURE_DECISIONS_PUBLISHED = Measure(
    key="procedure-decisions-published",
    indicator="procedure-decisions-published",
    title=Bilingual("Quyết định công bố thủ tục kịp thời", "Procedure decisions published in time"),
    definition=Bilingual(
        "Trong số quyết định công bố thủ tục phải ban hành: quyết định được công bố kịp thời.",
        "Of the decisions that must publish procedures: those published in time.",
    ),
    case=CaseKind.DOCUMENT,
)
"""Procedure decisions published in time (procedure-decisions-published), in percent.

Of the decisions that must publish procedures: those published in time.

Quyết định công bố thủ tục kịp thời.
"""

PROCEDURES_ON_NATIONAL_DATABASE = Measure(
    key="procedures-on-national-database",
    indicator="procedures-on-national-database",
    title=Bilingual("Thủ tục công khai trên CSDL quốc gia", "Procedures on the national database"),
    definition=Bilingual(
        "Trong số thủ tục: thủ tục đã chuẩn hóa và công khai đầy đủ trên cơ sở dữ liệu quốc gia.",
        "Of the procedures: those standardised and fully public on the national database.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Procedures on the national database (procedures-on-national-database), in percent.

Of the procedures: those standardised and fully public on the national database.

Thủ tục công khai trên CSDL quốc gia.
"""

PROCEDURES_SYNCHRONISED = Measure(
    key="procedures-synchronised",
    indicator="procedures-synchronised",
    title=Bilingual("Thủ tục đồng bộ với hệ thống của tỉnh", "Procedures synchronised with the provincial system"),
    definition=Bilingual(
        "Trong số thủ tục: thủ tục đã đồng bộ với hệ thống giải quyết thủ tục của tỉnh.",
        "Of the procedures: those synchronised with the province's case-handling system.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Procedures synchronised with the provincial system (procedures-synchronised), in percent.

Of the procedures: those synchronised with the province's case-handling system.

Thủ tục đồng bộ với hệ thống của tỉnh.
"""

PROCEDURES_THROUGH_ONE_STOP = Measure(
    key="procedures-through-one-stop",
    indicator="procedures-through-one-stop",
    title=Bilingual("Thủ tục qua một cửa", "Procedures through one-stop sections"),
    definition=Bilingual(
        "Trong số thủ tục của danh mục đã công bố, trừ thủ tục đặc thù: thủ tục được tiếp nhận, giải quyết qua một cửa, một cửa liên thông.",
        "Of the procedures of the published list, special ones left out: those handled through one-stop sections.",
    ),
    case=CaseKind.PROCEDURE,
    source=_decision_source(
        "II.2.a.4",
        "đếm thủ tục, trừ thủ tục đặc thù; mẫu số là danh mục đã công bố là suy ra",
        "procedures are counted, special ones left out; that they are those of the published list is inferred",
    ),
)
"""Procedures through one-stop sections (procedures-through-one-stop), in percent.

Of the procedures of the published list, special ones left out: those handled through one-stop sections.

Thủ tục qua một cửa.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.4: procedures are counted, special ones left out; that they are those of the published list is inferred.
"""

PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS = Measure(
    key="procedures-through-one-stop-by-dossiers",
    indicator="procedures-through-one-stop",
    title=Bilingual(
        "Thủ tục qua một cửa, xét theo hồ sơ", "Procedures through one-stop sections, seen by their dossiers"
    ),
    definition=Bilingual(
        "Trong số thủ tục có hồ sơ tiếp nhận trong kỳ tại một cơ quan, trừ thủ tục đặc thù: thủ tục mà mọi hồ sơ đó đều qua một cửa, một cửa liên thông; thủ tục không có hồ sơ trong kỳ thì không tính.",
        "Of the procedures with a dossier received in the period at an agency, special ones left out: those of which all these dossiers went through a one-stop section; a procedure without a dossier in the period is not counted.",
    ),
    case=CaseKind.PROCEDURE,
    population=_RECEIVED & ~flag("special_procedure"),
    yes=flag("one_stop"),
    case_field="procedure",
    source=_decision_source(
        "II.2.a.4",
        "đếm thủ tục, trừ thủ tục đặc thù; xét qua hồ sơ tiếp nhận trong kỳ là suy ra",
        "procedures are counted, special ones left out; that they are seen by the dossiers received is inferred",
    ),
)
"""Procedures through one-stop sections, seen by their dossiers (procedures-through-one-stop-by-dossiers), in percent.

Of the procedures with a dossier received in the period at an agency, special ones left out: those of which all these dossiers went through a one-stop section; a procedure without a dossier in the period is not counted.

Thủ tục qua một cửa, xét theo hồ sơ.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.4: procedures are counted, special ones left out; that they are seen by the dossiers received is inferred.
"""

PROCEDURES_FOUR_ON_THE_SPOT = Measure(
    key="procedures-four-on-the-spot",
    indicator="procedures-four-on-the-spot",
    title=Bilingual("Thủ tục “4 tại chỗ” cấp tỉnh", "Procedures handled 'four on the spot'"),
    definition=Bilingual(
        "Trong số thủ tục của danh mục đã công bố ở cấp tỉnh: thủ tục được làm trọn “4 tại chỗ” tại trung tâm cấp tỉnh.",
        "Of the procedures of the provincial level's published list: those handled wholly on the spot at its service centre.",
    ),
    case=CaseKind.PROCEDURE,
    source=_decision_source(
        "II.2.a.4",
        "đếm thủ tục tại trung tâm cấp tỉnh; mẫu số là danh mục đã công bố của cấp tỉnh là suy ra",
        "procedures at the provincial centre are counted; that they are of that level's published list is inferred",
    ),
)
"""Procedures handled 'four on the spot' (procedures-four-on-the-spot), in percent.

Of the procedures of the provincial level's published list: those handled wholly on the spot at its service centre.

Thủ tục “4 tại chỗ” cấp tỉnh.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.4: procedures at the provincial centre are counted; that they are of that level's published list is inferred.
"""

PROCEDURES_FOUR_ON_THE_SPOT_BY_DOSSIERS = Measure(
    key="procedures-four-on-the-spot-by-dossiers",
    indicator="procedures-four-on-the-spot",
    title=Bilingual(
        "Thủ tục “4 tại chỗ” cấp tỉnh, xét theo hồ sơ", "Procedures handled 'four on the spot', seen by their dossiers"
    ),
    definition=Bilingual(
        "Trong số thủ tục có hồ sơ tiếp nhận trong kỳ tại trung tâm cấp tỉnh: thủ tục mà mọi hồ sơ đó được làm trọn “4 tại chỗ”; thủ tục không có hồ sơ trong kỳ thì không tính.",
        "Of the procedures with a dossier received in the period at the provincial service centre: those of which all these dossiers were handled wholly on the spot; a procedure without a dossier in the period is not counted.",
    ),
    case=CaseKind.PROCEDURE,
    population=_RECEIVED & flag("at_provincial_centre"),
    yes=flag("four_on_the_spot"),
    case_field="procedure",
    source=_decision_source(
        "II.2.a.4",
        "đếm thủ tục tại trung tâm cấp tỉnh; xét qua hồ sơ tiếp nhận trong kỳ là suy ra",
        "procedures at the provincial centre are counted; that they are seen by the dossiers received is inferred",
    ),
)
"""Procedures handled 'four on the spot', seen by their dossiers (procedures-four-on-the-spot-by-dossiers), in percent.

Of the procedures with a dossier received in the period at the provincial service centre: those of which all these dossiers were handled wholly on the spot; a procedure without a dossier in the period is not counted.

Thủ tục “4 tại chỗ” cấp tỉnh, xét theo hồ sơ.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.4: procedures at the provincial centre are counted; that they are seen by the dossiers received is inferred.
"""

PROCEDURES_AT_DISTRICT_CENTRES = Measure(
    key="procedures-at-district-centres",
    indicator="procedures-at-district-centres",
    title=Bilingual("Thủ tục tại trung tâm cấp huyện", "Procedures at district centres"),
    definition=Bilingual(
        "Trong số thủ tục của danh mục đã công bố ở cấp huyện: thủ tục mà trung tâm hành chính công của huyện nhận và trả.",
        "Of the procedures of the district level's published list: those received and answered at the district's centre.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Procedures at district centres (procedures-at-district-centres), in percent.

Of the procedures of the district level's published list: those received and answered at the district's centre.

Thủ tục tại trung tâm cấp huyện.
"""

DOSSIERS_ROUTED_ELECTRONICALLY = Measure(
    key="dossiers-routed-electronically",
    indicator="dossiers-routed-electronically",
    title=Bilingual("Hồ sơ luân chuyển điện tử", "Dossiers routed electronically"),
    definition=Bilingual(
        "Trong số hồ sơ giải quyết xong trong kỳ có luân chuyển giữa các cơ quan giải quyết hoặc liên quan: hồ sơ luân chuyển bằng phương thức điện tử.",
        "Of the dossiers closed in the period that were passed between the agencies handling them or concerned: those passed electronically.",
    ),
    case=CaseKind.DOSSIER,
    population=_CLOSED & flag("routed"),
    yes=flag("routed_electronically"),
    source=_decision_source(
        "II.2.a.5",
        "mẫu số là hồ sơ có luân chuyển, không phải mọi hồ sơ; tính hồ sơ giải quyết xong trong kỳ là suy ra",
        "counted over the dossiers that are passed on, not over all; that those closed in the period are taken is inferred",
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Dossiers routed electronically (dossiers-routed-electronically), in percent.

Of the dossiers closed in the period that were passed between the agencies handling them or concerned: those passed electronically.

Hồ sơ luân chuyển điện tử.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.5: counted over the dossiers that are passed on, not over all; that those closed in the period are taken is inferred.
"""

NEW_PROCEDURES_ASSESSED = Measure(
    key="new-procedures-assessed",
    indicator="new-procedures-assessed",
    title=Bilingual("Thủ tục mới được đánh giá tác động", "New procedures assessed for impact"),
    definition=Bilingual(
        "Trong số thủ tục mới ban hành: thủ tục đã được đánh giá tác động theo quy định.",
        "Of the newly issued procedures: those whose impact was assessed as prescribed.",
    ),
    case=CaseKind.PROCEDURE,
)
"""New procedures assessed for impact (new-procedures-assessed), in percent.

Of the newly issued procedures: those whose impact was assessed as prescribed.

Thủ tục mới được đánh giá tác động.
"""

PROCEDURES_FULLY_ONLINE = Measure(
    key="procedures-fully-online",
    indicator="procedures-fully-online",
    title=Bilingual("Thủ tục trực tuyến toàn trình", "Procedures fully online"),
    definition=Bilingual(
        "Trong số thủ tục của tỉnh đủ điều kiện, trừ thủ tục đặc thù: thủ tục được cung cấp trực tuyến toàn trình.",
        "Of the province's eligible procedures, special ones left out: those offered online from end to end.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Procedures fully online (procedures-fully-online), in percent.

Of the province's eligible procedures, special ones left out: those offered online from end to end.

Thủ tục trực tuyến toàn trình.
"""

ONLINE_SERVICES_ON_NATIONAL_PORTAL = Measure(
    key="online-services-on-national-portal",
    indicator="online-services-on-national-portal",
    title=Bilingual("Dịch vụ trực tuyến trên cổng quốc gia", "Online services on the national portal"),
    definition=Bilingual(
        "Trong số dịch vụ công trực tuyến đủ điều kiện: dịch vụ đã tích hợp, công khai trên cổng dịch vụ công quốc gia.",
        "Of the eligible online services: those integrated and public on the national portal.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Online services on the national portal (online-services-on-national-portal), in percent.

Of the eligible online services: those integrated and public on the national portal.

Dịch vụ trực tuyến trên cổng quốc gia.
"""

DOSSIERS_RESOLVED_ONLINE_OF_ALL = Measure(
    key="dossiers-resolved-online",
    indicator="dossiers-resolved-online",
    title=Bilingual("Hồ sơ giải quyết trực tuyến", "Dossiers resolved online"),
    definition=Bilingual(
        "Trong số hồ sơ giải quyết xong trong kỳ: hồ sơ nộp qua kênh trực tuyến.",
        "Of the dossiers closed in the period: those filed through the online channel.",
    ),
    case=CaseKind.DOSSIER,
    population=_CLOSED,
    yes=CHANNEL == Channel.ONLINE,
    source=_decision_source(
        "II.2.a.8",
        "tổng số hồ sơ được hiểu là hồ sơ giải quyết xong trong kỳ; nhận biết qua kênh trực tuyến theo thực tiễn của Quyết định 766/QĐ-TTg",
        "all dossiers are read as all those closed in the period; that the channel tells is practice under Decision 766/QĐ-TTg",
        Certainty.REPORTED,
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Dossiers resolved online (dossiers-resolved-online), in percent.

Of the dossiers closed in the period: those filed through the online channel.

Hồ sơ giải quyết trực tuyến.

Source, reported: Decision 3322/QĐ-UBND, II.2.a.8: all dossiers are read as all those closed in the period; that the channel tells is practice under Decision 766/QĐ-TTg.
"""

PAYMENTS_ON_NATIONAL_PORTAL = Measure(
    key="payments-on-national-portal",
    indicator="online-payment",
    title=Bilingual("Thanh toán qua cổng quốc gia", "Payments through the national portal"),
    definition=Bilingual(
        "Trong số giao dịch thanh toán, mỗi hồ sơ có phí giải quyết xong trong kỳ là một: giao dịch trực tuyến qua cổng dịch vụ công quốc gia; cổng khác không tính.",
        "Of the payments, one for each dossier with a fee that was closed in the period: those made online through the national portal; other gateways do not count.",
    ),
    case=CaseKind.PAYMENT,
    population=_WITH_A_FEE,
    yes=GATEWAY == Gateway.NATIONAL,
    source=_decision_source(
        "II.2.a.8",
        "chỉ tính cổng quốc gia; mẫu số là hồ sơ có phí theo thực tiễn của Quyết định 766/QĐ-TTg",
        "only the national portal counts; that it is counted over dossiers with a fee is practice under Decision 766/QĐ-TTg",
        Certainty.REPORTED,
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Payments through the national portal (payments-on-national-portal), in percent.

Of the payments, one for each dossier with a fee that was closed in the period: those made online through the national portal; other gateways do not count.

Thanh toán qua cổng quốc gia.

Source, reported: Decision 3322/QĐ-UBND, II.2.a.8: only the national portal counts; that it is counted over dossiers with a fee is practice under Decision 766/QĐ-TTg.
"""

PAYMENTS_ON_ANY_GATEWAY = Measure(
    key="payments-on-any-gateway",
    indicator="online-payment",
    title=Bilingual("Thanh toán trực tuyến qua mọi cổng", "Online payments through any gateway"),
    definition=Bilingual(
        "Trong số giao dịch thanh toán, mỗi hồ sơ có phí giải quyết xong trong kỳ là một: giao dịch trực tuyến qua cổng quốc gia, cổng của bộ hoặc của tỉnh.",
        "Of the payments, one for each dossier with a fee that was closed in the period: those made online, through the national portal or a gateway of a ministry or the province.",
    ),
    case=CaseKind.PAYMENT,
    population=_WITH_A_FEE,
    yes=GATEWAY.one_of(Gateway.NATIONAL, Gateway.OTHER),
    source=_practice_source(
        "tính trên hồ sơ có phí; cổng của bộ, tỉnh cũng tính; kỳ theo ngày giải quyết xong là suy ra",
        "over dossiers with a fee, gateways of ministries and provinces included; that the day of closing puts one in the period is inferred",
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Online payments through any gateway (payments-on-any-gateway), in percent.

Of the payments, one for each dossier with a fee that was closed in the period: those made online, through the national portal or a gateway of a ministry or the province.

Thanh toán trực tuyến qua mọi cổng.

Source, reported: practice under Decision 766/QĐ-TTg of 23/6/2022: over dossiers with a fee, gateways of ministries and provinces included; that the day of closing puts one in the period is inferred.
"""

DOSSIERS_DIGITISED = Measure(
    key="dossiers-digitised",
    indicator="dossiers-digitised",
    title=Bilingual("Hồ sơ và kết quả được số hóa", "Dossiers and results digitised"),
    definition=Bilingual(
        "Trong số hồ sơ giải quyết xong trong kỳ: hồ sơ mà cả thành phần hồ sơ và kết quả đã được số hóa.",
        "Of the dossiers closed in the period: those of which both the components and the result were digitised.",
    ),
    case=CaseKind.DOSSIER,
    population=_CLOSED,
    yes=flag("components_digitised") & flag("result_digitised"),
    source=_decision_source(
        "II.2.a.9",
        "hồ sơ và kết quả tính chung một tỷ lệ, nên phải số hóa cả hai; hồ sơ chưa xong thì chưa có kết quả",
        "dossiers and results make one rate, so both have to be digitised; an open dossier has no result yet",
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Dossiers and results digitised (dossiers-digitised), in percent.

Of the dossiers closed in the period: those of which both the components and the result were digitised.

Hồ sơ và kết quả được số hóa.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.9: dossiers and results make one rate, so both have to be digitised; an open dossier has no result yet.
"""

DOCUMENTS_REUSED_BY_PERSON = Measure(
    key="documents-reused-by-person",
    indicator="documents-reused",
    title=Bilingual("Tái sử dụng giấy tờ đã số hóa", "Reuse of digitised documents"),
    definition=Bilingual(
        "Trong số người dân, doanh nghiệp có hồ sơ tiếp nhận trong kỳ, tính riêng tại từng cơ quan: người không phải nộp lại, ở bất kỳ hồ sơ nào, giấy tờ cơ quan nhà nước đã có.",
        "Of the people and businesses with a dossier received in the period, at each agency by itself: those not asked again, in any of these dossiers, for what the state already holds.",
    ),
    case=CaseKind.PERSON,
    population=_RECEIVED,
    yes=~flag("documents_asked_again"),
    case_field="applicant",
    source=_decision_source(
        "II.2.a.10",
        "đếm người dân, doanh nghiệp như văn bản viết; xét qua hồ sơ tiếp nhận trong kỳ là suy ra",
        "people and businesses are counted, as the text has it; that they are seen by the dossiers received is inferred",
    ),
)
"""Reuse of digitised documents (documents-reused-by-person), in percent.

Of the people and businesses with a dossier received in the period, at each agency by itself: those not asked again, in any of these dossiers, for what the state already holds.

Tái sử dụng giấy tờ đã số hóa.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.10: people and businesses are counted, as the text has it; that they are seen by the dossiers received is inferred.
"""

DOSSIERS_REUSING_DOCUMENTS = Measure(
    key="dossiers-reusing-documents",
    indicator="documents-reused",
    title=Bilingual("Hồ sơ có tái sử dụng giấy tờ", "Dossiers that reuse documents"),
    definition=Bilingual(
        "Trong số hồ sơ tiếp nhận trong kỳ: hồ sơ có ít nhất một thành phần được tái sử dụng từ giấy tờ đã số hóa.",
        "Of the dossiers received in the period: those with at least one component reused from digitised documents.",
    ),
    case=CaseKind.DOSSIER,
    population=_RECEIVED,
    yes=REUSED_COMPONENTS > 0,
    source=_practice_source(
        "có ít nhất một thành phần tái sử dụng; tính trên hồ sơ tiếp nhận là suy ra",
        "at least one reused component; that it is counted over dossiers received is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Dossiers that reuse documents (dossiers-reusing-documents), in percent.

Of the dossiers received in the period: those with at least one component reused from digitised documents.

Hồ sơ có tái sử dụng giấy tờ.

Source, reported: practice under Decision 766/QĐ-TTg of 23/6/2022: at least one reused component; that it is counted over dossiers received is inferred.
"""

ON_TIME_OF_CLOSED = Measure(
    key="on-time-of-closed",
    indicator="on-time",
    title=Bilingual("Hồ sơ đúng hạn, trên số đã giải quyết", "Dossiers on time, of those closed"),
    definition=Bilingual(
        "Trong số hồ sơ đã giải quyết xong trong kỳ: hồ sơ xong không muộn hơn ngày hẹn trả.",
        "Of the dossiers closed in the period: those closed no later than the day they were due.",
    ),
    case=CaseKind.DOSSIER,
    population=_CLOSED,
    yes=COMPLETED_ON <= DUE_ON,
    source=_decision_source(
        "II.2.a.11",
        "đúng hạn, trước hạn được hiểu là trên hồ sơ đã giải quyết xong; so theo ngày",
        "on time is read of the dossiers that were closed; days are compared",
    ),
    over_time=OverTime.SUM,
    over_agencies=OverAgencies.SUM,
)
"""Dossiers on time, of those closed (on-time-of-closed), in percent.

Of the dossiers closed in the period: those closed no later than the day they were due.

Hồ sơ đúng hạn, trên số đã giải quyết.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.11: on time is read of the dossiers that were closed; days are compared.
"""

ON_TIME_OF_RECEIVED = Measure(
    key="on-time-of-received",
    indicator="on-time",
    title=Bilingual("Hồ sơ đúng hạn, trên số tiếp nhận", "Dossiers on time, of those received"),
    definition=Bilingual(
        "Trong số hồ sơ tiếp nhận trong kỳ: hồ sơ xong không muộn hơn ngày hẹn trả và hồ sơ đang giải quyết chưa quá hạn vào ngày xem xét.",
        "Of the dossiers received in the period: those closed no later than the day they were due, and open ones not past it on the day of looking.",
    ),
    case=CaseKind.DOSSIER,
    population=_RECEIVED,
    yes=(~COMPLETED_ON.is_null() & (COMPLETED_ON <= DUE_ON)) | (DUE_ON >= AS_OF),
    source=_practice_source(
        "hồ sơ xong đúng hạn và chưa đến hạn, so theo ngày, trừ thời gian bổ sung; thực tiễn tính hồ sơ tiếp nhận hoặc giải quyết và xem xét vào cuối kỳ, ở đây tính hồ sơ tiếp nhận",
        "closed on time or not yet due, by day, time for supplements taken off; the practice takes dossiers received or handled and looks at the end of the period, here those received are taken",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Dossiers on time, of those received (on-time-of-received), in percent.

Of the dossiers received in the period: those closed no later than the day they were due, and open ones not past it on the day of looking.

Hồ sơ đúng hạn, trên số tiếp nhận.

Source, reported: practice under Decision 766/QĐ-TTg of 23/6/2022: closed on time or not yet due, by day, time for supplements taken off; the practice takes dossiers received or handled and looks at the end of the period, here those received are taken.
"""

LATE_DOSSIERS_APOLOGISED_FOR = Measure(
    key="late-dossiers-apologised",
    indicator="late-dossiers-apologised",
    title=Bilingual("Hồ sơ trễ hạn có xin lỗi, hẹn lại", "Late dossiers with apology and new date"),
    definition=Bilingual(
        "Trong số hồ sơ có ngày hẹn trả trong kỳ mà trễ, xong sau ngày đó hoặc đã quá ngày đó mà chưa xong: hồ sơ đã có xin lỗi và ngày hẹn trả mới.",
        "Of the dossiers due in the period that were late, closed after that day or past it and open: those with an apology and a new date.",
    ),
    case=CaseKind.DOSSIER,
    population=in_period(DUE_ON) & (DUE_ON < AS_OF) & (COMPLETED_ON.is_null() | (COMPLETED_ON > DUE_ON)),
    yes=flag("apologised") & ~NEW_DUE_ON.is_null(),
    source=_decision_source(
        "II.2.a.11",
        "phải có cả xin lỗi và ngày hẹn; hồ sơ trễ thuộc kỳ có ngày hẹn trả là suy ra",
        "both an apology and a date are needed; that a late dossier belongs to the period of its due day is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Late dossiers with apology and new date (late-dossiers-apologised), in percent.

Of the dossiers due in the period that were late, closed after that day or past it and open: those with an apology and a new date.

Hồ sơ trễ hạn có xin lỗi, hẹn lại.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.11: both an apology and a date are needed; that a late dossier belongs to the period of its due day is inferred.
"""

SATISFACTION_WITH_PROCEDURES = Measure(
    key="satisfaction-procedures",
    indicator="satisfaction-procedures",
    title=Bilingual("Hài lòng về giải quyết thủ tục", "Satisfaction with procedures"),
    definition=Bilingual(
        "Trong số người dân, doanh nghiệp được hỏi về giải quyết thủ tục: người hài lòng.",
        "Of the people and businesses asked about the handling of procedures: those satisfied.",
    ),
    case=CaseKind.PERSON,
)
"""Satisfaction with procedures (satisfaction-procedures), in percent.

Of the people and businesses asked about the handling of procedures: those satisfied.

Hài lòng về giải quyết thủ tục.
"""

SATISFACTION_WITH_PROCEDURES_INDEX = _satisfaction_index(
    SATISFACTION_WITH_PROCEDURES, "giải quyết thủ tục", "the handling of procedures"
)
"""Index of satisfaction with the handling of procedures (satisfaction-procedures-index), in percent.

The level of satisfaction with the handling of procedures, as an index in percent: how satisfied those asked are, not how many of them.

Chỉ số hài lòng về giải quyết thủ tục.
"""

SATISFACTION_WITH_KEY_FIELDS = Measure(
    key="satisfaction-key-fields",
    indicator="satisfaction-key-fields",
    title=Bilingual("Hài lòng về đất đai, xây dựng, đầu tư", "Satisfaction: land, construction, investment"),
    definition=Bilingual(
        "Như chỉ số hài lòng về giải quyết thủ tục, riêng ba lĩnh vực đất đai, xây dựng, đầu tư.",
        "As satisfaction with procedures, in the fields of land, construction and investment.",
    ),
    case=CaseKind.PERSON,
)
"""Satisfaction, land, construction, investment (satisfaction-key-fields), in percent.

As satisfaction with procedures, in the fields of land, construction and investment.

Hài lòng về đất đai, xây dựng, đầu tư.
"""

SATISFACTION_WITH_KEY_FIELDS_INDEX = _satisfaction_index(
    SATISFACTION_WITH_KEY_FIELDS, "thủ tục đất đai, xây dựng, đầu tư", "land, construction and investment procedures"
)
"""Index of satisfaction with land, construction and investment procedures (satisfaction-key-fields-index), in percent.

The level of satisfaction with land, construction and investment procedures, as an index in percent: how satisfied those asked are, not how many of them.

Chỉ số hài lòng về thủ tục đất đai, xây dựng, đầu tư.
"""

SATISFACTION_WITH_LAND = Measure(
    key="satisfaction-land",
    indicator="satisfaction-key-fields",
    title=Bilingual("Hài lòng về thủ tục đất đai", "Satisfaction: land"),
    definition=Bilingual(
        "Như chỉ số hài lòng về giải quyết thủ tục, riêng lĩnh vực đất đai.",
        "As satisfaction with procedures, in the field of land.",
    ),
    case=CaseKind.PERSON,
    part_of="satisfaction-key-fields",
)
"""Satisfaction, land (satisfaction-land), in percent.

As satisfaction with procedures, in the field of land.

Hài lòng về thủ tục đất đai.
"""

SATISFACTION_WITH_CONSTRUCTION = Measure(
    key="satisfaction-construction",
    indicator="satisfaction-key-fields",
    title=Bilingual("Hài lòng về thủ tục xây dựng", "Satisfaction: construction"),
    definition=Bilingual(
        "Như chỉ số hài lòng về giải quyết thủ tục, riêng lĩnh vực xây dựng.",
        "As satisfaction with procedures, in the field of construction.",
    ),
    case=CaseKind.PERSON,
    part_of="satisfaction-key-fields",
)
"""Satisfaction, construction (satisfaction-construction), in percent.

As satisfaction with procedures, in the field of construction.

Hài lòng về thủ tục xây dựng.
"""

SATISFACTION_WITH_INVESTMENT = Measure(
    key="satisfaction-investment",
    indicator="satisfaction-key-fields",
    title=Bilingual("Hài lòng về thủ tục đầu tư", "Satisfaction: investment"),
    definition=Bilingual(
        "Như chỉ số hài lòng về giải quyết thủ tục, riêng lĩnh vực đầu tư.",
        "As satisfaction with procedures, in the field of investment.",
    ),
    case=CaseKind.PERSON,
    part_of="satisfaction-key-fields",
)
"""Satisfaction, investment (satisfaction-investment), in percent.

As satisfaction with procedures, in the field of investment.

Hài lòng về thủ tục đầu tư.
"""

FEEDBACK_SETTLED = Measure(
    key="feedback-settled",
    indicator="feedback-settled",
    title=Bilingual("Phản ánh được xử lý dứt điểm", "Feedback settled"),
    definition=Bilingual(
        "Trong số phản ánh, kiến nghị về quy định, hành vi hành chính gửi đến trong kỳ: phản ánh, kiến nghị đã xử lý dứt điểm.",
        "Of the feedback and petitions about administrative rules or conduct received in the period: those settled definitively.",
    ),
    case=CaseKind.FEEDBACK,
    population=_FEEDBACK,
    yes=flag("settled"),
    source=_decision_source(
        "II.2.a.13",
        "đếm phản ánh, kiến nghị về quy định, hành vi hành chính đã xử lý dứt điểm; tính theo ngày gửi đến là suy ra",
        "those about rules or conduct that were settled are counted; that the day of receipt puts one in the period is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Feedback settled (feedback-settled), in percent.

Of the feedback and petitions about administrative rules or conduct received in the period: those settled definitively.

Phản ánh được xử lý dứt điểm.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.13: those about rules or conduct that were settled are counted; that the day of receipt puts one in the period is inferred.
"""

FEEDBACK_RECEIVED = Measure(
    key="feedback-received",
    indicator="feedback-received",
    title=Bilingual("Phản ánh được tiếp nhận", "Feedback taken up"),
    definition=Bilingual(
        "Trong số phản ánh, kiến nghị về quy định, hành vi hành chính gửi đến trong kỳ: phản ánh, kiến nghị đã được tiếp nhận.",
        "Of the feedback and petitions about administrative rules or conduct received in the period: those taken up.",
    ),
    case=CaseKind.FEEDBACK,
    population=_FEEDBACK,
    yes=flag("accepted"),
    source=_decision_source(
        "II.2.a.13",
        "tiếp nhận là một phần của mức 100 %, đếm riêng để theo dõi; không chỉ tiêu nào dựa riêng vào đó",
        "being taken up is a part of what the 100 % asks, counted by itself to be watched; no target rests on it alone",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Feedback taken up (feedback-received), in percent.

Of the feedback and petitions about administrative rules or conduct received in the period: those taken up.

Phản ánh được tiếp nhận.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.13: being taken up is a part of what the 100 % asks, counted by itself to be watched; no target rests on it alone.
"""

FEEDBACK_HANDLED_IN_TIME = Measure(
    key="feedback-handled-in-time",
    indicator="feedback-handled-in-time",
    title=Bilingual("Phản ánh được xử lý kịp thời", "Feedback handled in time"),
    definition=Bilingual(
        "Trong số phản ánh, kiến nghị về quy định, hành vi hành chính gửi đến trong kỳ: phản ánh, kiến nghị được tiếp nhận, xử lý đúng quy trình, và xong không muộn hơn hạn hoặc chưa quá hạn vào ngày xem xét.",
        "Of the feedback and petitions about administrative rules or conduct received in the period: those taken up, handled by the procedure, and handled no later than they were due or not past it on the day of looking.",
    ),
    case=CaseKind.FEEDBACK,
    population=_FEEDBACK,
    yes=flag("accepted")
    & flag("by_procedure")
    & ((~HANDLED_ON.is_null() & (HANDLED_ON <= DUE_ON)) | (DUE_ON >= AS_OF)),
    source=_decision_source(
        "II.2.a.13",
        "kịp thời được hiểu là không quá hạn xử lý; tính theo ngày gửi đến là suy ra",
        "in time is read as not past the day it is due; that the day of receipt puts one in the period is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Feedback handled in time (feedback-handled-in-time), in percent.

Of the feedback and petitions about administrative rules or conduct received in the period: those taken up, handled by the procedure, and handled no later than they were due or not past it on the day of looking.

Phản ánh được xử lý kịp thời.

Source, inferred: Decision 3322/QĐ-UBND, II.2.a.13: in time is read as not past the day it is due; that the day of receipt puts one in the period is inferred.
"""

INTERNAL_PROCEDURES_LISTED = Measure(
    key="internal-procedures-listed",
    indicator="internal-procedures-listed",
    title=Bilingual("Thủ tục nội bộ được thống kê, công bố", "Internal procedures listed and published"),
    definition=Bilingual(
        "Trong số thủ tục nội bộ của cơ quan chuyên môn và ban quản lý: thủ tục đã thống kê, công bố lần đầu.",
        "Of the internal procedures of specialised agencies and the management board: those listed and first published.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Internal procedures listed and published (internal-procedures-listed), in percent.

Of the internal procedures of specialised agencies and the management board: those listed and first published.

Thủ tục nội bộ được thống kê, công bố.
"""

INTERNAL_PROCEDURES_PUBLIC = Measure(
    key="internal-procedures-public",
    indicator="internal-procedures-public",
    title=Bilingual("Thủ tục nội bộ công khai trên CSDL quốc gia", "Internal procedures on the national database"),
    definition=Bilingual(
        "Trong số thủ tục nội bộ giữa các cơ quan hành chính: thủ tục đã công khai trên cơ sở dữ liệu quốc gia.",
        "Of the internal procedures between administrative agencies: those public on the national database.",
    ),
    case=CaseKind.PROCEDURE,
)
"""Internal procedures on the national database (internal-procedures-public), in percent.

Of the internal procedures between administrative agencies: those public on the national database.

Thủ tục nội bộ công khai trên CSDL quốc gia.
"""

SPECIALISED_AGENCIES_REORGANISED_OF_ALL = Measure(
    key="specialised-agencies-reorganised",
    indicator="specialised-agencies-reorganised",
    title=Bilingual("Cơ quan chuyên môn được sắp xếp lại", "Specialised agencies reorganised"),
    definition=Bilingual(
        "Trong số cơ quan chuyên môn ba cấp: cơ quan đã được rà soát, sắp xếp theo khung của Chính phủ.",
        "Of the specialised agencies of three levels: those reviewed and reorganised by the Government's framework.",
    ),
    case=CaseKind.AGENCY,
)
"""Specialised agencies reorganised (specialised-agencies-reorganised), in percent.

Of the specialised agencies of three levels: those reviewed and reorganised by the Government's framework.

Cơ quan chuyên môn được sắp xếp lại.
"""

SATISFACTION_WITH_ADMINISTRATION = Measure(
    key="satisfaction-administration",
    indicator="satisfaction-administration",
    title=Bilingual("Hài lòng về cơ quan hành chính", "Satisfaction with administrative agencies"),
    definition=Bilingual(
        "Trong số người dân, tổ chức được hỏi về sự phục vụ của cơ quan hành chính: người hài lòng.",
        "Of the people and organisations asked about the service of administrative agencies: those satisfied.",
    ),
    case=CaseKind.PERSON,
)
"""Satisfaction with administrative agencies (satisfaction-administration), in percent.

Of the people and organisations asked about the service of administrative agencies: those satisfied.

Hài lòng về cơ quan hành chính.
"""

SATISFACTION_WITH_ADMINISTRATION_INDEX = _satisfaction_index(
    SATISFACTION_WITH_ADMINISTRATION, "sự phục vụ của cơ quan hành chính", "the service of administrative agencies"
)
"""Index of satisfaction with the service of administrative agencies (satisfaction-administration-index), in percent.

The level of satisfaction with the service of administrative agencies, as an index in percent: how satisfied those asked are, not how many of them.

Chỉ số hài lòng về sự phục vụ của cơ quan hành chính.
"""

SATISFACTION_WITH_HEALTH_EDUCATION = Measure(
    key="satisfaction-health-education",
    indicator="satisfaction-health-education",
    title=Bilingual("Hài lòng về y tế, giáo dục công lập", "Satisfaction: public health and education"),
    definition=Bilingual(
        "Trong số người dân được hỏi về dịch vụ y tế, giáo dục công lập: người hài lòng.",
        "Of the people asked about public health and education services: those satisfied.",
    ),
    case=CaseKind.PERSON,
)
"""Satisfaction, public health and education (satisfaction-health-education), in percent.

Of the people asked about public health and education services: those satisfied.

Hài lòng về y tế, giáo dục công lập.
"""

SATISFACTION_WITH_HEALTH_EDUCATION_INDEX = _satisfaction_index(
    SATISFACTION_WITH_HEALTH_EDUCATION, "dịch vụ y tế, giáo dục công lập", "public health and education services"
)
"""Index of satisfaction with public health and education services (satisfaction-health-education-index), in percent.

The level of satisfaction with public health and education services, as an index in percent: how satisfied those asked are, not how many of them.

Chỉ số hài lòng về dịch vụ y tế, giáo dục công lập.
"""

SATISFACTION_WITH_HEALTH = Measure(
    key="satisfaction-health",
    indicator="satisfaction-health-education",
    title=Bilingual("Hài lòng về y tế công lập", "Satisfaction: public health"),
    definition=Bilingual(
        "Trong số người dân được hỏi về dịch vụ y tế công lập: người hài lòng.",
        "Of the people asked about public health services: those satisfied.",
    ),
    case=CaseKind.PERSON,
    part_of="satisfaction-health-education",
)
"""Satisfaction, public health (satisfaction-health), in percent.

Of the people asked about public health services: those satisfied.

Hài lòng về y tế công lập.
"""

SATISFACTION_WITH_EDUCATION = Measure(
    key="satisfaction-education",
    indicator="satisfaction-health-education",
    title=Bilingual("Hài lòng về giáo dục công lập", "Satisfaction: public education"),
    definition=Bilingual(
        "Trong số người dân được hỏi về dịch vụ giáo dục công lập: người hài lòng.",
        "Of the people asked about public education services: those satisfied.",
    ),
    case=CaseKind.PERSON,
    part_of="satisfaction-health-education",
)
"""Satisfaction, public education (satisfaction-education), in percent.

Of the people asked about public education services: those satisfied.

Hài lòng về giáo dục công lập.
"""

JOB_POSITION_SCHEMES_DONE = Measure(
    key="job-position-schemes",
    indicator="job-position-schemes",
    title=Bilingual("Hoàn thành đề án vị trí việc làm", "Job-position schemes completed"),
    definition=Bilingual(
        "Trong số cơ quan hành chính và đơn vị sự nghiệp: nơi đã hoàn thành đề án vị trí việc làm.",
        "Of the administrative agencies and service units: those whose job-position scheme is complete.",
    ),
    case=CaseKind.AGENCY,
)
"""Job-position schemes completed (job-position-schemes), in percent.

Of the administrative agencies and service units: those whose job-position scheme is complete.

Hoàn thành đề án vị trí việc làm.
"""

STAFF_PLACED = Measure(
    key="staff-placed-by-job-position",
    indicator="staff-placed-by-job-position",
    title=Bilingual("Bố trí người theo vị trí việc làm", "Staff placed by job position"),
    definition=Bilingual(
        "Trong số cơ quan, đơn vị có đề án được phê duyệt: nơi đã bố trí người theo tiêu chuẩn vị trí việc làm.",
        "Of the agencies and units whose scheme is approved: those that placed their staff by its standards.",
    ),
    case=CaseKind.AGENCY,
)
"""Staff placed by job position (staff-placed-by-job-position), in percent.

Of the agencies and units whose scheme is approved: those that placed their staff by its standards.

Bố trí người theo vị trí việc làm.
"""

JOB_POSITION_SCHEMES_REVISED_OF_CHANGED = Measure(
    key="job-position-schemes-revised",
    indicator="job-position-schemes-revised",
    title=Bilingual("Rà soát đề án vị trí việc làm sau sắp xếp", "Job-position schemes revised"),
    definition=Bilingual(
        "Trong số cơ quan, đơn vị thay đổi chức năng hoặc cơ cấu: nơi đã rà soát, trình phê duyệt đề án.",
        "Of the agencies and units whose functions or structure changed: those that revised and submitted their scheme.",
    ),
    case=CaseKind.AGENCY,
)
"""Job-position schemes revised (job-position-schemes-revised), in percent.

Of the agencies and units whose functions or structure changed: those that revised and submitted their scheme.

Rà soát đề án vị trí việc làm sau sắp xếp.
"""

PUBLIC_ASSETS_RECORDED = Measure(
    key="public-assets-recorded",
    indicator="public-assets-recorded",
    title=Bilingual("Cập nhật tài sản công", "Public assets recorded"),
    definition=Bilingual(
        "Trong số cơ quan, đơn vị: nơi đã cập nhật số liệu lên cơ sở dữ liệu quốc gia về tài sản công.",
        "Of the agencies and units: those that updated the national database of public assets.",
    ),
    case=CaseKind.AGENCY,
)
"""Public assets recorded (public-assets-recorded), in percent.

Of the agencies and units: those that updated the national database of public assets.

Cập nhật tài sản công.
"""

SIGNED_ELECTRONIC_DOCUMENTS = Measure(
    key="signed-electronic-documents",
    indicator="signed-electronic-documents",
    title=Bilingual("Văn bản điện tử ký số liên thông", "Signed, interlinked electronic documents"),
    definition=Bilingual(
        "Trong số hoạt động quản lý nhà nước, trừ văn bản mật: hoạt động sử dụng văn bản điện tử ký số, liên thông.",
        "Of the acts of state management, secret documents left out: those using digitally signed, interlinked documents.",
    ),
    case=CaseKind.OPERATION,
)
"""Signed, interlinked electronic documents (signed-electronic-documents), in percent.

Of the acts of state management, secret documents left out: those using digitally signed, interlinked documents.

Văn bản điện tử ký số liên thông.
"""

SPECIALISED_SYSTEMS_IN_USE = Measure(
    key="specialised-systems-in-use",
    indicator="specialised-systems-in-use",
    title=Bilingual("Hệ thống thông tin chuyên ngành", "Specialised information systems"),
    definition=Bilingual(
        "Trong số cơ quan nhà nước ba cấp: nơi đã xây dựng và đưa vào sử dụng hệ thống thông tin chuyên ngành.",
        "Of the state agencies of three levels: those that built and use a specialised information system.",
    ),
    case=CaseKind.AGENCY,
)
"""Specialised information systems (specialised-systems-in-use), in percent.

Of the state agencies of three levels: those that built and use a specialised information system.

Hệ thống thông tin chuyên ngành.
"""

DOSSIERS_THROUGH_SYSTEM = Measure(
    key="dossiers-through-system",
    indicator="dossiers-through-system",
    title=Bilingual("Hồ sơ qua hệ thống của tỉnh", "Dossiers through the provincial system"),
    definition=Bilingual(
        "Trong số hồ sơ tiếp nhận trong kỳ: hồ sơ được thực hiện qua hệ thống giải quyết thủ tục của tỉnh.",
        "Of the dossiers received in the period: those handled through the province's case-handling system.",
    ),
    case=CaseKind.DOSSIER,
    population=_RECEIVED,
    yes=flag("through_system"),
    source=_decision_source(
        "II.6.a.4",
        "đếm mọi hồ sơ; tính theo ngày tiếp nhận là suy ra",
        "all dossiers are counted; that the day of receipt puts one in the period is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Dossiers through the provincial system (dossiers-through-system), in percent.

Of the dossiers received in the period: those handled through the province's case-handling system.

Hồ sơ qua hệ thống của tỉnh.

Source, inferred: Decision 3322/QĐ-UBND, II.6.a.4: all dossiers are counted; that the day of receipt puts one in the period is inferred.
"""

DOSSIERS_FILED_REMOTELY_OF_ALL = Measure(
    key="dossiers-filed-remotely",
    indicator="dossiers-filed-remotely",
    title=Bilingual("Hồ sơ thực hiện từ xa", "Dossiers filed remotely"),
    definition=Bilingual(
        "Trong số hồ sơ tiếp nhận trong kỳ: hồ sơ nộp trực tuyến mà không nộp ngay tại bộ phận một cửa.",
        "Of the dossiers received in the period: those filed online, and not at the one-stop section itself.",
    ),
    case=CaseKind.DOSSIER,
    population=_RECEIVED,
    yes=(CHANNEL == Channel.ONLINE) & ~flag("filed_on_site"),
    source=_decision_source(
        "II.6.a.4",
        "từ xa được hiểu là trực tuyến và không tại bộ phận một cửa; tính theo ngày tiếp nhận là suy ra",
        "from afar is read as online and not at the one-stop section; that the day of receipt puts one in the period is inferred",
    ),
    over_agencies=OverAgencies.SUM,
)
"""Dossiers filed remotely (dossiers-filed-remotely), in percent.

Of the dossiers received in the period: those filed online, and not at the one-stop section itself.

Hồ sơ thực hiện từ xa.

Source, inferred: Decision 3322/QĐ-UBND, II.6.a.4: from afar is read as online and not at the one-stop section; that the day of receipt puts one in the period is inferred.
"""

SATISFACTION_WITH_ONLINE_SERVICES = Measure(
    key="satisfaction-online-services",
    indicator="satisfaction-online-services",
    title=Bilingual("Hài lòng về dịch vụ công trực tuyến", "Satisfaction with online services"),
    definition=Bilingual(
        "Trong số người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến được hỏi: người hài lòng.",
        "Of the people and businesses asked who use online services: those satisfied.",
    ),
    case=CaseKind.PERSON,
)
"""Satisfaction with online services (satisfaction-online-services), in percent.

Of the people and businesses asked who use online services: those satisfied.

Hài lòng về dịch vụ công trực tuyến.
"""

SATISFACTION_WITH_ONLINE_SERVICES_INDEX = _satisfaction_index(
    SATISFACTION_WITH_ONLINE_SERVICES, "dịch vụ công trực tuyến", "online services"
)
"""Index of satisfaction with online services (satisfaction-online-services-index), in percent.

The level of satisfaction with online services, as an index in percent: how satisfied those asked are, not how many of them.

Chỉ số hài lòng về dịch vụ công trực tuyến.
"""

ISO_9001_IN_USE = Measure(
    key="iso-9001-in-use",
    indicator="iso-9001-in-use",
    title=Bilingual("Áp dụng ISO 9001", "ISO 9001 in use"),
    definition=Bilingual(
        "Trong số cơ quan hành chính ba cấp: nơi quản lý chất lượng theo ISO 9001:2015.",
        "Of the administrative agencies of three levels: those that manage quality by ISO 9001:2015.",
    ),
    case=CaseKind.AGENCY,
)
"""ISO 9001 in use (iso-9001-in-use), in percent.

Of the administrative agencies of three levels: those that manage quality by ISO 9001:2015.

Áp dụng ISO 9001.
"""

WEBSITES_RESTRUCTURED_OF_ALL = Measure(
    key="websites-restructured",
    indicator="websites-restructured",
    title=Bilingual("Cấu trúc lại trang thông tin", "Websites restructured"),
    definition=Bilingual(
        "Trong số cơ quan hành chính ba cấp: nơi đã cấu trúc lại trang thông tin điện tử.",
        "Of the administrative agencies of three levels: those that restructured their website.",
    ),
    case=CaseKind.AGENCY,
)
"""Websites restructured (websites-restructured), in percent.

Of the administrative agencies of three levels: those that restructured their website.

Cấu trúc lại trang thông tin.
"""

REFORM_SECTION_ON_WEBSITE = Measure(
    key="reform-section-on-website",
    indicator="reform-section-on-website",
    title=Bilingual("Chuyên mục cải cách hành chính trên trang", "An administrative-reform section on the website"),
    definition=Bilingual(
        "Trong số cơ quan hành chính ba cấp: nơi có chuyên mục cải cách hành chính trên trang thông tin điện tử.",
        "Of the administrative agencies of three levels: those whose website has a section on administrative reform.",
    ),
    case=CaseKind.AGENCY,
)
"""An administrative-reform section on the website (reform-section-on-website), in percent.

Of the administrative agencies of three levels: those whose website has a section on administrative reform.

Chuyên mục cải cách hành chính trên trang.
"""

DIGITAL_SIGNATURE_RULES_KEPT = Measure(
    key="digital-signature-rules-kept",
    indicator="digital-signature-rules-kept",
    title=Bilingual("Chấp hành quy chế chữ ký số", "Digital-signature rules kept"),
    definition=Bilingual(
        "Trong số cơ quan hành chính ba cấp: nơi chấp hành quy chế chữ ký số chuyên dùng công vụ.",
        "Of the administrative agencies of three levels: those that keep the rules on official digital signatures.",
    ),
    case=CaseKind.AGENCY,
)
"""Digital-signature rules kept (digital-signature-rules-kept), in percent.

Of the administrative agencies of three levels: those that keep the rules on official digital signatures.

Chấp hành quy chế chữ ký số.
"""

REFORM_PLANS_ADOPTED = Measure(
    key="reform-plans-adopted",
    indicator="reform-plans-adopted",
    title=Bilingual("Có kế hoạch cải cách hành chính năm 2025", "Administrative-reform plans for 2025 adopted"),
    definition=Bilingual(
        "Trong số sở, ban, ngành, UBND cấp huyện, cấp xã: nơi đã có kế hoạch cải cách hành chính năm 2025.",
        "Of the departments and the district and commune committees: those with a reform plan for 2025.",
    ),
    case=CaseKind.AGENCY,
)
"""Administrative-reform plans for 2025 adopted (reform-plans-adopted), in percent.

Of the departments and the district and commune committees: those with a reform plan for 2025.

Có kế hoạch cải cách hành chính năm 2025.
"""

REFORM_PLANS_2026_ADOPTED = Measure(
    key="reform-plans-2026-adopted",
    indicator="reform-plans-2026-adopted",
    title=Bilingual("Có kế hoạch cải cách hành chính năm 2026", "Administrative-reform plans for 2026 adopted"),
    definition=Bilingual(
        "Trong số sở, ban, ngành, UBND cấp huyện, cấp xã: nơi đã có kế hoạch cải cách hành chính năm 2026.",
        "Of the departments and the district and commune committees: those with a reform plan for 2026.",
    ),
    case=CaseKind.AGENCY,
)
"""Administrative-reform plans for 2026 adopted (reform-plans-2026-adopted), in percent.

Of the departments and the district and commune committees: those with a reform plan for 2026.

Có kế hoạch cải cách hành chính năm 2026.
"""

REFORM_PLANS_2026_2030_ADOPTED = Measure(
    key="reform-plans-2026-2030-adopted",
    indicator="reform-plans-2026-2030-adopted",
    title=Bilingual(
        "Có kế hoạch cải cách hành chính giai đoạn 2026 - 2030", "Administrative-reform plans for 2026–2030 adopted"
    ),
    definition=Bilingual(
        "Trong số sở, ban, ngành, UBND cấp huyện, cấp xã: nơi đã có kế hoạch cải cách hành chính giai đoạn 2026 - 2030.",
        "Of the departments and the district and commune committees: those with a reform plan for 2026–2030.",
    ),
    case=CaseKind.AGENCY,
)
"""Administrative-reform plans for 2026–2030 adopted (reform-plans-2026-2030-adopted), in percent.

Of the departments and the district and commune committees: those with a reform plan for 2026–2030.

Có kế hoạch cải cách hành chính giai đoạn 2026 - 2030.
"""

AGENCIES_INSPECTED_OF_ALL = Measure(
    key="agencies-inspected",
    indicator="agencies-inspected",
    title=Bilingual(
        "Sở, cơ quan ngang sở, UBND cấp huyện được kiểm tra", "Departments and district committees inspected"
    ),
    definition=Bilingual(
        "Trong số sở, cơ quan ngang sở và UBND cấp huyện, tính gộp: nơi được kiểm tra về cải cách hành chính.",
        "Of the departments, agencies of that rank and district committees, pooled: those inspected on reform.",
    ),
    case=CaseKind.AGENCY,
)
"""Departments and district committees inspected (agencies-inspected), in percent.

Of the departments, agencies of that rank and district committees, pooled: those inspected on reform.

Sở, cơ quan ngang sở, UBND cấp huyện được kiểm tra.
"""

COMMUNES_INSPECTED_OF_DISTRICT = Measure(
    key="communes-inspected",
    indicator="communes-inspected",
    title=Bilingual(
        "UBND cấp xã được UBND cấp huyện kiểm tra", "Commune committees inspected by their district committee"
    ),
    definition=Bilingual(
        "Trong số UBND cấp xã của một huyện: nơi được UBND cấp huyện kiểm tra về cải cách hành chính.",
        "Of the commune committees of one district: those the district inspected on reform.",
    ),
    case=CaseKind.AGENCY,
)
"""Commune committees inspected by their district committee (communes-inspected), in percent.

Of the commune committees of one district: those the district inspected on reform.

UBND cấp xã được UBND cấp huyện kiểm tra.
"""

MEASURES = (
    LAW_DRAFTING_ON_SCHEDULE,
    LEGAL_DOCUMENTS_REVIEWED,
    PROCEDURE_DECISIONS_PUBLISHED,
    PROCEDURES_ON_NATIONAL_DATABASE,
    PROCEDURES_SYNCHRONISED,
    PROCEDURES_THROUGH_ONE_STOP,
    PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS,
    PROCEDURES_FOUR_ON_THE_SPOT,
    PROCEDURES_FOUR_ON_THE_SPOT_BY_DOSSIERS,
    PROCEDURES_AT_DISTRICT_CENTRES,
    DOSSIERS_ROUTED_ELECTRONICALLY,
    NEW_PROCEDURES_ASSESSED,
    PROCEDURES_FULLY_ONLINE,
    ONLINE_SERVICES_ON_NATIONAL_PORTAL,
    DOSSIERS_RESOLVED_ONLINE_OF_ALL,
    PAYMENTS_ON_NATIONAL_PORTAL,
    PAYMENTS_ON_ANY_GATEWAY,
    DOSSIERS_DIGITISED,
    DOCUMENTS_REUSED_BY_PERSON,
    DOSSIERS_REUSING_DOCUMENTS,
    ON_TIME_OF_CLOSED,
    ON_TIME_OF_RECEIVED,
    LATE_DOSSIERS_APOLOGISED_FOR,
    SATISFACTION_WITH_PROCEDURES,
    SATISFACTION_WITH_PROCEDURES_INDEX,
    SATISFACTION_WITH_KEY_FIELDS,
    SATISFACTION_WITH_KEY_FIELDS_INDEX,
    SATISFACTION_WITH_LAND,
    SATISFACTION_WITH_CONSTRUCTION,
    SATISFACTION_WITH_INVESTMENT,
    FEEDBACK_SETTLED,
    FEEDBACK_RECEIVED,
    FEEDBACK_HANDLED_IN_TIME,
    INTERNAL_PROCEDURES_LISTED,
    INTERNAL_PROCEDURES_PUBLIC,
    SPECIALISED_AGENCIES_REORGANISED_OF_ALL,
    SATISFACTION_WITH_ADMINISTRATION,
    SATISFACTION_WITH_ADMINISTRATION_INDEX,
    SATISFACTION_WITH_HEALTH_EDUCATION,
    SATISFACTION_WITH_HEALTH_EDUCATION_INDEX,
    SATISFACTION_WITH_HEALTH,
    SATISFACTION_WITH_EDUCATION,
    JOB_POSITION_SCHEMES_DONE,
    STAFF_PLACED,
    JOB_POSITION_SCHEMES_REVISED_OF_CHANGED,
    PUBLIC_ASSETS_RECORDED,
    SIGNED_ELECTRONIC_DOCUMENTS,
    SPECIALISED_SYSTEMS_IN_USE,
    DOSSIERS_THROUGH_SYSTEM,
    DOSSIERS_FILED_REMOTELY_OF_ALL,
    SATISFACTION_WITH_ONLINE_SERVICES,
    SATISFACTION_WITH_ONLINE_SERVICES_INDEX,
    ISO_9001_IN_USE,
    WEBSITES_RESTRUCTURED_OF_ALL,
    REFORM_SECTION_ON_WEBSITE,
    DIGITAL_SIGNATURE_RULES_KEPT,
    REFORM_PLANS_ADOPTED,
    REFORM_PLANS_2026_ADOPTED,
    REFORM_PLANS_2026_2030_ADOPTED,
    AGENCIES_INSPECTED_OF_ALL,
    COMMUNES_INSPECTED_OF_DISTRICT,
)
