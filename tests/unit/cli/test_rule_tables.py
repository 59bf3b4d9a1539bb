import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from attrs import fields as attrs_fields

from cchc_rules.cli.rule_tables import changes_table, due_table, rule_table, rules_table, verification_table
from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import ChangeKind, FieldChange, RuleChange, diff
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Duty, Interpretation, Modality, Rule, Target
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual, Language
from cchc_rules.verification.verify import verify
from tests import tiny
from tests.years import PLAN_2026, REPLACED

ROUNDED = Interpretation(Bilingual("không làm tròn", "nothing is rounded"))
EVENT = "ngày nhận đủ hồ sơ"
COPY = tiny.TEXT.replace("98 %", "97 %").replace("Nơi nhận: như trên", "").replace("I. Mục", "Bổ sung\nI. Mục")


def cells(table: str) -> list[list[str]]:
    """The cells of a table, in whose texts no two blanks follow one another."""
    return [re.split(" {2,}", line.strip()) for line in table.splitlines()]


def test_rules_are_listed_under_one_another() -> None:
    lines = rules_table(tiny.PLAN, tiny.RULES, "en").splitlines()
    areas = [line for line in lines if line.startswith("Area ")]
    assert areas == sorted(areas)
    assert len(lines) == 1 + len(areas) + len(tiny.RULES)
    assert lines[0] == "RULE       KIND      ASKED          TITLE"
    at = lines.index("Area 2, Administrative procedures")
    assert lines[at + 1] == "II.1.1/1   target    ≥ 98 %         Dossiers on time"
    at = lines.index("Area 6, Digital government")
    assert lines[at + 1] == "II.1.5/1   outcome   by 2025-12-31  Connected"
    assert "II.1.6/1   activity  by 2025-01-04  Plan" in lines
    assert "II.1.9/1   activity  quarterly      Quarterly reports" in lines
    assert "II.1.10/1  duty      oversees       Oversight" in lines


def test_rules_are_listed_in_vietnamese() -> None:
    lines = rules_table(tiny.PLAN, (tiny.DOSSIERS_ON_TIME, tiny.JOINT_PLAN, tiny.OVERSIGHT), "vi")
    assert cells(lines) == [
        ["QUY ĐỊNH", "LOẠI", "YÊU CẦU", "TÊN GỌI"],
        ["Lĩnh vực 2, Cải cách thủ tục hành chính"],
        ["II.1.1/1", RULE_KIND_NAMES[Target].vi, "≥ 98 %", "Hồ sơ đúng hạn"],
        ["Lĩnh vực 5, Cải cách tài chính công"],
        ["II.1.10/1", RULE_KIND_NAMES[Duty].vi, "theo dõi, đôn đốc", "Theo dõi"],
        ["Lĩnh vực 7, Chỉ đạo, điều hành"],
        ["II.1.6/1", RULE_KIND_NAMES[Activity].vi, "đến 04/01/2025", "Kế hoạch"],
    ]


@pytest.mark.parametrize(
    ("due", "en", "vi"),
    [
        (
            Within(5, EVENT, working_days=True),
            f"within 5 working days of “{EVENT}”",
            f"trong 5 ngày làm việc kể từ {EVENT}",
        ),
        (Recurring((Cycle.QUARTER, Cycle.YEAR)), "quarterly, yearly", "hằng quý, hằng năm"),
        (Recurring((), on_request=True), "no stated day", "không ấn định ngày"),
        (Recurring((), weeks=2), "every 2 weeks", "2 tuần một lần"),
        (Recurring((), weeks=1, due_day=WeekDay(5)), "weekly, by Friday", "chậm nhất thứ Sáu hằng tuần"),
        (Recurring((Cycle.MONTH,), due_day=CycleDay(5, 1)), "monthly, by day 5", "chậm nhất ngày 05 hằng tháng"),
        (Recurring((Cycle.MONTH,), times=2), "2 times monthly", "2 lần/tháng"),
        (During(Period.month(2025, 12), completion=True), "by 2025-12-31", "đến 31/12/2025"),
        (Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15)), "by 2026-10-23", "đến 23/10/2026"),
        (
            Within(100, PlanDay.ISSUED),
            "within 100 days of the day of issue of the plan",
            "trong 100 ngày kể từ ngày ban hành",
        ),
        (By(date(2025, 6, 30)), "by 2025-06-30", "đến 30/06/2025"),
        (During(Period.quarter(2025, 3)), "by 2025-09-30", "đến 30/09/2025"),
    ],
)
def test_what_an_activity_asks_is_said_in_a_few_words(due: Due, en: str, vi: str) -> None:
    activity = evolve(tiny.QUARTERLY, due=due)
    assert cells(rules_table(tiny.PLAN, [activity], "en"))[-1][2] == en
    assert cells(rules_table(tiny.PLAN, [activity], "vi"))[-1][2] == vi


