from importlib import import_module
from pathlib import Path

import pytest

from cchc_rules.authoring.package_import import import_faults
from cchc_rules.authoring.package_lock import importing_from
from cchc_rules.authoring.scaffold import scaffold
from cchc_rules.errors import PlanConflict
from tests import authored


def test_a_rule_that_is_left_out_is_told_at_its_constant(tmp_path: Path) -> None:
    """Beside the line that could not be imported; which rule stands there a gap in the passages does not say."""
    for name, content in scaffold(authored.write(tmp_path), "mau-2026").files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    package = tmp_path / "src" / "mau_2026"
    part = package / "pl_ii.py"
    part.write_text(
        part.read_text("utf-8").replace("RULES = (BAN_HANH_KE_HOACH_TUYEN_TRUYEN, ", "RULES = (*(), "), "utf-8"
    )
    with importing_from(tmp_path / "src"):
        with pytest.raises(PlanConflict) as refused:
            import_module("mau_2026")
        told = import_faults(refused.value)
        assert [each.code for each in import_faults(refused.value, "vi")] == [each.code for each in told]
    lines = {file: (package / file).read_text("utf-8").splitlines() for file in ("__init__.py", "pl_ii.py")}
    failed, left_out = told
    assert (failed.file, failed.code) == (str(package / "__init__.py"), "not_importable")
    assert lines["__init__.py"][failed.line - 1].startswith("PLAN = ")
    assert left_out.located().startswith(f"{part}:{left_out.line}: PL.II.1/1: BAN_HANH_KE_HOACH_TUYEN_TRUYEN is not")
    assert lines["pl_ii.py"][left_out.line - 1].startswith("BAN_HANH_KE_HOACH_TUYEN_TRUYEN = ")


def test_what_this_library_raises_by_itself_is_no_fault_of_a_package() -> None:
    assert import_faults(PlanConflict("a", "b")) == ()
