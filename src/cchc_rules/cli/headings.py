"""Headings: the words of tables, in Vietnamese where they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc_rules.text import Bilingual, Language

__all__ = ["DUE_KIND_NAMES", "heading"]

DUE_KIND_NAMES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "before": Bilingual("trước một ngày", "before a day"),
        "by": Bilingual("chậm nhất một ngày, kể cả ngày đó", "by a day, that day included"),
        "completion": Bilingual("hạn hoàn thành", "completion"),
        "during": Bilingual("trong một khoảng thời gian", "inside a period"),
        "on request": Bilingual("đột xuất, khi có yêu cầu", "on request"),
        "recurring": Bilingual("định kỳ", "recurring"),
        "standing": Bilingual("thường xuyên", "all along"),
        "within": Bilingual("tính từ một sự kiện", "counted from an event"),
    }
)
"""What the kinds of due are called.

:meta hide-value:
"""

_VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a case is several records": "một trường hợp gồm nhiều hồ sơ",
        "address": "vị trí",
        "addressee": "nơi nhận",
        "agencies": "cơ quan thực hiện",
        "agencies as at signing; --follow-successions follows them": (
            "chưa tính việc sắp xếp, đổi tên cơ quan; dùng --follow-successions để tính"
        ),
        "agency": "cơ quan",
        "answered by": "cơ quan trả lời",
        "answers": "phụ trách",
        "answers in roll calls": "trả lời trong danh sách thực hiện theo cơ quan",
        "area": "lĩnh vực",
        "as at signing; no succession is known": "như khi ký; chưa biết có thay đổi",
        "asked": "yêu cầu",
        "bound": "mức chỉ tiêu",
        "baseline": "so với kỳ",
        "budget": "kinh phí",
        "cannot be loaded": "không nạp được",
        "cases counted": "số trường hợp được đếm",
        "cases expected of others, of whom nothing is told here": "số dự kiến của cơ quan khác, không nêu ở đây",
        "certainty": "độ chắc chắn",
        "changed": "thay đổi",
        "clause": "điều khoản",
        "constant": "tên hằng",
        "contradictory": "mâu thuẫn",
        "counted": "cơ quan được tính",
        "day of looking": "ngày xem xét",
        "days": "thời gian tồn tại",
        "decision": "quyết định",
        "definition": "định nghĩa",
        "delivered to": "nơi nhận",
        "due": "thời hạn",
        "each": "từng thành viên trả lời",
        "each answers": "từng cơ quan trả lời",
        "each part": "từng phần phải đạt",
        "ended by": "hết hiệu lực theo",
        "exclusions": "không tính",
        "findings that change": "kết luận thay đổi",
        "fingerprint": "mã đối chiếu",
        "files counted so far": "số tệp đã đếm đến nay",
        "findings left out": "số kết luận không nêu",
        "first assessment": "lần đánh giá trước",
        "first day": "ngày đầu",
        "found": "khớp",
        "in force": "hiệu lực",
        "in words": "diễn đạt",
        "inherits": "lấy phần để trống từ",
        "instrument": "văn bản viện dẫn",
        "instruments": "văn bản viện dẫn",
        "interpretations": "cách hiểu",
        "key": "mã",
        "kind": "loại",
        "last day": "hạn cuối",
        "lead": "chủ trì",
        "leaves out": "không tính",
        "level": "cấp",
        "levels": "cấp",
        "last days in the year": "hạn cuối trong năm",
        "line": "dòng",
        "may be otherwise on another day": "có thể khác vào ngày khác",
        "measure": "chỉ số",
        "million VND": "triệu đồng",
        "missing": "thiếu",
        "modality": "mức độ ràng buộc",
        "no agency in particular": "không riêng cơ quan nào",
        "nobody": "không có cơ quan nào",
        "not counted": "không đếm",
        "not known": "chưa rõ",
        "not listed": "không liệt kê",
        "not shown; --all shows them": "không nêu ở đây; xem hết bằng --all",
        "not taken as complete; silence is unknown": "chưa coi là đủ; không báo cáo là chưa đủ thông tin",
        "not there yet": "chưa hình thành",
        "nothing to count": "không có gì để đếm",
        "objective": "mục tiêu",
        "on": "ngày",
        "only those that are listed": "chỉ gồm các cơ quan đã liệt kê",
        "over agencies": "theo cơ quan",
        "over time": "theo thời gian",
        "owed by": "phải hoàn thành",
        "outside": "ngoài diện tính",
        "parts": "từng phần phải đạt",
        "period": "kỳ",
        "phrase": "nguyên văn",
        "plan": "kế hoạch",
        "printed code": "số, mã in",
        "product": "sản phẩm",
        "reading": "cách hiểu",
        "record": "thông tin đầu vào",
        "rejected": "cách hiểu không chọn",
        "related": "liên quan",
        "repealed": "bãi bỏ",
        "repeated ids": "mã lặp lại",
        "replaced by": "thay thế bằng",
        "reports on": "kỳ báo cáo",
        "rests on": "căn cứ",
        "rests on reports": "theo báo chí, cần kiểm tra",
        "role": "vai trò",
        "rows": "số dòng",
        "of the whole table are rows, repeated ids and contradictory ones": (
            "số dòng, mã lặp lại, mâu thuẫn là của cả bảng"
        ),
        "rule": "quy định",
        "rules": "số quy định",
        "second assessment": "lần đánh giá sau",
        "signs": "ký tự",
        "source": "nguồn",
        "succeeds": "tiếp nối",
        "support": "phối hợp",
        "taken as complete; entire silence after the due day is missed": (
            "coi là đã đủ; cơ quan không gửi báo cáo nào sau ngày đến hạn là không đạt"
        ),
        "taken out, and none in its place": "đã bớt ra, không có bản ghi thay",
        "task": "nhiệm vụ",
        "the plan's, up to the day of looking; where the table is of less, give --period": (
            "kỳ của kế hoạch, đến ngày xem xét; bảng chỉ gồm một phần kỳ thì nêu rõ bằng --period"
        ),
        "the plan gives it no task": "kế hoạch không giao việc cho cơ quan này",
        "through": "qua",
        "title": "tên gọi",
        "transferred apart": "chuyển giao riêng",
        "uncovered": "chưa đối chiếu",
        "undetermined": "chưa xác định",
        "unproven": "chưa có căn cứ",
        "unused": "không sử dụng",
        "urgency": "tình trạng",
        "version": "phiên bản",
        "waits for": "chờ",
        "without": "thiếu cột",
        "without a day, so not in the calendar": "không ấn định ngày, nên không có trong lịch",
    }
)


def heading(said: str, language: Language) -> str:
    """A word of a heading, given in English; what is not listed stays as it is.

    >>> heading("last day", "vi")
    'hạn cuối'
    """
    return _VIETNAMESE.get(said, said) if language == "vi" else said
