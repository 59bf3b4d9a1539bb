"""What the READMEs tell one to type runs as it is pasted, from the root of a fresh checkout."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.vi.md")
INSTALLING = ("python3 ", ". env/", "pip install")


def shell_lines(readme: str) -> list[str]:
    """The lines of its shell blocks, but for those of make, which the checks of the project run themselves."""
    blocks = re.findall(r"^```shell\n(.*?)^```", (ROOT / readme).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines() if not line.startswith("make")]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh checkout, with what the READMEs say about installing done in it."""
    fresh = tmp_path_factory.mktemp("fresh") / "checkout"
    fresh.mkdir()
    for name in (*READMES, "LICENSE", "pyproject.toml"):
        shutil.copy(ROOT / name, fresh)
    for name in ("src", "examples"):
        shutil.copytree(ROOT / name, fresh / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    installing = [line for line in shell_lines(READMES[0]) if line.startswith(INSTALLING)]
    assert installing == [line for line in shell_lines(READMES[1]) if line.startswith(INSTALLING)]
    assert len(installing) == 3
    run(fresh, "\n".join(installing).replace("python3 ", f"{sys.executable} "))
    return fresh


def run(checkout: Path, script: str) -> str:
    """What lines of shell print, each of which has to succeed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE", "COV_"))}
    done = subprocess.run(  # noqa: S603  our own words
        ["/bin/sh", "-e", "-c", script],
        cwd=checkout,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stderr}"
    return done.stdout


def contents(folder: Path) -> dict[Path, bytes]:
    """What the files of a folder say, those in its folders included."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


SECOND_PLAN = """\
from attrs import evolve
from cchc_rules.plans import hue_2025

PLAN = evolve(
    hue_2025.PLAN,
    id="second-2025",
    rules=tuple(
        evolve(rule, key=rule.key.replace("hue", "second"), related=()) for rule in hue_2025.PLAN.rules
    ),
)
"""


@pytest.fixture(params=["alone", "beside a second plan", "beside a broken one"])
def beside(request: pytest.FixtureRequest, checkout: Path) -> Iterator[None]:
    """What else is installed: nothing, a plan that names the same agencies, or one that cannot be loaded."""
    installed = next((checkout / "env" / "lib").glob("python*/site-packages"))
    about = installed / "second_plan-1.dist-info"
    if request.param != "alone":
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: second-plan\nVersion: 1\n")
        (about / "entry_points.txt").write_text("[cchc_rules.plans]\nsecond-2025 = second_plan:PLAN\n")
        broken = request.param == "beside a broken one"
        (installed / "second_plan.py").write_text("raise SystemExit\n" if broken else SECOND_PLAN)
    yield
    shutil.rmtree(about, ignore_errors=True)


@pytest.mark.usefixtures("beside")
@pytest.mark.skipif(os.name == "nt", reason="the lines are those of a POSIX shell")
@pytest.mark.parametrize("readme", READMES)
def test_every_line_runs_as_pasted(readme: str, checkout: Path) -> None:
    """And none of them changes a file of the checkout."""
    before = contents(checkout / "examples")
    lines = [line for line in shell_lines(readme) if not line.startswith(INSTALLING)]
    assert len(lines) == 13
    for name in re.findall(r" (?:-o|--receipt) (\S+)", "\n".join(lines)):
        (checkout / name).unlink(missing_ok=True)  # the other page writes it too
    for line in lines:
        printed = run(checkout, f". env/bin/activate\n{line}")
        assert printed or " -o " in line, line
        if written := re.search(r" (?:-o|--receipt) (\S+)", line):
            assert (checkout / written[1]).stat().st_size > 100, line
    assert before == contents(checkout / "examples")


def test_both_readmes_say_the_same_commands() -> None:
    """In Vietnamese the days are written as there, and the answers asked for in Vietnamese."""
    english, vietnamese = ([line.split()[:3] for line in shell_lines(readme)] for readme in READMES)
    assert [line[:2] for line in english] == [line[:2] for line in vietnamese]


def test_contributing_names_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = set(re.findall(r"`((?:\w+/)+\w+\.(?:py|md|json|toml))`", text))
    assert len(rooms) > 30
    missing = [room for room in rooms if not any((base / room).is_file() for base in (ROOT, ROOT / "src/cchc_rules"))]
    assert not missing
