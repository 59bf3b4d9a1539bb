"""The listener of law coverage: it takes note of what tests assess, judge and count, from outside the engine."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import wraps
from typing import Any

from attrs import evolve

from cchc_rules.counting import records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.record_query.record_pass import columns_of
from cchc_rules.errors import MissingExtra
from cchc_rules.findings import assessment
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.testing.law_coverage import PARTS, LawCoverage, single_conditions

__all__ = ["listening"]


@contextmanager
def listening(coverage: LawCoverage) -> Iterator[None]:
    """Take note of whatever is found and counted meanwhile, wherever the functions were imported to before.

    `assess`, `judge` and `tally` stay what they are; only what they are called by is replaced until the end.

    Args:
        coverage: What takes the notes.
    """

    def assessed(original: Callable[..., Any], *given: Any, **named: Any) -> Any:
        found = original(*given, **named)
        coverage.see(found)
        return found

    def judged(original: Callable[..., Any], *given: Any, **named: Any) -> Any:
        found = original(*given, **named)
        coverage.see([found])
        return found

    def counted(original: Callable[..., Any], table: Iterable[Any], measures: Any, **asked: Any) -> Any:
        rows = list(table)
        tallies = original(rows, measures, **asked)
        _note_answers(coverage, measures, lambda each: _answers_of_records(each, rows, **asked))
        return tallies

    def counted_in_frames(original: Callable[..., Any], table: Any, measures: Any, **asked: Any) -> Any:
        from cchc_rules.counting.frames import evaluate  # noqa: PLC0415  whoever counts in frames has the extra

        tallies = original(table, measures, **asked)
        when = {name: asked[name] for name in ("period", "as_of", "mapping") if name in asked}
        _note_answers(coverage, measures, lambda each: evaluate(each, table, **when))
        return tallies

    with ExitStack() as replaced:
        replaced.enter_context(_replaced(assessment.assess, assessed))
        replaced.enter_context(_replaced(assessment.judge, judged))
        replaced.enter_context(_replaced(records.tally, counted))
        with suppress(MissingExtra):
            from cchc_rules.counting import frames  # noqa: PLC0415  as above

            replaced.enter_context(_replaced(frames.tally, counted_in_frames))
        yield


@contextmanager
def _replaced(original: Callable[..., Any], by: Callable[..., Any]) -> Iterator[None]:
    """Another function in the place of one, in every module that has it by name."""

    @wraps(original)
    def noting(*given: Any, **named: Any) -> Any:
        return by(original, *given, **named)

    _rebind(original, noting)
    try:
        yield
    finally:
        _rebind(noting, original)


def _rebind(old: object, new: object) -> None:
    for module in [each for each in list(sys.modules.values()) if hasattr(each, "__dict__")]:
        held = vars(module)
        for name in [name for name, value in held.items() if value is old]:
            setattr(module, name, new)


def _note_answers(coverage: LawCoverage, measures: Any, answers_of: Callable[[Predicate], list[bool | None]]) -> None:
    """What each condition of measures is of records; what counts as yes is asked of those that are counted."""
    known = {measure.key for measure in coverage.plan.measures}
    for measure in (measures,) if isinstance(measures, Measure) else measures:
        if measure.key in known:
            population, yes = population_and_yes(measure)
            counted = answers_of(population)
            for part, condition in zip(PARTS, (population, yes), strict=True):
                for single in single_conditions(condition):
                    answers = answers_of(single)
                    if condition is yes:
                        answers = [each for each, counts in zip(answers, counted, strict=True) if counts is not False]
                    coverage.ask(measure, part, single, answers)


def _answers_of_records(condition: Predicate, rows: list[Any], **asked: Any) -> list[bool | None]:
    """What a condition is of records, in whatever columns they have its fields."""
    mapping = asked.get("mapping") or FieldMapping()
    there = columns_of(rows[0]) if rows else ()
    found = {each.name: mapping.column_among(each.name, there) for each in fields_of(condition)}
    columns = {name: column for name, column in found.items() if column is not None}
    mapping = evolve(mapping, columns={**mapping.columns, **columns})
    holds = records.compile_predicate(condition, period=asked["period"], as_of=asked["as_of"], mapping=mapping)
    return [holds(row) for row in rows]
