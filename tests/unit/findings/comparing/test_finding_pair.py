"""What became of a finding, from the two that stand side by side."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import (
    Attestation,
    Delivery,
    Figure,
    Finding,
    FindingPair,
    PairKind,
    RollCall,
    Status,
    Tally,
    assess,
    compare,
)
from cchc_rules.dates.period import Period
from cchc_rules.findings.reasons import Reason
from tests import changing, tiny

AFTER, JUNE = date(2026, 1, 1), date(2025, 6, 30)


def figure(tally: Tally, **changed: Any) -> Figure:
    return evolve(Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally), **changed)


def pair_of(finding: Finding, **changed: Any) -> PairKind:
    return FindingPair(finding, evolve(finding, **changed)).kind


def seen(status: Status, reaches: bool | None = None) -> Finding:
    """A finding that rests on a figure."""
    (finding,) = assess(tiny.PLAN, [figure(Tally(98, 2))], as_of=AFTER).about(tiny.DOSSIERS_ON_TIME)
    return evolve(finding, status=status, reaches=reaches)


MISSED, BEHIND, UNDECIDED, ON_TRACK, MET = (
    seen(Status.MISSED, False),
    seen(Status.OPEN, False),
    seen(Status.OPEN),
    seen(Status.OPEN, True),
    seen(Status.MET, True),
)
UNKNOWN, CONTESTED, NOT_APPLICABLE = map(seen, (Status.UNKNOWN, Status.CONTESTED, Status.NOT_APPLICABLE))
IN_ORDER = [(MISSED, BEHIND), (MISSED, UNDECIDED), (MISSED, ON_TRACK), (MISSED, MET), (BEHIND, ON_TRACK)]
IN_ORDER += [(BEHIND, MET), (UNDECIDED, MET), (ON_TRACK, MET)]
STATES = (MISSED, BEHIND, UNDECIDED, ON_TRACK, MET, UNKNOWN, CONTESTED, NOT_APPLICABLE)


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_better_is_what_stands_higher_whatever_comes_of_it(before: Finding, after: Finding) -> None:
    """Missed, behind, on track, met; what is open without an answer is between missed and met, and the rest nowhere."""
    if before == after:
        expected = PairKind.UNCHANGED
    elif (before, after) in IN_ORDER:
        expected = PairKind.BETTER
    elif (after, before) in IN_ORDER:
        expected = PairKind.WORSE
    else:
        expected = PairKind.CHANGED
    assert FindingPair(before, after).kind is expected


def test_whoever_is_heard_or_silent_is_told_before_better_or_worse() -> None:
    """In a record that is taken as complete silence is missed; that somebody spoke is what has changed."""
    silent = assess(tiny.PLAN, [], as_of=AFTER, closed_world=True)
    heard = assess(tiny.PLAN, [Attestation(tiny.CONNECTED, tiny.HOME, JUNE, holds=True)], as_of=AFTER)
    before, after = silent.about(tiny.CONNECTED)[0], heard.about(tiny.CONNECTED)[0]
    assert (before.status, after.status) == (Status.MISSED, Status.MET)
    assert FindingPair(before, after).kind is PairKind.NEWLY_HEARD
    assert FindingPair(after, before).kind is PairKind.NEWLY_SILENT
    assert FindingPair(after, before).sentence("vi") == (
        "Sở Nội vụ: không còn báo cáo: Đạt – đã được xác nhận (ngày 30/06/2025: đã thực hiện) → "
        "Không đạt – chưa có báo cáo"
    )


def test_whoever_has_ended_is_not_silent() -> None:
    ended = evolve(NOT_APPLICABLE, evidence=(), reason=Reason.AGENCY_ENDED)
    assert FindingPair(MET, ended).kind is FindingPair(ended, MET).kind is PairKind.CHANGED
    quiet = evolve(UNKNOWN, evidence=())
    assert FindingPair(ended, quiet).kind is FindingPair(quiet, ended).kind is PairKind.CHANGED


def test_an_open_finding_that_comes_due_in_silence_is_no_worse_for_it() -> None:
    """Nobody has spoken before nor since: what it would be nobody knows."""
    (before,), (after,) = (
        assess(tiny.PLAN, [], as_of=day).about(tiny.DOSSIERS_ON_TIME) for day in (date(2025, 12, 31), AFTER)
    )
    assert (before.status, after.status) == (Status.OPEN, Status.UNKNOWN)
    assert FindingPair(before, after).kind is PairKind.CHANGED


def test_another_figure_of_the_same_status_is_a_changed_figure() -> None:
    first, second = (assess(tiny.PLAN, [figure(Tally(98, no))], as_of=AFTER) for no in (1, 2))
    (change,) = compare(first, second).changes
    assert change.kind is PairKind.CHANGED_FIGURE
    assert change.sentence() == (
        "Department of Home Affairs: changed figure: Met – the threshold is reached (98/99 ≈ 98.99 %) → "
        "Met – the threshold is reached (98/100 = 98 %)"
    )


def test_another_day_of_delivery_is_a_changed_figure() -> None:
    days = (date(2025, 1, 3), date(2025, 1, 4))
    first, second = (assess(tiny.PLAN, [Delivery(tiny.JOINT_PLAN, tiny.OFFICE, day)], as_of=AFTER) for day in days)
    changes = compare(first, second).changes
    assert {change.kind for change in changes} == {PairKind.CHANGED_FIGURE}
    assert changes[0].sentence("vi") == (
        "Văn phòng Ủy ban nhân dân thị xã: cùng kết quả, số liệu khác: Đạt – đã hoàn thành đúng hạn (03/01/2025) → "
        "Đạt – đã hoàn thành đúng hạn (04/01/2025)"
    )


def test_another_word_of_the_same_day_is_a_changed_figure() -> None:
    said = Attestation(tiny.CONNECTED, tiny.HOME, AFTER, holds=True)
    (finding,) = assess(tiny.PLAN, [said], as_of=AFTER).about(tiny.CONNECTED)
    assert pair_of(finding, evidence=(evolve(said, holds=False),)) is PairKind.CHANGED_FIGURE
    assert pair_of(finding, evidence=(evolve(said, reference="12/BC"),)) is PairKind.UNCHANGED


@pytest.mark.parametrize(
    "changed",
    [
        {"reason": Reason.UNDECIDED},
        {"agency": tiny.JUSTICE},
        {"missing": (tiny.NORTH,)},
        {"successions": (changing.MERGED,)},
    ],
)
def test_what_stands_beside_the_figures_can_change(changed: dict[str, Any]) -> None:
    assert pair_of(MET, **changed) is PairKind.CHANGED


def test_a_further_quarter_is_another_figure() -> None:
    """The figures of both are alike, and the days that are told have grown."""
    shares = [figure(Tally(98, 2), period=Period.quarter(2025, quarter)) for quarter in (1, 2)]
    first, second = (assess(tiny.PLAN, shares[:turn], as_of=AFTER).about(tiny.DOSSIERS_ON_TIME)[0] for turn in (1, 2))
    assert first.reason is second.reason is Reason.PART_OF_PERIOD
    assert first.value == second.value
    assert FindingPair(first, second).kind is PairKind.CHANGED_FIGURE


def test_one_figure_of_another_quarter_is_another_figure() -> None:
    first, second = (
        assess(tiny.PLAN, [figure(Tally(98, 2), period=Period.quarter(2025, quarter))], as_of=AFTER)
        for quarter in (1, 2)
    )
    (changed,) = compare(first, second).changes
    assert changed.kind is PairKind.CHANGED_FIGURE


def test_of_figures_that_disagree_each_counts() -> None:
    """The first of two rivals stays, and the other is another, or a third one joins them."""
    rivals = [figure(Tally(400, 5)), figure(Tally(500, 5)), figure(Tally(900, 5))]
    told = [assess(tiny.PLAN, known, as_of=AFTER) for known in (rivals[:2], rivals[::2], rivals)]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        (pair,) = compare(told[one], told[other]).changes
        assert pair.kind is PairKind.CHANGED_FIGURE
        assert pair.before is not None
        assert pair.before.status is Status.CONTESTED


def test_who_answered_no_counts_though_as_many_did() -> None:
    first, second = (
        assess(tiny.PLAN, [RollCall(tiny.OFFICES_READY, tiny.YEAR, [yes], [no])], as_of=AFTER)
        for yes, no in ((tiny.HOME, tiny.JUSTICE), (tiny.JUSTICE, tiny.HOME))
    )
    assert {pair.kind for pair in compare(first, second).changes} == {PairKind.CHANGED_FIGURE}


def test_a_change_is_told_with_what_it_is_set_against() -> None:
    compared = evolve(MET, baseline=Tally(1, 1))
    assert FindingPair(MET, compared).kind is PairKind.CHANGED_FIGURE
    assert FindingPair(MET, compared).sentence("vi").endswith("(98/100 = 98 %; kỳ được so sánh: 1/2 = 50 %)")


def test_what_the_other_leaves_out_is_neither_gone_nor_new() -> None:
    for pair in (FindingPair(MET, None, asked=True, left_out=True), FindingPair(None, MET, asked=True, left_out=True)):
        assert pair.kind is PairKind.LEFT_OUT
    assert FindingPair(MET, None, left_out=True).sentence("vi").startswith("Sở Nội vụ: lần kia không nêu: Đạt")


def test_a_pair_is_shown_on_a_card() -> None:
    """What became of it, whose it is, and both findings; of what stands alone a dash stands for the other."""
    card = FindingPair(MET, MISSED).card("vi")
    assert card.title == "kém đi: Hồ sơ đúng hạn"
    assert dict(card.facts)["cơ quan"] == "Sở Nội vụ"
    assert dict(card.facts)["lần trước"].startswith("Đạt – đã đạt mức chỉ tiêu (98/100 = 98 %)")
    alone = FindingPair(MET, None, beside=(MISSED,))
    assert dict(alone.card().facts)["after"] == "–"
    assert dict(alone.card().facts)["not one to one with"] == "tiny-2025:II.1.1/1@so-noi-vu"
    assert "<table" in alone._repr_html_()
