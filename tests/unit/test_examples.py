"""The examples run as they stand, and show what they promise."""

from __future__ import annotations

import csv
import math
import runpy
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from cchc_rules import Status, Tally, assess
from cchc_rules.plans import hue_2025
from examples import assess_a_quarter, count_dossiers

EXAMPLES = Path(assess_a_quarter.__file__).parent


def test_the_quarter_exercises_every_status() -> None:
    findings = assess(hue_2025.PLAN, assess_a_quarter.seen(), on=assess_a_quarter.ON)
    assert set(findings.by_status()) == set(Status)
    assert findings.unused


def test_every_row_is_used_or_returned() -> None:
    """Nothing that the sheets say is lost: it is evidence of a finding, or comes back unused."""
    known = assess_a_quarter.seen()
    findings = assess(hue_2025.PLAN, known, on=assess_a_quarter.ON)
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


def test_published_counts_by_both_definitions(capsys: pytest.CaptureFixture[str]) -> None:
    """The miss is what 98 % of either denominator lacks, in whole dossiers."""
    runpy.run_path(str(EXAMPLES / "on_time_two_ways.py"), run_name="__main__")
    printed = capsys.readouterr().out.splitlines()
    for line, total in zip(printed[1:3], (147_765, 184_513), strict=True):
        assert f"{math.ceil(98 * total / 100) - 144_625:,} cases to turn" in line
    assert "0/0" in next(line for line in printed if "nothing to measure" in line)


def test_published_ratios_are_the_counts_rounded_half_up() -> None:
    """The published counts are copied right: each published ratio recomputes from them."""
    with (EXAMPLES / "national_portal_2026_08.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["received"] != "0"]
    assert len(rows) == 27
    for row in rows:
        ratio = Decimal(100 * int(row["on_time"])) / int(row["received"])
        assert ratio.quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal(row["published"]), row


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
    on_time = count_dossiers.of_three().of(hue_2025.ON_TIME_OF_CLOSED, "Sở Tư pháp")
    assert on_time.tally == Tally(1, 1, 1)


def test_every_dossier_of_the_file_is_counted() -> None:
    tallies = count_dossiers.of_file()
    assert (tallies.rows, tallies.repeated) == (40, 1)
    assert all(tallies.total(measure).cases == tallies.rows for measure in count_dossiers.MEASURES)
