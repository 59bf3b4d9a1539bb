from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Figure, Status, Tally
from cchc_rules.difference import ChangeKind, FieldChange, consequences, diff
from cchc_rules.errors import NotADay
from cchc_rules.forms import plain
from cchc_rules.model import KINDS, AtLeast, Duty, Target
from cchc_rules.when import By
from tests import tiny
from tests.amending import amendment, insert, repeal, replace, revise

MAY, AFTER = date(2025, 5, 1), date(2026, 1, 1)
STRICTER = amendment(90, MAY, revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99)))
SHORTER = amendment(91, MAY, repeal(tiny.MEETINGS), insert(tiny.SCORE_OF_80))
AMENDED = tiny.PLAN.amended(STRICTER, SHORTER)


def test_a_difference_is_told_in_legal_terms() -> None:
    changed, repealed, inserted = diff(tiny.PLAN, AMENDED)
    assert changed.kind is ChangeKind.CHANGED
    assert changed.fields == (FieldChange("at_least", AtLeast(98), AtLeast(99)),)
    assert (repealed.kind, repealed.rule, repealed.fields) == (ChangeKind.REPEALED, tiny.MEETINGS, ())
    assert (inserted.kind, inserted.rule.key, inserted.fields) == (ChangeKind.INSERTED, "tiny-2025:SD.91.2/1", ())
    backwards = [each.kind for each in diff(AMENDED, tiny.PLAN)]
    assert backwards == [ChangeKind.CHANGED, ChangeKind.REPEALED, ChangeKind.INSERTED]
    assert ChangeKind.REPEALED.label.vi == "bãi bỏ"


def test_a_difference_is_between_days() -> None:
    assert diff(AMENDED.as_of(date(2025, 4, 30)), AMENDED.as_of(MAY)) == diff(tiny.PLAN, AMENDED)
    assert diff(AMENDED.as_of(MAY), AMENDED) == ()


def test_versions_and_places_are_no_content_and_words_are() -> None:
    rule = tiny.MIDYEAR_REPORTS
    same = evolve(rule, version=2, clause=evolve(rule.clause, start=rule.clause.start))
    reworded = evolve(rule, due=By(date(2025, 6, 30), "trước ngày 01/7/2025"))
    plans = [evolve(tiny.PLAN, rules=(*tiny.RULES[:6], each, *tiny.RULES[7:])) for each in (same, reworded)]
    assert diff(tiny.PLAN, plans[0]) == ()
    (change,) = diff(tiny.PLAN, plans[1])
    assert [field.name for field in change.fields] == ["due"]


def test_a_rule_of_another_kind_has_other_fields() -> None:
    duty = Duty(key=tiny.CONNECTED.key, clause=tiny.CONNECTED.clause, area=6, title=tiny.CONNECTED.title)
    (change,) = diff(tiny.PLAN, tiny.PLAN.amended(amendment(1, MAY, replace(duty))))
    assert change.kind is ChangeKind.CHANGED
    by_name = {field.name: field for field in change.fields}
    assert list(by_name) == ["kind", "levels", "period", "exclusions", "agencies", "role"]
    assert by_name["kind"] == FieldChange("kind", KINDS[type(tiny.CONNECTED)], KINDS[Duty])
    assert by_name["period"] == FieldChange("period", tiny.YEAR, None)


def figure(tally: Tally, **changed: Any) -> Figure:
    return evolve(Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, tally), **changed)


def test_consequences_are_the_findings_that_flip() -> None:
    seen = [figure(Tally(985, 15)), figure(Tally(999, 1), agency=tiny.NORTH), figure(Tally(0, 1), agency=tiny.SOUTH)]
    flipped, gone, come = consequences(tiny.PLAN, AMENDED, seen, on=AFTER)
    assert flipped.before is not None
    assert flipped.after is not None
    assert (flipped.agency, flipped.before.status, flipped.after.status) == (tiny.HOME, Status.MET, Status.MISSED)
    assert isinstance(flipped.rule, Target)
    assert flipped.rule.at_least == AtLeast(99)
    assert (gone.rule, gone.after, gone.agency) == (tiny.MEETINGS, None, tiny.DISTRICTS)
    assert (come.before, come.agency, come.rule.key) == (None, None, "tiny-2025:SD.91.2/1")
    assert flipped.sentence() == "Department of Home Affairs: Met → Missed"
    assert flipped.sentence("vi") == "Sở Nội vụ: Đạt → Không đạt"
    assert come.sentence() == "– → Unknown"


def test_consequences_follow_each_part() -> None:
    land = figure(Tally(985, 15), measure=tiny.ON_TIME_OF_LAND)
    flips = consequences(tiny.PLAN, tiny.PLAN.amended(STRICTER), [figure(Tally(999, 1)), land], on=AFTER)
    assert [flip.before and flip.before.evidence for flip in flips] == [(land,)]


def test_one_looks_on_a_day() -> None:
    on: Any = "2026-01-01"
    with pytest.raises(NotADay, match="on: got"):
        consequences(tiny.PLAN, AMENDED, [], on=on)


def test_differences_and_flips_have_forms() -> None:
    changed, repealed, _ = diff(tiny.PLAN, AMENDED)
    assert plain(changed) == {
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
    assert (plain(repealed)["change"], plain(repealed)["fields"]) == ("repealed", {})
    flip, gone, _ = (plain(each) for each in consequences(tiny.PLAN, AMENDED, [figure(Tally(985, 15))], on=AFTER))
    assert (flip["rule"], flip["agency"]) == ("tiny-2025:II.1.1/1", "so-noi-vu")
    assert (flip["before"]["status"], flip["after"]["status"]) == ("met", "missed")
    assert (gone["before"]["status"], gone["after"]) == ("unknown", None)
