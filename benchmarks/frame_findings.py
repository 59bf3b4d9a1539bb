"""Judging a table of figures where it is, against the join and the aggregation written by hand for the same table.

Each floor is what a careful programmer would write with that library alone for these figures, down to the same columns
of the same findings: it knows that they are counts without gaps, one for each month, of measures and agencies by their
keys, that counts of months add up, and that the plan asks for floors; it checks nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from attrs import evolve

from benchmarks.made_up import MONTHS, ON, agencies, figures, plan_of
from benchmarks.timing import ratio, row
from cchc_rules import Figure, Findings, Plan, Tally, assess
from cchc_rules.counting import frames
from cchc_rules.counting.frame_findings.finding_table import LEFT_OUT
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverTime

__all__ = ["COMMUNES", "TARGETS", "adding_plan", "constants_of", "main", "same", "table_of"]

TARGETS, COMMUNES = 60, 2_000
ROUNDS = 5
_OF_AGENCY: Final = ("agency", "agency_vi", "agency_en", "level")
_COUNTED: Final = (
    "id",
    *_OF_AGENCY,
    *("status", "reason", "reaches", "yes", "no", "unknown", "least_float", "most_float", "to_turn", "to_add"),
    *("to_spare", "evidence_count"),
)


def adding_plan(targets: int, communes: int) -> Plan:
    """The made-up plan, of which counts of months add up to the year."""
    plan = plan_of(targets, agencies(communes))
    measures = {each.key: evolve(each, over_time=OverTime.SUM) for each in plan.measures}
    rules = tuple(evolve(each, measure=measures[each.measure.key]) for each in plan.rules_of_kind(Target))
    return evolve(plan, measures=tuple(measures.values()), rules=rules)


def table_of(targets: int, communes: int) -> pl.DataFrame:
    """A figure for every target, commune and month, as `made_up.figures` has them, in mixed order."""
    target, place, month = (each.ravel() for each in np.indices((targets, communes, len(MONTHS))))
    order = np.random.default_rng(3322).permutation(target.size)
    target, place, month = target[order], place[order], month[order]

    def names(prefix: str, count: int, taken: Any) -> pl.Series:
        return pl.Series([f"{prefix}-{turn}" for turn in range(count)]).gather(taken)

    return pl.DataFrame(
        {
            "measure": names("m", targets, target),
            "agency": names("xa", communes, place),
            "first_day": pl.Series([each.start for each in MONTHS]).gather(month),
            "last_day": pl.Series([each.last_day for each in MONTHS]).gather(month),
            "yes": 960 + (target + place) % 41,
            "no": np.full(target.size, 20),
            "unknown": np.zeros(target.size, dtype=np.int64),
        }
    )


def constants_of(plan: Plan) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What stands in the rows of each target and of each agency, whatever was counted."""
    one = figures(plan, agencies(1), monthly=False)
    wide = pl.DataFrame(assess(plan, one, as_of=ON)).drop(*LEFT_OUT, *_COUNTED)
    targets = plan.rules_of_kind(Target)
    narrow = {
        "measure": [each.measure.key for each in targets],
        "rule": [each.key for each in targets],
        "over": [each.bound.percent_floor[0] for each in targets if each.bound.percent_floor],
        "under": [each.bound.percent_floor[1] for each in targets if each.bound.percent_floor],
        "first": [each.period.start for each in targets],
        "last": [each.period.last_day for each in targets],
        "days": [(each.period.end - each.period.start).days for each in targets],
    }
    communes = [each for each in plan.roster.entries if each.key.startswith("xa-")]
    who = {
        "agency": [each.key for each in communes],
        "agency_vi": [each.name.vi for each in communes],
        "agency_en": [each.name.en for each in communes],
        "level": ["commune" for _ in communes],
    }
    return pl.DataFrame(narrow).join(wide, on="rule"), pl.DataFrame(who)


