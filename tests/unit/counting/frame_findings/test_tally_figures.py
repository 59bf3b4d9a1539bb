"""What was counted, as a table of figures."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cchc_rules.counting import frames
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.frame_findings.tally_figures import tally_figures
from cchc_rules.counting.tallies import Tallies
from cchc_rules.errors import FaultGroup, NotCountable, UnknownAgency, UnknownField
from cchc_rules.findings.values import Tally
from tests import tiny

ON = date(2026, 1, 1)
HOME = GroupCount(tiny.ON_TIME, ("Sở Nội vụ",), Tally(3, 1, 1), outside=2, undetermined=1)
SAME = GroupCount(tiny.ON_TIME, ("so-noi-vu",), Tally(1, 0))
NORTH = GroupCount(tiny.ONLINE, ("Huyện Bắc",), Tally(0, 1))


def counted(*groups: GroupCount, by: tuple[str, ...] = ("agency",)) -> Tallies:
    return Tallies(by, tiny.YEAR, ON, rows=9, groups=groups)


def test_a_figure_is_all_that_was_counted_of_an_agency() -> None:
    """One that is written in two ways is one; a case of which it is not known whether it counts is unknown."""
    days = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
    assert tally_figures(counted(HOME, SAME, NORTH), tiny.ROSTER).to_pylist() == [
        {"measure": tiny.ON_TIME.key, "agency": "so-noi-vu", "yes": 4, "no": 1, "unknown": 2, **days},
        {"measure": tiny.ONLINE.key, "agency": "huyen-bac", "yes": 0, "no": 1, "unknown": 0, **days},
    ]


def test_nothing_counted_is_silence() -> None:
    assert tally_figures(counted(), tiny.ROSTER).num_rows == 0
    findings = frames.assess(counted(), tiny.PLAN, as_of=ON).findings
    assert "nothing_reported" in findings["reason"].to_pylist()
    assert findings["evidence_count"].unique().to_pylist() == [0]


def test_groups_of_anything_but_agencies_are_refused() -> None:
    """Two groups of one agency that count alike are no figure that is given twice."""
    two = [evolve(HOME, group=("so-noi-vu", channel)) for channel in ("online", "post")]
    with pytest.raises(UnknownField, match="got 'agency', 'channel'; expected records grouped by"):
        frames.assess(counted(*two, by=("agency", "channel")), tiny.PLAN, as_of=ON)


def test_agencies_that_nobody_knows_are_all_named() -> None:
    groups = [evolve(HOME, group=(name,)) for name in ("Sở Lạ", "Sở Nội vụ", "Huyện Lạ")]
    with pytest.raises(FaultGroup) as refused:
        frames.assess(counted(*groups), tiny.PLAN, as_of=ON)
    assert [type(fault) for fault in refused.value.exceptions] == [UnknownAgency] * 2


def test_cases_that_two_names_of_an_agency_tell_apart_are_refused() -> None:
    cases = evolve(tiny.ON_TIME, case_field="procedure")
    groups = [evolve(each, measure=cases) for each in (HOME, SAME)]
    with pytest.raises(NotCountable, match="one group for each agency, by which cases are told apart"):
        frames.assess(counted(*groups), tiny.PLAN, as_of=ON)
