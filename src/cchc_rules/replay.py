"""Replays: a receipt is assessed again, and what has changed since is named: rule data, observations or code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar, TypeAlias, final

from attrs import evolve, frozen

from cchc_rules.assess import assess
from cchc_rules.errors import WrongKind
from cchc_rules.forms import FORMAT, plain, printed
from cchc_rules.observation import Figure, Observation, RollCall
from cchc_rules.plan import Plan
from cchc_rules.plans import load
from cchc_rules.receipt import Receipt, RecordedFinding, RecordedRule, digest_of, opened
from cchc_rules.roster import Roster
from cchc_rules.text import Bilingual, Code, Language

__all__ = [
    "Cause",
    "CodeDiffers",
    "Difference",
    "FindingChange",
    "ObservationsDiffer",
    "Part",
    "Replay",
    "RuleChange",
    "RulesDiffer",
    "dumps_replay",
    "replay",
]

_SHOWN = 12  # so many digits of a digest tell it apart for a reader


class Cause(Code):
    """Why a replay comes out otherwise (nguyên nhân)."""

    RULE_DATA = "rule_data", "dữ liệu quy định", "rule data"
    OBSERVATIONS = "observations", "thông tin đầu vào", "observations"
    CODE = "code", "phần mềm", "code"


class Part(Code):
    """What a plan holds beside the rules that are judged (phần khác của kế hoạch)."""

    DECISION = "decision", "thông tin về quyết định", "the facts of the decision"
    ROSTER = "roster", "danh mục cơ quan", "the roster"
    MEASURES = "measures", "chỉ số", "the measures"
    DUTIES = "duties", "nhiệm vụ", "the duties"
    NOT_ENCODED = "not_encoded", "phần không mã hóa", "the passages not encoded"
    AMENDMENTS = "amendments", "văn bản sửa đổi, bổ sung", "the amendments"
    REST = "rest", "phần còn lại của kế hoạch", "the rest of the plan"


_FINDINGS_REST_ON = frozenset({Part.ROSTER, Part.MEASURES, Part.AMENDMENTS, Part.REST})


@frozen
class RuleChange:
    """A rule that is no longer what it was (quy định thay đổi).

    Args:
        key: Its key.
        was: As it was judged for the receipt; None where it was not.
        now: As it is judged now; None where it is not.
    """

    key: str
    was: RecordedRule | None
    now: RecordedRule | None

    def sentence(self, language: Language = "en") -> str:
        """The rule and its versions.

        Args:
            language: "vi" or "en".
        """
        if self.was is None:
            said = Bilingual("được bổ sung", "added")
        elif self.now is None:
            said = Bilingual("không còn", "gone")
        elif self.was.version == self.now.version:
            same = self.now.version
            said = Bilingual(f"nội dung khác, vẫn là phiên bản {same}", f"other content, still version {same}")
        else:
            versions = f"{self.was.version} → {self.now.version}"
            said = Bilingual(f"phiên bản {versions}", f"version {versions}")
        return f"{self.key} ({said.in_(language)})"


@frozen
class FindingChange:
    """A finding that comes out otherwise (kết luận thay đổi).

    Args:
        key: The key of the rule.
        agency: The key of the agency or class, or None.
        part: The key of the measure of a part, or None.
        was: What the receipt says; None where it has no such finding.
        now: What is found now; None where there is no such finding.
        cause: The first of these that accounts for it: the rule, or what findings rest on beside the rules, is another;
            other observations bear on the rule; the code judges otherwise.
    """

    key: str
    agency: str | None
    part: str | None
    was: RecordedFinding | None
    now: RecordedFinding | None
    cause: Cause

    def sentence(self, language: Language = "en") -> str:
        """What was found and what is found now.

        Args:
            language: "vi" or "en".
        """
        nothing = Bilingual("không có kết luận", "no finding").in_(language)
        was, now = (nothing if each is None else each.sentence(language) for each in (self.was, self.now))
        about = ", ".join(filter(None, (self.key, self.agency, self.part)))
        return Bilingual(f"{about}: trước là {was}; nay là {now}", f"{about}: was {was}; is now {now}").in_(language)


@final
@frozen
class RulesDiffer:
    """The plan says something else than it did (dữ liệu quy định khác).

    Args:
        rules: The rules that were changed, added or removed, of those that are judged.
        parts: What else in the plan is different.
    """

    rules: tuple[RuleChange, ...]
    parts: tuple[Part, ...]
    cause: ClassVar[Cause] = Cause.RULE_DATA

    def sentence(self, language: Language = "en") -> str:
        """Which rules and parts.

        Args:
            language: "vi" or "en".
        """
        named = [each.sentence(language) for each in self.rules] + [each.label.in_(language) for each in self.parts]
        said = "; ".join(named)
        return Bilingual(f"Dữ liệu quy định đã khác: {said}", f"The rule data differ: {said}").in_(language)


@final
@frozen
class ObservationsDiffer:
    """Something else was seen (thông tin đầu vào khác).

    Args:
        missing: The digests of what the receipt was given for and was not seen now, sorted.
        added: What was seen now and the receipt was not given for, in the order of its digests.
    """

    missing: tuple[str, ...]
    added: tuple[Observation, ...]
    cause: ClassVar[Cause] = Cause.OBSERVATIONS

    def sentence(self, language: Language = "en") -> str:
        """Which observations: those missing by the first digits of their digests, for a receipt holds no more of them.

        Args:
            language: "vi" or "en".
        """
        missing = ", ".join(f"{mark[:_SHOWN]}…" for mark in self.missing)
        added = ", ".join(f"{_about(each)} ({digest_of(each)[:_SHOWN]}…)" for each in self.added)
        said = [Bilingual(f"thiếu {missing}", f"missing are {missing}")] if missing else []
        said += [Bilingual(f"thêm {added}", f"added are {added}")] if added else []
        named = "; ".join(each.in_(language) for each in said)
        return Bilingual(f"Thông tin đầu vào đã khác: {named}", f"The observations differ: {named}").in_(language)


@final
@frozen
class CodeDiffers:
    """The code judges otherwise by the same rules and observations (phần mềm khác).

    Args:
        was: The version of the library that wrote the receipt.
        now: The version that replayed it.
        findings: What comes out otherwise for no other cause.
    """

    was: str
    now: str
    findings: tuple[FindingChange, ...]
    cause: ClassVar[Cause] = Cause.CODE

    def sentence(self, language: Language = "en") -> str:
        """The versions, and the rules on which they disagree.

        Args:
            language: "vi" or "en".
        """
        keys = ", ".join(dict.fromkeys(each.key for each in self.findings))
        return Bilingual(
            f"Phần mềm đánh giá khác (phiên bản {self.was}, nay {self.now}): {keys}",
            f"The code judges otherwise (version {self.was}, now {self.now}): {keys}",
        ).in_(language)


Difference: TypeAlias = RulesDiffer | ObservationsDiffer | CodeDiffers
"""What can have changed since a receipt was written."""


@frozen
class Replay:
    """What came out when a receipt was replayed (kết quả đánh giá lại).

    Args:
        receipt: What the receipt says.
        now: What a receipt would say now.
        differences: What has changed: the rule data, the observations, the code, in this order, each at most once.
        changes: The findings that come out otherwise, each with its cause, in the order of the receipt and then of what
            is found now.
    """

    receipt: Receipt
    now: Receipt
    differences: tuple[Difference, ...]
    changes: tuple[FindingChange, ...]

    @property
    def same(self) -> bool:
        """Whether nothing has changed; another version of the library that finds the same is no change."""
        return not self.differences

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The kinds of what has changed."""
        return tuple(each.cause for each in self.differences)

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """The answer in words: a summary, then a sentence for each difference and for each finding that changed.

        Args:
            language: "vi" or "en".
        """
        if self.same:
            return (Bilingual("Kết quả đánh giá lại không đổi", "Replayed: the same").in_(language),)
        causes = ", ".join(cause.label.in_(language) for cause in self.causes)
        return (
            Bilingual(f"Kết quả đánh giá lại có thay đổi: {causes}", f"Replayed: changed in {causes}").in_(language),
            *(each.sentence(language) for each in self.differences),
            *(each.sentence(language) for each in self.changes),
        )


