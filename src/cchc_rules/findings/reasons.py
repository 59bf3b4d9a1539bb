"""The codes of a finding, its status and its reason, each with its words in both languages."""

from __future__ import annotations

from typing import Final

from cchc_rules.text import LabelledEnum

__all__ = ["OF_ENDED", "OF_PARTS", "WORST_FIRST", "Reason", "Status", "UnusedReason"]


class Status(LabelledEnum):
    """What is found (kết quả đánh giá)."""

    MET = "met", "Đạt", "Met"
    MISSED = "missed", "Không đạt", "Missed"
    OPEN = "open", "Chưa kết luận", "Open"
    UNKNOWN = "unknown", "Chưa đủ thông tin", "Unknown"
    CONTESTED = "contested", "Số liệu mâu thuẫn", "Contested"
    NOT_APPLICABLE = "not_applicable", "Không áp dụng", "Not applicable"


WORST_FIRST: Final = (
    Status.MISSED,
    Status.CONTESTED,
    Status.UNKNOWN,
    Status.OPEN,
    Status.MET,
    Status.NOT_APPLICABLE,
)
"""The order in which findings are told."""


class Reason(LabelledEnum):
    """Why a finding has its status (lý do)."""

    REACHED = "reached", "đã đạt mức chỉ tiêu", "the threshold is reached"
    NOT_REACHED = "not_reached", "thấp hơn mức chỉ tiêu", "the threshold is not reached"
    OUT_OF_BOUNDS = "out_of_bounds", "nằm ngoài mức chỉ tiêu cho phép", "it is outside what the target allows"
    ON_TRACK = "on_track", "số liệu đến nay đạt mức chỉ tiêu", "the figures so far are on track"
    BEHIND = "behind", "số liệu đến nay thấp hơn mức chỉ tiêu", "the figures so far are behind"
    OUT_OF_BOUNDS_SO_FAR = (
        "out_of_bounds_so_far",
        "số liệu đến nay nằm ngoài mức chỉ tiêu cho phép",
        "the figures so far are outside what the target allows",
    )
    OUT_OF_REACH = (
        "out_of_reach",
        "với số trường hợp dự kiến thêm thì không còn đạt được chỉ tiêu",
        "with the cases that are expected the target can no longer be reached",
    )
    UNDECIDED = "undecided", "các trường hợp chưa rõ còn có thể đổi kết quả", "unknown cases can still change it"
    ROUNDED = (
        "rounded",
        "số liệu đã làm tròn nên chưa rõ có đạt mức chỉ tiêu hay không",
        "it is rounded, so that it may stand for a value on either side of the threshold",
    )
    HOW_FAR_OFF_UNKNOWN = (
        "how_far_off_unknown",
        "kế hoạch ghi “khoảng” mà không nêu được chênh lệch bao nhiêu",
        "the plan says about how much, and not how far off it may be",
    )
    PARTS_DIFFER = (
        "parts_differ",
        "số liệu từng phần của kỳ không cộng được với nhau, có phần đạt, có phần không đạt mức chỉ tiêu",
        "what was reported of parts cannot be added up, and some of it reaches the threshold and some does not",
    )
    MISSED_ALREADY = (
        "missed_already",
        "số liệu đã có đủ để kết luận không đạt, phần còn thiếu không thay đổi được kết quả",
        "what was reported is enough to miss it, whatever the rest brings",
    )
    PART_OF_PERIOD = "part_of_period", "mới có số liệu một phần của kỳ", "only part of the period was reported"
    PARTS_DO_NOT_ADD = (
        "parts_do_not_add",
        "có số liệu từng phần của kỳ, nhưng chỉ số này không cộng dồn được",
        "the parts of the period were reported, and they do not add up to a figure of the whole",
    )
    SHARES_DO_NOT_ADD = (
        "shares_do_not_add",
        "có tỷ lệ từng phần của kỳ, nhưng tỷ lệ không cộng được, chỉ có số đếm mới cộng được",
        "the parts of the period were reported as shares, and shares do not add up to the whole; counts do",
    )
    NOT_ALL_CALLED = (
        "not_all_called",
        "chưa có trả lời của đủ các cơ quan phải tính",
        "not everybody who is counted was called",
    )
    MEMBERS_INCOMPLETE = (
        "members_incomplete",
        "số liệu của các cơ quan trong nhóm chưa đủ để cộng thành số liệu của cả nhóm",
        "the figures of the members do not make up one of the class",
    )
    BASELINE_UNKNOWN = (
        "baseline_unknown",
        "chưa có đủ số liệu của kỳ được so sánh",
        "the figure of the period that it is compared with is not known",
    )
    BASELINE_ZERO = (
        "baseline_zero",
        "số liệu của kỳ được so sánh có thể bằng 0 nên không tính được tỷ lệ thay đổi",
        "there may have been nothing in the period that it is compared with, and of nothing there is no percentage",
    )
    FIGURES_DISAGREE = "figures_disagree", "các số liệu không khớp nhau", "the figures disagree"
    NOTHING_TO_MEASURE = "nothing_to_measure", "không phát sinh trường hợp nào", "there was no case to count"
    ATTESTED = "attested", "đã được xác nhận", "it is attested"
    ATTESTED_NOT = "attested_not", "được xác nhận là chưa thực hiện", "it is attested not to hold"
    ATTESTED_NOT_YET = (
        "attested_not_yet",
        "được xác nhận là chưa thực hiện khi chưa hết kỳ; từ ngày cuối kỳ chưa có xác nhận",
        "it was attested not to hold before the end of the period, and nothing is attested of its end",
    )
    ATTESTED_AFTERWARDS = (
        "attested_afterwards",
        "chỉ được xác nhận sau khi hết kỳ",
        "it was attested only after the period",
    )
    ATTESTATIONS_DISAGREE = (
        "attestations_disagree",
        "các xác nhận cùng ngày trái nhau",
        "attestations of one day disagree",
    )
    DELIVERED = "delivered", "đã hoàn thành đúng hạn", "delivered in time"
    DELIVERED_EARLY = (
        "delivered_early",
        "hoàn thành trước khi bắt đầu thời gian thực hiện",
        "delivered before its window opened",
    )
    DELIVERED_LATE = "delivered_late", "hoàn thành sau hạn", "delivered after its last day"
    EVENT_UNKNOWN = "event_unknown", "chưa có ngày của sự kiện tính hạn", "the event it is counted from has no day yet"
    CONCERNED_UNKNOWN = (
        "concerned_unknown",
        "chưa rõ những cơ quan nào trong nhóm có việc phải thực hiện",
        "who of the class is concerned is not known",
    )
    WHO_DELIVERED_UNKNOWN = (
        "who_delivered_unknown",
        "từng cơ quan trong nhóm phải hoàn thành, báo cáo chung cho cả nhóm không nêu cơ quan nào đã hoàn thành",
        "each member of the class owes it, and what is reported of the class as one does not say who delivered",
    )
    NO_DUE_DAY = "no_due_day", "kế hoạch không ấn định ngày", "the plan sets no day"
    OTHERS_SILENT = "others_silent", "các cơ quan còn lại chưa báo cáo", "the other agencies have not reported"
    NOTHING_REPORTED = "nothing_reported", "chưa có báo cáo", "nothing was reported"
    AGENCY_ENDED = (
        "agency_ended",
        "cơ quan đã kết thúc hoạt động hoặc thôi phụ trách trước hạn",
        "the agency had ended or handed on the task by then",
    )
    HEIR_UNKNOWN = (
        "heir_unknown",
        "cơ quan đã kết thúc hoạt động hoặc thôi phụ trách trước hạn, chưa rõ cơ quan tiếp nhận",
        "the agency had ended or handed on the task by then, and who took over is not known",
    )
    LEVEL_ENDED = (
        "level_ended",
        "cấp chính quyền này đã kết thúc hoạt động trước hạn, chưa rõ cơ quan tiếp nhận",
        "its level of government had ended by then, and who took over is not known",
    )


