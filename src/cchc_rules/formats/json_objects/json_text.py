"""JSON text: read strictly, refused in our words with its place, held against what was made of it, and printable."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Any, Final, NoReturn, TypeVar
from unicodedata import normalize

from cchc_rules.errors import BadDocument, BadValue
from cchc_rules.message import message
from cchc_rules.text import Bilingual

__all__ = [
    "DAY",
    "FORMAT_VERSION",
    "NUMBER",
    "PERCENTAGE",
    "canonical_json",
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

FORMAT_VERSION: Final = 2
"""The number of the format; it rises when a form changes in a way that a reader has to know of."""

_LONGEST_NUMBER: Final = 300
_MAY_BE_HALF = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")
_TEXT_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?')
NUMBER = re.compile(r"-?[0-9]{1,300}(?:\.[0-9]{1,300}|/[1-9][0-9]{0,299})?")
"""An exact number as text, such as 97.95 or 1/3."""

PERCENTAGE = re.compile(f"{NUMBER.pattern}(?: ?%)?")
"""A percentage as text, such as 97.95 or 0.98 %."""

_LEAP_YEARS: Final = "[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00"
_IN_ANY_YEAR: Final = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])"
)
DAY = re.compile(f"(?!0000)(?:[0-9]{{4}}-(?:{_IN_ANY_YEAR})|(?:{_LEAP_YEARS})-02-29)")
"""A day of the calendar as text, such as 2025-12-31."""


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
    repeating: list[_Repeating] = []
    try:
        said = json.loads(
            text,
            object_pairs_hook=partial(_object, repeating),
            parse_int=partial(_read_number, text, int),
            parse_float=partial(_read_number, text, float),
            parse_constant=partial(_refuse_constant, text),
        )
        if repeating:
            _refuse_repeated_key(said)
        if _MAY_BE_HALF.search(text):
            _check_whole_characters(said, what)
    except json.JSONDecodeError as error:
        raise BadDocument(
            text,
            message("a JSON document that is {what}", what=what),
            where=message("line {line}, column {column}", line=error.lineno, column=error.colno),
        ) from None
    except RecursionError:
        raise BadDocument(text, message("a JSON document that is {what}, nested less deeply", what=what)) from None
    return said


def escape_unprintable(text: str) -> str:
    r"""A JSON text that says the same, in which nothing moves a terminal or turns the direction of a line.

    >>> escape_unprintable('"hồ\u202e sơ"')
    '"hồ\\u202e sơ"'
    """
    if text.replace("\n", "").isprintable():
        return text
    return "".join(each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1] for each in text)


def canonical_json(document: object) -> str:
    """The one text of what a document says, in whatever order: its keys sorted, and in Unicode NFC."""
    return normalize("NFC", json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))


class _Repeating(dict[str, Any]):
    """An object that says a key twice."""

    key: str


def _object(repeating: list[_Repeating], pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object, noted where it says a key twice: whether that is within another is not known yet."""
    held = dict(pairs)
    if len(held) == len(pairs):
        return held
    noted = _Repeating(held)
    noted.key = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    repeating.append(noted)
    return noted


def _refuse_repeated_key(said: Any) -> NoReturn:
    path, found = next((path, each) for path, each in _places(said) if isinstance(each, _Repeating))
    raise BadDocument(found.key, "each key once in an object", where=path)


def _check_whole_characters(said: Any, what: str) -> None:
    """Refuse half of a surrogate pair, in a text or in a key."""
    for path, each in _places(said):
        for text in each if isinstance(each, dict) else [each] if isinstance(each, str) else ():
            if half := _HALF.search(text):
                expected = message("a JSON document that is {what}, without halves of surrogate pairs", what=what)
                raise BadDocument(half[0], expected, "Write the whole character.", path)


def _places(said: Any, path: str = "$") -> Iterator[tuple[str, Any]]:
    """Everything that a document says, each with its path, in its order."""
    yield path, said
    if isinstance(said, dict):
        for key, each in said.items():
            yield from _places(each, f"{path}.{key}")
    elif isinstance(said, list):
        for turn, each in enumerate(said):
            yield from _places(each, f"{path}[{turn}]")


