"""Verification: whether a copy of the decision still says what the rules were encoded from, and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from cchc_rules.errors import BadValue, ClauseNotFound
from cchc_rules.law.clause import Clause, ComparedText
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Rule
from cchc_rules.verification.claims import UnprovenClaim
from cchc_rules.verification.passages import PlacedClause, changed_clauses, exact_matches, found_clauses
from cchc_rules.verification.rule_claims import unproven_claims

__all__ = ["UncoveredText", "Verification", "quote", "verify"]


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
class Verification:
    """What a copy of a decision was found to say (kết quả đối chiếu).

    Args:
        found: The clauses whose passages are there, to the letter.
        changed: The clauses whose passages are there in other words or digits.
        missing: The clauses whose passages are not there.
        uncovered: The stretches of the copy that no clause covers.
        unproven: What rules say that their passages, found or changed, do not bear out.
    """

    found: tuple[Clause, ...]
    changed: tuple[Clause, ...]
    missing: tuple[Clause, ...]
    uncovered: tuple[UncoveredText, ...]
    unproven: tuple[UnprovenClaim, ...]

    @property
    def matches(self) -> bool:
        """Whether everything was found, every claim is borne out, and nothing of the copy is uncovered."""
        return not (self.changed or self.missing or self.uncovered or self.unproven)


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
        unproven=tuple(unproven_claims(plan, passages)),
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
