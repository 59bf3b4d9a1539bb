"""Counting dossiers in Spark against Spark; `make bench-spark` prints it.

First in the process itself, from memory; then from Parquet on a cluster of its own, a standalone master with two
workers of one core each, all on this machine, so that what travels between processes is counted.
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
from pathlib import Path
from typing import Any

import pyspark
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as made

from benchmarks.counting import ASKED, CHECKS, MEASURES, ROUNDS, conditions_in_sql, dossiers, eight_to_one, told
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


def main(rows: int = ROWS) -> None:
    """Measure counting in Spark in the process, and on a cluster."""
    print(f"counting {rows:,} made-up dossiers in Spark {pyspark.__version__}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossiers.parquet"
        dossiers(rows).write_parquet(file)
        with session("local[2]") as spark:
            cached = spark.read.parquet(str(file)).cache()
            cached.count()
            counted("in local mode", cached)
            eight_to_one("PySpark", lambda measures: count(cached, measures))
        with session("local[2]", NO_ORIGINS) as spark:
            cached = spark.read.parquet(str(file)).cache()
            cached.count()
            counted("the same, origins not noted", cached)
        with cluster(Path(folder)) as address, session(address, NO_ORIGINS) as spark:
            counted("on a standalone master with two workers, from Parquet", spark.read.parquet(str(file)))


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
