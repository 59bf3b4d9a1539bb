"""Measures: what a percentage or a quantity is a percentage or a quantity of, by definition."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from cchc_rules.text import Bilingual

__all__ = ["Case", "Direction", "Measure", "Unit"]


class Unit(StrEnum):
    """What a value of a measure is counted in (đơn vị tính)."""

    PERCENT = "percent"
    COUNT = "count"
    POINT = "point"
    DAY = "day"
    MILLION_VND = "million_vnd"


class Direction(StrEnum):
    """Which way is better (chiều tốt)."""

    MORE_IS_BETTER = "more_is_better"
    LESS_IS_BETTER = "less_is_better"


class Case(StrEnum):
    """What one counted case is (đối tượng thống kê)."""

    AGENCY = "agency"
    DOCUMENT = "document"
    DOSSIER = "dossier"
    FEEDBACK = "feedback"
    PAYMENT = "payment"
    PERSON = "person"
    PROCEDURE = "procedure"
    OPERATION = "operation"


@frozen(repr=False)
class Measure:
    """What is counted, and what counts as yes (chỉ số).

    A decision that leaves the denominator open can be measured in two ways that disagree, so two definitions are two
    measures, and a target refuses a figure of another one.

    Args:
        key: The id of this definition, used in files: `on-time-of-closed`.
        indicator: What it is a definition of; definitions of one thing share it: `on-time`.
        title: Its short name.
        definition: What is counted and what counts as yes, in a sentence.
        case: What one counted case is.
        unit: What a value is counted in.
        direction: Which way is better.
        part_of: The key of the measure whose cases it counts a part of; a target on the whole holds for each part too.
    """

    key: str
    indicator: str
    title: Bilingual
    definition: Bilingual
    case: Case
    unit: Unit = Unit.PERCENT
    direction: Direction = Direction.MORE_IS_BETTER
    part_of: str | None = None

    def __repr__(self) -> str:
        return f"<Measure {self.key}>"
