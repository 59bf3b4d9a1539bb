from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.period import Period
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan, Rank
from cchc_rules.law.rule import Interpretation, Target
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from cchc_rules.verification.claims import ClaimKind
from cchc_rules.verification.printed_bounds import _assign, printed_numbers, unproven_bounds
from tests import tiny

VILLAGES = Unit("village", Bilingual("xã", "villages"))
PLOTS = Unit("plot", Bilingual("thửa đất", "plots"))
GDP = Unit("percent_of_gdp", Bilingual("% GDP", "% of GDP"))
PER_MILLE = Unit("per_mille", Bilingual("‰", "‰"))


def target(bound: Bound, title: str = "Chỉ tiêu", turn: int = 1) -> Target:
    """A target of which only the bound and the title matter."""
    measure = evolve(
        tiny.ON_TIME,
        key="x",
        unit=bound.unit,
        title=Bilingual("Chỉ số", "Measure"),
        population=None,
        yes=None,
        direction=Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER,
    )
    return evolve(
        tiny.DOSSIERS_ON_TIME,
        key=f"tiny-2025:II.1.1/{turn}",
        title=Bilingual(title, "Target"),
        measure=measure,
        bound=bound,
    )


def told(passage: str, *bounds: Bound) -> list[tuple[int, ClaimKind, tuple[str, ...]]]:
    """Which of some bounds a passage does not bear out, what of them, and what it has instead."""
    targets = [target(bound, turn=turn) for turn, bound in enumerate(bounds, 1)]
    return [(int(claim.owner[-1]), claim.kind, claim.printed) for claim in unproven_bounds(targets, passage)]


@pytest.mark.parametrize(
    ("passage", "numbers"),
    [
        ("Đạt tối thiểu 97,5 % xã", [("tối thiểu 97,5 %", "≥", "%")]),
        ("| 16 | Tỷ trọng | % | > 60 | Bộ |", [("> 60", ">", "")]),
        ("2.1. Có 126 xã", [("126", "", "")]),
        ("từ 80 điểm trở lên, 5 ‰ trở xuống", [("từ 80 điểm trở lên", "≥", ""), ("5 ‰ trở xuống", "≤", "‰")]),
        ("Không quá 40% hoặc dưới 5", [("Không quá 40%", "≤", "%"), ("dưới 5", "<", "")]),
        ("Tổng vốn khoảng 50.000 tỷ", [("khoảng 50.000", "~", "")]),
        ("tối thiểu tương ứng là 100%, 95%", [("tối thiểu tương ứng là 100%", "≥", "%"), ("95%", "≥", "%")]),
        ("| 40 - 50 | 20% – 50% |", [("40 - 50", "", ""), ("20% – 50%", "", "%")]),
        ("từ 20 đến 50 %", [("từ 20 đến 50 %", "≥", "%")]),
        ("đạt 80% đến 2030", [("80%", "", "%"), ("2030", "", "")]),
        ("Nghị định 61/2018/NĐ-CP ngày 5/3/2025, Kế hoạch 20-KH/TU", []),
    ],
)
def test_the_numbers_of_a_passage_are_read_with_their_signs(passage: str, numbers: list[tuple[str, str, str]]) -> None:
    assert [(each.printed, each.sign, each.percent) for each in printed_numbers(passage)] == numbers


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("02", {2}),
        ("1.000", {1000}),
        ("950.000", {950_000}),
        ("3,2", {Fraction(16, 5)}),
        ("97.5", {Fraction(195, 2)}),
        ("4,455", {4455, Fraction(4455, 1000)}),
        ("1.000,5", {Fraction(2001, 2)}),
    ],
)
def test_a_point_or_a_comma_before_three_digits_may_part_thousands(written: str, readings: set[Fraction]) -> None:
    (number,) = printed_numbers(f"Có {written} xã")
    assert number.readings == (frozenset(map(Fraction, readings)),)


