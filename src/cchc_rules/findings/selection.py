"""Selection: which findings of an assessment are told, where only some are."""

from __future__ import annotations

from typing import Final

from attrs import evolve, field, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import BadValue
from cchc_rules.findings.reasons import Status
from cchc_rules.law.plan import Plan
from cchc_rules.law.responsibility import concern_each_other
from cchc_rules.law.rule import RULE_KIND_NAMES, RULE_KINDS, Duty, Rule
from cchc_rules.message import message
from cchc_rules.text import Bilingual

__all__ = ["EVERYTHING", "Selection"]

_JUDGED_KINDS: Final = tuple(name for name, kind in RULE_KINDS.items() if kind is not Duty)
_PICKED: Final = Bilingual("một số kết luận được chọn riêng", "some, picked one by one")


@frozen
class Selection:
    """Which findings of an assessment are told, where only some are (phần được nêu).

    Args:
        agency: The agency or class of which alone it tells, with its classes and members; None for everybody.
        kind: The kind of rule of which alone it tells: target, outcome or activity; None for all three.
        area: The area of reform of which alone it tells, by its place in the plan's list; None for all.
        status: The status of which alone it tells; None for all.
        picked: Whether some were picked one by one, so that nothing says which they are.

    Raises:
        BadValue: For another kind.

    >>> Selection(kind="target").status is None, Selection() == EVERYTHING
    (True, True)
    """

    agency: AgencyOrClass | None = field(default=None, metadata={"came_later": True})
    kind: str | None = field(default=None, metadata={"came_later": True, "pattern": "|".join(_JUDGED_KINDS)})
    area: int | None = field(default=None, metadata={"came_later": True, "least": 1})
    status: Status | None = field(default=None, metadata={"came_later": True})
    picked: bool = field(default=False, metadata={"came_later": True})

    def __attrs_post_init__(self) -> None:
        if self.kind is not None and self.kind not in _JUDGED_KINDS:
            raise BadValue(self.kind, message("one of {names}", names=", ".join(_JUDGED_KINDS)), where="Selection")

    def covers(self, rule: Rule, agency: AgencyOrClass | None) -> bool:
        """Whether it tells what is found about a rule and an agency, at least of some status."""
        of_kind = self.kind is None or isinstance(rule, RULE_KINDS[self.kind])
        return of_kind and self.area in (None, rule.area) and concern_each_other(self.agency, agency)

    def tells(self, rule: Rule, agency: AgencyOrClass | None, status: Status) -> bool:
        """Whether it tells a finding of a rule, an agency and a status, unless it was picked from."""
        return self.covers(rule, agency) and self.status in (None, status)

    def within(self, other: Selection) -> Selection:
        """What it tells of what another tells; where both are of some alone, nothing says which those are."""
        return self if other in (EVERYTHING, self) else evolve(self, picked=True)

    def words(self, plan: Plan) -> tuple[Bilingual, ...]:
        """What alone it tells, in words; none where that is everything.

        Args:
            plan: The plan that the findings are about.

        Raises:
            BadValue: For an area that the plan does not have.
        """
        return (
            *(() if self.agency is None else (self.agency.name,)),
            *(() if self.kind is None else (RULE_KIND_NAMES[RULE_KINDS[self.kind]],)),
            *(() if self.area is None else (plan.area_name(self.area),)),
            *(() if self.status is None else (self.status.label,)),
            *((_PICKED,) if self.picked else ()),
        )


EVERYTHING: Final = Selection()
"""The selection that tells all findings."""
