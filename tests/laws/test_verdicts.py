"""Findings: what holds of every verdict, whatever is known."""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules import Attestation, Delivery, Figure, Period, Reason, RollCall, Share, Status, Tally, assess, judge
from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.due import By, During
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.testing.strategies import shuffled_with_repeats
from tests import tiny
from tests.laws.strategies import (
    days,
    figures_of,
    observations,
    parts_of_the_year,
    percentages,
    records,
    references,
    roll_calls,
    shares,
    tallies,
    targets,
)

BETTER = {
    Status.MISSED: 0,
    Status.NOT_APPLICABLE: 1,
    Status.OPEN: 1,
    Status.UNKNOWN: 1,
    Status.CONTESTED: 1,
    Status.MET: 2,
}
SETTLED = (Status.MET, Status.MISSED)
looking = st.sampled_from([date(2025, 12, 31), date(2026, 1, 1)]) | st.dates(date(2025, 1, 1), date(2026, 2, 28))


@given(records, days, st.booleans())
def test_status_and_reaches_agree(seen: list[Observation], on: date, closed: bool) -> None:
    """What is met reaches and what is missed does not; what is unknown, contested or not applicable says neither."""
    for finding in assess(tiny.PLAN, seen, as_of=on, closed_world=closed):
        if finding.status is not Status.OPEN:
            assert finding.reaches is {Status.MET: True, Status.MISSED: False}.get(finding.status)


@given(records, days)
def test_silence_is_never_missed(seen: list[Observation], on: date) -> None:
    """Where nothing was reported, a finding is open until the due day has passed and unknown from then on."""
    for finding in assess(tiny.PLAN, seen, as_of=on):
        if not finding.evidence:
            last = finding.rule.due.last_day if isinstance(finding.rule, Activity) else finding.rule.period.last_day
            assert finding.status is (Status.OPEN if last is None or on <= last else Status.UNKNOWN)
            assert finding.reaches is None


@given(records, days)
def test_a_complete_record_makes_silence_a_miss(seen: list[Observation], on: date) -> None:
    """A complete record turns unknown into missed where nothing at all was reported, and changes nothing else.

    Nothing was of those others than were heard of a class, where the roster lists one of them.
    """
    opened = assess(tiny.PLAN, seen, as_of=on).findings
    closed = assess(tiny.PLAN, seen, as_of=on, closed_world=True).findings
    for one, other in zip(opened, closed, strict=True):
        assert (one.rule, one.agency, one.evidence) == (other.rule, other.agency, other.evidence)
        silent = one.reason is Reason.NOTHING_REPORTED
        silent |= one.reason is Reason.OTHERS_SILENT and any(isinstance(each, Agency) for each in one.missing)
        if one.status is Status.UNKNOWN and silent:
            assert (other.status, other.reaches) == (Status.MISSED, False)
        else:
            assert one == other


@given(st.data(), records, days)
def test_order_and_repeats_do_not_matter(data: st.DataObject, seen: list[Observation], on: date) -> None:
    """In another order and with some observations given twice, the findings and what is unused are the same."""
    first = assess(tiny.PLAN, seen, as_of=on)
    second = assess(tiny.PLAN, data.draw(shuffled_with_repeats(seen)), as_of=on)
    assert first.findings == second.findings
    assert set(first.unused) == set(second.unused)


@given(records, days, st.booleans())
def test_nothing_is_lost(seen: list[Observation], on: date, closed: bool) -> None:
    """Every observation is either evidence of a finding or unused for a reason, never both, and nothing else is."""
    findings = assess(tiny.PLAN, iter(seen), as_of=on, closed_world=closed)
    evidence = {each for finding in findings for each in finding.evidence}
    unused = {each.observation for each in findings.unused}
    assert evidence | unused == set(seen)
    assert not evidence & unused


