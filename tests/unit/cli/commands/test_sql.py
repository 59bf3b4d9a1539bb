from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_rules.cli.main import main
from tests.databases import SQLite
from tests.dossiers import DOSSIERS

MAPPING = """\
[columns]
due_on = "NgayHenTra"
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


def test_a_schema_says_the_table_the_types_and_what_can_be_counted(files: Path, said: Callable[..., str]) -> None:
    asked = ("--dialect", "postgres", "--mapping", "M.toml", "--period", "2025-Q1")
    statement = said(*asked, "--schema", "table.sql")
    assert 'FROM "ho_so"' in statement
    assert '"NgayHenTra" AS "due_on"' in statement
    assert "repeated ids" in statement
    assert "on-time-of-received" in statement
    assert "late-dossiers-apologised" not in statement
    assert "late-dossiers-apologised" in said(*asked)


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
    Path("M.toml").write_text('time_zone = "Hue"\n', encoding="utf-8")
    assert "M.toml, time_zone" in said("--dialect", "duckdb", "--mapping", "M.toml", code=2)
