import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc_rules.errors import BadValue, FloatRefused
from cchc_rules.exact import Exact
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan, Rank
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

ASEAN = Bilingual("Đông Nam Á", "South-East Asia")
WORLD = Bilingual("thế giới", "the world")
CABLES = Unit("sea_cable", Bilingual("tuyến cáp quang biển", "sea cables"))
BODIES = Unit("organisation", Bilingual("tổ chức", "organisations"))
LETTER = Source(Bilingual("Công văn hướng dẫn", "A letter of guidance"), Certainty.DOCUMENTED)

PRINTED = [
    (AtLeast(98), "≥ 98 %", "tối thiểu 98 %", "at least 98 %"),
    (AtLeast("97,5"), "≥ 97.5 %", "tối thiểu 97,5 %", "at least 97.5 %"),
    (
        AtLeast(50_000, Unit.BILLION_VND),
        "≥ 50,000 billion VND",
        "tối thiểu 50.000 tỷ đồng",
        "at least 50,000 billion VND",
    ),
    (MoreThan(60), "> 60 %", "trên 60 %", "more than 60 %"),
    (AtMost(40), "≤ 40 %", "không quá 40 %", "at most 40 %"),
    (LessThan(8, Unit.HOUR), "< 8 hours", "dưới 8 giờ", "less than 8 hours"),
    (AtMost(0, Unit.COUNT), "≤ 0", "không để xảy ra", "none at all"),
    (Exactly(0), "0 %", "không để xảy ra", "none at all"),
    (Between(40, 50, BODIES), "40–50 organisations", "từ 40 đến 50 tổ chức", "from 40 to 50 organisations"),
    (Between(20, 50, below=True), "20 – < 50 %", "từ 20 đến dưới 50 %", "from 20 to less than 50 %"),
    (Between(20, 50, above=True), "> 20 – 50 %", "trên 20 đến 50 %", "more than 20 to 50 %"),
    (
        Exactly(9, CABLES, printed="09"),
        "9 sea cables",
        "đúng 9 tuyến cáp quang biển",
        "exactly 9 sea cables",
    ),
    (Rank(3, ASEAN), "≤ rank 3, South-East Asia", "trong nhóm 3 Đông Nam Á", "among the first 3 of South-East Asia"),
    (Rank(50, WORLD), "≤ rank 50, the world", "trong nhóm 50 thế giới", "among the first 50 of the world"),
    (Rank(10), "≤ rank 10", "trong nhóm 10", "among the first 10"),
    (About(30, Unit.HOUR), "~ 30 hours", "khoảng 30 giờ", "about 30 hours"),
    (About(30, tolerance="0,5", source=LETTER), "~ 30 %", "khoảng 30 % (± 0,5)", "about 30 % (± 0.5)"),
]


@pytest.mark.parametrize(("bound", "signs", "vi", "en"), PRINTED, ids=str)
def test_a_bound_is_written_in_signs_and_in_words(bound: Bound, signs: str, vi: str, en: str) -> None:
    assert (str(bound), bound.symbols("en"), bound.in_("vi"), bound.in_("en")) == (signs, signs, vi, en)


def test_signs_have_the_marks_of_the_language() -> None:
    assert AtLeast(50_000, Unit.BILLION_VND).symbols("vi") == "≥ 50.000 tỷ đồng"
    assert Between("0,5", "1,5").symbols("vi") == "0,5–1,5 %"
    assert Rank(3, ASEAN).symbols("vi") == "≤ hạng 3, Đông Nam Á"


@pytest.mark.parametrize(
    ("bound", "sign", "numbers"),
    [
        (AtLeast(98), "≥", (98,)),
        (MoreThan(60), ">", (60,)),
        (AtMost(40), "≤", (40,)),
        (LessThan(8, Unit.HOUR), "<", (8,)),
        (Between(20, 50), "", (20, 50)),
        (Exactly(5, Unit.COUNT), "", (5,)),
        (Rank(3), "≤", (3,)),
        (About(30), "~", (30,)),
        (About(30, tolerance=2, source=LETTER), "~", (30,)),
    ],
)
def test_a_bound_tells_what_its_passage_prints(bound: Bound, sign: str, numbers: tuple[int, ...]) -> None:
    assert bound.sign == sign
    assert bound.numbers == tuple(map(Fraction, numbers))


@pytest.mark.parametrize("value", [0, -1, True, "nan", Decimal("Infinity"), pytest.param(10**5000, id="huge"), None])
def test_a_floor_is_a_number_above_nothing(value: Any) -> None:
    with pytest.raises(BadValue):
        AtLeast(value)


