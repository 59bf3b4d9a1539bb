import sys
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.errors import BadValue, MissingExtra
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.plans import hue_2025
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import DueEvents, due_events
from cchc_rules.text import Bilingual, Language
from tests import changing, tiny
from tests.amending import amendment, repeal, revise
from tests.read_calendar import read_calendar

LOOKED = date(2025, 6, 1)


@pytest.fixture
def due() -> DueEvents:
    """What concerns the department of justice in June, with the reports to the ministry."""
    return due_events(tiny.PLAN, as_of=LOOKED, days_ahead=30, agency=tiny.JUSTICE, reporting_cycle=BNV_581)


@pytest.mark.parametrize(
    ("language", "title", "said", "categories"),
    [
        (
            "vi",
            "Sở Tư pháp: Báo cáo quý (15/12/2024 – 14/06/2025)",
            [
                "Sản phẩm: Báo cáo",
                "Thời hạn: hằng quý",
                "Kỳ báo cáo: 15/12/2024 – 14/06/2025, hằng quý",
                "Chủ trì: Sở Tư pháp",
                "Điều khoản: 12/QĐ-UBND, II.1.9 (tiny-2025:II.1.9/1)",
                ("Chu kỳ báo cáo theo Công văn 581/BNV-CCHC (Công văn 581/BNV-CCHC của Bộ Nội vụ, đọc trong văn bản)"),
            ],
            ["Cải cách thể chế", "hoạt động"],
        ),
        (
            "en",
            "Department of Justice: Quarterly reports (2024-12-15 – 2025-06-14)",
            [
                "Product: A report",
                "Due: quarterly",
                "Reports on: 2024-12-15 – 2025-06-14, quarterly",
                "Leads: Department of Justice",
                "Clause: 12/QĐ-UBND, II.1.9 (tiny-2025:II.1.9/1)",
                "Reporting cycle of 581/BNV-CCHC (581/BNV-CCHC, Ministry of Home Affairs, read in the named document)",
            ],
            ["Institutions", "activity"],
        ),
    ],
)
def test_an_event_says_whose_it_is_and_what_it_rests_on(
    due: DueEvents, language: Language, title: str, said: list[str], categories: list[str]
) -> None:
    event = read_calendar(write_calendar(due, language=language))[
        "tiny-2025:II.1.9/1@so-tu-phap#2024-12-15..2025-06-14"
    ]
    assert event.properties["SUMMARY"] == title
    assert event.properties["DESCRIPTION"].splitlines() == said
    assert event.properties["CATEGORIES"] == categories
    assert event.parameters["SUMMARY"] == {"LANGUAGE": [language]}
    assert event.day == date(2025, 6, 20)


def test_whoever_supports_is_told_so() -> None:
    due = due_events(tiny.PLAN, as_of=LOOKED, days_ahead=30, agency=tiny.OFFICE)
    titles = {str(event.properties["SUMMARY"]) for event in read_calendar(write_calendar(due, language="vi")).values()}
    assert "Sở Nội vụ: Báo cáo giữa năm (phối hợp)" in titles


def test_targets_and_outcomes_say_what_is_asked_for_which_period() -> None:
    due = due_events(tiny.PLAN, as_of=date(2025, 12, 1), days_ahead=60)
    found = read_calendar(write_calendar(due))
    target = found["tiny-2025:II.1.1/1"].properties
    assert target["SUMMARY"] == "Dossiers on time"
    assert target["DESCRIPTION"].splitlines()[:2] == [
        f"Target: {tiny.ON_TIME.title.en}: at least 98 %",
        "Period: 2025-01-01 – 2025-12-31",
    ]
    outcome = found["tiny-2025:II.1.5/1@so-noi-vu"]
    assert outcome.properties["DESCRIPTION"].startswith("Period: 2025-01-01 – 2025-12-31\n")
    assert outcome.day == date(2025, 12, 31)


def test_amendments_are_told_by_their_numbers() -> None:
    """What was moved says by which decision; what was repealed is cancelled, says so in its title and does not ring."""
    plan = tiny.PLAN.with_amendments(
        amendment(90, date(2025, 5, 1), revise(tiny.MIDYEAR_REPORTS, due=By(date(2025, 7, 31))), repeal(tiny.MEETINGS))
    )
    due = due_events(plan, as_of=LOOKED, days_ahead=365)
    found = read_calendar(write_calendar(due, language="vi", alarms=[7]))
    moved, gone = found["tiny-2025:II.1.7/1@so-noi-vu"], found["tiny-2025:II.1.8/1@ubnd-cap-huyen"]
    assert (moved.day, moved.sequence, moved.cancelled) == (date(2025, 7, 31), 2, False)
    assert moved.properties["DESCRIPTION"].startswith("Sửa đổi theo: 90/QĐ-UBND, 01/05/2025\n")
    assert (gone.day, gone.sequence, gone.cancelled) == (date(2025, 12, 31), 2, True)
    assert gone.properties["SUMMARY"].startswith("Không còn hạn này: ")
    assert gone.properties["DESCRIPTION"].startswith("Không còn hạn này: 90/QĐ-UBND, 01/05/2025\n")
    assert (len(moved.alarms), gone.alarms) == (1, ())


