"""A plan as its pages show it: in one language, with what became of its agencies and what it is called in Python."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import write_day
from cchc_rules.errors import ClauseNotFound
from cchc_rules.extras import needing_extra
from cchc_rules.law.decision import Decision, Draft
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Rule, agencies_named
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import load_plan, load_successions, plan_package
from cchc_rules.source import Source
from cchc_rules.sphinxext.page_names import (
    PageNames,
    ThingKind,
    agencies_with_pages,
    heading_address,
    instrument_key,
    instruments_cited,
    measures_defined,
    page_names,
    rules_ever,
)
from cchc_rules.sphinxext.pages.nodes import Part, bullet_list, joined, literal, paragraph, thing_link
from cchc_rules.text import Bilingual, Language
from cchc_rules.verification.verify import quote

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.environment import BuildEnvironment

__all__ = ["ShownPlan"]

_ANY_DAY: Final = date(2025, 1, 1)


@frozen(slots=False)
class ShownPlan:
    """A plan in the language of a site, with what its pages need to know beside it.

    Args:
        plan: The plan.
        language: In which of the two languages it is shown.
        text: A copy of the decision; None where there is none at hand.
    """

    plan: Plan
    language: Language
    text: str | None = None

    @classmethod
    def load(cls, plan_id: str, language: str, copy: str = "") -> ShownPlan:
        """The plan of this name.

        Args:
            plan_id: Its name on the shelf.
            language: The language of the site; English wherever it is not Vietnamese.
            copy: The path of a copy of the decision; a path that cannot be read is as good as none.

        Raises:
            UnknownPlan: Where no such plan is installed.
        """
        return cls(load_plan(plan_id), "vi" if language.startswith("vi") else "en", _read_copy(copy))

    @classmethod
    def of_build(cls, env: BuildEnvironment, plan_id: str) -> ShownPlan:
        """The plan of this name on the site that is being built, with the copy that it names; read once a build.

        Raises:
            UnknownPlan: Where no such plan is installed.
        """
        plans = _of_builds.setdefault(env, {})
        if plan_id not in plans:
            plans[plan_id] = cls.load(plan_id, env.config.language, env.config.cchc_decision_text)
        return plans[plan_id]

    @cached_property
    def names(self) -> PageNames:
        """Where everything of the plan has its page."""
        return page_names(self.plan)

    @cached_property
    def roster(self) -> Roster:
        """Its agencies, with what became of them as far as the shelf knows."""
        return self.plan.roster.with_successions(load_successions(self.plan.id))

    @cached_property
    def last_change(self) -> date | None:
        """The day of the last succession that is known; None where none is."""
        return max((each.day for each in self.roster.successions), default=None)

    @property
    def reading_day(self) -> date:
        """A day on which the plan is read, its first in force, or of a draft that has none its day of issue, or any."""
        decision = self.plan.decision
        return decision.effective_on or decision.issued_on or _ANY_DAY

    @cached_property
    def due_years(self) -> tuple[int, ...]:
        """The years in which something falls due once and for all, or else that of the reading day."""
        days = (rule.due.last_day for rule in self.rules if isinstance(rule, Activity))
        return tuple(sorted({day.year for day in days if day is not None})) or (self.reading_day.year,)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that was ever in force, as signed or as inserted."""
        return tuple(rules_ever(self.plan))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Its measures, and those that its amendments add."""
        return measures_defined(self.plan)

    @cached_property
    def agencies(self) -> tuple[AgencyOrClass, ...]:
        """The agencies and classes that have a page."""
        return agencies_with_pages(self.plan)

    @cached_property
    def things(self) -> dict[tuple[str, str], Rule | Measure | AgencyOrClass | Instrument]:
        """Everything that has a page, headings aside, by its kind and label."""
        sorts = {
            "rule": self.rules,
            "measure": self.measures,
            "agency": self.agencies,
            "instrument": instruments_cited(self.plan),
        }
        return {(kind, self.label(thing)): thing for kind, things in sorts.items() for thing in things}

    @cached_property
    def headings(self) -> dict[str, tuple[Rule, ...]]:
        """The rules under each heading, by its address."""
        found: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            address = heading_address(rule)
            found[address] = (*found.get(address, ()), rule)
        return found

    @cached_property
    def package(self) -> str:
        """The package that it is written in."""
        return plan_package(self.plan.id)

    @cached_property
    def constants(self) -> dict[object, str]:
        """What its rules, measures and agencies are called in its package; of several names the first."""
        found: dict[object, str] = {}
        for name, value in vars(import_module(self.package)).items():
            if isinstance(value, Rule | Measure | Agency | AgencyClass):
                found.setdefault(value, name)
        return found

    def label(self, thing: Rule | Measure | AgencyOrClass | Instrument) -> str:
        """Under what a thing is referred to."""
        if isinstance(thing, Instrument):
            return self.names.instruments[instrument_key(thing)].label
        return thing.key if isinstance(thing, Rule) else f"{self.plan.id}:{thing.key}"

    def say(self, vi: str, en: str) -> str:
        """One side of two texts."""
        return vi if self.language == "vi" else en

    def read(self, text: Bilingual) -> str:
        """The side of a text that is shown."""
        return text.in_(self.language)

    def day(self, day: date) -> str:
        """A day as the readers write it."""
        return write_day(day, self.language)

    def decision_words(self, decision: Decision | Draft | None = None) -> str:
        """What a document is called, with its day where that is known; without one, the document of the plan."""
        of = decision or self.plan.decision
        called = self.read(of.label)
        day = "" if of.issued_on is None else self.say(" ngày ", " of ") + self.day(of.issued_on)
        return f"{called}{day}"

    def source_words(self, source: Source) -> str:
        """Who says so, and how certain that is."""
        return f"{self.read(source.text)} ({self.read(source.certainty.label)})"

    def heading_title(self, address: str) -> str:
        """What a heading is about: the one agency that all its rules name, or else their area."""
        rules = self.headings[address]
        carriers = [set(rule.lead if isinstance(rule, Activity) else agencies_named(rule)) for rule in rules]
        shared = [each for each in set.intersection(*carriers) if isinstance(each, Agency)]
        about = shared[0].name if len(shared) == 1 else self.plan.area_name(rules[0].area)
        return f"{address} · {self.read(about)}".removeprefix(" · ")

    def crumbs(self, *way: tuple[ThingKind, str], here: str) -> nodes.Node:
        """The way from the first page of the plan to a page.

        Args:
            way: The headings between, as kind and address.
            here: What the page itself is called, briefly.
        """
        between = (thing_link(kind, f"{self.plan.id}:{key}", key) for kind, key in way)
        return paragraph(*joined((self.index_link(), *between, here), " › "), look="cchc-crumbs")

    def index_link(self) -> Part:
        """A link to the first page of the plan."""
        return self.page_link(self.names.index, self.plan.id)

    def page_link(self, docname: str, text: str) -> Part:
        """A link to a page as a whole."""
        return pending_xref(
            "",
            nodes.inline("", text),
            refdomain="std",
            reftype="doc",
            reftarget=f"/{docname}",
            refexplicit=True,
            refwarn=True,
        )

    def rule_link(self, rule: Rule, text: str = "") -> Part:
        """A link to a rule, as address, ordinal and title where nothing else is to be read."""
        return thing_link("rule", rule.key, text or f"{rule.address}/{rule.ordinal} {self.read(rule.title)}")

    def agency_link(self, agency: AgencyOrClass) -> Part:
        """A link to an agency; its name alone where it has no page."""
        name = self.read(agency.name)
        return thing_link("agency", self.label(agency), name) if agency.key in self.names.agencies else name

    def measure_link(self, measure: Measure) -> Part:
        """A link to a measure."""
        return thing_link("measure", self.label(measure), self.read(measure.title))

    def instrument_link(self, cited: Instrument) -> Part:
        """A link to an instrument, as its number."""
        return thing_link("instrument", self.label(cited), cited.number)

    def rule_list(self, rules: Iterable[Rule]) -> nodes.bullet_list:
        """Links to rules, one below the other."""
        return bullet_list([self.rule_link(rule)] for rule in rules)

    def constant_parts(self, thing: Rule | Measure | AgencyOrClass) -> list[Part]:
        """What a thing is called in Python; nothing where it has no constant."""
        name = self.constants.get(thing)
        return [] if name is None else [literal(f"{self.package}.{name}")]

    def passage(self, rule: Rule) -> str | None:
        """The passage that a rule was encoded from; None where the copy does not hold it, or there is no copy."""
        try:
            return None if self.text is None else quote(rule, self.text)
        except ClauseNotFound:
            return None


_of_builds: Final[WeakKeyDictionary[BuildEnvironment, dict[str, ShownPlan]]] = WeakKeyDictionary()


def _read_copy(copy: str) -> str | None:
    try:
        return Path(copy).read_text(encoding="utf-8") if copy else None
    except (OSError, UnicodeDecodeError):
        return None
