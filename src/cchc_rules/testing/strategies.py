"""Strategies for values: numbers, days, periods, dues and names that obey their own rules by construction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar
from unicodedata import normalize

from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.extras import needing_extra
from cchc_rules.findings.values import Quantity, Share, Tally
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = [
    "LETTERS",
    "bilinguals",
    "days",
    "dues",
    "exact_shares",
    "gaps",
    "names",
    "percentages",
    "periods",
    "quantities",
    "recurring_dues",
    "rounded_shares",
    "shares",
    "shuffled_with_repeats",
    "spellings",
    "tallies",
    "within_dues",
    "words",
]

_T = TypeVar("_T")
_FIRST, _LAST = date(2024, 1, 1), date(2027, 12, 31)
LETTERS = "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
"""The small letters of Vietnamese, with their marks."""


def percentages() -> st.SearchStrategy[Fraction]:
    """Percentages above 0 and up to 100, in hundredths; those that plans often ask for come often."""
    hundredths = st.integers(1, 10_000).map(lambda number: Fraction(number, 100))
    return st.sampled_from([Fraction(percent) for percent in (1, 50, 80, 95, 98, 100)]) | hundredths


def tallies(*, min_cases: int = 0) -> st.SearchStrategy[Tally]:
    """Small tallies, with and without unknown cases.

    Args:
        min_cases: How many cases they count at least, 0 or 1.
    """
    some = st.builds(Tally, st.integers(0, 60), st.integers(0, 60), st.integers(0, 8))
    if not min_cases:
        return some
    return st.builds(
        lambda tally, more: tally + more, some, st.sampled_from([Tally(1, 0), Tally(0, 1), Tally(0, 0, 1)])
    )


def exact_shares() -> st.SearchStrategy[Share]:
    """Shares that stand for themselves, in thousandths of a percent."""
    return st.integers(0, 100_000).map(lambda number: Share(Fraction(number, 1000)))


def rounded_shares() -> st.SearchStrategy[Share]:
    """Shares that were rounded to 0, 1 or 2 places."""
    return st.integers(0, 2).flatmap(
        lambda places: st.integers(0, 100 * 10**places).map(
            lambda number: Share(Decimal(number).scaleb(-places), decimals=places)
        )
    )


def shares() -> st.SearchStrategy[Share]:
    """Shares, exact and rounded."""
    return exact_shares() | rounded_shares()


def quantities(unit: Unit = Unit.COUNT, near: Fraction = Fraction(50)) -> st.SearchStrategy[Quantity]:
    """Quantities of a unit.

    Args:
        unit: The unit; any but percent.
        near: A number, such as a threshold, which they hit, and lie closely above or below.
    """
    steps = st.integers(-4, 4).map(lambda step: max(near + Fraction(step, 2), Fraction(0)))
    return st.builds(Quantity, steps | st.integers(0, 10**6), st.just(unit))


def days(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[date]:
    """Days from one to another, both included."""
    return st.dates(first, last)


def periods(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[Period]:
    """Periods that lie between two days, both included."""
    return st.dates(first, last).flatmap(
        lambda start: st.dates(start, last).map(lambda end: Period(start, end + timedelta(days=1)))
    )


def dues(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[Due]:
    """Dues of every kind; those with days of their own have them between two days, both included."""
    return st.one_of(
        st.builds(Before, days(first, last)),
        st.builds(By, days(first, last)),
        st.builds(lambda period, done: During(period, completion=done), periods(first, last), st.booleans()),
        recurring_dues(first, last),
        within_dues(),
    )


def recurring_dues(first: date = _FIRST, last: date = _LAST) -> st.SearchStrategy[Recurring]:
    """Dues that come again: in cycles, on request, on a day of each quarter, so often a month, weekly, or all along."""
    cycles = st.lists(st.sampled_from(Cycle), max_size=4, unique=True).map(tuple)
    of_a_quarter = st.builds(CycleDay, st.integers(1, 31), st.integers(1, 3), st.booleans())
    return st.one_of(
        st.builds(Recurring, cycles, st.booleans(), since=st.none() | days(first, last)),
        st.builds(lambda day: Recurring((Cycle.QUARTER,), due_day=day), of_a_quarter),
        st.builds(lambda times: Recurring((Cycle.MONTH,), times=times), st.integers(1, 99)),
        st.builds(
            lambda weeks, day, since: Recurring((), weeks=weeks, due_day=day, since=since),
            st.integers(1, 52),
            st.none() | st.builds(WeekDay, st.integers(1, 7), st.booleans()),
            st.none() | days(first, last),
        ),
    )


def within_dues() -> st.SearchStrategy[Within]:
    """Dues so many days or months after an event, or on a day of the month after it."""
    event = "ngày nhận đủ hồ sơ"
    after_event = st.builds(Within, st.integers(1, 999), st.just(event), st.booleans())
    months = st.builds(lambda count: Within(count, event, months=True), st.integers(1, 999))
    return (
        after_event | months | st.builds(lambda day: Within(day, MONTH_REPORTED, next_month=True), st.integers(1, 31))
    )


def words() -> st.SearchStrategy[str]:
    """Words of Vietnamese letters."""
    return st.text(LETTERS, min_size=1, max_size=6)


def names() -> st.SearchStrategy[str]:
    """Names of one to six words, with single blanks between them."""
    return st.lists(words(), min_size=1, max_size=6).map(" ".join)


def bilinguals() -> st.SearchStrategy[Bilingual]:
    """Short texts in two languages."""
    return st.builds(Bilingual, names(), names())


def gaps() -> st.SearchStrategy[str]:
    """What people put between the words of a name."""
    return st.sampled_from(["", " ", "  ", "\n", " - ", ", ", "\t", " | "])


@st.composite
def spellings(draw: st.DrawFn, name: str) -> str:
    """A name in any case, spacing, punctuation and Unicode form."""
    cases = draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    cased = "".join(letter.upper() if up else letter.lower() for letter, up in zip(name, cases, strict=True))
    spaced = "".join(draw(gaps()) if letter == " " else letter for letter in cased)
    return normalize(draw(st.sampled_from(["NFC", "NFD"])), draw(gaps()) + spaced + draw(gaps()))


def shuffled_with_repeats(known: Sequence[_T]) -> st.SearchStrategy[list[_T]]:
    """The same things in another order, some of them twice."""
    again = st.lists(st.sampled_from(known), max_size=3) if known else st.just([])
    return again.flatmap(lambda repeats: st.permutations([*known, *repeats]))
