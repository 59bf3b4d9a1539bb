"""The words of a time column, each with what it is to the grammar of `phrase_parser`: a new word is added here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from cchc_rules.text import unaccented

__all__ = [
    "ACTS",
    "COMPLETION",
    "COUNTED_FROM",
    "END",
    "LIMIT_OF_WORDS",
    "LIMIT_PHRASES",
    "LIMIT_STARTERS",
    "NEXT_ONE",
    "NUMBER_WORDS",
    "ON_REQUEST",
    "OPEN_ENDED",
    "ROMANS",
    "STANDING",
    "SYMBOL_OF_UNACCENTED_WORD",
    "SYMBOL_OF_WORD",
    "TURNED_ROUND",
    "Sequences",
    "Words",
]

Words: TypeAlias = tuple[str, ...]
Sequences: TypeAlias = Mapping[str, tuple[Words, ...]]


_SPELLING_VARIANTS: Final = {
    "hàng": "hằng",
    "kì": "kỳ",
    "quí": "quý",
    "qúy": "quý",
    "q": "quý",
    "t": "tháng",
    "tới": "đến",
}


def _word_tuples(listed: str) -> Iterator[Words]:
    """Phrases as words, each in the spelling in which it is looked for."""
    return (tuple(_SPELLING_VARIANTS.get(word, word) for word in phrase.split()) for phrase in listed.split(","))


def _by_first_word(listed: str) -> Sequences:
    """Phrases as sequences of words, by their first words; the longest first."""
    found: dict[str, tuple[Words, ...]] = {}
    for words in sorted(_word_tuples(listed), key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), words)
    return MappingProxyType(found)


END: Final = "end"
"""What comes after the last word."""

_LIMITS: Final = {
    "before": "trước, xong trước, đến trước, chậm nhất trước, chậm nhất là trước",
    "by": "hết, đến, đến hết, cho đến, cho đến hết, từ nay đến, từ nay đến hết, không quá, muộn nhất, muộn nhất là,"
    "chậm nhất, chậm nhất là, chậm nhất đến, chậm nhất là đến, chậm nhất đến hết, chậm nhất vào, chậm nhất trong",
    "in": "trong, trong các, trong cả, trong suốt, trong vòng, trong thời hạn, trong giai đoạn, giai đoạn,các, cả, vào",
    "from": "từ, kể từ, bắt đầu từ, giai đoạn từ, trong giai đoạn từ",
    "after": "sau, từ sau, kể từ sau",
}
ON_REQUEST: Final = _by_first_word("đột xuất, khi có yêu cầu, khi được yêu cầu, theo yêu cầu")
"""Due whenever it is asked for."""

OPEN_ENDED: Final = _by_first_word(
    "trở đi, và các năm tiếp theo, và những năm tiếp theo, và các năm sau, và các năm tới"
)
"""Without an end."""

STANDING: Final = _by_first_word(
    "thường xuyên, nhiệm vụ thường xuyên, công việc thường xuyên, thực hiện thường xuyên, triển khai thường xuyên,"
    "thường xuyên liên tục"
)
"""All along."""

COMPLETION: Final = _by_first_word(
    "hoàn thành, hạn hoàn thành, thời hạn hoàn thành, thời gian hoàn thành,"
    "hạn, hạn cuối, hạn cuối cùng, thời hạn, thời hạn cuối, thời hạn cuối cùng"
)
"""What says that a time is one by which something is complete."""

NEXT_ONE: Final = _by_first_word("sau, tiếp theo")
"""The month after the one that is spoken of."""

COUNTED_FROM: Final = _by_first_word("kể từ, tính từ, từ, sau, kể từ sau")
"""What an event follows."""

TURNED_ROUND: Final = tuple(
    _word_tuples(
        "sau, sau khi, từ, từ khi, không, không được, không phải, chưa, chưa được, sớm hơn, ít nhất, ít nhất là,"
        "thay vì, thay cho"
    )
)
"""What makes a beginning of the end of a time that stands behind it; nothing before it is asked for then."""

ACTS: Final = tuple(
    " ".join(words)
    for words in _word_tuples(
        "báo cáo, ban hành, bố trí, chỉ đạo, công bố, đánh giá, đề xuất, điều tra, gửi, họp, khảo sát, kiểm tra,"
        "lấy ý kiến, lựa chọn, nghiệm thu, phê duyệt, phổ biến, rà soát, sơ kết, tập huấn, tham mưu, thẩm định,"
        "thực hiện, thu thập, tổ chức, tổng hợp, tổng kết, triển khai, trình, xây dựng, xem xét"
    )
)
"""What is done by a due of which no year is written, right behind it; any other word may belong to the due."""

_OTHER_WORDS: Final = (
    "định kỳ, hằng, mỗi, ngày, tuần, tháng, quý, năm, nửa, đầu, giữa, cuối, thứ, của, theo,và, hoặc, một lần, làm việc"
)
ROMANS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4}
NUMBER_WORDS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
"""The numbers that are read as words, before a unit of time or "lần"; of "năm" nobody can tell what it says."""


LIMIT_OF_WORDS: Final = {words: limit for limit, listed in _LIMITS.items() for words in _word_tuples(listed)}
LIMIT_PHRASES: Final = _by_first_word(",".join(_LIMITS.values()))
LIMIT_STARTERS: Final = frozenset(LIMIT_PHRASES)
"""The words that a limit can begin with."""

_ALL_PHRASES: Final = (
    LIMIT_PHRASES,
    STANDING,
    NEXT_ONE,
    ON_REQUEST,
    OPEN_ENDED,
    COMPLETION,
    COUNTED_FROM,
    _by_first_word(_OTHER_WORDS),
    {"": TURNED_ROUND},
)
SYMBOL_OF_WORD: Final[Mapping[str, str]] = MappingProxyType(
    {word: word for known in _ALL_PHRASES for same in known.values() for words in same for word in words}
    | _SPELLING_VARIANTS
    | dict.fromkeys(ROMANS, "roman")
)
SYMBOL_OF_UNACCENTED_WORD: Final[Mapping[str, str]] = MappingProxyType(
    {unaccented(word): symbol for word, symbol in SYMBOL_OF_WORD.items()}
)
