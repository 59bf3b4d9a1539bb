from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.errors import BadValue, UnknownRule
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import ChangeKind, FieldChange, RuleChange, RulePair, diff, pair_rules
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Duty
from tests import tiny
from tests.amending import amendment, insert, repeal, replace, revise
from tests.years import PLAN_2026, PLAN_JULY, REPLACED, continuing, succeeding

MAY = date(2025, 5, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)))
SHORTER = amendment(91, MAY, repeal(tiny.MEETINGS), insert(tiny.SCORE_OF_80))
ASKED_OF_A_TARGET = ("measure", "bound", "period", "exclusions", "each", "counted", "parts")
AMENDED = tiny.PLAN.with_amendments(STRICTER, SHORTER)


def test_a_difference_is_told_in_legal_terms() -> None:
    changed, repealed, inserted = diff(tiny.PLAN, AMENDED)
    assert changed.kind is ChangeKind.CHANGED
    assert changed.fields == (FieldChange("bound", AtLeast(98), AtLeast(99)),)
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
    inserted = RuleChange(ChangeKind.INSERTED, None, tiny.MEETINGS)
    repealed = RuleChange(ChangeKind.REPEALED, tiny.MEETINGS, None)
    assert inserted.rule is repealed.rule is tiny.MEETINGS
    assert inserted.fields == repealed.fields == ()
    later = evolve(tiny.MEETINGS, version=2, area=2)
    assert RuleChange(ChangeKind.CHANGED, tiny.MEETINGS, later).rule is later


def test_what_the_next_year_says_otherwise_is_told_rule_by_rule() -> None:
    """A threshold, a due, a lead, a kind; what is merged, split, newly set and not continued; not what only moved."""
    told = [
        (change.kind.value, change.rule.address, [field.name for field in change.fields])
        for change in diff(tiny.PLAN, PLAN_2026)
    ]
    assert told == [
        ("changed", "A.1", ["bound"]),
        ("not_continued", "II.1.3", []),
        ("changed", "A.9", ["kind", "area", "title", *ASKED_OF_A_TARGET, "agencies", "role"]),
        ("not_continued", "II.1.5", []),
        ("changed", "A.3", ["due"]),
        ("changed", "A.4", ["lead"]),
        ("split", "A.6", []),
        ("split", "A.7", ["title"]),
        ("merged", "A.5", []),
        ("merged", "A.5", ["title", "agencies", "role"]),
        ("newly_set", "A.8", []),
    ]
    change = diff(tiny.PLAN, PLAN_2026)[0]
    assert change.fields == (FieldChange("bound", AtLeast(98), AtLeast(99)),)
    assert (change.before, change.after) == (tiny.DOSSIERS_ON_TIME, PLAN_2026.rule("A.1"))


def test_a_plan_that_replaces_another_in_its_year_moves_no_day() -> None:
    told = [(each.kind, each.rule.address) for each in diff(REPLACED, PLAN_JULY) if each.before and each.after]
    assert told == [(ChangeKind.CHANGED, "B.1")]


def test_a_due_that_moves_by_more_years_than_the_others_is_a_change() -> None:
    reports = PLAN_2026.rule("A.4")
    assert isinstance(reports, Activity)
    later = evolve(reports, due=By(date(2027, 6, 30), "chậm nhất ngày 30/6/2027"))
    rules = tuple(later if rule is reports else rule for rule in PLAN_2026.rules)
    changes = {each.rule.address: each for each in diff(tiny.PLAN, evolve(PLAN_2026, rules=rules))}
    assert [field.name for field in changes["A.4"].fields] == ["lead", "due"]


def test_a_plan_of_duties_moves_by_no_year() -> None:
    """Without a day on either side nothing says how many years lie between two plans, and nothing needs to."""
    earlier = tiny.plan_of("một")
    later = succeeding("tiny-2026", {"A.1": continuing(*earlier.rules)}, issued=MAY, effective=MAY)
    assert diff(earlier, later) == ()