def test_successions_are_told() -> None:
    due = due_events(tiny.PLAN, as_of=LOOKED, days_ahead=60, roster=changing.ROSTER)
    resting = [event for event in due.events if event.item.successions]
    assert resting
    found = read_calendar(write_calendar(due, language="vi"))
    for event in resting:
        lines = found[event.id].properties["DESCRIPTION"].splitlines()
        assert {each.sentence("vi") for item in event.items for each in item.successions} <= set(lines)


def test_an_alarm_rings_at_eight_so_many_days_before_and_not_in_the_past(due: DueEvents) -> None:
    found = read_calendar(write_calendar(due, alarms=iter([1, 29, 30, 7, 7])))
    june = found["tiny-2025:II.1.7/1@so-tu-phap"]
    assert june.day - LOOKED == timedelta(days=29)
    assert june.alarms == tuple(timedelta(days=days, hours=-8) for days in (29, 7, 1))
    assert not any(event.alarms for event in found.values() if event.day <= LOOKED)


def test_long_titles_are_folded_between_letters_and_signs_are_escaped() -> None:
    title = Bilingual("Kế hoạch; sửa, đổi \\ " + "đặc biệt " * 40, "A plan\nof two lines; long, " + "very " * 60)
    rule = evolve(tiny.MIDYEAR_REPORTS, title=title)
    plan = evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))
    due = due_events(plan, as_of=LOOKED, days_ahead=30, agency=tiny.HOME)
    for language, said in (("vi", title.vi), ("en", title.en)):
        written = write_calendar(due, language="vi" if language == "vi" else "en")
        assert read_calendar(written)["tiny-2025:II.1.7/1@so-noi-vu"].properties["SUMMARY"].endswith(said)


def test_the_last_day_of_the_calendar_has_none_after_it() -> None:
    rule = evolve(tiny.MIDYEAR_REPORTS, due=By(date.max))
    plan = evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))
    due = due_events(plan, as_of=LOOKED, days_ahead=(date.max - LOOKED).days, agency=tiny.HOME)
    written = write_calendar(DueEvents(plan, LOOKED, due.events[-1:], ()))
    assert b"DTSTART;VALUE=DATE:99991231\r\n" in written
    assert b"DTEND" not in written


def test_a_calendar_of_nothing_is_one() -> None:
    written = write_calendar(DueEvents(tiny.PLAN, LOOKED, (), ()), language="vi")
    assert read_calendar(written) == {}
    assert "X-WR-CALNAME:Thời hạn theo 12/QĐ-UBND\r\n" in written.decode()


def test_the_year_of_the_plan_is_written_whole() -> None:
    """All that falls due by the end of the year, and every item without a day told apart."""
    due = due_events(hue_2025.PLAN, as_of=date(2025, 1, 1), days_ahead=364, reporting_cycle=BNV_581)
    found = read_calendar(write_calendar(due, language="vi", alarms=[7, 1]))
    assert {uid for uid in found if "III.8.2/3" in uid and found[uid].day.year == 2025} == {
        f"hue-2025:III.8.2/3@ubnd-tinh#{window}"
        for window in (
            "2024-12-15..2025-03-14",
            "2024-12-15..2025-06-14",
            "2025-06-15..2025-09-14",
            "2024-12-15..2025-12-14",
        )
    }
    assert all(item.last_day is None for item in due.undated)


@pytest.mark.parametrize("days", [0, 366, -1, True, "7", 1.0])
def test_an_alarm_is_so_many_days_before(due: DueEvents, days: Any) -> None:
    with pytest.raises(BadValue, match=r"alarms: got .*; expected a whole number of days from 1 to 365"):
        write_calendar(due, alarms=[days])


def test_only_due_events_make_a_calendar(due: DueEvents) -> None:
    given: Any = due.events
    with pytest.raises(BadValue, match=r"write_calendar: got .*due_events\(\) makes them"):
        write_calendar(given)


def test_without_its_extra_a_calendar_says_what_to_install(due: DueEvents, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r'pip install "cchc-rules\[calendar\]"'):
        write_calendar(due)
