import pytest
from jsonschema import Draft202012Validator

from cchc_rules.formats.json_objects.predicate_json import write_predicate
from cchc_rules.formats.json_objects.predicate_schemas import predicate_schemas
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.predicate import Predicate, field, flag

SCHEMA = Draft202012Validator({"$ref": "#/$defs/Predicate", "$defs": predicate_schemas({"type": "string"})})
DUE, CHANNEL, FEE = field("due_on"), field("channel", Channel), field("fee", int)


@pytest.mark.parametrize(
    "predicate",
    [
        DUE >= AS_OF,
        field("completed_on") >= DUE,
        FEE > 0,
        CHANNEL == Channel.ONLINE,
        ~CHANNEL.is_null(),
        CHANNEL.one_of(Channel.ONLINE, Channel.POST),
        flag("apologised") & (FEE.one_of(1, 2) | flag("routed")),
    ],
    ids=str,
)
def test_every_kind_is_accepted(predicate: Predicate) -> None:
    assert SCHEMA.is_valid(write_predicate(predicate))


@pytest.mark.parametrize(
    "said",
    [
        {"compare": "fee", "kind": "number", "is": "<", "to": {"moment": "as_of"}},
        {"compare": "channel", "kind": "code", "codes": ["online"], "is": "<", "to": {"code": "online"}},
        {"compare": "channel", "kind": "code", "is": "==", "to": {"code": "online"}},
        {"compare": "fee", "kind": "number", "codes": ["online"], "is": "<", "to": {"number": 1}},
        {"compare": "apologised", "kind": "flag", "is": "==", "to": {"field": "routed"}},
        {"one_of": "fee", "kind": "number", "values": ["1"]},
        {"one_of": "fee", "kind": "number", "values": []},
        {"is_true": "Fee"},
        {"all": []},
        {"not": {"is_true": "fee"}, "x": 1},
    ],
    ids=str,
)
def test_what_is_none_is_refused(said: object) -> None:
    assert not SCHEMA.is_valid(said)
