"""What a table of records counts: tally."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cchc_rules.commands.given import day_of, period_of
from cchc_rules.errors import NotCountable
from cchc_rules.extracts import FieldMap, columns_of, lacking, read_mapping, tally_file, write_counts
from cchc_rules.forms import plain, printed
from cchc_rules.measure import Measure
from cchc_rules.plan import Plan
from cchc_rules.plans import load
from cchc_rules.sheets import write_figures
from cchc_rules.tables import of_tallies
from cchc_rules.when import Period

__all__ = ["tally_table"]


def tally_table(args: Namespace) -> int:
    """What a table of records counts, as a sheet of figures or as counts."""
    plan = load(args.plan)
    as_of = day_of(args.as_of, "--as-of")
    period = Period.year(as_of.year) if args.period is None else period_of(args.period)
    mapping = FieldMap() if args.map is None else read_mapping(args.map)
    if args.measure is None:
        measures, left_out = _countable(plan, args.file, mapping)
    else:
        measures, left_out = [plan.measure(key) for key in args.measure], {}
    by = tuple(args.by)
    with _bar(args.file) as progress:
        tallies = tally_file(args.file, measures, by=by, period=period, as_of=as_of, mapping=mapping, progress=progress)
    figures = tallies.figures(plan.roster, Path(args.file).name) if by == ("agency",) else None
    print(of_tallies(tallies, left_out, args.lang), file=sys.stderr)
    if args.format == "json":
        print(printed({"plan": plan.id, "digest": plan.digest, **plain(tallies)}))
    elif figures is None:
        write_counts(tallies, sys.stdout)
    else:
        write_figures(figures, sys.stdout)
    return 0


def _countable(plan: Plan, path: str, mapping: FieldMap) -> tuple[list[Measure], dict[str, list[str]]]:
    """The measures that a table can answer, and by key those it cannot, with the columns that it lacks."""
    there = columns_of(path)
    lacks = {each: lacking(each, there, mapping, by=()) for each in plan.measures if each.population is not None}
    left_out = {
        each.key: [name if name == mapping.column(name) else f"{name} ({mapping.column(name)})" for name in names]
        for each, names in lacks.items()
        if names
    }
    measures = [each for each, names in lacks.items() if not names]
    if not measures:
        remedy = "Say with --map what the table calls our fields, or name a --measure to see what it lacks."
        raise NotCountable(", ".join(there), f"the columns of a measure of {plan.id}", remedy, path)
    return measures, left_out


def _tqdm() -> Callable[..., Any] | None:
    try:
        from tqdm import tqdm  # noqa: PLC0415  is there only where it is installed
    except ImportError:
        return None
    return tqdm


@contextmanager
def _bar(path: str) -> Iterator[Callable[[int], object] | None]:
    """What to tell how many bytes have been read: a bar, where somebody watches and tqdm is installed."""
    tqdm = _tqdm() if sys.stderr.isatty() else None
    if tqdm is None:
        yield None
        return
    with tqdm(total=Path(path).stat().st_size, unit="B", unit_scale=True, leave=False, file=sys.stderr) as bar:
        yield lambda read: bar.update(read - bar.n)
