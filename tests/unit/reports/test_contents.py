from datetime import date

import pytest

from cchc_rules import Figure, Findings, Period, RollCall, Tally, assess
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import EVERYTHING, Selection
from cchc_rules.law.rule import Activity, Target
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.reports.contents import (
    STATUS_SIGNS,
    activities_with_dues,
    report_title,
    silences,
)
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook
from tests import tiny
from tests.read_letter import read_letter
from tests.read_page import ReadPage
from tests.read_workbook import read_workbook


def test_every_status_has_a_sign_of_its_own() -> None:
    assert set(STATUS_SIGNS) == set(Status)
    assert len(set(STATUS_SIGNS.values())) == len(Status)


@pytest.mark.parametrize(
    ("as_of", "quarters", "overdue", "awaited"),
    [
        (date(2026, 1, 31), (1, 2, 3, 4), False, False),
        (date(2026, 1, 31), (1, 2, 3), True, False),
        (date(2026, 1, 31), (1, 2, 4), True, False),
        (date(2025, 10, 1), (1, 2, 3), False, False),
        (date(2025, 10, 1), (1, 3), False, True),
        (date(2025, 12, 15), (1, 2, 3), False, False),
    ],
)
def test_who_reported_good_figures_of_some_days_still_has_to_report_the_others(
    as_of: date, quarters: tuple[int, ...], overdue: bool, awaited: bool
) -> None:
    """As overdue once the year is over, and as not due yet where a quarter before the last one is missing.

    Of the days that run, nobody has to report yet; and a body whose figure is a part of the province's has to no more
    than those that reported nothing.
    """
    whole = hue_2025.DOSSIERS_ON_TIME.answered_by
    assert whole is not None
    for agency, owes in ((whole, True), (hue_2025.SO_Y_TE, False)):
        said = [
            Figure(hue_2025.ON_TIME_OF_CLOSED, agency, Period.quarter(2025, each), Tally(yes=99, no=1))
            for each in quarters
        ]
        silent = [each for each in silences(assess(hue_2025.PLAN, said, as_of=as_of)) if each.agency == agency]
        for of_each, expected in (("overdue", overdue), ("awaited", awaited)):
            rules = {found.rule.key for each in silent for found in getattr(each, of_each)}
            assert (hue_2025.DOSSIERS_ON_TIME.key in rules) is (owes and expected), (agency.key, of_each)


@pytest.mark.parametrize("quarters", [(1, 2), (1, 2, 3, 4)])
def test_whose_parts_do_not_add_up_still_has_to_report_the_whole(quarters: tuple[int, ...]) -> None:
    """Whoever reports more of its parts does not owe less."""
    target = hue_2025.PLAN.rule("II.2.a.12/1")
    assert isinstance(target, Target)
    assert target.answered_by is not None
    said = [
        Figure(target.measure, target.answered_by, Period.quarter(2025, each), Tally(yes=95, no=5)) for each in quarters
    ]
    silent = silences(assess(hue_2025.PLAN, said, as_of=date(2026, 1, 1)))
    assert any(found.rule == target for each in silent if each.agency == target.answered_by for found in each.overdue)


def test_those_with_most_overdue_come_first() -> None:
    found = silences(assess(tiny.PLAN, [], as_of=date(2025, 6, 30)))
    overdue = [len(each.overdue) for each in found]
    assert overdue == sorted(overdue, reverse=True)
    assert overdue[0] > 0
    assert all(each.status is Status.OPEN for silence in found for each in silence.awaited)
    assert not any(each.status is Status.OPEN for silence in found for each in silence.overdue)


def test_who_is_named_nowhere_has_a_name_all_the_same() -> None:
    unnamed = [each for each in silences(assess(tiny.PLAN, [], as_of=date(2025, 6, 30))) if each.agency is None]
    assert [each.name.vi for each in unnamed] == ["Không nêu cơ quan"]


def test_who_was_not_called_is_waited_for() -> None:
    """A roll call of one department leaves the other one to be waited for."""
    called = RollCall(tiny.OFFICES_READY, tiny.YEAR, done=[tiny.HOME])
    findings = assess(tiny.PLAN, [called], as_of=date(2026, 2, 1))
    of_call = [each for each in findings.about(tiny.ALL_OFFICES_READY) if each.missing]
    assert of_call
    told = {(each.agency and each.agency.key) for each in silences(findings) if set(of_call) & set(each.overdue)}
    assert told == {each.key for finding in of_call for each in finding.missing}


def test_of_a_class_whoever_is_there_when_it_answers_is_waited_for() -> None:
    """A department that was merged away before the day of a report does not owe it; without successions, it does."""
    gone = hue_2025.SO_THONG_TIN_TRUYEN_THONG
    for roster in (None, hue_2025.PLAN.roster.with_successions(SUCCESSIONS)):
        silent = silences(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 31), roster=roster))
        waiting = {each.agency.key for each in silent if each.agency for found in each.awaited if _is_report(found)}
        assert hue_2025.SO_Y_TE.key in waiting
        assert (gone.key in waiting) is (roster is None)


def _is_report(finding: Finding) -> bool:
    return finding.rule.key == hue_2025.AGENCY_REPORTS.key


def test_a_report_says_where_mergers_are_not_followed() -> None:
    """Only where one is known by the day of looking; in all three, in a sentence below whether silence counts."""
    said = "Chưa tính việc sắp xếp, đổi tên cơ quan từ khi ban hành kế hoạch."
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    for day, roster, told in (
        (date(2025, 4, 15), None, True),
        (date(2025, 4, 15), followed, False),
        (date(2024, 12, 31), None, False),
    ):
        findings = assess(hue_2025.PLAN, [], as_of=day, roster=roster)
        sheets = read_workbook(write_workbook(findings, language="vi"))
        assert (said in ReadPage(write_page(findings, language="vi")).words) is told
        assert any(said in each for each in read_letter(write_letter(findings, language="vi"))) is told
        assert ([said] in [row[:1] for row in sheets["Tổng hợp"]]) is told


@pytest.mark.parametrize("about", [tiny.JUSTICE, tiny.NORTH, tiny.DISTRICTS])
def test_a_report_of_one_tells_of_it_of_its_classes_and_of_its_members(about: AgencyOrClass) -> None:
    """And waits for nobody else, and says whose it is."""
    findings = assess(tiny.PLAN, [], as_of=date(2026, 2, 1))
    kin = {about.key, *getattr(about, "classes", ())}
    kin |= {each.key for each in tiny.PLAN.roster if about.key in getattr(each, "classes", ())}
    own = findings.selected(Selection(agency=about))
    assert [each.id for each in own] == [each.id for each in findings if each.agency and each.agency.key in kin]
    assert 0 < len(own) < len(findings)
    silent = {each.agency and each.agency.key for each in silences(own, about)}
    assert silent <= kin
    assert about.key in silent
    assert findings.selected(EVERYTHING) == findings
    assert report_title(findings, "vi", about).endswith(f"01/02/2026 – {about.name.vi}")


def test_the_dues_of_the_nearest_year_are_shown() -> None:
    for looked in (date(2024, 12, 31), date(2025, 6, 30), date(2031, 1, 1)):
        activities, year = activities_with_dues(assess(hue_2025.PLAN, [], as_of=looked))
        assert year == 2025
        assert {each.key for each in activities} <= {rule.key for rule in hue_2025.PLAN.rules_of_kind(Activity)}
    assert activities_with_dues(Findings(tiny.PLAN, date(2027, 1, 1), (), ())) == ((), 2027)
