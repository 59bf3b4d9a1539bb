import json
from datetime import date
from typing import Any

import pytest

from cchc_rules.formats.json_objects.predicate_json import write_predicate
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.predicate import field, flag

DUE_ON, CHANNEL = field("due_on"), field("channel", Channel)


@pytest.mark.parametrize(
    ("predicate", "form"),
    [
        (DUE_ON >= AS_OF, {"compare": "due_on", "kind": "day", "is": ">=", "to": {"moment": "as_of"}}),
        (
            date(2025, 2, 1) > DUE_ON,
            {"compare": "due_on", "kind": "day", "is": "<", "to": {"day": "2025-02-01"}},
        ),
        (flag("paid"), {"is_true": "paid"}),
        (~flag("paid"), {"not": {"is_true": "paid"}}),
        (DUE_ON.is_null() & flag("paid"), {"all": [{"is_null": "due_on", "kind": "day"}, {"is_true": "paid"}]}),
        (DUE_ON.is_null() | flag("paid"), {"any": [{"is_null": "due_on", "kind": "day"}, {"is_true": "paid"}]}),
    ],
)
def test_a_predicate_is_an_object_named_by_its_key(predicate: Any, form: dict[str, Any]) -> None:
    assert write_predicate(predicate) == form


def test_what_is_written_is_json_alone() -> None:
    said = write_predicate(CHANNEL.one_of(Channel.ONLINE, Channel.POST))
    assert json.loads(json.dumps(said)) == said
    assert said["values"] == ["online", "post"]
