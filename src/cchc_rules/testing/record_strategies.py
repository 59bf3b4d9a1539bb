"""Strategies for records: dossiers and feedback as systems write them, row by row and as data frames."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any, Final, Literal, TypeVar, get_args, get_type_hints
from zoneinfo import ZoneInfo

from attrs import frozen

from cchc_rules.counting.field_mapping import TIME_ZONE
from cchc_rules.dates.period import Period
from cchc_rules.extras import needing_extra
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field
from cchc_rules.measures.record_types import Dossier, Feedback, predicate_fields

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = [
    "ToldRecord",
    "dossiers",
    "feedback",
    "frames_of",
    "meanings_of",
    "records_of",
    "told_records_of",
    "ways_to_write",
]

_R = TypeVar("_R", Dossier, Feedback)
_ZONE: Final = ZoneInfo(TIME_ZONE)
_PERIOD: Final = Period.year(2025)
_AGENCIES: Final = ("Sở Nội vụ", "Sở Tư pháp")
_TEXTS: Final = ("1.001", "1.002")


@frozen
class ToldRecord:
    """A record as a system writes it, and what each of its fields means: None where it is missing (bản ghi mẫu)."""

    record: dict[str, Any]
    means: dict[str, Any]


def meanings_of(asked: Field[Any], period: Period, as_of: date) -> tuple[Any, ...]:
    """What a field can mean, but for being missing: so few values that comparisons come out equal as often as not.

    Args:
        asked: The field.
        period: The days that are counted.
        as_of: The day of looking; days lie at it and at the ends of the period, on either side.
    """
    if asked.kind is FieldKind.DAY:
        around = (period.start, period.start + (as_of - period.start) / 2, as_of, period.last_day)
        return tuple(sorted({day + timedelta(days=more) for day in around for more in (-1, 0, 1)}))
    if asked.kind is FieldKind.CODE:
        return asked.codes
    return {FieldKind.FLAG: (True, False), FieldKind.NUMBER: (0, 1, 2), FieldKind.TEXT: _TEXTS}[asked.kind]


def ways_to_write(asked: Field[Any], meaning: Any) -> list[Any]:
    """The ways in which systems write what a field means, the plain one first; all are read without a mapping.

    >>> from cchc_rules.measures.predicate import flag
    >>> ways_to_write(flag("apologised").field, False)
    [False, 0, '0', 'False', 'no', 0.0]
    """
    if meaning is None:
        return [None, "", float("nan")]
    if asked.kind is FieldKind.DAY:
        return list(_ways_of_a_day(meaning))
    if asked.kind is FieldKind.FLAG:
        return [True, 1, "1", "true", "Yes"] if meaning else [False, 0, "0", "False", "no", 0.0]
    if asked.kind is FieldKind.NUMBER:
        return [meaning, str(meaning), float(meaning), Decimal(meaning), f"{meaning:03d}"]
    return [meaning]


def _ways_of_a_day(day: date) -> Iterator[Any]:
    """As a day, as text, and as a moment of it here, with the hour as it is here or elsewhere."""
    yield from (day, day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d/%m/%Y} 23:59")
    for clock in (time(0, 0), time(6, 59, 59), time(7, 0), time(23, 59, 59)):
        local = datetime.combine(day, clock)
        yield from (local, local.isoformat(), local.isoformat(sep=" "))
        for hours in (-12, 0, 7, 14):
            elsewhere = local.replace(tzinfo=_ZONE).astimezone(timezone(timedelta(hours=hours)))
            yield from (elsewhere, elsewhere.isoformat())


@st.composite
def told_records_of(
    draw: st.DrawFn,
    measures: Collection[Measure],
    *,
    period: Period = _PERIOD,
    as_of: date | None = None,
    agencies: Collection[str] = _AGENCIES,
) -> ToldRecord:
    """A record with every field that some measures ask about, in any spelling, any of them missing now and then.

    The agency, the id and what tells cases apart are never missing.

    Args:
        measures: What is counted; each has a population.
        period: The days that are counted.
        as_of: The day of looking; the last of the period where none is given.
        agencies: What the records call the agencies.
    """
    means: dict[str, Any] = {"agency": draw(st.sampled_from([*agencies])), "id": draw(st.integers(1, 9))}
    means |= {each.case_field: draw(st.sampled_from(_TEXTS)) for each in measures if each.case_field is not None}
    record = dict(means)
    for asked in fields_of(*(condition for each in measures for condition in population_and_yes(each))):
        if asked.name not in means:
            meanings = meanings_of(asked, period, as_of or period.last_day)
            means[asked.name] = draw(st.none() | st.sampled_from(meanings))
            record[asked.name] = draw(st.sampled_from(ways_to_write(asked, means[asked.name])))
    return ToldRecord(record, means)


def records_of(
    measures: Collection[Measure],
    *,
    period: Period = _PERIOD,
    as_of: date | None = None,
    agencies: Collection[str] = _AGENCIES,
    max_size: int = 8,
) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Tables of records that `cchc_rules.counting.records.tally` takes for some measures.

    Args:
        measures: As in `told_records_of`.
        period: As there.
        as_of: As there.
        agencies: As there.
        max_size: How many records at most.
    """
    told = told_records_of(measures, period=period, as_of=as_of, agencies=agencies)
    return st.lists(told.map(lambda each: each.record), max_size=max_size)


