"""Successions: no agency is lost, and nothing changes before its day."""

import pickle
from datetime import date, timedelta

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc_rules import Period, Tally, agenda, assess, judge, responsible
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.ended_agencies import as_named_then
from cchc_rules.findings.observation import ROLL_CALL_SETS, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.formats.receipt import write_receipt
from cchc_rules.law.digest import digest
from cchc_rules.law.rule import Activity, Target
from cchc_rules.testing.strategies import shuffled_with_repeats
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.laws.strategies import agencies, observations, records

ALL = AgencyClass("tat-ca", Bilingual("Tất cả", "All"), complete=True)
START = date(2025, 1, 1)


def agency(number: int) -> Agency:
    name = Bilingual(f"Cơ quan {number}", f"Agency {number}")
    return Agency(f"co-quan-{number}", name, AgencyKind.OFFICE, Level.PROVINCE, classes=(ALL.key,))


FOUNDERS = tuple(agency(number) for number in range(4))
PEOPLE = Roster((ALL, *FOUNDERS))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Succession, ...]:
    """Events that could have happened one after another: whoever ends, or is joined, exists on that day."""
    living, events, day = list(FOUNDERS), list[Succession](), START
    fresh = iter(range(len(FOUNDERS), 1000))
    for _ in range(draw(st.integers(0, 6))):
        day += timedelta(days=draw(st.integers(1, 60)))
        possible = [
            SuccessionKind.FORMED,
            *([SuccessionKind.RENAMED, SuccessionKind.DIVIDED, SuccessionKind.DISSOLVED] if living else []),
        ]
        several = [SuccessionKind.MERGED, SuccessionKind.CONSOLIDATED] if len(living) > 1 else []
        change = draw(st.sampled_from([*possible, *several]))
        most = {
            SuccessionKind.FORMED: 0,
            SuccessionKind.MERGED: len(living) - 1,
            SuccessionKind.CONSOLIDATED: len(living),
            SuccessionKind.DISSOLVED: len(living),
        }.get(change, 1)
        order = draw(st.permutations(living))
        of = order[: draw(st.integers(min(2 if change is SuccessionKind.CONSOLIDATED else 1, most), most))]
        new = [agency(next(fresh)) for _ in range(draw(st.integers(2, 3)))]
        to = {
            SuccessionKind.DISSOLVED: [],
            SuccessionKind.RENAMED: new[:1],
            SuccessionKind.MERGED: order[-1:],
            SuccessionKind.CONSOLIDATED: draw(st.sampled_from([new[:1], of[:1]])),
        }.get(change, new)
        if change is SuccessionKind.MERGED and len(of) > 1 and draw(st.booleans()):
            to = new[:1]
        source = draw(st.sampled_from([changing.READ, changing.HEARD]))
        nobody = change is SuccessionKind.DISSOLVED and source is changing.READ and draw(st.booleans())
        events.append(Succession(change, day, tuple(of), tuple(to), source, leaves_nobody=nobody))
        living = [each for each in living if each not in of] + [each for each in to if each not in living]
    return tuple(events)


looking = st.integers(-10, 400).map(lambda days: START + timedelta(days=days))


def living_on(events: tuple[Succession, ...], day: date) -> set[str]:
    """Who exists on a day, event by event."""
    keys = {each.key for each in FOUNDERS}
    for event in events:
        if event.day <= day:
            keys = keys - {each.key for each in event.predecessors} | {each.key for each in event.successors}
    return keys


@given(histories(), looking)
def test_members_of_a_class_are_those_who_live(events: tuple[Succession, ...], day: date) -> None:
    """On every day the members of a class are those who have begun and not ended: nobody twice, nobody left out."""
    members = [each.key for each in PEOPLE.with_successions(events).members(ALL, day)]
    assert len(members) == len(set(members))
    assert set(members) == living_on(events, day)


