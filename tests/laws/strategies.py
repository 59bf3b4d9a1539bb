"""Values that obey their own rules by construction: nothing is drawn and then thrown away."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from unicodedata import normalize

from hypothesis import strategies as st

from cchc_rules.dates.period import Period
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.values import Quantity, Share, Tally
from cchc_rules.law.rule import Target
from tests import tiny

FIRST, LAST = date(2024, 12, 1), date(2026, 2, 28)

hundredths = st.integers(1, 10_000).map(lambda number: Fraction(number, 100))
percentages = st.one_of(st.sampled_from([Fraction(p) for p in (1, 50, 80, 95, 98, 100)]), hundredths)
targets = percentages.map(tiny.target)

tallies = st.builds(Tally, st.integers(0, 60), st.integers(0, 60), st.integers(0, 8))
counted = st.builds(
    lambda tally, more: tally + more,
    tallies,
    st.sampled_from([Tally(1, 0), Tally(0, 1), Tally(0, 0, unknown=1)]),
)
"""Tallies of at least one case."""

exact_shares = st.integers(0, 100_000).map(lambda number: Share(Fraction(number, 1000)))
rounded_shares = st.integers(0, 2).flatmap(
    lambda places: st.integers(0, 100 * 10**places).map(
        lambda number: Share(Decimal(number).scaleb(-places), decimals=places)
    )
)
shares = exact_shares | rounded_shares

_EDGES = [date(2025, 1, 1), date(2025, 1, 5), date(2025, 6, 30), date(2025, 12, 31), date(2026, 1, 1)]
edges = st.builds(lambda day, more: day + timedelta(days=more), st.sampled_from(_EDGES), st.integers(-1, 1))
"""The days on which something in the tiny plan begins or falls due, the day before and the day after."""
days = edges | st.dates(FIRST, LAST)


def periods(first: date, last: date) -> st.SearchStrategy[Period]:
    """Periods that lie between two days, both included."""
    return st.dates(first, last).flatmap(
        lambda start: st.dates(start, last).map(lambda end: Period(start, end + timedelta(days=1)))
    )


parts_of_the_year = st.one_of(
    st.just(tiny.YEAR),
    st.integers(1, 4).map(lambda quarter: Period.quarter(2025, quarter)),
    st.integers(1, 12).map(lambda month: Period.month(2025, month)),
    periods(date(2025, 1, 1), date(2025, 12, 31)),
)
any_period = parts_of_the_year | periods(FIRST, LAST)

agencies = st.sampled_from([tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH, tiny.RIVERSIDE])
any_party = agencies | st.sampled_from([tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY])
references = st.sampled_from(["", "12/BC", "13/BC"])

_percent_measures = st.sampled_from(
    [
        tiny.ON_TIME,
        tiny.ON_TIME_OF_ALL,
        tiny.ON_TIME_OF_LAND,
        tiny.ONLINE,
        tiny.OFFICES_READY,
        tiny.measure("elsewhere", "elsewhere"),
    ]
)
figures = st.one_of(
    st.builds(Figure, _percent_measures, any_party, any_period, tallies | shares, references),
    st.builds(
        Figure,
        st.just(tiny.SCORE),
        any_party,
        any_period,
        st.builds(Quantity, st.integers(78, 82), st.just(tiny.SCORE.unit)),
        references,
    ),
)


def _call(answers: Sequence[int], period: Period, complete: bool) -> RollCall:
    everybody = (tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH)
    said = list(zip(everybody, answers, strict=True))
    done, not_done, unknown, not_concerned = (
        [agency for agency, answer in said if answer == kind] for kind in range(4)
    )
    return RollCall(tiny.OFFICES_READY, period, done, not_done, unknown, not_concerned=not_concerned, complete=complete)


roll_calls = st.builds(_call, st.lists(st.integers(0, 4), min_size=5, max_size=5), any_period, st.booleans())
attestations = st.builds(Attestation, st.just(tiny.CONNECTED), any_party, days, st.booleans(), references)
activities = st.sampled_from([tiny.JOINT_PLAN, tiny.MIDYEAR_REPORTS, tiny.MEETINGS, tiny.QUARTERLY])
deliveries = st.builds(Delivery, activities, any_party, days, references)
observations: st.SearchStrategy[Observation] = st.one_of(figures, roll_calls, attestations, deliveries)
records = st.lists(observations, max_size=12)
"""What a provincial system knows: anything, about anybody, for any days."""


def shuffled_with_repeats(known: Sequence[Observation]) -> st.SearchStrategy[list[Observation]]:
    """The same observations in another order, some of them twice."""
    again = st.lists(st.sampled_from(known), max_size=3) if known else st.just([])
    return again.flatmap(lambda repeats: st.permutations([*known, *repeats]))


def thresholds_of(value: Tally | Share) -> st.SearchStrategy[Target]:
    """Targets whose thresholds lie on what a value leaves possible, where they can."""
    bounds = value.bounds or (Fraction(1), Fraction(1))
    steps = value.unknown if isinstance(value, Tally) else 2
    between = st.integers(0, steps).map(lambda step: bounds[0] + (bounds[1] - bounds[0]) * Fraction(step, steps or 1))
    return (between.map(lambda ratio: tiny.target(100 * ratio or Fraction(1)))) | targets


def figures_of(target: Target, value: Tally | Share, period: Period = tiny.YEAR) -> Figure:
    """A figure for a target, of one agency."""
    return Figure(target.measure, tiny.HOME, period, value)


# Vietnamese names, written the ways people write them.

LETTERS = "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"  # noqa: RUF100, S105  the alphabet
words = st.text(LETTERS, min_size=1, max_size=6)
names = st.lists(words, min_size=1, max_size=6).map(" ".join)
gaps = st.sampled_from(["", " ", "  ", "\n", " - ", ", ", "\t", " | "])


@st.composite
def spellings(draw: st.DrawFn, name: str) -> str:
    """A name in any case, spacing, punctuation and Unicode form."""
    cases = draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    cased = "".join(letter.upper() if up else letter.lower() for letter, up in zip(name, cases, strict=True))
    spaced = "".join(draw(gaps) if letter == " " else letter for letter in cased)
    return normalize(draw(st.sampled_from(["NFC", "NFD"])), draw(gaps) + spaced + draw(gaps))


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
