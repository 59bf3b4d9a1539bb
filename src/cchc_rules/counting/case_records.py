"""Case records: the records of the cases that are asked for, each with what it is and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator
from datetime import date
from typing import TypeAlias, final

from attrs import Factory, define, frozen

from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.counting.cells import fold_code
from cchc_rules.counting.counts.group_counts import Answer, Group
from cchc_rules.counting.deciding_conditions import Decision
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallying import CellNames, RawGroup, case_answer
from cchc_rules.dates.period import Period, write_day
from cchc_rules.errors import BadValue
from cchc_rules.flat_table import Column, ColumnType, FlatTable, worded_columns
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["CaseRecord", "CaseRecords", "KeptRecord", "answers_asked", "to_case_records"]


def answers_asked(which: Iterable[Answer | str]) -> frozenset[Answer]:
    """What is asked for, as callers write it: answers, or their codes.

    Raises:
        BadValue: For what is none of them, or none at all.

    >>> sorted(answers_asked(["unknown", Answer.NO]))
    [<Answer.NO: 'no'>, <Answer.UNKNOWN: 'unknown'>]
    """
    expected = message("one of {names}", names=", ".join(Answer))
    given = [which] if isinstance(which, str) else [*which]
    if not given or not set(given) <= {*Answer}:
        raise BadValue(which, expected, where="which")
    return frozenset(map(Answer, given))


KeptRecord: TypeAlias = tuple[int, str | None, RawGroup, Decision]
"""A record as it is read: its row, its id, the cells that tell its group and its case apart, and what it is."""


@final
@frozen
class CaseRecord:
    """A record of a case that was asked for, with what it is and why (bản ghi của trường hợp).

    Args:
        row: Its number in the table, from 1, or its line in a file.
        id: What it is called by the field `id`, or by the one that tells records apart; None where it is not called.
        group: What it shares with its group, in the order of `CaseRecords.by`.
        agency: Whose it is; None where records are neither grouped nor told apart by that.
        case: What its case is called; None where every record is a case of its own.
        answer: What the case is.
        decision: What the record is by itself, and the conditions that decided it.
    """

    row: int
    id: str | None
    group: Group
    agency: str | None
    case: str | None
    answer: Answer
    decision: Decision


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

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; what the records are grouped by stands behind the id, under its names."""
        return (*_who(self.by), *_what())

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
            (each.id or str(each.row), each.answer.label.in_(language), each.decision.in_(language))
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
    of_cases = [cells[wide] for cells in met] if measure.case_field else []
    names = CellNames.of(question, [cells[:wide] for cells in met], of_cases)
    cases = _Cases(names, measure.case_field) if measure.case_field else None
    if cases is not None:
        for _, _, cells, decision in kept:
            cases.add(cells, decision.answer)
    place = question.by.index("agency") if "agency" in question.by else None
    found = []
    for row, name, cells, decision in kept:
        group, answer, agency, case = names.group(cells), decision.answer, None, None
        if cases is not None:
            agency, case, answer = cases.of(cells)
        elif place is not None:
            agency = group[place]
        if answer in wanted:
            found.append(CaseRecord(row, name, group, agency, case, answer, decision))
    return CaseRecords(measure, question.by, question.period, question.as_of, tuple(found))


@define
class _Cases:
    """The cases of several records each: what they are called, and how many of their records are what."""

    names: CellNames
    field: str
    _counts: dict[tuple[Group, str, str], Counter[Answer]] = Factory(dict)
    _spellings: dict[tuple[Group, str, str], set[str]] = Factory(dict)

    def add(self, cells: RawGroup, answer: Answer) -> None:
        """One record more of a case."""
        key, name = self._key(cells)
        self._counts.setdefault(key, Counter())[answer] += 1
        self._spellings.setdefault(key, set()).add(name)

    def of(self, cells: RawGroup) -> tuple[str, str, Answer]:
        """The agency and the name of a record's case, the first of its spellings, and what it is."""
        key, _ = self._key(cells)
        counts = (self._counts[key][each] for each in (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNDETERMINED))
        return key[1], min(self._spellings[key]), case_answer(*counts)

    def _key(self, cells: RawGroup) -> tuple[tuple[Group, str, str], str]:
        agency, case = cells[len(self.names.question.by) :]
        name = self.names.name(self.field, case)
        return (self.names.group(cells), self.names.name("agency", agency), fold_code(name)), name


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
