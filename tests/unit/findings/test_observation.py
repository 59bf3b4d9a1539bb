from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, Quantity, RollCall, Share, Tally
from cchc_rules.errors import BadValue, NotADay
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.unit import Unit
from tests import tiny

DAY = date(2025, 3, 1)


def figure(**changed: Any) -> Figure:
    fields: dict[str, Any] = {"measure": tiny.ON_TIME, "agency": tiny.HOME, "period": tiny.YEAR, "value": Tally(1, 1)}
    return Figure(**(fields | changed))


def test_a_figure_is_shown_on_a_card() -> None:
    """What was counted, of whom, when, by which definition, and where it was read."""
    card = figure(value=Tally(979, 21), source="12/BC-SNV").card("vi")
    assert card.title == tiny.ON_TIME.title.vi
    assert card.facts == (
        ("giá trị", "979/1000 = 97,9 %"),
        ("cơ quan", "Sở Nội vụ"),
        ("kỳ", "01/01/2025–31/12/2025"),
        ("mã chỉ số", "on-time-of-closed"),
        ("nguồn", "12/BC-SNV"),
    )
    assert "<table" in figure()._repr_html_()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"measure": "on-time"}, "a Measure of a plan"),
        ({"measure": None}, "a Measure of a plan"),
        ({"agency": "so-noi-vu"}, "roster.find"),
        ({"agency": None}, "roster.find"),
        ({"period": 2025}, "a Period"),
        ({"period": (date(2025, 1, 1), date(2026, 1, 1))}, "a Period"),
        ({"value": "98"}, "a Tally, Share or Quantity"),
        ({"value": 0.98}, "a Tally, Share or Quantity"),
        ({"value": Quantity(3, Unit.POINT)}, "a value in percent"),
        ({"measure": tiny.SCORE, "value": Tally(1, 1)}, "a value in point"),
        ({"measure": tiny.SCORE, "value": Share(1)}, "a value in point"),
        ({"measure": tiny.SCORE, "value": Quantity(3, Unit.DAY)}, "a value in point"),
    ],
)
def test_a_figure_of_the_wrong_kind_is_refused(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(BadValue, match=said):
        figure(**changed)


@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.POINT])
def test_an_index_has_no_cases_to_tally(unit: Unit) -> None:
    """A share of it, or points, is taken; a tally says what it should be instead, or is in another unit."""
    index = tiny.measure("satisfaction-index", "satisfaction", CaseKind.INDEX, unit)
    level = Share("91.2") if unit is Unit.PERCENT else Quantity(91, unit)
    assert figure(measure=index, value=level).value == level
    expected = "a Share.*satisfaction-index is an index, which has no cases" if unit is Unit.PERCENT else "in point"
    with pytest.raises(BadValue, match=expected):
        figure(measure=index, value=Tally(9, 1))


def test_a_figure_may_be_of_a_class() -> None:
    assert figure(agency=tiny.DEPARTMENTS).agency is tiny.DEPARTMENTS
    assert figure(measure=tiny.SCORE, value=Quantity(3, Unit.POINT)).value == Quantity(3, Unit.POINT)


def test_a_roll_call_keeps_the_names() -> None:
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], not_done=(tiny.NORTH,), unknown={tiny.SOUTH})
    assert call.done == {tiny.HOME}
    assert call.value == Tally(1, 1, unknown=1)
    assert call.agency is None
    assert (call.not_concerned, call.complete) == (frozenset(), False)
    said = [call.set_of(each) for each in (tiny.HOME, tiny.NORTH, tiny.SOUTH, tiny.OFFICE)]
    assert said == ["done", "not_done", "unknown", None]
    assert RollCall(tiny.OFFICES_READY, tiny.YEAR, []).value == Tally(0, 0)


def test_those_not_concerned_are_named_and_not_counted() -> None:
    """A condition leaves them out: they were called, and are no case."""
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.NORTH], not_concerned=[tiny.OFFICE])
    assert call.named == {tiny.HOME, tiny.NORTH, tiny.OFFICE}
    assert call.value == Tally(1, 1)


def test_whoever_answers_for_a_roll_call_is_an_agency_or_a_class() -> None:
    """And whether it is complete is said with yes or no."""
    assert RollCall(tiny.OFFICES_READY, tiny.YEAR, [], agency=tiny.NORTH).agency is tiny.NORTH
    assert RollCall(tiny.OFFICES_READY, tiny.YEAR, [], agency=tiny.DISTRICTS).agency is tiny.DISTRICTS
    stray: Any = "huyen-bac"
    with pytest.raises(BadValue, match="an Agency or AgencyClass"):
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [], agency=stray)
    yes: Any = "yes"
    with pytest.raises(BadValue, match="complete: got 'yes'; expected True or False"):
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [], complete=yes)


