import pytest

from cchc_rules.errors import BadValue
from cchc_rules.formats.json_objects.schema import UNSAID, schema_of


def test_a_form_that_has_none_is_refused_with_those_that_have() -> None:
    with pytest.raises(
        BadValue, match=r"^schema_of: got 'plans'; expected one of agenda, comparison, findings, observations\."
    ):
        schema_of("plans")


def test_a_key_that_later_came_stands_only_where_it_says_something() -> None:
    """So of a roll call: true, somebody, an agency; whoever writes one may say null for nobody."""
    told = {form: schema_of(form)["$defs"]["RollCall"]["properties"] for form in UNSAID}
    for each in told.values():
        assert each["complete"] == {"const": True}
        assert each["not_concerned"]["minItems"] == 1
    assert told["findings"]["agency"]["type"] == "string"
    assert {"type": "null"} in told["observations"]["agency"]["anyOf"]


def test_what_has_a_default_may_be_left_out_of_observations_alone() -> None:
    """Whoever writes them need not say that nothing is unknown; the library says it."""
    required = {form: schema_of(form)["$defs"]["Tally"]["required"] for form in UNSAID}
    assert required == {"observations": ["yes", "no"], "findings": ["yes", "no", "unknown"]}


def test_counts_are_whole_and_bounded() -> None:
    held = schema_of("findings")["$defs"]
    assert held["Tally"]["properties"]["yes"] == {"type": "integer", "minimum": 0, "maximum": 10**12}
    assert held["Share"]["properties"]["decimals"] == {
        "anyOf": [{"type": "integer", "minimum": 0, "maximum": 12}, {"type": "null"}]
    }
