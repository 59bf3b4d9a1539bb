"""Hover text: the docstring under a constant of a plan, which an editor shows, drawn from the value itself."""

from __future__ import annotations

from typing import TypeAlias, TypeGuard

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.law.demand import demand_words
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Rule, Target, parties
from cchc_rules.measures.measure import Measure
from cchc_rules.source import Source
from cchc_rules.text import Bilingual

__all__ = ["Hovered", "has_hover_text", "hover_text"]

Hovered: TypeAlias = Rule | Measure | Agency | AgencyClass
"""What has a hover text in a plan package."""


def has_hover_text(value: object) -> TypeGuard[Hovered]:
    """Whether a value of a plan package is told under its constant."""
    return isinstance(value, Hovered)


def hover_text(value: Hovered) -> str:
    """What a rule asks, by when, where it is written and how it was read; what a measure counts; who an agency is.

    >>> from cchc_rules.plans import hue_2025
    >>> print(hover_text(hue_2025.SO_TU_PHAP))
    Department of Justice (so-tu-phap), department, province.
    <BLANKLINE>
    Sở Tư pháp; also Sở TP, STP.
    """
    match value:
        case Measure():
            return _measure_text(value)
        case Agency() | AgencyClass():
            return _agency_text(value)
    lines = [f"{value.title.en}: {_what_is_asked(value)}. Source: {value.address}.", "", f"{value.title.vi}."]
    if value.interpretations:
        lines += ["", f"Read so: {'; '.join(each.reading.en for each in value.interpretations)}."]
    return "\n".join(lines)


# Sphinx takes what stands before a colon in the first line for a type, so none stands there for measures and agencies.


def _measure_text(measure: Measure) -> str:
    lines = [
        f"{_without_colon(measure.title)} ({measure.key}), in {measure.unit}.",
        "",
        measure.definition.en,
        "",
        f"{measure.title.vi}.",
    ]
    return "\n".join([*lines, *_source_lines(measure.source)])


def _agency_text(agency: Agency | AgencyClass) -> str:
    if isinstance(agency, Agency):
        what = f"{agency.kind.label.en}, {agency.level.label.en}"
    else:
        levels = ", ".join(level.label.en for level in agency.levels) or "levels not recorded"
        what = f"{'every member listed' if agency.complete else 'a class'}, {levels}"
    also = f"; also {', '.join(agency.aliases)}" if agency.aliases else ""
    lines = [f"{_without_colon(agency.name)} ({agency.key}), {what}.", "", f"{agency.name.vi}{also}."]
    return "\n".join([*lines, *_source_lines(agency.source if isinstance(agency, Agency) else None)])


def _without_colon(title: Bilingual) -> str:
    return title.en.replace(":", ",")


def _source_lines(source: Source | None) -> list[str]:
    return [] if source is None else ["", f"Source, {source.certainty.value}: {source.text.en}."]


def _what_is_asked(rule: Rule) -> str:
    match rule:
        case Target():
            of = " and of ".join(each.key for each in rule.parts or (rule.measure,))
            return f"{demand_words(rule, 'en')} of {of} by {rule.period.last_day:%d/%m/%Y}"
        case Outcome():
            return f"attested by {rule.period.last_day:%d/%m/%Y}"
        case Activity():
            last = f", so by {rule.due.last_day:%d/%m/%Y}" if rule.due.last_day else ""
            owed = "" if rule.owed_by is OwedBy.EACH else f", owed by {rule.owed_by.label.en}"
            return f"due “{rule.due.phrase}”{last}, led by {' and '.join(lead.key for lead in rule.lead)}{owed}"
    said = ((role, " and ".join(agency.key for agency in named)) for role, named in parties(rule))
    return ", ".join(f"{named} {role.label.en}" for role, named in said)
