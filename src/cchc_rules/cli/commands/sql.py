"""The statement that counts in a database, and what comes back: sql."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cchc_rules.cli.arguments import (
    blaming_mapping,
    day_argument,
    measure_argument,
    period_argument,
    period_of,
    read_text,
    roster_to_follow,
    utf8_argument,
)
from cchc_rules.cli.commands.counted import by_title, countable_measures, require_cases, write_tallies
from cchc_rules.cli.commands.tally_tables import tallies_table
from cchc_rules.cli.headings import heading
from cchc_rules.cli.standard_streams import tell
from cchc_rules.cli.tables import table
from cchc_rules.counting.field_mapping import FieldMapping, check_fields, known_fields, missing_column, missing_fields
from cchc_rules.counting.sql import query
from cchc_rules.counting.sql_query.table_schema import read_create_table
from cchc_rules.errors import FaultGroup
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.record_files import read_counts_file
from cchc_rules.law.plan import Plan
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import load_plan, roster_of_names
from cchc_rules.printable import printable

__all__ = ["write_query"]


def write_query(args: Namespace) -> int:
    """The statement that counts in a database of a plan's user what `tally` counts, or figures of what came back."""
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    period = period_of(plan) if args.period is None else period_argument(args.period)
    by = ("agency",) if args.by is None else tuple(args.by)
    mapping = FieldMapping() if args.mapping is None else read_mapping(args.mapping)
    check_fields(mapping, known_fields(plan.measures, by), args.mapping or "")
    table_name, schema = "dossiers", None
    if args.schema is not None:
        table_name, schema = read_create_table(read_text(args.schema), args.dialect, utf8_argument(args.schema))
    there = _columns_named(mapping) if schema is None and args.mapping is not None else schema
    measures, left_out = _measures_asked(args, plan, there, mapping, by)
    asked: dict[str, Any] = {"by": by, "period": period, "as_of": as_of, "mapping": mapping, "schema": schema}
    with blaming_mapping(args.mapping):
        if args.counts is not None:
            return _write_counted(args, plan, measures, left_out, asked)
        to_write = {"table": args.table or table_name, "plan": plan, "left_out": left_out, "language": args.lang}
        statement = query(measures, dialect=args.dialect, **to_write, **asked)
    if left_out:
        untold = by_title(plan, left_out, args.lang)
        tell(table((heading("not counted", args.lang), f"{called}, {why}") for called, why in untold.items()))
    print(statement, end="")
    return 0


def _write_counted(
    args: Namespace, plan: Plan, measures: list[Measure], left_out: Mapping[str, str], asked: Mapping[str, Any]
) -> int:
    """What a database gave back for the statement, as `tally` writes what it counts."""
    roster = roster_of_names(plan, roster_to_follow(args, plan))
    of_agencies = asked["by"] == ("agency",)
    followed = roster if of_agencies or any(each.case_field for each in measures) else None
    tallies = read_counts_file(args.counts, measures, roster=followed, **asked)
    require_cases(tallies, args.counts)
    source = f"{printable(utf8_argument(Path(args.counts).name))}, SQL"  # which is no table for `tally`
    figures = tallies.figures(roster, source) if of_agencies else None
    untold = by_title(plan, left_out, args.lang)
    tell(tallies_table(tallies, untold, args.lang, of_plan=args.period is None))
    write_tallies(args, plan, tallies, figures)
    return 0


def _columns_named(mapping: FieldMapping) -> dict[str, None]:
    """The columns that a mapping names, each by itself or as the one of a field; it is taken to name all there are."""
    unique = () if mapping.unique is None else (mapping.unique,)
    return dict.fromkeys(map(mapping.column, (*mapping.columns, *mapping.codes, *unique)))


def _measures_asked(
    args: Namespace, plan: Plan, there: Mapping[str, object] | None, mapping: FieldMapping, by: Sequence[str]
) -> tuple[list[Measure], dict[str, str]]:
    """The measures to count of the columns there are, if they are known, and by key why others are not counted.

    Raises:
        FaultGroup: Of a `MissingColumn` for each column that is not there and asked about, by a measure or to group by.
    """
    countable = [each for each in plan.measures if each.population is not None]
    measures, left_out = countable, dict[str, str]()
    if args.measure is not None:
        measures = [measure_argument(plan, each) for each in args.measure]
    if there is None:
        return measures, left_out
    where = utf8_argument(args.schema or args.mapping)
    if args.measure is None:
        measures, left_out = countable_measures(plan, there, mapping, args.lang, where)
    lacks = {field: None for measure in measures for field in missing_fields(measure, there, mapping, by)}
    if lacks:
        faults = [missing_column(field, mapping.column(field), there, where) for field in lacks]
        raise FaultGroup("columns that are missing", faults)
    return measures, left_out
