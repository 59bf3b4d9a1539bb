"""What is asked of a table of records: checked once, before any record is read, for every way of reading them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final
from zoneinfo import ZoneInfo

from attrs import frozen

from cchc_rules.cells import as_text
from cchc_rules.dossier import CONTRADICTIONS, Contradiction, Dossier, Feedback, typed_fields
from cchc_rules.errors import NotCountable, UnknownField, UnknownTimeZone, WrongKind, WrongPeriod
from cchc_rules.measure import Measure
from cchc_rules.observation import Tally
from cchc_rules.predicate import Field, Kind, Moment, Predicate, fields_of
from cchc_rules.tallies import Counted, Tallies, summed
from cchc_rules.when import Period, calendar_day

__all__ = ["TIME_ZONE", "Answers", "Asked", "Written", "of_a_case"]

TIME_ZONE: Final = "Asia/Ho_Chi_Minh"
"""Where a day begins and ends, unless said otherwise (Civil Code, art. 148.6)."""

Written: TypeAlias = tuple[str | None, ...]
"""A group as the table writes it, None where nothing is written."""

Answers: TypeAlias = tuple[int, int, int, int, int]
"""How many cases are yes, no, unknown, outside and undetermined."""

_YES: Final[tuple[str, ...]] = ("1", "true", "True", "TRUE", "yes", "Yes", "YES")
_NO: Final[tuple[str, ...]] = ("0", "false", "False", "FALSE", "no", "No", "NO")
_FLAGS: Final[Mapping[str, bool]] = MappingProxyType({text: text in _YES for text in (*_YES, *_NO)})
_ONE_DAY = timedelta(days=1)
_OWN: Final = MappingProxyType({**typed_fields(Feedback), **typed_fields(Dossier)})


def of_a_case(yes: int, no: int, unknown: int, undetermined: int) -> int:
    """Which of the five a case of several records is, as a place in `Answers`, by how many records are which.

    It is no where one record is no; yes where all are; and unknown where that hangs on what is not known. A case
    without a record in the population is outside it, or undetermined where one of its records is.

    >>> of_a_case(2, 0, 0, 0), of_a_case(5, 1, 0, 0), of_a_case(2, 0, 0, 1), of_a_case(0, 0, 0, 1)
    (0, 1, 2, 4)
    """
    if no:
        return 1
    if not yes + unknown:
        return 4 if undetermined else 3
    return 2 if unknown or undetermined else 0


@final
@frozen
class Asked:
    """What is asked of a table, checked before any record of it is read (yêu cầu đếm).

    Args:
        measures: What to count.
        by: The fields to group by; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking; what happened later is not known yet.
        columns: What the table calls our fields, where it calls them otherwise.
        values: What the table's codes mean, by field and then by code as text, None standing for what is missing: one
            of our codes, True or False, None, or the name of a group.
        zone: Where days begin and end, for what has a time of day.
        unique: The field that no two records may share; None where they may.
        fields: Every field that some measure or contradiction asks about.
        contradictions: Those that the measures ask about both days of.
    """

    measures: tuple[Measure, ...]
    by: tuple[str, ...]
    period: Period
    as_of: date
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str | None, str | bool | None]]
    zone: ZoneInfo
    unique: str | None
    fields: tuple[Field[Any], ...]
    contradictions: tuple[Contradiction, ...]

    @classmethod
    def of(
        cls,
        measures: Measure | Iterable[Measure],
        *,
        by: Sequence[str],
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        values: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
        unique: str | None,
    ) -> Asked:
        """What is asked, as callers write it.

        Raises:
            NotCountable: Where a measure has no population, or none is asked for.
            UnknownField: Where `columns`, `values` or `unique` names no field.
            UnknownTimeZone: Where there is no such time zone.
            WrongKind: For two predicates that take one field for different things, a code that a field cannot hold, a
                field grouped by twice, or text where a sequence of names belongs.
            WrongPeriod: Where the period begins after the day of looking.
        """
        wanted = (measures,) if isinstance(measures, Measure) else tuple(measures)
        return cls._of(wanted, _fields(wanted), by, period, as_of, columns, values, time_zone, unique)

    @classmethod
    def about(
        cls,
        predicate: Predicate,
        *,
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        values: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
    ) -> Asked:
        """The same of one predicate, to ask it of each record; refused as `of` refuses it."""
        return cls._of((), _by_name(fields_of(predicate)), (), period, as_of, columns, values, time_zone, None)

    @classmethod
    def _of(
        cls,
        wanted: tuple[Measure, ...],
        fields: Mapping[str, Field[Any]],
        by: Sequence[str],
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        values: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
        unique: str | None,
    ) -> Asked:
        cases = {each.each for each in wanted if each.each}
        grouped = {*by, *cases, *(("agency",) if cases else ())}
        known = {*fields, *_OWN, *grouped}
        if isinstance(by, str) or len(set(by)) < len(by):
            raise WrongKind(by, 'different names in a tuple: ("agency",)', where="by")
        for name in (*columns, *values, *(() if unique is None else (unique,))):
            if name not in known:
                raise UnknownField(name, f"one of {', '.join(sorted(known))}", where="columns, values or unique")
        calendar_day(as_of, "as_of")
        if period.start > as_of:
            raise WrongPeriod(str(period), f"a period that begins by the day of looking, {as_of}", where="period")
        contradictions = tuple(
            each for each in CONTRADICTIONS if all(fields.get(one.name) is not None for one in fields_of(each.holds))
        )
        return cls(
            wanted,
            tuple(by),
            Period(period.start, min(period.end, as_of + _ONE_DAY)),
            as_of,
            MappingProxyType(dict(columns)),
            MappingProxyType({name: _meanings(name, given, fields, grouped) for name, given in values.items()}),
            _zone(time_zone),
            unique,
            tuple(fields.values()),
            contradictions,
        )

    @property
    def cases(self) -> tuple[str, ...]:
        """The fields that tell cases apart, the agency first; none where every record is a case."""
        each = sorted({measure.each for measure in self.measures if measure.each is not None})
        return ("agency", *each) if each else ()

    def column(self, name: str) -> str:
        """What the table calls a field."""
        return self.columns.get(name, name)

    def day(self, moment: Moment) -> date:
        """The day that a moment stands for."""
        return {
            Moment.AS_OF: self.as_of,
            Moment.PERIOD_START: self.period.start,
            Moment.PERIOD_END: self.period.end,
        }[moment]

    def spellings(self, of: Field[Any]) -> Mapping[str | None, str | bool | None]:
        """What the table's codes of a field mean: ours as themselves, unless the caller says otherwise."""
        own: dict[str | None, str | bool | None] = {}
        own.update(_FLAGS if of.kind is Kind.FLAG else {code: code for code in of.codes})
        return own | dict(self.values.get(of.name, {}))

    def may_lack(self, name: str) -> bool:
        """Whether a field that records are grouped by may be missing: where the caller says what that means."""
        return None in self.values.get(name, {})

    def answers(self, groups: Mapping[Written, Sequence[Answers]], **rest: Any) -> Tallies:
        """The tallies, from the answers to each measure in each group as the table writes it."""
        named = [
            Counted(measure, self.named(self.by, group), Tally(yes, no, unknown), outside, undetermined)
            for group, counts in groups.items()
            for measure, (yes, no, unknown, outside, undetermined) in zip(self.measures, counts, strict=True)
        ]
        place = {measure.key: turn for turn, measure in enumerate(self.measures)}
        named.sort(key=lambda each: place[each.measure.key])
        return Tallies(self.by, self.period, self.as_of, counted=summed(named), **rest)

    def named(self, fields: Sequence[str], written: Written) -> tuple[str, ...]:
        """What a group, or a case, is called: what the caller says that it means, or else as it is written."""
        meant = (self.values.get(field, {}) for field in fields)
        return tuple(str(as_text(meaning.get(text, text))) for text, meaning in zip(written, meant, strict=True))


