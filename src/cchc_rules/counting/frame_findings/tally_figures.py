"""Tally figures: what was counted in a table of records as a table of figures, one for each measure and agency."""

from __future__ import annotations

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.frame_findings.native_tables import pc
from cchc_rules.counting.tallies import Tallies
from cchc_rules.extras import needing_extra

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["tally_figures"]

_COUNT_COLUMNS = pa.schema(
    [("measure", pa.string()), ("agency", pa.string()), *((name, pa.int64()) for name in ("yes", "no", "unknown"))]
)


def tally_figures(tallies: Tallies, roster: Roster) -> pa.Table:
    """The figures that `Tallies.figures` gives, by the keys of the agencies.

    Args:
        tallies: What was counted.
        roster: Where the agencies are found.

    Raises:
        CchcError: As `Tallies.figures` raises.
    """
    agencies = tallies.agencies(roster)
    keys = {
        groups: pa.array([agencies[name].key for (name,) in groups], pa.string()) for groups in tallies.groups.distinct
    }
    parts = [_COUNT_COLUMNS.empty_table()]
    with_cases = tallies.measures_with_cases
    for each in tallies.groups.by_measure:
        yes, no, unknown, undetermined = (
            pa.array(column, pa.int64()) for column in (each.yes, each.no, each.unknown, each.undetermined)
        )
        measure = pa.repeat(pa.scalar(each.measure.key), len(yes))
        unclear = pc.add(unknown, undetermined)
        of_measure = pa.table([measure, keys[each.groups], yes, no, unclear], schema=_COUNT_COLUMNS)
        parts.append(of_measure if each.measure in with_cases else of_measure.filter(pc.greater(unclear, 0)))
    counts = [(name, "sum") for name in _COUNT_COLUMNS.names[2:]]
    found = (
        pa.concat_tables(parts)
        .group_by(_COUNT_COLUMNS.names[:2])
        .aggregate(counts)
        .rename_columns(_COUNT_COLUMNS.names)
    )
    for name, day in (("first_day", tallies.period.start), ("last_day", tallies.period.last_day)):
        found = found.append_column(name, pa.repeat(pa.scalar(day), found.num_rows))
    return found
