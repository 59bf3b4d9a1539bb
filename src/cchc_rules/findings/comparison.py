"""Comparison: two assessments side by side: who got better or worse, who fell silent or was heard, what is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.succession import Succession
from cchc_rules.card import Card, Shown
from cchc_rules.dates.period import write_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import with_percentage
from cchc_rules.flat_table import Column, FlatTable
from cchc_rules.law.difference import pair_rules
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["FindingPair", "FindingsComparison", "PairKind", "compare"]


class PairKind(LabelledEnum):
    """What became of a finding from one assessment to another (diễn biến)."""

    BETTER = "better", "tốt lên", "better"
    WORSE = "worse", "kém đi", "worse"
    NEWLY_HEARD = "newly_heard", "mới có báo cáo", "newly heard"
    NEWLY_SILENT = "newly_silent", "không còn báo cáo", "newly silent"
    CHANGED = "changed", "khác trước, không xếp được là tốt hơn hay kém hơn", "changed, neither better nor worse"
    CHANGED_FIGURE = "changed_figure", "cùng kết quả, số liệu khác", "changed figure"
    UNCHANGED = "unchanged", "không đổi", "unchanged"
    ONLY_BEFORE = "only_before", "chỉ có ở lần trước", "only before"
    ONLY_AFTER = "only_after", "chỉ có ở lần sau", "only after"


_STANDINGS: Final[Mapping[tuple[Status, bool | None], tuple[int, int]]] = MappingProxyType(
    {
        (Status.MISSED, False): (0, 0),
        (Status.OPEN, False): (1, 1),  # behind what is asked
        (Status.OPEN, None): (1, 2),
        (Status.OPEN, True): (2, 2),  # on track
        (Status.MET, True): (3, 3),
    }
)
"""Between which places a finding stands, by its status and by whether what is known reaches what is asked.

One is better than another where all its places are higher. What is unknown, contested or not applicable may stand
anywhere, and so is neither better nor worse than anything.
"""
_ANYWHERE: Final = (0, 3)
_THEN: Final = Bilingual("kỳ được so sánh:", "compared with")
_NOT_ONE_TO_ONE: Final = Bilingual("không tương ứng một – một với", "not one to one with")


@frozen
class FindingPair:
    """A finding beside the one that stands for it in another assessment (cặp kết luận tương ứng).

    Args:
        before: The finding of the first assessment; None where that has none.
        after: The finding of the second assessment; None where that has none.
        beside: Where it stands alone, the findings of the other assessment that stand for it too, and of which none
            does so alone: its rule was split or merged, or its agency divided or joined with others.
        asked: Where it stands alone, whether the other assessment judges its rule too. Whoever has to answer then has a
            finding, and anybody else has one where heard.
    """

    before: Finding | None
    after: Finding | None
    beside: tuple[Finding, ...] = ()
    asked: bool = False

    @property
    def rule(self) -> Rule:
        """The rule that both are about, as it reads now or last read."""
        return self._either.rule

    @property
    def agency(self) -> AgencyOrClass | None:
        """The agency that both are about, or who answers for it now; None for nobody in particular."""
        return self._either.agency

    @property
    def _either(self) -> Finding:
        finding = self.after or self.before
        assert finding is not None, "one of the two is a finding"
        return finding

    @property
    def kind(self) -> PairKind:
        """What became of the finding.

        Heard or silent is told before better or worse, and of a finding that stands alone since the agency was not
        heard in the other assessment. One is better than another in this order: missed, open and behind, open and on
        track, met; open without an answer is between missed and met. All else that differs in status, or in whether it
        is on track, is changed. Of one status, what was said differs, or only what stands beside it.
        """
        was, now = self.before, self.after
        if was is None or now is None:
            return self._kind_alone
        if _is_silent(was) and _is_heard(now):
            return PairKind.NEWLY_HEARD
        if _is_silent(now) and _is_heard(was):
            return PairKind.NEWLY_SILENT
        worst, best = _STANDINGS.get((was.status, was.reaches), _ANYWHERE)
        worst_now, best_now = _STANDINGS.get((now.status, now.reaches), _ANYWHERE)
        if best < worst_now:
            return PairKind.BETTER
        if best_now < worst:
            return PairKind.WORSE
        if (was.status, was.reaches) != (now.status, now.reaches):
            return PairKind.CHANGED
        if not _is_said_alike(was, now):
            return PairKind.CHANGED_FIGURE
        return PairKind.UNCHANGED if _circumstances(was) == _circumstances(now) else PairKind.CHANGED

    @property
    def _kind_alone(self) -> PairKind:
        not_heard = self.asked and not self.beside and _is_heard(self._either)
        if self.before is None:
            return PairKind.NEWLY_HEARD if not_heard else PairKind.ONLY_AFTER
        return PairKind.NEWLY_SILENT if not_heard else PairKind.ONLY_BEFORE

    def explanation(self, language: Language = "en") -> str:
        """The statuses, reasons and figures of both; a dash stands where there is none.

        Args:
            language: "vi" or "en".
        """
        was, now = ("–" if each is None else _in_brief(each, language) for each in (self.before, self.after))
        others = ", ".join(f"{each.id} ({_in_brief(each, language)})" for each in self.beside)
        more = f"; {_NOT_ONE_TO_ONE.in_(language)}: {others}" if others else ""
        return f"{was} → {now}{more}"

    def sentence(self, language: Language = "en") -> str:
        """Whom it is about, what became of it, and the statuses, reasons and figures of both, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.kind.label.in_(language)}: {self.explanation(language)}"


