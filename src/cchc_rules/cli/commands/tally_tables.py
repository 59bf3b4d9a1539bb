"""Tallies as tables: what stands beside figures, and beside a list of cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cchc_rules.cli.headings import heading
from cchc_rules.cli.tables import Row, period_words, table
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.field_mapping import no_day_remedy
from cchc_rules.counting.tallies import Tallies
from cchc_rules.message import in_vietnamese
from cchc_rules.reports.case_sheets import not_listed
from cchc_rules.text import Language

__all__ = ["cases_table", "tallies_table"]

_NEVER: Final = "31/12/9999"  # the day most often written where there is none


def cases_table(listed: Sequence[CaseRecords], which: Sequence[Answer], language: Language) -> str:
    """How many cases are listed of each measure, by what they are, and of how many that are counted.

    What a figure counts as unknown and the list leaves out is told.

    Args:
        listed: The records, by measure.
        which: What was asked for.
        language: The language of the words.
    """
    rows: list[Row] = [(heading("period", language), period_words(each.period, language), "") for each in listed[:1]]
    rows += dict.fromkeys(row for each in listed for row in _doubtful_rows(each.tallies, language))
    for each in listed:
        total = each.total
        said = ", ".join(f"{answer.label.in_(language)} {total.count(answer)}" for answer in dict.fromkeys(which))
        counted = f"{heading('cases counted', language)} {total.tally.total}"
        rows.append((each.measure.key, said, counted if total.value.total else heading("nothing to count", language)))
        left_out = not_listed(each, which, language)
        rows += [(heading("not listed", language), left_out)] if left_out else []
    return table(rows)


def tallies_table(
    tallies: Tallies,
    left_out: Mapping[str, str],
    language: Language,
    files: int = 0,
    told_of_files: Iterable[tuple[str, ...]] = (),
    *,
    of_plan: bool = False,
) -> str:
    """What stands beside the figures: of which days they are, how many rows there were, and what is in doubt of them.

    The measures are named of which no case was counted, and which make no figure.

    Args:
        tallies: What was counted.
        left_out: Why measures were not counted, by what they are called.
        language: The language of the words.
        files: How many files were counted so far, where that is kept.
        told_of_files: What else is told of the files of this call.
        of_plan: Whether the period is the plan's, for none was given: whoever counts a table of less has to give one.
    """
    days = period_words(tallies.period, language)
    whose = "the plan's, up to the day of looking; where the table is of less, give --period"
    rows: list[Row] = [(heading("period", language), "", f"{days}; {heading(whose, language)}" if of_plan else days)]
    rows.append((heading("rows", language), str(tallies.rows), ""))
    rows += [(heading("files counted so far", language), str(files), "")] if files else []
    rows += told_of_files
    rows += _doubtful_rows(tallies, language)
    measures = dict.fromkeys(group.measure for group in tallies.groups)
    totals = [tallies.total(measure) for measure in measures if tallies.adds_up(measure)]
    for which in ("undetermined", "outside"):
        rows += [
            (heading(which, language), str(count), f"{total.measure.title.in_(language)} ({total.measure.key})")
            for total in totals
            if (count := getattr(total, which))
        ]
    rows += [
        (heading("nothing to count", language), "", f"{each.title.in_(language)} ({each.key})")
        for each in tallies.measures
        if not any(group.value.total for group in tallies.groups if group.measure == each)
    ]
    rows += [(heading("not counted", language), "", f"{key}, {why}") for key, why in left_out.items()]
    return table(rows)


def _doubtful_rows(tallies: Tallies, language: Language) -> Iterator[Row]:
    """How many records have the id of another, and how many cannot be true, by why; all of them are counted."""
    if tallies.repeated:
        yield heading("repeated ids", language), str(tallies.repeated), ""
    for each, count in ((each, count) for each, count in tallies.contradictions if count):
        yield heading("contradictory", language), str(count), each.title.in_(language)
        if each.day:
            remedy = no_day_remedy(each.day, _NEVER)
            yield "", "", in_vietnamese(remedy) if language == "vi" else remedy
