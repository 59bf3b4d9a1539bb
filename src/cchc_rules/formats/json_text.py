"""JSON text: read strictly, whatever is refused told in our words with its place; and written to be printed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, NoReturn

from cchc_rules.errors import BadDocument, BadValue

__all__ = ["escape_unprintable", "read_json"]

_LONGEST_NUMBER: Final = 300
_MAY_BE_HALF = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")


def read_json(text: str, what: str) -> Any:
    """What a JSON text says; a byte order mark before it does not count.

    Args:
        text: The text.
        what: The name of the document, for messages.

    Raises:
        BadValue: Where it is not a `str`.
        BadDocument: Where it is not JSON, or holds what not every reader takes alike: a key twice in an object, half of
            a surrogate pair, NaN, or a number of more than 300 digits.

    >>> read_json('{"format": 2,}', "a plan")
    Traceback (most recent call last):
    ...
    cchc_rules.errors.BadDocument: line 1, column 14: got '{"format": 2,}'; expected a JSON document that is a plan.
    """
    if not isinstance(text, str):
        raise BadValue(text, f"the text of {what}, as str", "Decode the file first.", what)
    text = text.removeprefix("\ufeff")
    try:
        said = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole_number,
            parse_float=_decimal_number,
            parse_constant=_refuse_number,
        )
    except json.JSONDecodeError as error:
        raise BadDocument(
            text, f"a JSON document that is {what}", where=f"line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise BadDocument(text, f"a JSON document that is {what}, nested less deeply") from None
    if _MAY_BE_HALF.search(text) and (half := _HALF.search(json.dumps(said, ensure_ascii=False))):
        raise BadDocument(
            half[0], f"a JSON document that is {what}, without halves of surrogate pairs", "Write the whole character."
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


def _refuse_number(written: str) -> NoReturn:
    raise BadDocument(written, f"a number of at most {_LONGEST_NUMBER} digits")