@frozen(repr=False)
class FindingsComparison(FlatTable, Shown):
    """Two assessments side by side (bảng so sánh hai lần đánh giá).

    Args:
        before: The first assessment.
        after: The second assessment.
        pairs: Every finding of both, each in one pair: in the order of the first, then in that of the second what it
            has alone.
    """

    before: Findings
    after: Findings
    pairs: tuple[FindingPair, ...]

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(pairs)} {kind.value}" for kind, pairs in self.by_kind().items())
        sides = " and ".join(f"{each.plan.id} on {each.as_of}" for each in (self.before, self.after))
        return f"<FindingsComparison {sides}: {counts or 'none'}>"

    def __iter__(self) -> Iterator[FindingPair]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; their names and types are a contract and stay as they are."""
        from cchc_rules.findings.comparison_columns import comparison_columns  # noqa: PLC0415  most are no table

        return comparison_columns(self.before.plan, self.after.plan)

    def _items(self) -> Iterable[FindingPair]:
        return self.pairs

    def card(self, language: Language = "en") -> Card:
        """How many findings became what, and the first that changed, on one screen.

        Args:
            language: "vi" or "en".
        """
        counts = ((kind.label.in_(language), str(len(pairs))) for kind, pairs in self.by_kind().items())
        sides = " → ".join(f"{each.plan.id} {write_day(each.as_of, language)}" for each in (self.before, self.after))
        changed = (pair for pairs in self.by_kind().values() for pair in pairs if pair.kind is not PairKind.UNCHANGED)
        rows = ((pair.kind.label.in_(language), pair.rule.title.in_(language)) for pair in changed)
        return Card(sides, tuple(counts), tuple(rows), language)

    @property
    def changes(self) -> tuple[FindingPair, ...]:
        """The pairs in which anything differs, or one finding stands alone."""
        return tuple(pair for pair in self.pairs if pair.kind is not PairKind.UNCHANGED)

    def by_kind(self) -> Mapping[PairKind, tuple[FindingPair, ...]]:
        """The pairs of each kind that occurs, in the order of the kinds."""
        groups: dict[PairKind, list[FindingPair]] = {kind: [] for kind in PairKind}
        for pair in self.pairs:
            groups[pair.kind].append(pair)
        return MappingProxyType({kind: tuple(pairs) for kind, pairs in groups.items() if pairs})


def compare(before: Findings, after: Findings) -> FindingsComparison:
    """Two assessments side by side: two quarters, two years, before and after a correction or an amendment.

    Findings stand for one another where they are of the same part, the rule of one is that of the other or continues it
    (see `cchc_rules.law.difference.pair_rules`), and so is the agency, by the successions that the two assessments
    followed. Where one stands for several, or several for one, each is told alone, with the others beside it.

    Args:
        before: The first assessment.
        after: The second assessment, of the same plan, another reading of it, or the one that succeeds or precedes it.

    Raises:
        BadValue: For anything but two assessments, and where neither the plans are the same nor one succeeds the other.
        UnknownRule: Where a rule continues one that the earlier plan never had.

    >>> from datetime import date
    >>> from cchc_rules import Figure, Period, Tally, assess
    >>> from cchc_rules.plans import hue_2025
    >>> def on_time(yes, no):
    ...     year = Period.year(2025)
    ...     known = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.SO_TU_PHAP, year, Tally(yes, no))
    ...     return assess(hue_2025.PLAN, [known], as_of=date(2026, 1, 1))
    >>> (pair,) = compare(on_time(98, 2), on_time(979, 21)).changes
    >>> pair.sentence("vi").partition("→")[0]
    'Sở Tư pháp: kém đi: Đạt – đã đạt mức chỉ tiêu (98/100 = 98 %) '
    """
    for given in (before, after):
        if not isinstance(given, Findings):
            raise BadValue(given, "Findings, as assess() returns them", where="compare")
    continued = _continued_rules(before.plan, after.plan)
    same = _Links(_of_one_agency(before, after, continued))
    passed_on = _Links(
        (one, two)
        for one, two in _of_succeeding_agencies(before, after, continued)
        if not (same.ahead[one] and same.back[two])
    )
    judged = {finding.rule.key for finding in after}
    asked = {finding.rule.key: not judged.isdisjoint(continued(finding.rule.key)) for finding in before}
    asked_before = {key for one in asked for key in continued(one)}
    pairs: list[FindingPair] = []
    partners: set[int] = set()
    for one, finding in enumerate(before):
        theirs = same.ahead[one] or passed_on.ahead[one]
        if len(theirs) == 1 and (same.back[theirs[0]] or passed_on.back[theirs[0]]) == [one]:
            partners.update(theirs)
            pairs.append(FindingPair(finding, after.findings[theirs[0]]))
        else:
            beside = (*same.ahead[one], *passed_on.ahead[one])
            others = tuple(after.findings[two] for two in beside)
            pairs.append(FindingPair(finding, None, others, asked[finding.rule.key]))
    for two, finding in enumerate(after):
        if two not in partners:
            beside = (*same.back[two], *passed_on.back[two])
            others = tuple(before.findings[one] for one in beside)
            pairs.append(FindingPair(None, finding, others, finding.rule.key in asked_before))
    return FindingsComparison(before, after, tuple(pairs))


class _Links:
    """Which findings of two assessments may stand for one another, by their places in both."""

    def __init__(self, links: Iterable[tuple[int, int]]) -> None:
        self.ahead: defaultdict[int, list[int]] = defaultdict(list)
        self.back: defaultdict[int, list[int]] = defaultdict(list)
        for one, two in links:
            self.ahead[one].append(two)
            self.back[two].append(one)


def _continued_rules(before: Plan, after: Plan) -> Callable[[str], Sequence[str]]:
    """By which rules of one plan a rule of another goes on, by their keys, whichever of the two plans is the later."""
    if before.id == after.id:
        return lambda key: (key,)
    turned = before.succeeds == after.id
    continued: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pair_rules(after, before) if turned else pair_rules(before, after):
        one, two = (pair.after, pair.before) if turned else (pair.before, pair.after)
        if one is not None and two is not None:
            continued[one.key].append(two.key)
    return lambda key: continued[key]


def _of_one_agency(
    before: Findings, after: Findings, continued: Callable[[str], Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """The places of findings of one agency that stand for one another."""
    later = {(each.rule.key, _agency_key(each), _part_key(each)): turn for turn, each in enumerate(after)}
    for one, finding in enumerate(before):
        for key in continued(finding.rule.key):
            two = later.get((key, _agency_key(finding), _part_key(finding)))
            if two is not None:
                yield one, two


def _of_succeeding_agencies(
    before: Findings, after: Findings, continued: Callable[[str], Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """The places of findings that stand for one another, were it of agencies of which one succeeds the other."""
    known = {each for found in (before, after) if found.roster is not None for each in found.roster.successions}
    if not known:
        return
    successions = sorted(known, key=lambda each: (each.day, repr(each)))
    named = {key for succession in successions for key in succession.rule_keys}
    kin_of = cache(partial(_kin, successions))
    later: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for turn, each in enumerate(after):
        later[each.rule.key, _part_key(each)].append(turn)
    for one, finding in enumerate(before):
        for key in continued(finding.rule.key):
            kin = kin_of(_agency_key(finding), frozenset({finding.rule.key, key} & named))
            yield from ((one, two) for two in later[key, _part_key(finding)] if _agency_key(after.findings[two]) in kin)


def _kin(successions: Sequence[Succession], agency: str | None, rules: frozenset[str]) -> set[str | None]:
    """The keys of those that came of an agency, or of which it came, as far as some rules go."""
    steps = [
        ({each.key for each in succession.predecessors}, {each.key for each in succession.successors})
        for succession in successions
        if not succession.rule_keys or not rules.isdisjoint(succession.rule_keys)
    ]
    heirs: set[str | None] = {agency}
    for of, to in steps:
        if not heirs.isdisjoint(of):
            heirs.update(to)
    forebears: set[str | None] = {agency}
    for of, to in reversed(steps):
        if not forebears.isdisjoint(to):
            forebears.update(of)
    return (heirs | forebears) - {agency}


def _agency_key(finding: Finding) -> str | None:
    return None if finding.agency is None else finding.agency.key


def _part_key(finding: Finding) -> str | None:
    return None if finding.part is None else finding.part.key


def _is_heard(finding: Finding) -> bool:
    """Whether anything was said of what it is about, be it by some members of a class alone."""
    return bool(finding.evidence) or finding.reason is Reason.MEMBERS_INCOMPLETE


def _is_silent(finding: Finding) -> bool:
    """Whether nothing was, though there is something to be said."""
    return not _is_heard(finding) and finding.status is not Status.NOT_APPLICABLE


def _is_said_alike(was: Finding, now: Finding) -> bool:
    """Whether the figures are the same, and who said what of when; of rules of two plans, whenever."""
    dated = was.rule.key == now.rule.key
    said = [frozenset(_as_said(each, dated=dated) for each in finding.evidence) for finding in (was, now)]
    return (was.value, was.baseline, said[0]) == (now.value, now.baseline, said[1])


def _as_said(said: Observation, *, dated: bool) -> tuple[object, ...]:
    """What an observation says, whatever it names as its source."""
    if isinstance(said, Delivery | Attestation):
        return said.agency.key, said.day, isinstance(said, Delivery) or said.holds
    since = said.period.start if dated else None  # a running count goes on day by day, and says the same
    if isinstance(said, Figure):
        return since, said.agency.key, said.value
    return since, *(frozenset(each.key for each in named) for named in (said.done, said.not_done, said.unknown))


def _circumstances(finding: Finding) -> tuple[object, ...]:
    """What stands beside its status and its figures."""
    missing = tuple(each.key for each in finding.missing)
    return finding.reason, _agency_key(finding), missing, finding.missing_days, finding.successions


def _in_brief(finding: Finding, language: Language) -> str:
    """The status, the reason, and the figures or days behind it."""
    said = [] if finding.value is None else [with_percentage(finding.value, language)]
    if finding.baseline is not None:
        said.append(f"{_THEN.in_(language)} {with_percentage(finding.baseline, language)}")
    for each in finding.evidence:
        if isinstance(each, Delivery):
            said.append(each.words_for(finding.agency).in_(language))
        elif isinstance(each, Attestation):
            said.append(each.words.in_(language))
    figures = f" ({'; '.join(said)})" if said else ""
    return f"{finding.status.label.in_(language)} – {finding.reason.label.in_(language)}{figures}"
