import operator
from collections.abc import Callable, Mapping
from itertools import product
from types import MappingProxyType
from typing import Any

import pytest

from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START, FieldKind, Moment, Operator

COMPARE: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
        "==": operator.eq,
        "!=": operator.ne,
    }
)


def test_operators_have_opposites() -> None:
    assert [compared.opposite for compared in Operator] == [">=", ">", "<=", "<", "!="]


@pytest.mark.parametrize("compared", Operator, ids=lambda compared: compared.name)
def test_of_two_known_values_an_operator_holds_exactly_where_its_opposite_does_not(compared: Operator) -> None:
    for left, right in product(range(3), repeat=2):
        assert COMPARE[compared.value](left, right) is not COMPARE[compared.opposite](left, right)


def test_operators_are_named_for_what_they_say() -> None:
    assert {compared.name: compared.value for compared in Operator} == {
        "BELOW": "<",
        "AT_MOST": "<=",
        "ABOVE": ">",
        "AT_LEAST": ">=",
        "EQUAL": "==",
    }


def test_moments_are_the_day_of_looking_and_the_two_ends_of_a_period() -> None:
    assert [moment.value for moment in (AS_OF, PERIOD_START, PERIOD_END)] == ["as_of", "period.start", "period.end"]
    assert set(Moment) == {AS_OF, PERIOD_START, PERIOD_END}
    assert [moment.label.vi for moment in Moment] == ["ngày xem xét", "ngày đầu kỳ", "ngày liền sau kỳ"]


def test_a_field_holds_one_of_five_kinds_of_thing() -> None:
    assert [kind.value for kind in FieldKind] == ["day", "flag", "number", "code", "text"]
    assert FieldKind.DAY.label.vi == "ngày"
    for kinds in (FieldKind, Moment):
        labels = [kind.label for kind in kinds]
        assert len({label.vi for label in labels}) == len({label.en for label in labels}) == len(labels)
