"""The plugin in a pytest of its own, found by its entry point."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_rules.law.rule import Duty
from cchc_rules.plans import hue_2025
from cchc_rules.testing import pytest_plugin

SUITE = """
from datetime import date

import pytest

from cchc_rules import assess
from cchc_rules.counting.records import tally
from cchc_rules.dates.period import Period
from cchc_rules.plans import hue_2025


@pytest.mark.parametrize("day", [date(2025, 1, 2), date(2026, 1, 2)])
def test_silence(day):
    assert assess(hue_2025.PLAN, [], as_of=day)


def test_counting():
    rows = [{"completed_on": "2025-03-01", "due_on": due} for due in ("2025-03-01", "2025-02-01", "")]
    assert tally(rows, hue_2025.ON_TIME_OF_CLOSED, by=(), period=Period.year(2025), as_of=date(2026, 1, 1)).rows == 3
"""


def run(environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    """A suite of a provincial system, run with some options."""
    folder = Path(environment["PYTHONPATH"].partition(":")[0]).parent
    (folder / "test_system.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "test_system.py"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=folder)  # noqa: S603  our own words


@pytest.mark.parametrize("processes", [(), ("-n", "2")], ids=["alone", "in two processes"])
def test_what_a_suite_saw_is_told_and_written(
    installed: dict[str, str], tmp_path: Path, processes: tuple[str, ...]
) -> None:
    """In one process or in several of xdist, it is the same."""
    file = tmp_path / "coverage.json"
    ran = run(installed, "--cchc-coverage", "hue-2025", "--cchc-coverage-json", str(file), *processes)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "coverage of hue-2025" in ran.stdout
    assert "II.2.a.11/1    open, unknown (nothing_reported); not met, missed, contested" in ran.stdout
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["plan"] == "hue-2025"
    (on_time,) = [rule for rule in told["rules"] if rule["rule"] == "II.2.a.11/1"]
    assert on_time["statuses"] == {"open": 1, "unknown": 1}
    (yes,) = [each for each in told["conditions"] if each["measure"] == "on-time-of-closed" and each["part"] == "yes"]
    assert (yes["true"], yes["false"], yes["unknown"]) == (1, 1, 1)


def test_without_the_option_nothing_of_ours_is_loaded(installed: dict[str, str], tmp_path: Path) -> None:
    """Nothing but the two folders on the way to the plugin, which hold no code of the engine."""
    suite = "import sys\ndef test_it():\n    print([name for name in sys.modules if name.startswith('cchc_rules')])\n"
    (tmp_path / "test_nothing.py").write_text(suite, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", "test_nothing.py"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=installed, cwd=tmp_path)  # noqa: S603  as above
    assert "['cchc_rules', 'cchc_rules.testing', 'cchc_rules.testing.pytest_plugin']" in ran.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--cchc-coverage", "hue-2052"), "one of hue-2025"),
        (("--cchc-coverage-json", "coverage.json"), "goes with --cchc-coverage PLAN"),
    ],
)
def test_options_that_are_none_are_refused(installed: dict[str, str], options: tuple[str, ...], said: str) -> None:
    ran = run(installed, *options)
    assert ran.returncode == pytest.ExitCode.USAGE_ERROR
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_worker_that_broke_down_sends_nothing() -> None:
    class Session(pytest_plugin.CoverageSession):
        def __init__(self) -> None:
            """Without a pytest around it."""

    Session().pytest_testnodedown(node=object())


def test_the_file_is_for_whoever_wants_one(installed: dict[str, str]) -> None:
    ran = run(installed, "--cchc-coverage", "hue-2025")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    judged = sum(not isinstance(rule, Duty) for rule in hue_2025.PLAN.rules)
    assert f"rules {judged} of {judged}; " in ran.stdout
