"""Rules: the four kinds of obligation that a plan sets, as inert values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias, final

from attrs import evolve, field, frozen

from cchc_rules.clause import Clause
from cchc_rules.errors import PlanConflict, WrongKind, WrongMeasure
from cchc_rules.exact import Exact, exact, written
from cchc_rules.measure import Direction, Measure, Unit
from cchc_rules.roster import Level, Party
from cchc_rules.text import Bilingual, Code
from cchc_rules.when import Due, Period

__all__ = [
    "ALL_LEVELS",
    "AREAS",
    "KINDS",
    "Activity",
    "AtLeast",
    "Basis",
    "Budget",
    "BudgetState",
    "Duty",
    "Instrument",
    "InstrumentKind",
    "Interpretation",
    "Modality",
    "Outcome",
    "Role",
    "Rule",
    "Target",
]

ALL_LEVELS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
"""Province, district and commune (các cấp chính quyền)."""

_KEY = r"[a-z0-9-]+:(?P<address>[A-Z]+(?:\.[0-9a-z]+)+)/[1-9][0-9]*"  # compiled when first needed, as all patterns

AREAS: Final[Mapping[int, Bilingual]] = MappingProxyType(
    {
        1: Bilingual("Cải cách thể chế", "Institutions"),
        2: Bilingual("Cải cách thủ tục hành chính", "Administrative procedures"),
        3: Bilingual("Cải cách tổ chức bộ máy", "Organisation"),
        4: Bilingual("Cải cách chế độ công vụ", "Civil service"),
        5: Bilingual("Cải cách tài chính công", "Public finance"),
        6: Bilingual("Chính quyền điện tử, chính quyền số", "Digital government"),
        7: Bilingual("Chỉ đạo, điều hành", "Steering"),
    }
)
"""The seven areas of administrative reform (lĩnh vực).

