"""The blank sheet to fill in, a row for each thing to be reported, and the letter to fill in: template."""

from __future__ import annotations

import csv
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.cli.arguments import day_argument, roster_to_follow, utf8_argument
from cchc_rules.cli.tables import key_in_plan
from cchc_rules.dates.period import Period, format_day
from cchc_rules.errors import BadValue
from cchc_rules.findings.judging.matching import why_unused_figure
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.values import Quantity, Tally
from cchc_rules.formats.sheets.columns import ANSWERS, COLUMN_NOTES, HEADINGS, SHEETS
from cchc_rules.formats.sheets.csv_rows import as_text_cell
from cchc_rules.formats.sheets.excel_rows import workbook_to_fill
from cchc_rules.law.plan import Plan
from cchc_rules.law.responsibility import bearers, includes
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Rule, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.unit import Unit
from cchc_rules.plans.shelf import load_plan, roster_of_names
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.text import Bilingual, Language

__all__ = ["write_template"]

_Thing: TypeAlias = Measure | Rule | AgencyOrClass | Period
_Row: TypeAlias = Mapping[str, _Thing | None]

_SHEET_TITLES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "figures": Bilingual("Số liệu", "Figures"),
        "roll-calls": Bilingual("Thực hiện theo cơ quan", "Roll calls"),
        "deliveries": Bilingual("Sản phẩm", "Deliveries"),
        "attestations": Bilingual("Xác nhận", "Attestations"),
    }
)
_EXAMPLE_OF_ROW: Final = Bilingual(
    "Ví dụ một dòng đã điền (dòng này chỉ để xem và không được đọc):",
    "An example of a row filled in (this line is only to look at and is not read):",
)
_WRITTEN_KINDS: Final = frozenset({".csv", ".xlsx", ""})
"""What a file that is written is named by; without any, as a device is, it is CSV."""

_CLOSED: Final = frozenset({"answer", "holds", "complete"})
"""The columns that take only what is offered; a measure, a rule and an agency may be called otherwise, too."""

_SHOWN_AS: Final[Mapping[str, str]] = MappingProxyType(
    {"period": "@", "day": "dd/mm/yyyy", "share": "@", "source": "@", "reference": "@"}
)
"""How Excel shows what is written into a column.

As text, a period or the number of a document does not become a day, and a share has its sign as it was typed, or none:
in a cell in percent, 0,97 would become 0,97 %, whatever was meant.
"""


