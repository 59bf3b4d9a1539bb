"""Reassessment: what the evidence of findings comes to by itself, so that nothing is told that does not follow."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.judging.ended_agencies import while_somebody_answers
from cchc_rules.findings.judging.expected_cases import with_coming
from cchc_rules.findings.judging.verdict import judge_others
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.selection import EVERYTHING
from cchc_rules.law.responsibility import includes
from cchc_rules.law.versions import reference_day

__all__ = ["reassess"]

_BY_OTHERS: Final = frozenset({Reason.OTHERS_SILENT, Reason.MEMBERS_INCOMPLETE})
"""The reasons that rest on what is said of others, and on no evidence of their own."""


def reassess(findings: Findings) -> Findings:
    """An assessment made again of what its findings rest on, and of what was not used; of the findings that are told.

    It comes out the same, whatever was reported and in whichever order. Of cases that are expected, what the findings
    say is taken; and where only some findings are told, who else of a class was silent, or gave no count.

    Args:
        findings: All findings of an assessment, or some.

    >>> from datetime import date
    >>> from attrs import evolve
    >>> from cchc_rules import Status
    >>> from cchc_rules.plans import hue_2025
    >>> silent = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30))
    >>> reassess(silent) == silent
    True
    >>> edited = evolve(silent.findings[0], status=Status.MET)
    >>> reassess(evolve(silent, findings=(edited, *silent.findings[1:]))) == silent
    True
    """
    given = dict(findings.read_otherwise)
    told = [each for finding in findings for each in finding.evidence]
    told += [each.observation for each in findings.unused]
    known = dict.fromkeys((*given.values(), *(given.get(each, each) for each in told)))
    again = assess(
        findings.plan, known, as_of=findings.as_of, closed_world=findings.closed_world, roster=findings.roster
    )
    by_id = {each.id: each for each in again}
    follow = (_with_what_is_taken(findings, each, by_id[each.id]) for each in findings if each.id in by_id)
    return evolve(again, findings=tuple(follow), selection=findings.selection)


def _with_what_is_taken(findings: Findings, told: Finding, again: Finding) -> Finding:
    """A finding that was made again, with what is taken as it is told."""
    if told.reason in _BY_OTHERS and findings.selection != EVERYTHING:
        again = _by_others(findings, told, again)
    coming = told.unbudgeted if told.budget is None else told.budget.expected
    return again if coming is None else with_coming(again, coming)


def _by_others(findings: Findings, told: Finding, again: Finding) -> Finding:
    """What is found of a class where those are silent, or gave no count, that a finding about it names as missing."""
    rule, group, as_of = told.rule, told.agency, findings.as_of
    if not isinstance(group, AgencyClass) or not all(includes(group, each) for each in told.missing):
        return again
    last = reference_day(rule)
    past = last is not None and as_of > last
    if told.reason is Reason.OTHERS_SILENT:
        silent = [each for each in told.missing if isinstance(each, Agency)]
        found = judge_others(rule, group, silent, as_of, past, findings.closed_world)
    else:
        status = Status.UNKNOWN if past else Status.OPEN
        found = Finding(rule, group, as_of, status, told.reason, None, (), missing=told.missing)
    found = evolve(found, part=again.part)
    return found if findings.roster is None else while_somebody_answers(findings.roster, found)
