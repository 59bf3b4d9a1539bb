"""Counting dossiers and judging figures in Spark against Spark; `make bench-spark` prints it.

First in the process itself, from memory; then from Parquet on a cluster of its own, a standalone master with two
workers of one core each, all on this machine, so that what travels between processes is counted. Each session has a
process of its own, for Spark reads only once in a process whether it is to note where expressions were written.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import polars as pl
import pyspark
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as made

from benchmarks.counting import ASKED, CHECKS, MEASURES, ROUNDS, conditions_in_sql, dossiers, eight_to_one, told
from benchmarks.frame_findings import COMMUNES, TARGETS, adding_plan, constants_of, same, table_of
from benchmarks.made_up import ON
from benchmarks.timing import ratio, row
from cchc_rules.counting import frames
from cchc_rules.counting.tallies import Tallies
from cchc_rules.measures.measure import Measure

__all__ = ["main"]

ROWS = 10_000_000
SECONDS = 60
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.memory": "6g",
    "spark.executor.memory": "2g",
    "spark.log.level": "ERROR",
}
NO_ORIGINS = {"spark.python.sql.dataFrameDebugging.enabled": "false"}
"""Without it, Spark notes of each expression on which line of Python it was written, which takes two calls in three."""


_JUDGED = """
with told as (
    select rule, agency, count(*) as evidence_count, sum(yes) as yes, sum(no) as no, sum(unknown) as unknown,
        sum(datediff(figures.last_day, figures.first_day) + 1) as told
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
    greatest((over * total + under - 1) div under - yes, 0) as to_turn,
    case when kept then 0 else (over * total - under * yes + under - over - 1) div (under - over) end as to_add,
    case when kept then (under * yes - over * total) div over else 0 end as to_spare, evidence_count, {wide}
from compared join agencies using (agency)
"""
_NARROW = frozenset({"measure", "rule", "over", "under", "first", "last", "days"})


def main(rows: int = ROWS) -> None:
    """Measure counting in Spark in the process and on a cluster, and judging in the process."""
    print(f"counting {rows:,} made-up dossiers in Spark {pyspark.__version__}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossiers.parquet"
        dossiers(rows).write_parquet(file)
        for side in (noting_origins, in_the_process, on_a_cluster, judged):
            alone = get_context("spawn").Process(target=side, args=(file,))
            alone.start()
            alone.join()
            assert alone.exitcode == 0


def noting_origins(file: Path) -> None:
    """The row of a session as Spark makes it."""
    with session("local[2]") as spark:
        counted("in local mode, origins noted", in_memory(spark.read.parquet(str(file))))


def in_the_process(file: Path) -> None:
    """The rows of a session that notes no origins."""
    with session("local[2]", NO_ORIGINS) as spark:
        frame = in_memory(spark.read.parquet(str(file)))
        counted("in local mode", frame)
        eight_to_one("PySpark", lambda measures: count(frame, measures))


def on_a_cluster(file: Path) -> None:
    """The row of a cluster."""
    with cluster(file.parent) as address, session(address, NO_ORIGINS) as spark:
        counted("on a standalone master with two workers, from Parquet", spark.read.parquet(str(file)))


def judged(_: Path, targets: int = TARGETS, communes: int = COMMUNES) -> None:
    """The row of figures to findings, to the join and the aggregation that one would write by hand."""
    plan, table = adding_plan(targets, communes), table_of(targets, communes)
    of_rule, of_agency = constants_of(plan)
    query = _JUDGED.format(wide=", ".join(name for name in of_rule.columns if name not in _NARROW))
    with session("local[2]", NO_ORIGINS) as spark:
        for name, known in (("figures", table), ("rules", of_rule), ("agencies", of_agency)):
            native = spark.createDataFrame(known.to_arrow(compat_level=pl.CompatLevel.oldest()))
            in_memory(native).createOrReplaceTempView(name)

        def ours() -> Any:
            return frames.assess(spark.table("figures"), plan, as_of=ON).findings.toArrow()

        def by_hand() -> Any:
            return spark.sql(query).toArrow()

        assert same(ours(), by_hand())
        what = f"PySpark, {table.height:,} figures, to a join and an aggregation"
        row(what, ratio(ours, by_hand, ROUNDS), 1.2, "x")


def in_memory(frame: DataFrame) -> DataFrame:
    """The same frame, read."""
    frame.cache().count()
    return frame


def counted(where: str, frame: DataFrame) -> None:
    """One row: our count of a frame, to that of the query that one would write by hand."""

    def by_hand() -> list[Any]:
        sums = [made.count_if(made.expr(condition)) for condition in conditions_in_sql()]
        return list(frame.groupBy("agency").agg(made.count("*"), *sums).collect())

    assert told(count(frame)) == {agency: list(counts[: -len(CHECKS)]) for agency, *counts in by_hand()}
    row(f"PySpark {where}", ratio(lambda: count(frame), by_hand, ROUNDS), 1.15, "x")


def count(frame: DataFrame, measures: Sequence[Measure] = MEASURES) -> Tallies:
    """Our count of a frame."""
    return frames.tally(frame, measures, **ASKED)


@contextmanager
def session(master: str, more: dict[str, str] | None = None) -> Iterator[SparkSession]:
    """A session of Spark, stopped in the end."""
    builder = SparkSession.builder.master(master)
    for name, value in {**SETTINGS, **(more or {})}.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    try:
        yield spark
    finally:
        spark.stop()


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """The address of a standalone master with two workers of one core each."""
    spark_class = Path(pyspark.__file__).parent / "bin" / "spark-class"
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_WORKER_DIR": str(folder / "work")}
    port, logs = free_port(), folder / "logs"
    logs.mkdir()
    address = f"spark://127.0.0.1:{port}"
    master = ("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()))
    worker = ("worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "3g", "--webui-port", "0", address)
    with ExitStack() as running:
        for turn, (name, *arguments) in enumerate((master, worker, worker)):
            log = running.enter_context((logs / f"{turn}.log").open("w"))
            command = [str(spark_class), f"org.apache.spark.deploy.{name}", *arguments]
            process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)  # noqa: S603  Spark's own
            running.callback(process.wait)
            running.callback(process.terminate)
            wait_for_log(logs / "0.log", "(?s)New state: ALIVE" + turn * ".*Registering worker")
        yield address


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def wait_for_log(log: Path, said: str) -> None:
    """Wait until a process of the cluster says that it is there."""
    for _ in range(10 * SECONDS):
        if re.search(said, log.read_text(encoding="utf-8")):
            return
        time.sleep(0.1)
    raise TimeoutError(log.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
