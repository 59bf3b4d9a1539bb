"""Cases of verdicts on an agency that ended, or goes on under another name, from tables that were written by hand.

Nothing of the library is used: what would have been found had nothing happened, and what is left of that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.vectors.cases import Case, Json, case

__all__ = ["succession_cases"]

_YEAR = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
_FIRST_QUARTER = {"first_day": "2025-01-01", "last_day": "2025-03-31"}
_RULES: dict[str, Json] = {
    "target": {
        "kind": "target",
        "bound": {"lowest": "98", "unit": "percent"},
        "period": _YEAR,
        "over_time": "whole_only",
    },
    "outcome": {"kind": "outcome", "period": _YEAR},
    "activity": {"kind": "activity", "due": {"kind": "by", "day": "2025-06-30"}},
}


class _Fate(NamedTuple):
    """What becomes of the agency a: what it is called where it goes on, else its heirs, or why they are not known."""

    event: Json
    named: tuple[str, ...] = ()
    heirs: tuple[str, ...] = ()
    why_unknown: str = ""


_FATES = (
    _Fate({"kind": "renamed", "of": ["a"], "to": ["a2"]}, named=("a2",)),
    _Fate({"kind": "merged", "of": ["b"], "to": ["a"]}, named=("a",)),
    _Fate({"kind": "consolidated", "of": ["a", "b"], "to": ["a"]}, named=("a",)),
    _Fate({"kind": "merged", "of": ["a"], "to": ["b"]}, heirs=("b",)),
    _Fate({"kind": "consolidated", "of": ["a", "b"], "to": ["c"]}, heirs=("c",)),
    _Fate({"kind": "divided", "of": ["a"], "to": ["c", "d"]}, heirs=("c", "d")),
    _Fate({"kind": "dissolved", "of": ["a"], "to": [], "leaves_nobody": True}),
    _Fate({"kind": "dissolved", "of": ["a"], "to": []}, why_unknown="heir_unknown"),
    _Fate({"kind": "dissolved", "of": ["a"], "to": [], "ends_level": True}, why_unknown="level_ended"),
)

_RENAMED = {"kind": "renamed", "day": "2025-02-01", "of": ["a"], "to": ["a2"]}


def _merged(one: str, other: str) -> Json:
    return {"kind": "merged", "day": "2025-03-01", "of": [one], "to": [other]}


# What was said of a; from when something became of it; on which day one looks; whether the record is complete; what is
# found had nothing happened; whom that is about afterwards: a, a under its new name, or the only heir; and what is left
# of it where that is nobody. Laws: a duty follows to whoever answers on its last day, or today before it; what was
# settled stays; a figure does not follow, for an heir has its own, and settles no period that a did not live to the end
# of.
_ROWS = """
outcome  |                       | 2025-03-01 | 2025-02-28 |          | open nothing_reported           | a    | stays
outcome  |                       | 2025-03-01 | 2025-03-01 |          | open nothing_reported           | heir | ends
outcome  |                       | 2025-03-01 | 2026-01-01 |          | unknown nothing_reported        | heir | ends
outcome  |                       | 2025-03-01 | 2026-01-01 | complete | missed nothing_reported         | heir | ends
outcome  |                       | 2025-12-31 | 2026-01-01 | complete | missed nothing_reported         | heir | ends
outcome  |                       | 2026-01-01 | 2026-01-01 | complete | missed nothing_reported         | a    | stays
outcome  | holds 2025-02-15      | 2025-03-01 | 2026-01-01 |          | met attested                    | heir | stays
outcome  | not 2025-02-15        | 2025-03-01 | 2025-03-01 |          | open attested_not               | heir | ends
outcome  | not 2025-02-15        | 2025-03-01 | 2026-01-01 | complete | unknown attested_not_yet        | heir | ends
outcome  | holds, not 2025-02-15 | 2025-03-01 | 2026-01-01 |          | contested attestations_disagree | heir | stays
activity |                       | 2025-03-01 | 2025-02-28 |          | open nothing_reported           | a    | stays
activity |                       | 2025-03-01 | 2025-03-01 |          | open nothing_reported           | heir | ends
activity |                       | 2025-03-01 | 2026-01-01 |          | unknown nothing_reported        | heir | ends
activity |                       | 2025-03-01 | 2026-01-01 | complete | missed nothing_reported         | heir | ends
activity |                       | 2025-06-30 | 2026-01-01 | complete | missed nothing_reported         | heir | ends
activity |                       | 2025-07-01 | 2026-01-01 | complete | missed nothing_reported         | a    | stays
activity | 2025-02-15            | 2025-03-01 | 2026-01-01 |          | met delivered                   | a    | stays
activity | 2025-07-05            | 2025-08-01 | 2026-01-01 |          | missed delivered_late           | a    | stays
target   | year 98 2             | 2025-03-01 | 2025-12-31 |          | open on_track                   | name | ends
target   | year 98 2             | 2025-03-01 | 2026-01-01 |          | met reached                     | name | ends
target   | year 97 3             | 2025-03-01 | 2026-01-01 |          | missed not_reached              | name | ends
target   | year 97 3             | 2026-01-01 | 2026-01-01 |          | missed not_reached              | a    | stays
target   | year 98 2, year 97 3  | 2025-03-01 | 2026-01-01 |          | contested figures_disagree      | name | stays
target   | first quarter 97 3    | 2025-03-01 | 2025-06-01 |          | open behind                     | name | ends
target   | first quarter 97 3    | 2025-05-01 | 2025-06-01 |          | open behind                     | name | ends
"""
_GONE = {"kind": "dissolved", "day": "2025-08-01", "of": ["b"], "to": []}
# One thing after another, while nothing is said: until 2026-01-01.
_CHAINS: tuple[tuple[str, tuple[Json, ...], str, str], ...] = (
    ("outcome", (_merged("a", "b"), _GONE), "a", "unknown heir_unknown"),
    ("outcome", (_merged("a", "b"), {**_GONE, "leaves_nobody": True}), "a", "not_applicable agency_ended"),
    ("activity", (_merged("a", "b"), _GONE), "b", "unknown nothing_reported"),
    ("outcome", (_RENAMED, _merged("a2", "b")), "b", "unknown nothing_reported"),
    ("activity", (_RENAMED, _merged("a2", "b")), "b", "unknown nothing_reported"),
)
_REACHES = {"met": True, "missed": False, "open on_track": True, "open behind": False, "open attested_not": False}


def _observations(rule: str, said: str) -> Iterator[Json]:
    for each in filter(None, said.split(", ")):
        *what, last = each.split(" ")
        if rule == "activity":
            yield {"day": last}
        elif rule == "outcome":
            yield {"day": said[-10:], "holds": each.startswith("holds")}
        else:
            period = _YEAR if what[0] == "year" else _FIRST_QUARTER
            yield {"period": period, "value": {"yes": int(what[-1]), "no": int(last), "unknown": 0}}


def _found(agency: str, said: str) -> Json:
    status, reason = said.split(" ")
    return {"agency": agency, "status": status, "reason": reason, "reaches": _REACHES.get(said, _REACHES.get(status))}


def _right(fate: _Fate, plain: str, about: str, left: str) -> Json:
    heirs = {"a": (), "name": fate.named, "heir": fate.named or fate.heirs}[about]
    if len(heirs) == 1:
        return _found(heirs[0], plain)
    if left == "stays":
        return _found("a", plain)
    return _found("a", f"unknown {fate.why_unknown}" if fate.why_unknown else "not_applicable agency_ended")


def succession_cases() -> Iterator[Case]:
    """Every row with every fate, and what happened one after another."""
    for row in _ROWS.strip().splitlines():
        kind, said, on, as_of, record, plain, about, left = (cell.strip() for cell in row.split("|"))
        for fate in _FATES:
            yield case(
                _right(fate, plain, about, left),
                rule=_RULES[kind],
                successions=[{"day": on, **fate.event}],
                observations=list(_observations(kind, said)),
                as_of=as_of,
                closed_world=record == "complete",
            )
    for kind, events, about, found in _CHAINS:
        yield case(
            _found(about, found),
            rule=_RULES[kind],
            successions=list(events),
            observations=[],
            as_of="2026-01-01",
            closed_world=False,
        )