@given(records, days, st.booleans())
def test_a_plan_is_assessed_rule_by_rule(seen: list[Observation], on: date, closed: bool) -> None:
    """For targets and outcomes, assess is judge for whoever answers and for each agency and part reported on."""
    findings = assess(tiny.PLAN, seen, as_of=on, closed_world=closed)
    unused = {each.observation for each in findings.unused}
    rules: tuple[Target | Outcome, ...] = (*tiny.PLAN.rules_of_kind(Target), tiny.CONNECTED)
    for rule in rules:
        groups: dict[tuple[str, str], list[Observation]] = {}
        for each in seen:
            if each not in unused and bears_on(rule, each, on):
                groups.setdefault((each.agency.key if each.agency else "", part(each)), []).append(each)
        answers = rule.answered_by.key if rule.answered_by else ""
        if not any(part_of == "" and who == answers for who, part_of in groups) and (answers or not groups):
            groups[answers, ""] = []
        known = (groups[key] for key in sorted(groups))
        expected = [judge(rule, each, as_of=on, closed_world=closed, roster=tiny.ROSTER) for each in known]
        found = [
            by_itself if each.reason is Reason.MEMBERS_INCOMPLETE and not by_itself.evidence else each
            for each, by_itself in zip(findings.about(rule), expected, strict=True)
        ]  # of a whole of which only parts were heard `judge` knows nothing
        if any(each.reason is Reason.FIGURES_DISAGREE for each in found):  # a part that its whole cannot contain
            assert [(each.rule, each.agency) for each in found] == [(each.rule, each.agency) for each in expected]
        else:
            assert found == expected


def bears_on(rule: Target | Outcome, each: Observation, on: date) -> bool:
    """Whether an observation is of the rule's measure, levels and period, or of its state, and known on the day."""
    if isinstance(each, Figure | RollCall) and isinstance(rule, Target):
        measured = rule.measure.key in (each.measure.key, each.measure.part_of) and rule.period.covers(each.period)
        if not measured or each.period.start > on:
            return False
    elif not isinstance(each, Attestation) or each.rule is not rule or each.day > on:
        return False
    if isinstance(rule, Outcome):
        return each.agency == rule.answered_by
    return each.agency is None or rule.answered_by is None or set(each.agency.levels) <= set(rule.answered_by.levels)


def part(each: Observation) -> str:
    """The measure of the part that a figure counts; nothing where it counts the whole, or is no figure."""
    return each.measure.key if isinstance(each, Figure) and each.measure.part_of is not None else ""


@given(targets, tallies | shares, looking, parts_of_the_year)
def test_one_figure_is_judged_by_the_book(target: Target, value: Tally | Share, on: date, part: Period) -> None:
    """Before the end a figure says whether on track; after it one for the whole period decides, and none for a part."""
    on = max(on, part.start)
    finding = judge(target, [figures_of(target, value, part)], as_of=on)
    ended = on >= date(2026, 1, 1)
    bounds = value.bounds
    if bounds is None:
        answers = set()
    else:
        answers = {100 * bounds[0] >= target.bound.numbers[0], 100 * bounds[1] >= target.bound.numbers[0]}
    settled = answers.pop() if len(answers) == 1 else None
    if not ended:
        expected = (Status.OPEN, settled)
    elif part != tiny.YEAR:
        expected = (Status.UNKNOWN, None)
    elif settled is not None:
        expected = (Status.MET if settled else Status.MISSED, settled)
    elif bounds is None:
        expected = (Status.NOT_APPLICABLE, None)
    else:
        expected = (Status.UNKNOWN, None)
    assert (finding.status, finding.reaches) == expected


@given(records, days, st.booleans())
def test_no_target_is_settled_before_its_period_is_over(seen: list[Observation], on: date, closed: bool) -> None:
    """Until the last day has passed cases may come and turn: what is reported then is a running count."""
    for finding in assess(tiny.PLAN, seen, as_of=on, closed_world=closed):
        if isinstance(finding.rule, Target) and on < finding.rule.period.end:
            assert finding.status in (Status.OPEN, Status.CONTESTED)


