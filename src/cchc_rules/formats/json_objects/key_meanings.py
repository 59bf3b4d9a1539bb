"""Key meanings: what the keys of an object of a class mean, by the docstrings of the class and what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from inspect import cleandoc
from types import FunctionType, MappingProxyType
from typing import Any, Final

__all__ = ["first_line", "meanings_in", "with_meanings"]

_ARGUMENT: Final = re.compile(r"^    (\w+): (.+(?:\n {5,}.+)*)", re.MULTILINE)
_PYTHON_WORD: Final = re.compile(r"(?P<first>^|[.] )?\b(?P<word>None|True|False)\b")
_MEANT_ALONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "area": "The area of reform of the rule, by its place in the plan's list, from 1.",
        "counts": "How many there are of each.",
        "digest": "SHA-256, in hexadecimal, of everything that the plan says.",
        "en": "The text in English.",
        "first_day": "The first day.",
        "format": "The number of the form.",
        "items": "What waits, the most urgent first.",
        "kind": "Of which kind it is.",
        "labels": "What the library calls its own words, each under the key that it explains; on request.",
        "last_day": "The last permitted day; null where there is none.",
        "names": "What the plan calls what stands here by a key, each under the key that it explains; on request.",
        "observations": "The observations, in any order.",
        "phrase": "The words of the plan.",
        "plan_day": "Which day of the plan itself the days are counted from; left out where it is another event.",
        "quantity": "The number.",
        "remark": "What the sentence says beside the days.",
        "seal": "SHA-256, in hexadecimal, of all the rest, written in the same way.",
        "share": "The percentage, from 0 to 100, with its sign where it is 1 or less.",
        "title": "What the rule is about.",
        "vi": "The text in Vietnamese.",
    }
)
"""What keys mean of which no class says it."""


def first_line(told: object) -> str:
    """What a class, a property or a method is for: the first line of its docstring.

    >>> from cchc_rules.text import LabelledEnum
    >>> first_line(LabelledEnum)
    'A code that carries its name in both languages, to be read by people (mã).'
    """
    return (told.__doc__ or "").strip().partition("\n")[0]


def meanings_in(kind: type) -> dict[str, str]:
    """What the fields, the properties and the sentences of a class mean, by its docstrings and those of its parents.

    >>> from cchc_rules.findings.values import Tally
    >>> meanings_in(Tally)["yes"]
    'Cases that count as yes.'
    """
    told: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        shown = {name: held for name, held in vars(each).items() if isinstance(held, property | FunctionType)}
        told |= {name: first_line(held) for name, held in shown.items() if held.__doc__}
        arguments = cleandoc(each.__doc__ or "").partition("\nArgs:\n")[2].partition("\n\n")[0]
        told |= {found[1]: " ".join(found[2].split()) for found in _ARGUMENT.finditer(arguments)}
    return told


def with_meanings(
    keys: Mapping[str, Any], kind: type, rather: Mapping[str, str] = MappingProxyType({}), *, may_be_null: bool = True
) -> dict[str, Any]:
    """The schemas of what stands under keys, each with what it means.

    Args:
        keys: The schemas, by the keys.
        kind: The class whose docstring says it.
        rather: What keys mean rather than that.
        may_be_null: Whether null stands there where an object has None; else nothing does.
    """
    meanings = {**_MEANT_ALONE, **meanings_in(kind), **rather}
    return {
        key: {**schema, "description": _in_words_of_json(meanings[key], schema, may_be_null)}
        for key, schema in keys.items()
    }


def _in_words_of_json(meaning: str, schema: Mapping[str, Any], may_be_null: bool) -> str:
    """The words for what Python calls None, True and False, as a document has them; of a list, none are in it."""
    none = "none" if schema.get("type") == "array" else "null" if may_be_null else "left out"

    def written(found: re.Match[str]) -> str:
        said = none if found["word"] == "None" else found["word"].lower()
        return found[0].replace(found["word"], said.capitalize() if found["first"] is not None else said)

    return _PYTHON_WORD.sub(written, meaning)
