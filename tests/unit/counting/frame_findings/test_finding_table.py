"""Rows of findings in Arrow: those of one that is alike but for its numbers are those that its object has."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given

from cchc_rules import Figure, Findings, Tally, judge, reaches
from cchc_rules.counting.frame_findings.finding_table import LEFT_OUT, Counted, FindingTable, floors_of
from cchc_rules.counting.frame_findings.services import Service
from cchc_rules.law.bound import AtLeast, Bound, MoreThan
from tests import tiny
from tests.laws.strategies import percentages, tallies

AFTER = date(2026, 1, 1)


@given(percentages, tallies)
def test_the_numbers_of_a_row_are_those_of_its_finding(floor: Fraction, tally: Tally) -> None:
    """For every floor and count: the ratio to the last bit, and to turn, to add and to spare to the last case."""
    target = evolve(tiny.DOSSIERS_ON_TIME, bound=AtLeast(floor))
    finding = judge(target, [Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally)], as_of=AFTER)
    service, table = Service(target, tiny.ON_TIME), FindingTable(tiny.PLAN, AFTER)
    zero = pa.array([0], pa.int64())
    counts = {name: pa.array([getattr(tally, name)], pa.int64()) for name in ("yes", "no", "unknown")}
    counted = Counted(service=zero, agency=zero, finding=zero, **counts)
    made = table.of_counts([service], [tiny.HOME], [finding], counted)
    assert made.equals(table.of_findings([finding]))
    assert finding.reaches is reaches(target, tally)


def test_a_table_has_the_columns_of_findings_but_for_text_of_their_own() -> None:
    findings = Findings(tiny.PLAN, AFTER, (), ())
    table = FindingTable(tiny.PLAN, AFTER).of_findings([])
    assert table.column_names == [each.name for each in findings.columns if each.name not in LEFT_OUT]
    assert [str(each) for each in table.schema.types] == [
        str(pa.type_for_alias(each.type.value)) for each in findings.columns if each.name not in LEFT_OUT
    ]


@pytest.mark.parametrize(("bound", "floor"), [(AtLeast(98), (49, 50)), (MoreThan(98), (1, 1))])
def test_a_floor_is_a_ratio(bound: Bound, floor: tuple[int, int]) -> None:
    service = Service(evolve(tiny.DOSSIERS_ON_TIME, bound=bound), tiny.ON_TIME)
    assert tuple(each.to_pylist()[0] for each in floors_of([service])) == floor
