"""What tally and sql share: which measures can be counted of a table, and how what was counted is written."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from cchc_rules.cli.headings import heading
from cchc_rules.counting.field_mapping import FieldMapping, answerable, missing_fields
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import days_given
from cchc_rules.errors import NotCountable, WrongPeriod
from cchc_rules.findings.observation import Figure
from cchc_rules.formats.observation_sheets import write_figures
from cchc_rules.formats.record_files import write_counts
from cchc_rules.formats.sheets.columns import HEADINGS
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import vietnamese_field_name
from cchc_rules.message import message
from cchc_rules.text import Language

__all__ = ["by_title", "countable_measures", "require_cases", "write_tallies"]


def _vietnamese_column(name: str) -> str:
    """What a column of counts is called: as in sheets, or what the field of the records means, or as beside them."""
    return HEADINGS[name][0] if name in HEADINGS else heading(vietnamese_field_name(name), "vi")


_COLUMN_NAMES: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType({"en": str, "vi": _vietnamese_column})
"""What the columns of what is written are called, by language."""


def by_title(plan: Plan, by_key: Mapping[str, str], language: Language) -> dict[str, str]:
    """What is told of measures, by what they are called."""
    return {f"{plan.measure(key).title.in_(language)} ({key})": told for key, told in by_key.items()}


def countable_measures(
    plan: Plan, there: Collection[str], mapping: FieldMapping, language: Language, where: str
) -> tuple[list[Measure], dict[str, str]]:
    """The measures that a table can answer, and by key why it cannot answer the others: the columns that it lacks.

    Args:
        plan: The plan.
        there: The columns of the table.
        mapping: What the table calls our fields.
        language: The language of the words.
        where: What says which columns there are, for an error.

    Raises:
        NotCountable: Where it can answer none.
    """
    measures = list(answerable(plan, there, mapping))
    others = [each for each in plan.measures if each.population is not None and each not in measures]
    without = heading("without", language)
    left_out: dict[str, str] = {}
    for each in others:
        lacks = {name: mapping.column(name) for name in missing_fields(each, there, mapping, by=())}
        told = (name if name == column else f"{name} ({column})" for name, column in lacks.items())
        left_out[each.key] = f"{without} {', '.join(told)}"
    if not measures:
        remedy = "Say with --mapping what the table calls our fields, or name a --measure to see what it lacks."
        raise NotCountable(", ".join(there), message("the columns of a measure of {plan}", plan=plan.id), remedy, where)
    return measures, left_out


def require_cases(tallies: Tallies, file: str) -> None:
    """Refuse what counts no case of any measure: the table is of other days, or what it held got lost.

    Raises:
        WrongPeriod: Where it does.
    """
    if not any(group.value.total for group in tallies.groups):
        expected = message("a period in which some of its {rows} rows fall", rows=tallies.rows)
        remedy = "Say with --period which days to count, and see that the table is whole."
        raise WrongPeriod(days_given(tallies.period), expected, remedy, file)


def write_tallies(args: Namespace, plan: Plan, tallies: Tallies, figures: Sequence[Figure] | None) -> None:
    """Tallies as a command is asked for them: JSON, or else the figures that they make, or counts where none."""
    if args.format == "json":
        print(dump_json({"plan": plan.id, "digest": plan.digest, **to_plain(tallies)}))
    elif figures is None:
        write_counts(tallies, sys.stdout, _COLUMN_NAMES[args.lang])
    else:
        write_figures(figures, sys.stdout, _COLUMN_NAMES[args.lang])
