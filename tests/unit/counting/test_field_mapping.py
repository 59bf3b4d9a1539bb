import copy
import pickle
import tomllib
import unicodedata
from datetime import date
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from cchc_rules.counting.field_mapping import (
    TIME_ZONE,
    FieldMapping,
    answerable,
    check_fields,
    known_fields,
    missing_fields,
    unknown_code_remedy,
)
from cchc_rules.counting.records import tally
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, FaultGroup, MissingColumn, NotCountable, UnknownField
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Field, field, flag, in_period
from cchc_rules.message import in_vietnamese
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


def test_a_mapping_pickles_and_copies() -> None:
    mapping = FieldMapping(
        {"due_on": "Hạn"}, {"channel": {2: "online", None: "post"}, "due_on": {"0": None}}, unique="id"
    )
    for twin in (pickle.loads(pickle.dumps(mapping)), copy.copy(mapping), copy.deepcopy(mapping)):
        assert (twin, twin.codes["channel"][2]) == (mapping, "online")
        with pytest.raises(TypeError):
            twin.codes["channel"][3] = "post"  # type: ignore[index]


def test_what_a_mapping_was_made_of_may_change_without_it() -> None:
    columns, codes = {"due_on": "x"}, {"channel": {1: "online"}}
    mapping = FieldMapping(columns, codes)
    columns["due_on"], codes["channel"][1] = "y", "post"
    assert (mapping.column("due_on"), mapping.codes["channel"][1]) == ("x", "online")


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (["NGÀY  HẸN TRẢ ", "x"], "NGÀY  HẸN TRẢ "),
        ([unicodedata.normalize("NFD", "Ngày hẹn trả")], unicodedata.normalize("NFD", "Ngày hẹn trả")),
        (["Ngày hẹn trả", "Ngày hẹn trả"], "Ngày hẹn trả"),
        (["Ngay hen tra"], None),
    ],
)
def test_a_heading_is_found_in_any_spelling_that_one_alone_has(there: list[str], found: str | None) -> None:
    assert FieldMapping({"due_on": "Ngày hẹn trả"}).column_among("due_on", there) == found
    assert missing_fields(IN_TIME, [*there, "RECEIVED_ON"], FieldMapping({"due_on": "Ngày hẹn trả"}), by=()) == (
        () if found else ("due_on",)
    )


def test_every_measure_that_a_table_can_answer() -> None:
    assert answerable(tiny.PLAN, ["completed_on", "due_on"]) == (tiny.ON_TIME,)
    assert answerable(tiny.PLAN, ["due_on"]) == ()
    assert answerable(tiny.PLAN, ["NgayKetThuc", "due_on"], FieldMapping({"completed_on": "ngayketthuc"})) == (
        tiny.ON_TIME,
    )
    for measure in hue_2025.PLAN.measures:
        columns = () if measure.population is None else missing_fields(measure, (), FieldMapping(), by=())
        assert (measure in answerable(hue_2025.PLAN, columns)) is bool(columns)


@pytest.mark.parametrize("there", [["Ngày hẹn trả", "NGÀY HẸN TRẢ"], ["ngày hẹn trả", "NGÀY HẸN TRẢ", "completed_on"]])
def test_which_of_two_headings_that_are_read_alike_is_meant_is_not_guessed(there: list[str]) -> None:
    """Not even where one is the name to the letter; a table cannot answer by either."""
    mapping = FieldMapping({"due_on": "Ngày hẹn trả"})
    with pytest.raises(MissingColumn, match=r"'NGÀY HẸN TRẢ'; expected one column for due_on\. Rename the others"):
        mapping.column_among("due_on", there)
    assert "due_on" in missing_fields(IN_TIME, there, mapping, by=())
    row = dict.fromkeys(there, "2025-02-03") | {"completed_on": "2025-02-03"}
    with pytest.raises(MissingColumn, match="expected one column for due_on"):
        tally([row], IN_TIME, by=(), period=Period.quarter(2025, 1), as_of=date(2025, 4, 1), mapping=mapping)


def test_a_name_that_is_no_field_is_refused_with_the_near_ones_and_all_there_are() -> None:
    known = known_fields(hue_2025.PLAN.measures)
    with pytest.raises(UnknownField) as refused:
        check_fields(FieldMapping({"due_onn": "NgayHenTra"}), known, "mapping.toml")
    assert refused.value.where == "mapping.toml, columns.due_onn"
    assert refused.value.remedy.startswith("Nearest: due_on")
    assert all(name in refused.value.expected for name in known)
    assert refused.value.sentence("vi").startswith("mapping.toml, columns.due_onn: nhận được 'due_onn'; cần một trong")


