"""Findings: what was found about a rule, with a code for the reason and the evidence, and the sentence on demand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, require_agency
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.card import Card, Shown
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.errors import BadValue, UnknownFinding
from cchc_rules.findings.finding_words import card_of_finding, card_of_findings, evidence_words
from cchc_rules.findings.miss_budget import MissBudget
from cchc_rules.findings.observation import Figure, Observation, RollCall, UnusedObservation
from cchc_rules.findings.period_parts import count_so_far, days_missing, days_missing_of_any, most_exact, sum_of_parts
from cchc_rules.findings.reasons import OF_ENDED, OF_PARTS, WORST_FIRST, Reason, Status
from cchc_rules.findings.roll_calls import read_together, tally_with_missing
from cchc_rules.findings.selection import EVERYTHING, Selection
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Count, FigureValue
from cchc_rules.flat_table import Column, FlatTable
from cchc_rules.json_field import JsonField
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure, OverTime
from cchc_rules.message import message
from cchc_rules.text import Language, nearest_names

__all__ = ["Finding", "Findings", "JudgedRule"]

_K = TypeVar("_K", bound=Hashable)
_TO_ACT_ON: Final = frozenset({Status.MISSED, Status.CONTESTED, Status.UNKNOWN})
JudgedRule = Target | Outcome | Activity
"""The rules that a finding can be about, which is every rule but a duty."""


@frozen
class Finding(JsonField, Shown):
    """What is found about one rule, for one agency, on one day (kết luận).

    Args:
        rule: The rule.
        agency: The agency, or class of agencies, that it is about; None where the rule names nobody and nobody
            reported, or where a roll call covers everybody.
        as_of: The day of looking.
        status: What is found.
        reason: Why.
        reaches: Whether what is known reaches what is asked: True where met, False where missed; where the finding is
            open, whether it is on track; None where that cannot be said.
        evidence: The observations it rests on, the decisive ones first.
        successions: By which successions the agency answers for the one that the rule names, or has ended; none as at
            signing.
        missing: Who is counted and was not called, or of whom there is no count, by name; a class stands for those of
            its members that no roster lists.
        part: The measure of the part of its rule's measure that it is about, such as one field of several; None where
            it is about the whole.
        total: What figures of members of the class add up to: its value where all were added up, or the sum that
            refutes its own figure. Its value, too, where a figure counts fewer agencies than the roster lists, and the
            others are unknown; else None.
        baseline: The value of the period that its target is set against; None where there is none, or it is not known.
        budget: How many of the cases to come may be missed, of an open target with counts, where the caller states how
            many are expected; else None.
        unbudgeted: How many cases are to come, as the caller states, of a target of which no budget follows from that,
            since it is settled or nobody says how many cases are counted so far; else None.
    """

    rule: JudgedRule
    agency: AgencyOrClass | None
    as_of: date
    status: Status
    reason: Reason
    reaches: bool | None
    evidence: tuple[Observation, ...]
    successions: tuple[Succession, ...] = ()
    missing: tuple[AgencyOrClass, ...] = field(default=(), metadata={"came_later": True})
    part: Measure | None = field(default=None, metadata={"came_later": True})
    total: FigureValue | None = field(default=None, metadata={"came_later": True})
    baseline: FigureValue | None = field(default=None, metadata={"came_later": True})
    budget: MissBudget | None = field(default=None, metadata={"came_later": True})
    unbudgeted: int | None = field(default=None, metadata={"came_later": True})

    @property
    def id(self) -> str:
        """What it is about, alike in every assessment, by the rule, the agency after `@`, and the part after `#`.

        >>> from cchc_rules import assess
        >>> from cchc_rules.plans import hue_2025
        >>> found = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)).about(hue_2025.SATISFIED_WITH_KEY_FIELDS)
        >>> found[0].id
        'hue-2025:II.2.a.12/2@toan-tinh#satisfaction-construction'
        """
        who = "" if self.agency is None else f"@{self.agency.key}"
        part = "" if self.part is None else f"#{self.part.key}"
        return f"{self.rule.key}{who}{part}"

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)

    @property
    def value(self) -> FigureValue | None:
        """The value of the decisive figures or roll calls, with those not called as unknown; None without one.

        Of several figures of one time, which agree, it is that of the one that leaves least open. Of counts that add up
        it is all of them together where they make up the period, and else all that was counted so far.
        """
        if self.total is not None:
            return self.total
        first = next(iter(self.of_own_period()), None)
        if isinstance(first, Figure):
            added_up = self._added_up(first)
            if added_up is not None:
                return added_up[1]
            return first.value if self.status is Status.CONTESTED else most_exact(first, self.of_own_period())
        if first is None or not isinstance(first, RollCall):
            return None
        calls = [each for each in self.evidence if isinstance(each, RollCall) and each.period == first.period]
        called = read_together(calls)
        return first.value if called is None else tally_with_missing(called, self.missing)

    @property
    def agreed_value(self) -> FigureValue | None:
        """Its value, where it has one that nothing contests; of figures that disagree none is the value."""
        return None if self.status is Status.CONTESTED else self.value

    @property
    def value_period(self) -> Period | None:
        """The period that its value is of, be it from the first of parts to the last; None without a value."""
        first = next(iter(self.of_own_period()), None)
        if not isinstance(first, Figure | RollCall) or not isinstance(self.rule, Target):
            return None
        if self.total is not None and first.measure.over_time is OverTime.SUM:  # of all members, each until its own day
            days = [each.period for each in self.of_own_period() if isinstance(each, Figure | RollCall)]
            return Period(min(each.start for each in days), max(each.end for each in days))
        added_up = self._added_up(first) if isinstance(first, Figure) else None
        return first.period if added_up is None else added_up[0]

    def of_own_period(self) -> tuple[Observation, ...]:
        """The evidence but for what is of the period that its target is set against."""
        against = self.rule.baseline if isinstance(self.rule, Target) else None
        if against is None:
            return self.evidence
        figures = (each for each in self.evidence if isinstance(each, Figure | RollCall))
        return tuple(each for each in figures if not against.covers(each.period))

    def _added_up(self, first: Figure) -> tuple[Period, Count] | None:
        """The days of which its figures are added up, and the sum: the period, or else what is known of it.

        Of what is missed already by a part it is one that shows that, or none.
        """
        rule, own = self.rule, [each for each in self.of_own_period() if isinstance(each, Figure)]
        if not isinstance(rule, Target) or first.measure.over_time is not OverTime.SUM:
            return None
        early = self.reason is Reason.MISSED_ALREADY
        sums = () if first.period == rule.period else sum_of_parts(rule.period, own)
        if len(sums) == 1:
            return None if early and reaches(rule, sums[0]) is not False else (rule.period, sums[0])
        if rule.counted or not (self.status is Status.OPEN or self.reason in OF_PARTS | OF_ENDED):
            return None
        of_body = isinstance(self.agency, Agency)  # all are its own, under whichever name
        so_far = count_so_far([each for each in own if of_body or each.agency == first.agency])
        if not so_far.counts or (early and reaches(rule, so_far.counts[0]) is not False):
            return None
        return so_far.period, so_far.counts[0]

    @property
    def missing_days(self) -> tuple[Period, ...]:
        """The days of which nothing was reported, of the whole period where it is unknown for that, else until now.

        Of an open target they are those before the day of looking, or the last that is counted. Of a state it is the
        last day alone, since a figure of it is all of the period; while the target is open there are none.
        """
        if not isinstance(self.rule, Target):
            return ()
        reported = [each for each in self.of_own_period() if isinstance(each, Figure | RollCall)]
        period = self.rule.period
        of_state = not reported or reported[0].measure.over_time is OverTime.LATEST
        if self.reason in OF_PARTS:
            period = Period(period.end - ONE_DAY, period.end) if of_state else period
        elif self.status is not Status.OPEN or of_state:
            return ()
        else:
            ended = isinstance(self.agency, Agency) and self.agency.until
            until = max(min(self.as_of, ended or self.as_of), *(each.period.end for each in reported))
            period = Period(period.start, min(until, period.end))
        if isinstance(self.agency, AgencyClass) and all(each.agency != self.agency for each in reported):
            return days_missing_of_any(period, reported)
        return days_missing(period, [each.period for each in reported])

    @property
    def decides(self) -> bool:
        """Whether it decides the rule, as far as its agency goes; False for a part of what a whole class answers."""
        rule = self.rule
        if not isinstance(rule, Target) or rule.answered_by is None or rule.each or self.agency is None:
            return True
        return self.agency.key == rule.answered_by.key

    @property
    def to_act_on(self) -> bool:
        """Whether somebody has to act on it, as it is missed, contested, unknown, or open and behind what is asked.

        A part that is behind is not made up for by another one that it cannot be added to.
        """
        if self.status is Status.OPEN:
            return self.reaches is False or self.reason is Reason.PARTS_DIFFER
        return self.status in _TO_ACT_ON

    def card(self, language: Language = "en") -> Card:
        """What is found, about whom, why, and what it rests on, on one screen.

        Args:
            language: "vi" or "en".
        """
        return card_of_finding(self, language)

    def explanation(self, language: Language = "en") -> str:
        """The reason as words, with the counts and days behind it.

        Args:
            language: "vi" or "en".
        """
        return f"{self.reason.label.in_(language)}{evidence_words(self, language)}"

    def sentence(self, language: Language = "en") -> str:
        """The finding as a sentence, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.status.label.in_(language)} – {self.explanation(language)}"


