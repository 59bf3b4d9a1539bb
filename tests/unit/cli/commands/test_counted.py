"""What is counted of a table, and how it is written."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

import pytest

from cchc_rules import Period
from cchc_rules.cli.commands.counted import countable_measures, write_tallies
from cchc_rules.counting import records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.errors import NotCountable
from cchc_rules.formats.sheets.columns import HEADINGS
from cchc_rules.plans import hue_2025


def test_a_measure_is_counted_or_told_with_what_it_lacks() -> None:
    """Each measure of records is either counted or left out, with each column that it lacks, by both its names."""
    there, mapping = ["completed_on", "due_on"], FieldMapping({"channel": "Kênh"})
    measures, left_out = countable_measures(hue_2025.PLAN, there, mapping, "vi", "t.csv")
    assert [each.key for each in measures] == ["on-time-of-closed"]
    countable = {each.key for each in hue_2025.PLAN.measures if each.population is not None}
    assert left_out.keys() == countable - {"on-time-of-closed"}
    assert left_out["dossiers-resolved-online"] == "thiếu cột channel (Kênh)"
    with pytest.raises(NotCountable, match="dossiers_illustrative"):
        countable_measures(hue_2025.PLAN, ["fee"], mapping, "vi", "dossiers_illustrative.csv")


@pytest.mark.parametrize(
    ("by", "language", "written"),
    [
        ("agency", "en", "\non-time-of-closed,so-noi-vu,2025,1,0,0,"),
        ("agency", "vi", HEADINGS["measure"][0]),
        ("ward", "en", "ward,measure,yes,no,unknown,outside,undetermined\nsở nội vụ,on-time-of-closed,1,0,0,0,0\n"),
        ("ward", "vi", HEADINGS["measure"][0]),
    ],
)
def test_figures_are_of_agencies_and_counts_of_all_else(
    by: str, language: str, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = {"agency": "sở nội vụ", "ward": "sở nội vụ", "completed_on": date(2025, 1, 2), "due_on": date(2025, 1, 2)}
    asked: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1), "roster": hue_2025.PLAN.roster}
    tallies = records.tally([closed], hue_2025.ON_TIME_OF_CLOSED, by=(by,), **asked)
    figures = tallies.figures(hue_2025.PLAN.roster, "t.csv") if by == "agency" else None
    write_tallies(Namespace(lang=language, format="csv"), hue_2025.PLAN, tallies, figures)
    assert written in capsys.readouterr().out
