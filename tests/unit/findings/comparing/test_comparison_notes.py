"""What a comparison could not compare, and why."""

from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Status, assess, compare
from cchc_rules.findings.selection import Selection
from tests import tiny

FOUND = assess(tiny.PLAN, [], as_of=date(2026, 1, 1))
HOME, JUSTICE = Selection(tiny.HOME), Selection(tiny.JUSTICE)


def test_of_two_whole_assessments_there_is_nothing_to_note() -> None:
    assert compare(FOUND, FOUND).notes == ()
    assert compare(FOUND.selected(HOME), FOUND.selected(HOME)).notes == ()


def test_two_agencies_have_nothing_in_common() -> None:
    (note,) = compare(FOUND.selected(HOME), FOUND.selected(JUSTICE)).notes
    assert note.en == (
        "Nothing was compared, for no finding of one stands for one of the other: the first tells only (Department of "
        "Home Affairs); the second tells only (Department of Justice)"
    )
    assert note.vi == (
        "Không so sánh được gì, vì không có kết luận nào tương ứng: lần trước nêu riêng (Sở Nội vụ); lần sau nêu riêng "
        "(Sở Tư pháp)"
    )


def test_of_two_parts_what_both_tell_is_compared() -> None:
    """How much that is, and which parts they are."""
    compared = compare(FOUND, FOUND.selected(Selection(kind="target", area=2)))
    both = sum(each.before is not None and each.after is not None for each in compared)
    (note,) = compared.notes
    assert note.en == (
        f"Only what both tell was compared ({both} in number): the first tells everything; the second tells only "
        f"(target; {tiny.PLAN.area_name(2).en})"
    )
    assert note.vi.startswith(f"Chỉ so sánh được những gì cả hai lần đều nêu ({both} kết luận): lần trước nêu toàn bộ;")
    assert "note" in dict(compared.card().facts)


def test_an_assessment_without_findings_has_none_to_compare() -> None:
    (note,) = compare(FOUND, evolve(FOUND, findings=())).notes
    assert note.en.endswith("the first tells everything; the second tells everything, which is no finding")
    (note,) = compare(FOUND, FOUND.only(())).notes
    assert note.vi.endswith("lần sau nêu riêng (một số kết luận được chọn riêng), không có kết luận nào")


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.MISSED])
def test_one_status_alone_does_not_say_what_became_of_the_others(status: Status) -> None:
    """Told where any finding stands alone for it."""
    closed = assess(tiny.PLAN, [], as_of=date(2026, 1, 1), closed_world=True)
    of_status = Selection(status=status)
    first, second = (each.selected(of_status) for each in (FOUND, closed))
    *_, note = compare(first, second).notes
    alone = len({each.id for each in first} ^ {each.id for each in second})
    assert note.en.startswith(f"Told by one alone: {alone}; an assessment of one status does not say whether")
    assert note.vi.startswith(f"Có {alone} kết luận chỉ một lần nêu;")
    whole = compare(FOUND, closed)
    assert whole.notes == ()
    assert not any("alone" in note.en for note in compare(first, first).notes)
