"""Batches: records that are counted one part after another, as if they had been counted at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import reduce

import pytest
from attrs import evolve
from hypothesis import event, given
from hypothesis import strategies as st

from cchc_rules.counting import records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, NotCountable
from cchc_rules.measures.field_kinds import Operator
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Comparison, in_period
from cchc_rules.testing.record_strategies import ToldRecord
from tests.laws import records_strategies as some

Window = tuple[Period, date]
MAPPING = FieldMapping(codes=some.VALUES)
BY = st.sampled_from([(), ("agency",), ("district", "agency")])
each_a_case = st.lists(st.tuples(some.predicates(), some.predicates()), min_size=1, max_size=3).map(
    lambda drawn: tuple(some.question(population, yes, f"m-{turn}") for turn, (population, yes) in enumerate(drawn))
)
"""Measures of which every record is a case."""

received_or_closed = st.sampled_from([some.FIELDS[0], some.FIELDS[2]]).flatmap(
    lambda day: st.builds(
        lambda yes: some.question(in_period(day), yes),
        st.sampled_from([Comparison(some.FIELDS[2], op, some.FIELDS[1]) for op in (Operator.AT_MOST, Operator.BELOW)]),
    )
)
"""A measure of what was received, or closed, in the period, and in time."""


def counted(
    table: Sequence[ToldRecord], measures: Sequence[Measure], window: Window, by: tuple[str, ...] = ("agency",)
) -> Tallies:
    period, as_of = window
    return records.tally([told.record for told in table], measures, by=by, period=period, as_of=as_of, mapping=MAPPING)


def apart(table: Sequence[ToldRecord], places: dict[object, int]) -> list[list[ToldRecord]]:
    """The records in three parts, those of one id in one of them."""
    parts: list[list[ToldRecord]] = [[], [], []]
    for told in table:
        parts[places[told.means["id"]]].append(told)
    return parts


partitions = st.fixed_dictionaries({number: st.integers(0, 2) for number in range(1, 10)})


@given(each_a_case, some.tables, partitions, some.windows, BY)
def test_any_partition(
    measures: tuple[Measure, ...],
    table: list[ToldRecord],
    places: dict[object, int],
    window: Window,
    by: tuple[str, ...],
) -> None:
    """Whatever parts records are counted in, added up they are what all of them count at once, in any order.

    Only how many ids come again is not known, where records are in several of the parts.
    """
    parts = [counted(part, measures, window, by) for part in apart(table, places)]
    whole = counted(table, measures, window, by)
    if sum(part.rows > 0 for part in parts) > 1:
        whole = evolve(whole, repeated=None)
    assert reduce(Tallies.merge, parts) == whole
    assert reduce(Tallies.merge, reversed(parts)) == whole


@given(each_a_case, some.tables, partitions, some.windows, BY)
def test_taking_out(
    measures: tuple[Measure, ...],
    table: list[ToldRecord],
    places: dict[object, int],
    window: Window,
    by: tuple[str, ...],
) -> None:
    """Records that are taken out again were never there; only which ids came again is not always known then."""
    some_of_them, *others = apart(table, places)
    left = [told for part in others for told in part]
    found = counted(table, measures, window, by).without(counted(some_of_them, measures, window, by))
    expected = counted(left, measures, window, by)
    assert evolve(found, repeated=None) == evolve(expected, repeated=None)
    assert found.repeated in (None, expected.repeated)


@given(each_a_case, some.tables, some.told, some.windows)
def test_what_was_not_there(
    measures: tuple[Measure, ...], table: list[ToldRecord], told: ToldRecord, window: Window
) -> None:
    """More records than were counted cannot be taken out."""
    one_more = [told] * (len(table) + 1)
    with pytest.raises(BadValue, match="counted among these"):
        counted(table, measures, window).without(counted(one_more, measures, window))


@given(each_a_case | st.tuples(received_or_closed), some.tables, partitions, some.windows, st.integers(1, 3))
def test_a_later_day(
    measures: tuple[Measure, ...],
    table: list[ToldRecord],
    places: dict[object, int],
    window: Window,
    more_days: int,
) -> None:
    """What was counted yesterday, and today's records, are what all of them count today; or else they do not add up."""
    period, as_of = window
    before, now, more = apart(table, places)
    yesterday = counted(before, measures, window)
    today = period, as_of + timedelta(days=more_days)
    try:
        found = yesterday.merge(counted([*now, *more], measures, today))
    except NotCountable:
        event("does not add up")
        return
    event("adds up")
    whole = counted([*before, *now, *more], measures, today)
    assert found == (evolve(whole, repeated=None) if before and now + more else whole)
