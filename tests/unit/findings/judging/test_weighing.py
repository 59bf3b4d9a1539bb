"""Weighing: figures, sums and roll calls of the same days say one thing together, or contradict each other."""

from attrs import evolve

from cchc_rules import Figure, Period, Tally
from cchc_rules.findings.judging.weighing import weigh
from cchc_rules.findings.values import Share
from cchc_rules.measures.measure import OverTime
from tests import tiny

ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
TARGET = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)


def test_a_sum_decides_where_the_latest_figure_is_of_part_of_its_days() -> None:
    """And the latest figure by itself where nothing was added up."""
    latest = Figure(ADDS, tiny.HOME, Period.quarter(2025, 2), Tally(100, 0))
    assert weigh(TARGET, [latest], tiny.YEAR, [Tally(97, 3)], None) == (False, ())
    assert weigh(TARGET, [latest], tiny.YEAR, [], None) == (True, ())


def test_what_cannot_be_true_together_has_no_weight() -> None:
    """A percentage of the days that were added up, and a sum that it does not fit."""
    share = Figure(ADDS, tiny.HOME, tiny.YEAR, Share(99))
    assert weigh(TARGET, [share], tiny.YEAR, [Tally(97, 3)], None) is None
    assert weigh(TARGET, [share], tiny.YEAR, [Tally(99, 1)], None) == (True, ())
