"""Laws of wholes and their parts, in time and among agencies, against brute force over all that may have been."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, product

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Measure, Period, Plan, Reason, Share, Status, Tally, assess, judge, reaches
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverAgencies, OverTime
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.laws.strategies import days, records, shares

AFTER, MIDDLE = date(2026, 1, 1), date(2025, 7, 1)
YEAR = tiny.YEAR
HALVES = (Period(YEAR.start, MIDDLE), Period(MIDDLE, YEAR.end))
ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM, over_agencies=OverAgencies.SUM)
SETTLED = (Status.MET, Status.MISSED)
MOST_CASES = 2
ONE_CASE = [Tally(1, 0), Tally(0, 1), Tally(0, 0, 1)]
counts = st.sampled_from([Tally(0, 0), *ONE_CASE, *(one + other for one in ONE_CASE for other in ONE_CASE)])


def group(*, complete: bool) -> AgencyClass:
    return AgencyClass("nhom", Bilingual("Nhóm", "The class"), complete=complete)


def body(number: int, classes: tuple[str, ...] = ("nhom",)) -> Agency:
    name = Bilingual(f"Cơ quan {number}", f"Agency {number}")
    return Agency(f"co-quan-{number}", name, AgencyKind.DEPARTMENT, Level.PROVINCE, classes=classes)


@frozen
class Known:
    """Members of a class, and what was reported by them and by the class.

    Args:
        target: Answered by the class.
        roster: Who belongs to it, and from when to when.
        halves: The halves of the year in which each member existed.
        figures: What was reported.
    """

    target: Target
    roster: Roster
    halves: Mapping[str, tuple[Period, ...]]
    figures: tuple[Figure, ...]

    @property
    def plan(self) -> Plan:
        return tiny.plan_with(self.target)

    def whole(self, *more: Figure) -> Finding:
        """The finding about the class."""
        found = assess(self.plan, [*self.figures, *more], as_of=AFTER, roster=self.roster).about(self.target)
        (whole,) = (finding for finding in found if finding.decides)
        return whole

    def worlds(self, figures: Sequence[Figure]) -> Iterator[dict[tuple[str, Period], tuple[int, int]]]:
        """What each member may have counted in each half of the year, yes and no, in which figures are true."""
        cells = [(key, half) for key, halves in self.halves.items() for half in halves]
        few = [(yes, total - yes) for total in range(MOST_CASES + 1) for yes in range(total + 1)]
        for world in product(few, repeat=len(cells)):
            counted = dict(zip(cells, world, strict=True))
            if all(fits(figure, counted) for figure in figures):
                yield counted


def fits(figure: Figure, world: Mapping[tuple[str, Period], tuple[int, int]]) -> bool:
    """Whether a figure is true in a world, whatever its unknown cases turn out to be."""
    own = [
        count
        for (key, half), count in world.items()
        if figure.agency.key in (key, "nhom") and figure.period.covers(half)
    ]
    yes, no = sum(count[0] for count in own), sum(count[1] for count in own)
    value = figure.value
    assert isinstance(value, Tally)
    return yes + no == value.total and yes >= value.yes and no >= value.no


def reached(target: Target, world: Mapping[tuple[str, Period], tuple[int, int]]) -> bool | None:
    yes, no = (sum(count[turn] for count in world.values()) for turn in (0, 1))
    return 100 * Fraction(yes, yes + no) >= target.bound.numbers[0] if yes + no else None


def lives(draw: st.DrawFn, members: Sequence[Agency], *, events: bool) -> tuple[Roster, dict[str, tuple[Period, ...]]]:
    """A roster of the members; with events, in the middle of the year one goes into another, or one begins."""
    halves: dict[str, tuple[Period, ...]] = {member.key: HALVES for member in members}
    roster = Roster((group(complete=True), *members))
    if not events:
        return roster, halves
    first, last = members[0], members[-1]
    if len(members) > 1 and draw(st.booleans()):
        event = Succession(SuccessionKind.MERGED, MIDDLE, (first,), (last,), changing.READ)
        halves[first.key] = HALVES[:1]
    else:
        event = Succession(SuccessionKind.FORMED, MIDDLE, (), (body(9),), changing.READ)
        halves["co-quan-9"] = HALVES[1:]
    return roster.with_successions([event]), halves


@st.composite
def reports(draw: st.DrawFn, *, silent: bool = False, events: bool = False, of_year: bool = False) -> Known:
    """One or two members, and a third where it begins in mid-year; figures of theirs and of the class.

    Args:
        draw: As hypothesis gives it.
        silent: Whether the first member reports nothing.
        events: Whether the roster changes in mid-year.
        of_year: Whether all figures are of the year; else some are of its halves.
    """
    members = [body(number) for number in range(draw(st.integers(1, 2)))]
    roster, halves = lives(draw, members, events=events)
    figures: list[Figure] = []
    agencies: list[AgencyOrClass] = [entry for entry in roster if entry.key in halves]
    for agency in [*agencies[silent:], group(complete=True)]:
        own = halves.get(agency.key, HALVES)
        all_year = [YEAR] if own == HALVES else []
        periods = all_year if of_year else [*own, *all_year]
        drawn = draw(st.lists(st.tuples(st.sampled_from(periods), counts), max_size=2))
        figures += (Figure(ADDS, agency, *each) for each in drawn)
    target = evolve(
        tiny.DOSSIERS_ON_TIME,
        measure=ADDS,
        bound=AtLeast(draw(st.sampled_from([1, 34, 50, 67, 100]))),
        answered_by=group(complete=True),
    )
    return Known(target, roster, halves, tuple(figures))


def with_and_without_events(**how: bool) -> st.SearchStrategy[Known]:
    return st.booleans().flatmap(lambda events: reports(events=events, **how))


@given(with_and_without_events())
def test_a_verdict_on_a_whole_holds_whatever_may_have_been(known: Known) -> None:
    """What is met or missed is so in every world in which the figures are true; what is contested is true in none."""
    finding = known.whole()
    answers = {reached(known.target, world) for world in known.worlds(known.figures)}
    if finding.status is Status.CONTESTED:
        assert answers == set()
    if finding.status in (*SETTLED, Status.NOT_APPLICABLE):
        assert answers <= {finding.reaches}


@given(reports(of_year=True))
def test_figures_of_one_period_are_contested_exactly_where_they_cannot_all_be_true(known: Known) -> None:
    """Of the class and its members; a member that contradicts itself contradicts the class where it was summed up."""
    finding = known.whole()
    alone = [[each for each in known.figures if each.agency == figure.agency] for figure in known.figures]
    if all(any(True for _ in known.worlds(figures)) for figures in alone):
        assert (finding.status is Status.CONTESTED) is (not any(True for _ in known.worlds(known.figures)))
    else:
        assert finding.status is not Status.MET or any(figure.agency == finding.agency for figure in known.figures)


def gave_a_count(known: Known, member: str) -> bool:
    """Whether a member reported the year as one, or each half of it in which it existed."""
    periods = {each.period for each in known.figures if each.agency.key == member}
    return YEAR in periods or periods >= {*known.halves[member]}


def told_once(figures: Sequence[Figure]) -> bool:
    """Whether no agency reported a day twice, so that no figure tells what another leaves unknown."""
    return not any(
        one.agency == other.agency and (one.period.covers(other.period) or other.period.covers(one.period))
        for one, other in combinations(figures, 2)
    )


@given(with_and_without_events())
def test_the_sum_of_all_members_is_the_class_and_whoever_gave_no_count_is_named(known: Known) -> None:
    """Where the class itself is silent: what every world agrees on is found once all gave a count, and not before."""
    known = evolve(known, figures=tuple(each for each in known.figures if each.agency.key in known.halves))
    finding = known.whole()
    without = {member for member in known.halves if not gave_a_count(known, member)}
    if finding.status is Status.CONTESTED:
        assert not any(True for _ in known.worlds(known.figures))
    elif not without:
        answers = {reached(known.target, world) for world in known.worlds(known.figures)}
        agreed = answers.pop() if len(answers) == 1 else None
        assert finding.reaches in (None, agreed)
        if told_once(known.figures):
            assert finding.reaches is agreed
        assert isinstance(finding.value, Tally)
        assert (finding.missing, {*finding.evidence}) == ((), {*known.figures})
    else:
        assert finding.status is Status.UNKNOWN
        assert finding.reason is (Reason.MEMBERS_INCOMPLETE if known.figures else Reason.NOTHING_REPORTED)
        assert {each.key for each in finding.missing} == (without if known.figures else set())


@given(
    st.dictionaries(
        st.tuples(st.sampled_from([tiny.HOME, tiny.JUSTICE]), st.sampled_from(range(1, 5))),
        st.builds(Tally, st.integers(0, 60), st.integers(0, 3), st.integers(0, 1)),
        min_size=1,
    )
)
def test_while_it_is_open_a_class_is_told_by_all_that_its_members_counted(
    known: dict[tuple[Agency, int], Tally],
) -> None:
    """Whichever quarters each of them reported; until each reported one, those are named who did not."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=evolve(tiny.DEPARTMENTS, complete=True))
    figures = [Figure(ADDS, who, Period.quarter(2025, number), value) for (who, number), value in known.items()]
    found = assess(tiny.plan_with(target), figures, as_of=date(2025, 12, 30))
    (whole,) = (each for each in found.about(target) if each.decides)
    heard = {who for who, _ in known}
    if len(heard) == 2:
        total = Tally.sum(known.values())
        assert (whole.status, whole.value, whole.reaches) == (Status.OPEN, total, reaches(target, total))
    else:
        assert (whole.reason, set(whole.missing)) == (Reason.MEMBERS_INCOMPLETE, {tiny.HOME, tiny.JUSTICE} - heard)


