"""Differences: which rules of two plans stand for one another, and what they say otherwise, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from attrs import fields, frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.dates.due import Before, By, During, Within
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue, UnknownRule
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule
from cchc_rules.law.versions import reference_day
from cchc_rules.message import message
from cchc_rules.text import LabelledEnum

__all__ = ["ChangeKind", "FieldChange", "RuleChange", "RulePair", "diff", "pair_rules"]

_PLACE: Final = frozenset({"key", "clause", "inherits", "printed_code", "related", "succeeds"})
"""The fields of a rule that say where it stands in its plan."""

_PRINTED: Final = frozenset({"phrase", "remark"})
"""The fields of a due that say in which words it is printed."""


class ChangeKind(LabelledEnum):
    """What became of a rule from one plan to another (loại thay đổi).

    Inserted or repealed is what an amendment changes in one plan; newly set, not continued, merged or split is what the
    plan that succeeds it does.
    """

    INSERTED = "inserted", "bổ sung", "inserted"
    CHANGED = "changed", "sửa đổi, thay thế", "changed"
    REPEALED = "repealed", "bãi bỏ", "repealed"
    NEWLY_SET = "newly_set", "đặt mới", "newly set"
    NOT_CONTINUED = "not_continued", "không tiếp tục", "not continued"
    MERGED = "merged", "gộp", "merged"
    SPLIT = "split", "tách", "split"


@frozen
class RulePair:
    """A rule of one plan beside the one that stands for it in another (cặp quy định tương ứng).

    Args:
        before: The rule of the first plan; None where the second one has it alone.
        after: The rule of the second plan; None where it is not continued.
    """

    before: Rule | None
    after: Rule | None


@frozen
class FieldChange:
    """A field of a rule that says something else (nội dung thay đổi).

    Args:
        name: Its name; `kind` where the rule is of another kind.
        before: What it said; None where the rule had no such field.
        after: What it says; None where the rule has no such field.
    """

    name: str
    before: object
    after: object


@frozen
class RuleChange:
    """A rule that two plans do not say alike (thay đổi).

    Args:
        kind: What became of it.
        before: The rule in the first plan; None where it is not there.
        after: The rule in the second plan; None where it is not there.
        fields: What the second says otherwise, in the order of the fields; none where one of the two is not there.
    """

    kind: ChangeKind
    before: Rule | None
    after: Rule | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def rule(self) -> Rule:
        """The rule as it reads now, or as it last read."""
        rule = self.after or self.before
        assert rule is not None, "one of the two is a rule"
        return rule


def pair_rules(before: Plan, after: Plan) -> tuple[RulePair, ...]:
    """Which rule of the second plan stands for which of the first.

    Two readings of one plan are paired by the keys of the rules; a plan and the one that succeeds it by what its rules
    say that they continue (`Rule.succeeds`). A rule that was split stands in several pairs, and so does one into which
    several were merged.

    Each plan is read with all its amendments in effect; one that is replaced as a whole, beside another plan, as it
    read last.

    Args:
        before: The plan to start from.
        after: The plan to arrive at.

    Returns:
        In the order of the first plan, then in the order of the second what it has alone.

    Raises:
        BadValue: For anything but two readings of one plan, or a plan and the one that succeeds it.
        UnknownRule: Where a rule continues one that the first plan never had.

    >>> from cchc_rules.plans import hue_2025
    >>> all(pair.before is pair.after for pair in pair_rules(hue_2025.PLAN, hue_2025.PLAN))
    True
    """
    require_plan(before, "pair_rules")
    require_plan(after, "pair_rules")
    if before.id == after.id:
        was, now = ({rule.key: rule for rule in plan.as_of(date.max).rules} for plan in (before, after))
        return tuple(RulePair(was.get(key), now.get(key)) for key in {**was, **now})
    if after.succeeds != before.id:
        raise BadValue(
            after.id,
            message("a plan that succeeds {plan}", plan=before.id),
            "Name the earlier plan first." if before.succeeds == after.id else "Plan.succeeds says which one does.",
            before.id,
        )
    return tuple(_pairs_of_two(before, after))


def _pairs_of_two(before: Plan, after: Plan) -> Iterator[RulePair]:
    earlier = {rule.key: rule for rule in _as_it_read_last(before).rules}
    continued: dict[str, list[Rule]] = {key: [] for key in earlier}
    alone: list[Rule] = []
    for rule in _as_it_read_last(after).rules:
        for key in rule.succeeds:
            if key not in before.versions():
                raise UnknownRule(
                    key,
                    message("the key of a rule of {plan}", plan=before.id),
                    where=message("what {rule} succeeds", rule=rule.key),
                )
        found = [key for key in rule.succeeds if key in earlier]
        for key in found:
            continued[key].append(rule)
        if not found:
            alone.append(rule)
    for key, rules in continued.items():
        yield from (RulePair(earlier[key], rule) for rule in rules or (None,))
    yield from (RulePair(None, rule) for rule in alone)


def _as_it_read_last(plan: Plan) -> Plan:
    """The plan with all its amendments in effect; where it is replaced, as it read on the day before."""
    end = plan.replacement
    return plan.as_of(date.max if end is None else end.decision.effective_on - ONE_DAY)


def diff(before: Plan, after: Plan) -> tuple[RuleChange, ...]:
    """What the second plan says otherwise than the first, in legal terms.

    Rules are paired by `pair_rules`: in two readings of one plan, as `plan.as_of(day)` gives
    them, by their keys, and from a plan to the one that succeeds it by what its rules continue. Versions are no
    content: a rule that says the same is the same. From one plan to the next neither is where a rule stands, nor what
    only moved with the year: a period or due that lies as many years later as those of most rules do, its printed words
    aside.

    Of a rule that was split each part is a change, and so is each that was merged into one; one that was both is told
    as merged.

    Args:
        before: The plan to start from.
        after: The plan to arrive at.

    Returns:
        In the order of the first plan what is said otherwise or no longer, then in the order of the second what is new.

    Raises:
        BadValue: For anything but two readings of one plan, or a plan and the one that succeeds it.
        UnknownRule: Where a rule continues one that the first plan never had.

    >>> from cchc_rules.plans import hue_2025
    >>> diff(hue_2025.PLAN, hue_2025.PLAN)
    ()
    """
    require_plan(before, "diff")
    require_plan(after, "diff")
    pairs = pair_rules(before, after)
    if before.id == after.id:
        return tuple(_changes_within(pairs))
    return tuple(_changes_across(pairs))


def _changes_within(pairs: Iterable[RulePair]) -> Iterator[RuleChange]:
    """What an amendment changes: what differs between two readings of one plan."""
    for pair in pairs:
        was, now = pair.before, pair.after
        if was is now:
            continue
        if was is None or now is None:
            yield RuleChange(ChangeKind.INSERTED if was is None else ChangeKind.REPEALED, was, now)
        elif changed := _changed_fields(was, now, None):
            yield RuleChange(ChangeKind.CHANGED, was, now, changed)


def _changes_across(pairs: Sequence[RulePair]) -> Iterator[RuleChange]:
    """What a plan changes that succeeds another one."""
    parts = Counter(pair.before.key for pair in pairs if pair.before is not None)
    years = _years_apart(pairs)
    for pair in pairs:
        was, now = pair.before, pair.after
        if was is None or now is None:
            yield RuleChange(ChangeKind.NEWLY_SET if was is None else ChangeKind.NOT_CONTINUED, was, now)
            continue
        changed = _changed_fields(was, now, years)
        if len(now.succeeds) > 1:
            yield RuleChange(ChangeKind.MERGED, was, now, changed)
        elif parts[was.key] > 1:
            yield RuleChange(ChangeKind.SPLIT, was, now, changed)
        elif changed:
            yield RuleChange(ChangeKind.CHANGED, was, now, changed)


def _years_apart(pairs: Iterable[RulePair]) -> int:
    """By how many years the reference days of most rules lie apart from those of the rules that they continue."""
    days = ((reference_day(p.before), reference_day(p.after)) for p in pairs if p.before and p.after)
    years = Counter(now.year - was.year for was, now in days if was is not None and now is not None)
    return max(years, key=lambda each: (years[each], -each), default=0)


def _changed_fields(was: Rule, now: Rule, years: int | None) -> tuple[FieldChange, ...]:
    """What a rule says otherwise than another; of another plan so many years later, or None within one plan."""
    said, says = _field_contents(was), _field_contents(now)
    if years is None:
        names = [name for name in {**said, **says} if digest((said.get(name),)) != digest((says.get(name),))]
    else:
        names = [
            name
            for name in {**said, **says}
            if name not in _PLACE and _substance(said.get(name), years) != _substance(says.get(name), 0)
        ]
    return tuple(FieldChange(name, said.get(name), says.get(name)) for name in names)


def _field_contents(rule: Rule) -> dict[str, object]:
    """What a rule says, field by field, with its kind."""
    named = [field.name for field in fields(type(rule)) if field.metadata.get("content", True)]
    return {"kind": RULE_KIND_NAMES[type(rule)], **{name: getattr(rule, name) for name in named}}


def _substance(said: object, years: int) -> str:
    """The digest of what a field says, its days moved by years, and the printed words of a due left aside."""
    return digest((_moved(said, years),))


def _moved(said: object, years: int) -> object:
    if isinstance(said, date):
        return said + relativedelta(years=years)
    if isinstance(said, Before):
        return _moved(By(said.last_day, said.phrase), years)
    if isinstance(said, Period | By | During | Recurring | Within):
        stated = ((each.name, getattr(said, each.name)) for each in fields(type(said)) if each.name not in _PRINTED)
        return (type(said).__name__, *((name, _moved(value, years)) for name, value in stated))
    return said