def test_a_bound_takes_no_float() -> None:
    with pytest.raises(FloatRefused):
        AtLeast(0.98)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"lowest": 3, "highest": 2},
        {"lowest": 3, "highest": 3, "above": True},
        {"lowest": 3, "highest": 3, "below": True},
        {"highest": -1},
        {"highest": 0, "below": True},
        {"lowest": 1, "below": True},
        {"highest": 1, "above": True},
        {"lowest": 1, "unit": Unit.RANK},
        {"highest": 0, "unit": Unit.RANK},
        {"highest": "1.5", "unit": Unit.RANK},
        {"highest": 5, "among": ASEAN},
        {"lowest": 5, "about": True},
        {"highest": 5, "about": True},
        {"lowest": 4, "highest": 5, "about": True},
        {"lowest": 5, "highest": 5, "about": True, "source": LETTER},
        {"lowest": 5, "source": LETTER},
        {"lowest": 5, "above": 1},
        {"lowest": 5, "about": None},
    ],
)
def test_a_bound_that_says_nothing_or_contradicts_itself_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        Bound(**said)


def test_more_than_nothing_is_a_bound_and_at_least_nothing_is_none() -> None:
    assert MoreThan(0, Unit.COUNT).is_reached(Fraction(0), Fraction(0)) is False
    assert AtMost(0, Unit.COUNT).is_reached(Fraction(0), Fraction(0)) is True


def test_a_tolerance_has_a_source() -> None:
    with pytest.raises(BadValue, match="the source of a tolerance"):
        About(30, tolerance=2)


@pytest.mark.parametrize("value", [98, "97.95", "97,95", Decimal("0.01"), Fraction(100, 3)])
def test_a_percentage_is_a_ratio_of_a_hundred_and_a_quantity_is_itself(value: Exact) -> None:
    percent, points = AtLeast(value), AtLeast(value, Unit.POINT)
    assert percent.lowest == points.lowest == points.least
    assert percent.least is not None
    assert percent.lowest == 100 * percent.least
    assert percent.percent_floor == percent.least.as_integer_ratio()
    assert points.percent_floor is None


def test_only_a_plain_floor_in_percent_is_compared_as_one() -> None:
    others = (MoreThan(60), AtMost(40), LessThan(40), Between(20, 50), Exactly(50), About(50))
    assert [bound.percent_floor for bound in others] == [None] * len(others)


def test_money_is_compared_in_its_base() -> None:
    three_billion = AtLeast("3,2", Unit.BILLION_VND)
    assert three_billion.least == AtLeast(3200, Unit.MILLION_VND).least == 3_200_000_000
    assert three_billion.most is None


def test_about_a_number_settles_nothing_beside_it() -> None:
    """Nobody but its author can say how far off is too far: not 0, and not ten times as much."""
    about = About(30, Unit.DAY)
    on, off = Fraction(30), Fraction(31)
    assert about.is_reached(on, on) is True
    for lowest, highest in ((off, off), (on, off), (Fraction(0), Fraction(0)), (Fraction(300), Fraction(300))):
        assert about.is_reached(lowest, highest) is None
    within = About(30, Unit.DAY, tolerance=1, source=LETTER)
    assert within.is_reached(off, off) is True
    assert within.is_reached(off + 1, off + 1) is False


def test_a_bound_is_what_it_says() -> None:
    assert len({AtLeast(98), AtLeast("98"), AtLeast(Decimal("98.0")), AtLeast(98, Unit.POINT)}) == 2
    assert len({AtLeast(98), MoreThan(98), AtMost(98), LessThan(98), Exactly(98), About(98)}) == 6
    for bound, *_ in PRINTED:
        assert pickle.loads(pickle.dumps(bound)) == bound


@pytest.mark.parametrize("total", range(6))
def test_the_fewest_and_the_most_that_keep_it(total: int) -> None:
    """Of so many cases, exactly the counts from the fewest to the most make a ratio that keeps it."""
    half = Fraction(1, 2)
    forms: list[tuple[Bound, Callable[[Fraction], bool]]] = [
        (AtLeast(50), lambda ratio: ratio >= half),
        (MoreThan(50), lambda ratio: ratio > half),
        (AtMost(50), lambda ratio: ratio <= half),
        (LessThan(50), lambda ratio: ratio < half),
        (Exactly(50), lambda ratio: ratio == half),
        (Between(50, 75, above=True, below=True), lambda ratio: half < ratio < Fraction(3, 4)),
    ]
    for bound, keeps in forms:
        fewest, most = bound.limits.counts(total)
        kept = [yes for yes in range(total + 1) if total and keeps(Fraction(yes, total))]
        assert not total or list(range(fewest, most + 1)) == kept
