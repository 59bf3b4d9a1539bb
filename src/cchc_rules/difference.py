"""Differences: what two plans say otherwise, rule by rule and field by field, and which findings that turns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import fields, frozen

from cchc_rules.assess import assess
from cchc_rules.finding import Finding, Findings, Status
from cchc_rules.model import KINDS, Rule
from cchc_rules.observation import Figure, Observation
from cchc_rules.plan import Plan, digest
from cchc_rules.roster import Party, Roster
from cchc_rules.text import Code, Language

__all__ = ["Change", "ChangeKind", "FieldChange", "Flip", "consequences", "diff"]


class ChangeKind(Code):
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
class Change:
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
        said, says = _content(self.before), _content(self.after)
        names = [name for name in {**said, **says} if digest((said.get(name),)) != digest((says.get(name),))]
        return tuple(FieldChange(name, said.get(name), says.get(name)) for name in names)


@frozen
class Flip:
    """A finding that comes out otherwise by one plan than by another (kết luận thay đổi).

    Args:
        before: The finding by the first plan; None where that plan has none.
        after: The finding by the second plan; None where that plan has none.
    """

    before: Finding | None
    after: Finding | None

    @property
    def rule(self) -> Rule:
        """The rule that both are about, as it reads now or last read."""
        return self._either.rule

    @property
    def agency(self) -> Party | None:
        """The agency that both are about; None for nobody in particular."""
        return self._either.agency

    @property
    def _either(self) -> Finding:
        finding = self.after or self.before
        assert finding is not None, "one of the two is a finding"
        return finding

    def sentence(self, language: Language = "en") -> str:
        """The two statuses, to be read by people; a dash stands where there is no finding.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        was, now = ("–" if each is None else each.status.label.in_(language) for each in (self.before, self.after))
        return f"{who}{was} → {now}"


def diff(a: Plan, b: Plan) -> tuple[Change, ...]:
    """What the second plan says otherwise than the first, in legal terms.

    An amended plan is read with all its amendments in effect; `plan.as_of(day)` is what it says on another day.
    Versions are no content: a rule that says the same is the same.

    Args:
        a: The plan to start from.
        b: The plan to arrive at.

    Returns:
        In the order of the first plan what it says otherwise or no longer, then in the order of the second what is new.

    >>> from cchc_rules.plans import hue_2025
    >>> diff(hue_2025.PLAN, hue_2025.PLAN)
    ()
    """
    earlier = {rule.key: rule for rule in a.as_of(date.max).rules}
    later = {rule.key: rule for rule in b.as_of(date.max).rules}
    pairs = ((earlier.get(key), later.get(key)) for key in {**earlier, **later})
    return tuple(Change(one, other) for one, other in pairs if one is not other and _said(one) != _said(other))


def consequences(
    a: Plan,
    b: Plan,
    seen: Iterable[Observation],
    *,
    on: date,
    closed_world: bool = False,
    roster: Roster | None = None,
) -> tuple[Flip, ...]:
    """Which findings come out otherwise by the second plan than by the first, on what is known on a day.

    Args:
        a: The plan to start from.
        b: The plan to arrive at.
        seen: What is known.
        on: The day of looking.
        closed_world: Whether the record is complete; only then is silence after a due day MISSED.
        roster: Who exists on which day, and who answers for whom; None for the agencies as the plans name them.

    Returns:
        The findings whose status differs, and those that only one plan has, in the order of the first plan's findings
        and then of the second's.

    Raises:
        NotADay: Where `on` is not a date.
        WrongKind: For anything in `seen` that is not an observation.
    """
    known = tuple(seen)
    findings = (assess(plan, known, on=on, closed_world=closed_world, roster=roster) for plan in (a, b))
    earlier, later = map(_by_subject, findings)
    pairs = ((earlier.get(subject), later.get(subject)) for subject in {**earlier, **later})
    return tuple(Flip(one, other) for one, other in pairs if _status(one) != _status(other))


def _said(rule: Rule | None) -> str | None:
    return None if rule is None else digest(rule)


def _content(rule: Rule) -> dict[str, object]:
    """What a rule says, field by field, with its kind."""
    named = [each.name for each in fields(type(rule)) if each.metadata.get("content", True)]
    return {"kind": KINDS[type(rule)], **{name: getattr(rule, name) for name in named}}


def _status(finding: Finding | None) -> Status | None:
    return None if finding is None else finding.status


def _by_subject(findings: Findings) -> dict[tuple[str, str, str], Finding]:
    """The findings by what they are about: the rule, the agency, and the part of its measure."""
    return {(each.rule.key, "" if each.agency is None else each.agency.key, _part(each)): each for each in findings}


def _part(finding: Finding) -> str:
    first = finding.evidence[0] if finding.evidence else None
    return first.measure.key if isinstance(first, Figure) and first.measure.part_of is not None else ""
