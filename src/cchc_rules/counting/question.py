"""What is asked of a table of records: checked once, before any record is read, for every way of reading them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final
from zoneinfo import ZoneInfo

from attrs import frozen

from cchc_rules.counting.cells import as_text
from cchc_rules.counting.tallies import GroupCount, Tallies, sum_groups
from cchc_rules.dates.period import ONE_DAY, Period, require_day
from cchc_rules.errors import BadValue, NotCountable, UnknownField, UnknownTimeZone, WrongPeriod
from cchc_rules.findings.values import Tally
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind, Moment
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field, Predicate
from cchc_rules.measures.record_types import CONTRADICTIONS, Contradiction, Dossier, Feedback, predicate_fields

__all__ = ["TIME_ZONE", "CaseCounts", "Question", "RawGroup", "case_answer"]

TIME_ZONE: Final = "Asia/Ho_Chi_Minh"
"""Where a day begins and ends, unless said otherwise (Civil Code, art. 148.6)."""

RawGroup: TypeAlias = tuple[str | None, ...]
"""A group as the table writes it, None where nothing is written."""

CaseCounts: TypeAlias = tuple[int, int, int, int, int]
"""How many cases are yes, no, unknown, outside and undetermined."""

_YES: Final[tuple[str, ...]] = ("1", "true", "True", "TRUE", "yes", "Yes", "YES")
_NO: Final[tuple[str, ...]] = ("0", "false", "False", "FALSE", "no", "No", "NO")
_FLAGS: Final[Mapping[str, bool]] = MappingProxyType({text: text in _YES for text in (*_YES, *_NO)})
_RECORD_FIELDS: Final = MappingProxyType({**predicate_fields(Feedback), **predicate_fields(Dossier)})


def case_answer(yes: int, no: int, unknown: int, undetermined: int) -> int:
    """Which of the five a case of several records is, as a place in `CaseCounts`, by how many records are which.

    It is no where one record is no; yes where all are; and unknown where that hangs on what is not known. A case
    without a record in the population is outside it, or undetermined where one of its records is.

    >>> case_answer(2, 0, 0, 0), case_answer(5, 1, 0, 0), case_answer(2, 0, 0, 1), case_answer(0, 0, 0, 1)
    (0, 1, 2, 4)
    """
    if no:
        return 1
    if not yes + unknown:
        return 4 if undetermined else 3
    return 2 if unknown or undetermined else 0


@final
@frozen
class Question:
    """What is asked of a table, checked before any record of it is read (yêu cầu đếm).

    Args:
        measures: What to count.
        by: The fields to group by; none for one total.
        period: The days to count. Where they are not over on the day of looking, they are counted up to and with it.
        as_of: The day of looking; what happened later is not known yet.
        columns: What the table calls our fields, where it calls them otherwise.
        codes: What the table's codes mean, by field and then by code as text, None standing for what is missing: one
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
    codes: Mapping[str, Mapping[str | None, str | bool | None]]
    zone: ZoneInfo
    unique: str | None
    fields: tuple[Field[Any], ...]
    contradictions: tuple[Contradiction, ...]

    @classmethod
    def from_arguments(
        cls,
        measures: Measure | Iterable[Measure],
        *,
        by: Sequence[str],
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        codes: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
        unique: str | None,
    ) -> Question:
        """What is asked, as callers write it.

        Raises:
            NotCountable: Where a measure has no population, or none is asked for.
            UnknownField: Where `columns`, `codes` or `unique` names no field.
            UnknownTimeZone: Where there is no such time zone.
            BadValue: For two predicates that take one field for different things, a code that a field cannot hold, a
                field grouped by twice, or text where a sequence of names belongs.
            WrongPeriod: Where the period begins after the day of looking.
        """
        wanted = (measures,) if isinstance(measures, Measure) else tuple(measures)
        return cls._checked(wanted, _fields_asked(wanted), by, period, as_of, columns, codes, time_zone, unique)

    @classmethod
    def from_predicate(
        cls,
        predicate: Predicate,
        *,
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        codes: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
    ) -> Question:
        """The same of one predicate, to ask it of each record; refused as `from_arguments` refuses it."""
        return cls._checked(
            (), _fields_by_name(fields_of(predicate)), (), period, as_of, columns, codes, time_zone, None
        )

    @classmethod
    def _checked(
        cls,
        wanted: tuple[Measure, ...],
        fields: Mapping[str, Field[Any]],
        by: Sequence[str],
        period: Period,
        as_of: date,
        columns: Mapping[str, str],
        codes: Mapping[str, Mapping[Any, Any]],
        time_zone: str,
        unique: str | None,
    ) -> Question:
        cases = {each.case_field for each in wanted if each.case_field}
        grouped = {*by, *cases, *(("agency",) if cases else ())}
        known = {*fields, *_RECORD_FIELDS, *grouped}
        if isinstance(by, str) or len(set(by)) < len(by):
            raise BadValue(by, 'different names in a tuple: ("agency",)', where="by")
        for name in (*columns, *codes, *(() if unique is None else (unique,))):
            if name not in known:
                raise UnknownField(name, f"one of {', '.join(sorted(known))}", where="columns, codes or unique")
        require_day(as_of, "as_of")
        if period.start > as_of:
            raise WrongPeriod(str(period), f"a period that begins by the day of looking, {as_of}", where="period")
        contradictions = tuple(
            each
            for each in CONTRADICTIONS
            if all(fields.get(one.name) is not None for one in fields_of(each.condition))
        )
        return cls(
            wanted,
            tuple(by),
            Period(period.start, min(period.end, as_of + ONE_DAY)),
            as_of,
            MappingProxyType(dict(columns)),
            MappingProxyType({name: _checked_codes(name, given, fields, grouped) for name, given in codes.items()}),
            _zone(time_zone),
            unique,
            tuple(fields.values()),
            contradictions,
        )

    @property
    def case_fields(self) -> tuple[str, ...]:
        """The fields that tell cases apart, the agency first; none where every record is a case."""
        each = sorted({measure.case_field for measure in self.measures if measure.case_field is not None})
        return ("agency", *each) if each else ()

    def column(self, name: str) -> str:
        """What the table calls a field."""
        return self.columns.get(name, name)

    def day_of(self, moment: Moment) -> date:
        """The day that a moment stands for."""
        return {
            Moment.AS_OF: self.as_of,
            Moment.PERIOD_START: self.period.start,
            Moment.PERIOD_END: self.period.end,
        }[moment]

    def code_meanings(self, field: Field[Any]) -> Mapping[str | None, str | bool | None]:
        """What the table's codes of a field mean: ours as themselves, unless the caller says otherwise."""
        own: dict[str | None, str | bool | None] = {}
        own.update(_FLAGS if field.kind is FieldKind.FLAG else {code: code for code in field.codes})
        return own | dict(self.codes.get(field.name, {}))

    def allows_missing(self, name: str) -> bool:
        """Whether a field that records are grouped by may be missing: where the caller says what that means."""
        return None in self.codes.get(name, {})

    def to_tallies(self, groups: Mapping[RawGroup, Sequence[CaseCounts]], **rest: Any) -> Tallies:
        """The tallies, from the answers to each measure in each group as the table writes it."""
        named = [
            GroupCount(measure, self.group_names(self.by, group), Tally(yes, no, unknown), outside, undetermined)
            for group, counts in groups.items()
            for measure, (yes, no, unknown, outside, undetermined) in zip(self.measures, counts, strict=True)
        ]
        place = {measure.key: index for index, measure in enumerate(self.measures)}
        named.sort(key=lambda each: place[each.measure.key])
        return Tallies(self.by, self.period, self.as_of, groups=sum_groups(named), **rest)

    def group_names(self, fields: Sequence[str], raw_group: RawGroup) -> tuple[str, ...]:
        """What a group, or a case, is called: what the caller says that it means, or else as it is written."""
        meant = (self.codes.get(field, {}) for field in fields)
        return tuple(str(as_text(meaning.get(text, text))) for text, meaning in zip(raw_group, meant, strict=True))


