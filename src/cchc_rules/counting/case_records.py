"""Case records: the records of the cases that are asked for, each with what it is and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator
from datetime import date
from typing import Any, Final, TypeAlias, final

from attrs import frozen

from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.counting.cells import fold_code
from cchc_rules.counting.counts.group_counts import Answer, Group
from cchc_rules.counting.deciding_conditions import CaseDecision
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallying import CellNames, RawGroup, case_answer
from cchc_rules.dates.period import Period, write_day
from cchc_rules.errors import BadValue
from cchc_rules.flat_table import Column, ColumnType, FlatTable, worded_columns
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["CaseRecord", "CaseRecords", "KeptRecord", "answers_asked", "first_spellings", "to_case_records"]


def answers_asked(which: Any) -> frozenset[Answer]:
    """What is asked for, as callers write it: answers, or their codes.

    Raises:
        BadValue: For what is none of them, or none at all.

    >>> sorted(answers_asked(["unknown", Answer.NO]))
    [<Answer.NO: 'no'>, <Answer.UNKNOWN: 'unknown'>]
    """
    given = [*which] if isinstance(which, Iterable) and not isinstance(which, str) else [which]
    if not given or not all(isinstance(each, str) and each in tuple(Answer) for each in given):
        raise BadValue(which, message("one of {names}", names=", ".join(Answer)), where="which")
    return frozenset(map(Answer, given))


_COUNTED_OF_A_CASE: Final = (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNDETERMINED)

KeptRecord: TypeAlias = tuple[int, str | None, RawGroup, CaseDecision]
"""A record as it is read, by its row, its id, the cells that tell its group and its case apart, and what it is."""


@final
@frozen
class CaseRecord:
    """A record of a case that was asked for, with what it is and why (bản ghi của trường hợp).

    Args:
        row: Its number in the table, from 1, or its line in a file; None where the table has no order of its own.
        id: What it is called by the field `id`, or by the one that tells records apart; None where it is not called.
        group: What it shares with its group, in the order of `CaseRecords.by`.
        agency: Whose it is; None where records are neither grouped nor told apart by that.
        case: What its case is called; None where every record is a case of its own.
        answer: What the case is.
        decision: What the record is by itself, and the conditions that decided it.
    """

    row: int | None
    id: str | None
    group: Group
    agency: str | None
    case: str | None
    answer: Answer
    decision: CaseDecision


@final
@frozen(repr=False)
class CaseRecords(FlatTable, Shown):
    """The records of the cases that were asked for, in the order of the table (các trường hợp).

    Args:
        measure: What they are cases of.
        by: The fields that the records are grouped by.
        period: The days that are counted: those asked for, up to the day of looking.
        as_of: The day of looking.
        records: The records.
    """

    measure: Measure
    by: tuple[str, ...]
    period: Period
    as_of: date
    records: tuple[CaseRecord, ...]

    def __iter__(self) -> Iterator[CaseRecord]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __repr__(self) -> str:
        return f"<CaseRecords of {self.measure.key}, {self.period.short}: {len(self.records)}>"

    def count(self, answer: Answer) -> int:
        """How many of the cases are that; one of several records is one.

        Args:
            answer: What they are.
        """
        found = [each for each in self.records if each.answer is answer]
        return len(
            found if self.measure.case_field is None else {(*each.group, each.agency, each.case) for each in found}
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; what the records are grouped by stands behind the id, under its names."""
        return tuple({each.name: each for each in (*_who(self.by), *_what())}.values())

    def _items(self) -> Iterable[CaseRecord]:
        return self.records

    def card(self, language: Language = "en") -> Card:
        """The records, one a row, on one screen.

        Args:
            language: "vi" or "en".
        """
        facts = facts_in(
            language,
            (Bilingual("chỉ số", "measure"), self.measure.title.in_(language)),
            (Bilingual("kỳ", "period"), self.period.short),
            (Bilingual("ngày xem xét", "day of looking"), write_day(self.as_of, language)),
            (Bilingual("số bản ghi", "records"), str(len(self.records))),
        )
        rows = (
            (each.id or str(each.row or ""), each.answer.label.in_(language), each.decision.in_(language))
            for each in self.records
        )
        return Card(Bilingual("Các trường hợp", "Cases").in_(language), facts, tuple(rows), language)


