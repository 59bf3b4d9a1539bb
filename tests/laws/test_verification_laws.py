"""Verification: of all ways to lay the clauses over a copy, the one that finds most."""

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules import verify
from cchc_rules.law.clause import Clause
from tests import tiny

WORDS = ("I", "V", "Sở", "Sở Nội vụ", "Nội vụ", "vụ Sở", "Tư pháp")
passages = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)
copies = st.lists(st.sampled_from((*WORDS, "khác")), max_size=7).map(" ".join)


def best_chains(clauses: tuple[Clause, ...], text: str) -> set[tuple[Clause, ...]]:
    """Of all ways to find some of the clauses in their order, side by side, those that hold most and stray least."""
    letters = text.replace(" ", "")
    chains: list[tuple[int, int, tuple[Clause, ...]]] = []

    def extend(start: int, turn: int, held: int, astray: int, chain: tuple[Clause, ...]) -> None:
        chains.append((held, -astray, chain))
        for number in range(turn, len(clauses)):
            clause = clauses[number]
            for place in range(start, len(letters)):
                if clause.matches(letters[place : place + clause.length]):
                    off = astray + abs(place - clause.start)
                    extend(place + clause.length, number + 1, held + clause.length, off, (*chain, clause))

    extend(0, 0, 0, 0, ())
    best = max(chain[:2] for chain in chains)
    return {chain for *weight, chain in chains if tuple(weight) == best}


@given(passages, copies)
@example(["Sở", "Nội vụ", "Sở Nội vụ"], "Sở Nội vụ")
@example(["Sở Nội vụ", "Sở", "Nội vụ"], "I Sở Nội vụ")
@example(["I", "V"], "V I V")
def test_of_all_chains_the_one_with_most_letters_is_found(said: list[str], text: str) -> None:
    """What is found is one of the chains that hold most letters and, of those, are least out of place."""
    plan = tiny.plan_of(*said)
    assert verify(plan, text).found in best_chains(plan.clauses, text)


@given(passages, copies)
def test_every_clause_is_told_once_and_every_letter_is_accounted_for(said: list[str], text: str) -> None:
    """Each clause is found, changed or missing, and no letter of the copy is both found and uncovered."""
    plan = tiny.plan_of(*said)
    report = verify(plan, text)
    told = [*report.found, *report.changed, *report.missing]
    assert sorted(clause.start for clause in told) == sorted(clause.start for clause in plan.clauses)
    found = sum(clause.length for clause in report.found)
    uncovered = sum(len(stretch.text.replace(" ", "")) for stretch in report.uncovered)
    assert found + uncovered <= len(text.replace(" ", ""))
    if not report.changed:
        assert found + uncovered == len(text.replace(" ", ""))
