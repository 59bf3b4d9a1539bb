"""What `scaffold` makes of a document is installed beside Huế, found by its name, and passes its own tests."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests import authored

ROOT = Path(__file__).parents[2]
AT_HAND = ["--no-build-isolation"] if find_spec("hatchling") else []
"""Without it pip fetches what builds the distribution, as `make` does for this one."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the distribution; beside it `site`, into which it is installed."""
    base = tmp_path_factory.mktemp("scaffolded")
    document = authored.write(base)
    run(base, "-m", "cchc_rules", "scaffold", str(document), "-o", str(base / "mau-2026"))
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check", *AT_HAND)
    run(base, *install, "--target", str(base / "site"), str(base / "mau-2026"))
    return base / "mau-2026"


def run(folder: Path, *words: str) -> str:
    """What Python prints, with the distribution beside this one on its path."""
    path = os.pathsep.join(map(str, (folder.parent / "site", ROOT / "src")))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE", "COV_"))}
    done = subprocess.run(  # noqa: S603  our own words
        [sys.executable, *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**environment, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_listed_beside_hue(folder: Path) -> None:
    told = run(folder, "-m", "cchc_rules", "plans", "--format", "json")
    assert '"mau-2026"' in told
    assert '"hue-2025"' in told


def test_its_rules_are_listed_by_its_name(folder: Path) -> None:
    assert "PL.II.1/1" in run(folder, "-m", "cchc_rules", "list", "mau-2026")


def test_its_own_tests_pass_and_hold_it_against_its_document(folder: Path) -> None:
    code = f"import os, pytest; os.environ['MAU_2026_TEXT'] = {str(folder.parent / 'ke-hoach.txt')!r}; "
    told = run(folder, "-c", f"{code}raise SystemExit(pytest.main(['-q', '-p', 'no:cacheprovider']))")
    assert "passed" in told
    assert "skipped" not in told


def test_where_it_says_nothing_hue_answers_as_before(folder: Path) -> None:
    assert "hue-2025" in run(folder, "-m", "cchc_rules", "show", "hue-2025", "II.2.a.11/1", "--format", "json")
