"""Cases of counting: records in which something is missing, by Kleene's three truth values as ranks.

Nothing of the library is used: unknown lies between false and true, “all” is the lowest, “any” the highest, and “not”
turns the order round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations_with_replacement, product
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
    "procedures received, in time or not yet late": {
        "population": _RECEIVED_IN_PERIOD,
        "yes": _OPEN_IN_TIME,
        "case_field": "procedure",
    },
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


_COUNTS = ("yes", "no", "unknown", "outside", "undetermined")
_COUNTED_AS = {_TRUE: "yes", _FALSE: "no", _UNKNOWN: "unknown"}


def _moments(period: Json, as_of: str) -> Mapping[str, str]:
    last = min(period["last_day"], as_of)  # a period that is not over is counted up to the day of looking, and with it
    after = date.fromisoformat(last) + timedelta(days=1)
    return {"period.start": period["first_day"], "period.end": str(after), "as_of": as_of}


def _answer(measure: Json, record: Json, moments: Mapping[str, str]) -> str:
    """Which of the five a record is."""
    inside = _rank(measure["population"], record, moments)
    if inside == _TRUE:
        return _COUNTED_AS[_rank(measure["yes"], record, moments)]
    return "outside" if inside == _FALSE else "undetermined"


_CAN_BE = {
    "yes": {"yes"},
    "no": {"no"},
    "unknown": {"yes", "no"},
    "outside": {"outside"},
    "undetermined": {"yes", "no", "outside"},
}


def _answer_of_all(answers: Sequence[str]) -> str:
    """Which of the five a case of several records is: what it is however each record turns out, all ways tried."""
    possible: set[str] = set()
    for way in product(*(_CAN_BE[each] for each in answers)):
        counted = [each for each in way if each != "outside"]
        possible.add("outside" if not counted else "no" if "no" in counted else "yes")
    if len(possible) == 1:
        return possible.pop()
    return "undetermined" if "outside" in possible else "unknown"


def _counted(measure: Json, records: Sequence[Json], period: Json, as_of: str) -> Json:
    moments = _moments(period, as_of)
    answers = [_answer(measure, record, moments) for record in records]
    if "case_field" in measure:
        cases: dict[tuple[str, str], list[str]] = {}
        for record, answer in zip(records, answers, strict=True):
            cases.setdefault((record["agency"], record[measure["case_field"]]), []).append(answer)
        answers = [_answer_of_all(each) for each in cases.values()]
    return {name: answers.count(name) for name in _COUNTS}


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


def _records_of_procedures(measure: Json, period: Json, as_of: str) -> Iterator[list[Json]]:
    """One procedure of every mixture of up to three records, by what each is; then several procedures and agencies."""
    moments = _moments(period, as_of)
    one_each = {_answer(measure, record, moments): record for record in _records()}

    def dossiers(*answers: str, agency: str = "so-noi-vu", procedure: str = "1.001") -> list[Json]:
        return [{**one_each[answer], "agency": agency, "procedure": procedure} for answer in answers]

    for count in (1, 2, 3):
        yield from (_numbered(dossiers(*mixture)) for mixture in combinations_with_replacement(_COUNTS, count))
    elsewhere = {"agency": "so-tu-phap"}
    several = [
        *dossiers("yes", "undetermined"),
        *dossiers("no", "unknown", **elsewhere),  # the same procedure elsewhere is another case
        *dossiers("unknown", "yes", procedure="1.002"),
        *dossiers("undetermined", "outside", procedure="1.003"),
        *dossiers("yes", "outside", procedure="1.002", **elsewhere),
    ]
    yield _numbered(several)
    yield _numbered(several[::2] + several[1::2])


def _numbered(records: Sequence[Json]) -> list[Json]:
    return [{**record, "id": str(turn)} for turn, record in enumerate(records, 1)]


def _counting_cases() -> Iterator[Case]:
    quarter = {"first_day": "2025-01-01", "last_day": "2025-03-31"}
    half = {"first_day": "2025-01-01", "last_day": "2025-06-30"}
    every = _records()
    for name, measure in _MEASURES.items():
        if "case_field" in measure:
            for records in _records_of_procedures(measure, quarter, "2025-04-10"):
                answer = _counted(measure, records, quarter, "2025-04-10")
                yield case(answer, measure=name, period=quarter, as_of="2025-04-10", records=records)
            continue
        for period, as_of in ((quarter, "2025-04-10"), (half, "2025-04-09"), (half, "2025-07-01")):
            each_alone = [[each] for each in (every if period == quarter else every[::5])]
            together = [every[:6]] if period == quarter else []
            for records in (*each_alone, *together, []):
                answer = _counted(measure, records, period, as_of)
                yield case(answer, measure=name, period=period, as_of=as_of, records=records)


COUNTING = Subject(
    "What is counted in records of which something is missing? A record is in the population, outside it, or nobody "
    "knows (undetermined); in it, it is a yes, a no, or nobody knows (unknown). Nothing disappears: the five add up "
    "to the records, or to the cases that records make.",
    {
        "measure": "the name of one of the measures above",
        "measures.population, measures.yes": "conditions in the form that plans have in JSON: compare, is_null, "
        "is_true, all, any and not, in Kleene's three-valued logic; a comparison with something missing is unknown, "
        "whether it is missing never",
        "measures.case_field": "where a case is several records, the field that names it: all records of one name at "
        "one agency. Of those in the population a case is a no where one is, and a yes where all are; without any it "
        "is outside it; and nobody knows where that hangs on what is not known",
        "to": "what a field is compared with: another field, a number, or a moment: as_of, period.start, or "
        "period.end, the first day after the period",
        "period, as_of": "the days counted, which end with the day of looking where they are not over by then",
        "records": "each with all its fields; null is missing; fee in đồng",
        "right.yes, right.no, right.unknown, right.outside, right.undetermined": "how many records, or cases",
    },
    "Kleene's strong logic of three values, as ranks; cases of several records by every way in which these can turn "
    "out. The records are illustrative.",
    tuple(_counting_cases()),
    {"measures": _MEASURES},
)
