"""Whoever uses the plan of Huế notices nothing of this one: what the project's READMEs say to type still works."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cchc_rules.cli.main import main
from cchc_rules.plans.shelf import installed_plans

PROJECT = Path(__file__).parents[3]


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
@pytest.mark.skipif(not (PROJECT / "README.md").is_file(), reason="this distribution stands outside of the project")
def test_every_command_of_the_readme_runs(readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "nq-03-2025" in installed_plans()
    shutil.copytree(PROJECT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("nq_03_2025"))
    blocks = re.findall(
        r"^```shell\n(.*?)^```", (PROJECT / readme).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    commands = [line for block in blocks for line in block.splitlines() if line.startswith("cchc-rules ")]
    assert len(commands) > 5
    for command in commands:
        arguments = shlex.split(command)[1:]
        assert main(arguments) == 0, command
