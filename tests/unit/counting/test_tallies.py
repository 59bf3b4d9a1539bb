from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.counting.counts.group_counts import GroupCount, sum_groups
from cchc_rules.counting.frame_findings.tally_figures import tally_figures
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import AmbiguousAgency, BadValue, NotCountable, UnknownField, WrongMeasure
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.values import Tally
from cchc_rules.measures.record_types import CONTRADICTIONS
from tests import changing, tiny


def tallies(*counted: GroupCount, by: tuple[str, ...] = ("agency",)) -> Tallies:
    return Tallies(by, tiny.YEAR, date(2026, 1, 1), rows=10, groups=counted)


ON_TIME = tiny.ON_TIME
HOME = GroupCount(ON_TIME, ("Sở Nội vụ",), Tally(3, 1, 1), outside=2, undetermined=1)
SAME = GroupCount(ON_TIME, ("SỞ NỘI VỤ",), Tally(1, 0))
NORTH = GroupCount(ON_TIME, ("Huyện Bắc",), Tally(0, 1))
ONLINE = GroupCount(tiny.ONLINE, ("Huyện Bắc",), Tally(1, 1))


def test_nothing_disappears() -> None:
    assert HOME.cases == 8
    assert HOME.value == Tally(3, 1, 2)


def test_what_is_counted_of_one_measure_adds_up() -> None:
    both = HOME + SAME
    assert both == GroupCount(ON_TIME, ("Sở Nội vụ",), Tally(4, 1, 1), 2, 1)
    with pytest.raises(WrongMeasure):
        HOME + ONLINE
    with pytest.raises(TypeError):
        HOME + Tally(1, 1)  # type: ignore[operator]


def test_one_is_found_by_measure_and_group() -> None:
    found = tallies(HOME, NORTH, ONLINE)
    assert found.get(tiny.ONLINE, "Huyện Bắc") == ONLINE
    with pytest.raises(LookupError):
        found.get(tiny.ONLINE, "Sở Nội vụ")
    with pytest.raises(LookupError):
        found.get(tiny.SCORE, "Sở Nội vụ")


def test_all_groups_make_a_total() -> None:
    found = tallies(HOME, NORTH, ONLINE)
    assert found.total(ON_TIME) == GroupCount(ON_TIME, (), Tally(3, 2, 1), 2, 1)
    assert found.total(tiny.SCORE) == GroupCount(tiny.SCORE, (), Tally(0, 0))


def test_groups_are_summed_along_a_hierarchy() -> None:
    risen = tallies(HOME, NORTH, ONLINE).roll_up({"Sở Nội vụ": "thị xã", "Huyện Bắc": "thị xã"})
    assert risen.groups == (
        GroupCount(ON_TIME, ("thị xã",), Tally(3, 2, 1), 2, 1),
        GroupCount(tiny.ONLINE, ("thị xã",), Tally(1, 1)),
    )
    assert (risen.rows, risen.by) == (10, ("agency",))


def test_one_column_of_several_is_rolled_up() -> None:
    counted = [GroupCount(ON_TIME, (channel, commune), Tally(1, 0)) for channel in "ab" for commune in "xy"]
    risen = tallies(*counted, by=("channel", "commune")).roll_up({"x": "z", "y": "z"}, field="commune")
    assert risen.groups == tuple(GroupCount(ON_TIME, (channel, "z"), Tally(2, 0)) for channel in "ab")


def test_a_hierarchy_leaves_no_group_out() -> None:
    with pytest.raises(UnknownField, match="Huyện Bắc"):
        tallies(HOME, NORTH).roll_up({"Sở Nội vụ": "thị xã"})
    with pytest.raises(UnknownField, match="one of agency columns"):
        tallies(HOME).roll_up({}, field="commune")
    with pytest.raises(UnknownField, match="one of no columns"):
        tallies(by=()).roll_up({})


def test_cases_of_several_records_add_up_over_agencies_alone() -> None:
    """A case is told apart by its agency; by channel, its records may be in two groups."""
    cases = evolve(ON_TIME, case_field="procedure")
    of_agencies = tallies(GroupCount(cases, ("x",), Tally(1, 0)), GroupCount(cases, ("y",), Tally(0, 1)))
    assert of_agencies.total(cases).tally == Tally(1, 1)
    assert of_agencies.roll_up({"x": "z", "y": "z"}).groups == (GroupCount(cases, ("z",), Tally(1, 1)),)
    for by in (("channel",), ("procedure",), ("agency", "channel")):
        found = tallies(*(GroupCount(each, ("x",) * len(by), Tally(1, 0)) for each in (ON_TIME, cases)), by=by)
        assert (found.adds_up(ON_TIME), found.adds_up(cases)) == (True, False)
        assert found.total(ON_TIME).tally == Tally(1, 0)
        with pytest.raises(NotCountable, match=r"^Tallies\.total: .* groups of agencies, or none\. .* by=\(\)"):
            found.total(cases)
        with pytest.raises(NotCountable, match=r"^Tallies\.roll_up: "):
            found.roll_up({"x": "z"}, field=by[0])


def test_figures_are_of_agencies() -> None:
    assert tallies(HOME, SAME, NORTH, ONLINE).figures(tiny.ROSTER, "dossiers.csv") == (
        Figure(ON_TIME, tiny.NORTH, tiny.YEAR, Tally(0, 1), "dossiers.csv"),
        Figure(ON_TIME, tiny.HOME, tiny.YEAR, Tally(4, 1, 2), "dossiers.csv"),
        Figure(tiny.ONLINE, tiny.NORTH, tiny.YEAR, Tally(1, 1), "dossiers.csv"),
    )