def test_everything_about_a_target_is_shown() -> None:
    clause = tiny.DOSSIERS_ON_TIME.clause
    assert rule_table(tiny.PLAN, tiny.DOSSIERS_ON_TIME, "en").splitlines() == [
        "key            tiny-2025:II.1.1/1",
        "kind           target, must be done",
        "version        1",
        "area           2, Administrative procedures",
        "title          Hồ sơ đúng hạn",
        "               Dossiers on time",
        "asked          ≥ 98 %",
        "measure        on-time-of-closed: on-time-of-closed",
        "               Definition",
        "source         Decision 12/QĐ-UBND, II.1.1 (inferred)",
        "over time      only a figure of the whole period speaks of it",
        "over agencies  only a figure of the class speaks of it",
        "period         2025-01-01 – 2025-12-31",
        "decision       12/QĐ-UBND",
        "address        II.1.1",
        f"fingerprint    {clause.anchor}…, {clause.length} signs, SHA-256 {clause.fingerprint}",
        "instrument     61/2018/NĐ-CP (decree, 2018-04-23)",
    ]


IN_FIVE_DAYS = evolve(tiny.QUARTERLY, due=Within(5, PlanDay.ISSUED, event_day=date(2025, 1, 2)))


COST = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (tiny.against(AtLeast(50), COST), ["baseline", "2024-01-01 – 2024-12-31"]),
        (tiny.DOSSIERS_ONLINE, ["related", "tiny-2025:II.1.1/1"]),
        (tiny.MEETINGS, ["first day", "2025-01-01"]),
        (IN_FIVE_DAYS, ["in words", "within 5 days of the day of issue of the plan, 2025-01-02: last day 2025-01-07"]),
        (IN_FIVE_DAYS, ["asked", "by 2025-01-07"]),
        (tiny.MEETINGS, ["budget", "left blank"]),
        (tiny.MEETINGS, ["owed by", "each member of the leading class"]),
        (tiny.MIDYEAR_REPORTS, ["budget", "1.200 million VND"]),
        (tiny.JOINT_PLAN, ["lead", "Department of Home Affairs"]),
        (tiny.JOINT_PLAN, ["support", "District People's Committees"]),
        (tiny.OVERSIGHT, ["agency", "Department of Home Affairs"]),
        (tiny.OVERSIGHT, ["role", "oversees"]),
    ],
)
def test_a_rule_is_shown_with_what_its_kind_has(rule: Rule, line: list[str]) -> None:
    assert line in cells(rule_table(tiny.PLAN, rule, "en"))


def test_the_due_day_and_the_budget_of_an_annex_row_are_shown() -> None:
    rule = hue_2025.PLAN.rule("PL.1.14/2")
    shown = dict(line for line in cells(rule_table(hue_2025.PLAN, rule, "vi")) if len(line) == 2)
    assert shown["số, mã in"] == "2"
    assert shown["chủ trì"] == "Sở Tư pháp"
    assert shown["yêu cầu"] == "đến 09/12/2025"
    assert shown["thời hạn"] == "“trước ngày 10/12/2025”"
    assert "kinh phí" not in shown, "the first activity of the row has it"
    first = dict(
        line for line in cells(rule_table(hue_2025.PLAN, hue_2025.PLAN.rule("PL.1.14/1"), "vi")) if len(line) == 2
    )
    assert first["kinh phí"] == "theo dự toán hằng năm"


def test_every_rule_of_the_decision_is_shown_with_all_it_says() -> None:
    for rule in hue_2025.PLAN.rules:
        shown = rule_table(hue_2025.PLAN, rule, "en")
        stated = (rule.title.vi, rule.title.en, rule.clause.fingerprint, *rule.related)
        cited = (instrument.number for instrument in rule.instruments)
        readings = (reading.en for chosen in rule.interpretations for reading in (chosen.reading, *chosen.rejected))
        measured = (rule.measure.source,) if isinstance(rule, Target) else ()
        named = (*measured, *(chosen.source for chosen in rule.interpretations))
        sources = (f"{source.text.en} ({source.certainty.label.en})" for source in named if source is not None)
        left_out = (exclusion.en for exclusion in getattr(rule, "exclusions", ()))
        assert [text for text in (*stated, *cited, *readings, *sources, *left_out) if text not in shown] == []


