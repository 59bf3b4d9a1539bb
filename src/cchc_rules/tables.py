"""Tables: what the command line prints for people, in Vietnamese or in English, aligned for terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final, TypeAlias
from unicodedata import normalize

from cchc_rules.agenda import AgendaItem
from cchc_rules.difference import Change, Flip
from cchc_rules.finding import Finding, Findings, Status
from cchc_rules.model import AREAS, KINDS, Activity, Duty, Outcome, Rule, Target
from cchc_rules.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.plan import Plan
from cchc_rules.provenance import Verification
from cchc_rules.roster import Agency, AgencyClass, Party
from cchc_rules.succession import Succession, least_certain
from cchc_rules.tallies import Tallies
from cchc_rules.text import Bilingual, Code, Language
from cchc_rules.vocabulary import CYCLES, DUES, in_words, word
from cchc_rules.when import Before, By, Due, During, Recurring, Within

__all__ = [
    "about",
    "of_agenda",
    "of_changes",
    "of_differences",
    "of_due",
    "of_findings",
    "of_flips",
    "of_rules",
    "of_tallies",
    "table",
]

Row: TypeAlias = tuple[str, ...]

_SEEN: Final[Mapping[type[Observation], Bilingual]] = MappingProxyType(
    {
        Figure: Bilingual("số liệu", "figure"),
        RollCall: Bilingual("điểm danh", "roll call"),
        Delivery: Bilingual("sản phẩm đã giao", "delivery"),
        Attestation: Bilingual("xác nhận", "attestation"),
    }
)
_NOBODY: Final = Bilingual("không riêng cơ quan nào", "no agency in particular")


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows with their columns under one another; the last cell of a row is as long as it is.

    >>> print(table([("hạn", "việc"), ("31/12", "kế hoạch")]))
    hạn    việc
    31/12  kế hoạch
    """
    cleaned = [tuple(map(_one_line, row)) for row in rows]
    widths: dict[int, int] = {}
    for row in cleaned:
        for column, cell in enumerate(row[:-1]):
            widths[column] = max(widths.get(column, 0), len(cell))
    return "\n".join(
        "  ".join((*(cell.ljust(widths[column]) for column, cell in enumerate(row[:-1])), row[-1])).rstrip()
        for row in cleaned
    )


def of_rules(rules: Iterable[Rule], lang: Language) -> str:
    """A row for each rule: its key, its kind, its area, what it asks and its title."""
    rows = (
        (rule.key, KINDS[type(rule)].in_(lang), str(rule.area), _asked(rule, lang), rule.title.in_(lang))
        for rule in rules
    )
    return table([_head(lang, "rule", "kind", "area", "asked", "title"), *rows])


def of_agenda(items: Iterable[AgendaItem], lang: Language) -> str:
    """A row for each item, in their order; below them, the events that any rests on."""
    items = tuple(items)
    marks: dict[Succession, str] = {}
    for event in (event for item in items for event in item.events):
        marks.setdefault(event, f"[{len(marks) + 1}]")
    turning = any(item.turn is not None for item in items)
    more = (*(["reports on"] if turning else []), *(["rests on"] if marks else []))
    rows = [_head(lang, "urgency", "last day", "days left", "rule", "agency", *more, "title")]
    for item in items:
        cells = [item.urgency.label.in_(lang), _or_dash(item.last_day), _or_dash(item.days_left)]
        cells += (item.activity.key, _name(item.agency, lang))
        if turning:
            cells.append(_turn(item, lang))
        if marks:
            cells.append(_resting(item, marks, lang))
        title = item.activity.title.in_(lang)
        waiting = "" if item.waits_for is None else f" ({word('waits for', lang)}: {item.waits_for})"
        rows.append((*cells, f"{title}{waiting}"))
    legend = [(mark, event.sentence(lang)) for event, mark in marks.items()]
    return "\n\n".join(filter(None, (table(rows), table(legend))))


def _turn(item: AgendaItem, lang: Language) -> str:
    """What a turn reports on, and for which cycles."""
    if item.turn is None:
        return "–"
    return f"{item.turn.window} ({', '.join(CYCLES[cycle].in_(lang) for cycle in item.turn.serves)})"


def _resting(item: AgendaItem, marks: Mapping[Succession, str], lang: Language) -> str:
    """The events that an item rests on, and how far they can be relied on."""
    certainty = least_certain(item.events)
    if certainty is None:
        return "–"
    return f"{''.join(marks[event] for event in item.events)} {certainty.label.in_(lang)}"


