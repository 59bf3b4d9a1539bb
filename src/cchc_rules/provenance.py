"""Provenance: whether a copy of the decision still says what the rules were encoded from, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from attrs import frozen

from cchc_rules.clause import Clause
from cchc_rules.errors import ClauseNotFound, WrongKind
from cchc_rules.exact import written
from cchc_rules.model import Activity, Instrument, Rule, Target
from cchc_rules.plan import Plan
from cchc_rules.when import Before, By

__all__ = ["AbsentNumber", "Unaccounted", "Verification", "quote", "verify"]


@frozen
class Unaccounted:
    """A stretch of a copy that no clause covers.

    Args:
        line: The line of the copy on which it starts, from 1.
        text: The stretch.
    """

    line: int
    text: str


@frozen
class AbsentNumber:
    """A number or printed phrase of a rule that its passage does not hold.

    Args:
        owner: The key of the rule, or the number of the decision for a fact of the document.
        number: What is missing, as it should be printed.
    """

    owner: str
    number: str


@frozen
class Verification:
    """What a copy of a decision was found to say (kết quả đối chiếu).

    Args:
        found: The clauses whose passages are there, to the letter.
        changed: The clauses whose passages are there in other words or digits.
        missing: The clauses whose passages are not there.
        unaccounted: The stretches of the copy that no clause covers.
        numbers_absent: Numbers of rules that the passages found, or changed, do not hold.
    """

    found: tuple[Clause, ...]
    changed: tuple[Clause, ...]
    missing: tuple[Clause, ...]
    unaccounted: tuple[Unaccounted, ...]
    numbers_absent: tuple[AbsentNumber, ...]

    @property
    def holds(self) -> bool:
        """Whether everything was found, every number is there, and nothing of the copy is unaccounted for."""
        return not (self.changed or self.missing or self.unaccounted or self.numbers_absent)


class _Copy(NamedTuple):
    """A copy of a decision: its text in NFC, and where in it each letter and digit stands."""

    text: str
    letters: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Copy:
        if not isinstance(text, str):
            raise WrongKind(text, "the text of the decision, as str", "Decode the file first.", "verify")
        composed = normalize("NFC", text)
        places = tuple(place for place, letter in enumerate(composed) if letter.isalnum())
        return cls(composed, "".join(composed[place] for place in places), places)

    def passage(self, start: int, end: int) -> str:
        """The text from one letter to before another."""
        return self.text[self.places[start] : self.places[end - 1] + 1]

    def line(self, start: int) -> int:
        return self.text.count("\n", 0, self.places[start]) + 1


class _Span(NamedTuple):
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
        WrongKind: Where the text is not a `str`.
    """
    copy = _Copy.of(text)
    found = _heaviest_chain(plan.clauses, copy)
    changed = tuple(_in_the_gaps(plan.clauses, found, copy))
    spans = sorted((*found, *changed), key=lambda span: span.start)
    placed = {span.clause for span in spans}
    passages = {span.clause: copy.passage(span.start, span.end) for span in spans}
    return Verification(
        found=tuple(span.clause for span in found),
        changed=tuple(span.clause for span in changed),
        missing=tuple(clause for clause in plan.clauses if clause not in placed),
        unaccounted=tuple(_uncovered(spans, copy)),
        numbers_absent=tuple(_absent(plan, passages)),
    )


def quote(of: Rule | Clause, text: str) -> str:
    """The passage that a rule was encoded from, out of a copy of the decision, in NFC.

    Args:
        of: A rule, or a clause.
        text: The whole text of the copy.

    Raises:
        ClauseNotFound: Where the copy does not hold the passage to the letter.
    """
    clause = of if isinstance(of, Clause) else of.clause
    copy = _Copy.of(text)
    for span in _occurrences(clause, copy):
        return copy.passage(span.start, span.end)
    raise ClauseNotFound(clause.address, "a copy that holds its passage to the letter", "verify() tells what changed.")


def _occurrences(clause: Clause, copy: _Copy) -> Iterator[_Span]:
    start = copy.letters.find(clause.anchor)
    while start >= 0:
        if clause.is_of(copy.letters[start : start + clause.length]):
            yield _Span(clause, start, start + clause.length)
        start = copy.letters.find(clause.anchor, start + 1)