@pytest.mark.parametrize(
    ("passage", "bound"),
    [
        ("98 % hồ sơ", AtLeast(98)),
        ("đạt từ 50% trở lên", AtLeast(50)),
        ("| 8 | Tỉ lệ | % | ≥ 55 | Bộ |", AtLeast(55)),
        ("| 11.2 | Tỉ lệ | % | 90 | Bộ |", AtLeast(90)),
        ("| 10 | Quy mô | % GDP | ≥ 30 | Bộ |", AtLeast(30, GDP)),
        ("đạt 3% GDP", AtLeast(3, GDP)),
        ("| 16 | Tỷ trọng | % | > 60 | Bộ |", MoreThan(60)),
        ("không quá 40 %", AtMost(40)),
        ("tỷ lệ trễ hạn 2 %", AtMost(2)),
        ("dưới 5 %", LessThan(5)),
        ("| 10 | Quy mô kinh tế số | % GDP | ≥ 30 |", AtLeast(30, GDP)),
        ("| 9 | Tỷ trọng | % | 30 |", AtLeast(30)),
        ("≥ 02 xã", AtLeast(2, VILLAGES)),
        ("thí điểm 02 xã", AtLeast(2, VILLAGES)),
        ("Phấn đấu 03-05 xã", Between(3, 5, VILLAGES)),
        ("từ 20 đến 50 %", Between(20, 50)),
        ("| 4 | Xếp hạng | ≤ 3 Đông Nam Á |", Rank(3)),
        ("| 4 | Xếp hạng | ≤ 3 Đông Nam Á; ≤ 50 Thế giới |", Rank(3, Bilingual("Đông Nam Á"))),
        ("| 4 | Xếp hạng Đông Nam Á | ≤ 3 |", Rank(3, Bilingual("Đông Nam Á"))),
        ("khoảng 3,2 triệu thửa đất", About(3_200_000, PLOTS)),
        ("khoảng 50.000 tỷ đồng", About(50_000, Unit.BILLION_VND)),
        ("tối thiểu 500 tỷ", AtLeast(500, Unit.BILLION_VND)),
        ("tối thiểu 500 tỷ", AtLeast(500_000, Unit.MILLION_VND)),
        ("tối thiểu 500 đồng", AtLeast(500, Unit.VND)),
        ("| 5 | Vốn | tỷ đồng | ≥ 500 |", AtLeast(500, Unit.BILLION_VND)),
        ("không để xảy ra trường hợp nào", AtMost(0, VILLAGES)),
        ("5 ‰", AtLeast(5, PER_MILLE)),
        ("ít nhất 5", AtLeast(5, Unit.COUNT)),
    ],
)
def test_a_bound_is_printed(passage: str, bound: Bound) -> None:
    assert told(passage, bound) == []