@given(targets, tallies, looking, st.sampled_from([(0, -1, 1), (1, -1, 0), (1, 0, -1), (1, 0, 0), (0, -1, 0)]))
def test_a_better_figure_never_has_a_worse_status(
    target: Target, tally: Tally, on: date, better: tuple[int, int, int]
) -> None:
    """A figure with a case turned for the better, a yes more or a no less never has a worse status."""
    before = tally + Tally(0, 1, unknown=1)
    after = Tally(*(count + more for count, more in zip((before.yes, before.no, before.unknown), better, strict=True)))
    was, now = (judge(target, [figures_of(target, value)], as_of=on).status for value in (before, after))
    assert BETTER[now] >= BETTER[was]


@given(percentages, percentages, tallies, looking)
def test_a_lower_threshold_is_never_harder(one: int, other: int, tally: Tally, on: date) -> None:
    """What is met by a figure is met by it under every lower threshold."""
    low, high = (tiny.target(percent) for percent in sorted((one, other)))
    strict = judge(high, [figures_of(high, tally)], as_of=on).status
    assert BETTER[judge(low, [figures_of(low, tally)], as_of=on).status] >= BETTER[strict]


@given(targets, tallies, looking, st.booleans())
def test_learning_never_flips_a_verdict(target: Target, tally: Tally, on: date, turns_out: bool) -> None:
    """Once a target is met or missed, learning an unknown case does not change that."""
    before = judge(target, [figures_of(target, tally + Tally(0, 0, unknown=1))], as_of=on)
    after = judge(target, [figures_of(target, tally + (Tally(1, 0) if turns_out else Tally(0, 1)))], as_of=on)
    assert before.status not in SETTLED or after.status is before.status


@given(targets, tallies | shares, looking, looking)
def test_time_never_flips_a_verdict(target: Target, value: Tally | Share, one: date, other: date) -> None:
    """Once a target is met or missed by what is known, it stays so on every later day."""
    sooner, later = sorted((one, other))
    known = [figures_of(target, value)]
    first = judge(target, known, as_of=sooner).status
    assert first not in SETTLED or judge(target, known, as_of=later).status is first


@given(targets, st.integers(1, 30), st.data(), looking)
def test_figures_that_disagree_are_contested(target: Target, total: int, data: st.DataObject, on: date) -> None:
    """Figures for one period are contested exactly if no number of yes fits them all; else what fits decides."""
    split = st.integers(0, total).flatmap(lambda yes: st.tuples(st.just(yes), st.integers(0, total - yes)))
    drawn = data.draw(st.lists(split, min_size=2, max_size=4))
    known = [figures_of(target, Tally(yes, total - yes - unknown, unknown)) for yes, unknown in drawn]
    fitting = {yes for yes in range(total + 1) if all(low <= yes <= low + more for low, more in drawn)}
    finding = judge(target, known, as_of=on)
    assert (finding.status is Status.CONTESTED) is (not fitting)
    answers = {100 * yes >= target.bound.numbers[0] * total for yes in fitting}
    assert finding.reaches is (answers.pop() if len(answers) == 1 else None)


@example(tiny.target(98), Tally(0, 0), date(2026, 1, 1), ["12/BC", "13/BC"])
@given(targets, tallies | shares, looking, st.lists(references, min_size=2, max_size=3))
def test_a_figure_given_twice_is_one_figure(target: Target, value: Tally | Share, on: date, sources: list[str]) -> None:
    """The same value from several sources is found the same as from one of them."""
    known = [Figure(target.measure, tiny.HOME, tiny.YEAR, value, source) for source in sources]
    many, one = judge(target, known, as_of=on), judge(target, known[:1], as_of=on)
    assert (many.status, many.reason, many.reaches) == (one.status, one.reason, one.reaches)
    assert set(many.evidence) == set(known)


EVERYBODY = evolve(tiny.EVERYBODY, complete=True)
OF_EVERYBODY = evolve(tiny.ALL_OFFICES_READY, answered_by=EVERYBODY, counted=(EVERYBODY,))
BODIES = len(tiny.ROSTER.members(EVERYBODY))


