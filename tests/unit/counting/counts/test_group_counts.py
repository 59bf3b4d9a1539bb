import pytest

from cchc_rules.counting.counts.group_counts import GroupCount, sum_groups
from cchc_rules.errors import WrongMeasure
from cchc_rules.findings.values import Tally
from tests import tiny

HOME = GroupCount(tiny.ON_TIME, ("Sở Nội vụ",), Tally(3, 1, 1), outside=2, undetermined=1)
NORTH = GroupCount(tiny.ON_TIME, ("Huyện Bắc",), Tally(0, 1))
ONLINE = GroupCount(tiny.ONLINE, ("Huyện Bắc",), Tally(1, 1))


def test_groups_of_one_name_are_summed_in_order() -> None:
    assert sum_groups([HOME, ONLINE, NORTH, HOME]) == (
        NORTH,
        GroupCount(tiny.ON_TIME, ("Sở Nội vụ",), Tally(6, 2, 2), 4, 2),
        ONLINE,
    )


def test_what_is_counted_of_another_measure_is_not_added() -> None:
    with pytest.raises(WrongMeasure, match="on-time"):
        _ = NORTH + ONLINE
