"""How Resolution 03/NQ-CP is read wherever it leaves a choice: readings by name, most of them shared by rules."""

from __future__ import annotations

from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = [
    "BARE_NUMBER",
    "BODIES_TOGETHER",
    "BY_2030",
    "BY_2045",
    "COMPLETED_BY",
    "CONCERNED_ONLY",
    "COUNTED_AS_NAMED",
    "CUT_OFF",
    "DECREE_81",
    "EACH_OF_THE_CLASS",
    "EVERY_AGENCY_CALLED",
    "FROM_2025_ON",
    "LEAD_ATTESTS",
    "LEAD_SUPPORTS_TOO",
    "MISSING_PREDICATE",
    "NAMES_RUN_TOGETHER",
    "NAME_MISSPELT",
    "NOT_DEFINED",
    "NO_PRODUCT",
    "NO_TIME",
    "NUMBER_IS_A_TARGET",
    "OVER_THE_YEARS",
    "RANGE_AS_PRINTED",
    "RANK_IN_A_GROUP",
    "RISES",
    "ROW_GOES_ON",
    "WHOLE_COUNTRY",
    "YEARLY_FLOOR",
]

BY_2030 = Interpretation(
    Bilingual(
        "“Đến năm 2030” là đến hết ngày 31/12/2030: với trạng thái thì xét ngày đó, với việc phát sinh thì xét năm 2030",
        "By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030",
    ),
    (
        Bilingual("đạt trước khi năm 2030 bắt đầu", "reached before the year 2030 begins"),
        Bilingual("đạt một lần bất kỳ trước hạn", "reached once, on any day before"),
    ),
)
BY_2045 = Interpretation(
    Bilingual(
        "“Đến năm 2045” là đến hết ngày 31/12/2045, như với năm 2030",
        "By 2045 is by the end of 31/12/2045, as with 2030",
    ),
    (Bilingual("đạt trước khi năm 2045 bắt đầu", "reached before the year 2045 begins"),),
)
OVER_THE_YEARS = Interpretation(
    Bilingual(
        "Mức tăng bình quân năm tính cho cả giai đoạn 2025–2030",
        "The average yearly growth is that of the years 2025 to 2030 together",
    ),
    (Bilingual("năm nào cũng phải đạt", "reached in each of the years"),),
)
BARE_NUMBER = Interpretation(
    Bilingual("Số không kèm dấu là mức phải đạt ít nhất", "A number without a sign is reached from there on"),
    (Bilingual("đúng số đó", "exactly that number"),),
)
RANGE_AS_PRINTED = Interpretation(
    Bilingual(
        "Hai số là một khoảng, kể cả hai đầu; vượt quá khoảng là ngoài mức đã in",
        "Two numbers are a range, with both its ends; what exceeds it is outside of what is printed",
    ),
    (Bilingual("ít nhất số đầu", "at least the first number"),),
)
RANK_IN_A_GROUP = Interpretation(
    Bilingual(
        "Mỗi nhóm so sánh là một chỉ tiêu: cùng một dòng, hai thứ hạng",
        "Each group of comparison is a target of its own: one row, two ranks",
    ),
    (Bilingual("đạt ở một nhóm là đủ", "one of the groups is enough"),),
)
WHOLE_COUNTRY = Interpretation(
    Bilingual(
        "Số liệu quyết định là của cả nước; cơ quan chủ trì theo dõi, đánh giá",
        "The figure of the whole country decides; whoever leads follows and assesses it",
    ),
    (Bilingual("số liệu riêng của cơ quan chủ trì", "the lead's own figure"),),
)
COUNTED_AS_NAMED = Interpretation(
    Bilingual(
        "Tử số, mẫu số suy ra từ tên chỉ tiêu; nghị quyết không nêu cách tính",
        "What is counted, and of what, is inferred from the name; the resolution does not say how",
    ),
)
NOT_DEFINED = Interpretation(
    Bilingual(
        "Cách tính chưa xác định: nghị quyết không nêu, tên chỉ tiêu không đủ để suy ra",
        "How it is counted is undetermined: the resolution does not say, nor does the name tell",
    ),
)
MISSING_PREDICATE = Interpretation(
    Bilingual(
        "Dòng thiếu vị ngữ; được hiểu là tỉ lệ số hóa, theo các dòng bên cạnh",
        "The row lacks its predicate; it is read as the share that is digitised, by the rows beside it",
    ),
    (Bilingual("tỉ lệ hồ sơ hợp lệ", "the share of dossiers that are valid"),),
)
EVERY_AGENCY_CALLED = Interpretation(
    Bilingual(
        "Mọi cơ quan nhà nước phải được gọi tên; cơ quan không được gọi là chưa rõ",
        "Every state agency has to be called by name; one that is not is unknown",
    ),
    (Bilingual("chỉ tính cơ quan được gọi tên", "only those that are called count"),),
)
LEAD_ATTESTS = Interpretation(
    Bilingual(
        "Trạng thái không có con số: cơ quan chủ trì xác nhận; nghị quyết không nêu dấu hiệu nào khác",
        "A state without a number: whoever leads attests it; the resolution names no other sign of it",
    ),
)
RISES = Interpretation(
    Bilingual(
        "“Tăng dần theo yêu cầu phát triển” là một trạng thái riêng bên cạnh mức 3 %",
        "That it rises as development asks for is a state of its own beside the 3 %",
    ),
    (Bilingual("chỉ là lời giải thích của mức 3 %", "a mere comment on the 3 %"),),
)
COMPLETED_BY = Interpretation(
    Bilingual(
        "Cột ghi thời gian hoàn thành: làm xong trước kỳ đã nêu là đúng hạn",
        "The column says when it is complete: what is done before the period named is in time",
    ),
    (Bilingual("phải làm trong kỳ đã nêu", "done within the period named"),),
)
FROM_2025_ON = Interpretation(
    Bilingual("Từ 01/01/2025 trở đi, không nêu ngày kết thúc", "From 01/01/2025 on, without a last day"),
    (Bilingual("hạn cuối là hết năm 2025", "due by the end of 2025"),),
)
NO_TIME = Interpretation(
    Bilingual(
        "Ô thời gian và ô kết quả để trống: là trách nhiệm thường trực, không ai trễ hạn",
        "Its time and its product are blank: a standing responsibility, for which nobody can be late",
    ),
    (Bilingual("hạn cuối là hết năm 2025 như các dòng bên cạnh", "due by the end of 2025, as the rows beside it"),),
)
NO_PRODUCT = Interpretation(
    Bilingual(
        "Ô kết quả để trống: sản phẩm là việc mà tên nhiệm vụ nêu", "Its product is blank: it is what the task asks for"
    ),
)
EACH_OF_THE_CLASS = Interpretation(
    Bilingual(
        "Từng cơ quan trong nhóm chủ trì phải có sản phẩm", "Each member of the class that leads owes the product"
    ),
    (Bilingual("cả nhóm chung một sản phẩm", "the class owes one together"),),
)
CONCERNED_ONLY = Interpretation(
    Bilingual(
        "Chỉ những cơ quan có việc trong nhóm phải có sản phẩm", "Only those of the class that are concerned owe it"
    ),
    (Bilingual("từng cơ quan trong nhóm", "each member of the class"),),
)
BODIES_TOGETHER = Interpretation(
    Bilingual("Các bên chủ trì chung một sản phẩm", "Those who lead owe one product together"),
    (Bilingual("mỗi bên một sản phẩm", "a product each"),),
)
LEAD_SUPPORTS_TOO = Interpretation(
    Bilingual(
        "Cơ quan vừa chủ trì vừa có tên ở ô phối hợp: giữ cả hai như đã in",
        "Who leads is named among those who support, too: both are kept as printed",
    ),
)
NAMES_RUN_TOGETHER = Interpretation(
    Bilingual(
        "Hai tên bộ in liền, thiếu dấu phẩy: là hai cơ quan", "Two ministries are printed without a comma: they are two"
    ),
)
NAME_MISSPELT = Interpretation(
    Bilingual(
        "Tên cơ quan in thiếu hoặc sai chữ: là bộ cùng tên",
        "A name is misspelt or lacks a word: it is the ministry of that name",
    ),
)
CUT_OFF = Interpretation(
    Bilingual(
        "Ô phối hợp bị cắt sau chữ “Bộ”: cơ quan cuối cùng không đọc được",
        "The cell of supporters is cut off after “Bộ”: the last of them cannot be read",
    ),
)
ROW_GOES_ON = Interpretation(
    Bilingual(
        "Dòng in tiếp ở trang sau thuộc cùng nhiệm vụ", "What is printed on the next page belongs to the same task"
    ),
)
NUMBER_IS_A_TARGET = Interpretation(
    Bilingual(
        "Nhiệm vụ nêu một số lượng: vừa là sản phẩm, vừa là chỉ tiêu phải đạt",
        "The task names a number: a product to deliver and a target to reach",
    ),
)
YEARLY_FLOOR = Interpretation(
    Bilingual(
        "Mức 15 % của mỗi năm nằm trong sản phẩm của từng năm; nghị quyết không nêu năm cuối",
        "The 15 % of each year is part of that year's product; the resolution names no last year",
    ),
    (Bilingual("chỉ là mức của năm 2025", "the level of 2025 alone"),),
)
DECREE_81 = Interpretation(
    Bilingual(
        "In là 87/2021/NĐ-CP và giữ như đã in; nghị định về học phí mang số 81/2021/NĐ-CP",
        "Printed 87/2021/NĐ-CP and kept so; the decree on tuition has the number 81/2021/NĐ-CP",
    ),
    basis=Basis.EXTERNAL,
    source=Source(
        Bilingual("tên của Nghị định 97/2023/NĐ-CP, theo báo chí", "the title of Decree 97/2023/NĐ-CP, as reported"),
        Certainty.REPORTED,
    ),
)
