"""What was counted in groups, as columns, is what it is as objects."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.counting.counts.counted_groups import counted_groups
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.findings.values import Tally
from tests import tiny
from tests.laws.strategies import tallies

groups = st.tuples(st.sampled_from("abc"))
counts = st.builds(
    GroupCount,
    st.sampled_from([tiny.ON_TIME, tiny.ONLINE]),
    groups,
    tallies,
    outside=st.integers(0, 5),
    undetermined=st.integers(0, 5),
)
HOME = GroupCount(tiny.ON_TIME, ("Sở Nội vụ",), Tally(3, 1, 1), outside=2, undetermined=1)
NORTH = GroupCount(tiny.ON_TIME, ("Huyện Bắc",), Tally(0, 1))
ONLINE = GroupCount(tiny.ONLINE, ("Huyện Bắc",), Tally(1, 1))


@given(st.lists(counts).map(tuple))
def test_columns_hold_what_the_objects_say_in_their_order(counted: tuple[GroupCount, ...]) -> None:
    """Columns and objects are equal, with one hash, however often and in whatever order measures and groups stand."""
    made = counted_groups(counted)
    assert made == counted == tuple(made)
    assert made == counted_groups(iter(counted))
    assert (len(made), hash(made), repr(made)) == (len(counted), hash(counted), repr(counted))
    assert made[:2] == counted[:2]
    assert pickle.loads(pickle.dumps(made)) == made


def test_they_are_columns_already() -> None:
    made = counted_groups([HOME])
    assert counted_groups(made) is made
    assert made != [HOME]


def test_measures_and_groups_are_named_once_in_their_order() -> None:
    made = counted_groups([NORTH, ONLINE, NORTH, HOME])
    assert made.measures == (tiny.ON_TIME, tiny.ONLINE)
    assert made.distinct == ((NORTH.group,), (NORTH.group, HOME.group))
    assert made[3] == HOME


def test_all_groups_of_a_measure_make_a_total() -> None:
    (of_measure,) = counted_groups([HOME, NORTH]).by_measure
    assert of_measure.total == GroupCount(tiny.ON_TIME, (), Tally(3, 2, 1), 2, 1)
