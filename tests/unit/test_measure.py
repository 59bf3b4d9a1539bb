import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.measure import Case, Direction, Measure, Unit
from cchc_rules.text import Bilingual
from tests import tiny


def test_a_measure_is_a_percentage_of_which_more_is_better_unless_it_says_otherwise() -> None:
    measure = Measure("x", "x", Bilingual("x", "x"), Bilingual("x", "x"), Case.DOSSIER)
    assert (measure.unit, measure.direction, measure.part_of) == (Unit.PERCENT, Direction.MORE_IS_BETTER, None)


def test_two_definitions_are_two_measures() -> None:
    assert tiny.ON_TIME.indicator == tiny.ON_TIME_OF_ALL.indicator
    assert tiny.ON_TIME != tiny.ON_TIME_OF_ALL
    assert evolve(tiny.ON_TIME, definition=Bilingual("khác", "another")) != tiny.ON_TIME
    assert len({tiny.ON_TIME, tiny.ON_TIME_OF_ALL, evolve(tiny.ON_TIME)}) == 2


def test_a_measure_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        tiny.ON_TIME.key = "other"  # type: ignore[misc]
