from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unicodedata import normalize

import pytest

from cchc_rules.dates.due import (
    MONTH_REPORTED,
    Before,
    By,
    During,
    PlanDay,
    Within,
    clean_event_words,
    is_event_words,
)
from cchc_rules.dates.period import Period
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue, NotADay, UnknownYear
from cchc_rules.text import Bilingual

NO_DAYS = [
    datetime(2025, 1, 1),  # noqa: DTZ001  a naive one is the point
    datetime(2025, 1, 1, tzinfo=UTC),
    time(12),
    "2025-01-01",
    20250101,
    None,
]


class Day(date):
    """A date of another make, as test doubles use."""


@pytest.mark.parametrize("given", NO_DAYS)
def test_only_a_date_is_a_due_day(given: date) -> None:
    with pytest.raises(NotADay, match=r"Before\.day"):
        Before(given)
    with pytest.raises(NotADay, match=r"By\.day"):
        By(given)
    with pytest.raises(NotADay, match="event"):
        Within(5, "khi ký").resolve(given)


def test_a_date_of_another_make_is_a_day() -> None:
    assert By(Day(2025, 1, 1)).accepts(date(2025, 1, 1))


def test_due_days() -> None:
    day = date(2025, 1, 5)  # a Sunday
    assert Before(day).last_day == date(2025, 1, 4)
    assert By(day).last_day == day
    assert During(Period.year(2025)).last_day == date(2025, 12, 31)
    assert During(Period.year(2025)).first_day == date(2025, 1, 1)
    assert Before(day).first_day is By(day).first_day is None


def test_the_last_day_is_the_last_that_is_in_time() -> None:
    """No weekend or holiday moves a fixed day: 5/1/2025 was a Sunday, and 1/1/2026 a holiday."""
    for due in (Before(date(2025, 1, 6)), By(date(2025, 1, 5)), During(Period(date(2025, 1, 1), date(2025, 1, 6)))):
        assert due.last_day == date(2025, 1, 5)
        assert due.accepts(date(2025, 1, 5))
        assert not due.accepts(date(2025, 1, 6))
    assert not During(Period.year(2026)).accepts(date(2025, 12, 31))
    assert During(Period.year(2026)).accepts(date(2026, 1, 1))


def test_the_printed_phrase_is_no_part_of_a_due_day() -> None:
    assert Before(date(2025, 1, 5), "trước ngày 05/01") == Before(date(2025, 1, 5))
    assert hash(During(Period.year(2025), "trong năm")) == hash(During(Period.year(2025)))
    assert len({Before(date(2025, 1, 5)), By(date(2025, 1, 5))}) == 2


@pytest.mark.parametrize(
    ("due", "kind", "said"),
    [
        (Before(date(2025, 1, 5)), "before", "trước ngày 05/01/2025"),
        (By(date(2025, 1, 5)), "by", "chậm nhất ngày 05/01/2025"),
        (During(Period.year(2025)), "during", "năm 2025"),
        (During(Period(date(2026, 1, 1), date(2031, 1, 1))), "during", "giai đoạn 2026 - 2030"),
        (During(Period.quarter(2025, 2)), "during", "quý II/2025"),
        (During(Period(date(2025, 4, 1), date(2025, 10, 1))), "during", "quý II - III/2025"),
        (During(Period.month(2025, 2)), "during", "tháng 02/2025"),
        (During(Period(date(2025, 11, 1), date(2026, 2, 1))), "during", "từ tháng 11/2025 đến tháng 01/2026"),
        (During(Period(date(2025, 2, 1), date(2025, 5, 1))), "during", "từ tháng 02/2025 đến tháng 04/2025"),
        (During(Period(date(2025, 2, 1), date(2025, 2, 3))), "during", "từ ngày 01/02/2025 đến ngày 02/02/2025"),
    ],
)
def test_a_due_says_itself(due: Before | By | During, kind: str, said: str) -> None:
    assert due.kind == kind
    assert str(due) == due.sentence("vi") == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (Before(date(2025, 1, 5)), "before 2025-01-05"),
        (By(date(2025, 1, 5)), "by 2025-01-05"),
        (During(Period.quarter(2025, 2)), "from 2025-04-01 to 2025-06-30"),
    ],
)
def test_a_due_says_itself_in_english(due: Before | By | During, said: str) -> None:
    assert due.sentence() == due.sentence("en") == said