@pytest.mark.parametrize("name", ["duedate", "DueOn", "ngay_hen_tra", "Ngày hẹn trả", "han tra"])
def test_a_field_is_near_that_is_called_so_in_either_language(name: str) -> None:
    """To readers of Vietnamese it is told with what it is called there."""
    with pytest.raises(UnknownField) as refused:
        check_fields(FieldMapping({name: "NgayHenTra"}), known_fields(()))
    assert "due_on" in refused.value.remedy
    assert "due_on (ngày hẹn trả)" in refused.value.sentence("vi")


def test_what_can_be_written_for_a_code_is_told_with_what_it_means() -> None:
    """Of codes that are ours; of those of another plan the codes alone."""
    said = unknown_code_remedy(Field("channel", FieldKind.CODE, ("counter", "online")), "ZALO")
    assert in_vietnamese(said) == (
        'Hãy ghi ý nghĩa vào bảng ánh xạ, dưới [codes.channel]: "ZALO" = …. '
        'Có thể ghi: "counter" (trực tiếp), "online" (trực tuyến); "" nếu chưa rõ.'
    )
    other = unknown_code_remedy(Field("colour", FieldKind.CODE, ("red", "blue")))
    assert 'Có thể ghi: "red", "blue"; "" nếu chưa rõ.' in in_vietnamese(other)


@pytest.mark.parametrize("each", [flag("apologised").field, Field("channel", FieldKind.CODE, ("counter", "online"))])
def test_no_meaning_is_proposed_for_a_code_that_says_nothing(each: Field[Any]) -> None:
    """The line is no TOML as it stands, so that nobody's guess is pasted and counted."""
    line = unknown_code_remedy(each, "Không").partition("mapping: ")[2].partition(". ")[0]
    assert line == '"Không" = …'
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(line)


def test_all_names_that_are_no_fields_are_told_together() -> None:
    wrong = FieldMapping({"due_on": "NgayHenTra", "han": "Han"}, {"chanel": {}, "channel": {}}, unique="đđđ")
    with pytest.raises(FaultGroup) as refused:
        check_fields(wrong, known_fields(()))
    faults = [fault for fault in refused.value.exceptions if isinstance(fault, UnknownField)]
    assert [fault.where for fault in faults] == ["columns.han", "codes.chanel", "unique"]
    assert [fault.remedy.startswith("Nearest:") for fault in faults] == [True, True, False]


@pytest.mark.parametrize(
    ("columns", "given", "where"),
    [
        ({"due_on": "NgayKT", "completed_on": "NgayKT"}, "NgayKT", "columns.due_on, columns.completed_on"),
        ({"due_on": "NGÀY KT ", "id": "Ma", "completed_on": unicodedata.normalize("NFD", "Ngày kt")}, "NGÀY KT ", None),
        ({"due_on": "completed_on"}, "completed_on", "columns.due_on, columns.completed_on"),
    ],
)
def test_two_fields_are_not_read_from_one_column(columns: dict[str, str], given: str, where: str | None) -> None:
    """Every dossier would be on time; the refusal names both fields and the column, in a file and in Python."""
    mapping = FieldMapping(columns)
    with pytest.raises(BadValue) as refused:
        check_fields(mapping, known_fields(()), "mapping.toml", asked=("due_on", "completed_on"))
    where = where or "columns.due_on, columns.completed_on"
    assert (refused.value.given, refused.value.where) == (repr(given), f"mapping.toml, {where}")
    assert refused.value.sentence("vi").startswith(f"mapping.toml, {where}: nhận được")
    with pytest.raises(BadValue, match=where):
        tally([{}], tiny.ON_TIME, by=(), period=Period.quarter(2025, 1), as_of=date(2025, 4, 1), mapping=mapping)


def test_fields_may_exchange_their_columns() -> None:
    exchanged = {"due_on": "completed_on", "completed_on": "due_on"}
    check_fields(FieldMapping(exchanged), known_fields(()), asked=exchanged)


def test_the_fields_of_records_of_measures_and_groups_can_be_mapped() -> None:
    assert known_fields([ONE_STOP, tiny.ON_TIME_OF_LAND], by=("ward",)) == known_fields(()) | {"ward"}
    own = measure_of(in_period(RECEIVED), flag("at_sea"), each="boat")
    assert known_fields([own]) - known_fields(()) == {"at_sea", "boat"}
    check_fields(FieldMapping({"boat": "Tau", "at_sea": "Bien"}, unique="boat"), known_fields([own]))
