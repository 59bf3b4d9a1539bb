"""Case records: the records of the cases that are asked for, each with what it is and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import Any, Final, TypeAlias, final

from attrs import Factory, define, evolve, frozen

from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.counting.cells import fold_code
from cchc_rules.counting.counts.group_counts import Answer, Group, GroupCount
from cchc_rules.counting.deciding_conditions import CaseDecision
from cchc_rules.counting.question import Question
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import CellNames, RawGroup, case_answer
from cchc_rules.dates.period import Period, write_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.values import Tally
from cchc_rules.flat_table import Column, ColumnType, FlatTable, worded_columns
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import Contradiction
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["CaseRecord", "CaseRecords", "MetRecords", "answers_asked", "first_spellings", "to_case_records"]


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

_Case: TypeAlias = tuple[Group, str | None, str | None]
_Holds: TypeAlias = tuple[bool | None, ...]


@define
class MetRecords:
    """What is met in a table of records, gone over once (các bản ghi đã đọc).

    Args:
        kept: Those that may be asked for, each by its row, its id, the cells that tell its group and its case apart,
            what it is, and which contradictions are true of it.
        answers: How many records are what, by the cells that tell groups and cases apart.
        ids: How many records are called what.
        contradictory: Of how many records which contradictions are true.
    """

    kept: list[tuple[int, str | None, RawGroup, CaseDecision, _Holds]] = Factory(list)
    answers: defaultdict[RawGroup, Counter[Answer]] = Factory(lambda: defaultdict(Counter))
    ids: Counter[str | None] = Factory(Counter)
    contradictory: Counter[_Holds] = Factory(Counter)


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
        contradictions: What cannot be true of it, and is; it is counted all the same.
        same_id: How many records of the table have its id, with itself; 1 where ids are not compared.
    """

    row: int | None
    id: str | None
    group: Group
    agency: str | None
    case: str | None
    answer: Answer
    decision: CaseDecision
    contradictions: tuple[Contradiction, ...] = ()
    same_id: int = 1

    @property
    def note(self) -> Bilingual | None:
        """What is to be looked at before it is relied on; None where there is nothing."""
        notes = [each.title for each in self.contradictions]
        if self.same_id > 1:
            notes.append(Bilingual(f"{self.same_id} bản ghi cùng mã này", f"{self.same_id} records with this id"))
        if not notes:
            return None
        return Bilingual("; ".join(each.vi for each in notes), "; ".join(each.en for each in notes))


@final
@frozen(repr=False)
class CaseRecords(FlatTable, Shown):
    """The records of the cases that were asked for, in the order of the table (các trường hợp).

    Args:
        tallies: What was counted in the table, of which they are some cases; its one measure is what they are cases of.
        records: The records.
    """

    tallies: Tallies
    records: tuple[CaseRecord, ...]

    @property
    def measure(self) -> Measure:
        """What they are cases of."""
        return self.tallies.measures[0]

    @property
    def by(self) -> tuple[str, ...]:
        """The fields that the records are grouped by."""
        return self.tallies.by

    @property
    def period(self) -> Period:
        """The days that are counted, which are those asked for up to the day of looking."""
        return self.tallies.period

    @property
    def as_of(self) -> date:
        """The day of looking."""
        return self.tallies.as_of

    def __iter__(self) -> Iterator[CaseRecord]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __repr__(self) -> str:
        return f"<CaseRecords of {self.measure.key}, {self.period.short}: {len(self.records)}>"

    @property
    def total(self) -> GroupCount:
        """How many cases of the table are what, whether or not they were asked for, in all groups together."""
        counted = (evolve(each, group=()) for each in self.tallies.groups)
        return sum(counted, GroupCount(self.measure, (), Tally(0, 0)))

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
            (Bilingual("kết quả đếm", "counted"), self.total.in_(language)),
            (Bilingual("số bản ghi", "records"), str(len(self.records))),
        )
        notes = ("" if each.note is None else f"{each.note.in_(language)}. " for each in self.records)
        rows = (
            (each.id or str(each.row or ""), each.answer.label.in_(language), f"{note}{each.decision.in_(language)}")
            for each, note in zip(self.records, notes, strict=True)
        )
        return Card(Bilingual("Các trường hợp", "Cases").in_(language), facts, tuple(rows), language)


def to_case_records(
    question: Question, met: MetRecords, wanted: Container[Answer], *, rows: int, repeated: int | None
) -> CaseRecords:
    """The records of the cases that are asked for.

    Args:
        question: What was asked, of one measure.
        met: What was met in the table.
        wanted: What is asked for.
        rows: How many records were read.
        repeated: How many of them have the id of another one before them; None where no id was read.

    Raises:
        FaultGroup: As `to_tallies` raises.
    """
    (measure,), wide = question.measures, len(question.by)
    field = measure.case_field
    cells_met = [*met.answers]
    names = CellNames.of(question, [cells[:wide] for cells in cells_met], [each[wide] for each in cells_met if field])
    spelled = first_spellings(names.name(field, cells[-1]) for cells in cells_met) if field else {}
    place = question.by.index("agency") if "agency" in question.by else None

    def case_of(cells: RawGroup) -> _Case:
        group = names.group(cells)
        if field:
            return group, names.name("agency", cells[wide]), spelled[fold_code(names.name(field, cells[-1]))]
        return group, None if place is None else group[place], None

    answers: defaultdict[_Case, Counter[Answer]] = defaultdict(Counter)
    for cells, of_cells in met.answers.items():
        answers[case_of(cells)].update(of_cells)
    of_cases = (
        {case: case_answer(*(of[each] for each in _COUNTED_OF_A_CASE)) for case, of in answers.items()} if field else {}
    )
    found = (
        CaseRecord(
            row,
            name,
            *case,
            of_cases.get(case, decision.answer),
            decision,
            tuple(each for each, holds in zip(question.contradictions, holding, strict=True) if holds),
            max(met.ids[name], 1),
        )
        for row, name, cells, decision, holding in met.kept
        for case in (case_of(cells),)
    )
    groups: defaultdict[Group, Counter[Answer]] = defaultdict(Counter)
    for case, of_case in answers.items():
        groups[case[0]].update([of_cases[case]] if field else of_case)
    if not question.by:
        groups[()]  # the one group there is, whether or not a record is in it
    impossible = (
        (each, sum(count for holding, count in met.contradictory.items() if holding[turn]))
        for turn, each in enumerate(question.contradictions)
    )
    tallies = Tallies(
        question.by,
        question.period,
        question.as_of,
        rows,
        groups=tuple(_group_count(measure, group, groups[group]) for group in sorted(groups)),
        contradictions=tuple((each, count) for each, count in impossible if count),
        repeated=repeated,
        unique=question.unique,
        measures=question.measures,
    )
    return CaseRecords(tallies, tuple(each for each in found if each.answer in wanted))


def _group_count(measure: Measure, group: Group, of: Counter[Answer]) -> GroupCount:
    tally = Tally(of[Answer.YES], of[Answer.NO], of[Answer.UNKNOWN])
    return GroupCount(measure, group, tally, of[Answer.OUTSIDE], of[Answer.UNDETERMINED])


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
    note = Bilingual("điều cần xem lại trước khi dùng", "what is to be looked at before it is relied on")
    yield from worded_columns("note", note, lambda each: each.note)
