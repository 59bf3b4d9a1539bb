from datetime import date

import pytest
from attrs import evolve

from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import tiny
from tests.shown import field, page_of, shown, words


def cited_so(monkeypatch: pytest.MonkeyPatch, *cited: Instrument, bases: tuple[Instrument, ...] = ()) -> ShownPlan:
    """The tiny plan, whose first rule cites these, and which is based on some."""
    rules = (evolve(tiny.DOSSIERS_ON_TIME, instruments=cited), *tiny.RULES[1:])
    return shown(monkeypatch, evolve(tiny.PLAN, decision=evolve(tiny.DECISION, legal_bases=bases), rules=rules))


def test_an_instrument_leads_to_the_rules_that_cite_it(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(shown(monkeypatch, tiny.PLAN), "instrument", "tiny-2025:61/2018/NĐ-CP")
    assert field(page, "Kind") == "decree"
    assert field(page, "Issued on") == "2018-04-23"
    assert field(page, "Cited by") == "II.1.1/1 Dossiers on time"
    assert "Issued by" not in words(page)
    assert "Legal basis" not in words(page)


def test_what_only_one_of_several_citations_prints_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its issuer may stand in one, and its day in another."""
    undated = Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP", issuer=tiny.OFFICE)
    dated = Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    plan = cited_so(monkeypatch, undated, bases=(dated,))
    page = page_of(plan, "instrument", "tiny-2025:61/2018/NĐ-CP")
    assert field(page, "Issued by") == "Office of the People's Committee"
    assert field(page, "Issued on") == "2018-04-23"
    assert field(page, "Legal basis of") == "12/QĐ-UBND of 2025-01-02"


def test_a_basis_that_no_rule_cites_is_cited_by_none(monkeypatch: pytest.MonkeyPatch) -> None:
    law = Instrument(InstrumentKind.LAW, "72/2025/QH15")
    page = page_of(cited_so(monkeypatch, bases=(law,)), "instrument", "tiny-2025:72/2025/QH15")
    assert "Cited by" not in words(page)
