from datetime import date

import pytest

from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.sphinxext.pages.answering_now import answering_now, with_who_answers_now
from cchc_rules.sphinxext.pages.nodes import paragraph
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual
from tests import tiny
from tests.shelf import offer

ENGLISH, VIETNAMESE = ShownPlan(hue_2025.PLAN, "en"), ShownPlan(hue_2025.PLAN, "vi")


def test_who_took_over_is_told_with_the_day_and_how_certain_that_is() -> None:
    said = with_who_answers_now(ENGLISH, hue_2025.SO_THONG_TIN_TRUYEN_THONG)
    assert paragraph(*said).astext() == (
        "Department of Information and Communications – since 2025-03-01: Department of Science and Technology "
        "(reported, to be confirmed)"
    )
    said = answering_now(VIETNAMESE, hue_2025.SO_THONG_TIN_TRUYEN_THONG)
    assert paragraph(*said).astext() == (
        "từ ngày 01/03/2025: Sở Khoa học và Công nghệ (theo báo chí hoặc thực tiễn, cần kiểm tra)"
    )


def test_a_duty_that_was_handed_on_apart_is_told_of_its_rule() -> None:
    """Who leads communication about the reform is not known, whoever the department went to."""
    rule = hue_2025.LEADS_COMMUNICATION
    said = answering_now(ENGLISH, hue_2025.SO_THONG_TIN_TRUYEN_THONG, rule.key)
    assert paragraph(*said).astext() == "since 2025-03-01: who took over is not known (undetermined)"


def test_a_class_ends_with_its_level() -> None:
    said = answering_now(ENGLISH, hue_2025.UBND_CAP_HUYEN)
    assert paragraph(*said).astext() == "since 2025-07-01: who took over is not known (undetermined)"
    assert answering_now(ENGLISH, hue_2025.CAC_SO_BAN_NGANH) == []


def test_of_whoever_goes_on_nothing_is_said() -> None:
    assert answering_now(ENGLISH, hue_2025.SO_TU_PHAP) == []
    assert paragraph(*with_who_answers_now(ENGLISH, hue_2025.SO_TU_PHAP)).astext() == "Department of Justice"


def test_where_no_succession_is_known_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN)
    assert answering_now(ShownPlan(tiny.PLAN, "en"), tiny.HOME) == []


def test_nobody_is_an_answer_where_a_document_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(Bilingual("quyết định", "a decision"), Certainty.DOCUMENTED)
    day = date(2027, 1, 1)
    ended = Succession(SuccessionKind.DISSOLVED, day, (tiny.HOME,), (), source, leaves_nobody=True)
    offer(monkeypatch, tiny.PLAN, successions={tiny.PLAN.id: (ended,)})
    said = answering_now(ShownPlan(tiny.PLAN, "en"), tiny.HOME)
    assert paragraph(*said).astext() == "since 2027-01-01: nobody (read in the named document)"