def replay(text: str, seen: Iterable[Observation], plan: Plan | None = None, *, roster: Roster | None = None) -> Replay:
    """Assess again what a receipt was written for, and say whether the same comes out, or what has changed.

    Args:
        text: The receipt.
        seen: The observations, in any order; repeats change nothing.
        plan: The plan; where None, the one installed under the id that the receipt names.
        roster: Who exists on which day, and who answers for whom, where that was followed: what `assess` was given.

    Raises:
        BadReceipt: Where the text is no receipt, or was changed since it was written.
        UnknownPlan: Where no plan of that id is installed.
        WrongKind: Where `plan` has another id, or something in `seen` is not an observation.

    >>> from datetime import date
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.receipt import receipt
    >>> replay(receipt(assess(hue_2025.PLAN, [], on=date(2026, 1, 1))), []).same
    True
    """
    then = opened(text)
    if plan is None:
        plan = load(then.plan)
    if plan.id != then.plan:
        raise WrongKind(plan.id, f"the plan {then.plan}", "It is the one that the receipt is about.", "replay")
    seen = tuple(seen)
    now = Receipt.of(assess(plan, seen, on=then.on, closed_world=then.closed_world, roster=roster))
    rules = _differing_rules(then, now)
    observations = _differing_observations(then, seen)
    changes = tuple(_changes(then, now, rules, observations))
    by_code = tuple(each for each in changes if each.cause is Cause.CODE)
    differences: list[Difference] = []
    if rules.rules or rules.parts:
        differences.append(rules)
    if observations.missing or observations.added:
        differences.append(observations)
    if by_code:
        differences.append(CodeDiffers(then.library, now.library, by_code))
    return Replay(then, now, tuple(differences), changes)


