"""Rules: the four kinds of obligation that a plan sets, as inert values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from attrs import evolve, field, frozen

from cchc_rules.agencies.agency import AgencyClass, AgencyOrClass, names_together
from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.dates.due import Due
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, PlanConflict, WrongMeasure
from cchc_rules.flag import check_flag
from cchc_rules.law.bound import Bound, require_fitting_bound, require_fitting_change
from cchc_rules.law.budget import Budget
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledEnum, Language, is_nfc_text

__all__ = [
    "RULE_KINDS",
    "RULE_KIND_NAMES",
    "Activity",
    "Basis",
    "Duty",
    "Interpretation",
    "Modality",
    "Outcome",
    "OwedBy",
    "Role",
    "Rule",
    "Target",
    "agencies_named",
    "parties",
]

_RULE_KEY_PATTERN = r"[a-z0-9-]+:([^/]+)/[1-9][0-9]*"  # compiled when first needed, as all patterns


class Modality(LabelledEnum):
    """How strongly a rule binds (mức độ ràng buộc)."""

    MUST = "must", "phải thực hiện", "must be done"
    STRIVE = "strive", "phấn đấu", "is striven for"


class Basis(LabelledEnum):
    """What a reading rests on (căn cứ của cách hiểu)."""

    EXPLICIT = "explicit", "văn bản nêu rõ", "stated in the text"
    INFERRED = "inferred", "suy ra từ văn bản", "inferred from the text"
    EXTERNAL = "external", "theo nguồn khác", "from another source"


class Role(LabelledEnum):
    """In what capacity a rule concerns an agency (vai trò)."""

    LEAD = "lead", "chủ trì", "leads"
    SUPPORT = "support", "phối hợp", "supports"
    STANDING = "standing", "thường trực", "is the standing body"
    OVERSEE = "oversee", "theo dõi, đôn đốc", "oversees"
    CARRY_OUT = "carry_out", "thực hiện", "carries out"
    ANSWER = "answer", "phải trả lời", "must answer for it"
    COUNTED = "counted", "được tính", "is counted"


_CARRYING: Final = (Role.STANDING, Role.OVERSEE, Role.CARRY_OUT)


class OwedBy(LabelledEnum):
    """Who of a class that leads owes a product (cơ quan phải hoàn thành sản phẩm)."""

    EACH = "each", "từng cơ quan trong nhóm chủ trì", "each member of the leading class"
    CONCERNED = "concerned", "những cơ quan có việc trong nhóm chủ trì", "whoever of the leading class is concerned"
    ONE = "one", "nhóm chủ trì chung một sản phẩm", "the leading class together, one product"


@frozen
class Interpretation:
    """A choice that the encoder had to make (cách hiểu).

    Args:
        reading: The reading that was chosen.
        rejected: The readings that were not.
        basis: What the choice rests on.
        source: The other source that it rests on, and how certain that is; None where it rests on the text.

    Raises:
        BadValue: Where it rests on another source and names none, or names one and rests on the text.
    """

    reading: Bilingual
    rejected: tuple[Bilingual, ...] = ()
    basis: Basis = Basis.INFERRED
    source: Source | None = field(default=None, metadata={"came_later": True})

    def __attrs_post_init__(self) -> None:
        external = self.basis is Basis.EXTERNAL
        if external is not (self.source is not None):
            expected = "the source that the reading rests on" if external else "no source, since it rests on the text"
            remedy = message(
                "A reading names its source if and only if its basis is {basis}.", basis=Basis.EXTERNAL.name
            )
            raise BadValue(self.source, expected, remedy, "Interpretation.source")


@frozen(kw_only=True, repr=False, init=False, eq=False)  # the four kinds make their own
class _RuleBase(Shown):
    """The fields every rule has.

    Args:
        key: Plan, address and ordinal: `hue-2025:II.2.a.11/1`.
        version: Rises by one whenever the content of the rule changes.
        clause: The passage it was encoded from.
        area: The area of reform, by its place in the plan's list (`Plan.areas`), from 1.
        title: What it is about, in our own words.
        modality: Whether it must be done or is striven for.
        instruments: The instruments its passage cites.
        interpretations: The choices made in encoding it.
        related: Keys of rules that repeat it or could conflict with it.
        succeeds: Keys of the rules that it continues, of the plan that its own succeeds; several where they became one.
        lead: Who leads, where the passage names them.
        support: Who helps, where the passage names them.
        inherits: The passages of other lines from which it takes what its own line leaves blank: a task, a lead, a
            time.
        printed_code: The number or code printed before its line, such as `11.2` or `KH20_TT_N01.1`; not unique, and
            never a key. None where nothing but its address tells where it stands.
    """

    key: str = field(metadata={"pattern": _RULE_KEY_PATTERN})
    version: int = field(default=1, metadata={"content": False})
    clause: Clause
    area: int = field(metadata={"least": 1})
    title: Bilingual
    modality: Modality = Modality.MUST
    instruments: tuple[Instrument, ...] = ()
    interpretations: tuple[Interpretation, ...] = ()
    related: tuple[str, ...] = ()
    succeeds: tuple[str, ...] = field(default=(), metadata={"came_later": True})
    lead: tuple[AgencyOrClass, ...] = field(default=(), metadata={"came_later": True})
    support: tuple[AgencyOrClass, ...] = field(default=(), metadata={"came_later": True})
    inherits: tuple[Clause, ...] = field(default=(), metadata={"came_later": True})
    printed_code: str | None = field(default=None, metadata={"came_later": True, "least_length": 1})

    def __attrs_post_init__(self) -> None:
        if type(self.area) is not int or self.area < 1:
            raise BadValue(self.area, "the place of an area in the plan's list, from 1", where=self.key)
        if len({self.clause, *self.inherits}) <= len(self.inherits):
            raise BadValue(self.inherits, "passages of other lines, each once", where=self.key)
        if self.printed_code is not None and not is_nfc_text(self.printed_code):
            raise BadValue(self.printed_code, "what is printed before the line, as text in Unicode NFC", where=self.key)
        matched = re.fullmatch(_RULE_KEY_PATTERN, self.key)
        if matched is None or matched[1] != self.clause.address:
            raise PlanConflict(
                self.key, message("a key plan:{address}/ordinal", address=self.clause.address), where="Rule.key"
            )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.key} v{self.version}: {self.title.en}>"

    def card(self, language: Language = "en") -> Card:
        """What it says, on one screen.

        Args:
            language: "vi" or "en".
        """
        return Card(self.title.in_(language), facts_in(language, *_facts_of(self, language)), language=language)

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
class Target(_RuleBase):
    """A measure stays within a bound by the end of a period (chỉ tiêu định lượng).

    Args:
        measure: What is counted; figures of another measure are refused.
        bound: The floor, ceiling, range, rank or exact number that is set. Of a floor more is better, and of a ceiling
            less; a range has no direction.
        period: The period to whose end it runs.
        baseline: The earlier period against which the bound is set, such as that of half the cost of 2024: it then
            bounds the change from one to the other, in percent or in the unit of the measure. A floor asks for a change
            for the better, and a ceiling limits one for the worse. None where the value itself is bounded.
        exclusions: What the decision leaves out of the count without listing it; the caller supplies the list.
        answered_by: The class whose figure decides it: its pooled total, or with `each` that of every member by itself.
            The figure of a body of its own is then a part, which decides nothing about the whole. Its levels of
            government are the target's. None where the plan leaves open who answers; whoever reports is then judged by
            itself.
        each: Whether each member of `answered_by` answers by itself.
        counted: Where the cases are agencies, those that have to be called by name, and the classes whose members do.
        parts: The parts of its measure, such as fields, each of which has to keep the bound by itself; a figure
            of the measure that pools them is then not used. None of them where one figure decides.

    Raises:
        BadValue: Where the bound is in another unit than the measure, is passed in the direction that is better, or
            lets every percentage pass; the baseline does not end before the period; its cases are agencies and it does
            not say which; what answers is no class; or a part is one of another measure.
    """

    measure: Measure
    bound: Bound
    period: Period
    baseline: Period | None = field(default=None, metadata={"came_later": True})
    exclusions: tuple[Bilingual, ...] = ()
    answered_by: AgencyClass | None = field(default=None, metadata={"came_later": True})
    each: bool = field(default=False, validator=check_flag, metadata={"came_later": True})
    counted: tuple[AgencyOrClass, ...] = field(default=(), metadata={"came_later": True})
    parts: tuple[Measure, ...] = field(default=(), metadata={"came_later": True})

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        strange = [part.key for part in self.parts if part.part_of != self.measure.key]
        if strange:
            raise BadValue(strange, message("measures that are a part of {key}", key=self.measure.key), where=self.key)
        if self.measure.case == CaseKind.AGENCY and self.measure.unit == Unit.PERCENT and not self.counted:
            raise BadValue(self.measure.key, "the classes that are counted", "Its cases are agencies.", self.key)
        if type(self.answered_by) is not AgencyClass and (self.each or self.answered_by is not None):
            raise BadValue(self.answered_by, "a class that answers, as a whole or each member", where=self.key)
        if self.baseline is None:
            require_fitting_bound(self.bound, self.measure, self.key)
        else:
            require_fitting_change(self.bound, self.measure, self.key)
            if self.baseline.end > self.period.start:
                raise BadValue(str(self.baseline), "a baseline that ends before the period begins", where=self.key)

    def with_measure(self, measure: Measure) -> Target:
        """The same target with another definition of its indicator, for a system that counts in another way.

        Raises:
            WrongMeasure: Where the measure defines another indicator, or the parts that are asked for are not its own.
        """
        if measure.indicator != self.measure.indicator:
            raise WrongMeasure(
                measure.key, message("a definition of {indicator}", indicator=self.measure.indicator), where=self.key
            )
        if any(part.part_of != measure.key for part in self.parts):
            remedy = "A figure that pools them would be judged; name parts of it: evolve(target, measure=…, parts=…)."
            raise WrongMeasure(measure.key, "a definition of which the target asks for parts", remedy, self.key)
        return evolve(self, measure=measure)


@final
@frozen(kw_only=True, repr=False)
class Outcome(_RuleBase):
    """A state is brought about by the end of a period, and a person attests it (chỉ tiêu định tính).

    Args:
        answered_by: Whose word it is that the state holds; nobody else's is used.
        period: The period to whose end it runs.
        exclusions: What the decision leaves out without listing it.
    """

    answered_by: AgencyOrClass
    period: Period
    exclusions: tuple[Bilingual, ...] = ()


@final
@frozen(kw_only=True, repr=False)
class Activity(_RuleBase):
    """An agency delivers a product in time, once or recurrently (hoạt động).

    Its leads deliver it: agencies named together one product together, a class as `owed_by` says.

    Args:
        product: What is delivered.
        addressee: To whom it is delivered, where the plan names them.
        due: By when, or within which days.
        owed_by: Who of a class that leads owes the product. Where that is not each member, the class answers as one,
            and no member by itself.
        objective: What the row is for, in our own words; None outside the annex.
        task: The task it belongs to, in our own words; None outside the annex.
        budget: The budget cell; None outside the annex, and where another activity of the row has it.

    Raises:
        BadValue: Where nobody leads it, or not each member of a class owes it and no class leads.
    """

    product: Bilingual
    addressee: AgencyOrClass | None = field(default=None, metadata={"came_later": True})
    due: Due
    owed_by: OwedBy = field(default=OwedBy.EACH, metadata={"came_later": True})
    objective: Bilingual | None = None
    task: Bilingual | None = None
    budget: Budget | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not self.lead:
            raise BadValue(self.lead, "who delivers it", "Name those who lead.", self.key)
        if self.owed_by is not OwedBy.EACH and not any(type(lead) is AgencyClass for lead in self.lead):
            raise BadValue(self.owed_by.value, "a class that leads", where=self.key)


@final
@frozen(kw_only=True, repr=False)
class Duty(_RuleBase):
    """Agencies carry a standing responsibility; queried, never judged (trách nhiệm).

    Args:
        agencies: Who carries it otherwise than by leading or helping; where the decision names nobody, those whom its
            reading names.
        role: In what capacity they do.

    Raises:
        BadValue: Where it concerns nobody, or the role is none of a duty's own.
    """

    agencies: tuple[AgencyOrClass, ...] = ()
    role: Role = field(default=Role.CARRY_OUT, metadata={"among": _CARRYING})

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not (self.agencies or self.lead or self.support):
            raise BadValue(self.agencies, "who carries the duty", "Name them, and how they were read.", self.key)
        if self.role not in _CARRYING:
            remedy = "Who leads or helps stands in `lead` or `support`."
            raise BadValue(self.role.value, "standing, oversee or carry_out", remedy, self.key)


Rule: TypeAlias = Target | Outcome | Activity | Duty
"""The four kinds of obligation; there is no fifth."""


def parties(rule: Rule) -> Iterator[tuple[Role, tuple[AgencyOrClass, ...]]]:
    """Whom a rule concerns, role by role: who leads, who supports, who carries it, who answers, who is counted.

    >>> from cchc_rules.plans import hue_2025
    >>> [(role.value, len(named)) for role, named in parties(hue_2025.LEADS_ONLINE_SERVICES)]
    [('lead', 1), ('support', 1)]
    """
    named = [(Role.LEAD, rule.lead), (Role.SUPPORT, rule.support)]
    if isinstance(rule, Duty):
        named.append((rule.role, rule.agencies))
    elif isinstance(rule, Target | Outcome):
        named.append((Role.ANSWER, () if rule.answered_by is None else (rule.answered_by,)))
        if isinstance(rule, Target):
            named.append((Role.COUNTED, rule.counted))
    return ((role, agencies) for role, agencies in named if agencies)


def agencies_named(rule: Rule) -> tuple[AgencyOrClass, ...]:
    """The agencies and classes that a rule concerns: who leads, supports, carries it, answers or is counted."""
    return tuple(agency for _, agencies in parties(rule) for agency in agencies)


RULE_KINDS: Final[Mapping[str, type[Rule]]] = MappingProxyType(
    {"target": Target, "outcome": Outcome, "activity": Activity, "duty": Duty}
)
"""The kinds of rule, by the names they have in documents."""

RULE_KIND_NAMES: Final[Mapping[type[Rule], Bilingual]] = MappingProxyType(
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


def _facts_of(rule: Any, language: Language) -> Iterator[tuple[Bilingual, Bilingual | str]]:
    yield Bilingual("mã", "key"), f"{rule.key} v{rule.version}"
    yield Bilingual("loại", "kind"), f"{RULE_KIND_NAMES[type(rule)].in_(language)}, {rule.modality.label.in_(language)}"
    if isinstance(rule, Target):
        yield Bilingual("yêu cầu", "asked"), f"{rule.measure.title.in_(language)}: {rule.bound.in_(language)}"
        yield Bilingual("so với kỳ", "baseline"), "" if rule.baseline is None else rule.baseline.short
    if isinstance(rule, Target | Outcome):
        yield Bilingual("kỳ", "period"), rule.period.short
    if isinstance(rule, Activity):
        yield Bilingual("sản phẩm", "product"), rule.product
        yield Bilingual("thời hạn", "due"), rule.due.sentence(language)
    for role, agencies in parties(rule):
        yield role.label, names_together(agencies, language)
    for each in rule.interpretations:
        yield Bilingual("cách hiểu", "reading"), each.reading
