import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_rules.errors import CchcError
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.json_objects.unsaid import UNSAID, Unsaid
from cchc_rules.formats.schema import FORMS, schema_of
from cchc_rules.formats.to_json import dump_plan
from tests import tiny

PLANS = Draft202012Validator(schema_of("plan"))
WITHIN = {"kind": "within", "phrase": "", "first_day": None, "last_day": None, "count": 5, "event": "ngày ban hành"}
COUNTED = {**WITHIN, "working_days": True, "plan_day": "issued", "event_day": "1950-01-02"}

Change = Callable[[Any], Any]

CHANGES: dict[str, Change] = {
    "a document says throughout": lambda plan: plan.update(digest="0" * 64),
    "an agency is named": lambda plan: plan["rules"][5].update(lead=["x"]),
    "so are a measure": lambda plan: plan["rules"][0].update(measure="x"),
    "the codes that it says": lambda plan: plan["levels"].update(khu={"vi": "đặc khu"}),
    "the rules of a plan": lambda plan: plan["rules"][0].update(area=99),
    "texts are in Unicode NFC": lambda plan: plan["rules"][0].update(title={"vi": "Ho\u0302\u0300 sơ"}),
    "a number has at most": lambda plan: plan["rules"][0]["bound"].update(lowest="9" * 200),
    "what the fields of one thing": lambda plan: plan["rules"][0]["bound"].update(highest="1"),
    "working days are counted": lambda plan: plan["rules"][5].update(due=COUNTED),
    "the last day is not before": lambda plan: plan["rules"][0]["period"].update(last_day="2024-01-01"),
    "a whole number is written": lambda plan: plan["rules"][0].update(version=1.0),
}
"""What makes of the tiny plan a document that the schema accepts and the reader does not, by why."""


def test_it_is_told_of_every_form_that_is_read_and_of_no_other() -> None:
    assert [*UNSAID] == ["findings", "observations", "plan", "receipt"]
    assert {form for form in FORMS if "$comment" in schema_of(form)} == {*UNSAID}


@pytest.mark.parametrize("unsaid", UNSAID["plan"], ids=lambda each: each.words)
def test_a_plan_can_be_refused_for_each_of_them(unsaid: Unsaid) -> None:
    """And the schema does accept it."""
    plan = json.loads(dump_plan(tiny.PLAN))
    change = next(change for words, change in CHANGES.items() if unsaid.words.startswith(words))
    change(plan)
    assert PLANS.is_valid(plan)
    with pytest.raises(unsaid.errors) as refused:
        load_plan_json(json.dumps(plan))
    assert isinstance(refused.value, CchcError)
    assert re.search(unsaid.saying, refused.value.sentence("en"))