@st.composite
def frames_of(
    draw: st.DrawFn,
    measures: Collection[Measure],
    *,
    period: Period = _PERIOD,
    as_of: date | None = None,
    agencies: Collection[str] = _AGENCIES,
    library: Literal["polars", "pyarrow"] = "polars",
) -> Any:
    """Data frames of records, at least one each, that `cchc_rules.counting.frames.tally` takes; needs `frames` too.

    A column of days holds days, or text.

    Args:
        measures: As in `told_records_of`.
        period: As there.
        as_of: As there.
        agencies: As there.
        library: Whose frames they are.
    """
    with needing_extra("frames"):
        import narwhals  # noqa: PLC0415  only whoever counts in frames needs it
    told = told_records_of(measures, period=period, as_of=as_of, agencies=agencies)
    rows = [each.means for each in draw(st.lists(told, min_size=1, max_size=8))]
    asked = {each.name: each for each in fields_of(*(part for each in measures for part in population_and_yes(each)))}
    types = {FieldKind.DAY: narwhals.Date(), FieldKind.FLAG: narwhals.Boolean(), FieldKind.NUMBER: narwhals.Int64()}
    columns: dict[str, list[Any]] = {}
    schema: dict[str, Any] = {}
    for name in rows[0]:
        columns[name] = [row[name] for row in rows]
        kind = asked[name].kind if name in asked else FieldKind.TEXT
        schema[name] = narwhals.Int64() if name == "id" else types.get(kind, narwhals.String())
        if kind is FieldKind.DAY and draw(st.booleans()):
            columns[name] = [None if day is None else day.isoformat() for day in columns[name]]
            schema[name] = narwhals.String()
    return narwhals.from_dict(columns, schema, backend=library).to_native()


def dossiers(*, period: Period = _PERIOD, as_of: date | None = None) -> st.SearchStrategy[Dossier]:
    """Dossiers as our own record type, any field of which may be missing.

    Args:
        period: The days that are counted; days lie at its ends and at the day of looking, on either side.
        as_of: The day of looking; the last of the period where none is given.
    """
    return _record_objects(Dossier, period, as_of or period.last_day)


def feedback(*, period: Period = _PERIOD, as_of: date | None = None) -> st.SearchStrategy[Feedback]:
    """Pieces of feedback as our own record type, any field of which may be missing.

    Args:
        period: As in `dossiers`.
        as_of: As there.
    """
    return _record_objects(Feedback, period, as_of or period.last_day)


def _record_objects(kind: type[_R], period: Period, as_of: date) -> st.SearchStrategy[_R]:
    held = predicate_fields(kind)
    cells: dict[str, st.SearchStrategy[Any]] = {}
    for name, hint in get_type_hints(kind).items():
        of_type: type[Any] = get_args(hint)[0]
        enumerated = issubclass(of_type, Enum)
        meanings = st.sampled_from(of_type if enumerated else meanings_of(held[name], period, as_of))
        cells[name] = st.none() | meanings
    return st.builds(kind, **cells)
