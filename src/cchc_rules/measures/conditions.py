"""Conditions: what a measure asks of a record, and the fields that it asks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cchc_rules.errors import NotCountable
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, Comparison, Field, Not, Or, Predicate

__all__ = ["fields_of", "population_and_yes"]


def fields_of(*predicates: Predicate) -> tuple[Field[Any], ...]:
    """The fields that some predicates ask about, each once, in the order in which they are met.

    >>> from cchc_rules.measures.predicate import field
    >>> [each.name for each in fields_of(field("completed_on") <= field("due_on"))]
    ['completed_on', 'due_on']
    """
    met = [each for predicate in predicates for each in _iter_fields(predicate)]
    return tuple({(each.name, each.kind, each.codes): each for each in met}.values())


def population_and_yes(measure: Measure) -> tuple[Predicate, Predicate]:
    """Which records a measure counts, and which of them are yes.

    Raises:
        NotCountable: Where records cannot answer the measure, or its conditions are no predicates.
    """
    population, yes = measure.population, measure.yes
    if population is None or yes is None:
        raise NotCountable(measure.key, "a measure with a population and a yes", "Records cannot answer it.")
    if not isinstance(population, Predicate) or not isinstance(yes, Predicate):
        raise NotCountable(measure.key, "a measure whose conditions are predicates", 'field("due_on") >= AS_OF is one.')
    return population, yes


def _iter_fields(predicate: Predicate) -> Iterator[Field[Any]]:
    match predicate:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _iter_fields(part)
        case Not(part):
            yield from _iter_fields(part)
        case Comparison(left, _, right):
            yield left
            if isinstance(right, Field):
                yield right
        case _:
            yield predicate.field