def _read_number(text: str, kind: Callable[[str], _T], written: str) -> _T:
    if len(written) > _LONGEST_NUMBER:
        expected = message("a number of at most {most} digits", most=_LONGEST_NUMBER)
        raise BadDocument(written, expected, where=_place_of(written, text))
    return kind(written)


def _refuse_constant(text: str, written: str) -> NoReturn:
    expected, remedy = "a number: JSON has neither NaN nor infinity", "Write null for what is missing."
    raise BadDocument(written, expected, remedy, _place_of(written, text))


def _place_of(written: str, text: str) -> str:
    """Where a number, or what is none, stands in a document for the first time outside its texts."""
    before = next(text[: found.start()] for found in _TEXT_OR_NUMBER.finditer(text) if found[0] == written)
    return message("line {line}, column {column}", line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))


def require_same(given: Any, expected: Any, path: str, remedy: str = "") -> None:
    """Refuse what a document says otherwise than the objects made of it: a contradiction, or a key not known.

    Args:
        given: What it says.
        expected: What the objects say.
        path: Where it says it.
        remedy: What to do where it contradicts itself.
    """
    if isinstance(given, dict) and isinstance(expected, dict):
        for key in sorted(given.keys() - expected.keys()):
            raise BadDocument(key, "no key but those of the documented form, where they say something", remedy, path)
        for key in sorted(expected.keys() - given.keys()):
            raise BadDocument(None, message("the key {error}", error=repr(key)), remedy, path)
        for key, content in expected.items():
            require_same(given[key], content, f"{path}.{key}", remedy)
    elif isinstance(given, list) and isinstance(expected, list) and len(given) == len(expected):
        for turn, (one, other) in enumerate(zip(given, expected, strict=True)):
            require_same(one, other, f"{path}[{turn}]", remedy)
    elif type(given) is not type(expected) or given != expected:
        expected = message("{expected!r}, as the rest of the document says", expected=expected)
        raise BadDocument(given, expected, remedy, path)


def says_same(given: Any, expected: Any, keys: Mapping[str, str]) -> bool:
    """Whether an observation says what was read from it, given the keys of the agencies that it names.

    What it leaves out has its default, and so has what is not written where it says nothing.
    """
    if isinstance(given, dict) and isinstance(expected, dict):
        return all(
            says_same(content, expected[key], keys) if key in expected else not content
            for key, content in given.items()
        )
    if isinstance(given, list) and isinstance(expected, list):
        return sorted({keys[name] for name in given}) == expected
    if isinstance(given, str) and given in keys and keys[given] == expected:
        return True
    return type(given) is type(expected) and (given == expected or _same_number(given, expected))


def _same_number(given: object, expected: object) -> bool:
    """Whether two texts are one number, written in two ways."""
    texts = [text for text in (given, expected) if isinstance(text, str) and PERCENTAGE.fullmatch(text)]
    return len(texts) == 2 and len({Fraction(text.rstrip("% ")) for text in texts}) == 1


def require_type(given: object, kind: type[_T]) -> _T:
    """A value of exactly this type: cattrs would turn the number 1.9 into 1, and any value into text."""
    if type(given) is not kind:
        raise BadDocument(given, message("{kind}", kind=_JSON_KINDS[kind]))
    return given


_JSON_KINDS: Final[Mapping[type, Bilingual]] = MappingProxyType(
    {
        bool: Bilingual("true hoặc false", "true or false"),
        dict: Bilingual("một đối tượng JSON", "a JSON object"),
        int: Bilingual("số nguyên", "a whole number"),
        list: Bilingual("một danh sách JSON", "a JSON list"),
        str: Bilingual("chữ", "text"),
    }
)


def choice(given: object, kind: type[_E]) -> _E:
    """The member of an enumeration that a word stands for."""
    return choice_of({member.value: member for member in kind}, given)


def choice_of(choices: Mapping[str, _T], given: object, _: object = None) -> _T:
    """What a word stands for."""
    if not isinstance(given, str) or given not in choices:
        raise BadDocument(given, message("one of {names}", names=", ".join(choices)))
    return choices[given]
