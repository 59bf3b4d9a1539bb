"""Versions: how a rule reads from one day to another, and which version it is judged by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, final, runtime_checkable

from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, Draft
from cchc_rules.law.rule import Activity, Duty, Rule
from cchc_rules.measures.measure import Measure

__all__ = ["AmendsPlan", "Version", "reference_day", "sort_by_effect", "version_histories", "version_to_judge"]


@final
@frozen
class Version:
    """A rule as it reads from one day to another (phiên bản).

    Args:
        rule: The rule.
        since: The first day on which it reads so; the last day of the calendar where the day of effect is not known.
        until: The first day on which it no longer does; None where no end is known.
        amended_by: The decision that made it read so; None where it reads as signed.
        ended_by: The decision that amended or repealed it; None where none did.
    """

    rule: Rule
    since: date
    until: date | None = None
    amended_by: Decision | None = None
    ended_by: Decision | None = None

    def in_force_on(self, day: date) -> bool:
        """Whether the rule reads so on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@runtime_checkable
class AmendsPlan(Protocol):
    """What a plan needs to know of an amendment, so that it can be read without them (văn bản sửa đổi, bổ sung)."""

    @property
    def decision(self) -> Decision:
        """The amending decision."""
        ...

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it adds."""
        ...

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The passages of the amending decision, in its order."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the rules that it changes."""
        ...

    @property
    def replaced_by(self) -> str | None:
        """The id of the plan that takes the place of the whole; None where it changes some of its rules."""
        ...

    def amend(self, histories: dict[str, list[Version]], signed: Decision) -> tuple[str, ...]:
        """Continue the versions of the rules that it changes; what stands against it comes back."""
        ...


def sort_by_effect(amendments: Iterable[AmendsPlan]) -> tuple[AmendsPlan, ...]:
    """Amendments in the order in which they take effect; on one day, in that of their dates and then numbers.

    Raises:
        BadValue: For something that is no amendment.
    """
    amendments = tuple(amendments)
    for amendment in amendments:
        if not isinstance(amendment, AmendsPlan):
            raise BadValue(amendment, "an amendment", "cchc_rules.Amendment is one.", "amendments")
    return tuple(sorted(amendments, key=_effect_order))


def _effect_order(amendment: AmendsPlan) -> tuple[date, date, str, tuple[str, ...]]:
    decision = amendment.decision
    return decision.effective_on, decision.issued_on, decision.number, amendment.keys


def version_histories(
    rules: Iterable[Rule], signed: Decision | Draft, amendments: Iterable[AmendsPlan]
) -> tuple[dict[str, tuple[Version, ...]], tuple[str, ...]]:
    """The versions of every rule, and what stands against making them.

    Args:
        rules: The rules as signed.
        signed: The decision that set them, or the draft of one.
        amendments: What amends them, in order.

    Returns:
        The versions by the keys of the rules, inserted ones last; and the contradictions, none where all is well.
    """
    found = {rule.key: [Version(rule, signed.effective_on or date.max)] for rule in rules}
    faults: list[str] = []
    for amendment in amendments:
        if isinstance(signed, Draft):
            faults.append(f"{amendment.decision.number} amends a draft")
        else:
            faults += amendment.amend(found, signed)
    return {key: tuple(versions) for key, versions in found.items()}, tuple(faults)


def reference_day(rule: Rule) -> date | None:
    """The day whose law a rule is judged by: the end of its period or its last due day; None without one.

    >>> from cchc_rules.plans import hue_2025
    >>> reference_day(hue_2025.DOSSIERS_ON_TIME)
    datetime.date(2025, 12, 31)
    """
    if isinstance(rule, Activity):
        return rule.due.last_day
    return None if isinstance(rule, Duty) else rule.period.last_day


def version_to_judge(versions: Sequence[Version], as_of: date, begins: Decision | None = None) -> Rule | None:
    """The version of a rule to judge by: the earliest one in force on its own reference day.

    The earliest, so that a rule that has come due is not judged anew under a later version. Without a reference day,
    the day of looking stands for it. What was not issued by the day of looking is not known.

    Args:
        versions: The versions of one rule, in their order.
        as_of: The day of looking.
        begins: The decision that set the plan, where the rules as signed do not judge what had come due before it took
            effect; None where they judge all that they ask for.

    Returns:
        The rule; None where no version of it is in force on its reference day.
    """
    for version in versions:
        made_by = version.amended_by or begins
        if made_by is not None and made_by.issued_on > as_of:
            return None
        until = None if version.ended_by is None or version.ended_by.issued_on > as_of else version.until
        day = reference_day(version.rule) or as_of
        if (made_by is None or version.since <= day) and (until is None or day < until):
            return version.rule
    return None
