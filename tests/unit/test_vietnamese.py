import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from string import Formatter
from unicodedata import normalize

import pytest

import cchc_rules
from cchc_rules import errors
from cchc_rules.errors import CchcError
from cchc_rules.exact import in_both_languages
from cchc_rules.message import in_vietnamese, message
from cchc_rules.vietnamese import VIETNAMESE

PACKAGE = Path(cchc_rules.__path__[0])
ERRORS = {name for name in errors.__all__ if issubclass(getattr(errors, name), CchcError)}
SAID_BY = re.compile("expected|remedy|EXPECTED|REMEDY|_INSTEAD|^told$|advice")
"""What variables are called whose text an error says."""

NOT_LOOKED_INTO = (ast.Call, ast.Compare, ast.Attribute, ast.Subscript)


def called(node: ast.AST) -> str:
    """The name of what is called, where something is."""
    function = getattr(node, "func", None)
    return str(getattr(function, "id", getattr(function, "attr", "")))


def texts(node: ast.AST) -> Iterator[str]:
    """The texts of an expression, as they are looked up: of messages their patterns."""
    if called(node) == "message":
        assert isinstance(node, ast.Call)
        assert isinstance(node.args[0], ast.Constant), ast.unparse(node)
        yield str(node.args[0].value)
        for each in node.keywords:
            yield from texts(each.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        words = " ".join(str(each.value) for each in node.values if isinstance(each, ast.Constant))
        assert not re.search("[a-z]{3} [a-z]", words), f"{ast.unparse(node)} is a message"
    elif called(node) == "join_messages" or not isinstance(node, NOT_LOOKED_INTO):
        for child in ast.iter_child_nodes(node):
            yield from texts(child)


def said_in(path: Path) -> Iterator[str]:
    """Every text that an error raised in a room may say, but for what is given."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in ERRORS:
            for argument in (*node.args[1:], *(each.value for each in node.keywords if each.arg != "given")):
                yield from texts(argument)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and called(node.exc) != "OSError":
            yield from (text for argument in node.exc.args[1:] for text in texts(argument))
        elif isinstance(node, ast.Call) and called(node) in {"fail", "refuse"}:
            yield from (text for argument in node.args for text in texts(argument))
        elif called(node) == "message":
            yield from texts(node)
        elif isinstance(node, ast.Assign):
            for name, value in assigned(node.targets[0], node.value):
                if SAID_BY.search(name):
                    yield from texts(value)


def assigned(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The names that are assigned to, each with its value."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from assigned(one, other)
    else:
        yield getattr(target, "id", ""), value


ROOMS = sorted(path for path in PACKAGE.rglob("*.py") if path.name not in {"message.py", "vietnamese.py", "errors.py"})


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_whatever_an_error_says_is_said_in_vietnamese_too(path: Path) -> None:
    assert not sorted({text for text in said_in(path) if text not in VIETNAMESE and not _is_code(text)})


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_sentence_is_filled_in_before_it_can_be_translated(path: Path) -> None:
    """A whole sentence, or the words before a list, is the pattern of a message and no formatted text.

    What commands, pages and plans say is said in both languages by other means; what an editor shows, in English alone.
    """
    if {"cli", "plans", "sphinxext", "hover.py"} & set(path.parts):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            said = "".join(str(each.value) if isinstance(each, ast.Constant) else "…" for each in node.values)
            assert not re.match("[A-Z][a-z]+ .*[a-z]{2} [a-z].*\\.$|one of |a value|numbers of ", said), said


def _is_code(text: str) -> bool:
    """Whether there is no word in it that could be said in another language."""
    return not re.search("[a-z]{2}", re.sub(r"\{[^}]*\}|[a-z_.]+[(=][^ ]*", "", text))


def fields_of(pattern: str) -> set[tuple[str, str, str]]:
    """What is filled in, and how."""
    return {(name, kind or "", form or "") for _, name, form, kind in Formatter().parse(pattern) if name is not None}


@pytest.mark.parametrize(("english", "vietnamese"), VIETNAMESE.items())
def test_what_is_filled_in_is_the_same(english: str, vietnamese: str) -> None:
    """In composed letters, and with the same mark at its end."""
    assert normalize("NFC", vietnamese) == vietnamese
    if "{" in english:
        assert fields_of(vietnamese) <= fields_of(english)
        assert {name for name, *_ in fields_of(english)} == {name for name, *_ in fields_of(vietnamese)}
    assert english.endswith(".") is vietnamese.endswith(".")


@pytest.mark.parametrize(("english", "vietnamese"), VIETNAMESE.items())
def test_numbers_have_the_marks_of_the_language(english: str, vietnamese: str) -> None:
    """Those that are filled in, in every message that holds something; and percentages that stand in one."""
    assert not re.search(r"[0-9]\.[0-9]+ ?%", vietnamese)
    assert not re.search("[0-9],[0-9]+ ?%", english)
    if "{" in english:
        number = in_both_languages(Fraction("97.95"))
        said = message(english, **{name: number for name, *_ in fields_of(english)})
        assert "97.95" in said
        assert "97,95" in in_vietnamese(said)
        assert "97.95" not in in_vietnamese(said)


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_number_is_written_before_its_language_is_known(path: Path) -> None:
    """Neither in what fills a message nor as what was given: `in_both_languages` writes it in each."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in {"message", *ERRORS}:
            for each in (*node.args[:1], *(keyword.value for keyword in node.keywords)):
                assert called(each) != "format_number", ast.unparse(node)
                assert not re.search(r":f\}|\bstr\(self\.value\)", ast.unparse(each)), ast.unparse(node)


PYTHON = re.compile(
    r"\w+\(|`|\b[a-z]\w*\.[a-z_]\w*|(?<![-\w])[a-z_]+=|\b[A-Za-z]+_\w+|\b[A-Z][a-z]+[A-Z]\w*"
    r"|\b(?:None|True|False|str|int|bool|float|dict|tuple)\b"
)
"""A call, a name behind a point, an argument by name, a name of several words, a built-in type or value."""

WORDS_OF_FILES = {
    "codes.channel",
    "due_on",
    "is_null",
    "one_of",
    "is_true",
    "NgayHenTra",
    "NaN",
    "first_day",
    "last_day",
    "codes.agency",
}
"""What stands so in mappings and in JSON."""

NAMES_OF_PROGRAMS = {"BNV_581", "DuckDB", "PyArrow", "OpenDocument"}
TYPES = {name for name in cchc_rules.__all__ if name[0].isupper()}


@pytest.mark.parametrize("vietnamese", VIETNAMESE.values())
def test_no_python_stands_in_a_vietnamese_message(vietnamese: str) -> None:
    """An office reads it; what a programmer writes stands in docstrings, and in the English sentence at most."""
    said = re.sub(r"\{[^}]*\}", "…", vietnamese)
    assert {*PYTHON.findall(said)} <= WORDS_OF_FILES | NAMES_OF_PROGRAMS
    assert not TYPES & set(re.findall(r"\w+", said))


def test_nothing_is_translated_that_no_error_says() -> None:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (*ROOMS, PACKAGE / "errors.py"))
    constants = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert not sorted(VIETNAMESE.keys() - constants)


def test_what_fills_a_message_is_said_in_vietnamese_too() -> None:
    said = message("{where}, column {column}", where=message("{file}, line {line}", file="a.csv", line=3), column="yes")
    assert (said, in_vietnamese(said)) == ("a.csv, line 3, column yes", "a.csv, dòng 3, cột yes")
    assert in_vietnamese("Sở Nội vụ") == "Sở Nội vụ"
