import io
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import argcomplete
import pytest
from argcomplete.finders import CompletionFinder

from cchc_rules.cli.main import main
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.shelf import offer
from tests.unit.cli.test_parser import USES

KINDS = ["activity", "duty", "outcome", "target"]


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, tiny_plan: None) -> Callable[[str], dict[str, str]]:
    """What the shell is told for a line whose end the cursor is at: each word, with what it is called."""
    monkeypatch.setattr(CompletionFinder, "_init_debug_stream", lambda _: None)  # it takes a descriptor of pytest's
    monkeypatch.setattr(argcomplete.io, "debug_stream", io.StringIO())

    def ask(line: str) -> dict[str, str]:
        told = io.StringIO()
        with monkeypatch.context() as shell:
            shell.setattr(argcomplete, "autocomplete", partial(argcomplete.autocomplete, output_stream=told))
            for name, value in (("", "1"), ("_IFS", "\n"), ("_DFS", "\t")):
                shell.setenv(f"_ARGCOMPLETE{name}", value)
            shell.setenv("COMP_LINE", line)
            shell.setenv("COMP_POINT", str(len(line.encode())))
            with pytest.raises(SystemExit, match="0"):
                main([])
        return dict(word.split("\t") for word in told.getvalue().split("\n") if word)

    return ask


def test_commands_and_options_are_completed(completed: Callable[[str], dict[str, str]]) -> None:
    """Options only where a dash asks for them."""
    assert sorted(completed("cchc-rules ")) == sorted(USES)
    assert completed("cchc-rules ")["show"] == "everything about a rule"
    assert set(completed("cchc-rules deadline --")) >= {"--from", "--on", "--roll", "--output"}
    assert sorted(completed("cchc-rules list tiny-2025 --kind ")) == KINDS
    assert completed("cchc-rules assess tiny-2025 --lang vi --status k") == {
        "không-đạt": "missed",
        "không-áp-dụng": "not_applicable",
    }


@pytest.mark.parametrize("line", ["list ", "show ", "template figures ", "who x --plan ", "verify tiny"])
def test_plans_are_completed(completed: Callable[[str], dict[str, str]], line: str) -> None:
    (plan,) = completed(f"cchc-rules {line}")
    assert plan.strip() == "tiny-2025"


def test_rules_are_completed_by_their_keys_and_constants(completed: Callable[[str], dict[str, str]]) -> None:
    told = completed("cchc-rules show tiny-2025 ")
    assert {rule.key.partition(":")[2] for rule in tiny.RULES} < set(told)
    assert told["II.1.8/1"] == told["MEETINGS"] == tiny.MEETINGS.title.en
    assert completed("cchc-rules show tiny-2025 --lang vi II.1.")["II.1.8/1"] == tiny.MEETINGS.title.vi


@pytest.mark.parametrize("line", ["who ", "list tiny-2025 --agency ", "template figures tiny-2025 --agency "])
def test_agencies_are_completed_by_their_keys(completed: Callable[[str], dict[str, str]], line: str) -> None:
    """Where no plan is named, those of the only one."""
    assert completed(f"cchc-rules {line}") == {entry.key: entry.name.en for entry in tiny.PLAN.roster.entries}


def test_measures_are_completed_by_their_keys(completed: Callable[[str], dict[str, str]]) -> None:
    assert set(completed("cchc-rules tally tiny-2025 a.csv --measure ")) == {each.key for each in tiny.PLAN.measures}


def test_areas_and_levels_are_completed_as_the_plan_has_them(completed: Callable[[str], dict[str, str]]) -> None:
    assert completed("cchc-rules list tiny-2025 --lang vi --area ") == {
        str(number): name.vi for number, name in enumerate(tiny.PLAN.areas, 1)
    }
    assert completed("cchc-rules agencies tiny-2025 --level ") == {level.key: level.key for level in tiny.PLAN.levels}
    assert completed("cchc-rules agencies tiny-2025 --lang vi --level ") == {
        level.label.vi.replace(" ", "-"): level.key for level in tiny.PLAN.levels
    }


@pytest.mark.parametrize("line", ["show tiny-2099 ", "assess tiny-2025 --as-of ", "list tiny-2025 --search "])
def test_what_nobody_can_know_is_not_completed(completed: Callable[[str], dict[str, str]], line: str) -> None:
    """An unknown plan, a day and a text; neither are the files beside it offered for them."""
    assert completed(f"cchc-rules {line}") == {}


def test_files_are_completed_where_a_file_belongs(
    completed: Callable[[str], dict[str, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "copy.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert [name.strip() for name in completed("cchc-rules verify tiny-2025 co")] == ["copy.txt"]


def test_agencies_of_all_plans_are_completed_where_none_is_named(
    completed: Callable[[str], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, tiny.PLAN, hue_2025.PLAN)
    told = completed("cchc-rules who ")
    assert {tiny.NORTH.key, hue_2025.UBND_A_LUOI.key} <= set(told)


def test_completion_says_which_extra_it_needs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    monkeypatch.setenv("_ARGCOMPLETE", "1")
    assert main(["list", "hue-2025"]) == 2
    assert 'pip install "cchc-rules[completion]"' in capsys.readouterr().err


def test_a_command_that_no_shell_completes_does_not_load_it() -> None:
    code = (
        "import sys; from cchc_rules.cli.main import main; main(['show', 'hue-2025', 'DOSSIERS_ON_TIME']);"
        "sys.exit('argcomplete' in sys.modules or 'cchc_rules.cli.completion' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603  it is ours
