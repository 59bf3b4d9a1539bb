"""The flat form of a comparison: its names and types are a contract, and its rows are the pairs."""

from datetime import date

import polars as pl

from cchc_rules import Figure, Period, Tally, assess, compare
from cchc_rules.flat_table import ColumnType
from tests import tiny
from tests.unit.findings.test_finding_columns import CONTRACT as OF_FINDINGS
from tests.years import PLAN_2026

TEXT, WHOLE = ColumnType.TEXT, ColumnType.WHOLE
_SIDE = (
    "id",
    "plan",
    "rule",
    "agency",
    "as_of",
    "status",
    "reason",
    "reaches",
    "yes",
    "no",
    "unknown",
    "least",
    "least_float",
    "most",
    "most_float",
)
CONTRACT = {
    "change": TEXT,
    "rule": TEXT,
    "title_vi": TEXT,
    "title_en": TEXT,
    "area": WHOLE,
    "agency": TEXT,
    "agency_vi": TEXT,
    "agency_en": TEXT,
    "part": TEXT,
    "part_vi": TEXT,
    "part_en": TEXT,
    **{f"{side}_{name}": OF_FINDINGS[name] for side in ("before", "after") for name in _SIDE},
    "beside": TEXT,
    "sentence_vi": TEXT,
    "sentence_en": TEXT,
}


def known(period: Period, yes: int, no: int) -> list[Figure]:
    return [Figure(measure, tiny.HOME, period, Tally(yes, no)) for measure in (tiny.ON_TIME, tiny.ON_TIME_OF_LAND)]


COMPARED = compare(
    assess(tiny.PLAN, known(tiny.YEAR, 98, 2), as_of=date(2026, 1, 1)),
    assess(PLAN_2026, known(Period.year(2026), 97, 2), as_of=date(2027, 1, 1)),
)


def test_names_and_types_are_a_contract() -> None:
    assert {column.name: column.type for column in COMPARED.columns} == CONTRACT
    assert list(CONTRACT) == [column.name for column in COMPARED.columns]


def test_each_pair_is_a_row_with_the_figures_of_both() -> None:
    rows = COMPARED.to_dicts()
    assert len(rows) == len(COMPARED)
    whole, part = rows[:2]
    assert {name: whole[name] for name in ("change", "rule", "agency", "part", "before_rule", "after_rule")} == {
        "change": "worse",
        "rule": "tiny-2026:A.1/1",
        "agency": "so-noi-vu",
        "part": None,
        "before_rule": "tiny-2025:II.1.1/1",
        "after_rule": "tiny-2026:A.1/1",
    }
    assert [whole[f"{side}_{name}"] for side in ("before", "after") for name in ("yes", "no", "least", "status")] == [
        *(98, 2, "98", "met"),
        *(97, 2, "9700/99", "missed"),
    ]
    assert (part["part"], part["part_en"]) == ("on-time-of-land", "on-time-of-land")
    assert whole["sentence_vi"] == COMPARED.pairs[0].sentence("vi")


def test_what_stands_alone_has_one_side_and_names_what_it_is_not_one_to_one_with() -> None:
    split = next(row for row in COMPARED.to_dicts() if row["rule"] == tiny.MEETINGS.key)
    assert (split["change"], split["before_plan"], split["after_plan"]) == ("only_before", "tiny-2025", None)
    assert split["beside"] == "tiny-2026:A.6/1@ubnd-cap-huyen; tiny-2026:A.7/1@ubnd-cap-huyen"


def test_libraries_of_data_frames_take_it_as_it_is() -> None:
    frame = pl.DataFrame(COMPARED)
    assert frame.columns == list(CONTRACT)
    assert frame["change"].to_list() == [pair.kind.value for pair in COMPARED]
