"""Condition counts: conditions of which it is counted, in one pass, how many records they are true of."""

from __future__ import annotations

from attrs import Factory, define

from cchc_rules.counting.frame_query.expressions import PredicateExpressions
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["ConditionCounts"]


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
            inside, outside = self.expressions.population_pair(population)
            self._populations[population] = inside, (self.add(inside), self.add(outside))
        inside, names = self._populations[population]
        surely, surely_not = self.expressions.pair(yes)
        return self.add(inside & surely), self.add(inside & surely_not), *names
