"""Conditions are counted together, and those of one population once."""

from __future__ import annotations

from attrs import evolve

from cchc_rules.counting.frame_query.condition_counts import ConditionCounts
from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.conditions import population_and_yes
from tests.dossiers import APOLOGISED, DOSSIERS, ON_TIME, ONLINE, apologised, channel, every_library, frame_of
from tests.laws.records_strategies import question as measure_of


@every_library
def test_conditions_are_counted_together_by_group(library: str) -> None:
    frame = frame_of(library, DOSSIERS, ONLINE)
    sums = ConditionCounts(PredicateExpressions(frame.columns))
    online, by_post = (
        sums.add(sums.expressions.pair(channel.one_of(code))[0]) for code in (Channel.ONLINE, Channel.POST)
    )
    counts = frame.rows(frame.count_by(frame.table, [frame.columns.column("agency")], sums))
    assert sorted((row["key_0"], row["records"], row[online], row[by_post]) for row in counts) == [
        ("A", 3, 1, 1),
        ("B", 2, 1, 0),
    ]


def test_a_population_that_measures_share_is_counted_once() -> None:
    population, _ = population_and_yes(ON_TIME)
    other = measure_of(population, apologised, "other")
    sums = ConditionCounts(PredicateExpressions(frame_of("polars", DOSSIERS, ON_TIME, other).columns))
    one, two = sums.add_measure(ON_TIME), sums.add_measure(other)
    assert one[2:] == two[2:]
    assert len({*one, *two}) == len(sums.conditions) == 6


@every_library
def test_what_is_shared_changes_no_count(library: str) -> None:
    """A count is the same whether comparisons are computed once or populations are."""
    frame = frame_of(library, DOSSIERS, ON_TIME, ONLINE, APOLOGISED)
    otherwise = evolve(frame.columns, shares_comparisons=not frame.columns.shares_comparisons)
    assert evolve(frame, columns=otherwise).count() == frame.count()


def test_a_population_and_what_counts_as_yes_are_shared_where_comparisons_are_not() -> None:
    population, _ = population_and_yes(ON_TIME)
    other = measure_of(population, apologised, "other")
    frame = frame_of("polars", DOSSIERS, ON_TIME, other)
    sums = ConditionCounts(PredicateExpressions(evolve(frame.columns, shares_comparisons=False)))
    sums.add_measure(ON_TIME)
    sums.add_measure(other)
    names = sums.expressions.with_shared_columns(frame.table).collect_schema().names()
    assert len([name for name in names if name.startswith("cchc_rules_pair_")]) == 3
