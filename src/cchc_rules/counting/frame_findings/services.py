"""Services: which targets the figures of a table serve, told once for all that are alike.

Figures of one measure, of agencies that are of one level, of the same classes and of the same days, and of periods that
lie alike to those of all targets, serve the same targets or none. One of them is matched as an object and stands in for
the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, TypeAlias

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.findings.judging.answers import are_judged_apart
from cchc_rules.findings.judging.matching import drop_absent_agencies, match_to_rules
from cchc_rules.findings.judging.renamed_bodies import is_renamed_within
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit

__all__ = [
    "Era",
    "Kin",
    "Service",
    "Services",
    "era_of",
    "is_countable",
    "is_plain",
    "kin_of",
    "match_alike",
    "target_periods",
]

Life: TypeAlias = tuple[date | None, date | None]
"""The first day of an agency, and the first on which it is no more; None where none is recorded."""

Kin: TypeAlias = tuple[Level, tuple[str, ...], Life]
"""The level of an agency, its classes and its days, by which it is told for which targets its figures count."""

_MOST_TERMS: Final = 10**6


@frozen
class Era:
    """What is told of a period for all figures of it (khoảng thời gian).

    Args:
        within: In which of the periods of all targets it lies.
        is_later: Whether it begins after the day of looking.
        there: Where it lies in none of them, the agencies of which days were there; else none.
    """

    within: tuple[bool, ...]
    is_later: bool
    there: tuple[Life, ...]

    @property
    def may_serve(self) -> bool:
        """Whether a figure of it may serve a target."""
        return any(self.within) and not self.is_later


@frozen
class Service:
    """A target, and a measure of which figures serve it: its own, or one of a part of its cases.

    Args:
        target: The target.
        measure: The measure of the figures.
    """

    target: Target
    measure: Measure


@frozen
class Services:
    """What figures that are alike serve.

    Args:
        services: Each that some of them have.
        places: For each of those that were matched, the places of what it serves.
        unused: For each of them, why it serves nothing; None where it serves.
    """

    services: tuple[Service, ...]
    places: tuple[tuple[int, ...], ...]
    unused: tuple[UnusedReason | None, ...]


def kin_of(agency: Agency) -> Kin:
    """By what it is told for which targets the figures of an agency count."""
    return agency.level, agency.classes, (agency.since, agency.until)


def target_periods(rules: Iterable[Rule]) -> tuple[Period, ...]:
    """The periods of all targets among some rules, and those that they are set against, each once."""
    targets = (each for each in rules if isinstance(each, Target))
    periods = (period for each in targets for period in (each.period, each.baseline) if period is not None)
    return tuple(dict.fromkeys(periods))


def era_of(period: Period, wholes: Iterable[Period], as_of: date, roster: Roster) -> Era:
    """What is told of a period for all figures of it.

    Args:
        period: The period.
        wholes: The periods of all targets.
        as_of: The day of looking.
        roster: Who was there on which day.
    """
    within = tuple(each.covers(period) for each in wholes)
    agencies = {(each.since, each.until): each for each in roster if isinstance(each, Agency)}
    there = (
        life
        for life, each in ({} if any(within) else agencies).items()
        if each.exists_on(roster.last_day_in(period, each))
    )
    return Era(within, period.start > as_of, tuple(there))


def match_alike(
    plan: Plan,
    rules: Sequence[Rule],
    figures: Iterable[tuple[Measure, AgencyOrClass, Period]],
    as_of: date,
    roster: Roster | None,
) -> Services:
    """What some figures serve, each standing in for those that are alike, whatever their values.

    Args:
        plan: The plan.
        rules: Those of its rules that are judged by.
        figures: The measure, the agency and the period of each.
        as_of: The day of looking.
        roster: Who exists on which day, where that is followed.
    """
    standing_in = [
        Figure(measure, agency, period, _any_value(measure), str(place))
        for place, (measure, agency, period) in enumerate(figures)
    ]
    heard, absent, _ = (standing_in, [], []) if roster is None else drop_absent_agencies(roster, standing_in)
    measured, _, _, unmatched = match_to_rules(plan, rules, heard, as_of, roster)
    services: dict[tuple[str, str], tuple[int, Service]] = {}
    places: list[tuple[int, ...]] = [() for _ in standing_in]
    for rule in rules:
        if isinstance(rule, Target):
            for figure in (each for _, said in measured.for_rule(rule) for each in said if isinstance(each, Figure)):
                known = services.setdefault(
                    (rule.key, figure.measure.key), (len(services), Service(rule, figure.measure))
                )
                places[int(figure.source)] += (known[0],)
    reasons = {getattr(each.observation, "source", ""): each.reason for each in (*absent, *unmatched)}
    unused = (reasons.get(each.source) for each in standing_in)
    return Services(tuple(each for _, each in services.values()), tuple(places), tuple(unused))


def _any_value(measure: Measure) -> FigureValue:
    if measure.case == CaseKind.INDEX and measure.unit == Unit.PERCENT:
        return Share(0)
    return Tally(0, 0) if measure.unit == Unit.PERCENT else Quantity(1, measure.unit)


def is_countable(measure: Measure) -> bool:
    """Whether a figure of a measure may be a count of cases."""
    return measure.unit == Unit.PERCENT and measure.case != CaseKind.INDEX


def is_plain(target: Target, heard: Collection[str], as_of: date, roster: Roster) -> bool:
    """Whether counts decide it by comparing whole numbers: a floor in percent, of each body, under one name.

    Args:
        target: The target.
        heard: The keys of whatever classes were heard of its measure.
        as_of: The day of looking.
        roster: Who belongs to a class.
    """
    floor = target.bound.percent_floor
    return (
        floor is not None
        and floor[0] <= floor[1] <= _MOST_TERMS
        and target.baseline is None
        and not target.counted
        and not target.parts
        and not is_renamed_within(target, roster)
        and are_judged_apart(target, heard, as_of, roster)
    )
