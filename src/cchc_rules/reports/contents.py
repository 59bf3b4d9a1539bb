"""Contents: what a report tells of findings, in which order, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.dates.period import write_day
from cchc_rules.findings.finding import Finding, Findings, JudgedRule
from cchc_rules.findings.judging.ended_agencies import answering_day
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.responsibility import concern_each_other
from cchc_rules.law.rule import Activity, OwedBy
from cchc_rules.plans.shelf import load_successions
from cchc_rules.text import Bilingual, Language

__all__ = [
    "NOBODY_SILENT",
    "STATUS_SIGNS",
    "RuleFindings",
    "Silence",
    "act_heading",
    "activities_with_dues",
    "by_rule",
    "record_words",
    "report_title",
    "silences",
    "to_act_on",
]

STATUS_SIGNS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.MET: "✓",
        Status.MISSED: "✗",
        Status.OPEN: "…",
        Status.UNKNOWN: "?",
        Status.CONTESTED: "≠",
        Status.NOT_APPLICABLE: "–",
    }
)
"""A sign for each status, so that none is told by its colour alone."""

NOBODY_SILENT: Final = Bilingual("Mọi cơ quan phải trả lời đều đã báo cáo.", "Whoever must answer has reported.")
"""What stands where nobody is waited for."""

_TITLE_UNTIL: Final = Bilingual("Kết quả thực hiện kế hoạch, tính đến ngày", "What is found about the plan, as of")
_COMPLETE: Final = Bilingual(
    "Báo cáo được coi là đã đủ: cơ quan không gửi báo cáo nào sau ngày đến hạn là không đạt.",
    "The record is taken as complete: whoever is entirely silent after the due day has missed it.",
)
_NOT_COMPLETE: Final = Bilingual(
    "Báo cáo chưa được coi là đủ: nội dung chưa báo cáo là chưa đủ thông tin.",
    "The record is not taken as complete: of what was not reported nothing is known.",
)
_AS_AT_SIGNING: Final = Bilingual(
    "Chưa tính việc sắp xếp, đổi tên cơ quan từ khi ban hành kế hoạch.",
    "Agencies are as at signing: what became of them since is not followed.",
)
_OPEN_AND_BEHIND: Final = Bilingual("Chưa kết luận, hiện chưa đạt mức yêu cầu", "Open, and behind what is asked")
_WITHOUT_AGENCY: Final = Bilingual("Không nêu cơ quan", "No agency in particular")


_OF_NO_WHOLE: Final = frozenset({Reason.PARTS_DO_NOT_ADD, Reason.SHARES_DO_NOT_ADD, Reason.BASELINE_UNKNOWN})
"""The reasons for which a figure of a whole period is missing, whatever was reported of its parts."""


@frozen
class RuleFindings:
    """A rule and all that is found about it (kết luận theo quy định)."""

    rule: JudgedRule
    findings: tuple[Finding, ...]


@frozen
class Silence:
    """An agency, and what is waited for from it (cơ quan còn nội dung chưa báo cáo).

    Args:
        agency: The agency, or the class; None where the rules name nobody.
        overdue: The findings that wait for it and whose day has passed.
        awaited: Those that wait for it and are not due yet, or have no stated day.
    """

    agency: AgencyOrClass | None
    overdue: tuple[Finding, ...]
    awaited: tuple[Finding, ...]

    @property
    def name(self) -> Bilingual:
        """Who it is."""
        return _WITHOUT_AGENCY if self.agency is None else self.agency.name


def report_title(findings: Findings, language: Language, about: AgencyOrClass | None = None) -> str:
    """What a report is called: what it is about, as of which day, and of whom it is, where it is of one agency.

    Args:
        findings: The findings.
        language: "vi" or "en".
        about: The agency or class that it is about; None for the whole plan.
    """
    whose = "" if about is None else f" – {about.name.in_(language)}"
    return f"{_TITLE_UNTIL.in_(language)} {write_day(findings.as_of, language)}{whose}"


def record_words(findings: Findings) -> tuple[Bilingual, ...]:
    """Whether silence counts; and where agencies have changed by the day of looking, and that is not followed, so."""
    silence = _COMPLETE if findings.closed_world else _NOT_COMPLETE
    roster = findings.plan.roster if findings.roster is None else findings.roster
    if roster.successions or not any(each.day <= findings.as_of for each in load_successions(findings.plan.id)):
        return (silence,)
    return silence, _AS_AT_SIGNING


def to_act_on(findings: Findings) -> Mapping[Status, tuple[Finding, ...]]:
    """The findings that somebody has to act on (`Finding.to_act_on`) by their status, the worst first.

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> [status.value for status in to_act_on(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 31)))]
    ['unknown']
    """
    groups = groupby(findings.to_act_on(), lambda finding: finding.status)
    return MappingProxyType({status: tuple(group) for status, group in groups})


def act_heading(status: Status) -> Bilingual:
    """What stands above those of a status that somebody has to act on: of what is open, they are those behind."""
    return _OPEN_AND_BEHIND if status is Status.OPEN else status.label


def by_rule(findings: Findings) -> Mapping[int, tuple[RuleFindings, ...]]:
    """The rules of each area of reform that has findings, by its place in the plan's list, each with all of its own."""
    areas: dict[int, tuple[RuleFindings, ...]] = {}
    for area, found in sorted(findings.by_area().items()):
        together = (tuple(group) for _, group in groupby(found, lambda finding: finding.rule.key))
        areas[area] = tuple(RuleFindings(group[0].rule, group) for group in together)
    return MappingProxyType(areas)


