from datetime import date

import pytest
from attrs import evolve

from cchc_rules.dates.due import Before, By, Due, During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.phrase_spans import EXPECTED
from cchc_rules.dates.phrase_turns import TurnParser
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import UnreadablePhrase

MONTH, QUARTER, HALF, YEAR = Cycle


def turns(*cycles: Cycle, on: tuple[int, int] | None = None, before: bool = False, request: bool = False) -> Recurring:
    """What comes round in these cycles, on a day of a month of the only one."""
    return Recurring(cycles, request, due_day=None if on is None else CycleDay(*on, before))


@pytest.mark.parametrize(
    "phrase",
    [
        "thường xuyên",
        "Nhiệm vụ thường xuyên",
        "công việc thường xuyên",
        "Thực hiện thường xuyên",
        "triển khai thường xuyên",
    ],
)
def test_what_is_done_all_along(phrase: str) -> None:
    assert read_due(phrase) == Recurring(())
    assert read_due(phrase).phrase == phrase
    for since in ("từ", "kể từ", "bắt đầu từ"):
        assert read_due(f"{phrase}, {since} ngày 15/3/2025") == Recurring((), since=date(2025, 3, 15))


@pytest.mark.parametrize(
    ("phrase", "cycles"),
    [
        ("12 tháng một lần", [YEAR]),
        ("6 tháng 1 lần", [HALF]),
        ("3 tháng/lần", [QUARTER]),
        ("1 tháng 01 lần", [MONTH]),
        ("hằng quý/năm", [QUARTER, YEAR]),
        ("hằng tháng, quý, 6 tháng, năm", [MONTH, QUARTER, HALF, YEAR]),
        ("hằng quý và hằng năm", [QUARTER, YEAR]),
        ("hằng quý, hoặc năm", [QUARTER, YEAR]),
        ("hằng quý hoặc hằng năm", [QUARTER, YEAR]),
        ("hằng nửa năm", [HALF]),
        ("hằng quý, nửa năm", [QUARTER, HALF]),
        ("hằng tháng, mỗi quý", [MONTH, QUARTER]),
    ],
)
def test_cycles(phrase: str, cycles: list[Cycle]) -> None:
    assert read_due(phrase) == turns(*cycles)
    assert read_due(phrase).phrase == phrase
    assert read_due(f"{phrase}, đột xuất") == read_due(f"{phrase} hoặc đột xuất") == turns(*cycles, request=True)


@pytest.mark.parametrize(
    ("phrase", "weeks"),
    [
        ("hằng tuần", 1),
        ("mỗi tuần", 1),
        ("tuần một lần", 1),
        ("mỗi tuần 1 lần", 1),
        ("định kỳ 02 tuần một lần", 2),
        ("2 tuần/lần", 2),
        ("định kỳ 4 tuần", 4),
        ("52 tuần một lần", 52),
    ],
)
def test_weeks(phrase: str, weeks: int) -> None:
    assert read_due(phrase) == Recurring((), weeks=weeks)
    assert read_due(f"{phrase}, từ ngày 15/3/2025") == Recurring((), weeks=weeks, since=date(2025, 3, 15))


FRIDAY, BEFORE_FRIDAY = WeekDay(5), WeekDay(5, exclusive=True)
ON_WEEKDAYS: dict[str, tuple[int, WeekDay]] = {
    "thứ Sáu hằng tuần": (1, FRIDAY),
    "thứ sáu hàng tuần": (1, FRIDAY),
    "thứ 6 hằng tuần": (1, FRIDAY),
    "vào thứ Sáu hằng tuần": (1, FRIDAY),
    "vào ngày thứ Sáu mỗi tuần": (1, FRIDAY),
    "chậm nhất thứ Sáu hằng tuần": (1, FRIDAY),
    "trước thứ Sáu hằng tuần": (1, BEFORE_FRIDAY),
    "trước ngày thứ Sáu hằng tuần": (1, BEFORE_FRIDAY),
    "định kỳ thứ Hai hằng tuần": (1, WeekDay(1)),
    "chậm nhất thứ Năm, 02 tuần một lần": (2, WeekDay(4)),
    "Chủ nhật hằng tuần": (1, WeekDay(7)),
    "hằng tuần, vào thứ Tư": (1, WeekDay(3)),
    "hằng tuần vào thứ Bảy": (1, WeekDay(6)),
    "hằng tuần vào thứ bẩy": (1, WeekDay(6)),
    "hằng tuần, trước thứ Sáu": (1, BEFORE_FRIDAY),
    "02 tuần một lần (thứ Ba)": (2, WeekDay(2)),
    "01 lần/tuần, thứ Sáu": (1, FRIDAY),
}


