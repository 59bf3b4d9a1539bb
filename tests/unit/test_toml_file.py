import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import BadDocument
from cchc_rules.toml_file import read_toml

EXAMPLE = 'A line says due_on = "NgayHenTra".'
PARSERS_OWN = re.compile(
    "[Ee]xpected ['a-z]* ?(?:after|at|new|')|Invalid|Unterminated|Cannot|Duplicate|codec|at line|end of doc"
)
"""Words of Python's own reader of TOML."""


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", {}), (b"\xef\xbb\xbfa = 1\n", {"a": 1}), ('[a]\nb = "Sở"\r\n'.encode(), {"a": {"b": "Sở"}})],
)
def test_a_toml_file_is_read(tmp_path: Path, content: bytes, said: object) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    assert read_toml(path, EXAMPLE) == said


@pytest.mark.parametrize(
    ("content", "where", "shown"),
    [
        (b"a = 1\nb = NgayHenTra\n", "line 2, column 5", "'b = NgayHenTra'"),
        (b"a = 1\n\nb = ", "line 3, column 4", "'b ='"),
        (b'a = "x\n', "line 1, column 7", "'a = \"x'"),
        (b"[a\nb = 1\n", "line 1, column 3", "'[a'"),
        (b"[a]\n[a]\n", "line 2, column 3", "'[a]'"),
        (b"a = 1\r\na = 2\r\nb = 3\r\n", "line 2, column 6", "'a = 2'"),
        (b"a = [1,\n2", "line 2, column 2", "'2'"),
        (b"\xef\xbb\xbf=", "line 1, column 1", "'='"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line_and_column(
    tmp_path: Path, content: bytes, where: str, shown: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(BadDocument) as raised:
        read_toml(str(path), EXAMPLE)
    assert raised.value.sentence("en") == (
        f"{path}, {where}: got {shown}; expected a line of TOML. "
        f"{EXAMPLE} Text stands in quotes, and nothing is said twice."
    )
    line, column = re.findall("[0-9]+", where)
    assert raised.value.sentence("vi") == (
        f"{path}, dòng {line}, cột {column}: nhận được {shown}; cần một dòng TOML. "
        'Một dòng viết như due_on = "NgayHenTra". Chữ đặt trong ngoặc kép; mỗi tên, mỗi bảng chỉ ghi một lần.'
    )


@given(content=st.text(alphabet="a=1[]{}.\"'\\#\n\r ,-T:đ", max_size=40))
def test_no_word_of_the_parser_is_ever_told(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    """Whatever stands in a file, it is a table or it is refused with a place in it, in words of ours."""
    path = tmp_path_factory.getbasetemp() / "drawn.toml"
    path.write_bytes(content.encode())
    try:
        tomllib.loads(content)
    except tomllib.TOMLDecodeError:
        with pytest.raises(BadDocument) as raised:
            read_toml(path, EXAMPLE)
        assert not PARSERS_OWN.search(raised.value.sentence("vi") + raised.value.sentence("en"))
        line, column = map(int, re.findall(r"line (.*), column (.*)$", raised.value.where)[0])
        lines = content.replace("\r\n", "\n").split("\n")
        assert 1 <= column <= len(lines[line - 1]) + 2
    else:
        assert read_toml(path, EXAMPLE) == tomllib.loads(content)


@pytest.mark.parametrize(
    ("content", "where", "shown"),
    [
        (b'lead = "\xff"', "line 1, column 9", r"b'\xff'"),
        ('# Sở\na = "'.encode() + b"\xe1\xba", "line 2, column 6", r"b'\xe1\xba'"),
    ],
)
def test_a_file_in_another_encoding_is_refused_with_its_place(
    tmp_path: Path, content: bytes, where: str, shown: str
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(BadDocument) as raised:
        read_toml(path, EXAMPLE)
    assert str(raised.value) == f"{path}, {where}: got {shown}; expected text in UTF-8. Save the copy as UTF-8."


@pytest.mark.parametrize("content", ["# a comment\n" * 30_000, f"# {'-' * 5_000}\n"])
def test_a_file_is_of_a_length_that_somebody_writes(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadDocument, match=r"TOML of at most 262,144 bytes, in lines of at most 4,096\."):
        read_toml(path, EXAMPLE)


def test_a_file_is_nested_as_deep_as_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"columns = {'[' * 4_000}\n", encoding="utf-8")
    with pytest.raises(BadDocument, match=r"a\.toml: got .*TOML that is nested less deeply"):
        read_toml(path, EXAMPLE)


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_toml(tmp_path / "none.toml", EXAMPLE)
