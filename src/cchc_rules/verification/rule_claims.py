"""Rule claims: everything that the rules of a plan say of their passages, held against a copy of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_rules.law.clause import Clause
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Rule, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_bounds import unproven_bounds
from cchc_rules.verification.printed_dues import TimeReader, states_time, unproven_budget, unproven_due
from cchc_rules.verification.printed_instruments import day_pattern, printed_pattern, unproven_instruments
from cchc_rules.verification.printed_mentions import row_code, unproven_code, unproven_documents, unproven_mentions
from cchc_rules.verification.printed_parties import NamesInPrint, unproven_parties
from cchc_rules.verification.printed_periods import unproven_period, years_above
from cchc_rules.verification.printed_words import unproven_places

__all__ = ["unproven_claims"]


def unproven_claims(plan: Plan, passages: Mapping[Clause, str]) -> Iterator[UnprovenClaim]:
    """What the rules of a plan, and its decision, say of their passages, and those do not bear out; rule by rule.

    Args:
        plan: The plan.
        passages: The passages of a copy, by their clauses; of a clause that is not there, nothing can be told.
    """
    passages = {clause: " ".join(passage.split()) for clause, passage in passages.items()}
    names, times = NamesInPrint(plan.roster), TimeReader(plan)
    headings, years = {clause.address: clause for clause in plan.clauses}, years_above(plan, passages)
    said = [(rule, told) for rule in plan.rules if (told := _print_of(rule, passages, headings)) is not None]
    rows_above = _rows_above(plan, passages)
    yield from _unproven_facts(plan, passages, names)
    above = {rule.clause: told.heading or "" for rule, told in said}
    of_many: dict[str, list[UnprovenClaim]] = {rule.key: [] for rule, _ in said}
    for claim in (*unproven_places([rule for rule, _ in said], passages, above), *_unproven_together(said, names)):
        of_many[claim.owner].append(claim)
    for rule, told in said:
        line = told.passages[0]
        found = [*_unproven_of_rule(rule, line, names, times)]
        if found and rule.inherits:
            in_others = {claim.kind for claim in _unproven_of_rule(rule, " | ".join(told.passages), names, times)}
            kept = in_others | ({ClaimKind.DUE} if states_time(line, times) else set())
            found = [claim for claim in found if claim.printed or claim.kind in kept]
        yield from found
        yield from unproven_mentions(rule, told.passages, years[rule.address])
        yield from unproven_documents(rule, told.passages)
        yield from unproven_code(rule, line, rows_above[rule.clause])
        if isinstance(rule, Target | Outcome):
            yield from unproven_period(rule, told.passages, years[rule.address], times)
        yield from of_many[rule.key]


def _rows_above(plan: Plan, passages: Mapping[Clause, str]) -> dict[Clause, str]:
    """The nearest passage above each clause, under the same heading, that begins with a code; empty where none does."""
    found: dict[Clause, str] = {}
    last: dict[str, str] = {}
    for clause in plan.clauses:
        part, passage = clause.address.rpartition(".")[0], passages.get(clause, "")
        found[clause] = last.get(part, "")
        if row_code(passage):
            last[part] = passage
    return found


def _unproven_of_rule(rule: Rule, passage: str, names: NamesInPrint, times: TimeReader) -> Iterator[UnprovenClaim]:
    """What of a rule a passage does not bear out, whatever other rules say of it."""
    if isinstance(rule, Activity):
        yield from unproven_due(rule, passage, times)
        yield from unproven_budget(rule, passage)
    yield from unproven_instruments(rule.key, rule.instruments, passage, names)


def _unproven_together(said: Sequence[tuple[Rule, _RulePrint]], names: NamesInPrint) -> Iterator[UnprovenClaim]:
    """The bounds and the parties that are not printed, passage by passage: its rules share what it prints."""
    together: dict[_RulePrint, list[Rule]] = {}
    for rule, told in said:
        together.setdefault(told, []).append(rule)
    for told, rules in together.items():
        if told.heading is not None:
            yield from unproven_parties(rules, told.passages, told.heading, names)
        if targets := [rule for rule in rules if isinstance(rule, Target)]:
            yield from unproven_bounds(targets, " | ".join(told.passages))


class _RulePrint(NamedTuple):
    """What a copy has of a rule: its passage and those that it inherits, and the heading above it, None if missing."""

    passages: tuple[str, ...]
    heading: str | None


def _print_of(rule: Rule, passages: Mapping[Clause, str], headings: Mapping[str, Clause]) -> _RulePrint | None:
    """What a copy has of a rule; None where a passage of it is not there."""
    clauses = (rule.clause, *rule.inherits)
    if not passages.keys() >= set(clauses):
        return None
    heading = headings.get(rule.address.rpartition(".")[0])
    return _RulePrint(tuple(passages[each] for each in clauses), "" if heading is None else passages.get(heading))


def _unproven_facts(plan: Plan, passages: Mapping[Clause, str], names: NamesInPrint) -> Iterator[UnprovenClaim]:
    """What of the document is not printed in the passages that its facts are read from."""
    decision = plan.decision
    head = "\n".join(passages[clause] for clause in decision.clauses if clause in passages)
    if head:
        called, day = decision.label.vi, decision.issued_on
        facts = {fact: printed_pattern(fact) for fact in (decision.number, decision.signer) if fact is not None}
        facts |= {} if day is None else {f"{day:%d/%m/%Y}": day_pattern(day)}
        for fact, pattern in facts.items():
            if not re.search(pattern, head):
                yield UnprovenClaim(called, ClaimKind.FACT, fact)
        yield from unproven_instruments(called, decision.legal_bases, head, names)
