"""Observations: what a provincial system knows, as frozen values that cannot be misread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from attrs import Attribute, evolve, field, frozen
from attrs.validators import optional

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, first_names
from cchc_rules.agencies.succession import Succession
from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.dates.period import Period, check_day, format_day, period_days
from cchc_rules.errors import BadValue
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally, with_percentage
from cchc_rules.flag import check_flag
from cchc_rules.json_field import JsonField
from cchc_rules.law.rule import Activity, Outcome
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = [
    "ROLL_CALL_SETS",
    "Attestation",
    "Delivery",
    "Figure",
    "Observation",
    "RollCall",
    "UnusedObservation",
    "iterate_observations",
]

_NAMES_NOBODY: Final = Bilingual("không nêu cơ quan nào", "names nobody")
_NOT_USED: Final = Bilingual("không sử dụng", "not used")
ROLL_CALL_SETS: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "done": Bilingual("có", "yes"),
        "not_done": Bilingual("không", "no"),
        "unknown": Bilingual("chưa rõ", "unknown"),
        "not_concerned": Bilingual("không thuộc diện tính", "not concerned"),
    }
)
"""The fields of a roll call that name agencies, with what those answered."""


def _check_measure(_: object, __: object, given: Any) -> None:
    if type(given) is not Measure:
        raise BadValue(given, "a Measure of a plan", where="Figure.measure")


def _check_agency(_: object, __: object, given: Any) -> None:
    if type(given) is not Agency and type(given) is not AgencyClass:
        raise BadValue(given, "an Agency or AgencyClass", "Look it up: plan.roster.find(name).", "agency")


def _check_period(_: object, __: object, given: Any) -> None:
    if type(given) is not Period:
        raise BadValue(given, "a Period", "Period.year(2025), Period.quarter(2025, 1), …", "period")


def _check_activity(_: object, __: object, given: Any) -> None:
    if type(given) is not Activity:
        raise BadValue(given, "an Activity of a plan", "Only activities are delivered.", "Delivery.rule")


def _check_outcome(_: object, __: object, given: Any) -> None:
    if type(given) is not Outcome:
        raise BadValue(
            given, "an Outcome of a plan", "Only outcomes are attested; targets are measured.", "Attestation.rule"
        )


def _check_text(made: object, attribute: Attribute[str], given: Any) -> None:
    if not isinstance(given, str):
        raise BadValue(given, "a text", where=f"{type(made).__name__}.{attribute.name}")


def _agency_set(given: Iterable[Agency]) -> frozenset[Agency]:
    """The agencies, each once: a copy of one with the days of a roster is the same agency."""
    if isinstance(given, Mapping | str) or not isinstance(given, Iterable):  # of a mapping, only the keys would be read
        raise BadValue(given, "agencies, in a list or a set", "One stands in a list, too: [agency].", "RollCall")
    agencies = tuple(given)
    for agency in agencies:
        if type(agency) is not Agency:
            raise BadValue(agency, "agencies", "A class cannot answer a roll call; its members can.", "RollCall")
    return frozenset({agency.key: agency for agency in agencies}.values())


def _sorted_repr(agencies: frozenset[Agency]) -> str:
    """In the order of their keys, so that equal roll calls print alike in every process."""
    return f"{{{', '.join(repr(agency) for agency in sorted(agencies, key=lambda agency: agency.key))}}}"


@final
@frozen
class Figure(JsonField, Shown):
    """One value of a measure, reported by or for an agency, for a period (số liệu).

    Before the period has ended it is a running count, which settles nothing yet.

    Args:
        measure: By which definition it was counted.
        agency: Whose cases they are.
        period: The days it covers.
        value: What was counted.
        source: Where it was read; kept as evidence.

    Raises:
        BadValue: For a field of another kind, a value in another unit than the measure's that is no multiple of
            it, or a tally of an index, which has no cases.
    """

    measure: Measure = field(validator=_check_measure)
    agency: AgencyOrClass = field(validator=_check_agency)
    period: Period = field(validator=_check_period)
    value: FigureValue
    source: str = field(default="", validator=_check_text)

    def card(self, language: Language = "en") -> Card:
        """What was counted, by which definition, of whom and of when, on one screen.

        Args:
            language: "vi" or "en".
        """
        facts = facts_in(
            language,
            (Bilingual("giá trị", "value"), with_percentage(self.value, language)),
            (Bilingual("cơ quan", "agency"), self.agency.name),
            (Bilingual("kỳ", "period"), period_days(self.period)),
            (Bilingual("mã chỉ số", "measure"), self.measure.key),
            (Bilingual("nguồn", "source"), self.source),
        )
        return Card(self.measure.title.in_(language), facts, language=language)

    def __attrs_post_init__(self) -> None:
        kind = type(self.value)
        if kind is Tally or kind is Share:
            unit = Unit.PERCENT
        elif isinstance(self.value, Quantity):
            unit = self.value.unit
        else:
            raise BadValue(self.value, "a Tally, Share or Quantity", where="Figure.value")
        if unit is not self.measure.unit and unit.base != self.measure.unit.base:
            raise BadValue(
                self.value,
                message("a value in {unit}", unit=self.measure.unit),
                message("{key} is counted so.", key=self.measure.key),
                "Figure",
            )
        if kind is Tally and self.measure.case == CaseKind.INDEX:
            raise BadValue(
                self.value, "a Share", message("{key} is an index, which has no cases.", key=self.measure.key), "Figure"
            )


@final
@frozen
class RollCall(JsonField):
    """Which agencies do what every agency should, by name (danh sách thực hiện theo cơ quan).

    Before the period has ended it settles nothing yet, for who does not do it still can.
    Whoever a target counts and the call does not name is unknown too, and named in the finding.

    Args:
        measure: By which definition; its cases are agencies.
        period: The days it covers.
        done: The agencies that do it.
        not_done: The agencies that do not.
        unknown: The agencies of which it is not known.
        not_concerned: The agencies of which it is not asked, for a condition leaves them out: nothing was assigned to
            them, nothing changed, nothing is approved yet. They are not counted.
        complete: Whether everybody was called of the classes whose members no roster lists. That says nothing of a
            class, or of a level of it, of which nobody at all is named.
        agency: Who answers for those called, where the members of a class answer each for itself: the district of the
            communes. None where one call is for all.

    Raises:
        BadValue: Where the measure counts something other than agencies, a set is none of agencies, or an agency stands
            in two of them.
    """

    measure: Measure = field(validator=_check_measure)
    period: Period = field(validator=_check_period)
    done: frozenset[Agency] = field(converter=_agency_set, repr=_sorted_repr)
    not_done: frozenset[Agency] = field(default=frozenset(), converter=_agency_set, repr=_sorted_repr)
    unknown: frozenset[Agency] = field(default=frozenset(), converter=_agency_set, repr=_sorted_repr)
    not_concerned: frozenset[Agency] = field(
        default=frozenset(), converter=_agency_set, repr=_sorted_repr, kw_only=True, metadata={"came_later": True}
    )
    complete: bool = field(default=False, kw_only=True, validator=check_flag, metadata={"came_later": True})
    agency: AgencyOrClass | None = field(
        default=None, kw_only=True, validator=optional(_check_agency), metadata={"came_later": True}
    )

    def __attrs_post_init__(self) -> None:
        if self.measure.case != CaseKind.AGENCY or self.measure.unit != Unit.PERCENT:
            raise BadValue(self.measure.key, "a percentage of agencies", "Report a Figure.", "RollCall")
        keys = Counter(agency.key for name in ROLL_CALL_SETS for agency in getattr(self, name))
        twice = sorted(key for key, times in keys.items() if times > 1)
        if twice:
            raise BadValue(twice, "each agency in one of done, not_done, unknown and not_concerned", where="RollCall")

    @property
    def named(self) -> frozenset[Agency]:
        """Everybody who was called, those not concerned among them."""
        return self.done | self.not_done | self.unknown | self.not_concerned

    def set_of(self, agency: AgencyOrClass) -> str | None:
        """In which of `ROLL_CALL_SETS` an agency stands, known by its key; None where it was not called."""
        return next((name for name in ROLL_CALL_SETS for each in getattr(self, name) if each.key == agency.key), None)

    def of_those(self, agencies: Iterable[Agency]) -> RollCall:
        """The same call of some of those named alone, who are not said to be all."""
        keys = {agency.key for agency in agencies}
        kept: dict[str, Any] = {
            name: [each for each in getattr(self, name) if each.key in keys] for name in ROLL_CALL_SETS
        }
        return evolve(self, complete=False, **kept)

    @property
    def value(self) -> Tally:
        """How many of those called do, do not, and may."""
        return Tally(len(self.done), len(self.not_done), len(self.unknown))


@final
@frozen
class Delivery(JsonField):
    """A product that an agency delivered (sản phẩm đã hoàn thành).

    Args:
        rule: The activity whose product it is.
        agency: Who delivered it.
        day: The day of delivery.
        reference: The number of the document, or where it is kept.
    """

    rule: Activity = field(validator=_check_activity)
    agency: AgencyOrClass = field(validator=_check_agency)
    day: date = field(validator=check_day)
    reference: str = field(default="", validator=_check_text)

    def words_for(self, agency: AgencyOrClass | None) -> Bilingual:
        """The day of it, and who made it where that is another than the agency, or the class, it is told of."""
        day, who = format_day(self.day), self.agency
        if agency is None or who.key == agency.key:
            return Bilingual(day, day)
        if isinstance(agency, AgencyClass):
            return Bilingual(f"{day} ({who.name.vi})", f"{day} ({who.name.en})")
        return Bilingual(f"{day} (do {who.name.vi} nộp)", f"{day} (by {who.name.en})")


@final
@frozen
class Attestation(JsonField):
    """A person's word that a state has, or has not, been brought about (xác nhận).

    Args:
        rule: The outcome it is about.
        agency: For whom it is attested.
        day: The day of which it speaks.
        holds: Whether the state holds on that day.
        reference: The document that says so.
    """

    rule: Outcome = field(validator=_check_outcome)
    agency: AgencyOrClass = field(validator=_check_agency)
    day: date = field(validator=check_day)
    holds: bool = field(validator=check_flag)
    reference: str = field(default="", validator=_check_text)

    @property
    def words(self) -> Bilingual:
        """The day of which it speaks, and whether the state holds on it."""
        day = format_day(self.day)
        if self.holds:
            return Bilingual(f"ngày {day}: đã thực hiện", f"{day}: it holds")
        return Bilingual(f"ngày {day}: chưa thực hiện", f"{day}: it does not hold")


Observation: TypeAlias = Figure | RollCall | Delivery | Attestation
"""What a provincial system can know."""


@frozen
class UnusedObservation:
    """An observation that bears on no finding, and why.

    Args:
        observation: The observation.
        reason: Why.
        successions: By which successions the agency did not exist then; they name who answers instead.
        strangers: Whom a roll call names that the target does not count, or not for whoever answers for the call.
    """

    observation: Observation
    reason: UnusedReason
    successions: tuple[Succession, ...] = ()
    strangers: tuple[Agency, ...] = field(default=(), metadata={"came_later": True})

    def explanation(self, language: Language = "en") -> str:
        """The reason as words, with the names that it is about.

        Args:
            language: "vi" or "en".
        """
        names = f": {first_names(self.strangers).in_(language)}" if self.strangers else ""
        told = (f"{self.reason.label.in_(language)}{names}", *(each.sentence(language) for each in self.successions))
        return "; ".join(told)

    def subject(self, language: Language = "en") -> str:
        """What was said of when; of a roll call, with those that it names.

        Args:
            language: "vi" or "en".
        """
        said = self.observation
        if isinstance(said, Figure | RollCall):
            about, when = said.measure.title, period_days(said.period)
        else:
            about, when = said.rule.title, format_day(said.day)
        if isinstance(said, RollCall):
            named = first_names(sorted(said.named, key=lambda each: each.key)) if said.named else _NAMES_NOBODY
            when = f"{when}; {named.in_(language)}"
        return f"{about.in_(language)} ({when})"

    def sentence(self, language: Language = "en") -> str:
        """Who said what of when, and why it is not used, to be read by people.

        Args:
            language: "vi" or "en".
        """
        agency, told = self.observation.agency, self.subject(language)
        who = "" if agency is None else f"{agency.name.in_(language)}: "
        return f"{who}{told} – {_NOT_USED.in_(language)}: {self.explanation(language)}"


def iterate_observations(given: Iterable[Observation], where: str) -> Iterator[Observation]:
    """Observations one by one, where they are several; one alone is refused by what it is.

    Raises:
        BadValue: For what cannot be gone through.
    """
    try:
        return iter(given)
    except TypeError:
        raise BadValue(given, "observations, in a list", "One stands in a list, too: [figure].", where) from None
