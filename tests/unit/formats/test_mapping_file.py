import copy
import pickle
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.errors import BadDocument
from cchc_rules.formats.mapping_file import read_mapping


@pytest.fixture
def toml(tmp_path: Path) -> Callable[[str], Path]:
    """A mapping file of some text."""

    def written(text: str) -> Path:
        path = tmp_path / "mapping.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_a_mapping_is_read(toml: Callable[[str], Path]) -> None:
    path = toml(
        '\ufefftime_zone = "Asia/Bangkok"\nunique = "id"\n[columns]\ndue_on = " NgayHenTra "\n'
        '[codes.channel]\n" 2 " = "online"\n" " = "counter"\n"0" = ""\n'
        '[codes.apologised]\n"Có" = true\n"Không" = false\n'
    )
    assert read_mapping(path) == FieldMapping(
        {"due_on": "NgayHenTra"},
        {"channel": {"2": "online", None: "counter", "0": None}, "apologised": {"Có": True, "Không": False}},
        "Asia/Bangkok",
        "id",
    )
    assert read_mapping(toml("")) == FieldMapping()


def test_of_a_day_a_code_may_mean_that_there_is_none(toml: Callable[[str], Path]) -> None:
    found = read_mapping(toml('[codes.due_on]\n"31/12/9999" = ""\n'))
    assert found == FieldMapping(codes={"due_on": {"31/12/9999": None}})
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found


@pytest.mark.parametrize("other", ["2 ", " 2", "Trực  tuyến", "TRỰC TUYẾN", unicodedata.normalize("NFD", "trực tuyến")])
def test_codes_that_only_seem_to_be_two_are_refused(toml: Callable[[str], Path], other: str) -> None:
    path = toml(f'[codes.channel]\n"2" = "online"\n"trực tuyến" = "online"\n"{other}" = "post"\n')
    with pytest.raises(ExceptionGroup) as raised:
        read_mapping(path)
    (fault,) = raised.value.exceptions
    assert f"codes.channel.{other}: got '{other}'; expected each code once, blanks, case" in str(fault)


def test_all_faults_of_a_mapping_are_told(toml: Callable[[str], Path]) -> None:
    path = toml(
        'colums = 1\ntime_zone = 7\nunique = ["id"]\n[columns]\ndue_on = 3\nid = " "\n'
        '[codes]\nchannel = "x"\n[codes.gateway]\n1 = 1\n2 = "other"\n'
    )
    with pytest.raises(ExceptionGroup) as raised:
        read_mapping(path)
    assert [str(fault).removeprefix(f"{path}, ") for fault in raised.value.exceptions] == [
        "codes.channel: got 'x'; expected a table: 2 = \"online\".",
        "codes.gateway.1: got 1; expected our code, true, false, or the name of a group.",
        "columns.due_on: got 3; expected the name of a column.",
        "columns.id: got ' '; expected the name of a column.",
        "colums: got 'colums'; expected one of columns, codes, time_zone, unique.",
        "time_zone: got 7; expected a text.",
        "unique: got ['id']; expected a text.",
    ]
    assert all(isinstance(fault, BadDocument) for fault in raised.value.exceptions)


@pytest.mark.parametrize("content", [b"[columns", b"\xff\xfe[\0c\0", b"[columns]\nid = 'a'\nid = 'b'\n"])
def test_what_is_no_toml_is_no_mapping(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mapping.toml"
    path.write_bytes(content)
    with pytest.raises(
        BadDocument, match=r"mapping\.toml, line [1-3], column [0-9]+: got .*expected (a line of TOML|text in UTF-8)"
    ):
        read_mapping(path)


def test_tables_of_a_mapping_are_tables(toml: Callable[[str], Path]) -> None:
    path = toml("columns = 1\ncodes = 2\n")
    with pytest.raises(ExceptionGroup) as raised:
        read_mapping(path)
    assert [str(fault).removeprefix(f"{path}, ") for fault in raised.value.exceptions] == [
        "codes: got 2; expected tables: [codes.channel].",
        'columns: got 1; expected a table: due_on = "NgayHenTra".',
    ]


def test_a_mapping_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_mapping(tmp_path / "none.toml")
    with pytest.raises(IsADirectoryError):
        read_mapping(str(tmp_path))