@pytest.mark.parametrize(
    ("passage", "bound", "kind", "printed"),
    [
        ("98 % hồ sơ", AtLeast(97), ClaimKind.NUMBER, ("98 %",)),
        ("không nêu", AtLeast(97), ClaimKind.NUMBER, ()),
        ("03-05 xã", AtLeast(3, VILLAGES), ClaimKind.SIGN, ("03-05",)),
        ("03 xã", Between(3, 5, VILLAGES), ClaimKind.NUMBER, ("03",)),
        ("≥ 98 %", AtMost(98), ClaimKind.SIGN, ("≥ 98 %",)),
        ("≥ 98 %", MoreThan(98), ClaimKind.SIGN, ("≥ 98 %",)),
        ("98 %", MoreThan(98), ClaimKind.SIGN, ("98 %",)),
        ("98 %", Exactly(98), ClaimKind.SIGN, ("98 %",)),
        ("98 %", About(98), ClaimKind.SIGN, ("98 %",)),
        ("98 %", AtLeast(98, Unit.POINT), ClaimKind.UNIT, ("98 %",)),
        ("98 %", AtLeast(98, PER_MILLE), ClaimKind.UNIT, ("98 %",)),
        ("98 ‰", AtLeast(98), ClaimKind.UNIT, ("98 ‰",)),
        ("| 4 | ≤ 3 Đông Nam Á; ≤ 50 Thế giới |", Rank(3, Bilingual("Thế giới")), ClaimKind.UNIT, ("≤ 3",)),
        ("| 4 | ≤ 3 Đông Nam Á |", Rank(3, Bilingual("Thế giới")), ClaimKind.UNIT, ("≤ 3",)),
        ("98 điểm", AtLeast(98), ClaimKind.UNIT, ("98",)),
        ("98 điểm", AtLeast(98, VILLAGES), ClaimKind.UNIT, ("98",)),
        ("| 10 | Quy mô kinh tế số | % GDP | ≥ 30 |", AtLeast(30), ClaimKind.UNIT, ("≥ 30",)),
        ("| 9 | Tỷ trọng | % | ≥ 30 | GDP |", AtLeast(30, GDP), ClaimKind.UNIT, ("≥ 30",)),
        ("3% ngân sách", AtLeast(3, GDP), ClaimKind.UNIT, ("3%",)),
        ("giao các đơn vị", AtMost(0, VILLAGES), ClaimKind.NUMBER, ()),
        ("khoảng 3,2 triệu thửa đất", About(3_300_000, PLOTS), ClaimKind.NUMBER, ("khoảng 3,2",)),
        ("khoảng 3,2 triệu thửa đất", About("3.2", PLOTS), ClaimKind.UNIT, ("khoảng 3,2",)),
        ("tối thiểu 500 tỷ đồng", AtLeast(500, Unit.MILLION_VND), ClaimKind.UNIT, ("tối thiểu 500",)),
        ("tối thiểu 500 tỷ đồng", AtLeast(500, Unit.VND), ClaimKind.UNIT, ("tối thiểu 500",)),
        ("| 5 | Vốn | tỷ đồng | ≥ 500 |", AtLeast(500, Unit.MILLION_VND), ClaimKind.UNIT, ("≥ 500",)),
        ("| 5 | Vốn | tỷ đồng | ≥ 500 |", AtLeast(500, Unit.VND), ClaimKind.UNIT, ("≥ 500",)),
        ("| 17 | Chi | % tổng chi | ≥ 3% và tăng dần |", AtLeast(3), ClaimKind.UNIT, ("≥ 3%",)),
        ("thí điểm 02 xã", Exactly(2, VILLAGES), ClaimKind.SIGN, ("02",)),
    ],
)
def test_another_number_sign_or_unit_is_told(
    passage: str, bound: Bound, kind: ClaimKind, printed: tuple[str, ...]
) -> None:
    assert told(passage, bound) == [(1, kind, printed)]


@pytest.mark.parametrize(
    ("reading", "is_read"), [("đúng 02 xã, không hơn không kém", True), ("Hồ sơ đúng hạn từ mức này trở lên", False)]
)
def test_a_number_without_a_sign_is_exact_where_a_reading_says_so(reading: str, is_read: bool) -> None:
    """Print does not tell it; a sign that is printed is not read away."""
    exact = evolve(target(Exactly(2, VILLAGES)), interpretations=(Interpretation(Bilingual(reading)),))
    assert [claim.kind for claim in unproven_bounds((exact,), "thí điểm 02 xã")] == [ClaimKind.SIGN] * (not is_read)
    assert [claim.kind for claim in unproven_bounds((exact,), "ít nhất 02 xã")] == [ClaimKind.SIGN]


SEVERAL = "100% thủ tục; tối thiểu có 20% tại chỗ, 50% tại huyện"


def test_each_target_has_a_number_of_its_own_in_their_order() -> None:
    own = (AtLeast(100), AtLeast(20), AtLeast(50))
    assert told(SEVERAL, *own) == []
    for turn, bound in enumerate(own):
        for other in {*own} - {bound}:
            taken = (*own[:turn], other, *own[turn + 1 :])
            assert told(SEVERAL, *taken) == [(turn + 1, ClaimKind.TURN, (printed_numbers(SEVERAL)[turn].printed,))]


def test_of_a_number_that_stands_in_the_passage_it_is_never_said_that_it_does_not() -> None:
    """The third rule of a row put before the second."""
    passage = "100 % thủ tục được công khai; 80 % hồ sơ nộp trực tuyến; 100 % cán bộ được tập huấn"
    first, second = target(AtLeast(100), "Thủ tục được công khai"), target(AtLeast(80), "Hồ sơ nộp trực tuyến", 3)
    third = target(AtLeast(100), "Cán bộ được tập huấn", 2)
    assert list(unproven_bounds((first, second, third), passage)) == []
    (claim,) = unproven_bounds((first, third, second), passage)
    assert (claim.owner, claim.kind, claim.claimed) == (third.key, ClaimKind.TURN, "≥ 100 %")


