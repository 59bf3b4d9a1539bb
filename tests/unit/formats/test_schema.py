import pytest

from cchc_rules.errors import BadValue
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.values import Tally
from cchc_rules.formats.schema import FORMS, schema_of, schema_of_class

READ_ALONE_OR_WRITTEN_FOR_IT = ("observations", "findings")


def test_a_form_that_has_none_is_refused_with_those_that_have() -> None:
    with pytest.raises(
        BadValue,
        match=r"^schema_of: got 'plans'; expected one of agenda, comparison, findings, observations, plan, receipt",
    ):
        schema_of("plans")


def test_a_key_that_later_came_stands_only_where_it_says_something() -> None:
    """So of a roll call: true, somebody, an agency; whoever writes one may say false, no agencies, and null."""
    told = {form: schema_of(form)["$defs"]["RollCall"]["properties"] for form in READ_ALONE_OR_WRITTEN_FOR_IT}
    assert told["findings"]["complete"]["const"] is True
    assert told["findings"]["not_concerned"]["minItems"] == 1
    assert told["observations"]["complete"]["type"] == "boolean"
    assert "minItems" not in told["observations"]["not_concerned"]
    assert told["findings"]["agency"]["type"] == "string"
    assert {"type": "null"} in told["observations"]["agency"]["anyOf"]


def test_what_has_a_default_may_be_left_out_of_observations_alone() -> None:
    """Whoever writes them need not say that nothing is unknown; the library says it."""
    required = {form: schema_of(form)["$defs"]["Tally"]["required"] for form in READ_ALONE_OR_WRITTEN_FOR_IT}
    assert required == {"observations": ["yes", "no"], "findings": ["yes", "no", "unknown"]}


def test_names_may_stand_only_where_they_are_told_on_request() -> None:
    assert "names" in schema_of("findings")["$defs"]["Figure"]["properties"]
    assert "names" not in schema_of("plan")["$defs"]["Source"]["properties"]


@pytest.mark.parametrize("form", FORMS)
def test_every_key_says_what_it_means(form: str) -> None:
    schema = schema_of(form)
    told = [each["properties"] for each in (schema, *schema["$defs"].values()) if "properties" in each]
    assert all(said["description"].endswith((".", "!")) for keys in told for said in keys.values())


def test_an_object_of_a_class_has_a_schema_of_its_own() -> None:
    assert schema_of_class(Tally)["$ref"] == "#/$defs/Tally"
    assert "counts" in schema_of_class(Findings)["required"]
