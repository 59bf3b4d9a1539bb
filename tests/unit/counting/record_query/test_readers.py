"""How one column of records is read: every kind of field, cell by cell, and the short way beside the long one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cchc_rules.counting.cells import as_day
from cchc_rules.counting.question import Question
from cchc_rules.counting.record_query import readers
from cchc_rules.counting.record_query.readers import field_reader, group_reader, known_cells
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadCell
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.predicate import Field, field, in_period
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped

RECEIVED, DUE, FEE = field("received_on"), field("due_on"), field("fee", int)
CHANNEL, APOLOGISED, PROCEDURE = field("channel", Channel), field("apologised", bool), field("procedure", str)
MEASURE = measure_of(in_period(RECEIVED), RECEIVED <= DUE, each="procedure")
NAN = float("nan")


def question_of(codes: Mapping[str, Mapping[Any, Any]] | None = None, **more: Any) -> Question:
    given: dict[str, Any] = {
        "by": ("agency",),
        "period": Period.year(2025),
        "as_of": date(2026, 1, 1),
        "codes": codes or {},
    }
    return Question.from_arguments(MEASURE, **mapped(**given | more))


@pytest.mark.parametrize(
    ("column", "codes", "cell", "meaning"),
    [
        (DUE, {}, "09/03/2025", date(2025, 3, 9)),
        (DUE, {}, date(2025, 3, 9), date(2025, 3, 9)),
        (DUE, {}, datetime(2025, 3, 8, 17, tzinfo=UTC), date(2025, 3, 9)),  # midnight in Vietnam
        (DUE, {}, "", None),
        (FEE, {}, "5000", 5000),
        (FEE, {}, Decimal("0.5"), 0.5),
        (FEE, {}, " 5 ", 5),
        (DUE, {"31/12/9999": None}, "9999-12-31", None),
        (DUE, {"31/12/9999": None}, date(9999, 12, 31), None),
        (DUE, {"Chưa có": None, "0": None}, " CHƯA  CÓ", None),
        (DUE, {"Chưa có": None, "0": None}, 0, None),
        (CHANNEL, {"Trực tuyến": "online"}, "TRỰC TUYẾN ", "online"),
        (CHANNEL, {}, "Online", "online"),
        (CHANNEL, {"ONLINE": "post"}, "online", "post"),
        (FEE, {}, NAN, None),
        (CHANNEL, {}, "online", "online"),
        (CHANNEL, {}, Channel.POST, "post"),
        (CHANNEL, {}, None, None),
        (CHANNEL, {2: "online"}, 2, "online"),
        (CHANNEL, {2: "online"}, 2.0, "online"),
        (CHANNEL, {2: "online"}, "2", "online"),
        (CHANNEL, {2: "online"}, "counter", "counter"),  # ours mean themselves beside theirs
        (CHANNEL, {"post": "online"}, "post", "online"),
        (CHANNEL, {"0": None}, 0, None),
        (CHANNEL, {None: "counter"}, NAN, "counter"),
        (CHANNEL, {None: "counter"}, "", "counter"),
        (APOLOGISED, {}, True, True),
        (APOLOGISED, {}, 0, False),
        (APOLOGISED, {}, "No", False),
        (APOLOGISED, {}, None, None),
        (APOLOGISED, {"có": True}, "có", True),
        (APOLOGISED, {"1": False}, 1, False),
        (APOLOGISED, {None: False}, "", False),
        (PROCEDURE, {}, "1.004442", "1.004442"),
        (PROCEDURE, {}, 7.0, "7"),
        (PROCEDURE, {}, "", None),
        (PROCEDURE, {"x": "y"}, "x", "y"),
        (PROCEDURE, {"x": "y"}, "y", "y"),
        (PROCEDURE, {None: "?"}, None, "?"),
    ],
)
def test_a_cell_means_what_its_field_holds(column: Field[Any], codes: dict[Any, Any], cell: Any, meaning: Any) -> None:
    read = field_reader(column, question_of({column.name: codes} if codes else {}))(cell)
    assert (read, type(read)) == (meaning, type(meaning))


@pytest.mark.parametrize(
    ("column", "cell", "expected", "remedy"),
    [
        (DUE, "hôm nay", "a day: 2025-12-31 or 31/12/2025", ""),
        (FEE, "1.000", "a whole number in digits alone", "Separators are not guessed at"),
        (CHANNEL, "fax", "one of counter, online, post", 'under [codes.channel] of the mapping: "fax" = …'),
        (CHANNEL, True, "one of counter, online, post", 'under [codes.channel] of the mapping: "true" = …'),
        (APOLOGISED, 2, "one of 0, 1, false, no, true, yes", 'under [codes.apologised] of the mapping: "2" = …'),
        (APOLOGISED, [], "text, whole numbers, or yes or no", ""),
        (PROCEDURE, date(2025, 1, 1), "text, whole numbers, or yes or no", ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_it_could_be(
    column: Field[Any], cell: Any, expected: str, remedy: str
) -> None:
    with pytest.raises(BadCell) as caught:
        field_reader(column, question_of())(cell)
    assert caught.value.given == (str(cell) if isinstance(cell, date) else repr(cell))
    assert expected in caught.value.expected
    assert remedy in caught.value.remedy


def test_the_codes_that_the_caller_explained_are_among_what_is_expected() -> None:
    with pytest.raises(BadCell, match="expected one of 2, counter, online, post"):
        field_reader(CHANNEL, question_of({"channel": {2: "online", None: None}}))("3")


KNOWN: list[tuple[Field[Any], dict[Any, Any]]] = [
    (CHANNEL, {}),
    (CHANNEL, {1: "counter", 2: "online", 3: "post", "01": "post", -1: None, None: "counter"}),
    (CHANNEL, {"1": "online", "true": "post"}),
    (APOLOGISED, {}),
    (APOLOGISED, {"có": True, "không": False, None: False}),
    (APOLOGISED, {1: False, "true": True}),
    (PROCEDURE, {}),
    (PROCEDURE, {1: "x", "2": "1", None: "?"}),
]
"""Fields that are read from text, and what their codes mean."""

WRITTEN: list[Any] = ["online", "post", "1", "2", "01", "1.0", "true", "No", "có", "", None, 0, 1, 2, -1, True, False]


@pytest.mark.parametrize(("column", "codes"), KNOWN)
def test_what_is_known_beforehand_is_what_the_reader_would_say(column: Field[Any], codes: dict[Any, Any]) -> None:
    """To a dictionary 1 and True are one key; only among codes, which look at the type first, may 1 stand for both."""
    question = question_of({column.name: codes} if codes else {})
    known, read = known_cells(column, question), field_reader(column, question)
    assert {None, "", *question.code_meanings(column)} <= known.keys()
    for cell in [*known, *WRITTEN]:
        if cell in known and not (column is CHANNEL and isinstance(cell, bool)):
            assert known[cell] is read(cell) or known[cell] == read(cell)


def test_one_and_true_are_known_only_where_they_say_the_same() -> None:
    assert {True, False} <= known_cells(APOLOGISED, question_of()).keys()
    assert not {True, False} & known_cells(APOLOGISED, question_of({"apologised": {1: False}})).keys()
    assert not {True, False} & known_cells(APOLOGISED, question_of({"apologised": {"false": True}})).keys()


def test_whole_numbers_are_known_where_they_are_written_as_codes_are() -> None:
    known = known_cells(CHANNEL, question_of({"channel": {2: "online", "03": "post", "x": "post"}}))
    assert (known[2], 3 in known, 0 in known) == ("online", False, False)
    assert 2 not in known_cells(PROCEDURE, question_of({"procedure": {2: "x"}}))


@pytest.mark.parametrize(
    ("name", "codes", "unique", "cell", "text"),
    [
        ("agency", {}, None, "Sở Nội vụ", "Sở Nội vụ"),
        ("agency", {}, None, 7.0, "7"),
        ("agency", {"7": "A"}, None, 7, "7"),  # what it means is said of the group, in the end
        ("agency", {None: "?"}, None, None, None),
        ("agency", {None: "?"}, None, "", None),
        ("procedure", {None: "?"}, None, NAN, None),
        ("id", {}, None, 12, "12"),
        ("id", {}, None, None, None),  # ids are compared where there are any
        ("id", {}, "id", "x", "x"),
    ],
)
def test_groups_cases_and_ids_are_read_as_text(
    name: str, codes: dict[Any, Any], unique: str | None, cell: Any, text: str | None
) -> None:
    read = group_reader(name, question_of({name: codes} if codes else {}, unique=unique), {})
    assert read(cell) == text


@pytest.mark.parametrize("cell", [None, "", NAN])
def test_what_tells_groups_cases_or_records_apart_may_not_be_missing(cell: Any) -> None:
    for name in ("agency", "procedure"):
        with pytest.raises(BadCell, match=rf'the name of a group\. .* \[codes\.{name}\] .* "" = …'):
            group_reader(name, question_of(), {})(cell)
    with pytest.raises(BadCell, match="something that tells records apart"):
        group_reader("id", question_of(unique="id"), {})(cell)
    by_nothing = question_of(by=(), codes={"agency": {None: "?"}})
    with pytest.raises(BadCell):  # cases have a name, whatever records are grouped by
        group_reader("procedure", by_nothing, {})(cell)


def test_what_was_read_once_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    cells: list[object] = []

    def counting(cell: object, zone: ZoneInfo) -> date | None:
        cells.append(cell)
        return as_day(cell, zone)

    monkeypatch.setattr(readers, "as_day", counting)
    read = field_reader(DUE, question_of())
    assert {read("09/03/2025") for _ in range(50)} == {date(2025, 3, 9)}
    assert cells == ["09/03/2025"]


def test_what_could_not_be_read_is_refused_again() -> None:
    read = field_reader(DUE, question_of())
    for _ in range(2):
        with pytest.raises(BadCell, match="hôm nay"):
            read("hôm nay")
