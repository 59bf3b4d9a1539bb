"""From dossiers to findings, counted and judged where they lie, against one plan written by hand for the same.

Each floor counts as the floors of `counting` do and judges as those of `frame_findings` do, with all that these know.
The communes are many more than there are, so that what is done for each of them weighs.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
from attrs import evolve

from benchmarks.counting import ASKED, CHECKS, MEASURES, ROWS, conditions_in_sql, dossiers, polars_by_hand
from benchmarks.frame_findings import constants_of, duckdb_by_hand, same
from benchmarks.frame_findings import polars_by_hand as judged_by_hand
from benchmarks.made_up import ON, agencies, plan_of
from benchmarks.timing import ratio, row
from cchc_rules import Plan, assess
from cchc_rules.counting import frames
from cchc_rules.law.rule import Target

__all__ = ["main"]

COMMUNES = 20_000
ROUNDS = 3
_COUNTS: Final = ("yes", "no", "in", "out")


def plan_of_measures(communes: int) -> Plan:
    """The made-up plan, of which each target is set on one of the measures that are counted."""
    plan = plan_of(len(MEASURES), agencies(communes))
    targets = zip(plan.rules_of_kind(Target), MEASURES, strict=True)
    return evolve(plan, measures=MEASURES, rules=tuple(evolve(each, measure=measure) for each, measure in targets))


def of_polars(table: pl.LazyFrame, of_rule: pl.DataFrame, of_agency: pl.DataFrame) -> pl.DataFrame:
    """Count, put what was counted of the measures below each other, and judge, in Polars."""
    counted = polars_by_hand(table, "streaming").lazy()
    period = ASKED["period"]
    figures = [
        counted.select(
            "agency",
            pl.lit(measure.key).alias("measure"),
            pl.lit(period.start).alias("first_day"),
            pl.lit(period.last_day).alias("last_day"),
            yes=pl.col(f"{letter}_yes").cast(pl.Int64),
            no=pl.col(f"{letter}_no").cast(pl.Int64),
            unknown=pl.col("len").cast(pl.Int64)
            - pl.col(f"{letter}_out")
            - pl.col(f"{letter}_yes")
            - pl.col(f"{letter}_no"),
        )
        for letter, measure in zip("abcdefgh", MEASURES, strict=True)
    ]
    return judged_by_hand(pl.concat(figures), of_rule, of_agency)


def counted_in_sql() -> str:
    """The counting in SQL, of a table `dossiers`; a table, so that what is told beside the figures is counted too."""
    names = [f"{kind}_{turn}" for turn in range(len(MEASURES)) for kind in _COUNTS]
    names += [f"check_{turn}" for turn in range(len(CHECKS))]
    sums = ", ".join(
        f"count_if({condition}) as {name}" for name, condition in zip(names, conditions_in_sql(), strict=True)
    )
    return (
        f"create or replace temp table counted as select agency, count(*) as records, {sums} from dossiers "  # noqa: S608  all of it is ours
        "group by agency"
    )


def figures_in_sql() -> str:
    """The same figures in SQL."""
    period = ASKED["period"]
    return " union all ".join(
        f"select agency, '{measure.key}' as measure, date '{period.start}' as first_day, "  # noqa: S608  all of it is ours
        f"date '{period.last_day}' as last_day, yes_{turn} as yes, no_{turn} as no, "
        f"records - out_{turn} - yes_{turn} - no_{turn} as unknown from counted"
        for turn, measure in enumerate(MEASURES)
    )


def main(rows: int = ROWS, communes: int = COMMUNES) -> None:
    """A row for each library, to the floor in it, and what the same takes through objects."""
    plan = plan_of_measures(communes)
    of_rule, of_agency = constants_of(plan)
    names = of_agency["agency"]
    place = np.random.default_rng(1).integers(0, communes, rows)
    print(f"counting {rows:,} dossiers of {communes:,} communes and judging {communes * len(MEASURES):,} counts")

    def ours(table: Any) -> pa.Table:
        return frames.assess(frames.tally(table, MEASURES, **ASKED), plan, as_of=ON).findings

    def against(library: str, side: Callable[[], Any], by_hand: Callable[[], Any]) -> None:
        assert same(side(), by_hand())
        row(f"{library}, from Parquet to findings, to one plan by hand", ratio(side, by_hand, ROUNDS), 1.2, "x")

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossiers.parquet"
        dossiers(rows).with_columns(agency=names.gather(place)).write_parquet(file)
        lazy = pl.scan_parquet(file)
        against("Polars", lambda: ours(lazy), lambda: of_polars(lazy, of_rule, of_agency))
        connection = duckdb.connect()
        for name, made in (("rules", of_rule), ("agencies", of_agency)):
            connection.from_arrow(made.to_arrow(compat_level=pl.CompatLevel.oldest())).create(name)
        dossiers_there = connection.from_parquet(str(file))
        dossiers_there.create_view("dossiers")
        connection.execute(counted_in_sql())
        connection.sql(figures_in_sql()).create_view("figures")

        def in_duckdb_by_hand() -> pa.Table:
            connection.execute(counted_in_sql())
            return duckdb_by_hand(connection, of_rule)

        against("DuckDB", lambda: ours(dossiers_there), in_duckdb_by_hand)
        tallies = frames.tally(lazy, MEASURES, **ASKED)
        start = perf_counter()
        assess(plan, tallies.figures(plan.roster), as_of=ON)
        middle = perf_counter()
        frames.assess(tallies, plan, as_of=ON)
        end = perf_counter()
    row("judging what was counted, to the same through objects", (end - middle) / (middle - start), 1, "x")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
