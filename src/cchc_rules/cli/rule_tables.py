"""Rules as tables: one rule or many, what two plans say otherwise, what a copy of the decision does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.cli.headings import DUE_KIND_NAMES, heading
from cchc_rules.cli.tables import (
    Row,
    area_name,
    day_or_dash,
    heading_row,
    key_in_plan,
    name_or_dash,
    period_words,
    table,
)
from cchc_rules.dates.due import Before, By, Due, During, Within
from cchc_rules.dates.period import ONE_DAY, Period, format_day
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.bound import Bound
from cchc_rules.law.budget import Budget
from cchc_rules.law.demand import brief_demand, over_agencies_words
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Interpretation, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import rule_constants
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledEnum, Language

if TYPE_CHECKING:
    from cchc_rules.law.decision import Decision, Draft
    from cchc_rules.law.difference import FieldChange, RuleChange
    from cchc_rules.verification.verify import Verification

__all__ = [
    "agencies_table",
    "changes_table",
    "due_table",
    "field_words",
    "measures_table",
    "plans_table",
    "reported_row",
    "rule_table",
    "rules_table",
    "verification_table",
]


_YES, _NO = Bilingual("có", "yes"), Bilingual("không", "no")
_LONGEST_UNCOVERED: Final = 60
"""Of a stretch that no clause covers, so many letters are told."""


def plans_table(plans: Mapping[str, Decision | Draft], broken: Mapping[str, str], language: Language) -> str:
    """A row for each plan: its name, its decision, its first day in force and its title; below, which are broken."""
    rows: list[Row] = [heading_row(language, "plan", "decision", "in force", "title")]
    rows += [
        (name, each.label.in_(language), day_or_dash(each.effective_on, language), each.title.in_(language))
        for name, each in plans.items()
    ]
    failed = table((name, heading("cannot be loaded", language), fault) for name, fault in broken.items())
    return "\n\n".join(filter(None, (table(rows), failed)))


def rules_table(plan: Plan, rules: Iterable[Rule], language: Language) -> str:
    """By area, a row for each rule: its key, its kind, what it asks and its title."""
    rows: list[Row] = [heading_row(language, "rule", "kind", "asked", "title")]
    for area, group in groupby(sorted(rules, key=lambda rule: rule.area), lambda rule: rule.area):
        rows.append((area_name(plan, area, language),))
        rows += [
            (
                key_in_plan(rule.key),
                RULE_KIND_NAMES[type(rule)].in_(language),
                brief_demand(rule, language),
                rule.title.in_(language),
            )
            for rule in group
        ]
    return table(rows)


def measures_table(measures: Iterable[Measure], language: Language) -> str:
    """A row for each measure: its key, its title and its definition."""
    rows = ((each.key, each.title.in_(language), each.definition.in_(language)) for each in measures)
    return table([heading_row(language, "measure", "title", "definition"), *rows])


def agencies_table(entries: Iterable[AgencyOrClass], language: Language) -> str:
    """A row for each agency or class: its name, its key, its level and the days it is known to exist."""
    rows = (
        (
            each.name.in_(language),
            each.key,
            "–" if each.level is None else each.level.label.in_(language),
            _days(each, language),
        )
        for each in entries
    )
    return table([heading_row(language, "agency", "key", "level", "days"), *rows])


def _days(entry: AgencyOrClass, language: Language) -> str:
    """From when until when an agency exists, as far as that is known; a dash where nothing is."""
    since, until = getattr(entry, "since", None), getattr(entry, "until", None)
    first, last = (day_or_dash(day, language) if day is not None else "" for day in (since, until))
    return f"{first} … {last}".strip() if first or last else "–"


def rule_table(plan: Plan, rule: Rule, language: Language) -> str:
    """Everything a rule says, a label and a text a row."""
    return table((heading(label, language), *said) for label, *said in _rule_rows(plan, rule, language))


def _rule_rows(plan: Plan, rule: Rule, language: Language) -> Iterator[Row]:
    yield "key", rule.key
    yield from (("constant", name) for name, key in rule_constants(plan).items() if key == rule.key)
    yield "kind", f"{RULE_KIND_NAMES[type(rule)].in_(language)}, {rule.modality.label.in_(language)}"
    yield "version", str(rule.version)
    yield from _force_rows(plan, rule, language)
    yield "area", f"{rule.area}, {plan.area_name(rule.area).in_(language)}"
    yield from (("printed code", code) for code in (rule.printed_code,) if code is not None)
    yield "title", rule.title.vi
    if language == "en":
        yield "", rule.title.en if rule.title.translated else "not translated"
    yield "asked", brief_demand(rule, language)
    if isinstance(rule, Target):
        yield "measure", f"{rule.measure.key}: {rule.measure.title.in_(language)}"
        yield "", rule.measure.definition.in_(language)
        yield from _source_rows(rule.measure.source, language)
        yield "over time", rule.measure.over_time.label.in_(language)
        yield "over agencies", over_agencies_words(rule).in_(language)
    yield from (("lead", name_or_dash(agency, language)) for agency in rule.lead)
    yield from (("support", name_or_dash(agency, language)) for agency in rule.support)
    if isinstance(rule, Target | Outcome):
        yield "period", period_words(rule.period, language)
        compared = rule.baseline if isinstance(rule, Target) else None
        yield from (("baseline", period_words(period, language)) for period in (compared,) if period is not None)
        yield from (("leaves out", exclusion.in_(language)) for exclusion in rule.exclusions)
        if rule.answered_by is not None:
            each = isinstance(rule, Target) and rule.each
            yield "each answers" if each else "answered by", name_or_dash(rule.answered_by, language)
            levels = ", ".join(level.label.in_(language) for level in rule.answered_by.levels)
            yield from (("levels", said) for said in (levels,) if said)
        if isinstance(rule, Target):
            yield from (("counted", name_or_dash(counted, language)) for counted in rule.counted)
            yield from (("each part", f"{part.key}: {part.title.in_(language)}") for part in rule.parts)
    elif isinstance(rule, Activity):
        yield from _activity_rows(rule, language)
    elif rule.agencies:
        yield from (("agency", name_or_dash(agency, language)) for agency in rule.agencies)
        yield "role", rule.role.label.in_(language)
    yield "decision", plan.decision.label.in_(language)
    yield "address", rule.address
    yield from (("inherits", clause.address) for clause in rule.inherits)
    length = f"{rule.clause.length} {heading('signs', language)}"
    yield "fingerprint", f"{rule.clause.anchor}…, {length}, SHA-256 {rule.clause.fingerprint}"
    for interpretation in rule.interpretations:
        yield "reading", f"{interpretation.reading.in_(language)} ({interpretation.basis.label.in_(language)})"
        yield from (("rejected", other.in_(language)) for other in interpretation.rejected)
        yield from _source_rows(interpretation.source, language)
    for cited in rule.instruments:
        issued = "" if cited.issued_on is None else f", {day_or_dash(cited.issued_on, language)}"
        issuer = "" if cited.issuer is None else f", {name_or_dash(cited.issuer, language)}"
        yield "instrument", f"{cited.number} ({cited.kind.label.in_(language)}{issuer}{issued})"
    yield from (("related", key) for key in rule.related)
    yield from (("succeeds", key) for key in rule.succeeds)


def _force_rows(plan: Plan, rule: Rule, language: Language) -> Iterator[Row]:
    """From when to when each version of a rule is in force and by which decision; nothing where nothing changes it."""
    versions = plan.versions()[rule.key]
    if len(versions) == 1 and versions[0].until is None:
        return
    for version in versions:
        last = "…" if version.until is None else day_or_dash(version.until - ONE_DAY, language)
        decision = version.amended_by or plan.decision
        yield "in force", f"{day_or_dash(version.since, language)} – {last} ({decision.number})"
    end = versions[-1].ended_by
    if end is not None:
        by = heading("repealed", language)
        if plan.replacement is not None and plan.replacement.decision == end:
            by = f"{heading('replaced by', language)} {plan.replacement.replaced_by}"
        yield "ended by", f"{end.number} ({by})"


def _activity_rows(activity: Activity, language: Language) -> Iterator[Row]:
    """What an activity delivers, to whom and by when; where a class leads it, who of that owes it."""
    if any(isinstance(lead, AgencyClass) for lead in activity.lead):
        yield "owed by", activity.owed_by.label.in_(language)
    stated = {"objective": activity.objective, "task": activity.task, "product": activity.product}
    yield from ((label, text.in_(language)) for label, text in stated.items() if text is not None)
    if activity.addressee is not None:
        yield "delivered to", name_or_dash(activity.addressee, language)
    yield "due", f"“{activity.due.phrase}”"
    if isinstance(activity.due, Within) and activity.due.last_day is not None:
        yield "in words", activity.due.sentence(language)
    yield from (("first day", day_or_dash(first, language)) for first in (activity.due.first_day,) if first is not None)
    if activity.budget is not None:
        yield "budget", _budget_words(activity.budget, language)


def _budget_words(budget: Budget, language: Language) -> str:
    amount = f"{budget.printed} {heading('million VND', language)}"
    return amount if budget.printed else budget.state.label.in_(language)


def _source_rows(source: Source | None, language: Language) -> Iterator[Row]:
    """Who says what stands above it, and how certain that is."""
    if source is not None:
        yield "source", f"{source.text.in_(language)} ({source.certainty.label.in_(language)})"


def due_table(due: Due, language: Language, reported: Sequence[date] = (), turns: Sequence[date] = ()) -> str:
    """What a due says, a label and a text a row; its turns in a year, and the reported days on which it rests."""
    kind = due.kind
    if isinstance(due, Recurring) and due.on_request and not (due.cycles or due.weeks):
        kind = "on request"
    if isinstance(due, During) and due.completion:
        kind = "completion"
    return table(
        (
            (heading("phrase", language), f"“{due.phrase}”"),
            (heading("kind", language), DUE_KIND_NAMES[kind].in_(language)),
            (heading("in words", language), due.sentence(language)),
            (heading("first day", language), day_or_dash(due.first_day, language)),
            (heading("last day", language), day_or_dash(due.last_day, language)),
            *_turns_row(turns, language),
            *reported_row(reported, language),
        )
    )


def _turns_row(days: Sequence[date], language: Language) -> list[Row]:
    """The row of the last days of what comes round in a year; none where there are none."""
    said = ", ".join(day_or_dash(day, language) for day in days)
    return [(heading("last days in the year", language), said)] if days else []


def reported_row(days: Sequence[date], language: Language) -> list[Row]:
    """The row that names the days off or worked that are only reported; none where there are none."""
    return [(heading("rests on reports", language), ", ".join(map(format_day, days)))] if days else []


def changes_table(changes: Iterable[RuleChange], language: Language) -> str:
    """A row for each rule that is not said alike, and one for each field that says something else."""
    rows: list[Row] = []
    for change in changes:
        keys = dict.fromkeys(key_in_plan(each.key) for each in (change.before, change.after) if each is not None)
        rows.append((change.kind.label.in_(language), " → ".join(keys), change.rule.title.in_(language)))
        told = (field_words(field, language) for field in change.fields)
        rows += [(f"  {name}", what, "") for name, what in told]
    return "\n".join(table([row]) for row in rows)


def field_words(field: FieldChange, language: Language) -> tuple[str, str]:
    """What a field that says something else is called, and what it said and says, in a few words."""
    name = heading(field.name.replace("_", " "), language)
    return name, " → ".join(_value_words(said, language) for said in _what_changed(field))


def _what_changed(field: FieldChange) -> tuple[object, object]:
    """What a field said and says; of readings, which are long, those that went and those that came."""
    was, now = field.before, field.after
    if field.name == "interpretations" and isinstance(was, tuple) and isinstance(now, tuple) and {*was} != {*now}:
        return tuple(each for each in was if each not in now), tuple(each for each in now if each not in was)
    return was, now


def _value_words(said: object, language: Language) -> str:
    """What a field of a rule says, in a few words."""
    if said is None or said == ():
        return "–"
    if isinstance(said, bool):
        return (_YES if said else _NO).in_(language)
    if isinstance(said, tuple):
        return "; ".join(_value_words(each, language) for each in said)
    if isinstance(said, Bilingual):
        return said.in_(language)
    if isinstance(said, LabelledEnum):
        return said.label.in_(language)
    if isinstance(said, Agency | AgencyClass):
        return said.name.in_(language)
    if isinstance(said, Bound):
        return said.symbols(language)
    if isinstance(said, Period):
        return period_words(said, language)
    if isinstance(said, Budget):
        return _budget_words(said, language)
    if isinstance(said, Interpretation):
        return said.reading.in_(language)
    if isinstance(said, Before | By | During | Recurring | Within):
        return said.sentence(language)
    return str(next(filter(None, (getattr(said, name, None) for name in ("key", "number", "address"))), said))


def verification_table(result: Verification, language: Language) -> str:
    """What a copy was found to say otherwise, and how much of each there is."""
    found, changed, missing, uncovered, unproven, line = (
        heading(each, language) for each in ("found", "changed", "missing", "uncovered", "unproven", "line")
    )
    rows = [
        *((changed, clause.address) for clause in result.changed),
        *((missing, clause.address) for clause in result.missing),
        *((uncovered, f"{line} {stretch.line}", _cut(stretch.text)) for stretch in result.uncovered),
        *((claim.owner, claim.sentence(language)) for claim in result.unproven),
    ]
    counts = {
        found: result.found,
        changed: result.changed,
        missing: result.missing,
        uncovered: result.uncovered,
        unproven: result.unproven,
    }
    counted = "; ".join(f"{each}: {len(which)}" for each, which in counts.items())
    return "\n".join(part for part in (table(rows), table([(counted,)])) if part)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_UNCOVERED else f"{text[:_LONGEST_UNCOVERED].rstrip()}…"
