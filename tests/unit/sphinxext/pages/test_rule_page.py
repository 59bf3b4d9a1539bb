from collections.abc import Iterable
from datetime import date

import pytest
from attrs import evolve
from docutils import nodes

from cchc_rules.dates.due import Due, During, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Basis, Interpretation, Rule
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.sphinxext.pages.rule_page import reading_node
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import amendment, repeal, revise
from tests.shown import field, links, page_of, shown, words
from tests.years import PLAN_JULY, REPLACED

ENGLISH, VIETNAMESE = ShownPlan(hue_2025.PLAN, "en"), ShownPlan(hue_2025.PLAN, "vi")
PRACTICE = Source(Bilingual("thực tiễn", "practice"), Certainty.REPORTED)


def of_hue(rule: Rule) -> list[nodes.Node]:
    return page_of(ENGLISH, "rule", rule.key)


def exchanged(rule: Rule) -> Plan:
    """The tiny plan with another rule for one of its own."""
    return evolve(tiny.PLAN, rules=tuple(rule if each.key == rule.key else each for each in tiny.RULES))


def titles(page: Iterable[nodes.Node]) -> list[str]:
    return [title.astext() for node in page for title in node.findall(nodes.title)]


def test_a_target_says_what_it_asks_and_how_that_is_counted() -> None:
    page = of_hue(hue_2025.DOSSIERS_ON_TIME)
    assert titles(page) == [
        "Dossiers resolved on time",
        "Who does it and who answers",
        "How it is counted",
        "How it was read",
        "Related",
        "In Python",
        "To cite and to check it",
    ]
    assert field(page, "Bound") == "at least 98 %"
    assert field(page, "Must answer for it") == "The province as a whole"
    assert field(page, "Counted where").endswith("the day it was closed lies in the period")
    assert field(page, "Yes where") == "the day it was closed is not after the day it is due"
    assert field(page, "Over time") == "counts of parts that leave out no day add up; percentages do not"
    assert field(page, "Over agencies") == (
        "only a figure of the class speaks of it, for not all of its members are listed"
    )
    assert field(page, "Constant") == "cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME"
    assert "inferred" in field(page, "Source")
    assert field(page, "Same passage").startswith("II.2.a.11/2")
    cited = field(page, "Cite as")
    assert cited.startswith("3322/QĐ-UBND of 2024-12-25, II.2.a.11 (hue-2025:II.2.a.11/1, version ")


def test_the_page_is_in_the_language_of_its_site() -> None:
    """The Vietnamese title stands below the English one; Vietnamese pages have no English."""
    rule = hue_2025.DOSSIERS_ON_TIME
    assert rule.title.vi in words(of_hue(rule))
    page = page_of(VIETNAMESE, "rule", rule.key)
    assert titles(page)[0] == rule.title.vi
    assert rule.title.en not in words(page)
    assert field(page, "Mức chỉ tiêu") == "tối thiểu 98 %"


def test_an_activity_says_who_what_and_until_when() -> None:
    page = of_hue(hue_2025.EXPIRED_DOCUMENTS_PUBLISHED)
    assert field(page, "Due") == "before 2025-01-31 (printed as “Trước ngày 31/01/2025”)"
    assert field(page, "Last day") == "2025-01-30"
    assert field(page, "Leads").startswith("Department of Justice")
    assert field(page, "Budget") == "left blank"
    assert ("rule", "hue-2025:II.3.b.3/1") in links(page)
    assert "Owed by" not in words(page)
    assert field(of_hue(hue_2025.SERVICE_LIST_RESOLUTION), "Owed by") == "the leading class together, one product"
    assert field(of_hue(hue_2025.PROVINCIAL_REPORTS), "Delivered to").startswith("People's Committee of Thừa Thiên Huế")


def test_who_answers_now_stands_behind_whom_the_plan_names() -> None:
    """Of a duty that was handed on apart, what is known of that duty."""
    page = of_hue(hue_2025.LEADS_COMMUNICATION)
    assert field(page, "Leads") == (
        "Department of Information and Communications – since 2025-03-01: who took over is not known (undetermined)"
    )


def test_each_member_that_answers_is_told_so() -> None:
    page = of_hue(hue_2025.PROCEDURES_IN_DISTRICT_CENTRES)
    assert field(page, "Each member answers").startswith("District People's Committees")
    assert field(page, "Levels") == "district"


def test_parts_and_rules_that_relate_are_links() -> None:
    page = of_hue(hue_2025.PLAN.rule("II.2.a.12/2"))
    assert len([key for kind, key in links(page) if kind == "measure"]) == 5  # its own, three parts, another definition
    assert "Satisfaction: land" in field(page, "Each of")


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (
            Within(5, "ngày nhận đủ hồ sơ", phrase="trong 5 ngày"),
            "within 5 days of “ngày nhận đủ hồ sơ” (printed as “trong 5 ngày”)",
        ),
        (
            Recurring((), weeks=1, due_day=WeekDay(5), phrase="thứ 6 hằng tuần"),
            "weekly, by Friday (printed as “thứ 6 hằng tuần”)",
        ),
        (Recurring((Cycle.QUARTER,)), "quarterly"),
        (
            During(Period.month(2025, 12), "12/2025", completion=True),
            "completed by 2025-12-31 (printed as “12/2025”)",
        ),
    ],
)
def test_a_due_is_said_in_words_and_as_it_is_printed(monkeypatch: pytest.MonkeyPatch, due: Due, said: str) -> None:
    rule = evolve(tiny.QUARTERLY, due=due)
    page = page_of(shown(monkeypatch, exchanged(rule)), "rule", rule.key)
    assert field(page, "Due") == said
    assert ("Last day" in words(page)) is (due.last_day is not None)


