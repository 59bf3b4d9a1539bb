"""Laws of the records behind what was counted: which they are, and which conditions decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc_rules.counting import records
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer, Group
from cchc_rules.counting.deciding_conditions import CaseDecision, CaseDecisions
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, IsNull, Not, Or, Predicate
from cchc_rules.testing.record_strategies import ToldRecord
from tests.laws import records_strategies as some
from tests.laws.test_counting import FIVE, MAPPING, Window, answer, five, kleene

TRUTHS: tuple[bool | None, ...] = (True, False, None)
_ORDER = {False: 0, None: 1, True: 2}


def leaves(predicate: Predicate) -> list[Predicate]:
    """What a predicate is made of; that something is known is asked as one thing."""
    if isinstance(predicate, And | Or):
        return [leaf for part in predicate.parts for leaf in leaves(part)]
    if isinstance(predicate, Not) and not isinstance(predicate.part, IsNull):
        return leaves(predicate.part)
    return [predicate]


def truth(predicate: Predicate, holds: Mapping[Predicate, bool | None]) -> bool | None:
    """The truth of a predicate, whatever its leaves are: the lowest of its parts, the highest, or turned round."""
    if predicate in holds:
        return holds[predicate]
    if isinstance(predicate, Not):
        of_part = truth(predicate.part, holds)
        return None if of_part is None else not of_part
    assert isinstance(predicate, And | Or)
    found = sorted((truth(part, holds) for part in predicate.parts), key=_ORDER.__getitem__)
    return found[0] if isinstance(predicate, And) else found[-1]


def what_it_is(measure: Measure, holds: Mapping[Predicate, bool | None]) -> Answer:
    population, yes = population_and_yes(measure)
    inside = truth(population, holds)
    if not inside:
        return Answer.UNDETERMINED if inside is None else Answer.OUTSIDE
    return {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}[truth(yes, holds)]


def completions(
    asked: Sequence[Predicate], kept: Mapping[Predicate, bool | None]
) -> Iterable[dict[Predicate, bool | None]]:
    """What leaves can be, in every way in which some of them stay as they are."""
    free = [leaf for leaf in asked if leaf not in kept]
    for values in product(TRUTHS, repeat=len(free)):
        yield {**kept, **dict(zip(free, values, strict=True))}


small = st.builds(some.question, some.predicates(), some.predicates()).filter(
    lambda measure: len({leaf for whole in population_and_yes(measure) for leaf in leaves(whole)}) <= 6
)


@st.composite
def decided(draw: st.DrawFn) -> tuple[Measure, dict[Predicate, bool | None], CaseDecision]:
    """A measure, what holds of a record, and what the record therefore is."""
    measure = draw(small)
    decisions = CaseDecisions(measure)
    asked = [each.predicate for each in decisions.conditions]
    holds = draw(st.tuples(*(st.sampled_from(TRUTHS) for _ in asked)))
    return measure, dict(zip(asked, holds, strict=True)), decisions.decide(holds)


@given(decided())
def test_what_decided_decides(drawn: tuple[Measure, dict[Predicate, bool | None], CaseDecision]) -> None:
    """While the conditions that decided stay as they are, a record is what it is, whatever all others turn into."""
    measure, holds, decision = drawn
    assert set(holds) == {leaf for whole in population_and_yes(measure) for leaf in leaves(whole)}
    kept = {condition.predicate: holds[condition.predicate] for condition, _ in decision.conditions}
    told = {condition.predicate: truth.value for condition, truth in decision.conditions}
    assert told == {leaf: {True: "true", False: "false", None: "unknown"}[how] for leaf, how in kept.items()}
    for turned in completions([*holds], kept):
        assert what_it_is(measure, turned) is decision.answer


@settings(max_examples=40)
@given(decided().filter(lambda drawn: len(drawn[1]) <= 4))
def test_nothing_else_is_told(drawn: tuple[Measure, dict[Predicate, bool | None], CaseDecision]) -> None:
    """Of a record that is settled, each condition that decided is needed by some few that suffice without any other."""
    measure, holds, decision = drawn
    population, yes = population_and_yes(measure)
    asked = [leaf for whole in (population, yes) for leaf in leaves(whole)]
    assume(decision.answer in {Answer.YES, Answer.NO, Answer.OUTSIDE})
    assume(len(set(asked)) == len(asked))
    told = [condition.predicate for condition, _ in decision.conditions]
    enough = [
        set(few)
        for size in range(len(told) + 1)
        for few in combinations(told, size)
        if all(
            what_it_is(measure, turned) is decision.answer
            for turned in completions(asked, {leaf: holds[leaf] for leaf in few})
        )
    ]
    least = [few for few in enough if not any(other < few for other in enough)]
    assert set(told) == set().union(*least)


@given(some.predicates(), some.predicates(), some.told, some.windows)
def test_conditions_hold_as_they_are_asked(
    population: Predicate, yes: Predicate, told: ToldRecord, window: Window
) -> None:
    """Each condition is true, false or unknown of a record as it is when asked by itself; so is what the record is."""
    measure = some.question(population, yes)
    (record,) = listed([told.record], measure, window)
    assert record.answer is record.decision.answer is answer(measure, told.means, window)
    for condition, holds in record.decision.conditions:
        expected = {True: "true", False: "false", None: "unknown"}[kleene(condition.predicate, told.means, window)]
        assert holds.value == expected


def listed(table: Iterable[dict[str, Any]], measure: Measure, window: Window, **more: Any) -> CaseRecords:
    period, as_of = window
    return records.cases(table, measure, period=period, as_of=as_of, **{"mapping": MAPPING, **more})


@given(
    some.questions(),
    some.tables,
    some.windows,
    st.sampled_from([(), ("agency",), ("district", "agency"), ("channel",)]),
    st.sets(st.sampled_from(Answer), min_size=1),
)
def test_the_cases_are_those_that_were_counted(
    measure: Measure, table: list[ToldRecord], window: Window, by: tuple[str, ...], which: set[Answer]
) -> None:
    """In each group there are as many cases of each answer as were counted, and every record belongs to one of them.

    What was counted is given with them, whichever are asked for.
    """
    mapping = FieldMapping(codes={**some.VALUES, "channel": {**some.VALUES["channel"], None: "post"}})
    rows = [told.record for told in table]
    period, as_of = window
    tallies = records.tally(rows, measure, by=by, period=period, as_of=as_of, mapping=mapping)
    everything = listed(rows, measure, window, by=by, mapping=mapping)
    assert [each.row for each in everything] == [*range(1, len(rows) + 1)]
    assert [each.id for each in everything] == [str(row["id"]) for row in rows]
    cases = {
        (each.group, each.agency, each.row if each.case is None else each.case, each.answer) for each in everything
    }
    counts: Counter[tuple[Group, Answer]] = Counter((group, what) for group, _, _, what in cases)
    for each in tallies.groups:
        assert tuple(counts[each.group, what] for what in FIVE) == five(each)
    assert sum(counts.values()) == sum(each.cases for each in tallies.groups)
    some_of_them = listed(rows, measure, window, by=by, mapping=mapping, which=which)
    assert some_of_them.records == tuple(each for each in everything if each.answer in which)
    assert some_of_them.tallies == everything.tallies == tallies


@given(some.questions(), some.tables, some.windows)
def test_repeated_records_are_listed_once(measure: Measure, table: list[ToldRecord], window: Window) -> None:
    """Of records that say the same twice the first is listed, where they are told apart."""
    rows = [{**told.record, "id": turn} for turn, told in enumerate(table)]
    mapping = FieldMapping(codes=some.VALUES, unique="id")
    twice = listed([*rows, *rows], measure, window, mapping=mapping)
    assert twice.records == listed(rows, measure, window).records
    assert len(twice) == twice.tallies.repeated == len(rows)


@given(some.questions(), some.tables, some.windows, st.integers(1, 3))
def test_what_is_marked_is_what_was_counted_beside(
    measure: Measure, table: list[ToldRecord], window: Window, ids: int
) -> None:
    """As many records are marked with each contradiction, and with an id that another has, as the count says."""
    rows = [{**told.record, "id": turn % ids} for turn, told in enumerate(table)]
    found = listed(rows, measure, window)
    marked = Counter(each for record in found for each in record.contradictions)
    assert dict(found.tallies.contradictions) == marked
    alike = Counter(record.id for record in found)
    assert all(record.same_id == alike[record.id] for record in found)
    assert found.tallies.repeated == (sum(count - 1 for count in alike.values()) if rows else None)
