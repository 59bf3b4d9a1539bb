"""The engine keeps every law, and a system that breaks one is told which, by its smallest example."""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.dates.period import ONE_DAY
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure, Observation
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Tally
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Target
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025 import SO_TU_PHAP as JUSTICE
from cchc_rules.testing import laws
from cchc_rules.testing.broken_law import Law, LawBroken
from tests import tiny

System = Callable[[Plan, Sequence[Observation], date], Any]


def sound(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """The library as it is."""
    return assess(plan, known, as_of=as_of)


def answers(found: Findings) -> dict[str, Status]:
    return {finding.id: finding.status for finding in found}


def rounding(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
    """It rounds percentages to whole ones before it compares."""

    def status(finding: Finding) -> Status:
        value = finding.value
        if finding.status is Status.MISSED and isinstance(value, Tally) and isinstance(finding.rule, Target):
            rounded = Tally(
                round(Fraction(100 * value.yes, value.total)), 100 - round(Fraction(100 * value.yes, value.total))
            )
            figure = Figure(finding.rule.measure, finding.agency or tiny.HOME, finding.rule.period, rounded)
            return assess(plan, [figure], as_of=as_of).about(finding.rule)[0].status
        return finding.status

    return {finding.id: status(finding) for finding in sound(plan, known, as_of)}


def by_halves(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
    """It takes every second miss for a success."""

    def even(finding: Finding) -> bool:
        return isinstance(finding.value, Tally) and finding.value.yes % 2 == 0

    return {
        finding.id: Status.MET if finding.status is Status.MISSED and even(finding) else finding.status
        for finding in sound(plan, known, as_of)
    }


def unknown_as_no(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It counts what is not known as no."""

    def counted(said: Observation) -> Observation:
        if isinstance(said, Figure) and isinstance(said.value, Tally):
            return evolve(said, value=Tally(said.value.yes, said.value.no + said.value.unknown))
        return said

    return sound(plan, [counted(each) for each in known], as_of)


def last_word(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """Of figures of one thing it takes the last."""
    kept = {(each.measure, each.agency, each.period) if isinstance(each, Figure) else each: each for each in known}
    return sound(plan, list(kept.values()), as_of)


def hasty(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It takes a period for over on its last day."""
    return sound(plan, known, as_of + ONE_DAY)


def pooling(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It takes a body's own figure for that of all."""
    classes = {target.measure: target.answered_by for target in plan.rules_of_kind(Target) if not target.each}
    pooled = [
        evolve(each, agency=classes.get(each.measure) or each.agency) if isinstance(each, Figure) else each
        for each in known
    ]
    return sound(plan, pooled, as_of)


def closed(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It takes silence for missed."""
    return assess(plan, known, as_of=as_of, closed_world=True)


def heard_only(plan: Plan, known: Sequence[Observation], as_of: date) -> list[Finding]:
    """It shows only what was reported."""
    return [finding for finding in sound(plan, known, as_of) if finding.evidence]


def suspicious(plan: Plan, known: Sequence[Observation], as_of: date) -> Mapping[str, str]:
    """Once two bodies have reported on a measure, it trusts neither; and it answers in codes."""
    told: dict[str, set[str]] = {}
    for each in known:
        if isinstance(each, Figure):
            told.setdefault(each.measure.key, set()).add(each.agency.key)

    def status(finding: Finding) -> Status:
        measured = finding.rule.measure.key if isinstance(finding.rule, Target) else ""
        several = len(told.get(measured, ())) > 1
        return Status.MISSED if several and finding.status is Status.MET else finding.status

    return {finding.id: status(finding).value for finding in sound(plan, known, as_of)}


def forgetful(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It does not keep what it could not use."""
    return evolve(sound(plan, known, as_of), unused=())


def without_justice(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
    """It loses what one department reports, and answers by the id of each finding."""
    return answers(sound(plan, [each for each in known if each.agency != JUSTICE], as_of))


def without_home(plan: Plan, known: Sequence[Observation], as_of: date) -> Findings:
    """It loses what the home department reports."""
    return sound(plan, [each for each in known if each.agency != tiny.HOME], as_of)


def without_unknown(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
    """It forgets the cases of which nothing is known."""

    def counted(said: Observation) -> Observation:
        if isinstance(said, Figure) and isinstance(said.value, Tally):
            return evolve(said, value=Tally(said.value.yes, said.value.no))
        return said

    return answers(sound(plan, [counted(each) for each in known], as_of))


def last_answer(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
    """Of figures of one thing it takes the last, and it answers by the id of each finding."""
    return answers(last_word(plan, known, as_of))


SYSTEMS: tuple[tuple[System, Callable[..., None], Law], ...] = (
    (rounding, laws.assert_on_the_threshold_is_met, Law.ON_THE_THRESHOLD),
    (by_halves, laws.assert_monotone, Law.MONOTONE),
    (unknown_as_no, laws.assert_unknown_never_flips, Law.LEARNING),
    (last_word, laws.assert_disagreement_is_contested, Law.DISAGREEMENT),
    (last_word, laws.assert_order_does_not_matter, Law.ORDER),
    (hasty, laws.assert_nothing_is_settled_early, Law.EARLY),
    (pooling, laws.assert_part_never_decides_whole, Law.PART),
    (closed, laws.assert_silence_is_never_missed, Law.SILENCE),
    (heard_only, laws.assert_nobody_is_left_out, Law.NOBODY_LEFT_OUT),
    (without_home, laws.assert_everybody_is_answered_for, Law.ANSWERED_FOR),
    (suspicious, laws.assert_hearing_more_never_flips, Law.HEARING),
    (forgetful, laws.assert_nothing_is_lost, Law.NOTHING_LOST),
)


MOST = {Law.MONOTONE: 100, Law.NOTHING_LOST: 100}
"""How many examples find a broken law, where 20 may not."""


def test_every_law_has_a_system_that_breaks_it() -> None:
    assert {law for _, _, law in SYSTEMS} == {*Law}
    assert {check for _, check, _ in SYSTEMS} == {*laws.LAWS}


@pytest.mark.parametrize(("system", "check", "law"), SYSTEMS, ids=lambda each: getattr(each, "__name__", str(each)))
def test_a_system_that_breaks_a_law_is_told_which(system: System, check: Callable[..., None], law: Law) -> None:
    """In both languages, with no more observations than are needed; and the sound system keeps it."""
    with pytest.raises(LawBroken) as raised:
        check(system, plan=tiny.PLAN, max_examples=MOST.get(law, 20))
    broken = raised.value
    assert broken.law is law
    assert len(broken.example.observations) <= 3
    for language in ("vi", "en"):
        assert broken.sentence(language).startswith(law.label.in_(language))
    assert str(broken) == broken.sentence()
    assert pickle.loads(pickle.dumps(broken)).example == broken.example
    check(sound, plan=tiny.PLAN, max_examples=20)


@pytest.mark.parametrize("plan", [hue_2025.PLAN, tiny.PLAN], ids=lambda plan: plan.id)
def test_the_library_keeps_every_law(plan: Plan) -> None:
    laws.assert_every_law(sound, plan=plan, max_examples=40)


@pytest.mark.parametrize(
    ("system", "check"),
    [
        (without_justice, laws.assert_everybody_is_answered_for),
        (without_unknown, laws.assert_unknown_never_flips),
        (last_answer, laws.assert_order_does_not_matter),
    ],
    ids=["a department", "unknown cases", "the earlier word"],
)
def test_what_a_system_of_hue_loses_is_found_with_few_examples(system: System, check: Callable[..., None]) -> None:
    """In every run, by the same example."""
    said = set()
    for _ in range(2):
        with pytest.raises(LawBroken) as raised:
            check(system, max_examples=20)
        said.add(raised.value.sentence())
    assert len(said) == 1


def test_a_system_that_answers_by_rule_is_asked_about_what_one_finding_decides() -> None:
    """What each member of a class answers has no one answer by the rule, and is not asked for."""

    def by_rule(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
        return {finding.rule.key: finding.status for finding in sound(plan, known, as_of) if finding.decides}

    def without_the_leads(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[str, Status]:
        return by_rule(plan, [each for each in known if isinstance(each, Figure)], as_of)

    laws.assert_everybody_is_answered_for(by_rule)
    with pytest.raises(LawBroken, match="what it alone reports is heard"):
        laws.assert_everybody_is_answered_for(without_the_leads)


def test_what_a_mapping_cannot_keep_is_left_out_and_said() -> None:
    with pytest.warns(UserWarning, match="assert_nothing_is_lost was left out: it needs Findings.* returns dict"):
        laws.assert_every_law(lambda *given: answers(sound(*given)), plan=tiny.PLAN, max_examples=5)


def test_a_broken_law_is_told_without_what_lies_between() -> None:
    """No frame of ours is shown by pytest, no note of Hypothesis, and no plan is printed in full."""
    with pytest.raises(LawBroken) as raised:
        laws.assert_unknown_never_flips(without_unknown, max_examples=20)
    assert not hasattr(raised.value, "__notes__")
    assert raised.value.__suppress_context__
    assert len(str(raised.getrepr())) < 5_000
    assert len(str(inspect.signature(laws.assert_every_law))) < 200


def test_a_plan_of_duties_alone_has_nothing_that_could_break_a_law_of_targets() -> None:
    for check in (laws.assert_monotone, laws.assert_part_never_decides_whole, laws.assert_on_the_threshold_is_met):
        check(closed, plan=tiny.plan_of("Một", "Hai"))


def test_a_system_may_answer_by_rule() -> None:
    """By the rule itself or its key, it is the whole that is meant."""

    def by_rule(plan: Plan, known: Sequence[Observation], as_of: date) -> dict[object, Status]:
        return {finding.rule: finding.status for finding in sound(plan, known, as_of) if finding.decides}

    laws.assert_on_the_threshold_is_met(by_rule, max_examples=20)
    with pytest.raises(LawBroken, match="no answer"):
        laws.assert_on_the_threshold_is_met(lambda *_: {}, max_examples=5)
