"""Printed dues: whether the words of a due and of a budget are printed in their place, and say what is typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, product
from typing import Final

from cchc_rules.dates.due import Before, By, Due, PlanDay
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.errors import UnknownYear, UnreadablePhrase
from cchc_rules.law.budget import BudgetState
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_instruments import day_pattern, printed_pattern
from cchc_rules.verification.printed_parties import split_cells

__all__ = ["TimeReader", "states_time", "unproven_budget", "unproven_due"]

_FEWEST_CELLS: Final = 4
"""A passage of so many cells is a row of a table."""
_AMOUNT: Final = re.compile(
    r"\W*(?P<number>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+(?:,[0-9]{1,2})?)(?:\s*(?P<word>triệu|tỷ|tỉ))?(?:\s*đồng)?\W*"
)
_BY_ESTIMATE: Final = "dự toán"
_WORDS_MORE: Final = 8
_REACH_MORE: Final = 100
_DOCUMENTS: Final = ("Kế hoạch", "Quyết định", "Nghị quyết", "Chương trình")
"""What plans call themselves."""


class TimeReader:
    """Reads the times of a plan as the plan means them: in its year, by the meaning of its column, from its own days.

    The year of a time without one is that in which most of the plan ends. What the column means, and what the plan
    calls itself, is that by which most of its dues are what their words say.

    Args:
        plan: The plan.
    """

    def __init__(self, plan: Plan) -> None:
        ends = Counter(day.year for day in (plan.decision.effective_on,) if day is not None)
        stated: list[tuple[str, Due]] = []
        for rule in plan.rules:
            last = rule.period.last_day if isinstance(rule, Target | Outcome) else None
            if isinstance(rule, Activity):
                last = rule.due.last_day
                stated.append((rule.due.phrase, rule.due))
            if last is not None:
                ends[last.year] += 1
        self.year: int | None = max(ends, key=lambda year: ends[year], default=None)
        self._read: dict[str, Due | None] = {}
        self._stated: dict[str, list[Due]] = {}
        self.column: TimeColumn
        fewest = len(stated) + 1
        for completion, document, counted_from in product((False, True), _DOCUMENTS, (None, *PlanDay)):
            column = TimeColumn(
                completion=completion,
                document=document,
                counted_from=counted_from,
                issued_on=plan.decision.issued_on,
                effective_on=plan.decision.effective_on,
            )
            read: dict[str, Due | None] = {}
            otherwise = sum(self._due(phrase, column, read) != due for phrase, due in stated if phrase)
            if otherwise < fewest:
                fewest, self.column, self._read = otherwise, column, read
            if fewest == 0:
                break

    def read(self, phrase: str) -> Due | None:
        """The due that a phrase states; None where it cannot be read."""
        return self._due(phrase, self.column, self._read)

    def stated(self, printed: str) -> list[Due]:
        """The dues that a cell states; none where none can be read."""
        cell = printed.strip()
        if cell not in self._stated:
            try:
                parts = read_due_cell(cell, year=self.year, column=self.column).parts
            except (UnreadablePhrase, UnknownYear):
                parts = ()
            self._stated[cell] = [part.due for part in parts]
        return self._stated[cell]

    def _due(self, phrase: str, column: TimeColumn, read: dict[str, Due | None]) -> Due | None:
        if phrase not in read:
            try:
                read[phrase] = read_due(phrase, year=self.year, column=column)
            except (UnreadablePhrase, UnknownYear):
                read[phrase] = None
        return read[phrase]


def states_time(line: str, times: TimeReader) -> bool:
    """Whether a row has a cell that states a due, so that it takes none from another.

    Args:
        line: The passage of the row by itself.
        times: What reads the times of its plan.
    """
    cells = split_cells(line)
    return len(cells) >= _FEWEST_CELLS and any(map(times.stated, cells))


def unproven_due(rule: Activity, passage: str, times: TimeReader) -> Iterator[UnprovenClaim]:
    """The due of an activity, where its words are not printed, are read otherwise, or leave out what is printed.

    Args:
        rule: The activity.
        passage: Its passage.
        times: What reads the times of its plan.
    """
    due, phrase = rule.due, rule.due.phrase
    if not phrase:
        if isinstance(due, Before | By) and not re.search(day_pattern(due.day), passage):
            yield UnprovenClaim(rule.key, ClaimKind.DUE, str(due))
        return
    pattern = re.compile(rf"(?<!\w)(?<![0-9]/){printed_pattern(phrase)}(?!/[0-9]|\w)", re.IGNORECASE)
    if not pattern.search(passage):
        yield UnprovenClaim(rule.key, ClaimKind.DUE, phrase)
    elif times.read(phrase) != due:
        yield UnprovenClaim(rule.key, ClaimKind.DUE, str(due), (phrase,))
    elif others := _other_dues(due, passage, pattern, times):
        yield UnprovenClaim(rule.key, ClaimKind.DUE, phrase, tuple(each.strip() for each in others))


def _other_dues(due: Due, passage: str, pattern: re.Pattern[str], times: TimeReader) -> list[str]:
    """What is printed where the words of a due are, if it says another: the cells of a row, or more of a sentence."""
    cells = split_cells(passage)
    if len(cells) >= _FEWEST_CELLS:
        places = [cell for cell in cells if pattern.search(cell)]
        return [] if any(due in times.stated(cell) for cell in places) else places
    return [
        words
        for found in pattern.finditer(passage)
        for words in _wider(passage, *found.span())
        if (read := times.read(words)) is not None and read != due
    ]


def _wider(passage: str, start: int, end: int) -> Iterator[str]:
    """A phrase with some words more behind it, or before it."""
    first = max(0, start - _REACH_MORE)
    for word in islice(re.finditer(r"\w+", passage[end : end + _REACH_MORE]), _WORDS_MORE):
        yield passage[start : end + word.end()]
    for word in [*re.finditer(r"\w+", passage[first:start])][-_WORDS_MORE:]:
        yield passage[first + word.start() : end]


def unproven_budget(rule: Activity, passage: str) -> Iterator[UnprovenClaim]:
    """The budget of an activity, where its row has another amount, or an amount where none is said.

    Args:
        rule: The activity.
        passage: Its passage.
    """
    budget = rule.budget
    if budget is None:
        return
    cells = split_cells(passage)
    cell = cells[-1].strip() if len(cells) >= _FEWEST_CELLS else passage
    amount = cell if _AMOUNT.fullmatch(cell) else ""
    by_estimate = _BY_ESTIMATE in cell.lower()
    if budget.state is BudgetState.AMOUNT:
        said = budget.printed
        there = said == amount if amount else re.search(printed_pattern(said), passage) is not None
        borne_out = there and _millions(said) in (budget.million_vnd, None)
    else:
        said = budget.state.label.vi
        borne_out = not amount and by_estimate is (budget.state is BudgetState.ANNUAL_ESTIMATE)
    if not borne_out:
        printed = (amount or _BY_ESTIMATE,) if amount or by_estimate else ()
        yield UnprovenClaim(rule.key, ClaimKind.BUDGET, said, printed)


def _millions(printed: str) -> Fraction | None:
    """An amount in million đồng, 1,5 tỷ as 1500; None where it is printed otherwise than in millions or billions."""
    found = _AMOUNT.fullmatch(printed)
    if found is None:
        return None
    whole, _, part = found["number"].partition(",")
    decimal = f"{whole}.{part}" if 0 < len(part) < 3 else re.sub("[.,]", "", found["number"])
    return Fraction(decimal) * (1000 if found["word"] in ("tỷ", "tỉ") else 1)
