from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from cchc_rules.counting import frames, records
from cchc_rules.dates.period import Period
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.predicate import field
from cchc_rules.measures.record_types import Dossier, Feedback, predicate_fields
from cchc_rules.plans import hue_2025
from cchc_rules.testing import record_strategies as kit
from tests.laws.records_strategies import question

COUNTABLE = [measure for measure in hue_2025.PLAN.measures if measure.population is not None]
OF_DOSSIERS = [measure for measure in COUNTABLE if measure.case != CaseKind.FEEDBACK]
WHEN: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2025, 6, 30)}
ALIKE = settings(max_examples=3000, phases=[Phase.generate], derandomize=True, database=None)
FIELDS = {**predicate_fields(Dossier), **predicate_fields(Feedback)}


@settings(max_examples=30)
@given(kit.records_of(OF_DOSSIERS, **WHEN))
def test_records_are_counted(table: list[dict[str, Any]]) -> None:
    """Nothing that is drawn is refused, and every record is counted once for each measure."""
    counted = records.tally(table, OF_DOSSIERS, **WHEN)
    assert counted.rows == len(table)
    assert all(len(record) > 10 for record in table)


@given(kit.told_records_of(OF_DOSSIERS, **WHEN), st.sampled_from(OF_DOSSIERS))
def test_a_record_means_what_it_is_told_to_mean(told: kit.ToldRecord, measure: Any) -> None:
    """In whatever spelling, each condition is of a record what it is of its meanings."""
    for condition in population_and_yes(measure):
        holds = records.compile_predicate(condition, **WHEN)
        assert holds(told.record) is holds(told.means)


@given(st.sampled_from(sorted(FIELDS.values(), key=lambda each: each.name)), st.data())
def test_every_way_to_write_is_another_spelling_of_one_meaning(asked: Any, data: st.DataObject) -> None:
    meaning = data.draw(st.none() | st.sampled_from(kit.meanings_of(asked, WHEN["period"], WHEN["as_of"])))
    ways = kit.ways_to_write(asked, meaning)
    assert ways[0] == meaning
    missing = records.compile_predicate(asked.is_null(), **WHEN)
    assert {missing({asked.name: way}) for way in ways} == {meaning is None}


@pytest.mark.parametrize("library", ["polars", "pyarrow"])
@settings(max_examples=10)
@given(data=st.data())
def test_frames_are_counted(library: Any, data: st.DataObject) -> None:
    frame = data.draw(kit.frames_of(OF_DOSSIERS[:5], **WHEN, library=library))
    assert type(frame).__module__.startswith(library)
    assert frames.tally(frame, OF_DOSSIERS[:5], **WHEN).rows >= 1


@pytest.mark.parametrize("kind", ["Date", "String"])
def test_a_column_of_days_holds_days_or_text(kind: str) -> None:
    frames_drawn = kit.frames_of([hue_2025.ON_TIME_OF_CLOSED])
    frame = find(frames_drawn, lambda frame: str(frame.schema["due_on"]) == kind, settings=ALIKE)
    assert set(frame.columns) == {"agency", "id", "completed_on", "due_on"}


@given(kit.dossiers(**WHEN), kit.dossiers(), kit.feedback())
def test_record_types_are_counted_as_they_are(one: Dossier, other: Dossier, said: Feedback) -> None:
    measures = [measure for measure in OF_DOSSIERS if measure.case_field is None]
    dossiers = [dossier for dossier in (one, other) if dossier.agency is not None]
    assert records.tally(dossiers, measures, by=(), **WHEN).rows == len(dossiers)
    assert isinstance(said, Feedback)


@given(data=st.data())
def test_what_tells_cases_apart_is_never_missing(data: st.DataObject) -> None:
    """Not even where a condition asks about it."""
    procedure = field("procedure", str)
    measure = question(~procedure.is_null(), procedure == "1.001", each="procedure")
    told = data.draw(kit.told_records_of([measure], **WHEN))
    assert told.record == told.means
    assert told.record["procedure"] in {"1.001", "1.002"}
