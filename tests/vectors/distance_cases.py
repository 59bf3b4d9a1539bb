"""Cases of distances: how many cases, or units, a value is away from a bound, by counting up from none.

Nothing of the library is used: what is sure is so in every completion, and each way to turn, add or spare is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import TypeAlias

from tests.vectors.bound_cases import (
    CHANGE_FIELDS,
    MULTIPLES,
    OF_AMOUNTS,
    OF_PERCENT,
    VALUE_FIELDS,
    Asked,
    amounts_near,
    bound_of,
    change,
    counted,
    ends_of,
    is_decrease,
    number_text,
    ratios_of,
    tallies_near,
)
from tests.vectors.cases import Case, Json, Subject, case

__all__ = ["DISTANCE", "DISTANCE_OF_CHANGE"]

_Sure: TypeAlias = Callable[[int, int, int], bool]
"""Whether so many yes and unknown, of so many cases, keep a bound in every completion."""


def _to_turn(sure: _Sure, tally: Json) -> int | None:
    """The fewest cases decided otherwise, of every tally that can be made of this one."""
    yes, no, unknown = tally["yes"], tally["no"], tally["unknown"]
    total = yes + no + unknown
    costs = [
        max(yes - others, 0) + max(no - (total - others - left), 0) + unknown - left
        for left in range(unknown + 1)
        for others in range(total - left + 1)
        if sure(others, left, total)
    ]
    return min(costs, default=None)


def _to_add(sure: _Sure, tally: Json, enough: int) -> int | None:
    yes, unknown = tally["yes"], tally["unknown"]
    total = yes + tally["no"] + unknown
    for more in range(enough):
        if sure(yes + more, unknown, total + more) or sure(yes, unknown, total + more):
            return more
    return None


def _to_spare(sure: _Sure, tally: Json, enough: int) -> int | None:
    """Those that come may all be yes or all no; any other outcome lies between the two."""
    yes, unknown = tally["yes"], tally["unknown"]
    total = yes + tally["no"] + unknown
    for more in range(enough):
        if not (sure(yes + more, unknown, total + more) and sure(yes, unknown, total + more)):
            return max(more - 1, 0)
    return None


def _cases_away(sure: _Sure, tally: Json, enough: int) -> Json:
    """How many cases a tally is away from being sure, by counting up to a number of them that is enough."""
    return {
        "to_turn": _to_turn(sure, tally),
        "to_add": _to_add(sure, tally, enough),
        "to_spare": _to_spare(sure, tally, enough),
    }


def _units_away(kept: Sequence[bool]) -> Json:
    """How many units an amount is away from a bound, by whether it keeps it with none more, with one, and so on."""
    return {
        "to_turn": 0 if kept[0] else None,
        "to_add": kept.index(True) if True in kept else None,
        "to_spare": None if all(kept) else max(kept.index(False) - 1, 0),
    }


def _distance_of_counts(bound: Json, tally: Json) -> Json:
    asked = Asked.of(bound)

    def sure(yes: int, unknown: int, total: int) -> bool:
        return total > 0 and all(asked.keeps(yes + turned, total) for turned in range(unknown + 1))

    total = tally["yes"] + tally["no"] + tally["unknown"]
    # So many further cases bring a ratio past any end that it can pass at all: d being the denominator of an end in
    # percent, the end lies at least 1 / 100 d away from 0 and from 1.
    enough = (total + 1) * max(100 * end.denominator for end in ends_of(bound)) + 2
    possible = ratios_of(tally) or [Fraction(0)]
    low = Fraction(bound["lowest"]) - 100 * possible[0] if "lowest" in bound else Fraction(0)
    high = 100 * possible[-1] - Fraction(bound["highest"]) if "highest" in bound else Fraction(0)
    short = number_text(max(low, high, Fraction(0)))
    return {**_cases_away(sure, tally, enough), "short": short, "unit": "percentage_point"}


def _distance_of_amount(bound: Json, value: Json) -> Json:
    asked = Asked.of(bound)
    amount = Fraction(value["value"]) * MULTIPLES.get(value["unit"], 1) / MULTIPLES.get(bound["unit"], 1)
    enough = int(max(*ends_of(bound), amount)) + 2  # past every end, from 0 up
    kept = [asked.keeps(*(amount + more).as_integer_ratio()) for more in range(enough)]
    low = Fraction(bound["lowest"]) - amount if "lowest" in bound else Fraction(0)
    high = amount - Fraction(bound["highest"]) if "highest" in bound else Fraction(0)
    return {**_units_away(kept), "short": number_text(max(low, high, Fraction(0))), "unit": bound["unit"]}


def _distance_cases() -> Iterator[Case]:
    for bound in OF_PERCENT:
        fine = any(end.denominator > 2 for end in ends_of(bound))
        for value in tallies_near(bound, (7, 20) if fine else (6, 40)):
            yield case(_distance_of_counts(bound, value), bound=bound, value=value)
    yield case(_distance_of_counts(bound_of("98"), counted(979, 21)), bound=bound_of("98"), value=counted(979, 21))
    for bound in OF_AMOUNTS:
        for value in amounts_near(bound):
            yield case(_distance_of_amount(bound, value), bound=bound, value=value)


_RIGHT = {
    "right.to_turn": "the fewest cases decided otherwise, of no or unknown as yes or of yes or unknown as no, "
    "for the bound to be surely kept; null where no number is enough. Of an amount 0 where it is kept, else null",
    "right.to_add": "the fewest further cases, all yes or all no, or whole units more of an amount; null where "
    "none is enough",
    "right.to_spare": "the most further cases, or whole units, that leave it surely kept whatever they turn out "
    "to be; 0 where it is not, null where any number does",
    "right.short": "by how much the least possible value is below the lowest, or the greatest above the highest, "
    "exactly; where nothing was counted, that of 0 %",
    "right.unit": "what short is in, and what is added of an amount",
}

DISTANCE = Subject(
    "How far is a value from a bound? Unknown cases count as whatever is worse. A bound with “about” counts as the "
    "number, or the range, that it names.",
    {
        **{name: said for name, said in VALUE_FIELDS.items() if "decimals" not in name},
        **_RIGHT,
    },
    "Every tally that can be made by turning or adding cases tried, from none up. The bounds and the values are "
    "illustrative.",
    tuple(_distance_cases()),
)


# Against a baseline

_NOW = (counted(2, 2), counted(1, 2, 1), counted(0, 3, 1), counted(3, 1), counted(0, 0))
_THEN = (*_NOW[:2], counted(3, 1), counted(0, 4), {"value": "50", "decimals": 0})
_BOUNDS = (bound_of("50"), bound_of("50", above=True), bound_of(highest="10"))


def _just_kept(bound: Json, better: str, then: Json) -> list[Fraction]:
    """The values at which a change is exactly the end of its bound, for each value that the baseline can have."""
    (end,) = ends_of(bound)
    change_asked = -end if is_decrease(bound, better) else end
    if bound["unit"] == "percent":
        return [before * (1 + change_asked / 100) for before in ratios_of(then)]
    return [before + change_asked / (100 if bound["unit"] == "percentage_point" else 1) for before in ratios_of(then)]


def _short(bound: Json, better: str, now: Json, then: Json) -> Fraction:
    """How far the worst value of now lies on the wrong side of the worst of those."""
    ends, possible = _just_kept(bound, better, then), ratios_of(now) or [Fraction(0)]
    has_to_rise = is_decrease(bound, better) is ("lowest" not in bound)
    return max(max(ends) - min(possible) if has_to_rise else max(possible) - min(ends), Fraction(0))


def _distance_of_change(bound: Json, better: str, now: Json, then: Json) -> Json:
    asked, before = Asked.of_change(bound), ratios_of(then)
    if not before or (bound["unit"] == "percent" and 0 in before):
        return dict.fromkeys(("to_turn", "to_add", "to_spare", "short", "unit"))

    def keeps(after: Fraction) -> bool:
        changes = [change(bound, better, after, each) for each in before]
        return all(each is not None and asked.keeps(*each.as_integer_ratio()) for each in changes)

    def sure(yes: int, unknown: int, total: int) -> bool:
        return total > 0 and all(keeps(Fraction(yes + turned, total)) for turned in range(unknown + 1))

    ends, short = _just_kept(bound, better, then), _short(bound, better, now, then)
    if "yes" in now:
        # An end of the denominator d lies at least 1 / d away from 0 and from 1, if it lies between them.
        enough = (now["yes"] + now["no"] + now["unknown"] + 1) * max(end.denominator for end in ends) + 2
        return {**_cases_away(sure, now, enough), "short": number_text(100 * short), "unit": "percentage_point"}
    one = MULTIPLES.get(now["unit"], 1)
    (amount,) = ratios_of(now)
    kept = [keeps(amount + more * one) for more in range(int(max(*ends, amount) / one) + 2)]
    return {**_units_away(kept), "short": number_text(short / one), "unit": now["unit"]}


def _change_cases() -> Iterator[Case]:
    of_counts = product(_NOW, _THEN, (*_BOUNDS, bound_of("25", unit="percentage_point")))
    of_days = product(
        [{"value": now, "unit": "day"} for now in ("6", "3", "2.9", "9")],
        [{"value": then, "unit": "day"} for then in ("6", "0")],
        (*_BOUNDS, bound_of("3", unit="day")),
    )
    of_money = product(
        [{"value": now, "unit": "million_vnd"} for now in ("5", "4.999999", "5.000001")],
        [{"value": "0.01", "unit": "billion_vnd"}],
        _BOUNDS,
    )
    for (now, then, bound), better in product((*of_counts, *of_days, *of_money), ("more", "less")):
        answer = _distance_of_change(bound, better, now, then)
        yield case(answer, bound=bound, better=better, value=now, baseline=then)


DISTANCE_OF_CHANGE = Subject(
    "How far is a value from a bound of its change from a baseline? What either value leaves open counts as whatever "
    "is worse.",
    {
        **{name: said for name, said in VALUE_FIELDS.items() if "about" not in name},
        **CHANGE_FIELDS,
        **_RIGHT,
        "right.short": "by how much the value would have to be another, exactly; where nothing was counted, 0 % would",
        "right": "all of it null where the change would be a part of nothing, or nothing was counted in the baseline",
    },
    "Every tally that can be made by turning or adding cases tried, from none up, beside every value that the baseline "
    "can have. The bounds and the values are illustrative.",
    tuple(_change_cases()),
)
