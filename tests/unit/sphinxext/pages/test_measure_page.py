import pytest
from attrs import evolve

from cchc_rules.measures.predicate import field as record_field
from cchc_rules.measures.predicate import flag
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.measure_page import judged_by
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import draft, tiny
from tests.shown import field, links, page_of, shown, words

ENGLISH = ShownPlan(hue_2025.PLAN, "en")


def test_a_measure_says_how_it_is_counted_and_where_that_comes_from() -> None:
    page = page_of(ENGLISH, "measure", "hue-2025:on-time-of-received")
    assert field(page, "Yes where").endswith("or the day it is due is not before the day of looking")
    assert field(page, "Written") == (
        "population: received_on >= period.start and received_on < period.end\n\n"
        "yes: (completed_on is not null and completed_on <= due_on) or due_on >= as_of"
    )
    assert "due_on: The day it is due; time for supplements taken off" in field(page, "Asks of")
    assert field(page, "Asks of").startswith("Dossier")
    assert "as_of: the day of looking" in field(page, "Moments")
    assert "reported, to be confirmed" in field(page, "Source")
    assert field(page, "Unit") == "percent (%)"
    assert field(page, "Over agencies") == "counts of all members of a class add up"
    assert "One case\n" not in words(page)
    assert ("measure", "hue-2025:on-time-of-closed") in links(page)  # another definition


def test_a_measure_leads_to_the_targets_that_ask_for_it() -> None:
    """For it, or for each of its parts."""
    asked = field(page_of(ENGLISH, "measure", "hue-2025:on-time-of-closed"), "Asked by")
    assert asked == "II.2.a.11/1 Dossiers resolved on time"
    assert field(page_of(ENGLISH, "measure", "hue-2025:satisfaction-land"), "Asked by").startswith("II.2.a.12/2")


def test_a_measure_leads_to_what_it_is_a_part_of_and_to_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = shown(monkeypatch, tiny.PLAN, "vi")
    part = page_of(plan, "measure", "tiny-2025:on-time-of-land")
    assert field(part, "Thuộc") == tiny.ON_TIME.title.vi
    whole = page_of(plan, "measure", "tiny-2025:on-time-of-closed")
    assert field(whole, "Gồm") == tiny.ON_TIME_OF_LAND.title.vi
    assert field(whole, "Định nghĩa khác") == tiny.ON_TIME_OF_ALL.title.vi


def test_a_measure_whose_case_is_several_records_says_so() -> None:
    page = page_of(ENGLISH, "measure", "hue-2025:procedures-through-one-stop-by-dossiers")
    assert field(page, "One case") == (
        "one procedure at one agency, which is all records of one procedure; yes where all of them are"
    )
    assert "procedure: The code of the procedure" in field(page, "Asks of")


def test_a_measure_of_feedback_asks_of_feedback() -> None:
    page = page_of(ENGLISH, "measure", "hue-2025:feedback-handled-in-time")
    assert field(page, "Asks of").startswith("Feedback")
    assert "due_on: The day by which it is to be handled" in field(page, "Asks of")


def test_a_measure_that_records_cannot_answer_says_nothing_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    said = words(page_of(ENGLISH, "measure", "hue-2025:satisfaction-land"))
    assert not any(label in said for label in ("Counted where", "Asks of", "Source"))
    alone = page_of(shown(monkeypatch, draft.PLAN), "measure", "thanh-pho-2026:lop-da-mo")
    assert field(alone, "One case is") == "lớp tập huấn"


def test_a_field_that_our_records_lack_is_shown_by_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    own = evolve(
        tiny.ONLINE, key="own", population=flag("on_paper"), yes=record_field("pages", int) > 0, case_field="office"
    )
    plan = shown(monkeypatch, evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, own)))
    page = page_of(plan, "measure", "tiny-2025:own")
    asked = field(page, "Asks of")
    for said in ("on_paper: yes or no", "pages: a whole number", "office: text"):
        assert said in asked
    assert "Moments" not in words(page)


def test_what_nothing_asks_for_is_told_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A measure of an indicator of its own, without parts and of no rule, has nothing near it."""
    lonely = tiny.measure("lonely", "lonely")
    plan = shown(monkeypatch, evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, evolve(lonely, unit=Unit.COUNT))))
    page = page_of(plan, "measure", "tiny-2025:lonely")
    assert "Related" not in words(page)
    assert field(page, "Unit") == "count"


def test_a_measure_says_which_targets_of_another_definition_can_be_judged_by_it() -> None:
    """Where the plan has a name in Python for both."""
    page = page_of(ENGLISH, "measure", "hue-2025:on-time-of-received")
    assert field(page, "To judge by it") == "DOSSIERS_ON_TIME.with_measure(ON_TIME_OF_RECEIVED)"
    assert "To judge by it" not in words(page_of(ENGLISH, "measure", "hue-2025:on-time-of-closed"))
    unnamed = evolve(hue_2025.ON_TIME_OF_RECEIVED, key="on-time-of-all")
    assert judged_by(ENGLISH, hue_2025.DOSSIERS_ON_TIME, unnamed) == []
