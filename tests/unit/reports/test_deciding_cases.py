"""How many dossiers stand against a target, and how they are listed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Activity, Figure, Finding, Period, Share, Tally, judge
from cchc_rules.cli.parser import build_parser
from cchc_rules.law.bound import AtMost
from cchc_rules.measures.measure import Direction
from cchc_rules.plans import hue_2025
from cchc_rules.reports.deciding_cases import deciding_cases

ON_TIME = hue_2025.DOSSIERS_ON_TIME
YEAR, AFTERWARDS = Period.year(2025), date(2026, 1, 31)


UNANSWERABLE = evolve(ON_TIME, measure=evolve(ON_TIME.measure, key="other", population=None, yes=None))
ACTIVITY = next(each for each in hue_2025.PLAN.rules if isinstance(each, Activity))


def finding(
    value: Any, target: Any = ON_TIME, *, source: str = "ho-so.csv", as_of: date = AFTERWARDS, days: Period = YEAR
) -> Finding:
    return judge(target, [Figure(target.measure, target.answered_by, days, value, source)], as_of=as_of)


def test_what_stands_against_a_target_is_counted_and_the_command_lists_it() -> None:
    behind = deciding_cases(finding(Tally(90, 7, 3)), "vi")
    assert behind is not None
    assert behind.in_("vi") == "không 7, chưa rõ 3"
    assert behind.command == (
        "cchc-rules tally hue-2025 ho-so.csv --measure on-time-of-closed --period 2025 --as-of 2026-01-31 "
        "--cases no,unknown --lang vi -o cases.xlsx"
    )
    words = behind.command.split()[1:]
    given = build_parser("tally").parse_args(words)
    assert (given.cases, given.measure, given.output) == (["no", "unknown"], ["on-time-of-closed"], "cases.xlsx")


def test_a_file_that_is_not_known_is_left_to_be_filled_in_and_any_name_is_quoted() -> None:
    unknown = deciding_cases(finding(Tally(97, 0, 3), source=""))
    assert unknown is not None
    assert " tally hue-2025 FILE --measure" in unknown.command
    assert "--cases unknown --lang" in unknown.command
    spaced = deciding_cases(finding(Tally(9, 1), source="hồ sơ; rm.csv"))
    assert spaced is not None
    assert "'hồ sơ; rm.csv'" in spaced.command


@pytest.mark.parametrize(
    "found",
    [
        finding(Tally(99, 1)),
        finding(Share("90")),
        finding(Tally(90, 7), as_of=date(2025, 6, 30)),
        judge(ON_TIME, [], as_of=AFTERWARDS),
        judge(ACTIVITY, [], as_of=AFTERWARDS),
        finding(Tally(9, 91), UNANSWERABLE),
        finding(Tally(90, 0), days=Period.quarter(2025, 1)),
    ],
    ids=["met", "a share", "open", "nothing known", "no target", "not by records", "of what was not reported"],
)
def test_elsewhere_no_dossier_decides(found: Finding) -> None:
    assert deciding_cases(found) is None


def test_where_fewer_are_better_those_that_are_yes_stand_against_it() -> None:
    late = evolve(ON_TIME.measure, key="late", direction=Direction.LESS_IS_BETTER)
    target = evolve(ON_TIME, measure=late, bound=AtMost(2))
    behind = deciding_cases(finding(Tally(5, 95), target))
    assert behind is not None
    assert (behind.in_("en"), "--cases yes --lang" in behind.command) == ("yes 5", True)
