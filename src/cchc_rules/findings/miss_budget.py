"""Miss budgets: of the cases that are still to come, how many may be missed and the target be reached all the same."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final, SupportsIndex, TypeAlias

from attrs import field, frozen

from cchc_rules.agencies.agency import AgencyOrClass, require_agency
from cchc_rules.dates.period import Period, period_days
from cchc_rules.errors import BadValue
from cchc_rules.exact import write_number
from cchc_rules.findings.threshold import limits_of
from cchc_rules.findings.values import FigureValue, Tally, to_count
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual, Language

__all__ = ["ExpectedCases", "MissBudget", "has_change", "miss_budget"]

_Between: TypeAlias = tuple[int, int]
_SO_FAR: Final = Bilingual("đến nay {}", "{} so far")
_UNREPORTED: Final = Bilingual(
    "chưa có báo cáo của {}, số dự kiến thêm phải gồm cả những ngày này",
    "not reported: {}, whose cases have to be among those expected",
)
_COMING: Final = Bilingual("dự kiến thêm {} trường hợp", "{} more expected")
_GONE: Final = Bilingual("không còn đạt được chỉ tiêu", "the target can no longer be reached")
_MAY: Final = Bilingual("{} trường hợp trong số đó được phép không đạt", "{} of them may be missed")
_SURE: Final = Bilingual("chắc chắn {}, có thể {}", "surely {}, possibly {}")
_NONE_MAY: Final = Bilingual("không trường hợp nào trong số đó được phép không đạt", "none of them may be missed")
_HANGS: Final = Bilingual(
    "còn tùy các trường hợp chưa rõ, tốt nhất thì {}", "it hangs on the unknown cases, at best {}"
)
_UP_TO, _EXACTLY = Bilingual("tối đa {1}", "up to {1}"), Bilingual("đúng {}", "exactly {}")
_FROM_TO: Final = Bilingual("từ {} đến {}", "from {} to {}")
_LOST: Final = Bilingual(
    "khi cả kỳ có {} trường hợp không đạt thì không còn đạt được chỉ tiêu", "lost once {} are missed in all"
)
_LOST_AT_ONE: Final = Bilingual(_LOST.vi, "lost once {} is missed in all")
_NO_CASE: Final = Bilingual("đến nay chưa có trường hợp nào được đếm", "no case counted so far")


def _check_counted(_: object, __: object, given: Any) -> None:
    if not isinstance(given, Measure) or given.unit != Unit.PERCENT:
        raise BadValue(given, "a Measure of a plan that is a percentage of cases", where="ExpectedCases")


def _check_expecting(_: object, __: object, given: Any) -> None:
    require_agency(given, "ExpectedCases")


def _to_expected(given: SupportsIndex) -> int:
    return to_count(given, "ExpectedCases")


@frozen
class ExpectedCases:
    """How many more cases an agency will have, as a caller states; nothing forecasts it (số trường hợp dự kiến thêm).

    Args:
        measure: By which definition they are counted.
        agency: Whose cases they are; those of a class are the cases of all its members.
        cases: How many the period will have beyond those that are counted.

    Raises:
        BadValue: For a measure or an agency that is none.
        NotACount: For a number of cases that is none.
        FloatRefused: For a float.
    """

    measure: Measure = field(validator=_check_counted)
    agency: AgencyOrClass = field(validator=_check_expecting)
    cases: int = field(converter=_to_expected)


@frozen
class MissBudget:
    """How many of the cases to come may be missed (số trường hợp còn được phép không đạt).

    A case is missed that counts against the target: one of no, or one of yes where less is better.

    Args:
        counted: The cases counted so far.
        expected: How many cases are to come, as the caller states.
        sure: From how many to how many of them may be missed, and the target is reached however the unknown cases turn
            out; None where no number is sure. It is from 0 but where too few misses miss the target, too, as in a
            range.
        possible: From how many to how many of them may be missed, and the target can be reached, with the unknown cases
            as they have to be; None where it can no longer be reached with so many cases.
        lost_at: The first number of misses, of the cases counted so far and those to come, at which it can no longer be
            reached; None where no number of misses is too many, or none is right.
        unreported: The days before the day of looking, or before the last that is counted, of which nothing was
            reported; their cases are among those that are to come.
    """

    counted: Tally
    expected: int
    sure: _Between | None
    possible: _Between | None
    lost_at: int | None
    unreported: tuple[Period, ...] = field(default=(), metadata={"came_later": True})

    @property
    def least(self) -> int | None:
        """The most misses that are affordable however the unknown cases turn out; None where not even none is."""
        return None if self.sure is None else self.sure[1]

    @property
    def most(self) -> int | None:
        """The most misses that can still be afforded; None where the target can no longer be reached."""
        return None if self.possible is None else self.possible[1]

    def sentence(self, language: Language = "en") -> str:
        """How many may be missed, and when it is lost, to be read by people.

        Args:
            language: "vi" or "en".

        >>> from cchc_rules.plans import hue_2025
        >>> miss_budget(hue_2025.DOSSIERS_ON_TIME, Tally(yes=590, no=10), expected=400).sentence()
        '590/600 so far, 400 more expected: up to 10 of them may be missed; lost once 21 are missed in all'
        """
        said = [self._afforded(language)]
        if self.lost_at is not None and self.possible is not None:
            lost = _LOST_AT_ONE if self.lost_at == 1 else _LOST
            said.append(lost.in_(language).format(_count_words(self.lost_at, language)))
        if self.unreported:
            said.append(_UNREPORTED.in_(language).format(", ".join(map(period_days, self.unreported))))
        so_far = _SO_FAR if self.counted.total else _NO_CASE
        begun = so_far.in_(language).format(self.counted.in_(language))
        return f"{begun}, {_COMING.in_(language).format(_count_words(self.expected, language))}: {'; '.join(said)}"

    def _afforded(self, language: Language) -> str:
        if self.possible is None:
            return _GONE.in_(language)
        if self.sure is None:
            return _HANGS.in_(language).format(_may(self.possible, language))
        if self.sure != self.possible:
            ends = (_between(each, language) for each in (self.sure, self.possible))
            return _MAY.in_(language).format(_SURE.in_(language).format(*ends))
        return _may(self.possible, language)


def _may(ends: _Between, language: Language) -> str:
    return _MAY.in_(language).format(_between(ends, language)) if ends[1] else _NONE_MAY.in_(language)


def _between(ends: _Between, language: Language) -> str:
    form = _FROM_TO if ends[0] < ends[1] else _EXACTLY
    form = form if ends[0] else _UP_TO
    return form.in_(language).format(*(_count_words(end, language) for end in ends))


def _count_words(count: int, language: Language) -> str:
    return write_number(Fraction(count), language)


def has_change(target: Target, baseline: FigureValue | None) -> bool:
    """Whether what a target asks for follows from the value of the period that it is set against, if it is against one.

    Args:
        target: The target.
        baseline: That value; None where it is not known. Of nothing there is no percentage.
    """
    then = None if baseline is None else baseline.bounds
    return target.baseline is None or (then is not None and (target.bound.unit != Unit.PERCENT or then[0] > 0))


def miss_budget(target: Target, tally: Tally, expected: int, baseline: FigureValue | None = None) -> MissBudget:
    """How many of the cases to come may be missed and the target be reached, given how many are to come.

    Nothing is forecast: how many cases are to come is for the caller to say.

    Args:
        target: A target whose measure is a percentage of cases.
        tally: The cases counted so far.
        expected: How many more cases the period will have: every one that is not counted yet.
        baseline: The value of the period that the target is set against, where there is one.

    Raises:
        BadValue: For anything but a target and counts of its cases; for no case; for a number that is
            “about” what is asked, where nobody says how far off it may be; where the target is set against a
            baseline, without the value of that, or with one of which there is no change in percent.
        NotACount: For a number of cases that is none.
        FloatRefused: For a float.

    >>> from cchc_rules.plans import hue_2025
    >>> budget = miss_budget(hue_2025.DOSSIERS_ON_TIME, Tally(yes=590, no=5, unknown=5), expected=400)
    >>> budget.least, budget.most, budget.lost_at
    (10, 15, 21)
    """
    if type(target) is not Target:
        raise BadValue(target, "a Target", "plan.rule(key) is the rule of a key.", "miss_budget")
    _require_counts(target, tally)
    if not target.bound.is_definite:
        remedy = "Only its author can tell how far off is still about that."
        raise BadValue(str(target.bound), "a bound that says what keeps it", remedy, "miss_budget")
    coming = to_count(expected, "miss_budget")
    total = tally.total + coming
    if not total:
        remedy = "Where there is nothing to count, nothing can be missed."
        raise BadValue(total, "a case at least, counted or to come", remedy, "miss_budget")
    fewest_yes, most_yes = limits_of(target, baseline, "miss_budget").counts(total)
    if _is_missed_by_yes(target):
        missed, least, most = tally.yes, fewest_yes, most_yes
    else:
        missed, least, most = tally.no, total - most_yes, total - fewest_yes
    if least > most:
        return MissBudget(tally, coming, None, None, None)
    return MissBudget(
        tally,
        coming,
        sure=_those_that_fit(least - missed, most - missed - tally.unknown, coming),
        possible=_those_that_fit(least - missed - tally.unknown, most - missed, coming),
        lost_at=most + 1 if most < total else None,
    )


def _require_counts(target: Target, given: object) -> None:
    if type(given) is not Tally or target.measure.unit != Unit.PERCENT:
        remedy = "Neither a percentage nor an amount says how many cases were missed."
        raise BadValue(given, "a Tally, of a target whose measure is a percentage of cases", remedy, "miss_budget")


def _is_missed_by_yes(target: Target) -> bool:
    """Whether a yes counts against a target: too many do of a ceiling, and of what is better where it is less."""
    return target.measure.direction is Direction.LESS_IS_BETTER


def _those_that_fit(fewest: int, most: int, coming: int) -> _Between | None:
    """From how many to how many of those that come, where any number of them fits."""
    ends = max(fewest, 0), min(most, coming)
    return ends if ends[0] <= ends[1] else None
