from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.authoring.bound_words import ReadBound, bound_of, read_bounds, read_bounds_in_sentence, unit_of
from cchc_rules.errors import BadValue
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, LessThan, MoreThan, Rank
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual


def one(cell: str) -> ReadBound:
    read = read_bounds(cell)
    assert read is not None
    (bound,) = read
    return bound


@pytest.mark.parametrize(
    ("cell", "lowest", "highest"),
    [
        ("≥ 80", 80, None),
        (">= 30", 30, None),
        ("tối thiểu 98 %", 98, None),
        ("Đạt tối thiểu 98%", 98, None),
        ("ít nhất 02 lớp tập huấn", 2, None),
        ("từ 50% trở lên", 50, None),
        ("1.000 hồ sơ trở lên", 1000, None),
        ("≤ 3 Đông Nam Á", None, 3),
        ("không quá 40 %", None, 40),
        ("50 % trở xuống", None, 50),
        ("20% - 50%", 20, 50),
        ("16 - 18", 16, 18),
        ("từ 8 đến 10", 8, 10),
        ("0,7", Fraction(7, 10), None),
        ("khoảng 30 giờ", 30, 30),
        ("100%.", 100, None),
    ],
)
def test_the_numbers_of_a_bound_are_read(cell: str, lowest: Fraction | None, highest: Fraction | None) -> None:
    bound = one(cell)
    assert (bound.lowest, bound.highest) == (lowest, highest)


def test_what_stands_around_the_number_is_kept() -> None:
    assert one("> 0,7").above
    assert one("dưới 5 %").below
    assert one("khoảng 30 giờ").about
    assert (one("90").bare, one("≥ 90").bare, one("90 trở lên").bare) == (True, False, False)
    assert (one("90 %").percent, one("90").percent, one("20 - 50%").percent) == (True, False, True)
    assert (one("≤ 3 Đông Nam Á").words, one("ít nhất 02 lớp").printed) == ("Đông Nam Á", "02")


@pytest.mark.parametrize("cell", ["≤ 3 Đông Nam Á; ≤ 50 Thế giới", "≥ 2 tỉnh;≥ 3 huyện;"])
def test_a_semicolon_parts_bounds(cell: str) -> None:
    assert len(read_bounds(cell) or ()) == 2


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "Tiên tiến, hiện đại",
        "≥ 3% và tăng dần theo yêu cầu phát triển",
        "50 - 20",
        "≥ 80; hiện đại",
        "100% hồ sơ đủ điều kiện được tiếp nhận trực tuyến toàn trình",
        "5 hoặc 6",
    ],
)
def test_what_says_more_than_a_bound_is_not_read(cell: str) -> None:
    assert read_bounds(cell) is None


@given(st.integers(0, 10**6), st.sampled_from(["≥ ", "tối thiểu ", "ít nhất ", "không dưới "]))
def test_a_floor_is_the_number_that_is_printed(number: int, sign: str) -> None:
    """With or without points between thousands."""
    for printed in (str(number), f"{number:,}".replace(",", ".")):
        assert one(f"{sign}{printed}").lowest == number


def test_the_percentages_of_a_sentence_are_read_in_its_order() -> None:
    sentence = "98% hồ sơ đúng hạn, trước hạn; tỷ lệ trực tuyến đạt tối thiểu 80%, thanh toán từ 50% trở lên (02 đợt)"
    read = read_bounds_in_sentence(sentence)
    assert [(str(each.lowest), each.bare) for each in read] == [("98", True), ("80", False), ("50", False)]
    assert all(each.percent and each.highest is None for each in read)


@pytest.mark.parametrize(
    ("cell", "unit_words", "bound"),
    [
        ("≥ 80", "%", AtLeast(80)),
        ("100%", "%", AtLeast(100)),
        ("tối thiểu 98 %", "", AtLeast(98)),
        ("> 60", "%", MoreThan(60)),
        ("không quá 40 %", "", AtMost(40)),
        ("dưới 5 %", "", LessThan(5)),
        ("20% - 50%", "%", Between(20, 50)),
        ("≤ 3 Đông Nam Á", "Thứ bậc", Rank(3, Bilingual("Đông Nam Á"))),
        ("≤ 10", "Xếp hạng", Rank(10)),
        ("≥ 350", "Tbps", AtLeast(350, Unit("tbps", Bilingual("Tbps")))),
        ("ít nhất 02 lớp tập huấn", "", AtLeast(2, Unit("lop-tap-huan", Bilingual("lớp tập huấn")), printed="02")),
        ("1.000", "Hồ sơ", AtLeast(1000, Unit("ho-so", Bilingual("hồ sơ")), printed="1.000")),
        ("khoảng 30", "Giờ", About(30, Unit.HOUR)),
        ("≥ 50.000 tỷ đồng", "", AtLeast(50_000, Unit.BILLION_VND, printed="50.000")),
        ("5", "", AtLeast(5, Unit.COUNT)),
        ("≥ 30", "% GDP", AtLeast(30, Unit("percent-gdp", Bilingual("% GDP")))),
    ],
)
def test_what_was_read_is_a_bound_in_its_unit(cell: str, unit_words: str, bound: Bound) -> None:
    assert bound_of(one(cell), unit_words) == bound


@pytest.mark.parametrize(
    ("cell", "unit_words"), [("≥ 3 tỉnh", "Huyện"), ("≥ 5 tỉnh", "%"), ("≥ 0", "%"), ("≥ 3", "Thứ bậc")]
)
def test_what_can_be_no_bound_is_refused(cell: str, unit_words: str) -> None:
    with pytest.raises(BadValue):
        bound_of(one(cell), unit_words)


def test_a_unit_that_begins_with_a_number_has_a_key() -> None:
    assert unit_of("1000 dân").key == "unit-1000-dan"


@pytest.mark.parametrize("cell", ["≤ 3 Đông Nam Á", "tối đa 3 khu vực ASEAN"])
def test_a_group_behind_a_ceiling_tells_a_rank(cell: str) -> None:
    (read,) = read_bounds(cell) or ()
    bound = bound_of(read, "")
    assert (bound.unit, bound.highest, bound.among) == (Unit.RANK, Fraction(3), Bilingual(cell.partition("3 ")[2]))


@pytest.mark.parametrize("cell", ["≥ 3,2 triệu", "50.000 tỷ", "≥ 5 nghìn", "≥ 3 triệu lượt"])
def test_a_multiple_is_no_unit(cell: str) -> None:
    (read,) = read_bounds(cell) or ()
    with pytest.raises(BadValue, match="one unit"):
        bound_of(read, "")
