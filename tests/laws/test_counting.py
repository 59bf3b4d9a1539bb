"""Laws of predicates, and of counting records."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import product
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules.counting import records
from cchc_rules.counting.counts.group_counts import Answer, GroupCount, sum_groups
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import CaseCounts, case_answer
from cchc_rules.dates.period import Period
from cchc_rules.findings.values import Tally
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.field_kinds import Moment
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate
from cchc_rules.testing.record_strategies import ToldRecord
from tests.laws import records_strategies as some

MAPPING = FieldMapping(codes=some.VALUES)

Window = tuple[Period, date]

FIVE = (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.OUTSIDE, Answer.UNDETERMINED)
"""In the order of `CaseCounts`."""

_NOT = {True: False, False: True, None: None}
_AND: dict[tuple[bool | None, bool | None], bool | None] = {
    (True, True): True,
    (True, None): None,
    (True, False): False,
    (None, True): None,
    (None, None): None,
    (None, False): False,
    (False, True): False,
    (False, None): False,
    (False, False): False,
}
_OR = {(a, b): _NOT[_AND[_NOT[a], _NOT[b]]] for a, b in _AND}
_OPERATORS = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
}


def kleene(predicate: Predicate, means: dict[str, Any], window: Window) -> bool | None:
    """The truth of a predicate, read off Kleene's tables."""
    period, as_of = window
    match predicate:
        case And(parts):
            return reduce(lambda a, b: _AND[a, b], [kleene(part, means, window) for part in parts])
        case Or(parts):
            return reduce(lambda a, b: _OR[a, b], [kleene(part, means, window) for part in parts])
        case Not(part):
            return _NOT[kleene(part, means, window)]
        case IsNull(field=of):
            return means[of.name] is None
        case IsTrue(field=of):
            value: bool | None = means[of.name]
            return value
        case OneOf(field=of, values=values):
            return None if means[of.name] is None else means[of.name] in values
        case Comparison(left, operator, right):
            if isinstance(right, Field):
                other = means[right.name]
            elif isinstance(right, Moment):
                end = min(period.end, as_of + timedelta(days=1))
                other = {"as_of": as_of, "period.start": period.start, "period.end": end}[right]
            else:
                other = right
            return None if means[left.name] is None or other is None else _OPERATORS[operator](means[left.name], other)


def answer(measure: Measure, means: dict[str, Any], window: Window) -> Answer:
    """What a record is by itself."""
    population, yes = population_and_yes(measure)
    inside = kleene(population, means, window)
    if not inside:
        return Answer.UNDETERMINED if inside is None else Answer.OUTSIDE
    return {True: Answer.YES, False: Answer.NO, None: Answer.UNKNOWN}[kleene(yes, means, window)]


def five(counted: GroupCount) -> CaseCounts:
    tally = counted.tally
    return tally.yes, tally.no, tally.unknown, counted.outside, counted.undetermined


def counted(
    table: Iterable[dict[str, Any]],
    measures: Measure | Sequence[Measure],
    window: Window,
    by: Sequence[str] = ("agency",),
) -> Tallies:
    period, as_of = window
    return records.tally(table, measures, by=by, period=period, as_of=as_of, mapping=MAPPING)


def truth_of(predicate: Predicate, record: dict[str, Any], window: Window) -> bool | None:
    return records.compile_predicate(predicate, period=window[0], as_of=window[1], mapping=MAPPING)(record)


@given(some.predicates(), some.told, some.windows)
def test_one_record(predicate: Predicate, told: ToldRecord, window: Window) -> None:
    """The generated function says of every record what Kleene's tables say, however its cells are written."""
    assert truth_of(predicate, told.record, window) is kleene(predicate, told.means, window)


