"""Demands: what a rule asks, in words and in signs; of a target set against a baseline, how much it has to change."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.dates.period import Period, format_day, write_day
from cchc_rules.dates.recurring import CYCLE_NAMES, Recurring
from cchc_rules.law.bound import Limits
from cchc_rules.law.rule import Duty, Outcome, Rule, Target, parties
from cchc_rules.measures.measure import Direction, OverAgencies
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual, Language, is_vietnamese

__all__ = [
    "brief_demand",
    "change_between",
    "demand_signs",
    "demand_words",
    "is_decrease",
    "limits_against",
    "over_agencies_words",
]


_UNTIL: Final = Bilingual("đến", "by")
_NO_STATED_DAY: Final = Bilingual("không ấn định ngày", "no stated day")
_NOT_LISTED_WHOLE: Final = Bilingual(
    "chỉ dùng số liệu của cả nhóm, vì danh mục không liệt kê hết thành viên",
    "only a figure of the class speaks of it, for not all of its members are listed",
)


def brief_demand(rule: Rule, language: Language) -> str:
    """What a rule asks, in a few words: a threshold, a last day, a cycle or a role.

    Args:
        rule: The rule.
        language: "vi" or "en".

    >>> from cchc_rules.plans import hue_2025
    >>> brief_demand(hue_2025.DOSSIERS_ON_TIME, "vi"), brief_demand(hue_2025.OWN_PLANS_ISSUED, "vi")
    ('≥ 98 %', 'đến 04/01/2025')
    """
    match rule:
        case Target():
            return demand_signs(rule, language)
        case Duty():
            return ", ".join(role.label.in_(language) for role, _ in parties(rule))
        case Outcome():
            return f"{_UNTIL.in_(language)} {write_day(rule.period.last_day, language)}"
    due = rule.due
    if due.last_day is not None:
        return f"{_UNTIL.in_(language)} {write_day(due.last_day, language)}"
    if isinstance(due, Recurring) and due.names_cycles_alone:
        return ", ".join(CYCLE_NAMES[cycle].in_(language) for cycle in due.cycles) or _NO_STATED_DAY.in_(language)
    return due.sentence(language)


def over_agencies_words(target: Target) -> Bilingual:
    """How figures of single bodies make one of whoever answers: as the measure says, where all members are listed.

    >>> from cchc_rules.plans import hue_2025
    >>> over_agencies_words(hue_2025.DIGITISED_AT_DISTRICT).en
    'counts of all members of a class add up'
    >>> over_agencies_words(hue_2025.DOSSIERS_ON_TIME).en
    'only a figure of the class speaks of it, for not all of its members are listed'
    """
    way, answers = target.measure.over_agencies, target.answered_by
    if way is OverAgencies.SUM and isinstance(answers, AgencyClass) and not answers.complete:
        return _NOT_LISTED_WHOLE
    return way.label


def is_decrease(target: Target) -> bool:
    """Whether the change that a target bounds is a decrease.

    A floor, a range and an exact number are set for a change for the better, so that at least 50 % less of a cost is
    asked where less of it is better; a ceiling is set for a change for the worse.
    """
    return (target.measure.direction is Direction.LESS_IS_BETTER) is not target.bound.is_ceiling


def change_between(
    target: Target, now: tuple[Fraction, Fraction], then: tuple[Fraction, Fraction]
) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest change that two figures leave possible, as large as a target bounds it.

    In percent it is a part of what there was; in the unit of the measure, or in percentage points, a difference.

    Args:
        target: A target that is set against a baseline.
        now: The least and the greatest value in its own period.
        then: The least and the greatest value in the period that it is set against.

    Returns:
        None where a part of what there was is asked, and there may have been nothing.
    """
    if target.bound.unit == Unit.PERCENT:
        if then[0] <= 0:
            return None
        lowest = now[0] / then[1 if now[0] >= 0 else 0] - 1
        highest = now[1] / then[0 if now[1] >= 0 else 1] - 1
    else:
        lowest, highest = now[0] - then[1], now[1] - then[0]
    return (-highest, -lowest) if is_decrease(target) else (lowest, highest)


def limits_against(target: Target, then: tuple[Fraction, Fraction]) -> Limits | None:
    """Between which numbers a value has to lie for its change to keep the bound, whatever the other figure was.

    Every change that the two figures leave possible keeps the bound if and only if the least and the greatest value of
    now both lie between them.

    Args:
        target: A target that is set against a baseline.
        then: The least and the greatest value in the period that it is set against.

    Returns:
        None where `change_between` has none.
    """
    bound, sign = target.bound, -1 if is_decrease(target) else 1
    if bound.unit == Unit.PERCENT and then[0] <= 0:
        return None

    def after(change: Fraction) -> tuple[Fraction, ...]:
        return tuple(
            each * (1 + sign * change) if bound.unit == Unit.PERCENT else each + sign * change for each in then
        )

    asked = None if bound.least is None else after(bound.least)
    allowed = None if bound.most is None else after(bound.most)
    above, below = bound.above, bound.below
    if sign < 0:  # the more it has decreased, the less is left
        asked, allowed, above, below = allowed, asked, below, above
    return Limits(None if asked is None else max(asked), None if allowed is None else min(allowed), above, below)


def demand_words(target: Target, language: Language) -> str:
    """What a target asks of its measure, in words: `tối thiểu 98 %`, `giảm tối thiểu 50 % so với năm 2024`.

    Args:
        target: The target.
        language: "vi" or "en".
    """
    if target.baseline is None:
        return target.bound.in_(language)
    change, than = _change(target).in_(language), _against(target.baseline).in_(language)
    if target.bound.highest == 0:
        return f"{'không' if is_vietnamese(language) else 'no'} {change} {than}"
    asked = target.bound.in_(language)
    return (
        f"{change} {asked} {than}" if is_vietnamese(language) else f"{change} by {asked.removeprefix('from ')} {than}"
    )


def demand_signs(target: Target, language: Language) -> str:
    """What a target asks of its measure, in signs: `≥ 98 %`, `giảm ≥ 50 % so với năm 2024`.

    Args:
        target: The target.
        language: "vi" or "en".
    """
    signs = target.bound.symbols(language)
    if target.baseline is None:
        return signs
    return f"{_change(target).in_(language)} {signs} {_against(target.baseline).in_(language)}"


def _change(target: Target) -> Bilingual:
    return Bilingual("giảm", "decrease") if is_decrease(target) else Bilingual("tăng", "increase")


def _against(period: Period) -> Bilingual:
    if period.short.isdigit():
        return Bilingual(f"so với năm {period.short}", f"against {period.short}")
    if period == Period.years(period.start.year, period.last_day.year):
        years = f"{period.start.year}–{period.last_day.year}"
        return Bilingual(f"so với giai đoạn {years}", f"against {years}")
    days = f"{format_day(period.start)}–{format_day(period.last_day)}"
    return Bilingual(f"so với {days}", f"against {days}")
