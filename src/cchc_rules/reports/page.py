"""Pages: findings as one page of HTML, to be read on a screen, a phone or paper, and sent on as a file."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote as percent_encoded

from cchc_rules.agencies.agency import MAX_NAMED, AgencyOrClass
from cchc_rules.dates.period import write_day
from cchc_rules.drawings.due_calendar import draw_due_calendar
from cchc_rules.drawings.heat_map import draw_heat_map
from cchc_rules.drawings.interval import draw_interval
from cchc_rules.errors import BadValue, ClauseNotFound
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import Selection
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.rule import RULE_KIND_NAMES, Rule, Target
from cchc_rules.printable import printable
from cchc_rules.reports.contents import (
    NOBODY_SILENT,
    STATUS_SIGNS,
    act_heading,
    activities_with_dues,
    by_rule,
    record_words,
    report_title,
    silences,
    to_act_on,
)
from cchc_rules.reports.deciding_cases import deciding_cases
from cchc_rules.reports.finding_rows import ROW_COLUMNS, who_answered
from cchc_rules.text import Bilingual, Language
from cchc_rules.verification.verify import quote

__all__ = ["write_page"]


def write_page(
    findings: Findings, *, language: Language = "en", copy: str | None = None, about: AgencyOrClass | None = None
) -> str:
    """Findings as one page of HTML: it needs no script and no other file, and fetches nothing.

    At its head stands how many findings there are of each status, then those to act on, who has not reported, a heat
    map of the areas, the dues as a calendar; then every rule with what is found about it and the clause it comes from,
    a target with its figure beside its threshold, and where somebody has to act on it and cases were counted, with how
    many stand against it and how they are listed; at the end, what could not be used.

    Args:
        findings: The findings.
        language: "vi" or "en".
        copy: The text of the decision; with it, each rule shows the passage that it was encoded from, or says that the
            copy does not hold it to the letter.
        about: An agency or class, to tell only what is found about it, the classes that it belongs to, and its members;
            None for everything.

    Raises:
        MissingExtra: Where Jinja is not installed; the extra is `report`.
        BadValue: For anything but findings.

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> "<h1>" in write_page(assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)), language="vi")
    True
    """
    if not isinstance(findings, Findings):
        raise BadValue(findings, "findings", "assess() makes them.", "write_page")
    findings = findings.selected(Selection(agency=about))
    with needing_extra("report"):
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  an extra
    environment = Environment(
        loader=PackageLoader("cchc_rules.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_written_out,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    activities, year = activities_with_dues(findings)
    said: dict[str, Any] = {
        "findings": findings,
        "language": language,
        "Status": Status,
        "signs": STATUS_SIGNS,
        "title": report_title(findings, language, about),
        "record": " ".join(each.in_(language) for each in record_words(findings)),
        "nobody_silent": NOBODY_SILENT.in_(language),
        "by_status": findings.by_status(),
        "to_act_on": to_act_on(findings),
        "act_heading": lambda status: act_heading(status).in_(language),
        "silences": silences(findings, about),
        "areas": by_rule(findings),
        "heat_map": draw_heat_map(findings, language),
        "calendar": draw_due_calendar(activities, year, language),
        "year": year,
        "drawing": lambda finding: _drawing(finding, language),
        "say": lambda vi, en: Bilingual(vi, en).in_(language),
        "day": lambda day: write_day(day, language),
        "kind": lambda rule: RULE_KIND_NAMES[type(rule)].in_(language),
        "demand": lambda rule: brief_demand(rule, language),
        "anchor": lambda key: percent_encoded(key, safe=":/"),
        "behind": lambda finding: deciding_cases(finding, language),
        "named": lambda finding: _named_in_full(finding, language),
        "passage": None if copy is None else lambda rule: _passage(rule, copy),
    }
    return environment.get_template("page.html.jinja").render(said)


def _named_in_full(finding: Finding, language: Language) -> list[tuple[str, list[str]]]:
    """Who answered no or unknown and who is missing, by name, where they are more than a reason names."""
    told: dict[str, tuple[AgencyOrClass, ...]] = {**who_answered(finding), "missing": finding.missing}
    return [
        (ROW_COLUMNS[name].heading.in_(language), [each.name.in_(language) for each in agencies])
        for name, agencies in told.items()
        if len(agencies) > MAX_NAMED
    ]


def _written_out(said: object) -> object:
    """Text with what no page shows, or what turns the direction of its line, written out; all else as it is."""
    if not isinstance(said, str) or hasattr(said, "__html__"):  # a drawing, which is markup
        return said
    return "\n".join(map(printable, said.split("\n")))


def _drawing(finding: Finding, language: Language) -> str | None:
    """A finding that decides a target, drawn beside its threshold; what it has besides is told in words alone.

    Below it stands what is found, and not whether the figure alone reaches the threshold, which settles nothing yet
    where the finding is open or unknown.
    """
    if not isinstance(finding.rule, Target) or not finding.decides:
        return None
    found = f"{STATUS_SIGNS[finding.status]} {finding.status.label.in_(language)}"
    return draw_interval(finding.rule, finding.value, finding.baseline, language, found=found)


def _passage(rule: Rule, copy: str) -> str | None:
    """The passage of a rule in a copy of the decision; None where the copy does not hold it to the letter."""
    try:
        return quote(rule, copy)
    except ClauseNotFound:
        return None
