"""Cases of verdicts: what is found of a target, an activity or an outcome of one agency on a day of looking.

Nothing of the library is used: a table of the statuses, and completions counted one by one where figures are combined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from tests.vectors.bound_cases import kept_by_all
from tests.vectors.cases import Case, Json, Subject, case
from tests.vectors.succession_cases import succession_cases

__all__ = ["JUDGE"]

_YEAR = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
_QUARTERS = tuple(
    {"first_day": f"2025-{first}", "last_day": f"2025-{last}"}
    for first, last in (("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"))
)
_DAYS_OF_LOOKING = ("2025-06-30", "2025-12-31", "2026-01-01")


def _found(status: str, reason: str, reaches: bool | None) -> Json:
    return {"status": status, "reason": reason, "reaches": reaches}


def _on_silence(past: bool, closed_world: bool) -> Json:
    if past and closed_world:
        return _found("missed", "nothing_reported", reaches=False)
    return _found("unknown" if past else "open", "nothing_reported", reaches=None)


# Targets

_BOUNDS: tuple[Json, ...] = (
    {"lowest": "98", "unit": "percent"},
    {"lowest": "60", "unit": "percent", "above": True},
    {"lowest": "100", "unit": "percent"},
    {"highest": "40", "unit": "percent"},
    {"highest": "0", "unit": "percent"},
    {"lowest": "20", "highest": "50", "unit": "percent"},
    {"lowest": "30", "highest": "30", "unit": "percent", "about": True},
)


def _tally(yes: int, no: int, unknown: int = 0) -> Json:
    return {"yes": yes, "no": no, "unknown": unknown}


_VALUES = (
    _tally(98, 2),
    _tally(979, 21),
    _tally(0, 0),
    _tally(40, 60),
    _tally(60, 40),
    _tally(30, 70),
    _tally(10, 0, 1),
    _tally(0, 10, 1),
    _tally(0, 0, 5),
    {"value": "98", "decimals": 0},
    {"value": "97.95"},
    {"value": "30"},
)


def _of_one_value(bound: Json, value: Json, past: bool) -> Json:
    """What a figure of the whole period says once that is over; before, only whether it is on track."""
    kept = kept_by_all(bound, value)
    floor = "highest" not in bound
    if kept is None:
        empty = "yes" in value and not sum(value.values())
        vague = bound.get("about", False)
        reason = "rounded" if "decimals" in value else "undecided"
        reason = "nothing_to_measure" if empty else "how_far_off_unknown" if vague else reason
        return _found("open" if not past else "not_applicable" if empty else "unknown", reason, reaches=None)
    if past:
        missed = "not_reached" if floor else "out_of_bounds"
        return _found("met", "reached", reaches=True) if kept else _found("missed", missed, reaches=False)
    behind = "behind" if floor else "out_of_bounds_so_far"
    return _found("open", "on_track" if kept else behind, reaches=kept)


def _target(bound: Json, over_time: str = "whole_only") -> Json:
    return {"kind": "target", "bound": bound, "period": _YEAR, "over_time": over_time}


def _figures(*pairs: tuple[Json, Json]) -> list[Json]:
    return [{"period": period, "value": value} for period, value in pairs]


def _case(answer: Json, rule: Json, observations: Sequence[Json], as_of: str, *, closed_world: bool = False) -> Case:
    return case(answer, rule=rule, observations=list(observations), as_of=as_of, closed_world=closed_world)


def _single_figures() -> Iterator[Case]:
    for bound, as_of in product(_BOUNDS, _DAYS_OF_LOOKING):
        past = as_of > _YEAR["last_day"]
        for closed_world in (False, True):
            yield _case(_on_silence(past, closed_world), _target(bound), (), as_of, closed_world=closed_world)
        for value in _VALUES:
            if past or as_of == "2025-12-31":
                yield _case(_of_one_value(bound, value, past), _target(bound), _figures((_YEAR, value)), as_of)


def _parts() -> Iterator[Case]:
    """A part of the period decides nothing of it, but for the last one of a state; all parts do where they add up."""
    bound = _BOUNDS[0]
    of_part = _found("unknown", "part_of_period", reaches=None)
    for value, over_time in product((_tally(98, 2), _tally(97, 3), _tally(0, 0, 3)), ("sum", "latest", "whole_only")):
        for quarter in (_QUARTERS[0], _QUARTERS[3]):
            decides = over_time == "latest" and quarter == _QUARTERS[3]
            answer = _of_one_value(bound, value, past=True) if decides else of_part
            yield _case(answer, _target(bound, over_time), _figures((quarter, value)), "2026-01-01")
        running = _of_one_value(bound, value, past=False)
        yield _case(running, _target(bound, over_time), _figures((_QUARTERS[0], value)), "2025-06-30")
    for counts in (
        (_tally(49, 1), _tally(49, 1), _tally(49, 1), _tally(49, 1)),
        (_tally(50, 0), _tally(50, 0), _tally(50, 0), _tally(45, 5)),
        (_tally(490, 0), _tally(0, 10), _tally(0, 0), _tally(0, 0)),
        (_tally(50, 0, 1), _tally(50, 0), _tally(46, 4), _tally(48, 2)),
        (_tally(0, 0), _tally(0, 0), _tally(0, 0), _tally(0, 0)),
    ):
        total = {name: sum(each[name] for each in counts) for name in counts[0]}
        every = _figures(*zip(_QUARTERS, counts, strict=True))
        answer = _of_one_value(bound, total, past=True)
        for order in (every, every[::-1]):
            yield _case(answer, _target(bound, "sum"), order, "2026-01-01")
        yield _case(of_part, _target(bound, "sum"), every[:3], "2026-01-01")
        last = _of_one_value(bound, counts[3], past=True)
        yield _case(last, _target(bound, "latest"), every, "2026-01-01")
        unfit = _found("unknown", "parts_do_not_add", reaches=None)
        yield _case(unfit, _target(bound), every, "2026-01-01")
        whole = _figures((_YEAR, total))
        yield _case(answer, _target(bound, "sum"), [*every, *whole], "2026-01-01")
        other = _figures((_YEAR, total | {"no": total["no"] + 1}))
        contested = _found("contested", "figures_disagree", reaches=None)
        yield _case(contested, _target(bound, "sum"), [*every, *other], "2026-01-01")
    shares = _figures(*((quarter, {"value": "99"}) for quarter in _QUARTERS))
    unfit = _found("unknown", "shares_do_not_add", reaches=None)
    yield _case(unfit, _target(bound, "sum"), shares, "2026-01-01")
    # One no of any part refutes “all” of the whole, and one yes “none”; another bound as many as are missing can keep.
    for strict, value, refuted in (
        ({"lowest": "100", "unit": "percent"}, _tally(97, 1), True),
        ({"lowest": "100", "unit": "percent"}, _tally(97, 0, 1), False),
        ({"lowest": "100", "unit": "percent"}, {"value": "99"}, True),
        ({"highest": "0", "unit": "percent"}, _tally(1, 97), True),
        ({"highest": "0", "unit": "percent"}, _tally(0, 97, 1), False),
    ):
        known = _figures((_QUARTERS[0], value), (_QUARTERS[1], _tally(0, 0)))
        missed = _found("missed", "missed_already", reaches=False)
        yield _case(missed if refuted else of_part, _target(strict, "sum"), known, "2026-01-01")
        yield _case(of_part, _target(strict), known, "2026-01-01")


def _two_figures() -> Iterator[Case]:
    """Tallies of one thing count the same cases: what is left is what fits both; where nothing does they disagree."""
    for bound, (one, other) in product(
        _BOUNDS,
        (
            (_tally(98, 2), _tally(98, 2)),
            (_tally(98, 2), _tally(97, 3)),
            (_tally(98, 2), _tally(98, 3)),
            (_tally(9, 0, 1), _tally(8, 1, 1)),
            (_tally(0, 0, 10), _tally(3, 7)),
            (_tally(5, 0, 5), _tally(0, 4, 6)),
        ),
    ):
        possible = [
            {each["yes"] + turned for turned in range(each["unknown"] + 1)} if sum(each.values()) else set()
            for each in (one, other)
        ]
        total, left = sum(one.values()), possible[0] & possible[1]
        if total != sum(other.values()) or not left:
            answer = _found("contested", "figures_disagree", reaches=None)
        else:
            both = _tally(min(left), total - max(left), max(left) - min(left))
            answer = _of_one_value(bound, both, past=True)
        yield _case(answer, _target(bound), _figures((_YEAR, one), (_YEAR, other)), "2026-01-01")


# Roll calls

_CALLED = ("huyen-bac", "huyen-nam", "so-noi-vu", "so-tu-phap")


def _call(done: str, not_done: str = "", unknown: str = "", not_concerned: str = "") -> dict[str, list[str]]:
    """A roll call, its agencies given by their places in the list."""
    sets = {"done": done, "not_done": not_done, "unknown": unknown, "not_concerned": not_concerned}
    return {name: [_CALLED[int(place)] for place in places] for name, places in sets.items()}


def _read_together(calls: Sequence[dict[str, list[str]]]) -> dict[str, str] | None:
    """What each agency answered; “unknown” gives way to an answer, and None where two answers differ."""
    answers: dict[str, str] = {}
    for call in calls:
        for answer, names in call.items():
            for name in names:
                before = answers.get(name, "unknown")
                if "unknown" not in {answer, before} and answer != before:
                    return None
                answers[name] = before if answer == "unknown" else answer
    return answers


def _roll_calls() -> Iterator[Case]:
    """Agencies called by name are cases; whoever is not concerned is none."""
    calls = (
        (_call("0123"),),
        (_call("012", "3"),),
        (_call("012", "", "3"),),
        (_call("01", "23"),),
        (_call("01", "2", "3"),),
        (_call("", "0123"),),
        (_call("", "", "0123"),),
        (_call("012", "", "", "3"),),
        (_call("", "", "", "0123"),),
        (_call("01", "", "23"), _call("2", "3", "01")),
        (_call("012", "", "3"), _call("3", "", "012")),
        (_call("012", "3"), _call("0123")),
        (_call("012", "3"), _call("012", "3")),
    )
    contested = _found("contested", "figures_disagree", reaches=None)
    for bound, several, as_of in product((_BOUNDS[2], {"lowest": "50", "unit": "percent"}), calls, _DAYS_OF_LOOKING):
        answers = _read_together(several)
        if answers is None:
            answer = contested
        else:
            said = list(answers.values())
            value = _tally(said.count("done"), said.count("not_done"), said.count("unknown"))
            answer = _of_one_value(bound, value, past=as_of > _YEAR["last_day"])
        if as_of != _DAYS_OF_LOOKING[0]:  # a figure of the year is not said before its last day
            known = [{"period": _YEAR, **call} for call in several]
            yield _case(answer, _target(bound) | {"counts": "agencies"}, known, as_of)


# Activities


def _activities() -> Iterator[Case]:
    """In time or late is known of each delivery; what came before its window is for a person to say."""
    dues: tuple[tuple[Json, str | None, str], ...] = (
        ({"kind": "before", "day": "2025-07-01"}, None, "2025-06-30"),
        ({"kind": "by", "day": "2025-06-30"}, None, "2025-06-30"),
        (
            {"kind": "during", "first_day": "2025-04-01", "last_day": "2025-06-30", "completion": False},
            "2025-04-01",
            "2025-06-30",
        ),
        (
            {"kind": "during", "first_day": "2025-04-01", "last_day": "2025-06-30", "completion": True},
            None,
            "2025-06-30",
        ),
    )
    for (due, first, last), as_of in product(dues, ("2025-05-15", "2025-06-30", "2025-07-01", "2026-01-01")):
        rule = {"kind": "activity", "due": due}
        past = as_of > last
        for closed_world in (False, True):
            yield _case(_on_silence(past, closed_world), rule, (), as_of, closed_world=closed_world)
        days = ("2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01")
        for delivered in [(day,) for day in days] + [("2025-03-31", "2025-05-02"), ("2025-07-01", "2025-06-30")]:
            if max(delivered) > as_of:
                continue
            in_time = [day for day in delivered if (first is None or day >= first) and day <= last]
            if in_time:
                answer = _found("met", "delivered", reaches=True)
            elif min(delivered) < last:
                answer = _found("unknown" if past else "open", "delivered_early", reaches=None)
            else:
                answer = _found("missed", "delivered_late", reaches=False)
            yield _case(answer, rule, [{"day": day} for day in delivered], as_of)


# Outcomes


def _outcomes() -> Iterator[Case]:
    """A state that holds on a day of the period was brought about; that it does not, only its last day can show."""
    rule = {"kind": "outcome", "period": _YEAR}
    for as_of in _DAYS_OF_LOOKING:
        past = as_of > _YEAR["last_day"]
        for closed_world in (False, True):
            yield _case(_on_silence(past, closed_world), rule, (), as_of, closed_world=closed_world)
        for day in ("2025-03-01", "2025-12-31", "2026-01-01"):
            if day > as_of:
                continue
            yes, no = {"day": day, "holds": True}, {"day": day, "holds": False}
            inside, final = day <= _YEAR["last_day"], day >= _YEAR["last_day"]
            met = _found("met", "attested", reaches=True)
            yield _case(met if inside else _found("unknown", "attested_afterwards", None), rule, [yes], as_of)
            if final:
                answer = _found("missed", "attested_not", reaches=False)
            elif past:
                answer = _found("unknown", "attested_not_yet", reaches=None)
            else:
                answer = _found("open", "attested_not", reaches=False)
            yield _case(answer, rule, [no], as_of)
            contested = _found("contested", "attestations_disagree", reaches=None)
            yield _case(contested, rule, [yes, no], as_of)
            if day == "2025-03-01" and past:
                later: list[Any] = [{"day": "2026-01-01", "holds": True}, {"day": "2026-01-01", "holds": False}]
                yield _case(met, rule, [yes, later[1]], as_of)
                yield _case(_found("unknown", "attested_afterwards", None), rule, [no, later[0]], as_of)


JUDGE = Subject(
    "What is found of one rule and one agency on a day of looking? Silence is open or unknown, and missed only where "
    "the record is complete; what is reported before a period is over settles nothing yet; figures that cannot be "
    "true together are contested, in any order.",
    {
        "rule.kind": "target, activity or outcome",
        "rule.bound, rule.period": "of a target: as in reaches.json, and the days that a figure has to cover",
        "rule.over_time": "sum: counts of parts that leave out no day and share none add up; latest: a state, so "
        "that a figure to the last day is that of the period; whole_only: only a figure of the whole period speaks "
        "of it",
        "rule.counts": "agencies, where its cases are agencies, called by name and listed whole",
        "rule.due": "of an activity: as in dues.json",
        "successions": "where there are any: what became of whom, in order, each from its day on. The agency a answers "
        "for the rule, or is that of the figures. Of those that are dissolved it is not known who took over, unless a "
        "document says that nobody did (leaves_nobody); their level of government may end with them (ends_level)",
        "observations": "figures with their period and value, or roll calls with their period, who does it, who does "
        "not, of whom it is not known and who is not concerned; the days of deliveries; the days of which it is "
        "attested that a state holds, or does not",
        "as_of": "the day of looking; a period, and a due, are over from the day after their last",
        "closed_world": "whether the record is complete, so that silence afterwards is missed",
        "right.agency": "with successions: whom the finding is about",
        "right.status, right.reason, right.reaches": "the finding: docs/reference/statuses.md says each in words",
    },
    "The laws of docs/explanation/design.md and successions.md, written as tables; combined figures by every "
    "completion that fits all. The rules and the figures are illustrative.",
    (*_single_figures(), *_parts(), *_two_figures(), *_roll_calls(), *_activities(), *_outcomes(), *succession_cases()),
)
