"""Groups of figures, and whom and what the cells of a table name."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa

from cchc_rules import Period
from cchc_rules.counting.frame_findings.figure_groups import FigureGroups, NamedCells
from cchc_rules.counting.frame_findings.figure_table import FigureTable
from tests import tiny

Q1, Q2 = Period.quarter(2025, 1), Period.quarter(2025, 2)
ROWS = [
    ("online", "huyen-bac", Q1, 1),
    ("online", "Huyện Bắc", Q2, 2),
    ("online", "huyen-nam", Period.year(2024), 3),
    ("on-time-of-closed", "so-noi-vu", Q1, 4),
    ("on-time-of-closed", "ubnd-cap-huyen", Q1, 5),
]


def groups_of() -> FigureGroups:
    measure, agency, period, yes = zip(*ROWS, strict=True)
    table = pl.DataFrame(
        {
            "measure": measure,
            "agency": agency,
            "first_day": [each.start for each in period],
            "last_day": [each.last_day for each in period],
            "yes": yes,
            "no": [0] * len(ROWS),
        }
    )
    return FigureGroups.of(FigureTable.of(table), tiny.PLAN, tiny.PLAN.rules, tiny.ROSTER, date(2026, 1, 1))


def test_cells_that_name_one_thing_have_its_place() -> None:
    cells = NamedCells.of(pa.array(["a", "b", "A", "?"]), ["a", "b", "a", None], ["b", "a"])
    assert cells.place_of(pa.chunked_array([["A", "b"], ["x", "?", None, "a"]])).to_pylist() == [
        1,
        0,
        None,
        None,
        None,
        1,
    ]


def test_what_is_told_alike_is_one_cell_and_classes_have_none() -> None:
    groups = groups_of()
    assert groups.periods == (Q1, Q2)
    assert {each.key for each in groups.agencies} == {"huyen-bac", "huyen-nam", "so-noi-vu"}
    assert groups.others == {"on-time-of-closed": {"ubnd-cap-huyen"}}
    of_row = {(row["agency"], row["yes"]): row["cell"] for row in groups.table.to_pylist()}
    assert of_row["huyen-bac", 1] == of_row["Huyện Bắc", 2] != of_row["huyen-nam", 3]
    assert of_row["ubnd-cap-huyen", 5] is None
    told = sorted(
        (measure.key, agency.level.key, period.start.year) for measure, agency, period in groups.alike.values()
    )
    assert told == [("on-time-of-closed", "province", 2025), ("online", "district", 2024), ("online", "district", 2025)]


def test_what_serves_one_target_is_merged() -> None:
    groups = groups_of()
    serving = groups.serving([(0,) if measure.key == "online" else (0, 1) for measure, _, _ in groups.alike.values()])
    told = sorted((row["service"], row["yes"]) for row in serving.to_pylist())
    assert told == [(0, 1), (0, 2), (0, 3), (0, 4), (1, 4)]
    merged = groups.merged(serving)
    assert sorted((row["service"], row["figures"], row["yes"]) for row in merged.to_pylist()) == [
        (0, 1, 3),
        (0, 1, 4),
        (0, 2, 3),
        (1, 1, 4),
    ]
    assert groups.merged(merged.append_column("group", pa.array(range(4)))).num_rows == 4
    assert groups.serving([()] * len(groups.alike)).num_rows == 0