@given(histories(), looking)
def test_nobody_is_lost(events: tuple[Succession, ...], day: date) -> None:
    """For whoever has existed somebody who exists answers, or it was dissolved, and the event says so.

    Nobody is an answer, and a certain one, only where a document says that nobody is left.
    """
    roster = PEOPLE.with_successions(events)
    for party in roster:
        if isinstance(party, Agency) and (party.since is None or party.since <= day):
            found = roster.successors(party, day)
            assert {each.key for each in found.agencies} <= living_on(events, day)
            dissolved = [event for event in found.successions if event.kind is SuccessionKind.DISSOLVED]
            assert found.agencies or dissolved
            assert found.all_known is all(event.leaves_nobody for event in dissolved)
            read = all(event.source is changing.READ for event in found.successions)
            assert found.certain is (read and found.all_known)


@given(histories(), looking)
def test_by_a_consolidation_all_end_and_one_answers(events: tuple[Succession, ...], day: date) -> None:
    """From its day on, one new body answers for all that were consolidated, and it is told to have come by that.

    Those that end exist until the day before; the one that keeps its name goes on under its key.
    """
    roster = PEOPLE.with_successions(events)
    for event in events:
        if event.kind is not SuccessionKind.CONSOLIDATED:
            continue
        (heir,) = event.successors
        for each in event.predecessors:
            recorded = roster.get(each.key)
            assert isinstance(recorded, Agency)
            assert (recorded.until == event.day) is (each.key != heir.key or recorded.until == event.day)
            assert [one.key for one in roster.successors(each, event.day).agencies] == [heir.key]
            assert [one.key for one in roster.successors(each, event.day - timedelta(days=1)).agencies] == [each.key]
            assert (event in roster.successors(each, day).successions) is (event.day <= day)
        born = roster.get(heir.key)
        assert isinstance(born, Agency)
        assert born.exists_on(event.day)
        assert born.exists_on(event.day - timedelta(days=1)) is (heir in event.predecessors)


@given(histories(), looking, looking)
def test_following_on_from_a_successor_leads_to_the_same(
    events: tuple[Succession, ...], one: date, other: date
) -> None:
    """Who answers later is whoever then answers for those who answered earlier."""
    roster = PEOPLE.with_successions(events)
    first, later = sorted((one, other))
    for founder in FOUNDERS:
        steps = [roster.successors(each, later).agencies for each in roster.successors(founder, first).agencies]
        assert {heir for step in steps for heir in step} == set(roster.successors(founder, later).agencies)


@given(histories(), looking)
def test_before_its_day_an_event_changes_nothing(events: tuple[Succession, ...], day: date) -> None:
    """On a day, events of later days make no difference to who exists and who answers."""
    known, all_of_them = (PEOPLE.with_successions(some) for some in ([e for e in events if e.day <= day], events))
    assert [each.key for each in known.members(ALL, day)] == [each.key for each in all_of_them.members(ALL, day)]
    for founder in FOUNDERS:
        one, other = known.successors(founder, day), all_of_them.successors(founder, day)
        assert [each.key for each in one.agencies] == [each.key for each in other.agencies]
        assert one.successions == other.successions


@st.composite
def crowded_histories(draw: st.DrawFn) -> tuple[Succession, ...]:
    """Events that could have happened, many of them on one day, and duties that were handed on on these days."""
    start, sources = START, st.sampled_from([changing.READ, changing.HEARD])
    events: list[Succession] = []
    order = draw(st.permutations(FOUNDERS))
    new = [agency(number) for number in range(10, 20)]
    for step, each in enumerate(order):
        day = start + timedelta(days=draw(st.integers(0, 1)))
        kind = draw(st.sampled_from([SuccessionKind.RENAMED, SuccessionKind.DIVIDED, SuccessionKind.DISSOLVED]))
        to = {SuccessionKind.RENAMED: 1, SuccessionKind.DIVIDED: 2, SuccessionKind.DISSOLVED: 0}[kind]
        events.append(Succession(kind, day, (each,), tuple(new[2 * step : 2 * step + to]), draw(sources)))
        keys = draw(st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True))
        events.extend(Succession(SuccessionKind.TRANSFERRED, start, (each,), (), draw(sources), (key,)) for key in keys)
    formed = draw(st.permutations([agency(number) for number in range(20, 23)]))
    events.extend(Succession(SuccessionKind.FORMED, start, (), (each,), draw(sources)) for each in formed)
    return tuple(events)


