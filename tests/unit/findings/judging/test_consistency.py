"""What the parts of a finding say of one another, and which of them is refuted."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, ExpectedCases, Figure, Finding, MissBudget, Observation, Period, Tally, assess
from cchc_rules.findings.judging.consistency import STATUSES_OF_REASON, contradicting_field, reaches_by_reason
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.rule import Activity, Outcome
from tests import changing, tiny

MIDDLE = date(2025, 7, 1)


def found(value: Tally, on: date = tiny.AFTERWARDS, period: Period = tiny.YEAR) -> Finding:
    """What is found of counts of the year, or of a part of it, of dossiers that 98 % of have to be on time."""
    expected = [ExpectedCases(tiny.ON_TIME, tiny.HOME, 400)]
    said = [Figure(tiny.ON_TIME, tiny.HOME, period, value)]
    return assess(tiny.PLAN, said, as_of=on, expected=expected).about(tiny.DOSSIERS_ON_TIME)[0]


MET, MISSED, UNDECIDED = found(Tally(98, 2)), found(Tally(97, 3)), found(Tally(97, 2, 1))
COUNTED = Tally(590, 5, 5)
OPEN = found(COUNTED, MIDDLE, Period.half(2025, 1))
GONE = MissBudget(COUNTED, 400, None, None, 21)
REACHED = {"status": Status.MET, "reason": Reason.REACHED, "reaches": True}
SHORT = {"status": Status.MISSED, "reason": Reason.NOT_REACHED, "reaches": False}


def test_every_reason_has_its_statuses() -> None:
    """And every status a reason."""
    assert set(STATUSES_OF_REASON) == set(Reason)
    assert all(STATUSES_OF_REASON.values())
    assert frozenset[Status]().union(*STATUSES_OF_REASON.values()) == set(Status)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("reason", Reason)
def test_whether_it_is_reached_is_settled_where_the_finding_is(status: Status, reason: Reason) -> None:
    """Met is reached, missed is not, and of what is unknown, contested or not asked nobody can say."""
    settled = {Status.MET: True, Status.MISSED: False}
    if status is not Status.OPEN:
        assert reaches_by_reason(status, reason) is settled.get(status)


@pytest.mark.parametrize("finding", [MET, MISSED, UNDECIDED, OPEN])
def test_what_is_found_does_not_contradict_itself(finding: Finding) -> None:
    assert contradicting_field(finding, finding.as_of) is None


@pytest.mark.parametrize(
    ("finding", "changes", "refuted"),
    [
        (MET, {"as_of": MIDDLE}, "as_of"),
        (MET, {"status": Status.MISSED}, "status"),
        (MET, {"reason": Reason.DELIVERED_LATE}, "status"),
        (MET, {"status": Status.OPEN, "reason": Reason.ON_TRACK}, "status"),
        (OPEN, REACHED, "status"),
        (MET, {"reaches": None}, "reaches"),
        (OPEN, {"reaches": False}, "reaches"),
        (OPEN, {"reason": Reason.BEHIND}, "reaches"),
        (OPEN, {"reason": Reason.BEHIND, "reaches": False}, "reason"),
        (MET, SHORT, "reason"),
        (MISSED, REACHED, "reason"),
        (MISSED, {"status": Status.UNKNOWN, "reason": Reason.UNDECIDED, "reaches": None}, "reason"),
        (OPEN, {"budget": MissBudget(COUNTED, 400, (0, 10), (0, 15), 99)}, "budget"),
        (OPEN, {"budget": MissBudget(COUNTED, 399, (0, 10), (0, 15), 21)}, "budget"),
        (OPEN, {"reason": Reason.OUT_OF_REACH, "reaches": False}, "reason"),
        (MET, {"status": Status.OPEN, "reason": Reason.OUT_OF_REACH, "reaches": False}, "status"),
        (OPEN, {"reason": Reason.OUT_OF_REACH, "reaches": False, "budget": GONE}, "budget"),
        (MISSED, {"budget": MissBudget(COUNTED, 400, (0, 10), (0, 15), 21)}, "budget"),
        (OPEN, {"budget": None, "unbudgeted": 400}, "unbudgeted"),
        (OPEN, {"unbudgeted": 400}, "unbudgeted"),
        (MISSED, {"unbudgeted": -1}, "unbudgeted"),
    ],
)
def test_what_the_rest_refutes_is_named(finding: Finding, changes: dict[str, Any], refuted: str) -> None:
    """The day, what the reason allows, what follows from it, what the value decides, and what may still be missed."""
    assert contradicting_field(evolve(finding, **changes), finding.as_of) == refuted


def test_what_is_no_target_may_be_settled_early() -> None:
    """What was delivered stands on the day on which it was."""
    silent = next(each for each in assess(tiny.PLAN, [], as_of=MIDDLE) if isinstance(each.rule, Activity))
    done = evolve(silent, status=Status.MET, reason=Reason.DELIVERED, reaches=True)
    assert contradicting_field(done, MIDDLE) is None


SILENT = assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS)
OTHERS: list[Observation] = [
    Figure(tiny.ON_TIME, tiny.JUSTICE, tiny.YEAR, Tally(98, 2)),
    Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(98, 2)),
    Figure(tiny.ON_TIME, tiny.HOME, tiny.LAST_YEAR, Tally(98, 2)),
    Delivery(tiny.MEETINGS, tiny.NORTH, MIDDLE),
]


@pytest.mark.parametrize("said", OTHERS)
def test_evidence_is_about_what_its_finding_is_about(said: Observation) -> None:
    """Of another agency, by another definition, of another period or of another kind, it is none of a target's."""
    assert contradicting_field(evolve(MET, evidence=(said,)), MET.as_of) == "evidence"


