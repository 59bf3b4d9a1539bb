"""A statement counts in a database what its records, one by one, are counted as."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any
from unicodedata import normalize

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_rules.counting import frames, records
from cchc_rules.errors import BadColumn, FaultGroup
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import Predicate, field, flag, in_period
from cchc_rules.text import Bilingual
from tests.databases import Database, DuckDB, SQLite, database, every_database
from tests.laws.test_frames_laws import (
    AS,
    PERIOD,
    VALUES,
    about,
    days,
    predicates,
    tables,
    twice_in_other_letters,
    written_days,
)
from tests.mapped import mapped
from tests.tables import Columns, in_library, records_of

__all__ = ["database"]

pytestmark = pytest.mark.one_python

_TITLE = Bilingual("x", "x")


few = settings(max_examples=settings().max_examples // 4)
"""A statement is written, and a table made and asked, for each example in each database."""


def of(key: str, population: Predicate, yes: Any, case_field: str | None = None) -> Measure:
    return Measure(key, key, _TITLE, _TITLE, CaseKind.DOSSIER, population=population, yes=yes, case_field=case_field)


@every_database
@few
@given(columns=tables(), population=predicates, yes=predicates, by=st.sampled_from([(), ("agency",)]))
def test_a_database_counts_what_its_records_are(
    database: Database, columns: Columns, population: Predicate, yes: Predicate, by: tuple[str, ...]
) -> None:
    """Whatever is missing and however a system keeps it, a database that is told its types counts the same."""
    measures = [of("of-records", population, yes), of("of-cases", population, yes, "channel")]
    measures.append(of("of-others", yes, population, "second_channel"))
    asked = {"by": by, **about(population, yes)}
    asked["codes"] |= {"channel": {None: "online"}, "agency": {"z": "x"}}
    asked["codes"]["second_channel"] = VALUES["second_channel"] | {None: "post"}
    expected = records.tally(records_of(columns), measures, **mapped(**asked))
    assert database.counted(columns, measures, **mapped(**asked)) == expected


@every_database
@few
@given(columns=tables(), population=predicates, yes=predicates)
def test_a_database_that_is_not_told_its_types_counts_the_same_or_refuses(
    database: Database, columns: Columns, population: Predicate, yes: Predicate
) -> None:
    """Of a column of an untold type, what cannot be read as text for certain is refused, and nothing miscounted."""
    measure = of("of-records", population, yes)
    asked = about(population, yes)
    expected = records.tally(records_of(columns), measure, **mapped(**asked))
    try:
        counted = database.counted(columns, measure, told=False, **mapped(**asked))
    except FaultGroup:
        return
    assert counted.groups == expected.groups


SIZE = 1_000_000 if settings().max_examples >= 2_000 else 2_000
"""So many dossiers: a million in the thorough profile."""


def many_dossiers(size: int) -> Columns:
    """Dossiers of a year: a cell in ten is missing, days are ties as often as not, and written in five ways."""
    draw = Random(3322)  # noqa: S311  nobody is to be kept from guessing
    first = date(2024, 12, 20)

    def some(make: Callable[[], Any]) -> list[Any]:
        return [make() if draw.random() > 0.1 else None for _ in range(size)]

    def day() -> date:
        return first + timedelta(days=draw.choice([0, 12, 13, 30, 31, 200, 376, 377, 400]))

    def written() -> str:
        forms = ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%dT23:30:00Z", " %d/%m/%Y 08:00 ", "%Y-%m-%d 00:15:00.5-08:00")
        return day().strftime(draw.choice(forms))

    online = ["online", "ONLINE", " Online", "2", "counter", "post", "1", ""]
    return {
        "agency": (pl.String, [draw.choice("xyz") for _ in range(size)]),
        "received_on": (pl.Date, some(day)),
        "due_on": (pl.String, some(written)),
        "completed_on": (pl.Date, some(day)),
        "channel": (pl.String, some(lambda: draw.choice(online))),
        "procedure": (pl.String, [draw.choice("abcde") for _ in range(size)]),
        "fee": (pl.Int64, some(lambda: draw.choice([0, 10_000]))),
        "apologised": (pl.Boolean, some(lambda: draw.random() > 0.5)),
    }


MANY = many_dossiers(SIZE)


@every_database
@pytest.mark.parametrize("bad", [False, True])
def test_many_dossiers_are_counted_as_in_a_data_frame(database: Database, bad: bool) -> None:
    """Of many dossiers with missing cells, ties and codes in any letters no count differs; a bad code both refuse."""
    received, due, completed = field("received_on"), field("due_on"), field("completed_on")
    online, paid = field("channel", Channel) == Channel.ONLINE, field("fee", int) > 0
    measures = (
        of("on-time", in_period(received), (completed <= due) | (completed.is_null() & (due >= AS_OF))),
        of("online", completed <= due, online),
        of("paid", in_period(completed) & paid, flag("apologised")),
        of("procedures", in_period(received), online, "procedure"),
    )
    asked = mapped(period=PERIOD, as_of=AS, codes={"channel": {"1": "counter", "2": "online"}})
    codes = [*MANY["channel"][1][:-1], "fax" if bad else "post"]
    columns = {**MANY, "channel": (pl.String, codes)}
    expected = outcome(lambda: frames.tally(in_library("polars", columns), measures, **asked))
    assert (expected == ["column 'channel'"]) is bad
    assert outcome(lambda: database.counted(columns, measures, **asked)) == expected


def outcome(count: Any) -> Any:
    """What was counted, or of which columns something was refused."""
    try:
        return count().groups
    except FaultGroup as faults:
        return sorted(fault.where.split(",")[0] for fault in faults.exceptions if isinstance(fault, BadColumn))


@st.composite
def almost_days(draw: st.DrawFn) -> str:
    """A day as text, in which some signs may have been replaced, left out or put in."""
    written = draw(written_days())
    for _ in range(draw(st.integers(0, 2))):
        place, sign = draw(st.integers(0, len(written))), draw(st.sampled_from("0123456789/-:.,TZz +\t\x1c\x85\u2028"))
        written = written[:place] + sign + written[place + draw(st.integers(0, 1)) :]
    return written


@every_database
@few
@given(written=almost_days(), day=days)
@example("29/02/2023", date(2025, 1, 1))
@example("2025-01-01 24:00", date(2025, 1, 1))
@example("2025-12-31T23:59:59.999999999", date(2026, 1, 1))
@example("2025-12-31T23:59:59.1234567890", date(2026, 1, 1))
@example("2025-12-31 23:59:59,1234567890Z", date(2026, 1, 1))
@example("\x1c2025-12-31\x1f", date(2026, 1, 1))
@example("\u16802025-12-31\x85\u2028\u205f", date(2026, 1, 1))
@example("2025-12-31\x08", date(2026, 1, 1))
@example("2025-12-31\u200b", date(2026, 1, 1))
@example("5/3/2025/7", date(2025, 3, 5))
@example("0999-01-01", date(2025, 3, 5))
def test_a_day_as_text_is_read_or_refused_as_in_records(database: Database, written: str, day: date) -> None:
    """What is a day to records is that day to a database, and what is none is refused by both."""
    columns: Columns = {"received_on": (pl.String, [written]), "agency": (pl.String, ["x"])}
    measure = of("x", ~field("received_on").is_null(), field("received_on") <= day)
    asked = mapped(period=PERIOD, as_of=AS)
    expected = outcome(lambda: records.tally(records_of(columns), measure, **asked))
    counted = outcome(lambda: database.counted(columns, measure, **asked))
    # MySQL and MariaDB know no blanks among the signs that control a device
    assert counted == expected or (database.dialect == "mysql" and counted == ["column 'received_on'"])


@pytest.mark.parametrize("dialect", ["sqlite", "duckdb"])  # the others keep no such text
@pytest.mark.parametrize(
    ("name", "written"),
    [("received_on", "2025-03-05"), ("received_on", "5/3/2025"), ("received_on", "2025-03-05 10:00"), ("fee", "5")],
)
@pytest.mark.parametrize("behind", ["\x00", "\x00x", " \x00 "])
def test_what_has_an_end_within_it_is_refused(dialect: str, name: str, written: str, behind: str) -> None:
    """A text that goes on behind a NUL is not the day or the number before it, in a database or in records."""
    base = SQLite() if dialect == "sqlite" else DuckDB()
    columns: Columns = {name: (pl.String, [written + behind]), "agency": (pl.String, ["x"])}
    of_name: Any = field(name, int) if name == "fee" else field(name)
    measure = of("x", ~of_name.is_null(), of_name > (0 if name == "fee" else AS_OF))
    asked = mapped(period=PERIOD, as_of=AS)
    refused = [f"column '{name}'"]
    assert outcome(lambda: records.tally(records_of(columns), measure, **asked)) == refused
    for told in (True, False):
        assert outcome(lambda told=told: base.counted(columns, measure, told=told, **asked)) == refused
    base.connection.close()


spelled = st.sampled_from(
    ["online", " ONLINE", "Online\t", "1", "TRỰC  tuyến", "Trực tuyến", "ĐÚNG", "Ðúng", "x", "", " "]
)
forms = st.sampled_from(["NFC", "NFD"])


@every_database
@few
@given(cell=spelled, form=forms, name=st.sampled_from(["channel", "procedure"]))
def test_a_code_is_known_in_any_letters_or_refused(database: Database, cell: str, form: Any, name: str) -> None:
    """Of a code that records know, a database says the same or that it cannot read it, and of no other that it can."""
    columns: Columns = {name: (pl.String, [normalize(form, cell)]), "agency": (pl.String, ["x"])}
    codes = {name: {"1": "online", "trực tuyến": "online", "đúng": "online"}}
    of_name = field("channel", Channel) if name == "channel" else field("procedure", str)
    measure = of("x", ~of_name.is_null(), of_name == "online")
    asked = mapped(period=PERIOD, as_of=AS, codes=codes)
    expected = outcome(lambda: records.tally(records_of(columns), measure, **asked))
    counted = outcome(lambda: database.counted(columns, measure, **asked))
    assert counted == expected or (database.dialect in {"sqlite", "mysql"} and counted == [f"column '{name}'"])


people = st.sampled_from(
    [
        "p1",
        "P1",
        " p1",
        "p  1",
        "p 1",
        "Đỗ Ân",
        "đỗ ân",
        "ĐỖ  ÂN",
        "Ðỗ Ân",
        "İ",
        "i",
        "ß",
        "ss",
        "K",
        "k",
        "É",
        "é",
        "a■ b",
        "a b",
    ]
)


@every_database
@few
@given(names=st.lists(st.tuples(people, forms, st.booleans()), min_size=1, max_size=4))
def test_a_case_is_told_from_others_as_in_records_or_refused(
    database: Database, names: list[tuple[str, Any, bool]]
) -> None:
    """However its name is written, a case is as many cases to a database as to records, or it cannot be read."""
    columns: Columns = {
        "procedure": (pl.String, [normalize(form, name) for name, form, _ in names]),
        "apologised": (pl.Boolean, [sorry for _, _, sorry in names]),
        "agency": (pl.String, ["x"] * len(names)),
    }
    measure = of("x", ~flag("apologised").field.is_null(), flag("apologised"), "procedure")
    asked = mapped(period=PERIOD, as_of=AS)
    expected = records.tally(records_of(columns), measure, **asked).groups
    assert outcome(lambda: database.counted(columns, measure, **asked)) in (expected, ["column 'procedure'"])


@every_database
@few
@given(columns=twice_in_other_letters(), population=predicates, yes=predicates)
def test_records_that_say_the_same_are_counted_once(
    database: Database, columns: Columns, population: Predicate, yes: Predicate
) -> None:
    """Where an id tells records apart, a database leaves out as many as records do."""
    measure = of("x", population, yes)
    asked = mapped(**about(population, yes), unique="id")
    expected = records.tally(records_of(columns), measure, **asked)
    assert database.counted(columns, measure, **asked) == expected
