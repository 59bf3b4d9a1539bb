"""Conformance: the test class that every plan package inherits; needs the extra `testing`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import ClassVar

from cchc_rules.extras import needing_extra
from cchc_rules.testing.conformance_checks import faults_of_package
from cchc_rules.testing.plan_faults import FaultCode, PlanFault

with needing_extra("testing"):
    import pytest

__all__ = ["PlanConformance"]

_AGAINST_COPY = frozenset(
    {
        FaultCode.CLAIM_LEFT_OUT,
        FaultCode.CLAIM_MISSING,
        FaultCode.COPIED,
        FaultCode.PASSAGE_CHANGED,
        FaultCode.PASSAGE_MISSING,
        FaultCode.TEXT_NOT_COVERED,
    }
)


@cache
def _faults(package: str, copy: str | None) -> tuple[PlanFault, ...]:
    return faults_of_package(package, copy)


class PlanConformance:
    """What a plan package has to keep, as tests; name the package and inherit (bộ kiểm thử của gói kế hoạch).

    A test for each fault that a package can have. One that fails names each rule, its file and line, and what to do.

        class TestMyPlan(PlanConformance):
            package = "quang_tri_2026"
            copy = "tests/decision.txt"

    Args:
        package: The name by which the package is imported.
        copy: The file of a copy of the decision: .docx, .xlsx, .csv or text. Where there is none, what needs one is
            skipped.
    """

    package: ClassVar[str]
    copy: ClassVar[str | Path | None] = None

    @pytest.mark.parametrize("code", sorted(FaultCode), ids=str)
    def test_plan(self, code: FaultCode) -> None:
        """No rule and no measure of the package has this fault."""
        copy = None if self.copy is None or not Path(self.copy).is_file() else str(self.copy)
        if copy is None and code in _AGAINST_COPY:
            pytest.skip(f"no copy of the decision: set `copy` of {type(self).__name__} to the path of one")
        found = [fault.located() for fault in _faults(self.package, copy) if fault.code is code]
        if found:
            pytest.fail("\n".join(found), pytrace=False)
