import csv
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import pytest
import sqlglot
from openpyxl import Workbook
from sqlglot import exp

from cchc_rules.cli.main import main
from cchc_rules.counting.sql import SqlDialect
from cchc_rules.plans import hue_2025
from tests.databases import SQLite
from tests.dossiers import DOSSIERS

MAPPING = """\
[columns]
received_on = "received_on"
due_on = "NgayHenTra"
completed_on = "completed_on"
[codes.agency]
A = "so-tu-phap"
"""
TABLE = """\
CREATE TABLE "ho_so" (agency TEXT, received_on DATE, "NgayHenTra" DATE, completed_on DATE, id INT);
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("M.toml").write_text(MAPPING, encoding="utf-8")
    Path("table.sql").write_text(TABLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command about the plan of Huế says, done or refused."""

    def run(*arguments: str, code: int = 0) -> str:
        assert main(["sql", "hue-2025", "--as-of", "01/01/2026", *arguments]) == code
        return "".join(capsys.readouterr())

    return run


def test_a_statement_counts_what_a_plan_measures(files: Path, told: Callable[..., str]) -> None:
    asked = ("--dialect", "sqlite", "--measure", "on-time-of-closed", "--as-of", "01/01/2026")
    statement = told("sql", "tiny-2025", *asked, "--table", 'hồ "sơ', "--by")
    lite = SQLite()
    lite.load(DOSSIERS)
    (row,) = lite.execute(statement)
    assert (row["records counted"], row["unreadable due_on"]) == (5, 0)
    lite.connection.close()


DIALECT = ("--dialect", "sqlite", "--measure", "on-time-of-closed")
RECORDS = """\
agency,received_on,due_on,completed_on
Sở Tư pháp,03/01/2025,10/01/2025,09/01/2025
Sở Tư pháp,06/01/2025,20/01/2025,21/01/2025
Sở Nội vụ,07/01/2025,24/01/2025,
"""


