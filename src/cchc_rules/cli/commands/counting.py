"""What a table of records counts: tally."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cchc_rules.agencies.roster import Roster
from cchc_rules.cli.arguments import (
    day_argument,
    period_argument,
    roster_to_follow,
    utf8_argument,
)
from cchc_rules.cli.finding_tables import tallies_table
from cchc_rules.cli.headings import heading
from cchc_rules.cli.standard_streams import progress, tell
from cchc_rules.counting.field_mapping import FieldMapping, answerable, check_fields, known_fields, missing_fields
from cchc_rules.dates.period import Period, days_given
from cchc_rules.errors import (
    AmbiguousAgency,
    BadValue,
    NotCountable,
    UnknownAgency,
    UnknownTimeZone,
    WrongPeriod,
)
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.observation_sheets import write_figures
from cchc_rules.formats.record_files import read_column_names, tally_file, write_counts
from cchc_rules.formats.sheets.columns import HEADINGS
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Outcome, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import vietnamese_field_name
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_plan, roster_of_names
from cchc_rules.printable import printable

__all__ = ["tally_records"]


def tally_records(args: Namespace) -> int:
    """What a table of records counts, as a sheet of figures or as counts."""
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    period = _period_of(plan) if args.period is None else period_argument(args.period)
    roster = roster_of_names(plan, roster_to_follow(args, plan))
    by = ("agency",) if args.by is None else tuple(args.by)
    mapping = FieldMapping() if args.mapping is None else read_mapping(args.mapping)
    check_fields(mapping, known_fields(plan.measures, by), args.mapping or "")
    if by == ("agency",):
        _check_agencies(mapping, roster, args.mapping or "")
    if args.measure is None:
        measures, left_out = _countable(plan, args.file, mapping)
    else:
        measures, left_out = [plan.measure(key) for key in args.measure], {}
    file = printable(utf8_argument(Path(args.file).name))
    size = max(Path(args.file).stat().st_size, 1)
    with progress(args.lang) as now, _blaming_mapping(args.mapping):
        tallies = tally_file(
            args.file,
            measures,
            by=by,
            period=period,
            as_of=as_of,
            mapping=mapping,
            roster=roster if by == ("agency",) or any(each.case_field for each in measures) else None,
            progress=lambda read: now(f"{file}, {100 * read // size} %"),
        )
    if args.period is None and not any(group.value.total for group in tallies.groups):
        expected = message("a period in which some of its {rows} rows fall", rows=tallies.rows)
        raise WrongPeriod(days_given(tallies.period), expected, "Say with --period which days to count.", args.file)
    figures = tallies.figures(roster, file) if by == ("agency",) else None
    column_name = str if args.lang == "en" else _vietnamese_column
    tell(tallies_table(tallies, left_out, args.lang))
    if args.format == "json":
        print(dump_json({"plan": plan.id, "digest": plan.digest, **to_plain(tallies)}))
    elif figures is None:
        write_counts(tallies, sys.stdout, column_name)
    else:
        write_figures(figures, sys.stdout, column_name)
    return 0


@contextmanager
def _blaming_mapping(mapping_file: str | None) -> Iterator[None]:
    """What a mapping says wrongly is refused with the file that says it."""
    try:
        yield
    except (BadValue, UnknownTimeZone) as fault:
        if mapping_file is None or not fault.where.startswith(("codes.", "columns.", "time_zone")):
            raise
        raise fault.at(message("{file}, {where}", file=mapping_file, where=fault.where)) from None


def _check_agencies(mapping: FieldMapping, roster: Roster, mapping_file: str) -> None:
    """Refuse a code that a mapping says is an agency that there is not, where it says so."""
    for code, name in mapping.codes.get("agency", {}).items():
        try:
            with suppress(AmbiguousAgency):  # which the day of each record decides
                roster.find(str(name))
        except UnknownAgency as fault:
            where = f"codes.agency.{code}"
            raise fault.at(message("{file}, {where}", file=mapping_file, where=where)) from None


def _vietnamese_column(name: str) -> str:
    """What a column of counts is called: as in sheets, or what the field of the records means, or as beside them."""
    return HEADINGS[name][0] if name in HEADINGS else heading(vietnamese_field_name(name), "vi")


def _period_of(plan: Plan) -> Period:
    """The period to whose end most rules of a plan run."""
    periods = Counter(rule.period for rule in plan.rules if isinstance(rule, Target | Outcome))
    if not periods:
        raise WrongPeriod(plan.id, "a plan with rules of a period", "Say which days to count.", "--period")
    return max(periods, key=periods.__getitem__)


def _countable(plan: Plan, path: str, mapping: FieldMapping) -> tuple[list[Measure], dict[str, list[str]]]:
    """The measures that a table can answer, and by key those it cannot, with the columns that it lacks."""
    there = read_column_names(path)
    measures = list(answerable(plan, there, mapping))
    others = [each for each in plan.measures if each.population is not None and each not in measures]
    left_out = {
        each.key: [
            name if name == mapping.column(name) else f"{name} ({mapping.column(name)})"
            for name in missing_fields(each, there, mapping, by=())
        ]
        for each in others
    }
    if not measures:
        remedy = "Say with --mapping what the table calls our fields, or name a --measure to see what it lacks."
        raise NotCountable(", ".join(there), message("the columns of a measure of {plan}", plan=plan.id), remedy, path)
    return measures, left_out
