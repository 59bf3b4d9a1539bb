from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import MissBudget, Quantity, Share, Tally, miss_budget
from cchc_rules.errors import BadValue, FloatRefused, NotACount
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Exactly
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny

ON_TIME = tiny.DOSSIERS_ON_TIME
SOURCE = Source(Bilingual("Hướng dẫn", "Guidance"), Certainty.DOCUMENTED)


def test_of_a_thousand_dossiers_twenty_may_be_late() -> None:
    """98 % of 1,000 are 980; ten are late by now, so that ten of the 400 to come may be; the 21st is one too many."""
    budget = miss_budget(ON_TIME, Tally(590, 10), 400)
    assert (budget.least, budget.most, budget.lost_at) == (10, 10, 21)


def test_unknown_cases_make_an_interval() -> None:
    """Five of which nobody knows may all be late, or none of them."""
    assert miss_budget(ON_TIME, Tally(590, 5, 5), 400) == MissBudget(Tally(590, 5, 5), 400, (0, 10), (0, 15), 21)


def test_what_hangs_on_the_unknown_is_not_sure() -> None:
    """98 of 100 have to be on time: with two late and one unknown, that one decides."""
    budget = miss_budget(ON_TIME, Tally(90, 2, 1), 7)
    assert (budget.least, budget.most, budget.lost_at) == (None, 0, 3)


def test_what_is_lost_is_lost() -> None:
    budget = miss_budget(ON_TIME, Tally(90, 3), 7)
    assert (budget.least, budget.most, budget.lost_at) == (None, None, 3)


def test_of_a_ceiling_a_yes_is_a_miss() -> None:
    """At most 5 % of 100 may be returned: three are, so that two more may be, and the sixth is too many."""
    budget = miss_budget(tiny.bounded(AtMost(5)), Tally(3, 57), 40)
    assert (budget.least, budget.lost_at) == (2, 6)


def test_a_range_can_be_missed_by_too_few_misses() -> None:
    """From 20 to 50 of 100 have to be yes: of 40 to come, 60 being no by now, from none to 20 may be no."""
    assert miss_budget(tiny.bounded(Between(20, 50)), Tally(0, 60), 40).sure == (0, 20)
    assert miss_budget(tiny.bounded(Between(20, 50)), Tally(40, 20), 40).sure == (30, 40)


def test_no_number_of_misses_makes_a_third_of_ten() -> None:
    third = tiny.bounded(Exactly(Fraction(100, 3)))
    assert miss_budget(third, Tally(3, 6), 1) == MissBudget(Tally(3, 6), 1, None, None, None)
    assert miss_budget(third, Tally(2, 6), 1).possible == (0, 0)


def test_without_any_case_there_is_nothing_to_miss() -> None:
    with pytest.raises(BadValue, match="a case at least, counted or to come"):
        miss_budget(ON_TIME, Tally(0, 0), 0)


def test_a_tolerance_makes_a_range() -> None:
    about = tiny.bounded(About(50, tolerance=10, source=SOURCE))
    assert miss_budget(about, Tally(0, 0), 10).sure == (4, 6)


@pytest.mark.parametrize(
    ("tally", "expected", "vi", "en"),
    [
        (
            Tally(590, 10),
            400,
            (
                "dự kiến thêm 400 trường hợp: tối đa 10 trường hợp trong số đó được phép không đạt; "
                "khi cả kỳ có 21 trường hợp không đạt thì không còn đạt được chỉ tiêu"
            ),
            "400 more expected: up to 10 of them may be missed; lost once 21 are missed in all",
        ),
        (
            Tally(5900, 50, 50),
            4000,
            (
                "dự kiến thêm 4.000 trường hợp: chắc chắn tối đa 100, có thể tối đa 150 trường hợp trong số đó "
                "được phép không đạt; khi cả kỳ có 201 trường hợp không đạt thì không còn đạt được chỉ tiêu"
            ),
            (
                "4,000 more expected: surely up to 100, possibly up to 150 of them may be missed; "
                "lost once 201 are missed in all"
            ),
        ),
        (
            Tally(90, 2, 1),
            7,
            (
                "dự kiến thêm 7 trường hợp: còn tùy các trường hợp chưa rõ, tốt nhất thì không trường hợp nào "
                "trong số đó được phép không đạt; khi cả kỳ có 3 trường hợp không đạt thì không còn đạt được chỉ tiêu"
            ),
            (
                "7 more expected: it hangs on the unknown cases, at best none of them may be missed; "
                "lost once 3 are missed in all"
            ),
        ),
        (
            Tally(90, 3),
            7,
            "dự kiến thêm 7 trường hợp: không còn đạt được chỉ tiêu",
            "7 more expected: the target can no longer be reached",
        ),
    ],
)
def test_a_budget_is_told(tally: Tally, expected: int, vi: str, en: str) -> None:
    budget = miss_budget(ON_TIME, tally, expected)
    so_far = f"{tally.yes}–{tally.yes + tally.unknown}" if tally.unknown else f"{tally.yes}"
    told = (f"đến nay {so_far}/{tally.total}, {vi}", f"{so_far}/{tally.total} so far, {en}")
    assert (budget.sentence("vi"), budget.sentence()) == told