@pytest.mark.parametrize("phrase", ON_WEEKDAYS)
def test_a_day_of_the_week(phrase: str) -> None:
    weeks, day = ON_WEEKDAYS[phrase]
    assert read_due(phrase) == Recurring((), weeks=weeks, due_day=day)
    assert read_due(f"{phrase} hoặc đột xuất") == Recurring((), on_request=True, weeks=weeks, due_day=day)
    since = Recurring((), weeks=weeks, due_day=day, since=date(2026, 7, 15))
    assert read_due(f"{phrase}, từ ngày 15/7/2026") == since


@pytest.mark.parametrize(
    ("phrase", "weeks", "hour"),
    [
        ("Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)", 2, "trước 16 giờ 00"),
        ("trước 16 giờ thứ Sáu hằng tuần", 1, "trước 16 giờ 00"),
        ("16h30 thứ Sáu hằng tuần", 1, "đến 16 giờ 30"),
        ("hằng tuần, trước 16h00, thứ Sáu", 1, "trước 16 giờ 00"),
    ],
)
def test_an_hour_of_a_day_of_the_week_is_remarked_and_the_day_is_in_time(phrase: str, weeks: int, hour: str) -> None:
    due = read_due(phrase)
    assert due == Recurring((), weeks=weeks, due_day=FRIDAY)
    assert due.remark is not None
    assert due.remark.vi == hour


SO_MANY_TIMES: dict[str, Recurring] = {
    "01 lần/tuần": Recurring((), weeks=1),
    "một lần/tuần": Recurring((), weeks=1),
    "một lần mỗi quý": Recurring((QUARTER,)),
    "02 lần/tuần": Recurring((), weeks=1, times=2),
    "2 lần / tuần": Recurring((), weeks=1, times=2),
    "02 lần mỗi tuần": Recurring((), weeks=1, times=2),
    "02 lần trong tuần": Recurring((), weeks=1, times=2),
    "hai lần một tuần": Recurring((), weeks=1, times=2),
    "01 lần/02 tuần": Recurring((), weeks=2),
    "03 lần/2 tuần": Recurring((), weeks=2, times=3),
    "02 lần/tháng": Recurring((MONTH,), times=2),
    "định kỳ 02 lần/tháng": Recurring((MONTH,), times=2),
    "02 lần trong một tháng": Recurring((MONTH,), times=2),
    "một tháng hai lần": Recurring((MONTH,), times=2),
    "hằng tháng 02 lần": Recurring((MONTH,), times=2),
    "mỗi tuần 2 lần": Recurring((), weeks=1, times=2),
    "tuần 2 lần": Recurring((), weeks=1, times=2),
    "mỗi năm 2 lần": Recurring((YEAR,), times=2),
    "01 lần/quý": Recurring((QUARTER,)),
    "01 lần/năm": Recurring((YEAR,)),
    "02 lần một năm": Recurring((YEAR,), times=2),
    "1 lần/6 tháng": Recurring((HALF,)),
    "hai tuần một lần": Recurring((), weeks=2),
    "ba tháng một lần": Recurring((QUARTER,)),
}


@pytest.mark.parametrize("phrase", SO_MANY_TIMES)
def test_so_many_times_in_a_turn(phrase: str) -> None:
    due = SO_MANY_TIMES[phrase]
    assert read_due(phrase) == due
    assert read_due(phrase).phrase == phrase
    assert read_due(f"{phrase} hoặc đột xuất") == evolve(due, on_request=True)


