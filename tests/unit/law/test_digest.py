from datetime import date
from fractions import Fraction
from hashlib import sha256

import pytest
from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.digest import SHORT_DIGEST, digest
from cchc_rules.law.rule import Modality, Rule
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import amendment, repeal

STRANGER = evolve(tiny.HOME, key="nguoi-la", name=Bilingual("Người lạ", "Stranger"))


def test_a_digest_tells_content_apart_and_not_versions() -> None:
    reports = tiny.MIDYEAR_REPORTS
    changed = [
        reports,
        evolve(reports, title=Bilingual("khác", "another")),
        evolve(reports, lead=(tiny.OFFICE,)),
        evolve(reports, lead=(tiny.DEPARTMENTS, tiny.OFFICE), support=()),
        evolve(reports, due=By(date(2025, 7, 1), reports.due.phrase)),
        evolve(reports, due=By(date(2025, 6, 30))),
        evolve(reports, budget=None),
        evolve(reports, printed_code="3"),
        evolve(reports, clause=Clause.from_passage("II.1.7", "khác")),
        evolve(tiny.DOSSIERS_ON_TIME, bound=AtLeast("98,5")),
        tiny.DOSSIERS_ON_TIME,
        tiny.QUARTERLY,
    ]
    assert len({digest(rule) for rule in changed}) == len(changed)
    assert digest(evolve(reports, version=2)) == digest(reports)


def test_the_digest_of_a_plan_covers_all_of_it() -> None:
    plans = [
        tiny.PLAN,
        evolve(tiny.PLAN, roster=tiny.ROSTER.with_agencies(STRANGER)),
        evolve(tiny.PLAN, measures=tiny.PLAN.measures[::-1]),
        evolve(tiny.PLAN, decision=evolve(tiny.DECISION, signer="Lê Văn Tư")),
        evolve(tiny.PLAN, rules=tiny.RULES[::-1]),
    ]
    assert len({plan.digest for plan in plans}) == len(plans)
    assert evolve(tiny.PLAN).digest == tiny.PLAN.digest


@pytest.mark.parametrize("rule", tiny.RULES, ids=lambda rule: rule.key)
def test_a_digest_does_not_depend_on_what_is_no_content(rule: Rule) -> None:
    """The version tells contents apart, and what stands before a passage changes with every passage before it."""
    for same in (
        evolve(rule),
        evolve(rule, version=rule.version + 1),
        evolve(rule, clause=evolve(rule.clause, start=rule.clause.start + 1)),
    ):
        assert digest(same) == digest(rule)
    for other in (
        evolve(rule, modality=Modality.STRIVE),
        evolve(rule, clause=evolve(rule.clause, length=rule.clause.length + 1)),
        evolve(rule, clause=evolve(rule.clause, document="1/QĐ-UBND")),
        evolve(rule, related=("x",)),
    ):
        assert digest(other) != digest(rule)


def test_a_field_that_came_later_counts_only_where_it_says_something() -> None:
    quarterly = Recurring((Cycle.QUARTER,), phrase="hằng quý")
    by_hand = '{"": "Recurring", "cycles": [{"Cycle": "QUARTER"}], "on_request": false, "phrase": "hằng quý"}'
    assert digest(quarterly) == sha256(by_hand.encode()).hexdigest()
    assert digest(evolve(quarterly, due_day=CycleDay(20, 3))) != digest(quarterly)
    assert digest(evolve(quarterly, since=date(2025, 1, 1))) != digest(quarterly)


@pytest.mark.parametrize(
    ("content", "by_hand"),
    [
        (Bilingual("một", "one"), '{"": "Bilingual", "en": "one", "vi": "một"}'),
        (By(date(2025, 6, 30), "ngày"), '{"": "By", "day": {"date": "2025-06-30"}, "phrase": "ngày"}'),
        (Modality.STRIVE, '{"Modality": "STRIVE"}'),
        (
            AtLeast(80, Unit.DAY),
            (
                '{"": "Bound", "lowest": {"Fraction": "80"}, "unit": {"": "Unit", "base": "day", "key": "day", '
                '"multiple": {"Fraction": "1"}, "noun": {"": "Bilingual", "en": "days", "vi": "ngày"}}}'
            ),
        ),
        ((tiny.HOME, tiny.DEPARTMENTS), '[{"Agency": "so-noi-vu"}, {"AgencyClass": "cac-so"}]'),
        ((None, True, 3, "3", Fraction(1, 3)), '[null, true, 3, "3", {"Fraction": "1/3"}]'),
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_digest_is_taken_over_json_that_can_be_written_by_hand(content: object, by_hand: str) -> None:
    """Fields by their names; codes, days, fractions and agencies as text, each named by its type."""
    assert digest(content) == sha256(by_hand.encode()).hexdigest()


def test_what_an_agency_is_called_is_content_of_the_plan_and_not_of_its_rules() -> None:
    renamed = evolve(tiny.HOME, name=Bilingual("Sở Khác", "Another"))
    assert digest(evolve(tiny.OVERSIGHT, agencies=(renamed,))) == digest(tiny.OVERSIGHT)
    roster = evolve(tiny.ROSTER, entries=tuple(renamed if entry == tiny.HOME else entry for entry in tiny.ROSTER))
    assert digest(roster) != digest(tiny.ROSTER)


def test_amendments_are_content_of_the_plan() -> None:
    amended = tiny.PLAN.with_amendments(amendment(1, date(2025, 5, 1), repeal(tiny.MEETINGS)))
    assert len({digest(plan) for plan in (tiny.PLAN, amended, amended.as_of(date(2025, 5, 1)))}) == 3


def test_a_digest_is_sha256_in_hexadecimal_and_its_beginning_tells_rules_apart() -> None:
    digests = [digest(rule) for rule in tiny.RULES]
    assert all(len(found) == 64 and set(found) <= set("0123456789abcdef") for found in digests)
    assert len({found[:SHORT_DIGEST] for found in digests}) == len(digests)
