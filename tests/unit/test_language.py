"""Another language than the two is refused wherever one is asked for, and never taken for English."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cchc_rules import Figure, Period, Tally, assess, compare, miss_budget
from cchc_rules.dates.due import By, During
from cchc_rules.dates.period import write_day
from cchc_rules.drawings.due_calendar import draw_due_calendar
from cchc_rules.drawings.heat_map import draw_heat_map
from cchc_rules.drawings.interval import draw_interval
from cchc_rules.errors import BadValue
from cchc_rules.exact import write_number
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import due_events
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook
from tests import tiny

HALF = Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), Tally(590, 10))
FOUND = assess(tiny.PLAN, [HALF], as_of=date(2025, 7, 1))
NOTHING = FOUND.only(())
BUDGET = miss_budget(tiny.DOSSIERS_ON_TIME, Tally(590, 10), 400)
ASKED: list[Callable[[Any], object]] = [
    lambda language: write_page(NOTHING, language=language),
    lambda language: write_workbook(NOTHING, language=language),
    lambda language: write_letter(NOTHING, language=language),
    lambda language: write_calendar(due_events(tiny.PLAN, [], as_of=date(2030, 1, 1), days_ahead=0), language=language),
    letter_template,
    lambda language: draw_heat_map(NOTHING, language),
    lambda language: draw_due_calendar([], 2025, language),
    lambda language: draw_interval(tiny.DOSSIERS_ON_TIME, None, None, language),
    FOUND.findings[0].sentence,
    FOUND.findings[0].card,
    NOTHING.card,
    compare(NOTHING, NOTHING).card,
    HALF.card,
    BUDGET.sentence,
    By(date(2025, 6, 30), "chậm nhất ngày 30/6/2025").sentence,
    During(tiny.YEAR, "trong năm 2025").sentence,
    tiny.PLAN.decision.title.in_,
    lambda language: write_day(date(2025, 7, 1), language),
    lambda language: write_number(Fraction(400), language),
    BadValue(1, "2").sentence,
]


@pytest.mark.parametrize("say", ASKED, ids=range(len(ASKED)))
@pytest.mark.parametrize("language", ["fr", "VI", "", None])
def test_another_language_is_refused(say: Callable[[Any], object], language: Any) -> None:
    with pytest.raises(BadValue, match=r"language: got .*; expected vi or en"):
        say(language)


@pytest.mark.parametrize("say", ASKED, ids=range(len(ASKED)))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_languages_are_spoken(say: Callable[[Any], object], language: Any) -> None:
    assert say(language)