IN_A_YEAR: dict[str, Recurring] = {
    "Quý I hằng năm": turns(YEAR, on=(31, 3)),
    "quý II, hằng năm": turns(YEAR, on=(30, 6)),
    "trong quý IV mỗi năm": turns(YEAR, on=(31, 12)),
    "tháng 02 hằng năm": turns(YEAR, on=(29, 2)),
    "6 tháng đầu năm hằng năm": turns(YEAR, on=(30, 6)),
    "trước quý II hằng năm": turns(YEAR, on=(1, 4), before=True),
    "trước tháng 6 hằng năm": turns(YEAR, on=(1, 6), before=True),
    "từ tháng 2 đến tháng 4 hằng năm": turns(YEAR, on=(30, 4)),
    "tháng 10 - 12 hằng năm": turns(YEAR, on=(31, 12)),
    "trong tháng 10 - 12 hằng năm": turns(YEAR, on=(31, 12)),
    "hằng năm, tháng 10 - 12": turns(YEAR, on=(31, 12)),
    "tháng 1, 2 - 4 hằng năm": turns(YEAR, on=(30, 4)),
    "tháng 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 hằng năm": turns(MONTH, on=(31, 1)),
    "cuối tháng 6 hằng năm": turns(YEAR, on=(30, 6)),
    "đầu tháng 6 hằng năm": turns(YEAR, on=(1, 6)),
    "đến hết quý I hằng năm": turns(YEAR, on=(31, 3)),
    "ngày 15 tháng 3 hằng năm": turns(YEAR, on=(15, 3)),
    "trước 15/12 (hằng năm)": turns(YEAR, on=(15, 12), before=True),
    "tháng 6 và tháng 12 hằng năm": turns(HALF, on=(31, 6)),
    "tháng 1, 7 hằng năm": turns(HALF, on=(31, 1)),
    "quý II và quý IV hằng năm": turns(HALF, on=(31, 6)),
    "quý I và III hằng năm": turns(HALF, on=(31, 3)),
    "ngày 15/6 và 15/12 hằng năm": turns(HALF, on=(15, 6)),
    "trước ngày 15/5 và 15/11 hằng năm": turns(HALF, on=(15, 5), before=True),
    "tháng 3, 6, 9, 12 hằng năm": turns(QUARTER, on=(31, 3)),
    "trước tháng 1, 4, 7 và 10 hằng năm": turns(QUARTER, on=(1, 1), before=True),
    "Hằng năm, trước ngày 15/12": turns(YEAR, on=(15, 12), before=True),
    "hằng năm vào quý I": turns(YEAR, on=(31, 3)),
    "hằng năm, trong tháng 12": turns(YEAR, on=(31, 12)),
    "định kỳ hằng năm (tháng 6 và tháng 12)": turns(HALF, on=(31, 6)),
    "Hằng tháng, trước ngày 20": turns(MONTH, on=(20, 1), before=True),
    "định kỳ hằng tháng, ngày 15": turns(MONTH, on=(15, 1)),
    "hằng tháng, chậm nhất ngày 5 hoặc đột xuất": turns(MONTH, on=(5, 1), request=True),
}


@pytest.mark.parametrize(("phrase", "due"), IN_A_YEAR.items())
def test_times_of_every_month_or_year(phrase: str, due: Recurring) -> None:
    """A stretch of the year falls due on its last day, and no year is needed."""
    assert read_due(phrase) == due


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("Từ 01/3 đến 30/6 hằng năm", "yearly, by day 30 of month 6 (from day 1 of month 3)"),
        ("từ tháng 2 đến tháng 4 hằng năm", "yearly, by day 30 of month 4 (from day 1 of month 2)"),
        ("Từ 15/11 đến 15/02 hằng năm", "yearly, by day 15 of month 2 (from day 15 of month 11)"),
    ],
)
def test_the_first_day_of_days_of_every_year_is_told(phrase: str, said: str) -> None:
    assert read_due(phrase).sentence("en") == said