def test_that_an_agency_has_no_case_is_a_figure_only_where_another_has_one() -> None:
    """A table of one quarter, counted as another, would say of everybody that there was none."""
    none, unclear = (GroupCount(ON_TIME, ("Huyện Bắc",), Tally(0, 0), 3, count) for count in (0, 2))
    other = GroupCount(ON_TIME, ("Sở Nội vụ",), Tally(0, 0), 3)
    of_home = Figure(ON_TIME, tiny.HOME, tiny.YEAR, Tally(3, 1, 2))
    assert tallies(none, HOME).figures(tiny.ROSTER) == (Figure(ON_TIME, tiny.NORTH, tiny.YEAR, Tally(0, 0)), of_home)
    assert tallies(none, other).figures(tiny.ROSTER) == ()
    assert tallies(unclear, other).figures(tiny.ROSTER) == (Figure(ON_TIME, tiny.NORTH, tiny.YEAR, Tally(0, 0, 2)),)
    for counted in ((none, HOME), (none, other), (unclear, other)):
        found = tally_figures(tallies(*counted), tiny.ROSTER).to_pylist()
        told = [(each.agency.key, str(each.value)) for each in tallies(*counted).figures(tiny.ROSTER)]
        of_each = [(row["agency"], str(Tally(row["yes"], row["no"], row["unknown"]))) for row in found]
        assert sorted(of_each) == sorted(told)


def test_cases_of_one_agency_under_two_names_make_no_figure() -> None:
    """A case that has records under both names was counted twice, and nobody can tell any more."""
    cases = evolve(ON_TIME, case_field="procedure")
    two = [GroupCount(cases, (name,), Tally(1, 0)) for name in ("Sở Nội vụ", "SỞ NỘI VỤ")]
    assert tallies(two[0]).figures(tiny.ROSTER) == (Figure(cases, tiny.HOME, tiny.YEAR, Tally(1, 0)),)
    with pytest.raises(NotCountable, match=r"got 'Sở Nội vụ', 'SỞ NỘI VỤ'; expected one group .* Count with roster="):
        tallies(*two).figures(tiny.ROSTER)


def test_groups_that_are_no_agencies_are_all_named() -> None:
    strange = [GroupCount(ON_TIME, (name,), Tally(1, 0)) for name in ("Sở Lạ", "Huyện Lạ")]
    with pytest.raises(ExceptionGroup) as caught:
        tallies(HOME, *strange).figures(tiny.ROSTER)
    assert len(caught.value.exceptions) == 2
    with pytest.raises(UnknownField, match="Roll up the others"):
        tallies(by=("channel",)).figures(tiny.ROSTER)


def test_a_name_that_passed_on_means_who_has_it_in_the_period() -> None:
    """A district was divided on 1 April; a department formed on 1 May has its name."""
    counted = evolve(tallies(NORTH), period=Period.month(2025, 3))
    (figure,) = counted.figures(changing.ROSTER)
    assert figure.agency.key == "huyen-bac"
    (figure,) = evolve(counted, period=Period.month(2025, 6)).figures(changing.ROSTER)
    assert figure.agency.key == "so-y-te"
    for period, roster in (
        (tiny.YEAR, changing.ROSTER),
        (Period.month(2025, 6), tiny.ROSTER.refusing_passed_names(changing.SUCCESSIONS)),
    ):
        with pytest.raises(ExceptionGroup) as caught:
            evolve(counted, period=period).figures(roster)
        (fault,) = caught.value.exceptions
        assert isinstance(fault, AmbiguousAgency)
        assert [agency.key for agency in fault.candidates] == ["huyen-bac", "so-y-te"]


def test_sums_come_in_the_order_of_measures_then_groups() -> None:
    assert sum_groups([ONLINE, HOME, NORTH]) == (ONLINE, NORTH, HOME)


def test_figures_are_named_by_a_roster() -> None:
    """Refused at once, and not only where there is a group to be named."""
    plan: Any = tiny.PLAN
    nothing = Tallies(("agency",), tiny.YEAR, date(2026, 1, 1), 0, ())
    with pytest.raises(BadValue, match=r"Tallies\.figures: got <Plan"):
        nothing.figures(plan)


def test_tallies_are_told_in_a_line_and_on_a_screen() -> None:
    found = evolve(tallies(HOME, NORTH, ONLINE), repeated=2, contradictions=((CONTRADICTIONS[0], 3),))
    assert repr(found) == (
        "<Tallies of 10 rows, 2025: on-time-of-closed yes 3, no 2, unknown 1, undetermined 1, outside 2; "
        "online yes 1, no 1>"
    )
    assert repr(tallies()) == "<Tallies of 10 rows, 2025: nothing counted>"
    assert str(found).splitlines()[1:6] == [
        "  period          2025",
        "  day of looking  2026-01-01",
        "  rows            10",
        "  repeated ids    2",
        "  contradictory   3",
    ]
    assert found.card("vi").rows[1] == ("Chỉ số on-time-of-closed", "Huyện Bắc", "không 1")
    assert GroupCount(ON_TIME, (), Tally(0, 0)).in_("vi") == "không có trường hợp nào"


def test_of_many_measures_the_first_are_told_and_of_shared_cases_the_groups() -> None:
    per_case = evolve(ON_TIME, case_field="procedure")
    shared = tallies(
        GroupCount(per_case, ("web",), Tally(1, 0)), GroupCount(per_case, ("mail",), Tally(1, 0)), by=("channel",)
    )
    assert repr(shared) == "<Tallies of 10 rows, 2025: on-time-of-closed groups 2>"
    third = GroupCount(tiny.OFFICES_READY, ("Huyện Bắc",), Tally(1, 0))
    assert repr(tallies(HOME, ONLINE, third)).endswith("online yes 1, no 1; and 1 more>")
