"""Findings as tables: what is found, what comes out otherwise, what falls due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from cchc_rules.agencies.succession import Succession, least_certain
from cchc_rules.cli.headings import heading
from cchc_rules.cli.tables import Row, heading_row, name_or_dash, or_dash, table
from cchc_rules.dates.recurring import CYCLE_NAMES
from cchc_rules.findings.agenda import AgendaItem
from cchc_rules.findings.comparison import FindingChange
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.law.rule import AREAS
from cchc_rules.text import Bilingual, Language

__all__ = ["agenda_table", "finding_changes_table", "findings_table"]

_OBSERVATION_NAMES: Final[Mapping[type[Observation], Bilingual]] = MappingProxyType(
    {
        Figure: Bilingual("số liệu", "figure"),
        RollCall: Bilingual("điểm danh", "roll call"),
        Delivery: Bilingual("sản phẩm đã giao", "delivery"),
        Attestation: Bilingual("xác nhận", "attestation"),
    }
)


def findings_table(findings: Findings, language: Language) -> str:
    """The findings by area and then by agency; then how many of each status, and what could not be used."""

    def place(finding: Finding) -> tuple[int, str]:
        return finding.rule.area, "" if finding.agency is None else finding.agency.key

    found: list[Row] = []
    for (area, _), group in groupby(sorted(findings, key=place), place):
        together = list(group)
        agency = together[0].agency
        who = heading("no agency in particular", language) if agency is None else agency.name.in_(language)
        found.append((f"{heading('area', language).capitalize()} {area}, {AREAS[area].in_(language)}: {who}",))
        for each in together:
            said = f"{each.rule.title.in_(language)}: {each.explanation(language)}"
            found.append((f"  {each.status.label.in_(language)}", each.rule.key, said))
    by_status = findings.by_status()
    counts = [(each.label.in_(language), str(len(by_status[each]))) for each in Status if each in by_status]
    unused = [
        (
            f"  {_OBSERVATION_NAMES[type(each.observation)].in_(language)}",
            *_observation_words(each.observation, language),
            each.reason.label.in_(language),
        )
        for each in findings.unused
    ]
    unused_heading = f"{heading('unused', language).capitalize()}: {len(unused)}\n" if unused else ""
    parts = (table(found), table(counts), unused_heading + table(unused))
    return "\n\n".join(part for part in parts if part)


def _observation_words(observation: Observation, language: Language) -> Row:
    if isinstance(observation, Delivery | Attestation):
        return observation.rule.key, name_or_dash(observation.agency, language), str(observation.day)
    return (
        observation.measure.key,
        name_or_dash(observation.agency, language) if isinstance(observation, Figure) else "–",
        str(observation.period),
    )


def finding_changes_table(changes: Iterable[FindingChange], language: Language) -> str:
    """A row for each finding that comes out otherwise, and how many there are."""
    rows = [(change.rule.key, change.sentence(language), change.rule.title.in_(language)) for change in changes]
    return "\n".join(
        filter(None, (f"{heading('findings that change', language).capitalize()}: {len(rows)}", table(rows)))
    )


def agenda_table(items: Iterable[AgendaItem], language: Language) -> str:
    """A row for each item, in their order, with the reporting cycle that states its day; below, the successions."""
    items = tuple(items)
    marks: dict[Succession, str] = {}
    for succession in (succession for item in items for succession in item.successions):
        marks.setdefault(succession, f"[{len(marks) + 1}]")
    turning = any(item.turn is not None for item in items)
    resting = bool(marks) or any(item.reporting_cycle is not None for item in items)
    more = (*(["reports on"] if turning else []), *(["rests on"] if resting else []))
    rows = [heading_row(language, "urgency", "last day", "days left", "rule", "agency", *more, "title")]
    for item in items:
        cells = [item.urgency.label.in_(language), or_dash(item.last_day), or_dash(item.days_left)]
        cells += (item.activity.key, name_or_dash(item.agency, language))
        if turning:
            cells.append(_turn_words(item, language))
        if resting:
            cells.append(_what_it_rests_on(item, marks, language))
        title = item.activity.title.in_(language)
        waiting = "" if item.awaited_event is None else f" ({heading('waits for', language)}: {item.awaited_event})"
        rows.append((*cells, f"{title}{waiting}"))
    legend = [(mark, succession.sentence(language)) for succession, mark in marks.items()]
    return "\n\n".join(filter(None, (table(rows), table(legend))))


def _turn_words(item: AgendaItem, language: Language) -> str:
    """What a turn reports on, and for which cycles."""
    if item.turn is None:
        return "–"
    return f"{item.turn.period} ({', '.join(CYCLE_NAMES[cycle].in_(language) for cycle in item.turn.cycles)})"


def _what_it_rests_on(item: AgendaItem, marks: Mapping[Succession, str], language: Language) -> str:
    """The successions and the reporting cycle that an item rests on, and how far they can be relied on."""
    said: list[str] = []
    certainty = least_certain(item.successions)
    if certainty is not None:
        signs = "".join(marks[succession] for succession in item.successions)
        said.append(f"{signs} {certainty.label.in_(language)}")
    if item.reporting_cycle is not None:
        cycle, source = item.reporting_cycle, item.reporting_cycle.source
        said.append(f"{cycle.name.in_(language)} ({source.text.in_(language)}, {source.certainty.label.in_(language)})")
    return "; ".join(said) or "–"