@given(histories() | crowded_histories(), st.data())
def test_events_can_be_given_in_any_order_and_one_after_another(
    events: tuple[Succession, ...], data: st.DataObject
) -> None:
    """In whichever order events are given the roster is the same, agency by agency, also where the later come later."""
    roster = PEOPLE.with_successions(events)
    again = PEOPLE.with_successions(data.draw(st.permutations(events)))
    assert again == roster
    assert digest(again) == digest(roster)
    assert [str(each) for each in again.successions] == [str(each) for each in roster.successions]
    days = sorted({event.day for event in events})
    cut = data.draw(st.sampled_from([*days, date.max]))
    first, later = ([each for each in events if (each.day < cut) is earlier] for earlier in (True, False))
    assert set(PEOPLE.with_successions(first).with_successions(later)) == set(roster)


@given(crowded_histories(), looking, st.sampled_from(["", "x", "y"]), st.data())
def test_who_answers_does_not_depend_on_the_order_of_events(
    events: tuple[Succession, ...], day: date, rule: str, data: st.DataObject
) -> None:
    """Nor does it change who answers for a rule, by which events, and whether all of them are known."""
    one, other = (PEOPLE.with_successions(some) for some in (events, data.draw(st.permutations(events))))
    for founder in FOUNDERS:
        assert one.successors(founder, day, rule=rule) == other.successors(founder, day, rule=rule)
        handed_on = [each for each in events if rule in each.rule_keys and founder in each.predecessors]
        if handed_on and day >= START:
            found = one.successors(founder, day, rule=rule)
            assert (found.agencies, found.successions, found.all_known) == ((), tuple(handed_on), False)


@given(st.permutations((*changing.SUCCESSIONS, changing.TRANSFERRED, changing.LEFT_OPEN)), records, looking)
def test_the_order_of_events_changes_no_receipt(events: list[Succession], seen: list[Observation], on: date) -> None:
    """Findings by a roster whose events were given in another order have the same receipt, to the byte."""
    usual = tiny.ROSTER.with_successions((*changing.SUCCESSIONS, changing.TRANSFERRED, changing.LEFT_OPEN))
    one, other = (
        write_receipt(assess(tiny.PLAN, seen, as_of=on, roster=roster))
        for roster in (usual, tiny.ROSTER.with_successions(events))
    )
    assert one == other


before = st.dates(date(2024, 12, 1), date(2025, 1, 31))


@given(records, before, agencies, st.integers(0, 30))
def test_before_the_first_event_a_plan_is_followed_as_it_was_signed(
    seen: list[Observation], on: date, asked: Agency, within: int
) -> None:
    """Before the first event the same findings, the same agenda and the same duties result with it and without it."""
    earlier = [each for each in seen if spoken_of(each) < changing.RENAMED.day]
    plain, followed = (assess(tiny.PLAN, earlier, as_of=on, roster=roster) for roster in (None, changing.ROSTER))
    assert [plain_row(each) for each in plain] == [plain_row(each) for each in followed]
    assert responsible(tiny.PLAN, asked, on=on) == responsible(tiny.PLAN, asked, on=on, roster=changing.ROSTER)
    one, other = (
        agenda(tiny.PLAN, earlier, as_of=on, days_ahead=within, agency=asked, roster=roster)
        for roster in (None, changing.ROSTER)
    )
    assert [(each.rule, each.last_day) for each in one] == [(each.rule, each.last_day) for each in other]


def spoken_of(each: Observation) -> date:
    return each.period.last_day if isinstance(each, Figure | RollCall) else each.day


def plain_row(each: Finding) -> tuple[object, ...]:
    agency = each.agency and each.agency.key
    return each.rule, agency, each.status, each.reason, each.reaches, each.evidence


@given(st.lists(observations, max_size=8), st.dates(date(2024, 12, 1), date(2026, 2, 1)))
def test_what_was_seen_is_used_or_told_with_its_reason(seen: list[Observation], on: date) -> None:
    """With successions, too, what is said of anybody, under the name of the day, is evidence or comes back unused."""
    found = assess(tiny.PLAN, seen, as_of=on, roster=changing.ROSTER)
    told = [*(each for finding in found for each in finding.evidence), *(each.observation for each in found.unused)]
    named_then = (as_named_then(changing.ROSTER, each) for each in seen)
    assert {word for each in named_then for word in words(each)} == {word for each in told for word in words(each)}


