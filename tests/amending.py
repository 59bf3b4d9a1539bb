"""Made-up decisions that amend the tiny plan; short to write, so that a test shows only what it is about."""

from collections.abc import Callable
from datetime import date

from attrs import evolve

from cchc_rules.law.amendment import Amendment, Insertion, Patch, Repeal, Replacement, Revision
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision
from cchc_rules.law.rule import Rule
from cchc_rules.measures.measure import Measure
from cchc_rules.text import Bilingual
from tests import tiny

Make = Callable[[Clause], Patch]

TITLE = Bilingual("Sửa đổi kế hoạch nhỏ (giả định)", "Amending the tiny plan (fictional)")


def decision(number: int, effective_on: date, issued_on: date | None = None) -> Decision:
    """A decision whose facts hardly matter; issued on the day on which it takes effect unless another is given."""
    return Decision(
        number=f"{number}/QĐ-UBND",
        title=TITLE,
        issuer=tiny.OFFICE,
        issued_on=issued_on or effective_on,
        effective_on=effective_on,
        signer="Trần Thị Tư",
        legal_bases=(),
        clauses=(),
    )


def amendment(
    number: int, effective_on: date, *makes: Make, issued_on: date | None = None, measures: tuple[Measure, ...] = ()
) -> Amendment:
    """An amendment with one passage for each patch, which is made from it."""
    patches: list[Patch] = []
    start = 0
    for turn, make in enumerate(makes, start=1):
        clause = Clause.from_passage(f"SD.{number}.{turn}", f"Khoản {turn}", start, f"{number}/QĐ-UBND")
        patches.append(make(clause))
        start = clause.end
    return Amendment(
        decision=decision(number, effective_on, issued_on), patches=tuple(patches), measures=measures, not_encoded=()
    )


def insert(rule: Rule) -> Make:
    """Insert a rule like this one, under the address of the passage."""
    return lambda clause: Insertion(evolve(rule, key=f"tiny-2025:{clause.address}/1", clause=clause, related=()))


def revise(rule: Rule | str, **changes: object) -> Make:
    """Revise these fields of a rule."""
    return lambda clause: Revision(rule if isinstance(rule, str) else rule.key, clause, changes)


def replace(rule: Rule) -> Make:
    """Put a rule in the place of the one with its key."""
    return lambda clause: Replacement(rule, clause)


def repeal(rule: Rule | str) -> Make:
    """Repeal a rule."""
    return lambda clause: Repeal(rule if isinstance(rule, str) else rule.key, clause)