def silences(findings: Findings, about: AgencyOrClass | None = None) -> tuple[Silence, ...]:
    """Who has not reported all, and what is waited for from each: those with most overdue first, then by name.

    A finding that names who is missing waits for those; any other of which nothing is known, or not of every day that
    should be by now, for its own agency. Where that is a class each member of which owes the product, it
    waits for each one that the roster lists as well: those who exist on the day on which somebody has to answer.

    Args:
        findings: The findings.
        about: Only this agency with the classes that it belongs to, or this class with its members; None for everybody.

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> silent = silences(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 31)))
    >>> [found.rule.address for each in silent if each.agency == hue_2025.SO_Y_TE for found in each.overdue]
    ['III.8.1', 'PL.1.8', 'PL.1.9']
    """
    waiting: dict[str, tuple[AgencyOrClass | None, list[Finding]]] = {}
    for finding in findings:
        for agency in _awaited(findings, finding):
            if concern_each_other(about, agency):
                waiting.setdefault("" if agency is None else agency.key, (agency, []))[1].append(finding)
    told = (
        Silence(
            agency,
            tuple(each for each in found if each.status is not Status.OPEN),
            tuple(each for each in found if each.status is Status.OPEN),
        )
        for agency, found in waiting.values()
    )
    return tuple(sorted(told, key=lambda each: (-len(each.overdue), each.name.vi)))


def _awaited(findings: Findings, finding: Finding) -> Iterator[AgencyOrClass | None]:
    """From whom something is still waited for: who is missing, or else the agency of which not every day is known."""
    settled = finding.status in (Status.MET, Status.MISSED, Status.NOT_APPLICABLE)
    if finding.evidence and settled:
        return
    if finding.missing:
        yield from finding.missing
    elif _lacks_figures(finding) or (not finding.evidence and finding.status is not Status.NOT_APPLICABLE):
        yield finding.agency
        yield from _members_who_owe(findings, finding)


def _lacks_figures(finding: Finding) -> bool:
    """Whether something is missing that somebody has to report; of what is open, days before the last reported ones.

    Where parts of the period do not add up, however many were reported, it is the figure of the whole.

    A part that decides nothing is waited for no more than the parts of those who reported nothing.
    """
    missing = finding.missing_days if finding.decides else ()
    if finding.status is not Status.OPEN:
        return bool(missing) or (finding.decides and finding.reason in _OF_NO_WHOLE)
    reported = [each.period.end for each in finding.evidence if isinstance(each, Figure | RollCall)]
    return any(days.end < max(reported) for days in missing)


def _members_who_owe(findings: Findings, finding: Finding) -> Iterator[Agency]:
    """The listed members of a class that a finding is about, where each owes and has no finding of its own."""
    group, rule = finding.agency, finding.rule
    if isinstance(group, AgencyClass) and isinstance(rule, Activity) and rule.owed_by is OwedBy.EACH:
        roster = findings.plan.roster if findings.roster is None else findings.roster
        own = {each.agency for each in findings.about(rule)}
        members = roster.members(group, answering_day(rule, findings.as_of))
        yield from (member for member in members if member not in own)


def activities_with_dues(findings: Findings) -> tuple[tuple[Activity, ...], int]:
    """The activities that findings are about, and the year whose dues are shown.

    It is the year of the day of looking, or the nearest one in which one of them falls due.
    """
    found = {finding.rule.key: finding.rule for finding in findings if isinstance(finding.rule, Activity)}
    days = [activity.due.last_day for activity in found.values()]
    years = sorted({day.year for day in days if day is not None} or {findings.as_of.year})
    return tuple(found.values()), min(years, key=lambda year: abs(year - findings.as_of.year))
