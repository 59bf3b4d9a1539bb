"""Replays: a receipt is assessed again, and what has changed since is named: rule data, observations or code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.receipt import Receipt, RecordedFinding, RecordedRule, observation_digest, read_receipt
from cchc_rules.formats.replay_changes import (
    Cause,
    CodeDiffers,
    Difference,
    ObservationsDiffer,
    PlanPart,
    RecordedFindingChange,
    RecordedRuleChange,
    Replay,
    RulesDiffer,
)
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_plan
from cchc_rules.text import Bilingual

__all__ = ["dump_replay", "replay"]

_FINDINGS_REST_ON = frozenset({PlanPart.ROSTER, PlanPart.MEASURES, PlanPart.AMENDMENTS, PlanPart.REST})


def replay(
    text: str, observations: Iterable[Observation], plan: Plan | None = None, *, roster: Roster | None = None
) -> Replay:
    """Assess again what a receipt was written for, and say whether the same comes out, or what has changed.

    Args:
        text: The receipt.
        observations: The observations, in any order; repeats change nothing.
        plan: The plan; where None, the one installed under the id that the receipt names.
        roster: Who exists on which day, and who answers for whom, where that was followed: what `assess` was given.

    Raises:
        BadReceipt: Where the text is no receipt, or was changed since it was written.
        UnknownPlan: Where no plan of that id is installed.
        BadValue: Where `plan` has another id, or something in `observations` is not an observation.

    >>> from datetime import date
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.formats.receipt import write_receipt
    >>> replay(write_receipt(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 1))), []).same
    True
    """
    then = read_receipt(text)
    if plan is None:
        plan = load_plan(then.plan)
    if plan.id != then.plan:
        raise BadValue(
            plan.id, message("the plan {plan}", plan=then.plan), "It is the one that the receipt is about.", "replay"
        )
    observations = tuple(observations)
    now = Receipt.from_findings(
        assess(plan, observations, as_of=then.as_of, closed_world=then.closed_world, roster=roster)
    )
    titles = _titles(plan)
    rules_differ = _differing_rules(then, now, titles)
    observations_differ = _differing_observations(then, observations)
    who = plan.roster if roster is None else roster
    changes = tuple(
        evolve(change, title=_title_of(change, titles, plan, who))
        for change in _changes(then, now, rules_differ, observations_differ)
    )
    by_code = tuple(change for change in changes if change.cause is Cause.CODE)
    differences: list[Difference] = []
    if rules_differ.rules or rules_differ.parts:
        differences.append(rules_differ)
    if observations_differ.missing or observations_differ.added:
        differences.append(observations_differ)
    if by_code:
        differences.append(CodeDiffers(then.library, now.library, by_code))
    return Replay(then, now, tuple(differences), changes)


def dump_replay(replayed: Replay) -> str:
    """What came out of a replay, as JSON with its sentences in both languages; the form is described under Files."""
    then, now = replayed.receipt, replayed.now

    def told(each: Difference | RecordedFindingChange) -> dict[str, Any]:
        return {**to_plain(each), "sentence": {"vi": each.sentence("vi"), "en": each.sentence("en")}}

    return dump_json(
        {
            "format": FORMAT_VERSION,
            "plan": then.plan,
            "as_of": to_plain(then.as_of),
            "same": replayed.same,
            "before": {"library": then.library, "digest": then.digest},
            "after": {"library": now.library, "digest": now.digest},
            "differences": [
                {"cause": difference.cause.value, **told(difference)} for difference in replayed.differences
            ],
            "changes": [told(change) for change in replayed.changes],
        }
    )


def _titles(plan: Plan) -> Mapping[str, Bilingual]:
    """What the rules are called, by their keys, as they read last."""
    return {key: versions[-1].rule.title for key, versions in plan.versions().items()}


def _title_of(
    change: RecordedFindingChange, titles: Mapping[str, Bilingual], plan: Plan, roster: Roster
) -> Bilingual | None:
    """What a finding is about in words: the rule, whom it concerns, and the part."""
    title = titles.get(change.key)
    if title is None:
        return None
    said = [title, *(entry.name for entry in roster if entry.key == change.agency)]
    said += [measure.title for measure in plan.measures if measure.key == change.part]
    return Bilingual(", ".join(each.vi for each in said), ", ".join(each.en for each in said))


def _differing_rules(then: Receipt, now: Receipt, titles: Mapping[str, Bilingual]) -> RulesDiffer:
    was, are = ({rule.key: rule for rule in each.rules} for each in (then, now))
    rules = tuple(
        RecordedRuleChange(key, was.get(key), are.get(key), titles.get(key))
        for key in dict.fromkeys((*was, *are))
        if _version_and_digest(was.get(key)) != _version_and_digest(are.get(key))
    )
    before, after = to_plain(then.parts), to_plain(now.parts)
    parts = tuple(PlanPart(name) for name in before if before[name] != after[name])
    if then.digest != now.digest and not rules and not parts:
        parts = (PlanPart.REST,)
    return RulesDiffer(rules, parts)


def _version_and_digest(rule: RecordedRule | None) -> tuple[int, str] | None:
    return None if rule is None else (rule.version, rule.digest)


def _differing_observations(then: Receipt, observations: Iterable[Observation]) -> ObservationsDiffer:
    given = {observation_digest(observation): observation for observation in observations}
    known = set(then.observations)
    return ObservationsDiffer(
        tuple(mark for mark in then.observations if mark not in given),
        tuple(given[mark] for mark in sorted(given) if mark not in known),
    )


def _changes(
    then: Receipt, now: Receipt, rules: RulesDiffer, observations: ObservationsDiffer
) -> Iterator[RecordedFindingChange]:
    """The findings that come out otherwise; what they rest on is no outcome and may differ."""
    was, are = ({_finding_key(finding): finding for finding in receipt.findings} for receipt in (then, now))
    other = {rule.key for rule in rules.rules}
    beside = not _FINDINGS_REST_ON.isdisjoint(rules.parts)
    exchanged = {*observations.missing, *map(observation_digest, observations.added)}
    rested, rest = _evidence_by_rule(then), _evidence_by_rule(now)
    for subject in dict.fromkeys((*was, *are)):
        before, after = was.get(subject), are.get(subject)
        if _without_evidence(before) == _without_evidence(after):
            continue
        key, agency, part = subject
        elsewhere = rested[key] ^ rest[key]
        if beside or key in other:
            cause = Cause.RULE_DATA
        elif elsewhere and elsewhere <= exchanged:
            cause = Cause.OBSERVATIONS
        else:
            cause = Cause.CODE
        yield RecordedFindingChange(key, agency, part, before, after, cause)


def _finding_key(finding: RecordedFinding) -> tuple[str, str | None, str | None]:
    return finding.key, finding.agency, finding.part


def _without_evidence(finding: RecordedFinding | None) -> RecordedFinding | None:
    return None if finding is None else evolve(finding, evidence=())


def _evidence_by_rule(receipt: Receipt) -> Mapping[str, set[str]]:
    """What all findings about a rule rest on, by the key of the rule."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for finding in receipt.findings:
        held[finding.key].update(finding.evidence)
    return held
