"""What the examples say; that each runs and prints what stands below it is a law of its own."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.law.bound import AtLeast, Between
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.code_examples import code_example
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual
from tests import draft, tiny
from tests.shown import shown

ENGLISH = ShownPlan(hue_2025.PLAN, "en")


def test_a_case_of_a_thousand_short_of_a_floor_is_missed() -> None:
    """Nothing is rounded."""
    example = code_example(ENGLISH, hue_2025.DOSSIERS_ON_TIME)
    assert example.code == (
        "from cchc_rules import Figure, Tally, judge\n"
        "from cchc_rules.plans.hue_2025 import DOSSIERS_ON_TIME as rule\n"
        "\n"
        "seen = Figure(rule.measure, rule.answered_by, rule.period, Tally(yes=979, no=21))\n"
        'print(judge(rule, [seen], as_of=rule.period.end).sentence("en"))'
    )
    assert example.output == "The province as a whole: Missed – the threshold is not reached (979/1000; at least 98 %)"


def test_one_member_speaks_where_each_answers_by_itself() -> None:
    """Of a class that leads, and of one that answers."""
    delivered = code_example(ENGLISH, hue_2025.OWN_PLANS_ISSUED)
    assert 'Delivery(rule, plan.roster.get("' in delivered.code
    assert ": Met – " in delivered.output
    answered = code_example(ENGLISH, hue_2025.PROCEDURES_IN_DISTRICT_CENTRES)
    assert 'plan.roster.get("ubnd-' in answered.code
    assert 'plan = load_plan("hue-2025")' in answered.code


def test_a_duty_is_asked_who_carries_it() -> None:
    assert code_example(ENGLISH, hue_2025.LEADS_APPARATUS).output == "leads ['so-noi-vu']"
    assert code_example(ShownPlan(hue_2025.PLAN, "vi"), hue_2025.LEADS_APPARATUS).output == "chủ trì ['so-noi-vu']"


def test_what_has_no_last_day_is_seen_on_a_day_on_which_the_plan_is_read() -> None:
    example = code_example(ENGLISH, hue_2025.PROVINCIAL_REPORTS)
    assert example.code.startswith("from datetime import date\n\nfrom cchc_rules import Delivery, judge\n")
    assert "as_of=date(2024, 12, 25)" in example.code
    assert ": Open – " in example.output


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Plan, Rule], str]:
    """What the example of a rule prints once it is run."""

    def run(plan: Plan, rule: Rule) -> str:
        example = code_example(shown(monkeypatch, plan), rule)
        exec(example.code, {})  # noqa: S102  what readers copy
        assert capsys.readouterr().out == f"{example.output}\n"
        return f"{example.code}\n{example.output}"

    return run


def _with(target: Target, **changes: Any) -> Target:
    return evolve(target, related=(), **changes)


def test_a_rule_without_a_constant_is_found_by_its_key(printed: Callable[[Plan, Rule], str]) -> None:
    rule = _with(tiny.DOSSIERS_ON_TIME, bound=AtLeast("97.95"))
    said = printed(tiny.plan_with(rule), rule)
    assert 'rule = plan.rule("tiny-2025:II.1.1/1")' in said
    assert 'Share("97.95")' in said  # of which no case of a thousand is short
    assert "Met" in said


def test_a_value_exactly_on_a_bound_that_is_no_floor_keeps_it(printed: Callable[[Plan, Rule], str]) -> None:
    rule = tiny.bounded(Between(20, 50))
    assert "Share(20)" in printed(tiny.plan_with(rule), rule)
    rule = _with(tiny.DOSSIERS_ON_TIME, measure=evolve(tiny.ON_TIME, case=CaseKind.INDEX, population=None, yes=None))
    assert "Share(98)" in printed(tiny.plan_with(rule), rule)
    assert "Quantity(80, rule.measure.unit)" in printed(tiny.PLAN, tiny.SCORE_OF_80)


def test_a_value_is_in_the_unit_of_the_measure(printed: Callable[[Plan, Rule], str]) -> None:
    """Of which the unit of the bound can be a multiple."""
    cost = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND)
    rule = evolve(tiny.bounded(AtLeast(1)), measure=cost, bound=AtLeast(2, Unit.BILLION_VND))
    assert "Quantity(2000, rule.measure.unit)" in printed(tiny.plan_with(rule), rule)


def test_where_no_one_figure_decides_silence_is_judged(printed: Callable[[Plan, Rule], str]) -> None:
    """Of a roll call, of a change, and of a class of which the plan lists no member."""
    assert "judge(rule, [], as_of=rule.period.end)" in printed(tiny.PLAN, tiny.ALL_OFFICES_READY)
    changed = tiny.against(AtLeast(5), tiny.ON_TIME_OF_ALL)
    assert "Unknown" in printed(tiny.plan_with(changed), changed)
    empty = AgencyClass("khong-ai", Bilingual("Chưa có ai", "Nobody yet"))
    each = _with(tiny.DOSSIERS_ONLINE, answered_by=empty, each=True)
    assert "judge(rule, []" in printed(tiny.plan_with(each), each)


def test_where_no_member_is_listed_the_class_delivers(printed: Callable[[Plan, Rule], str]) -> None:
    crowd = AgencyClass("cac-doi", Bilingual("Các đội", "Teams"))
    rule = evolve(tiny.MEETINGS, lead=(crowd,))
    roster = Roster((*tiny.ROSTER, crowd))
    rules = tuple(rule if each.key == rule.key else each for each in tiny.RULES)
    assert "Delivery(rule, rule.lead[0]" in printed(evolve(tiny.PLAN, roster=roster, rules=rules), rule)


def test_a_draft_without_a_day_is_read_on_any(printed: Callable[[Plan, Rule], str]) -> None:
    assert "date(2025, 1, 1)" in printed(draft.PLAN, draft.QUARTERLY)