@given(with_and_without_events(), st.data())
def test_one_figure_more_never_turns_a_verdict_round(known: Known, data: st.DataObject) -> None:
    """Of whomever, of whatever part of the year: what is met or missed stays so, or is contested."""
    bodies = [each for each in known.roster if each.key in known.halves]
    agency = data.draw(st.sampled_from([*bodies, group(complete=True)]))
    period = data.draw(st.sampled_from([*known.halves.get(agency.key, HALVES), YEAR]))
    more = Figure(ADDS, agency, period, data.draw(counts | shares))
    before, after = known.whole(), known.whole(more)
    assert before.status not in SETTLED or after.status in (before.status, Status.CONTESTED)


@given(with_and_without_events(), st.booleans())
def test_bodies_decide_nothing_about_a_whole_of_which_others_may_be_a_part(known: Known, adds: bool) -> None:
    """Of a class that is not all listed, or a measure that does not add, only the class's own figure tells."""
    measure = ADDS if adds else evolve(ADDS, over_agencies=OverAgencies.WHOLE_ONLY)
    target = evolve(known.target, measure=measure, answered_by=group(complete=not adds))
    known = evolve(known, target=target, figures=tuple(evolve(each, measure=measure) for each in known.figures))
    alone = evolve(known, figures=tuple(each for each in known.figures if each.agency.key not in known.halves))
    with_bodies, by_itself = known.whole(), alone.whole()
    if adds and with_bodies.status is Status.CONTESTED:
        assert by_itself.evidence
    elif not by_itself.evidence and with_bodies.reason is Reason.MEMBERS_INCOMPLETE:
        assert (with_bodies.status, with_bodies.missing) == (by_itself.status, (target.answered_by,))
    else:
        assert with_bodies == by_itself