def test_the_source_of_a_reading_stands_below_what_was_rejected_for_it() -> None:
    shown = cells(rule_table(hue_2025.PLAN, hue_2025.OWN_PLANS_ISSUED, "vi"))
    labels = [line[0] for line in shown]
    turn = labels.index("nguồn")
    assert labels[turn - 3 : turn] == ["cách hiểu", "cách hiểu không chọn", "cách hiểu không chọn"]
    assert shown[turn - 3][1].endswith("(theo nguồn khác)")
    assert shown[turn][1].endswith("(theo báo chí hoặc thực tiễn, cần kiểm tra)")


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (
            During(Period.quarter(2025, 2), "Quý II"),
            ["“Quý II”", "inside a period", "from 2025-04-01 to 2025-06-30", "2025-04-01", "2025-06-30"],
        ),
        (Before(date(2025, 1, 5), "x"), ["“x”", "before a day", "before 2025-01-05", "–", "2025-01-04"]),
        (By(date(2025, 1, 5), "x"), ["“x”", "by a day, that day included", "by 2025-01-05", "–", "2025-01-05"]),
        (Recurring((), phrase="x"), ["“x”", "all along", "all along", "–", "–"]),
        (Recurring((), on_request=True, phrase="x"), ["“x”", "on request", "on request", "–", "–"]),
        (
            Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True), phrase="x"),
            ["“x”", "recurring", "quarterly, before day 20 of month 3", "–", "–"],
        ),
        (
            Recurring((Cycle.QUARTER,), since=date(2025, 4, 1), phrase="x"),
            ["“x”", "recurring", "quarterly, from 2025-04-01", "2025-04-01", "–"],
        ),
        (Within(1, EVENT, phrase="x"), ["“x”", "counted from an event", f"within 1 day of “{EVENT}”", "–", "–"]),
    ],
)
def test_a_due_is_told_label_by_label(due: Due, said: list[str]) -> None:
    labels = ["phrase", "kind", "in words", "first day", "last day"]
    assert cells(due_table(due, "en")) == [list(line) for line in zip(labels, said, strict=True)]


def test_a_due_is_told_in_vietnamese() -> None:
    assert due_table(Within(5, EVENT, phrase=f"trong 5 ngày kể từ {EVENT}"), "vi").splitlines() == [
        f"nguyên văn  “trong 5 ngày kể từ {EVENT}”",
        "loại        tính từ một sự kiện",
        f"diễn đạt    trong 5 ngày kể từ {EVENT}",
        "ngày đầu    –",
        "hạn cuối    –",
    ]


def test_what_amendments_change_is_told_in_legal_terms(amended_plan: Plan) -> None:
    changes = diff(tiny.PLAN, amended_plan)
    assert changes_table(changes, "en").splitlines() == [
        "changed  II.1.1/1  Dossiers on time",
        "  bound  ≥ 98 % → ≥ 99 %",
        "  exclusions  – → land",
        "changed  II.1.7/1  Mid-year reports",
        "  modality  must be done → is striven for",
        "  lead  Department of Home Affairs; Departments → Department of Home Affairs",
        "  printed code  – → 3",
        "  due  by 2025-06-30 → by 2025-07-31",
        "  budget  1.200 million VND → 900 million VND",
        "repealed  II.1.8/1  Meetings",
        "inserted  SD.90.4/1  Score",
    ]
    assert changes_table(changes, "vi").splitlines()[:3] == [
        "sửa đổi, thay thế  II.1.1/1  Hồ sơ đúng hạn",
        "  mức chỉ tiêu  ≥ 98 % → ≥ 99 %",
        "  không tính  – → đất đai",
    ]


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"instruments": ()}, "instruments  61/2018/NĐ-CP → –"),
        ({"measure": tiny.ON_TIME_OF_ALL}, "measure  on-time-of-closed → on-time-of-all"),
        ({"area": 5}, "area  2 → 5"),
        ({"period": Period.quarter(2025, 4)}, "period  2025-01-01 – 2025-12-31 → 2025-10-01 – 2025-12-31"),
        ({"modality": Modality.STRIVE}, "modality  must be done → is striven for"),
        ({"answered_by": tiny.DISTRICTS}, "answered by  – → District People's Committees"),
        ({"answered_by": tiny.DISTRICTS, "each": True}, "each  no → yes"),
        ({"baseline": tiny.LAST_YEAR}, "baseline  – → 2024-01-01 – 2024-12-31"),
        ({"interpretations": (ROUNDED,)}, "interpretations  – → nothing is rounded"),
        ({"lead": (tiny.HOME, tiny.OFFICE)}, "lead  – → Department of Home Affairs; Office of the People's Committee"),
    ],
)
def test_what_a_field_says_is_told_in_a_few_words(changed: Any, line: str) -> None:
    other = evolve(tiny.DOSSIERS_ON_TIME, **changed)
    plan = evolve(tiny.PLAN, rules=(other, *tiny.RULES[1:]))
    assert changes_table(diff(tiny.PLAN, plan), "en").splitlines()[-1] == f"  {line}"


