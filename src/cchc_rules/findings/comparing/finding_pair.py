"""Finding pairs: a finding beside the one that stands for it in another assessment, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.succession import Succession
from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import with_percentage
from cchc_rules.law.rule import Rule
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["FindingPair", "PairKind", "body_keys"]


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
    LEFT_OUT = "left_out", "lần kia không nêu", "left out of the other"


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
_SIDES: Final = (Bilingual("lần trước", "before"), Bilingual("lần sau", "after"))


@frozen
class FindingPair(Shown):
    """A finding beside the one that stands for it in another assessment (cặp kết luận tương ứng).

    Args:
        before: The finding of the first assessment; None where that has none.
        after: The finding of the second assessment; None where that has none.
        beside: Where it stands alone, the findings of the other assessment that stand for it too, and of which none
            does so alone: its rule was split or merged, or its agency divided or joined with others.
        asked: Where it stands alone, whether the other assessment judges its rule too. Whoever has to answer then has a
            finding, and anybody else has one where heard.
        left_out: Where it stands alone, whether the other assessment is told in part, so that it may well have one.
        renamings: By which renamings bodies that one of the two names are those that the other names.
    """

    before: Finding | None
    after: Finding | None
    beside: tuple[Finding, ...] = ()
    asked: bool = False
    left_out: bool = False
    renamings: tuple[Succession, ...] = ()

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
        bodies = body_keys(self.renamings)
        if not _is_said_alike(was, now, bodies):
            return PairKind.CHANGED_FIGURE
        first, second = (_circumstances(each, bodies, self.renamings) for each in (was, now))
        return PairKind.UNCHANGED if first == second else PairKind.CHANGED

    @property
    def _kind_alone(self) -> PairKind:
        if self.left_out:
            return PairKind.LEFT_OUT
        not_heard = self.asked and not self.beside and _is_heard(self._either)
        if self.before is None:
            return PairKind.NEWLY_HEARD if not_heard else PairKind.ONLY_AFTER
        return PairKind.NEWLY_SILENT if not_heard else PairKind.ONLY_BEFORE

    def card(self, language: Language = "en") -> Card:
        """What became of it, and the findings of both, on one screen.

        Args:
            language: "vi" or "en".
        """
        facts = facts_in(
            language,
            (Bilingual("quy định", "rule"), self.rule.key),
            (Bilingual("cơ quan", "agency"), "" if self.agency is None else self.agency.name),
            *(
                (label, "–" if each is None else _in_brief(each, language))
                for label, each in zip(_SIDES, (self.before, self.after), strict=True)
            ),
            (_NOT_ONE_TO_ONE, ", ".join(each.id for each in self.beside)),
        )
        return Card(f"{self.kind.label.in_(language)}: {self.rule.title.in_(language)}", facts, language=language)

    def explanation(self, language: Language = "en") -> str:
        """The statuses, reasons and figures of both; a dash stands where there is none.

        Args:
            language: "vi" or "en".
        """
        was, now = ("–" if each is None else _in_brief(each, language) for each in (self.before, self.after))
        others = ", ".join(f"{each.id} ({_in_brief(each, language)})" for each in self.beside)
        more = f"; {_NOT_ONE_TO_ONE.in_(language)}: {others}" if others else ""
        renamed = "".join(f"; {each.sentence(language)}" for each in self.renamings)
        return f"{was} → {now}{more}{renamed}"

    def sentence(self, language: Language = "en") -> str:
        """Whom it is about, what became of it, and the statuses, reasons and figures of both, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.kind.label.in_(language)}: {self.explanation(language)}"


def _is_heard(finding: Finding) -> bool:
    """Whether anything was said of what it is about, be it by some members of a class alone."""
    return bool(finding.evidence) or finding.reason is Reason.MEMBERS_INCOMPLETE


def _is_silent(finding: Finding) -> bool:
    """Whether nothing was, though there is something to be said."""
    return not _is_heard(finding) and finding.status is not Status.NOT_APPLICABLE


def body_keys(renamings: Iterable[Succession]) -> Mapping[str, str]:
    """The first key of each body that was renamed, by those that it had since.

    Args:
        renamings: The renamings, in the order of their days.
    """
    first: dict[str, str] = {}
    for each in renamings:
        (before,), (after,) = each.predecessors, each.successors
        first[after.key] = first.get(before.key, before.key)
    return MappingProxyType(first)


def _keys_of(agencies: Iterable[AgencyOrClass], bodies: Mapping[str, str]) -> frozenset[str]:
    return frozenset(bodies.get(each.key, each.key) for each in agencies)


def _is_said_alike(was: Finding, now: Finding, bodies: Mapping[str, str]) -> bool:
    """Whether the figures are the same, and who said what of when; of rules of two plans, whenever."""
    dated = was.rule.key == now.rule.key
    said = [frozenset(_as_said(each, bodies, dated=dated) for each in finding.evidence) for finding in (was, now)]
    return (was.value, was.baseline, said[0]) == (now.value, now.baseline, said[1])


def _as_said(said: Observation, bodies: Mapping[str, str], *, dated: bool) -> tuple[object, ...]:
    """What an observation says, whatever it names as its source."""
    who = _keys_of(filter(None, [said.agency]), bodies)
    if isinstance(said, Delivery | Attestation):
        return who, said.day, isinstance(said, Delivery) or said.holds
    since = said.period.start if dated else None  # a running count goes on day by day, and says the same
    if isinstance(said, Figure):
        return since, who, said.value
    return since, *(_keys_of(named, bodies) for named in (said.done, said.not_done, said.unknown))


def _circumstances(
    finding: Finding, bodies: Mapping[str, str], renamings: tuple[Succession, ...]
) -> tuple[object, ...]:
    """What stands beside its status and figures; days without one follow from these, and from the day of looking."""
    return (
        finding.reason,
        _keys_of(filter(None, [finding.agency]), bodies),
        _keys_of(finding.missing, bodies),
        tuple(each for each in finding.successions if each not in renamings),
    )


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
