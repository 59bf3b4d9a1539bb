"""Vocabulary: the words of tables in Vietnamese, and dues as they are said in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc_rules.text import Bilingual, Language
from cchc_rules.when import Before, By, Cycle, Due, During, Within

__all__ = ["CYCLES", "DUES", "in_words", "word"]

CYCLES: Final[Mapping[Cycle, Bilingual]] = MappingProxyType(
    {
        Cycle.MONTH: Bilingual("hằng tháng", "monthly"),
        Cycle.QUARTER: Bilingual("hằng quý", "quarterly"),
        Cycle.HALF_YEAR: Bilingual("6 tháng", "half-yearly"),
        Cycle.YEAR: Bilingual("hằng năm", "yearly"),
    }
)
"""How often something comes round.

:meta hide-value:
"""

DUES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "before": Bilingual("trước một ngày", "before a day"),
        "by": Bilingual("chậm nhất một ngày, kể cả ngày đó", "by a day, that day included"),
        "during": Bilingual("trong một khoảng thời gian", "inside a period"),
        "recurring": Bilingual("định kỳ", "recurring"),
        "standing": Bilingual("thường xuyên", "all along"),
        "relative": Bilingual("tính từ một sự kiện", "counted from an event"),
    }
)
"""What the kinds of due are called.

:meta hide-value:
"""

_VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "address": "vị trí",
        "agencies": "cơ quan thực hiện",
        "agency": "cơ quan",
        "area": "lĩnh vực",
        "asked": "yêu cầu",
        "at_least": "mức tối thiểu",
        "budget": "kinh phí",
        "by": "đến",
        "changed": "thay đổi",
        "clause": "điểm, khoản",
        "contradictory": "mâu thuẫn",
        "days left": "còn (ngày)",
        "decision": "quyết định",
        "due": "thời hạn",
        "exclusions": "không tính",
        "findings that flip": "kết luận thay đổi",
        "fingerprint": "mã đối chiếu",
        "first day": "ngày đầu",
        "found": "khớp",
        "in words": "diễn đạt",
        "instrument": "văn bản viện dẫn",
        "instruments": "văn bản viện dẫn",
        "interpretations": "cách hiểu",
        "key": "mã",
        "kind": "loại",
        "last day": "hạn cuối",
        "lead": "chủ trì",
        "leaves out": "không tính",
        "letters": "ký tự",
        "levels": "cấp",
        "line": "dòng",
        "measure": "chỉ số",
        "million VND": "triệu đồng",
        "missing": "thiếu",
        "modality": "mức độ bắt buộc",
        "no stated day": "không ấn định ngày",
        "not counted": "không đếm",
        "number absent": "thiếu số liệu",
        "objective": "mục tiêu",
        "outside": "ngoài diện tính",
        "period": "kỳ",
        "phrase": "nguyên văn",
        "product": "sản phẩm",
        "reading": "cách hiểu",
        "rejected": "không theo",
        "related": "liên quan",
        "repeated ids": "mã lặp lại",
        "reports on": "kỳ báo cáo",
        "rests on": "căn cứ",
        "role": "vai trò",
        "row (STT)": "STT",
        "rows": "số dòng",
        "rule": "quy định",
        "stt": "STT",
        "support": "phối hợp",
        "task": "nhiệm vụ",
        "title": "tên gọi",
        "unaccounted": "chưa đối chiếu",
        "undetermined": "chưa xác định",
        "unused": "không sử dụng",
        "urgency": "tình trạng",
        "version": "phiên bản",
        "waits for": "chờ",
        "without": "thiếu cột",
    }
)


def word(said: str, lang: Language) -> str:
    """A word of a heading, given in English; what is not listed stays as it is.

    >>> word("last day", "vi")
    'hạn cuối'
    """
    return _VIETNAMESE.get(said, said) if lang == "vi" else said


def in_words(due: Due, lang: Language) -> str:
    """A due as it is said; in Vietnamese, as plans write it."""
    if lang == "vi":
        return str(due)
    if isinstance(due, Within):
        return due.sentence("en")
    if isinstance(due, Before):
        return f"before {due.day}"
    if isinstance(due, By):
        return f"by {due.day}"
    if isinstance(due, During):
        return f"from {due.first_day} to {due.last_day}"
    turns = ", ".join(CYCLES[cycle].en for cycle in due.cycles)
    if due.on is not None:
        limit = "before" if due.on.before else "by"
        turns += f", {limit} day {due.on.day}" + f" of month {due.on.month}" * (due.cycles != (Cycle.MONTH,))
    said = " or ".join(filter(None, (turns, "on request" * due.on_request))) or "all along"
    return said if due.since is None else f"{said}, from {due.since}"