@given(st.lists(st.integers(0, 2), max_size=BODIES), st.integers(1, 100), looking)
def test_whom_a_figure_does_not_count_is_unknown(answers: list[int], percent: int, on: date) -> None:
    """A figure that counts fewer agencies than are listed is found as if it counted the others as unknown."""
    target = evolve(OF_EVERYBODY, bound=AtLeast(percent))
    count = Tally(*(answers.count(kind) for kind in range(3)))
    whole = count + Tally(0, 0, unknown=BODIES - count.total)
    few, all_ = (
        judge(target, [Figure(target.measure, EVERYBODY, tiny.YEAR, value)], as_of=on, roster=tiny.ROSTER)
        for value in (count, whole)
    )
    assert (few.status, few.reaches, few.value) == (all_.status, all_.reaches, all_.value)
    assert (few.total is None) is (few.missing == ()) is (count == whole)
    assert (few.reason is Reason.NOT_ALL_CALLED) is (few.reaches is None and count != whole)


@given(roll_calls, looking)
def test_a_roll_call_is_its_count(call: RollCall, on: date) -> None:
    """A roll call of everybody is found the same as a figure of its counts, with the silent as unknown."""
    everybody, target = EVERYBODY, OF_EVERYBODY
    call = evolve(call, not_concerned=())  # a count does not tell them from the silent
    silent = {*tiny.ROSTER.members(everybody)} - call.named
    count = call.value + Tally(0, 0, unknown=len(silent))
    by_name, by_count = (
        judge(target, [known], as_of=on, roster=tiny.ROSTER)
        for known in (evolve(call, period=tiny.YEAR), Figure(call.measure, everybody, tiny.YEAR, count))
    )
    assert (by_name.agency, by_name.status, by_name.reaches) == (by_count.agency, by_count.status, by_count.reaches)
    assert by_name.value == by_count.value
    assert {*by_name.missing} == silent
    left_open = Reason.NOT_ALL_CALLED if silent else Reason.UNDECIDED
    assert by_name.reason is (left_open if by_count.reason is Reason.UNDECIDED else by_count.reason)


def words(drawn: Sequence[tuple[date, bool]]) -> list[Attestation]:
    return [Attestation(tiny.CONNECTED, tiny.HOME, day, holds) for day, holds in drawn]


AFTER_ALL = date(2026, 3, 1)
attested = st.lists(st.tuples(st.dates(tiny.YEAR.start, AFTER_ALL), st.booleans()), min_size=1, max_size=5)


@given(attested, st.integers(0, 4), st.booleans())
def test_a_better_word_never_has_a_worse_status(drawn: list[tuple[date, bool]], which: int, closed: bool) -> None:
    """Attesting yes instead of no never makes the status of an outcome worse."""
    turn = which % len(drawn)
    better = [(day, holds or index == turn) for index, (day, holds) in enumerate(drawn)]
    was, now = (judge(tiny.CONNECTED, words(said), as_of=AFTER_ALL, closed_world=closed) for said in (drawn, better))
    assert BETTER[now.status] >= BETTER[was.status]


@given(attested)
def test_an_outcome_is_met_by_the_last_word_from_within(drawn: list[tuple[date, bool]]) -> None:
    """An outcome is met exactly if all that is said of the last day spoken of within the period is yes."""
    within = [(day, holds) for day, holds in drawn if day < date(2026, 1, 1)]
    last = max((day for day, _ in within), default=None)
    answers = {holds for day, holds in within if day == last}
    finding = judge(tiny.CONNECTED, words(drawn), as_of=AFTER_ALL)
    assert (finding.status is Status.MET) is (answers == {True})
    assert (finding.status is Status.CONTESTED) is (answers == {True, False} or contested_at_the_end(drawn, answers))


@given(attested, st.dates(max_value=date(2024, 12, 31)), st.booleans())
def test_a_word_from_before_the_period_decides_nothing(drawn: list[tuple[date, bool]], day: date, holds: bool) -> None:
    """With it or without it, an assessment finds the same; it is not used."""
    (early,) = words([(day, holds)])
    alone, together = (assess(tiny.PLAN, said, as_of=AFTER_ALL) for said in (words(drawn), [early, *words(drawn)]))
    assert together.findings == alone.findings
    assert [each.observation for each in together.unused] == [early]