OF_PARTS: Final = frozenset({Reason.PART_OF_PERIOD, Reason.MISSED_ALREADY})
"""The reasons of findings that rest on parts of their period alone."""

OF_ENDED: Final = frozenset({Reason.AGENCY_ENDED, Reason.LEVEL_ENDED, Reason.HEIR_UNKNOWN})
"""The reasons of findings about whoever is no longer there to answer."""


class UnusedReason(LabelledEnum):
    """Why an observation bears on no finding (lý do không sử dụng)."""

    NO_RULE = "no_rule", "kế hoạch không có quy định tương ứng", "no rule of the plan asks for it"
    OTHER_DEFINITION = "other_definition", "tính theo định nghĩa khác", "it is counted by another definition"
    POOLED = (
        "pooled",
        "số liệu tính gộp, trong khi từng phần phải đạt riêng",
        "it pools parts each of which has to reach the threshold by itself",
    )
    OTHER_LEVEL = "other_level", "không thuộc cấp được quy định", "the rule is for another level"
    NOT_THE_WHOLE = (
        "not_the_whole",
        "số liệu của một cơ quan hay một nhóm không phải là của tất cả",
        "a figure of one agency or of one class is not that of all",
    )
    NOT_COUNTED = "not_counted", "có cơ quan không thuộc các nhóm phải tính", "it names an agency that is not counted"
    OTHER_DISTRICT = "other_district", "có đơn vị cấp xã thuộc huyện khác", "it names a commune of another district"
    NOT_WHO_ANSWERS = "not_who_answers", "không phải cơ quan phải trả lời", "it is not of an agency that has to answer"
    OTHER_PERIOD = "other_period", "kỳ số liệu nằm ngoài kỳ quy định", "its period is not part of the rule's"
    BEFORE_THE_PERIOD = "before_the_period", "có từ trước kỳ quy định", "it is from before the rule's period"
    BEFORE_THE_PLAN = "before_the_plan", "có từ trước ngày ban hành kế hoạch", "it is from before the plan was decided"
    NOT_A_LEAD = "not_a_lead", "không phải cơ quan chủ trì", "the agency does not lead the activity"
    NOT_YET_KNOWN = "not_yet_known", "ghi ngày sau ngày xem xét", "it is later than the day of looking"
    AGENCY_ABSENT = "agency_absent", "cơ quan không tồn tại trong thời gian đó", "the agency did not exist then"
