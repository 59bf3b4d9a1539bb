"""Passages: where the clauses of a plan stand in a copy of its decision, to the letter or changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from cchc_rules.law.clause import Clause, ComparedText

__all__ = ["PlacedClause", "changed_clauses", "exact_matches", "found_clauses"]


class PlacedClause(NamedTuple):
    """Where in a copy a clause was found, in signs from its beginning."""

    clause: Clause
    start: int
    end: int


def exact_matches(clause: Clause, copy: ComparedText) -> Iterator[PlacedClause]:
    """Where the passage of a clause stands in a copy to the letter; one place after another."""
    start = copy.signs.find(clause.anchor)
    while start >= 0:
        if clause.matches(copy.signs[start : start + clause.length]):
            yield PlacedClause(clause, start, start + clause.length)
        start = copy.signs.find(clause.anchor, start + 1)


def found_clauses(clauses: Sequence[Clause], copy: ComparedText) -> tuple[PlacedClause, ...]:
    """Passages found to the letter, in the order of the decision: of all such chains, the one with most letters.

    Headings repeat, so the first place that fits a clause need not be its own; of chains that hold equally many
    letters, the one stands whose passages are least out of place. Time grows with the copy, however often they repeat.
    """
    chains: list[_Chain] = []
    ended: list[tuple[int, int]] = []  # a heap: where a chain ends, and which it is
    longest = _LongestBefore(len(clauses))
    order = {clause: index for index, clause in enumerate(clauses)}
    spans = sorted((span for clause in clauses for span in exact_matches(clause, copy)), key=lambda span: span.start)
    for span in spans:
        while ended and ended[0][0] <= span.start:
            _, turn = heappop(ended)
            longest.add(order[chains[turn].last.clause], chains[turn].weight, turn)
        (held, astray), before = longest.before(order[span.clause])
        weight = held + span.clause.length, astray - abs(span.start - span.clause.start)
        heappush(ended, (span.end, len(chains)))
        chains.append(_Chain(weight, span, before))
    found: list[PlacedClause] = []
    turn = max(range(len(chains)), key=lambda each: chains[each].weight, default=-1)
    while turn >= 0:
        _, span, turn = chains[turn]
        found.append(span)
    return tuple(reversed(found))


class _Chain(NamedTuple):
    """Passages one after another: how many letters they hold and, negative, how far they are out of place in all.

    The last of them is told, and which chain stands before it, or -1.
    """

    weight: tuple[int, int]
    last: PlacedClause
    before: int


class _LongestBefore:
    """Of the chains that end before a clause, the longest: a Fenwick tree over the order of the clauses."""

    def __init__(self, count: int) -> None:
        self._best: list[tuple[tuple[int, int], int]] = [((0, 0), 1)] * (count + 1)

    def add(self, order: int, weight: tuple[int, int], turn: int) -> None:
        place = order + 1
        while place < len(self._best):
            self._best[place] = max(self._best[place], (weight, -turn))
            place += place & -place

    def before(self, order: int) -> tuple[tuple[int, int], int]:
        """Its weight, and which it is, the first of equals; nothing and -1 where there is none."""
        best = self._best[0]
        while order:
            best = max(best, self._best[order])
            order &= order - 1
        return best[0], -best[1]


def changed_clauses(
    clauses: Sequence[Clause], found: Sequence[PlacedClause], copy: ComparedText
) -> Iterator[PlacedClause]:
    """Where the clauses that were not found stand in changed form, between those that were."""
    spans = {span.clause: span for span in found}
    low = 0
    lost: list[Clause] = []
    for clause in clauses:
        if clause in spans:
            yield from _changed_between(lost, low, spans[clause].start, copy)
            low = spans[clause].end
            lost = []
        else:
            lost.append(clause)
    end = len(copy.signs)
    cut_off = sum(clause.length for clause in lost) > end - low
    yield from _changed_between(_not_cut_off(lost, low, copy) if cut_off else lost, low, end, copy)


def _not_cut_off(lost: Sequence[Clause], low: int, copy: ComparedText) -> list[Clause]:
    """Of the clauses lost at the end of a copy that is too short for them: those before the one that was cut off."""
    kept: list[Clause] = []
    for clause in lost:
        start = copy.signs.find(clause.anchor, low)
        if start >= 0:
            if start + clause.length > len(copy.signs):
                break
            kept.append(clause)
            low = start + clause.length // 2
    return kept


def _changed_between(lost: Sequence[Clause], low: int, high: int, copy: ComparedText) -> Iterator[PlacedClause]:
    """The lost clauses that stand changed between two places of a copy.

    Where about as many letters are left as they had, none was removed, and each takes as many as it had. Elsewhere the
    first letters of each tell where the one before it ends; what stands before them belongs to it too, for they may
    have changed and stand again further on. A clause of which less than half as many letters are left as it had is not
    there, and what is left is nobody's where its first letters tell that it is what is left.
    """
    # A tenth: a word or a number that was changed moves the length by less, a passage that was cut out by more. Half: a
    # passage of which less than that is left has been removed, and what stands there is something else.
    expected = sum(clause.length for clause in lost)
    nothing_removed = 10 * abs(high - low - expected) <= expected
    starts: list[int] = []
    likely, possible = low, low  # words repeat: a clause begins rather where half of the one before it has passed
    for clause in lost:
        places = (copy.signs.find(clause.anchor, cursor, high) for cursor in (likely, possible))
        at = -1 if nothing_removed else next((place for place in places if place >= 0), -1)
        starts.append(at)
        if at >= 0:
            likely, possible = at + clause.length // 2, at + len(clause.anchor)
    for index, clause in enumerate(lost):
        end = next((after for after in starts[index + 1 :] if after >= 0), high)
        if 2 * (end - low) >= clause.length:
            last = index == len(lost) - 1 or starts[index + 1] >= 0
            stop = end if last else min(end, low + clause.length)
            yield PlacedClause(clause, low, stop)
            low = stop
        elif starts[index] >= 0:
            low = end  # what is left of it is nobody's
