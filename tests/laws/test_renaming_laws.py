"""A renaming makes no new body: whatever is said under either name is said of one, and found of one."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import ExpectedCases, Figure, Period, assess, judge
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.finding import Finding
from cchc_rules.formats.from_json import load_findings
from cchc_rules.formats.to_json import dump_findings
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import OverTime
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.laws.test_whole_laws import ADDS, body, counts, group

OLD, OTHER = body(0), body(1)
NEW, NEWER = (
    evolve(OLD, key=key, name=Bilingual(f"Tên {key}", f"Name {key}")) for key in ("co-quan-0-moi", "co-quan-0-sau")
)
PLAIN = Roster((group(complete=True), OLD, OTHER))
DAYS = [date(2025, 1, 1), date(2025, 4, 1), date(2025, 6, 15), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1)]
PARTS = [
    tiny.YEAR,
    *(Period.quarter(2025, number) for number in (1, 2, 3, 4)),
    Period(date(2025, 1, 1), date(2025, 7, 1)),
]
looking = st.sampled_from([*DAYS, date(2025, 5, 1), date(2026, 2, 1)])


class Renaming(NamedTuple):
    """A target, what was said of it under the first names, and the rosters without and with the new ones."""

    target: Target
    figures: Sequence[Figure]
    named: Roster


@st.composite
def renamings(draw: st.DrawFn) -> Renaming:
    """One body is renamed once or twice; the class answers, or each of its members, or whoever is heard of."""
    class_answers, each = draw(st.sampled_from([(False, False), (True, False), (True, True)]))
    measure = evolve(ADDS, over_time=draw(st.sampled_from(OverTime)))
    target = evolve(
        tiny.DOSSIERS_ON_TIME,
        measure=measure,
        bound=AtLeast(50),
        answered_by=group(complete=True) if class_answers else None,
        each=each,
        baseline=draw(st.sampled_from([None, tiny.LAST_YEAR])),
    )
    reporting: list[AgencyOrClass] = [OLD, OTHER, *([group(complete=True)] if class_answers and not each else [])]
    periods = [*PARTS, *([tiny.LAST_YEAR] if target.baseline else [])]
    said = draw(st.lists(st.tuples(st.sampled_from(reporting), st.sampled_from(periods), counts), max_size=6))
    days = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=2, unique=True)))
    events = [
        Succession(SuccessionKind.RENAMED, day, (before,), (after,), changing.READ)
        for day, before, after in zip(days, (OLD, NEW), (NEW, NEWER), strict=False)
    ]
    return Renaming(target, [Figure(measure, *each) for each in said], PLAIN.with_successions(events))


def row(finding: Finding) -> tuple[object, ...]:
    """What is found, and of which body, whatever it is called."""
    agency, *missing = (each and each.key[: len(OLD.key)] for each in (finding.agency, *finding.missing))
    value = finding.agreed_value
    return agency, finding.part, finding.status, finding.reason, finding.reaches, value, finding.budget, missing


def rows(found: Iterable[Finding]) -> list[str]:
    return sorted(repr(row(each)) for each in found)


@given(renamings(), looking, st.booleans())
def test_the_same_is_found_of_a_body_whatever_it_was_called(renaming: Renaming, on: date, closed: bool) -> None:
    """Of the same figures, with renamings and without, the same is found: of each body and of their class."""
    target, figures, named = renaming
    plan = tiny.plan_with(target)
    plain, after = (assess(plan, figures, as_of=on, closed_world=closed, roster=each) for each in (PLAIN, named))
    assert rows(after) == rows(plain)
    assert load_findings(dump_findings(after), plan, rosters=[named]).to_dicts() == after.to_dicts()


@given(renamings(), looking)
def test_a_finding_is_about_a_body_as_it_is_called_when_it_answers(renaming: Renaming, on: date) -> None:
    """On the last day of the target, or today before it; what was said stands under the name of then."""
    target, figures, named = renaming
    day = min(on, target.period.last_day)
    found = assess(tiny.plan_with(target), figures, as_of=on, roster=named)
    for finding in found:
        assert finding.agency is None or finding.agency.key == named.renamed(finding.agency, day).key
        for each in finding.evidence:
            assert isinstance(each, Figure)
            assert each.agency.key == named.renamed(each.agency, each.period.last_day).key


@given(renamings(), looking)
def test_judging_one_body_is_what_assessing_it_finds(renaming: Renaming, on: date) -> None:
    """`judge` of the figures of one body finds what `assess` does, under whichever names they are."""
    target, figures, named = renaming
    own = [each for each in figures if each.agency.key == OLD.key and each.period.start <= on]
    alone = evolve(target, answered_by=None, each=False)
    if own:
        found = judge(alone, own, as_of=on, roster=named)
        assert rows([found]) == rows(assess(tiny.plan_with(alone), own, as_of=on, roster=named))


@given(renamings(), looking, st.integers(0, 9))
def test_what_may_still_be_missed_counts_all_that_a_body_reported(renaming: Renaming, on: date, coming: int) -> None:
    """The budget of a body is the same, renamed or not."""
    target, figures, named = renaming
    alone = evolve(target, answered_by=None, each=False, baseline=None)
    own = [each for each in figures if each.agency.key == OLD.key and target.period.covers(each.period)]
    if any(each.period.start <= on for each in own):
        plain, after = (
            assess(
                tiny.plan_with(alone),
                own,
                as_of=on,
                roster=roster,
                expected=[ExpectedCases(alone.measure, body_then, coming)],
            )
            for roster in (PLAIN, named)
            for body_then in [roster.renamed(OLD, min(on, target.period.last_day))]
            if isinstance(body_then, Agency)
        )
        assert rows(after) == rows(plain)