@given(st.lists(counts, max_size=3), counts)
def test_a_body_that_the_whole_cannot_contain_makes_both_contested(parts: list[Tally], whole: Tally) -> None:
    """No whole has fewer cases, fewer yes or fewer no than a body of it, or than several bodies together."""
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=tiny.EVERYBODY)
    bodies = [tiny.HOME, tiny.NORTH, tiny.SOUTH][: len(parts)]
    figures = [Figure(ADDS, each, YEAR, part) for each, part in zip(bodies, parts, strict=True)]
    found = assess(tiny.plan_with(target), [*figures, Figure(ADDS, tiny.EVERYBODY, YEAR, whole)], as_of=AFTER)

    def cannot_contain(part: Tally) -> bool:
        most_yes, most_no = whole.yes + whole.unknown, whole.no + whole.unknown
        return part.total > whole.total or part.yes > most_yes or part.no > most_no

    expected: set[AgencyOrClass] = {each for each, part in zip(bodies, parts, strict=True) if cannot_contain(part)}
    if expected or cannot_contain(Tally.sum(parts)):
        expected.add(tiny.EVERYBODY)
    assert {each.agency for each in found if each.status is Status.CONTESTED} == expected


ROADS = evolve(tiny.measure("on-time-of-roads", "on-time"), part_of=tiny.ON_TIME.key)
CLASSES = [tiny.DEPARTMENTS, tiny.DISTRICTS, tiny.EVERYBODY]
who_answers = st.sampled_from([*CLASSES, *(evolve(each, complete=not each.complete) for each in CLASSES)])
some_parts = st.sampled_from([(), (tiny.ON_TIME_OF_LAND,), (tiny.ON_TIME_OF_LAND, ROADS)])


