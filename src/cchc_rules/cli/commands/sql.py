"""The statement that counts in a database: sql."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from cchc_rules.cli.arguments import (
    blaming_mapping,
    day_argument,
    measure_argument,
    period_argument,
    period_of,
    read_text,
    utf8_argument,
)
from cchc_rules.cli.commands.counting import countable_measures
from cchc_rules.cli.headings import heading
from cchc_rules.cli.standard_streams import tell
from cchc_rules.cli.tables import table
from cchc_rules.counting.field_mapping import FieldMapping, check_fields, known_fields, missing_column, missing_fields
from cchc_rules.counting.sql import query
from cchc_rules.counting.sql_query.table_schema import read_create_table
from cchc_rules.errors import FaultGroup
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.law.plan import Plan
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import load_plan

__all__ = ["write_query"]


def write_query(args: Namespace) -> int:
    """The statement that counts in a database of a plan's user what `tally` counts."""
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
    with blaming_mapping(args.mapping):
        statement = query(
            measures,
            table=args.table or table_name,
            dialect=args.dialect,
            by=by,
            period=period,
            as_of=as_of,
            mapping=mapping,
            schema=schema,
            plan=plan,
            left_out=left_out,
            language=args.lang,
        )
    if left_out:
        tell(table((heading("not counted", args.lang), f"{key}, {why}") for key, why in left_out.items()))
    print(statement, end="")
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
