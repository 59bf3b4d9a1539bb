"""Tables: what the command line prints for people, in Vietnamese or in English, aligned for terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final, TypeAlias
from unicodedata import normalize

from cchc_rules.agenda import AgendaItem
from cchc_rules.finding import Finding, Findings, Status
from cchc_rules.model import AREAS, KINDS, Activity, Duty, Outcome, Rule, Target
from cchc_rules.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.plan import Plan
from cchc_rules.provenance import Verification
from cchc_rules.roster import Party
from cchc_rules.tallies import Tallies
from cchc_rules.text import Bilingual, Language
from cchc_rules.when import Cycle, Recurring

__all__ = ["about", "of_agenda", "of_differences", "of_findings", "of_rules", "of_tallies", "table"]

Row: TypeAlias = tuple[str, ...]

_CYCLES: Final[Mapping[Cycle, Bilingual]] = MappingProxyType(
    {
        Cycle.MONTH: Bilingual("hằng tháng", "monthly"),
        Cycle.QUARTER: Bilingual("hằng quý", "quarterly"),
        Cycle.HALF_YEAR: Bilingual("6 tháng", "half-yearly"),
        Cycle.YEAR: Bilingual("hằng năm", "yearly"),
    }
)
_SEEN: Final[Mapping[type[Observation], Bilingual]] = MappingProxyType(
    {
        Figure: Bilingual("số liệu", "figure"),
        RollCall: Bilingual("điểm danh", "roll call"),
        Delivery: Bilingual("sản phẩm đã giao", "delivery"),
        Attestation: Bilingual("xác nhận", "attestation"),
    }
)
_NOBODY: Final = Bilingual("không riêng cơ quan nào", "no agency in particular")
_VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "address": "vị trí",
        "agency": "cơ quan",
        "area": "lĩnh vực",
        "asked": "yêu cầu",
        "budget": "kinh phí",
        "by": "đến",
        "changed": "thay đổi",
        "contradictory": "mâu thuẫn",
        "days left": "còn (ngày)",
        "decision": "quyết định",
        "due": "thời hạn",
        "fingerprint": "mã đối chiếu",
        "first day": "ngày đầu",
        "found": "khớp",
        "instrument": "văn bản viện dẫn",
        "key": "mã",
        "kind": "loại",
        "last day": "hạn cuối",
        "lead": "chủ trì",
        "leaves out": "không tính",
        "letters": "ký tự",
        "levels": "cấp",
        "line": "dòng",
        "measure": "chỉ số",
        "million VND": "triệu đồng",
        "missing": "thiếu",
        "not counted": "không đếm",
        "number absent": "thiếu số liệu",
        "objective": "mục tiêu",
        "outside": "ngoài diện tính",
        "period": "kỳ",
        "product": "sản phẩm",
        "reading": "cách hiểu",
        "rejected": "không theo",
        "related": "liên quan",
        "repeated ids": "mã lặp lại",
        "role": "vai trò",
        "rows": "số dòng",
        "row (STT)": "STT",
        "rule": "quy định",
        "support": "phối hợp",
        "task": "nhiệm vụ",
        "title": "tên gọi",
        "unaccounted": "chưa đối chiếu",
        "undetermined": "chưa xác định",
        "unused": "không sử dụng",
        "urgency": "tình trạng",
        "version": "phiên bản",
        "without": "thiếu cột",
    }
)


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
    """A row for each item, in their order."""
    rows = [_head(lang, "urgency", "last day", "days left", "rule", "agency", "title")]
    for item in items:
        days = (_or_dash(item.last_day), _or_dash(item.days_left))
        title = item.activity.title.in_(lang)
        rows.append((item.urgency.label.in_(lang), *days, item.activity.key, _name(item.agency, lang), title))
    return table(rows)


def of_findings(findings: Findings, lang: Language) -> str:
    """The findings by area and then by agency; then how many of each status, and what could not be used."""

    def place(finding: Finding) -> tuple[int, str]:
        return finding.rule.area, "" if finding.agency is None else finding.agency.key

    found: list[Row] = []
    for (area, _), group in groupby(sorted(findings, key=place), place):
        together = list(group)
        agency = together[0].agency
        who = _NOBODY.in_(lang) if agency is None else agency.name.in_(lang)
        found.append((f"{_word('area', lang).capitalize()} {area}, {AREAS[area].in_(lang)}: {who}",))
        for each in together:
            said = f"{each.rule.title.in_(lang)}: {each.because(lang)}"
            found.append((f"  {each.status.label.in_(lang)}", each.rule.key, said))
    by_status = findings.by_status()
    counts = [(each.label.in_(lang), str(len(by_status[each]))) for each in Status if each in by_status]
    unused = [
        (f"  {_SEEN[type(each.observation)].in_(lang)}", *_subject(each.observation, lang), each.reason.label.in_(lang))
        for each in findings.unused
    ]
    heading = f"{_word('unused', lang).capitalize()}: {len(unused)}\n" if unused else ""
    parts = (table(found), table(counts), heading + table(unused))
    return "\n\n".join(part for part in parts if part)


def of_differences(result: Verification, lang: Language) -> str:
    """What a copy was found to say otherwise, and how much of each there is."""
    found, changed, missing, unaccounted, absent, line = (
        _word(word, lang) for word in ("found", "changed", "missing", "unaccounted", "number absent", "line")
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
    counted = "; ".join(f"{word}: {len(which)}" for word, which in counts.items())
    return "\n".join(part for part in (table(rows), counted) if part)


def of_tallies(tallies: Tallies, left_out: Mapping[str, Sequence[str]], lang: Language) -> str:
    """What stands beside the figures: how many rows there were, and what of them is no part of a figure or in doubt.

    Args:
        tallies: What was counted.
        left_out: Measures that were not counted, each with the columns that are lacking.
        lang: The language of the words.
    """
    rows: list[Row] = [(_word("rows", lang), str(tallies.rows), "")]
    rows += [(_word("repeated ids", lang), str(count), "") for count in (tallies.repeated,) if count]
    for each, count in tallies.contradictions:
        rows += [(_word("contradictory", lang), str(count), each.title.in_(lang))] if count else []
    totals = [tallies.total(measure) for measure in dict.fromkeys(each.measure for each in tallies.counted)]
    for word in ("undetermined", "outside"):
        counts = ((getattr(total, word), total.measure.key) for total in totals)
        rows += [(_word(word, lang), str(count), key) for count, key in counts if count]
    without = _word("without", lang)
    rows += [
        (_word("not counted", lang), "", f"{key}, {without} {', '.join(lacks)}") for key, lacks in left_out.items()
    ]
    return table(rows)


def about(plan: Plan, rule: Rule, lang: Language) -> str:
    """Everything a rule says, a label and a text a row."""
    return table((_word(label, lang), *said) for label, *said in _said(plan, rule, lang))


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
            amount = f"{rule.budget.printed} {_word('million VND', lang)}"
            yield "budget", amount if rule.budget.printed else rule.budget.state.label.in_(lang)
    else:
        yield from (("agency", _name(party, lang)) for party in rule.agencies)
        yield "role", rule.role.label.in_(lang)
    yield "decision", plan.decision.number
    yield "address", rule.address
    length = f"{rule.clause.length} {_word('letters', lang)}"
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
        return f"{_word('by', lang)} {rule.period.last_day}"
    if isinstance(rule.due, Recurring):
        return ", ".join(_CYCLES[cycle].in_(lang) for cycle in rule.due.cycles)
    return f"{_word('by', lang)} {rule.due.last_day}"


def _subject(seen: Observation, lang: Language) -> Row:
    if isinstance(seen, Delivery | Attestation):
        return seen.rule.key, _name(seen.agency, lang), str(seen.day)
    return seen.measure.key, _name(seen.agency, lang) if isinstance(seen, Figure) else "–", str(seen.period)


def _head(lang: Language, *words: str) -> Row:
    return tuple(_word(word, lang).upper() for word in words)


def _word(word: str, lang: Language) -> str:
    return _VIETNAMESE.get(word, word) if lang == "vi" else word


def _name(party: Party | None, lang: Language) -> str:
    return "–" if party is None else party.name.in_(lang)


def _or_dash(value: object) -> str:
    return "–" if value is None else str(value)


def _one_line(cell: str) -> str:
    """A cell with one character to each place on the terminal: composed, without line breaks or control characters."""
    composed = normalize("NFC", cell)
    return composed if composed.isprintable() else "".join(each if each.isprintable() else " " for each in composed)