def test_the_first_day_of_a_window_and_the_amount_of_a_budget_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = shown(monkeypatch, tiny.PLAN)
    assert field(page_of(plan, "rule", tiny.MEETINGS.key), "First day") == "2025-01-01"
    assert field(page_of(plan, "rule", tiny.MIDYEAR_REPORTS.key), "Budget") == ("1200 million VND (printed as “1.200”)")


def test_a_target_says_what_it_is_compared_with_and_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    cost = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)
    halved = evolve(tiny.against(AtLeast(50), cost), exclusions=(Bilingual("chi đầu tư", "investment"),))
    page = page_of(shown(monkeypatch, tiny.plan_with(halved)), "rule", halved.key)
    assert field(page, "Compared with") == "2024-01-01 – 2024-12-31"
    assert field(page, "Left out") == "investment"
    assert field(page, "Bound") == "decrease by at least 50 % against 2024"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (
            Interpretation(Bilingual("hẹp", "narrow"), (Bilingual("rộng", "wide"),), Basis.EXPLICIT),
            {"Read so": "narrow (stated in the text)", "Rejected": "wide"},
        ),
        (Interpretation(Bilingual("hẹp", "narrow")), {"Read so": "narrow (inferred from the text)"}),
        (
            Interpretation(Bilingual("hẹp", "narrow"), (), Basis.EXTERNAL, PRACTICE),
            {"Read so": "narrow (from another source)", "Source": "practice (reported, to be confirmed)"},
        ),
    ],
)
def test_a_reading_is_told_with_what_was_rejected_and_what_it_rests_on(
    chosen: Interpretation, said: dict[str, str]
) -> None:
    told = reading_node(ENGLISH, chosen)
    assert {each[0].astext(): each[1].astext() for each in told.findall(nodes.field)} == said


def test_versions_are_told_with_the_decisions_that_made_them(monkeypatch: pytest.MonkeyPatch) -> None:
    day = date(2025, 5, 1)
    plan = tiny.PLAN.with_amendments(
        amendment(90, day, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)), repeal(tiny.MEETINGS))
    )
    changed = page_of(shown(monkeypatch, plan), "rule", tiny.DOSSIERS_ON_TIME.key)
    first, second = field(changed, "In force").split("\n\n")
    assert first == "2025-01-02 – 2025-04-30: 12/QĐ-UBND of 2025-01-02"
    assert second.startswith("2025-05-01 – …: 90/QĐ-UBND of ")
    ended = page_of(shown(monkeypatch, plan), "rule", tiny.MEETINGS.key)
    assert field(ended, "Ended by").startswith("90/QĐ-UBND")
    assert "In force" not in words(page_of(shown(monkeypatch, plan), "rule", tiny.SCORE_OF_80.key))


def test_a_rule_of_a_plan_that_is_replaced_ends_and_another_one_succeeds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = page_of(shown(monkeypatch, REPLACED), "rule", tiny.MEETINGS.key)
    assert field(ended, "Ended by").startswith("tiny-july/QĐ-UBND")
    next_one = page_of(shown(monkeypatch, PLAN_JULY), "rule", "tiny-july:B.3/1")
    assert field(next_one, "Succeeds") == "tiny-2025:II.1.8/1"
    assert "Succeeds" not in words(page_of(shown(monkeypatch, PLAN_JULY), "rule", "tiny-july:B.4/1"))


def test_the_passage_stands_below_where_a_copy_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the letter; that it does not is told, and nothing where there is no copy."""
    copy = tiny.TEXT.replace("sẵn sàng", "sẵn sang")
    plan = shown(monkeypatch, tiny.PLAN, "en", copy)
    held = page_of(plan, "rule", tiny.DOSSIERS_ONLINE.key)
    assert "Phấn đấu 97,5 % hồ sơ được nộp trực tuyến ở cấp huyện" in words(held)
    changed = page_of(plan, "rule", tiny.ALL_OFFICES_READY.key)
    assert "The copy at hand does not hold this passage to the letter." in words(changed)
    assert "The passage" not in titles(page_of(shown(monkeypatch, tiny.PLAN), "rule", tiny.ALL_OFFICES_READY.key))


def test_a_passage_of_an_amending_decision_is_told_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    clause = evolve(tiny.OVERSIGHT.clause, document="90/QĐ-UBND")
    rule = evolve(tiny.OVERSIGHT, clause=clause, printed_code="10")
    others = tuple(each for each in tiny.RULES if each.key != rule.key)
    plan = evolve(
        tiny.PLAN,
        rules=(rule, *others),
        not_encoded=(*tiny.PLAN.not_encoded, evolve(tiny.PLAN.not_encoded[0], clause=tiny.OVERSIGHT.clause)),
    )
    page = page_of(shown(monkeypatch, plan), "rule", rule.key)
    assert field(page, "In the document") == "90/QĐ-UBND"
    assert field(page, "Printed code") == "10"


def test_a_target_says_by_which_other_definition_it_can_be_judged_and_how() -> None:
    """Not how where it asks for parts, which another definition does not have."""
    page = of_hue(hue_2025.DOSSIERS_ON_TIME)
    said = field(page, "Other definitions")
    assert said == f"{hue_2025.ON_TIME_OF_RECEIVED.title.en}: DOSSIERS_ON_TIME.with_measure(ON_TIME_OF_RECEIVED)"
    by_parts = field(of_hue(hue_2025.PLAN.rule("II.2.a.12/2")), "Other definitions")
    assert "with_measure" not in by_parts
    assert by_parts


def test_a_target_whose_measure_alone_defines_its_indicator_names_no_other() -> None:
    assert "Other definitions" not in words(of_hue(hue_2025.PLAN.rule("II.5.a.2/1")))
