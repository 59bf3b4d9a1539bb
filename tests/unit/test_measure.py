import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.errors import WrongKind
from cchc_rules.measure import Case, Direction, Measure, Unit
from cchc_rules.predicate import field, in_period
from cchc_rules.source import Certainty, Source
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


DUE, CLOSED = field("due_on"), field("completed_on")


def counting(**more: Any) -> Measure:
    title = Bilingual("x", "x")
    return Measure("x", "x", title, title, Case.DOSSIER, **more)


def test_a_measure_may_say_what_records_it_counts() -> None:
    source = Source(Bilingual("thực tiễn", "practice"), Certainty.REPORTED)
    measure = counting(population=in_period(CLOSED), yes=CLOSED <= DUE, each="procedure", source=source)
    assert str(measure.yes) == "completed_on <= due_on"
    assert (measure.each, measure.source) == ("procedure", source)
    assert measure == counting(population=in_period(CLOSED), yes=CLOSED <= DUE, each="procedure", source=source)
    assert measure != counting(population=in_period(CLOSED), yes=CLOSED < DUE, each="procedure", source=source)
    assert len({measure, pickle.loads(pickle.dumps(measure))}) == 1
    assert repr(measure) == "<Measure x>"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"population": in_period(CLOSED)}, "or neither"),
        ({"yes": CLOSED <= DUE}, "or neither"),
        ({"each": "procedure"}, "or neither"),
        ({"population": in_period(CLOSED), "yes": DUE}, "expected a predicate"),
        ({"population": True, "yes": CLOSED <= DUE}, "expected a predicate"),
        ({"population": in_period(CLOSED), "yes": CLOSED <= DUE, "unit": Unit.DAY}, "a percentage"),
    ],
)
def test_what_is_counted_and_what_is_yes_belong_together(more: dict[str, Any], message: str) -> None:
    with pytest.raises(WrongKind, match=message):
        counting(**more)


def test_certainties_have_names_in_both_languages() -> None:
    assert Certainty.REPORTED.label == Bilingual(
        "theo báo chí hoặc thực tiễn, cần kiểm tra", "reported, to be confirmed"
    )
