"""Verification: whether a copy of the decision still says what the rules were encoded from, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import heappop, heappush
from typing import Final, NamedTuple

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.dates.due import Before, By
from cchc_rules.errors import BadValue, ClauseNotFound
from cchc_rules.exact import format_number
from cchc_rules.law.clause import Clause
from cchc_rules.law.fingerprint import ComparedText
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.text import fold_name

__all__ = ["MissingClaim", "UncoveredText", "Verification", "quote", "verify"]

_FARTHEST_APART: Final = 60
"""So many letters may stand between two words of a name where several names share one of them."""


@frozen
class UncoveredText:
    """A stretch of a copy that no clause covers.

    Args:
        line: The line of the copy on which it starts, from 1.
        text: The stretch.
    """

    line: int
    text: str


@frozen
class MissingClaim:
    """A number, a printed phrase or a party of a rule that its passage does not hold.

    Args:
        owner: The key of the rule, or the number of the decision for a fact of the document.
        claim: What is missing, as it should be printed.
    """

    owner: str
    claim: str


@frozen
class Verification:
    """What a copy of a decision was found to say (kết quả đối chiếu).

    Args:
        found: The clauses whose passages are there, to the letter.
        changed: The clauses whose passages are there in other words or digits.
        missing: The clauses whose passages are not there.
        uncovered: The stretches of the copy that no clause covers.
        missing_claims: The numbers, the phrases and the names of who leads and supports that rules take from passages
            found, or changed, which do not hold them.
    """

    found: tuple[Clause, ...]
    changed: tuple[Clause, ...]
    missing: tuple[Clause, ...]
    uncovered: tuple[UncoveredText, ...]
    missing_claims: tuple[MissingClaim, ...]

    @property
    def matches(self) -> bool:
        """Whether everything was found, every claim is borne out, and nothing of the copy is uncovered."""
        return not (self.changed or self.missing or self.uncovered or self.missing_claims)


class _FoundClause(NamedTuple):
    """Where in a copy a clause was found, in letters and digits from its beginning."""

    clause: Clause
    start: int
    end: int


def verify(plan: Plan, text: str) -> Verification:
    """Hold a copy of the decision against the plan that was encoded from it.

    Line breaks, table bars, spacing and Unicode form may differ. A passage that is not there to the letter is changed
    where something of its kind stands in its place, between its neighbours, and missing where nothing does.

    Args:
        plan: The plan.
        text: The whole text of the copy.

    Raises:
        BadValue: Where the text is not a `str`, or the plan not one.
    """
    require_plan(plan, "verify")
    copy = ComparedText.of(text)
    found = _longest_matches_in_order(plan.clauses, copy)
    changed = tuple(_changed_clauses(plan.clauses, found, copy))
    spans = sorted((*found, *changed), key=lambda span: span.start)
    placed = {span.clause for span in spans}
    passages = {span.clause: copy.passage(span.start, span.end) for span in spans}
    return Verification(
        found=tuple(span.clause for span in found),
        changed=tuple(span.clause for span in changed),
        missing=tuple(clause for clause in plan.clauses if clause not in placed),
        uncovered=tuple(_uncovered(spans, copy)),
        missing_claims=tuple(_missing_claims(plan, passages)),
    )


def quote(rule: Rule | Clause, text: str) -> str:
    """The passage that a rule was encoded from, out of a copy of the decision, in NFC.

    Args:
        rule: A rule, or a clause.
        text: The whole text of the copy.

    Raises:
        ClauseNotFound: Where the copy does not hold the passage to the letter.
        BadValue: For anything but a rule or a clause, or a text that is not a `str`.
    """
    if not isinstance(rule, Clause | Rule):
        raise BadValue(rule, "a rule or a clause", "plan.rule(key) is the rule of a key.", "quote")
    clause = rule if isinstance(rule, Clause) else rule.clause
    copy = ComparedText.of(text)
    for span in _exact_matches(clause, copy):
        return copy.passage(span.start, span.end)
    raise ClauseNotFound(clause.address, "a copy that holds its passage to the letter", "verify() tells what changed.")


def _exact_matches(clause: Clause, copy: ComparedText) -> Iterator[_FoundClause]:
    start = copy.signs.find(clause.anchor)
    while start >= 0:
        if clause.matches(copy.signs[start : start + clause.length]):
            yield _FoundClause(clause, start, start + clause.length)
        start = copy.signs.find(clause.anchor, start + 1)


def _longest_matches_in_order(clauses: Sequence[Clause], copy: ComparedText) -> tuple[_FoundClause, ...]:
    """Passages found to the letter, in the order of the decision: of all such chains, the one with most letters.

    Headings repeat, so the first place that fits a clause need not be its own; of chains that hold equally many
    letters, the one stands whose passages are least out of place. Time grows with the copy, however often they repeat.
    """
    chains: list[_Chain] = []
    ended: list[tuple[int, int]] = []  # a heap: where a chain ends, and which it is
    longest = _LongestBefore(len(clauses))
    order = {clause: index for index, clause in enumerate(clauses)}
    spans = sorted((span for clause in clauses for span in _exact_matches(clause, copy)), key=lambda span: span.start)
    for span in spans:
        while ended and ended[0][0] <= span.start:
            _, turn = heappop(ended)
            longest.add(order[chains[turn].last.clause], chains[turn].weight, turn)
        (held, astray), before = longest.before(order[span.clause])
        weight = held + span.clause.length, astray - abs(span.start - span.clause.start)
        heappush(ended, (span.end, len(chains)))
        chains.append(_Chain(weight, span, before))
    found: list[_FoundClause] = []
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
    last: _FoundClause
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


def _changed_clauses(
    clauses: Sequence[Clause], found: Sequence[_FoundClause], copy: ComparedText
) -> Iterator[_FoundClause]:
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


def _changed_between(lost: Sequence[Clause], low: int, high: int, copy: ComparedText) -> Iterator[_FoundClause]:
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
            yield _FoundClause(clause, low, stop)
            low = stop
        elif starts[index] >= 0:
            low = end  # what is left of it is nobody's


def _uncovered(spans: Iterable[_FoundClause], copy: ComparedText) -> Iterator[UncoveredText]:
    low = 0
    for start, end in (*((span.start, span.end) for span in spans), (len(copy.signs), len(copy.signs))):
        if start > low:
            yield UncoveredText(copy.line(low), copy.passage(low, start))
        low = max(low, end)


def _missing_claims(plan: Plan, passages: dict[Clause, str]) -> Iterator[MissingClaim]:
    facts = "\n".join(passages[clause] for clause in plan.decision.clauses if clause in passages)
    stated: list[tuple[str, str, Iterable[str | date]]] = [
        (rule.key, passages[rule.clause], _claims(rule)) for rule in plan.rules if rule.clause in passages
    ]
    decision = plan.decision
    of_document = (decision.number, decision.issued_on, decision.signer, *_of_instruments(decision.legal_bases))
    if facts:
        stated.append((decision.number, facts, of_document))
    for owner, passage, claims in stated:
        for claim in dict.fromkeys(claims):
            if not re.search(_printed_pattern(claim), passage):
                yield MissingClaim(owner, f"{claim:%d/%m/%Y}" if isinstance(claim, date) else claim)
    yield from _missing_parties(plan, passages)


def _missing_parties(plan: Plan, passages: dict[Clause, str]) -> Iterator[MissingClaim]:
    """Who leads or supports a rule by its plan, and is named neither in its passage nor in the heading above it."""
    headings = {clause.address: clause for clause in plan.clauses}
    for rule in plan.rules:
        heading = headings.get(rule.address.rpartition(".")[0])
        above = "" if heading is None else passages.get(heading)
        if rule.clause not in passages or above is None:
            continue
        said = fold_name(above + passages[rule.clause])
        for party in dict.fromkeys((*rule.lead, *rule.support)):
            if not _is_named(party, said):
                yield MissingClaim(rule.key, party.name.vi)


def _claims(rule: Rule) -> Iterator[str | date]:
    """The numbers, dates and printed words that a rule takes from its passage."""
    if isinstance(rule, Target):
        yield format_number(rule.at_least.value)
    if isinstance(rule, Activity):
        if rule.due.phrase:
            yield rule.due.phrase
        if isinstance(rule.due, Before | By):
            yield rule.due.day
        if rule.budget is not None and rule.budget.printed:
            yield rule.budget.printed
    yield from _of_instruments(rule.instruments)


def _of_instruments(instruments: Iterable[Instrument]) -> Iterator[str | date]:
    for instrument in instruments:
        yield instrument.number
        if instrument.issued_on is not None:
            yield instrument.issued_on


def _is_named(party: AgencyOrClass, said: str) -> bool:
    """Whether folded print holds a name of an agency or class.

    Others may stand between the words of its full name: “HĐND, UBND cấp huyện” names two, “các Sở: Tư pháp, Tài chính”
    as well.
    """
    if any(fold_name(name) in said for name in (party.name.vi, *party.aliases)):
        return True
    words = (re.escape(fold_name(word)) for word in re.findall(r"\w+", party.name.vi))
    return re.search(f".{{0,{_FARTHEST_APART}}}?".join(words), said) is not None


def _printed_pattern(claim: str | date) -> str:
    """A pattern for a number, date or phrase in print, not as a part of a longer number."""
    if isinstance(claim, date):
        words = rf"0?{claim.day}(?:\W+|\s*tháng\s*)0?{claim.month}(?:\W+|\s*năm\s*){claim.year}"
    else:
        words = r"[\W_]*".join(re.findall(r"\w+", claim))
    return rf"(?<![0-9])(?<![0-9][.,]){words}(?![0-9]|[.,][0-9])"
