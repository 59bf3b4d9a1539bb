import re
from unicodedata import normalize

import pytest

from cchc_rules.testing.plan_faults import FaultCode, PlanFault


@pytest.mark.parametrize("code", FaultCode, ids=str)
def test_a_fault_says_what_is_wrong_and_what_to_do_in_both_languages(code: FaultCode) -> None:
    """The same is filled in, and what is done stands behind a colon."""
    vi, en = code.label.vi, code.label.en
    assert normalize("NFC", vi) == vi
    assert set(re.findall(r"\{.*?\}", vi)) == set(re.findall(r"\{.*?\}", en)) <= {"{detail}"}
    assert ": " in vi
    assert ": " in en
    fault = PlanFault("I.1/1", "rules.py", 12, code, "“x”")
    assert fault.located("vi") == f"rules.py:12: I.1/1: {fault.sentence('vi')}"
    assert str(fault) == fault.located() == f"rules.py:12: I.1/1: {fault.sentence('en')}"


def test_a_fault_of_no_rule_names_none() -> None:
    assert str(PlanFault("", "rules.py", 12, FaultCode.COPIED, "abc")).startswith("rules.py:12: it copies")
