"""Amendments: what later decisions change in a plan, as typed patches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, TypeAlias, final, get_args, get_origin, get_type_hints

from attrs import evolve, field, frozen

from cchc_rules.errors import BadValue, PlanConflict
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, Draft, NotEncoded, gaps_and_overlaps
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule
from cchc_rules.law.versions import Version, reference_day
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message

__all__ = [
    "Amendment",
    "Insertion",
    "Patch",
    "PlanReplacement",
    "Repeal",
    "Replacement",
    "Revision",
    "revisable_fields",
]

_UNREVISABLE_FIELDS: Final = frozenset({"key", "version", "clause", "succeeds", "inherits"})


@final
@frozen
class Insertion:
    """A rule is added (bổ sung).

    Args:
        rule: The new rule. Its clause is a passage of the amending decision, and its key was never used in the plan.
    """

    rule: Rule

    @property
    def key(self) -> str:
        """The key of the new rule."""
        return self.rule.key

    @property
    def clause(self) -> Clause:
        """The passage that adds it."""
        return self.rule.clause


def _sorted_changes(given: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    changes = dict(given)
    if not changes:
        raise BadValue(changes, "at least one field and what it says from now on", where="Revision.changes")
    return tuple(sorted(changes.items()))


@final
@frozen
class Revision:
    """Some fields of a rule are changed, and it keeps the others (sửa đổi).

    The changes are kept as pairs, in the order of the names of the fields.

    Args:
        key: The key of the rule.
        clause: The passage of the amending decision that says so.
        changes: What the fields say from now on, by their names.

    Raises:
        BadValue: Where nothing is changed.
    """

    key: str
    clause: Clause
    changes: tuple[tuple[str, object], ...] = field(converter=_sorted_changes)


@final
@frozen
class Replacement:
    """A rule takes the place of another, under its key and its passage (thay thế).

    Args:
        rule: The new rule, with the key and the clause of the one whose place it takes; its version is set anew.
        clause: The passage of the amending decision that says so.
    """

    rule: Rule
    clause: Clause

    @property
    def key(self) -> str:
        """The key of both rules."""
        return self.rule.key


@final
@frozen
class Repeal:
    """A rule is no longer in force (bãi bỏ).

    Args:
        key: The key of the rule; it is not used again.
        clause: The passage of the amending decision that says so.
    """

    key: str
    clause: Clause


Patch: TypeAlias = Insertion | Revision | Replacement | Repeal
"""The four things that an amending decision can do to a rule."""


@final
@frozen(kw_only=True)
class Amendment:
    """What one later decision changes in a plan, from the day on which it takes effect (sửa đổi, bổ sung).

    Args:
        decision: The amending decision.
        patches: What it does, one patch a rule.
        measures: The measures that its targets are counted by and that the plan does not have.
        not_encoded: The passages of the amending decision that change no rule.

    Raises:
        PlanConflict: Where it takes effect before it was issued, does nothing, does two things to one rule, or its
            passages are not of this decision, leave a gap in it or overlap.
    """

    decision: Decision
    patches: tuple[Patch, ...]
    measures: tuple[Measure, ...] = ()
    not_encoded: tuple[NotEncoded, ...] = ()
    clauses: tuple[Clause, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        passages = {patch.clause for patch in self.patches}
        passages.update(self.decision.clauses, (passage.clause for passage in self.not_encoded))
        inserted = (patch.rule for patch in self.patches if isinstance(patch, Insertion))
        passages.update(each for rule in inserted for each in rule.inherits if each.document)
        object.__setattr__(self, "clauses", tuple(sorted(passages, key=lambda clause: clause.start)))
        faults = tuple(self._faults())
        if faults:
            raise PlanConflict(
                len(faults),
                "an amendment without contradictions",
                message("Mend: {faults}.", faults="; ".join(faults)),
                self.decision.number,
            )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the rules that it changes, in the order of its patches."""
        return tuple(patch.key for patch in self.patches)

    @property
    def replaced_by(self) -> None:
        """None: it changes some rules, and the plan stays."""
        return

    def amend(self, histories: dict[str, list[Version]], signed: Decision) -> tuple[str, ...]:
        """Continue the versions of the rules that it changes.

        Args:
            histories: The versions of every rule until then, by its key; what is changed is changed here.
            signed: The decision that set the plan.

        Returns:
            What stands against it, a sentence for each patch that cannot be made; none where all is well.
        """
        return _apply(self.patches, histories, self.decision, signed)

    def _faults(self) -> Iterator[str]:
        decision = self.decision
        yield from _effect_before_issue(decision)
        if not self.patches:
            yield "it changes no rule"
        keys = self.keys
        yield from (f"{key} is amended twice" for key in dict.fromkeys(keys) if keys.count(key) > 1)
        for clause in self.clauses:
            if clause.document != decision.number:
                yield f"{clause.address} is a passage of {clause.document or 'the plan itself'}"
        yield from gaps_and_overlaps(self.clauses)


def _facts_alone(decision: Decision | Draft) -> Decision:
    if isinstance(decision, Draft):
        expected = "a decision with its number and its days"
        raise PlanConflict(decision.label.en, expected, "A draft replaces no plan yet.", "PlanReplacement.decision")
    return evolve(decision, legal_bases=(), clauses=())


