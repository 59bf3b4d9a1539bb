import pytest
from attrs.exceptions import FrozenInstanceError

from cchc_rules.counting.field_mapping import FieldMapping, missing_fields
from cchc_rules.counting.question import TIME_ZONE
from cchc_rules.errors import NotCountable
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import field, flag, in_period
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.laws.records_strategies import question as measure_of

RECEIVED, DUE = field("received_on"), field("due_on")
IN_TIME = measure_of(in_period(RECEIVED), RECEIVED <= DUE)
ONE_STOP = measure_of(in_period(RECEIVED), flag("one_stop"), each="procedure")

MAPPING = FieldMapping({"id": "HoSo", "agency": "DonVi", "received_on": "NgayTiepNhan", "due_on": "NgayHenTra"})


def test_a_field_is_called_as_the_system_calls_it_and_else_as_we_do() -> None:
    names = [MAPPING.column(name) for name in ("due_on", "procedure", "NgayHenTra")]
    assert names == ["NgayHenTra", "procedure", "NgayHenTra"]


def test_nothing_is_mapped_unless_it_is_said() -> None:
    ours = FieldMapping()
    assert (ours.columns, ours.codes, ours.time_zone, ours.unique) == ({}, {}, TIME_ZONE, None)
    assert ours == FieldMapping({}, {})
    with pytest.raises(TypeError):
        ours.columns["due_on"] = "NgayHenTra"  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        ours.unique = "id"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("columns", "mapping", "by", "missing"),
    [
        ((), FieldMapping(), (), ("received_on", "due_on")),
        ((), FieldMapping(), ("agency",), ("received_on", "due_on", "agency")),
        (("due_on", "x"), FieldMapping(), (), ("received_on",)),
        (("due_on", "received_on"), FieldMapping(), (), ()),
        (("due_on", "received_on"), MAPPING, (), ("received_on", "due_on")),  # the system calls them otherwise
        (("NgayTiepNhan", "DonVi"), MAPPING, ("agency",), ("due_on",)),
        (("NgayTiepNhan", "DonVi"), MAPPING, ("ward", "agency"), ("due_on", "ward")),
        (("due_on", "received_on"), FieldMapping(unique="id"), (), ("id",)),
        (("due_on", "received_on"), FieldMapping(unique="due_on"), ("due_on",), ()),
        ((), FieldMapping(unique="due_on"), ("received_on", "agency"), ("received_on", "due_on", "agency")),
    ],
)
def test_what_a_table_lacks_is_told_by_our_names_each_once(
    columns: tuple[str, ...], mapping: FieldMapping, by: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    assert missing_fields(IN_TIME, columns, mapping, by) == missing


def test_cases_of_several_records_need_an_agency_and_a_name() -> None:
    needed = ("received_on", "one_stop", "agency", "procedure")
    assert missing_fields(ONE_STOP, (), FieldMapping(), by=()) == needed
    assert missing_fields(ONE_STOP, needed, FieldMapping(), by=()) == ()


def test_what_a_measure_of_hue_lacks() -> None:
    there = ("NgayTiepNhan", "DonVi", "special_procedure")
    assert missing_fields(hue_2025.PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS, there, MAPPING) == ("one_stop", "procedure")
    unique = FieldMapping(MAPPING.columns, unique="id")
    assert missing_fields(hue_2025.ON_TIME_OF_CLOSED, there, unique, by=()) == ("completed_on", "due_on", "id")


@pytest.mark.parametrize("unanswerable", [tiny.ON_TIME_OF_LAND, hue_2025.SATISFACTION_WITH_PROCEDURES])
def test_a_measure_that_records_cannot_answer_is_refused(unanswerable: Measure) -> None:
    with pytest.raises(NotCountable, match="Records cannot answer it"):
        missing_fields(unanswerable, (), MAPPING)
