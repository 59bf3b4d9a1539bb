"""Condition counts: conditions of which it is counted, in one pass, how many records they are true of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

from attrs import Factory, define

from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["ConditionCounts", "counted_in_spark"]


@define
class ConditionCounts:
    """Conditions that are counted in one pass, each under a name."""

    expressions: PredicateExpressions
    conditions: dict[str, nw.Expr] = Factory(dict)
    _populations: dict[Predicate, tuple[nw.Expr, tuple[str, str]]] = Factory(dict)

    def add(self, condition: nw.Expr) -> str:
        """The name under which the records are counted that a condition is true of."""
        name = f"sum_{len(self.conditions)}"
        self.conditions[name] = condition
        return name

    def add_measure(self, measure: Measure) -> tuple[str, str, str, str]:
        """The names of those that are yes, no, in the population and outside it; a population is counted once."""
        population, yes = population_and_yes(measure)
        if population not in self._populations:
            inside, outside = self.expressions.shared_pair(population)
            self._populations[population] = inside, (self.add(inside), self.add(outside))
        inside, names = self._populations[population]
        surely, surely_not = self.expressions.shared_pair(yes)
        return self.add(inside & surely), self.add(inside & surely_not), *names


def counted_in_spark(conditions: nw.LazyFrame[Any], groups: Sequence[str], names: Iterable[str]) -> nw.LazyFrame[Any]:
    """How many records there are, and of how many each condition is true, asked of Spark in one expression.

    Each expression of ours is a dozen calls into Java.

    Args:
        conditions: A column for each condition, under its name, beside those to group by.
        groups: The names of these.
        names: Those of the conditions.
    """
    expr = import_module("pyspark.sql.functions").expr  # is there only where its data frames are
    counts = ", ".join(["count(*) AS records", *(f"count_if({name}) AS {name}" for name in names)])
    counted = nw.to_native(conditions).groupBy(*groups).agg(expr(f"struct({counts}) AS counted"))
    made: nw.LazyFrame[Any] = nw.from_native(counted.select(*groups, "counted.*"))
    return made
