"""The script of a nightly job does what its page says of it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHELL = shutil.which("sh") or ""


@pytest.mark.skipif(os.name == "nt", reason="the lines are those of a POSIX shell")
def test_a_job_may_run_twice_and_a_quiet_night_changes_nothing(tmp_path: Path) -> None:
    """Run again for one day it writes the same, and the next day all that was found is unchanged."""
    page = (ROOT / "docs/how-to/nightly_job.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"```shell\n(.*?)```", page, re.DOTALL)
    shutil.copy(ROOT / "examples/dossiers_illustrative.csv", tmp_path / "export.csv")
    shutil.copy(ROOT / "examples/mapping.toml", tmp_path)
    job = tmp_path / "job.sh"
    job.write_text(script.replace("/srv/cchc", str(tmp_path)), encoding="utf-8")
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    written: dict[str, dict[Path, bytes]] = {}
    for day in ("2025-07-05", "2025-07-05", "2025-07-06"):
        subprocess.run([SHELL, job, day], check=True, env={**os.environ, "PATH": paths}, capture_output=True)  # noqa: S603  it is ours
        files = {each: each.read_bytes() for each in tmp_path.glob(f"*/{day}.*")}
        assert written.setdefault(day, files) == files
    report = (tmp_path / "reports/2025-07-06.txt").read_text(encoding="utf-8")
    assert re.findall(r"^([A-Z][\w ,]*?)  +\d+$", report, re.MULTILINE) == ["Unchanged"]
