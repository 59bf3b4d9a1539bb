"""Sheets: what is written is read back as it was."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, Quantity
from cchc_rules.formats.observation_sheets import read_figures, write_figures
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.laws import strategies as known

INNER = [",", ";", '"', '""', "\t", "'", "\\", " ", "=", "\ufeff"]
sources = st.builds(
    lambda first, inner, last: f"{first}{''.join(inner)}{last}",
    known.words | st.sampled_from(["=", "+", "-", "@", "'", "'=", "''@"]),
    st.lists(known.words | st.sampled_from(INNER), max_size=5),
    known.words | st.sampled_from(['"', ",", ";", "'"]),
)
"""Lines that begin and end with something, and hold whatever CSV has a use for."""

percentages = st.tuples(
    st.sampled_from([measure for measure in tiny.PLAN.measures if measure.unit is Unit.PERCENT]),
    known.tallies | known.exact_shares,
)
scores = st.decimals(-10_000, 10_000, places=3).map(lambda score: (tiny.SCORE, Quantity(score, tiny.SCORE.unit)))
figures = st.builds(
    lambda counted, agency, period, source: Figure(counted[0], agency, period, counted[1], source),
    percentages | scores,
    known.any_party,
    known.any_period,
    sources | st.just(""),
)


@given(st.lists(figures, max_size=6).map(tuple))
def test_figures_come_back_from_their_sheet(written: tuple[Figure, ...]) -> None:
    """read_figures(write_figures(figures)) = figures, in their order, and no cell of the sheet is computed."""
    file = io.StringIO(newline="")
    write_figures(written, file)
    cells = [cell for row in csv.reader(io.StringIO(file.getvalue(), newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "figures.csv"
        path.write_bytes(file.getvalue().encode())
        assert read_figures(path, tiny.PLAN) == written
