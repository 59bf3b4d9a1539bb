"""The schema of plans accepts what is read, and nothing else but what is listed."""

import json
import re
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cchc_rules.dates.due import PlanDay, Within
from cchc_rules.errors import BadDocument, CchcError
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.schema import schema_of
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.amendment import PlanReplacement
from tests import amending, tiny
from tests.laws.test_json_laws import plans
from tests.mutated import is_unsaid, mutants

PLANS = Draft202012Validator(schema_of("plan"))
COUNTED = evolve(
    tiny.MIDYEAR_REPORTS,
    due=Within(20, PlanDay.ISSUED, event_day=date(2025, 2, 3), working_days=True),
)
AMENDED = tiny.PLAN.with_amendments(
    amending.amendment(
        1,
        date(2025, 2, 3),
        amending.revise(tiny.DOSSIERS_ON_TIME, title=tiny.ONLINE.title, related=()),
        amending.replace(evolve(tiny.DOSSIERS_ONLINE, area=3)),
        amending.repeal(tiny.OVERSIGHT),
        amending.insert(tiny.EVERYONES),
        amending.insert(COUNTED),
        measures=(tiny.measure("new", "new"),),
    ),
    PlanReplacement("tiny-2026", amending.decision(2, date(2026, 1, 1))),
)
written_plans = st.one_of(
    plans().map(dump_plan), st.sampled_from([dump_plan(AMENDED), dump_plan(AMENDED.as_of(date(2025, 3, 1)))])
)


def with_its_digest(text: str) -> tuple[str, list[CchcError]]:
    """A document with the digest of what it says, and what it is refused for all the same."""
    for _ in range(2):
        try:
            load_plan_json(text)
        except CchcError as fault:
            digest = re.search("[0-9a-f]{64}", str(fault.expected))
            if not (isinstance(fault, BadDocument) and fault.where == "$.digest" and digest):
                return text, [fault]
            text = json.dumps({**json.loads(text), "digest": digest[0]})
        else:
            break
    return text, []


@given(written_plans)
def test_plans_that_are_written_are_accepted(written: str) -> None:
    """Of every kind of rule, amended or replaced, a draft or a decision."""
    assert PLANS.is_valid(json.loads(written))


@given(written_plans, st.data())
def test_the_schema_of_plans_accepts_what_is_read(written: str, data: st.DataObject) -> None:
    """Of changed documents, each that is read is accepted; what is refused is not, or for a reason that is listed."""
    for _ in range(5):
        text, faults = with_its_digest(data.draw(mutants(written)))
        if PLANS.is_valid(json.loads(text)):
            assert [fault for fault in faults if not is_unsaid(fault, "plan")] == []
        else:
            assert faults