def test_a_range_is_told_from_its_fewest_to_its_most() -> None:
    budget = miss_budget(tiny.bounded(Between(20, 50)), Tally(40, 20), 40)
    assert budget.sentence().endswith(
        "40 more expected: from 30 to 40 of them may be missed; lost once 81 are missed in all"
    )
    assert budget.sentence("vi").startswith(
        "đến nay 40/60, dự kiến thêm 40 trường hợp: từ 30 đến 40 trường hợp trong số đó"
    )


def test_one_number_alone_is_told_as_exact() -> None:
    budget = miss_budget(tiny.bounded(Exactly(50)), Tally(4, 4), 2)
    assert budget.sentence() == (
        "4/8 so far, 2 more expected: exactly 1 of them may be missed; lost once 6 are missed in all"
    )


def test_where_no_number_is_too_many_none_is_told() -> None:
    """At most half: whatever is missed as a no, of a measure of which more is better, cannot be too many."""
    half = tiny.bounded(Between(0, 50))
    assert (
        miss_budget(half, Tally(5, 5), 2).sentence()
        == "5/10 so far, 2 more expected: from 1 to 2 of them may be missed"
    )


def test_only_targets_have_a_budget() -> None:
    target: Any = tiny.CONNECTED
    with pytest.raises(BadValue, match="a Target"):
        miss_budget(target, Tally(1, 0), 1)


@pytest.mark.parametrize("value", [Share(98), Quantity(3, Unit.POINT), None])
def test_only_counts_have_a_budget(value: Any) -> None:
    with pytest.raises(BadValue, match=r"a Tally, of a target .*says how many cases were missed"):
        miss_budget(ON_TIME, value, 1)


def test_points_are_not_counted_in_cases() -> None:
    with pytest.raises(BadValue, match="whose measure is a percentage of cases"):
        miss_budget(tiny.SCORE_OF_80, Tally(1, 0), 1)


def test_what_is_about_a_number_has_no_budget() -> None:
    with pytest.raises(BadValue, match="a bound that says what keeps it"):
        miss_budget(tiny.bounded(About(50)), Tally(1, 1), 1)


def test_a_change_needs_what_it_is_set_against() -> None:
    change = tiny.against(AtLeast(10), tiny.ON_TIME)
    with pytest.raises(BadValue, match=r"miss_budget: got None; expected the value of .*argument baseline"):
        miss_budget(change, Tally(1, 1), 1)
    with pytest.raises(BadValue, match=r"miss_budget: .* a value that a change can be taken from"):
        miss_budget(change, Tally(1, 1), 1, Tally(0, 5))
    assert miss_budget(change, Tally(0, 0), 100, Share(50)).sure == (0, 45)


@pytest.mark.parametrize("expected", [-1, True, "12", 10**13])
def test_what_is_expected_is_a_number_of_cases(expected: Any) -> None:
    with pytest.raises(NotACount, match="miss_budget: got"):
        miss_budget(ON_TIME, Tally(1, 0), expected)


def test_a_float_is_no_number_of_cases() -> None:
    expected: Any = 400.0
    with pytest.raises(FloatRefused, match="miss_budget: got 400"):
        miss_budget(ON_TIME, Tally(1, 0), expected)


def test_parts_are_judged_by_the_same_bound() -> None:
    land = evolve(ON_TIME, measure=tiny.ON_TIME_OF_LAND)
    assert miss_budget(land, Tally(590, 10), 400) == miss_budget(ON_TIME, Tally(590, 10), 400)
