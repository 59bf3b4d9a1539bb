from typing import Any

import pytest

from cchc_rules.errors import BadValue
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Tally
from cchc_rules.testing import laws
from cchc_rules.testing.broken_law import said_of_the_same, speaks_of, statuses_of, statuses_of_rule
from tests import tiny

FIGURE = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(1, 0))
OTHER = Figure(tiny.ON_TIME_OF_ALL, tiny.JUSTICE, tiny.YEAR, Tally(1, 0))
CALL = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
DELIVERY = Delivery(tiny.JOINT_PLAN, tiny.HOME, tiny.AFTERWARDS)
WORD = Attestation(tiny.CONNECTED, tiny.HOME, tiny.AFTERWARDS, holds=True)


def test_an_answer_may_be_given_by_key_rule_or_finding() -> None:
    key = tiny.DOSSIERS_ON_TIME.key
    assert statuses_of({tiny.DOSSIERS_ON_TIME: "met"}) == statuses_of({key: Status.MET}) == {key: Status.MET}
    answers = statuses_of({f"{key}@so-noi-vu": "met", f"{key}#land": "missed", f"{key}0": "open"})
    assert statuses_of_rule(answers, tiny.DOSSIERS_ON_TIME) == [Status.MET, Status.MISSED]


@pytest.mark.parametrize("given", [None, 3, ["met"]])
def test_what_is_no_answer_is_refused(given: Any) -> None:
    with pytest.raises(BadValue, match="evaluate"):
        laws.assert_monotone(lambda *_: given, max_examples=5)
    with pytest.raises(BadValue, match="what became of each observation"):
        laws.assert_nothing_is_lost(lambda *_: given, max_examples=5)


def test_what_speaks_of_a_rule() -> None:
    """A figure of another definition does, too, and one of another indicator does not."""
    assert speaks_of(tiny.DOSSIERS_ON_TIME, FIGURE)
    assert speaks_of(tiny.DOSSIERS_ON_TIME, OTHER)
    assert not speaks_of(tiny.DOSSIERS_ONLINE, FIGURE)
    assert not speaks_of(tiny.CONNECTED, FIGURE)
    assert speaks_of(tiny.CONNECTED, WORD)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (FIGURE, FIGURE, True),
        (FIGURE, OTHER, False),  # of another agency
        (FIGURE, CALL, False),  # of another indicator
        (CALL, CALL, True),
        (FIGURE, DELIVERY, False),
        (DELIVERY, DELIVERY, True),
        (WORD, FIGURE, False),
        (WORD, DELIVERY, False),
    ],
)
def test_who_was_heard_of_a_thing_was_not_silent(one: Observation, other: Observation, same: bool) -> None:
    assert said_of_the_same(one, other) is same
