"""Draft rules: what the passages of a document ask for, as far as it can be read; what cannot is to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.authoring.bound_words import ReadBound, bound_of, read_bounds, read_bounds_in_sentence
from cchc_rules.authoring.document_blocks import Paragraph, TableRow
from cchc_rules.authoring.document_passages import Passage, PassageKind
from cchc_rules.authoring.draft_parties import DraftRoster, split_roles
from cchc_rules.authoring.draft_readings import HOW_COUNTED, READ_AS_FLOOR, STATE_TO_READ
from cchc_rules.dates.due import By, Due, During
from cchc_rules.dates.period import Period
from cchc_rules.dates.phrases import read_due_cell
from cchc_rules.dates.time_column import TimeColumn, is_completion_heading
from cchc_rules.documents.table_columns import PlanColumn
from cchc_rules.errors import BadValue, UnreadablePhrase
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Duty, Interpretation, Outcome, Rule, Target
from cchc_rules.measures.measure import CaseKind, Direction, Measure
from cchc_rules.text import Bilingual, unaccented

__all__ = ["DraftRule", "DraftRules", "Todo"]

_OF_A_RULE: Final = (PlanColumn.LEAD, PlanColumn.SUPPORT, PlanColumn.PRODUCT, PlanColumn.DUE)
_OF_A_TASK: Final = (PlanColumn.PRODUCT, PlanColumn.DUE)
"""What a row has of a rule; and of that what makes a task of its own."""
_OF_TARGETS: Final = (PlanColumn.UNIT, PlanColumn.VALUE)
_DAY_AS_NUMBER: Final = re.compile("[0-9]{5}(?:[.,][0-9]+)?")
"""A day of Excel whose format shows the number that it is kept as."""

_NOT_NAMED: Final = Bilingual("TODO", "TODO")
"""A title, until its author finds one; any word more would be looked for in the passage."""

_WORDS_OF_A_NAME: Final = 6
_WORDS_OF_A_PRODUCT: Final = 7


@frozen
class Todo:
    """What could not be read, and where (việc còn phải làm).

    Args:
        line: The line of the document.
        address: The address of the passage.
        what: What it is.
    """

    line: int
    address: str
    what: Bilingual


@frozen
class DraftRule:
    """A rule that was read, and what its author still has to see to.

    Args:
        constant: What it is called.
        rule: The rule.
        passage: Where it stands.
        measure_constant: What the measure of a target is called; empty for other rules.
    """

    constant: str
    rule: Rule
    passage: Passage
    measure_constant: str = ""


class DraftRules:
    """What was read of all passages of a document (bản thảo quy định).

    Args:
        plan_id: The id of the plan.
        year: The year of what is written without one; None where there is none.
        passages: The passages.
        clauses: The clause of each passage, by its address.
        roster: The parties named.
        time_column: What the plan calls itself, and its days; whether a column asks by when something is complete, its
            heading says.
    """

    def __init__(
        self,
        plan_id: str,
        year: int | None,
        passages: Sequence[Passage],
        clauses: Mapping[str, Clause],
        roster: DraftRoster,
        time_column: TimeColumn,
    ) -> None:
        self._plan_id, self._year, self._clauses, self._roster = plan_id, year, clauses, roster
        self._by_address = {passage.address: passage for passage in passages}
        self._areas: dict[str, int] = {}
        self._time_column = time_column
        self._constants: Counter[str] = Counter()
        self._told: set[str] = set()
        self.rules: list[DraftRule] = []
        self.todos: list[Todo] = []
        for passage in passages:
            self.rules += self._read(passage)
        taken = set(roster.constants.values())
        self.rules = [_apart_from(taken, each) for each in self.rules]

    def _read(self, passage: Passage) -> Iterator[DraftRule]:
        if isinstance(passage.block, TableRow) and passage.kind in (PassageKind.ROW, PassageKind.HEADING):
            yield from self._read_row(passage, passage.block)
        elif isinstance(passage.block, Paragraph) and passage.kind is PassageKind.ITEM:
            yield from self._read_item(passage)
        elif any(line.cells for line in passage.block.lines) and passage.kind is PassageKind.TEXT:
            vi, en = "hàng của bảng không đọc được tên cột", "a row of a table whose headings are not understood"
            self._todo(passage, vi, en)

    def _todo(self, passage: Passage, vi: str, en: str) -> None:
        self.todos.append(Todo(passage.line, passage.address, Bilingual(vi, en)))

    # Rows

    def _read_row(self, passage: Passage, row: TableRow) -> Iterator[DraftRule]:
        for heading in (*row.unread, *_headings_not_used(row)):
            if heading not in self._told:
                self._told.add(heading)
                self._todo(passage, f"chưa đọc cột “{heading}”", f"the column “{heading}” is not read")
        if passage.kind is PassageKind.HEADING and not row.cells.get(PlanColumn.VALUE):
            if any(row.cells.get(column) and not self._is_taken(passage, column) for column in _OF_A_RULE):
                vi = "hàng có việc riêng hay chỉ để các hàng dưới lấy"
                self._todo(passage, vi, "a rule of its own, or only for the rows below")
            return
        if not row.is_whole:
            self._todo(passage, "số ô khác số cột", "its cells are not as many as the headings")
        elif PlanColumn.TARGET in row.cells and PlanColumn.VALUE in row.cells:
            yield from self._targets_of_row(passage, row)
        else:
            yield from self._activity_of_row(passage, row)

    def _is_taken(self, passage: Passage, column: PlanColumn) -> bool:
        """Whether the rows below a row leave a cell blank, so that they take what stands in it."""
        below = (each.block for each in self._by_address.values() if each.above == passage.address)
        blank = [isinstance(row, TableRow) and not row.cells.get(column) for row in below]
        return column not in _OF_A_TASK and bool(blank) and all(blank)

    def _parties(self, passage: Passage, cell: str) -> tuple[AgencyOrClass, ...]:
        found, unknown = self._roster.parties(cell)
        for name in unknown:
            self._todo(passage, f"“{name}” là cơ quan nào", f"what sort of body “{name}” is")
        return found

    def _lead_and_support(
        self, passage: Passage, cells: Mapping[PlanColumn, str]
    ) -> tuple[tuple[AgencyOrClass, ...], tuple[AgencyOrClass, ...]]:
        """Who leads and who supports; the cell for who leads may say both."""
        lead, support = split_roles(cells[PlanColumn.LEAD]) or (cells[PlanColumn.LEAD], "")
        supporting = (*self._parties(passage, support), *self._parties(passage, cells[PlanColumn.SUPPORT]))
        return self._parties(passage, lead), tuple(dict.fromkeys(supporting))

    def _row_above(self, passage: Passage) -> tuple[Passage, TableRow] | None:
        """The row that a row stands under, from which it takes what its own cells leave blank."""
        above = self._by_address.get(passage.above)
        return None if above is None or not isinstance(above.block, TableRow) else (above, above.block)

    def _cells(
        self, passage: Passage, row: TableRow, *columns: PlanColumn
    ) -> tuple[dict[PlanColumn, str], tuple[Clause, ...]]:
        """The cells of a row, with those that it takes from the row above, and the passage of that if it does."""
        cells = {column: row.cells.get(column, "") for column in columns}
        above = self._row_above(passage)
        if above is None:
            return cells, ()
        taken = {each: held for each, held in above[1].cells.items() if held and not cells.get(each, " ")}
        return cells | taken, (self._clauses[above[0].address],) if taken else ()

    def _targets_of_row(self, passage: Passage, row: TableRow) -> Iterator[DraftRule]:
        cells, inherits = self._cells(passage, row, PlanColumn.LEAD, PlanColumn.SUPPORT, PlanColumn.UNIT)
        value = row.cells[PlanColumn.VALUE]
        lead, support = self._lead_and_support(passage, cells)
        if not value:
            self._todo(passage, "ô giá trị để trống", "its value is blank")
            return
        if row.cells.get(PlanColumn.PRODUCT):
            self._todo(passage, "chưa đọc sản phẩm của chỉ tiêu", "the product of a target is not read")
        period = self._period(passage, row)
        if period is None:
            return
        bounds = read_bounds(value)
        about = row.cells[PlanColumn.TARGET]
        if bounds is None:
            if re.search("[0-9]", value):
                self._todo(passage, f"không đọc được mức “{value}”", f"the bound “{value}” cannot be read")
            elif lead:
                constant = self._constant(about, passage)
                fields = self._common(passage, 1, (STATE_TO_READ,), inherits)
                yield DraftRule(
                    constant, Outcome(**fields, lead=lead, support=support, answered_by=lead[0], period=period), passage
                )
            else:
                self._todo(passage, "không nêu cơ quan chủ trì", "nobody leads it")
            return
        unit = cells[PlanColumn.UNIT]
        for ordinal, bound in enumerate(bounds, start=1):
            yield from self._target(passage, ordinal, bound, unit, about, period, lead, support, inherits)

    def _target(
        self,
        passage: Passage,
        ordinal: int,
        read: ReadBound,
        unit_words: str,
        about: str,
        period: Period,
        lead: tuple[AgencyOrClass, ...] = (),
        support: tuple[AgencyOrClass, ...] = (),
        inherits: tuple[Clause, ...] = (),
    ) -> Iterator[DraftRule]:
        readings = (HOW_COUNTED, *[READ_AS_FLOOR] * read.bare)
        fields = self._common(passage, ordinal, readings, inherits)
        constant = self._constant(about, passage)
        key = constant.lower().replace("_", "-")
        try:
            bound = bound_of(read, unit_words)
            measure = Measure(
                key=key,
                indicator=key,
                title=fields["title"],
                definition=Bilingual("TODO: đếm gì, mẫu số là gì.", "TODO: what is counted, and of what."),
                case=CaseKind.INDEX,
                unit=bound.unit,
                direction=Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER,
            )
            rule = Target(**fields, lead=lead, support=support, measure=measure, bound=bound, period=period)
        except BadValue:
            self._todo(passage, f"chưa ghi được mức “{read.printed}”", f"the bound “{read.printed}” cannot be said")
            return
        yield DraftRule(constant, rule, passage, f"{constant}_MEASURE")

    def _activity_of_row(self, passage: Passage, row: TableRow) -> Iterator[DraftRule]:
        cells, inherits = self._cells(passage, row, *_OF_A_RULE)
        lead, support = self._lead_and_support(passage, cells)
        due = self._due(passage, row, cells[PlanColumn.DUE])
        if not lead:
            self._todo(passage, "không đọc được cơ quan chủ trì", "nobody can be read who leads it")
        if stated := ", ".join(row.percentages()):
            self._todo(passage, f"hàng ghi tỷ lệ: {stated}", f"this row states percentages: {stated}")
        if due is None or not lead:
            return
        about = row.cells.get(PlanColumn.ACTIVITY) or row.cells.get(PlanColumn.TASK) or ""
        constant = self._constant(about, passage)
        fields = self._common(passage, 1, (), inherits)
        product = _product(cells[PlanColumn.PRODUCT])
        yield DraftRule(constant, Activity(**fields, lead=lead, support=support, product=product, due=due), passage)

    def _due(self, passage: Passage, row: TableRow, phrase: str) -> Due | None:
        if not phrase:
            self._todo(passage, "ô thời gian để trống", "its time is blank")
            return None
        if _DAY_AS_NUMBER.fullmatch(phrase):
            vi, en = f"“{phrase}” là số của Excel, không phải ngày", f"“{phrase}” is a number of Excel and no day"
            self._todo(passage, vi, en)
            return None
        try:
            cell = read_due_cell(phrase, year=self._year, column=self._column(row))
        except UnreadablePhrase:
            self._todo(passage, f"không đọc được thời hạn “{phrase}”", f"the time “{phrase}” cannot be read")
            return None
        first, *others = cell.parts
        if others or cell.unread:
            self._todo(passage, f"“{phrase}” nêu nhiều hơn một thời hạn", f"“{phrase}” says more than one time")
            return None
        return first.due

    def _column(self, row: TableRow) -> TimeColumn:
        """What the column of times means; that of one whose heading does not tell is when something is done."""
        try:
            return evolve(self._time_column, completion=is_completion_heading(row.headings.get(PlanColumn.DUE, "")))
        except BadValue:
            return self._time_column

    def _period(self, passage: Passage, row: TableRow) -> Period | None:
        """The years by whose end a target is to be reached: its own, those of its section, that of the plan."""
        own = row.cells.get(PlanColumn.DUE, "")
        if own:
            period = self._years(own)
            if period is None:
                vi, en = f"“{own}” không phải là hết năm nào", f"“{own}” is not the end of a year"
                self._todo(passage, vi, en)
            return period
        section = self._by_address.get(passage.part)
        above = section.block.cells.values() if section is not None and isinstance(section.block, TableRow) else ()
        found = next(filter(None, map(self._years, filter(None, above))), None)
        if found is None and self._year is not None:
            return Period.year(self._year)
        if found is None:
            self._todo(passage, "không rõ năm phải đạt", "no year says by when")
        return found

    def _years(self, phrase: str) -> Period | None:
        """The whole years that words name, or whose last day or month they name; None for any other time."""
        try:
            due = read_due_cell("" if _DAY_AS_NUMBER.fullmatch(phrase) else phrase, year=self._year).parts[0].due
        except UnreadablePhrase:
            return None
        if due.last_day is None or (due.last_day.month, due.last_day.day) != (12, 31):
            return None
        year = due.last_day.year
        named = due.period if isinstance(due, During) else None
        if isinstance(due, By) or named == Period.month(year, 12):
            return Period.year(year)
        return named if named is not None and named == Period.years(named.start.year, year) else None

    # Items of lists

    def _read_item(self, passage: Passage) -> Iterator[DraftRule]:
        text = passage.text
        heading = self._by_address.get(passage.above)
        bounds = read_bounds_in_sentence(text)
        if bounds and self._year is not None:
            for ordinal, bound in enumerate(bounds, start=1):
                yield from self._target(passage, ordinal, bound, "%", text, Period.year(self._year))
            return
        named = "" if heading is None else re.sub(r"^\W*[0-9IVX.]+[.)]?\s*|[:.]\s*$", "", heading.text)
        parties, unknown = self._roster.parties(named)
        if parties and not unknown:
            fields = self._common(passage, 1)
            if re.match(r"\W*(?:[0-9]+\. )?(?:\w+ ){0,6}[Cc]hủ trì", text):
                fields["lead"] = parties
            elif re.match(r"\W*Phối hợp", text):
                fields["support"] = parties
            else:
                fields["agencies"] = parties
            yield DraftRule(self._constant(text, passage), Duty(**fields), passage)
            return
        self._todo(
            passage, "chưa đọc: là quy định, hay có lý do để bỏ", "not read: a rule, or a reason to leave it out"
        )

    @property
    def areas(self) -> tuple[str, ...]:
        """The parts of the document of which rules were read, which are taken for the areas of the plan."""
        return tuple(self._areas)

    # What all rules have

    def _common(
        self,
        passage: Passage,
        ordinal: int,
        readings: tuple[Interpretation, ...] = (),
        inherits: tuple[Clause, ...] = (),
    ) -> dict[str, Any]:
        return {
            "key": f"{self._plan_id}:{passage.address}/{ordinal}",
            "clause": self._clauses[passage.address],
            "area": self._areas.setdefault(passage.part, len(self._areas) + 1),
            "title": _NOT_NAMED,
            "interpretations": readings,
            "inherits": inherits,
            "printed_code": passage.printed if isinstance(passage.block, TableRow) and passage.printed else None,
        }

    def _constant(self, about: str, passage: Passage) -> str:
        """A name from the first words of what a rule is about; with its address where two would share it."""
        words = re.findall("[a-z0-9]+", re.sub(r"\(.*?\)|[0-9]+ ?%", "", unaccented(about)))[:_WORDS_OF_A_NAME]
        name = re.sub("^[0-9_]+", "", "_".join(words)).upper() or "VIEC"
        self._constants[name] += 1
        if self._constants[name] > 1:
            name = f"{name}_{_address_in_name(passage)}"
            self._constants[name] += 1
            if self._constants[name] > 1:
                name = f"{name}_{self._constants[name]}"
        return name


def _headings_not_used(row: TableRow) -> Iterator[str]:
    """The headings under which something stands that is drafted into no rule of its kind."""
    of_others = () if PlanColumn.TARGET in row.cells and PlanColumn.VALUE in row.cells else _OF_TARGETS
    yield from (row.headings[column] for column in (PlanColumn.BUDGET, *of_others) if row.cells.get(column))


def _address_in_name(passage: Passage) -> str:
    """An address as a part of a name."""
    return re.sub("[^a-z0-9]+", "_", unaccented(passage.address)).upper()


def _apart_from(taken: set[str], drafted: DraftRule) -> DraftRule:
    """A rule that is not called as a party is."""
    if drafted.constant not in taken:
        return drafted
    return evolve(drafted, constant=f"{drafted.constant}_{_address_in_name(drafted.passage)}")


def _product(cell: str) -> Bilingual:
    """What is delivered, where its name is short enough to be a name; to be said by the author elsewhere."""
    named = cell and len(cell.split()) <= _WORDS_OF_A_PRODUCT and not re.search("[.;:]", cell)
    return Bilingual(cell, _NOT_NAMED.en) if named else _NOT_NAMED
