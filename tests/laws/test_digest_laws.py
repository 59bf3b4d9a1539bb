"""Laws of digests: two values have one digest where they are the same, of the same kind, and nowhere else."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules.agencies.agency import Agency, AgencyClass, Level
from cchc_rules.law.digest import digest
from cchc_rules.law.rule import Modality, Role
from tests import tiny

typed = st.one_of(
    st.dates(),
    st.fractions(max_denominator=9),
    st.sampled_from([*Level.usual(), *Modality, *Role]),
    st.sampled_from(list(tiny.ROSTER)),
)
leaf = st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.text(max_size=3), typed)


def written(value: object) -> str:
    """The text by which a typed value is known."""
    if isinstance(value, Agency | AgencyClass):
        return value.key
    return value.name if isinstance(value, Enum) else str(value)


@given(typed)
@example(date(2025, 1, 1))
@example(Fraction(1, 2))
@example(Level.PROVINCE)
@example(tiny.HOME)
def test_a_value_is_never_taken_for_its_text(value: object) -> None:
    """A day, a fraction, a code and an agency each have another digest than the text that reads like them."""
    assert digest((value,)) != digest((written(value),))
    assert digest((value, (value,))) == digest((value, (value,)))


@given(leaf, leaf)
def test_one_digest_is_one_value(one: object, other: object) -> None:
    """Digests of two values agree if and only if the values are equal and of one type."""
    assert (digest((one,)) == digest((other,))) is (type(one) is type(other) and one == other)