def _fields_asked(measures: Sequence[Measure]) -> dict[str, Field[Any]]:
    """Every field that the measures ask about, by name."""
    if not measures:
        raise NotCountable((), "at least one measure", where="measures")
    if len({measure.key for measure in measures}) < len(measures):
        raise BadValue([measure.key for measure in measures], "each measure once", where="measures")
    fields: list[Field[Any]] = []
    for measure in measures:
        if not isinstance(measure, Measure):
            raise BadValue(measure, "a Measure", where="measures")
        fields += fields_of(*population_and_yes(measure))
    return _fields_by_name(fields)


def _fields_by_name(fields: Iterable[Field[Any]]) -> dict[str, Field[Any]]:
    """Fields by name, each name of one kind."""
    found: dict[str, Field[Any]] = {}
    for field in fields:
        before = found.setdefault(field.name, field)
        if (before.kind, before.codes) != (field.kind, field.codes):
            raise BadValue(field.name, f"a field that is {before.kind.label.en} throughout", where="predicates")
    return found


def _checked_codes(
    name: str, given: Mapping[Any, Any], fields: Mapping[str, Field[Any]], grouped: AbstractSet[str]
) -> Mapping[str | None, str | bool | None]:
    """What codes mean, by their text; each meaning is one that the field can have."""
    field = fields.get(name) or _RECORD_FIELDS.get(name) or Field(name, FieldKind.TEXT)
    if field.kind in {FieldKind.DAY, FieldKind.NUMBER}:
        raise BadValue(name, "a field of codes, text, or yes and no", "Days and numbers are read as they are.", "codes")
    for meaning in given.values():
        fits = isinstance(meaning, bool) if field.kind is FieldKind.FLAG else isinstance(meaning, str) and bool(meaning)
        if not (fits and (meaning in field.codes or not field.codes)) and (meaning is not None or name in grouped):
            expected = "True or False" if field.kind is FieldKind.FLAG else ", ".join(field.codes) or "a text"
            raise BadValue(meaning, expected, where=f"codes, {name}")
    meanings: dict[str | None, str | bool | None] = {}
    for code, meaning in given.items():
        if meanings.setdefault(as_text(code), meaning) != meaning:
            raise BadValue(code, 'one meaning for each code as text: 1 and "1" are one', where=f"codes, {name}")
    return MappingProxyType(meanings)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        remedy = "Where the machine has no time zones at all, install tzdata."
        raise UnknownTimeZone(name, f'the name of a time zone: "{TIME_ZONE}"', remedy, "time_zone") from None