@pytest.mark.parametrize("kind", [Activity, Outcome])
def test_evidence_of_another_rule_is_none(kind: type[Activity | Outcome]) -> None:
    for finding in (each for each in SILENT if isinstance(each.rule, kind)):
        assert contradicting_field(evolve(finding, evidence=(OTHERS[0],)), finding.as_of) == "evidence"


def test_what_one_member_delivered_is_none_of_another() -> None:
    found = assess(tiny.PLAN, [Delivery(tiny.MEETINGS, tiny.NORTH, MIDDLE)], as_of=tiny.AFTERWARDS)
    own = next(each for each in found.about(tiny.MEETINGS) if each.agency == tiny.NORTH)
    assert contradicting_field(own, own.as_of) is None
    anothers = (Delivery(tiny.MEETINGS, tiny.SOUTH, MIDDLE),)
    assert contradicting_field(evolve(own, evidence=anothers), own.as_of) == "evidence"


def test_only_what_is_contested_has_evidence_of_another_body() -> None:
    """It stands beside what contests it, which may be the sum of all members of a class."""
    others = Figure(tiny.ON_TIME, tiny.JUSTICE, tiny.YEAR, Tally(1, 0))
    both = evolve(MISSED, evidence=(*MISSED.evidence, others))
    contested = evolve(both, status=Status.CONTESTED, reason=Reason.FIGURES_DISAGREE, reaches=None)
    assert contradicting_field(both, both.as_of) == "evidence"
    assert contradicting_field(contested, contested.as_of) is None


def test_what_a_body_said_under_its_former_name_is_its_own() -> None:
    before, since = (Figure(tiny.ON_TIME, each, tiny.YEAR, Tally(1, 0)) for each in (tiny.OFFICE, changing.TOWN_OFFICE))
    finding = evolve(found(Tally(1, 0)), agency=changing.TOWN_OFFICE, evidence=(since, before))
    assert contradicting_field(finding, finding.as_of) == "evidence"
    assert contradicting_field(finding, finding.as_of, changing.ROSTER) is None
