"""Plans: the rules of one decision, the passages it consists of, and the questions a reader asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from attrs import evolve, field, frozen

from cchc_rules.agencies.agency import Agency, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.card import Card, Shown
from cchc_rules.dates.due import PlanDay, Within
from cchc_rules.dates.period import require_day
from cchc_rules.errors import BadValue, PlanConflict, UnknownMeasure, UnknownRule
from cchc_rules.flag import check_flag
from cchc_rules.flat_table import Column, FlatTable
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, Draft, NotEncoded, gaps_and_overlaps
from cchc_rules.law.digest import digest
from cchc_rules.law.rule import Activity, Duty, Outcome, Rule, Target, agencies_named
from cchc_rules.law.versions import AmendsPlan, Version, sort_by_effect, version_histories, version_to_judge
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledCode, Language, fold_case, fold_name, nearest_names

__all__ = ["Plan", "require_plan"]

_RULE_TYPES = (Target, Outcome, Activity, Duty)
_R = TypeVar("_R", Target, Outcome, Activity, Duty)


@frozen(kw_only=True, slots=False, repr=False)
class Plan(FlatTable, Shown):
    """The rules of one decision, in its order (kế hoạch).

    Args:
        id: The name by which it is asked for: `hue-2025`.
        decision: The facts of the document; of a plan that is not issued yet, its draft.
        areas: What its areas of reform are called, in its order; a rule names one by its place, from 1.
        roster: The agencies and classes it names.
        measures: The measures its targets are counted by, and other definitions of them.
        rules: Every rule, in the order of the document.
        not_encoded: The passages that are no rule.
        amendments: What later decisions change, in the order in which they take effect; they edit nothing above.
        repealed: Rules that are no longer in force; a plan as of a later day keeps them here.
        succeeds: The id of the earlier plan that it continues, such as last year's, which need not be installed; its
            rules say which of that plan's they continue (`Rule.succeeds`). None where it continues none.
        replaces: Whether it takes the place of the plan that it succeeds from its own day of effect on (thay thế), and
            does not merely follow after it. Rules whose reference day lies before that day are then judged by the
            replaced plan alone.

    Raises:
        PlanConflict: Where keys repeat, a rule names an area, measure, agency or rule that is not in the plan, one code
            has two names, the passages leave a gap in the document or overlap, an amendment does not fit what it
            amends, or the plan or a rule succeeds what it cannot.
    """

    id: str
    decision: Decision | Draft
    areas: tuple[Bilingual, ...]
    roster: Roster
    measures: tuple[Measure, ...]
    rules: tuple[Rule, ...]
    not_encoded: tuple[NotEncoded, ...]
    amendments: tuple[AmendsPlan, ...] = field(default=(), converter=sort_by_effect, metadata={"came_later": True})
    repealed: tuple[Rule, ...] = field(default=(), metadata={"came_later": True})
    succeeds: str | None = field(default=None, metadata={"came_later": True})
    replaces: bool = field(default=False, validator=check_flag, metadata={"came_later": True})
    clauses: tuple[Clause, ...] = field(init=False, repr=False, eq=False)
    _versions: dict[str, tuple[Version, ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        versions, unfit = version_histories(self.rules, self.decision, self.amendments)
        object.__setattr__(self, "_versions", versions)
        passages = {each for rule in (*self.rules, *self.repealed) for each in (rule.clause, *rule.inherits)}
        passages.update(self.decision.clauses, (passage.clause for passage in self.not_encoded))
        own = (clause for clause in passages if not clause.document)
        object.__setattr__(self, "clauses", tuple(sorted(own, key=lambda clause: clause.start)))
        faults = unfit or tuple(self._faults())
        if faults:
            raise PlanConflict(
                len(faults),
                "a plan without contradictions",
                message("Mend: {faults}.", faults="; ".join(faults)),
                self.id,
            )

    def __repr__(self) -> str:
        from cchc_rules.law.rule_columns import counts_of_rules  # noqa: PLC0415  most plans are not printed

        return f"<Plan {self.id}: {counts_of_rules(self.rules, 'en')}>"

    def card(self, language: Language = "en") -> Card:
        """Its decision, and how many rules it has of each kind and in each area, on one screen.

        Args:
            language: "vi" or "en".
        """
        from cchc_rules.law.rule_columns import card_of_plan  # noqa: PLC0415  as above

        return card_of_plan(self, language)

    def _faults(self) -> Iterator[str]:
        kept = (*self.rules, *self.repealed)
        amending = tuple(version for versions in self._versions.values() for version in versions if version.amended_by)
        since = {rule.key: date.min for rule in kept}
        if len(since) < len(kept):
            yield "keys that repeat"
        if len({area.vi for area in self.areas}) < len(self.areas):
            yield "areas that repeat"
        yield from _codes_of_two_names((*self._levels_named(), *self._agency_kinds_named(), *self._case_kinds_named()))
        yield from gaps_and_overlaps(self.clauses)
        yield from self._repeated_addresses()
        if self.succeeds == self.id or (self.replaces and self.succeeds is None):
            yield "it succeeds itself" if self.succeeds else "it replaces a plan and succeeds none"
        if self.replaces and isinstance(self.decision, Draft):
            yield "it is a draft, and replaces no plan yet"
        yield from (f"{each.decision.number} replaces it, and others amend it later" for each in self._replaced_early())
        known = dict.fromkeys(self.measures, date.min)
        for amendment in self.amendments:
            known |= dict.fromkeys(amendment.measures, amendment.decision.effective_on)
        if len({measure.key for measure in known}) < len(self.measures) + sum(len(e.measures) for e in self.amendments):
            yield "keys of measures that repeat"
        for version in amending:
            since.setdefault(version.rule.key, version.since)
        read = ((rule, date.min) for rule in kept)
        for rule, day in (*read, *((version.rule, version.since) for version in amending)):
            if not rule.key.startswith(f"{self.id}:"):
                yield f"{rule.key} belongs to another plan"
            if rule.area > len(self.areas):
                yield f"{rule.key} is of area {rule.area}, of {len(self.areas)}"
            yield from (f"{rule.key} relates to {key}" for key in rule.related if since.get(key, date.max) > day)
            yield from (f"{rule.key} succeeds {key}" for key in rule.succeeds if key.partition(":")[0] != self.succeeds)
            if len(set(rule.succeeds)) < len(rule.succeeds):
                yield f"{rule.key} succeeds a rule twice"
            counted_by = (rule.measure, *rule.parts) if isinstance(rule, Target) else ()
            yield from (
                f"{rule.key} is counted by {each.key}" for each in counted_by if known.get(each, date.max) > day
            )
            told = (rule.addressee,) if isinstance(rule, Activity) and rule.addressee is not None else ()
            named = (*agencies_named(rule), *told)
            yield from (f"{rule.key} names {agency.key}" for agency in named if agency not in self.roster)
            yield from self._days_before_the_plan(rule)
        yield from self._unlisted_issuers((*kept, *(version.rule for version in amending)))

    def _replaced_early(self) -> Iterator[AmendsPlan]:
        return (amendment for amendment in self.amendments[:-1] if amendment.replaced_by is not None)

    def _days_before_the_plan(self, rule: Rule) -> Iterator[str]:
        """What counts from a day of the plan counts from no day before it; an amending decision has a later one."""
        due = rule.due if isinstance(rule, Activity) else None
        if isinstance(due, Within) and isinstance(due.event, PlanDay):
            own = self.decision.issued_on if due.event is PlanDay.ISSUED else self.decision.effective_on
            if due.event_day != own and (own is None or (due.event_day or date.min) < own):
                yield f"{rule.key} counts from {due.event_day}, and {due.event.label.en} is {own or 'not known'}"

    def _unlisted_issuers(self, rules: Iterable[Rule]) -> Iterator[str]:
        decisions = (self.decision, *(amendment.decision for amendment in self.amendments))
        cited = [instrument for decision in decisions for instrument in decision.legal_bases]
        cited.extend(each for rule in rules for each in rule.instruments)
        issuers = {*(each.issuer for each in decisions), *(each.issuer for each in cited if each.issuer is not None)}
        yield from (f"{issuer.key} issues, and is not in the roster" for issuer in issuers if issuer not in self.roster)

    def _repeated_addresses(self) -> Iterator[str]:
        places = {clause.address: clause for clause in self.clauses}
        for clause in (clause for amendment in self.amendments for clause in amendment.clauses):
            if places.setdefault(clause.address, clause) != clause:
                yield f"two passages at {clause.address}"

    def with_amendments(self, *amendments: AmendsPlan) -> Plan:
        """The plan with these amendments besides those it has; in whichever order they are given.

        Its `rules` stay as signed. Verdicts follow the amendments by themselves; `as_of` gives the text of a day.

        Raises:
            PlanConflict: Where two of them meet on one rule and one day, or one does not fit what it amends.
        """
        return evolve(self, amendments=(*self.amendments, *amendments))

    @property
    def replacement(self) -> AmendsPlan | None:
        """What replaces it as a whole, and from which day on; None where nothing does."""
        last = self.amendments[-1] if self.amendments else None
        return None if last is None or last.replaced_by is None else last

    def versions(self) -> Mapping[str, tuple[Version, ...]]:
        """How each rule reads and from when to when, by its key: as signed first, inserted rules after the others."""
        return MappingProxyType(self._versions)

    def as_of(self, day: date) -> Plan:
        """The plan to read on a day: what is in force on it, with no amendments to come and none to undo.

        It is for reading, comparing and asking who carries what. Verdicts follow `applicable_rules`.

        Raises:
            NotADay: Where `day` is not a date.
        """
        require_day(day, "day")
        amending = [amendment for amendment in self.amendments if amendment.decision.effective_on <= day]
        if not amending:
            return evolve(self, amendments=()) if self.amendments else self
        begun = [[version for version in versions if version.since <= day] for versions in self._versions.values()]
        last = [versions[-1] for versions in begun if versions]
        return evolve(
            self,
            measures=self.measures + tuple(measure for each in amending for measure in each.measures),
            rules=tuple(version.rule for version in last if version.in_force_on(day)),
            repealed=self.repealed + tuple(version.rule for version in last if not version.in_force_on(day)),
            amendments=(),
        )

    def applicable_rules(self, as_of: date) -> tuple[Rule, ...]:
        """The rules to judge by on a day of looking, each in the version in force on its own reference day.

        The reference day is the end of a period or the last due day, and the day of looking for a rule that has
        neither. An amendment that was not issued by the day of looking is not known yet; nor is a plan that replaces
        another one, until when the rules of that one hold.
        """
        if not self.amendments and not self.replaces:
            return self.rules
        assert isinstance(self.decision, Decision), "a draft neither replaces a plan nor is amended"
        begins = self.decision if self.replaces else None
        found = (version_to_judge(versions, as_of, begins) for versions in self._versions.values())
        return tuple(rule for rule in found if rule is not None)

    def rule(self, key: str) -> Rule:
        """The rule with this key, or this title, as signed or as inserted.

        The plan's own id before the colon may be left out, and where one rule alone stands at the address, so may the
        ordinal behind it; small letters do for capitals, in any Unicode form. Đ and D are two letters. A title stands
        for its rule in either language, where one alone bears it.

        Raises:
            UnknownRule: Where there is none, or more than one; the message offers those, or the nearest keys.
            BadValue: For anything but text.
        """
        if not isinstance(key, str):
            raise BadValue(key, message("the key of a rule of {plan}, as text", plan=self.id), where="Plan.rule")
        versions = self._versions.get(key) or self._versions.get(f"{self.id}:{key}")
        if versions is None:
            written = fold_case(key.strip()).removeprefix(f"{self.id}:")
            keys = ((each, fold_case(each.partition(":")[2])) for each in self._versions)
            meant = [each for each, key_there in keys if written in (key_there, key_there.rpartition("/")[0])]
            titled = self._rules_by_title.get(fold_name(key), ())
            if len(meant or titled) == 1:
                return self._versions[[*meant, *titled][0]][0].rule
            there = message("At that address stand {there}.", there=", ".join(meant))
            remedy = there if meant else _several(titled) or _nearest(key, self._versions, self._rules_by_title)
            raise UnknownRule(key, message("the key of a rule of {plan}", plan=self.id), remedy)
        return versions[0].rule

    def measure(self, key: str) -> Measure:
        """The measure with this key, or this title, an amendment's included.

        A title stands for its measure in either language, and that of a target for the measure it is set on, where no
        measure has it and one alone is meant.

        Raises:
            UnknownMeasure: Where there is none, or more than one; the message offers those, or the nearest keys.
            BadValue: For anything but text.
        """
        if not isinstance(key, str):
            raise BadValue(key, message("the key of a measure of {plan}, as text", plan=self.id), where="Plan.measure")
        by_key = {measure.key: measure for measure in self._all_measures()}
        titled = [] if key in by_key else self._measures_by_title.get(fold_name(key), [])
        meant = by_key.get(titled[0] if len(titled) == 1 else key)
        if meant is None:
            remedy = _several(titled) or _nearest(key, by_key, self._measures_by_title)
            raise UnknownMeasure(key, message("the key of a measure of {plan}", plan=self.id), remedy)
        return meant

    @cached_property
    def _rules_by_title(self) -> Mapping[str, list[str]]:
        return _keys_by_title((each.rule.title, key) for key, versions in self._versions.items() for each in versions)

    @cached_property
    def _measures_by_title(self) -> Mapping[str, list[str]]:
        targets = [each.rule for said in self._versions.values() for each in said if isinstance(each.rule, Target)]
        set_on = ((rule.title, each.key) for rule in targets for each in rule.parts or (rule.measure,))
        return {**_keys_by_title(set_on), **_keys_by_title((each.title, each.key) for each in self._all_measures())}

    def _all_measures(self) -> tuple[Measure, ...]:
        return (*self.measures, *(measure for amendment in self.amendments for measure in amendment.measures))

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of government of its agencies, in the order of the roster."""
        return tuple(dict.fromkeys(self._levels_named()))

    def _levels_named(self) -> Iterator[Level]:
        return (level for entry in self.roster.entries for level in entry.levels)

    @property
    def agency_kinds(self) -> tuple[AgencyKind, ...]:
        """The kinds of its agencies, in the order of the roster."""
        return tuple(dict.fromkeys(self._agency_kinds_named()))

    def _agency_kinds_named(self) -> Iterator[AgencyKind]:
        return (entry.kind for entry in self.roster.entries if isinstance(entry, Agency))

    @property
    def case_kinds(self) -> tuple[CaseKind, ...]:
        """What a case of its measures is, in the order of those."""
        return tuple(dict.fromkeys(self._case_kinds_named()))

    def _case_kinds_named(self) -> Iterator[CaseKind]:
        return (measure.case for measure in self._all_measures())

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form, which has a row for each of its rules as signed."""
        from cchc_rules.law.rule_columns import columns_of_rules  # noqa: PLC0415  most plans are no table

        return columns_of_rules(self)

    def _items(self) -> Iterable[Rule]:
        return self.rules

    def rules_of_kind(self, kind: type[_R]) -> tuple[_R, ...]:
        """The rules of one kind."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))

    def area_name(self, area: int) -> Bilingual:
        """What an area of reform is called, by its place in `areas`, from 1.

        Raises:
            BadValue: Where the plan has no such area.

        >>> from cchc_rules.plans import hue_2025
        >>> hue_2025.PLAN.area_name(3).en
        'Organisation'
        """
        if type(area) is not int or not 1 <= area <= len(self.areas):
            raise BadValue(area, message("an area of {plan}, 1 to {last}", plan=self.id, last=len(self.areas)))
        return self.areas[area - 1]

    def rules_of_area(self, area: int) -> tuple[Rule, ...]:
        """The rules of an area of reform, by its place in `areas`, from 1."""
        return tuple(rule for rule in self.rules if rule.area == area)

    def rules_at(self, address: str) -> tuple[Rule, ...]:
        """The rules encoded from the passage at an address: `II.2.a.11`."""
        return tuple(rule for rule in self.rules if rule.address == address)

    def rules_of_agency(self, agency: AgencyOrClass) -> tuple[Rule, ...]:
        """The rules that concern an agency, or a class it belongs to: see `agencies_named`."""
        named = {agency.key, *getattr(agency, "classes", ())}
        return tuple(rule for rule in self.rules if any(agency.key in named for agency in agencies_named(rule)))

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of everything the plan says, the versions of its rules aside; computed once."""
        codes = (*self.levels, *self.agency_kinds, *self.case_kinds)  # of which the rest of it has only the keys
        return digest((self, tuple((code, code.label) for code in codes)))


def _codes_of_two_names(codes: Iterable[LabelledCode]) -> Iterator[str]:
    called: dict[LabelledCode, Bilingual] = {}
    for code in codes:
        name = called.setdefault(code, code.label)
        if name != code.label:
            yield f"{code!r} is called {name.vi} and {code.label.vi}"


def _keys_by_title(titled: Iterable[tuple[Bilingual, str]]) -> dict[str, list[str]]:
    """The keys that a title stands for, in either language, as `fold_name` reads it."""
    keys: dict[str, dict[str, None]] = {}
    for title, key in titled:
        for words in (title.vi, title.en):
            keys.setdefault(fold_name(words), {})[key] = None
    return {title: [*named] for title, named in keys.items()}


def _several(keys: Sequence[str]) -> str:
    return message("Several bear that title: {keys}.", keys=", ".join(keys)) if keys else ""


def _nearest(key: str, keys: Iterable[str], titles: Mapping[str, Sequence[str]]) -> str:
    words = fold_name(key)
    holding = dict.fromkeys(each for title, named in titles.items() if words and words in title for each in named)
    near = nearest_names(key, keys) or [*holding][:3]
    found = message("Nearest: {names}.", names=", ".join(near))
    return found if near else "None is like it; the commands measures and list --search show those there are."


def require_plan(given: object, where: str) -> None:
    """Refuse what is no plan, such as the id of one.

    Raises:
        BadValue: For anything else.
    """
    if not isinstance(given, Plan):
        raise BadValue(given, "a Plan", "load_plan(id) gives one that is installed.", where)