def words(said: Observation) -> set[tuple[object, ...]]:
    """What is said of each agency; of a roll call, name by name, for those who had ended come back alone."""
    if not isinstance(said, RollCall):
        return {(said,)}
    answer = said.measure, said.period, said.agency
    return {answer, *((*answer, name, each.key) for name in ROLL_CALL_SETS for each in getattr(said, name))}


EVENTS = (*changing.SUCCESSIONS, changing.LEFT_OPEN, changing.CLOSED)
CHANGING = tiny.ROSTER.with_successions(EVENTS)
GONE = (Reason.AGENCY_ENDED, Reason.HEIR_UNKNOWN, Reason.LEVEL_ENDED)
all_year = st.dates(date(2024, 12, 1), date(2026, 3, 1))


@given(records, all_year)
def test_a_complete_record_makes_silence_a_miss_and_nothing_else_where_agencies_end(
    seen: list[Observation], on: date
) -> None:
    """With agencies followed, too, a complete record turns what is unknown by silence into missed, and nothing else."""
    opened, closed = (
        assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=CHANGING).findings for closed in (False, True)
    )
    for one, other in zip(opened, closed, strict=True):
        if one.status is Status.UNKNOWN and one.reason is Reason.NOTHING_REPORTED:
            assert (other.status, other.reaches) == (Status.MISSED, False)
            assert (one.rule, one.agency, one.evidence, one.successions) == (
                other.rule,
                other.agency,
                other.evidence,
                other.successions,
            )
        else:
            assert one == other


@given(records, all_year, st.booleans(), st.data())
def test_what_holds_of_verdicts_holds_where_agencies_end(
    seen: list[Observation], on: date, closed: bool, data: st.DataObject
) -> None:
    """With agencies followed, too, status and reach agree, and neither order nor repeats of what was seen matter."""
    again = data.draw(shuffled_with_repeats(seen))
    one, other = (assess(tiny.PLAN, some, as_of=on, closed_world=closed, roster=CHANGING) for some in (seen, again))
    assert one.findings == other.findings
    assert set(one.unused) == set(other.unused)
    for finding in one:
        if finding.status is not Status.OPEN:
            assert finding.reaches is {Status.MET: True, Status.MISSED: False}.get(finding.status)
        if not closed and finding.status is Status.MISSED:
            assert finding.evidence


@given(records, all_year, all_year, st.booleans())
def test_what_is_gone_in_june_is_gone_in_january(seen: list[Observation], one: date, other: date, closed: bool) -> None:
    """Once nobody is there to do what a finding waits for, it waits no more; only the end of heirs tells otherwise."""
    sooner, later = sorted((one, other))
    known = [each for each in seen if spoken_of(each) <= sooner]
    first, second = (
        assess(tiny.PLAN, known, as_of=day, closed_world=closed, roster=CHANGING).findings for day in (sooner, later)
    )
    afterwards = {(each.rule.key, each.agency and each.agency.key, each.part): each for each in second}
    for finding in first:
        if finding.reason in GONE:
            then = afterwards[finding.rule.key, finding.agency and finding.agency.key, finding.part]
            assert then.reason in GONE
            assert then.evidence == finding.evidence
            if then.successions == finding.successions:
                assert (then.status, then.reason) == (finding.status, finding.reason)


@given(records, all_year, st.booleans())
def test_nobody_misses_what_it_was_no_longer_there_to_do(seen: list[Observation], on: date, closed: bool) -> None:
    """Silence is a miss only of who is there on the last day, or today before it, and still carries the rule."""
    for finding in assess(tiny.PLAN, seen, as_of=on, closed_world=closed, roster=CHANGING):
        if not isinstance(finding.agency, Agency):
            continue
        rule = finding.rule
        last = rule.due.last_day if isinstance(rule, Activity) else rule.period.last_day
        found = CHANGING.successors(finding.agency, on if last is None else min(on, last), rule=rule.key)
        if finding.status is Status.MISSED and finding.reason is Reason.NOTHING_REPORTED:
            assert finding.agency.key in {heir.key for heir in found.agencies}
        if finding.reason in (Reason.HEIR_UNKNOWN, Reason.LEVEL_ENDED):
            assert not found.all_known
            assert not finding.certain or not finding.successions