@frozen(repr=False)
class Findings(FlatTable, JsonField, Shown):
    """What is found about the rules of a plan on a day, and what could not be used (bảng đánh giá).

    Args:
        plan: The plan.
        as_of: The day of looking.
        findings: The findings, in the order of the rules and then of the agencies' keys.
        unused: The observations that bear on none of them.
        closed_world: Whether the record was taken as complete.
        roster: Who exists on which day and answers for whom; None for the agencies as the plan names them.
        read_otherwise: What was read otherwise than it was given, under the name that a body had then or without those
            who had ended: each as it was read, and as it was given.
        selection: Which findings it tells, where only some.
    """

    plan: Plan
    as_of: date
    findings: tuple[Finding, ...]
    unused: tuple[UnusedObservation, ...]
    closed_world: bool = False
    roster: Roster | None = None
    read_otherwise: tuple[tuple[Observation, Observation], ...] = ()
    selection: Selection = EVERYTHING

    def __repr__(self) -> str:
        by_status = self.by_status()
        counts = ", ".join(f"{len(by_status[each])} {each.value}" for each in WORST_FIRST if each in by_status)
        unused = f"; {len(self.unused)} not used" if self.unused else ""
        return f"<Findings {self.plan.id} on {self.as_of}: {counts or 'none'}{unused}>"

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; their names and types are a contract and stay as they are."""
        from cchc_rules.findings.finding_columns import finding_columns  # noqa: PLC0415  most findings are no table

        return finding_columns(self.plan, lambda finding: finding)

    def _items(self) -> Iterable[Finding]:
        return self.findings

    def card(self, language: Language = "en") -> Card:
        """How many findings there are of each status, and the worst of those to act on, on one screen.

        Args:
            language: "vi" or "en".
        """
        return card_of_findings(self, language)

    def get(self, finding_id: str) -> Finding:
        """The finding with this id (`Finding.id`), which is alike in every assessment.

        Raises:
            UnknownFinding: Where there is none; the message offers the nearest ids.
            BadValue: For anything but text.
        """
        if not isinstance(finding_id, str):
            raise BadValue(finding_id, "the id of a finding, as text", "Every finding has one.", "Findings.get")
        by_id = {finding.id: finding for finding in self.findings}
        if finding_id not in by_id:
            near = ", ".join(nearest_names(finding_id, by_id))
            remedy = message("Nearest: {names}.", names=near) if near else ""
            raise UnknownFinding(finding_id, "the id of a finding", remedy, "Findings.get")
        return by_id[finding_id]

    def to_act_on(self) -> tuple[Finding, ...]:
        """Those that somebody has to act on (`Finding.to_act_on`), the worst first, in their order."""
        found = (finding for finding in self.findings if finding.to_act_on)
        return tuple(sorted(found, key=lambda finding: WORST_FIRST.index(finding.status)))

    def only(self, some: Iterable[Finding]) -> Findings:
        """The same assessment with some of its findings alone, such as those to act on, as a table of their own.

        Args:
            some: Findings of it, in the order in which they are to stand.

        Raises:
            BadValue: For what is no finding of it.
        """
        kept, own = tuple(some), {finding.id: finding for finding in self.findings}
        for each in kept:
            if own.get(getattr(each, "id", "")) != each:
                raise BadValue(each, "a finding of this assessment", where="Findings.only")
        return evolve(self, findings=kept, selection=evolve(self.selection, picked=True))

    def selected(self, selection: Selection) -> Findings:
        """The same assessment with what a selection tells alone, of which it says so."""
        told = tuple(each for each in self if selection.tells(each.rule, each.agency, each.status))
        return evolve(self, findings=told, selection=selection.within(self.selection))

    def about(self, rule: Rule) -> tuple[Finding, ...]:
        """The findings about one rule.

        Raises:
            BadValue: For anything but a rule.
        """
        if not isinstance(rule, Rule):
            raise BadValue(rule, "a rule", "plan.rule(key) is the rule of a key.", "Findings.about")
        return tuple(finding for finding in self.findings if finding.rule.key == rule.key)

    def of_agency(self, agency: AgencyOrClass) -> tuple[Finding, ...]:
        """The findings about an agency or a class, by itself.

        Raises:
            BadValue: For anything else, such as a name.
        """
        require_agency(agency, "Findings.of_agency")
        return self.by_agency().get(agency.key, ())

    def of_status(self, *statuses: Status) -> tuple[Finding, ...]:
        """The findings of one or several statuses, in their order."""
        return tuple(finding for finding in self.findings if finding.status in statuses)

    def by_area(self) -> Mapping[int, tuple[Finding, ...]]:
        """The findings of each area of reform that has any, by its place in the plan's list."""
        return _grouped((finding.rule.area, finding) for finding in self.findings)

    def by_agency(self) -> Mapping[str | None, tuple[Finding, ...]]:
        """The findings about each agency, by its key; None for those about nobody in particular."""
        return _grouped((None if finding.agency is None else finding.agency.key, finding) for finding in self.findings)

    def by_status(self) -> Mapping[Status, tuple[Finding, ...]]:
        """The findings of each status that occurs."""
        return _grouped((finding.status, finding) for finding in self.findings)


def _grouped(pairs: Iterable[tuple[_K, Finding]]) -> Mapping[_K, tuple[Finding, ...]]:
    groups: dict[_K, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})
