"""The words of a statement: what it counts and where that comes from, for its comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final

from cchc_rules.counting.question import Question
from cchc_rules.counting.sql_query.columns import SqlColumns
from cchc_rules.counting.sql_query.counted_rows import cases_name, told_apart_by
from cchc_rules.dates.period import write_day
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.record_types import vietnamese_field_name
from cchc_rules.printable import printable
from cchc_rules.text import Bilingual, Language

__all__ = ["header_lines", "measure_lines"]

_COMMENT_WIDTH: Final = 175


def header_lines(
    columns: SqlColumns, left_out: Mapping[str, str], language: Language, *, unreadable: bool
) -> Iterator[str]:
    """What the statement asks, of which days and columns, what it leaves out, and whether it was ever run.

    Args:
        columns: What is asked of the columns of the table.
        left_out: Why measures are not counted, by their keys.
        language: "vi" or "en".
        unreadable: Whether it counts what cannot be read.
    """
    question, dialect = columns.question, columns.dialect
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
    legend = (each.in_(language) for each in _legend(unreadable=unreadable))
    yield from _comment_lines(" ".join((f"{dialect.title}.", words, *legend)))
    if columns.schema is None:
        yield from _column_lines(columns, language)
    for key, why in left_out.items():
        yield from _comment_lines(f"{Bilingual('Không đếm', 'Not counted').in_(language)} {key}: {why}.")
    if not dialect.is_tried:
        yield from _comment_lines(
            Bilingual(
                "CHƯA CHẠY THỬ trên {}: hãy so với một lần đếm khác trước khi dùng.",
                "UNTRIED on {}: compare it with another count before you rely on it.",
            )
            .in_(language)
            .format(dialect.title)
        )


def _legend(*, unreadable: bool) -> Iterator[Bilingual]:
    """What the columns of the answer are, none of which is called by a word of Vietnamese."""
    yield Bilingual("Chỉ đọc, không ghi. Trong kết quả:", "It writes nothing. In what it gives back:")
    yield Bilingual(
        '"yes", "no": là có, là không, mang số của chỉ số; "inside", "outside": trong, ngoài diện tính; chưa rõ = '
        'inside − yes − no; chưa xác định = records counted − inside − outside; "contradiction": số hồ sơ mâu thuẫn.',
        '"yes" and "no" have the number of their measure; "inside", "outside": in its population or not; unknown = '
        "inside − yes − no; undetermined = records counted − inside − outside.",
    )
    if unreadable:
        yield Bilingual(
            '"unreadable", "missing": không đọc được, không ghi, ví dụ ở "such as"; khác 0 thì mọi số đếm đều bỏ: phải '
            "sửa hoặc khai báo mã trước.",
            'Where an "unreadable" or a "missing" is not 0, no count stands; "such as" is an example: correct the '
            "cells, or say what they mean.",
        )


def _column_lines(columns: SqlColumns, language: Language) -> Iterator[str]:
    """Which columns the table has to have, where nobody told; and which have to be of days."""
    question, unique = columns.question, columns.question.unique
    apart = (*told_apart_by(question), *question.case_fields, *(() if unique is None else (unique,)))
    asked = (*apart, *(each.name for each in question.fields))
    days = (each.name for each in question.fields if each.kind is FieldKind.DAY)
    told = [(Bilingual("Bảng phải có các cột", "The table has to have these columns"), asked)]
    if not columns.dialect.reads_day_text:
        words = Bilingual("Trong đó phải là ngày hoặc thời điểm, không phải văn bản", "Of them days or times, no text")
        told.append((words, tuple(days)))
    for words, names in told:
        quoted = ", ".join(f'"{question.column(name)}"' for name in dict.fromkeys(names))
        yield from _comment_lines(f"{words.in_(language)}: {quoted}.")


def measure_lines(question: Question, clauses: Mapping[str, Sequence[str]], language: Language) -> Iterator[str]:
    """What each measure counts, by its number, and where that comes from."""
    for turn, measure in enumerate(question.measures, 1):
        said = [f"{turn}. {measure.key}: {measure.title.in_(language)}. {measure.definition.in_(language)}"]
        if clauses.get(measure.key):
            said.append(f"{Bilingual('Điểm', 'Clause').in_(language)}: {', '.join(clauses[measure.key])}.")
        if measure.source is not None:
            source, certainty = measure.source.text.in_(language), measure.source.certainty.label.in_(language)
            said.append(
                f"{Bilingual('Nguồn định nghĩa', 'Source of the definition').in_(language)} ({certainty}): {source}."
            )
        if measure.case_field is not None:
            one_case = Bilingual(
                'Một trường hợp là mọi hồ sơ có cùng {name} tại một cơ quan; "{cases}" là số trường hợp.',
                'A case is all records of one {name} at one agency; "{cases}" is how many there are.',
            )
            name = vietnamese_field_name(measure.case_field) if language == "vi" else measure.case_field
            said.append(one_case.in_(language).format(name=name, cases=cases_name(measure.case_field)))
        yield from _comment_lines(" ".join(said))


def _comment_lines(words: str) -> list[str]:
    """Words as the lines of a comment."""
    return wrap(printable(words), _COMMENT_WIDTH, break_on_hyphens=False)
