import sys
from importlib import import_module
from pathlib import Path

import pytest
from attrs import evolve

from cchc_rules.authoring.package_lock import locked_files
from cchc_rules.errors import PlanConflict
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hover import hover_text
from cchc_rules.text import Bilingual
from tests import tiny

INIT = '''"""A made-up town."""

from attrs import evolve

from cchc_rules.text import Bilingual
from tests import tiny

PLAN = tiny.PLAN
NAMED = evolve(tiny.HOME, name=Bilingual("Sở \\\\", 'The \\"\\"\\" department'))
HOME = tiny.HOME
"""What stood here before.

Over some lines.
"""
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that holds the plan of the made-up town."""
    folder = tmp_path / "locked_town"
    folder.mkdir()
    (folder / "__init__.py").write_text(INIT, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "locked_town", raising=False)
    return folder


def write(files: dict[Path, str]) -> None:
    for file, content in files.items():
        file.write_text(content, encoding="utf-8")


def test_what_is_locked_has_its_lock_and_its_texts_and_locking_again_changes_nothing(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = locked_files("locked_town", tiny.PLAN)
    assert sorted(file.name for file in files) == ["__init__.py", "lock.json"]
    written = files[package / "__init__.py"]
    assert "What stood here before" not in written
    assert written.endswith(f'HOME = tiny.HOME\n"""{hover_text(tiny.HOME)}\n"""\n')
    write(files)
    assert locked_files("locked_town", tiny.PLAN) == {}
    monkeypatch.delitem(sys.modules, "locked_town")
    assert import_module("locked_town").NAMED.name.vi == "Sở \\"  # what is escaped is read back as it was


def test_a_silent_change_is_refused_and_one_with_a_new_version_is_locked(package: Path) -> None:
    write(locked_files("locked_town", tiny.PLAN))
    first, *others = tiny.PLAN.rules
    changed = evolve(first, title=Bilingual("Việc khác", "Something else"))
    with pytest.raises(PlanConflict, match="expected a higher version of each rule whose content changed") as refused:
        locked_files("locked_town", evolve(tiny.PLAN, rules=(changed, *others)))
    assert refused.value.given == repr(first.key)
    raised = evolve(changed, version=first.version + 1)
    files = locked_files("locked_town", evolve(tiny.PLAN, rules=(raised, *others)))
    assert list(files) == [package / "lock.json"]


def test_hue_is_locked_as_it_is() -> None:
    package = "cchc_rules.plans.hue_2025"
    changed = locked_files(package, hue_2025.PLAN)
    assert [file.name for file in changed if file.suffix == ".json"] == []
