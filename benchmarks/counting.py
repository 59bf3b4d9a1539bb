"""Counting dossiers against hand-written queries for the same result; `make bench` prints it with the rest.

Each floor is what a careful programmer would write with that library alone for these eight measures: for each group,
how many dossiers are yes, no, in the population and outside it, beside the records that contradict themselves and the
codes that nobody knows, since that is part of the result. The hand-written queries know that their days are days and
that no cell is blank text; they check nothing else.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from benchmarks.compilation import records_ratio
from benchmarks.timing import ratio, row
from cchc_rules import Period, assess
from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting import frames
from cchc_rules.counting.tallies import Tallies
from cchc_rules.measures.measure import Measure
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual

__all__ = [
    "ASKED",
    "CHECKS",
    "MEASURES",
    "ROUNDS",
    "ROWS",
    "conditions_in_sql",
    "dossiers",
    "eight_to_one",
    "main",
    "polars_by_hand",
    "told",
]

MEASURES = (
    hue_2025.ON_TIME_OF_CLOSED,
    hue_2025.ON_TIME_OF_RECEIVED,
    hue_2025.LATE_DOSSIERS_APOLOGISED_FOR,
    hue_2025.DOSSIERS_RESOLVED_ONLINE_OF_ALL,
    hue_2025.DOSSIERS_FILED_REMOTELY_OF_ALL,
    hue_2025.PAYMENTS_ON_NATIONAL_PORTAL,
    hue_2025.DOSSIERS_DIGITISED,
    hue_2025.DOSSIERS_THROUGH_SYSTEM,
)
START, END, AS_OF = date(2025, 1, 1), date(2026, 1, 1), date(2026, 1, 15)
ASKED: dict[str, Any] = {"period": Period.year(2025), "as_of": AS_OF}
AGENCIES = [f"xa-{turn:03d}" for turn in range(200)]
CHANNELS, GATEWAYS = ["counter", "online", "post"], ["national", "other", "offline"]
DAYS = ("received_on", "due_on", "completed_on", "new_due_on")
NEAR = date(2005, 1, 1), date(2045, 12, 31)
FLAGS = ("apologised", "filed_on_site", "components_digitised", "result_digitised", "through_system")
ROWS = 10_000_000
ROUNDS = 5


def dossiers(rows: int, seed: int = 3322) -> pl.DataFrame:
    """So many made-up dossiers of 200 communes, one due day in fifty and one closing day in ten missing."""
    random = np.random.default_rng(seed)
    received = np.datetime64("2025-01-01") + random.integers(0, 365, rows).astype("timedelta64[D]")

    def later(most: int, missing: float) -> pl.Series:
        days = received + random.integers(1, most, rows).astype("timedelta64[D]")
        days[random.random(rows) < missing] = np.datetime64("NaT")
        return pl.Series(days)

    return pl.DataFrame(
        {
            "agency": pl.Series(np.array(AGENCIES)[random.integers(0, len(AGENCIES), rows)]),
            "received_on": pl.Series(received),
            "due_on": later(40, 0.02),
            "completed_on": later(45, 0.1),
            "new_due_on": later(60, 0.5),
            "channel": pl.Series(np.array(CHANNELS)[random.integers(0, 3, rows)]),
            "gateway": pl.Series(np.array(GATEWAYS)[random.integers(0, 3, rows)]),
            "fee": pl.Series(random.integers(0, 3, rows) * 10_000),
            **{flag: pl.Series(random.random(rows) < 0.9) for flag in FLAGS},
        }
    )


def main(rows: int = ROWS) -> None:
    """Measure everything about counting that has a limit."""
    print(f"counting {rows:,} made-up dossiers of {len(AGENCIES)} communes, {len(MEASURES)} measures")
    table = dossiers(rows)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossiers.parquet"
        table.write_parquet(file)
        of_polars(table)
        of_duckdb(file)
        of_pandas(table)
        of_cases(table, Path(folder))
        growth(table)
        memory(table, Path(folder))
    row("records.tally, to a loop written by hand", records_ratio(), 2, "x")


def found(tallies: Tallies) -> int:
    """How many findings figures lead to: what a program does with them in the end."""
    communes = tuple(Agency(key, Bilingual(key, key), AgencyKind.PEOPLES_COMMITTEE, Level.COMMUNE) for key in AGENCIES)
    roster = Roster((*hue_2025.PLAN.roster, *communes))
    return len(assess(hue_2025.PLAN, tallies.figures(roster), as_of=AS_OF))


def of_polars(table: pl.DataFrame) -> None:
    """Lazy Polars, through to the findings; and eight measures against one."""
    lazy = table.lazy()
    tallies = frames.tally(lazy, MEASURES, **ASKED)
    for engine in ("streaming", "in-memory"):
        assert told(tallies) == {
            each["agency"]: list(each.values())[1:] for each in polars_by_hand(lazy, engine).to_dicts()
        }

        def by_hand(engine: str = engine) -> object:
            return polars_by_hand(lazy, engine).to_dicts(), found(tallies)

        what = f"Polars, through to {found(tallies):,} findings; floor {engine}"
        row(what, ratio(lambda: found(frames.tally(lazy, MEASURES, **ASKED)), by_hand, ROUNDS), 1.1, "x")
    eight_to_one("Polars", lambda measures: frames.tally(lazy, measures, **ASKED))
    eight, one = (lambda: polars_by_hand(lazy, "streaming"), lambda: polars_by_hand(lazy, "streaming", 1))
    by_itself = ratio(eight, one, ROUNDS)
    print(f"{'Polars by hand, eight measures to one':<66}{by_itself:>9.2f} x")


def eight_to_one(library: str, count: Callable[[Sequence[Measure]], object]) -> None:
    """What eight measures cost, against one."""
    eight = ratio(lambda: count(MEASURES), lambda: count(MEASURES[:1]), ROUNDS)
    row(f"{library}, eight measures to one", eight, 1.5, "x")


def told(tallies: Tallies) -> dict[str, list[int]]:
    """What the hand-written queries tell, from tallies: by group, all records and four counts a measure."""
    counts: dict[str, list[int]] = {}
    for each in tallies.groups:
        of_group = counts.setdefault(each.group[0], [each.cases])
        of_group += [each.tally.yes, each.tally.no, each.tally.total, each.outside]
    return counts


def polars_by_hand(table: pl.LazyFrame, engine: Any, measures: int = len(MEASURES)) -> pl.DataFrame:
    """The same counts, in Polars; of the first measures alone, without the checks of what they do not ask about."""
    received, due, completed, new = map(pl.col, DAYS)
    channel, gateway = pl.col("channel"), pl.col("gateway")
    arrived = (received >= START) & (received < END)
    closed = completed.is_not_null() & (completed >= START) & (completed < END)
    in_time = completed.is_not_null() & (completed <= due)
    late = (due >= START) & (due < END) & (due < AS_OF) & (completed.is_null() | (completed > due))
    asked = {
        "a": (closed, completed <= due),
        "b": (arrived, in_time | (due >= AS_OF)),
        "c": (late, pl.col("apologised") & pl.col("new_due_on").is_not_null()),
        "d": (closed, channel == "online"),
        "e": (arrived, (channel == "online") & ~pl.col("filed_on_site")),
        "f": (closed & (pl.col("fee") > 0), gateway == "national"),
        "g": (closed, pl.col("components_digitised") & pl.col("result_digitised")),
        "h": (arrived, pl.col("through_system")),
    }
    counts = [pl.len()]
    for name, (population, yes) in list(asked.items())[:measures]:
        counts += [
            (population & yes).sum().alias(f"{name}_yes"),
            (population & ~yes).sum().alias(f"{name}_no"),
            population.sum().alias(f"{name}_in"),
            (~population).sum().alias(f"{name}_out"),
        ]
    checks = (
        []
        if measures < len(asked)
        else [
            (completed < received).sum().alias("completed_early"),
            (due < received).sum().alias("due_early"),
            (received > AS_OF).sum().alias("received_later"),
            (completed > AS_OF).sum().alias("completed_later"),
            *(
                (~day.is_between(*NEAR)).sum().alias(f"{day.meta.output_name()}_far")
                for day in (received, due, completed, new)
            ),
            (~channel.is_in(CHANNELS)).sum().alias("channels"),
            (~gateway.is_in(GATEWAYS)).sum().alias("gateways"),
        ]
    )
    counted = table.group_by("agency").agg(*counts, *checks).collect(engine=engine)
    return counted.drop(*(check.meta.output_name() for check in checks))


_CLOSED = f"completed_on is not null and completed_on >= date '{START}' and completed_on < date '{END}'"
_ARRIVED = f"received_on >= date '{START}' and received_on < date '{END}'"
_LATE = (
    f"due_on >= date '{START}' and due_on < date '{END}' and due_on < date '{AS_OF}'"
    " and (completed_on is null or completed_on > due_on)"
)
_IN_SQL = (
    (_CLOSED, "completed_on <= due_on"),
    (_ARRIVED, f"((completed_on is not null and completed_on <= due_on) or due_on >= date '{AS_OF}')"),
    (_LATE, "(apologised and new_due_on is not null)"),
    (_CLOSED, "channel = 'online'"),
    (_ARRIVED, "(channel = 'online' and not filed_on_site)"),
    (f"{_CLOSED} and fee > 0", "gateway = 'national'"),
    (_CLOSED, "(components_digitised and result_digitised)"),
    (_ARRIVED, "through_system"),
)
CHECKS = (
    "completed_on < received_on",
    "due_on < received_on",
    f"received_on > date '{AS_OF}'",
    f"completed_on > date '{AS_OF}'",
    *(f"({day} < date '{NEAR[0]}' or {day} > date '{NEAR[1]}')" for day in DAYS),
    "channel not in ('counter', 'online', 'post')",
    "gateway not in ('national', 'other', 'offline')",
)


def conditions_in_sql() -> list[str]:
    """What is counted, in the order of `told`, and then the checks."""
    counted = [
        condition
        for population, yes in _IN_SQL
        for condition in (f"{population} and {yes}", f"{population} and not {yes}", population, f"not ({population})")
    ]
    return [*counted, *CHECKS]


def of_duckdb(file: Path) -> None:
    """A DuckDB table, against SQL."""
    connection = duckdb.connect()
    connection.from_parquet(str(file)).create("dossiers")
    sums = ", ".join(f"count_if({condition})" for condition in conditions_in_sql())
    query = f"select agency, count(*), {sums} from dossiers group by agency"  # noqa: S608  all of it is ours

    def by_hand() -> list[Any]:
        return connection.sql(query).fetchall()

    def ours(measures: Sequence[Measure] = MEASURES) -> Tallies:
        return frames.tally(connection.table("dossiers"), measures, **ASKED)

    assert told(ours()) == {agency: list(map(int, counts[: -len(CHECKS)])) for agency, *counts in by_hand()}
    row("DuckDB, to SQL", ratio(ours, by_hand, ROUNDS), 1.1, "x")
    eight_to_one("DuckDB", ours)


def of_pandas(table: pl.DataFrame) -> None:
    """Pandas with NumPy types, against pandas."""
    days = ("received_on", "due_on", "completed_on", "new_due_on")
    frame = table.to_pandas()
    frame = frame.assign(**{name: pd.to_datetime(frame[name]) for name in days})

    def ours(measures: Sequence[Measure] = MEASURES) -> Tallies:
        return frames.tally(frame, measures, **ASKED)

    by_agency = pandas_by_hand(frame).to_dict("index")
    assert told(ours()) == {
        agency: [counts["all"], *list(counts.values())[: 4 * len(MEASURES)]] for agency, counts in by_agency.items()
    }
    row("pandas, to pandas by hand", ratio(ours, lambda: pandas_by_hand(frame), ROUNDS), 1.5, "x")
    eight_to_one("pandas", ours)


def pandas_by_hand(frame: pd.DataFrame) -> pd.DataFrame:
    """The same counts, in pandas: for NumPy a comparison with a missing day is False, so no is asked for by itself."""
    start, end, as_of, *near = map(pd.Timestamp, (START, END, AS_OF, *NEAR))
    received, due, completed, new_due = (frame[name] for name in DAYS)
    online, not_online = frame["channel"] == "online", frame["channel"].isin(["counter", "post"])
    open_ = completed.isna()
    arrived, not_arrived = (received >= start) & (received < end), (received < start) | (received >= end)
    closed = ~open_ & (completed >= start) & (completed < end)
    not_closed = ~closed
    in_time, too_late = completed <= due, completed > due
    late = (due >= start) & (due < end) & (due < as_of) & (open_ | too_late)
    not_late = (due < start) | (due >= end) | (due >= as_of) | in_time
    paid, not_paid = closed & (frame["fee"] > 0), not_closed | (frame["fee"] <= 0)
    national, elsewhere = frame["gateway"] == "national", frame["gateway"].isin(["other", "offline"])
    digitised = frame["components_digitised"] & frame["result_digitised"]
    counted = (
        (closed & in_time, closed & too_late, closed, not_closed),
        (arrived & (in_time | (due >= as_of)), arrived & (open_ | too_late) & (due < as_of), arrived, not_arrived),
        (
            late & frame["apologised"] & new_due.notna(),
            late & (~frame["apologised"] | new_due.isna()),
            late,
            not_late,
        ),
        (closed & online, closed & not_online, closed, not_closed),
        (
            arrived & online & ~frame["filed_on_site"],
            arrived & (not_online | frame["filed_on_site"]),
            arrived,
            not_arrived,
        ),
        (paid & national, paid & elsewhere, paid, not_paid),
        (closed & digitised, closed & ~digitised, closed, not_closed),
        (arrived & frame["through_system"], arrived & ~frame["through_system"], arrived, not_arrived),
    )
    checks = (
        completed < received,
        due < received,
        received > as_of,
        completed > as_of,
        *((day < near[0]) | (day > near[1]) for day in (received, due, completed, new_due)),
        ~frame["channel"].isin(CHANNELS) & frame["channel"].notna(),
        ~frame["gateway"].isin(GATEWAYS) & frame["gateway"].notna(),
    )
    flat = [condition for of_measure in counted for condition in of_measure]
    made = pd.DataFrame({str(turn): condition for turn, condition in enumerate((*flat, *checks))})
    return made.assign(all=1).groupby(frame["agency"], dropna=False).sum()


def of_cases(table: pl.DataFrame, folder: Path) -> None:
    """The ids of the dossiers that are late or not known to be in time, from Parquet, against a filter for them.

    Polars by hand reads whole columns, which takes half of the time that it takes where the filter is pushed into them.
    """
    file = folder / "dossiers_with_ids.parquet"
    table.with_row_index("id").write_parquet(file)
    measure, which = hue_2025.ON_TIME_OF_CLOSED, ("no", "unknown")
    completed, due = pl.col("completed_on"), pl.col("due_on")
    late = (completed >= START) & (completed < END) & ~(completed <= due).fill_null(False)
    late_in_sql = f"{_CLOSED} and (completed_on <= due_on) is not true"
    connection = duckdb.connect()

    def in_polars() -> Any:
        return frames.cases(pl.scan_parquet(file), measure, which=which, **ASKED).select("id").collect()

    def in_polars_by_hand() -> Any:
        return pl.scan_parquet(file, parallel="columns").filter(late).select("id").collect()

    def in_duckdb() -> Any:
        found = frames.cases(connection.from_parquet(str(file)), measure, which=which, **ASKED)
        return found.select("id").to_arrow_table()

    def in_duckdb_by_hand() -> Any:
        return connection.from_parquet(str(file)).filter(late_in_sql).select("id").to_arrow_table()

    ids = [pl.DataFrame(each())["id"].sort() for each in (in_polars, in_polars_by_hand, in_duckdb, in_duckdb_by_hand)]
    assert all(each.equals(ids[0]) for each in ids)
    row("Polars, to the ids of those that are no or unknown", ratio(in_polars, in_polars_by_hand, ROUNDS), 1.2, "x")
    row("DuckDB, to the same ids", ratio(in_duckdb, in_duckdb_by_hand, ROUNDS), 1.2, "x")


def growth(table: pl.DataFrame) -> None:
    """The cost of a record from 100 thousand to 10 million of them, against the cost at a million."""
    costs: dict[int, float] = {}
    for rows in (100_000, 1_000_000, table.height):
        lazy = table.head(rows).lazy()
        times: list[float] = []
        for _ in range(ROUNDS):
            start = perf_counter()
            frames.tally(lazy, MEASURES, **ASKED)
            times.append(perf_counter() - start)
        costs[rows] = min(times) / rows * 1e9
        print(f"{f'Polars, a record out of {rows:,}':<66}{costs[rows]:>9.2f} ns")
    row("cost of a record at the most, to that at 100,000", costs[table.height] / costs[100_000], 1, "x")


def memory(table: pl.DataFrame, folder: Path) -> None:
    """The most memory that a process of its own holds while it counts a Parquet file."""
    for rows in (1_000, 1_000_000, table.height):
        part = folder / f"{rows}.parquet"
        table.head(rows).write_parquet(part)
        code = (
            "import polars; from cchc_rules.counting import frames; from benchmarks.counting import ASKED, MEASURES;"
            f"frames.tally(polars.scan_parquet({str(part)!r}), MEASURES, **ASKED);"
            "print(open('/proc/self/status').read())"
        )
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603  our own interpreter
        peak = next(line for line in said.splitlines() if line.startswith("VmHWM"))
        print(f"{f'scan_parquet of {rows:,} records, peak of its process':<66}{int(peak.split()[1]) / 1024:>9.0f} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
