"""The examples run as they stand, and show what they promise."""

from __future__ import annotations

import ast
import csv
import math
import runpy
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from cchc_rules import Status, Tally, assess
from cchc_rules.plans import hue_2025
from examples import assess_a_quarter, count_dossiers, published_counts, report_a_quarter

EXAMPLES = Path(assess_a_quarter.__file__).parent
PUBLISHED = EXAMPLES.parents[1] / "shared" / "data" / "dvcqg_year_2026_to_2026-10-10_published.csv"


def test_the_quarter_exercises_every_status() -> None:
    """But for not applicable: before the year is over, there may still be something to measure."""
    findings = assess(hue_2025.PLAN, assess_a_quarter.observations(), as_of=assess_a_quarter.AS_OF)
    assert set(findings.by_status()) == set(Status) - {Status.NOT_APPLICABLE}
    assert findings.unused


def test_every_row_is_used_or_returned() -> None:
    """Nothing that the sheets say is lost: it is evidence of a finding, or comes back unused."""
    known = assess_a_quarter.observations()
    findings = assess(hue_2025.PLAN, known, as_of=assess_a_quarter.AS_OF)
    used = {each for finding in findings for each in finding.evidence}
    assert used | {unused.observation for unused in findings.unused} == set(known)


@pytest.mark.parametrize("sheet", ["figures", "deliveries", "attestations"])
def test_invented_rows_are_labelled(sheet: str) -> None:
    with (EXAMPLES / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert all(row.get("source", row.get("reference", "")).startswith("illustrative") for row in rows)


@pytest.mark.parametrize(("language", "title"), [("vi", "số liệu minh họa"), ("en", "illustrative data")])
def test_the_quarter_prints(
    language: str, title: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["assess_a_quarter.py", language])
    runpy.run_path(str(EXAMPLES / "assess_a_quarter.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert title in printed.splitlines()[0]
    assert "04/01/2025" in printed


@pytest.mark.parametrize("language", ["vi", "en"])
def test_published_counts_are_refused_by_a_target_of_another_definition(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the yardstick is what 98 % of those received lacks, in whole dossiers."""
    monkeypatch.setattr("sys.argv", ["published_counts.py", language])
    runpy.run_path(str(EXAMPLES / "published_counts.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert " ≠ " in printed
    for _, tally, _ in published_counts.published():
        assert str(math.ceil(98 * tally.total / 100) - tally.yes) in printed


def test_published_ratios_are_the_counts_rounded_half_up() -> None:
    """The published counts are copied right: each published ratio recomputes from them."""
    for unit, tally, published in published_counts.published():
        ratio = Decimal(100 * tally.yes) / tally.total
        assert ratio.quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal(published), unit


@pytest.mark.skipif(not PUBLISHED.is_file(), reason=f"no published counts to compare with: {PUBLISHED.name}")
def test_published_counts_are_those_that_were_published() -> None:
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["measure"] == "progress on time/received"]
    counts = [(row["unit"], int(row["numerator"]), int(row["denominator"]), row["published_ratio_pct"]) for row in rows]
    shown = [(unit, tally.yes, tally.total, percent) for unit, tally, percent in published_counts.published()]
    assert shown == counts


@pytest.mark.parametrize("example", ["assess_a_quarter.py", "count_dossiers.py", "published_counts.py"])
def test_an_example_that_nobody_reads_to_the_end_ends_quietly(example: str) -> None:
    """As where its output is piped to `head`."""
    command = [sys.executable, str(EXAMPLES / example), "vi"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603  our own
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(("language", "title"), [("vi", "số liệu minh họa"), ("en", "illustrative data")])
def test_dossiers_are_counted(
    language: str, title: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["count_dossiers.py", language])
    runpy.run_path(str(EXAMPLES / "count_dossiers.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert printed.count(title) == 2
    assert printed.count("II.2.a.11") == 6


def test_three_dossiers_are_one_of_each() -> None:
    on_time = count_dossiers.of_three().get(hue_2025.ON_TIME_OF_CLOSED, "Sở Tư pháp")
    assert on_time.tally == Tally(1, 1, 1)


def test_every_dossier_of_the_file_is_counted() -> None:
    tallies = count_dossiers.of_file()
    assert (tallies.rows, tallies.repeated) == (40, 1)
    assert all(tallies.total(measure).cases == tallies.rows for measure in count_dossiers.MEASURES)


def test_twenty_lines_report_a_quarter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They count, assess, compare, and write three files; of a district that fell behind it is said."""
    report_a_quarter.main(tmp_path)
    assert "II.2.a.11  UBND huyện Phú Vang: kém đi: " in capsys.readouterr().out
    begins = {"report.html": b"<!DOCTYPE html>", "report.xlsx": b"PK", "dues.ics": b"BEGIN:VCALENDAR"}
    assert {path.name for path in tmp_path.iterdir()} == set(begins)
    assert all((tmp_path / name).read_bytes().startswith(begin) for name, begin in begins.items())
    script = ast.parse((EXAMPLES / "report_a_quarter.py").read_text(encoding="utf-8"))
    simple = [node for node in ast.walk(script) if isinstance(node, ast.stmt) and not isinstance(node, ast.Expr)]
    own = [node for node in simple if not isinstance(node, ast.Import | ast.ImportFrom)]
    assert len(own) <= 20