def test_the_first_of_days_of_every_year_may_be_the_last_of_a_month() -> None:
    assert read_due("từ cuối tháng 2 đến 30/6 hằng năm").sentence("vi").endswith("; từ ngày 29/02)")


def test_the_due_days_of_a_year_are_the_last_of_the_times_named() -> None:
    half_yearly = read_due("tháng 6 và tháng 12 hằng năm")
    assert isinstance(half_yearly, Recurring)
    (half,) = half_yearly.cycles
    assert half is HALF
    assert [half_yearly.last_day_of(turn) for turn in half_yearly.periods(Period.year(2025))] == [
        date(2025, 6, 30),
        date(2025, 12, 31),
    ]


FAR_APART = "times of every year, without a year and equally far apart"
BEHIND_A_WEEKDAY = "hằng tuần, or 2 tuần một lần, behind a day of the week"
STOPS: list[tuple[str, int, str]] = [
    ("quý", 3, "a quarter, I to IV or 1 to 4"),
    ("2 tuần", 6, "một lần"),
    ("thứ Sáu", 7, BEHIND_A_WEEKDAY),
    ("thứ Sáu tuần cuối tháng", 13, "một lần"),
    ("thứ Hai, thứ Năm hằng tuần", 9, BEHIND_A_WEEKDAY),
    ("trước 16 giờ thứ Sáu", 20, BEHIND_A_WEEKDAY),
    ("từ thứ Sáu hằng tuần", 3, "a day by which something is due"),
    ("hằng tuần, từ thứ Sáu", 14, "a day by which something is due"),
    ("thứ Sáu, mỗi tuần 2 lần", 23, "one time where a day of the week is named"),
    ("hằng tuần, trước 16 giờ", 23, "a day of the week behind an hour of it"),
    ("2 lần/tuần, thứ Sáu", 12, "the end of the phrase"),
    ("0 lần/tuần", 0, "1 to 99 times in a turn"),
    ("2 lần trong năm 2025", 0, "tháng, or a whole date"),
    ("2 lần", 0, "tháng, or a whole date"),
    ("2 lần tuần", 0, "tháng, or a whole date"),
    ("một lần quý", 0, EXPECTED),
    ("thứ sau hằng tuần", 0, EXPECTED),
    ("thứ 8 hằng tuần", 0, EXPECTED),
    ("thứ 1 hằng tuần", 0, EXPECTED),
    ("hằng tháng, mỗi quý 2 lần", 10, "one time in each of several cycles"),
    ("hằng tuần 99", 10, "a cycle without a number"),
    ("thứ Tám hằng tuần", 0, EXPECTED),
    ("53 tuần một lần", 0, "1 to 52 weeks"),
    ("0 tuần một lần", 0, "1 to 52 weeks"),
    ("tháng 5 và tháng 12 hằng năm", 0, FAR_APART),
    ("tháng 6 và quý IV hằng năm", 8, "the end of the phrase"),
    ("quý I/2025 hằng năm", 0, FAR_APART),
    ("năm 2025 hằng năm", 0, FAR_APART),
    ("tháng 12, 6 hằng năm", 0, FAR_APART),
    ("tháng 1, 5, 9 hằng năm", 0, FAR_APART),
    ("15/6 và 16/12 hằng năm", 0, FAR_APART),
    ("tháng 1, 2, 3, 4, 5 hằng năm", 0, FAR_APART),
    ("tháng 1, 2, 4, 6, 7, 9, 11 hằng năm", 0, FAR_APART),
    ("tháng 1, 2, 4, 5, 7, 8, 10, 11 hằng năm", 0, FAR_APART),
    ("từ quý II hằng năm", 3, FAR_APART),
    ("sau quý II hằng năm", 4, FAR_APART),
    ("trước tháng 2 - 3 hằng năm", 6, FAR_APART),
    ("trước ngày 30/02 hằng năm", 6, "a day of the month, 1 to 29"),
    ("hằng năm, năm 2025", 10, FAR_APART),
    ("hằng năm, sau ngày 15/12", 10, "the end of the phrase"),
    ("hằng tháng sau ngày 15", 11, "the end of the phrase"),
    ("hằng năm, trước ngày 15/12/2025", 16, FAR_APART),
    ("hằng tháng, trước ngày 40", 18, "a day of the month, 1 to 31"),
    ("hằng tháng, trước ngày 20/12", 12, "the end of the phrase"),
    ("hằng tháng, ngày 20 tháng sau", 12, "the end of the phrase"),
    ("hằng tháng, ngày 20 của tháng sau", 12, "the end of the phrase"),
    ("hằng quý II", 9, "a cycle without a number"),
    ("hằng quý đầu", 0, "a due, such as trước ngày 31/01/2025, quý II or năm 2025"),
    ("hằng quý giữa", 9, "a cycle without a number"),
    ("quý/lần", 3, "a quarter, I to IV or 1 to 4"),
]


