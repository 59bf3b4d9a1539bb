"""Two assessments side by side: nothing is left out, nothing told twice, and the mirror shows the same."""

from collections import Counter
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Finding, Findings, FindingsComparison, PairKind, Status, assess, compare
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason
from cchc_rules.law.difference import pair_rules
from cchc_rules.law.plan import Plan
from tests import changing, tiny
from tests.laws.strategies import records
from tests.laws.test_amendment_laws import looking
from tests.laws.test_continuity_laws import successors
from tests.years import PLAN_2026

MIRRORED = {
    PairKind.BETTER: PairKind.WORSE,
    PairKind.WORSE: PairKind.BETTER,
    PairKind.NEWLY_HEARD: PairKind.NEWLY_SILENT,
    PairKind.NEWLY_SILENT: PairKind.NEWLY_HEARD,
    PairKind.ONLY_BEFORE: PairKind.ONLY_AFTER,
    PairKind.ONLY_AFTER: PairKind.ONLY_BEFORE,
}
PLANS = st.just(tiny.PLAN) | st.just(PLAN_2026) | successors()


@st.composite
def rosters(draw: st.DrawFn) -> Roster | None:
    """Of whoever follows no succession, or some of those that there were."""
    if draw(st.booleans()):
        return None
    known: list[Succession] = draw(st.lists(st.sampled_from([changing.RENAMED, changing.MERGED]), unique=True))
    days = draw(st.sampled_from([date(2025, 1, 3), date(2025, 6, 1)]))
    extra = draw(st.sampled_from([(), (evolve(changing.DIVIDED, day=days),)]))
    return tiny.ROSTER.with_successions([*(evolve(each, day=days) for each in known), *extra])


@st.composite
def pairs_of_assessments(draw: st.DrawFn) -> tuple[Findings, Findings]:
    """Two assessments of a plan, or of it and one that succeeds it, of whatever records, on whatever days."""
    plans = (tiny.PLAN, draw(PLANS))
    before, after = (
        assess(plan, draw(records), as_of=draw(looking), closed_world=draw(st.booleans()), roster=draw(rosters()))
        for plan in plans
    )
    return (before, after) if draw(st.booleans()) else (after, before)


def sides(compared: FindingsComparison) -> Counter[tuple[str | None, str | None, PairKind, tuple[str, ...]]]:
    return Counter(
        (
            None if pair.before is None else pair.before.id,
            None if pair.after is None else pair.after.id,
            pair.kind,
            tuple(sorted(each.id for each in pair.beside)),
        )
        for pair in compared
    )


@given(pairs_of_assessments())
def test_every_finding_of_both_stands_in_exactly_one_pair(both: tuple[Findings, Findings]) -> None:
    """In the order of the first, then of what the second has alone."""
    before, after = both
    compared = compare(before, after)
    assert [pair.before for pair in compared if pair.before is not None] == list(before)
    found: list[Finding] = [pair.after for pair in compared if pair.after is not None]
    assert sorted(map(repr, found)) == sorted(map(repr, after))
    alone = [pair.after for pair in compared if pair.before is None]
    assert alone == [each for each in after if each in alone]


@given(pairs_of_assessments())
def test_the_mirror_shows_better_as_worse_and_silent_as_heard(both: tuple[Findings, Findings]) -> None:
    """`compare(b, a)` pairs as `compare(a, b)` does, each pair the other way round."""
    there, back = compare(*both), compare(*both[::-1])
    turned = {
        (after, before, MIRRORED.get(kind, kind), beside): many
        for (before, after, kind, beside), many in sides(there).items()
    }
    assert sides(back) == turned


@given(st.sampled_from([tiny.PLAN, PLAN_2026]), records, looking, st.booleans(), rosters())
def test_nothing_changes_from_an_assessment_to_itself(
    plan: Plan, seen: list[Observation], on: date, closed: bool, roster: Roster | None
) -> None:
    """Each finding stands beside its like, in their order, and is unchanged."""
    found = assess(plan, seen, as_of=on, closed_world=closed, roster=roster)
    compared = compare(found, found)
    assert compared.changes == ()
    assert [(pair.before, pair.after) for pair in compared] == [(each, each) for each in found]


@given(pairs_of_assessments())
def test_findings_are_paired_as_their_rules_are(both: tuple[Findings, Findings]) -> None:
    """Two stand beside one another only where their rules do, and are of one part; of one agency, where none ended."""
    before, after = both
    earlier, later = (before.plan, after.plan) if before.plan.id == tiny.PLAN.id else (after.plan, before.plan)
    allowed = {(pair.before and pair.before.key, pair.after and pair.after.key) for pair in pair_rules(earlier, later)}
    for pair in compare(before, after):
        others = [pair.after] if pair.after else [*pair.beside]
        for other in others if pair.before else []:
            assert pair.before is not None
            keys = pair.before.rule.key, other.rule.key
            assert keys in allowed or keys[::-1] in allowed
            assert pair.before.part == other.part
            if before.roster is after.roster is None:
                assert pair.before.agency == other.agency


def is_heard(finding: Finding) -> bool:
    """Whether it rests on anything, or is of a class of which some members reported."""
    return bool(finding.evidence) or finding.reason is Reason.MEMBERS_INCOMPLETE


@given(pairs_of_assessments())
def test_the_kinds_say_what_is_so(both: tuple[Findings, Findings]) -> None:
    """Nothing that is met gets better, silence is of nobody heard, and what is unchanged has one status and figure."""
    for pair in compare(*both):
        was, now = pair.before, pair.after
        told = pair.kind in (PairKind.NEWLY_HEARD, PairKind.NEWLY_SILENT)
        if was is None or now is None:
            (alone,) = (each for each in (was, now) if each is not None)
            assert told or pair.kind is (PairKind.ONLY_AFTER if was is None else PairKind.ONLY_BEFORE)
            assert told is (pair.asked and is_heard(alone) and not pair.beside)
            continue
        quiet = [each for each in (was, now) if not is_heard(each)]
        assert told is (len(quiet) == 1 and quiet[0].status is not Status.NOT_APPLICABLE)
        if pair.kind is PairKind.BETTER:
            assert was.status in (Status.MISSED, Status.OPEN)
            assert now.status in (Status.MET, Status.OPEN)
        elif pair.kind in (PairKind.UNCHANGED, PairKind.CHANGED_FIGURE):
            assert (was.status, was.reaches) == (now.status, now.reaches)
            assert pair.kind is PairKind.CHANGED_FIGURE or was.value == now.value