def test_of_readings_those_that_went_and_those_that_came_are_told() -> None:
    """All of them where they only stand in another order."""
    one, two, three = (
        Interpretation(Bilingual(f"cách hiểu {word}", f"reading {word}")) for word in ("một", "hai", "ba")
    )

    def told(*after: Interpretation) -> str:
        changed = FieldChange("interpretations", (one, two), after)
        change = RuleChange(ChangeKind.CHANGED, tiny.DOSSIERS_ON_TIME, tiny.DOSSIERS_ON_TIME, (changed,))
        return " ".join(changes_table([change], "vi").splitlines()[-1].split())

    assert told(one, three) == "cách hiểu cách hiểu hai → cách hiểu ba"
    assert told(two, one) == "cách hiểu cách hiểu một; cách hiểu hai → cách hiểu hai; cách hiểu một"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_whatever_a_rule_says_is_told_in_words(language: Language) -> None:
    """No field is told as Python writes it, nor by a name with an underscore."""
    for rule in (*hue_2025.PLAN.rules, *tiny.RULES):
        fields = tuple(FieldChange(each.name, getattr(rule, each.name), None) for each in attrs_fields(type(rule)))
        told = changes_table([RuleChange(ChangeKind.CHANGED, rule, rule, fields)], language)
        assert len(told.splitlines()) > len(fields)
        assert not re.search(r"\b[A-Z]\w+\(\w+=|<[A-Z]|\b(?:True|False|None)\b|^ +[a-z]+_", told, re.MULTILINE), told


def test_a_faithful_copy_is_told_in_a_line() -> None:
    faithful = verify(tiny.PLAN, tiny.TEXT)
    count = len(tiny.CLAUSES)
    assert verification_table(faithful, "en") == (f"found: {count}; changed: 0; missing: 0; uncovered: 0; unproven: 0")
    assert verification_table(faithful, "vi") == (
        f"khớp: {count}; thay đổi: 0; thiếu: 0; chưa đối chiếu: 0; chưa có căn cứ: 0"
    )


def test_a_copy_that_differs_is_told_place_by_place() -> None:
    assert verification_table(verify(tiny.PLAN, COPY), "en").splitlines() == [
        "changed             II.1.1",
        "missing             NN.1",
        "uncovered           line 2  Bổ sung",
        "tiny-2025:II.1.1/1  the number “≥ 98 %” is not in the passage, which has “Tối thiểu 97 %”",
        "found: 12; changed: 1; missing: 1; uncovered: 1; unproven: 1",
    ]


@pytest.mark.parametrize(
    ("printed", "instead", "told"),
    [
        ("98 %", "97 %", "không thấy con số “≥ 98 %” trong đoạn; đoạn ghi “Tối thiểu 97 %”"),
        ("30/6/2025", "29/6/2025", "không thấy thời hạn “chậm nhất ngày 30/6/2025” trong đoạn"),
        ("61/2018/NĐ-CP", "62/2018/NĐ-CP", "không thấy văn bản viện dẫn “61/2018/NĐ-CP” trong đoạn"),
    ],
)
def test_what_a_passage_does_not_print_is_said_in_a_sentence(printed: str, instead: str, told: str) -> None:
    assert told in verification_table(verify(tiny.PLAN, tiny.TEXT.replace(printed, instead)), "vi")


def test_a_rule_says_from_when_to_when_it_is_in_force_and_what_it_continues(amended_plan: Plan) -> None:
    """One that nothing changes says nothing of it."""
    shown = cells(rule_table(REPLACED, tiny.MEETINGS, "en"))
    assert ["in force", "2025-01-02 – 2025-06-30 (12/QĐ-UBND)"] in shown
    assert ["ended by", "tiny-july/QĐ-UBND (replaced by tiny-july)"] in shown
    vietnamese = cells(rule_table(REPLACED, tiny.MEETINGS, "vi"))
    assert ["hiệu lực", "02/01/2025 – 30/06/2025 (12/QĐ-UBND)"] in vietnamese
    assert ["hết hiệu lực theo", "tiny-july/QĐ-UBND (thay thế bằng tiny-july)"] in vietnamese
    assert ["ended by", "90/QĐ-UBND (repealed)"] in cells(rule_table(amended_plan, tiny.MEETINGS, "en"))
    revised = cells(rule_table(amended_plan, tiny.DOSSIERS_ON_TIME, "en"))
    assert ["in force", "2025-01-02 – 2025-04-30 (12/QĐ-UBND)"] in revised
    assert ["in force", "2025-05-01 – … (90/QĐ-UBND)"] in revised
    assert not [line for line in cells(rule_table(amended_plan, tiny.OVERSIGHT, "en")) if line[0] == "in force"]
    merged = [line for line in cells(rule_table(PLAN_2026, PLAN_2026.rule("A.5"), "vi")) if line[0] == "tiếp nối"]
    assert merged == [["tiếp nối", "tiny-2025:II.1.10/1"], ["tiếp nối", "tiny-2025:II.1.11/1"]]
