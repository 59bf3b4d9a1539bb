from pathlib import Path

import pytest

from cchc_rules.testing.conformance import PlanConformance
from cchc_rules.testing.plan_faults import FaultCode
from tests.sample_package import COPY, write_package


def failures(suite: type[PlanConformance]) -> dict[FaultCode, str]:
    """What the tests of a plan say that fail or are skipped, by their codes."""
    said: dict[FaultCode, str] = {}
    for code in FaultCode:
        try:
            suite().test_plan(code)
        except (pytest.fail.Exception, pytest.skip.Exception) as fault:
            said[code] = str(fault)
    return said


def test_a_failing_test_names_rule_file_and_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One fault fails one test; without a copy of the decision, what needs one is skipped and says why."""
    monkeypatch.syspath_prepend(str(tmp_path))
    copy_of_it = tmp_path / "copy.txt"

    class TestSample(PlanConformance):
        package = write_package(
            tmp_path, "sample_inherited", ("OVERSIGHT = Duty(", "OVERSIGHT = Duty(\n    version=2,")
        )
        copy = copy_of_it

    skipped = failures(TestSample)
    stale = skipped.pop(FaultCode.LOCK_STALE)
    assert stale.startswith(f"{tmp_path / 'sample_inherited' / '__init__.py'}:")
    assert stale.endswith(f"I.4/1: {FaultCode.LOCK_STALE.label.en}")
    assert skipped.keys() == {
        FaultCode.CLAIM_LEFT_OUT,
        FaultCode.CLAIM_MISSING,
        FaultCode.COPIED,
        FaultCode.PASSAGE_CHANGED,
        FaultCode.PASSAGE_MISSING,
        FaultCode.TEXT_NOT_COVERED,
    }
    assert all("set `copy` of TestSample" in why for why in skipped.values())
    copy_of_it.write_text(COPY, encoding="utf-16")
    assert failures(TestSample).keys() == {FaultCode.LOCK_STALE}
