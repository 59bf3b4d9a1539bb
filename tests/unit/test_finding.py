import pickle
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules import Delivery, Figure, Period, Quantity, Reason, RollCall, Share, Status, Tally, assess, judge
from cchc_rules.finding import UnusedReason
from cchc_rules.measure import Unit
from tests import tiny

ON = date(2026, 1, 1)


def figure(value: Tally | Share) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, value)


def test_a_sentence_says_who_what_and_by_how_much() -> None:
    missed = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(979, 21))], on=ON)
    assert missed.sentence() == missed.sentence("en")
    for said in ("Department of Home Affairs", "Missed", "979/1000", "98 %"):
        assert said in missed.sentence("en")
    for said in ("Sở Nội vụ", "Không đạt", "979/1000", "98 %"):
        assert said in missed.sentence("vi")


def test_a_decimal_point_is_a_comma_in_vietnamese() -> None:
    known = Figure(tiny.ONLINE, tiny.NORTH, tiny.YEAR, Share("97.95"))
    met = judge(tiny.DOSSIERS_ONLINE, [known], on=ON)
    assert "97.95 %" in met.sentence("en")
    assert "97.5 %" in met.sentence("en")
    assert "97,95 %" in met.sentence("vi")
    assert "97,5 %" in met.sentence("vi")


def test_a_percentage_is_never_made_of_counts() -> None:
    assert "97.9" not in judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(979, 21))], on=ON).sentence()


def test_a_sentence_about_a_part_names_the_part() -> None:
    land = Figure(tiny.ON_TIME_OF_LAND, tiny.HOME, tiny.YEAR, Tally(1, 0))
    assert tiny.ON_TIME_OF_LAND.title.vi in judge(tiny.DOSSIERS_ON_TIME, [land], on=ON).sentence("vi")
    assert tiny.ON_TIME_OF_LAND.title.vi not in judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(1, 0))], on=ON).sentence(
        "vi"
    )


def test_a_sentence_about_nobody_names_nobody() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [], on=ON).sentence().startswith("Unknown")
    assert judge(tiny.CONNECTED, [], on=ON).sentence("vi").startswith("Chưa đủ thông tin")


def test_a_sentence_about_an_activity_has_its_days() -> None:
    late = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 6))
    said = judge(tiny.JOINT_PLAN, [late], on=ON).sentence("vi")
    assert "06/01/2025" in said
    assert "04/01/2025" in said  # before the fifth
    assert "/" not in judge(tiny.QUARTERLY, [], on=ON).sentence("vi")


def test_the_value_of_a_finding_is_that_of_its_first_evidence() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [figure(Share(99))], on=ON).value == Share(99)
    assert judge(tiny.DOSSIERS_ON_TIME, [], on=ON).value is None
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    assert judge(tiny.ALL_OFFICES_READY, [call], on=ON).value == Tally(1, 0)
    score = Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity(81, Unit.POINT))
    assert judge(tiny.SCORE_OF_80, [score], on=ON).value == Quantity(81, Unit.POINT)
    delivered = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4))
    assert judge(tiny.JOINT_PLAN, [delivered], on=ON).value is None


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_name_of_its_own(status: Status) -> None:
    assert [other for other in Status if other.label == status.label] == [status]


@pytest.mark.parametrize("reason", UnusedReason)
def test_every_reason_for_not_using_has_a_sentence_of_its_own(reason: UnusedReason) -> None:
    assert [other for other in UnusedReason if other.label == reason.label] == [reason]


def test_every_reason_has_a_sentence_of_its_own() -> None:
    about = judge(tiny.CONNECTED, [], on=ON)
    said = [evolve(about, reason=reason) for reason in Reason]
    assert len({finding.sentence("vi") for finding in said}) == len(said)
    assert len({finding.sentence("en") for finding in said}) == len(said)


def test_findings_are_grouped() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], on=date(2025, 6, 30))
    assert findings.about(tiny.DOSSIERS_ON_TIME) == (findings.by_agency()["so-noi-vu"][0],)
    assert findings.about(tiny.OVERSIGHT) == ()
    assert set(findings.by_area()) == {1, 2, 3, 4, 6, 7}
    assert findings.by_agency()[None][0].rule is tiny.DOSSIERS_ONLINE
    assert findings.by_status()[Status.MET] == findings.about(tiny.DOSSIERS_ON_TIME)
    assert Status.CONTESTED not in findings.by_status()
    with pytest.raises(TypeError):
        findings.by_status()[Status.MET] = ()  # type: ignore[index]


def test_findings_are_values() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], on=ON)
    assert findings == assess(tiny.PLAN, [figure(Tally(99, 1))], on=ON)
    assert pickle.loads(pickle.dumps(findings.all)) == findings.all
    assert len({*findings, *findings}) == len(findings)
    assert "decision" not in repr(findings).partition("all=")[0]
    with pytest.raises(FrozenInstanceError):
        findings.on = date(2025, 1, 1)  # type: ignore[misc]


def test_a_finding_from_a_part_of_the_period_says_so() -> None:
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    assert "on track" in judge(tiny.DOSSIERS_ON_TIME, [quarter], on=date(2025, 4, 1)).sentence()