@given(who_answers, st.booleans(), some_parts, st.booleans(), records, records, days, st.booleans())
def test_whoever_answers_is_found_by_the_same_id_whatever_was_heard(
    whole: AgencyClass,
    each: bool,
    parts: tuple[Measure, ...],
    events: bool,
    seen: list[Observation],
    more: list[Observation],
    on: date,
    closed: bool,
) -> None:
    """Once for each part that is asked for; no two findings have one id, and hearing more loses nobody who answers."""
    target = evolve(tiny.DOSSIERS_ON_TIME, answered_by=whole, each=each, parts=parts, measure=tiny.ON_TIME)
    plan, roster = tiny.plan_with(target), changing.ROSTER if events else None
    who, day = roster or plan.roster, min(on, YEAR.last_day)
    listed = each and whole.complete and who.level_end(whole.level, day) is None
    members = who.members(whole, day) if listed else ()
    asked = {f"#{part.key}" for part in parts} or {""}
    must = {f"{target.key}@{agency.key}{part}" for agency in members or (whole,) for part in asked}
    for known in (seen, [*seen, *more]):
        found = assess(plan, known, as_of=on, closed_world=closed, roster=roster)
        ids = [finding.id for finding in found]
        if members or not each:
            assert must <= {*ids}
        assert len(ids) == len({*ids})
        heard = {finding.id for finding in found if finding.evidence}
        for finding in found:
            if finding.status is Status.MISSED and finding.id not in heard:
                assert closed
                assert finding.reason in (Reason.NOTHING_REPORTED, Reason.OTHERS_SILENT)


@given(reports(events=True), days, st.booleans())
def test_each_member_of_any_day_of_the_period_answers(known: Known, on: date, closed: bool) -> None:
    """Where each answers, whoever was a member on any day so far has one finding, heard or not, and nobody else has.

    Who had ended and was silent is never said to have missed it, for somebody took over.
    """
    target = evolve(known.target, each=True)
    findings = assess(tiny.plan_with(target), known.figures, as_of=on, roster=known.roster, closed_world=closed)
    found = {finding.agency and finding.agency.key: finding for finding in findings.about(target)}
    assert len(found) == len(findings.about(target))
    assert set(found) == {key for key, halves in known.halves.items() if halves != HALVES[1:] or on >= MIDDLE}
    for key, finding in found.items():
        if known.halves[str(key)] == HALVES[:1] and on >= MIDDLE and not finding.evidence:
            assert finding.status is Status.NOT_APPLICABLE