@pytest.fixture
def back(files: Path, said: Callable[..., str]) -> Callable[..., str]:
    """The file of what a table of the records gives back for the statement, once its cells are changed."""

    def run(old: str = "", new: str = "") -> str:
        rows = [*csv.reader(RECORDS.replace(old, new).splitlines())]
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute(f"CREATE TABLE dossiers ({', '.join(rows[0])})")
            connection.executemany("INSERT INTO dossiers VALUES (?, ?, ?, ?)", rows[1:])
            counted = connection.execute(said(*DIALECT))
            with Path("counts.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([[each[0] for each in counted.description], *counted])
        return "counts.csv"

    return run


def write_rows(name: str, rows: list[Any]) -> None:
    """Write rows to a CSV file or a workbook."""
    if name.endswith(".csv"):
        with Path(name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return
    book = Workbook()
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(name)


@pytest.mark.parametrize("more", [(), ("--format", "json"), ("--lang", "vi")])
def test_what_comes_back_is_what_tally_counts(
    back: Callable[..., str], capsys: pytest.CaptureFixture[str], more: tuple[str, ...]
) -> None:
    Path("counts").mkdir()
    Path("counts/counts.csv").write_text(RECORDS, encoding="utf-8")
    asked = ("hue-2025", "--as-of", "01/01/2026", "--measure", "on-time-of-closed", *more)
    assert main(["tally", *asked[:1], "counts/counts.csv", *asked[1:]]) == 0
    figures, beside = capsys.readouterr()
    assert "so-tu-phap" in figures
    assert main(["sql", *asked, "--dialect", "sqlite", "--counts", back()]) == 0
    assert capsys.readouterr() == (figures.replace("counts.csv, --as-of 2026-01-01", "counts.csv, SQL"), beside)


def test_groups_that_are_no_agencies_come_back_as_counts(files: Path, said: Callable[..., str]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE dossiers (ward, received_on, due_on, completed_on)")
        connection.execute("INSERT INTO dossiers VALUES ('Phú Xuân', '2025-01-03', '2025-01-10', '2025-01-09')")
        counted = connection.execute(said(*DIALECT, "--by", "ward"))
        with Path("counts.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[each[0] for each in counted.description], *counted])
    assert "Phú Xuân,on-time-of-closed,1,0,0,0,0" in said(*DIALECT, "--by", "ward", "--counts", "counts.csv")


@pytest.mark.parametrize("name", ["counts.csv", "counts.xlsx"])
def test_a_name_with_and_without_blanks_comes_back_as_one_agency(
    files: Path, said: Callable[..., str], name: str
) -> None:
    """As records count it; a row that is there twice is refused all the same."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE dossiers (agency, received_on, due_on, completed_on)")
        days = ("2025-01-03", "2025-01-10", "2025-01-09")
        written = [("Sở Tư pháp", *days), (" Sở Tư pháp ", *days)]
        connection.executemany("INSERT INTO dossiers VALUES (?, ?, ?, ?)", written)
        counted = connection.execute(said(*DIALECT))
        rows = [[each[0] for each in counted.description], *counted]
    assert [row[0] for row in rows[1:]] == [" Sở Tư pháp ", "Sở Tư pháp"]
    write_rows(name, rows)
    assert "so-tu-phap,2025,2,0,0," in said(*DIALECT, "--counts", name)
    write_rows(name, [*rows, rows[1]])
    assert "got ' Sở Tư pháp '; expected one row for each group" in said(*DIALECT, "--counts", name, code=2)


@pytest.mark.parametrize(
    ("change", "asked", "told"),
    [
        (("09/01/2025", "soon"), (), "counts.csv, column 'completed_on', 1 row: got 'soon'; expected days"),
        (("Sở Tư pháp", "Sở Mây"), (), "Sở Mây"),
        ((), ("--period", "2025-Q1"), "from 2025-01-01 to 2025-03-31"),
    ],
)
def test_what_comes_back_and_cannot_be_read_is_refused(
    back: Callable[..., str], said: Callable[..., str], change: tuple[str, ...], asked: tuple[str, ...], told: str
) -> None:
    assert told in said(*DIALECT, *asked, "--counts", back(*change), code=2)


def test_what_was_asked_is_told_in_vietnamese(back: Callable[..., str], said: Callable[..., str]) -> None:
    told = said(*DIALECT, "--period", "2025-Q1", "--lang", "vi", "--counts", back(), code=2)
    assert "nhận được từ 01/01/2025 đến 31/12/2025; cần từ 01/01/2025 đến 31/03/2025, đúng như" in told
    Path("counts.csv").write_text(Path("counts.csv").read_text(encoding="utf-8").replace("measures ", "?"), "utf-8")
    assert "'?on-time-of-closed'; cần chỉ số on-time-of-closed, " in said(
        *DIALECT, "--lang", "vi", "--counts", "counts.csv", code=2
    )


def test_a_file_of_other_columns_is_refused_by_its_name(files: Path, said: Callable[..., str]) -> None:
    Path("counts.csv").write_text("agency,yes\nSở Tư pháp,1\n", encoding="utf-8")
    assert "counts.csv, rows" in said(*DIALECT, "--counts", "counts.csv", code=2)
    assert "does not read or write as well" in said(*DIALECT, "--counts", "counts.csv", "-o", "counts.csv", code=2)


def test_a_schema_says_the_table_the_types_and_what_can_be_counted(files: Path, said: Callable[..., str]) -> None:
    asked = ("--dialect", "postgres", "--mapping", "M.toml", "--period", "2025-Q1")
    statement = said(*asked, "--schema", "table.sql")
    assert 'FROM "ho_so"' in statement
    assert '"NgayHenTra" AS "due_on"' in statement
    assert "repeated ids" in statement
    assert ". on-time-of-received: " in statement
    assert ". late-dossiers-apologised: " not in statement
    assert "The table has to have" not in statement
    lacking = said(*asked, "--schema", "table.sql", "--measure", "late-dossiers-apologised", code=2)
    assert all(f"table.sql: got '{name}'; expected a column for {name}" in lacking for name in APOLOGIES)


APOLOGIES = ("apologised", "new_due_on")
SIX_COLUMNS = """\
[columns]
agency = "Đơn vị"
received_on = "Ngày tiếp nhận"
due_on = "Ngày hẹn trả"
completed_on = "Ngày trả"
[codes.channel]
MC = "counter"
"""


@pytest.mark.parametrize("dialect", get_args(SqlDialect))
def test_no_column_is_named_that_a_mapping_does_not_name(
    files: Path, capsys: pytest.CaptureFixture[str], dialect: SqlDialect
) -> None:
    """What a mapping names is what there is; what needs more is left out, and told beside the statement and in it."""
    Path("M.toml").write_text(SIX_COLUMNS, encoding="utf-8")
    assert main(["sql", "hue-2025", "--dialect", dialect, "--mapping", "M.toml", "--as-of", "01/01/2026"]) == 0
    statement, told = capsys.readouterr()
    (tree,) = sqlglot.parse(statement, dialect=dialect)
    assert tree is not None
    first = next(tree.find_all(exp.CTE))
    mapped = {"Đơn vị", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả", "channel"}
    assert {each.name for each in first.find_all(exp.Column)} == mapped
    counted = re.findall(r"^/\* [0-9]+\. ([a-z-]+):|^/\* Not counted ([a-z-]+):", statement, re.MULTILINE)
    left_out = [key for _, key in counted if key]
    assert {"on-time-of-closed", "dossiers-resolved-online"} <= {key for key, _ in counted}
    assert len(counted) == len([each for each in hue_2025.PLAN.measures if each.population is not None])
    assert told.count("not counted") == len(left_out)
    assert all(key in told for key in left_out)
    assert ("Of them days or times, no text" in statement) is (dialect in {"oracle", "tsql"})


@pytest.mark.parametrize(
    ("asked", "lacks"),
    [(("--measure", "late-dossiers-apologised"), APOLOGIES), (("--by", "ward"), ("ward",))],
)
def test_what_needs_a_column_that_a_mapping_does_not_name_is_refused(
    files: Path, said: Callable[..., str], asked: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    Path("M.toml").write_text(SIX_COLUMNS, encoding="utf-8")
    refused = said("--dialect", "postgres", "--mapping", "M.toml", *asked, code=2)
    assert all(f"M.toml: got '{name}'; expected a column for {name}" in refused for name in lacks)
    named = "".join(f'{name} = "{name}"\n' for name in lacks)
    Path("M.toml").write_text(SIX_COLUMNS.replace("[codes", f"{named}[codes"), encoding="utf-8")
    assert said("--dialect", "postgres", "--mapping", "M.toml", *asked).startswith("/* PostgreSQL.")


def test_a_column_that_tells_records_apart_is_named_by_that(files: Path, said: Callable[..., str]) -> None:
    Path("M.toml").write_text(f'unique = "id"\n{SIX_COLUMNS}', encoding="utf-8")
    statement = said("--dialect", "postgres", "--mapping", "M.toml")
    assert 'these columns: "Đơn vị", "id", "' in statement


def test_columns_of_which_nobody_tells_are_called_as_ours(said: Callable[..., str]) -> None:
    statement = said("--dialect", "oracle", "--measure", "on-time-of-closed", "--lang", "vi")
    assert '/* Bảng phải có các cột: "agency", "completed_on", "due_on". */' in statement
    assert 'ngày hoặc thời điểm, không phải văn bản: "completed_on", "due_on". */' in statement


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("SQL Server", "SQL Server"),
        ("mariadb", "MySQL, MariaDB"),
        ("MySQL", "MySQL, MariaDB"),
        ("PostgreSQL", "Postgre"),
    ],
)
def test_a_database_is_known_by_what_it_is_called(said: Callable[..., str], named: str, title: str) -> None:
    asked = ("--dialect", named, "--measure", "on-time-of-closed")
    assert said(*asked).startswith(f"/* {title}")
    assert said(*asked, "--lang", "vi").startswith(f"/* {title}")


def test_the_comments_are_in_the_language_that_is_asked_for(said: Callable[..., str]) -> None:
    asked = ("--dialect", "oracle", "--measure", "on-time-of-closed")
    assert "UNTRIED on Oracle 19" in said(*asked)
    assert "CHƯA CHẠY THỬ trên Oracle 19" in said(*asked, "--lang", "vi")


def test_it_is_written_to_a_file_and_over_none_that_is_read(files: Path, said: Callable[..., str]) -> None:
    asked = ("--dialect", "mysql", "--schema", "table.sql", "--mapping", "M.toml", "--measure", "on-time-of-closed")
    assert said(*asked, "-o", "counts.sql") == ""
    assert "NgayHenTra" in Path("counts.sql").read_text(encoding="utf-8")
    assert "does not read or write as well" in said(*asked, "-o", "table.sql", "--force", code=2)


def test_what_a_mapping_says_wrongly_is_refused_with_its_file(files: Path, said: Callable[..., str]) -> None:
    Path("M.toml").write_text(f'time_zone = "Hue"\n{SIX_COLUMNS}', encoding="utf-8")
    assert "M.toml, time_zone" in said("--dialect", "duckdb", "--mapping", "M.toml", code=2)
