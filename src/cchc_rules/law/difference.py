"""Differences: what two plans say otherwise, rule by rule and field by field."""

from __future__ import annotations

from datetime import date

from attrs import fields, frozen

from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule
from cchc_rules.text import LabelledEnum

__all__ = ["ChangeKind", "FieldChange", "RuleChange", "diff"]


class ChangeKind(LabelledEnum):
    """What became of a rule from one plan to another (loại thay đổi)."""

    INSERTED = "inserted", "bổ sung", "inserted"
    CHANGED = "changed", "sửa đổi, thay thế", "changed"
    REPEALED = "repealed", "bãi bỏ", "repealed"


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
        before: The rule in the first plan; None where it is not there.
        after: The rule in the second plan; None where it is not there.
    """

    before: Rule | None
    after: Rule | None

    @property
    def rule(self) -> Rule:
        """The rule as it reads now, or as it last read."""
        rule = self.after or self.before
        assert rule is not None, "one of the two is a rule"
        return rule

    @property
    def kind(self) -> ChangeKind:
        """Whether it was inserted, changed or repealed."""
        if self.before is None:
            return ChangeKind.INSERTED
        return ChangeKind.REPEALED if self.after is None else ChangeKind.CHANGED

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """What a changed rule says otherwise, in the order of its fields; none where it was inserted or repealed."""
        if self.before is None or self.after is None:
            return ()
        said, says = _field_contents(self.before), _field_contents(self.after)
        names = [name for name in {**said, **says} if digest((said.get(name),)) != digest((says.get(name),))]
        return tuple(FieldChange(name, said.get(name), says.get(name)) for name in names)


def diff(before: Plan, after: Plan) -> tuple[RuleChange, ...]:
    """What the second plan says otherwise than the first, in legal terms.

    An amended plan is read with all its amendments in effect; `plan.as_of(day)` is what it says on another day.
    Versions are no content: a rule that says the same is the same.

    Args:
        before: The plan to start from.
        after: The plan to arrive at.

    Returns:
        In the order of the first plan what it says otherwise or no longer, then in the order of the second what is new.

    Raises:
        BadValue: For anything but two plans.

    >>> from cchc_rules.plans import hue_2025
    >>> diff(hue_2025.PLAN, hue_2025.PLAN)
    ()
    """
    require_plan(before, "diff")
    require_plan(after, "diff")
    earlier = {rule.key: rule for rule in before.as_of(date.max).rules}
    later = {rule.key: rule for rule in after.as_of(date.max).rules}
    pairs = ((earlier.get(key), later.get(key)) for key in {**earlier, **later})
    return tuple(
        RuleChange(one, other)
        for one, other in pairs
        if one is not other and _digest_or_none(one) != _digest_or_none(other)
    )


def _digest_or_none(rule: Rule | None) -> str | None:
    return None if rule is None else digest(rule)


def _field_contents(rule: Rule) -> dict[str, object]:
    """What a rule says, field by field, with its kind."""
    named = [field.name for field in fields(type(rule)) if field.metadata.get("content", True)]
    return {"kind": RULE_KIND_NAMES[type(rule)], **{name: getattr(rule, name) for name in named}}