def test_what_stands_beside_other_words_is_told_so() -> None:
    passage = "98 % hồ sơ đúng hạn (cùng kỳ: 95 %)"
    (claim,) = unproven_bounds((target(AtLeast(95), "Hồ sơ đúng hạn"),), passage)
    assert claim.kind is ClaimKind.TURN


def test_one_number_may_be_set_to_several_targets() -> None:
    passage = "100% thủ tục được công khai; được đồng bộ"
    assert told(passage, AtLeast(100), AtLeast(100)) == []
    assert told(passage, AtLeast(100), AtLeast(98)) == [(2, ClaimKind.NUMBER, ("100%",))]
    assert told(passage, AtLeast(98), AtLeast(100)) == [(1, ClaimKind.NUMBER, ("100%",))]


def test_of_a_number_that_is_nobodys_the_words_beside_it_tell_whose_it_is() -> None:
    passage = "98 % hồ sơ đúng hạn (cùng kỳ: 95 %)"
    for bound, printed in ((AtLeast(98), []), (AtLeast(95), [("98 %",)])):
        claims = unproven_bounds((target(bound, "Hồ sơ đúng hạn"),), passage)
        assert [claim.printed for claim in claims] == printed


@pytest.mark.parametrize(
    ("passage", "kinds"),
    [
        ("giảm 50% chi phí so với năm 2024", []),
        ("giảm ít nhất 50% so với cùng kỳ", []),
        ("giảm 50% chi phí so với năm 2023", [ClaimKind.BASELINE]),
        ("giảm 40% chi phí so với năm 2024", [ClaimKind.NUMBER]),
    ],
)
def test_a_change_is_printed_with_what_it_is_compared_with(passage: str, kinds: list[ClaimKind]) -> None:
    """A change of so much is a floor, whichever direction is better."""
    for direction in (Direction.LESS_IS_BETTER, Direction.MORE_IS_BETTER):
        asked = target(AtLeast(50))
        measure = evolve(asked.measure, direction=direction)
        changed = evolve(asked, measure=measure, baseline=Period.year(2024))
        assert [claim.kind for claim in unproven_bounds((changed,), passage)] == kinds


def test_a_number_alone_in_its_cell_is_the_value_whatever_numbers_the_other_cells_have() -> None:
    passage = "| 30 | Người từ 15 tuổi có tài khoản | % | ≥ 95 | Ngân hàng |"
    for bound, printed in ((AtLeast(95), []), (AtLeast(15), [("≥ 95",)])):
        claims = unproven_bounds((target(bound, "Người từ 15 tuổi có tài khoản"),), passage)
        assert [claim.printed for claim in claims] == printed


def test_a_year_alone_in_its_cell_is_no_value() -> None:
    assert told("| 138 | Lập các làng | Ít nhất 10 xã | 2030 |", AtLeast(10, VILLAGES)) == []


def test_a_number_without_a_mark_is_nobodys_bound() -> None:
    assert told("Trong 12 tháng của năm 2025, 98 % hồ sơ", AtLeast(98)) == []
    assert told("Có 5 xã năm 2025", AtLeast(5, VILLAGES)) == []


prices = st.lists(st.sampled_from([0.0, 1.0, 2.0, 4.0]), min_size=3, max_size=3)


@given(st.lists(prices, min_size=1, max_size=3), prices)
def test_numbers_are_given_away_at_the_least_cost(costs: list[list[float]], left_over: list[float]) -> None:
    """Of all ways to give each target a number, in the order of both, none is cheaper."""

    def cost(own: Sequence[int | None]) -> float:
        shared = sum(0.5 for one, other in pairwise(own) if one == other)
        nobodys = sum(price for number, price in enumerate(left_over) if number not in own)
        return shared + nobodys + sum(row[number or 0] for row, number in zip(costs, own, strict=True))

    ordered = combinations_with_replacement(range(3), len(costs))
    assert cost(_assign(costs, left_over)) == min(map(cost, ordered))
