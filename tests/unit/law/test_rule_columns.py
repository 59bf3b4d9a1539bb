"""The flat form of a plan: a row for each of its rules, with columns that are a contract."""

from datetime import date

from attrs import evolve

from cchc_rules.flat_table import CellValue, ColumnType
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.rule import RULE_KINDS
from tests import tiny

TEXT, WHOLE, _, TRUTH, DAY = ColumnType
CONTRACT = {
    "plan": TEXT,
    "rule": TEXT,
    "address": TEXT,
    "kind": TEXT,
    "title_vi": TEXT,
    "title_en": TEXT,
    "area": WHOLE,
    "area_vi": TEXT,
    "area_en": TEXT,
    "version": WHOLE,
    "modality": TEXT,
    "asked_vi": TEXT,
    "asked_en": TEXT,
    "measure": TEXT,
    "measure_vi": TEXT,
    "measure_en": TEXT,
    "first_day": DAY,
    "last_day": DAY,
    "period": TEXT,
    "lead": TEXT,
    "lead_vi": TEXT,
    "lead_en": TEXT,
    "support": TEXT,
    "support_vi": TEXT,
    "support_en": TEXT,
    "answered_by": TEXT,
    "answered_by_vi": TEXT,
    "answered_by_en": TEXT,
    "each": TRUTH,
    "carried_by": TEXT,
    "carried_by_vi": TEXT,
    "carried_by_en": TEXT,
    "printed_code": TEXT,
}
ROWS = {str(row["rule"]): row for row in tiny.PLAN.to_dicts()}


def cells(key: str, *names: str) -> list[CellValue]:
    return [ROWS[key][name] for name in names]


def test_names_and_types_are_a_contract() -> None:
    assert {column.name: column.type for column in tiny.PLAN.columns} == CONTRACT


def test_a_plan_has_a_row_for_each_rule_as_signed_in_its_order() -> None:
    assert list(ROWS) == [rule.key for rule in tiny.PLAN.rules]
    for rule in tiny.PLAN.rules:
        found = ROWS[rule.key]
        assert RULE_KINDS[str(found["kind"])] is type(rule)
        assert (found["plan"], found["address"], found["version"]) == ("tiny-2025", rule.address, rule.version)
        assert (found["title_vi"], found["title_en"]) == (rule.title.vi, rule.title.en)
        assert (found["area"], found["area_en"]) == (rule.area, tiny.PLAN.area_name(rule.area).en)
        assert (found["asked_vi"], found["asked_en"]) == (brief_demand(rule, "vi"), brief_demand(rule, "en"))
        assert (found["modality"], found["printed_code"]) == (rule.modality.value, rule.printed_code)


def test_a_target_has_a_measure_and_a_period() -> None:
    names = ("measure", "first_day", "last_day", "period", "each", "answered_by", "carried_by")
    year = [date(2025, 1, 1), date(2025, 12, 31), "2025"]
    assert cells(tiny.DOSSIERS_ON_TIME.key, *names) == ["on-time-of-closed", *year, False, None, None]


def test_who_answers_for_a_target_by_itself_is_told() -> None:
    each = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS, each=True)
    (found,) = tiny.plan_with(each).to_dicts()
    assert (found["answered_by"], found["answered_by_en"], found["each"]) == ("cac-so", "Departments", True)


def test_an_activity_has_leads_and_a_last_day() -> None:
    names = ("measure", "first_day", "last_day", "period", "lead", "support_en", "each", "carried_by")
    leads, helpers = "van-phong; so-noi-vu", "District People's Committees"
    assert cells(tiny.JOINT_PLAN.key, *names) == [None, None, date(2025, 1, 4), None, leads, helpers, None, None]


def test_a_duty_has_whoever_carries_it() -> None:
    names = ("measure", "first_day", "last_day", "period", "each", "carried_by", "carried_by_vi")
    nothing = [None] * 5
    assert cells(tiny.OVERSIGHT.key, *names) == [*nothing, "so-noi-vu", "Sở Nội vụ"]