def test_a_due_counted_from_an_event_has_no_days_and_says_so_in_both_languages() -> None:
    due = Within(5, "ngày nhận đủ hồ sơ", working_days=True)
    assert (due.kind, due.first_day, due.last_day) == ("within", None, None)
    assert due.accepts(date.min)
    assert due.accepts(date.max)
    assert due.sentence() == "within 5 working days of “ngày nhận đủ hồ sơ”"
    assert due.sentence("vi") == str(due) == "trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ"
    assert Within(1, "khi họp").sentence() == "within 1 day of “khi họp”"


def test_a_period_of_time_ends_on_a_working_day_where_it_is_known_which_those_are() -> None:
    """From 30/4 to 4/5/2025 nobody worked: two holidays, a day off that was swapped, and a weekend (art. 148.5)."""
    due = Within(5, "ngày nhận đủ hồ sơ")
    assert due.resolve(date(2025, 4, 25), VIETNAM) == By(date(2025, 5, 5))
    assert due.resolve(date(2025, 4, 25)) == By(date(2025, 4, 30))
    assert due.resolve(date(2025, 4, 21), VIETNAM) == By(date(2025, 4, 26))  # a Saturday that was worked


def test_working_days_are_counted_by_whatever_counts_them() -> None:
    """The day of the event does not count; 26/4/2025 was a worked Saturday, and from 30/4 to 4/5 nobody worked."""

    class EverySecondDay:
        def add(self, day: date, n: int) -> date:
            return day + timedelta(days=2 * n)

    due = Within(5, "ngày nhận đủ hồ sơ", working_days=True, phrase="trong 5 ngày làm việc")
    assert due.resolve(date(2025, 4, 25), VIETNAM) == By(date(2025, 5, 6))
    assert due.resolve(date(2025, 4, 25), EverySecondDay()) == By(date(2025, 5, 5))
    assert due.resolve(date(2025, 4, 25), VIETNAM).phrase == "trong 5 ngày làm việc"
    with pytest.raises(BadValue, match="what counts working days"):
        due.resolve(date(2025, 4, 25))


def test_an_event_needs_days_after_it() -> None:
    with pytest.raises(BadValue, match="5 days after it"):
        Within(5, "khi ký").resolve(date.max)
    assert Within(5, "khi ký").resolve(date.max - timedelta(days=5)) == By(date.max)


@pytest.mark.parametrize(
    ("day", "event_day", "last"),
    [
        (20, date(2025, 3, 1), date(2025, 4, 20)),
        (20, date(2025, 3, 31), date(2025, 4, 20)),
        (31, date(2025, 1, 15), date(2025, 2, 28)),
        (31, date(2024, 1, 31), date(2024, 2, 29)),
        (5, date(2025, 12, 31), date(2026, 1, 5)),
    ],
)
def test_a_day_of_the_next_month_is_a_fixed_day(day: int, event_day: date, last: date) -> None:
    """20/4/2025 is a Sunday, and nothing moves it; a shorter month ends on its last day."""
    due = Within(day, MONTH_REPORTED, next_month=True, phrase="x")
    assert due.resolve(event_day) == due.resolve(event_day, VIETNAM) == By(last)
    assert due.resolve(event_day).phrase == "x"


