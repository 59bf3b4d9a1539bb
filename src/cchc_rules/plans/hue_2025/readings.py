"""How Decision 3322/QĐ-UBND is read wherever it leaves a choice: readings by name, most of them shared by rules."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.period import Period
from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = [
    "ADDRESSEES",
    "ALL_GOVERNMENT_LEVELS",
    "ALL_YEAR",
    "AN_AREA_EACH",
    "AREA_RESTORED",
    "ARTICLES_MISSING",
    "BODIES_OF_RANK",
    "BUSINESSES_ARE_ORGANISATIONS",
    "CALLER_EXCLUDES",
    "CENTRE_IS_ITS_DISTRICT",
    "CLOSING_DUTY",
    "COMMITTEE_19_IS_PROVINCIAL",
    "COMMITTEE_ANSWERS",
    "COMPILED_BY_HOME_AFFAIRS",
    "CONCERNED_ONLY",
    "DAY_BEFORE",
    "DECREES_ON_DEPUTIES",
    "DEPARTMENTS_AND_DISTRICTS",
    "DIGITISED_BOTH",
    "EACH_DISTRICT",
    "EACH_FIELD",
    "EACH_OF_THE_CLASS",
    "EVERY_MEMBER_CALLED",
    "FEEDBACK_OF_THE_KIND",
    "FEEDBACK_RATES",
    "FLOOR",
    "FLOOR_COVERS_BOTH",
    "FOUR_COVERS_FIRST",
    "GUIDES_ARE_SUPPORT",
    "HEADS_OF_ALL_BODIES",
    "HUNDRED",
    "HUNDRED_CARRIES_OVER",
    "INSPECTED_ITSELF",
    "IN_TIME",
    "LEADS_ALL_OF_AREA_1",
    "LEVEL_POOLED",
    "LITERALLY_EACH",
    "MERGED_CELL",
    "MISPRINT",
    "NAMED_BESIDE_THE_LEAD",
    "NATIONAL_PORTAL_ONLY",
    "NOT_ZERO",
    "NO_DUE_DAY",
    "OBJECTIVE_IS_A_TARGET",
    "OBJECTIVE_REPEATS",
    "OF_ALL_CLOSED",
    "OF_APPLICANTS",
    "OF_APPROVED",
    "OF_ASSIGNED",
    "OF_CHANGED",
    "OF_CLOSED",
    "OF_CLOSED_NOT_OPEN",
    "OF_DOSSIERS_PASSED_ON",
    "OF_DOSSIERS_WITH_A_FEE",
    "OF_EACH_DISTRICT",
    "OF_FEEDBACK_RECEIVED",
    "OF_LATE_BY_DUE_DAY",
    "OF_RECEIVED",
    "ONE_BUDGET_CELL",
    "ONE_PRODUCT",
    "ONE_REPORTING_SYSTEM",
    "ONE_RESOLUTION",
    "ONE_WINDOW",
    "ONLINE_AND_REMOTE",
    "ONLINE_BY_CHANNEL",
    "ON_TO_THE_MINISTRY",
    "OPINION",
    "PLAN_YEAR",
    "POOLED_OVER_BOTH",
    "PROCEDURES_OF_THREE_LEVELS",
    "PROVINCE_AS_A_WHOLE",
    "PROVINCE_SETS_BENEFITS",
    "PROVINCIAL_ACT",
    "PROVINCIAL_BODIES",
    "PUBLISHED_LIST",
    "QUARTER_OF_PLAN_YEAR",
    "RATED_BY_THE_PROVINCE",
    "RESOLUTION_ON_BOTH",
    "SATISFACTION_APART",
    "SHARE_OF_THOSE_ASKED",
    "SOME_UNITS",
    "STATED_FLOOR",
    "SUPPORT_REPEATS_LEAD",
    "THOUSANDS",
    "THREE_RATES",
    "TO_YEAR_END",
    "TWO_LEADS",
    "TWO_OBLIGATIONS",
    "TWO_PLANS",
    "WAGES_APART",
    "WEAK_LEAD",
    "WORD_MISSING",
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
    (Bilingual("danh mục loại trừ do thư viện lập", "a list of our own"),),
    Basis.INFERRED,
)
ALL_GOVERNMENT_LEVELS = Interpretation(
    Bilingual(
        "các cấp chính quyền là cấp tỉnh, cấp huyện và cấp xã",
        "the levels of government are province, district and commune",
    ),
    (Bilingual("chỉ cấp tỉnh", "the provincial level alone"),),
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
    Bilingual(
        "từng lĩnh vực được nêu phải đạt, kể cả khi chưa có số liệu; không dùng số gộp",
        "each field named has to reach it, heard or not; a figure pooled over the fields is not used",
    ),
    (Bilingual("tính gộp các lĩnh vực", "the fields pooled"),),
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
    (Bilingual("quý của năm ghi trong tên sản phẩm", "one of the year for which the product is"),),
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
        "hạn 05/01/2025 (III.8.1) chỉ ràng buộc sở, ban, ngành và UBND cấp huyện; UBND cấp xã theo chỉ tiêu II.7.a.2, không ghi ngày",
        "the day 05/01/2025 (III.8.1) binds departments and districts; communes have the target II.7.a.2 without a day",
    ),
    (Bilingual("hạn đó ràng buộc cả UBND cấp xã", "that day binds communes too"),),
    Basis.INFERRED,
)
IN_TIME = Interpretation(
    Bilingual(
        "thế nào là kịp thời do người dùng xác định theo quy định", "the caller says by which rule 'in time' is decided"
    ),
    (Bilingual("một thời hạn do thư viện đặt", "a time limit of our own"),),
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
    (Bilingual("tính gộp các UBND cấp huyện", "pooled over the districts"),),
    Basis.INFERRED,
)
PROVINCIAL_ACT = Interpretation(
    Bilingual(
        "việc của cấp tỉnh nên UBND tỉnh trả lời", "it is the province's own act, so its People's Committee answers"
    ),
    (
        Bilingual(
            "lời xác nhận của một sở, UBND cấp huyện hay UBND cấp xã",
            "the word of a department, a district or a commune",
        ),
    ),
    Basis.INFERRED,
)
COMMITTEE_ANSWERS = Interpretation(
    Bilingual(
        "không nêu cơ quan nào: UBND tỉnh, nơi ban hành kế hoạch, trả lời cho mọi cấp",
        "nobody is named: the provincial People's Committee, which issued the plan, answers for all levels",
    ),
    (Bilingual("lời xác nhận của riêng một cơ quan", "the word of any one body"),),
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
    (Bilingual("từng cơ quan phải đạt", "each body has to reach it"),),
    Basis.INFERRED,
)

# What the published copy lost or misprints --------------------------------------------------------------------------

AREA_RESTORED = Interpretation(
    Bilingual(
        "bản đăng tải thiếu đề mục; lĩnh vực được xác định theo vị trí trong văn bản",
        "the heading is missing from the published copy; the area is restored from the place in the document",
    ),
    (Bilingual("lĩnh vực của cơ quan chủ trì", "the area of whoever leads"),),
    Basis.INFERRED,
)
ARTICLES_MISSING = Interpretation(
    Bilingual(
        "bản đăng tải thiếu Điều 1 và Điều 3; kế hoạch ràng buộc ai được suy ra từ chính kế hoạch",
        "articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself",
    ),
    (Bilingual("những cơ quan mà Điều 3 thường nêu", "whomever such an article 3 usually names"),),
    Basis.INFERRED,
)
MISPRINT = Interpretation(
    Bilingual(
        "chữ in sai, in lặp trong bản đăng tải được đọc theo chữ đúng: “hết liệu lực” là hết hiệu lực",
        "what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force",
    ),
    (Bilingual("đọc đúng như in", "read as it is printed"),),
    Basis.INFERRED,
)
WORD_MISSING = Interpretation(
    Bilingual(
        "thiếu một chữ trước tên nghị quyết: sắp xếp “theo” các nghị quyết và kế hoạch đó",
        "a word is missing before the resolutions: agencies are reorganised 'by' those resolutions and plans",
    ),
    (Bilingual("ban hành các nghị quyết đó", "those resolutions are what is to be issued"),),
    Basis.INFERRED,
)
MERGED_CELL = Interpretation(
    Bilingual(
        "một ô gộp: dòng này kế thừa nhiệm vụ của dòng PL.5.2; mục tiêu và hoạt động là của riêng dòng",
        "one merged cell: the row inherits the task of row PL.5.2; its objective and its activity are its own",
    ),
    (Bilingual("hoạt động cũng là nhiệm vụ", "the activity is the task as well"),),
    Basis.INFERRED,
)

# What is counted ------------------------------------------------------------------------------------------------------

PUBLISHED_LIST = Interpretation(
    Bilingual(
        "đếm thủ tục trong danh mục đã công bố, mỗi thủ tục một lần",
        "the procedures of the published list are counted, each once",
    ),
    (
        Bilingual("chỉ đếm thủ tục có hồ sơ trong kỳ", "only procedures that had a dossier"),
        Bilingual("đếm từng cặp thủ tục và cơ quan", "each pair of a procedure and an agency"),
    ),
    Basis.INFERRED,
)
FLOOR_COVERS_BOTH = Interpretation(
    Bilingual(
        "“tối thiểu” đứng trước 20 % là mức sàn của cả 20 % và 50 %",
        "the floor stated before 20 % covers both 20 % and 50 %",
    ),
    (Bilingual("“tối thiểu” chỉ áp dụng cho 20 %", "the floor covers 20 % only"),),
    Basis.INFERRED,
)
FOUR_COVERS_FIRST = Interpretation(
    Bilingual("“4 tại chỗ” chỉ áp dụng cho 20 %", "'four on the spot' covers 20 % only"),
    (Bilingual("“4 tại chỗ” áp dụng cho cả 50 %", "it covers 50 % as well"),),
    Basis.INFERRED,
)
CENTRE_IS_ITS_DISTRICT = Interpretation(
    Bilingual(
        "số liệu của một trung tâm là số liệu của UBND cấp huyện đó", "a centre's figure is that of its district"
    ),
    (Bilingual("trung tâm trả lời riêng", "the centre answers by itself"),),
    Basis.INFERRED,
)
PROCEDURES_OF_THREE_LEVELS = Interpretation(
    Bilingual(
        "“của tỉnh” là trên địa bàn tỉnh: thủ tục của cả ba cấp, như vế thứ hai của cùng gạch đầu dòng",
        "'of the province' means in the province: the procedures of all three levels, as in the second half of the bullet",
    ),
    (Bilingual("chỉ thủ tục của cấp tỉnh", "those of the provincial level alone"),),
    Basis.INFERRED,
)
THREE_RATES = Interpretation(
    Bilingual(
        "ba mức lần lượt ứng với cấp tỉnh, cấp huyện, cấp xã",
        "the three rates are for province, district and commune in turn",
    ),
    (Bilingual("một mức bình quân chung", "one mean of the three"),),
    Basis.EXPLICIT,
)
DIGITISED_BOTH = Interpretation(
    Bilingual(
        "hồ sơ được tính khi cả thành phần hồ sơ và kết quả đều đã số hóa",
        "a dossier counts where its components and its result are both digitised",
    ),
    (
        Bilingual("hai tỷ lệ, một cho hồ sơ, một cho kết quả", "two ratios, of dossiers and of results"),
        Bilingual("cộng hồ sơ với kết quả", "dossiers and results added up"),
    ),
    Basis.INFERRED,
)
ONLINE_AND_REMOTE = Interpretation(
    Bilingual(
        "giải quyết trực tuyến (80 %) và thực hiện từ xa (60 %, II.6.a.4) là hai chỉ số",
        "resolved online (80 %) and filed from afar (60 %, II.6.a.4) are two measures",
    ),
    (Bilingual("chỉ tiêu sau thay chỉ tiêu trước", "one supersedes the other"),),
    Basis.INFERRED,
)
OF_CLOSED = Interpretation(
    Bilingual("mẫu số là hồ sơ giải quyết xong trong kỳ", "counted over the dossiers closed in the period"),
    (Bilingual("hồ sơ tiếp nhận trong kỳ", "over those received in it"),),
    Basis.INFERRED,
)
OF_ALL_CLOSED = Interpretation(
    Bilingual(
        "“tổng số hồ sơ” là mọi hồ sơ giải quyết xong trong kỳ", "'all dossiers' are all those closed in the period"
    ),
    (
        Bilingual("hồ sơ tiếp nhận trong kỳ", "those received in it"),
        Bilingual("chỉ hồ sơ của dịch vụ công trực tuyến", "those of online services alone"),
    ),
    Basis.INFERRED,
)
OF_CLOSED_NOT_OPEN = Interpretation(
    Bilingual("tính trên hồ sơ đã giải quyết xong", "counted over the dossiers that were closed"),
    (
        Bilingual(
            "tính trên hồ sơ tiếp nhận, kể cả hồ sơ chưa đến hạn",
            "counted over those received, open ones not yet due as yes",
        ),
    ),
    Basis.INFERRED,
)
ONLINE_BY_CHANNEL = Interpretation(
    Bilingual(
        "hồ sơ giải quyết trực tuyến là hồ sơ nộp qua kênh trực tuyến",
        "a dossier is resolved online where it was filed through the online channel",
    ),
    (Bilingual("mọi bước đều trên môi trường điện tử", "where every step of it was electronic"),),
    Basis.EXTERNAL,
    Source(
        Bilingual(
            "thực tiễn theo Quyết định 766/QĐ-TTg ngày 23/6/2022: nhận biết qua kênh nộp hồ sơ",
            "practice under Decision 766/QĐ-TTg of 23/6/2022: the channel of filing tells",
        ),
        Certainty.REPORTED,
    ),
)
NATIONAL_PORTAL_ONLY = Interpretation(
    Bilingual("chỉ tính giao dịch qua cổng quốc gia", "only the national portal counts"),
    (Bilingual("tính cả cổng thanh toán của bộ, tỉnh", "gateways of ministries and the province count too"),),
    Basis.EXPLICIT,
)
OF_DOSSIERS_WITH_A_FEE = Interpretation(
    Bilingual(
        "mẫu số là hồ sơ có phí giải quyết xong trong kỳ, mỗi hồ sơ một giao dịch",
        "counted over the dossiers with a fee closed in the period, one payment each",
    ),
    (
        Bilingual("mọi hồ sơ, kể cả không có phí", "over all dossiers, free ones too"),
        Bilingual("chỉ các giao dịch trực tuyến", "over online payments alone"),
    ),
    Basis.EXTERNAL,
    Source(
        Bilingual(
            "thực tiễn theo Quyết định 766/QĐ-TTg ngày 23/6/2022: tính trên hồ sơ có phí; kỳ theo ngày giải quyết xong là suy ra",
            "practice under Decision 766/QĐ-TTg of 23/6/2022: over dossiers with a fee; that the day of closing puts one in the period is inferred",
        ),
        Certainty.REPORTED,
    ),
)
OF_DOSSIERS_PASSED_ON = Interpretation(
    Bilingual(
        "mẫu số là hồ sơ có luân chuyển, giải quyết xong trong kỳ",
        "counted over the dossiers that were passed on, closed in the period",
    ),
    (Bilingual("mọi hồ sơ", "over all dossiers"),),
    Basis.INFERRED,
)
OF_APPLICANTS = Interpretation(
    Bilingual(
        "mẫu số là người dân, doanh nghiệp có hồ sơ tiếp nhận trong kỳ",
        "counted over the people and businesses with a dossier received in the period",
    ),
    (
        Bilingual("mọi người dân, doanh nghiệp", "over all people and businesses"),
        Bilingual(
            "chỉ người đã có giấy tờ được chấp nhận trước đó", "over those alone whose papers were accepted before"
        ),
    ),
    Basis.INFERRED,
)
OF_LATE_BY_DUE_DAY = Interpretation(
    Bilingual("hồ sơ trễ thuộc kỳ có ngày hẹn trả", "a late dossier belongs to the period of the day it was due"),
    (Bilingual("thuộc kỳ tiếp nhận hoặc kỳ giải quyết xong", "to that of its receipt or of its closing"),),
    Basis.INFERRED,
)
OF_RECEIVED = Interpretation(
    Bilingual("mẫu số là hồ sơ tiếp nhận trong kỳ", "counted over the dossiers received in the period"),
    (Bilingual("hồ sơ giải quyết xong trong kỳ", "over those closed in it"),),
    Basis.INFERRED,
)
OF_FEEDBACK_RECEIVED = Interpretation(
    Bilingual(
        "mẫu số là phản ánh, kiến nghị gửi đến trong kỳ",
        "counted over the feedback and petitions received in the period",
    ),
    (Bilingual("đã xử lý hoặc đến hạn trong kỳ", "over those handled, or due, in it"),),
    Basis.INFERRED,
)
FEEDBACK_OF_THE_KIND = Interpretation(
    Bilingual(
        "chỉ tính phản ánh, kiến nghị về quy định, hành vi hành chính, ở cả hai mức",
        "only feedback about administrative rules or conduct is counted, at both rates",
    ),
    (Bilingual("mọi đơn thư, khiếu nại, phản ánh", "all letters and complaints"),),
    Basis.INFERRED,
)
FEEDBACK_RATES = Interpretation(
    Bilingual(
        "95 % xử lý dứt điểm; 100 % tiếp nhận, xử lý kịp thời",
        "95 % are settled; 100 % are received and handled in time",
    ),
    (),
    Basis.EXPLICIT,
)
SHARE_OF_THOSE_ASKED = Interpretation(
    Bilingual("tỷ lệ người hài lòng trong số người được hỏi", "the share of those asked who are satisfied"),
    (Bilingual("chỉ số đo mức độ hài lòng", "an index of how satisfied they are"),),
    Basis.INFERRED,
)
OF_ASSIGNED = Interpretation(
    Bilingual("chỉ tính nơi được phân công chủ trì soạn thảo", "only those who were assigned a draft are counted"),
    (Bilingual("tính mọi cơ quan, đơn vị", "every agency and unit counts"),),
    Basis.EXPLICIT,
)
OF_APPROVED = Interpretation(
    Bilingual("chỉ tính nơi đề án đã được phê duyệt", "only where the scheme is approved"),
    (Bilingual("tính mọi cơ quan, đơn vị", "every agency and unit counts"),),
    Basis.EXPLICIT,
)
OF_CHANGED = Interpretation(
    Bilingual(
        "chỉ tính nơi có thay đổi chức năng hoặc cơ cấu sau sắp xếp",
        "only those are counted whose functions or structure changed in the reorganisation",
    ),
    (Bilingual("tính mọi cơ quan, đơn vị", "every agency and unit counts"),),
    Basis.EXPLICIT,
)
LITERALLY_EACH = Interpretation(
    Bilingual(
        "hiểu theo câu chữ: từng cơ quan, đến tận cấp xã, có hệ thống của mình",
        "taken at its word: each body has a system of its own, down to each commune",
    ),
    (Bilingual("dùng chung hệ thống của tỉnh là đủ", "to use one of the province is enough"),),
    Basis.INFERRED,
)
SOME_UNITS = Interpretation(
    Bilingual(
        "“một số đơn vị” là các đơn vị thí điểm (II.6.b.8), không ấn định số lượng; áp dụng cho cả hai vế",
        "'some units' are the pilot units (II.6.b.8), in no set number; this holds for both parts",
    ),
    (Bilingual("mọi cơ quan, đơn vị", "every agency and unit"),),
    Basis.INFERRED,
)
OPINION = Interpretation(
    Bilingual(
        "văn bản không nêu tiêu chí: lời xác nhận đạt là ý kiến của người xác nhận",
        "the text states no criterion: a yes is the opinion of whoever attests it",
    ),
    (Bilingual("tự đặt tiêu chí", "a criterion of our own"),),
    Basis.INFERRED,
)

# Who answers, leads and supports --------------------------------------------------------------------------------------

PROVINCIAL_BODIES = Interpretation(
    Bilingual(
        "“thuộc thẩm quyền giải quyết của UBND tỉnh” là của mọi cơ quan cấp tỉnh",
        "what the provincial committee has the power to decide is that of all bodies of the provincial level",
    ),
    (Bilingual("chỉ riêng UBND tỉnh", "the committee alone"),),
    Basis.INFERRED,
)
POOLED_OVER_BOTH = Interpretation(
    Bilingual(
        "tính gộp sở, cơ quan ngang sở và UBND cấp huyện; số nguyên nhỏ nhất đạt 30 %",
        "departments and districts pooled; the smallest whole number that reaches 30 %",
    ),
    (Bilingual("từng nhóm phải đạt 30 %", "each class has to reach 30 %"),),
    Basis.INFERRED,
)
BODIES_OF_RANK = Interpretation(
    Bilingual(
        "“cơ quan ngang sở” không gồm Ban Quản lý Khu kinh tế, công nghiệp, vì II.2.a.14 nêu riêng ban này",
        "the Management Board of the economic zones is of no such rank, for II.2.a.14 sets it apart",
    ),
    (Bilingual("mọi cơ quan cấp tỉnh", "every body of the provincial level"),),
    Basis.INFERRED,
)
INSPECTED_ITSELF = Interpretation(
    Bilingual(
        "theo danh sách khi ban hành, hoặc của ngày cuối kỳ nếu theo kế thừa; kiểm tra cơ quan đã kết thúc không tính cho cơ quan kế thừa",
        "by the list as at signing, with successions by that of the last day; the inspection of a body that ended does not count for its heir",
    ),
    (Bilingual("tính cho cơ quan kế thừa", "it counts for the heir"),),
    Basis.INFERRED,
)
OF_EACH_DISTRICT = Interpretation(
    Bilingual(
        "tính riêng trong từng đơn vị cấp huyện; số nguyên nhỏ nhất đạt 30 %",
        "it holds in each district; the smallest whole number that reaches 30 %",
    ),
    (Bilingual("tính gộp toàn tỉnh", "pooled over the province"),),
    Basis.INFERRED,
)
HEADS_OF_ALL_BODIES = Interpretation(
    Bilingual(
        "mỗi thủ trưởng chịu trách nhiệm ở cơ quan mình; toàn tỉnh đã thực hiện hay chưa do UBND tỉnh xác nhận",
        "each head is responsible for his own body; whether all of them lead is for the provincial committee to say",
    ),
    (Bilingual("từng thủ trưởng tự xác nhận cho cơ quan mình", "each head's word for his own body"),),
    Basis.INFERRED,
)
RATED_BY_THE_PROVINCE = Interpretation(
    Bilingual(
        "UBND tỉnh đánh giá, xếp loại theo quyết định của chính mình; sở và UBND cấp huyện là đối tượng được xếp loại",
        "the provincial committee rates, by a decision of its own; departments and districts are those rated",
    ),
    (
        Bilingual(
            "là của mọi đối tượng thực hiện kế hoạch, kể cả đối tượng được xếp loại",
            "it binds all the plan's addressees, those rated included",
        ),
    ),
    Basis.INFERRED,
)
PROVINCE_SETS_BENEFITS = Interpretation(
    Bilingual(
        "cơ chế, chế độ, chính sách với cán bộ cấp xã do cấp tỉnh quyết định nên là việc của UBND tỉnh",
        "the rules and benefits of commune staff are set by the province, so the task is its People's Committee's",
    ),
    (
        Bilingual(
            "là của mọi đối tượng thực hiện kế hoạch, kể cả UBND cấp xã",
            "it binds all the plan's addressees, the communes included",
        ),
    ),
    Basis.INFERRED,
)
COMPILED_BY_HOME_AFFAIRS = Interpretation(
    Bilingual(
        "báo cáo UBND tỉnh thông qua Sở Nội vụ nên gửi Sở Nội vụ để tổng hợp",
        "reports for the provincial committee go to the Department of Home Affairs, which compiles them",
    ),
    (
        Bilingual("gửi thẳng UBND tỉnh", "straight to the provincial committee"),
        Bilingual("gửi Bộ Nội vụ, theo hạn của Bộ", "to the Ministry, by the Ministry's days"),
    ),
    Basis.EXPLICIT,
)
ON_TO_THE_MINISTRY = Interpretation(
    Bilingual(
        "UBND tỉnh báo cáo Bộ Nội vụ theo cùng định kỳ với các sở, UBND cấp huyện; Sở Nội vụ tổng hợp, trình",
        "the committee reports to the Ministry as often as the others report to it; Home Affairs compiles",
    ),
    (Bilingual("chỉ là mục đích của báo cáo các sở, UBND cấp huyện", "only what the others' reports are for"),),
    Basis.INFERRED,
)
NAMED_BESIDE_THE_LEAD = Interpretation(
    Bilingual(
        "cơ quan được nêu tên để cùng làm có vai trò phối hợp", "whom the sentence names beside the lead supports"
    ),
    (),
    Basis.EXPLICIT,
)
GUIDES_ARE_SUPPORT = Interpretation(
    Bilingual("cơ quan hướng dẫn có vai trò phối hợp", "whoever guides the pilot units supports them"),
    (Bilingual("chủ trì việc thí điểm", "they lead the pilot"),),
    Basis.INFERRED,
)
CONCERNED_ONLY = Interpretation(
    Bilingual(
        "cả nhóm được ghi là chủ trì, nhưng chỉ cơ quan có việc mới phải hoàn thành sản phẩm",
        "a class is named as lead, yet only those of it who are concerned deliver",
    ),
    (Bilingual("mỗi cơ quan trong nhóm phải có một sản phẩm", "each member of the class owes a product"),),
    Basis.INFERRED,
)
ONE_RESOLUTION = Interpretation(
    Bilingual(
        "chỉ một nghị quyết của HĐND tỉnh, ban hành rồi thì không cơ quan nào còn phải trình nữa",
        "one resolution of the provincial council; once it is there, nobody owes another",
    ),
    (Bilingual("mỗi sở, ban, ngành một nghị quyết", "a resolution from each department"),),
    Basis.INFERRED,
)
EACH_OF_THE_CLASS = Interpretation(
    Bilingual(
        "mỗi cơ quan trong nhóm chủ trì hoàn thành sản phẩm của mình",
        "each member of the leading class delivers its own",
    ),
    (Bilingual("một sản phẩm chung của cả nhóm", "one product of the class together"),),
    Basis.INFERRED,
)
SUPPORT_REPEATS_LEAD = Interpretation(
    Bilingual(
        "nhóm chủ trì được ghi lại ở cột phối hợp: cơ quan không chủ trì thì phối hợp",
        "the leading class stands again as support: those of it who do not lead support those who do",
    ),
    (Bilingual("mỗi cơ quan vừa chủ trì vừa phối hợp với chính mình", "each leads and supports itself"),),
    Basis.INFERRED,
)
TWO_LEADS = Interpretation(
    Bilingual(
        "hai cơ quan cùng chủ trì một sản phẩm, theo thứ tự ghi; nộp một lần là đủ cho cả hai",
        "two agencies lead one product together, in the order printed; one delivery serves both",
    ),
    (Bilingual("mỗi cơ quan một sản phẩm", "a product from each"),),
    Basis.INFERRED,
)
AN_AREA_EACH = Interpretation(
    Bilingual(
        "một câu giao việc ở hai lĩnh vực: mỗi lĩnh vực một trách nhiệm",
        "one sentence speaks of two areas: a duty for each of them",
    ),
    (Bilingual("một trách nhiệm, xếp ở một lĩnh vực", "one duty, filed under one of the areas"),),
    Basis.INFERRED,
)
WEAK_LEAD = Interpretation(
    Bilingual(
        "chủ trì chung lĩnh vực 7, dù phụ lục giao các hoạt động của lĩnh vực đó cho cơ quan khác",
        "the general lead of area 7, though the annex gives the activities of that area to others",
    ),
    (Bilingual("không chủ trì lĩnh vực 7", "no lead of area 7"),),
    Basis.INFERRED,
)
LEADS_ALL_OF_AREA_1 = Interpretation(
    Bilingual(
        "xây dựng văn bản và thi hành pháp luật là toàn bộ lĩnh vực 1, tuy chỉ III.2.2 gọi tên cải cách thể chế",
        "law-making and enforcement are all of area 1, though III.2.2 alone calls institutional reform by its name",
    ),
    (Bilingual("chỉ hai việc đó, không phải cả lĩnh vực", "those two matters, not the whole area"),),
    Basis.INFERRED,
)
CLOSING_DUTY = Interpretation(
    Bilingual(
        "câu kết giao việc cho mọi cơ quan, đơn vị: kịp thời báo cáo nội dung cần sửa đổi",
        "the closing sentence binds all agencies and units: they report promptly what needs amending",
    ),
    (Bilingual("chỉ là câu kết", "a closing phrase"),),
    Basis.INFERRED,
)
COMMITTEE_19_IS_PROVINCIAL = Interpretation(
    Bilingual("Ban Chỉ đạo 19 được coi là của tỉnh", "Steering Committee 19 is taken for one of the province"),
    (Bilingual("của Trung ương", "a central one"),),
    Basis.INFERRED,
)

# Which words govern which rule ----------------------------------------------------------------------------------------

DECREES_ON_DEPUTIES = Interpretation(
    Bilingual(
        "hai nghị định ở cuối câu chỉ áp dụng cho vế đứng ngay trước: số lượng cấp phó",
        "the two decrees at the end of the sentence govern the part right before them alone: the numbers of deputies",
    ),
    (Bilingual("áp dụng cả cho sắp xếp bộ máy, tinh giản biên chế", "they govern the whole bullet"),),
    Basis.INFERRED,
)
RESOLUTION_ON_BOTH = Interpretation(
    Bilingual(
        "nghị quyết ở cuối câu áp dụng cho cả hai vế: cơ quan chuyên môn và đơn vị sự nghiệp",
        "the resolution at the end of the sentence governs both parts: specialised agencies and service units",
    ),
    (Bilingual("chỉ áp dụng cho đơn vị sự nghiệp", "it governs service units alone"),),
    Basis.INFERRED,
)
WAGES_APART = Interpretation(
    Bilingual(
        "bảo đảm nguồn cho tiền lương mới (II.5.a.3) và thực hiện chính sách tiền lương (III.1.2) là hai việc, ở hai lĩnh vực",
        "funding the new salaries (II.5.a.3) and carrying out the salary policy (III.1.2) are two matters, in two areas",
    ),
    (Bilingual("một việc, ở một lĩnh vực", "one matter, in one area"),),
    Basis.INFERRED,
)
ONE_REPORTING_SYSTEM = Interpretation(
    Bilingual(
        "ba tên gọi ở II.6.a.1, III.3.1 và III.3.2 chỉ một hệ thống thông tin báo cáo",
        "the three names in II.6.a.1, III.3.1 and III.3.2 are of one reporting system",
    ),
    (Bilingual("ba hệ thống khác nhau", "three systems"),),
    Basis.INFERRED,
)
BUSINESSES_ARE_ORGANISATIONS = Interpretation(
    Bilingual(
        "“tổ chức” của chỉ tiêu gồm doanh nghiệp mà dòng khảo sát nêu: cùng một cuộc khảo sát",
        "the 'organisations' of the target include the businesses that the survey names: it is one survey",
    ),
    (Bilingual("hai đối tượng, hai cuộc khảo sát", "two groups, two surveys"),),
    Basis.INFERRED,
)

# Products, time and money of the annex --------------------------------------------------------------------------------

ONE_PRODUCT = Interpretation(
    Bilingual(
        "các kết quả ghi trong một ô là một sản phẩm: nộp một lần, khi đã đủ; phần ghi “hoặc”, “nếu có” chỉ tính khi có",
        "the results named in one cell are one product: one delivery, once they are all there; what is 'or', or 'if any', only where it exists",
    ),
    (Bilingual("mỗi kết quả nộp một lần", "a delivery for each result"),),
    Basis.INFERRED,
)
TWO_OBLIGATIONS = Interpretation(
    Bilingual(
        "một ô thời gian, hai nghĩa vụ: các sở, ban, ngành cả năm, báo cáo tổng hợp của Sở Tư pháp có hạn",
        "one time cell, two obligations: the departments all year, the report of the Department of Justice by a day",
    ),
    (Bilingual("một khoảng thời gian chung", "one window for both"),),
    Basis.EXPLICIT,
)
ALL_YEAR = Interpretation(
    Bilingual(
        "“cả năm” là một khoảng, từ 01/01 đến 31/12: hoàn thành lúc nào trong năm cũng đúng hạn",
        "'all year' is one window, from 01/01 to 31/12: a delivery on any day of it is in time",
    ),
    (Bilingual("lặp lại suốt năm", "again and again through the year"),),
    Basis.INFERRED,
)
TWO_PLANS = Interpretation(
    Bilingual(
        "hai kế hoạch là hai sản phẩm, mỗi sản phẩm một hoạt động",
        "the two plans are two products, an activity for each",
    ),
    (Bilingual("nộp một lần là đủ cho cả hai", "one delivery is enough for both"),),
    Basis.INFERRED,
)
OBJECTIVE_IS_A_TARGET = Interpretation(
    Bilingual(
        "mục tiêu của dòng nói về kế hoạch năm 2026 và giai đoạn 2026 - 2030: chỉ tiêu riêng, đến ngày cuối của dòng",
        "the objective of the row speaks of the plans for 2026 and 2026–2030: targets of its own, to the row's last day",
    ),
    (Bilingual("chỉ nhắc lại II.7.a.2, vốn nói về năm 2025", "it repeats II.7.a.2, which speaks of 2025"),),
    Basis.INFERRED,
)
ONE_BUDGET_CELL = Interpretation(
    Bilingual(
        "một ô kinh phí cho cả dòng: ghi ở hoạt động thứ nhất, không tính hai lần",
        "one budget cell for the row: it stands at the first of its activities, and is not counted twice",
    ),
    (Bilingual("mỗi hoạt động một khoản", "a sum for each of them"),),
    Basis.INFERRED,
)
NOT_ZERO = Interpretation(
    Bilingual(
        "ô kinh phí để trống, hoặc ghi theo dự toán, là chưa có số tiền, không phải bằng không",
        "a budget cell that is blank, or refers to the annual estimates, states no amount; it is not zero",
    ),
    (Bilingual("không có kinh phí", "no money at all"),),
    Basis.INFERRED,
)