def of_changes(changes: Iterable[Change], lang: Language) -> str:
    """A row for each rule that is inserted, changed or repealed, and one for each field that says something else."""
    rows: list[Row] = []
    for each in changes:
        rows.append((each.kind.label.in_(lang), each.rule.key, each.rule.title.in_(lang)))
        rows += [
            (f"  {word(field.name, lang)}", f"{_content(field.before, lang)} → {_content(field.after, lang)}", "")
            for field in each.fields
        ]
    return "\n".join(table([row]) for row in rows)


def of_flips(flips: Iterable[Flip], lang: Language) -> str:
    """A row for each finding that comes out otherwise, and how many there are."""
    rows = [(each.rule.key, each.sentence(lang), each.rule.title.in_(lang)) for each in flips]
    return "\n".join(filter(None, (f"{word('findings that flip', lang).capitalize()}: {len(rows)}", table(rows))))


def of_due(due: Due, lang: Language) -> str:
    """What a due says, a label and a text a row."""
    return table(
        (
            (word("phrase", lang), f"“{due.phrase}”"),
            (word("kind", lang), DUES[due.kind].in_(lang)),
            (word("in words", lang), in_words(due, lang)),
            (word("first day", lang), _or_dash(due.first_day)),
            (word("last day", lang), _or_dash(due.last_day)),
        )
    )


def _content(said: object, lang: Language) -> str:
    """What a field of a rule says, in a few words."""
    if said is None or said == ():
        return "–"
    if isinstance(said, tuple):
        return "; ".join(_content(each, lang) for each in said)
    if isinstance(said, Bilingual):
        return said.in_(lang)
    if isinstance(said, Code):
        return said.label.in_(lang)
    if isinstance(said, Agency | AgencyClass):
        return said.name.in_(lang)
    if isinstance(said, Before | By | During | Recurring | Within):
        return in_words(said, lang)
    return str(getattr(said, "key", None) or getattr(said, "number", None) or getattr(said, "printed", None) or said)


def of_findings(findings: Findings, lang: Language) -> str:
    """The findings by area and then by agency; then how many of each status, and what could not be used."""

    def place(finding: Finding) -> tuple[int, str]:
        return finding.rule.area, "" if finding.agency is None else finding.agency.key

    found: list[Row] = []
    for (area, _), group in groupby(sorted(findings, key=place), place):
        together = list(group)
        agency = together[0].agency
        who = _NOBODY.in_(lang) if agency is None else agency.name.in_(lang)
        found.append((f"{word('area', lang).capitalize()} {area}, {AREAS[area].in_(lang)}: {who}",))
        for each in together:
            said = f"{each.rule.title.in_(lang)}: {each.because(lang)}"
            found.append((f"  {each.status.label.in_(lang)}", each.rule.key, said))
    by_status = findings.by_status()
    counts = [(each.label.in_(lang), str(len(by_status[each]))) for each in Status if each in by_status]
    unused = [
        (f"  {_SEEN[type(each.observation)].in_(lang)}", *_subject(each.observation, lang), each.reason.label.in_(lang))
        for each in findings.unused
    ]
    heading = f"{word('unused', lang).capitalize()}: {len(unused)}\n" if unused else ""
    parts = (table(found), table(counts), heading + table(unused))
    return "\n\n".join(part for part in parts if part)


def of_differences(result: Verification, lang: Language) -> str:
    """What a copy was found to say otherwise, and how much of each there is."""
    found, changed, missing, unaccounted, absent, line = (
        word(each, lang) for each in ("found", "changed", "missing", "unaccounted", "number absent", "line")
    )
    rows = [
        *((changed, clause.address) for clause in result.changed),
        *((missing, clause.address) for clause in result.missing),
        *((unaccounted, f"{line} {each.line}", each.text) for each in result.unaccounted),
        *((absent, each.owner, each.number) for each in result.numbers_absent),
    ]
    counts = {
        found: result.found,
        changed: result.changed,
        missing: result.missing,
        unaccounted: result.unaccounted,
        absent: result.numbers_absent,
    }
    counted = "; ".join(f"{each}: {len(which)}" for each, which in counts.items())
    return "\n".join(part for part in (table(rows), counted) if part)


def of_tallies(tallies: Tallies, left_out: Mapping[str, Sequence[str]], lang: Language) -> str:
    """What stands beside the figures: how many rows there were, and what of them is no part of a figure or in doubt.

    Args:
        tallies: What was counted.
        left_out: Measures that were not counted, each with the columns that are lacking.
        lang: The language of the words.
    """
    rows: list[Row] = [(word("rows", lang), str(tallies.rows), "")]
    rows += [(word("repeated ids", lang), str(count), "") for count in (tallies.repeated,) if count]
    for each, count in tallies.contradictions:
        rows += [(word("contradictory", lang), str(count), each.title.in_(lang))] if count else []
    totals = [tallies.total(measure) for measure in dict.fromkeys(each.measure for each in tallies.counted)]
    for which in ("undetermined", "outside"):
        counts = ((getattr(total, which), total.measure.key) for total in totals)
        rows += [(word(which, lang), str(count), key) for count, key in counts if count]
    without = word("without", lang)
    rows += [(word("not counted", lang), "", f"{key}, {without} {', '.join(lacks)}") for key, lacks in left_out.items()]
    return table(rows)


