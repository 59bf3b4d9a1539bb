"""Three ways to ask eight measures of a list of records: written by hand, as generated code, and as closures.

The hand-written loop is what a careful programmer would write for these eight measures: each column read once, what
measures share worked out once, every missing value accounted for, and the same counts as the library at the end.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Any, TypeAlias

from cchc_rules import Period
from cchc_rules.counting.cells import as_day, as_number, as_text, is_missing
from cchc_rules.counting.question import Question
from cchc_rules.counting.records import tally
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import CaseCounts, RawCounts, RawGroup, to_tallies
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.field_kinds import AS_OF, FieldKind, Moment, Operator
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import (
    And,
    Comparison,
    Field,
    IsNull,
    IsTrue,
    Not,
    OneOf,
    Or,
    Predicate,
    field,
    flag,
    in_period,
)
from cchc_rules.text import Bilingual

__all__ = ["MEASURES", "by_closures", "by_hand", "dossiers", "records_ratio"]

PERIOD = Period.year(2025)
AS_OF_DAY = date(2025, 12, 31)
AGENCIES = 200
RECORDS = 50_000
ROUNDS = 15

_Row: TypeAlias = Mapping[str, Any]
_Told: TypeAlias = dict[str, Any]
_Closure: TypeAlias = Callable[[_Told], bool | None]

_RECEIVED, _DUE, _COMPLETED = field("received_on"), field("due_on"), field("completed_on")
_CHANNEL, _GATEWAY = field("channel", Channel), field("gateway", Gateway)


def _measure(key: str, population: Predicate, yes: Predicate) -> Measure:
    title = Bilingual("chỉ số", key)
    return Measure(key, key, title, title, CaseKind.DOSSIER, population=population, yes=yes)


MEASURES = (
    _measure("on-time-of-closed", in_period(_COMPLETED), _COMPLETED <= _DUE),
    _measure(
        "on-time-of-received",
        in_period(_RECEIVED),
        (~_COMPLETED.is_null() & (_COMPLETED <= _DUE)) | (_COMPLETED.is_null() & (_DUE >= AS_OF)),
    ),
    _measure("resolved-online", in_period(_COMPLETED), _CHANNEL == Channel.ONLINE),
    _measure("filed-remotely", in_period(_RECEIVED) & (_CHANNEL == Channel.ONLINE), ~flag("filed_on_site")),
    _measure("paid-online", in_period(_RECEIVED) & (field("fee", int) > 0), _GATEWAY == Gateway.NATIONAL),
    _measure("digitised", in_period(_COMPLETED), flag("components_digitised") & flag("result_digitised")),
    _measure("reused", in_period(_RECEIVED), field("reused_components", int) > 0),
    _measure("routed-electronically", in_period(_RECEIVED) & flag("routed"), flag("routed_electronically")),
)


def dossiers(count: int = RECORDS) -> list[dict[str, Any]]:
    """Made-up dossiers of 200 agencies over fifteen months; in each column a cell of twenty is missing."""
    chance = random.Random(3322)  # noqa: S311  nothing is kept secret
    first = date(2024, 11, 1)

    def maybe(value: Any) -> Any:
        return None if chance.random() < 0.05 else value

    def dossier() -> dict[str, Any]:
        received = first + timedelta(days=chance.randrange(456))
        return {
            "agency": f"xa-{chance.randrange(AGENCIES)}",
            "received_on": maybe(received),
            "due_on": maybe(received + timedelta(days=chance.randrange(1, 30))),
            "completed_on": maybe(received + timedelta(days=chance.randrange(30))),
            "channel": maybe(chance.choice(("online", "counter", "post"))),
            "gateway": maybe(chance.choice(("national", "other", "offline"))),
            "fee": maybe(chance.choice((0, 0, 15_000))),
            "reused_components": maybe(chance.randrange(3)),
            **{
                name: maybe(chance.random() < 0.7)
                for name in (
                    "filed_on_site",
                    "components_digitised",
                    "result_digitised",
                    "routed",
                    "routed_electronically",
                )
            },
        }

    return [dossier() for _ in range(count)]


def by_hand(table: Iterable[_Row]) -> tuple[int, dict[str, list[int]], list[int]]:  # noqa: PLR0915  so long is the loop
    """The rows, forty counts for each agency, and how many records cannot be true."""
    start, end, as_of = PERIOD.start, min(PERIOD.end, AS_OF_DAY + timedelta(days=1)), AS_OF_DAY
    groups: dict[str, list[int]] = {}
    first, last, far = date(2005, 1, 1), date(2045, 12, 31), [0, 0, 0]
    rows = completed_early = due_early = completed_later = 0
    for row in table:
        rows += 1
        agency = row["agency"]
        received, due, completed = row["received_on"], row["due_on"], row["completed_on"]
        channel, gateway, fee, reused = row["channel"], row["gateway"], row["fee"], row["reused_components"]
        on_site, components, result = row["filed_on_site"], row["components_digitised"], row["result_digitised"]
        routed, electronically = row["routed"], row["routed_electronically"]
        if agency is None:
            raise ValueError(rows)
        counts = groups.get(agency)
        if counts is None:
            counts = groups[agency] = [0] * 40
        in_time = None if completed is None or due is None else completed <= due
        # Of those closed in the period: on time, resolved online, digitised.
        if completed is None:
            counts[4] += 1
            counts[14] += 1
            counts[29] += 1
        elif start <= completed < end:
            counts[2 if in_time is None else 0 if in_time else 1] += 1
            counts[12 if channel is None else 10 if channel == "online" else 11] += 1
            if components and result:
                counts[25] += 1
            elif components is False or result is False:
                counts[26] += 1
            else:
                counts[27] += 1
        else:
            counts[3] += 1
            counts[13] += 1
            counts[28] += 1
        # Of those received in the period: on time or not yet due, reused; and of some of them the rest.
        if received is None:
            counts[9] += 1
            counts[34] += 1
            counts[19 if channel is None or channel == "online" else 18] += 1
            counts[24 if fee is None or fee > 0 else 23] += 1
            counts[39 if routed is not False else 38] += 1
        elif start <= received < end:
            if completed is not None:
                counts[7 if in_time is None else 5 if in_time else 6] += 1
            else:
                counts[7 if due is None else 5 if due >= as_of else 6] += 1
            counts[32 if reused is None else 30 if reused > 0 else 31] += 1
            if channel is None:
                counts[19] += 1
            elif channel == "online":
                counts[17 if on_site is None else 16 if on_site else 15] += 1
            else:
                counts[18] += 1
            if fee is None:
                counts[24] += 1
            elif fee > 0:
                counts[22 if gateway is None else 20 if gateway == "national" else 21] += 1
            else:
                counts[23] += 1
            if routed is None:
                counts[39] += 1
            elif routed:
                counts[37 if electronically is None else 35 if electronically else 36] += 1
            else:
                counts[38] += 1
        else:
            counts[8] += 1
            counts[33] += 1
            counts[18] += 1
            counts[23] += 1
            counts[38] += 1
        if received is not None:
            if completed is not None and completed < received:
                completed_early += 1
            if due is not None and due < received:
                due_early += 1
            if not first <= received <= last:
                far[2] += 1
        if completed is not None:
            if completed > as_of:
                completed_later += 1
            if not first <= completed <= last:
                far[0] += 1
        if due is not None and not first <= due <= last:
            far[1] += 1
    return rows, groups, [completed_early, due_early, completed_later, *far]


def by_closures(table: Sequence[_Row]) -> Tallies:
    """The same, each predicate a function made of the functions of its parts; cells are read as the library reads them.

    A cell of the usual type is taken as it is, and every comparison is made with its operands in reach.
    """
    asked = Question.from_arguments(
        MEASURES,
        by=("agency",),
        period=PERIOD,
        as_of=AS_OF_DAY,
        mapping=None,
    ).in_columns(table[0])
    readers = [(each.name, asked.column(each.name), _reader(each, asked)) for each in asked.fields]
    questions = [
        (5 * index, closure(population, asked), closure(yes, asked))
        for index, (population, yes) in enumerate(map(population_and_yes, MEASURES))
    ]
    impossible = [closure(each.condition, asked) for each in asked.contradictions]
    found = [0] * len(impossible)
    groups: dict[str | None, list[int]] = defaultdict(lambda: [0] * 5 * len(MEASURES))
    rows = 0
    for row in table:
        rows += 1
        told = {name: read(row[column]) for name, column, read in readers}
        agency = row["agency"]
        counts = groups[agency if type(agency) is str else as_text(agency)]
        for place, population, yes in questions:
            inside = population(told)
            if inside:
                answer = yes(told)
                counts[place + (0 if answer else 2 if answer is None else 1)] += 1
            else:
                counts[place + (4 if inside is None else 3)] += 1
        for turn, holds in enumerate(impossible):
            if holds(told):
                found[turn] += 1
    answers: dict[RawGroup, dict[str, CaseCounts]] = {
        (group,): {measure.key: _five(counts, 5 * index) for index, measure in enumerate(MEASURES)}
        for group, counts in groups.items()
    }
    return to_tallies(
        asked,
        RawCounts.of(answers),
        {},
        rows=rows,
        impossible=found,
    )


def _five(counts: list[int], place: int) -> CaseCounts:
    yes, no, unknown, outside, undetermined = counts[place : place + 5]
    return yes, no, unknown, outside, undetermined


def _reader(of: Field[Any], asked: Question) -> Callable[[Any], Any]:
    if of.kind is FieldKind.DAY:
        return lambda cell: cell if type(cell) is date else as_day(cell, asked.zone)
    if of.kind is FieldKind.NUMBER:
        return lambda cell: cell if type(cell) is int else as_number(cell)
    meanings = asked.code_meanings(of)

    def read(cell: Any) -> Any:
        if type(cell) is str and cell in meanings:
            return meanings[cell]
        return cell if isinstance(cell, bool) else None if is_missing(cell) else meanings[as_text(cell)]

    return read


def closure(predicate: Predicate, asked: Question) -> _Closure:
    """A predicate as a function of what is told of a record."""
    match predicate:
        case Not(part):
            inner = closure(part, asked)
            return lambda told: None if (answer := inner(told)) is None else not answer
        case And(parts):
            return _joined([closure(part, asked) for part in parts], settles=False)
        case Or(parts):
            return _joined([closure(part, asked) for part in parts], settles=True)
        case IsNull(field=of):
            name = of.name
            return lambda told: told[name] is None
        case IsTrue(field=of):
            name = of.name
            return lambda told: told[name]
        case OneOf(field=of, values=values):
            name, held = of.name, frozenset(values)
            return lambda told: None if (value := told[name]) is None else value in held
        case Comparison(left, operator, right):
            return _compared(left.name, operator, asked.day_of(right) if isinstance(right, Moment) else right)


def _joined(parts: list[_Closure], *, settles: bool) -> _Closure:
    def joined(told: _Told) -> bool | None:
        answer: bool | None = not settles
        for part in parts:
            one = part(told)
            if one is settles:
                return settles
            if one is None:
                answer = None
        return answer

    return joined


def _compared(left: str, operator: Operator, right: Any) -> _Closure:
    """One function for each operator and kind of operand, so that nothing is looked up a record."""
    if isinstance(right, Field):
        name = right.name
        between: dict[Operator, _Closure] = {
            Operator.BELOW: lambda told: None if (a := told[left]) is None or (b := told[name]) is None else a < b,
            Operator.AT_MOST: lambda told: None if (a := told[left]) is None or (b := told[name]) is None else a <= b,
            Operator.ABOVE: lambda told: None if (a := told[left]) is None or (b := told[name]) is None else a > b,
            Operator.AT_LEAST: lambda told: None if (a := told[left]) is None or (b := told[name]) is None else a >= b,
            Operator.EQUAL: lambda told: None if (a := told[left]) is None or (b := told[name]) is None else a == b,
        }
        return between[operator]
    against: dict[Operator, _Closure] = {
        Operator.BELOW: lambda told: None if (a := told[left]) is None else a < right,
        Operator.AT_MOST: lambda told: None if (a := told[left]) is None else a <= right,
        Operator.ABOVE: lambda told: None if (a := told[left]) is None else a > right,
        Operator.AT_LEAST: lambda told: None if (a := told[left]) is None else a >= right,
        Operator.EQUAL: lambda told: None if (a := told[left]) is None else a == right,
    }
    return against[operator]


def by_library(table: Iterable[_Row]) -> Tallies:
    """The same, as the library counts it."""
    return tally(table, MEASURES, period=PERIOD, as_of=AS_OF_DAY)


def ratios(ours: Callable[[], object], floor: Callable[[], object]) -> list[float]:
    """Our processor time over the floor's, in each of several rounds, in order of size; the two take turns.

    All sides run in one thread, so that processor time is what they cost. By the clock on the wall, a machine that is
    busy with something else made single rounds come out anywhere between half and one and a half times as much.
    """
    found: list[float] = []
    ours()
    floor()
    for _ in range(ROUNDS):
        times: list[float] = []
        for side in (ours, floor):
            gc.collect()
            gc.disable()
            start = time.process_time()
            side()
            times.append(time.process_time() - start)
            gc.enable()
        found.append(times[0] / times[1])
    return sorted(found)


def records_ratio() -> float:
    """How much longer `records.tally` takes than the hand-written loop."""
    table = dossiers()
    return median(ratios(lambda: by_library(table), lambda: by_hand(table)))


def main() -> None:
    """Compare the three, once they are seen to agree."""
    table = dossiers()
    rows, groups, impossible = by_hand(table)
    counted = by_library(table)
    assert by_closures(table) == counted
    assert rows == counted.rows
    assert [count for _, count in counted.contradictions] == [count for count in impossible if count]
    for turn, measure in enumerate(MEASURES):
        for agency, counts in groups.items():
            one = counted.get(measure, agency)
            tallied = one.tally
            assert (tallied.yes, tallied.no, tallied.unknown, one.outside, one.undetermined) == _five(counts, 5 * turn)
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {RECORDS:,} records")
    for what, side in (("generated code", by_library), ("closures", by_closures)):
        found = ratios(lambda: side(table), lambda: by_hand(table))  # noqa: B023  called at once
        print(f"{what:<16}{median(found):>6.2f} times a hand-written loop ({found[0]:.2f} to {found[-1]:.2f})")


if __name__ == "__main__":
    main()
