from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cchc_rules import Measure, Period, Share, Tally
from cchc_rules.errors import BadDocument, NotACount
from cchc_rules.findings.values import FigureValue
from cchc_rules.formats.json_objects.converter import Meanings, meaning, structure_at, with_path
from tests import tiny


@pytest.mark.parametrize(
    ("form", "kind", "expected"),
    [
        ("2025-12-31", date, date(2025, 12, 31)),
        ("97.95", Fraction, Fraction(1959, 20)),
        ({"first_day": "2025-01-01", "last_day": "2025-12-31"}, Period, Period.year(2025)),
        ({"yes": 1, "no": 2, "unknown": 0}, FigureValue, Tally(1, 2)),
        ({"share": "98", "decimals": None}, FigureValue, Share(98)),
    ],
)
def test_a_form_becomes_what_it_stands_for(form: object, kind: Any, expected: object) -> None:
    with meaning(Meanings()):
        assert structure_at(form, kind, "$") == expected


@pytest.mark.parametrize(
    ("form", "kind", "place"),
    [
        ("31/12/2025", date, r"\$\.day: got '31/12/2025'"),
        ({"yes": 1, "no": "2"}, FigureValue, r"\$\.day\.no: got '2'"),
        ({"yes": 1, "no": 2, "maybe": 0}, FigureValue, r"\$\.day: got 'maybe'; expected no key"),
        ([1], int, r"\$\.day: got \[1\]"),
    ],
)
def test_a_fault_is_told_at_its_place(form: object, kind: Any, place: str) -> None:
    with meaning(Meanings()), pytest.raises(BadDocument, match=place):
        structure_at(form, kind, "$.day")


def test_a_name_means_what_it_is_told_to_mean() -> None:
    """For as long as that is told; what is told around it holds again afterwards."""
    with meaning(Meanings(measure=tiny.PLAN.measure)):
        with meaning(Meanings(measure=lambda _: tiny.ONLINE)):
            assert structure_at(tiny.ON_TIME.key, Measure, "$") is tiny.ONLINE
        assert structure_at(tiny.ON_TIME.key, Measure, "$") is tiny.ON_TIME


def test_what_an_object_refuses_is_told_at_the_place_of_its_form() -> None:
    with pytest.raises(NotACount, match=r"\$\.value: got -1"):
        with_path("$.value", lambda: Tally(-1, 0))
