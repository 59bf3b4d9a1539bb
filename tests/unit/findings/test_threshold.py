from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Quantity, Share, Tally, distance, reaches
from cchc_rules.errors import BadValue
from cchc_rules.findings.threshold import Distance
from cchc_rules.law.bound import AtLeast, AtMost, Bound, LessThan
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import tiny

AT_98 = tiny.target(98)
POINTS = Unit.PERCENTAGE_POINT
AT_80_POINTS = tiny.target(80, Unit.POINT)


@pytest.mark.parametrize(
    ("value", "reached"),
    [
        (Tally(98, 2), True),
        (Tally(97_999, 2_001), False),  # 97.999 % is not 98 %
        (Tally(97, 2, unknown=1), None),
        (Tally(98, 1, unknown=1), True),
        (Tally(96, 3, unknown=1), False),
        (Tally(0, 0), None),
        (Tally(0, 0, unknown=1), None),
        (Tally(0, 1), False),
        (Share(98), True),
        (Share("97.999"), False),
        (Share(98, decimals=0), None),
        (Share("98.1", decimals=1), True),
        (Share("97.9", decimals=1), False),
    ],
)
def test_whether_98_percent_is_reached(value: Tally | Share, reached: bool | None) -> None:
    assert reaches(AT_98, value) is reached


def test_points_are_compared_with_points() -> None:
    assert reaches(AT_80_POINTS, Quantity(80, Unit.POINT)) is True
    assert reaches(AT_80_POINTS, Quantity("79,99", Unit.POINT)) is False


FIGURE = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(1, 1))


@pytest.mark.parametrize("value", [98, "98", 0.98, None, Fraction(98, 100), Quantity(98, Unit.POINT), FIGURE])
def test_only_a_share_or_a_tally_reaches_a_percentage(value: Any) -> None:
    with pytest.raises(BadValue, match="a value in percent: a Tally or a Share"):
        reaches(AT_98, value)


@pytest.mark.parametrize("value", [Tally(80, 20), Share(80), Quantity(80, Unit.DAY)])
def test_only_its_own_unit_reaches_a_quantity(value: Any) -> None:
    with pytest.raises(BadValue, match="a value in point: a Quantity"):
        reaches(AT_80_POINTS, value)


@pytest.mark.parametrize(
    ("percent", "tally", "expected"),
    [
        (98, Tally(979, 21), Distance(to_turn=1, to_add=50, to_spare=0, short=Fraction(1, 10), unit=POINTS)),
        (98, Tally(98, 2), Distance(to_turn=0, to_add=0, to_spare=0, short=Fraction(0), unit=POINTS)),
        (50, Tally(8, 2), Distance(to_turn=0, to_add=0, to_spare=6, short=Fraction(0), unit=POINTS)),
        (50, Tally(3, 2, unknown=5), Distance(to_turn=2, to_add=4, to_spare=0, short=Fraction(20), unit=POINTS)),
        (100, Tally(3, 1), Distance(to_turn=1, to_add=None, to_spare=0, short=Fraction(25), unit=POINTS)),
        (100, Tally(3, 0), Distance(to_turn=0, to_add=0, to_spare=0, short=Fraction(0), unit=POINTS)),
        (98, Tally(0, 0), Distance(to_turn=None, to_add=1, to_spare=0, short=Fraction(98), unit=POINTS)),
    ],
)
def test_how_many_cases_away(percent: int, tally: Tally, expected: Distance) -> None:
    assert distance(tiny.target(percent), tally) == expected


@pytest.mark.parametrize("value", [Share(98), 98, None])
def test_a_share_does_not_say_how_many_cases_it_is(value: Any) -> None:
    with pytest.raises(BadValue, match="how many cases"):
        distance(AT_98, value)


def test_a_distance_is_asked_of_a_value_in_the_unit_of_its_target() -> None:
    with pytest.raises(BadValue, match="a value in point: a Quantity"):
        distance(AT_80_POINTS, Tally(1, 1))
    with pytest.raises(BadValue, match="a value in percent: a Tally or a Share"):
        distance(AT_98, Quantity(98, Unit.POINT))


@pytest.mark.parametrize("ask", [reaches, distance])
def test_a_key_is_no_target(ask: Any) -> None:
    with pytest.raises(BadValue, match=r"got 'II\.1\.1/1'; expected a Target"):
        ask("II.1.1/1", Tally(1, 0))


def test_a_change_is_told_from_two_values() -> None:
    halved = tiny.against(AtLeast(50), tiny.ON_TIME)
    with pytest.raises(BadValue, match=r"distance: got None; expected the value of 2024-01-01"):
        distance(halved, Tally(1, 1))
    assert reaches(halved, Tally(9, 1)) is None
    assert reaches(halved, Tally(9, 1), Tally(6, 4)) is True
    with pytest.raises(BadValue, match="a value in percent"):
        reaches(halved, Quantity(1, Unit.DAY), Tally(6, 4))
    with pytest.raises(BadValue, match="a value in percent"):
        distance(halved, Quantity(1, Unit.DAY), Tally(6, 4))


