"""Verification: whether a copy of the decision still says what the rules were encoded from, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

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
from cchc_rules.verification.passages import PlacedClause, changed_clauses, exact_matches, found_clauses

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
    found = found_clauses(plan.clauses, copy)
    changed = tuple(changed_clauses(plan.clauses, found, copy))
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
    for span in exact_matches(clause, copy):
        return copy.passage(span.start, span.end)
    raise ClauseNotFound(clause.address, "a copy that holds its passage to the letter", "verify() tells what changed.")


def _uncovered(spans: Iterable[PlacedClause], copy: ComparedText) -> Iterator[UncoveredText]:
    low = 0
    for start, end in (*((span.start, span.end) for span in spans), (len(copy.signs), len(copy.signs))):
        if start > low:
            yield UncoveredText(copy.line(low), copy.passage(low, start))
        low = max(low, end)


def _missing_claims(plan: Plan, passages: dict[Clause, str]) -> Iterator[MissingClaim]:
    facts = "\n".join(passages[clause] for clause in plan.decision.clauses if clause in passages)
    stated: list[tuple[str, str, Iterable[str | date]]] = [
        (rule.key, said, _claims(rule)) for rule in plan.rules if (said := _said_of(rule, passages)) is not None
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
        above, own = "" if heading is None else passages.get(heading), _said_of(rule, passages)
        if own is None or above is None:
            continue
        said = fold_name(above + own)
        for party in dict.fromkeys((*rule.lead, *rule.support)):
            if not _is_named(party, said):
                yield MissingClaim(rule.key, party.name.vi)


def _said_of(rule: Rule, passages: dict[Clause, str]) -> str | None:
    """The passage of a rule and those from which it takes what its own leaves blank; None where one is not there."""
    clauses = (rule.clause, *rule.inherits)
    return "\n".join(passages[each] for each in clauses) if passages.keys() >= set(clauses) else None


def _claims(rule: Rule) -> Iterator[str | date]:
    """The numbers, dates and printed words that a rule takes from its passage."""
    if isinstance(rule, Target):
        yield from map(format_number, rule.bound.numbers)
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
