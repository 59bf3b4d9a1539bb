"""Laws of how collections are told: as a table, in a line, on a screen; and of the ids by which findings are found."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules import Finding, Observation, Plan, Roster, agenda, assess
from cchc_rules.card import Shown
from cchc_rules.plans import hue_2025
from cchc_rules.testing import plan_strategies
from cchc_rules.text import Language
from tests import changing, tiny
from tests.laws.strategies import days, records

LANGUAGES: tuple[Language, ...] = ("vi", "en")
rosters = st.sampled_from([None, changing.ROSTER])


def about(finding: Finding) -> tuple[str, str | None, str | None]:
    """What a finding is about: the rule, the agency and the part, by their keys."""
    agency, part = finding.agency, finding.part
    return finding.rule.key, None if agency is None else agency.key, None if part is None else part.key


@given(records, days, rosters, st.booleans())
def test_a_data_frame_holds_what_the_dictionaries_do(
    seen: list[Observation], on: date, roster: Roster | None, closed: bool
) -> None:
    """Row by row and cell by cell, and a row for each finding, of findings and of what waits."""
    findings = assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=roster)
    assert pl.DataFrame(findings).to_dicts() == findings.to_dicts()
    assert [row["id"] for row in findings.to_dicts()] == [finding.id for finding in findings]
    waits = agenda(tiny.PLAN, seen, as_of=on, days_ahead=30, roster=roster)
    assert pl.DataFrame(waits).to_dicts() == waits.to_dicts()
    assert len(waits.to_dicts()) == len(waits)


@given(records, days, records, days, rosters, st.booleans())
def test_an_id_is_alike_in_every_assessment_and_no_two_findings_of_one_have_the_same(
    seen: list[Observation], on: date, later: list[Observation], then: date, roster: Roster | None, closed: bool
) -> None:
    """Whatever was heard, whenever it is looked at: two findings have one id exactly where they are about the same."""
    first = assess(tiny.PLAN, seen, as_of=on, roster=roster)
    second = assess(tiny.PLAN, later, as_of=then, closed_world=closed, roster=roster)
    for findings in (first, second):
        assert len({finding.id for finding in findings}) == len(findings)
        assert all(findings.get(finding.id) is finding for finding in findings)
    assert all((one.id == other.id) is (about(one) == about(other)) for one in first for other in second)


@pytest.mark.parametrize("plan", [tiny.PLAN, hue_2025.PLAN], ids=lambda plan: plan.id)
@settings(max_examples=settings().max_examples // 4)
@given(data=st.data())
def test_whatever_is_found_is_one_line_and_one_screen(plan: Plan, data: st.DataObject) -> None:
    """Of findings, of what waits and of each finding, in both languages: 24 lines of 80 columns hold it."""
    findings = data.draw(plan_strategies.assessments_of(plan))
    waits = agenda(plan, as_of=findings.as_of, days_ahead=30)
    told: list[Shown] = [findings, waits, *(finding for finding in findings if finding.evidence)]
    for shown in told:
        for language in LANGUAGES:
            lines = str(shown.card(language)).split("\n")
            assert len(lines) <= 24
            assert max(map(len, lines)) <= 80
    assert "\n" not in repr(findings) + repr(waits)
    assert max(len(repr(findings)), len(repr(waits))) <= 160
    assert str(findings) == str(findings.card())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told_on_one_screen(language: Language) -> None:
    for shown in (hue_2025.PLAN, *hue_2025.PLAN.rules):
        lines = str(shown.card(language)).split("\n")
        assert len(lines) <= 24
        assert max(map(len, lines)) <= 80
