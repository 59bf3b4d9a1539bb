"""Page names: on which page each thing of a plan stands, and under which label it is referred to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import Final, Literal, TypeAlias

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import load_successions
from cchc_rules.text import unaccented

__all__ = [
    "PageName",
    "PageNames",
    "ThingKind",
    "agencies_with_pages",
    "heading_address",
    "instrument_key",
    "instruments_cited",
    "measures_defined",
    "page_names",
    "page_slug",
    "rules_ever",
]

ThingKind: TypeAlias = Literal["rule", "clause", "heading", "measure", "agency", "instrument"]
"""The kinds of things of a plan that can be referred to; a clause stands on the page of its heading."""

_MOST_SIGNS: Final = 60


@frozen
class PageName:
    """Where a thing has its page.

    Args:
        docname: The page, as Sphinx names it: `plans/hue-2025/rules/ii-2-a-11-1`.
        label: Under what it is referred to, by the roles of the domain and by `ref`: `hue-2025:II.2.a.11/1`.
    """

    docname: str
    label: str


@frozen
class PageNames:
    """Where every thing of a plan has its page.

    Args:
        index: The first page of the plan.
        register: Every rule in one table.
        readings: Every reading in one list.
        not_encoded: The passages that are no rule.
        changes: What versions and amendments changed.
        headings: The pages of headings, by the address: `II.2.a`.
        rules: The pages of rules, by the key.
        measures: The pages of measures, by the key.
        agencies: The pages of agencies and classes, by the key.
        instruments: The pages of instruments, by `instrument_key`.
    """

    index: str
    register: str
    readings: str
    not_encoded: str
    changes: str
    headings: Mapping[str, PageName]
    rules: Mapping[str, PageName]
    measures: Mapping[str, PageName]
    agencies: Mapping[str, PageName]
    instruments: Mapping[str, PageName]


def page_names(plan: Plan) -> PageNames:
    """Where every thing of a plan has its page; no two things share one.

    >>> from cchc_rules.plans import hue_2025
    >>> page_names(hue_2025.PLAN).rules["hue-2025:II.2.a.11/1"].docname
    'plans/hue-2025/rules/ii-2-a-11-1'
    """
    folder = f"plans/{plan.id}"

    def named(sort: str, keys: Iterable[str]) -> dict[str, PageName]:
        slugs = _distinct_slugs(keys)
        return {key: PageName(f"{folder}/{sort}/{slug}", f"{plan.id}:{key}") for key, slug in slugs.items()}

    rules = tuple(rules_ever(plan))
    within_plan = named("rules", (rule.key.partition(":")[2] for rule in rules))
    return PageNames(
        index=f"{folder}/index",
        register=f"{folder}/register",
        readings=f"{folder}/readings",
        not_encoded=f"{folder}/not_encoded",
        changes=f"{folder}/changes",
        headings=named("headings", map(heading_address, rules)),
        rules={name.label: name for name in within_plan.values()},
        measures=named("measures", (measure.key for measure in measures_defined(plan))),
        agencies=named("agencies", (agency.key for agency in agencies_with_pages(plan))),
        instruments=named("instruments", map(instrument_key, instruments_cited(plan))),
    )


def page_slug(key: str) -> str:
    """A key as the name of a page: small letters a to z and digits, its words joined by hyphens; đ is typed dd.

    >>> page_slug("II.4.đ/1"), page_slug("61/2018/NĐ-CP"), page_slug("Luật Viên chức")
    ('ii-4-dd-1', '61-2018-ndd-cp', 'luat-vien-chuc')
    """
    spelled = unaccented(key.replace("đ", "dd").replace("Đ", "dd"))
    return re.sub("[^0-9a-z]+", "-", spelled).strip("-")[:_MOST_SIGNS].rstrip("-") or "top"


def heading_address(rule: Rule) -> str:
    """The address of the heading under which a rule stands; empty where its own address has one part.

    >>> from cchc_rules.plans import hue_2025
    >>> heading_address(hue_2025.DOSSIERS_ON_TIME)
    'II.2.a'
    """
    return rule.address.rpartition(".")[0]


def instrument_key(instrument: Instrument) -> str:
    """What an instrument is known by: its number; of one without, which has a name, the name as a page slug.

    >>> from cchc_rules.law.instrument import InstrumentKind
    >>> instrument_key(Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP"))
    '61/2018/NĐ-CP'
    """
    return page_slug(instrument.number) if " " in instrument.number else instrument.number


def rules_ever(plan: Plan) -> Iterator[Rule]:
    """The rules of a plan as signed or as inserted, those that are repealed among them."""
    yield from (versions[0].rule for versions in plan.versions().values())
    yield from plan.repealed


def measures_defined(plan: Plan) -> tuple[Measure, ...]:
    """The measures of a plan, and those that its amendments add."""
    return plan.measures + tuple(measure for amendment in plan.amendments for measure in amendment.measures)


def agencies_with_pages(plan: Plan) -> tuple[AgencyOrClass, ...]:
    """The agencies and classes that a plan knows, and whoever came after one of them, as far as the shelf knows.

    >>> from cchc_rules.plans import hue_2025
    >>> [each.key for each in agencies_with_pages(hue_2025.PLAN) if each.key == "so-nong-nghiep-moi-truong"]
    ['so-nong-nghiep-moi-truong']
    """
    roster = plan.roster.with_successions(load_successions(plan.id))
    known = dict.fromkeys(entry.key for entry in plan.roster)
    for succession in roster.successions:
        if any(agency.key in known for agency in succession.predecessors):
            known |= dict.fromkeys(agency.key for agency in succession.successors)
    return tuple(roster.get(key) for key in known)


def instruments_cited(plan: Plan) -> tuple[Instrument, ...]:
    """The instruments that a plan rests on and those that its rules cite, one for each `instrument_key`."""
    read = (version.rule for versions in plan.versions().values() for version in versions)
    cited: dict[str, Instrument] = {}
    for each in (*plan.decision.legal_bases, *(each for rule in (*read, *plan.repealed) for each in rule.instruments)):
        cited.setdefault(instrument_key(each), each)
    return tuple(cited.values())


def _distinct_slugs(keys: Iterable[str]) -> dict[str, str]:
    """The slug of each key; where an earlier one has it, with the first number behind it that is free."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for key in dict.fromkeys(keys):
        slug = page_slug(key)
        numbered = (f"{slug}-{number}" for number in count(2))
        slugs[key] = next(name for name in chain((slug,), numbered) if name not in taken)
        taken.add(slugs[key])
    return slugs