def contested_at_the_end(drawn: Sequence[tuple[date, bool]], within: set[bool]) -> bool:
    """Without a yes from within, the first day from the last one on decides; it may be contested itself."""
    since = [(day, holds) for day, holds in drawn if day >= date(2025, 12, 31)]
    first = min((day for day, _ in since), default=None)
    return True not in within and {holds for day, holds in since if day == first} == {True, False}


@given(st.lists(days, min_size=1, max_size=4), st.integers(0, 3), st.integers(0, 60))
def test_an_earlier_delivery_is_never_worse(delivered: list[date], which: int, sooner: int) -> None:
    """What is due by a day has no worse status when one of its deliveries comes earlier."""
    turn = which % len(delivered)
    earlier = [day - timedelta(days=sooner * (index == turn)) for index, day in enumerate(delivered)]
    was, now = (
        judge(tiny.MIDYEAR_REPORTS, [Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, day) for day in said], as_of=AFTER_ALL)
        for said in (delivered, earlier)
    )
    assert BETTER[now.status] >= BETTER[was.status]


@given(st.lists(days, min_size=1, max_size=4))
def test_a_delivery_in_time_meets(delivered: list[date]) -> None:
    """An activity is met exactly if a delivery falls into its time, and missed exactly if all come after it."""
    for activity, party in ((tiny.MIDYEAR_REPORTS, tiny.HOME), (tiny.MEETINGS, tiny.NORTH)):
        due = activity.due
        assert isinstance(due, By | During)
        first = date.min if isinstance(due, By) else date(2025, 1, 1)
        finding = judge(activity, [Delivery(activity, party, day) for day in delivered], as_of=AFTER_ALL)
        assert (finding.status is Status.MET) is any(first <= day <= due.last_day for day in delivered)
        assert (finding.status is Status.MISSED) is all(day > due.last_day for day in delivered)


@given(records, days)
def test_findings_keep_to_the_plan(seen: list[Observation], on: date) -> None:
    """Every rule that is judged has a finding, in the order of the plan; no rule has two about one agency and part."""
    findings = assess(tiny.PLAN, seen, as_of=on)
    keys = [finding.rule.key for finding in findings]
    judged = [rule.key for rule in tiny.PLAN.rules if rule not in (tiny.OVERSIGHT, tiny.EVERYONES)]
    assert list(dict.fromkeys(keys)) == judged
    about = [(each.rule.key, each.agency, part(each.evidence[0]) if each.evidence else "") for each in findings]
    assert len(set(about)) == len(about)


@given(records, days, st.sampled_from(["vi", "en"]))
def test_groups_hold_every_finding_once(seen: list[Observation], on: date, language: str) -> None:
    """Grouping by area, agency or status loses no finding and doubles none; each can be said in a sentence."""
    findings = assess(tiny.PLAN, seen, as_of=on)
    assert len(findings) == len(findings.findings)

    def regrouped(groups: Sequence[tuple[Finding, ...]]) -> list[int]:
        return sorted(id(finding) for group in groups for finding in group)

    whole = sorted(id(finding) for finding in findings)
    for groups in (findings.by_area(), findings.by_agency(), findings.by_status()):
        assert regrouped(list(groups.values())) == whole
    for finding in findings:
        said = finding.sentence("vi" if language == "vi" else "en")
        assert finding.status.label.in_("vi" if language == "vi" else "en") in said


@given(observations, days)
def test_what_is_later_than_the_day_of_looking_is_not_known(each: Observation, on: date) -> None:
    """On a day before an observation's first day it is never evidence."""
    first = each.period.start if isinstance(each, Figure | RollCall) else each.day
    findings = assess(tiny.PLAN, [each], as_of=min(on, first - timedelta(days=1)))
    assert [unused.observation for unused in findings.unused] == [each]
