"""A process that finds our entry points as an installation has them."""

import os
import tomllib
from pathlib import Path

import pytest

import cchc_rules

PACKAGE = Path(str(cchc_rules.__file__)).parents[1]


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """The environment of such a process."""
    groups = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    told = tmp_path / "installed" / "cchc_rules-0.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: cchc-rules\nVersion: 0\n")
    lines = [
        f"[{group}]\n" + "\n".join(f"{name} = {value}" for name, value in groups[group].items()) for group in groups
    ]
    (told / "entry_points.txt").write_text("\n".join(lines))
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(told.parent), str(PACKAGE)])}