def write_template(args: Namespace) -> int:
    """The sheet of a kind with what is asked, as CSV or as a workbook with lists to choose from, or the letter."""
    output: str = args.output or ""
    suffix = Path(output).suffix.lower()
    if args.kind == "letter":
        return _write_letter_template(args, suffix)
    if suffix not in _WRITTEN_KINDS:
        raise BadValue(utf8_argument(output), "a file named .xlsx or .csv", "Name it so.", "--output")
    plan = load_plan(args.plan)
    followed = roster_to_follow(args, plan)
    roster = plan.roster if followed is None else followed
    agency = None if args.agency is None else roster_of_names(plan, followed).find(args.agency)
    as_of = day_argument(args.as_of, "--as-of")
    rules = plan.applicable_rules(as_of)
    on = as_of if roster.successions else None
    columns = SHEETS[args.kind]
    signed_on = plan.decision.effective_on or as_of
    asked = [*_asked(args.kind, rules, roster, agency, signed_on, on)]
    rows = list(dict.fromkeys(tuple(_words(row.get(column), args.lang) for column in columns) for row in asked))
    headings = [HEADINGS[column][0].capitalize() if args.lang == "vi" else column for column in columns]
    notes = [
        *(f"{name}: {COLUMN_NOTES[column].in_(args.lang)}" for column, name in zip(columns, headings, strict=True)),
        *_example(asked, dict(zip(columns, headings, strict=True)), signed_on, args.lang),
    ]
    if suffix == ".xlsx":
        choices = _choices(args.kind, plan, rules, _there(roster, on), args.lang)
        book = workbook_to_fill(
            _SHEET_TITLES[args.kind].in_(args.lang),
            headings,
            rows,
            notes=notes,
            choices={place: choices[column] for place, column in enumerate(columns) if choices.get(column)},
            closed={place for place, column in enumerate(columns) if column in _CLOSED},
            number_formats={place: _SHOWN_AS[column] for place, column in enumerate(columns) if column in _SHOWN_AS},
        )
        sys.stdout.buffer.write(book)
        return 0
    print("\ufeff", end="")  # by which Excel knows that it is UTF-8
    csv.writer(sys.stdout, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([note] for note in notes)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows([headings, *([as_text_cell(cell) for cell in row] for row in rows)])
    return 0


def _write_letter_template(args: Namespace, suffix: str) -> int:
    """The plain letter of a report, to be made an office's own; it is the same for every plan."""
    if suffix not in {".docx", ""}:
        raise BadValue(utf8_argument(args.output), "a file named .docx", "Name it so.", "--output")
    load_plan(args.plan)
    sys.stdout.buffer.write(letter_template(args.lang))
    return 0


def _asked(
    kind: str,
    rules: Iterable[Rule],
    roster: Roster,
    agency: AgencyOrClass | None,
    signed_on: date,
    on: date | None,
) -> Iterator[_Row]:
    """What has to be reported in a sheet of a kind, by everybody or by the agency that is asked about.

    Where agencies are followed, by those who are there on the day.
    """
    if kind == "figures":
        return _figure_rows(rules, roster, agency, on)
    if kind == "roll-calls":
        return _call_rows(rules, roster, agency, on)
    if kind == "deliveries":
        return _delivery_rows(rules, roster, agency, on, signed_on)
    words = ((rule, rule.answered_by) for rule in rules if isinstance(rule, Outcome))
    return ({"rule": rule, "agency": whose} for rule, whose in words if agency is None or agency.key == whose.key)


def _figure_rows(
    rules: Iterable[Rule], roster: Roster, agency: AgencyOrClass | None, on: date | None
) -> Iterator[_Row]:
    """The measure of each target, or each part that is judged, with who answers or whose figure bears on it."""
    for target in _targets(rules):
        for measure in target.parts or (target.measure,):
            if agency is None:
                reporters = [*_reporters(_answering(target), roster, None, on, by_members=target.each)]
            else:
                reporters = [agency] if _bears_on(target, measure, agency) else []
            for reporter in reporters:
                for period in filter(None, (target.period, target.baseline)):
                    yield {"measure": measure, "agency": reporter, "period": period}


def _bears_on(target: Target, measure: Measure, agency: AgencyOrClass) -> bool:
    """Whether a figure of an agency would be used for a target, as a whole or as a part."""
    value = Tally(0, 0) if measure.unit == Unit.PERCENT else Quantity(0, measure.unit)
    figure = Figure(measure, agency, target.period, value)
    return why_unused_figure(target, figure, target.period.last_day) is None


def _call_rows(rules: Iterable[Rule], roster: Roster, agency: AgencyOrClass | None, on: date | None) -> Iterator[_Row]:
    """Each agency that a target counts, with who answers for it where each member of a class does."""
    for target in _targets(rules):
        if not _counts_agencies(target.measure):
            continue
        called = [*_reporters(target.counted, roster, agency, on)]
        callers: list[AgencyOrClass | None] = [None]
        if target.each and (agency is None or not called):
            callers = [*_reporters(_answering(target), roster, agency, on)]
            called = [*_reporters(target.counted, roster, None, on)]
        for caller, each in product(callers, called):
            yield {"measure": target.measure, "period": target.period, "agency": each, "answered_by": caller}


def _delivery_rows(
    rules: Iterable[Rule], roster: Roster, agency: AgencyOrClass | None, on: date | None, signed_on: date
) -> Iterator[_Row]:
    """Each activity with each of those who have to deliver it, members of a class one by one where each does."""
    for rule in rules:
        if isinstance(rule, Activity):
            named = [bearer for bearer, _ in bearers(rule, roster, on or signed_on).values()]
            by_members = rule.owed_by is OwedBy.EACH
            reporters = _reporters(named, roster, agency, on, by_members=by_members) if named else ()
            yield from ({"rule": rule, "agency": each} for each in reporters)


def _targets(rules: Iterable[Rule]) -> Iterator[Target]:
    return (rule for rule in rules if isinstance(rule, Target))


def _answering(target: Target) -> tuple[AgencyOrClass, ...]:
    return () if target.answered_by is None else (target.answered_by,)


def _counts_agencies(measure: Measure) -> bool:
    return measure.case == CaseKind.AGENCY and measure.unit == Unit.PERCENT


def _reporters(
    named: Sequence[AgencyOrClass],
    roster: Roster,
    agency: AgencyOrClass | None,
    on: date | None,
    *,
    by_members: bool = True,
) -> Iterator[AgencyOrClass | None]:
    """Who reports of those named, members of a class one by one, or the agency asked about where it is one of them.

    None stands for those whom no roster lists by name, to be written in.
    """
    if agency is not None:
        named = [agency] if any(includes(each, agency) for each in named) else []
    elif not named:
        yield None
    for each in named:
        if isinstance(each, Agency) and on is not None:
            yield from roster.successors(each, on).agencies or (each,)
            continue
        if isinstance(each, Agency) or not by_members:
            yield each
            continue
        yield from roster.members(each, on)
        if not each.complete:
            yield None


def _example(asked: Sequence[_Row], headings: Mapping[str, str], day: date, language: Language) -> Iterator[str]:
    """A line above the heading that shows a row filled in, where there is one; as every title it is not read."""
    if not asked:
        return
    row = next((row for row in asked if row["agency"] is not None), asked[0])
    measure = row.get("measure")
    counted = isinstance(measure, Measure) and measure.unit == Unit.PERCENT
    yes = next(iter(ANSWERS.values() if language == "vi" else ANSWERS))
    filled = {"day": format_day(day), "reference": "12/BC", "answer": yes, "holds": yes}
    filled |= {"yes": "245", "no": "5"} if counted else {"value": "80"}
    cells = {column: _words(row.get(column), language) or filled.get(column) for column in headings}
    told = " · ".join(f"{headings[column]}: {cell}" for column, cell in cells.items() if cell)
    yield f"{_EXAMPLE_OF_ROW.in_(language)} {told}"


def _words(asked: _Thing | None, language: Language) -> str:
    """What is asked in words, behind its key where it has one."""
    if asked is None:
        return ""
    if isinstance(asked, Period):
        written = asked.short
        if language == "vi" and ".." in written:
            return f"{format_day(asked.start)}..{format_day(asked.last_day)}"
        return written
    if isinstance(asked, Agency | AgencyClass):
        return f"{asked.key} – {asked.name.in_(language)}"
    key = asked.key if isinstance(asked, Measure) else key_in_plan(asked.key)
    return f"{key} – {asked.title.in_(language)}"


def _there(roster: Roster, on: date | None) -> tuple[AgencyOrClass, ...]:
    """Who is there on a day; everybody where agencies are not followed."""
    return tuple(each for each in roster if on is None or isinstance(each, AgencyClass) or each.exists_on(on))


def _choices(
    kind: str, plan: Plan, rules: Iterable[Rule], there: Sequence[AgencyOrClass], language: Language
) -> dict[str, tuple[str, ...]]:
    """What may be chosen in the columns of a sheet, as it stands there."""
    answers = tuple(ANSWERS.values() if language == "vi" else ANSWERS)
    of_kind = Activity if kind == "deliveries" else Outcome
    calls = kind == "roll-calls"
    asked: dict[str, Iterable[_Thing]] = {
        "measure": (each for each in plan.measures if _counts_agencies(each) or not calls),
        "rule": (rule for rule in rules if isinstance(rule, of_kind)),
        "agency": (each for each in there if isinstance(each, Agency) or not calls),
        "answered_by": there,
    }
    words = {column: tuple(_words(each, language) for each in entries) for column, entries in asked.items()}
    return {**words, "answer": answers, "holds": answers[:2], "complete": answers[:1]}