@pytest.mark.parametrize(
    ("bound", "baseline", "to_turn", "short"),
    [
        (AtLeast(5, POINTS), Share(60), 5, 5),  # from 60 % to 65 %
        (AtLeast(5, POINTS), Share(60, decimals=0), 6, Fraction(11, 2)),  # from what may be 60.5 %
        (AtLeast(5), Share(60), 3, 3),  # from 60 % to 63 %
        (AtLeast(5, POINTS), Tally(3, 1, unknown=1), 25, 25),  # from what may be 80 %
        (AtLeast(50, POINTS), Share(60), None, 50),
    ],
)
def test_how_many_cases_a_change_is_away(
    bound: Bound, baseline: Share | Tally, to_turn: int | None, short: int | Fraction
) -> None:
    away = distance(tiny.against(bound, tiny.ON_TIME), Tally(60, 40), baseline)
    assert (away.to_turn, away.short) == (to_turn, short)


DAYS_TAKEN = evolve(tiny.measure("days", "days", unit=Unit.DAY), direction=Direction.LESS_IS_BETTER)
LATE = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
CLASSES = evolve(DAYS_TAKEN, direction=Direction.MORE_IS_BETTER)


@pytest.mark.parametrize(
    ("away", "vi", "en"),
    [
        (
            distance(AT_98, Tally(979, 21)),
            "còn cách mức chỉ tiêu 0,1 điểm phần trăm: phải thay đổi kết quả của 1 trường hợp, hoặc thêm 50 trường hợp",
            "away from the bound by 0.1 percentage points: 1 case to be decided otherwise, or 50 cases to add",
        ),
        (
            distance(tiny.target(100), Tally(3, 1)),
            "còn cách mức chỉ tiêu 25 điểm phần trăm: phải thay đổi kết quả của 1 trường hợp",
            "away from the bound by 25 percentage points: 1 case to be decided otherwise",
        ),
        (
            distance(tiny.target(50), Tally(8, 2)),
            "chắc chắn đạt, kể cả khi có thêm 6 trường hợp",
            "surely kept, with 6 cases to spare",
        ),
        (
            distance(tiny.against(AtLeast(50, POINTS), tiny.ON_TIME), Tally(60, 40), Share(60)),
            "còn cách mức chỉ tiêu 50 điểm phần trăm: không số trường hợp nào là đủ",
            "away from the bound by 50 percentage points: no number of cases is enough",
        ),
        (
            distance(tiny.against(AtLeast(25, POINTS), LATE), Tally(0, 0), Share(0)),  # from none there is no way down
            "còn cách mức chỉ tiêu 25 điểm phần trăm: không số trường hợp nào là đủ",
            "away from the bound by 25 percentage points: no number of cases is enough",
        ),
        (
            distance(tiny.against(AtLeast(50), DAYS_TAKEN), Quantity(410, Unit.DAY), Quantity(800, Unit.DAY)),
            "còn cách mức chỉ tiêu 10 ngày",
            "away from the bound by 10 days",
        ),
        (
            distance(tiny.against(AtLeast(50), CLASSES), Quantity(10, Unit.DAY), Quantity(7, Unit.DAY)),
            "còn cách mức chỉ tiêu 0,5 ngày: thêm 1 ngày",
            "away from the bound by 0.5 days: 1 day to add",
        ),
        (
            distance(tiny.against(AtLeast(50), CLASSES), Quantity(11, Unit.DAY), Quantity(7, Unit.DAY)),
            "chắc chắn đạt, dù có thêm bao nhiêu",
            "surely kept, however many are added",
        ),
        (
            distance(tiny.bounded(LessThan(8, Unit.DAY)), Quantity(8, Unit.DAY)),
            "đúng bằng mức không được tính là đạt",
            "exactly on the bound, which is not enough",
        ),
    ],
)
def test_how_far_it_is_in_words(away: Distance, vi: str, en: str) -> None:
    assert (away.sentence("vi"), away.sentence("en")) == (vi, en)


def test_a_ratio_in_another_unit_than_percent_is_reached_by_counts_and_shares() -> None:
    """Five in a thousand is half a percent."""
    five = AtMost(5, Unit("per_mille", Bilingual("‰", "‰"), base="one", multiple=Fraction(1, 1000)))
    measure = evolve(tiny.ON_TIME, direction=Direction.LESS_IS_BETTER)
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=measure, bound=five)
    for value, reached in (
        (Tally(yes=1, no=199), True),
        (Tally(yes=1, no=198), False),
        (Tally(yes=0, no=199, unknown=2), None),
        (Share("0.5"), True),
        (Share("0.51"), False),
    ):
        assert reaches(target, value) is reached
    assert distance(target, Tally(yes=1, no=198)).to_add == 1
