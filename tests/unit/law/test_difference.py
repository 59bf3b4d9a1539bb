from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.errors import BadValue
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import ChangeKind, FieldChange, RuleChange, diff
from cchc_rules.law.rule import RULE_KIND_NAMES, Duty
from tests import tiny
from tests.amending import amendment, insert, repeal, replace, revise

MAY = date(2025, 5, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99)))
SHORTER = amendment(91, MAY, repeal(tiny.MEETINGS), insert(tiny.SCORE_OF_80))
AMENDED = tiny.PLAN.with_amendments(STRICTER, SHORTER)


def test_a_difference_is_told_in_legal_terms() -> None:
    changed, repealed, inserted = diff(tiny.PLAN, AMENDED)
    assert changed.kind is ChangeKind.CHANGED
    assert changed.fields == (FieldChange("at_least", AtLeast(98), AtLeast(99)),)
    assert (repealed.kind, repealed.rule, repealed.fields) == (ChangeKind.REPEALED, tiny.MEETINGS, ())
    assert (inserted.kind, inserted.rule.key, inserted.fields) == (ChangeKind.INSERTED, "tiny-2025:SD.91.2/1", ())
    backwards = [change.kind for change in diff(AMENDED, tiny.PLAN)]
    assert backwards == [ChangeKind.CHANGED, ChangeKind.REPEALED, ChangeKind.INSERTED]
    assert ChangeKind.REPEALED.label.vi == "bãi bỏ"


def test_a_difference_is_between_days() -> None:
    assert diff(AMENDED.as_of(date(2025, 4, 30)), AMENDED.as_of(MAY)) == diff(tiny.PLAN, AMENDED)
    assert diff(AMENDED.as_of(MAY), AMENDED) == ()


def test_versions_are_no_content_and_words_are() -> None:
    reports = tiny.MIDYEAR_REPORTS
    again = evolve(reports, version=2)
    reworded = evolve(reports, due=By(date(2025, 6, 30), "trước ngày 01/7/2025"))
    plans = [evolve(tiny.PLAN, rules=(*tiny.RULES[:6], rule, *tiny.RULES[7:])) for rule in (again, reworded)]
    assert diff(tiny.PLAN, plans[0]) == ()
    (change,) = diff(tiny.PLAN, plans[1])
    assert [field.name for field in change.fields] == ["due"]


def test_where_a_passage_stands_is_no_content() -> None:
    """A longer passage before it moves a rule in the document and changes nothing of what it says."""
    short, long = tiny.plan_of("một", "hai"), tiny.plan_of("một, một và một", "hai")
    assert short.rules[1].clause.start < long.rules[1].clause.start
    (change,) = diff(short, long)
    assert (change.rule, [field.name for field in change.fields]) == (long.rules[0], ["clause"])


def test_a_rule_of_another_kind_has_other_fields() -> None:
    duty = evolve(
        tiny.EVERYONES, key=tiny.CONNECTED.key, clause=tiny.CONNECTED.clause, area=6, title=tiny.CONNECTED.title
    )
    (change,) = diff(tiny.PLAN, tiny.PLAN.with_amendments(amendment(1, MAY, replace(duty))))
    assert change.kind is ChangeKind.CHANGED
    by_name = {field.name: field for field in change.fields}
    assert list(by_name) == ["kind", "answered_by", "period", "exclusions", "agencies", "role"]
    assert by_name["kind"] == FieldChange("kind", RULE_KIND_NAMES[type(tiny.CONNECTED)], RULE_KIND_NAMES[Duty])
    assert by_name["period"] == FieldChange("period", tiny.YEAR, None)


def test_a_change_is_of_a_rule_that_is_in_one_plan_at_least() -> None:
    inserted, repealed = RuleChange(None, tiny.MEETINGS), RuleChange(tiny.MEETINGS, None)
    assert (inserted.kind, repealed.kind) == (ChangeKind.INSERTED, ChangeKind.REPEALED)
    assert inserted.rule is repealed.rule is tiny.MEETINGS
    assert inserted.fields == repealed.fields == ()
    later = evolve(tiny.MEETINGS, version=2, area=2)
    assert RuleChange(tiny.MEETINGS, later).rule is later


def test_a_difference_has_a_form() -> None:
    changed, repealed, _ = diff(tiny.PLAN, AMENDED)
    assert to_plain(changed) == {
        "rule": "tiny-2025:II.1.1/1",
        "change": "changed",
        "title": {"vi": "Hồ sơ đúng hạn", "en": "Dossiers on time"},
        "fields": {
            "at_least": {
                "before": {"value": "98", "unit": "percent"},
                "after": {"value": "99", "unit": "percent"},
            }
        },
    }
    assert (to_plain(repealed)["change"], to_plain(repealed)["fields"]) == ("repealed", {})


def test_two_plans_are_compared() -> None:
    name: Any = "tiny-2025"
    for plans in ((name, tiny.PLAN), (tiny.PLAN, name)):
        with pytest.raises(BadValue, match="diff: got 'tiny-2025'; expected a Plan"):
            diff(*plans)
