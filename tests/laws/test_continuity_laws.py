"""Plans that succeed one another: what is paired, and who judges what when one replaces another."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import assess
from cchc_rules.findings.observation import Observation
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.difference import ChangeKind, diff, pair_rules
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.law.versions import reference_day
from tests import tiny
from tests.laws.strategies import records
from tests.laws.test_amendment_laws import looking
from tests.years import continuing, succeeding

ISSUED = st.dates(tiny.DECISION.issued_on, date(2026, 1, 31))


@st.composite
def successors(draw: st.DrawFn, *, replaces: bool = False) -> Plan:
    """A plan that continues some rules of the tiny one, alone or several in one, and has some of its own."""
    groups: list[list[Rule]] = draw(
        st.lists(st.lists(st.sampled_from(tiny.RULES), max_size=3, unique=True), min_size=1, max_size=6)
    )
    rules: dict[str, Rule] = {}
    for turn, group in enumerate(groups, start=1):
        rule = continuing(*(group or [tiny.EVERYONES]))
        rules[f"A.{turn}"] = rule if group else evolve(rule, succeeds=())
    issued = draw(ISSUED)
    effective = draw(st.dates(max(issued, tiny.DECISION.effective_on + timedelta(days=1)), date(2026, 3, 1)))
    return succeeding("tiny-later", rules, issued=issued, effective=effective, replaces=replaces)


@given(successors())
def test_every_rule_of_both_plans_is_paired(later: Plan) -> None:
    """Each is in a pair: beside another exactly where it says that it continues it, and else alone."""
    pairs = pair_rules(tiny.PLAN, later)
    together = [(pair.before.key, pair.after.key) for pair in pairs if pair.before and pair.after]
    assert sorted(together) == sorted((key, rule.key) for rule in later.rules for key in rule.succeeds)
    continued = {key for rule in later.rules for key in rule.succeeds}
    assert [pair.before for pair in pairs if pair.after is None] == [
        rule for rule in tiny.RULES if rule.key not in continued
    ]
    assert [pair.after for pair in pairs if pair.before is None] == [rule for rule in later.rules if not rule.succeeds]


@given(successors())
def test_what_goes_on_unchanged_and_alone_is_no_difference(later: Plan) -> None:
    """Every pair is a change but those of one rule with another that says the same."""
    told = {
        (each.before and each.before.key, each.after and each.after.key): each.kind for each in diff(tiny.PLAN, later)
    }
    parts = [key for rule in later.rules for key in rule.succeeds]
    for rule in later.rules:
        for key in rule.succeeds:
            same = len(rule.succeeds) == 1 and parts.count(key) == 1
            expected = None if same else ChangeKind.MERGED if len(rule.succeeds) > 1 else ChangeKind.SPLIT
            assert told.get((key, rule.key)) is expected


@given(successors(replaces=True), looking)
def test_each_day_has_one_law(later: Plan, on: date) -> None:
    """Of a plan and the one that replaces it, each rule is judged by one: by its reference day, once that is known.

    What one of them asks for on a day before the other takes effect is the first one's, and the rest the second one's.
    """
    replacement = PlanReplacement(later.id, later.decision)
    replaced, decision = tiny.PLAN.with_amendments(replacement), replacement.decision
    known = decision.issued_on <= on

    def early(rule: Rule) -> bool:
        return (reference_day(rule) or on) < decision.effective_on

    assert replaced.applicable_rules(on) == tuple(rule for rule in tiny.RULES if not known or early(rule))
    assert later.applicable_rules(on) == tuple(rule for rule in later.rules if known and not early(rule))


@given(successors(replaces=True), records, looking, st.booleans())
def test_a_plan_that_replaces_another_changes_no_verdict_already_reached(
    later: Plan, seen: list[Observation], on: date, closed: bool
) -> None:
    """Whenever one looks, what came due before the day is found as it is without the replacement."""
    replacement = PlanReplacement(later.id, later.decision)
    replaced, day = tiny.PLAN.with_amendments(replacement), replacement.decision.effective_on
    without, found = (assess(plan, seen, as_of=on, closed_world=closed) for plan in (tiny.PLAN, replaced))
    reached = [each for each in without if (reference_day(each.rule) or on) < day]
    assert [each for each in found if (reference_day(each.rule) or on) < day] == reached
    if replacement.decision.issued_on > on:
        assert found.findings == without.findings
