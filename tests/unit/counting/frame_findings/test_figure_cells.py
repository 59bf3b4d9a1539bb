"""Names and cells of a table of figures."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Period, Share, Tally
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.frame_findings.figure_cells import Party, find_measures, find_parties, period_of, read_figures
from cchc_rules.errors import FaultGroup, ReversedPeriod
from cchc_rules.findings.values import Quantity
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from tests import changing, tiny

MEASURES = {each.key: each for each in tiny.PLAN.measures}
DAYS = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
STEADY = Roster((tiny.EVERYBODY, tiny.DEPARTMENTS, tiny.HOME, tiny.OFFICE))


def row(**cells: Any) -> dict[str, Any]:
    return {"measure": "on-time-of-closed", "agency": "so-noi-vu", **DAYS, **cells}


def parties_of(roster: Roster, names: list[str], periods: tuple[Period, ...], days: set[date]) -> dict[object, Party]:
    refused: list[Exception] = []
    found = find_parties(roster, names, periods, days, refused)
    assert not refused
    return found


def faults(*rows: dict[str, Any]) -> list[str]:
    with pytest.raises(FaultGroup) as refused:
        read_figures(rows, MEASURES, tiny.ROSTER)
    return [str(each) for each in refused.value.exceptions]


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"yes": 98, "no": 2.0}, Tally(98, 2)),
        ({"yes": 98, "no": 2, "unknown": float("nan"), "share": None, "value": ""}, Tally(98, 2)),
        ({"yes": 0, "no": 0, "unknown": 1}, Tally(0, 0, 1)),
        ({"share": "97,95 %"}, Share("97.95")),
        ({"share": " 0.5%"}, Share("0.5")),
        ({"share": "0"}, Share(0)),
        ({"share": Decimal("98.5"), "yes": None, "no": None}, Share("98.5")),
        ({"measure": "score", "value": " 81,5"}, Quantity("81.5", Unit.POINT)),
    ],
)
def test_a_row_says_one_thing(cells: dict[str, Any], value: Any) -> None:
    given = row(**cells)
    expected = Figure(MEASURES[given["measure"]], tiny.HOME, tiny.YEAR, value)
    assert read_figures([given], MEASURES, tiny.ROSTER) == [(given, expected)]


def test_where_it_was_read_is_kept() -> None:
    ((_, figure),) = read_figures([row(yes=1, no=0, source=" 12/BC ")], MEASURES, tiny.ROSTER)
    assert figure.source == " 12/BC "


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"yes": 1, "no": 0, "share": "98"},
            "got '98'; expected counts or a share, not both. Leave one of them empty.",
        ),
        ({"unknown": 1, "share": "98"}, "got '98'; expected counts or a share, not both. Leave one of them empty."),
        ({"share": "98", "value": 3}, "got 3; expected counts, a share or a value alone. Leave the others empty."),
        ({"yes": 1, "value": 3}, "got 3; expected counts, a share or a value alone. Leave the others empty."),
        (
            {"share": "0,98"},
            (
                "got '0,98'; expected a percentage with its sign, where it is 1 or less. "
                "Write 0.98 % if that is meant, or 98 % if 0.98 is a fraction of 1."
            ),
        ),
        (
            {"share": Decimal(1)},
            (
                "got Decimal('1'); expected a percentage with its sign, where it is 1 or less. "
                "Write 1 % if that is meant, or 100 % if 1 is a fraction of 1."
            ),
        ),
        ({"value": 98}, "got 98; expected counts or a share, of a percentage. Write it under share."),
        (
            {"yes": 1},
            "got ''; expected a whole number of cases. Give yes and no, or else a share or a value.",
        ),
        (
            {"share": 97.5},
            (
                "got 97.5; expected a number that is exact as it is written. "
                'Pass counts (a Tally), a string ("97.95"), a Decimal or a Fraction.'
            ),
        ),
    ],
)
def test_a_row_that_says_several_things_or_none_is_refused(cells: dict[str, Any], told: str) -> None:
    assert faults(row(**cells)) == [f"the figure of on-time-of-closed, so-noi-vu, 2025: {told}"]


def test_the_first_twenty_faults_are_told() -> None:
    assert len(faults(*(row(yes=1) for _ in range(30)))) == 21


def test_a_name_that_is_nobodys_is_refused_beside_its_figure() -> None:
    (told,) = faults(row(agency="sở nào đó", yes=1, no=0))
    assert told.startswith("the figure of on-time-of-closed, sở nào đó, 2025: got 'sở nào đó'")


def test_a_period_is_of_days_whatever_hour_they_have() -> None:
    first, last = datetime(2025, 1, 1), datetime(2025, 3, 31)  # noqa: DTZ001  local times
    assert period_of({"first_day": first, "last_day": last}) == Period.quarter(2025, 1)
    with pytest.raises(ReversedPeriod):
        period_of({"first_day": last, "last_day": first})


def test_measures_are_found_by_key_and_title() -> None:
    faults: list[Exception] = []
    found = find_measures(tiny.PLAN, ["online", " Chỉ số online "], faults)
    assert {name: each.key for name, each in found.items()} == {"online": "online", " Chỉ số online ": "online"}
    assert not faults
    assert list(find_measures(tiny.PLAN, ["online", "x", "y"], faults)) == ["online"]
    assert [type(each).__name__ for each in faults] == ["UnknownMeasure", "UnknownMeasure"]


QUARTERS = tuple(Period.quarter(2025, each) for each in (1, 2, 3, 4))
SPAN = {date(2025, 1, 1), date(2025, 12, 31)}


def test_whoever_is_there_all_the_time_is_steady() -> None:
    found = parties_of(STEADY, ["so-noi-vu", "Sở Nội vụ", "moi-co-quan"], QUARTERS, SPAN)
    assert [each.steady for each in found.values()] == [tiny.HOME, tiny.HOME, None]
    assert found["moi-co-quan"].meant == (tiny.EVERYBODY,)


@pytest.mark.parametrize(
    ("roster", "name"),
    [
        (changing.ROSTER, "so-noi-vu"),  # it was merged into another
        (changing.ROSTER, "so-y-te"),  # it was formed in the year
        (changing.ROSTER, "van-phong"),  # it was renamed
        (changing.ROSTER, "Huyện Bắc"),  # another had the name before
        (tiny.ROSTER.with_successions([changing.TRANSFERRED]), "so-noi-vu"),  # it handed on a task, and is there still
        (tiny.ROSTER.with_agencies(evolve(changing.EAST, until=date(2025, 5, 1))), "huyen-dong"),
    ],
)
def test_whoever_ends_begins_or_shares_a_name_is_not(roster: Roster, name: str) -> None:
    assert parties_of(roster, [name], QUARTERS, SPAN)[name].steady is None


def test_a_name_that_is_refused_for_some_days_is_not_steady() -> None:
    roster, name = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS), "UBND thành phố Huế"
    before, after = Period.year(2024), Period.year(2025)
    days = {before.start, after.last_day}
    assert parties_of(roster, [name], (before, after), days)[name].steady is None
    assert parties_of(hue_2025.PLAN.roster, [name], (before, after), days)[name].steady is not None


def test_whom_an_unsteady_name_may_mean_is_unsteady_by_its_own_name_too() -> None:
    before = evolve(tiny.OFFICE, until=date(2025, 4, 1), aliases=("Văn phòng",))
    begun = evolve(tiny.HOME, since=date(2025, 4, 1), aliases=("Văn phòng",))
    roster = Roster((tiny.EVERYBODY, tiny.DEPARTMENTS, before, begun))
    span = {date(2025, 4, 1), date(2025, 12, 31)}
    assert parties_of(roster, ["so-noi-vu"], QUARTERS, span)["so-noi-vu"].steady == begun
    both = parties_of(roster, ["so-noi-vu", "Văn phòng"], QUARTERS, span)
    assert [each.steady for each in both.values()] == [None, None]


def test_names_that_mean_nobody_are_told_together() -> None:
    faults: list[Exception] = []
    assert list(find_parties(STEADY, ["x", "so-noi-vu", "y"], QUARTERS, SPAN, faults)) == ["so-noi-vu"]
    assert [type(each).__name__ for each in faults] == ["UnknownAgency", "UnknownAgency"]
