"""The statement that counts in a database: sql."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.cli.arguments import blaming_mapping, day_argument, period_argument, period_of, read_text, utf8_argument
from cchc_rules.counting.field_mapping import FieldMapping, answerable, check_fields, known_fields
from cchc_rules.counting.sql import query
from cchc_rules.counting.sql_query.table_schema import read_create_table
from cchc_rules.formats.mapping_file import read_mapping
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
    table, schema = "dossiers", None
    if args.schema is not None:
        table, schema = read_create_table(read_text(args.schema), args.dialect, utf8_argument(args.schema))
    countable = [each for each in plan.measures if each.population is not None]
    if args.measure is not None:
        measures = [plan.measure(key) for key in args.measure]
    else:
        measures = countable if schema is None else list(answerable(plan, schema, mapping))
    with blaming_mapping(args.mapping):
        statement = query(
            measures,
            table=args.table or table,
            dialect=args.dialect,
            by=by,
            period=period,
            as_of=as_of,
            mapping=mapping,
            schema=schema,
            plan=plan,
            language=args.lang,
        )
    print(statement, end="")
    return 0