def test_a_day_of_the_next_month_says_itself_in_both_languages() -> None:
    due = Within(5, MONTH_REPORTED, next_month=True)
    assert (due.kind, due.first_day, due.last_day) == ("within", None, None)
    assert due.sentence("vi") == str(due) == "chậm nhất ngày 05 tháng sau"
    assert due.sentence() == "by day 5 of the month after the one reported on"


def test_a_day_of_the_next_month_is_one_of_a_month_and_of_no_other_event() -> None:
    for count in (0, 32):
        with pytest.raises(BadValue, match=r"Within\.count: .*1 to 31"):
            Within(count, MONTH_REPORTED, next_month=True)
    for event, working in (("khi ký", False), (MONTH_REPORTED, True)):
        with pytest.raises(BadValue, match=r"Within\.event: .*tháng báo cáo"):
            Within(5, event, working, next_month=True)
    with pytest.raises(BadValue, match="5 days after it"):
        Within(5, MONTH_REPORTED, next_month=True).resolve(date.max)


@pytest.mark.parametrize("count", [0, 1000, True, 5.0, "5"])
def test_days_are_counted_in_whole_numbers(count: Any) -> None:
    with pytest.raises(BadValue, match=r"Within\.count"):
        Within(count, "khi ký")


@pytest.mark.parametrize(
    "event", ["", "  khi", "khi  ký", "khi;", "5 ngày", "Ngày 5/3", normalize("NFD", "khi ký"), "k\0"]
)
def test_an_event_is_words(event: str) -> None:
    assert not is_event_words(event)
    with pytest.raises(BadValue, match=r"Within\.event"):
        Within(5, event)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" ngày  nhận đủ hồ sơ;", "ngày nhận đủ hồ sơ"),
        ("- khi ký.", "khi ký"),
        (normalize("NFD", "“khi họp”"), "khi họp"),
        ("khi ký\n(bản giấy).", "khi ký (bản giấy)"),
        ("(khi ký)", "khi ký"),
        ("khi ký văn bản số 3/QĐ-UBND", "khi ký văn bản số 3/QĐ-UBND"),
    ],
)
def test_the_words_of_an_event_are_kept_clean(written: str, kept: str) -> None:
    assert clean_event_words(written) == clean_event_words(kept) == kept
    assert is_event_words(kept)
    assert Within(5, kept).event == kept


def test_what_is_to_be_complete_by_the_end_of_a_period_is_not_too_early() -> None:
    """Done in September is done, where a plan asks for completion in December."""
    december = Period.month(2025, 12)
    done, doing = During(december, completion=True), During(december)
    assert (done.first_day, done.last_day) == (None, date(2025, 12, 31))
    assert [due.accepts(date(2025, 9, 30)) for due in (done, doing)] == [True, False]
    assert [due.accepts(date(2025, 12, 31)) for due in (done, doing)] == [True, True]
    assert [due.accepts(date(2026, 1, 1)) for due in (done, doing)] == [False, False]
    assert done != doing
    assert str(done) == done.sentence("vi") == "hoàn thành tháng 12/2025"
    assert done.sentence() == "completed by 2025-12-31"
    said = Bilingual("ghi chú", "a note")
    assert During(december, completion=True, remark=said).sentence() == "completed by 2025-12-31 (a note)"


def test_days_from_the_issue_of_the_plan_end_as_the_civil_code_counts() -> None:
    """The day of issue does not count (art. 147), and 29/11/2026, a Sunday, gives way to Monday (art. 148.5)."""
    due = Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15))
    assert due.last_day == date(2026, 10, 23)
    assert [due.accepts(day) for day in (date(2026, 7, 1), date(2026, 10, 23), date(2026, 10, 24))] == [
        True,
        True,
        False,
    ]
    rolled = Within(100, PlanDay.ISSUED, event_day=date(2026, 8, 21))
    assert date(2026, 8, 21) + timedelta(days=100) == date(2026, 11, 29)
    assert rolled.last_day == date(2026, 11, 30)
    assert rolled.deadline is not None
    assert [step.day for step in rolled.deadline.moved_by] == [date(2026, 11, 29)]
    working = Within(5, PlanDay.EFFECTIVE, working_days=True, event_day=date(2025, 4, 25))
    assert working.last_day == date(2025, 5, 6)  # 26/4 was worked; from 30/4 to 4/5 nobody worked


