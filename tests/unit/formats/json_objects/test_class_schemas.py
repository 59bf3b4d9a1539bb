from typing import Any

import pytest

from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.findings.values import Share, Tally
from cchc_rules.formats.json_objects.class_schemas import ClassSchemas
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Duty, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Source

IN_FULL = ClassSchemas(in_full=frozenset({Activity, Duty, Target, Unit}))


def keys_of(kind: type) -> dict[str, Any]:
    always, sometimes = IN_FULL.keys_of(kind)
    return {**always, **sometimes}


def test_counts_are_whole_and_bounded() -> None:
    schemas = ClassSchemas()
    assert schemas.keys_of(Tally)[0]["yes"] == {"type": "integer", "minimum": 0, "maximum": 10**12}
    assert schemas.keys_of(Share)[0]["decimals"] == {
        "anyOf": [{"type": "integer", "minimum": 0, "maximum": 12}, {"type": "null"}]
    }


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        (WeekDay, "weekday", {"type": "integer", "minimum": 1, "maximum": 7}),
        (Recurring, "times", {"type": "integer", "not": {"const": 1}, "minimum": 1, "maximum": 99}),
        (Activity, "owed_by", {"enum": ["concerned", "one"]}),
        (Duty, "role", {"enum": ["standing", "oversee", "carry_out"]}),
        (Source, "certainty", {"enum": ["documented", "reported", "inferred"]}),
        (Measure, "over_agencies", {"enum": ["sum"]}),
        (Target, "each", {"const": True}),
        (Clause, "document", {"type": "string", "not": {"const": ""}}),
    ],
)
def test_a_field_says_what_it_takes(kind: type, key: str, said: dict[str, Any]) -> None:
    """Not what it has where nothing is said, if it stands only where it says something."""
    assert keys_of(kind)[key] == said


def test_a_unit_stands_by_its_key_or_in_full_if_it_is_of_the_plan_alone() -> None:
    assert ClassSchemas().of(Unit)["type"] == "string"
    known, own = IN_FULL.of(Unit)["anyOf"]
    assert "percent" in known["enum"]
    assert own == {"$ref": "#/$defs/Unit"}