def dumps_replay(replayed: Replay) -> str:
    """What came out of a replay, as JSON with its sentences in both languages; the form is described under Files."""
    then, now = replayed.receipt, replayed.now

    def told(each: Difference | FindingChange) -> dict[str, Any]:
        return {**plain(each), "sentence": {"vi": each.sentence("vi"), "en": each.sentence("en")}}

    return printed(
        {
            "format": FORMAT,
            "plan": then.plan,
            "on": plain(then.on),
            "same": replayed.same,
            "was": {"library": then.library, "digest": then.digest},
            "now": {"library": now.library, "digest": now.digest},
            "differences": [{"cause": each.cause.value, **told(each)} for each in replayed.differences],
            "changes": [told(each) for each in replayed.changes],
        }
    )


def _differing_rules(then: Receipt, now: Receipt) -> RulesDiffer:
    was, are = ({rule.key: rule for rule in each.rules} for each in (then, now))
    rules = tuple(
        RuleChange(key, was.get(key), are.get(key))
        for key in dict.fromkeys((*was, *are))
        if _identity(was.get(key)) != _identity(are.get(key))
    )
    before, after = plain(then.parts), plain(now.parts)
    parts = tuple(Part(name) for name in before if before[name] != after[name])
    if then.digest != now.digest and not rules and not parts:
        parts = (Part.REST,)
    return RulesDiffer(rules, parts)


def _identity(rule: RecordedRule | None) -> tuple[int, str] | None:
    return None if rule is None else (rule.version, rule.digest)


def _differing_observations(then: Receipt, seen: Iterable[Observation]) -> ObservationsDiffer:
    given = {digest_of(each): each for each in seen}
    known = set(then.observations)
    return ObservationsDiffer(
        tuple(mark for mark in then.observations if mark not in given),
        tuple(given[mark] for mark in sorted(given) if mark not in known),
    )


def _changes(
    then: Receipt, now: Receipt, rules: RulesDiffer, observations: ObservationsDiffer
) -> Iterator[FindingChange]:
    """The findings that come out otherwise; what they rest on is no outcome and may differ."""
    was, are = ({_subject(each): each for each in receipt.findings} for receipt in (then, now))
    other = {each.key for each in rules.rules}
    beside = not _FINDINGS_REST_ON.isdisjoint(rules.parts)
    exchanged = {*observations.missing, *map(digest_of, observations.added)}
    rested, rest = _evidence(then), _evidence(now)
    for subject in dict.fromkeys((*was, *are)):
        before, after = was.get(subject), are.get(subject)
        if _outcome(before) == _outcome(after):
            continue
        key, agency, part = subject
        elsewhere = rested[key] ^ rest[key]
        if beside or key in other:
            cause = Cause.RULE_DATA
        elif elsewhere and elsewhere <= exchanged:
            cause = Cause.OBSERVATIONS
        else:
            cause = Cause.CODE
        yield FindingChange(key, agency, part, before, after, cause)


def _subject(finding: RecordedFinding) -> tuple[str, str | None, str | None]:
    return finding.key, finding.agency, finding.part


def _outcome(finding: RecordedFinding | None) -> RecordedFinding | None:
    return None if finding is None else evolve(finding, evidence=())


def _evidence(of: Receipt) -> Mapping[str, set[str]]:
    """What all findings about a rule rest on, by the key of the rule."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for finding in of.findings:
        held[finding.key].update(finding.evidence)
    return held


def _about(each: Observation) -> str:
    """What an observation is about, by its keys and days."""
    if isinstance(each, Figure | RollCall):
        agency = "" if each.agency is None else f", {each.agency.key}"
        return f"{each.measure.key}{agency}, {each.period}"
    return f"{each.rule.key}, {each.agency.key}, {each.day}"
