"""Rule facts: by what a rule is filtered in the register, and by which words it is found there and in the search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.period import format_day
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS, Activity, Rule, Target, agencies_named
from cchc_rules.law.versions import reference_day
from cchc_rules.plans.shelf import rule_constants
from cchc_rules.text import Bilingual, unaccented

__all__ = ["RuleFacts", "folded", "rule_facts"]

_KIND_KEYS = {kind: key for key, kind in RULE_KINDS.items()}


@frozen
class RuleFacts:
    """What the scripts of a site know of a rule.

    Args:
        rule: The rule.
        area: Its area, by its place in the plan's list.
        kind: The key of its kind: `target`.
        modality: The key of its modality: `must`.
        levels: The keys of the levels of government of those whom it concerns.
        agencies: The keys of the agencies and classes that it concerns.
        day: Its last day, as `2025-12-31`; empty where it has none.
        names: What it is called: its key, address and constant, what is printed before it, its titles; folded.
        facts: What it asks, by when and of whom, in both languages; folded.
        words: All else that it says in a plan's own words; folded.
    """

    rule: Rule
    area: str
    kind: str
    modality: str
    levels: tuple[str, ...]
    agencies: tuple[str, ...]
    day: str
    names: tuple[str, ...]
    facts: str
    words: str

    @property
    def text(self) -> str:
        """Everything that it is found by."""
        return " ".join((*self.names, self.facts, self.words))


def folded(text: str) -> str:
    """A text as the scripts compare it: without case and marks, its words apart by one space, a % close to its number.

    The script `cchc-fold.js` does the same to what a reader types.

    >>> folded("Tối thiểu 98 %  ĐÚNG hạn")
    'toi thieu 98% dung han'
    """
    return re.sub(r"\s+%", "%", " ".join(unaccented(text).split()))


def rule_facts(plan: Plan, rules: tuple[Rule, ...]) -> Iterator[RuleFacts]:
    """The facts of rules of a plan, in their order.

    Args:
        plan: The plan.
        rules: Which of its rules.

    >>> from cchc_rules.plans import hue_2025
    >>> [each] = rule_facts(hue_2025.PLAN, (hue_2025.DOSSIERS_ON_TIME,))
    >>> each.kind, each.levels, each.day
    ('target', ('province', 'district', 'commune'), '2025-12-31')
    """
    constants = {key: name for name, key in rule_constants(plan).items()}
    for rule in rules:
        named = agencies_named(rule)
        day = reference_day(rule)
        yield RuleFacts(
            rule=rule,
            area=str(rule.area),
            kind=_KIND_KEYS[type(rule)],
            modality=rule.modality.value,
            levels=tuple(dict.fromkeys(level.key for agency in named for level in agency.levels)),
            agencies=tuple(dict.fromkeys(agency.key for agency in named)),
            day="" if day is None else day.isoformat(),
            names=tuple(dict.fromkeys(map(folded, _rule_names(rule, constants.get(rule.key, ""))))),
            facts=folded(" ".join(_rule_asks(plan, rule))),
            words=folded(" ".join(_rule_words(rule))),
        )


def _rule_names(rule: Rule, constant: str) -> Iterator[str]:
    yield from (rule.title.vi, rule.title.en, rule.key, rule.key.partition(":")[2], rule.address)
    yield from (name for name in (constant, rule.printed_code) if name)


def _rule_asks(plan: Plan, rule: Rule) -> Iterator[str]:
    yield from (brief_demand(rule, "vi"), brief_demand(rule, "en"))
    if isinstance(rule, Activity):
        yield rule.due.phrase
    day = reference_day(rule)
    if day is not None:
        yield f"{format_day(day)} {day.isoformat()}"
    for agency in agencies_named(rule):
        yield from _both(agency.name)
        yield from agency.aliases if isinstance(agency, Agency) else ()
    yield from _both(plan.area_name(rule.area))
    yield from (cited.number for cited in rule.instruments)


def _rule_words(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Target):
        yield from (rule.measure.key, *_both(rule.measure.title), *_both(rule.measure.definition))
    elif isinstance(rule, Activity):
        for said in (rule.product, rule.objective, rule.task):
            yield from () if said is None else _both(said)


def _both(text: Bilingual) -> tuple[str, str]:
    return text.vi, text.en
