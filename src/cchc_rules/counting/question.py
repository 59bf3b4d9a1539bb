"""What is asked of a table of records: checked once, before any record is read, for every way of reading them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from types import MappingProxyType
from typing import Any, Final, cast, final
from zoneinfo import ZoneInfo

from attrs import evolve, frozen

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.cells import as_day, as_text, fold_code
from cchc_rules.counting.field_mapping import TIME_ZONE, FieldMapping, check_fields, known_fields
from cchc_rules.dates.period import ONE_DAY, Period, days_given, require_day
from cchc_rules.errors import BadCell, BadValue, NotCountable, UnknownTimeZone, WrongPeriod
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind, Moment
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field, Predicate
from cchc_rules.measures.record_types import CONTRADICTIONS, Contradiction, Dossier, Feedback, far_day, predicate_fields
from cchc_rules.message import message

__all__ = ["Question"]

_YES: Final[tuple[str, ...]] = ("1", "true", "True", "TRUE", "yes", "Yes", "YES")
_NO: Final[tuple[str, ...]] = ("0", "false", "False", "FALSE", "no", "No", "NO")
_FLAGS: Final[Mapping[str, bool]] = MappingProxyType({text: text in _YES for text in (*_YES, *_NO)})
_RECORD_FIELDS: Final = MappingProxyType({**predicate_fields(Feedback), **predicate_fields(Dossier)})


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
        roster: Who the agencies are; None where they are what they are called.
        fields: Every field that some measure or contradiction asks about.
        contradictions: Those that all days are there of, whoever asks about them, and days far from the period.
    """

    measures: tuple[Measure, ...]
    by: tuple[str, ...]
    period: Period
    as_of: date
    columns: Mapping[str, str]
    codes: Mapping[str, Mapping[str | None, str | bool | None]]
    zone: ZoneInfo
    unique: str | None
    roster: Roster | None
    fields: tuple[Field[Any], ...]
    contradictions: tuple[Contradiction, ...] = ()

    @classmethod
    def from_arguments(
        cls,
        measures: Measure | Iterable[Measure],
        *,
        by: Sequence[str],
        period: Period,
        as_of: date,
        mapping: FieldMapping | None,
        roster: Roster | None = None,
    ) -> Question:
        """What is asked, as callers write it.

        Raises:
            NotCountable: Where a measure has no population, or none is asked for.
            UnknownField: Where `columns`, `codes` or `unique` names no field; a `FaultGroup` of several.
            BadValue: Where `columns` names one column for two fields.
            UnknownTimeZone: Where there is no such time zone.
            BadValue: For two predicates that take one field for different things, a code that a field cannot hold, a
                field grouped by twice, or text where a sequence of names belongs.
            WrongPeriod: Where the period begins after the day of looking.
        """
        wanted = tuple(map(_require_measure, measures if isinstance(measures, Iterable) else (measures,)))
        return cls._checked(wanted, _fields_asked(wanted), by, period, as_of, mapping or FieldMapping(), roster)

    @classmethod
    def from_predicate(
        cls,
        predicate: Predicate,
        *,
        period: Period,
        as_of: date,
        mapping: FieldMapping | None,
    ) -> Question:
        """The same of one predicate, to ask it of each record; refused as `from_arguments` refuses it."""
        if not isinstance(predicate, Predicate):
            raise BadValue(predicate, "a predicate", 'field("due_on") >= AS_OF is one.', "predicate")
        asked = FieldMapping() if mapping is None else evolve(mapping, unique=None)
        return cls._checked((), _fields_by_name(fields_of(predicate)), (), period, as_of, asked, None)

    @classmethod
    def _checked(
        cls,
        wanted: tuple[Measure, ...],
        fields: Mapping[str, Field[Any]],
        by: Sequence[str],
        period: Period,
        as_of: date,
        mapping: FieldMapping,
        roster: Roster | None,
    ) -> Question:
        columns, codes, unique = mapping.columns, mapping.codes, mapping.unique
        cases = {each.case_field for each in wanted if each.case_field}
        grouped = {*by, *cases, *(("agency",) if cases else ())}
        if isinstance(by, str) or len(set(by)) < len(by):
            raise BadValue(by, 'different names in a tuple: ("agency",)', where="by")
        check_fields(mapping, {*known_fields((), grouped), *fields}, asked=fields)
        require_day(as_of, "as_of")
        if not isinstance(period, Period):
            raise BadValue(period, "a Period", "Period.year(2025), Period.quarter(2025, 1), …", "period")
        if period.start > as_of:
            raise WrongPeriod(
                days_given(period),
                message("a period that begins by the day of looking, {as_of}", as_of=as_of),
                where="period",
            )
        return cls(
            wanted,
            tuple(by),
            Period(period.start, min(period.end, as_of + ONE_DAY)),
            as_of,
            MappingProxyType(dict(columns)),
            MappingProxyType({name: _checked_codes(name, given, fields, grouped) for name, given in codes.items()}),
            _zone(mapping.time_zone),
            unique,
            roster,
            tuple(fields.values()),
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

    def in_columns(self, there: Collection[str]) -> Question:
        """The same of a table with these columns: each field under the name that the table has for it.

        Where measures are counted, days that they do not ask about are read as well where the table has all those of a
        contradiction.
        """
        mapping = FieldMapping(self.columns)
        fields = {each.name: each for each in self.fields}
        told = []
        for each in CONTRADICTIONS if self.measures else ():
            days = fields_of(each.condition)
            if all(
                fields.get(day.name, day).kind is day.kind and mapping.column_among(day.name, there) for day in days
            ):
                fields |= {day.name: day for day in days}
                told.append(each)
        far = (far_day(each, self.period) for each in fields.values() if each.kind is FieldKind.DAY)
        asked = evolve(self, fields=tuple(fields.values()), contradictions=(*told, *far) if self.measures else ())
        columns = dict(self.columns)
        for name in asked.names_asked():
            column = mapping.column_among(name, there)
            if column is not None and column != name:
                columns[name] = column
        return evolve(asked, columns=MappingProxyType(columns))

    def names_asked(self) -> Iterable[str]:
        """Our names of everything that is read of a record."""
        return dict.fromkeys((*(each.name for each in self.fields), *self.by, *self.case_fields, self.unique or "id"))

    def columns_asked(self) -> tuple[str, ...]:
        """What the table calls everything that is read of a record."""
        return tuple(map(self.column, self.names_asked()))

    def code_meanings(self, field: Field[Any]) -> Mapping[str | None, str | bool | None]:
        """What the table's codes of a field mean: ours as themselves, unless the caller says otherwise."""
        own: dict[str | None, str | bool | None] = {}
        own.update(_FLAGS if field.kind is FieldKind.FLAG else {code: code for code in field.codes})
        said = self.codes.get(field.name, {})
        taken = {fold_code(code) for code in said if code is not None}
        return {code: meaning for code, meaning in own.items() if fold_code(str(code)) not in taken} | dict(said)

    def folded_meanings(self, field: Field[Any]) -> Mapping[str | None, str | bool | None]:
        """The same by codes as `fold_code` reads them."""
        meanings = self.code_meanings(field)
        return {None if code is None else fold_code(code): meaning for code, meaning in meanings.items()}

    def missing_days(self, name: str) -> tuple[frozenset[date], frozenset[str]]:
        """What of a field of days means that there is none: days, and text that is no day, as `fold_code` reads it."""
        days, texts = set(), set()
        for code in filter(None, self.codes.get(name, ())):
            try:
                days.add(cast("date", as_day(code, self.zone)))
            except BadCell:
                texts.add(fold_code(code))
        return frozenset(days), frozenset(texts)

    def allows_missing(self, name: str) -> bool:
        """Whether a field that records are grouped by may be missing: where the caller says what that means."""
        return None in self.codes.get(name, {})

    def group_name(self, name: str, cell: object) -> str:
        """What a group, or a case, is called: what the caller says that the cell means, or else what it says."""
        text = as_text(cell)
        said = self.codes.get(name, {})
        if text in said:
            return str(as_text(said[text]))
        if text is not None and said:
            folded = {fold_code(code): meaning for code, meaning in said.items() if code is not None}
            return str(as_text(folded.get(fold_code(text), text)))
        return str(text)


def _require_measure(given: object) -> Measure:
    if not isinstance(given, Measure):
        remedy = "target.measure is that of a target; plan.measure(key) is the one of a key."
        raise BadValue(given, "a Measure", remedy, "measures")
    return given


def _fields_asked(measures: Sequence[Measure]) -> dict[str, Field[Any]]:
    """Every field that the measures ask about, by name."""
    if not measures:
        raise NotCountable((), "at least one measure", where="measures")
    if len({measure.key for measure in measures}) < len(measures):
        raise BadValue([measure.key for measure in measures], "each measure once", where="measures")
    fields: list[Field[Any]] = []
    for measure in measures:
        fields += fields_of(*population_and_yes(measure))
    return _fields_by_name(fields)


def _fields_by_name(fields: Iterable[Field[Any]]) -> dict[str, Field[Any]]:
    """Fields by name, each name of one kind."""
    found: dict[str, Field[Any]] = {}
    for field in fields:
        before = found.setdefault(field.name, field)
        if (before.kind, before.codes) != (field.kind, field.codes):
            raise BadValue(
                field.name, message("a field that is {kind} throughout", kind=before.kind.label), where="predicates"
            )
    return found


def _checked_codes(
    name: str, given: Mapping[Any, Any], fields: Mapping[str, Field[Any]], grouped: AbstractSet[str]
) -> Mapping[str | None, str | bool | None]:
    """What codes mean, by their text; each meaning is one that the field can have."""
    field = fields.get(name) or _RECORD_FIELDS.get(name) or Field(name, FieldKind.TEXT)
    if field.kind is FieldKind.NUMBER:
        raise BadValue(
            name, "a field of days, codes, text, or yes and no", "Numbers are read as they are.", f"codes.{name}"
        )
    for code, meaning in given.items():
        where = f"codes.{name}.{code}"
        if field.kind is FieldKind.DAY:
            if meaning is not None:
                expected = 'None, or "" in a mapping file: of days a code can mean that there is none'
                raise BadValue(meaning, expected, where=where)
            continue
        fits = isinstance(meaning, bool) if field.kind is FieldKind.FLAG else isinstance(meaning, str) and bool(meaning)
        if not (fits and (meaning in field.codes or not field.codes)) and (meaning is not None or name in grouped):
            expected = "True or False" if field.kind is FieldKind.FLAG else ", ".join(field.codes) or "a text"
            needed = message("Records are grouped by {field}: what has no name there cannot be counted.", field=name)
            raise BadValue("" if meaning is None else meaning, expected, needed if meaning is None else "", where)
    meanings: dict[str | None, str | bool | None] = {}
    folded: dict[str | None, str | bool | None] = {}
    for code, meaning in given.items():
        text = as_text(f"{code:%Y-%m-%d}" if type(code) is date else code)
        meanings[text] = meaning
        if folded.setdefault(None if text is None else fold_code(text), meaning) != meaning:
            expected = "one meaning for each code as text: blanks, case and accents apart, 1 and '1' are one"
            raise BadValue(code, expected, where=f"codes.{name}.{code}")
    return MappingProxyType(meanings)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        remedy = "Where the machine has no time zones at all, install tzdata."
        raise UnknownTimeZone(
            name, message('the name of a time zone: "{time_zone}"', time_zone=TIME_ZONE), remedy, "time_zone"
        ) from None
