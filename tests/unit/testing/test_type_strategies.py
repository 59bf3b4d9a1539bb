from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules.testing.registration import REGISTERED, register
from cchc_rules.testing.type_strategies import strategy_of

TYPES = [getattr(import_module(f"cchc_rules.{room}"), name) for room, names in REGISTERED.items() for name in names]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@settings(max_examples=5)
@given(data=st.data())
def test_a_type_that_is_registered_is_made(kind: type[Any], data: st.DataObject) -> None:
    """By its own strategy, and by what Hypothesis finds for it."""
    register()
    assert type(data.draw(strategy_of(kind))) is kind
    assert type(data.draw(st.from_type(kind))) is kind
