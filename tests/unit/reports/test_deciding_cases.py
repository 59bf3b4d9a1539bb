"""How many dossiers stand against a target, and how they are listed."""

from __future__ import annotations

import shlex
from argparse import Namespace
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Activity, Figure, Finding, Period, Share, Tally, judge
from cchc_rules.agencies.agency import MAX_NAMED
from cchc_rules.cli.parser import build_parser
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.findings.reasons import Status
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


def parsed(command: str | None) -> Namespace:
    """What the command line makes of a command."""
    assert command is not None
    program, *words = shlex.split(command)
    assert program == "cchc-rules"
    return build_parser("tally").parse_args(words)


def test_what_stands_against_a_target_is_counted_and_the_command_lists_it() -> None:
    """By the mapping, the day and the agency of the figure, in the words of the language, into a file of its own."""
    source = "hồ sơ quý I.csv, --mapping anh-xa.toml, --follow-successions, --as-of 2026-01-15"
    (behind,) = deciding_cases(finding(Tally(90, 7, 3), source=source), "vi")
    assert behind.in_("vi") == "01/01/2025 – 31/12/2025: không 7, chưa rõ 3"
    assert behind.command == (
        'cchc-rules tally hue-2025 "hồ sơ quý I.csv" --measure on-time-of-closed --period 2025 --as-of 2026-01-15 '
        "--mapping anh-xa.toml --follow-successions --agency toan-tinh --cases không,chưa-rõ,chưa-xác-định --lang vi "
        "-o truong-hop-on-time-of-closed-2025-toan-tinh.xlsx"
    )
    assert behind.sentence("vi") == f"{behind.in_('vi')}; liệt kê bằng lệnh: {behind.command}"
    given = parsed(behind.command)
    assert (given.file, given.mapping, given.agency) == ("hồ sơ quý I.csv", "anh-xa.toml", ["toan-tinh"])
    assert (given.follow_successions, given.agencies) == (True, None)
    assert given.cases == ["no", "unknown", "undetermined"]


def test_figures_that_were_typed_are_told_with_what_to_do_instead() -> None:
    """No command is made up where no table is known that they were counted in, or its name can be typed in no shell."""
    for source in ("", "Báo cáo số 12/BC-STP", "luy-ke.json", "100 $.csv"):
        (behind,) = deciding_cases(finding(Tally(97, 0, 3), source=source))
        assert (behind.in_("en"), behind.command) == ("2025-01-01 – 2025-12-31: unknown 3", None)
        assert "ask whoever reported for the list" in behind.sentence("en")
        assert "đề nghị nơi báo cáo gửi danh sách" in behind.sentence("vi")


def quarter(number: int, tally: Tally, agency: Any = ON_TIME.answered_by) -> Figure:
    return Figure(ON_TIME.measure, agency, Period.quarter(2025, number), tally, f"q{number}.csv")


def test_each_period_that_was_weighed_is_listed_on_its_own() -> None:
    """Where a quarter is missing, the dossiers of the others are listed all the same, into a file each."""
    weighed = [quarter(1, Tally(90, 2, 1)), quarter(3, Tally(95, 1)), quarter(4, Tally(96, 0))]
    found = judge(ON_TIME, weighed, as_of=AFTERWARDS)
    listed = deciding_cases(found)
    assert [(each.period.short, each.counts) for each in listed] == [
        ("2025-Q1", ((Answer.NO, 2), (Answer.UNKNOWN, 1))),
        ("2025-Q3", ((Answer.NO, 1),)),
    ]
    given = [parsed(each.command) for each in listed]
    assert [(each.file, each.period) for each in given] == [("q1.csv", "2025-Q1"), ("q3.csv", "2025-Q3")]
    assert len({each.output for each in given}) == 2


def test_an_open_target_that_is_behind_says_so_too() -> None:
    """So far the days have no name of their own, and the file is called by both of them."""
    so_far = Period(date(2025, 1, 1), date(2025, 3, 20))
    found = finding(Tally(90, 7), as_of=date(2025, 3, 31), days=so_far)
    assert (found.status, found.reaches) == (Status.OPEN, False)
    (behind,) = deciding_cases(found)
    given = parsed(behind.command)
    assert Period.parse(given.period) == so_far
    assert given.output == "cases-on-time-of-closed-2025-01-01_2025-03-19-toan-tinh.xlsx"


def test_figures_of_many_agencies_are_listed_as_those_of_the_class() -> None:
    """A few are named one by one; of more, the class that the finding is about is."""
    classes = hue_2025.PLAN.roster.find("Các sở, ban, ngành cấp tỉnh")
    members = hue_2025.PLAN.roster.members(classes)  # type: ignore[arg-type]
    for count in (2, MAX_NAMED + 1):
        of_some = [Figure(ON_TIME.measure, each, YEAR, Tally(9, 1), "a.csv") for each in members[:count]]
        found = evolve(finding(Tally(90, 7)), evidence=tuple(of_some), agency=classes)
        (behind,) = deciding_cases(found)
        few = sorted(each.key for each in members[:count])
        assert parsed(behind.command).agency == (few if count <= MAX_NAMED else [classes.key])
        assert behind.counts == ((Answer.NO, count),)
        (of_nobody,) = deciding_cases(evolve(found, agency=None))
        assert parsed(of_nobody.command).agency == (few if count <= MAX_NAMED else [])


@pytest.mark.parametrize(
    "found",
    [
        finding(Tally(99, 1)),
        finding(Share("90")),
        finding(Tally(99, 1), as_of=date(2025, 12, 30)),
        judge(ON_TIME, [quarter(1, Tally(9, 1)), evolve(quarter(1, Tally(8, 2)), source="b")], as_of=AFTERWARDS),
        judge(ON_TIME, [], as_of=AFTERWARDS),
        judge(ACTIVITY, [], as_of=AFTERWARDS),
        finding(Tally(9, 91), UNANSWERABLE),
        finding(Tally(90, 0), days=Period.quarter(2025, 1)),
    ],
    ids=[
        "met",
        "a share",
        "open and on track",
        "contested",
        "nothing known",
        "no target",
        "not by records",
        "of what was not reported",
    ],
)
def test_elsewhere_no_dossier_decides(found: Finding) -> None:
    assert deciding_cases(found) == ()


def test_where_fewer_are_better_those_that_are_yes_stand_against_it() -> None:
    late = evolve(ON_TIME.measure, key="late", direction=Direction.LESS_IS_BETTER)
    target = evolve(ON_TIME, measure=late, bound=AtMost(2))
    (behind,) = deciding_cases(finding(Tally(5, 95), target))
    assert (behind.counts, parsed(behind.command).cases) == (((Answer.YES, 5),), ["yes"])
