"""Comparison: two assessments side by side: who got better or worse, who fell silent or was heard, what is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.card import Card, Shown
from cchc_rules.dates.period import write_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.comparing.comparison_notes import comparison_notes
from cchc_rules.findings.comparing.finding_pair import FindingPair, PairKind, body_keys
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import RollCall
from cchc_rules.flat_table import Column, FlatTable
from cchc_rules.law.difference import pair_rules
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Duty, Rule
from cchc_rules.text import Bilingual, Language

__all__ = ["FindingsComparison", "compare"]


_NOTE: Final = Bilingual("lưu ý", "note")
_NO_CHANGE: Final = frozenset({PairKind.UNCHANGED, PairKind.LEFT_OUT})


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
        from cchc_rules.findings.comparing.comparison_columns import comparison_columns  # noqa: PLC0415  most are no table

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
        changed = (pair for kind, pairs in self.by_kind().items() if kind not in _NO_CHANGE for pair in pairs)
        rows = ((pair.kind.label.in_(language), pair.rule.title.in_(language)) for pair in changed)
        facts = (*counts, *((_NOTE.in_(language), note.in_(language)) for note in self.notes))
        return Card(sides, facts, tuple(rows), language)

    @property
    def notes(self) -> tuple[Bilingual, ...]:
        """What could not be compared, and why; none where both tell all."""
        return tuple(comparison_notes(self))

    @property
    def changes(self) -> tuple[FindingPair, ...]:
        """The pairs in which anything differs, or one finding stands alone; but for what the other leaves out."""
        return tuple(pair for pair in self.pairs if pair.kind not in _NO_CHANGE)

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
    successions = _followed(before, after)
    renamings = tuple(each for each in successions if each.kind is SuccessionKind.RENAMED)
    same = _Links(_of_one_agency(before, after, continued))
    passed_on = _Links(
        (one, two)
        for one, two in _of_succeeding_agencies(before, after, continued, successions)
        if not (same.ahead[one] and same.back[two])
    )
    told_before, told_after = _who_is_told(before), _who_is_told(after)
    judged_before, judged_after = _judged_rules(before), _judged_rules(after)
    asked_after: defaultdict[str, list[Rule]] = defaultdict(list)
    asked_before: defaultdict[str, list[Rule]] = defaultdict(list)
    for key, rule in judged_before.items():
        for later in continued(key):
            asked_before[later].append(rule)
            asked_after[key] += [judged_after[later]] if later in judged_after else []
    pairs: list[FindingPair] = []
    partners: set[int] = set()
    for one, finding in enumerate(before):
        theirs = same.ahead[one] or passed_on.ahead[one]
        if len(theirs) == 1 and (same.back[theirs[0]] or passed_on.back[theirs[0]]) == [one]:
            partners.update(theirs)
            pairs.append(_pair_of_two(finding, after.findings[theirs[0]], renamings))
        else:
            beside = (*same.ahead[one], *passed_on.ahead[one])
            others = tuple(after.findings[two] for two in beside)
            pairs.append(_pair_alone(finding, None, others, asked_after[finding.rule.key], told_after))
    for two, finding in enumerate(after):
        if two not in partners:
            beside = (*same.back[two], *passed_on.back[two])
            others = tuple(before.findings[one] for one in beside)
            pairs.append(_pair_alone(None, finding, others, asked_before[finding.rule.key], told_before))
    return FindingsComparison(before, after, tuple(pairs))


def _followed(before: Findings, after: Findings) -> tuple[Succession, ...]:
    """The successions that either assessment followed, in the order of their days."""
    known = {each for found in (before, after) if found.roster is not None for each in found.roster.successions}
    return tuple(sorted(known, key=lambda each: (each.day, repr(each))))


def _pair_of_two(was: Finding, now: Finding, renamings: Sequence[Succession]) -> FindingPair:
    """Two findings that stand for one another, with the renamings of those whom one of them alone names."""
    bodies = body_keys(renamings)
    names, later = (frozenset(agency.key for agency in _whom_it_names(each)) for each in (was, now))
    differ = {bodies.get(key, key) for key in names ^ later}
    of_them = (each for each in renamings if not differ.isdisjoint(bodies[heir.key] for heir in each.successors))
    return FindingPair(was, now, renamings=tuple(of_them))


def _whom_it_names(finding: Finding) -> Iterator[AgencyOrClass]:
    """Whom a finding is about, of whom it has evidence, and whom it misses."""
    yield from filter(None, (finding.agency, *(each.agency for each in finding.evidence)))
    yield from finding.missing
    for each in finding.evidence:
        yield from each.named if isinstance(each, RollCall) else ()


def _who_is_told(findings: Findings) -> Callable[[Iterable[Rule], AgencyOrClass | None], bool]:
    """Whether all that was found of an agency by some rule is told, as far as the plan and the roster can say."""
    chosen = findings.selection
    whole = chosen.status is None and not chosen.picked and not left_out(findings)
    return lambda rules, agency: whole and any(chosen.covers(rule, agency) for rule in rules)


def _pair_alone(
    was: Finding | None,
    now: Finding | None,
    beside: tuple[Finding, ...],
    asked: Sequence[Rule],
    is_told: Callable[[Iterable[Rule], AgencyOrClass | None], bool],
) -> FindingPair:
    """A finding that stands alone, and whether the other assessment may well have one that is not told."""
    pair = FindingPair(was, now, beside, bool(asked))
    return evolve(pair, left_out=bool(asked) and not beside and not is_told(asked, pair.agency))


def _judged_rules(findings: Findings) -> dict[str, Rule]:
    """The rules that an assessment judges, be its findings told or not, by their keys."""
    rules = findings.plan.applicable_rules(findings.as_of)
    return {rule.key: rule for rule in rules if not isinstance(rule, Duty)}


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
    before: Findings,
    after: Findings,
    continued: Callable[[str], Sequence[str]],
    successions: Sequence[Succession],
) -> Iterator[tuple[int, int]]:
    """The places of findings that stand for one another, were it of agencies of which one succeeds the other."""
    if not successions:
        return
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