def polars_by_hand(table: pl.LazyFrame, of_rule: pl.DataFrame, of_agency: pl.DataFrame) -> pl.DataFrame:
    """Join, add up, compare, and put beside it what is known of each target and agency."""
    yes, no, unknown, over, under = map(pl.col, ("yes", "no", "unknown", "over", "under"))
    total, possible = yes + no + unknown, yes + unknown
    kept, may_keep = (each * under >= over * total for each in (yes, possible))
    low = ((over * total + under - 1) // under - yes).clip(0)
    narrow = of_rule.lazy().select("measure", "rule", "over", "under", "first", "last", "days")
    told = (
        table.join(narrow, on="measure")
        .filter((pl.col("first_day") >= pl.col("first")) & (pl.col("last_day") <= pl.col("last")))
        .group_by("rule", "agency")
        .agg(
            pl.len().cast(pl.Int64).alias("evidence_count"),
            pl.col("yes", "no", "unknown").sum(),
            ((pl.col("last_day") - pl.col("first_day")).dt.total_days() + 1).sum().alias("told"),
        )
    )
    whole = pl.col("told") == pl.col("days")
    met, missed = whole & kept, whole & ~may_keep
    reason = (
        pl.when(~whole)
        .then(pl.lit("part_of_period"))
        .when(kept)
        .then(pl.lit("reached"))
        .when(may_keep)
        .then(pl.lit("undecided"))
        .otherwise(pl.lit("not_reached"))
    )
    to_add = (over * total - under * yes + under - over - 1) // (under - over)
    return (
        told.join(of_rule.lazy(), on="rule")
        .join(of_agency.lazy(), on="agency")
        .with_columns(
            pl.concat_str("rule", pl.lit("@"), "agency").alias("id"),
            pl.when(met)
            .then(pl.lit("met"))
            .when(missed)
            .then(pl.lit("missed"))
            .otherwise(pl.lit("unknown"))
            .alias("status"),
            reason.alias("reason"),
            pl.when(met).then(True).when(missed).then(False).alias("reaches"),
            (100 * yes / total).alias("least_float"),
            (100 * possible / total).alias("most_float"),
            low.alias("to_turn"),
            pl.when(kept).then(0).otherwise(to_add).alias("to_add"),
            pl.when(kept).then((under * yes - over * total) // over).otherwise(0).alias("to_spare"),
        )
        .drop("over", "under", "first", "last", "days", "told", "measure")
        .collect()
    )


def duckdb_by_hand(connection: duckdb.DuckDBPyConnection, of_rule: pl.DataFrame) -> pa.Table:
    """The same in SQL; `agencies` and `rules` are tables there."""
    wide = ", ".join(
        name for name in of_rule.columns if name not in {"measure", "rule", "over", "under", "first", "last", "days"}
    )
    return connection.sql(
        f"""
        with told as (
            select rule, agency, count(*)::bigint as evidence_count, sum(yes)::bigint as yes, sum(no)::bigint as no,
                sum(unknown)::bigint as unknown, sum(figures.last_day - figures.first_day + 1) as told
            from figures join rules using (measure)
            where figures.first_day >= first and figures.last_day <= last group by all
        ), compared as (
            select *, yes + no + unknown as total, yes + unknown as possible, told = days as whole,
                yes * under >= over * (yes + no + unknown) as kept,
                (yes + unknown) * under >= over * (yes + no + unknown) as may_keep
            from told join rules using (rule)
        )
        select rule || '@' || agency as id, rule, agency, agency_vi, agency_en, level,
            case when whole and kept then 'met' when whole and not may_keep then 'missed' else 'unknown' end as status,
            case when not whole then 'part_of_period' when kept then 'reached' when may_keep then 'undecided'
                else 'not_reached' end as reason,
            case when whole and kept then true when whole and not may_keep then false end as reaches,
            yes, no, unknown, 100 * yes / total as least_float, 100 * possible / total as most_float,
            greatest((over * total + under - 1) // under - yes, 0) as to_turn,
            case when kept then 0 else (over * total - under * yes + under - over - 1) // (under - over) end as to_add,
            case when kept then (under * yes - over * total) // over else 0 end as to_spare, evidence_count, {wide}
        from compared join agencies using (agency)
        """  # noqa: S608  all of it is ours
    ).to_arrow_table()


def pandas_by_hand(table: pd.DataFrame, of_rule: pd.DataFrame, of_agency: pd.DataFrame) -> pd.DataFrame:
    """The same in pandas."""
    joined = table.merge(of_rule[["measure", "rule", "first", "last"]], on="measure")
    joined = joined[(joined["first_day"] >= joined["first"]) & (joined["last_day"] <= joined["last"])]
    joined = joined.assign(told=(joined["last_day"] - joined["first_day"]).dt.days + 1, evidence_count=1)
    summed = joined.groupby(["rule", "agency"])[["yes", "no", "unknown", "told", "evidence_count"]].sum().reset_index()
    found = summed.merge(of_rule, on="rule").merge(of_agency, on="agency")
    yes, total = found["yes"], found["yes"] + found["no"] + found["unknown"]
    possible, over, under = yes + found["unknown"], found["over"], found["under"]
    whole, kept, may_keep = (
        found["told"] == found["days"],
        yes * under >= over * total,
        possible * under >= over * total,
    )
    met, missed = whole & kept, whole & ~may_keep
    found = found.assign(
        id=found["rule"] + "@" + found["agency"],
        status=np.select([met, missed], ["met", "missed"], "unknown"),
        reason=np.select([~whole, kept, may_keep], ["part_of_period", "reached", "undecided"], "not_reached"),
        reaches=pd.Series(met, dtype="boolean").where(met | missed),
        least_float=100 * yes / total,
        most_float=100 * possible / total,
        to_turn=((over * total + under - 1) // under - yes).clip(lower=0),
        to_add=np.where(kept, 0, (over * total - under * yes + under - over - 1) // (under - over)),
        to_spare=np.where(kept, (under * yes - over * total) // over, 0),
    )
    return found.drop(columns=["over", "under", "first", "last", "days", "told", "measure"])


def same(ours: Any, by_hand: Any) -> bool:
    """Whether two tables have the same findings in the same columns."""
    one, other = (pl.DataFrame(each).sort("id") for each in (ours, by_hand))
    assert set(one.columns) == set(other.columns)
    told = [name for name in other.columns if other.schema[name] != pl.Null]
    return one.select(told).cast(other.select(told).schema).equals(other.select(told))


def main(targets: int = TARGETS, communes: int = COMMUNES) -> None:
    """A row for each library, to the floor in it, and one to objects."""
    plan, table = adding_plan(targets, communes), table_of(targets, communes)
    of_rule, of_agency = constants_of(plan)
    print(f"judging {table.height:,} figures, {targets * communes:,} findings")

    def ours(native: Any) -> Any:
        return frames.assess(native, plan, as_of=ON).findings

    def against(library: str, side: Callable[[], Any], by_hand: Callable[[], Any], limit: float) -> None:
        assert same(side(), by_hand())
        row(f"{library}, to a join and an aggregation by hand", ratio(side, by_hand, ROUNDS), limit, "x")

    lazy = table.lazy()
    against("Polars", lambda: ours(lazy).collect(), lambda: polars_by_hand(lazy, of_rule, of_agency), 1.2)
    connection = duckdb.connect()
    for name, made in (("figures", table), ("rules", of_rule), ("agencies", of_agency)):
        connection.from_arrow(made.to_arrow(compat_level=pl.CompatLevel.oldest())).create(name)
    relation = connection.table("figures")
    against("DuckDB", lambda: ours(relation).to_arrow_table(), lambda: duckdb_by_hand(connection, of_rule), 1.2)
    frame, rule_frame, agency_frame = table.to_pandas(), of_rule.to_pandas(), of_agency.to_pandas()
    against("pandas", lambda: ours(frame), lambda: pandas_by_hand(frame, rule_frame, agency_frame), 1.5)
    start = perf_counter()
    assert len(through_objects(table, plan)) == targets * communes
    middle = perf_counter()
    ours(table)
    end = perf_counter()
    row("Polars, in twentieths of the same through objects", 20 * (end - middle) / (middle - start), 1, "")
    with tempfile.TemporaryDirectory() as folder:
        for months in (1, 4, 12):
            part = table.filter(pl.col("first_day").dt.month() <= months)
            memory(part, targets, communes, Path(folder))


def through_objects(table: pl.DataFrame, plan: Plan) -> Findings:
    """The rows as figures one by one, and these to findings, which are not made into rows again."""
    measures, agencies_by_key = {each.key: each for each in plan.measures}, {each.key: each for each in plan.roster}
    periods = {(each.start, each.last_day): each for each in MONTHS}
    known = [
        Figure(measures[measure], agencies_by_key[agency], periods[first, last], Tally(yes, no, unknown))
        for measure, agency, first, last, yes, no, unknown in table.iter_rows()
    ]
    return assess(plan, known, as_of=ON)


def memory(table: pl.DataFrame, targets: int, communes: int, folder: Path) -> None:
    """The most memory that a process of its own holds while it judges a Parquet file; the findings are as many."""
    file = folder / f"{table.height}.parquet"
    table.write_parquet(file)
    code = (
        "import polars; from benchmarks.frame_findings import ON, adding_plan, frames;"
        f"plan = adding_plan({targets}, {communes});"
        f"frames.assess(polars.scan_parquet({str(file)!r}), plan, as_of=ON);"
        "print(open('/proc/self/status').read())"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603  our own interpreter
    peak = next(line for line in said.splitlines() if line.startswith("VmHWM"))
    print(
        f"{f'scan_parquet of {table.height:,} figures, peak of its process':<66}{int(peak.split()[1]) / 1024:>9.0f} MiB"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
