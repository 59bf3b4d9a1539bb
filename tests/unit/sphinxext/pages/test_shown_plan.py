from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from cchc_rules.errors import UnknownPlan
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual
from tests import draft, tiny
from tests.shelf import offer
from tests.shown import links, shown

ENGLISH, VIETNAMESE = ShownPlan(hue_2025.PLAN, "en"), ShownPlan(hue_2025.PLAN, "vi")


def test_one_side_of_each_text_is_read() -> None:
    for plan, said, day in ((ENGLISH, "Department of Justice", "2025-01-05"), (VIETNAMESE, "Sở Tư pháp", "05/01/2025")):
        assert plan.read(hue_2025.SO_TU_PHAP.name) == plan.say("Sở Tư pháp", "Department of Justice") == said
        assert plan.day(date(2025, 1, 5)) == day
    assert ENGLISH.decision_words() == "3322/QĐ-UBND of 2024-12-25"
    assert VIETNAMESE.decision_words() == "3322/QĐ-UBND ngày 25/12/2024"
    practice = Source(Bilingual("thực tiễn", "practice"), Certainty.DOCUMENTED)
    assert VIETNAMESE.source_words(practice) == "thực tiễn (đọc trong văn bản)"


@pytest.mark.parametrize(("language", "read"), [("vi", "vi"), ("vi_VN", "vi"), ("en", "en"), ("fr", "en"), ("", "en")])
def test_a_site_in_another_language_is_english(language: str, read: str) -> None:
    """As a site without a language is."""
    assert ShownPlan.load("hue-2025", language).language == read


def test_a_plan_that_is_not_installed_is_refused() -> None:
    with pytest.raises(UnknownPlan, match="hue-1925"):
        ShownPlan.load("hue-1925", "en")


def test_a_copy_is_read_where_it_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN)
    copy = tmp_path / "decision.txt"
    copy.write_text(tiny.TEXT.replace("sẵn sàng", "sẵn sang"), encoding="utf-8")
    plan = ShownPlan.load(tiny.PLAN.id, "vi", str(copy))
    assert plan.passage(tiny.DOSSIERS_ONLINE) == "2. Phấn đấu 97,5 % hồ sơ được nộp trực tuyến ở cấp huyện"
    assert plan.passage(tiny.ALL_OFFICES_READY) is None  # the copy does not hold it to the letter
    copy.write_bytes(b"\xff")
    for unreadable in (str(copy), str(tmp_path / "nowhere.txt"), ""):
        assert ShownPlan.load(tiny.PLAN.id, "vi", unreadable).text is None
    assert ShownPlan.load(tiny.PLAN.id, "vi").passage(tiny.DOSSIERS_ONLINE) is None


def test_things_are_called_by_their_constants() -> None:
    for thing, name in (
        (hue_2025.DOSSIERS_ON_TIME, "DOSSIERS_ON_TIME"),
        (hue_2025.ON_TIME_OF_CLOSED, "ON_TIME_OF_CLOSED"),
        (hue_2025.SO_TU_PHAP, "SO_TU_PHAP"),
    ):
        (part,) = ENGLISH.constant_parts(thing)
        assert f"cchc_rules.plans.hue_2025.{name}" in str(part)
    assert ENGLISH.constant_parts(evolve(hue_2025.SO_TU_PHAP, key="so-khac")) == []


def test_a_heading_is_about_the_agency_that_all_its_rules_name_or_else_its_area(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert VIETNAMESE.heading_title("III.2") == "III.2 · Sở Tư pháp"
    assert ENGLISH.heading_title("II.2.a") == "II.2.a · Administrative procedures"
    rules = (evolve(tiny.OVERSIGHT, key="tiny-2025:X/1", clause=evolve(tiny.OVERSIGHT.clause, address="X", start=0)),)
    alone = evolve(tiny.PLAN, decision=evolve(tiny.DECISION, clauses=()), rules=rules, not_encoded=())
    assert shown(monkeypatch, alone).heading_title("") == "Department of Home Affairs"


def test_an_agency_without_a_page_is_named_without_a_link() -> None:
    communes = [each for each in VIETNAMESE.roster if each.key.startswith("ubnd-phuong-")]
    assert VIETNAMESE.agency_link(communes[0]) == communes[0].name.vi
    link = VIETNAMESE.agency_link(hue_2025.SO_TU_PHAP)
    assert not isinstance(link, str)
    assert links([link]) == {("agency", "hue-2025:so-tu-phap")}


def test_the_way_to_a_page_begins_at_the_plan() -> None:
    crumbs = ENGLISH.crumbs(("heading", "II.2.a"), here="II.2.a.11/1")
    assert crumbs.astext() == "hue-2025 › II.2.a › II.2.a.11/1"
    assert links([crumbs]) == {("doc", "/plans/hue-2025/index"), ("heading", "hue-2025:II.2.a")}


def test_a_plan_is_read_on_its_first_day_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ENGLISH.reading_day == date(2024, 12, 25)
    issued = evolve(draft.PLAN.decision, issued_on=date(2026, 1, 5))
    assert shown(monkeypatch, evolve(draft.PLAN, decision=issued)).reading_day == date(2026, 1, 5)
    assert shown(monkeypatch, draft.PLAN).reading_day == date(2025, 1, 1)
    assert shown(monkeypatch, draft.PLAN).decision_words() == "draft"


def test_an_instrument_is_referred_to_by_its_number() -> None:
    (cited,) = (each for each in hue_2025.PLAN.decision.legal_bases if each.number == "76/NQ-CP")
    assert ENGLISH.label(cited) == "hue-2025:76/NQ-CP"
    assert ENGLISH.label(Instrument(InstrumentKind.RESOLUTION, "76/NQ-CP")) == "hue-2025:76/NQ-CP"