@given(some.measures, some.tables, some.windows, st.sampled_from([(), ("agency",), ("district", "agency")]))
def test_many_records(
    measures: tuple[Measure, ...], table: list[ToldRecord], window: Window, by: tuple[str, ...]
) -> None:
    """Counting is answering each record, and each case of several records, one by one."""
    found = counted([told.record for told in table], measures, window, by)
    assert found.rows == len(table)
    for measure in measures:
        single: dict[tuple[str, ...], Counter[Answer]] = {(): Counter()} if not by else {}
        cases: dict[tuple[tuple[str, ...], str, str], Counter[Answer]] = {}
        for told in table:
            group = tuple(told.means[name] for name in by)
            one = answer(measure, told.means, window)
            answers = single.setdefault(group, Counter())
            if measure.case_field is None:
                answers[one] += 1
            else:
                cases.setdefault((group, told.means["agency"], told.means[measure.case_field]), Counter())[one] += 1
        for (group, _, _), answers in cases.items():
            counts = (answers[each] for each in (Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNDETERMINED))
            single[group][case_answer(*counts)] += 1
        expected = {group: tuple(answers[each] for each in FIVE) for group, answers in single.items()}
        assert {each.group: five(each) for each in found.groups if each.measure == measure} == expected


@given(some.measures, some.tables, some.windows)
def test_impossible_and_repeated_records(
    measures: tuple[Measure, ...], table: list[ToldRecord], window: Window
) -> None:
    """Contradictions and repeated ids are counted beside the answers and change none of them."""
    found = counted([told.record for told in table], measures, window)
    for contradiction, count in found.contradictions:
        assert count == sum(kleene(contradiction.condition, told.means, window) is True for told in table)
    ids = [told.record["id"] for told in table]
    assert found.repeated == (len(ids) - len(set(ids)) if ids else None)


@given(some.predicates(), some.predicates(), some.told, some.windows)
def test_de_morgan(one: Predicate, other: Predicate, told: ToldRecord, window: Window) -> None:
    """Not (a and b) is (not a) or (not b), and not (a or b) is (not a) and (not b)."""
    for whole, parts in ((~(one & other), ~one | ~other), (~(one | other), ~one & ~other)):
        assert truth_of(whole, told.record, window) is truth_of(parts, told.record, window)


@given(some.predicates())
def test_double_negation(predicate: Predicate) -> None:
    """Not not a is a, and not only as true as a."""
    assert ~~predicate == predicate


@given(some.predicates(), some.predicates())
def test_predicates_are_data(one: Predicate, other: Predicate) -> None:
    """A predicate comes back from a pickle equal, with the same hash and text; equal predicates read alike."""
    again = pickle.loads(pickle.dumps(one))
    assert again == one
    assert hash(again) == hash(one)
    assert str(again) == str(one)
    assert (one == other) <= (str(one) == str(other) and hash(one) == hash(other))


@given(some.predicates(), some.predicates(), some.predicates())
def test_brackets_make_no_difference(a: Predicate, b: Predicate, c: Predicate) -> None:
    """(a and b) and c is a and (b and c); so with or."""
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c)


@given(some.questions(each=False), some.tables, some.windows)
def test_nothing_disappears(measure: Measure, table: list[ToldRecord], window: Window) -> None:
    """Yes, no, unknown, outside and undetermined are all the rows."""
    found = counted([told.record for told in table], measure, window)
    assert sum(sum(five(each)) for each in found.groups) == found.rows == len(table)


@given(some.measures, some.tables, some.windows)
def test_rolling_up(measures: tuple[Measure, ...], table: list[ToldRecord], window: Window) -> None:
    """Agencies rolled up into districts are what is counted by district; so are cases of several records."""
    rows = [told.record for told in table]
    risen = counted(rows, measures, window).roll_up(some.DISTRICTS)
    assert evolve(risen, by=("district",)) == counted(rows, measures, window, ("district",))


@given(
    some.measures, some.tables.flatmap(lambda table: st.tuples(st.just(table), st.permutations(table))), some.windows
)
def test_order_makes_no_difference(
    measures: tuple[Measure, ...], tables: tuple[list[ToldRecord], list[ToldRecord]], window: Window
) -> None:
    """Records in another order count the same."""
    one, other = (counted([told.record for told in table], measures, window) for table in tables)
    assert one == other