@given(st.tuples(counts, counts), st.booleans())
def test_a_member_that_began_in_the_period_answers_for_its_own_days(parts: tuple[Tally, Tally], apart: bool) -> None:
    """What it counted from its first day on decides, as that of the year decides for who was there all year."""
    always, begun = body(0), body(9)
    formed = Succession(SuccessionKind.FORMED, MIDDLE, (), (begun,), changing.READ)
    roster = Roster((group(complete=True), always)).with_successions([formed])
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=group(complete=True), each=True)
    total = parts[0] + parts[1]
    own = [Period.quarter(2025, 3), Period.quarter(2025, 4)]
    figures = [Figure(ADDS, always, YEAR, total)]
    if apart:
        figures += (Figure(ADDS, begun, quarter, part) for quarter, part in zip(own, parts, strict=True))
    else:
        figures.append(Figure(ADDS, begun, HALVES[1], total))
    findings = assess(tiny.plan_with(target), figures, as_of=AFTER, roster=roster).about(target)
    of_year, of_half = findings
    assert (of_half.status, of_half.reason, of_half.value) == (of_year.status, of_year.reason, of_year.value)
    assert judge(target, figures[1:], as_of=AFTER, roster=roster) == of_half
    (of_part,) = (
        finding
        for finding in assess(
            tiny.plan_with(target), [Figure(ADDS, begun, own[0], total)], as_of=AFTER, roster=roster
        ).about(target)
        if finding.evidence
    )
    assert (of_part.status, of_part.reason) == (Status.UNKNOWN, Reason.PART_OF_PERIOD)


@st.composite
def true_figures(draw: st.DrawFn) -> list[Figure]:
    """What two members counted in two halves of a year, told of halves and of the year, by each and by the class."""
    world = {(body(number), half): draw(counts) for number in (0, 1) for half in HALVES}
    told: list[Figure] = []
    for agency in (body(0), body(1), group(complete=True)):
        for period in (*HALVES, YEAR):
            count = Tally.sum(
                each
                for (own, half), each in world.items()
                if agency in (own, group(complete=True)) and period.covers(half)
            )
            share = Share(Fraction(100 * count.yes, count.total)) if count.total and not count.unknown else count
            told += [Figure(ADDS, agency, period, value) for value in draw(st.sets(st.sampled_from([count, share])))]
    return told


OF_TWO = Roster((group(complete=True), body(0), body(1)))
BY_THE_CLASS = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS, answered_by=group(complete=True))


@given(true_figures())
def test_what_is_true_is_never_contested(told: list[Figure]) -> None:
    """Counts and shares of one world agree, in time and among agencies, whichever of them are told."""
    findings = assess(tiny.plan_with(BY_THE_CLASS), told, as_of=AFTER, roster=OF_TWO)
    assert Status.CONTESTED not in findings.by_status()
    assert not findings.unused


@given(st.lists(shares, min_size=2, max_size=2), shares, st.booleans())
def test_a_mean_lies_between_what_it_is_taken_of(parts: list[Share], whole: Share, among_agencies: bool) -> None:
    """A whole is contested exactly if it lies above or below all of its parts, or leaves out a case that they have."""
    if among_agencies:
        told = [Figure(ADDS, body(number), YEAR, value) for number, value in enumerate(parts)]
    else:
        told = [Figure(ADDS, group(complete=True), *half) for half in zip(HALVES, parts, strict=True)]
    told.append(Figure(ADDS, group(complete=True), YEAR, whole))
    found = assess(tiny.plan_with(BY_THE_CLASS), told, as_of=AFTER, roster=OF_TWO)
    (finding,) = (each for each in found.about(BY_THE_CLASS) if each.decides)
    lows, highs = zip(*(each.bounds for each in parts), strict=True)
    low, high = whole.bounds
    impossible = high < min(lows) or low > max(highs) or (low == 1 and min(highs) < 1) or (high == 0 and max(lows) > 0)
    assert (finding.status is Status.CONTESTED) is impossible
