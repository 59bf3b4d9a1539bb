"""Corners in which libraries of their own differ: one answer or one refusal from all, as from records one by one."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from cchc_rules.counting.records import compile_predicate
from cchc_rules.errors import BadCell, BadColumn
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import field
from tests.dossiers import WHEN, answers, every_library
from tests.mapped import mapped
from tests.tables import Columns, in_library, records_of

FEE, OTHER, TEXT, DUE = field("fee", int), field("other", int), field("t", str), field("due_on")
CHANNEL = field("channel", Channel)
CODES: dict[str, dict[Any, Any]] = {
    "channel": {0: "online", 1: "post", -1: None, 300: "post", "true": "online", "false": "post"},
    "t": {"A": "x", "B": None, 7: "x"},
}
MOST = 2**53 - 1

CORNERS: dict[str, tuple[Any, Columns]] = {
    "unsigned, compared with less than nothing": (FEE > -1, {"fee": (pl.UInt64, [1, MOST, None])}),
    "unsigned, of more than 63 bits": (FEE > -1, {"fee": (pl.UInt64, [1, 2**64 - 1, None])}),
    "unsigned and signed": (FEE == OTHER, {"fee": (pl.UInt64, [1, 5, None]), "other": (pl.Int64, [1, -5, 2])}),
    "unsigned and fractions": (
        FEE < OTHER,
        {"fee": (pl.UInt64, [1, 5, None]), "other": (pl.Float64, [1.5, -5.0, 2.0])},
    ),
    "whole floats of 53 bits": (FEE < MOST, {"fee": (pl.Float64, [float(MOST), float(MOST - 1), None])}),
    "floats of 54 bits": (FEE < 1, {"fee": (pl.Float64, [2.0**53, 1.0, None])}),
    "integers of 54 bits": (FEE < 1, {"fee": (pl.Int64, [-(2**53), 1, None])}),
    "integers and floats": (FEE == OTHER, {"fee": (pl.Int64, [MOST, 3]), "other": (pl.Float64, [float(MOST), 3.0])}),
    "decimals and floats": (FEE == OTHER, {"fee": (pl.Decimal(10, 2), [1, None]), "other": (pl.Float64, [1.0, 2.0])}),
    "short floats": (FEE == 16777217, {"fee": (pl.Float32, [16777216.0, None])}),
    "zero below zero, as a code": (CHANNEL == "online", {"channel": (pl.Float64, [-0.0, 1.0, None])}),
    "a fraction, as a code": (CHANNEL == "online", {"channel": (pl.Float64, [0.0, 1.5, None])}),
    "unsigned, as a code": (CHANNEL == "online", {"channel": (pl.UInt64, [0, 1, None])}),
    "of 64 bits, as a code": (CHANNEL == "online", {"channel": (pl.UInt64, [0, 2**64 - 1, 1])}),
    "a byte, as a code": (CHANNEL == "online", {"channel": (pl.Int8, [0, 1, -1])}),
    "yes and no, as a code": (CHANNEL == "online", {"channel": (pl.Boolean, [True, False, None])}),
    "zero below zero, as text": (TEXT == "0", {"t": (pl.Float64, [-0.0, 1.0, None])}),
    "a fraction, as text": (TEXT == "0", {"t": (pl.Float64, [-0.0, 1.5, None])}),
    "a large float, as text": (TEXT == "0", {"t": (pl.Float64, [1e300, 1.0, None])}),
    "of 64 bits, as text": (str(2**64 - 1) == TEXT, {"t": (pl.UInt64, [0, 2**64 - 1, 1])}),
    "a decimal, as text": (TEXT == "1", {"t": (pl.Decimal(10, 2), [1, 0, None])}),
    "blanks around text": (TEXT == "0", {"t": (pl.String, ["0", " 0", "\u00a00 "])}),
    "text in two forms": (
        TEXT == "Đăng ký",
        {"t": (pl.String, [unicodedata.normalize("NFD", "Đăng ký"), "Đăng ký", ""])},
    ),
    "codes of text": (TEXT.one_of("x", "z"), {"t": (pl.String, ["A", "a ", "b", "z", " ", None])}),
    "codes of text that are numbers": (TEXT == "x", {"t": (pl.Int64, [7, 8, None])}),
    "the ends of the calendar": (date(2025, 1, 1) > DUE, {"due_on": (pl.Date, [date(1, 1, 1), date(9999, 12, 31)])}),
    "times at the ends": (
        date(2025, 1, 1) > DUE,
        {"due_on": (pl.Datetime("us"), [datetime(1, 1, 1), datetime(9999, 12, 31, 23)])},  # noqa: DTZ001  local times
    ),
    "text at the ends": (date(2025, 1, 1) > DUE, {"due_on": (pl.String, ["1000-01-01", "9999-12-31 23:59Z"])}),
}


def said(ask: Any) -> list[bool | None] | str:
    """What is answered; or that it is refused by an error of ours."""
    try:
        answered: list[bool | None] = ask()
    except BadCell:
        return "refused"
    except ExceptionGroup as group:
        faults = {type(fault) for fault in group.exceptions}
    else:
        return answered
    assert faults == {BadColumn}
    return "refused"


@every_library
@pytest.mark.parametrize("corner", CORNERS)
def test_a_corner_has_one_answer_or_one_refusal(library: str, corner: str) -> None:
    predicate, columns = CORNERS[corner]
    meant = {"codes": {name: codes for name, codes in CODES.items() if name in columns and "code" in corner}}
    asked = mapped(**WHEN, **meant)
    expected = said(lambda: [compile_predicate(predicate, **asked)(record) for record in records_of(columns)])
    assert said(lambda: answers(predicate, in_library(library, columns), **meant)) == expected
    assert (expected == "refused") is (corner in REFUSED)


REFUSED = {
    "unsigned, of more than 63 bits",
    "floats of 54 bits",
    "integers of 54 bits",
    "a fraction, as a code",
    "of 64 bits, as a code",
    "a fraction, as text",
    "a large float, as text",
}