def to_case_records(
    question: Question, kept: Collection[KeptRecord], met: Collection[RawGroup], wanted: Container[Answer]
) -> CaseRecords:
    """The records of the cases that are asked for.

    Args:
        question: What was asked, of one measure.
        kept: The records of which some may be asked for: all of them where a case is several records.
        met: The cells that tell groups and cases apart, of all records.
        wanted: What is asked for.

    Raises:
        FaultGroup: As `to_tallies` raises.
    """
    (measure,), wide = question.measures, len(question.by)
    field = measure.case_field
    names = CellNames.of(question, [cells[:wide] for cells in met], [cells[wide] for cells in met if field])
    spelled = first_spellings(names.name(field, cells[-1]) for cells in met) if field else {}
    place = question.by.index("agency") if "agency" in question.by else None

    def case_of(cells: RawGroup) -> tuple[Group, str | None, str | None]:
        group = names.group(cells)
        if field:
            return group, names.name("agency", cells[wide]), spelled[fold_code(names.name(field, cells[-1]))]
        return group, None if place is None else group[place], None

    counts: defaultdict[tuple[Group, str | None, str | None], Counter[Answer]] = defaultdict(Counter)
    for _, _, cells, decision in kept if field else ():
        counts[case_of(cells)][decision.answer] += 1
    of_cases = {case: case_answer(*(of[each] for each in _COUNTED_OF_A_CASE)) for case, of in counts.items()}
    found = (
        CaseRecord(row, name, *case, of_cases.get(case, decision.answer), decision)
        for row, name, cells, decision in kept
        for case in (case_of(cells),)
    )
    listed = tuple(each for each in found if each.answer in wanted)
    return CaseRecords(measure, question.by, question.period, question.as_of, listed)


def first_spellings(names: Iterable[str]) -> dict[str, str]:
    """Of names that are one but for how they are spelled the first, by what they are compared by.

    >>> first_spellings(["1.001-a", "1.001-A"])
    {'1.001-a': '1.001-A'}
    """
    return {fold_code(name): name for name in sorted(names, reverse=True)}


def _who(by: tuple[str, ...]) -> Iterator[Column]:
    """Which record it is."""
    text = ColumnType.TEXT
    row = Bilingual("số thứ tự trong bảng, hoặc số dòng trong tệp", "its number in the table, or its line in a file")
    yield Column("row", ColumnType.WHOLE, row, lambda each: each.row)
    yield Column("id", text, Bilingual("mã của bản ghi", "what the record is called"), lambda each: each.id)
    shared = Bilingual("giá trị chung của nhóm", "what the records of the group share")
    for place, name in enumerate(by):
        yield Column(name, text, shared, lambda each, place=place: each.group[place])  # type: ignore[misc]
    if "agency" not in by:
        yield Column("agency", text, Bilingual("cơ quan", "whose it is"), lambda each: each.agency)
    case = Bilingual("trường hợp mà bản ghi thuộc về", "the case that it belongs to, where that is several records")
    yield Column("case", text, case, lambda each: each.case)


def _what() -> Iterator[Column]:
    """What it is, and why."""
    text = ColumnType.TEXT
    answer = Bilingual("kết quả của trường hợp, theo mã", "what the case is, by its code")
    yield Column("answer", text, answer, lambda each: each.answer.value)
    alone = Bilingual("kết quả của riêng bản ghi, theo mã", "what the record is by itself, by its code")
    yield Column("record_answer", text, alone, lambda each: each.decision.answer.value)
    why = Bilingual("các điều kiện quyết định", "the conditions that decided")
    yield from worded_columns(
        "conditions", why, lambda each: Bilingual(each.decision.in_("vi"), each.decision.in_("en"))
    )
