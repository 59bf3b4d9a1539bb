"""A table of findings in Arrow: of findings one by one, or of what was computed of many that are alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from attrs import Factory, frozen

from cchc_rules.agencies.agency import Agency
from cchc_rules.counting.frame_findings.native_tables import pc
from cchc_rules.counting.frame_findings.services import Service
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.finding_columns import finding_columns
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.flat_table import Column, cells_in_arrow
from cchc_rules.law.plan import Plan

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["LEFT_OUT", "Counted", "FindingTable", "floors_of"]

LEFT_OUT: Final = frozenset({"least", "most", "sentence_vi", "sentence_en"})
"""The columns of findings that are text of their own for each finding, which no library of data frames writes."""

_OF_AGENCY: Final[Mapping[str, Callable[[Agency], str]]] = MappingProxyType(
    {
        "agency": lambda agency: agency.key,
        "agency_vi": lambda agency: agency.name.vi,
        "agency_en": lambda agency: agency.name.en,
        "level": lambda agency: agency.level.key,
    }
)
_OF_OUTCOME: Final = frozenset(
    {"status", "reason", "reaches", "certain", "value_period", "missing_days", "evidence_count"}
)


@frozen
class Counted:
    """What was counted of many findings, in as many places of each array.

    Args:
        service: The place of what each is about.
        agency: The place of its agency.
        finding: The place of a finding that has the same outcome.
        yes: Its counts.
        no: The same.
        unknown: The same.
    """

    service: pa.Array
    agency: pa.Array
    finding: pa.Array
    yes: pa.Array
    no: pa.Array
    unknown: pa.Array


@frozen
class FindingTable:
    """The columns of findings of a plan on a day (các cột của bảng kết luận).

    Args:
        plan: The plan.
        as_of: The day of looking.
    """

    plan: Plan
    as_of: date
    columns: tuple[Column, ...] = Factory(
        lambda self: tuple(
            each for each in finding_columns(self.plan, lambda finding: finding) if each.name not in LEFT_OUT
        ),
        takes_self=True,
    )

    def of_findings(self, findings: Sequence[Finding]) -> pa.Table:
        """A row for each finding."""
        return self._table({each.name: cells_in_arrow(each, findings) for each in self.columns})

    def of_counts(
        self, services: Sequence[Service], agencies: Sequence[Agency], findings: Sequence[Finding], counted: Counted
    ) -> pa.Table:
        """A row for each of many findings that are alike but for their numbers.

        Args:
            services: What some of them are about.
            agencies: Whom some of them are about.
            findings: One of each outcome.
            counted: Which of these each of them has, and its counts.
        """
        own = {"id": self._ids(services, counted, agencies), **self._numbers(services, counted)}
        for name, said in _OF_AGENCY.items():
            own[name] = pa.array(map(said, agencies), pa.string()).take(counted.agency)
        about = [self._about(each, agencies[0]) for each in services]
        for column in (each for each in self.columns if each.name not in own):
            of_outcome = column.name in _OF_OUTCOME
            items, place = (findings, counted.finding) if of_outcome else (about, counted.service)
            own[column.name] = cells_in_arrow(column, items).take(place)
        return self._table(own)

    def _about(self, service: Service, agency: Agency) -> Finding:
        """A finding about an agency of which nothing is known."""
        part = None if service.measure.key == service.target.measure.key else service.measure
        target, status, reason = service.target, Status.UNKNOWN, Reason.UNDECIDED
        return Finding(target, agency, self.as_of, status, reason, None, (), part=part)

    def _numbers(self, services: Sequence[Service], counted: Counted) -> dict[str, pa.Array]:
        """The counts of each, between what ratios it lies, and how far that is from its floor."""
        over, under = (each.take(counted.service) for each in floors_of(services))
        yes, possible = counted.yes, pc.add(counted.yes, counted.unknown)
        total = pc.add(possible, counted.no)
        some = pc.greater(total, 0)
        asked, reached = pc.multiply(over, total), pc.multiply(under, yes)
        kept = pc.greater_equal(reached, asked)
        short = pc.max_element_wise(pc.subtract(asked, reached), 0)
        beyond = pc.subtract(under, over)
        nothing, none = pa.scalar(0, pa.int64()), pa.scalar(None, pa.int64())
        to_add = pc.if_else(pc.greater(beyond, 0), _ceiling(short, pc.max_element_wise(beyond, 1)), none)
        spare = pc.divide(pc.max_element_wise(pc.subtract(reached, asked), 0), over)
        return {
            "yes": yes,
            "no": counted.no,
            "unknown": counted.unknown,
            "least_float": _float_percentage(yes, total, some),
            "most_float": _float_percentage(possible, total, some),
            "to_turn": pc.if_else(some, _ceiling(short, under), none),
            "to_add": pc.if_else(some, pc.if_else(kept, nothing, to_add), pa.scalar(1, pa.int64())),
            "to_spare": pc.if_else(kept, spare, nothing),
        }

    def _ids(self, services: Sequence[Service], counted: Counted, agencies: Sequence[Agency]) -> pa.Array:
        """What each is about: the rule, the agency and the part, as `Finding.id` has it."""
        before = pa.array([f"{each.target.key}@" for each in services], pa.string())
        parts = ("" if each.measure.key == each.target.measure.key else f"#{each.measure.key}" for each in services)
        keys = pa.array([each.key for each in agencies], pa.string())
        told = (
            before.take(counted.service),
            keys.take(counted.agency),
            pa.array(parts, pa.string()).take(counted.service),
        )
        return pc.binary_join_element_wise(*told, "")

    def _table(self, arrays: Mapping[str, pa.Array]) -> pa.Table:
        return pa.table({each.name: arrays[each.name] for each in self.columns})


def floors_of(services: Sequence[Service]) -> tuple[pa.Array, pa.Array]:
    """The numerator and the denominator of the floor of each service, as a ratio; 1 of 1 where it has no such floor."""
    floors = [each.target.bound.percent_floor or (1, 1) for each in services]
    over, under = ([floor[place] for floor in floors] for place in (0, 1))
    return pa.array(over, pa.int64()), pa.array(under, pa.int64())


def _ceiling(number: pa.Array, by: pa.Array) -> pa.Array:
    """How often one whole number that is not negative goes into another, rounded up."""
    return pc.divide(pc.add(number, pc.subtract(by, 1)), by)


def _float_percentage(part: pa.Array, total: pa.Array, some: pa.Array) -> pa.Array:
    """The floating-point number that is nearest to a percentage; of whole numbers below 2 to the 53rd it is exactly."""
    percent = pc.divide(pc.cast(pc.multiply(part, 100), pa.float64()), pc.cast(total, pa.float64()))
    return pc.if_else(some, percent, pa.scalar(None, pa.float64()))