def test_a_difference_has_a_form() -> None:
    changed, repealed, _ = diff(tiny.PLAN, AMENDED)
    assert to_plain(changed) == {
        "rule": "tiny-2025:II.1.1/1",
        "change": "changed",
        "title": {"vi": "Hồ sơ đúng hạn", "en": "Dossiers on time"},
        "fields": {
            "bound": {
                "before": {"lowest": "98", "unit": "percent"},
                "after": {"lowest": "99", "unit": "percent"},
            }
        },
    }
    assert (to_plain(repealed)["change"], to_plain(repealed)["fields"]) == ("repealed", {})
    assert "succeeds" not in to_plain(changed)
    said = [to_plain(change) for change in diff(tiny.PLAN, PLAN_2026)]
    assert [said[0][name] for name in ("rule", "succeeds")] == ["tiny-2026:A.1/1", "tiny-2025:II.1.1/1"]
    assert "succeeds" not in said[1]


def test_two_plans_are_compared() -> None:
    name: Any = "tiny-2025"
    for plans in ((name, tiny.PLAN), (tiny.PLAN, name)):
        with pytest.raises(BadValue, match="diff: got 'tiny-2025'; expected a Plan"):
            diff(*plans)


def addresses(pairs: tuple[RulePair, ...]) -> list[tuple[str | None, str | None]]:
    return [(pair.before and pair.before.address, pair.after and pair.after.address) for pair in pairs]


def test_rules_are_paired_by_what_they_continue() -> None:
    assert addresses(pair_rules(tiny.PLAN, PLAN_2026)) == [
        ("II.1.1", "A.1"),
        ("II.1.2", "A.2"),
        ("II.1.3", None),
        ("II.1.4", "A.9"),
        ("II.1.5", None),
        ("II.1.6", "A.3"),
        ("II.1.7", "A.4"),
        ("II.1.8", "A.6"),
        ("II.1.8", "A.7"),
        ("II.1.9", "A.10"),
        ("II.1.10", "A.5"),
        ("II.1.11", "A.5"),
        (None, "A.8"),
    ]


def test_a_replaced_plan_is_paired_as_it_read_last() -> None:
    assert pair_rules(REPLACED, PLAN_JULY) == pair_rules(tiny.PLAN, PLAN_JULY)


def test_readings_of_one_plan_are_paired_by_keys() -> None:
    amended = tiny.PLAN.with_amendments(amendment(1, date(2025, 5, 1), repeal(tiny.MEETINGS), insert(tiny.QUARTERLY)))
    pairs = pair_rules(tiny.PLAN, amended)
    assert [(pair.before, pair.after) for pair in pairs if None in (pair.before, pair.after)] == [
        (tiny.MEETINGS, None),
        (None, amended.rule("SD.1.2")),
    ]


def test_what_is_repealed_is_continued_by_what_is_newly_set() -> None:
    """A rule may take up what an amendment had ended: it stands alone, as in the year before nothing stood for it."""
    amended = tiny.PLAN.with_amendments(amendment(1, date(2025, 5, 1), repeal(tiny.MIDYEAR_REPORTS)))
    assert (None, "A.4") in addresses(pair_rules(amended, PLAN_2026))


def test_plans_that_do_not_succeed_one_another_are_not_paired() -> None:
    with pytest.raises(BadValue, match=r"a plan that succeeds tiny-2026.*Name the earlier plan first"):
        pair_rules(PLAN_2026, tiny.PLAN)
    with pytest.raises(BadValue, match=r"Plan\.succeeds says which one does"):
        pair_rules(PLAN_JULY, PLAN_2026)
    with pytest.raises(BadValue, match="load_plan"):
        pair_rules("tiny-2025", PLAN_2026)  # type: ignore[arg-type]
    with pytest.raises(BadValue, match="load_plan"):
        pair_rules(tiny.PLAN, "tiny-2026")  # type: ignore[arg-type]


def test_what_continues_a_rule_that_never_was_is_refused() -> None:
    stray = evolve(PLAN_2026.rules[0], succeeds=("tiny-2025:II.9.9/1",))
    with pytest.raises(UnknownRule, match=r"what tiny-2026:A\.1/1 succeeds: got 'tiny-2025:II\.9\.9/1'"):
        pair_rules(tiny.PLAN, evolve(PLAN_2026, rules=(stray, *PLAN_2026.rules[1:])))
