import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.errors import BadValue
from cchc_rules.measures.measure import CaseKind, Condition, Direction, Measure, OverAgencies, OverTime
from cchc_rules.measures.predicate import field, in_period
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny


def test_a_measure_is_a_percentage_of_which_more_is_better_unless_it_says_otherwise() -> None:
    measure = Measure("x", "x", Bilingual("x", "x"), Bilingual("x", "x"), CaseKind.DOSSIER)
    assert (measure.unit, measure.direction, measure.part_of) == (Unit.PERCENT, Direction.MORE_IS_BETTER, None)


def test_two_definitions_are_two_measures() -> None:
    assert tiny.ON_TIME.indicator == tiny.ON_TIME_OF_ALL.indicator
    assert tiny.ON_TIME != tiny.ON_TIME_OF_ALL
    assert evolve(tiny.ON_TIME, definition=Bilingual("khác", "another")) != tiny.ON_TIME
    assert len({tiny.ON_TIME, tiny.ON_TIME_OF_ALL, evolve(tiny.ON_TIME)}) == 2


def test_a_measure_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        tiny.ON_TIME.key = "other"  # type: ignore[misc]


DUE, CLOSED = field("due_on"), field("completed_on")


def counting(**more: Any) -> Measure:
    title = Bilingual("x", "x")
    return Measure("x", "x", title, title, CaseKind.DOSSIER, **more)


def test_a_measure_may_say_what_records_it_counts() -> None:
    source = Source(Bilingual("thực tiễn", "practice"), Certainty.REPORTED)
    measure = counting(population=in_period(CLOSED), yes=CLOSED <= DUE, case_field="procedure", source=source)
    assert str(measure.yes) == "completed_on <= due_on"
    assert (measure.case_field, measure.source) == ("procedure", source)
    assert measure == counting(population=in_period(CLOSED), yes=CLOSED <= DUE, case_field="procedure", source=source)
    assert measure != counting(population=in_period(CLOSED), yes=CLOSED < DUE, case_field="procedure", source=source)
    assert len({measure, pickle.loads(pickle.dumps(measure))}) == 1
    assert repr(measure) == "<Measure x>"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"population": in_period(CLOSED)}, "or neither"),
        ({"yes": CLOSED <= DUE}, "or neither"),
        ({"case_field": "procedure"}, "or neither"),
        ({"population": in_period(CLOSED), "yes": DUE}, "expected a predicate"),
        ({"population": True, "yes": CLOSED <= DUE}, "expected a predicate"),
        ({"population": in_period(CLOSED), "yes": CLOSED <= DUE, "unit": Unit.DAY}, "a percentage"),
    ],
)
def test_what_is_counted_and_what_is_yes_belong_together(more: dict[str, Any], message: str) -> None:
    with pytest.raises(BadValue, match=message):
        counting(**more)


def test_a_part_names_the_whole_whose_cases_it_counts_a_part_of() -> None:
    assert tiny.ON_TIME_OF_LAND.part_of == tiny.ON_TIME.key
    assert tiny.ON_TIME_OF_LAND.indicator == tiny.ON_TIME.indicator


def test_conditions_are_all_that_can_be_asked_of_a_record() -> None:
    for condition in (CLOSED <= DUE, ~(CLOSED <= DUE), in_period(CLOSED), DUE.is_null()):
        assert isinstance(condition, Condition)


def test_codes_of_measures_are_written_as_words() -> None:
    for codes in (Direction, OverTime, OverAgencies):
        assert [code.value for code in codes] == [code.name.lower() for code in codes]
