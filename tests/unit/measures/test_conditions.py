import pytest
from attrs import evolve

from cchc_rules.errors import NotCountable
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import Condition
from cchc_rules.measures.predicate import field, flag
from tests import tiny

due, completed, channel, fee = field("due_on"), field("completed_on"), field("channel", Channel), field("fee", int)


def test_fields_are_met_in_order_and_each_once() -> None:
    predicate = (completed <= due) & ~flag("a") | channel.one_of(Channel.POST) & due.is_null() & (completed > AS_OF)
    assert [met.name for met in fields_of(predicate)] == ["completed_on", "due_on", "a", "channel"]
    assert [met.name for met in fields_of(predicate, fee > 0)][-1] == "fee"
    assert len(fields_of(field("x", int) == 1, field("x", str) == "1")) == 2
    assert fields_of() == ()


def test_a_measure_that_records_can_answer_has_two_predicates() -> None:
    assert population_and_yes(tiny.ON_TIME) == (tiny.ON_TIME.population, tiny.ON_TIME.yes)
    with pytest.raises(NotCountable, match=f"got '{tiny.ONLINE.key}'; expected a measure with a population and a yes"):
        population_and_yes(tiny.ONLINE)


def test_a_condition_of_another_kind_is_no_predicate() -> None:
    """A measure may hold any condition; only ours can be asked of a record."""
    for condition in (Condition(), type("Other", (Condition,), {})()):
        measure = evolve(tiny.ON_TIME, yes=condition)
        with pytest.raises(NotCountable, match="a measure whose conditions are predicates"):
            population_and_yes(measure)
