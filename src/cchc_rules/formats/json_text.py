"""JSON text: read strictly, refused in our words with its place, held against what was made of it, and printable."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import partial
from typing import Any, Final, NoReturn, TypeVar

from cchc_rules.errors import BadDocument, BadValue
from cchc_rules.message import message

__all__ = [
    "NUMBER",
    "choice",
    "choice_of",
    "escape_unprintable",
    "read_json",
    "require_same",
    "require_type",
    "says_same",
]

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)

_LONGEST_NUMBER: Final = 300
_MAY_BE_HALF = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")
_TEXT_OR_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity')
NUMBER = re.compile(r"-?[0-9]{1,300}(?:\.[0-9]{1,300}|/[1-9][0-9]{0,299})?")
"""An exact number as text, such as 97.95 or 1/3."""


def read_json(text: str, what: str) -> Any:
    """What a JSON text says; a byte order mark before it does not count.

    Args:
        text: The text.
        what: The name of the document, for messages.

    Raises:
        BadValue: Where it is not a `str`.
        BadDocument: Where it is not JSON, or holds what not every reader takes alike: a key twice in an object, half of
            a surrogate pair, NaN, or a number of more than 300 digits.

    >>> read_json('{"format" 2}', "a plan")
    Traceback (most recent call last):
    ...
    cchc_rules.errors.BadDocument: line 1, column 11: got '{"format" 2}'; expected a JSON document that is a plan.
    """
    if not isinstance(text, str):
        raise BadValue(text, message("the text of {what}, as str", what=what), "Decode the file first.", what)
    text = text.removeprefix("\ufeff")
    try:
        said = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole_number,
            parse_float=_decimal_number,
            parse_constant=partial(_refuse_constant, text),
        )
    except json.JSONDecodeError as error:
        raise BadDocument(
            text,
            message("a JSON document that is {what}", what=what),
            where=message("line {line}, column {column}", line=error.lineno, column=error.colno),
        ) from None
    except RecursionError:
        raise BadDocument(text, message("a JSON document that is {what}, nested less deeply", what=what)) from None
    if _MAY_BE_HALF.search(text) and (half := _HALF.search(json.dumps(said, ensure_ascii=False))):
        raise BadDocument(
            half[0],
            message("a JSON document that is {what}, without halves of surrogate pairs", what=what),
            "Write the whole character.",
        )
    return said


def escape_unprintable(text: str) -> str:
    r"""A JSON text that says the same, in which nothing moves a terminal or turns the direction of a line.

    >>> escape_unprintable('"hồ\u202e sơ"')
    '"hồ\\u202e sơ"'
    """
    if text.replace("\n", "").isprintable():
        return text
    return "".join(each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1] for each in text)


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise BadDocument(twice, "each key once in an object")
    return held


def _whole_number(digits: str) -> int:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _refuse_number(digits)


def _decimal_number(written: str) -> float:
    return float(written) if len(written) <= _LONGEST_NUMBER else _refuse_number(written)


def _refuse_constant(text: str, written: str) -> NoReturn:
    before = next(text[: found.start()] for found in _TEXT_OR_CONSTANT.finditer(text) if found[0] == written)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place = message("line {line}, column {column}", line=line, column=column)
    raise BadDocument(written, "a number: JSON has neither NaN nor infinity", "Write null for what is missing.", place)


def _refuse_number(written: str) -> NoReturn:
    raise BadDocument(written, message("a number of at most {most} digits", most=_LONGEST_NUMBER))


def require_same(given: Any, expected: Any, path: str) -> None:
    """Refuse what a document says otherwise than the objects made of it: a contradiction, or a key not known."""
    if isinstance(given, dict) and isinstance(expected, dict):
        for key in sorted(given.keys() ^ expected.keys()):
            raise BadDocument(key, "no key but those of the documented form, and all of them", where=path)
        for key, content in expected.items():
            require_same(given[key], content, f"{path}.{key}")
    elif isinstance(given, list) and isinstance(expected, list) and len(given) == len(expected):
        for turn, (one, other) in enumerate(zip(given, expected, strict=True)):
            require_same(one, other, f"{path}[{turn}]")
    elif type(given) is not type(expected) or given != expected:
        raise BadDocument(
            given, message("{expected!r}, as the rest of the document says", expected=expected), where=path
        )


def says_same(given: Any, expected: Any, keys: Mapping[str, str]) -> bool:
    """Whether an observation says what was read from it, given the keys of the agencies that it names.

    What it leaves out has its default.
    """
    if isinstance(given, dict) and isinstance(expected, dict):
        return all(says_same(content, expected.get(key), keys) for key, content in given.items())
    if isinstance(given, list) and isinstance(expected, list):
        return sorted({keys[name] for name in given}) == expected
    if isinstance(given, str) and given in keys and keys[given] == expected:
        return True
    return type(given) is type(expected) and (given == expected or _same_number(given, expected))


def _same_number(given: object, expected: object) -> bool:
    """Whether two texts are one number, written in two ways."""
    texts = [text for text in (given, expected) if isinstance(text, str) and NUMBER.fullmatch(text)]
    return len(texts) == 2 and Fraction(texts[0]) == Fraction(texts[1])


def require_type(given: object, kind: type[_T]) -> _T:
    """A value of exactly this type: cattrs would turn the number 1.9 into 1, and any value into text."""
    if type(given) is not kind:
        raise BadDocument(given, message("a JSON value that becomes {kind}", kind=kind.__name__))
    return given


def choice(given: object, kind: type[_E]) -> _E:
    """The member of an enumeration that a word stands for."""
    return choice_of({member.value: member for member in kind}, given)


def choice_of(choices: Mapping[str, _T], given: object, _: object = None) -> _T:
    """What a word stands for."""
    if not isinstance(given, str) or given not in choices:
        raise BadDocument(given, message("one of {names}", names=", ".join(choices)))
    return choices[given]