@final
@frozen(init=False)
class PlanReplacement:
    """A plan is replaced as a whole by another one from a day on (thay thế toàn bộ).

    It stands among the amendments of the replaced plan: one statement ends all of its rules. They stay in force until
    the day on which the decision takes effect, and what has come due before is judged by them whenever one looks. The
    other plan says the same from its side (`Plan.replaces`): `PlanReplacement(later.id, later.decision)`.

    Args:
        replaced_by: The id of the plan that takes its place; it need not be installed.
        decision: The decision that sets that plan, its passages and legal bases aside; its issuer is in the roster of
            the replaced plan.

    Raises:
        PlanConflict: Where the decision takes effect before it was issued, or is a draft.
    """

    replaced_by: str
    decision: Decision

    def __init__(self, replaced_by: str, decision: Decision | Draft) -> None:
        facts = _facts_alone(decision)
        for fault in _effect_before_issue(facts):
            raise PlanConflict(replaced_by, "a plan that does not rewrite verdicts", fault, facts.number)
        object.__setattr__(self, "replaced_by", replaced_by)
        object.__setattr__(self, "decision", facts)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """None: the other plan has its own."""
        return ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """None: they are those of the other plan."""
        return ()

    @property
    def keys(self) -> tuple[str, ...]:
        """None by name, for it changes all."""
        return ()

    def amend(self, histories: dict[str, list[Version]], signed: Decision) -> tuple[str, ...]:
        """End the last version of every rule that is still in force; arguments and result as in `Amendment.amend`."""
        if self.decision.effective_on <= signed.effective_on:
            return (f"{self.decision.number} replaces it before it is in force",)
        ends = [
            Repeal(key, versions[-1].rule.clause)
            for key, versions in histories.items()
            if versions and versions[-1].until is None
        ]
        return _apply(ends, histories, self.decision, signed)


def _effect_before_issue(decision: Decision) -> Iterator[str]:
    if decision.effective_on < decision.issued_on:
        yield f"it takes effect on {decision.effective_on}, and was issued on {decision.issued_on}"


def _apply(
    patches: Iterable[Patch], histories: dict[str, list[Version]], decision: Decision, signed: Decision
) -> tuple[str, ...]:
    """Continue the versions of rules by patches of one decision; a sentence for each that cannot be made comes back."""
    faults: list[str] = []
    for patch in patches:
        versions = histories.setdefault(patch.key, [])
        last = versions[-1] if versions else None
        rule = _rule_after(last, patch, decision, signed)
        if isinstance(rule, str):
            faults.append(f"{decision.number} amends {patch.key}, which {rule}")
            continue
        if last is not None:
            versions[-1] = evolve(last, until=decision.effective_on, ended_by=decision)
        if rule is not None:
            versions.append(Version(rule, decision.effective_on, amended_by=decision))
    return tuple(faults)


def _rule_after(last: Version | None, patch: Patch, decision: Decision, signed: Decision) -> Rule | str | None:
    """The rule as a patch leaves it, None where it repeals it; or, in words, why it cannot be patched so."""
    day = decision.effective_on
    if isinstance(patch, Insertion):
        if last is not None:
            return "is, or was, there already"
        return _due_too_early(patch.rule, day) or patch.rule
    if last is None or (last.until is not None and last.until < day):
        return "is not there"
    if day == last.until or (last.amended_by is not None and day == last.since):
        return f"another decision amends on the same day, {day}"
    if day <= last.since:
        return f"takes effect only on {last.since}"
    if decision.issued_on < (last.amended_by or signed).issued_on:
        return "was decided later and took effect earlier, so that it is not clear which of the two holds"
    if isinstance(patch, Repeal):
        return None
    rule = patch.rule if isinstance(patch, Replacement) else _apply_revision(last.rule, patch)
    rule = evolve(rule, version=last.rule.version)
    if rule == last.rule:
        return "says that already"
    if rule.clause != last.rule.clause:
        return "stands at another passage than the rule in its place"
    if reference_day(rule) != reference_day(last.rule):
        return _due_too_early(rule, day) or evolve(rule, version=rule.version + 1)
    return evolve(rule, version=rule.version + 1)


def _due_too_early(rule: Rule, day: date) -> str:
    due = reference_day(rule)
    return f"would fall due on {due}, before it is in force on {day}" if due is not None and due < day else ""


def _apply_revision(rule: Rule, revision: Revision) -> Rule:
    takes = revisable_fields(type(rule))
    for name, value in revision.changes:
        if name not in takes:
            raise BadValue(
                name,
                message("a field of a {kind}: {takes}", kind=type(rule).__name__, takes=", ".join(takes)),
                where=rule.key,
            )
        if not _is_a(value, takes[name]):
            raise BadValue(value, message("a value of the kind {kind}", kind=takes[name]), where=f"{rule.key}, {name}")
    changes: dict[str, Any] = dict(revision.changes)
    return evolve(rule, **changes)


def revisable_fields(kind: type[Rule]) -> Mapping[str, Any]:
    """The fields of a kind of rule that can be revised, and the types they take."""
    return _revisable()[kind]


@cache
def _revisable() -> Mapping[type[Rule], Mapping[str, Any]]:
    """For every kind; types are looked up once, since reading one rule's costs as much as patching twenty."""
    takes = {kind: get_type_hints(kind) for kind in RULE_KIND_NAMES}
    return {
        kind: {name: hints[name] for name in hints if name not in _UNREVISABLE_FIELDS} for kind, hints in takes.items()
    }


def _is_a(value: object, kind: Any) -> bool:
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(isinstance(each, get_args(kind)[0]) for each in value)
    return isinstance(value, kind)