@pytest.mark.parametrize(("phrase", "place", "expected"), STOPS)
def test_what_does_not_come_round_is_refused_at_its_place(phrase: str, place: int, expected: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due(phrase, year=2025)
    assert (refused.value.place, refused.value.expected) == (place, expected)


def test_only_six_months_begin_a_cycle_without_a_word_for_it() -> None:
    """The beginning of "6 tháng đầu năm", "31 tháng 12" and "ngày 20 hằng tháng" is that of a time."""
    comes = {
        "6 tháng một lần": True,
        "6 tháng": True,
        "6 tháng 1 lần": True,
        "6 tháng đầu năm": False,
        "9 tháng cuối năm": False,
        "31 tháng 12": False,
        "31 tháng 12/2025": False,
        "ngày 20": False,
        "quý II": False,
        "": False,
    }
    assert {phrase: TurnParser(phrase, 2025)._cycle_comes_next(marked=False) for phrase in comes} == comes
    assert TurnParser("quý", 2025)._cycle_comes_next(marked=True)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("thứ Sáu ngày 24/7/2026", By(date(2026, 7, 24))),
        ("thứ Sáu, 24/7/2026", By(date(2026, 7, 24))),
        ("trước thứ Sáu, ngày 24/7/2026", Before(date(2026, 7, 24))),
        ("chậm nhất thứ 6 ngày 24/7", By(date(2026, 7, 24))),
    ],
)
def test_a_day_may_be_written_with_its_day_of_the_week(phrase: str, due: Due) -> None:
    assert read_due(phrase, year=2026) == due


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("thứ Năm ngày 24/7/2026", "thứ Năm"),
        ("thứ Sáu ngày 24/7/2026, 31/7/2026", "thứ Sáu"),
        ("thứ Sáu ngày 24/7/2025", "thứ Sáu"),
    ],
)
def test_a_day_of_the_week_is_not_contradicted(phrase: str, meant: str) -> None:
    with pytest.raises(UnreadablePhrase, match=f"a day that is a {meant}"):
        read_due(phrase, year=2026)
    with pytest.raises(UnreadablePhrase, match="a day that comes once"):
        read_due("thứ Sáu ngày 24 hằng tháng")


def test_days_of_the_week_may_be_without_their_accents() -> None:
    for phrase in ("thu sau hang tuan", "Thu 6 hang tuan", "thứ Sáu hằng tuần"):
        assert read_due(phrase, accents=False) == Recurring((), weeks=1, due_day=FRIDAY)
    assert read_due("thu tu hang tuan", accents=False) == Recurring((), weeks=1, due_day=WeekDay(3))
    with pytest.raises(UnreadablePhrase):
        read_due("thu sau hang tuan")


def test_a_number_of_times_in_a_year_that_is_named_is_handed_back_unread() -> None:
    cell = read_due_cell("Một lần trong năm 2025")
    assert [(part.about, part.due) for part in cell.parts] == [("Một lần", During(Period.year(2025)))]
