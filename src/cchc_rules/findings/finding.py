"""Findings: what was found about a rule, with a code for the reason and the evidence, and the sentence on demand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import field, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, first_names
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import Period, format_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.period_parts import (
    can_be_added,
    days_missing,
    first_dispute,
    most_exact,
    most_known,
    of_one_time,
    sum_of_parts,
)
from cchc_rules.findings.reasons import Reason, Status, UnusedReason
from cchc_rules.findings.roll_calls import names_of_answers, read_together, tally_with_missing
from cchc_rules.findings.values import Count, FigureValue, Tally
from cchc_rules.law.demand import demand_words
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure, OverTime
from cchc_rules.text import Bilingual, Language

__all__ = ["Finding", "Findings", "JudgedRule", "UnusedObservation"]

_K = TypeVar("_K", bound=Hashable)
_MAX_SHOWN: Final = 5
_NOT_USED: Final = Bilingual("không sử dụng", "not used")
JudgedRule = Target | Outcome | Activity
"""The rules that a finding can be about, which is every rule but a duty."""


@frozen
class Finding:
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

        Of several figures of one time, which agree, it is that of the one that leaves least open.
        """
        if self.total is not None:
            return self.total
        first = next(iter(self.of_own_period()), None)
        if isinstance(first, Figure):
            sums = self._sums(first)
            if len(sums) == 1:
                return sums[0]
            return first.value if self.status is Status.CONTESTED else most_exact(first, self.of_own_period())
        if first is None or not isinstance(first, RollCall):
            return None
        calls = [each for each in self.evidence if isinstance(each, RollCall) and each.period == first.period]
        called = read_together(calls)
        return first.value if called is None else tally_with_missing(called, self.missing)

    def of_own_period(self) -> tuple[Observation, ...]:
        """The evidence but for what is of the period that its target is set against."""
        against = self.rule.baseline if isinstance(self.rule, Target) else None
        if against is None:
            return self.evidence
        figures = (each for each in self.evidence if isinstance(each, Figure | RollCall))
        return tuple(each for each in figures if not against.covers(each.period))

    def _sums(self, first: Figure) -> tuple[Count, ...]:
        """What the figures of its parts add up to, where they make up the whole period and the measure adds."""
        if not isinstance(self.rule, Target) or first.period == self.rule.period:
            return ()
        figures = [each for each in self.evidence if isinstance(each, Figure)]
        return sum_of_parts(self.rule.period, figures) if first.measure.over_time is OverTime.SUM else ()

    @property
    def missing_days(self) -> tuple[Period, ...]:
        """The days of a target's period of which nothing was reported, where that leaves it unknown; in order."""
        if self.reason is not Reason.PART_OF_PERIOD or not isinstance(self.rule, Target):
            return ()
        reported = [each.period for each in self.evidence if isinstance(each, Figure | RollCall)]
        return days_missing(self.rule.period, reported)

    @property
    def decides(self) -> bool:
        """Whether it decides the rule, as far as its agency goes; False for a part of what a whole class answers."""
        rule = self.rule
        if not isinstance(rule, Target) or rule.answered_by is None or rule.each or self.agency is None:
            return True
        return self.agency.key == rule.answered_by.key

    def explanation(self, language: Language = "en") -> str:
        """The reason as words, with the counts and days behind it.

        Args:
            language: "vi" or "en".
        """
        return f"{self.reason.label.in_(language)}{_evidence_words(self, language)}"

    def sentence(self, language: Language = "en") -> str:
        """The finding as a sentence, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.status.label.in_(language)} – {self.explanation(language)}"


@frozen
class UnusedObservation:
    """An observation that bears on no finding, and why.

    Args:
        observation: The observation.
        reason: Why.
        successions: By which successions the agency did not exist then; they name who answers instead.
        strangers: Whom a roll call names that the target does not count, or not for whoever answers for the call.
    """

    observation: Observation
    reason: UnusedReason
    successions: tuple[Succession, ...] = ()
    strangers: tuple[Agency, ...] = field(default=(), metadata={"came_later": True})

    def explanation(self, language: Language = "en") -> str:
        """The reason as words, with the names that it is about.

        Args:
            language: "vi" or "en".
        """
        names = f": {first_names(self.strangers).in_(language)}" if self.strangers else ""
        told = (f"{self.reason.label.in_(language)}{names}", *(each.sentence(language) for each in self.successions))
        return "; ".join(told)

    def sentence(self, language: Language = "en") -> str:
        """Who said what of when, and why it is not used, to be read by people.

        Args:
            language: "vi" or "en".
        """
        said = self.observation
        if isinstance(said, Figure | RollCall):
            about, when = said.measure.title, _period_days(said.period)
        else:
            about, when = said.rule.title, format_day(said.day)
        who = f"{said.agency.name.in_(language)}: " if said.agency is not None else ""
        if isinstance(said, RollCall):
            named = first_names(sorted(said.named, key=lambda each: each.key))
            when = f"{when}; {named.in_(language)}"
        return f"{who}{about.in_(language)} ({when}) – {_NOT_USED.in_(language)}: {self.explanation(language)}"


@frozen
class Findings:
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
    """

    plan: Plan = field(repr=False)
    as_of: date
    findings: tuple[Finding, ...]
    unused: tuple[UnusedObservation, ...]
    closed_world: bool = False
    roster: Roster | None = field(default=None, repr=False)
    read_otherwise: tuple[tuple[Observation, Observation], ...] = field(default=(), repr=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def about(self, rule: Rule) -> tuple[Finding, ...]:
        """The findings about one rule.

        Raises:
            BadValue: For anything but a rule.
        """
        if not isinstance(rule, Rule):
            raise BadValue(rule, "a rule", "plan.rule(key) is the rule of a key.", "Findings.about")
        return tuple(finding for finding in self.findings if finding.rule.key == rule.key)

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


def _missing_words(finding: Finding) -> Bilingual:
    """Who was not called, or of whom there is no count: classes, then the first few by name, and how many more."""
    named = first_names(sorted(finding.missing, key=lambda each: isinstance(each, Agency)))
    if finding.missing == (finding.agency,) and type(finding.agency) is AgencyClass:
        named = Bilingual(f"các cơ quan còn lại ({named.vi})", f"the others ({named.en})")
    if finding.reason is Reason.OTHERS_SILENT:
        return Bilingual(f"chưa có báo cáo của: {named.vi}", f"nothing reported by: {named.en}")
    if finding.reason in (Reason.MEMBERS_INCOMPLETE, Reason.BASELINE_UNKNOWN):
        return Bilingual(f"chưa có số đếm của: {named.vi}", f"no count of: {named.en}")
    return Bilingual(f"chưa có trả lời của: {named.vi}", f"not called: {named.en}")


def _period_days(period: Period) -> str:
    return f"{format_day(period.start)}–{format_day(period.last_day)}"


def _rivals(finding: Finding, rule: Target, known: Sequence[Figure | RollCall]) -> list[Bilingual]:
    """The values that contradict each other, each with its days where these differ; the first few.

    Where what one agency says of a period cannot be true together, those; else what was said by several.
    """
    said = [each for each in finding.evidence if isinstance(each, Figure)]
    dispute = first_dispute(filter(None, (rule.period, rule.baseline)), said)
    total = None if dispute else finding.total
    first, *_ = known = dispute or known
    if first.measure.over_time is not OverTime.SUM:
        known = [each for each in known if of_one_time(first, each)]
    days = rule.period if rule.baseline is None or rule.period.covers(first.period) else rule.baseline
    own = [each for each in known if total is None or each.agency is None or each.agency == finding.agency]
    sums = sum_of_parts(days, known) if first.measure.over_time is OverTime.SUM else ()
    of_one_period = dict.fromkeys(each.value for each in own if each.period == first.period)
    if total is not None:
        values = [*of_one_period, total]
    elif len(of_one_period) > 1 or len({each.period for each in own}) == 1:
        values = [*of_one_period, *([] if dispute else [finding.value or first.value])]
    elif first.period == days and sums:
        values = [*of_one_period, *sums]
    elif len(sums) > 1:
        values = [*sums]
    else:
        dated = ((_both_ways(each.value), _period_days(each.period)) for each in own)
        told = (Bilingual(f"{said.vi} ({days})", f"{said.en} ({days})") for said, days in dated)
        return list(dict.fromkeys(told))[:_MAX_SHOWN]
    return list(dict.fromkeys(map(_both_ways, values)))[:_MAX_SHOWN]


def _both_ways(value: FigureValue) -> Bilingual:
    return Bilingual(value.in_("vi"), value.in_("en"))


def _decisive_value_words(finding: Finding, rule: Target, known: Sequence[Figure | RollCall]) -> Bilingual:
    """The decisive value, or those that disagree; of a class that no roster lists, it counts those listed alone."""
    value = finding.value or known[0].value
    said = _rivals(finding, rule, known) if finding.status is Status.CONTESTED else [_both_ways(value)]
    unlisted = finding.total is None and any(isinstance(each, AgencyClass) for each in finding.missing)
    if unlisted and isinstance(value, Tally):
        counts, _, total = " ≠ ".join(each.en for each in said).rpartition("/")
        return Bilingual(
            f"{counts}/{total} cơ quan đã liệt kê; có thể còn cơ quan khác",
            f"{counts} of the {total} listed; others may exist",
        )
    if finding.reason is Reason.PART_OF_PERIOD and can_be_added(known):
        total_known = _both_ways(most_known(rule.period, known))
        return Bilingual(f"các phần đã có cộng lại: {total_known.vi}", f"the parts known add up to {total_known.en}")
    return Bilingual(" ≠ ".join(each.vi for each in said), " ≠ ".join(each.en for each in said))


def _target_words(finding: Finding, rule: Target) -> Iterator[Bilingual]:
    """The part, the values and the threshold, and what is missing; counts stay counts, for a percentage is rounded."""
    known = [each for each in finding.of_own_period() if isinstance(each, Figure | RollCall)]
    if finding.part is not None:
        yield finding.part.title
    if known:
        yield _decisive_value_words(finding, rule, known)
    if finding.baseline is not None:
        then = _both_ways(finding.baseline)
        yield Bilingual(f"kỳ được so sánh: {then.vi}", f"compared with {then.en}")
    yield Bilingual(demand_words(rule, "vi"), demand_words(rule, "en"))
    yield from names_of_answers(known)
    if finding.missing_days:
        days = ", ".join(map(_period_days, finding.missing_days))
        yield Bilingual(f"còn thiếu: {days}", f"not reported: {days}")
    if finding.missing:
        yield _missing_words(finding)
    if rule.answered_by is not None and not finding.decides:
        whole = rule.answered_by.name
        yield Bilingual(f"một phần của: {whole.vi}", f"a part of: {whole.en}")


def _activity_words(finding: Finding, rule: Activity) -> Iterator[Bilingual]:
    """The days of delivery, with who delivered where that is another, the last day permitted, and who is silent."""
    delivered = [each.words_for(finding.agency) for each in finding.evidence if isinstance(each, Delivery)]
    if delivered:
        vi, en = ", ".join(each.vi for each in delivered), ", ".join(each.en for each in delivered)
        yield Bilingual(f"nộp ngày {vi}", f"delivered on {en}")
    if isinstance(rule.due, Within):
        yield Bilingual(rule.due.sentence("vi"), rule.due.sentence("en"))
    elif rule.due.last_day is not None:
        last = f"{rule.due.last_day:%d/%m/%Y}"
        yield Bilingual(f"hạn cuối {last}", f"last day {last}")
    if finding.missing:
        yield _missing_words(finding)


def _evidence_words(finding: Finding, language: Language) -> str:
    """What is behind a finding, in brackets."""
    said: list[Bilingual] = []
    if isinstance(finding.rule, Target):
        said += _target_words(finding, finding.rule)
    elif isinstance(finding.rule, Activity):
        said += _activity_words(finding, finding.rule)
    elif len({each.holds for each in finding.evidence if isinstance(each, Attestation)}) > 1:
        said += [each.words for each in finding.evidence if isinstance(each, Attestation)]
    words = [
        *(each.in_(language) for each in said),
        *(succession.sentence(language) for succession in finding.successions),
    ]
    return f" ({'; '.join(words)})" if words else ""
