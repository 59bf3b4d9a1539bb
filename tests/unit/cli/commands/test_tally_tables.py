from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Period, Tally
from cchc_rules.cli.commands.tally_tables import cases_table, tallies_table
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer, GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.measures.predicate import field
from cchc_rules.measures.record_types import CONTRADICTIONS, far_day
from cchc_rules.text import Language
from tests import tiny

COUNTED = Tallies(
    by=("agency",),
    period=Period.quarter(2025, 1),
    as_of=date(2025, 4, 15),
    rows=12,
    groups=(
        GroupCount(tiny.ON_TIME, ("Sở Nội vụ",), Tally(3, 1), outside=2),
        GroupCount(tiny.ON_TIME, ("Sở Tư pháp",), Tally(1, 0), outside=3, undetermined=1),
        GroupCount(tiny.ONLINE, ("Sở Nội vụ",), Tally(6, 0), undetermined=4),
    ),
    contradictions=((CONTRADICTIONS[0], 2), (CONTRADICTIONS[2], 0)),
    repeated=3,
)


def test_what_is_no_part_of_a_figure_stands_beside_the_figures() -> None:
    """Rows outside and undetermined are summed over the groups; a count of nothing is not told."""
    assert tallies_table(COUNTED, {}, "en").splitlines() == [
        "period             2025-01-01 – 2025-03-31",
        "rows           12",
        "repeated ids   3",
        "contradictory  2   completed before it was received",
        f"undetermined   1   {tiny.ON_TIME.title.en} (on-time-of-closed)",
        f"undetermined   4   {tiny.ONLINE.title.en} (online)",
        f"outside        5   {tiny.ON_TIME.title.en} (on-time-of-closed)",
    ]


def test_it_is_told_in_vietnamese() -> None:
    assert tallies_table(COUNTED, {}, "vi").splitlines() == [
        "kỳ                   01/01/2025 – 31/03/2025",
        "số dòng          12",
        "mã lặp lại       3",
        "mâu thuẫn        2   kết thúc trước khi tiếp nhận",
        f"chưa xác định    1   {tiny.ON_TIME.title.vi} (on-time-of-closed)",
        f"chưa xác định    4   {tiny.ONLINE.title.vi} (online)",
        f"ngoài diện tính  5   {tiny.ON_TIME.title.vi} (on-time-of-closed)",
    ]


def test_days_and_rows_alone_are_told_where_there_is_nothing_else() -> None:
    groups = (GroupCount(tiny.ONLINE, ("x",), Tally(1, 0)),)
    plain = evolve(COUNTED, groups=groups, contradictions=(), repeated=None, measures=(tiny.ONLINE,))
    alone = ["period      2025-01-01 – 2025-03-31", "rows    12"]
    assert tallies_table(plain, {}, "en").splitlines() == alone
    assert tallies_table(evolve(plain, repeated=0), {}, "en").splitlines() == alone
    assert tallies_table(evolve(plain, rows=0, groups=(), measures=()), {}, "en").splitlines()[1] == "rows    0"


@pytest.mark.parametrize(
    ("language", "days", "whose"),
    [
        ("en", "period 2025-01-01 – 2025-03-31", "; the plan's, up to the day of looking; "),
        ("vi", "kỳ 01/01/2025 – 31/03/2025", "; kỳ của kế hoạch, đến ngày xem xét; "),
    ],
)
def test_the_first_line_says_which_days_were_counted_and_whether_the_plan_gives_them(
    language: Language, days: str, whose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else figures of a quarter's table would pass for those of the year."""
    monkeypatch.setenv("COLUMNS", "1000")
    given, plans = (
        " ".join(tallies_table(COUNTED, {}, language, of_plan=of_plan).splitlines()[0].split())
        for of_plan in (False, True)
    )
    assert given == days
    assert plans.startswith(days + whose)
    assert "--period" in plans


def test_a_period_into_which_nothing_falls_is_told() -> None:
    """Else figures of nothing would pass for figures."""
    nothing = evolve(COUNTED, groups=(GroupCount(tiny.ONLINE, ("x",), Tally(0, 0), outside=12),), contradictions=())
    nothing = evolve(nothing, repeated=None, measures=(tiny.ONLINE,))
    assert tallies_table(nothing, {}, "en").splitlines() == [
        "period                2025-01-01 – 2025-03-31",
        "rows              12",
        f"outside           12  {tiny.ONLINE.title.en} (online)",
        f"nothing to count      {tiny.ONLINE.title.en} (online)",
    ]
    assert "không có gì để đếm" in tallies_table(nothing, {}, "vi")
    undetermined = evolve(nothing, groups=(GroupCount(tiny.ONLINE, ("x",), Tally(0, 0), undetermined=12),))
    assert "nothing to count" not in tallies_table(undetermined, {}, "en")


def test_measures_that_were_not_counted_are_told_with_the_reason() -> None:
    plain = evolve(COUNTED, groups=(), contradictions=(), repeated=None, measures=())
    lacks = "channel (KenhThucHien), filed_on_site"
    assert tallies_table(plain, {"online": f"without {lacks}"}, "en").splitlines() == [
        "period           2025-01-01 – 2025-03-31",
        "rows         12",
        "not counted      online, without channel (KenhThucHien), filed_on_site",
    ]
    assert tallies_table(plain, {"online": f"thiếu cột {lacks}"}, "vi").splitlines() == [
        "kỳ             01/01/2025 – 31/03/2025",
        "số dòng    12",
        "không đếm      online, thiếu cột channel (KenhThucHien), filed_on_site",
    ]


@pytest.mark.parametrize(("language", "begun"), [("en", "If it means"), ("vi", "Nếu nghĩa là")])
def test_a_far_day_is_told_with_what_to_write_into_the_mapping(language: Language, begun: str) -> None:
    far = far_day(field("due_on", date), COUNTED.period)
    said = tallies_table(evolve(COUNTED, contradictions=((far, 1),)), {}, language)
    assert begun in said
    assert "[codes.due_on]" in said
    assert '"31/12/9999" = ""' in said


def test_under_a_measure_stands_what_its_list_leaves_out_of_the_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is undetermined of the second one."""
    monkeypatch.setenv("COLUMNS", "1000")
    online, closed = (
        CaseRecords(Tallies((), COUNTED.period, COUNTED.as_of, 12, (evolve(group, group=()),)), ())
        for group in (COUNTED.groups[2], COUNTED.groups[0])
    )
    told = cases_table([online, closed], [Answer.UNKNOWN], "en").splitlines()
    assert [line.split()[0] for line in told] == ["period", "online", "not", "on-time-of-closed"]
    assert told[2].split(maxsplit=2)[2].startswith("undetermined 4, unknown in the figure")
    assert len(cases_table([online, closed], [Answer.NO], "en").splitlines()) == 3
