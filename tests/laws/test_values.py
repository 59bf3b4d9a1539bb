"""Values: frozen, and the same after every way of copying them."""

import copy
import pickle
from datetime import date

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given

from cchc_rules import assess
from cchc_rules.findings.observation import Observation
from tests import tiny
from tests.laws.strategies import days, observations, records


@given(observations)
def test_an_observation_survives_copying(each: Observation) -> None:
    """A copied or pickled observation equals the original, hashes and prints alike."""
    for other in (copy.copy(each), copy.deepcopy(each), pickle.loads(pickle.dumps(each))):
        assert other == each
        assert hash(other) == hash(each)
        assert repr(other) == repr(each)


@given(observations)
def test_an_observation_is_frozen(each: Observation) -> None:
    """No field of an observation can be set."""
    for name in (field.name for field in fields(type(each))):
        with pytest.raises(FrozenInstanceError):
            setattr(each, name, None)


@given(records, days)
def test_findings_survive_pickling(seen: list[Observation], on: date) -> None:
    """Pickled findings equal the original and hash alike, the whole plan included."""
    findings = assess(tiny.PLAN, seen, as_of=on)
    other = pickle.loads(pickle.dumps(findings))
    assert other == findings
    assert hash(other) == hash(findings)
    assert other.plan.digest == tiny.PLAN.digest
