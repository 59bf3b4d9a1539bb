"""Cases of bounds: whether a value, or a change of one, keeps one, by trying every completion with exact numbers.

Nothing of the library is used: a bound is read from its JSON, and every way of deciding what is unknown is tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise, product
from typing import NamedTuple

from tests.vectors.cases import Case, Json, Subject, case

__all__ = [
    "CHANGE_FIELDS",
    "MULTIPLES",
    "OF_AMOUNTS",
    "OF_PERCENT",
    "REACHES",
    "VALUE_FIELDS",
    "Asked",
    "amounts_near",
    "bound_of",
    "change",
    "counted",
    "ends_of",
    "is_decrease",
    "kept_by_all",
    "number_text",
    "ratios_of",
    "tallies_near",
]

MULTIPLES = {"vnd": 1, "thousand_vnd": 10**3, "million_vnd": 10**6, "billion_vnd": 10**9}
"""How many đồng the units of money are; every other unit is one of itself."""

VALUE_FIELDS = {
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


def bound_of(lowest: str | None = None, highest: str | None = None, unit: str = "percent", **more: bool) -> Json:
    ends = {"lowest": lowest, "highest": highest}
    return {**{name: end for name, end in ends.items() if end is not None}, "unit": unit, **more}


def _about(number: str, unit: str = "percent", off: str = "0") -> Json:
    middle, away = Fraction(number), Fraction(off)
    return bound_of(str(middle - away), str(middle + away), unit, about=True)


OF_PERCENT = (
    *(bound_of(lowest) for lowest in ("98", "97.5", "100", "20", "99.95")),
    *(bound_of(lowest, above=True) for lowest in ("60", "0")),
    *(bound_of(highest=highest) for highest in ("40", "0", "2.5")),
    *(bound_of(highest=highest, below=True) for highest in ("5", "100")),
    bound_of("20", "50"),
    bound_of("20", "50", above=True),
    bound_of("20", "50", below=True),
    bound_of("20", "50", above=True, below=True),
    bound_of("49", "51"),
    bound_of("100", "100"),
    bound_of("50", "50"),
    _about("30"),
    _about("30", off="5"),
)
OF_AMOUNTS = (
    *(bound_of(lowest, unit=unit) for lowest, unit in (("80", "point"), ("3.2", "billion_vnd"), ("12", "count"))),
    bound_of("80", unit="point", above=True),
    *(bound_of(highest=highest, unit=unit) for highest, unit in (("24", "hour"), ("0", "count"), ("2.5", "day"))),
    bound_of(highest="24", unit="hour", below=True),
    *(bound_of(highest=highest, unit="rank") for highest in ("1", "3")),
    bound_of("1200", "1500", "million_vnd"),
    bound_of("1200", "1500", "million_vnd", above=True, below=True),
    bound_of("5", "5", "count"),
    _about("30", "hour"),
    _about("30", "hour", "2"),
)


def ends_of(bound: Json) -> list[Fraction]:
    return [Fraction(bound[name]) for name in ("lowest", "highest") if name in bound]


class Asked(NamedTuple):
    """The ends of a bound as whole numbers over one denominator, for they are compared very often."""

    lowest: int | None
    highest: int | None
    above: bool
    below: bool
    over: int

    @classmethod
    def of(cls, bound: Json) -> Asked:
        over = 1
        for end in ends_of(bound):
            over *= end.denominator
        scale = over * (100 if bound["unit"] == "percent" else 1)
        low, high = (int(Fraction(bound[name]) * over) if name in bound else None for name in ("lowest", "highest"))
        return cls(low, high, bound.get("above", False), bound.get("below", False), scale)

    @classmethod
    def of_change(cls, bound: Json) -> Asked:
        """Of a change, percent of what there was and percentage points are hundredths alike."""
        return cls.of({**bound, "unit": "percent"} if bound["unit"] == "percentage_point" else bound)

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
        points = sorted(
            {*possible, *(end * scale for end in ends_of(bound) if possible[0] < end * scale < possible[1])}
        )
        possible = [*points, *((low + high) / 2 for low, high in pairwise(points))]
    asked = Asked.of(bound)
    factor = 1 if bound["unit"] == "percent" else scale
    answers = {asked.keeps(*(each / factor).as_integer_ratio()) for each in possible}
    return _settled(bound, answers) if answers else None


# Values near a bound


def counted(yes: int, no: int, unknown: int = 0) -> Json:
    return {"yes": yes, "no": no, "unknown": unknown}


def tallies_near(bound: Json, totals: Iterable[int]) -> Iterator[Json]:
    """On each end, one case below and one above; with all known, one unknown, and some."""
    for end, total, off, unknown in product(ends_of(bound), totals, (-1, 0, 1), (0, 1, 3)):
        yes = int(end * total / 100) + off
        if 0 <= yes <= total - unknown:
            yield counted(yes, total - yes - unknown, unknown)
    yield from (counted(0, 0), counted(0, 0, 2), counted(3, 0), counted(0, 3))


def _shares_near(bound: Json) -> Iterator[Json]:
    for end, off in product(ends_of(bound), ("0", "0.05", "-0.05", "0.5", "0.001", "-0.001")):
        number = end + Fraction(off)
        if 0 <= number <= 100:
            yield {"value": number_text(number)}
    for end, decimals, steps in product(ends_of(bound), (0, 1, 2), (-1, 0, 1)):
        number = Fraction(int(end * 10**decimals) + steps, 10**decimals)
        if 0 <= number <= 100:
            yield {"value": number_text(number), "decimals": decimals}


def number_text(number: Fraction) -> str:
    """A number as decimal text where it ends, as it does here but for a third."""
    places = next((places for places in range(13) if (number * 10**places).denominator == 1), None)
    if places is None:
        return str(number)
    digits = f"{abs(int(number * 10**places)):0{places + 1}}"
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def amounts_near(bound: Json) -> Iterator[Json]:
    unit = bound["unit"]
    steps = ("0", "1", "-1") if unit == "rank" else ("0", "1", "-1", "0.000001", "-0.000001", "1/3", "-7", "9.5")
    for end, off in product(ends_of(bound), steps):
        number = end + Fraction(off)
        if number >= (1 if unit == "rank" else 0):
            yield {"value": number_text(number), "unit": unit}
    if unit in MULTIPLES:
        for end, other in product(ends_of(bound), MULTIPLES):
            yield {"value": number_text(end * MULTIPLES[unit] / MULTIPLES[other]), "unit": other}


def _reaches_cases() -> Iterator[Case]:
    for bound in OF_PERCENT:
        for value in (*tallies_near(bound, (7, 1000)), *_shares_near(bound)):
            yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
        for end in ends_of(bound):  # counts so large that a quotient in floating point may hide a case
            on_it = int(end * 10**12 / 100)
            for yes in (on_it - 1, on_it):
                if 0 <= yes <= 10**12 - 1:
                    value = counted(yes, 10**12 - yes - 1, 1)
                    yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
    for bound in OF_AMOUNTS:
        for value in amounts_near(bound):
            yield case({"reaches": kept_by_all(bound, value)}, bound=bound, value=value)
    yield from _change_cases()


# Changes against a baseline


def _change_cases() -> Iterator[Case]:
    """Floors and ceilings of a change, of both kinds of measure; a floor is for the better, a ceiling for the worse."""
    few = (counted(2, 2), counted(1, 2, 1), counted(0, 4), counted(3, 1), counted(0, 3, 1), counted(0, 0))
    of_counts = [("percent", now, then) for now, then in product(few, few)]
    of_amounts = [
        ("day", {"value": now, "unit": "day"}, {"value": then, "unit": "day"})
        for now, then in product(("6", "3", "2.9", "3.000001", "0", "9"), ("6", "4", "0"))
    ]
    bounds = (bound_of("50"), bound_of("50", above=True), bound_of(highest="10"), bound_of(highest="0"))
    others = {"percent": bound_of("25", unit="percentage_point"), "day": bound_of("3", unit="day")}
    for unit, now, then in (*of_counts, *of_amounts):
        for bound, better in product((*bounds, others[unit]), ("more", "less")):
            answer = _change_kept(bound, better, now, then)
            yield case({"reaches": answer}, bound=bound, better=better, value=now, baseline=then)


def change(bound: Json, better: str, after: Fraction, before: Fraction) -> Fraction | None:
    """The change that a bound is of, as a decrease where one is asked; None where it would be a part of nothing."""
    more = after - before
    if bound["unit"] == "percent":
        if not before:
            return None
        more /= before
    return -more if is_decrease(bound, better) else more


def is_decrease(bound: Json, better: str) -> bool:
    """Whether the change that a bound is of is a decrease: for the better where it has a lowest, else for the worse."""
    return (better == "less") is not ("lowest" not in bound)


def _change_kept(bound: Json, better: str, now: Json, then: Json) -> bool | None:
    asked = Asked.of_change(bound)
    changes = [change(bound, better, *pair) for pair in product(ratios_of(now), ratios_of(then))]
    answers = {None if each is None else asked.keeps(*each.as_integer_ratio()) for each in changes}
    return answers.pop() if len(answers) == 1 else None


CHANGE_FIELDS = {
    "better": "with a baseline: whether more or less of the measure is better. A floor bounds a change for the "
    "better, a ceiling one for the worse; the change is a decrease where exactly one holds of: less is better, "
    "it is a ceiling",
    "baseline": "the value of the period that is compared with: in percent the bound is of the change as a part "
    "of it, in percentage_point or another unit of the difference; null where the part would be of nothing",
}

REACHES = Subject(
    "Does a value keep a bound? reaches is true or false where every completion of the value agrees, and null where "
    "two disagree, nothing was counted, or nobody says how far off is still “about” what is asked. With a baseline, "
    "the bound is one of the change from it.",
    {
        **VALUE_FIELDS,
        **CHANGE_FIELDS,
        "right.reaches": "true, false or null",
    },
    "Every completion tried, in whole numbers and fractions. The bounds and the values are illustrative.",
    tuple(_reaches_cases()),
)
