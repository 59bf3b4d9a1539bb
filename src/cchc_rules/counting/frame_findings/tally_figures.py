"""Tally figures: what was counted in a table of records as a table of figures, one for each measure and agency."""

from __future__ import annotations

from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.tallies import Tallies
from cchc_rules.extras import needing_extra
from cchc_rules.findings.values import Tally

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["tally_figures"]

_FIGURE_COLUMNS = pa.schema(
    [
        *((name, pa.string()) for name in ("measure", "agency")),
        *((name, pa.date32()) for name in ("first_day", "last_day")),
        *((name, pa.int64()) for name in ("yes", "no", "unknown")),
    ]
)


def tally_figures(tallies: Tallies, roster: Roster) -> pa.Table:
    """The figures that `Tallies.figures` gives, by the keys of the agencies.

    Args:
        tallies: What was counted.
        roster: Where the agencies are found.

    Raises:
        CchcError: As `Tallies.figures` raises.
    """
    rows: list[dict[str, object]] = []
    for each in tallies.figures(roster):
        counts = each.value
        assert isinstance(counts, Tally)
        days = {"first_day": each.period.start, "last_day": each.period.last_day}
        numbers = {"yes": counts.yes, "no": counts.no, "unknown": counts.unknown}
        rows.append({"measure": each.measure.key, "agency": each.agency.key, **days, **numbers})
    return pa.Table.from_pylist(rows, _FIGURE_COLUMNS)
