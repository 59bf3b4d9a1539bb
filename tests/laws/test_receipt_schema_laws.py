"""The schema of receipts accepts what is read, and nothing else but what is listed."""

import json
from typing import Any
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cchc_rules import assess
from cchc_rules.errors import CchcError
from cchc_rules.formats.receipt import read_receipt, write_receipt
from cchc_rules.formats.schema import schema_of
from cchc_rules.testing import plan_strategies
from cchc_rules.text import sha256_of
from tests import tiny
from tests.laws.test_amendment_laws import looking
from tests.mutated import is_unsaid, mutants

RECEIPTS = Draft202012Validator(schema_of("receipt"))
written_receipts = st.builds(
    lambda seen, on, closed: write_receipt(assess(tiny.PLAN, seen, as_of=on, closed_world=closed)),
    plan_strategies.observations_of(tiny.PLAN, max_size=4),
    looking,
    st.booleans(),
)


def faults_in_receipt(text: str) -> list[CchcError]:
    try:
        read_receipt(text)
    except CchcError as fault:
        return [fault]
    return []


def sealed_anew(text: str) -> str:
    """A receipt that says the same in the one way in which receipts are written, with no 1.0 for 1, under its seal."""

    def canonical(said: Any) -> str:
        return normalize("NFC", json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True))

    said = json.loads(text, parse_float=lambda written: 1 if written == "1.0" else float(written))
    if "observations_digest" in said:
        said["observations_digest"] = sha256_of(canonical(said.get("observations")))
    if "seal" in said:
        said["seal"] = sha256_of(canonical({key: each for key, each in said.items() if key != "seal"}))
    return canonical(said)


@given(written_receipts)
def test_receipts_that_are_written_are_accepted(written: str) -> None:
    """Of whatever was found."""
    assert RECEIPTS.is_valid(json.loads(written))


@given(written_receipts, st.data())
def test_the_schema_of_receipts_accepts_what_is_read(written: str, data: st.DataObject) -> None:
    """Of changed documents, each that is read is accepted; what is refused is not, or for a reason that is listed."""
    for _ in range(5):
        text = data.draw(mutants(written))
        faults = faults_in_receipt(text)
        if RECEIPTS.is_valid(json.loads(text)):
            assert [fault for fault in faults if not is_unsaid(fault, "receipt")] == []
        else:
            assert faults


@given(written_receipts, st.data())
def test_a_receipt_that_was_sealed_anew_is_read_where_the_schema_accepts_it(written: str, data: st.DataObject) -> None:
    """Exactly there: once it is written as receipts are, and sealed, there is no other reason to refuse it."""
    for _ in range(5):
        text = sealed_anew(data.draw(mutants(written)))
        assert RECEIPTS.is_valid(json.loads(text)) == (faults_in_receipt(text) == [])
