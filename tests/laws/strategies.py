"""Values of the made-up town: the shipped strategies, as our own laws draw from them."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from cchc_rules.dates.period import Period
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import Selection
from cchc_rules.findings.values import Share, Tally
from cchc_rules.law.bound import About, Bound, Exactly
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from cchc_rules.testing import plan_strategies
from cchc_rules.testing import strategies as values
from tests import tiny

FIRST, LAST = date(2024, 12, 1), date(2026, 2, 28)

hundredths = st.integers(1, 10_000).map(lambda number: Fraction(number, 100))
percentages = values.percentages()
targets = percentages.map(tiny.target)
tallies, counted = values.tallies(), values.tallies(min_cases=1)
exact_shares, rounded_shares, shares = values.exact_shares(), values.rounded_shares(), values.shares()
words, names = values.words(), values.names()

days = plan_strategies.days_of(tiny.PLAN)

selections = st.builds(
    Selection,
    st.sampled_from([None, tiny.HOME, tiny.DISTRICTS]),
    st.sampled_from([None, "target", "outcome", "activity"]),
    st.none() | st.integers(1, len(tiny.PLAN.areas)),
    st.none() | st.sampled_from(Status),
    st.booleans(),
)
"""Which findings of the tiny plan are told, some or all."""

twelfths = st.integers(0, 24).map(lambda number: Fraction(number, 12))
"""Numbers few enough for two of them to meet."""


@st.composite
def bounds(draw: st.DrawFn, unit: Unit) -> Bound:
    """Bounds of every form, strict or not, that can be kept and missed; in percent, between 0 and 100."""
    scale = Fraction(50) if unit in (Unit.PERCENT, Unit.PERCENTAGE_POINT) else Fraction(1)
    low, high = sorted(draw(st.lists(twelfths, min_size=2, max_size=2)))
    low, high = low * scale, high * scale
    inside = min(max(high, scale / 12), scale * 23 / 12)  # neither the least nor the most there can be
    above, below = draw(st.booleans()), draw(st.booleans())
    return draw(
        st.sampled_from(
            [
                Bound(lowest=inside, unit=unit, above=above),
                Bound(highest=inside, unit=unit, below=below),
                Bound(low, low + inside / 2, unit, above=above, below=below)
                if low + inside / 2 < 2 * scale
                else Exactly(inside, unit),
                Exactly(low, unit),
                About(high, unit),
            ]
        )
    )


def keeps(bound: Bound, number: Fraction) -> bool:
    """Whether a number in the unit of a bound keeps it: the definition."""
    low, high = bound.lowest, bound.highest
    return not (
        (low is not None and (number < low or (bound.above and number == low)))
        or (high is not None and (number > high or (bound.below and number == high)))
    )


def with_turned(tally: Tally, turns: int) -> list[Tally]:
    """Every tally that so many cases decided otherwise make of one: each of no or unknown as yes, or the other way."""
    made = []
    for from_no, from_unknown, to_no, from_yes in product(range(turns + 1), repeat=4):
        if from_no + from_unknown + to_no + from_yes == turns:
            yes = tally.yes + from_no + from_unknown - from_yes
            no = tally.no - from_no + to_no + from_yes
            unknown = tally.unknown - from_unknown - to_no
            if from_no <= tally.no and from_yes <= tally.yes and unknown >= 0:
                made.append(Tally(yes, no, unknown))
    return made


parts_of_the_year = st.one_of(
    st.just(tiny.YEAR),
    st.integers(1, 4).map(lambda quarter: Period.quarter(2025, quarter)),
    st.integers(1, 12).map(lambda month: Period.month(2025, month)),
    values.periods(date(2025, 1, 1), date(2025, 12, 31)),
)
any_period = parts_of_the_year | values.periods(FIRST, LAST)

agencies = st.sampled_from([tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH, tiny.RIVERSIDE])
any_party = agencies | st.sampled_from([tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY])
references = st.sampled_from(["", "12/BC", "13/BC"])

_elsewhere = st.builds(
    Figure, st.just(tiny.measure("elsewhere", "elsewhere")), any_party, any_period, tallies | shares, references
)
figures = plan_strategies.figures_of(tiny.PLAN) | _elsewhere


def _call(answers: Sequence[int], period: Period, complete: bool) -> RollCall:
    everybody = (tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH)
    said = list(zip(everybody, answers, strict=True))
    done, not_done, unknown, not_concerned = (
        [agency for agency, answer in said if answer == kind] for kind in range(4)
    )
    return RollCall(tiny.OFFICES_READY, period, done, not_done, unknown, not_concerned=not_concerned, complete=complete)


roll_calls = st.builds(_call, st.lists(st.integers(0, 4), min_size=5, max_size=5), any_period, st.booleans())
"""Of those alone who are counted."""
attestations = plan_strategies.attestations_of(tiny.PLAN)
deliveries = plan_strategies.deliveries_of(tiny.PLAN)
_any_calls = roll_calls | plan_strategies.roll_calls_of(tiny.PLAN)
observations: st.SearchStrategy[Observation] = st.one_of(figures, _any_calls, attestations, deliveries)
records = plan_strategies.observations_of(tiny.PLAN).map(list) | st.lists(observations, max_size=12)
"""What a provincial system knows: anything, about anybody, for any days."""


def thresholds_of(value: Tally | Share) -> st.SearchStrategy[Target]:
    """Targets whose thresholds lie on what a value leaves possible, where they can."""
    bounds = value.bounds or (Fraction(1), Fraction(1))
    steps = value.unknown if isinstance(value, Tally) else 2
    between = st.integers(0, steps).map(lambda step: bounds[0] + (bounds[1] - bounds[0]) * Fraction(step, steps or 1))
    return (between.map(lambda ratio: tiny.target(100 * ratio or Fraction(1)))) | targets


def figures_of(target: Target, value: Tally | Share, period: Period = tiny.YEAR) -> Figure:
    """A figure for a target, of one agency."""
    return Figure(target.measure, tiny.HOME, period, value)


# Documents: each passage begins with a number of its own, two digits, and has no other digit, so that no passage stands
# inside another one; a heading may repeat.


@st.composite
def documents(draw: st.DrawFn, *, repeats: bool = True) -> list[str]:
    """The passages of a document, in order; with `repeats`, some of them again and again."""
    texts = draw(st.lists(names, min_size=2, max_size=8))
    passages = [f"{number:02d} {text}" for number, text in enumerate(texts, start=1)]
    if repeats:
        again = draw(st.lists(st.sampled_from(passages), max_size=3))
        passages = draw(st.permutations([*passages, *again]))
    return list(passages)
