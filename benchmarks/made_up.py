"""A made-up plan of any size and figures for it, to measure with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cchc_rules import Figure, Period, Tally
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Before, By, During
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.text import Bilingual

__all__ = ["EVERY_COMMUNE", "ON", "activities_of", "agencies", "figures", "plan_of"]

ON = date(2026, 1, 15)
YEAR = Period.year(2025)
EVERY_COMMUNE = AgencyClass("cac-xa", Bilingual("Các xã", "Communes"), (Level.COMMUNE,), complete=True)
MONTHS = tuple(Period.month(2025, month) for month in range(1, 13))


def agencies(count: int) -> tuple[Agency, ...]:
    """So many communes."""
    return tuple(
        Agency(f"xa-{turn}", Bilingual(f"Xã {turn}", f"Commune {turn}"), AgencyKind.PEOPLES_COMMITTEE, Level.COMMUNE)
        for turn in range(count)
    )


def plan_of(targets: int, communes: tuple[Agency, ...], every: AgencyClass | None = None) -> Plan:
    """A plan of so many targets of 98 percent; where a class is given, each of its members answers by itself."""
    issuer = Agency("tinh", Bilingual("Tỉnh", "Province"), AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE)
    head = Clause.from_passage("front.1", "head")
    measures = tuple(
        Measure(f"m-{turn}", f"m-{turn}", Bilingual("chỉ số", "measure"), Bilingual("đ", "d"), CaseKind.DOSSIER)
        for turn in range(targets)
    )
    rules: list[Target] = []
    start = head.end
    for turn, measure in enumerate(measures, 1):
        clause = Clause.from_passage(f"II.1.a.{turn}", f"passage {turn}", start)
        start = clause.end
        rules.append(
            Target(
                key=f"made-up:II.1.a.{turn}/1",
                clause=clause,
                area=1,
                title=Bilingual("chỉ tiêu", "target"),
                measure=measure,
                bound=AtLeast(98),
                period=YEAR,
                answered_by=every,
                each=every is not None,
            )
        )
    classes = () if every is None else (every,)
    return _plan(issuer, head, Roster((issuer, *classes, *communes)), measures, rules)


def _plan(
    issuer: Agency, head: Clause, roster: Roster, measures: tuple[Measure, ...], rules: Sequence[Target | Activity]
) -> Plan:
    decision = Decision(
        number="1/QĐ",
        title=Bilingual("kế hoạch", "plan"),
        issuer=issuer,
        issued_on=date(2024, 12, 1),
        effective_on=date(2024, 12, 1),
        signer="",
        legal_bases=(),
        clauses=(head,),
    )
    return Plan(
        id="made-up",
        decision=decision,
        areas=(Bilingual("lĩnh vực", "area"),),
        roster=roster,
        measures=measures,
        rules=tuple(rules),
        not_encoded=(),
    )


def activities_of(activities: int, communes: tuple[Agency, ...]) -> Plan:
    """A plan of so many activities that every commune leads, due on a day, by one, in a year, or again and again."""
    issuer = Agency("tinh", Bilingual("Tỉnh", "Province"), AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE)
    head = Clause.from_passage("front.1", "head")
    dues = (Before(date(2025, 6, 1)), By(date(2025, 6, 30)), During(YEAR), Recurring((Cycle.QUARTER,)))
    rules: list[Activity] = []
    start = head.end
    for turn in range(1, activities + 1):
        clause = Clause.from_passage(f"III.1.{turn}", f"passage {turn}", start)
        start = clause.end
        title = Bilingual("việc", "activity")
        rules.append(
            Activity(
                key=f"made-up:III.1.{turn}/1",
                clause=clause,
                area=1,
                title=title,
                product=title,
                lead=(EVERY_COMMUNE,),
                due=dues[turn % 4],
            )
        )
    return _plan(issuer, head, Roster((issuer, EVERY_COMMUNE, *communes)), (), rules)


def figures(plan: Plan, communes: tuple[Agency, ...], *, monthly: bool) -> list[Figure]:
    """A figure for every target and commune: for each month, or one for the year."""
    periods = MONTHS if monthly else (YEAR,)
    return [
        Figure(target.measure, commune, period, Tally(yes=960 + (turn + place) % 41, no=20))
        for turn, target in enumerate(plan.rules_of_kind(Target))
        for place, commune in enumerate(communes)
        for period in periods
    ]