def test_equal_roll_calls_print_alike() -> None:
    named = [tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH]
    one = RollCall(tiny.OFFICES_READY, tiny.YEAR, named)
    other = RollCall(tiny.OFFICES_READY, tiny.YEAR, reversed(named))
    assert repr(one) == repr(other)
    places = [repr(one).index(key) for key in sorted(agency.key for agency in named)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "answers",
    [
        {"done": [tiny.HOME], "not_done": [tiny.HOME]},
        {"done": [tiny.HOME], "unknown": [tiny.HOME]},
        {"done": [], "not_done": [tiny.HOME], "unknown": [tiny.HOME]},
        {"done": [tiny.NORTH, tiny.HOME], "not_concerned": [tiny.HOME]},
    ],
)
def test_nobody_answers_a_roll_call_twice(answers: dict[str, Any]) -> None:
    with pytest.raises(BadValue, match="so-noi-vu"):
        RollCall(tiny.OFFICES_READY, tiny.YEAR, **answers)


def test_a_roll_call_is_of_agencies() -> None:
    with pytest.raises(BadValue, match="a percentage of agencies"):
        RollCall(tiny.ON_TIME, tiny.YEAR, [])
    with pytest.raises(BadValue, match="a percentage of agencies"):
        RollCall(evolve(tiny.OFFICES_READY, unit=Unit.COUNT), tiny.YEAR, [])
    strangers: list[Any] = [tiny.DEPARTMENTS, "so-noi-vu", None]
    for stranger in strangers:
        with pytest.raises(BadValue, match="A class cannot answer"):
            RollCall(tiny.OFFICES_READY, tiny.YEAR, [stranger])


@pytest.mark.parametrize("name", ["done", "not_done", "unknown", "not_concerned"])
@pytest.mark.parametrize("given", [{tiny.HOME: False}, {}, 5, None, tiny.HOME, tiny.DEPARTMENTS, "so-noi-vu"], ids=repr)
def test_a_set_of_a_roll_call_is_one_of_agencies(name: str, given: Any) -> None:
    """Of who is mapped to False, only the name would be read."""
    with pytest.raises(BadValue, match="agencies, in a list or a set"):
        RollCall(tiny.OFFICES_READY, tiny.YEAR, **({"done": []} | {name: given}))


@pytest.mark.parametrize("given", [5, None, b"a", [], tiny.HOME])
def test_where_it_was_read_is_a_text(given: Any) -> None:
    with pytest.raises(BadValue, match=r"Figure.source: got .*; expected a text"):
        figure(source=given)
    with pytest.raises(BadValue, match=r"Delivery.reference: got .*; expected a text"):
        Delivery(tiny.JOINT_PLAN, tiny.HOME, DAY, given)
    with pytest.raises(BadValue, match=r"Attestation.reference: got .*; expected a text"):
        Attestation(tiny.CONNECTED, tiny.HOME, DAY, holds=True, reference=given)


@pytest.mark.parametrize("rule", [tiny.CONNECTED, tiny.DOSSIERS_ON_TIME, tiny.OVERSIGHT, "tiny-2025:II.1.6/1", None])
def test_only_activities_are_delivered(rule: Any) -> None:
    with pytest.raises(BadValue, match="Only activities"):
        Delivery(rule, tiny.HOME, DAY)


@pytest.mark.parametrize("rule", [tiny.JOINT_PLAN, tiny.DOSSIERS_ON_TIME, tiny.OVERSIGHT, "tiny-2025:II.1.5/1", None])
def test_only_outcomes_are_attested(rule: Any) -> None:
    with pytest.raises(BadValue, match="Only outcomes"):
        Attestation(rule, tiny.HOME, DAY, holds=True)


@pytest.mark.parametrize("holds", [1, 0, None, "yes"])
def test_an_attestation_says_yes_or_no(holds: Any) -> None:
    with pytest.raises(BadValue, match="True or False"):
        Attestation(tiny.CONNECTED, tiny.HOME, DAY, holds)


@pytest.mark.parametrize("day", [datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 3, 1), "2025-03-01", None])  # noqa: DTZ001  a naive one is the point
def test_what_happened_happened_on_a_day(day: Any) -> None:
    with pytest.raises(NotADay):
        Delivery(tiny.JOINT_PLAN, tiny.HOME, day)
    with pytest.raises(NotADay):
        Attestation(tiny.CONNECTED, tiny.HOME, day, holds=True)


def test_a_source_tells_two_figures_apart() -> None:
    assert figure(source="12/BC") != figure()
    assert len({figure(), figure(), figure(period=Period.month(2025, 1))}) == 2


def test_a_delivery_says_who_made_it_where_it_is_told_of_others() -> None:
    """Of whoever made it the day alone, of a class the member, of another agency that it was made by it."""
    made = Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 3, 1))
    assert str(made.words_for(tiny.NORTH).en) == "01/03/2025"
    assert made.words_for(tiny.DISTRICTS).en == "01/03/2025 (North District)"
    assert made.words_for(tiny.SOUTH).vi == "01/03/2025 (do Huyện Bắc nộp)"
