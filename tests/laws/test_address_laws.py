"""Addresses: how they may be typed, which are told apart, and which are refused."""

from unicodedata import normalize

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import BadValue, UnknownRule
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.clause import Clause
from cchc_rules.law.plan import Plan
from tests import tiny

points = st.sampled_from("abcdđeghiklmnopqrstuvxy")
"""The letters by which decisions number their points, in their order."""

romans = st.sampled_from(["I", "II", "III", "IV", "V", "IX", "XII"])
numbers = st.integers(1, 200).map(str)
headings = st.one_of(romans, st.builds("PL{}".format, st.just("") | romans), st.builds("N{}".format, numbers))
parts = st.one_of(romans, numbers, points, st.builds("{}{}".format, numbers, points))
addresses = st.builds(lambda first, rest: ".".join([first, *rest]), headings, st.lists(parts, max_size=3))


def plan_at(*places: str) -> Plan:
    """A plan of duties, one at each address."""
    clauses = tiny.laid_out(*((place, f"Đoạn {turn}") for turn, place in enumerate(places)))
    duties = tuple(evolve(tiny.OVERSIGHT, key=f"tiny-2025:{each.address}/1", clause=each) for each in clauses)
    return evolve(tiny.PLAN, decision=evolve(tiny.DECISION, clauses=()), rules=duties, not_encoded=())


@given(st.lists(addresses, min_size=1, max_size=4, unique_by=str.casefold), st.data())
def test_a_rule_is_found_however_its_address_is_typed(places: list[str], data: st.DataObject) -> None:
    """In small letters or capitals, in any Unicode form, with or without what stands around it; Đ and D stay apart."""
    plan = plan_at(*places)
    rule = data.draw(st.sampled_from(plan.rules))
    cased = data.draw(st.sampled_from([rule.address, rule.address.lower(), rule.address.upper()]))
    typed = normalize("NFD" if data.draw(st.booleans()) else "NFC", cased)
    assert plan.rule(typed) is plan.rule(f"{typed}/1") is plan.rule(f" tiny-2025:{typed} ") is rule
    assert load_plan_json(dump_plan(plan)) == plan


@given(addresses)
def test_two_letters_that_look_alike_are_two_addresses(place: str) -> None:
    """Where a plan has one of them alone, the other finds nothing."""
    with pytest.raises(UnknownRule):
        plan_at(f"{place}.đ").rule(f"{place}.d")
    with pytest.raises(UnknownRule):
        plan_at(f"{place}.d").rule(f"{place}.đ")


@given(addresses, st.sampled_from(" /:-_,()“%ăâêôơưạ\n\u0300"), st.data())
def test_no_other_sign_stands_in_an_address(place: str, sign: str, data: st.DataObject) -> None:
    """Wherever it is put."""
    at = data.draw(st.integers(0, len(place)))
    with pytest.raises(BadValue, match=r"A to Z and Đ"):
        Clause.from_passage(place[:at] + sign + place[at:], "Đoạn")