@given(some.measures, some.tables, st.sets(st.sampled_from(some.AGENCIES)), some.windows)
def test_union(measures: tuple[Measure, ...], table: list[ToldRecord], ours: set[str], window: Window) -> None:
    """Tables that share no case count together what they count one by one, added up."""
    here = [told.record for told in table if told.means["agency"] in ours]
    there = [told.record for told in table if told.means["agency"] not in ours]
    parts = [counted(rows, measures, window, ("district",)) for rows in (here, there)]
    whole = counted([*here, *there], measures, window, ("district",))
    assert sorted_by(measures, sum_groups(each for part in parts for each in part.groups)) == whole.groups
    assert whole.rows == sum(part.rows for part in parts)


def sorted_by(measures: Sequence[Measure], found: Iterable[GroupCount]) -> tuple[GroupCount, ...]:
    place = {measure.key: turn for turn, measure in enumerate(measures)}
    return tuple(sorted(found, key=lambda each: place[each.measure.key]))


def completed(table: list[dict[str, Any]], missing: list[tuple[int, Field[Any]]]) -> Iterable[list[dict[str, Any]]]:
    """The table in every way in which it can turn out."""
    for values in product(*(some.meanings_of(of) for _, of in missing)):
        whole = [dict(row) for row in table]
        for (row, of), value in zip(missing, values, strict=True):
            whole[row][of.name] = value
        yield whole


@given(some.questions(each=False, nulls=False), some.completions(at_most=3), some.windows)
def test_what_is_settled_stays_settled(
    measure: Measure, drawn: tuple[list[dict[str, Any]], list[tuple[int, Field[Any]]]], window: Window
) -> None:
    """Whatever an unknown cell turns out to be, a settled answer stays; unless asked whether the cell is missing."""
    table, missing = drawn
    asks = [records.compile_predicate(each, period=window[0], as_of=window[1]) for each in population_and_yes(measure)]
    settled = [[ask(row) for ask in asks] for row in table]
    value = counted(table, measure, window, ()).get(measure).value
    for whole in completed(table, missing):
        answers = [[ask(row) for ask in asks] for row in whole]
        for before, after in zip(settled, answers, strict=True):
            assert all(was is None or was is now for was, now in zip(before, after, strict=True))
        assert None not in [each for row in answers for each in row]
        within(value, [yes for inside, yes in answers if inside])


@settings(max_examples=40)
@given(some.questions(nulls=False), some.completions(at_most=2), some.windows)
def test_bounds_hold_every_completion(
    measure: Measure, drawn: tuple[list[dict[str, Any]], list[tuple[int, Field[Any]]]], window: Window
) -> None:
    """However what is unknown turns out, the ratio lies within the bounds; so with cases of several records."""
    table, missing = drawn
    value = counted(table, measure, window, ()).get(measure).value
    for whole in completed(table, missing):
        after = counted(whole, measure, window, ()).get(measure)
        assert after.value.unknown == 0
        within(value, [True] * after.tally.yes + [False] * after.tally.no)


def within(value: Tally, answers: Sequence[bool | None]) -> None:
    """Nothing counted is nothing measured; else the ratio lies within the bounds."""
    if answers:
        bounds = value.bounds
        assert bounds is not None
        assert bounds[0] <= Tally(answers.count(True), answers.count(False)).bounds[0] <= bounds[1]  # type: ignore[index]


@given(some.windows)
def test_the_period_that_is_counted(window: Window) -> None:
    """Looked at when it is over, a period is counted whole; before that, up to and with the day of looking."""
    period, as_of = window
    found = counted([], some.question(some.FIELDS[0] < period.end, some.FIELDS[1] <= as_of), window)
    assert found.period.start == period.start
    assert found.period.last_day == min(period.last_day, as_of)
    assert (found.period == period) is (as_of >= period.last_day)


@given(some.measures, some.tables, some.windows)
def test_unique_records(measures: tuple[Measure, ...], table: list[ToldRecord], window: Window) -> None:
    """Records that say the same twice are counted once where they are told apart, and are counted as repeated."""
    rows = [{**told.record, "id": turn} for turn, told in enumerate(table)]
    period, as_of = window
    twice = records.tally(
        [*rows, *rows], measures, period=period, as_of=as_of, mapping=FieldMapping(codes=some.VALUES, unique="id")
    )
    assert twice.groups == counted(rows, measures, window).groups
    assert (twice.rows, twice.repeated) == (2 * len(rows), len(rows))
