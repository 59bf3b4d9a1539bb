"""Law coverage: which rules, statuses, reasons and conditions of a plan some tests have seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import Factory, define

from cchc_rules.findings.finding import Finding
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Rule
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import And, IsNull, Not, Or, Predicate

__all__ = ["PARTS", "LawCoverage", "conditions_of", "single_conditions"]

PARTS: Final = ("population", "yes")
"""The two conditions of a measure, as its fields are called."""

_TRUTHS: Final = ("true", "false", "unknown")
_MEASURED: Final = (Status.MET, Status.MISSED, Status.OPEN, Status.UNKNOWN, Status.CONTESTED)
_DELIVERED: Final = (Status.MET, Status.MISSED, Status.OPEN, Status.UNKNOWN)


@define
class LawCoverage:
    """What some tests have seen of a plan; it grows while they run (độ phủ quy định).

    Args:
        plan: The plan.
        found: How often each rule, status and reason was found: `hue-2025:II.2.a.11/1 met reached`.
        asked: How often each condition of a measure was true, false and unknown of a record:
            `on-time-of-closed yes true completed_on <= due_on`.
    """

    plan: Plan
    found: Counter[str] = Factory(Counter)
    asked: Counter[str] = Factory(Counter)

    def see(self, findings: Iterable[Finding]) -> None:
        """Take note of findings; those of other plans count for nothing."""
        for finding in findings:
            if finding.rule.key.startswith(f"{self.plan.id}:"):
                self.found[f"{finding.rule.key} {finding.status} {finding.reason}"] += 1

    def ask(self, measure: Measure, part: str, condition: Predicate, answers: Iterable[bool | None]) -> None:
        """Take note of what a condition of a measure was of records."""
        for answer in answers:
            word = "unknown" if answer is None else str(answer).lower()
            self.asked[f"{measure.key} {part} {word} {condition}"] += 1

    def counts(self) -> dict[str, dict[str, int]]:
        """All of it as plain values, which another process can send."""
        return {"found": dict(self.found), "asked": dict(self.asked)}

    def add(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Add what another process has seen."""
        self.found.update(counts["found"])
        self.asked.update(counts["asked"])

    def to_json(self) -> dict[str, Any]:
        """What was seen and what was not, by clause and by condition, for `json.dumps`."""
        rules = [rule for rule in self.plan.rules if not isinstance(rule, Duty)]
        told = [self._rule_json(rule) for rule in rules]
        conditions = list(self._conditions_json())
        reasons = {name for rule in told for name in rule["reasons"]}
        expected = sum(len(_expected_statuses(rule)) for rule in rules)
        return {
            "plan": self.plan.id,
            "rules": told,
            "conditions": conditions,
            "summary": {
                "rules": [sum(1 for rule in told if rule["statuses"]), len(told)],
                "statuses": [expected - sum(len(rule["missing"]) for rule in told), expected],
                "reasons": [len(reasons), len(Reason)],
                "conditions": [
                    sum(1 for each in conditions for word in _TRUTHS if each[word]),
                    sum(1 for each in conditions for word in _TRUTHS if each[word] is not None),
                ],
            },
        }

    def _rule_json(self, rule: Rule) -> dict[str, Any]:
        statuses: Counter[str] = Counter()
        reasons: Counter[str] = Counter()
        for seen, times in self.found.items():
            key, status, reason = seen.split(" ")
            if key == rule.key:
                statuses[status] += times
                reasons[reason] += times
        missing = [status.value for status in _expected_statuses(rule) if status not in statuses]
        address = rule.key.partition(":")[2]
        return {
            "rule": address,
            "statuses": {status.value: statuses[status] for status in Status if status in statuses},
            "reasons": {reason.value: reasons[reason] for reason in Reason if reason in reasons},
            "missing": missing,
        }

    def _conditions_json(self) -> Iterator[dict[str, Any]]:
        for measure, part, condition in conditions_of(self.plan):
            seen: dict[str, int | None] = {
                word: self.asked[f"{measure.key} {part} {word} {condition}"] for word in _TRUTHS
            }
            if isinstance(condition, IsNull):  # whether something is missing is never unknown
                seen["unknown"] = None
            yield {"measure": measure.key, "part": part, "condition": str(condition), **seen}

    def lines(self) -> list[str]:
        """The same for a terminal: what was seen of each rule, and of which conditions an answer is missing."""
        told = self.to_json()
        seen = [rule for rule in told["rules"] if rule["statuses"]]
        unseen = [rule["rule"] for rule in told["rules"] if not rule["statuses"]]
        lines = [
            f"{rule['rule']:<14} {_with_commas(rule['statuses'])} ({_with_commas(rule['reasons'])})"
            + (f"; not {_with_commas(rule['missing'])}" if rule["missing"] else "")
            for rule in seen
        ]
        lines += [f"not seen at all: {_with_commas(unseen)}"] if unseen else []
        for each in told["conditions"]:
            missing = [word for word in _TRUTHS if each[word] == 0]
            if missing:
                lines.append(f"{each['measure']}, {each['part']}: {each['condition']} was never {' or '.join(missing)}")
        summary = "; ".join(f"{name} {some} of {all_of}" for name, (some, all_of) in told["summary"].items())
        return [*lines, summary]


def _with_commas(names: Collection[str]) -> str:
    return ", ".join(names)


def _expected_statuses(rule: Rule) -> tuple[Status, ...]:
    """What a rule can be found to be, whoever answers for it; nothing to measure and nobody left are beside that."""
    if isinstance(rule, Activity):
        return _DELIVERED if rule.due.last_day is not None else (Status.OPEN,)
    return _MEASURED


def conditions_of(plan: Plan) -> Iterator[tuple[Measure, str, Predicate]]:
    """Each single condition that the measures of a plan ask about a record, with the part of the measure it stands in.

    >>> from cchc_rules.plans import hue_2025
    >>> [str(condition) for measure, part, condition in conditions_of(hue_2025.PLAN)][:2]
    ['received_on >= period.start', 'received_on < period.end']
    """
    for measure in plan.measures:
        if measure.population is not None:
            for part, condition in zip(PARTS, population_and_yes(measure), strict=True):
                yield from ((measure, part, single) for single in single_conditions(condition))


def single_conditions(condition: Predicate) -> tuple[Predicate, ...]:
    """The conditions that one is put together from by and, or and not; each once, in order."""
    if isinstance(condition, And | Or):
        return tuple(dict.fromkeys(single for part in condition.parts for single in single_conditions(part)))
    return single_conditions(condition.part) if isinstance(condition, Not) else (condition,)
