"""Left out: the findings that an assessment has, and that are not told where only some of it are."""

from __future__ import annotations

from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding, Findings

__all__ = ["left_out"]


def left_out(findings: Findings) -> tuple[Finding, ...]:
    """Whoever has to answer and has no finding, as it were in silence.

    Whoever has to answer has a finding, heard or not, so that an assessment that is told whole leaves out none. Of one
    agency, kind or area alone, nothing else is missed; of one status, all others are. What was found of others that
    were heard, no plan can tell.

    Args:
        findings: All findings of an assessment, or some.

    >>> from datetime import date
    >>> from cchc_rules.plans import hue_2025
    >>> found = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30))
    >>> len(left_out(found)), len(left_out(found.only(found.findings[1:])))
    (0, 1)
    """
    silent = assess(findings.plan, (), as_of=findings.as_of, closed_world=findings.closed_world, roster=findings.roster)
    told = {each.id for each in findings}
    rules = {each.rule.key for each in findings}
    return tuple(
        each
        for each in silent
        if each.id not in told
        and findings.selection.covers(each.rule, each.agency)
        and not (each.agency is None and each.rule.key in rules)  # nobody in particular, until somebody is heard
    )
