"""The words of a statement: what it counts and where that comes from, for its comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final

from cchc_rules.counting.question import Question
from cchc_rules.counting.sql_query.dialect import Dialect
from cchc_rules.dates.period import write_day
from cchc_rules.printable import one_line
from cchc_rules.text import Bilingual, Language

__all__ = ["header_lines", "measure_lines"]

_COMMENT_WIDTH: Final = 175


def header_lines(question: Question, dialect: Dialect, language: Language) -> Iterator[str]:
    """What the statement asks, of which days, and whether it was ever run."""
    period = question.period
    days = Bilingual(
        "Đếm hồ sơ từ {first} đến hết {last}; ngày xem xét {as_of}; ngày bắt đầu và kết thúc theo giờ {zone}.",
        "Counts records from {first} to {last}; the day of looking is {as_of}; days begin and end as in {zone}.",
    )
    words = days.in_(language).format(
        first=write_day(period.start, language),
        last=write_day(period.last_day, language),
        as_of=write_day(question.as_of, language),
        zone=question.zone.key,
    )
    yield from _comment_lines(f"{dialect.title}. {words}")
    yield from _comment_lines(
        Bilingual(
            'Chỉ đọc, không ghi. Cột "unreadable …" khác 0 thì mọi số đếm đều bỏ: phải sửa hoặc khai báo mã trước.',
            'It writes nothing. Where an "unreadable …" is not 0, no count stands: correct the cells first, or say '
            "what they mean.",
        ).in_(language)
    )
    if not dialect.is_tried:
        yield from _comment_lines(
            Bilingual(
                "CHƯA CHẠY THỬ trên {}: hãy so với một lần đếm khác trước khi dùng.",
                "UNTRIED on {}: compare it with another count before you rely on it.",
            )
            .in_(language)
            .format(dialect.title)
        )


def measure_lines(question: Question, clauses: Mapping[str, Sequence[str]], language: Language) -> Iterator[str]:
    """What each measure counts, by its number, and where that comes from."""
    for turn, measure in enumerate(question.measures, 1):
        said = [f"{turn}. {measure.key}: {measure.title.in_(language)}. {measure.definition.in_(language)}"]
        if clauses.get(measure.key):
            said.append(f"{Bilingual('Điểm', 'Clause').in_(language)}: {', '.join(clauses[measure.key])}.")
        if measure.source is not None:
            source = f"{measure.source.text.in_(language)} ({measure.source.certainty.label.in_(language)})"
            said.append(f"{Bilingual('Nguồn định nghĩa', 'Source of the definition').in_(language)}: {source}.")
        if measure.case_field is not None:
            one_case = Bilingual(
                "Một trường hợp là mọi hồ sơ có cùng {} của một cơ quan.",
                "A case is all records of one {} at one agency.",
            )
            said.append(one_case.in_(language).format(measure.case_field))
        yield from _comment_lines(" ".join(said))


def _comment_lines(words: str) -> list[str]:
    """Words as the lines of a comment."""
    return wrap(one_line(words), _COMMENT_WIDTH)
