"""Cases of bounds: whether a value keeps one, and how far away it is, by trying every completion with exact numbers.

Nothing of the library is used: a bound is read from its JSON, every way of deciding what is unknown is tried, and the
cases to turn, to add and to spare are found by counting up from none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise, product
from typing import NamedTuple

from tests.vectors.cases import Case, Json, Subject, case

__all__ = ["DISTANCE", "MULTIPLES", "REACHES", "kept_by_all", "ratios_of"]

MULTIPLES = {"vnd": 1, "thousand_vnd": 10**3, "million_vnd": 10**6, "billion_vnd": 10**9}
"""How many đồng the units of money are; every other unit is one of itself."""

_FIELDS = {
    "bound.lowest, bound.highest": "the ends as exact text; one that is left out is open",
    "bound.unit": "what the ends are in: percent of cases, 0 to 100, or an amount",
    "bound.above, bound.below": "true where the lowest, or the highest, is itself excluded",
    "bound.about": "true where the plan says “about”; where both ends are one number, nobody says how far off is too "
    "far",
    "value.yes, value.no, value.unknown": "whole counts of cases; what is unknown may turn out to be either",
    "value.value, value.decimals": "a published percentage, and to how many places it was rounded, either way of "
    "halves; exact without decimals",
    "value.value, value.unit": "an amount; million_vnd is 1,000,000 vnd, and so on",
}


# Bounds and what keeps them


def _bound(lowest: str | None = None, highest: str | None = None, unit: str = "percent", **more: bool) -> Json:
    ends = {"lowest": lowest, "highest": highest}
    return {**{name: end for name, end in ends.items() if end is not None}, "unit": unit, **more}


def _about(number: str, unit: str = "percent", off: str = "0") -> Json:
    middle, away = Fraction(number), Fraction(off)
    return _bound(str(middle - away), str(middle + away), unit, about=True)


_OF_PERCENT = (
    *(_bound(lowest) for lowest in ("98", "97.5", "100", "20", "99.95")),
    *(_bound(lowest, above=True) for lowest in ("60", "0")),
    *(_bound(highest=highest) for highest in ("40", "0", "2.5")),
    *(_bound(highest=highest, below=True) for highest in ("5", "100")),
    _bound("20", "50"),
    _bound("20", "50", above=True),
    _bound("20", "50", below=True),
    _bound("20", "50", above=True, below=True),
    _bound("49", "51"),
    _bound("100", "100"),
    _bound("50", "50"),
    _about("30"),
    _about("30", off="5"),
)
_OF_AMOUNTS = (
    *(_bound(lowest, unit=unit) for lowest, unit in (("80", "point"), ("3.2", "billion_vnd"), ("12", "count"))),
    _bound("80", unit="point", above=True),
    *(_bound(highest=highest, unit=unit) for highest, unit in (("24", "hour"), ("0", "count"), ("2.5", "day"))),
    _bound(highest="24", unit="hour", below=True),
    *(_bound(highest=highest, unit="rank") for highest in ("1", "3")),
    _bound("1200", "1500", "million_vnd"),
    _bound("1200", "1500", "million_vnd", above=True, below=True),
    _bound("5", "5", "count"),
    _about("30", "hour"),
    _about("30", "hour", "2"),
)


def _ends(bound: Json) -> list[Fraction]:
    return [Fraction(bound[name]) for name in ("lowest", "highest") if name in bound]


class _Asked(NamedTuple):
    """The ends of a bound as whole numbers over one denominator, for they are compared very often."""

    lowest: int | None
    highest: int | None
    above: bool
    below: bool
    over: int

    @classmethod
    def of(cls, bound: Json) -> _Asked:
        over = 1
        for end in _ends(bound):
            over *= end.denominator
        scale = over * (100 if bound["unit"] == "percent" else 1)
        low, high = (int(Fraction(bound[name]) * over) if name in bound else None for name in ("lowest", "highest"))
        return cls(low, high, bound.get("above", False), bound.get("below", False), scale)

    def keeps(self, numerator: int, denominator: int = 1) -> bool:
        """Whether a ratio, or an amount in the unit of the bound, keeps it: the definition."""
        have = numerator * self.over
        if self.lowest is not None and (
            have < self.lowest * denominator or (self.above and have == self.lowest * denominator)
        ):
            return False
        return (
            self.highest is None
            or have < self.highest * denominator
            or (have == self.highest * denominator and not self.below)
        )


def _settled(bound: Json, answers: set[bool]) -> bool | None:
    """What all completions agree on; beside a number that is “about” what is asked, none can be said to miss it."""
    if answers == {True}:
        return True
    vague = bound.get("about", False) and bound["lowest"] == bound["highest"]
    return None if len(answers) != 1 or vague else False


def ratios_of(value: Json) -> list[Fraction]:
    """Every ratio of counts; of a rounded percentage its ends; of an amount itself, in the base of its unit."""
    if "yes" in value:
        total = value["yes"] + value["no"] + value["unknown"]
        return [Fraction(value["yes"] + turned, total) for turned in range(value["unknown"] + 1) if total]
    number = Fraction(value["value"])
    if "unit" in value:
        return [number * MULTIPLES.get(value["unit"], 1)]
    half = Fraction(1, 2 * 10 ** value["decimals"]) if "decimals" in value else 0
    return [max(number - half, Fraction(0)) / 100, min(number + half, Fraction(100)) / 100]


def kept_by_all(bound: Json, value: Json) -> bool | None:
    """Whether a value keeps a bound, whatever of what it leaves open is the case."""
    scale = Fraction(1, 100) if bound["unit"] == "percent" else Fraction(MULTIPLES.get(bound["unit"], 1))
    possible = ratios_of(value)
    if "decimals" in value:  # every number between them too: the ends of the bound, and one between each two of all
        points = sorted({*possible, *(end * scale for end in _ends(bound) if possible[0] < end * scale < possible[1])})
        possible = [*points, *((low + high) / 2 for low, high in pairwise(points))]
    asked = _Asked.of(bound)
    factor = 1 if bound["unit"] == "percent" else scale
    answers = {asked.keeps(*(each / factor).as_integer_ratio()) for each in possible}
    return _settled(bound, answers) if answers else None


# Values near a bound


def _tally(yes: int, no: int, unknown: int = 0) -> Json:
    return {"yes": yes, "no": no, "unknown": unknown}


def _tallies_near(bound: Json, totals: Iterable[int]) -> Iterator[Json]:
    """On each end, one case below and one above; with all known, one unknown, and some."""
    for end, total, off, unknown in product(_ends(bound), totals, (-1, 0, 1), (0, 1, 3)):
        yes = int(end * total / 100) + off
        if 0 <= yes <= total - unknown:
            yield _tally(yes, total - yes - unknown, unknown)
    yield from (_tally(0, 0), _tally(0, 0, 2), _tally(3, 0), _tally(0, 3))


def _shares_near(bound: Json) -> Iterator[Json]:
    for end, off in product(_ends(bound), ("0", "0.05", "-0.05", "0.5", "0.001", "-0.001")):
        number = end + Fraction(off)
        if 0 <= number <= 100:
            yield {"value": _text(number)}
    for end, decimals, steps in product(_ends(bound), (0, 1, 2), (-1, 0, 1)):
        number = Fraction(int(end * 10**decimals) + steps, 10**decimals)
        if 0 <= number <= 100:
            yield {"value": _text(number), "decimals": decimals}


def _text(number: Fraction) -> str:
    """A number as decimal text where it ends, as it does here but for a third."""
    places = next((places for places in range(13) if (number * 10**places).denominator == 1), None)
    if places is None:
        return str(number)
    digits = f"{abs(int(number * 10**places)):0{places + 1}}"
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _amounts_near(bound: Json) -> Iterator[Json]:
    unit = bound["unit"]
    steps = ("0", "1", "-1") if unit == "rank" else ("0", "1", "-1", "0.000001", "-0.000001", "1/3", "-7", "9.5")
    for end, off in product(_ends(bound), steps):
        number = end + Fraction(off)
        if number >= (1 if unit == "rank" else 0):
            yield {"value": _text(number), "unit": unit}
    if unit in MULTIPLES:
        for end, other in product(_ends(bound), MULTIPLES):
            yield {"value": _text(end * MULTIPLES[unit] / MULTIPLES[other]), "unit": other}


def _reaches_cases() -> Iterator[Case]:
    for bound in _OF_PERCENT:
        for value in (*_tallies_near(bound, (7, 1000)), *_shares_near(bound)):
            yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
        for end in _ends(bound):  # counts so large that a quotient in floating point may hide a case
            on_it = int(end * 10**12 / 100)
            for yes in (on_it - 1, on_it):
                if 0 <= yes <= 10**12 - 1:
                    value = _tally(yes, 10**12 - yes - 1, 1)
                    yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
    for bound in _OF_AMOUNTS:
        for value in _amounts_near(bound):
            yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
    yield from _change_cases()


# Changes against a baseline


def _change_cases() -> Iterator[Case]:
    """Floors and ceilings of a change, of both kinds of measure; a floor is for the better, a ceiling for the worse."""
    few = (_tally(2, 2), _tally(1, 2, 1), _tally(0, 4), _tally(3, 1), _tally(0, 3, 1), _tally(0, 0))
    of_counts = [("percent", now, then) for now, then in product(few, few)]
    of_amounts = [
        ("day", {"value": now, "unit": "day"}, {"value": then, "unit": "day"})
        for now, then in product(("6", "3", "2.9", "3.000001", "0", "9"), ("6", "4", "0"))
    ]
    bounds = (_bound("50"), _bound("50", above=True), _bound(highest="10"), _bound(highest="0"))
    others = {"percent": _bound("25", unit="percentage_point"), "day": _bound("3", unit="day")}
    for unit, now, then in (*of_counts, *of_amounts):
        for bound, better in product((*bounds, others[unit]), ("more", "less")):
            answer = _change_kept(bound, better, now, then)
            yield case({"reaches": answer}, bound=bound, better=better, value=now, baseline=then)


def _change_kept(bound: Json, better: str, now: Json, then: Json) -> bool | None:
    asked = _Asked.of({**bound, "unit": "percent"} if bound["unit"] == "percentage_point" else bound)
    decrease = (better == "less") is not ("lowest" not in bound)
    answers: set[bool | None] = set()
    for after, before in product(ratios_of(now), ratios_of(then)):
        more = after - before
        if bound["unit"] == "percent":
            if not before:
                return None  # of nothing there is no percentage
            more /= before
        answers.add(asked.keeps(*(-more if decrease else more).as_integer_ratio()))
    return answers.pop() if len(answers) == 1 else None


REACHES = Subject(
    "Does a value keep a bound? reaches is true or false where every completion of the value agrees, and null where "
    "two disagree, nothing was counted, or nobody says how far off is still “about” what is asked. With a baseline, "
    "the bound is one of the change from it.",
    {
        **_FIELDS,
        "better": "with a baseline: whether more or less of the measure is better. A floor bounds a change for the "
        "better, a ceiling one for the worse; the change is a decrease where exactly one holds of: less is better, "
        "it is a ceiling",
        "baseline": "the value of the period that is compared with: in percent the bound is of the change as a part "
        "of it, in percentage_point or another unit of the difference; null where the part would be of nothing",
        "right.reaches": "true, false or null",
    },
    "Every completion tried, in whole numbers and fractions. The bounds and the values are illustrative.",
    tuple(_reaches_cases()),
)


# How far away


def _sure(asked: _Asked, yes: int, unknown: int, total: int) -> bool:
    return total > 0 and all(asked.keeps(yes + turned, total) for turned in range(unknown + 1))


def _to_turn(asked: _Asked, tally: Json) -> int | None:
    """The fewest cases decided otherwise, of every tally that can be made of this one."""
    yes, no, unknown = tally["yes"], tally["no"], tally["unknown"]
    total = yes + no + unknown
    costs = [
        max(yes - others, 0) + max(no - (total - others - left), 0) + unknown - left
        for left in range(unknown + 1)
        for others in range(total - left + 1)
        if _sure(asked, others, left, total)
    ]
    return min(costs, default=None)


def _to_add(asked: _Asked, tally: Json, enough: int) -> int | None:
    yes, unknown = tally["yes"], tally["unknown"]
    total = yes + tally["no"] + unknown
    for more in range(enough):
        if _sure(asked, yes + more, unknown, total + more) or _sure(asked, yes, unknown, total + more):
            return more
    return None


def _to_spare(asked: _Asked, tally: Json, enough: int) -> int | None:
    """Those that come may all be yes or all no; any other outcome lies between the two."""
    yes, unknown = tally["yes"], tally["unknown"]
    total = yes + tally["no"] + unknown
    for more in range(enough):
        if not (_sure(asked, yes + more, unknown, total + more) and _sure(asked, yes, unknown, total + more)):
            return max(more - 1, 0)
    return None


def _distance_of_counts(bound: Json, tally: Json) -> Json:
    asked = _Asked.of(bound)
    total = tally["yes"] + tally["no"] + tally["unknown"]
    # So many further cases bring a ratio past any end that it can pass at all: d being the denominator of an end in
    # percent, the end lies at least 1 / 100 d away from 0 and from 1.
    enough = (total + 1) * max(100 * end.denominator for end in _ends(bound)) + 2
    possible = ratios_of(tally) or [Fraction(0)]
    low = Fraction(bound["lowest"]) - 100 * possible[0] if "lowest" in bound else Fraction(0)
    high = 100 * possible[-1] - Fraction(bound["highest"]) if "highest" in bound else Fraction(0)
    return {
        "to_turn": _to_turn(asked, tally),
        "to_add": _to_add(asked, tally, enough),
        "to_spare": _to_spare(asked, tally, enough),
        "short": _text(max(low, high, Fraction(0))),
        "unit": "percentage_point",
    }


def _distance_of_amount(bound: Json, value: Json) -> Json:
    asked = _Asked.of(bound)
    amount = Fraction(value["value"]) * MULTIPLES.get(value["unit"], 1) / MULTIPLES.get(bound["unit"], 1)
    enough = int(max(*_ends(bound), amount)) + 2  # past every end, from 0 up
    kept = [asked.keeps(*(amount + more).as_integer_ratio()) for more in range(enough)]
    to_add = kept.index(True) if True in kept else None
    to_spare = None if all(kept) else max(kept.index(False) - 1, 0)
    low = Fraction(bound["lowest"]) - amount if "lowest" in bound else Fraction(0)
    high = amount - Fraction(bound["highest"]) if "highest" in bound else Fraction(0)
    return {
        "to_turn": 0 if kept[0] else None,
        "to_add": to_add,
        "to_spare": to_spare,
        "short": _text(max(low, high, Fraction(0))),
        "unit": bound["unit"],
    }


def _distance_cases() -> Iterator[Case]:
    for bound in _OF_PERCENT:
        fine = any(end.denominator > 2 for end in _ends(bound))
        for value in _tallies_near(bound, (7, 20) if fine else (6, 40)):
            yield case(_distance_of_counts(bound, value), bound=bound, value=value)
    yield case(_distance_of_counts(_bound("98"), _tally(979, 21)), bound=_bound("98"), value=_tally(979, 21))
    for bound in _OF_AMOUNTS:
        for value in _amounts_near(bound):
            yield case(_distance_of_amount(bound, value), bound=bound, value=value)


DISTANCE = Subject(
    "How far is a value from a bound? Unknown cases count as whatever is worse. A bound with “about” counts as the "
    "number, or the range, that it names.",
    {
        **{name: said for name, said in _FIELDS.items() if "decimals" not in name},
        "right.to_turn": "the fewest cases decided otherwise, of no or unknown as yes or of yes or unknown as no, "
        "for the bound to be surely kept; null where no number is enough. Of an amount 0 where it is kept, else null",
        "right.to_add": "the fewest further cases, all yes or all no, or whole units more of an amount; null where "
        "none is enough",
        "right.to_spare": "the most further cases, or whole units, that leave it surely kept whatever they turn out "
        "to be; 0 where it is not, null where any number does",
        "right.short": "by how much the least possible value is below the lowest, or the greatest above the highest, "
        "exactly; where nothing was counted, the whole lowest",
        "right.unit": "what short is in, and what is added of an amount",
    },
    "Every tally that can be made by turning or adding cases tried, from none up. The bounds and the values are "
    "illustrative.",
    tuple(_distance_cases()),
)