def about(plan: Plan, rule: Rule, lang: Language) -> str:
    """Everything a rule says, a label and a text a row."""
    return table((word(label, lang), *said) for label, *said in _said(plan, rule, lang))


def _said(plan: Plan, rule: Rule, lang: Language) -> Iterator[Row]:
    yield "key", rule.key
    yield "kind", f"{KINDS[type(rule)].in_(lang)}, {rule.modality.label.in_(lang)}"
    yield "version", str(rule.version)
    yield "area", f"{rule.area}, {AREAS[rule.area].in_(lang)}"
    yield "title", rule.title.vi
    yield "", rule.title.en
    yield "asked", _asked(rule, lang)
    if isinstance(rule, Target):
        yield "measure", f"{rule.measure.key}: {rule.measure.title.in_(lang)}"
        yield "", rule.measure.definition.in_(lang)
    if isinstance(rule, Target | Outcome):
        yield "levels", ", ".join(level.label.in_(lang) for level in rule.levels)
        yield "period", str(rule.period)
        yield from (("leaves out", exclusion.in_(lang)) for exclusion in rule.exclusions)
    elif isinstance(rule, Activity):
        stated = {"objective": rule.objective, "task": rule.task, "product": rule.product}
        yield from (("row (STT)", str(number)) for number in (rule.stt,) if number is not None)
        yield from ((label, text.in_(lang)) for label, text in stated.items() if text is not None)
        yield from (("lead", _name(party, lang)) for party in rule.lead)
        yield from (("support", _name(party, lang)) for party in rule.support)
        yield "due", f"“{rule.due.phrase}”"
        yield from (("first day", str(first)) for first in (rule.due.first_day,) if first is not None)
        if rule.budget is not None:
            amount = f"{rule.budget.printed} {word('million VND', lang)}"
            yield "budget", amount if rule.budget.printed else rule.budget.state.label.in_(lang)
    else:
        yield from (("agency", _name(party, lang)) for party in rule.agencies)
        yield "role", rule.role.label.in_(lang)
    yield "decision", plan.decision.number
    yield "address", rule.address
    length = f"{rule.clause.length} {word('letters', lang)}"
    yield "fingerprint", f"{rule.clause.anchor}…, {length}, SHA-256 {rule.clause.sha256}"
    for each in rule.interpretations:
        yield "reading", f"{each.reading.in_(lang)} ({each.basis.label.in_(lang)})"
        yield from (("rejected", other.in_(lang)) for other in each.rejected)
    for cited in rule.instruments:
        issued = "" if cited.issued_on is None else f", {cited.issued_on}"
        issuer = "" if cited.issuer is None else f", {_name(cited.issuer, lang)}"
        yield "instrument", f"{cited.number} ({cited.kind.label.in_(lang)}{issuer}{issued})"
    yield from (("related", key) for key in rule.related)


def _asked(rule: Rule, lang: Language) -> str:
    """What a rule asks, in a few words: a threshold, a last day, a cycle or a role."""
    if isinstance(rule, Target):
        return f"≥ {rule.at_least}"
    if isinstance(rule, Duty):
        return rule.role.label.in_(lang)
    if isinstance(rule, Outcome):
        return f"{word('by', lang)} {rule.period.last_day}"
    if isinstance(rule.due, Within):
        return rule.due.sentence(lang)
    if isinstance(rule.due, Recurring):
        return ", ".join(CYCLES[cycle].in_(lang) for cycle in rule.due.cycles) or word("no stated day", lang)
    return f"{word('by', lang)} {rule.due.last_day}"


def _subject(seen: Observation, lang: Language) -> Row:
    if isinstance(seen, Delivery | Attestation):
        return seen.rule.key, _name(seen.agency, lang), str(seen.day)
    return seen.measure.key, _name(seen.agency, lang) if isinstance(seen, Figure) else "–", str(seen.period)


def _head(lang: Language, *words: str) -> Row:
    return tuple(word(each, lang).upper() for each in words)


def _name(party: Party | None, lang: Language) -> str:
    return "–" if party is None else party.name.in_(lang)


def _or_dash(value: object) -> str:
    return "–" if value is None else str(value)


def _one_line(cell: str) -> str:
    """A cell with one character to each place on the terminal: composed, without line breaks or control characters."""
    composed = normalize("NFC", cell)
    return composed if composed.isprintable() else "".join(each if each.isprintable() else " " for each in composed)
