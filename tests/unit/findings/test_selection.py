"""Which findings of an assessment are told, where only some are."""

from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Status, assess
from cchc_rules.errors import BadValue
from cchc_rules.findings.selection import EVERYTHING, Selection
from tests import tiny

FOUND = assess(tiny.PLAN, [], as_of=date(2025, 7, 1))


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (EVERYTHING, ()),
        (Selection(agency=tiny.HOME), ("Sở Nội vụ",)),
        (Selection(kind="outcome"), ("chỉ tiêu định tính",)),
        (Selection(area=1), (tiny.PLAN.area_name(1).vi,)),
        (Selection(status=Status.OPEN), (Status.OPEN.label.vi,)),
        (Selection(picked=True), ("một số kết luận được chọn riêng",)),
        (Selection(tiny.HOME, "target", 1, Status.MET), ("Sở Nội vụ", "chỉ tiêu định lượng", "Cải cách A", "Đạt")),
    ],
)
def test_it_says_in_words_what_alone_it_tells(selection: Selection, words: tuple[str, ...]) -> None:
    said = [each.vi for each in selection.words(tiny.PLAN)]
    assert said == [tiny.PLAN.area_name(1).vi if each == "Cải cách A" else each for each in words]


@pytest.mark.parametrize("kind", ["duty", "Target", ""])
def test_no_finding_is_of_another_kind(kind: str) -> None:
    with pytest.raises(BadValue, match=r"Selection: got .*; expected one of target, outcome, activity"):
        Selection(kind=kind)


def test_an_area_that_the_plan_does_not_have_is_refused() -> None:
    with pytest.raises(BadValue, match="an area of tiny-2025"):
        Selection(area=99).words(tiny.PLAN)


@pytest.mark.parametrize("status", Status)
def test_it_tells_what_it_covers_of_its_status(status: Status) -> None:
    told = FOUND.selected(Selection(kind="target", status=status))
    targets = FOUND.selected(Selection(kind="target"))
    assert told.findings == tuple(each for each in targets if each.status is status)
    assert told.selection == Selection(kind="target", status=status)


def test_what_is_selected_twice_says_that_nothing_tells_which() -> None:
    """Unless it is the same; of everything it is what was asked for."""
    once = FOUND.selected(Selection(area=1))
    assert once.selected(Selection(area=1)) == once
    assert once.selected(Selection(kind="target")).selection == Selection(kind="target", picked=True)
    assert once.only(once.findings[:1]).selection == Selection(area=1, picked=True)
    assert evolve(FOUND, selection=EVERYTHING) == FOUND.selected(EVERYTHING)
