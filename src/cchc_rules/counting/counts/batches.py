"""Batches: what was counted of some records, added to what was counted of others, or taken out of it again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from cchc_rules.counting.counts.group_counts import GroupCount, sum_groups
from cchc_rules.dates.period import ONE_DAY, days_given
from cchc_rules.errors import BadValue, NotCountable, UnknownField, WrongMeasure, WrongPeriod
from cchc_rules.findings.values import Tally
from cchc_rules.measures.conditions import fields_beside, fields_of, population_and_yes
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import CONTRADICTIONS, Contradiction
from cchc_rules.message import Message, message

if TYPE_CHECKING:
    from cchc_rules.counting.tallies import Tallies

__all__ = ["merge_tallies", "require_adding_up", "require_none_ahead", "take_out", "why_otherwise_later"]

_CountOfWhy: TypeAlias = tuple[Contradiction, int]

_LATER: Final = tuple(each for each in CONTRADICTIONS if fields_beside(AS_OF, each.condition))
"""What a record says of a day after that of looking, which is told of every record that has the day."""

_HELD_TO_TODAY: Final = frozenset(day.name for each in _LATER for day in fields_of(each.condition))


def merge_tallies(tallies: Tallies, more: Tallies) -> Tallies:
    """What was counted of both together; see `Tallies.merge`."""
    _require_alike(tallies, more, "Tallies.merge")
    earlier, later = sorted((tallies, more), key=lambda each: (each.as_of, each.period.end))
    if (earlier.as_of, earlier.period) != (later.as_of, later.period):
        _require_moving_on(earlier, later)
    repeated = [each.repeated for each in (tallies, more) if each.rows]
    return evolve(
        later,
        rows=tallies.rows + more.rows,
        groups=_in_order(tallies.measures, sum_groups((*tallies.groups, *more.groups))),
        contradictions=_in_one_order(tallies.measures, (*tallies.contradictions, *more.contradictions)),
        repeated=repeated[0] if len(repeated) == 1 else None,  # an id may have come in one and again in the other
        measures=tallies.measures,
    )


def take_out(tallies: Tallies, some: Tallies) -> Tallies:
    """What was counted but for some records; see `Tallies.without`."""
    where = "Tallies.without"
    _require_alike(tallies, some, where)
    if (tallies.as_of, tallies.period) != (some.as_of, some.period):
        given, expected = (
            message("{period}, seen on {day}", period=days_given(each.period), day=each.as_of)
            for each in (some, tallies)
        )
        remedy = "Count those records once more as they were, over that period and on that day."
        raise WrongPeriod(given, expected, remedy, where)
    left = {(each.measure.key, each.group): each for each in tallies.groups}
    for each in some.groups:
        there = left.get((each.measure.key, each.group))
        remaining = None if there is None else _less(there, each)
        if remaining is None:
            raise _not_among(f"{each.measure.key}, {', '.join(each.group)}", where)
        left[each.measure.key, each.group] = remaining
    fewer = [(each, -count) for each, count in some.contradictions]
    contradictions = _in_one_order(tallies.measures, (*tallies.contradictions, *fewer))
    rows = tallies.rows - some.rows
    if min(rows, *(count for _, count in contradictions), 0) < 0:
        raise _not_among(message("{count} rows", count=some.rows), where)
    # An id that came again may have done so in one of those that are left and in one of those that are taken out.
    known = rows and tallies.repeated == 0 and (some.repeated is not None or not some.rows)
    kept = tuple(each for each in left.values() if each.cases or not tallies.by)
    return evolve(tallies, rows=rows, groups=kept, contradictions=contradictions, repeated=0 if known else None)


def _not_among(given: object, where: str) -> BadValue:
    remedy = "Give them as they were when they were counted."
    return BadValue(given, "records that were counted among these", remedy, where)


def _less(counted: GroupCount, some: GroupCount) -> GroupCount | None:
    """What is left in a group; None where fewer are there than are to be taken out."""
    five = [there - taken for there, taken in zip(_five(counted), _five(some), strict=True)]
    if min(five) < 0:
        return None
    yes, no, unknown, outside, undetermined = five
    return GroupCount(counted.measure, counted.group, Tally(yes, no, unknown), outside, undetermined)


def _five(counted: GroupCount) -> tuple[int, int, int, int, int]:
    tally = counted.tally
    return tally.yes, tally.no, tally.unknown, counted.outside, counted.undetermined


def _require_alike(tallies: Tallies, other: Tallies, where: str) -> None:
    """Refuse what was not counted in the same way, and what does not add up over records."""
    if type(other) is not type(tallies):
        raise BadValue(other, "what was counted, as Tallies", where=where)
    if tallies.by != other.by:
        expected = message("records grouped by {fields}", fields=", ".join(tallies.by) or "–")
        raise UnknownField(", ".join(other.by) or "–", expected, where=where)
    if {*tallies.measures} != {*other.measures}:
        expected = message("what was counted of {key}", key=_keys(tallies.measures))
        raise WrongMeasure(_keys(other.measures), expected, where=where)
    for each in (tallies, other):
        require_adding_up(each, where)


def require_adding_up(tallies: Tallies, where: str) -> None:
    """Refuse what does not add up over records on any day.

    Raises:
        NotCountable: Of cases of several records, and of records that each were asked to have a value alone.
    """
    together = "One may be partly among these and partly among the others: count all of them together."
    for measure in tallies.measures:
        if measure.case_field is not None:
            raise NotCountable(measure.key, "cases of one record each", together, where)
    if tallies.unique is not None:
        given = message("unique: {field}", field=tallies.unique)
        raise NotCountable(given, "records counted as they are", together, where)


def require_none_ahead(tallies: Tallies, where: str, remedy: str) -> None:
    """Refuse records that say something of a day after that of looking, for on that day they count otherwise.

    Raises:
        NotCountable: With what they say, and of how many records.
    """
    for each, count in tallies.contradictions:
        if each in _LATER:
            expected = message("records of which none says “{title}”", title=each.title)
            raise NotCountable(count, expected, remedy, where)


def why_otherwise_later(measure: Measure, *, is_cut: bool) -> Message | None:
    """What would have to hold for records to count alike on a later day of looking; None where they do.

    Args:
        measure: What was counted of them.
        is_cut: Whether the period runs on beyond the day of looking.
    """
    conditions = population_and_yes(measure)
    if fields_beside(AS_OF, *conditions):
        return message("a measure that does not ask about the day of looking")
    ahead = [day.name for day in fields_beside(PERIOD_END, *conditions) if day.name not in _HELD_TO_TODAY]
    if is_cut and ahead:
        return message("a measure that asks of {field} only what is over", field=", ".join(ahead))
    return None


def _keys(measures: Iterable[Measure]) -> str:
    return ", ".join(sorted(each.key for each in measures))


def _require_moving_on(earlier: Tallies, later: Tallies) -> None:
    """Refuse what might be otherwise on the later day than on the earlier one, or of the longer period."""
    where = "Tallies.merge"
    cut = earlier.period != later.period
    runs_on = earlier.period.start == later.period.start and earlier.period.end == earlier.as_of + ONE_DAY
    if earlier.as_of == later.as_of or (cut and not (runs_on and earlier.period.end < later.period.end)):
        expected = message("what was counted from {day} on, up to a day of looking", day=earlier.period.start)
        remedy = "Count both over one period; it is cut at the day of looking."
        raise WrongPeriod(days_given(later.period), expected, remedy, where)
    remedy = "Count all records together on the later day."
    for measure in earlier.measures:
        if (why := why_otherwise_later(measure, is_cut=cut)) is not None:
            raise NotCountable(measure.key, why, remedy, where)
    require_none_ahead(earlier, where, remedy)


def _in_one_order(measures: Iterable[Measure], told: Iterable[_CountOfWhy]) -> tuple[_CountOfWhy, ...]:
    """How many records cannot be true by why, in the order in which a count of all of them tells it."""
    counts: dict[Contradiction, int] = {}
    for each, count in told:
        counts[each] = counts.get(each, 0) + count
    days = [day.name for measure in measures for day in fields_of(*population_and_yes(measure))]
    days += [day.name for each in CONTRADICTIONS for day in fields_of(each.condition)]
    order = [*CONTRADICTIONS, *sorted(counts.keys() - {*CONTRADICTIONS}, key=lambda far: days.index(far.day))]
    return tuple((each, counts[each]) for each in order if counts.get(each))


def _in_order(measures: Iterable[Measure], counted: tuple[GroupCount, ...]) -> tuple[GroupCount, ...]:
    """The same, in the order of the measures."""
    places = {measure.key: place for place, measure in enumerate(measures)}
    return tuple(sorted(counted, key=lambda each: places[each.measure.key]))
