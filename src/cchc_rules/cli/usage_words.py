"""Usage words: what help, bad usage and the system's own errors say in Vietnamese, by what they say in English."""

from __future__ import annotations

import errno
import re
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NoReturn

from cchc_rules.cli.choices import Choices, options_near
from cchc_rules.printable import one_line
from cchc_rules.text import Language

__all__ = ["HELP", "CommandParser", "speak", "system_error_words", "usage_error_words"]

_DAYS = "2025-12-31 hoặc 31/12/2025"
_AS_OF = f"ngày xem xét, {_DAYS}; mặc định: hôm nay"
_RULE_WORDS = "chỉ-tiêu-định-lượng, chỉ-tiêu-định-tính, hoạt-động"
_BY_DEFAULT = "; mặc định: theo biến CCHC_LANG, không có thì en"
_FROM_VARIABLE = "; default: what the variable CCHC_LANG says, else en"
_PLAN = "kế hoạch, ví dụ hue-2025; tên không có sẽ bị từ chối kèm các tên hiện có"

HELP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "show this help message and exit": "hiện hướng dẫn này rồi thoát",
        "show program's version number and exit": "hiện phiên bản rồi thoát",
        "positional arguments": "tham số",
        "options": "tùy chọn",
        "the plan, such as hue-2025; a name that is not known is refused with those that are": _PLAN,
        "the plan, such as hue-2025; a name that is not known is refused with those that are; "
        "default: the only one that knows the agency": f"{_PLAN}; mặc định: kế hoạch duy nhất biết cơ quan này",
        "default: table": "mặc định: bảng",
        "default: csv": "mặc định: csv",
        f"of titles and sentences{_FROM_VARIABLE}": f"ngôn ngữ của tên gọi và câu{_BY_DEFAULT}",
        f"of what is told beside it{_FROM_VARIABLE}": f"ngôn ngữ của phần kèm theo{_BY_DEFAULT}",
        "only those of an area of reform, by its number": "chỉ những mục thuộc một lĩnh vực cải cách, theo số thứ tự",
        "only those of, or naming, agencies of a level: province, district, commune, central or another of the plan": (
            "chỉ cơ quan, hoặc mục nêu cơ quan, thuộc một cấp: tỉnh, huyện, xã, trung-ương hoặc cấp khác của kế hoạch"
        ),
        "only those that name an agency, or a class it belongs to, as at signing": (
            "chỉ những mục nêu cơ quan này, hoặc nhóm có cơ quan này, theo tên khi ký"
        ),
        "bodies that the plan does not name: .toml or .csv": "cơ quan mà kế hoạch không nêu: tệp .toml hoặc .csv",
        "only those of a kind: target, outcome, activity, duty": f"chỉ các mục thuộc loại: {_RULE_WORDS}, trách-nhiệm",
        "only those whose keys, printed codes or names, in either language, hold this; accents may be left out": (
            "chỉ những mục có mã, số in hoặc tên chứa cụm từ này; có thể viết không dấu"
        ),
        "write there and not to the terminal, in UTF-8, and only if all goes well": (
            "ghi vào tệp này thay vì ra màn hình, mã UTF-8, và chỉ khi không có lỗi"
        ),
        "replace a file that is there by what is written; one that is read is never replaced": (
            "thay tệp đã có bằng nội dung ghi ra; tệp đang đọc không bao giờ bị thay"
        ),
        "the plans that are installed": "các kế hoạch đã cài",
        "the rules of a plan": "các quy định của một kế hoạch",
        "the key of the rule, without the plan's id if you like, or the name of its constant": (
            "mã quy định, có thể bỏ tên kế hoạch ở trước, hoặc tên hằng của quy định"
        ),
        "everything about a rule": "mọi điều về một quy định",
        "the measures of a plan": "các chỉ số của một kế hoạch",
        "the agencies and classes that a plan knows": "các cơ quan, nhóm cơ quan mà kế hoạch biết",
        "the whole plan as JSON": "toàn bộ kế hoạch dạng JSON",
        "the copy: text, .csv, .xlsx or .docx": "bản sao: tệp văn bản, .csv, .xlsx hoặc .docx",
        "whether a copy of the decision says what the plan was encoded from": (
            "bản sao quyết định có đúng với nội dung mà các quy định được lập từ đó không"
        ),
        "what can be read of a document, and a distribution that holds it as a plan to be finished": (
            "đọc được gì trong một văn bản, và gói cài đặt chứa bản thảo kế hoạch để hoàn thiện"
        ),
        "the document: .docx, .xlsx, .csv, or text with its tables": (
            "văn bản: tệp .docx, .xlsx, .csv hoặc tệp văn bản kèm các bảng"
        ),
        "what its columns are called": "tên các cột của bảng",
        "make the distribution in this folder, whose name is the id of the plan; default: only tell": (
            "lập gói cài đặt trong thư mục này, tên thư mục là tên kế hoạch; mặc định: chỉ báo kết quả"
        ),
        "what is wrong with a plan's package, and still to do": ("lỗi và việc còn phải làm của gói kế hoạch"),
        "lock a plan's package, and write its texts": ("khóa gói kế hoạch và ghi phần chú giải"),
        "take the clauses of a plan's package anew from a copy, where their fingerprints are of another version": (
            "lấy lại các điều khoản của gói kế hoạch từ bản sao, nếu mã đối chiếu thuộc phiên bản khác"
        ),
        "what a JSON document looks like, as JSON Schema": "tài liệu JSON có dạng thế nào, theo JSON Schema",
        "the kind of document: agenda, comparison, findings, observations, plan, receipt, tallies": (
            "loại tài liệu: việc-đến-hạn, so-sánh, kết-luận, thông-tin-đầu-vào, kế-hoạch, phiếu-kết-quả, "
            "kết-quả-kiểm-đếm"
        ),
        "the folder of the plan's package": "thư mục gói kế hoạch",
        "the first day, 2025-12-31 or 31/12/2025": f"ngày thứ nhất, {_DAYS}",
        "the other day": "ngày thứ hai",
        "the plan that succeeds it, to be compared with it; default: the plan itself on another day": (
            "kế hoạch tiếp nối, để so sánh; mặc định: chính kế hoạch đó vào một ngày khác"
        ),
        "for the findings that change, the day of looking, 2025-12-31 or 31/12/2025; default: today": (
            f"cho các kết luận thay đổi: {_AS_OF}"
        ),
        "a sheet of figures, .csv or .xlsx": "bảng số liệu, .csv hoặc .xlsx",
        "a sheet of roll calls, .csv or .xlsx": "danh sách thực hiện theo cơ quan, .csv hoặc .xlsx",
        "a sheet of deliveries, .csv or .xlsx": "bảng sản phẩm đã hoàn thành, .csv hoặc .xlsx",
        "a sheet of attestations, .csv or .xlsx": "bảng xác nhận, .csv hoặc .xlsx",
        "observations as JSON, as the library writes them": "thông tin đầu vào dạng JSON, như thư viện ghi ra",
        "follow what became of the agencies since the plan was signed": (
            "tính cả việc sắp xếp, đổi tên cơ quan từ khi ký kế hoạch"
        ),
        "what a plan says otherwise on another day and which findings that changes, or what the next plan does": (
            "kế hoạch khác đi thế nào vào một ngày khác, kết luận nào thay đổi, hoặc kế hoạch tiếp nối khác đi thế nào"
        ),
        "the blank sheet to fill in, .xlsx or .csv, or the letter of a report, .docx, by the name of its file": (
            "biểu mẫu để điền, .xlsx hoặc .csv, hoặc mẫu văn bản báo cáo, .docx, theo tên tệp"
        ),
        "what is to be reported, or the letter of a report: figures, roll-calls, deliveries, attestations, letter": (
            "loại nội dung báo cáo, hoặc mẫu văn bản báo cáo: số-liệu, danh-sách-thực-hiện, sản-phẩm-đã-hoàn-thành, "
            "xác-nhận, mẫu-văn-bản"
        ),
        "only what an agency reports, or a class": "chỉ nội dung mà cơ quan này, hoặc nhóm này, báo cáo",
        f"of headings and words{_FROM_VARIABLE}": f"ngôn ngữ của tiêu đề và tên gọi{_BY_DEFAULT}",
        "the table: .csv, .xlsx or .parquet": "bảng: .csv, .xlsx hoặc .parquet",
        "add the table to what this file keeps of those before": "cộng thêm bảng vào kết quả lũy kế trong tệp này",
        "only what is of an agency, or of the members of a class; may be given again": (
            "chỉ phần của một cơ quan, hoặc của các cơ quan trong một nhóm; có thể nêu nhiều lần"
        ),
        "with --onto: begin that file with the table": "đi cùng --onto: bắt đầu tệp đó bằng bảng này",
        "with --onto: what of it was counted before, as it was": "đi cùng --onto: bản ghi như khi đã đếm, nay đã sửa",
        "what the table calls our fields, and what its codes mean": "tên cột tương ứng và ý nghĩa các mã của bảng",
        "the fields to group by, none for one total; default: agency, which alone makes a sheet of figures": (
            "các trường để nhóm, bỏ trống để lấy một tổng; mặc định: agency, và chỉ khi đó mới thành bảng số liệu"
        ),
        "of the comments of the statement, or of what is told beside figures; default: what the variable CCHC_LANG "
        "says, else en": f"ngôn ngữ của chú thích trong câu lệnh, hoặc của phần báo kèm số liệu{_BY_DEFAULT}",
        "what the database gave back, .csv or .xlsx: write no statement, but the figures that they are": (
            "kết quả mà cơ sở dữ liệu trả về, .csv hoặc .xlsx: không viết câu lệnh mà viết ra số liệu"
        ),
        "with --counts; default: csv": "đi cùng --counts; mặc định: csv",
        "the statement that counts in a database of your own what tally counts, to be run there": (
            "câu lệnh SQL để chạy ngay trong cơ sở dữ liệu của mình, đếm như lệnh tally"
        ),
        "postgres, mysql, sqlite, duckdb, oracle, tsql: mysql is MariaDB too, tsql SQL Server; two are untried": (
            "postgresql, mariadb, sqlite, duckdb, oracle, sql-server; mariadb gồm cả MySQL, hai loại cuối chưa thử"
        ),
        "what the table is called; default: as --schema says, else dossiers": (
            "tên bảng; mặc định: như --schema nêu, không có thì dossiers"
        ),
        "the table's CREATE TABLE: each column is then read by its type, which is faster": (
            "câu CREATE TABLE của bảng: mỗi cột được đọc theo đúng kiểu, nhanh hơn"
        ),
        "the days to count: 2025, 2025-Q1, Quý I/2025, 2025-03, tháng 3/2025, 6 tháng đầu năm 2025, giai đoạn "
        "2025-2030, or its first and last day, 01/01/2025..31/03/2025; default: that of the plan": (
            "kỳ cần đếm: 2025, 2025-Q1, Quý I/2025, 2025-03, tháng 3/2025, 6 tháng đầu năm 2025, giai đoạn "
            "2025-2030, hoặc ngày đầu và ngày cuối, 01/01/2025..31/03/2025; mặc định: kỳ của kế hoạch"
        ),
        "the day of looking, 2025-12-31 or 31/12/2025; default: today": _AS_OF,
        "count this one; default: all that can be": "đếm chỉ số này; mặc định: mọi chỉ số đếm được",
        "list the records that are these, and why, as .csv or .xlsx: yes, no, unknown, undetermined, outside": (
            "liệt kê bản ghi có kết quả này và lý do, .csv, .xlsx: có, không, chưa-rõ, chưa-xác-định, ngoài-diện-tính"
        ),
        "what a table of records counts, as a sheet of figures for assess": (
            "đếm một bảng bản ghi thành bảng số liệu cho lệnh assess"
        ),
        "the record is complete: whoever has to answer and is entirely silent after the due day has missed it, and "
        "so has the rest of a class of which a listed member is; not where the plan does not name those concerned": (
            "thông tin đầu vào đã đủ: cơ quan phải báo cáo mà không gửi báo cáo nào sau ngày đến hạn là không đạt, "
            "kể cả các cơ quan còn lại của một nhóm; trừ nội dung giao cho những cơ quan có việc mà kế hoạch không "
            "nêu tên"
        ),
        "the first assessment, as assess --format json writes it": "lần đánh giá trước, như assess --format json ghi",
        "the second assessment": "lần đánh giá sau",
        "a plan as export writes it, where an assessment is of one that is not installed, or of another version of "
        "one": (
            "kế hoạch như lệnh export ghi ra, khi lần đánh giá thuộc kế hoạch chưa cài hoặc thuộc phiên bản khác của "
            "kế hoạch đã cài"
        ),
        "with --format json: beside keys, what they are called": "với --format json: bên cạnh mã có cả tên gọi",
        "tell one by one what is unchanged, too": "nêu từng mục cả những gì không đổi",
        "what became of the findings from one assessment to another": (
            "diễn biến của các kết luận từ lần đánh giá này sang lần đánh giá khác"
        ),
        "what is found about the rules on a day, to read and send on: .html, .xlsx or .docx by the name of its file": (
            "kết quả thực hiện đến một ngày, để đọc và gửi đi: .html, .xlsx hoặc .docx theo tên tệp"
        ),
        "a copy of the decision, whose passages a page shows: text, .csv, .xlsx or .docx": (
            "bản sao quyết định để trang trích nguyên văn từng đoạn: văn bản, .csv, .xlsx hoặc .docx"
        ),
        "the template of the letter, .docx, made from what `template letter` writes; default: that one": (
            "mẫu văn bản báo cáo, .docx, sửa từ mẫu do lệnh `template letter` ghi ra; mặc định: chính mẫu đó"
        ),
        "how many more cases are expected of an agency by a measure: say how many of them may be missed": (
            "số trường hợp dự kiến thêm của một cơ quan theo một chỉ số: cho biết còn được phép bao nhiêu trường hợp "
            "không đạt"
        ),
        "write a receipt there, to be replayed": "ghi phiếu kết quả vào tệp này, để đánh giá lại về sau",
        "tell one by one what needs nobody to act, too": "nêu từng mục cả những gì không cần ai xử lý",
        "only findings of an area of reform, by its number": "chỉ kết luận thuộc một lĩnh vực cải cách, theo số thứ tự",
        "only findings about an agency, or about a class or its members": (
            "chỉ kết luận về một cơ quan, hoặc về một nhóm và các cơ quan trong nhóm"
        ),
        "only findings of a status: met, missed, open, unknown, contested, not_applicable": (
            "chỉ kết luận có một kết quả: đạt, không-đạt, chưa-kết-luận, chưa-đủ-thông-tin, số-liệu-mâu-thuẫn, "
            "không-áp-dụng"
        ),
        "only findings about rules of a kind: target, outcome, activity": f"chỉ kết luận về các loại: {_RULE_WORDS}",
        "what is found about the rules on a day": "kết luận về các quy định vào một ngày",
        "the receipt": "phiếu kết quả",
        "whether the same is found as a receipt says": "đánh giá lại có giống phiếu kết quả không",
        "calendar days to look ahead; default: 30": "số ngày nhìn trước, theo lịch; mặc định: 30",
        "only what waits for an agency, or for a class it belongs to": (
            "chỉ những việc chờ một cơ quan, hoặc nhóm có cơ quan này"
        ),
        "the reporting cycle to lay over it: that of 581/BNV-CCHC": "chu kỳ báo cáo áp vào: của Công văn 581/BNV-CCHC",
        "the day of the event from which the due of a rule is counted": (
            "ngày xảy ra sự kiện làm mốc tính thời hạn của một quy định"
        ),
        "in a calendar, -o FILE.ics: ring at eight in the morning so many days before; may be given again": (
            "trong lịch, -o TỆP.ics: nhắc lúc 8 giờ sáng, trước hạn từng này ngày; có thể dùng nhiều lần"
        ),
        "what falls due, is overdue, or has no day, as a table, or as a calendar: .ics": (
            "việc đến hạn, quá hạn, hoặc không ấn định ngày, thành bảng, hoặc thành lịch: .ics"
        ),
        "the agency, or a class of agencies: a key or any name people write": (
            "cơ quan hoặc nhóm cơ quan: mã, hoặc tên như mọi người viết"
        ),
        "the day, 2025-12-31 or 31/12/2025; default: today": f"ngày, {_DAYS}; mặc định: hôm nay",
        "list the rules; else they are counted": "liệt kê các quy định; nếu không thì đếm",
        "who answers for an agency on a day, and for which rules": (
            "cơ quan nào chịu trách nhiệm thay một cơ quan vào một ngày, về những quy định nào"
        ),
        "the words: 'Quý II, III'": "cụm từ: 'Quý II, III'",
        "the year of what is written without one; default: that is refused": (
            "năm của phần không ghi năm; mặc định: từ chối phần đó"
        ),
        "the day of the event from which a due is counted": "ngày xảy ra sự kiện làm mốc tính thời hạn",
        "the column says when something is complete (thời gian hoàn thành), not when it is done": (
            "cột nêu thời gian hoàn thành, không phải thời gian thực hiện"
        ),
        "the words may be without their accents": "cụm từ có thể viết không dấu",
        "the due that a phrase of a time column states": "thời hạn mà một cụm từ trong cột thời gian nêu",
        "a time limit runs from this day, 2025-12-31 or 31/12/2025": f"thời hạn tính từ ngày này, {_DAYS}",
        "a fixed date": "một ngày cố định",
        "calendar days": "số ngày theo lịch",
        "working days of public bodies": "số ngày làm việc của cơ quan nhà nước",
        "calendar months": "số tháng theo lịch",
        "which way a fixed date moves that is no working day; default: none": (
            "ngày cố định rơi vào ngày nghỉ thì dời về phía nào; mặc định: giữ-nguyên"
        ),
        "the last day of a time limit or of a fixed date, step by step": (
            "ngày cuối của một thời hạn hoặc một ngày cố định, theo từng bước"
        ),
        "A Vietnamese province's administrative-reform plan as rules, and what is found about them.": (
            "Kế hoạch cải cách hành chính của một tỉnh dưới dạng quy định, và kết luận về các quy định đó."
        ),
        """\
exit codes:
  0    done; for verify, the copy says what the plan was encoded from; for replay, the same is found
  1    verify or replay found a difference, or check something that is wrong or still to do
  2    bad usage or bad input; every fault is told on standard error
  130  interrupted
  141  the reader of the output closed it
""": """\
mã kết thúc:
  0    xong; với verify, bản sao đúng nội dung mà các quy định được lập từ đó; với replay, kết luận như cũ
  1    verify hoặc replay thấy khác biệt, hoặc check thấy lỗi hay việc còn phải làm
  2    dùng sai lệnh hoặc dữ liệu sai; mọi lỗi được nêu trên màn hình
  130  bị ngắt
  141  bên đọc kết quả đã đóng
""",
    }
)
"""Help in Vietnamese, by English.

:meta hide-value:
"""

_PLACEHOLDERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "AGENCY": "CƠ-QUAN",
        "NAME": "TÊN",
        "TABLE": "BẢNG",
        "DAY": "NGÀY",
        "DAYS": "SỐ-NGÀY",
        "DIR": "THƯ-MỤC",
        "FIELD": "TRƯỜNG",
        "FILE": "TỆP",
        "KEY": "MÃ",
        "KIND": "LOẠI",
        "LEVEL": "CẤP",
        "MEASURE@AGENCY=N": "CHỈ-SỐ@CƠ-QUAN=SỐ",
        "N": "SỐ",
        "PERIOD": "KỲ",
        "PLAN": "KẾ-HOẠCH",
        "RULE=DAY": "QUY-ĐỊNH=NGÀY",
        "SHEET": "BẢNG",
        "STATUS": "KẾT-QUẢ",
        "TEXT": "CỤM-TỪ",
        "YEAR": "NĂM",
        "after": "lần-sau",
        "agency": "cơ-quan",
        "before": "lần-trước",
        "command": "lệnh",
        "file": "tệp",
        "folder": "thư-mục",
        "key": "mã",
        "kind": "loại",
        "later": "kế-hoạch-sau",
        "phrase": "cụm-từ",
        "plan": "kế-hoạch",
    }
)
_USAGE_ERRORS: Final = (
    ("the following arguments are required: (.*)", r"thiếu tham số: \1"),
    ("unrecognized arguments: (.*)", r"không nhận ra tham số: \1"),
    ("one of the arguments (.*) is required", r"cần một trong các tham số: \1"),
    (r"argument ([^:]*): not allowed with argument (.*)", r"tham số \1: không dùng cùng \2"),
    (r"argument ([^:]*): expected one argument", r"tham số \1: cần một giá trị"),
    (r"argument ([^:]*): expected at least one argument", r"tham số \1: cần ít nhất một giá trị"),
    (r"argument ([^:]*): ignored explicit argument (.*)", r"tham số \1: không nhận giá trị \2"),
    (r"argument ([^:]*): invalid choice: (.*) \(choose from (.*)\)", r"tham số \1: không có \2 (chọn trong \3)"),
    (r"argument ([^:]*): invalid int value: (.*)", r"tham số \1: \2 không phải số nguyên"),
    (
        r"argument ([^:]*): (.*) is not read: .*",
        (
            r"tham số \1: không đọc \2: câu lệnh được viết cho một bảng trong cơ sở dữ liệu; nêu tên bảng bằng "
            "--table, cột bằng --schema hoặc --mapping. Một tệp thì đếm bằng tally; kết quả cơ sở dữ liệu trả về thì "
            "đưa vào --counts"
        ),
    ),
    (r"argument ([^:]*): the path is empty", r"tham số \1: đường dẫn để trống"),
)
_SYSTEM_ERRORS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOENT: "không có tệp hoặc thư mục này",
        errno.EISDIR: "đây là một thư mục",
        errno.ENOTDIR: "đây không phải là thư mục",
        errno.EACCES: "không có quyền truy cập",
        errno.EPERM: "thao tác không được phép",
        errno.EEXIST: "tệp đã có",
        errno.ENAMETOOLONG: "tên tệp quá dài",
        errno.ENOSPC: "hết chỗ lưu",
        errno.EROFS: "chỉ được đọc, không ghi được",
        errno.EBADF: "đã đóng; dùng -o TỆP để ghi vào tệp",
    }
)


