"""What stands in documents and is no class of the library says what stands there."""

import pytest
from attrs import evolve, fields

from cchc_rules import Delivery, assess, compare
from cchc_rules.formats.json_objects.document_objects import Pair, ReadOtherwise, Sentence
from cchc_rules.formats.to_json import to_plain
from tests import changing, tiny

MADE = Delivery(tiny.JOINT_PLAN, tiny.OFFICE, changing.RENAMED.day)
FOUND = assess(tiny.PLAN, [MADE], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
BESIDE = compare(FOUND, evolve(FOUND, findings=FOUND.findings[1:]))


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (Sentence, to_plain(FOUND.findings[0])["sentence"]),
        (ReadOtherwise, to_plain(FOUND)["read_otherwise"][0]),
        (Pair, to_plain(BESIDE.pairs[-1])),
    ],
)
def test_an_object_has_the_keys_that_are_described(kind: type, form: dict[str, object]) -> None:
    described = {each.name: each.metadata.get("came_later", False) for each in fields(kind)}
    assert {name for name, later in described.items() if not later} <= form.keys() <= described.keys()
