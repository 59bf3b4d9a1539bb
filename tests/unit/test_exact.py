from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_rules.errors import FloatRefused, NotAPercentage, NotAQuantity
from cchc_rules.exact import Exact, format_number, to_fraction


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (98, Fraction(98)),
        ("98", Fraction(98)),
        ("97.95", Fraction(9795, 100)),
        ("97,95", Fraction(9795, 100)),
        ("-0,5", Fraction(-1, 2)),
        ("+3", Fraction(3)),
        (Decimal("1E+2"), Fraction(100)),
        (Decimal(0), Fraction(0)),
        (Decimal(100) / Decimal(3), Fraction(Decimal(100) / Decimal(3))),
        (Fraction(1, 3), Fraction(1, 3)),
        (10**100, Fraction(10**100)),
    ],
)
def test_what_is_exact_is_taken_as_it_is(given: Exact, meant: Fraction) -> None:
    assert to_fraction(given, NotAPercentage, "here") == meant


@pytest.mark.parametrize(
    "given",
    [
        True,
        None,
        b"98",
        [98],
        (10**5000,),
        "",
        " 98",
        "98 %",
        "1.234,5",
        "1e3",
        "nan",
        "inf",
        "١٢",
        "9" * 5000,
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("-Infinity"),
        Decimal("1E+999999999"),
        Decimal("1E-999999999"),
        Decimal("0." + "1" * 5000),
        pytest.param(10**5000, id="huge"),
        pytest.param(-(10**5000), id="-huge"),
        Fraction(1, 10**5000),
        1j,
    ],
)
def test_what_is_not_an_exact_number_is_refused(given: Exact) -> None:
    with pytest.raises(NotAQuantity, match="here: got"):
        to_fraction(given, NotAQuantity, "here")


@pytest.mark.parametrize("given", [0.5, 98.0, float("nan"), float("inf"), float("-inf")])
def test_a_float_is_refused_with_the_way_out(given: float) -> None:
    with pytest.raises(FloatRefused, match="Pass counts"):
        to_fraction(given, NotAQuantity, "here")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(98), "98"),
        (Fraction(-98), "-98"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 100), "0.01"),
        (Fraction(10005, 100), "100.05"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-7, 6), "-7/6"),
    ],
)
def test_numbers_are_written_as_people_do(number: Fraction, text: str) -> None:
    assert format_number(number) == text