def speak(parser: ArgumentParser, language: Language) -> None:
    """Make a parser explain itself in a language."""
    if language == "en":
        return
    parser.description, parser.epilog = (HELP.get(said or "", said) for said in (parser.description, parser.epilog))
    for group in parser._action_groups:  # noqa: SLF001  argparse offers no other way to its headings
        group.title = HELP.get(group.title or "", group.title)
    for action in parser._actions:  # noqa: SLF001  as above
        action.help = HELP.get(action.help or "", action.help)
        if isinstance(action.choices, Choices):
            action.choices = action.type = action.choices.in_(language)
        shown = action.metavar or (action.dest.upper() if action.option_strings else action.dest)
        if action.metavar or not action.choices:
            action.metavar = _PLACEHOLDERS.get(str(shown), action.metavar)


def usage_error_words(said: str, language: Language) -> str:
    """What bad usage is told as.

    >>> usage_error_words("unrecognized arguments: --al", "vi")
    'không nhận ra tham số: --al'
    """
    if language == "en":
        return said
    for english, vietnamese in _USAGE_ERRORS:
        said = re.sub(f"^{english}(?=$|\\. Nearest)", vietnamese, said)
    return said.replace(". Nearest: ", ". Gần giống: ").replace(". See: ", ". Xem: ")


def system_error_words(fault: OSError, language: Language) -> str:
    """What the system says of a file that it cannot read or write."""
    known = _SYSTEM_ERRORS.get(fault.errno or 0) if language == "vi" else None
    return known or fault.strerror or str(fault)


class CommandParser(ArgumentParser):
    """Tells bad usage in printable text, in the language that was asked for."""

    language: Language = "en"
    given: Sequence[str] = ()
    """The words that it is to read, of which misspelt options are told with those that are near."""

    def error(self, message: str) -> NoReturn:
        """Tell bad usage in a line, and end: the options near to those that there are not, or else where all are."""
        near = ", ".join(options_near(self.given, self._option_string_actions))
        said = usage_error_words(one_line(message), self.language)
        if near or ". Nearest: " not in message:
            more = f". Nearest: {near}" if near else f". See: {self.prog} --help"
            said += usage_error_words(more, self.language)
        self.exit(2, f"{self.prog}: {'lỗi' if self.language == 'vi' else 'error'}: {said}\n")
