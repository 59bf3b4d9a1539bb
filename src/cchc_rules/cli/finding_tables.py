"""Findings as tables: what is found, what became of it, what falls due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from cchc_rules.agencies.agency import AgencyOrClass, names_together
from cchc_rules.agencies.succession import Succession
from cchc_rules.cli.headings import heading
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
from cchc_rules.dates.recurring import CYCLE_NAMES
from cchc_rules.findings.agenda import AgendaItem
from cchc_rules.findings.comparing.comparison import FindingsComparison
from cchc_rules.findings.comparing.finding_pair import FindingPair, PairKind
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import ROLL_CALL_SETS, Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.reasons import WORST_FIRST, Status
from cchc_rules.law.recurrence import ReportingCycle
from cchc_rules.law.responsibility import concern_each_other
from cchc_rules.law.rule import Role
from cchc_rules.text import Bilingual, Language

if TYPE_CHECKING:
    from cchc_rules.findings.miss_budget import ExpectedCases

__all__ = [
    "agenda_table",
    "answers_table",
    "comparison_table",
    "expected_of_others",
    "finding_changes_table",
    "findings_table",
    "undated_table",
]

_STATUS_COLOURS: Final[Mapping[Status, str]] = MappingProxyType(
    {Status.MISSED: "31", Status.CONTESTED: "35", Status.UNKNOWN: "33", Status.MET: "32"}
)  # red, magenta, yellow, green
_OBSERVATION_NAMES: Final[Mapping[type[Observation], Bilingual]] = MappingProxyType(
    {
        Figure: Bilingual("số liệu", "figure"),
        RollCall: Bilingual("danh sách thực hiện theo cơ quan", "roll call"),
        Delivery: Bilingual("sản phẩm đã hoàn thành", "delivery"),
        Attestation: Bilingual("xác nhận", "attestation"),
    }
)


def findings_table(
    findings: Findings, language: Language, *, everything: bool = False, own: AgencyOrClass | None = None
) -> str:
    """Of what and when it was asked, how many findings there are of each status, then those to act on, the worst first.

    They stand by area and agency.

    To act on is what is missed, contested or unknown, what is open and behind what is asked, and of what cases are
    expected.

    Args:
        findings: The findings.
        language: The language of the words.
        everything: Whether the others are told one by one too; else they are counted alone.
        own: The agency or class that is asked about: its own findings stand first, with what it has met.
    """
    by_status = findings.by_status()
    counts: list[Row] = [(each.label.in_(language), str(len(by_status[each]))) for each in Status if each in by_status]
    told = [finding for finding in findings if everything or _is_told(finding) or _is_settled_for(own, finding)]
    rows: list[Row] = []
    order = partial(_order_told, own)
    for (*_, area, _), group in groupby(sorted(told, key=order), order):
        together = list(group)
        agency = together[0].agency
        who = heading("no agency in particular", language) if agency is None else agency.name.in_(language)
        rows.append((f"{area_name(findings.plan, area, language)}: {who}",))
        for each in together:
            said = f"{each.rule.title.in_(language)}: {each.explanation(language)}"
            rows.append((_status_cell(each.status, language), key_in_plan(each.rule.key), said))
    folded = len(findings) - len(told)
    more = [f"{heading('not shown; --all shows them', language).capitalize()}: {folded}"] if folded else []
    unused = [
        (
            f"  {_OBSERVATION_NAMES[type(each.observation)].in_(language)}",
            *_observation_words(each.observation, language),
            each.explanation(language),
        )
        for each in findings.unused
    ]
    unused_heading = f"{heading('unused', language).capitalize()}: {len(unused)}\n" if unused else ""
    colours = {_status_cell(status, language): colour for status, colour in _STATUS_COLOURS.items()}
    parts = (_question(findings, language), table(counts), table(rows, colours), *more, unused_heading + table(unused))
    return "\n\n".join(part for part in parts if part)


def _question(findings: Findings, language: Language) -> str:
    """Which plan was judged, on which day, and whether silence counts."""
    silence = (
        "taken as complete; entire silence after the due day is missed"
        if findings.closed_world
        else "not taken as complete; silence is unknown"
    )
    return table(
        (
            (heading("plan", language), f"{findings.plan.id}, {findings.plan.decision.label.in_(language)}"),
            *_replaced_row(findings, language),
            (heading("day of looking", language), day_or_dash(findings.as_of, language)),
            (heading("record", language), heading(silence, language)),
        )
    )


def _replaced_row(findings: Findings, language: Language) -> Iterator[Row]:
    """By what the plan is replaced as a whole, where that is known on the day of looking: what is due later is its."""
    replaced = findings.plan.replacement
    if replaced is not None and replaced.decision.issued_on <= findings.as_of:
        decision, since = replaced.decision, heading("in force", language)
        told = f"{replaced.replaced_by}, {decision.number}, {since} {day_or_dash(decision.effective_on, language)}"
        yield heading("replaced by", language), told


def _is_told(finding: Finding) -> bool:
    return finding.to_act_on or finding.budget is not None or finding.unbudgeted is not None


def _is_of(own: AgencyOrClass | None, finding: Finding) -> bool:
    return own is not None and own == finding.agency


def _is_settled_for(own: AgencyOrClass | None, finding: Finding) -> bool:
    return _is_of(own, finding) and finding.status is not Status.OPEN


def _order_told(own: AgencyOrClass | None, finding: Finding) -> tuple[bool, int, int, str]:
    rank = WORST_FIRST.index(finding.status)
    return not _is_of(own, finding), rank, finding.rule.area, "" if finding.agency is None else finding.agency.key


def _status_cell(status: Status, language: Language) -> str:
    return f"  {status.label.in_(language)}"


def _observation_words(observation: Observation, language: Language) -> Row:
    if isinstance(observation, Delivery | Attestation):
        return (
            key_in_plan(observation.rule.key),
            name_or_dash(observation.agency, language),
            day_or_dash(observation.day, language),
        )
    return (
        observation.measure.key,
        name_or_dash(observation.agency, language) if isinstance(observation, Figure) else "–",
        period_words(observation.period, language),
    )


def answers_table(findings: Iterable[Finding], agency: AgencyOrClass, language: Language) -> str:
    """What an agency itself answered in each roll call that findings rest on and that counts it; nothing without any.

    Args:
        findings: Those of the whole, which an agency's answer is a part of and not a finding about.
        agency: Whose answers they are.
        language: The language of the words.
    """
    rows: dict[Row, None] = {}
    for finding in findings:
        calls = [each for each in finding.evidence if isinstance(each, RollCall)]
        said = [(ROLL_CALL_SETS[name], call) for call in calls if (name := call.set_of(agency))]
        if not said and agency.key in {each.key for each in finding.missing}:
            said = [(Bilingual("chưa trả lời", "not called"), call) for call in calls[:1]]
        for answer, call in said:
            title = f"{finding.rule.title.in_(language)} ({period_words(call.period, language)})"
            rows[f"  {answer.in_(language)}", key_in_plan(finding.rule.key), title] = None
    if not rows:
        return ""
    return f"{heading('answers in roll calls', language).capitalize()}: {agency.name.in_(language)}\n{table(rows)}"


def expected_of_others(expected: Iterable[ExpectedCases], about: AgencyOrClass | None, language: Language) -> str:
    """Whose cases are expected that do not concern the agency of which alone is told; nothing where all of them do.

    Args:
        expected: What is stated.
        about: The agency or class of which alone is told; None where everything is.
        language: The language of the words.
    """
    others = {each.agency.key: each.agency for each in expected if not concern_each_other(about, each.agency)}
    if not others:
        return ""
    told = heading("cases expected of others, of whom nothing is told here", language).capitalize()
    return f"{told}: {names_together(others.values(), language)}"


def comparison_table(comparison: FindingsComparison, language: Language, *, everything: bool = False) -> str:
    """Of what and when both were asked, how many findings became what, then those that changed, kind by kind.

    Args:
        comparison: The comparison.
        language: The language of the words.
        everything: Whether what is unchanged, or left out of one of them, is told one by one too; else it is counted.
    """
    by_kind = comparison.by_kind()
    asked = table(
        (
            (heading("first assessment", language), *_plan_day_and_part(comparison.before, language)),
            (heading("second assessment", language), *_plan_day_and_part(comparison.after, language)),
        )
    )
    counts = table((kind.label.in_(language).capitalize(), str(len(pairs))) for kind, pairs in by_kind.items())
    told = [
        f"{kind.label.in_(language).capitalize()}: {len(pairs)}\n{table(_pair_row(pair, language) for pair in pairs)}"
        for kind, pairs in by_kind.items()
        if everything or kind not in (PairKind.UNCHANGED, PairKind.LEFT_OUT)
    ]
    notes = table((note.in_(language),) for note in comparison.notes)
    return "\n\n".join(filter(None, (asked, counts, notes, *told)))


def _plan_day_and_part(findings: Findings, language: Language) -> Row:
    """Of which plan and day; and where some findings alone are told, which, and how many are left out."""
    about = [each.in_(language) for each in findings.selection.words(findings.plan)]
    untold = len(left_out(findings))
    about += [f"{heading('findings left out', language)}: {untold}"] if untold else []
    return findings.plan.id, day_or_dash(findings.as_of, language), "; ".join(about)


def _pair_row(pair: FindingPair, language: Language) -> Row:
    who = "" if pair.agency is None else f" – {pair.agency.name.in_(language)}"
    return f"  {key_in_plan(pair.rule.key)}", f"{pair.rule.title.in_(language)}{who}: {pair.explanation(language)}"


def finding_changes_table(changes: Iterable[FindingPair], language: Language) -> str:
    """A row for each finding that comes out otherwise, and how many there are."""
    rows = [
        (key_in_plan(pair.rule.key), f"{pair.rule.title.in_(language)} – {pair.sentence(language)}") for pair in changes
    ]
    counted = f"{heading('findings that change', language).capitalize()}: {len(rows)}"
    return "\n".join(filter(None, (counted, table(rows))))


def agenda_table(items: Iterable[AgendaItem], language: Language) -> str:
    """By whom it waits for, a row for each item, in their order; below, what those rest on that bear a mark.

    The role is that of the agency asked about, and stands behind the title where it is not to lead.
    """
    items = tuple(items)
    marks: dict[Succession | ReportingCycle, str] = {}
    for each in (each for item in items for each in item.rests_on):
        marks.setdefault(each, f"[{len(marks) + 1}]")
    rows = [heading_row(language, "urgency", "last day", "rule", *(["rests on"] if marks else []), "title")]
    by_bearer: dict[str, list[AgendaItem]] = {}
    for item in items:
        by_bearer.setdefault(_bearer_name(item, language), []).append(item)
    for bearer, waiting in by_bearer.items():
        rows.append((bearer,))
        for item in waiting:
            cells = [_urgency_words(item, language), day_or_dash(item.last_day, language), key_in_plan(item.rule.key)]
            if marks:
                cells.append("".join(marks[each] for each in item.rests_on) or "–")
            rows.append((*cells, _agenda_title(item, language)))
    legend = [(mark, basis.sentence(language)) for basis, mark in marks.items()]
    return "\n\n".join(filter(None, (table(rows), table(legend))))


def undated_table(items: Collection[AgendaItem], language: Language) -> str:
    """How many items have no day, so that they are in no calendar; below, a row for each rule, with how many of it."""
    told = f"{heading('without a day, so not in the calendar', language).capitalize()}: {len(items)}"
    rules = {item.rule.key: item.rule for item in items}
    waiting = Counter(item.rule.key for item in items)
    rows = [(key_in_plan(key), f"{rules[key].title.in_(language)} ({count})") for key, count in waiting.items()]
    return f"{told}\n{table(rows)}"


def _urgency_words(item: AgendaItem, language: Language) -> str:
    """How urgent it is, with the days until it falls due or since it did."""
    if item.days_left is None:
        return item.urgency.label.in_(language)
    if item.days_left == 0:
        return Bilingual("Đến hạn hôm nay", "Due today").in_(language)
    count = abs(item.days_left)
    days = "1 day" if count == 1 else f"{count} days"
    if item.days_left < 0:
        return Bilingual(f"Quá hạn {count} ngày", f"Overdue by {days}").in_(language)
    return Bilingual(f"Còn {count} ngày", f"Due in {days}").in_(language)


def _bearer_name(item: AgendaItem, language: Language) -> str:
    if item.agency is not None:
        return item.agency.name.in_(language)
    return heading("not known" if item.successions else "no agency in particular", language)


def _agenda_title(item: AgendaItem, language: Language) -> str:
    """The title, and behind it what a turn reports on, the role that is not to lead, and the event waited for."""
    role = "" if item.role is Role.LEAD else item.role.label.in_(language)
    event = (
        "" if item.awaited_event is None else f"{heading('waits for', language)}: {item.awaited_event.in_(language)}"
    )
    behind = "; ".join(filter(None, (_turn_words(item, language), role, event)))
    return f"{item.rule.title.in_(language)}{f' ({behind})' if behind else ''}"


def _turn_words(item: AgendaItem, language: Language) -> str:
    """What a turn reports on, and for which cycles; of weeks, how many, its days say."""
    if item.turn is None:
        return ""
    cycles = (CYCLE_NAMES[cycle].in_(language) for cycle in item.turn.cycles)
    return f"{heading('reports on', language)}: {', '.join((period_words(item.turn.period, language), *cycles))}"
