"""Amendments: how they compose and conflict, and what they leave alone."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import assess, compare
from cchc_rules.dates.due import By, Due
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import PlanConflict
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.amendment import Amendment, Insertion, Patch, Repeal, Revision
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import ChangeKind, RuleChange, diff
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Rule, Target
from cchc_rules.law.versions import Version, reference_day
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import Make, amendment, insert, repeal, replace, revise
from tests.laws.strategies import percentages, records

SIGNED, END = tiny.DECISION.effective_on, date(2026, 3, 1)
SOME, OTHERS = tiny.RULES[:6], tiny.RULES[6:]
KINDS: tuple[Rule, ...] = (tiny.DOSSIERS_ON_TIME, tiny.CONNECTED, tiny.MIDYEAR_REPORTS, tiny.QUARTERLY, tiny.OVERSIGHT)
looking = st.dates(date(2024, 12, 1), END)


def words(draw: st.DrawFn, number: int, turn: int) -> Bilingual:
    """A title that no other patch gives, so that no patch leaves a rule as it was."""
    return Bilingual(f"Sửa {number}.{turn} {draw(st.sampled_from('abc'))}", f"Amended {number}.{turn}")


def changes(draw: st.DrawFn, rule: Rule, since: date, title: Bilingual) -> dict[str, Any]:
    """Some fields of a rule, said otherwise; what is due falls due no earlier than the amendment takes effect."""
    said: dict[str, Any] = {"title": title}
    later = st.dates(since, END)
    if isinstance(rule, Target):
        said |= draw(st.fixed_dictionaries({}, optional={"bound": percentages.map(AtLeast)}))
        if rule.measure == tiny.SCORE:
            said.pop("bound", None)
    if isinstance(rule, Activity):
        dues: st.SearchStrategy[Due] = st.builds(By, later) | st.just(Recurring((Cycle.MONTH,)))
        leads = st.sampled_from([(tiny.HOME,), (tiny.JUSTICE,), (tiny.DEPARTMENTS,), (tiny.OFFICE, tiny.HOME)])
        return said | draw(st.fixed_dictionaries({}, optional={"due": dues, "lead": leads}))
    if isinstance(rule, Duty):
        return said | draw(
            st.fixed_dictionaries(
                {}, optional={"agencies": st.sampled_from([(tiny.HOME, tiny.OFFICE), (tiny.JUSTICE,)])}
            )
        )
    periods = later.map(lambda last: Period(tiny.YEAR.start, last + timedelta(days=1)))
    return said | draw(st.fixed_dictionaries({}, optional={"period": periods}))


@st.composite
def histories(draw: st.DrawFn, rules: Sequence[Rule] = tiny.RULES, numbers: int = 1) -> tuple[Amendment, ...]:
    """Amendments of some rules that fit what they amend, in the order in which they take effect."""
    days = sorted(draw(st.sets(st.dates(SIGNED + timedelta(days=1), END), min_size=1, max_size=5)))
    alive = {rule.key: rule for rule in rules}
    issued = dict.fromkeys(alive, tiny.DECISION.issued_on)
    made: list[Amendment] = []
    for number, day in enumerate(days, start=numbers):
        touched = draw(st.lists(st.sampled_from(sorted(alive)), max_size=3, unique=True)) if alive else []
        makes: list[Make] = []
        for turn, key in enumerate(touched):
            said = changes(draw, alive[key], day, words(draw, number, turn))
            new = evolve(alive[key], **said)
            how = draw(st.sampled_from(["revise", "replace", "repeal"]))
            makes.append({"revise": revise(key, **said), "replace": replace(new), "repeal": repeal(key)}[how])
            if how == "repeal":
                del alive[key]
            else:
                alive[key] = new
        if not makes or draw(st.booleans()):
            like = draw(st.sampled_from(KINDS))
            said = changes(draw, like, day, words(draw, number, 9))
            if isinstance(like, Activity) and like.due.last_day is not None:
                said.setdefault("due", By(END))
            if not isinstance(like, Activity | Duty):
                said.setdefault("period", Period(tiny.YEAR.start, END + timedelta(days=1)))
            makes.append(insert(evolve(like, **said)))
        first = max([tiny.DECISION.issued_on, *(issued[key] for key in touched)])
        each = amendment(number, day, *makes, issued_on=draw(st.dates(first, day)))
        made.append(each)
        for patch in each.patches:
            issued[patch.key] = each.decision.issued_on
            if isinstance(patch, Insertion):
                alive[patch.key] = patch.rule
    return tuple(made)


def parts(plan: Plan) -> dict[str, tuple[Version, ...]]:
    return dict(plan.versions())


def day_of(finding: Finding) -> date:
    return reference_day(finding.rule) or finding.as_of


# Composing


@given(histories(), st.data())
def test_the_order_in_which_they_are_given_does_not_matter(history: tuple[Amendment, ...], data: st.DataObject) -> None:
    """Given in another order, or one after the other, the same amendments make the same plan."""
    plan = tiny.PLAN.with_amendments(*history)
    shuffled = data.draw(st.permutations(history))
    other = tiny.PLAN.with_amendments(*shuffled)
    assert (other, other.digest, hash(other)) == (plan, plan.digest, hash(plan))
    for day in {each.decision.effective_on for each in history}:
        assert other.as_of(day) == plan.as_of(day)


@given(histories(), st.integers(0, 5))
def test_they_compose(history: tuple[Amendment, ...], cut: int) -> None:
    """Amending an amended plan is amending it at once; the plan that is amended stays as it was."""
    before = tiny.PLAN.digest
    first = tiny.PLAN.with_amendments(*history[:cut])
    assert first.with_amendments(*history[cut:]) == tiny.PLAN.with_amendments(*history)
    assert tiny.PLAN.digest == before
    assert tiny.PLAN.with_amendments() == tiny.PLAN
    assert tiny.PLAN.with_amendments(*history).rules == tiny.RULES


@given(histories(SOME), histories(OTHERS, numbers=11), looking)
def test_they_commute_where_they_touch_different_rules(
    some: tuple[Amendment, ...], others: tuple[Amendment, ...], day: date
) -> None:
    """What amendments do to some rules does not depend on amendments of others."""
    both, alone = parts(tiny.PLAN.with_amendments(*some, *others)), parts(tiny.PLAN.with_amendments(*some))
    touched = {patch.key for each in others for patch in each.patches}
    assert {key: versions for key, versions in both.items() if key not in touched} == {
        key: versions for key, versions in alone.items() if key not in touched
    }
    assert diff(
        tiny.PLAN.with_amendments(*some).as_of(day), tiny.PLAN.with_amendments(*others, *some).as_of(day)
    ) == diff(tiny.PLAN.as_of(day), tiny.PLAN.with_amendments(*others).as_of(day))


# Conflicting


def again(rule: Rule) -> Make:
    """Insert a rule under a key that is, or was, in use."""
    return lambda clause: Insertion(evolve(rule, clause=evolve(clause, address=rule.address)))


@given(histories(), st.data())
def test_two_on_one_rule_on_one_day_conflict(history: tuple[Amendment, ...], data: st.DataObject) -> None:
    """A further amendment of a rule on a day on which it is amended already is refused, whichever comes first."""
    each = data.draw(st.sampled_from(history))
    patch = data.draw(st.sampled_from(each.patches))
    make = data.draw(st.sampled_from([revise(patch.key, title=Bilingual("Khác", "Another")), repeal(patch.key)]))
    further = amendment(99, each.decision.effective_on, make, issued_on=each.decision.issued_on)
    for order in ((*history, further), (further, *history)):
        with pytest.raises(PlanConflict, match="another decision amends on the same day"):
            tiny.PLAN.with_amendments(*order)


@given(histories(), st.data())
def test_what_does_not_fit_is_refused(history: tuple[Amendment, ...], data: st.DataObject) -> None:
    """Refused are amendments of a repealed rule, insertions of what is or was there, and what changes nothing."""
    plan = tiny.PLAN.with_amendments(*history)
    day = END + timedelta(days=1)
    key = data.draw(st.sampled_from(sorted(plan.versions())))
    last = plan.versions()[key][-1]
    with pytest.raises(PlanConflict, match="is, or was, there already"):
        plan.with_amendments(amendment(99, day, again(last.rule)))
    makes: list[Make] = [repeal(key), revise(key, title=Bilingual("Khác", "Another"))]
    if last.until is not None:
        with pytest.raises(PlanConflict, match="is not there"):
            plan.with_amendments(amendment(99, day, data.draw(st.sampled_from(makes))))
    else:
        for make in (revise(key, title=last.rule.title), replace(evolve(last.rule, version=7))):
            with pytest.raises(PlanConflict, match="says that already"):
                plan.with_amendments(amendment(99, day, make))
        assert (
            len(plan.with_amendments(amendment(99, day, data.draw(st.sampled_from(makes)))).amendments)
            == len(history) + 1
        )


# Reading


@given(histories(), st.data())
def test_versions_tile_time(history: tuple[Amendment, ...], data: st.DataObject) -> None:
    """The versions of a rule follow one another without gap or overlap until it is repealed.

    The first begins on the day on which the decision that made the rule takes effect. The one in force on a day is the
    one that `as_of` shows, and where none is in force it shows none.
    """
    plan = tiny.PLAN.with_amendments(*history)
    repealed = {patch.key: each for each in history for patch in each.patches if isinstance(patch, Repeal)}
    inserted = {patch.key: each for each in history for patch in each.patches if isinstance(patch, Insertion)}
    for key, versions in plan.versions().items():
        ends = [versions[0].since, *(version.until for version in versions)]
        assert ends[:-1] == [version.since for version in versions]
        begins = inserted[key].decision.effective_on if key in inserted else SIGNED
        assert versions[0].since == begins
        assert ends[-1] == (repealed[key].decision.effective_on if key in repealed else None)
        assert [version.rule.version for version in versions] == list(range(1, len(versions) + 1))
    day = data.draw(st.dates(SIGNED, END + timedelta(days=1)))
    in_force = {
        version.rule.key: version.rule
        for versions in plan.versions().values()
        for version in versions
        if version.in_force_on(day)
    }
    assert {rule.key: rule for rule in plan.as_of(day).rules} == in_force


@given(histories(), st.data())
def test_before_the_first_amendment_a_plan_reads_as_signed(history: tuple[Amendment, ...], data: st.DataObject) -> None:
    """As of any day before every effective day, an amended plan is the plan itself; as of no day has it amendments."""
    plan = tiny.PLAN.with_amendments(*history)
    first = min(each.decision.effective_on for each in history)
    early = plan.as_of(data.draw(st.dates(date(2024, 1, 1), first - timedelta(days=1))))
    assert (early, early.digest) == (tiny.PLAN, tiny.PLAN.digest)
    later = plan.as_of(data.draw(st.dates(first, END)))
    assert later.as_of(date.max) == later.as_of(date.min) == later
    assert later.clauses == tiny.PLAN.clauses


# Comparing


def between(changed: Sequence[RuleChange]) -> dict[str, tuple[str | None, str | None]]:
    return {each.rule.key: (each.before and digest(each.before), each.after and digest(each.after)) for each in changed}


@given(histories(), looking, looking, looking)
def test_differences_compose(history: tuple[Amendment, ...], one: date, two: date, three: date) -> None:
    """Nothing differs from itself; and what differs from a first to a third plan is what differs on the way."""
    plan = tiny.PLAN.with_amendments(*history)
    first, second, third = (plan.as_of(day) for day in (one, two, three))
    assert diff(first, first) == ()
    there, further = between(diff(first, second)), between(diff(second, third))
    composed = {
        key: ((there[key] if key in there else further[key])[0], (further[key] if key in further else there[key])[1])
        for key in {**there, **further}
    }
    assert between(diff(first, third)) == {key: (was, now) for key, (was, now) in composed.items() if was != now}


@given(histories())
def test_a_difference_is_what_was_amended(history: tuple[Amendment, ...]) -> None:
    """From the eve of an effective day to that day, a plan differs by the patches of that day and nothing else.

    A revision changes no field that it does not name.
    """
    plan = tiny.PLAN.with_amendments(*history)
    for each in history:
        day = each.decision.effective_on
        found = {change.rule.key: change for change in diff(plan.as_of(day - timedelta(days=1)), plan.as_of(day))}
        assert found.keys() == {patch.key for patch in each.patches}
        for patch in each.patches:
            change = found[patch.key]
            assert change.kind is kind_of(patch)
            if isinstance(patch, Revision):
                assert {field.name for field in change.fields} <= dict(patch.changes).keys()
            assert bool(change.fields) is (change.kind is ChangeKind.CHANGED)


def kind_of(patch: Patch) -> ChangeKind:
    if isinstance(patch, Insertion):
        return ChangeKind.INSERTED
    return ChangeKind.REPEALED if isinstance(patch, Repeal) else ChangeKind.CHANGED


# Judging


@given(histories(), records, looking, st.booleans(), st.integers(0, 4))
def test_an_amendment_never_changes_a_verdict_already_reached(
    history: tuple[Amendment, ...], seen: list[Observation], on: date, closed: bool, cut: int
) -> None:
    """Amendments leave every finding alone whose reference day lies before the day on which they take effect.

    Whenever one looks, the same rules are found, for the same agencies, to have the same status for the same reason;
    none of them goes missing, and none is added.
    """
    cut %= len(history)
    effective = history[cut].decision.effective_on
    before = assess(tiny.PLAN.with_amendments(*history[:cut]), seen, as_of=on, closed_world=closed)
    after = assess(tiny.PLAN.with_amendments(*history), seen, as_of=on, closed_world=closed)
    assert [each for each in after if day_of(each) < effective] == [each for each in before if day_of(each) < effective]


@given(histories(), records, st.data(), st.integers(0, 4))
def test_what_was_found_is_found_again(
    history: tuple[Amendment, ...], seen: list[Observation], data: st.DataObject, cut: int
) -> None:
    """On a day before an amendment was issued, nothing is found otherwise than without it, early verdicts included."""
    cut %= len(history)
    issued = min(each.decision.issued_on for each in history[cut:])
    on = data.draw(st.dates(date(2024, 12, 1), issued - timedelta(days=1)))
    before, after = (assess(tiny.PLAN.with_amendments(*some), seen, as_of=on) for some in (history[:cut], history))
    assert (after.findings, after.unused) == (before.findings, before.unused)


@given(histories(), records, looking)
def test_each_rule_is_judged_by_the_law_of_its_reference_day(
    history: tuple[Amendment, ...], seen: list[Observation], on: date
) -> None:
    """A finding is about a rule as it reads on its own reference day, by what was issued by the day of looking.

    Of several such versions, it is about the earliest. A rule without a finding has no such version, or is a duty.
    """
    known = tiny.PLAN.with_amendments(*(each for each in history if each.decision.issued_on <= on))
    fitting = {
        key: [version.rule for version in versions if reads(known, version.rule, on)]
        for key, versions in known.versions().items()
    }
    judged = {finding.rule.key: finding.rule for finding in assess(tiny.PLAN.with_amendments(*history), seen, as_of=on)}
    firsts = {key: rules[0] for key, rules in fitting.items() if rules}
    assert judged == {key: rule for key, rule in firsts.items() if not isinstance(rule, Duty)}


def reads(plan: Plan, rule: Rule, on: date) -> bool:
    """Whether the plan reads this rule so on the rule's reference day."""
    return rule in plan.as_of(reference_day(rule) or on).rules


@given(histories(), records, looking, looking, looking)
def test_what_an_amendment_turns_is_told_as_a_change(
    history: tuple[Amendment, ...], seen: list[Observation], one: date, two: date, on: date
) -> None:
    """What is unchanged has the same status by both readings, and what differs in it is told; neither twice."""
    plan = tiny.PLAN.with_amendments(*history)
    before, after = (assess(plan.as_of(day), seen, as_of=on) for day in (one, two))
    compared = compare(before, after)
    was, now = ({finding.id: finding.status for finding in found} for found in (before, after))
    told = {finding.id for pair in compared.changes for finding in (pair.before, pair.after) if finding is not None}
    assert told >= {key for key in {*was, *now} if was.get(key) is not now.get(key)}
    assert len(compared) == len({*was, *now})


@given(histories(), looking)
def test_amendments_come_back_from_the_wire(history: tuple[Amendment, ...], day: date) -> None:
    """`loads(dumps(plan)) == plan` for an amended plan, and for what it says on a day."""
    for plan in (tiny.PLAN.with_amendments(*history), tiny.PLAN.with_amendments(*history).as_of(day)):
        back = load_plan_json(dump_plan(plan))
        assert (back, back.digest) == (plan, plan.digest)
