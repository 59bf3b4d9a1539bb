import sys
from pathlib import Path

import pytest

from cchc_rules.plans.package_constants import package_constants, package_files

INIT = '"""A plan."""\n\nfrom made_up_plan.rules import FIRST, SECOND\n\n__all__ = ["FIRST", "SECOND"]\n'
RULES = """\
FIRST = (
    1,
)
\"\"\"The first.

It is told.
\"\"\"
SECOND = 2
_OWN = 3
lower = 4
SECOND_AGAIN: int = 5
LIST = [SECOND]
LIST[0] = 6
THIRD = 7
8
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "made_up_plan"
    folder.mkdir()
    (folder / "__init__.py").write_text(INIT, encoding="utf-8")
    (folder / "rules.py").write_text(RULES, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("made_up_plan", "made_up_plan.rules"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return folder


def test_the_modules_of_a_package_are_its_files(folder: Path) -> None:
    assert package_files("made_up_plan") == {
        "made_up_plan": folder / "__init__.py",
        "made_up_plan.rules": folder / "rules.py",
    }


def test_a_constant_is_told_with_its_lines_and_what_stands_under_it(folder: Path) -> None:
    """What a module imports, what is private and what is no constant is passed over."""
    found = [
        (each.name, each.value, each.file.name, each.line, each.end_line, each.docstring, each.docstring_end_line)
        for each in package_constants("made_up_plan")
    ]
    assert found == [
        ("FIRST", (1,), "rules.py", 1, 3, "The first.\n\nIt is told.", 7),
        ("SECOND", 2, "rules.py", 8, 8, None, 8),
        ("LIST", [6], "rules.py", 12, 12, None, 12),
        ("THIRD", 7, "rules.py", 14, 14, None, 14),
    ]
