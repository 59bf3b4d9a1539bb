"""Conditions: what a measure asks of a record, and the fields that it asks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cchc_rules.errors import NotCountable
from cchc_rules.measures.field_kinds import Moment
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate

__all__ = ["fields_beside", "fields_of", "population_and_yes"]

_REPORTED = "Records cannot answer it: its value is reported in a sheet of figures."


def fields_of(*predicates: Predicate) -> tuple[Field[Any], ...]:
    """The fields that some predicates ask about, each once, in the order in which they are met.

    >>> from cchc_rules.measures.predicate import field
    >>> [each.name for each in fields_of(field("completed_on") <= field("due_on"))]
    ['completed_on', 'due_on']
    """
    met = [each for predicate in predicates for each in _iter_fields(predicate)]
    return tuple({(each.name, each.kind, each.codes): each for each in met}.values())


def fields_beside(moment: Moment, *predicates: Predicate) -> tuple[Field[Any], ...]:
    """The fields that some predicates compare with a moment, each once.

    >>> from cchc_rules.measures.field_kinds import AS_OF
    >>> from cchc_rules.measures.predicate import field
    >>> [each.name for each in fields_beside(AS_OF, (field("due_on") >= AS_OF) & field("completed_on").is_null())]
    ['due_on']
    """
    compared = (each for predicate in predicates for each in _iter_leaves(predicate) if isinstance(each, Comparison))
    return tuple({each.left.name: each.left for each in compared if each.right is moment}.values())


def population_and_yes(measure: Measure) -> tuple[Predicate, Predicate]:
    """Which records a measure counts, and which of them are yes.

    Raises:
        NotCountable: Where records cannot answer the measure, or its conditions are no predicates.
    """
    population, yes = measure.population, measure.yes
    if population is None or yes is None:
        raise NotCountable(measure.key, "a measure with a population and a yes", _REPORTED)
    if not isinstance(population, Predicate) or not isinstance(yes, Predicate):
        raise NotCountable(measure.key, "a measure whose conditions are predicates", 'field("due_on") >= AS_OF is one.')
    return population, yes


def _iter_fields(predicate: Predicate) -> Iterator[Field[Any]]:
    for leaf in _iter_leaves(predicate):
        if isinstance(leaf, Comparison):
            yield leaf.left
            if isinstance(leaf.right, Field):
                yield leaf.right
        else:
            yield leaf.field


def _iter_leaves(predicate: Predicate) -> Iterator[Comparison | IsNull | IsTrue | OneOf]:
    """The single conditions that a predicate is made of, in the order in which they are met."""
    match predicate:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _iter_leaves(part)
        case Not(part):
            yield from _iter_leaves(part)
        case _:
            yield predicate
