from datetime import date
from typing import Any

import pytest
from attrs import evolve, fields

from cchc_rules import assess, judge
from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.due import MONTH_REPORTED, During, Within
from cchc_rules.dates.holidays import VIETNAM_DAYS
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.errors import BadValue
from cchc_rules.flag import require_flag
from cchc_rules.formats.to_json import dump_findings
from cchc_rules.law.bound import About
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from tests import tiny

NO_FLAGS: list[Any] = ["no", "", 0, 1, None, [], 0.0]
AS_OF = date(2026, 1, 1)
VALUES = (
    tiny.DEPARTMENTS,
    SUCCESSIONS[0],
    Within(20, MONTH_REPORTED, next_month=True),
    During(Period.year(2025)),
    TimeColumn(),
    CycleDay(5, 1),
    WeekDay(5),
    Recurring(()),
    tiny.DOSSIERS_ON_TIME,
    tiny.PLAN,
    About(30),
    VIETNAM_DAYS[0],
)
FLAGS = [(value, each.name) for value in VALUES for each in fields(type(value)) if each.type in (bool, "bool")]


@pytest.mark.parametrize("given", NO_FLAGS)
def test_what_counts_as_true_or_false_is_neither(given: Any) -> None:
    with pytest.raises(BadValue, match=r"here: got .*; expected True or False"):
        require_flag(given, "here")


@pytest.mark.parametrize("given", [True, False])
def test_true_and_false_are(given: bool) -> None:
    require_flag(given, "here")


@pytest.mark.parametrize(("value", "name"), FLAGS, ids=[f"{type(value).__name__}.{name}" for value, name in FLAGS])
@pytest.mark.parametrize("given", NO_FLAGS)
def test_no_field_that_is_true_or_false_takes_anything_else(value: Any, name: str, given: Any) -> None:
    with pytest.raises(BadValue, match=rf"{type(value).__name__}.{name}: got .*; expected True or False"):
        evolve(value, **{name: given})


def test_every_field_that_is_true_or_false_was_looked_at() -> None:
    names = {
        "complete",
        "leaves_nobody",
        "working_days",
        "next_month",
        "months",
        "exclusive",
        "on_request",
        "each",
        "works",
    }
    names |= {"completion", "above", "below", "about", "replaces"}
    assert {name for _, name in FLAGS} == names
    assert isinstance(SUCCESSIONS[0], Succession)


@pytest.mark.parametrize("given", NO_FLAGS)
def test_whether_the_record_is_complete_is_said_with_true_or_false(given: Any) -> None:
    """Silence is never missed because somebody said "no"."""
    with pytest.raises(BadValue, match=r"closed_world: got .*; expected True or False"):
        assess(hue_2025.PLAN, [], as_of=AS_OF, closed_world=given)
    with pytest.raises(BadValue, match=r"closed_world: got .*; expected True or False"):
        judge(hue_2025.DOSSIERS_ON_TIME, [], as_of=AS_OF, closed_world=given)


@pytest.mark.parametrize("given", NO_FLAGS)
def test_whether_names_are_asked_for_is_said_with_true_or_false(given: Any) -> None:
    with pytest.raises(BadValue, match=r"with_names: got .*; expected True or False"):
        dump_findings(assess(tiny.PLAN, [], as_of=AS_OF), with_names=given)
