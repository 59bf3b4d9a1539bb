from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.drawings.interval import draw_interval
from cchc_rules.errors import BadValue
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Bound, Exactly, LessThan, MoreThan, Rank
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.testing.strategies import quantities, shares, tallies
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.drawn import SVG, overlaps, read, said, told

LANGUAGES: tuple[Language, ...] = ("vi", "en")
NEARLY = Source(Bilingual("giả định", "made up"), Certainty.INFERRED)
SHARES = (AtLeast(98), AtLeast(100), MoreThan(60), AtMost(40), LessThan(40), Between(20, 50), About(30), Exactly(50))
AMOUNTS = (
    AtLeast(20, Unit.COUNT),
    AtMost(0, Unit.COUNT),
    Between(20, 50, Unit.COUNT, above=True, below=True),
    Exactly(5, Unit.COUNT),
    About(30, Unit.COUNT),
    About(30, Unit.COUNT, tolerance=5, source=NEARLY),
)
COST = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)
HALVED = tiny.against(AtLeast(50), COST)


def million(number: int) -> Quantity:
    return Quantity(number, Unit.MILLION_VND)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "bound", [*SHARES, *AMOUNTS, Rank(3), Rank(3, Bilingual("Đông Nam Á", "South-East Asia"))], ids=repr
)
def test_every_bound_is_drawn_and_no_words_stand_over_others(bound: Bound, language: Language) -> None:
    drawing = draw_interval(tiny.bounded(bound), language=language)
    assert said(drawing)[0] == bound.symbols(language)
    assert bound.in_(language) in told(drawing)
    assert not overlaps(drawing)


@given(st.sampled_from(SHARES), tallies(min_cases=1) | shares())
def test_the_ends_of_a_bound_and_of_a_figure_stand_in_the_order_of_their_numbers(
    bound: Bound, value: FigureValue
) -> None:
    check_order(bound, value)


@given(st.sampled_from(AMOUNTS), quantities())
def test_so_they_do_where_amounts_are_counted(bound: Bound, value: FigureValue) -> None:
    check_order(bound, value)


def check_order(bound: Bound, value: FigureValue) -> None:
    target = tiny.bounded(bound)
    drawing = draw_interval(target, value)
    assert not overlaps(drawing)
    root = read(drawing)
    ends = [end for end in (bound.least, bound.most) if end is not None]
    places = [float(each.attrib["cx"]) for each in root.iter(f"{SVG}circle") if each.get("class") == "bound"]
    (bar,) = [each for each in root.iter(f"{SVG}line") if each.get("class") == "value"]
    known = value.bounds
    assert known is not None
    pairs = [*zip(ends, places, strict=True), (known[0], float(bar.attrib["x1"])), (known[1], float(bar.attrib["x2"]))]
    for (number, x), (greater, further) in ((one, other) for one in pairs for other in pairs if one[0] < other[0]):
        assert x <= further, (number, greater)
    assert len({number for number, _ in pairs}) == 1 or len({x for _, x in pairs}) > 1
    verdict = {True: "✓ kept", False: "✗ missed", None: "? undecided"}[reaches(target, value)]
    assert verdict in told(drawing)


def test_an_end_that_belongs_to_a_bound_is_full_and_one_that_does_not_a_ring() -> None:
    root = read(draw_interval(tiny.bounded(Between(20, 50, above=True))))
    assert [each.get("fill") for each in root.iter(f"{SVG}circle")] == ["none", "var(--cchc-accent, currentColor)"]


@pytest.mark.parametrize(
    ("bound", "arrows"),
    [
        (AtLeast(98), 0),  # no share is above 100
        (AtLeast(20, Unit.COUNT), 1),
        (AtMost(40), 0),
        (AtMost(40, Unit.COUNT), 0),  # nor any amount below 0
        (Between(20, 50), 0),
    ],
)
def test_a_bound_goes_on_where_a_value_can(bound: Bound, arrows: int) -> None:
    assert len(list(read(draw_interval(tiny.bounded(bound))).iter(f"{SVG}path"))) == arrows


def test_a_figure_that_is_close_stands_apart_from_its_threshold() -> None:
    """97.9 % is not 98 %, on the axis too."""
    drawing = draw_interval(hue_2025.DOSSIERS_ON_TIME, Tally(979, 21))
    root = read(drawing)
    (dot,) = root.iter(f"{SVG}circle")
    (bar,) = [each for each in root.iter(f"{SVG}line") if each.get("class") == "value"]
    assert float(dot.attrib["cx"]) - float(bar.attrib["x1"]) > 50
    assert "979/1000 ✗ missed" in said(drawing)
    assert told(drawing) == "at least 98 %. 979/1000; ✗ missed. The axis goes from 97.85 % to 98.05 %."


def test_a_change_is_drawn_on_an_axis_of_its_own() -> None:
    drawing = draw_interval(HALVED, million(400), million(1000), "vi")
    assert said(drawing)[:3] == ["giảm ≥ 50 % so với năm 2024", "45 %", "65 %"]
    assert "400 triệu đồng; (kỳ so sánh: 1.000 triệu đồng); ✓ đạt" in told(drawing)


@pytest.mark.parametrize(
    ("target_value", "baseline"), [(million(400), None), (million(400), million(0))], ids=["unknown", "zero"]
)
def test_a_change_that_is_not_known_is_not_drawn(target_value: Quantity, baseline: Quantity | None) -> None:
    drawing = draw_interval(HALVED, target_value, baseline)
    assert "nothing that can be compared" in " ".join(said(drawing))
    assert not [each for each in read(drawing).iter(f"{SVG}line") if each.get("class") == "value"]


def test_where_nothing_was_counted_no_figure_is_drawn() -> None:
    drawing = draw_interval(hue_2025.DOSSIERS_ON_TIME, Tally(0, 0), language="vi")
    assert "? chưa xác định" in told(drawing)
    assert "không có số liệu so sánh được" in " ".join(said(drawing))


def test_a_rounded_share_is_an_interval() -> None:
    root = read(draw_interval(hue_2025.DOSSIERS_ON_TIME, Share("97.9", decimals=1)))
    (bar,) = [each for each in root.iter(f"{SVG}line") if each.get("class") == "value"]
    assert float(bar.attrib["x1"]) < float(bar.attrib["x2"])


def test_an_amount_in_a_multiple_of_the_unit_stands_at_its_number() -> None:
    cost = tiny.bounded(AtLeast(Fraction(1, 2), Unit.BILLION_VND))
    counted = evolve(cost, measure=evolve(cost.measure, unit=Unit.MILLION_VND))
    root = read(draw_interval(counted, million(500)))
    (dot,) = root.iter(f"{SVG}circle")
    (bar,) = [each for each in root.iter(f"{SVG}line") if each.get("class") == "value"]
    assert dot.get("cx") == bar.get("x1") == bar.get("x2")


def test_a_value_of_another_unit_is_refused() -> None:
    with pytest.raises(BadValue, match="a Tally or a Share"):
        draw_interval(hue_2025.DOSSIERS_ON_TIME, million(1))
