from datetime import date

import pytest
from attrs import evolve

from cchc_rules.agencies.roster import Roster
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual
from tests import tiny
from tests.shown import field, links, page_of, shown, words

ENGLISH, VIETNAMESE = ShownPlan(hue_2025.PLAN, "en"), ShownPlan(hue_2025.PLAN, "vi")


def test_an_agency_says_what_it_carries_and_who_followed_it() -> None:
    page = page_of(ENGLISH, "agency", "hue-2025:so-thong-tin-truyen-thong")
    said = words(page)
    assert "Who answers, since 2025-03-01: Department of Science and Technology (reported, to be confirmed)" in said
    assert "III.5.2/1 Leads communication about administrative reform" in field(page, "Leads")
    assert "PL.6.7/1" in field(page, "Supports")
    assert field(page, "Until") == "2025-02-28"
    assert "in law a new body under the name of an old one" in said
    assert ("agency", "hue-2025:so-khoa-hoc-cong-nghe") in links(page)


def test_a_class_that_names_an_agency_is_told_with_how_many_rules_name_it() -> None:
    page = page_of(ENGLISH, "agency", "hue-2025:so-tu-phap")
    named = sum("cac-so-ban-nganh" in {each.key for each in rule.lead} for rule in hue_2025.PLAN.rules)
    assert named > 0
    assert "Provincial departments, boards and branches (" in field(page, "Member of")
    assert "What became of it" not in words(page)


def test_who_receives_what_is_told() -> None:
    page = page_of(VIETNAMESE, "agency", "hue-2025:bo-noi-vu")
    assert "III.8.2/3" in field(page, "Nhận")


def test_a_class_lists_its_members() -> None:
    """Those without a page of their own with their days, under the class that they name first."""
    communes = page_of(VIETNAMESE, "agency", "hue-2025:ubnd-cap-xa")
    said = words(communes)
    assert "UBND phường Thủy Xuân (01/07/2025 – …)" in said
    assert "(01/01/2025 – 30/06/2025)" in said
    bodies = words(page_of(VIETNAMESE, "agency", "hue-2025:co-quan-hanh-chinh"))
    assert "UBND phường Thủy Xuân" not in bodies
    assert "Sở Tư pháp" in bodies


def test_a_class_whose_level_has_ended_says_so() -> None:
    page = page_of(ENGLISH, "agency", "hue-2025:ubnd-cap-huyen")
    assert "since 2025-07-01: who took over is not known (undetermined)" in words(page)
    assert "01/07/2025" in words(page)
    assert "What became of it" in words(page)


def test_what_is_known_of_a_body_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(Bilingual("danh mục", "a list"), Certainty.REPORTED)
    riverside = evolve(
        tiny.RIVERSIDE, official_id="H57", since=date(2025, 1, 1), districts=(tiny.NORTH.key,), source=source
    )
    entries = tuple(riverside if each.key == riverside.key else each for each in tiny.ROSTER)
    plan = shown(monkeypatch, evolve(tiny.PLAN, roster=Roster(entries)))
    page = page_of(plan, "agency", "tiny-2025:xa-ven-song")
    assert field(page, "Official id") == "H57"
    assert field(page, "Since") == "2025-01-01"
    assert field(page, "Of the district") == "North District"
    assert field(page, "Source") == "a list (reported, to be confirmed)"
    assert "What the plan gives it" not in words(page)


def test_whether_a_list_is_complete_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = shown(monkeypatch, tiny.PLAN)
    assert field(page_of(plan, "agency", "tiny-2025:cac-so"), "List") == "every member is listed"
    page = page_of(plan, "agency", "tiny-2025:ubnd-cap-huyen")
    assert field(page, "List") == "not every member is listed"
    assert field(page, "Also written") == "UBND các huyện"


def test_a_class_without_members_lists_none() -> None:
    page = page_of(ENGLISH, "agency", "hue-2025:doanh-nghiep-nha-nuoc")
    assert "Its members" not in words(page)
