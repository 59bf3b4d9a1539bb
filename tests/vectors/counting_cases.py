"""Cases of counting: records in which something is missing, by Kleene's three truth values as ranks.

Nothing of the library is used: unknown lies between false and true, “all” is the lowest, “any” the highest, and “not”
turns the order round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from operator import eq, ge, gt, le, lt
from typing import Any

from tests.vectors.cases import Case, Json, Subject, case

__all__ = ["COUNTING"]

_FALSE, _UNKNOWN, _TRUE = 0, 1, 2
_OPERATORS = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq}


# What is asked


def _compare(name: str, operator: str, to: Json, kind: str = "day", **more: Any) -> Json:
    return {"compare": name, "kind": kind, **more, "is": operator, "to": to}


_RECEIVED_IN_PERIOD = {
    "all": [
        _compare("received_on", ">=", {"moment": "period.start"}),
        _compare("received_on", "<", {"moment": "period.end"}),
    ]
}
_CLOSED_IN_PERIOD = {
    "all": [
        {"not": {"is_null": "completed_on", "kind": "day"}},
        _compare("completed_on", ">=", {"moment": "period.start"}),
        _compare("completed_on", "<", {"moment": "period.end"}),
    ]
}
_IN_TIME = _compare("completed_on", "<=", {"field": "due_on"})
_OPEN_IN_TIME = {
    "any": [
        _IN_TIME,
        {"all": [{"is_null": "completed_on", "kind": "day"}, _compare("due_on", ">=", {"moment": "as_of"})]},
    ]
}
_WITH_FEE = _compare("fee", ">", {"number": 0}, "number")
_APOLOGISED = {"is_true": "apologised"}
_NOT_SPECIAL = {"all": [_RECEIVED_IN_PERIOD, {"not": {"is_true": "special_procedure"}}]}
_MEASURES: dict[str, Json] = {
    "closed, in time": {"population": _CLOSED_IN_PERIOD, "yes": _IN_TIME},
    "received, in time or not yet late": {"population": _RECEIVED_IN_PERIOD, "yes": _OPEN_IN_TIME},
    "with a fee, apologised": {"population": _WITH_FEE, "yes": _APOLOGISED},
    "no special procedure, apologised or in time": {
        "population": _NOT_SPECIAL,
        "yes": {"any": [_APOLOGISED, _IN_TIME]},
    },
    "late, apologised with a fee": {"population": {"not": _IN_TIME}, "yes": {"all": [_APOLOGISED, _WITH_FEE]}},
}


# What is right


def _rank(predicate: Json, record: Json, moments: Mapping[str, str]) -> int:
    """How true a predicate is of a record."""
    match predicate:
        case {"all": parts}:
            return min(_rank(part, record, moments) for part in parts)
        case {"any": parts}:
            return max(_rank(part, record, moments) for part in parts)
        case {"not": part}:
            return _TRUE - _rank(part, record, moments)
        case {"is_null": name}:
            return _TRUE if record[name] is None else _FALSE
        case {"is_true": name}:
            return _UNKNOWN if record[name] is None else _TRUE * record[name]
    left, to = record[predicate["compare"]], predicate["to"]
    ((kind, said),) = to.items()
    right = record[said] if kind == "field" else moments[said] if kind == "moment" else said
    if left is None or right is None:
        return _UNKNOWN
    return _TRUE if _OPERATORS[predicate["is"]](left, right) else _FALSE


_NAMES = {
    (_TRUE, _TRUE): "yes",
    (_TRUE, _FALSE): "no",
    (_TRUE, _UNKNOWN): "unknown",
}


def _counted(measure: Json, records: list[Json], period: Json, as_of: str) -> Json:
    last = min(period["last_day"], as_of)  # a period that is not over is counted up to the day of looking, and with it
    after = date.fromisoformat(last) + timedelta(days=1)
    moments = {"period.start": period["first_day"], "period.end": str(after), "as_of": as_of}
    counts = dict.fromkeys(("yes", "no", "unknown", "outside", "undetermined"), 0)
    for record in records:
        inside = _rank(measure["population"], record, moments)
        if inside == _TRUE:
            counts[_NAMES[inside, _rank(measure["yes"], record, moments)]] += 1
        else:
            counts["outside" if inside == _FALSE else "undetermined"] += 1
    return counts


# Records

_DAYS = {
    "received_on": ("2025-03-31", "2025-01-01", "2024-12-31", None),
    "due_on": ("2025-04-10", "2025-04-09", None),
    "completed_on": ("2025-04-10", "2025-03-31", None),
}
_FLAGS = (True, False, None)


def _records() -> list[Json]:
    """Every mixture of few days and something missing, the other fields going round beside them."""
    records = []
    for turn, days in enumerate(product(*_DAYS.values())):
        more = {
            "fee": (0, 30_000, None)[turn % 3],
            "apologised": _FLAGS[turn // 2 % 3],
            "special_procedure": _FLAGS[turn // 5 % 3],
        }
        records.append({"id": str(turn + 1), **dict(zip(_DAYS, days, strict=True)), **more})
    return records


def _counting_cases() -> Iterator[Case]:
    quarter = {"first_day": "2025-01-01", "last_day": "2025-03-31"}
    half = {"first_day": "2025-01-01", "last_day": "2025-06-30"}
    every = _records()
    for name, measure in _MEASURES.items():
        for period, as_of in ((quarter, "2025-04-10"), (half, "2025-04-09"), (half, "2025-07-01")):
            each_alone = [[each] for each in (every if period == quarter else every[::5])]
            together = [every[:6]] if period == quarter else []
            for records in (*each_alone, *together, []):
                answer = _counted(measure, records, period, as_of)
                yield case(answer, measure=name, period=period, as_of=as_of, records=records)


COUNTING = Subject(
    "What is counted in records of which something is missing? A record is in the population, outside it, or nobody "
    "knows (undetermined); in it, it is a yes, a no, or nobody knows (unknown). Nothing disappears: the five add up "
    "to the records.",
    {
        "measure": "the name of one of the measures above",
        "measures.population, measures.yes": "conditions in the form that plans have in JSON: compare, is_null, "
        "is_true, all, any and not, in Kleene's three-valued logic; a comparison with something missing is unknown, "
        "whether it is missing never",
        "to": "what a field is compared with: another field, a number, or a moment: as_of, period.start, or "
        "period.end, the first day after the period",
        "period, as_of": "the days counted, which end with the day of looking where they are not over by then",
        "records": "each with all its fields; null is missing; fee in đồng",
        "right.yes, right.no, right.unknown, right.outside, right.undetermined": "how many records",
    },
    "Kleene's strong logic of three values, as ranks. The records are illustrative.",
    tuple(_counting_cases()),
    {"measures": _MEASURES},
)
