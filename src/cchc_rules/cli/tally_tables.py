"""Tallies as tables: what stands beside the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc_rules.cli.headings import heading
from cchc_rules.cli.tables import Row, period_words, table
from cchc_rules.counting.field_mapping import no_day_remedy
from cchc_rules.counting.tallies import Tallies
from cchc_rules.message import in_vietnamese
from cchc_rules.text import Language

__all__ = ["tallies_table"]

_NEVER = "31/12/9999"  # the day most often written where there is none


def tallies_table(tallies: Tallies, left_out: Mapping[str, Sequence[str]], language: Language) -> str:
    """What stands beside the figures: how many rows there were, and what of them is no part of a figure or in doubt.

    Where none of them falls into the period, so that every figure is of nothing, that is told.

    Args:
        tallies: What was counted.
        left_out: Measures that were not counted, each with the columns that are lacking.
        language: The language of the words.
    """
    rows: list[Row] = [(heading("rows", language), str(tallies.rows), "")]
    if tallies.groups and not any(group.value.total for group in tallies.groups):
        rows.append((heading("nothing to count", language), "", period_words(tallies.period, language)))
    rows += [(heading("repeated ids", language), str(count), "") for count in (tallies.repeated,) if count]
    for each, count in tallies.contradictions:
        rows += [(heading("contradictory", language), str(count), each.title.in_(language))] if count else []
        if count and each.day:
            remedy = no_day_remedy(each.day, _NEVER)
            rows.append(("", "", in_vietnamese(remedy) if language == "vi" else remedy))
    measures = dict.fromkeys(group.measure for group in tallies.groups)
    totals = [tallies.total(measure) for measure in measures if tallies.adds_up(measure)]
    for which in ("undetermined", "outside"):
        counts = ((getattr(total, which), total.measure.key) for total in totals)
        rows += [(heading(which, language), str(count), key) for count, key in counts if count]
    without = heading("without", language)
    rows += [
        (heading("not counted", language), "", f"{key}, {without} {', '.join(lacks)}")
        for key, lacks in left_out.items()
    ]
    return table(rows)
