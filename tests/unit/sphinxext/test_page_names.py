from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_names import (
    PageName,
    PageNames,
    agencies_with_pages,
    heading_address,
    instrument_key,
    instruments_cited,
    measures_defined,
    page_names,
    page_slug,
    rules_ever,
)
from tests import tiny
from tests.amending import amendment, insert, repeal
from tests.years import REPLACED

AMENDED = tiny.PLAN.with_amendments(
    amendment(
        90, date(2025, 7, 1), insert(tiny.OVERSIGHT), repeal(tiny.MEETINGS), measures=(evolve(tiny.ONLINE, key="own"),)
    )
)


def named(names: PageNames) -> Iterator[PageName]:
    for each in fields(PageNames):
        value = getattr(names, each.name)
        if not isinstance(value, str):
            yield from value.values()


@pytest.mark.parametrize("plan", [hue_2025.PLAN, tiny.PLAN, AMENDED, REPLACED], ids=repr)
def test_no_two_things_of_a_plan_share_a_page_or_a_label(plan: Plan) -> None:
    names = page_names(plan)
    docnames = [names.index, names.register, names.readings, names.not_encoded, names.changes]
    docnames += [name.docname for name in named(names)]
    assert len({docname.casefold() for docname in docnames}) == len(docnames)
    assert all(docname.startswith(f"plans/{plan.id}/") and docname.isascii() for docname in docnames)
    labels = [name.label for name in named(names)]
    assert len(set(labels)) == len(labels)
    assert len(labels) > len(plan.rules)


@given(st.text())
def test_a_slug_can_name_a_file_and_stand_in_a_link(key: str) -> None:
    """It holds small letters, digits and single hyphens only, is short, and is its own slug."""
    slug = page_slug(key)
    assert 0 < len(slug) <= 60
    assert all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in slug)
    assert "--" not in f"-{slug}-"
    assert page_slug(slug) == slug


def test_what_is_labelled_is_known_by_its_key_within_the_plan() -> None:
    names = page_names(hue_2025.PLAN)
    assert names.rules["hue-2025:II.2.a.11/1"] == PageName("plans/hue-2025/rules/ii-2-a-11-1", "hue-2025:II.2.a.11/1")
    assert names.headings["II.2.a"] == PageName("plans/hue-2025/headings/ii-2-a", "hue-2025:II.2.a")
    assert names.measures["on-time-of-closed"].label == "hue-2025:on-time-of-closed"
    assert names.agencies["so-tu-phap"].docname == "plans/hue-2025/agencies/so-tu-phap"
    assert names.instruments["63/2010/NĐ-CP"] == PageName(
        "plans/hue-2025/instruments/63-2010-ndd-cp", "hue-2025:63/2010/NĐ-CP"
    )


def test_keys_of_one_slug_are_told_apart_by_a_number() -> None:
    """Small and capital letters are two addresses, and one file on some systems."""
    numbers = ("5/KH", "5/kh", "5-kh", "5-KH-2")
    cited = tuple(Instrument(InstrumentKind.PLAN, number) for number in numbers)
    plan = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, legal_bases=cited))
    found = [page_names(plan).instruments[number].docname.rpartition("/")[2] for number in numbers]
    assert found == ["5-kh", "5-kh-2", "5-kh-3", "5-kh-2-2"]


def test_a_rule_that_an_amendment_repeals_or_inserts_has_a_page() -> None:
    keys = {rule.key for rule in rules_ever(AMENDED)}
    assert keys == set(AMENDED.versions())
    later = AMENDED.as_of(date(2026, 1, 1))
    assert later.repealed
    assert keys == {rule.key for rule in rules_ever(later)} == set(page_names(later).rules)


def test_a_measure_that_an_amendment_adds_has_a_page() -> None:
    added = [measure for amendment in AMENDED.amendments for measure in amendment.measures]
    assert measures_defined(AMENDED) == (*AMENDED.measures, *added)
    assert set(page_names(AMENDED).measures) == {measure.key for measure in measures_defined(AMENDED)}


def test_a_heading_is_what_stands_before_the_last_part_of_an_address() -> None:
    assert heading_address(hue_2025.DOSSIERS_ON_TIME) == "II.2.a"
    (clause,) = tiny.laid_out(("V", "một"))
    alone = evolve(tiny.OVERSIGHT, key="tiny-2025:V/1", clause=clause)
    plan = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, clauses=()), rules=(alone,), not_encoded=())
    assert page_names(plan).headings[""].docname == "plans/tiny-2025/headings/top"


def test_whoever_came_after_an_agency_of_the_plan_has_a_page_and_nobody_else() -> None:
    keys = [each.key for each in agencies_with_pages(hue_2025.PLAN)]
    assert len(set(keys)) == len(keys)
    assert {entry.key for entry in hue_2025.PLAN.roster} < set(keys)
    assert "ubnd-thanh-pho" in keys  # of the province, renamed
    assert "trung-tam-truyen-thong" in keys  # of a newspaper that was renamed before
    assert len(keys) < 120  # not the communes, which came after communes


def test_an_instrument_without_a_number_is_known_by_its_name() -> None:
    law = Instrument(InstrumentKind.LAW, "Luật Viên chức")
    assert instrument_key(law) == "luat-vien-chuc"
    assert instrument_key(tiny.DECREE) == "61/2018/NĐ-CP"
    assert not [key for key in page_names(hue_2025.PLAN).instruments if " " in key]


def test_an_instrument_that_is_cited_twice_has_one_page() -> None:
    keys = [instrument_key(each) for each in instruments_cited(hue_2025.PLAN)]
    assert len(set(keys)) == len(keys)
    cited = {instrument_key(each) for rule in hue_2025.PLAN.rules for each in rule.instruments}
    assert cited < set(keys)
