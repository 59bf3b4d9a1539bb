"""Roll calls and who answers: nobody who is counted is left out, and nobody who is silent decides anything."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import product

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Period, Reason, RollCall, Share, Status, Tally, assess, judge
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Target
from cchc_rules.testing.strategies import shuffled_with_repeats
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.laws.strategies import any_party, days, parts_of_the_year, percentages, records, shares, tallies
from tests.tiny import OFFICES_READY, YEAR

AFTER = date(2026, 1, 1)
KNOWN = ("done", "not_done", "not_concerned")
ANSWERS = (*KNOWN, "unknown")
OTHERS = 10**6
"""More than can be outvoted by whoever was called."""


def classes(*, complete: bool) -> tuple[AgencyClass, AgencyClass]:
    one, other = (
        AgencyClass(f"nhom-{number}", Bilingual(f"Nhóm {number}", f"Class {number}"), complete=complete)
        for number in (1, 2)
    )
    return one, other


@frozen
class Called:
    """A target that counts agencies, who belongs to its classes, and what was called of them.

    Args:
        target: It counts the members of two classes.
        roster: Who they are.
        answers: What was said of each agency, by its key, all calls taken together; nothing of the silent.
        calls: The calls, none of which contradicts another.
    """

    target: Target
    roster: Roster
    answers: Mapping[str, str]
    calls: tuple[RollCall, ...]

    @property
    def agencies(self) -> tuple[Agency, ...]:
        return tuple(each for each in self.roster if isinstance(each, Agency))

    @property
    def silent(self) -> tuple[Agency, ...]:
        return tuple(each for each in self.agencies if each.key not in self.answers)

    def judge(self, *more: RollCall) -> Finding:
        return judge(self.target, [*self.calls, *more], as_of=AFTER, roster=self.roster)


def roll_call(answers: Mapping[Agency, str]) -> RollCall:
    """One call of these answers; nothing is said of those without one."""
    done, not_done, not_concerned, unknown = (
        [agency for agency, given in answers.items() if given == answer] for answer in ANSWERS
    )
    return RollCall(OFFICES_READY, YEAR, done, not_done, unknown, not_concerned=not_concerned)


@st.composite
def called(draw: st.DrawFn, *, complete: bool = True, silent: int = 0) -> Called:
    """Up to four agencies, each a member of one class or of both, called in one call or in several.

    What is known of an agency is said by one call at least; others may say that they do not know, or nothing.
    """
    both = classes(complete=complete)
    belongings = st.sampled_from([(both[0].key,), (both[1].key,), (both[0].key, both[1].key)])
    agencies = [
        Agency(
            f"co-quan-{number}", Bilingual(f"Cơ quan {number}", f"Agency {number}"), AgencyKind.OFFICE, Level.PROVINCE
        )
        for number in range(draw(st.integers(silent, 4)))
    ]
    agencies = [evolve(agency, classes=draw(belongings)) for agency in agencies]
    said = {agency: draw(st.sampled_from([*ANSWERS, ""])) for agency in agencies[silent:]}
    calls: list[dict[Agency, str]] = [{} for _ in range(draw(st.integers(1, 3)))]
    for agency, answer in said.items():
        sure = draw(st.integers(0, len(calls) - 1))
        for turn, call in enumerate(calls):
            call[agency] = answer if turn == sure else draw(st.sampled_from([answer, "unknown", ""])) if answer else ""
    return Called(
        evolve(tiny.ALL_OFFICES_READY, bound=AtLeast(draw(percentages)), counted=both),
        Roster((*both, *agencies)),
        {agency.key: answer for agency, answer in said.items() if answer},
        tuple(map(roll_call, calls)),
    )


def completions(known: Called) -> Iterator[Tally]:
    """The counts by everything that those could answer of whom nothing is known."""
    answers = [known.answers.get(each.key, "unknown") for each in known.agencies]
    for completion in product(*(KNOWN if answer == "unknown" else (answer,) for answer in answers)):
        yield Tally(completion.count("done"), completion.count("not_done"))


def agreed(target: Target, tallies: Iterator[Tally]) -> bool | None:
    """Whether counts reach a target, where they all do or all do not."""
    found = {
        100 * Fraction(tally.yes, tally.total) >= target.bound.numbers[0] if tally.total else None for tally in tallies
    }
    return found.pop() if len(found) == 1 else None


@given(called())
def test_a_roll_call_decides_what_every_completion_of_it_decides(known: Called) -> None:
    """A target is reached, or not, exactly if it is whatever the unknown and the silent answer; these are named."""
    finding = known.judge()
    assert finding.reaches is agreed(known.target, completions(known))
    assert {each.key for each in finding.missing} == {each.key for each in known.silent}
    assert len(finding.missing) == len(known.silent)
    not_asked = set(known.answers.values()) <= {"not_concerned"} and not known.silent
    assert (finding.status is Status.NOT_APPLICABLE) is not_asked
    answers = [*known.answers.values()]
    unknown = answers.count("unknown") + len(known.silent)
    assert finding.value == Tally(answers.count("done"), answers.count("not_done"), unknown)


@given(called(complete=False))
def test_of_a_class_that_is_not_all_listed_any_number_may_answer_anything(known: Called) -> None:
    """A target is then reached, or not, exactly if it is by any number of others; only “all” can be refuted."""
    others = (Tally(0, 0), Tally(OTHERS, 0), Tally(0, OTHERS))
    widened = (tally + more for tally in completions(known) for more in others)
    finding = known.judge()
    assert finding.reaches is agreed(known.target, widened)
    assert finding.reaches is not True
    assert {*known.target.counted, *known.silent} == {*finding.missing}


@given(called(complete=False))
def test_a_call_that_says_it_is_complete_is_one_of_complete_classes(known: Called) -> None:
    """Those whom it does not name and the roster does stay silent, and so does a class of which it names nobody."""
    finding = known.judge(evolve(roll_call({}), complete=True))
    heard = {key for each in known.agencies if each.key in known.answers for key in each.classes}
    unheard = [group for group in known.target.counted if group.key not in heard]
    others = (Tally(0, 0), Tally(OTHERS, 0), Tally(0, OTHERS)) if unheard else (Tally(0, 0),)
    assert finding.reaches is agreed(known.target, (each + more for each in completions(known) for more in others))
    assert {each.key for each in finding.missing} == {each.key for each in (*known.silent, *unheard)}


@given(st.booleans().flatmap(lambda complete: called(complete=complete, silent=1)), st.sampled_from(ANSWERS))
def test_hearing_of_somebody_silent_never_flips_a_verdict(known: Called, answer: str) -> None:
    """What is met or missed while an agency is silent stays so, whatever is then said of it."""
    before, after = known.judge(), known.judge(roll_call({known.silent[0]: answer}))
    assert before.status not in (Status.MET, Status.MISSED) or after.status is before.status
    assert after.status is not Status.CONTESTED
    assert known.silent[0] not in after.missing


def an_answer(known: Called, newcomer: Agency) -> st.SearchStrategy[RollCall]:
    """A call of some of those known, and of one whom no roster lists, that may say it is complete."""
    said = {agency: st.sampled_from([*ANSWERS, ""]) for agency in (*known.agencies, newcomer)}
    return st.builds(
        lambda answers, complete: evolve(roll_call(answers), complete=complete),
        st.fixed_dictionaries(said),
        st.booleans(),
    )


@given(st.booleans().flatmap(lambda complete: called(complete=complete)), st.none() | shares | tallies, st.data())
def test_no_call_and_no_figure_more_turns_a_verdict_round(
    known: Called, value: Share | Tally | None, data: st.DataObject
) -> None:
    """Whoever is called, listed or not, by a call that is complete or not: it stays met or missed, or is contested."""
    newcomer = evolve(tiny.HOME, key="co-quan-moi", classes=(known.target.counted[0].key,))
    target = evolve(known.target, answered_by=tiny.EVERYBODY)
    figure = [] if value is None else [Figure(OFFICES_READY, tiny.EVERYBODY, YEAR, value)]
    calls = [*known.calls, *data.draw(st.lists(an_answer(known, newcomer), max_size=2))]
    observations: list[Observation] = data.draw(st.permutations([*figure, *calls]))
    for turn in range(1, len(observations)):
        before, after = (
            judge(target, observations[:each], as_of=AFTER, roster=known.roster) for each in (turn, turn + 1)
        )
        assert before.status not in (Status.MET, Status.MISSED) or after.status in (before.status, Status.CONTESTED)


def found(finding: Finding) -> tuple[object, ...]:
    return finding.status, finding.reason, finding.reaches, finding.missing, finding.value


@given(st.booleans().flatmap(lambda complete: called(complete=complete)), st.data())
def test_order_and_repetition_of_roll_calls_do_not_matter(known: Called, data: st.DataObject) -> None:
    """However often, and after whatever, a call is made, it says the same."""
    again = data.draw(shuffled_with_repeats(known.calls))
    assert judge(known.target, again, as_of=AFTER, roster=known.roster) == known.judge()


@given(st.booleans().flatmap(lambda complete: called(complete=complete)))
def test_unknown_yields_to_every_answer(known: Called) -> None:
    """A call that does not know what others do, of all whom they called, changes nothing."""
    asked = {each: "unknown" for each in known.agencies if each.key in known.answers}
    assert found(known.judge(roll_call(asked))) == found(known.judge())


@given(called(silent=1), st.permutations(KNOWN))
def test_two_answers_of_one_agency_are_contested(known: Called, answers: Sequence[str]) -> None:
    """Done against not done is contested, and so is either against not concerned, whatever else is known."""
    rivals = [roll_call({known.silent[0]: answer}) for answer in answers[:2]]
    finding = known.judge(*rivals)
    assert (finding.status, finding.reason, finding.reaches) == (Status.CONTESTED, Reason.FIGURES_DISAGREE, None)


LISTED = tuple(evolve(each, complete=True) for each in (tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY))
answering = st.sampled_from(LISTED)


@given(answering, st.booleans(), records, days, st.booleans(), st.sampled_from([None, changing.ROSTER]))
def test_silence_is_never_left_out(
    whole: AgencyClass, each: bool, seen: list[Observation], on: date, closed: bool, roster: Roster | None
) -> None:
    """Each member that answers has a finding about the whole measure, heard or not, or else the class has.

    The class has where it answers as a whole, and where nobody of it is left to answer on the day.
    """
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=whole, each=each)
    plan = tiny.plan_with(target)
    who = plan.roster if roster is None else roster
    day = min(on, YEAR.last_day)
    there = who.members(whole, day) if each and who.level_end(whole.level, day) is None else ()
    about = [
        finding.agency.key if finding.agency else None
        for finding in assess(plan, seen, as_of=on, closed_world=closed, roster=roster)
        if finding.part is None
    ]
    assert {agency.key for agency in there or (whole,)} <= {*about}
    assert len(about) == len(set(about))
    assert None not in about


def of_all_offices(answered_by: AgencyClass | None, agency: AgencyOrClass) -> tuple[Target, AgencyOrClass]:
    return evolve(tiny.ALL_OFFICES_READY, answered_by=answered_by), agency


PARTS = [each for each in tiny.ROSTER if each.key != tiny.EVERYBODY.key]
not_the_whole = st.one_of(
    st.builds(of_all_offices, st.none(), any_party),
    st.builds(of_all_offices, st.just(tiny.EVERYBODY), st.sampled_from(PARTS)),
)


@given(not_the_whole, tallies | shares, parts_of_the_year)
def test_a_figure_of_one_agency_or_class_is_not_that_of_all_agencies(
    asked: tuple[Target, AgencyOrClass], value: Tally | Share, period: Period
) -> None:
    """Where agencies are the cases, a figure of anybody but whoever answers for all of them comes back unused."""
    target, agency = asked
    figure = Figure(OFFICES_READY, agency, period, value)
    findings = assess(tiny.plan_with(target), [figure], as_of=AFTER)
    assert [(each.observation, each.reason) for each in findings.unused] == [(figure, UnusedReason.NOT_THE_WHOLE)]
    (finding,) = findings
    assert (finding.agency, finding.reason) == (target.answered_by, Reason.NOTHING_REPORTED)