@given(records, all_year, st.integers(0, 400))
def test_what_waits_for_nobody_known_does_not_leave_the_agenda(seen: list[Observation], on: date, ahead: int) -> None:
    """Of all that is open or unknown and due, the agenda has an item: for those who answer today, or none.

    It has one for nobody known exactly if of somebody who owes it the heirs are not all known, or the plan leaves open
    who answers.
    """
    items = agenda(tiny.PLAN, seen, as_of=on, days_ahead=ahead, roster=CHANGING)
    expected: set[tuple[str, str | None]] = set()
    for finding in assess(tiny.PLAN, seen, as_of=on, roster=CHANGING):
        rule = finding.rule
        waits = finding.decides and finding.status in (Status.OPEN, Status.UNKNOWN)
        last = (rule.due if isinstance(rule, Activity) else rule.period).last_day
        if not waits or (last is not None and last > on + timedelta(days=ahead)):
            continue
        if isinstance(finding.agency, Agency):
            found = CHANGING.successors(finding.agency, on, rule=rule.key)
            expected |= {(rule.key, heir.key) for heir in found.agencies}
            expected |= set() if found.all_known else {(rule.key, None)}
        elif finding.agency is not None:
            ended = CHANGING.level_end(finding.agency.level, on) is not None
            expected.add((rule.key, None if ended else finding.agency.key))
        else:
            expected.add((rule.key, None))
    assert {(item.rule.key, item.agency and item.agency.key) for item in items} == expected
    for item in items:
        if item.agency is None:
            open_to_all = isinstance(item.rule, Target) and item.rule.answered_by is None
            assert open_to_all or not item.certain


@given(records, all_year)
def test_a_dated_copy_of_an_agency_is_the_same_agency(seen: list[Observation], on: date) -> None:
    """Observations of agencies as the roster records them, with their days, or copied, come to the same findings."""
    dated = [with_agencies_of(each, CHANGING) for each in seen]
    copied: list[Observation] = pickle.loads(pickle.dumps(seen))
    plain, *others = (
        assess(tiny.PLAN, some, as_of=on, roster=CHANGING) for some in (seen, dated, copied, seen + dated)
    )
    for found in others:
        assert [plain_row(each)[:5] for each in found] == [plain_row(each)[:5] for each in plain]


def with_agencies_of(each: Observation, roster: Roster) -> Observation:
    """The observation of the same agencies as a roster records them."""
    if isinstance(each, RollCall):
        done, not_done, unknown, not_concerned = (
            [found for found in map(roster.get, sorted(agency.key for agency in some)) if isinstance(found, Agency)]
            for some in (each.done, each.not_done, each.unknown, each.not_concerned)
        )
        return evolve(each, done=done, not_done=not_done, unknown=unknown, not_concerned=not_concerned)
    return evolve(each, agency=roster.get(each.agency.key))


@given(histories(), st.sampled_from(FOUNDERS), st.integers(0, 10), st.integers(0, 10))
def test_no_figure_settles_a_period_that_its_agency_did_not_live_out(
    events: tuple[Succession, ...], founder: Agency, yes: int, no: int
) -> None:
    """Of whom has ended in a period a figure of the whole of it says what a figure of the days that it had does."""
    roster = PEOPLE.with_successions(events)
    ending = next((event for event in events if founder.key not in living_on(events, event.day)), None)
    assume(ending is None or ending.kind is not SuccessionKind.RENAMED)  # that makes no new body
    last = tiny.YEAR.end if ending is None else ending.day
    told = []
    for period in (tiny.YEAR, Period(START, last)):
        known = Figure(tiny.ON_TIME, founder, period, Tally(yes, no))
        finding = judge(tiny.DOSSIERS_ON_TIME, [known], as_of=tiny.AFTERWARDS, roster=roster)
        told.append((finding.status, finding.reason, finding.reaches, finding.successions))
    assert told[0] == told[1]
    assert (told[0][0] in (Status.MET, Status.MISSED)) is (ending is None and yes + no > 0)