def _fields(measures: Sequence[Measure]) -> dict[str, Field[Any]]:
    """Every field that the measures ask about, by name."""
    if not measures:
        raise NotCountable((), "at least one measure", where="measures")
    if len({measure.key for measure in measures}) < len(measures):
        raise WrongKind([measure.key for measure in measures], "each measure once", where="measures")
    asked: list[Field[Any]] = []
    for measure in measures:
        if not isinstance(measure, Measure):
            raise WrongKind(measure, "a Measure", where="measures")
        if measure.population is None or measure.yes is None:
            raise NotCountable(measure.key, "a measure with a population and a yes", "Records cannot answer it.")
        asked += fields_of(measure.population, measure.yes)
    return _by_name(asked)


def _by_name(fields: Iterable[Field[Any]]) -> dict[str, Field[Any]]:
    """Fields by name, each name of one kind."""
    found: dict[str, Field[Any]] = {}
    for each in fields:
        before = found.setdefault(each.name, each)
        if (before.kind, before.codes) != (each.kind, each.codes):
            raise WrongKind(each.name, f"a field that is {before.kind.label.en} throughout", where="predicates")
    return found


def _meanings(
    name: str, given: Mapping[Any, Any], fields: Mapping[str, Field[Any]], grouped: AbstractSet[str]
) -> Mapping[str | None, str | bool | None]:
    """What codes mean, by their text; each meaning is one that the field can have."""
    of = fields.get(name) or _OWN.get(name) or Field(name, Kind.TEXT)
    if of.kind in {Kind.DAY, Kind.NUMBER}:
        raise WrongKind(
            name, "a field of codes, text, or yes and no", "Days and numbers are read as they are.", "values"
        )
    for meaning in given.values():
        fits = isinstance(meaning, bool) if of.kind is Kind.FLAG else isinstance(meaning, str) and bool(meaning)
        if not (fits and (meaning in of.codes or not of.codes)) and (meaning is not None or name in grouped):
            expected = "True or False" if of.kind is Kind.FLAG else ", ".join(of.codes) or "a text"
            raise WrongKind(meaning, expected, where=f"values, {name}")
    meanings: dict[str | None, str | bool | None] = {}
    for code, meaning in given.items():
        if meanings.setdefault(as_text(code), meaning) != meaning:
            raise WrongKind(code, 'one meaning for each code as text: 1 and "1" are one', where=f"values, {name}")
    return MappingProxyType(meanings)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        remedy = "Where the machine has no time zones at all, install tzdata."
        raise UnknownTimeZone(name, f'the name of a time zone: "{TIME_ZONE}"', remedy, "time_zone") from None
