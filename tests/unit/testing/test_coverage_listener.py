"""What tests find and count is taken note of, wherever they have the functions from."""

import builtins
import sys
from datetime import date
from types import ModuleType
from typing import Any

import polars as pl
import pytest

import cchc_rules
from cchc_rules.counting import frames, records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.errors import BadColumn
from cchc_rules.findings import assessment
from cchc_rules.plans import hue_2025
from cchc_rules.testing.coverage_listener import listening
from cchc_rules.testing.law_coverage import LawCoverage
from tests import tiny

WHEN: dict[str, Any] = {"period": tiny.YEAR, "as_of": date(2025, 6, 30), "by": ()}
ROWS: list[dict[str, Any]] = [
    {"NgayXong": date(2025, 3, 1), "due_on": date(2025, 3, 2)},
    {"NgayXong": date(2024, 3, 1), "due_on": None},  # not counted, so not asked whether it is yes
    {"NgayXong": date(2025, 3, 1), "due_on": None},
]
MAPPING = FieldMapping({"completed_on": "NgayXong"})
EXPECTED = {
    "on-time-of-closed population false completed_on is null": 3,
    "on-time-of-closed population true completed_on >= period.start": 2,
    "on-time-of-closed population false completed_on >= period.start": 1,
    "on-time-of-closed population true completed_on < period.end": 3,
    "on-time-of-closed yes true completed_on <= due_on": 1,
    "on-time-of-closed yes unknown completed_on <= due_on": 1,
}


def test_findings_are_noted_wherever_the_function_was_imported_to() -> None:
    """In a module that was loaded before, from the package itself, and by judge; afterwards nothing is noted."""
    before: Any = ModuleType("loaded_before")
    before.assess = assessment.assess
    sys.modules["loaded_before"] = before
    coverage = LawCoverage(tiny.PLAN)
    own = assessment.assess
    try:
        with listening(coverage):
            assert cchc_rules.assess is not own
            for assess in (before.assess, cchc_rules.assess, assessment.assess):
                assert assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS) == own(tiny.PLAN, [], as_of=tiny.AFTERWARDS)
            cchc_rules.judge(tiny.CONNECTED, [], as_of=tiny.AFTERWARDS)
        assert before.assess is cchc_rules.assess is assessment.assess is own
    finally:
        del sys.modules["loaded_before"]
    assert coverage.found["tiny-2025:II.1.5/1 unknown nothing_reported"] == 4
    cchc_rules.assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS)
    assert coverage.found["tiny-2025:II.1.5/1 unknown nothing_reported"] == 4


def test_conditions_are_noted_of_records() -> None:
    """In the columns of the system, read once; of measures that the plan has; of no records nothing."""
    coverage = LawCoverage(tiny.PLAN)
    with listening(coverage):
        counted = records.tally(iter(ROWS), tiny.ON_TIME, mapping=MAPPING, **WHEN)
        records.tally(
            [{"channel": "online", "completed_on": "2025-03-01"}], hue_2025.DOSSIERS_RESOLVED_ONLINE_OF_ALL, **WHEN
        )
        records.tally([], [tiny.ON_TIME], **WHEN)
        with pytest.raises(ExceptionGroup) as raised:
            records.tally([{"completed_on": "?", "due_on": None}], tiny.ON_TIME, **WHEN)
    assert counted.rows == 3
    assert coverage.asked == EXPECTED
    assert [type(fault) for fault in raised.value.exceptions] == [BadColumn]


def test_conditions_are_noted_of_frames() -> None:
    coverage = LawCoverage(tiny.PLAN)
    with listening(coverage):
        frames.tally(pl.DataFrame(ROWS), [tiny.ON_TIME], mapping=MAPPING, **WHEN)
    assert coverage.asked == EXPECTED


def test_without_the_extra_of_frames_there_are_none_to_count(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without_narwhals(name: str, *given: Any, **named: Any) -> Any:
        if name.startswith("narwhals"):
            raise ImportError(name)
        return whole(name, *given, **named)

    for loaded in [name for name in sys.modules if name.startswith("cchc_rules.counting.frame")]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.delattr("cchc_rules.counting.frames")
    monkeypatch.setattr(builtins, "__import__", without_narwhals)
    coverage = LawCoverage(tiny.PLAN)
    with listening(coverage):
        records.tally(ROWS, tiny.ON_TIME, mapping=MAPPING, **WHEN)
    assert coverage.asked == EXPECTED
