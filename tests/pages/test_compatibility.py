"""The page on compatibility promises the versions that the project asks for, and no other."""

import re
import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOUND = re.compile(r"^([\w-]+)(?:\[\w+\])?(?:>=|==)([\d.]+?)(?:\.\*)?(?:,.*)?$")


def test_the_page_names_the_versions_that_are_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = chain(
        project["dependency-groups"]["dev"],
        project["dependency-groups"]["spark"],
        *project["project"]["optional-dependencies"].values(),  # the extras last: they are what users install
        project["project"]["dependencies"],
    )
    versions = {match[1]: match[2] for each in asked if (match := FOUND.match(each))}
    page = (ROOT / "docs/compatibility.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| ([\w-]+) \| ([\d.]+) \|", page, re.MULTILINE))
    assert len(told) > 10
    assert told == {name: versions[name] for name in told}
    at_run_time = {match[1] for each in project["project"]["dependencies"] if (match := FOUND.match(each))}
    extras = {
        match[1]
        for each in chain(*project["project"]["optional-dependencies"].values())
        if (match := FOUND.match(each))
    }
    assert at_run_time | extras - {"argcomplete"} <= set(told)
    assert f"CPython {project['project']['requires-python'].removeprefix('>=')} or newer" in page


def test_the_page_on_installing_names_every_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    page = (ROOT / "docs/install.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert told == sorted(project["project"]["optional-dependencies"])
    assert f"Python {project['project']['requires-python'].removeprefix('>=')} or newer" in page
