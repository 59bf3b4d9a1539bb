"""What succeeds the tiny plan: the plan of the next year, and one that replaces it in July."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from cchc_rules.dates.due import Before, By, During
from cchc_rules.dates.period import Period
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.text import Bilingual
from tests import tiny

JULY: Final = date(2025, 7, 1)


def succeeding(plan: str, rules: Mapping[str, Rule], *, issued: date, effective: date, replaces: bool = False) -> Plan:
    """A plan that succeeds the tiny one, with these rules at these addresses, each in the passage of its number."""
    clauses = dict(zip(rules, tiny.laid_out(*((each, f"{plan} {each}") for each in rules)), strict=True))
    return Plan(
        id=plan,
        decision=evolve(tiny.DECISION, number=f"{plan}/QĐ-UBND", issued_on=issued, effective_on=effective, clauses=()),
        areas=tiny.AREAS,
        roster=tiny.ROSTER,
        measures=tiny.PLAN.measures,
        rules=tuple(
            evolve(rule, key=f"{plan}:{address}/1", clause=clauses[address], related=())
            for address, rule in rules.items()
        ),
        not_encoded=(),
        succeeds="tiny-2025",
        replaces=replaces,
    )


def continuing(*rules: Rule, **changes: Any) -> Rule:
    """A rule that continues others: the first of them, with what is said otherwise."""
    changes = {"key": rules[0].key.replace("tiny-2025", "later"), **changes}
    return evolve(rules[0], succeeds=tuple(rule.key for rule in rules), **changes)


NEXT_YEAR: Final = Period.year(2026)
SPLIT: Final = Bilingual("Hội nghị miền Nam", "Meetings in the south")
NEW: Final = Bilingual("Trợ lý ảo", "An assistant")
PLAN_2026: Final = succeeding(
    "tiny-2026",
    {
        "A.1": continuing(tiny.DOSSIERS_ON_TIME, period=NEXT_YEAR, bound=AtLeast(99)),  # a stricter threshold
        "A.2": continuing(tiny.DOSSIERS_ONLINE, period=NEXT_YEAR, printed_code="II.2"),  # the same, a year later
        "A.3": continuing(tiny.JOINT_PLAN, due=Before(date(2026, 2, 5), "trước ngày 05/02/2026")),  # a month more
        "A.4": continuing(tiny.MIDYEAR_REPORTS, lead=(tiny.HOME,), due=By(date(2026, 6, 30), "chậm nhất 30/6/2026")),
        "A.5": continuing(tiny.OVERSIGHT, tiny.EVERYONES),  # two in one
        "A.6": continuing(tiny.MEETINGS, due=During(NEXT_YEAR, "năm 2026")),  # one in two
        "A.7": continuing(tiny.MEETINGS, due=During(NEXT_YEAR, "năm 2026"), title=SPLIT),
        "A.8": evolve(tiny.CONNECTED, period=NEXT_YEAR, title=NEW),  # newly set
        "A.9": evolve(continuing(tiny.EVERYONES), succeeds=(tiny.SCORE_OF_80.key,)),  # a target has become a task
        "A.10": continuing(tiny.QUARTERLY),
    },
    issued=date(2025, 12, 30),
    effective=date(2026, 1, 1),
)
"""Next year's: it says nothing more of `ALL_OFFICES_READY` and `CONNECTED`."""

PLAN_JULY: Final = succeeding(
    "tiny-july",
    {
        "B.1": continuing(tiny.DOSSIERS_ON_TIME, bound=AtLeast(95)),
        "B.2": continuing(tiny.MIDYEAR_REPORTS),
        "B.3": continuing(tiny.MEETINGS),
        "B.4": evolve(tiny.MEETINGS, title=NEW),
        "B.5": continuing(tiny.QUARTERLY),
        "B.6": continuing(tiny.OVERSIGHT),
    },
    issued=date(2025, 6, 20),
    effective=JULY,
    replaces=True,
)
"""What replaces the tiny plan as a whole from July on, with headings of its own."""

REPLACED: Final = tiny.PLAN.with_amendments(PlanReplacement(PLAN_JULY.id, PLAN_JULY.decision))
"""The tiny plan as it is then: one statement ends it."""


def keys(rules: Iterable[Rule]) -> list[str]:
    """The addresses of rules, in their order."""
    return [rule.address for rule in rules]
