"""Printed dues: whether the words of a due and of a budget are printed in their place, and say what is typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from cchc_rules.dates.due import Before, By, Due
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.errors import UnreadablePhrase
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, BudgetState, Outcome, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_instruments import day_pattern, printed_pattern
from cchc_rules.verification.printed_parties import split_cells

__all__ = ["unproven_budget", "unproven_due", "year_of"]

_FEWEST_CELLS: Final = 4
"""A passage of so many cells is a row of a table."""
_AMOUNT: Final = re.compile(
    r"\W*(?P<number>[0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]+)(?:\s*(?P<word>triệu|tỷ|tỉ))?(?:\s*đồng)?\W*"
)
_BY_ESTIMATE: Final = "dự toán"
_WORDS_MORE: Final = 8


def year_of(plan: Plan) -> int:
    """The year that a time without one has in a plan: the one in which most of its periods and dues end."""
    ends = Counter([plan.decision.effective_on.year])
    for rule in plan.rules:
        last = rule.period.last_day if isinstance(rule, Target | Outcome) else None
        if isinstance(rule, Activity):
            last = rule.due.last_day
        if last is not None:
            ends[last.year] += 1
    return max(ends, key=lambda year: ends[year])


def unproven_due(rule: Activity, passage: str, year: int) -> Iterator[UnprovenClaim]:
    """The due of an activity, where its words are not printed, are read otherwise, or leave out what is printed.

    Args:
        rule: The activity.
        passage: Its passage.
        year: The year of times without one.
    """
    due, phrase = rule.due, rule.due.phrase
    if not phrase:
        if isinstance(due, Before | By) and not re.search(day_pattern(due.day), passage):
            yield UnprovenClaim(rule.key, ClaimKind.DUE, str(due))
        return
    pattern = re.compile(rf"(?<!\w)(?<![0-9]/){printed_pattern(phrase)}(?!/[0-9]|\w)", re.IGNORECASE)
    if not pattern.search(passage):
        yield UnprovenClaim(rule.key, ClaimKind.DUE, phrase)
        return
    if _read(phrase, year) != due:
        yield UnprovenClaim(rule.key, ClaimKind.DUE, str(due), (phrase,))
        return
    others = _other_dues(due, passage, pattern, year)
    if others:
        yield UnprovenClaim(rule.key, ClaimKind.DUE, phrase, tuple(each.strip() for each in others))


def _other_dues(due: Due, passage: str, pattern: re.Pattern[str], year: int) -> list[str]:
    """What is printed where the words of a due are, if it says another: the cells of a row, or more of a sentence."""
    cells = split_cells(passage)
    if len(cells) >= _FEWEST_CELLS:
        places = [cell for cell in cells if pattern.search(cell)]
        return [] if any(due in _stated_dues(cell, year) for cell in places) else places
    return [
        words
        for found in pattern.finditer(passage)
        for words in _wider(passage, *found.span())
        if (read := _read(words, year)) is not None and read != due
    ]


def _wider(passage: str, start: int, end: int) -> Iterator[str]:
    """A phrase with some words more behind it, or before it."""
    for word in islice(re.finditer(r"\w+", passage[end:]), _WORDS_MORE):
        yield passage[start : end + word.end()]
    for word in [*re.finditer(r"\w+", passage[:start])][-_WORDS_MORE:]:
        yield passage[word.start() : end]


def _read(phrase: str, year: int) -> Due | None:
    try:
        return read_due(phrase, year=year)
    except UnreadablePhrase:
        return None


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
    cell = cells[-1] if len(cells) >= _FEWEST_CELLS else passage
    amount = cell.strip() if _AMOUNT.fullmatch(cell) else ""
    by_estimate = _BY_ESTIMATE in cell.lower()
    if budget.state is BudgetState.AMOUNT:
        said = budget.printed
        there = said == amount if amount else re.search(printed_pattern(said), cell) is not None
        borne_out = there and _millions(said) in (budget.million_vnd, None)
    else:
        said = budget.state.label.vi
        borne_out = not amount and by_estimate is (budget.state is BudgetState.ANNUAL_ESTIMATE)
    if not borne_out:
        yield UnprovenClaim(
            rule.key, ClaimKind.BUDGET, said, (amount or _BY_ESTIMATE,) if amount or by_estimate else ()
        )


def _millions(printed: str) -> int | None:
    """An amount in million đồng; None where it is printed otherwise than as a whole number of millions or billions."""
    found = _AMOUNT.fullmatch(printed)
    if found is None:
        return None
    number = int(re.sub("[.,]", "", found["number"]))
    return number * 1000 if found["word"] in ("tỷ", "tỉ") else number


def _stated_dues(printed: str, year: int) -> list[Due]:
    try:
        return [part.due for part in read_due_cell(printed.strip(), year=year).parts]
    except UnreadablePhrase:
        return []