def test_a_draft_counts_from_a_day_that_it_does_not_have() -> None:
    due = Within(100, PlanDay.ISSUED)
    assert (due.last_day, due.deadline) == (None, None)
    assert due.accepts(date.max)
    assert str(due) == due.sentence("vi") == "trong 100 ngày kể từ ngày ban hành"
    assert due.sentence() == "within 100 days of the day of issue of the plan"
    assert due.resolve(date(2026, 7, 15)) == By(date(2026, 10, 23))


def test_days_from_the_plans_own_day_say_their_last_one_and_what_it_rests_on() -> None:
    due = Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15))
    assert str(due) == "trong 100 ngày kể từ ngày ban hành 15/07/2026"
    assert due.sentence("vi") == "trong 100 ngày kể từ ngày ban hành 15/07/2026, hạn cuối 23/10/2026"
    assert due.sentence() == "within 100 days of the day of issue of the plan, 2026-07-15: last day 2026-10-23"
    tet = Within(10, PlanDay.EFFECTIVE, event_day=date(2025, 1, 21), remark=Bilingual("lưu ý", "a note"))
    assert tet.last_day == date(2025, 2, 3)
    assert tet.sentence("vi") == (
        "trong 10 ngày kể từ ngày có hiệu lực 21/01/2025, hạn cuối 03/02/2025"
        " (theo báo chí, cần kiểm tra: 31/01/2025) (lưu ý)"
    )
    assert tet.sentence().endswith("2025-02-03 (rests on reports: 31/01/2025) (a note)")


def test_months_end_on_the_corresponding_day_or_the_last_of_a_month() -> None:
    due = Within(1, PlanDay.ISSUED, months=True, event_day=date(2025, 1, 31))
    assert due.last_day == date(2025, 2, 28)
    assert str(due) == "trong 1 tháng kể từ ngày ban hành 31/01/2025"
    assert Within(3, "khi ký", months=True).sentence() == "within 3 months of “khi ký”"
    assert Within(3, "khi ký", months=True).resolve(date(2025, 1, 31)) == By(date(2025, 4, 30))
    assert Within(3, "khi ký", months=True).resolve(date(2025, 2, 2), VIETNAM) == By(date(2025, 5, 5))
    with pytest.raises(BadValue, match="months or working days"):
        Within(3, "khi ký", working_days=True, months=True)
    with pytest.raises(BadValue, match="calendar days"):
        Within(3, MONTH_REPORTED, next_month=True, months=True)
    with pytest.raises(BadValue, match="3 days after it"):
        Within(3, "khi ký", months=True).resolve(date.max)


def test_only_the_plans_own_event_has_its_day_in_the_due() -> None:
    with pytest.raises(BadValue, match="PlanDay"):
        Within(5, "khi ký", event_day=date(2025, 1, 1))
    with pytest.raises(NotADay, match=r"Within\.event_day"):
        Within(5, PlanDay.ISSUED, event_day=datetime(2025, 1, 1, tzinfo=UTC))
    with pytest.raises(UnknownYear, match=r"Within\.event_day: got '2026-11-01'.*write the event in words"):
        Within(100, PlanDay.ISSUED, event_day=date(2026, 11, 1))
    with pytest.raises(BadValue, match="tháng báo cáo"):
        Within(20, PlanDay.ISSUED, next_month=True)
    assert Within(5, "khi ký").event_name == Bilingual("khi ký", "khi ký")
    assert Within(5, PlanDay.EFFECTIVE).event_name.vi == "ngày có hiệu lực"
