"""What pydantic writes of our types is what their schemas say, and says the same when it is read."""

import json
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from cchc_rules import Attestation, Delivery, Figure, Finding, Findings, Period, Quantity, RollCall, Share, Tally
from cchc_rules.testing import plan_strategies, strategies
from tests import tiny

VALUES: dict[type, st.SearchStrategy[Any]] = {
    Period: strategies.periods(),
    Tally: strategies.tallies(),
    Share: strategies.shares(),
    Quantity: strategies.quantities(),
    Figure: plan_strategies.figures_of(tiny.PLAN),
    RollCall: plan_strategies.roll_calls_of(tiny.PLAN),
    Delivery: plan_strategies.deliveries_of(tiny.PLAN),
    Attestation: plan_strategies.attestations_of(tiny.PLAN),
    Finding: plan_strategies.findings_of(tiny.PLAN),
    Findings: plan_strategies.assessments_of(tiny.PLAN),
}


@pytest.mark.parametrize("kind", VALUES, ids=attrgetter("__name__"))
@given(data=st.data())
def test_what_is_dumped_keeps_the_schema_of_its_type_and_is_read_back_equal(kind: type, data: st.DataObject) -> None:
    """For every value x of a type: schema(type) accepts dump(x), and read(dump(x)) == x."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    value = data.draw(VALUES[kind])
    written = adapter.dump_json(value)
    assert [*Draft202012Validator(adapter.json_schema()).iter_errors(json.loads(written))] == []
    assert adapter.validate_json(written, context={"plan": tiny.PLAN}) == value
