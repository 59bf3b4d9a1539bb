"""Whose findings are not told where only some are."""

from datetime import date

from cchc_rules import Figure, Period, Tally, assess
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.selection import Selection
from tests import tiny

HALF = Figure(tiny.ON_TIME, tiny.HOME, Period.half(2025, 1), Tally(590, 10))
FOUND = assess(tiny.PLAN, [HALF], as_of=date(2025, 7, 1))


def test_an_assessment_leaves_out_nobody() -> None:
    assert left_out(FOUND) == ()


def test_what_is_told_of_one_agency_leaves_out_nothing_of_it() -> None:
    """It says of whom alone it tells, and that is all that is missed."""
    own = FOUND.selected(Selection(agency=tiny.HOME))
    assert 0 < len(own) < len(FOUND)
    assert left_out(own) == ()


def test_what_is_told_of_one_kind_leaves_out_the_others() -> None:
    """In the order of the assessment, as it were in silence."""
    targets = [each for each in FOUND if each.rule == tiny.DOSSIERS_ON_TIME]
    others = [each.id for each in FOUND if each.rule != tiny.DOSSIERS_ON_TIME]
    assert [each.id for each in left_out(FOUND.only(targets))] == others


def test_nobody_in_particular_is_left_out_where_nothing_is_told_of_a_rule() -> None:
    """A target that leaves open who answers has a finding about nobody until somebody is heard."""
    silent = assess(tiny.PLAN, [], as_of=date(2025, 7, 1))
    (nobody,) = silent.about(tiny.DOSSIERS_ON_TIME)
    assert nobody.agency is None
    assert left_out(silent.only(each for each in silent if each != nobody)) == (nobody,)
