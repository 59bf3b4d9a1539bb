"""How Decision 3322/QĐ-UBND is read wherever it leaves a choice: readings that several rules share."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.period import Period
from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = [
    "ADDRESSEES",
    "ALL_GOVERNMENT_LEVELS",
    "CALLER_EXCLUDES",
    "DAY_BEFORE",
    "DEPARTMENTS_AND_DISTRICTS",
    "EACH_DISTRICT",
    "EACH_FIELD",
    "EVERY_MEMBER_CALLED",
    "FLOOR",
    "HUNDRED",
    "HUNDRED_CARRIES_OVER",
    "IN_TIME",
    "LEVEL_POOLED",
    "NO_DUE_DAY",
    "OBJECTIVE_REPEATS",
    "ONE_WINDOW",
    "PLAN_YEAR",
    "PROVINCE_AS_A_WHOLE",
    "PROVINCIAL_ACT",
    "QUARTER_OF_PLAN_YEAR",
    "SATISFACTION_APART",
    "STATED_FLOOR",
    "THOUSANDS",
    "TO_YEAR_END",
]

PLAN_YEAR = Period(date(2025, 1, 1), date(2026, 1, 1))
"""The plan's year is the calendar year 2025."""

TO_YEAR_END = Interpretation(
    Bilingual(
        "không ghi thời hạn riêng: tính đến hết năm kế hoạch 2025", "no day is printed: it runs to the end of 2025"
    ),
    (Bilingual("áp dụng tại mọi thời điểm trong năm", "binding on every single day of the year"),),
    Basis.INFERRED,
)
FLOOR = Interpretation(
    Bilingual("tỷ lệ không ghi “tối thiểu” vẫn là mức sàn: ít nhất bằng", "a bare percentage is a floor: at least"),
    (Bilingual("đúng bằng tỷ lệ đó", "exactly that percentage"),),
    Basis.INFERRED,
)
STATED_FLOOR = Interpretation(
    Bilingual("văn bản nói rõ là mức sàn", "the text itself says that it is a floor"),
    (),
    Basis.EXPLICIT,
)
HUNDRED = Interpretation(
    Bilingual(
        "100 % là mọi trường hợp được tính, không làm tròn", "100 % is every case that is counted, without rounding"
    ),
    (Bilingual("gần như toàn bộ, sau khi làm tròn", "nearly all, after rounding"),),
    Basis.INFERRED,
)
HUNDRED_CARRIES_OVER = Interpretation(
    Bilingual(
        "mức 100 % áp dụng cho cả vế thứ hai của cùng chủ thể",
        "the 100 % carries over to a second predicate of one subject",
    ),
    (Bilingual("vế thứ hai là chỉ tiêu định tính", "the second predicate is an outcome without a threshold"),),
    Basis.INFERRED,
)
CALLER_EXCLUDES = Interpretation(
    Bilingual(
        "người dùng cung cấp danh mục loại trừ; thư viện không tự đặt ra",
        "the caller supplies what is left out of the count; no list is invented",
    ),
    (),
    Basis.INFERRED,
)
ALL_GOVERNMENT_LEVELS = Interpretation(
    Bilingual(
        "các cấp chính quyền là tỉnh, huyện và xã", "the levels of government are province, district and commune"
    ),
    (),
    Basis.INFERRED,
)
SATISFACTION_APART = Interpretation(
    Bilingual(
        "mỗi đối tượng được đánh giá hài lòng là một chỉ số riêng",
        "satisfaction is one measure for each thing that is rated",
    ),
    (Bilingual("một chỉ số hài lòng chung", "one overall measure of satisfaction"),),
    Basis.INFERRED,
)
EACH_FIELD = Interpretation(
    Bilingual("áp dụng cho từng lĩnh vực khi có số liệu riêng", "it holds for each field where the data allow"),
    (Bilingual("chỉ tính gộp các lĩnh vực", "the fields pooled only"),),
    Basis.INFERRED,
)
DAY_BEFORE = Interpretation(
    Bilingual(
        "“trước ngày” không gồm ngày đó; ngày nghỉ không làm đổi hạn",
        "before a day leaves that day out; no weekend or holiday moves it",
    ),
    (
        Bilingual("gồm cả ngày được ghi", "the printed day is included"),
        Bilingual("hạn rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp", "a day off moves it to a working day"),
    ),
    Basis.EXTERNAL,
    Source(
        Bilingual(
            "thực tiễn: sổ theo dõi nhiệm vụ của một bộ năm 2026, cả 13 việc ghi “trước ngày” đều có hạn là ngày liền trước, có hạn rơi vào thứ bảy, chủ nhật mà không dời; khoản 5 Điều 148 Bộ luật Dân sự 2015 chỉ nói về thời hạn",
            "practice: in a ministry's task register of 2026 all 13 tasks due before a day (“trước ngày”) are due the day before, also where that is a Saturday or Sunday; article 148.5 of the Civil Code 2015 speaks of time limits alone",
        ),
        Certainty.REPORTED,
    ),
)
QUARTER_OF_PLAN_YEAR = Interpretation(
    Bilingual(
        "quý không ghi năm là quý của năm kế hoạch 2025", "a quarter without a year is one of 2025, the plan's year"
    ),
    (),
    Basis.INFERRED,
)
ONE_WINDOW = Interpretation(
    Bilingual("hai quý liền nhau là một khoảng thời gian", "two quarters in a row are one window"),
    (Bilingual("mỗi quý một sản phẩm", "one product in each of the quarters"),),
    Basis.INFERRED,
)
THOUSANDS = Interpretation(
    Bilingual(
        "dấu phẩy phân tách hàng nghìn; đơn vị triệu đồng", "the comma groups thousands; the unit is a million đồng"
    ),
    (Bilingual("dấu phẩy thập phân", "a decimal comma"),),
    Basis.INFERRED,
)
NO_DUE_DAY = Interpretation(
    Bilingual("báo cáo định kỳ không ấn định ngày gửi", "the periodic reports have no due day"),
    (Bilingual("lấy ngày gửi từ văn bản khác", "a day taken from another document"),),
    Basis.INFERRED,
)
DEPARTMENTS_AND_DISTRICTS = Interpretation(
    Bilingual(
        "hạn 05/01/2025 (III.8.1) chỉ ràng buộc sở và huyện; xã theo chỉ tiêu II.7.a.2, không ghi ngày",
        "the day 05/01/2025 (III.8.1) binds departments and districts; communes have the target II.7.a.2 without a day",
    ),
    (Bilingual("hạn đó ràng buộc cả xã", "that day binds communes too"),),
    Basis.INFERRED,
)
IN_TIME = Interpretation(
    Bilingual(
        "thế nào là kịp thời do người dùng xác định theo quy định", "the caller says by which rule 'in time' is decided"
    ),
    (),
    Basis.INFERRED,
)
OBJECTIVE_REPEATS = Interpretation(
    Bilingual(
        "mục tiêu của dòng nhắc lại chỉ tiêu ở phần thân", "the objective of the row repeats a target of the body"
    ),
    (Bilingual("một chỉ tiêu mới, riêng của dòng này", "a target of its own"),),
    Basis.INFERRED,
)
EVERY_MEMBER_CALLED = Interpretation(
    Bilingual(
        "tính mọi cơ quan thuộc các nhóm được nêu: cơ quan chưa được hỏi là chưa rõ",
        "every member of the classes named is counted: who was not called is unknown",
    ),
    (Bilingual("chỉ tính các cơ quan được hỏi", "only those who were called"),),
    Basis.INFERRED,
)
EACH_DISTRICT = Interpretation(
    Bilingual("từng UBND cấp huyện phải đạt", "each district answers by itself"),
    (Bilingual("tính gộp các huyện", "pooled over the districts"),),
    Basis.INFERRED,
)
PROVINCIAL_ACT = Interpretation(
    Bilingual(
        "việc của cấp tỉnh nên cấp tỉnh trả lời", "it is the province's own act, so the provincial level answers"
    ),
    (Bilingual("cả ba cấp cùng trả lời", "all three levels answer"),),
    Basis.INFERRED,
)
ADDRESSEES = Interpretation(
    Bilingual(
        "nhiệm vụ không nêu cơ quan nào là của các đối tượng thực hiện kế hoạch: sở, ban, ngành, UBND cấp huyện, UBND cấp xã",
        "a task that names nobody binds the plan's addressees: departments, districts and communes",
    ),
    (
        Bilingual(
            "là của mọi cơ quan, tổ chức có tên trong kế hoạch, kể cả cơ quan trung ương, cơ quan Đảng, báo chí, đoàn thể",
            "it binds everybody in the roster: central, party, media and mass bodies too",
        ),
    ),
    Basis.INFERRED,
)
PROVINCE_AS_A_WHOLE = Interpretation(
    Bilingual(
        "số liệu chung của toàn tỉnh quyết định; số liệu riêng của một cơ quan chỉ là một phần",
        "the figure of the province as a whole decides; a body's own is a part of it",
    ),
    (Bilingual("từng cơ quan phải đạt", "each body has to reach it"),),
    Basis.INFERRED,
)
LEVEL_POOLED = Interpretation(
    Bilingual(
        "tính gộp mọi cơ quan của cấp đó; số liệu riêng của một cơ quan chỉ là một phần",
        "all bodies of the level are pooled; one body's own figure is a part",
    ),
    (Bilingual("chỉ riêng Ủy ban nhân dân", "the People's Committee alone"),),
    Basis.INFERRED,
)