def _heaviest_chain(clauses: Sequence[Clause], copy: _Copy) -> tuple[_Span, ...]:
    """Passages found to the letter, in the order of the decision: of all such chains, the one with most letters.

    Headings repeat, so the first place that fits a clause need not be its own; of chains that hold equally many
    letters, the one stands whose passages are least out of place.
    """
    best: list[tuple[tuple[int, int], _Span, int]] = []  # its weight so far, its last span, the link before it or -1
    order = {clause: turn for turn, clause in enumerate(clauses)}
    spans = sorted((span for clause in clauses for span in _occurrences(clause, copy)), key=lambda span: span.start)
    for span in spans:
        weight, link = (0, 0), -1
        for earlier, (total, last, _) in enumerate(best):
            if total > weight and last.end <= span.start and order[last.clause] < order[span.clause]:
                weight, link = total, earlier
        held, astray = weight
        best.append(((held + span.clause.length, astray - abs(span.start - span.clause.start)), span, link))
    chain: list[_Span] = []
    link = max(range(len(best)), key=lambda each: best[each][0], default=-1)
    while link >= 0:
        _, span, link = best[link]
        chain.append(span)
    return tuple(reversed(chain))


def _in_the_gaps(clauses: Sequence[Clause], found: Sequence[_Span], copy: _Copy) -> Iterator[_Span]:
    """Where the clauses that were not found stand in changed form, between those that were."""
    spans = {span.clause: span for span in found}
    low = 0
    lost: list[Clause] = []
    for clause in clauses:
        if clause in spans:
            yield from _changed(lost, low, spans[clause].start, copy)
            low = spans[clause].end
            lost = []
        else:
            lost.append(clause)
    end = len(copy.letters)
    whole = [] if sum(clause.length for clause in lost) > end - low else lost
    yield from _changed(whole or _not_cut_off(lost, low, copy), low, end, copy)


def _not_cut_off(lost: Sequence[Clause], low: int, copy: _Copy) -> list[Clause]:
    """Of the clauses lost at the end of a copy that is too short for them: those before the one that was cut off."""
    kept: list[Clause] = []
    for clause in lost:
        start = copy.letters.find(clause.anchor, low)
        if start >= 0:
            if start + clause.length > len(copy.letters):
                break
            kept.append(clause)
            low = start + clause.length // 2
    return kept


def _changed(lost: Sequence[Clause], low: int, high: int, copy: _Copy) -> Iterator[_Span]:
    """The lost clauses that stand changed between two places of a copy.

    Where about as many letters are left as they had, none was removed, and each takes as many as it had. Elsewhere a
    clause is there where its first letters are, or where at least half as many letters as it had are left for it; what
    stands before its first letters belongs to it too, for they may have changed and stand again further on.
    """
    expected = sum(clause.length for clause in lost)
    nothing_removed = 10 * abs(high - low - expected) <= expected
    starts: list[int] = []
    cursor = low
    for clause in lost:
        at = -1 if nothing_removed else copy.letters.find(clause.anchor, cursor, high)
        starts.append(at)
        cursor = at + clause.length // 2 if at >= 0 else cursor
    for turn, (clause, start) in enumerate(zip(lost, starts, strict=True)):
        end = next((after for after in starts[turn + 1 :] if after >= 0), high)
        if low < end and (start >= 0 or 2 * (end - low) >= clause.length):
            last = turn == len(lost) - 1 or starts[turn + 1] >= 0
            stop = end if last else min(end, low + clause.length)
            yield _Span(clause, low, stop)
            low = stop


def _uncovered(spans: Iterable[_Span], copy: _Copy) -> Iterator[Unaccounted]:
    low = 0
    for start, end in (*((span.start, span.end) for span in spans), (len(copy.letters), len(copy.letters))):
        if start > low:
            yield Unaccounted(copy.line(low), copy.passage(low, start))
        low = max(low, end)


def _absent(plan: Plan, passages: dict[Clause, str]) -> Iterator[AbsentNumber]:
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
            if not re.search(_as_printed(claim), passage):
                yield AbsentNumber(owner, f"{claim:%d/%m/%Y}" if isinstance(claim, date) else claim)


def _claims(rule: Rule) -> Iterator[str | date]:
    """The numbers, dates and printed words that a rule takes from its passage."""
    if isinstance(rule, Target):
        yield written(rule.at_least.value)
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


def _as_printed(claim: str | date) -> str:
    """A pattern for a number, date or phrase in print, not as a part of a longer number."""
    if isinstance(claim, date):
        words = rf"0?{claim.day}(?:\W+|\s*tháng\s*)0?{claim.month}(?:\W+|\s*năm\s*){claim.year}"
    else:
        words = r"[\W_]*".join(re.findall(r"\w+", claim))
    return rf"(?<![0-9])(?<![0-9][.,]){words}(?![0-9]|[.,][0-9])"
