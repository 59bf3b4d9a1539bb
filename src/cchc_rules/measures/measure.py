"""Measures: what a percentage or a quantity is a percentage or a quantity of, by definition."""

from __future__ import annotations

from typing import ClassVar, final

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledCode, LabelledEnum, code_of

__all__ = ["CaseKind", "Condition", "Direction", "Measure", "OverAgencies", "OverTime"]


class Condition:
    """What can be asked of a record (điều kiện); the predicates of `cchc_rules.measures.predicate` are conditions."""

    __slots__ = ()


class Direction(LabelledEnum):
    """Which way is better (chiều tốt)."""

    MORE_IS_BETTER = "more_is_better", "càng cao càng tốt", "more is better"
    LESS_IS_BETTER = "less_is_better", "càng thấp càng tốt", "less is better"


class OverTime(LabelledEnum):
    """How figures of the parts of a period make one of the whole (cộng dồn theo thời gian)."""

    SUM = (
        "sum",
        "cộng số đếm các phần phủ kín kỳ; tỷ lệ không cộng được",
        "counts of parts that leave out no day add up; percentages do not",
    )
    """A case falls in one part alone, so that counts of parts that tile a period add up to its own."""
    LATEST = "latest", "lấy số liệu của ngày cuối kỳ", "the figure of its last day is that of a period"
    """It is a state, so that the figure of the last part, to the period's last day, is that of the whole."""
    WHOLE_ONLY = "whole_only", "chỉ dùng số liệu của cả kỳ", "only a figure of the whole period speaks of it"
    """Only a figure of the whole period speaks of it."""


class OverAgencies(LabelledEnum):
    """How figures of the members of a class make one of the class (cộng dồn theo cơ quan)."""

    SUM = "sum", "cộng số liệu của mọi cơ quan trong nhóm", "counts of all members of a class add up"
    """A case is one agency's alone, so that counts of all members add up to that of the class."""
    WHOLE_ONLY = "whole_only", "chỉ dùng số liệu của cả nhóm", "only a figure of the class speaks of it"
    """Only a figure of the class speaks of it."""


@final
@frozen(repr=False)
class CaseKind(LabelledCode):
    """What one counted case is (đối tượng thống kê); a plan may name another.

    Two of them mean more than their names: an agency is called by name in a roll call, and of an index no case is
    counted.
    """

    AGENCY: ClassVar[CaseKind]
    DOCUMENT: ClassVar[CaseKind]
    DOSSIER: ClassVar[CaseKind]
    FEEDBACK: ClassVar[CaseKind]
    PAYMENT: ClassVar[CaseKind]
    PERSON: ClassVar[CaseKind]
    PROCEDURE: ClassVar[CaseKind]
    OPERATION: ClassVar[CaseKind]
    INDEX: ClassVar[CaseKind]
    """No case is counted, for it is a level, in percent or in points."""


CaseKind.AGENCY = CaseKind("agency", Bilingual("cơ quan, đơn vị", "agency"))
CaseKind.DOCUMENT = CaseKind("document", Bilingual("văn bản", "document"))
CaseKind.DOSSIER = CaseKind("dossier", Bilingual("hồ sơ", "dossier"))
CaseKind.FEEDBACK = CaseKind("feedback", Bilingual("phản ánh, kiến nghị", "feedback"))
CaseKind.PAYMENT = CaseKind("payment", Bilingual("khoản thanh toán", "payment"))
CaseKind.PERSON = CaseKind("person", Bilingual("người", "person"))
CaseKind.PROCEDURE = CaseKind("procedure", Bilingual("thủ tục", "procedure"))
CaseKind.OPERATION = CaseKind("operation", Bilingual("nghiệp vụ", "operation"))
CaseKind.INDEX = CaseKind("index", Bilingual("chỉ số tổng hợp", "index"))


@frozen(repr=False)
class Measure:
    """What is counted, and what counts as yes (chỉ số).

    A decision that leaves the denominator open can be measured in two ways that disagree, so two definitions are two
    measures, and a target refuses a figure of another one.

    A measure that records can answer says so in two predicates. Of each record it is then known, or not, whether it is
    counted at all, and if it is, whether it counts as yes. Where a case is several records (a procedure, of which there
    are many dossiers), `case_field` names the field that tells the cases apart: a case is all the records of one value
    at one agency, and counts as yes where all of them do.

    Args:
        key: The id of this definition, used in files: `on-time-of-closed`.
        indicator: What it is a definition of; definitions of one thing share it: `on-time`.
        title: Its short name.
        definition: What is counted and what counts as yes, in a sentence.
        case: What one counted case is.
        unit: What a value is counted in.
        direction: Which way is better.
        part_of: The key of the measure whose cases it counts a part of; a target on the whole holds for each part too.
        population: Which records are counted; None where records cannot tell.
        yes: Which of those count as yes; None where `population` is.
        case_field: The field of a record that names its case; None where every record is a case of its own.
        source: Where the definition comes from; None where it is a plain reading of the rule that uses it.
        over_time: How figures of the parts of a period make one of the whole.
        over_agencies: How figures of the members of a class make one of the class.

    Raises:
        BadValue: For a population without a `yes` or the other way round, or of something other than a percentage, a
            `case` that is none, or a unit that only changes are in.
    """

    key: str
    indicator: str
    title: Bilingual
    definition: Bilingual
    case: CaseKind = field(validator=code_of(CaseKind))
    unit: Unit = Unit.PERCENT
    direction: Direction = Direction.MORE_IS_BETTER
    part_of: str | None = None
    population: Condition | None = None
    yes: Condition | None = None
    case_field: str | None = None
    source: Source | None = None
    over_time: OverTime = field(default=OverTime.WHOLE_ONLY, metadata={"came_later": True})
    over_agencies: OverAgencies = field(default=OverAgencies.WHOLE_ONLY, metadata={"came_later": True})

    def __attrs_post_init__(self) -> None:
        if (self.population is None) is not (self.yes is None) or (self.case_field is not None and self.yes is None):
            raise BadValue(self.key, "both a population and what counts as yes, or neither", where="Measure")
        for condition in (self.population, self.yes):
            if condition is not None and not isinstance(condition, Condition):
                raise BadValue(
                    condition, "a predicate", 'field("due_on") >= AS_OF is one.', message("Measure {key}", key=self.key)
                )
        if self.unit == Unit.PERCENTAGE_POINT:
            raise BadValue(
                self.unit,
                "a unit other than percentage points",
                "A measure is in percent, and a change of it in percentage points.",
                message("Measure {key}", key=self.key),
            )
        if self.yes is not None and self.unit != Unit.PERCENT:
            raise BadValue(
                self.unit, "a percentage, which yes and no make up", where=message("Measure {key}", key=self.key)
            )

    def __repr__(self) -> str:
        return f"<Measure {self.key}>"