:meta hide-value:
"""


class Modality(Code):
    """How strongly a rule binds (mức độ ràng buộc)."""

    MUST = "must", "phải thực hiện", "must be done"
    STRIVE = "strive", "phấn đấu", "is striven for"


class Basis(Code):
    """What a reading rests on (căn cứ của cách hiểu)."""

    EXPLICIT = "explicit", "văn bản nêu rõ", "stated in the text"
    INFERRED = "inferred", "suy ra từ văn bản", "inferred from the text"
    EXTERNAL = "external", "theo nguồn khác", "from another source"


class Role(Code):
    """In what capacity an agency carries a duty (vai trò)."""

    LEAD = "lead", "chủ trì", "leads"
    SUPPORT = "support", "phối hợp", "supports"
    STANDING = "standing", "thường trực", "is the standing body"
    OVERSEE = "oversee", "theo dõi, đôn đốc", "oversees"
    CARRY_OUT = "carry_out", "thực hiện", "carries out"


class InstrumentKind(Code):
    """What sort of instrument is cited (loại văn bản)."""

    LAW = "law", "luật", "law"
    RESOLUTION = "resolution", "nghị quyết", "resolution"
    DECREE = "decree", "nghị định", "decree"
    DECISION = "decision", "quyết định", "decision"
    DIRECTIVE = "directive", "chỉ thị", "directive"
    CIRCULAR = "circular", "thông tư", "circular"
    PLAN = "plan", "kế hoạch", "plan"
    PROGRAMME = "programme", "chương trình", "programme"
    SCHEME = "scheme", "đề án", "scheme"
    REGULATION = "regulation", "quy định", "regulation"
    NOTICE = "notice", "thông báo", "notice"
    STANDARD = "standard", "tiêu chuẩn", "standard"


@frozen
class Interpretation:
    """A choice that the encoder had to make (cách hiểu).

    Args:
        reading: The reading that was chosen.
        rejected: The readings that were not.
        basis: What the choice rests on.
    """

    reading: Bilingual
    rejected: tuple[Bilingual, ...] = ()
    basis: Basis = Basis.INFERRED


@frozen
class Instrument:
    """A law, decree, decision or other instrument that a passage cites (văn bản được viện dẫn).

    Args:
        kind: What sort of instrument it is.
        number: Its number as it should be written, `03/CT-UBND`; its name where the passage prints no number.
        issuer: Who issued it; None where the passage does not say.
        issued_on: Its date; None where the passage prints none.
    """

    kind: InstrumentKind
    number: str
    issuer: Party | None = None
    issued_on: date | None = None


def _threshold(given: Exact) -> Fraction:
    return exact(given, WrongKind, "AtLeast")


@frozen
class AtLeast:
    """A threshold that a measure has to reach; exactly on it is reached (tối thiểu).

    Args:
        value: In the unit of the measure; a percentage is 98 and not 0.98.
        unit: The unit of the measure.

    Raises:
        FloatRefused: For a float.
        WrongKind: For zero or less, more than 100 percent, or anything that is not a number.

    >>> str(AtLeast(98))
    '98 %'
    """

    value: Fraction = field(converter=_threshold)
    unit: Unit = Unit.PERCENT
    numerator: int = field(init=False, repr=False, eq=False)
    denominator: int = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.value <= 0 or (self.unit is Unit.PERCENT and self.value > 100):
            raise WrongKind(str(self.value), "a threshold above 0, and at most 100 where it is a percentage")
        ratio = self.value / 100 if self.unit is Unit.PERCENT else self.value
        object.__setattr__(self, "numerator", ratio.numerator)
        object.__setattr__(self, "denominator", ratio.denominator)

    @property
    def ratio(self) -> Fraction:
        """The threshold as a ratio, 0 to 1, where it is a percentage; else the value."""
        return Fraction(self.numerator, self.denominator)

    def holds(self, least: Fraction, most: Fraction) -> bool | None:
        """Whether it is reached all the way from `least` to `most`: True, False, or None where that depends."""
        if least >= self.ratio:
            return True
        return None if most >= self.ratio else False

    def __str__(self) -> str:
        return f"{written(self.value)} {'%' if self.unit is Unit.PERCENT else self.unit}"


class BudgetState(Code):
    """What stands in a budget cell (tình trạng kinh phí); none of the three is zero."""

    AMOUNT = "amount", "có số tiền", "an amount"
    ANNUAL_ESTIMATE = "annual_estimate", "theo dự toán hằng năm", "by the annual estimates"
    BLANK = "blank", "để trống", "left blank"


@frozen
class Budget:
    """A cell of the budget column (kinh phí).

    Args:
        state: An amount, a reference to the annual estimates, or nothing at all.
        million_vnd: The amount in million đồng; None in the other two states.
        printed: The amount as it is printed.

    Raises:
        WrongKind: Where an amount is missing, or stands beside another state.
    """

    state: BudgetState
    million_vnd: int | None = None
    printed: str = ""

    def __attrs_post_init__(self) -> None:
        amount = self.state is BudgetState.AMOUNT
        if amount is not (self.million_vnd is not None) or (amount and not self.printed):
            raise WrongKind(self.million_vnd, "an amount, as a number and as printed, if and only if it is one")


@frozen(kw_only=True, repr=False)
class _Common:
    """The fields every rule has.

    Args:
        key: Plan, address and ordinal: `hue-2025:II.2.a.11/1`.
        version: Rises by one whenever the content of the rule changes.
        clause: The passage it was encoded from.
        area: The area of reform, 1 to 7.
        title: What it is about, in our own words.
        modality: Whether it must be done or is striven for.
        instruments: The instruments its passage cites.
        interpretations: The choices made in encoding it.
        related: Keys of rules that repeat it or could conflict with it.
    """

    key: str
    version: int = field(default=1, metadata={"content": False})
    clause: Clause
    area: int
    title: Bilingual
    modality: Modality = Modality.MUST
    instruments: tuple[Instrument, ...] = ()
    interpretations: tuple[Interpretation, ...] = ()
    related: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if type(self.area) is not int or self.area not in AREAS:
            raise WrongKind(self.area, "an area from 1 to 7", where=self.key)
        matched = re.fullmatch(_KEY, self.key)
        if matched is None or matched["address"] != self.clause.address:
            raise PlanConflict(self.key, f"a key plan:{self.clause.address}/ordinal", where="Rule.key")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key} v{self.version}: {self.title.en}>"

    @property
    def address(self) -> str:
        """Where in the decision it stands: `II.2.a.11`."""
        return self.clause.address

    @property
    def ordinal(self) -> int:
        """Which of the rules of its passage it is, from 1."""
        return int(self.key.rpartition("/")[2])


@final
@frozen(kw_only=True, repr=False)
class Target(_Common):
    """A measure reaches a threshold by the end of a period (chỉ tiêu định lượng).

    Args:
        measure: What is counted; figures of another measure are refused.
        at_least: The threshold.
        levels: The levels of government whose figures it judges.
        period: The period to whose end it runs.
        exclusions: What the decision leaves out of the count without listing it; the caller supplies the list.

    Raises:
        WrongKind: Where the threshold is in another unit than the measure, or less of the measure is better.
    """

    measure: Measure
    at_least: AtLeast
    levels: tuple[Level, ...] = ALL_LEVELS
    period: Period
    exclusions: tuple[Bilingual, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.at_least.unit is not self.measure.unit:
            raise WrongKind(str(self.at_least), f"a threshold in {self.measure.unit}", where=self.key)
        if self.measure.direction is not Direction.MORE_IS_BETTER:
            raise WrongKind(self.measure.key, "a measure of which more is better", "Measure its complement.", self.key)

    def counted_by(self, measure: Measure) -> Target:
        """The same target with another definition of its indicator, for a system that counts in another way.

        Raises:
            WrongMeasure: Where the measure defines another indicator.
        """
        if measure.indicator != self.measure.indicator:
            raise WrongMeasure(measure.key, f"a definition of {self.measure.indicator}", where=self.key)
        return evolve(self, measure=measure)


@final
@frozen(kw_only=True, repr=False)
class Outcome(_Common):
    """A state is brought about by the end of a period, and a person attests it (chỉ tiêu định tính).

    Args:
        levels: The levels of government for which it is attested.
        period: The period to whose end it runs.
        exclusions: What the decision leaves out without listing it.
    """

    levels: tuple[Level, ...] = ALL_LEVELS
    period: Period
    exclusions: tuple[Bilingual, ...] = ()


@final
@frozen(kw_only=True, repr=False)
class Activity(_Common):
    """An agency delivers a product in time, once or recurrently (hoạt động).

    Args:
        product: What is delivered.
        lead: Who delivers it. Agencies named together deliver one product together; each member of a class its own.
        support: Who helps.
        due: By when, or within which days.
        stt: The number printed before the row; not unique; None outside the annex.
        objective: What the row is for, in our own words; None outside the annex.
        task: The task it belongs to, in our own words; None outside the annex.
        budget: The budget cell; None outside the annex.
    """

    product: Bilingual
    lead: tuple[Party, ...]
    support: tuple[Party, ...] = ()
    due: Due
    stt: int | None = None
    objective: Bilingual | None = None
    task: Bilingual | None = None
    budget: Budget | None = None


@final
@frozen(kw_only=True, repr=False)
class Duty(_Common):
    """An agency, or everyone in an area, carries a standing responsibility; queried, never judged (trách nhiệm).

    Args:
        agencies: Who carries it; empty where the decision addresses everyone in the area.
        role: In what capacity.
    """

    agencies: tuple[Party, ...] = ()
    role: Role = Role.CARRY_OUT


Rule: TypeAlias = Target | Outcome | Activity | Duty
"""The four kinds of obligation; there is no fifth."""

KINDS: Final[Mapping[type[Rule], Bilingual]] = MappingProxyType(
    {
        Target: Bilingual("chỉ tiêu định lượng", "target"),
        Outcome: Bilingual("chỉ tiêu định tính", "outcome"),
        Activity: Bilingual("hoạt động", "activity"),
        Duty: Bilingual("trách nhiệm", "duty"),
    }
)
"""What the four kinds are called, by their classes.

:meta hide-value:
"""
