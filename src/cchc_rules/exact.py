"""Exact numbers: what is written is what is compared, so a binary float is refused wherever a number is taken."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from cchc_rules.errors import CchcError, FloatRefused
from cchc_rules.text import Bilingual, Language, is_vietnamese

__all__ = ["Exact", "format_number", "in_both_languages", "to_fraction", "write_number"]

Exact: TypeAlias = int | str | Decimal | Fraction
"""A number that is written exactly."""

_WRITTEN = r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?"
_MOST_DIGITS = 100
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")
_LIMIT = 10**_MOST_DIGITS  # a larger numerator or denominator is a fault in the data, and at 4300 digits will not print


def to_fraction(given: Exact, refusal: type[CchcError], where: str) -> Fraction:
    """The number, as a fraction.

    Args:
        given: An int, a `Decimal`, a `Fraction`, or digits with a decimal point or comma.
        refusal: The error to raise for anything else.
        where: The name of the place, for the message.

    Raises:
        FloatRefused: For a float.

    >>> from cchc_rules.errors import NotAPercentage
    >>> to_fraction("97,95", NotAPercentage, "share")
    Fraction(1959, 20)
    """
    if isinstance(given, float):
        remedy = 'Pass counts (a Tally), a string ("97.95"), a Decimal or a Fraction.'
        raise FloatRefused(given, "a number that is exact as it is written", remedy, where)
    if isinstance(given, str) and re.fullmatch(_WRITTEN, given):
        return Fraction(given.replace(",", "."))
    if isinstance(given, Decimal) and given.is_finite() and abs(given.adjusted()) <= _MOST_DIGITS:
        given = Fraction(given)
    if isinstance(given, int | Fraction) and not isinstance(given, bool):
        number = Fraction(given)
        if abs(number.numerator) <= _LIMIT and number.denominator <= _LIMIT:
            return number
    raise refusal(given, 'an exact, finite number: 98, "97.95", "97,95", a Decimal or a Fraction', where=where)


def format_number(number: Fraction) -> str:
    """An exact number as people write it: decimal where it ends, else as a fraction.

    >>> format_number(Fraction(1959, 20)), format_number(Fraction(1, 3))
    ('97.95', '1/3')
    """
    left = number.denominator
    for prime in (2, 5):
        while left % prime == 0:
            left //= prime
    if left != 1:
        return str(number)
    places = 0
    while 10**places % number.denominator:
        places += 1
    digits = f"{abs(number.numerator) * 10**places // number.denominator:0{places + 1}d}"
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def write_number(number: Fraction, language: Language) -> str:
    """An exact number to be read by people: with the marks of the language for decimals and for thousands.

    >>> write_number(Fraction("1234567.5"), "vi"), write_number(Fraction("1234567.5"), "en")
    ('1.234.567,5', '1,234,567.5')
    >>> write_number(Fraction(2000, 3), "vi")
    '2.000/3'
    """
    digits, point, places = format_number(number).partition(".")
    grouped = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+(?![0-9]))", ",", digits)
    written = f"{grouped}{point}{places}"
    return written.translate(_VIETNAMESE_MARKS) if is_vietnamese(language) else written


def in_both_languages(number: Fraction | int) -> Bilingual:
    """An exact number as a message says it in each language.

    >>> in_both_languages(Fraction("97.95")), in_both_languages(10_000)
    (Bilingual('97,95', '97.95'), Bilingual('10.000', '10,000'))
    """
    exact = Fraction(number)
    return Bilingual(write_number(exact, "vi"), write_number(exact, "en"))
